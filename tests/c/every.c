/* Every function of the interface: as it should be, NULL in each pointer in turn, freed twice, in any order; and with
 * `panics` (in a library that is built for it) with a panic inside. Whatever happens, a status or 0 comes back.
 *
 *   every words          prints every word with its number
 *   every nothing        each function with good arguments, and with NULL in each pointer in turn
 *   every strangers      each function with a handle of every other kind
 *   every panics         each function with a panic before, within and after its work
 *   every N SEED         N sequences at random
 */
#define _POSIX_C_SOURCE 200809L
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "driving.h"
#include "linkage.h"

static const struct file_of chosen = {NULL, 0};

/* Pointers that may be NULL; every other answers NULL_POINTER. */
static int is_optional(const struct function *f, const struct parameter *parameter) {
    static const struct {
        const char *function, *parameter;
    } optional[] = {
        {"uketsuke_", "length"},           {"uketsuke_", "pin"},
        {"uketsuke_session_open", "reader"}, {"uketsuke_session_open", "settings"},
        {"uketsuke_decide", "settings"},   {"uketsuke_ask", "settings"},
        {"uketsuke_certificate_check", "settings"}, {"uketsuke_certificate_check", "hierarchy"},
        {"uketsuke_visit_set_certificate", "settings"}, {"uketsuke_visit_set_text", "text"},
        {"uketsuke_visit_check", "one"},   {"uketsuke_visit_check", "other"},
        {"uketsuke_visit_check_at", "index"},
        {"uketsuke_settings_error_text", "settings"}, {"uketsuke_visit_error_text", "visit"},
        {"uketsuke_error_text", "session"}, {"uketsuke_answer_read", "institution"},
        {"uketsuke_folder_open", "journal"}, {"uketsuke_folder_open", "institution"},
        {"uketsuke_settings_load_", "signature"}, {"uketsuke_session_set_log", "line"},
        {"uketsuke_session_set_log", "context"},
    };
    for (size_t at = 0; at < sizeof optional / sizeof *optional; at++)
        if (strcmp(optional[at].parameter, parameter->name) == 0 &&
            strncmp(f->name, optional[at].function, strlen(optional[at].function)) == 0)
            return 1;
    return is_free(f);
}

static int is_pointer(enum kind kind) {
    return kind != INT32 && kind != UINT32 && kind != UINT64 && kind != SIZE;
}

static long nothing(void) {
    long calls = 0;
    for (size_t at = 0; at < function_count; at++) {
        const struct function *f = &functions[at];
        struct call call;
        let_go(); /* each function meets handles that nobody has used */
        choose(f, &call, NULL, chosen);
        int64_t got = finish(f, &call, f->call(call.argument));
        calls++;
        int there = 1; /* every handle could be made */
        for (int parameter = 0; parameter < f->parameters; parameter++)
            there &= f->parameter[parameter].kind != HANDLE || call.argument[parameter].pointer != NULL;
        if (there && f->returns == STATUS && (got == UKETSUKE_ERROR_NULL_POINTER || got == UKETSUKE_ERROR_STRUCT_SIZE))
            fail(f, "does not take good arguments (see driving.c)", got);
        for (int parameter = 0; parameter < f->parameters; parameter++) {
            if (!is_pointer(f->parameter[parameter].kind)) continue;
            choose(f, &call, NULL, chosen);
            if (f->parameter[parameter].kind == LOG) call.argument[parameter].log = NULL;
            else call.argument[parameter].pointer = NULL;
            /* Of bytes out, NULL with a capacity. */
            got = finish(f, &call, f->call(call.argument));
            calls++;
            if (is_optional(f, &f->parameter[parameter])) {
                if (got == UKETSUKE_ERROR_NULL_POINTER) fail(f, f->parameter[parameter].name, got);
            } else if (f->returns == STATUS ? got != UKETSUKE_ERROR_NULL_POINTER : got != 0) {
                fail(f, f->parameter[parameter].name, got);
            }
        }
        /* Twice, and nowhere. */
        if (is_free(f)) {
            for (int time = 0; time < 2; time++) {
                choose(f, &call, NULL, chosen);
                finish(f, &call, f->call(call.argument));
            }
            calls += 2;
        }
    }
    return calls;
}

