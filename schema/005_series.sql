-- Version 5: what a watch wrote down along the way.
--
-- A series is kept once, by the hash of its bytes, and never changed: the
-- change log holds only which run it belongs to. What is no run's any more
-- stays, for undo may want it back. src/store/series.c says what the bytes
-- are.

CREATE TABLE series (
    hash TEXT PRIMARY KEY NOT NULL
        CHECK (length(hash) = 32 AND hash NOT GLOB '*[^0-9a-f]*'),
    step_s INTEGER NOT NULL CHECK (step_s BETWEEN 1 AND 1000000),
    points INTEGER NOT NULL CHECK (points BETWEEN 2 AND 2048),
    bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 2 AND 40000)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER series_is_never_rewritten BEFORE UPDATE ON series
BEGIN SELECT RAISE(ABORT, 'a series is never rewritten'); END;

CREATE TABLE run_series (
    run_id TEXT PRIMARY KEY NOT NULL
        REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    hash TEXT NOT NULL REFERENCES series (hash) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
