-- Version 3: a plan changed by hand.
--
-- What was accepted stays as it is; a row here is what a session of it became.
-- One that was added has a row in session too, after the plan's own, so that
-- ids and skips work for all alike.

CREATE TABLE session_edit (
    session_id TEXT PRIMARY KEY NOT NULL
        REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    is_added INTEGER NOT NULL CHECK (is_added IN (0, 1)),
    is_gone INTEGER NOT NULL CHECK (is_gone IN (0, 1)),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    purpose TEXT CHECK (purpose IN (
        'recovery', 'easy', 'long', 'steady', 'marathon', 'threshold',
        'interval', 'repetition', 'hills', 'strides', 'drills', 'fartlek',
        'warm_up', 'cool_down', 'jog_rest', 'run_walk', 'race', 'test',
        'enjoyment')),
    activity TEXT CHECK (activity IN ('strength', 'xt', 'mobility')),
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    target_s_per_km INTEGER CHECK (target_s_per_km BETWEEN 60 AND 7200),
    has_strides INTEGER NOT NULL CHECK (has_strides IN (0, 1)),
    is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE step_edit (
    session_id TEXT NOT NULL
        REFERENCES session_edit (session_id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 23),
    kind TEXT NOT NULL CHECK (kind IN ('run', 'rest', 'repeat', 'end')),
    purpose TEXT CHECK (purpose IN (
        'recovery', 'easy', 'long', 'steady', 'marathon', 'threshold',
        'interval', 'repetition', 'hills', 'strides', 'drills', 'fartlek',
        'warm_up', 'cool_down', 'jog_rest', 'run_walk', 'race', 'test',
        'enjoyment')),
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    aim TEXT CHECK (aim IN (
        'E', 'M', 'T', 'I', 'R', '5k', '10k', 'hmp', 'mp')),
    pace_s_per_km INTEGER CHECK (pace_s_per_km BETWEEN 60 AND 7200),
    count INTEGER CHECK (count BETWEEN 2 AND 50),
    CHECK ((kind = 'repeat') = (count IS NOT NULL)),
    PRIMARY KEY (session_id, position)
) STRICT, WITHOUT ROWID;

-- Sessions and steps as they are now.
CREATE VIEW session_now AS
SELECT id, plan_id, position, day, purpose, activity, dist_m, time_s,
    target_s_per_km, has_strides, is_locked, 0 AS is_edited
FROM session WHERE id NOT IN (SELECT session_id FROM session_edit)
UNION ALL
SELECT id, plan_id, position, e.day, e.purpose, e.activity, e.dist_m, e.time_s,
    e.target_s_per_km, e.has_strides, e.is_locked, 1
FROM session_edit AS e JOIN session ON id = session_id WHERE NOT is_gone;

CREATE VIEW step_now AS
SELECT * FROM step
WHERE session_id NOT IN (SELECT session_id FROM session_edit)
UNION ALL
SELECT * FROM step_edit;
