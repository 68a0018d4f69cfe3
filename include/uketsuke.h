/*
 * uketsuke (受付): what reception may do with a My Number Card or a phone. The C interface.
 *
 * Generated from src/capi by `cargo xtask capi header`; do not edit. The tour is in docs/c-abi.md.
 *
 * RULES THAT HOLD FOR EVERY FUNCTION
 *
 * Status. Functions return a uketsuke_status: UKETSUKE_OK (0) or the number of what went wrong. Errors are named where
 * they are particular; numbers 1 to 11 can come from any function that has such an argument.
 *
 * Outputs. Each output is set when the call begins: to NULL, to 0, or to the value that promises least. On an error no
 * other output is given. An output pointer must not be NULL where nothing else is said: UKETSUKE_ERROR_NULL_POINTER.
 *
 * Handles. A uketsuke_x that a function gives belongs to the caller and is freed once, by uketsuke_x_free(&x), which
 * sets x to NULL; freeing NULL is fine. Handles are independent: each may be freed in any order. A handle that was freed
 * must not be used.
 *
 * Inputs. Text is UTF-8 with a length in bytes and needs no NUL; bytes come with their length; NULL with length 0 is
 * the empty one. They are used during the call only. At most 64 MiB.
 *
 * Buffers. (data, capacity, length): *length becomes the number of bytes of the content. With data NULL and capacity 0
 * that is all, and the status is UKETSUKE_OK. A buffer that is too small gets nothing: UKETSUKE_ERROR_BUFFER_TOO_SMALL,
 * and *length tells what the content needs. Text is written with a NUL after it, which *length does not count: a text
 * buffer needs *length + 1 bytes.
 *
 * Structures. They begin with struct_size, to be set to sizeof before the call, for outputs too. Another size:
 * UKETSUKE_ERROR_STRUCT_SIZE.
 *
 * Numbers. int32_t kinds and states have constants; 0 is never a success. A newer library may give numbers that this
 * header does not list: treat them as unknown. Days are int32_t YYYYMMDD in Japan, 0: not known. Times are in
 * milliseconds.
 *
 * Threads. Any thread may use any handle. A handle that is in use by another call answers UKETSUKE_ERROR_BUSY at once;
 * nobody waits. A handle must not be freed while another thread may use it. There is no global state.
 *
 * Panics. None leaves the library: UKETSUKE_ERROR_PANIC is a fault of the library's own.
 */


#ifndef UKETSUKE_H
#define UKETSUKE_H

#include <stddef.h>
#include <stdint.h>

/**
 * The number of this binary interface. Programs and library go together when it is the same; it is 0 while the version
 * begins with 0.
 */
#define UKETSUKE_ABI_VERSION 0

/**
 * This build talks to real readers through PC/SC.
 */
#define UKETSUKE_FEATURE_PCSC 1

/**
 * This build has the simulator.
 */
#define UKETSUKE_FEATURE_SIMULATOR 2

/**
 * This build reads the eligibility terminal's answers.
 */
#define UKETSUKE_FEATURE_TERMINAL 4

/**
 * Done. All outputs are set.
 */
#define UKETSUKE_OK 0

/**
 * A pointer is NULL that must not be.
 */
#define UKETSUKE_ERROR_NULL_POINTER 1

/**
 * The `struct_size` of a structure is none that this library knows.
 */
#define UKETSUKE_ERROR_STRUCT_SIZE 2

/**
 * The buffer is too small; nothing was written but the length that is needed.
 */
#define UKETSUKE_ERROR_BUFFER_TOO_SMALL 3

/**
 * A text is not UTF-8.
 */
#define UKETSUKE_ERROR_NOT_UTF8 4

/**
 * A number is none of those that are listed for this argument.
 */
#define UKETSUKE_ERROR_INVALID_VALUE 5

/**
 * A length is larger than this library takes (64 MiB for any input), or not the one that is asked for.
 */
#define UKETSUKE_ERROR_LENGTH 6

/**
 * The handle is in use by another call: another thread's, or the one in whose callback this call was made.
 */
#define UKETSUKE_ERROR_BUSY 7

/**
 * This build of the library does not have what the function needs.
 */
#define UKETSUKE_ERROR_UNSUPPORTED 8

/**
 * A fault of this library's own. The handles that took part stay usable.
 */
#define UKETSUKE_ERROR_PANIC 9

/**
 * There is no such value here.
 */
#define UKETSUKE_ERROR_ABSENT 10

/**
 * The index is not below the count.
 */
#define UKETSUKE_ERROR_OUT_OF_RANGE 11

/**
 * Not now: another call has to come first.
 */
#define UKETSUKE_ERROR_WRONG_ORDER 12

/**
 * The PIN is not four ASCII digits. Nothing was sent.
 */
#define UKETSUKE_ERROR_NOT_A_PIN 13

/**
 * The number is not a day: YYYYMMDD.
 */
#define UKETSUKE_ERROR_NOT_A_DAY 14

/**
 * The operating system's random generator gave no bytes for a challenge.
 */
#define UKETSUKE_ERROR_NO_RANDOMNESS 15

/**
 * The token left the reader.
 */
#define UKETSUKE_ERROR_TOKEN_REMOVED 101

/**
 * Another program, or the reader, reset the token.
 */
#define UKETSUKE_ERROR_TOKEN_RESET 102

/**
 * Another token may lie on the reader than the one that was identified.
 */
#define UKETSUKE_ERROR_TOKEN_SWAPPED 103

/**
 * No token lies on the reader.
 */
#define UKETSUKE_ERROR_NO_TOKEN 104

/**
 * The token does not answer; lay it flat on the reader again.
 */
#define UKETSUKE_ERROR_TOKEN_MUTE 105

/**
 * No reader, or not the named one.
 */
#define UKETSUKE_ERROR_NO_READER 106

/**
 * The reader left while it was in use.
 */
#define UKETSUKE_ERROR_READER_LOST 107

/**
 * The smart-card service does not run, or stopped.
 */
#define UKETSUKE_ERROR_SERVICE_STOPPED 108

/**
 * Another program holds the token.
 */
#define UKETSUKE_ERROR_READER_BUSY 109

/**
 * The command did not reach the token or its answer did not come back.
 */
#define UKETSUKE_ERROR_TRANSMISSION 110

/**
 * The response was longer than the limits that were agreed.
 */
#define UKETSUKE_ERROR_RESPONSE_OVER_LIMIT 111

/**
 * The token and the reader have no protocol in common.
 */
#define UKETSUKE_ERROR_PROTOCOL 112

/**
 * The power could not be taken from the token.
 */
#define UKETSUKE_ERROR_POWER_STAYS_ON 113

/**
 * The deadline passed.
 */
#define UKETSUKE_ERROR_DEADLINE_PASSED 114

/**
 * The operation was cancelled.
 */
#define UKETSUKE_ERROR_CANCELLED 115

/**
 * The program may not use the reader.
 */
#define UKETSUKE_ERROR_ACCESS_DENIED 116

/**
 * A recorded trace does not go on this way.
 */
#define UKETSUKE_ERROR_TRACE_MISMATCH 117

