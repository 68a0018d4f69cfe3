/* uketsuke: what a Japanese clinic's reception may do with a My Number Card or a phone, and why.
 *
 * START HERE
 *
 *     char text[UKETSUKE_TEXT_MAX];
 *     uketsuke_session *session = NULL;
 *     uketsuke_visit *visit = NULL;
 *     uketsuke_decision *decision = NULL;
 *     uketsuke_status status = uketsuke_session_open(NULL, NULL, &session);
 *     if (status == UKETSUKE_OK) status = uketsuke_visit_new(uketsuke_today(), &visit);
 *     if (status == UKETSUKE_OK)
 *         status = uketsuke_session_receive(session, NULL, UKETSUKE_FOREVER, visit, &decision);
 *     if (status == UKETSUKE_OK)
 *         status = uketsuke_decision_text(decision, UKETSUKE_LANGUAGE_JA, UKETSUKE_TEXT_DESK, text, sizeof text, NULL);
 *     if (status != UKETSUKE_OK)
 *         uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_JA, text, sizeof text, NULL);
 *     puts(text);
 *     int go = uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN) == UKETSUKE_SIGN_GO;
 *     uketsuke_decision_free(&decision);
 *     uketsuke_visit_free(&visit);
 *     uketsuke_session_free(&session);
 *
 * The sign is what a program branches on: STOP, CHECK, GO; 0 is not known and never GO.
 *
 * Errors    A uketsuke_status is 0 (UKETSUKE_OK) or an error. Functions that give a value give 0 when there is none or
 *           the handle is NULL or in use: what promises least. A fact that was refused blocks the decision until it is
 *           set correctly.
 * Outputs   A handle is set to NULL when the call begins. A text ends with a NUL and is written whole or not at all;
 *           `length` (may be NULL) says how long it is without the NUL. Text NULL with capacity 0 asks for the length.
 * Inputs    Texts are UTF-8 and end with a NUL. Files are bytes with a length. Nothing is kept beyond the call.
 * Days      YYYYMMDD from 19000101 on; nothing else is a day. 0 is a day that is not known.
 * Threads   Settings, decisions, certificates and answers: any number of threads, never BUSY. Others: one call at a
 *           time, a second one returns BUSY immediately; _cancel and a session's _get and _text from any thread.
 * Freeing   Every handle that a call gave is yours; its _free sets your pointer to NULL, and NULL is fine. The library may
 *           be unloaded (dlclose, FreeLibrary) when no call runs and every handle is freed, and not before.
 * Secrets   PINs, serial numbers and subjects are in no log, error or text but those that say so.
 */
#ifndef UKETSUKE_H
#define UKETSUKE_H

#include <stddef.h>
#include <stdint.h>

/* The interface: a library with another number does not go with this header. */
#define UKETSUKE_ABI_VERSION 1
#define UKETSUKE_VERSION_MAJOR 0
#define UKETSUKE_VERSION_MINOR 2
#define UKETSUKE_VERSION_PATCH 0
#define UKETSUKE_VERSION_NUMBER 200

#if !defined(_WIN32)
#define UKETSUKE_CALL
#else
#define UKETSUKE_CALL __cdecl
#endif
#if !defined(_WIN32) || defined(UKETSUKE_STATIC)
#define UKETSUKE_API extern
#else
#define UKETSUKE_API __declspec(dllimport)
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* Milliseconds that do not end. */
#define UKETSUKE_FOREVER 0xFFFFFFFFu
/* Bytes that hold every text of a decision. */
#define UKETSUKE_TEXT_MAX 16384
/* Added to a detail: lines end in CR LF. The one place where adding is meant. */
#define UKETSUKE_TEXT_CRLF 0x40000000

/* Numbers: the word "fact" is short for a number of the group FACT, and so on. */
typedef int32_t uketsuke_status;
typedef int32_t uketsuke_fact;
typedef int32_t uketsuke_outcome;
typedef int32_t uketsuke_word;
typedef int32_t uketsuke_language;
typedef int32_t uketsuke_detail;
typedef int32_t uketsuke_operation;
/* A day as YYYYMMDD, 0 for none; 1 or 0 for yes or no; a word, a day, a count or a flag, by what it is the value of. */
typedef int32_t uketsuke_day;
typedef int32_t uketsuke_flag;
typedef int32_t uketsuke_value;

typedef struct uketsuke_settings uketsuke_settings;
typedef struct uketsuke_session uketsuke_session;
typedef struct uketsuke_visit uketsuke_visit;
typedef struct uketsuke_decision uketsuke_decision;
typedef struct uketsuke_readers uketsuke_readers;
typedef struct uketsuke_answer uketsuke_answer;
typedef struct uketsuke_folder uketsuke_folder;
typedef struct uketsuke_certificate uketsuke_certificate;
typedef struct uketsuke_challenge uketsuke_challenge;
typedef struct uketsuke_conversation uketsuke_conversation;
typedef struct uketsuke_simulator uketsuke_simulator;

/* Gets one line after each operation, without anything personal in it. */
typedef void(UKETSUKE_CALL *uketsuke_log)(void *context, const char *line);

/* A driver's own way to the token. Set struct_size to sizeof(uketsuke_transport), and leave to zero what is not
 * needed. Calls come in the order begin, (transmit or cut_power) any number of times, end, all on the thread
 * that calls the library.
 *
 * Functions return UKETSUKE_OK; one of the statuses from UKETSUKE_ERROR_TOKEN_REMOVED on that say what happened
 * between program and token (not UKETSUKE_ERROR_TOKEN_SWAPPED, which the library finds out by insertion); or any other
 * number of the driver's own, which becomes UKETSUKE_ERROR_READER_SYSTEM with that number as the reader's code. They must
 * return, and must neither throw nor longjmp. */
typedef struct uketsuke_transport {
    /* sizeof(uketsuke_transport). */
    uint32_t struct_size;
    /* Longest command in bytes that transmit takes; 0: 261, short length. */
    uint32_t max_command;
    /* Longest response in bytes, status word included, that transmit gives; 0: 258, short length. */
    uint32_t max_response;
    /* 1 when reader and token are known to take extended length, else 0. Never a guess. */
    int32_t extended;
    /* Handed to every function. The library never looks at it. */
    void *context;
    /* The reader's name for people, UTF-8, NUL-terminated, copied. NULL: none. */
    const char *name;
    /* Sends one command and stores the whole response with its status word: at most capacity bytes at response,
     * their number in *response_length. The command may carry a PIN: keep no copy and write it to no log. Required. */
    int32_t(UKETSUKE_CALL *transmit)(void *context, const uint8_t *command, size_t command_length, uint8_t *response, size_t capacity, size_t *response_length);
    /* Takes exclusive access to the token until end, and waits for it no longer than timeout_ms milliseconds
     * (UKETSUKE_FOREVER: as long as it takes). NULL: the driver has the token to itself. */
    int32_t(UKETSUKE_CALL *begin)(void *context, uint32_t timeout_ms);
    /* Gives exclusive access back. Must not reset the token. NULL: nothing to do. */
    int32_t(UKETSUKE_CALL *end)(void *context);
    /* Takes the power from the token (cold reset), so that an unlocked PIN is locked. UKETSUKE_OK only if it surely
     * happened. NULL: the driver cannot. */
    int32_t(UKETSUKE_CALL *cut_power)(void *context);
    /* A number that changes whenever another token may lie there. Compared before a PIN is sent. NULL or 0: the driver
     * does not know, a swapped token is not noticed, and every call of uketsuke_session_receive reads. */
    uint64_t(UKETSUKE_CALL *insertion)(void *context);
    /* Called once when the session is freed; nothing is called after it. NULL: nothing to do. */
    void(UKETSUKE_CALL *release)(void *context);
} uketsuke_transport;

/* ------------------------------------------------------------------------------------------------
 * The library
 * ------------------------------------------------------------------------------------------------ */
/* The library: versions, words, the clock. */

/* The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`. */
UKETSUKE_API uint32_t UKETSUKE_CALL uketsuke_abi_version(void);

/* The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`. */
UKETSUKE_API uint32_t UKETSUKE_CALL uketsuke_version_number(void);

/* 1 when this build can do that (a word of *feature*), else 0. */
UKETSUKE_API uketsuke_flag UKETSUKE_CALL uketsuke_feature(uketsuke_word feature);

/* Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is
 * outside of the years 1900 to 9999. */
UKETSUKE_API uketsuke_day UKETSUKE_CALL uketsuke_today(void);

/* The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it
 * says what it means. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_word_name(uketsuke_word word, char *text, size_t capacity,
        size_t *length);

/* The number of a word by its name, `group.word`; 0 when there is none. */
UKETSUKE_API uketsuke_word UKETSUKE_CALL uketsuke_word_number(const char *name);

/* The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_word_text(uketsuke_word word, uketsuke_language language,
        char *text, size_t capacity, size_t *length);

/* What happened and what helps, for the people at the desk. With the session in which it happened: on which reader,
 * what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_error_text(uketsuke_status status, const uketsuke_session *session,
        uketsuke_language language, char *text, size_t capacity, size_t *length);

/* ------------------------------------------------------------------------------------------------
 * Settings
 * ------------------------------------------------------------------------------------------------ */
/* Settings: whom an institution trusts, its rules, its readers. Shared by any number of threads, never busy: each call
 * takes the settings as they are at its beginning. */

/* Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_new(uketsuke_settings **settings);

/* Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1),
 * `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_set(const uketsuke_settings *settings,
        uketsuke_word option, uketsuke_value value);

/* The value of an option; 0 when the handle is NULL or the option is a text. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_settings_get(const uketsuke_settings *settings,
        uketsuke_word option);

/* An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_text(const uketsuke_settings *settings,
        uketsuke_word option, char *text, size_t capacity, size_t *length);

/* Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_add_root(const uketsuke_settings *settings,
        const char *name, const uint8_t *der, size_t der_length);

/* Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken
 * back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as
 * 32 zero bytes, under which anybody could sign. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_add_key(const uketsuke_settings *settings,
        const uint8_t *key, size_t key_length);

/* Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is
 * `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was
 * none). An error leaves the table that is in use.
 *
 * FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is
 * lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules.
 * UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_load_rules(const uketsuke_settings *settings,
        const uint8_t *file, size_t file_length, const uint8_t *signature, size_t signature_length,
        uint32_t last_serial);

/* Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature
 * and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different
 * publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_load_readers(const uketsuke_settings *settings,
        const uint8_t *file, size_t file_length, const uint8_t *signature, size_t signature_length,
        uint32_t last_serial);

/* What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature
 * or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older
 * one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_error_text(const uketsuke_settings *settings,
        uketsuke_status status, uketsuke_language language, char *text, size_t capacity, size_t *length);

/* Never uses a reader of this name. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_settings_exclude_reader(const uketsuke_settings *settings,
        const char *name);

/* Frees settings and sets the pointer to NULL; NULL is fine. Sessions that were opened with them go on. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_settings_free(uketsuke_settings **settings);

/* ------------------------------------------------------------------------------------------------
 * Sessions
 * ------------------------------------------------------------------------------------------------ */
/* Sessions: a reader with a token on it. One call at a time, a second one returns BUSY immediately; `uketsuke_session_get`,
 * `_text` and `_cancel` work from any thread at any time.
 *
 * A timeout in milliseconds bounds waiting for a token: 0 does not wait, `UKETSUKE_FOREVER` waits. An operation that
 * began is bounded by the settings' operation timeout. */

/* Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet.
 * `settings` may be NULL. UNSUPPORTED without PC/SC. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_open(const char *reader, const uketsuke_settings *settings,
        uketsuke_session **session);

/* Opens a driver's own reader. All of the driver's functions run on the caller's thread, and none runs after the call
 * has returned; `release` runs in `uketsuke_session_free`. A `transmit` that never returns holds its caller. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_open_transport(const uketsuke_transport *transport,
        const uketsuke_settings *settings, uketsuke_session **session);

/* Plays a recorded trace as if it were a reader. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_open_trace(const uint8_t *trace, size_t trace_length,
        const uketsuke_settings *settings, uketsuke_session **session);

/* Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_open_simulator(const uketsuke_simulator *simulator,
        const uketsuke_settings *settings, uketsuke_session **session);

/* Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after
 * `uketsuke_session_cancel`. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_wait(const uketsuke_session *session, uint32_t timeout_ms);

/* Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_wait_removal(const uketsuke_session *session,
        uint32_t timeout_ms);

/* Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and
 * the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken
 * to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN,
 * has seen that one. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_run(const uketsuke_session *session,
        uketsuke_operation operation, const char *pin);

/* Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient
 * first. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_allow_last_try(const uketsuke_session *session);

/* A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_session_get(const uketsuke_session *session, uketsuke_word value);

/* A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_text(const uketsuke_session *session, uketsuke_word value,
        char *text, size_t capacity, size_t *length);

/* The certificate that was read last. NOTHING_READ when there is none. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_certificate(const uketsuke_session *session,
        uketsuke_certificate **certificate);

/* Calls `line` with one line after each operation, on the caller's thread; NULL ends that. No line holds anything
 * personal. A call back into the same session answers BUSY. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_set_log(const uketsuke_session *session, uketsuke_log line,
        void *context);

/* Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_session_cancel(const uketsuke_session *session);

/* Frees a session and sets the pointer to NULL; NULL is fine. No other call may use it meanwhile: before a session goes
 * that another thread waits with, `uketsuke_session_cancel`, and let that call end. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_session_free(uketsuke_session **session);

/* ------------------------------------------------------------------------------------------------
 * Visits
 * ------------------------------------------------------------------------------------------------ */
/* Visits: facts by number, in any order. One thread at a time; a second call returns BUSY immediately. */

/* Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_new(uketsuke_day day, uketsuke_visit **visit);

/* Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an
 * amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or
 * cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and
 * `uketsuke_visit_check` alone. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_set(const uketsuke_visit *visit, uketsuke_fact fact,
        uketsuke_value value);

/* Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what
 * `uketsuke_visit_set` sets. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_set_at(const uketsuke_visit *visit, uint32_t index,
        uketsuke_fact fact, uketsuke_value value);

/* Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_set_text(const uketsuke_visit *visit, uketsuke_fact fact,
        const char *text);

/* Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value.
 * A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_clear(const uketsuke_visit *visit, uint32_t index,
        uketsuke_fact fact);

/* The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_visit_get(const uketsuke_visit *visit, uketsuke_fact fact);

/* The value of a fact of the token, result or ticket at an index. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_visit_get_at(const uketsuke_visit *visit, uint32_t index,
        uketsuke_fact fact);

/* Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives
 * its index. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_add(const uketsuke_visit *visit, uketsuke_word list,
        uint32_t *index);

/* Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be
 * NULL. `uketsuke_word_text` names a fact. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_check(const uketsuke_visit *visit, uketsuke_fact *one,
        uketsuke_fact *other);

/* The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared.
 * `index` may be NULL, too. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_check_at(const uketsuke_visit *visit, uketsuke_fact *one,
        uketsuke_fact *other, uint32_t *index);

/* What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what
 * was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread:
 * then without names. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_error_text(const uketsuke_visit *visit,
        uketsuke_status status, uketsuke_language language, char *text, size_t capacity, size_t *length);

/* Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that
 * was right or wrong. What staff saw stays. After a failure it puts in what was found out until then. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_set_session(const uketsuke_visit *visit,
        const uketsuke_session *session);

/* Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it
 * was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in). */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_set_certificate(const uketsuke_visit *visit,
        const uketsuke_certificate *certificate, uketsuke_word token_kind, const uketsuke_settings *settings);

