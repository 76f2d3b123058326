/* Everything behind a number of a report, with the runner's own. */
#include "words/why.h"

#define GROUNDS_TEXT 2048

static void put_name(struct text *t, const char *name)
{
    for (; *name != '\0'; name++)
        text_add(t, "%c", *name == '_' ? ' ' : *name);
}

static void put_value(struct text *t, const struct ground *g,
                      const struct look *look)
{
    char date[DAY_TEXT];
    words_value(t, g->unit, g->value, false, look);
    if (day_is(g->day))
        text_add(t, " (%s)", day_format(g->day, date));
}

static void put_grounds(struct text *t, const struct grounds *g,
                        const struct look *look)
{
    for (int i = 0; i < g->count; i++) {
        text_put(t, i > 0 ? ", " : "");
        put_name(t, g->at[i].name);
        text_put(t, " ");
        put_value(t, &g->at[i], look);
    }
}

void why_grounds(struct text *out, const struct grounds *g, const char *label,
                 const struct look *look)
{
    char line[GROUNDS_TEXT];
    struct text t = text_on(line, sizeof line);
    put_grounds(&t, g, look);
    if (g->count > 0)
        words_labelled(out, label, line, look);
}

static void read_figure(const struct why *y, enum figure_id id,
                        struct figure_reading *out)
{
    figure_read(y->f, y->set, y->days, y->r, id, out);
}

/* "monotony 0.92"; "easy pace: from 5:20/km, to 6:02/km". */
static void put_values(struct text *out, const struct why *y, enum figure_id id,
                       const struct figure_reading *own, const char *label)
{
    char line[GROUNDS_TEXT];
    struct text t = text_on(line, sizeof line);
    text_put(&t, figure_row(id)->name);
    if (own->values.count == 1) {
        text_put(&t, " ");
        put_value(&t, &own->values.at[0], y->look);
    } else {
        text_put(&t, own->values.count == 0 ? " is not known" : ": ");
        put_grounds(&t, &own->values, y->look);
    }
    words_labelled(out, label, line, y->look);
}

void why_values(struct text *out, const struct why *y, enum figure_id id,
                const char *label)
{
    struct figure_reading own;
    read_figure(y, id, &own);
    put_values(out, y, id, &own, label);
}

/* The settings of all that ask for a figure. */
static void put_thresholds(struct text *out, const struct why *y,
                           const char *used)
{
    while (*used != '\0') {
        char id[8];
        size_t n = strcspn(used, " ");
        if (text_part(id, sizeof id, used, n))
            (void)words_limits(out, id, y->set, y->line, words_width(y->look));
        used += n + strspn(used + n, " ");
    }
}

/* The reason of the level, as everywhere. */
static void put_level(struct text *out, const struct why *y)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_level(&t, &y->r->level, y->look);
    words_labelled(out, "why", line, y->look);
}

void words_why_figure(struct text *out, const struct why *y, enum figure_id id)
{
    const struct figure *f = figure_row(id);
    struct figure_reading own;
    read_figure(y, id, &own);
    text_add(out, " %s, week of ", f->id);
    words_date(out, y->r->monday);
    text_put(out, "\n");
    put_values(out, y, id, &own, "value");
    if (own.remark != NULL)
        words_labelled(out, "note", own.remark, y->look);
    if (id == FIGURE_LEVEL)
        put_level(out, y);
    why_grounds(out, &own.grounds, "from", y->look);
    words_labelled(out, "how", f->how, y->look);
    words_labelled(out, "read", f->read, y->look);
    words_labelled(out, "change", f->change, y->look);
    if (f->used[0] != '\0')
        words_labelled(out, "used by", f->used, y->look);
    put_thresholds(out, y, f->used);
    why_evidence(out, f->grade, f->source, y->look);
}
