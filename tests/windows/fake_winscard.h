/*
 * What a test may do to the fake reader system in fake_winscard.c. The functions are found by GetProcAddress on
 * "winscard.dll", so that a program which does not know them runs with the fake as it would with the real one.
 */
#ifndef FAKE_WINSCARD_H
#define FAKE_WINSCARD_H

#include <windows.h>

/* The one reader's name, U+30AB U+30FC U+30C9 U+30EA U+30FC U+30C0 U+30FC (カードリーダー) and a number. */
#define FAKE_READER L"\u30AB\u30FC\u30C9\u30EA\u30FC\u30C0\u30FC SCR3310 0"
#define FAKE_READER_UTF8 "\xE3\x82\xAB\xE3\x83\xBC\xE3\x83\x89\xE3\x83\xAA\xE3\x83\xBC\xE3\x83\x80\xE3\x83\xBC SCR3310 0"

/* Everything as at the start: token and reader there, no failure armed, the counts at 0. Handles stay open. */
typedef void (*fake_restore)(void);
/* The `nth` call of a function from now (1 is the next one; 0: every call) fails with `code`. */
typedef void (*fake_fail)(const char *function, unsigned nth, LONG code);
/* The token leaves the reader at the `nth` SCardTransmit from now; 0: now. */
typedef void (*fake_pull)(unsigned nth);
/* Another program resets the token at the `nth` SCardTransmit from now; 0: now. */
typedef void (*fake_reset)(unsigned nth);
/* The reader is unplugged (0) or there (1). */
typedef void (*fake_plug)(int there);
/* Another program holds the token in a transaction (1) or lets it go (0). */
typedef void (*fake_hold)(int held);
/* Calls of a function since the last restore. */
typedef unsigned (*fake_calls)(const char *function);
/* Contexts, cards and transactions that are open now. */
typedef unsigned (*fake_open)(void);

#endif
