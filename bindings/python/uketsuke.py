"""uketsuke in Python, over the shared library. Made by `cargo run -p uketsuke-bindings`; not to be edited.

    with Session.open(None, None) as session, Visit.make(today()) as visit:
        with session.receive(None, FOREVER, visit) as decision:
            print(decision.text(Detail.DESK))
            go = decision.get(Outcome.SIGN) == Sign.GO

A handle is freed by `with` or `close`, and when nothing holds it any more, and is refused afterwards; None stands for NULL.
What fails raises `Error` with its status and its sentence in Japanese. Days may be `datetime.date`. Threads as in
uketsuke.h; `close` cancels a call of another thread that waits, and the handle is freed when that has ended. The library is
the one that the environment variable UKETSUKE_LIBRARY names, else the one beside this file, else the system's.

`get` gives what is behind the number: a word is its enum's member, a flag a bool, a day a date. `get_number` gives the number.

Ctrl-C ends whatever waits on the main thread with KeyboardInterrupt, within a fifth of a second. An operation with a card or
phone that has begun is carried to its end first, so that no PIN is left verified. `Folder.ask` goes on in the background
until its time is over, and then takes its request back.

A PIN may be a `bytearray` of its digits, which you wipe afterwards (`pin[:] = bytes(len(pin))`). The copy that is made
here is wiped as soon as the call is over. A `str` or `bytes` can be given as well, but Python has no way to wipe one: it
stays in memory until that is used for something else.
"""

from __future__ import annotations

import contextlib
import ctypes
import datetime
import enum
import itertools
import math
import operator
import os
import sys
import threading
import time
import typing

_name = {"win32": "uketsuke.dll", "darwin": "libuketsuke.dylib"}.get(sys.platform, "libuketsuke.so.1")
_beside = os.path.join(os.path.dirname(os.path.abspath(__file__)), _name)
_library = ctypes.CDLL(os.environ.get("UKETSUKE_LIBRARY") or (_beside if os.path.exists(_beside) else _name))

FOREVER = 0xFFFFFFFF
TEXT_MAX = 16384
TEXT_CRLF = 0x40000000

Pin = typing.Union[bytearray, bytes, str]
#: What `get` gives: an int, which a word of an enum is, too, and a bool; a date; or None for no day.
Worth = typing.Union[int, datetime.date, None]

_Log = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_char_p)


class Error(Exception):
    """What a call came to, with its sentence. Where a driver's own exception led to it, that is its `__cause__`."""

    def __init__(self, status: int, text: str = ""):
        super().__init__(text)
        self.status = Status(status) if status in Status._value2member_map_ else status


