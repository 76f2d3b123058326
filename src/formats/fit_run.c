/*
 * FIT as a format: which files are taken, and what is said of the others.
 *
 * A file is looked through twice. A wrong checksum or header anywhere in the
 * chain refuses all of it: what one cannot trust is not half believed. A file
 * that merely ends early (an empty battery) gives what it holds, but for
 * activities under a minute, which are no more than its beginning.
 */
#include "formats/arrive.h"
#include "formats/fit_part.h"
#include "formats/fit_terms.h"
#include "formats/reader.h"
#include "formats/table.h"

#include <stdlib.h>

struct kind_row {
    int kind;
    const char *name;
};

/* Kinds of files that watches write beside activities. */
static const struct kind_row kinds[] = {
    { 1, "device" },          { 2, "settings" },       { 3, "sport settings" },
    { 5, "workout" },         { 6, "course" },         { 7, "schedule" },
    { 9, "weight" },          { 10, "totals" },        { 11, "goals" },
    { 14, "blood pressure" }, { 15, "monitoring" },    { 20, "summary" },
    { 28, "monitoring" },     { 32, "monitoring" },    { 34, "segment" },
    { 35, "segment list" },   { 40, "configuration" },
};

struct reading {
    struct taker to;
    bool is_refused; /* by take */
    bool is_cut;
    int part_at;
    struct fit_part part;
    struct arrival arrival;
    int other_kind; /* of a part that is no activity; UNKNOWN */
    bool has_activity;
    bool has_guess;
    int over;
    int made[FIT_UNBELIEVABLE + 1];
};

static const char *kind_name(int kind)
{
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (kinds[i].kind == kind)
            return kinds[i].name;
    return NULL;
}

static bool is_too_short(const struct reading *r)
{
    const struct entry *en = &r->arrival.entry;
    span_t time = en->kind == ENTRY_RUN ? en->run.time : en->activity.time;
    return r->is_cut && time.s < CUT_LEAST_S;
}

static bool hand_on(struct reading *r, const struct fit_session *s)
{
    enum fit_made made = fit_entry(&r->part, s, r->to.ask, &r->arrival);
    if (made == FIT_MADE && is_too_short(r))
        made = FIT_EMPTY;
    if (made == FIT_MADE)
        fit_trace(&r->part, s, &r->arrival.trace);
    if (made == FIT_MADE && s->is_guess)
        r->arrival.odd |= 1u << ODD_GUESS;
    if (made == FIT_MADE && r->is_cut)
        r->arrival.odd |= 1u << ODD_CUT;
    if (made == FIT_MADE && !taker_take(&r->to, &r->arrival)) {
        r->is_refused = true;
        return false;
    }
    r->made[made]++;
    if (made == FIT_MADE && s->is_guess)
        r->has_guess = true;
    return true;
}

static bool end_part(struct reading *r)
{
    const struct fit_part *p = &r->part;
    if (p->kind != UNKNOWN && p->kind != FIT_FILE_ACTIVITY) {
        if (r->other_kind == UNKNOWN)
            r->other_kind = p->kind;
        return true;
    }
    if (p->kind == FIT_FILE_ACTIVITY)
        r->has_activity = true;
    r->over += p->session_over;
    for (int i = 0; i < p->session_count; i++)
        if (!hand_on(r, &p->sessions[i]))
            return false;
    if (p->session_count > 0)
        return true;
    struct fit_session track;
    if (fit_part_session_of_track(p, &track))
        return hand_on(r, &track);
    if (p->track.has_undated)
        r->made[FIT_UNDATED]++;
    return true;
}

static bool take_message(void *with, const struct fit_message *m)
{
    struct reading *r = with;
    if (m->part != r->part_at) {
        if (!end_part(r))
            return false;
        fit_part_begin(&r->part);
        r->part_at = m->part;
    }
    fit_part_take(&r->part, m);
    return true;
}

/* Nothing came in: why not. */
static void conclude_nothing(const struct reading *r,
                             const struct fit_report *end,
                             struct format_result *out)
{
    if (r->made[FIT_UNDATED] > 0) {
        result_say(
            out, FILE_FAILED,
            "the watch had no date, only the time since it was switched on: "
            "log the run by hand with its day");
    } else if (r->made[FIT_UNBELIEVABLE] > 0) {
        result_say(
            out, FILE_FAILED,
            "its distance and time are not those of a run: log it by hand");
    } else if (r->other_kind != UNKNOWN && !r->has_activity) {
        const char *name = kind_name(r->other_kind);
        result_say(out, FILE_SKIPPED, "a %s file, not an activity",
                   name != NULL ? name : "device's own");
    } else if (end->end == FIT_CUT) {
        result_cut(out, end->why);
    } else if (r->made[FIT_EMPTY] > 0) {
        result_say(out, FILE_SKIPPED, TOO_SHORT);
    } else if (r->has_activity) {
        result_say(
            out, FILE_SKIPPED,
            "an activity file without a session or a record with a date");
    } else {
        result_say(out, FILE_SKIPPED, "holds no activity");
    }
}

static void conclude(const struct reading *r, const struct fit_report *end,
                     struct format_result *out)
{
    out->entries = r->made[FIT_MADE];
    if (out->entries == 0) {
        conclude_nothing(r, end, out);
        return;
    }
    out->status = FILE_IMPORTED;
    int left = r->made[FIT_UNDATED] + r->made[FIT_UNBELIEVABLE] + r->over;
    if (end->end == FIT_CUT)
        result_cut(out, end->why);
    else if (left > 0)
        result_say(out, FILE_IMPORTED,
                   "%d more of its sessions could not be taken", left);
    else if (r->has_guess)
        result_say(out, FILE_IMPORTED, "%s", odd_words(ODD_GUESS));
}

static bool fit_format_read(const struct document *d,
                            const struct format_ask *ask, format_take_fn *take,
                            void *with, struct format_result *out,
                            struct err *e)
{
    struct fit_report end;
    fit_read(d->bytes, d->size, NULL, NULL, &end);
    *out = (struct format_result){ .status = FILE_FAILED };
    if (end.end == FIT_BROKEN) {
        result_say(out, FILE_FAILED, "%s: copy it from the watch once more",
                   end.why);
        return true;
    }
    struct reading *r = calloc(1, sizeof *r);
    if (r == NULL) {
        result_say(out, FILE_FAILED, NO_MEMORY);
        return true;
    }
    r->to = (struct taker){ ask, take, with, e };
    r->is_cut = end.end == FIT_CUT;
    r->other_kind = UNKNOWN;
    fit_part_begin(&r->part);
    fit_read(d->bytes, d->size, take_message, r, &end);
    if (!r->is_refused)
        (void)end_part(r);
    bool ok = !r->is_refused;
    if (ok)
        conclude(r, &end, out);
    free(r);
    return ok;
}

const struct format format_fit = {
    .name = "FIT",
    .suffix = ".fit",
    .sniff = fit_sniff,
    .read = fit_format_read,
};