/* Each function with a handle of every other kind in the place of each of its own; what frees leaves it alone. */
static long strangers(void) {
    long calls = 0;
    for (size_t at = 0; at < function_count; at++) {
        const struct function *f = &functions[at];
        for (int parameter = 0; parameter < f->parameters; parameter++) {
            if (f->parameter[parameter].kind != HANDLE && !is_free(f)) continue;
            for (int class = 0; class < (int)class_count; class++) {
                struct call call;
                void *stranger = handle_of(class), *place = stranger;
                if (class == f->parameter[parameter].class || stranger == NULL) continue;
                choose(f, &call, NULL, chosen);
                call.argument[parameter].pointer = is_free(f) ? (void *)&place : stranger;
                int64_t got = f->call(call.argument);
                if (is_free(f)) keep(f, &call);
                else finish(f, &call, got);
                calls++;
                if (f->returns == STATUS ? got != UKETSUKE_ERROR_WRONG_HANDLE : got != 0)
                    fail(f, "takes another kind of handle", got);
                if (place != stranger) fail(f, "frees another kind of handle", class);
            }
        }
    }
    return calls;
}

static long panics(void) {
    static const char *const places[] = {"before", "locked", "after"};
    long calls = 0;
    for (size_t place = 0; place < sizeof places / sizeof *places; place++)
        for (size_t at = 0; at < function_count; at++) {
            const struct function *f = &functions[at];
            struct call call;
            int within = strcmp(places[place], "locked") == 0; /* only what holds a lock panics there */
            for (int class = 0; class < (int)class_count; class++) make(class);
            choose(f, &call, NULL, chosen);
            setenv("UKETSUKE_INJECT_PANIC", places[place], 1);
            int64_t got = f->call(call.argument);
            unsetenv("UKETSUKE_INJECT_PANIC");
            calls++;
            int right = f->returns == STATUS ? (within ? is_status(got) : got == UKETSUKE_ERROR_PANIC) : within || got == 0;
            /* A value that is a status: 0 would be OK. */
            if (f->returns != STATUS && got == UKETSUKE_ERROR_PANIC) right = strstr(f->name, "status") != NULL;
            if (!right) fail(f, places[place], got);
            keep(f, &call);
        }
    /* Every handle still works. */
    return calls + nothing();
}

static long sequences(unsigned long count, unsigned long seed) {
    uint64_t state = seed;
    long bytes = 0;
    for (unsigned long at = 0; at < count; at++) {
        uint8_t data[2048];
        for (size_t byte = 0; byte < sizeof data; byte++) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            data[byte] = (uint8_t)(state >> 56);
        }
        size_t length = 64 + (size_t)(state >> 32) % (sizeof data - 64);
        any_sequence(data, length);
        if (at % 16 == 0) any_bytes(data, length % 300);
        bytes += (long)length;
    }
    return bytes;
}

int main(int argc, char **argv) {
    const char *what = argc > 1 ? argv[1] : "nothing";
    long done = 0;
    if (strcmp(what, "words") == 0) {
        for (size_t at = 0; at < word_count; at++) printf("%s %d\n", words[at].name, (int)words[at].number);
        return 0;
    }
    begin();
    begin_terminal(NULL);
    patience = 20000;
    if (strcmp(what, "nothing") == 0) done = nothing();
    else if (strcmp(what, "strangers") == 0) done = strangers();
    else if (strcmp(what, "panics") == 0) done = panics();
    else done = sequences(strtoul(what, NULL, 10), argc > 2 ? strtoul(argv[2], NULL, 10) : 1);
    end_terminal();
    end();
    for (size_t at = 0; at < function_count; at++)
        if (succeeded[at] == 0) printf("never succeeded: %s\n", functions[at].name);
    printf("%s: %zu functions, %ld done, %d failures\n", what, function_count, done, failures);
    return failures ? 1 : 0;
}
