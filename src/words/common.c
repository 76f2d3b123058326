/* The small parts every sentence is made of. */
#include "words/room.h"

const char *words_dot(const struct look *look)
{
    return look->utf8 ? " \xC2\xB7 " : " - ";
}

void words_way(struct text *t, const struct look *look, const char *by_key,
               const char *by_command)
{
    if (look->keys != NULL)
        keys_put(t, look->keys, PLACE_SCREENS, by_key);
    else
        text_put(t, by_command);
}

int words_width(const struct look *look)
{
    if (look->width < WORDS_WIDTH_LEAST)
        return WORDS_WIDTH;
    return look->width;
}

const char *words_purpose(enum purpose p)
{
    return p == PURPOSE_NONE ? "run" : purpose_label(p);
}

void words_date(struct text *t, day_t day)
{
    struct civil c = day_civil(day);
    text_add(t, "%s %d %s %d", day_short(day), c.mday, day_month_short(c.month),
             c.year);
}

void words_part(struct text *t, int32_t size, bool is_time,
                const struct look *look)
{
    char q[QUANTITY_TEXT];
    text_put(t, is_time ? quantity_hours(q, (span_t){ size })
                        : quantity_dist_unit(q, (dist_t){ size }, look->units));
}

void words_session_named(struct text *t, const struct session *s,
                         const struct look *look)
{
    text_add(t, "%s ", session_label(s));
    words_size(t, s->dist, s->time, look);
}

void words_size(struct text *t, dist_t dist, span_t time,
                const struct look *look)
{
    char q[QUANTITY_TEXT];
    if (dist.m > 0)
        text_put(t, quantity_dist_unit(q, dist, look->units));
    else
        text_put(t, quantity_time(q, time));
}

void words_line(struct text *t, const char *sentence, int indent,
                const struct look *look)
{
    text_wrap(t, sentence, words_width(look), indent);
    text_put(t, "\n");
}

void words_end_line(struct text *t)
{
    while (t->len > 0 && t->at[t->len - 1] == ' ')
        t->at[--t->len] = '\0';
    text_put(t, "\n");
}

const struct run *reading_run(const struct facts *f,
                              const struct run_reading *r)
{
    return &f->runs[r->run];
}

const struct checkin *facts_checkin(const struct facts *f, day_t day)
{
    for (int i = 0; i < f->checkin_count; i++)
        if (f->checkins[i].day.n == day.n && !f->checkins[i].is_evening)
            return &f->checkins[i];
    return NULL;
}

bool pieces_sum(const struct week_report *r, int first, int count,
                int32_t sum[VERDICT_COUNT])
{
    bool is_time = true;
    for (int i = first; i < first + count; i++)
        if (r->pieces[i].from_m != UNKNOWN)
            is_time = false;
    for (int v = 0; v < VERDICT_COUNT; v++)
        sum[v] = 0;
    for (int i = first; i < first + count; i++) {
        const struct piece *p = &r->pieces[i];
        if (is_time)
            sum[p->verdict] += p->to_s - p->from_s;
        else if (p->from_m != UNKNOWN)
            sum[p->verdict] += p->to_m - p->from_m;
    }
    return is_time;
}

#define LABEL 11 /* cells of "off-target" and a blank */

void words_labelled(struct text *t, const char *label, const char *sentence,
                    const struct look *look)
{
    text_put(t, "  ");
    paint_cell(t, look, PAINT_QUIET, LABEL, label);
    words_line(t, sentence, LABEL + 2, look);
}

int text_lines(const char *plain)
{
    int lines = 1;
    for (; *plain != '\0'; plain++)
        lines += *plain == '\n';
    return lines;
}
