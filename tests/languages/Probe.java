package uketsuke;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.time.LocalDate;
import uketsuke.Uketsuke.*;

/** What Java does with the interface, line by line as every other language; or every word; or the driver's table. */
final class Probe {
    private static PrintStream out;

    static final class OverSimulator extends Driver {
        private final Simulator simulator;
        int begun;
        int ended;
        int sent;
        int asked;
        int released;
        Exception fails;
        byte[] last;

        OverSimulator(Simulator simulator) {
            this.simulator = simulator;
        }

        @Override
        public String name() {
            return "a driver";
        }

        @Override
        public byte[] transmit(byte[] command) throws Exception {
            sent += 1;
            last = command;
            if (fails != null) {
                throw fails;
            }
            return simulator.transmit(command);
        }

        @Override
        public void begin(int timeoutMs) {
            begun += 1;
        }

        @Override
        public void end() {
            ended += 1;
        }

        @Override
        public long insertion() {
            asked += 1;
            return 1;
        }

        @Override
        public void release() {
            released += 1;
        }
    }

    static void words() {
        for (Class<?> type : Uketsuke.class.getDeclaredClasses()) {
            if (type.isEnum()) {
                for (Object word : type.getEnumConstants()) {
                    out.println(type.getSimpleName() + "." + word + " " + ((Word) word).number());
                }
            }
        }
    }

    static void layout() {
        Uketsuke.Raw.Transport table = new Uketsuke.Raw.Transport();
        out.println("size " + table.size());
        for (Field field : Uketsuke.Raw.Transport.class.getDeclaredFields()) {
            out.println(field.getName() + " " + table.offset(field.getName()));
        }
    }

    static void refused(String what, Runnable work) {
        try {
            work.run();
            out.println(what + " taken");
        } catch (UketsukeException error) {
            String text = error.getMessage().isEmpty() ? "no text" : error.getMessage();
            String cause = error.getCause() == null ? "" : error.getCause().getMessage();
            out.println(what + " " + error.number() + " " + text + " " + cause);
        }
    }

    static void driver(Settings settings, Simulator simulator) {
        OverSimulator over = new OverSimulator(simulator);
        try (Session session = Session.openDriver(over, settings)) {
            session.setLog(line -> out.println("log " + line));
            session.run(OperationKind.PROVE, "1234".toCharArray());
            session.setLog(null);
            out.println("possession " + session.get(SessionValue.POSSESSION));
            String asked = over.asked > 0 ? "asked" : "not asked";
            out.println("calls " + over.begun + " " + over.ended + " " + over.sent + " " + asked);
            boolean wiped = true;
            for (byte one : over.last) {
                wiped &= one == 0;
            }
            out.println(wiped ? "wiped" : "NOT WIPED");
            try (Certificate certificate = session.certificate()) {
                out.println("der " + certificate.bytes(CertificateValue.DER).length);
                out.println("expires " + certificate.day(CertificateValue.EXPIRES_ON));
            }
            over.fails = new IllegalStateException("broken driver");
            refused("native", () -> session.run(OperationKind.IDENTIFY, null));
            over.fails = new UketsukeException(Status.TOKEN_REMOVED, "gone");
            refused("own", () -> session.run(OperationKind.IDENTIFY, null));
        }
        out.println("released " + over.released);
    }

    static void conversation(Simulator simulator) {
        try (Conversation spoken = Conversation.make(OperationKind.PROVE, "1234".toCharArray(), false, 0, 0, false)) {
            int[] step = {0};
            int steps = 0;
            for (; ; steps++) {
                byte[] data = spoken.next(step);
                if (step[0] == ConversationStep.DONE.number()) {
                    break;
                }
                spoken.feed(simulator.transmit(data));
            }
            out.println("conversation " + steps + " " + spoken.get(SessionValue.POSSESSION));
        }
    }

    static void desk(Settings settings, Simulator simulator) {
        try (Session session = Session.openSimulator(simulator, settings);
                Visit visit = Visit.make(LocalDate.of(2026, 11, 27));
                Decision decision = session.receive(null, Uketsuke.FOREVER, visit);
                Visit missing = Visit.make(LocalDate.of(2026, 11, 27))) {
            out.println("day " + visit.day(Fact.DAY));
            StringBuilder findings = new StringBuilder("findings");
            for (int at = 0; decision.word(DecisionList.FINDINGS, at) != 0; at++) {
                findings.append(' ').append(decision.word(DecisionList.FINDINGS, at));
            }
            out.println(findings);
            refused("again", () -> session.receive(null, 0, visit));
            refused("wrong", () -> visit.set(Fact.TOKEN_KIND, Chain.VERIFIED));
            int[] checked = visit.check().numbers();
            out.println("check " + checked[0] + " " + checked[1] + " " + checked[2]);
            missing.set(Fact.CERTIFICATE_EXPIRES_ON, LocalDate.of(2026, 12, 31));
            checked = missing.check().numbers();
            out.println("missing " + checked[0] + " " + checked[1] + " " + checked[2]);
            visit.close();
            try {
                visit.json();
            } catch (IllegalStateException error) {
                out.println("closed refused");
            }
        }
    }

