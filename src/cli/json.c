/* The small values of --json. */
#include "cli/json.h"

#include <math.h>
#include <stdlib.h>

json_t *json_text(const char *text)
{
    char clean[2048];
    if (text == NULL)
        return json_null();
    json_t *value = json_string(text);
    if (value != NULL)
        return value;
    utf8_clean(clean, sizeof clean, text); /* it was not UTF-8 */
    return json_string(clean);
}

json_t *json_filled(const char *text)
{
    return json_text(text != NULL && text[0] != '\0' ? text : NULL);
}

json_t *json_day(day_t day)
{
    char date[DAY_TEXT];
    return json_filled(day_format(day, date));
}

json_t *json_id(struct id id)
{
    return json_filled(id.text);
}

json_t *json_count(int value)
{
    return value == UNKNOWN ? json_null() : json_integer(value);
}

json_t *json_metres(dist_t dist)
{
    return dist.m == 0 ? json_null() : json_integer(dist.m);
}

json_t *json_seconds(span_t time)
{
    return time.s == 0 ? json_null() : json_integer(time.s);
}

json_t *json_pace(pace_t pace)
{
    return pace.s_per_km == 0 ? json_null() : json_integer(pace.s_per_km);
}

json_t *json_mean(const struct mean *m)
{
    return m->count > 0 ? json_rounded(mean_of(m), 2) : json_null();
}

json_t *json_sleep(const struct mean *sleep_min)
{
    return sleep_min->count > 0
               ? json_integer(lround(mean_of(sleep_min) * 60.0))
               : json_null();
}

json_t *json_rounded(double value, int decimals)
{
    double scale = pow(10, decimals);
    return json_real(round(value * scale) / scale);
}

json_t *json_purpose(enum purpose p)
{
    return p == PURPOSE_NONE ? json_null() : json_string(purpose_word(p));
}

void json_print(struct out *o, json_t *object)
{
    char *text = json_dumps(object, JSON_INDENT(2) | JSON_REAL_PRECISION(10));
    if (text != NULL) {
        out_put(o, text);
        out_put(o, "\n");
    }
    free(text);
    json_decref(object);
}