def date(day: int) -> datetime.date | None:
    """A day YYYYMMDD as a date; None for 0."""
    return datetime.date(day // 10000, day // 100 % 100, day % 100) if day else None


class Checked(typing.NamedTuple):
    """Whether a visit can be decided, and the facts that stand in the way, 0 for none, with the index of the first."""

    status: Status
    one: Fact
    other: Fact
    index: int = 0


def _word(group, number):
    # A library that is newer may have words that are not known here.
    return group(number) if number in group._value2member_map_ else number


def _worth(what, number):
    of = _worths.get(what)
    if of is None:
        return number
    if of is bool:
        return number != 0
    return date(number) if of is datetime.date else _word(of, number)


def _number(value):
    return 0 if value is None else _within(value, -0x80000000, 0x7FFFFFFF)


def _value(value):
    """A word, a day, a count or a flag. What is too large goes to the library as a number that is none, to be refused."""
    if isinstance(value, datetime.date):
        return value.year * 10000 + value.month * 100 + value.day
    number = 0 if value is None else operator.index(value)
    return number if -0x80000000 <= number <= 0x7FFFFFFF else -0x80000000


def _within(value, least, most):
    # ctypes would take a number's last bits, which are another number.
    number = operator.index(value)
    if not least <= number <= most:
        _check(Status.INVALID_VALUE, None)
    return number


def _text(value):
    if value is None:
        return None
    if "\0" in value:
        _check(Status.INVALID_VALUE, None)
    # Half a character is no UTF-8, which the library says.
    return value.encode("utf-8", "surrogatepass")


def _bytes(value):
    return None if value is None else bytes(value)


def _raw(handle):
    if handle is None:
        return None
    if handle._raw is None:
        _check(Status.NULL_POINTER, None)
    return handle._raw


def _check(status, teller):
    if status != 0:
        text = ctypes.create_string_buffer(TEXT_MAX)
        if teller is None:
            _library.uketsuke_error_text(status, None, Language.JA, text, len(text), None)
        else:
            teller._tell(status, text)
        error = Error(status, text.value.decode("utf-8"))
        driver = teller and teller.driver
        raise error from driver and driver.take_failure()


#: Milliseconds after which a wait on the main thread looks whether a signal came.
_SLICE = 200


def _is_sliced(timeout_ms):
    # Python runs handlers of signals on the main thread alone.
    return timeout_ms > _SLICE and threading.current_thread() is threading.main_thread()


def _in_slices(call, timeout_ms):
    """A call that waits and does nothing else, in slices, between which Python runs the handlers of signals."""
    timeout_ms = _within(timeout_ms, 0, FOREVER)
    if not _is_sliced(timeout_ms):
        return call(timeout_ms)
    ends = math.inf if timeout_ms == FOREVER else time.perf_counter() + timeout_ms / 1000
    first = True
    while True:
        begun = time.perf_counter()
        slice_ms = min(_SLICE, max(0, math.ceil(min(ends - begun, 1) * 1000)))
        status = call(slice_ms)
        waited = (time.perf_counter() - begun) * 1000
        # Another thread may have come between two slices.
        between = status == Status.BUSY and not first
        # What ends before its time has another reason.
        over = status in (Status.NO_TOKEN, Status.DEADLINE_PASSED) and waited >= slice_ms / 2
        if not (between or over) or time.perf_counter() >= ends:
            return status
        if between:
            time.sleep(0.01)
        first = False


def _beside(call, timeout_ms):
    """A call that cannot be made in slices, on a thread of its own; none that runs a driver's methods."""
    timeout_ms = _within(timeout_ms, 0, FOREVER)
    if not _is_sliced(timeout_ms):
        return call(timeout_ms)
    status = []
    thread = threading.Thread(target=lambda: status.append(call(timeout_ms)), daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_SLICE / 1000)
    return status[0]


def _ask_text(session, ask):
    length = ctypes.c_size_t()
    text = ctypes.create_string_buffer(TEXT_MAX)
    status = ask(text, len(text), ctypes.byref(length))
    if status == Status.BUFFER_TOO_SMALL:
        text = ctypes.create_string_buffer(length.value + 1)
        status = ask(text, len(text), ctypes.byref(length))
    if status != 0 and text.value:
        # A question that is not understood has an answer that names what is wrong.
        raise Error(status, text.value.decode("utf-8"))
    _check(status, session)
    return text.value.decode("utf-8")


def _ask_bytes(session, ask):
    length = ctypes.c_size_t()
    data = (ctypes.c_char * 66000)()
    try:
        _check(ask(data, len(data), ctypes.byref(length)), session)
        return bytearray(memoryview(data)[: length.value])
    finally:
        ctypes.memset(data, 0, length.value)


class _Secret:
    """A PIN's own copy with its NUL, which is wiped after the call."""

    def __init__(self, pin):
        self._copy = None
        if pin is not None:
            # One by one, since to encode a text as a whole leaves a copy behind.
            digits = pin if not isinstance(pin, str) else (ord(digit) for digit in pin)
            # What is no digit stays none: a NUL would end the PIN.
            digits = (digit if 0 < digit < 127 else 1 for digit in digits)
            self._copy = (ctypes.c_ubyte * (len(pin) + 1))(*digits)

    def __enter__(self):
        return self._copy

    def __exit__(self, *_):
        if self._copy is not None:
            ctypes.memset(self._copy, 0, len(self._copy))


class _Owned(ctypes.c_void_p):
    """A handle that is freed when neither its object nor a call has it any more."""

    free = None

    def __del__(self):
        if self.value and self.free:
            self.free(ctypes.byref(self))


class _Handle:
    _free = None
    _cancel = None
    _raw = None
    #: The driver whose reader a session has.
    driver = None

    def _tell(self, status, text):
        _library.uketsuke_error_text(status, None, Language.JA, text, len(text), None)

    def __init__(self, raw):
        self._raw = _Owned(raw.value)
        self._raw.free = self._free

    def close(self):
        """Frees it, as soon as no call uses it any more. A call that waits is cancelled first."""
        raw, self._raw = self._raw, None
        if raw is not None and self._cancel is not None:
            self._cancel(raw)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Status(enum.IntEnum):
    """What a call came to."""

    OK = 0  # done
    NULL_POINTER = 1  # pass a handle or a place: a pointer that must not be NULL is
    INVALID_VALUE = 2  # check which values this item takes: this is not one of them
    NOT_A_DAY = 3  # give a day as YYYYMMDD, 1900-01-01 or later: this is not one
    UNKNOWN_FACT = 4  # use a newer library, or clear the fact: this library has none of this number
    FACT_MISSING = 5  # give the fact that it belongs to, or clear this one: it stands alone
    CONTRADICTION = 6  # correct or clear one of them: two facts contradict each other
    BEFORE_MY_NUMBER = 7  # check the day of the visit: it is before 2015-10-05
    NO_SUCH_INDEX = 8  # add it first: nothing was added at this index
    FULL = 9  # add only what is needed: no more of these can be added
    BUFFER_TOO_SMALL = 10  # call again with a buffer as long as the length says: this one is too small
    NOT_UTF8 = 11  # convert the text to UTF-8: it is not
    LENGTH = 12  # pass less: the input is too long
    BUSY = 13  # wait until it is done, or give each thread its own handle: another thread is using this one
    PANIC = 14  # restart the program, and tell its maker if this persists: the library failed internally
    UNSUPPORTED = 15  # use a library that was built with this feature: this build lacks it
    STRUCT_SIZE = 16  # set struct_size to the structure's sizeof: it is no size that this library knows
    NOT_A_QUESTION = 17  # correct what the answer names: the question is not understood
    NOT_A_PIN = 18  # have the 4 digits entered again: this is not a PIN
    WRONG_ORDER = 19  # check the order of the calls: another one has to come first
    NO_RANDOMNESS = 20  # restart the computer and read again: the operating system gave no random bytes
    NOTHING_READ = 21  # read first: nothing has been read yet
    NOT_A_CERTIFICATE = 22  # give a certificate in DER: the bytes cannot be read as one
    ROOT_REFUSED = 23  # check the root certificate (DER) and its name: it cannot be used as a root
    RULES_REFUSED = 24  # correct the file of rules, or get it anew from its publisher: it is refused
    READERS_REFUSED = 25  # correct the file of readers, or get it anew from its publisher: it is refused
    ANSWER_REFUSED = 26  # query again at the terminal: the answer's file cannot be read
    TRACE_REFUSED = 27  # record the conversation again: this trace cannot be read
    NOT_A_KEY = 28  # give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one
    FOLDER_REFUSED = 29  # check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used
    NAME_TAKEN = 30  # ask again under another name: a request or an answer of this name is there already
    ANSWER_NOT_OURS = 31  # query once more: the answer belongs to another question
    ANSWER_PENDING = 32  # still being processed: query again later
    FILE_NOT_TRUSTED = 33  # no added key has signed the file: check the file of its signature and the publisher's key
    FILE_OLDER = 34  # the file is older than the one before: use a newer one
    WRONG_HANDLE = 35  # pass the kind of handle that this function takes: this is another
    NOT_AN_INSTITUTION = 36  # give the institution's code as exactly 10 digits: this is not one
    NOT_JPKI = 40  # place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one
    UNEXPECTED_STATUS = 41  # place it again and read it once more: the card or phone answered with an unexpected status
    FILE_NOT_FOUND = 42  # point to the municipal counter: the card or phone does not have this file
    NO_CERTIFICATE = 43  # point to the municipal counter: it holds no user authentication certificate
    PIN_WRONG_AND_BLOCKED = 44  # with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card
    PIN_UNCERTAIN = 45  # ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong
    PIN_REQUIRED = 46  # have the PIN entered first: the card or phone wants it
    HOLDER_NOT_AUTHENTICATED = 47  # have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet
    PIN_WRONG = 48  # see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong
    PIN_BLOCKED = 49  # with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card
    LAST_TRY_KEPT = 50  # allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it
    TRIES_UNKNOWN = 51  # allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it
    RESPONSE_TOO_SHORT = 52  # place it again and read it once more: a response came without a status word
    RESPONSE_TOO_LONG = 53  # use another reader: this one gave more data than the command asked for
    TOO_MANY_PARTS = 54  # use another reader: the response was cut into too many parts (61xx) without an end
    TOO_MANY_READS = 55  # use another reader: the file came in too many pieces
    FILE_TRUNCATED = 56  # place it again and read it once more: the file ended before its content
    NOT_DER = 57  # point to the municipal counter: the file does not begin like a certificate
    FILE_TOO_LONG = 58  # point to the municipal counter: the file announces more bytes than a certificate can have
    SIGNATURE_LENGTH = 59  # read it again: the signature has a length that no key has
    COMMAND_TOO_LONG = 60  # use another reader: this one takes no command of this length
    TOKEN_REMOVED = 80  # place it on the reader again and leave it until the reading is done: the card or phone left the reader
    TOKEN_RESET = 81  # read it again: another program, or the reader, reset the card or phone
    TOKEN_SWAPPED = 82  # begin again: it may be another card or phone than the one that was read first
    NO_TOKEN = 83  # place the card or phone on the reader: none is seen
    TOKEN_MUTE = 84  # place it flat on the reader again: the card or phone does not answer
    NO_READER = 85  # check the reader's cable and its name: there is no reader, or not the named one
    READER_LOST = 86  # connect the reader again: it was unplugged
    SERVICE_STOPPED = 87  # check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running
    TOKEN_BUSY = 88  # wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official software)
    TRANSMISSION = 89  # place it again and read it once more: the communication with the card or phone failed
    LINK_RESPONSE_TOO_LONG = 90  # use another reader: the response was longer than was agreed
    PROTOCOL = 91  # use another reader: this one and the card or phone have no protocol in common
    POWER_STAYS_ON = 92  # take the card or phone off the reader: its power could not be cut
    DEADLINE_PASSED = 93  # try again: the time has run out
    CANCELLED = 94  # the operation was cancelled
    ACCESS_DENIED = 95  # check the rights of the user: the program may not use the reader
    TRACE_MISMATCH = 96  # use a trace of the same operation: the recorded one does not go on this way
    TRACE_WITHHELD = 97  # what was read is withheld in the trace; the conversation itself played to its end
    OTHER_CARD = 98  # place a My Number Card, or a phone with the certificate: this is another kind of card
    SEVERAL_TOKENS = 99  # leave only the one that is to be read: there is a card or phone on each of two readers
    LEFT_OPEN = 100  # take the card or phone off the reader: the last operation is not over, and it may still be unlocked
    COMMAND_HANGS = 101  # take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command
    DRIVER_CONTRACT = 102  # update the reader's driver: it answered something that its contract does not allow
    READER_SYSTEM = 103  # tell the number to the reader's maker: no standard lists it
    SERVICE_FAILED = 104  # connect the reader again or restart the computer: the smart-card service or the driver failed internally


class Fact(enum.IntEnum):
    """A fact of a visit."""

    DAY = 1001  # day of the visit
    TOKEN_KIND = 1010  # card or phone
    TOKEN_FORM = 1011  # form of the card
    TOKEN_PRINTED_UNTIL = 1012  # last day printed on the card
    TOKEN_RETURNED = 1013  # card given back
    TOKEN_DISCOVERY = 1014  # what was found on the reader
    CERTIFICATE_EVIDENCE = 1015  # where the certificate's facts come from
    CERTIFICATE_STARTS_ON = 1016  # certificate's first day
    CERTIFICATE_EXPIRES_ON = 1017  # certificate's last day
    CERTIFICATE_PURPOSE = 1018  # certificate's purpose
    CERTIFICATE_HIERARCHY = 1019  # certificate's hierarchy
    CERTIFICATE_ACCEPTED = 1020  # hierarchy accepted here
    CERTIFICATE_CHAIN = 1021  # certificate's issuer
    CERTIFICATE_POSSESSION = 1022  # possession of the key
    CERTIFICATE_REVOCATION = 1023  # revocation
    ELIGIBILITY_CERTIFICATE = 1030  # eligibility certificate shown
    ELIGIBILITY_CERTIFICATE_UNTIL = 1031  # eligibility certificate's last day
    ELIGIBILITY_NOTICE = 1032  # notice of eligibility information shown
    ELIGIBILITY_NOTICE_INSURER = 1033  # insurer of the notice
    MYNAPORTAL_SCREEN = 1034  # Mynaportal eligibility screen shown
    MYNAPORTAL_PDF = 1035  # PDF saved from Mynaportal shown
    LEGACY_CARD = 1036  # legacy health insurance card shown
    LEGACY_CARD_UNTIL = 1037  # legacy card's last day
    LEGACY_CARD_UNDATED = 1038  # legacy card without a printed day
    LEGACY_CARD_INSURER = 1039  # insurer of the legacy card
    LEGACY_CARD_INSURER_CHANGED_ON = 1040  # day of the change of insurer
    APPLICATION = 1041  # declaration of insured status handed in
    PERSON_CHECK = 1050  # check of the person
    PERSON_METHOD = 1051  # method of the check
    PIN_MISSES = 1052  # wrong PINs in a row
    FACE_MISSES = 1053  # failures of face recognition in a row
    VISUAL_CHECK_REASON = 1054  # reason for visual confirmation
    READER_MESSAGE = 1055  # the reader's message
    ELIGIBILITY = 1060  # eligibility by the answer
    ROUTE = 1061  # route of the query
    SEGMENT = 1062  # how far the query has come
    RESULT_STATUS = 1063  # status of the result
    RESULT_MESSAGE = 1064  # message of the result
    CONSENT_CHECKUPS = 1065  # consent to health check-ups
    CONSENT_MEDICATION = 1066  # consent to medication
    CONSENT_TREATMENT = 1067  # consent to treatment
    CONSENT_OPERATIONS = 1068  # consent to operations
    CONSENT_DIAGNOSES = 1069  # consent to diagnoses
    CONSENT_INFECTIONS = 1070  # consent to infections
    CONSENT_ALLERGIES = 1071  # consent to allergies
    CONSENT_CONTRAINDICATIONS = 1072  # consent to contraindications
    CONSENT_TESTS = 1073  # consent to tests
    CONSENT_PRESCRIPTIONS = 1074  # consent to prescriptions
    CONSENT_LIMIT = 1075  # consent to limit-amount information
    CONSENT_SPECIAL_DISEASE = 1076  # consent to specific-disease information
    CONSENT_ENDS_TODAY = 1077  # a consent ends on the day of the visit
    WRITER = 1078  # program that wrote the answer
    ORIGIN = 1079  # occasion of the query
    ASKED_BY = 1091  # institution that asked
    ANSWER_DAY = 1080  # day of the answer
    ANSWER_UNDATED = 1093  # answer that carries no day
    ANSWER_BORN_ON = 1081  # date of birth in the answer
    CLASSIFICATION = 1082  # classification of a result
    SHARE_PERCENT = 1083  # patient's share, in percent
    OTHER_SHARE_PERCENT = 1092  # second share that is stated, in percent
    TICKET_TYPE = 1084  # type of a ticket
    TICKET_MONTH = 1085  # month of a ticket
    TREATMENT = 1086  # treatment of a ticket
    TICKET_SAME_INSTITUTION = 1087  # the same institution
    DESIGNATION = 1088  # institution that a ticket names
    TICKET_USE = 1089  # use of a ticket
    SELF_PAY_YEN = 1090  # payment by the patient, in yen
    PHONES = 1100  # phones read here
    PHONES_SINCE = 1101  # phones read here since
    OUTAGE = 1102  # outage
    PLACE = 1103  # place of the visit
    BORN_ON = 1110  # date of birth
    FIRST_USE = 1111  # first use of the phone here
    RETURNING = 1112  # returning patient
    BY_WORD = 1113  # oral confirmation
    REGISTERED = 1114  # registered for insurance use
    CHILD_PHONE = 1115  # the child's own phone
    SUBSIDY_STORED = 1116  # subsidy stored here
    SUBSIDY_IN_ANSWER = 1117  # subsidy in the answer


class Outcome(enum.IntEnum):
    """What a decision says, one number each."""

    ACCEPTANCE = 2001  # what may be done
    STANDING = 2002  # how well it is known
    SIGN = 2003  # what a program branches on
    BY = 2004  # what decided
    UNTIL = 2005  # end of this acceptance
    FULL_UNTIL = 2006  # last day of full acceptance
    USABLE_UNTIL = 2007  # last day of any acceptance
    GRACE_UNTIL = 2008  # last day of the grace period
    PHONE_CARD_GRACE_UNTIL = 2009  # last day of the grace of the card behind a phone
    SHORT_READING_UNTIL = 2010  # last day of the grace by its short reading
    FIRST_STEP = 2011  # the step to take now
    CONTRADICTION = 2012  # sources that disagree
    DAY = 2013  # day of the visit
    TOKEN_KIND = 2014  # card or phone
    SHARE_PERCENT = 2015  # patient's share in percent
    OTHER_SHARE_PERCENT = 2016  # the other share in percent
    SELF_PAY_STATED = 2017  # payment by the patient stated
    SELF_PAY_YEN = 2018  # payment by the patient in yen


class Finding(enum.IntEnum):
    """Why a decision is as it is."""

    NOTHING_PRESENTED = 3001  # Nothing has been presented yet.
    WITHIN_DATES = 3002  # The certificate is within its dates (through {expires_on}).
    IN_GRACE = 3003  # The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only).
    GRACE_OVER = 3004  # The grace period after the certificate's expiry is over (it ended on {grace_until}).
    EXPIRED_WITHOUT_GRACE = 3005  # The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}).
    NOT_YET_VALID = 3006  # The certificate is not valid yet.
    DATE_UNKNOWN = 3007  # The certificate's last day is not known.
    CERTIFICATE_NOT_READ = 3008  # No certificate has been read yet.
    READINGS_DIFFER = 3009  # Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {short_reading_until}). The computation by the month's end decides.
    CARD_ENDS_FIRST = 3010  # The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts.
    REVOKED = 3011  # The certificate was revoked; there is no grace period.
    SUSPENDED = 3012  # The certificate is suspended, for example because it was reported lost; there is no grace period.
    RETURNED = 3013  # The card was given back; there is no grace period.
    CHAIN_FAILED = 3014  # The issuer's signature on the certificate, or the certificate's form, is wrong.
    CHAIN_UNVERIFIED = 3015  # The certificate's issuer is not verified; the online eligibility verification decides.
    POSSESSION_FAILED = 3016  # It was not proved that {the_token} holds the certificate's key.
    TEST_HIERARCHY = 3017  # This is a test {plain_token}.
    TEST_HIERARCHY_CLAIMED = 3018  # By its issuer's name this is a test certificate; the signature is not verified.
    TOKEN_UNKNOWN = 3019  # What is on the reader is not known to be a My Number Card or a supported phone.
    READER_NOT_RECOGNISED = 3020  # Reader code 001: not recognised.
    READER_NOT_MY_NUMBER_CARD = 3021  # Reader code 002: not a My Number Card.
    READER_REVOKED_OR_EXPIRED = 3022  # Reader code 006: the certificate is revoked or expired. This outranks the dates.
    READER_REVOKED = 3023  # The reader says that the certificate was revoked.
    READER_ELIGIBILITY_ONLY = 3024  # The reader says that the certificate has expired and only eligibility information is provided.
    READER_OTHER = 3025  # The meaning of the reader's message is not published; see the portal's article KB0011365.
    READER_CONTRADICTS_DATES = 3026  # The reader's message and the certificate's dates disagree. The reader's message counts.
    PHONES_NOT_YET = 3027  # Phones were not read at reception yet on this day (they are since {phones_from}).
    PHONES_NOT_HERE = 3028  # Phones are not read here; supporting them is voluntary.
    PHONE_HAS_NO_GRACE = 3029  # The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period.
    PERSON_NOT_CONFIRMED = 3030  # The person is not confirmed.
    METHOD_NOT_FOR_TOKEN = 3031  # This way of checking the person does not exist for {the_token}.
    READER_DOWN = 3032  # The reader is out of order: nothing can be verified online.
    ELIGIBILITY_CERTIFICATE_SHOWN = 3033  # An eligibility certificate within its dates was shown.
    ELIGIBILITY_CERTIFICATE_EXPIRED = 3034  # The eligibility certificate has expired.
    NOTICE_WITH_CARD = 3035  # A notice of eligibility information was shown together with the My Number Card.
    NOTICE_ALONE_TOLERATED = 3036  # A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time).
    NOTICE_ALONE = 3037  # A notice of eligibility information does not serve alone; the My Number Card belongs to it.
    MYNAPORTAL_WITH_CARD = 3038  # Mynaportal's eligibility information was shown together with the My Number Card.
    MYNAPORTAL_ON_PHONE = 3039  # Mynaportal's eligibility screen was shown after logging in on the spot.
    PDF_WITHOUT_CARD = 3040  # Whether a saved PDF serves without the card is not published.
    SCREEN_WITHOUT_TOKEN = 3041  # Mynaportal's screen serves beside the My Number Card or the phone.
    LEGACY_VALID = 3042  # A legacy health insurance card within its dates was shown.
    LEGACY_TOLERATED = 3043  # An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time).
    LEGACY_EXPIRED = 3044  # The legacy health insurance card has expired and proves nothing by itself.
    TOLERANCE_START_UNKNOWN = 3045  # Whether this paper was already tolerated on this day is not published.
    QUERY_NEEDED = 3046  # Accepted only if the online query confirms the eligibility.
    APPLICATION_WRITTEN = 3047  # A declaration of insured status was handed in; the payment follows the share that it declares.
    PAPER_WITH_REFUSED_TOKEN = 3048  # What a paper is worth beside a {plain_token} that is not accepted is not published.
    ONLINE_VALID = 3049  # Online eligibility verification: valid.
    ONLINE_INVALID = 3050  # Online eligibility verification: the eligibility that was queried is not valid.
    ONLINE_NEW_EXISTS = 3051  # Online eligibility verification: not valid, and a new eligibility exists.
    ONLINE_NOT_FOUND = 3052  # Online eligibility verification: nothing found (the query may have a slip, or the registration is under way).
    ONLINE_SEVERAL = 3053  # Online eligibility verification: several found.
    ONLINE_UNKNOWN = 3054  # The online eligibility verification did not say whether the eligibility is valid.
    ONLINE_CONTRADICTS = 3055  # The online eligibility verification and another finding disagree.
    DOCUMENT_NOT_NAMED = 3056  # There is an answer to a query by a paper, and it is not stated which paper was shown.
    NO_RULE = 3057  # This rule table has no rule for this case on this day.
    KNOWN_CONTRADICTED = 3058  # What is known ({known}) and {accepting} disagree.
    REVOCATION_CONTRADICTS = 3059  # What is known about revocation, suspension or return and the reader's message disagree.
    LEGACY_DATE_UNKNOWN = 3060  # The last day of the legacy health insurance card is not known.
    NOT_FOR_AUTHENTICATION = 3061  # Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere.
    ONLINE_VALID_UNREGISTERED = 3062  # Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet.
    OTHER_CARD_FOUND = 3063  # What was read is a card of another kind.
    NO_CERTIFICATE = 3064  # The card was read and holds no user authentication certificate.
    NO_WAY_LEFT = 3065  # No way is left to check the person with {the_token}.
    SYSTEM_DOWN = 3066  # The online system is down: nothing can be verified online.
    DISASTER = 3067  # A disaster prevents the usual verification. Where 緊急時医療情報・資格確認機能 is opened, eligibility can be queried without a card.
    NOT_REGISTERED = 3068  # It is not registered for insurance use.
    APPLICATION_WITHOUT_CARD = 3069  # A declaration of insured status is for patients who presented their My Number Card.
    WORD_CONFIRMED = 3070  # A returning patient said that the insurance has not changed since the last visit.
    WORD_WITHOUT_CARD = 3071  # Oral confirmation is for returning patients who presented their My Number Card.
    LEGACY_UNDATED = 3072  # A legacy health insurance card without a printed day was shown (valid through {usable_until}).
    LEGACY_LAPSED_BUT_VALID = 3073  # The legacy card has expired and the answer is valid. How this counts is not published; the institution decides.
    ELIGIBILITY_CERTIFICATE_LAPSED_BUT_VALID = 3074  # The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides.
    ONLINE_PROCESSING = 3075  # The query is still being processed; there is no result yet.
    ONLINE_ABNORMAL = 3076  # The query ended abnormally; there is no result.
    ONLINE_ERROR = 3077  # The answer is an error.
    ONLINE_OUTRANKS = 3078  # Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only.
    GRACE_OR_REFUSAL = 3079  # The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only.
    ANSWER_OF_ANOTHER_DAY = 3080  # The answer is of another day than the visit and was not used.
    ANSWER_OF_ANOTHER_PERSON = 3081  # The answer's date of birth differs from the patient's, so it was not used.
    ORIGIN_UNCERTAIN = 3082  # The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen.
    BOOKED_ANSWER = 3083  # The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet.
    BOOKED_ANSWER_INVALID = 3084  # The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides.
    WELFARE = 3085  # The patient is eligible for medical assistance.
    WELFARE_BESIDE_INSURANCE = 3086  # The patient has both insurance and medical assistance.
    TICKET_OF_ANOTHER_INSTITUTION = 3087  # The medical assistance ticket is for another institution.
    TICKET_MISSING = 3088  # No medical assistance ticket of this month is registered.
    TICKET_PENDING = 3089  # This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse.
    TICKET_UNCERTAIN = 3090  # The ticket does not say whom it is for, or its entries disagree. Ask the welfare office.
    PAYS_IN_FULL = 3091  # Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer.
    TERMINAL_NOTICE = 3092  # The eligibility terminal sent a notice.
    NOT_CONSENTED = 3093  # Some information was not consented to.
    CONSENT_EXPIRED = 3094  # The consent to provide information has expired.
    SUBSIDY_SILENT = 3095  # The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended.
    SHARE_DIFFERS = 3096  # The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer.
    PHONE_OF_ANOTHER_PERSON = 3097  # The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone.
    METHOD_FAILED = 3098  # The check of the person that was tried failed; another one is left.
    TEST_ACCEPTED = 3099  # The test hierarchy is accepted because it was asked for.
    ADDED_ROOT_ACCEPTED = 3100  # An issuer that was added here is accepted.
    ANSWER_WITHOUT_DAY = 3101  # The answer carries no day. Make sure that it is of this visit.
    ROUTE_UNCERTAIN = 3102  # A query by card does not return "not valid, a new eligibility exists". Make sure where the answer comes from.
    PAPER_BESIDE_EXPIRED_CARD = 3103  # The paper was shown beside a card whose certificate has expired.
    CONSENT_ENDS_TODAY = 3104  # A consent ends on the day of the visit; whether it still holds depends on the time.
    PRINTED_DATE_PASSED = 3105  # By the date printed on the card it has expired.
    READER_NOT_FOR_PHONE = 3106  # A phone has no grace period, and the reader shows the message of the grace period.
    PAPER_AGAINST_ANSWER = 3107  # The paper and the answer by the card (not valid) disagree.
    ANSWER_OF_ANOTHER_INSTITUTION = 3109  # The answer is another institution's and was not used.
    SPECIAL_CARE_UNDER_AGE = 3110  # The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on which they reach 18. Point the patient to the insurer.
    PAPER_WITH_FORGED_TOKEN = 3108  # The card is not confirmed as genuine, so the paper that belongs to it does not serve either.
    DISPENSING_TICKET = 3111  # This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own.
    PHONE_PIN_MAY_BE_LOCKED = 3112  # The phone's PIN was wrong several times; how many misses lock it is not published.
    INSURER_CHANGED = 3113  # The insurer has changed, so this legacy health insurance card proves nothing.
    INSURER_CHANGED_BUT_VALID = 3114  # The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides.
    WORD_AGAINST_ANSWER = 3115  # The answer is not valid, so the oral confirmation does not count.
    DECLARED_BESIDE_PHONE = 3116  # Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published.
    VISUAL_FAILED = 3117  # Staff compared the face with the photo, and the person is not confirmed.


class Note(enum.IntEnum):
    """What else staff and patient should know."""

    RULES_MAY_HAVE_CHANGED = 4001  # The rules are those known on {rules_as_of}; they may have changed since.
    REVOCATION_UNKNOWN = 4002  # Whether the certificate was revoked is not known; only an online check tells.
    RENEW_SOON = 4003  # The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it.
    BRING_CARD = 4004  # Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse.
    PHYSICAL_CARD_MAY_SERVE = 4005  # The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only).
    PATIENT_OPERATES = 4006  # The patient operates the reader; staff need not.
    PHONES_VOLUNTARY = 4007  # Supporting phones is voluntary for institutions.
    METHOD_MAY_HAVE_CHANGED = 4008  # What Android asks for at reception may have changed on {android_from}; this is not published.
    PHONE_EXCLUDES = 4009  # With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something else).
    INSURANCE_STAYS = 4010  # The insurance itself does not end when a certificate expires.
    CERTIFICATE_IS_SENT = 4011  # The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer.
    REGISTRATION_ENDS = 4012  # The registration for insurance use ends with the grace period.
    MYNAPORTAL_NO_LOGIN = 4013  # This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card.
    LIMIT_AMOUNT_UNKNOWN = 4014  # Whether limit-amount information is provided in the grace period is not published.
    LIMIT_AMOUNT_BY_CONSENT = 4015  # With a paper, limit-amount information needs the patient's consent.
    VIEWABLE_FOR_HOURS = 4017  # Medical information may be viewed for {consent_hours} hours after consent.
    PIN_LOCKED = 4018  # The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on.
    FACE_LOCKED = 4020  # Face recognition is locked; check the person in another way. It is unlocked at the municipal counter.
    PHONE_PIN_MAY_BE_LOCKED = 4021  # The phone's PIN may be locked (how many misses lock it is not published).
    VISUAL_CURES_NOTHING = 4022  # Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate.
    NO_PHOTO = 4023  # A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it).
    FACE_ONLY = 4024  # A 顔認証マイナンバーカード: face recognition or visual confirmation only.
    SENIOR_HOLDS_CERTIFICATE = 4025  # Everyone of this age holds an eligibility certificate.
    SENIOR_BY_STATUS = 4026  # At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application.
    NEVER_IN_FULL = 4027  # The patient's share does not change because a card cannot be read or has expired.
    RENEWAL_TAKES_HOURS = 4028  # A renewed certificate may take about {delay_hours} hours to take effect.
    MOVING_DOES_NOT_REVOKE = 4029  # Moving house or changing one's name does not revoke this certificate.
    TOLERATED = 4032  # This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time.
    COMPARE_DOCUMENT_DATE = 4033  # Check the last day of the paper.
    FOREIGN_EXTENSION = 4034  # After an extension of stay the certificate has to be issued again.
    CHILD_GUARDIAN = 4035  # For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it.
    NEWBORN_CERTIFICATE = 4036  # An infant without a card can have an eligibility certificate on application.
    EMERGENCY_FUNCTION = 4037  # 緊急時医療情報・資格確認機能 is opened by the call centre 0800-080-4583: tell the institution's code, name and contact; they call back the registered number.
    APP_ONLY_IF_PREPARED = 4038  # The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand.
    TERMINAL_SAYS = 4039  # Notice of the terminal: {result_message}
    TICKET_SELF_PAY = 4040  # Payment by the patient: {self_pay}
    DECLARATION_FIELDS = 4041  # The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as 不詳.
    QUERY_AFTER_TICKET = 4042  # Query again when the ticket is registered.
    NEWER_RULE = 4043  # A newer rule about {newer_about} exists, which this software does not know; update the software.
    QUERY_AGAIN = 4044  # The query ended abnormally; query again.
    CERTIFICATE_WITHOUT_APP = 4045  # Where the Myna eligibility app cannot be used, an eligibility certificate serves.


class Step(enum.IntEnum):
    """What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient."""

    TOKEN_NOT_GENUINE = 5039  # Set this card or phone aside and report it to the person in charge
    USE_REAL_TOKEN = 5038  # Have it replaced by the patient's own My Number Card
    READ_AGAIN = 5040  # Make sure the answer is the patient's, then read the card again
    CONTACT_WELFARE_OFFICE = 5041  # Check the medical assistance ticket; if none, contact the welfare office
    QUERY_NEW_ELIGIBILITY = 5022  # Check the numbers of the new eligibility and query again
    QUERY_MORE_DETAILS = 5023  # Check insurer number, symbol, number and branch, and query again
    NAME_DOCUMENT = 5024  # Select which paper was used for the query
    ONLINE_QUERY = 5021  # Query the eligibility online by the paper's numbers
    NOTE_CARD_FACE = 5042  # Note name, date of birth, sex and address from the card
    PLACE_AGAIN = 5002  # Have the card placed again
    PLACE_MY_NUMBER_CARD = 5003  # Have it replaced by the My Number Card
    REGISTER_INSURANCE_USE = 5043  # Have the card registered on the reader's screen
    FACE_OR_PIN = 5044  # Have the card placed and the person checked by face recognition or PIN
    FACE = 5010  # Have the card placed and the person checked by face recognition
    PIN = 5011  # Have the card placed and the PIN entered (do not ask for the number)
    VISUAL_CONFIRMATION = 5045  # Use 職員用ボタン and confirm the person in visual confirmation mode
    IPHONE_FLOW = 5046  # Have iPhone selected, authenticated and held to the reader
    ANDROID_FLOW = 5047  # Have Android selected, the PIN entered and the phone held to the reader
    PRESS_NEXT = 5017  # Have 次に進む pressed on the screen
    CONSENT = 5018  # Have the patient choose on the consent screen
    USE_MOBILE_APP = 5019  # Verify with the Myna eligibility app (if it is prepared)
    PLACE_CARD = 5048  # Ask for the My Number Card
    USE_PHONE = 5049  # Ask whether the patient uses the phone as insurance card
    USE_PHYSICAL_CARD = 5004  # Receive with the physical My Number Card
    SHOW_ELIGIBILITY_CERTIFICATE = 5025  # Receive with the eligibility certificate
    SHOW_NOTICE_WITH_CARD = 5026  # Receive with the card and the notice of eligibility information
    SHOW_MYNAPORTAL_WITH_CARD = 5027  # Receive with the card and the Mynaportal eligibility screen
    SHOW_MYNAPORTAL_ON_PHONE = 5028  # Receive with the Mynaportal screen, logged in on the spot
    SHOW_LEGACY_CARD = 5029  # Receive with a legacy health insurance card within its dates
    ASK_BY_WORD = 5050  # Ask whether the insurance has changed since the last visit
    WRITE_APPLICATION = 5030  # If nothing else is at hand, have a declaration of insured status filled in
    CHARGE_DECLARED_SHARE = 5031  # Charge the share of the declaration (30% or as declared)
    QUERY_LATER = 5051  # Query the eligibility later (after recovery from an outage)
    RENEW = 5032  # Point to renewal at the municipal counter
    RENEW_PHONE = 5033  # Point to the new application for the phone on Mynaportal after renewal
    REGISTER_AGAIN = 5034  # Point to the new registration after renewal
    UNLOCK = 5035  # Point to the PIN reset (municipal counter and others)
    ASK_MUNICIPALITY = 5036  # Point to the municipal counter about the card
    ASK_INSURER = 5037  # Point to the insurer
    CALL_SUPPORT = 5052  # Call the call centre 0800-080-4583
    COLLECT_IN_FULL = 5053  # Collect the whole sum and hand out a receipt
    SHOW_RECIPIENT_CERTIFICATE = 5054  # Ask for the recipient certificate (do not close the stored subsidy)
    USE_HOME_VISIT_APP = 5055  # Have the patient consent again on the screen for home visits


class RuleId(enum.IntEnum):
    """The rules. What each says, when and by which source, stands in the table of rules."""

    CARD_VALID = 6001  # validity of the card
    CARD_GRACE = 6002  # grace period of the card
    CARD_GRACE_SHORT = 6003  # the grace period put in short
    CARD_GRACE_SCOPE = 6004  # what is provided in the grace period
    CARD_GRACE_LIMIT_AMOUNT = 6005  # limit-amount information in the grace period
    CARD_AFTER_GRACE = 6006  # the card after its grace period
    CARD_BODY = 6007  # the card's own date
    CARD_REVOKED = 6008  # revoked, suspended and returned cards
    CARD_MOVING = 6009  # moving house or a change of name
    INSURANCE_STAYS = 6010  # expiry and the insurance itself
    CERTIFICATE_SENT = 6011  # eligibility certificates without application
    MYNAPORTAL_NO_GRACE = 6012  # expiry and Mynaportal
    READER_NOT_RECOGNISED = 6013  # reader code 001
    READER_NOT_MY_NUMBER_CARD = 6014  # reader code 002
    READER_REVOKED_OR_EXPIRED = 6015  # reader code 006
    READER_GRACE = 6016  # the reader's message in the grace period
    PHONE_START = 6017  # phones at reception
    PHONE_NO_GRACE = 6018  # expiry on a phone
    PHONE_IPHONE = 6019  # check of the person by iPhone
    PHONE_ANDROID = 6020  # check of the person by Android
    PHONE_FIRST_USE = 6021  # first use of a phone
    PHONE_EXCLUDES = 6022  # what a phone cannot do
    PHONE_RENEWAL = 6023  # renewal of a phone
    PHONE_PATIENT_OPERATES = 6024  # who operates the reader for a phone
    PHONE_MYNAPORTAL = 6025  # Mynaportal when a phone cannot be read
    PERSON_PIN_TRIES = 6026  # lock of the card's PIN
    PERSON_FACE_TRIES = 6027  # lock of face recognition
    PERSON_PIN_LOCKED = 6028  # a card with a locked PIN
    PERSON_NO_PHOTO = 6029  # a card without a photo
    PERSON_FACE_ONLY = 6030  # the face-recognition My Number Card
    PERSON_CARD = 6031  # check of the person by card
    VISUAL_MODE = 6032  # visual confirmation mode
    VISUAL_PASSCODE = 6033  # passcode of visual confirmation mode
    VISUAL_PLACE = 6034  # where visual confirmation mode is operated
    PHONE_PIN_TRIES = 6035  # lock of a phone's PIN
    DOCUMENT_CERTIFICATE = 6036  # the eligibility certificate
    DOCUMENT_NOTICE = 6037  # the card with a notice of eligibility information
    DOCUMENT_MYNAPORTAL = 6038  # the card with the Mynaportal eligibility screen
    DOCUMENT_NOTICE_ALONE = 6039  # a notice of eligibility information alone
    DOCUMENT_LEGACY = 6040  # the legacy health insurance card
    DOCUMENT_LEGACY_TOLERATED = 6041  # the expired legacy health insurance card
    DOCUMENT_APPLICATION = 6042  # the declaration of insured status
    DOCUMENT_SCOPE = 6043  # what papers provide
    DOCUMENT_SENIOR = 6044  # eligibility certificates for all seniors
    DOCUMENT_SENIOR_AGE = 6045  # age of medical care for the elderly
    NEVER_IN_FULL = 6046  # payment when the card cannot be read
    TROUBLE_READER = 6047  # the app when the reader is down
    TROUBLE_SYSTEM = 6048  # system failure
    ONLINE_ANSWER = 6049  # precedence of the online answer
    ONLINE_CONSENT = 6050  # how long a consent lasts
    ONLINE_NO_STATE = 6051  # the answer and the certificate's state
    RENEWAL_CARD_ADULT = 6052  # validity of an adult's card
    RENEWAL_CARD_MINOR = 6053  # validity of a minor's card
    RENEWAL_ADULT_AGE = 6054  # age of majority for the card
    RENEWAL_CERTIFICATE = 6055  # validity of a certificate
    RENEWAL_IN_WINDOW = 6056  # renewal inside the window
    RENEWAL_WINDOW = 6057  # window of renewal
    RENEWAL_REMINDER = 6058  # reminder of renewal
    RENEWAL_FOREIGN = 6059  # period of stay and the card
    RENEWAL_LEAP_DAY = 6060  # birthdays on 29 February
    RENEWAL_DELAY = 6061  # when a renewal shows
    DOCUMENT_BY_WORD = 6062  # oral confirmation
    REGISTRATION = 6063  # registration for insurance use
    DOCUMENT_LEGACY_UNDATED = 6064  # the legacy card without a printed date
    TROUBLE_NOTE_FACE = 6065  # noting the face of the card in an outage
    TROUBLE_DISASTER = 6066  # disaster
    WELFARE_TICKET = 6067  # the medical assistance ticket
    WELFARE_REGISTRATION = 6068  # tickets not registered yet
    SPECIAL_CARE = 6069  # special medical care expense
    SUBSIDY_SILENCE = 6070  # a subsidy that the answer does not name
    ONLINE_PROVES_PERSON = 6071  # the check and the consent that an answer proves
    SHARE_DIFFERS = 6072  # shares that differ
    VISIT_HOME = 6073  # home visits
    VISIT_ONLINE = 6074  # online visits and other routes
    PERSON_CHILD = 6075  # small children
    PERSON_NEWBORN = 6076  # newborns
    ONLINE_SEGMENT = 6077  # unfinished and failed answers
    APPLICATION_SHARE = 6078  # the share of a declaration
    DOCUMENT_WITH_EXPIRED_CARD = 6079  # papers beside an expired or damaged card
    EMERGENCY_FUNCTION = 6080  # how the emergency eligibility function is opened
    DOCUMENT_LEGACY_TOLERATED_KOKUHO = 6081  # the expired legacy card of National Health Insurance
    DOCUMENT_LEGACY_TOLERATED_KOUKI = 6082  # the expired legacy card of medical care for the elderly
    DOCUMENT_NOTICE_ALONE_KOKUHO = 6083  # a notice of National Health Insurance alone
    PERSON_NO_PHOTO_LOCKED = 6084  # locked PIN of a card without a photo
    CARD_FOREIGN_GRACE = 6085  # grace period after the end of a stay
    PHONE_APPLICATION = 6086  # a phone with a declaration
    PHONE_SAVED_PDF = 6087  # a phone with a saved PDF
    APPLICATION_CLAIM = 6088  # filling in and claiming a declaration
    WELFARE_PAPER = 6089  # the paper ticket
    ONLINE_NEW_ELIGIBILITY = 6090  # the answer 'invalid, new eligibility'
    VISUAL_RETURN = 6091  # the reader after visual confirmation
    SUBSIDY_SETTING = 6092  # the setting for subsidies
    DOCUMENT_SENIOR_CHANGED = 6093  # eligibility certificates for new and changed members
    ONLINE_LIMIT = 6094  # consent to limit-amount information
    DOCUMENT_LEGACY_AFTER = 6095  # the expired legacy card after the toleration


class Provision(enum.IntEnum):
    """What the institution may receive about a patient. The names of the interface's consent elements stand beside them."""

    ELIGIBILITY = 7001  # eligibility information
    CHECKUPS = 7002  # health check-ups
    MEDICATION = 7003  # medication
    TREATMENT = 7004  # treatment
    OPERATIONS = 7005  # operations
    DIAGNOSES = 7006  # diagnoses
    INFECTIONS = 7007  # infections
    ALLERGIES = 7008  # allergies
    CONTRAINDICATIONS = 7009  # contraindications
    TESTS = 7010  # tests
    PRESCRIPTIONS = 7011  # prescriptions
    LIMIT = 7012  # limit-amount information
    SPECIAL_DISEASE = 7013  # specific-disease information


class SettingsOption(enum.IntEnum):
    """What settings hold."""

    ACCEPT_TEST = 8001  # accept the test hierarchy
    ACCEPT_SIMULATOR = 8002  # accept the simulator's root
    ACCEPT_OWN_FILES = 8003  # accept own files
    OPERATION_TIMEOUT = 8004  # milliseconds of an operation
    RULES_SERIAL = 8005  # serial of the rules
    RULES_ISSUED = 8006  # day of the rules
    RULES_ORIGIN = 8007  # origin of the rules
    RULES_SHA256 = 8008  # SHA-256 of the rules
    READERS_SERIAL = 8009  # serial of the readers
    READERS_ISSUED = 8010  # day of the readers
    READERS_ORIGIN = 8011  # origin of the readers
    READERS_SHA256 = 8012  # SHA-256 of the readers


class VisitList(enum.IntEnum):
    """What a visit may have several of."""

    TOKENS = 8101  # cards and phones
    ANSWER = 8102  # the online answer
    RESULTS = 8103  # results of the answer
    TICKETS = 8104  # tickets of a result


class DecisionList(enum.IntEnum):
    """The lists of words that a decision holds."""

    FINDINGS = 8201  # findings
    STEPS_IN_ORDER = 8202  # steps in order
    STEPS_ANY_ONE_OF = 8203  # steps of which any one serves
    STEPS_AFTERWARDS = 8204  # steps afterwards
    NOTES = 8205  # notes
    RULES = 8206  # rules
    PROVIDED = 8207  # information provided
    IF_CONSENTED = 8208  # information provided after consent
    NOT_PROVIDED = 8209  # information not provided
    NOT_SHOWN = 8210  # information not shown


class OperationKind(enum.IntEnum):
    """What a session does with a token."""

    IDENTIFY = 8301  # identify
    CERTIFICATE = 8302  # read the certificate
    TRIES = 8303  # ask for the tries left
    VERIFY = 8304  # verify the PIN
    PROVE = 8305  # prove possession


class ReaderEvent(enum.IntEnum):
    """What happened to the readers."""

    READER_ADDED = 8401  # reader plugged in
    READER_REMOVED = 8402  # reader unplugged
    TOKEN_INSERTED = 8403  # token placed
    TOKEN_REMOVED = 8404  # token taken off


class SessionValue(enum.IntEnum):
    """What a session knows of its last operation."""

    STATUS = 8501  # status
    TOKEN_KIND = 8502  # token
    PIN_STATE = 8503  # PIN
    TRIES_LEFT = 8504  # tries left
    POSSESSION = 8505  # possession
    LEFT_OPEN = 8506  # left open
    MAY_HAVE_COST_A_TRY = 8507  # may have cost a try
    STATUS_WORD = 8508  # status word
    READER_CODE = 8509  # reader's code
    COMMANDS = 8510  # commands
    BYTES_SENT = 8511  # bytes sent
    BYTES_RECEIVED = 8512  # bytes received
    READER_NAME = 8513  # reader's name


class CertificateValue(enum.IntEnum):
    """What a certificate says."""

    STARTS_ON = 8601  # first day
    EXPIRES_ON = 8602  # last day
    PURPOSE = 8603  # purpose
    KEY_BITS = 8604  # key's bits
    ISSUER_NAME = 8605  # issuer's name
    POLICY_OID = 8606  # policy
    DER = 8607  # DER
    SERIAL_NUMBER = 8608  # serial number
    SUBJECT = 8609  # subject


class AnswerValue(enum.IntEnum):
    """What a terminal's file says."""

    RESULTS = 8701  # results
    REMARKS = 8702  # remarks
    SHARING = 8703  # sharing
    ASKS_FOR_READER_MESSAGE = 8704  # asks for the reader's message
    REMARK = 8705  # remark
    CONTENT = 8706  # content
    PROBLEM = 8707  # problem
    UNITS = 8708  # persons
    INTERFACE = 8709  # number of the interface
    FORECAST = 8710  # forecast
    AGAIN = 8711  # second delivery
    FOLLOW_UP = 8712  # what is to be done next
    FILE_NAME = 8713  # file's name
    FILE_KIND = 8714  # kind of file
    PROBLEM_TEXT = 8715  # problem in words
    PROCESSED_AT = 8716  # time of processing
    RECEPTION_NUMBER = 8717  # reception number
    REFERENCE_NUMBER = 8718  # reference number
    DIRECTION = 8719  # direction


class SimulatorValue(enum.IntEnum):
    """What a simulated token is, set before it is inserted."""

    EXPIRES_ON = 8801  # last day
    TRIES_LEFT = 8802  # tries left
    HOLDER_AUTHENTICATED = 8803  # holder authenticated
    WITHOUT_JPKI = 8804  # without JPKI
    COMMANDS = 8805  # commands
    UNLOCKED = 8806  # unlocked


class Feature(enum.IntEnum):
    """What a build of the library can do."""

    PCSC = 8901  # readers through PC/SC
    SIMULATOR = 8902  # simulated tokens
    TERMINAL = 8903  # the terminal's files
    CRYPTO = 8904  # signatures
    FOLDER = 8905  # the terminal's folder


class ConversationStep(enum.IntEnum):
    """What a conversation wants done next."""

    DONE = 0  # done
    TRANSMIT = 9001  # send
    CUT_POWER = 9002  # cut the power


class Acceptance(enum.IntEnum):
    """What reception may do with what was presented. Greater is more, and the zero value accepts nothing."""

    UNDECIDED = 0  # not decided
    NOT_ACCEPTED = 10001  # not accepted
    ELIGIBILITY_ONLY = 10002  # accepted, eligibility information only
    FULL = 10003  # accepted


class Standing(enum.IntEnum):
    """How well the acceptance is known."""

    UNDECIDED = 0  # undecided
    PRESUMED = 10101  # by dates and papers
    GENUINE = 10102  # the card or phone is genuine
    CONFIRMED = 10103  # eligibility verified


class Sign(enum.IntEnum):
    """The sign of the desk: what a program branches on."""

    UNKNOWN = 0  # no decision
    STOP = 10201  # ×
    CHECK = 10202  # △
    GO = 10203  # ○


class By(enum.IntEnum):
    """Which way to be accepted decided the visit."""

    NOTHING = 0  # nothing
    TOKEN = 10301  # the card or phone
    OTHER_TOKEN = 10302  # the other card or phone
    ELIGIBILITY_CERTIFICATE = 10303  # the eligibility certificate
    ELIGIBILITY_NOTICE = 10304  # the notice of eligibility information
    MYNAPORTAL_SCREEN = 10305  # the Mynaportal eligibility screen
    MYNAPORTAL_PDF = 10306  # a PDF saved from Mynaportal
    LEGACY_CARD = 10307  # the legacy health insurance card
    APPLICATION = 10308  # the declaration of insured status
    WORD = 10309  # oral confirmation
    ANSWER = 10310  # the online answer alone


class About(enum.IntEnum):
    """What a finding is about: the way to be accepted that it belongs to."""

    VISIT = 10401  # the visit
    TOKEN = 10402  # the card or phone
    PERSON = 10403  # the check of the person
    SITE = 10404  # the institution
    ANSWER = 10405  # the online answer
    PAPER = 10406  # a paper


class Voice(enum.IntEnum):
    """Who says so. A higher voice outranks a lower one about the same subject."""

    DATES = 10501  # dates
    READER = 10502  # the reader
    CENTRE = 10503  # the online eligibility verification
    KNOWN = 10504  # known facts
    NATURE = 10505  # the token itself


class Verdict(enum.IntEnum):
    """What a finding means for its way, worst first."""

    REFUSE = 10601  # refuses
    OPEN = 10602  # leaves open
    LIMIT = 10603  # limits to eligibility
    ALLOW = 10604  # allows
    NOTE = 10605  # notes


class Part(enum.IntEnum):
    """The groups of the plan, in the order in which they are shown."""

    IN_ORDER = 10701  # in this order
    ANY_ONE_OF = 10702  # any one of
    AFTERWARDS = 10703  # afterwards


class Audience(enum.IntEnum):
    """Who takes a step."""

    PATIENT = 10801  # the patient
    STAFF = 10802  # staff


class Detail(enum.IntEnum):
    """How much a text of a decision says."""

    BRIEF = 10901  # three lines
    DESK = 10902  # for the desk
    FULL = 10903  # in full
    SOURCES = 10904  # sources
    TECHNICAL = 10905  # technical


class TokenKind(enum.IntEnum):
    """What is on the reader."""

    UNKNOWN = 0  # not known
    CARD = 11001  # My Number Card
    ANDROID = 11002  # Android phone
    IPHONE = 11003  # iPhone


class CardForm(enum.IntEnum):
    """The form of a card, as staff see it."""

    ORDINARY = 0  # ordinary
    WITHOUT_PHOTO = 11101  # without a photo
    FACE_ONLY = 11102  # face recognition only, no PIN


class Evidence(enum.IntEnum):
    """Where the facts of a certificate come from."""

    READ = 0  # read
    STATED = 11201  # stated


class Discovery(enum.IntEnum):
    """What the reader found beside a readable My Number Card or phone."""

    UNKNOWN = 0  # nothing
    OTHER_CARD = 11301  # a card of another kind
    NO_CERTIFICATE = 11302  # no user authentication certificate on it


class Chain(enum.IntEnum):
    """Whether a pinned root issued the certificate."""

    UNVERIFIED = 0  # issuer not verified
    VERIFIED = 11401  # issuer verified
    FAILED = 11402  # signature or form is wrong


class Possession(enum.IntEnum):
    """Whether the token proved that it holds the certificate's key."""

    NOT_PROVED = 0  # key not proved
    PROVED = 11501  # key proved
    FAILED = 11502  # key does not match


class Purpose(enum.IntEnum):
    """What a certificate is for, by what it says itself. Whether that is to be believed is for the chain."""

    UNKNOWN = 0  # not known
    USER_AUTHENTICATION = 11601  # user authentication
    DIGITAL_SIGNATURE = 11602  # signatures
    CERTIFICATE_AUTHORITY = 11603  # a certification authority
    FOREIGN = 11604  # not from JPKI


class Hierarchy(enum.IntEnum):
    """Who issued the certificate."""

    UNKNOWN = 0  # not known
    PRODUCTION = 11701  # production
    TEST = 11702  # test
    OTHER = 11703  # a root that was added


class Revocation(enum.IntEnum):
    """Whether the certificate was revoked. Cannot be known offline."""

    UNKNOWN = 0  # not known
    GOOD = 11801  # not revoked
    REVOKED = 11802  # revoked
    SUSPENDED = 11803  # suspended


class PaperKind(enum.IntEnum):
    """What a patient shows besides a card or phone."""

    ELIGIBILITY_CERTIFICATE = 12001  # eligibility certificate
    ELIGIBILITY_NOTICE = 12002  # notice of eligibility information
    MYNAPORTAL_SCREEN = 12003  # Mynaportal eligibility screen
    MYNAPORTAL_PDF = 12004  # PDF saved from Mynaportal
    LEGACY_CARD = 12005  # legacy health insurance card
    APPLICATION = 12006  # declaration of insured status


class Insurer(enum.IntEnum):
    """Whose card a legacy health insurance card is."""

    UNKNOWN = 0  # not known
    KOKUHO = 12101  # National Health Insurance
    KOUKI = 12102  # medical care for the elderly aged 75 and over
    EMPLOYEES = 12103  # employees' insurance


class Method(enum.IntEnum):
    """How it is checked that the person is the holder (本人確認)."""

    FACE = 12201  # face recognition
    PIN = 12202  # PIN
    VISUAL = 12203  # visual confirmation
    PHONE_BIOMETRICS = 12204  # the phone's face or fingerprint recognition


class Check(enum.IntEnum):
    """What came of the check of the person."""

    NOT_DONE = 0  # not done
    PASSED = 12301  # passed
    FAILED = 12302  # failed


class VisualCheckReason(enum.IntEnum):
    """The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面)."""

    FACE_FAILS_AND_PIN_UNKNOWN = 12401  # face recognition fails and the PIN is not usable
    DISABILITY = 12402  # dementia or a disability
    CONDITION = 12403  # the patient's condition
    MACHINE = 12404  # machine trouble with face recognition and PIN entry


class ReaderMessage(enum.IntEnum):
    """What the facial-recognition card reader showed."""

    UNKNOWN = 0  # no message
    NOT_RECOGNISED = 12501  # not recognised (001)
    NOT_MY_NUMBER_CARD = 12502  # not a My Number Card (002)
    ELIGIBILITY_ONLY = 12503  # eligibility information only
    REVOKED = 12504  # revoked
    REVOKED_OR_EXPIRED = 12505  # revoked or expired (006)
    OTHER = 12506  # another message


class Eligibility(enum.IntEnum):
    """Whether an eligibility is valid (資格有効性, `QualificationValidity`), code OQSCD006."""

    UNKNOWN = 0  # no validity stated
    VALID = 12601  # valid
    INVALID = 12602  # not valid
    INVALID_NEW_EXISTS = 12603  # not valid; a new eligibility exists
    NOT_FOUND = 12604  # no such eligibility found
    SEVERAL = 12605  # several found
    VALID_UNREGISTERED = 12606  # valid (medical assistance, not registered here)


class Route(enum.IntEnum):
    """The route of a query (照会区分, `ReferenceClassification`), code OQSCD002. No value for phones is public."""

    UNKNOWN = 0  # not known
    CARD = 12701  # by My Number Card
    DOCUMENT = 12702  # by a document's numbers


class Consent(enum.IntEnum):
    """What the patient consents to (同意区分), code OQSCD016."""

    ABSENT = 0  # nothing said
    REFUSED = 12801  # refused
    GIVEN = 12802  # given
    EXPIRED = 12803  # expired
    UNOBTAINABLE = 12804  # could not be obtained


class Segment(enum.IntEnum):
    """The segment of a result (処理結果区分, `SegmentOfResult`): how far the centre has come."""

    FINISHED = 0  # finished
    PROCESSING = 12901  # still being processed
    ABNORMAL = 12902  # ended abnormally


class ResultStatus(enum.IntEnum):
    """The status of a result (処理結果状況, `ProcessingResultStatus`)."""

    NORMAL = 0  # normal
    ERROR = 13001  # error


class Writer(enum.IntEnum):
    """Which program wrote the answer's file, by its looks."""

    UNKNOWN = 0  # not known
    TERMINAL = 13101  # the eligibility terminal
    OTHER = 13102  # another program
    UNCERTAIN = 13103  # not certain to be the eligibility terminal


class Origin(enum.IntEnum):
    """For what occasion the answer was asked."""

    DESK = 0  # the desk
    HOME_VISIT = 13201  # a home visit
    ONLINE_VISIT = 13202  # an online visit
    BULK = 13203  # a bulk query for booked patients


class Classification(enum.IntEnum):
    """The classification (被保険者証区分, `InsuredCardClassification`): what kind of eligibility a result is."""

    UNKNOWN = 0  # not known
    INSURED = 13301  # insured (general)
    RETIRED = 13302  # insured (retired)
    SHORT_TERM = 13303  # short-term
    SHORT_TERM_RETIRED = 13304  # short-term (retired)
    SPECIAL_CARE = 13305  # special medical care expense
    SPECIAL_RETIRED = 13306  # specially retired
    SELF_DEFENCE = 13307  # Self-Defense Forces
    WELFARE = 13308  # medical assistance


class TicketType(enum.IntEnum):
    """Whether a ticket is for treatment or for dispensing (医療券・調剤券の別)."""

    UNKNOWN = 0  # not known
    MEDICAL = 13401  # medical ticket
    DISPENSING = 13402  # dispensing ticket


class Treatment(enum.IntEnum):
    """The kind of treatment of a ticket (診療別)."""

    UNKNOWN = 0  # not known
    INPATIENT = 13501  # inpatient
    OUTPATIENT = 13502  # outpatient
    DENTAL = 13503  # dental
    DISPENSING = 13504  # dispensing
    HOME_NURSING = 13505  # home nursing


class TicketUse(enum.IntEnum):
    """Whether a ticket is used alone or beside an insurance (単独・併用)."""

    UNKNOWN = 0  # not known
    ALONE = 13601  # alone
    WITH_INSURANCE = 13602  # with insurance


class Designation(enum.IntEnum):
    """Which institution a ticket is for."""

    UNKNOWN = 0  # not known
    OWN = 13701  # for this institution
    OTHER = 13702  # for another institution


class Phones(enum.IntEnum):
    """Whether the institution reads phones."""

    UNKNOWN = 0  # not known
    YES = 13801  # yes
    NO = 13802  # no


class Outage(enum.IntEnum):
    """What does not work."""

    UNKNOWN = 0  # nothing known
    READER = 13901  # the reader is down
    SYSTEM = 13902  # the system is down
    DISASTER = 13903  # disaster


class Place(enum.IntEnum):
    """Where the visit takes place."""

    DESK = 0  # at the desk
    HOME = 14001  # home visit
    ONLINE = 14002  # online visit
    OTHER_ROUTE = 14003  # another route than usual


class YesNo(enum.IntEnum):
    """Yes or no, where not knowing is a third thing."""

    UNKNOWN = 0  # not known
    YES = 14101  # yes
    NO = 14102  # no


class Certainty(enum.IntEnum):
    """How certain a rule is."""

    UNKNOWN = 0  # unknown
    LOW = 14201  # low
    MEDIUM = 14202  # medium
    HIGH = 14203  # high


class Measure(enum.IntEnum):
    """What a rule measures. Each rule has one kind for ever."""

    PLAIN = 0  # in force or not
    MONTHS = 14301  # months
    YEARS = 14302  # years
    BIRTHDAYS = 14303  # birthdays
    TRIES = 14304  # tries
    HOURS = 14305  # hours
    METHODS = 14306  # methods
    PROVIDES = 14307  # what is provided
    OPERATED_AT = 14308  # where it is operated
    DAY_OF_MONTH = 14309  # day of the month


class OperatedAt(enum.IntEnum):
    """Where something is operated."""

    TERMINAL = 14401  # the eligibility terminal
    READER = 14402  # the facial-recognition card reader


class Language(enum.IntEnum):
    """The language of a text."""

    JA = 14501  # Japanese
    EN = 14502  # English


class Subject(enum.IntEnum):
    """What a rule is about, for programs that do not know the rule."""

    CARD = 14601  # the card
    PHONE = 14602  # the phone
    PAPER = 14603  # a paper
    PERSON = 14604  # the check of the person
    ANSWER = 14605  # the online answer
    SITE = 14606  # the institution
    VISIT = 14607  # the visit


class TableOrigin(enum.IntEnum):
    """Where a table of rules came from."""

    BUILT_IN = 0  # built in
    SIGNED = 14701  # loaded, signature verified
    OWN = 14702  # loaded, the institution's own (unsigned)


class Withheld(enum.IntEnum):
    """Why a kind of information is not provided."""

    GRACE = 14801  # the grace period
    REFUSED = 14802  # not consented to
    CONSENT_EXPIRED = 14803  # the consent has expired
    PAPER = 14804  # received by a paper


class Provided(enum.IntEnum):
    """Whether a kind of information is provided."""

    UNKNOWN = 0  # not known
    PROVIDED = 14901  # provided
    NOT_PROVIDED = 14902  # not provided
    IF_CONSENTED = 14903  # provided after consent


class PinState(enum.IntEnum):
    """What became of the PIN."""

    NOT_GIVEN = 0  # not given
    VERIFIED = 15001  # verified
    NOT_NEEDED = 15002  # not needed
    WRONG = 15003  # wrong
    BLOCKED = 15004  # blocked
    UNCERTAIN = 15005  # uncertain


class Sharing(enum.IntEnum):
    """Whether an answer shares medical information."""

    UNKNOWN = 0  # not known
    CONSENTED = 15101  # consented
    REFUSED = 15102  # not consented


class FileContent(enum.IntEnum):
    """What a terminal's file holds."""

    NOTHING = 0  # nothing read
    ANSWER = 15201  # answer about one person
    BULK = 15202  # answers about many persons
    RECEIPT = 15203  # receipt of a question about many
    REGISTERED = 15204  # registration's outcome
    QUERY = 15205  # question
    COLLECT = 15206  # request for results
    REGISTRATION = 15207  # registration


class FileProblem(enum.IntEnum):
    """Why a file of the folder was not read, or what happened to the folder."""

    NOTHING = 0  # nothing
    UNKNOWN_NAME = 15301  # unknown name
    NOT_READ = 15302  # kind that is not read
    ENCRYPTED = 15303  # encrypted
    INCOMPLETE = 15304  # incomplete
    BROKEN = 15305  # broken
    TOO_LARGE = 15306  # too large
    NOT_A_FILE = 15307  # no file
    LOCKED = 15308  # locked
    FOLDER_AWAY = 15309  # folder away
    FOLDER_BACK = 15310  # folder back
    JOURNAL_LOST = 15311  # journal lost


class FollowUp(enum.IntEnum):
    """What is to be done after an answer of the terminal."""

    NOTHING = 0  # nothing
    ASK_AGAIN = 15401  # query again later
    COLLECT = 15402  # collect the results
    REGISTER_REFERENCE_NUMBER = 15403  # register the reference number
    SHOW_ERROR = 15404  # see the error


class FileDirection(enum.IntEnum):
    """Where a terminal's file goes, by its name."""

    UNKNOWN = 0  # not known
    TO_TERMINAL = 15501  # to the terminal
    FROM_TERMINAL = 15502  # from the terminal


# What is behind the number that a word asks for, where it is more than that.
_worths: dict[int, type] = {
    Fact.DAY: datetime.date,
    Fact.TOKEN_KIND: TokenKind,
    Fact.TOKEN_FORM: CardForm,
    Fact.TOKEN_PRINTED_UNTIL: datetime.date,
    Fact.TOKEN_RETURNED: bool,
    Fact.TOKEN_DISCOVERY: Discovery,
    Fact.CERTIFICATE_EVIDENCE: Evidence,
    Fact.CERTIFICATE_STARTS_ON: datetime.date,
    Fact.CERTIFICATE_EXPIRES_ON: datetime.date,
    Fact.CERTIFICATE_PURPOSE: Purpose,
    Fact.CERTIFICATE_HIERARCHY: Hierarchy,
    Fact.CERTIFICATE_ACCEPTED: bool,
    Fact.CERTIFICATE_CHAIN: Chain,
    Fact.CERTIFICATE_POSSESSION: Possession,
    Fact.CERTIFICATE_REVOCATION: Revocation,
    Fact.ELIGIBILITY_CERTIFICATE: bool,
    Fact.ELIGIBILITY_CERTIFICATE_UNTIL: datetime.date,
    Fact.ELIGIBILITY_NOTICE: bool,
    Fact.ELIGIBILITY_NOTICE_INSURER: Insurer,
    Fact.MYNAPORTAL_SCREEN: bool,
    Fact.MYNAPORTAL_PDF: bool,
    Fact.LEGACY_CARD: bool,
    Fact.LEGACY_CARD_UNTIL: datetime.date,
    Fact.LEGACY_CARD_UNDATED: bool,
    Fact.LEGACY_CARD_INSURER: Insurer,
    Fact.LEGACY_CARD_INSURER_CHANGED_ON: datetime.date,
    Fact.APPLICATION: bool,
    Fact.PERSON_CHECK: Check,
    Fact.PERSON_METHOD: Method,
    Fact.VISUAL_CHECK_REASON: VisualCheckReason,
    Fact.READER_MESSAGE: ReaderMessage,
    Fact.ELIGIBILITY: Eligibility,
    Fact.ROUTE: Route,
    Fact.SEGMENT: Segment,
    Fact.RESULT_STATUS: ResultStatus,
    Fact.CONSENT_CHECKUPS: Consent,
    Fact.CONSENT_MEDICATION: Consent,
    Fact.CONSENT_TREATMENT: Consent,
    Fact.CONSENT_OPERATIONS: Consent,
    Fact.CONSENT_DIAGNOSES: Consent,
    Fact.CONSENT_INFECTIONS: Consent,
    Fact.CONSENT_ALLERGIES: Consent,
    Fact.CONSENT_CONTRAINDICATIONS: Consent,
    Fact.CONSENT_TESTS: Consent,
    Fact.CONSENT_PRESCRIPTIONS: Consent,
    Fact.CONSENT_LIMIT: Consent,
    Fact.CONSENT_SPECIAL_DISEASE: Consent,
    Fact.CONSENT_ENDS_TODAY: bool,
    Fact.WRITER: Writer,
    Fact.ORIGIN: Origin,
    Fact.ASKED_BY: Designation,
    Fact.ANSWER_DAY: datetime.date,
    Fact.ANSWER_UNDATED: bool,
    Fact.ANSWER_BORN_ON: datetime.date,
    Fact.CLASSIFICATION: Classification,
    Fact.TICKET_TYPE: TicketType,
    Fact.TICKET_MONTH: datetime.date,
    Fact.TREATMENT: Treatment,
    Fact.TICKET_SAME_INSTITUTION: YesNo,
    Fact.DESIGNATION: Designation,
    Fact.TICKET_USE: TicketUse,
    Fact.PHONES: Phones,
    Fact.PHONES_SINCE: datetime.date,
    Fact.OUTAGE: Outage,
    Fact.PLACE: Place,
    Fact.BORN_ON: datetime.date,
    Fact.FIRST_USE: YesNo,
    Fact.RETURNING: YesNo,
    Fact.BY_WORD: YesNo,
    Fact.REGISTERED: YesNo,
    Fact.CHILD_PHONE: YesNo,
    Fact.SUBSIDY_STORED: YesNo,
    Fact.SUBSIDY_IN_ANSWER: YesNo,
    Outcome.ACCEPTANCE: Acceptance,
    Outcome.STANDING: Standing,
    Outcome.SIGN: Sign,
    Outcome.BY: By,
    Outcome.UNTIL: datetime.date,
    Outcome.FULL_UNTIL: datetime.date,
    Outcome.USABLE_UNTIL: datetime.date,
    Outcome.GRACE_UNTIL: datetime.date,
    Outcome.PHONE_CARD_GRACE_UNTIL: datetime.date,
    Outcome.SHORT_READING_UNTIL: datetime.date,
    Outcome.FIRST_STEP: Step,
    Outcome.CONTRADICTION: bool,
    Outcome.DAY: datetime.date,
    Outcome.TOKEN_KIND: TokenKind,
    Outcome.SELF_PAY_STATED: bool,
    Finding.NOTHING_PRESENTED: bool,
    Finding.WITHIN_DATES: bool,
    Finding.IN_GRACE: bool,
    Finding.GRACE_OVER: bool,
    Finding.EXPIRED_WITHOUT_GRACE: bool,
    Finding.NOT_YET_VALID: bool,
    Finding.DATE_UNKNOWN: bool,
    Finding.CERTIFICATE_NOT_READ: bool,
    Finding.READINGS_DIFFER: bool,
    Finding.CARD_ENDS_FIRST: bool,
    Finding.REVOKED: bool,
    Finding.SUSPENDED: bool,
    Finding.RETURNED: bool,
    Finding.CHAIN_FAILED: bool,
    Finding.CHAIN_UNVERIFIED: bool,
    Finding.POSSESSION_FAILED: bool,
    Finding.TEST_HIERARCHY: bool,
    Finding.TEST_HIERARCHY_CLAIMED: bool,
    Finding.TOKEN_UNKNOWN: bool,
    Finding.READER_NOT_RECOGNISED: bool,
    Finding.READER_NOT_MY_NUMBER_CARD: bool,
    Finding.READER_REVOKED_OR_EXPIRED: bool,
    Finding.READER_REVOKED: bool,
    Finding.READER_ELIGIBILITY_ONLY: bool,
    Finding.READER_OTHER: bool,
    Finding.READER_CONTRADICTS_DATES: bool,
    Finding.PHONES_NOT_YET: bool,
    Finding.PHONES_NOT_HERE: bool,
    Finding.PHONE_HAS_NO_GRACE: bool,
    Finding.PERSON_NOT_CONFIRMED: bool,
    Finding.METHOD_NOT_FOR_TOKEN: bool,
    Finding.READER_DOWN: bool,
    Finding.ELIGIBILITY_CERTIFICATE_SHOWN: bool,
    Finding.ELIGIBILITY_CERTIFICATE_EXPIRED: bool,
    Finding.NOTICE_WITH_CARD: bool,
    Finding.NOTICE_ALONE_TOLERATED: bool,
    Finding.NOTICE_ALONE: bool,
    Finding.MYNAPORTAL_WITH_CARD: bool,
    Finding.MYNAPORTAL_ON_PHONE: bool,
    Finding.PDF_WITHOUT_CARD: bool,
    Finding.SCREEN_WITHOUT_TOKEN: bool,
    Finding.LEGACY_VALID: bool,
    Finding.LEGACY_TOLERATED: bool,
    Finding.LEGACY_EXPIRED: bool,
    Finding.TOLERANCE_START_UNKNOWN: bool,
    Finding.QUERY_NEEDED: bool,
    Finding.APPLICATION_WRITTEN: bool,
    Finding.PAPER_WITH_REFUSED_TOKEN: bool,
    Finding.ONLINE_VALID: bool,
    Finding.ONLINE_INVALID: bool,
    Finding.ONLINE_NEW_EXISTS: bool,
    Finding.ONLINE_NOT_FOUND: bool,
    Finding.ONLINE_SEVERAL: bool,
    Finding.ONLINE_UNKNOWN: bool,
    Finding.ONLINE_CONTRADICTS: bool,
    Finding.DOCUMENT_NOT_NAMED: bool,
    Finding.NO_RULE: bool,
    Finding.KNOWN_CONTRADICTED: bool,
    Finding.REVOCATION_CONTRADICTS: bool,
    Finding.LEGACY_DATE_UNKNOWN: bool,
    Finding.NOT_FOR_AUTHENTICATION: bool,
    Finding.ONLINE_VALID_UNREGISTERED: bool,
    Finding.OTHER_CARD_FOUND: bool,
    Finding.NO_CERTIFICATE: bool,
    Finding.NO_WAY_LEFT: bool,
    Finding.SYSTEM_DOWN: bool,
    Finding.DISASTER: bool,
    Finding.NOT_REGISTERED: bool,
    Finding.APPLICATION_WITHOUT_CARD: bool,
    Finding.WORD_CONFIRMED: bool,
    Finding.WORD_WITHOUT_CARD: bool,
    Finding.LEGACY_UNDATED: bool,
    Finding.LEGACY_LAPSED_BUT_VALID: bool,
    Finding.ELIGIBILITY_CERTIFICATE_LAPSED_BUT_VALID: bool,
    Finding.ONLINE_PROCESSING: bool,
    Finding.ONLINE_ABNORMAL: bool,
    Finding.ONLINE_ERROR: bool,
    Finding.ONLINE_OUTRANKS: bool,
    Finding.GRACE_OR_REFUSAL: bool,
    Finding.ANSWER_OF_ANOTHER_DAY: bool,
    Finding.ANSWER_OF_ANOTHER_PERSON: bool,
    Finding.ORIGIN_UNCERTAIN: bool,
    Finding.BOOKED_ANSWER: bool,
    Finding.BOOKED_ANSWER_INVALID: bool,
    Finding.WELFARE: bool,
    Finding.WELFARE_BESIDE_INSURANCE: bool,
    Finding.TICKET_OF_ANOTHER_INSTITUTION: bool,
    Finding.TICKET_MISSING: bool,
    Finding.TICKET_PENDING: bool,
    Finding.TICKET_UNCERTAIN: bool,
    Finding.PAYS_IN_FULL: bool,
    Finding.TERMINAL_NOTICE: bool,
    Finding.NOT_CONSENTED: bool,
    Finding.CONSENT_EXPIRED: bool,
    Finding.SUBSIDY_SILENT: bool,
    Finding.SHARE_DIFFERS: bool,
    Finding.PHONE_OF_ANOTHER_PERSON: bool,
    Finding.METHOD_FAILED: bool,
    Finding.TEST_ACCEPTED: bool,
    Finding.ADDED_ROOT_ACCEPTED: bool,
    Finding.ANSWER_WITHOUT_DAY: bool,
    Finding.ROUTE_UNCERTAIN: bool,
    Finding.PAPER_BESIDE_EXPIRED_CARD: bool,
    Finding.CONSENT_ENDS_TODAY: bool,
    Finding.PRINTED_DATE_PASSED: bool,
    Finding.READER_NOT_FOR_PHONE: bool,
    Finding.PAPER_AGAINST_ANSWER: bool,
    Finding.ANSWER_OF_ANOTHER_INSTITUTION: bool,
    Finding.SPECIAL_CARE_UNDER_AGE: bool,
    Finding.PAPER_WITH_FORGED_TOKEN: bool,
    Finding.DISPENSING_TICKET: bool,
    Finding.PHONE_PIN_MAY_BE_LOCKED: bool,
    Finding.INSURER_CHANGED: bool,
    Finding.INSURER_CHANGED_BUT_VALID: bool,
    Finding.WORD_AGAINST_ANSWER: bool,
    Finding.DECLARED_BESIDE_PHONE: bool,
    Finding.VISUAL_FAILED: bool,
    Note.RULES_MAY_HAVE_CHANGED: bool,
    Note.REVOCATION_UNKNOWN: bool,
    Note.RENEW_SOON: bool,
    Note.BRING_CARD: bool,
    Note.PHYSICAL_CARD_MAY_SERVE: bool,
    Note.PATIENT_OPERATES: bool,
    Note.PHONES_VOLUNTARY: bool,
    Note.METHOD_MAY_HAVE_CHANGED: bool,
    Note.PHONE_EXCLUDES: bool,
    Note.INSURANCE_STAYS: bool,
    Note.CERTIFICATE_IS_SENT: bool,
    Note.REGISTRATION_ENDS: bool,
    Note.MYNAPORTAL_NO_LOGIN: bool,
    Note.LIMIT_AMOUNT_UNKNOWN: bool,
    Note.LIMIT_AMOUNT_BY_CONSENT: bool,
    Note.VIEWABLE_FOR_HOURS: bool,
    Note.PIN_LOCKED: bool,
    Note.FACE_LOCKED: bool,
    Note.PHONE_PIN_MAY_BE_LOCKED: bool,
    Note.VISUAL_CURES_NOTHING: bool,
    Note.NO_PHOTO: bool,
    Note.FACE_ONLY: bool,
    Note.SENIOR_HOLDS_CERTIFICATE: bool,
    Note.SENIOR_BY_STATUS: bool,
    Note.NEVER_IN_FULL: bool,
    Note.RENEWAL_TAKES_HOURS: bool,
    Note.MOVING_DOES_NOT_REVOKE: bool,
    Note.TOLERATED: bool,
    Note.COMPARE_DOCUMENT_DATE: bool,
    Note.FOREIGN_EXTENSION: bool,
    Note.CHILD_GUARDIAN: bool,
    Note.NEWBORN_CERTIFICATE: bool,
    Note.EMERGENCY_FUNCTION: bool,
    Note.APP_ONLY_IF_PREPARED: bool,
    Note.TERMINAL_SAYS: bool,
    Note.TICKET_SELF_PAY: bool,
    Note.DECLARATION_FIELDS: bool,
    Note.QUERY_AFTER_TICKET: bool,
    Note.NEWER_RULE: bool,
    Note.QUERY_AGAIN: bool,
    Note.CERTIFICATE_WITHOUT_APP: bool,
    Step.TOKEN_NOT_GENUINE: bool,
    Step.USE_REAL_TOKEN: bool,
    Step.READ_AGAIN: bool,
    Step.CONTACT_WELFARE_OFFICE: bool,
    Step.QUERY_NEW_ELIGIBILITY: bool,
    Step.QUERY_MORE_DETAILS: bool,
    Step.NAME_DOCUMENT: bool,
    Step.ONLINE_QUERY: bool,
    Step.NOTE_CARD_FACE: bool,
    Step.PLACE_AGAIN: bool,
    Step.PLACE_MY_NUMBER_CARD: bool,
    Step.REGISTER_INSURANCE_USE: bool,
    Step.FACE_OR_PIN: bool,
    Step.FACE: bool,
    Step.PIN: bool,
    Step.VISUAL_CONFIRMATION: bool,
    Step.IPHONE_FLOW: bool,
    Step.ANDROID_FLOW: bool,
    Step.PRESS_NEXT: bool,
    Step.CONSENT: bool,
    Step.USE_MOBILE_APP: bool,
    Step.PLACE_CARD: bool,
    Step.USE_PHONE: bool,
    Step.USE_PHYSICAL_CARD: bool,
    Step.SHOW_ELIGIBILITY_CERTIFICATE: bool,
    Step.SHOW_NOTICE_WITH_CARD: bool,
    Step.SHOW_MYNAPORTAL_WITH_CARD: bool,
    Step.SHOW_MYNAPORTAL_ON_PHONE: bool,
    Step.SHOW_LEGACY_CARD: bool,
    Step.ASK_BY_WORD: bool,
    Step.WRITE_APPLICATION: bool,
    Step.CHARGE_DECLARED_SHARE: bool,
    Step.QUERY_LATER: bool,
    Step.RENEW: bool,
    Step.RENEW_PHONE: bool,
    Step.REGISTER_AGAIN: bool,
    Step.UNLOCK: bool,
    Step.ASK_MUNICIPALITY: bool,
    Step.ASK_INSURER: bool,
    Step.CALL_SUPPORT: bool,
    Step.COLLECT_IN_FULL: bool,
    Step.SHOW_RECIPIENT_CERTIFICATE: bool,
    Step.USE_HOME_VISIT_APP: bool,
    RuleId.CARD_VALID: bool,
    RuleId.CARD_GRACE: bool,
    RuleId.CARD_GRACE_SHORT: bool,
    RuleId.CARD_GRACE_SCOPE: bool,
    RuleId.CARD_GRACE_LIMIT_AMOUNT: bool,
    RuleId.CARD_AFTER_GRACE: bool,
    RuleId.CARD_BODY: bool,
    RuleId.CARD_REVOKED: bool,
    RuleId.CARD_MOVING: bool,
    RuleId.INSURANCE_STAYS: bool,
    RuleId.CERTIFICATE_SENT: bool,
    RuleId.MYNAPORTAL_NO_GRACE: bool,
    RuleId.READER_NOT_RECOGNISED: bool,
    RuleId.READER_NOT_MY_NUMBER_CARD: bool,
    RuleId.READER_REVOKED_OR_EXPIRED: bool,
    RuleId.READER_GRACE: bool,
    RuleId.PHONE_START: bool,
    RuleId.PHONE_NO_GRACE: bool,
    RuleId.PHONE_IPHONE: bool,
    RuleId.PHONE_ANDROID: bool,
    RuleId.PHONE_FIRST_USE: bool,
    RuleId.PHONE_EXCLUDES: bool,
    RuleId.PHONE_RENEWAL: bool,
    RuleId.PHONE_PATIENT_OPERATES: bool,
    RuleId.PHONE_MYNAPORTAL: bool,
    RuleId.PERSON_PIN_TRIES: bool,
    RuleId.PERSON_FACE_TRIES: bool,
    RuleId.PERSON_PIN_LOCKED: bool,
    RuleId.PERSON_NO_PHOTO: bool,
    RuleId.PERSON_FACE_ONLY: bool,
    RuleId.PERSON_CARD: bool,
    RuleId.VISUAL_MODE: bool,
    RuleId.VISUAL_PASSCODE: bool,
    RuleId.VISUAL_PLACE: bool,
    RuleId.PHONE_PIN_TRIES: bool,
    RuleId.DOCUMENT_CERTIFICATE: bool,
    RuleId.DOCUMENT_NOTICE: bool,
    RuleId.DOCUMENT_MYNAPORTAL: bool,
    RuleId.DOCUMENT_NOTICE_ALONE: bool,
    RuleId.DOCUMENT_LEGACY: bool,
    RuleId.DOCUMENT_LEGACY_TOLERATED: bool,
    RuleId.DOCUMENT_APPLICATION: bool,
    RuleId.DOCUMENT_SCOPE: bool,
    RuleId.DOCUMENT_SENIOR: bool,
    RuleId.DOCUMENT_SENIOR_AGE: bool,
    RuleId.NEVER_IN_FULL: bool,
    RuleId.TROUBLE_READER: bool,
    RuleId.TROUBLE_SYSTEM: bool,
    RuleId.ONLINE_ANSWER: bool,
    RuleId.ONLINE_CONSENT: bool,
    RuleId.ONLINE_NO_STATE: bool,
    RuleId.RENEWAL_CARD_ADULT: bool,
    RuleId.RENEWAL_CARD_MINOR: bool,
    RuleId.RENEWAL_ADULT_AGE: bool,
    RuleId.RENEWAL_CERTIFICATE: bool,
    RuleId.RENEWAL_IN_WINDOW: bool,
    RuleId.RENEWAL_WINDOW: bool,
    RuleId.RENEWAL_REMINDER: bool,
    RuleId.RENEWAL_FOREIGN: bool,
    RuleId.RENEWAL_LEAP_DAY: bool,
    RuleId.RENEWAL_DELAY: bool,
    RuleId.DOCUMENT_BY_WORD: bool,
    RuleId.REGISTRATION: bool,
    RuleId.DOCUMENT_LEGACY_UNDATED: bool,
    RuleId.TROUBLE_NOTE_FACE: bool,
    RuleId.TROUBLE_DISASTER: bool,
    RuleId.WELFARE_TICKET: bool,
    RuleId.WELFARE_REGISTRATION: bool,
    RuleId.SPECIAL_CARE: bool,
    RuleId.SUBSIDY_SILENCE: bool,
    RuleId.ONLINE_PROVES_PERSON: bool,
    RuleId.SHARE_DIFFERS: bool,
    RuleId.VISIT_HOME: bool,
    RuleId.VISIT_ONLINE: bool,
    RuleId.PERSON_CHILD: bool,
    RuleId.PERSON_NEWBORN: bool,
    RuleId.ONLINE_SEGMENT: bool,
    RuleId.APPLICATION_SHARE: bool,
    RuleId.DOCUMENT_WITH_EXPIRED_CARD: bool,
    RuleId.EMERGENCY_FUNCTION: bool,
    RuleId.DOCUMENT_LEGACY_TOLERATED_KOKUHO: bool,
    RuleId.DOCUMENT_LEGACY_TOLERATED_KOUKI: bool,
    RuleId.DOCUMENT_NOTICE_ALONE_KOKUHO: bool,
    RuleId.PERSON_NO_PHOTO_LOCKED: bool,
    RuleId.CARD_FOREIGN_GRACE: bool,
    RuleId.PHONE_APPLICATION: bool,
    RuleId.PHONE_SAVED_PDF: bool,
    RuleId.APPLICATION_CLAIM: bool,
    RuleId.WELFARE_PAPER: bool,
    RuleId.ONLINE_NEW_ELIGIBILITY: bool,
    RuleId.VISUAL_RETURN: bool,
    RuleId.SUBSIDY_SETTING: bool,
    RuleId.DOCUMENT_SENIOR_CHANGED: bool,
    RuleId.ONLINE_LIMIT: bool,
    RuleId.DOCUMENT_LEGACY_AFTER: bool,
    Provision.ELIGIBILITY: Provided,
    Provision.CHECKUPS: Provided,
    Provision.MEDICATION: Provided,
    Provision.TREATMENT: Provided,
    Provision.OPERATIONS: Provided,
    Provision.DIAGNOSES: Provided,
    Provision.INFECTIONS: Provided,
    Provision.ALLERGIES: Provided,
    Provision.CONTRAINDICATIONS: Provided,
    Provision.TESTS: Provided,
    Provision.PRESCRIPTIONS: Provided,
    Provision.LIMIT: Provided,
    Provision.SPECIAL_DISEASE: Provided,
    SettingsOption.ACCEPT_TEST: bool,
    SettingsOption.ACCEPT_SIMULATOR: bool,
    SettingsOption.ACCEPT_OWN_FILES: bool,
    SettingsOption.RULES_ISSUED: datetime.date,
    SettingsOption.RULES_ORIGIN: TableOrigin,
    SettingsOption.READERS_ISSUED: datetime.date,
    SettingsOption.READERS_ORIGIN: TableOrigin,
    SessionValue.STATUS: Status,
    SessionValue.TOKEN_KIND: TokenKind,
    SessionValue.PIN_STATE: PinState,
    SessionValue.POSSESSION: Possession,
    SessionValue.LEFT_OPEN: bool,
    SessionValue.MAY_HAVE_COST_A_TRY: bool,
    CertificateValue.STARTS_ON: datetime.date,
    CertificateValue.EXPIRES_ON: datetime.date,
    CertificateValue.PURPOSE: Purpose,
    AnswerValue.SHARING: Sharing,
    AnswerValue.ASKS_FOR_READER_MESSAGE: bool,
    AnswerValue.CONTENT: FileContent,
    AnswerValue.PROBLEM: FileProblem,
    AnswerValue.FORECAST: bool,
    AnswerValue.AGAIN: bool,
    AnswerValue.FOLLOW_UP: FollowUp,
    AnswerValue.DIRECTION: FileDirection,
    SimulatorValue.EXPIRES_ON: datetime.date,
    SimulatorValue.WITHOUT_JPKI: bool,
    SimulatorValue.UNLOCKED: bool,
}

_Transmit = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t))
_Begin = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_uint32)
_End = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)
_CutPower = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p)
_Insertion = ctypes.CFUNCTYPE(ctypes.c_uint64, ctypes.c_void_p)
_Release = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


