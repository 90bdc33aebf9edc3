-- An archive in one file. Texts compare as BINARY, byte by byte in UTF-8: that is the filing order.
-- Days are counted from 1970-01-01: date(appraise_from * 86400, 'unixepoch') shows one.

CREATE TABLE batch (
    sequence  INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    as_of     TEXT    NOT NULL,
    items     INTEGER NOT NULL,
    documents INTEGER NOT NULL
) STRICT;

-- What everything here is arranged by: one row, written with the first batch. Filing order depends on it.
CREATE TABLE arrangement (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    fingerprint TEXT    NOT NULL
) STRICT;

-- How far each lowest class is filled, so that a late item gets the next number.
CREATE TABLE class_state (
    year          INTEGER NOT NULL,
    category      TEXT    NOT NULL,
    retention     TEXT    NOT NULL,
    last_number   INTEGER NOT NULL,
    last_box      INTEGER NOT NULL,
    boxed_pages   INTEGER NOT NULL,
    box_direction TEXT    NOT NULL,
    PRIMARY KEY (year, category, retention)
) STRICT, WITHOUT ROWID;

-- The rows of rulebooks as decisions cite them, and the words of their reasons, each written once; decisions say the id.
CREATE TABLE rule (
    id    INTEGER PRIMARY KEY,
    value TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE wording (
    id    INTEGER PRIMARY KEY,
    value TEXT    NOT NULL UNIQUE
) STRICT;

-- What is asked of an item. Number and code are empty only inside the transaction that stages it.
CREATE TABLE item (
    id            INTEGER PRIMARY KEY,
    item_id       TEXT    NOT NULL UNIQUE,
    class_key     TEXT    NOT NULL,
    item_key      TEXT    NOT NULL,
    year          INTEGER NOT NULL,
    category      TEXT    NOT NULL,
    retention     TEXT    NOT NULL,
    paper_pages   INTEGER NOT NULL,
    direction     TEXT    NOT NULL,
    outcome       TEXT    NOT NULL,
    appraise_from INTEGER,
    batch         INTEGER NOT NULL REFERENCES batch (sequence) DEFERRABLE INITIALLY DEFERRED,
    version       INTEGER NOT NULL,
    number        INTEGER,
    code          TEXT,
    box           TEXT,
    oversized     INTEGER NOT NULL DEFAULT 0
) STRICT;

-- What is read of an item. Apart, so that numbering touches short rows only.
CREATE TABLE item_body (
    item      INTEGER PRIMARY KEY REFERENCES item (id),
    value     TEXT NOT NULL,
    decisions TEXT NOT NULL
) STRICT;

-- The days on which a hold of the decisions lies on the item, the first and the last included.
CREATE TABLE item_hold (
    item      INTEGER NOT NULL REFERENCES item (id),
    first_day INTEGER NOT NULL,
    last_day  INTEGER NOT NULL,
    PRIMARY KEY (item, first_day, last_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_contract (
    contract TEXT    NOT NULL,
    item     INTEGER NOT NULL REFERENCES item (id),
    PRIMARY KEY (contract, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_person (
    person TEXT    NOT NULL,
    item   INTEGER NOT NULL REFERENCES item (id),
    PRIMARY KEY (person, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE item_employer (
    employer TEXT    NOT NULL,
    item     INTEGER NOT NULL REFERENCES item (id),
    PRIMARY KEY (employer, item)
) STRICT, WITHOUT ROWID;

-- All of these are partial: an item enters them when it gets its number, in filing order, and not when it is staged.
CREATE UNIQUE INDEX item_code ON item (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX item_filing ON item (class_key, number) WHERE number IS NOT NULL;
CREATE INDEX item_category ON item (category, class_key, number) WHERE number IS NOT NULL;
CREATE INDEX item_year ON item (year, class_key, number) WHERE number IS NOT NULL;
CREATE INDEX item_due ON item (class_key, number, appraise_from) WHERE number IS NOT NULL AND appraise_from IS NOT NULL;
