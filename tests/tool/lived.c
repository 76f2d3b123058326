#include "lived.h"

#include "milepost/words.h"

#include <check.h>
#include <string.h>

#define LEVEL_OF  LEVEL_INTERMEDIATE
#define INDEX_OF  45
#define WEEK_M    42000
#define LONG_M    14000
#define FLU_FEVER 6 /* days of it; then a head cold */
#define HISTORY   12

static struct days days;
static struct replan out;
static struct proposal room;
static struct kit_lcg chance;
static int id_count;

static void name_sessions(struct plan *p)
{
    for (int i = 0; i < p->session_count; i++)
        if (p->sessions[i].id.text[0] == '\0')
            (void)snprintf(p->sessions[i].id.text, ID_TEXT, "n%d", id_count++);
}

static void begin(const struct life *life)
{
    struct err e;
    season_set = settings_standard();
    season_start = kit_day("2026-01-05");
    kit_clear(&scene, day_add(season_start, -1));
    scene.athlete.level = LEVEL_OF;
    kit_index(&scene, INDEX_OF);
    kit_history(&scene, season_start, HISTORY, WEEK_M, LONG_M);
    for (int i = 0; i < scene.run_count; i++)
        scene.runs[i].time =
            unit_time(scene.runs[i].dist, paces_of(INDEX_OF).of[PACE_EASY]);
    struct goal *g =
        kit_goal(&scene, GOAL_HALF, day_add(season_start, 7 * life->weeks - 1));
    g->dist.m = goal_kind_dist(GOAL_HALF).m;
    g->added = scene.today;
    days_of(&scene, &days);
    struct profile p = coach_profile(&scene, &days);
    ck_assert(coach_plan(
        &p, &(struct plan_ask){ .goal = g, .from = season_start }, &room, &e));
    ck_assert_int_eq(room.outcome, PLAN_MADE);
    scene.plan = room.plan;
    scene.has_plan = true;
    id_count = 0;
    name_sessions(&scene.plan);
    chance = kit_seed(life->seed);
}

static const struct spell *spell_on(const struct life *life, int day)
{
    for (int i = 0; i < life->spell_count; i++)
        if (day >= life->spells[i].first &&
            day < life->spells[i].first + life->spells[i].days)
            return &life->spells[i];
    return NULL;
}

/* ---- a day */

static void wake(const struct spell *s, day_t day, int nth)
{
    int off = s != NULL && s->what == TROUBLE_SLEEP ? 1 : 0;
    struct checkin *c = kit_hooper(
        &scene, day, 3 + kit_between(&chance, 0, 1) + 2 * off,
        3 + kit_between(&chance, 0, 1) + 2 * off + (off && nth > 21),
        3 + kit_between(&chance, 0, 1), 3 + kit_between(&chance, 0, 1));
    c->sleep_min = (off ? 345 : 450) + kit_between(&chance, -15, 15);
    c->mood = off ? (nth > 21 ? 2 : 3) : 4;
    c->motivation = off ? 3 : 4;
    if (s != NULL && s->what == TROUBLE_FLU) {
        c->illness = nth < FLU_FEVER ? ILLNESS_SYSTEMIC : ILLNESS_HEAD;
        c->fatigue = 6;
    }
    if (s != NULL && s->what == TROUBLE_STRAIN)
        kit_pain(c, SITE_CALF, nth < 4 ? 5 : nth < 9 ? 3 : 1);
}

static void hurt(const struct spell *s, day_t day, int nth)
{
    if (s == NULL || s->what != TROUBLE_STRAIN)
        return;
    if (nth == 0)
        scene.injuries[scene.injury_count++] =
            (struct injury){ .site = SITE_CALF, .start = day, .end = NO_DAY };
    if (nth == s->days - 1)
        scene.injuries[scene.injury_count - 1].end = day_add(day, 1);
}

/* Of a run's size and pace some two percent more or less. */
static int noisy(int v)
{
    return v * (1000 + kit_between(&chance, -20, 20)) / 1000;
}

static void run(const struct session *s, const struct paces *paces)
{
    struct segment parts[RUN_SEGMENTS_MAX];
    int n = split_session(&scene.plan, s, paces, parts);
    int m = 0;
    int took = 0;
    for (int i = 0; i < n; i++) {
        m += parts[i].dist.m > 0 ? parts[i].dist.m
                                 : dist_likely((dist_t){ 0 }, parts[i].time).m;
        took += parts[i].time.s;
    }
    int far = noisy(m);
    struct run *r = kit_run(&scene, s->day, s->purpose, far,
                            (int)((int64_t)noisy(took) * far / (m ? m : 1)),
                            purpose_row(s->purpose)->effort);
    for (int i = 0; i < n && n > 1; i++)
        *kit_segment(&scene, r, parts[i].purpose, 0, 0) = parts[i];
    r->seg_count = 0; /* told as a total */
}

