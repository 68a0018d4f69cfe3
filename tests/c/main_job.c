/* The main job, by a simulated card in the place of a reader: waits, reads, checks, decides and says it. With an argument
 * the first token is an Android phone, whose PIN is asked for once. */
#include <stdio.h>
#include <string.h>

#include "uketsuke.h"

int main(int argc, char **argv) {
    char text[UKETSUKE_TEXT_MAX];
    uketsuke_settings *settings = NULL;
    uketsuke_simulator *simulator = NULL;
    uketsuke_session *session = NULL;
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    (void)argv;
    uketsuke_word kind = argc > 1 ? UKETSUKE_TOKEN_KIND_ANDROID : UKETSUKE_TOKEN_KIND_CARD;

    uketsuke_status status = uketsuke_settings_new(&settings);
    if (status == UKETSUKE_OK) status = uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1);
    if (status == UKETSUKE_OK) status = uketsuke_simulator_new(&simulator);
    if (status == UKETSUKE_OK) status = uketsuke_simulator_insert(simulator, kind);
    if (status == UKETSUKE_OK) status = uketsuke_session_open_simulator(simulator, settings, &session);

    if (status == UKETSUKE_OK) status = uketsuke_visit_new(20261127, &visit);
    if (status == UKETSUKE_OK) status = uketsuke_session_receive(session, NULL, UKETSUKE_FOREVER, visit, &decision);
    if (status == UKETSUKE_ERROR_PIN_REQUIRED)
        status = uketsuke_session_receive(session, "1234", UKETSUKE_FOREVER, visit, &decision);
    if (status == UKETSUKE_OK)
        status = uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_DESK, text, sizeof text, NULL);
    if (status != UKETSUKE_OK) uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
    puts(text);
    printf("sign %d\n", (int)uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN));

    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    uketsuke_session_free(&session);
    uketsuke_simulator_free(&simulator);
    uketsuke_settings_free(&settings);
    return status == UKETSUKE_OK ? 0 : 1;
}
