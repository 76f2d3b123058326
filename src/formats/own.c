/* Values of milepost's own export, taken back. */
#include "formats/own.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#define MINUTES_PER_DAY 1440

const struct own_field own_fields[] = {
#define OWN(thing, key, type, place, least, most)                              \
    { key, offsetof(struct entry, place), OWN_##thing, OWN_TYPE_##type, least, \
      most },
#include "formats/own.def"
};
const int own_field_count = (int)COUNT_OF(own_fields);

static const struct {
    const char *word, *list;
    enum entry_kind kind;
} things[OWN_COUNT] = {
    [OWN_RUN] = { "run", "runs", ENTRY_RUN },
    [OWN_ACTIVITY] = { "activity", "activities", ENTRY_ACTIVITY },
    [OWN_CHECKIN] = { "checkin", "checkins", ENTRY_CHECKIN },
    [OWN_MARK] = { "mark", "marks", ENTRY_MARK },
};

const char *own_word(enum own_thing t)
{
    return things[t].word;
}

const char *own_list(enum own_thing t)
{
    return things[t].list;
}

const struct own_field *own_field_of(enum own_thing t, const char *key)
{
    for (int i = 0; i < own_field_count; i++)
        if (own_fields[i].thing == t && strcmp(own_fields[i].key, key) == 0)
            return &own_fields[i];
    return NULL;
}

void own_begin(struct entry *en, enum own_thing t)
{
    *en = (struct entry){ .kind = things[t].kind, .day = NO_DAY };
    en->run = run_blank(NO_DAY);
    en->activity = (struct activity){
        .day = NO_DAY, .start_min = UNKNOWN, .kind = ACTIVITY_XT, .rpe = UNKNOWN
    };
    en->mark = (struct day_mark){ .day = NO_DAY, .reason = SKIP_NONE };
    en->body = checkin_blank(NO_DAY, false);
    en->has_body = t == OWN_CHECKIN;
}

/* A whole number at *p, which moves on; spreadsheets add ".0". */
static bool take_int(const char **p, int32_t least, int32_t most, int32_t *out)
{
    char *end;
    long value = strtol(*p, &end, 10);
    if (end == *p || value < least || value > most)
        return false;
    if (end[0] == '.' && end[1] == '0')
        end += 1 + strspn(end + 1, "0");
    *p = end;
    *out = (int32_t)value;
    return true;
}

static bool take_number(const char *text, int32_t least, int32_t most,
                        int32_t *out)
{
    int32_t value;
    if (!take_int(&text, least, most, &value) || *text != '\0')
        return false;
    *out = value;
    return true;
}

static bool take_clock(const char *text, int *out)
{
    int32_t hour;
    int32_t minute;
    if (!take_int(&text, 0, 23, &hour) || *text++ != ':' ||
        !take_int(&text, 0, 59, &minute) || (*text != '\0' && *text != ':'))
        return false;
    *out = hour * 60 + minute;
    return true;
}

static bool take_yes(const char *text, bool *out)
{
    bool is_yes = text_is(text, "yes") || text_is(text, "true");
    if (!is_yes && !text_is(text, "no") && !text_is(text, "false"))
        return false;
    *out = is_yes;
    return true;
}

/* The word up to a blank at *p, which moves on past blanks; false: the end. */
static bool take_word(const char **p, char *out, size_t size)
{
    *p += strspn(*p, " ");
    size_t n = strcspn(*p, " ");
    if (n == 0 || !text_part(out, size, *p, n))
        return false;
    *p += n;
    return true;
}

static bool take_flags(const char *text, unsigned *out)
{
    char word[32];
    unsigned flags = 0;
    while (take_word(&text, word, sizeof word)) {
        enum flag_bit bit;
        if (!flag_from(word, &bit))
            return false;
        flags |= 1u << bit;
    }
    *out = flags;
    return *text == '\0';
}

/* "knee:6@11000" */
static bool take_pain(char *word, struct pain *out)
{
    char *level = strchr(word, ':');
    int32_t value;
    *out = (struct pain){ .from_m = UNKNOWN };
    if (level == NULL)
        return false;
    *level++ = '\0';
    const char *at = level;
    if (!site_from(word, &out->site) || !take_int(&at, 0, 10, &value))
        return false;
    out->level = value;
    return *at == '\0' ||
           (*at == '@' && take_number(at + 1, 0, 1000000, &out->from_m));
}

static bool take_pains(const char *text, struct pain *pains, int *count)
{
    char word[48];
    int n = 0;
    while (take_word(&text, word, sizeof word))
        if (n == RUN_PAINS_MAX || !take_pain(word, &pains[n++]))
            return false;
    *count = n;
    return *text == '\0';
}

static bool take_skip(const char *text, struct day_mark *m)
{
    m->is_skip = !text_is(text, "no");
    return !m->is_skip || text_is(text, "yes") || skip_from(text, &m->reason);
}

