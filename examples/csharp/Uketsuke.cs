// uketsuke for C#: the part of the C interface that a reception program needs. See include/uketsuke.h for the rules.
using System;
using System.Runtime.InteropServices;
using System.Text;

/// A failure of the library: its number, and its words.
public sealed class UketsukeException : Exception
{
    public int Status { get; private set; }

    public UketsukeException(int status) : base(Uketsuke.StatusText(status)) { Status = status; }
}

/// Functions and structures of the C interface.
public static class Uketsuke
{
    public const int Ok = 0, Ja = 0, En = 1, PinWrong = 206, PossessionProved = 1, Card = 1;

    [StructLayout(LayoutKind.Sequential)]
    public struct SimulatedToken
    {
        public uint StructSize;
        public int Kind, ExpiresOn, TriesLeft, WithoutJpki, HolderNotAuthenticated;
        public IntPtr Pin;
        public UIntPtr PinLength;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Received
    {
        public uint StructSize;
        public int TokenKind, PinState, Possession;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Visit
    {
        public uint StructSize;
        public int Day, HasToken, TokenKind, CardForm, CardExpiresOn, CardReturned;
        public int CertificateEvidence, CertificateStartsOn, CertificateExpiresOn, Hierarchy, Chain, CertificatePurpose;
        public int Possession, Revocation;
        public ulong Papers;
        public int EligibilityCertificateUntil, LegacyCardUntil, InsurerChangedOn;
        public int PersonCheck, PersonMethod, PinMisses, FaceMisses, Unable, ReaderMessage;
        public int HasOnline, Eligibility, Route;
        public ulong ConsentsYes, ConsentsNo, ConsentsExpired, ConsentsUnobtainable;
        public int LimitAmount, Phones, PhonesSince, FirstUse, Equipment, BornOn, AcceptTest, AcceptSimulated;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Decision
    {
        public uint StructSize;
        public int Acceptance, Standing, FullUntil, UsableUntil, OtherUntil, RulesAsOf, GraceUntil;
        public ulong Reasons, Advice, NextSteps, Provided, NotProvided, Basis;
    }

    const string Library = "uketsuke";
    const CallingConvention C = CallingConvention.Cdecl;

    [DllImport(Library, CallingConvention = C)] public static extern uint uketsuke_abi_version();
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_status_text(int status, int language, byte[] text, UIntPtr capacity, out UIntPtr length);
    [DllImport(Library, CallingConvention = C)] public static extern int uketsuke_simulator_new(out IntPtr simulator);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_simulator_insert(IntPtr simulator, ref SimulatedToken token);
    [DllImport(Library, CallingConvention = C)] public static extern int uketsuke_simulator_free(ref IntPtr simulator);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_session_open_simulator(IntPtr simulator, out IntPtr session);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_session_open_reader(byte[] name, UIntPtr nameLength, out IntPtr session);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_session_prove_possession(IntPtr session, byte[] pin, UIntPtr pinLength, int caution,
        uint timeoutMs, ref Received received, out IntPtr certificate);
    [DllImport(Library, CallingConvention = C)] public static extern int uketsuke_session_free(ref IntPtr session);
    [DllImport(Library, CallingConvention = C)] public static extern int uketsuke_certificate_free(ref IntPtr certificate);
    [DllImport(Library, CallingConvention = C)] public static extern int uketsuke_anchors_new(out IntPtr anchors);
    [DllImport(Library, CallingConvention = C)] public static extern int uketsuke_anchors_accept_simulated(IntPtr anchors);
    [DllImport(Library, CallingConvention = C)] public static extern int uketsuke_anchors_free(ref IntPtr anchors);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_visit_init(out Visit visit, uint structSize, int day);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_visit_set_token(ref Visit visit, int kind, IntPtr certificate, IntPtr anchors, int possession);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_decide(ref Visit visit, IntPtr rules, ref Decision decision);
    [DllImport(Library, CallingConvention = C)]
    public static extern int uketsuke_decision_text(ref Visit visit, IntPtr rules, int language, byte[] text, UIntPtr capacity,
        out UIntPtr length);

    /// Throws when a call failed.
    public static void Check(int status)
    {
        if (status != Ok) throw new UketsukeException(status);
    }

    public static string StatusText(int status)
    {
        return Text((byte[] text, UIntPtr capacity, out UIntPtr length) =>
            uketsuke_status_text(status, Ja, text, capacity, out length));
    }

    public static string DecisionText(ref Visit visit)
    {
        Visit copy = visit;
        return Text((byte[] text, UIntPtr capacity, out UIntPtr length) =>
            uketsuke_decision_text(ref copy, IntPtr.Zero, Ja, text, capacity, out length));
    }

    delegate int TextCall(byte[] text, UIntPtr capacity, out UIntPtr length);

    /// Calls twice: for the length, then for the text.
    static string Text(TextCall call)
    {
        UIntPtr length;
        if (call(null, UIntPtr.Zero, out length) != Ok) return "?";
        var text = new byte[(int)length + 1];
        return call(text, (UIntPtr)text.Length, out length) == Ok ? Encoding.UTF8.GetString(text, 0, (int)length) : "?";
    }
}
