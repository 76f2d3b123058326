/* Goals and plans in words; a plan that cannot be, with what can instead. */
#include "words/room.h"

#include <stdio.h>

#define OFFER_CELLS 26 /* three offers side by side in 80 columns */

void goal_aim(struct text *out, const struct goal *g, const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (g->aim == AIM_TIME)
        text_add(out, "aim %s", quantity_time(q, g->target));
    else if (day_is(g->day))
        text_add(out, "aim to %s", aim_word(g->aim));
    if (day_is(g->day))
        text_add(out, "%spriority %s", words_dot(look),
                 priority_word(g->priority));
}

void words_goal(struct text *out, const struct goal *g, day_t today,
                const struct look *look)
{
    char q[QUANTITY_TEXT];
    char date[DAY_TEXT];
    const char *dot = words_dot(look);
    text_put(out, goal_label(g->kind));
    if (g->climb_m > 0)
        text_add(out, " (%s, %d m up)",
                 quantity_dist_unit(q, g->dist, look->units), g->climb_m);
    else if (g->dist.m > 0 && g->dist.m != goal_kind_dist(g->kind).m)
        text_add(out, " (%s)", quantity_dist_unit(q, g->dist, look->units));
    if (day_is(g->day))
        text_add(out, " on %s", day_format(g->day, date));
    if (day_is(g->day) || g->aim == AIM_TIME)
        text_put(out, dot);
    goal_aim(out, g, look);
    if (!day_is(g->day))
        return;
    int days = day_diff(g->day, today);
    if (days > 0)
        text_add(out, "%s%d day%s left", dot, days, days == 1 ? "" : "s");
    else
        text_put(out, days == 0 ? ", today" : ", past");
}

void words_goal_near(struct text *out, const struct goal *g, day_t today)
{
    int safe = coach_weeks_safe(g);
    int taper = goal_kind_taper(g->kind);
    if (safe == 0 || !day_is(g->day) || g->day.n < today.n)
        return;
    int weeks = day_diff(day_monday(g->day), day_monday(today)) / 7 + 1;
    if (weeks <= taper)
        text_add(out,
                 "; too near to build up for: so late there is only the taper");
    else if (weeks < safe)
        text_add(out,
                 "; %s takes %d weeks to build up to safely and %d are there: "
                 "a plan is made if you run nearly enough already",
                 goal_label(g->kind), safe, weeks);
}

/* ---- the whole plan */

static void put_week_head(struct text *out, const struct plan_week *w,
                          int number, int of, const struct look *look)
{
    char q[QUANTITY_TEXT];
    char date[DAY_TEXT];
    text_add(out, " %s  week %d/%d  ", day_format(w->monday, date), number, of);
    paint_on(out, look, PAINT_STRONG);
    text_put(out, phase_word(w->phase));
    paint_off(out, look, PAINT_STRONG);
    if (w->is_cutback)
        text_put(out, ", cutback week");
    if (w->target.m > 0)
        text_add(out, "  %s", quantity_dist_unit(q, w->target, look->units));
    if (w->longest.m > 0)
        text_add(out, ", long run %s",
                 quantity_dist(q, w->longest, look->units));
}

/* What is blocked out of it, said in its line. */
static void put_week_blocked(struct text *out, const struct plan_week *w,
                             const struct pause *pauses, int count)
{
    char days[32];
    struct text t = text_on(days, sizeof days);
    if (words_week_pauses(&t, pauses, count, w->monday))
        text_add(out, "  blocked out %s", days);
    text_put(out, "\n");
}

static void put_week_sessions(struct text *out, const struct plan *p,
                              day_t monday, const struct paces *paces,
                              const struct look *look)
{
    for (int i = 0; i < p->session_count; i++) {
        const struct session *s = &p->sessions[i];
        char line[SENTENCE_TEXT];
        struct text t = text_on(line, sizeof line);
        if (day_monday(s->day).n != monday.n)
            continue;
        text_add(out, "   %s %2d  ", day_short(s->day), day_civil(s->day).mday);
        words_session(&t, p, s, paces, look);
        if (s->skipped != SKIP_NONE)
            text_add(&t, " (skipped: %s)", skip_word(s->skipped));
        words_line(out, line, 11, look);
    }
}

void words_plan(struct text *out, const struct plan *p,
                const struct paces *paces, const struct pause *pauses,
                int pause_count, const struct look *look)
{
    char q[QUANTITY_TEXT];
    day_t today = day_is(p->made) ? p->made : p->weeks[0].monday;
    text_put(out, " ");
    words_goal(out, &p->goal, today, look);
    text_put(out, "\n");
    dist_t peak = { 0 };
    dist_t longest = { 0 };
    for (int i = 0; i < p->week_count; i++) {
        if (p->weeks[i].target.m > peak.m)
            peak = p->weeks[i].target;
        if (p->weeks[i].longest.m > longest.m)
            longest = p->weeks[i].longest;
    }
    text_add(out, " %d weeks", p->week_count);
    if (peak.m > 0)
        text_add(out, ", highest %s", quantity_dist_unit(q, peak, look->units));
    if (longest.m > 0)
        text_add(out, ", longest run %s",
                 quantity_dist_unit(q, longest, look->units));
    if (p->revision > 0)
        text_add(out, ", revision %d", p->revision);
    text_put(out, "\n");
    for (int i = 0; i < p->week_count; i++) {
        put_week_head(out, &p->weeks[i], i + 1, p->week_count, look);
        put_week_blocked(out, &p->weeks[i], pauses, pause_count);
        put_week_sessions(out, p, p->weeks[i].monday, paces, look);
    }
}

