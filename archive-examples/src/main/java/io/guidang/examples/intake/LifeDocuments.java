package io.guidang.examples.intake;

import io.guidang.core.item.DocumentId;
import io.guidang.core.medium.Medium;
import io.guidang.rules.rulebook.Row;
import io.guidang.rules.scope.ScopeTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A life insurer's documents: an item is a submission, its category the stage. */
final class LifeDocuments extends DocumentReader {

    private static final Set<String> STAGES = Set.of("承保", "保全", "理赔");

    LifeDocuments(ScopeTable scope, LocalDate asOf) {
        super(scope, asOf);
    }

    @Override
    List<String> required() {
        return List.of(
                "document_id",
                "workflow_no",
                "contract_no",
                "stage",
                "document_name",
                "medium",
                "pages",
                "formed_on",
                "remark",
                "image_of");
    }

    @Override
    List<String> optional() {
        return List.of("contract_taken_back", "policyholder", "organisation");
    }

    @Override
    DocumentRow read(List<String> row, Cells cells) {
        DocumentRow read = new DocumentRow();
        read.id = documentId(row.get(0), cells);
        read.item = itemId("workflow_no", row.get(1), cells);
        read.contract = contract(row.get(2), cells);
        read.group = cells.text("stage", row.get(3));
        read.name = cells.text("document_name", row.get(4));
        medium(row.get(5), "影像", read, cells);
        pages(row.get(6), read, cells);
        formedOn(row.get(7), read, cells);
        read.remark = row.get(8);
        read.imageOf = imageOf(row.get(9), cells);
        if (!STAGES.contains(read.group)) {
            cells.problem("UNKNOWN_STAGE", "stage 应为 承保、保全 或 理赔", "stage should be 承保, 保全 or 理赔");
        } else {
            Optional<Row> found = scope().named(read.group, read.name);
            String takenBack = row.get(10).strip();
            Map<String, String> facts = switch (takenBack) {
                case "是", "true" -> Map.of("contractTakenBack", "true");
                case "否", "false" -> Map.of("contractTakenBack", "false");
                case "" -> Map.of();
                default -> {
                    cells.note(
                            "UNREADABLE_FACT",
                            "contract_taken_back 应为 是 或 否，未采用",
                            "contract_taken_back should be 是 or 否 and was not used");
                    yield Map.of();
                }
            };
            scope(found, facts, read);
        }
        if (read.medium == Medium.PAPER && !read.imageOf.isEmpty()) {
            cells.note(
                    "PAPER_IS_NO_IMAGE",
                    "纸质文件不应填写 image_of，已略去",
                    "a paper is no image of another; image_of was passed over");
            read.imageOf = "";
        }
        if (read.imageOf.equals(read.id) && !read.id.isEmpty()) {
            cells.note(
                    "IMAGE_OF_ITSELF", "image_of 指向自身，已略去", "image_of names the document itself and was passed over");
            read.imageOf = "";
        }
        return read;
    }

    /** The paper that an image names; one that cannot be read leaves the image an orphan. */
    private static String imageOf(String cell, Cells cells) {
        String written = cells.text("image_of", cell);
        try {
            return written.isEmpty() ? "" : DocumentId.of(written).value();
        } catch (IllegalArgumentException e) {
            cells.note(
                    "ORPHAN_IMAGE",
                    "image_of 无法读取，按电子文件归档",
                    "image_of cannot be read; the image is filed as an electronic document");
            return "";
        }
    }
}