class _Transport(ctypes.Structure):
    _fields_ = [
        ("struct_size", ctypes.c_uint32),
        ("max_command", ctypes.c_uint32),
        ("max_response", ctypes.c_uint32),
        ("extended", ctypes.c_int32),
        ("context", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("transmit", _Transmit),
        ("begin", _Begin),
        ("end", _End),
        ("cut_power", _CutPower),
        ("insertion", _Insertion),
        ("release", _Release),
    ]


_library.uketsuke_abi_version.argtypes = []
_library.uketsuke_abi_version.restype = ctypes.c_uint32
_library.uketsuke_version_number.argtypes = []
_library.uketsuke_version_number.restype = ctypes.c_uint32
_library.uketsuke_feature.argtypes = [ctypes.c_int32]
_library.uketsuke_feature.restype = ctypes.c_int32
_library.uketsuke_today.argtypes = []
_library.uketsuke_today.restype = ctypes.c_int32
_library.uketsuke_word_name.argtypes = [ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_word_name.restype = ctypes.c_int32
_library.uketsuke_word_number.argtypes = [ctypes.c_char_p]
_library.uketsuke_word_number.restype = ctypes.c_int32
_library.uketsuke_word_text.argtypes = [ctypes.c_int32, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_word_text.restype = ctypes.c_int32
_library.uketsuke_error_text.argtypes = [ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_error_text.restype = ctypes.c_int32
_library.uketsuke_settings_new.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_settings_new.restype = ctypes.c_int32
_library.uketsuke_settings_set.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32]
_library.uketsuke_settings_set.restype = ctypes.c_int32
_library.uketsuke_settings_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_settings_get.restype = ctypes.c_int32
_library.uketsuke_settings_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_settings_text.restype = ctypes.c_int32
_library.uketsuke_settings_add_root.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t]
_library.uketsuke_settings_add_root.restype = ctypes.c_int32
_library.uketsuke_settings_add_key.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
_library.uketsuke_settings_add_key.restype = ctypes.c_int32
_library.uketsuke_settings_load_rules.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint32]
_library.uketsuke_settings_load_rules.restype = ctypes.c_int32
_library.uketsuke_settings_load_readers.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint32]
_library.uketsuke_settings_load_readers.restype = ctypes.c_int32
_library.uketsuke_settings_error_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_settings_error_text.restype = ctypes.c_int32
_library.uketsuke_settings_exclude_reader.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
_library.uketsuke_settings_exclude_reader.restype = ctypes.c_int32
_library.uketsuke_settings_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_settings_free.restype = None
_library.uketsuke_session_open.argtypes = [ctypes.c_char_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_session_open.restype = ctypes.c_int32
_library.uketsuke_session_open_transport.argtypes = [ctypes.POINTER(_Transport), ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_session_open_transport.restype = ctypes.c_int32
_library.uketsuke_session_open_trace.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_session_open_trace.restype = ctypes.c_int32
_library.uketsuke_session_open_simulator.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_session_open_simulator.restype = ctypes.c_int32
_library.uketsuke_session_wait.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
_library.uketsuke_session_wait.restype = ctypes.c_int32
_library.uketsuke_session_wait_removal.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
_library.uketsuke_session_wait_removal.restype = ctypes.c_int32
_library.uketsuke_session_run.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p]
_library.uketsuke_session_run.restype = ctypes.c_int32
_library.uketsuke_session_allow_last_try.argtypes = [ctypes.c_void_p]
_library.uketsuke_session_allow_last_try.restype = ctypes.c_int32
_library.uketsuke_session_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_session_get.restype = ctypes.c_int32
_library.uketsuke_session_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_session_text.restype = ctypes.c_int32
_library.uketsuke_session_certificate.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_session_certificate.restype = ctypes.c_int32
_library.uketsuke_session_set_log.argtypes = [ctypes.c_void_p, _Log, ctypes.c_void_p]
_library.uketsuke_session_set_log.restype = ctypes.c_int32
_library.uketsuke_session_cancel.argtypes = [ctypes.c_void_p]
_library.uketsuke_session_cancel.restype = None
_library.uketsuke_session_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_session_free.restype = None
_library.uketsuke_visit_new.argtypes = [ctypes.c_int32, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_visit_new.restype = ctypes.c_int32
_library.uketsuke_visit_set.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32]
_library.uketsuke_visit_set.restype = ctypes.c_int32
_library.uketsuke_visit_set_at.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int32, ctypes.c_int32]
_library.uketsuke_visit_set_at.restype = ctypes.c_int32
_library.uketsuke_visit_set_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p]
_library.uketsuke_visit_set_text.restype = ctypes.c_int32
_library.uketsuke_visit_clear.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int32]
_library.uketsuke_visit_clear.restype = ctypes.c_int32
_library.uketsuke_visit_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_visit_get.restype = ctypes.c_int32
_library.uketsuke_visit_get_at.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int32]
_library.uketsuke_visit_get_at.restype = ctypes.c_int32
_library.uketsuke_visit_add.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.POINTER(ctypes.c_uint32)]
_library.uketsuke_visit_add.restype = ctypes.c_int32
_library.uketsuke_visit_check.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int32), ctypes.POINTER(ctypes.c_int32)]
_library.uketsuke_visit_check.restype = ctypes.c_int32
_library.uketsuke_visit_check_at.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int32), ctypes.POINTER(ctypes.c_int32), ctypes.POINTER(ctypes.c_uint32)]
_library.uketsuke_visit_check_at.restype = ctypes.c_int32
_library.uketsuke_visit_error_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_visit_error_text.restype = ctypes.c_int32
_library.uketsuke_visit_set_session.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
_library.uketsuke_visit_set_session.restype = ctypes.c_int32
_library.uketsuke_visit_set_certificate.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p]
_library.uketsuke_visit_set_certificate.restype = ctypes.c_int32
_library.uketsuke_visit_set_answer.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
_library.uketsuke_visit_set_answer.restype = ctypes.c_int32
_library.uketsuke_visit_json.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_visit_json.restype = ctypes.c_int32
_library.uketsuke_visit_copy.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_visit_copy.restype = ctypes.c_int32
_library.uketsuke_visit_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_visit_free.restype = None
_library.uketsuke_decide.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_decide.restype = ctypes.c_int32
_library.uketsuke_session_receive.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32, ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_session_receive.restype = ctypes.c_int32
_library.uketsuke_decision_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_decision_get.restype = ctypes.c_int32
_library.uketsuke_decision_word.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_uint32]
_library.uketsuke_decision_word.restype = ctypes.c_int32
_library.uketsuke_decision_word_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_decision_word_text.restype = ctypes.c_int32
_library.uketsuke_decision_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_decision_text.restype = ctypes.c_int32
_library.uketsuke_decision_json.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_decision_json.restype = ctypes.c_int32
_library.uketsuke_decision_svg.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_decision_svg.restype = ctypes.c_int32
_library.uketsuke_decision_scene.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_decision_scene.restype = ctypes.c_int32
_library.uketsuke_decision_card.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_decision_card.restype = ctypes.c_int32
_library.uketsuke_decision_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_decision_free.restype = None
_library.uketsuke_readers_new.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_readers_new.restype = ctypes.c_int32
_library.uketsuke_readers_count.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_uint32)]
_library.uketsuke_readers_count.restype = ctypes.c_int32
_library.uketsuke_readers_name.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_readers_name.restype = ctypes.c_int32
_library.uketsuke_readers_wait.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.POINTER(ctypes.c_int32)]
_library.uketsuke_readers_wait.restype = ctypes.c_int32
_library.uketsuke_readers_event_name.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_readers_event_name.restype = ctypes.c_int32
_library.uketsuke_readers_cancel.argtypes = [ctypes.c_void_p]
_library.uketsuke_readers_cancel.restype = None
_library.uketsuke_readers_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_readers_free.restype = None
_library.uketsuke_answer_read.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_answer_read.restype = ctypes.c_int32
_library.uketsuke_answer_read_named.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_answer_read_named.restype = ctypes.c_int32
_library.uketsuke_answer_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_answer_get.restype = ctypes.c_int32
_library.uketsuke_answer_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_uint32, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_answer_text.restype = ctypes.c_int32
_library.uketsuke_answer_json.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_answer_json.restype = ctypes.c_int32
_library.uketsuke_answer_unit.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_answer_unit.restype = ctypes.c_int32
_library.uketsuke_answer_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_answer_free.restype = None
_library.uketsuke_reader_message.argtypes = [ctypes.c_char_p]
_library.uketsuke_reader_message.restype = ctypes.c_int32
_library.uketsuke_folder_open.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_folder_open.restype = ctypes.c_int32
_library.uketsuke_folder_next.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_folder_next.restype = ctypes.c_int32
_library.uketsuke_folder_done.argtypes = [ctypes.c_void_p]
_library.uketsuke_folder_done.restype = ctypes.c_int32
_library.uketsuke_folder_ask.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_folder_ask.restype = ctypes.c_int32
_library.uketsuke_folder_cancel.argtypes = [ctypes.c_void_p]
_library.uketsuke_folder_cancel.restype = None
_library.uketsuke_folder_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_folder_free.restype = None
_library.uketsuke_ask.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_ask.restype = ctypes.c_int32
_library.uketsuke_ask_text.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_ask_text.restype = ctypes.c_int32
_library.uketsuke_certificate_from_der.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_certificate_from_der.restype = ctypes.c_int32
_library.uketsuke_certificate_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_certificate_get.restype = ctypes.c_int32
_library.uketsuke_certificate_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_certificate_text.restype = ctypes.c_int32
_library.uketsuke_certificate_bytes.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_certificate_bytes.restype = ctypes.c_int32
_library.uketsuke_certificate_check.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.POINTER(ctypes.c_int32), ctypes.POINTER(ctypes.c_int32)]
_library.uketsuke_certificate_check.restype = ctypes.c_int32
_library.uketsuke_certificate_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_certificate_free.restype = None
_library.uketsuke_challenge_new.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_challenge_new.restype = ctypes.c_int32
_library.uketsuke_challenge_to_sign.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_challenge_to_sign.restype = ctypes.c_int32
_library.uketsuke_challenge_verify.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_int32)]
_library.uketsuke_challenge_verify.restype = ctypes.c_int32
_library.uketsuke_challenge_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_challenge_free.restype = None
_library.uketsuke_status_from_pcsc.argtypes = [ctypes.c_uint32]
_library.uketsuke_status_from_pcsc.restype = ctypes.c_int32
_library.uketsuke_conversation_new.argtypes = [ctypes.c_int32, ctypes.c_void_p, ctypes.c_int32, ctypes.c_uint32, ctypes.c_uint32, ctypes.c_int32, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_conversation_new.restype = ctypes.c_int32
_library.uketsuke_conversation_next.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int32), ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_conversation_next.restype = ctypes.c_int32
_library.uketsuke_conversation_feed.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
_library.uketsuke_conversation_feed.restype = ctypes.c_int32
_library.uketsuke_conversation_fault.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_conversation_fault.restype = ctypes.c_int32
_library.uketsuke_conversation_insertion.argtypes = [ctypes.c_void_p, ctypes.c_uint64]
_library.uketsuke_conversation_insertion.restype = ctypes.c_int32
_library.uketsuke_conversation_cancel.argtypes = [ctypes.c_void_p]
_library.uketsuke_conversation_cancel.restype = ctypes.c_int32
_library.uketsuke_conversation_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_conversation_get.restype = ctypes.c_int32
_library.uketsuke_conversation_certificate.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_conversation_certificate.restype = ctypes.c_int32
_library.uketsuke_conversation_error_text.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_char_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_conversation_error_text.restype = ctypes.c_int32
_library.uketsuke_conversation_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_conversation_free.restype = None
_library.uketsuke_simulator_new.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_simulator_new.restype = ctypes.c_int32
_library.uketsuke_simulator_set.argtypes = [ctypes.c_void_p, ctypes.c_int32, ctypes.c_int32]
_library.uketsuke_simulator_set.restype = ctypes.c_int32
_library.uketsuke_simulator_insert.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_simulator_insert.restype = ctypes.c_int32
_library.uketsuke_simulator_remove.argtypes = [ctypes.c_void_p]
_library.uketsuke_simulator_remove.restype = ctypes.c_int32
_library.uketsuke_simulator_reset.argtypes = [ctypes.c_void_p]
_library.uketsuke_simulator_reset.restype = ctypes.c_int32
_library.uketsuke_simulator_fail_at.argtypes = [ctypes.c_void_p, ctypes.c_uint32, ctypes.c_int32]
_library.uketsuke_simulator_fail_at.restype = ctypes.c_int32
_library.uketsuke_simulator_get.argtypes = [ctypes.c_void_p, ctypes.c_int32]
_library.uketsuke_simulator_get.restype = ctypes.c_int32
_library.uketsuke_simulator_transmit.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_void_p, ctypes.c_size_t, ctypes.POINTER(ctypes.c_size_t)]
_library.uketsuke_simulator_transmit.restype = ctypes.c_int32
_library.uketsuke_simulator_cut_power.argtypes = [ctypes.c_void_p]
_library.uketsuke_simulator_cut_power.restype = ctypes.c_int32
_library.uketsuke_simulator_free.argtypes = [ctypes.POINTER(ctypes.c_void_p)]
_library.uketsuke_simulator_free.restype = None


