/* What must hold of a line as a whole, and what is said where it does not. */
#include "entry/build.h"

/* A duration typed as m:ss under this, with nothing to measure it by, was
 * more likely meant as hours and minutes. */
#define CLOCK_LEAST 300 /* s */

static const char *kind_label(enum entry_kind k)
{
    switch (k) {
    case ENTRY_RUN:
        return "a run";
    case ENTRY_CHECKIN:
        return "a check-in";
    case ENTRY_ACTIVITY:
        return "strength, mobility and cross-training";
    case ENTRY_MARK:
        return "a day without a run";
    }
    return "an entry";
}

#define PLAN_COLUMN 4 /* of FIELD_LIST, behind the kinds of entry */

#define X(id, label, ...) { __VA_ARGS__ },
static const bool may[FIELD_COUNT][PLAN_COLUMN + 1] = { FIELD_LIST(X) };
#undef X

bool field_may_stand(enum field f, enum entry_kind k)
{
    return may[f][k];
}

bool field_may_plan(enum field f)
{
    return may[f][PLAN_COLUMN];
}

bool check_fields(const struct draft *d, enum entry_kind kind, struct err *e)
{
    for (int f = 0; f < FIELD_COUNT; f++)
        if (draft_has(d, (enum field)f) &&
            !field_may_stand((enum field)f, kind))
            return err_at(e, d->column[f], "%s does not go with %s",
                          field_label((enum field)f), kind_label(kind));
    return true;
}

bool draft_has_size(const struct draft *d)
{
    return draft_has(d, FIELD_DIST) || draft_has(d, FIELD_TIME) ||
           draft_has(d, FIELD_PACE) || draft_has(d, FIELD_STEPS);
}

bool check_day(const struct draft *d, enum entry_kind kind, day_t day,
               struct err *e)
{
    char named[DAY_TEXT];
    char today[DAY_TEXT];
    int column = d->column[FIELD_DATE] > 0 ? d->column[FIELD_DATE] : 1;
    if (kind == ENTRY_MARK || day_diff(day, d->c->today) <= 0)
        return true;
    return err_at(e, column,
                  "%s is in the future: today is %s, and %s is logged when "
                  "it has been",
                  day_format(day, named), day_format(d->c->today, today),
                  kind_label(kind));
}

/* "18k 1:38": said in minutes, meant in hours. */
bool check_clock(const struct draft *d, int32_t metres, struct err *e)
{
    if (!d->is_clock)
        return true;
    int64_t s = d->run.time.s;
    int column = d->column[FIELD_TIME];
    int hours = (int)(s / 60);
    int minutes = (int)(s % 60);
    if (metres == 0 && s < CLOCK_LEAST && d->step_count == 0)
        return err_at(e, column,
                      "%d:%02d: hours or minutes? write %dh%02d or "
                      "%d:%02d:00, or %ds if it was seconds",
                      hours, minutes, hours, minutes, hours, minutes, (int)s);
    bool is_too_fast = s * METRES_PER_KM < (int64_t)metres * PACE_FASTEST;
    bool was_hours =
        s * 60 * METRES_PER_KM <= (int64_t)metres * PACE_SLOWEST_RUN;
    if (is_too_fast && was_hours && s >= 60)
        return err_at(e, column,
                      "%d:%02d is minutes and seconds: write %dh%02d or "
                      "%d:%02d:00",
                      hours, minutes, hours, minutes, hours, minutes);
    return true;
}

bool check_places(const struct draft *d, const struct run *r, struct err *e)
{
    int column = draft_has(d, FIELD_PAIN_FROM) ? d->column[FIELD_PAIN_FROM]
                                               : d->column[FIELD_DIST];
    char far[QUANTITY_TEXT];
    (void)quantity_dist_unit(far, r->dist, d->c->units);
    for (int i = 0; i < r->pain_count; i++)
        if (r->dist.m > 0 && r->pains[i].from_m >= r->dist.m)
            return err_at(e, column,
                          "pain began behind the end of the run, which is %s "
                          "long: correct one of them",
                          far);
    column = draft_has(d, FIELD_FORM) ? d->column[FIELD_FORM]
                                      : d->column[FIELD_DIST];
    if (r->dist.m > 0 && r->form_from_m >= r->dist.m)
        return err_at(e, column,
                      "form changed behind the end of the run, which is %s "
                      "long: correct one of them",
                      far);
    return true;
}

bool check_pain_flags(const struct draft *d, int pain_count, struct err *e)
{
    enum field f = draft_has(d, FIELD_SHARP) ? FIELD_SHARP : FIELD_LIMP;
    if (draft_has(d, f) && pain_count == 0)
        return err_at(e, d->column[f],
                      "%s: where? add a site as in "
                      "pain:knee4",
                      field_label(f));
    return true;
}
