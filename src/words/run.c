/* One run: figures, segments, pieces and what each of them was for. */
#include "words/room.h"

#define LABEL_CELLS        12
#define SECONDS_PER_MINUTE 60.0

static const struct session *run_session(const struct facts *f,
                                         const struct run *r)
{
    for (int i = 0; i < f->plan.session_count; i++) {
        const struct session *s = &f->plan.sessions[i];
        if (s->day.n == r->day.n && s->purpose == r->purpose &&
            session_is_run(s))
            return s;
    }
    return NULL;
}

static void put_ran(struct text *out, const struct run *r,
                    const struct look *look)
{
    char q[QUANTITY_TEXT];
    pace_t pace = unit_pace(r->dist, r->time);
    text_put(out, "ran ");
    words_size(out, r->dist, r->time, look);
    if (r->dist.m > 0 && r->time.s > 0)
        text_add(out, " in %s", quantity_time(q, r->time));
    if (pace.s_per_km > 0)
        text_add(out, " (%s)", quantity_pace_unit(q, pace, look->units));
    if (r->rpe != UNKNOWN)
        text_add(out, ", RPE %d", r->rpe);
}

void words_run_line(struct text *out, const struct facts *f,
                    const struct run *r, const struct look *look)
{
    const struct session *s = run_session(f, r);
    if (s != NULL) {
        text_add(out, "planned %s ", words_purpose(s->purpose));
        words_size(out, s->dist, s->time, look);
        text_put(out, ", ");
    }
    put_ran(out, r, look);
}

/* ---- what the runner said of it */

static void put_pains(struct text *t, const struct run *r,
                      const struct look *look)
{
    char q[QUANTITY_TEXT];
    for (int i = 0; i < r->pain_count; i++) {
        const struct pain *p = &r->pains[i];
        text_add(t, ", %s pain %d/10", site_word(p->site), p->level);
        if (p->from_m != UNKNOWN)
            text_add(t, " from %s",
                     quantity_dist_unit(q, (dist_t){ p->from_m }, look->units));
    }
    if (r->is_sharp)
        text_put(t, ", sharp");
    if (r->is_limp)
        text_put(t, ", with a limp");
}

static void put_flags(struct text *t, const struct run *r)
{
    for (int b = 0; b < FLAG_COUNT; b++)
        if (r->flags & (1u << b))
            text_add(t, ", %s", flag_word((enum flag_bit)b));
}

static void put_felt(struct text *t, const struct run *r,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (r->hr_avg != UNKNOWN)
        text_add(t, ", pulse %d", r->hr_avg);
    if (r->hr_avg != UNKNOWN && r->hr_max != UNKNOWN)
        text_add(t, "/%d", r->hr_max);
    if (r->climb_m > 0)
        text_add(t, ", %d m up", r->climb_m);
    if (r->form != UNKNOWN)
        text_add(t, ", form %d/5", r->form);
    if (r->form != UNKNOWN && r->form_from_m != UNKNOWN)
        text_add(
            t, " from %s",
            quantity_dist_unit(q, (dist_t){ r->form_from_m }, look->units));
    if (r->enjoy != UNKNOWN)
        text_add(t, ", enjoyment %d/5", r->enjoy);
    put_pains(t, r, look);
    put_flags(t, r);
}

/* What an effort that nobody noted was put at, and by what (science.md B4). */
static const char *effort_basis(const struct run_reading *r)
{
    static const char *const by[] = {
        [ZONE_SOURCE_NONE] = ", as nothing tells it",
        [ZONE_SOURCE_PULSE] = " by pulse",
        [ZONE_SOURCE_PACE] = " by pace",
        [ZONE_SOURCE_EFFORT] = "",
        [ZONE_SOURCE_PURPOSE] = " by its purpose",
    };
    bool is_race = r->purpose == PURPOSE_RACE || r->purpose == PURPOSE_TEST;
    return is_race ? " as of a race" : by[r->zone.source];
}

static void put_load(struct text *t, const struct run_reading *reading,
                     const struct run *run)
{
    text_add(t, ", load %.0f", reading->load);
    if (!reading->is_load_estimated)
        return;
    if (run->time.s <= 0 && run->rpe < 0)
        text_put(t, " (no time and no effort noted)");
    else if (run->time.s <= 0)
        text_put(t, " (estimated: no time noted)");
    else
        text_add(t, " (estimated: effort %.2g%s)",
                 reading->load * SECONDS_PER_MINUTE / run->time.s,
                 effort_basis(reading));
}

/* ---- lines */

static void put_head(struct text *out, const struct week_report *r,
                     const struct run_reading *reading, const struct run *run,
                     const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_date(&t, run->day);
    if (run->start_min != UNKNOWN)
        text_add(&t, " %02d:%02d", run->start_min / 60, run->start_min % 60);
    text_add(&t, "%s%s", words_dot(look), words_purpose(reading->purpose));
    if (reading->purpose_source == PURPOSE_SOURCE_INFERRED)
        text_put(&t, " (proposed)");
    if (reading->purpose_source == PURPOSE_SOURCE_SESSION)
        text_put(&t, " (as planned)");
    if (r->is_planned && reading->session == UNKNOWN)
        text_put(&t, ", unplanned");
    text_put(&t, words_dot(look));
    put_ran(&t, run, look);
    put_felt(&t, run, look);
    put_load(&t, reading, run);
    words_line(out, line, 2, look);
}