/**
 * A function of the driver's answered something that its contract does not allow.
 */
#define UKETSUKE_ERROR_DRIVER_CONTRACT 118

/**
 * The reader system gave a number that no standard lists; see `reader_code`.
 */
#define UKETSUKE_ERROR_READER_SYSTEM 119

/**
 * The reader's driver or the smart-card service failed inside.
 */
#define UKETSUKE_ERROR_SERVICE_FAILED 120

/**
 * The token has no JPKI application: not a My Number Card, or a phone without the certificate.
 */
#define UKETSUKE_ERROR_NOT_JPKI 201

/**
 * The token answered with a status word that this command does not allow.
 */
#define UKETSUKE_ERROR_UNEXPECTED_STATUS 202

/**
 * The token does not have this file.
 */
#define UKETSUKE_ERROR_FILE_NOT_FOUND 203

/**
 * The token wants its PIN first.
 */
#define UKETSUKE_ERROR_PIN_REQUIRED 204

/**
 * The phone's holder has to authenticate on the phone first.
 */
#define UKETSUKE_ERROR_HOLDER_NOT_AUTHENTICATED 205

/**
 * The PIN was wrong; `tries_left` says how many tries are left.
 */
#define UKETSUKE_ERROR_PIN_WRONG 206

/**
 * The PIN is blocked; it is unlocked at the municipal counter, for a phone in its app.
 */
#define UKETSUKE_ERROR_PIN_BLOCKED 207

/**
 * One try is left and the caller has not allowed to spend it: nothing was sent.
 */
#define UKETSUKE_ERROR_LAST_TRY_KEPT 208

/**
 * The number of tries left is unknown and the caller has not allowed a try: nothing was sent.
 */
#define UKETSUKE_ERROR_TRIES_UNKNOWN 209

/**
 * A response without a status word.
 */
#define UKETSUKE_ERROR_RESPONSE_TOO_SHORT 210

/**
 * More data than the command asked for.
 */
#define UKETSUKE_ERROR_RESPONSE_TOO_LONG 211

/**
 * The response was cut into too many parts (61xx) without an end.
 */
#define UKETSUKE_ERROR_TOO_MANY_PARTS 212

/**
 * The file came in too many pieces.
 */
#define UKETSUKE_ERROR_TOO_MANY_READS 213

/**
 * The file ended before its content.
 */
#define UKETSUKE_ERROR_FILE_TRUNCATED 214

/**
 * The file does not begin like a certificate.
 */
#define UKETSUKE_ERROR_NOT_DER 215

/**
 * The file announces more bytes than a certificate can have.
 */
#define UKETSUKE_ERROR_FILE_TOO_LONG 216

/**
 * A signature of a length that no key has.
 */
#define UKETSUKE_ERROR_SIGNATURE_LENGTH 217

/**
 * The reader takes no command of this length.
 */
#define UKETSUKE_ERROR_COMMAND_TOO_LONG 218

/**
 * Not a certificate: no DER SEQUENCE.
 */
#define UKETSUKE_ERROR_CERTIFICATE_NONE 301

/**
 * The certificate is cut short.
 */
#define UKETSUKE_ERROR_CERTIFICATE_TRUNCATED 302

/**
 * Bytes follow the certificate.
 */
#define UKETSUKE_ERROR_CERTIFICATE_TRAILING_BYTES 303

/**
 * Longer than any certificate on a token (32,768 bytes).
 */
#define UKETSUKE_ERROR_CERTIFICATE_TOO_LONG 304

/**
 * A part of the certificate does not follow RFC 5280.
 */
#define UKETSUKE_ERROR_CERTIFICATE_MALFORMED 305

/**
 * The certificate's validity ends before it begins.
 */
#define UKETSUKE_ERROR_CERTIFICATE_EMPTY_VALIDITY 306

/**
 * A root needs a name of its own.
 */
#define UKETSUKE_ERROR_ROOT_WITHOUT_NAME 311

/**
 * The root is not a certification authority's certificate.
 */
#define UKETSUKE_ERROR_ROOT_NOT_AN_AUTHORITY 312

/**
 * The root is not signed with its own key, or with a key or algorithm that is refused.
 */
#define UKETSUKE_ERROR_ROOT_NOT_SELF_SIGNED 313

/**
 * The root has an extension that cannot be applied here, or is not of version 3.
 */
#define UKETSUKE_ERROR_ROOT_UNSUPPORTED 314

/**
 * The readers file is too long.
 */
#define UKETSUKE_ERROR_READERS_FILE_TOO_LONG 601

/**
 * Not a readers file.
 */
#define UKETSUKE_ERROR_READERS_FILE_FORMAT 602

/**
 * The readers file has a version that this library does not read.
 */
#define UKETSUKE_ERROR_READERS_FILE_VERSION 603

/**
 * The readers file is not well formed.
 */
#define UKETSUKE_ERROR_READERS_FILE_MALFORMED 604

/**
 * The trace is too long.
 */
#define UKETSUKE_ERROR_TRACE_TOO_LONG 801

/**
 * Not a trace: another first line.
 */
#define UKETSUKE_ERROR_TRACE_NONE 802

/**
 * A version of the trace format that this library does not read.
 */
#define UKETSUKE_ERROR_TRACE_VERSION 803

/**
 * A line of the trace begins with no known word.
 */
#define UKETSUKE_ERROR_TRACE_LINE 804

/**
 * The trace's `reader` line is misplaced, doubled or too long.
 */
#define UKETSUKE_ERROR_TRACE_READER 805

/**
 * A `limits` line of the trace is malformed.
 */
#define UKETSUKE_ERROR_TRACE_LIMITS 806

/**
 * The trace's first `limits` line is missing.
 */
#define UKETSUKE_ERROR_TRACE_NO_LIMITS 807

/**
 * A number in the trace is malformed.
 */
#define UKETSUKE_ERROR_TRACE_NUMBER 808

/**
 * An outcome in the trace is neither `ok` nor a known fault.
 */
#define UKETSUKE_ERROR_TRACE_OUTCOME 809

/**
 * Bytes in the trace are malformed.
 */
#define UKETSUKE_ERROR_TRACE_BYTES 810

/**
 * A message in the trace is longer than any command or response.
 */
#define UKETSUKE_ERROR_TRACE_MESSAGE_TOO_LONG 811

/**
 * A command in the trace has no response, or the other way round.
 */
#define UKETSUKE_ERROR_TRACE_UNPAIRED 812

/**
 * Something follows the trace's `truncated`.
 */
#define UKETSUKE_ERROR_TRACE_AFTER_TRUNCATED 813

/**
 * The conversation is over: call `uketsuke_conversation_finish`.
 */
#define UKETSUKE_STEP_DONE 0

/**
 * Send the bytes to the token, then call `uketsuke_conversation_feed` with the response, or
 * `uketsuke_conversation_fault`.
 */
#define UKETSUKE_STEP_TRANSMIT 1

/**
 * Take the power from the token, then call `uketsuke_conversation_feed` without bytes, or
 * `uketsuke_conversation_fault` if it did not surely happen.
 */
