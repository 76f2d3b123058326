/* Everything behind a verdict, a warning or a day. */
#include "words/why.h"

/* ---- numbers */

/* "longest_m" as "longest": the unit stands with the value. */
static void put_input_name(struct text *t, enum input_id id)
{
    const char *word = input_word(id);
    size_t n = strlen(word);
    if (n > 2 && word[n - 2] == '_' &&
        (word[n - 1] == 'm' || word[n - 1] == 's'))
        n -= 2;
    for (size_t i = 0; i < n; i++)
        text_add(t, "%c", word[i] == '_' ? ' ' : word[i]);
}

void why_condition(struct text *out, const struct why *y, const char *template_)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_condition(&t, template_, y->set, y->look);
    words_labelled(out, "when", line, y->look);
}

static void put_inputs(struct text *out, const struct inputs *in,
                       const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    for (int i = 0; i < in->count; i++) {
        char place[40];
        char date[DAY_TEXT];
        struct text p = text_on(place, sizeof place);
        text_add(&p, "{%s}", input_word(in->at[i].id));
        text_put(&t, i > 0 ? ", " : "");
        put_input_name(&t, in->at[i].id);
        text_put(&t, " ");
        words_fill(&t, place, in, look);
        if (day_is(in->at[i].day))
            text_add(&t, " (%s)", day_format(in->at[i].day, date));
    }
    if (in->count > 0)
        words_labelled(out, "numbers", line, look);
}

void why_evidence(struct text *out, enum grade grade, const char *source,
                  const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(&t, "%s: %s", grade_word(grade), source);
    words_labelled(out, "evidence", line, look);
}

/* ---- pieces */

/* The other rules that matched, kept as notes. */
static void put_other_rules(struct text *out, const struct piece *p,
                            const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    for (int i = 0; i < RULE_COUNT; i++)
        if ((enum rule_id)i != p->rule && (p->rules & (1u << i)))
            text_add(&t, "%s%s %s", t.len > 0 ? ", " : "",
                     rule_row((enum rule_id)i)->id,
                     rule_row((enum rule_id)i)->name);
    if (t.len > 0)
        words_labelled(out, "also", line, look);
}

static void put_piece_span(struct text *out, const struct piece *p,
                           const struct look *look)
{
    char a[QUANTITY_TEXT];
    char b[QUANTITY_TEXT];
    if (p->from_m != UNKNOWN)
        text_add(out, "%s - %s",
                 quantity_dist(a, (dist_t){ p->from_m }, look->units),
                 quantity_dist_unit(b, (dist_t){ p->to_m }, look->units));
    else
        text_add(out, "%d - %d min", (int)(p->from_s / 60),
                 (int)((p->to_s + 30) / 60));
}

void words_why_piece(struct text *out, const struct why *y,
                     const struct piece *p)
{
    const struct rule *rule = rule_row(p->rule);
    const struct look *look = y->look;
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_put(out, " ");
    put_piece_span(out, p, look);
    text_put(out, "  ");
    paint_put(out, look, paint_verdict(p->verdict), verdict_label(p->verdict));
    text_add(out, "  %s %s\n", rule->id, rule->name);
    words_piece(&t, y->f, y->r, p, look);
    words_labelled(out, "why", line, look);
    t = text_on(line, sizeof line);
    piece_judged_by(&t, y->f, p);
    if (t.len > 0)
        words_labelled(out, "again by", line, look);
    why_condition(out, y, rule->condition);
    put_inputs(out, &p->inputs, look);
    words_thresholds(out, rule->id, y->set, y->line, words_width(look));
    why_evidence(out, rule->grade, rule->source, look);
    t = text_on(line, sizeof line);
    words_piece_change(&t, y->r, p, look);
    words_labelled(out, p->verdict == VERDICT_PURPOSEFUL ? "note" : "change",
                   line, look);
    put_other_rules(out, p, look);
}

/* ---- warnings */

static void put_warning_head(struct text *out, const struct warning *w,
                             const struct look *look)
{
    const struct warning_row *row = warning_row(w->id);
    text_add(out, " %s ", row->id);
    paint_put(out, look, paint_severity(w->severity),
              severity_word(w->severity));
    text_add(out, "  %s", row->name);
    if (day_is(w->day)) {
        text_put(out, ", ");
        words_date(out, w->day);
    }
    text_put(out, "\n");
}

void words_why_warning(struct text *out, const struct why *y,
                       const struct warning *w)
{
    const struct warning_row *row = warning_row(w->id);
    const struct look *look = y->look;
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    put_warning_head(out, w, look);
    words_warning(&t, w, look);
    words_labelled(out, "why", line, look);
    why_condition(out, y, row->condition);
    put_inputs(out, &w->inputs, look);
    words_thresholds(out, row->id, y->set, y->line, words_width(look));
    why_evidence(out, row->grade, row->source, look);
    t = text_on(line, sizeof line);
    words_warning_advice(&t, w, look);
    if (t.len > 0)
        words_labelled(out, "change", line, look);
}

static void put_last(struct text *out, day_t last, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (!day_is(last))
        return;
    text_put(&t, "in the week of ");
    words_date(&t, last);
    words_labelled(out, "last", line, look);
}

void words_why_silent(struct text *out, const struct why *y, enum warning_id id,
                      day_t last)
{
    const struct warning_row *row = warning_row(id);
    text_add(out, " %s %s: not raised in the week of ", row->id, row->name);
    words_date(out, y->r->monday);
    text_put(out, "\n");
    why_condition(out, y, row->condition);
    words_thresholds(out, row->id, y->set, y->line, words_width(y->look));
    for (int i = 0; i < FIGURE_COUNT; i++)
        if (figure_is_used_by((enum figure_id)i, row->id))
            why_values(out, y, (enum figure_id)i, "now");
    put_last(out, last, y->look);
    why_evidence(out, row->grade, row->source, y->look);
}
