/* Values of the diary as milepost's own export has them. */
#include "formats/own.h"

static void put_clock(int minute, struct text *out)
{
    if (minute != UNKNOWN)
        text_add(out, "%02d:%02d", minute / 60, minute % 60);
}

static void put_flags(unsigned flags, struct text *out)
{
    for (int bit = 0; bit < FLAG_COUNT; bit++)
        if (flags & 1u << bit)
            text_add(out, "%s%s", out->len > 0 ? " " : "",
                     flag_word((enum flag_bit)bit));
}

static void put_pains(const struct pain *pains, int count, struct text *out)
{
    for (int i = 0; i < count; i++) {
        text_add(out, "%s%s:%d", i > 0 ? " " : "", site_word(pains[i].site),
                 pains[i].level);
        if (pains[i].from_m != UNKNOWN)
            text_add(out, "@%d", (int)pains[i].from_m);
    }
}

static void put_segment(const struct segment *s, struct text *out)
{
    text_put(out,
             s->purpose == PURPOSE_NONE ? "run" : purpose_word(s->purpose));
    if (s->dist.m > 0)
        text_add(out, ":%dm", (int)s->dist.m);
    if (s->time.s > 0)
        text_add(out, ":%ds", (int)s->time.s);
    if (s->hr_avg != UNKNOWN)
        text_add(out, ":%dbpm", s->hr_avg);
    if (s->aim != PACE_NONE)
        text_add(out, ":@%s", pace_name_word(s->aim));
    if (s->target.s_per_km > 0)
        text_add(out, ":@%d", (int)s->target.s_per_km);
    if (s->is_estimated)
        text_put(out, ":~");
}

static void put_segments(const struct entry *en, struct text *out)
{
    for (int i = 0; i < en->run.seg_count; i++) {
        text_put(out, i > 0 ? " " : "");
        put_segment(&en->segments[i], out);
    }
}

static void put_skip(const struct day_mark *m, struct text *out)
{
    if (!m->is_skip)
        text_put(out, "no");
    else
        text_put(out, m->reason == SKIP_NONE ? "yes" : skip_word(m->reason));
}

static void put_day(day_t day, struct text *out)
{
    char date[DAY_TEXT];
    text_put(out, day_format(day, date));
}

static void put_score(int value, struct text *out)
{
    if (value != UNKNOWN)
        text_add(out, "%d", value);
}

static void put_size(int32_t value, struct text *out)
{
    if (value != 0)
        text_add(out, "%d", (int)value);
}

void own_put(const struct own_field *f, const struct entry *en,
             struct text *out)
{
    const void *at = (const char *)en + f->offset;
    switch (f->type) {
    case OWN_TYPE_DAY:
        put_day(*(const day_t *)at, out);
        return;
    case OWN_TYPE_CLOCK:
        put_clock(*(const int *)at, out);
        return;
    case OWN_TYPE_SIZE:
        put_size(*(const int32_t *)at, out);
        return;
    case OWN_TYPE_SCORE:
        put_score(*(const int *)at, out);
        return;
    case OWN_TYPE_YES:
        text_put(out, *(const bool *)at ? "yes" : "");
        return;
    case OWN_TYPE_PURPOSE:
        if (*(const enum purpose *)at != PURPOSE_NONE)
            text_put(out, purpose_word(*(const enum purpose *)at));
        return;
    case OWN_TYPE_ACTIVITY:
        text_put(out, activity_word(*(const enum activity_kind *)at));
        return;
    case OWN_TYPE_SOURCE:
        text_put(out, source_word(*(const enum source *)at));
        return;
    case OWN_TYPE_ILLNESS:
        if (*(const enum illness *)at != ILLNESS_UNKNOWN)
            text_put(out, illness_word(*(const enum illness *)at));
        return;
    case OWN_TYPE_SKIP:
        put_skip(&en->mark, out);
        return;
    case OWN_TYPE_FLAGS:
        put_flags(*(const unsigned *)at, out);
        return;
    case OWN_TYPE_PAINS:
        if (en->kind == ENTRY_RUN)
            put_pains(en->run.pains, en->run.pain_count, out);
        else
            put_pains(en->body.pains, en->body.pain_count, out);
        return;
    case OWN_TYPE_SEGMENTS:
        put_segments(en, out);
        return;
    case OWN_TYPE_TEXT:
        text_put(out, at);
        return;
    }
}