static void put_session(struct text *out, const struct facts *f,
                        const struct week_report *r,
                        const struct run_reading *reading,
                        const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (reading->session == UNKNOWN)
        return;
    text_put(&t, "planned: ");
    words_session(&t, &f->plan, &f->plan.sessions[reading->session], &r->paces,
                  look);
    text_put(out, "  ");
    words_line(out, line, 11, look);
}

static void put_executed(struct text *out, const struct facts *f,
                         const struct run_reading *reading,
                         const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_executed(&t, f, reading, look);
    text_put(out, "  ");
    words_line(out, line, 4, look);
}

/* "  zone 2 by pulse 158": by what it was measured with; nothing for what is
 * only believed. */
static void put_stretch_zone(struct text *out, struct zone_reading zone)
{
    if (zone.source == ZONE_SOURCE_PULSE)
        text_add(out, "  zone %d by pulse %d", zone.zone, (int)zone.value);
    if (zone.source == ZONE_SOURCE_PACE)
        text_add(out, "  zone %d by pace", zone.zone);
    if (zone.source == ZONE_SOURCE_EFFORT)
        text_add(out, "  zone %d by RPE %d", zone.zone, (int)zone.value);
}

static void put_stretch(struct text *out, const struct run_stretch *s,
                        enum purpose whole, const struct look *look)
{
    char from[QUANTITY_TEXT];
    char to[QUANTITY_TEXT];
    span_t time = { s->time_s };
    pace_t pace = { 0 };
    if (s->from_m != UNKNOWN) {
        dist_t size = { s->to_m - s->from_m };
        pace = unit_pace(size, time);
        text_add(out, "  %5s - %5s %s %s",
                 quantity_dist(from, (dist_t){ s->from_m }, look->units),
                 quantity_dist(to, (dist_t){ s->to_m }, look->units),
                 quantity_unit(look->units), s->is_estimated ? "~" : " ");
    } else {
        text_add(out, "%19s%s", "", s->is_estimated ? "~" : " ");
    }
    paint_cell(out, look, PAINT_PLAIN, LABEL_CELLS,
               words_purpose(s->purpose == PURPOSE_NONE ? whole : s->purpose));
    text_add(out, "%8s", quantity_time(to, time));
    if (pace.s_per_km > 0)
        text_add(out, "  %s", quantity_pace_unit(to, pace, look->units));
    put_stretch_zone(out, s->zone);
    text_put(out, "\n");
}

static void put_segments(struct text *out, const struct week_report *r,
                         const struct run_reading *reading,
                         const struct look *look)
{
    const struct run_stretch *s = &r->stretches[reading->stretch_first];
    bool is_estimated = false;
    for (int i = 0; i < reading->stretch_count; i++) {
        put_stretch(out, &s[i], reading->purpose, look);
        is_estimated |= s[i].is_estimated;
    }
    if (is_estimated)
        text_put(out, "  ~ estimated: the entry gave one total, or left a part "
                      "open\n");
}

static void put_piece(struct text *out, const struct facts *f,
                      const struct week_report *r, const struct piece *p,
                      const struct look *look)
{
    char line[SENTENCE_TEXT];
    char from[QUANTITY_TEXT];
    char to[QUANTITY_TEXT];
    if (p->from_m != UNKNOWN)
        text_add(out, "  %5s - %5s %s  ",
                 quantity_dist(from, (dist_t){ p->from_m }, look->units),
                 quantity_dist(to, (dist_t){ p->to_m }, look->units),
                 quantity_unit(look->units));
    else
        text_add(out, "  %5d - %4d min  ", (int)(p->from_s / 60),
                 (int)((p->to_s + 30) / 60));
    paint_cell(out, look, paint_verdict(p->verdict), LABEL_CELLS,
               verdict_label(p->verdict));
    text_add(out, "%-5s", rule_row(p->rule)->id);
    struct text t = text_on(line, sizeof line);
    words_piece(&t, f, r, p, look);
    words_line(out, line, 20 + LABEL_CELLS + 5, look);
}

/* Once a run: by whose word it was judged again. */
static void put_rejudged(struct text *out, const struct facts *f,
                         const struct week_report *r,
                         const struct run_reading *reading,
                         const struct look *look)
{
    for (int i = 0; i < reading->piece_count; i++) {
        char line[SENTENCE_TEXT];
        struct text t = text_on(line, sizeof line);
        piece_judged_by(&t, f, &r->pieces[reading->piece_first + i]);
        if (t.len == 0)
            continue;
        text_put(out, "  judged again by ");
        words_line(out, line, 2, look);
        return;
    }
}

void words_run(struct text *out, const struct facts *f,
               const struct week_report *r, int run_reading,
               const struct run_words *own, const struct look *look)
{
    const struct run_reading *reading = &r->runs[run_reading];
    const struct run *run = reading_run(f, reading);
    put_head(out, r, reading, run, look);
    run_load(out, reading, look);
    put_session(out, f, r, reading, look);
    put_executed(out, f, reading, look);
    if (reading->stretch_count > 1)
        put_segments(out, r, reading, look);
    for (int i = 0; i < reading->piece_count; i++)
        put_piece(out, f, r, &r->pieces[reading->piece_first + i], look);
    put_rejudged(out, f, r, reading, look);
    if (own == NULL)
        return;
    if (own->shoe[0] != '\0')
        text_add(out, "  shoe: %s\n", own->shoe);
    if (own->tags[0] != '\0')
        text_add(out, "  tags: %s\n", own->tags);
    if (own->note[0] != '\0') {
        text_put(out, "  note: ");
        words_line(out, own->note, 8, look);
    }
}
