package io.guidang.storage.content.files;

import java.nio.file.Path;

/**
 * Where a content lies, and what lies beside it.
 *
 * @param byAlgorithm the folder of all contents whose digests are by one algorithm
 * @param byDigits    in it, the folder of all whose digests begin in the same way
 * @param file        in that, the content
 * @param until       beside it, the folder that says until when it is retained
 */
record Place(Path byAlgorithm, Path byDigits, Path file, Path until) {}
