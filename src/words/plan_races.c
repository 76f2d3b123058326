/* Races along the way of a plan, where there is a word to say about one. */
#include "words/room.h"

static void put_name(struct text *out, const struct goal *g,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    char date[DAY_TEXT];
    text_add(out, "the race of %s on %s",
             quantity_dist_unit(q, g->dist, look->units),
             day_format(g->day, date));
}

/* Why it is not in the plan; NULL: it is. */
static const char *left_out(const struct proposal *p,
                            const struct planned_race *r)
{
    enum goal_kind kind = p->plan.goal.kind;
    switch (r->fate) {
    case RACE_TOO_NEAR:
        return "too near to the goal's own race to gain from it or be fresh";
    case RACE_TOO_LONG:
        return "it is too long for its week here and wants a plan of its own";
    case RACE_CROWDED:
        return "a race of more weight is in that week, or still in the legs";
    case RACE_NO_ROOM:
        return p->is_ladder || kind == GOAL_STRESS || kind == GOAL_RETURN
                   ? "this plan goes by minutes and has no place for a race"
                   : "it would take the long runs that the goal needs";
    case RACE_PLANNED:
    case RACE_PAST:
        break;
    }
    return NULL;
}

static const char *remark(const struct planned_race *r)
{
    if (r->goal.priority == PRIORITY_A && r->is_a_too_near)
        return "is planned as B: two A races want eight weeks between them, "
               "two marathons twelve";
    if (r->goal.priority == PRIORITY_A)
        return "is planned as B here: a plan for it first, and one for this "
               "goal goes on from there";
    if (r->is_late)
        return "lies late: a tune-up is best three to five weeks before the "
               "goal, a half four to six";
    return NULL;
}

void words_plan_races(struct text *out, const struct proposal *p,
                      const struct look *look)
{
    for (int i = 0; i < p->race_count; i++) {
        const struct planned_race *r = &p->races[i];
        char line[SENTENCE_TEXT];
        struct text t = text_on(line, sizeof line);
        const char *why = left_out(p, r);
        const char *word = remark(r);
        if (why == NULL && word == NULL)
            continue;
        put_name(&t, &r->goal, look);
        if (why != NULL)
            text_add(&t, " is left out: %s", why);
        else
            text_add(&t, " %s", word);
        text_put(out, " ");
        words_line(out, line, 1, look);
    }
}
