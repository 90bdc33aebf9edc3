package io.guidang.examples.intake;

import io.guidang.core.category.Category;
import io.guidang.core.category.CategoryNode;
import io.guidang.core.category.ClassificationScheme;
import io.guidang.core.category.Level;
import io.guidang.core.item.Document;
import io.guidang.core.item.DocumentId;
import io.guidang.core.item.Item;
import io.guidang.core.wording.Wording;
import io.guidang.rules.image.PaperAndImage;
import io.guidang.storage.custody.Filing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The items of a run, one at a time: the documents that share a number, ordered, compared and decided. */
final class Assembly implements Iterator<Filing>, AutoCloseable {

    private final Profile profile;
    private final Staging staging;
    private final Known known;
    private final ItemDecisions decisions;
    private final Papers papers;
    private final Statement statement;
    private final ResultSet rows;
    private Optional<StagedDocument> ahead;

    Assembly(Profile profile, Staging staging, Known known, ItemDecisions decisions) throws SQLException {
        this.profile = profile;
        this.staging = staging;
        this.known = known;
        this.decisions = decisions;
        this.papers = new Papers(staging.connection());
        this.statement = staging.connection().createStatement();
        this.rows = statement.executeQuery(
                "SELECT " + StagedDocument.COLUMNS + " FROM s.doc WHERE reason IS NULL ORDER BY item, id");
        this.ahead = advance();
    }

    @Override
    public boolean hasNext() {
        return ahead.isPresent();
    }

    @Override
    public Filing next() {
        StagedDocument first = ahead.orElseThrow(() -> new NoSuchElementException("No further items"));
        try {
            List<StagedDocument> own = new ArrayList<>();
            for (Optional<StagedDocument> row = ahead;
                    row.isPresent() && row.get().item().equals(first.item());
                    row = ahead) {
                own.add(row.get());
                ahead = advance();
            }
            return assemble(own);
        } catch (SQLException e) {
            throw new IntakeFailure(e);
        }
    }

    private Optional<StagedDocument> advance() throws SQLException {
        return rows.next() ? Optional.of(StagedDocument.read(rows)) : Optional.empty();
    }

    private Filing assemble(List<StagedDocument> own) throws SQLException {
        Map<DocumentId, StagedDocument> byId = new HashMap<>();
        own.forEach(row -> byId.put(row.document().id(), row));
        List<Document> ordered = profile.arrangement()
                .documentOrder()
                .order(own.stream().map(StagedDocument::document).toList());
        StagedDocument leading = byId.get(ordered.get(0).id());
        if (leading == null) {
            throw new IllegalStateException(
                    "The documents of " + own.get(0).item() + " were not the same after ordering");
        }
        Optional<String> employer = leading.document().parties().employers().isEmpty()
                ? Optional.empty()
                : known.employer(
                        leading.document().parties().employers().first().value());
        Item item = new Item(
                leading.item(),
                title(leading, employer),
                leading.matter(),
                responsible(leading, employer),
                category(leading),
                ordered);
        note(item, byId, leading);
        Map<DocumentId, String> matters = new HashMap<>();
        byId.forEach((id, row) -> matters.put(id, row.matter()));
        return new Filing(item, decisions.of(item, matters));
    }

    private Category category(StagedDocument leading) {
        ClassificationScheme scheme = profile.arrangement().scheme();
        List<CategoryNode> path = new ArrayList<>(2);
        if (scheme.levels().contains(Level.STAGE)) {
            path.add(scheme.named(Level.STAGE, leading.group()).orElseThrow());
        } else {
            path.add(scheme.named(Level.CLASS, leading.group()).orElseThrow());
            path.add(scheme.named(Level.LINE, leading.insuranceLine()).orElseThrow());
        }
        return new Category(path);
    }

    /** Says what the item is, without the name of a person. */
    private static String title(StagedDocument leading, Optional<String> employer) {
        var contracts = leading.document().parties().contracts();
        if (!contracts.isEmpty()) {
            return "保险合同" + contracts.first() + leading.group() + "业务档案";
        }
        String matter = leading.matter().isBlank() ? leading.group() : leading.matter();
        String line = leading.insuranceLine().isEmpty() ? "" : "(" + leading.insuranceLine() + ")";
        return employer.orElse("") + matter + line;
    }

