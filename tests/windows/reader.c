/*
 * Receptions over winscard.dll, and everything that may go wrong there. Run with the fake of fake_winscard.c, on which a
 * simulated card lies (certificate to 2030-02-17, PIN 1234).
 *
 *   reader use          the library as it is deployed, which knows no simulator
 *   reader simulator    the library for development
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <uketsuke.h>

#include "fake_winscard.h"

#define STOPPED_SERVICE ((LONG)0x8010001E)
#define NO_SERVICE ((LONG)0x8010001D)
#define NO_READERS ((LONG)0x8010002E)
#define INTERNAL_ERROR ((LONG)0x80100001)
#define RESET_CARD ((LONG)0x80100068)
#define TODAY 20261121
#define ANY_CODE 0xFFFFFFFFu

static fake_restore restore;
static fake_fail fail;
static fake_pull pull;
static fake_reset reset;
static fake_plug plug;
static fake_hold hold;
static fake_calls calls;
static fake_open open_handles;

static int checks, failures;

#define CHECK(condition) check((condition) != 0, #condition, __LINE__)

static void check(int holds, const char *condition, int line) {
    checks++;
    if (holds) return;
    failures++;
    printf("reader.c:%d: %s\n", line, condition);
}

static void same(long long is, long long should, const char *what, int line) {
    checks++;
    if (is == should) return;
    failures++;
    printf("reader.c:%d: %s is %lld (0x%llX), should be %lld (0x%llX)\n", line, what, is, (unsigned long long)is, should,
           (unsigned long long)should);
}

#define SAME(is, should) same((long long)(is), (long long)(should), #is, __LINE__)

/* Operations of all sessions: 10 seconds, where nothing else is said. */
static uketsuke_settings *settings;

static void operations_take(int32_t milliseconds) {
    SAME(uketsuke_settings_set(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT, milliseconds), UKETSUKE_OK);
}

static uketsuke_session *opened(const char *name) {
    uketsuke_session *session = NULL;
    SAME(uketsuke_session_open(name, settings, &session), UKETSUKE_OK);
    return session;
}

/* What an operation ended with, as the session tells it, and that it has words for it in both languages. */
static void ended(const uketsuke_session *session, uketsuke_status status, int32_t should, uint32_t code, int line) {
    char japanese[1024], english[1024];
    size_t length = 0;
    uint32_t reader_code = (uint32_t)uketsuke_session_get(session, UKETSUKE_SESSION_READER_CODE);
    same(status, should, "status", line);
    same(uketsuke_session_get(session, UKETSUKE_SESSION_STATUS), should, "the session's status", line);
    if (code != ANY_CODE) same(reader_code, code, "the reader's code", line);
    same(uketsuke_session_get(session, UKETSUKE_SESSION_LEFT_OPEN), 0, "left open", line);
    same(uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_JA, japanese, sizeof japanese, &length), UKETSUKE_OK,
         "Japanese words", line);
    check(length > 0, "Japanese words", line);
    same(uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_EN, english, sizeof english, &length), UKETSUKE_OK,
         "English words", line);
    printf("  %d (%08X): %s\n", (int)status, (unsigned)reader_code, english);
}

#define ENDED(status, should, code) ended(session, status, should, code, __LINE__)

static uketsuke_status identify(const uketsuke_session *session, int32_t *kind) {
    uketsuke_status status = uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL);
    *kind = uketsuke_session_get(session, UKETSUKE_SESSION_TOKEN_KIND);
    return status;
}

/* After a failure the same session goes on as soon as the cause is gone. */
static void works_again(const uketsuke_session *session, int line) {
    int32_t kind = UKETSUKE_TOKEN_KIND_UNKNOWN;
    restore();
    same(identify(session, &kind), UKETSUKE_OK, "identify afterwards", line);
    same(kind, UKETSUKE_TOKEN_KIND_CARD, "kind afterwards", line);
}

