/*
 * A run that is in the diary and met again: what the file has and the diary
 * has not, and what an account says otherwise than it did. The runner's own
 * word is never written over.
 */
#include "app/import.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// clang-format off
#define FILL_LIST(X) \
  X(START, "start") X(DIST, "distance") X(TIME, "time") X(RPE, "effort") \
  X(PULSE, "pulse") X(CLIMB, "climb") X(PARTS, "parts") X(SERIES, "curve") \
  X(NOTE, "title") X(SHOE, "shoe")
// clang-format on
enum fill_bit {
#define X_FILL(id, word) FILL_##id,
    FILL_LIST(X_FILL)
#undef X_FILL
        FILL_COUNT
};
#define X_WORD(id, word) word,
static const char *const fill_words[FILL_COUNT] = { FILL_LIST(X_WORD) };
#undef X_WORD
#define BIT(fill) (1u << FILL_##fill)

void import_note(const struct arrival *a, char out[NOTE_TEXT])
{
    char title[ARRIVAL_TITLE], note[NOTE_TEXT];
    utf8_clean(title, sizeof title, a->title);
    utf8_clean(note, sizeof note, a->note);
    struct text t = text_on(out, NOTE_TEXT);
    if (import_is_usual_title(a->service, title))
        title[0] = '\0';
    text_put(&t, title);
    if (strcmp(title, note) != 0 && note[0] != '\0') {
        text_put(&t, title[0] != '\0' ? ": " : "");
        text_put(&t, note);
    }
}

/* ---- what the diary has not */

/* The parts of a file add up to its run, and so to this one only where the
 * two are the same to the metre and the second. */
static bool has_parts_for(const struct run *there, const struct run *r)
{
    return there->seg_count == 0 && there->purpose == PURPOSE_NONE &&
           r->seg_count > 1 &&
           (there->dist.m == 0 || there->dist.m == r->dist.m) &&
           (there->time.s == 0 || there->time.s == r->time.s);
}

/* What came in with this very thing, and was taken out by the runner. */
static bool was_there(const struct meeting *m, unsigned fill, const char *note,
                      const struct run *r)
{
    if (m->how != MEET_KEY || !m->has_origin)
        return false;
    return fill == BIT(NOTE) ? strcmp(m->origin.note, note) == 0
                             : m->origin.rpe == r->rpe;
}

/* It named its shoe, or none, when it came in: what is there now is the
 * runner's word. */
static bool has_said(const struct meeting *m, const struct arrival *a)
{
    return m->has_origin && m->origin.source == a->entry.run.source &&
           strcmp(m->origin.service, a->service) == 0;
}

unsigned import_fills(const struct entry *there, bool has_series,
                      const struct arrival *a, const struct meeting *m)
{
    const struct run *t = &there->run;
    const struct run *r = &a->entry.run;
    char note[NOTE_TEXT];
    unsigned fills = 0;
    import_note(a, note);
    if (t->start_min == UNKNOWN && r->start_min != UNKNOWN)
        fills |= BIT(START);
    if (t->dist.m == 0 && r->dist.m > 0)
        fills |= BIT(DIST);
    if (t->time.s == 0 && r->time.s > 0)
        fills |= BIT(TIME);
    if (t->rpe == UNKNOWN && r->rpe != UNKNOWN &&
        !was_there(m, BIT(RPE), note, r))
        fills |= BIT(RPE);
    if (t->hr_avg == UNKNOWN && r->hr_avg != UNKNOWN)
        fills |= BIT(PULSE);
    if (t->climb_m == UNKNOWN && r->climb_m != UNKNOWN)
        fills |= BIT(CLIMB);
    if (has_parts_for(t, r))
        fills |= BIT(PARTS);
    if (!has_series && a->trace.series.count > 1)
        fills |= BIT(SERIES);
    if (there->words.note[0] == '\0' && note[0] != '\0' &&
        !was_there(m, BIT(NOTE), note, r))
        fills |= BIT(NOTE);
    if (there->words.shoe[0] == '\0' && a->entry.words.shoe[0] != '\0' &&
        !has_said(m, a))
        fills |= BIT(SHOE);
    return fills;
}