class Driver:
    """A driver's own way to the token, for `Session.open_driver`: make a class of it that has at least `transmit`.

    What a method raises does not cross the library: an `Error` becomes its status, everything else
    `Status.READER_SYSTEM`, and the call of the session raises an `Error` whose `__cause__` it is.
    """

    #: The reader's name for people.
    name = ""
    #: Longest command and longest response with its status word, in bytes; 0: short length.
    max_command = 0
    max_response = 0
    #: Reader and token are known to take extended length. Never a guess.
    extended = False

    _failure = None

    def transmit(self, command: bytearray) -> bytes | bytearray:
        """Sends one command, and gives the whole response with its status word. The command may carry a PIN: keep no
        copy. It is wiped when the method has returned."""
        raise NotImplementedError

    def begin(self, timeout_ms: int) -> None:
        """Takes exclusive access until `end`, and waits no longer than that for it."""

    def end(self) -> None:
        """Gives exclusive access back. Must not reset the token."""

    def cut_power(self) -> None:
        """Takes the power from the token; returns only if that surely happened."""
        raise Error(Status.POWER_STAYS_ON)

    def insertion(self) -> int:
        """A number that changes whenever another token may lie there; 0: not known."""
        return 0

    def release(self) -> None:
        """Called once, when the session is freed."""

    def take_failure(self) -> BaseException | None:
        """What the last method raised, once."""
        failure, self._failure = self._failure, None
        return failure

    def _run(self, work):
        try:
            work()
            return 0
        except Error as error:
            self._failure = error
            return int(error.status) or int(Status.DRIVER_CONTRACT)
        except BaseException as error:  # nothing may cross the library
            self._failure = error
            return int(Status.READER_SYSTEM)


