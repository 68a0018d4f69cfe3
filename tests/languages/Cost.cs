// What calls cost from C#, in nanoseconds, one line each, as tests/c/cost.c: run by `cargo xtask cost`.
using System;
using System.Diagnostics;
using System.Globalization;
using Uketsuke;

static class Cost
{
    // So short that some runs are not interrupted; the least counts.
    const int Times = 200, Runs = 100;

    static Visit WithFacts()
    {
        Visit visit = Visit.Make(new DateTime(2026, 11, 27));
        visit.Set(Fact.TokenKind, TokenKind.Card);
        visit.Set(Fact.CertificateExpiresOn, new DateTime(2027, 8, 1));
        visit.Set(Fact.CertificateChain, Chain.Verified);
        visit.Set(Fact.CertificateHierarchy, Hierarchy.Production);
        visit.Set(Fact.PersonCheck, Check.Passed);
        visit.Set(Fact.PersonMethod, Method.Face);
        visit.Set(Fact.Eligibility, Eligibility.Valid);
        visit.Set(Fact.Route, Route.Card);
        visit.Set(Fact.ConsentMedication, Consent.Given);
        visit.Set(Fact.ConsentTreatment, Consent.Given);
        visit.Set(Fact.ConsentCheckups, Consent.Given);
        visit.Set(Fact.BornOn, new DateTime(1960, 4, 1));
        return visit;
    }

    static void Print(string name, Action call)
    {
        double least = double.MaxValue;
        for (int run = 0; run < Runs; run++)
        {
            long from = Stopwatch.GetTimestamp();
            for (int time = 0; time < Times; time++) call();
            double cost = (Stopwatch.GetTimestamp() - from) * 1e9 / Stopwatch.Frequency / Times;
            if (cost < least) least = cost;
        }
        Console.WriteLine(name + " " + least.ToString("F1", CultureInfo.InvariantCulture));
    }

    static void Main()
    {
        long sum = 0;
        using (Visit visit = WithFacts())
        using (Decision decision = Decision.Decide(visit, null))
        {
            Print("Visit.Set", () => visit.Set(Fact.BornOn, new DateTime(1960, 4, 1)));
            Print("Decision.Get", () => sum += decision.Get(Outcome.Sign));
            Print("Decision.Text, desk", () => sum += decision.Text(Detail.Desk).Length);
        }
        Print("decision", () =>
        {
            using (Visit own = WithFacts())
            using (Decision decision = Decision.Decide(own, null))
                sum += decision.Get(Outcome.Sign) + decision.Get(Outcome.Until);
        });
        if (sum == 0) throw new InvalidOperationException();
    }
}
