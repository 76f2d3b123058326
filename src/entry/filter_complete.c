/* What a word of a filter may become, from the tables it is read by. */
#include "entry/filter.h"

#include <string.h>

static const char *const periods[] = { ":week",      ":lastweek", ":month",
                                       ":lastmonth", ":year",     ":block",
                                       ":lastblock", ":4w" };

/* "type=easy", once "type=" is there. */
static void offer_values(struct completion *c, int field)
{
    char word[COMPLETION_TEXT];
    for (int i = 0; filter_word_at(field, i) != NULL; i++) {
        struct text t = text_on(word, sizeof word);
        text_add(&t, "%s=%s", filter_fields[field].name,
                 filter_word_at(field, i));
        completion_offer(c, word, false);
    }
}

static void offer_fields(struct completion *c)
{
    char word[COMPLETION_TEXT];
    for (int i = 0; i < filter_field_count; i++) {
        bool is_date = filter_kind(i) == KIND_DATE;
        bool is_list = filter_word_at(i, 0) != NULL;
        struct text t = text_on(word, sizeof word);
        text_add(&t, "%s%s", filter_fields[i].name,
                 is_date   ? ":"
                 : is_list ? "="
                           : "");
        completion_offer(c, word, true);
    }
}

static void offer_purposes(struct completion *c)
{
    for (int i = 0; i < PURPOSE_COUNT; i++)
        if (!purpose_is_between((enum purpose)i))
            completion_offer(c, purpose_word((enum purpose)i), false);
}

static void offer_flags(struct completion *c, char sign)
{
    char word[COMPLETION_TEXT];
    for (int i = 0; i < FLAG_COUNT; i++) {
        struct text t = text_on(word, sizeof word);
        text_add(&t, "%c%s", sign, flag_word((enum flag_bit)i));
        completion_offer(c, word, false);
    }
}

void filter_complete(struct completion *c)
{
    if (strchr(c->begun, '=') != NULL) {
        for (int i = 0; i < filter_field_count; i++)
            offer_values(c, i);
        return;
    }
    offer_fields(c);
    for (size_t i = 0; c->begun[0] == ':' && i < COUNT_OF(periods); i++)
        completion_offer(c, periods[i], false);
    offer_purposes(c);
    completion_offer(c, "junk", false);
    completion_offer(c, "hard", false);
    if (c->begun[0] == '+')
        offer_flags(c, '+');
}

void retag_complete(struct completion *c)
{
    offer_flags(c, '+');
    offer_flags(c, '-');
    completion_offer(c, "shoe:", true);
    offer_purposes(c);
}
