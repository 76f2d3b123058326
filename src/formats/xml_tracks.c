/*
 * Tracks of an XML file. What is not sound to its end is not half believed, so
 * that an activity is held until the end is known, and a file of several is
 * gone through once more for it. One that merely ends early gives what it
 * holds, but for less than a minute of an activity.
 */
#include "formats/xml_tracks.h"

#include "formats/arrive.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

void xml_tracks_begin(struct xml_tracks *x, int line)
{
    x->is_open = true;
    x->in_point = false;
    x->lap = NULL;
    x->line = line;
    x->title[0] = x->note[0] = '\0';
    x->head = (struct track_head){ .source = x->head.source };
    track_begin(&x->track);
}

static void hand_on(struct xml_tracks *x)
{
    x->is_held = false;
    x->is_refused = !taker_take(&x->to, &x->arrival);
    x->is_on = !x->is_refused;
}

static void look_through(struct xml_tracks *x)
{
    static const bool is_on = true;
    const struct xml_ask nothing = { .is_on = &is_on };
    xml_read(x->document->bytes, x->document->size, &nothing, &x->unsound);
    x->is_sound = x->unsound.end != XML_BROKEN;
    x->is_on = x->is_sound;
}

/* Another activity came: it is one of several. */
static void release(struct xml_tracks *x)
{
    if (x->is_held && !x->is_sound)
        look_through(x);
    if (x->is_held && x->is_on)
        hand_on(x);
}

static void hold(struct xml_tracks *x)
{
    struct arrival *a = &x->arrival;
    utf8_clean(a->title, sizeof a->title, x->title);
    utf8_clean(a->note, sizeof a->note, x->note);
    (void)text_copy(a->service, sizeof a->service, x->service);
    a->line = x->made[TRACK_MADE] > 1 ? x->line : 0;
    if (x->is_cut)
        a->odd |= 1u << ODD_CUT;
    x->has_guess |= (a->odd & 1u << ODD_GUESS) != 0;
    x->is_held = true;
}

void xml_tracks_end(struct xml_tracks *x)
{
    x->is_open = false;
    release(x);
    if (!x->is_on)
        return;
    enum track_made made =
        track_arrival(&x->track, &x->head, x->to.ask, &x->arrival);
    x->made[made]++;
    if (made == TRACK_MADE)
        hold(x);
    else if (made != TRACK_EMPTY && x->left_line == 0) {
        x->left = made;
        x->left_line = x->line;
    }
}

void xml_tracks_point(struct xml_tracks *x)
{
    x->in_point = true;
    x->point = track_point_blank();
    x->lat[0] = x->lon[0] = '\0';
}

void xml_tracks_point_end(struct xml_tracks *x)
{
    x->in_point = false;
    track_take(&x->track, &x->point);
}

void xml_tracks_time(struct xml_tracks *x, const char *text)
{
    struct moment m;
    if (!moment_read(text, &m))
        return;
    x->point.has_time = true;
    x->point.time_s = m.utc_s;
    if (x->head.offset_s == 0)
        x->head.offset_s = m.offset_s;
}

void xml_tracks_place(struct xml_tracks *x, const char *lat, const char *lon)
{
    struct track_point *p = &x->point;
    bool is_read = lat != NULL && lon != NULL && xml_number(lat, &p->lat) &&
                   xml_number(lon, &p->lon);
    bool is_there = is_read && p->lat >= -90 && p->lat <= 90 &&
                    p->lon >= -180 && p->lon <= 180;
    /* A receiver that knows nothing says 0, 0: a place in the sea. */
    p->has_place = is_there && !(p->lat > -1e-9 && p->lat < 1e-9 &&
                                 p->lon > -1e-9 && p->lon < 1e-9);
}

void xml_tracks_height(struct xml_tracks *x, const char *text)
{
    double m;
    if (xml_number(text, &m))
        x->point.height_m = sample_height(m);
}

int xml_tracks_pulse(const char *text)
{
    double bpm;
    return xml_number(text, &bpm) ? arrive_pulse(bpm) : UNKNOWN;
}

