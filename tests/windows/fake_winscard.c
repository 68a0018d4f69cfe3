/*
 * A winscard.dll for tests under Wine, whose own does nothing: one reader with a Japanese name, and on it the token that
 * connects to it. The token is `uketsuke virtual-token`, the same that other tests put behind vpcd; it talks the
 * protocol of vpcd (https://frankmorgner.github.io/vsmartcard/virtualsmartcard/api.html): each message is a length of two
 * bytes, big-endian, and that many bytes; one byte from the reader is a control (0 off, 1 on, 2 reset), the rest are
 * commands. The port is 35963, or FAKE_WINSCARD_PORT.
 *
 * Functions and numbers are those of https://learn.microsoft.com/windows/win32/api/winscard/. Only what the library
 * imports is here; a program that needs more does not start, and says what it misses.
 */
#define WINSCARDAPI
#define _WIN32_WINNT 0x0601
#include <winsock2.h>
#include <winscard.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "fake_winscard.h"

#define EXPORT __declspec(dllexport)
#define MAX_OPEN 64
#define MAX_FAILURES 16
#define TOKEN_WAIT_MS 20000
#define MAX_RESPONSE 65536

enum control { POWER_OFF = 0, POWER_ON = 1, RESET = 2 };

typedef struct {
    const char *function;
    unsigned calls;
    unsigned fails_at; /* 0: never; else the number of the call */
    int always;
    LONG code;
} function_state;

typedef struct {
    int open;
    unsigned resets; /* the token's resets that this handle knows of */
    unsigned events; /* the insertion that it belongs to */
} card_state;

static CRITICAL_SECTION lock;
static CONDITION_VARIABLE changed;
static function_state functions[MAX_FAILURES];
static int contexts[MAX_OPEN];
static int waiting[MAX_OPEN];   /* waits that a context is in */
static int cancelled[MAX_OPEN]; /* waits of it that are to end */
static card_state cards[MAX_OPEN];
static int holder; /* the card in a transaction, counted from 1; -1: another program; 0: none */
static int reader_there = 1, token_there = 1, powered;
static unsigned events = 1, resets, pull_at, reset_at;
static SOCKET token = INVALID_SOCKET;

/* ------------------------------------------------------------------------------------------------ the token's side */

static int socket_all(int writing, unsigned char *bytes, int length) {
    while (length > 0) {
        int done = writing ? send(token, (const char *)bytes, length, 0) : recv(token, (char *)bytes, length, 0);
        if (done <= 0) return 0;
        bytes += done;
        length -= done;
    }
    return 1;
}

/* Listens once per process until the token connects. */
static int token_connected(void) {
    WSADATA data;
    const char *port = getenv("FAKE_WINSCARD_PORT");
    struct sockaddr_in address;
    SOCKET listener;
    fd_set waiting;
    struct timeval patience = {TOKEN_WAIT_MS / 1000, 0};
    int one = 1;
    if (token != INVALID_SOCKET) return 1;
    if (WSAStartup(MAKEWORD(2, 2), &data) != 0) return 0;
    listener = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    memset(&address, 0, sizeof address);
    address.sin_family = AF_INET;
    address.sin_port = htons((unsigned short)(port ? atoi(port) : 35963));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, (const char *)&one, sizeof one);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) == 0 && listen(listener, 1) == 0) {
        FD_ZERO(&waiting);
        FD_SET(listener, &waiting);
        if (select(0, &waiting, NULL, NULL, &patience) == 1) token = accept(listener, NULL, NULL);
    }
    if (token == INVALID_SOCKET) fprintf(stderr, "fake winscard: no token connected to the reader\n");
    else setsockopt(token, IPPROTO_TCP, TCP_NODELAY, (const char *)&one, sizeof one);
    closesocket(listener);
    return token != INVALID_SOCKET;
}

