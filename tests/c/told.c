/* What a session and a visit tell after each call is of that call and of nobody before: the last patient's certificate is
 * gone once another token is waited for, a failure is not the success before it, a permission holds once, and what one index
 * says another does not. Run where the project is. Prints nothing when all is well. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "expect.h"
#include "uketsuke.h"

static uketsuke_settings *settings;
static uketsuke_simulator *simulator;
static uketsuke_session *session;

static uketsuke_visit *today(void) {
    uketsuke_visit *visit = NULL;
    EXPECT(uketsuke_visit_new(20261127, &visit) == UKETSUKE_OK);
    return visit;
}

static int32_t of(uketsuke_word value) { return uketsuke_session_get(session, value); }

static void lay(uketsuke_word kind) { EXPECT(uketsuke_simulator_insert(simulator, kind) == UKETSUKE_OK); }

static void open_session(void) {
    EXPECT(uketsuke_settings_new(&settings) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_simulator_new(&simulator) == UKETSUKE_OK);
    EXPECT(uketsuke_session_open_simulator(simulator, settings, &session) == UKETSUKE_OK);
}

static void close_session(void) {
    uketsuke_session_free(&session);
    uketsuke_simulator_free(&simulator);
    uketsuke_settings_free(&settings);
}

static size_t bytes_of(const char *path, char *bytes, size_t capacity) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) exit(2);
    size_t length = fread(bytes, 1, capacity - 1, file);
    fclose(file);
    bytes[length] = '\0';
    return length;
}

/* Each index of a list is its own. */
static void indices(void) {
    uketsuke_visit *visit = today();
    uint32_t index = 0;
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_ANDROID) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_add(visit, UKETSUKE_VISIT_LIST_TOKENS, &index) == UKETSUKE_OK && index == 1);
    EXPECT(uketsuke_visit_set_at(visit, 1, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set_at(visit, 1, UKETSUKE_FACT_TOKEN_PRINTED_UNTIL, 20300217) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get_at(visit, 0, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_ANDROID);
    EXPECT(uketsuke_visit_get_at(visit, 1, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_visit_get_at(visit, 0, UKETSUKE_FACT_TOKEN_PRINTED_UNTIL) == 0);
    EXPECT(uketsuke_visit_get_at(visit, 2, UKETSUKE_FACT_TOKEN_KIND) == 0);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_RETURNED, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set_at(visit, 1, UKETSUKE_FACT_TOKEN_RETURNED, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_clear(visit, 1, UKETSUKE_FACT_TOKEN_RETURNED) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get_at(visit, 0, UKETSUKE_FACT_TOKEN_RETURNED) == 1);
    EXPECT(uketsuke_visit_get_at(visit, 1, UKETSUKE_FACT_TOKEN_RETURNED) == 0);
    uketsuke_visit_free(&visit);
}

/* A copy holds back what was refused, whatever it was, and goes its own way afterwards. */
static void copies(void) {
    static const struct {
        uketsuke_fact fact;
        int32_t value;
        uketsuke_status status;
    } refused[] = {{UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_CHAIN_VERIFIED, UKETSUKE_ERROR_INVALID_VALUE},
                   {UKETSUKE_FACT_BORN_ON, 600401, UKETSUKE_ERROR_NOT_A_DAY},
                   {UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON, 20270801, UKETSUKE_ERROR_FACT_MISSING}};
    for (size_t at = 0; at < sizeof refused / sizeof *refused; at++) {
        uketsuke_visit *visit = today(), *copy = NULL;
        uketsuke_decision *decision = NULL;
        uketsuke_status set = uketsuke_visit_set(visit, refused[at].fact, refused[at].value);
        EXPECT(set == (refused[at].status == UKETSUKE_ERROR_FACT_MISSING ? UKETSUKE_OK : refused[at].status));
        EXPECT(uketsuke_visit_copy(visit, &copy) == UKETSUKE_OK);
        EXPECT(uketsuke_visit_check(copy, NULL, NULL) == refused[at].status);
        EXPECT(uketsuke_decide(copy, NULL, &decision) == refused[at].status && decision == NULL);
        EXPECT(uketsuke_visit_clear(copy, 0, refused[at].fact) == UKETSUKE_OK);
        EXPECT(uketsuke_decide(copy, NULL, &decision) == UKETSUKE_OK);
        uketsuke_decision_free(&decision);
        EXPECT(uketsuke_decide(visit, NULL, &decision) == refused[at].status);
        uketsuke_visit_free(&copy);
        uketsuke_visit_free(&visit);
    }
}

/* A certificate that was read elsewhere proves no key, and is judged by the settings that are named. */
static void certificates(void) {
    open_session();
    uketsuke_certificate *certificate = NULL, *again = NULL;
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_session_certificate(session, &certificate) == UKETSUKE_OK);
    EXPECT(uketsuke_session_certificate(session, &again) == UKETSUKE_OK); /* as often as it is asked for */
    for (int accepted = 0; accepted < 2; accepted++) {
        uketsuke_visit *visit = today();
        uketsuke_word chain = -1, hierarchy = -1;
        const uketsuke_settings *by = accepted ? settings : NULL;
        EXPECT(uketsuke_visit_set_certificate(visit, certificate, UKETSUKE_TOKEN_KIND_CARD, by) == UKETSUKE_OK);
        EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_CERTIFICATE_POSSESSION) == UKETSUKE_POSSESSION_NOT_PROVED);
        EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_CARD);
        EXPECT(uketsuke_certificate_check(again, by, &chain, &hierarchy) == UKETSUKE_OK);
        EXPECT(chain == (accepted ? UKETSUKE_CHAIN_VERIFIED : 0));
        EXPECT(hierarchy == (accepted ? UKETSUKE_HIERARCHY_OTHER : 0));
        EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_CERTIFICATE_CHAIN) == chain);
        EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_CERTIFICATE_HIERARCHY) == hierarchy);
        uketsuke_visit_free(&visit);
    }
    /* Who accepts the test hierarchy accepts nothing else by it, and what is no root is refused by name. */
    uketsuke_settings *tests = NULL;
    uketsuke_word chain = -1;
    EXPECT(uketsuke_settings_new(&tests) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_set(tests, UKETSUKE_OPTION_ACCEPT_TEST, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_get(tests, UKETSUKE_OPTION_ACCEPT_SIMULATOR) == 0);
    EXPECT(uketsuke_settings_add_root(tests, "no root", (const uint8_t *)"30", 2) == UKETSUKE_ERROR_ROOT_REFUSED);
    EXPECT(uketsuke_certificate_check(certificate, tests, &chain, NULL) == UKETSUKE_OK && chain == 0);
    uketsuke_settings_free(&tests);

    /* A challenge judges once: no signature is tried again. */
    uketsuke_challenge *challenge = NULL;
    uketsuke_word possession = -1;
    const uint8_t nothing[256] = {0};
    EXPECT(uketsuke_challenge_new(&challenge) == UKETSUKE_OK);
    EXPECT(uketsuke_challenge_verify(challenge, certificate, nothing, sizeof nothing, &possession) == UKETSUKE_OK);
    EXPECT(possession == UKETSUKE_POSSESSION_FAILED);
    EXPECT(uketsuke_challenge_verify(challenge, certificate, nothing, sizeof nothing, &possession) ==
               UKETSUKE_ERROR_WRONG_ORDER &&
           possession == 0);
    uketsuke_challenge_free(&challenge);
    uketsuke_certificate_free(&again);
    uketsuke_certificate_free(&certificate);
    close_session();
}