/* Puts a terminal's answer in the place of what was known of one. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_set_answer(const uketsuke_visit *visit,
        const uketsuke_answer *answer);

/* The facts that were given, as JSON (`docs/schemas/visit.json`). */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_json(const uketsuke_visit *visit, char *text, size_t capacity,
        size_t *length);

/* A copy of a visit, with what was refused. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_visit_copy(const uketsuke_visit *visit, uketsuke_visit **copy);

/* Frees a visit and sets the pointer to NULL; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_visit_free(uketsuke_visit **visit);

/* ------------------------------------------------------------------------------------------------
 * Decisions
 * ------------------------------------------------------------------------------------------------ */
/* Decisions: what reception may do, by number, in words, as JSON and as a picture. They never change once made: any
 * number of threads may read one. */

/* Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not
 * go together. `settings` may be NULL: the built-in rules. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_decide(const uketsuke_visit *visit,
        const uketsuke_settings *settings, uketsuke_decision **decision);

/* Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and
 * decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that
 * are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the
 * token's key is proved.
 *
 * A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was
 * found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without
 * `insertion` every call reads.
 *
 * The PIN is for the token that this call finds. If the session has seen a token before that was not received (it
 * waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there,
 * nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait
 * takes the token that lies there. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_session_receive(const uketsuke_session *session, const char *pin,
        uint32_t timeout_ms, const uketsuke_visit *visit, uketsuke_decision **decision);

/* What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note
 * or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_decision_get(const uketsuke_decision *decision,
        uketsuke_outcome number);

/* The word at an index of a list (a word of *decision_list*), from 0; 0 after the last. */
UKETSUKE_API uketsuke_word UKETSUKE_CALL uketsuke_decision_word(const uketsuke_decision *decision, uketsuke_word list,
        uint32_t index);

/* The text of a word with this decision's days filled in, for a dialog of your own. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_decision_word_text(const uketsuke_decision *decision,
        uketsuke_word word, uketsuke_language language, char *text, size_t capacity, size_t *length);

/* The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes
 * hold every one. Every line ends with a line feed, the last one too. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_decision_text(const uketsuke_decision *decision,
        uketsuke_language language, uketsuke_detail detail, char *text, size_t capacity, size_t *length);

/* The decision as JSON. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_decision_json(const uketsuke_decision *decision, char *text,
        size_t capacity, size_t *length);

/* The picture of the days of the card or phone, as SVG; empty where no day is known. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_decision_svg(const uketsuke_decision *decision,
        uketsuke_language language, char *text, size_t capacity, size_t *length);

/* The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_decision_scene(const uketsuke_decision *decision,
        uketsuke_language language, char *text, size_t capacity, size_t *length);

/* What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_decision_card(const uketsuke_decision *decision,
        uketsuke_language language, char *text, size_t capacity, size_t *length);

/* Frees a decision and sets the pointer to NULL; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_decision_free(uketsuke_decision **decision);

/* ------------------------------------------------------------------------------------------------
 * Readers
 * ------------------------------------------------------------------------------------------------ */
/* The readers of this machine by PC/SC. One call at a time, a second one returns BUSY immediately; `uketsuke_readers_cancel`
 * works from any thread. Without PC/SC `uketsuke_readers_new` answers UNSUPPORTED. */

/* Begins to look at the readers. UNSUPPORTED without PC/SC. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_readers_new(uketsuke_readers **readers);

/* Looks which readers there are, and counts them. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_readers_count(const uketsuke_readers *readers, uint32_t *count);

/* The name of a reader that `uketsuke_readers_count` counted, from 0. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_readers_name(const uketsuke_readers *readers, uint32_t index,
        char *text, size_t capacity, size_t *length);

/* Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_readers_wait(const uketsuke_readers *readers, uint32_t timeout_ms,
        uketsuke_word *event);

/* The name of the reader to which the last event happened. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_readers_event_name(const uketsuke_readers *readers, char *text,
        size_t capacity, size_t *length);

/* Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_readers_cancel(const uketsuke_readers *readers);

/* Frees and sets the pointer to NULL; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_readers_free(uketsuke_readers **readers);

/* ------------------------------------------------------------------------------------------------
 * The eligibility terminal's files
 * ------------------------------------------------------------------------------------------------ */
/* The eligibility terminal's files. An answer never changes once made: any number of threads may read one. */

/* Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
 * for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or
 * empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_answer_read(const uint8_t *file, size_t file_length,
        const char *institution, uketsuke_answer **answer);

/* Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts,
 * registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase,
 * and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds
 * nothing else. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_answer_read_named(const char *name, const uint8_t *file,
        size_t file_length, const char *institution, uketsuke_answer **answer);

/* A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and
 * `uketsuke_visit_get_at` give its facts one by one. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_answer_get(const uketsuke_answer *answer, uketsuke_word value);

/* A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold
 * nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which
 * anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\u{202e}`). */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_answer_text(const uketsuke_answer *answer, uketsuke_word value,
        uint32_t index, uketsuke_language language, char *text, size_t capacity, size_t *length);

/* The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the
 * reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_answer_json(const uketsuke_answer *answer, char *text,
        size_t capacity, size_t *length);

/* One person's answer in a bulk file, by its index from 0: a forecast of the booked visit. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_answer_unit(const uketsuke_answer *answer, uint32_t index,
        uketsuke_answer **unit);

/* Frees an answer and sets the pointer to NULL; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_answer_free(uketsuke_answer **answer);

/* What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`.
 * 0 when nothing was entered. */
UKETSUKE_API uketsuke_word UKETSUKE_CALL uketsuke_reader_message(const char *text);

/* ------------------------------------------------------------------------------------------------
 * The eligibility terminal's folder
 * ------------------------------------------------------------------------------------------------ */
/* The linkage folder of the eligibility terminal. One call at a time, a second one returns BUSY immediately; `_ask` and
 * `_cancel` work from any thread at any time. UNSUPPORTED in a build without the feature `folder`. */

/* Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched
 * with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names,
 * and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for
 * `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_folder_open(const char *path, const char *journal,
        const char *institution, uketsuke_folder **folder);

/* The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the
 * folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits.
 * DEADLINE_PASSED when nothing came.
 *
 * What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends
 * before that is given it again. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_folder_next(const uketsuke_folder *folder, uint32_t timeout_ms,
        uketsuke_answer **answer);

/* Notes in the journal that what was given last has been dealt with. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_folder_done(const uketsuke_folder *folder);

/* Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question
 * `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of
 * one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too.
 *
 * DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked
 * on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not
 * used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after
 * `uketsuke_folder_cancel`; a request that the terminal did not take is taken back. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_folder_ask(const uketsuke_folder *folder, const char *request,
        uint32_t timeout_ms, uketsuke_answer **answer);

/* Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait
 * for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_folder_cancel(const uketsuke_folder *folder);

/* Frees and sets the pointer to NULL; NULL is fine. No other call may use it meanwhile. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_folder_free(uketsuke_folder **folder);

/* ------------------------------------------------------------------------------------------------
 * Questions
 * ------------------------------------------------------------------------------------------------ */
/* One question in JSON, the answer in JSON. */

/* Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A
 * question that is not understood is an error, and the answer's member `text` names what is wrong with it. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_ask(const uketsuke_settings *settings, const char *question,
        char *text, size_t capacity, size_t *length);

/* The same, and gives the text of the answer alone, for programs without a JSON parser. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_ask_text(const uketsuke_settings *settings, const char *question,
        uketsuke_language language, char *text, size_t capacity, size_t *length);

/* ------------------------------------------------------------------------------------------------
 * Certificates
 * ------------------------------------------------------------------------------------------------ */
/* Certificates and challenges. A certificate never changes once made: any number of threads may read one. */

/* Reads a certificate (DER), which must be whole and nothing else. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_certificate_from_der(const uint8_t *der, size_t der_length,
        uketsuke_certificate **certificate);

/* A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_certificate_get(const uketsuke_certificate *certificate,
        uketsuke_word value);

/* A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs). */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_certificate_text(const uketsuke_certificate *certificate,
        uketsuke_word value, char *text, size_t capacity, size_t *length);

/* Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs). */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_certificate_bytes(const uketsuke_certificate *certificate,
        uketsuke_word value, uint8_t *data, size_t capacity, size_t *length);

/* What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*).
 * `settings` and `hierarchy` may be NULL. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_certificate_check(const uketsuke_certificate *certificate,
        const uketsuke_settings *settings, uketsuke_word *chain, uketsuke_word *hierarchy);

/* Frees a certificate and sets the pointer to NULL; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_certificate_free(uketsuke_certificate **certificate);

/* Makes a fresh challenge, for programs that speak to the token themselves. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_challenge_new(uketsuke_challenge **challenge);

/* What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_challenge_to_sign(const uketsuke_challenge *challenge,
        const uketsuke_certificate *certificate, uint8_t *data, size_t capacity, size_t *length);

/* Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A
 * challenge judges once. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_challenge_verify(const uketsuke_challenge *challenge,
        const uketsuke_certificate *certificate, const uint8_t *signature, size_t signature_length,
        uketsuke_word *possession);

/* Frees a challenge and sets the pointer to NULL; NULL is fine. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_challenge_free(uketsuke_challenge **challenge);

/* ------------------------------------------------------------------------------------------------
 * Drivers
 * ------------------------------------------------------------------------------------------------ */
/* For programs that carry the bytes themselves: a conversation, step by step. One call at a time, a second one answers
 * BUSY at once. */

/* The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own. */
UKETSUKE_API uketsuke_word UKETSUKE_CALL uketsuke_status_from_pcsc(uint32_t code);

/* Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be
 * NULL; `allow_last_try` is 1 when the patient wants the last try to be spent. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_new(uketsuke_operation operation, const char *pin,
        uketsuke_flag allow_last_try, uint32_t max_command, uint32_t max_response, uketsuke_flag extended,
        uketsuke_conversation **conversation);

/* What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may
 * carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`.
 * When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed
 * out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_next(const uketsuke_conversation *conversation,
        uketsuke_word *step, uint8_t *data, size_t capacity, size_t *length);

/* What came back from the token: the response with its status word; no bytes after a cut of power. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_feed(const uketsuke_conversation *conversation,
        const uint8_t *response, size_t response_length);

/* The step failed: a status of what happened between program and token, or a number of your own. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_fault(const uketsuke_conversation *conversation,
        uketsuke_status status);

/* Tells which token lies there now: a number that changes whenever another may. Before each
 * `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_insertion(const uketsuke_conversation *conversation,
        uint64_t insertion);

/* Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_cancel(const uketsuke_conversation *conversation);

/* A number of the operation when it is over (a word of *session*); 0 before. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_conversation_get(const uketsuke_conversation *conversation,
        uketsuke_word value);

/* The certificate that was read. NOTHING_READ when there is none. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_certificate(const uketsuke_conversation *conversation,
        uketsuke_certificate **certificate);

/* What happened and what helps, for the people at the desk, when the operation is over. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_conversation_error_text(const uketsuke_conversation *conversation,
        uketsuke_language language, char *text, size_t capacity, size_t *length);

/* Frees a conversation and sets the pointer to NULL; NULL is fine. Carry it to its end first: a token may be unlocked. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_conversation_free(uketsuke_conversation **conversation);

/* ------------------------------------------------------------------------------------------------
 * The simulator
 * ------------------------------------------------------------------------------------------------ */
/* Simulated tokens, in builds with the simulator; `uketsuke_simulator_new` answers UNSUPPORTED in others. One call at a
 * time, a second one returns BUSY immediately. */

/* Makes a simulated reader without a token. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_new(uketsuke_simulator **simulator);

/* Sets what the next token is (a word of *simulator*); 0 sets it back. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_set(const uketsuke_simulator *simulator,
        uketsuke_word value, uketsuke_value number);

/* Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_insert(const uketsuke_simulator *simulator,
        uketsuke_word token_kind);

/* Takes the token away. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_remove(const uketsuke_simulator *simulator);

/* Another program resets the token. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_reset(const uketsuke_simulator *simulator);

/* The command with this number, counted from 0 and from now, fails with a status of what happens between program and
 * token; INVALID_VALUE for any other. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_fail_at(const uketsuke_simulator *simulator,
        uint32_t command, uketsuke_status status);

/* A number of the token that lies there (a word of *simulator*); 0 when none does. */
UKETSUKE_API uketsuke_value UKETSUKE_CALL uketsuke_simulator_get(const uketsuke_simulator *simulator,
        uketsuke_word value);

/* Sends one command to the token, for tests of drivers. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_transmit(const uketsuke_simulator *simulator,
        const uint8_t *command, size_t command_length, uint8_t *response, size_t capacity, size_t *length);

/* Takes the power from the token, for tests of drivers. */
UKETSUKE_API uketsuke_status UKETSUKE_CALL uketsuke_simulator_cut_power(const uketsuke_simulator *simulator);

/* Frees a simulator and sets the pointer to NULL; NULL is fine. Sessions that were opened over it go on. */
UKETSUKE_API void UKETSUKE_CALL uketsuke_simulator_free(uketsuke_simulator **simulator);

/* ------------------------------------------------------------------------------------------------
 * Words. 0 is "not known" (OK, undecided, none) in every group.
 * ------------------------------------------------------------------------------------------------ */

/* What reception may do with what was presented. Greater is more, and the zero value accepts nothing. */
enum {
    UKETSUKE_ACCEPTANCE_INDETERMINATE    = 0, /* not decided */
    UKETSUKE_ACCEPTANCE_NOT_ACCEPTED     = 10001, /* not accepted */
    UKETSUKE_ACCEPTANCE_ELIGIBILITY_ONLY = 10002, /* accepted, eligibility information only */
    UKETSUKE_ACCEPTANCE_FULL             = 10003  /* accepted */
};

/* The sign of the desk: what a program branches on. */
enum {
    UKETSUKE_SIGN_UNKNOWN = 0, /* no decision */
    UKETSUKE_SIGN_STOP    = 10201, /* refused */
    UKETSUKE_SIGN_CHECK   = 10202, /* not verified yet, undecided, or by declaration or word alone */
    UKETSUKE_SIGN_GO      = 10203  /* confirmed by an answer, or by a paper that is accepted alone */
};

/* How well the acceptance is known. */
enum {
    UKETSUKE_STANDING_UNDECIDED = 0, /* undecided */
    UKETSUKE_STANDING_PRESUMED  = 10101, /* by dates and papers */
    UKETSUKE_STANDING_GENUINE   = 10102, /* the card or phone is genuine */
    UKETSUKE_STANDING_CONFIRMED = 10103  /* eligibility verified */
};

/* A fact of a visit. After the colon: what its value is (in capitals: a word of that group), and the fact without
 * which it says nothing. */
