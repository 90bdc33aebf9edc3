package io.guidang.rules.draft;

import static java.util.Objects.requireNonNull;

import io.guidang.core.item.ClassCode;
import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Condition;
import io.guidang.rules.rulebook.Deferral;
import java.util.List;
import java.util.Optional;

/**
 * A part of a deferral as somebody writes it in Java.
 *
 * @param when when the part is meant
 * @param rows the codes of rows of the other rulebook
 */
public record PartDraft(Condition when, List<String> rows) {

    public PartDraft {
        requireNonNull(when, "when");
        rows = List.copyOf(rows);
    }

    Optional<Deferral.Part> check(DraftIssues issues, String path) {
        List<ClassCode> codes =
                issues.each(rows, path + ".rows", (code, at) -> DraftIssues.classCode(issues, at, code));
        if (rows.isEmpty()) {
            issues.error(
                    "NO_VALUE",
                    path + ".rows",
                    Wording.of("至少写一行", "name at least one row"),
                    Wording.of("写出编号", "name the codes"));
        }
        return rows.isEmpty() || codes.size() < rows.size()
                ? Optional.empty()
                : Optional.of(new Deferral.Part(when, codes));
    }
}
