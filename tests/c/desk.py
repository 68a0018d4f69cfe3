"""The desk by Python: the main job as the C program does it, a question, errors; with "words" every word; with "ask" an
answer for each question of the standard input."""

import datetime
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "bindings", "python"))
import uketsuke as u

if sys.argv[1:] == ["ask"]:
    for question in sys.stdin:
        print(u.ask(None, question.rstrip("\n")))
    sys.exit(0)
if len(sys.argv) > 1:
    for kind in vars(u).values():
        if isinstance(kind, type) and issubclass(kind, u.enum.IntEnum) and kind is not u.enum.IntEnum:
            for word in kind:
                print(kind.__name__, word.name, int(word))
    sys.exit(0)

with u.Settings.make() as settings, u.Simulator.make() as simulator:
    settings.set(u.SettingsOption.ACCEPT_SIMULATOR, 1)
    simulator.insert(u.TokenKind.CARD)
    with u.Session.open_simulator(simulator, settings) as session, u.Visit.make(datetime.date(2026, 11, 27)) as visit:
        with session.receive(None, u.FOREVER, visit) as decision:
            print(decision.text(u.Detail.DESK))
            print("sign", decision.get(u.Outcome.SIGN))
        assert len(session.certificate().bytes(u.CertificateValue.DER)) > 1000
        assert u.date(session.certificate().get(u.CertificateValue.EXPIRES_ON)) > datetime.date(2029, 1, 1)
        try:
            session.receive(None, 0, visit)
            sys.exit("a token was received twice")
        except u.Error as error:
            assert error.status == u.Status.NO_TOKEN and "カード" in str(error), error
        try:
            visit.set(u.Fact.TOKEN_KIND, u.Chain.VERIFIED)
            sys.exit("a word of another group was taken")
        except u.Error as error:
            assert error.status == u.Status.INVALID_VALUE
assert u.ask_text(None, '{"ask":"grace","expires_on":"2026-08-01"}', u.Language.EN).endswith("30 November 2026")
