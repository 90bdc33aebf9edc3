package io.guidang.storage.content.files;

import io.guidang.storage.ledger.Digest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where what lies in the folder of a store:
 *
 * <pre>
 * format                           says that the folder is ours
 * at-work/                         what is being done: sessions, parts, destructions
 * SHA-256/ba7/ba7816bf…             a content
 * SHA-256/ba7/ba7816bf….until/      until when it is retained, if it is
 * </pre>
 *
 * The 4096 folders of an algorithm are named by the first three digits of the digests. Names are made of digests, which have
 * been read strictly, so no name leads elsewhere; nothing on the way may be a link.
 */
final class Layout {

    private static final String FORMAT = "format";
    private static final String FORMAT_1 = "guidang contents 1\n";
    private static final String AT_WORK = "at-work";

    /** What the folder may have before it is ours: what others who open it in the same moment make, and what a disk comes with. */
    private static final Set<String> BEFORE = Set.of(AT_WORK, "lost+found");

    private static final String UNTIL = ".until";
    private static final int DIGITS = 3;

    private final Path root;
    private final Disk disk;

    /** The folders by three digits whose names are known to lie on the disk. */
    private final Map<String, BitSet> settled = new ConcurrentHashMap<>();

    Layout(Path root, Disk disk) {
        this.root = root;
        this.disk = disk;
    }

    Path atWork() {
        return root.resolve(AT_WORK);
    }

    Place of(Digest digest) {
        Path byAlgorithm = root.resolve(algorithm(digest));
        Path byDigits = byAlgorithm.resolve(digits(digest));
        return new Place(
                byAlgorithm, byDigits, byDigits.resolve(digest.toHex()), byDigits.resolve(digest.toHex() + UNTIL));
    }

    /** What tells that the folder is not ours, or nothing. */
    Set<String> strange() throws IOException {
        Path format = root.resolve(FORMAT);
        if (Disk.isThere(format)) {
            try (FileChannel file = disk.open(format, StandardOpenOption.READ)) {
                byte[] expected = FORMAT_1.getBytes(StandardCharsets.US_ASCII);
                byte[] found = Channels.newInputStream(file).readNBytes(expected.length + 1);
                return Arrays.equals(found, expected) ? Set.of() : Set.of(FORMAT);
            }
        }
        Set<String> names = new TreeSet<>();
        try (Stream<Path> found = Files.list(root)) {
            found.map(path -> path.getFileName().toString())
                    .filter(name -> !BEFORE.contains(name))
                    .forEach(names::add);
        }
        // Whoever opened it in the same moment may have marked it since.
        return Disk.isThere(format) ? Set.of() : names;
    }

    /** Marks the folder as ours, unless it is. */
    void mark(Part part) throws IOException {
        Path format = root.resolve(FORMAT);
        if (!Disk.isThere(format)) {
            part.write(ByteBuffer.wrap(FORMAT_1.getBytes(StandardCharsets.US_ASCII)));
            part.settle();
            part.moveTo(format);
        }
        disk.forceFolder(root);
    }

    /** Makes the folders of a digest, and comes back when their names lie on the disk. */
    void prepare(Digest digest) throws IOException {
        Place place = of(digest);
        BitSet known = settled.computeIfAbsent(digest.algorithm(), algorithm -> new BitSet());
        int which = Integer.parseInt(digits(digest), 16);
        synchronized (known) {
            if (known.get(which) && Disk.isFolder(place.byDigits())) {
                requireNoLink(place);
                return;
            }
        }
        disk.createFolder(place.byAlgorithm());
        disk.createFolder(place.byDigits());
        // Somebody else may have made them without having come to this.
        disk.forceFolder(place.byAlgorithm());
        disk.forceFolder(root);
        synchronized (known) {
            known.set(which);
        }
    }

    /** Nothing on the way to the content may be a link, or anything but a folder. */
    static void requireNoLink(Place place) throws IOException {
        for (Path folder : List.of(place.byAlgorithm(), place.byDigits())) {
            if (Disk.isThere(folder) && !Disk.isFolder(folder)) {
                throw StrangeFileException.inTheWay("a link or a file where a folder of the store belongs");
            }
        }
    }

    /** Its algorithm, as a name of one folder: some have a slash, as SHA-512/256, and none an underline. */
    static String algorithm(Digest digest) {
        return digest.algorithm().replace('/', '_');
    }

    private static String digits(Digest digest) {
        return digest.toHex().substring(0, DIGITS);
    }
}
