#include "cli/json.h"

static json_t *rule_json(enum rule_id id)
{
    const struct rule *r = rule_row(id);
    json_t *says = json_object();
    for (int v = 0; v < VERDICT_COUNT; v++)
        if (r->sentence[v] != NULL)
            (void)json_object_set_new(says, verdict_word((enum verdict)v),
                                      json_text(r->sentence[v]));
    return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o}", "id", r->id, "name",
                     r->name, "evidence", grade_word(r->grade), "condition",
                     json_text(r->condition), "says", says, "change",
                     json_text(r->change), "source", json_text(r->source));
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

static json_t *warning_json(enum warning_id id)
{
    const struct warning_row *w = warning_row(id);
    return json_pack("{s:s, s:s, s:s, s:o, s:o, s:o, s:o, s:b}", "id", w->id,
                     "name", w->name, "evidence", grade_word(w->grade),
                     "condition", json_text(w->condition), "message",
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
        (void)json_array_append_new(rules, rule_json((enum rule_id)i));
    for (int i = 0; i < WARNING_COUNT; i++)
        (void)json_array_append_new(warnings, warning_json((enum warning_id)i));
    json_print(&c->out,
               json_pack("{s:o, s:o}", "rules", rules, "warnings", warnings));
}

static bool run(struct call *c, struct err *e)
{
    enum rule_id rule;
    enum warning_id warning;
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
        json_print(&c->out, is_rule ? rule_json(rule) : warning_json(warning));
        return true;
    }
    struct text page = page_begin();
    if (is_rule)
        words_explain_rule(&page, rule, c->app->look.width);
    else
        words_explain_warning(&page, warning, c->app->look.width);
    words_thresholds(&page,
                     is_rule ? rule_row(rule)->id : warning_row(warning)->id,
                     &c->app->settings, c->app->look.width);
    page_print(c, &page);
    return true;
}

const struct command command_explain = {
    .name = "explain",
    .usage = "[RULE|WARNING]",
    .help = "a rule itself: when it speaks, its source and grade",
    .needs = NEEDS_CONFIG,
    .most = 1,
    .run = run,
};