enum {
    UKETSUKE_FACT_DAY                            = 1001, /* day of the visit: day */
    UKETSUKE_FACT_TOKEN_KIND                     = 1010, /* card or phone: TOKEN_KIND */
    UKETSUKE_FACT_TOKEN_FORM                     = 1011, /* form of the card: CARD_FORM; with TOKEN_KIND */
    UKETSUKE_FACT_TOKEN_PRINTED_UNTIL            = 1012, /* last day printed on the card: day; with TOKEN_KIND */
    UKETSUKE_FACT_TOKEN_RETURNED                 = 1013, /* card given back: flag; with TOKEN_KIND */
    UKETSUKE_FACT_TOKEN_DISCOVERY                = 1014, /* what was found on the reader: DISCOVERY */
    UKETSUKE_FACT_CERTIFICATE_EVIDENCE           = 1015, /* where the certificate's facts come from: EVIDENCE; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_STARTS_ON          = 1016, /* certificate's first day: day; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_EXPIRES_ON         = 1017, /* certificate's last day: day; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_PURPOSE            = 1018, /* certificate's purpose: PURPOSE; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_HIERARCHY          = 1019, /* certificate's hierarchy: HIERARCHY; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_ACCEPTED           = 1020, /* hierarchy accepted here: flag; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_CHAIN              = 1021, /* certificate's issuer: CHAIN; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_POSSESSION         = 1022, /* possession of the key: POSSESSION; with TOKEN_KIND */
    UKETSUKE_FACT_CERTIFICATE_REVOCATION         = 1023, /* revocation: REVOCATION; with TOKEN_KIND */
    UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE        = 1030, /* eligibility certificate shown: flag */
    UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE_UNTIL  = 1031, /* eligibility certificate's last day: day; with ELIGIBILITY_CERTIFICATE */
    UKETSUKE_FACT_ELIGIBILITY_NOTICE             = 1032, /* notice of eligibility information shown: flag */
    UKETSUKE_FACT_ELIGIBILITY_NOTICE_INSURER     = 1033, /* insurer of the notice: INSURER; with ELIGIBILITY_NOTICE */
    UKETSUKE_FACT_MYNAPORTAL_SCREEN              = 1034, /* Mynaportal eligibility screen shown: flag */
    UKETSUKE_FACT_MYNAPORTAL_PDF                 = 1035, /* PDF saved from Mynaportal shown: flag */
    UKETSUKE_FACT_LEGACY_CARD                    = 1036, /* legacy health insurance card shown: flag */
    UKETSUKE_FACT_LEGACY_CARD_UNTIL              = 1037, /* legacy card's last day: day; with LEGACY_CARD */
    UKETSUKE_FACT_LEGACY_CARD_UNDATED            = 1038, /* legacy card without a printed day: flag; with LEGACY_CARD */
    UKETSUKE_FACT_LEGACY_CARD_INSURER            = 1039, /* insurer of the legacy card: INSURER; with LEGACY_CARD */
    UKETSUKE_FACT_LEGACY_CARD_INSURER_CHANGED_ON = 1040, /* day of the change of insurer: day; with LEGACY_CARD */
    UKETSUKE_FACT_APPLICATION                    = 1041, /* declaration of insured status handed in: flag */
    UKETSUKE_FACT_PERSON_CHECK                   = 1050, /* check of the person: CHECK */
    UKETSUKE_FACT_PERSON_METHOD                  = 1051, /* method of the check: METHOD */
    UKETSUKE_FACT_PIN_MISSES                     = 1052, /* wrong PINs in a row: count */
    UKETSUKE_FACT_FACE_MISSES                    = 1053, /* failures of face recognition in a row: count */
    UKETSUKE_FACT_VISUAL_CHECK_REASON            = 1054, /* reason for visual confirmation: VISUAL_CHECK_REASON */
    UKETSUKE_FACT_READER_MESSAGE                 = 1055, /* the reader's message: READER_MESSAGE */
    UKETSUKE_FACT_ELIGIBILITY                    = 1060, /* eligibility by the answer: ELIGIBILITY */
    UKETSUKE_FACT_ROUTE                          = 1061, /* route of the query: ROUTE */
    UKETSUKE_FACT_SEGMENT                        = 1062, /* how far the query has come: SEGMENT */
    UKETSUKE_FACT_RESULT_STATUS                  = 1063, /* status of the result: RESULT_STATUS */
    UKETSUKE_FACT_RESULT_MESSAGE                 = 1064, /* message of the result: text; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_CHECKUPS               = 1065, /* consent to health check-ups: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_MEDICATION             = 1066, /* consent to medication: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_TREATMENT              = 1067, /* consent to treatment: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_OPERATIONS             = 1068, /* consent to operations: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_DIAGNOSES              = 1069, /* consent to diagnoses: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_INFECTIONS             = 1070, /* consent to infections: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_ALLERGIES              = 1071, /* consent to allergies: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_CONTRAINDICATIONS      = 1072, /* consent to contraindications: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_TESTS                  = 1073, /* consent to tests: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_PRESCRIPTIONS          = 1074, /* consent to prescriptions: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_LIMIT                  = 1075, /* consent to limit-amount information: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_SPECIAL_DISEASE        = 1076, /* consent to specific-disease information: CONSENT; with ELIGIBILITY */
    UKETSUKE_FACT_CONSENT_ENDS_TODAY             = 1077, /* a consent ends on the day of the visit: flag; with ELIGIBILITY */
    UKETSUKE_FACT_WRITER                         = 1078, /* program that wrote the answer: WRITER; with ELIGIBILITY */
    UKETSUKE_FACT_ORIGIN                         = 1079, /* occasion of the query: ORIGIN; with ELIGIBILITY */
    UKETSUKE_FACT_ASKED_BY                       = 1091, /* institution that asked: DESIGNATION; with ELIGIBILITY */
    UKETSUKE_FACT_ANSWER_DAY                     = 1080, /* day of the answer: day; with ELIGIBILITY */
    UKETSUKE_FACT_ANSWER_UNDATED                 = 1093, /* answer that carries no day: flag; with ELIGIBILITY */
    UKETSUKE_FACT_ANSWER_BORN_ON                 = 1081, /* date of birth in the answer: day; with ELIGIBILITY */
    UKETSUKE_FACT_CLASSIFICATION                 = 1082, /* classification of a result: CLASSIFICATION; with ELIGIBILITY */
    UKETSUKE_FACT_SHARE_PERCENT                  = 1083, /* patient's share, in percent: amount; with ELIGIBILITY */
    UKETSUKE_FACT_OTHER_SHARE_PERCENT            = 1092, /* second share that is stated, in percent: amount; with ELIGIBILITY */
    UKETSUKE_FACT_TICKET_TYPE                    = 1084, /* type of a ticket: TICKET_TYPE; with ELIGIBILITY */
    UKETSUKE_FACT_TICKET_MONTH                   = 1085, /* month of a ticket: day; with ELIGIBILITY */
    UKETSUKE_FACT_TREATMENT                      = 1086, /* treatment of a ticket: TREATMENT; with ELIGIBILITY */
    UKETSUKE_FACT_TICKET_SAME_INSTITUTION        = 1087, /* the same institution: YES_NO; with ELIGIBILITY */
    UKETSUKE_FACT_DESIGNATION                    = 1088, /* institution that a ticket names: DESIGNATION; with ELIGIBILITY */
    UKETSUKE_FACT_TICKET_USE                     = 1089, /* use of a ticket: TICKET_USE; with ELIGIBILITY */
    UKETSUKE_FACT_SELF_PAY_YEN                   = 1090, /* payment by the patient, in yen: amount; with ELIGIBILITY */
    UKETSUKE_FACT_PHONES                         = 1100, /* phones read here: PHONES */
    UKETSUKE_FACT_PHONES_SINCE                   = 1101, /* phones read here since: day */
    UKETSUKE_FACT_OUTAGE                         = 1102, /* outage: OUTAGE */
    UKETSUKE_FACT_PLACE                          = 1103, /* place of the visit: PLACE */
    UKETSUKE_FACT_BORN_ON                        = 1110, /* date of birth: day */
    UKETSUKE_FACT_FIRST_USE                      = 1111, /* first use of the phone here: YES_NO */
    UKETSUKE_FACT_RETURNING                      = 1112, /* returning patient: YES_NO */
    UKETSUKE_FACT_BY_WORD                        = 1113, /* oral confirmation: YES_NO */
    UKETSUKE_FACT_REGISTERED                     = 1114, /* registered for insurance use: YES_NO */
    UKETSUKE_FACT_CHILD_PHONE                    = 1115, /* the child's own phone: YES_NO */
    UKETSUKE_FACT_SUBSIDY_STORED                 = 1116, /* subsidy stored here: YES_NO */
    UKETSUKE_FACT_SUBSIDY_IN_ANSWER              = 1117  /* subsidy in the answer: YES_NO */
};

/* What a decision says, one number each. */
enum {
    UKETSUKE_OUTCOME_ACCEPTANCE             = 2001, /* What may be done: a word of *acceptance* */
    UKETSUKE_OUTCOME_STANDING               = 2002, /* How well that is known: a word of *standing* */
    UKETSUKE_OUTCOME_SIGN                   = 2003, /* What a program branches on: a word of *sign* */
    UKETSUKE_OUTCOME_BY                     = 2004, /* Which way to be accepted decided: a word of *by* */
    UKETSUKE_OUTCOME_UNTIL                  = 2005, /* The end of today's acceptance, a day */
    UKETSUKE_OUTCOME_FULL_UNTIL             = 2006, /* Last day of full acceptance, a day */
    UKETSUKE_OUTCOME_USABLE_UNTIL           = 2007, /* Last day of any acceptance, a day */
    UKETSUKE_OUTCOME_GRACE_UNTIL            = 2008, /* The token's last usable day by its dates, a day */
    UKETSUKE_OUTCOME_PHONE_CARD_GRACE_UNTIL = 2009, /* For an expired phone: until when the physical card may be in its own grace, a day */
    UKETSUKE_OUTCOME_SHORT_READING_UNTIL    = 2010, /* The end of the grace by its short reading, a day */
    UKETSUKE_OUTCOME_FIRST_STEP             = 2011, /* The step to take now: a word of *step* */
    UKETSUKE_OUTCOME_CONTRADICTION          = 2012, /* Whether two sources say different things, a flag */
    UKETSUKE_OUTCOME_DAY                    = 2013, /* The day of the visit, a day */
    UKETSUKE_OUTCOME_TOKEN_KIND             = 2014, /* The card or phone that decided, or the first one: a word of *token_kind* */
    UKETSUKE_OUTCOME_SHARE_PERCENT          = 2015, /* The patient's share in percent that a valid answer states; 0 when none is stated */
    UKETSUKE_OUTCOME_OTHER_SHARE_PERCENT    = 2016, /* Another share that it states, in percent: both are possible, and the insurer has to be asked. 0 when there is none */
    UKETSUKE_OUTCOME_SELF_PAY_STATED        = 2017, /* Whether this institution's ticket of the month states what the patient pays, a flag */
    UKETSUKE_OUTCOME_SELF_PAY_YEN           = 2018  /* What the patient pays by it, in yen; 0 also where none is stated */
};

/* What a call came to. */
enum {
    UKETSUKE_OK                             = 0, /* done */
    UKETSUKE_ERROR_NULL_POINTER             = 1, /* pass a handle or a place: a pointer that must not be NULL is */
    UKETSUKE_ERROR_INVALID_VALUE            = 2, /* check which values this item takes: this is not one of them */
    UKETSUKE_ERROR_NOT_A_DAY                = 3, /* give a day as YYYYMMDD, 1900-01-01 or later: this is not one */
    UKETSUKE_ERROR_UNKNOWN_FACT             = 4, /* use a newer library, or clear the fact: this library has none of this number */
    UKETSUKE_ERROR_FACT_MISSING             = 5, /* give the fact that it belongs to, or clear this one: it stands alone */
    UKETSUKE_ERROR_CONTRADICTION            = 6, /* correct or clear one of them: two facts contradict each other */
    UKETSUKE_ERROR_BEFORE_MY_NUMBER         = 7, /* check the day of the visit: it is before 2015-10-05 */
    UKETSUKE_ERROR_NO_SUCH_INDEX            = 8, /* add it first: nothing was added at this index */
    UKETSUKE_ERROR_FULL                     = 9, /* add only what is needed: no more of these can be added */
    UKETSUKE_ERROR_BUFFER_TOO_SMALL         = 10, /* call again with a buffer as long as the length says: this one is too small */
    UKETSUKE_ERROR_NOT_UTF8                 = 11, /* convert the text to UTF-8: it is not */
    UKETSUKE_ERROR_LENGTH                   = 12, /* pass less: the input is too long */
    UKETSUKE_ERROR_BUSY                     = 13, /* wait until it is done, or give each thread its own handle: another thread is using this one */
    UKETSUKE_ERROR_PANIC                    = 14, /* restart the program, and tell its maker if this persists: the library failed internally */
    UKETSUKE_ERROR_UNSUPPORTED              = 15, /* use a library that was built with this feature: this build lacks it */
    UKETSUKE_ERROR_STRUCT_SIZE              = 16, /* set struct_size to the structure's sizeof: it is no size that this library knows */
    UKETSUKE_ERROR_NOT_A_QUESTION           = 17, /* correct what the answer names: the question is not understood */
    UKETSUKE_ERROR_NOT_A_PIN                = 18, /* have the 4 digits entered again: this is not a PIN */
    UKETSUKE_ERROR_WRONG_ORDER              = 19, /* check the order of the calls: another one has to come first */
    UKETSUKE_ERROR_NO_RANDOMNESS            = 20, /* restart the computer and read again: the operating system gave no random bytes */
    UKETSUKE_ERROR_NOTHING_READ             = 21, /* read first: nothing has been read yet */
    UKETSUKE_ERROR_NOT_A_CERTIFICATE        = 22, /* give a certificate in DER: the bytes cannot be read as one */
    UKETSUKE_ERROR_ROOT_REFUSED             = 23, /* check the root certificate (DER) and its name: it cannot be used as a root */
    UKETSUKE_ERROR_RULES_REFUSED            = 24, /* correct the file of rules, or get it anew from its publisher: it is refused */
    UKETSUKE_ERROR_READERS_REFUSED          = 25, /* correct the file of readers, or get it anew from its publisher: it is refused */
    UKETSUKE_ERROR_ANSWER_REFUSED           = 26, /* query again at the terminal: the answer's file cannot be read */
    UKETSUKE_ERROR_TRACE_REFUSED            = 27, /* record the conversation again: this trace cannot be read */
    UKETSUKE_ERROR_NOT_A_KEY                = 28, /* give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one */
    UKETSUKE_ERROR_FOLDER_REFUSED           = 29, /* check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used */
    UKETSUKE_ERROR_NAME_TAKEN               = 30, /* ask again under another name: a request or an answer of this name is there already */
    UKETSUKE_ERROR_ANSWER_NOT_OURS          = 31, /* query once more: the answer belongs to another question */
    UKETSUKE_ERROR_ANSWER_PENDING           = 32, /* still being processed: query again later */
    UKETSUKE_ERROR_FILE_NOT_TRUSTED         = 33, /* no added key has signed the file: check the file of its signature and the publisher's key */
    UKETSUKE_ERROR_FILE_OLDER               = 34, /* the file is older than the one before: use a newer one */
    UKETSUKE_ERROR_WRONG_HANDLE             = 35, /* pass the kind of handle that this function takes: this is another */
    UKETSUKE_ERROR_NOT_AN_INSTITUTION       = 36, /* give the institution's code as exactly 10 digits: this is not one */
    UKETSUKE_ERROR_NOT_JPKI                 = 40, /* place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one */
    UKETSUKE_ERROR_UNEXPECTED_STATUS        = 41, /* place it again and read it once more: the card or phone answered with an unexpected status */
    UKETSUKE_ERROR_FILE_NOT_FOUND           = 42, /* point to the municipal counter: the card or phone does not have this file */
    UKETSUKE_ERROR_NO_CERTIFICATE           = 43, /* point to the municipal counter: it holds no user authentication certificate */
    UKETSUKE_ERROR_PIN_WRONG_AND_BLOCKED    = 44, /* with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now */
    UKETSUKE_ERROR_PIN_UNCERTAIN            = 45, /* ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong */
    UKETSUKE_ERROR_PIN_REQUIRED             = 46, /* have the PIN entered first: the card or phone wants it */
    UKETSUKE_ERROR_HOLDER_NOT_AUTHENTICATED = 47, /* have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet */
    UKETSUKE_ERROR_PIN_WRONG                = 48, /* see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong */
    UKETSUKE_ERROR_PIN_BLOCKED              = 49, /* with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked */
    UKETSUKE_ERROR_LAST_TRY_KEPT            = 50, /* allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it */
    UKETSUKE_ERROR_TRIES_UNKNOWN            = 51, /* allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it */
    UKETSUKE_ERROR_RESPONSE_TOO_SHORT       = 52, /* place it again and read it once more: a response came without a status word */
    UKETSUKE_ERROR_RESPONSE_TOO_LONG        = 53, /* use another reader: this one gave more data than the command asked for */
    UKETSUKE_ERROR_TOO_MANY_PARTS           = 54, /* use another reader: the response was cut into too many parts (61xx) without an end */
    UKETSUKE_ERROR_TOO_MANY_READS           = 55, /* use another reader: the file came in too many pieces */
    UKETSUKE_ERROR_FILE_TRUNCATED           = 56, /* place it again and read it once more: the file ended before its content */
    UKETSUKE_ERROR_NOT_DER                  = 57, /* point to the municipal counter: the file does not begin like a certificate */
    UKETSUKE_ERROR_FILE_TOO_LONG            = 58, /* point to the municipal counter: the file announces more bytes than a certificate can have */
    UKETSUKE_ERROR_SIGNATURE_LENGTH         = 59, /* read it again: the signature has a length that no key has */
    UKETSUKE_ERROR_COMMAND_TOO_LONG         = 60, /* use another reader: this one takes no command of this length */
    UKETSUKE_ERROR_TOKEN_REMOVED            = 80, /* place it on the reader again and leave it until the reading is done: the card or phone left the reader */
    UKETSUKE_ERROR_TOKEN_RESET              = 81, /* read it again: another program, or the reader, reset the card or phone */
    UKETSUKE_ERROR_TOKEN_SWAPPED            = 82, /* begin again: it may be another card or phone than the one that was read first */
    UKETSUKE_ERROR_NO_TOKEN                 = 83, /* place the card or phone on the reader: none is seen */
    UKETSUKE_ERROR_TOKEN_MUTE               = 84, /* place it flat on the reader again: the card or phone does not answer */
    UKETSUKE_ERROR_NO_READER                = 85, /* check the reader's cable and its name: there is no reader, or not the named one */
    UKETSUKE_ERROR_READER_LOST              = 86, /* connect the reader again: it was unplugged */
    UKETSUKE_ERROR_SERVICE_STOPPED          = 87, /* check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running */
    UKETSUKE_ERROR_TOKEN_BUSY               = 88, /* wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official ... */
    UKETSUKE_ERROR_TRANSMISSION             = 89, /* place it again and read it once more: the communication with the card or phone failed */
    UKETSUKE_ERROR_LINK_RESPONSE_TOO_LONG   = 90, /* use another reader: the response was longer than was agreed */
    UKETSUKE_ERROR_PROTOCOL                 = 91, /* use another reader: this one and the card or phone have no protocol in common */
    UKETSUKE_ERROR_POWER_STAYS_ON           = 92, /* take the card or phone off the reader: its power could not be cut */
    UKETSUKE_ERROR_DEADLINE_PASSED          = 93, /* try again: the time has run out */
    UKETSUKE_ERROR_CANCELLED                = 94, /* the operation was cancelled */
    UKETSUKE_ERROR_ACCESS_DENIED            = 95, /* check the rights of the user: the program may not use the reader */
    UKETSUKE_ERROR_TRACE_MISMATCH           = 96, /* use a trace of the same operation: the recorded one does not go on this way */
    UKETSUKE_ERROR_TRACE_WITHHELD           = 97, /* what was read is withheld in the trace; the conversation itself played to its end */
    UKETSUKE_ERROR_OTHER_CARD               = 98, /* place a My Number Card, or a phone with the certificate: this is another kind of card */
    UKETSUKE_ERROR_SEVERAL_TOKENS           = 99, /* leave only the one that is to be read: there is a card or phone on each of two readers */
    UKETSUKE_ERROR_LEFT_OPEN                = 100, /* take the card or phone off the reader: the last operation is not over, and it may still be unlocked */
    UKETSUKE_ERROR_COMMAND_HANGS            = 101, /* take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command */
    UKETSUKE_ERROR_DRIVER_CONTRACT          = 102, /* update the reader's driver: it answered something that its contract does not allow */
    UKETSUKE_ERROR_READER_SYSTEM            = 103, /* tell the number to the reader's maker: no standard lists it */
    UKETSUKE_ERROR_SERVICE_FAILED           = 104  /* connect the reader again or restart the computer: the smart-card service or the driver failed internally */
};

