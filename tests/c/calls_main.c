/*
 * Calls every function of the header: as it should be, NULL in every pointer, wrong structure sizes, frees twice, and (in
 * a library that is built for it) with a panic inside. Whatever happens, a status comes back.
 */
#define _POSIX_C_SOURCE 200809L
#include "calls.h"

#ifdef _WIN32
#define setenv(name, value, overwrite) _putenv_s(name, value)
#define unsetenv(name) _putenv_s(name, "")
#endif

uketsuke_session *the_uketsuke_session;
uketsuke_certificate *the_uketsuke_certificate;
uketsuke_anchors *the_uketsuke_anchors;
uketsuke_challenge *the_uketsuke_challenge;
uketsuke_conversation *the_uketsuke_conversation;
uketsuke_rules *the_uketsuke_rules;
uketsuke_catalogue *the_uketsuke_catalogue;
uketsuke_checklist *the_uketsuke_checklist;
uketsuke_readers *the_uketsuke_readers;
uketsuke_simulator *the_uketsuke_simulator;
uketsuke_answer *the_uketsuke_answer;
uint8_t good_der[4096];
size_t good_der_length;

static int failures;

#define CHECK(condition, ...)                                                                                          \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            failures++;                                                                                                \
            fprintf(stdout, __VA_ARGS__);                                                                              \
            fputc('\n', stdout);                                                                                       \
        }                                                                                                              \
    } while (0)
#define OK(call) CHECK((call) == UKETSUKE_OK, "line %d: %s", __LINE__, #call)

static void put_back(void)
{
    uketsuke_simulated_token card = good_uketsuke_simulated_token();
    OK(uketsuke_session_rearm(the_uketsuke_session));
    OK(uketsuke_readers_rearm(the_uketsuke_readers));
    OK(uketsuke_simulator_insert(the_uketsuke_simulator, &card));
    OK(uketsuke_session_set_log(the_uketsuke_session, NULL, NULL));
}

static void set_up(void)
{
    uketsuke_plan plan = good_uketsuke_plan();
    OK(uketsuke_simulator_new(&the_uketsuke_simulator));
    OK(uketsuke_session_open_simulator(the_uketsuke_simulator, &the_uketsuke_session));
    OK(uketsuke_readers_new(&the_uketsuke_readers));
    put_back();
    OK(uketsuke_session_read_certificate(the_uketsuke_session, NULL, 0, 0, 0, &the_uketsuke_certificate));
    OK(uketsuke_certificate_der(the_uketsuke_certificate, good_der, sizeof good_der, &good_der_length));
    OK(uketsuke_anchors_new(&the_uketsuke_anchors));
    OK(uketsuke_challenge_new(&the_uketsuke_challenge));
    OK(uketsuke_conversation_new(&plan, NULL, &the_uketsuke_conversation));
    OK(uketsuke_rules_built_in(&the_uketsuke_rules));
    OK(uketsuke_catalogue_new(&the_uketsuke_catalogue));
    OK(uketsuke_checklist_new(UKETSUKE_PHONE_READING_WITH_GENERIC_READER, &the_uketsuke_checklist));
    OK(uketsuke_answer_read((const uint8_t *)good_file, sizeof good_file - 1, &the_uketsuke_answer));
}

#define FREE_TWICE(x)                                                                                                  \
    do {                                                                                                               \
        OK(uketsuke_##x##_free(&the_uketsuke_##x));                                                                    \
        CHECK(the_uketsuke_##x == NULL, #x " is not NULL after free");                                                 \
        OK(uketsuke_##x##_free(&the_uketsuke_##x));                                                                    \
        OK(uketsuke_##x##_free(NULL));                                                                                 \
    } while (0)

static void tear_down(void)
{
    FREE_TWICE(session);
    FREE_TWICE(certificate);
    FREE_TWICE(anchors);
    FREE_TWICE(challenge);
    FREE_TWICE(conversation);
    FREE_TWICE(rules);
    FREE_TWICE(catalogue);
    FREE_TWICE(checklist);
    FREE_TWICE(readers);
    FREE_TWICE(simulator);
    FREE_TWICE(answer);
}

static int known(uint32_t status)
{
    char words[512];
    size_t length;
    OK(uketsuke_status_text((int32_t)status, UKETSUKE_LANGUAGE_EN, words, sizeof words, &length));
    return strcmp(words, "an error number that this library does not list") != 0;
}

static void every_call(size_t *calls)
{
    static const uint32_t sizes[] = {A_FIELD_LESS, A_FIELD_MORE, 0, 1, 2, 3, 7, 4096, 0x7FFFFFFF, 0xFFFFFFFF};
    for (size_t i = 0; i < function_count; i++) {
        const struct function *f = &functions[i];
        uint32_t status = f->call(-1, -1, 0);
        ++*calls;
        CHECK(!f->returns_status || (known(status) && status != UKETSUKE_ERROR_PANIC), "%s: %d", f->name, (int)status);
        CHECK(!f->returns_status || (status != UKETSUKE_ERROR_NULL_POINTER && status != UKETSUKE_ERROR_STRUCT_SIZE),
              "%s does not take the good arguments: %d", f->name, (int)status);
        put_back();
        for (int p = 0; p < f->parameters; p++) {
            if (f->pointer[p]) {
                status = f->call(p, -1, 0);
                ++*calls;
                CHECK(status == UKETSUKE_ERROR_NULL_POINTER || (f->optional[p] && status != UKETSUKE_ERROR_PANIC),
                      "%s, NULL in parameter %d: %d", f->name, p, (int)status);
                put_back();
            }
            for (size_t s = 0; f->sized[p] && s < sizeof sizes / sizeof *sizes; s++) {
                status = f->call(-1, p, sizes[s]);
                ++*calls;
                CHECK(status == UKETSUKE_ERROR_STRUCT_SIZE, "%s, size %u: %d", f->name, (unsigned)sizes[s], (int)status);
                put_back();
            }
        }
    }
}

static void every_panic(size_t *calls)
{
    static const char *const places[] = {"before", "after", "locked", "transmit"};
    for (size_t place = 0; place < sizeof places / sizeof *places; place++)
        for (size_t i = 0; i < function_count; i++) {
            const struct function *f = &functions[i];
            uint32_t status;
            setenv("UKETSUKE_INJECT_PANIC", places[place], 1);
            status = f->call(-1, -1, 0);
            unsetenv("UKETSUKE_INJECT_PANIC");
            ++*calls;
            if (!f->returns_status)
                CHECK(place > 1 || status == 0 || status == UINT32_MAX, "%s: %u", f->name, (unsigned)status);
            else if (place < 2)
                CHECK(status == UKETSUKE_ERROR_PANIC, "%s, panic %s: %d", f->name, places[place], (int)status);
            else
                CHECK(known(status), "%s, panic %s: %d", f->name, places[place], (int)status);
            put_back();
            if (place == 3) {
                int32_t tries, unlocked;
                uint32_t commands, verifies;
                OK(uketsuke_simulator_look(the_uketsuke_simulator, &tries, &unlocked, &commands, &verifies));
                CHECK(!unlocked, "%s: a panic left the token unlocked", f->name);
            }
        }
}

int main(int argc, char **argv)
{
    size_t calls = 0;
    int inject = argc > 1 && strcmp(argv[1], "--panics") == 0;
    set_up();
    if (inject)
        every_panic(&calls);
    every_call(&calls); /* after panics, every handle still works */
    tear_down();
    printf("%zu functions, %zu calls%s, %d failures\n", function_count, calls, inject ? " with panics" : "", failures);
    return failures ? 1 : 0;
}
