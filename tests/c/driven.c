/* A driver's own table, and a conversation that a program carries by itself: what the library asks of a driver, what it
 * takes from one, and that neither can leave a PIN with another token, a token unlocked, or a failure unsaid. Prints nothing
 * when all is well. */
#include <stdio.h>
#include <string.h>

#include "expect.h"
#include "uketsuke.h"

static uketsuke_simulator *token;

/* What the driver saw, and what it shall answer. */
static struct {
    size_t longest_command, most_room;
    uint32_t longest_wait;
    int begun, ended, pins, extended, mute_after_pin;
    size_t claims_beyond;
    int32_t answers;
} seen;

static int32_t UKETSUKE_CALL transmit(void *context, const uint8_t *command, size_t length, uint8_t *response,
                                      size_t capacity, size_t *response_length) {
    EXPECT(context == &seen);
    if (length > seen.longest_command) seen.longest_command = length;
    if (capacity > seen.most_room) seen.most_room = capacity;
    /* Of short length the fifth byte is a length that is not 0, or the last. */
    seen.extended += length > 5 && command[4] == 0;
    if (seen.mute_after_pin && seen.pins > 0) return UKETSUKE_ERROR_TOKEN_MUTE;
    seen.pins += length > 5 && command[1] == 0x20;
    if (seen.answers != UKETSUKE_OK) return seen.answers;
    uketsuke_status status = uketsuke_simulator_transmit(token, command, length, response, capacity, response_length);
    if (seen.claims_beyond > 0) *response_length = capacity + seen.claims_beyond;
    return status;
}
static int32_t UKETSUKE_CALL begin(void *context, uint32_t timeout_ms) {
    EXPECT(context == &seen);
    if (timeout_ms > seen.longest_wait) seen.longest_wait = timeout_ms;
    seen.begun++;
    return UKETSUKE_OK;
}
static int32_t UKETSUKE_CALL end(void *context) {
    EXPECT(context == &seen);
    seen.ended++;
    return UKETSUKE_OK;
}
static int32_t UKETSUKE_CALL cut_power(void *context) {
    EXPECT(context == &seen);
    return uketsuke_simulator_cut_power(token);
}

static uketsuke_transport table(void) {
    uketsuke_transport table;
    memset(&table, 0, sizeof table);
    memset(&seen, 0, sizeof seen);
    table.struct_size = sizeof table;
    table.context = &seen;
    table.transmit = transmit;
    table.begin = begin;
    table.end = end;
    table.cut_power = cut_power;
    return table;
}

static uketsuke_session *over(const uketsuke_transport *driver, const uketsuke_settings *settings) {
    uketsuke_session *session = NULL;
    EXPECT(uketsuke_simulator_insert(token, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_session_open_transport(driver, settings, &session) == UKETSUKE_OK);
    return session;
}

/* Nothing longer goes to a driver than it takes, no more is asked of it than it gives, and it waits no longer than the
 * operation lasts. */
static void limits(void) {
    static const struct {
        uint32_t command, response;
        size_t longest, room;
    } drivers[] = {{0, 0, 261, 258}, {100, 130, 100, 130}, {261, 60, 261, 60}, {2000, 2000, 2000, 2000}};
    for (size_t at = 0; at < sizeof drivers / sizeof *drivers; at++) {
        uketsuke_transport driver = table();
        uketsuke_settings *settings = NULL;
        EXPECT(uketsuke_settings_new(&settings) == UKETSUKE_OK);
        EXPECT(uketsuke_settings_set(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT, 25000) == UKETSUKE_OK);
        driver.max_command = drivers[at].command, driver.max_response = drivers[at].response;
        uketsuke_session *session = over(&driver, settings);
        EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_OK);
        EXPECT(seen.longest_command <= drivers[at].longest && seen.most_room <= drivers[at].room);
        EXPECT(seen.extended == 0); /* never a guess */
        EXPECT(seen.begun == 1 && seen.ended == 1 && seen.longest_wait <= 25000);
        uketsuke_session_free(&session);
        uketsuke_settings_free(&settings);
    }
}

/* A driver that claims more bytes than it had room for has broken its contract; a number of its own is kept for who makes
 * it. */
