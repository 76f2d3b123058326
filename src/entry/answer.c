/* A morning's check-in by digits: four questions, a digit an answer. */
#include "milepost/entry.h"

#include <string.h>

// clang-format off
/* Hooper and Mackinnon, Sports Medicine, 1995: 1 very good .. 7 very bad. */
const struct checkin_question checkin_questions[CHECKIN_QUESTIONS] = {
    { "sleepq",  "how was your sleep?",       "very good",  "very bad" },
    { "fatigue", "how tired are you?",        "very fresh", "worn out" },
    { "stress",  "how much stress is there?", "very calm",  "very much" },
    { "sore",    "how sore are your muscles?", "not at all", "very sore" },
};
// clang-format on

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "sleepq3", "sore:3", "soreness3": which question a word answers. */
static int question_of(const char *word, size_t n)
{
    for (int i = 0; i < CHECKIN_QUESTIONS; i++) {
        size_t size = strlen(checkin_questions[i].word);
        if (n > size && strncmp(word, checkin_questions[i].word, size) == 0 &&
            is_digit(word[n - 1]))
            return i;
    }
    return UNKNOWN;
}

int checkin_asks(const char *line)
{
    int next = 0;
    while (*line != '\0' && strncmp(line, "-- ", 3) != 0) {
        size_t n = strcspn(line, " ");
        int answered = question_of(line, n);
        if (answered >= next)
            next = answered + 1;
        line += n;
        line += strspn(line, " ");
    }
    return next;
}

/* A word is begun in it, or a note: a digit belongs there. */
static bool is_within(const char *line)
{
    size_t n = strlen(line);
    return (n > 0 && line[n - 1] != ' ') || strstr(line, "-- ") != NULL;
}

bool checkin_answer(char line[LINE_TEXT], int digit)
{
    int next = checkin_asks(line);
    size_t n = strlen(line);
    struct text t = text_on(line + n, LINE_TEXT - n);
    if (digit < CHECKIN_BEST || digit > CHECKIN_WORST ||
        next == CHECKIN_QUESTIONS || is_within(line))
        return false;
    text_add(&t, "%s%d ", checkin_questions[next].word, digit);
    if (t.is_cut)
        line[n] = '\0';
    return !t.is_cut;
}

/* Without a column: the cursor stays behind it, for Backspace. */
bool checkin_refuse_bare(const char *line, struct err *e)
{
    const char *at = line;
    while (*at != '\0' && strncmp(at, "-- ", 3) != 0) {
        size_t n = strcspn(at, " ");
        if (n > 0 && strspn(at, "0123456789") == n)
            return err_set(e, ERR_INPUT,
                           "%.*s answers nothing: a digit from %d to %d does, "
                           "and any other number has its word before it, as "
                           "rhr48",
                           n > 8 ? 8 : (int)n, at, CHECKIN_BEST, CHECKIN_WORST);
        at += n;
        at += strspn(at, " ");
    }
    return true;
}

bool checkin_take_back(char line[LINE_TEXT])
{
    size_t end = strlen(line);
    if (end == 0 || line[end - 1] != ' ')
        return false;
    size_t from = end - 1;
    while (from > 0 && line[from - 1] != ' ')
        from--;
    if (question_of(line + from, end - 1 - from) == UNKNOWN)
        return false;
    line[from] = '\0';
    return true;
}
