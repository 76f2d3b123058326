/* dialect (formats): whose table it is, and what its columns are. */
#ifndef MILEPOST_FORMATS_DIALECT_H
#define MILEPOST_FORMATS_DIALECT_H

#include "formats/csv.h"
#include "formats/fold.h"
#include "formats/when.h"
#include "milepost/formats.h"

// clang-format off
/* What a column can be; its word in --map. */
#define FIELD_LIST(X) \
  X(DATE, "date") X(CLOCK, "start") X(TITLE, "title") X(TYPE, "sport") \
  X(DIST, "distance") X(TIME, "time") X(ELAPSED, "elapsed") \
  X(HR_AVG, "hr") X(HR_MAX, "hr_max") X(CLIMB, "climb") X(RPE, "effort") \
  X(NOTE, "note") X(PRIVATE, "private") X(SHOE, "shoe") X(KEY, "id") \
  X(FILE, "file") \
  X(FAVOURITE, "") /* only tells whose table it is */
// clang-format on
enum table_field {
#define X_FIELD(id, ...) FIELD_##id,
    FIELD_LIST(X_FIELD)
#undef X_FIELD
        FIELD_COUNT
};
const char *field_word(enum table_field f);

/* Of one service, or of anybody. */
struct dialect {
    const char *service; /* as an arrival has it; "" */
    const char *name;    /* for people */
    double dist_m;       /* metres of a number without a unit; 0: as asked */
    unsigned needs;      /* 1u << FIELD_..., or-ed: those that tell it */
    bool is_utc;         /* its clock; else the runner's */
    bool is_last;        /* of columns of one name the last one, in metres */
};

struct column {
    int at;      /* from 0; UNKNOWN */
    double unit; /* of its numbers, metres or seconds; 0: not said */
};

struct layout {
    const struct dialect *dialect; /* NULL: not known */
    struct column of[FIELD_COUNT];
    char decimal;
    enum date_order order;
    bool is_guess; /* columns by their names alone */
};

/*
 * Reads a table's header.
 *
 * Given:     head   the row just read from a table
 *            first  the row after it; NULL: there is none
 *            names  room for its names, folded
 * Returned:  out    dialect NULL: no column is known for a date, a distance
 *                   and a time
 */
void layout_find(const struct csv *head, const struct csv *first,
                 char (*names)[FOLD_TEXT], struct layout *out);
/*
 * The columns by the runner's word, "date=Day,distance=Km,units=mi".
 *
 * Returned:  why    what is wrong, a sentence; "" where the table merely has
 *                   none of those columns
 * Status:    false: 'out' is not to be used
 */
MUST_USE bool layout_map(const struct csv *head, const char *map,
                         struct layout *out, char *why, size_t why_size);
/* Says which column a map names that a table has not, and those it has. */
void layout_tell_missing(const struct csv *head, const char *map, char *out,
                         size_t size);

enum sport_sort { SPORT_UNKNOWN, SPORT_RUN, SPORT_STRENGTH, SPORT_XT };
/* What a word of any language says, and the ground, FLAG_... or-ed. */
enum sport_sort sport_of(const char *word, unsigned *flags);

#endif
