/* Drives every function of calls.c: chooses arguments by the kind and name of each parameter, and checks what must hold
 * whatever they are. Blocks are allocated exactly as long as they are said to be, so that valgrind and the address
 * sanitizer see one byte too many. */
#define _POSIX_C_SOURCE 200809L
#include "driving.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "linkage.h"

enum { MAX_CLASSES = 32, MAX_FUNCTIONS = 256, PLACES = 2 };

int failures = 0;
unsigned long succeeded[MAX_FUNCTIONS];

static void *handles[MAX_CLASSES][PLACES];
static int being_made[MAX_CLASSES];
static uketsuke_simulator *drivers_token;
static uint8_t good_der[4096];
static size_t good_der_length;
struct file {
    uint8_t *bytes;
    size_t length;
};
static struct file rules, readers, root, answer, bulk;
uint32_t patience = 0;

void fail(const struct function *f, const char *what, int64_t got) {
    /* At once: who fuzzes this ends by a signal. */
    if (++failures < 50) fprintf(stderr, "%s: %s: %lld\n", f->name, what, (long long)got);
}

static int ends_with(const char *name, const char *end) {
    size_t length = strlen(name), tail = strlen(end);
    return length >= tail && strcmp(name + length - tail, end) == 0;
}

int is_free(const struct function *f) { return ends_with(f->name, "_free"); }

static int is(const char *one, const char *other) { return strcmp(one, other) == 0; }

static const struct function *function(const char *name) {
    for (size_t at = 0; at < function_count; at++)
        if (is(functions[at].name, name)) return &functions[at];
    return NULL;
}

static void *block(size_t size) {
    void *memory = malloc(size ? size : 1);
    if (memory == NULL) exit(2);
    return memory;
}

static struct file read_file(const char *path, const char *otherwise) {
    struct file read = {NULL, 0};
    FILE *file = fopen(path, "rb");
    if (file != NULL && fseek(file, 0, SEEK_END) == 0) {
        long length = ftell(file);
        rewind(file);
        read.bytes = block(length > 0 ? (size_t)length : 0);
        read.length = length > 0 ? fread(read.bytes, 1, (size_t)length, file) : 0;
    }
    if (file != NULL) fclose(file);
    if (read.length == 0) {
        read.length = strlen(otherwise);
        read.bytes = block(read.length);
        memcpy(read.bytes, otherwise, read.length);
    }
    return read;
}

/* A driver over a simulated token. */
static int32_t UKETSUKE_CALL transmit(void *context, const uint8_t *command, size_t command_length, uint8_t *response,
                                      size_t capacity, size_t *response_length) {
    (void)context;
    return uketsuke_simulator_transmit(drivers_token, command, command_length, response, capacity, response_length);
}
static int32_t UKETSUKE_CALL cut_power(void *context) {
    (void)context;
    return uketsuke_simulator_cut_power(drivers_token);
}
static void UKETSUKE_CALL line(void *context, const char *text) {
    (void)context;
    if (strlen(text) > 1000) abort();
}

void begin(void) {
    uketsuke_simulator *simulator = NULL;
    uketsuke_session *session = NULL;
    uketsuke_certificate *certificate = NULL;
    if (drivers_token != NULL) return;
    if (class_count > MAX_CLASSES || function_count > MAX_FUNCTIONS) abort();
    /* The machine's own readers are left alone. */
    setenv("PCSCLITE_CSOCK_NAME", "/nonexistent/pcscd.comm", 1);
    uketsuke_simulator_new(&drivers_token);
    uketsuke_simulator_insert(drivers_token, UKETSUKE_TOKEN_KIND_CARD);
    uketsuke_simulator_new(&simulator);
    uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD);
    uketsuke_session_open_simulator(simulator, NULL, &session);
    uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL);
    uketsuke_session_certificate(session, &certificate);
    uketsuke_certificate_bytes(certificate, UKETSUKE_CERTIFICATE_DER, good_der, sizeof good_der, &good_der_length);
    if (good_der_length == 0) abort();
    uketsuke_certificate_free(&certificate);
    uketsuke_session_free(&session);
    uketsuke_simulator_free(&simulator);
    rules = read_file("data/rules.txt", "no rules");
    readers = read_file("data/facility.json", "{}");
    root = read_file("data/certificates/authca03.cer", "no root");
    answer = read_file("fuzz/seeds/terminal_answer/card-consented.xml", "<?xml version=\"1.0\"?><XmlMsg/>");
    bulk = read_file("tests/data/terminal/writers/agent-booked-02res.xml", "<XmlMsg/>");
    make_folder(answer.bytes, answer.length);
}

