package io.guidang.core.category;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One node of a scheme at one level, for example the stage 承保 with the code {@code CB}.
 *
 * @param level where in the scheme; neither {@link Level#YEAR} nor {@link Level#RETENTION}, which have values of their own
 * @param code  letters, digits or Chinese characters, without the separators {@code -} and {@code ·} of archival codes
 * @param name  the official name; blank for the node that stands for "none" (a paper that belongs to no insurance line)
 */
public record CategoryNode(Level level, String code, String name) {

    private static final Pattern CODE = Pattern.compile("[\\p{IsHan}A-Z0-9]{1,20}");

    public CategoryNode {
        requireNonNull(level, "level");
        requireNonNull(name, "name");
        if (level == Level.YEAR || level == Level.RETENTION) {
            throw new IllegalArgumentException(
                    "Year and retention are not nodes but values of their own, found " + level);
        }
        if (!CODE.matcher(requireNonNull(code, "code")).matches()) {
            throw new IllegalArgumentException(
                    "The code of a category has capital letters, digits or Chinese characters, but found '%s'"
                            .formatted(code));
        }
    }

    public static CategoryNode of(Level level, String code, String name) {
        return new CategoryNode(level, code, name);
    }
}
