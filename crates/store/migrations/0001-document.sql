-- The document: its data set, its scenarios with their values, its settings, and everything that was done to it.

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The files that scenarios stand on, byte for byte as they were imported.
CREATE TABLE dataset (
    id     TEXT NOT NULL PRIMARY KEY,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    text   TEXT NOT NULL
) STRICT;

CREATE TABLE scenario (
    id       TEXT    NOT NULL PRIMARY KEY,
    name     TEXT    NOT NULL,
    -- The name as it is compared: composed, lower case.
    name_key TEXT    NOT NULL UNIQUE,
    parent   TEXT    REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    dataset  TEXT    NOT NULL REFERENCES dataset (id) DEFERRABLE INITIALLY DEFERRED,
    note     TEXT    NOT NULL,
    source   TEXT,
    -- A JSON list of words.
    tags     TEXT    NOT NULL CHECK (json_valid(tags)),
    private  INTEGER NOT NULL CHECK (private IN (0, 1)),
    archived INTEGER NOT NULL CHECK (archived IN (0, 1)),
    -- Order among all scenarios.
    place    INTEGER NOT NULL,
    CHECK (parent IS NULL OR parent <> id)
) STRICT, WITHOUT ROWID;

CREATE INDEX scenario_parent ON scenario (parent);

-- One dated entry of a scenario. What it is not for is empty; a year of 0 is all years.
CREATE TABLE value (
    scenario  TEXT    NOT NULL REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    key       TEXT    NOT NULL,
    programme TEXT    NOT NULL,
    region    TEXT    NOT NULL,
    indicator TEXT    NOT NULL,
    from_year INTEGER NOT NULL,
    -- JSON: a decimal or a word as text, a list of rate steps, or null for unknown. No number is ever a JSON number.
    value     TEXT    NOT NULL CHECK (json_valid(value)),
    status    TEXT    NOT NULL,
    source    TEXT,
    note      TEXT    NOT NULL,
    private   INTEGER NOT NULL CHECK (private IN (0, 1)),
    -- Order within the scenario.
    place     INTEGER NOT NULL,
    PRIMARY KEY (scenario, key, programme, region, indicator, from_year)
) STRICT, WITHOUT ROWID;

-- What was done, in order, with the rows before and after; the undone ones are those that can be done again.
CREATE TABLE operation (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    at      TEXT    NOT NULL,
    label   TEXT    NOT NULL CHECK (json_valid(label)),
    rows    TEXT    NOT NULL CHECK (json_valid(rows)),
    -- One movement of the hand is one operation, however often it is written.
    gesture TEXT,
    undone  INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX operation_undone ON operation (undone, id);
