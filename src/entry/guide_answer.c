/* The guide: an answer is read, taken or refused with what is wrong. */
#include "entry/date.h"
#include "entry/guide.h"
#include "entry/guide_goal.h"
#include "entry/size.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define MILLION          1e6
#define LONGEST_OF_WEEKS 2 /* a run of more weeks than this was mistyped */

/* ---- the line */

bool guide_cut(const char *line, const char *signs, struct guide_line *out,
               struct err *e)
{
    const char *at = line;
    out->count = 0;
    for (uint32_t code = utf8_next(&at); code != 0; code = utf8_next(&at))
        if (utf8_is_unsafe(code))
            return err_set(e, ERR_INPUT,
                           "there is a control character in the answer: write "
                           "it anew");
    if (!text_copy(out->text, sizeof out->text, line))
        return err_set(e, ERR_INPUT, "that is longer than any answer");
    for (char *p = out->text + strspn(out->text, signs); *p != '\0';
         p += strspn(p, signs)) {
        if (out->count == GUIDE_WORDS)
            return err_set(e, ERR_INPUT, "that is longer than any answer");
        out->word[out->count++] = p;
        p += strcspn(p, signs);
        if (*p != '\0')
            *p++ = '\0';
    }
    return true;
}

bool guide_is_none(const struct guide_line *l)
{
    static const char *const nones[] = { "none", "no", "never", "-" };
    for (size_t i = 0; i < COUNT_OF(nones); i++)
        if (l->count == 1 && text_is(l->word[0], nones[i]))
            return true;
    return false;
}

/* ---- kilometres */

static bool refuse_number(const struct guide *g, const struct guide_line *l,
                          struct err *e)
{
    bool is_more = l->count > 1;
    return err_at(e, 1, "'%s%s%s' is no number of %s: write one, as 40",
                  lex_quote(l->word[0]).text, is_more ? " " : "",
                  is_more ? lex_quote(l->word[1]).text : "",
                  quantity_unit(g->context.units));
}

/* The fact's own sentence, of the words that were typed: "write a number from 0
 * to 300 km". */
static bool refuse_range(const char *word, enum athlete_id id, struct err *e)
{
    char accepts[200];
    struct text t = text_on(accepts, sizeof accepts);
    athlete_accepts(id, &t);
    return err_at(e, 1, "%s does not fit here: %s", lex_quote(word).text,
                  accepts);
}

/* "40", "40 km", "25mi"; within what an athlete's fact may be. */
static bool take_dist(const struct guide *g, const struct guide_line *l,
                      enum athlete_id id, dist_t *out, struct err *e)
{
    struct athlete who = athlete_blank();
    char value[40];
    int64_t millionths;
    const char *unit = l->word[0];
    if (l->count > 2 || !size_number(&unit, &millionths))
        return refuse_number(g, l, e);
    if (*unit == '\0' && l->count == 2)
        unit = l->word[1];
    else if (l->count == 2)
        return refuse_number(g, l, e);
    bool is_mi = text_is(unit, "mi") || text_is(unit, "miles");
    bool is_km = text_is(unit, "km") || text_is(unit, "k");
    if (*unit != '\0' && !is_mi && !is_km)
        return refuse_number(g, l, e);
    if (*unit == '\0')
        is_mi = g->context.units == UNITS_MI;
    double km = (double)millionths / MILLION * (is_mi ? METRES_PER_MILE : 1e3) /
                METRES_PER_KM;
    (void)snprintf(value, sizeof value, "%.3f", km);
    if (!athlete_take(&who, athlete_rows[id].key, value, g->context.today, e))
        return refuse_range(l->word[0], id, e);
    *out = (dist_t){ (int32_t)lround(km * METRES_PER_KM) };
    return true;
}

static bool take_weekly(struct guide *g, const struct guide_line *l,
                        struct err *e)
{
    if (guide_is_none(l)) {
        g->weekly.m = 0;
        return true;
    }
    return take_dist(g, l, ATHLETE_WEEKLY_KM, &g->weekly, e);
}

