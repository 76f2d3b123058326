/* Below the table of a block: purposes, warnings, its aim, what to keep and
 * what to change. */
#include "words/room.h"

#define PURPOSES_MOST 6
#define WHOLE_FROM    10 /* kilometres or miles */
#define WARNINGS_MOST 9

/* ---- by purpose, done/due: "easy 89/92, long 75/77, hills 7.5/9.0 km" */

static bool is_in_time(const struct block_report *b)
{
    return b->done_m + b->planned_m == 0;
}

static int32_t done_of(const struct block_report *b, int p)
{
    return is_in_time(b) ? b->purpose[p].done_s : b->purpose[p].done_m;
}

static int32_t due_of(const struct block_report *b, int p)
{
    bool is_ahead = b->run_count == 0 && b->first.n > b->today.n;
    const struct block_purpose *own = &b->purpose[p];
    if (is_in_time(b))
        return is_ahead ? own->planned_s : own->due_s;
    return is_ahead ? own->planned_m : own->due_m;
}

static int32_t purpose_size(const struct block_report *b, int p)
{
    return int_most(done_of(b, p), due_of(b, p));
}

/* Whole kilometres from ten on: a block is no place for hundreds of metres. */
static void put_purpose_size(struct text *t, const struct block_report *b,
                             int32_t size, const struct look *look)
{
    char q[QUANTITY_TEXT];
    double units = size / quantity_metres(look->units);
    if (size == 0)
        text_put(t, "0");
    else if (is_in_time(b))
        text_put(t, quantity_hours(q, (span_t){ size }));
    else if (units >= WHOLE_FROM)
        text_add(t, "%.0f", units);
    else
        text_put(t, quantity_dist(q, (dist_t){ size }, look->units));
}

static void put_purpose(struct text *t, const struct block_report *b, int p,
                        const struct look *look)
{
    text_add(t, block_is_told(&b->purpose[p]) ? "%s " : "(%s) ",
             purpose_label((enum purpose)p));
    put_purpose_size(t, b, done_of(b, p), look);
    if (b->planned_weeks == 0)
        return;
    text_put(t, "/");
    put_purpose_size(t, b, due_of(b, p), look);
}

void block_purposes(struct text *t, const struct block_report *b,
                    const struct look *look)
{
    bool is_told[PURPOSE_COUNT] = { false };
    for (int n = 0; n < PURPOSES_MOST; n++) {
        int best = UNKNOWN;
        for (int p = 0; p < PURPOSE_COUNT; p++)
            if (!is_told[p] && purpose_size(b, p) > 0 &&
                (best == UNKNOWN || purpose_size(b, p) > purpose_size(b, best)))
                best = p;
        if (best == UNKNOWN)
            break;
        is_told[best] = true;
        text_put(t, n > 0 ? ", " : "");
        put_purpose(t, b, best, look);
    }
    if (b->none_done_m > 0) {
        text_put(t, t->len > 0 ? ", unstated " : "unstated ");
        put_purpose_size(t, b, b->none_done_m, look);
    }
    if (t->len > 0 && b->done_m + b->planned_m > 0)
        text_add(t, " %s", quantity_unit(look->units));
}

/* ---- warnings: "! W1 stop in 1 week, W4 advice in 3" */

void block_warnings(struct text *t, const struct block_report *b,
                    const struct look *look)
{
    int told = 0;
    (void)look;
    for (int s = SEVERITY_COUNT - 1; s > SEVERITY_INFO; s--)
        for (int i = 0; i < WARNING_COUNT; i++) {
            const struct block_warning *w = &b->warning[i];
            if (w->weeks == 0 || (int)w->severity != s || told >= WARNINGS_MOST)
                continue;
            text_put(t, told > 0 ? ", " : "");
            if (w->severity >= SEVERITY_STOP)
                text_put(t, "! ");
            text_add(t, "%s %s", warning_row((enum warning_id)i)->id,
                     warning_row((enum warning_id)i)->name);
            if (w->weeks > 1)
                text_add(t, " x%d", w->weeks);
            told++;
        }
}

/* ---- its aim */

void block_aim_line(struct text *t, const struct block_report *b,
                    const struct look *look)
{
    if (b->run_count == 0)
        return;
    text_add(t, "%s: ", block_aim(b->phase)->aim);
    block_findings(t, b, look);
}

/* ---- what to carry over */

static void put_rests(struct text *t, const struct block_report *b)
{
    if (b->rest_honoured > 0)
        text_add(t, "%s%d rest%s well taken", t->len > 0 ? "; " : "",
                 b->rest_honoured, b->rest_honoured == 1 ? "" : "s");
}

void block_keep(struct text *t, const struct block_report *b,
                const struct look *look)
{
    (void)look;
    if (b->worked != PURPOSE_NONE) {
        const struct block_purpose *p = &b->purpose[b->worked];
        bool is_time = p->done_m == 0;
        text_add(t, "%s: ", purpose_label(b->worked));
        if (p->sessions.due > 0)
            text_add(t, "%d of %d as planned", p->sessions.done,
                     p->sessions.due);
        else
            text_add(t, "%d runs", p->runs);
        text_add(t, ", %d%% purposeful",
                 is_time ? block_percent(p->good_s, p->done_s)
                         : block_percent(p->good_m, p->done_m));
    }
    put_rests(t, b);
}

const int32_t *block_cost_sum(const struct block_report *b)
{
    return b->done_m == 0 ? b->rule_s[b->cost] : b->rule_m[b->cost];
}

/* "grey zone (R11) took 20.1 km"; of junk: how much of it was. */
static void put_cost(struct text *t, const struct block_report *b,
                     const struct look *look)
{
    bool is_time = b->done_m == 0;
    const int32_t *sum = block_cost_sum(b);
    const struct rule *rule = rule_row(b->cost);
    text_add(t, "%s (%s) took ", rule->name, rule->id);
    words_part(t, sum[VERDICT_OFF_TARGET] + sum[VERDICT_JUNK], is_time, look);
    if (sum[VERDICT_JUNK] == 0)
        return;
    text_put(t, ", ");
    if (sum[VERDICT_OFF_TARGET] > 0) {
        words_part(t, sum[VERDICT_JUNK], is_time, look);
        text_put(t, " of it ");
    }
    text_put(t, "junk");
}

void block_change(struct text *t, const struct block_report *b,
                  const struct look *look)
{
    if (b->cost != RULE_COUNT)
        put_cost(t, b, look);
    if (b->often == WARNING_COUNT || b->warning[b->often].weeks < 2)
        return;
    text_add(t, "%s%s (%s) came in %d of %d weeks", t->len > 0 ? "; " : "",
             warning_row(b->often)->name, warning_row(b->often)->id,
             b->warning[b->often].weeks, b->week_count);
}

// clang-format off
const struct block_sentence block_sentences[] = {
    { "",         block_purposes, "planned done" },
    { "warnings", block_warnings, "" },
    { "aim",      block_aim_line, "" },
    { "keep",     block_keep,     "adherence purposeful" },
    { "change",   block_change,   "" },
};
// clang-format on
const int block_sentence_count = COUNT_OF(block_sentences);

const char *block_sentence_label(const struct block_report *b, int i)
{
    if (block_sentences[i].label[0] != '\0')
        return block_sentences[i].label;
    return b->planned_weeks > 0 ? "done/due" : "by purpose";
}