static int send_message(const unsigned char *bytes, size_t length) {
    unsigned char *message = malloc(length + 2);
    int sent;
    if (!message) return 0;
    message[0] = (unsigned char)(length >> 8);
    message[1] = (unsigned char)length;
    memcpy(message + 2, bytes, length);
    sent = socket_all(1, message, (int)length + 2);
    SecureZeroMemory(message, length + 2);
    free(message);
    return sent;
}

static int control(enum control what) {
    unsigned char byte = (unsigned char)what;
    if (!token_connected()) return 0;
    powered = what != POWER_OFF;
    return send_message(&byte, 1);
}

/* ------------------------------------------------------------------------------------------------- what tests arm */

static function_state *state_of(const char *function) {
    for (int i = 0; i < MAX_FAILURES; i++) {
        if (!functions[i].function) functions[i].function = function;
        if (strcmp(functions[i].function, function) == 0) return &functions[i];
    }
    fprintf(stderr, "fake winscard: too many functions\n");
    abort();
}

/* Counts the call; the code with which it is to fail, or 0. */
static LONG called(const char *function) {
    function_state *state = state_of(function);
    state->calls++;
    return state->always || (state->fails_at && state->calls == state->fails_at) ? state->code : SCARD_S_SUCCESS;
}

#define ENTER(function)                            \
    LONG code;                                     \
    EnterCriticalSection(&lock);                   \
    code = called(function);                       \
    if (code != SCARD_S_SUCCESS) return leave(code)

static LONG leave(LONG code) {
    LeaveCriticalSection(&lock);
    return code;
}

static void pull_now(void) {
    if (token_there) events++;
    token_there = 0;
    if (powered) control(POWER_OFF);
    WakeAllConditionVariable(&changed);
}

EXPORT void fake_winscard_restore(void) {
    EnterCriticalSection(&lock);
    for (int i = 0; i < MAX_FAILURES; i++) {
        functions[i].calls = functions[i].fails_at = 0;
        functions[i].always = 0;
    }
    if (!token_there) events++;
    reader_there = token_there = 1;
    pull_at = reset_at = 0;
    if (holder == -1) holder = 0;
    WakeAllConditionVariable(&changed);
    LeaveCriticalSection(&lock);
}

EXPORT void fake_winscard_fail(const char *function, unsigned nth, LONG code) {
    EnterCriticalSection(&lock);
    function_state *state = state_of(function);
    state->code = code;
    state->always = nth == 0;
    state->fails_at = nth == 0 ? 0 : state->calls + nth;
    LeaveCriticalSection(&lock);
}

EXPORT void fake_winscard_pull(unsigned nth) {
    EnterCriticalSection(&lock);
    if (nth == 0) pull_now();
    else pull_at = state_of("SCardTransmit")->calls + nth;
    LeaveCriticalSection(&lock);
}

static void reset_now(void) {
    resets++;
    if (powered) control(RESET);
}

EXPORT void fake_winscard_reset(unsigned nth) {
    EnterCriticalSection(&lock);
    if (nth == 0) reset_now();
    else reset_at = state_of("SCardTransmit")->calls + nth;
    LeaveCriticalSection(&lock);
}

EXPORT void fake_winscard_plug(int there) {
    EnterCriticalSection(&lock);
    if (!there) pull_now();
    reader_there = there;
    WakeAllConditionVariable(&changed);
    LeaveCriticalSection(&lock);
}

EXPORT void fake_winscard_hold(int held) {
    EnterCriticalSection(&lock);
    holder = held ? -1 : 0;
    WakeAllConditionVariable(&changed);
    LeaveCriticalSection(&lock);
}

EXPORT unsigned fake_winscard_calls(const char *function) {
    EnterCriticalSection(&lock);
    unsigned calls = state_of(function)->calls;
    LeaveCriticalSection(&lock);
    return calls;
}

EXPORT unsigned fake_winscard_open(void) {
    unsigned open = 0;
    EnterCriticalSection(&lock);
    for (int i = 0; i < MAX_OPEN; i++) open += (unsigned)(contexts[i] + cards[i].open);
    open += holder > 0;
    LeaveCriticalSection(&lock);
    return open;
}