#define UKETSUKE_STEP_CUT_POWER 2

/**
 * Ask how many PIN tries are left.
 */
#define UKETSUKE_ASK_TRIES 1

/**
 * Read the user authentication certificate.
 */
#define UKETSUKE_ASK_CERTIFICATE 2

/**
 * Have the token sign a fresh challenge, and verify it; reads the certificate too.
 */
#define UKETSUKE_ASK_PROOF 4

/**
 * No token was told apart: a label that is not known.
 */
#define UKETSUKE_TOKEN_KIND_UNKNOWN 0

/**
 * マイナンバーカード.
 */
#define UKETSUKE_TOKEN_KIND_CARD 1

/**
 * An Android phone.
 */
#define UKETSUKE_TOKEN_KIND_ANDROID 2

/**
 * An iPhone.
 */
#define UKETSUKE_TOKEN_KIND_IPHONE 3

/**
 * Japanese.
 */
#define UKETSUKE_LANGUAGE_JA 0

/**
 * English.
 */
#define UKETSUKE_LANGUAGE_EN 1

/**
 * Tries left: the token tells no number. Above 0, the number says how many tries are left.
 */
#define UKETSUKE_TRIES_UNKNOWN -1

/**
 * Tries left: none, the PIN is blocked.
 */
#define UKETSUKE_TRIES_BLOCKED 0

/**
 * Tries left: the token authenticates its holder itself and has no PIN to count.
 */
#define UKETSUKE_TRIES_NOT_USED -2

/**
 * Send no PIN with one try left, or with an unknown number of tries.
 */
#define UKETSUKE_CAUTION_KEEP_LAST_TRY 0

/**
 * The patient knows, and wants the last (or an uncounted) try to be used.
 */
#define UKETSUKE_CAUTION_SPEND_LAST_TRY 1

/**
 * No PIN was given.
 */
#define UKETSUKE_PIN_STATE_NOT_GIVEN 0

/**
 * The token authenticates its holder itself; the PIN was not sent.
 */
#define UKETSUKE_PIN_STATE_NOT_NEEDED 1

/**
 * The PIN was right.
 */
#define UKETSUKE_PIN_STATE_VERIFIED 2

/**
 * No exchange with a token.
 */
#define UKETSUKE_OPERATION_NONE 0

/**
 * Taking exclusive access to the token.
 */
#define UKETSUKE_OPERATION_BEGIN 1

/**
 * Selecting the JPKI application.
 */
#define UKETSUKE_OPERATION_SELECT_APPLICATION 2

/**
 * Reading the token label (EF 0006).
 */
#define UKETSUKE_OPERATION_READ_LABEL 3

/**
 * Asking how many PIN tries are left.
 */
#define UKETSUKE_OPERATION_ASK_TRIES 4

/**
 * Verifying the PIN.
 */
#define UKETSUKE_OPERATION_VERIFY_PIN 5

/**
 * Reading the user authentication certificate (EF 000A).
 */
#define UKETSUKE_OPERATION_READ_CERTIFICATE 6

/**
 * Having the token sign a challenge.
 */
#define UKETSUKE_OPERATION_PROVE_POSSESSION 7

/**
 * Not asked, or it could not be asked.
 */
#define UKETSUKE_POSSESSION_NOT_PROVED 0

/**
 * A fresh challenge was signed with the certificate's key.
 */
#define UKETSUKE_POSSESSION_PROVED 1

/**
 * The signature does not belong to the certificate.
 */
#define UKETSUKE_POSSESSION_FAILED 2

/**
 * The issuer is not pinned: nothing is known.
 */
#define UKETSUKE_CHAIN_UNVERIFIED 0

/**
 * A pinned root signed it and the profile holds.
 */
#define UKETSUKE_CHAIN_VERIFIED 1

/**
 * A pinned root's signature is bad, or the profile is violated.
 */
#define UKETSUKE_CHAIN_FAILED 2

/**
 * None of the other hierarchies.
 */
#define UKETSUKE_HIERARCHY_UNKNOWN 0

/**
 * J-LIS's hierarchy for user authentication, as real cards and phones carry it.
 */
#define UKETSUKE_HIERARCHY_PRODUCTION 1

/**
 * J-LIS's test hierarchy.
 */
#define UKETSUKE_HIERARCHY_TEST 2

/**
 * This project's simulator.
 */
#define UKETSUKE_HIERARCHY_SIMULATED 3

/**
 * A root that the institution added.
 */
#define UKETSUKE_HIERARCHY_INSTITUTION 4

/**
 * Revocation is not known.
 */
#define UKETSUKE_REVOCATION_UNKNOWN 0

/**
 * Known to be not revoked.
 */
#define UKETSUKE_REVOCATION_GOOD 1

/**
 * 失効.
 */
#define UKETSUKE_REVOCATION_REVOKED 2

/**
 * 一時保留.
 */
#define UKETSUKE_REVOCATION_SUSPENDED 3

/**
 * Another kind of key.
 */
#define UKETSUKE_KEY_TYPE_OTHER 0

/**
 * RSA.
 */
#define UKETSUKE_KEY_TYPE_RSA 1

/**
 * On the curve P-256.
 */
#define UKETSUKE_KEY_TYPE_EC_P256 2

/**
 * On the curve P-384.
 */
#define UKETSUKE_KEY_TYPE_EC_P384 3

/**
 * Nothing speaks for user authentication, and nothing against it.
 */
#define UKETSUKE_PURPOSE_UNKNOWN 0

/**
 * 利用者証明用電子証明書.
 */
#define UKETSUKE_PURPOSE_USER_AUTHENTICATION 1

/**
 * 署名用電子証明書; never used at reception.
 */
#define UKETSUKE_PURPOSE_DIGITAL_SIGNATURE 2

/**
 * A certification authority's own certificate.
 */
#define UKETSUKE_PURPOSE_CERTIFICATE_AUTHORITY 3

/**
 * Not from JPKI at all.
 */
#define UKETSUKE_PURPOSE_FOREIGN 4

/**
 * No policy, or one that is not known (the phones' are not public).
 */
#define UKETSUKE_POLICY_UNKNOWN 0

/**
 * User authentication, 1.2.392.200149.8.5.1.3.30.
 */
#define UKETSUKE_POLICY_USER_AUTHENTICATION 1

/**
 * User authentication in the test hierarchy, 1.2.392.200149.8.5.1.0.30.
 */
#define UKETSUKE_POLICY_TEST_USER_AUTHENTICATION 2

/**
 * Digital signature, 1.2.392.200149.8.5.1.1.20.
 */
#define UKETSUKE_POLICY_DIGITAL_SIGNATURE 3

/**
 * Digital signature in the test hierarchy, 1.2.392.200149.8.5.1.0.20.
 */
#define UKETSUKE_POLICY_TEST_DIGITAL_SIGNATURE 4

/**
 * Another name (the phones' issuer is not public).
 */
#define UKETSUKE_ISSUER_UNKNOWN 0

/**
 * `O=JPKI, OU=JPKI for user authentication`.
 */
#define UKETSUKE_ISSUER_USER_AUTHENTICATION 1

