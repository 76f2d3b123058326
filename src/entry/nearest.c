/* Did you mean: the nearest word of the grammar. */
#include "entry/draft.h"

#include <string.h>

static const char *const entry_words[] = {
    "today",      "yesterday",  "strength",  "mobility", "xt",
    "rest",       "skip",       "sharp",     "limp",     "wu",
    "cd",         "pain:knee3", "shoe:name", "ill:head", "ill:systemic",
    "runwalk",    "rec",        "tempo",     "thr",      "int",
    "reps",       "joy",        "+hilly",    "+hot",     "+altitude",
    "+treadmill", "+trail",     "+joy",
};

static const char *const plan_words[] = { "strength", "mobility", "xt",
                                          "rest",     "skip",     "wu",
                                          "cd",       "+strides", "+locked",
                                          "runwalk" };

const char *nearest_word(int i, bool is_plan)
{
    int count = (int)(is_plan ? COUNT_OF(plan_words) : COUNT_OF(entry_words));
    return i >= count ? NULL : is_plan ? plan_words[i] : entry_words[i];
}

struct nearest {
    const char *word;
    int away;
};

static void offer(struct nearest *n, const char *word, const char *offered)
{
    int away = 2 * text_distance(word, offered);
    /* The head of a longer word: "tresh" is nearer to threshold than rest. */
    char head[QUOTE_TEXT];
    for (size_t more = 0; more < 2; more++) {
        (void)text_copy(head, strlen(word) + more + 1, offered);
        int begun = 2 * text_distance(word, head) + 1;
        away = begun < away ? begun : away;
    }
    if (word[0] != offered[0])
        away++;
    if (away < n->away) {
        n->away = away;
        n->word = offered;
    }
}

const char *nearest_of(const char *word, const char *const *words, int count)
{
    size_t len = strlen(word);
    struct nearest n = { NULL, len < 3 ? 4 : (int)len + 2 };
    for (int i = 0; i < count; i++)
        offer(&n, word, words[i]);
    return n.word;
}

const char *nearest_site(const char *word)
{
    struct nearest n = { NULL, (int)strlen(word) + 2 };
    for (int i = 0; i < SITE_COUNT; i++)
        offer(&n, word, site_word((enum site)i));
    return n.word;
}

static void offer_words(struct nearest *n, const char *word, bool is_plan)
{
    const char *const *words = is_plan ? plan_words : entry_words;
    size_t count = is_plan ? COUNT_OF(plan_words) : COUNT_OF(entry_words);
    for (size_t i = 0; i < count; i++)
        offer(n, word, words[i]);
    for (int i = 0; i < PURPOSE_COUNT; i++)
        offer(n, word, purpose_word((enum purpose)i));
}

/* The letters in front of a word's number: "rpr" of "rpr4". */
static void stem_of(char *out, size_t size, const char *word)
{
    (void)text_copy(out, size, word);
    out[strcspn(out, "0123456789.,@/")] = '\0';
}

/* A number that is none, and the name of a race, are like no word: what a
 * size looks like says more. */
static bool refuse_size(const struct lex_token *t, const char *word,
                        struct err *e)
{
    enum goal_kind kind;
    if (word[0] >= '0' && word[0] <= '9')
        return err_at(e, t->column,
                      "'%s' is not known here: a distance is 10k or 6mi, a "
                      "time 52:30 or 45min, a pace @5:15",
                      word);
    if (goal_kind_from(word, &kind) && goal_kind_dist(kind).m > 0)
        return err_at(e, t->column,
                      "'%s' is a goal and no distance: write %.1fk", word,
                      goal_kind_dist(kind).m / (double)METRES_PER_KM);
    return true;
}

bool nearest_refuse(const struct lex_token *t, bool is_plan, struct err *e)
{
    struct quote q = lex_quote(t->text);
    struct nearest n = { NULL, 2 * (int)strlen(q.text) };
    if (!is_plan && !refuse_size(t, q.text, e))
        return false;
    offer_words(&n, q.text, is_plan);
    char stem[QUOTE_TEXT];
    stem_of(stem, sizeof stem, q.text);
    const char *tail = q.text + strlen(stem);
    const char *score = NULL;
    for (int i = 0; !is_plan && score_word(i) != NULL; i++) {
        int before = n.away;
        offer(&n, stem, score_word(i));
        if (n.away < before)
            score = n.word;
    }
    const char *after = is_plan ? "" : "; a note goes after --";
    if (n.word == NULL)
        return err_at(e, t->column, "'%s' is not known here%s", q.text, after);
    bool is_score = n.word == score;
    return err_at(e, t->column, "'%s' is not known here: did you mean %s%s?%s",
                  q.text, n.word, is_score ? *tail != '\0' ? tail : "3" : "",
                  is_plan ? "" : " a note goes after --");
}
