/* The lines of an import, packed: an account may hold ten years. */
#include "app/looked.h"

#include <stdlib.h>
#include <string.h>

#define LINES_FIRST 64
#define WORDS_FIRST 4096

/* Room for so many more, by doubling. */
static bool grow(void **at, size_t unit, size_t used, size_t more, size_t *room,
                 size_t first)
{
    size_t wanted = *room == 0 ? first : *room;
    while (wanted < used + more)
        wanted *= 2;
    if (wanted == *room)
        return true;
    void *grown = realloc(*at, wanted * unit);
    if (grown == NULL)
        return false;
    *at = grown;
    *room = wanted;
    return true;
}

/* Without what could move a cursor, be it of a file's name. Byte 0 is the
 * empty word, which most reasons are. */
static bool put_word(struct looked *l, const char *text, size_t *at)
{
    char word[LOOKED_WORD];
    utf8_clean(word, sizeof word, text);
    size_t size = strlen(word) + 1;
    void *words = l->words;
    *at = 0;
    if (size == 1 && l->words_used > 0)
        return true;
    if (!grow(&words, 1, l->words_used, size, &l->words_room, WORDS_FIRST))
        return false;
    l->words = words;
    *at = l->words_used;
    memcpy(l->words + *at, word, size);
    l->words_used += size;
    return true;
}

static bool put_words(struct looked *l, const struct import_item *item,
                      struct looked_line *line)
{
    size_t empty;
    return put_word(l, "", &empty) && put_word(l, item->path, &line->path) &&
           put_word(l, item->title, &line->title) &&
           put_word(l, item->why, &line->why);
}

static bool add_line(struct looked *l, const struct import_item *item)
{
    size_t room = (size_t)l->room;
    void *lines = l->line;
    if (!grow(&lines, sizeof l->line[0], (size_t)l->count, 1, &room,
              LINES_FIRST))
        return false;
    l->line = lines;
    l->room = (int)room;
    struct looked_line *line = &l->line[l->count];
    *line = (struct looked_line){ .number = item->number,
                                  .kind = item->kind,
                                  .is_run = item->is_run,
                                  .purpose = item->purpose,
                                  .day = item->day,
                                  .start_min = item->start_min,
                                  .dist = item->dist,
                                  .time = item->time };
    if (!put_words(l, item, line))
        return false;
    l->of_kind[item->kind]++;
    looked_take(l, l->count++, item->is_taken);
    return true;
}

int looked_find(const struct looked *l, int number)
{
    int from = 0;
    int to = l->count;
    while (from < to) {
        int middle = from + (to - from) / 2;
        if (l->line[middle].number < number)
            from = middle + 1;
        else
            to = middle;
    }
    return from < l->count && l->line[from].number == number ? from : UNKNOWN;
}

/* A table names what a file before it held. */
bool looked_add(struct looked *l, const struct import_item *item)
{
    if (!item->is_more)
        return add_line(l, item);
    int line = looked_find(l, item->number);
    return line == UNKNOWN || item->title[0] == '\0' ||
           put_word(l, item->title, &l->line[line].title);
}

void looked_clear(struct looked *l)
{
    free(l->line);
    free(l->words);
    l->line = NULL;
    l->words = NULL;
    l->count = l->room = 0;
    l->words_used = l->words_room = 0;
    memset(l->of_kind, 0, sizeof l->of_kind);
    memset(l->taken, 0, sizeof l->taken);
}

void looked_forget(struct looked *l)
{
    looked_clear(l);
    free(l->paths);
    *l = (struct looked){ 0 };
}

bool looked_open(struct looked *l, const char *paths, int count)
{
    size_t size = 0;
    for (int i = 0; i < count; i++)
        size += strlen(paths + size) + 1;
    char *copy = malloc(size + 1);
    if (copy != NULL)
        memcpy(copy, paths, size);
    looked_forget(l); /* the paths may be its own */
    if (copy == NULL)
        return false;
    l->paths = copy;
    l->path_count = count;
    return true;
}

/* ---- which are taken */

void looked_take(struct looked *l, int line, bool is_taken)
{
    struct looked_line *i = &l->line[line];
    if (is_taken == i->is_taken || !item_is_choice(i->kind))
        return;
    i->is_taken = is_taken;
    l->taken[i->kind] += is_taken ? 1 : -1;
}

/* What goes on after a run comes in either way: unmarked, on its own. */
static bool is_of_its_own(const struct looked_line *i)
{
    return i->kind == ITEM_JOIN
               ? !i->is_taken
               : i->is_taken && (i->kind == ITEM_NEW || i->kind == ITEM_ODD);
}

struct looked_marks looked_marks(const struct looked *l)
{
    struct looked_marks m = { 0 };
    for (int i = 0; i < l->count; i++) {
        const struct looked_line *line = &l->line[i];
        m.lines += line->is_taken || line->kind == ITEM_JOIN;
        if (!is_of_its_own(line))
            continue;
        m.others += !line->is_run;
        if (!line->is_run)
            continue;
        m.runs++;
        m.dist_m += line->dist.m;
        m.time_s += line->time.s;
    }
    return m;
}

int looked_numbers(const struct looked *l)
{
    return l->count == 0 ? 0 : l->line[l->count - 1].number + 1;
}

static unsigned char *bits_of(const struct looked *l)
{
    return calloc((size_t)looked_numbers(l) / 8 + 1, 1);
}

static void set_bit(unsigned char *bits, int n)
{
    bits[n / 8] |= (unsigned char)(1u << (n % 8));
}

unsigned char *looked_marked(const struct looked *l)
{
    unsigned char *bits = bits_of(l);
    for (int i = 0; bits != NULL && i < l->count; i++)
        if (l->line[i].is_taken)
            set_bit(bits, l->line[i].number);
    return bits;
}

unsigned char *looked_of_kind(const struct looked *l, enum item_kind k)
{
    unsigned char *bits = bits_of(l);
    for (int i = 0; bits != NULL && i < l->count; i++)
        if (l->line[i].kind == k)
            set_bit(bits, l->line[i].number);
    return bits;
}

/* ---- which are shown */

int looked_lines(const struct looked *l, int kind)
{
    return kind == LOOKED_ALL ? l->count : l->of_kind[kind];
}

int looked_line_at(const struct looked *l, int kind, int nth)
{
    if (kind == LOOKED_ALL)
        return nth < l->count ? nth : UNKNOWN;
    for (int i = 0; i < l->count; i++)
        if ((int)l->line[i].kind == kind && nth-- == 0)
            return i;
    return UNKNOWN;
}
