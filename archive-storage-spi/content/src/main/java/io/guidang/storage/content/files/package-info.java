/**
 * Contents in a folder of the file system, one file each: {@link io.guidang.storage.content.files.FileContentStore}, with nothing
 * to install.
 */
@NullMarked
package io.guidang.storage.content.files;

import org.jspecify.annotations.NullMarked;