/**
 * `O=JPKI-TEST, OU=JPKI for user authentication`.
 */
#define UKETSUKE_ISSUER_TEST_USER_AUTHENTICATION 2

/**
 * `O=JPKI, OU=JPKI for digital signature`.
 */
#define UKETSUKE_ISSUER_DIGITAL_SIGNATURE 3

/**
 * `O=JPKI-TEST, OU=JPKI for digital signature`.
 */
#define UKETSUKE_ISSUER_TEST_DIGITAL_SIGNATURE 4

/**
 * The certificate is verified.
 */
#define UKETSUKE_CHAIN_REASON_NONE 0

/**
 * Unverified: the issuer is not a pinned root.
 */
#define UKETSUKE_CHAIN_REASON_ISSUER_NOT_PINNED 1

/**
 * Unverified: the issuer has a pinned root's name, but no pinned key.
 */
#define UKETSUKE_CHAIN_REASON_ISSUER_KEY_NOT_PINNED 2

/**
 * Unverified: the test hierarchy, which was not asked for.
 */
#define UKETSUKE_CHAIN_REASON_TEST_HIERARCHY_NOT_ACCEPTED 3

/**
 * Unverified: simulated, which was not asked for.
 */
#define UKETSUKE_CHAIN_REASON_SIMULATED_NOT_ACCEPTED 4

/**
 * Unverified: a key that cannot be judged here.
 */
#define UKETSUKE_CHAIN_REASON_UNSUPPORTED_KEY 5

/**
 * Failed: the signature is not that of the pinned root it names.
 */
#define UKETSUKE_CHAIN_REASON_BAD_SIGNATURE 6

/**
 * Failed: the signature algorithm is refused.
 */
#define UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHM 7

/**
 * Failed: two different signature algorithms are stated.
 */
#define UKETSUKE_CHAIN_REASON_SIGNATURE_ALGORITHMS_DIFFER 8

/**
 * Failed: an RSA key of less than 2048 bits.
 */
#define UKETSUKE_CHAIN_REASON_SHORT_KEY 9

/**
 * Failed: not of version 3.
 */
#define UKETSUKE_CHAIN_REASON_NOT_VERSION_3 10

/**
 * Failed: an extension appears twice.
 */
#define UKETSUKE_CHAIN_REASON_DUPLICATE_EXTENSION 11

/**
 * Failed: an extension cannot be read.
 */
#define UKETSUKE_CHAIN_REASON_UNREADABLE_EXTENSION 12

/**
 * Failed: a critical extension is not understood.
 */
#define UKETSUKE_CHAIN_REASON_UNKNOWN_CRITICAL_EXTENSION 13

/**
 * Failed: a certification authority's certificate.
 */
#define UKETSUKE_CHAIN_REASON_CERTIFICATE_AUTHORITY 14

/**
 * Failed: a digital-signature certificate.
 */
#define UKETSUKE_CHAIN_REASON_DIGITAL_SIGNATURE 15

/**
 * Failed: the key usage does not allow digital signatures.
 */
#define UKETSUKE_CHAIN_REASON_KEY_USAGE 16

/**
 * Failed: the extended key usage does not allow client authentication.
 */
#define UKETSUKE_CHAIN_REASON_EXTENDED_KEY_USAGE 17

/**
 * Failed: the root was not valid on the certificate's first day.
 */
#define UKETSUKE_CHAIN_REASON_ROOT_NOT_VALID_ON_FIRST_DAY 18

/**
 * The roots that are trusted. Freed by `uketsuke_anchors_free`. May be used by any thread; one that meets another in it
 * gets `UKETSUKE_ERROR_BUSY`.
 */
typedef struct uketsuke_anchors uketsuke_anchors;

/**
 * One certificate. Never changes; may be used by any number of threads at once. Freed by `uketsuke_certificate_free`.
 */
typedef struct uketsuke_certificate uketsuke_certificate;

/**
 * A fresh challenge for one token, for those who talk to it themselves; `uketsuke_session_prove_possession` does all of
 * it. Freed by `uketsuke_challenge_free`.
 */
typedef struct uketsuke_challenge uketsuke_challenge;

/**
 * One conversation with a token in one transaction, driven by the caller. Used by any thread, by one at a time. Freed by
 * `uketsuke_conversation_free`.
 */
typedef struct uketsuke_conversation uketsuke_conversation;

/**
 * A reader with a token on it. Opened by one of `uketsuke_session_open_...`, freed by `uketsuke_session_free`. Used by
 * any thread, by one at a time: a second one (or a callback) gets `UKETSUKE_ERROR_BUSY` and does not wait;
 * `uketsuke_session_cancel` and `uketsuke_session_rearm` alone may be called at any time. Many sessions may run at once.
 */
typedef struct uketsuke_session uketsuke_session;

/**
 * What a function returns: `UKETSUKE_OK` (0), or the number of what went wrong (`UKETSUKE_ERROR_...`, positive). Numbers
 * are never reused; a newer library may return numbers that an older header does not list, so treat every unknown
 * number as a failure. The words of a number: `uketsuke_status_text`.
 */
typedef int32_t uketsuke_status;

/**
 * What the roots say of one certificate. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_chain_report)`.
     */
    uint32_t struct_size;
    /**
     * `UKETSUKE_CHAIN_...`.
     */
    int32_t chain;
    /**
     * The hierarchy of the root that signed or is named; when unverified only what the issuer's name claims:
     * `UKETSUKE_HIERARCHY_...`.
     */
    int32_t hierarchy;
    /**
     * Why it is not verified: `UKETSUKE_CHAIN_REASON_...`.
     */
    int32_t reason;
    /**
     * What it is for: `UKETSUKE_PURPOSE_...`.
     */
    int32_t purpose;
} uketsuke_chain_report;

