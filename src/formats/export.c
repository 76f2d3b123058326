/* The diary as CSV and JSON. */
#include "milepost/export.h"

#include "formats/own.h"

#include <stdio.h>
#include <string.h>

#define LIST_NONE  UNKNOWN
#define VALUE_TEXT 8192 /* bytes: 64 segments of 60, and to spare */

static const struct own_field *field_at(int i, enum own_thing thing)
{
    return own_fields[i].thing == thing ? &own_fields[i] : NULL;
}

static enum own_thing thing_of(const struct entry *en)
{
    switch (en->kind) {
    case ENTRY_RUN:
        return OWN_RUN;
    case ENTRY_ACTIVITY:
        return OWN_ACTIVITY;
    case ENTRY_CHECKIN:
        return OWN_CHECKIN;
    case ENTRY_MARK:
        return OWN_MARK;
    }
    return OWN_RUN;
}

static const char *id_of(const struct entry *en)
{
    switch (en->kind) {
    case ENTRY_RUN:
        return en->run.id.text;
    case ENTRY_ACTIVITY:
        return en->activity.id.text;
    case ENTRY_CHECKIN:
        return en->body.id.text;
    case ENTRY_MARK:
        return en->mark.id.text;
    }
    return "";
}

static bool put(struct exporter *x, const char *text, struct err *e)
{
    return x->put(x->with, text, strlen(text), e);
}

/* ---- CSV: a column a key, each once */

static bool is_first_of_key(int at)
{
    for (int i = 0; i < at; i++)
        if (strcmp(own_fields[i].key, own_fields[at].key) == 0)
            return false;
    return true;
}

static bool put_csv_head(struct exporter *x, struct err *e)
{
    if (!put(x, "milepost,id", e))
        return false;
    for (int i = 0; i < own_field_count; i++)
        if (is_first_of_key(i) &&
            (!put(x, ",", e) || !put(x, own_fields[i].key, e)))
            return false;
    return put(x, "\r\n", e);
}

static bool put_csv_text(struct exporter *x, const char *text, struct err *e)
{
    if (strpbrk(text, ",;\"\r\n") == NULL)
        return put(x, text, e);
    if (!put(x, "\"", e))
        return false;
    for (; *text != '\0'; text++) {
        if (*text == '"' && !put(x, "\"", e))
            return false;
        if (!x->put(x->with, text, 1, e))
            return false;
    }
    return put(x, "\"", e);
}

static bool put_csv(struct exporter *x, const struct entry *en, struct err *e)
{
    char value[VALUE_TEXT];
    enum own_thing thing = thing_of(en);
    if (!put(x, own_word(thing), e) || !put(x, ",", e) || !put(x, id_of(en), e))
        return false;
    for (int i = 0; i < own_field_count; i++) {
        if (!is_first_of_key(i))
            continue;
        struct text t = text_on(value, sizeof value);
        const struct own_field *f = own_field_of(thing, own_fields[i].key);
        if (f != NULL)
            own_put(f, en, &t);
        if (!put(x, ",", e) || !put_csv_text(x, value, e))
            return false;
    }
    return put(x, "\r\n", e);
}

/* ---- JSON: a list a kind of thing */

static bool put_json_text(struct exporter *x, const char *text, struct err *e)
{
    if (!put(x, "\"", e))
        return false;
    for (; *text != '\0'; text++) {
        char out[8];
        unsigned char c = (unsigned char)*text;
        bool is_marked = c == '"' || c == '\\';
        (void)snprintf(out, sizeof out, is_marked ? "\\%c" : "%c", c);
        if (c < 0x20)
            (void)snprintf(out, sizeof out, "\\u%04x", c);
        if (!put(x, out, e))
            return false;
    }
    return put(x, "\"", e);
}