void end(void) {
    let_go();
    uketsuke_simulator_free(&drivers_token);
    free(rules.bytes), free(readers.bytes), free(root.bytes), free(answer.bytes), free(bulk.bytes);
    remove_folder();
}

/* Frees every handle, but those of a class. */
static void let_go_but(const char *kept) {
    for (size_t class = 0; class < class_count; class++)
        for (int place = 0; place < PLACES; place++) {
            if (is(classes[class], kept)) continue;
            char name[64];
            snprintf(name, sizeof name, "uketsuke_%s_free", classes[class]);
            const struct function *frees = function(name);
            union argument argument = {.pointer = &handles[class][place]};
            if (frees == NULL) abort();
            frees->call(&argument);
            if (handles[class][place] != NULL) fail(frees, "is not NULL after it", 0);
        }
}

void let_go(void) { let_go_but(""); }

/* --- choosing: by the next byte of a source, or (without one) what is good ------------------------------------------- */

static unsigned byte(struct source *source) {
    if (source->left == 0) return 0;
    source->left--;
    return *source->data++;
}

static int32_t number(struct source *source) {
    uint32_t made = 0;
    for (int at = 0; at < 4; at++) made = made << 8 | byte(source);
    return (int32_t)made;
}

/* A word of a group whose name is in a fact's. */
static int32_t fitting(const char *fact, struct source *source) {
    size_t first = (byte(source) << 8 | byte(source)) % word_count;
    for (size_t tried = 0; tried < word_count; tried++) {
        const struct word *word = &words[(first + tried) % word_count];
        char group[64];
        snprintf(group, sizeof group, "%.*s", (int)strcspn(word->name, "."), word->name);
        if (!is(group, "by") && !is(group, "certificate") && strstr(fact, group) != NULL) return word->number;
    }
    return (int32_t)(byte(source) % 3);
}

static const char *fact_name(int32_t fact) {
    for (size_t at = 0; at < word_count; at++)
        if (words[at].number == fact && strncmp(words[at].name, "fact.", 5) == 0) return words[at].name + 5;
    return "";
}

