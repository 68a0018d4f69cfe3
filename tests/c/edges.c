/* What goes wrong in C: refused facts, missing facts, no handle, wrong order, small buffers, two tokens, a driver's table
 * of several sizes, what a session does on the second call. Prints nothing when all is well. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expect.h"
#include "uketsuke.h"

static uketsuke_visit *visit_on(int32_t day) {
    uketsuke_visit *visit = NULL;
    EXPECT(uketsuke_visit_new(day, &visit) == UKETSUKE_OK);
    return visit;
}

static void days(void) {
    static const int32_t none[] = {0, 26, 261127, 81127, 5081127, 20260229, 18991231, -20261127, 20151004};
    for (size_t at = 0; at < sizeof none / sizeof *none; at++) {
        uketsuke_visit *visit = (uketsuke_visit *)&failures;
        uketsuke_status status = uketsuke_visit_new(none[at], &visit);
        EXPECT(status == (none[at] == 20151004 ? UKETSUKE_ERROR_BEFORE_MY_NUMBER : UKETSUKE_ERROR_NOT_A_DAY));
        EXPECT(visit == NULL);
    }
    EXPECT(uketsuke_today() > 20260101);
}

static void facts(void) {
    uketsuke_visit *visit = visit_on(20261127);
    uketsuke_decision *decision = NULL;
    uketsuke_fact one = 0, other = 0;

    /* A word of another group, an ordinal, a sum of words: refused, and not forgotten. */
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_CHAIN_VERIFIED) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_PERSON_METHOD, 3) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_PERSON_METHOD, UKETSUKE_METHOD_FACE | UKETSUKE_METHOD_PIN) ==
           UKETSUKE_OK); /* 12201 | 12202 is 12203, another method: nothing here is to be added */
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_PERSON_METHOD, 0) == UKETSUKE_OK);
    EXPECT(uketsuke_decide(visit, NULL, &decision) == UKETSUKE_ERROR_INVALID_VALUE && decision == NULL);
    EXPECT(uketsuke_visit_check(visit, &one, &other) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(one == UKETSUKE_FACT_TOKEN_KIND || one == UKETSUKE_FACT_PERSON_METHOD);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_check(visit, NULL, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_CARD);

    /* A fact without the one that it belongs to. */
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE_UNTIL, 20270731) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_check(visit, &one, &other) == UKETSUKE_ERROR_FACT_MISSING);
    EXPECT(one == UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE_UNTIL && other == UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_decide(visit, NULL, &decision) == UKETSUKE_OK && decision != NULL);
    EXPECT(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN) == UKETSUKE_SIGN_GO);
    EXPECT(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_BY) == UKETSUKE_BY_ELIGIBILITY_CERTIFICATE);
    EXPECT(uketsuke_decision_get(decision, 123456) == 0);
    EXPECT(uketsuke_decision_word(decision, UKETSUKE_DECISION_LIST_FINDINGS, 1000) == 0);
    EXPECT(uketsuke_decision_word(decision, UKETSUKE_DECISION_LIST_FINDINGS, 0) > 3000);

    /* Buffers: the length is asked for, and a text is written whole or not at all. */
    size_t length = 0;
    char small[4] = "abc";
    EXPECT(uketsuke_decision_json(decision, NULL, 0, &length) == UKETSUKE_OK && length > 100);
    size_t needed = 0;
    EXPECT(uketsuke_decision_json(decision, small, sizeof small, &needed) == UKETSUKE_ERROR_BUFFER_TOO_SMALL);
    EXPECT(small[0] == '\0' && needed == length);
    char *exact = malloc(length + 1);
    if (exact == NULL) exit(2);
    EXPECT(uketsuke_decision_json(decision, exact, length, NULL) == UKETSUKE_ERROR_BUFFER_TOO_SMALL);
    EXPECT(uketsuke_decision_json(decision, exact, length + 1, NULL) == UKETSUKE_OK && strlen(exact) == length);
    free(exact);
    static const uketsuke_detail details[] = {UKETSUKE_TEXT_BRIEF, UKETSUKE_TEXT_DESK, UKETSUKE_TEXT_FULL,
                                              UKETSUKE_TEXT_SOURCES, UKETSUKE_TEXT_TECHNICAL};
    char text[UKETSUKE_TEXT_MAX];
    for (size_t at = 0; at < 5; at++) {
        uketsuke_detail crlf = details[at] + UKETSUKE_TEXT_CRLF;
        EXPECT(uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_EN, details[at], text, sizeof text, NULL) == UKETSUKE_OK);
        EXPECT(strstr(text, "\r\n") == NULL && text[0] != '\0');
        EXPECT(uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, crlf, text, sizeof text, NULL) == UKETSUKE_OK);
        for (const char *line = strchr(text, '\n'); line != NULL; line = strchr(line + 1, '\n')) EXPECT(line[-1] == '\r');
    }
    EXPECT(uketsuke_decision_text(decision, 1, UKETSUKE_TEXT_DESK, text, sizeof text, NULL) == UKETSUKE_ERROR_INVALID_VALUE);

    /* A number that no fact has blocks the visit until it is cleared, in a copy, too. */
    uketsuke_visit *copy = NULL;
    EXPECT(uketsuke_visit_set(visit, 1999, 1) == UKETSUKE_ERROR_UNKNOWN_FACT);
    EXPECT(uketsuke_visit_copy(visit, &copy) == UKETSUKE_OK);
    uketsuke_decision_free(&decision);
    EXPECT(decision == NULL);
    EXPECT(uketsuke_decide(copy, NULL, &decision) == UKETSUKE_ERROR_UNKNOWN_FACT && decision == NULL);
    EXPECT(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_ACCEPTANCE) == 0);
    uketsuke_visit_free(&copy);
    uketsuke_visit_free(&visit);
    uketsuke_visit_free(&visit);
    uketsuke_visit_free(NULL);
}

