/* What a diary needs beside runs: notes, injuries, the athlete. */
#include "app/room.h"

#include <stdio.h>
#include <string.h>

bool app_note(struct app *a, day_t day, const char *note, struct err *e)
{
    char date[DAY_TEXT], label[48];
    const char *at = note;
    for (uint32_t code = utf8_next(&at); code != 0; code = utf8_next(&at))
        if (utf8_is_unsafe(code))
            return err_set(e, ERR_INPUT,
                           "the note holds a control character; write it "
                           "without, on one line");
    if (strlen(note) >= NOTE_TEXT)
        return err_set(e, ERR_LIMIT, "the note is %zu bytes long; %d fit",
                       strlen(note), NOTE_TEXT - 1);
    (void)snprintf(label, sizeof label, "note %s", day_format(day, date));
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, store_put_note(a->store, day, note, e), e);
}

/* The open injury of a site among those of this week's facts. */
static bool open_injury(const struct facts *f, enum site site,
                        struct injury *out)
{
    for (int i = 0; i < f->injury_count; i++) {
        if (f->injuries[i].site != site || day_is(f->injuries[i].end))
            continue;
        *out = f->injuries[i];
        return true;
    }
    return false;
}

bool app_injury(struct app *a, enum site site, day_t day, bool is_start,
                struct err *e)
{
    struct injury i;
    char date[DAY_TEXT], label[64];
    if (!app_week(a, a->today, e))
        return false;
    bool is_open = open_injury(&a->facts, site, &i);
    if (is_start && is_open)
        return err_set(e, ERR_INPUT,
                       "the %s is hurt since %s already; 'injury end %s' "
                       "ends it",
                       site_word(site), day_format(i.start, date),
                       site_word(site));
    if (!is_start && !is_open)
        return err_set(e, ERR_INPUT, "no injury of the %s is open",
                       site_word(site));
    if (!is_start && day.n < i.start.n)
        return err_set(e, ERR_INPUT, "it began on %s, after that day",
                       day_format(i.start, date));
    if (is_start) {
        memset(&i, 0, sizeof i);
        i.site = site;
        i.start = day;
        i.end = NO_DAY;
    } else {
        i.end = day;
    }
    (void)snprintf(label, sizeof label, "injury %s %s",
                   is_start ? "start" : "end", site_word(site));
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, store_put_injury(a->store, &i, e), e);
}

/* The key as it is kept, however it was typed. */
static const char *fact_key(const char *key)
{
    for (int i = 0; i < ATHLETE_COUNT; i++)
        if (text_is(athlete_rows[i].key, key))
            return athlete_rows[i].key;
    return key;
}

static bool put_facts(struct app *a, int count, const char *const *words,
                      day_t from, struct err *e)
{
    for (int i = 0; i + 1 < count; i += 2)
        if (!store_put_fact(a->store, fact_key(words[i]), words[i + 1], from,
                            e))
            return false;
    return true;
}

bool app_athlete_set_all(struct app *a, int count, const char *const *words,
                         day_t from, struct err *e)
{
    struct athlete trial = athlete_blank();
    char label[160];
    struct text t = text_on(label, sizeof label);
    text_put(&t, "athlete");
    for (int i = 0; i + 1 < count; i += 2) {
        if (!athlete_take(&trial, words[i], words[i + 1], from, e))
            return false;
        text_add(&t, " %s %.40s", fact_key(words[i]), words[i + 1]);
    }
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, put_facts(a, count, words, from, e), e);
}

bool app_athlete_set(struct app *a, const char *key, const char *value,
                     day_t from, struct err *e)
{
    const char *const words[] = { key, value };
    return app_athlete_set_all(a, 2, words, from, e);
}

bool app_athlete_forget(struct app *a, const char *key, day_t from,
                        struct err *e)
{
    char label[80];
    (void)snprintf(label, sizeof label, "athlete %s unsaid", fact_key(key));
    if (!store_begin(a->store, label, e))
        return false;
    return app_end(a, store_put_fact(a->store, fact_key(key), "", from, e), e);
}
