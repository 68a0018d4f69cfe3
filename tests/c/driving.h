/* What drives the functions of calls.h: driving.c. */
#ifndef DRIVING_H
#define DRIVING_H

#include "calls.h"

#ifdef _WIN32
#include <stdlib.h>
#define setenv(name, value, overwrite) _putenv_s(name, value)
#define unsetenv(name) _putenv_s(name, "")
#endif

/* Bytes that choose, from the front; zeros once they are used up. */
struct source {
    const uint8_t *data;
    size_t left;
};

/* What every argument that is text or bytes shall be; NULL: chosen. */
struct file_of {
    const uint8_t *bytes;
    size_t length;
};

/* A call's arguments, and what they need. */
struct call {
    union argument argument[MAX_PARAMETERS];
    void *memory[MAX_PARAMETERS];
    void *made[MAX_PARAMETERS];
    int place[MAX_PARAMETERS];
    size_t capacity[MAX_PARAMETERS];
};

/* Good arguments without a source, any with one. */
void choose(const struct function *f, struct call *call, struct source *source, struct file_of given);
/* Checks what must hold whatever the arguments were, and keeps; gives what it got. */
int64_t finish(const struct function *f, struct call *call, int64_t got);
/* Keeps a handle that was made, in the place of the one before, and frees what the arguments needed. */
void keep(const struct function *f, struct call *call);
int is_status(int64_t status);
/* A handle of a class, which is made if there is none; NULL where that is not to be had. */
void *handle_of(int class);
/* Sees that there is a handle of a class. */
void make(int class);
/* How many milliseconds a good question waits in the linkage folder for its answer: 0 unless somebody answers. */
extern uint32_t patience;
/* Before the first call and after the last; and after a sequence, every handle freed. */
void begin(void);
void end(void);
void let_go(void);
int is_free(const struct function *f);
void fail(const struct function *f, const char *what, int64_t got);

#endif
