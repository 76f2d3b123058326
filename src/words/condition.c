/* Conditions with the thresholds in force in them. */
#include "words/room.h"

#include <string.h>

/* A value as it stands in a sentence: "5 %", "30 min", "2.0 km", "1.15". */
static void put_setting(struct text *out, const struct setting_row *row,
                        double v, const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (strcmp(row->unit, "m") == 0)
        text_put(out,
                 quantity_dist_unit(q, (dist_t){ (int32_t)v }, look->units));
    else if (strcmp(row->unit, "%") == 0 || strcmp(row->unit, "min") == 0)
        text_add(out, "%g %s", v, row->unit);
    else
        text_add(out, "%g", v);
}

void words_condition(struct text *out, const char *template_,
                     const struct settings *set, const struct look *look)
{
    while (*template_ != '\0') {
        size_t plain = strcspn(template_, "{");
        text_add(out, "%.*s", (int)plain, template_);
        template_ += plain;
        if (*template_ == '\0')
            return;
        enum setting_id id;
        size_t n = strcspn(template_ + 1, "}");
        if (setting_from("judge", template_ + 1, n, &id))
            put_setting(out, &setting_rows[id], set->v[id], look);
        else
            text_add(out, "%.*s", (int)n + 2, template_);
        template_ += n + 2;
    }
}

void words_piece_change(struct text *out, const struct week_report *r,
                        const struct piece *p, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    words_condition(&t, piece_change(p), &r->settings, look);
    words_fill(out, line, &p->inputs, look);
}