/**
 * A driver's own way to the token. Set `struct_size`, leave to zero what is not needed.
 *
 * Every function gets `context`, and is called by the thread that uses the session, one at a time; only `cancel` comes
 * from any thread at any time. Functions must return and must not throw or `longjmp`. A call back into the same session
 * answers `UKETSUKE_ERROR_BUSY`. Calls come in the order `begin`, (`transmit` | `cut_power`)*, `end`.
 *
 * They return `UKETSUKE_OK`, one of the numbers 101 to 120 (`UKETSUKE_ERROR_TOKEN_REMOVED` to
 * `UKETSUKE_ERROR_SERVICE_FAILED`), or any other number of the driver's own: that becomes
 * `UKETSUKE_ERROR_READER_SYSTEM` with the number as `reader_code`.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_transport)`.
     */
    uint32_t struct_size;
    /**
     * Longest command in bytes that `transmit` takes; 0: 261, short length.
     */
    uint32_t max_command;
    /**
     * Longest response in bytes with its status word that `transmit` gives; 0: 258, short length.
     */
    uint32_t max_response;
    /**
     * 1 when reader and token are known to take extended length, else 0. Never a guess.
     */
    int32_t extended;
    /**
     * Handed to every function. The library never looks at it.
     */
    void *context;
    /**
     * Sends one command and stores the whole response with its status word: at most `capacity` bytes at `response`,
     * their number in `*response_length`. The command may carry a PIN: keep no copy and write it to no log. Required.
     */
    int32_t (*transmit)(void *context,
                        const uint8_t *command,
                        size_t command_length,
                        uint8_t *response,
                        size_t capacity,
                        size_t *response_length);
    /**
     * Takes exclusive access to the token until `end`, and waits for it no longer than `timeout_ms` milliseconds
     * (4294967295: as long as it takes). NULL: the driver has the token to itself.
     */
    int32_t (*begin)(void *context, uint32_t timeout_ms);
    /**
     * Gives exclusive access back. Must not reset the token. NULL: nothing to do.
     */
    int32_t (*end)(void *context);
    /**
     * Takes the power from the token (cold reset), so that an unlocked PIN is locked. `UKETSUKE_OK` only if it surely
     * happened. Called when the token cannot be locked otherwise. NULL: the driver cannot.
     */
    int32_t (*cut_power)(void *context);
    /**
     * A number that changes whenever another token may lie on the reader (inserted, removed, powered up anew). It is
     * compared before a PIN is sent. NULL: the driver does not know, and a swapped token is not noticed.
     */
    uint64_t (*insertion)(void *context);
    /**
     * Makes a `transmit` or `begin` that waits return soon. Called by `uketsuke_session_cancel` on its caller's thread.
     * NULL: a cancel is seen between two commands.
     */
    void (*cancel)(void *context);
    /**
     * Called once when the session is freed; no function is called after it. NULL: nothing to do.
     */
    void (*release)(void *context);
    /**
     * The reader's name for people, UTF-8, `name_length` bytes; copied. NULL: none.
     */
    const char *name;
    /**
     * Bytes of `name`.
     */
    size_t name_length;
} uketsuke_transport;

/**
 * What one transaction told the desk. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_received)`.
     */
    uint32_t struct_size;
    /**
     * What lies on the reader: `UKETSUKE_TOKEN_KIND_...`.
     */
    int32_t token_kind;
    /**
     * What became of the PIN: `UKETSUKE_PIN_STATE_...`.
     */
    int32_t pin_state;
    /**
     * Whether the token holds the certificate's key: `UKETSUKE_POSSESSION_...`.
     */
    int32_t possession;
} uketsuke_received;

/**
 * Commands and bytes of all operations of a session so far. Set `struct_size` before the call.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_traffic)`.
     */
    uint32_t struct_size;
    /**
     * Commands sent, GET RESPONSE and repeats included.
     */
    uint32_t commands;
    /**
     * Command bytes sent.
     */
    uint32_t bytes_sent;
    /**
     * Response bytes received, status words included.
     */
    uint32_t bytes_received;
} uketsuke_traffic;

/**
 * What reader and token take in one message.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_limits)`.
     */
    uint32_t struct_size;
    /**
     * Longest command in bytes; 0 in an input: 261, short length.
     */
    uint32_t max_command;
    /**
     * Longest response in bytes with its status word; 0 in an input: 258, short length.
     */
    uint32_t max_response;
    /**
     * 1 when reader and token are known to take extended length, else 0.
     */
    int32_t extended;
} uketsuke_limits;

/**
 * What is known of an operation that failed. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_error)`.
     */
    uint32_t struct_size;
    /**
     * The status of the operation; `UKETSUKE_OK` when it did not fail.
     */
    int32_t status;
    /**
     * What was being done: a `UKETSUKE_OPERATION_...` number, 0 when it was no exchange with the token.
     */
    int32_t operation;
    /**
     * The token's status word (SW1 SW2, such as 0x6A82); 0 when there was none.
     */
    uint32_t status_word;
    /**
     * The number of PC/SC's or the driver's; 0 when there was none.
     */
    uint32_t reader_code;
    /**
     * After a wrong PIN the tries that are left; else, and when the token did not say, `UKETSUKE_TRIES_UNKNOWN`.
     */
    int32_t tries_left;
    /**
     * 1 when a PIN had been sent: the try may be counted even if no answer came. Else 0.
     */
    int32_t pin_sent;
    /**
     * 1 when a PIN was sent and the token could not be locked again: ask the patient to take it off the reader. Else 0.
     */
    int32_t left_open;
} uketsuke_error;

/**
 * Takes one line of a session's log: UTF-8, `length` bytes, not NUL-terminated, without a line break, valid during the
 * call only. Called by the thread that uses the session. A call back into the same session answers
 * `UKETSUKE_ERROR_BUSY`. Must return; must not throw or `longjmp`.
 */
typedef void (*uketsuke_log_line)(void *context, const char *line, size_t length);

/**
 * What a conversation is to find out, beside what lies on the reader. Set `struct_size`.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_plan)`.
     */
    uint32_t struct_size;
    /**
     * `UKETSUKE_ASK_...` bits together; 0: only what lies on the reader.
     */
    uint32_t ask;
    /**
     * The PIN's four ASCII digits; NULL: none. Used during the call only; the library wipes its own copy.
     */
    const char *pin;
    /**
     * Bytes of `pin`: 4, or 0 for none.
     */
    size_t pin_length;
    /**
     * `UKETSUKE_CAUTION_...`.
     */
    int32_t caution;
    /**
     * 1: the token must be the one with the insertion number `insertion`, else the conversation ends before anything is
     * sent (`UKETSUKE_ERROR_TOKEN_SWAPPED`). 0: any token.
     */
    int32_t only_with_insertion;
    /**
     * See `only_with_insertion`.
     */
    uint64_t insertion;
} uketsuke_plan;

/**
 * What a conversation found. Set `struct_size` before the call; the library fills in the rest.
 */
typedef struct {
    /**
     * `sizeof(uketsuke_findings)`.
     */
    uint32_t struct_size;
    /**
     * What lies on the reader: `UKETSUKE_TOKEN_KIND_...`.
     */
    int32_t token_kind;
    /**
     * PIN tries before a PIN was sent: above 0, `UKETSUKE_TRIES_BLOCKED` or `UKETSUKE_TRIES_UNKNOWN`; also when not
     * asked.
     */
    int32_t tries;
    /**
     * What became of the PIN: `UKETSUKE_PIN_STATE_...`.
     */
    int32_t pin_state;
    /**
     * Whether the token holds the certificate's key: `UKETSUKE_POSSESSION_...`.
     */
    int32_t possession;
    /**
     * 1 when a PIN was sent and the token could not be locked again, else 0.
     */
    int32_t left_open;
    /**
     * 1 when extended length may be used next time on this reader, 0 when it turned out not to work.
     */
    int32_t extended;
    /**
     * Commands sent.
     */
    uint32_t commands;
    /**
     * Command bytes sent.
     */
    uint32_t bytes_sent;
    /**
     * Response bytes received.
     */
    uint32_t bytes_received;
} uketsuke_findings;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Makes the set of the three production roots for user authentication. `*anchors` is to be freed with
 * `uketsuke_anchors_free`.
 */
uketsuke_status uketsuke_anchors_new(uketsuke_anchors **anchors);

