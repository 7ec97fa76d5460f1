-- Snapshots pin figures by hash; notes are the document's own pages.

CREATE TABLE snapshot (
    id       TEXT NOT NULL PRIMARY KEY,
    name     TEXT NOT NULL,
    at       TEXT NOT NULL,
    -- JSON: scenario, base, their files, data set, program and rules version, and the amounts.
    content  TEXT NOT NULL CHECK (json_valid(content)),
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER snapshot_is_immutable BEFORE UPDATE ON snapshot
BEGIN
    SELECT RAISE(ABORT, 'a snapshot is never changed');
END;

CREATE TABLE note (
    id      TEXT    NOT NULL PRIMARY KEY,
    -- Empty: a note on the whole document.
    scenario TEXT   NOT NULL,
    text    TEXT    NOT NULL,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    place   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
