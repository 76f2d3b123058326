/* Messages of an activity, gathered. */
#include "formats/fit_part.h"

#include "formats/arrive.h"
#include "formats/fit_terms.h"

#include <stddef.h>
#include <string.h>

/* Less is a correction of the counter, not a new one [H]. */
#define ANEW_M 100 /* m */
/* Gone since the timer was stopped: it was started, and not said [H]. */
#define UNSAID_M      20       /* m */
#define ZONE_LEAST    (-43200) /* s; -12 h, Baker Island */
#define ZONE_MOST     50400    /* s; 14 h, Line Islands */
#define ZONE_QUARTER  900      /* s; zones differ by quarters of an hour */
#define MS            1000.0
#define CM            100.0
#define SIXTEENTHS    16.0
#define HEIGHT_FIFTHS 5.0
#define HEIGHT_ZERO   500.0 /* m below the sea, where heights begin */
#define TWELVE_BITS   0xFFF
#define RPE_TENS      10

bool fit_is_dated(uint32_t time)
{
    return time >= FIT_DATED_LEAST;
}

void fit_part_begin(struct fit_part *p)
{
    memset(p, 0, offsetof(struct fit_part, samples));
    samples_begin(&p->samples);
    p->kind = UNKNOWN;
    p->sport = UNKNOWN;
    p->sub_sport = UNKNOWN;
    p->track.compressed = UNKNOWN;
}

static int small(const struct fit_message *m, int field)
{
    double v;
    return fit_number(m, field, 0, &v) && v >= 0 && v <= INT16_MAX ? (int)v
                                                                   : UNKNOWN;
}

static int pulse(const struct fit_message *m, int field)
{
    return arrive_pulse(small(m, field));
}

/* 1 .. 100 as 0 .. 10; 0 is a question that was not answered. */
static int effort(const struct fit_message *m)
{
    int tens = small(m, SESSION_RPE);
    return tens >= 1 && tens <= 100 ? (tens + RPE_TENS / 2) / RPE_TENS
                                    : UNKNOWN;
}

/* Asked together with the effort: 0 is an answer only where that is one. */
static int feel(const struct fit_message *m)
{
    int v = small(m, SESSION_FEEL);
    bool is_answer = v > 0 || (v == 0 && effort(m) != UNKNOWN);
    return is_answer && v <= 100 ? v : UNKNOWN;
}

static double scaled(const struct fit_message *m, int field, double scale)
{
    double v;
    return fit_number(m, field, 0, &v) && v > 0 ? v / scale : 0;
}

static uint32_t instant(const struct fit_message *m, int field)
{
    double v;
    bool has = fit_number(m, field, 0, &v) && v > 0 && v <= (double)UINT32_MAX;
    return has ? (uint32_t)v : 0;
}

static void take_session(struct fit_part *p, const struct fit_message *m)
{
    if (p->session_count == FIT_SESSIONS_MAX) {
        p->session_over++;
        return;
    }
    struct fit_session *s = &p->sessions[p->session_count++];
    *s = (struct fit_session){
        .sport = small(m, SESSION_SPORT),
        .sub_sport = small(m, SESSION_SUB_SPORT),
        .start = instant(m, SESSION_START),
        .end = m->has_time ? m->time : 0,
        .timer_s = scaled(m, SESSION_TIMER, MS),
        .elapsed_s = scaled(m, SESSION_ELAPSED, MS),
        .dist_m = scaled(m, SESSION_DIST, CM),
        .hr_avg = pulse(m, SESSION_HR_AVG),
        .hr_max = pulse(m, SESSION_HR_MAX),
        .climb_m = small(m, SESSION_ASCENT),
        .rpe = effort(m),
        .feel = feel(m),
    };
}

static void take_lap(struct fit_part *p, const struct fit_message *m)
{
    if (p->sport == UNKNOWN)
        p->sport = small(m, LAP_SPORT);
    if (p->lap_count == FIT_LAPS_MAX) {
        p->has_lap_over = true;
        return;
    }
    p->laps[p->lap_count++] = (struct fit_lap){
        .start = instant(m, LAP_START),
        .timer_s = scaled(m, LAP_TIMER, MS),
        .dist_m = scaled(m, LAP_DIST, CM),
        .hr_avg = pulse(m, LAP_HR_AVG),
        .intensity = small(m, LAP_INTENSITY),
        .trigger = small(m, LAP_TRIGGER),
        .step = small(m, LAP_STEP),
    };
}

/* The field may have been defined as anything. */
static int byte_at(const struct fit_message *m, int field, int index)
{
    double v;
    return fit_number(m, field, index, &v) && v >= 0 && v <= UINT8_MAX
               ? (int)v
               : UNKNOWN;
}

/* The counter may begin anew with a sport; one wrong record has not. */
static void take_counter(struct fit_track *t, double so_far)
{
    if (t->said_m - so_far > ANEW_M) {
        t->anew_m = t->said_m;
        t->base_m += t->said_m;
    } else if (t->anew_m > 0 && so_far >= t->anew_m &&
               so_far - t->said_m > ANEW_M) {
        t->base_m -= t->anew_m;
        t->anew_m = 0;
    } else if (so_far < t->said_m) {
        return;
    }
    t->said_m = so_far;
    if (t->base_m + so_far > t->dist_m)
        t->dist_m = t->base_m + so_far;
}

