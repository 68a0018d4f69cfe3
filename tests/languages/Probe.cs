// What C# does with the interface, line by line as every other language; or every word; or the driver's table.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using Uketsuke;

sealed class OverSimulator : Driver
{
    private readonly Simulator simulator;
    internal int Begun, Ended, Sent, Asked, Released;
    internal Exception Fails;
    internal byte[] Last;

    internal OverSimulator(Simulator over) { simulator = over; }

    public override string Name { get { return "a driver"; } }

    public override byte[] Transmit(byte[] command)
    {
        Sent++;
        Last = command;
        if (Fails != null) throw Fails;
        return simulator.Transmit(command);
    }

    public override void Begin(uint timeoutMs) { Begun++; }

    public override void End() { Ended++; }

    public override ulong Insertion() { Asked++; return 1; }

    public override void Release() { Released++; }
}

static class Probe
{
    static void Words()
    {
        foreach (Type type in typeof(Number).Assembly.GetExportedTypes().Where(type => type.IsEnum))
        {
            foreach (object word in Enum.GetValues(type)) Console.WriteLine("{0}.{1} {2}", type.Name, word, (int)word);
        }
    }

    static void Layout()
    {
        Type raw = typeof(Number).Assembly.GetType("Uketsuke.Raw");
        Type transport = raw.GetNestedType("Transport", BindingFlags.NonPublic);
        Console.WriteLine("size {0}", Marshal.SizeOf(transport));
        foreach (FieldInfo field in transport.GetFields(BindingFlags.NonPublic | BindingFlags.Instance))
        {
            Console.WriteLine("{0} {1}", field.Name, Marshal.OffsetOf(transport, field.Name));
        }
        // Each import, too, is there: P/Invoke would find it out at its first call alone.
        foreach (MethodInfo method in raw.GetMethods(BindingFlags.NonPublic | BindingFlags.Static)) Marshal.Prelink(method);
    }

    static void Refused(string what, Action work)
    {
        try
        {
            work();
            Console.WriteLine(what + " taken");
        }
        catch (UketsukeException error)
        {
            string text = error.Message == "" ? "no text" : error.Message;
            string cause = error.InnerException == null ? "" : error.InnerException.Message;
            Console.WriteLine("{0} {1} {2} {3}", what, (int)error.Status, text, cause);
        }
    }

    static void OverDriver(Settings settings, Simulator simulator)
    {
        OverSimulator over = new OverSimulator(simulator);
        using (Session session = Session.OpenDriver(over, settings))
        {
            session.SetLog(line => Console.WriteLine("log " + line));
            session.Run(OperationKind.Prove, "1234".ToCharArray());
            session.SetLog(null);
            Console.WriteLine("possession " + session.Get(SessionValue.Possession));
            string asked = over.Asked > 0 ? "asked" : "not asked";
            Console.WriteLine("calls {0} {1} {2} {3}", over.Begun, over.Ended, over.Sent, asked);
            Console.WriteLine(over.Last.All(one => one == 0) ? "wiped" : "NOT WIPED");
            using (Certificate certificate = session.Certificate())
            {
                Console.WriteLine("der " + certificate.Bytes(CertificateValue.Der).Length);
                Console.WriteLine("expires {0:yyyy-MM-dd}", certificate.Day(CertificateValue.ExpiresOn));
            }
            over.Fails = new InvalidOperationException("broken driver");
            Refused("native", () => session.Run(OperationKind.Identify, null));
            over.Fails = new UketsukeException(Status.TokenRemoved, "gone");
            Refused("own", () => session.Run(OperationKind.Identify, null));
        }
        Console.WriteLine("released " + over.Released);
    }

    static void Spoken(Simulator simulator)
    {
        using (Conversation spoken = Conversation.Make(OperationKind.Prove, "1234".ToCharArray(), false, 0, 0, false))
        {
            int steps = 0;
            for (; ; steps++)
            {
                Number step;
                byte[] data = spoken.Next(out step);
                if (step == ConversationStep.Done) break;
                spoken.Feed(simulator.Transmit(data));
            }
            Console.WriteLine("conversation {0} {1}", steps, spoken.Get(SessionValue.Possession));
        }
    }

