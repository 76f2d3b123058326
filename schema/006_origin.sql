-- Version 6: which files and services said what is in the diary.
--
-- A row is what one file, or one account, said of a run or an activity when it
-- came in. It is how the same thing is known again from elsewhere, and how a
-- newer word of an account is told from what the runner wrote in the diary.
-- Of what was deleted from the diary the row stays, and belongs to nothing: so
-- that next month's export does not bring it back unasked.

CREATE TABLE origin (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    run_id TEXT REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    activity_id TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    is_run INTEGER NOT NULL CHECK (is_run IN (0, 1)),
    source TEXT NOT NULL CHECK (source IN (
        'manual', 'fit', 'tcx', 'gpx', 'csv', 'demo')),
    -- The account and its own name for it; '' for a file of no account.
    service TEXT NOT NULL CHECK (length(CAST(service AS BLOB)) <= 15),
    key TEXT NOT NULL CHECK (length(CAST(key AS BLOB)) <= 63),
    -- Seconds since 1970, UTC; NULL: only the day was known.
    start_s INTEGER,
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    elapsed_s INTEGER CHECK (elapsed_s BETWEEN 1 AND 10000000),
    rpe INTEGER CHECK (rpe BETWEEN 0 AND 10),
    note TEXT NOT NULL CHECK (length(CAST(note AS BLOB)) <= 511),
    CHECK (run_id IS NULL OR activity_id IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX origin_run ON origin (run_id) WHERE run_id IS NOT NULL;
CREATE INDEX origin_activity ON origin (activity_id)
    WHERE activity_id IS NOT NULL;
CREATE INDEX origin_start ON origin (start_s) WHERE start_s IS NOT NULL;
CREATE INDEX origin_key ON origin (key, service) WHERE key <> '';