/* The terminal's answer is in the visit, and decides. */
static void answers(void) {
    static char file[1 << 16];
    size_t length = bytes_of("tests/data/terminal/cases/card-consented.xml", file, sizeof file);
    uketsuke_answer *answer = NULL;
    uketsuke_decision *decision = NULL;
    uketsuke_visit *visit = today();
    EXPECT(uketsuke_answer_read((const uint8_t *)file, length, NULL, &answer) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set_answer(visit, answer) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_ELIGIBILITY) == UKETSUKE_ELIGIBILITY_VALID);
    EXPECT(uketsuke_decide(visit, NULL, &decision) == UKETSUKE_OK);
    EXPECT(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN) == UKETSUKE_SIGN_GO);
    uketsuke_decision_free(&decision);
    uketsuke_answer_free(&answer);
    /* What holds nobody's answer puts none in, and says so. */
    EXPECT(uketsuke_answer_read_named("readme.txt", (const uint8_t *)file, length, NULL, &answer) == UKETSUKE_OK);
    EXPECT(uketsuke_answer_get(answer, UKETSUKE_ANSWER_PROBLEM) == UKETSUKE_FILE_PROBLEM_UNKNOWN_NAME);
    EXPECT(uketsuke_visit_set_answer(visit, answer) == UKETSUKE_ERROR_NOTHING_READ);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_ELIGIBILITY) == UKETSUKE_ELIGIBILITY_VALID);
    uketsuke_answer_free(&answer);
    uketsuke_visit_free(&visit);
}

