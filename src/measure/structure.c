/* What a run was made of, by what tells it best. */
#include "measure/structure.h"

#include <math.h>

bool structure_has_room(const struct run *r, int n)
{
    return r->time.s >= n && (r->dist.m == 0 || r->dist.m >= n);
}

/* Where a segment ends: rounded, after the one before, and with one unit left
 * for each still to come. */
static int32_t ends_at(double at, int32_t before, int32_t whole, int to_come)
{
    if (whole == 0)
        return 0;
    int32_t end = (int32_t)lround(at);
    int32_t most = whole - to_come;
    if (to_come == 0 || end > most)
        end = most;
    return end > before ? end : before + 1;
}

static double scale_to(int32_t whole, double measured)
{
    return measured > 0 ? whole / measured : 0;
}

void structure_place(const struct run *r, const double *time_s,
                     const double *dist_m, int n, struct segment *out)
{
    double seconds = scale_to(r->time.s, time_s[n - 1]);
    double metres = scale_to(r->dist.m, dist_m[n - 1]);
    int32_t time = 0, dist = 0;
    for (int i = 0; i < n; i++) {
        int to_come = n - 1 - i;
        int32_t s = ends_at(time_s[i] * seconds, time, r->time.s, to_come);
        int32_t m = ends_at(dist_m[i] * metres, dist, r->dist.m, to_come);
        out[i].time.s = s - time;
        out[i].dist.m = m - dist;
        time = s;
        dist = m;
    }
}

enum structure_basis structure_of(struct run *r, const struct trace *t,
                                  struct segment out[RUN_SEGMENTS_MAX])
{
    r->seg_first = 0;
    r->seg_count = structure_by_laps(r, t, out);
    if (r->seg_count > 0)
        return STRUCTURE_LAPS;
    r->seg_count = structure_by_series(r, &t->series, out);
    return r->seg_count > 0 ? STRUCTURE_SERIES : STRUCTURE_NONE;
}
