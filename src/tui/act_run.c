/* Acts on the run that is open: reading its curves, splitting it. */
#include "tui/act.h"

#include <string.h>

#define SPLIT_METRES  100 /* a split is at a round place */
#define SPLIT_SECONDS 60

static bool has_curve(const struct app *a, struct ui *ui)
{
    if (a->along.basis == ALONG_NONE)
        ui_say(ui, false,
               "this run has no curve: it came without a watch's file, laps "
               "or timed segments");
    return a->along.basis != ALONG_NONE;
}

static void read_at(struct app *a, struct ui *ui, int by, int from)
{
    if (!has_curve(a, ui))
        return;
    int point =
        ui->run.point == UNKNOWN ? from : ui->run.point + by * run_step(a, ui);
    ui->run.point = int_most(0, int_least(point, ALONG_POINTS - 1));
}

void act_along_back(struct app *a, struct ui *ui)
{
    read_at(a, ui, -1, ALONG_POINTS - 1);
}

void act_along_on(struct app *a, struct ui *ui)
{
    read_at(a, ui, 1, 0);
}

void act_curve(struct app *a, struct ui *ui)
{
    if (!has_curve(a, ui))
        return;
    do {
        ui->run.kind = (enum along_kind)((ui->run.kind + 1) % ALONG_KIND_COUNT);
    } while (!a->along.has[ui->run.kind]);
    ui_say(ui, false, "%s first", along_kind_word(ui->run.kind));
}

/* ---- splitting: the run as its parts, one of them cut at the cursor */

struct split {
    struct text *out;
    bool is_timed; /* a run without distance, or a curve without it: a strap
                      on a treadmill tells where in time alone */
    int32_t at;    /* metres, or seconds, where it is cut; 0: nowhere */
    int32_t done;  /* so far */
};

static void put_size(struct split *s, enum purpose purpose, int32_t size)
{
    if (size <= 0)
        return;
    if (s->out->len > 0)
        text_put(s->out, ", ");
    text_add(s->out, "%s ",
             purpose == PURPOSE_WARM_UP     ? "wu"
             : purpose == PURPOSE_COOL_DOWN ? "cd"
                                            : purpose_word(purpose));
    if (s->is_timed)
        text_add(s->out, "%d:%02d:%02d", size / 3600, size / 60 % 60,
                 size % 60);
    else
        text_add(s->out, "%.*fk", size % 100 == 0 ? 1 : 3,
                 size / (double)METRES_PER_KM);
}

static void put_part(struct split *s, enum purpose purpose, int32_t size)
{
    int32_t cut = s->at - s->done;
    bool is_here = cut > 0 && cut < size;
    if (is_here)
        put_size(s, purpose, cut);
    put_size(s, purpose, is_here ? size - cut : size);
    s->done += size;
}

static int32_t cut_at(const struct app *a, const struct ui *ui)
{
    if (ui->run.point == UNKNOWN || a->along.basis == ALONG_NONE)
        return 0;
    int32_t place = along_place(&a->along, ui->run.point);
    int32_t round = a->along.is_timed ? SPLIT_SECONDS : SPLIT_METRES;
    return (place + round / 2) / round * round;
}

/* Estimated parts are the judge's guess and nobody's to be kept. */
static bool has_parts(const struct app *a, const struct run *r)
{
    bool is_told = r->seg_count > 1;
    for (int i = 0; i < r->seg_count; i++)
        is_told &= !a->facts.segments[r->seg_first + i].is_estimated;
    return is_told;
}

void act_split(struct app *a, struct ui *ui)
{
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    int reading = app_reading(a, ui_overlay(ui)->spot.id);
    if (reading == UNKNOWN)
        return;
    const struct run_reading *of = &a->week.runs[reading];
    const struct run *r = &a->facts.runs[of->run];
    int32_t at = cut_at(a, ui);
    struct split s = { &t, r->dist.m == 0 || (at > 0 && a->along.is_timed), at,
                       0 };
    if (!has_parts(a, r))
        put_part(&s, of->purpose, s.is_timed ? r->time.s : r->dist.m);
    for (int i = 0; has_parts(a, r) && i < r->seg_count; i++) {
        const struct segment *g = &a->facts.segments[r->seg_first + i];
        put_part(&s, g->purpose == PURPOSE_NONE ? of->purpose : g->purpose,
                 s.is_timed ? g->time.s : g->dist.m);
    }
    if (t.is_cut)
        ui_say(ui, true,
               "it has too many parts for a line: write those that "
               "count, with e");
    else
        prompt_open(a, ui, PROMPT_EDIT, line);
}

void act_remark(struct app *a, struct ui *ui)
{
    char line[LINE_TEXT];
    struct text t = text_on(line, sizeof line);
    text_add(&t, "-- %s", ui->words.note);
    prompt_open(a, ui, PROMPT_EDIT, line);
}
