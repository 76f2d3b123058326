/* An entry as the line that reads back to it. */
#include "entry/draft.h"

#include <string.h>

/* Names from elsewhere may hold what ends a word of ours. */
static void write_name(const char *name, struct text *out)
{
    for (; *name != '\0'; name++)
        text_add(out, "%c", strchr(" ,()@", *name) != NULL ? '-' : *name);
}

static void write_date(day_t day, int start_min, struct text *out)
{
    char date[DAY_TEXT];
    text_put(out, day_format(day, date));
    if (start_min != UNKNOWN)
        text_add(out, " %02d:%02d", start_min / 60, start_min % 60);
}

/* With its hours even if there are none, so that it is never a start. */
static void write_hours(int32_t seconds, struct text *out)
{
    text_add(out, " %d:%02d:%02d", seconds / 3600, seconds / 60 % 60,
             seconds % 60);
}

static struct step step_of(const struct segment *g, enum purpose work)
{
    struct step s = { .kind =
                          g->purpose == PURPOSE_JOG_REST ? STEP_REST : STEP_RUN,
                      .purpose = PURPOSE_NONE,
                      .dist = g->dist,
                      .time = g->time,
                      .aim = g->aim,
                      .pace = g->aim == PACE_NONE ? g->target : (pace_t){ 0 },
                      .count = g->is_estimated ? STEP_COUNT_ABOUT : 0 };
    if (s.kind == STEP_RUN && g->purpose != PURPOSE_NONE &&
        g->purpose != steps_purpose(&s, work))
        s.purpose = g->purpose;
    bool is_said = s.pace.s_per_km > 0 && !g->is_estimated &&
                   unit_time(s.dist, s.pace).s == s.time.s;
    if (is_said) /* by the pace alone */
        s.time.s = 0;
    return s;
}

static void write_segments(const struct entry *en, enum units units,
                           struct text *out)
{
    struct step steps[RUN_SEGMENTS_MAX];
    int count = 0;
    for (int i = 0; i < en->run.seg_count && i < RUN_SEGMENTS_MAX; i++)
        steps[count++] = step_of(&en->segments[i], en->run.purpose);
    if (count == 0)
        return;
    text_put(out, " (");
    steps_write(steps, count, units, out);
    text_put(out, ")");
}

static void write_pains(const struct pain *pains, int count, bool is_sharp,
                        bool is_limp, struct text *out)
{
    for (int i = 0; i < count; i++) {
        text_add(out, " pain:%s%d", site_word(pains[i].site), pains[i].level);
        if (pains[i].from_m != UNKNOWN) {
            text_put(out, "@");
            size_write_dist(out, pains[i].from_m, UNITS_KM);
        }
    }
    text_put(out, is_sharp ? " sharp" : "");
    text_put(out, is_limp ? " limp" : "");
}

static void write_tags(const struct entry *en, struct text *out)
{
    for (int i = 0; i < FLAG_COUNT; i++)
        if ((en->run.flags & 1u << i) != 0)
            text_add(out, " +%s", flag_word((enum flag_bit)i));
    for (const char *at = en->words.tags; *at != '\0';) {
        size_t n = strcspn(at, " ");
        text_add(out, " +%.*s", (int)n, at);
        at += n + (at[n] == ' ' ? 1 : 0);
    }
}

/* A start is told from a duration by a time or a pace that follows it. */
static bool may_start(const struct entry *en)
{
    bool has_pace = en->run.time.s > 0;
    for (int i = 0; i < en->run.seg_count; i++) {
        const struct segment *g = &en->segments[i];
        has_pace |= g->aim != PACE_NONE || g->target.s_per_km > 0 ||
                    (g->dist.m > 0 && g->time.s > 0);
    }
    return has_pace;
}

static void write_run(const struct entry *en, enum units units,
                      struct text *out)
{
    const struct run *r = &en->run;
    write_date(en->day, may_start(en) ? r->start_min : UNKNOWN, out);
    if (r->purpose != PURPOSE_NONE)
        text_add(out, " %s", purpose_word(r->purpose));
    if (r->dist.m > 0) {
        text_put(out, " ");
        size_write_dist(out, r->dist.m, units);
    }
    if (r->time.s > 0)
        write_hours(r->time.s, out);
    write_segments(en, units, out);
    score_write_run(r, out);
    write_pains(r->pains, r->pain_count, r->is_sharp, r->is_limp, out);
    if (en->words.shoe[0] != '\0') {
        text_put(out, " shoe:");
        write_name(en->words.shoe, out);
    }
    bool is_told = en->has_body && en->body.illness != ILLNESS_UNKNOWN;
    if (r->is_ill && !is_told)
        text_add(out, " ill:%s", illness_word(ILLNESS_SYSTEMIC));
}

static void write_activity(const struct activity *a, struct text *out)
{
    write_date(a->day, a->start_min, out);
    text_add(out, " %s", activity_word(a->kind));
    if (a->time.s > 0)
        write_hours(a->time.s, out);
    if (a->rpe != UNKNOWN)
        text_add(out, " rpe%d", a->rpe);
}

static void write_mark(const struct day_mark *m, struct text *out)
{
    write_date(m->day, UNKNOWN, out);
    if (m->is_skip)
        text_add(out, " skip %s", skip_word(m->reason));
    else
        text_put(out, " rest");
}

void entry_write(const struct entry *en, enum units units, struct text *out)
{
    switch (en->kind) {
    case ENTRY_RUN:
        write_run(en, units, out);
        break;
    case ENTRY_CHECKIN:
        write_date(en->day, UNKNOWN, out);
        break;
    case ENTRY_ACTIVITY:
        write_activity(&en->activity, out);
        break;
    case ENTRY_MARK:
        write_mark(&en->mark, out);
        break;
    }
    write_tags(en, out);
    if (en->has_body || en->kind == ENTRY_CHECKIN) {
        score_write_body(&en->body, out);
        write_pains(en->body.pains, en->body.pain_count, en->body.is_sharp,
                    en->body.is_limp, out);
    }
    if (en->words.note[0] != '\0')
        text_add(out, " -- %s", en->words.note);
}
