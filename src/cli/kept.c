/* After an entry: what was understood, and what the judge says. */
#include "cli/kept.h"

#include <string.h>

#define NOT_KEPT "not kept: this was a dry run\n"

/* What the run was for: its verdict, and every piece that was not. */
static void put_verdicts(struct text *page, struct app *a, int reading)
{
    const struct run_reading *r = &a->week.runs[reading];
    for (int i = 0; i < r->piece_count; i++) {
        const struct piece *p = &a->week.pieces[r->piece_first + i];
        char from[QUANTITY_TEXT];
        char to[QUANTITY_TEXT];
        if (i > 0 && p->verdict == p[-1].verdict && p->rule == p[-1].rule)
            continue;
        text_put(page, "  ");
        if (r->piece_count > 1 && p->from_m != UNKNOWN)
            text_add(
                page, "%s-%s ",
                quantity_dist(from, (dist_t){ p->from_m }, a->look.units),
                quantity_dist_unit(to, (dist_t){ p->to_m }, a->look.units));
        text_add(page, "%s: ", verdict_label(p->verdict));
        int indent = text_column(page);
        char why[1024];
        struct text t = text_on(why, sizeof why);
        words_piece(&t, &a->facts, &a->week, p, &a->look);
        text_wrap(page, why, a->look.width, indent < 40 ? indent : 4);
        text_put(page, "\n");
    }
}

static void put_readiness(struct text *page, struct app *a, day_t day)
{
    int weekday = day_diff(day, a->week.monday);
    if (weekday < 0 || weekday > 6)
        return;
    const struct readiness_reading *r = &a->week.readiness[weekday];
    text_add(page, "  readiness: %s\n", readiness_word(r->readiness));
    for (int i = 0; i < r->reason_count; i++) {
        text_put(page, "    ");
        words_reason(page, &r->reasons[i], &a->look);
        text_put(page, "\n");
    }
}

static double load_of(const struct app *a, const struct entry *en, int reading)
{
    const struct activity *other = &en->activity;
    if (reading != UNKNOWN)
        return a->week.runs[reading].load;
    if (en->kind == ENTRY_ACTIVITY && other->rpe != UNKNOWN)
        return load_session(other->rpe, other->time.s / 60.0);
    return 0;
}

static void put_entry(struct text *page, struct app *a, const struct entry *en,
                      int reading)
{
    words_entry(page, en, load_of(a, en, reading), &a->look);
    text_put(page, "\n");
    if (reading != UNKNOWN)
        put_verdicts(page, a, reading);
    else if (en->kind == ENTRY_CHECKIN)
        put_readiness(page, a, en->day);
}

/* ---- runs there already that are now judged otherwise */

static json_t *rejudged_json(const struct log_result *kept)
{
    json_t *list = json_array();
    for (int i = 0; i < kept->rejudged_count; i++) {
        const struct rejudged *r = &kept->rejudged[i];
        const char *unit = r->after.is_time ? "s" : "m";
        (void)json_array_append_new(
            list,
            json_pack("{s:o, s:o, s:o, s:o, s:s}", "id", json_id(r->after.id),
                      "date", json_day(r->after.day), "before",
                      json_verdicts(r->before.sum, unit), "after",
                      json_verdicts(r->after.sum, unit), "rule",
                      rule_row(r->after.rule)->id));
    }
    return list;
}

static void put_rejudged(struct text *page, struct app *a,
                         const struct log_result *kept)
{
    for (int i = 0; i < kept->rejudged_count; i++) {
        char line[400];
        struct text t = text_on(line, sizeof line);
        text_put(&t, "this re-judges ");
        words_rejudged(&t, &kept->rejudged[i], &a->look);
        text_put(page, "  ");
        text_wrap(page, line, a->look.width, 4);
        text_put(page, "\n");
    }
}

static json_t *result_json(struct app *a, const struct log_result *kept,
                           int reading)
{
    json_t *run = reading == UNKNOWN ? json_null() : json_run(a, reading);
    return json_pack("{s:i, s:i, s:i, s:o, s:o, s:o, s:o, s:o}", "kept",
                     kept->kept, "repeated", kept->repeated, "merged",
                     kept->merged, "id", json_id(kept->last), "date",
                     json_day(kept->last_day), "run", run, "rejudged",
                     rejudged_json(kept), "index",
                     json_index_change(&kept->index));
}

void kept_preview(struct call *c, const struct entry *en, int reading)
{
    struct log_result none = { .last_day = en->day };
    if (c->is_json) {
        json_print(&c->out, result_json(c->app, &none, reading));
        return;
    }
    struct text page = page_begin();
    put_entry(&page, c->app, en, reading);
    text_put(&page, NOT_KEPT);
    page_print(c, &page);
}

/* 'verb' NULL: a dry run. */
static void put_outcome(struct text *page, struct app *a,
                        const struct log_result *kept, const char *verb)
{
    char id[ID_TEXT];
    if (kept->kept == 0 && kept->merged == 0)
        text_put(page, "already there, left alone\n");
    else if (verb == NULL)
        text_put(page, NOT_KEPT);
    else if (kept->last.text[0] != '\0')
        text_add(page, "%s as %s; 'milepost undo' takes it back\n", verb,
                 app_short(a, kept->last, id));
    else
        text_add(page, "%s; 'milepost undo' takes it back\n", verb);
}

bool kept_tell(struct call *c, const struct log_result *kept, const char *verb,
               struct err *e)
{
    struct app *a = c->app;
    if (!app_week(a, kept->last_day, e))
        return false;
    int reading =
        kept->last.text[0] == '\0' ? UNKNOWN : app_reading(a, kept->last);
    if (c->is_json) {
        json_print(&c->out, result_json(a, kept, reading));
        return true;
    }
    struct text page = page_begin();
    put_entry(&page, a, &a->entry, reading);
    put_rejudged(&page, a, kept);
    put_outcome(&page, a, kept, verb);
    page_print(c, &page);
    return call_option(c, "dry-run") != NULL || form_tell(c, &kept->index, e);
}

bool kept_line(struct call *c, const char *line, bool is_body, struct err *e)
{
    const char *const lines[] = { line };
    struct log_result kept;
    int reading;
    if (entry_is_blank(line))
        return err_set(e, ERR_INPUT, "the entry is empty: write %s",
                       is_body ? "sleep7.5 fatigue3 mood4"
                               : "10k 52:30 easy rpe4");
    if (call_option(c, "dry-run") != NULL && !is_body) {
        if (!app_preview(c->app, line, &c->app->entry, &reading, e))
            return false;
        kept_preview(c, &c->app->entry, reading);
        return true;
    }
    if (!app_log(c->app, lines, 1, is_body, call_option(c, "dry-run") != NULL,
                 NULL, NULL, &kept, e)) {
        e->line = 0; /* there is but one */
        return false;
    }
    return kept_tell(c, &kept,
                     call_option(c, "dry-run") != NULL ? NULL : "kept", e);
}
