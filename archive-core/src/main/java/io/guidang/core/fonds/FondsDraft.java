package io.guidang.core.fonds;

import io.guidang.core.internal.Field;
import io.guidang.core.internal.Findings;
import io.guidang.core.issue.Checked;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fonds as somebody types it into a form; it may be wrong.
 *
 * @param number the fonds number, as {@code J019}
 * @param name   the organisation's name
 */
public record FondsDraft(
        @NotBlank(message = "{io.guidang.core.fonds.FondsDraft.number}")
        @Pattern(regexp = FondsNumber.SHAPE_OR_BLANK, message = "{io.guidang.core.fonds.FondsDraft.number}")
        @Nullable
        String number,

        @NotBlank(message = "{io.guidang.core.fonds.FondsDraft.name}") @Nullable
        String name) {

    private static final Field NUMBER = Field.of(
            "number", "全宗号应为一位大写字母或数字加三位数字", "A fonds number is a capital letter or digit and three digits", "J019");
    private static final Field NAME = Field.of("name", "全宗名称不得为空", "A fonds has the name of its organisation", "四川分公司");

    /** The fonds, or everything that is wrong with the draft; needs no validation provider. */
    public Checked<Fonds> check() {
        Findings found = new Findings("FondsDraft");
        Optional<FondsNumber> aNumber = found.required(NUMBER, number, FondsNumber::of);
        Optional<String> aName = found.required(NAME, name);
        return found.checked(() -> new Fonds(aNumber.orElseThrow(), aName.orElseThrow()));
    }

    /** Nothing of what was typed. */
    @Override
    public String toString() {
        return "FondsDraft[not shown]";
    }
}
