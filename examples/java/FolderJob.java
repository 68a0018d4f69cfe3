import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import uketsuke.Uketsuke.Answer;
import uketsuke.Uketsuke.AnswerValue;
import uketsuke.Uketsuke.Decision;
import uketsuke.Uketsuke.Detail;
import uketsuke.Uketsuke.FileContent;
import uketsuke.Uketsuke.Folder;
import uketsuke.Uketsuke.Outcome;
import uketsuke.Uketsuke.Status;
import uketsuke.Uketsuke.UketsukeException;
import uketsuke.Uketsuke.Visit;

/**
 * The terminal's linkage folder: each file once, also across restarts; and a question to the terminal.
 *
 * <pre>
 * java FolderJob FOLDER JOURNAL DAY INSTITUTION SECONDS [QUESTION]
 * </pre>
 *
 * DAY as 20261127; INSTITUTION the institution's own code. It ends when nothing came for so many SECONDS. QUESTION is
 * {@code terminal_request} of docs/linkage-folder.md, in JSON. What is printed holds file names: keep it out of logs.
 */
final class FolderJob {
    private final PrintStream out;
    private final LocalDate day;

    private FolderJob(PrintStream out, LocalDate day) {
        this.out = out;
        this.day = day;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        FolderJob job = new FolderJob(out, LocalDate.parse(arguments[2], DateTimeFormatter.BASIC_ISO_DATE));
        int quiet = 1000 * Integer.parseInt(arguments[4]);
        try (Folder folder = Folder.open(arguments[0], arguments[1], arguments[3])) {
            if (arguments.length > 5) {
                try (Answer answer = folder.ask(arguments[5], 30000)) {
                    job.tell(answer);
                }
            }
            while (job.next(folder, quiet)) {
                // What was dealt with does not come again; what was not, does.
                folder.done();
            }
        } catch (UketsukeException error) {
            out.println(error.getMessage());
            System.exit(1);
        }
    }

    /** Tells of the next file; false when nothing came. */
    private boolean next(Folder folder, int quiet) {
        Answer next;
        try {
            next = folder.next(quiet);
        } catch (UketsukeException error) {
            if (error.status() == Status.DEADLINE_PASSED) {
                return false;
            }
            throw error;
        }
        try (Answer answer = next) {
            tell(answer);
        }
        return true;
    }

    private void tell(Answer answer) {
        out.println("file " + answer.text(AnswerValue.FILE_NAME, 0));
        int problem = answer.get(AnswerValue.PROBLEM);
        if (problem != 0) {
            out.println("problem " + problem + " " + answer.text(AnswerValue.PROBLEM_TEXT, 0));
        }
        if (answer.get(AnswerValue.CONTENT, FileContent.class) == FileContent.ANSWER) {
            decide(answer);
        }
        for (int index = 0; index < answer.get(AnswerValue.UNITS); index++) {
            // One person of many: a forecast.
            try (Answer unit = answer.unit(index)) {
                decide(unit);
            }
        }
        int toDo = answer.get(AnswerValue.FOLLOW_UP);
        if (toDo != 0) {
            out.println("to do " + toDo);
        }
    }

    /** What the desk may do with one person's answer. */
    private void decide(Answer answer) {
        try (Visit visit = Visit.make(day)) {
            visit.setAnswer(answer);
            try (Decision decision = Decision.decide(visit, null)) {
                out.println(decision.text(Detail.BRIEF));
                out.println("sign " + decision.get(Outcome.SIGN));
            }
        }
    }
}
