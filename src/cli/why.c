#include "cli/json.h"

/* What is asked about: a run, a day, a warning, or the whole week. */
struct subject {
    day_t day;
    int reading; /* of a run; UNKNOWN */
    int warning; /* enum warning_id; UNKNOWN */
    bool is_week;
};

static bool subject_of(struct call *c, struct subject *s, struct err *e)
{
    struct app *a = c->app;
    static struct run_words words;
    enum warning_id id;
    *s = (struct subject){ a->today, UNKNOWN, UNKNOWN, c->count == 0 };
    if (c->count == 0 || entry_date(c->word[0], a->today, &s->day))
        return app_week(a, s->day, e);
    if (warning_from(c->word[0], &id)) {
        s->warning = (int)id;
        return app_week(a, s->day, e);
    }
    return app_run(a, c->word[0], &words, &s->reading, e);
}

static bool has_piece(const struct app *a, const struct subject *s, int piece)
{
    const struct piece *p = &a->week.pieces[piece];
    if (s->reading != UNKNOWN)
        return p->run == a->week.runs[s->reading].run;
    if (s->warning != UNKNOWN)
        return false;
    if (s->is_week)
        return p->verdict != VERDICT_PURPOSEFUL;
    return a->facts.runs[p->run].day.n == s->day.n;
}

static bool has_warning(const struct app *a, const struct subject *s, int i)
{
    const struct warning *w = &a->week.warnings[i];
    if (s->reading != UNKNOWN)
        return false;
    if (s->warning != UNKNOWN)
        return (int)w->id == s->warning;
    return s->is_week || w->day.n == s->day.n;
}

/* ---- JSON */

static json_t *piece_json(struct app *a, const struct piece *p)
{
    const struct rule *rule = rule_row(p->rule);
    char why[1024];
    char change[1024];
    struct text t = text_on(why, sizeof why);
    words_piece(&t, &a->facts, &a->week, p, &a->look);
    t = text_on(change, sizeof change);
    words_piece_change(&t, &a->week, p, &a->look);
    return json_pack(
        "{s:o, s:o, s:o, s:o, s:s, s:s, s:o, s:o, s:s, s:s, s:o, s:o}",
        "run_id", json_id(a->facts.runs[p->run].id), "date",
        json_day(a->facts.runs[p->run].day), "from_m", json_count(p->from_m),
        "to_m", json_count(p->to_m), "verdict", verdict_word(p->verdict),
        "rule", rule->id, "why", json_text(why), "condition",
        json_condition(a, rule->condition), "evidence", grade_word(rule->grade),
        "source", rule->source, "change", json_text(change), "inputs",
        json_inputs(&p->inputs));
}

static json_t *warning_json(struct app *a, const struct warning *w)
{
    json_t *object = json_warning(w, &a->look);
    (void)json_object_set_new(object, "condition",
                              json_condition(a, warning_row(w->id)->condition));
    (void)json_object_set_new(object, "source",
                              json_text(warning_row(w->id)->source));
    return object;
}

static void tell_json(struct call *c, const struct subject *s)
{
    struct app *a = c->app;
    json_t *pieces = json_array();
    json_t *warnings = json_array();
    for (int i = 0; i < a->week.piece_count; i++)
        if (has_piece(a, s, i))
            (void)json_array_append_new(pieces,
                                        piece_json(a, &a->week.pieces[i]));
    for (int i = 0; i < a->week.warning_count; i++)
        if (has_warning(a, s, i))
            (void)json_array_append_new(warnings,
                                        warning_json(a, &a->week.warnings[i]));
    json_t *day = json_null();
    int weekday = day_diff(s->day, a->week.monday);
    if (!s->is_week && s->reading == UNKNOWN && s->warning == UNKNOWN)
        day = json_pack(
            "{s:o, s:s, s:o}", "date", json_day(s->day), "readiness",
            readiness_word(a->week.readiness[weekday].readiness), "reasons",
            json_reasons(&a->week.readiness[weekday], &a->look));
    json_print(&c->out, json_pack("{s:o, s:o, s:o}", "pieces", pieces,
                                  "warnings", warnings, "readiness", day));
}

/* ---- text */

/* The report's reading of a run. */
static const struct run_reading *reading_of(const struct app *a, int run)
{
    int i = 0;
    while (i + 1 < a->week.run_count && a->week.runs[i].run != run)
        i++;
    return &a->week.runs[i];
}

static void put_run_head(struct text *page, struct app *a, int run)
{
    char id[ID_TEXT];
    char date[DAY_TEXT];
    const struct run *r = &a->facts.runs[run];
    text_add(page, "%s  %s  ", app_short(a, r->id, id),
             day_format(r->day, date));
    words_run_line(page, &a->facts, r, &a->look);
    text_put(page, "\n  ");
    char line[400];
    struct text t = text_on(line, sizeof line);
    words_executed(&t, &a->facts, reading_of(a, run), &a->look);
    text_wrap(page, line, a->look.width, 4);
    text_put(page, "\n");
}

static void put_pieces(struct text *page, struct app *a,
                       const struct subject *s)
{
    int run = UNKNOWN;
    for (int i = 0; i < a->week.piece_count; i++) {
        const struct piece *p = &a->week.pieces[i];
        if (!has_piece(a, s, i))
            continue;
        if (p->run != run)
            put_run_head(page, a, p->run);
        run = p->run;
        words_why_piece(page, &a->facts, &a->week, p, &a->look);
        words_thresholds(page, rule_row(p->rule)->id, &a->settings,
                         a->look.width);
    }
}

static void put_warnings(struct text *page, struct app *a,
                         const struct subject *s)
{
    for (int i = 0; i < a->week.warning_count; i++) {
        const struct warning *w = &a->week.warnings[i];
        if (!has_warning(a, s, i))
            continue;
        words_why_warning(page, &a->facts, &a->week, w, &a->look);
        words_thresholds(page, warning_row(w->id)->id, &a->settings,
                         a->look.width);
    }
}

static void tell_text(struct call *c, const struct subject *s)
{
    struct app *a = c->app;
    struct text page = page_begin();
    bool is_day = !s->is_week && s->reading == UNKNOWN && s->warning == UNKNOWN;
    if (is_day)
        words_why_day(&page, &a->facts, &a->week, s->day, &a->look);
    else
        put_pieces(&page, a, s);
    if (!is_day)
        put_warnings(&page, a, s);
    if (page.len == 0)
        text_put(&page, s->warning != UNKNOWN
                            ? "not raised this week; 'milepost explain' tells "
                              "when it is\n"
                            : "nothing to say: every kilometre was purposeful "
                              "and no warning stands\n");
    page_print(c, &page);
}

static bool run(struct call *c, struct err *e)
{
    struct subject s;
    if (!subject_of(c, &s, e))
        return false;
    if (c->is_json) {
        c->app->look.color = false;
        tell_json(c, &s);
    } else {
        tell_text(c, &s);
    }
    return true;
}

const struct command command_why = {
    .name = "why",
    .usage = "[RUN|DATE|WARNING]",
    .help = "the reasons behind a verdict, a warning or a day",
    .more = "without a word: all of this week that was not purposeful\n"
            "  why k3f9    why tue    why W4\n",
    .needs = NEEDS_DIARY_READ,
    .most = 1,
    .run = run,
};