_drivers: dict[int, Driver] = {}
_numbers = itertools.count(1)


def _transmit(context, command, size, response, capacity, length):
    def work():
        sent = bytearray((ctypes.c_char * size).from_address(command))
        try:
            received = _drivers[context].transmit(sent)
        finally:
            sent[:] = bytes(len(sent))
        if len(received) > capacity:
            raise Error(Status.DRIVER_CONTRACT)
        (ctypes.c_char * capacity).from_address(response)[: len(received)] = bytes(received)
        length[0] = len(received)

    return _drivers[context]._run(work)


def _insertion(context):
    found = []
    _drivers[context]._run(lambda: found.append(int(_drivers[context].insertion())))
    return found[0] if found else 0


def _release(context):
    driver = _drivers.pop(context)
    driver._run(driver.release)


# One table of functions for all drivers: the context says which is meant.
_functions = {
    "transmit": _Transmit(_transmit),
    "begin": _Begin(lambda context, timeout_ms: _drivers[context]._run(lambda: _drivers[context].begin(timeout_ms))),
    "end": _End(lambda context: _drivers[context]._run(_drivers[context].end)),
    "cut_power": _CutPower(lambda context: _drivers[context]._run(_drivers[context].cut_power)),
    "insertion": _Insertion(_insertion),
    "release": _Release(_release),
}


