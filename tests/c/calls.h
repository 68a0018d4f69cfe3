/* Every function of the interface behind one form (calls.c, which is made), and what drives them (driving.c). */
#ifndef CALLS_H
#define CALLS_H

#include <stddef.h>
#include <stdint.h>

#include "uketsuke.h"

enum { MAX_PARAMETERS = 8 };

enum returns { NOTHING, STATUS, VALUE };

enum kind {
    HANDLE, HANDLE_OUT, INT32, UINT32, UINT64, SIZE, TEXT_IN, BYTES_IN, TEXT_OUT, BYTES_OUT, INT32_OUT, UINT32_OUT,
    SIZE_OUT, TRANSPORT, LOG, CONTEXT
};

union argument {
    void *pointer;
    int32_t int32;
    uint32_t uint32;
    uint64_t uint64;
    size_t size;
    uketsuke_log log;
};

struct parameter {
    enum kind kind;
    const char *name;
    int class; /* of a handle */
};

struct function {
    const char *name;
    int64_t (*call)(const union argument *arguments);
    enum returns returns;
    int parameters;
    struct parameter parameter[MAX_PARAMETERS];
};

struct word {
    const char *name;
    int32_t number;
};

extern const struct function functions[];
extern const size_t function_count;
extern const char *const classes[];
extern const size_t class_count;
extern const struct word words[];
extern const size_t word_count;

/* A sequence of any calls with any arguments, chosen by bytes. */
void any_sequence(const uint8_t *data, size_t length);
/* The same bytes as every argument that is text or bytes, of every function that has one. */
void any_bytes(const uint8_t *data, size_t length);
/* Calls that came to OK or gave something, by function. */
extern unsigned long succeeded[];
/* What did not hold; each was printed. */
extern int failures;

#endif
