/* Pain of the days before that still keeps a day off. science.md F3, F4. */
#include "measure/hurt.h"

#define PAIN_RED 5 /* of 10: above it two days off (F4) */
#define BONE_RED 2 /* groin, hip, pelvis, sacrum, shin, foot (F4) */
#define DAYS_OFF 2

int hurt_limit(enum site site)
{
    return site_class(site) == SITE_CLASS_BONE ? BONE_RED : PAIN_RED;
}

struct hurt {
    struct reason *out;
    int most;
    int count;
};

static bool is_told(const struct hurt *h, enum site site)
{
    for (int i = 0; i < h->count; i++)
        if (h->out[i].site == site)
            return true;
    return false;
}

static void take(struct hurt *h, const struct pain *p, enum reason_id id)
{
    if (h->count == h->most || is_told(h, p->site))
        return;
    h->out[h->count++] = (struct reason){
        .id = id,
        .family = FAMILY_PAIN,
        .is_red = true,
        .value = p->level,
        .limit = hurt_limit(p->site),
        .site = p->site,
    };
}

static void take_pain(struct hurt *h, const struct pain *p, bool is_run,
                      bool is_flagged)
{
    if (site_class(p->site) == SITE_CLASS_EMERGENCY) {
        if (p->level > 0)
            take(h, p, REASON_EMERGENCY);
    } else if (is_run && site_is_running(p->site) &&
               (is_flagged || p->level > hurt_limit(p->site))) {
        take(h, p, REASON_PAIN_RUN);
    }
}

int hurt_lately(const struct facts *f, day_t day, struct reason *out, int most)
{
    static const struct pain nowhere = { SITE_NONE, UNKNOWN, UNKNOWN };
    struct hurt h = { out, most, 0 };
    day_t first = day_add(day, -DAYS_OFF);
    for (int i = facts_run_from(f, day) - 1;
         i >= 0 && f->runs[i].day.n >= first.n; i--) {
        const struct run *r = &f->runs[i];
        for (int p = 0; p < r->pain_count; p++)
            take_pain(&h, &r->pains[p], true, r->is_sharp || r->is_limp);
        if (r->pain_count == 0 && (r->is_sharp || r->is_limp))
            take(&h, &nowhere, REASON_PAIN_SHARP);
    }
    for (int i = facts_checkin_from(f, day) - 1;
         i >= 0 && f->checkins[i].day.n >= first.n; i--) {
        const struct checkin *c = &f->checkins[i];
        for (int p = 0; p < c->pain_count; p++)
            take_pain(&h, &c->pains[p], false, false);
    }
    return h.count;
}
