package uketsuke;

import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.ptr.ByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * uketsuke in Java 8 and newer, by JNA over the shared library. Made by {@code cargo run -p uketsuke-bindings}; not to be
 * edited.
 *
 * <pre>
 * import uketsuke.Uketsuke;
 * import uketsuke.Uketsuke.*;
 *
 * try (Session session = Session.open(null, null);
 *         Visit visit = Visit.make(Uketsuke.today());
 *         Decision decision = session.receive(null, Uketsuke.FOREVER, visit)) {
 *     System.out.println(decision.text(Detail.DESK));
 *     boolean go = decision.get(Outcome.SIGN, Sign.class) == Sign.GO;
 * }
 * </pre>
 *
 * <p>A handle is freed by {@code close}; nothing else frees it. null stands for NULL. What fails throws a
 * {@link UketsukeException} with its status and its sentence in Japanese. Days are {@link LocalDate}s, timeouts milliseconds
 * up to {@link #FOREVER}; a negative one is refused. {@code get} gives a number, and with a group's class a word of it; {@code
 * flag} and {@code day} give what is one. Threads as in uketsuke.h; {@code close} cancels a call of another thread
 * that waits, and the handle is freed when that has ended. {@code wait} is {@code await} here: every object has another
 * {@code wait} already. The library is taken from the system property {@code uketsuke.library}, from the environment variable
 * UKETSUKE_LIBRARY, or by its name.
 *
 * <p>A PIN is a {@code char[]} of its digits, which you wipe afterwards ({@code Arrays.fill}). The copy that is made here is
 * outside of what the collector moves, and is wiped as soon as the call is over. Do not make a String of a PIN: nothing
 * wipes one.
 */
public final class Uketsuke {
    /** Milliseconds that do not end. */
    public static final long FOREVER = 0xFFFFFFFFL;
    /** Added to a detail, by {@link #word}: lines end in CR LF. */
    public static final int TEXT_CRLF = 0x40000000;

    private Uketsuke() {}

    /** A word of any group. */
    public interface Word {
        int number();
    }

    /** Any number in the place of a word. */
    public static Word word(int number) {
        return () -> number;
    }

    /** A day YYYYMMDD as a date; null for 0. */
    public static LocalDate date(int day) {
        return day == 0 ? null : LocalDate.of(day / 10000, day / 100 % 100, day % 100);
    }

    /** A date as a day YYYYMMDD; 0 for null, and -1, which is refused as no day, for a year that has not four digits. */
    public static int number(LocalDate day) {
        if (day == null) {
            return 0;
        }
        boolean written = day.getYear() >= 1 && day.getYear() <= 9999;
        return written ? day.getYear() * 10000 + day.getMonthValue() * 100 + day.getDayOfMonth() : -1;
    }

    /** Whether a visit can be decided, and the facts that stand in the way. */
    public static final class Checked {
        private final int status;
        private final int one;
        private final int other;
        private final int index;

        Checked(int status, int one, int other, int index) {
            this.status = status;
            this.one = one;
            this.other = other;
            this.index = index;
        }

        /** {@link Status#OK} when it can be decided; null when the library is newer and has a status that is not known here. */
        public Status status() {
            return Status.of(status);
        }

        /** The fact that stands in the way; null for none, and for one that is not known here. */
        public Fact one() {
            return Fact.of(one);
        }

        /** The other fact of two that do not go together; null for none. */
        public Fact other() {
            return Fact.of(other);
        }

        /** The index of the first, 0 from {@link Visit#check}. */
        public int index() {
            return index;
        }

        /** The numbers of status, of the two facts, and the index. */
        public int[] numbers() {
            return new int[] {status, one, other, index};
        }
    }

    /** What a call came to, with its sentence. Where a driver's own exception led to it, that is the cause. */
    public static final class UketsukeException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int number;

        /** Makes one, for a driver to throw. */
        public UketsukeException(Status status, String text) {
            this(status.number(), text, null);
        }

        UketsukeException(int number, String text, Throwable cause) {
            super(text, cause);
            this.number = number;
        }

        /** What happened; null when the library is newer and has a status that is not known here. */
        public Status status() {
            return Status.of(number);
        }

