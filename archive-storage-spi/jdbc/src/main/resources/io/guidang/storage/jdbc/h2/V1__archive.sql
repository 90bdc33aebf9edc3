-- An archive in one H2 file. H2 compares texts by their UTF-16 units: what is in filing order is kept as bytes in UTF-8.
-- H2 cannot undo tables: each statement does nothing the second time, so that a script which was cut short can be run again.
-- Days are counted from 1970-01-01: DATEADD(DAY, appraise_from, DATE '1970-01-01') shows one.

CREATE TABLE IF NOT EXISTS batch (
    sequence  INTEGER PRIMARY KEY,
    id        VARCHAR NOT NULL UNIQUE,
    as_of     VARCHAR NOT NULL,
    items     BIGINT  NOT NULL,
    documents BIGINT  NOT NULL
);

-- What everything here is arranged by: one row, written with the first batch. Filing order depends on it.
CREATE TABLE IF NOT EXISTS arrangement (
    id          INTEGER PRIMARY KEY CHECK (id = 1),
    fingerprint VARCHAR NOT NULL
);

-- How far each lowest class is filled, so that a late item gets the next number.
CREATE TABLE IF NOT EXISTS class_state (
    "YEAR"        INTEGER NOT NULL,
    category      VARCHAR NOT NULL,
    retention     VARCHAR NOT NULL,
    last_number   INTEGER NOT NULL,
    last_box      INTEGER NOT NULL,
    boxed_pages   BIGINT  NOT NULL,
    box_direction VARCHAR NOT NULL,
    PRIMARY KEY ("YEAR", category, retention)
);

-- The rows of rulebooks as decisions cite them, and the words of their reasons, each written once; decisions say the id.
CREATE TABLE IF NOT EXISTS rule (
    id      BIGINT  PRIMARY KEY,
    "VALUE" VARCHAR NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS wording (
    id      BIGINT  PRIMARY KEY,
    "VALUE" VARCHAR NOT NULL UNIQUE
);

-- What is asked of an item. Number and code are empty only inside the transaction that stages it. Its batch is the last
-- row of that transaction, and H2 would look for it at once: no foreign key.
CREATE TABLE IF NOT EXISTS item (
    id            BIGINT    PRIMARY KEY,
    item_id       VARCHAR   NOT NULL UNIQUE,
    class_key     VARBINARY NOT NULL,
    item_key      VARBINARY NOT NULL,
    "YEAR"        INTEGER   NOT NULL,
    category      VARCHAR   NOT NULL,
    retention     VARCHAR   NOT NULL,
    paper_pages   BIGINT    NOT NULL,
    direction     VARCHAR   NOT NULL,
    outcome       VARCHAR   NOT NULL,
    appraise_from BIGINT,
    batch         INTEGER   NOT NULL,
    version       BIGINT    NOT NULL,
    number        INTEGER,
    code          VARCHAR,
    box           VARCHAR,
    oversized     INTEGER   DEFAULT 0 NOT NULL
);

-- What is read of an item. Apart, so that numbering touches short rows only.
CREATE TABLE IF NOT EXISTS item_body (
    item      BIGINT  PRIMARY KEY REFERENCES item (id),
    "VALUE"   VARCHAR NOT NULL,
    decisions VARCHAR NOT NULL
);

-- The days on which a hold of the decisions lies on the item, the first and the last included.
CREATE TABLE IF NOT EXISTS item_hold (
    item      BIGINT NOT NULL REFERENCES item (id),
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL,
    PRIMARY KEY (item, first_day, last_day)
);

CREATE TABLE IF NOT EXISTS item_contract (
    contract VARCHAR NOT NULL,
    item     BIGINT  NOT NULL REFERENCES item (id),
    PRIMARY KEY (contract, item)
);

CREATE TABLE IF NOT EXISTS item_person (
    person VARCHAR NOT NULL,
    item   BIGINT  NOT NULL REFERENCES item (id),
    PRIMARY KEY (person, item)
);

CREATE TABLE IF NOT EXISTS item_employer (
    employer VARCHAR NOT NULL,
    item     BIGINT  NOT NULL REFERENCES item (id),
    PRIMARY KEY (employer, item)
);

-- An item without a number is in none of the ways that pages go: no two empty numbers are the same.
CREATE UNIQUE INDEX IF NOT EXISTS item_code ON item (code);
CREATE UNIQUE INDEX IF NOT EXISTS item_filing ON item (class_key, number);
CREATE INDEX IF NOT EXISTS item_category ON item (category, class_key, number);
CREATE INDEX IF NOT EXISTS item_year ON item ("YEAR", class_key, number);
CREATE INDEX IF NOT EXISTS item_due ON item (class_key, number, appraise_from);