static bool take_longest(struct guide *g, const struct guide_line *l,
                         struct err *e)
{
    dist_t longest = { 0 };
    char far[QUANTITY_TEXT];
    char week[QUANTITY_TEXT];
    enum units u = g->context.units;
    if (!take_dist(g, l, ATHLETE_LONGEST_KM, &longest, e))
        return false;
    if (longest.m == 0)
        return err_at(e, 1,
                      "who runs %s a week has a longest run: about how far was "
                      "it?",
                      quantity_dist_unit(week, g->weekly, u));
    if (longest.m > LONGEST_OF_WEEKS * g->weekly.m)
        return err_at(e, 1,
                      "one run of %s is more than two of your weeks of %s: go "
                      "back with Up to change the week, or write a shorter run",
                      quantity_dist_unit(far, longest, u),
                      quantity_dist_unit(week, g->weekly, u));
    g->longest = longest;
    return true;
}

/* ---- days */

/* "mon-fri", also over the week's end. */
static bool take_span(const char *word, unsigned *days)
{
    char first[16];
    int from, to;
    const char *dash = strchr(word, '-');
    if (dash == NULL || (size_t)(dash - word) >= sizeof first)
        return false;
    memcpy(first, word, (size_t)(dash - word));
    first[dash - word] = '\0';
    if (!date_weekday(first, &from) || !date_weekday(dash + 1, &to))
        return false;
    for (int d = from; d != to; d = (d + 1) % WEEK_DAYS)
        *days |= DAY_BIT(d);
    *days |= DAY_BIT(to);
    return true;
}

static bool take_day(const char *word, unsigned *days, struct err *e)
{
    int day;
    if (text_is(word, "all") || text_is(word, "any") || text_is(word, "and") ||
        text_is(word, "every") || text_is(word, "day") ||
        text_is(word, "days")) {
        bool is_all = text_is(word, "all") || text_is(word, "any") ||
                      text_is(word, "every");
        *days |= is_all ? DAY_BIT(WEEK_DAYS) - 1 : 0;
        return true;
    }
    if (date_weekday(word, &day)) {
        *days |= DAY_BIT(day);
        return true;
    }
    if (take_span(word, days))
        return true;
    if (word[0] >= '0' && word[0] <= '9')
        return err_at(e, 1,
                      "'%s': which ones? name the days, as tue thu sat sun",
                      lex_quote(word).text);
    return err_at(e, 1, "'%s' is no day: write them as tue thu sat sun, or all",
                  lex_quote(word).text);
}

static bool take_days(struct guide *g, const struct guide_line *l,
                      struct err *e)
{
    unsigned days = 0;
    for (int i = 0; i < l->count; i++)
        if (!take_day(l->word[i], &days, e))
            return false;
    if (days == 0)
        return err_at(e, 1, "no day is named: write them as tue thu sat sun");
    g->days = days;
    if (g->long_day != UNKNOWN && !(days & DAY_BIT(g->long_day)))
        g->long_day = UNKNOWN;
    return true;
}

static bool take_long_day(struct guide *g, const struct guide_line *l,
                          struct err *e)
{
    int day;
    char days[40];
    struct text t = text_on(days, sizeof days);
    if (l->count != 1 || !date_weekday(l->word[0], &day))
        return err_at(e, 1, "'%s' is no day of the week: write one, as sun",
                      lex_quote(l->word[0]).text);
    guide_write_days(g->days, &t);
    if (g->days != 0 && !(g->days & DAY_BIT(day)))
        return err_at(e, 1, "%s is not among the days you can run on: %s",
                      guide_day_word(day), days);
    g->long_day = day;
    return true;
}

/* ---- a race or a test */