/* One part of a segment: its sign or unit says which. */
static bool take_part(const char *part, struct segment *s)
{
    int32_t n;
    if (strcmp(part, "~") == 0)
        return s->is_estimated = true;
    if (part[0] == '@' && pace_name_from(part + 1, &s->aim))
        return true;
    if (part[0] == '@')
        return take_number(part + 1, 60, 7200, &s->target.s_per_km);
    if (!take_int(&part, 1, 1000000, &n))
        return false;
    if (strcmp(part, "m") == 0)
        s->dist.m = n;
    else if (strcmp(part, "s") == 0)
        s->time.s = n;
    else if (strcmp(part, "bpm") == 0 && n >= 20 && n <= 300)
        s->hr_avg = n;
    else
        return false;
    return true;
}

bool own_add_segment(struct entry *en, const struct segment *s)
{
    if (en->run.seg_count == RUN_SEGMENTS_MAX)
        return false;
    en->segments[en->run.seg_count++] = *s;
    return true;
}

/* "warm_up:2000m:720s" */
static bool take_segment(char *word, struct segment *s)
{
    *s = segment_blank(PURPOSE_NONE);
    for (char *part = word; part != NULL;) {
        char *next = strchr(part, ':');
        if (next != NULL)
            *next++ = '\0';
        bool is_name = part == word && (strcmp(part, "run") == 0 ||
                                        purpose_from(part, &s->purpose));
        if (!is_name && !take_part(part, s))
            return false;
        part = next;
    }
    return true;
}

static bool take_segments(const char *text, struct entry *en)
{
    char word[128];
    struct segment s;
    en->run.seg_count = 0;
    while (take_word(&text, word, sizeof word))
        if (!take_segment(word, &s) || !own_add_segment(en, &s))
            return false;
    return *text == '\0';
}

static bool take_pains_of(const char *text, struct entry *en)
{
    return en->kind == ENTRY_RUN
               ? take_pains(text, en->run.pains, &en->run.pain_count)
               : take_pains(text, en->body.pains, &en->body.pain_count);
}

static bool take_text(const struct own_field *f, const char *text, char *out)
{
    utf8_clean(out, (size_t)f->most, text);
    return true;
}

/* ISO, and nothing else: it is our own. */
static bool take_any(const struct own_field *f, const char *text,
                     struct entry *en)
{
    void *at = (char *)en + f->offset;
    switch (f->type) {
    case OWN_TYPE_DAY:
        return day_parse(text, at);
    case OWN_TYPE_CLOCK:
        return take_clock(text, at);
    case OWN_TYPE_SIZE:
    case OWN_TYPE_SCORE:
        return take_number(text, f->least, f->most, at);
    case OWN_TYPE_YES:
        return take_yes(text, at);
    case OWN_TYPE_PURPOSE:
        return purpose_from(text, at);
    case OWN_TYPE_ACTIVITY:
        return activity_from(text, at);
    case OWN_TYPE_SOURCE:
        return source_from(text, at);
    case OWN_TYPE_ILLNESS:
        return illness_from(text, at);
    case OWN_TYPE_SKIP:
        return take_skip(text, &en->mark);
    case OWN_TYPE_FLAGS:
        return take_flags(text, at);
    case OWN_TYPE_PAINS:
        return take_pains_of(text, en);
    case OWN_TYPE_SEGMENTS:
        return take_segments(text, en);
    case OWN_TYPE_TEXT:
        return take_text(f, text, at);
    }
    return false;
}

bool own_take(const struct own_field *f, const char *text, struct entry *en)
{
    return text[0] == '\0' || take_any(f, text, en);
}

/* To the metre and the second, as the diary has them. */
static bool adds_up(const struct entry *en)
{
    int64_t metres = 0;
    int64_t seconds = 0;
    for (int i = 0; i < en->run.seg_count; i++) {
        metres += en->segments[i].dist.m;
        seconds += en->segments[i].time.s;
    }
    return metres == en->run.dist.m && seconds == en->run.time.s;
}

static bool end_run(struct entry *en, char *why, size_t why_size)
{
    struct run *r = &en->run;
    if (r->dist.m == 0 && r->time.s == 0) {
        (void)text_copy(why, why_size, "has neither a distance nor a time");
        return false;
    }
    if (r->seg_count == 1 || !adds_up(en))
        r->seg_count = 0;
    if (r->elapsed.s < r->time.s)
        r->elapsed.s = 0;
    return true;
}

bool own_end(struct entry *en, char *why, size_t why_size)
{
    if (!day_is(en->day)) {
        (void)text_copy(why, why_size, "has no date");
        return false;
    }
    en->run.day = en->activity.day = en->mark.day = en->body.day = en->day;
    if (en->kind == ENTRY_ACTIVITY && en->activity.time.s == 0) {
        (void)text_copy(why, why_size, "has no time");
        return false;
    }
    return en->kind != ENTRY_RUN || end_run(en, why, why_size);
}
