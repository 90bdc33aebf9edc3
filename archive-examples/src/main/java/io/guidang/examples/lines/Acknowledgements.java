package io.guidang.examples.lines;

import io.guidang.core.item.ClassCode;
import io.guidang.core.medium.Medium;
import io.guidang.core.wording.Wording;
import io.guidang.rules.diff.Acknowledgement;
import io.guidang.rules.diff.Change;
import io.guidang.rules.diff.Shorter;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Acknowledgements as documents:
 * {@code {"approval":{"zh","en"},"reason":{"zh","en"},"covers":[{"class","medium","kind","records","becameDue"}]}}.
 */
public final class Acknowledgements {

    private static final List<String> FIELDS = List.of("approval", "reason", "covers");
    private static final List<String> WORDS = List.of("zh", "en");
    private static final List<String> COVER = List.of("class", "medium", "kind", "records", "becameDue");

    private Acknowledgements() {}

    /**
     * Reads one.
     *
     * @throws BadLine if the document is none
     */
    public static Acknowledgement read(InputStream in) throws IOException, BadLine {
        LineFields fields = LineFields.of(JsonText.document(in), "", FIELDS);
        List<Shorter> covers = new ArrayList<>();
        for (Json written : fields.array("covers")) {
            String path = "covers[" + covers.size() + "]";
            covers.add(cover(LineFields.of(written, path, COVER), path));
        }
        try {
            return new Acknowledgement(words(fields, "approval"), words(fields, "reason"), covers);
        } catch (IllegalArgumentException twice) {
            throw BadLine.of(LineProblem.DUPLICATE_KEY, "covers 中有一项列了两次", "covers names something twice");
        }
    }

    /** A part of one as it is written. */
    public static String written(Shorter part) {
        return "{\"class\":\"%s\",\"medium\":\"%s\",\"kind\":\"%s\",\"records\":%s,\"becameDue\":%s}"
                .formatted(part.classCode(), part.medium().name(), part.kind(), part.records(), part.becameDue());
    }

    private static Wording words(LineFields fields, String name) throws BadLine {
        Json written = fields.required(name, fields.value(name));
        LineFields words = LineFields.of(written, name, WORDS);
        return Wording.of(words.requiredText("zh"), words.requiredText("en"));
    }

    private static Shorter cover(LineFields cover, String path) throws BadLine {
        try {
            return new Shorter(
                    ClassCode.of(cover.requiredText("class")),
                    Medium.valueOf(cover.requiredText("medium")),
                    Change.Kind.valueOf(cover.requiredText("kind")),
                    number(cover, "records"),
                    number(cover, "becameDue"));
        } catch (IllegalArgumentException unfit) {
            List<String> kinds = Arrays.stream(Change.Kind.values())
                    .filter(Change.Kind::isShorter)
                    .map(Change.Kind::name)
                    .toList();
            throw BadLine.of(
                    LineProblem.UNKNOWN_VALUE,
                    path + " 应有类目、PAPER 或 ELECTRONIC、数目，kind 为 " + String.join("、", kinds) + " 之一",
                    path + " should have a class, PAPER or ELECTRONIC, counts, and as kind one of "
                            + String.join(", ", kinds));
        }
    }

    private static long number(LineFields cover, String name) throws BadLine {
        Json written = cover.required(name, cover.value(name));
        if (written instanceof Json.Digits digits && digits.written().matches("[0-9]{1,15}")) {
            return Long.parseLong(digits.written());
        }
        throw LineFields.wrongType(cover.at(name), "不小于 0 的整数", "a whole number from 0", written);
    }
}
