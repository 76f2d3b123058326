/*
 * Which of them are bouts of work. A bout is faster than the easy running of
 * the same run, begins and ends at once, and the pulse goes with it where there
 * is one. What only drifts, as a progression or a tired end does, or follows
 * the hills, is none: better a session not found than one invented.
 */
#include "measure/structure_search.h"

#include <math.h>

/* x the speed of the easy running [H]. Threshold is some 1.2 of the middle of
 * easy and marathon pace 1.15 (science.md A2): a pulse that goes with it tells
 * them from a good day, without it they would be guesses. */
#define CONTRAST_PULSE  1.08
#define CONTRAST_ALONE  1.16 /* nothing but the pace speaks for it */
#define CONTRAST_UNSURE 1.25 /* the pulse hardly rises */
#define CONTRAST_SINGLE 1.20 /* less is an easy run that found its pace [H] */
#define CONTRAST_OPEN   1.08 /* x that, to the end of the run: no cool-down */
#define CONTRAST_STRIDE 1.30 /* R is 1.45 (A2): less of it in steps of 5 s */
#define CONTRAST_FLAT   1.06 /* what is left of it with the hills taken out */
#define CONTRAST_HILLS  1.15 /* harder up than down, by the cost (A7) */
#define CONTRAST_DOWN   0.95 /* up over down: jogged down, not run */

#define STRIDE_MOST    30  /* s; strides are 15 to 20 (D), and edges blur [H] */
#define STRIDES        3   /* one or two are chance [H] */
#define STRIDES_MOST   12  /* 4 to 10 (D); more are repetitions [H] */
#define HILLS          4   /* a rolling road has three climbs alike [H] */
#define PAIR_S         90  /* s of each of two; shorter are surges [H] */
#define SINGLE_S       300 /* s of one: no tempo is shorter [H]; easy ... */
#define ASIDE_S        120 /* ... for so many s before and after it [H], */
#define BEFORE_S       300 /* ... or before it alone: a warm-up's least [H] */
#define WANDERS        4.0 /* x the wander of the pace are they faster [H] */
#define PULSE_UP       5.0 /* bpm; it drifts by less in an easy run [H] */
#define PULSE_FLAT     1.0 /* bpm; less speaks against a bout [H] */
#define UNEVEN_CV      0.4 /* of a fartlek at most that is walked between [H] */
#define HIKE_SHARE     0.4 /* of the rest of it walked; more is a hike [H] */
#define EVEN_CV        0.25 /* of climbs' times, sd over mean: one hill [H] */
#define SECOND         3    /* bouts of a limit that is not the best [H] ... */
#define SECOND_CV      0.5  /* ... and as even: they have to speak louder [H] */
#define SECOND_PULSE   10.0 /* bpm; the pace alone has said it otherwise [H] */
#define PAIR_CV        0.2  /* of two bouts; 10 and 15 min have it [H] */
#define FEW            3    /* bouts [H] */
#define FEW_CV         0.3  /* so few were run alike, or by chance [H] */
#define RESTS_CV       0.4 /* down the same hill; once on to the next one [H] */
#define UNEVEN_MOST    0.65 /* the same of any session: a pyramid has 0.5 [H] */
#define MIDDLE_LEAST   25   /* s of the middle bout; shorter is a GPS [H] */
#define DENSE_LEAST    0.2 /* of the time from first to last bout is work [H] */
#define QUICK_S        180 /* s; shorter ones are run this much faster [H]: */
#define CONTRAST_QUICK 1.25 /* x; I over easy is 1.3 (science.md A2) [H] */

/* A hike that is run where it can be: nobody set these bouts. Nor are a few
 * steps down a slope strides, which stand in an easy run. */
static bool is_hike(const struct search *q, const struct bouts *b)
{
    return (b->are_strides || evidence_unevenness(q, b) > UNEVEN_CV) &&
           evidence_walked(q, b) > HIKE_SHARE;
}

