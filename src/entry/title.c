/*
 * A title that states a structure, as people write it in their accounts, as
 * steps of our own: "4km + 10x600m p.2' + 2km" is "4km,10x600m r2min,2km".
 * A title of any other kind, or one that does not add up to its run, says
 * nothing: it was no entry, and nobody is told of an error.
 */
#include "milepost/entry.h"

#include <string.h>

#define STEPS_TEXT 256

/* Words before a rest, longest first; a dot may follow. */
static const char *const rests[] = { "recovery", "pause", "rest", "rec",
                                     "trab",     "p",     "r" };
/* Units, as written and as a step has them; longest first. */
static const struct {
    const char *word, *unit;
} units[] = {
    { "minutes", "min" }, { "minuten", "min" }, { "minutos", "min" },
    { "seconds", "s" },   { "mins", "min" },    { "min", "min" },
    { "sec", "s" },       { "seg", "s" },       { "km", "k" },
    { "mi", "mi" },       { "k", "k" },         { "m", "m" },
    { "''", "s" },        { "\"", "s" },        { "'", "min" },
    { "s", "s" },
};
/* Parts by name; what follows is their size. */
static const struct {
    const char *word, *step;
} parts[] = {
    { "warm-up", "wu" },   { "warm up", "wu" },   { "warmup", "wu" },
    { "cool-down", "cd" }, { "cool down", "cd" }, { "cooldown", "cd" },
    { "wu", "wu" },        { "cd", "cd" },        { "easy", "" },
    { "@", "@" },
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void skip_blanks(const char **p)
{
    while (**p == ' ')
        ++*p;
}

/* ASCII case apart; the cursor moves behind it. */
static bool take_word(const char **p, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i < n; i++) {
        char c = (*p)[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (c != word[i])
            return false;
    }
    if (is_letter(word[n - 1]) && is_letter((*p)[n]))
        return false;
    *p += n;
    return true;
}

static void take_number(const char **p, struct text *out)
{
    for (; is_digit(**p) ||
           ((**p == '.' || **p == ',' || **p == ':') && is_digit((*p)[1]));
         ++*p)
        text_add(out, "%c", **p == ',' ? '.' : **p);
}

static bool take_unit(const char **p, struct text *out)
{
    for (size_t i = 0; i < COUNT_OF(units); i++) {
        if (!take_word(p, units[i].word))
            continue;
        text_put(out, units[i].unit);
        return true;
    }
    return false;
}

/* "x" or the sign of it, behind a count. */
static bool take_times(const char **p)
{
    static const char sign[] = "\xC3\x97";
    if (strncmp(*p, sign, sizeof sign - 1) == 0) {
        *p += sizeof sign - 1;
        return true;
    }
    bool is_x = (**p == 'x' || **p == 'X' || **p == '*') && !is_letter((*p)[1]);
    *p += is_x;
    return is_x;
}

/* "4km", "10 x 600 m", "3:45/km", "2'30": a number and what it is of. */
static bool take_size(const char **p, struct text *out)
{
    take_number(p, out);
    skip_blanks(p);
    if (take_times(p)) {
        text_put(out, "x");
        skip_blanks(p);
        if (**p == '(')
            return true;
        if (!is_digit(**p))
            return false;
        take_number(p, out);
        skip_blanks(p);
    }
    if (**p == '\'' && is_digit((*p)[1]) && is_digit((*p)[2])) {
        text_add(out, ":%c%c", (*p)[1], (*p)[2]); /* 2'30 is 2:30 */
        *p += 3;
        *p += **p == '"';
        return true;
    }
    (void)take_unit(p, out);
    return true;
}

static bool take_rest(const char **p, struct text *out)
{
    for (size_t i = 0; i < COUNT_OF(rests); i++) {
        const char *at = *p;
        if (!take_word(&at, rests[i]))
            continue;
        while (*at == '.' || *at == ':' || *at == ' ' || *at == '=')
            at++;
        if (!is_digit(*at))
            continue;
        *p = at;
        text_put(out, " r");
        return take_size(p, out);
    }
    return false;
}

static bool take_part(const char **p, struct text *out)
{
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (!take_word(p, parts[i].word))
            continue;
        text_add(out, " %s%s", parts[i].step,
                 parts[i].step[0] == '@' ? "" : " ");
        return true;
    }
    return false;
}

/* False: this is no structure. */
static bool take_next(const char **p, struct text *out)
{
    skip_blanks(p);
    if (**p == '\0')
        return true;
    if (**p == '+' || **p == ',' || **p == ';' || **p == '/') {
        ++*p;
        text_put(out, ",");
        return true;
    }
    if (**p == '(' || **p == ')') {
        text_add(out, "%c", *(*p)++);
        return true;
    }
    if (is_digit(**p))
        return take_size(p, out);
    return take_rest(p, out) || take_part(p, out);
}

/* Plain parts around what is repeated are warm-up and cool-down. */
static void name_ends(struct segment *s, int n)
{
    if (n < 3)
        return;
    if (s[0].purpose == PURPOSE_NONE)
        s[0].purpose = PURPOSE_WARM_UP;
    if (s[n - 1].purpose == PURPOSE_NONE && s[n - 2].purpose != PURPOSE_NONE)
        s[n - 1].purpose = PURPOSE_COOL_DOWN;
}

static bool has_repeats(const char *steps)
{
    const char *x = strchr(steps, 'x');
    return x != NULL && x > steps && is_digit(x[-1]);
}

int entry_title(const struct entry_context *c, const char *title,
                const struct run *r, struct segment out[RUN_SEGMENTS_MAX])
{
    char steps[STEPS_TEXT], line[LINE_TEXT];
    struct text t = text_on(steps, sizeof steps);
    struct entry en;
    struct err ignored = { .code = ERR_NONE };
    const char *p = title;
    while (*p != '\0')
        if (!take_next(&p, &t))
            return 0;
    if (r->dist.m <= 0 || r->time.s <= 0 || !has_repeats(steps) ||
        t.len + 1 >= sizeof steps)
        return 0;
    struct text l = text_on(line, sizeof line);
    text_add(&l, "%d.%03dkm %d:%02d:%02d (%s)", r->dist.m / METRES_PER_KM,
             r->dist.m % METRES_PER_KM, r->time.s / 3600, r->time.s / 60 % 60,
             r->time.s % 60, steps);
    if (!entry_read(c, line, &en, &ignored) || en.kind != ENTRY_RUN ||
        en.run.seg_count < 2)
        return 0;
    memcpy(out, en.segments, (size_t)en.run.seg_count * sizeof out[0]);
    name_ends(out, en.run.seg_count);
    return en.run.seg_count;
}
