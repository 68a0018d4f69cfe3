/* What a test of this folder expects: what does not hold is printed with its line, and counted. */
#ifndef EXPECT_H
#define EXPECT_H

#include <stdio.h>

static int failures = 0;
static void expect(int holds, const char *what, int line) {
    if (!holds) {
        printf("line %d: %s\n", line, what);
        failures++;
    }
}
#define EXPECT(condition) expect((condition), #condition, __LINE__)

#endif
