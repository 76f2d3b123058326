/* What the miles are for, in words: kind or distance, day, aim, priority. */
#include "entry/goal.h"

#include "entry/date.h"
#include "entry/draft.h"

#include <string.h>

#define RACE_METRES_LEAST 1000 /* m; below it pace tables mean nothing */
#define RACE_YEARS_MOST   5    /* ahead; further off a date was mistyped */
#define CLIMB_STEEPEST    2 /* metres of way for one up; stairs are no race */
#define EXAMPLE           "goal half 2027-05-10"

struct goal_reader {
    const struct entry_context *c;
    const struct goal_words *w;
    struct goal *out;
    bool has_priority;
    bool has_aim;
    bool has_climb;
    struct err *e;
};

static int column_of(const struct goal_reader *r, int i)
{
    return r->w->columns != NULL && i < r->w->count ? r->w->columns[i] : 0;
}

static bool is_race(const struct goal *g)
{
    return g->dist.m > 0;
}

static bool refuse_kind(const struct goal_reader *r)
{
    const char *kinds[GOAL_COUNT];
    for (int i = 0; i < GOAL_COUNT; i++)
        kinds[i] = goal_kind_word((enum goal_kind)i);
    struct quote q = lex_quote(r->w->words[0]);
    struct size s = size_read(q.text);
    if (s.kind == SIZE_DIST)
        return err_at(r->e, column_of(r, 0), "%s: a race of 1 km to %d km",
                      q.text, RUN_METRES_MOST / METRES_PER_KM);
    const char *near = nearest_of(q.text, kinds, GOAL_COUNT);
    return err_at(r->e, column_of(r, 0),
                  "'%s' is no kind of goal%s%s: write 5k, 10k, half, "
                  "marathon, another distance as 15k, first5k, fitness, "
                  "stress, return or maintain",
                  q.text, near ? ", did you mean " : "", near ? near : "");
}

static bool read_kind(struct goal_reader *r)
{
    if (r->w->count == 0)
        return err_at(r->e, 0,
                      "a goal has a kind and a race its day, as in "
                      "%s or goal fitness",
                      EXAMPLE);
    const char *word = r->w->words[0];
    if (goal_kind_from(word, &r->out->kind)) {
        r->out->dist = goal_kind_dist(r->out->kind);
        return true;
    }
    if (!entry_dist(word, &r->out->dist) || r->out->dist.m < RACE_METRES_LEAST)
        return refuse_kind(r);
    r->out->kind = goal_kind_nearest(r->out->dist);
    return true;
}

static bool read_day(struct goal_reader *r, int i)
{
    const char *word = r->w->words[i];
    char day[DAY_TEXT];
    char today[DAY_TEXT];
    if (day_is(r->out->day))
        return err_at(r->e, column_of(r, i), "%s: a goal has one day: keep one",
                      lex_quote(word).text);
    if (!is_race(r->out))
        return err_at(r->e, column_of(r, i),
                      "%s has no race day: leave the date out",
                      goal_kind_word(r->out->kind));
    if (!day_parse(word, &r->out->day))
        return date_refuse(word, column_of(r, i), r->e);
    (void)day_format(r->out->day, day);
    int ahead = day_diff(r->out->day, r->c->today);
    if (ahead < 0)
        return err_at(r->e, column_of(r, i),
                      "the race day %s is past, today is %s: name a day to "
                      "come",
                      day, day_format(r->c->today, today));
    if (ahead > RACE_YEARS_MOST * 366)
        return err_at(r->e, column_of(r, i),
                      "the race day %s is more than %d years off: name a "
                      "nearer one",
                      day, RACE_YEARS_MOST);
    return true;
}

static bool read_aim(struct goal_reader *r, int i, const char *value)
{
    struct goal *g = r->out;
    int column = column_of(r, i);
    struct quote q = lex_quote(value);
    if (r->has_aim)
        return err_at(r->e, column, "--aim is there twice: keep one");
    r->has_aim = true;
    if (aim_from(value, &g->aim) && g->aim != AIM_TIME)
        return true;
    if (!entry_time(value, &g->target))
        return err_at(r->e, column,
                      "%s: write --aim finish, --aim improve, or a time as "
                      "--aim 1:45:00",
                      q.text);
    g->aim = AIM_TIME;
    if (!is_race(g))
        return err_at(r->e, column, "%s has no race to aim a time at",
                      goal_kind_word(g->kind));
    struct size s = size_read(value);
    bool is_hours = s.kind == SIZE_CLOCK &&
                    s.n * METRES_PER_KM < (int64_t)g->dist.m * PACE_FASTEST;
    if (is_hours)
        return err_at(r->e, column,
                      "%s is minutes and seconds: write %s:00 if it was "
                      "hours",
                      q.text, q.text);
    return !size_is_inhuman(g->dist.m, g->target.s, column, r->e);
}

static bool read_priority(struct goal_reader *r, int i, const char *value)
{
    if (r->has_priority)
        return err_at(r->e, column_of(r, i),
                      "--priority is there twice: keep one");
    r->has_priority = true;
    return priority_from(value, &r->out->priority) ||
           err_at(r->e, column_of(r, i),
                  "%s: a priority is A (all for it), B or C (along the way)",
                  lex_quote(value).text);
}

