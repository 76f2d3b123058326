/* Any bytes as JSON: Garmin's summaries and our own, or as what stands within
 * one list of either, which chance would seldom find. */
#include "believed.h"

#include "formats/table.h"

#include <stdio.h>
#include <string.h>

#define INSIDE_MOST 4096

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static void read_json(const unsigned char *bytes, size_t size)
{
    if (!format_json.sniff(bytes, size))
        return;
    const struct document d = { .name = "a.json",
                                .bytes = bytes,
                                .size = size };
    believe_format(&format_json, &d, NULL);
}

static void read_inside(const char *head, const unsigned char *bytes,
                        size_t size, const char *tail)
{
    char text[INSIDE_MOST + 128];
    int n = snprintf(text, sizeof text, "%s", head);
    memcpy(text + n, bytes, size);
    size_t used = (size_t)n + size;
    memcpy(text + used, tail, strlen(tail));
    read_json((const unsigned char *)text, used + strlen(tail));
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const struct {
        const char *head, *tail;
    } within[] = {
        { "[{\"summarizedActivitiesExport\":[{", "}]}]" },
        { "{\"runs\":[{\"date\":\"2026-11-17\",", "}]}" },
        { "{\"checkins\":[{\"date\":\"2026-11-17\",", "}]}" },
        { "{\"activities\":[{\"date\":\"2026-11-17\",", "}]}" },
        { "{\"marks\":[{\"date\":\"2026-11-17\",", "}]}" },
    };
    if (size < 1)
        return 0;
    size_t which = bytes[0] % (COUNT_OF(within) + 1);
    if (which == COUNT_OF(within))
        read_json(bytes + 1, size - 1);
    else if (size <= INSIDE_MOST)
        read_inside(within[which].head, bytes + 1, size - 1,
                    within[which].tail);
    return 0;
}
