/* An account's export. */
#include "export.h"

#include "../tool/account_writer.h"
#include "../tool/fit_made.h"
#include "../tool/zip_writer.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FIRST_START INT64_C(1420092000) /* 2015-01-01 06:00 UTC */
#define APART_S     INT64_C(104400)     /* a day and five hours */
#define PATH_TEXT   600
#define TABLE_TEXT  (8 << 20)

static struct fit_writer fit;
static char table[2][TABLE_TEXT]; /* of the zip, of the folder */

/* Every fourth a workout; the rest an hour at some pace. */
static struct made_run run_of(int n)
{
    int64_t start_s = FIRST_START + n * APART_S;
    struct made_run r = n % 4 == 3
                            ? made_workout(start_s)
                            : made_even(start_s, 9000 + n % 40 * 100, 3600);
    r.noise = (unsigned)n + 1;
    r.key = 100000 + n;
    r.rpe = n % 3 == 0 ? 3 + n % 5 : UNKNOWN;
    if (n % 4 == 3) /* the cool-down fills the hour */
        r.legs[r.leg_count - 1].time_s += 3600 - made_time_s(&r);
    return r;
}

static bool said(const char *path)
{
    perror(path);
    return false;
}

static bool write_file(const char *path, const void *bytes, size_t size)
{
    FILE *f = fopen(path, "wb");
    if (f == NULL)
        return said(path);
    bool ok = fwrite(bytes, 1, size, f) == size;
    return (fclose(f) == 0 && ok) || said(path);
}

static bool make_folder(const char *path)
{
    struct stat st;
    return mkdir(path, 0700) == 0 || (stat(path, &st) == 0) || said(path);
}

/* One run into the zip and the folder. */
static bool put_run(struct zip_writer *z, const char *folder, int n,
                    struct text tables[2])
{
    char name[64];
    char path[PATH_TEXT];
    const struct made_run r = run_of(n);
    fit_made(&fit, &r);
    struct zipped gz = gz_made(fit.bytes, fit.size);
    (void)snprintf(name, sizeof name, "activities/%ld.fit.gz", r.key);
    zip_add(z, name, gz.bytes, gz.size);
    free(gz.bytes);
    struct account_row row = { .run = &r, .file = name };
    account_put(&tables[0], ACCOUNT_STRAVA_EN, &row);
    name[strlen(name) - 3] = '\0';
    account_put(&tables[1], ACCOUNT_STRAVA_EN, &row);
    (void)snprintf(path, sizeof path, "%s/plain/%s", folder, name);
    return write_file(path, fit.bytes, fit.size);
}

static bool make_folders(const char *folder)
{
    char path[PATH_TEXT];
    if (!make_folder(folder))
        return false;
    (void)snprintf(path, sizeof path, "%s/plain", folder);
    if (!make_folder(path))
        return false;
    (void)snprintf(path, sizeof path, "%s/plain/activities", folder);
    return make_folder(path);
}

bool export_make(const char *folder, int runs)
{
    char path[PATH_TEXT];
    struct text tables[2] = { text_on(table[0], sizeof table[0]),
                              text_on(table[1], sizeof table[1]) };
    if (!make_folders(folder))
        return false;
    (void)snprintf(path, sizeof path, "%s/export.zip", folder);
    struct zip_writer *z = zip_begin_file(path);
    account_head(&tables[0], ACCOUNT_STRAVA_EN);
    account_head(&tables[1], ACCOUNT_STRAVA_EN);
    bool ok = true;
    for (int i = 0; i < runs && ok; i++)
        ok = put_run(z, folder, i, tables);
    zip_add(z, "activities.csv", tables[0].at, tables[0].len);
    (void)zip_end(z);
    (void)snprintf(path, sizeof path, "%s/plain/activities.csv", folder);
    return ok && !tables[0].is_cut &&
           write_file(path, tables[1].at, tables[1].len);
}