static bool take_result_word(const struct guide *g, const char *word,
                             struct guide_result *r, struct err *e)
{
    enum goal_kind kind;
    day_t day;
    if (goal_kind_from(word, &kind) && goal_kind_dist(kind).m > 0) {
        r->dist = goal_kind_dist(kind);
        return true;
    }
    if (entry_dist(word, &r->dist) || entry_time(word, &r->time))
        return true;
    if (!date_is_meant(word))
        return err_at(e, 1,
                      "'%s' is not known here: write distance and time, as "
                      "10k 52:30, and the day as 2026-10-11",
                      lex_quote(word).text);
    if (!entry_date(word, g->context.today, &day))
        return date_refuse(word, 1, e);
    r->day = day;
    return true;
}

static bool check_result(const struct guide *g, const struct guide_result *r,
                         struct err *e)
{
    char date[DAY_TEXT];
    if (r->dist.m == 0 || r->time.s == 0)
        return err_at(e, 1, "%s is missing: write both, as 10k 52:30",
                      r->dist.m == 0 ? "the distance" : "the time");
    if ((int64_t)r->time.s * METRES_PER_KM < (int64_t)r->dist.m * PACE_FASTEST)
        return err_at(e, 1,
                      "%d:%02d is minutes and seconds: write %d:%02d:00 if it "
                      "was hours",
                      r->time.s / 60, r->time.s % 60, r->time.s / 60,
                      r->time.s % 60);
    if (size_is_inhuman(r->dist.m, r->time.s, 1, e))
        return false;
    int ago = day_diff(g->context.today, r->day);
    if (ago < 0)
        return err_at(e, 1, "%s is still to come: a result lies behind you",
                      day_format(r->day, date));
    if (ago > GUIDE_RESULT_DAYS)
        return err_at(e, 1,
                      "%s is more than 12 weeks ago and says little of today: "
                      "name a newer one, or pass over the question",
                      day_format(r->day, date));
    return true;
}

static bool take_result(struct guide *g, const struct guide_line *l,
                        struct err *e)
{
    struct guide_result r = { .day = g->context.today };
    if (guide_is_none(l)) {
        g->result = (struct guide_result){ .day = NO_DAY };
        return true;
    }
    for (int i = 0; i < l->count; i++)
        if (!take_result_word(g, l->word[i], &r, e))
            return false;
    if (!check_result(g, &r, e))
        return false;
    g->result = r;
    return true;
}

/* ---- all of them */

static bool take(struct guide *g, const struct guide_line *l, struct err *e)
{
    switch (g->at) {
    case GUIDE_GOAL:
        return guide_take_goal(g, l, e);
    case GUIDE_RACE:
        return guide_take_race(g, l, e);
    case GUIDE_WEEKLY:
        return take_weekly(g, l, e);
    case GUIDE_LONGEST:
        return take_longest(g, l, e);
    case GUIDE_DAYS:
        return take_days(g, l, e);
    case GUIDE_RESULT:
        return take_result(g, l, e);
    case GUIDE_LONG_DAY:
        return take_long_day(g, l, e);
    case GUIDE_COUNT:
        break;
    }
    return err_set(e, ERR_INPUT, "nothing is asked any more");
}

/* The standard answer where it is no words that read back. */
static bool leaves_open(const struct guide *g)
{
    return (g->at == GUIDE_DAYS && g->days == 0) || g->at == GUIDE_RESULT;
}

bool guide_answer(struct guide *g, const char *line, struct err *e)
{
    struct guide next = *g;
    struct guide_line l;
    char standard[GUIDE_ANSWER];
    struct text t = text_on(standard, sizeof standard);
    const char *signs = g->at == GUIDE_DAYS ? " \t," : " \t";
    if (!guide_cut(line, signs, &l, e))
        return false;
    bool is_given = l.count > 0;
    if (!is_given) {
        guide_standard(g, &t);
        if (!guide_cut(standard, signs, &l, e))
            return false;
    }
    if ((is_given || !leaves_open(g)) && !take(&next, &l, e))
        return false;
    next.is_given[g->at] = is_given || next.is_given[g->at];
    guide_next(&next);
    *g = next;
    return true;
}
