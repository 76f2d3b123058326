/*
 * fit_terms (formats): what the numbers of a FIT file mean, as far as
 * milepost asks. General knowledge, checked against files of ten makers'
 * devices; each number once.
 */
#ifndef MILEPOST_FORMATS_FIT_TERMS_H
#define MILEPOST_FORMATS_FIT_TERMS_H

// clang-format off
enum fit_kind_of_message {
    FIT_FILE_ID = 0, FIT_SPORT = 12, FIT_SESSION = 18, FIT_LAP = 19,
    FIT_RECORD = 20, FIT_EVENT = 21, FIT_ACTIVITY = 34,
};

enum fit_field_of_file_id { FILE_ID_TYPE = 0 };
#define FIT_FILE_ACTIVITY 4

enum fit_field_of_sport { SPORT_SPORT = 0, SPORT_SUB_SPORT = 1 };

enum fit_field_of_session { /* lap has the same numbers up to 9 */
    SESSION_START = 2,      /* s since the epoch */
    SESSION_SPORT = 5, SESSION_SUB_SPORT = 6,
    SESSION_ELAPSED = 7,    /* ms */
    SESSION_TIMER = 8,      /* ms, without pauses */
    SESSION_DIST = 9,       /* cm */
    SESSION_HR_AVG = 16, SESSION_HR_MAX = 17,
    SESSION_ASCENT = 22,    /* m */
    SESSION_FEEL = 192,     /* 0 very weak .. 100 very strong, by 25 */
    SESSION_RPE = 193,      /* 0 .. 100 in tens, as the runner answered */
};

enum fit_field_of_lap {
    LAP_START = 2, LAP_TIMER = 8, LAP_DIST = 9, LAP_HR_AVG = 15,
    LAP_INTENSITY = 23, LAP_TRIGGER = 24, LAP_SPORT = 25,
    LAP_STEP = 71,          /* of the workout, from 0 */
};

enum fit_intensity {
    INTENSITY_ACTIVE, INTENSITY_REST, INTENSITY_WARM_UP, INTENSITY_COOL_DOWN,
    INTENSITY_RECOVERY, INTENSITY_INTERVAL, INTENSITY_OTHER,
    INTENSITY_COUNT,
};

enum fit_trigger {
    TRIGGER_MANUAL, TRIGGER_TIME, TRIGGER_DISTANCE, TRIGGER_START_LINE,
    TRIGGER_LAP_LINE, TRIGGER_WAYPOINT, TRIGGER_MARKED, TRIGGER_SESSION_END,
    TRIGGER_COUNT,
};

enum fit_field_of_record {
    RECORD_HEIGHT = 2,      /* fifths of a metre above -500 m */
    RECORD_HR = 3,
    RECORD_DIST = 5,        /* cm since the start */
    RECORD_SPEED_DIST = 8,  /* three bytes: 12 bits speed, 12 bits 1/16 m */
    RECORD_HEIGHT_FINE = 78, /* the same in more bits */
};

enum fit_field_of_event { EVENT_EVENT = 0, EVENT_TYPE = 1 };
enum { EVENT_IS_TIMER = 0 };
enum { EVENT_START = 0, EVENT_STOP = 1, EVENT_STOP_ALL = 4 };

enum fit_field_of_activity { ACTIVITY_LOCAL_TIME = 5 };

enum fit_sport {
    FIT_SPORT_RUNNING = 1, FIT_SPORT_TRANSITION = 3,
    FIT_SPORT_FITNESS_EQUIPMENT = 4, FIT_SPORT_TRAINING = 10,
    FIT_SPORT_MULTISPORT = 18,
};
enum fit_sub_sport {
    FIT_SUB_TREADMILL = 1, FIT_SUB_TRAIL = 3, FIT_SUB_STRENGTH = 20,
    FIT_SUB_INDOOR_RUNNING = 45, FIT_SUB_VIRTUAL = 58,
};
// clang-format on

#endif
