/* What became of the changes by hand when a plan is made anew, as JSON. */
#include "cli/plan.h"

static const char *end_word(enum carry_end end)
{
    switch (end) {
    case CARRY_KEPT:
        return "kept";
    case CARRY_OUTSIDE:
        return "outside";
    case CARRY_RACE:
        return "race";
    case CARRY_PAUSED:
        return "paused";
    case CARRY_NOTHING:
        return "nothing";
    case CARRY_FULL:
        return "full";
    }
    return "kept";
}

static json_t *row_json(const struct app *a, const struct carried_session *row)
{
    const struct plan *now = &a->proposal.plan;
    return json_pack("{s:s, s:s, s:o, s:o}", "outcome", end_word(row->end),
                     "message", words_carry_end(row->end), "before",
                     json_session(&a->plan, &a->plan.sessions[row->was],
                                  STATUS_PLANNED, NULL),
                     "after",
                     row->now == UNKNOWN
                         ? json_null()
                         : json_session(now, &now->sessions[row->now],
                                        STATUS_PLANNED, NULL));
}

json_t *carried_json(const struct app *a)
{
    const struct carried *c = &a->carried;
    json_t *list = json_array();
    for (int i = 0; a->proposal.outcome == PLAN_MADE && i < c->row_count; i++)
        (void)json_array_append_new(list, row_json(a, &c->rows[i]));
    return list;
}