/* Why a decision is as it is. */
enum {
    UKETSUKE_FINDING_NOTHING_PRESENTED                        = 3001, /* Nothing has been presented yet. */
    UKETSUKE_FINDING_WITHIN_DATES                             = 3002, /* The certificate is within its dates (through {expires_on}). */
    UKETSUKE_FINDING_IN_GRACE                                 = 3003, /* The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only). */
    UKETSUKE_FINDING_GRACE_OVER                               = 3004, /* The grace period after the certificate's expiry is over (it ended on {grace_until}). */
    UKETSUKE_FINDING_EXPIRED_WITHOUT_GRACE                    = 3005, /* The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}). */
    UKETSUKE_FINDING_NOT_YET_VALID                            = 3006, /* The certificate is not valid yet. */
    UKETSUKE_FINDING_DATE_UNKNOWN                             = 3007, /* The certificate's last day is not known. */
    UKETSUKE_FINDING_CERTIFICATE_NOT_READ                     = 3008, /* No certificate has been read yet. */
    UKETSUKE_FINDING_READINGS_DIFFER                          = 3009, /* Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through ... */
    UKETSUKE_FINDING_CARD_ENDS_FIRST                          = 3010, /* The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts. */
    UKETSUKE_FINDING_REVOKED                                  = 3011, /* The certificate was revoked; there is no grace period. */
    UKETSUKE_FINDING_SUSPENDED                                = 3012, /* The certificate is suspended, for example because it was reported lost; there is no grace period. */
    UKETSUKE_FINDING_RETURNED                                 = 3013, /* The card was given back; there is no grace period. */
    UKETSUKE_FINDING_CHAIN_FAILED                             = 3014, /* The issuer's signature on the certificate, or the certificate's form, is wrong. */
    UKETSUKE_FINDING_CHAIN_UNVERIFIED                         = 3015, /* The certificate's issuer is not verified; the online eligibility verification decides. */
    UKETSUKE_FINDING_POSSESSION_FAILED                        = 3016, /* It was not proved that {the_token} holds the certificate's key. */
    UKETSUKE_FINDING_TEST_HIERARCHY                           = 3017, /* This is a test {plain_token}. */
    UKETSUKE_FINDING_TEST_HIERARCHY_CLAIMED                   = 3018, /* By its issuer's name this is a test certificate; the signature is not verified. */
    UKETSUKE_FINDING_TOKEN_UNKNOWN                            = 3019, /* What is on the reader is not known to be a My Number Card or a supported phone. */
    UKETSUKE_FINDING_READER_NOT_RECOGNISED                    = 3020, /* Reader code 001: not recognised. */
    UKETSUKE_FINDING_READER_NOT_MY_NUMBER_CARD                = 3021, /* Reader code 002: not a My Number Card. */
    UKETSUKE_FINDING_READER_REVOKED_OR_EXPIRED                = 3022, /* Reader code 006: the certificate is revoked or expired. This outranks the dates. */
    UKETSUKE_FINDING_READER_REVOKED                           = 3023, /* The reader says that the certificate was revoked. */
    UKETSUKE_FINDING_READER_ELIGIBILITY_ONLY                  = 3024, /* The reader says that the certificate has expired and only eligibility information is provided. */
    UKETSUKE_FINDING_READER_OTHER                             = 3025, /* The meaning of the reader's message is not published; see the portal's article KB0011365. */
    UKETSUKE_FINDING_READER_CONTRADICTS_DATES                 = 3026, /* The reader's message and the certificate's dates disagree. The reader's message counts. */
    UKETSUKE_FINDING_PHONES_NOT_YET                           = 3027, /* Phones were not read at reception yet on this day (they are since {phones_from}). */
    UKETSUKE_FINDING_PHONES_NOT_HERE                          = 3028, /* Phones are not read here; supporting them is voluntary. */
    UKETSUKE_FINDING_PHONE_HAS_NO_GRACE                       = 3029, /* The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period. */
    UKETSUKE_FINDING_PERSON_NOT_CONFIRMED                     = 3030, /* The person is not confirmed. */
    UKETSUKE_FINDING_METHOD_NOT_FOR_TOKEN                     = 3031, /* This way of checking the person does not exist for {the_token}. */
    UKETSUKE_FINDING_READER_DOWN                              = 3032, /* The reader is out of order: nothing can be verified online. */
    UKETSUKE_FINDING_ELIGIBILITY_CERTIFICATE_SHOWN            = 3033, /* An eligibility certificate within its dates was shown. */
    UKETSUKE_FINDING_ELIGIBILITY_CERTIFICATE_EXPIRED          = 3034, /* The eligibility certificate has expired. */
    UKETSUKE_FINDING_NOTICE_WITH_CARD                         = 3035, /* A notice of eligibility information was shown together with the My Number Card. */
    UKETSUKE_FINDING_NOTICE_ALONE_TOLERATED                   = 3036, /* A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time). */
    UKETSUKE_FINDING_NOTICE_ALONE                             = 3037, /* A notice of eligibility information does not serve alone; the My Number Card belongs to it. */
    UKETSUKE_FINDING_MYNAPORTAL_WITH_CARD                     = 3038, /* Mynaportal's eligibility information was shown together with the My Number Card. */
    UKETSUKE_FINDING_MYNAPORTAL_ON_PHONE                      = 3039, /* Mynaportal's eligibility screen was shown after logging in on the spot. */
    UKETSUKE_FINDING_PDF_WITHOUT_CARD                         = 3040, /* Whether a saved PDF serves without the card is not published. */
    UKETSUKE_FINDING_SCREEN_WITHOUT_TOKEN                     = 3041, /* Mynaportal's screen serves beside the My Number Card or the phone. */
    UKETSUKE_FINDING_LEGACY_VALID                             = 3042, /* A legacy health insurance card within its dates was shown. */
    UKETSUKE_FINDING_LEGACY_TOLERATED                         = 3043, /* An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time). */
    UKETSUKE_FINDING_LEGACY_EXPIRED                           = 3044, /* The legacy health insurance card has expired and proves nothing by itself. */
    UKETSUKE_FINDING_TOLERANCE_START_UNKNOWN                  = 3045, /* Whether this paper was already tolerated on this day is not published. */
    UKETSUKE_FINDING_QUERY_NEEDED                             = 3046, /* Accepted only if the online query confirms the eligibility. */
    UKETSUKE_FINDING_APPLICATION_WRITTEN                      = 3047, /* A declaration of insured status was handed in; the payment follows the share that it declares. */
    UKETSUKE_FINDING_PAPER_WITH_REFUSED_TOKEN                 = 3048, /* What a paper is worth beside a {plain_token} that is not accepted is not published. */
    UKETSUKE_FINDING_ONLINE_VALID                             = 3049, /* Online eligibility verification: valid. */
    UKETSUKE_FINDING_ONLINE_INVALID                           = 3050, /* Online eligibility verification: the eligibility that was queried is not valid. */
    UKETSUKE_FINDING_ONLINE_NEW_EXISTS                        = 3051, /* Online eligibility verification: not valid, and a new eligibility exists. */
    UKETSUKE_FINDING_ONLINE_NOT_FOUND                         = 3052, /* Online eligibility verification: nothing found (the query may have a slip, or the registration is under way). */
    UKETSUKE_FINDING_ONLINE_SEVERAL                           = 3053, /* Online eligibility verification: several found. */
    UKETSUKE_FINDING_ONLINE_UNKNOWN                           = 3054, /* The online eligibility verification did not say whether the eligibility is valid. */
    UKETSUKE_FINDING_ONLINE_CONTRADICTS                       = 3055, /* The online eligibility verification and another finding disagree. */
    UKETSUKE_FINDING_DOCUMENT_NOT_NAMED                       = 3056, /* There is an answer to a query by a paper, and it is not stated which paper was shown. */
    UKETSUKE_FINDING_NO_RULE                                  = 3057, /* This rule table has no rule for this case on this day. */
    UKETSUKE_FINDING_KNOWN_CONTRADICTED                       = 3058, /* What is known ({known}) and {accepting} disagree. */
    UKETSUKE_FINDING_REVOCATION_CONTRADICTS                   = 3059, /* What is known about revocation, suspension or return and the reader's message disagree. */
    UKETSUKE_FINDING_LEGACY_DATE_UNKNOWN                      = 3060, /* The last day of the legacy health insurance card is not known. */
    UKETSUKE_FINDING_NOT_FOR_AUTHENTICATION                   = 3061, /* Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere. */
    UKETSUKE_FINDING_ONLINE_VALID_UNREGISTERED                = 3062, /* Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet. */
    UKETSUKE_FINDING_OTHER_CARD_FOUND                         = 3063, /* What was read is a card of another kind. */
    UKETSUKE_FINDING_NO_CERTIFICATE                           = 3064, /* The card was read and holds no user authentication certificate. */
    UKETSUKE_FINDING_NO_WAY_LEFT                              = 3065, /* No way is left to check the person with {the_token}. */
    UKETSUKE_FINDING_SYSTEM_DOWN                              = 3066, /* The online system is down: nothing can be verified online. */
    UKETSUKE_FINDING_DISASTER                                 = 3067, /* A disaster prevents the usual verification. Where ... is opened, eligibility can be queried without a card. */
    UKETSUKE_FINDING_NOT_REGISTERED                           = 3068, /* It is not registered for insurance use. */
    UKETSUKE_FINDING_APPLICATION_WITHOUT_CARD                 = 3069, /* A declaration of insured status is for patients who presented their My Number Card. */
    UKETSUKE_FINDING_WORD_CONFIRMED                           = 3070, /* A returning patient said that the insurance has not changed since the last visit. */
    UKETSUKE_FINDING_WORD_WITHOUT_CARD                        = 3071, /* Oral confirmation is for returning patients who presented their My Number Card. */
    UKETSUKE_FINDING_LEGACY_UNDATED                           = 3072, /* A legacy health insurance card without a printed day was shown (valid through {usable_until}). */
    UKETSUKE_FINDING_LEGACY_LAPSED_BUT_VALID                  = 3073, /* The legacy card has expired and the answer is valid. How this counts is not published; the institution decides. */
    UKETSUKE_FINDING_ELIGIBILITY_CERTIFICATE_LAPSED_BUT_VALID = 3074, /* The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides. */
    UKETSUKE_FINDING_ONLINE_PROCESSING                        = 3075, /* The query is still being processed; there is no result yet. */
    UKETSUKE_FINDING_ONLINE_ABNORMAL                          = 3076, /* The query ended abnormally; there is no result. */
    UKETSUKE_FINDING_ONLINE_ERROR                             = 3077, /* The answer is an error. */
    UKETSUKE_FINDING_ONLINE_OUTRANKS                          = 3078, /* Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only. */
    UKETSUKE_FINDING_GRACE_OR_REFUSAL                         = 3079, /* The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only. */
    UKETSUKE_FINDING_ANSWER_OF_ANOTHER_DAY                    = 3080, /* The answer is of another day than the visit and was not used. */
    UKETSUKE_FINDING_ANSWER_OF_ANOTHER_PERSON                 = 3081, /* The answer's date of birth differs from the patient's, so it was not used. */
    UKETSUKE_FINDING_ORIGIN_UNCERTAIN                         = 3082, /* The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen. */
    UKETSUKE_FINDING_BOOKED_ANSWER                            = 3083, /* The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet. */
    UKETSUKE_FINDING_BOOKED_ANSWER_INVALID                    = 3084, /* The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides. */
    UKETSUKE_FINDING_WELFARE                                  = 3085, /* The patient is eligible for medical assistance. */
    UKETSUKE_FINDING_WELFARE_BESIDE_INSURANCE                 = 3086, /* The patient has both insurance and medical assistance. */
    UKETSUKE_FINDING_TICKET_OF_ANOTHER_INSTITUTION            = 3087, /* The medical assistance ticket is for another institution. */
    UKETSUKE_FINDING_TICKET_MISSING                           = 3088, /* No medical assistance ticket of this month is registered. */
    UKETSUKE_FINDING_TICKET_PENDING                           = 3089, /* This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse. */
    UKETSUKE_FINDING_TICKET_UNCERTAIN                         = 3090, /* The ticket does not say whom it is for, or its entries disagree. Ask the welfare office. */
    UKETSUKE_FINDING_PAYS_IN_FULL                             = 3091, /* Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer. */
    UKETSUKE_FINDING_TERMINAL_NOTICE                          = 3092, /* The eligibility terminal sent a notice. */
    UKETSUKE_FINDING_NOT_CONSENTED                            = 3093, /* Some information was not consented to. */
    UKETSUKE_FINDING_CONSENT_EXPIRED                          = 3094, /* The consent to provide information has expired. */
    UKETSUKE_FINDING_SUBSIDY_SILENT                           = 3095, /* The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended. */
    UKETSUKE_FINDING_SHARE_DIFFERS                            = 3096, /* The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer. */
    UKETSUKE_FINDING_PHONE_OF_ANOTHER_PERSON                  = 3097, /* The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone. */
    UKETSUKE_FINDING_METHOD_FAILED                            = 3098, /* The check of the person that was tried failed; another one is left. */
    UKETSUKE_FINDING_TEST_ACCEPTED                            = 3099, /* The test hierarchy is accepted because it was asked for. */
    UKETSUKE_FINDING_ADDED_ROOT_ACCEPTED                      = 3100, /* An issuer that was added here is accepted. */
    UKETSUKE_FINDING_ANSWER_WITHOUT_DAY                       = 3101, /* The answer carries no day. Make sure that it is of this visit. */
    UKETSUKE_FINDING_ROUTE_UNCERTAIN                          = 3102, /* A query by card does not return "not valid, a new eligibility exists". Make sure where the answer comes from. */
    UKETSUKE_FINDING_PAPER_BESIDE_EXPIRED_CARD                = 3103, /* The paper was shown beside a card whose certificate has expired. */
    UKETSUKE_FINDING_CONSENT_ENDS_TODAY                       = 3104, /* A consent ends on the day of the visit; whether it still holds depends on the time. */
    UKETSUKE_FINDING_PRINTED_DATE_PASSED                      = 3105, /* By the date printed on the card it has expired. */
    UKETSUKE_FINDING_READER_NOT_FOR_PHONE                     = 3106, /* A phone has no grace period, and the reader shows the message of the grace period. */
    UKETSUKE_FINDING_PAPER_AGAINST_ANSWER                     = 3107, /* The paper and the answer by the card (not valid) disagree. */
    UKETSUKE_FINDING_ANSWER_OF_ANOTHER_INSTITUTION            = 3109, /* The answer is another institution's and was not used. */
    UKETSUKE_FINDING_SPECIAL_CARE_UNDER_AGE                   = 3110, /* The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on ... */
    UKETSUKE_FINDING_PAPER_WITH_FORGED_TOKEN                  = 3108, /* The card is not confirmed as genuine, so the paper that belongs to it does not serve either. */
    UKETSUKE_FINDING_DISPENSING_TICKET                        = 3111, /* This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own. */
    UKETSUKE_FINDING_PHONE_PIN_MAY_BE_LOCKED                  = 3112, /* The phone's PIN was wrong several times; how many misses lock it is not published. */
    UKETSUKE_FINDING_INSURER_CHANGED                          = 3113, /* The insurer has changed, so this legacy health insurance card proves nothing. */
    UKETSUKE_FINDING_INSURER_CHANGED_BUT_VALID                = 3114, /* The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides. */
    UKETSUKE_FINDING_WORD_AGAINST_ANSWER                      = 3115, /* The answer is not valid, so the oral confirmation does not count. */
    UKETSUKE_FINDING_DECLARED_BESIDE_PHONE                    = 3116, /* Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published. */
    UKETSUKE_FINDING_VISUAL_FAILED                            = 3117  /* Staff compared the face with the photo, and the person is not confirmed. */
};

