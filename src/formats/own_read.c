/* Things of milepost's own export, from CSV and JSON. */
#include "formats/own_read.h"

#include "formats/arrive.h"
#include "formats/row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SECONDS_PER_MIN 60

static bool refuse(char *why, size_t size, const char *key, const char *value)
{
    char clean[40];
    char name[PULL_KEY];
    utf8_clean(clean, sizeof clean, value);
    utf8_clean(name, sizeof name, key);
    (void)snprintf(why, size, "'%s' is no %s of milepost's own export", clean,
                   name);
    return false;
}

/* Once all its values are read. */
static bool settle(struct arrival *a, const struct format_ask *ask, char *why,
                   size_t why_size)
{
    struct entry *en = &a->entry;
    if (!own_end(en, why, why_size))
        return false;
    int minute = en->kind == ENTRY_RUN        ? en->run.start_min
                 : en->kind == ENTRY_ACTIVITY ? en->activity.start_min
                                              : UNKNOWN;
    if (minute != UNKNOWN)
        a->start_s = arrival_utc(ask, (int64_t)en->day.n * SECONDS_PER_DAY +
                                          (int64_t)minute * SECONDS_PER_MIN);
    (void)text_copy(a->service, sizeof a->service, "milepost");
    (void)text_copy(a->note, sizeof a->note, en->words.note);
    return true;
}

/* ---- CSV */

bool own_is_header(const struct csv *head)
{
    return strcmp(csv_cell(head, 0), "milepost") == 0 &&
           strcmp(csv_cell(head, 1), "id") == 0;
}

static bool thing_from(const char *word, enum own_thing *out)
{
    for (int t = 0; t < OWN_COUNT; t++)
        if (text_is(word, own_word((enum own_thing)t))) {
            *out = (enum own_thing)t;
            return true;
        }
    return false;
}

bool own_read_row(const struct csv *head, const struct csv *row,
                  const struct format_ask *ask, struct arrival *out, char *why,
                  size_t why_size)
{
    enum own_thing thing;
    arrival_begin(out);
    out->line = row->row_line;
    if (row->fault != CSV_FINE) {
        (void)text_copy(why, why_size, csv_fault_words(row->fault));
        return false;
    }
    if (!thing_from(csv_cell(row, 0), &thing))
        return refuse(why, why_size, "row", csv_cell(row, 0));
    own_begin(&out->entry, thing);
    utf8_clean(out->key, sizeof out->key, csv_cell(row, 1));
    for (int i = 2; i < head->count; i++) {
        const struct own_field *f = own_field_of(thing, head->cell[i]);
        if (f != NULL && !own_take(f, csv_cell(row, i), &out->entry))
            return refuse(why, why_size, f->key, csv_cell(row, i));
    }
    return settle(out, ask, why, why_size);
}

/* ---- JSON */

static const char *text_of(const struct pull *p, enum pull_token token)
{
    switch (token) {
    case PULL_TEXT_VALUE:
    case PULL_NUMBER:
        return p->text;
    case PULL_TRUE:
        return "yes";
    case PULL_FALSE:
        return "no";
    case PULL_END:
    case PULL_BROKEN:
    case PULL_OBJECT:
    case PULL_OBJECT_END:
    case PULL_LIST:
    case PULL_LIST_END:
    case PULL_NULL:
        break;
    }
    return "";
}

void own_object_begin(struct own_object *o, enum own_thing t,
                      struct arrival *out)
{
    *o = (struct own_object){ .arrival = out, .thing = t };
    arrival_begin(out);
    own_begin(&out->entry, t);
}

void own_object_take(struct own_object *o, const struct pull *p,
                     enum pull_token token)
{
    const char *text = text_of(p, token);
    const struct own_field *f = own_field_of(o->thing, p->key);
    if (strcmp(p->key, "id") == 0)
        utf8_clean(o->arrival->key, sizeof o->arrival->key, text);
    if (strcmp(p->key, "purpose_source") == 0)
        o->is_inferred = text[0] != '\0' && strcmp(text, "declared") != 0;
    if (f != NULL && !own_take(f, text, &o->arrival->entry) &&
        o->why[0] == '\0')
        (void)refuse(o->why, sizeof o->why, f->key, text);
}

void own_segment_begin(struct own_object *o)
{
    o->segment = segment_blank(PURPOSE_NONE);
    o->from_m = o->to_m = UNKNOWN;
}

static int32_t number_of(const char *text, int32_t least, int32_t most,
                         int32_t otherwise)
{
    char *end;
    long value = strtol(text, &end, 10);
    bool is_one = end != text && value >= least && value <= most;
    return is_one ? (int32_t)value : otherwise;
}

/* What is no such value is not said. */
void own_segment_take(struct own_object *o, const struct pull *p,
                      enum pull_token token)
{
    struct segment *s = &o->segment;
    const char *text = text_of(p, token);
    if (strcmp(p->key, "purpose") == 0)
        s->purpose =
            purpose_from(text, &s->purpose) ? s->purpose : PURPOSE_NONE;
    else if (strcmp(p->key, "from_m") == 0)
        o->from_m = number_of(text, 0, 1000000, UNKNOWN);
    else if (strcmp(p->key, "to_m") == 0)
        o->to_m = number_of(text, 0, 1000000, UNKNOWN);
    else if (strcmp(p->key, "duration_s") == 0)
        s->time.s = number_of(text, 0, 1000000, 0);
    else if (strcmp(p->key, "hr_avg") == 0)
        s->hr_avg = number_of(text, 20, 300, UNKNOWN);
    else if (strcmp(p->key, "target_s_per_km") == 0)
        s->target.s_per_km = number_of(text, 60, 7200, 0);
    else if (strcmp(p->key, "is_estimated") == 0)
        s->is_estimated = token == PULL_TRUE;
    else if (strcmp(p->key, "aim") == 0)
        s->aim = pace_name_from(text, &s->aim) ? s->aim : PACE_NONE;
}

void own_segment_end(struct own_object *o)
{
    struct entry *en = &o->arrival->entry;
    if (o->from_m != UNKNOWN && o->to_m > o->from_m)
        o->segment.dist.m = o->to_m - o->from_m;
    if (!own_add_segment(en, &o->segment) && o->why[0] == '\0')
        (void)snprintf(o->why, sizeof o->why, "has more than %d segments",
                       RUN_SEGMENTS_MAX);
}

/* A segment of the run's own purpose has none of its own. */
static void name_segments(struct entry *en, bool is_inferred)
{
    for (int i = 0; i < en->run.seg_count; i++)
        if (is_inferred && en->segments[i].purpose == en->run.purpose)
            en->segments[i].purpose = PURPOSE_NONE;
    if (is_inferred)
        en->run.purpose = PURPOSE_NONE;
}

bool own_object_end(struct own_object *o, const struct format_ask *ask,
                    char *why, size_t why_size)
{
    (void)text_copy(why, why_size, o->why);
    name_segments(&o->arrival->entry, o->is_inferred);
    return o->why[0] == '\0' && settle(o->arrival, ask, why, why_size);
}
