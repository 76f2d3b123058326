-- The diary, version 1.
--
-- Every table is STRICT and holds whole numbers and text only, so that a row
-- kept as JSON in the change log comes back as it was. Units stand in the
-- names: _m metres, _s seconds, _bpm beats a minute, _min minutes, _g grams,
-- _ms milliseconds, _s_per_km pace. A day is 'YYYY-MM-DD'; the '+0 days' in
-- its CHECK is what refuses 2026-02-31, which date() alone lets pass.
-- NULL: not given. Ids are 13 random characters a-z2-7, for one day two
-- machines' diaries may meet. What belongs to a run, a check-in or a session
-- goes by that row's id and a position from 0. Foreign keys have no actions:
-- the change log should see each row go by itself.

-- ---- who runs

CREATE TABLE athlete_fact (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    key TEXT NOT NULL CHECK (key IN (
        'sex', 'birth_year', 'level', 'hr_max', 'hr_rest', 'hr_threshold',
        'fitness_index', 'weekly_km', 'longest_km', 'status', 'days',
        'minutes_mon', 'minutes_tue', 'minutes_wed', 'minutes_thu',
        'minutes_fri', 'minutes_sat', 'minutes_sun', 'long_day', 'hard_days',
        'runs', 'experience_months')),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day, '+0 days')
        AND from_day BETWEEN '1900-01-01' AND '2199-12-31'),
    -- As typed; '': no longer said.
    value TEXT NOT NULL CHECK (length(CAST(value AS BLOB)) <= 63),
    UNIQUE (key, from_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE injury (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    site TEXT NOT NULL CHECK (site IN (
        'foot', 'toe', 'heel', 'arch', 'ankle', 'achilles', 'calf', 'shin',
        'knee', 'hamstring', 'quad', 'thigh', 'itb', 'leg', 'groin', 'hip',
        'glute', 'pelvis', 'sacrum', 'back', 'chest', 'faint',
        'palpitations', 'stitch', 'blister', 'chafing', 'head', 'neck',
        'shoulder', 'arm', 'elbow', 'wrist', 'hand', 'rib', 'stomach',
        'other')),
    start_day TEXT NOT NULL CHECK (start_day IS date(start_day, '+0 days')
        AND start_day BETWEEN '1900-01-01' AND '2199-12-31'),
    end_day TEXT CHECK (end_day IS date(end_day, '+0 days')
        AND end_day BETWEEN start_day AND '2199-12-31')
) STRICT, WITHOUT ROWID;

-- ---- what the miles are for

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    kind TEXT NOT NULL CHECK (kind IN (
        '5k', '10k', 'half', 'marathon', 'fitness', 'stress', 'first5k',
        'return', 'maintain')),
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    day TEXT CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    aim TEXT NOT NULL CHECK (aim IN ('finish', 'improve', 'time')),
    target_s INTEGER CHECK (target_s BETWEEN 1 AND 1000000),
    priority TEXT NOT NULL CHECK (priority IN ('A', 'B', 'C')),
    added_day TEXT NOT NULL CHECK (added_day IS date(added_day, '+0 days')
        AND added_day BETWEEN '1900-01-01' AND '2199-12-31'),
    dropped_day TEXT CHECK (dropped_day IS date(dropped_day, '+0 days')
        AND dropped_day BETWEEN added_day AND '2199-12-31'),
    CHECK (aim <> 'time' OR target_s IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- A revision keeps its goal as it was when the plan was accepted.
CREATE TABLE plan (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    revision INTEGER NOT NULL UNIQUE CHECK (revision >= 1),
    made_day TEXT NOT NULL CHECK (made_day IS date(made_day, '+0 days')
        AND made_day BETWEEN '1900-01-01' AND '2199-12-31'),
    goal_id TEXT CHECK (length(goal_id) = 13
        AND goal_id NOT GLOB '*[^a-z2-7]*'),
    goal_kind TEXT CHECK (goal_kind IN (
        '5k', '10k', 'half', 'marathon', 'fitness', 'stress', 'first5k',
        'return', 'maintain')),
    goal_dist_m INTEGER CHECK (goal_dist_m BETWEEN 1 AND 1000000),
    goal_day TEXT CHECK (goal_day IS date(goal_day, '+0 days')
        AND goal_day BETWEEN '1900-01-01' AND '2199-12-31'),
    goal_aim TEXT NOT NULL CHECK (goal_aim IN ('finish', 'improve', 'time')),
    goal_target_s INTEGER CHECK (goal_target_s BETWEEN 1 AND 1000000),
    goal_priority TEXT NOT NULL CHECK (goal_priority IN ('A', 'B', 'C')),
    goal_added_day TEXT CHECK (goal_added_day IS date(goal_added_day, '+0 days')
        AND goal_added_day BETWEEN '1900-01-01' AND '2199-12-31'),
    goal_dropped_day TEXT
        CHECK (goal_dropped_day IS date(goal_dropped_day, '+0 days')
        AND goal_dropped_day BETWEEN '1900-01-01' AND '2199-12-31')
) STRICT, WITHOUT ROWID;

CREATE TABLE plan_week (
    plan_id TEXT NOT NULL REFERENCES plan (id) DEFERRABLE INITIALLY DEFERRED,
    monday TEXT NOT NULL CHECK (monday IS date(monday, '+0 days')
        AND strftime('%w', monday) = '1'
        AND monday BETWEEN '1900-01-01' AND '2199-12-31'),
    phase TEXT NOT NULL CHECK (phase IN (
        'base', 'build', 'peak', 'taper', 'race', 'recovery', 'maintain')),
    is_cutback INTEGER NOT NULL CHECK (is_cutback IN (0, 1)),
    target_m INTEGER CHECK (target_m BETWEEN 1 AND 1000000),
    longest_m INTEGER CHECK (longest_m BETWEEN 1 AND 1000000),
    PRIMARY KEY (plan_id, monday)
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
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
    is_strength INTEGER NOT NULL CHECK (is_strength IN (0, 1)),
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    target_s_per_km INTEGER CHECK (target_s_per_km BETWEEN 60 AND 7200),
    has_strides INTEGER NOT NULL CHECK (has_strides IN (0, 1)),
    is_locked INTEGER NOT NULL CHECK (is_locked IN (0, 1)),
    UNIQUE (plan_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_day ON session (day);

CREATE TABLE step (
    session_id TEXT NOT NULL
        REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
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

-- That a session was left out is not part of the plan, which stays as it was.
CREATE TABLE session_skip (
    session_id TEXT PRIMARY KEY NOT NULL
        REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL CHECK (reason IN (
        'recovery', 'ill', 'pain', 'life', 'weather'))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER plan_is_never_rewritten BEFORE UPDATE ON plan
BEGIN SELECT RAISE(ABORT, 'a plan once accepted is never rewritten'); END;
CREATE TRIGGER plan_week_is_never_rewritten BEFORE UPDATE ON plan_week
BEGIN SELECT RAISE(ABORT, 'a plan once accepted is never rewritten'); END;
CREATE TRIGGER session_is_never_rewritten BEFORE UPDATE ON session
BEGIN SELECT RAISE(ABORT, 'a plan once accepted is never rewritten'); END;
CREATE TRIGGER step_is_never_rewritten BEFORE UPDATE ON step
BEGIN SELECT RAISE(ABORT, 'a plan once accepted is never rewritten'); END;

-- ---- what was run

CREATE TABLE run (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    start_min INTEGER CHECK (start_min BETWEEN 0 AND 1439),
    purpose TEXT CHECK (purpose IN (
        'recovery', 'easy', 'long', 'steady', 'marathon', 'threshold',
        'interval', 'repetition', 'hills', 'strides', 'drills', 'fartlek',
        'warm_up', 'cool_down', 'jog_rest', 'run_walk', 'race', 'test',
        'enjoyment')),
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    elapsed_s INTEGER CHECK (elapsed_s BETWEEN 1 AND 10000000),
    rpe INTEGER CHECK (rpe BETWEEN 0 AND 10),
    hr_avg_bpm INTEGER CHECK (hr_avg_bpm BETWEEN 20 AND 300),
    hr_max_bpm INTEGER CHECK (hr_max_bpm BETWEEN 20 AND 300),
    climb_m INTEGER CHECK (climb_m BETWEEN 0 AND 100000),
    form INTEGER CHECK (form BETWEEN 1 AND 5),
    form_from_m INTEGER CHECK (form_from_m BETWEEN 0 AND 1000000),
    enjoy INTEGER CHECK (enjoy BETWEEN 1 AND 5),
    is_hilly INTEGER NOT NULL CHECK (is_hilly IN (0, 1)),
    is_hot INTEGER NOT NULL CHECK (is_hot IN (0, 1)),
    is_altitude INTEGER NOT NULL CHECK (is_altitude IN (0, 1)),
    is_treadmill INTEGER NOT NULL CHECK (is_treadmill IN (0, 1)),
    is_trail INTEGER NOT NULL CHECK (is_trail IN (0, 1)),
    is_joy INTEGER NOT NULL CHECK (is_joy IN (0, 1)),
    is_sharp INTEGER NOT NULL CHECK (is_sharp IN (0, 1)),
    is_limp INTEGER NOT NULL CHECK (is_limp IN (0, 1)),
    is_ill INTEGER NOT NULL CHECK (is_ill IN (0, 1)),
    source TEXT NOT NULL CHECK (source IN (
        'manual', 'fit', 'tcx', 'gpx', 'csv', 'demo')),
    note TEXT NOT NULL CHECK (length(CAST(note AS BLOB)) <= 511),
    tags TEXT NOT NULL CHECK (length(CAST(tags AS BLOB)) <= 127),
    shoe TEXT NOT NULL CHECK (length(CAST(shoe AS BLOB)) <= 31),
    -- The entry as it was typed; '' if imported.
    line TEXT NOT NULL CHECK (length(CAST(line AS BLOB)) <= 1023),
    CHECK (dist_m IS NOT NULL OR time_s IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX run_day ON run (day, start_min);

CREATE TABLE segment (
    run_id TEXT NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 63),
    purpose TEXT CHECK (purpose IN (
        'recovery', 'easy', 'long', 'steady', 'marathon', 'threshold',
        'interval', 'repetition', 'hills', 'strides', 'drills', 'fartlek',
        'warm_up', 'cool_down', 'jog_rest', 'run_walk', 'race', 'test',
        'enjoyment')),
    dist_m INTEGER CHECK (dist_m BETWEEN 1 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    target_s_per_km INTEGER CHECK (target_s_per_km BETWEEN 60 AND 7200),
    aim TEXT CHECK (aim IN (
        'E', 'M', 'T', 'I', 'R', '5k', '10k', 'hmp', 'mp')),
    hr_avg_bpm INTEGER CHECK (hr_avg_bpm BETWEEN 20 AND 300),
    is_estimated INTEGER NOT NULL CHECK (is_estimated IN (0, 1)),
    PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

-- Laps as the watch told them; segments are what they were read as.
CREATE TABLE lap (
    run_id TEXT NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 999),
    from_m INTEGER CHECK (from_m BETWEEN 0 AND 1000000),
    dist_m INTEGER CHECK (dist_m BETWEEN 0 AND 1000000),
    time_s INTEGER CHECK (time_s BETWEEN 0 AND 1000000),
    hr_avg_bpm INTEGER CHECK (hr_avg_bpm BETWEEN 20 AND 300),
    intensity TEXT CHECK (intensity IN (
        'active', 'rest', 'warm_up', 'cool_down')),
    "trigger" TEXT CHECK ("trigger" IN (
        'manual', 'time', 'distance', 'position', 'step', 'end')),
    PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_pain (
    run_id TEXT NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 3),
    site TEXT NOT NULL CHECK (site IN (
        'foot', 'toe', 'heel', 'arch', 'ankle', 'achilles', 'calf', 'shin',
        'knee', 'hamstring', 'quad', 'thigh', 'itb', 'leg', 'groin', 'hip',
        'glute', 'pelvis', 'sacrum', 'back', 'chest', 'faint',
        'palpitations', 'stitch', 'blister', 'chafing', 'head', 'neck',
        'shoulder', 'arm', 'elbow', 'wrist', 'hand', 'rib', 'stomach',
        'other')),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
    from_m INTEGER CHECK (from_m BETWEEN 0 AND 1000000),
    PRIMARY KEY (run_id, position)
) STRICT, WITHOUT ROWID;

-- Strength and cross-training: load, never kilometres.
CREATE TABLE activity (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    start_min INTEGER CHECK (start_min BETWEEN 0 AND 1439),
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'xt')),
    time_s INTEGER CHECK (time_s BETWEEN 1 AND 1000000),
    rpe INTEGER CHECK (rpe BETWEEN 0 AND 10),
    source TEXT NOT NULL CHECK (source IN (
        'manual', 'fit', 'tcx', 'gpx', 'csv', 'demo'))
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_day ON activity (day);

-- A day's own decision not to run.
CREATE TABLE day_mark (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    kind TEXT NOT NULL CHECK (kind IN ('rest', 'skip')),
    reason TEXT CHECK (reason IN (
        'recovery', 'ill', 'pain', 'life', 'weather')),
    CHECK (kind = 'skip' OR reason IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX day_mark_day ON day_mark (day);

-- ---- what the body says

CREATE TABLE checkin (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    day TEXT NOT NULL CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    moment TEXT NOT NULL CHECK (moment IN ('morning', 'evening')),
    sleep_min INTEGER CHECK (sleep_min BETWEEN 0 AND 1440),
    -- 1 very good .. 7 very bad
    sleep_quality INTEGER CHECK (sleep_quality BETWEEN 1 AND 7),
    fatigue INTEGER CHECK (fatigue BETWEEN 1 AND 7),
    stress INTEGER CHECK (stress BETWEEN 1 AND 7),
    soreness INTEGER CHECK (soreness BETWEEN 1 AND 7),
    -- 1 low .. 5 high
    mood INTEGER CHECK (mood BETWEEN 1 AND 5),
    motivation INTEGER CHECK (motivation BETWEEN 1 AND 5),
    rhr_bpm INTEGER CHECK (rhr_bpm BETWEEN 20 AND 150),
    hrv_ms INTEGER CHECK (hrv_ms BETWEEN 1 AND 300),
    weight_g INTEGER CHECK (weight_g BETWEEN 20000 AND 300000),
    illness TEXT CHECK (illness IN ('none', 'head', 'systemic')),
    is_sharp INTEGER NOT NULL CHECK (is_sharp IN (0, 1)),
    is_limp INTEGER NOT NULL CHECK (is_limp IN (0, 1)),
    UNIQUE (day, moment)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkin_pain (
    checkin_id TEXT NOT NULL
        REFERENCES checkin (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 3),
    site TEXT NOT NULL CHECK (site IN (
        'foot', 'toe', 'heel', 'arch', 'ankle', 'achilles', 'calf', 'shin',
        'knee', 'hamstring', 'quad', 'thigh', 'itb', 'leg', 'groin', 'hip',
        'glute', 'pelvis', 'sacrum', 'back', 'chest', 'faint',
        'palpitations', 'stitch', 'blister', 'chafing', 'head', 'neck',
        'shoulder', 'arm', 'elbow', 'wrist', 'hand', 'rib', 'stomach',
        'other')),
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
    from_m INTEGER CHECK (from_m BETWEEN 0 AND 1000000),
    PRIMARY KEY (checkin_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    day TEXT NOT NULL UNIQUE CHECK (day IS date(day, '+0 days')
        AND day BETWEEN '1900-01-01' AND '2199-12-31'),
    note TEXT NOT NULL
        CHECK (length(CAST(note AS BLOB)) BETWEEN 1 AND 511)
) STRICT, WITHOUT ROWID;

-- ---- the change log: undo, history, and one day the merge of two machines
--
-- The triggers that write it are made from each table's columns by the
-- program when it first writes (src/store/log.c): none can be forgotten.

-- One thing the runner did, and one undo step. hlc is a hybrid logical clock:
-- milliseconds since 1970 times 65536, and a count within the millisecond.
CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    hlc INTEGER NOT NULL,
    device TEXT NOT NULL,
    label TEXT NOT NULL,
    -- dropped: undone, and then something else was done
    state TEXT NOT NULL DEFAULT 'done'
        CHECK (state IN ('done', 'undone', 'dropped')),
    state_hlc INTEGER NOT NULL, -- when it came to be in that state
    UNIQUE (hlc, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_undone ON action (hlc) WHERE state = 'undone';

-- One row it touched, whole, as JSON. NULL before: the row was not there.
CREATE TABLE change (
    seq INTEGER PRIMARY KEY,
    action_id TEXT NOT NULL
        REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    table_name TEXT NOT NULL,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_action ON change (action_id, seq);

-- This machine, for the day two of them meet; a random id, made with the diary.
CREATE TABLE device (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*')
) STRICT;

-- ---- for people with sqlite3

CREATE VIEW result AS
SELECT id, day, purpose, dist_m, time_s, is_treadmill
FROM run
WHERE purpose IN ('race', 'test') AND dist_m >= 1500 AND time_s IS NOT NULL;

CREATE VIEW v_run AS
SELECT day, purpose, round(dist_m / 1000.0, 1) AS km,
    time_s / 60 AS minutes,
    CASE WHEN dist_m IS NOT NULL AND time_s IS NOT NULL
        THEN CAST(round(time_s * 1000.0 / dist_m) AS INTEGER) END AS s_per_km,
    rpe, hr_avg_bpm, shoe, tags, note
FROM run ORDER BY day, start_min, id;

CREATE VIEW v_week AS
SELECT date(day, 'weekday 0', '-6 days') AS monday, count(*) AS runs,
    round(sum(coalesce(dist_m, 0)) / 1000.0, 1) AS km,
    sum(coalesce(time_s, 0)) / 60 AS minutes,
    round(max(coalesce(dist_m, 0)) / 1000.0, 1) AS longest_km
FROM run GROUP BY monday ORDER BY monday;

CREATE VIEW v_history AS
SELECT strftime('%Y-%m-%d %H:%M', hlc / 65536 / 1000, 'unixepoch') AS at_utc,
    label, state,
    (SELECT count(*) FROM change WHERE action_id = action.id) AS changes
FROM action ORDER BY hlc;
