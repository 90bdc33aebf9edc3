/** Contents in a folder of the file system. */
module io.guidang.storage.content.files {
    requires transitive io.guidang.storage;
    requires static org.jspecify;

    exports io.guidang.storage.content.files;
}