/* As long as each other, about, and one after the other: somebody set them. */
static bool is_set(const struct search *q, const struct bouts *b)
{
    double most = b->count == 2     ? PAIR_CV
                  : b->count <= FEW ? FEW_CV
                                    : UNEVEN_MOST;
    if (b->count == 1)
        return true;
    return q->unevenness <= UNEVEN_MOST && evidence_unevenness(q, b) <= most &&
           evidence_density(b) >= DENSE_LEAST &&
           (b->are_strides || search_middle(q, b) >= MIDDLE_LEAST);
}

/* Long and many enough; by how much they have to be faster, x; 0: never. */
static double asked_of(const struct search *q, struct bouts *b, double least)
{
    int longest = search_longest(q, b);
    int shortest = search_shortest(q, b);
    int before = b->at[0].from * q->v->step_s;
    int after = (q->v->count - b->at[b->count - 1].to) * q->v->step_s;
    b->are_strides = longest <= STRIDE_MOST && b->count <= STRIDES_MOST;
    if (b->are_strides)
        return b->count >= STRIDES ? CONTRAST_STRIDE : 0;
    if (b->count >= 3 ||
        (b->count == 2 && shortest >= PAIR_S && before >= ASIDE_S))
        return least;
    if (b->count == 1 && longest >= SINGLE_S && before >= ASIDE_S &&
        after >= ASIDE_S)
        return fmax(least, CONTRAST_SINGLE);
    if (b->count == 1 && longest >= SINGLE_S && before >= BEFORE_S)
        return fmax(least, CONTRAST_SINGLE) * CONTRAST_OPEN;
    return 0;
}

static bool is_second_believed(const struct search *q, const struct bouts *b,
                               double rise)
{
    return b->count >= SECOND && rise >= SECOND_PULSE &&
           evidence_unevenness(q, b) <= SECOND_CV;
}

/* Short bouts are run faster, and those that a second look found. */
static double asked_in_all(const struct search *q, struct bouts *b, double rise)
{
    double least = isnan(rise)       ? CONTRAST_ALONE
                   : rise < PULSE_UP ? CONTRAST_UNSURE
                                     : CONTRAST_PULSE;
    double asked = asked_of(q, b, least);
    if (asked <= 0 || (q->is_second && !is_second_believed(q, b, rise)))
        return 0;
    bool is_quick = search_middle(q, b) < QUICK_S;
    return is_quick || q->is_second ? fmax(asked, CONTRAST_QUICK) : asked;
}

bool bouts_are_believed(const struct search *q, struct bouts *b)
{
    double contrast = q->fast / q->slow;
    double rise = evidence_pulse(q, b);
    double asked = asked_in_all(q, b, rise);
    return asked > 0 && contrast >= asked && !is_hike(q, b) &&
           contrast - 1 >= WANDERS * evidence_wander(q) &&
           !(rise < PULSE_FLAT) && is_set(q, b) &&
           evidence_share(q, b) <= WORK_MOST && evidence_is_sharp(q) &&
           evidence_is_apart(q) &&
           (!q->v->has_flat ||
            evidence_contrast(q, q->v->flat, b) >= CONTRAST_FLAT);
}

bool bouts_are_hills(const struct search *q, struct bouts *b)
{
    double rise = evidence_pulse(q, b);
    return b->count >= HILLS && q->fast / q->slow >= CONTRAST_HILLS &&
           evidence_contrast(q, q->v->raw, b) >= CONTRAST_DOWN &&
           rise >= PULSE_UP && evidence_unevenness(q, b) <= EVEN_CV &&
           evidence_rests(q, b) <= RESTS_CV &&
           q->fast / q->slow - 1 >= WANDERS * evidence_wander(q) &&
           evidence_share(q, b) <= WORK_MOST && evidence_is_sharp(q) &&
           evidence_is_apart(q);
}

bool bouts_climb(const struct search *q, const struct bouts *b)
{
    return q->v->has_flat && !b->are_strides && b->count >= HILLS &&
           evidence_contrast(q, q->v->flat, b) >=
               CONTRAST_HILLS * evidence_contrast(q, q->v->raw, b) &&
           evidence_unevenness(q, b) <= EVEN_CV;
}
