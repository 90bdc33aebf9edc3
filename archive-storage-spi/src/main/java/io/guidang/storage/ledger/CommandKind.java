package io.guidang.storage.ledger;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What a command did, by a stable name in capitals. The constants are the commands of this library; a ledger takes others
 * as well, and keeps what it does not know.
 *
 * @param name for example {@code FILED}
 */
public record CommandKind(String name) implements Comparable<CommandKind> {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** 归档. */
    public static final CommandKind FILED = of("FILED");

    /** 重新判定保管期限. */
    public static final CommandKind REDECIDED = of("REDECIDED");

    /** 冻结. */
    public static final CommandKind HELD = of("HELD");

    /** 解除冻结. */
    public static final CommandKind RELEASED = of("RELEASED");

    /** 借出. */
    public static final CommandKind LENT = of("LENT");

    /** 归还. */
    public static final CommandKind RETURNED = of("RETURNED");

    /** 鉴定. */
    public static final CommandKind APPRAISED = of("APPRAISED");

    /** 批准. */
    public static final CommandKind APPROVED = of("APPROVED");

    /** 销毁. */
    public static final CommandKind DESTROYED = of("DESTROYED");

    /** 移交. */
    public static final CommandKind TRANSFERRED = of("TRANSFERRED");

    /** 检查. */
    public static final CommandKind INSPECTED = of("INSPECTED");

    /** 上架: a box has a place. */
    public static final CommandKind SHELVED = of("SHELVED");

    public CommandKind {
        if (!NAME.matcher(requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException(
                    "A command is named in capitals, as FILED, with 1 to 64 letters, digits and underscores, but found %d characters"
                            .formatted(name.length()));
        }
    }

    public static CommandKind of(String name) {
        return new CommandKind(name);
    }

    @Override
    public int compareTo(CommandKind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
