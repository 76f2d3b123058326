/* Words to values and back, from the lists of terms.h. */
#include "milepost/terms.h"

/* By the calendar, before the taper (science.md E1). */
#define PEAK_WEEKS  4
#define BUILD_WEEKS 6

/* Most lists differ in nothing but their name. */
// clang-format off
#define X_HEAD(word, ...) word,
#define X_WORD(e, ...) X_HEAD(__VA_ARGS__, 0)
#define WORDS(name, LIST) \
    static const char *const name##_words[] = { LIST(X_WORD) }

WORDS(level, LEVEL_LIST);
WORDS(phase, PHASE_LIST);
WORDS(goal_kind, GOAL_LIST);
WORDS(aim, AIM_LIST);
WORDS(priority, PRIORITY_LIST);
WORDS(readiness, READINESS_LIST);
WORDS(family, FAMILY_LIST);
WORDS(severity, SEVERITY_LIST);
WORDS(grade, GRADE_LIST);
WORDS(site, SITE_LIST);
WORDS(illness, ILLNESS_LIST);
WORDS(skip, SKIP_LIST);
WORDS(status, STATUS_LIST);
WORDS(flag, FLAG_LIST);
WORDS(activity, ACTIVITY_LIST);
WORDS(source, SOURCE_LIST);
WORDS(sex, SEX_LIST);
WORDS(condition, CONDITION_LIST);
WORDS(pace_name, PACE_LIST);
WORDS(zone_source, ZONE_SOURCE_LIST);
WORDS(purpose_source, PURPOSE_SOURCE_LIST);
WORDS(verdict, VERDICT_LIST);
// clang-format on

static const char *word_at(const char *const *words, int count, int i)
{
    return i >= 0 && i < count ? words[i] : "none";
}

static int word_find(const char *const *words, int count, const char *word)
{
    for (int i = 0; i < count; i++)
        if (text_is(words[i], word))
            return i;
    return -1;
}

