#include "any_edit.h"

#include <check.h>

static const char *any_day(const struct app *app, struct kit_lcg *g,
                           char out[DAY_TEXT])
{
    return day_format(day_add(app->today, kit_between(g, -3, 95)), out);
}

bool any_edit(struct app *app, struct kit_lcg *g, bool *was_locked)
{
    static const char *const sizes[] = { "8k", "12k", "45min", "3k", "20k" };
    static const char *const lines[] = { "easy 8k", "rest",
                                         "interval wu 2k, 4x1k @I r400m, cd 1k",
                                         "mobility 15min", "long 12k" };
    char day[DAY_TEXT], other[DAY_TEXT];
    struct err e;
    ck_assert(app_plan(app, &e));
    const struct session *s =
        &app->plan.sessions[kit_between(g, 0, app->plan.session_count - 1)];
    struct id id = s->id;
    struct edit_words w = { (enum edit_kind)kit_between(g, 0, EDIT_UNLOCK),
                            id.text, NULL };
    if (w.kind == EDIT_ADD || w.kind == EDIT_REST)
        w.session = any_day(app, g, day);
    if (w.kind == EDIT_MOVE || w.kind == EDIT_SWAP)
        w.to = any_day(app, g, other);
    if (w.kind == EDIT_RESIZE)
        w.to = sizes[kit_between(g, 0, (int)COUNT_OF(sizes) - 1)];
    if (w.kind == EDIT_REPLACE || w.kind == EDIT_ADD)
        w.to = lines[kit_between(g, 0, (int)COUNT_OF(lines) - 1)];
    *was_locked = w.session == id.text && w.kind != EDIT_LOCK &&
                  w.kind != EDIT_UNLOCK && s->is_locked;
    e.text[0] = '\0';
    bool ok = app_plan_edit(app, &w, false, &e);
    ck_assert_msg(ok || e.text[0] != '\0', "refused without a sentence");
    return ok;
}