/* Good numbers, by function and parameter; where none is named, 0. */
static int32_t good_number(const struct function *f, const char *parameter) {
    static const struct {
        const char *function, *parameter;
        int32_t number;
    } good[] = {
        {"uketsuke_feature", "feature", UKETSUKE_FEATURE_CRYPTO},
        {"uketsuke_word_", "word", UKETSUKE_FINDING_IN_GRACE},
        {"uketsuke_error_text", "status", UKETSUKE_ERROR_TOKEN_REMOVED},
        {"uketsuke_settings_set", "option", UKETSUKE_OPTION_OPERATION_TIMEOUT},
        {"uketsuke_settings_set", "value", 20000},
        {"uketsuke_settings_get", "option", UKETSUKE_OPTION_RULES_SERIAL},
        {"uketsuke_settings_text", "option", UKETSUKE_OPTION_RULES_SHA256},
        {"uketsuke_session_text", "value", UKETSUKE_SESSION_READER_NAME},
        {"uketsuke_session_get", "value", UKETSUKE_SESSION_COMMANDS},
        {"uketsuke_conversation_get", "value", UKETSUKE_SESSION_COMMANDS},
        {"uketsuke_visit_set_text", "fact", UKETSUKE_FACT_RESULT_MESSAGE},
        {"uketsuke_visit_set", "value", UKETSUKE_TOKEN_KIND_CARD},
        {"uketsuke_visit_add", "list", UKETSUKE_VISIT_LIST_RESULTS},
        {"uketsuke_decision_get", "number", UKETSUKE_OUTCOME_DAY},
        {"uketsuke_decision_word", "list", UKETSUKE_DECISION_LIST_RULES},
        {"uketsuke_decision_word_text", "word", UKETSUKE_FINDING_IN_GRACE},
        {"uketsuke_certificate_bytes", "value", UKETSUKE_CERTIFICATE_DER},
        {"uketsuke_certificate_text", "value", UKETSUKE_CERTIFICATE_ISSUER_NAME},
        {"uketsuke_certificate_get", "value", UKETSUKE_CERTIFICATE_EXPIRES_ON},
        {"uketsuke_answer_text", "value", UKETSUKE_ANSWER_FILE_KIND},
        {"uketsuke_answer_get", "value", UKETSUKE_ANSWER_RESULTS},
        {"uketsuke_simulator_set", "value", UKETSUKE_SIMULATOR_TRIES_LEFT},
        {"uketsuke_simulator_set", "number", 3},
        {"uketsuke_simulator_get", "value", UKETSUKE_SIMULATOR_TRIES_LEFT},
        {"uketsuke_", "day", 20261127},
        {"uketsuke_", "fact", UKETSUKE_FACT_TOKEN_KIND},
        {"uketsuke_", "language", UKETSUKE_LANGUAGE_JA},
        {"uketsuke_", "detail", UKETSUKE_TEXT_DESK},
        {"uketsuke_", "operation", UKETSUKE_OPERATION_CERTIFICATE},
        {"uketsuke_", "token_kind", UKETSUKE_TOKEN_KIND_CARD},
        {"uketsuke_", "status", UKETSUKE_ERROR_TOKEN_MUTE},
    };
    for (size_t at = 0; at < sizeof good / sizeof *good; at++)
        if (is(good[at].parameter, parameter) && strncmp(f->name, good[at].function, strlen(good[at].function)) == 0)
            return good[at].number;
    return 0;
}

static int32_t any_number(const struct function *f, const struct parameter *parameter, struct source *source,
                          int32_t fact) {
    unsigned choice = source == NULL ? 0 : byte(source);
    if (choice < 96 && fact != 0) { /* the value of a fact */
        static const char *const days[] = {"_on", "_until", "_since", "_day", "_month"};
        for (size_t at = 0; at < sizeof days / sizeof *days; at++)
            if (ends_with(fact_name(fact), days[at]))
                return 20200101 + (int32_t)(byte(source) % 12) * 10000 + (int32_t)(byte(source) % 12) * 100;
        return fitting(fact_name(fact), source);
    }
    if (choice < 96 && source != NULL && is(parameter->name, "fact")) return 1001 + (int32_t)byte(source) % 80;
    if (choice < 112) return good_number(f, parameter->name);
    if (choice < 192) return words[(byte(source) << 8 | byte(source)) % word_count].number;
    if (choice < 224) return (int32_t)(choice % 4);
    return number(source);
}

static uint32_t any_count(const struct function *f, const struct parameter *parameter, struct source *source) {
    if (source == NULL) return is(f->name, "uketsuke_folder_ask") ? patience : 0;
    /* Nobody waits for what never comes. */
    if (is(parameter->name, "timeout_ms")) return byte(source) % 2;
    if (is(parameter->name, "index")) return byte(source) % 5;
    unsigned choice = byte(source);
    return choice < 160 ? 0 : choice < 224 ? byte(source) : (uint32_t)number(source);
}

