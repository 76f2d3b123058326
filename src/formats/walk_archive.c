/* What lies in an archive, in the order it holds it. */
#include "formats/library.h"
#include "formats/pack.h"
#include "formats/walk.h"

#include <stdio.h>
#include <string.h>

#define DEPTH_MOST 4 /* archives in archives */

/* An archive being gone through. */
struct opened {
    struct walk *walk;
    struct pack_allowance *allowance; /* of the file on the disk */
    struct pack *pack;
    const char *name;
    int depth; /* 1: it is that file */
    int locked;
};

static bool tell(const struct opened *l, const char *sentence)
{
    return walk_problem(l->walk, l->name, sentence);
}

static bool tell_locked(const struct opened *l)
{
    char sentence[120];
    if (l->locked == 0)
        return true;
    (void)snprintf(sentence, sizeof sentence,
                   "%d of its files %s locked with a password: unpack it "
                   "yourself and import the folder",
                   l->locked, l->locked == 1 ? "is" : "are");
    return tell(l, sentence);
}

static bool tell_end(const struct opened *l, enum pack_step end)
{
    switch (end) {
    case PACK_ENTRY:
    case PACK_END:
        break;
    case PACK_CUT:
        return tell(l, "ends early: what was whole was read; copy it or load "
                       "it down once more for the rest");
    case PACK_DAMAGED:
        return tell(l, "is damaged: what could be read was read; copy it or "
                       "load it down once more for the rest");
    case PACK_SPENT: /* the archives around it end as well, with no word */
        if (l->allowance->is_told)
            return true;
        l->allowance->is_told = true;
        return tell(l, l->allowance->spent);
    }
    return tell_locked(l);
}

/*
 * "export.zip/activities/1.fit.gz". The name is shown and no path is made of
 * it: what would lead out of the archive is left away all the same, and so is
 * what could move a cursor. False for hidden files and folders.
 */
static bool name_entry(const char *archive, const char *entry,
                       char out[PATH_TEXT])
{
    struct text t = text_on(out, PATH_TEXT);
    text_put(&t, archive);
    while (*entry != '\0') {
        char part[512];
        char clean[512];
        size_t n = strcspn(entry, "/");
        size_t kept = n < sizeof part ? n : sizeof part - 1;
        memcpy(part, entry, kept);
        part[kept] = '\0';
        entry += n + (entry[n] == '/');
        /* Before it is compared: what falls away may leave "..". */
        utf8_clean(clean, sizeof clean, part);
        if (clean[0] == '\0' || strcmp(clean, ".") == 0 ||
            strcmp(clean, "..") == 0)
            continue;
        if (walk_is_hidden(clean))
            return false;
        text_put(&t, "/");
        text_put(&t, clean);
    }
    return true;
}

/* Archives hold archives; DEPTH_MOST ends it.
 * NOLINTBEGIN(misc-no-recursion) */
static bool dig(struct opened *l, enum wrapping kind,
                const struct pack_source *source);

static bool dig_inner(struct opened *l, enum wrapping kind,
                      const struct load *head, const char *name)
{
    if (l->depth == DEPTH_MOST) {
        (void)snprintf(l->allowance->spent, sizeof l->allowance->spent,
                       "archives lie in it more than %d deep, as in no "
                       "export: the rest of it was not read",
                       DEPTH_MOST);
        return true;
    }
    struct opened inner = { .walk = l->walk,
                            .allowance = l->allowance,
                            .name = name,
                            .depth = l->depth + 1 };
    struct pack_source source = {
        .fd = -1, .outer = l->pack, .head = head->bytes, .head_size = head->size
    };
    return dig(&inner, kind, &source);
}

/* What could not be unpacked; the beginning of what was cut off is read. */
static const char *trouble(const struct opened *l)
{
    return pack_fault(l->pack) == PACK_CUT ? NULL : "is damaged in its archive";
}

static bool dig_entry(struct opened *l, const char *name)
{
    struct load load = { .end = LOAD_MORE };
    load_head(&load, pack_pull, l->pack);
    enum wrapping kind = wrapping_of(load.bytes, load.size);
    bool ok = true;
    /* Spreadsheets are zips, too: only what is named like one is opened. */
    if (kind != WRAP_NONE && (kind != WRAP_ZIP || name_is_of_many(name))) {
        ok = dig_inner(l, kind, &load, name);
    } else {
        load_rest(&load, pack_pull, l->pack);
        if (pack_fault(l->pack) != PACK_SPENT) /* which is said at the end */
            ok = walk_hand_on(l->walk, &load, name, trouble(l));
    }
    load_free(&load);
    return ok;
}

static bool visit(struct opened *l, const struct pack_entry *entry)
{
    struct walk *w = l->walk;
    char name[PATH_TEXT];
    if (!entry->is_file || !name_entry(l->name, entry->name, name))
        return true;
    bool is_of_many = name_is_of_many(name);
    if (w->pass == WALK_COUNT)
        return walk_count(w, name);
    if (entry->is_locked) { /* told once, whatever this pass is for */
        l->locked++;
        return true;
    }
    if (!is_of_many && !walk_asks_for(w, name))
        return true;
    return dig_entry(l, name);
}

/* Always one entry, which is named as the file is. */
static bool dig_gzip(struct opened *l)
{
    struct pack_entry entry;
    enum pack_step step = pack_next(l->pack, &entry);
    if (step == PACK_ENTRY)
        return dig_entry(l, l->name) &&
               (pack_fault(l->pack) != PACK_SPENT || tell_end(l, PACK_SPENT));
    if (step == PACK_SPENT)
        return tell_end(l, step);
    /* It unpacks 64 KiB at a time, and of a cut gives none of the last. */
    return tell(l, step == PACK_CUT
                       ? "ends before libarchive unpacks anything: copy it "
                         "once more, or import what 'gzip -dc' makes of it"
                       : "holds nothing that could be unpacked");
}

static bool dig(struct opened *l, enum wrapping kind,
                const struct pack_source *source)
{
    l->pack = pack_open(kind, source, l->allowance);
    if (l->pack == NULL)
        return tell(l, load_trouble(LOAD_MEMORY));
    bool ok = true;
    if (kind == WRAP_GZIP) {
        ok = dig_gzip(l);
    } else {
        struct pack_entry entry;
        enum pack_step step;
        while (ok && (step = pack_next(l->pack, &entry)) == PACK_ENTRY)
            ok = visit(l, &entry);
        ok = ok && tell_end(l, step);
    }
    pack_close(l->pack);
    return ok;
}

/* NOLINTEND(misc-no-recursion) */

bool walk_archive(struct walk *w, enum wrapping kind, int fd, const char *name,
                  int64_t packed)
{
    struct pack_allowance allowance = { .packed = packed };
    struct opened l = {
        .walk = w, .allowance = &allowance, .name = name, .depth = 1
    };
    bool has_library = library_get() != NULL;
    /* Only a zip has a list of what it holds. */
    if (w->pass == WALK_COUNT && (kind != WRAP_ZIP || !has_library))
        return walk_count(w, name);
    if (!has_library) {
        char sentence[120];
        (void)snprintf(sentence, sizeof sentence,
                       "is a %s: install libarchive, with which milepost "
                       "opens it, or unpack it yourself",
                       wrapping_word(kind));
        return tell(&l, sentence);
    }
    return dig(&l, kind, &(struct pack_source){ .fd = fd });
}
