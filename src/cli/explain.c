#include "cli/json.h"

#include <string.h>

static json_t *rule_json(const struct app *a, enum rule_id id)
{
    const struct rule *r = rule_row(id);
    json_t *says = json_object();
    for (int v = 0; v < VERDICT_COUNT; v++)
        if (r->sentence[v] != NULL)
            (void)json_object_set_new(says, verdict_word((enum verdict)v),
                                      json_text(r->sentence[v]));
    return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o}", "id", r->id, "name",
                     r->name, "evidence", grade_word(r->grade), "condition",
                     json_condition(a, r->condition), "says", says, "change",
                     json_condition(a, r->change), "source",
                     json_text(r->source));
}

/* A warning's templates by variant. */
static json_t *variants(const char *const template_[WARNING_VARIANTS_MAX])
{
    json_t *list = json_array();
    for (int v = 0; v < WARNING_VARIANTS_MAX; v++)
        if (template_[v] != NULL)
            (void)json_array_append_new(list, json_text(template_[v]));
    return list;
}

static json_t *warning_json(const struct app *a, enum warning_id id)
{
    const struct warning_row *w = warning_row(id);
    return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o}", "id", w->id, "name",
                     w->name, "evidence", grade_word(w->grade), "condition",
                     json_condition(a, w->condition), "message",
                     variants(w->message), "advice", variants(w->advice),
                     "source", json_text(w->source));
}

static json_t *figure_json(enum figure_id id)
{
    const struct figure *f = figure_row(id);
    return json_pack("{s:s, s:s, s:s, s:s, s:o, s:o, s:o, s:s, s:o}", "id",
                     f->id, "name", f->name, "unit", f->unit, "evidence",
                     grade_word(f->grade), "how", json_text(f->how), "read",
                     json_text(f->read), "change", json_text(f->change),
                     "used_by", f->used, "source", json_text(f->source));
}

static void tell_all(struct call *c)
{
    if (!c->is_json) {
        struct text page = page_begin();
        words_explain_list(&page);
        page_print(c, &page);
        return;
    }
    json_t *rules = json_array();
    json_t *warnings = json_array();
    for (int i = 0; i < RULE_COUNT; i++)
        (void)json_array_append_new(rules, rule_json(c->app, (enum rule_id)i));
    for (int i = 0; i < WARNING_COUNT; i++)
        (void)json_array_append_new(warnings,
                                    warning_json(c->app, (enum warning_id)i));
    json_t *figures = json_array();
    for (int i = 0; i < FIGURE_COUNT; i++)
        (void)json_array_append_new(figures, figure_json((enum figure_id)i));
    json_print(&c->out, json_pack("{s:o, s:o, s:o}", "rules", rules, "warnings",
                                  warnings, "figures", figures));
}

/* ---- specificity */

static json_t *matrix_json(const struct settings *set)
{
    json_t *goals = json_object();
    for (int g = 0; g < GOAL_COUNT; g++) {
        json_t *row = json_object();
        for (int p = 0; p < PURPOSE_COUNT; p++)
            (void)json_object_set_new(row, purpose_word((enum purpose)p),
                                      json_integer(set->specificity[g][p]));
        (void)json_object_set_new(goals, goal_kind_word((enum goal_kind)g),
                                  row);
    }
    return goals;
}

static json_t *which_json(const struct soft_row *row, int which)
{
    switch (row->by) {
    case SOFT_BY_LEVEL:
        return json_text(level_word((enum level)which));
    case SOFT_BY_PHASE:
        return json_text(phase_word((enum phase)which));
    case SOFT_BY_GOAL:
        return which == GOAL_COUNT
                   ? json_null()
                   : json_text(goal_kind_word((enum goal_kind)which));
    }
    return json_null();
}

