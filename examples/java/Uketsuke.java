// uketsuke for Java, by JNA: the part of the C interface that a reception program needs. See include/uketsuke.h.
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;

public interface Uketsuke extends Library {
    Uketsuke LIBRARY = Native.load("uketsuke", Uketsuke.class);
    int JA = 0, EN = 1, CARD = 1, PIN_WRONG = 206, POSSESSION_PROVED = 1;

    /** size_t. */
    final class Size extends com.sun.jna.IntegerType {
        private static final long serialVersionUID = 1;
        public Size() { this(0); }
        public Size(long value) { super(Native.SIZE_T_SIZE, value, true); }
        public static final class Place extends com.sun.jna.ptr.ByReference {
            public Place() { super(Native.SIZE_T_SIZE); }
            int value() {
                return Native.SIZE_T_SIZE == 8 ? (int) getPointer().getLong(0) : getPointer().getInt(0);
            }
        }
    }

    /** A structure that tells its size. */
    abstract class Sized extends Structure {
        public int structSize;
        void sized() { structSize = size(); }
    }

    @FieldOrder({"structSize", "kind", "expiresOn", "triesLeft", "withoutJpki", "holderNotAuthenticated", "pin", "pinLength"})
    final class SimulatedToken extends Sized {
        public int kind, expiresOn, triesLeft, withoutJpki, holderNotAuthenticated;
        public Pointer pin;
        public Size pinLength = new Size();
        SimulatedToken() { sized(); }
    }

    @FieldOrder({"structSize", "tokenKind", "pinState", "possession"})
    final class Received extends Sized {
        public int tokenKind, pinState, possession;
        Received() { sized(); }
    }

    @FieldOrder({"structSize", "day", "hasToken", "tokenKind", "cardForm", "cardExpiresOn", "cardReturned",
        "certificateEvidence", "certificateStartsOn", "certificateExpiresOn", "hierarchy", "chain", "certificatePurpose",
        "possession", "revocation", "papers", "eligibilityCertificateUntil", "legacyCardUntil", "insurerChangedOn",
        "personCheck", "personMethod", "pinMisses", "faceMisses", "unable", "readerMessage", "hasOnline", "eligibility",
        "route", "consentsYes", "consentsNo", "consentsExpired", "consentsUnobtainable", "limitAmount", "phones",
        "phonesSince", "firstUse", "equipment", "bornOn", "acceptTest", "acceptSimulated"})
    final class Visit extends Sized {
        public int day, hasToken, tokenKind, cardForm, cardExpiresOn, cardReturned, certificateEvidence,
            certificateStartsOn, certificateExpiresOn, hierarchy, chain, certificatePurpose, possession, revocation;
        public long papers;
        public int eligibilityCertificateUntil, legacyCardUntil, insurerChangedOn, personCheck, personMethod, pinMisses,
            faceMisses, unable, readerMessage, hasOnline, eligibility, route;
        public long consentsYes, consentsNo, consentsExpired, consentsUnobtainable;
        public int limitAmount, phones, phonesSince, firstUse, equipment, bornOn, acceptTest, acceptSimulated;
        Visit() { sized(); }
    }

    @FieldOrder({"structSize", "acceptance", "standing", "fullUntil", "usableUntil", "otherUntil", "rulesAsOf", "graceUntil",
        "reasons", "advice", "nextSteps", "provided", "notProvided", "basis"})
    final class Decision extends Sized {
        public int acceptance, standing, fullUntil, usableUntil, otherUntil, rulesAsOf, graceUntil;
        public long reasons, advice, nextSteps, provided, notProvided, basis;
        Decision() { sized(); }
    }

    int uketsuke_abi_version();
    int uketsuke_status_text(int status, int language, byte[] text, Size capacity, Size.Place length);
    int uketsuke_simulator_new(PointerByReference simulator);
    int uketsuke_simulator_insert(Pointer simulator, SimulatedToken token);
    int uketsuke_simulator_free(PointerByReference simulator);
    int uketsuke_anchors_new(PointerByReference anchors);
    int uketsuke_anchors_accept_simulated(Pointer anchors);
    int uketsuke_anchors_free(PointerByReference anchors);
    int uketsuke_session_open_simulator(Pointer simulator, PointerByReference session);
    int uketsuke_session_open_reader(byte[] name, Size nameLength, PointerByReference session);
    int uketsuke_session_prove_possession(Pointer session, byte[] pin, Size pinLength, int caution, int timeoutMs,
        Received received, PointerByReference certificate);
    int uketsuke_session_free(PointerByReference session);
    int uketsuke_certificate_free(PointerByReference certificate);
    int uketsuke_visit_init(Visit visit, int structSize, int day);
    int uketsuke_visit_set_token(Visit visit, int kind, Pointer certificate, Pointer anchors, int possession);
    int uketsuke_decide(Visit visit, Pointer rules, Decision decision);
    int uketsuke_decision_text(Visit visit, Pointer rules, int language, byte[] text, Size capacity, Size.Place length);

    /** A function of text. */
    interface TextCall {
        int call(byte[] text, Size capacity, Size.Place length);
    }

    /** Calls a function of text twice: for the length, then for the text. */
    static String text(TextCall function) {
        Size.Place length = new Size.Place();
        check(function.call(null, new Size(0), length));
        byte[] buffer = new byte[length.value() + 1];
        check(function.call(buffer, new Size(buffer.length), length));
        return new String(buffer, 0, length.value(), StandardCharsets.UTF_8);
    }

    static String statusText(int status) {
        return text((text, capacity, length) -> LIBRARY.uketsuke_status_text(status, EN, text, capacity, length));
    }

    /** Throws when a call failed. */
    static void check(int status) {
        if (status != 0) throw new IllegalStateException(statusText(status) + " (" + status + ")");
    }
}
