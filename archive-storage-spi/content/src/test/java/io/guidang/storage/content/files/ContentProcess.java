package io.guidang.storage.content.files;

import io.guidang.storage.content.ContentException;
import io.guidang.storage.content.RetainUntil;
import io.guidang.storage.ledger.Digest;
import io.guidang.storage.ledger.DigestAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A process of its own that works on a store, and says each thing that was acknowledged, a line each. */
final class ContentProcess {

    static final RetainUntil LONG = RetainUntil.of(Instant.parse("2100-01-01T00:00:00Z"));

    private static final int THREADS = 2;

    private ContentProcess() {}

    /**
     * Does one of four things.
     *
     * @param arguments what to do, the folder, and a number
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int number = Integer.parseInt(arguments[2]);
        try (FileContentStore store = FileContentStore.open(folder)) {
            switch (arguments[0]) {
                case "until-killed" -> workUntilKilled(store, number);
                case "slowly" -> putSlowly(store, number);
                case "large" -> putLarge(store, number);
                case "until-full" -> putUntilFull(store, number);
                default -> throw new IllegalArgumentException(arguments[0]);
            }
        } catch (ContentException failed) {
            say("failed " + failed.getMessage());
        }
    }

    static byte[] content(int number) {
        byte[] bytes = new byte[1 + number * 7919 % 300_000];
        new Random(number).nextBytes(bytes);
        return bytes;
    }

    static Digest digest(int number) {
        return DigestAlgorithm.SHA_256.digest(content(number));
    }

    /** Whether this one is retained when it is put. */
    static boolean isRetained(int number) {
        return number % 5 == 0;
    }

    /** Whether this one is destroyed once it is put. */
    static boolean isDestroyed(int number) {
        return number % 3 == 0 && !isRetained(number);
    }

    static Process start(Path said, List<String> before, List<String> options, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(ContentProcess.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void workUntilKilled(FileContentStore store, int first) {
        for (int thread = 0; thread < THREADS; thread++) {
            int from = first + thread;
            new Thread(() -> {
                        try {
                            for (int number = from; ; number += THREADS) {
                                work(store, number);
                            }
                        } catch (IOException | RuntimeException failed) {
                            say("failed " + failed);
                        }
                    })
                    .start();
        }
        sleepForEver();
    }

    private static void work(FileContentStore store, int number) throws IOException {
        store.put(new ByteArrayInputStream(content(number)), isRetained(number) ? Optional.of(LONG) : Optional.empty());
        say("put " + number);
        if (isDestroyed(number)) {
            store.destroy(digest(number));
            say("destroyed " + number);
        }
    }

    /** Puts the first half, says so, and the rest when a line comes in. */
    private static void putSlowly(FileContentStore store, int number) throws IOException {
        byte[] bytes = content(number);
        int half = bytes.length / 2;
        InputStream waiting = new InputStream() {
            @Override
            public int read() throws IOException {
                say("half");
                while (System.in.read() != '\n') {}
                return -1;
            }
        };
        InputStream slow = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(bytes, 0, half), waiting),
                new ByteArrayInputStream(bytes, half, bytes.length - half));
        say(store.put(slow).getClass().getSimpleName());
    }

    /** Puts so many mebibytes, and reads them. */
    private static void putLarge(FileContentStore store, int mebibytes) throws IOException {
        Digest digest = store.put(new Mebibytes(mebibytes)).content().digest();
        say(store.verify(digest).getClass().getSimpleName());
        try (InputStream in = store.open(digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        say("read " + store.find(digest).orElseThrow().size());
    }

    /** Puts one content after another until the disk is full, and some more. */
    private static void putUntilFull(FileContentStore store, int contents) throws IOException {
        for (int number = 1; number <= contents; number++) {
            try {
                store.put(new ByteArrayInputStream(content(number)));
                say("put " + number);
            } catch (ContentException full) {
                say("refused " + number + " " + full.getMessage());
            }
        }
        for (int number = 1; number <= contents; number++) {
            say(number + " " + store.verify(digest(number)).getClass().getSimpleName());
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void sleepForEver() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** So many mebibytes of the same byte. */
    private static final class Mebibytes extends InputStream {
        private long left;

        Mebibytes(int mebibytes) {
            left = mebibytes * 1024L * 1024L;
        }

        @Override
        public int read() {
            return left-- > 0 ? 7 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            left -= read;
            return read;
        }
    }
}
