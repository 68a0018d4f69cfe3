import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Arrays;
import uketsuke.Uketsuke;
import uketsuke.Uketsuke.Decision;
import uketsuke.Uketsuke.Detail;
import uketsuke.Uketsuke.Outcome;
import uketsuke.Uketsuke.Session;
import uketsuke.Uketsuke.Settings;
import uketsuke.Uketsuke.SettingsOption;
import uketsuke.Uketsuke.Simulator;
import uketsuke.Uketsuke.Status;
import uketsuke.Uketsuke.TokenKind;
import uketsuke.Uketsuke.UketsukeException;
import uketsuke.Uketsuke.Visit;

/**
 * The main job: waits for a card or phone, reads and checks it, decides, and says it.
 *
 * <pre>
 * java Desk                        by any reader, today
 * java Desk card|android|iphone    by a simulated one, on 27 November 2026
 * </pre>
 *
 * <p>A phone wants its PIN, which is asked for once: one line of standard input.
 */
final class Desk {
    static Session simulated(String kind) {
        try (Settings settings = Settings.make();
                Simulator simulator = Simulator.make()) {
            settings.set(SettingsOption.ACCEPT_SIMULATOR, 1);
            simulator.insert(TokenKind.valueOf(kind.toUpperCase()));
            return Session.openSimulator(simulator, settings);
        }
    }

    static Decision receive(Session session, Visit visit) throws IOException {
        try {
            return session.receive(null, Uketsuke.FOREVER, visit);
        } catch (UketsukeException error) {
            if (error.status() != Status.PIN_REQUIRED) {
                throw error;
            }
        }
        char[] pin = askForPin();
        try {
            return session.receive(pin, Uketsuke.FOREVER, visit);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** Never a String, which nothing wipes, and past the buffer of System.in. */
    static char[] askForPin() throws IOException {
        System.err.print("暗証番号: ");
        char[] line = new char[16];
        int length = 0;
        FileInputStream input = new FileInputStream(FileDescriptor.in);
        for (int digit = input.read(); digit >= 0 && digit != '\n' && length < line.length; digit = input.read()) {
            line[length++] = (char) digit;
        }
        char[] pin = Arrays.copyOf(line, length);
        Arrays.fill(line, '\0');
        return pin;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        boolean simulated = arguments.length > 0;
        try (Session session = simulated ? simulated(arguments[0]) : Session.open(null, null);
                Visit visit = Visit.make(simulated ? LocalDate.of(2026, 11, 27) : Uketsuke.today());
                Decision decision = receive(session, visit)) {
            out.println(decision.text(Detail.DESK));
            out.println("sign " + decision.get(Outcome.SIGN));
        } catch (UketsukeException error) {
            out.println(error.getMessage());
            System.exit(1);
        }
    }
}
