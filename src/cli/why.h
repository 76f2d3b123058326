/* cli, inside: what `why` was asked about, for its text and its JSON. */
#ifndef CLI_WHY_H
#define CLI_WHY_H

#include "cli/json.h"

enum why_kind {
    WHY_WEEK,    /* all of it that was not purposeful */
    WHY_DAY,     /* id: none */
    WHY_RUN,     /* id: index into week.runs */
    WHY_SESSION, /* id: index into week.sessions */
    WHY_WARNING, /* id: enum warning_id */
    WHY_RULE,    /* id: enum rule_id */
    WHY_FIGURE,  /* id: enum figure_id */
};
struct why_subject {
    enum why_kind kind;
    day_t day; /* whose week is told */
    int id;
    day_t last; /* of a silent warning: the Monday it last spoke; NO_DAY */
};

bool why_has_piece(const struct app *a, const struct why_subject *s,
                   const struct piece *p);
bool why_has_warning(const struct app *a, const struct why_subject *s,
                     const struct warning *w);
bool why_has_session(const struct app *a, const struct why_subject *s,
                     int reading);
json_t *why_json(struct app *a, const struct why_subject *s);

#endif