/* Nothing of the last patient's is left once another token is waited for, or the next operation has failed. */
static void next_patient(void) {
    open_session();
    uketsuke_certificate *certificate = NULL;
    uketsuke_visit *visit = today();
    char text[UKETSUKE_TEXT_MAX];
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_PROVE, "1234") == UKETSUKE_OK);
    EXPECT(of(UKETSUKE_SESSION_POSSESSION) == UKETSUKE_POSSESSION_PROVED);
    EXPECT(of(UKETSUKE_SESSION_PIN_STATE) == UKETSUKE_PIN_STATE_VERIFIED);
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_session_wait(session, 0) == UKETSUKE_OK);
    EXPECT(uketsuke_session_certificate(session, &certificate) == UKETSUKE_ERROR_NOTHING_READ && certificate == NULL);
    EXPECT(of(UKETSUKE_SESSION_POSSESSION) == 0 && of(UKETSUKE_SESSION_PIN_STATE) == 0);
    EXPECT(of(UKETSUKE_SESSION_TOKEN_KIND) == 0);
    EXPECT(uketsuke_visit_set_session(visit, session) == UKETSUKE_ERROR_NOTHING_READ);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == 0);

    /* A token that is gone before it was identified again is of no kind. */
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_OK);
    EXPECT(of(UKETSUKE_SESSION_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_simulator_fail_at(simulator, 0, UKETSUKE_ERROR_TOKEN_MUTE) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_ERROR_TOKEN_MUTE);
    EXPECT(of(UKETSUKE_SESSION_STATUS) == UKETSUKE_ERROR_TOKEN_MUTE && of(UKETSUKE_SESSION_TOKEN_KIND) == 0);
    EXPECT(uketsuke_session_certificate(session, &certificate) == UKETSUKE_ERROR_NOTHING_READ);
    EXPECT(uketsuke_visit_set_session(visit, session) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == 0);

    /* The sentence for a failure names the reader only where it is this session's own. */
    EXPECT(uketsuke_error_text(UKETSUKE_ERROR_TOKEN_MUTE, session, UKETSUKE_LANGUAGE_EN, text, sizeof text, NULL) ==
           UKETSUKE_OK);
    EXPECT(strstr(text, "Simulated reader") != NULL);
    EXPECT(uketsuke_error_text(UKETSUKE_ERROR_BUSY, session, UKETSUKE_LANGUAGE_EN, text, sizeof text, NULL) ==
           UKETSUKE_OK);
    EXPECT(strstr(text, "Simulated reader") == NULL);
    uketsuke_visit_free(&visit);
    close_session();
}

/* Wrong PINs are counted by the tries that are left, and the right one ends the count; a permission for the last try holds
 * once. */