double xml_tracks_amount(const char *text)
{
    double v;
    return xml_number(text, &v) && v > 0 && v <= RUN_DIST_MOST_M ? v : 0;
}

/* What is open where the file ends early is as long as what it holds. */
static void end_cut(struct xml_tracks *x)
{
    x->is_cut = true;
    track_cut(&x->track);
    if (x->track.moving_s >= CUT_LEAST_S)
        xml_tracks_end(x);
    else
        x->made[TRACK_EMPTY]++;
}

static const char *left_words(enum track_made made)
{
    switch (made) {
    case TRACK_UNTIMED:
        return "a track whose times are missing or cannot be right, so that no "
               "one knows its day: log it by hand";
    case TRACK_DRIVE:
        return "faster than anyone rides, and no sport is named: a drive, not "
               "training";
    case TRACK_UNBELIEVABLE:
        return "its distance or time is no runner's: log it by hand";
    case TRACK_EMPTY:
    case TRACK_MADE:
    case TRACK_MADE_COUNT:
        break;
    }
    return TOO_SHORT;
}

/* Nothing came in: why not. */
static void conclude_nothing(const struct xml_tracks *x,
                             const struct xml_report *end,
                             struct format_result *out)
{
    if (x->left_line != 0) {
        bool is_drive = x->left == TRACK_DRIVE;
        result_say(out, is_drive ? FILE_SKIPPED : FILE_FAILED, "line %d: %s",
                   x->left_line, left_words(x->left));
    } else if (end->end == XML_CUT) {
        result_cut(out, end->why);
    } else if (x->made[TRACK_EMPTY] > 0) {
        result_say(out, FILE_SKIPPED, TOO_SHORT);
    } else if (x->other != NULL) {
        result_say(out, FILE_SKIPPED, "%s, not an activity", x->other);
    } else {
        result_say(out, FILE_SKIPPED, "holds no activity");
    }
}

static void conclude(const struct xml_tracks *x, const struct xml_report *end,
                     struct format_result *out)
{
    out->entries = x->made[TRACK_MADE];
    if (out->entries == 0) {
        conclude_nothing(x, end, out);
        return;
    }
    out->status = FILE_IMPORTED;
    if (x->is_cut)
        result_cut(out, end->why);
    else if (x->left_line != 0)
        result_say(out, FILE_IMPORTED,
                   "not all of it could be taken; line %d: %s", x->left_line,
                   left_words(x->left));
    else if (x->has_guess)
        result_say(out, FILE_IMPORTED, "%s", odd_words(ODD_GUESS));
}

static void begin(struct xml_tracks *x, const struct document *d,
                  const struct taker *to, enum source source)
{
    memset(x, 0, offsetof(struct xml_tracks, track));
    x->document = d;
    x->to = *to;
    x->is_on = true;
    x->service = "";
    x->head.source = source;
}

/* All was read: what is held goes on, if the end is such that it may. */
static void end(struct xml_tracks *x, struct xml_report *report)
{
    if (!x->is_on && !x->is_refused)
        *report = x->unsound;
    if (report->end == XML_CUT && x->is_open && x->is_on)
        end_cut(x);
    if (report->end != XML_BROKEN && x->is_held && x->is_on)
        hand_on(x);
}

bool xml_tracks_read(const struct xml_tracks_row *row, const struct document *d,
                     const struct taker *to, struct format_result *out)
{
    *out = (struct format_result){ .status = FILE_FAILED };
    struct xml_tracks *x = malloc(sizeof *x);
    if (x == NULL) {
        result_say(out, FILE_FAILED, NO_MEMORY);
        return true;
    }
    begin(x, d, to, row->source);
    const struct xml_ask reading = { row->words, row->word_count,
                                     row->open,  row->close,
                                     x,          &x->is_on };
    struct xml_report report;
    xml_read(d->bytes, d->size, &reading, &report);
    end(x, &report);
    bool ok = !x->is_refused;
    if (ok && report.end == XML_BROKEN)
        result_say(out, FILE_FAILED, "%s", report.why);
    else if (ok)
        conclude(x, &report, out);
    free(x);
    return ok;
}
