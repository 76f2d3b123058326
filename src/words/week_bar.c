/* What a run was for, drawn in ten cells and said in eleven. */
#include "words/room.h"

#include <math.h>
#include <stdio.h>

static void piece_span(const struct piece *p, int32_t *from, int32_t *to)
{
    bool is_time = p->from_m == UNKNOWN;
    *from = is_time ? p->from_s : p->from_m;
    *to = is_time ? p->to_s : p->to_m;
}

static void fill_piece(const struct piece *p, int32_t all,
                       char bar[WEEK_BAR + 1])
{
    int32_t from;
    int32_t to;
    piece_span(p, &from, &to);
    int a = (int)lround((double)from * WEEK_BAR / all);
    int b = (int)lround((double)to * WEEK_BAR / all);
    a = a >= WEEK_BAR ? WEEK_BAR - 1 : a;
    b = b <= a ? a + 1 : b;
    for (int c = a; c < b; c++)
        bar[c] = verdict_mark(p->verdict);
}

/* The worst verdict is drawn last, so that no short stretch of it is lost. */
void week_bar_run(const struct week_report *r, int first, int count,
                  char bar[WEEK_BAR + 1])
{
    int32_t all = 1;
    (void)text_copy(bar, WEEK_BAR + 1, "          ");
    for (int i = first; i < first + count; i++) {
        int32_t from;
        int32_t to;
        piece_span(&r->pieces[i], &from, &to);
        all = to > all ? to : all;
    }
    for (int v = 0; v < VERDICT_COUNT; v++)
        for (int i = first; i < first + count; i++)
            if (r->pieces[i].verdict == (enum verdict)v)
                fill_piece(&r->pieces[i], all, bar);
}

void week_bar_shares(const int32_t sum[VERDICT_COUNT], char bar[WEEK_BAR + 1])
{
    double all = 0;
    double passed = 0;
    (void)text_copy(bar, WEEK_BAR + 1, "          ");
    for (int v = 0; v < VERDICT_COUNT; v++)
        all += sum[v];
    for (int v = 0; v < VERDICT_COUNT && all > 0; v++) {
        int from = (int)lround(passed / all * WEEK_BAR);
        passed += sum[v];
        int to = (int)lround(passed / all * WEEK_BAR);
        if (sum[v] > 0 && to == from && from > 0)
            from--;
        for (int c = from; c < to; c++)
            bar[c] = verdict_mark((enum verdict)v);
    }
}

static enum paint mark_paint(char mark)
{
    for (int v = 0; v < VERDICT_COUNT; v++)
        if (verdict_mark((enum verdict)v) == mark)
            return paint_verdict((enum verdict)v);
    return PAINT_PLAIN;
}

void week_bar_put(struct text *t, const char bar[WEEK_BAR + 1],
                  const struct look *look)
{
    for (int c = 0; c < WEEK_BAR;) {
        char same[WEEK_BAR + 1];
        int n = 0;
        while (c + n < WEEK_BAR && bar[c + n] == bar[c]) {
            same[n] = bar[c];
            n++;
        }
        same[n] = '\0';
        paint_put(t, look, mark_paint(bar[c]), same);
        c += n;
    }
}

static void put_size(char out[QUANTITY_TEXT], int32_t size, bool is_time,
                     const struct look *look)
{
    if (is_time)
        (void)snprintf(out, QUANTITY_TEXT, "%d'", (int)((size + 30) / 60));
    else
        (void)quantity_dist(out, (dist_t){ size }, look->units);
}

/* The next better verdict that is there; below 0: none. */
static int verdict_above(const int32_t sum[VERDICT_COUNT], int v)
{
    while (v >= 0 && sum[v] == 0)
        v--;
    return v;
}

enum verdict week_verdict_put(struct text *t, const int32_t sum[VERDICT_COUNT],
                              bool is_time, const struct look *look)
{
    int worst = verdict_above(sum, VERDICT_COUNT - 1);
    if (worst < 0)
        return VERDICT_PURPOSEFUL;
    int better = verdict_above(sum, worst - 1);
    if (better < 0) {
        text_put(t, verdict_label((enum verdict)worst));
        return (enum verdict)worst;
    }
    char a[QUANTITY_TEXT];
    char b[QUANTITY_TEXT];
    put_size(a, sum[better], is_time, look);
    put_size(b, sum[worst], is_time, look);
    text_add(t, "%s%s+%s %c", a, better == VERDICT_OFF_TARGET ? "~" : "", b,
             verdict_mark((enum verdict)worst));
    return (enum verdict)worst;
}
