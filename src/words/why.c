/* Everything behind a verdict, a warning or a day. */
#include "words/room.h"

#include <string.h>

#define LABEL 10 /* cells of "evidence  " */

static void put_labelled(struct text *out, const char *label,
                         const char *sentence, const struct look *look)
{
    text_add(out, "  ");
    paint_cell(out, look, PAINT_QUIET, LABEL, label);
    words_line(out, sentence, LABEL + 2, look);
}

static void put_condition(struct text *out, const char *template_,
                          const struct week_report *r, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_condition(&t, template_, &r->settings, look);
    put_labelled(out, "when", line, look);
}

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

static void put_inputs(struct text *out, const struct inputs *in,
                       const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    for (int i = 0; i < in->count; i++) {
        char place[40];
        struct text p = text_on(place, sizeof place);
        text_add(&p, "{%s}", input_word(in->at[i].id));
        text_put(&t, i > 0 ? ", " : "");
        put_input_name(&t, in->at[i].id);
        text_put(&t, " ");
        words_fill(&t, place, in, look);
    }
    if (in->count > 0)
        put_labelled(out, "numbers", line, look);
}

static void put_evidence(struct text *out, enum grade grade, const char *source,
                         const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(&t, "%s: %s", grade_word(grade), source);
    put_labelled(out, "evidence", line, look);
}

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
        put_labelled(out, "also", line, look);
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

void words_why_piece(struct text *out, const struct facts *f,
                     const struct week_report *r, const struct piece *p,
                     const struct look *look)
{
    const struct rule *rule = rule_row(p->rule);
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_put(out, " ");
    put_piece_span(out, p, look);
    text_put(out, "  ");
    paint_put(out, look, paint_verdict(p->verdict), verdict_label(p->verdict));
    text_add(out, "  %s %s\n", rule->id, rule->name);
    words_piece(&t, f, r, p, look);
    put_labelled(out, "why", line, look);
    t = text_on(line, sizeof line);
    piece_judged_by(&t, f, p);
    if (t.len > 0)
        put_labelled(out, "again by", line, look);
    put_condition(out, rule->condition, r, look);
    put_inputs(out, &p->inputs, look);
    put_evidence(out, rule->grade, rule->source, look);
    t = text_on(line, sizeof line);
    words_piece_change(&t, r, p, look);
    put_labelled(out, p->verdict == VERDICT_PURPOSEFUL ? "note" : "change",
                 line, look);
    put_other_rules(out, p, look);
}

void words_why_warning(struct text *out, const struct facts *f,
                       const struct week_report *r, const struct warning *w,
                       const struct look *look)
{
    (void)f;
    const struct warning_row *row = warning_row(w->id);
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(out, " %s ", row->id);
    paint_put(out, look, paint_severity(w->severity),
              severity_word(w->severity));
    text_add(out, "  %s", row->name);
    if (day_is(w->day)) {
        text_put(out, ", ");
        words_date(out, w->day);
    }
    text_put(out, "\n");
    words_warning(&t, w, look);
    put_labelled(out, "why", line, look);
    put_condition(out, row->condition, r, look);
    put_inputs(out, &w->inputs, look);
    put_evidence(out, row->grade, row->source, look);
    t = text_on(line, sizeof line);
    words_warning_advice(&t, w, look);
    if (t.len > 0)
        put_labelled(out, "change", line, look);
}

static void put_day_readiness(struct text *out,
                              const struct readiness_reading *day,
                              const struct look *look)
{
    text_put(out, " ");
    words_date(out, day->day);
    text_put(out, "  readiness ");
    paint_put(out, look, paint_readiness(day->readiness),
              readiness_word(day->readiness));
    text_put(out, day->is_known ? "\n" : " (no check-in)\n");
    for (int i = 0; i < day->reason_count; i++) {
        char line[SENTENCE_TEXT];
        struct text t = text_on(line, sizeof line);
        words_reason(&t, &day->reasons[i], look);
        put_labelled(out, family_word(day->reasons[i].family), line, look);
    }
}

void words_why_day(struct text *out, const struct facts *f,
                   const struct week_report *r, day_t day,
                   const struct look *look)
{
    int weekday = day_diff(day, r->monday);
    if (weekday < 0 || weekday > 6)
        return;
    put_day_readiness(out, &r->readiness[weekday], look);
    for (int i = 0; i < r->run_count; i++) {
        const struct run_reading *reading = &r->runs[i];
        if (reading_run(f, reading)->day.n != day.n)
            continue;
        for (int k = 0; k < reading->piece_count; k++)
            words_why_piece(out, f, r, &r->pieces[reading->piece_first + k],
                            look);
    }
    for (int i = 0; i < r->warning_count; i++)
        if (r->warnings[i].day.n == day.n)
            words_why_warning(out, f, r, &r->warnings[i], look);
}
