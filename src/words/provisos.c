/* What a plan could not do as asked, said beside it. */
#include "words/room.h"

#include <stdio.h>

static void put(struct text *out, bool is_so, const char *sentence,
                const struct look *look)
{
    if (!is_so)
        return;
    text_put(out, " ");
    words_line(out, sentence, 1, look);
}

void words_provisos(struct text *out, const struct proposal *p,
                    const struct look *look)
{
    char line[SENTENCE_TEXT];
    put(out, p->is_going_on,
        "up to the race before it the plan in force stays as it stands; "
        "recovery and the weeks for this goal follow",
        look);
    put(out, p->plan.goal.climb_m > 0,
        "kilometres are of flat ground: on hills 100 m up count as one more; "
        "run long runs hilly, for the time they would take on the flat",
        look);
    put(out, p->is_finish_only,
        "aim is to finish: no run reaches the goal's full long run", look);
    put(out, p->is_volume_lowered,
        "more kilometres do not fit into your running days and their minutes; "
        "the plan keeps to what fits",
        look);
    (void)snprintf(line, sizeof line,
                   "blocked days put the last full long run %d days before "
                   "the race",
                   p->last_long_days);
    put(out, p->last_long_days > 0, line, look);
    put(out, p->is_ladder,
        "run and walk first; a step is repeated when it was hard or hurt",
        look);
}
