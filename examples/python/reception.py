"""The main job in Python, on a simulated card whose certificate ends on the given day: reception.py [YYYYMMDD]"""

import sys
from ctypes import byref

from uketsuke import ACCEPTANCES, CARD, JA, PIN_WRONG, Failure, Handle, SimulatedToken, check, decide, lib, receive, text


def main(expires_on):
    with Handle("simulator") as reader, Handle("anchors") as roots, Handle("session") as session:
        check(lib.uketsuke_simulator_new(reader.place))
        check(lib.uketsuke_simulator_insert(reader, byref(SimulatedToken(kind=CARD, expires_on=expires_on))))
        check(lib.uketsuke_anchors_new(roots.place))
        check(lib.uketsuke_anchors_accept_simulated(roots))
        check(lib.uketsuke_session_open_simulator(reader, session.place))
        try:
            receive(session, pin="0000")
            return 1
        except Failure as failure:
            if failure.status != PIN_WRONG:
                raise
            print(failure)
        received, certificate = receive(session, pin="1234")
        with certificate:
            visit, decision = decide(20261121, received, certificate, roots, accept_simulated=True)
        print(text(lib.uketsuke_decision_text, byref(visit), None, JA))
        print(f"{ACCEPTANCES[decision.acceptance]}, usable until {decision.usable_until}")
        return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 0))
