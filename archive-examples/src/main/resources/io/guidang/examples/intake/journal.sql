-- What the intake of every batch left behind besides filed items.
CREATE TABLE IF NOT EXISTS batch (
  id TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  filed INTEGER NOT NULL,
  out_of_scope INTEGER NOT NULL,
  review INTEGER NOT NULL,
  duplicate INTEGER NOT NULL,
  rejected INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS filed_item (
  id TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS filed_document (
  id TEXT PRIMARY KEY,
  voucher TEXT NOT NULL,
  hash BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS filed_voucher ON filed_document (voucher) WHERE voucher <> '';
CREATE TABLE IF NOT EXISTS not_filed (
  batch TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  id TEXT NOT NULL,
  reason TEXT NOT NULL,
  words TEXT NOT NULL,
  raw TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS finding (
  batch TEXT NOT NULL,
  file TEXT NOT NULL,
  line INTEGER NOT NULL,
  id TEXT NOT NULL,
  item TEXT NOT NULL,
  code TEXT NOT NULL,
  words TEXT NOT NULL
);
-- What earlier batches told of contracts, parties and their events. Nothing once told is forgotten.
CREATE TABLE IF NOT EXISTS known (
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS event (
  party TEXT NOT NULL,
  event TEXT NOT NULL,
  on_day TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (party, event, on_day, hash)
) WITHOUT ROWID;