static const char *good_text(const struct function *f, const char *parameter) {
    if (is(parameter, "pin")) return "1234";
    if (is(parameter, "reader")) return "no reader has this name";
    if (is(parameter, "question")) return "{\"ask\":\"grace\",\"expires_on\":\"2026-08-01\"}";
    if (is(parameter, "path")) return folder;
    if (is(parameter, "request"))
        return "{\"ask\":\"terminal_request\",\"kind\":\"eligibility\",\"id\":\"c-1\",\"institution\":\"1312345678\","
               "\"day\":\"2026-11-28\",\"person\":{\"insurer_number\":\"130012\",\"number\":\"34\",\"born_on\":\"1980-04-01\"}}";
    if (is(parameter, "name") && is(f->name, "uketsuke_answer_read_named")) return "OQSsiquc01res_1.xml";
    if (is(f->name, "uketsuke_word_number")) return "finding.in_grace";
    return "1312345678";
}

static struct file good_bytes(const struct function *f, const char *parameter) {
    /* RFC 8032, 7.1, test 1. */
    static uint8_t key[] = {
        0xD7, 0x5A, 0x98, 0x01, 0x82, 0xB1, 0x0A, 0xB7, 0xD5, 0x4B, 0xFE, 0xD3, 0xC9, 0x64, 0x07, 0x3A,
        0x0E, 0xE1, 0x72, 0xF3, 0xDA, 0xA6, 0x23, 0x25, 0xAF, 0x02, 0x1A, 0x68, 0xF7, 0x07, 0x51, 0x1A};
    static uint8_t select[] = {0, 0xA4, 4, 0}, ok[] = {0x90, 0};
    static uint8_t trace[] = "uketsuke-trace 1\nlimits 261 258 short\nbegin ok\nend ok\n";
    if (is(f->name, "uketsuke_settings_add_root")) return root;
    if (is(parameter, "der")) return (struct file){good_der, good_der_length};
    if (is(parameter, "key")) return (struct file){key, 32};
    if (is(parameter, "trace")) return (struct file){trace, sizeof trace - 1};
    if (is(parameter, "command")) return (struct file){select, sizeof select};
    if (is(parameter, "signature") && strncmp(f->name, "uketsuke_settings_", 18) == 0) return (struct file){key, 0};
    if (!is(parameter, "file")) return (struct file){ok, sizeof ok};
    if (is(f->name, "uketsuke_settings_load_rules")) return rules;
    return is(f->name, "uketsuke_settings_load_readers") ? readers : answer;
}

/* An answer about many persons, whose persons can be asked for. */
static void make_bulk(int class) {
    uketsuke_answer *made = NULL;
    uketsuke_answer_read_named("OQSmuquc02res_1.xml", bulk.bytes, bulk.length, NULL, &made);
    function("uketsuke_answer_free")->call(&(union argument){.pointer = &handles[class][0]});
    handles[class][0] = made;
}

/* --- a call's arguments ---------------------------------------------------------------------------------------------- */

static void text_in(const struct function *f, int at, struct call *call, struct source *source, struct file given) {
    if (is(f->parameter[at].name, "journal")) return; /* NULL: no file of any name is made */
    const char *text = good_text(f, f->parameter[at].name);
    size_t length = strlen(text);
    unsigned choice = source == NULL ? 1 : byte(source);
    if (given.bytes != NULL) {
        text = (const char *)given.bytes, length = given.length;
    } else if (choice == 0) {
        call->argument[at].pointer = NULL;
        return;
    } else if (choice >= 128) {
        length = choice - 128 < source->left ? choice - 128 : source->left;
        text = (const char *)source->data;
        source->data += length, source->left -= length;
    }
    char *made = block(length + 1);
    memcpy(made, text, length);
    made[length] = '\0';
    call->argument[at].pointer = call->memory[at] = made;
}

static void bytes_in(const struct function *f, int at, struct call *call, struct source *source, struct file given) {
    struct file bytes = given.bytes != NULL ? given : good_bytes(f, f->parameter[at].name);
    unsigned choice = source == NULL ? 1 : byte(source);
    if (source != NULL && choice >= 128) {
        bytes.length = choice - 128 < source->left ? choice - 128 : source->left;
        bytes.bytes = (uint8_t *)(uintptr_t)source->data;
        source->data += bytes.length, source->left -= bytes.length;
    }
    call->memory[at] = block(bytes.length);
    memcpy(call->memory[at], bytes.bytes, bytes.length);
    call->argument[at].pointer = choice == 0 || bytes.length == 0 ? NULL : call->memory[at];
    call->argument[at + 1].size = bytes.length; /* the length follows */
}

