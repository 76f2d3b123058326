/*
 * The quiet line of a week: what was done beside the running, and how the
 * body was. What does not fit is left to --json, the least telling first.
 */
#include "words/room.h"

#include <stdio.h>

#define PART_TEXT 48
#define PARTS_MAX 16

/* Where a part stands is the order of their making; how much it matters is
 * its rank, 0 first to come in. */
struct part {
    char text[PART_TEXT];
    int rank;
    bool is_body;
    bool is_shown;
};

struct parts {
    struct part at[PARTS_MAX];
    int count;
};

// clang-format off
enum { RANK_STRENGTH, RANK_DRILLS, RANK_MOBILITY, RANK_XT, RANK_SLEEP,
       RANK_FATIGUE, RANK_FORM, RANK_SORENESS, RANK_MOOD, RANK_COUNT };
static const int rank_of[BESIDE_COUNT] = {
    [ACTIVITY_STRENGTH] = RANK_STRENGTH, [ACTIVITY_XT] = RANK_XT,
    [ACTIVITY_MOBILITY] = RANK_MOBILITY, [BESIDE_DRILLS] = RANK_DRILLS,
};
/* Drills and strength are counted, the others are told by their time. */
static const bool is_counted[BESIDE_COUNT] = {
    [ACTIVITY_STRENGTH] = true, [BESIDE_DRILLS] = true,
};
// clang-format on

static struct part *add(struct parts *p, int rank, bool is_body)
{
    struct part *part = &p->at[p->count++];
    part->rank = rank;
    part->is_body = is_body;
    part->is_shown = false;
    return part;
}

/* "strength 2 of 2", "drills 1", "mobility 0:30". */
static void add_beside(struct parts *p, const struct week_report *r, int i)
{
    const struct beside *b = &r->beside[i];
    char q[QUANTITY_TEXT];
    if (b->planned == 0 && b->done == 0)
        return;
    struct part *part = add(p, rank_of[i], false);
    if (b->planned > 0)
        (void)snprintf(part->text, PART_TEXT, "%s %d of %d", beside_label(i),
                       b->done, b->planned);
    else if (is_counted[i] || b->done_s == 0)
        (void)snprintf(part->text, PART_TEXT, "%s %d", beside_label(i),
                       b->done);
    else
        (void)snprintf(part->text, PART_TEXT, "%s %s", beside_label(i),
                       quantity_hours(q, (span_t){ b->done_s }));
}

static void add_sleep(struct parts *p, const struct mean *m)
{
    int minutes = (int)(mean_of(m) + 0.5);
    if (m->count > 0)
        (void)snprintf(add(p, RANK_SLEEP, true)->text, PART_TEXT,
                       "sleep %d:%02d (%d night%s)", minutes / 60, minutes % 60,
                       m->count, m->count == 1 ? "" : "s");
}

static void add_mean(struct parts *p, int rank, const char *word,
                     const struct mean *m)
{
    if (m->count > 0)
        (void)snprintf(add(p, rank, true)->text, PART_TEXT, "%s %.1f", word,
                       mean_of(m));
}

/* " beside: " and "   " between the two kinds, ", " within one. */
static void join(const struct parts *p, struct text *t)
{
    bool is_body = true;
    for (int i = 0; i < p->count; i++) {
        const struct part *part = &p->at[i];
        if (!part->is_shown)
            continue;
        if (t->len == 0)
            text_put(t, part->is_body ? " body: " : " beside: ");
        else
            text_put(t, part->is_body == is_body ? ", " : "   ");
        text_put(t, part->text);
        is_body = part->is_body;
    }
}

/* The more telling parts come in first; one that finds no room stays out. */
static void choose(struct parts *p)
{
    for (int rank = 0; rank < RANK_COUNT; rank++)
        for (int i = 0; i < p->count; i++) {
            char line[SENTENCE_TEXT];
            struct text t = text_on(line, sizeof line);
            if (p->at[i].rank != rank)
                continue;
            p->at[i].is_shown = true;
            join(p, &t);
            p->at[i].is_shown = text_column(&t) <= WORDS_WIDTH;
        }
}

void week_beside(struct text *t, const struct week_report *r,
                 const struct look *look)
{
    const struct body_means *w = &r->body;
    struct parts p = { .count = 0 };
    char line[SENTENCE_TEXT];
    struct text l = text_on(line, sizeof line);
    add_beside(&p, r, ACTIVITY_STRENGTH);
    add_beside(&p, r, BESIDE_DRILLS);
    add_beside(&p, r, ACTIVITY_MOBILITY);
    add_beside(&p, r, ACTIVITY_XT);
    add_sleep(&p, &w->sleep_min);
    add_mean(&p, RANK_FATIGUE, "fatigue", &w->fatigue);
    add_mean(&p, RANK_SORENESS, "sore", &w->soreness);
    add_mean(&p, RANK_MOOD, "mood", &w->mood);
    add_mean(&p, RANK_FORM, "form", &w->form);
    choose(&p);
    join(&p, &l);
    if (l.len == 0)
        return;
    paint_put(t, look, PAINT_QUIET, line);
    text_put(t, "\n");
}
