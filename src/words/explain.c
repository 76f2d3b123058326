/* The rules themselves, each with its condition, source and grade. */
#include "words/room.h"

#include <stdio.h>
#include <string.h>

#define LABEL 11 /* cells of "off-target" and a blank */

static void put_labelled(struct text *out, const char *label,
                         const char *sentence, int width)
{
    text_add(out, "  %-*s", LABEL, label);
    text_wrap(out, sentence, width, LABEL + 2);
    text_put(out, "\n");
}

static const char *grade_meaning(enum grade g)
{
    static const char *const meanings[GRADE_COUNT] = {
        [GRADE_A] = "several trials or a meta-analysis",
        [GRADE_B] = "one good trial or a large cohort",
        [GRADE_C] = "small or observational studies, or consensus",
        [GRADE_D] = "coaching convention, or our own judgement",
    };
    return meanings[g];
}

static void put_evidence(struct text *out, enum grade grade, const char *source,
                         int width)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(&t, "%s (%s): %s", grade_word(grade), grade_meaning(grade),
             source);
    put_labelled(out, "evidence", line, width);
}

/* A place by its name alone: "{longest_m:bare}" as "(longest)". Returns what
 * follows it. */
static const char *put_place_name(struct text *t, const char *place)
{
    size_t whole = strcspn(place, "}");
    size_t n = strcspn(place, ":}");
    if (n > 2 && place[n - 2] == '_' && strchr("ms", place[n - 1]) != NULL)
        n -= 2; /* the unit stands with the number, not with its name */
    text_put(t, "(");
    for (size_t i = 1; i < n; i++)
        text_add(t, "%c", place[i] == '_' ? ' ' : place[i]);
    text_put(t, ")");
    return place + whole + (place[whole] == '}');
}

static void put_template(struct text *out, const char *label,
                         const char *template_, int width)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    while (*template_ != '\0') {
        size_t plain = strcspn(template_, "{");
        text_add(&t, "%.*s", (int)plain, template_);
        template_ += plain;
        if (*template_ == '{')
            template_ = put_place_name(&t, template_);
    }
    put_labelled(out, label, line, width);
}

static void put_condition(struct text *out, const char *label,
                          const char *template_, const struct settings *set,
                          const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_condition(&t, template_, set, look);
    put_template(out, label, line, look->width);
}

static void put_threshold(struct text *out, enum setting_id id, double value,
                          int line, int width)
{
    const struct setting_row *row = &setting_rows[id];
    char sentence[SENTENCE_TEXT];
    struct text t = text_on(sentence, sizeof sentence);
    text_add(&t, "%s.%s = %g", row->section, row->key, value);
    if (row->unit[0] != '\0')
        text_add(&t, " %s", row->unit);
    if (line > 0)
        text_add(&t, " (config.ini line %d; standard %g)", line, row->standard);
    else
        text_put(&t, " (standard)");
    put_labelled(out, "limit", sentence, width);
}

int words_limits(struct text *out, const char *id, const struct settings *set,
                 const int *line, int width)
{
    int count = 0;
    for (int i = 0; i < SETTING_COUNT; i++) {
        if (!setting_is_of((enum setting_id)i, id))
            continue;
        count++;
        put_threshold(out, (enum setting_id)i, set->v[i],
                      line != NULL ? line[i] : 0, width);
    }
    return count;
}

void words_thresholds(struct text *out, const char *id,
                      const struct settings *set, const int *line, int width)
{
    char first[8];
    size_t n = strlen(id);
    if (words_limits(out, id, set, line, width) > 0)
        return;
    /* A rule "b" may share the limits of its elder: R4b those of R4. */
    (void)snprintf(first, sizeof first, "%.*s", (int)n - 1, id);
    if (id[n - 1] != 'b' || words_limits(out, first, set, line, width) == 0)
        put_labelled(out, "limit", "those of the condition; no settings",
                     width);
}

void words_explain_rule(struct text *out, enum rule_id id,
                        const struct settings *set, const struct look *look)
{
    const struct rule *r = rule_row(id);
    int width = look->width;
    text_add(out, " %s %s\n", r->id, r->name);
    put_condition(out, "when", r->condition, set, look);
    for (int v = 0; v < VERDICT_COUNT; v++)
        if (r->sentence[v] != NULL)
            put_template(out, verdict_label((enum verdict)v), r->sentence[v],
                         width);
    put_condition(out, "change", r->change, set, look);
    put_evidence(out, r->grade, r->source, width);
}

void words_explain_warning(struct text *out, enum warning_id id,
                           const struct settings *set, const struct look *look)
{
    const struct warning_row *w = warning_row(id);
    int width = look->width;
    text_add(out, " %s %s\n", w->id, w->name);
    put_condition(out, "when", w->condition, set, look);
    for (int v = 0; v < WARNING_VARIANTS_MAX; v++) {
        if (w->message[v] != NULL)
            put_template(out, "says", w->message[v], width);
        if (w->advice[v] != NULL)
            put_template(out, "change", w->advice[v], width);
    }
    put_evidence(out, w->grade, w->source, width);
}

void words_explain_figure(struct text *out, enum figure_id id, int width)
{
    const struct figure *f = figure_row(id);
    text_add(out, " %s: %s%s%s\n", f->id, f->name,
             f->unit[0] != '\0' ? ", " : "", f->unit);
    put_labelled(out, "how", f->how, width);
    put_labelled(out, "read", f->read, width);
    put_labelled(out, "change", f->change, width);
    if (f->used[0] != '\0')
        put_labelled(out, "used by", f->used, width);
    put_evidence(out, f->grade, f->source, width);
}

void words_explain_list(struct text *out)
{
    text_put(out, "Rules, the worst verdict wins, then the first:\n");
    for (int i = 0; i < RULE_COUNT; i++) {
        const struct rule *r = rule_row((enum rule_id)i);
        text_add(out, "  %-5s %-24s [%s]\n", r->id, r->name,
                 grade_word(r->grade));
    }
    text_put(out, "Warnings about a week or a plan:\n");
    for (int i = 0; i < WARNING_COUNT; i++) {
        const struct warning_row *w = warning_row((enum warning_id)i);
        text_add(out, "  %-5s %-24s [%s]\n", w->id, w->name,
                 grade_word(w->grade));
    }
    text_put(out, "Numbers of the reports:\n");
    for (int i = 0; i < FIGURE_COUNT; i++) {
        const struct figure *f = figure_row((enum figure_id)i);
        text_add(out, "  %-17s %-36s [%s]\n", f->id, f->name,
                 grade_word(f->grade));
    }
    text_put(out, "milepost explain ID tells all about one; explain "
                  "specificity what serves\nwhich goal\n");
}