/* What else staff and patient should know. */
enum {
    UKETSUKE_NOTE_RULES_MAY_HAVE_CHANGED   = 4001, /* The rules are those known on {rules_as_of}; they may have changed since. */
    UKETSUKE_NOTE_REVOCATION_UNKNOWN       = 4002, /* Whether the certificate was revoked is not known; only an online check tells. */
    UKETSUKE_NOTE_RENEW_SOON               = 4003, /* The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it. */
    UKETSUKE_NOTE_BRING_CARD               = 4004, /* Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse. */
    UKETSUKE_NOTE_PHYSICAL_CARD_MAY_SERVE  = 4005, /* The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only). */
    UKETSUKE_NOTE_PATIENT_OPERATES         = 4006, /* The patient operates the reader; staff need not. */
    UKETSUKE_NOTE_PHONES_VOLUNTARY         = 4007, /* Supporting phones is voluntary for institutions. */
    UKETSUKE_NOTE_METHOD_MAY_HAVE_CHANGED  = 4008, /* What Android asks for at reception may have changed on {android_from}; this is not published. */
    UKETSUKE_NOTE_PHONE_EXCLUDES           = 4009, /* With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something ... */
    UKETSUKE_NOTE_INSURANCE_STAYS          = 4010, /* The insurance itself does not end when a certificate expires. */
    UKETSUKE_NOTE_CERTIFICATE_IS_SENT      = 4011, /* The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer. */
    UKETSUKE_NOTE_REGISTRATION_ENDS        = 4012, /* The registration for insurance use ends with the grace period. */
    UKETSUKE_NOTE_MYNAPORTAL_NO_LOGIN      = 4013, /* This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card. */
    UKETSUKE_NOTE_LIMIT_AMOUNT_UNKNOWN     = 4014, /* Whether limit-amount information is provided in the grace period is not published. */
    UKETSUKE_NOTE_LIMIT_AMOUNT_BY_CONSENT  = 4015, /* With a paper, limit-amount information needs the patient's consent. */
    UKETSUKE_NOTE_VIEWABLE_FOR_HOURS       = 4017, /* Medical information may be viewed for {consent_hours} hours after consent. */
    UKETSUKE_NOTE_PIN_LOCKED               = 4018, /* The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on. */
    UKETSUKE_NOTE_FACE_LOCKED              = 4020, /* Face recognition is locked; check the person in another way. It is unlocked at the municipal counter. */
    UKETSUKE_NOTE_PHONE_PIN_MAY_BE_LOCKED  = 4021, /* The phone's PIN may be locked (how many misses lock it is not published). */
    UKETSUKE_NOTE_VISUAL_CURES_NOTHING     = 4022, /* Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate. */
    UKETSUKE_NOTE_NO_PHOTO                 = 4023, /* A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it). */
    UKETSUKE_NOTE_FACE_ONLY                = 4024, /* A ...: face recognition or visual confirmation only. */
    UKETSUKE_NOTE_SENIOR_HOLDS_CERTIFICATE = 4025, /* Everyone of this age holds an eligibility certificate. */
    UKETSUKE_NOTE_SENIOR_BY_STATUS         = 4026, /* At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application. */
    UKETSUKE_NOTE_NEVER_IN_FULL            = 4027, /* The patient's share does not change because a card cannot be read or has expired. */
    UKETSUKE_NOTE_RENEWAL_TAKES_HOURS      = 4028, /* A renewed certificate may take about {delay_hours} hours to take effect. */
    UKETSUKE_NOTE_MOVING_DOES_NOT_REVOKE   = 4029, /* Moving house or changing one's name does not revoke this certificate. */
    UKETSUKE_NOTE_TOLERATED                = 4032, /* This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time. */
    UKETSUKE_NOTE_COMPARE_DOCUMENT_DATE    = 4033, /* Check the last day of the paper. */
    UKETSUKE_NOTE_FOREIGN_EXTENSION        = 4034, /* After an extension of stay the certificate has to be issued again. */
    UKETSUKE_NOTE_CHILD_GUARDIAN           = 4035, /* For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it. */
    UKETSUKE_NOTE_NEWBORN_CERTIFICATE      = 4036, /* An infant without a card can have an eligibility certificate on application. */
    UKETSUKE_NOTE_EMERGENCY_FUNCTION       = 4037, /* ... is opened by the call centre 0800-080-4583: tell the institution's code, name and contact; they call back the registered number. */
    UKETSUKE_NOTE_APP_ONLY_IF_PREPARED     = 4038, /* The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand. */
    UKETSUKE_NOTE_TERMINAL_SAYS            = 4039, /* Notice of the terminal: {result_message} */
    UKETSUKE_NOTE_TICKET_SELF_PAY          = 4040, /* Payment by the patient: {self_pay} */
    UKETSUKE_NOTE_DECLARATION_FIELDS       = 4041, /* The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as .... */
    UKETSUKE_NOTE_QUERY_AFTER_TICKET       = 4042, /* Query again when the ticket is registered. */
    UKETSUKE_NOTE_NEWER_RULE               = 4043, /* A newer rule about {newer_about} exists, which this software does not know; update the software. */
    UKETSUKE_NOTE_QUERY_AGAIN              = 4044, /* The query ended abnormally; query again. */
    UKETSUKE_NOTE_CERTIFICATE_WITHOUT_APP  = 4045  /* Where the Myna eligibility app cannot be used, an eligibility certificate serves. */
};

/* What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient. */
enum {
    UKETSUKE_STEP_TOKEN_NOT_GENUINE            = 5039, /* Set this card or phone aside and report it to the person in charge */
    UKETSUKE_STEP_USE_REAL_TOKEN               = 5038, /* Have it replaced by the patient's own My Number Card */
    UKETSUKE_STEP_READ_AGAIN                   = 5040, /* Make sure the answer is the patient's, then read the card again */
    UKETSUKE_STEP_CONTACT_WELFARE_OFFICE       = 5041, /* Check the medical assistance ticket; if none, contact the welfare office */
    UKETSUKE_STEP_QUERY_NEW_ELIGIBILITY        = 5022, /* Check the numbers of the new eligibility and query again */
    UKETSUKE_STEP_QUERY_MORE_DETAILS           = 5023, /* Check insurer number, symbol, number and branch, and query again */
    UKETSUKE_STEP_NAME_DOCUMENT                = 5024, /* Select which paper was used for the query */
    UKETSUKE_STEP_ONLINE_QUERY                 = 5021, /* Query the eligibility online by the paper's numbers */
    UKETSUKE_STEP_NOTE_CARD_FACE               = 5042, /* Note name, date of birth, sex and address from the card */
    UKETSUKE_STEP_PLACE_AGAIN                  = 5002, /* Have the card placed again */
    UKETSUKE_STEP_PLACE_MY_NUMBER_CARD         = 5003, /* Have it replaced by the My Number Card */
    UKETSUKE_STEP_REGISTER_INSURANCE_USE       = 5043, /* Have the card registered on the reader's screen */
    UKETSUKE_STEP_FACE_OR_PIN                  = 5044, /* Have the card placed and the person checked by face recognition or PIN */
    UKETSUKE_STEP_FACE                         = 5010, /* Have the card placed and the person checked by face recognition */
    UKETSUKE_STEP_PIN                          = 5011, /* Have the card placed and the PIN entered (do not ask for the number) */
    UKETSUKE_STEP_VISUAL_CONFIRMATION          = 5045, /* Use ... and confirm the person in visual confirmation mode */
    UKETSUKE_STEP_IPHONE_FLOW                  = 5046, /* Have iPhone selected, authenticated and held to the reader */
    UKETSUKE_STEP_ANDROID_FLOW                 = 5047, /* Have Android selected, the PIN entered and the phone held to the reader */
    UKETSUKE_STEP_PRESS_NEXT                   = 5017, /* Have ... pressed on the screen */
    UKETSUKE_STEP_CONSENT                      = 5018, /* Have the patient choose on the consent screen */
    UKETSUKE_STEP_USE_MOBILE_APP               = 5019, /* Verify with the Myna eligibility app (if it is prepared) */
    UKETSUKE_STEP_PLACE_CARD                   = 5048, /* Ask for the My Number Card */
    UKETSUKE_STEP_USE_PHONE                    = 5049, /* Ask whether the patient uses the phone as insurance card */
    UKETSUKE_STEP_USE_PHYSICAL_CARD            = 5004, /* Receive with the physical My Number Card */
    UKETSUKE_STEP_SHOW_ELIGIBILITY_CERTIFICATE = 5025, /* Receive with the eligibility certificate */
    UKETSUKE_STEP_SHOW_NOTICE_WITH_CARD        = 5026, /* Receive with the card and the notice of eligibility information */
    UKETSUKE_STEP_SHOW_MYNAPORTAL_WITH_CARD    = 5027, /* Receive with the card and the Mynaportal eligibility screen */
    UKETSUKE_STEP_SHOW_MYNAPORTAL_ON_PHONE     = 5028, /* Receive with the Mynaportal screen, logged in on the spot */
    UKETSUKE_STEP_SHOW_LEGACY_CARD             = 5029, /* Receive with a legacy health insurance card within its dates */
    UKETSUKE_STEP_ASK_BY_WORD                  = 5050, /* Ask whether the insurance has changed since the last visit */
    UKETSUKE_STEP_WRITE_APPLICATION            = 5030, /* If nothing else is at hand, have a declaration of insured status filled in */
    UKETSUKE_STEP_CHARGE_DECLARED_SHARE        = 5031, /* Charge the share of the declaration (30% or as declared) */
    UKETSUKE_STEP_QUERY_LATER                  = 5051, /* Query the eligibility later (after recovery from an outage) */
    UKETSUKE_STEP_RENEW                        = 5032, /* Point to renewal at the municipal counter */
    UKETSUKE_STEP_RENEW_PHONE                  = 5033, /* Point to the new application for the phone on Mynaportal after renewal */
    UKETSUKE_STEP_REGISTER_AGAIN               = 5034, /* Point to the new registration after renewal */
    UKETSUKE_STEP_UNLOCK                       = 5035, /* Point to the PIN reset (municipal counter and others) */
    UKETSUKE_STEP_ASK_MUNICIPALITY             = 5036, /* Point to the municipal counter about the card */
    UKETSUKE_STEP_ASK_INSURER                  = 5037, /* Point to the insurer */
    UKETSUKE_STEP_CALL_SUPPORT                 = 5052, /* Call the call centre 0800-080-4583 */
    UKETSUKE_STEP_COLLECT_IN_FULL              = 5053, /* Collect the whole sum and hand out a receipt */
    UKETSUKE_STEP_SHOW_RECIPIENT_CERTIFICATE   = 5054, /* Ask for the recipient certificate (do not close the stored subsidy) */
    UKETSUKE_STEP_USE_HOME_VISIT_APP           = 5055  /* Have the patient consent again on the screen for home visits */
};

