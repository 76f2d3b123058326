/*
 * Garmin's own summaries: centimetres (heights too, as half a dozen public
 * readers of them have it), milliseconds, speeds by ten. The speed is not read:
 * distance and time say it.
 */
#include "formats/garmin.h"
#include "formats/arrive.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define CM_PER_M    100.0
#define MS_PER_S    1000.0
#define MS_MOST     1e13  /* of a moment: the year 2286 */
#define ZONE_MOST_S 50400 /* 14 h: the Line Islands */

struct number_row {
    const char *key;
    size_t offset;
};
struct text_row {
    const char *key;
    size_t offset, size;
};

#define NUMBER(key, field)                           \
    {                                                \
        key, offsetof(struct garmin_activity, field) \
    }
#define TEXT(key, field)                                  \
    {                                                     \
        key, offsetof(struct garmin_activity, field),     \
            sizeof((struct garmin_activity *)NULL)->field \
    }

/* Of two with one meaning the one that is said last; they are the same. */
static const struct number_row numbers[] = {
    NUMBER("beginTimestamp", moment_ms),
    NUMBER("startTimeGmt", moment_ms),
    NUMBER("startTimeLocal", local_ms),
    NUMBER("distance", dist_cm),
    NUMBER("duration", time_ms),
    NUMBER("elapsedDuration", elapsed_ms),
    NUMBER("avgHr", hr_avg),
    NUMBER("maxHr", hr_max),
    NUMBER("elevationGain", climb_cm),
};
static const struct text_row texts[] = {
    TEXT("activityId", key),   TEXT("name", title),
    TEXT("description", note), TEXT("activityType", type),
    TEXT("sportType", sport),
};

void garmin_begin(struct garmin_activity *g)
{
    memset(g, 0, sizeof *g);
    g->moment_ms = g->local_ms = g->hr_avg = g->hr_max = g->climb_cm = -1;
}

static void take_number(struct garmin_activity *g, const struct pull *p)
{
    for (size_t i = 0; i < COUNT_OF(numbers); i++)
        if (strcmp(p->key, numbers[i].key) == 0) {
            char *end;
            double value = strtod(p->text, &end);
            if (end != p->text && value >= 0 && value <= MS_MOST)
                *(double *)(void *)((char *)g + numbers[i].offset) = value;
        }
}

void garmin_take(struct garmin_activity *g, const struct pull *p,
                 enum pull_token token)
{
    if (token == PULL_NUMBER)
        take_number(g, p);
    if (token == PULL_TRUE && strcmp(p->key, "parent") == 0)
        g->is_sum = true;
    if (token != PULL_NUMBER && token != PULL_TEXT_VALUE)
        return;
    for (size_t i = 0; i < COUNT_OF(texts); i++)
        if (strcmp(p->key, texts[i].key) == 0)
            utf8_clean((char *)g + texts[i].offset, texts[i].size, p->text);
}

static bool is_said(const char *type)
{
    return type[0] != '\0' && strcmp(type, "uncategorized") != 0 &&
           strcmp(type, "other") != 0;
}

bool garmin_is_passed(const struct garmin_activity *g)
{
    static const char change[] = "transition"; /* "transition_v2", too */
    return g->is_sum || strncmp(g->type, change, sizeof change - 1) == 0;
}

/* The clock it was run by, where it says one that there is; else the
 * runner's of now. */
static bool take_start(const struct garmin_activity *g,
                       const struct format_ask *ask, struct arrival *out)
{
    int64_t utc_s = (int64_t)(g->moment_ms / MS_PER_S);
    int64_t ahead_s = (int64_t)(g->local_ms / MS_PER_S) - utc_s;
    if (g->moment_ms < 0 || !arrival_set_start(out, ask, utc_s))
        return false;
    if (g->local_ms >= 0 && ahead_s >= -ZONE_MOST_S && ahead_s <= ZONE_MOST_S)
        arrive_when(out, utc_s, (int32_t)ahead_s);
    return true;
}

bool garmin_end(const struct garmin_activity *g, const struct format_ask *ask,
                struct arrival *out, char *why, size_t why_size)
{
    const struct measures m = {
        .dist_m = g->dist_cm / CM_PER_M,
        .time_s = g->time_ms / MS_PER_S,
        .elapsed_s = g->elapsed_ms / MS_PER_S,
        .hr_avg = g->hr_avg,
        .hr_max = g->hr_max,
        .climb_m = g->climb_cm >= 0 ? g->climb_cm / CM_PER_M : -1,
        .rpe = -1,
        .sport = is_said(g->type) ? g->type : g->sport,
        .has_sport = true,
    };
    (void)text_copy(out->service, sizeof out->service, "garmin");
    (void)text_copy(out->key, sizeof out->key, g->key);
    (void)text_copy(out->title, sizeof out->title, g->title);
    (void)text_copy(out->note, sizeof out->note, g->note);
    if (!take_start(g, ask, out)) {
        (void)text_copy(why, why_size, "has no date");
        return false;
    }
    return arrival_take(out, &m, why, why_size);
}
