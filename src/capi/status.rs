//! The status numbers. Grouped by area, never reused: `docs/abi/status-numbers.txt` holds what was published and may only
//! grow. What each Rust error maps to, and back, is in `errors`; their words in two languages in `words`.
//!
//! The constants are literals on purpose: cbindgen drops what a macro or a cast makes, without a word.

/// What a function returns: `UKETSUKE_OK` (0), or the number of what went wrong (`UKETSUKE_ERROR_...`, positive). Numbers
/// are never reused; a newer library may return numbers that an older header does not list, so treat every unknown
/// number as a failure. The words of a number: `uketsuke_status_text`.
#[allow(non_camel_case_types)]
pub type uketsuke_status = i32;

/// Done. All outputs are set.
pub const UKETSUKE_OK: i32 = 0;

// Use of the library (1 to 99)

/// A pointer is NULL that must not be.
pub const UKETSUKE_ERROR_NULL_POINTER: i32 = 1;
/// The `struct_size` of a structure is none that this library knows.
pub const UKETSUKE_ERROR_STRUCT_SIZE: i32 = 2;
/// The buffer is too small; nothing was written but the length that is needed.
pub const UKETSUKE_ERROR_BUFFER_TOO_SMALL: i32 = 3;
/// A text is not UTF-8.
pub const UKETSUKE_ERROR_NOT_UTF8: i32 = 4;
/// A number is none of those that are listed for this argument.
pub const UKETSUKE_ERROR_INVALID_VALUE: i32 = 5;
/// A length is larger than this library takes (64 MiB for any input), or not the one that is asked for.
pub const UKETSUKE_ERROR_LENGTH: i32 = 6;
/// The handle is in use by another call: another thread's, or the one in whose callback this call was made.
pub const UKETSUKE_ERROR_BUSY: i32 = 7;
/// This build of the library does not have what the function needs.
pub const UKETSUKE_ERROR_UNSUPPORTED: i32 = 8;
/// A fault of this library's own. The handles that took part stay usable.
pub const UKETSUKE_ERROR_PANIC: i32 = 9;
/// There is no such value here.
pub const UKETSUKE_ERROR_ABSENT: i32 = 10;
/// The index is not below the count.
pub const UKETSUKE_ERROR_OUT_OF_RANGE: i32 = 11;
/// Not now: another call has to come first.
pub const UKETSUKE_ERROR_WRONG_ORDER: i32 = 12;
/// The PIN is not four ASCII digits. Nothing was sent.
pub const UKETSUKE_ERROR_NOT_A_PIN: i32 = 13;
/// The number is not a day: YYYYMMDD.
pub const UKETSUKE_ERROR_NOT_A_DAY: i32 = 14;
/// The operating system's random generator gave no bytes for a challenge.
pub const UKETSUKE_ERROR_NO_RANDOMNESS: i32 = 15;

// The way to the token (100 to 199)

