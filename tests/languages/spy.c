/* Stands between a binding and the library, and sees whether the copy of the PIN that the binding hands over is wiped: when
 * its memory is given back, or else before the next call of the session. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <malloc.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char *volatile handed = NULL;
static char digits[5];

extern void __libc_free(void *block);

static void look(const char *when) {
    const char *pin = handed;
    if (pin == NULL) return;
    handed = NULL;
    fprintf(stderr, "%s: the PIN is %s\n", when, memcmp(pin, digits, 4) == 0 ? "STILL THERE" : "wiped");
}

void free(void *block) {
    const uintptr_t from = (uintptr_t)block, pin = (uintptr_t)handed;
    if (block != NULL && pin >= from && pin < from + malloc_usable_size(block)) look("given back");
    __libc_free(block);
}

int32_t uketsuke_session_run(const void *session, int32_t operation, const char *pin) {
    int32_t (*run)(const void *, int32_t, const char *) =
        (int32_t(*)(const void *, int32_t, const char *))dlsym(RTLD_NEXT, "uketsuke_session_run");
    const int32_t status = run(session, operation, pin);
    if (pin != NULL) {
        strncpy(digits, pin, 4);
        handed = pin;
    }
    return status;
}

int32_t uketsuke_session_get(const void *session, int32_t value) {
    int32_t (*get)(const void *, int32_t) = (int32_t(*)(const void *, int32_t))dlsym(RTLD_NEXT, "uketsuke_session_get");
    look("afterwards");
    return get(session, value);
}
