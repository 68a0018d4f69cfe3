"""The main job: waits for a card or phone, reads and checks it, decides, and says it.

    desk.py                        by any reader, today
    desk.py card|android|iphone    by a simulated one, on 27 November 2026

A phone wants its PIN, which is asked for once: one line of standard input.
"""

import datetime
import sys

from uketsuke import (
    FOREVER,
    Decision,
    Detail,
    Error,
    Outcome,
    Session,
    Settings,
    SettingsOption,
    Simulator,
    Status,
    TokenKind,
    Visit,
    today,
)


def simulated(kind: str) -> Session:
    with Settings.make() as settings, Simulator.make() as simulator:
        settings.set(SettingsOption.ACCEPT_SIMULATOR, 1)
        simulator.insert(TokenKind[kind.upper()])
        return Session.open_simulator(simulator, settings)


def receive(session: Session, visit: Visit) -> Decision:
    try:
        return session.receive(None, FOREVER, visit)
    except Error as error:
        if error.status != Status.PIN_REQUIRED:
            raise
    pin = ask_for_pin()
    try:
        return session.receive(pin, FOREVER, visit)
    finally:
        pin[:] = bytes(len(pin))


def ask_for_pin() -> bytearray:
    """Into a bytearray and past every buffer: a str could not be wiped."""
    print("暗証番号: ", end="", file=sys.stderr, flush=True)
    pin, digit = bytearray(), bytearray(1)
    while sys.stdin.buffer.raw.readinto(digit) and digit != b"\n":
        pin += digit
    digit[:] = b"\0"
    return pin


def main(arguments: "list[str]") -> int:
    try:
        with simulated(arguments[0]) if arguments else Session.open(None, None) as session:
            with Visit.make(datetime.date(2026, 11, 27) if arguments else today()) as visit:
                with receive(session, visit) as decision:
                    print(decision.text(Detail.DESK))
                    print("sign", decision.get_number(Outcome.SIGN))
                    return 0
    except Error as error:
        print(error)
        return 1


sys.exit(main(sys.argv[1:]))
