/* libarchive, opened when the first archive is met. */
#include "formats/library.h"

#include <dlfcn.h>
#include <string.h>

struct symbol {
    const char *name;
    size_t at; /* in struct library */
};

static const struct symbol symbols[] = {
#define X_SYMBOL(result, name, args) { #name, offsetof(struct library, name) },
    LIBRARY_LIST(X_SYMBOL)
#undef X_SYMBOL
};

/* As Debian and its kin, a developer's machine, the BSDs and a Mac have it. */
static const char *const names[] = {
    "libarchive.so.13",
    "libarchive.so",
    "libarchive.13.dylib",
    "libarchive.dylib",
};

static bool find_all(void *handle, struct library *out)
{
    for (size_t i = 0; i < COUNT_OF(symbols); i++) {
        void *found = dlsym(handle, symbols[i].name);
        if (found == NULL)
            return false;
        /* ISO C has no way from an object's pointer to a function's. */
        memcpy((char *)out + symbols[i].at, &found, sizeof found);
    }
    return true;
}

const struct library *library_get(void)
{
    static struct library library;
    static bool is_asked, is_there;
    for (size_t i = 0; !is_asked && !is_there && i < COUNT_OF(names); i++) {
        void *handle = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
        /* Never closed: the next import needs it again. */
        is_there = handle != NULL && find_all(handle, &library);
    }
    is_asked = true;
    return is_there ? &library : NULL;
}
