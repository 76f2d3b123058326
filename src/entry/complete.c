/* Completion of an entry's words, from the tables that read them. */
#include "entry/draft.h"

#include "milepost/entry.h"

#include <string.h>

/* Of "pain:kn": the sites of pain; a number follows. */
static void offer_sites(struct completion *c)
{
    for (int i = 0; i < SITE_COUNT; i++) {
        char word[COMPLETION_TEXT];
        struct text t = text_on(word, sizeof word);
        text_add(&t, "pain:%s", site_word((enum site)i));
        completion_offer(c, word, true);
    }
}

static void offer_illness(struct completion *c)
{
    for (int i = 0; i < ILLNESS_COUNT; i++) {
        char word[COMPLETION_TEXT];
        struct text t = text_on(word, sizeof word);
        text_add(&t, "ill:%s", illness_word((enum illness)i));
        completion_offer(c, word, false);
    }
}

static void offer_body(struct completion *c)
{
    for (int i = 0; score_word(i) != NULL; i++)
        if (score_is_body(i))
            completion_offer(c, score_word(i), true);
    if (strchr(c->begun, ':') == NULL) {
        completion_offer(c, "pain:", true);
        completion_offer(c, "ill:", true);
    } else {
        offer_sites(c);
        offer_illness(c);
    }
}

static void offer_run(struct completion *c)
{
    for (int i = 0; score_word(i) != NULL; i++)
        if (!score_is_body(i))
            completion_offer(c, score_word(i), true);
    completion_offer(c, "shoe:", true);
    completion_offer(c, "sharp", false);
    completion_offer(c, "limp", false);
}

/* Of parts of a run ("warm_up") a line has words of its own. */
static void offer_kinds(struct completion *c, bool is_plan)
{
    for (int i = 0; i < PURPOSE_COUNT; i++)
        if (strchr(purpose_word((enum purpose)i), '_') == NULL)
            completion_offer(c, purpose_word((enum purpose)i), false);
    for (int i = 0; nearest_word(i, is_plan) != NULL; i++) {
        const char *word = nearest_word(i, is_plan);
        day_t day;
        if (strchr(word, ':') == NULL && !entry_date(word, NO_DAY, &day))
            completion_offer(c, word, false);
    }
}

/* A date stands first. */
static void offer_days(struct completion *c)
{
    completion_offer(c, "today", false);
    completion_offer(c, "yesterday", false);
    for (int i = 0; i < 7; i++) {
        char day[COMPLETION_TEXT];
        (void)text_copy(day, sizeof day,
                        day_short(day_add(day_monday((day_t){ 0 }), i)));
        day[0] = (char)(day[0] - 'A' + 'a');
        completion_offer(c, day, false);
    }
}

static bool is_in_note(const char *line, int from)
{
    const char *note = strstr(line, "-- ");
    return note != NULL && note - line < from;
}

void entry_complete(struct completion *c, const char *line,
                    enum complete_kind kind)
{
    char first[COMPLETION_TEXT];
    char last[COMPLETION_TEXT];
    int before = completion_words(c, line, first, last);
    if (is_in_note(line, c->from))
        return;
    if (text_is(last, "skip")) {
        for (int i = 0; i < SKIP_COUNT; i++)
            completion_offer(c, skip_word((enum skip_reason)i), false);
        return;
    }
    if (before == 0 && kind != COMPLETE_PLAN)
        offer_days(c);
    if (kind != COMPLETE_BODY)
        offer_kinds(c, kind == COMPLETE_PLAN);
    if (kind == COMPLETE_LOG)
        offer_run(c);
    if (kind != COMPLETE_PLAN)
        offer_body(c);
}