static void breaches(void) {
    static const size_t beyond[] = {1, 1000, (size_t)-1 / 2};
    uketsuke_transport driver = table();
    uketsuke_session *session = over(&driver, NULL);
    for (size_t at = 0; at < sizeof beyond / sizeof *beyond; at++) {
        seen.claims_beyond = beyond[at];
        EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_ERROR_DRIVER_CONTRACT);
    }
    seen.claims_beyond = 0;
    static const int32_t own[] = {-7, 1, 123456, INT32_MIN};
    for (size_t at = 0; at < sizeof own / sizeof *own; at++) {
        seen.answers = own[at];
        EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_ERROR_READER_SYSTEM);
        EXPECT(uketsuke_session_get(session, UKETSUKE_SESSION_READER_CODE) == own[at]);
    }
    seen.answers = UKETSUKE_ERROR_TOKEN_REMOVED;
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_ERROR_TOKEN_REMOVED);
    seen.answers = UKETSUKE_OK;
    /* Each operation that was begun was ended, and one that was cancelled does not begin. */
    EXPECT(seen.begun == seen.ended && seen.begun == 8);
    uketsuke_session_cancel(session);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_ERROR_CANCELLED);
    EXPECT(seen.begun == 8);
    EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_CERTIFICATE, NULL) == UKETSUKE_OK);
    uketsuke_session_free(&session);
}

/* A token that says nothing more once its PIN was verified: its power is cut, and where a driver cannot do that, the token
 * stays unlocked and is said to. */
static void left_open(void) {
    for (int cuts = 0; cuts < 2; cuts++) {
        uketsuke_transport driver = table();
        if (!cuts) driver.cut_power = NULL;
        uketsuke_session *session = over(&driver, NULL);
        EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_PROVE, "1234") == UKETSUKE_OK);
        EXPECT(seen.pins == 1 && uketsuke_session_get(session, UKETSUKE_SESSION_LEFT_OPEN) == 0);
        seen.pins = 0, seen.mute_after_pin = 1;
        EXPECT(uketsuke_session_run(session, UKETSUKE_OPERATION_PROVE, "1234") == UKETSUKE_ERROR_TOKEN_MUTE);
        EXPECT(seen.pins == 1 && uketsuke_session_get(session, UKETSUKE_SESSION_LEFT_OPEN) == !cuts);
        EXPECT(uketsuke_simulator_get(token, UKETSUKE_SIMULATOR_UNLOCKED) == !cuts);
        uketsuke_session_free(&session);
    }
}

static uketsuke_conversation *spoken;
static int pin_step; /* with which a conversation sent a PIN last */

/* Carries the conversation to its end; `insertion` is told after the step with that number. What it came to. */
static uketsuke_status carried(int step_of_change, uint64_t insertion) {
    uint8_t command[512], response[512];
    size_t length = 0;
    uketsuke_word step = 0;
    for (int at = 0;; at++) {
        if (at == step_of_change) EXPECT(uketsuke_conversation_insertion(spoken, insertion) == UKETSUKE_OK);
        uketsuke_status status = uketsuke_conversation_next(spoken, &step, command, sizeof command, &length);
        if (step == UKETSUKE_CONVERSATION_STEP_DONE) return status;
        if (step == UKETSUKE_CONVERSATION_STEP_CUT_POWER) {
            EXPECT(uketsuke_simulator_cut_power(token) == UKETSUKE_OK);
            EXPECT(uketsuke_conversation_feed(spoken, NULL, 0) == UKETSUKE_OK);
            continue;
        }
        if (length > 5 && command[1] == 0x20) seen.pins++, pin_step = at;
        if (seen.answers != UKETSUKE_OK) {
            EXPECT(uketsuke_conversation_fault(spoken, seen.answers) == UKETSUKE_OK);
            continue;
        }
        EXPECT(uketsuke_simulator_transmit(token, command, length, response, sizeof response, &length) == UKETSUKE_OK);
        EXPECT(uketsuke_conversation_feed(spoken, response, length) == UKETSUKE_OK);
    }
}

