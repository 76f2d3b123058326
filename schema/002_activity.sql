-- Version 2: mobility beside strength and cross-training, done and planned.
--
-- A CHECK cannot be altered: activity and session are made anew, with their
-- index and trigger, which go with the old table. What the change log keeps of
-- a session is told in the new columns too, or undo would not know its rows.

CREATE TABLE activity_new (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    start_min INTEGER CHECK (start_min BETWEEN 0 AND 1439),
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'xt', 'mobility')),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    rpe INTEGER CHECK (rpe BETWEEN 0 AND 10),
    source TEXT NOT NULL CHECK (source IN (
        'manual', 'fit', 'tcx', 'gpx', 'csv', 'demo'))
) STRICT, WITHOUT ROWID;
INSERT INTO activity_new (id, day, start_min, kind, time_s, rpe, source)
SELECT id, day, start_min, kind, time_s, rpe, source FROM activity;
DROP TABLE activity;
ALTER TABLE activity_new RENAME TO activity;
CREATE INDEX activity_day ON activity (day);

CREATE TABLE session_new (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 419),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    purpose TEXT CHECK (purpose IN (
        'recovery', 'easy', 'long', 'steady', 'marathon', 'threshold',
        'interval', 'repetition', 'hills', 'strides', 'drills', 'fartlek',
        'warm_up', 'cool_down', 'jog_rest', 'run_walk', 'race', 'test',
        'enjoyment')),
    -- NULL: a run
    activity TEXT CHECK (activity IN ('strength', 'xt', 'mobility')),
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    target_s_per_km INTEGER CHECK (target_s_per_km BETWEEN 60 AND 7200),
    has_strides INTEGER NOT NULL CHECK (has_strides IN (0, 1)),
    is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
    UNIQUE (plan_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO session_new (id, plan_id, position, day, purpose, activity, dist_m,
    time_s, target_s_per_km, has_strides, is_locked)
SELECT id, plan_id, position, day, purpose,
    CASE is_strength WHEN 1 THEN 'strength' END, dist_m,
    time_s, target_s_per_km, has_strides, is_locked FROM session;
DROP TABLE session;
ALTER TABLE session_new RENAME TO session;
CREATE INDEX session_day ON session (day);
CREATE TRIGGER session_is_never_rewritten BEFORE UPDATE ON session
BEGIN SELECT RAISE(ABORT, 'a plan once accepted is never rewritten'); END;

-- Of a NULL image all of it stays NULL.
UPDATE change SET
    before = json_remove(json_set(before, '$.activity',
        CASE json_extract(before, '$.is_strength') WHEN 1 THEN 'strength' END),
        '$.is_strength'),
    after = json_remove(json_set(after, '$.activity',
        CASE json_extract(after, '$.is_strength') WHEN 1 THEN 'strength' END),
        '$.is_strength')
WHERE table_name = 'session';
