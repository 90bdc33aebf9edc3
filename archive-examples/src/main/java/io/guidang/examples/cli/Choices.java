package io.guidang.examples.cli;

import io.guidang.core.wording.Wording;
import io.guidang.rules.rulebook.Applicability;
import io.guidang.rules.rulebook.Choice;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the adopter chose where a law leaves open whether it reaches older records. */
final class Choices {

    private static final Wording BY_THE_CALL = Wording.of("调用者以 --choose 选择", "the caller, by --choose");

    @Option(
            names = "--choose",
            paramLabel = "RULEBOOK=FROM_THEN_ON|ALL_HOLDINGS",
            converter = Written.class,
            description = {
                "法规未定是否适用于生效前形成的档案时(cn-accounting-2016)，由采用单位选择；不选则这些档案的期限未定",
                "where the law leaves open whether it applies to records formed before it (cn-accounting-2016), the adopter "
                        + "chooses; without a choice their period is open"
            })
    private List<Choice> chosen = new ArrayList<>();

    List<Choice> all() {
        return List.copyOf(chosen);
    }

    /** A choice as it is written on the command line. */
    static final class Written implements ITypeConverter<Choice> {
        @Override
        public Choice convert(String text) {
            int equals = text.indexOf('=');
            String chosen = text.substring(equals + 1);
            boolean one = chosen.equals(Applicability.FROM_THEN_ON.name())
                    || chosen.equals(Applicability.ALL_HOLDINGS.name());
            if (equals < 1 || !one) {
                throw new TypeConversionException(
                        "'" + text + "' 应如 / should be as cn-accounting-2016=FROM_THEN_ON, or ALL_HOLDINGS");
            }
            return new Choice(text.substring(0, equals), Applicability.valueOf(chosen), BY_THE_CALL);
        }
    }
}
