package io.guidang.rules.jackson;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.guidang.core.issue.Checked;
import io.guidang.core.issue.Issue;
import io.guidang.core.wording.Wording;
import io.guidang.rules.convention.CountingConvention;
import io.guidang.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
 * triggers: [POLICY_LAPSED]            # events of your own, if there are any
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
 * </pre>
 *
 * <p>Periods are the codes of {@link io.guidang.core.retention.RetentionPeriod}. Conditions are {@code {fact, is}},
 * {@code {fact, atMost}}, {@code {fact, moreThan}}, {@code {happened: EVENT}} and {@code {all: [...]}}. Conventions are
 * those of {@link io.guidang.rules.convention.CountingConventions#named}.
 */
public final class RulebookReader {

    /** The largest document, in bytes. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML = new YAMLFactory();

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
        requireNonNull(documentName, "documentName");
        byte[] bytes = document.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return tooLarge(documentName);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String before = out.toString();
            int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n');
            DocumentIssues issues = new DocumentIssues(documentName);
            issues.error(
                    "NOT_UTF_8",
                    line,
                    column,
                    "",
                    Wording.of("文件不是 UTF-8 编码", "the document is not UTF-8"),
                    Wording.of("另存为 UTF-8", "save it as UTF-8"));
            return unsound(issues);
        }
        return read(documentName, out.toString());
    }

    /**
     * Reads a document.
     *
     * @param documentName stands in every issue; for example {@code cn-dat36-2007.yaml}
     */
    public Checked<Rulebook> read(String documentName, String document) {
        requireNonNull(documentName, "documentName");
        if (document.length() > LARGEST) {
            return tooLarge(documentName);
        }
        DocumentIssues issues = new DocumentIssues(documentName);
        boolean json = documentName.toLowerCase(Locale.ROOT).endsWith(".json");
        String text = document.startsWith("\uFEFF") ? document.substring(1) : document;
        Optional<Node> root = nodes(text, json ? JSON : YAML, issues);
        if (root.isEmpty()) {
            if (!issues.any()) {
                issues.error(
                        "EMPTY",
                        1,
                        1,
                        "",
                        Wording.of("文件是空的", "the document is empty"),
                        Wording.of("写出规则集", "write a rulebook"));
            }
            return unsound(issues);
        }
        Optional<Rulebook> rulebook = interpreted(root.get(), issues);
        return rulebook.isPresent() ? Checked.sound(rulebook.get()) : unsound(issues);
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

    /** Jackson's YAML and SnakeYAML below it throw more than they declare; whatever it is, the text is to blame. */
    private static Optional<Node> nodes(String text, JsonFactory factory, DocumentIssues issues) {
        JsonLocation at = JsonLocation.NA;
        String why;
        try (JsonParser parser = factory.createParser(text)) {
            try {
                return NodeReader.document(parser, text, issues);
            } catch (RuntimeException unreadable) {
                at = parser.currentLocation();
                why = "";
            }
        } catch (JsonProcessingException unreadable) {
            at = unreadable.getLocation() == null ? at : unreadable.getLocation();
            why = String.valueOf(unreadable.getOriginalMessage());
        } catch (IOException unreadable) {
            why = "";
        }
        String detail = why.isEmpty() ? "" : ": " + DocumentIssues.line(why);
        issues.error(
                "SYNTAX",
                at.getLineNr(),
                at.getColumnNr(),
                "",
                Wording.of("无法解析" + detail, "it cannot be parsed" + detail),
                Wording.of("检查该处的缩进、括号与引号", "look at indentation, brackets and quotes there"));
        return Optional.empty();
    }

    private static Checked<Rulebook> tooLarge(String documentName) {
        DocumentIssues issues = new DocumentIssues(documentName);
        issues.error(
                "TOO_LARGE",
                0,
                0,
                "",
                Wording.of("文件大于 " + LARGEST + " 字节", "the document is larger than " + LARGEST + " bytes"),
                Wording.of("拆成几个规则集", "make several rulebooks of it"));
        return unsound(issues);
    }

    private static Checked<Rulebook> unsound(DocumentIssues issues) {
        List<Issue> all = issues.all();
        return Checked.of(all, () -> {
            throw new IllegalStateException("A document that is not sound has an error");
        });
    }
}
