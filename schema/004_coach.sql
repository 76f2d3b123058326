-- Version 4: what a plan has to live with, and where it came from.
--
-- Columns that are added may be NULL: the change log's older images lack them,
-- and so undo puts NULL back.

-- Metres up of a race, where it has any worth naming.
ALTER TABLE goal ADD COLUMN climb_m INTEGER
    CHECK (climb_m BETWEEN 1 AND 100000);
ALTER TABLE plan ADD COLUMN goal_climb_m INTEGER
    CHECK (goal_climb_m BETWEEN 1 AND 100000);

-- Days on which nothing is run: a journey, a holiday. No plan has a session on
-- them, whichever is made while they stand.
CREATE TABLE pause (
    id TEXT PRIMARY KEY NOT NULL
        CHECK (length(id) = 13 AND id NOT GLOB '*[^a-z2-7]*'),
    from_day TEXT NOT NULL CHECK (from_day IS date(from_day, '+0 days')
        AND from_day BETWEEN '1900-01-01' AND '2199-12-31'),
    until_day TEXT NOT NULL CHECK (until_day IS date(until_day, '+0 days')
        AND until_day BETWEEN from_day AND '2199-12-31')
) STRICT, WITHOUT ROWID;

-- A plan kept as the runner's own form: text as 'plan load' reads it, its weeks
-- counted back from the race.
CREATE TABLE template (
    name TEXT PRIMARY KEY NOT NULL
        CHECK (length(CAST(name AS BLOB)) BETWEEN 1 AND 63),
    saved_day TEXT NOT NULL CHECK (saved_day IS date(saved_day, '+0 days')
        AND saved_day BETWEEN '1900-01-01' AND '2199-12-31'),
    text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Where a session of a revision came from. by_hand: put so by the runner in
-- this revision or one before, own_work: its work too, not its day alone;
-- was_day and was_purpose tell in whose place it stands, NULL both for one that
-- was added. from_id is the session it was in the revision before, rule what
-- made a replan change it.
ALTER TABLE session ADD COLUMN by_hand INTEGER CHECK (by_hand IN (0, 1));
ALTER TABLE session ADD COLUMN own_work INTEGER
    CHECK (own_work IN (0, 1));
ALTER TABLE session ADD COLUMN was_day TEXT
    CHECK (was_day IS date(was_day, '+0 days')
        AND was_day BETWEEN '1900-01-01' AND '2199-12-31');
ALTER TABLE session ADD COLUMN was_purpose TEXT CHECK (was_purpose IN (
    'recovery', 'easy', 'long', 'steady', 'marathon', 'threshold',
    'interval', 'repetition', 'hills', 'strides', 'drills', 'fartlek',
    'warm_up', 'cool_down', 'jog_rest', 'run_walk', 'race', 'test',
    'enjoyment'));
ALTER TABLE session ADD COLUMN from_id TEXT
    CHECK (length(from_id) = 13 AND from_id NOT GLOB '*[^a-z2-7]*');
ALTER TABLE session ADD COLUMN rule TEXT
    CHECK (length(CAST(rule AS BLOB)) BETWEEN 1 AND 7);

ALTER TABLE session_edit ADD COLUMN own_work INTEGER
    CHECK (own_work IN (0, 1));
ALTER TABLE session_edit ADD COLUMN was_day TEXT
    CHECK (was_day IS date(was_day, '+0 days')
        AND was_day BETWEEN '1900-01-01' AND '2199-12-31');
ALTER TABLE session_edit ADD COLUMN was_purpose TEXT CHECK (was_purpose IN (
    'recovery', 'easy', 'long', 'steady', 'marathon', 'threshold',
    'interval', 'repetition', 'hills', 'strides', 'drills', 'fartlek',
    'warm_up', 'cool_down', 'jog_rest', 'run_walk', 'race', 'test',
    'enjoyment'));

DROP VIEW session_now;
CREATE VIEW session_now AS
SELECT id, plan_id, position, day, purpose, activity, dist_m, time_s,
    target_s_per_km, has_strides, is_locked, coalesce(by_hand, 0) AS is_edited,
    coalesce(own_work, 0) AS own_work, was_day, was_purpose, from_id, rule
FROM session WHERE id NOT IN (SELECT session_id FROM session_edit)
UNION ALL
SELECT id, plan_id, position, e.day, e.purpose, e.activity, e.dist_m, e.time_s,
    e.target_s_per_km, e.has_strides, e.is_locked, 1,
    coalesce(e.own_work, 0), e.was_day, e.was_purpose, from_id, rule
FROM session_edit AS e JOIN session ON id = session_id WHERE NOT is_gone;

-- Sessions as they were accepted: without what was added since.
CREATE VIEW session_accepted AS
SELECT id, plan_id, position, day, purpose, activity, dist_m, time_s,
    target_s_per_km, has_strides, is_locked, coalesce(by_hand, 0) AS is_edited,
    coalesce(own_work, 0) AS own_work, was_day, was_purpose, from_id, rule
FROM session
WHERE id NOT IN (SELECT session_id FROM session_edit WHERE is_added);
