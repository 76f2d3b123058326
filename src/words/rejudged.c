/* A run judged again, in a sentence. */
#include "words/room.h"

static const char *const weekdays[] = { "Monday",   "Tuesday", "Wednesday",
                                        "Thursday", "Friday",  "Saturday",
                                        "Sunday" };

/* "12.5 km purposeful", "10.0 km purposeful, 2.5 km off-target" */
static void put_side(struct text *t, const struct run_verdict *v,
                     const struct look *look)
{
    const char *between = "";
    for (int i = 0; i < VERDICT_COUNT; i++) {
        char q[QUANTITY_TEXT];
        if (v->sum[i] == 0)
            continue;
        text_add(t, "%s%s %s", between,
                 v->is_time ? quantity_time(q, (span_t){ v->sum[i] })
                            : quantity_dist_unit(q, (dist_t){ v->sum[i] },
                                                 look->units),
                 verdict_label((enum verdict)i));
        between = ", ";
    }
}

/* The one verdict all of it has; VERDICT_COUNT: it has several. */
static enum verdict whole(const struct run_verdict *v)
{
    enum verdict only = VERDICT_COUNT;
    for (int i = 0; i < VERDICT_COUNT; i++) {
        if (v->sum[i] > 0 && only != VERDICT_COUNT)
            return VERDICT_COUNT;
        if (v->sum[i] > 0)
            only = (enum verdict)i;
    }
    return only;
}

void words_rejudged(struct text *out, const struct rejudged *r,
                    const struct look *look)
{
    const struct rule *rule = rule_row(r->after.rule);
    bool is_whole =
        whole(&r->before) != VERDICT_COUNT && whole(&r->after) != VERDICT_COUNT;
    text_add(out, "%s's run: ", weekdays[day_weekday(r->after.day)]);
    put_side(out, &r->before, look);
    text_put(out, " -> ");
    if (is_whole)
        text_put(out, verdict_label(whole(&r->after)));
    else
        put_side(out, &r->after, look);
    if (r->after.rule != RULE_R15)
        text_add(out, " (%s %s)", rule->id, rule->name);
}

void piece_judged_by(struct text *t, const struct facts *f,
                     const struct piece *p)
{
    day_t day = piece_rejudged_by(f, p);
    if (!day_is(day))
        return;
    text_put(t, "the check-in of the morning after, ");
    words_date(t, day);
}
