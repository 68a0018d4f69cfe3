/* What the C interface promises, run against the simulator and against drivers that lie. */
#define _POSIX_C_SOURCE 200809L
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <uketsuke.h>

#include "check.h"

static uketsuke_simulator *card_on_a_reader(int32_t expires_on)
{
    uketsuke_simulated_token card = {.struct_size = sizeof card, .kind = UKETSUKE_TOKEN_KIND_CARD};
    uketsuke_simulator *simulator = NULL;
    card.expires_on = expires_on;
    OK(uketsuke_simulator_new(&simulator));
    OK(uketsuke_simulator_insert(simulator, &card));
    return simulator;
}

/* A driver that does something of its own at every transmit. */
struct driver {
    uketsuke_simulator *hardware;
    uketsuke_session *session;
    enum lie { HONEST, EMPTY, ONE_BYTE, CLAIMS_MORE, GARBAGE, ENDLESS, REENTERS, OWN_NUMBER, WAITS } lie;
    int transmits, reentered, cancelled;
    pthread_mutex_t mutex;
    pthread_cond_t changed;
};

static int32_t transmit(void *context, const uint8_t *command, size_t command_length, uint8_t *response, size_t capacity,
                        size_t *response_length)
{
    struct driver *driver = context;
    int32_t kind;
    driver->transmits++;
    switch (driver->lie) {
    case EMPTY:
        *response_length = 0;
        return UKETSUKE_OK;
    case ONE_BYTE:
        response[0] = 0x90;
        *response_length = 1;
        return UKETSUKE_OK;
    case CLAIMS_MORE:
        *response_length = capacity + 1;
        return UKETSUKE_OK;
    case GARBAGE:
        for (size_t i = 0; i < capacity; i++)
            response[i] = (uint8_t)(rand() >> 7);
        *response_length = capacity;
        return UKETSUKE_OK;
    case ENDLESS:
        memset(response, 0, capacity);
        response[capacity - 2] = 0x61;
        *response_length = capacity;
        return UKETSUKE_OK;
    case OWN_NUMBER:
        return -4711;
    case REENTERS:
        driver->reentered = uketsuke_session_identify(driver->session, 0, &kind) == UKETSUKE_ERROR_BUSY &&
                            uketsuke_session_free(&driver->session) == UKETSUKE_ERROR_BUSY && driver->session != NULL;
        break;
    case WAITS:
        pthread_mutex_lock(&driver->mutex);
        while (!driver->cancelled)
            pthread_cond_wait(&driver->changed, &driver->mutex);
        pthread_mutex_unlock(&driver->mutex);
        return UKETSUKE_ERROR_CANCELLED;
    case HONEST:
        break;
    }
    return uketsuke_simulator_transmit(driver->hardware, command, command_length, response, capacity, response_length);
}

static void cancel(void *context)
{
    struct driver *driver = context;
    pthread_mutex_lock(&driver->mutex);
    driver->cancelled = 1;
    pthread_cond_broadcast(&driver->changed);
    pthread_mutex_unlock(&driver->mutex);
}

static void open_driver(struct driver *driver, enum lie lie)
{
    uketsuke_transport transport = {.struct_size = sizeof transport};
    memset(driver, 0, sizeof *driver);
    pthread_mutex_init(&driver->mutex, NULL);
    pthread_cond_init(&driver->changed, NULL);
    driver->hardware = card_on_a_reader(0);
    driver->lie = lie;
    transport.context = driver;
    transport.transmit = transmit;
    transport.cancel = cancel;
    OK(uketsuke_session_open_transport(&transport, &driver->session));
}

static void close_driver(struct driver *driver)
{
    OK(uketsuke_session_free(&driver->session));
    OK(uketsuke_simulator_free(&driver->hardware));
    pthread_mutex_destroy(&driver->mutex);
    pthread_cond_destroy(&driver->changed);
}

