// The main job in C#, on a simulated card whose certificate ends on the given day: mono Reception.exe [YYYYMMDD]
using System;
using System.Runtime.InteropServices;
using System.Text;

public static class Reception
{
    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(false);
        IntPtr simulator = IntPtr.Zero, session = IntPtr.Zero, anchors = IntPtr.Zero, certificate = IntPtr.Zero;
        try
        {
            if (Uketsuke.uketsuke_abi_version() != 0) throw new Exception("the library has another interface");
            var card = new Uketsuke.SimulatedToken
            {
                StructSize = (uint)Marshal.SizeOf(typeof(Uketsuke.SimulatedToken)),
                Kind = Uketsuke.Card,
                ExpiresOn = arguments.Length > 0 ? int.Parse(arguments[0]) : 0,
            };
            Uketsuke.Check(Uketsuke.uketsuke_simulator_new(out simulator));
            Uketsuke.Check(Uketsuke.uketsuke_simulator_insert(simulator, ref card));
            Uketsuke.Check(Uketsuke.uketsuke_anchors_new(out anchors));
            Uketsuke.Check(Uketsuke.uketsuke_anchors_accept_simulated(anchors));
            Uketsuke.Check(Uketsuke.uketsuke_session_open_simulator(simulator, out session));

            var received = new Uketsuke.Received { StructSize = (uint)Marshal.SizeOf(typeof(Uketsuke.Received)) };
            int wrong = Uketsuke.uketsuke_session_prove_possession(session, Encoding.ASCII.GetBytes("0000"), (UIntPtr)4, 0,
                5000, ref received, out certificate);
            if (wrong != Uketsuke.PinWrong) throw new Exception("a wrong PIN was not told");
            Console.WriteLine(Uketsuke.StatusText(wrong));
            Uketsuke.Check(Uketsuke.uketsuke_session_prove_possession(session, Encoding.ASCII.GetBytes("1234"), (UIntPtr)4, 0,
                5000, ref received, out certificate));

            Uketsuke.Visit visit;
            Uketsuke.Check(Uketsuke.uketsuke_visit_init(out visit, (uint)Marshal.SizeOf(typeof(Uketsuke.Visit)), 20261121));
            visit.AcceptSimulated = 1;
            Uketsuke.Check(Uketsuke.uketsuke_visit_set_token(ref visit, received.TokenKind, certificate, anchors,
                received.Possession));
            var decision = new Uketsuke.Decision { StructSize = (uint)Marshal.SizeOf(typeof(Uketsuke.Decision)) };
            Uketsuke.Check(Uketsuke.uketsuke_decide(ref visit, IntPtr.Zero, ref decision));
            Console.WriteLine(Uketsuke.DecisionText(ref visit));
            Console.WriteLine("acceptance {0}, usable until {1}", decision.Acceptance, decision.UsableUntil);
            return received.Possession == Uketsuke.PossessionProved && decision.Acceptance != 0 ? 0 : 1;
        }
        finally
        {
            Uketsuke.uketsuke_certificate_free(ref certificate);
            Uketsuke.uketsuke_session_free(ref session);
            Uketsuke.uketsuke_simulator_free(ref simulator);
            Uketsuke.uketsuke_anchors_free(ref anchors);
        }
    }
}