/**
 * Frees a set of roots and sets `*anchors` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_anchors_free(uketsuke_anchors **anchors);

/**
 * Accepts J-LIS's test hierarchy too. Its certificates stay marked `UKETSUKE_HIERARCHY_TEST`.
 */
uketsuke_status uketsuke_anchors_accept_test(const uketsuke_anchors *anchors);

/**
 * Accepts this project's simulator too, whose key everybody has. Its certificates stay marked
 * `UKETSUKE_HIERARCHY_SIMULATED`. Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without the simulator.
 */
uketsuke_status uketsuke_anchors_accept_simulated(const uketsuke_anchors *anchors);

/**
 * Adds a root under a name of its own (`name`: UTF-8; `der`: the certificate's bytes): for a pilot, or for a next
 * generation before this library knows it. What it issued is marked `UKETSUKE_HIERARCHY_INSTITUTION`, never production.
 * Errors: 301 to 306, 311 to 314.
 */
uketsuke_status uketsuke_anchors_add_root(const uketsuke_anchors *anchors,
                                          const char *name,
                                          size_t name_length,
                                          const uint8_t *der,
                                          size_t der_length);

/**
 * Asks who issued a certificate, into `*report` (set `struct_size`). Its dates are not judged. A certificate that is
 * not verified is no error.
 */
uketsuke_status uketsuke_anchors_check(const uketsuke_anchors *anchors,
                                       const uketsuke_certificate *certificate,
                                       uketsuke_chain_report *report);

/**
 * The name of the root that signed a certificate, or that it names and that did not sign it, into a text buffer.
 * `UKETSUKE_ERROR_ABSENT` when there is none.
 */
uketsuke_status uketsuke_anchors_root_name(const uketsuke_anchors *anchors,
                                           const uketsuke_certificate *certificate,
                                           char *text,
                                           size_t capacity,
                                           size_t *length);

/**
 * Makes a fresh challenge from the operating system's generator. `*challenge` is to be freed with
 * `uketsuke_challenge_free`. Errors: `UKETSUKE_ERROR_NO_RANDOMNESS`.
 */
uketsuke_status uketsuke_challenge_new(uketsuke_challenge **challenge);

/**
 * What the token is to sign for this certificate, into a byte buffer: for RSA the DigestInfo (51 bytes), for P-256 and
 * P-384 the hash (32 bytes). `UKETSUKE_ERROR_ABSENT` for keys that cannot be verified;
 * `UKETSUKE_ERROR_WRONG_ORDER` after `uketsuke_challenge_verify`.
 */
uketsuke_status uketsuke_challenge_to_sign(const uketsuke_challenge *challenge,
                                           const uketsuke_certificate *certificate,
                                           uint8_t *data,
                                           size_t capacity,
                                           size_t *length);

/**
 * Judges the token's answer (`signature`, `signature_length`), once: `*possession` is a `UKETSUKE_POSSESSION_...` number.
 * A second call with the same challenge is `UKETSUKE_ERROR_WRONG_ORDER`.
 */
uketsuke_status uketsuke_challenge_verify(const uketsuke_challenge *challenge,
                                          const uketsuke_certificate *certificate,
                                          const uint8_t *signature,
                                          size_t signature_length,
                                          int32_t *possession);

/**
 * Frees a challenge and sets `*challenge` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_challenge_free(uketsuke_challenge **challenge);

/**
 * Reads a certificate from exactly its DER bytes (`der`, `der_length`: at most 32,768). The bytes are copied.
 * `*certificate` is to be freed with `uketsuke_certificate_free`. Errors: 301 to 306.
 */
uketsuke_status uketsuke_certificate_from_der(const uint8_t *der,
                                              size_t der_length,
                                              uketsuke_certificate **certificate);

/**
 * Frees a certificate and sets `*certificate` to NULL. NULL, and a pointer to NULL, are fine.
 */
uketsuke_status uketsuke_certificate_free(uketsuke_certificate **certificate);

/**
 * The bytes that the certificate was made from, into a byte buffer.
 */
uketsuke_status uketsuke_certificate_der(const uketsuke_certificate *certificate,
                                         uint8_t *data,
                                         size_t capacity,
                                         size_t *length);

/**
 * The expiry day (有効期限): the last day in Japan on which it is valid, into `*day` as YYYYMMDD.
 */
uketsuke_status uketsuke_certificate_expires_on(const uketsuke_certificate *certificate, int32_t *day);

/**
 * The first day in Japan on which it is valid, into `*day` as YYYYMMDD.
 */
uketsuke_status uketsuke_certificate_starts_on(const uketsuke_certificate *certificate, int32_t *day);

/**
 * notBefore and notAfter, in seconds since 1970-01-01T00:00:00Z; notAfter is the last second of its validity.
 */
uketsuke_status uketsuke_certificate_validity(const uketsuke_certificate *certificate,
                                              int64_t *not_before,
                                              int64_t *not_after);

/**
 * The kind of its key: `*key_type` a `UKETSUKE_KEY_TYPE_...` number, `*bits` the length of the RSA modulus or of the
 * curve's field, 0 for other kinds.
 */
uketsuke_status uketsuke_certificate_key_type(const uketsuke_certificate *certificate,
                                              int32_t *key_type,
                                              uint32_t *bits);

/**
 * Its policy as far as known: a `UKETSUKE_POLICY_...` number.
 */
uketsuke_status uketsuke_certificate_policy(const uketsuke_certificate *certificate, int32_t *policy);

/**
 * The identifier of its policy, such as `1.2.392.200149.8.5.1.3.30`, into a text buffer. `UKETSUKE_ERROR_ABSENT`
 * without one.
 */
uketsuke_status uketsuke_certificate_policy_oid(const uketsuke_certificate *certificate,
                                                char *text,
                                                size_t capacity,
                                                size_t *length);

/**
 * The identifier of the extension for which a chain check fails, into a text buffer. `UKETSUKE_ERROR_ABSENT` when there
 * is none.
 */
uketsuke_status uketsuke_certificate_offending_extension(const uketsuke_certificate *certificate,
                                                         char *text,
                                                         size_t capacity,
                                                         size_t *length);

/**
 * Who its issuer's name says it is: a `UKETSUKE_ISSUER_...` number. Anybody can write a name: see
 * `uketsuke_anchors_check`.
 */
uketsuke_status uketsuke_certificate_issuer(const uketsuke_certificate *certificate, int32_t *issuer);

/**
 * The issuer's name in words, into a text buffer. It names no person.
 */
uketsuke_status uketsuke_certificate_issuer_name(const uketsuke_certificate *certificate,
                                                 char *text,
                                                 size_t capacity,
                                                 size_t *length);

/**
 * What it is for, by what it says itself: a `UKETSUKE_PURPOSE_...` number.
 */
uketsuke_status uketsuke_certificate_purpose(const uketsuke_certificate *certificate, int32_t *purpose);

/**
 * The serial number (発行番号), big-endian, into a byte buffer. Personal data, whose use the law limits
 * (公的個人認証法): never log or print it.
 */
uketsuke_status uketsuke_certificate_serial_number(const uketsuke_certificate *certificate,
                                                   uint8_t *data,
                                                   size_t capacity,
                                                   size_t *length);

