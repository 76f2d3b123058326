/* Words with a colon or a sign: pain:, shoe:, ill:, +climb, +tag. */
#include "entry/draft.h"

#include <string.h>

#define CLIMB_MOST 20000 /* m; twice up Everest from the sea */

static bool has_head(const char *text, const char *head, const char **rest)
{
    bool has = text_begins(text, head);
    *rest = text + (has ? strlen(head) : 0);
    return has;
}

/* "knee6", "knee6@11k" into name, level, place. */
static bool cut_pain(const char *rest, char name[QUOTE_TEXT], int *level,
                     const char **place)
{
    size_t n = strcspn(rest, "0123456789@");
    size_t digits = strspn(rest + n, "0123456789");
    char number[12];
    *place = rest + n + digits;
    return n > 0 && digits > 0 && text_part(name, QUOTE_TEXT, rest, n) &&
           text_part(number, sizeof number, rest + n, digits) &&
           size_whole(number, level);
}

static bool refuse_site(const char *name, int column, struct err *e)
{
    const char *near = nearest_site(name);
    if (near == NULL)
        return err_at(e, column,
                      "'%s' is no site of pain known here: name one such as "
                      "knee, calf, achilles, shin, hip, back, or other",
                      name);
    return err_at(e, column,
                  "'%s' is no site of pain known here: did you mean %s? "
                  "where none fits, write other",
                  name, near);
}

static bool place_of(struct draft *d, const char *place, struct pain *p,
                     const struct lex_token *t, struct err *e)
{
    p->from_m = UNKNOWN;
    if (*place == '\0')
        return true;
    struct size from = size_read(place + 1);
    if (*place != '@' || from.kind != SIZE_DIST || from.n > RUN_METRES_MOST)
        return err_at(e, t->column,
                      "%s: say where pain began as in pain:knee6@11k",
                      lex_quote(t->text).text);
    p->from_m = (int32_t)from.n;
    if (!draft_has(d, FIELD_PAIN_FROM))
        d->column[FIELD_PAIN_FROM] = t->column;
    return true;
}

static bool take_pain(struct draft *d, const struct lex_token *t,
                      const char *rest, struct err *e)
{
    char name[QUOTE_TEXT];
    struct pain p;
    const char *place;
    if (!cut_pain(rest, name, &p.level, &place))
        return err_at(e, t->column,
                      "%s: write the site and 0 to 10, as in pain:knee3",
                      lex_quote(t->text).text);
    if (!site_from(name, &p.site))
        return refuse_site(name, t->column, e);
    if (p.level > 10)
        return err_at(e, t->column, "%s: pain goes from 0 (none) to 10",
                      lex_quote(t->text).text);
    if (!place_of(d, place, &p, t, e))
        return false;
    for (int i = 0; i < d->pain_count; i++)
        if (d->pains[i].site == p.site)
            return err_at(e, t->column, "pain:%s is there twice: keep one",
                          site_word(p.site));
    if (d->pain_count == RUN_PAINS_MAX)
        return err_at(e, t->column,
                      "at most %d sites of pain in a line: keep the worst",
                      RUN_PAINS_MAX);
    d->pains[d->pain_count++] = p;
    if (!draft_has(d, FIELD_PAIN))
        d->column[FIELD_PAIN] = t->column;
    return true;
}

static bool take_shoe(struct draft *d, const struct lex_token *t,
                      const char *rest, struct err *e)
{
    if (*rest == '\0')
        return err_at(e, t->column, "shoe: has no name: write shoe:pegs");
    if (!text_copy(d->words.shoe, sizeof d->words.shoe, rest))
        return err_at(e, t->column,
                      "a shoe's name holds at most %d bytes: shorten it",
                      SHOE_TEXT - 1);
    return draft_mark(d, FIELD_SHOE, t->column, e);
}

static bool take_ill(struct draft *d, const struct lex_token *t,
                     const char *rest, struct err *e)
{
    if (!illness_from(rest, &d->body.illness))
        return err_at(e, t->column,
                      "%s: write ill:head (above the neck), ill:systemic "
                      "(fever, aches, chest, stomach) or ill:none",
                      lex_quote(t->text).text);
    return draft_mark(d, FIELD_ILL, t->column, e);
}

static bool take_climb(struct draft *d, const struct lex_token *t,
                       struct err *e)
{
    struct size s = size_read(t->text + 1);
    if (s.kind != SIZE_METRES)
        return err_at(e, t->column, "%s: a climb is in metres, as in +180m",
                      lex_quote(t->text).text);
    if (s.n > CLIMB_MOST)
        return err_at(e, t->column, "%s: a climb of at most %d m",
                      lex_quote(t->text).text, CLIMB_MOST);
    d->run.climb_m = (int)s.n;
    return draft_mark(d, FIELD_CLIMB, t->column, e);
}

static bool take_plan_tag(struct draft *d, const struct lex_token *t,
                          struct err *e)
{
    if (text_is(t->text, "+strides"))
        d->has_strides = true;
    else if (text_is(t->text, "+locked"))
        d->is_locked = true;
    else
        return err_at(e, t->column,
                      "%s: a plan's line takes only +strides and +locked",
                      lex_quote(t->text).text);
    return true;
}

static bool take_tag(struct draft *d, const struct lex_token *t, struct err *e)
{
    const char *tag = t->text + 1;
    enum flag_bit flag;
    if (*tag == '\0')
        return err_at(e, t->column, "+ has no word: write a tag as in +trail");
    if (!draft_has(d, FIELD_FLAGS))
        d->column[FIELD_FLAGS] = t->column;
    if (flag_from(tag, &flag)) {
        d->run.flags |= 1u << flag;
        return true;
    }
    return tags_has(d->words.tags, tag) ||
           tags_add(d->words.tags, tag, t->column, e);
}

bool mark_take(struct draft *d, const struct lex_token *t, bool *taken,
               struct err *e)
{
    const char *rest;
    *taken = true;
    if (t->text[0] == '+') {
        if (t->text[1] >= '0' && t->text[1] <= '9')
            return take_climb(d, t, e);
        return d->is_plan ? take_plan_tag(d, t, e) : take_tag(d, t, e);
    }
    if (has_head(t->text, "pain:", &rest))
        return take_pain(d, t, rest, e);
    if (has_head(t->text, "shoe:", &rest))
        return take_shoe(d, t, rest, e);
    if (has_head(t->text, "ill:", &rest))
        return take_ill(d, t, rest, e);
    if (text_is(t->text, "sharp")) {
        d->run.is_sharp = true;
        return draft_mark(d, FIELD_SHARP, t->column, e);
    }
    if (text_is(t->text, "limp")) {
        d->run.is_limp = true;
        return draft_mark(d, FIELD_LIMP, t->column, e);
    }
    *taken = false;
    return true;
}