/* Waits for a token on any reader; what it came to. */
static uketsuke_status waited(uint32_t milliseconds) {
    uketsuke_session *session = opened(NULL);
    uketsuke_status status = uketsuke_session_wait(session, milliseconds);
    if (status == UKETSUKE_OK) {
        char name[128] = "";
        size_t length = 0;
        SAME(uketsuke_session_text(session, UKETSUKE_SESSION_READER_NAME, name, sizeof name, &length), UKETSUKE_OK);
        CHECK(strcmp(name, FAKE_READER_UTF8) == 0);
    }
    uketsuke_session_free(&session);
    return status;
}

static void readers_are_found(void) {
    uketsuke_readers *readers = NULL;
    char name[128] = "";
    uint32_t count = 0;
    size_t length = 0;
    puts("readers");
    SAME(uketsuke_readers_new(&readers), UKETSUKE_OK);
    SAME(uketsuke_readers_count(readers, &count), UKETSUKE_OK);
    SAME(count, 1);
    SAME(uketsuke_readers_name(readers, 0, name, sizeof name, &length), UKETSUKE_OK);
    CHECK(strcmp(name, FAKE_READER_UTF8) == 0);
    SAME(waited(5000), UKETSUKE_OK);

    plug(0);
    SAME(uketsuke_readers_count(readers, &count), UKETSUKE_OK);
    SAME(count, 0);
    SAME(waited(300), UKETSUKE_ERROR_NO_READER);
    plug(1);
    SAME(waited(300), UKETSUKE_ERROR_NO_TOKEN);
    restore();

    /* Windows stops the service with the last reader: every call says so then. */
    fail("SCardEstablishContext", 0, STOPPED_SERVICE);
    fail("SCardListReadersW", 0, STOPPED_SERVICE);
    fail("SCardIsValidContext", 0, STOPPED_SERVICE);
    SAME(uketsuke_readers_count(readers, &count), UKETSUKE_OK);
    SAME(count, 0);
    SAME(waited(300), UKETSUKE_ERROR_SERVICE_STOPPED);
    restore();
    SAME(waited(5000), UKETSUKE_OK);
    uketsuke_readers_free(&readers);
    CHECK(readers == NULL);
}

/* The next event is this one, of the only reader. */
static void happens(const uketsuke_readers *readers, int32_t should, int line) {
    char name[128] = "";
    size_t length = 0;
    uketsuke_word event = 0;
    same(uketsuke_readers_wait(readers, 10000, &event), UKETSUKE_OK, "uketsuke_readers_wait", line);
    same(event, should, "event", line);
    same(uketsuke_readers_event_name(readers, name, sizeof name, &length), UKETSUKE_OK, "name", line);
    check(strcmp(name, FAKE_READER_UTF8) == 0, "name", line);
}

#define HAPPENS(event) happens(readers, event, __LINE__)

static DWORD WINAPI wait_for_event(LPVOID argument) {
    uketsuke_word event;
    return (DWORD)uketsuke_readers_wait(argument, UKETSUKE_FOREVER, &event);
}

/* One monitor through everything: the last reader unplugged, a service that stops and starts. */
static void readers_come_and_go(void) {
    uketsuke_readers *readers = NULL;
    HANDLE thread;
    DWORD status = 0;
    uketsuke_word event = 0;
    puts("what comes and goes");
    restore();
    SAME(uketsuke_readers_new(&readers), UKETSUKE_OK);
    HAPPENS(UKETSUKE_READER_EVENT_READER_ADDED);
    HAPPENS(UKETSUKE_READER_EVENT_TOKEN_INSERTED);
    SAME(uketsuke_readers_wait(readers, 300, &event), UKETSUKE_ERROR_DEADLINE_PASSED);
    plug(0);
    HAPPENS(UKETSUKE_READER_EVENT_TOKEN_REMOVED);
    HAPPENS(UKETSUKE_READER_EVENT_READER_REMOVED);
    plug(1);
    HAPPENS(UKETSUKE_READER_EVENT_READER_ADDED);
    restore();
    HAPPENS(UKETSUKE_READER_EVENT_TOKEN_INSERTED);

    fail("SCardEstablishContext", 0, STOPPED_SERVICE);
    fail("SCardListReadersW", 0, STOPPED_SERVICE);
    fail("SCardIsValidContext", 0, STOPPED_SERVICE);
    fail("SCardGetStatusChangeW", 0, STOPPED_SERVICE);
    HAPPENS(UKETSUKE_READER_EVENT_TOKEN_REMOVED);
    HAPPENS(UKETSUKE_READER_EVENT_READER_REMOVED);
    SAME(uketsuke_readers_wait(readers, 300, &event), UKETSUKE_ERROR_DEADLINE_PASSED);
    restore();
    HAPPENS(UKETSUKE_READER_EVENT_READER_ADDED);
    HAPPENS(UKETSUKE_READER_EVENT_TOKEN_INSERTED);

    thread = CreateThread(NULL, 0, wait_for_event, readers, 0, NULL);
    CHECK(thread != NULL);
    Sleep(300);
    uketsuke_readers_cancel(readers);
    SAME(WaitForSingleObject(thread, 10000), WAIT_OBJECT_0);
    CHECK(GetExitCodeThread(thread, &status));
    CloseHandle(thread);
    SAME(status, UKETSUKE_ERROR_CANCELLED);
    uketsuke_readers_free(&readers);
}

