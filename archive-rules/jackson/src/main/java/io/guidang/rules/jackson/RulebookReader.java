package io.guidang.rules.jackson;

import static java.util.Objects.requireNonNull;

import io.guidang.core.issue.Checked;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Reads a rulebook that a person wrote, as YAML or, where the name of the document ends in {@code .json}, as JSON. The
 * document is read to its end and every issue comes back with its line and column; nothing is guessed and nothing that
 * cannot be understood is passed over. Codes stay text: {@code 0123}, {@code 1.10} and {@code no} are what they look like.
 *
 * <p>The keys of a document:
 *
 * <pre>
 * rulebook: cn-dat36-2007              # a name in small letters
 * edition: "2007"
 * title: {zh: 人身保险业务档案管理规范, en: Life insurance business archives}
 * layer: NATIONAL                      # LAW, NATIONAL, LOCAL, COMPANY, ITEM
 * effective: {from: 2007-01-01, until: 2030-12-31}      # each may be left out
 * appliesTo: ALL_HOLDINGS              # FROM_THEN_ON, ALL_HOLDINGS, ADOPTER_CHOOSES
 * triggers:                            # events of your own, if there are any
 *   - POLICY_LAPSED
 *   - {trigger: REINSTATEMENT_OVER, zh: 复效期届满, en: end of reinstatement, after: {period: D2, of: POLICY_LAPSED}}
 * subjects:                            # whom a law speaks of, as rows of other rulebooks
 *   客户身份资料: [cn-dat36-2007#1.12, cn-dat36-2007#2.4]
 * rows:
 *   - code: "1.2"
 *     group: 承保
 *     name: 投保单
 *     citation: DA/T 36-2007, 7.1
 *     provenance: DERIVED              # VERIFIED, SECONDARY, DERIVED, GAP
 *     confidence: high                 # the word of the source table
 *     source: who says so
 *     effective: {from: 2007-01-01}    # where the row has dates of its own
 *     scope: IN                        # IN (the default), NONE, {when: {fact: contractTakenBack, is: "true"}}
 *     binds: [客户身份资料]             # subjects; without it the row binds its own class
 *     retain:
 *       - {atLeast: D10, from: CONTRACT_TERMINATED, convention: NEXT_DAY}
 *       - {atMost: D3, latestOf: [DISPUTE_CLOSED, MATTER_CLOSED], convention: NEXT_DAY, media: [ELECTRONIC]}
 *       - {atLeast: Y, when: {fact: majorCase, is: "true"}, whenMissing: LAPSES}   # or BINDS, the default
 *     replaces: [cn-dat36-2007#1.2]    # derived rows of stronger layers, with approvedBy
 *     approvedBy: 档案鉴定委员会
 *     note: what a reader should know
 *   - code: zj-02
 *     name: 征缴凭证
 *     citation: Order 3 of 2009, annex
 *     provenance: SECONDARY
 *     defersTo:                        # instead of retain
 *       rulebook: cn-accounting-2016
 *       parts:
 *         - {when: {fact: matter, is: 征缴凭证}, rows: [acc-01]}
 *         - {rows: [acc-01, acc-09]}   # the last part has no condition
 * scenarios:                           # examples, which have to come true wherever the rulebook is compiled
 *   - name: 合同终止后十年
 *     class: "1.2"
 *     medium: PAPER                    # PAPER, ELECTRONIC
 *     formed: 2012-05-01
 *     facts: {insuranceTermYears: 10}
 *     events:                          # on, status (PENDING, NEVER, UNKNOWN) or disputed; perhaps subject and known
 *       - {type: CONTRACT_TERMINATED, on: 2020-03-15}
 *     holds: [{case: 2030-7, from: 2030-02-01}]
 *     asOf: 2026-11-01
 *     knownAsOf: 2024-03-03            # by what was known then; by all that is told unless given
 *     expect: {outcome: UNTIL, keepThrough: 2030-03-15, due: false, decidedBy: cn-dat36-2007#1.2}
 * </pre>
 *
 * <p>Periods are the codes of {@link io.guidang.core.retention.RetentionPeriod}. Conditions are {@code {fact, is}},
 * {@code {fact, atMost}}, {@code {fact, moreThan}}, {@code {happened: EVENT}} and {@code {all: [...]}}. Conventions are
 * those of {@link io.guidang.rules.convention.CountingConventions#named}.
 */
public final class RulebookReader {

    /** The largest document, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private final Vocabulary vocabulary;

    private RulebookReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** A reader that knows the standard counting conventions. */
    public static RulebookReader standard() {
        return knowing(List.of());
    }

    /** A reader that also knows these counting conventions, by their names. */
    public static RulebookReader knowing(List<CountingConvention> conventions) {
        return new RulebookReader(new Vocabulary(List.copyOf(conventions)));
    }

    /**
     * Reads a document in UTF-8, with or without byte order mark. The stream is read to its end and not closed.
     *
     * @param documentName stands in every issue; for example {@code cn-dat36-2007.yaml}
     * @throws IOException if the stream breaks, and for nothing that stands in it
     */
    public Checked<Rulebook> read(String documentName, InputStream document) throws IOException {
        DocumentIssues issues = new DocumentIssues(requireNonNull(documentName, "documentName"));
        byte[] bytes = document.readNBytes(LARGEST + 1);
        return read(documentName, DocumentText.decoded(bytes, issues), issues);
    }

    /**
     * Reads a document.
     *
     * @param documentName stands in every issue; for example {@code cn-dat36-2007.yaml}
     */
    public Checked<Rulebook> read(String documentName, String document) {
        DocumentIssues issues = new DocumentIssues(requireNonNull(documentName, "documentName"));
        return read(documentName, Optional.of(document), issues);
    }

    /**
     * Where the parts of a document stand, for findings about what was read from it. Of a document that cannot be parsed no
     * places are known.
     *
     * @param documentName stands in every place; for example {@code cn-dat36-2007.yaml}
     */
    public static RulebookPlaces places(String documentName, String document) {
        DocumentIssues issues = new DocumentIssues(requireNonNull(documentName, "documentName"));
        return DocumentText.nodes(documentName, document, issues)
                .map(root -> RulebookPlaces.of(documentName, root))
                .orElseGet(RulebookPlaces::none);
    }

    private Checked<Rulebook> read(String documentName, Optional<String> document, DocumentIssues issues) {
        Optional<Rulebook> rulebook = document.flatMap(text -> DocumentText.nodes(documentName, text, issues))
                .flatMap(root -> interpreted(root, issues));
        return Checked.of(
                issues.all(),
                () -> rulebook.orElseThrow(
                        () -> new IllegalStateException("A document that is not sound has an error")));
    }

    private Optional<Rulebook> interpreted(Node root, DocumentIssues issues) {
        try {
            return new RulebookNodes(issues, vocabulary).rulebook(root).filter(rulebook -> !issues.any());
        } catch (IllegalArgumentException broken) {
            String why = String.valueOf(broken.getMessage());
            issues.error(
                    "BROKEN",
                    root,
                    "",
                    Wording.of("各部分不相符：" + why, "its parts do not fit together: " + why),
                    Wording.of("按所述更正", "correct what is named"));
            return Optional.empty();
        }
    }
}
