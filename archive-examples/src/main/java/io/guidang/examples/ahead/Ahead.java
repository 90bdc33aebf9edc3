package io.guidang.examples.ahead;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * An iterator that another thread runs ahead of, by a bounded number of elements and in the same order. What the other
 * thread throws is thrown here. Close it if it is not read to its end.
 *
 * @param <T> the elements
 */
public final class Ahead<T> implements Iterator<T>, AutoCloseable {

    private static final int CHUNK = 64;
    private static final int CHUNKS = 16;

    /** Some elements, or the end, perhaps with what went wrong. */
    private record Chunk<T>(List<T> elements, boolean last, List<Throwable> failures) {}

    private final BlockingQueue<Chunk<T>> queue = new ArrayBlockingQueue<>(CHUNKS);
    private final Thread thread;
    private Iterator<T> current = List.<T>of().iterator();
    private boolean ended;

    private Ahead(Iterator<T> source, String name) {
        this.thread = new Thread(() -> run(source), name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Begins to read ahead.
     *
     * @param source read by the other thread only
     * @param name   of that thread
     */
    public static <T> Ahead<T> of(Iterator<T> source, String name) {
        return new Ahead<>(source, name);
    }

    private void run(Iterator<T> source) {
        List<Throwable> failures = List.of();
        List<T> elements = new ArrayList<>(CHUNK);
        try {
            while (source.hasNext()) {
                elements.add(source.next());
                if (elements.size() == CHUNK) {
                    queue.put(new Chunk<>(elements, false, List.of()));
                    elements = new ArrayList<>(CHUNK);
                }
            }
        } catch (InterruptedException stopped) {
            return;
        } catch (RuntimeException | Error failure) {
            failures = List.of(failure);
        }
        try {
            queue.put(new Chunk<>(elements, true, failures));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && !ended) {
            Chunk<T> chunk = take();
            for (Throwable failure : chunk.failures()) {
                ended = true;
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
            current = chunk.elements().iterator();
            ended = chunk.last();
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("No further elements");
        }
        return current.next();
    }

    private Chunk<T> take() {
        try {
            return queue.take();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading ahead", stopped);
        }
    }

    /** Stops the other thread and waits until it has stopped. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
