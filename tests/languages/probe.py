"""What Python does with the interface, line by line as every other language; or every word; or the driver's table."""

import datetime
import enum
import os
import signal
import sys
import tempfile
import threading
import time

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
    print("possession", int(session.get(u.SessionValue.POSSESSION)))
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
        print("conversation", steps, spoken.get_number(u.SessionValue.POSSESSION))


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
    print("check", *(int(number) for number in visit.check()[:3]))
    missing = u.Visit.make(datetime.date(2026, 11, 27))
    missing.set(u.Fact.CERTIFICATE_EXPIRES_ON, datetime.date(2026, 12, 31))
    print("missing", *(int(number) for number in missing.check()[:3]))
    visit.close()
    try:
        visit.json()
    except u.Error:
        print("closed refused")


def odd():
    """A day that is none, a fact that is refused at an index, and a PIN with a NUL."""
    with u.Visit.make(datetime.date(2026, 11, 27)) as visit:
        refused("odd", lambda: visit.set(u.Fact.BORN_ON, 2**40))
        refused("blocked", lambda: u.Decision.decide(visit, None))
        visit.set(u.Fact.BORN_ON, None)
        visit.set(u.Fact.TOKEN_KIND, u.TokenKind.CARD)
        visit.add(u.VisitList.TOKENS)
        refused("second", lambda: visit.set_at(1, u.Fact.TOKEN_KIND, u.Chain.VERIFIED))
        print("at", *(int(number) for number in visit.check_at()))
    with u.Settings.make() as settings:
        settings.set(u.SettingsOption.ACCEPT_OWN_FILES, 1)
        refused("rules", lambda: settings.load_rules(b"no rules", None, 0))
    refused("pin", lambda: u.Conversation.make(u.OperationKind.VERIFY, "1234\0", False, 0, 0, False))
    settings = u.Settings.make()
    settings.close()
    with u.Visit.make(datetime.date(2026, 11, 27)) as visit:
        refused("freed", lambda: u.Decision.decide(visit, settings))


def typed():
    """What `get` gives has the type of what was asked for; half a character is no text."""
    with u.Visit.make(datetime.date(2026, 11, 27)) as visit:
        visit.set(u.Fact.TOKEN_KIND, u.TokenKind.CARD)
        visit.set(u.Fact.TOKEN_RETURNED, True)
        visit.set(u.Fact.PIN_MISSES, 2)
        print("word", repr(visit.get(u.Fact.TOKEN_KIND)), repr(visit.get_at(1, u.Fact.TOKEN_KIND)), visit.get_number(u.Fact.TOKEN_KIND))
        print("day", repr(visit.get(u.Fact.DAY)), visit.get(u.Fact.BORN_ON), visit.get_number(u.Fact.DAY))
        print("others", visit.get(u.Fact.TOKEN_RETURNED), visit.get(u.Fact.PIN_MISSES), visit.get_number(u.Fact.TOKEN_RETURNED))
        with u.Decision.decide(visit, None) as decision:
            print("sign", repr(decision.get(u.Outcome.SIGN)), repr(decision.get(u.Provision.MEDICATION)))
            holds = [finding for finding in u.Finding if decision.get(finding)]
            print("findings", decision.get(holds[0]), decision.get_number(holds[0]), decision.get(u.Outcome.UNTIL))
    refused("half", lambda: u.ask(None, "\ud800"))


def until_interrupted(what, call, is_waiting):
    """Ctrl-C as soon as the main thread waits."""

    def watch():
        while not is_waiting():
            time.sleep(0.001)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=watch)
    try:
        thread.start()
        while True:
            try:
                call()
                print(what, "ended")
                break
            except u.Error as error:
                if error.status != u.Status.BUSY:
                    print(what, error)
                    break
    except KeyboardInterrupt:
        print(what, "interrupted")
    thread.join()


def interrupted():
    """Ctrl-C ends whatever waits on the main thread; a driver's methods run there, and a PIN is sent once."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.alarm(100)  # ends this program where something waits for ever

    def busy(call):
        try:
            call()
        except u.Error as error:
            return error.status == u.Status.BUSY
        return False

    with u.Simulator.make() as simulator, u.Session.open_simulator(simulator, None) as session:
        with u.Visit.make(datetime.date(2026, 11, 27)) as visit:
            in_use = lambda: busy(lambda: session.wait(0))
            until_interrupted("wait", lambda: session.wait(u.FOREVER), in_use)
            until_interrupted("receive", lambda: session.receive("1234", u.FOREVER, visit), in_use)
            simulator.insert(u.TokenKind.CARD)
            session.wait(0)
            until_interrupted("removal", lambda: session.wait_removal(u.FOREVER), in_use)
    with tempfile.TemporaryDirectory() as place:
        for part in "req", "res":
            os.mkdir(os.path.join(place, part))
        with u.Folder.open(place, None, None) as folder:
            until_interrupted("folder", lambda: folder.next(u.FOREVER), lambda: busy(lambda: folder.next(0)))
            question = (
                '{"ask":"terminal_request","kind":"eligibility","id":"1","institution":"1399999999","day":"2026-11-28",'
                '"person":{"insurer_number":"990001","number":"0000100","born_on":"1970-01-02"}}'
            )
            until_interrupted("ask", lambda: folder.ask(question, 3000), lambda: os.listdir(os.path.join(place, "req")))

    threads, commands = set(), []

    class Watched(OverSimulator):
        def transmit(self, command):
            threads.add(threading.current_thread())
            commands.append((bytes(command[:2]), len(command) > 5))
            return super().transmit(command)

        def insertion(self):
            threads.add(threading.current_thread())
            return super().insertion()

    with u.Simulator.make() as simulator, u.Visit.make(datetime.date(2026, 11, 27)) as visit:
        simulator.insert(u.TokenKind.CARD)
        with u.Session.open_driver(Watched(simulator), None) as session:
            session.receive("1234", u.FOREVER, visit).close()
    print("here" if threads == {threading.main_thread()} else "ELSEWHERE", commands.count((b"\x00\x20", True)), "PIN")


def ended():
    """`close` ends a call of another thread that waits."""
    simulator = u.Simulator.make()
    session = u.Session.open_simulator(simulator, None)
    ended = []

    def wait():
        while not ended or ended[0] == u.Status.BUSY:
            try:
                session.wait(u.FOREVER)
            except u.Error as error:
                ended[:] = [error.status]

    thread = threading.Thread(target=wait)
    thread.start()
    while True:
        try:
            session.wait(0)
        except u.Error as error:
            if error.status == u.Status.BUSY:
                break
    session.close()
    thread.join()
    print("ended", int(ended[0]))


def main():
    with u.Settings.make() as settings, u.Simulator.make() as simulator:
        settings.set(u.SettingsOption.ACCEPT_SIMULATOR, 1)
        simulator.insert(u.TokenKind.CARD)
        driver(settings, simulator)
        conversation(simulator)
        desk(settings, simulator)
    odd()
    ended()
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


{"words": words, "layout": layout, "typed": typed, "interrupted": interrupted, "probe": main}[sys.argv[1]]()
