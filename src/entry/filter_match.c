/* A filter held against a run: yes, no, or the judge has to say. */
#include "entry/filter.h"

#include <string.h>

/* ---- text */

/* ASCII letters, and the Latin-1 ones that are two bytes beginning C3. */
static unsigned char folded(const char *at, char before)
{
    unsigned char c = (unsigned char)*at;
    if (c >= 'A' && c <= 'Z')
        return (unsigned char)(c + 32);
    if ((unsigned char)before == 0xC3u && c >= 0x80u && c <= 0x9Eu &&
        c != 0x97u) /* the sign of multiplication has no small letter */
        return (unsigned char)(c + 32);
    return c;
}

static bool begins_with(const char *at, const char *word, size_t n)
{
    char before = '\0';
    char before_word = '\0';
    for (size_t i = 0; i < n; i++) {
        if (at[i] == '\0' ||
            folded(at + i, before) != folded(word + i, before_word))
            return false;
        before = at[i];
        before_word = word[i];
    }
    return true;
}

static bool has(const char *text, const char *word, size_t n)
{
    for (; *text != '\0'; text++)
        if (begins_with(text, word, n))
            return true;
    return n == 0;
}

bool filter_has_words(const char *text, const char *words)
{
    for (const char *at = words; *at != '\0';) {
        size_t n = strcspn(at, " ");
        if (n > 0 && !has(text, at, n))
            return false;
        at += n + strspn(at + n, " ");
    }
    return true;
}

static bool has_tag(const char *tags, const char *tag, bool is_part)
{
    size_t n = strlen(tag);
    while (*tags != '\0') {
        size_t len = strcspn(tags, " ");
        if ((len == n || (is_part && len > n)) && begins_with(tags, tag, n))
            return true;
        tags += len + strspn(tags + len, " ");
    }
    return false;
}

static bool is_tagged(const struct filter_run *r, const char *tag, bool is_part)
{
    enum flag_bit flag;
    if (flag_from(tag, &flag))
        return (r->run->flags >> flag) & 1u;
    return has_tag(r->tags, tag, is_part);
}

static bool match_text(const struct filter *f, const struct filter_step *s,
                       const struct filter_run *r)
{
    const char *word = f->words + s->word;
    const char *text = s->field == F_SHOE ? r->shoe : r->note;
    if (s->field == F_TAG)
        return s->is_none ? r->tags[0] == '\0' && r->run->flags == 0
                          : is_tagged(r, word, s->is_has);
    if (s->is_none)
        return text[0] == '\0';
    return s->is_has ? filter_has_words(text, word) : text_is(text, word);
}

/* ---- words of a list, as bits */

static uint64_t bit_of(int i)
{
    return i < 0 ? FILTER_NONE_BIT : UINT64_C(1) << i;
}

static uint64_t pain_sites(const struct run *r)
{
    uint64_t sites = 0;
    for (int i = 0; i < r->pain_count; i++)
        sites |= bit_of(r->pains[i].site);
    return sites;
}

static uint64_t bits_of(int field, const struct filter_run *r)
{
    if (field == F_TYPE)
        return bit_of(r->purpose);
    if (field == F_VERDICT)
        return r->verdicts == 0 ? FILTER_NONE_BIT : r->verdicts;
    if (field == F_SOURCE)
        return bit_of((int)r->run->source);
    if (field == F_WEEKDAY)
        return bit_of(day_weekday(r->run->day));
    return pain_sites(r->run);
}

/* The judge gives the verdict, and the purpose where none was declared. */
static bool is_for_judge(int field, const struct filter_run *r)
{
    return !r->is_judged &&
           (field == F_VERDICT ||
            (field == F_TYPE && r->run->purpose == PURPOSE_NONE));
}

/* ---- numbers; INT32_MIN: not known */

static int32_t known(int32_t value, int32_t unknown)
{
    return value == unknown ? INT32_MIN : value;
}

static int32_t worst_pain(const struct run *r)
{
    int32_t worst = INT32_MIN;
    for (int i = 0; i < r->pain_count; i++)
        worst = int_most(worst, r->pains[i].level);
    return worst;
}

static int32_t number_of(int field, const struct run *r)
{
    switch ((enum filter_id)field) {
    case F_RPE:
        return known(r->rpe, UNKNOWN);
    case F_DIST:
        return known(r->dist.m, 0);
    case F_TIME:
        return known(r->time.s, 0);
    case F_PACE:
        return known(unit_pace(r->dist, r->time).s_per_km, 0);
    case F_PULSE:
        return known(r->hr_avg, UNKNOWN);
    case F_TOP:
        return known(r->hr_max, UNKNOWN);
    case F_CLIMB:
        return known(r->climb_m, UNKNOWN);
    case F_DATE:
    case F_SINCE:
    case F_UNTIL:
    case F_ON:
        return r->day.n;
    case F_PAIN:
        return worst_pain(r);
    case F_FORM:
        return known(r->form, UNKNOWN);
    case F_ENJOY:
        return known(r->enjoy, UNKNOWN);
    case F_TYPE:
    case F_WEEKDAY:
    case F_SHOE:
    case F_TAG:
    case F_VERDICT:
    case F_SOURCE:
    case F_NOTE:
    case F_COUNT:
        break;
    }
    return INT32_MIN;
}

static bool match_number(const struct filter_step *s, const struct run *r)
{
    int32_t n = number_of(s->field, r);
    bool is_known = n != INT32_MIN;
    if (s->is_none)
        return !is_known;
    bool is_inside = n >= s->least && n <= s->most;
    return is_known && is_inside != s->is_outside;
}

/* ---- the steps, worked off */

static enum filter_answer test(const struct filter *f,
                               const struct filter_step *s,
                               const struct filter_run *r)
{
    bool is_yes;
    if (s->mask != 0) {
        if (is_for_judge(s->field, r))
            return FILTER_MAYBE;
        is_yes = (bits_of(s->field, r) & s->mask) != 0;
    } else if (filter_kind(s->field) == KIND_TEXT) {
        is_yes = match_text(f, s, r);
    } else {
        is_yes = match_number(s, r->run);
    }
    return is_yes ? FILTER_YES : FILTER_NO;
}

static enum filter_answer not_of(enum filter_answer a)
{
    return a == FILTER_MAYBE ? a : a == FILTER_YES ? FILTER_NO : FILTER_YES;
}

static enum filter_answer join(enum filter_what what, enum filter_answer a,
                               enum filter_answer b)
{
    enum filter_answer rules = what == FILTER_AND ? FILTER_NO : FILTER_YES;
    if (a == rules || b == rules)
        return rules;
    return a == FILTER_MAYBE ? a : b;
}

enum filter_answer filter_match(const struct filter *f,
                                const struct filter_run *r)
{
    enum filter_answer stack[FILTER_STEPS_MAX];
    int n = 0;
    for (int i = 0; i < FILTER_STEPS_MAX; i++)
        stack[i] = FILTER_YES;
    for (int i = 0; i < f->count; i++) {
        const struct filter_step *s = &f->step[i];
        if (s->what == FILTER_TEST) {
            stack[n++] = test(f, s, r);
        } else if (s->what == FILTER_NOT) {
            stack[n - 1] = not_of(stack[n - 1]);
        } else {
            n--;
            stack[n - 1] = join(s->what, stack[n - 1], stack[n]);
        }
    }
    return stack[0];
}