/// The token left the reader.
pub const UKETSUKE_ERROR_TOKEN_REMOVED: i32 = 101;
/// Another program, or the reader, reset the token.
pub const UKETSUKE_ERROR_TOKEN_RESET: i32 = 102;
/// Another token may lie on the reader than the one that was identified.
pub const UKETSUKE_ERROR_TOKEN_SWAPPED: i32 = 103;
/// No token lies on the reader.
pub const UKETSUKE_ERROR_NO_TOKEN: i32 = 104;
/// The token does not answer; lay it flat on the reader again.
pub const UKETSUKE_ERROR_TOKEN_MUTE: i32 = 105;
/// No reader, or not the named one.
pub const UKETSUKE_ERROR_NO_READER: i32 = 106;
/// The reader left while it was in use.
pub const UKETSUKE_ERROR_READER_LOST: i32 = 107;
/// The smart-card service does not run, or stopped.
pub const UKETSUKE_ERROR_SERVICE_STOPPED: i32 = 108;
/// Another program holds the token.
pub const UKETSUKE_ERROR_READER_BUSY: i32 = 109;
/// The command did not reach the token or its answer did not come back.
pub const UKETSUKE_ERROR_TRANSMISSION: i32 = 110;
/// The response was longer than the limits that were agreed.
pub const UKETSUKE_ERROR_RESPONSE_OVER_LIMIT: i32 = 111;
/// The token and the reader have no protocol in common.
pub const UKETSUKE_ERROR_PROTOCOL: i32 = 112;
/// The power could not be taken from the token.
pub const UKETSUKE_ERROR_POWER_STAYS_ON: i32 = 113;
/// The deadline passed.
pub const UKETSUKE_ERROR_DEADLINE_PASSED: i32 = 114;
/// The operation was cancelled.
pub const UKETSUKE_ERROR_CANCELLED: i32 = 115;
/// The program may not use the reader.
pub const UKETSUKE_ERROR_ACCESS_DENIED: i32 = 116;
/// A recorded trace does not go on this way.
pub const UKETSUKE_ERROR_TRACE_MISMATCH: i32 = 117;
/// A function of the driver's answered something that its contract does not allow.
pub const UKETSUKE_ERROR_DRIVER_CONTRACT: i32 = 118;
/// The reader system gave a number that no standard lists; see `reader_code`.
pub const UKETSUKE_ERROR_READER_SYSTEM: i32 = 119;
/// The reader's driver or the smart-card service failed inside.
pub const UKETSUKE_ERROR_SERVICE_FAILED: i32 = 120;

// The conversation with the token (200 to 299)

/// The token has no JPKI application: not a My Number Card, or a phone without the certificate.
pub const UKETSUKE_ERROR_NOT_JPKI: i32 = 201;
/// The token answered with a status word that this command does not allow.
pub const UKETSUKE_ERROR_UNEXPECTED_STATUS: i32 = 202;
/// The token does not have this file.
pub const UKETSUKE_ERROR_FILE_NOT_FOUND: i32 = 203;
/// The token wants its PIN first.
pub const UKETSUKE_ERROR_PIN_REQUIRED: i32 = 204;
/// The phone's holder has to authenticate on the phone first.
pub const UKETSUKE_ERROR_HOLDER_NOT_AUTHENTICATED: i32 = 205;
/// The PIN was wrong; `tries_left` says how many tries are left.
pub const UKETSUKE_ERROR_PIN_WRONG: i32 = 206;
/// The PIN is blocked; it is unlocked at the municipal counter, for a phone in its app.
pub const UKETSUKE_ERROR_PIN_BLOCKED: i32 = 207;
/// One try is left and the caller has not allowed to spend it: nothing was sent.
pub const UKETSUKE_ERROR_LAST_TRY_KEPT: i32 = 208;
/// The number of tries left is unknown and the caller has not allowed a try: nothing was sent.
pub const UKETSUKE_ERROR_TRIES_UNKNOWN: i32 = 209;
/// A response without a status word.
pub const UKETSUKE_ERROR_RESPONSE_TOO_SHORT: i32 = 210;
/// More data than the command asked for.
pub const UKETSUKE_ERROR_RESPONSE_TOO_LONG: i32 = 211;
/// The response was cut into too many parts (61xx) without an end.
pub const UKETSUKE_ERROR_TOO_MANY_PARTS: i32 = 212;
/// The file came in too many pieces.
pub const UKETSUKE_ERROR_TOO_MANY_READS: i32 = 213;
/// The file ended before its content.
pub const UKETSUKE_ERROR_FILE_TRUNCATED: i32 = 214;
/// The file does not begin like a certificate.
pub const UKETSUKE_ERROR_NOT_DER: i32 = 215;
/// The file announces more bytes than a certificate can have.
pub const UKETSUKE_ERROR_FILE_TOO_LONG: i32 = 216;
/// A signature of a length that no key has.
pub const UKETSUKE_ERROR_SIGNATURE_LENGTH: i32 = 217;
/// The reader takes no command of this length.
pub const UKETSUKE_ERROR_COMMAND_TOO_LONG: i32 = 218;

