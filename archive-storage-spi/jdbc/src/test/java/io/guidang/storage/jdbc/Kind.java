package io.guidang.storage.jdbc;

import java.nio.file.Path;

/** The kinds of databases that an archive can be in. */
enum Kind {
    SQLITE {
        @Override
        Place in(Path folder) {
            return new Place.Sqlite(folder.resolve("archive.db"));
        }
    },
    H2 {
        @Override
        Place in(Path folder) {
            return new Place.H2(folder.resolve("archive.mv.db"));
        }
    },
    POSTGRESQL {
        @Override
        Place in(Path folder) {
            return new Place.Postgres(PostgresServer.newSchema());
        }
    };

    /**
     * A place for an archive that is not there yet.
     *
     * @param folder for those that need one
     */
    abstract Place in(Path folder);
}
