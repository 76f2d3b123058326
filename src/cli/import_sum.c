/* The last lines of an import: what came in, what did not, and what is left
 * for the runner to decide. */
#include "cli/import.h"

static const char *plural(int n)
{
    return n == 1 ? "" : "s";
}

/* ---- what came in */

static bool is_left_open(const struct import_ask *ask,
                         const struct import_sums *s, enum item_kind k)
{
    return s->items[k] > 0 && !ask->takes[k] && !item_is_usual(k) &&
           item_is_choice(k);
}

/* "12 runs and 1 other entry" */
static void put_kept(struct out *o, const struct import_sums *s)
{
    if (s->runs > 0)
        out_add(o, "%d run%s", s->runs, plural(s->runs));
    if (s->activities > 0)
        out_add(o, "%s%d other entr%s", s->runs > 0 ? " and " : "",
                s->activities, s->activities == 1 ? "y" : "ies");
}

static void put_came(struct out *o, const struct import_ask *ask,
                     const struct import_sums *s)
{
    bool is_open = is_left_open(ask, s, ITEM_ODD) ||
                   is_left_open(ask, s, ITEM_EDIT) || s->items[ITEM_FAILED] > 0;
    if (s->files == 0) {
        out_put(o, "there are no files to import\n");
        return;
    }
    if (s->runs + s->activities > 0) {
        out_put(o, ask->is_dry ? "would import " : "imported ");
        put_kept(o, s);
        out_put(o, " from");
    } else if (is_open) {
        out_put(o, ask->is_dry ? "nothing would come in from"
                               : "nothing came in from");
    } else {
        out_put(o, s->changed > 0 ? "no new run in" : "nothing new in");
    }
    out_add(o, " %d file%s\n", s->files, plural(s->files));
}

/* ---- a line of what there is of each */

struct share {
    int count;
    const char *one, *more; /* after the number, of one and of more */
};

static void put_shares(struct out *o, const char *before,
                       const struct share *share, size_t count)
{
    const char *between = before;
    for (size_t i = 0; i < count; i++) {
        if (share[i].count == 0)
            continue;
        out_add(o, "%s%d %s", between, share[i].count,
                share[i].count == 1 ? share[i].one : share[i].more);
        between = ", ";
    }
    if (between != before)
        out_put(o, "\n");
}

static int taken(const struct import_ask *ask, const struct import_sums *s,
                 enum item_kind k)
{
    return item_is_usual(k) || ask->takes[k] ? s->items[k] : 0;
}

/* Runs that have more in them now, and are no more than before. */
static void put_changed(struct out *o, const struct import_ask *ask,
                        const struct import_sums *s)
{
    const struct share shares[] = {
        { taken(ask, s, ITEM_FILL), "filled in", "filled in" },
        { taken(ask, s, ITEM_EDIT), "changed", "changed" },
        { taken(ask, s, ITEM_JOIN), "made one with the run before it",
          "made one with the run before them" },
    };
    put_shares(o, ask->is_dry ? "would be: " : "", shares, COUNT_OF(shares));
}

static void put_rest(struct out *o, const struct import_sums *s)
{
    const struct share shares[] = {
        { s->items[ITEM_HERE] - s->again, "already here", "already here" },
        { s->again, "the same as another of these",
          "the same as another of these" },
        { s->off, "of another sport left out ([import] cross)",
          "of other sports left out ([import] cross)" },
        { s->items[ITEM_SKIPPED], "file that is no activity",
          "files that are no activity" },
        { s->items[ITEM_FAILED], "failed", "failed" },
    };
    put_shares(o, "", shares, COUNT_OF(shares));
}

/* ---- what is left for the runner to decide, and by which word */

static void put_choices(struct out *o, const struct import_ask *ask,
                        const struct import_sums *s)
{
    int joins = s->items[ITEM_JOIN];
    if (is_left_open(ask, s, ITEM_ODD))
        out_add(o, "%d odd, left out: '--take odd' takes %s\n",
                s->items[ITEM_ODD], s->items[ITEM_ODD] == 1 ? "it" : "them");
    if (is_left_open(ask, s, ITEM_EDIT))
        out_add(o,
                "%d now said otherwise, left as the diary has it: '--take "
                "edit' takes the newer word\n",
                s->items[ITEM_EDIT]);
    if (is_left_open(ask, s, ITEM_JOIN))
        out_add(o,
                "%d begin%s minutes after another run, and %s in as %s own: "
                "%s'--take join' makes them one\n",
                joins, joins == 1 ? "s" : "",
                !ask->is_dry ? "came"
                : joins == 1 ? "comes"
                             : "come",
                joins == 1 ? "its" : "their", ask->is_dry ? "" : "'undo' and ");
}

void import_tell_sum(struct out *o, const struct import_ask *ask,
                     const struct import_sums *s)
{
    put_came(o, ask, s);
    put_changed(o, ask, s);
    put_rest(o, s);
    put_choices(o, ask, s);
}
