/* What many runs are tagged with, in one line. */
#include "entry/draft.h"
#include "milepost/filter.h"

#include <string.h>

static bool take_tag(struct retag *out, const struct lex_token *t,
                     struct err *e)
{
    enum flag_bit flag;
    const char *tag = t->text + 1;
    bool is_on = t->text[0] == '+';
    if (*tag == '\0')
        return err_at(e, t->column, "%s has no word: write +trail or -trail",
                      t->text);
    if (*tag >= '0' && *tag <= '9')
        return err_at(e, t->column,
                      "%s is no tag: many runs take tags, a pair of shoes and "
                      "a purpose",
                      lex_quote(t->text).text);
    if (!flag_from(tag, &flag))
        return tags_add(is_on ? out->add : out->drop, tag, t->column, e);
    *(is_on ? &out->on : &out->off) |= 1u << flag;
    return true;
}

static bool take_shoe(struct retag *out, const struct lex_token *t,
                      struct err *e)
{
    const char *name = t->text + strlen("shoe:");
    if (*name == '\0')
        return err_at(e, t->column,
                      "shoe: has no name: write shoe:pegs or shoe:none");
    out->has_shoe = true;
    if (text_is(name, "none"))
        name = "";
    if (!text_copy(out->shoe, sizeof out->shoe, name))
        return err_at(e, t->column,
                      "a shoe's name holds at most %d bytes: shorten it",
                      SHOE_TEXT - 1);
    return true;
}

static bool take(struct retag *out, const struct lex_token *t, struct err *e)
{
    if (t->text[0] == '+' || t->text[0] == '-')
        return take_tag(out, t, e);
    if (text_begins(t->text, "shoe:"))
        return take_shoe(out, t, e);
    if (t->kind == LEX_WORD && purpose_from(t->text, &out->purpose))
        return true;
    return err_at(e, t->column,
                  "'%s' is nothing many runs can take: write +trail, -trail, "
                  "shoe:pegs or a purpose",
                  lex_quote(t->text).text);
}

bool retag_read(const char *text, struct retag *out, struct err *e)
{
    struct lex l;
    memset(out, 0, sizeof *out);
    out->purpose = PURPOSE_NONE;
    if (!lex_line(&l, text, false, e))
        return false;
    for (int i = 0; i < l.count; i++)
        if (!take(out, &l.tokens[i], e))
            return false;
    if (l.note != NULL)
        return err_at(e, l.note_column, "a note is a run's own: edit one");
    return l.count > 0 ||
           err_at(e, 1,
                  "nothing to change: write +trail, -trail, shoe:pegs "
                  "or a purpose");
}

static bool apply_tags(const struct retag *t, char tags[TAGS_TEXT],
                       struct err *e)
{
    for (const char *list = t->drop; list != NULL;
         list = list == t->drop ? t->add : NULL)
        for (const char *at = list; *at != '\0';) {
            char one[TAGS_TEXT];
            size_t n = strcspn(at, " ");
            (void)text_part(one, sizeof one, at, n);
            (void)tags_drop(tags, one); /* never there twice */
            if (list == t->add && !tags_add(tags, one, 0, e))
                return false;
            at += n + strspn(at + n, " ");
        }
    return true;
}

static void apply_purpose(enum purpose to, struct entry *en)
{
    enum purpose from = en->run.purpose;
    if (to == PURPOSE_NONE)
        return;
    for (int i = 0; i < en->run.seg_count; i++)
        if (en->segments[i].purpose == from ||
            segment_is_proposed(&en->run, &en->segments[i]))
            en->segments[i].purpose = to;
    en->run.purpose = to;
}

bool retag_apply(const struct retag *t, struct entry *en, bool *is_changed,
                 struct err *e)
{
    struct run_words *w = &en->words;
    char tags[TAGS_TEXT];
    char shoe[SHOE_TEXT];
    unsigned flags = en->run.flags;
    enum purpose purpose = en->run.purpose;
    memcpy(tags, w->tags, sizeof tags);
    memcpy(shoe, w->shoe, sizeof shoe);
    if (!apply_tags(t, w->tags, e))
        return false;
    en->run.flags = (flags & ~t->off) | t->on;
    if (t->has_shoe)
        memcpy(w->shoe, t->shoe, sizeof w->shoe);
    apply_purpose(t->purpose, en);
    *is_changed = en->run.flags != flags || en->run.purpose != purpose ||
                  strcmp(tags, w->tags) != 0 || strcmp(shoe, w->shoe) != 0;
    return true;
}
