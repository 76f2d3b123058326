/* Gives a fuzzer the files it is told, once each: what was found before is
 * tried again by make check, without libFuzzer. */
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size);

#define INPUT_MOST (1 << 20)

int main(int argc, char *argv[])
{
    for (int i = 1; i < argc; i++) {
        FILE *f = fopen(argv[i], "rb");
        /* As big as it has to be, so that a byte beyond is found. */
        unsigned char *bytes = malloc(INPUT_MOST);
        if (f == NULL || bytes == NULL) {
            perror(argv[i]);
            return EXIT_FAILURE;
        }
        size_t size = fread(bytes, 1, INPUT_MOST, f);
        (void)fclose(f);
        unsigned char *exact = realloc(bytes, size > 0 ? size : 1);
        if (exact == NULL)
            return EXIT_FAILURE;
        (void)LLVMFuzzerTestOneInput(exact, size);
        free(exact);
    }
    return EXIT_SUCCESS;
}