/* From the token on the reader to the decision. */
static void reception(int simulator) {
    uketsuke_session *session = opened(FAKE_READER_UTF8);
    uketsuke_certificate *certificate = NULL;
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    uketsuke_word chain = 0;
    char name[128] = "";
    size_t length = 0;
    puts("reception");
    SAME(uketsuke_visit_new(TODAY, &visit), UKETSUKE_OK);
    SAME(uketsuke_session_receive(session, "1234", 20000, visit, &decision), UKETSUKE_OK);
    SAME(uketsuke_session_get(session, UKETSUKE_SESSION_TOKEN_KIND), UKETSUKE_TOKEN_KIND_CARD);
    SAME(uketsuke_session_get(session, UKETSUKE_SESSION_PIN_STATE), UKETSUKE_PIN_STATE_VERIFIED);
    SAME(uketsuke_session_get(session, UKETSUKE_SESSION_POSSESSION), UKETSUKE_POSSESSION_PROVED);
    SAME(uketsuke_session_certificate(session, &certificate), UKETSUKE_OK);
    SAME(uketsuke_certificate_get(certificate, UKETSUKE_CERTIFICATE_EXPIRES_ON), 20300217);
    SAME(uketsuke_session_text(session, UKETSUKE_SESSION_READER_NAME, name, sizeof name, &length), UKETSUKE_OK);
    CHECK(strcmp(name, FAKE_READER_UTF8) == 0);

    SAME(uketsuke_certificate_check(certificate, settings, &chain, NULL), UKETSUKE_OK);
    if (simulator) {
        SAME(chain, UKETSUKE_CHAIN_VERIFIED);
        CHECK(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_ACCEPTANCE) != UKETSUKE_ACCEPTANCE_INDETERMINATE);
        CHECK(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_USABLE_UNTIL) >= 20300217);
    } else {
        CHECK(chain != UKETSUKE_CHAIN_VERIFIED);
        SAME(uketsuke_decision_get(decision, UKETSUKE_OUTCOME_ACCEPTANCE), UKETSUKE_ACCEPTANCE_INDETERMINATE);
    }
    uketsuke_decision_free(&decision);

    /* The same token is received once. */
    SAME(uketsuke_session_receive(session, NULL, 300, visit, &decision), UKETSUKE_ERROR_NO_TOKEN);
    CHECK(decision == NULL);

    /* A wrong PIN costs one try and is told; the right one brings the tries back. */
    SAME(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "9999"), UKETSUKE_ERROR_PIN_WRONG);
    SAME(uketsuke_session_run(session, UKETSUKE_OPERATION_TRIES, NULL), UKETSUKE_OK);
    SAME(uketsuke_session_get(session, UKETSUKE_SESSION_TRIES_LEFT), 2);
    SAME(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234"), UKETSUKE_OK);
    SAME(uketsuke_session_run(session, UKETSUKE_OPERATION_TRIES, NULL), UKETSUKE_OK);
    SAME(uketsuke_session_get(session, UKETSUKE_SESSION_TRIES_LEFT), 3);
    uketsuke_certificate_free(&certificate);
    uketsuke_visit_free(&visit);
    uketsuke_session_free(&session);
    CHECK(session == NULL);
}

