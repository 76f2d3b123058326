/* [specificity]: what serves which goal, cell by cell. */
#include "config/specificity.h"

#include "config/value.h"

#include <stdio.h>
#include <string.h>

#define GUESS_DISTANCE 3 /* edits at most, to be offered */

/* A cell is read as the rows of settings.def are. */
static const struct setting_row cell_row = {
    .section = SPECIFICITY_SECTION,
    .kind = SETTING_KIND_INT,
    .least = 0,
    .most = SPECIFICITY_MOST,
    .unit = "",
    .choices = "",
};

const char *specificity_key(char out[SPECIFICITY_KEY], enum goal_kind goal,
                            enum purpose purpose)
{
    (void)snprintf(out, SPECIFICITY_KEY, "%s.%s", goal_kind_word(goal),
                   purpose_word(purpose));
    return out;
}

/* The cell of a key; where there is none, the nearest and its distance. */
static int nearest(const char *key, enum goal_kind *goal, enum purpose *purpose)
{
    int least = GUESS_DISTANCE + 1;
    for (int g = 0; g < GOAL_COUNT; g++)
        for (int p = 0; p < PURPOSE_COUNT; p++) {
            char own[SPECIFICITY_KEY];
            int d = text_distance(
                specificity_key(own, (enum goal_kind)g, (enum purpose)p), key);
            if (d >= least)
                continue;
            least = d;
            *goal = (enum goal_kind)g;
            *purpose = (enum purpose)p;
        }
    return least;
}

static bool fail_key(struct err *e, const char *file,
                     const struct config_entry *entry, bool has_guess,
                     const char *guess)
{
    if (has_guess)
        return config_fail(e, file, entry->line,
                           "unknown setting %s.%s, did you mean %s.%s?",
                           entry->section, entry->key, entry->section, guess);
    return config_fail(e, file, entry->line,
                       "unknown setting %s.%s; write a goal and a purpose, as "
                       "in 5k.steady",
                       entry->section, entry->key);
}

bool specificity_take(const char *file, const struct config_entry *entry,
                      const char *value, struct settings *out,
                      struct config_origin *origin, struct err *e)
{
    enum goal_kind goal = GOAL_5K;
    enum purpose purpose = PURPOSE_EASY;
    char own[SPECIFICITY_KEY];
    int d = nearest(entry->key, &goal, &purpose);
    (void)specificity_key(own, goal, purpose);
    if (d > 0)
        return fail_key(e, file, entry, d <= GUESS_DISTANCE, own);
    double v;
    if (value == NULL || !value_read(&cell_row, value, &v))
        return config_fail(e, file, entry->line,
                           "%s.%s is \"%.60s\"; write a whole number from 0 "
                           "to %d",
                           entry->section, own, value == NULL ? "" : value,
                           SPECIFICITY_MOST);
    out->specificity[goal][purpose] = (int8_t)v;
    origin->specificity[goal][purpose] = entry->line;
    return true;
}

/* ---- the example: the table as comments, and two lines to copy */

#define NAME_CELLS 12

static int cell_width(int goal)
{
    return (int)strlen(goal_kind_word((enum goal_kind)goal)) + 1;
}

static void put_row(struct text *out, const struct settings *s, int purpose)
{
    text_add(out, "# %-*s", NAME_CELLS, purpose_word((enum purpose)purpose));
    for (int g = 0; g < GOAL_COUNT; g++)
        text_add(out, "%*d", cell_width(g), s->specificity[g][purpose]);
    text_put(out, "\n");
}

void specificity_example(struct text *out)
{
    struct settings s = settings_standard();
    text_add(out, "\n[%s]\n\n", SPECIFICITY_SECTION);
    text_put(out, "# What serves which goal in build and peak (rules R13, "
                  "R13b): 2 specific,\n# 1 supportive, 0 does not serve it. "
                  "'milepost explain specificity' shows\n# it as it stands, "
                  "and who is left alone. Each cell is a setting.\n");
    text_add(out, "# %-*s", NAME_CELLS, "");
    for (int g = 0; g < GOAL_COUNT; g++)
        text_add(out, "%*s", cell_width(g), goal_kind_word((enum goal_kind)g));
    text_put(out, "\n");
    for (int p = 0; p < PURPOSE_COUNT; p++)
        put_row(out, &s, p);
    text_add(out,
             "# Write a whole number from 0 to %d.\n#5k.steady = %d\n"
             "#marathon.interval = %d\n",
             SPECIFICITY_MOST, s.specificity[GOAL_5K][PURPOSE_STEADY],
             s.specificity[GOAL_MARATHON][PURPOSE_INTERVAL]);
}