// Certificates and roots (300 to 399)

/// Not a certificate: no DER SEQUENCE.
pub const UKETSUKE_ERROR_CERTIFICATE_NONE: i32 = 301;
/// The certificate is cut short.
pub const UKETSUKE_ERROR_CERTIFICATE_TRUNCATED: i32 = 302;
/// Bytes follow the certificate.
pub const UKETSUKE_ERROR_CERTIFICATE_TRAILING_BYTES: i32 = 303;
/// Longer than any certificate on a token (32,768 bytes).
pub const UKETSUKE_ERROR_CERTIFICATE_TOO_LONG: i32 = 304;
/// A part of the certificate does not follow RFC 5280.
pub const UKETSUKE_ERROR_CERTIFICATE_MALFORMED: i32 = 305;
/// The certificate's validity ends before it begins.
pub const UKETSUKE_ERROR_CERTIFICATE_EMPTY_VALIDITY: i32 = 306;
/// A root needs a name of its own.
pub const UKETSUKE_ERROR_ROOT_WITHOUT_NAME: i32 = 311;
/// The root is not a certification authority's certificate.
pub const UKETSUKE_ERROR_ROOT_NOT_AN_AUTHORITY: i32 = 312;
/// The root is not signed with its own key, or with a key or algorithm that is refused.
pub const UKETSUKE_ERROR_ROOT_NOT_SELF_SIGNED: i32 = 313;
/// The root has an extension that cannot be applied here, or is not of version 3.
pub const UKETSUKE_ERROR_ROOT_UNSUPPORTED: i32 = 314;

// Rule tables (400 to 499)

/// The rule table is too long.
pub const UKETSUKE_ERROR_RULES_TOO_LONG: i32 = 401;
/// The rule table has too many rows.
pub const UKETSUKE_ERROR_RULES_TOO_MANY_ROWS: i32 = 402;
/// Not a rule table: another first line.
pub const UKETSUKE_ERROR_RULES_NONE: i32 = 403;
/// A line is neither `[rule]` nor `key: value`.
pub const UKETSUKE_ERROR_RULES_LINE: i32 = 404;
/// A rule that this release does not know.
pub const UKETSUKE_ERROR_RULES_UNKNOWN_RULE: i32 = 405;
/// A key that does not exist there.
pub const UKETSUKE_ERROR_RULES_UNKNOWN_KEY: i32 = 406;
/// A key that was there already.
pub const UKETSUKE_ERROR_RULES_DUPLICATE_KEY: i32 = 407;
/// A key that has to be there is missing.
pub const UKETSUKE_ERROR_RULES_MISSING: i32 = 408;
/// Not a day that exists.
pub const UKETSUKE_ERROR_RULES_DAY: i32 = 409;
/// Not a whole number from 1 to 255.
pub const UKETSUKE_ERROR_RULES_NUMBER: i32 = 410;
/// Not one of the words that the key takes.
pub const UKETSUKE_ERROR_RULES_UNKNOWN_WORD: i32 = 411;
/// Not a text, or not `title <address>`.
pub const UKETSUKE_ERROR_RULES_TEXT: i32 = 412;
/// The rule measures something else.
pub const UKETSUKE_ERROR_RULES_OTHER_KIND: i32 = 413;
/// The last day is before the first.
pub const UKETSUKE_ERROR_RULES_BACKWARDS: i32 = 414;
/// Two periods of one rule overlap.
pub const UKETSUKE_ERROR_RULES_OVERLAP: i32 = 415;
/// Older than the table of this release.
pub const UKETSUKE_ERROR_RULES_OLDER: i32 = 416;

// Visits (500 to 599)

/// Two facts of the visit cannot both be true; `uketsuke_visit_check` names them.
pub const UKETSUKE_ERROR_CONTRADICTION: i32 = 501;

// Data files of the facility (600 to 699)

