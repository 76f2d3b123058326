#include "replanned.h"

#include <check.h>
#include <stdio.h>

struct days replanned_days;
struct replan replanned;
struct proposal replanned_room;
struct plan replanned_before;

void replanned_on(day_t today)
{
    scene.today = today;
    days_of(&scene, &replanned_days);
    struct profile p = coach_profile(&scene, &replanned_days);
    replanned_before = scene.plan;
    coach_replan(&scene, &replanned_days, &season_set, &p, &replanned_room,
                 &replanned);
}

void replanned_name(struct plan *p, char letter)
{
    for (int i = 0; i < p->session_count; i++)
        (void)snprintf(p->sessions[i].id.text, ID_TEXT, "%c%d", letter, i);
}

/* So many weeks of a half marathon run as planned, then the next Monday. */
day_t replanned_live(int weeks)
{
    static const struct season half = { GOAL_HALF, LEVEL_INTERMEDIATE, true };
    season_plan(&half);
    replanned_name(&scene.plan, 's');
    season_live_all(&half, 0, weeks - 1, TELL_PURPOSE);
    return season_monday(weeks);
}

bool replanned_has(enum replan_id id)
{
    for (int i = 0; i < replanned.change_count; i++)
        if (replanned.changes[i].id == id)
            return true;
    return false;
}

bool replanned_notes(enum replan_id id)
{
    for (int i = 0; i < replanned.note_count; i++)
        if (replanned.notes[i].id == id)
            return true;
    return false;
}

int32_t replanned_week_m(day_t monday)
{
    int32_t m = 0;
    day_t today = scene.today;
    for (int d = 0; d < 7; d++) {
        day_t day = day_add(monday, d);
        if (day.n < today.n)
            m += days_dist(&replanned_days, day, day).m;
    }
    for (int i = 0; i < replanned.plan.session_count; i++) {
        const struct session *s = &replanned.plan.sessions[i];
        if (day_monday(s->day).n == monday.n && s->day.n >= today.n &&
            s->skipped == SKIP_NONE && s->purpose != PURPOSE_RACE)
            m += s->dist.m;
    }
    return m;
}

#define RAMP_SLACK_M 1000 /* "within 1 km of the week's target" */

/* G3: no week above 1.10 x the highest of the three before, + 2 km. */
void replanned_ramp_holds(day_t from)
{
    for (int w = 0; w < replanned.plan.week_count; w++) {
        day_t monday = replanned.plan.weeks[w].monday;
        int32_t most = 0;
        enum phase phase = replanned.plan.weeks[w].phase;
        bool is_ruled = phase == PHASE_RECOVERY; /* by G7, after the race */
        if (monday.n < from.n || is_ruled)
            continue;
        for (int back = 1; back <= 3; back++) {
            int32_t m = replanned_week_m(day_add(monday, -7 * back));
            most = m > most ? m : most;
        }
        ck_assert_msg(replanned_week_m(monday) <=
                          most * 11 / 10 + 2000 + RAMP_SLACK_M,
                      "week %d has %d m after %d m at most", w + 1,
                      replanned_week_m(monday), most);
    }
}
