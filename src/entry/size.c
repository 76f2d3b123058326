/* Words that say how far, how long, how fast. */
#include "entry/size.h"

#include <string.h>

#define MILLION      1000000
#define MILE_MM      1609344 /* millimetres in a mile, 1959 */
#define WHOLE_DIGITS 9       /* enough for any mistake, too few to overflow */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool size_number(const char **p, int64_t *millionths)
{
    const char *at = *p;
    if (!is_digit(*at))
        return false;
    int64_t n = 0;
    int digits = 0;
    for (; is_digit(*at); at++)
        if (digits < WHOLE_DIGITS && (n > 0 || *at != '0')) {
            n = n * 10 + (*at - '0');
            digits++;
        }
    n *= MILLION;
    if (*at == '.') {
        if (!is_digit(*++at))
            return false;
        for (int64_t unit = MILLION / 10; is_digit(*at); at++, unit /= 10)
            n += unit * (*at - '0');
    }
    *millionths = n;
    *p = at;
    return true;
}

bool size_whole(const char *text, int *out)
{
    int n = 0;
    int digits = 0;
    for (; is_digit(text[digits]); digits++) {
        if (digits == 9)
            return false;
        n = n * 10 + (text[digits] - '0');
    }
    if (digits == 0 || text[digits] != '\0')
        return false;
    *out = n;
    return true;
}

static struct size dist_of(int64_t millionths, const char *unit)
{
    if (text_is(unit, "k") || text_is(unit, "km"))
        return (struct size){ SIZE_DIST, (millionths + 500) / 1000 };
    if (text_is(unit, "m"))
        return (struct size){ SIZE_METRES,
                              (millionths + MILLION / 2) / MILLION };
    if (!text_is(unit, "mi"))
        return (struct size){ SIZE_NONE, 0 };
    int64_t whole = millionths / MILLION * MILE_MM;
    int64_t part = millionths % MILLION * MILE_MM / MILLION;
    return (struct size){ SIZE_DIST, (whole + part + 500) / 1000 };
}

/* The part behind "1h": "", "15", "15min". */
static bool tail_of(const char *at, const char *unit, int64_t *out)
{
    *out = 0;
    if (*at == '\0')
        return true;
    if (!is_digit(at[0]))
        return false;
    int64_t n = at[0] - '0';
    at++;
    if (is_digit(*at))
        n = n * 10 + (*at++ - '0');
    *out = n;
    return (*at == '\0' || text_is(at, unit)) && n < 60;
}

static bool starts_with(const char *text, const char *head)
{
    for (; *head != '\0'; text++, head++) {
        char c = *text >= 'A' && *text <= 'Z' ? (char)(*text + 32) : *text;
        if (c != *head)
            return false;
    }
    return true;
}

static struct size time_of(int64_t millionths, const char *unit)
{
    int64_t tail;
    struct size t = { SIZE_TIME, 0 };
    if (text_is(unit, "s") || text_is(unit, "sec")) {
        t.n = (millionths + MILLION / 2) / MILLION;
    } else if (starts_with(unit, "min") && tail_of(unit + 3, "s", &tail)) {
        t.n = (millionths * 60 + MILLION / 2) / MILLION + tail;
    } else if (starts_with(unit, "h") && tail_of(unit + 1, "min", &tail)) {
        t.n = (millionths * 3600 + MILLION / 2) / MILLION + tail * 60;
    } else {
        t.kind = SIZE_NONE;
    }
    return t;
}

static bool two_digits(const char *at, int64_t *out)
{
    if (!is_digit(at[0]) || !is_digit(at[1]))
        return false;
    *out = (at[0] - '0') * 10 + (at[1] - '0');
    return true;
}

/* "52:30" and "1:45:00", at the first colon. */
static struct size colons(int64_t first, const char *at)
{
    int64_t second;
    int64_t third;
    if (!two_digits(at + 1, &second))
        return (struct size){ SIZE_NONE, 0 };
    if (at[3] == '\0')
        return (struct size){ second < 60 ? SIZE_CLOCK : SIZE_SIXTY,
                              first * 60 + second };
    if (at[3] != ':' || !two_digits(at + 4, &third) || at[6] != '\0')
        return (struct size){ SIZE_NONE, 0 };
    return (struct size){ second < 60 && third < 60 ? SIZE_TIME : SIZE_SIXTY,
                          first * 3600 + second * 60 + third };
}