/* Metres up. A race that climbs is harder than its distance, and so may be of
 * another kind. */
static bool read_climb(struct goal_reader *r, int i, const char *value)
{
    struct goal *g = r->out;
    char metres[16];
    int column = column_of(r, i);
    size_t n = text_copy(metres, sizeof metres, value) ? strlen(metres) : 0;
    if (r->has_climb)
        return err_at(r->e, column, "--climb is there twice: keep one");
    r->has_climb = true;
    if (n > 1 && metres[n - 1] == 'm')
        metres[n - 1] = '\0';
    if (n == 0 || !size_whole(metres, &g->climb_m) || g->climb_m == 0)
        return err_at(r->e, column,
                      "%s: write the metres up of the race, as --climb 1200",
                      lex_quote(value).text);
    if (!is_race(g) || g->kind == GOAL_FIRST5K)
        return err_at(r->e, column, "%s has no race that climbs",
                      goal_kind_word(g->kind));
    if ((int64_t)g->climb_m * CLIMB_STEEPEST > g->dist.m)
        return err_at(r->e, column,
                      "%d m up in %d.%d km is steeper than any race: was it "
                      "in feet?",
                      g->climb_m, (int)(g->dist.m / METRES_PER_KM),
                      (int)(g->dist.m % METRES_PER_KM / 100));
    g->kind = goal_kind_nearest(goal_effort(g));
    return true;
}

/* "--aim" and its value behind a space or '='. */
static bool option_value(struct goal_reader *r, int *i, const char *name,
                         const char **value)
{
    const char *word = r->w->words[*i];
    size_t n = strlen(name);
    *value = NULL;
    if (strncmp(word, name, n) != 0)
        return false;
    if (word[n] == '=')
        *value = word + n + 1;
    else if (word[n] == '\0' && *i + 1 < r->w->count)
        *value = r->w->words[++*i];
    return word[n] == '=' || word[n] == '\0';
}

static bool read_word(struct goal_reader *r, int *i)
{
    static const struct {
        const char *name;
        bool (*read)(struct goal_reader *r, int i, const char *value);
    } options[] = { { "--aim", read_aim },
                    { "--priority", read_priority },
                    { "--climb", read_climb } };
    const char *value;
    int at = *i;
    for (size_t k = 0; k < COUNT_OF(options); k++) {
        if (!option_value(r, i, options[k].name, &value))
            continue;
        if (value == NULL)
            return err_at(r->e, column_of(r, at),
                          "%s has no value: write --aim 1:45:00, --priority A "
                          "or --climb 1200",
                          options[k].name);
        return options[k].read(r, *i, value);
    }
    const char *word = r->w->words[at];
    if (date_is_meant(word))
        return read_day(r, at);
    return err_at(r->e, column_of(r, at),
                  "'%s' is not known in a goal: write it as %s --aim 1:45:00 "
                  "--priority A",
                  lex_quote(word).text, EXAMPLE);
}

bool goal_from_words(const struct entry_context *c, const struct goal_words *w,
                     struct goal *out, struct err *e)
{
    struct goal g = { .kind = GOAL_NONE,
                      .day = NO_DAY,
                      .aim = AIM_FINISH,
                      .priority = PRIORITY_A,
                      .added = c->today,
                      .dropped = NO_DAY };
    struct goal_reader r = { .c = c, .w = w, .out = &g, .e = e };
    if (!read_kind(&r))
        return false;
    /* Finishing is a race's aim only where it is asked for. */
    if (is_race(&g) && g.kind != GOAL_FIRST5K)
        g.aim = AIM_IMPROVE;
    for (int i = 1; i < w->count; i++)
        if (!read_word(&r, &i))
            return false;
    if (is_race(&g) && g.kind != GOAL_FIRST5K && !day_is(g.day))
        return err_at(e, column_of(&r, 0),
                      "%s: when is the race? add its day, as in %s",
                      lex_quote(w->words[0]).text, EXAMPLE);
    *out = g;
    return true;
}

bool goal_read(const struct entry_context *c, int count,
               const char *const *words, struct goal *out, struct err *e)
{
    struct goal_words w = { count, words, NULL };
    return goal_from_words(c, &w, out, e);
}

void goal_write_kind(const struct goal *g, enum units units, struct text *out)
{
    if (g->dist.m == goal_kind_dist(g->kind).m)
        text_put(out, goal_kind_word(g->kind));
    else
        size_write_dist(out, g->dist.m, units);
}

void goal_write(const struct goal *g, enum units units, struct text *out)
{
    char day[DAY_TEXT];
    text_put(out, "goal ");
    goal_write_kind(g, units, out);
    if (day_is(g->day))
        text_add(out, " %s", day_format(g->day, day));
    if (g->aim == AIM_TIME) {
        text_put(out, " --aim ");
        size_write_time(out, g->target.s);
    } else if (g->dist.m > 0) {
        text_add(out, " --aim %s", aim_word(g->aim));
    }
    text_add(out, " --priority %s", priority_word(g->priority));
    if (g->climb_m > 0)
        text_add(out, " --climb %d", g->climb_m);
}