    /** A day that is none, a fact that is refused at an index, and a PIN with a NUL. */
    static void odd() {
        try (Visit visit = Visit.make(LocalDate.of(2026, 11, 27))) {
            refused("odd", () -> visit.set(Fact.BORN_ON, LocalDate.of(31784784, 10, 31)));
            refused("blocked", () -> Decision.decide(visit, null));
            visit.set(Fact.BORN_ON, (LocalDate) null);
            visit.set(Fact.TOKEN_KIND, TokenKind.CARD);
            visit.add(VisitList.TOKENS);
            refused("second", () -> visit.setAt(1, Fact.TOKEN_KIND, Chain.VERIFIED));
            int[] at = visit.checkAt().numbers();
            out.println("at " + at[0] + " " + at[1] + " " + at[2] + " " + at[3]);
        }
        try (Settings settings = Settings.make()) {
            settings.set(SettingsOption.ACCEPT_OWN_FILES, 1);
            refused("rules", () -> settings.loadRules("no rules".getBytes(), null, 0));
        }
        try (Visit visit = Visit.make(LocalDate.of(2026, 11, 27))) {
            visit.set(Fact.TOKEN_KIND, TokenKind.CARD);
            visit.set(Fact.TOKEN_RETURNED, 1);
            boolean card = visit.get(Fact.TOKEN_KIND, TokenKind.class) == TokenKind.CARD;
            boolean none = visit.getAt(1, Fact.TOKEN_KIND, Finding.class) == null;
            if (!card || !none || !visit.flag(Fact.TOKEN_RETURNED) || visit.flagAt(1, Fact.TOKEN_RETURNED)) {
                out.println("another type");
            }
            try (Decision decision = Decision.decide(visit, null)) {
                if (decision.get(Outcome.SIGN, Sign.class) != Sign.of(decision.get(Outcome.SIGN))) {
                    out.println("another sign");
                }
            }
        }
        char[] pin = "1234\0".toCharArray();
        refused("pin", () -> Conversation.make(OperationKind.VERIFY, pin, false, 0, 0, false));
    }

    /** {@code close} ends a call of another thread that waits; a timeout below 0 is refused. */
    static void ended() throws InterruptedException {
        try (Simulator simulator = Simulator.make()) {
            Session session = Session.openSimulator(simulator, null);
            int[] ended = {Status.BUSY.number()};
            Thread thread = new Thread(() -> {
                while (ended[0] == Status.BUSY.number()) {
                    ended[0] = ended(session, Uketsuke.FOREVER);
                }
            });
            thread.start();
            while (ended(session, 0) != Status.BUSY.number()) {
                Thread.yield();
            }
            session.close();
            thread.join();
            out.println("ended " + ended[0]);
        }
        try (Simulator simulator = Simulator.make();
                Session session = Session.openSimulator(simulator, null)) {
            if (ended(session, -5) != Status.INVALID_VALUE.number()) {
                out.println("a negative timeout");
            }
        }
    }

    static int ended(Session session, long timeout) {
        try {
            session.await(timeout);
            return 0;
        } catch (UketsukeException error) {
            return error.number();
        }
    }

    static void all() throws InterruptedException {
        try (Settings settings = Settings.make();
                Simulator simulator = Simulator.make()) {
            settings.set(SettingsOption.ACCEPT_SIMULATOR, 1);
            simulator.insert(TokenKind.CARD);
            driver(settings, simulator);
            conversation(simulator);
            desk(settings, simulator);
        }
        odd();
        ended();
        refused("question", () -> Uketsuke.ask(null, "{\"ask\":\"grace\",\"expires_on\":\"2026-02-30\"}"));
        refused("nul", () -> Uketsuke.ask(null, "{}\0"));
        refused("null", () -> Decision.decide(null, null));
        out.println(Uketsuke.askText(null, "{\"ask\":\"grace\",\"expires_on\":\"2026-08-01\"}", Language.EN));
        String go = Uketsuke.wordText(Sign.GO);
        int number = Uketsuke.wordNumber("sign.go");
        out.println((go.isEmpty() ? "no text" : go) + " " + number + " " + Uketsuke.statusFromPcsc(0x8010000C));
        boolean feature = Uketsuke.feature(Feature.SIMULATOR);
        out.println((feature ? "feature" : "no feature") + " " + Uketsuke.abiVersion());
    }

    public static void main(String[] arguments) throws Exception {
        out = new PrintStream(System.out, true, "UTF-8");
        switch (arguments[0]) {
            case "words":
                words();
                break;
            case "layout":
                layout();
                break;
            default:
                all();
        }
    }
}
