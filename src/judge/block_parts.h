/* What the files of a block share (private to judge). */
#ifndef JUDGE_BLOCK_PARTS_H
#define JUDGE_BLOCK_PARTS_H

#include "judge/engine.h"
#include "milepost/block.h"

/* Each adds its part of a week to the block; see block_add. */
void block_add_runs(struct block_report *b, const struct facts *f,
                    const struct week_report *w);
/* 'row': the week's own, which gets what is ahead and what was rested. */
void block_add_sessions(struct block_report *b, const struct facts *f,
                        const struct week_report *w, struct block_week *row);
/* A session left out for a reason that was a decision, or on a day the body
 * said skip. */
bool session_is_good_skip(const struct facts *f, const struct week_report *w,
                          const struct session *s, enum session_status status);
void block_add_body(struct block_report *b, const struct facts *f,
                    const struct week_report *w);
void block_add_warnings(struct block_report *b, const struct week_report *w);

/* ---- block_aim.c: the aim of its phase, held against what came of it */

void block_find(struct block_report *b, const struct block_report *before);

#endif
