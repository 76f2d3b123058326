/* cli, inside: what log, checkin and edit say of what they kept. */
#ifndef CLI_KEPT_H
#define CLI_KEPT_H

#include "cli/json.h"

/* The entry in a->entry and what the judge says of it, read again from its
 * week. verb: "kept", "changed", "would keep". */
MUST_USE bool kept_tell(struct call *c, const struct log_result *kept,
                        const char *verb, struct err *e);
/* The same for an entry judged but not kept. */
void kept_preview(struct call *c, const struct entry *en, int reading);
/* Keeps one line; is_body: only body tokens may stand on it. */
MUST_USE bool kept_line(struct call *c, const char *line, bool is_body,
                        struct err *e);

#endif