static void faults(void) {
    uketsuke_session *session = opened(FAKE_READER_UTF8);
    int32_t kind = 0;
    puts("faults");

    /* The service does not run when the session begins, and when a command is under way. */
    operations_take(1000);
    fail("SCardEstablishContext", 0, STOPPED_SERVICE);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_SERVICE_STOPPED, (uint32_t)STOPPED_SERVICE);
    SAME(kind, UKETSUKE_TOKEN_KIND_UNKNOWN);
    fail("SCardEstablishContext", 0, NO_SERVICE);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_SERVICE_STOPPED, (uint32_t)NO_SERVICE);
    operations_take(10000);
    works_again(session, __LINE__);
    fail("SCardTransmit", 1, STOPPED_SERVICE);
    fail("SCardGetStatusChangeW", 0, STOPPED_SERVICE);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_SERVICE_STOPPED, (uint32_t)STOPPED_SERVICE);
    works_again(session, __LINE__);

    /* No reader, and one that is unplugged under the token. */
    operations_take(1000);
    fail("SCardConnectW", 0, NO_READERS);
    uketsuke_session_free(&session);
    session = opened(FAKE_READER_UTF8);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_NO_READER, (uint32_t)NO_READERS);
    works_again(session, __LINE__);
    uketsuke_session *other = opened("SCR3310 1");
    SAME(identify(other, &kind), UKETSUKE_ERROR_NO_READER);
    uketsuke_session_free(&other);
    plug(0);
    CHECK(identify(session, &kind) != UKETSUKE_OK);
    operations_take(10000);
    works_again(session, __LINE__);

    /* The token leaves before the first command, and before the second. */
    pull(1);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_TOKEN_REMOVED, 0x80100069u);
    works_again(session, __LINE__);
    pull(2);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_TOKEN_REMOVED, 0x80100069u);
    works_again(session, __LINE__);

    /* Another program resets it: told when it happens within a transaction, unseen between two. */
    reset(2);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_TOKEN_RESET, (uint32_t)RESET_CARD);
    works_again(session, __LINE__);
    reset(0);
    SAME(identify(session, &kind), UKETSUKE_OK);

    /* Numbers outside the SCARD range: a driver's own system errors, and one that nobody lists. */
    fail("SCardTransmit", 1, 121);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_TOKEN_MUTE, 121);
    works_again(session, __LINE__);
    fail("SCardTransmit", 1, 1167);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_READER_LOST, 1167);
    works_again(session, __LINE__);
    fail("SCardTransmit", 1, 0x12345678);
    ENDED(identify(session, &kind), UKETSUKE_ERROR_READER_SYSTEM, 0x12345678);
    works_again(session, __LINE__);

    /* The end of the transaction fails: what was read stands, and the next operation goes on. */
    fail("SCardEndTransaction", 1, INTERNAL_ERROR);
    SAME(identify(session, &kind), UKETSUKE_OK);
    SAME(kind, UKETSUKE_TOKEN_KIND_CARD);
    works_again(session, __LINE__);
    fail("SCardEndTransaction", 1, RESET_CARD);
    SAME(identify(session, &kind), UKETSUKE_OK);
    works_again(session, __LINE__);
    uketsuke_session_free(&session);
}

