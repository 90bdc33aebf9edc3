-- The rows of one run, until they are filed. Lives in a file of its own that is thrown away.
CREATE TABLE s.doc (
  line INTEGER PRIMARY KEY,
  hash BLOB NOT NULL,
  raw TEXT NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  contract TEXT NOT NULL,
  person TEXT NOT NULL,
  employer TEXT NOT NULL,
  voucher TEXT NOT NULL,
  body TEXT NOT NULL,
  reject TEXT,
  reject_words TEXT,
  later TEXT,
  later_words TEXT,
  reason TEXT,
  words TEXT
);
CREATE TABLE s.event (
  party TEXT NOT NULL,
  event TEXT NOT NULL,
  on_day TEXT NOT NULL,
  line INTEGER NOT NULL,
  hash BLOB NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (party, on_day, event, line)
) WITHOUT ROWID;
CREATE TABLE s.reference (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  key TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  hash BLOB NOT NULL,
  raw TEXT NOT NULL,
  PRIMARY KEY (file, line)
) WITHOUT ROWID;
CREATE TABLE s.known (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE s.refused (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  id TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL,
  raw TEXT NOT NULL
);
CREATE TABLE s.finding (
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  code TEXT NOT NULL,
  words TEXT NOT NULL
);