void import_fill(struct entry *there, const struct arrival *a, unsigned fills)
{
    struct run *t = &there->run;
    const struct run *r = &a->entry.run;
    if (fills & BIT(START))
        t->start_min = r->start_min;
    if (fills & BIT(DIST))
        t->dist = r->dist;
    if (fills & BIT(TIME))
        t->time = r->time;
    if (t->elapsed.s == 0 && r->elapsed.s >= t->time.s)
        t->elapsed = r->elapsed;
    if (fills & BIT(RPE))
        t->rpe = r->rpe;
    if (fills & BIT(PULSE))
        t->hr_avg = r->hr_avg;
    if ((fills & BIT(PULSE)) && t->hr_max == UNKNOWN)
        t->hr_max = r->hr_max;
    if (fills & BIT(CLIMB))
        t->climb_m = r->climb_m;
    if (fills & BIT(PARTS)) {
        t->seg_first = 0;
        t->seg_count = r->seg_count;
        memcpy(there->segments, a->entry.segments,
               (size_t)r->seg_count * sizeof there->segments[0]);
    }
    if (fills & BIT(NOTE))
        import_note(a, there->words.note);
    if (fills & BIT(SHOE))
        memcpy(there->words.shoe, a->entry.words.shoe,
               sizeof there->words.shoe);
}

bool fill_has_series(unsigned fills)
{
    return (fills & BIT(SERIES)) != 0;
}

void fill_tell(unsigned fills, char *out, size_t size)
{
    struct text t = text_on(out, size);
    for (int i = 0; i < FILL_COUNT; i++)
        if (fills & 1u << i)
            text_add(&t, "%s%s", t.len > 0 ? ", " : "adds ", fill_words[i]);
}

/* ---- what an account says otherwise */

enum edit_bit { EDIT_DIST = 1, EDIT_TIME = 2, EDIT_RPE = 4, EDIT_NOTE = 8 };
#define EDIT_LEAST_M 10 /* less is rounding of an export's making */
#define EDIT_LEAST_S 2

/* The number it came in with, of this file or one beside it. */
static bool is_as_it_came(int there, int came)
{
    return amount_is_near(came, there, SAME_PERCENT);
}

unsigned import_edits(const struct entry *there, const struct arrival *a,
                      const struct meeting *m)
{
    const struct run *t = &there->run;
    const struct run *r = &a->entry.run;
    const struct origin *o = &m->origin;
    char note[NOTE_TEXT];
    unsigned edits = 0;
    import_note(a, note);
    if (!m->has_origin || (m->how != MEET_KEY && m->how != MEET_CHANGED))
        return 0;
    if (r->dist.m > 0 && abs(r->dist.m - o->dist.m) >= EDIT_LEAST_M &&
        r->dist.m != t->dist.m && is_as_it_came(t->dist.m, o->dist.m))
        edits |= EDIT_DIST;
    if (r->time.s > 0 && abs(r->time.s - o->time.s) >= EDIT_LEAST_S &&
        r->time.s != t->time.s && is_as_it_came(t->time.s, o->time.s))
        edits |= EDIT_TIME;
    if (r->rpe != UNKNOWN && r->rpe != o->rpe && t->rpe != r->rpe &&
        t->rpe == o->rpe && t->rpe != UNKNOWN)
        edits |= EDIT_RPE;
    if (note[0] != '\0' && strcmp(note, o->note) != 0 && o->note[0] != '\0' &&
        strcmp(there->words.note, o->note) == 0)
        edits |= EDIT_NOTE;
    return edits;
}

/* Distance and time go as words of 'edit': its parts are stretched with it. */
bool import_edit(struct app *app, struct entry *there, const struct arrival *a,
                 unsigned edits, struct err *e)
{
    struct entry_context c;
    char line[80];
    const struct run *r = &a->entry.run;
    struct text t = text_on(line, sizeof line);
    if (edits & EDIT_DIST)
        text_add(&t, "%d.%03dkm ", r->dist.m / METRES_PER_KM,
                 r->dist.m % METRES_PER_KM);
    if (edits & EDIT_TIME)
        text_add(&t, "%d:%02d:%02d", r->time.s / 3600, r->time.s / 60 % 60,
                 r->time.s % 60);
    if (t.len > 0 &&
        (!app_context(app, &c, e) || !entry_amend(&c, line, there, e)))
        return false;
    if (there->run.elapsed.s < there->run.time.s)
        there->run.elapsed = there->run.time;
    if (edits & EDIT_RPE)
        there->run.rpe = r->rpe;
    if (edits & EDIT_NOTE)
        import_note(a, there->words.note);
    return true;
}

void edit_tell(unsigned edits, const struct arrival *a, enum units units,
               char *out, size_t size)
{
    char word[QUANTITY_TEXT];
    char note[NOTE_TEXT];
    const struct run *r = &a->entry.run;
    struct text t = text_on(out, size);
    import_note(a, note);
    text_put(&t, "now says");
    if (edits & EDIT_DIST)
        text_add(&t, " %s", quantity_dist_unit(word, r->dist, units));
    if (edits & EDIT_TIME)
        text_add(&t, " %s", quantity_time(word, r->time));
    if (edits & EDIT_RPE)
        text_add(&t, " rpe%d", r->rpe);
    if (edits & EDIT_NOTE)
        text_add(&t, " '%.80s'", note);
}
