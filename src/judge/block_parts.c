/* A block, inside a week: its pieces, sessions, mornings and warnings. */
#include "judge/block_parts.h"

#define FORM_LOW 2 /* of 5; R6, W16 */

/* ---- pieces: what cost kilometres, what was worth them */

static void add_piece(struct block_report *b, const struct piece *p,
                      enum purpose purpose)
{
    int32_t metres = p->from_m == UNKNOWN ? 0 : p->to_m - p->from_m;
    int32_t seconds = p->to_s - p->from_s;
    b->rule_m[p->rule][p->verdict] += metres;
    b->rule_s[p->rule][p->verdict] += seconds;
    if (purpose == PURPOSE_NONE || p->verdict != VERDICT_PURPOSEFUL)
        return;
    b->purpose[purpose].good_m += metres;
    b->purpose[purpose].good_s += seconds;
}

void block_add_runs(struct block_report *b, const struct facts *f,
                    const struct week_report *w)
{
    for (int i = 0; i < w->run_count; i++) {
        const struct run_reading *own = &w->runs[i];
        const struct run *r = &f->runs[own->run];
        int end = own->piece_first + own->piece_count;
        for (int p = own->piece_first; p < end; p++)
            add_piece(b, &w->pieces[p], own->purpose);
        if (own->purpose == PURPOSE_NONE)
            continue;
        bool is_told = own->purpose_source != PURPOSE_SOURCE_INFERRED;
        b->purpose[own->purpose].runs++;
        b->purpose[own->purpose].told += is_told;
        b->quality_runs += is_told && purpose_is_quality(own->purpose);
        if (own->purpose != PURPOSE_LONG || r->form == UNKNOWN)
            continue;
        mean_add(&b->form_long, r->form);
        b->form_long_low += r->form <= FORM_LOW;
    }
}

/* ---- sessions */

static bool has_run_on(const struct facts *f, const struct week_report *w,
                       day_t day)
{
    for (int i = 0; i < w->run_count; i++)
        if (f->runs[w->runs[i].run].day.n == day.n)
            return true;
    return false;
}

/* Rest that was a decision: said so, or no run on a day the body said skip
 * (design.md section 5, rest honoured). */
bool session_is_good_skip(const struct facts *f, const struct week_report *w,
                          const struct session *s, enum session_status status)
{
    if (status == STATUS_RESTED)
        return true;
    if (status != STATUS_SKIPPED && status != STATUS_MISSED)
        return false;
    const struct readiness_reading *day = &w->readiness[day_weekday(s->day)];
    return day->readiness == READINESS_SKIP && s->day.n < f->today.n &&
           !has_run_on(f, w, s->day);
}

static void count_session(struct block_sessions *s, bool is_done,
                          bool is_rested)
{
    s->due++;
    s->done += is_done;
    s->rested += is_rested;
}

struct due {
    const struct session *session;
    int32_t seconds;
    bool is_done, is_rested;
};

static void add_due(struct block_report *b, const struct due *d)
{
    const struct session *s = d->session;
    struct block_purpose *own = &b->purpose[s->purpose];
    own->due_m += s->dist.m;
    own->due_s += d->seconds;
    own->rested_m += d->is_rested ? s->dist.m : 0;
    count_session(&own->sessions, d->is_done, d->is_rested);
    count_session(&b->sessions, d->is_done, d->is_rested);
    if (purpose_is_quality(s->purpose))
        count_session(&b->quality, d->is_done, d->is_rested);
    if (s->purpose != PURPOSE_RACE)
        b->longest_due_m = int_most(b->longest_due_m, s->dist.m);
}

static void add_session(struct block_report *b, const struct facts *f,
                        const struct week_report *w,
                        const struct session_reading *reading,
                        struct block_week *row)
{
    const struct session *s = &f->plan.sessions[reading->session];
    bool is_ahead = reading->status == STATUS_PLANNED;
    b->strength_due += s->activity == ACTIVITY_STRENGTH && !is_ahead;
    if (!session_is_run(s) || s->purpose == PURPOSE_NONE)
        return;
    int32_t seconds = session_seconds(&f->plan, s, &w->paces);
    if (is_ahead) {
        row->ahead_m += s->dist.m;
        row->ahead_s += seconds;
        return;
    }
    struct due d = { .session = s, .seconds = seconds };
    d.is_done =
        reading->status == STATUS_DONE || reading->status == STATUS_MOVED;
    d.is_rested = session_is_good_skip(f, w, s, reading->status);
    if (d.is_rested) {
        row->rested_m += s->dist.m;
        row->rested_s += seconds;
    }
    add_due(b, &d);
}

void block_add_sessions(struct block_report *b, const struct facts *f,
                        const struct week_report *w, struct block_week *row)
{
    for (int i = 0; i < w->session_count; i++)
        add_session(b, f, w, &w->sessions[i], row);
    b->ahead_m += row->ahead_m;
    b->ahead_s += row->ahead_s;
}

/* ---- the body */

/* Worst pain at each site on a day, in a check-in or while running. */
static void add_pains(struct block_report *b, const struct facts *f, day_t day)
{
    int worst[SITE_COUNT] = { 0 };
    for (int i = facts_checkin_from(f, day);
         i < f->checkin_count && f->checkins[i].day.n == day.n; i++)
        for (int p = 0; p < f->checkins[i].pain_count; p++) {
            const struct pain *pain = &f->checkins[i].pains[p];
            worst[pain->site] = int_most(worst[pain->site], pain->level);
        }
    for (int i = facts_run_from(f, day);
         i < f->run_count && f->runs[i].day.n == day.n; i++)
        for (int p = 0; p < f->runs[i].pain_count; p++) {
            const struct pain *pain = &f->runs[i].pains[p];
            worst[pain->site] = int_most(worst[pain->site], pain->level);
        }
    for (int s = 0; s < SITE_COUNT; s++) {
        b->pain[s].days += worst[s] > 0;
        b->pain[s].worst = int_most(b->pain[s].worst, worst[s]);
    }
}

void block_add_body(struct block_report *b, const struct facts *f,
                    const struct week_report *w)
{
    for (int i = 0; i < WEEK_DAYS; i++) {
        day_t day = day_add(w->monday, i);
        if (day.n > f->today.n)
            break;
        const struct readiness_reading *ready = &w->readiness[i];
        b->ready[ready->readiness] += ready->is_known;
        b->ready_by_load +=
            ready->readiness == READINESS_EASY_ONLY && ready->is_load_alone;
        add_pains(b, f, day);
    }
    means_join(&b->body, &w->body);
}

/* ---- warnings, a week counted once for each */

static void copy_warning(struct warning *out, const struct warning *in)
{
    out->id = in->id;
    out->severity = in->severity;
    out->variant = in->variant;
    out->day = in->day;
    out->inputs.count = in->inputs.count;
    for (int i = 0; i < in->inputs.count; i++)
        out->inputs.at[i] = in->inputs.at[i];
}

void block_add_warnings(struct block_report *b, const struct week_report *w)
{
    bool is_counted[WARNING_COUNT] = { false };
    for (int i = 0; i < w->warning_count; i++) {
        const struct warning *warning = &w->warnings[i];
        struct block_warning *own = &b->warning[warning->id];
        own->weeks += !is_counted[warning->id];
        if (warning->severity > own->severity)
            own->severity = warning->severity;
        if (!is_counted[warning->id]) /* the most severe comes first */
            copy_warning(&own->latest, warning);
        own->latest_week = w->monday;
        is_counted[warning->id] = true;
    }
}
