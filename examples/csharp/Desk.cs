// The main job: waits for a card or phone, reads and checks it, decides, and says it.
//
//     Desk                        by any reader, today
//     Desk card|android|iphone    by a simulated one, on 27 November 2026
//
// A phone wants its PIN, which is asked for once: one line of standard input.
using System;
using System.IO;
using System.Text;
using Uketsuke;

static class Desk
{
    static Session Simulated(string kind)
    {
        using (Settings settings = Settings.Make())
        using (Simulator simulator = Simulator.Make())
        {
            settings.Set(SettingsOption.AcceptSimulator, 1);
            simulator.Insert((TokenKind)Enum.Parse(typeof(TokenKind), kind, true));
            return Session.OpenSimulator(simulator, settings);
        }
    }

    static Decision Receive(Session session, Visit visit)
    {
        try
        {
            return session.Receive(null, Library.Forever, visit);
        }
        catch (UketsukeException error) when (error.Status == Status.PinRequired)
        {
            char[] pin = AskForPin();
            try
            {
                return session.Receive(pin, Library.Forever, visit);
            }
            finally
            {
                Array.Clear(pin, 0, pin.Length);
            }
        }
    }

    // Never a string, which nothing wipes.
    static char[] AskForPin()
    {
        Console.Error.Write("暗証番号: ");
        char[] line = new char[16];
        int length = 0;
        using (Stream input = Console.OpenStandardInput())
        {
            for (int digit = input.ReadByte(); digit >= 0 && digit != '\n' && length < 16; digit = input.ReadByte())
            {
                line[length++] = (char)digit;
            }
        }
        char[] pin = new char[length];
        Array.Copy(line, pin, length);
        Array.Clear(line, 0, line.Length);
        return pin;
    }

    static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        bool simulated = arguments.Length > 0;
        try
        {
            using (Session session = simulated ? Simulated(arguments[0]) : Session.Open(null, null))
            using (Visit visit = Visit.Make(simulated ? new DateTime(2026, 11, 27) : Library.Today()))
            using (Decision decision = Receive(session, visit))
            {
                Console.WriteLine(decision.Text(Detail.Desk));
                Console.WriteLine("sign " + decision.Get(Outcome.Sign));
                return 0;
            }
        }
        catch (UketsukeException error)
        {
            Console.WriteLine(error.Message);
            return 1;
        }
    }
}
