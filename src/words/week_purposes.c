/*
 * What a week was made of: by purpose, done beside planned where there is a
 * plan, else in percent; and the intensity.
 */
#include "words/room.h"

#include <math.h>
#include <stdio.h>

#define PURPOSE_PARTS PURPOSE_SHARES_MAX /* the last: nobody said what for */
#define SHARE_CELLS   34                 /* named so far; the rest is "other" */
#define OTHER_CELLS   20                 /* "  other 12.5/25.0", at most */
#define PART_TEXT     64

struct mix {
    int32_t done[PURPOSE_PARTS], planned[PURPOSE_PARTS];
    bool is_time;
    bool is_planned;
};

/* The largest remainders are rounded up. */
void words_percents(const int32_t *part, int n, int *percent)
{
    double all = 0;
    int left = 100;
    for (int i = 0; i < n; i++)
        all += part[i];
    for (int i = 0; i < n; i++) {
        percent[i] = all > 0 ? (int)floor(part[i] * 100.0 / all) : 0;
        left -= percent[i];
    }
    while (all > 0 && left-- > 0) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < n; i++) {
            double rest = part[i] * 100.0 / all - percent[i];
            if (rest > most) {
                most = rest;
                best = i;
            }
        }
        percent[best]++;
    }
}

/* By time where a run or a session has nothing else. */
static bool is_by_time(const struct week_report *r)
{
    for (int p = 0; p < PURPOSE_COUNT; p++)
        if (r->purpose_planned_s[p] > 0 && r->purpose_planned_m[p] == 0)
            return true;
    return r->done_m == 0;
}

static void take_done(struct mix *m, const struct week_report *r, bool is_time)
{
    m->is_time = is_time;
    for (int p = 0; p < PURPOSE_COUNT; p++)
        m->done[p] = is_time ? r->purpose_done_s[p] : r->purpose_done_m[p];
    m->done[PURPOSE_COUNT] = is_time ? 0 : r->none_done_m;
}

static void take_mix(struct mix *m, const struct week_report *r)
{
    take_done(m, r, is_by_time(r));
    m->is_planned = false;
    for (int p = 0; p < PURPOSE_COUNT; p++) {
        m->planned[p] =
            m->is_time ? r->purpose_planned_s[p] : r->purpose_planned_m[p];
        m->is_planned |= m->planned[p] > 0;
    }
    m->planned[PURPOSE_COUNT] = 0;
}

static const char *part_label(int part)
{
    return part == PURPOSE_COUNT ? "unstated"
                                 : purpose_label((enum purpose)part);
}

/* ---- in percent */

static int largest(const int *part, int n)
{
    int best = 0;
    for (int i = 1; i < n; i++)
        if (part[i] > part[best])
            best = i;
    return best;
}

static int shares_of(const struct mix *m, struct purpose_share *out, int most)
{
    int percent[PURPOSE_PARTS];
    int n = 0;
    words_percents(m->done, PURPOSE_PARTS, percent);
    for (int best = largest(percent, PURPOSE_PARTS);
         n < most && percent[best] > 0;
         best = largest(percent, PURPOSE_PARTS)) {
        out[n++] = (struct purpose_share){ part_label(best), percent[best] };
        percent[best] = 0;
    }
    return n;
}

int words_purpose_shares(const struct week_report *r, struct purpose_share *out,
                         int most)
{
    struct mix m;
    take_done(&m, r, r->done_m == 0);
    return shares_of(&m, out, most);
}

static void put_shares(struct text *t, const struct mix *m)
{
    struct purpose_share share[PURPOSE_SHARES_MAX];
    int count = shares_of(m, share, PURPOSE_SHARES_MAX);
    int left = 100;
    for (int i = 0; i < count && text_column(t) < SHARE_CELLS; i++) {
        text_add(t, "%s%s %d%%", i > 0 ? "  " : "", share[i].label,
                 share[i].percent);
        left -= share[i].percent;
    }
    if (left > 0 && left < 100)
        text_add(t, "  other %d%%", left);
}

/* ---- done beside planned */

static const char *put_size(char out[QUANTITY_TEXT], int32_t size, bool is_time,
                            const struct look *look)
{
    if (size <= 0)
        return "0";
    return is_time ? quantity_hours(out, (span_t){ size })
                   : quantity_dist(out, (dist_t){ size }, look->units);
}

/* "easy 19.5/20.5"; "interval 9.8" where it was done as planned. */
static void pair_words(char out[PART_TEXT], const char *label, int32_t done,
                       int32_t planned, bool is_time, const struct look *look)
{
    char a[QUANTITY_TEXT];
    char b[QUANTITY_TEXT];
    const char *ran = put_size(a, done, is_time, look);
    const char *asked = put_size(b, planned, is_time, look);
    if (text_is(ran, asked))
        (void)snprintf(out, PART_TEXT, "%s %s", label, ran);
    else
        (void)snprintf(out, PART_TEXT, "%s %s/%s", label, ran, asked);
}

/* The largest part left, by what was done or planned; below 0: none. */
static int next_part(const struct mix *m)
{
    int best = UNKNOWN;
    int32_t most = 0;
    for (int p = 0; p < PURPOSE_PARTS; p++) {
        int32_t size = int_most(m->done[p], m->planned[p]);
        if (size > most) {
            most = size;
            best = p;
        }
    }
    return best;
}

static void put_other(struct text *t, const struct mix *left,
                      const struct look *look)
{
    char words[PART_TEXT];
    int32_t done = 0;
    int32_t planned = 0;
    for (int p = 0; p < PURPOSE_PARTS; p++) {
        done += left->done[p];
        planned += left->planned[p];
    }
    pair_words(words, "other", done, planned, left->is_time, look);
    text_add(t, "%s%s", text_column(t) > 1 ? "  " : "", words);
}

static void put_pairs(struct text *t, const struct mix *m, int room,
                      const struct look *look)
{
    struct mix left = *m;
    for (int p = next_part(&left); p >= 0; p = next_part(&left)) {
        char words[PART_TEXT];
        pair_words(words, part_label(p), left.done[p], left.planned[p],
                   left.is_time, look);
        int32_t done = left.done[p];
        int32_t planned = left.planned[p];
        left.done[p] = left.planned[p] = 0;
        int other = next_part(&left) < 0 ? 0 : OTHER_CELLS;
        if (text_column(t) + 2 + utf8_width(words) + other > room) {
            left.done[p] = done;
            left.planned[p] = planned;
            put_other(t, &left, look);
            return;
        }
        text_add(t, "%s%s", text_column(t) > 1 ? "  " : "", words);
    }
}

/* ---- intensity */

static void intensity_words(struct text *t, const struct week_report *r)
{
    int percent[3];
    const int32_t *z = r->intensity.zone_s;
    if (z[0] + z[1] + z[2] == 0)
        return;
    words_percents(z, 3, percent);
    text_add(t, "intensity %d/%d/%d", percent[0], percent[1], percent[2]);
}

void week_purposes(struct text *t, const struct week_report *r,
                   const struct look *look)
{
    struct mix m;
    char line[SENTENCE_TEXT];
    char zones[PART_TEXT];
    struct text l = text_on(line, sizeof line);
    struct text z = text_on(zones, sizeof zones);
    take_mix(&m, r);
    intensity_words(&z, r);
    text_put(&l, " ");
    if (m.is_planned)
        put_pairs(&l, &m, WORDS_WIDTH - 2 - text_column(&z), look);
    else
        put_shares(&l, &m);
    if (z.len > 0)
        text_add(&l, "%s%s", text_column(&l) > 1 ? "  " : "", zones);
    text_add(t, "%s\n", line);
}