class Settings(_Handle):
    _free = _library.uketsuke_settings_free

    def _tell(self, status, text):
        _library.uketsuke_settings_error_text(self._raw, status, Language.JA, text, len(text), None)

    @classmethod
    def make(cls) -> Settings:
        """Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_settings_new(ctypes.byref(made)), None)
        return cls(made)

    def set(self, option: int, value: int | datetime.date) -> None:
        """Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1),
        `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only."""
        _check(_library.uketsuke_settings_set(_raw(self), _number(option), _value(value)), self)

    def get(self, option: int) -> Worth:
        """The value of an option; 0 when the handle is NULL or the option is a text.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(option, self.get_number(option))

    def get_number(self, option: int) -> int:
        """The same as a bare number."""
        return _library.uketsuke_settings_get(_raw(self), _number(option))

    def day(self, option: int) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(option))

    def text(self, option: int) -> str:
        """An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`."""
        return _ask_text(self, lambda to, capacity, length: _library.uketsuke_settings_text(_raw(self), _number(option), to, capacity, length))

    def add_root(self, name: str | None, der: bytes | None) -> None:
        """Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*."""
        _check(_library.uketsuke_settings_add_root(_raw(self), _text(name), _bytes(der), len(der or b"")), self)

    def add_key(self, key: bytes | None) -> None:
        """Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken
        back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as
        32 zero bytes, under which anybody could sign."""
        _check(_library.uketsuke_settings_add_key(_raw(self), _bytes(key), len(key or b"")), self)

    def load_rules(self, file: bytes | None, signature: bytes | None, last_serial: int) -> None:
        """Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is
        `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was
        none). An error leaves the table that is in use.
        
        FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is
        lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules.
        UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line."""
        _check(_library.uketsuke_settings_load_rules(_raw(self), _bytes(file), len(file or b""), _bytes(signature), len(signature or b""), _within(last_serial, 0, 0xFFFFFFFF)), self)

    def load_readers(self, file: bytes | None, signature: bytes | None, last_serial: int) -> None:
        """Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature
        and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different
        publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why."""
        _check(_library.uketsuke_settings_load_readers(_raw(self), _bytes(file), len(file or b""), _bytes(signature), len(signature or b""), _within(last_serial, 0, 0xFFFFFFFF)), self)

    def error_text(self, status: int, language: Language = Language.JA) -> str:
        """What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature
        or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older
        one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too."""
        return _ask_text(self, lambda to, capacity, length: _library.uketsuke_settings_error_text(_raw(self), _number(status), _number(language), to, capacity, length))

    def exclude_reader(self, name: str | None) -> None:
        """Never uses a reader of this name."""
        _check(_library.uketsuke_settings_exclude_reader(_raw(self), _text(name)), self)


class Simulator(_Handle):
    _free = _library.uketsuke_simulator_free

    @classmethod
    def make(cls) -> Simulator:
        """Makes a simulated reader without a token."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_simulator_new(ctypes.byref(made)), None)
        return cls(made)

    def set(self, value: int, number: int | datetime.date) -> None:
        """Sets what the next token is (a word of *simulator*); 0 sets it back."""
        _check(_library.uketsuke_simulator_set(_raw(self), _number(value), _value(number)), None)

    def insert(self, token_kind: int) -> None:
        """Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234."""
        _check(_library.uketsuke_simulator_insert(_raw(self), _number(token_kind)), None)

    def remove(self) -> None:
        """Takes the token away."""
        _check(_library.uketsuke_simulator_remove(_raw(self)), None)

    def reset(self) -> None:
        """Another program resets the token."""
        _check(_library.uketsuke_simulator_reset(_raw(self)), None)

    def fail_at(self, command: int, status: int) -> None:
        """The command with this number, counted from 0 and from now, fails with a status of what happens between program and
        token; INVALID_VALUE for any other."""
        _check(_library.uketsuke_simulator_fail_at(_raw(self), _within(command, 0, 0xFFFFFFFF), _number(status)), None)

    def get(self, value: int) -> Worth:
        """A number of the token that lies there (a word of *simulator*); 0 when none does.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(value, self.get_number(value))

    def get_number(self, value: int) -> int:
        """The same as a bare number."""
        return _library.uketsuke_simulator_get(_raw(self), _number(value))

    def day(self, value: int) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(value))

    def transmit(self, command: bytes | None) -> bytearray:
        """Sends one command to the token, for tests of drivers."""
        return _ask_bytes(None, lambda to, capacity, length: _library.uketsuke_simulator_transmit(_raw(self), _bytes(command), len(command or b""), to, capacity, length))

    def cut_power(self) -> None:
        """Takes the power from the token, for tests of drivers."""
        _check(_library.uketsuke_simulator_cut_power(_raw(self)), None)


class Certificate(_Handle):
    _free = _library.uketsuke_certificate_free

    @classmethod
    def from_der(cls, der: bytes | None) -> Certificate:
        """Reads a certificate (DER), which must be whole and nothing else."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_certificate_from_der(_bytes(der), len(der or b""), ctypes.byref(made)), None)
        return cls(made)

    def get(self, value: int) -> Worth:
        """A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(value, self.get_number(value))

    def get_number(self, value: int) -> int:
        """The same as a bare number."""
        return _library.uketsuke_certificate_get(_raw(self), _number(value))

    def day(self, value: int) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(value))

    def text(self, value: int) -> str:
        """A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs)."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_certificate_text(_raw(self), _number(value), to, capacity, length))

    def bytes(self, value: int) -> bytearray:
        """Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs)."""
        return _ask_bytes(None, lambda to, capacity, length: _library.uketsuke_certificate_bytes(_raw(self), _number(value), to, capacity, length))

    def check(self, settings: Settings | None) -> tuple[int, int]:
        """What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*).
        `settings` and `hierarchy` may be NULL."""
        chain_out = ctypes.c_int32()
        hierarchy_out = ctypes.c_int32()
        _check(_library.uketsuke_certificate_check(_raw(self), _raw(settings), ctypes.byref(chain_out), ctypes.byref(hierarchy_out)), None)
        return chain_out.value, hierarchy_out.value


class Challenge(_Handle):
    _free = _library.uketsuke_challenge_free

    @classmethod
    def make(cls) -> Challenge:
        """Makes a fresh challenge, for programs that speak to the token themselves."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_challenge_new(ctypes.byref(made)), None)
        return cls(made)

    def to_sign(self, certificate: Certificate | None) -> bytearray:
        """What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked."""
        return _ask_bytes(None, lambda to, capacity, length: _library.uketsuke_challenge_to_sign(_raw(self), _raw(certificate), to, capacity, length))

    def verify(self, certificate: Certificate | None, signature: bytes | None) -> int:
        """Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A
        challenge judges once."""
        possession_out = ctypes.c_int32()
        _check(_library.uketsuke_challenge_verify(_raw(self), _raw(certificate), _bytes(signature), len(signature or b""), ctypes.byref(possession_out)), None)
        return possession_out.value


class Answer(_Handle):
    _free = _library.uketsuke_answer_free

    @classmethod
    def read(cls, file: bytes | None, institution: str | None) -> Answer:
        """Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
        for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or
        empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_answer_read(_bytes(file), len(file or b""), _text(institution), ctypes.byref(made)), None)
        return cls(made)

    @classmethod
    def read_named(cls, name: str | None, file: bytes | None, institution: str | None) -> Answer:
        """Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts,
        registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase,
        and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds
        nothing else."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_answer_read_named(_text(name), _bytes(file), len(file or b""), _text(institution), ctypes.byref(made)), None)
        return cls(made)

    def get(self, value: int) -> Worth:
        """A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and
        `uketsuke_visit_get_at` give its facts one by one.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(value, self.get_number(value))

    def get_number(self, value: int) -> int:
        """The same as a bare number."""
        return _library.uketsuke_answer_get(_raw(self), _number(value))

    def day(self, value: int) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(value))

    def text(self, value: int, index: int, language: Language = Language.JA) -> str:
        """A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold
        nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which
        anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\\u{202e}`)."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_answer_text(_raw(self), _number(value), _within(index, 0, 0xFFFFFFFF), _number(language), to, capacity, length))

    def json(self) -> str:
        """The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the
        reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_answer_json(_raw(self), to, capacity, length))

    def unit(self, index: int) -> Answer:
        """One person's answer in a bulk file, by its index from 0: a forecast of the booked visit."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_answer_unit(_raw(self), _within(index, 0, 0xFFFFFFFF), ctypes.byref(made)), None)
        return Answer(made)