static json_t *soft_json(const struct app *a, const struct soft_row *row)
{
    static const char *const by[] = { "level", "phase", "goal" };
    json_t *which = json_array();
    json_t *rules = json_array();
    for (int i = 0; i < 32; i++) {
        if (row->which >> i & 1u)
            (void)json_array_append_new(which, which_json(row, i));
        if (row->rules >> i & 1u)
            (void)json_array_append_new(
                rules, json_text(rule_row((enum rule_id)i)->id));
    }
    return json_pack("{s:s, s:o, s:o, s:o}", "by", by[row->by], "which", which,
                     "rules", rules, "how",
                     json_condition(a, words_soft_how(row->how)));
}

static bool tell_specificity(struct call *c)
{
    const struct app *a = c->app;
    if (!c->is_json) {
        struct text page = page_begin();
        words_explain_specificity(&page, &a->settings, &a->look);
        page_print(c, &page);
        return true;
    }
    struct settings standard = settings_standard();
    json_t *soft = json_array();
    for (int i = 0; i < soft_row_count; i++)
        (void)json_array_append_new(soft, soft_json(a, &soft_rows[i]));
    json_print(&c->out, json_pack("{s:o, s:o, s:o}", "specificity",
                                  matrix_json(&a->settings), "standard",
                                  matrix_json(&standard), "softened", soft));
    return true;
}

/* ---- what a word names, and how it is told */

struct subject {
    enum { RULE, WARNING, FIGURE } kind;
    int id;
};

static bool subject_of(const char *word, struct subject *s)
{
    enum rule_id rule;
    enum warning_id warning;
    enum figure_id figure;
    if (rule_from(word, &rule))
        *s = (struct subject){ RULE, (int)rule };
    else if (warning_from(word, &warning))
        *s = (struct subject){ WARNING, (int)warning };
    else if (figure_from(word, &figure))
        *s = (struct subject){ FIGURE, (int)figure };
    else
        return false;
    return true;
}

static json_t *subject_json(const struct app *a, const struct subject *s)
{
    switch (s->kind) {
    case RULE:
        return rule_json(a, (enum rule_id)s->id);
    case WARNING:
        return warning_json(a, (enum warning_id)s->id);
    case FIGURE:
        break;
    }
    return figure_json((enum figure_id)s->id);
}

static void put_subject(struct text *page, const struct subject *s,
                        const struct app *a)
{
    const struct settings *set = &a->settings;
    int width = a->look.width;
    switch (s->kind) {
    case RULE:
        words_explain_rule(page, (enum rule_id)s->id, set, &a->look);
        words_thresholds(page, rule_row((enum rule_id)s->id)->id, set,
                         a->origin.line, width);
        break;
    case WARNING:
        words_explain_warning(page, (enum warning_id)s->id, set, &a->look);
        words_thresholds(page, warning_row((enum warning_id)s->id)->id, set,
                         a->origin.line, width);
        break;
    case FIGURE:
        words_explain_figure(page, (enum figure_id)s->id, width);
        break;
    }
}

static bool run(struct call *c, struct err *e)
{
    struct subject s;
    if (c->count > 0 && strcmp(c->word[0], "specificity") == 0)
        return tell_specificity(c);
    if (c->count == 0) {
        tell_all(c);
        return true;
    }
    if (!subject_of(c->word[0], &s))
        return err_set(e, ERR_INPUT,
                       "'%.40s' is no rule, no warning and no number of the "
                       "reports; 'milepost explain' lists them",
                       c->word[0]);
    if (c->is_json) {
        json_print(&c->out, subject_json(c->app, &s));
        return true;
    }
    struct text page = page_begin();
    put_subject(&page, &s, c->app);
    page_print(c, &page);
    return true;
}

const struct command command_explain = {
    .name = "explain",
    .usage = "[RULE|WARNING|NUMBER|specificity]",
    .help = "a rule, a warning or a number itself, its source and grade",
    .more = "explain specificity: what serves which goal, and whom the rules "
            "leave alone\n",
    .needs = NEEDS_CONFIG,
    .most = 1,
    .run = run,
};