static void transport(int at, struct call *call, struct source *source) {
    uketsuke_transport *made = block(sizeof *made);
    memset(made, 0, sizeof *made);
    made->struct_size = sizeof *made;
    made->transmit = transmit;
    made->cut_power = cut_power;
    if (source != NULL && byte(source) >= 192) {
        made->max_command = (uint32_t)number(source), made->max_response = (uint32_t)number(source);
        made->extended = (int32_t)byte(source) % 3;
        made->struct_size -= byte(source) % (uint32_t)sizeof *made; /* never more than there is */
    }
    call->argument[at].pointer = call->memory[at] = made;
}

void choose(const struct function *f, struct call *call, struct source *source, struct file_of given) {
    struct file whole = {(uint8_t *)(uintptr_t)given.bytes, given.length};
    memset(call, 0, sizeof *call);
    int32_t fact = 0;
    for (int at = 0; at < f->parameters; at++) {
        const struct parameter *parameter = &f->parameter[at];
        unsigned place = source == NULL ? 0 : byte(source);
        switch (parameter->kind) {
        case HANDLE:
            if (source == NULL && is(f->name, "uketsuke_answer_unit")) make_bulk(parameter->class);
            if (source == NULL) make(parameter->class);
            call->argument[at].pointer = place == 255 ? NULL : handles[parameter->class][place % PLACES];
            if (call->argument[at].pointer == NULL && place < 240)
                call->argument[at].pointer = handles[parameter->class][0];
            break;
        case HANDLE_OUT:
            call->place[at] = (int)(place % PLACES);
            call->argument[at].pointer = is_free(f) ? &handles[parameter->class][call->place[at]] : &call->made[at];
            call->made[at] = &failures; /* what every function has to set anew */
            break;
        case INT32:
            call->argument[at].int32 = any_number(f, parameter, source, fact);
            if (source != NULL && is(parameter->name, "fact")) fact = call->argument[at].int32;
            break;
        case UINT32: call->argument[at].uint32 = any_count(f, parameter, source); break;
        case UINT64: call->argument[at].uint64 = source == NULL ? 1 : (uint64_t)number(source); break;
        case TEXT_IN: text_in(f, at, call, source, whole); break;
        case BYTES_IN: bytes_in(f, at, call, source, whole); break;
        case TEXT_OUT:
        case BYTES_OUT:
            call->capacity[at] = source == NULL || place < 128 ? 65536 : place - 128;
            call->memory[at] = block(call->capacity[at]);
            call->argument[at].pointer = source != NULL && place == 128 ? NULL : call->memory[at];
            call->argument[at + 1].size = call->capacity[at]; /* the capacity follows */
            break;
        case SIZE: break; /* set with what it belongs to */
        case INT32_OUT:
        case UINT32_OUT:
        case SIZE_OUT:
            call->memory[at] = block(sizeof(size_t));
            memset(call->memory[at], 0xA5, sizeof(size_t));
            call->argument[at].pointer = source != NULL && place > 224 ? NULL : call->memory[at];
            break;
        case TRANSPORT: transport(at, call, source); break;
        case LOG: call->argument[at].log = place > 128 ? NULL : line; break;
        case CONTEXT: call->argument[at].pointer = NULL; break;
        }
    }
}

int is_status(int64_t status) {
    for (size_t at = 0; at < word_count && strncmp(words[at].name, "status.", 7) == 0; at++)
        if (words[at].number == status) return 1;
    return 0;
}

