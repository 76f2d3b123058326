/* An archive, and what lies in it. */
#include "formats/pack.h"

#include "formats/library.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BLOCK         ((size_t)32 * 1024) /* bytes read at a time */
#define REVIVALS_MOST 16

struct pack {
    const struct library *lib;
    struct archive *archive;
    enum wrapping kind;
    struct pack_source source;
    struct pack_allowance *allowance;
    int passed; /* headers read */
    int revivals;
    bool is_source_at_end; /* more was asked for than there is */
    bool is_open_ended;    /* the entry's size is not known ahead */
    bool is_through;       /* the entry was read to its end */
    bool is_dead;          /* the library goes no further */
    enum pack_step fault;
    const unsigned char *at; /* of the entry, not yet pulled */
    size_t left;
    int64_t offset; /* of the entry's next byte */
    unsigned char block[BLOCK];
};

static bool is_over(int64_t bytes, const struct pack_allowance *a)
{
    return bytes > PACK_FREE && bytes / PACK_RATIO > a->packed;
}

static bool is_spent(struct pack_allowance *a)
{
    if (a->spent[0] != '\0')
        return true;
    if (a->entries > PACK_ENTRIES)
        (void)snprintf(a->spent, sizeof a->spent,
                       "holds more than %d files; unpack it and import a part "
                       "of them at a time",
                       PACK_ENTRIES);
    else if (is_over(a->unpacked, a) || is_over(a->drawn, a))
        (void)snprintf(a->spent, sizeof a->spent,
                       "unpacks to over %d times its size, as no export does: "
                       "the rest of it was not read",
                       PACK_RATIO);
    return a->spent[0] != '\0';
}

/* The library refused: did its bytes end, or are they wrong? */
static void set_fault(struct pack *p, int result)
{
    p->fault = p->is_source_at_end ? PACK_CUT : PACK_DAMAGED;
    if (is_spent(p->allowance))
        p->fault = PACK_SPENT;
    p->is_dead = result <= LIBRARY_FATAL;
}

/* The entry's next bytes, where they lie in the library's own memory. */
static int64_t pull_block(struct pack *p, const unsigned char **out)
{
    const void *block = NULL;
    size_t size = 0;
    int64_t offset = 0;
    while (p->fault == PACK_ENTRY && !p->is_through && size == 0) {
        if (is_spent(p->allowance)) {
            p->fault = PACK_SPENT;
            break;
        }
        int r =
            p->lib->archive_read_data_block(p->archive, &block, &size, &offset);
        p->is_through = r == LIBRARY_END;
        /* No writer of runs leaves holes in its files. */
        bool is_sound = r == LIBRARY_OK && (size == 0 || offset == p->offset);
        if (p->is_through)
            size = 0;
        else if (!is_sound)
            set_fault(p, r);
        p->allowance->unpacked += 1 + (int64_t)size;
    }
    if (p->fault != PACK_ENTRY)
        return -1;
    *out = block;
    p->offset += (int64_t)size;
    return (int64_t)size;
}

int64_t pack_pull(void *pack, unsigned char *out, size_t room)
{
    struct pack *p = pack;
    if (p->left == 0) {
        int64_t n = pull_block(p, &p->at);
        if (n <= 0)
            return n;
        p->left = (size_t)n;
    }
    size_t n = p->left < room ? p->left : room;
    memcpy(out, p->at, n);
    p->at += n;
    p->left -= n;
    return (int64_t)n;
}

static int64_t read_disk(struct pack *p, const void **block)
{
    *block = p->block;
    ssize_t n;
    do
        n = read(p->source.fd, p->block, sizeof p->block);
    while (n < 0 && errno == EINTR);
    if (n > 0)
        p->allowance->drawn += n;
    return n;
}

/* The head that was read to know its kind, what is left of that block, and
 * the blocks after it. */
static int64_t read_outer(struct pack *p, const void **block)
{
    struct pack_source *s = &p->source;
    const unsigned char *bytes = s->head;
    int64_t n = (int64_t)s->head_size;
    if (n > 0) {
        s->head_size = 0;
    } else if (s->outer->left > 0) {
        bytes = s->outer->at;
        n = (int64_t)s->outer->left;
        s->outer->left = 0;
    } else {
        n = pull_block(s->outer, &bytes);
    }
    *block = bytes;
    return n;
}

static ssize_t on_read(struct archive *a, void *with, const void **block)
{
    (void)a;
    struct pack *p = with;
    int64_t n = p->source.fd >= 0 ? read_disk(p, block) : read_outer(p, block);
    p->is_source_at_end =
        n == 0 || (p->source.fd < 0 && p->source.outer->fault == PACK_CUT);
    return (ssize_t)n;
}

static int64_t on_seek(struct archive *a, void *with, int64_t offset,
                       int whence)
{
    (void)a;
    struct pack *p = with;
    p->is_source_at_end = false;
    return (int64_t)lseek(p->source.fd, (off_t)offset, whence);
}