    static void Desk(Settings settings, Simulator simulator)
    {
        using (Session session = Session.OpenSimulator(simulator, settings))
        using (Visit visit = Visit.Make(new DateTime(2026, 11, 27)))
        using (Decision decision = session.Receive(null, Library.Forever, visit))
        using (Visit missing = Visit.Make(new DateTime(2026, 11, 27)))
        {
            Console.WriteLine("day {0:yyyy-MM-dd}", visit.Day(Fact.Day));
            List<int> findings = new List<int>();
            for (uint at = 0; decision.Word(DecisionList.Findings, at) != 0; at++)
            {
                findings.Add(decision.Word(DecisionList.Findings, at));
            }
            Console.WriteLine("findings " + string.Join(" ", findings));
            Refused("again", () => session.Receive(null, 0, visit));
            Refused("wrong", () => visit.Set(Fact.TokenKind, Chain.Verified));
            Fact one, other;
            Status status = visit.Check(out one, out other);
            Console.WriteLine("check {0} {1} {2}", (int)status, (int)one, (int)other);
            missing.Set(Fact.CertificateExpiresOn, new DateTime(2026, 12, 31));
            status = missing.Check(out one, out other);
            Console.WriteLine("missing {0} {1} {2}", (int)status, (int)one, (int)other);
            visit.Dispose();
            try
            {
                visit.Json();
            }
            catch (ObjectDisposedException)
            {
                Console.WriteLine("closed refused");
            }
        }
    }

    // A day that is none, a fact that is refused at an index, and a PIN with a NUL.
    static void Odd()
    {
        using (Visit visit = Visit.Make(new DateTime(2026, 11, 27)))
        {
            Refused("odd", () => visit.Set(Fact.BornOn, new DateTime(1, 1, 1)));
            Refused("blocked", () => Decision.Decide(visit, null));
            visit.Set(Fact.BornOn, 0);
            visit.Set(Fact.TokenKind, TokenKind.Card);
            visit.Add(VisitList.Tokens);
            Refused("second", () => visit.SetAt(1, Fact.TokenKind, Chain.Verified));
            Fact one, other;
            uint index;
            Status status = visit.CheckAt(out one, out other, out index);
            Console.WriteLine("at {0} {1} {2} {3}", (int)status, (int)one, (int)other, index);
        }
        using (Settings settings = Settings.Make())
        {
            settings.Set(SettingsOption.AcceptOwnFiles, 1);
            Refused("rules", () => settings.LoadRules(new byte[] { 110, 111 }, null, 0));
        }
        char[] pin = "1234\0".ToCharArray();
        Refused("pin", () => Conversation.Make(OperationKind.Verify, pin, false, 0, 0, false));
    }

    static Status Waited(Session session, uint timeout)
    {
        try
        {
            session.Wait(timeout);
            return Status.Ok;
        }
        catch (UketsukeException error)
        {
            return error.Status;
        }
    }

    // Dispose ends a call of another thread that waits.
    static void Ended()
    {
        using (Simulator simulator = Simulator.Make())
        {
            Session session = Session.OpenSimulator(simulator, null);
            Status ended = Status.Busy;
            Thread thread = new Thread(() =>
            {
                while (ended == Status.Busy) ended = Waited(session, Library.Forever);
            });
            thread.Start();
            while (Waited(session, 0) != Status.Busy) Thread.Yield();
            session.Dispose();
            thread.Join();
            Console.WriteLine("ended {0}", (int)ended);
        }
    }

    static void All()
    {
        using (Settings settings = Settings.Make())
        using (Simulator simulator = Simulator.Make())
        {
            settings.Set(SettingsOption.AcceptSimulator, 1);
            simulator.Insert(TokenKind.Card);
            OverDriver(settings, simulator);
            Spoken(simulator);
            Desk(settings, simulator);
        }
        Odd();
        Ended();
        Refused("question", () => Library.Ask(null, "{\"ask\":\"grace\",\"expires_on\":\"2026-02-30\"}"));
        Refused("nul", () => Library.Ask(null, "{}\0"));
        Refused("null", () => Decision.Decide(null, null));
        Console.WriteLine(Library.AskText(null, "{\"ask\":\"grace\",\"expires_on\":\"2026-08-01\"}", Language.En));
        string go = Library.WordText(Sign.Go);
        Number status = Library.StatusFromPcsc(0x8010000C);
        Console.WriteLine("{0} {1} {2}", go == "" ? "no text" : go, Library.WordNumber("sign.go"), status);
        bool feature = Library.Feature(Feature.Simulator);
        Console.WriteLine("{0} {1}", feature ? "feature" : "no feature", Library.AbiVersion());
    }

    static void Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        switch (arguments[0])
        {
            case "words": Words(); break;
            case "layout": Layout(); break;
            default: All(); break;
        }
    }
}