/* ---- no plan */

static void put_too_short(struct text *t, const struct proposal *p,
                          const struct goal *goal, const struct look *look)
{
    const char *label = goal_label(goal->kind);
    if (p->is_taper_left) {
        text_add(t,
                 "Only the taper is left before the %s, and nothing is built "
                 "in it: the plan in force stays as it is, and ",
                 label);
        words_way(t, look, "{replan} on 2 Plan fits it to the last days.",
                  "'plan replan' fits it to the last days.");
    } else if (p->is_day_too_short) {
        text_add(t,
                 "%s needs a longer long run than the minutes of that day "
                 "hold; give the day more time, or take a shorter goal.",
                 label);
    } else if (p->is_blocked_out) {
        text_add(t,
                 "The days blocked out leave too few weeks to build up to %s "
                 "safely; squeezing them together is what the plan will not "
                 "do.",
                 label);
    } else {
        text_add(t,
                 "%s needs %d weeks to build up safely and %d are there; "
                 "squeezing them together is what the plan will not do.",
                 label, p->weeks_needed, p->weeks_given);
    }
}

static void put_why_not(struct text *t, const struct proposal *p,
                        const struct goal *goal, const struct look *look)
{
    switch (p->outcome) {
    case PLAN_TOO_SHORT:
        put_too_short(t, p, goal, look);
        break;
    case PLAN_NO_BASE:
        text_add(t,
                 "%s starts from more running than there is yet; a "
                 "smaller goal or a later date gets there.",
                 goal_label(goal->kind));
        break;
    case PLAN_NOT_NOW:
        if (p->is_too_young) {
            text_put(t, "Under 16 nothing beyond 10 km, under 18 no "
                        "marathon; choose a shorter goal.");
            break;
        }
        if (p->is_hurt) {
            text_add(t,
                     "No plan while the %s is hurt: when 30 minutes of brisk "
                     "walking do not hurt, 'goal add return' and 'plan new "
                     "return' make the ladder back; 'injury end %s' ends it.",
                     site_word(p->hurt), site_word(p->hurt));
            break;
        }
        text_put(t, "No plan with targets for now: run by feel, slow enough "
                    "to talk, and ask a doctor or midwife first.");
        break;
    case PLAN_MADE:
        break;
    }
}

static void offer_head(char cell[64], enum offer_kind kind)
{
    static const char *const heads[] = {
        [OFFER_LATER_RACE] = "a later race",
        [OFFER_SHORTER_GOAL] = "a shorter goal",
        [OFFER_FINISH] = "aim to finish",
    };
    (void)snprintf(cell, 64, "%s", heads[kind]);
}

static void offer_body(char cell[64], const struct offer *o,
                       const struct goal *goal, const struct look *look)
{
    char q[QUANTITY_TEXT];
    char date[DAY_TEXT];
    struct text t = text_on(cell, 64);
    if (!o->is_possible) {
        text_put(&t, "not possible");
        return;
    }
    switch (o->kind) {
    case OFFER_LATER_RACE:
        text_add(&t, "%s from %s", goal_kind_word(goal->kind),
                 day_format(o->day, date));
        break;
    case OFFER_SHORTER_GOAL:
        text_add(&t, "%s on %s", goal_kind_word(o->goal),
                 day_format(day_is(o->day) ? o->day : goal->day, date));
        break;
    case OFFER_FINISH:
        text_add(&t, "longest run %s",
                 quantity_dist_unit(q, o->longest, look->units));
        break;
    }
}

void words_no_plan(struct text *out, const struct proposal *p,
                   const struct goal *goal, const struct look *look)
{
    char cell[SENTENCE_TEXT];
    struct text t = text_on(cell, sizeof cell);
    put_why_not(&t, p, goal, look);
    words_line(out, cell, 0, look);
}

void words_offer(struct text *out, const struct offer *o,
                 const struct goal *goal, const struct look *look)
{
    char head[64], body[64];
    offer_head(head, o->kind);
    offer_body(body, o, goal, look);
    text_add(out, "%s: %s", head, body);
}

void words_refusal(struct text *out, const struct proposal *p,
                   const struct goal *goal, const struct look *look)
{
    words_no_plan(out, p, goal, look);
    for (int line = 0; line < 2 && p->offer_count > 0; line++) {
        for (int i = 0; i < p->offer_count; i++) {
            char offer[64];
            if (line == 0)
                offer_head(offer, p->offers[i].kind);
            else
                offer_body(offer, &p->offers[i], goal, look);
            paint_cell(out, look, line == 0 ? PAINT_STRONG : PAINT_PLAIN,
                       OFFER_CELLS, offer);
        }
        words_end_line(out);
    }
}
