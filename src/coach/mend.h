/* mend (private to coach): the search for the smallest change that silences a
 * finding. */
#ifndef COACH_MEND_H
#define COACH_MEND_H

#include "milepost/finding.h"

struct search {
    const struct facts *f;
    const struct settings *set;
    const struct plan *p; /* as it is */
    const struct lint_report *lint;
    struct mend_room *room;
    struct paces paces;
    day_t open;              /* the first day that may change */
    day_t from;              /* the plan's sessions are the runs from here on */
    int judged;              /* weeks so far, at most MEND_JUDGED_MAX */
    const struct finding *x; /* what is to be silenced */
    int week;                /* in this one of its weeks, from 0 */
    bool may_unveil;         /* a mend may show what the fault had hid */
};

/* ---- mend_apply.c: changes put together, and into a plan */

/* A run the search may touch: open, not locked, skipped or raced. */
bool mend_may(const struct search *s, const struct session *session);
/* Adds a change of a session of room->plan; false: there is no room left. */
bool mend_add(struct mend *m, const struct search *s, enum mend_kind kind,
              const struct session *before, const struct session *after);
/* Metres a session takes, at a guess by time. */
int32_t mend_metres(const struct session *s);
/* Its size, metres or seconds, and the same made so, rounded down as sizes of
 * sessions are; false where that is no shorter, or no session any more. */
int32_t mend_size(const struct session *s);
bool mend_resized(const struct session *s, int32_t size, struct session *out);

/* ---- mend_try.c: a plan with a candidate in it, judged again */

/* room->plan with it, in room->tried: the finding is gone from the week. */
bool mend_silences(struct search *s, const struct mend *m);
/* The same, and no week from there on has a new warning as severe. */
bool mend_is_clean(struct search *s, struct mend *m);
/* The week that holds the finding in room->plan. */
bool mend_is_needed(struct search *s);
/* All changes of a finding's mend, from the plan as it is: the warning is in
 * none of its weeks and nothing is new. 'said_then': for every week the
 * bits of the warnings it has then. */
bool mend_is_proven(struct search *s, struct mend *m,
                    uint32_t said_then[PLAN_WEEKS_MAX]);

/* ---- mend.c: what is tried for which warning */

/* The smallest mend of a finding; kind NONE where there is none. */
void mend_search(struct search *s, const struct finding *x, struct mend *out,
                 uint32_t said[PLAN_WEEKS_MAX]);

/* ---- mend_kinds.c: the candidates, one function a kind */

/* The better of the two is kept: fewer sessions, then fewer kilometres. */
void mend_consider(struct search *s, struct mend *m, struct mend *best);
void try_move(struct search *s, struct mend *best);
void try_swap(struct search *s, struct mend *best);
void try_ease(struct search *s, struct mend *best);
void try_rest(struct search *s, struct mend *best);
/* mend_sizes.c */
void try_plain(struct search *s, struct mend *best);
void try_long(struct search *s, struct mend *best);   /* W5: to its step */
void try_resize(struct search *s, struct mend *best); /* one of the week */
void try_shrink(struct search *s, struct mend *best); /* easy runs first */
void try_cutback(struct search *s, struct mend *best);

#endif