/* One kind and no other is looked for: layers are opened by milepost itself,
 * where they are counted. */
static bool set_kind(struct pack *p, enum wrapping kind)
{
    const struct library *l = p->lib;
    struct archive *a = p->archive;
    switch (kind) {
    case WRAP_ZIP:
        return l->archive_read_support_format_zip(a) >= LIBRARY_WARN;
    case WRAP_TAR:
        return l->archive_read_support_format_tar(a) >= LIBRARY_WARN;
    case WRAP_GZIP:
        return l->archive_read_append_filter(a, LIBRARY_FILTER_GZIP) >=
                   LIBRARY_WARN &&
               l->archive_read_support_format_raw(a) >= LIBRARY_WARN;
    case WRAP_NONE:
        break;
    }
    return false;
}

static bool begin(struct pack *p)
{
    const struct library *l = p->lib;
    p->archive = l->archive_read_new();
    if (p->archive == NULL || !set_kind(p, p->kind))
        return false;
    (void)l->archive_read_set_read_callback(p->archive, on_read);
    if (p->source.fd >= 0)
        (void)l->archive_read_set_seek_callback(p->archive, on_seek);
    (void)l->archive_read_set_callback_data(p->archive, p);
    /* What cannot be opened is said when its first entry is asked for. */
    int r = l->archive_read_open1(p->archive);
    if (r < LIBRARY_WARN)
        set_fault(p, r);
    return true;
}

struct pack *pack_open(enum wrapping kind, const struct pack_source *source,
                       struct pack_allowance *allowance)
{
    const struct library *lib = library_get();
    struct pack *p = lib != NULL ? calloc(1, sizeof *p) : NULL;
    if (p == NULL)
        return NULL;
    p->lib = lib;
    p->kind = kind;
    p->source = *source;
    p->allowance = allowance;
    p->is_through = true;
    if (begin(p))
        return p;
    pack_close(p);
    return NULL;
}

/* One damaged entry ends the library's reading. A zip of the disk has a list
 * of them all: it is opened anew, and those before are passed over. */
static bool revive(struct pack *p)
{
    bool has_list = p->kind == WRAP_ZIP && p->source.fd >= 0;
    if (!has_list || p->fault != PACK_DAMAGED || p->passed == 0 ||
        p->revivals++ == REVIVALS_MOST || lseek(p->source.fd, 0, SEEK_SET) != 0)
        return false;
    (void)p->lib->archive_read_free(p->archive);
    p->fault = PACK_ENTRY;
    p->is_dead = false;
    if (!begin(p))
        return false;
    struct archive_entry *e;
    for (int i = 0; p->fault == PACK_ENTRY && i < p->passed; i++) {
        int r = p->lib->archive_read_next_header(p->archive, &e);
        if (r < LIBRARY_WARN || r == LIBRARY_END)
            set_fault(p, LIBRARY_FATAL);
    }
    return p->fault == PACK_ENTRY;
}

/*
 * Reads the rest of an entry whose size its archive learns only at its end:
 * the library would do so by itself, without an end to it.
 */
static void pass_over(struct pack *p)
{
    const unsigned char *block;
    while (p->is_open_ended && pull_block(p, &block) > 0)
        continue;
    p->left = 0;
}

static void describe(struct pack *p, struct archive_entry *e,
                     struct pack_entry *out)
{
    const struct library *l = p->lib;
    const char *name = l->archive_entry_pathname_utf8(e);
    if (name == NULL)
        name = l->archive_entry_pathname(e);
    out->name = name != NULL ? name : "";
    out->is_file = S_ISREG(l->archive_entry_filetype(e));
    out->is_locked = l->archive_entry_is_data_encrypted(e) != 0;
    p->is_open_ended = l->archive_entry_size_is_set(e) == 0;
    p->is_through = false;
    p->offset = 0;
}

enum pack_step pack_next(struct pack *p, struct pack_entry *out)
{
    pass_over(p);
    if (is_spent(p->allowance))
        p->fault = PACK_SPENT;
    bool is_over = p->fault == PACK_SPENT || p->fault == PACK_CUT || p->is_dead;
    if (is_over && !revive(p))
        return p->fault;
    p->fault = PACK_ENTRY;
    struct archive_entry *e = NULL;
    int r = p->lib->archive_read_next_header(p->archive, &e);
    if (r == LIBRARY_END)
        return PACK_END;
    p->passed++;
    p->allowance->entries++;
    if (r < LIBRARY_WARN || e == NULL) {
        set_fault(p, r);
        p->passed = 0; /* what comes next cannot be told */
        return p->fault;
    }
    describe(p, e, out);
    return PACK_ENTRY;
}

enum pack_step pack_fault(const struct pack *p)
{
    return p->fault;
}

void pack_close(struct pack *p)
{
    if (p == NULL)
        return;
    if (p->archive != NULL)
        (void)p->lib->archive_read_free(p->archive);
    free(p);
}
