package io.guidang.examples.cli;

import io.guidang.examples.progress.Progress;
import java.io.PrintStream;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal for each long step; nothing where nobody watches. */
final class ProgressLine implements Progress, AutoCloseable {

    private static final int REFRESH_MILLIS = 100;

    private final Optional<PrintStream> terminal;
    private Optional<ProgressBar> bar = Optional.empty();
    private String step = "";

    private ProgressLine(Optional<PrintStream> terminal) {
        this.terminal = terminal;
    }

    static ProgressLine ifWatched() {
        return new ProgressLine(Terminal.isWatched() ? Optional.of(Terminal.errStream()) : Optional.empty());
    }

    @Override
    public void step(String zh, String en, long done, long total) {
        if (terminal.isEmpty()) {
            return;
        }
        String named = zh + " " + en;
        if (bar.isEmpty() || !named.equals(step)) {
            close();
            step = named;
            bar = Optional.of(new ProgressBarBuilder()
                    .setTaskName(named)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .setUpdateIntervalMillis(REFRESH_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(terminal.get()))
                    .clearDisplayOnFinish()
                    .build());
        }
        ProgressBar shown = bar.get();
        shown.maxHint(total);
        shown.stepTo(done);
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
        bar = Optional.empty();
    }
}
