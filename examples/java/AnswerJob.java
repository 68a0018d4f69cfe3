import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import uketsuke.Uketsuke.Answer;
import uketsuke.Uketsuke.AnswerValue;
import uketsuke.Uketsuke.Decision;
import uketsuke.Uketsuke.Detail;
import uketsuke.Uketsuke.Outcome;
import uketsuke.Uketsuke.UketsukeException;
import uketsuke.Uketsuke.Visit;

/**
 * What the eligibility terminal answered about a patient, decided.
 *
 * <pre>
 * java AnswerJob FILE DAY [INSTITUTION]    DAY as 20261127; INSTITUTION the institution's own code
 * </pre>
 */
final class AnswerJob {
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        byte[] file = Files.readAllBytes(Paths.get(arguments[0]));
        LocalDate day = LocalDate.parse(arguments[1], DateTimeFormatter.BASIC_ISO_DATE);
        try (Answer answer = Answer.read(file, arguments.length > 2 ? arguments[2] : null);
                Visit visit = Visit.make(day)) {
            visit.setAnswer(answer);
            try (Decision decision = Decision.decide(visit, null)) {
                out.println(decision.text(Detail.DESK));
                out.println("sign " + decision.get(Outcome.SIGN));
                LocalDate until = decision.day(Outcome.UNTIL);
                if (until != null) {
                    out.println("until " + until);
                }
                for (int remark = 0; remark < answer.get(AnswerValue.REMARKS); remark++) {
                    out.println("remark " + answer.text(AnswerValue.REMARK, remark));
                }
            }
        } catch (UketsukeException error) {
            out.println(error.getMessage());
            System.exit(1);
        }
    }
}