/* What the institution may receive about a patient. The names of the interface's consent elements stand beside them. */
enum {
    UKETSUKE_PROVISION_ELIGIBILITY       = 7001, /* eligibility information */
    UKETSUKE_PROVISION_CHECKUPS          = 7002, /* health check-ups */
    UKETSUKE_PROVISION_MEDICATION        = 7003, /* medication */
    UKETSUKE_PROVISION_TREATMENT         = 7004, /* treatment */
    UKETSUKE_PROVISION_OPERATIONS        = 7005, /* operations */
    UKETSUKE_PROVISION_DIAGNOSES         = 7006, /* diagnoses */
    UKETSUKE_PROVISION_INFECTIONS        = 7007, /* infections */
    UKETSUKE_PROVISION_ALLERGIES         = 7008, /* allergies */
    UKETSUKE_PROVISION_CONTRAINDICATIONS = 7009, /* contraindications */
    UKETSUKE_PROVISION_TESTS             = 7010, /* tests */
    UKETSUKE_PROVISION_PRESCRIPTIONS     = 7011, /* prescriptions */
    UKETSUKE_PROVISION_LIMIT             = 7012, /* limit-amount information */
    UKETSUKE_PROVISION_SPECIAL_DISEASE   = 7013  /* specific-disease information */
};

/* What settings hold. */
enum {
    UKETSUKE_OPTION_ACCEPT_TEST       = 8001, /* Whether the test hierarchy is accepted, a flag */
    UKETSUKE_OPTION_ACCEPT_SIMULATOR  = 8002, /* Whether the simulator's root is accepted, a flag */
    UKETSUKE_OPTION_ACCEPT_OWN_FILES  = 8003, /* Whether files of rules and of readers are loaded that no added key has signed, a flag */
    UKETSUKE_OPTION_OPERATION_TIMEOUT = 8004, /* Milliseconds after which an operation that began is given up */
    UKETSUKE_OPTION_RULES_SERIAL      = 8005, /* The serial of the table of rules; read only */
    UKETSUKE_OPTION_RULES_ISSUED      = 8006, /* When the table of rules was issued, a day; read only */
    UKETSUKE_OPTION_RULES_ORIGIN      = 8007, /* Where the table of rules comes from, a word of *table_origin*; read only */
    UKETSUKE_OPTION_RULES_SHA256      = 8008, /* The SHA-256 of the table's file in hexadecimal digits, a text; read only */
    UKETSUKE_OPTION_READERS_SERIAL    = 8009, /* The serial of the file of readers that was added last (the built-in one, if none was); 0 when it has none; read only */
    UKETSUKE_OPTION_READERS_ISSUED    = 8010, /* When the file of readers that was added last was issued, a day; 0 when it says none; read only */
    UKETSUKE_OPTION_READERS_ORIGIN    = 8011, /* Where the file of readers that was added last comes from, a word of *table_origin*; read only */
    UKETSUKE_OPTION_READERS_SHA256    = 8012  /* The SHA-256 of the file of readers that was added last, a text; read only */
};

/* What a visit may have several of. */
enum {
    UKETSUKE_VISIT_LIST_TOKENS  = 8101, /* cards and phones */
    UKETSUKE_VISIT_LIST_ANSWER  = 8102, /* the online answer */
    UKETSUKE_VISIT_LIST_RESULTS = 8103, /* results of the answer */
    UKETSUKE_VISIT_LIST_TICKETS = 8104  /* tickets of a result */
};

/* The lists of words that a decision holds. */
enum {
    UKETSUKE_DECISION_LIST_FINDINGS         = 8201, /* findings */
    UKETSUKE_DECISION_LIST_STEPS_IN_ORDER   = 8202, /* steps in order */
    UKETSUKE_DECISION_LIST_STEPS_ANY_ONE_OF = 8203, /* steps of which any one serves */
    UKETSUKE_DECISION_LIST_STEPS_AFTERWARDS = 8204, /* steps afterwards */
    UKETSUKE_DECISION_LIST_NOTES            = 8205, /* notes */
    UKETSUKE_DECISION_LIST_RULES            = 8206, /* rules */
    UKETSUKE_DECISION_LIST_PROVIDED         = 8207, /* information provided */
    UKETSUKE_DECISION_LIST_IF_CONSENTED     = 8208, /* information provided after consent */
    UKETSUKE_DECISION_LIST_NOT_PROVIDED     = 8209, /* information not provided */
    UKETSUKE_DECISION_LIST_NOT_SHOWN        = 8210  /* information not shown */
};

/* What a session does with a token. */
enum {
    UKETSUKE_OPERATION_IDENTIFY    = 8301, /* identify */
    UKETSUKE_OPERATION_CERTIFICATE = 8302, /* read the certificate */
    UKETSUKE_OPERATION_TRIES       = 8303, /* ask for the tries left */
    UKETSUKE_OPERATION_VERIFY      = 8304, /* verify the PIN */
    UKETSUKE_OPERATION_PROVE       = 8305  /* prove possession */
};

/* What happened to the readers. */
enum {
    UKETSUKE_READER_EVENT_READER_ADDED   = 8401, /* reader plugged in */
    UKETSUKE_READER_EVENT_READER_REMOVED = 8402, /* reader unplugged */
    UKETSUKE_READER_EVENT_TOKEN_INSERTED = 8403, /* token placed */
    UKETSUKE_READER_EVENT_TOKEN_REMOVED  = 8404  /* token taken off */
};

/* What a session knows of its last operation. */
enum {
    UKETSUKE_SESSION_STATUS              = 8501, /* What the last operation came to, a word of *status* */
    UKETSUKE_SESSION_TOKEN_KIND          = 8502, /* What lies there, a word of *token_kind* */
    UKETSUKE_SESSION_PIN_STATE           = 8503, /* What became of the PIN, a word of *pin_state* */
    UKETSUKE_SESSION_TRIES_LEFT          = 8504, /* How many PIN tries are left; -1 when it is not known */
    UKETSUKE_SESSION_POSSESSION          = 8505, /* Whether the key was proved, a word of *possession* */
    UKETSUKE_SESSION_LEFT_OPEN           = 8506, /* Whether a PIN was sent and the token could not be locked again, a flag */
    UKETSUKE_SESSION_MAY_HAVE_COST_A_TRY = 8507, /* Whether a PIN was sent and nobody knows whether the try counted, a flag */
    UKETSUKE_SESSION_STATUS_WORD         = 8508, /* The token's status word in an error; 0 when there is none */
    UKETSUKE_SESSION_READER_CODE         = 8509, /* The reader system's number in an error; 0 when there is none */
    UKETSUKE_SESSION_COMMANDS            = 8510, /* Commands of all operations so far */
    UKETSUKE_SESSION_BYTES_SENT          = 8511, /* Bytes sent in all operations so far */
    UKETSUKE_SESSION_BYTES_RECEIVED      = 8512, /* Bytes received in all operations so far */
    UKETSUKE_SESSION_READER_NAME         = 8513  /* The reader's name, a text */
};

/* What a certificate says. */
enum {
    UKETSUKE_CERTIFICATE_STARTS_ON     = 8601, /* Its first day, a day */
    UKETSUKE_CERTIFICATE_EXPIRES_ON    = 8602, /* Its last day, a day */
    UKETSUKE_CERTIFICATE_PURPOSE       = 8603, /* What it is for, a word of *purpose* */
    UKETSUKE_CERTIFICATE_KEY_BITS      = 8604, /* The length of its key in bits; 0 for another kind of key than RSA, P-256 and P-384 */
    UKETSUKE_CERTIFICATE_ISSUER_NAME   = 8605, /* The name of its issuer, a text */
    UKETSUKE_CERTIFICATE_POLICY_OID    = 8606, /* Its certificate policy, a text of numbers with dots */
    UKETSUKE_CERTIFICATE_DER           = 8607, /* Its own bytes */
    UKETSUKE_CERTIFICATE_SERIAL_NUMBER = 8608, /* Its serial number, bytes. Personal: keep it out of logs */
    UKETSUKE_CERTIFICATE_SUBJECT       = 8609  /* Its subject, a text. Personal: keep it out of logs */
};

/* What a terminal's file says. */
enum {
    UKETSUKE_ANSWER_RESULTS                 = 8701, /* How many results it holds */
    UKETSUKE_ANSWER_REMARKS                 = 8702, /* How many remarks there are about it */
    UKETSUKE_ANSWER_SHARING                 = 8703, /* Whether information is shared, a word of *sharing* */
    UKETSUKE_ANSWER_ASKS_FOR_READER_MESSAGE = 8704, /* Whether the reader's message would say more, a flag */
    UKETSUKE_ANSWER_REMARK                  = 8705, /* A remark by its index, a text without personal data */
    UKETSUKE_ANSWER_CONTENT                 = 8706, /* What the file holds, a word of *file_content*; 0 when it was not read */
    UKETSUKE_ANSWER_PROBLEM                 = 8707, /* Why nothing was read, or what happened to the folder, a word of *file_problem* */
    UKETSUKE_ANSWER_UNITS                   = 8708, /* How many persons an answer about many has, by `uketsuke_answer_unit` */
    UKETSUKE_ANSWER_INTERFACE               = 8709, /* The number of the interface (IF) that the file's name tells; 0 when it is not public */
    UKETSUKE_ANSWER_FORECAST                = 8710, /* Whether it is one person's part of a bulk answer: a forecast, never a reception, a flag */
    UKETSUKE_ANSWER_AGAIN                   = 8711, /* Whether the same content came before under another name, a flag */
    UKETSUKE_ANSWER_FOLLOW_UP               = 8712, /* What is to be done first after this answer, a word of *follow_up* */
    UKETSUKE_ANSWER_FILE_NAME               = 8713, /* The file's name, a text. It may hold a patient's number: keep it out of logs */
    UKETSUKE_ANSWER_FILE_KIND               = 8714, /* What the file is by its name, a text */
    UKETSUKE_ANSWER_PROBLEM_TEXT            = 8715, /* Why nothing was read, a text without personal data */
    UKETSUKE_ANSWER_PROCESSED_AT            = 8716, /* When the system worked on it, a text: `2026-11-27T09:15:00+09:00` */
    UKETSUKE_ANSWER_RECEPTION_NUMBER        = 8717, /* The number by which the results of a bulk question are collected, a text */
    UKETSUKE_ANSWER_REFERENCE_NUMBER        = 8718, /* The institution's own number of the patient, a text. Personal: keep it out of logs */
    UKETSUKE_ANSWER_DIRECTION               = 8719  /* Where the file goes by its name, also when it is not read, a word of *file_direction* */
};

/* What a simulated token is, set before it is inserted. */
enum {
    UKETSUKE_SIMULATOR_EXPIRES_ON           = 8801, /* The certificate's last day, a day */
    UKETSUKE_SIMULATOR_TRIES_LEFT           = 8802, /* PIN tries left */
    UKETSUKE_SIMULATOR_HOLDER_AUTHENTICATED = 8803, /* Whether the iPhone's holder has authenticated on it: 1, or 2 when not */
    UKETSUKE_SIMULATOR_WITHOUT_JPKI         = 8804, /* Another kind of card: no JPKI application, a flag */
    UKETSUKE_SIMULATOR_COMMANDS             = 8805, /* Commands that the inserted token was sent; read only */
    UKETSUKE_SIMULATOR_UNLOCKED             = 8806  /* Whether the inserted token is unlocked, a flag; read only */
};

/* What a build of the library can do. */
enum {
    UKETSUKE_FEATURE_PCSC      = 8901, /* readers through PC/SC */
    UKETSUKE_FEATURE_SIMULATOR = 8902, /* simulated tokens */
    UKETSUKE_FEATURE_TERMINAL  = 8903, /* the terminal's files */
    UKETSUKE_FEATURE_CRYPTO    = 8904, /* signatures */
    UKETSUKE_FEATURE_FOLDER    = 8905  /* the terminal's folder */
};

/* What a conversation wants done next. */
enum {
    UKETSUKE_CONVERSATION_STEP_DONE      = 0, /* done */
    UKETSUKE_CONVERSATION_STEP_TRANSMIT  = 9001, /* send */
    UKETSUKE_CONVERSATION_STEP_CUT_POWER = 9002  /* cut the power */
};

/* Which way to be accepted decided the visit. */
enum {
    UKETSUKE_BY_NOTHING                 = 0, /* nothing */
    UKETSUKE_BY_TOKEN                   = 10301, /* the card or phone */
    UKETSUKE_BY_OTHER_TOKEN             = 10302, /* the other card or phone */
    UKETSUKE_BY_ELIGIBILITY_CERTIFICATE = 10303, /* the eligibility certificate */
    UKETSUKE_BY_ELIGIBILITY_NOTICE      = 10304, /* the notice of eligibility information */
    UKETSUKE_BY_MYNAPORTAL_SCREEN       = 10305, /* the Mynaportal eligibility screen */
    UKETSUKE_BY_MYNAPORTAL_PDF          = 10306, /* a PDF saved from Mynaportal */
    UKETSUKE_BY_LEGACY_CARD             = 10307, /* the legacy health insurance card */
    UKETSUKE_BY_APPLICATION             = 10308, /* the declaration of insured status */
    UKETSUKE_BY_WORD                    = 10309, /* oral confirmation */
    UKETSUKE_BY_ANSWER                  = 10310  /* the online answer alone */
};

/* What a finding is about: the way to be accepted that it belongs to. */
enum {
    UKETSUKE_ABOUT_VISIT  = 10401, /* the visit */
    UKETSUKE_ABOUT_TOKEN  = 10402, /* the card or phone */
    UKETSUKE_ABOUT_PERSON = 10403, /* the check of the person */
    UKETSUKE_ABOUT_SITE   = 10404, /* the institution */
    UKETSUKE_ABOUT_ANSWER = 10405, /* the online answer */
    UKETSUKE_ABOUT_PAPER  = 10406  /* a paper */
};

/* Who says so. A higher voice outranks a lower one about the same subject. */
enum {
    UKETSUKE_VOICE_DATES  = 10501, /* dates */
    UKETSUKE_VOICE_READER = 10502, /* the reader */
    UKETSUKE_VOICE_CENTRE = 10503, /* the online eligibility verification */
    UKETSUKE_VOICE_KNOWN  = 10504, /* known facts */
    UKETSUKE_VOICE_NATURE = 10505  /* the token itself */
};

/* What a finding means for its way, worst first. */
enum {
    UKETSUKE_VERDICT_REFUSE = 10601, /* refuses */
    UKETSUKE_VERDICT_OPEN   = 10602, /* leaves open */
    UKETSUKE_VERDICT_LIMIT  = 10603, /* limits to eligibility */
    UKETSUKE_VERDICT_ALLOW  = 10604, /* allows */
    UKETSUKE_VERDICT_NOTE   = 10605  /* notes */
};

/* The groups of the plan, in the order in which they are shown. */
enum {
    UKETSUKE_PART_IN_ORDER   = 10701, /* in this order */
    UKETSUKE_PART_ANY_ONE_OF = 10702, /* any one of */
    UKETSUKE_PART_AFTERWARDS = 10703  /* afterwards */
};

/* Who takes a step. */
enum {
    UKETSUKE_AUDIENCE_PATIENT = 10801, /* the patient */
    UKETSUKE_AUDIENCE_STAFF   = 10802  /* staff */
};

/* How much a text of a decision says. */
enum {
    UKETSUKE_TEXT_BRIEF     = 10901, /* three lines */
    UKETSUKE_TEXT_DESK      = 10902, /* for the desk */
    UKETSUKE_TEXT_FULL      = 10903, /* in full */
    UKETSUKE_TEXT_SOURCES   = 10904, /* sources */
    UKETSUKE_TEXT_TECHNICAL = 10905  /* technical */
};

/* What is on the reader. */
enum {
    UKETSUKE_TOKEN_KIND_UNKNOWN = 0, /* not known */
    UKETSUKE_TOKEN_KIND_CARD    = 11001, /* My Number Card */
    UKETSUKE_TOKEN_KIND_ANDROID = 11002, /* Android phone */
    UKETSUKE_TOKEN_KIND_IPHONE  = 11003  /* iPhone */
};

