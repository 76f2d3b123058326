/*
 * Any bytes as a FIT file: as they are if they begin like one, else as the
 * messages of a file whose header and checksum are right, which chance would
 * never find.
 */
#include "believed.h"
#include "formats/fit.h"

#include <string.h>

#define MESSAGES_MOST 4096
#define HEADER        14

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static void read_as_fit(const unsigned char *bytes, size_t size)
{
    const struct document d = { .name = "a.fit", .bytes = bytes, .size = size };
    believe_format(formats[0], &d, NULL);
}

static void read_as_messages(const unsigned char *bytes, size_t size)
{
    static unsigned char file[HEADER + MESSAGES_MOST + FIT_CHECKSUM_SIZE];
    size_t whole = HEADER + size;
    memset(file, 0, HEADER);
    file[0] = HEADER;
    file[4] = (unsigned char)size;
    file[5] = (unsigned char)(size >> 8);
    memcpy(file + 8, ".FIT", 4);
    memcpy(file + HEADER, bytes, size);
    unsigned sum = fit_checksum(file, whole);
    file[whole] = (unsigned char)sum;
    file[whole + 1] = (unsigned char)(sum >> 8);
    read_as_fit(file, whole + FIT_CHECKSUM_SIZE);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    if (size == 0 || size > MESSAGES_MOST || fit_sniff(bytes, size))
        read_as_fit(bytes, size);
    else
        read_as_messages(bytes, size);
    return 0;
}