struct size size_read(const char *word)
{
    const char *at = word;
    int64_t millionths;
    if (!size_number(&at, &millionths))
        return (struct size){ SIZE_NONE, 0 };
    bool is_whole = millionths % MILLION == 0 &&
                    memchr(word, '.', (size_t)(at - word)) == NULL;
    if (*at == '\0')
        return (struct size){ SIZE_BARE, millionths / MILLION };
    if (*at == ':')
        return is_whole ? colons(millionths / MILLION, at)
                        : (struct size){ SIZE_NONE, 0 };
    struct size s = dist_of(millionths, at);
    return s.kind == SIZE_NONE ? time_of(millionths, at) : s;
}

bool size_pace(const char *word, enum units bare, int64_t *ms_per_km)
{
    char clock[16];
    size_t n = strcspn(word, "/");
    if (!text_part(clock, sizeof clock, word, n))
        return false;
    struct size s = size_read(clock);
    bool is_miles = bare == UNITS_MI;
    if (word[n] == '/') {
        is_miles = text_is(word + n, "/mi");
        if (!is_miles && !text_is(word + n, "/km") && !text_is(word + n, "/k"))
            return false;
    }
    if (s.kind != SIZE_CLOCK || s.n == 0 || s.n > (int64_t)PACE_SLOWEST * 10)
        return false;
    *ms_per_km =
        is_miles ? (s.n * 1000 * MILLION + MILE_MM / 2) / MILE_MM : s.n * 1000;
    return true;
}

int64_t size_time_at(int64_t metres, int64_t ms_per_km)
{
    return (metres * ms_per_km + MILLION / 2) / MILLION;
}

int64_t size_dist_at(int64_t seconds, int64_t ms_per_km)
{
    return (seconds * MILLION + ms_per_km / 2) / ms_per_km;
}

static void drop_zeros(char *number)
{
    size_t n = strlen(number);
    while (n > 0 && number[n - 1] == '0')
        number[--n] = '\0';
    if (n > 0 && number[n - 1] == '.')
        number[n - 1] = '\0';
}

void size_write_dist(struct text *out, int32_t metres, enum units u)
{
    char number[32];
    struct text t;
    if (u == UNITS_KM) {
        t = text_on(number, sizeof number);
        text_add(&t, "%d.%03d", metres / METRES_PER_KM, metres % METRES_PER_KM);
        drop_zeros(number);
        text_add(out, "%sk", number);
        return;
    }
    /* As few decimals as still name the metre; four always do. */
    for (int decimals = 0; decimals <= 4; decimals++) {
        t = text_on(number, sizeof number);
        text_add(&t, "%.*fmi", decimals, metres / METRES_PER_MILE);
        if (size_read(number).n == metres)
            break;
    }
    text_put(out, number);
}

void size_write_time(struct text *out, int32_t seconds)
{
    if (seconds < 3600)
        text_add(out, "%d:%02d", seconds / 60, seconds % 60);
    else
        text_add(out, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60,
                 seconds % 60);
}

bool size_is_inhuman(int64_t metres, int64_t seconds, int column, struct err *e)
{
    if (metres <= 0 || seconds <= 0)
        return false;
    int64_t pace = (seconds * METRES_PER_KM + metres / 2) / metres;
    int64_t fastest =
        metres < METRES_PER_KM ? PACE_FASTEST_SHORT : PACE_FASTEST;
    if (pace >= fastest && (pace <= PACE_SLOWEST || metres < METRES_PER_KM))
        return false;
    char far[QUANTITY_TEXT];
    (void)quantity_dist(far, (dist_t){ (int32_t)metres }, UNITS_KM);
    if (pace < fastest)
        (void)err_at(e, column,
                     "%s km in %d:%02d is %d:%02d per km, faster than anyone "
                     "runs: correct the distance or the time",
                     far, (int)(seconds / 60), (int)(seconds % 60),
                     (int)(pace / 60), (int)(pace % 60));
    else
        (void)err_at(e, column,
                     "%s km in %d:%02d h is slower than an hour per km: "
                     "correct the distance or the time",
                     far, (int)(seconds / 3600), (int)(seconds / 60 % 60));
    return true;
}

bool entry_dist(const char *word, dist_t *out)
{
    struct size s = size_read(word);
    if (s.kind != SIZE_DIST || s.n < 1 || s.n > RUN_METRES_MOST)
        return false;
    out->m = (int32_t)s.n;
    return true;
}

bool entry_time(const char *word, span_t *out)
{
    struct size s = size_read(word);
    if ((s.kind != SIZE_TIME && s.kind != SIZE_CLOCK) || s.n < 1 ||
        s.n > RUN_SECONDS_MOST)
        return false;
    out->s = (int32_t)s.n;
    return true;
}
