package io.guidang.storage.testkit.adversary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Several threads on one store, one call at a time, in an order that a test chooses: whoever comes to a call waits until all
 * the others wait too or have ended, and one of those that can go on is picked. Whoever would wait for somebody else who writes
 * cannot. The same choices give the same order, so that every one of them can be tried.
 */
public final class Interleaving implements Adversary {

    private static final Set<String> ENTERING = Set.of("begin", "turn");
    private static final long LONGEST_MILLIS = 60_000;

    private final IntUnaryOperator choice;
    private final Map<Thread, Integer> names = new HashMap<>();
    private final TreeMap<Integer, String> waiting = new TreeMap<>();
    private final List<String> order = new ArrayList<>();
    private int alive;
    private Optional<Integer> running = Optional.empty();
    private Optional<Integer> writing = Optional.empty();

    private Interleaving(int threads, IntUnaryOperator choice) {
        this.alive = threads;
        this.choice = requireNonNull(choice, "choice");
    }

    /**
     * An order of calls.
     *
     * @param threads how many threads there will be; each {@linkplain #run runs} one thing
     * @param choice  given how many can go on, from 2, says which of them does, from 0, in the order of their numbers
     */
    public static Interleaving of(int threads, IntUnaryOperator choice) {
        return new Interleaving(threads, choice);
    }

    /**
     * Tries every order there is.
     *
     * @param most  how many orders there may be: a bound for what a test takes upon itself
     * @param trial does the same again from the beginning, in the order of the choices it is given
     * @return how many there were
     * @throws IllegalStateException if there are more
     */
    public static int inEveryOrder(int most, Consumer<IntUnaryOperator> trial) {
        List<Integer> taken = new ArrayList<>();
        for (int tried = 1; tried <= most; tried++) {
            List<Integer> path = new ArrayList<>();
            List<Integer> widths = new ArrayList<>();
            trial.accept(able -> {
                int next = path.size() < taken.size() ? taken.get(path.size()) : 0;
                path.add(next);
                widths.add(able);
                return next;
            });
            int turn = path.size() - 1;
            while (turn >= 0 && path.get(turn) + 1 == widths.get(turn)) {
                turn--;
            }
            if (turn < 0) {
                return tried;
            }
            taken.clear();
            taken.addAll(path.subList(0, turn));
            taken.add(path.get(turn) + 1);
        }
        throw new IllegalStateException("There are more than %d orders; try fewer calls at once".formatted(most));
    }

    /**
     * What a thread does. Its first call is made when all the others have come to theirs. Calls of other threads pass.
     *
     * @param number of the thread, from 0
     */
    public <T> T run(int number, Supplier<T> what) {
        synchronized (this) {
            names.put(Thread.currentThread(), number);
        }
        try {
            return what.get();
        } finally {
            ended();
        }
    }

    /** The calls in the order in which they were made, as {@code 0 turn.commit}. */
    public synchronized List<String> order() {
        return List.copyOf(order);
    }

    @Override
    public synchronized void before(String call) {
        Integer me = names.get(Thread.currentThread());
        if (me == null) {
            return;
        }
        letGo(me, call);
        waiting.put(me, call);
        pick();
        await(me);
        order.add(me + " " + call);
        if (ENTERING.contains(call)) {
            writing = Optional.of(me);
        }
    }

    private synchronized void ended() {
        alive--;
        letGo(requireNonNull(names.get(Thread.currentThread()), "a thread that runs"), "ended");
        pick();
    }

    /** Whoever comes to a call has done the one before; to one outside of a turn, the turn too. */
    private void letGo(int me, String call) {
        running = running.filter(number -> number != me);
        if (!call.contains(".")) {
            writing = writing.filter(number -> number != me);
        }
    }

    /** Nobody runs while one is picked, and all that live wait: what can be picked does not depend on their speed. */
    private void pick() {
        if (running.isPresent() || waiting.size() < alive) {
            return;
        }
        List<Integer> able = waiting.entrySet().stream()
                .filter(each -> writing.isEmpty() || !ENTERING.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!able.isEmpty()) {
            int next = able.get(able.size() == 1 ? 0 : choice.applyAsInt(able.size()));
            waiting.remove(next);
            running = Optional.of(next);
            notifyAll();
        }
    }

    private synchronized void await(Integer me) {
        long deadline = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
        try {
            while (running.filter(me::equals).isEmpty()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("Nobody goes on: %s wait after %s".formatted(waiting, order));
                }
                wait(LONGEST_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it waited for its call", interrupted);
        }
    }
}
