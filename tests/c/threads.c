/* Settings, a decision and a certificate that many threads share, beside changes of the settings: never BUSY. A visit
 * that two threads use answers BUSY or does it, and is never damaged. */
#include <pthread.h>
#include <stdio.h>

#include "uketsuke.h"

enum { THREADS = 16, TIMES = 300 };

static uketsuke_settings *settings;
static uketsuke_certificate *certificate;
static uketsuke_decision *decision;
static uketsuke_visit *shared;
static int failures[THREADS];

static void *work(void *place) {
    int *failed = place;
    for (int time = 0; time < TIMES; time++) {
        uketsuke_word chain = 0;
        uketsuke_visit *visit = NULL;
        uketsuke_decision *own = NULL;
        char text[UKETSUKE_TEXT_MAX];
        *failed += uketsuke_certificate_check(certificate, settings, &chain, NULL) != UKETSUKE_OK;
        *failed += chain != UKETSUKE_CHAIN_VERIFIED;
        *failed += uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN) != UKETSUKE_SIGN_GO;
        *failed += uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_BRIEF, text, sizeof text, NULL);
        *failed += uketsuke_visit_new(20261127, &visit);
        *failed += uketsuke_decide(visit, settings, &own);
        if (time % 4 == 0) *failed += uketsuke_settings_set(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT, 1000 + time);
        uketsuke_status status = uketsuke_visit_set(shared, UKETSUKE_FACT_TOKEN_KIND, UKETSUKE_TOKEN_KIND_CARD);
        *failed += status != UKETSUKE_OK && status != UKETSUKE_ERROR_BUSY;
        uketsuke_decision_free(&own);
        uketsuke_visit_free(&visit);
    }
    return NULL;
}

int main(void) {
    uketsuke_simulator *simulator = NULL;
    uketsuke_session *session = NULL;
    pthread_t threads[THREADS];
    int all = 0;
    all += uketsuke_settings_new(&settings);
    all += uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1);
    all += uketsuke_simulator_new(&simulator);
    all += uketsuke_simulator_insert(simulator, UKETSUKE_TOKEN_KIND_CARD);
    all += uketsuke_session_open_simulator(simulator, settings, &session);
    all += uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL);
    all += uketsuke_session_certificate(session, &certificate);
    all += uketsuke_visit_new(20261127, &shared);
    all += uketsuke_visit_set(shared, UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE, 1);
    all += uketsuke_visit_set(shared, UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE_UNTIL, 20270731);
    all += uketsuke_decide(shared, settings, &decision);
    for (int thread = 0; thread < THREADS; thread++) pthread_create(&threads[thread], NULL, work, &failures[thread]);
    for (int thread = 0; thread < THREADS; thread++) {
        pthread_join(threads[thread], NULL);
        all += failures[thread];
    }
    uketsuke_decision_free(&decision);
    uketsuke_certificate_free(&certificate);
    uketsuke_visit_free(&shared);
    uketsuke_session_free(&session);
    uketsuke_simulator_free(&simulator);
    uketsuke_settings_free(&settings);
    printf("%d refused\n", all);
    return all ? 1 : 0;
}