static void pins(void) {
    open_session();
    uketsuke_visit *visit = today();
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_OK);
    for (int32_t miss = 1; miss <= 3; miss++) {
        if (miss == 3) {
            EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "9999") == UKETSUKE_ERROR_LAST_TRY_KEPT);
            EXPECT(of(UKETSUKE_SESSION_TRIES_LEFT) == 1);
            EXPECT(uketsuke_session_allow_last_try(session) == UKETSUKE_OK);
        }
        uketsuke_status wrong = uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "9999");
        EXPECT(wrong == (miss < 3 ? UKETSUKE_ERROR_PIN_WRONG : UKETSUKE_ERROR_PIN_WRONG_AND_BLOCKED));
        EXPECT(of(UKETSUKE_SESSION_TRIES_LEFT) == 3 - miss);
        EXPECT(of(UKETSUKE_SESSION_PIN_STATE) == (miss < 3 ? UKETSUKE_PIN_STATE_WRONG : UKETSUKE_PIN_STATE_BLOCKED));
        EXPECT(uketsuke_visit_set_session(visit, session) == UKETSUKE_OK);
        EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_PIN_MISSES) == miss);
    }
    EXPECT(uketsuke_simulator_set(simulator, UKETSUKE_SIMULATOR_TRIES_LEFT, 1) == UKETSUKE_OK);
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_session_allow_last_try(session) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_OK); /* uses it up */
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234") == UKETSUKE_ERROR_LAST_TRY_KEPT);
    EXPECT(uketsuke_session_allow_last_try(session) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234") == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set_session(visit, session) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_PIN_MISSES) == 0);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_PERSON_CHECK) == UKETSUKE_CHECK_PASSED);
    uketsuke_visit_free(&visit);
    close_session();
}

/* A driver whose token holds no certificate, or takes its time. */
static unsigned slow = 0;
static int without_certificate = 0, mute_at_pin = 0, no_certificate = 0;

static int32_t UKETSUKE_CALL transmit(void *context, const uint8_t *command, size_t length, uint8_t *response,
                                      size_t capacity, size_t *response_length) {
    int by_short_id = length > 2 && command[1] == 0xB0 && command[2] == 0x8A;
    int selects = length > 6 && command[1] == 0xA4 && command[2] == 0x02 && command[6] == 0x0A;
    if (without_certificate && (by_short_id || selects) && capacity >= 2) {
        response[0] = 0x6A, response[1] = 0x82, *response_length = 2;
        return UKETSUKE_OK;
    }
    if (no_certificate && by_short_id && capacity >= 7) { /* DER, and no certificate */
        memcpy(response, "\x30\x03\x02\x01\x00\x90\x00", *response_length = 7);
        return UKETSUKE_OK;
    }
    if (mute_at_pin && length > 5 && command[1] == 0x20) return UKETSUKE_ERROR_TOKEN_MUTE;
    for (volatile unsigned turn = 0; turn < slow; turn++) continue;
    return uketsuke_simulator_transmit(context, command, length, response, capacity, response_length);
}
static int32_t UKETSUKE_CALL cut_power(void *context) { return uketsuke_simulator_cut_power(context); }

static uketsuke_transport table(void) {
    uketsuke_transport table;
    memset(&table, 0, sizeof table);
    table.struct_size = sizeof table;
    table.context = simulator;
    table.transmit = transmit;
    table.cut_power = cut_power;
    return table;
}