/* The form of a card, as staff see it. */
enum {
    UKETSUKE_CARD_FORM_ORDINARY      = 0, /* ordinary */
    UKETSUKE_CARD_FORM_WITHOUT_PHOTO = 11101, /* without a photo */
    UKETSUKE_CARD_FORM_FACE_ONLY     = 11102  /* face recognition only, no PIN */
};

/* Where the facts of a certificate come from. */
enum {
    UKETSUKE_EVIDENCE_READ   = 0, /* read */
    UKETSUKE_EVIDENCE_STATED = 11201  /* stated */
};

/* What the reader found beside a readable My Number Card or phone. */
enum {
    UKETSUKE_DISCOVERY_UNKNOWN        = 0, /* nothing */
    UKETSUKE_DISCOVERY_OTHER_CARD     = 11301, /* a card of another kind */
    UKETSUKE_DISCOVERY_NO_CERTIFICATE = 11302  /* no user authentication certificate on it */
};

/* Whether a pinned root issued the certificate. */
enum {
    UKETSUKE_CHAIN_UNVERIFIED = 0, /* issuer not verified */
    UKETSUKE_CHAIN_VERIFIED   = 11401, /* issuer verified */
    UKETSUKE_CHAIN_FAILED     = 11402  /* signature or form is wrong */
};

/* Whether the token proved that it holds the certificate's key. */
enum {
    UKETSUKE_POSSESSION_NOT_PROVED = 0, /* key not proved */
    UKETSUKE_POSSESSION_PROVED     = 11501, /* key proved */
    UKETSUKE_POSSESSION_FAILED     = 11502  /* key does not match */
};

/* What a certificate is for, by what it says itself. Whether that is to be believed is for the chain. */
enum {
    UKETSUKE_PURPOSE_UNKNOWN               = 0, /* not known */
    UKETSUKE_PURPOSE_USER_AUTHENTICATION   = 11601, /* user authentication */
    UKETSUKE_PURPOSE_DIGITAL_SIGNATURE     = 11602, /* signatures */
    UKETSUKE_PURPOSE_CERTIFICATE_AUTHORITY = 11603, /* a certification authority */
    UKETSUKE_PURPOSE_FOREIGN               = 11604  /* not from JPKI */
};

/* Who issued the certificate. */
enum {
    UKETSUKE_HIERARCHY_UNKNOWN    = 0, /* not known */
    UKETSUKE_HIERARCHY_PRODUCTION = 11701, /* production */
    UKETSUKE_HIERARCHY_TEST       = 11702, /* test */
    UKETSUKE_HIERARCHY_OTHER      = 11703  /* a root that was added */
};

/* Whether the certificate was revoked. Cannot be known offline. */
enum {
    UKETSUKE_REVOCATION_UNKNOWN   = 0, /* not known */
    UKETSUKE_REVOCATION_GOOD      = 11801, /* not revoked */
    UKETSUKE_REVOCATION_REVOKED   = 11802, /* revoked */
    UKETSUKE_REVOCATION_SUSPENDED = 11803  /* suspended */
};

/* What a patient shows besides a card or phone. */
enum {
    UKETSUKE_PAPER_ELIGIBILITY_CERTIFICATE = 12001, /* eligibility certificate */
    UKETSUKE_PAPER_ELIGIBILITY_NOTICE      = 12002, /* notice of eligibility information */
    UKETSUKE_PAPER_MYNAPORTAL_SCREEN       = 12003, /* Mynaportal eligibility screen */
    UKETSUKE_PAPER_MYNAPORTAL_PDF          = 12004, /* PDF saved from Mynaportal */
    UKETSUKE_PAPER_LEGACY_CARD             = 12005, /* legacy health insurance card */
    UKETSUKE_PAPER_APPLICATION             = 12006  /* declaration of insured status */
};

/* Whose card a legacy health insurance card is. */
enum {
    UKETSUKE_INSURER_UNKNOWN   = 0, /* not known */
    UKETSUKE_INSURER_KOKUHO    = 12101, /* National Health Insurance */
    UKETSUKE_INSURER_KOUKI     = 12102, /* medical care for the elderly aged 75 and over */
    UKETSUKE_INSURER_EMPLOYEES = 12103  /* employees' insurance */
};

/* How it is checked that the person is the holder. */
enum {
    UKETSUKE_METHOD_FACE             = 12201, /* face recognition */
    UKETSUKE_METHOD_PIN              = 12202, /* PIN */
    UKETSUKE_METHOD_VISUAL           = 12203, /* visual confirmation */
    UKETSUKE_METHOD_PHONE_BIOMETRICS = 12204  /* the phone's face or fingerprint recognition */
};

/* What came of the check of the person. */
enum {
    UKETSUKE_CHECK_NOT_DONE = 0, /* not done */
    UKETSUKE_CHECK_PASSED   = 12301, /* passed */
    UKETSUKE_CHECK_FAILED   = 12302  /* failed */
};

/* The situations in which staff switch to visual confirmation mode. */
enum {
    UKETSUKE_VISUAL_CHECK_REASON_FACE_FAILS_AND_PIN_UNKNOWN = 12401, /* face recognition fails and the PIN is not usable */
    UKETSUKE_VISUAL_CHECK_REASON_DISABILITY                 = 12402, /* dementia or a disability */
    UKETSUKE_VISUAL_CHECK_REASON_CONDITION                  = 12403, /* the patient's condition */
    UKETSUKE_VISUAL_CHECK_REASON_MACHINE                    = 12404  /* machine trouble with face recognition and PIN entry */
};

/* What the facial-recognition card reader showed. */
enum {
    UKETSUKE_READER_MESSAGE_UNKNOWN          = 0, /* no message */
    UKETSUKE_READER_MESSAGE_001              = 12501, /* not recognised (001) */
    UKETSUKE_READER_MESSAGE_002              = 12502, /* not a My Number Card (002) */
    UKETSUKE_READER_MESSAGE_ELIGIBILITY_ONLY = 12503, /* eligibility information only */
    UKETSUKE_READER_MESSAGE_REVOKED          = 12504, /* revoked */
    UKETSUKE_READER_MESSAGE_006              = 12505, /* revoked or expired (006) */
    UKETSUKE_READER_MESSAGE_OTHER            = 12506  /* another message */
};

/* Whether an eligibility is valid (`QualificationValidity`), code OQSCD006. */
enum {
    UKETSUKE_ELIGIBILITY_UNKNOWN            = 0, /* no validity stated */
    UKETSUKE_ELIGIBILITY_VALID              = 12601, /* valid */
    UKETSUKE_ELIGIBILITY_INVALID            = 12602, /* not valid */
    UKETSUKE_ELIGIBILITY_INVALID_NEW_EXISTS = 12603, /* not valid; a new eligibility exists */
    UKETSUKE_ELIGIBILITY_NOT_FOUND          = 12604, /* no such eligibility found */
    UKETSUKE_ELIGIBILITY_SEVERAL            = 12605, /* several found */
    UKETSUKE_ELIGIBILITY_VALID_UNREGISTERED = 12606  /* valid (medical assistance, not registered here) */
};

/* The route of a query (`ReferenceClassification`), code OQSCD002. No value for phones is public. */
enum {
    UKETSUKE_ROUTE_UNKNOWN  = 0, /* not known */
    UKETSUKE_ROUTE_CARD     = 12701, /* by My Number Card */
    UKETSUKE_ROUTE_DOCUMENT = 12702  /* by a document's numbers */
};

/* What the patient consents to, code OQSCD016. */
enum {
    UKETSUKE_CONSENT_ABSENT       = 0, /* nothing said */
    UKETSUKE_CONSENT_REFUSED      = 12801, /* refused */
    UKETSUKE_CONSENT_GIVEN        = 12802, /* given */
    UKETSUKE_CONSENT_EXPIRED      = 12803, /* expired */
    UKETSUKE_CONSENT_UNOBTAINABLE = 12804  /* could not be obtained */
};

/* The segment of a result (`SegmentOfResult`): how far the centre has come. */
enum {
    UKETSUKE_SEGMENT_FINISHED   = 0, /* finished */
    UKETSUKE_SEGMENT_PROCESSING = 12901, /* still being processed */
    UKETSUKE_SEGMENT_ABNORMAL   = 12902  /* ended abnormally */
};

/* The status of a result (`ProcessingResultStatus`). */
enum {
    UKETSUKE_RESULT_STATUS_NORMAL = 0, /* normal */
    UKETSUKE_RESULT_STATUS_ERROR  = 13001  /* error */
};

/* Which program wrote the answer's file, by its looks. */
enum {
    UKETSUKE_WRITER_UNKNOWN   = 0, /* not known */
    UKETSUKE_WRITER_TERMINAL  = 13101, /* the eligibility terminal */
    UKETSUKE_WRITER_OTHER     = 13102, /* another program */
    UKETSUKE_WRITER_UNCERTAIN = 13103  /* not certain to be the eligibility terminal */
};

/* For what occasion the answer was asked. */
enum {
    UKETSUKE_ORIGIN_DESK         = 0, /* the desk */
    UKETSUKE_ORIGIN_HOME_VISIT   = 13201, /* a home visit */
    UKETSUKE_ORIGIN_ONLINE_VISIT = 13202, /* an online visit */
    UKETSUKE_ORIGIN_BULK         = 13203  /* a bulk query for booked patients */
};

/* The classification (`InsuredCardClassification`): what kind of eligibility a result is. */
enum {
    UKETSUKE_CLASSIFICATION_UNKNOWN = 0, /* not known */
    UKETSUKE_CLASSIFICATION_01      = 13301, /* insured (general) */
    UKETSUKE_CLASSIFICATION_02      = 13302, /* insured (retired) */
    UKETSUKE_CLASSIFICATION_03      = 13303, /* short-term */
    UKETSUKE_CLASSIFICATION_04      = 13304, /* short-term (retired) */
    UKETSUKE_CLASSIFICATION_05      = 13305, /* special medical care expense */
    UKETSUKE_CLASSIFICATION_06      = 13306, /* specially retired */
    UKETSUKE_CLASSIFICATION_07      = 13307, /* Self-Defense Forces */
    UKETSUKE_CLASSIFICATION_A1      = 13308  /* medical assistance */
};

/* Whether a ticket is for treatment or for dispensing. */
enum {
    UKETSUKE_TICKET_TYPE_UNKNOWN = 0, /* not known */
    UKETSUKE_TICKET_TYPE_01      = 13401, /* medical ticket */
    UKETSUKE_TICKET_TYPE_02      = 13402  /* dispensing ticket */
};

/* The kind of treatment of a ticket. */
enum {
    UKETSUKE_TREATMENT_UNKNOWN = 0, /* not known */
    UKETSUKE_TREATMENT_01      = 13501, /* inpatient */
    UKETSUKE_TREATMENT_02      = 13502, /* outpatient */
    UKETSUKE_TREATMENT_03      = 13503, /* dental */
    UKETSUKE_TREATMENT_04      = 13504, /* dispensing */
    UKETSUKE_TREATMENT_05      = 13505  /* home nursing */
};

/* Whether a ticket is used alone or beside an insurance. */
enum {
    UKETSUKE_TICKET_USE_UNKNOWN = 0, /* not known */
    UKETSUKE_TICKET_USE_01      = 13601, /* alone */
    UKETSUKE_TICKET_USE_02      = 13602  /* with insurance */
};

/* Which institution a ticket is for. */
enum {
    UKETSUKE_DESIGNATION_UNKNOWN = 0, /* not known */
    UKETSUKE_DESIGNATION_OWN     = 13701, /* for this institution */
    UKETSUKE_DESIGNATION_OTHER   = 13702  /* for another institution */
};

/* Whether the institution reads phones. */
enum {
    UKETSUKE_PHONES_UNKNOWN = 0, /* not known */
    UKETSUKE_PHONES_YES     = 13801, /* yes */
    UKETSUKE_PHONES_NO      = 13802  /* no */
};

/* What does not work. */
enum {
    UKETSUKE_OUTAGE_UNKNOWN  = 0, /* nothing known */
    UKETSUKE_OUTAGE_READER   = 13901, /* the reader is down */
    UKETSUKE_OUTAGE_SYSTEM   = 13902, /* the system is down */
    UKETSUKE_OUTAGE_DISASTER = 13903  /* disaster */
};

/* Where the visit takes place. */
enum {
    UKETSUKE_PLACE_DESK        = 0, /* at the desk */
    UKETSUKE_PLACE_HOME        = 14001, /* home visit */
    UKETSUKE_PLACE_ONLINE      = 14002, /* online visit */
    UKETSUKE_PLACE_OTHER_ROUTE = 14003  /* another route than usual */
};

/* Yes or no, where not knowing is a third thing. */
enum {
    UKETSUKE_YES_NO_UNKNOWN = 0, /* not known */
    UKETSUKE_YES_NO_YES     = 14101, /* yes */
    UKETSUKE_YES_NO_NO      = 14102  /* no */
};

/* How certain a rule is. */
enum {
    UKETSUKE_CERTAINTY_UNKNOWN = 0, /* unknown */
    UKETSUKE_CERTAINTY_LOW     = 14201, /* low */
    UKETSUKE_CERTAINTY_MEDIUM  = 14202, /* medium */
    UKETSUKE_CERTAINTY_HIGH    = 14203  /* high */
};

/* What a rule measures. Each rule has one kind for ever. */
enum {
    UKETSUKE_MEASURE_PLAIN        = 0, /* in force or not */
    UKETSUKE_MEASURE_MONTHS       = 14301, /* months */
    UKETSUKE_MEASURE_YEARS        = 14302, /* years */
    UKETSUKE_MEASURE_BIRTHDAYS    = 14303, /* birthdays */
    UKETSUKE_MEASURE_TRIES        = 14304, /* tries */
    UKETSUKE_MEASURE_HOURS        = 14305, /* hours */
    UKETSUKE_MEASURE_METHODS      = 14306, /* methods */
    UKETSUKE_MEASURE_PROVIDES     = 14307, /* what is provided */
    UKETSUKE_MEASURE_OPERATED_AT  = 14308, /* where it is operated */
    UKETSUKE_MEASURE_DAY_OF_MONTH = 14309  /* day of the month */
};

/* Where something is operated. */
enum {
    UKETSUKE_OPERATED_AT_TERMINAL = 14401, /* the eligibility terminal */
    UKETSUKE_OPERATED_AT_READER   = 14402  /* the facial-recognition card reader */
};

/* The language of a text. */
enum {
    UKETSUKE_LANGUAGE_JA = 14501, /* Japanese */
    UKETSUKE_LANGUAGE_EN = 14502  /* English */
};

/* What a rule is about, for programs that do not know the rule. */
enum {
    UKETSUKE_RULE_SUBJECT_CARD   = 14601, /* the card */
    UKETSUKE_RULE_SUBJECT_PHONE  = 14602, /* the phone */
    UKETSUKE_RULE_SUBJECT_PAPER  = 14603, /* a paper */
    UKETSUKE_RULE_SUBJECT_PERSON = 14604, /* the check of the person */
    UKETSUKE_RULE_SUBJECT_ANSWER = 14605, /* the online answer */
    UKETSUKE_RULE_SUBJECT_SITE   = 14606, /* the institution */
    UKETSUKE_RULE_SUBJECT_VISIT  = 14607  /* the visit */
};

/* Where a table of rules came from. */
enum {
    UKETSUKE_TABLE_ORIGIN_BUILT_IN = 0, /* built in */
    UKETSUKE_TABLE_ORIGIN_SIGNED   = 14701, /* loaded, signature verified */
    UKETSUKE_TABLE_ORIGIN_OWN      = 14702  /* loaded, the institution's own (unsigned) */
};

