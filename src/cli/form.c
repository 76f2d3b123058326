/* A new race or test: what it does to the paces, asked before it is taken. */
#include "cli/json.h"

static void put_change(struct call *c, const struct index_change *change)
{
    char line[480];
    struct text t = text_on(line, sizeof line);
    struct text page = page_begin();
    words_index_change(&t, change, &c->app->look);
    if (line[0] == '\0')
        return;
    text_put(&page, "  ");
    text_wrap(&page, line, c->app->look.width, 2);
    text_put(&page, "\n");
    page_print(c, &page);
}

static bool is_terminal(const struct call *c)
{
    return c->world != NULL && c->world->is_tty_in && c->world->is_tty_out;
}

bool form_tell(struct call *c, const struct index_change *change, struct err *e)
{
    struct index_change now;
    bool is_offer = change->offer.index > 0.0;
    if (c->is_json)
        return true;
    put_change(c, change);
    if (!index_is_asked(change))
        return true;
    if (!is_terminal(c)) {
        out_put(&c->out, is_offer
                             ? "  not taken: 'milepost paces --take' takes it\n"
                             : "  'milepost paces --keep' stays with the paces "
                               "there were\n");
        return true;
    }
    bool is_taken = call_asks(c, "  take the new paces?");
    if (is_taken != is_offer) {
        out_put(&c->out, is_taken ? "  taken\n" : "  the paces stay\n");
        return true;
    }
    if (!(is_offer ? app_index_take(c->app, &now, e)
                   : app_index_keep(c->app, &now, e)))
        return false;
    out_put(&c->out, is_offer ? "  taken; 'milepost undo' takes it back\n"
                              : "  the paces stay; 'milepost undo' takes that "
                                "back\n");
    return true;
}
