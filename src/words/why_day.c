/* Everything behind a day and behind a planned session. */
#include "words/why.h"

/* ---- the check-in */

static void put_score(struct text *t, const char *name, int value)
{
    if (value >= 0)
        text_add(t, "%s%s %d", t->len > 0 ? ", " : "", name, value);
}

static void put_noted(struct text *out, const struct checkin *c,
                      const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (c->sleep_min >= 0)
        text_add(&t, "slept %.1f h", c->sleep_min / 60.0);
    put_score(&t, "sleep quality", c->sleepq);
    put_score(&t, "fatigue", c->fatigue);
    put_score(&t, "stress", c->stress);
    put_score(&t, "soreness", c->soreness);
    put_score(&t, "mood", c->mood);
    put_score(&t, "motivation", c->motivation);
    put_score(&t, "resting pulse", c->rhr);
    put_score(&t, "HRV", c->hrv_ms);
    for (int i = 0; i < c->pain_count; i++)
        text_add(&t, "%s%s pain %d/10", t.len > 0 ? ", " : "",
                 site_word(c->pains[i].site), c->pains[i].level);
    if (c->illness == ILLNESS_HEAD || c->illness == ILLNESS_SYSTEMIC)
        text_add(&t, "%sill: %s", t.len > 0 ? ", " : "",
                 illness_word(c->illness));
    char date[DAY_TEXT];
    if (t.len > 0)
        text_add(&t, " (noted %s%s)", day_format(c->day, date),
                 c->is_evening ? ", in the evening" : "");
    if (t.len > 0)
        words_labelled(out, "check-in", line, look);
}

static void put_readiness(struct text *out, const struct why *y, day_t day)
{
    const struct readiness_reading *own =
        &y->r->readiness[day_diff(day, y->r->monday)];
    text_put(out, " ");
    words_date(out, day);
    text_put(out, "  readiness ");
    paint_put(out, y->look, paint_readiness(own->readiness),
              readiness_word(own->readiness));
    text_put(out, own->is_known ? "\n" : " (no check-in)\n");
    for (int i = 0; i < own->reason_count; i++) {
        char line[SENTENCE_TEXT];
        struct text t = text_on(line, sizeof line);
        words_reason(&t, &own->reasons[i], y->look);
        words_labelled(out, family_word(own->reasons[i].family), line, y->look);
    }
    struct checkin body = body_on(y->f, day);
    put_noted(out, &body, y->look);
    if (own->reason_count == 0)
        return;
    const struct figure *f = figure_row(FIGURE_READINESS);
    words_labelled(out, "when", f->how, y->look);
    why_evidence(out, f->grade, f->source, y->look);
}

/* ---- sessions */

static void put_session_head(struct text *out, const struct why *y,
                             const struct session_reading *own)
{
    const struct session *s = &y->f->plan.sessions[own->session];
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_session(&t, &y->f->plan, s, &y->r->paces, y->look);
    text_put(out, " ");
    words_date(out, s->day);
    text_add(out, "  %s  ", status_word(own->status));
    words_line(out, line, 2, y->look);
}

static void put_session(struct text *out, const struct why *y, int reading)
{
    const struct session_reading *own = &y->r->sessions[reading];
    const struct session *s = &y->f->plan.sessions[own->session];
    const struct plan_rule *rule = coach_rule(s);
    struct grounds grounds;
    put_session_head(out, y, own);
    if (session_is_run(s))
        words_labelled(out, "for", words_session_purpose(s->purpose), y->look);
    words_labelled(out, "sized", rule->how, y->look);
    session_read(y->f, y->set, y->days, y->r, own->session, &grounds);
    why_grounds(out, &grounds, "from", y->look);
    words_labelled(out, "change", rule->change, y->look);
    why_evidence(out, rule->grade, rule->source, y->look);
}

static void put_warnings(struct text *out, const struct why *y, day_t day)
{
    for (int i = 0; i < y->r->warning_count; i++)
        if (y->r->warnings[i].day.n == day.n)
            words_why_warning(out, y, &y->r->warnings[i]);
}

void words_why_session(struct text *out, const struct why *y, int reading)
{
    int session = y->r->sessions[reading].session;
    put_session(out, y, reading);
    put_warnings(out, y, y->f->plan.sessions[session].day);
}

/* ---- a day */

static void put_runs(struct text *out, const struct why *y, day_t day)
{
    for (int i = 0; i < y->r->run_count; i++) {
        const struct run_reading *own = &y->r->runs[i];
        if (reading_run(y->f, own)->day.n != day.n)
            continue;
        for (int k = 0; k < own->piece_count; k++)
            words_why_piece(out, y, &y->r->pieces[own->piece_first + k]);
    }
}

void words_why_day(struct text *out, const struct why *y, day_t day)
{
    int weekday = day_diff(day, y->r->monday);
    if (weekday < 0 || weekday > 6)
        return;
    put_readiness(out, y, day);
    put_runs(out, y, day);
    for (int i = 0; i < y->r->session_count; i++)
        if (y->f->plan.sessions[y->r->sessions[i].session].day.n == day.n)
            put_session(out, y, i);
    put_warnings(out, y, day);
}