static void check_outputs(const struct function *f, const struct call *call, int64_t got) {
    for (int at = 0; at < f->parameters; at++) {
        void *pointer = call->argument[at].pointer;
        if (f->parameter[at].kind == HANDLE_OUT && pointer != NULL) {
            void *made = *(void **)pointer;
            if (is_free(f) ? made != NULL : (made != NULL) != (got == UKETSUKE_OK)) fail(f, "a handle is wrong", got);
        }
        if (f->parameter[at].kind != TEXT_OUT && f->parameter[at].kind != BYTES_OUT) continue;
        size_t capacity = call->capacity[at];
        const size_t *length = call->argument[at + 2].pointer;
        int text = f->parameter[at].kind == TEXT_OUT;
        if (text && pointer != NULL && capacity > 0) {
            if (memchr(pointer, 0, capacity) == NULL) fail(f, "the text has no end", got);
            else if (got == UKETSUKE_OK && length != NULL && strlen(pointer) != *length) fail(f, "the length", got);
            else if (got == UKETSUKE_ERROR_BUFFER_TOO_SMALL && *(char *)pointer != 0) fail(f, "half a text", got);
        }
        if (length != NULL && got == UKETSUKE_OK && pointer != NULL && *length + (size_t)text > capacity)
            fail(f, "more than the buffer holds", got);
        if (length != NULL && got == UKETSUKE_ERROR_BUFFER_TOO_SMALL && *length != 0 && *length + (size_t)text <= capacity)
            fail(f, "the buffer is not too small", got);
    }
}

int64_t finish(const struct function *f, struct call *call, int64_t got) {
    if (f->returns == STATUS && (!is_status(got) || got == UKETSUKE_ERROR_PANIC)) fail(f, "a wrong status", got);
    check_outputs(f, call, got);
    if (f->returns == STATUS ? got == UKETSUKE_OK : f->returns == NOTHING || got != 0) succeeded[f - functions]++;
    keep(f, call);
    return got;
}

void keep(const struct function *f, struct call *call) {
    for (int at = 0; at < f->parameters; at++) {
        free(call->memory[at]);
        if (f->parameter[at].kind != HANDLE_OUT || is_free(f) || call->argument[at].pointer == NULL) continue;
        if (call->made[at] == NULL || call->made[at] == &failures) continue;
        int class = f->parameter[at].class;
        void *made = call->made[at], **place = &handles[class][call->place[at]];
        /* No session over the machine's own readers is used. */
        if (is(f->name, "uketsuke_session_open")) place = &made;
        char name[64];
        snprintf(name, sizeof name, "uketsuke_%s_free", classes[class]);
        function(name)->call(&(union argument){.pointer = place});
        if (place != &made) *place = made;
    }
}

/* Carries a conversation to its end; every 31st command gets no answer. */
static void carry(uketsuke_conversation *conversation) {
    static unsigned sent = 0;
    uint8_t command[512], response[512];
    size_t length = 0;
    uketsuke_word step = 0;
    while (uketsuke_conversation_next(conversation, &step, command, sizeof command, &length) == UKETSUKE_OK &&
           step == UKETSUKE_CONVERSATION_STEP_TRANSMIT) {
        if (++sent % 31 != 0 && uketsuke_simulator_transmit(drivers_token, command, length, response, sizeof response,
                                                            &length) == UKETSUKE_OK)
            succeeded[function("uketsuke_conversation_feed") - functions] +=
                uketsuke_conversation_feed(conversation, response, length) == UKETSUKE_OK;
        else
            succeeded[function("uketsuke_conversation_fault") - functions] +=
                uketsuke_conversation_fault(conversation, UKETSUKE_ERROR_TOKEN_REMOVED) == UKETSUKE_OK;
    }
}