/* A status is told with the facts that it is about. A visit has a day, which nothing takes away. */
static void told(void) {
    static const char day[] = "give a day as YYYYMMDD, 1900-01-01 or later: this is not one";
    const uketsuke_language en = UKETSUKE_LANGUAGE_EN;
    char text[1024], first[256], second[256];
    uketsuke_visit *visit = visit_on(20261127);
    uketsuke_decision *decision = NULL;
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_BORN_ON, 20260230) == UKETSUKE_ERROR_NOT_A_DAY);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_KIND, 1) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(uketsuke_visit_error_text(visit, UKETSUKE_ERROR_NOT_A_DAY, en, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strncmp(text, day, sizeof day - 1) == 0 && strcmp(text + sizeof day - 1, " (date of birth)") == 0);
    EXPECT(uketsuke_visit_error_text(visit, UKETSUKE_ERROR_NOT_A_DAY, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL) ==
           UKETSUKE_OK);
    EXPECT(strstr(text, "(生年月日)") != NULL);
    EXPECT(uketsuke_visit_error_text(visit, UKETSUKE_ERROR_INVALID_VALUE, en, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strstr(text, "(card or phone)") != NULL);
    /* What it is not about, and without a visit. */
    EXPECT(uketsuke_visit_error_text(visit, UKETSUKE_ERROR_BUSY, en, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strchr(text, '(') == NULL);
    EXPECT(uketsuke_visit_error_text(NULL, UKETSUKE_ERROR_NOT_A_DAY, en, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strcmp(text, day) == 0);
    EXPECT(uketsuke_visit_error_text(visit, 999, en, text, sizeof text, NULL) == UKETSUKE_ERROR_INVALID_VALUE);
    /* Two facts. */
    EXPECT(uketsuke_visit_clear(visit, 0, UKETSUKE_FACT_BORN_ON) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_clear(visit, 0, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON, 20270801) == UKETSUKE_OK);
    EXPECT(uketsuke_decide(visit, NULL, &decision) == UKETSUKE_ERROR_FACT_MISSING);
    EXPECT(uketsuke_visit_error_text(visit, UKETSUKE_ERROR_FACT_MISSING, en, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_word_text(UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON, en, first, sizeof first, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_word_text(UKETSUKE_FACT_TOKEN_KIND, en, second, sizeof second, NULL) == UKETSUKE_OK);
    EXPECT(strstr(text, first) != NULL && strstr(text, second) != NULL);
    uketsuke_visit_free(&visit);

    visit = visit_on(20261127);
    EXPECT(uketsuke_visit_clear(visit, 0, UKETSUKE_FACT_DAY) == UKETSUKE_ERROR_NOT_A_DAY);
    EXPECT(uketsuke_visit_set_text(visit, UKETSUKE_FACT_DAY, NULL) == UKETSUKE_ERROR_NOT_A_DAY);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_DAY) == 20261127);
    EXPECT(uketsuke_visit_check(visit, NULL, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_DAY, 19) == UKETSUKE_ERROR_NOT_A_DAY);
    EXPECT(uketsuke_visit_check(visit, NULL, NULL) == UKETSUKE_ERROR_NOT_A_DAY);
    EXPECT(uketsuke_visit_clear(visit, 0, UKETSUKE_FACT_DAY) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_check(visit, NULL, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_DAY) == 20261127);
    uketsuke_visit_free(&visit);
}

static void lists(void) {
    uketsuke_visit *visit = visit_on(20261127);
    uint32_t index = 99;
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_ANDROID) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set_at(visit, 1, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD) ==
           UKETSUKE_ERROR_NO_SUCH_INDEX);
    EXPECT(uketsuke_visit_add(visit, UKETSUKE_VISIT_LIST_TOKENS, &index) == UKETSUKE_OK && index == 1);
    EXPECT(uketsuke_visit_set_at(visit, 1, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_add(visit, UKETSUKE_VISIT_LIST_TOKENS, &index) == UKETSUKE_ERROR_FULL && index == 0);
    EXPECT(uketsuke_visit_check(visit, NULL, NULL) == UKETSUKE_OK);
    char json[1024];
    EXPECT(uketsuke_visit_json(visit, json, sizeof json, NULL) == UKETSUKE_OK);
    EXPECT(strcmp(json, "{\"format\":2,\"day\":\"2026-11-27\",\"tokens\":[{\"token_kind\":\"android\"},"
                        "{\"token_kind\":\"card\"}]}") == 0);
    uketsuke_visit_free(&visit);
}

static void sessions(void) {
    uketsuke_settings *settings = NULL;
    uketsuke_simulator *simulator = NULL;
    uketsuke_session *session = NULL;
    uketsuke_visit *visit = visit_on(20261127);
    uketsuke_decision *decision = NULL;
    uketsuke_certificate *certificate = NULL;
    uketsuke_word chain = 0;
    char text[UKETSUKE_TEXT_MAX];
    EXPECT(uketsuke_settings_new(&settings) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_get(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR) == 1);
    EXPECT(uketsuke_simulator_new(&simulator) == UKETSUKE_OK);
    EXPECT(uketsuke_session_open_simulator(simulator, settings, &session) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set_session(visit, session) == UKETSUKE_ERROR_NOTHING_READ);
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) == UKETSUKE_ERROR_NO_TOKEN);
    EXPECT(uketsuke_error_text(UKETSUKE_ERROR_NO_TOKEN, session, UKETSUKE_LANGUAGE_EN, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strstr(text, "Simulated reader") != NULL);

    /* An Android phone: the PIN is asked for, a wrong one is known to the visit, the right one proves the key. */
    EXPECT(uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_ANDROID) == UKETSUKE_OK);
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) == UKETSUKE_ERROR_PIN_REQUIRED && decision == NULL);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_ANDROID);
    EXPECT(uketsuke_decide(visit, settings, &decision) == UKETSUKE_OK);
    EXPECT(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN) != UKETSUKE_SIGN_GO);
    uketsuke_decision_free(&decision);
    EXPECT(uketsuke_session_receive(session, "12", 0, visit, &decision) == UKETSUKE_ERROR_NOT_A_PIN);
    EXPECT(uketsuke_session_receive(session, "9999", 0, visit, &decision) == UKETSUKE_ERROR_PIN_WRONG);
    EXPECT(uketsuke_session_get(session, UKETSUKE_SESSION_PIN_STATE) == UKETSUKE_PIN_STATE_WRONG);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_PIN_MISSES) == 1);
    EXPECT(uketsuke_session_receive(session, "1234", 0, visit, &decision) == UKETSUKE_OK);
    EXPECT(uketsuke_session_get(session, UKETSUKE_SESSION_POSSESSION) == UKETSUKE_POSSESSION_PROVED);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_CERTIFICATE_CHAIN) == UKETSUKE_CHAIN_VERIFIED);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_PERSON_METHOD) == UKETSUKE_METHOD_PIN);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_PIN_MISSES) == 0);
    EXPECT(uketsuke_simulator_get(simulator, UKETSUKE_SIMULATOR_UNLOCKED) == 0);
    EXPECT(uketsuke_session_certificate(session, &certificate) == UKETSUKE_OK);
    EXPECT(uketsuke_certificate_check(certificate, settings, &chain, NULL) == UKETSUKE_OK);
    EXPECT(chain == UKETSUKE_CHAIN_VERIFIED);
    EXPECT(uketsuke_certificate_check(certificate, NULL, &chain, NULL) == UKETSUKE_OK && chain == 0);
    /* A kind that nothing has is not "unknown", which 0 is. */
    EXPECT(uketsuke_visit_set_certificate(visit, certificate, 99, settings) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(uketsuke_visit_set_certificate(visit, certificate, UKETSUKE_SIGN_GO, settings) == UKETSUKE_ERROR_INVALID_VALUE);
    uketsuke_decision_free(&decision);

    /* Received once; the next token again. */
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) == UKETSUKE_ERROR_NO_TOKEN);
    EXPECT(uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_CARD);
    uketsuke_decision_free(&decision);

    /* A cancel ends the next operation, once. */
    uketsuke_session_cancel(session);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_ERROR_CANCELLED);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, NULL) == UKETSUKE_ERROR_PIN_REQUIRED);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_TRIES, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_session_get(session, UKETSUKE_SESSION_TRIES_LEFT) == 3);

    /* The last try is spent by permission alone, for one operation. */
    EXPECT(uketsuke_simulator_set(simulator, UKETSUKE_SIMULATOR_TRIES_LEFT, 16) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(uketsuke_simulator_set(simulator, UKETSUKE_SIMULATOR_TRIES_LEFT, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234") == UKETSUKE_ERROR_LAST_TRY_KEPT);
    EXPECT(uketsuke_session_allow_last_try(session) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234") == UKETSUKE_OK);
    uketsuke_settings_free(&settings); /* before the session, which keeps what it needs */
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_OK);
    uketsuke_certificate_free(&certificate);
    uketsuke_session_free(&session);
    uketsuke_simulator_free(&simulator);
    uketsuke_visit_free(&visit);
}

static uketsuke_simulator *token;
static int released = 0;
static int32_t UKETSUKE_CALL transmit(void *context, const uint8_t *command, size_t length, uint8_t *response,
                                      size_t capacity, size_t *response_length) {
    uketsuke_session **session = context;
    /* A call back into the session that is being used is refused. */
    EXPECT(uketsuke_session_run(*session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_ERROR_BUSY);
    return uketsuke_simulator_transmit(token, command, length, response, capacity, response_length);
}
static void UKETSUKE_CALL release(void *context) {
    (void)context;
    released++;
}

static void drivers(void) {
    struct {
        uketsuke_transport known;
        uint64_t tomorrow;
    } grown;
    uketsuke_session *session = NULL;
    memset(&grown, 0, sizeof grown);
    EXPECT(uketsuke_simulator_new(&token) == UKETSUKE_OK);
    EXPECT(uketsuke_simulator_insert(token, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    grown.known.context = &session;
    grown.known.name = "a driver";
    grown.known.release = release;
    grown.known.struct_size = sizeof grown.known;
    EXPECT(uketsuke_session_open_transport(&grown.known, NULL, &session) == UKETSUKE_ERROR_NULL_POINTER);
    grown.known.transmit = transmit;
    static const size_t wrong[] = {0, 1, 8, sizeof(uketsuke_transport) - 8, 0xFFFFFFFF};
    for (size_t at = 0; at < sizeof wrong / sizeof *wrong; at++) {
        grown.known.struct_size = (uint32_t)wrong[at];
        EXPECT(uketsuke_session_open_transport(&grown.known, NULL, &session) == UKETSUKE_ERROR_STRUCT_SIZE);
    }
    grown.known.struct_size = sizeof grown;
    grown.tomorrow = 1;
    EXPECT(uketsuke_session_open_transport(&grown.known, NULL, &session) == UKETSUKE_ERROR_STRUCT_SIZE);
    grown.tomorrow = 0;
    for (int size = 0; size < 2; size++) {
        grown.known.struct_size = (uint32_t)(size ? sizeof grown : sizeof grown.known);
        EXPECT(uketsuke_session_open_transport(&grown.known, NULL, &session) == UKETSUKE_OK);
        EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_OK);
        char name[64];
        EXPECT(uketsuke_session_text(session, UKETSUKE_SESSION_READER_NAME, name, sizeof name, NULL) == UKETSUKE_OK);
        EXPECT(strcmp(name, "a driver") == 0);
        uketsuke_session_free(&session);
        EXPECT(released == size + 1);
    }

    /* The same, step by step. */
    uketsuke_conversation *conversation = NULL;
    uketsuke_word step = UKETSUKE_CONVERSATION_STEP_TRANSMIT;
    uint8_t command[512], response[512];
    size_t length = 0;
    int steps = 0;
    EXPECT(uketsuke_conversation_new(UKETSUKE_OPERATION_PROVE, "1234", 0, 0, 0, 0, &conversation) == UKETSUKE_OK);
    EXPECT(uketsuke_conversation_feed(conversation, command, 2) == UKETSUKE_ERROR_WRONG_ORDER);
    for (;;) {
        EXPECT(uketsuke_conversation_next(conversation, &step, command, sizeof command, &length) == UKETSUKE_OK);
        if (step != UKETSUKE_CONVERSATION_STEP_TRANSMIT) break;
        EXPECT(uketsuke_conversation_next(conversation, &step, command, sizeof command, NULL) == UKETSUKE_ERROR_WRONG_ORDER);
        EXPECT(uketsuke_simulator_transmit(token, command, length, response, sizeof response, &length) == UKETSUKE_OK);
        EXPECT(uketsuke_conversation_feed(conversation, response, length) == UKETSUKE_OK);
        steps++;
    }
    EXPECT(step == UKETSUKE_CONVERSATION_STEP_DONE && steps > 8);
    EXPECT(uketsuke_conversation_get(conversation, UKETSUKE_SESSION_POSSESSION) == UKETSUKE_POSSESSION_PROVED);
    EXPECT(uketsuke_conversation_get(conversation, UKETSUKE_SESSION_COMMANDS) == steps);
    uketsuke_conversation_free(&conversation);
    uketsuke_simulator_free(&token);
}

/* Lengths that nothing has, text that is none, numbers at the ends of their range: refused by name, and nothing is read
 * or written beyond what is there. */
static void ends(void) {
    static const char *const not_text[] = {"\xff", "\xc0\xaf", "\xed\xa0\x80", "a\xe3\x81", "\xf4\x90\x80\x80"};
    static const int32_t numbers[] = {INT32_MIN, INT32_MIN + 1, -1, INT32_MAX - 1, INT32_MAX};
    const uint8_t byte = 0x30;
    const uint8_t unfilled[32] = {0};
    uketsuke_settings *settings = NULL;
    uketsuke_answer *answer = NULL;
    uketsuke_certificate *certificate = NULL;
    uketsuke_session *session = NULL;
    uketsuke_decision *decision = NULL;
    uketsuke_visit *visit = visit_on(20261127);
    char text[65536];
    EXPECT(uketsuke_settings_new(&settings) == UKETSUKE_OK);
    EXPECT(uketsuke_answer_read(&byte, SIZE_MAX, NULL, &answer) == UKETSUKE_ERROR_LENGTH && answer == NULL);
    EXPECT(uketsuke_answer_read(NULL, 1, NULL, &answer) == UKETSUKE_ERROR_NULL_POINTER);
    EXPECT(uketsuke_answer_read(NULL, 0, NULL, &answer) == UKETSUKE_ERROR_ANSWER_REFUSED);
    EXPECT(uketsuke_certificate_from_der(&byte, SIZE_MAX / 2 + 2, &certificate) == UKETSUKE_ERROR_LENGTH);
    EXPECT(uketsuke_settings_add_key(settings, &byte, 1) == UKETSUKE_ERROR_NOT_A_KEY);
    EXPECT(uketsuke_settings_add_key(settings, unfilled, sizeof unfilled) == UKETSUKE_ERROR_NOT_A_KEY);
    EXPECT(uketsuke_settings_load_rules(settings, &byte, SIZE_MAX, NULL, 0, 0) == UKETSUKE_ERROR_LENGTH);
    EXPECT(uketsuke_settings_load_rules(settings, &byte, 1, &byte, SIZE_MAX, 0) == UKETSUKE_ERROR_LENGTH);
    EXPECT(uketsuke_settings_load_rules(settings, &byte, 1, &byte, 1, UINT32_MAX) == UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(uketsuke_session_open_trace(&byte, SIZE_MAX, NULL, &session) == UKETSUKE_ERROR_LENGTH);
    EXPECT(uketsuke_decide(visit, settings, &decision) == UKETSUKE_OK);
    /* A caller who says too much of his buffer loses nothing by it. */
    EXPECT(uketsuke_decision_json(decision, text, SIZE_MAX, NULL) == UKETSUKE_OK && strlen(text) < sizeof text);
    EXPECT(uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_DESK, NULL, SIZE_MAX, NULL) ==
           UKETSUKE_ERROR_NULL_POINTER);
    for (size_t at = 0; at < sizeof numbers / sizeof *numbers; at++)
        EXPECT(uketsuke_decision_get(decision, numbers[at]) == 0);
    uketsuke_decision_free(&decision);
    for (size_t at = 0; at < sizeof not_text / sizeof *not_text; at++) {
        EXPECT(uketsuke_ask(NULL, not_text[at], text, sizeof text, NULL) == UKETSUKE_ERROR_NOT_UTF8);
        EXPECT(uketsuke_settings_exclude_reader(settings, not_text[at]) == UKETSUKE_ERROR_NOT_UTF8);
        EXPECT(uketsuke_session_open(not_text[at], NULL, &session) == UKETSUKE_ERROR_NOT_UTF8 && session == NULL);
        EXPECT(uketsuke_visit_set_text(visit, UKETSUKE_FACT_RESULT_MESSAGE, not_text[at]) == UKETSUKE_ERROR_NOT_UTF8);
        EXPECT(uketsuke_decide(visit, NULL, &decision) == UKETSUKE_ERROR_NOT_UTF8 && decision == NULL);
        EXPECT(uketsuke_visit_set_text(visit, UKETSUKE_FACT_RESULT_MESSAGE, NULL) == UKETSUKE_OK);
        EXPECT(uketsuke_reader_message(not_text[at]) == 0 && uketsuke_word_number(not_text[at]) == 0);
    }
    for (size_t at = 0; at < sizeof numbers / sizeof *numbers; at++) {
        for (uketsuke_fact fact = UKETSUKE_FACT_DAY; fact < UKETSUKE_FACT_DAY + 127; fact++) {
            if (fact == UKETSUKE_FACT_SELF_PAY_YEN && numbers[at] > 0) continue; /* an amount, however great */
            uketsuke_visit *other = visit_on(20261127);
            EXPECT(uketsuke_visit_set(other, fact, numbers[at]) != UKETSUKE_OK);
            EXPECT(uketsuke_decide(other, NULL, &decision) != UKETSUKE_OK && decision == NULL);
            uketsuke_visit_free(&other);
        }
        EXPECT(uketsuke_visit_get(visit, numbers[at]) == 0);
        EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_TEST, numbers[at]) == UKETSUKE_ERROR_INVALID_VALUE);
        EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_OWN_FILES, numbers[at]) == UKETSUKE_ERROR_INVALID_VALUE);
        uketsuke_conversation *spoken = NULL;
        EXPECT(uketsuke_conversation_new(UKETSUKE_OPERATION_PROVE, "1234", numbers[at], 0, 0, 0, &spoken) ==
               UKETSUKE_ERROR_INVALID_VALUE);
        EXPECT(uketsuke_conversation_new(UKETSUKE_OPERATION_PROVE, "1234", 0, 0, 0, numbers[at], &spoken) ==
                   UKETSUKE_ERROR_INVALID_VALUE &&
               spoken == NULL);
        EXPECT(uketsuke_word_text(numbers[at], UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL) == UKETSUKE_ERROR_INVALID_VALUE);
        EXPECT(uketsuke_error_text(numbers[at], NULL, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL) ==
               UKETSUKE_ERROR_INVALID_VALUE);
        uketsuke_visit *none = NULL;
        EXPECT(uketsuke_visit_new(numbers[at], &none) == UKETSUKE_ERROR_NOT_A_DAY && none == NULL);
    }
    /* A handle of another kind, as languages without types hand over. */
    EXPECT(uketsuke_decide((const uketsuke_visit *)(const void *)settings, NULL, &decision) == UKETSUKE_ERROR_WRONG_HANDLE);
    EXPECT(uketsuke_decide(visit, (const uketsuke_settings *)(const void *)visit, &decision) == UKETSUKE_ERROR_WRONG_HANDLE);
    EXPECT(uketsuke_decision_get((const uketsuke_decision *)(const void *)visit, UKETSUKE_OUTCOME_SIGN) == 0);
    uketsuke_decision_free((uketsuke_decision **)(void *)&visit);
    EXPECT(visit != NULL && uketsuke_visit_check(visit, NULL, NULL) == UKETSUKE_OK);
    uketsuke_visit_free(&visit);
    uketsuke_settings_free(&settings);
}

