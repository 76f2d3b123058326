/* The guide: what the miles are for, and the day of the race. */
#include "entry/guide_goal.h"

#include "entry/date.h"
#include "entry/goal.h"
#include "entry/guide.h"
#include "entry/size.h"

#include <string.h>

#define WEEKS_MOST 260 /* as far as a race's day may be off */

/* Words as `goal add` takes them. */
struct goal_line {
    int count;
    const char *word[2 * GUIDE_WORDS];
    char day[DAY_TEXT];
    bool has_day, has_aim, has_priority, has_climb;
};

static void put(struct goal_line *to, const char *word)
{
    to->word[to->count++] = word;
}

/* "12w": the Sunday of the twelfth week after this one. */
static bool weeks_from(day_t today, const char *word, day_t *out)
{
    char number[8];
    int weeks;
    size_t n = strlen(word);
    if (n < 2 || n > sizeof number || (word[n - 1] != 'w'))
        return false;
    memcpy(number, word, n - 1);
    number[n - 1] = '\0';
    if (!size_whole(number, &weeks) || weeks > WEEKS_MOST)
        return false;
    *out = guide_sunday(today, weeks);
    return true;
}

static bool is_option(const char *word, const char *name)
{
    size_t n = strlen(name);
    return strncmp(word, name, n) == 0 && (word[n] == '\0' || word[n] == '=');
}

/* A bare time, "finish" and "improve" are the aim; what else there is goes as
 * it came, so that a whole `goal add` may be typed. */
static void take_word(day_t today, const char *word, const char *before,
                      struct goal_line *to)
{
    day_t day;
    span_t time;
    enum aim aim;
    bool is_value = before != NULL && before[0] == '-' && before[1] == '-' &&
                    strchr(before, '=') == NULL;
    to->has_aim = to->has_aim || is_option(word, "--aim");
    to->has_priority = to->has_priority || is_option(word, "--priority");
    to->has_climb = to->has_climb || is_option(word, "--climb");
    if (is_value) {
        put(to, word);
    } else if (weeks_from(today, word, &day)) {
        put(to, day_format(day, to->day));
        to->has_day = true;
    } else if (entry_time(word, &time) || aim_from(word, &aim)) {
        to->has_aim = true;
        put(to, "--aim");
        put(to, word);
    } else {
        to->has_day = to->has_day || date_is_meant(word);
        put(to, word);
    }
}

static void take_words(day_t today, const struct guide_line *l, int first,
                       struct goal_line *to)
{
    for (int i = first; i < l->count; i++)
        take_word(today, l->word[i], i > first ? l->word[i - 1] : NULL, to);
}

/* "half marathon" is a half. */
static int words_of_kind(const struct guide_line *l)
{
    bool is_half = l->count > 1 && text_is(l->word[0], "half") &&
                   text_is(l->word[1], "marathon");
    return is_half ? 2 : 1;
}

/* Whether a kind wants a race's day: read with one and without. */
static bool wants_day(const char *kind)
{
    enum goal_kind k;
    if (goal_kind_from(kind, &k))
        return goal_kind_dist(k).m > 0 && k != GOAL_FIRST5K;
    return true;
}

bool guide_take_goal(struct guide *g, const struct guide_line *l, struct err *e)
{
    struct goal_line to = { .count = 0 };
    struct goal goal;
    char someday[DAY_TEXT];
    put(&to, l->word[0]);
    take_words(g->context.today, l, words_of_kind(l), &to);
    bool has_day = to.has_day;
    if (!has_day && wants_day(l->word[0]))
        put(&to, day_format(guide_sunday(g->context.today, 1), someday));
    if (!goal_read(&g->context, to.count, to.word, &goal, e))
        return false;
    const struct goal *known = &g->known.goal;
    bool is_known = known->kind == goal.kind && known->dist.m == goal.dist.m;
    if (l->count == words_of_kind(l) && is_known)
        goal = *known;
    else if (!has_day)
        goal.day = NO_DAY;
    g->goal = goal;
    g->is_day_in_goal = has_day;
    return true;
}

bool guide_take_race(struct guide *g, const struct guide_line *l, struct err *e)
{
    struct goal_line to = { .count = 0 };
    struct goal was = g->goal;
    struct goal goal;
    char kind[32];
    struct text t = text_on(kind, sizeof kind);
    goal_write_kind(&was, g->context.units, &t);
    put(&to, was.dist.m == goal_kind_dist(was.kind).m ? goal_kind_word(was.kind)
                                                      : kind);
    take_words(g->context.today, l, 0, &to);
    if (!to.has_day)
        return err_at(e, 1,
                      "no day is read in that: write the race's day first, as "
                      "2027-05-09, or 12w for the Sunday in twelve weeks");
    if (!goal_read(&g->context, to.count, to.word, &goal, e))
        return false;
    goal.dist = was.dist;
    if (!to.has_aim) {
        goal.aim = was.aim;
        goal.target = was.target;
    }
    if (!to.has_priority)
        goal.priority = was.priority;
    if (!to.has_climb) {
        goal.climb_m = was.climb_m;
        goal.kind = was.kind;
    }
    goal.id = was.id;
    goal.added = was.added;
    g->goal = goal;
    return true;
}

bool goal_read_line(const struct entry_context *c, const char *line,
                    struct goal *out, struct err *e)
{
    struct guide_line l;
    struct goal_line to = { .count = 0 };
    if (!guide_cut(line, " \t", &l, e))
        return false;
    if (l.count > 0) {
        put(&to, l.word[0]);
        take_words(c->today, &l, words_of_kind(&l), &to);
    }
    return goal_read(c, to.count, to.word, out, e);
}

void goal_write_line(const struct goal *g, enum units units, struct text *out)
{
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    goal_write(g, units, &t);
    text_put(out, line + strlen("goal "));
}
