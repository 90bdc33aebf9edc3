package io.guidang.rulebooks;

import static java.util.Objects.requireNonNull;

import io.guidang.rules.jackson.RulebookReader;
import io.guidang.rules.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The rulebooks that come with the library. They are documents like an adopter's own, read by the same
 * {@link RulebookReader}; each row says where it comes from and how sure that is. Each carries scenarios, which are run
 * wherever it is compiled, and names in its first line the {@linkplain io.guidang.rules.jackson.RulebookSchema schema} that
 * lies beside it, so that an editor completes a copy of both.
 *
 * <table>
 *   <caption>What there is</caption>
 *   <tr><th>name</th><th>what</th><th>applies to</th></tr>
 *   <tr><td>{@code cn-dat36-2007}</td>
 *       <td>life insurance, DA/T 36-2007: the 43 classes of annex A. Annex B, which fixes the period of each, could not be
 *       had; every period is a {@code DERIVED} placeholder that an adopter's sourced, approved row replaces</td>
 *       <td>all holdings</td></tr>
 *   <tr><td>{@code cn-order3-2009}</td>
 *       <td>social insurance, order no. 3 of 2009; some rows leave their period to {@code cn-accounting-2016}</td>
 *       <td>all holdings</td></tr>
 *   <tr><td>{@code cn-accounting-2016}</td>
 *       <td>accounting archives, order no. 79 of 2015</td>
 *       <td>records from 2016 on; for older ones the adopter chooses</td></tr>
 *   <tr><td>{@code cn-accounting-1998}</td>
 *       <td>accounting archives, the rule that order no. 79 replaced</td>
 *       <td>records from 1999 to 2015</td></tr>
 *   <tr><td>{@code cn-legal-floors}</td>
 *       <td>what laws and orders ask beyond the standards: Insurance Law, anti-money-laundering, and others; it binds the
 *       classes of {@code cn-dat36-2007} that its subjects name</td>
 *       <td>what arose while each article was in force</td></tr>
 * </table>
 */
public final class ShippedRulebooks {

    private static final List<String> NAMES =
            List.of("cn-dat36-2007", "cn-order3-2009", "cn-accounting-2016", "cn-accounting-1998", "cn-legal-floors");

    private ShippedRulebooks() {}

    /** The names of the rulebooks, which are their ids too. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The rulebook of this name; each call reads its document.
     *
     * @throws IllegalArgumentException if no rulebook of this name is shipped
     */
    public static Rulebook read(String name) {
        if (!NAMES.contains(requireNonNull(name, "name"))) {
            throw new IllegalArgumentException("No rulebook '%s' is shipped; there are %s".formatted(name, NAMES));
        }
        String document = name + ".yaml";
        try (InputStream in = ShippedRulebooks.class.getResourceAsStream(document)) {
            if (in == null) {
                throw new IllegalStateException("The document '%s' is missing from the jar".formatted(document));
            }
            return RulebookReader.standard().read(document, in).orThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
