/* What became of a template on this runner, in sentences. */
#include "words/room.h"

static void put_size(struct text *t, const char *what, dist_t now, dist_t was,
                     const struct look *look)
{
    char q[QUANTITY_TEXT];
    text_add(t, "%s %s", what, quantity_dist_unit(q, now, look->units));
    if (now.m != was.m)
        text_add(t, " where it has %s",
                 quantity_dist_unit(q, was, look->units));
}

static void put_count(struct text *t, int n, const char *what, bool *is_first)
{
    if (n == 0)
        return;
    text_add(t, "%s%d %s", *is_first ? "" : ", ", n, what);
    *is_first = false;
}

static void put_line(struct text *out, const char *line,
                     const struct look *look)
{
    text_put(out, " ");
    text_wrap(out, line, words_width(look), 1);
    text_put(out, "\n");
}

void words_template_fit(struct text *out, const char *name,
                        const struct template_fit *fit, const struct look *look)
{
    char line[320];
    struct text t = text_on(line, sizeof line);
    text_add(&t, "%s fitted to you: ", name);
    put_size(&t, "highest week", fit->peak, fit->peak_was, look);
    put_size(&t, ", longest run", fit->longest, fit->long_was, look);
    put_line(out, line, look);
    if (fit->weeks_cut > 0)
        text_add(out, " %d leading week%s left out, there is no time for %s\n",
                 fit->weeks_cut, fit->weeks_cut == 1 ? "" : "s",
                 fit->weeks_cut == 1 ? "it" : "them");
    if (fit->weeks_own > 0)
        text_add(out, " %d week%s of your own plan where it has none\n",
                 fit->weeks_own, fit->weeks_own == 1 ? "" : "s");
    bool is_first = true;
    t = text_on(line, sizeof line);
    text_put(&t, "sessions changed for your days and kilometres: ");
    put_count(&t, fit->moved, "moved to another day", &is_first);
    put_count(&t, fit->eased, "run easy instead", &is_first);
    put_count(&t, fit->shortened, "shortened", &is_first);
    put_count(&t, fit->dropped, "left out", &is_first);
    if (!is_first)
        put_line(out, line, look);
}