/* ------------------------------------------------------------------------------------------------ the reader system */

static int is_context(SCARDCONTEXT context) {
    return context >= 1 && context <= MAX_OPEN && contexts[context - 1];
}

/* Whether the handle's token still lies there as the handle knows it. */
static LONG card_fault(SCARDHANDLE handle) {
    card_state *card = handle >= 1 && handle <= MAX_OPEN ? &cards[handle - 1] : NULL;
    if (!card || !card->open) return SCARD_E_INVALID_HANDLE;
    if (!reader_there) return SCARD_E_READER_UNAVAILABLE;
    if (!token_there || card->events != events) return SCARD_W_REMOVED_CARD;
    if (card->resets != resets) return SCARD_W_RESET_CARD;
    return SCARD_S_SUCCESS;
}

EXPORT LONG WINAPI SCardEstablishContext(DWORD scope, LPCVOID one, LPCVOID two, LPSCARDCONTEXT context) {
    (void)scope, (void)one, (void)two;
    ENTER("SCardEstablishContext");
    for (int i = 0; i < MAX_OPEN; i++) {
        if (contexts[i]) continue;
        contexts[i] = 1;
        *context = (SCARDCONTEXT)(i + 1);
        return leave(SCARD_S_SUCCESS);
    }
    return leave(SCARD_E_NO_MEMORY);
}

EXPORT LONG WINAPI SCardReleaseContext(SCARDCONTEXT context) {
    ENTER("SCardReleaseContext");
    if (!is_context(context)) return leave(SCARD_E_INVALID_HANDLE);
    contexts[context - 1] = 0;
    return leave(SCARD_S_SUCCESS);
}

EXPORT LONG WINAPI SCardIsValidContext(SCARDCONTEXT context) {
    ENTER("SCardIsValidContext");
    return leave(is_context(context) ? SCARD_S_SUCCESS : SCARD_E_INVALID_HANDLE);
}

/* Ends the waits that the context is in, and no later one. */
EXPORT LONG WINAPI SCardCancel(SCARDCONTEXT context) {
    ENTER("SCardCancel");
    if (!is_context(context)) return leave(SCARD_E_INVALID_HANDLE);
    cancelled[context - 1] = waiting[context - 1];
    WakeAllConditionVariable(&changed);
    return leave(SCARD_S_SUCCESS);
}

EXPORT LONG WINAPI SCardListReadersW(SCARDCONTEXT context, LPCWSTR groups, LPWSTR readers, LPDWORD length) {
    /* The name, its NUL, and the NUL that ends the list. */
    static const WCHAR list[] = FAKE_READER L"\0";
    const DWORD units = sizeof list / sizeof *list;
    (void)groups;
    ENTER("SCardListReadersW");
    if (!is_context(context)) return leave(SCARD_E_INVALID_HANDLE);
    if (!reader_there) return leave(SCARD_E_NO_READERS_AVAILABLE);
    if (readers && *length < units) code = SCARD_E_INSUFFICIENT_BUFFER;
    else if (readers) memcpy(readers, list, sizeof list);
    *length = units;
    return leave(code);
}

EXPORT LONG WINAPI SCardConnectW(SCARDCONTEXT context, LPCWSTR reader, DWORD share, DWORD protocols,
                                 LPSCARDHANDLE handle, LPDWORD protocol) {
    ENTER("SCardConnectW");
    if (!is_context(context)) return leave(SCARD_E_INVALID_HANDLE);
    if (share != SCARD_SHARE_SHARED || !(protocols & SCARD_PROTOCOL_T1)) return leave(SCARD_E_INVALID_VALUE);
    if (!reader_there || wcscmp(reader, FAKE_READER) != 0) return leave(SCARD_E_UNKNOWN_READER);
    if (!token_there) return leave(SCARD_W_REMOVED_CARD);
    if (!token_connected() || (!powered && !control(POWER_ON))) return leave(SCARD_W_UNRESPONSIVE_CARD);
    for (int i = 0; i < MAX_OPEN; i++) {
        if (cards[i].open) continue;
        cards[i] = (card_state){1, resets, events};
        *handle = (SCARDHANDLE)(i + 1);
        *protocol = SCARD_PROTOCOL_T1;
        return leave(SCARD_S_SUCCESS);
    }
    return leave(SCARD_E_NO_MEMORY);
}

