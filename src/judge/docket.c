/* What all weeks of one facts share: looked up once, for whichever of them is
 * judged next. */
#include "judge/engine.h"

void docket_open(struct docket *k, const struct facts *f,
                 const struct settings *set, const struct days *days)
{
    k->f = f;
    k->set = set;
    k->days = days;
    k->is_brief = false;
    zone_book_open(&k->zones, f);
    for (int i = 0; i < DOCKET_WEEKS; i++)
        k->monday[i] = NO_DAY;
    for (int i = 0; i < DOCKET_DAYS; i++)
        k->day[i] = NO_DAY;
}

void docket_open_new(struct docket *k, const struct facts *f,
                     const struct settings *set, struct days *days)
{
    docket_open(k, f, set, NULL);
    days_by(&k->zones, days);
    k->days = days;
}

/* The place of a day or week among so many that are kept. */
static int place_of(int32_t number, int count)
{
    int at = number % count;
    return at < 0 ? at + count : at;
}

const struct week_match *docket_match(struct docket *k, day_t monday)
{
    int at = place_of(monday.n / WEEK_DAYS, DOCKET_WEEKS);
    if (k->monday[at].n != monday.n) {
        match_of(&k->zones, monday, &k->match[at]);
        k->monday[at] = monday;
    }
    return &k->match[at];
}

static void parts_add(struct intensity_parts *sum,
                      const struct intensity_parts *day)
{
    for (int i = 0; i < (int)COUNT_OF(sum->all.zone_s); i++) {
        sum->all.zone_s[i] += day->all.zone_s[i];
        sum->races.zone_s[i] += day->races.zone_s[i];
        sum->easy.zone_s[i] += day->easy.zone_s[i];
    }
}

struct intensity_parts docket_intensity(struct docket *k, day_t from, day_t to)
{
    struct intensity_parts sum;
    memset(&sum, 0, sizeof sum);
    for (day_t day = from; day.n <= to.n; day.n++) {
        int at = place_of(day.n, DOCKET_DAYS);
        if (k->day[at].n != day.n) {
            k->parts[at] = intensity_by(&k->zones, day, day);
            k->day[at] = day;
        }
        parts_add(&sum, &k->parts[at]);
    }
    return sum;
}
