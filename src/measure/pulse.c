/* Pulse that goes with a training pace. science.md A2, A5. */
#include "milepost/measure.h"

#include <math.h>

/* Percent, low and high; 0: none. A race pace has no band of its own. */
struct band {
    enum pace_name pace;
    int low, high;
};

/* Of the maximum: Daniels' Running Formula, 3rd ed., 2014. */
static const struct band of_max[] = {
    { PACE_EASY, 65, 79 },
    { PACE_MARATHON, 80, 90 },
    { PACE_THRESHOLD, 88, 92 },
    { PACE_INTERVAL, 98, 100 },
};

/* Of the threshold: Friel's zones 1 and 2, 3, 4, 5b. */
static const struct band of_threshold[] = {
    { PACE_EASY, 0, 89 }, /* zone 1 has no lower end */
    { PACE_MARATHON, 90, 94 },
    { PACE_THRESHOLD, 95, 99 },
    { PACE_INTERVAL, 103, 106 },
};

bool pulse_for(const struct athlete *a, enum pace_name pace, int *low,
               int *high)
{
    bool is_by_max = a->hr_max > 0;
    int bpm = is_by_max ? a->hr_max : a->hr_threshold;
    const struct band *bands = is_by_max ? of_max : of_threshold;
    for (size_t i = 0; bpm > 0 && i < COUNT_OF(of_max); i++) {
        if (bands[i].pace != pace)
            continue;
        *low = (int)lround(bpm * bands[i].low / 100.0);
        *high = (int)lround(bpm * bands[i].high / 100.0);
        return true;
    }
    return false;
}