/// The readers file is too long.
pub const UKETSUKE_ERROR_READERS_FILE_TOO_LONG: i32 = 601;
/// Not a readers file.
pub const UKETSUKE_ERROR_READERS_FILE_FORMAT: i32 = 602;
/// The readers file has a version that this library does not read.
pub const UKETSUKE_ERROR_READERS_FILE_VERSION: i32 = 603;
/// The readers file is not well formed.
pub const UKETSUKE_ERROR_READERS_FILE_MALFORMED: i32 = 604;

// The eligibility terminal's answers (700 to 799)

/// The file ends inside the answer: it is still being written, or was cut off.
pub const UKETSUKE_ERROR_ANSWER_INCOMPLETE: i32 = 701;
/// Not well-formed XML.
pub const UKETSUKE_ERROR_ANSWER_MALFORMED: i32 = 702;
/// A control character, which XML forbids.
pub const UKETSUKE_ERROR_ANSWER_FORBIDDEN_CHARACTER: i32 = 703;
/// Well-formed XML, but no answer of the eligibility terminal.
pub const UKETSUKE_ERROR_ANSWER_NONE: i32 = 704;
/// A document type declaration.
pub const UKETSUKE_ERROR_ANSWER_DOCUMENT_TYPE: i32 = 705;
/// A reference to an entity.
pub const UKETSUKE_ERROR_ANSWER_ENTITY: i32 = 706;
/// An element that may stand once stands twice, with different values.
pub const UKETSUKE_ERROR_ANSWER_REPEATED: i32 = 707;
/// Neither UTF-8 nor Shift_JIS.
pub const UKETSUKE_ERROR_ANSWER_ENCODING: i32 = 708;
/// The file is too large.
pub const UKETSUKE_ERROR_ANSWER_TOO_LARGE: i32 = 709;
/// Too many elements, levels, results or characters.
pub const UKETSUKE_ERROR_ANSWER_TOO_MANY: i32 = 710;
/// The answer speaks of another day than the visit's.
pub const UKETSUKE_ERROR_ANSWER_OTHER_DAY: i32 = 721;
/// The answer names no day.
pub const UKETSUKE_ERROR_ANSWER_NO_DAY: i32 = 722;
/// The answer is about a person with another date of birth.
pub const UKETSUKE_ERROR_ANSWER_OTHER_BIRTHDATE: i32 = 723;

// Traces (800 to 899)

/// The trace is too long.
pub const UKETSUKE_ERROR_TRACE_TOO_LONG: i32 = 801;
/// Not a trace: another first line.
pub const UKETSUKE_ERROR_TRACE_NONE: i32 = 802;
/// A version of the trace format that this library does not read.
pub const UKETSUKE_ERROR_TRACE_VERSION: i32 = 803;
/// A line of the trace begins with no known word.
pub const UKETSUKE_ERROR_TRACE_LINE: i32 = 804;
/// The trace's `reader` line is misplaced, doubled or too long.
pub const UKETSUKE_ERROR_TRACE_READER: i32 = 805;
/// A `limits` line of the trace is malformed.
pub const UKETSUKE_ERROR_TRACE_LIMITS: i32 = 806;
/// The trace's first `limits` line is missing.
pub const UKETSUKE_ERROR_TRACE_NO_LIMITS: i32 = 807;
/// A number in the trace is malformed.
pub const UKETSUKE_ERROR_TRACE_NUMBER: i32 = 808;
/// An outcome in the trace is neither `ok` nor a known fault.
pub const UKETSUKE_ERROR_TRACE_OUTCOME: i32 = 809;
/// Bytes in the trace are malformed.
pub const UKETSUKE_ERROR_TRACE_BYTES: i32 = 810;
/// A message in the trace is longer than any command or response.
pub const UKETSUKE_ERROR_TRACE_MESSAGE_TOO_LONG: i32 = 811;
/// A command in the trace has no response, or the other way round.
pub const UKETSUKE_ERROR_TRACE_UNPAIRED: i32 = 812;
/// Something follows the trace's `truncated`.
pub const UKETSUKE_ERROR_TRACE_AFTER_TRUNCATED: i32 = 813;
