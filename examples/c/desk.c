/* The main job: waits for a card or phone, reads and checks it, decides, and says it.
 *
 *     desk                        by any reader, today
 *     desk card|android|iphone    by a simulated one, on 27 November 2026
 *
 * A phone wants its PIN, which is asked for once: one line of standard input. */
#include <stdio.h>
#include <string.h>

#ifdef _WIN32
#include <windows.h>
#endif

#include "uketsuke.h"

static uketsuke_status simulated(const char *kind, uketsuke_session **session) {
    const uketsuke_word kinds[] = {UKETSUKE_TOKEN_KIND_CARD, UKETSUKE_TOKEN_KIND_ANDROID, UKETSUKE_TOKEN_KIND_IPHONE};
    uketsuke_settings *settings = NULL;
    uketsuke_simulator *simulator = NULL;
    uketsuke_status status = uketsuke_settings_new(&settings);
    if (status == UKETSUKE_OK) status = uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1);
    if (status == UKETSUKE_OK) status = uketsuke_simulator_new(&simulator);
    if (status == UKETSUKE_OK)
        status = uketsuke_simulator_insert(simulator, kinds[kind[0] == 'c' ? 0 : kind[0] == 'a' ? 1 : 2]);
    if (status == UKETSUKE_OK) status = uketsuke_session_open_simulator(simulator, settings, session);
    uketsuke_simulator_free(&simulator);
    uketsuke_settings_free(&settings);
    return status;
}

/* Unbuffered, so that this is the only copy. */
static void ask_for_pin(char *pin, int room) {
    int length = 0, digit;
    fputs("暗証番号: ", stderr);
    setvbuf(stdin, NULL, _IONBF, 0);
    while (length < room - 1 && (digit = getchar()) != EOF && digit != '\n') pin[length++] = (char)digit;
    pin[length] = '\0';
}

/* Not memset, which a compiler may leave out. */
static void wipe(char *pin, size_t size) {
    volatile char *place = pin;
    while (size--) *place++ = 0;
}

int main(int argc, char **argv) {
    char text[UKETSUKE_TEXT_MAX], pin[16] = "";
    uketsuke_session *session = NULL;
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
#ifdef _WIN32
    SetConsoleOutputCP(CP_UTF8);              /* the texts are UTF-8 */
    setvbuf(stdout, NULL, _IOFBF, sizeof text); /* and go out whole, not byte by byte */
#endif
    uketsuke_status status = argc > 1 ? simulated(argv[1], &session) : uketsuke_session_open(NULL, NULL, &session);
    if (status == UKETSUKE_OK) status = uketsuke_visit_new(argc > 1 ? 20261127 : uketsuke_today(), &visit);
    if (status == UKETSUKE_OK) status = uketsuke_session_receive(session, NULL, UKETSUKE_FOREVER, visit, &decision);
    if (status == UKETSUKE_ERROR_PIN_REQUIRED) {
        ask_for_pin(pin, sizeof pin);
        status = uketsuke_session_receive(session, pin, UKETSUKE_FOREVER, visit, &decision);
        wipe(pin, sizeof pin);
    }
    if (status == UKETSUKE_OK)
        status = uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_DESK, text, sizeof text, NULL);
    if (status != UKETSUKE_OK) uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
    puts(text);
    if (status == UKETSUKE_OK) printf("sign %d\n", (int)uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN));
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    uketsuke_session_free(&session);
    return status == UKETSUKE_OK ? 0 : 1;
}
