/* A plan scored before it is run: after its weeks each fault, once. */
#include "words/room.h"

#define FINDINGS_TOLD 12 /* more than a runner mends in one go */
#define INDENT        16

/* ---- each fault once */

static void put_weeks(struct text *out, const struct finding *x)
{
    if (x->first == x->last)
        text_add(out, "week %d", x->first + 1);
    else
        text_add(out, "weeks %d-%d", x->first + 1, x->last + 1);
}

/* "weeks 5-9: 78.0 km is 1.50 times ... (week 6)" */
static void put_fault(struct text *out, const struct finding *x,
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

/* Another finding of the same id: the week has to be said. */
static bool is_one_of_many(const struct findings *all, const struct finding *x)
{
    int n = 0;
    for (int i = 0; i < all->count; i++)
        n += all->at[i].warning.id == x->warning.id;
    return n > 1;
}

/* As it is typed: the edit it is, or the mend where it is several. */
static void put_command(struct text *out, const struct lint_page *page,
                        const struct finding *x)
{
    char date[DAY_TEXT];
    char line[128];
    struct text t = text_on(line, sizeof line);
    int n = words_mend_command(&t, page->plan, &x->mend, 0);
    if (n < x->mend.count) {
        t = text_on(line, sizeof line);
        text_add(&t, "milepost plan mend %s", warning_row(x->warning.id)->id);
        if (is_one_of_many(page->findings, x))
            text_add(&t, " %s",
                     day_format(page->plan->weeks[x->first].monday, date));
    }
    text_pad(out, INDENT + 6);
    text_add(out, "%s\n", line);
}

/* What to do about it: the mend that was proven, else the advice. */
static void put_mend(struct text *out, const struct lint_page *page,
                     const struct finding *x, const struct look *look)
{
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    if (x->mend.kind != MEND_NONE)
        words_mend(&t, page->plan, &x->mend, look);
    if (x->mend.is_unveiling)
        text_add(&t, "; then %s, %s, stands out in week %d",
                 warning_row(x->mend.unveiled)->id,
                 warning_row(x->mend.unveiled)->name,
                 x->mend.unveiled_week + 1);
    if (x->mend.kind == MEND_NONE)
        words_warning_advice(&t, &x->warning, look);
    put_label(out, x->mend.kind != MEND_NONE ? "mend" : "do", line, look);
    if (x->mend.kind != MEND_NONE && page->is_stored)
        put_command(out, page, x);
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
    put_fault(&t, x, look);
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
static void put_end(struct text *out, const struct lint_page *page, int more,
                    const struct look *look)
{
    const struct findings *all = page->findings;
    int weeks = page->lint->week_count;
    char line[SENTENCE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(&t, "%d week%s, ", weeks, weeks == 1 ? "" : "s");
    if (all->told == 0)
        text_put(&t, "nothing worth easing");
    else
        text_add(&t, "%d thing%s worth easing", all->told,
                 all->told == 1 ? "" : "s");
    int known = roots_of(all) - all->told;
    if (known > 0)
        text_add(&t, "; %d thing%s to know of", known, known == 1 ? "" : "s");
    if (more > 0)
        text_add(&t, "; %d more not told here", more);
    if (all->is_cut_short)
        text_put(&t, "; not every mend was looked for: mend these first");
    text_put(out, " ");
    words_line(out, line, 1, look);
    if (all->run_weeks == 1)
        text_put(out, " week 1 has been run: 'milepost week' tells of it\n");
    else if (all->run_weeks > 1)
        text_add(out,
                 " weeks 1-%d have been run: 'milepost block' tells of them\n",
                 all->run_weeks);
}

/* Sessions by distance take no time that anyone knows. */
static void put_no_index(struct text *out, const struct lint_page *page,
                         const struct look *look)
{
    int unknown = 0;
    for (int i = 0; i < page->lint->week_count; i++)
        unknown += page->shapes[i].done_m > 0 &&
                   !lint_is_known(page->lint->weeks[i].load);
    if (unknown == 0)
        return;
    text_put(out, " ");
    words_line(out,
               "how hard it is takes your paces: log a race, or type 'milepost "
               "athlete fitness_index 45'",
               1, look);
}

void words_lint(struct text *out, const struct lint_page *page,
                const struct look *look)
{
    int told = 0;
    int more = page->findings->left;
    lint_head(out, look);
    for (int i = 0; i < page->lint->week_count; i++)
        lint_week(out, page, i, look);
    lint_legend(out, look);
    for (int i = 0; i < page->findings->count; i++) {
        if (page->findings->at[i].follows != UNKNOWN)
            continue;
        if (told++ < FINDINGS_TOLD)
            put_finding(out, page, i, look);
        else
            more++;
    }
    put_end(out, page, more, look);
    put_no_index(out, page, look);
}