static void dispose(DWORD disposition) {
    if (disposition == SCARD_LEAVE_CARD || !token_there) return;
    resets++;
    control(disposition == SCARD_RESET_CARD ? RESET : POWER_OFF);
}

EXPORT LONG WINAPI SCardReconnect(SCARDHANDLE handle, DWORD share, DWORD protocols, DWORD disposition,
                                  LPDWORD protocol) {
    (void)share, (void)protocols;
    ENTER("SCardReconnect");
    if (card_fault(handle) == SCARD_E_INVALID_HANDLE) return leave(SCARD_E_INVALID_HANDLE);
    if (!reader_there) return leave(SCARD_E_READER_UNAVAILABLE);
    if (!token_there) return leave(SCARD_W_REMOVED_CARD);
    dispose(disposition);
    if (!powered && !control(POWER_ON)) return leave(SCARD_W_UNRESPONSIVE_CARD);
    cards[handle - 1] = (card_state){1, resets, events};
    *protocol = SCARD_PROTOCOL_T1;
    return leave(SCARD_S_SUCCESS);
}

EXPORT LONG WINAPI SCardDisconnect(SCARDHANDLE handle, DWORD disposition) {
    ENTER("SCardDisconnect");
    if (card_fault(handle) == SCARD_E_INVALID_HANDLE) return leave(SCARD_E_INVALID_HANDLE);
    if (holder == (int)handle) holder = 0;
    cards[handle - 1].open = 0;
    dispose(disposition);
    WakeAllConditionVariable(&changed);
    return leave(SCARD_S_SUCCESS);
}

EXPORT LONG WINAPI SCardBeginTransaction(SCARDHANDLE handle) {
    ENTER("SCardBeginTransaction");
    while ((code = card_fault(handle)) == SCARD_S_SUCCESS && holder != 0 && holder != (int)handle) {
        SleepConditionVariableCS(&changed, &lock, INFINITE);
    }
    /* The token may have been put to sleep meanwhile. */
    if (code == SCARD_S_SUCCESS && !powered && !control(POWER_ON)) code = SCARD_W_UNRESPONSIVE_CARD;
    if (code == SCARD_S_SUCCESS) holder = (int)handle;
    return leave(code);
}

EXPORT LONG WINAPI SCardEndTransaction(SCARDHANDLE handle, DWORD disposition) {
    ENTER("SCardEndTransaction");
    code = card_fault(handle);
    if (holder == (int)handle) {
        holder = 0;
        WakeAllConditionVariable(&changed);
        if (code == SCARD_S_SUCCESS) dispose(disposition);
    } else if (code == SCARD_S_SUCCESS) {
        code = SCARD_E_NOT_TRANSACTED;
    }
    return leave(code);
}

/* The driver tells its maker, and nothing else. */
EXPORT LONG WINAPI SCardGetAttrib(SCARDHANDLE handle, DWORD attribute, LPBYTE value, LPDWORD length) {
    static const char vendor[] = "Fake";
    ENTER("SCardGetAttrib");
    if ((code = card_fault(handle)) == SCARD_E_INVALID_HANDLE) return leave(code);
    if (attribute != SCARD_ATTR_VENDOR_NAME) return leave(ERROR_NOT_SUPPORTED);
    if (*length < sizeof vendor) return leave(SCARD_E_INSUFFICIENT_BUFFER);
    memcpy(value, vendor, sizeof vendor);
    *length = sizeof vendor;
    return leave(SCARD_S_SUCCESS);
}

