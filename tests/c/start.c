/* From loading the library to the first decision of this process, in nanoseconds: `start LIBRARY`. `cargo xtask cost` runs
 * it. */
#define _POSIX_C_SOURCE 200809L
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "uketsuke.h"

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

/* ISO C has no way from an object's pointer to a function's. */
#define FIND(name)                                                                                                     \
    void *found_##name = dlsym(library, #name);                                                                        \
    memcpy(&name##_, &found_##name, sizeof found_##name)

int main(int count, char **words) {
    if (count != 2) return 2;
    uketsuke_status(UKETSUKE_CALL * uketsuke_visit_new_)(uketsuke_day, uketsuke_visit **);
    uketsuke_status(UKETSUKE_CALL * uketsuke_visit_set_)(const uketsuke_visit *, uketsuke_fact, uketsuke_value);
    uketsuke_status(UKETSUKE_CALL * uketsuke_decide_)(const uketsuke_visit *, const uketsuke_settings *,
                                                      uketsuke_decision **);
    uketsuke_value(UKETSUKE_CALL * uketsuke_decision_get_)(const uketsuke_decision *, uketsuke_outcome);
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    double start = now();
    void *library = dlopen(words[1], RTLD_NOW);
    if (library == NULL) return 3;
    FIND(uketsuke_visit_new);
    FIND(uketsuke_visit_set);
    FIND(uketsuke_decide);
    FIND(uketsuke_decision_get);
    uketsuke_visit_new_(20261127, &visit);
    uketsuke_visit_set_(visit, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD);
    uketsuke_visit_set_(visit, UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON, 20270801);
    if (uketsuke_decide_(visit, NULL, &decision) != UKETSUKE_OK) return 4;
    if (uketsuke_decision_get_(decision, UKETSUKE_OUTCOME_SIGN) == 0) return 5;
    printf("%.0f\n", now() - start);
    return 0;
}