/**
 * The subject's name in words, into a text buffer. Personal data: never log or print it.
 */
uketsuke_status uketsuke_certificate_subject(const uketsuke_certificate *certificate,
                                             char *text,
                                             size_t capacity,
                                             size_t *length);

/**
 * The number of the library's binary interface: compare it with `UKETSUKE_ABI_VERSION` of the header.
 */
uint32_t uketsuke_abi_version(void);

/**
 * What this build can do: `UKETSUKE_FEATURE_...` bits together. Functions of what is missing are there and answer
 * `UKETSUKE_ERROR_UNSUPPORTED`.
 */
uint32_t uketsuke_features(void);

/**
 * The library's version, such as `0.1.0`, into a text buffer.
 */
uketsuke_status uketsuke_version(char *text, size_t capacity, size_t *length);

/**
 * A status in words, into a text buffer; also for numbers that this library does not know. `language`:
 * `UKETSUKE_LANGUAGE_...`.
 */
uketsuke_status uketsuke_status_text(uketsuke_status status,
                                     int32_t language,
                                     char *text,
                                     size_t capacity,
                                     size_t *length);

/**
 * Opens a session over the PC/SC reader of this name (`name`, `name_length`: UTF-8, as the lists of readers spell it).
 * Nothing is sent yet, and the reader need not be there yet. `*session` is to be freed with `uketsuke_session_free`.
 * Errors: `UKETSUKE_ERROR_UNSUPPORTED` in a build without PC/SC.
 */
uketsuke_status uketsuke_session_open_reader(const char *name, size_t name_length, uketsuke_session **session);

/**
 * Opens a session over a driver's own functions. `transport` is copied; `transport->context` stays the driver's and is
 * used until `transport->release` was called, which happens when the session is freed, and never when this function
 * fails. `*session` is to be freed with `uketsuke_session_free`. Errors: `UKETSUKE_ERROR_STRUCT_SIZE`,
 * `UKETSUKE_ERROR_NULL_POINTER` without a `transmit`, `UKETSUKE_ERROR_INVALID_VALUE` for impossible lengths.
 */
uketsuke_status uketsuke_session_open_transport(const uketsuke_transport *transport, uketsuke_session **session);

/**
 * Opens a session that answers from a recorded trace (`trace`, `trace_length`: UTF-8, as the log of a session wrote it):
 * for tests, and to look into a bug report. `*session` is to be freed with `uketsuke_session_free`. Errors: 801 to 813;
 * the line is not told.
 */
uketsuke_status uketsuke_session_open_trace(const char *trace,
                                            size_t trace_length,
                                            uketsuke_session **session);

/**
 * Tells what lies on the reader: two commands.
 *
 * `timeout_ms`: milliseconds for the whole operation, 0: no deadline. `*token_kind`: a `UKETSUKE_TOKEN_KIND_...` number.
 * Errors: 101 to 120, 201 to 218; details by `uketsuke_session_error`.
 */
uketsuke_status uketsuke_session_identify(const uketsuke_session *session,
                                          uint32_t timeout_ms,
                                          int32_t *token_kind);

/**
 * Reads the user authentication certificate.
 *
 * `pin`, `pin_length`: the four ASCII digits, or NULL and 0. A card needs none; an Android phone answers
 * `UKETSUKE_ERROR_PIN_REQUIRED` without one; an iPhone is never sent one. The library keeps no copy of it.
 * `caution`: `UKETSUKE_CAUTION_...`. `timeout_ms`: 0: no deadline. `*certificate`: to be freed with
 * `uketsuke_certificate_free`; it outlives the session. Errors: 13, 101 to 120, 201 to 218, 301 to 306.
 */
uketsuke_status uketsuke_session_read_certificate(const uketsuke_session *session,
                                                  const char *pin,
                                                  size_t pin_length,
                                                  int32_t caution,
                                                  uint32_t timeout_ms,
                                                  uketsuke_certificate **certificate);

/**
 * Asks how many PIN tries are left. Costs no try.
 *
 * `*tries`: above 0 so many, `UKETSUKE_TRIES_BLOCKED` (0), or `UKETSUKE_TRIES_UNKNOWN` (-1). Errors: 101 to 120, 201 to
 * 218.
 */
uketsuke_status uketsuke_session_pin_tries_left(const uketsuke_session *session, uint32_t timeout_ms, int32_t *tries);

/**
 * Verifies the PIN: one try at the most, and none if the counter forbids it. The token is locked again afterwards.
 *
 * `pin`, `pin_length`: four ASCII digits. `caution`: `UKETSUKE_CAUTION_...`. `*pin_state`: verified, or not needed by a
 * token that authenticates its holder itself (nothing was sent then). A wrong PIN is `UKETSUKE_ERROR_PIN_WRONG`, with
 * the tries left in `uketsuke_session_error`. Errors: 13, 101 to 120, 201 to 218.
 */
uketsuke_status uketsuke_session_verify_pin(const uketsuke_session *session,
                                            const char *pin,
                                            size_t pin_length,
                                            int32_t caution,
                                            uint32_t timeout_ms,
                                            int32_t *pin_state);

/**
 * Tells what lies on the reader and reads its certificate, in one transaction.
 *
 * Arguments and errors as for `uketsuke_session_read_certificate`; `*received` besides. On an error `*certificate` is
 * NULL.
 */
uketsuke_status uketsuke_session_receive(const uketsuke_session *session,
                                         const char *pin,
                                         size_t pin_length,
                                         int32_t caution,
                                         uint32_t timeout_ms,
                                         uketsuke_received *received,
                                         uketsuke_certificate **certificate);

/**
 * Reads the certificate, has the token sign a fresh challenge, and verifies the signature against that certificate; all
 * in one transaction. A card and an Android phone need the PIN.
 *
 * Arguments and errors as for `uketsuke_session_receive`, and `UKETSUKE_ERROR_NO_RANDOMNESS`. A signature that does not
 * fit is no error: `received->possession` is `UKETSUKE_POSSESSION_FAILED`.
 */
uketsuke_status uketsuke_session_prove_possession(const uketsuke_session *session,
                                                  const char *pin,
                                                  size_t pin_length,
                                                  int32_t caution,
                                                  uint32_t timeout_ms,
                                                  uketsuke_received *received,
                                                  uketsuke_certificate **certificate);

/**
 * The kind of token that was identified last, even if that operation failed later on: what may be said of a wrong PIN
 * depends on it. `UKETSUKE_ERROR_ABSENT` before any.
 */
uketsuke_status uketsuke_session_token_kind(const uketsuke_session *session, int32_t *token_kind);

/**
 * Whether a PIN was sent in the last operation and the token could not be locked again: `*left_open` is 1, and the
 * patient is to be asked to take it off the reader. Else 0.
 */
uketsuke_status uketsuke_session_left_open(const uketsuke_session *session, int32_t *left_open);

/**
 * Commands and bytes of all operations so far, into `*traffic` (set `struct_size`).
 */
uketsuke_status uketsuke_session_traffic(const uketsuke_session *session, uketsuke_traffic *traffic);

