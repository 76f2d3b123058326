/*
 * xml_tracks (formats): what TCX and GPX have in common: one file of several
 * activities, each a track, handed on one by one, and what is said of it all.
 */
#ifndef MILEPOST_FORMATS_XML_TRACKS_H
#define MILEPOST_FORMATS_XML_TRACKS_H

#include "formats/moment.h"
#include "formats/reader.h"
#include "formats/track.h"
#include "formats/xml.h"

#define DEGREES_TEXT 32

struct xml_tracks {
    struct taker to;
    const struct document *document;
    bool is_on;      /* neither has 'take' refused, nor is it unsound */
    bool is_refused; /* by 'take' */
    bool is_held;    /* an arrival waits to be handed on */
    bool is_sound;   /* to its end: this was looked at */
    struct xml_report unsound;
    bool is_open; /* in an activity */
    bool is_cut;  /* that the file ends in */
    int line;     /* where it begins */
    int made[TRACK_MADE_COUNT];
    enum track_made left; /* why the first that should have come in did not */
    int left_line;        /* where; 0: none */
    bool has_guess;
    const char *other; /* what the file is where it holds no activity; NULL */
    const char *service;
    char title[ARRIVAL_TITLE];
    char note[NOTE_TEXT];
    struct track_head head;
    bool in_point;
    struct track_point point;
    char lat[DEGREES_TEXT]; /* of the point, where they stand apart */
    char lon[DEGREES_TEXT];
    int lap_tracks;        /* of the lap: a second one begins after a pause */
    struct track_lap *lap; /* that is open; NULL */
    struct arrival arrival;
    struct track track; /* last: its samples are not cleared */
};

/* One format's part of it: its words, and what it does with them. */
struct xml_tracks_row {
    const char *const *words;
    int word_count;
    xml_element_fn *open; /* with a struct xml_tracks */
    xml_element_fn *close;
    enum source source;
};

/* An activity begins; is over, and is handed on. */
void xml_tracks_begin(struct xml_tracks *x, int line);
void xml_tracks_end(struct xml_tracks *x);
/* A point begins; is over. */
void xml_tracks_point(struct xml_tracks *x);
void xml_tracks_point_end(struct xml_tracks *x);
/* What stands in the point. */
void xml_tracks_time(struct xml_tracks *x, const char *text);
void xml_tracks_place(struct xml_tracks *x, const char *lat, const char *lon);
void xml_tracks_height(struct xml_tracks *x, const char *text);
/* Beats a minute; UNKNOWN. */
int xml_tracks_pulse(const char *text);
/* Metres or seconds, as many as a run could have; else 0. */
double xml_tracks_amount(const char *text);

/* A format's read, as formats.h wants it. */
MUST_USE bool xml_tracks_read(const struct xml_tracks_row *row,
                              const struct document *d, const struct taker *to,
                              struct format_result *out);

/*
 * The rest of a format's file: its row in the table of formats.
 *
 * Given:     id    its name in table.h, and its suffix
 *            name  as the runner reads it, and in SOURCE_...
 *            root  the outermost element
 * Notes:     what it is made of is named 'words', 'on_open' and 'on_close'.
 */
#define XML_TRACKS_FORMAT(id, NAME, root)                                     \
    static bool id##_sniff(const unsigned char *bytes, size_t size)           \
    {                                                                         \
        return xml_sniff(bytes, size, root);                                  \
    }                                                                         \
    static bool id##_read(const struct document *d,                           \
                          const struct format_ask *ask, format_take_fn *take, \
                          void *with, struct format_result *out,              \
                          struct err *e)                                      \
    {                                                                         \
        static const struct xml_tracks_row row = {                            \
            words, (int)COUNT_OF(words), on_open, on_close, SOURCE_##NAME     \
        };                                                                    \
        const struct taker to = { ask, take, with, e };                       \
        return xml_tracks_read(&row, d, &to, out);                            \
    }                                                                         \
    const struct format format_##id = { .name = #NAME,                        \
                                        .suffix = "." #id,                    \
                                        .sniff = id##_sniff,                  \
                                        .read = id##_read }

#endif
