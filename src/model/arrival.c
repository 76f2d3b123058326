/* The words of what is odd about an activity. */
#include "milepost/arrival.h"

#define X_WORDS(id, words) words,
static const char *const odd_row[ODD_COUNT] = { ODD_LIST(X_WORDS) };
#undef X_WORDS

const char *odd_words(enum odd o)
{
    return odd_row[o];
}