// clang-format off
/* A type takes no brackets. NOLINTBEGIN(bugprone-macro-parentheses) */
#define WORD_OF(name, type) \
    const char *name##_word(type v) \
    { \
        return word_at(name##_words, (int)COUNT_OF(name##_words), (int)v); \
    }
#define WORD_FROM(name, type) \
    bool name##_from(const char *word, type *out) \
    { \
        int i = word_find(name##_words, (int)COUNT_OF(name##_words), word); \
        if (i >= 0) \
            *out = (type)i; \
        return i >= 0; \
    }
/* NOLINTEND(bugprone-macro-parentheses) */
#define WORD_BOTH(name, type) WORD_OF(name, type) WORD_FROM(name, type)

WORD_BOTH(level, enum level)
WORD_BOTH(phase, enum phase)
WORD_BOTH(goal_kind, enum goal_kind)
WORD_BOTH(aim, enum aim)
WORD_BOTH(priority, enum priority)
WORD_BOTH(site, enum site)
WORD_BOTH(illness, enum illness)
WORD_BOTH(skip, enum skip_reason)
WORD_BOTH(status, enum session_status)
WORD_BOTH(flag, enum flag_bit)
WORD_BOTH(activity, enum activity_kind)
WORD_BOTH(source, enum source)
WORD_BOTH(sex, enum sex)
WORD_BOTH(condition, enum condition)
WORD_BOTH(pace_name, enum pace_name)
WORD_OF(verdict, enum verdict)
WORD_OF(readiness, enum readiness)
WORD_OF(family, enum family)
WORD_OF(severity, enum severity)
WORD_OF(grade, enum grade)
WORD_OF(zone_source, enum zone_source)
WORD_OF(purpose_source, enum purpose_source)

static const struct purpose_row purpose_rows[PURPOSE_COUNT] = {
#define X(e, word, letter, label, zone, effort, quality, pace) \
    [PURPOSE_##e] = { word, label, zone, effort, PACE_##pace, letter, quality },
    PURPOSE_LIST(X)
#undef X
};

/* What runners type beside the full word. */
static const struct {
    const char *word;
    enum purpose purpose;
} purpose_short[] = {
    { "rec", PURPOSE_RECOVERY },    { "mp", PURPOSE_MARATHON },
    { "tempo", PURPOSE_THRESHOLD }, { "thr", PURPOSE_THRESHOLD },
    { "int", PURPOSE_INTERVAL },    { "intervals", PURPOSE_INTERVAL },
    { "reps", PURPOSE_REPETITION }, { "rep", PURPOSE_REPETITION },
    { "joy", PURPOSE_ENJOYMENT },   { "runwalk", PURPOSE_RUN_WALK },
    { "hill", PURPOSE_HILLS },
};
// clang-format on

const struct purpose_row *purpose_row(enum purpose p)
{
    return p >= 0 && p < PURPOSE_COUNT ? &purpose_rows[p] : NULL;
}

const char *purpose_word(enum purpose p)
{
    const struct purpose_row *row = purpose_row(p);
    return row ? row->word : "none";
}

const char *purpose_label(enum purpose p)
{
    const struct purpose_row *row = purpose_row(p);
    return row ? row->label : "run";
}

bool purpose_from(const char *word, enum purpose *out)
{
    for (int i = 0; i < PURPOSE_COUNT; i++) {
        if (text_is(purpose_rows[i].word, word)) {
            *out = (enum purpose)i;
            return true;
        }
    }
    for (size_t i = 0; i < COUNT_OF(purpose_short); i++) {
        if (text_is(purpose_short[i].word, word)) {
            *out = purpose_short[i].purpose;
            return true;
        }
    }
    return false;
}

bool purpose_is_quality(enum purpose p)
{
    const struct purpose_row *row = purpose_row(p);
    return row && row->is_quality;
}

bool phase_is_over(enum phase v)
{
    return v == PHASE_RACE || v == PHASE_RECOVERY;
}

bool purpose_is_hard(enum purpose p)
{
    return p == PURPOSE_LONG || purpose_is_quality(p);
}

bool purpose_is_between(enum purpose p)
{
    return p == PURPOSE_WARM_UP || p == PURPOSE_COOL_DOWN ||
           p == PURPOSE_JOG_REST;
}

enum pace_name purpose_pace(enum purpose p)
{
    const struct purpose_row *row = purpose_row(p);
    return row ? row->pace : PACE_NONE;
}

const char *verdict_label(enum verdict v)
{
#define X_LABEL(e, word, label, mark) label,
    static const char *const labels[] = { VERDICT_LIST(X_LABEL) };
    return word_at(labels, VERDICT_COUNT, (int)v);
}

char verdict_mark(enum verdict v)
{
#define X_MARK(e, word, label, mark) mark,
    static const char marks[] = { VERDICT_LIST(X_MARK) };
    return v >= 0 && v < VERDICT_COUNT ? marks[v] : ' ';
}

char severity_mark(enum severity v)
{
#define X_SIGN(e, word, mark) mark,
    static const char marks[] = { SEVERITY_LIST(X_SIGN) };
    return v >= 0 && v < SEVERITY_COUNT ? marks[v] : ' ';
}

const char *readiness_label(enum readiness v)
{
#define X_READY(e, word, label) label,
    static const char *const labels[] = { READINESS_LIST(X_READY) };
    return word_at(labels, READINESS_COUNT, (int)v);
}

dist_t goal_kind_dist(enum goal_kind v)
{
#define X_DIST(e, word, metres, ...) metres,
    static const int32_t metres[] = { GOAL_LIST(X_DIST) };
    return (dist_t){ v >= 0 && v < GOAL_COUNT ? metres[v] : 0 };
}

int goal_kind_taper(enum goal_kind v)
{
#define X_TAPER(e, word, metres, taper, ...) taper,
    static const int weeks[] = { GOAL_LIST(X_TAPER) };
    return v >= 0 && v < GOAL_COUNT ? weeks[v] : 0;
}

dist_t goal_kind_long(enum goal_kind v, enum level level)
{
#define X_LONG(e, word, metres, taper, ...) { __VA_ARGS__ },
    static const int km[][LEVEL_COUNT] = { GOAL_LIST(X_LONG) };
    int of = level == LEVEL_NONE ? LEVEL_BEGINNER : (int)level;
    bool is_row = v >= 0 && v < GOAL_COUNT && of < LEVEL_COUNT;
    return (dist_t){ is_row ? km[v][of] * METRES_PER_KM : 0 };
}

enum phase goal_kind_phase(enum goal_kind v, int weeks_left)
{
    int before_taper = weeks_left - goal_kind_taper(v);
    if (before_taper < 0)
        return PHASE_TAPER;
    if (before_taper < PEAK_WEEKS)
        return PHASE_PEAK;
    return before_taper < PEAK_WEEKS + BUILD_WEEKS ? PHASE_BUILD : PHASE_BASE;
}

enum goal_kind goal_kind_nearest(dist_t race)
{
    if (race.m <= 7500)
        return GOAL_5K;
    if (race.m <= 15000)
        return GOAL_10K;
    if (race.m <= 30000)
        return GOAL_HALF;
    return GOAL_MARATHON;
}

enum site_class site_class(enum site v)
{
#define X_CLASS(e, word, class) SITE_CLASS_##class,
    static const enum site_class classes[] = { SITE_LIST(X_CLASS) };
    return v >= 0 && v < SITE_COUNT ? classes[v] : SITE_CLASS_OTHER;
}

const char *activity_label(enum activity_kind v)
{
#define X_BESIDE(e, word, label, effort) label,
    static const char *const labels[] = { ACTIVITY_LIST(X_BESIDE) };
    return word_at(labels, ACTIVITY_COUNT, (int)v);
}

int activity_effort(enum activity_kind v)
{
#define X_BESIDE_RPE(e, word, label, effort) effort,
    static const int efforts[] = { ACTIVITY_LIST(X_BESIDE_RPE) };
    return v >= 0 && v < ACTIVITY_COUNT ? efforts[v] : 0;
}

bool site_is_running(enum site v)
{
    enum site_class c = site_class(v);
    return c == SITE_CLASS_RUNNING || c == SITE_CLASS_BONE;
}

bool skip_is_rest(enum skip_reason v)
{
#define X_REST(e, word, rest) rest,
    static const bool is_rest[] = { SKIP_LIST(X_REST) };
    return v >= 0 && v < SKIP_COUNT && is_rest[v];
}
