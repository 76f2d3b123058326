/*
 * Titles nobody typed: an account names each run by the time of its day. They
 * are shown in a look, and are no note of the runner's.
 */
#include "app/import.h"

#include <string.h>

#define COUNTED "0123456789/.:- amphAMP" /* "6/17/16 7:05 am" */

// clang-format off
/* Of Strava in its languages, and of Runkeeper with the date behind it. */
static const char *const titles[] = {
    "Morning Run", "Lunch Run", "Afternoon Run", "Evening Run", "Night Run",
    "Morning Trail Run", "Lunch Trail Run", "Afternoon Trail Run",
    "Evening Trail Run", "Night Trail Run",
    "Lauf am Morgen", "Mittagslauf", "Lauf am Nachmittag", "Lauf am Abend",
    "Ochtendloop", "Lunchloop", "Middagloop", "Avondloop",
    "Corsa mattutina", "Corsa pomeridiana", "Corsa serale",
    "Corrida matinal", "Run", "Running",
};
// clang-format on

/* "Running 6/17/16 7:05 am" is "Running", too. */
bool import_is_usual_title(const char *title)
{
    for (size_t i = 0; i < COUNT_OF(titles); i++) {
        size_t n = strlen(titles[i]);
        if (strncmp(title, titles[i], n) != 0)
            continue;
        const char *date = title + n;
        if (date[0] == '\0' || (date[0] == ' ' && strpbrk(date, "/:") != NULL &&
                                strspn(date, COUNTED) == strlen(date)))
            return true;
    }
    return false;
}