/* Why a kind of information is not provided. */
enum {
    UKETSUKE_WITHHELD_GRACE           = 14801, /* the grace period */
    UKETSUKE_WITHHELD_REFUSED         = 14802, /* not consented to */
    UKETSUKE_WITHHELD_CONSENT_EXPIRED = 14803, /* the consent has expired */
    UKETSUKE_WITHHELD_PAPER           = 14804  /* received by a paper */
};

/* Whether a kind of information is provided. */
enum {
    UKETSUKE_PROVIDED_UNKNOWN      = 0, /* not known */
    UKETSUKE_PROVIDED_PROVIDED     = 14901, /* provided */
    UKETSUKE_PROVIDED_NOT_PROVIDED = 14902, /* not provided */
    UKETSUKE_PROVIDED_IF_CONSENTED = 14903  /* provided after consent */
};

/* What became of the PIN. */
enum {
    UKETSUKE_PIN_STATE_NOT_GIVEN  = 0, /* not given */
    UKETSUKE_PIN_STATE_VERIFIED   = 15001, /* verified */
    UKETSUKE_PIN_STATE_NOT_NEEDED = 15002, /* not needed */
    UKETSUKE_PIN_STATE_WRONG      = 15003, /* wrong */
    UKETSUKE_PIN_STATE_BLOCKED    = 15004, /* blocked */
    UKETSUKE_PIN_STATE_UNCERTAIN  = 15005  /* uncertain */
};

/* Whether an answer shares medical information. */
enum {
    UKETSUKE_SHARING_UNKNOWN   = 0, /* not known */
    UKETSUKE_SHARING_CONSENTED = 15101, /* consented */
    UKETSUKE_SHARING_REFUSED   = 15102  /* not consented */
};

/* What a terminal's file holds. */
enum {
    UKETSUKE_FILE_CONTENT_NOTHING      = 0, /* nothing read */
    UKETSUKE_FILE_CONTENT_ANSWER       = 15201, /* answer about one person */
    UKETSUKE_FILE_CONTENT_BULK         = 15202, /* answers about many persons */
    UKETSUKE_FILE_CONTENT_RECEIPT      = 15203, /* receipt of a question about many */
    UKETSUKE_FILE_CONTENT_REGISTERED   = 15204, /* registration's outcome */
    UKETSUKE_FILE_CONTENT_QUERY        = 15205, /* question */
    UKETSUKE_FILE_CONTENT_COLLECT      = 15206, /* request for results */
    UKETSUKE_FILE_CONTENT_REGISTRATION = 15207  /* registration */
};

/* Why a file of the folder was not read, or what happened to the folder. */
enum {
    UKETSUKE_FILE_PROBLEM_NOTHING      = 0, /* nothing */
    UKETSUKE_FILE_PROBLEM_UNKNOWN_NAME = 15301, /* unknown name */
    UKETSUKE_FILE_PROBLEM_NOT_READ     = 15302, /* kind that is not read */
    UKETSUKE_FILE_PROBLEM_ENCRYPTED    = 15303, /* encrypted */
    UKETSUKE_FILE_PROBLEM_INCOMPLETE   = 15304, /* incomplete */
    UKETSUKE_FILE_PROBLEM_BROKEN       = 15305, /* broken */
    UKETSUKE_FILE_PROBLEM_TOO_LARGE    = 15306, /* too large */
    UKETSUKE_FILE_PROBLEM_NOT_A_FILE   = 15307, /* no file */
    UKETSUKE_FILE_PROBLEM_LOCKED       = 15308, /* locked */
    UKETSUKE_FILE_PROBLEM_FOLDER_AWAY  = 15309, /* folder away */
    UKETSUKE_FILE_PROBLEM_FOLDER_BACK  = 15310, /* folder back */
    UKETSUKE_FILE_PROBLEM_JOURNAL_LOST = 15311  /* journal lost */
};

/* What is to be done after an answer of the terminal. */
enum {
    UKETSUKE_FOLLOW_UP_NOTHING                   = 0, /* nothing */
    UKETSUKE_FOLLOW_UP_ASK_AGAIN                 = 15401, /* query again later */
    UKETSUKE_FOLLOW_UP_COLLECT                   = 15402, /* collect the results */
    UKETSUKE_FOLLOW_UP_REGISTER_REFERENCE_NUMBER = 15403, /* register the reference number */
    UKETSUKE_FOLLOW_UP_SHOW_ERROR                = 15404  /* see the error */
};

/* Where a terminal's file goes, by its name. */
enum {
    UKETSUKE_FILE_DIRECTION_UNKNOWN       = 0, /* not known */
    UKETSUKE_FILE_DIRECTION_TO_TERMINAL   = 15501, /* to the terminal */
    UKETSUKE_FILE_DIRECTION_FROM_TERMINAL = 15502  /* from the terminal */
};

/* The rules. What each says, when and by which source, stands in the table of rules. */
enum {
    UKETSUKE_RULE_CARD_VALID                       = 6001, /* validity of the card */
    UKETSUKE_RULE_CARD_GRACE                       = 6002, /* grace period of the card */
    UKETSUKE_RULE_CARD_GRACE_SHORT                 = 6003, /* the grace period put in short */
    UKETSUKE_RULE_CARD_GRACE_SCOPE                 = 6004, /* what is provided in the grace period */
    UKETSUKE_RULE_CARD_GRACE_LIMIT_AMOUNT          = 6005, /* limit-amount information in the grace period */
    UKETSUKE_RULE_CARD_AFTER_GRACE                 = 6006, /* the card after its grace period */
    UKETSUKE_RULE_CARD_BODY                        = 6007, /* the card's own date */
    UKETSUKE_RULE_CARD_REVOKED                     = 6008, /* revoked, suspended and returned cards */
    UKETSUKE_RULE_CARD_MOVING                      = 6009, /* moving house or a change of name */
    UKETSUKE_RULE_INSURANCE_STAYS                  = 6010, /* expiry and the insurance itself */
    UKETSUKE_RULE_INSURANCE_CERTIFICATE_SENT       = 6011, /* eligibility certificates without application */
    UKETSUKE_RULE_CARD_MYNAPORTAL_NO_GRACE         = 6012, /* expiry and Mynaportal */
    UKETSUKE_RULE_READER_001                       = 6013, /* reader code 001 */
    UKETSUKE_RULE_READER_002                       = 6014, /* reader code 002 */
    UKETSUKE_RULE_READER_006                       = 6015, /* reader code 006 */
    UKETSUKE_RULE_READER_GRACE                     = 6016, /* the reader's message in the grace period */
    UKETSUKE_RULE_PHONE_START                      = 6017, /* phones at reception */
    UKETSUKE_RULE_PHONE_NO_GRACE                   = 6018, /* expiry on a phone */
    UKETSUKE_RULE_PHONE_IPHONE                     = 6019, /* check of the person by iPhone */
    UKETSUKE_RULE_PHONE_ANDROID                    = 6020, /* check of the person by Android */
    UKETSUKE_RULE_PHONE_FIRST_USE                  = 6021, /* first use of a phone */
    UKETSUKE_RULE_PHONE_EXCLUDES                   = 6022, /* what a phone cannot do */
    UKETSUKE_RULE_PHONE_RENEWAL                    = 6023, /* renewal of a phone */
    UKETSUKE_RULE_PHONE_PATIENT_OPERATES           = 6024, /* who operates the reader for a phone */
    UKETSUKE_RULE_PHONE_MYNAPORTAL                 = 6025, /* Mynaportal when a phone cannot be read */
    UKETSUKE_RULE_PERSON_PIN_TRIES                 = 6026, /* lock of the card's PIN */
    UKETSUKE_RULE_PERSON_FACE_TRIES                = 6027, /* lock of face recognition */
    UKETSUKE_RULE_PERSON_PIN_LOCKED                = 6028, /* a card with a locked PIN */
    UKETSUKE_RULE_PERSON_NO_PHOTO                  = 6029, /* a card without a photo */
    UKETSUKE_RULE_PERSON_FACE_ONLY                 = 6030, /* the face-recognition My Number Card */
    UKETSUKE_RULE_PERSON_CARD                      = 6031, /* check of the person by card */
    UKETSUKE_RULE_VISUAL_MODE                      = 6032, /* visual confirmation mode */
    UKETSUKE_RULE_VISUAL_PASSCODE                  = 6033, /* passcode of visual confirmation mode */
    UKETSUKE_RULE_VISUAL_PLACE                     = 6034, /* where visual confirmation mode is operated */
    UKETSUKE_RULE_PHONE_PIN_TRIES                  = 6035, /* lock of a phone's PIN */
    UKETSUKE_RULE_DOCUMENT_CERTIFICATE             = 6036, /* the eligibility certificate */
    UKETSUKE_RULE_DOCUMENT_NOTICE                  = 6037, /* the card with a notice of eligibility information */
    UKETSUKE_RULE_DOCUMENT_MYNAPORTAL              = 6038, /* the card with the Mynaportal eligibility screen */
    UKETSUKE_RULE_DOCUMENT_NOTICE_ALONE            = 6039, /* a notice of eligibility information alone */
    UKETSUKE_RULE_DOCUMENT_LEGACY                  = 6040, /* the legacy health insurance card */
    UKETSUKE_RULE_DOCUMENT_LEGACY_TOLERATED        = 6041, /* the expired legacy health insurance card */
    UKETSUKE_RULE_DOCUMENT_APPLICATION             = 6042, /* the declaration of insured status */
    UKETSUKE_RULE_DOCUMENT_SCOPE                   = 6043, /* what papers provide */
    UKETSUKE_RULE_DOCUMENT_SENIOR                  = 6044, /* eligibility certificates for all seniors */
    UKETSUKE_RULE_DOCUMENT_SENIOR_AGE              = 6045, /* age of medical care for the elderly */
    UKETSUKE_RULE_DOCUMENT_NEVER_IN_FULL           = 6046, /* payment when the card cannot be read */
    UKETSUKE_RULE_TROUBLE_READER                   = 6047, /* the app when the reader is down */
    UKETSUKE_RULE_TROUBLE_SYSTEM                   = 6048, /* system failure */
    UKETSUKE_RULE_ONLINE_ANSWER                    = 6049, /* precedence of the online answer */
    UKETSUKE_RULE_ONLINE_CONSENT                   = 6050, /* how long a consent lasts */
    UKETSUKE_RULE_ONLINE_NO_STATE                  = 6051, /* the answer and the certificate's state */
    UKETSUKE_RULE_RENEWAL_CARD_ADULT               = 6052, /* validity of an adult's card */
    UKETSUKE_RULE_RENEWAL_CARD_MINOR               = 6053, /* validity of a minor's card */
    UKETSUKE_RULE_RENEWAL_ADULT_AGE                = 6054, /* age of majority for the card */
    UKETSUKE_RULE_RENEWAL_CERTIFICATE              = 6055, /* validity of a certificate */
    UKETSUKE_RULE_RENEWAL_IN_WINDOW                = 6056, /* renewal inside the window */
    UKETSUKE_RULE_RENEWAL_WINDOW                   = 6057, /* window of renewal */
    UKETSUKE_RULE_RENEWAL_REMINDER                 = 6058, /* reminder of renewal */
    UKETSUKE_RULE_RENEWAL_FOREIGN                  = 6059, /* period of stay and the card */
    UKETSUKE_RULE_RENEWAL_LEAP_DAY                 = 6060, /* birthdays on 29 February */
    UKETSUKE_RULE_RENEWAL_DELAY                    = 6061, /* when a renewal shows */
    UKETSUKE_RULE_DOCUMENT_BY_WORD                 = 6062, /* oral confirmation */
    UKETSUKE_RULE_INSURANCE_REGISTRATION           = 6063, /* registration for insurance use */
    UKETSUKE_RULE_DOCUMENT_LEGACY_UNDATED          = 6064, /* the legacy card without a printed date */
    UKETSUKE_RULE_TROUBLE_NOTE_FACE                = 6065, /* noting the face of the card in an outage */
    UKETSUKE_RULE_TROUBLE_DISASTER                 = 6066, /* disaster */
    UKETSUKE_RULE_WELFARE_TICKET                   = 6067, /* the medical assistance ticket */
    UKETSUKE_RULE_WELFARE_REGISTRATION             = 6068, /* tickets not registered yet */
    UKETSUKE_RULE_INSURANCE_SPECIAL_CARE           = 6069, /* special medical care expense */
    UKETSUKE_RULE_SUBSIDY_SILENCE                  = 6070, /* a subsidy that the answer does not name */
    UKETSUKE_RULE_ONLINE_PERSON                    = 6071, /* the check and the consent that an answer proves */
    UKETSUKE_RULE_INSURANCE_SHARE_DIFFERS          = 6072, /* shares that differ */
    UKETSUKE_RULE_VISIT_HOME                       = 6073, /* home visits */
    UKETSUKE_RULE_VISIT_ONLINE                     = 6074, /* online visits and other routes */
    UKETSUKE_RULE_PERSON_CHILD                     = 6075, /* small children */
    UKETSUKE_RULE_PERSON_NEWBORN                   = 6076, /* newborns */
    UKETSUKE_RULE_ONLINE_SEGMENT                   = 6077, /* unfinished and failed answers */
    UKETSUKE_RULE_DOCUMENT_APPLICATION_SHARE       = 6078, /* the share of a declaration */
    UKETSUKE_RULE_DOCUMENT_WITH_EXPIRED_CARD       = 6079, /* papers beside an expired or damaged card */
    UKETSUKE_RULE_TROUBLE_EMERGENCY_FUNCTION       = 6080, /* how the emergency eligibility function is opened */
    UKETSUKE_RULE_DOCUMENT_LEGACY_TOLERATED_KOKUHO = 6081, /* the expired legacy card of National Health Insurance */
    UKETSUKE_RULE_DOCUMENT_LEGACY_TOLERATED_KOUKI  = 6082, /* the expired legacy card of medical care for the elderly */
    UKETSUKE_RULE_DOCUMENT_NOTICE_ALONE_KOKUHO     = 6083, /* a notice of National Health Insurance alone */
    UKETSUKE_RULE_PERSON_NO_PHOTO_LOCKED           = 6084, /* locked PIN of a card without a photo */
    UKETSUKE_RULE_CARD_FOREIGN_GRACE               = 6085, /* grace period after the end of a stay */
    UKETSUKE_RULE_PHONE_APPLICATION                = 6086, /* a phone with a declaration */
    UKETSUKE_RULE_PHONE_SAVED_PDF                  = 6087, /* a phone with a saved PDF */
    UKETSUKE_RULE_DOCUMENT_APPLICATION_CLAIM       = 6088, /* filling in and claiming a declaration */
    UKETSUKE_RULE_WELFARE_PAPER                    = 6089, /* the paper ticket */
    UKETSUKE_RULE_ONLINE_NEW_ELIGIBILITY           = 6090, /* the answer 'invalid, new eligibility' */
    UKETSUKE_RULE_VISUAL_RETURN                    = 6091, /* the reader after visual confirmation */
    UKETSUKE_RULE_SUBSIDY_SETTING                  = 6092, /* the setting for subsidies */
    UKETSUKE_RULE_DOCUMENT_SENIOR_CHANGED          = 6093, /* eligibility certificates for new and changed members */
    UKETSUKE_RULE_ONLINE_LIMIT                     = 6094, /* consent to limit-amount information */
    UKETSUKE_RULE_DOCUMENT_LEGACY_AFTER            = 6095  /* the expired legacy card after the toleration */
};

#ifdef __cplusplus
}
#endif

#endif /* UKETSUKE_H */
