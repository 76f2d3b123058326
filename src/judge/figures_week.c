/* What was planned and done, what it was for, rest and strength. */
#include "judge/block_parts.h"
#include "judge/figures.h"

/* ---- planned and done */

static const struct session *session_at(const struct bench *b, int i)
{
    return &b->f->plan.sessions[b->sessions[i].session];
}

void figure_planned(const struct bench *b, const struct week_report *r,
                    struct figure_reading *out)
{
    if (r->session_count == 0) {
        out->remark = "No session is planned in this week.";
        return;
    }
    ground_of(&out->values, "planned", UNIT_METRES, r->planned_m);
    ground_of(&out->values, "time", UNIT_SECONDS, r->planned_s);
    for (int i = 0; i < b->session_count; i++) {
        const struct session *s = session_at(b, i);
        if (!session_is_run(s))
            continue;
        bool has_dist = s->dist.m > 0;
        ground_add(&out->grounds, purpose_word(s->purpose),
                   has_dist ? UNIT_METRES : UNIT_SECONDS,
                   has_dist ? s->dist.m : s->time.s, s->day);
    }
}

static const char *run_name(const struct run_reading *own)
{
    return own->purpose == PURPOSE_NONE ? "run" : purpose_word(own->purpose);
}

void figure_done(const struct bench *b, const struct week_report *r,
                 struct figure_reading *out)
{
    ground_of(&out->values, "done", UNIT_METRES, r->done_m);
    ground_of(&out->values, "time", UNIT_SECONDS, r->done_s);
    for (int i = 0; i < r->run_count; i++) {
        const struct run *own = &b->f->runs[r->runs[i].run];
        bool has_dist = own->dist.m > 0;
        ground_add(&out->grounds, run_name(&r->runs[i]),
                   has_dist ? UNIT_METRES : UNIT_SECONDS,
                   has_dist ? own->dist.m : own->time.s, own->day);
    }
}

/* ---- what it was for */

/* Of a run: its pieces of that verdict, by the rule that gave it. */
static void add_pieces(const struct bench *b, const struct week_report *r,
                       const struct run_reading *own, enum verdict verdict,
                       struct grounds *g)
{
    day_t day = b->f->runs[own->run].day;
    for (int i = 0; i < own->piece_count; i++) {
        const struct piece *p = &r->pieces[own->piece_first + i];
        if (p->verdict != verdict)
            continue;
        bool has_dist = p->from_m != UNKNOWN;
        bool is_plain = p->rule == RULE_R15;
        ground_add(g, is_plain ? run_name(own) : rule_row(p->rule)->name,
                   has_dist ? UNIT_METRES : UNIT_SECONDS,
                   has_dist ? p->to_m - p->from_m : p->to_s - p->from_s, day);
    }
}

static void figure_verdict(const struct bench *b, const struct week_report *r,
                           enum verdict verdict, struct figure_reading *out)
{
    ground_of(&out->values, verdict_word(verdict), UNIT_METRES,
              r->verdict_m[verdict]);
    if (r->done_m > 0)
        ground_of(&out->values, "of_the_week", UNIT_PERCENT,
                  100.0 * r->verdict_m[verdict] / r->done_m);
    for (int i = 0; i < r->run_count; i++)
        add_pieces(b, r, &r->runs[i], verdict, &out->grounds);
}

void figure_purposeful(const struct bench *b, const struct week_report *r,
                       struct figure_reading *out)
{
    figure_verdict(b, r, VERDICT_PURPOSEFUL, out);
}

void figure_off_target(const struct bench *b, const struct week_report *r,
                       struct figure_reading *out)
{
    figure_verdict(b, r, VERDICT_OFF_TARGET, out);
}

void figure_junk(const struct bench *b, const struct week_report *r,
                 struct figure_reading *out)
{
    figure_verdict(b, r, VERDICT_JUNK, out);
}

void figure_unplanned(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    int32_t sum = 0;
    if (!r->is_planned) {
        out->remark = "No plan covers this week: nothing is unplanned.";
        return;
    }
    for (int i = 0; i < r->run_count; i++) {
        if (r->runs[i].unplanned_m <= 0)
            continue;
        sum += r->runs[i].unplanned_m;
        ground_add(&out->grounds, run_name(&r->runs[i]), UNIT_METRES,
                   r->runs[i].unplanned_m, b->f->runs[r->runs[i].run].day);
    }
    ground_of(&out->values, "unplanned", UNIT_METRES, sum);
    if (b->ceiling_m != UNKNOWN)
        ground_add(&out->grounds, "the_week_may_hold", UNIT_METRES,
                   b->ceiling_m, b->monday);
}

/* ---- rest, sessions kept, strength */

void figure_rest(const struct bench *b, const struct week_report *r,
                 struct figure_reading *out)
{
    ground_of(&out->values, "days", UNIT_COUNT_OF, r->rest_honoured);
    for (int i = 0; i < b->session_count; i++)
        if (b->sessions[i].status == STATUS_RESTED)
            ground_add(&out->grounds, "rested_instead_of", UNIT_PURPOSE,
                       session_at(b, i)->purpose, session_at(b, i)->day);
    for (int i = 0; i < WEEK_DAYS; i++)
        if (b->ready[i].readiness == READINESS_SKIP)
            ground_add(&out->grounds, "readiness", UNIT_READINESS,
                       b->ready[i].readiness, day_add(b->monday, i));
}

void figure_adherence(const struct bench *b, const struct week_report *r,
                      struct figure_reading *out)
{
    int of[STATUS_COUNT] = { 0 };
    struct block_sessions sum = { 0 };
    for (int i = 0; i < r->session_count; i++) {
        const struct session *s = session_at(b, i);
        enum session_status status = r->sessions[i].status;
        if (!session_is_run(s))
            continue;
        of[status]++;
        sum.due += status != STATUS_PLANNED;
        sum.done += status == STATUS_DONE || status == STATUS_MOVED;
        sum.rested += session_is_good_skip(b->f, r, s, status);
    }
    if (sum.due == 0) {
        out->remark = "No session of this week was due yet.";
        return;
    }
    ground_of(&out->values, "of_sessions_due", UNIT_PERCENT, block_kept(&sum));
    ground_of(&out->values, "with_good_rests", UNIT_PERCENT,
              block_kept_well(&sum));
    for (int s = 0; s < STATUS_COUNT; s++)
        if (of[s] > 0)
            ground_of(&out->grounds, status_word((enum session_status)s),
                      UNIT_COUNT_OF, of[s]);
}

void figure_strength(const struct bench *b, const struct week_report *r,
                     struct figure_reading *out)
{
    const struct facts *f = b->f;
    ground_of(&out->values, "sessions", UNIT_COUNT_OF,
              r->beside[ACTIVITY_STRENGTH].done);
    for (int i = facts_activity_from(f, b->monday);
         i < f->activity_count && f->activities[i].day.n <= b->sunday.n; i++)
        if (f->activities[i].kind == ACTIVITY_STRENGTH)
            ground_add(&out->grounds, "strength", UNIT_SECONDS,
                       f->activities[i].time.s, f->activities[i].day);
}
