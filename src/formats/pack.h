/*
 * pack (formats): an archive, and what lies in it, one after the other.
 *
 * It is read from the disk or out of another archive, never loaded whole, and
 * nothing of it is ever written anywhere. All that is read of one file of the
 * disk, however deep, is held against one allowance: a bomb ends there.
 */
#ifndef MILEPOST_FORMATS_PACK_H
#define MILEPOST_FORMATS_PACK_H

#include "formats/kind.h"

#define PACK_ENTRIES 100000 /* in one file of the disk, however deep */
#define PACK_RATIO   200    /* times its size; deflate's end is at 1032 */
/* Bytes that any archive may unpack to. */
#define PACK_FREE ((int64_t)64 * 1024 * 1024)

struct pack_allowance {
    int64_t packed;   /* bytes of the file on the disk */
    int64_t drawn;    /* of it, some perhaps again and again */
    int64_t unpacked; /* of all that lies in it */
    int entries;      /* headers read */
    char spent[160];  /* why it ends; "": it still lasts */
    bool is_told;     /* to whoever walks */
};

struct pack;

/* Where an archive's bytes are. */
struct pack_source {
    int fd;                    /* of the disk; below 0: the others */
    struct pack *outer;        /* the entry it stands at ... */
    const unsigned char *head; /* ... of which this was already read */
    size_t head_size;
};

enum pack_step {
    PACK_ENTRY,
    PACK_END,
    PACK_CUT,     /* its bytes end early */
    PACK_DAMAGED, /* they are wrong */
    PACK_SPENT,   /* the allowance is */
};

struct pack_entry { /* valid until the next */
    const char *name;
    bool is_file;
    bool is_locked; /* with a password */
};

/* NULL without memory, or without libarchive. What is given has to last. */
struct pack *pack_open(enum wrapping kind, const struct pack_source *source,
                       struct pack_allowance *allowance);
/* A gzip file has one entry, whose name says nothing. Goes on after an entry
 * that is damaged where it can. */
enum pack_step pack_next(struct pack *p, struct pack_entry *out);
/* The bytes of the entry (a load_pull_fn of a pack). */
int64_t pack_pull(void *pack, unsigned char *out, size_t room);
/* Why pack_pull could give none; PACK_ENTRY: it could. */
enum pack_step pack_fault(const struct pack *p);
void pack_close(struct pack *p);

#endif
