/* What serves which goal, and what softens the rules that ask. */
#include "words/room.h"

#include <string.h>

#define NAME_CELLS 13

/* Wide enough for the goal's word and a mark. */
static int cell_width(int goal)
{
    return (int)strlen(goal_kind_word((enum goal_kind)goal)) + 1;
}

static void put_head(struct text *out)
{
    text_add(out, "  %-*s", NAME_CELLS, "");
    for (int g = 0; g < GOAL_COUNT; g++)
        text_add(out, "%*s", cell_width(g), goal_kind_word((enum goal_kind)g));
    text_put(out, "\n");
}

static void put_row(struct text *out, const struct settings *set,
                    const struct settings *standard, int purpose)
{
    text_add(out, "  %-*s", NAME_CELLS, purpose_word((enum purpose)purpose));
    for (int g = 0; g < GOAL_COUNT; g++) {
        enum goal_kind goal = (enum goal_kind)g;
        int own = specificity(set, goal, (enum purpose)purpose);
        bool is_own = own != specificity(standard, goal, (enum purpose)purpose);
        text_add(out, "%*s%d", cell_width(g) - 1, is_own ? "*" : "", own);
    }
    text_put(out, "\n");
}

const char *words_soft_how(enum soft_how how)
{
    static const char *const words[SOFT_COUNT] = {
        [SOFT_NEVER] = "never",
        [SOFT_FEW_RUNS] = "not on {r11_runs} runs a week or fewer",
        [SOFT_NEEDS_PAIN] = "only beside pain",
        [SOFT_NEEDS_BODY] = "only beside pain or a tired check-in",
        [SOFT_NEVER_JUNK] = "never junk",
        [SOFT_ONLY_JUNK] = "never off-target",
        [SOFT_WIDER] = "with its wider limit",
    };
    return words[how];
}

static const char *which_word(enum soft_by by, int which)
{
    switch (by) {
    case SOFT_BY_LEVEL:
        return level_word((enum level)which);
    case SOFT_BY_PHASE:
        return phase_word((enum phase)which);
    case SOFT_BY_GOAL:
        return which == GOAL_COUNT ? "no goal"
                                   : goal_kind_word((enum goal_kind)which);
    }
    return "";
}

static void put_soft(struct text *out, const struct soft_row *row,
                     const struct settings *set, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    for (int i = 0; i < 32; i++)
        if (row->which >> i & 1u)
            text_add(&t, "%s%s", t.len > 0 ? ", " : "", which_word(row->by, i));
    const char *between = ": ";
    for (int i = 0; i < RULE_COUNT; i++)
        if (row->rules >> i & 1u) {
            text_add(&t, "%s%s", between, rule_row((enum rule_id)i)->id);
            between = ", ";
        }
    text_put(&t, " ");
    words_condition(&t, words_soft_how(row->how), set, look);
    text_put(out, "  ");
    words_line(out, line, 4, look);
}

void words_explain_specificity(struct text *out, const struct settings *set,
                               const struct look *look)
{
    struct settings standard = settings_standard();
    text_put(out, " specificity: what serves which goal in build and peak "
                  "(R13, R13b)\n  2 specific, 1 supportive, 0 does not serve "
                  "it; * other than standard\n");
    put_head(out);
    for (int p = 0; p < PURPOSE_COUNT; p++)
        put_row(out, set, &standard, p);
    text_put(out, " what softens a rule\n");
    for (int i = 0; i < soft_row_count; i++)
        put_soft(out, &soft_rows[i], set, look);
    text_put(out, "  ");
    words_line(out,
               "D: the principle of specificity; weights are a house rule. "
               "config.ini sets a cell: [specificity], 5k.steady = 1",
               4, look);
}