/* What lies there and is not what was wanted takes the place of what lay there before. */
static void other_cards(void) {
    open_session();
    uketsuke_decision *decision = NULL;
    uketsuke_visit *visit = today();
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_visit_set(visit, UKETSUKE_FACT_CERTIFICATE_CHAIN, UKETSUKE_CHAIN_VERIFIED) == UKETSUKE_OK);
    EXPECT(uketsuke_simulator_set(simulator, UKETSUKE_SIMULATOR_WITHOUT_JPKI, 1) == UKETSUKE_OK);
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) != UKETSUKE_OK && decision == NULL);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_DISCOVERY) == UKETSUKE_DISCOVERY_OTHER_CARD);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == 0);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_CERTIFICATE_CHAIN) == 0);
    uketsuke_session_free(&session);

    EXPECT(uketsuke_simulator_set(simulator, UKETSUKE_SIMULATOR_WITHOUT_JPKI, 0) == UKETSUKE_OK);
    lay(UKETSUKE_TOKEN_KIND_CARD);
    uketsuke_transport driver = table();
    without_certificate = 1;
    EXPECT(uketsuke_session_open_transport(&driver, settings, &session) == UKETSUKE_OK);
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) == UKETSUKE_ERROR_NO_CERTIFICATE);
    EXPECT(of(UKETSUKE_SESSION_STATUS_WORD) == 0x6A82);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_DISCOVERY) == UKETSUKE_DISCOVERY_NO_CERTIFICATE);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_decide(visit, settings, &decision) == UKETSUKE_OK);
    EXPECT(uketsuke_decision_get(decision, UKETSUKE_FINDING_NO_CERTIFICATE) == 1);
    uketsuke_decision_free(&decision);
    without_certificate = 0;
    no_certificate = 1;
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_ERROR_NOT_A_CERTIFICATE);
    no_certificate = 0;
    uketsuke_visit_free(&visit);
    close_session();
}

/* What nobody knows is said to be unknown: whether a try counted, whether the token is locked, whether the key is there. */
static void doubts(void) {
    open_session();
    uketsuke_session_free(&session);
    uketsuke_decision *decision = NULL;
    uketsuke_visit *visit = today();
    lay(UKETSUKE_TOKEN_KIND_CARD);
    uketsuke_transport driver = table();
    EXPECT(uketsuke_session_open_transport(&driver, settings, &session) == UKETSUKE_OK);
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) == UKETSUKE_OK);
    EXPECT(of(UKETSUKE_SESSION_POSSESSION) == UKETSUKE_POSSESSION_NOT_PROVED);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_CERTIFICATE_POSSESSION) == UKETSUKE_POSSESSION_NOT_PROVED);
    EXPECT(uketsuke_visit_get(visit, UKETSUKE_FACT_PERSON_CHECK) == 0);
    EXPECT(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_STANDING) != UKETSUKE_STANDING_GENUINE);
    uketsuke_decision_free(&decision);
    mute_at_pin = 1;
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234") != UKETSUKE_OK);
    EXPECT(of(UKETSUKE_SESSION_PIN_STATE) == UKETSUKE_PIN_STATE_UNCERTAIN);
    EXPECT(of(UKETSUKE_SESSION_MAY_HAVE_COST_A_TRY) == 1 && of(UKETSUKE_SESSION_TRIES_LEFT) == -1);
    mute_at_pin = 0;
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234") == UKETSUKE_OK);
    EXPECT(of(UKETSUKE_SESSION_LEFT_OPEN) == 0 && uketsuke_simulator_get(simulator, UKETSUKE_SIMULATOR_UNLOCKED) == 0);
    uketsuke_session_free(&session);

    uketsuke_visit_free(&visit);
    close_session();
}

static struct {
    int lines;
    char last[256];
} logged;

static void UKETSUKE_CALL line(void *context, const char *text) {
    EXPECT(context == &logged);
    logged.lines++;
    snprintf(logged.last, sizeof logged.last, "%s", text);
}

/* One line after each operation, also after one that failed. */
static void logs(void) {
    open_session();
    EXPECT(uketsuke_session_set_log(session, line, &logged) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_ERROR_NO_TOKEN);
    EXPECT(logged.lines == 1 && strncmp(logged.last, "identify: no_token", 18) == 0);
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "9999") == UKETSUKE_ERROR_PIN_WRONG);
    EXPECT(logged.lines == 2 && strncmp(logged.last, "verify: pin_wrong", 17) == 0);
    EXPECT(strstr(logged.last, "9999") == NULL);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_OK);
    EXPECT(logged.lines == 3 && strncmp(logged.last, "identify: ok, card", 18) == 0);
    EXPECT(uketsuke_session_set_log(session, NULL, NULL) == UKETSUKE_OK);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL) == UKETSUKE_OK && logged.lines == 3);
    close_session();
}