static void live_day(const struct spell *spell, day_t day)
{
    bool is_off = spell != NULL && spell->what != TROUBLE_SLEEP;
    days_of(&scene, &days);
    struct readiness_reading ready = readiness_on(&scene, &days, day);
    struct paces paces = paces_of(index_on(&scene, day).index);
    for (int i = 0; i < scene.plan.session_count && !is_off; i++) {
        struct session s = scene.plan.sessions[i];
        if (s.day.n != day.n || s.skipped != SKIP_NONE ||
            ready.readiness == READINESS_SKIP)
            continue;
        if (!session_is_run(&s)) {
            kit_activity(&scene, s.day, s.activity, s.time.s, 4);
            continue;
        }
        if (ready.readiness == READINESS_EASY_ONLY && !ready.is_load_alone &&
            s.purpose != PURPOSE_RACE && s.purpose != PURPOSE_EASY)
            s = coach_eased(&scene.plan, &s, &paces);
        run(&s, &paces);
    }
}

/* ---- told */

static void tell_weeks(FILE *f, const struct plan *p, day_t today)
{
    for (int w = 0; w < p->week_count; w++) {
        const struct plan_week *week = &p->weeks[w];
        char date[DAY_TEXT];
        int runs = 0, minutes = 0, hard = 0;
        char what[80] = "";
        if (week->monday.n + 6 < today.n)
            continue;
        for (int i = 0; i < p->session_count; i++) {
            const struct session *s = &p->sessions[i];
            if (day_monday(s->day).n != week->monday.n || !session_is_run(s) ||
                s->skipped != SKIP_NONE)
                continue;
            runs++;
            minutes += s->dist.m == 0 ? s->time.s / 60 : 0;
            if (!purpose_is_quality(s->purpose))
                continue;
            hard++;
            size_t n = strlen(what);
            (void)snprintf(what + n, sizeof what - n, " %s %.1f",
                           purpose_word(s->purpose), s->dist.m / 1000.0);
        }
        (void)fprintf(
            f, "    %2d/%d %s %-8s%s %5.1f km, long %4.1f, %d runs%s%s", w + 1,
            p->week_count, day_format(week->monday, date),
            phase_word(week->phase), week->is_cutback ? " cut" : "    ",
            week->target.m / 1000.0, week->longest.m / 1000.0, runs,
            hard ? ", hard:" : "", what);
        if (minutes > 0)
            (void)fprintf(f, ", %d min by time", minutes);
        (void)fprintf(f, "\n");
    }
}

static void tell(FILE *f, const struct spell *spell, int nth, day_t today,
                 const struct plan *was)
{
    static const char *const names[] = { "flu", "calf strain", "bad sleep" };
    static char text[65536];
    static const struct look look = { UNITS_KM, false, false, 80, NULL };
    struct text t = text_on(text, sizeof text);
    char date[DAY_TEXT];
    struct readiness_reading r = readiness_on(&scene, &days, today);
    if (f == NULL || (out.line_count == 0 && out.note_count == 0))
        return;
    (void)fprintf(f, "\n== %s %s, week %d, readiness %s", day_short(today),
                  day_format(today, date),
                  day_diff(today, season_start) / 7 + 1,
                  readiness_word(r.readiness));
    if (spell != NULL)
        (void)fprintf(f, ", %s day %d", names[spell->what], nth + 1);
    day_t last = day_add(day_monday(today), -7);
    (void)fprintf(f, "; last week run %.1f km, this week so far %.1f\n",
                  days_dist(&days, last, day_add(last, 6)).m / 1000.0,
                  days_dist(&days, day_monday(today), today).m / 1000.0);
    words_replan(&t, was, &out, &look);
    if (out.is_refused)
        words_refusal(&t, &room, &scene.plan.goal, &look);
    (void)fprintf(f, "%s", text);
    if (out.line_count > 0)
        tell_weeks(f, &out.plan, today);
}

/* ---- all of it */

static void look(const struct life *life, const struct spell *spell, int nth,
                 lived_check_fn *check, struct lived *lived)
{
    static struct plan was;
    struct profile p = coach_profile(&scene, &days);
    was = scene.plan;
    coach_replan(&scene, &days, &season_set, &p, &room, &out);
    lived->looks++;
    lived->changes += out.line_count > 0;
    lived->refused += out.is_refused;
    tell(life->log, spell, nth, scene.today, &was);
    if (check != NULL)
        check(&was, &out);
    scene.plan = out.plan;
    name_sessions(&scene.plan);
}

struct lived life_live(const struct life *life, lived_check_fn *check)
{
    struct lived lived = { 0, 0, 0 };
    begin(life);
    if (life->log != NULL) {
        (void)fprintf(life->log, "%s; as first accepted:\n", life->name);
        tell_weeks(life->log, &scene.plan, season_start);
    }
    for (int n = 0; n < 7 * life->weeks; n++) {
        day_t day = day_add(season_start, n);
        const struct spell *s = spell_on(life, n);
        int nth = s != NULL ? n - s->first : 0;
        const struct spell *before = n > 0 ? spell_on(life, n - 1) : NULL;
        bool is_over = before != NULL && s == NULL;
        scene.today = day;
        wake(s, day, nth);
        hurt(s, day, nth);
        days_of(&scene, &days);
        bool is_hurt = s != NULL && s->what == TROUBLE_STRAIN && nth == 0;
        if (day_weekday(day) == 0 || is_over || is_hurt ||
            readiness_on(&scene, &days, day).readiness == READINESS_SKIP)
            look(life, s, nth, check, &lived);
        live_day(s, day);
    }
    return lived;
}