    private String responsible(StagedDocument leading, Optional<String> employer) throws SQLException {
        var contracts = leading.document().parties().contracts();
        return contracts.isEmpty()
                ? employer.orElse(profile.arrangement().fonds().name())
                : known.contract(contracts.first())
                        .map(Known.Contract::policyholder)
                        .orElse("");
    }

    private void note(Item item, Map<DocumentId, StagedDocument> rows, StagedDocument leading) throws SQLException {
        for (PaperAndImage.Mismatch mismatch : PaperAndImage.compare(item.documents())) {
            StagedDocument image = rows.get(mismatch.image());
            if (image != null && mismatch.kind() == PaperAndImage.Kind.ORPHAN) {
                noteOrphan(image, mismatch);
            } else if (image != null) {
                note(image, "PAPER_IMAGE_" + mismatch.kind(), words(mismatch));
            }
        }
        if (item.mixesDirections()) {
            note(
                    item,
                    "INCOME_AND_EXPENDITURE",
                    Wording.of(
                            "同一件中既有收又有支，应分开立卷",
                            "it holds income and expenditure, which are never mixed in one volume"));
        }
        if (rows.values().stream().anyMatch(row -> !agrees(row, leading))) {
            note(
                    item,
                    "ITEM_DISAGREES",
                    Wording.of(
                            "同一件的文件在类别、险种、事由或当事人上不一致，按首份文件归类",
                            "its documents differ in class, line, matter or parties; it stands where its first document does"));
        }
        if (item.paperPages() > profile.arrangement().boxPages()) {
            note(
                    item,
                    "LARGER_THAN_BOX",
                    Wording.of("页数超过一盒容量，单独成盒", "it has more pages than a box takes and gets one of its own"));
        }
    }

    /** The paper may be filed in another item, now or by an earlier batch; then it is no orphan, but they stand apart. */
    private void noteOrphan(StagedDocument image, PaperAndImage.Mismatch mismatch) throws SQLException {
        Optional<StagedDocument> paper = papers.now(mismatch.paper());
        if (paper.isEmpty() && !papers.before(mismatch.paper())) {
            note(image, "ORPHAN_IMAGE", words(mismatch));
            return;
        }
        String id = mismatch.paper().value();
        note(
                image,
                "PAPER_IN_OTHER_ITEM",
                Wording.of("所对应的纸质 " + id + " 在另一件中", "its paper " + id + " stands in another item"));
        if (paper.isPresent()) {
            List<Document> pair = List.of(paper.get().document(), image.document());
            for (PaperAndImage.Mismatch differs : PaperAndImage.compare(pair)) {
                if (differs.kind() != PaperAndImage.Kind.ORPHAN) {
                    note(image, "PAPER_IMAGE_" + differs.kind(), words(differs));
                }
            }
        }
    }

    private void note(StagedDocument row, String code, Wording words) throws SQLException {
        staging.find(
                References.DOCUMENTS,
                row.line(),
                row.document().id().value(),
                row.item().value(),
                code,
                words);
    }

    private void note(Item item, String code, Wording words) throws SQLException {
        staging.find(References.DOCUMENTS, 0, "", item.id().value(), code, words);
    }

    private static boolean agrees(StagedDocument row, StagedDocument leading) {
        return row.group().equals(leading.group())
                && row.insuranceLine().equals(leading.insuranceLine())
                && row.matter().equals(leading.matter())
                && row.document()
                        .parties()
                        .contracts()
                        .equals(leading.document().parties().contracts())
                && row.document()
                        .parties()
                        .employers()
                        .equals(leading.document().parties().employers());
    }

    private static Wording words(PaperAndImage.Mismatch mismatch) {
        String paper = mismatch.paper().value();
        return switch (mismatch.kind()) {
            case PAGES -> Wording.of("影像与纸质 " + paper + " 页数不符", "image and paper " + paper + " differ in pages");
            case NAME -> Wording.of("影像与纸质 " + paper + " 名称不符", "image and paper " + paper + " differ in name");
            case REMARK ->
                Wording.of("影像与纸质 " + paper + " 备注不符", "image and paper " + paper + " differ in their notes");
            case PARTIES ->
                Wording.of("影像与纸质 " + paper + " 当事人不符", "image and paper " + paper + " differ in whom they are about");
            case ORPHAN ->
                Wording.of(
                        "所对应的纸质 " + paper + " 未归档，按电子文件归档",
                        "its paper " + paper + " is not filed; the image is filed as an electronic document");
        };
    }

    @Override
    public void close() throws SQLException {
        papers.close();
        rows.close();
        statement.close();
    }
}