static void a_driver_that_lies_gets_a_typed_error_in_bounded_commands(void)
{
    static const struct {
        enum lie lie;
        int32_t status;
    } cases[] = {{EMPTY, UKETSUKE_ERROR_RESPONSE_TOO_SHORT},     {ONE_BYTE, UKETSUKE_ERROR_RESPONSE_TOO_SHORT},
                 {CLAIMS_MORE, UKETSUKE_ERROR_DRIVER_CONTRACT},  {GARBAGE, -1},
                 {ENDLESS, -1},                                  {OWN_NUMBER, UKETSUKE_ERROR_READER_SYSTEM}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        for (int plan = 0; plan < 3; plan++) {
            struct driver driver;
            uketsuke_certificate *certificate = NULL;
            uketsuke_error error = {.struct_size = sizeof error};
            int32_t number = 0, status;
            open_driver(&driver, cases[i].lie);
            status = plan == 0   ? uketsuke_session_identify(driver.session, 0, &number)
                     : plan == 1 ? uketsuke_session_pin_tries_left(driver.session, 0, &number)
                                 : uketsuke_session_read_certificate(driver.session, NULL, 0, 0, 0, &certificate);
            CHECK(status >= 101 && status < 300);
            CHECK(cases[i].status == -1 || status == cases[i].status);
            CHECK(certificate == NULL);
            CHECK(driver.transmits < 1000);
            OK(uketsuke_session_error(driver.session, &error));
            CHECK(error.status == status && error.operation != UKETSUKE_OPERATION_NONE && !error.pin_sent);
            CHECK(cases[i].lie != OWN_NUMBER || error.reader_code == (uint32_t)-4711);
            close_driver(&driver);
        }
}

static void a_callback_that_calls_back_is_answered_busy(void)
{
    struct driver driver;
    int32_t kind = 0;
    open_driver(&driver, REENTERS);
    OK(uketsuke_session_identify(driver.session, 0, &kind));
    CHECK(driver.reentered && kind == UKETSUKE_TOKEN_KIND_CARD);
    close_driver(&driver);
}

static void *cancel_soon(void *session)
{
    struct timespec time = {0, 20000000};
    nanosleep(&time, NULL);
    OK(uketsuke_session_cancel(session));
    return NULL;
}

static void another_thread_cancels_a_transmit_that_waits(void)
{
    struct driver driver;
    pthread_t thread;
    int32_t kind;
    open_driver(&driver, WAITS);
    CHECK(pthread_create(&thread, NULL, cancel_soon, driver.session) == 0);
    CHECK(uketsuke_session_identify(driver.session, 0, &kind) == UKETSUKE_ERROR_CANCELLED);
    pthread_join(thread, NULL);
    driver.lie = HONEST;
    CHECK(uketsuke_session_identify(driver.session, 0, &kind) == UKETSUKE_ERROR_CANCELLED);
    OK(uketsuke_session_rearm(driver.session));
    OK(uketsuke_session_identify(driver.session, 0, &kind));
    close_driver(&driver);
}

static void *many_receptions(void *unused)
{
    uketsuke_simulator *simulator = card_on_a_reader(20300217);
    uketsuke_session *session = NULL;
    (void)unused;
    OK(uketsuke_session_open_simulator(simulator, &session));
    for (int i = 0; i < 20; i++) {
        uketsuke_received received = {.struct_size = sizeof received};
        uketsuke_certificate *certificate = NULL;
        OK(uketsuke_session_receive(session, NULL, 0, 0, 0, &received, &certificate));
        CHECK(received.token_kind == UKETSUKE_TOKEN_KIND_CARD);
        OK(uketsuke_certificate_free(&certificate));
    }
    OK(uketsuke_session_free(&session));
    OK(uketsuke_simulator_free(&simulator));
    return NULL;
}

static void two_threads_run_a_session_each(void)
{
    pthread_t threads[2];
    for (int i = 0; i < 2; i++)
        CHECK(pthread_create(&threads[i], NULL, many_receptions, NULL) == 0);
    for (int i = 0; i < 2; i++)
        pthread_join(threads[i], NULL);
}

struct lines {
    char text[65536];
    size_t length;
};

static void keep_line(void *context, const char *line, size_t length)
{
    struct lines *lines = context;
    if (lines->length + length + 2 < sizeof lines->text) {
        memcpy(lines->text + lines->length, line, length);
        lines->length += length;
        lines->text[lines->length++] = '\n';
        lines->text[lines->length] = 0;
    }
}

static void the_log_holds_no_pin_and_can_be_replayed(void)
{
    static struct lines lines;
    uketsuke_simulator *simulator = card_on_a_reader(0);
    uketsuke_session *session = NULL, *replay = NULL;
    int32_t state = 0, kind = 0;
    OK(uketsuke_session_open_simulator(simulator, &session));
    OK(uketsuke_session_set_log(session, keep_line, &lines));
    CHECK(uketsuke_session_verify_pin(session, "9876", 4, 0, 0, &state) == UKETSUKE_ERROR_PIN_WRONG);
    CHECK(strstr(lines.text, "9876") == NULL && strstr(lines.text, "39383736") == NULL);
    CHECK(strstr(lines.text, "63C2") != NULL && strstr(lines.text, "\n# ") != NULL);
    OK(uketsuke_session_open_trace(lines.text, lines.length, &replay));
    CHECK(uketsuke_session_verify_pin(replay, "1111", 4, 0, 0, &state) == UKETSUKE_ERROR_PIN_WRONG);
    CHECK(uketsuke_session_identify(replay, 0, &kind) == UKETSUKE_ERROR_TRACE_MISMATCH);
    OK(uketsuke_session_free(&replay));
    OK(uketsuke_session_free(&session));
    OK(uketsuke_simulator_free(&simulator));
}

static void the_last_try_is_kept_and_a_token_is_left_locked(void)
{
    uketsuke_simulated_token card = {.struct_size = sizeof card, .kind = UKETSUKE_TOKEN_KIND_CARD, .tries_left = 1};
    uketsuke_simulator *simulator = card_on_a_reader(0);
    uketsuke_session *session = NULL;
    int32_t state = 0, tries = 0, unlocked = 1, open = 1;
    uint32_t commands, verifies;
    OK(uketsuke_simulator_insert(simulator, &card));
    OK(uketsuke_session_open_simulator(simulator, &session));
    CHECK(uketsuke_session_verify_pin(session, "1234", 4, UKETSUKE_CAUTION_KEEP_LAST_TRY, 0, &state) ==
          UKETSUKE_ERROR_LAST_TRY_KEPT);
    OK(uketsuke_simulator_look(simulator, &tries, &unlocked, &commands, &verifies));
    CHECK(tries == 1 && verifies == 0);
    OK(uketsuke_session_verify_pin(session, "1234", 4, UKETSUKE_CAUTION_SPEND_LAST_TRY, 0, &state));
    CHECK(state == UKETSUKE_PIN_STATE_VERIFIED);
    OK(uketsuke_simulator_look(simulator, &tries, &unlocked, &commands, &verifies));
    CHECK(tries == 3 && verifies == 1 && !unlocked);
    OK(uketsuke_session_left_open(session, &open));
    CHECK(!open);
    for (const char *const *pin = (const char *const[]){"12345", "123", "12a4", "١٢٣٤", NULL}; *pin; pin++)
        CHECK(uketsuke_session_verify_pin(session, *pin, strlen(*pin), 0, 0, &state) == UKETSUKE_ERROR_NOT_A_PIN);
    OK(uketsuke_session_free(&session));
    OK(uketsuke_simulator_free(&simulator));
}

static void buffers_are_called_for_twice_and_never_filled_in_part(void)
{
    char text[64];
    size_t length = 99;
    OK(uketsuke_version(NULL, 0, &length));
    CHECK(length > 0 && length < sizeof text);
    for (size_t capacity = 1; capacity <= length; capacity++) {
        size_t needed = 0;
        memset(text, 'x', sizeof text);
        CHECK(uketsuke_version(text, capacity, &needed) == UKETSUKE_ERROR_BUFFER_TOO_SMALL);
        CHECK(needed == length && text[0] == 0 && text[1] == 'x');
    }
    OK(uketsuke_version(text, length + 1, &length));
    CHECK(strlen(text) == length);
    CHECK(uketsuke_version(NULL, 1, &length) == UKETSUKE_ERROR_NULL_POINTER);
}

static void a_stepped_conversation_keeps_its_order(void)
{
    uketsuke_plan plan = {.struct_size = sizeof plan, .pin = "1234", .pin_length = 4};
    uketsuke_findings findings = {.struct_size = sizeof findings};
    uketsuke_conversation *conversation = NULL;
    uint8_t command[261];
    size_t length = 0;
    int32_t step = 0, owes = 1;
    OK(uketsuke_conversation_new(&plan, NULL, &conversation));
    CHECK(uketsuke_conversation_feed(conversation, command, 2) == UKETSUKE_ERROR_WRONG_ORDER);
    CHECK(uketsuke_conversation_next(conversation, &step, command, 260, &length) == UKETSUKE_ERROR_BUFFER_TOO_SMALL);
    CHECK(length == 261);
    OK(uketsuke_conversation_next(conversation, &step, command, sizeof command, &length));
    CHECK(step == UKETSUKE_CONVERSATION_TRANSMIT && command[1] == 0xA4);
    CHECK(uketsuke_conversation_next(conversation, &step, command, sizeof command, &length) == UKETSUKE_ERROR_WRONG_ORDER);
    OK(uketsuke_conversation_owes_lock(conversation, &owes));
    CHECK(!owes);
    CHECK(uketsuke_conversation_fault(conversation, UKETSUKE_ERROR_PIN_WRONG, 0) == UKETSUKE_ERROR_INVALID_VALUE);
    OK(uketsuke_conversation_fault(conversation, UKETSUKE_ERROR_TOKEN_REMOVED, 7));
    OK(uketsuke_conversation_next(conversation, &step, command, sizeof command, &length));
    CHECK(step == UKETSUKE_CONVERSATION_DONE);
    CHECK(uketsuke_conversation_finish(conversation, &findings, NULL) == UKETSUKE_ERROR_TOKEN_REMOVED);
    CHECK(uketsuke_conversation_finish(conversation, &findings, NULL) == UKETSUKE_ERROR_WRONG_ORDER);
    OK(uketsuke_conversation_free(&conversation));
}

static void a_decision_follows_the_facts(void)
{
    uketsuke_visit visit;
    uketsuke_decision decision = {.struct_size = sizeof decision};
    char text[16384];
    size_t length;
    int32_t one, other;
    OK(uketsuke_visit_init(&visit, sizeof visit, 20261121));
    visit.has_token = 1;
    visit.token_kind = UKETSUKE_TOKEN_KIND_CARD;
    visit.certificate_evidence = UKETSUKE_EVIDENCE_STATED;
    visit.certificate_expires_on = 20260801;
    OK(uketsuke_decide(&visit, NULL, &decision));
    CHECK(decision.acceptance == UKETSUKE_ACCEPTANCE_ELIGIBILITY_ONLY && decision.usable_until == 20261130);
    CHECK(decision.reasons >> UKETSUKE_REASON_IN_GRACE & 1);
    CHECK(decision.basis >> UKETSUKE_RULE_CARD_GRACE & 1);
    OK(uketsuke_decision_text(&visit, NULL, UKETSUKE_LANGUAGE_JA, text, sizeof text, &length));
    CHECK(strncmp(text, "受付できます(資格情報のみ)", strlen("受付できます(資格情報のみ)")) == 0);
    OK(uketsuke_decision_word(&visit, NULL, UKETSUKE_WORDS_REASON, UKETSUKE_REASON_IN_GRACE, UKETSUKE_LANGUAGE_EN, text,
                              sizeof text, &length));
    CHECK(strstr(text, "30 November 2026") != NULL && strchr(text, '{') == NULL);
    OK(uketsuke_decision_json(&visit, NULL, NULL, text, sizeof text, &length));
    CHECK(text[0] == '{' && text[length - 1] == '}');

    visit.chain = UKETSUKE_CHAIN_VERIFIED; /* of a certificate that nobody read */
    CHECK(uketsuke_decide(&visit, NULL, &decision) == UKETSUKE_ERROR_CONTRADICTION);
    CHECK(decision.acceptance == UKETSUKE_ACCEPTANCE_INDETERMINATE);
    CHECK(uketsuke_visit_check(&visit, &one, &other) == UKETSUKE_ERROR_CONTRADICTION);
    CHECK(one == UKETSUKE_FACT_CERTIFICATE_EVIDENCE && other == UKETSUKE_FACT_CERTIFICATE_CHAIN);
    visit.chain = 77;
    CHECK(uketsuke_decide(&visit, NULL, &decision) == UKETSUKE_ERROR_INVALID_VALUE);
    visit.chain = 0;
    visit.papers = 1; /* bit 0 is no paper */
    CHECK(uketsuke_decide(&visit, NULL, &decision) == UKETSUKE_ERROR_INVALID_VALUE);
    visit.papers = 0;
    visit.day = 20260229;
    CHECK(uketsuke_decide(&visit, NULL, &decision) == UKETSUKE_ERROR_NOT_A_DAY);
}

static void rules_are_loaded_from_their_own_text(void)
{
    uketsuke_rules *rules = NULL, *loaded = NULL;
    uketsuke_rule row = {.struct_size = sizeof row};
    static char text[1 << 18];
    size_t length = 0, rows = 0, index = 0;
    uint32_t version, line;
    int32_t as_of;
    OK(uketsuke_rules_built_in(&rules));
    OK(uketsuke_rules_about(rules, &version, &as_of, &rows));
    CHECK(version >= 1 && as_of >= 20260101 && rows > 50);
    OK(uketsuke_rules_to_text(rules, text, sizeof text, &length));
    OK(uketsuke_rules_load(text, length, &loaded, &line));
    OK(uketsuke_rules_free(&loaded));
    CHECK(uketsuke_rules_load(text, 40, &loaded, &line) != UKETSUKE_OK && loaded == NULL);
    OK(uketsuke_rules_find(rules, UKETSUKE_RULE_CARD_GRACE, 20261121, &index));
    OK(uketsuke_rules_row(rules, index, &row));
    CHECK(row.kind == UKETSUKE_RULE_KIND_MONTHS && row.value == 3 && row.sources >= 1);
    OK(uketsuke_rules_source_address(rules, index, 0, text, sizeof text, &length));
    CHECK(strncmp(text, "http", 4) == 0);
    CHECK(uketsuke_rules_row(rules, rows, &row) == UKETSUKE_ERROR_OUT_OF_RANGE);
    OK(uketsuke_rules_free(&rules));
}

int main(void)
{
    CHECK(uketsuke_abi_version() == UKETSUKE_ABI_VERSION);
    a_driver_that_lies_gets_a_typed_error_in_bounded_commands();
    a_callback_that_calls_back_is_answered_busy();
    another_thread_cancels_a_transmit_that_waits();
    two_threads_run_a_session_each();
    the_log_holds_no_pin_and_can_be_replayed();
    the_last_try_is_kept_and_a_token_is_left_locked();
    buffers_are_called_for_twice_and_never_filled_in_part();
    a_stepped_conversation_keeps_its_order();
    a_decision_follows_the_facts();
    rules_are_loaded_from_their_own_text();
    printf("behaviour: %d failures\n", failures);
    return failures ? 1 : 0;
}
