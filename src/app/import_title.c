/*
 * Titles nobody typed: an account names each run by the time of its day. They
 * are shown in a look, and are no note of the runner's.
 */
#include "app/import.h"

#include <string.h>

#define COUNTED "0123456789/.:- amphAMP" /* "6/17/16 7:05 am" */

// clang-format off
/* Words that Strava makes its names of, in its languages: a time of the day,
 * a kind of run, and what stands between them. */
static const char *const usual[] = {
    "morning", "lunch", "afternoon", "evening", "night", "trail", "virtual",
    "treadmill",
    "am", "morgen", "mittag", "nachmittag", "abend", "in", "der", "nacht",
    "le", "la", "matin", "midi", "à", "l'heure", "du", "déjeuner", "dans",
    "l'après-midi", "après-midi", "en", "soirée", "soir", "nuit", "de", "nocturne",
    "por", "mañana", "mediodía", "tarde", "noche", "a", "hora", "del", "almuerzo",
    "mattutina", "pomeridiana", "serale", "notturna", "all'ora", "di", "pranzo",
    "matinal", "vespertina", "noturna", "na", "do", "almoço", "da", "manhã",
};
static const char *const kinds[] = {
    "run", "running", "lauf", "mittagslauf", "nachtlauf", "morgenlauf",
    "abendlauf", "traillauf", "course", "pied", "carrera", "corsa", "corrida",
    "ochtendloop", "lunchloop", "middagloop", "avondloop", "nachtloop",
};
/* What Garmin puts behind the name of a town, as it writes it. */
static const char *const behind_towns[] = {
    " Running", " Trail Running", " Laufen", " Course à pied", " Carrera",
    " Corsa", " Corrida", " Hardlopen", " Løb", " Löpning",
};
#define TOWN_WORDS 3 /* "Frankfurt am Main" */
// clang-format on

static bool is_one_of(const char *word, size_t n, const char *const *list,
                      size_t count)
{
    char own[24];
    if (n >= sizeof own)
        return false;
    memcpy(own, word, n);
    own[n] = '\0';
    for (size_t i = 0; i < count; i++)
        if (text_is(own, list[i]))
            return true;
    return false;
}

/* Every word is one of those, and one of them is a run. */
static bool is_made_of_usual(const char *title, size_t length)
{
    bool has_kind = false;
    const char *end = title + length;
    for (const char *at = title; at < end; at++) {
        const char *blank = memchr(at, ' ', (size_t)(end - at));
        size_t n = (size_t)((blank != NULL ? blank : end) - at);
        bool is_kind = is_one_of(at, n, kinds, COUNT_OF(kinds));
        if (!is_kind && !is_one_of(at, n, usual, COUNT_OF(usual)))
            return false;
        has_kind = has_kind || is_kind;
        at += n;
    }
    return has_kind;
}

/* Words as towns are written, none of them a purpose: "Easy Running". */
static bool is_town(const char *title, size_t length)
{
    int words = 0;
    const char *end = title + length;
    for (const char *at = title; at < end; at++, words++) {
        char word[24] = "";
        enum purpose p;
        const char *blank = memchr(at, ' ', (size_t)(end - at));
        size_t n = (size_t)((blank != NULL ? blank : end) - at);
        bool is_small = *at >= 'a' && *at <= 'z' && (words == 0 || n > 3);
        if (n < sizeof word)
            memcpy(word, at, n);
        for (char *c = word; *c != '\0'; c++)
            *c = (char)(*c >= 'A' && *c <= 'Z' ? *c + 'a' - 'A' : *c);
        if (is_small || (*at >= '0' && *at <= '9') || purpose_from(word, &p))
            return false;
        at += n;
    }
    return words > 0 && words <= TOWN_WORDS;
}

static bool is_garmins(const char *title)
{
    size_t length = strlen(title);
    for (size_t i = 0; i < COUNT_OF(behind_towns); i++) {
        size_t n = strlen(behind_towns[i]);
        if (length > n && strcmp(title + length - n, behind_towns[i]) == 0 &&
            is_town(title, length - n))
            return true;
    }
    return false;
}

/* "Running 6/17/16 7:05 am" is "Running", too. */
bool import_is_usual_title(const char *service, const char *title)
{
    const char *date = title + strcspn(title, "0123456789");
    size_t length = (size_t)(date - title);
    bool is_date = date[0] == '\0' || (strpbrk(date, "/:") != NULL &&
                                       strspn(date, COUNTED) == strlen(date));
    while (length > 0 && title[length - 1] == ' ')
        length--;
    return (is_date && is_made_of_usual(title, length)) ||
           (strcmp(service, "garmin") == 0 && is_garmins(title));
}