class Folder(_Handle):
    _free = _library.uketsuke_folder_free
    _cancel = _library.uketsuke_folder_cancel

    @classmethod
    def open(cls, path: str | None, journal: str | None, institution: str | None) -> Folder:
        """Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched
        with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names,
        and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for
        `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_folder_open(_text(path), _text(journal), _text(institution), ctypes.byref(made)), None)
        return cls(made)

    def next(self, timeout_ms: int) -> Answer:
        """The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the
        folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits.
        DEADLINE_PASSED when nothing came.
        
        What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends
        before that is given it again."""
        made = ctypes.c_void_p()
        raw = _raw(self)
        _check(_in_slices(lambda some_ms: _library.uketsuke_folder_next(raw, some_ms, ctypes.byref(made)), timeout_ms), None)
        return Answer(made)

    def done(self) -> None:
        """Notes in the journal that what was given last has been dealt with."""
        _check(_library.uketsuke_folder_done(_raw(self)), None)

    def ask(self, request: str | None, timeout_ms: int) -> Answer:
        """Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question
        `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of
        one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too.
        
        DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked
        on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not
        used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after
        `uketsuke_folder_cancel`; a request that the terminal did not take is taken back."""
        made = ctypes.c_void_p()
        raw = _raw(self)
        _check(_beside(lambda some_ms: _library.uketsuke_folder_ask(raw, _text(request), some_ms, ctypes.byref(made)), timeout_ms), None)
        return Answer(made)

    def cancel(self) -> None:
        """Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait
        for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine."""
        _library.uketsuke_folder_cancel(_raw(self))


class Decision(_Handle):
    _free = _library.uketsuke_decision_free

    @classmethod
    def decide(cls, visit: Visit | None, settings: Settings | None) -> Decision:
        """Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not
        go together. `settings` may be NULL: the built-in rules."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_decide(_raw(visit), _raw(settings), ctypes.byref(made)), visit)
        return cls(made)

    def get(self, number: int) -> Worth:
        """What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note
        or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(number, self.get_number(number))

    def get_number(self, number: int) -> int:
        """The same as a bare number."""
        return _library.uketsuke_decision_get(_raw(self), _number(number))

    def day(self, number: int) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(number))

    def word(self, list: int, index: int) -> int:
        """The word at an index of a list (a word of *decision_list*), from 0; 0 after the last."""
        return _library.uketsuke_decision_word(_raw(self), _number(list), _within(index, 0, 0xFFFFFFFF))

    def word_text(self, word: int, language: Language = Language.JA) -> str:
        """The text of a word with this decision's days filled in, for a dialog of your own."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_decision_word_text(_raw(self), _number(word), _number(language), to, capacity, length))

    def text(self, detail: int, language: Language = Language.JA) -> str:
        """The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes
        hold every one. Every line ends with a line feed, the last one too."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_decision_text(_raw(self), _number(language), _number(detail), to, capacity, length))

    def json(self) -> str:
        """The decision as JSON."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_decision_json(_raw(self), to, capacity, length))

    def svg(self, language: Language = Language.JA) -> str:
        """The picture of the days of the card or phone, as SVG; empty where no day is known."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_decision_svg(_raw(self), _number(language), to, capacity, length))

    def scene(self, language: Language = Language.JA) -> str:
        """The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_decision_scene(_raw(self), _number(language), to, capacity, length))

    def card(self, language: Language = Language.JA) -> str:
        """What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_decision_card(_raw(self), _number(language), to, capacity, length))


class Visit(_Handle):
    _free = _library.uketsuke_visit_free

    def _tell(self, status, text):
        _library.uketsuke_visit_error_text(self._raw, status, Language.JA, text, len(text), None)

    @classmethod
    def make(cls, day: int | datetime.date) -> Visit:
        """Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_visit_new(_value(day), ctypes.byref(made)), None)
        return cls(made)

    def set(self, fact: Fact, value: int | datetime.date) -> None:
        """Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an
        amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or
        cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and
        `uketsuke_visit_check` alone."""
        _check(_library.uketsuke_visit_set(_raw(self), _number(fact), _value(value)), self)

    def set_at(self, index: int, fact: Fact, value: int | datetime.date) -> None:
        """Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what
        `uketsuke_visit_set` sets."""
        _check(_library.uketsuke_visit_set_at(_raw(self), _within(index, 0, 0xFFFFFFFF), _number(fact), _value(value)), self)

    def set_text(self, fact: Fact, text: str | None) -> None:
        """Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it."""
        _check(_library.uketsuke_visit_set_text(_raw(self), _number(fact), _text(text)), self)

    def clear(self, index: int, fact: Fact) -> None:
        """Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value.
        A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back."""
        _check(_library.uketsuke_visit_clear(_raw(self), _within(index, 0, 0xFFFFFFFF), _number(fact)), self)

    def get(self, fact: Fact) -> Worth:
        """The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(fact, self.get_number(fact))

    def get_number(self, fact: Fact) -> int:
        """The same as a bare number."""
        return _library.uketsuke_visit_get(_raw(self), _number(fact))

    def day(self, fact: Fact) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(fact))

    def get_at(self, index: int, fact: Fact) -> Worth:
        """The value of a fact of the token, result or ticket at an index.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(fact, self.get_number_at(index, fact))

    def get_number_at(self, index: int, fact: Fact) -> int:
        """The same as a bare number."""
        return _library.uketsuke_visit_get_at(_raw(self), _within(index, 0, 0xFFFFFFFF), _number(fact))

    def day_at(self, index: int, fact: Fact) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number_at(index, fact))

    def add(self, list: int) -> int:
        """Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives
        its index."""
        index_out = ctypes.c_uint32()
        _check(_library.uketsuke_visit_add(_raw(self), _number(list), ctypes.byref(index_out)), self)
        return index_out.value

    def check(self) -> Checked:
        """Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be
        NULL. `uketsuke_word_text` names a fact."""
        one_out = ctypes.c_int32()
        other_out = ctypes.c_int32()
        status = _library.uketsuke_visit_check(_raw(self), ctypes.byref(one_out), ctypes.byref(other_out))
        return Checked(_word(Status, status), _word(Fact, one_out.value), _word(Fact, other_out.value))

    def check_at(self) -> Checked:
        """The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared.
        `index` may be NULL, too."""
        one_out = ctypes.c_int32()
        other_out = ctypes.c_int32()
        index_out = ctypes.c_uint32()
        status = _library.uketsuke_visit_check_at(_raw(self), ctypes.byref(one_out), ctypes.byref(other_out), ctypes.byref(index_out))
        return Checked(_word(Status, status), _word(Fact, one_out.value), _word(Fact, other_out.value), index_out.value)

    def error_text(self, status: int, language: Language = Language.JA) -> str:
        """What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what
        was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread:
        then without names."""
        return _ask_text(self, lambda to, capacity, length: _library.uketsuke_visit_error_text(_raw(self), _number(status), _number(language), to, capacity, length))

    def set_session(self, session: Session | None) -> None:
        """Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that
        was right or wrong. What staff saw stays. After a failure it puts in what was found out until then."""
        _check(_library.uketsuke_visit_set_session(_raw(self), _raw(session)), self)

    def set_certificate(self, certificate: Certificate | None, token_kind: int, settings: Settings | None) -> None:
        """Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it
        was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in)."""
        _check(_library.uketsuke_visit_set_certificate(_raw(self), _raw(certificate), _number(token_kind), _raw(settings)), self)

    def set_answer(self, answer: Answer | None) -> None:
        """Puts a terminal's answer in the place of what was known of one."""
        _check(_library.uketsuke_visit_set_answer(_raw(self), _raw(answer)), self)

    def json(self) -> str:
        """The facts that were given, as JSON (`docs/schemas/visit.json`)."""
        return _ask_text(self, lambda to, capacity, length: _library.uketsuke_visit_json(_raw(self), to, capacity, length))

    def copy(self) -> Visit:
        """A copy of a visit, with what was refused."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_visit_copy(_raw(self), ctypes.byref(made)), self)
        return Visit(made)


class Session(_Handle):
    _free = _library.uketsuke_session_free
    _cancel = _library.uketsuke_session_cancel

    def _tell(self, status, text):
        _library.uketsuke_error_text(status, self._raw, Language.JA, text, len(text), None)

    @classmethod
    def open(cls, reader: str | None, settings: Settings | None) -> Session:
        """Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet.
        `settings` may be NULL. UNSUPPORTED without PC/SC."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_session_open(_text(reader), _raw(settings), ctypes.byref(made)), None)
        return cls(made)

    @classmethod
    def open_trace(cls, trace: bytes | None, settings: Settings | None) -> Session:
        """Plays a recorded trace as if it were a reader."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_session_open_trace(_bytes(trace), len(trace or b""), _raw(settings), ctypes.byref(made)), None)
        return cls(made)

    @classmethod
    def open_simulator(cls, simulator: Simulator | None, settings: Settings | None) -> Session:
        """Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_session_open_simulator(_raw(simulator), _raw(settings), ctypes.byref(made)), None)
        return cls(made)

    def wait(self, timeout_ms: int) -> None:
        """Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after
        `uketsuke_session_cancel`."""
        raw = _raw(self)
        _check(_in_slices(lambda some_ms: _library.uketsuke_session_wait(raw, some_ms), timeout_ms), self)

    def wait_removal(self, timeout_ms: int) -> None:
        """Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there."""
        raw = _raw(self)
        _check(_in_slices(lambda some_ms: _library.uketsuke_session_wait_removal(raw, some_ms), timeout_ms), self)

    def run(self, operation: OperationKind, pin: Pin | None) -> None:
        """Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and
        the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken
        to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN,
        has seen that one."""
        with _Secret(pin) as secret:
            _check(_library.uketsuke_session_run(_raw(self), _number(operation), secret), self)

    def allow_last_try(self) -> None:
        """Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient
        first."""
        _check(_library.uketsuke_session_allow_last_try(_raw(self)), self)

    def get(self, value: int) -> Worth:
        """A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(value, self.get_number(value))

    def get_number(self, value: int) -> int:
        """The same as a bare number."""
        return _library.uketsuke_session_get(_raw(self), _number(value))

    def day(self, value: int) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(value))

    def text(self, value: int) -> str:
        """A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time."""
        return _ask_text(self, lambda to, capacity, length: _library.uketsuke_session_text(_raw(self), _number(value), to, capacity, length))

    def certificate(self) -> Certificate:
        """The certificate that was read last. NOTHING_READ when there is none."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_session_certificate(_raw(self), ctypes.byref(made)), self)
        return Certificate(made)

    def cancel(self) -> None:
        """Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine."""
        _library.uketsuke_session_cancel(_raw(self))

    def receive(self, pin: Pin | None, timeout_ms: int, visit: Visit | None) -> Decision:
        """Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and
        decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that
        are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the
        token's key is proved.
        
        A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was
        found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without
        `insertion` every call reads.
        
        The PIN is for the token that this call finds. If the session has seen a token before that was not received (it
        waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there,
        nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait
        takes the token that lies there."""
        made = ctypes.c_void_p()
        with _Secret(pin) as secret:
            timeout_ms = self._seen(timeout_ms, visit)
            _check(_library.uketsuke_session_receive(_raw(self), secret, _within(timeout_ms, 0, 0xFFFFFFFF), _raw(visit), ctypes.byref(made)), self)
            return Decision(made)

    _log = None

    def _seen(self, timeout_ms, visit):
        # Waits in slices until there is something to receive, and gives the time that is left to receive it: with the PIN
        # in its hands nothing is tried again.
        timeout_ms = _within(timeout_ms, 0, FOREVER)
        if visit is None or not _is_sliced(timeout_ms):
            return timeout_ms
        raw = _raw(self)
        _check(_in_slices(lambda some_ms: _library.uketsuke_session_wait(raw, some_ms), timeout_ms), self)
        return _SLICE

    @classmethod
    def open_driver(cls, driver: Driver, settings: Settings | None) -> Session:
        """Opens a driver's own reader. The session keeps the driver until it is freed. All of the driver's methods run
        on the thread that calls the session."""
        number = next(_numbers)
        _drivers[number] = driver
        made = ctypes.c_void_p()
        try:
            transport = _Transport(
                ctypes.sizeof(_Transport),
                driver.max_command,
                driver.max_response,
                int(driver.extended),
                number,
                _text(driver.name),
                **_functions,
            )
            _check(_library.uketsuke_session_open_transport(transport, _raw(settings), ctypes.byref(made)), None)
        except BaseException:
            _drivers.pop(number, None)
            raise
        session = cls(made)
        session.driver = driver
        return session

    def set_log(self, line: typing.Callable[[str], object] | None) -> None:
        """Gives one line after each operation, without anything personal in it, to a function; None: to nobody. What
        the function raises is dropped."""

        def told(_context, text):
            with contextlib.suppress(BaseException):
                line(text.decode("utf-8"))

        log = _Log(told) if line is not None else _Log()
        _check(_library.uketsuke_session_set_log(_raw(self), log, None), self)
        self._log = log


class Readers(_Handle):
    _free = _library.uketsuke_readers_free
    _cancel = _library.uketsuke_readers_cancel

    @classmethod
    def make(cls) -> Readers:
        """Begins to look at the readers. UNSUPPORTED without PC/SC."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_readers_new(ctypes.byref(made)), None)
        return cls(made)

    def count(self) -> int:
        """Looks which readers there are, and counts them."""
        count_out = ctypes.c_uint32()
        _check(_library.uketsuke_readers_count(_raw(self), ctypes.byref(count_out)), None)
        return count_out.value

    def name(self, index: int) -> str:
        """The name of a reader that `uketsuke_readers_count` counted, from 0."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_readers_name(_raw(self), _within(index, 0, 0xFFFFFFFF), to, capacity, length))

    def wait(self, timeout_ms: int) -> int:
        """Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does."""
        event_out = ctypes.c_int32()
        raw = _raw(self)
        _check(_in_slices(lambda some_ms: _library.uketsuke_readers_wait(raw, some_ms, ctypes.byref(event_out)), timeout_ms), None)
        return event_out.value

    def event_name(self) -> str:
        """The name of the reader to which the last event happened."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_readers_event_name(_raw(self), to, capacity, length))

    def cancel(self) -> None:
        """Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine."""
        _library.uketsuke_readers_cancel(_raw(self))


class Conversation(_Handle):
    _free = _library.uketsuke_conversation_free

    @classmethod
    def make(cls, operation: OperationKind, pin: Pin | None, allow_last_try: bool, max_command: int, max_response: int, extended: bool) -> Conversation:
        """Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be
        NULL; `allow_last_try` is 1 when the patient wants the last try to be spent."""
        made = ctypes.c_void_p()
        with _Secret(pin) as secret:
            _check(_library.uketsuke_conversation_new(_number(operation), secret, _number(allow_last_try), _within(max_command, 0, 0xFFFFFFFF), _within(max_response, 0, 0xFFFFFFFF), _number(extended), ctypes.byref(made)), None)
            return cls(made)

    def next(self) -> tuple[int, bytearray]:
        """What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may
        carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`.
        When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed
        out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over."""
        step_out = ctypes.c_int32()
        data = _ask_bytes(None, lambda to, capacity, length: _library.uketsuke_conversation_next(_raw(self), ctypes.byref(step_out), to, capacity, length))
        return step_out.value, data

    def feed(self, response: bytes | None) -> None:
        """What came back from the token: the response with its status word; no bytes after a cut of power."""
        _check(_library.uketsuke_conversation_feed(_raw(self), _bytes(response), len(response or b"")), None)

    def fault(self, status: int) -> None:
        """The step failed: a status of what happened between program and token, or a number of your own."""
        _check(_library.uketsuke_conversation_fault(_raw(self), _number(status)), None)

    def insertion(self, insertion: int) -> None:
        """Tells which token lies there now: a number that changes whenever another may. Before each
        `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then."""
        _check(_library.uketsuke_conversation_insertion(_raw(self), _within(insertion, 0, 0xFFFFFFFFFFFFFFFF)), None)

    def cancel(self) -> None:
        """Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over."""
        _check(_library.uketsuke_conversation_cancel(_raw(self)), None)

    def get(self, value: int) -> Worth:
        """A number of the operation when it is over (a word of *session*); 0 before.

        A word is its enum's member, a flag a bool, a day a date or None; everything else, and 0 for no word, is an int.
        """
        return _worth(value, self.get_number(value))

    def get_number(self, value: int) -> int:
        """The same as a bare number."""
        return _library.uketsuke_conversation_get(_raw(self), _number(value))

    def day(self, value: int) -> datetime.date | None:
        """The same as a date; None where there is none."""
        return date(self.get_number(value))

    def certificate(self) -> Certificate:
        """The certificate that was read. NOTHING_READ when there is none."""
        made = ctypes.c_void_p()
        _check(_library.uketsuke_conversation_certificate(_raw(self), ctypes.byref(made)), None)
        return Certificate(made)

    def error_text(self, language: Language = Language.JA) -> str:
        """What happened and what helps, for the people at the desk, when the operation is over."""
        return _ask_text(None, lambda to, capacity, length: _library.uketsuke_conversation_error_text(_raw(self), _number(language), to, capacity, length))


def abi_version() -> int:
    """The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`."""
    return _library.uketsuke_abi_version()


def version_number() -> int:
    """The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`."""
    return _library.uketsuke_version_number()


def feature(feature: int) -> bool:
    """1 when this build can do that (a word of *feature*), else 0."""
    return _library.uketsuke_feature(_number(feature)) != 0


def today() -> datetime.date | None:
    """Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is
    outside of the years 1900 to 9999."""
    return date(_library.uketsuke_today())


def word_name(word: int) -> str:
    """The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it
    says what it means."""
    return _ask_text(None, lambda to, capacity, length: _library.uketsuke_word_name(_number(word), to, capacity, length))


def word_number(name: str | None) -> int:
    """The number of a word by its name, `group.word`; 0 when there is none."""
    return _library.uketsuke_word_number(_text(name))


def word_text(word: int, language: Language = Language.JA) -> str:
    """The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in."""
    return _ask_text(None, lambda to, capacity, length: _library.uketsuke_word_text(_number(word), _number(language), to, capacity, length))


def error_text(status: int, session: Session | None, language: Language = Language.JA) -> str:
    """What happened and what helps, for the people at the desk. With the session in which it happened: on which reader,
    what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread."""
    return _ask_text(None, lambda to, capacity, length: _library.uketsuke_error_text(_number(status), _raw(session), _number(language), to, capacity, length))


def reader_message(text: str | None) -> int:
    """What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`.
    0 when nothing was entered."""
    return _library.uketsuke_reader_message(_text(text))


def ask(settings: Settings | None, question: str | None) -> str:
    """Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A
    question that is not understood is an error, and the answer's member `text` names what is wrong with it."""
    return _ask_text(None, lambda to, capacity, length: _library.uketsuke_ask(_raw(settings), _text(question), to, capacity, length))


def ask_text(settings: Settings | None, question: str | None, language: Language = Language.JA) -> str:
    """The same, and gives the text of the answer alone, for programs without a JSON parser."""
    return _ask_text(None, lambda to, capacity, length: _library.uketsuke_ask_text(_raw(settings), _text(question), _number(language), to, capacity, length))


def status_from_pcsc(code: int) -> int:
    """The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own."""
    return _library.uketsuke_status_from_pcsc(_within(code, 0, 0xFFFFFFFF))