/* Distance so far: said outright, or as 12 bits that roll over. */
static void take_distance(struct fit_track *t, const struct fit_message *m)
{
    double so_far = scaled(m, RECORD_DIST, CM);
    if (so_far > 0)
        take_counter(t, so_far);
    int middle = byte_at(m, RECORD_SPEED_DIST, 1);
    int high = byte_at(m, RECORD_SPEED_DIST, 2);
    if (middle == UNKNOWN || high == UNKNOWN)
        return;
    int now = high << 4 | middle >> 4;
    int before = t->compressed == UNKNOWN ? 0 : t->compressed;
    t->dist_m += ((now - before) & TWELVE_BITS) / SIXTEENTHS;
    t->compressed = now;
}

static int16_t height(const struct fit_message *m)
{
    double v;
    if (!fit_number(m, RECORD_HEIGHT_FINE, 0, &v) &&
        !fit_number(m, RECORD_HEIGHT, 0, &v))
        return SERIES_NO_HEIGHT;
    return sample_height(v / HEIGHT_FIFTHS - HEIGHT_ZERO);
}

/*
 * Time that passed with the timer on. Newer watches write one more record at
 * the moment of a stop, behind its event, and some go on writing: none of these
 * begins a stretch. A clock that jumps back adds nothing.
 */
static void take_moving(struct fit_track *t, uint32_t now)
{
    if (t->is_stopped && t->dist_m - t->stopped_m > UNSAID_M)
        t->is_stopped = false;
    bool counts = !t->is_stopped || now <= t->stopped;
    if (counts && t->before != 0 && now > t->before)
        t->moving_s += (double)(now - t->before);
    t->before = t->is_stopped ? 0 : now;
}

static void take_record(struct fit_part *p, const struct fit_message *m)
{
    struct fit_track *t = &p->track;
    take_distance(t, m);
    int hr = pulse(m, RECORD_HR);
    if (hr != UNKNOWN) {
        t->hr_sum += hr;
        t->hr_count++;
        if (hr > t->hr_max)
            t->hr_max = hr;
    }
    if (!m->has_time)
        return;
    if (!fit_is_dated(m->time)) {
        t->has_undated = true;
        return;
    }
    if (t->first == 0 || m->time < t->first)
        t->first = m->time;
    if (m->time > t->last)
        t->last = m->time;
    take_moving(t, m->time);
    samples_take(&p->samples, &(struct sample){ m->time, t->moving_s, t->dist_m,
                                                (int16_t)hr, height(m) });
}

/* A stopped timer ends the stretch; the first record after a start begins
 * another. Extra stops and starts change nothing. */
static void take_event(struct fit_track *t, const struct fit_message *m)
{
    if (small(m, EVENT_EVENT) != EVENT_IS_TIMER)
        return;
    int type = small(m, EVENT_TYPE);
    bool stops = type == EVENT_STOP || type == EVENT_STOP_ALL;
    if (stops && !t->is_stopped) {
        t->is_stopped = true;
        t->stopped = m->has_time ? m->time : t->before;
        t->stopped_m = t->dist_m;
    } else if (type == EVENT_START && t->is_stopped) {
        t->is_stopped = false;
        t->before = 0;
    }
}

static void take_activity(struct fit_part *p, const struct fit_message *m)
{
    uint32_t local = instant(m, ACTIVITY_LOCAL_TIME);
    if (!m->has_time || !fit_is_dated(m->time) || !fit_is_dated(local))
        return;
    int64_t ahead = (int64_t)local - (int64_t)m->time;
    if (ahead < ZONE_LEAST || ahead > ZONE_MOST)
        return;
    int64_t up = ahead >= 0 ? ZONE_QUARTER / 2 : -ZONE_QUARTER / 2;
    p->has_zone = true;
    p->zone_s = (int32_t)((ahead + up) / ZONE_QUARTER * ZONE_QUARTER);
}

void fit_part_take(struct fit_part *p, const struct fit_message *m)
{
    switch (m->number) {
    case FIT_FILE_ID:
        p->kind = small(m, FILE_ID_TYPE);
        break;
    case FIT_SPORT:
        p->sport = small(m, SPORT_SPORT);
        p->sub_sport = small(m, SPORT_SUB_SPORT);
        break;
    case FIT_SESSION:
        take_session(p, m);
        break;
    case FIT_LAP:
        take_lap(p, m);
        break;
    case FIT_RECORD:
        take_record(p, m);
        break;
    case FIT_EVENT:
        take_event(&p->track, m);
        break;
    case FIT_ACTIVITY:
        take_activity(p, m);
        break;
    default: /* a file holds dozens of kinds that say nothing of a run */
        break;
    }
}

bool fit_part_session_of_track(const struct fit_part *p,
                               struct fit_session *out)
{
    const struct fit_track *t = &p->track;
    if (t->first == 0 || t->moving_s <= 0)
        return false;
    *out = (struct fit_session){
        .sport = p->sport,
        .sub_sport = p->sub_sport,
        .start = t->first,
        .end = t->last,
        .timer_s = t->moving_s,
        .elapsed_s = (double)(t->last - t->first),
        .dist_m = t->dist_m,
        .hr_avg = t->hr_count > 0 ? (int)(t->hr_sum / t->hr_count) : UNKNOWN,
        .hr_max = t->hr_count > 0 ? t->hr_max : UNKNOWN,
        .climb_m = UNKNOWN,
        .rpe = UNKNOWN,
        .feel = UNKNOWN,
    };
    if (out->sport == UNKNOWN && t->dist_m > 0) {
        if (arrive_looks_run(t->dist_m, t->moving_s))
            out->sport = FIT_SPORT_RUNNING;
        out->is_guess = true;
    }
    return true;
}