static void begin_conversation(uketsuke_word operation, const char *pin, uketsuke_flag allow_last_try) {
    uketsuke_conversation_free(&spoken);
    memset(&seen, 0, sizeof seen);
    EXPECT(uketsuke_conversation_new(operation, pin, allow_last_try, 0, 0, 0, &spoken) == UKETSUKE_OK);
    EXPECT(uketsuke_conversation_insertion(spoken, 1) == UKETSUKE_OK);
}

static void conversations(void) {
    char text[UKETSUKE_TEXT_MAX];
    uketsuke_certificate *certificate = NULL;
    EXPECT(uketsuke_simulator_insert(token, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    EXPECT(uketsuke_conversation_new(UKETSUKE_OPERATION_VERIFY, NULL, 0, 0, 0, 0, &spoken) == UKETSUKE_ERROR_PIN_REQUIRED);
    EXPECT(spoken == NULL);

    begin_conversation(UKETSUKE_OPERATION_PROVE, "1234", 0);
    EXPECT(carried(-1, 0) == UKETSUKE_OK && seen.pins == 1);
    EXPECT(uketsuke_conversation_get(spoken, UKETSUKE_SESSION_POSSESSION) == UKETSUKE_POSSESSION_PROVED);
    EXPECT(uketsuke_conversation_certificate(spoken, &certificate) == UKETSUKE_OK);
    uketsuke_certificate_free(&certificate);

    /* Another token lies there after any step, the one before the PIN's too: the PIN never goes to it. */
    int swapped = 0;
    const int sent_with = pin_step;
    for (int step = 1; step < 8; step++) {
        begin_conversation(UKETSUKE_OPERATION_PROVE, "1234", 0);
        uketsuke_status status = carried(step, 2);
        EXPECT(seen.pins == (step > sent_with));
        if (seen.pins == 0) EXPECT(status == UKETSUKE_ERROR_TOKEN_SWAPPED);
        swapped += status == UKETSUKE_ERROR_TOKEN_SWAPPED;
    }
    EXPECT(swapped > 0);

    /* A failure is what it ends with, and what it tells. */
    begin_conversation(UKETSUKE_OPERATION_CERTIFICATE, NULL, 0);
    seen.answers = UKETSUKE_ERROR_TOKEN_REMOVED;
    EXPECT(carried(-1, 0) == UKETSUKE_ERROR_TOKEN_REMOVED);
    EXPECT(uketsuke_conversation_get(spoken, UKETSUKE_SESSION_STATUS) == UKETSUKE_ERROR_TOKEN_REMOVED);
    EXPECT(uketsuke_conversation_error_text(spoken, UKETSUKE_LANGUAGE_EN, text, sizeof text, NULL) == UKETSUKE_OK);
    EXPECT(strlen(text) > 20);
    EXPECT(uketsuke_conversation_certificate(spoken, &certificate) == UKETSUKE_ERROR_NOTHING_READ);

    begin_conversation(UKETSUKE_OPERATION_PROVE, "1234", 0);
    EXPECT(uketsuke_conversation_cancel(spoken) == UKETSUKE_OK);
    EXPECT(carried(-1, 0) == UKETSUKE_ERROR_CANCELLED && seen.pins == 0);

    /* The last try is the patient's to give. */
    EXPECT(uketsuke_simulator_set(token, UKETSUKE_SIMULATOR_TRIES_LEFT, 1) == UKETSUKE_OK);
    EXPECT(uketsuke_simulator_insert(token, UKETSUKE_TOKEN_KIND_CARD) == UKETSUKE_OK);
    begin_conversation(UKETSUKE_OPERATION_VERIFY, "1234", 0);
    EXPECT(carried(-1, 0) == UKETSUKE_ERROR_LAST_TRY_KEPT && seen.pins == 0);
    begin_conversation(UKETSUKE_OPERATION_VERIFY, "1234", 1);
    EXPECT(carried(-1, 0) == UKETSUKE_OK && seen.pins == 1);
    uketsuke_conversation_free(&spoken);
}

int main(void) {
    EXPECT(uketsuke_simulator_new(&token) == UKETSUKE_OK);
    limits();
    breaches();
    left_open();
    conversations();
    uketsuke_simulator_free(&token);
    return failures ? 1 : 0;
}