EXPORT LONG WINAPI SCardTransmit(SCARDHANDLE handle, LPCSCARD_IO_REQUEST header, LPCBYTE command, DWORD sent,
                                 LPSCARD_IO_REQUEST received, LPBYTE response, LPDWORD length) {
    static unsigned char answer[MAX_RESPONSE];
    unsigned char head[2];
    DWORD count;
    (void)received;
    ENTER("SCardTransmit");
    if (pull_at && state_of("SCardTransmit")->calls == pull_at) pull_now();
    if (reset_at && state_of("SCardTransmit")->calls == reset_at) reset_now();
    if ((code = card_fault(handle)) != SCARD_S_SUCCESS) return leave(code);
    if (header->dwProtocol != SCARD_PROTOCOL_T1 || header->cbPciLength != sizeof *header) return leave(SCARD_E_INVALID_VALUE);
    if (holder != 0 && holder != (int)handle) return leave(SCARD_E_SHARING_VIOLATION);
    if (!send_message(command, sent) || !socket_all(0, head, 2)) return leave(SCARD_F_COMM_ERROR);
    count = (DWORD)head[0] << 8 | head[1];
    if (!socket_all(0, answer, (int)count)) return leave(SCARD_F_COMM_ERROR);
    if (count > *length) code = SCARD_E_INSUFFICIENT_BUFFER;
    else memcpy(response, answer, count);
    SecureZeroMemory(answer, count);
    *length = count;
    return leave(code);
}

/* The pseudo reader that tells of readers which come and go: how many there are. */
#define PLUG_AND_PLAY L"\\\\?PnP?\\Notification"

static DWORD reader_state(LPCWSTR reader) {
    DWORD state;
    if (wcscmp(reader, PLUG_AND_PLAY) == 0) return (DWORD)reader_there << 16;
    if (!reader_there || wcscmp(reader, FAKE_READER) != 0) return SCARD_STATE_UNKNOWN;
    state = token_there ? SCARD_STATE_PRESENT : SCARD_STATE_EMPTY;
    for (int i = 0; i < MAX_OPEN; i++) {
        if (token_there && cards[i].open) state |= SCARD_STATE_INUSE;
    }
    return state | (events & 0xFFFF) << 16;
}

EXPORT LONG WINAPI SCardGetStatusChangeW(SCARDCONTEXT context, DWORD milliseconds, LPSCARD_READERSTATEW states,
                                         DWORD count) {
    const ULONGLONG until = milliseconds == INFINITE ? ~0ULL : GetTickCount64() + milliseconds;
    ENTER("SCardGetStatusChangeW");
    for (;;) {
        int differs = 0;
        ULONGLONG now = GetTickCount64(), left = until - now;
        if (!is_context(context)) return leave(SCARD_E_INVALID_HANDLE);
        for (DWORD i = 0; i < count; i++) {
            DWORD state = reader_state(states[i].szReader);
            DWORD known = states[i].dwCurrentState & ~(DWORD)SCARD_STATE_CHANGED;
            int is_changed = known == SCARD_STATE_UNAWARE || known != state;
            states[i].dwEventState = state | (is_changed ? SCARD_STATE_CHANGED : 0);
            differs |= is_changed;
        }
        if (differs) return leave(SCARD_S_SUCCESS);
        if (now >= until) return leave(SCARD_E_TIMEOUT);
        waiting[context - 1]++;
        SleepConditionVariableCS(&changed, &lock, left < INFINITE ? (DWORD)left : INFINITE);
        waiting[context - 1]--;
        if (cancelled[context - 1]) {
            cancelled[context - 1]--;
            return leave(SCARD_E_CANCELLED);
        }
    }
}

BOOL WINAPI DllMain(HINSTANCE instance, DWORD reason, LPVOID reserved) {
    (void)instance, (void)reserved;
    if (reason == DLL_PROCESS_ATTACH) {
        InitializeCriticalSection(&lock);
        InitializeConditionVariable(&changed);
    }
    return TRUE;
}
