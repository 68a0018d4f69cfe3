// The main job in Java, on a simulated card whose certificate ends on the given day: java Reception [YYYYMMDD]
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

public final class Reception {
    public static void main(String[] arguments) throws Exception {
        Uketsuke library = Uketsuke.LIBRARY;
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        if (library.uketsuke_abi_version() != 0) throw new IllegalStateException("the library has another interface");
        PointerByReference simulator = new PointerByReference(), anchors = new PointerByReference();
        PointerByReference session = new PointerByReference(), certificate = new PointerByReference();
        try {
            Uketsuke.SimulatedToken card = new Uketsuke.SimulatedToken();
            card.kind = Uketsuke.CARD;
            card.expiresOn = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0;
            Uketsuke.check(library.uketsuke_simulator_new(simulator));
            Uketsuke.check(library.uketsuke_simulator_insert(simulator.getValue(), card));
            Uketsuke.check(library.uketsuke_anchors_new(anchors));
            Uketsuke.check(library.uketsuke_anchors_accept_simulated(anchors.getValue()));
            Uketsuke.check(library.uketsuke_session_open_simulator(simulator.getValue(), session));

            Uketsuke.Received received = new Uketsuke.Received();
            int wrong = prove(session.getValue(), "0000", received, certificate);
            if (wrong != Uketsuke.PIN_WRONG) throw new IllegalStateException("a wrong PIN was not told");
            out.println(Uketsuke.statusText(wrong));
            Uketsuke.check(prove(session.getValue(), "1234", received, certificate));
            if (received.possession != Uketsuke.POSSESSION_PROVED) throw new IllegalStateException("nothing was proved");

            Uketsuke.Visit visit = new Uketsuke.Visit();
            Uketsuke.check(library.uketsuke_visit_init(visit, visit.size(), 20261121));
            visit.acceptSimulated = 1;
            Uketsuke.check(library.uketsuke_visit_set_token(visit, received.tokenKind, certificate.getValue(),
                anchors.getValue(), received.possession));
            Uketsuke.Decision decision = new Uketsuke.Decision();
            Uketsuke.check(library.uketsuke_decide(visit, Pointer.NULL, decision));
            out.println(Uketsuke.text((text, capacity, length) ->
                library.uketsuke_decision_text(visit, Pointer.NULL, Uketsuke.JA, text, capacity, length)));
            out.println("acceptance " + decision.acceptance + ", usable until " + decision.usableUntil);
        } finally {
            library.uketsuke_certificate_free(certificate);
            library.uketsuke_session_free(session);
            library.uketsuke_simulator_free(simulator);
            library.uketsuke_anchors_free(anchors);
        }
    }

    private static int prove(Pointer session, String pin, Uketsuke.Received received, PointerByReference certificate) {
        byte[] digits = pin.getBytes(StandardCharsets.US_ASCII);
        return Uketsuke.LIBRARY.uketsuke_session_prove_possession(session, digits, new Uketsuke.Size(digits.length), 0, 5000,
            received, certificate);
    }
}
