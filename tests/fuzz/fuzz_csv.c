/* Any bytes as a table: as it is guessed, in kilometres or in miles, with or
 * without a map of columns. */
#include "believed.h"

#include "formats/table.h"

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

static int32_t an_hour_east(int64_t utc_s)
{
    (void)utc_s;
    return 3600;
}

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    if (size < 1 || !format_csv.sniff(bytes + 1, size - 1))
        return 0;
    const struct document d = { .name = "a.csv",
                                .bytes = bytes + 1,
                                .size = size - 1 };
    const struct format_ask ask = {
        .zone_s = bytes[0] & 1 ? an_hour_east : NULL,
        .units = bytes[0] & 2 ? UNITS_MI : UNITS_KM,
        .table_map = bytes[0] & 4 ? "date=day,distance=km,time=time" : NULL,
    };
    believe_format(&format_csv, &d, &ask);
    return 0;
}