        /** The number of the status. */
        public int number() {
            return number;
        }
    }

    /** A class over a handle of the library. */
    public abstract static class Handle implements AutoCloseable {
        private Pointer raw;
        private int users;
        private boolean closed;

        Handle(Pointer raw) {
            this.raw = raw;
        }

        abstract void free(PointerByReference place);

        /** Ends a call that waits. */
        void cancelRaw(Pointer raw) {}

        /** What a status means in a call with this handle. */
        void tell(int status, Pointer held, byte[] text, SizeT capacity, SizeTByReference length) {
            Raw.uketsuke_error_text(status, null, Language.JA.number(), text, capacity, length);
        }

        /**
         * Frees it, as soon as no call uses it any more; a call that waits is cancelled first. Once is enough, twice is fine.
         */
        @Override
        public void close() {
            Pointer held;
            synchronized (this) {
                if (closed) {
                    return;
                }
                closed = true;
                users += 1;
                held = raw;
            }
            cancelRaw(held);
            end(1);
        }

        /** What a call that is under way holds; NULL when it is freed. */
        synchronized Pointer held() {
            return raw;
        }

        synchronized Pointer begin() {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            users += 1;
            return raw;
        }

        void end(int fewer) {
            PointerByReference place;
            synchronized (this) {
                users -= fewer;
                if (!closed || users > 0 || raw == null) {
                    return;
                }
                place = new PointerByReference(raw);
                raw = null;
            }
            free(place);
        }
    }

    /** Handles that a call uses, which are not freed before it has ended. */
    private static final class Use implements AutoCloseable {
        private final Handle[] handles;
        private final Pointer[] raw;

        Use(Handle... handles) {
            this.handles = handles;
            raw = new Pointer[handles.length];
            int place = 0;
            try {
                for (; place < handles.length; place++) {
                    raw[place] = handles[place] == null ? null : handles[place].begin();
                }
            } catch (IllegalStateException error) {
                while (place-- > 0) {
                    end(place);
                }
                throw error;
            }
        }

        Pointer get(int place) {
            return raw[place];
        }

        private void end(int place) {
            if (handles[place] != null) {
                handles[place].end(1);
            }
        }

        @Override
        public void close() {
            for (int place = 0; place < handles.length; place++) {
                end(place);
            }
        }
    }

    /** A PIN's own copy with its NUL, outside of what the collector moves, which is wiped after the call. */
    private static final class Secret implements AutoCloseable {
        final Memory copy;

        Secret(char[] pin) {
            copy = pin == null ? null : new Memory(pin.length + 1L);
            for (int place = 0; pin != null && place < pin.length; place++) {
                // What is no digit stays none: a NUL would end the PIN.
                copy.setByte(place, pin[place] > 0 && pin[place] < 127 ? (byte) pin[place] : 1);
            }
            if (copy != null) {
                copy.setByte(pin.length, (byte) 0);
            }
        }

        @Override
        public void close() {
            if (copy != null) {
                copy.clear();
            }
        }
    }

    /** C's size_t. */
    public static final class SizeT extends IntegerType {
        private static final long serialVersionUID = 1;

        public SizeT() {
            this(0);
        }

        public SizeT(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** The place of a size_t. */
    public static final class SizeTByReference extends ByReference {
        public SizeTByReference() {
            super(Native.SIZE_T_SIZE);
        }

        long get() {
            return Native.SIZE_T_SIZE == 8 ? getPointer().getLong(0) : getPointer().getInt(0) & 0xffffffffL;
        }
    }

    /** How the library is called. */
    private static final class Call {
        private static final int TEXT_MAX = 16384;
        private static final int BYTES_MAX = 66000;

        interface AskText {
            int ask(byte[] to, SizeT capacity, SizeTByReference length);
        }

        interface AskBytes {
            int ask(Pointer to, SizeT capacity, SizeTByReference length);
        }

        static String library() {
            String environment = System.getenv("UKETSUKE_LIBRARY");
            return System.getProperty("uketsuke.library", environment == null ? "uketsuke" : environment);
        }

        static void check(int status, Handle teller) {
            if (status == 0) {
                return;
            }
            byte[] text = new byte[TEXT_MAX];
            SizeT capacity = new SizeT(text.length);
            if (teller == null) {
                Raw.uketsuke_error_text(status, null, Language.JA.number(), text, capacity, new SizeTByReference());
            } else {
                // The call that failed holds it still, closed or not.
                teller.tell(status, teller.held(), text, capacity, new SizeTByReference());
            }
            Driver driver = teller instanceof Session ? ((Session) teller).driver : null;
            throw new UketsukeException(status, string(text), driver == null ? null : driver.takeFailure());
        }

        static String text(Handle teller, AskText ask) {
            SizeTByReference length = new SizeTByReference();
            byte[] text = new byte[TEXT_MAX];
            int status = ask.ask(text, new SizeT(text.length), length);
            if (status == Status.BUFFER_TOO_SMALL.number()) {
                text = new byte[(int) length.get() + 1];
                status = ask.ask(text, new SizeT(text.length), length);
            }
            // A question that is not understood has an answer that names what is wrong.
            if (status != 0 && text[0] != 0) {
                throw new UketsukeException(status, string(text), null);
            }
            check(status, teller);
            return string(text);
        }

        static byte[] bytes(Handle teller, AskBytes ask) {
            SizeTByReference length = new SizeTByReference();
            Memory to = new Memory(BYTES_MAX);
            try {
                check(ask.ask(to, new SizeT(BYTES_MAX), length), teller);
                return to.getByteArray(0, (int) length.get());
            } finally {
                to.clear();
            }
        }

        static byte[] utf8(String text) {
            if (text == null) {
                return null;
            }
            if (text.indexOf('\0') >= 0) {
                check(Status.INVALID_VALUE.number(), null);
            }
            return (text + "\0").getBytes(StandardCharsets.UTF_8);
        }

        static int timeout(long milliseconds) {
            if (milliseconds < 0 || milliseconds > FOREVER) {
                check(Status.INVALID_VALUE.number(), null);
            }
            return (int) milliseconds;
        }

        static SizeT length(byte[] bytes) {
            return new SizeT(bytes == null ? 0 : bytes.length);
        }

        static String string(byte[] text) {
            int length = 0;
            while (text[length] != 0) {
                length += 1;
            }
            return new String(text, 0, length, StandardCharsets.UTF_8);
        }

        static <W extends Word> W word(W[] words, int number) {
            for (W word : words) {
                if (word.number() == number) {
                    return word;
                }
            }
            return null;
        }
    }

    /** What a call came to. */
    public enum Status implements Word {
        /** done<p>成功 */
        OK(0),
        /** pass a handle or a place: a pointer that must not be NULL is<p>ハンドルや書き込み先を渡してください。必要なポインターがNULLです */
        NULL_POINTER(1),
        /** check which values this item takes: this is not one of them<p>この項目で使える値を確認してください。使えない値です */
        INVALID_VALUE(2),
        /** give a day as YYYYMMDD, 1900-01-01 or later: this is not one<p>1900年1月1日以降の日をYYYYMMDDで指定してください。日付ではありません */
        NOT_A_DAY(3),
        /** use a newer library, or clear the fact: this library has none of this number<p>ライブラリを新しくするか、その項目を取り消してください。この番号の項目はありません */
        UNKNOWN_FACT(4),
        /** give the fact that it belongs to, or clear this one: it stands alone<p>前提となる項目も指定するか、この項目を取り消してください。前提となる項目が指定されていません */
        FACT_MISSING(5),
        /** correct or clear one of them: two facts contradict each other<p>どちらかを直すか、取り消してください。2つの項目が矛盾しています */
        CONTRADICTION(6),
        /** check the day of the visit: it is before 2015-10-05<p>受診日を確認してください。マイナンバー制度の始まり(2015年10月5日)より前です */
        BEFORE_MY_NUMBER(7),
        /** add it first: nothing was added at this index<p>先に追加してください。この番号のカード・結果・医療券は追加されていません */
        NO_SUCH_INDEX(8),
        /** add only what is needed: no more of these can be added<p>必要なものだけを追加してください。これ以上追加できません */
        FULL(9),
        /** call again with a buffer as long as the length says: this one is too small<p>lengthが示す大きさで呼び直してください。バッファーが足りません */
        BUFFER_TOO_SMALL(10),
        /** convert the text to UTF-8: it is not<p>UTF-8に変換して渡してください。UTF-8の文字列ではありません */
        NOT_UTF8(11),
        /** pass less: the input is too long<p>短くして渡してください。長すぎます */
        LENGTH(12),
        /** wait until it is done, or give each thread its own handle: another thread is using this one<p>終わるまで待つか、スレッドごとに別のハンドルを使ってください。別のスレッドが使用中です */
        BUSY(13),
        /** restart the program, and tell its maker if this persists: the library failed internally<p>プログラムを再起動し、続くときは開発元に知らせてください。ライブラリの内部エラーです */
        PANIC(14),
        /** use a library that was built with this feature: this build lacks it<p>この機能を含むライブラリを使ってください。このライブラリには含まれません */
        UNSUPPORTED(15),
        /** set struct_size to the structure's sizeof: it is no size that this library knows<p>struct_sizeに構造体のsizeofを指定してください。構造体の大きさが正しくありません */
        STRUCT_SIZE(16),
        /** correct what the answer names: the question is not understood<p>答えが示す箇所を直してください。質問の形が正しくありません */
        NOT_A_QUESTION(17),
        /** have the 4 digits entered again: this is not a PIN<p>数字4桁を入力し直してもらってください。暗証番号の形ではありません */
        NOT_A_PIN(18),
        /** check the order of the calls: another one has to come first<p>呼び出しの順番を確認してください。先に必要な呼び出しがあります */
        WRONG_ORDER(19),
        /** restart the computer and read again: the operating system gave no random bytes<p>コンピューターを再起動して、もう一度読み取ってください。乱数を取得できません */
        NO_RANDOMNESS(20),
        /** read first: nothing has been read yet<p>先に読み取ってください。まだ何も読み取っていません */
        NOTHING_READ(21),
        /** give a certificate in DER: the bytes cannot be read as one<p>DER形式の電子証明書を指定してください。電子証明書として読み取れません */
        NOT_A_CERTIFICATE(22),
        /** check the root certificate (DER) and its name: it cannot be used as a root<p>ルート証明書(DER)と名前を確認してください。ルートとして使えません */
        ROOT_REFUSED(23),
        /** correct the file of rules, or get it anew from its publisher: it is refused<p>規則ファイルを直すか、配布元から入手し直してください。使えません */
        RULES_REFUSED(24),
        /** correct the file of readers, or get it anew from its publisher: it is refused<p>リーダーのファイルを直すか、配布元から入手し直してください。使えません */
        READERS_REFUSED(25),
        /** query again at the terminal: the answer's file cannot be read<p>資格確認端末で照会し直してください。結果のファイルを読み取れません */
        ANSWER_REFUSED(26),
        /** record the conversation again: this trace cannot be read<p>通信を記録し直してください。この記録を読み取れません */
        TRACE_REFUSED(27),
        /** give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one<p>配布元の公開鍵(Ed25519、32バイト)を指定してください。公開鍵ではないか、弱い鍵です */
        NOT_A_KEY(28),
        /** check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used<p>フォルダーの場所と権限を確認してください。連携フォルダーか、取り込みの記録を使えません */
        FOLDER_REFUSED(29),
        /** ask again under another name: a request or an answer of this name is there already<p>別の名前で要求し直してください。同じ名前の要求か結果がすでにあります */
        NAME_TAKEN(30),
        /** query once more: the answer belongs to another question<p>もう一度照会してください。別の照会に対する結果です */
        ANSWER_NOT_OURS(31),
        /** still being processed: query again later<p>処理中です。しばらくしてから照会し直してください */
        ANSWER_PENDING(32),
        /** no added key has signed the file: check the file of its signature and the publisher's key<p>登録された鍵の署名がないファイルです。署名のファイルと、配布元の鍵を確認してください */
        FILE_NOT_TRUSTED(33),
        /** the file is older than the one before: use a newer one<p>前回より古いファイルです。新しいファイルを使ってください */
        FILE_OLDER(34),
        /** pass the kind of handle that this function takes: this is another<p>この関数が受け取る種類のハンドルを渡してください。別の種類のハンドルです */
        WRONG_HANDLE(35),
        /** give the institution's code as exactly 10 digits: this is not one<p>医療機関コードを半角数字10桁で指定してください。10桁の数字ではありません */
        NOT_AN_INSTITUTION(36),
        /** place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one<p>マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードか、電子証明書のないスマホです */
        NOT_JPKI(40),
        /** place it again and read it once more: the card or phone answered with an unexpected status<p>置き直して、もう一度読み取ってください。カードかスマホの応答が想定と異なります */
        UNEXPECTED_STATUS(41),
        /** point to the municipal counter: the card or phone does not have this file<p>市区町村の窓口でのカードの確認を案内してください。必要な記録がカードかスマホにありません */
        FILE_NOT_FOUND(42),
        /** point to the municipal counter: it holds no user authentication certificate<p>市区町村の窓口でのカードの確認を案内してください。利用者証明用電子証明書が入っていません */
        NO_CERTIFICATE(43),
        /** with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card<p>カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号が違い、ロックされました。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます */
        PIN_WRONG_AND_BLOCKED(44),
        /** ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong<p>暗証番号の残り回数を確認してください。送信しましたが、正しいかどうかが返りませんでした */
        PIN_UNCERTAIN(45),
        /** have the PIN entered first: the card or phone wants it<p>先に暗証番号を入力してもらってください */
        PIN_REQUIRED(46),
        /** have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet<p>サイドボタンかホームボタンをダブルクリックして生体認証をし、もう一度かざしてもらってください。iPhoneでの本人認証がまだです */
        HOLDER_NOT_AUTHENTICATED(47),
        /** see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong<p>残り回数を確かめ、患者が望めば入力し直してもらってください。4桁の暗証番号が違います */
        PIN_WRONG(48),
        /** with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card<p>カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号がロックされています。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます */
        PIN_BLOCKED(49),
        /** allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it<p>患者が了承して望む場合に限り、最後の1回を許可してください。残り1回のため、暗証番号を送信しませんでした。間違えるとロックされます */
        LAST_TRY_KEPT(50),
        /** allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it<p>患者が了承して望む場合に限り、暗証番号の送信を許可してください。残り回数が不明のため、送信しませんでした。間違えるとロックされることがあります */
        TRIES_UNKNOWN(51),
        /** place it again and read it once more: a response came without a status word<p>置き直して、もう一度読み取ってください。応答が途中で終わっています */
        RESPONSE_TOO_SHORT(52),
        /** use another reader: this one gave more data than the command asked for<p>別のリーダーで読み取ってください。応答が要求した長さを超えています */
        RESPONSE_TOO_LONG(53),
        /** use another reader: the response was cut into too many parts (61xx) without an end<p>別のリーダーで読み取ってください。応答の分割(61xx)が終わりません */
        TOO_MANY_PARTS(54),
        /** use another reader: the file came in too many pieces<p>別のリーダーで読み取ってください。読み取りが終わりません */
        TOO_MANY_READS(55),
        /** place it again and read it once more: the file ended before its content<p>置き直して、もう一度読み取ってください。電子証明書が途中で終わっています */
        FILE_TRUNCATED(56),
        /** point to the municipal counter: the file does not begin like a certificate<p>市区町村の窓口でのカードの確認を案内してください。電子証明書の形式ではありません */
        NOT_DER(57),
        /** point to the municipal counter: the file announces more bytes than a certificate can have<p>市区町村の窓口でのカードの確認を案内してください。電子証明書が長すぎます */
        FILE_TOO_LONG(58),
        /** read it again: the signature has a length that no key has<p>もう一度読み取ってください。署名の長さが正しくありません */
        SIGNATURE_LENGTH(59),
        /** use another reader: this one takes no command of this length<p>別のリーダーで読み取ってください。このリーダーでは送れない長さです */
        COMMAND_TOO_LONG(60),
        /** place it on the reader again and leave it until the reading is done: the card or phone left the reader<p>置き直して、読み取りが終わるまで動かさないでください。カードかスマホがリーダーから離れました */
        TOKEN_REMOVED(80),
        /** read it again: another program, or the reader, reset the card or phone<p>もう一度読み取ってください。ほかのソフトウェアかリーダーが、読み取りを中断しました */
        TOKEN_RESET(81),
        /** begin again: it may be another card or phone than the one that was read first<p>最初からやり直してください。別のカードかスマホに置き換わった可能性があります */
        TOKEN_SWAPPED(82),
        /** place the card or phone on the reader: none is seen<p>カードかスマホをリーダーの上に置いてください。検出できません */
        NO_TOKEN(83),
        /** place it flat on the reader again: the card or phone does not answer<p>リーダーの上に置き直してください。カードかスマホの応答がありません */
        TOKEN_MUTE(84),
        /** check the reader's cable and its name: there is no reader, or not the named one<p>接続とリーダーの名前を確認してください。リーダーが見つかりません */
        NO_READER(85),
        /** connect the reader again: it was unplugged<p>リーダーを接続し直してください。取り外されています */
        READER_LOST(86),
        /** check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running<p>リーダーの接続を確認し、続くときはスマートカードのサービスを開始してください(Windows：Smart Card、Linux：pcscd)。動作していません */
        SERVICE_STOPPED(87),
        /** wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official software)<p>終わるまでお待ちください。ほかのソフトウェアがリーダーを使用中です。続くときはリーダーの指定を確認してください(公式のソフトウェアは終了させないでください) */
        TOKEN_BUSY(88),
        /** place it again and read it once more: the communication with the card or phone failed<p>置き直して、もう一度読み取ってください。カードかスマホとの通信に失敗しました */
        TRANSMISSION(89),
        /** use another reader: the response was longer than was agreed<p>別のリーダーで読み取ってください。応答がリーダーの上限を超えています */
        LINK_RESPONSE_TOO_LONG(90),
        /** use another reader: this one and the card or phone have no protocol in common<p>別のリーダーで読み取ってください。カードかスマホと、リーダーとの間に共通の通信方式がありません */
        PROTOCOL(91),
        /** take the card or phone off the reader: its power could not be cut<p>カードかスマホをリーダーから離してください。給電を止められません */
        POWER_STAYS_ON(92),
        /** try again: the time has run out<p>もう一度操作してください。時間切れです */
        DEADLINE_PASSED(93),
        /** the operation was cancelled<p>中止しました */
        CANCELLED(94),
        /** check the rights of the user: the program may not use the reader<p>Windowsなどのユーザーの権限を確認してください。リーダーを使用する権限がありません */
        ACCESS_DENIED(95),
        /** use a trace of the same operation: the recorded one does not go on this way<p>同じ操作の記録を使ってください。記録された通信と一致しません */
        TRACE_MISMATCH(96),
        /** what was read is withheld in the trace; the conversation itself played to its end<p>記録では読み取った内容が伏せられています。通信の経過は最後まで再生できました */
        TRACE_WITHHELD(97),
        /** place a My Number Card, or a phone with the certificate: this is another kind of card<p>マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードです */
        OTHER_CARD(98),
        /** leave only the one that is to be read: there is a card or phone on each of two readers<p>読み取るほうだけを残してください。2台のリーダーにカードかスマホがあります */
        SEVERAL_TOKENS(99),
        /** take the card or phone off the reader: the last operation is not over, and it may still be unlocked<p>カードかスマホをリーダーから離してください。前回の操作が終わっておらず、暗証番号を入力した後の状態が続いている可能性があります */
        LEFT_OPEN(100),
        /** take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command<p>カードかスマホを離し、続くときはリーダーを接続し直してください。リーダーが前回の操作に応答していません */
        COMMAND_HANGS(101),
        /** update the reader's driver: it answered something that its contract does not allow<p>リーダーのドライバーを更新してください。取り決めに反する応答をしました */
        DRIVER_CONTRACT(102),
        /** tell the number to the reader's maker: no standard lists it<p>番号をリーダーのメーカーに知らせてください。どの規格にもない番号が返りました */
        READER_SYSTEM(103),
        /** connect the reader again or restart the computer: the smart-card service or the driver failed internally<p>リーダーを接続し直すか、コンピューターを再起動してください。スマートカードのサービスかドライバーの内部エラーです */
        SERVICE_FAILED(104),
        ;

        private final int number;

        Status(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Status of(int number) {
            return Call.word(values(), number);
        }
    }

    /** A fact of a visit. */
    public enum Fact implements Word {
        /** day of the visit<p>受診日 */
        DAY(1001),
        /** card or phone<p>カード・スマホの種類 */
        TOKEN_KIND(1010),
        /** form of the card<p>カードの種別 */
        TOKEN_FORM(1011),
        /** last day printed on the card<p>券面の有効期限 */
        TOKEN_PRINTED_UNTIL(1012),
        /** card given back<p>カードの返納 */
        TOKEN_RETURNED(1013),
        /** what was found on the reader<p>読み取りで分かったこと */
        TOKEN_DISCOVERY(1014),
        /** where the certificate's facts come from<p>電子証明書の情報の出どころ */
        CERTIFICATE_EVIDENCE(1015),
        /** certificate's first day<p>電子証明書の有効期間の初日 */
        CERTIFICATE_STARTS_ON(1016),
        /** certificate's last day<p>電子証明書の有効期限 */
        CERTIFICATE_EXPIRES_ON(1017),
        /** certificate's purpose<p>電子証明書の用途 */
        CERTIFICATE_PURPOSE(1018),
        /** certificate's hierarchy<p>電子証明書の発行者の種類 */
        CERTIFICATE_HIERARCHY(1019),
        /** hierarchy accepted here<p>本番以外の発行者の受け入れ */
        CERTIFICATE_ACCEPTED(1020),
        /** certificate's issuer<p>電子証明書の発行者の確認 */
        CERTIFICATE_CHAIN(1021),
        /** possession of the key<p>電子証明書の鍵の確認 */
        CERTIFICATE_POSSESSION(1022),
        /** revocation<p>電子証明書の失効 */
        CERTIFICATE_REVOCATION(1023),
        /** eligibility certificate shown<p>資格確認書 */
        ELIGIBILITY_CERTIFICATE(1030),
        /** eligibility certificate's last day<p>資格確認書の有効期限 */
        ELIGIBILITY_CERTIFICATE_UNTIL(1031),
        /** notice of eligibility information shown<p>資格情報のお知らせ */
        ELIGIBILITY_NOTICE(1032),
        /** insurer of the notice<p>お知らせの保険者の種類 */
        ELIGIBILITY_NOTICE_INSURER(1033),
        /** Mynaportal eligibility screen shown<p>マイナポータルの資格情報画面 */
        MYNAPORTAL_SCREEN(1034),
        /** PDF saved from Mynaportal shown<p>マイナポータルの保存済みPDF */
        MYNAPORTAL_PDF(1035),
        /** legacy health insurance card shown<p>健康保険証 */
        LEGACY_CARD(1036),
        /** legacy card's last day<p>健康保険証の有効期限 */
        LEGACY_CARD_UNTIL(1037),
        /** legacy card without a printed day<p>健康保険証の有効期限の印字なし */
        LEGACY_CARD_UNDATED(1038),
        /** insurer of the legacy card<p>健康保険証の保険者の種類 */
        LEGACY_CARD_INSURER(1039),
        /** day of the change of insurer<p>保険者が変わった日 */
        LEGACY_CARD_INSURER_CHANGED_ON(1040),
        /** declaration of insured status handed in<p>被保険者資格申立書 */
        APPLICATION(1041),
        /** check of the person<p>本人確認 */
        PERSON_CHECK(1050),
        /** method of the check<p>本人確認の方法 */
        PERSON_METHOD(1051),
        /** wrong PINs in a row<p>暗証番号の誤りの回数 */
        PIN_MISSES(1052),
        /** failures of face recognition in a row<p>顔認証の失敗の回数 */
        FACE_MISSES(1053),
        /** reason for visual confirmation<p>目視確認の理由 */
        VISUAL_CHECK_REASON(1054),
        /** the reader's message<p>カードリーダーの表示 */
        READER_MESSAGE(1055),
        /** eligibility by the answer<p>資格有効性 */
        ELIGIBILITY(1060),
        /** route of the query<p>照会区分 */
        ROUTE(1061),
        /** how far the query has come<p>処理結果区分 */
        SEGMENT(1062),
        /** status of the result<p>処理結果状況 */
        RESULT_STATUS(1063),
        /** message of the result<p>処理結果のメッセージ */
        RESULT_MESSAGE(1064),
        /** consent to health check-ups<p>特定健診情報の同意 */
        CONSENT_CHECKUPS(1065),
        /** consent to medication<p>薬剤情報の同意 */
        CONSENT_MEDICATION(1066),
        /** consent to treatment<p>診療情報の同意 */
        CONSENT_TREATMENT(1067),
        /** consent to operations<p>手術情報の同意 */
        CONSENT_OPERATIONS(1068),
        /** consent to diagnoses<p>傷病名の同意 */
        CONSENT_DIAGNOSES(1069),
        /** consent to infections<p>感染症の同意 */
        CONSENT_INFECTIONS(1070),
        /** consent to allergies<p>アレルギーの同意 */
        CONSENT_ALLERGIES(1071),
        /** consent to contraindications<p>薬剤禁忌の同意 */
        CONSENT_CONTRAINDICATIONS(1072),
        /** consent to tests<p>検査の同意 */
        CONSENT_TESTS(1073),
        /** consent to prescriptions<p>処方の同意 */
        CONSENT_PRESCRIPTIONS(1074),
        /** consent to limit-amount information<p>限度額の情報の同意 */
        CONSENT_LIMIT(1075),
        /** consent to specific-disease information<p>特定疾病の情報の同意 */
        CONSENT_SPECIAL_DISEASE(1076),
        /** a consent ends on the day of the visit<p>同意が受診日に終わる */
        CONSENT_ENDS_TODAY(1077),
        /** program that wrote the answer<p>結果のファイルを書いたプログラム */
        WRITER(1078),
        /** occasion of the query<p>照会の場面 */
        ORIGIN(1079),
        /** institution that asked<p>照会した医療機関 */
        ASKED_BY(1091),
        /** day of the answer<p>結果の日付 */
        ANSWER_DAY(1080),
        /** answer that carries no day<p>日付のない結果 */
        ANSWER_UNDATED(1093),
        /** date of birth in the answer<p>結果の生年月日 */
        ANSWER_BORN_ON(1081),
        /** classification of a result<p>資格区分 */
        CLASSIFICATION(1082),
        /** patient's share, in percent<p>負担割合(パーセント) */
        SHARE_PERCENT(1083),
        /** second share that is stated, in percent<p>もう一つの負担割合(パーセント) */
        OTHER_SHARE_PERCENT(1092),
        /** type of a ticket<p>医療券・調剤券の別 */
        TICKET_TYPE(1084),
        /** month of a ticket<p>医療券の月 */
        TICKET_MONTH(1085),
        /** treatment of a ticket<p>医療券の診療別 */
        TREATMENT(1086),
        /** the same institution<p>指定医療機関の一致 */
        TICKET_SAME_INSTITUTION(1087),
        /** institution that a ticket names<p>医療券のあて先 */
        DESIGNATION(1088),
        /** use of a ticket<p>医療券の単独・併用 */
        TICKET_USE(1089),
        /** payment by the patient, in yen<p>本人支払額(円) */
        SELF_PAY_YEN(1090),
        /** phones read here<p>スマホへの対応 */
        PHONES(1100),
        /** phones read here since<p>スマホ対応の開始日 */
        PHONES_SINCE(1101),
        /** outage<p>故障・障害・災害 */
        OUTAGE(1102),
        /** place of the visit<p>受診の場所 */
        PLACE(1103),
        /** date of birth<p>生年月日 */
        BORN_ON(1110),
        /** first use of the phone here<p>この窓口での初めてのスマホ利用 */
        FIRST_USE(1111),
        /** returning patient<p>再診 */
        RETURNING(1112),
        /** oral confirmation<p>口頭確認 */
        BY_WORD(1113),
        /** registered for insurance use<p>保険証としての利用登録 */
        REGISTERED(1114),
        /** the child's own phone<p>子ども本人のスマホ */
        CHILD_PHONE(1115),
        /** subsidy stored here<p>登録済みの公費 */
        SUBSIDY_STORED(1116),
        /** subsidy in the answer<p>結果にある公費 */
        SUBSIDY_IN_ANSWER(1117),
        ;

        private final int number;

        Fact(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Fact of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a decision says, one number each. */
    public enum Outcome implements Word {
        /** what may be done<p>受付の可否 */
        ACCEPTANCE(2001),
        /** how well it is known<p>確かさ */
        STANDING(2002),
        /** what a program branches on<p>表示 */
        SIGN(2003),
        /** what decided<p>判定の根拠 */
        BY(2004),
        /** end of this acceptance<p>この受付の期限 */
        UNTIL(2005),
        /** last day of full acceptance<p>すべて使える最終日 */
        FULL_UNTIL(2006),
        /** last day of any acceptance<p>使える最終日 */
        USABLE_UNTIL(2007),
        /** last day of the grace period<p>猶予期間の最終日 */
        GRACE_UNTIL(2008),
        /** last day of the grace of the card behind a phone<p>スマホのもとのカードの猶予期間の最終日 */
        PHONE_CARD_GRACE_UNTIL(2009),
        /** last day of the grace by its short reading<p>短い書き方による猶予期間の最終日 */
        SHORT_READING_UNTIL(2010),
        /** the step to take now<p>最初にすること */
        FIRST_STEP(2011),
        /** sources that disagree<p>情報の食い違い */
        CONTRADICTION(2012),
        /** day of the visit<p>受診日 */
        DAY(2013),
        /** card or phone<p>カード・スマホの種類 */
        TOKEN_KIND(2014),
        /** patient's share in percent<p>負担割合(%) */
        SHARE_PERCENT(2015),
        /** the other share in percent<p>もう一つの負担割合(%) */
        OTHER_SHARE_PERCENT(2016),
        /** payment by the patient stated<p>本人支払額の記載 */
        SELF_PAY_STATED(2017),
        /** payment by the patient in yen<p>本人支払額(円) */
        SELF_PAY_YEN(2018),
        ;

        private final int number;

        Outcome(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Outcome of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Why a decision is as it is. */
    public enum Finding implements Word {
        /** Nothing has been presented yet.<p>まだ何も提示されていません。 */
        NOTHING_PRESENTED(3001),
        /** The certificate is within its dates (through {expires_on}).<p>電子証明書は有効期限内です({expires_on}まで)。 */
        WITHIN_DATES(3002),
        /** The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only).<p>電子証明書の有効期限が切れていますが、猶予期間中です({grace_until}まで、資格情報のみ)。 */
        IN_GRACE(3003),
        /** The grace period after the certificate's expiry is over (it ended on {grace_until}).<p>電子証明書の有効期限後の猶予期間が終了しています({grace_until}で終了)。 */
        GRACE_OVER(3004),
        /** The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}).<p>電子証明書の有効期限が切れており、猶予期間の対象ではありません({grace_from}以降に有効期限を迎えるものが対象)。 */
        EXPIRED_WITHOUT_GRACE(3005),
        /** The certificate is not valid yet.<p>電子証明書の有効期間がまだ始まっていません。 */
        NOT_YET_VALID(3006),
        /** The certificate's last day is not known.<p>電子証明書の有効期限が分かりません。 */
        DATE_UNKNOWN(3007),
        /** No certificate has been read yet.<p>電子証明書をまだ読み取っていません。 */
        CERTIFICATE_NOT_READ(3008),
        /** Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {short_reading_until}). The computation by the month's end decides.<p>猶予期間の終わりは資料により表現が異なります。厚生労働省のリーフレットは「有効期限満了日が属する月の末日から3か月間」({grace_until}まで)、ポータルの記事は「有効期限の3か月後まで」({short_reading_until}まで)。月の末日による計算で判定しています。 */
        READINGS_DIFFER(3009),
        /** The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts.<p>券面の有効期限が電子証明書の有効期限より前です。両方の日付を確かめてください。早いほうの日付で判定しています。 */
        CARD_ENDS_FIRST(3010),
        /** The certificate was revoked; there is no grace period.<p>電子証明書が失効しています(猶予期間はありません)。 */
        REVOKED(3011),
        /** The certificate is suspended, for example because it was reported lost; there is no grace period.<p>電子証明書が一時停止されています(紛失の届出など。猶予期間はありません)。 */
        SUSPENDED(3012),
        /** The card was given back; there is no grace period.<p>返納されたカードです(猶予期間はありません)。 */
        RETURNED(3013),
        /** The issuer's signature on the certificate, or the certificate's form, is wrong.<p>電子証明書の発行者の署名または形式が正しくありません。 */
        CHAIN_FAILED(3014),
        /** The certificate's issuer is not verified; the online eligibility verification decides.<p>電子証明書の発行者を確認できていません。オンライン資格確認の結果によります。 */
        CHAIN_UNVERIFIED(3015),
        /** It was not proved that {the_token} holds the certificate's key.<p>{token}が電子証明書の鍵を持つことを確認できませんでした。 */
        POSSESSION_FAILED(3016),
        /** This is a test {plain_token}.<p>テスト用の{token}です。 */
        TEST_HIERARCHY(3017),
        /** By its issuer's name this is a test certificate; the signature is not verified.<p>発行者の名前によると、テスト用の電子証明書です(署名は未確認)。 */
        TEST_HIERARCHY_CLAIMED(3018),
        /** What is on the reader is not known to be a My Number Card or a supported phone.<p>読み取ったものが、マイナンバーカードまたは対応するスマホであると確認できません。 */
        TOKEN_UNKNOWN(3019),
        /** Reader code 001: not recognised.<p>カードリーダーの表示【001:マイナンバーカードの認識不可】。 */
        READER_NOT_RECOGNISED(3020),
        /** Reader code 002: not a My Number Card.<p>カードリーダーの表示【002:マイナンバーカード以外】。 */
        READER_NOT_MY_NUMBER_CARD(3021),
        /** Reader code 006: the certificate is revoked or expired. This outranks the dates.<p>カードリーダーの表示【006:利用者証明用電子証明書の失効・有効期限切れ】。日付による判定に優先します。 */
        READER_REVOKED_OR_EXPIRED(3022),
        /** The reader says that the certificate was revoked.<p>カードリーダーの表示「電子証明書が失効しています」。 */
        READER_REVOKED(3023),
        /** The reader says that the certificate has expired and only eligibility information is provided.<p>カードリーダーの表示「有効期限切れ:…資格情報のみ当機関に提供します」。 */
        READER_ELIGIBILITY_ONLY(3024),
        /** The meaning of the reader's message is not published; see the portal's article KB0011365.<p>カードリーダーの表示の意味は公表されていません。ポータルのトラブルシューティング編(KB0011365)をご確認ください。 */
        READER_OTHER(3025),
        /** The reader's message and the certificate's dates disagree. The reader's message counts.<p>カードリーダーの表示と電子証明書の日付が食い違っています。カードリーダーの表示を優先しています。 */
        READER_CONTRADICTS_DATES(3026),
        /** Phones were not read at reception yet on this day (they are since {phones_from}).<p>この日はまだスマホでの受付が始まっていません({phones_from}から)。 */
        PHONES_NOT_YET(3027),
        /** Phones are not read here; supporting them is voluntary.<p>この窓口はスマホのマイナ保険証に対応していません(対応は任意です)。 */
        PHONES_NOT_HERE(3028),
        /** The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period.<p>実物のマイナンバーカードまたは電子証明書の有効期限が切れたため、スマホのマイナ保険証は利用できません(猶予期間はありません)。 */
        PHONE_HAS_NO_GRACE(3029),
        /** The person is not confirmed.<p>本人確認ができていません。 */
        PERSON_NOT_CONFIRMED(3030),
        /** This way of checking the person does not exist for {the_token}.<p>この本人確認の方法は、提示された{token}では使えません。 */
        METHOD_NOT_FOR_TOKEN(3031),
        /** The reader is out of order: nothing can be verified online.<p>カードリーダーの故障により、オンラインで確認できません。 */
        READER_DOWN(3032),
        /** An eligibility certificate within its dates was shown.<p>有効期限内の資格確認書が提示されています。 */
        ELIGIBILITY_CERTIFICATE_SHOWN(3033),
        /** The eligibility certificate has expired.<p>資格確認書の有効期限が切れています。 */
        ELIGIBILITY_CERTIFICATE_EXPIRED(3034),
        /** A notice of eligibility information was shown together with the My Number Card.<p>マイナンバーカードと資格情報のお知らせが一緒に提示されています。 */
        NOTICE_WITH_CARD(3035),
        /** A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time).<p>資格情報のお知らせのみの提示ですが、オンラインで資格を確認できました(暫定的な取扱い)。 */
        NOTICE_ALONE_TOLERATED(3036),
        /** A notice of eligibility information does not serve alone; the My Number Card belongs to it.<p>資格情報のお知らせは、単独では利用できません(マイナンバーカードと一緒に提示された場合に限ります)。 */
        NOTICE_ALONE(3037),
        /** Mynaportal's eligibility information was shown together with the My Number Card.<p>マイナンバーカードとマイナポータルの資格情報が一緒に提示されています。 */
        MYNAPORTAL_WITH_CARD(3038),
        /** Mynaportal's eligibility screen was shown after logging in on the spot.<p>その場でログインしたマイナポータルの資格情報画面が提示されています。 */
        MYNAPORTAL_ON_PHONE(3039),
        /** Whether a saved PDF serves without the card is not published.<p>保存済みのPDFのみで受付できるかは、公表されていません。 */
        PDF_WITHOUT_CARD(3040),
        /** Mynaportal's screen serves beside the My Number Card or the phone.<p>マイナポータルの資格情報画面は、マイナンバーカードまたはスマホのマイナ保険証とあわせて確認します。 */
        SCREEN_WITHOUT_TOKEN(3041),
        /** A legacy health insurance card within its dates was shown.<p>有効期限内の健康保険証が提示されています。 */
        LEGACY_VALID(3042),
        /** An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time).<p>期限切れの健康保険証ですが、オンラインで資格を確認できました(暫定的な取扱い)。 */
        LEGACY_TOLERATED(3043),
        /** The legacy health insurance card has expired and proves nothing by itself.<p>従来の健康保険証は有効期限が切れており、これだけでは資格を確認できません。 */
        LEGACY_EXPIRED(3044),
        /** Whether this paper was already tolerated on this day is not published.<p>この書類の暫定的な取扱いがこの日に始まっていたかは、公表されていません。 */
        TOLERANCE_START_UNKNOWN(3045),
        /** Accepted only if the online query confirms the eligibility.<p>オンラインで資格を確認できた場合に限り受付できます。 */
        QUERY_NEEDED(3046),
        /** A declaration of insured status was handed in; the payment follows the share that it declares.<p>被保険者資格申立書が提出されています。会計は申立書の負担割合によります。 */
        APPLICATION_WRITTEN(3047),
        /** What a paper is worth beside a {plain_token} that is not accepted is not published.<p>使えない{token}と一緒に提示された書類の扱いは、公表されていません。 */
        PAPER_WITH_REFUSED_TOKEN(3048),
        /** Online eligibility verification: valid.<p>オンライン資格確認の結果：有効。 */
        ONLINE_VALID(3049),
        /** Online eligibility verification: the eligibility that was queried is not valid.<p>オンライン資格確認の結果：無効(照会した資格について)。 */
        ONLINE_INVALID(3050),
        /** Online eligibility verification: not valid, and a new eligibility exists.<p>オンライン資格確認の結果：無効(新しい資格あり)。 */
        ONLINE_NEW_EXISTS(3051),
        /** Online eligibility verification: nothing found (the query may have a slip, or the registration is under way).<p>オンライン資格確認の結果：該当資格なし(照会内容の誤りや登録前の場合があります)。 */
        ONLINE_NOT_FOUND(3052),
        /** Online eligibility verification: several found.<p>オンライン資格確認の結果：複数該当。 */
        ONLINE_SEVERAL(3053),
        /** The online eligibility verification did not say whether the eligibility is valid.<p>オンライン資格確認の結果に、資格の有効・無効の記載がありません。 */
        ONLINE_UNKNOWN(3054),
        /** The online eligibility verification and another finding disagree.<p>オンライン資格確認の結果が、ほかの確認結果と食い違っています。 */
        ONLINE_CONTRADICTS(3055),
        /** There is an answer to a query by a paper, and it is not stated which paper was shown.<p>書類による照会の結果はありますが、提示された書類の種類が入力されていません。 */
        DOCUMENT_NOT_NAMED(3056),
        /** This rule table has no rule for this case on this day.<p>この規則表には、この日のこの場合についての規則がありません。 */
        NO_RULE(3057),
        /** What is known ({known}) and {accepting} disagree.<p>{known}の情報と、{accepting}が食い違っています。 */
        KNOWN_CONTRADICTED(3058),
        /** What is known about revocation, suspension or return and the reader's message disagree.<p>失効・一時停止・返納についての情報と、カードリーダーの表示が食い違っています。 */
        REVOCATION_CONTRADICTS(3059),
        /** The last day of the legacy health insurance card is not known.<p>健康保険証の有効期限が分かりません。 */
        LEGACY_DATE_UNKNOWN(3060),
        /** Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere.<p>利用者証明用電子証明書ではありません(署名用電子証明書、認証局の証明書、または公的個人認証以外の証明書です)。 */
        NOT_FOR_AUTHENTICATION(3061),
        /** Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet.<p>オンライン資格確認の結果：有効(未登録)。医療扶助の医療券がまだ登録されていません。 */
        ONLINE_VALID_UNREGISTERED(3062),
        /** What was read is a card of another kind.<p>読み取ったのは、マイナンバーカードとは別の種類のカードです。 */
        OTHER_CARD_FOUND(3063),
        /** The card was read and holds no user authentication certificate.<p>カードを読み取りましたが、利用者証明用電子証明書が入っていません。 */
        NO_CERTIFICATE(3064),
        /** No way is left to check the person with {the_token}.<p>この{token}で本人確認をする方法が残っていません。 */
        NO_WAY_LEFT(3065),
        /** The online system is down: nothing can be verified online.<p>システム障害により、オンラインで確認できません。 */
        SYSTEM_DOWN(3066),
        /** A disaster prevents the usual verification. Where 緊急時医療情報・資格確認機能 is opened, eligibility can be queried without a card.<p>災害のため通常の確認ができません。緊急時医療情報・資格確認機能が開放された場合は、カードがなくても照会できます。 */
        DISASTER(3067),
        /** It is not registered for insurance use.<p>健康保険証としての利用登録がありません。 */
        NOT_REGISTERED(3068),
        /** A declaration of insured status is for patients who presented their My Number Card.<p>被保険者資格申立書は、マイナンバーカードを提示した方のためのものです。 */
        APPLICATION_WITHOUT_CARD(3069),
        /** A returning patient said that the insurance has not changed since the last visit.<p>再診で、前回から保険が変わっていないことを口頭で確認しました。 */
        WORD_CONFIRMED(3070),
        /** Oral confirmation is for returning patients who presented their My Number Card.<p>口頭確認は、マイナンバーカードを提示した再診の方のためのものです。 */
        WORD_WITHOUT_CARD(3071),
        /** A legacy health insurance card without a printed day was shown (valid through {usable_until}).<p>有効期限の印字がない健康保険証が提示されています({usable_until}まで使えます)。 */
        LEGACY_UNDATED(3072),
        /** The legacy card has expired and the answer is valid. How this counts is not published; the institution decides.<p>健康保険証は期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。 */
        LEGACY_LAPSED_BUT_VALID(3073),
        /** The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides.<p>資格確認書は有効期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。 */
        ELIGIBILITY_CERTIFICATE_LAPSED_BUT_VALID(3074),
        /** The query is still being processed; there is no result yet.<p>照会は処理中です。結果はまだありません。 */
        ONLINE_PROCESSING(3075),
        /** The query ended abnormally; there is no result.<p>照会が異常終了しました。結果はありません。 */
        ONLINE_ABNORMAL(3076),
        /** The answer is an error.<p>照会の結果がエラーです。 */
        ONLINE_ERROR(3077),
        /** Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only.<p>日付や表示では受付できませんが、結果が有効のため、資格情報のみで受付できます。 */
        ONLINE_OUTRANKS(3078),
        /** The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only.<p>有効期限が分からず、診療情報などへの同意も結果にないため、資格情報のみとしています。 */
        GRACE_OR_REFUSAL(3079),
        /** The answer is of another day than the visit and was not used.<p>照会の結果は受診日のものではないため、使っていません。 */
        ANSWER_OF_ANOTHER_DAY(3080),
        /** The answer's date of birth differs from the patient's, so it was not used.<p>照会の結果の生年月日が患者のものと異なるため、使っていません。 */
        ANSWER_OF_ANOTHER_PERSON(3081),
        /** The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen.<p>照会の結果が資格確認端末からのものか確認できません。資格確認端末の画面で確かめてください。 */
        ORIGIN_UNCERTAIN(3082),
        /** The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet.<p>予約患者の一括照会では有効でした。当日のカード・スマホ・書類の提示がまだです。 */
        BOOKED_ANSWER(3083),
        /** The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides.<p>予約患者の一括照会では、有効と確認できませんでした。当日の提示で確かめてください。 */
        BOOKED_ANSWER_INVALID(3084),
        /** The patient is eligible for medical assistance.<p>生活保護の医療扶助の資格があります。 */
        WELFARE(3085),
        /** The patient has both insurance and medical assistance.<p>医療保険と医療扶助の両方の資格があります。 */
        WELFARE_BESIDE_INSURANCE(3086),
        /** The medical assistance ticket is for another institution.<p>医療券は他の医療機関あてです。 */
        TICKET_OF_ANOTHER_INSTITUTION(3087),
        /** No medical assistance ticket of this month is registered.<p>今月の医療券が登録されていません。 */
        TICKET_MISSING(3088),
        /** This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse.<p>今月の医療券はまだ登録されていません。15日から20日ごろに登録されるため、受付を断る理由にはなりません。 */
        TICKET_PENDING(3089),
        /** The ticket does not say whom it is for, or its entries disagree. Ask the welfare office.<p>医療券のあて先の記載がないか、食い違っています。福祉事務所に確認してください。 */
        TICKET_UNCERTAIN(3090),
        /** Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer.<p>特別療養費の対象です(資格区分05)。窓口で一度全額を支払い、後で保険者に請求します。 */
        PAYS_IN_FULL(3091),
        /** The eligibility terminal sent a notice.<p>資格確認端末からのお知らせ文があります。 */
        TERMINAL_NOTICE(3092),
        /** Some information was not consented to.<p>提供に同意のない情報があります。 */
        NOT_CONSENTED(3093),
        /** The consent to provide information has expired.<p>情報提供の同意の有効期限が切れています。 */
        CONSENT_EXPIRED(3094),
        /** The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended.<p>登録済みの公費(医療費助成)が結果にありません。結果になくても、公費がなくなったとは限りません。 */
        SUBSIDY_SILENT(3095),
        /** The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer.<p>負担割合が食い違っています({shares})。どちらによるかは公表されていません。加入先の保険者への確認を案内してください。 */
        SHARE_DIFFERS(3096),
        /** The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone.<p>患者は15歳未満です。スマホに搭載できるのは持ち主本人の電子証明書だけで、15歳未満の方は搭載できません。 */
        PHONE_OF_ANOTHER_PERSON(3097),
        /** The check of the person that was tried failed; another one is left.<p>試した本人確認の方法ではできませんでした。ほかの方法が残っています。 */
        METHOD_FAILED(3098),
        /** The test hierarchy is accepted because it was asked for.<p>テスト用の認証局が発行した電子証明書を受け入れる設定です。 */
        TEST_ACCEPTED(3099),
        /** An issuer that was added here is accepted.<p>追加された発行者の電子証明書を受け入れる設定です。 */
        ADDED_ROOT_ACCEPTED(3100),
        /** The answer carries no day. Make sure that it is of this visit.<p>照会の結果に日付がありません。受診日のものか確かめてください。 */
        ANSWER_WITHOUT_DAY(3101),
        /** A query by card does not return "not valid, a new eligibility exists". Make sure where the answer comes from.<p>カードによる照会では「無効(新しい資格あり)」は返りません。結果の出どころを確かめてください。 */
        ROUTE_UNCERTAIN(3102),
        /** The paper was shown beside a card whose certificate has expired.<p>電子証明書の有効期限が切れたカードと一緒に提示された書類です。 */
        PAPER_BESIDE_EXPIRED_CARD(3103),
        /** A consent ends on the day of the visit; whether it still holds depends on the time.<p>情報提供の同意は受診日に終わります。まだ有効かどうかは時刻によります。 */
        CONSENT_ENDS_TODAY(3104),
        /** By the date printed on the card it has expired.<p>券面の日付では有効期限が切れています。 */
        PRINTED_DATE_PASSED(3105),
        /** A phone has no grace period, and the reader shows the message of the grace period.<p>スマホには猶予期間がありませんが、カードリーダーに猶予期間の表示が出ています。 */
        READER_NOT_FOR_PHONE(3106),
        /** The paper and the answer by the card (not valid) disagree.<p>書類の内容と、カードによる照会の結果(無効)が食い違っています。 */
        PAPER_AGAINST_ANSWER(3107),
        /** The answer is another institution's and was not used.<p>照会の結果は他の医療機関のものであるため、使っていません。 */
        ANSWER_OF_ANOTHER_INSTITUTION(3109),
        /** The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on which they reach 18. Point the patient to the insurer.<p>結果は特別療養費(資格区分05)ですが、18歳に達する日以後の最初の3月31日までの方は対象外です。加入先の保険者への確認を案内してください。 */
        SPECIAL_CARE_UNDER_AGE(3110),
        /** The card is not confirmed as genuine, so the paper that belongs to it does not serve either.<p>正規のカードと確認できないため、一緒に提示された書類も使えません。 */
        PAPER_WITH_FORGED_TOKEN(3108),
        /** This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own.<p>今月の券は調剤券(薬局での調剤の券)です。診療には医療券が必要です。 */
        DISPENSING_TICKET(3111),
        /** The phone's PIN was wrong several times; how many misses lock it is not published.<p>スマホ用の暗証番号の誤りが続いています。何回の誤りでロックされるかは公表されていません。 */
        PHONE_PIN_MAY_BE_LOCKED(3112),
        /** The insurer has changed, so this legacy health insurance card proves nothing.<p>保険者が変わったため、この健康保険証では資格を確認できません。 */
        INSURER_CHANGED(3113),
        /** The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides.<p>保険者が変わった後の健康保険証で、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。 */
        INSURER_CHANGED_BUT_VALID(3114),
        /** The answer is not valid, so the oral confirmation does not count.<p>照会の結果が無効のため、口頭確認は使っていません。 */
        WORD_AGAINST_ANSWER(3115),
        /** Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published.<p>スマホだけを提示した方に、被保険者資格申立書や口頭確認が使えるかは、公表されていません。 */
        DECLARED_BESIDE_PHONE(3116),
        /** Staff compared the face with the photo, and the person is not confirmed.<p>目視では本人と確認できていません。 */
        VISUAL_FAILED(3117),
        ;

        private final int number;

        Finding(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Finding of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What else staff and patient should know. */
    public enum Note implements Word {
        /** The rules are those known on {rules_as_of}; they may have changed since.<p>規則は{rules_as_of}時点のものです。その後に変わっている可能性があります。 */
        RULES_MAY_HAVE_CHANGED(4001),
        /** Whether the certificate was revoked is not known; only an online check tells.<p>失効の有無は確認していません(オンラインでのみ確認できます)。 */
        REVOCATION_UNKNOWN(4002),
        /** The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it.<p>電子証明書の更新時期です({expires_on}まで有効)。市区町村の窓口で更新できます。 */
        RENEW_SOON(4003),
        /** Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse.<p>スマホを初めて使う医療機関・薬局には、マイナンバーカードの持参をお願いしています(お持ちでなくても、受付を断る理由にはなりません)。 */
        BRING_CARD(4004),
        /** The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only).<p>実物のマイナンバーカードは、{phone_card_grace_until}まで使える可能性があります(資格情報のみ)。 */
        PHYSICAL_CARD_MAY_SERVE(4005),
        /** The patient operates the reader; staff need not.<p>基本的に患者が操作します。職員が顔認証付きカードリーダーを操作する必要はありません。 */
        PATIENT_OPERATES(4006),
        /** Supporting phones is voluntary for institutions.<p>スマホへの対応は義務ではありません。 */
        PHONES_VOLUNTARY(4007),
        /** What Android asks for at reception may have changed on {android_from}; this is not published.<p>Androidの受付の方法は{android_from}以降に変わった可能性があります(公表されていません)。 */
        METHOD_MAY_HAVE_CHANGED(4008),
        /** With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something else).<p>スマホでは、カードリーダーでの顔認証、目視確認、初回の利用登録はできません(iPhone自体での生体認証は別です)。 */
        PHONE_EXCLUDES(4009),
        /** The insurance itself does not end when a certificate expires.<p>電子証明書の有効期限が切れても、医療保険の資格は失われません。 */
        INSURANCE_STAYS(4010),
        /** The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer.<p>通常、申請しなくても保険者から資格確認書が交付されます。届いていない方には、保険者への確認を案内してください。 */
        CERTIFICATE_IS_SENT(4011),
        /** The registration for insurance use ends with the grace period.<p>猶予期間が過ぎると、健康保険証としての利用登録は解除されます。 */
        REGISTRATION_ENDS(4012),
        /** This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card.<p>このカードではマイナポータルにログインできません。以前に保存したPDFは、カードと一緒に提示できます。 */
        MYNAPORTAL_NO_LOGIN(4013),
        /** Whether limit-amount information is provided in the grace period is not published.<p>猶予期間中に限度額の情報が提供されるかは、公表されていません。 */
        LIMIT_AMOUNT_UNKNOWN(4014),
        /** With a paper, limit-amount information needs the patient's consent.<p>書類による受付では、限度額の情報の提供に患者本人の同意が必要です。 */
        LIMIT_AMOUNT_BY_CONSENT(4015),
        /** Medical information may be viewed for {consent_hours} hours after consent.<p>診療情報・薬剤情報などは、同意から{consent_hours}時間閲覧できます。 */
        VIEWABLE_FOR_HOURS(4017),
        /** The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on.<p>暗証番号がロックされています。顔認証または目視確認が使えるカードでは、受付を続けられます。 */
        PIN_LOCKED(4018),
        /** Face recognition is locked; check the person in another way. It is unlocked at the municipal counter.<p>顔認証がロックされています。ほかの方法で本人確認をします。解除は市区町村の窓口でできます。 */
        FACE_LOCKED(4020),
        /** The phone's PIN may be locked (how many misses lock it is not published).<p>スマホ用の暗証番号がロックされている可能性があります(何回の誤りでロックされるかは公表されていません)。 */
        PHONE_PIN_MAY_BE_LOCKED(4021),
        /** Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate.<p>目視確認は本人確認だけに代わるものです。電子証明書の有効期限切れや失効には使えません。 */
        VISUAL_CURES_NOTHING(4022),
        /** A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it).<p>顔写真のないカードです。暗証番号で本人確認をします(職員は暗証番号を聞かず、入力もしません)。 */
        NO_PHOTO(4023),
        /** A 顔認証マイナンバーカード: face recognition or visual confirmation only.<p>顔認証マイナンバーカードです。顔認証または目視確認で本人確認をします。 */
        FACE_ONLY(4024),
        /** Everyone of this age holds an eligibility certificate.<p>この年齢の方には、全員に資格確認書が交付されています。 */
        SENIOR_HOLDS_CERTIFICATE(4025),
        /** At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application.<p>この年齢の方には、マイナ保険証の保有状況または申請により資格確認書が交付されます。 */
        SENIOR_BY_STATUS(4026),
        /** The patient's share does not change because a card cannot be read or has expired.<p>カードが読み取れないことや有効期限が切れたことだけを理由に、患者の負担割合が変わることはありません。 */
        NEVER_IN_FULL(4027),
        /** A renewed certificate may take about {delay_hours} hours to take effect.<p>更新した電子証明書の反映には、{delay_hours}時間ほどかかることがあります。 */
        RENEWAL_TAKES_HOURS(4028),
        /** Moving house or changing one's name does not revoke this certificate.<p>転居や氏名の変更では、利用者証明用電子証明書は失効しません。 */
        MOVING_DOES_NOT_REVOKE(4029),
        /** This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time.<p>暫定的な取扱いです({usable_until}まで)。次回はマイナ保険証か資格確認書の持参を案内してください。 */
        TOLERATED(4032),
        /** Check the last day of the paper.<p>書類の有効期限を確認してください。 */
        COMPARE_DOCUMENT_DATE(4033),
        /** After an extension of stay the certificate has to be issued again.<p>在留期間の延長に伴いカードの有効期限を延長した場合、電子証明書は改めて発行が必要です。 */
        FOREIGN_EXTENSION(4034),
        /** For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it.<p>小さなお子さんの場合は保護者が操作します。職員は暗証番号を聞かず、入力もしません。 */
        CHILD_GUARDIAN(4035),
        /** An infant without a card can have an eligibility certificate on application.<p>カードのない1歳未満の方は、申請により資格確認書の交付を受けられます。 */
        NEWBORN_CERTIFICATE(4036),
        /** 緊急時医療情報・資格確認機能 is opened by the call centre 0800-080-4583: tell the institution's code, name and contact; they call back the registered number.<p>「緊急時医療情報・資格確認機能」は、コールセンター0800-080-4583に医療機関コード・名称・連絡先を伝え、登録済みの電話番号への折り返しを受けて開放されます。 */
        EMERGENCY_FUNCTION(4037),
        /** The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand.<p>マイナ資格確認アプリは、環境設定とモバイル端末の登録が済んでいる場合に使えます。 */
        APP_ONLY_IF_PREPARED(4038),
        /** Notice of the terminal: {result_message}<p>端末のお知らせ：{result_message} */
        TERMINAL_SAYS(4039),
        /** Payment by the patient: {self_pay}<p>本人支払額：{self_pay} */
        TICKET_SELF_PAY(4040),
        /** The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as 不詳.<p>申立書は分かる範囲の記入で足ります。番号は分かりしだい知らせてもらいます。保険者が不明なら「不詳」として請求できます。 */
        DECLARATION_FIELDS(4041),
        /** Query again when the ticket is registered.<p>医療券が登録されたら、もう一度照会します。 */
        QUERY_AFTER_TICKET(4042),
        /** A newer rule about {newer_about} exists, which this software does not know; update the software.<p>{newer_about}について、このソフトウェアで扱えない新しい規則があります。ソフトウェアを更新してください。 */
        NEWER_RULE(4043),
        /** The query ended abnormally; query again.<p>照会が異常終了したため、照会し直します。 */
        QUERY_AGAIN(4044),
        /** Where the Myna eligibility app cannot be used, an eligibility certificate serves.<p>マイナ資格確認アプリを使えないときは、資格確認書で受け付けます。 */
        CERTIFICATE_WITHOUT_APP(4045),
        ;

        private final int number;

        Note(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Note of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient. */
    public enum Step implements Word {
        /** Set this card or phone aside and report it to the person in charge<p>このカード・スマホは使わず、責任者に報告する */
        TOKEN_NOT_GENUINE(5039),
        /** Have it replaced by the patient's own My Number Card<p>患者ご本人のマイナンバーカードに替えてもらう */
        USE_REAL_TOKEN(5038),
        /** Make sure the answer is the patient's, then read the card again<p>結果が本人のものか確かめ、もう一度読み取る */
        READ_AGAIN(5040),
        /** Check the medical assistance ticket; if none, contact the welfare office<p>医療券を確認し、なければ福祉事務所に連絡する */
        CONTACT_WELFARE_OFFICE(5041),
        /** Check the numbers of the new eligibility and query again<p>新しい資格の番号を確かめ、照会し直す */
        QUERY_NEW_ELIGIBILITY(5022),
        /** Check insurer number, symbol, number and branch, and query again<p>保険者番号・記号・番号・枝番を確かめ、照会し直す */
        QUERY_MORE_DETAILS(5023),
        /** Select which paper was used for the query<p>照会に使った書類の種類を選ぶ */
        NAME_DOCUMENT(5024),
        /** Query the eligibility online by the paper's numbers<p>書類の番号でオンライン資格確認をする */
        ONLINE_QUERY(5021),
        /** Note name, date of birth, sex and address from the card<p>券面の氏名・生年月日・性別・住所を控える */
        NOTE_CARD_FACE(5042),
        /** Have the card placed again<p>カードを置き直してもらう */
        PLACE_AGAIN(5002),
        /** Have it replaced by the My Number Card<p>マイナンバーカードに置き替えてもらう */
        PLACE_MY_NUMBER_CARD(5003),
        /** Have the card registered on the reader's screen<p>カードリーダーの画面で利用登録をしてもらう */
        REGISTER_INSURANCE_USE(5043),
        /** Have the card placed and the person checked by face recognition or PIN<p>カードを置き、顔認証か暗証番号で本人確認してもらう */
        FACE_OR_PIN(5044),
        /** Have the card placed and the person checked by face recognition<p>カードを置き、顔認証で本人確認してもらう */
        FACE(5010),
        /** Have the card placed and the PIN entered (do not ask for the number)<p>カードを置き、暗証番号を入力してもらう(番号は聞かない) */
        PIN(5011),
        /** Use 職員用ボタン and confirm the person in visual confirmation mode<p>《職員用ボタン》から目視確認モードで本人確認する */
        VISUAL_CONFIRMATION(5045),
        /** Have iPhone selected, authenticated and held to the reader<p>画面でiPhoneを選び、認証してかざしてもらう */
        IPHONE_FLOW(5046),
        /** Have Android selected, the PIN entered and the phone held to the reader<p>画面でAndroidを選び、暗証番号を入れてかざしてもらう */
        ANDROID_FLOW(5047),
        /** Have 次に進む pressed on the screen<p>画面の「次に進む」を押してもらう */
        PRESS_NEXT(5017),
        /** Have the patient choose on the consent screen<p>同意画面で患者本人に選んでもらう */
        CONSENT(5018),
        /** Verify with the Myna eligibility app (if it is prepared)<p>マイナ資格確認アプリで確認する(準備済みの場合) */
        USE_MOBILE_APP(5019),
        /** Ask for the My Number Card<p>マイナンバーカードを持っているか尋ねる */
        PLACE_CARD(5048),
        /** Ask whether the patient uses the phone as insurance card<p>スマホのマイナ保険証を使えるか尋ねる */
        USE_PHONE(5049),
        /** Receive with the physical My Number Card<p>実物のマイナンバーカードで受け付ける */
        USE_PHYSICAL_CARD(5004),
        /** Receive with the eligibility certificate<p>資格確認書で受け付ける */
        SHOW_ELIGIBILITY_CERTIFICATE(5025),
        /** Receive with the card and the notice of eligibility information<p>カードと資格情報のお知らせで受け付ける */
        SHOW_NOTICE_WITH_CARD(5026),
        /** Receive with the card and the Mynaportal eligibility screen<p>カードとマイナポータルの資格情報画面で受け付ける */
        SHOW_MYNAPORTAL_WITH_CARD(5027),
        /** Receive with the Mynaportal screen, logged in on the spot<p>その場でログインした資格情報画面で受け付ける */
        SHOW_MYNAPORTAL_ON_PHONE(5028),
        /** Receive with a legacy health insurance card within its dates<p>有効期限内の健康保険証で受け付ける */
        SHOW_LEGACY_CARD(5029),
        /** Ask whether the insurance has changed since the last visit<p>前回から保険が変わっていないか口頭で確認する */
        ASK_BY_WORD(5050),
        /** If nothing else is at hand, have a declaration of insured status filled in<p>ほかになければ被保険者資格申立書に記入してもらう */
        WRITE_APPLICATION(5030),
        /** Charge the share of the declaration (30% or as declared)<p>申立書の負担割合(3割など)で会計する */
        CHARGE_DECLARED_SHARE(5031),
        /** Query the eligibility later (after recovery from an outage)<p>後日(障害のときは復旧後)に資格を照会する */
        QUERY_LATER(5051),
        /** Point to renewal at the municipal counter<p>市区町村の窓口での更新を案内する */
        RENEW(5032),
        /** Point to the new application for the phone on Mynaportal after renewal<p>更新後のスマホの再申請(マイナポータル)を案内する */
        RENEW_PHONE(5033),
        /** Point to the new registration after renewal<p>更新後に利用登録をやり直すことを案内する */
        REGISTER_AGAIN(5034),
        /** Point to the PIN reset (municipal counter and others)<p>暗証番号の再設定(市区町村の窓口など)を案内する */
        UNLOCK(5035),
        /** Point to the municipal counter about the card<p>市区町村の窓口でのカードの確認を案内する */
        ASK_MUNICIPALITY(5036),
        /** Point to the insurer<p>加入先の保険者への確認を案内する */
        ASK_INSURER(5037),
        /** Call the call centre 0800-080-4583<p>コールセンター0800-080-4583に問い合わせる */
        CALL_SUPPORT(5052),
        /** Collect the whole sum and hand out a receipt<p>医療費の全額(10割)で会計し、領収書を渡す */
        COLLECT_IN_FULL(5053),
        /** Ask for the recipient certificate (do not close the stored subsidy)<p>受給者証を見せてもらう(登録済みの公費は消さない) */
        SHOW_RECIPIENT_CERTIFICATE(5054),
        /** Have the patient consent again on the screen for home visits<p>訪問診療用の画面で、本人に同意し直してもらう */
        USE_HOME_VISIT_APP(5055),
        ;

        private final int number;

        Step(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Step of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The rules. What each says, when and by which source, stands in the table of rules. */
    public enum RuleId implements Word {
        /** validity of the card<p>カードの有効期限 */
        CARD_VALID(6001),
        /** grace period of the card<p>カードの猶予期間 */
        CARD_GRACE(6002),
        /** the grace period put in short<p>猶予期間の短い書き方 */
        CARD_GRACE_SHORT(6003),
        /** what is provided in the grace period<p>猶予期間中に提供される情報 */
        CARD_GRACE_SCOPE(6004),
        /** limit-amount information in the grace period<p>猶予期間中の限度額の情報 */
        CARD_GRACE_LIMIT_AMOUNT(6005),
        /** the card after its grace period<p>猶予期間が終わったカード */
        CARD_AFTER_GRACE(6006),
        /** the card's own date<p>カード本体の有効期限 */
        CARD_BODY(6007),
        /** revoked, suspended and returned cards<p>失効・一時停止・返納されたカード */
        CARD_REVOKED(6008),
        /** moving house or a change of name<p>転居・氏名の変更 */
        CARD_MOVING(6009),
        /** expiry and the insurance itself<p>期限切れと医療保険の資格 */
        INSURANCE_STAYS(6010),
        /** eligibility certificates without application<p>申請によらない資格確認書 */
        CERTIFICATE_SENT(6011),
        /** expiry and Mynaportal<p>期限切れとマイナポータル */
        MYNAPORTAL_NO_GRACE(6012),
        /** reader code 001<p>リーダーの表示001 */
        READER_NOT_RECOGNISED(6013),
        /** reader code 002<p>リーダーの表示002 */
        READER_NOT_MY_NUMBER_CARD(6014),
        /** reader code 006<p>リーダーの表示006 */
        READER_REVOKED_OR_EXPIRED(6015),
        /** the reader's message in the grace period<p>猶予期間中のリーダーの表示 */
        READER_GRACE(6016),
        /** phones at reception<p>スマホの利用開始 */
        PHONE_START(6017),
        /** expiry on a phone<p>スマホの期限切れ */
        PHONE_NO_GRACE(6018),
        /** check of the person by iPhone<p>iPhoneの本人確認 */
        PHONE_IPHONE(6019),
        /** check of the person by Android<p>Androidの本人確認 */
        PHONE_ANDROID(6020),
        /** first use of a phone<p>スマホの初めての利用 */
        PHONE_FIRST_USE(6021),
        /** what a phone cannot do<p>スマホでできないこと */
        PHONE_EXCLUDES(6022),
        /** renewal of a phone<p>スマホの更新 */
        PHONE_RENEWAL(6023),
        /** who operates the reader for a phone<p>スマホの操作 */
        PHONE_PATIENT_OPERATES(6024),
        /** Mynaportal when a phone cannot be read<p>スマホが読めないときのマイナポータル */
        PHONE_MYNAPORTAL(6025),
        /** lock of the card's PIN<p>暗証番号のロック */
        PERSON_PIN_TRIES(6026),
        /** lock of face recognition<p>顔認証のロック */
        PERSON_FACE_TRIES(6027),
        /** a card with a locked PIN<p>暗証番号がロックされたカード */
        PERSON_PIN_LOCKED(6028),
        /** a card without a photo<p>顔写真のないカード */
        PERSON_NO_PHOTO(6029),
        /** the face-recognition My Number Card<p>顔認証マイナンバーカード */
        PERSON_FACE_ONLY(6030),
        /** check of the person by card<p>カードの本人確認 */
        PERSON_CARD(6031),
        /** visual confirmation mode<p>目視確認モード */
        VISUAL_MODE(6032),
        /** passcode of visual confirmation mode<p>目視確認用パスコード */
        VISUAL_PASSCODE(6033),
        /** where visual confirmation mode is operated<p>目視確認モードの操作場所 */
        VISUAL_PLACE(6034),
        /** lock of a phone's PIN<p>スマホ用の暗証番号のロック */
        PHONE_PIN_TRIES(6035),
        /** the eligibility certificate<p>資格確認書 */
        DOCUMENT_CERTIFICATE(6036),
        /** the card with a notice of eligibility information<p>カードと資格情報のお知らせ */
        DOCUMENT_NOTICE(6037),
        /** the card with the Mynaportal eligibility screen<p>カードとマイナポータルの画面 */
        DOCUMENT_MYNAPORTAL(6038),
        /** a notice of eligibility information alone<p>資格情報のお知らせだけの提示 */
        DOCUMENT_NOTICE_ALONE(6039),
        /** the legacy health insurance card<p>従来の健康保険証 */
        DOCUMENT_LEGACY(6040),
        /** the expired legacy health insurance card<p>期限切れの健康保険証 */
        DOCUMENT_LEGACY_TOLERATED(6041),
        /** the declaration of insured status<p>被保険者資格申立書 */
        DOCUMENT_APPLICATION(6042),
        /** what papers provide<p>書類で提供される情報 */
        DOCUMENT_SCOPE(6043),
        /** eligibility certificates for all seniors<p>高齢者全員への資格確認書 */
        DOCUMENT_SENIOR(6044),
        /** age of medical care for the elderly<p>後期高齢者医療の年齢 */
        DOCUMENT_SENIOR_AGE(6045),
        /** payment when the card cannot be read<p>読み取れないときの窓口負担 */
        NEVER_IN_FULL(6046),
        /** the app when the reader is down<p>リーダーの故障とアプリ */
        TROUBLE_READER(6047),
        /** system failure<p>システム障害 */
        TROUBLE_SYSTEM(6048),
        /** precedence of the online answer<p>照会の結果の優先 */
        ONLINE_ANSWER(6049),
        /** how long a consent lasts<p>同意の有効時間 */
        ONLINE_CONSENT(6050),
        /** the answer and the certificate's state<p>照会の結果と電子証明書の状態 */
        ONLINE_NO_STATE(6051),
        /** validity of an adult's card<p>成年のカードの有効期間 */
        RENEWAL_CARD_ADULT(6052),
        /** validity of a minor's card<p>未成年のカードの有効期間 */
        RENEWAL_CARD_MINOR(6053),
        /** age of majority for the card<p>カードの成年の年齢 */
        RENEWAL_ADULT_AGE(6054),
        /** validity of a certificate<p>電子証明書の有効期間 */
        RENEWAL_CERTIFICATE(6055),
        /** renewal inside the window<p>更新期間中の更新 */
        RENEWAL_IN_WINDOW(6056),
        /** window of renewal<p>更新できる期間 */
        RENEWAL_WINDOW(6057),
        /** reminder of renewal<p>更新のお知らせ */
        RENEWAL_REMINDER(6058),
        /** period of stay and the card<p>在留期間とカード */
        RENEWAL_FOREIGN(6059),
        /** birthdays on 29 February<p>2月29日生まれ */
        RENEWAL_LEAP_DAY(6060),
        /** when a renewal shows<p>更新の反映 */
        RENEWAL_DELAY(6061),
        /** oral confirmation<p>口頭確認 */
        DOCUMENT_BY_WORD(6062),
        /** registration for insurance use<p>保険証としての利用登録 */
        REGISTRATION(6063),
        /** the legacy card without a printed date<p>期限の印字がない健康保険証 */
        DOCUMENT_LEGACY_UNDATED(6064),
        /** noting the face of the card in an outage<p>障害のときの券面の控え */
        TROUBLE_NOTE_FACE(6065),
        /** disaster<p>災害 */
        TROUBLE_DISASTER(6066),
        /** the medical assistance ticket<p>医療券 */
        WELFARE_TICKET(6067),
        /** tickets not registered yet<p>医療券の登録待ち */
        WELFARE_REGISTRATION(6068),
        /** special medical care expense<p>特別療養費 */
        SPECIAL_CARE(6069),
        /** a subsidy that the answer does not name<p>結果にない公費 */
        SUBSIDY_SILENCE(6070),
        /** the check and the consent that an answer proves<p>結果が示す本人確認と同意 */
        ONLINE_PROVES_PERSON(6071),
        /** shares that differ<p>負担割合の食い違い */
        SHARE_DIFFERS(6072),
        /** home visits<p>訪問診療 */
        VISIT_HOME(6073),
        /** online visits and other routes<p>オンライン診療と別の動線 */
        VISIT_ONLINE(6074),
        /** small children<p>小さなお子さん */
        PERSON_CHILD(6075),
        /** newborns<p>新生児 */
        PERSON_NEWBORN(6076),
        /** unfinished and failed answers<p>処理中・異常終了の結果 */
        ONLINE_SEGMENT(6077),
        /** the share of a declaration<p>申立書の負担割合 */
        APPLICATION_SHARE(6078),
        /** papers beside an expired or damaged card<p>期限切れ・破損のカードと書類 */
        DOCUMENT_WITH_EXPIRED_CARD(6079),
        /** how the emergency eligibility function is opened<p>緊急時医療情報・資格確認機能の開き方 */
        EMERGENCY_FUNCTION(6080),
        /** the expired legacy card of National Health Insurance<p>期限切れの国民健康保険の健康保険証 */
        DOCUMENT_LEGACY_TOLERATED_KOKUHO(6081),
        /** the expired legacy card of medical care for the elderly<p>期限切れの後期高齢者医療の健康保険証 */
        DOCUMENT_LEGACY_TOLERATED_KOUKI(6082),
        /** a notice of National Health Insurance alone<p>国民健康保険のお知らせだけの提示 */
        DOCUMENT_NOTICE_ALONE_KOKUHO(6083),
        /** locked PIN of a card without a photo<p>顔写真のないカードの暗証番号のロック */
        PERSON_NO_PHOTO_LOCKED(6084),
        /** grace period after the end of a stay<p>在留期間の満了と猶予期間 */
        CARD_FOREIGN_GRACE(6085),
        /** a phone with a declaration<p>スマホと申立書 */
        PHONE_APPLICATION(6086),
        /** a phone with a saved PDF<p>スマホと保存済みのPDF */
        PHONE_SAVED_PDF(6087),
        /** filling in and claiming a declaration<p>申立書の記入と請求 */
        APPLICATION_CLAIM(6088),
        /** the paper ticket<p>紙の医療券 */
        WELFARE_PAPER(6089),
        /** the answer 'invalid, new eligibility'<p>新しい資格ありの結果 */
        ONLINE_NEW_ELIGIBILITY(6090),
        /** the reader after visual confirmation<p>目視確認の後のリーダー */
        VISUAL_RETURN(6091),
        /** the setting for subsidies<p>公費の設定 */
        SUBSIDY_SETTING(6092),
        /** eligibility certificates for new and changed members<p>新しい加入者などへの資格確認書 */
        DOCUMENT_SENIOR_CHANGED(6093),
        /** consent to limit-amount information<p>限度額の情報の同意 */
        ONLINE_LIMIT(6094),
        /** the expired legacy card after the toleration<p>暫定的な取扱いの後の健康保険証 */
        DOCUMENT_LEGACY_AFTER(6095),
        ;

        private final int number;

        RuleId(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static RuleId of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What the institution may receive about a patient. The names of the interface's consent elements stand beside them. */
    public enum Provision implements Word {
        /** eligibility information<p>資格情報 */
        ELIGIBILITY(7001),
        /** health check-ups<p>特定健診情報 */
        CHECKUPS(7002),
        /** medication<p>薬剤情報 */
        MEDICATION(7003),
        /** treatment<p>診療情報 */
        TREATMENT(7004),
        /** operations<p>手術情報 */
        OPERATIONS(7005),
        /** diagnoses<p>傷病名 */
        DIAGNOSES(7006),
        /** infections<p>感染症 */
        INFECTIONS(7007),
        /** allergies<p>アレルギー */
        ALLERGIES(7008),
        /** contraindications<p>薬剤禁忌 */
        CONTRAINDICATIONS(7009),
        /** tests<p>検査 */
        TESTS(7010),
        /** prescriptions<p>処方 */
        PRESCRIPTIONS(7011),
        /** limit-amount information<p>限度額の情報 */
        LIMIT(7012),
        /** specific-disease information<p>特定疾病の情報 */
        SPECIAL_DISEASE(7013),
        ;

        private final int number;

        Provision(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Provision of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What settings hold. */
    public enum SettingsOption implements Word {
        /** accept the test hierarchy<p>テスト用の発行者を受け入れる */
        ACCEPT_TEST(8001),
        /** accept the simulator's root<p>シミュレーターの発行者を受け入れる */
        ACCEPT_SIMULATOR(8002),
        /** accept own files<p>署名のない自身のファイルを受け入れる */
        ACCEPT_OWN_FILES(8003),
        /** milliseconds of an operation<p>操作の制限時間(ミリ秒) */
        OPERATION_TIMEOUT(8004),
        /** serial of the rules<p>規則表の通番 */
        RULES_SERIAL(8005),
        /** day of the rules<p>規則表の日付 */
        RULES_ISSUED(8006),
        /** origin of the rules<p>規則表の出どころ */
        RULES_ORIGIN(8007),
        /** SHA-256 of the rules<p>規則表のSHA-256 */
        RULES_SHA256(8008),
        /** serial of the readers<p>リーダーのファイルの通番 */
        READERS_SERIAL(8009),
        /** day of the readers<p>リーダーのファイルの日付 */
        READERS_ISSUED(8010),
        /** origin of the readers<p>リーダーのファイルの出どころ */
        READERS_ORIGIN(8011),
        /** SHA-256 of the readers<p>リーダーのファイルのSHA-256 */
        READERS_SHA256(8012),
        ;

        private final int number;

        SettingsOption(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static SettingsOption of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a visit may have several of. */
    public enum VisitList implements Word {
        /** cards and phones<p>カード・スマホ */
        TOKENS(8101),
        /** the online answer<p>照会の結果 */
        ANSWER(8102),
        /** results of the answer<p>結果の資格 */
        RESULTS(8103),
        /** tickets of a result<p>医療券 */
        TICKETS(8104),
        ;

        private final int number;

        VisitList(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static VisitList of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The lists of words that a decision holds. */
    public enum DecisionList implements Word {
        /** findings<p>判定の理由 */
        FINDINGS(8201),
        /** steps in order<p>順にすること */
        STEPS_IN_ORDER(8202),
        /** steps of which any one serves<p>どれか一つをすること */
        STEPS_ANY_ONE_OF(8203),
        /** steps afterwards<p>受診の後にすること */
        STEPS_AFTERWARDS(8204),
        /** notes<p>補足 */
        NOTES(8205),
        /** rules<p>根拠とした規則 */
        RULES(8206),
        /** information provided<p>提供される情報 */
        PROVIDED(8207),
        /** information provided after consent<p>同意があれば提供される情報 */
        IF_CONSENTED(8208),
        /** information not provided<p>提供されない情報 */
        NOT_PROVIDED(8209),
        /** information not shown<p>同意がなく表示されない情報 */
        NOT_SHOWN(8210),
        ;

        private final int number;

        DecisionList(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static DecisionList of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a session does with a token. */
    public enum OperationKind implements Word {
        /** identify<p>種類の確認 */
        IDENTIFY(8301),
        /** read the certificate<p>電子証明書の読み取り */
        CERTIFICATE(8302),
        /** ask for the tries left<p>残り回数の確認 */
        TRIES(8303),
        /** verify the PIN<p>暗証番号の照合 */
        VERIFY(8304),
        /** prove possession<p>鍵の確認 */
        PROVE(8305),
        ;

        private final int number;

        OperationKind(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static OperationKind of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What happened to the readers. */
    public enum ReaderEvent implements Word {
        /** reader plugged in<p>リーダーの接続 */
        READER_ADDED(8401),
        /** reader unplugged<p>リーダーの取り外し */
        READER_REMOVED(8402),
        /** token placed<p>カード・スマホが置かれた */
        TOKEN_INSERTED(8403),
        /** token taken off<p>カード・スマホが離れた */
        TOKEN_REMOVED(8404),
        ;

        private final int number;

        ReaderEvent(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static ReaderEvent of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a session knows of its last operation. */
    public enum SessionValue implements Word {
        /** status<p>最後の操作の結果 */
        STATUS(8501),
        /** token<p>カード・スマホの種類 */
        TOKEN_KIND(8502),
        /** PIN<p>暗証番号の扱い */
        PIN_STATE(8503),
        /** tries left<p>暗証番号の残り回数 */
        TRIES_LEFT(8504),
        /** possession<p>鍵の確認 */
        POSSESSION(8505),
        /** left open<p>照合済みのまま */
        LEFT_OPEN(8506),
        /** may have cost a try<p>回数に数えられた可能性 */
        MAY_HAVE_COST_A_TRY(8507),
        /** status word<p>ステータスワード */
        STATUS_WORD(8508),
        /** reader's code<p>リーダー側の番号 */
        READER_CODE(8509),
        /** commands<p>コマンドの数 */
        COMMANDS(8510),
        /** bytes sent<p>送信したバイト数 */
        BYTES_SENT(8511),
        /** bytes received<p>受信したバイト数 */
        BYTES_RECEIVED(8512),
        /** reader's name<p>リーダーの名前 */
        READER_NAME(8513),
        ;

        private final int number;

        SessionValue(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static SessionValue of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a certificate says. */
    public enum CertificateValue implements Word {
        /** first day<p>有効期間の初日 */
        STARTS_ON(8601),
        /** last day<p>有効期限 */
        EXPIRES_ON(8602),
        /** purpose<p>用途 */
        PURPOSE(8603),
        /** key's bits<p>鍵の長さ(ビット) */
        KEY_BITS(8604),
        /** issuer's name<p>発行者の名前 */
        ISSUER_NAME(8605),
        /** policy<p>ポリシー */
        POLICY_OID(8606),
        /** DER<p>DER形式の全体 */
        DER(8607),
        /** serial number<p>発行番号 */
        SERIAL_NUMBER(8608),
        /** subject<p>主体者 */
        SUBJECT(8609),
        ;

        private final int number;

        CertificateValue(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static CertificateValue of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a terminal's file says. */
    public enum AnswerValue implements Word {
        /** results<p>結果の数 */
        RESULTS(8701),
        /** remarks<p>注意の数 */
        REMARKS(8702),
        /** sharing<p>情報の提供 */
        SHARING(8703),
        /** asks for the reader's message<p>リーダーの表示を尋ねる */
        ASKS_FOR_READER_MESSAGE(8704),
        /** remark<p>注意 */
        REMARK(8705),
        /** content<p>ファイルの内容 */
        CONTENT(8706),
        /** problem<p>読み取れない理由 */
        PROBLEM(8707),
        /** persons<p>人数 */
        UNITS(8708),
        /** number of the interface<p>インターフェイスの番号 */
        INTERFACE(8709),
        /** forecast<p>一括照会の結果(予約患者) */
        FORECAST(8710),
        /** second delivery<p>同じ内容の再到着 */
        AGAIN(8711),
        /** what is to be done next<p>次にすること */
        FOLLOW_UP(8712),
        /** file's name<p>ファイル名 */
        FILE_NAME(8713),
        /** kind of file<p>ファイルの種類 */
        FILE_KIND(8714),
        /** problem in words<p>読み取れない理由の説明 */
        PROBLEM_TEXT(8715),
        /** time of processing<p>処理実行日時 */
        PROCESSED_AT(8716),
        /** reception number<p>受付番号 */
        RECEPTION_NUMBER(8717),
        /** reference number<p>照会番号 */
        REFERENCE_NUMBER(8718),
        /** direction<p>ファイルの向き */
        DIRECTION(8719),
        ;

        private final int number;

        AnswerValue(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static AnswerValue of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a simulated token is, set before it is inserted. */
    public enum SimulatorValue implements Word {
        /** last day<p>有効期限 */
        EXPIRES_ON(8801),
        /** tries left<p>暗証番号の残り回数 */
        TRIES_LEFT(8802),
        /** holder authenticated<p>iPhoneでの本人認証 */
        HOLDER_AUTHENTICATED(8803),
        /** without JPKI<p>公的個人認証APなし */
        WITHOUT_JPKI(8804),
        /** commands<p>コマンドの数 */
        COMMANDS(8805),
        /** unlocked<p>照合済み */
        UNLOCKED(8806),
        ;

        private final int number;

        SimulatorValue(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static SimulatorValue of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a build of the library can do. */
    public enum Feature implements Word {
        /** readers through PC/SC<p>PC/SCのリーダー */
        PCSC(8901),
        /** simulated tokens<p>シミュレーター */
        SIMULATOR(8902),
        /** the terminal's files<p>資格確認端末のファイル */
        TERMINAL(8903),
        /** signatures<p>署名の検証 */
        CRYPTO(8904),
        /** the terminal's folder<p>連携フォルダーの監視 */
        FOLDER(8905),
        ;

        private final int number;

        Feature(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Feature of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a conversation wants done next. */
    public enum ConversationStep implements Word {
        /** done<p>終了 */
        DONE(0),
        /** send<p>送信 */
        TRANSMIT(9001),
        /** cut the power<p>給電の停止 */
        CUT_POWER(9002),
        ;

        private final int number;

        ConversationStep(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static ConversationStep of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What reception may do with what was presented. Greater is more, and the zero value accepts nothing. */
    public enum Acceptance implements Word {
        /** not decided<p>未確認 */
        UNDECIDED(0),
        /** not accepted<p>受付できません */
        NOT_ACCEPTED(10001),
        /** accepted, eligibility information only<p>資格情報のみで受付できます */
        ELIGIBILITY_ONLY(10002),
        /** accepted<p>受付できます */
        FULL(10003),
        ;

        private final int number;

        Acceptance(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Acceptance of(int number) {
            return Call.word(values(), number);
        }
    }

    /** How well the acceptance is known. */
    public enum Standing implements Word {
        /** undecided<p>未確認 */
        UNDECIDED(0),
        /** by dates and papers<p>日付や書類による判定 */
        PRESUMED(10101),
        /** the card or phone is genuine<p>正規のカード・スマホと確認済み */
        GENUINE(10102),
        /** eligibility verified<p>資格確認済み */
        CONFIRMED(10103),
        ;

        private final int number;

        Standing(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Standing of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The sign of the desk: what a program branches on. */
    public enum Sign implements Word {
        /** no decision<p>判定なし */
        UNKNOWN(0),
        /** ×<p>× */
        STOP(10201),
        /** △<p>△ */
        CHECK(10202),
        /** ○<p>○ */
        GO(10203),
        ;

        private final int number;

        Sign(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Sign of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Which way to be accepted decided the visit. */
    public enum By implements Word {
        /** nothing<p>提示なし */
        NOTHING(0),
        /** the card or phone<p>カード・スマホ */
        TOKEN(10301),
        /** the other card or phone<p>もう一つのカード・スマホ */
        OTHER_TOKEN(10302),
        /** the eligibility certificate<p>資格確認書 */
        ELIGIBILITY_CERTIFICATE(10303),
        /** the notice of eligibility information<p>資格情報のお知らせ */
        ELIGIBILITY_NOTICE(10304),
        /** the Mynaportal eligibility screen<p>マイナポータルの資格情報画面 */
        MYNAPORTAL_SCREEN(10305),
        /** a PDF saved from Mynaportal<p>マイナポータルの保存済みPDF */
        MYNAPORTAL_PDF(10306),
        /** the legacy health insurance card<p>健康保険証 */
        LEGACY_CARD(10307),
        /** the declaration of insured status<p>被保険者資格申立書 */
        APPLICATION(10308),
        /** oral confirmation<p>口頭確認 */
        WORD(10309),
        /** the online answer alone<p>オンライン資格確認の結果 */
        ANSWER(10310),
        ;

        private final int number;

        By(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static By of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a finding is about: the way to be accepted that it belongs to. */
    public enum About implements Word {
        /** the visit<p>受付全体 */
        VISIT(10401),
        /** the card or phone<p>カード・スマホ */
        TOKEN(10402),
        /** the check of the person<p>本人確認 */
        PERSON(10403),
        /** the institution<p>窓口と機器 */
        SITE(10404),
        /** the online answer<p>照会の結果 */
        ANSWER(10405),
        /** a paper<p>書類 */
        PAPER(10406),
        ;

        private final int number;

        About(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static About of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Who says so. A higher voice outranks a lower one about the same subject. */
    public enum Voice implements Word {
        /** dates<p>日付 */
        DATES(10501),
        /** the reader<p>カードリーダー */
        READER(10502),
        /** the online eligibility verification<p>オンライン資格確認 */
        CENTRE(10503),
        /** known facts<p>確かな事実 */
        KNOWN(10504),
        /** the token itself<p>カード・スマホ自体 */
        NATURE(10505),
        ;

        private final int number;

        Voice(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Voice of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a finding means for its way, worst first. */
    public enum Verdict implements Word {
        /** refuses<p>受付できない理由 */
        REFUSE(10601),
        /** leaves open<p>確認が必要 */
        OPEN(10602),
        /** limits to eligibility<p>資格情報のみ */
        LIMIT(10603),
        /** allows<p>受付できる根拠 */
        ALLOW(10604),
        /** notes<p>参考 */
        NOTE(10605),
        ;

        private final int number;

        Verdict(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Verdict of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The groups of the plan, in the order in which they are shown. */
    public enum Part implements Word {
        /** in this order<p>順に */
        IN_ORDER(10701),
        /** any one of<p>次のどれか */
        ANY_ONE_OF(10702),
        /** afterwards<p>受診の後 */
        AFTERWARDS(10703),
        ;

        private final int number;

        Part(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Part of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Who takes a step. */
    public enum Audience implements Word {
        /** the patient<p>患者 */
        PATIENT(10801),
        /** staff<p>職員 */
        STAFF(10802),
        ;

        private final int number;

        Audience(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Audience of(int number) {
            return Call.word(values(), number);
        }
    }

    /** How much a text of a decision says. */
    public enum Detail implements Word {
        /** three lines<p>3行 */
        BRIEF(10901),
        /** for the desk<p>窓口用 */
        DESK(10902),
        /** in full<p>詳細 */
        FULL(10903),
        /** sources<p>根拠 */
        SOURCES(10904),
        /** technical<p>技術情報 */
        TECHNICAL(10905),
        ;

        private final int number;

        Detail(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Detail of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What is on the reader. */
    public enum TokenKind implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** My Number Card<p>マイナンバーカード */
        CARD(11001),
        /** Android phone<p>Android */
        ANDROID(11002),
        /** iPhone<p>iPhone */
        IPHONE(11003),
        ;

        private final int number;

        TokenKind(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static TokenKind of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The form of a card, as staff see it. */
    public enum CardForm implements Word {
        /** ordinary<p>通常のカード */
        ORDINARY(0),
        /** without a photo<p>顔写真のないカード */
        WITHOUT_PHOTO(11101),
        /** face recognition only, no PIN<p>顔認証マイナンバーカード */
        FACE_ONLY(11102),
        ;

        private final int number;

        CardForm(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static CardForm of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Where the facts of a certificate come from. */
    public enum Evidence implements Word {
        /** read<p>読み取り */
        READ(0),
        /** stated<p>入力 */
        STATED(11201),
        ;

        private final int number;

        Evidence(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Evidence of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What the reader found beside a readable My Number Card or phone. */
    public enum Discovery implements Word {
        /** nothing<p>なし */
        UNKNOWN(0),
        /** a card of another kind<p>別の種類のカード */
        OTHER_CARD(11301),
        /** no user authentication certificate on it<p>電子証明書のないカード */
        NO_CERTIFICATE(11302),
        ;

        private final int number;

        Discovery(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Discovery of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether a pinned root issued the certificate. */
    public enum Chain implements Word {
        /** issuer not verified<p>発行者は未確認 */
        UNVERIFIED(0),
        /** issuer verified<p>発行者を確認済み */
        VERIFIED(11401),
        /** signature or form is wrong<p>署名または形式が正しくない */
        FAILED(11402),
        ;

        private final int number;

        Chain(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Chain of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether the token proved that it holds the certificate's key. */
    public enum Possession implements Word {
        /** key not proved<p>鍵は未確認 */
        NOT_PROVED(0),
        /** key proved<p>鍵を確認済み */
        PROVED(11501),
        /** key does not match<p>鍵が一致しない */
        FAILED(11502),
        ;

        private final int number;

        Possession(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Possession of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a certificate is for, by what it says itself. Whether that is to be believed is for the chain. */
    public enum Purpose implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** user authentication<p>利用者証明用 */
        USER_AUTHENTICATION(11601),
        /** signatures<p>署名用 */
        DIGITAL_SIGNATURE(11602),
        /** a certification authority<p>認証局 */
        CERTIFICATE_AUTHORITY(11603),
        /** not from JPKI<p>公的個人認証以外 */
        FOREIGN(11604),
        ;

        private final int number;

        Purpose(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Purpose of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Who issued the certificate. */
    public enum Hierarchy implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** production<p>本番 */
        PRODUCTION(11701),
        /** test<p>テスト用 */
        TEST(11702),
        /** a root that was added<p>追加された発行者 */
        OTHER(11703),
        ;

        private final int number;

        Hierarchy(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Hierarchy of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether the certificate was revoked. Cannot be known offline. */
    public enum Revocation implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** not revoked<p>失効なし */
        GOOD(11801),
        /** revoked<p>失効 */
        REVOKED(11802),
        /** suspended<p>一時停止 */
        SUSPENDED(11803),
        ;

        private final int number;

        Revocation(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Revocation of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a patient shows besides a card or phone. */
    public enum PaperKind implements Word {
        /** eligibility certificate<p>資格確認書 */
        ELIGIBILITY_CERTIFICATE(12001),
        /** notice of eligibility information<p>資格情報のお知らせ */
        ELIGIBILITY_NOTICE(12002),
        /** Mynaportal eligibility screen<p>マイナポータルの資格情報画面 */
        MYNAPORTAL_SCREEN(12003),
        /** PDF saved from Mynaportal<p>マイナポータルの保存済みPDF */
        MYNAPORTAL_PDF(12004),
        /** legacy health insurance card<p>健康保険証 */
        LEGACY_CARD(12005),
        /** declaration of insured status<p>被保険者資格申立書 */
        APPLICATION(12006),
        ;

        private final int number;

        PaperKind(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static PaperKind of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whose card a legacy health insurance card is. */
    public enum Insurer implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** National Health Insurance<p>国民健康保険 */
        KOKUHO(12101),
        /** medical care for the elderly aged 75 and over<p>後期高齢者医療 */
        KOUKI(12102),
        /** employees' insurance<p>被用者保険 */
        EMPLOYEES(12103),
        ;

        private final int number;

        Insurer(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Insurer of(int number) {
            return Call.word(values(), number);
        }
    }

    /** How it is checked that the person is the holder (本人確認). */
    public enum Method implements Word {
        /** face recognition<p>顔認証 */
        FACE(12201),
        /** PIN<p>暗証番号 */
        PIN(12202),
        /** visual confirmation<p>目視確認 */
        VISUAL(12203),
        /** the phone's face or fingerprint recognition<p>スマホの生体認証 */
        PHONE_BIOMETRICS(12204),
        ;

        private final int number;

        Method(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Method of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What came of the check of the person. */
    public enum Check implements Word {
        /** not done<p>まだ */
        NOT_DONE(0),
        /** passed<p>済み */
        PASSED(12301),
        /** failed<p>できなかった */
        FAILED(12302),
        ;

        private final int number;

        Check(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Check of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面). */
    public enum VisualCheckReason implements Word {
        /** face recognition fails and the PIN is not usable<p>顔認証ができず暗証番号も使えない */
        FACE_FAILS_AND_PIN_UNKNOWN(12401),
        /** dementia or a disability<p>認知症・障害など */
        DISABILITY(12402),
        /** the patient's condition<p>体調の悪化 */
        CONDITION(12403),
        /** machine trouble with face recognition and PIN entry<p>機械の不具合(顔認証と暗証番号) */
        MACHINE(12404),
        ;

        private final int number;

        VisualCheckReason(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static VisualCheckReason of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What the facial-recognition card reader showed. */
    public enum ReaderMessage implements Word {
        /** no message<p>表示なし */
        UNKNOWN(0),
        /** not recognised (001)<p>認識不可(001) */
        NOT_RECOGNISED(12501),
        /** not a My Number Card (002)<p>マイナンバーカード以外(002) */
        NOT_MY_NUMBER_CARD(12502),
        /** eligibility information only<p>資格情報のみ提供の表示 */
        ELIGIBILITY_ONLY(12503),
        /** revoked<p>失効の表示 */
        REVOKED(12504),
        /** revoked or expired (006)<p>失効か有効期限切れの表示(006) */
        REVOKED_OR_EXPIRED(12505),
        /** another message<p>そのほかの表示 */
        OTHER(12506),
        ;

        private final int number;

        ReaderMessage(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static ReaderMessage of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether an eligibility is valid (資格有効性, `QualificationValidity`), code OQSCD006. */
    public enum Eligibility implements Word {
        /** no validity stated<p>資格の有効・無効の記載なし */
        UNKNOWN(0),
        /** valid<p>有効 */
        VALID(12601),
        /** not valid<p>無効 */
        INVALID(12602),
        /** not valid; a new eligibility exists<p>無効(新しい資格あり) */
        INVALID_NEW_EXISTS(12603),
        /** no such eligibility found<p>該当資格なし */
        NOT_FOUND(12604),
        /** several found<p>複数該当 */
        SEVERAL(12605),
        /** valid (medical assistance, not registered here)<p>有効(医療扶助、未登録) */
        VALID_UNREGISTERED(12606),
        ;

        private final int number;

        Eligibility(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Eligibility of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The route of a query (照会区分, `ReferenceClassification`), code OQSCD002. No value for phones is public. */
    public enum Route implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** by My Number Card<p>マイナンバーカード */
        CARD(12701),
        /** by a document's numbers<p>書類の番号 */
        DOCUMENT(12702),
        ;

        private final int number;

        Route(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Route of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What the patient consents to (同意区分), code OQSCD016. */
    public enum Consent implements Word {
        /** nothing said<p>情報なし */
        ABSENT(0),
        /** refused<p>同意なし */
        REFUSED(12801),
        /** given<p>同意あり */
        GIVEN(12802),
        /** expired<p>同意の期限切れ */
        EXPIRED(12803),
        /** could not be obtained<p>取得困難 */
        UNOBTAINABLE(12804),
        ;

        private final int number;

        Consent(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Consent of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The segment of a result (処理結果区分, `SegmentOfResult`): how far the centre has come. */
    public enum Segment implements Word {
        /** finished<p>正常終了 */
        FINISHED(0),
        /** still being processed<p>処理中 */
        PROCESSING(12901),
        /** ended abnormally<p>異常終了 */
        ABNORMAL(12902),
        ;

        private final int number;

        Segment(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Segment of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The status of a result (処理結果状況, `ProcessingResultStatus`). */
    public enum ResultStatus implements Word {
        /** normal<p>正常 */
        NORMAL(0),
        /** error<p>エラー */
        ERROR(13001),
        ;

        private final int number;

        ResultStatus(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static ResultStatus of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Which program wrote the answer's file, by its looks. */
    public enum Writer implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** the eligibility terminal<p>資格確認端末 */
        TERMINAL(13101),
        /** another program<p>ほかのプログラム */
        OTHER(13102),
        /** not certain to be the eligibility terminal<p>資格確認端末か不確か */
        UNCERTAIN(13103),
        ;

        private final int number;

        Writer(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Writer of(int number) {
            return Call.word(values(), number);
        }
    }

    /** For what occasion the answer was asked. */
    public enum Origin implements Word {
        /** the desk<p>窓口 */
        DESK(0),
        /** a home visit<p>訪問診療 */
        HOME_VISIT(13201),
        /** an online visit<p>オンライン診療 */
        ONLINE_VISIT(13202),
        /** a bulk query for booked patients<p>予約患者の一括照会 */
        BULK(13203),
        ;

        private final int number;

        Origin(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Origin of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The classification (被保険者証区分, `InsuredCardClassification`): what kind of eligibility a result is. */
    public enum Classification implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** insured (general)<p>被保険者証(一般) */
        INSURED(13301),
        /** insured (retired)<p>被保険者証(退職) */
        RETIRED(13302),
        /** short-term<p>短期被保険者証(一般) */
        SHORT_TERM(13303),
        /** short-term (retired)<p>短期被保険者証(退職) */
        SHORT_TERM_RETIRED(13304),
        /** special medical care expense<p>特別療養費の対象 */
        SPECIAL_CARE(13305),
        /** specially retired<p>特例退職被保険者証 */
        SPECIAL_RETIRED(13306),
        /** Self-Defense Forces<p>自衛官診療証 */
        SELF_DEFENCE(13307),
        /** medical assistance<p>医療扶助 */
        WELFARE(13308),
        ;

        private final int number;

        Classification(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Classification of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether a ticket is for treatment or for dispensing (医療券・調剤券の別). */
    public enum TicketType implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** medical ticket<p>医療券 */
        MEDICAL(13401),
        /** dispensing ticket<p>調剤券 */
        DISPENSING(13402),
        ;

        private final int number;

        TicketType(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static TicketType of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The kind of treatment of a ticket (診療別). */
    public enum Treatment implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** inpatient<p>入院 */
        INPATIENT(13501),
        /** outpatient<p>入院外 */
        OUTPATIENT(13502),
        /** dental<p>歯科 */
        DENTAL(13503),
        /** dispensing<p>調剤 */
        DISPENSING(13504),
        /** home nursing<p>訪問看護 */
        HOME_NURSING(13505),
        ;

        private final int number;

        Treatment(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Treatment of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether a ticket is used alone or beside an insurance (単独・併用). */
    public enum TicketUse implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** alone<p>単独 */
        ALONE(13601),
        /** with insurance<p>医療保険と併用 */
        WITH_INSURANCE(13602),
        ;

        private final int number;

        TicketUse(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static TicketUse of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Which institution a ticket is for. */
    public enum Designation implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** for this institution<p>この窓口あて */
        OWN(13701),
        /** for another institution<p>他の医療機関あて */
        OTHER(13702),
        ;

        private final int number;

        Designation(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Designation of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether the institution reads phones. */
    public enum Phones implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** yes<p>対応 */
        YES(13801),
        /** no<p>未対応 */
        NO(13802),
        ;

        private final int number;

        Phones(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Phones of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What does not work. */
    public enum Outage implements Word {
        /** nothing known<p>なし */
        UNKNOWN(0),
        /** the reader is down<p>リーダーの故障 */
        READER(13901),
        /** the system is down<p>システム障害 */
        SYSTEM(13902),
        /** disaster<p>災害 */
        DISASTER(13903),
        ;

        private final int number;

        Outage(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Outage of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Where the visit takes place. */
    public enum Place implements Word {
        /** at the desk<p>窓口 */
        DESK(0),
        /** home visit<p>訪問診療 */
        HOME(14001),
        /** online visit<p>オンライン診療 */
        ONLINE(14002),
        /** another route than usual<p>通常とは異なる動線 */
        OTHER_ROUTE(14003),
        ;

        private final int number;

        Place(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Place of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Yes or no, where not knowing is a third thing. */
    public enum YesNo implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** yes<p>はい */
        YES(14101),
        /** no<p>いいえ */
        NO(14102),
        ;

        private final int number;

        YesNo(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static YesNo of(int number) {
            return Call.word(values(), number);
        }
    }

    /** How certain a rule is. */
    public enum Certainty implements Word {
        /** unknown<p>不明 */
        UNKNOWN(0),
        /** low<p>低 */
        LOW(14201),
        /** medium<p>中 */
        MEDIUM(14202),
        /** high<p>高 */
        HIGH(14203),
        ;

        private final int number;

        Certainty(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Certainty of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a rule measures. Each rule has one kind for ever. */
    public enum Measure implements Word {
        /** in force or not<p>有無 */
        PLAIN(0),
        /** months<p>月数 */
        MONTHS(14301),
        /** years<p>年数 */
        YEARS(14302),
        /** birthdays<p>誕生日の回数 */
        BIRTHDAYS(14303),
        /** tries<p>回数 */
        TRIES(14304),
        /** hours<p>時間数 */
        HOURS(14305),
        /** methods<p>本人確認の方法 */
        METHODS(14306),
        /** what is provided<p>提供される情報 */
        PROVIDES(14307),
        /** where it is operated<p>操作する場所 */
        OPERATED_AT(14308),
        /** day of the month<p>月の日 */
        DAY_OF_MONTH(14309),
        ;

        private final int number;

        Measure(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Measure of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Where something is operated. */
    public enum OperatedAt implements Word {
        /** the eligibility terminal<p>資格確認端末 */
        TERMINAL(14401),
        /** the facial-recognition card reader<p>顔認証付きカードリーダー */
        READER(14402),
        ;

        private final int number;

        OperatedAt(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static OperatedAt of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The language of a text. */
    public enum Language implements Word {
        /** Japanese<p>日本語 */
        JA(14501),
        /** English<p>英語 */
        EN(14502),
        ;

        private final int number;

        Language(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Language of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a rule is about, for programs that do not know the rule. */
    public enum Subject implements Word {
        /** the card<p>カード */
        CARD(14601),
        /** the phone<p>スマホ */
        PHONE(14602),
        /** a paper<p>書類 */
        PAPER(14603),
        /** the check of the person<p>本人確認 */
        PERSON(14604),
        /** the online answer<p>照会の結果 */
        ANSWER(14605),
        /** the institution<p>窓口と機器 */
        SITE(14606),
        /** the visit<p>受付全体 */
        VISIT(14607),
        ;

        private final int number;

        Subject(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Subject of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Where a table of rules came from. */
    public enum TableOrigin implements Word {
        /** built in<p>内蔵の規則表 */
        BUILT_IN(0),
        /** loaded, signature verified<p>署名を確認した規則ファイル */
        SIGNED(14701),
        /** loaded, the institution's own (unsigned)<p>医療機関自身の規則ファイル(署名なし) */
        OWN(14702),
        ;

        private final int number;

        TableOrigin(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static TableOrigin of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Why a kind of information is not provided. */
    public enum Withheld implements Word {
        /** the grace period<p>猶予期間中のため */
        GRACE(14801),
        /** not consented to<p>同意なし */
        REFUSED(14802),
        /** the consent has expired<p>同意の期限切れ */
        CONSENT_EXPIRED(14803),
        /** received by a paper<p>書類による受付のため */
        PAPER(14804),
        ;

        private final int number;

        Withheld(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Withheld of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether a kind of information is provided. */
    public enum Provided implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** provided<p>提供あり */
        PROVIDED(14901),
        /** not provided<p>提供なし */
        NOT_PROVIDED(14902),
        /** provided after consent<p>同意があれば提供 */
        IF_CONSENTED(14903),
        ;

        private final int number;

        Provided(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Provided of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What became of the PIN. */
    public enum PinState implements Word {
        /** not given<p>指定なし */
        NOT_GIVEN(0),
        /** verified<p>照合済み */
        VERIFIED(15001),
        /** not needed<p>不要 */
        NOT_NEEDED(15002),
        /** wrong<p>誤り */
        WRONG(15003),
        /** blocked<p>ロック */
        BLOCKED(15004),
        /** uncertain<p>不明 */
        UNCERTAIN(15005),
        ;

        private final int number;

        PinState(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static PinState of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Whether an answer shares medical information. */
    public enum Sharing implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** consented<p>同意あり */
        CONSENTED(15101),
        /** not consented<p>同意なし */
        REFUSED(15102),
        ;

        private final int number;

        Sharing(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static Sharing of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What a terminal's file holds. */
    public enum FileContent implements Word {
        /** nothing read<p>内容なし */
        NOTHING(0),
        /** answer about one person<p>1人の資格確認の結果 */
        ANSWER(15201),
        /** answers about many persons<p>一括照会の結果 */
        BULK(15202),
        /** receipt of a question about many<p>一括照会の受付 */
        RECEIPT(15203),
        /** registration's outcome<p>照会番号の登録の結果 */
        REGISTERED(15204),
        /** question<p>資格確認の要求 */
        QUERY(15205),
        /** request for results<p>一括照会の結果の要求 */
        COLLECT(15206),
        /** registration<p>照会番号の登録の要求 */
        REGISTRATION(15207),
        ;

        private final int number;

        FileContent(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static FileContent of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Why a file of the folder was not read, or what happened to the folder. */
    public enum FileProblem implements Word {
        /** nothing<p>問題なし */
        NOTHING(0),
        /** unknown name<p>種類の分からないファイル */
        UNKNOWN_NAME(15301),
        /** kind that is not read<p>読み取りの対象外のファイル */
        NOT_READ(15302),
        /** encrypted<p>暗号化されたファイル */
        ENCRYPTED(15303),
        /** incomplete<p>書きかけのファイル */
        INCOMPLETE(15304),
        /** broken<p>壊れたファイル */
        BROKEN(15305),
        /** too large<p>大きすぎるファイル */
        TOO_LARGE(15306),
        /** no file<p>ファイルではないもの */
        NOT_A_FILE(15307),
        /** locked<p>開けないファイル */
        LOCKED(15308),
        /** folder away<p>フォルダーを開けない */
        FOLDER_AWAY(15309),
        /** folder back<p>フォルダーの復帰 */
        FOLDER_BACK(15310),
        /** journal lost<p>取り込みの記録の停止 */
        JOURNAL_LOST(15311),
        ;

        private final int number;

        FileProblem(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static FileProblem of(int number) {
            return Call.word(values(), number);
        }
    }

    /** What is to be done after an answer of the terminal. */
    public enum FollowUp implements Word {
        /** nothing<p>なし */
        NOTHING(0),
        /** query again later<p>しばらくしてから照会し直す */
        ASK_AGAIN(15401),
        /** collect the results<p>受付番号で結果を取得する */
        COLLECT(15402),
        /** register the reference number<p>照会番号を登録する */
        REGISTER_REFERENCE_NUMBER(15403),
        /** see the error<p>エラーの内容を確認する */
        SHOW_ERROR(15404),
        ;

        private final int number;

        FollowUp(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static FollowUp of(int number) {
            return Call.word(values(), number);
        }
    }

    /** Where a terminal's file goes, by its name. */
    public enum FileDirection implements Word {
        /** not known<p>不明 */
        UNKNOWN(0),
        /** to the terminal<p>資格確認端末へ */
        TO_TERMINAL(15501),
        /** from the terminal<p>資格確認端末から */
        FROM_TERMINAL(15502),
        ;

        private final int number;

        FileDirection(int number) {
            this.number = number;
        }

        @Override
        public int number() {
            return number;
        }

        /** The word with a number; null when there is none. */
        public static FileDirection of(int number) {
            return Call.word(values(), number);
        }
    }

    /** The functions as uketsuke.h has them. */
    static final class Raw {
        static {
            Native.register(Raw.class, Call.library());
        }

        private Raw() {}

        public interface TransmitFunction extends Callback {
            int invoke(Pointer context, Pointer command, SizeT commandLength, Pointer response, SizeT capacity, Pointer responseLength);
        }

        public interface BeginFunction extends Callback {
            int invoke(Pointer context, int timeoutMs);
        }

        public interface EndFunction extends Callback {
            int invoke(Pointer context);
        }

        public interface CutPowerFunction extends Callback {
            int invoke(Pointer context);
        }

        public interface InsertionFunction extends Callback {
            long invoke(Pointer context);
        }

        public interface ReleaseFunction extends Callback {
            void invoke(Pointer context);
        }

        public interface LogFunction extends Callback {
            void invoke(Pointer context, Pointer line);
        }

        @Structure.FieldOrder({"struct_size", "max_command", "max_response", "extended", "context", "name", "transmit", "begin", "end", "cut_power", "insertion", "release"})
        public static final class Transport extends Structure {
            public int struct_size;
            public int max_command;
            public int max_response;
            public int extended;
            public Pointer context;
            public Pointer name;
            public TransmitFunction transmit;
            public BeginFunction begin;
            public EndFunction end;
            public CutPowerFunction cut_power;
            public InsertionFunction insertion;
            public ReleaseFunction release;

            int offset(String field) {
                return fieldOffset(field);
            }
        }

        static native int uketsuke_abi_version();

        static native int uketsuke_version_number();

        static native int uketsuke_feature(int feature);

        static native int uketsuke_today();

        static native int uketsuke_word_name(int word, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_word_number(byte[] name);

        static native int uketsuke_word_text(int word, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_error_text(int status, Pointer session, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_settings_new(PointerByReference settings);

        static native int uketsuke_settings_set(Pointer settings, int option, int value);

        static native int uketsuke_settings_get(Pointer settings, int option);

        static native int uketsuke_settings_text(Pointer settings, int option, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_settings_add_root(Pointer settings, byte[] name, byte[] der, SizeT derLength);

        static native int uketsuke_settings_add_key(Pointer settings, byte[] key, SizeT keyLength);

        static native int uketsuke_settings_load_rules(Pointer settings, byte[] file, SizeT fileLength, byte[] signature, SizeT signatureLength, int lastSerial);

        static native int uketsuke_settings_load_readers(Pointer settings, byte[] file, SizeT fileLength, byte[] signature, SizeT signatureLength, int lastSerial);

        static native int uketsuke_settings_error_text(Pointer settings, int status, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_settings_exclude_reader(Pointer settings, byte[] name);

        static native void uketsuke_settings_free(PointerByReference settings);

        static native int uketsuke_session_open(byte[] reader, Pointer settings, PointerByReference session);

        static native int uketsuke_session_open_transport(Transport transport, Pointer settings, PointerByReference session);

        static native int uketsuke_session_open_trace(byte[] trace, SizeT traceLength, Pointer settings, PointerByReference session);

        static native int uketsuke_session_open_simulator(Pointer simulator, Pointer settings, PointerByReference session);

        static native int uketsuke_session_wait(Pointer session, int timeoutMs);

        static native int uketsuke_session_wait_removal(Pointer session, int timeoutMs);

        static native int uketsuke_session_run(Pointer session, int operation, Pointer pin);

        static native int uketsuke_session_allow_last_try(Pointer session);

        static native int uketsuke_session_get(Pointer session, int value);

        static native int uketsuke_session_text(Pointer session, int value, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_session_certificate(Pointer session, PointerByReference certificate);

        static native int uketsuke_session_set_log(Pointer session, LogFunction line, Pointer context);

        static native void uketsuke_session_cancel(Pointer session);

        static native void uketsuke_session_free(PointerByReference session);

        static native int uketsuke_visit_new(int day, PointerByReference visit);

        static native int uketsuke_visit_set(Pointer visit, int fact, int value);

        static native int uketsuke_visit_set_at(Pointer visit, int index, int fact, int value);

        static native int uketsuke_visit_set_text(Pointer visit, int fact, byte[] text);

        static native int uketsuke_visit_clear(Pointer visit, int index, int fact);

        static native int uketsuke_visit_get(Pointer visit, int fact);

        static native int uketsuke_visit_get_at(Pointer visit, int index, int fact);

        static native int uketsuke_visit_add(Pointer visit, int list, IntByReference index);

        static native int uketsuke_visit_check(Pointer visit, IntByReference one, IntByReference other);

        static native int uketsuke_visit_check_at(Pointer visit, IntByReference one, IntByReference other, IntByReference index);

        static native int uketsuke_visit_error_text(Pointer visit, int status, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_visit_set_session(Pointer visit, Pointer session);

        static native int uketsuke_visit_set_certificate(Pointer visit, Pointer certificate, int tokenKind, Pointer settings);

        static native int uketsuke_visit_set_answer(Pointer visit, Pointer answer);

        static native int uketsuke_visit_json(Pointer visit, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_visit_copy(Pointer visit, PointerByReference copy);

        static native void uketsuke_visit_free(PointerByReference visit);

        static native int uketsuke_decide(Pointer visit, Pointer settings, PointerByReference decision);

        static native int uketsuke_session_receive(Pointer session, Pointer pin, int timeoutMs, Pointer visit, PointerByReference decision);

        static native int uketsuke_decision_get(Pointer decision, int number);

        static native int uketsuke_decision_word(Pointer decision, int list, int index);

        static native int uketsuke_decision_word_text(Pointer decision, int word, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_decision_text(Pointer decision, int language, int detail, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_decision_json(Pointer decision, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_decision_svg(Pointer decision, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_decision_scene(Pointer decision, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_decision_card(Pointer decision, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native void uketsuke_decision_free(PointerByReference decision);

        static native int uketsuke_readers_new(PointerByReference readers);

        static native int uketsuke_readers_count(Pointer readers, IntByReference count);

        static native int uketsuke_readers_name(Pointer readers, int index, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_readers_wait(Pointer readers, int timeoutMs, IntByReference event);

        static native int uketsuke_readers_event_name(Pointer readers, byte[] text, SizeT capacity, SizeTByReference length);

        static native void uketsuke_readers_cancel(Pointer readers);

        static native void uketsuke_readers_free(PointerByReference readers);

        static native int uketsuke_answer_read(byte[] file, SizeT fileLength, byte[] institution, PointerByReference answer);

        static native int uketsuke_answer_read_named(byte[] name, byte[] file, SizeT fileLength, byte[] institution, PointerByReference answer);

        static native int uketsuke_answer_get(Pointer answer, int value);

        static native int uketsuke_answer_text(Pointer answer, int value, int index, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_answer_json(Pointer answer, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_answer_unit(Pointer answer, int index, PointerByReference unit);

        static native void uketsuke_answer_free(PointerByReference answer);

        static native int uketsuke_reader_message(byte[] text);

        static native int uketsuke_folder_open(byte[] path, byte[] journal, byte[] institution, PointerByReference folder);

        static native int uketsuke_folder_next(Pointer folder, int timeoutMs, PointerByReference answer);

        static native int uketsuke_folder_done(Pointer folder);

        static native int uketsuke_folder_ask(Pointer folder, byte[] request, int timeoutMs, PointerByReference answer);

        static native void uketsuke_folder_cancel(Pointer folder);

        static native void uketsuke_folder_free(PointerByReference folder);

        static native int uketsuke_ask(Pointer settings, byte[] question, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_ask_text(Pointer settings, byte[] question, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_certificate_from_der(byte[] der, SizeT derLength, PointerByReference certificate);

        static native int uketsuke_certificate_get(Pointer certificate, int value);

        static native int uketsuke_certificate_text(Pointer certificate, int value, byte[] text, SizeT capacity, SizeTByReference length);

        static native int uketsuke_certificate_bytes(Pointer certificate, int value, Pointer data, SizeT capacity, SizeTByReference length);

        static native int uketsuke_certificate_check(Pointer certificate, Pointer settings, IntByReference chain, IntByReference hierarchy);

        static native void uketsuke_certificate_free(PointerByReference certificate);

        static native int uketsuke_challenge_new(PointerByReference challenge);

        static native int uketsuke_challenge_to_sign(Pointer challenge, Pointer certificate, Pointer data, SizeT capacity, SizeTByReference length);

        static native int uketsuke_challenge_verify(Pointer challenge, Pointer certificate, byte[] signature, SizeT signatureLength, IntByReference possession);

        static native void uketsuke_challenge_free(PointerByReference challenge);

        static native int uketsuke_status_from_pcsc(int code);

        static native int uketsuke_conversation_new(int operation, Pointer pin, int allowLastTry, int maxCommand, int maxResponse, int extended, PointerByReference conversation);

        static native int uketsuke_conversation_next(Pointer conversation, IntByReference step, Pointer data, SizeT capacity, SizeTByReference length);

        static native int uketsuke_conversation_feed(Pointer conversation, byte[] response, SizeT responseLength);

        static native int uketsuke_conversation_fault(Pointer conversation, int status);

        static native int uketsuke_conversation_insertion(Pointer conversation, long insertion);

        static native int uketsuke_conversation_cancel(Pointer conversation);

        static native int uketsuke_conversation_get(Pointer conversation, int value);

        static native int uketsuke_conversation_certificate(Pointer conversation, PointerByReference certificate);

        static native int uketsuke_conversation_error_text(Pointer conversation, int language, byte[] text, SizeT capacity, SizeTByReference length);

        static native void uketsuke_conversation_free(PointerByReference conversation);

        static native int uketsuke_simulator_new(PointerByReference simulator);

        static native int uketsuke_simulator_set(Pointer simulator, int value, int number);

        static native int uketsuke_simulator_insert(Pointer simulator, int tokenKind);

        static native int uketsuke_simulator_remove(Pointer simulator);

        static native int uketsuke_simulator_reset(Pointer simulator);

        static native int uketsuke_simulator_fail_at(Pointer simulator, int command, int status);

        static native int uketsuke_simulator_get(Pointer simulator, int value);

        static native int uketsuke_simulator_transmit(Pointer simulator, byte[] command, SizeT commandLength, Pointer response, SizeT capacity, SizeTByReference length);

        static native int uketsuke_simulator_cut_power(Pointer simulator);

        static native void uketsuke_simulator_free(PointerByReference simulator);
    }

    /**
     * A driver's own way to the token, for {@link Session#openDriver}. What a method throws does not cross the library: a
     * {@link UketsukeException} becomes its status, everything else {@link Status#READER_SYSTEM}, and the call of the
     * session throws a {@link UketsukeException} whose cause it is.
     */
    public abstract static class Driver {
        private Throwable failure;

        /** The reader's name for people. */
        public String name() {
            return "";
        }

        /** Longest command in bytes; 0: short length. */
        public int maxCommand() {
            return 0;
        }

        /** Longest response with its status word in bytes; 0: short length. */
        public int maxResponse() {
            return 0;
        }

        /** Reader and token are known to take extended length. Never a guess. */
        public boolean extended() {
            return false;
        }

        /**
         * Sends one command, and gives the whole response with its status word. The command may carry a PIN: keep no copy.
         * It is wiped when the method has returned.
         */
        public abstract byte[] transmit(byte[] command) throws Exception;

        /** Takes exclusive access until {@link #end}, and waits no longer than that for it (-1: as long as it takes). */
        public void begin(int timeoutMs) throws Exception {}

        /** Gives exclusive access back. Must not reset the token. */
        public void end() throws Exception {}

        /** Takes the power from the token; returns only if that surely happened. */
        public void cutPower() throws Exception {
            throw new UketsukeException(Status.POWER_STAYS_ON, "cutPower");
        }

        /** A number that changes whenever another token may lie there; 0: not known. */
        public long insertion() throws Exception {
            return 0;
        }

        /** Called once, when the session is freed. */
        public void release() throws Exception {}

        Throwable takeFailure() {
            Throwable last = failure;
            failure = null;
            return last;
        }

        int run(Work work) {
            try {
                work.run();
                return 0;
            } catch (UketsukeException error) {
                failure = error;
                return error.number() == 0 ? Status.DRIVER_CONTRACT.number() : error.number();
            } catch (Throwable error) { // nothing may cross the library
                failure = error;
                return Status.READER_SYSTEM.number();
            }
        }

        interface Work {
            void run() throws Exception;
        }
    }

    /** One table of functions for all drivers, which is never collected: the context says which is meant. */
    private static final class Drivers {
        private static final Map<Long, Driver> OPEN = new ConcurrentHashMap<>();
        private static final AtomicLong EVER = new AtomicLong();

        private static final Raw.TransmitFunction TRANSMIT = Drivers::transmit;
        private static final Raw.BeginFunction BEGIN =
                (context, timeoutMs) -> of(context).run(() -> of(context).begin(timeoutMs));
        private static final Raw.EndFunction END = context -> of(context).run(() -> of(context).end());
        private static final Raw.CutPowerFunction CUT_POWER = context -> of(context).run(() -> of(context).cutPower());
        private static final Raw.InsertionFunction INSERTION = Drivers::insertion;
        private static final Raw.ReleaseFunction RELEASE = Drivers::release;

        static long open(Driver driver) {
            long number = EVER.incrementAndGet();
            OPEN.put(number, driver);
            return number;
        }

        static void close(long number) {
            OPEN.remove(number);
        }

        static Raw.Transport table(long number, Driver driver) {
            byte[] utf8 = Call.utf8(driver.name());
            Memory name = new Memory(utf8.length);
            name.write(0, utf8, 0, utf8.length);
            Raw.Transport transport = new Raw.Transport();
            transport.struct_size = transport.size();
            transport.max_command = driver.maxCommand();
            transport.max_response = driver.maxResponse();
            transport.extended = driver.extended() ? 1 : 0;
            transport.context = Pointer.createConstant(number);
            transport.name = name;
            transport.transmit = TRANSMIT;
            transport.begin = BEGIN;
            transport.end = END;
            transport.cut_power = CUT_POWER;
            transport.insertion = INSERTION;
            transport.release = RELEASE;
            return transport;
        }

        private static Driver of(Pointer context) {
            return OPEN.get(Pointer.nativeValue(context));
        }

        private static int transmit(
                Pointer context, Pointer command, SizeT size, Pointer response, SizeT capacity, Pointer length) {
            return of(context).run(() -> {
                byte[] sent = command.getByteArray(0, size.intValue());
                byte[] received;
                try {
                    received = of(context).transmit(sent);
                } finally {
                    java.util.Arrays.fill(sent, (byte) 0);
                }
                if (received == null || received.length > capacity.longValue()) {
                    throw new UketsukeException(Status.DRIVER_CONTRACT, "transmit");
                }
                response.write(0, received, 0, received.length);
                if (Native.SIZE_T_SIZE == 8) {
                    length.setLong(0, received.length);
                } else {
                    length.setInt(0, received.length);
                }
            });
        }

        private static long insertion(Pointer context) {
            long[] found = {0};
            of(context).run(() -> found[0] = of(context).insertion());
            return found[0];
        }

        private static void release(Pointer context) {
            Driver driver = OPEN.remove(Pointer.nativeValue(context));
            driver.run(driver::release);
        }
    }

    /** A handle of uketsuke.h: uketsuke_settings. */
    public static final class Settings extends Handle {
        Settings(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_settings_free(place);
        }

        @Override
        void tell(int status, Pointer held, byte[] text, SizeT capacity, SizeTByReference length) {
            Raw.uketsuke_settings_error_text(held, status, Language.JA.number(), text, capacity, length);
        }

        /** Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation.<p>設定を作ります(本番の発行者、内蔵の規則とリーダー、操作は30秒まで)。 */
        public static Settings make() {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_settings_new(made), null);
            return new Settings(made.getValue());
        }

        /** Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1), `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only.<p>設定の項目を変えます。 */
        public void set(Word option, int value) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_settings_set(use.get(0), option.number(), value), this);
            }
        }

        /** The same with a word. */
        public void set(Word option, Word value) {
            set(option, value.number());
        }

        /** The same with a day; null: none. */
        public void set(Word option, LocalDate value) {
            set(option, number(value));
        }

        /** The value of an option; 0 when the handle is NULL or the option is a text.<p>設定の項目の値を返します。 */
        public int get(Word option) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_settings_get(use.get(0), option.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Word option) {
            return get(option) != 0;
        }

        /** The same as a word of the group that the values of {@code option} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Word option, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(option));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Word option) {
            return date(get(option));
        }

        /** An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`.<p>文字列の項目(規則表、リーダーのファイルのSHA-256)を書き込みます。 */
        public String text(Word option) {
            try (Use use = new Use(this)) {
                return Call.text(this, (to, capacity, length) -> Raw.uketsuke_settings_text(use.get(0), option.number(), to, capacity, length));
            }
        }

        /** Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*.<p>ルート証明書(DER)を名前を付けて追加します。 */
        public void addRoot(String name, byte[] der) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_settings_add_root(use.get(0), Call.utf8(name), der, Call.length(der)), this);
            }
        }

        /** Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as 32 zero bytes, under which anybody could sign.<p>規則とリーダーのファイルに署名する公開鍵(Ed25519、32バイト)を信頼します。取り消すには、設定を作り直します。公開鍵でないものや、誰でも署名できてしまう弱い鍵(32バイトすべて0など)はNOT_A_KEYです。 */
        public void addKey(byte[] key) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_settings_add_key(use.get(0), key, Call.length(key)), this);
            }
        }

        /** Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was none). An error leaves the table that is in use. FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules. UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line.<p>規則ファイルとその署名を読み込みます。last_serialは前回の通番(なければ0)で、それより古いファイルは使いません。 */
        public void loadRules(byte[] file, byte[] signature, int lastSerial) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_settings_load_rules(use.get(0), file, Call.length(file), signature, Call.length(signature), lastSerial), this);
            }
        }

        /** Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why.<p>リーダーと周辺のファイル(JSON)とその署名を読み込み、内蔵のものに加えます。 */
        public void loadReaders(byte[] file, byte[] signature, int lastSerial) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_settings_load_readers(use.get(0), file, Call.length(file), signature, Call.length(signature), lastSerial), this);
            }
        }

        /** What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too.<p>statusの意味と、どうすればよいかを、最後に拒否されたファイル・署名・ルートの理由(ファイルの行や通番)とともに書き込みます。settingsはNULLでもかまいません。 */
        public String errorText(Word status, Language language) {
            try (Use use = new Use(this)) {
                return Call.text(this, (to, capacity, length) -> Raw.uketsuke_settings_error_text(use.get(0), status.number(), language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String errorText(Word status) {
            return errorText(status, Language.JA);
        }

        /** Never uses a reader of this name.<p>この名前のリーダーを使いません。 */
        public void excludeReader(String name) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_settings_exclude_reader(use.get(0), Call.utf8(name)), this);
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_simulator. */
    public static final class Simulator extends Handle {
        Simulator(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_simulator_free(place);
        }

        /** Makes a simulated reader without a token.<p>カードのないシミュレーターを作ります。 */
        public static Simulator make() {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_simulator_new(made), null);
            return new Simulator(made.getValue());
        }

        /** Sets what the next token is (a word of *simulator*); 0 sets it back.<p>次に置くカードの性質を設定します。 */
        public void set(Word value, int number) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_simulator_set(use.get(0), value.number(), number), null);
            }
        }

        /** The same with a word. */
        public void set(Word value, Word number) {
            set(value, number.number());
        }

        /** The same with a day; null: none. */
        public void set(Word value, LocalDate number) {
            set(value, number(number));
        }

        /** Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234.<p>カード・スマホを置きます。暗証番号は1234です。 */
        public void insert(Word tokenKind) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_simulator_insert(use.get(0), tokenKind.number()), null);
            }
        }

        /** Takes the token away.<p>カード・スマホを取り除きます。 */
        public void remove() {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_simulator_remove(use.get(0)), null);
            }
        }

        /** Another program resets the token.<p>ほかのプログラムがカードをリセットします。 */
        public void reset() {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_simulator_reset(use.get(0)), null);
            }
        }

        /** The command with this number, counted from 0 and from now, fails with a status of what happens between program and token; INVALID_VALUE for any other.<p>command番目(0から)のコマンドを、カードとの間で起きることを表す番号で失敗させます。 */
        public void failAt(int command, Word status) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_simulator_fail_at(use.get(0), command, status.number()), null);
            }
        }

        /** A number of the token that lies there (a word of *simulator*); 0 when none does.<p>置かれているカードの値を返します。 */
        public int get(Word value) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_simulator_get(use.get(0), value.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Word value) {
            return get(value) != 0;
        }

        /** The same as a word of the group that the values of {@code value} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Word value, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(value));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Word value) {
            return date(get(value));
        }

        /** Sends one command to the token, for tests of drivers.<p>コマンドを一つ送ります。 */
        public byte[] transmit(byte[] command) {
            try (Use use = new Use(this)) {
                return Call.bytes(null, (to, capacity, length) -> Raw.uketsuke_simulator_transmit(use.get(0), command, Call.length(command), to, capacity, length));
            }
        }

        /** Takes the power from the token, for tests of drivers.<p>カードへの給電を止めます。 */
        public void cutPower() {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_simulator_cut_power(use.get(0)), null);
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_certificate. */
    public static final class Certificate extends Handle {
        Certificate(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_certificate_free(place);
        }

        /** Reads a certificate (DER), which must be whole and nothing else.<p>電子証明書(DER)を読み取ります。 */
        public static Certificate fromDer(byte[] der) {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_certificate_from_der(der, Call.length(der), made), null);
            return new Certificate(made.getValue());
        }

        /** A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none.<p>電子証明書の値を返します。 */
        public int get(Word value) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_certificate_get(use.get(0), value.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Word value) {
            return get(value) != 0;
        }

        /** The same as a word of the group that the values of {@code value} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Word value, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(value));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Word value) {
            return date(get(value));
        }

        /** A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs).<p>電子証明書の文字列を書き込みます。主体者は個人情報です。 */
        public String text(Word value) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_certificate_text(use.get(0), value.number(), to, capacity, length));
            }
        }

        /** Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs).<p>電子証明書のバイト列を書き込みます。発行番号は個人情報です。 */
        public byte[] bytes(Word value) {
            try (Use use = new Use(this)) {
                return Call.bytes(null, (to, capacity, length) -> Raw.uketsuke_certificate_bytes(use.get(0), value.number(), to, capacity, length));
            }
        }

        /** What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*). `settings` and `hierarchy` may be NULL.<p>電子証明書の発行者を確かめます。 */
        public int[] check(Settings settings) {
            IntByReference chainOut = new IntByReference();
            IntByReference hierarchyOut = new IntByReference();
            try (Use use = new Use(this, settings)) {
                Call.check(Raw.uketsuke_certificate_check(use.get(0), use.get(1), chainOut, hierarchyOut), null);
                return new int[] {chainOut.getValue(), hierarchyOut.getValue()};
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_challenge. */
    public static final class Challenge extends Handle {
        Challenge(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_challenge_free(place);
        }

        /** Makes a fresh challenge, for programs that speak to the token themselves.<p>鍵を確かめるための新しい値を作ります。 */
        public static Challenge make() {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_challenge_new(made), null);
            return new Challenge(made.getValue());
        }

        /** What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked.<p>カード・スマホに署名させるデータを書き込みます。 */
        public byte[] toSign(Certificate certificate) {
            try (Use use = new Use(this, certificate)) {
                return Call.bytes(null, (to, capacity, length) -> Raw.uketsuke_challenge_to_sign(use.get(0), use.get(1), to, capacity, length));
            }
        }

        /** Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A challenge judges once.<p>署名を確かめます。一つの値で確かめられるのは一度だけです。 */
        public int verify(Certificate certificate, byte[] signature) {
            IntByReference possessionOut = new IntByReference();
            try (Use use = new Use(this, certificate)) {
                Call.check(Raw.uketsuke_challenge_verify(use.get(0), use.get(1), signature, Call.length(signature), possessionOut), null);
                return possessionOut.getValue();
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_answer. */
    public static final class Answer extends Handle {
        Answer(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_answer_free(place);
        }

        /** Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where.<p>資格確認端末の結果のファイルを読み取ります。institutionは自施設の医療機関コード(半角数字10桁、それ以外はNOT_AN_INSTITUTION)で、NULLか空なら照合しません。 */
        public static Answer read(byte[] file, String institution) {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_answer_read(file, Call.length(file), Call.utf8(institution), made), null);
            return new Answer(made.getValue());
        }

        /** Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts, registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase, and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds nothing else.<p>連携フォルダーのファイルを、名前と内容から読み取ります。 */
        public static Answer readNamed(String name, byte[] file, String institution) {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_answer_read_named(Call.utf8(name), file, Call.length(file), Call.utf8(institution), made), null);
            return new Answer(made.getValue());
        }

        /** A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and `uketsuke_visit_get_at` give its facts one by one.<p>結果の値を返します。 */
        public int get(Word value) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_answer_get(use.get(0), value.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Word value) {
            return get(value) != 0;
        }

        /** The same as a word of the group that the values of {@code value} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Word value, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(value));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Word value) {
            return date(get(value));
        }

        /** A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which anybody may have chosen, control characters and those that turn the direction of writing are escaped (`&#92;u{202e}`).<p>結果の文字列を書き込みます。注記はindex番目(0から)です。 */
        public String text(Word value, int index, Language language) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_answer_text(use.get(0), value.number(), index, language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String text(Word value, int index) {
            return text(value, index, Language.JA);
        }

        /** The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read.<p>ファイルの内容をJSONで書き込みます。 */
        public String json() {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_answer_json(use.get(0), to, capacity, length));
            }
        }

        /** One person's answer in a bulk file, by its index from 0: a forecast of the booked visit.<p>一括照会の結果の1人分を返します。 */
        public Answer unit(int index) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_answer_unit(use.get(0), index, made), null);
                return new Answer(made.getValue());
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_folder. */
    public static final class Folder extends Handle {
        Folder(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_folder_free(place);
        }

        @Override
        void cancelRaw(Pointer raw) {
            Raw.uketsuke_folder_cancel(raw);
        }

        /** Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names, and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used.<p>連携フォルダーの監視を始めます。 */
        public static Folder open(String path, String journal, String institution) {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_folder_open(Call.utf8(path), Call.utf8(journal), Call.utf8(institution), made), null);
            return new Folder(made.getValue());
        }

        /** The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits. DEADLINE_PASSED when nothing came. What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends before that is given it again.<p>連携フォルダーの次のファイルを返します。 */
        public Answer next(long timeoutMs) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_folder_next(use.get(0), Call.timeout(timeoutMs), made), null);
                return new Answer(made.getValue());
            }
        }

        /** Notes in the journal that what was given last has been dealt with.<p>最後に返したファイルを処理済みとして記録します。 */
        public void done() {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_folder_done(use.get(0)), null);
            }
        }

        /** Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too. DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after `uketsuke_folder_cancel`; a request that the terminal did not take is taken back.<p>資格確認端末に照会し、結果を待ちます。 */
        public Answer ask(String request, long timeoutMs) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_folder_ask(use.get(0), Call.utf8(request), Call.timeout(timeoutMs), made), null);
                return new Answer(made.getValue());
            }
        }

        /** Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine.<p>次のファイルと、照会の結果を待つのを中止します。 */
        public void cancel() {
            try (Use use = new Use(this)) {
                Raw.uketsuke_folder_cancel(use.get(0));
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_decision. */
    public static final class Decision extends Handle {
        Decision(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_decision_free(place);
        }

        /** Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not go together. `settings` may be NULL: the built-in rules.<p>判定します。受付できないことも判定の一つです。 */
        public static Decision decide(Visit visit, Settings settings) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(visit, settings)) {
                Call.check(Raw.uketsuke_decide(use.get(0), use.get(1), made), visit);
                return new Decision(made.getValue());
            }
        }

        /** What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL.<p>番号について判定が述べることを返します。述べないこととNULLは0です。 */
        public int get(Word number) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_decision_get(use.get(0), number.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Word number) {
            return get(number) != 0;
        }

        /** The same as a word of the group that the values of {@code number} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Word number, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(number));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Word number) {
            return date(get(number));
        }

        /** The word at an index of a list (a word of *decision_list*), from 0; 0 after the last.<p>一覧のindex番目(0から)の番号を返します。終わりの後は0です。 */
        public int word(Word list, int index) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_decision_word(use.get(0), list.number(), index);
            }
        }

        /** The text of a word with this decision's days filled in, for a dialog of your own.<p>番号の文を、この判定の日付を入れて書き込みます。 */
        public String wordText(Word word, Language language) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_decision_word_text(use.get(0), word.number(), language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String wordText(Word word) {
            return wordText(word, Language.JA);
        }

        /** The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes hold every one. Every line ends with a line feed, the last one too.<p>判定を文で書き込みます。最後の行も改行で終わります。 */
        public String text(Word detail, Language language) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_decision_text(use.get(0), language.number(), detail.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String text(Word detail) {
            return text(detail, Language.JA);
        }

        /** The decision as JSON.<p>判定をJSONで書き込みます。 */
        public String json() {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_decision_json(use.get(0), to, capacity, length));
            }
        }

        /** The picture of the days of the card or phone, as SVG; empty where no day is known.<p>カード・スマホの期限の図をSVGで書き込みます。 */
        public String svg(Language language) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_decision_svg(use.get(0), language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String svg() {
            return svg(Language.JA);
        }

        /** The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known.<p>カード・スマホの期限の図を、四角形と文字のJSONで書き込みます。 */
        public String scene(Language language) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_decision_scene(use.get(0), language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String scene() {
            return scene(Language.JA);
        }

        /** What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed.<p>患者に見せる案内を、A6判のSVGで書き込みます。 */
        public String card(Language language) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_decision_card(use.get(0), language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String card() {
            return card(Language.JA);
        }
    }

    /** A handle of uketsuke.h: uketsuke_visit. */
    public static final class Visit extends Handle {
        Visit(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_visit_free(place);
        }

        @Override
        void tell(int status, Pointer held, byte[] text, SizeT capacity, SizeTByReference length) {
            Raw.uketsuke_visit_error_text(held, status, Language.JA.number(), text, capacity, length);
        }

        /** Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on.<p>受診日(YYYYMMDD)だけが分かっている受付を作ります。 */
        public static Visit make(LocalDate day) {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_visit_new(number(day), made), null);
            return new Visit(made.getValue());
        }

        /** Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and `uketsuke_visit_check` alone.<p>項目を設定します。0は取り消しです。拒否された値は、正しく設定し直すまで判定を止めます。 */
        public void set(Fact fact, int value) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_visit_set(use.get(0), fact.number(), value), this);
            }
        }

        /** The same with a word. */
        public void set(Fact fact, Word value) {
            set(fact, value.number());
        }

        /** The same with a day; null: none. */
        public void set(Fact fact, LocalDate value) {
            set(fact, number(value));
        }

        /** Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what `uketsuke_visit_set` sets.<p>追加したカード・結果・医療券の項目を設定します。 */
        public void setAt(int index, Fact fact, int value) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_visit_set_at(use.get(0), index, fact.number(), value), this);
            }
        }

        /** The same with a word. */
        public void setAt(int index, Fact fact, Word value) {
            setAt(index, fact, value.number());
        }

        /** The same with a day; null: none. */
        public void setAt(int index, Fact fact, LocalDate value) {
            setAt(index, fact, number(value));
        }

        /** Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it.<p>文字列の項目を設定します。NULLは取り消しです。 */
        public void setText(Fact fact, String text) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_visit_set_text(use.get(0), fact.number(), Call.utf8(text)), this);
            }
        }

        /** Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value. A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back.<p>項目を取り消します(拒否された項目、知らない番号も)。受診日は取り消せず、NOT_A_DAYです(拒否された日付の取り消しはできます)。 */
        public void clear(int index, Fact fact) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_visit_clear(use.get(0), index, fact.number()), this);
            }
        }

        /** The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use.<p>項目の値を返します。なければ0です。 */
        public int get(Fact fact) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_visit_get(use.get(0), fact.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Fact fact) {
            return get(fact) != 0;
        }

        /** The same as a word of the group that the values of {@code fact} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Fact fact, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(fact));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Fact fact) {
            return date(get(fact));
        }

        /** The value of a fact of the token, result or ticket at an index.<p>追加したカード・結果・医療券の項目の値を返します。 */
        public int getAt(int index, Fact fact) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_visit_get_at(use.get(0), index, fact.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flagAt(int index, Fact fact) {
            return getAt(index, fact) != 0;
        }

        /** The same as a word of the group that the values of {@code fact} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W getAt(int index, Fact fact, Class<W> group) {
            return Call.word(group.getEnumConstants(), getAt(index, fact));
        }

        /** The same as a day; null where there is none. */
        public LocalDate dayAt(int index, Fact fact) {
            return date(getAt(index, fact));
        }

        /** Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives its index.<p>カード・結果・医療券を追加し、その番号を返します。 */
        public int add(Word list) {
            IntByReference indexOut = new IntByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_visit_add(use.get(0), list.number(), indexOut), this);
                return indexOut.getValue();
            }
        }

        /** Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be NULL. `uketsuke_word_text` names a fact.<p>判定できる受付かどうかを確かめ、妨げになる項目を返します。項目の名前はuketsuke_word_textで得られます。 */
        public Checked check() {
            IntByReference oneOut = new IntByReference();
            IntByReference otherOut = new IntByReference();
            try (Use use = new Use(this)) {
                int status = Raw.uketsuke_visit_check(use.get(0), oneOut, otherOut);
                return new Checked(status, oneOut.getValue(), otherOut.getValue(), 0);
            }
        }

        /** The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared. `index` may be NULL, too.<p>同じことを確かめ、項目が拒否された番号(追加したカード・結果・医療券)も返します。 */
        public Checked checkAt() {
            IntByReference oneOut = new IntByReference();
            IntByReference otherOut = new IntByReference();
            IntByReference indexOut = new IntByReference();
            try (Use use = new Use(this)) {
                int status = Raw.uketsuke_visit_check_at(use.get(0), oneOut, otherOut, indexOut);
                return new Checked(status, oneOut.getValue(), otherOut.getValue(), indexOut.getValue());
            }
        }

        /** What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread: then without names.<p>statusの意味と、どうすればよいかを、対象の項目の名前とともに書き込みます。visitはNULLでもかまいません。 */
        public String errorText(Word status, Language language) {
            try (Use use = new Use(this)) {
                return Call.text(this, (to, capacity, length) -> Raw.uketsuke_visit_error_text(use.get(0), status.number(), language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String errorText(Word status) {
            return errorText(status, Language.JA);
        }

        /** Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that was right or wrong. What staff saw stays. After a failure it puts in what was found out until then.<p>セッションが最後に読み取った内容を受付に入れます。 */
        public void setSession(Session session) {
            try (Use use = new Use(this, session)) {
                Call.check(Raw.uketsuke_visit_set_session(use.get(0), use.get(1)), this);
            }
        }

        /** Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in).<p>ほかで読み取った電子証明書を受付に入れます。 */
        public void setCertificate(Certificate certificate, Word tokenKind, Settings settings) {
            try (Use use = new Use(this, certificate, settings)) {
                Call.check(Raw.uketsuke_visit_set_certificate(use.get(0), use.get(1), tokenKind.number(), use.get(2)), this);
            }
        }

        /** Puts a terminal's answer in the place of what was known of one.<p>資格確認端末の結果を受付に入れます。 */
        public void setAnswer(Answer answer) {
            try (Use use = new Use(this, answer)) {
                Call.check(Raw.uketsuke_visit_set_answer(use.get(0), use.get(1)), this);
            }
        }

        /** The facts that were given, as JSON (`docs/schemas/visit.json`).<p>設定された項目をJSONで書き込みます。 */
        public String json() {
            try (Use use = new Use(this)) {
                return Call.text(this, (to, capacity, length) -> Raw.uketsuke_visit_json(use.get(0), to, capacity, length));
            }
        }

        /** A copy of a visit, with what was refused.<p>受付の写しを作ります。 */
        public Visit copy() {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_visit_copy(use.get(0), made), this);
                return new Visit(made.getValue());
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_session. */
    public static final class Session extends Handle {
        Session(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_session_free(place);
        }

        @Override
        void cancelRaw(Pointer raw) {
            Raw.uketsuke_session_cancel(raw);
        }

        @Override
        void tell(int status, Pointer held, byte[] text, SizeT capacity, SizeTByReference length) {
            Raw.uketsuke_error_text(status, held, Language.JA.number(), text, capacity, length);
        }

        /** Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet. `settings` may be NULL. UNSUPPORTED without PC/SC.<p>PC/SCのリーダーを開きます。NULLならどのリーダーでも使います。 */
        public static Session open(String reader, Settings settings) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(settings)) {
                Call.check(Raw.uketsuke_session_open(Call.utf8(reader), use.get(0), made), null);
                return new Session(made.getValue());
            }
        }

        /** Plays a recorded trace as if it were a reader.<p>記録された通信を再生します。 */
        public static Session openTrace(byte[] trace, Settings settings) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(settings)) {
                Call.check(Raw.uketsuke_session_open_trace(trace, Call.length(trace), use.get(0), made), null);
                return new Session(made.getValue());
            }
        }

        /** Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator.<p>シミュレーターのリーダーを開きます。 */
        public static Session openSimulator(Simulator simulator, Settings settings) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(simulator, settings)) {
                Call.check(Raw.uketsuke_session_open_simulator(use.get(0), use.get(1), made), null);
                return new Session(made.getValue());
            }
        }

        /** Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after `uketsuke_session_cancel`.<p>まだ読み取っていないカード・スマホを待ちます。時間内に置かれなければNO_TOKENを返します。 */
        public void await(long timeoutMs) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_session_wait(use.get(0), Call.timeout(timeoutMs)), this);
            }
        }

        /** Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there.<p>カード・スマホが離れるのを待ちます。時間内に離れなければDEADLINE_PASSEDを返します。 */
        public void waitRemoval(long timeoutMs) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_session_wait_removal(use.get(0), Call.timeout(timeoutMs)), this);
            }
        }

        /** Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN, has seen that one.<p>カード・スマホとの操作を一つ行います。暗証番号は、最後に待った、または操作したカード・スマホにだけ使います。別のものが置かれていれば、次に待つか、暗証番号なしの操作で確かめるまでTOKEN_SWAPPEDです。 */
        public void run(OperationKind operation, char[] pin) {
            try (Use use = new Use(this); Secret secret = new Secret(pin)) {
                Call.check(Raw.uketsuke_session_run(use.get(0), operation.number(), secret.copy), this);
            }
        }

        /** Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient first.<p>次の操作に限り、暗証番号の最後の1回を使うことを許可します。 */
        public void allowLastTry() {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_session_allow_last_try(use.get(0)), this);
            }
        }

        /** A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time.<p>最後の操作の値を返します。 */
        public int get(Word value) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_session_get(use.get(0), value.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Word value) {
            return get(value) != 0;
        }

        /** The same as a word of the group that the values of {@code value} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Word value, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(value));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Word value) {
            return date(get(value));
        }

        /** A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time.<p>最後の操作の文字列(リーダーの名前)を書き込みます。 */
        public String text(Word value) {
            try (Use use = new Use(this)) {
                return Call.text(this, (to, capacity, length) -> Raw.uketsuke_session_text(use.get(0), value.number(), to, capacity, length));
            }
        }

        /** The certificate that was read last. NOTHING_READ when there is none.<p>最後に読み取った電子証明書を返します。 */
        public Certificate certificate() {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_session_certificate(use.get(0), made), this);
                return new Certificate(made.getValue());
            }
        }

        /** Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.<p>実行中の(なければ次の)操作を中止します。 */
        public void cancel() {
            try (Use use = new Use(this)) {
                Raw.uketsuke_session_cancel(use.get(0));
            }
        }

        /** Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the token's key is proved. A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without `insertion` every call reads. The PIN is for the token that this call finds. If the session has seen a token before that was not received (it waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there, nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait takes the token that lies there.<p>待つ・読む・確かめる・判定するを一度に行います。暗証番号は、この呼び出しが見つけたカード・スマホに使います。受け付けていないものを既に見ている(待った、尋ねた、読み取りに失敗した)ときは、そのカード・スマホにだけ使い、別のものが置かれていれば何も送らずにUKETSUKE_ERROR_TOKEN_SWAPPEDを返します。その後は、暗証番号の入力からやり直します。次に待つとき、そこにあるものを受け付けます。 */
        public Decision receive(char[] pin, long timeoutMs, Visit visit) {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(this, visit); Secret secret = new Secret(pin)) {
                Call.check(Raw.uketsuke_session_receive(use.get(0), secret.copy, Call.timeout(timeoutMs), use.get(1), made), this);
                return new Decision(made.getValue());
            }
        }

        private Driver driver;
        private Raw.LogFunction log;

        /**
         * Opens a driver's own reader. The session keeps the driver until it is freed. All of the driver's methods run on the
         * thread that calls the session.
         */
        public static Session openDriver(Driver driver, Settings settings) {
            PointerByReference made = new PointerByReference();
            long number = Drivers.open(driver);
            try (Use use = new Use(settings)) {
                Raw.Transport transport = Drivers.table(number, driver);
                Call.check(Raw.uketsuke_session_open_transport(transport, use.get(0), made), null);
            } catch (RuntimeException error) {
                Drivers.close(number);
                throw error;
            }
            Session session = new Session(made.getValue());
            session.driver = driver;
            return session;
        }

        /**
         * Gives one line after each operation, without anything personal in it, to a function; null: to nobody. What the
         * function throws is dropped.
         */
        public void setLog(Consumer<String> line) {
            Raw.LogFunction told = line == null ? null : (context, text) -> {
                try {
                    line.accept(text.getString(0, "UTF-8"));
                } catch (Throwable error) {
                    // Nothing may cross the library.
                }
            };
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_session_set_log(use.get(0), told, null), this);
            }
            log = told;
        }
    }

    /** A handle of uketsuke.h: uketsuke_readers. */
    public static final class Readers extends Handle {
        Readers(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_readers_free(place);
        }

        @Override
        void cancelRaw(Pointer raw) {
            Raw.uketsuke_readers_cancel(raw);
        }

        /** Begins to look at the readers. UNSUPPORTED without PC/SC.<p>リーダーの監視を始めます。 */
        public static Readers make() {
            PointerByReference made = new PointerByReference();
            Call.check(Raw.uketsuke_readers_new(made), null);
            return new Readers(made.getValue());
        }

        /** Looks which readers there are, and counts them.<p>リーダーを数え直します。 */
        public int count() {
            IntByReference countOut = new IntByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_readers_count(use.get(0), countOut), null);
                return countOut.getValue();
            }
        }

        /** The name of a reader that `uketsuke_readers_count` counted, from 0.<p>リーダーの名前を書き込みます。 */
        public String name(int index) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_readers_name(use.get(0), index, to, capacity, length));
            }
        }

        /** Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does.<p>リーダーやカードの変化を待ちます。時間内に変化がなければDEADLINE_PASSEDを返します。 */
        public int await(long timeoutMs) {
            IntByReference eventOut = new IntByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_readers_wait(use.get(0), Call.timeout(timeoutMs), eventOut), null);
                return eventOut.getValue();
            }
        }

        /** The name of the reader to which the last event happened.<p>最後の変化があったリーダーの名前を書き込みます。 */
        public String eventName() {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_readers_event_name(use.get(0), to, capacity, length));
            }
        }

        /** Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.<p>待機を中止します。 */
        public void cancel() {
            try (Use use = new Use(this)) {
                Raw.uketsuke_readers_cancel(use.get(0));
            }
        }
    }

    /** A handle of uketsuke.h: uketsuke_conversation. */
    public static final class Conversation extends Handle {
        Conversation(Pointer raw) {
            super(raw);
        }

        @Override
        void free(PointerByReference place) {
            Raw.uketsuke_conversation_free(place);
        }

        /** Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be NULL; `allow_last_try` is 1 when the patient wants the last try to be spent.<p>操作を一歩ずつ進める会話を作ります。 */
        public static Conversation make(OperationKind operation, char[] pin, boolean allowLastTry, int maxCommand, int maxResponse, boolean extended) {
            PointerByReference made = new PointerByReference();
            try (Secret secret = new Secret(pin)) {
                Call.check(Raw.uketsuke_conversation_new(operation.number(), secret.copy, allowLastTry ? 1 : 0, maxCommand, maxResponse, extended ? 1 : 0, made), null);
                return new Conversation(made.getValue());
            }
        }

        /** What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`. When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over.<p>次にすることと、送るバイト列を返します。dataには常に261バイトが必要です。 */
        public byte[] next(int[] step) {
            IntByReference stepOut = new IntByReference();
            try (Use use = new Use(this)) {
                byte[] data = Call.bytes(null, (to, capacity, length) -> Raw.uketsuke_conversation_next(use.get(0), stepOut, to, capacity, length));
                step[0] = stepOut.getValue();
                return data;
            }
        }

        /** What came back from the token: the response with its status word; no bytes after a cut of power.<p>カード・スマホの応答を渡します。 */
        public void feed(byte[] response) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_conversation_feed(use.get(0), response, Call.length(response)), null);
            }
        }

        /** The step failed: a status of what happened between program and token, or a number of your own.<p>送れなかったことを、番号で渡します。 */
        public void fault(Word status) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_conversation_fault(use.get(0), status.number()), null);
            }
        }

        /** Tells which token lies there now: a number that changes whenever another may. Before each `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then.<p>今置かれているカードの番号を知らせます。 */
        public void insertion(long insertion) {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_conversation_insertion(use.get(0), insertion), null);
            }
        }

        /** Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over.<p>会話を中止します。終わるまで次の手順を続けてください。 */
        public void cancel() {
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_conversation_cancel(use.get(0)), null);
            }
        }

        /** A number of the operation when it is over (a word of *session*); 0 before.<p>終わった操作の値を返します。 */
        public int get(Word value) {
            try (Use use = new Use(this)) {
                return Raw.uketsuke_conversation_get(use.get(0), value.number());
            }
        }

        /** The same of what is a flag. */
        public boolean flag(Word value) {
            return get(value) != 0;
        }

        /** The same as a word of the group that the values of {@code value} are of; null where there is none, and for one that is not known here. */
        public <W extends Enum<W> & Word> W get(Word value, Class<W> group) {
            return Call.word(group.getEnumConstants(), get(value));
        }

        /** The same as a day; null where there is none. */
        public LocalDate day(Word value) {
            return date(get(value));
        }

        /** The certificate that was read. NOTHING_READ when there is none.<p>読み取った電子証明書を返します。 */
        public Certificate certificate() {
            PointerByReference made = new PointerByReference();
            try (Use use = new Use(this)) {
                Call.check(Raw.uketsuke_conversation_certificate(use.get(0), made), null);
                return new Certificate(made.getValue());
            }
        }

        /** What happened and what helps, for the people at the desk, when the operation is over.<p>何が起き、どうすればよいかを書き込みます。 */
        public String errorText(Language language) {
            try (Use use = new Use(this)) {
                return Call.text(null, (to, capacity, length) -> Raw.uketsuke_conversation_error_text(use.get(0), language.number(), to, capacity, length));
            }
        }

        /** The same in Japanese. */
        public String errorText() {
            return errorText(Language.JA);
        }
    }

    /** The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`.<p>ライブラリのインターフェイスの番号(1)を返します。 */
    public static int abiVersion() {
        return Raw.uketsuke_abi_version();
    }

    /** The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`.<p>ライブラリの版を一つの数で返します(メジャー×10000＋マイナー×100＋パッチ)。 */
    public static int versionNumber() {
        return Raw.uketsuke_version_number();
    }

    /** 1 when this build can do that (a word of *feature*), else 0.<p>この機能を含むビルドなら1、そうでなければ0を返します。 */
    public static boolean feature(Word feature) {
        return Raw.uketsuke_feature(feature.number()) != 0;
    }

    /** Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is outside of the years 1900 to 9999.<p>日本の今日の日付(YYYYMMDD)を返します。時計を読むのはこの関数だけです。 */
    public static LocalDate today() {
        return date(Raw.uketsuke_today());
    }

    /** The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it says what it means.<p>番号の名前(group.word)を書き込みます。ログ用です。 */
    public static String wordName(Word word) {
        return Call.text(null, (to, capacity, length) -> Raw.uketsuke_word_name(word.number(), to, capacity, length));
    }

    /** The number of a word by its name, `group.word`; 0 when there is none.<p>名前(group.word)から番号を返します。なければ0です。 */
    public static int wordNumber(String name) {
        return Raw.uketsuke_word_number(Call.utf8(name));
    }

    /** The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in.<p>番号の文を書き込みます。「{until}」などの空所はそのままです。 */
    public static String wordText(Word word, Language language) {
        return Call.text(null, (to, capacity, length) -> Raw.uketsuke_word_text(word.number(), language.number(), to, capacity, length));
    }

    /** The same in Japanese. */
    public static String wordText(Word word) {
        return wordText(word, Language.JA);
    }

    /** What happened and what helps, for the people at the desk. With the session in which it happened: on which reader, what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread.<p>何が起き、どうすればよいかを書き込みます。sessionはNULLでもかまいません。 */
    public static String errorText(Word status, Session session, Language language) {
        try (Use use = new Use(session)) {
            return Call.text(null, (to, capacity, length) -> Raw.uketsuke_error_text(status.number(), use.get(0), language.number(), to, capacity, length));
        }
    }

    /** The same in Japanese. */
    public static String errorText(Word status, Session session) {
        return errorText(status, session, Language.JA);
    }

    /** What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`. 0 when nothing was entered.<p>リーダーの表示(番号か文)の意味を返します。 */
    public static int readerMessage(String text) {
        return Raw.uketsuke_reader_message(Call.utf8(text));
    }

    /** Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A question that is not understood is an error, and the answer's member `text` names what is wrong with it.<p>JSONの質問にJSONで答えます。 */
    public static String ask(Settings settings, String question) {
        try (Use use = new Use(settings)) {
            return Call.text(null, (to, capacity, length) -> Raw.uketsuke_ask(use.get(0), Call.utf8(question), to, capacity, length));
        }
    }

    /** The same, and gives the text of the answer alone, for programs without a JSON parser.<p>質問に、文だけで答えます。 */
    public static String askText(Settings settings, String question, Language language) {
        try (Use use = new Use(settings)) {
            return Call.text(null, (to, capacity, length) -> Raw.uketsuke_ask_text(use.get(0), Call.utf8(question), language.number(), to, capacity, length));
        }
    }

    /** The same in Japanese. */
    public static String askText(Settings settings, String question) {
        return askText(settings, question, Language.JA);
    }

    /** The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own.<p>PC/SCのエラー番号に当たる番号を返します。 */
    public static int statusFromPcsc(int code) {
        return Raw.uketsuke_status_from_pcsc(code);
    }
}
