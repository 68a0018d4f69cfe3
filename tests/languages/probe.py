"""What Python does with the interface, line by line as every other language; or every word; or the driver's table."""

import datetime
import enum
import sys

import uketsuke as u


def words():
    for kind in vars(u).values():
        if isinstance(kind, type) and issubclass(kind, enum.IntEnum) and kind is not enum.IntEnum:
            for word in kind:
                print(f"{kind.__name__}.{word.name} {int(word)}")


def layout():
    print("size", u.ctypes.sizeof(u._Transport))
    for name, _ in u._Transport._fields_:
        print(name, getattr(u._Transport, name).offset)


class OverSimulator(u.Driver):
    name = "a driver"

    def __init__(self, simulator):
        self.simulator = simulator
        self.begun = self.ended = self.sent = self.asked = self.released = 0
        self.fails = None
        self.last = None

    def transmit(self, command):
        self.sent += 1
        self.last = command
        if self.fails is not None:
            raise self.fails
        return self.simulator.transmit(bytes(command))

    def begin(self, timeout_ms):
        self.begun += 1

    def end(self):
        self.ended += 1

    def insertion(self):
        self.asked += 1
        return 1

    def release(self):
        self.released += 1


def refused(what, work):
    try:
        work()
        print(what, "taken")
    except u.Error as error:
        cause = "" if error.__cause__ is None else str(error.__cause__)
        print(what, int(error.status), str(error) or "no text", cause)


def driver(settings, simulator):
    over = OverSimulator(simulator)
    session = u.Session.open_driver(over, settings)
    session.set_log(lambda line: print("log", line))
    session.run(u.OperationKind.PROVE, bytearray(b"1234"))
    session.set_log(None)
    print("possession", session.get(u.SessionValue.POSSESSION))
    print("calls", over.begun, over.ended, over.sent, over.asked > 0 and "asked")
    print("wiped" if not any(over.last) else "NOT WIPED")
    with session.certificate() as certificate:
        print("der", len(certificate.bytes(u.CertificateValue.DER)))
        print("expires", certificate.day(u.CertificateValue.EXPIRES_ON))
    over.fails = RuntimeError("broken driver")
    refused("native", lambda: session.run(u.OperationKind.IDENTIFY, None))
    over.fails = u.Error(u.Status.TOKEN_REMOVED, "gone")
    refused("own", lambda: session.run(u.OperationKind.IDENTIFY, None))
    session.close()
    print("released", over.released)


def conversation(simulator):
    steps = 0
    with u.Conversation.make(u.OperationKind.PROVE, "1234", False, 0, 0, False) as spoken:
        while True:
            step, data = spoken.next()
            if step == u.ConversationStep.DONE:
                break
            steps += 1
            spoken.feed(simulator.transmit(bytes(data)))
        print("conversation", steps, spoken.get(u.SessionValue.POSSESSION))


def desk(settings, simulator):
    session = u.Session.open_simulator(simulator, settings)
    visit = u.Visit.make(datetime.date(2026, 11, 27))
    decision = session.receive(None, u.FOREVER, visit)
    print("day", visit.day(u.Fact.DAY))
    findings = []
    while decision.word(u.DecisionList.FINDINGS, len(findings)):
        findings.append(decision.word(u.DecisionList.FINDINGS, len(findings)))
    print("findings", *findings)
    refused("again", lambda: session.receive(None, 0, visit))
    refused("wrong", lambda: visit.set(u.Fact.TOKEN_KIND, u.Chain.VERIFIED))
    print("check", *(int(number) for number in visit.check()))
    missing = u.Visit.make(datetime.date(2026, 11, 27))
    missing.set(u.Fact.CERTIFICATE_EXPIRES_ON, datetime.date(2026, 12, 31))
    print("missing", *(int(number) for number in missing.check()))
    visit.close()
    try:
        visit.json()
    except u.Error:
        print("closed refused")


def main():
    with u.Settings.make() as settings, u.Simulator.make() as simulator:
        settings.set(u.SettingsOption.ACCEPT_SIMULATOR, 1)
        simulator.insert(u.TokenKind.CARD)
        driver(settings, simulator)
        conversation(simulator)
        desk(settings, simulator)
    refused("question", lambda: u.ask(None, '{"ask":"grace","expires_on":"2026-02-30"}'))
    with u.Visit.make(datetime.date(2026, 11, 27)) as visit:
        for value in [2**40, 2**53 + 2, -(2**64), 2**128]:
            refused("range", lambda: visit.set(u.Fact.BORN_ON, value))
        refused("range", lambda: visit.set_at(2**32, u.Fact.BORN_ON, 19600401))
        refused("kind", lambda: u.Decision.decide(visit, visit))
    refused("nul", lambda: u.ask(None, "{}\0"))
    refused("null", lambda: u.Decision.decide(None, None))
    print(u.ask_text(None, '{"ask":"grace","expires_on":"2026-08-01"}', u.Language.EN))
    print(u.word_text(u.Sign.GO) or "no text", u.word_number("sign.go"), u.status_from_pcsc(0x8010000C))
    print("feature" if u.feature(u.Feature.SIMULATOR) else "no feature", u.abi_version())


{"words": words, "layout": layout, "probe": main}[sys.argv[1]]()
