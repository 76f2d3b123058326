/* A plan scored before it is run: a line a week, then each fault once. */
#include "words/room.h"

#include "milepost/finding.h"

#include <math.h>
#include <stdlib.h>

#define FINDINGS_TOLD 12 /* more than a runner mends in one go */
#define COMMANDS_TOLD 3
#define INDENT        16

/* ---- a line a week */

// clang-format off
static const char head[] =
    "  wk  week of    km  vs 4  easy/mod/hard  long  vs 30d  hard gap rest"
    "  goal  load  off";
// clang-format on

/* Kilometres, or hours where there are none. */
static void put_amount(struct text *out, int cells, int32_t m, int32_t s,
                       const struct look *look)
{
    char q[QUANTITY_TEXT], cell[QUANTITY_TEXT];
    struct text t = text_on(cell, sizeof cell);
    if (m > 0)
        text_put(&t, quantity_dist(q, (dist_t){ m }, look->units));
    else if (s > 0)
        text_add(&t, "%d:%02dh", (int)(s / 3600), (int)(s / 60 % 60));
    else
        text_put(&t, "-");
    text_add(out, "%*s", cells, cell);
}

/* "+12%"; 0 is not known. */
static void put_change(struct text *out, int cells, double ratio)
{
    char cell[16];
    struct text t = text_on(cell, sizeof cell);
    if (ratio > 0.0)
        text_add(&t, "%+.0f%%", 100.0 * (ratio - 1.0));
    else
        text_put(&t, "-");
    text_add(out, "%*s", cells, cell);
}

static void put_zones(struct text *out, const struct intensity *zones)
{
    int percent[3];
    words_percents(zones->zone_s, 3, percent);
    if (percent[0] + percent[1] + percent[2] == 0)
        text_add(out, "%13s", "-");
    else
        text_add(out, "    %3d/%2d/%2d", percent[0], percent[1], percent[2]);
}

static void put_spacing(struct text *out, const struct week_shape *s)
{
    if (s->hard_gap == UNKNOWN)
        text_add(out, "  %4d   -", s->hard_days);
    else
        text_add(out, "  %4d %2dd", s->hard_days, s->hard_gap);
    text_add(out, "  %3d", s->rest_days);
}

/* What serves the goal as work of its own kind; off target, or worse. */
static void put_use(struct text *out, const struct week_lint *w,
                    const struct week_shape *s, const struct look *look)
{
    char q[QUANTITY_TEXT];
    int32_t junk = w->verdict_m[VERDICT_JUNK];
    int32_t off = w->verdict_m[VERDICT_OFF_TARGET];
    if (s->done_s > 0)
        text_add(out, "  %3.0f%%", 100.0 * s->specific_s / s->done_s);
    else
        text_add(out, "  %4s", "-");
    text_add(out, "  %4.0f", w->load);
    if (junk + off == 0)
        return;
    enum verdict worst = junk > 0 ? VERDICT_JUNK : VERDICT_OFF_TARGET;
    text_add(out, " %4s",
             quantity_dist(q, (dist_t){ junk + off }, look->units));
    paint_on(out, look, paint_verdict(worst));
    text_put(out, junk > 0 ? "J" : "");
    paint_off(out, look, paint_verdict(worst));
}

/* A week that one of the findings names. */
static enum severity worst_of(const struct findings *all, int week)
{
    enum severity worst = SEVERITY_INFO;
    for (int i = 0; i < all->count; i++) {
        const struct finding *x = &all->at[i];
        if (week >= x->first && week <= x->last && x->warning.severity > worst)
            worst = x->warning.severity;
    }
    return worst;
}

static void put_week(struct text *out, const struct lint_page *page, int i,
                     const struct look *look)
{
    const struct week_lint *w = &page->lint->weeks[i];
    const struct week_shape *s = &page->shapes[i];
    struct civil c = day_civil(w->monday);
    enum severity worst = worst_of(page->findings, i);
    char mark[2] = { severity_mark(worst), '\0' };
    paint_put(out, look, paint_severity(worst), mark);
    text_add(out, " %2d  %2d %s", i + 1, c.mday, day_month_short(c.month));
    put_amount(out, 8, s->done_m, s->done_s, look);
    put_change(out, 6, s->ramp);
    put_zones(out, &s->intensity);
    put_amount(out, 8, s->longest.m, s->longest_s.s, look);
    put_change(out, 7, s->spike);
    put_spacing(out, s);
    put_use(out, w, s, look);
    words_end_line(out);
}

/* ---- each fault once */

static void put_weeks(struct text *out, const struct finding *x)
{
    if (x->first == x->last)
        text_add(out, "week %d", x->first + 1);
    else
        text_add(out, "weeks %d-%d", x->first + 1, x->last + 1);
}

