"""The part of uketsuke's C interface that a reception program needs, by ctypes. The rules are in include/uketsuke.h."""

import ctypes
import os
from ctypes import POINTER, byref, c_char_p, c_int32, c_size_t, c_uint32, c_uint64, c_void_p, sizeof

JA, EN = 0, 1
CARD, ANDROID, IPHONE = 1, 2, 3
PIN_WRONG = 206
ACCEPTANCES = {0: "indeterminate", 1: "not accepted", 2: "eligibility only", 3: "full"}

lib = ctypes.CDLL(os.environ.get("UKETSUKE_LIBRARY", "uketsuke.dll" if os.name == "nt" else "libuketsuke.so.0"))


def _structure(name, fields):
    fields = [("struct_size", c_uint32)] + [(field, kind) for kind, names in fields for field in names.split()]

    def init(self, **values):
        ctypes.Structure.__init__(self, struct_size=sizeof(type(self)), **values)

    return type(name, (ctypes.Structure,), {"_fields_": fields, "__init__": init})


SimulatedToken = _structure("SimulatedToken", [
    (c_int32, "kind expires_on tries_left without_jpki holder_not_authenticated"), (c_char_p, "pin"), (c_size_t, "pin_length")])
Received = _structure("Received", [(c_int32, "token_kind pin_state possession")])
Visit = _structure("Visit", [
    (c_int32, "day has_token token_kind card_form card_expires_on card_returned certificate_evidence certificate_starts_on"
              " certificate_expires_on hierarchy chain certificate_purpose possession revocation"),
    (c_uint64, "papers"),
    (c_int32, "eligibility_certificate_until legacy_card_until insurer_changed_on person_check person_method pin_misses"
              " face_misses unable reader_message has_online eligibility route"),
    (c_uint64, "consents_yes consents_no consents_expired consents_unobtainable"),
    (c_int32, "limit_amount phones phones_since first_use equipment born_on accept_test accept_simulated")])
Decision = _structure("Decision", [
    (c_int32, "acceptance standing full_until usable_until other_until rules_as_of grace_until"),
    (c_uint64, "reasons advice next_steps provided not_provided basis")])


class Failure(Exception):
    """A status that is not 0."""

    def __init__(self, status):
        super().__init__(text(lib.uketsuke_status_text, status, EN))
        self.status = status


def check(status):
    """Raises what a call reports."""
    if status != 0:
        raise Failure(status)


def text(function, *arguments):
    """Calls a function of text twice: for the length, then for the text."""
    length = c_size_t()
    check(function(*arguments, None, c_size_t(0), byref(length)))
    buffer = ctypes.create_string_buffer(length.value + 1)
    check(function(*arguments, buffer, c_size_t(len(buffer)), byref(length)))
    return buffer.value.decode("utf-8")


class Handle:
    """What the library gave and gets back: `with Handle("session") as session`."""

    def __init__(self, kind):
        self._pointer, self._free = c_void_p(), getattr(lib, f"uketsuke_{kind}_free")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._free(byref(self._pointer))

    @property
    def place(self):
        """Where a function puts a new one."""
        return byref(self._pointer)

    @property
    def _as_parameter_(self):
        return self._pointer


def receive(session, pin=None, timeout_ms=10_000):
    """What lies on the reader, and its certificate; with a PIN, proved to hold its key."""
    received, certificate = Received(), Handle("certificate")
    digits = pin.encode("ascii") if pin else None
    function = lib.uketsuke_session_prove_possession if pin else lib.uketsuke_session_receive
    check(function(session, digits, c_size_t(len(digits or b"")), 0, c_uint32(timeout_ms), byref(received), certificate.place))
    return received, certificate


def decide(day, received, certificate, roots, accept_simulated=False):
    """The visit of a token on a day (YYYYMMDD), and the decision."""
    visit, decision = Visit(), Decision()
    check(lib.uketsuke_visit_init(byref(visit), c_uint32(sizeof(visit)), day))
    visit.accept_simulated = int(accept_simulated)
    check(lib.uketsuke_visit_set_token(byref(visit), received.token_kind, certificate, roots, received.possession))
    check(lib.uketsuke_decide(byref(visit), None, byref(decision)))
    return visit, decision
