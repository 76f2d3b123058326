/*
 * Any bytes as TCX and as GPX: as they are, or, where they do not begin like
 * XML, as what stands in a file that does, which chance would seldom find.
 */
#include "believed.h"

#include "formats/table.h"

#include <string.h>

#define INSIDE_MOST 4096

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static const struct shell {
    const struct format *format;
    const char *name, *before, *after;
} shells[] = {
    { &format_tcx, "a.tcx",
      "<TrainingCenterDatabase><Activities><Activity Sport=\"Running\">",
      "</Activity></Activities></TrainingCenterDatabase>" },
    { &format_gpx, "a.gpx", "<gpx version=\"1.1\"><trk>", "</trk></gpx>" },
};

static void read_as(const struct shell *s, const char *bytes, size_t size)
{
    const struct document d = { .name = s->name,
                                .bytes = (const unsigned char *)bytes,
                                .size = size };
    believe_format(s->format, &d, NULL);
}

static void read_inside(const struct shell *s, const unsigned char *bytes,
                        size_t size)
{
    static char file[INSIDE_MOST + 256];
    size_t before = strlen(s->before);
    size_t after = strlen(s->after);
    memcpy(file, s->before, before);
    memcpy(file + before, bytes, size);
    memcpy(file + before + size, s->after, after);
    read_as(s, file, before + size + after);
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    for (size_t i = 0; i < COUNT_OF(shells); i++) {
        const struct format *f = shells[i].format;
        if (f->sniff(bytes, size))
            read_as(&shells[i], (const char *)bytes, size);
        else if (size > 1 && size <= INSIDE_MOST && bytes[0] % 2 == i)
            read_inside(&shells[i], bytes + 1, size - 1);
    }
    return 0;
}
