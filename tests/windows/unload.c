/*
 * A program that calls FreeLibrary right after it freed its last handle, 1,000 times: by then no thread of the library is
 * left and nothing is open, and the next loading works as the first. With the fake of fake_winscard.c.
 *
 *   unload              reads the card, frees and unloads
 *   unload held         gives up while another program holds the token, whose thread goes on for a while
 */
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <uketsuke.h>
#include <windows.h>
#include <tlhelp32.h>

#include "fake_winscard.h"

#define TIMES 1000

/* The functions of one loading, by their types in the header. */
#define TAKE(name) __typeof__(name) *name##_ = (__typeof__(name) *)(void (*)(void))GetProcAddress(library, #name)

static int failures;

static void check(int holds, const char *condition, int time) {
    if (holds || failures++ > 20) return;
    printf("time %d: %s\n", time, condition);
}

#define CHECK(condition) check((condition) != 0, #condition, time)

/* Threads of this process. */
static int threads(void) {
    THREADENTRY32 thread = {.dwSize = sizeof thread};
    HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPTHREAD, 0);
    int count = 0;
    for (BOOL more = Thread32First(all, &thread); more; more = Thread32Next(all, &thread)) {
        count += thread.th32OwnerProcessID == GetCurrentProcessId();
    }
    CloseHandle(all);
    return count;
}

static fake_hold hold;
static fake_open open_handles;

static void once(int time, int held) {
    const int before = threads();
    HMODULE library = LoadLibraryA("uketsuke.dll");
    uketsuke_settings *settings = NULL;
    uketsuke_session *session = NULL;
    if (!library) {
        CHECK(library);
        return;
    }
    TAKE(uketsuke_settings_new);
    TAKE(uketsuke_settings_set);
    TAKE(uketsuke_settings_free);
    TAKE(uketsuke_session_open);
    TAKE(uketsuke_session_run);
    TAKE(uketsuke_session_get);
    TAKE(uketsuke_session_free);
    CHECK(uketsuke_settings_new_(&settings) == UKETSUKE_OK);
    CHECK(uketsuke_settings_set_(settings, UKETSUKE_OPTION_OPERATION_TIMEOUT, held ? 50 : 10000) == UKETSUKE_OK);
    CHECK(uketsuke_session_open_(FAKE_READER_UTF8, settings, &session) == UKETSUKE_OK);
    uketsuke_status status = uketsuke_session_run_(session, UKETSUKE_OPERATION_IDENTIFY, NULL);
    CHECK(status == (held ? UKETSUKE_ERROR_TOKEN_BUSY : UKETSUKE_OK));
    if (!held) CHECK(uketsuke_session_get_(session, UKETSUKE_SESSION_TOKEN_KIND) == UKETSUKE_TOKEN_KIND_CARD);
    if (time == 0) CHECK(threads() > before); /* there is a thread to be joined */
    uketsuke_session_free_(&session);
    uketsuke_settings_free_(&settings);
    if (!held) {
        CHECK(threads() == before);
        CHECK(open_handles() == 0);
    }
    CHECK(FreeLibrary(library));
}

int main(int count, char **words) {
    /* It stays, so that the library alone comes and goes. */
    HMODULE winscard = LoadLibraryA("winscard.dll");
    int held = count > 1 && strcmp(words[1], "held") == 0, times = held ? 3 : TIMES;
    hold = winscard ? (fake_hold)(void (*)(void))GetProcAddress(winscard, "fake_winscard_hold") : NULL;
    open_handles = winscard ? (fake_open)(void (*)(void))GetProcAddress(winscard, "fake_winscard_open") : NULL;
    if (!hold || !open_handles) {
        puts("this winscard.dll is not the fake one");
        return 2;
    }
    setvbuf(stdout, NULL, _IONBF, 0);
    const int before = threads();
    if (held) hold(1);
    for (int time = 0; time < times; time++) once(time, held);
    if (held) {
        /* A thread that outlived its handle gives the token back, and ends. */
        hold(0);
        for (int tries = 0; tries < 50 && (open_handles() != 0 || threads() > before); tries++) Sleep(100);
    }
    if (open_handles() != 0 || threads() > before) {
        printf("%u handles are open, %d threads became %d\n", open_handles(), before, threads());
        failures++;
    }
    printf("%d bits: loaded and unloaded %d times, %d failed\n", (int)sizeof(void *) * 8, times, failures);
    return failures ? 1 : 0;
}
