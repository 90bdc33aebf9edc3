package io.guidang.examples.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Where a person reads: UTF-8, or the console's own encoding if that one knows Chinese. */
@SuppressWarnings("SystemConsoleNull") // null up to Java 21; later ones are asked whether they are a terminal
final class Terminal {

    private Terminal() {}

    static PrintWriter out() {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), charset()), true);
    }

    static PrintWriter err() {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), charset()), true);
    }

    static PrintStream errStream() {
        return new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset());
    }

    /** Whether somebody watches. From Java 22 on a console may be there that is none, and says so. */
    static boolean isWatched() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            Method isTerminal = Console.class.getMethod("isTerminal");
            return (Boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    private static Charset charset() {
        Console console = System.console();
        Charset own = console == null ? StandardCharsets.UTF_8 : console.charset();
        return own.canEncode() && own.newEncoder().canEncode('归') ? own : StandardCharsets.UTF_8;
    }
}
