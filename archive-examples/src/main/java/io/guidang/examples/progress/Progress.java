package io.guidang.examples.progress;

/** Told how far a long step is. */
@FunctionalInterface
public interface Progress {

    /**
     * Some of a step is done.
     *
     * @param zh    the step, in Chinese
     * @param en    the step, in English
     * @param done  how much of it is done
     * @param total how much there is; -1 where that is not known
     */
    void step(String zh, String en, long done, long total);
}
