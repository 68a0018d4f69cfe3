import java.time.LocalDate;
import java.util.Locale;
import uketsuke.Uketsuke.*;

/** What calls cost from Java, in nanoseconds, one line each, as tests/c/cost.c: run by `cargo xtask cost`. */
final class Cost {
    // So short that some runs are not interrupted; the least counts.
    private static final int TIMES = 200;
    private static final int RUNS = 100;
    private static long sum;

    private static Visit withFacts() {
        Visit visit = Visit.make(LocalDate.of(2026, 11, 27));
        visit.set(Fact.TOKEN_KIND, TokenKind.CARD);
        visit.set(Fact.CERTIFICATE_EXPIRES_ON, LocalDate.of(2027, 8, 1));
        visit.set(Fact.CERTIFICATE_CHAIN, Chain.VERIFIED);
        visit.set(Fact.CERTIFICATE_HIERARCHY, Hierarchy.PRODUCTION);
        visit.set(Fact.PERSON_CHECK, Check.PASSED);
        visit.set(Fact.PERSON_METHOD, Method.FACE);
        visit.set(Fact.ELIGIBILITY, Eligibility.VALID);
        visit.set(Fact.ROUTE, Route.CARD);
        visit.set(Fact.CONSENT_MEDICATION, Consent.GIVEN);
        visit.set(Fact.CONSENT_TREATMENT, Consent.GIVEN);
        visit.set(Fact.CONSENT_CHECKUPS, Consent.GIVEN);
        visit.set(Fact.BORN_ON, LocalDate.of(1960, 4, 1));
        return visit;
    }

    private static void print(String name, Runnable call) {
        double least = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long from = System.nanoTime();
            for (int time = 0; time < TIMES; time++) {
                call.run();
            }
            least = Math.min(least, (System.nanoTime() - from) / (double) TIMES);
        }
        System.out.println(name + String.format(Locale.ROOT, " %.1f", least));
    }

    public static void main(String[] arguments) {
        try (Visit visit = withFacts(); Decision decision = Decision.decide(visit, null)) {
            print("visit.set", () -> visit.set(Fact.BORN_ON, LocalDate.of(1960, 4, 1)));
            print("decision.get", () -> sum += decision.get(Outcome.SIGN));
            print("decision.text, desk", () -> sum += decision.text(Detail.DESK).length());
        }
        print("decision", () -> {
            try (Visit own = withFacts(); Decision decision = Decision.decide(own, null)) {
                sum += decision.get(Outcome.SIGN) + decision.get(Outcome.UNTIL);
            }
        });
        if (sum == 0) {
            throw new IllegalStateException();
        }
    }
}
