-- An archive in one schema. The collation C compares texts byte by byte, in UTF-8: that is the filing order.
-- Days are counted from 1970-01-01: DATE '1970-01-01' + appraise_from::integer shows one.

CREATE TABLE batch (
    sequence  INTEGER PRIMARY KEY,
    id        TEXT COLLATE "C" NOT NULL UNIQUE,
    as_of     TEXT   NOT NULL,
    items     BIGINT NOT NULL,
    documents BIGINT NOT NULL
);

-- What everything here is arranged by: one row, written with the first batch. Filing order depends on it.
CREATE TABLE arrangement (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    fingerprint TEXT NOT NULL
);

-- How far each lowest class is filled, so that a late item gets the next number.
CREATE TABLE class_state (
    year          INTEGER NOT NULL,
    category      TEXT COLLATE "C" NOT NULL,
    retention     TEXT COLLATE "C" NOT NULL,
    last_number   INTEGER NOT NULL,
    last_box      INTEGER NOT NULL,
    boxed_pages   BIGINT  NOT NULL,
    box_direction TEXT    NOT NULL,
    PRIMARY KEY (year, category, retention)
);

-- The rows of rulebooks as decisions cite them, and the words of their reasons, each written once; decisions say the id.
-- They may be longer than an ordered index takes.
CREATE TABLE rule (
    id    BIGINT PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL,
    EXCLUDE USING hash (value WITH =)
);

CREATE TABLE wording (
    id    BIGINT PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL,
    EXCLUDE USING hash (value WITH =)
);

-- What is asked of an item. Number and code are empty only inside the transaction that stages it.
CREATE TABLE item (
    id            BIGINT  PRIMARY KEY,
    item_id       TEXT COLLATE "C" NOT NULL UNIQUE,
    class_key     TEXT COLLATE "C" NOT NULL,
    item_key      TEXT COLLATE "C" NOT NULL,
    year          INTEGER NOT NULL,
    category      TEXT COLLATE "C" NOT NULL,
    retention     TEXT    NOT NULL,
    paper_pages   BIGINT  NOT NULL,
    direction     TEXT    NOT NULL,
    outcome       TEXT    NOT NULL,
    appraise_from BIGINT,
    batch         INTEGER NOT NULL REFERENCES batch (sequence) DEFERRABLE INITIALLY DEFERRED,
    version       BIGINT  NOT NULL,
    number        INTEGER,
    code          TEXT COLLATE "C",
    box           TEXT,
    oversized     INTEGER NOT NULL DEFAULT 0
);

-- What is read of an item. Apart, so that numbering touches short rows only.
CREATE TABLE item_body (
    item      BIGINT PRIMARY KEY REFERENCES item (id),
    value     TEXT NOT NULL,
    decisions TEXT NOT NULL
);

-- The days on which a hold of the decisions lies on the item, the first and the last included.
CREATE TABLE item_hold (
    item      BIGINT NOT NULL REFERENCES item (id),
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL,
    PRIMARY KEY (item, first_day, last_day)
);

CREATE TABLE item_contract (
    contract TEXT COLLATE "C" NOT NULL,
    item     BIGINT NOT NULL REFERENCES item (id),
    PRIMARY KEY (contract, item)
);

CREATE TABLE item_person (
    person TEXT COLLATE "C" NOT NULL,
    item   BIGINT NOT NULL REFERENCES item (id),
    PRIMARY KEY (person, item)
);

CREATE TABLE item_employer (
    employer TEXT COLLATE "C" NOT NULL,
    item     BIGINT NOT NULL REFERENCES item (id),
    PRIMARY KEY (employer, item)
);

-- All of these are partial: an item enters them when it gets its number, in filing order, and not when it is staged.
CREATE UNIQUE INDEX item_code ON item (code) WHERE code IS NOT NULL;
CREATE UNIQUE INDEX item_filing ON item (class_key, number) WHERE number IS NOT NULL;
CREATE INDEX item_category ON item (category, class_key, number) WHERE number IS NOT NULL;
CREATE INDEX item_year ON item (year, class_key, number) WHERE number IS NOT NULL;
CREATE INDEX item_due ON item (class_key, number, appraise_from) WHERE number IS NOT NULL AND appraise_from IS NOT NULL;
