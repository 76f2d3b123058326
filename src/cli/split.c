/* A line of the screens cut into words, as a shell would. */
#include "milepost/cli.h"

#include <string.h>

static bool fail_long(struct err *e)
{
    return err_set(e, ERR_LIMIT, "the line is too long");
}

/* "~" and "~/runs" lie in the runner's home, unless they are quoted. */
static bool put_home(const struct app *a, const char *word, bool is_quoted,
                     struct text *t)
{
    bool is_home =
        word[0] == '~' && (word[1] == '/' || strchr(" \t", word[1]) != NULL);
    if (is_quoted || !is_home || a->home == NULL)
        return false;
    text_put(t, a->home);
    return true;
}

bool cli_split(const struct app *a, const char *line, struct cli_words *out,
               struct err *e)
{
    struct text t = text_on(out->text, sizeof out->text);
    const char *p = line + strspn(line, " \t");
    out->count = 0;
    while (*p != '\0') {
        char quote = *p == '"' || *p == '\'' ? *p++ : '\0';
        const char *end = quote != '\0' ? strchr(p, quote) : strpbrk(p, " \t");
        if (end == NULL)
            end = p + strlen(p);
        if (out->count == CLI_WORDS)
            return fail_long(e);
        out->word[out->count++] = t.at + t.len;
        if (put_home(a, p, quote != '\0', &t))
            p++;
        text_add(&t, "%.*s", (int)(end - p), p);
        if (t.is_cut || t.len + 2 > t.cap)
            return fail_long(e);
        t.at[++t.len] = '\0'; /* the end of this word stays */
        p = *end != '\0' ? end + 1 : end;
        p += strspn(p, " \t");
    }
    return true;
}