void words_finding(struct text *out, const struct finding *x,
                   const struct look *look)
{
    put_weeks(out, x);
    text_put(out, ": ");
    words_warning(out, &x->warning, look);
    if (x->first != x->last)
        text_add(out, " (week %d)", x->worst + 1);
}

static void put_label(struct text *out, const char *label, const char *line,
                      const struct look *look)
{
    text_pad(out, INDENT);
    paint_cell(out, look, PAINT_QUIET, 6, label);
    words_line(out, line, INDENT + 6, look);
}

static void put_commands(struct text *out, const struct lint_page *page,
                         const struct mend *m)
{
    int told = 0;
    for (int i = 0; i < m->count; told++) {
        if (told == COMMANDS_TOLD) {
            text_pad(out, INDENT + 6);
            text_add(out, "and %d more: 'plan lint --json' has them\n",
                     m->count - i);
            return;
        }
        text_pad(out, INDENT + 6);
        i += words_mend_command(out, page->plan, m, i);
        text_put(out, "\n");
    }
}

/* What to do about it: the mend that was proven, else the advice. */
static void put_mend(struct text *out, const struct lint_page *page,
                     const struct finding *x, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (x->mend.kind != MEND_NONE)
        words_mend(&t, page->plan, &x->mend, look);
    else
        words_warning_advice(&t, &x->warning, look);
    put_label(out, x->mend.kind != MEND_NONE ? "mend" : "do", line, look);
    if (x->mend.kind != MEND_NONE && page->is_stored)
        put_commands(out, page, &x->mend);
}

/* What goes when this is mended. */
static void put_followers(struct text *out, const struct findings *all, int of,
                          const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    int n = 0;
    for (int i = 0; i < all->count; i++) {
        const struct finding *x = &all->at[i];
        if (x->follows != of)
            continue;
        text_add(&t, "%s%s %s, ", n++ > 0 ? "; " : "",
                 warning_row(x->warning.id)->id,
                 warning_row(x->warning.id)->name);
        put_weeks(&t, x);
    }
    if (n == 0)
        return;
    text_put(&t, n == 1 ? ", goes with it" : ", go with it");
    put_label(out, "also", line, look);
}

static void put_finding(struct text *out, const struct lint_page *page, int i,
                        const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    const struct finding *x = &page->findings->at[i];
    const struct warning_row *row = warning_row(x->warning.id);
    words_finding(&t, x, look);
    text_add(&t, " [%s]", grade_word(row->grade));
    text_add(out, "  %-5s", row->id);
    paint_cell(out, look, paint_severity(x->warning.severity), 9,
               severity_word(x->warning.severity));
    words_line(out, line, INDENT, look);
    put_mend(out, page, x, look);
    put_followers(out, page->findings, i, look);
}

static int roots_of(const struct findings *all)
{
    int n = 0;
    for (int i = 0; i < all->count; i++)
        n += all->at[i].follows == UNKNOWN;
    return n;
}

/* "14 weeks, nothing worth easing; 1 thing to know of" */
static void put_end(struct text *out, const struct lint_page *page, int more)
{
    const struct findings *all = page->findings;
    int weeks = page->lint->week_count;
    text_add(out, " %d week%s, ", weeks, weeks == 1 ? "" : "s");
    if (all->told == 0)
        text_put(out, "nothing worth easing");
    else
        text_add(out, "%d thing%s worth easing", all->told,
                 all->told == 1 ? "" : "s");
    int known = roots_of(all) - all->told;
    if (known > 0)
        text_add(out, "; %d thing%s to know of", known, known == 1 ? "" : "s");
    if (more > 0)
        text_add(out, "; the %d not told here may go with those above", more);
    text_put(out, "\n");
    if (all->run_weeks == 1)
        text_put(out, " week 1 has been run: 'milepost week' tells of it\n");
    else if (all->run_weeks > 1)
        text_add(out,
                 " weeks 1-%d have been run: 'milepost block' tells of them\n",
                 all->run_weeks);
}

void words_lint(struct text *out, const struct lint_page *page,
                const struct look *look)
{
    int told = 0;
    int more = page->findings->left;
    paint_put(out, look, PAINT_QUIET, head);
    text_put(out, "\n");
    for (int i = 0; i < page->lint->week_count; i++)
        put_week(out, page, i, look);
    for (int i = 0; i < page->findings->count; i++) {
        if (page->findings->at[i].follows != UNKNOWN)
            continue;
        if (told++ < FINDINGS_TOLD)
            put_finding(out, page, i, look);
        else
            more++;
    }
    put_end(out, page, more);
}
