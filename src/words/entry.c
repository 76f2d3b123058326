/* What was understood of an entry, in one line. */
#include "words/room.h"

static void put_fact(struct text *out, const struct look *look,
                     const char *name, int value)
{
    if (value != UNKNOWN)
        text_add(out, "%s%s %d", words_dot(look), name, value);
}

static void put_illness(struct text *out, enum illness v, const char *dot)
{
    if (v == ILLNESS_NONE)
        text_add(out, "%snot ill", dot);
    else if (v != ILLNESS_UNKNOWN)
        text_add(out, "%sill: %s", dot, illness_word(v));
}

static void put_body(struct text *out, const struct checkin *c,
                     const struct look *look)
{
    const char *dot = words_dot(look);
    if (c->sleep_min != UNKNOWN)
        text_add(out, "%ssleep %.1f h", dot, c->sleep_min / 60.0);
    put_fact(out, look, "sleep quality", c->sleepq);
    put_fact(out, look, "fatigue", c->fatigue);
    put_fact(out, look, "stress", c->stress);
    put_fact(out, look, "soreness", c->soreness);
    put_fact(out, look, "mood", c->mood);
    put_fact(out, look, "motivation", c->motivation);
    put_fact(out, look, "resting pulse", c->rhr);
    put_fact(out, look, "HRV", c->hrv_ms);
    if (c->weight_g > 0)
        text_add(out, "%sweight %.1f kg", dot, c->weight_g / 1000.0);
    put_illness(out, c->illness, dot);
    for (int i = 0; i < c->pain_count; i++)
        text_add(out, "%s%s pain %d/10", dot, site_word(c->pains[i].site),
                 c->pains[i].level);
    if (c->is_sharp)
        text_add(out, "%ssharp", dot);
    if (c->is_limp)
        text_add(out, "%slimping", dot);
}

static void put_run_pains(struct text *out, const struct run *r,
                          const struct look *look)
{
    char q[QUANTITY_TEXT];
    for (int i = 0; i < r->pain_count; i++) {
        const struct pain *p = &r->pains[i];
        text_add(out, "%s%s pain %d/10", words_dot(look), site_word(p->site),
                 p->level);
        if (p->from_m != UNKNOWN)
            text_add(out, " from %s",
                     quantity_dist_unit(q, (dist_t){ p->from_m }, look->units));
    }
    if (r->is_sharp)
        text_add(out, "%ssharp", words_dot(look));
    if (r->is_limp)
        text_add(out, "%slimping", words_dot(look));
}

static void put_run(struct text *out, const struct run *r, double load,
                    const struct look *look)
{
    char q[QUANTITY_TEXT];
    const char *dot = words_dot(look);
    pace_t pace = unit_pace(r->dist, r->time);
    if (r->start_min != UNKNOWN)
        text_add(out, " %02d:%02d", r->start_min / 60, r->start_min % 60);
    text_add(out, "%s%s", dot, words_purpose(r->purpose));
    if (r->dist.m > 0)
        text_add(out, "%s%s", dot, quantity_dist_unit(q, r->dist, look->units));
    if (r->time.s > 0)
        text_add(out, "%s%s", dot, quantity_time(q, r->time));
    if (pace.s_per_km > 0)
        text_add(out, "%s%s", dot, quantity_pace_unit(q, pace, look->units));
    put_fact(out, look, "RPE", r->rpe);
    put_fact(out, look, "pulse", r->hr_avg);
    put_fact(out, look, "form", r->form);
    put_fact(out, look, "enjoyment", r->enjoy);
    if (r->seg_count > 1)
        text_add(out, "%s%d segments", dot, r->seg_count);
    put_run_pains(out, r, look);
    if (load > 0)
        text_add(out, "%sload %.0f", dot, load);
}

void words_entry(struct text *out, const struct entry *en, double load,
                 const struct look *look)
{
    char date[DAY_TEXT];
    char q[QUANTITY_TEXT];
    const char *dot = words_dot(look);
    text_put(out, day_format(en->day, date));
    switch (en->kind) {
    case ENTRY_RUN:
        put_run(out, &en->run, load, look);
        if (en->has_body)
            put_body(out, &en->body, look);
        break;
    case ENTRY_CHECKIN:
        text_add(out, "%scheck-in", dot);
        put_body(out, &en->body, look);
        break;
    case ENTRY_ACTIVITY:
        text_add(out, "%s%s%s%s", dot, activity_word(en->activity.kind), dot,
                 quantity_time(q, en->activity.time));
        put_fact(out, look, "RPE", en->activity.rpe);
        if (load > 0)
            text_add(out, "%sload %.0f", dot, load);
        break;
    case ENTRY_MARK:
        if (en->mark.is_skip)
            text_add(out, "%sskipped: %s", dot, skip_word(en->mark.reason));
        else
            text_add(out, "%srest", dot);
        if (en->has_body)
            put_body(out, &en->body, look);
        break;
    }
}