/* Settings that change while a session is open are the session's, too: its time for an operation, its rules. */
static void changes(void) {
    static char rules[1 << 18];
    open_session();
    uketsuke_session_free(&session);
    uketsuke_transport driver = table();
    EXPECT(uketsuke_session_open_transport(&driver, settings, &session) == UKETSUKE_OK);
    lay(UKETSUKE_TOKEN_KIND_CARD);
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT, 1) == UKETSUKE_OK);
    slow = 20000000; /* many milliseconds on every machine */
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_ERROR_DEADLINE_PASSED);
    slow = 0;
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT, 0) == UKETSUKE_ERROR_INVALID_VALUE);
    EXPECT(uketsuke_settings_get(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT) == 1);
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT, 20000) == UKETSUKE_OK);

    size_t length = bytes_of("data/rules.txt", rules, sizeof rules);
    char *serial = strstr(rules, "serial: 1\n"), json[65536];
    if (serial == NULL) exit(2);
    serial[8] = '7';
    uketsuke_visit *visit = today();
    uketsuke_decision *decision = NULL;
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_OWN_FILES, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_load_rules(settings, (const uint8_t *)rules, length, NULL, 0, 0) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_OWN_FILES, 0) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_load_rules(settings, (const uint8_t *)rules, length, NULL, 0, 0) ==
           UKETSUKE_ERROR_FILE_NOT_TRUSTED); /* not any more */
    EXPECT(uketsuke_session_receive(session, NULL, 0, visit, &decision) == UKETSUKE_OK);
    EXPECT(uketsuke_decision_json(decision, json, sizeof json, NULL) == UKETSUKE_OK);
    EXPECT(strstr(json, "\"serial\":7") != NULL);
    static const char grace[] = "{\"ask\":\"rules\",\"day\":\"2026-11-27\",\"name\":\"card.grace\"}";
    EXPECT(uketsuke_ask(settings, grace, json, sizeof json, NULL) == UKETSUKE_OK);
    EXPECT(strstr(json, "\"serial\":7") != NULL);
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);

    static const char readers[] =
        "{\"$schema\":\"urn:uketsuke:schema:facility:2\",\"format\":2,\"serial\":9,\"issued\":\"2026-11-27\","
        "\"sources\":{\"own\":{\"title\":\"own\",\"address\":\"https://example.org/\",\"read\":\"2026-11-27\"}},\"reader_limits\":"
        "[{\"pcsc_name\":\"Own Reader*\",\"extended\":true,\"max_command\":512,\"max_response\":512,\"by\":[\"own\",\"high\"]}]}";
    static const char asked[] = "{\"ask\":\"readers\",\"name\":\"Own Reader 0\"}";
    EXPECT(uketsuke_settings_load_readers(settings, (const uint8_t *)readers, sizeof readers - 1, NULL, 0, 0) ==
           UKETSUKE_ERROR_FILE_NOT_TRUSTED);
    EXPECT(uketsuke_ask(settings, asked, json, sizeof json, NULL) == UKETSUKE_OK && strstr(json, "512") == NULL);
    EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_OWN_FILES, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_settings_load_readers(settings, (const uint8_t *)readers, sizeof readers - 1, NULL, 0, 0) ==
           UKETSUKE_OK);
    EXPECT(uketsuke_ask(settings, asked, json, sizeof json, NULL) == UKETSUKE_OK && strstr(json, "512") != NULL);
    close_session();
}

int main(void) {
    indices();
    copies();
    certificates();
    answers();
    next_patient();
    pins();
    other_cards();
    doubts();
    logs();
    changes();
    return failures ? 1 : 0;
}
