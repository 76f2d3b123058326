/* What keys do on the Trends: along the weeks, longer and shorter spans. */
#include "tui/act.h"

#define MONTH_WEEKS 4

static void go(struct app *a, struct ui *ui, int week)
{
    const struct trend_report *t = &a->curves.trend;
    if (t->week_count == 0)
        return;
    week = int_most(0, int_least(t->week_count - 1, week));
    ui->monday = t->weeks[week].monday;
    trends_follow(a, ui);
}

/* A column on or back; off its edge the span moves. */
static void step(struct app *a, struct ui *ui, int by)
{
    struct curve_cut cut = trends_cut(a, ui, ui->cols);
    int first;
    int count;
    if (cut.count == 0)
        return;
    curve_cut_weeks(&cut, curve_cut_point(&cut, trends_week(a, ui)), &first,
                    &count);
    go(a, ui, by > 0 ? first + count - 1 + cut.per : first - 1);
}

void trends_click(struct app *a, struct ui *ui, int col)
{
    struct curve_cut cut = trends_cut(a, ui, ui->cols);
    int first;
    int count;
    if (ui->screen != SCREEN_trends || cut.count == 0)
        return;
    curve_cut_weeks(&cut, trends_point_at(a, ui, col), &first, &count);
    go(a, ui, first + count - 1);
}

static void change_span(struct app *a, struct ui *ui, int by)
{
    int before = trends_span(ui);
    ui->trends.longer += by;
    int now = trends_span(ui);
    ui->trends.longer -= by;
    if (now == before)
        ui_say(ui, false,
               by > 0 ? "these are all the weeks there are"
                      : "four weeks are the shortest span");
    ui->trends.longer += now - before;
    trends_follow(a, ui);
}

/* The next or previous week with a race or an injury's first week. */
static void go_mark(struct app *a, struct ui *ui, int by)
{
    const struct trend_report *t = &a->curves.trend;
    int week = trends_week(a, ui);
    for (int i = week + by; week != UNKNOWN && i >= 0 && i < t->week_count;
         i += by) {
        uint64_t before = i > 0 ? t->weeks[i - 1].sites : 0;
        if (!t->weeks[i].is_race && (t->weeks[i].sites & ~before) == 0)
            continue;
        go(a, ui, i);
        return;
    }
    ui_say(ui, false,
           by > 0 ? "no later race or injury" : "no earlier race or injury");
}

/* Where a phase begins; without a plan a month on or back. */
static void go_block(struct app *a, struct ui *ui, int by)
{
    const struct trend_report *t = &a->curves.trend;
    int week = trends_week(a, ui);
    for (int i = week + by; week != UNKNOWN && i >= 0 && i < t->week_count;
         i += by) {
        const struct trend_week *w = &t->weeks[i];
        if (!w->is_planned)
            break;
        if (i > 0 && t->weeks[i - 1].is_planned &&
            t->weeks[i - 1].phase == w->phase)
            continue;
        go(a, ui, i);
        return;
    }
    go(a, ui, week + by * MONTH_WEEKS);
}

/* The week under the cursor on the Week; q comes back. */
static void open_week(const struct app *a, struct ui *ui)
{
    int week = trends_week(a, ui);
    if (week == UNKNOWN) {
        ui_say(ui, false, "nothing to open here; {add} logs a run");
        return;
    }
    (void)ui_switch(ui, screens[SCREEN_week].key);
    ui->is_from_trends = true;
    ui_go(ui, a->curves.trend.weeks[week].monday);
    ui_say(ui, false, "{back} goes back to Trends");
}

void act_mark_back(struct app *a, struct ui *ui)
{
    go_mark(a, ui, -1);
}

void act_mark_on(struct app *a, struct ui *ui)
{
    go_mark(a, ui, 1);
}

static void go_weeks(struct app *a, struct ui *ui, int by)
{
    go(a, ui, trends_week(a, ui) + by);
}

/* The span itself moves, the cursor stays where it is in it. */
static void turn_page(struct app *a, struct ui *ui, int by)
{
    struct curve_cut cut = trends_cut(a, ui, ui->cols);
    ui->trends.back -= by * cut.weeks;
    go_weeks(a, ui, by * cut.weeks);
}

static void go_edge(struct app *a, struct ui *ui, int by)
{
    go(a, ui, by < 0 ? 0 : a->curves.trend.week_count - 1);
}

bool trends_act(struct app *a, struct ui *ui, enum act act)
{
    static const struct {
        void (*does)(struct app *a, struct ui *ui, int by);
        enum act act;
        int by;
    } acts[] = {
        { step, ACT_previous, -1 },
        { step, ACT_next, 1 },
        { go_weeks, ACT_month_back, -MONTH_WEEKS },
        { go_weeks, ACT_month_on, MONTH_WEEKS },
        { go_block, ACT_block_back, -1 },
        { go_block, ACT_block_on, 1 },
        { turn_page, ACT_page_up, -1 },
        { turn_page, ACT_page_down, 1 },
        { go_edge, ACT_first, -1 },
        { go_edge, ACT_last, 1 },
        { change_span, ACT_longer, 1 },
        { change_span, ACT_shorter, -1 },
    };
    if (act == ACT_open) {
        open_week(a, ui);
        return true;
    }
    for (size_t i = 0; i < COUNT_OF(acts); i++)
        if (acts[i].act == act) {
            acts[i].does(a, ui, acts[i].by);
            return true;
        }
    return false;
}

bool trends_work(struct app *a, struct ui *ui)
{
    struct err e;
    if (ui->screen != SCREEN_trends || ui->is_stale || a->curves.read_from == 0)
        return false;
    err_clear(&e);
    if (app_curves_more(a, &e))
        return true;
    ui_say(ui, true, "%s", e.text);
    a->curves.read_from = 0; /* said once; another change tries again */
    return false;
}
