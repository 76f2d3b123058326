/* export make FOLDER RUNS | export time COMMAND... */
#include "export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define RUNS_MOST 20000

static int usage(void)
{
    (void)fputs("usage: export make FOLDER RUNS | export time COMMAND...\n",
                stderr);
    return 2;
}

int main(int argc, char *argv[])
{
    if (argc > 2 && strcmp(argv[1], "time") == 0)
        return export_time(argv + 2);
    if (argc != 4 || strcmp(argv[1], "make") != 0)
        return usage();
    char *end = argv[3];
    long runs = strtol(argv[3], &end, 10);
    if (*end != '\0' || runs < 1 || runs > RUNS_MOST)
        return usage();
    return export_make(argv[2], (int)runs) ? EXIT_SUCCESS : EXIT_FAILURE;
}
