/* The check-in: four questions, a digit each; more words may follow. */
#include "tui/prompt.h"

#include <string.h>

static bool is_backspace(int32_t code)
{
    return code == PRESS_BACKSPACE || code == CONTROL('H');
}

bool prompt_checkin_press(struct prompt *p, struct press press)
{
    char line[LINE_TEXT];
    (void)text_copy(line, sizeof line, p->line.text);
    if (p->kind != PROMPT_CHECKIN || press.is_pasted ||
        p->line.at != p->line.length)
        return false;
    size_t n = strlen(line);
    if (press.code == ' ' && n > 0 && line[n - 1] == ' ')
        return true; /* an answer has its blank */
    bool is_taken = is_backspace(press.code)
                        ? checkin_take_back(line)
                        : checkin_answer(line, (int)press.code - '0');
    if (is_taken)
        lineedit_set(&p->line, line);
    return is_taken;
}

/* Nothing is in it but the day it is of. */
static bool is_empty(const struct app *a, const char *line)
{
    char word[LINE_TEXT];
    day_t day;
    size_t n = strcspn(line, " ");
    (void)text_copy(word, sizeof word, line);
    word[n] = '\0';
    return n == 0 || (line[n + strspn(line + n, " ")] == '\0' &&
                      entry_date(word, a->today, &day));
}

static void put_question(struct text *out, int asked)
{
    const struct checkin_question *q = &checkin_questions[asked];
    if (asked == CHECKIN_QUESTIONS) {
        text_put(out, "Enter keeps; more may follow: sleep7.5 mood4 "
                      "motivation4 rhr48 pain:calf2");
        return;
    }
    text_add(out, "%d of %d   %s   %d %s .. %d %s", asked + 1,
             CHECKIN_QUESTIONS, q->asks, CHECKIN_BEST, q->best, CHECKIN_WORST,
             q->worst);
}

bool prompt_read_checkin(struct app *a, struct ui *ui, struct text *out,
                         struct err *e)
{
    int reading;
    const char *line = ui->prompt.line.text;
    struct look look = ui_look(a, 200);
    put_question(out, checkin_asks(line));
    text_put(out, "\n");
    if (is_empty(a, line)) {
        text_put(out, "a digit answers; or words: sleep7.5 sore2 mood4 "
                      "pain:calf2 ill:head");
        return true;
    }
    if (!checkin_refuse_bare(line, e) ||
        !app_preview(a, line, &a->entry, &reading, e))
        return false;
    if (a->entry.kind != ENTRY_CHECKIN)
        return err_set(e, ERR_INPUT,
                       "a check-in has only body words, for example sleep7.5 "
                       "sore2; a run is logged with a");
    words_entry(out, &a->entry, 0, &look);
    prompt_put_readiness(a, a->entry.day, out);
    return true;
}
