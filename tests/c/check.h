/* Checks of the tests in C: each that fails is printed and counted. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>
#include <uketsuke.h>

static int failures;

#define CHECK(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            failures++;                                                                                                \
            printf("%s:%d: %s\n", __FILE__, __LINE__, #condition);                                                     \
        }                                                                                                              \
    } while (0)
#define OK(call) CHECK((call) == UKETSUKE_OK)

#endif