static bool put_json_value(struct exporter *x, const struct own_field *f,
                           const char *value, struct err *e)
{
    bool is_number = f->type == OWN_TYPE_SIZE || f->type == OWN_TYPE_SCORE;
    if (is_number)
        return put(x, value, e);
    if (f->type == OWN_TYPE_YES)
        return put(x, "true", e);
    return put_json_text(x, value, e);
}

static void write_segment(const struct segment *s, int32_t from_m,
                          struct text *out)
{
    const char *purpose = purpose_word(s->purpose);
    text_put(out, "{\"purpose\": ");
    text_add(out, s->purpose == PURPOSE_NONE ? "null" : "\"%s\"", purpose);
    if (s->dist.m > 0)
        text_add(out, ", \"from_m\": %d, \"to_m\": %d", (int)from_m,
                 (int)(from_m + s->dist.m));
    if (s->time.s > 0)
        text_add(out, ", \"duration_s\": %d", (int)s->time.s);
    if (s->hr_avg != UNKNOWN)
        text_add(out, ", \"hr_avg\": %d", s->hr_avg);
    if (s->aim != PACE_NONE)
        text_add(out, ", \"aim\": \"%s\"", pace_name_word(s->aim));
    if (s->target.s_per_km > 0)
        text_add(out, ", \"target_s_per_km\": %d", (int)s->target.s_per_km);
    text_put(out, s->is_estimated ? ", \"is_estimated\": true}" : "}");
}

static bool put_json_segments(struct exporter *x, const struct entry *en,
                              struct err *e)
{
    int32_t from_m = 0;
    for (int i = 0; i < en->run.seg_count; i++) {
        char value[256];
        struct text t = text_on(value, sizeof value);
        write_segment(&en->segments[i], from_m, &t);
        from_m += en->segments[i].dist.m;
        if (!put(x, i > 0 ? ", " : "[", e) || !put(x, value, e))
            return false;
    }
    return put(x, "]", e);
}

static bool put_json_field(struct exporter *x, const struct own_field *f,
                           const struct entry *en, struct err *e)
{
    char value[VALUE_TEXT];
    struct text t = text_on(value, sizeof value);
    own_put(f, en, &t);
    if (value[0] == '\0')
        return true;
    if (!put(x, ", \"", e) || !put(x, f->key, e) || !put(x, "\": ", e))
        return false;
    return f->type == OWN_TYPE_SEGMENTS ? put_json_segments(x, en, e)
                                        : put_json_value(x, f, value, e);
}

static bool put_json_list(struct exporter *x, int list, struct err *e)
{
    if (list == x->list)
        return put(x, ",\n", e);
    bool is_other = x->list != LIST_NONE;
    x->list = list;
    return put(x, is_other ? "\n  ],\n  \"" : ",\n  \"", e) &&
           put(x, own_list((enum own_thing)list), e) && put(x, "\": [\n", e);
}

static bool put_json(struct exporter *x, const struct entry *en, struct err *e)
{
    enum own_thing thing = thing_of(en);
    if (!put_json_list(x, (int)thing, e) || !put(x, "    {\"id\": ", e) ||
        !put_json_text(x, id_of(en), e))
        return false;
    for (int i = 0; i < own_field_count; i++) {
        const struct own_field *f = field_at(i, thing);
        if (f != NULL && !put_json_field(x, f, en, e))
            return false;
    }
    return put(x, "}", e);
}

/* ---- both */

bool export_begin(struct exporter *x, struct err *e)
{
    x->list = LIST_NONE;
    return x->kind == EXPORT_CSV ? put_csv_head(x, e)
                                 : put(x, "{\n  \"milepost\": 1", e);
}

bool export_entry(struct exporter *x, const struct entry *en, struct err *e)
{
    return x->kind == EXPORT_CSV ? put_csv(x, en, e) : put_json(x, en, e);
}

bool export_end(struct exporter *x, struct err *e)
{
    if (x->kind == EXPORT_CSV)
        return true;
    return put(x, x->list == LIST_NONE ? "\n}\n" : "\n  ]\n}\n", e);
}
