/* The answers of docs/questions.md that are programs, each a function, run one after the other. The page quotes them from
 * here word for word. Where a reader is meant a simulated one stands in its place. */
#define _POSIX_C_SOURCE 199309L
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "uketsuke.h"

static uketsuke_settings *settings;
static uketsuke_simulator *simulator;
static int failures;

static void expect(int holds, const char *what) {
    if (!holds) {
        printf("FAILED  %s\n", what);
        failures++;
    }
}

static void show(const char *text) { expect(text[0] != '\0', "a text to show"); }

/* Two threads: one waits for a card, the window's thread takes the wait back. */
static void *wait_for_a_card(void *handle) {
    uketsuke_session *session = handle;
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    uketsuke_status status = uketsuke_visit_new(20261127, &visit);
    if (status == UKETSUKE_OK) status = uketsuke_session_receive(session, NULL, UKETSUKE_FOREVER, visit, &decision);
    expect(status == UKETSUKE_ERROR_CANCELLED, "the wait was taken back");
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    return NULL;
}

static void two_threads(void) {
    uketsuke_session *session = NULL;
    pthread_t worker;
    expect(uketsuke_session_open_simulator(simulator, settings, &session) == UKETSUKE_OK, "opened");
    pthread_create(&worker, NULL, wait_for_a_card, session);
    uketsuke_session_cancel(session); /* the button "Cancel" */
    pthread_join(worker, NULL);       /* first the worker ends, then the session is freed */
    uketsuke_session_free(&session);
}

/* The next patient: the session stays, the visit is a new one. */
static void next_patient(void) {
    char text[UKETSUKE_TEXT_MAX];
    uketsuke_session *session = NULL;
    expect(uketsuke_session_open_simulator(simulator, settings, &session) == UKETSUKE_OK, "opened");
    for (int patient = 0; patient < 3; patient++) {
        expect(uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK, "placed");

        uketsuke_visit *visit = NULL;
        uketsuke_decision *decision = NULL;
        uketsuke_status status = uketsuke_visit_new(20261127, &visit);
        if (status == UKETSUKE_OK) status = uketsuke_session_receive(session, NULL, 60000, visit, &decision);
        if (status == UKETSUKE_OK)
            status = uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_DESK, text, sizeof text, NULL);
        if (status != UKETSUKE_OK) uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
        show(text);
        uketsuke_decision_free(&decision);
        uketsuke_visit_free(&visit);

        expect(status == UKETSUKE_OK, "received");
        expect(uketsuke_simulator_remove(simulator) == UKETSUKE_OK, "taken away");
    }
    uketsuke_session_free(&session);
}

/* The card was pulled: nothing is lost but the try, and the same visit goes on. */
static void card_pulled(void) {
    uketsuke_session *session = NULL;
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    expect(uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK, "placed");
    expect(uketsuke_session_open_simulator(simulator, settings, &session) == UKETSUKE_OK, "opened");
    expect(uketsuke_visit_new(20261127, &visit) == UKETSUKE_OK, "visit");
    expect(uketsuke_simulator_fail_at(simulator, 3, UKETSUKE_ERROR_TOKEN_REMOVED) == UKETSUKE_OK, "pulled at the third");

    uketsuke_status status = uketsuke_session_receive(session, NULL, 60000, visit, &decision);
    if (status == UKETSUKE_ERROR_TOKEN_REMOVED) {
        char text[UKETSUKE_TEXT_MAX];
        uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
        show(text); /* ask the patient to place the card once more */
        uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD);
        status = uketsuke_session_receive(session, NULL, 60000, visit, &decision);
    }

    expect(status == UKETSUKE_OK, "received after the second placing");
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    uketsuke_session_free(&session);
    uketsuke_simulator_remove(simulator);
}

/* Who frees what: in any order, and twice. */
static void freed(void) {
    uketsuke_settings *own = NULL;
    uketsuke_session *session = NULL;
    expect(uketsuke_settings_new(&own) == UKETSUKE_OK, "settings");
    expect(uketsuke_settings_set(own, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1) == UKETSUKE_OK, "the simulator's root");

    uketsuke_status status = uketsuke_session_open_simulator(simulator, own, &session);
    uketsuke_settings_free(&own);     /* the session goes on with them */
    uketsuke_session_free(&session);
    uketsuke_session_free(&session);  /* NULL by now */

    expect(status == UKETSUKE_OK && own == NULL && session == NULL, "freed");
}

