/*
 * What the weeks' kilometres below purposeful were: what the largest share of
 * the off-target ones still gave, and why the heaviest junk was junk. A line
 * each.
 */
#include "words/room.h"

#include <string.h>

#define INDENT 3

static int32_t piece_size(const struct piece *p, bool is_time)
{
    if (is_time)
        return p->from_m == UNKNOWN ? p->to_s - p->from_s : 0;
    return p->from_m == UNKNOWN ? 0 : p->to_m - p->from_m;
}

/* The rule most of a verdict goes by. False: the week has none of it. */
static bool rule_most(const struct week_report *r, enum verdict v,
                      enum rule_id *out, int32_t *size, bool *is_time)
{
    int32_t sum[RULE_COUNT] = { 0 };
    *is_time = r->verdict_m[v] == 0;
    *size = 0;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &r->pieces[i];
        if (p->verdict != v)
            continue;
        sum[p->rule] += piece_size(p, *is_time);
        if (sum[p->rule] > *size) {
            *size = sum[p->rule];
            *out = p->rule;
        }
    }
    return *size > 0;
}

/* "~ 23.0 km by R11, grey zone: still gave aerobic work, ..." */
static int put_gave(struct text *t, const struct week_report *r,
                    const struct look *look)
{
    enum rule_id id;
    int32_t size;
    bool is_time;
    if (!rule_most(r, VERDICT_OFF_TARGET, &id, &size, &is_time))
        return 0;
    const struct rule *rule = rule_row(id);
    text_add(t, " %c ", verdict_mark(VERDICT_OFF_TARGET));
    words_part(t, size, is_time, look);
    text_add(t, " by %s, %s: still gave %s\n", rule->id, rule->name,
             rule->gave);
    return 1;
}

static const struct piece *piece_most(const struct week_report *r,
                                      enum rule_id id, bool is_time)
{
    const struct piece *best = NULL;
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &r->pieces[i];
        if (p->verdict == VERDICT_JUNK && p->rule == id &&
            (best == NULL ||
             piece_size(p, is_time) > piece_size(best, is_time)))
            best = p;
    }
    return best;
}

/* What was seen, without what to think of it: up to the first full stop or
 * colon, or in a narrow place to the last pause that fits. Without such a
 * pause it stays whole, for no sentence ends on half of it. */
static void shorten(char *sentence, int room)
{
    char *stop = strstr(sentence, ". ");
    char *colon = strstr(sentence, ": ");
    char *end = stop == NULL || (colon != NULL && colon < stop) ? colon : stop;
    if (end != NULL)
        *end = '\0';
    size_t n = strlen(sentence);
    if (n > 0 && sentence[n - 1] == '.')
        sentence[n - 1] = '\0';
    char *fits = NULL;
    for (char *p = sentence; *p != '\0'; p++) {
        char sign = *p;
        if ((sign != ';' && sign != ',') || p[1] != ' ')
            continue;
        *p = '\0';
        fits = utf8_width(sentence) <= room ? p : fits;
        *p = sign;
    }
    if (utf8_width(sentence) > room && fits != NULL)
        *fits = '\0';
    if (sentence[0] >= 'A' && sentence[0] <= 'Z')
        sentence[0] = (char)(sentence[0] - 'A' + 'a');
}

/* "J 2.4 km on Sun by R1: pain in the knee reached 6/10 at 14.6 km" */
static int put_junk(struct text *t, const struct facts *f,
                    const struct week_report *r, const struct look *look)
{
    enum rule_id id;
    int32_t size;
    bool is_time;
    char why[SENTENCE_TEXT];
    struct text w = text_on(why, sizeof why);
    if (!rule_most(r, VERDICT_JUNK, &id, &size, &is_time))
        return 0;
    const struct piece *p = piece_most(r, id, is_time);
    if (p == NULL)
        return 0;
    text_add(t, " %c ", verdict_mark(VERDICT_JUNK));
    words_part(t, size, is_time, look);
    text_add(t, " on %s by %s: ", day_short(f->runs[p->run].day),
             rule_row(id)->id);
    words_piece(&w, f, r, p, look);
    shorten(why, WORDS_WIDTH - text_column(t));
    const char *begun = t->at + t->len;
    text_wrap(t, why, WORDS_WIDTH, INDENT);
    text_put(t, "\n");
    return text_lines(begun) - 1;
}

int week_judged(struct text *t, const struct facts *f,
                const struct week_report *r, const struct look *look)
{
    int lines = put_gave(t, r, look);
    return lines + put_junk(t, f, r, look);
}