static void questions(void) {
    char text[4096];
    EXPECT(uketsuke_ask_text(NULL, "{\"ask\":\"grace\",\"expires_on\":\"2026-08-01\"}", UKETSUKE_LANGUAGE_EN, text,
                             sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strcmp(text, "The grace period ends on 30 November 2026") == 0);
    EXPECT(uketsuke_ask(NULL, "{\"ask\":\"decide\",\"day\":20261127,\"facts\":{\"token_knd\":\"card\"}}", text, sizeof text,
                        NULL) == UKETSUKE_ERROR_NOT_A_QUESTION);
    EXPECT(strstr(text, "token_knd") != NULL);
    EXPECT(uketsuke_ask(NULL, "{\"ask\":\"decide\",\"facts\":{\"format\":2,\"day\":\"2014-01-01\"}}", text, sizeof text,
                        NULL) == UKETSUKE_ERROR_BEFORE_MY_NUMBER);
    EXPECT(uketsuke_word_number("finding.in_grace") == 3003);
    EXPECT(uketsuke_word_name(UKETSUKE_ERROR_TOKEN_REMOVED, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strcmp(text, "status.token_removed") == 0);
    EXPECT(uketsuke_word_name(0, text, sizeof text, NULL) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(uketsuke_reader_message("006") == UKETSUKE_READER_MESSAGE_006);
}

int main(void) {
    EXPECT(uketsuke_abi_version() == UKETSUKE_ABI_VERSION);
    EXPECT(uketsuke_version_number() == UKETSUKE_VERSION_NUMBER);
    days();
    facts();
    told();
    lists();
    sessions();
    drivers();
    ends();
    questions();
    return failures ? 1 : 0;
}
