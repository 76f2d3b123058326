/* A block by its parts, and what is behind each of them. */
#include "words/room.h"

#include <stdio.h>
#include <string.h>

int words_block_parts(void)
{
    return block_row_count + block_sentence_count;
}

bool words_block_is_row(int part)
{
    return part < block_row_count;
}

const char *words_block_label(const struct block_report *b, int part)
{
    return words_block_is_row(part)
               ? block_rows[part].label
               : block_sentence_label(b, part - block_row_count);
}

void words_block_part(struct text *out, const struct block_report *b, int part,
                      bool is_short, const struct look *look)
{
    if (words_block_is_row(part))
        block_rows[part].put(out, b, is_short, look);
    else if (!is_short)
        block_sentences[part - block_row_count].put(out, b, look);
}

/* ---- what is behind one */

static void put_value(struct text *out, const char *label,
                      const struct block_report *b, int part,
                      const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_block_name(&t, b, look);
    words_labelled(out, label, line, look);
    t = text_on(line, sizeof line);
    words_block_part(&t, b, part, false, look);
    words_labelled(out, "", t.len > 0 ? line : "nothing to say", look);
}

/* "26 Oct 46.3, 2 Nov 50.1 km" */
static void put_weeks(struct text *out, const struct block_report *b, int part,
                      const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (!words_block_is_row(part) || block_rows[part].week == NULL)
        return; /* a sentence is of no row */
    const struct block_row *row = &block_rows[part];
    const char *unit = row->week_unit;
    for (int i = 0; i < b->week_count; i++) {
        struct civil day = day_civil(b->weeks[i].monday);
        double value = row->week(&b->weeks[i], look);
        text_add(&t, "%s%d %s ", i > 0 ? ", " : "", day.mday,
                 day_month_short(day.month));
        if (value < 0)
            text_put(&t, "-");
        else
            text_add(&t, unit == NULL ? "%.1f" : "%.0f", value);
    }
    text_add(&t, " %s", unit == NULL ? quantity_unit(look->units) : unit);
    words_labelled(out, "by week", line, look);
}

/* "load monotony": each as `explain` tells it. */
static void put_behind(struct text *out, const char *ids,
                       const struct settings *set, const struct look *look)
{
    while (*ids != '\0') {
        char id[32];
        enum figure_id figure;
        enum rule_id rule;
        size_t n = strcspn(ids, " ");
        (void)snprintf(id, sizeof id, "%.*s", (int)n, ids);
        text_put(out, "\n");
        if (figure_from(id, &figure))
            words_explain_figure(out, figure, words_width(look));
        else if (rule_from(id, &rule))
            words_explain_rule(out, rule, set, look);
        ids += n + strspn(ids + n, " ");
    }
}

/* Each warning of the block: how often, and what it said last. */
static void put_warnings(struct text *out, const struct block_report *b,
                         const struct look *look)
{
    for (int i = 0; i < WARNING_COUNT; i++) {
        const struct block_warning *w = &b->warning[i];
        const struct warning_row *row = warning_row((enum warning_id)i);
        char line[SENTENCE_TEXT];
        struct text t = text_on(line, sizeof line);
        if (w->weeks == 0)
            continue;
        text_add(out, "\n %s %s (%s), in %d of %d weeks, last in the week of ",
                 row->id, row->name, severity_word(w->severity), w->weeks,
                 b->week_count);
        words_date(out, w->latest_week);
        text_put(out, "\n");
        words_warning(&t, &w->latest, look);
        words_labelled(out, "then", line, look);
        t = text_on(line, sizeof line);
        words_warning_advice(&t, &w->latest, look);
        if (t.len > 0)
            words_labelled(out, "change", line, look);
    }
}

/* What the block took and gave, by the rule that took most. */
static void put_cost(struct text *out, const struct block_report *b,
                     const struct settings *set, const struct look *look)
{
    if (b->cost == RULE_COUNT)
        return;
    text_put(out, "\n");
    words_explain_rule(out, b->cost, set, look);
}

static void put_aim(struct text *out, const struct block_report *b,
                    const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(&t,
             "%s is for %s; what is asked of it is a house rule and a goal "
             "in itself for nobody",
             phase_word(b->phase), block_aim(b->phase)->aim);
    words_labelled(out, "for", line, look);
}

typedef void put_fn(struct text *t, const struct block_report *b,
                    const struct look *look);

static bool is_sentence(int part, put_fn *put)
{
    return !words_block_is_row(part) &&
           block_sentences[part - block_row_count].put == put;
}

void words_why_block(struct text *out, const struct block_report *b,
                     const struct block_report *beside, int part,
                     const struct settings *set, const struct look *look)
{
    bool is_row = words_block_is_row(part);
    const char *behind = is_row
                             ? block_rows[part].behind
                             : block_sentences[part - block_row_count].behind;
    bool is_of_rules = is_sentence(part, block_change) ||
                       (is_row && text_is(block_rows[part].label, "cost most"));
    text_add(out, " %s\n", words_block_label(b, part));
    put_value(out, "block", b, part, look);
    put_weeks(out, b, part, look);
    if (beside != NULL) {
        put_value(out, "beside", beside, part, look);
        put_weeks(out, beside, part, look);
    }
    if (is_sentence(part, block_warnings))
        put_warnings(out, b, look);
    if (is_sentence(part, block_aim_line))
        put_aim(out, b, look);
    if (is_of_rules)
        put_cost(out, b, set, look);
    put_behind(out, behind, set, look);
}
