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
    return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:b}", "id", w->id,
                     "name", w->name, "evidence", grade_word(w->grade),
                     "condition", json_condition(a, w->condition), "message",
                     variants(w->message), "advice", variants(w->advice),
                     "source", json_text(w->source), "judged", w->is_built);
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
    json_print(&c->out,
               json_pack("{s:o, s:o}", "rules", rules, "warnings", warnings));
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

static bool run(struct call *c, struct err *e)
{
    enum rule_id rule;
    enum warning_id warning;
    if (c->count > 0 && strcmp(c->word[0], "specificity") == 0)
        return tell_specificity(c);
    if (c->count == 0) {
        tell_all(c);
        return true;
    }
    bool is_rule = rule_from(c->word[0], &rule);
    if (!is_rule && !warning_from(c->word[0], &warning))
        return err_set(e, ERR_INPUT,
                       "'%.40s' is no rule and no warning; 'milepost "
                       "explain' lists them",
                       c->word[0]);
    if (c->is_json) {
        json_print(&c->out, is_rule ? rule_json(c->app, rule)
                                    : warning_json(c->app, warning));
        return true;
    }
    struct text page = page_begin();
    if (is_rule)
        words_explain_rule(&page, rule, &c->app->settings, &c->app->look);
    else
        words_explain_warning(&page, warning, &c->app->settings, &c->app->look);
    words_thresholds(&page,
                     is_rule ? rule_row(rule)->id : warning_row(warning)->id,
                     &c->app->settings, c->app->look.width);
    page_print(c, &page);
    return true;
}

const struct command command_explain = {
    .name = "explain",
    .usage = "[RULE|WARNING|specificity]",
    .help = "a rule itself: when it speaks, its source and grade",
    .more = "explain specificity: what serves which goal, and whom the rules "
            "leave alone\n",
    .needs = NEEDS_CONFIG,
    .most = 1,
    .run = run,
};
