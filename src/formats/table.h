/* table (formats): every kind of file milepost reads; a new one is a file
 * and a line here. */
#ifndef MILEPOST_FORMATS_TABLE_H
#define MILEPOST_FORMATS_TABLE_H

#include "milepost/formats.h"

#define FORMAT_LIST(X) X(fit) X(tcx) X(gpx) X(csv) X(json)

#define X_EXTERN(name) extern const struct format format_##name;
FORMAT_LIST(X_EXTERN)
#undef X_EXTERN

#endif