/**
 * What reader and token take in one message, into `*limits` (set `struct_size`).
 */
uketsuke_status uketsuke_session_limits(const uketsuke_session *session, uketsuke_limits *limits);

/**
 * The reader's name for people, UTF-8; empty when there is none.
 *
 * `text`, `capacity`, `length`: a text buffer; see the head of this file.
 */
uketsuke_status uketsuke_session_reader_name(const uketsuke_session *session,
                                             char *text,
                                             size_t capacity,
                                             size_t *length);

/**
 * What is known of the last operation's failure, into `*error` (set `struct_size`); its `status` is `UKETSUKE_OK` when
 * the last operation did not fail. Only operations with the token count.
 */
uketsuke_status uketsuke_session_error(const uketsuke_session *session, uketsuke_error *error);

/**
 * The last operation's failure in words; empty when it did not fail. Tells no PIN and nothing of the patient.
 *
 * `language`: `UKETSUKE_LANGUAGE_...`. `text`, `capacity`, `length`: a text buffer; see the head of this file.
 */
uketsuke_status uketsuke_session_error_text(const uketsuke_session *session,
                                            int32_t language,
                                            char *text,
                                            size_t capacity,
                                            size_t *length);

/**
 * Ends the operation that runs, and every later one until `uketsuke_session_rearm`, with `UKETSUKE_ERROR_CANCELLED` as
 * soon as the token is locked again. From any thread, also while the session is in use. Must not race with
 * `uketsuke_session_free`.
 */
uketsuke_status uketsuke_session_cancel(const uketsuke_session *session);

/**
 * Takes a cancel back, for the next operation. From any thread.
 */
uketsuke_status uketsuke_session_rearm(const uketsuke_session *session);

/**
 * Tells `log_line` from now on, line by line, what passes between reader and library; NULL: nobody.
 *
 * The lines together are a trace (the head comes first) that `uketsuke_session_open_trace` replays. Withheld are PINs,
 * certificates, serial numbers, challenges and signatures: the lines may be written to a file and sent to support.
 * `context` is handed to the callback as it is, and must live until another callback is set or the session is freed.
 */
uketsuke_status uketsuke_session_set_log(const uketsuke_session *session, uketsuke_log_line log_line, void *context);

/**
 * Ends a session and sets `*session` to NULL. NULL, and a pointer to NULL, are fine. While an operation runs (in a
 * callback, or on another thread) the answer is `UKETSUKE_ERROR_BUSY` and nothing is freed.
 */
uketsuke_status uketsuke_session_free(uketsuke_session **session);

/**
 * Begins a conversation. `plan` and `limits` are copied; `limits` NULL: short length. Nothing is sent before the first
 * `uketsuke_conversation_next`. `*conversation` is to be freed with `uketsuke_conversation_free`. Errors: 2, 5, 13, 15.
 *
 * Between the first step and the last, nobody else may talk to the token: the caller holds the transaction.
 */
uketsuke_status uketsuke_conversation_new(const uketsuke_plan *plan,
                                          const uketsuke_limits *limits,
                                          uketsuke_conversation **conversation);

/**
 * Tells the insertion number of the token that lies there, once, before the first step. Needed only with
 * `only_with_insertion`.
 */
uketsuke_status uketsuke_conversation_token_is(const uketsuke_conversation *conversation, uint64_t insertion);

/**
 * The next step: `*step` is a `UKETSUKE_STEP_...` number; with `UKETSUKE_STEP_TRANSMIT` the command is written to
 * `command` and its length to `*length`. Each command is handed out once and may carry a PIN: wipe `command` after use.
 *
 * `capacity` must be at least the limits' longest command (261 for short length), whatever the command's own length:
 * else `UKETSUKE_ERROR_BUFFER_TOO_SMALL` with the number in `*length`, and no step is lost.
 * `UKETSUKE_ERROR_WRONG_ORDER` when a step was handed out and not fed, and after `uketsuke_conversation_finish`.
 */
uketsuke_status uketsuke_conversation_next(const uketsuke_conversation *conversation,
                                           int32_t *step,
                                           uint8_t *command,
                                           size_t capacity,
                                           size_t *length);

/**
 * What came of the step: the whole response with its status word (`response`, `response_length`), or no bytes after the
 * power was cut. `UKETSUKE_ERROR_WRONG_ORDER` when no step waits.
 */
uketsuke_status uketsuke_conversation_feed(const uketsuke_conversation *conversation,
                                           const uint8_t *response,
                                           size_t response_length);

/**
 * The step failed: `fault` is a number from 101 to 120, `reader_code` the driver's own number or 0. Go on with
 * `uketsuke_conversation_next` all the same: an unlocked token may have to be locked.
 */
uketsuke_status uketsuke_conversation_fault(const uketsuke_conversation *conversation,
                                            uketsuke_status fault,
                                            uint32_t reader_code);

/**
 * Ends the conversation as soon as the token is locked again; the outcome is `fault` (101 to 120, usually
 * `UKETSUKE_ERROR_CANCELLED` or `UKETSUKE_ERROR_DEADLINE_PASSED`). Go on with `uketsuke_conversation_next` until it is
 * done.
 */
uketsuke_status uketsuke_conversation_cancel(const uketsuke_conversation *conversation, uketsuke_status fault);

/**
 * Whether a PIN was sent and the token is not yet known to be locked again: `*owes_lock` is 1 then, else 0. While it is
 * 1, the conversation must be stepped on to its end.
 */
uketsuke_status uketsuke_conversation_owes_lock(const uketsuke_conversation *conversation, int32_t *owes_lock);

/**
 * The outcome, once. `findings` (set `struct_size`) is filled in on errors too, as far as known. `*certificate` is NULL
 * when none was read, else to be freed with `uketsuke_certificate_free`; `certificate` may be NULL when none is wanted.
 *
 * Before the last step the conversation ends as cancelled. Errors: 12, 101 to 120, 201 to 218, 301 to 306; details by
 * `uketsuke_conversation_error`.
 */
uketsuke_status uketsuke_conversation_finish(const uketsuke_conversation *conversation,
                                             uketsuke_findings *findings,
                                             uketsuke_certificate **certificate);

/**
 * What is known of the failure that `uketsuke_conversation_finish` told, into `*error` (set `struct_size`); its `status`
 * is `UKETSUKE_OK` without one.
 */
uketsuke_status uketsuke_conversation_error(const uketsuke_conversation *conversation,
                                            uketsuke_error *error);

/**
 * The same failure in words, into a text buffer; empty without one. `language`: `UKETSUKE_LANGUAGE_...`.
 */
uketsuke_status uketsuke_conversation_error_text(const uketsuke_conversation *conversation,
                                                 int32_t language,
                                                 char *text,
                                                 size_t capacity,
                                                 size_t *length);

/**
 * Frees a conversation and sets `*conversation` to NULL. NULL, and a pointer to NULL, are fine. A conversation that owes
 * a lock leaves the token open: step it to its end first.
 */
uketsuke_status uketsuke_conversation_free(uketsuke_conversation **conversation);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* UKETSUKE_H */
