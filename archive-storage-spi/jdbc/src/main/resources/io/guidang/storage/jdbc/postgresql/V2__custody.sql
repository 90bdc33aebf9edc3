-- Custody: holds, loans, places of boxes, what was destroyed, and the ledger of all of it.

-- By which algorithm the descriptions of a batch were digested; empty for one that was filed before there was a ledger.
ALTER TABLE batch ADD COLUMN algorithm TEXT;

-- The digest of what was filed.
ALTER TABLE item ADD COLUMN description BYTEA;

-- Under which register an item was destroyed; empty while it is there. Of a destroyed item, item_id is the keyed hash of the
-- id it had. From now on item_key is empty as soon as an item has its number: it is asked only until then.
ALTER TABLE item ADD COLUMN register TEXT;

-- Holds on a part of the archive: on one item, on a category and a year, or on everything about a party. First and last day
-- are included, counted from 1970-01-01; of a hold without one the first or the last day of the calendar stands there.
CREATE TABLE hold (
    id        TEXT COLLATE "C" PRIMARY KEY,
    kind      TEXT NOT NULL,
    subject   TEXT COLLATE "C" NOT NULL,
    item_year INTEGER,
    name      TEXT NOT NULL,
    first_day BIGINT NOT NULL,
    last_day  BIGINT NOT NULL
);

CREATE INDEX hold_subject ON hold (kind, subject);

-- The items about a party under a hold, those that were filed after it was placed too.
CREATE TABLE held_item (
    item BIGINT NOT NULL REFERENCES item (id),
    hold TEXT COLLATE "C" NOT NULL REFERENCES hold (id),
    PRIMARY KEY (item, hold)
);

CREATE TABLE loan (
    id          TEXT COLLATE "C" PRIMARY KEY,
    code        TEXT COLLATE "C" NOT NULL,
    borrower    TEXT NOT NULL,
    purpose     TEXT NOT NULL,
    lent_on     TEXT NOT NULL,
    due_back    TEXT NOT NULL,
    returned_on TEXT
);

CREATE INDEX loan_code ON loan (code);

CREATE TABLE box_place (
    box     TEXT COLLATE "C" PRIMARY KEY,
    place   TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- One line for each register that was destroyed.
CREATE TABLE destruction (
    register TEXT COLLATE "C" PRIMARY KEY,
    destroyed_on TEXT NOT NULL,
    items    BIGINT NOT NULL,
    entry    BIGINT NOT NULL
);

-- The ledger, entry by entry, as docs/ledger.md says; and which entries name what.
CREATE TABLE ledger (
    sequence BIGINT PRIMARY KEY,
    entry    BYTEA NOT NULL
);

CREATE TABLE ledger_about (
    code     TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL REFERENCES ledger (sequence),
    PRIMARY KEY (code, sequence)
);

-- What is due is asked for by the day its period ran out, oldest first: a first page costs the same however much there is.
DROP INDEX item_due;
CREATE INDEX item_appraise ON item (appraise_from, class_key, number) WHERE number IS NOT NULL AND appraise_from IS NOT NULL;
