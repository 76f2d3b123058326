#include "ask.h"

#include <check.h>
#include <string.h>

static char page[2 * 1024 * 1024];

int ask(struct app *a, const char *words)
{
    struct text t = text_on(page, sizeof page);
    int code = cli_line(a, words, &t);
    ck_assert_msg(!t.is_cut, "%s", words);
    return code;
}

const char *ask_page(void)
{
    return page;
}

json_t *ask_object(struct app *a, const char *words)
{
    json_error_t why;
    ck_assert_msg(ask(a, words) == 0, "%s: %s", words, page);
    json_t *object = json_loads(page, JSON_REJECT_DUPLICATES, &why);
    ck_assert_msg(json_is_object(object), "%s: %s\n%s", words, why.text, page);
    return object;
}

json_t *member(json_t *object, const char *key)
{
    json_t *value = json_object_get(object, key);
    ck_assert_msg(value != NULL, "no key '%s'", key);
    return value;
}

json_int_t number(json_t *object, const char *key)
{
    json_t *value = member(object, key);
    ck_assert_msg(json_is_integer(value), "'%s' is no whole number", key);
    return json_integer_value(value);
}

const char *word(json_t *object, const char *key)
{
    json_t *value = member(object, key);
    ck_assert_msg(json_is_string(value), "'%s' is no text", key);
    return json_string_value(value);
}

void has_keys(json_t *object, const char *const *keys, size_t n)
{
    for (size_t i = 0; i < n; i++)
        (void)member(object, keys[i]);
}
/* ---- pieces */

void check_pieces(json_t *run)
{
    json_t *dist = member(run, "distance_m");
    json_t *pieces = member(run, "pieces");
    bool has_dist = !json_is_null(dist);
    const char *from = has_dist ? "from_m" : "from_s";
    const char *to = has_dist ? "to_m" : "to_s";
    json_int_t at = 0;
    size_t i;
    json_t *piece;
    ck_assert_uint_gt(json_array_size(pieces), 0);
    json_array_foreach(pieces, i, piece)
    {
        HAS(piece, "from_m", "to_m", "from_s", "to_s", "verdict", "rule",
            "rules", "why");
        ck_assert_int_eq(number(piece, from), at);
        at = number(piece, to);
        ck_assert_uint_gt(strlen(word(piece, "why")), 10);
        ck_assert(strpbrk(word(piece, "why"), "{}") == NULL);
        if (!has_dist)
            ck_assert(json_is_null(member(piece, "from_m")) &&
                      json_is_null(member(piece, "to_m")));
    }
    ck_assert_int_eq(at, has_dist
                             ? json_integer_value(dist)
                             : json_integer_value(member(run, "duration_s")));
}

static void check_segments(json_t *run)
{
    json_t *segments = member(run, "segments");
    json_t *last = json_array_get(segments, json_array_size(segments) - 1);
    json_t *dist = member(run, "distance_m");
    ck_assert_uint_gt(json_array_size(segments), 0);
    HAS(last, "purpose", "from_m", "to_m", "duration_s");
    ck_assert(json_equal(member(last, "to_m"), dist));
}

/* Junk only where the seed's harm is: pain, illness, a skip day, form, a cap,
 * a spike, quality, the week, or a race just run. */
static void check_junk(json_t *run)
{
    static const char *const harm[] = { "R1", "R1b", "R2", "R3", "R4",  "R5",
                                        "R6", "R7",  "R8", "R9", "R10", "R16" };
    size_t i;
    json_t *piece;
    json_array_foreach(member(run, "pieces"), i, piece)
    {
        bool is_harm = strcmp(word(piece, "verdict"), "junk") != 0;
        for (size_t k = 0; k < COUNT_OF(harm); k++)
            is_harm = is_harm || strcmp(word(piece, "rule"), harm[k]) == 0;
        ck_assert_msg(is_harm, "junk by %s", word(piece, "rule"));
    }
}

void check_week(json_t *week)
{
    json_t *verdict = member(week, "verdict");
    json_t *seconds = member(week, "verdict_s");
    json_int_t done = 0;
    json_int_t done_s = 0;
    size_t i;
    json_t *run;
    json_array_foreach(member(week, "runs"), i, run)
    {
        HAS(run, "id", "date", "purpose", "distance_m", "duration_s", "rpe",
            "source", "purpose_source", "segments", "pieces");
        ck_assert_uint_eq(strlen(word(run, "id")), 13);
        check_pieces(run);
        check_segments(run);
        check_junk(run);
        done += json_integer_value(member(run, "distance_m"));
        done_s += json_integer_value(member(run, "duration_s"));
    }
    ck_assert_int_eq(number(week, "done_m"), done);
    ck_assert_int_eq(number(week, "done_s"), done_s);
    ck_assert_int_eq(number(verdict, "purposeful_m") +
                         number(verdict, "off_target_m") +
                         number(verdict, "junk_m"),
                     done);
    ck_assert_int_eq(number(seconds, "purposeful_s") +
                         number(seconds, "off_target_s") +
                         number(seconds, "junk_s"),
                     done_s);
}
