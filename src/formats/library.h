/*
 * library (formats): libarchive, opened when the first archive is met.
 *
 * Linked, it alone would cost every start of the program more than the rest
 * of it. What is declared here is its public interface as of version 3; the
 * tests hold each row against the library's own header.
 */
#ifndef MILEPOST_FORMATS_LIBRARY_H
#define MILEPOST_FORMATS_LIBRARY_H

#include "milepost/base.h"

#include <sys/types.h>

struct archive;
struct archive_entry;

typedef ssize_t library_read_fn(struct archive *a, void *with,
                                const void **block);
typedef int64_t library_seek_fn(struct archive *a, void *with, int64_t offset,
                                int whence);

// clang-format off
/* Result, name, arguments. */
#define LIBRARY_LIST(X) \
  X(struct archive *, archive_read_new, (void)) \
  X(int, archive_read_free, (struct archive *)) \
  X(int, archive_read_support_format_zip, (struct archive *)) \
  X(int, archive_read_support_format_tar, (struct archive *)) \
  X(int, archive_read_support_format_raw, (struct archive *)) \
  X(int, archive_read_append_filter, (struct archive *, int)) \
  X(int, archive_read_set_read_callback, \
    (struct archive *, library_read_fn *)) \
  X(int, archive_read_set_seek_callback, \
    (struct archive *, library_seek_fn *)) \
  X(int, archive_read_set_callback_data, (struct archive *, void *)) \
  X(int, archive_read_open1, (struct archive *)) \
  X(int, archive_read_next_header, \
    (struct archive *, struct archive_entry **)) \
  X(int, archive_read_data_block, \
    (struct archive *, const void **, size_t *, int64_t *)) \
  X(const char *, archive_entry_pathname, (struct archive_entry *)) \
  X(const char *, archive_entry_pathname_utf8, (struct archive_entry *)) \
  X(mode_t, archive_entry_filetype, (struct archive_entry *)) \
  X(int, archive_entry_size_is_set, (struct archive_entry *)) \
  X(int, archive_entry_is_data_encrypted, (struct archive_entry *))
// clang-format on

/* Its results and numbers. */
enum {
    LIBRARY_END = 1,
    LIBRARY_OK = 0,
    LIBRARY_WARN = -20,
    LIBRARY_FATAL = -30, /* nothing more can be read */
};
enum { LIBRARY_FILTER_GZIP = 1 };

/* NOLINTBEGIN(bugprone-macro-parentheses): names and types cannot have any */
struct library {
#define X_MEMBER(result, name, args) result(*name) args;
    LIBRARY_LIST(X_MEMBER)
#undef X_MEMBER
};
/* NOLINTEND(bugprone-macro-parentheses) */

/* NULL where the system has none. */
const struct library *library_get(void);

#endif