/* Sees that there is a handle of a class in the first place, made by the last function that can make one. */
void make(int class) {
    if (handles[class][0] != NULL || being_made[class]) return;
    being_made[class] = 1;
    for (size_t at = function_count; at-- > 0 && handles[class][0] == NULL;)
        for (int parameter = 0; parameter < functions[at].parameters; parameter++) {
            const struct parameter *of = &functions[at].parameter[parameter];
            if (of->kind != HANDLE_OUT || of->class != class || is_free(&functions[at])) continue;
            struct call call;
            choose(&functions[at], &call, NULL, (struct file_of){NULL, 0});
            finish(&functions[at], &call, functions[at].call(call.argument));
        }
    being_made[class] = 0;
    if (is(classes[class], "conversation")) carry(handles[class][0]);
    if (is(classes[class], "visit"))
        uketsuke_visit_set(handles[class][0], UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD);
    if (is(classes[class], "simulator")) uketsuke_simulator_insert(handles[class][0], UKETSUKE_TOKEN_KIND_CARD);
    if (is(classes[class], "settings")) uketsuke_settings_set(handles[class][0], UKETSUKE_OPTION_ACCEPT_OWN_FILES, 1);
}

void *handle_of(int class) {
    make(class);
    return handles[class][0];
}

/* --- what fuzzers and tests call ------------------------------------------------------------------------------------- */

/* Every function, and oftener those of what changes from call to call. */
static const struct function *next_function(struct source *source) {
    static const char *const often[] = {"uketsuke_visit_", "uketsuke_session_", "uketsuke_conversation_",
                                        "uketsuke_simulator_"};
    unsigned choice = byte(source);
    if (choice < 128) return &functions[byte(source) % function_count];
    for (size_t at = byte(source), tried = 0; tried < function_count; at++, tried++) {
        const struct function *f = &functions[at % function_count];
        if (strncmp(f->name, often[choice % 4], strlen(often[choice % 4])) == 0 && !is_free(f)) return f;
    }
    return &functions[0];
}

void any_sequence(const uint8_t *data, size_t length) {
    struct source source = {data, length};
    struct call call;
    begin();
    for (size_t class = 0; class < class_count; class++)
        if (byte(&source) < 240) make((int)class);
    while (source.left > 0) {
        const struct function *f = next_function(&source);
        choose(f, &call, &source, (struct file_of){NULL, 0});
        int32_t fact = call.argument[1].int32;
        int refused = finish(f, &call, f->call(call.argument)) == UKETSUKE_ERROR_INVALID_VALUE;
        /* Most visits are decided in the end. */
        if (refused && is(f->name, "uketsuke_visit_set") && byte(&source) < 224)
            for (int class = 0; class < (int)class_count; class++)
                if (is(classes[class], "visit"))
                    for (int place = 0; place < PLACES; place++) uketsuke_visit_clear(handles[class][place], 0, fact);
    }
    let_go();
}

/* Asks everything of a handle that was made from any bytes. */
static void look(int class) {
    for (size_t at = 0; at < function_count; at++) {
        const struct function *f = &functions[at];
        struct call call;
        int mine = 0, takes = 0;
        for (int parameter = 0; parameter < f->parameters; parameter++) {
            mine |= f->parameter[parameter].kind == HANDLE && f->parameter[parameter].class == class;
            takes |= f->parameter[parameter].kind == TEXT_IN || f->parameter[parameter].kind == BYTES_IN;
        }
        if (!mine || takes) continue;
        choose(f, &call, NULL, (struct file_of){NULL, 0});
        finish(f, &call, f->call(call.argument));
    }
}

void any_bytes(const uint8_t *data, size_t length) {
    begin();
    for (size_t at = 0; at < function_count; at++) {
        const struct function *f = &functions[at];
        int takes = 0, makes = -1;
        for (int parameter = 0; parameter < f->parameters; parameter++) {
            takes |= f->parameter[parameter].kind == TEXT_IN || f->parameter[parameter].kind == BYTES_IN;
            if (f->parameter[parameter].kind == HANDLE_OUT) makes = f->parameter[parameter].class;
        }
        if (!takes) continue;
        struct call call;
        choose(f, &call, NULL, (struct file_of){data, length});
        if (finish(f, &call, f->call(call.argument)) == UKETSUKE_OK && makes >= 0) look(makes);
    }
    /* A token's certificate takes longer to make than all the rest. */
    let_go_but("simulator");
}
