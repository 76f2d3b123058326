/* Completion of a line of the screens, from the commands' own tables. */
#include "cli/room.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define PATH_TEXT 512

/* ---- files */

/* "runs/2026/a" is a folder to look in, and what names in it begin with. */
static bool folder_of(const char *path, char folder[PATH_TEXT])
{
    const char *slash = strrchr(path, '/');
    size_t n = slash == NULL ? 0 : (size_t)(slash - path) + 1;
    return text_part(folder, PATH_TEXT, path, n);
}

/* Where it lies, "~/" being the runner's home. */
static bool place_of(const struct completion *c, const char *path,
                     char out[PATH_TEXT])
{
    bool is_home = path[0] == '~' && path[1] == '/' && c->home != NULL;
    struct text t = text_on(out, PATH_TEXT);
    text_add(&t, "%s%s", is_home ? c->home : "", is_home ? path + 1 : path);
    return !t.is_cut;
}

static void offer_file(struct completion *c, const char *folder,
                       const char *name)
{
    char path[PATH_TEXT];
    char place[PATH_TEXT];
    struct stat s;
    const char *begun = c->begun + strlen(folder);
    if (name[0] == '.' && begun[0] != '.')
        return;
    int n = snprintf(path, sizeof path, "%s%s", folder, name);
    if (n < 0 || (size_t)n >= sizeof path - 1 || !place_of(c, path, place) ||
        stat(place, &s) != 0)
        return;
    bool is_folder = S_ISDIR(s.st_mode);
    if (is_folder)
        (void)memcpy(path + n, "/", sizeof "/");
    completion_offer(c, path, is_folder);
}

void cli_complete_path(struct completion *c)
{
    char folder[PATH_TEXT];
    char place[PATH_TEXT];
    if (!folder_of(c->begun, folder) || !place_of(c, folder, place))
        return;
    DIR *d = opendir(place[0] == '\0' ? "." : place);
    if (d == NULL)
        return;
    for (const struct dirent *f = readdir(d); f != NULL; f = readdir(d))
        if (strcmp(f->d_name, ".") != 0 && strcmp(f->d_name, "..") != 0)
            offer_file(c, folder, f->d_name);
    (void)closedir(d);
}

/* ---- what a command's words are; a new kind is a function and a row */

typedef void offer_fn(struct completion *c, const char *line);

static void offer_entry(struct completion *c, const char *line)
{
    entry_complete(c, line, COMPLETE_LOG);
}

static void offer_body(struct completion *c, const char *line)
{
    entry_complete(c, line, COMPLETE_BODY);
}

static void offer_paths(struct completion *c, const char *line)
{
    (void)line;
    cli_complete_path(c);
}

static void offer_commands(struct completion *c, const char *line)
{
    (void)line;
    for (int i = 0; i < command_count; i++)
        completion_offer(c, commands[i]->name, false);
}

static void offer_rules(struct completion *c, const char *line)
{
    (void)line;
    for (int i = 0; i < RULE_COUNT; i++)
        completion_offer(c, rule_row((enum rule_id)i)->id, false);
    for (int i = 0; i < WARNING_COUNT; i++)
        completion_offer(c, warning_row((enum warning_id)i)->id, false);
}

static void offer_athlete(struct completion *c, const char *line)
{
    (void)line;
    for (int i = 0; i < ATHLETE_COUNT; i++)
        completion_offer(c, athlete_rows[i].key, false);
}

static void offer_sites(struct completion *c, const char *line)
{
    (void)line;
    for (int i = 0; i < SITE_COUNT; i++)
        completion_offer(c, site_word((enum site)i), false);
}

static void offer_goals(struct completion *c, const char *line)
{
    (void)line;
    for (int i = 0; i < GOAL_COUNT; i++)
        completion_offer(c, goal_kind_word((enum goal_kind)i), false);
}

static void offer_session(struct completion *c, const char *line)
{
    entry_complete(c, line, COMPLETE_PLAN);
}

static void offer_reasons(struct completion *c, const char *line)
{
    (void)line;
    for (int i = 0; i < SKIP_COUNT; i++)
        completion_offer(c, skip_word((enum skip_reason)i), false);
}

/* From which word of a command on (its verb is word 1) what is offered. */
static const struct {
    const char *command, *verb; /* NULL: any */
    int from;
    offer_fn *offer;
} rows[] = {
    { "log", NULL, 1, offer_entry },
    { "edit", NULL, 2, offer_entry },
    { "checkin", NULL, 1, offer_body },
    { "import", NULL, 1, offer_paths },
    { "backup", NULL, 1, offer_paths },
    { "help", NULL, 1, offer_commands },
    { "explain", NULL, 1, offer_rules },
    { "why", NULL, 1, offer_rules },
    { "athlete", NULL, 1, offer_athlete },
    { "injury", NULL, 2, offer_sites },
    { "goal", "add", 2, offer_goals },
    { "goal", "edit", 2, offer_goals },
    { "goal", "drop", 2, offer_goals },
    { "plan", "load", 2, offer_paths },
    { "plan", "lint", 2, offer_paths },
    { "plan", "skip", 3, offer_reasons },
    { "plan", "replace", 3, offer_session },
    { "plan", "add", 3, offer_session },
};

static void offer_options(struct completion *c, const struct option_row *rows_)
{
    for (int i = 0; rows_ != NULL && rows_[i].name != NULL; i++) {
        char word[COMPLETION_TEXT];
        (void)snprintf(word, sizeof word, "--%s", rows_[i].name);
        completion_offer(c, word, false);
    }
}

static bool is_verb(const char *line, const char *verb)
{
    line += strcspn(line, " ");
    line += strspn(line, " ");
    size_t n = strlen(verb);
    return strncmp(line, verb, n) == 0 && (line[n] == ' ' || line[n] == '\0');
}

static void offer_words(struct completion *c, const char *line,
                        const struct command *command, int before)
{
    for (int i = 0; before == 1 && i < command->verb_count; i++)
        completion_offer(c, command->verbs[i].name, false);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (strcmp(rows[i].command, command->name) == 0 &&
            before >= rows[i].from &&
            (rows[i].verb == NULL || is_verb(line, rows[i].verb)))
            rows[i].offer(c, line);
}

void cli_complete(struct completion *c, const char *line)
{
    char first[COMPLETION_TEXT];
    char last[COMPLETION_TEXT];
    int before = completion_words(c, line, first, last);
    const struct command *command = before > 0 ? command_find(first) : NULL;
    if (before == 0) {
        offer_commands(c, line);
    } else if (command != NULL && c->begun[0] == '-') {
        offer_options(c, command->options);
        offer_options(c, global_options);
    } else if (command != NULL) {
        offer_words(c, line, command, before);
    }
}
