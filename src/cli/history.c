#include "cli/json.h"

#define ACTIONS_MOST 500
#define MS_PER_DAY   86400000

static bool run(struct call *c, struct err *e)
{
    static struct action actions[ACTIONS_MOST];
    int count;
    if (!app_history(c->app, actions, ACTIONS_MOST, &count, e))
        return false;
    json_t *list = json_array();
    for (int i = 0; i < count; i++) {
        const struct action *a = &actions[i];
        char date[DAY_TEXT];
        char label[sizeof a->label];
        day_t day = { (int32_t)(a->at_ms / MS_PER_DAY) };
        int minute = (int)(a->at_ms % MS_PER_DAY / 60000);
        utf8_clean(label, sizeof label, a->label);
        if (!c->is_json)
            out_add(&c->out, "%s %02d:%02dZ  %s%s\n", day_format(day, date),
                    minute / 60, minute % 60, label,
                    a->is_undone ? "  (undone)" : "");
        (void)json_array_append_new(list, json_action(a));
    }
    if (c->is_json)
        json_print(&c->out, json_pack("{s:O}", "history", list));
    else if (count == 0)
        out_put(&c->out, "nothing was changed yet\n");
    json_decref(list);
    return true;
}

const struct command command_history = {
    .name = "history",
    .usage = "",
    .help = "every change, newest first",
    .needs = NEEDS_DIARY_READ,
    .run = run,
};
