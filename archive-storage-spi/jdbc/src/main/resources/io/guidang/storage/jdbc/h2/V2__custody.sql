-- Custody: holds, loans, places of boxes, what was destroyed, and the ledger of all of it. Each statement does nothing the second time.

-- By which algorithm the descriptions of a batch were digested; empty for one that was filed before there was a ledger.
ALTER TABLE batch ADD COLUMN IF NOT EXISTS algorithm VARCHAR;

-- The digest of what was filed.
ALTER TABLE item ADD COLUMN IF NOT EXISTS description VARBINARY;

-- Under which register an item was destroyed; empty while it is there. Of a destroyed item, item_id is the keyed hash of the
-- id it had. From now on item_key is empty as soon as an item has its number: it is asked only until then.
ALTER TABLE item ADD COLUMN IF NOT EXISTS register VARCHAR;

-- Holds on a part of the archive: on one item, on a category and a year, or on everything about a party. First and last day
-- are included, counted from 1970-01-01; of a hold without one the first or the last day of the calendar stands there.
CREATE TABLE IF NOT EXISTS hold (
    id        VARCHAR PRIMARY KEY,
    kind      VARCHAR NOT NULL,
    subject   VARCHAR NOT NULL,
    item_year INTEGER,
    name      VARCHAR NOT NULL,
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS hold_subject ON hold (kind, subject);

-- The items about a party under a hold, those that were filed after it was placed too.
CREATE TABLE IF NOT EXISTS held_item (
    item BIGINT NOT NULL REFERENCES item (id),
    hold VARCHAR NOT NULL REFERENCES hold (id),
    PRIMARY KEY (item, hold)
);

CREATE TABLE IF NOT EXISTS loan (
    id          VARCHAR PRIMARY KEY,
    code        VARCHAR NOT NULL,
    borrower    VARCHAR NOT NULL,
    purpose     VARCHAR NOT NULL,
    lent_on     VARCHAR NOT NULL,
    due_back    VARCHAR NOT NULL,
    returned_on VARCHAR
);

CREATE INDEX IF NOT EXISTS loan_code ON loan (code);

CREATE TABLE IF NOT EXISTS box_place (
    box     VARCHAR PRIMARY KEY,
    place   VARCHAR NOT NULL,
    version BIGINT NOT NULL
);

-- One line for each register that was destroyed.
CREATE TABLE IF NOT EXISTS destruction (
    register VARCHAR PRIMARY KEY,
    destroyed_on VARCHAR NOT NULL,
    items    BIGINT NOT NULL,
    entry    BIGINT NOT NULL
);

-- The ledger, entry by entry, as docs/ledger.md says; and which entries name what.
CREATE TABLE IF NOT EXISTS ledger (
    sequence BIGINT PRIMARY KEY,
    entry    VARBINARY NOT NULL
);

CREATE TABLE IF NOT EXISTS ledger_about (
    code     VARCHAR NOT NULL,
    sequence BIGINT NOT NULL REFERENCES ledger (sequence),
    PRIMARY KEY (code, sequence)
);

-- What is due is asked for by the day its period ran out, oldest first: a first page costs the same however much there is.
DROP INDEX IF EXISTS item_due;
CREATE INDEX IF NOT EXISTS item_appraise ON item (appraise_from, class_key, number);
