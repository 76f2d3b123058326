/* The line of an activity: its kind, its words, whether it is taken. */
#include "app/import.h"

#include <stdio.h>
#include <string.h>

#define X_ROW(id, word, sign, is_usual, is_choice) \
    { word, sign, is_usual, is_choice },
static const struct {
    const char *word, *sign;
    bool is_usual, is_choice;
} item_rows[ITEM_COUNT] = { ITEM_LIST(X_ROW) };
#undef X_ROW

const char *item_word(enum item_kind k)
{
    return item_rows[k].word;
}

const char *item_sign(enum item_kind k)
{
    return item_rows[k].sign;
}

bool item_is_usual(enum item_kind k)
{
    return item_rows[k].is_usual;
}

bool item_is_choice(enum item_kind k)
{
    return item_rows[k].is_choice;
}

bool item_from(const char *word, enum item_kind *out)
{
    for (int i = 0; i < ITEM_COUNT; i++)
        if (text_is(word, item_rows[i].word)) {
            *out = (enum item_kind)i;
            return true;
        }
    return false;
}

/* ---- the line of an activity */

/* The end of a long path is what tells it from others. */
static void item_path(char out[ITEM_PATH], const char *path, int line)
{
    char clean[4096];
    char tail[16] = "";
    utf8_clean(clean, sizeof clean, path);
    if (line > 0)
        (void)snprintf(tail, sizeof tail, ":%d", line);
    size_t n = strlen(clean);
    size_t room = ITEM_PATH - 1 - strlen(tail);
    const char *from = clean;
    if (n > room) {
        from = clean + (n - room + 3);
        while (((unsigned char)*from & 0xC0) == 0x80) /* within a character */
            from++;
    }
    struct text t = text_on(out, ITEM_PATH);
    text_put(&t, from == clean ? "" : "...");
    text_put(&t, from);
    text_put(&t, tail);
}

void item_of(struct import *im, const struct arrival *a)
{
    struct import_item *item = &im->item;
    const struct entry *en = &a->entry;
    memset(item, 0, sizeof *item);
    item->number = im->number++;
    item->kind = ITEM_NEW;
    item->is_run = en->kind == ENTRY_RUN;
    item->day = en->day;
    item->start_min = item->is_run ? en->run.start_min : en->activity.start_min;
    item->purpose = import_purpose(im, a);
    item->dist = item->is_run ? en->run.dist : (dist_t){ 0 };
    item->time = item->is_run ? en->run.time : en->activity.time;
    item_path(item->path, im->path, a->line);
    utf8_clean(item->title, sizeof item->title, a->title);
}

void item_say(struct import *im, enum item_kind kind, const char *why)
{
    im->item.kind = kind;
    (void)text_copy(im->item.why, sizeof im->item.why, why);
}

static bool bit(const unsigned char *bits, int number)
{
    return (bits[number / 8] >> (number % 8) & 1) != 0;
}

bool item_may_join(const struct import *im, int number)
{
    const struct import_ask *ask = im->ask;
    return ask->joins == NULL || number >= ask->taken_count ||
           bit(ask->joins, number);
}

bool item_is_taken(const struct import *im, int number, enum item_kind kind)
{
    const struct import_ask *ask = im->ask;
    if (!item_is_choice(kind))
        return false;
    if (ask->taken != NULL && number < ask->taken_count)
        return bit(ask->taken, number) ||
               (kind == ITEM_NEW && ask->joins != NULL &&
                bit(ask->joins, number));
    return item_is_usual(kind) || ask->takes[kind];
}