/* A PIN was right, and then things go wrong: the token is locked again all the same, and VERIFY is sent once. */
static void locked_again(void) {
    uketsuke_session *session = opened(FAKE_READER_UTF8);
    int32_t kind = 0;
    unsigned commands, with_pin;
    puts("locked again");
    SAME(identify(session, &kind), UKETSUKE_OK);
    restore();
    SAME(uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234"), UKETSUKE_OK);
    with_pin = calls("SCardTransmit");
    CHECK(with_pin >= 4);
    for (unsigned nth = 1; nth <= with_pin; nth++) {
        restore();
        fail("SCardTransmit", nth, 0x12345678);
        uketsuke_status status = uketsuke_session_run(session, UKETSUKE_OPERATION_VERIFY, "1234");
        commands = calls("SCardTransmit");
        CHECK(commands <= with_pin + 2);
        SAME(uketsuke_session_get(session, UKETSUKE_SESSION_STATUS), status);
        SAME(uketsuke_session_get(session, UKETSUKE_SESSION_LEFT_OPEN), 0);
        if (status != UKETSUKE_OK) {
            CHECK(uketsuke_session_get(session, UKETSUKE_SESSION_PIN_STATE) != UKETSUKE_PIN_STATE_VERIFIED);
        }
        restore();
        SAME(uketsuke_session_run(session, UKETSUKE_OPERATION_TRIES, NULL), UKETSUKE_OK);
        SAME(uketsuke_session_get(session, UKETSUKE_SESSION_TRIES_LEFT), 3);
    }
    uketsuke_session_free(&session);
}

typedef struct {
    const uketsuke_session *session;
    uketsuke_status status;
} waiting;

static DWORD WINAPI wait_for_token(LPVOID argument) {
    waiting *wait = argument;
    wait->status = uketsuke_session_run(wait->session, UKETSUKE_OPERATION_IDENTIFY, NULL);
    return 0;
}

/* Another program holds the token: the deadline is kept, and another thread can cancel. */
static void held_by_another_program(void) {
    uketsuke_session *session = opened(FAKE_READER_UTF8);
    waiting wait = {session, UKETSUKE_OK};
    int32_t kind = 0;
    HANDLE thread;
    puts("held by another program");
    hold(1);
    operations_take(300);
    SAME(identify(session, &kind), UKETSUKE_ERROR_TOKEN_BUSY);
    operations_take(60000);
    thread = CreateThread(NULL, 0, wait_for_token, &wait, 0, NULL);
    CHECK(thread != NULL);
    Sleep(300);
    SAME(uketsuke_session_run(session, UKETSUKE_OPERATION_IDENTIFY, NULL), UKETSUKE_ERROR_BUSY);
    uketsuke_session_cancel(session);
    SAME(WaitForSingleObject(thread, 10000), WAIT_OBJECT_0);
    CloseHandle(thread);
    SAME(wait.status, UKETSUKE_ERROR_CANCELLED);
    operations_take(10000);
    works_again(session, __LINE__);
    uketsuke_session_free(&session);
}

#define FIND(function) (*(FARPROC *)&function = GetProcAddress(winscard, "fake_winscard_" #function))

int main(int count, char **words) {
    HMODULE winscard = LoadLibraryA("winscard.dll");
    int simulator = count > 1 && strcmp(words[1], "simulator") == 0;
    FARPROC find_open = winscard ? GetProcAddress(winscard, "fake_winscard_open") : NULL;
    setvbuf(stdout, NULL, _IONBF, 0);
    if (!find_open || !FIND(restore) || !FIND(fail) || !FIND(pull) || !FIND(reset) || !FIND(plug) || !FIND(hold) ||
        !FIND(calls)) {
        puts("this winscard.dll is not the fake one");
        return 2;
    }
    *(FARPROC *)&open_handles = find_open;
    SAME(uketsuke_abi_version(), UKETSUKE_ABI_VERSION);
    SAME(uketsuke_feature(UKETSUKE_FEATURE_PCSC), 1);
    SAME(uketsuke_feature(UKETSUKE_FEATURE_TERMINAL), 1);
    SAME(uketsuke_feature(UKETSUKE_FEATURE_SIMULATOR), simulator);
    SAME(uketsuke_settings_new(&settings), UKETSUKE_OK);
    operations_take(10000);
    SAME(uketsuke_settings_set(settings, UKETSUKE_OPTION_ACCEPT_SIMULATOR, 1),
         simulator ? UKETSUKE_OK : UKETSUKE_ERROR_UNSUPPORTED);
    readers_are_found();
    readers_come_and_go();
    reception(simulator);
    faults();
    locked_again();
    held_by_another_program();
    uketsuke_settings_free(&settings);
    /* A thread that waited for a token nobody wants any more gives it back when it gets it. */
    for (int tries = 0; tries < 50 && open_handles() != 0; tries++) Sleep(100);
    SAME(open_handles(), 0);
    printf("%d bits: %d checks, %d failed\n", (int)sizeof(void *) * 8, checks, failures);
    return failures ? 1 : 0;
}