/* For a text box of several lines. */
static void lines_of_a_text_box(void) {
    char text[UKETSUKE_TEXT_MAX];
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    expect(uketsuke_visit_new(20261127, &visit) == UKETSUKE_OK, "visit");
    expect(uketsuke_decide(visit, NULL, &decision) == UKETSUKE_OK, "decided");

    uketsuke_status status = uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA,
                                                    UKETSUKE_TEXT_DESK | UKETSUKE_TEXT_CRLF, text, sizeof text, NULL);

    size_t lines = 0, crlf = 0;
    for (const char *at = text; *at; at++) lines += *at == '\n', crlf += at[0] == '\r' && at[1] == '\n';
    expect(status == UKETSUKE_OK && lines > 1 && lines == crlf, "every line ends with CR LF");
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
}

/* Upgrading: once, at the start. */
static int is_this_interface(void) {
    if (uketsuke_abi_version() != UKETSUKE_ABI_VERSION) return 0; /* another interface: do not call it */
    return 1;
}

/* A driver that cannot tell when another card was placed. */
static int32_t UKETSUKE_CALL transmit(void *context, const uint8_t *command, size_t length, uint8_t *response,
                                      size_t capacity, size_t *response_length) {
    return uketsuke_simulator_transmit(context, command, length, response, capacity, response_length);
}

static void without_a_counter(void) {
    uketsuke_session *session = NULL;
    expect(uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK, "placed");

    uketsuke_transport driver;
    memset(&driver, 0, sizeof driver);
    driver.struct_size = sizeof driver;
    driver.context = simulator;
    driver.transmit = transmit; /* the one function that a driver must have */
    uketsuke_status status = uketsuke_session_open_transport(&driver, settings, &session);

    for (int patient = 0; patient < 2 && status == UKETSUKE_OK; patient++) {
        uketsuke_visit *visit = NULL;
        uketsuke_decision *decision = NULL;
        status = uketsuke_visit_new(20261127, &visit);
        if (status == UKETSUKE_OK) status = uketsuke_session_receive(session, NULL, 60000, visit, &decision);
        expect(status == UKETSUKE_OK, "what lies there is read at every call");
        uketsuke_decision_free(&decision);
        uketsuke_visit_free(&visit);
    }
    uketsuke_session_free(&session);
    uketsuke_simulator_remove(simulator);
}

/* What is no day is refused, and the decision with it. */
static void days(void) {
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    expect(uketsuke_visit_new(81127, &visit) == UKETSUKE_ERROR_NOT_A_DAY, "8.11.27 is no day");
    expect(uketsuke_visit_new(20261127, &visit) == UKETSUKE_OK, "27 November 2026");
    expect(uketsuke_visit_set(visit, UKETSUKE_FACT_BORN_ON, 601231) == UKETSUKE_ERROR_NOT_A_DAY, "six digits are no day");
    expect(uketsuke_decide(visit, NULL, &decision) != UKETSUKE_OK, "and no decision is made on it");

    char era[UKETSUKE_TEXT_MAX];
    uketsuke_status status = uketsuke_ask_text(
        NULL, "{\"ask\":\"era\",\"day\":\"2026-11-27\"}", UKETSUKE_LANGUAGE_JA, era, sizeof era, NULL);
    expect(status == UKETSUKE_OK && strstr(era, "令和8年11月27日") != NULL, "the Japanese era");
    uketsuke_visit_free(&visit);
}

int main(void) {
    expect(uketsuke_settings_new(&settings) == UKETSUKE_OK, "settings");
    expect(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1) == UKETSUKE_OK, "the simulator's root");
    expect(uketsuke_simulator_new(&simulator) == UKETSUKE_OK, "simulator");
    two_threads();
    next_patient();
    card_pulled();
    freed();
    days();
    lines_of_a_text_box();
    expect(is_this_interface(), "the interface of the header");
    without_a_counter();
    uketsuke_simulator_free(&simulator);
    uketsuke_settings_free(&settings);
    return failures == 0 ? 0 : 1;
}
