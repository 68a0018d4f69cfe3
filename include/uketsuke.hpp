// uketsuke in C++17, over uketsuke.h. Made by `cargo run -p uketsuke-bindings`; not to be edited.
//
//     auto session = uketsuke::Session::open(nullptr, uketsuke::Settings());
//     auto visit = uketsuke::Visit::make(uketsuke::today());
//     if (!session || !visit) return 1;
//     auto decision = session.value().receive(nullptr, UKETSUKE_FOREVER, visit.value());
//     if (!decision) std::puts(decision.error().text.c_str());
//     bool go = decision && decision.value().get<uketsuke::Outcome::Sign>() == uketsuke::Sign::Go;
//
// `get<Fact::TokenKind>()` and `set<Fact::TokenKind>(TokenKind::Card)` have the type of what they name, so that another
// word, a day or a number in its place does not compile; `get(word)` and `set(word, number)` take what is known only when
// the program runs. A timeout is milliseconds or a std::chrono::duration; one below 0 does not wait.
//
// A class per handle frees it; an empty one stands for NULL (settings: what is built in). Nothing throws: a Result holds
// a value or an Error with its text in Japanese. Threads as in uketsuke.h: before an object goes that another thread waits
// with, cancel, and let that call end.
#ifndef UKETSUKE_HPP
#define UKETSUKE_HPP

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "uketsuke.h"

namespace uketsuke {

/// What a call came to, with its sentence. That of a success says OK.
struct Error {
    std::int32_t status = UKETSUKE_OK;
    std::string text = "OK";
    /// What a driver's own method threw, where that led to it.
    std::exception_ptr cause = nullptr;
};

/// In the place of a value where there is none.
struct Nothing {};

/// A value, or the error in its place.
template <class T> class [[nodiscard]] Result {
  public:
    Result(T value) noexcept : value_(std::move(value)) {}
    Result(Error error) noexcept : error_(std::move(error)) {}
    bool ok() const noexcept { return error_.status == UKETSUKE_OK; }
    explicit operator bool() const noexcept { return ok(); }
    /// The value; that of an error is an empty one.
    T &value() & noexcept { return value_; }
    const T &value() const & noexcept { return value_; }
    T &&value() && noexcept { return std::move(value_); }
    /// The same, as with std::optional and std::expected.
    T &operator*() & noexcept { return value_; }
    const T &operator*() const & noexcept { return value_; }
    T &&operator*() && noexcept { return std::move(value_); }
    T *operator->() noexcept { return &value_; }
    const T *operator->() const noexcept { return &value_; }
    /// The error; that of a success says OK.
    const Error &error() const noexcept { return error_; }

  private:
    T value_{};
    Error error_{};
};

/// A day; an empty one is no day. Whether there is a 31 February is asked by the library, which refuses it.
class Day {
  public:
    constexpr Day() noexcept = default;
    /// As uketsuke.h has it: YYYYMMDD.
    constexpr explicit Day(std::int32_t yyyymmdd) noexcept : number_(yyyymmdd) {}
    constexpr Day(int y, int m, int d) noexcept
        : number_(y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > 31
                      ? -1 // refused as no day, where 0 would be one that is not known
                      : y * 10000 + m * 100 + d) {}
    constexpr int year() const noexcept { return number_ / 10000; }
    constexpr int month() const noexcept { return number_ / 100 % 100; }
    constexpr int day() const noexcept { return number_ % 100; }
    constexpr std::int32_t number() const noexcept { return number_; }
    /// Whether it is one.
    constexpr explicit operator bool() const noexcept { return number_ > 0; }
    /// As 2026-11-27; an empty text for no day.
    std::string text() const {
        if (number_ <= 0) return std::string();
        const std::string digits = std::to_string(100000000 + number_ % 100000000);
        return digits.substr(1, 4) + "-" + digits.substr(5, 2) + "-" + digits.substr(7);
    }
    friend constexpr bool operator==(Day one, Day other) noexcept { return one.number_ == other.number_; }
    friend constexpr bool operator!=(Day one, Day other) noexcept { return one.number_ != other.number_; }
    friend constexpr bool operator<(Day one, Day other) noexcept { return one.number_ < other.number_; }
    friend constexpr bool operator>(Day one, Day other) noexcept { return one.number_ > other.number_; }
    friend constexpr bool operator<=(Day one, Day other) noexcept { return one.number_ <= other.number_; }
    friend constexpr bool operator>=(Day one, Day other) noexcept { return one.number_ >= other.number_; }
#if (defined(__cpp_lib_chrono) && __cpp_lib_chrono >= 201907L) ||                                                      \
    (defined(_GLIBCXX_RELEASE) && _GLIBCXX_RELEASE >= 11 && __cplusplus >= 202002L)
    /// The standard library's, from C++20 on.
    constexpr Day(std::chrono::year_month_day day) noexcept
        : Day(int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))) {}
    constexpr operator std::chrono::year_month_day() const noexcept {
        return {std::chrono::year(year()), std::chrono::month(unsigned(month())), std::chrono::day(unsigned(day()))};
    }
#endif

  private:
    std::int32_t number_ = 0;
};

namespace detail {
/// Whether an enumeration is one of those below.
template <class E> struct IsWord : std::false_type {};

/// Whether a number is below 0.
template <class I> constexpr bool negative(I number) noexcept {
    if constexpr (std::is_signed<I>::value) return number < 0;
    else return static_cast<void>(number), false;
}

/// A number that is none where an int32_t cannot hold it.
template <class I> constexpr std::int32_t narrowed(I number) noexcept {
    const bool fits = negative(number) ? static_cast<std::intmax_t>(number) >= INT32_MIN
                                       : static_cast<std::uintmax_t>(number) <= INT32_MAX;
    return fits ? static_cast<std::int32_t>(number) : INT32_MIN;
}

/// Milliseconds from 0 to UKETSUKE_FOREVER.
template <class I> constexpr std::uint32_t milliseconds(I number) noexcept {
    if (negative(number)) return 0;
    return static_cast<std::uintmax_t>(number) < UKETSUKE_FOREVER ? static_cast<std::uint32_t>(number) : UKETSUKE_FOREVER;
}
} // namespace detail

/// A number, a day, or a word of any group below. What an int32_t cannot hold becomes a number that is none, to be refused.
struct Number {
    Number(Day day) noexcept : value(day.number()) {}
    template <class E, class = std::enable_if_t<detail::IsWord<E>::value>, class = void>
    Number(E word) noexcept : value(static_cast<std::int32_t>(word)) {}
    template <class I, class = std::enable_if_t<std::is_integral<I>::value>>
    Number(I number) noexcept : value(detail::narrowed(number)) {}
    Number(std::int32_t number) noexcept : value(number) {}
    std::int32_t value;
};

/// How long to wait at most: milliseconds, or a duration of the standard library, of which a part of a millisecond counts
/// as one. Below 0 it does not wait; UKETSUKE_FOREVER, and what is longer than 49 days, does not end.
struct Timeout {
    template <class I, class = std::enable_if_t<std::is_integral<I>::value>>
    constexpr Timeout(I milliseconds) noexcept : value(detail::milliseconds(milliseconds)) {}
    template <class Rep, class Period>
    constexpr Timeout(std::chrono::duration<Rep, Period> time) noexcept
        : value(time >= std::chrono::hours(24 * 49)
                    ? UKETSUKE_FOREVER
                    : detail::milliseconds(std::chrono::ceil<std::chrono::milliseconds>(time).count())) {}
    std::uint32_t value;
};

/// Bytes that are lent for a call.
struct Bytes {
    Bytes() noexcept : data(nullptr), size(0) {}
    Bytes(const std::uint8_t *begin, std::size_t count) noexcept : data(begin), size(count) {}
    Bytes(const std::vector<std::uint8_t> &bytes) noexcept : data(bytes.data()), size(bytes.size()) {}
    Bytes(const std::string &bytes) noexcept
        : data(reinterpret_cast<const std::uint8_t *>(bytes.data())), size(bytes.size()) {}
    const std::uint8_t *data;
    std::size_t size;
};

namespace detail {

template <class T, void(UKETSUKE_CALL *Free)(T **)> class Handle {
  public:
    explicit Handle(T *raw = nullptr) noexcept : raw_(raw) {}
    Handle(Handle &&other) noexcept : raw_(std::exchange(other.raw_, nullptr)) {}
    Handle &operator=(Handle &&other) noexcept {
        std::swap(raw_, other.raw_);
        return *this;
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle() { Free(&raw_); }
    /// The handle of uketsuke.h, which stays this object's.
    T *raw() const noexcept { return raw_; }
    explicit operator bool() const noexcept { return raw_ != nullptr; }

  private:
    T *raw_;
};

/// What a driver's last method threw, which the session tells once.
using Failure = std::shared_ptr<std::exception_ptr>;

/// The sentence of a status: by a session, settings or a visit with what is known there.
inline void tell(std::int32_t status, const uketsuke_session *session, char *text, std::size_t size) noexcept {
    uketsuke_error_text(status, session, UKETSUKE_LANGUAGE_JA, text, size, nullptr);
}
inline void tell(std::int32_t status, std::nullptr_t, char *text, std::size_t size) noexcept {
    uketsuke_error_text(status, nullptr, UKETSUKE_LANGUAGE_JA, text, size, nullptr);
}
inline void tell(std::int32_t status, const uketsuke_settings *settings, char *text, std::size_t size) noexcept {
    uketsuke_settings_error_text(settings, status, UKETSUKE_LANGUAGE_JA, text, size, nullptr);
}
inline void tell(std::int32_t status, const uketsuke_visit *visit, char *text, std::size_t size) noexcept {
    uketsuke_visit_error_text(visit, status, UKETSUKE_LANGUAGE_JA, text, size, nullptr);
}

template <class Teller> Error error(std::int32_t status, Teller teller, const Failure &failure = nullptr) noexcept {
    char text[4096] = "";
    tell(status, teller, text, sizeof text);
    return Error{status, text, failure ? std::exchange(*failure, nullptr) : nullptr};
}

/// Asks with a buffer that nearly always holds the answer, and again with one that does.
template <class Teller, class Ask> Result<std::string> text(Teller teller, Ask ask) noexcept {
    std::string buffer(UKETSUKE_TEXT_MAX, '\0');
    std::size_t length = 0;
    std::int32_t status = ask(&buffer[0], buffer.size(), &length);
    if (status == UKETSUKE_ERROR_BUFFER_TOO_SMALL) {
        buffer.assign(length + 1, '\0');
        status = ask(&buffer[0], buffer.size(), &length);
    }
    if (status != UKETSUKE_OK) {
        // A question that is not understood has an answer that names what is wrong.
        return buffer[0] == '\0' ? error(status, teller) : Error{status, std::string(buffer.c_str()), nullptr};
    }
    buffer.resize(length);
    return buffer;
}

template <class Teller, class Ask> Result<std::vector<std::uint8_t>> bytes(Teller teller, Ask ask) noexcept {
    std::vector<std::uint8_t> buffer(66000);
    std::size_t length = 0;
    const std::int32_t status = ask(buffer.data(), buffer.size(), &length);
    if (status != UKETSUKE_OK) return error(status, teller);
    buffer.resize(length);
    return buffer;
}

} // namespace detail

// Words. Each may stand wherever a Number is wanted.
enum class Status : std::int32_t { Ok = 0, NullPointer = 1, InvalidValue = 2, NotADay = 3, UnknownFact = 4, FactMissing = 5, Contradiction = 6, BeforeMyNumber = 7, NoSuchIndex = 8, Full = 9, BufferTooSmall = 10, NotUtf8 = 11, Length = 12, Busy = 13, Panic = 14, Unsupported = 15, StructSize = 16, NotAQuestion = 17, NotAPin = 18, WrongOrder = 19, NoRandomness = 20, NothingRead = 21, NotACertificate = 22, RootRefused = 23, RulesRefused = 24, ReadersRefused = 25, AnswerRefused = 26, TraceRefused = 27, NotAKey = 28, FolderRefused = 29, NameTaken = 30, AnswerNotOurs = 31, AnswerPending = 32, FileNotTrusted = 33, FileOlder = 34, WrongHandle = 35, NotAnInstitution = 36, NotJpki = 40, UnexpectedStatus = 41, FileNotFound = 42, NoCertificate = 43, PinWrongAndBlocked = 44, PinUncertain = 45, PinRequired = 46, HolderNotAuthenticated = 47, PinWrong = 48, PinBlocked = 49, LastTryKept = 50, TriesUnknown = 51, ResponseTooShort = 52, ResponseTooLong = 53, TooManyParts = 54, TooManyReads = 55, FileTruncated = 56, NotDer = 57, FileTooLong = 58, SignatureLength = 59, CommandTooLong = 60, TokenRemoved = 80, TokenReset = 81, TokenSwapped = 82, NoToken = 83, TokenMute = 84, NoReader = 85, ReaderLost = 86, ServiceStopped = 87, TokenBusy = 88, Transmission = 89, LinkResponseTooLong = 90, Protocol = 91, PowerStaysOn = 92, DeadlinePassed = 93, Cancelled = 94, AccessDenied = 95, TraceMismatch = 96, TraceWithheld = 97, OtherCard = 98, SeveralTokens = 99, LeftOpen = 100, CommandHangs = 101, DriverContract = 102, ReaderSystem = 103, ServiceFailed = 104 };
enum class Fact : std::int32_t { Day = 1001, TokenKind = 1010, TokenForm = 1011, TokenPrintedUntil = 1012, TokenReturned = 1013, TokenDiscovery = 1014, CertificateEvidence = 1015, CertificateStartsOn = 1016, CertificateExpiresOn = 1017, CertificatePurpose = 1018, CertificateHierarchy = 1019, CertificateAccepted = 1020, CertificateChain = 1021, CertificatePossession = 1022, CertificateRevocation = 1023, EligibilityCertificate = 1030, EligibilityCertificateUntil = 1031, EligibilityNotice = 1032, EligibilityNoticeInsurer = 1033, MynaportalScreen = 1034, MynaportalPdf = 1035, LegacyCard = 1036, LegacyCardUntil = 1037, LegacyCardUndated = 1038, LegacyCardInsurer = 1039, LegacyCardInsurerChangedOn = 1040, Application = 1041, PersonCheck = 1050, PersonMethod = 1051, PinMisses = 1052, FaceMisses = 1053, VisualCheckReason = 1054, ReaderMessage = 1055, Eligibility = 1060, Route = 1061, Segment = 1062, ResultStatus = 1063, ResultMessage = 1064, ConsentCheckups = 1065, ConsentMedication = 1066, ConsentTreatment = 1067, ConsentOperations = 1068, ConsentDiagnoses = 1069, ConsentInfections = 1070, ConsentAllergies = 1071, ConsentContraindications = 1072, ConsentTests = 1073, ConsentPrescriptions = 1074, ConsentLimit = 1075, ConsentSpecialDisease = 1076, ConsentEndsToday = 1077, Writer = 1078, Origin = 1079, AskedBy = 1091, AnswerDay = 1080, AnswerUndated = 1093, AnswerBornOn = 1081, Classification = 1082, SharePercent = 1083, OtherSharePercent = 1092, TicketType = 1084, TicketMonth = 1085, Treatment = 1086, TicketSameInstitution = 1087, Designation = 1088, TicketUse = 1089, SelfPayYen = 1090, Phones = 1100, PhonesSince = 1101, Outage = 1102, Place = 1103, BornOn = 1110, FirstUse = 1111, Returning = 1112, ByWord = 1113, Registered = 1114, ChildPhone = 1115, SubsidyStored = 1116, SubsidyInAnswer = 1117 };
enum class Outcome : std::int32_t { Acceptance = 2001, Standing = 2002, Sign = 2003, By = 2004, Until = 2005, FullUntil = 2006, UsableUntil = 2007, GraceUntil = 2008, PhoneCardGraceUntil = 2009, ShortReadingUntil = 2010, FirstStep = 2011, Contradiction = 2012, Day = 2013, TokenKind = 2014, SharePercent = 2015, OtherSharePercent = 2016, SelfPayStated = 2017, SelfPayYen = 2018 };
enum class Finding : std::int32_t { NothingPresented = 3001, WithinDates = 3002, InGrace = 3003, GraceOver = 3004, ExpiredWithoutGrace = 3005, NotYetValid = 3006, DateUnknown = 3007, CertificateNotRead = 3008, ReadingsDiffer = 3009, CardEndsFirst = 3010, Revoked = 3011, Suspended = 3012, Returned = 3013, ChainFailed = 3014, ChainUnverified = 3015, PossessionFailed = 3016, TestHierarchy = 3017, TestHierarchyClaimed = 3018, TokenUnknown = 3019, ReaderNotRecognised = 3020, ReaderNotMyNumberCard = 3021, ReaderRevokedOrExpired = 3022, ReaderRevoked = 3023, ReaderEligibilityOnly = 3024, ReaderOther = 3025, ReaderContradictsDates = 3026, PhonesNotYet = 3027, PhonesNotHere = 3028, PhoneHasNoGrace = 3029, PersonNotConfirmed = 3030, MethodNotForToken = 3031, ReaderDown = 3032, EligibilityCertificateShown = 3033, EligibilityCertificateExpired = 3034, NoticeWithCard = 3035, NoticeAloneTolerated = 3036, NoticeAlone = 3037, MynaportalWithCard = 3038, MynaportalOnPhone = 3039, PdfWithoutCard = 3040, ScreenWithoutToken = 3041, LegacyValid = 3042, LegacyTolerated = 3043, LegacyExpired = 3044, ToleranceStartUnknown = 3045, QueryNeeded = 3046, ApplicationWritten = 3047, PaperWithRefusedToken = 3048, OnlineValid = 3049, OnlineInvalid = 3050, OnlineNewExists = 3051, OnlineNotFound = 3052, OnlineSeveral = 3053, OnlineUnknown = 3054, OnlineContradicts = 3055, DocumentNotNamed = 3056, NoRule = 3057, KnownContradicted = 3058, RevocationContradicts = 3059, LegacyDateUnknown = 3060, NotForAuthentication = 3061, OnlineValidUnregistered = 3062, OtherCardFound = 3063, NoCertificate = 3064, NoWayLeft = 3065, SystemDown = 3066, Disaster = 3067, NotRegistered = 3068, ApplicationWithoutCard = 3069, WordConfirmed = 3070, WordWithoutCard = 3071, LegacyUndated = 3072, LegacyLapsedButValid = 3073, EligibilityCertificateLapsedButValid = 3074, OnlineProcessing = 3075, OnlineAbnormal = 3076, OnlineError = 3077, OnlineOutranks = 3078, GraceOrRefusal = 3079, AnswerOfAnotherDay = 3080, AnswerOfAnotherPerson = 3081, OriginUncertain = 3082, BookedAnswer = 3083, BookedAnswerInvalid = 3084, Welfare = 3085, WelfareBesideInsurance = 3086, TicketOfAnotherInstitution = 3087, TicketMissing = 3088, TicketPending = 3089, TicketUncertain = 3090, PaysInFull = 3091, TerminalNotice = 3092, NotConsented = 3093, ConsentExpired = 3094, SubsidySilent = 3095, ShareDiffers = 3096, PhoneOfAnotherPerson = 3097, MethodFailed = 3098, TestAccepted = 3099, AddedRootAccepted = 3100, AnswerWithoutDay = 3101, RouteUncertain = 3102, PaperBesideExpiredCard = 3103, ConsentEndsToday = 3104, PrintedDatePassed = 3105, ReaderNotForPhone = 3106, PaperAgainstAnswer = 3107, AnswerOfAnotherInstitution = 3109, SpecialCareUnderAge = 3110, PaperWithForgedToken = 3108, DispensingTicket = 3111, PhonePinMayBeLocked = 3112, InsurerChanged = 3113, InsurerChangedButValid = 3114, WordAgainstAnswer = 3115, DeclaredBesidePhone = 3116, VisualFailed = 3117 };
enum class Note : std::int32_t { RulesMayHaveChanged = 4001, RevocationUnknown = 4002, RenewSoon = 4003, BringCard = 4004, PhysicalCardMayServe = 4005, PatientOperates = 4006, PhonesVoluntary = 4007, MethodMayHaveChanged = 4008, PhoneExcludes = 4009, InsuranceStays = 4010, CertificateIsSent = 4011, RegistrationEnds = 4012, MynaportalNoLogin = 4013, LimitAmountUnknown = 4014, LimitAmountByConsent = 4015, ViewableForHours = 4017, PinLocked = 4018, FaceLocked = 4020, PhonePinMayBeLocked = 4021, VisualCuresNothing = 4022, NoPhoto = 4023, FaceOnly = 4024, SeniorHoldsCertificate = 4025, SeniorByStatus = 4026, NeverInFull = 4027, RenewalTakesHours = 4028, MovingDoesNotRevoke = 4029, Tolerated = 4032, CompareDocumentDate = 4033, ForeignExtension = 4034, ChildGuardian = 4035, NewbornCertificate = 4036, EmergencyFunction = 4037, AppOnlyIfPrepared = 4038, TerminalSays = 4039, TicketSelfPay = 4040, DeclarationFields = 4041, QueryAfterTicket = 4042, NewerRule = 4043, QueryAgain = 4044, CertificateWithoutApp = 4045 };
enum class Step : std::int32_t { TokenNotGenuine = 5039, UseRealToken = 5038, ReadAgain = 5040, ContactWelfareOffice = 5041, QueryNewEligibility = 5022, QueryMoreDetails = 5023, NameDocument = 5024, OnlineQuery = 5021, NoteCardFace = 5042, PlaceAgain = 5002, PlaceMyNumberCard = 5003, RegisterInsuranceUse = 5043, FaceOrPin = 5044, Face = 5010, Pin = 5011, VisualConfirmation = 5045, IphoneFlow = 5046, AndroidFlow = 5047, PressNext = 5017, Consent = 5018, UseMobileApp = 5019, PlaceCard = 5048, UsePhone = 5049, UsePhysicalCard = 5004, ShowEligibilityCertificate = 5025, ShowNoticeWithCard = 5026, ShowMynaportalWithCard = 5027, ShowMynaportalOnPhone = 5028, ShowLegacyCard = 5029, AskByWord = 5050, WriteApplication = 5030, ChargeDeclaredShare = 5031, QueryLater = 5051, Renew = 5032, RenewPhone = 5033, RegisterAgain = 5034, Unlock = 5035, AskMunicipality = 5036, AskInsurer = 5037, CallSupport = 5052, CollectInFull = 5053, ShowRecipientCertificate = 5054, UseHomeVisitApp = 5055 };
enum class RuleId : std::int32_t { CardValid = 6001, CardGrace = 6002, CardGraceShort = 6003, CardGraceScope = 6004, CardGraceLimitAmount = 6005, CardAfterGrace = 6006, CardBody = 6007, CardRevoked = 6008, CardMoving = 6009, InsuranceStays = 6010, CertificateSent = 6011, MynaportalNoGrace = 6012, ReaderNotRecognised = 6013, ReaderNotMyNumberCard = 6014, ReaderRevokedOrExpired = 6015, ReaderGrace = 6016, PhoneStart = 6017, PhoneNoGrace = 6018, PhoneIphone = 6019, PhoneAndroid = 6020, PhoneFirstUse = 6021, PhoneExcludes = 6022, PhoneRenewal = 6023, PhonePatientOperates = 6024, PhoneMynaportal = 6025, PersonPinTries = 6026, PersonFaceTries = 6027, PersonPinLocked = 6028, PersonNoPhoto = 6029, PersonFaceOnly = 6030, PersonCard = 6031, VisualMode = 6032, VisualPasscode = 6033, VisualPlace = 6034, PhonePinTries = 6035, DocumentCertificate = 6036, DocumentNotice = 6037, DocumentMynaportal = 6038, DocumentNoticeAlone = 6039, DocumentLegacy = 6040, DocumentLegacyTolerated = 6041, DocumentApplication = 6042, DocumentScope = 6043, DocumentSenior = 6044, DocumentSeniorAge = 6045, NeverInFull = 6046, TroubleReader = 6047, TroubleSystem = 6048, OnlineAnswer = 6049, OnlineConsent = 6050, OnlineNoState = 6051, RenewalCardAdult = 6052, RenewalCardMinor = 6053, RenewalAdultAge = 6054, RenewalCertificate = 6055, RenewalInWindow = 6056, RenewalWindow = 6057, RenewalReminder = 6058, RenewalForeign = 6059, RenewalLeapDay = 6060, RenewalDelay = 6061, DocumentByWord = 6062, Registration = 6063, DocumentLegacyUndated = 6064, TroubleNoteFace = 6065, TroubleDisaster = 6066, WelfareTicket = 6067, WelfareRegistration = 6068, SpecialCare = 6069, SubsidySilence = 6070, OnlineProvesPerson = 6071, ShareDiffers = 6072, VisitHome = 6073, VisitOnline = 6074, PersonChild = 6075, PersonNewborn = 6076, OnlineSegment = 6077, ApplicationShare = 6078, DocumentWithExpiredCard = 6079, EmergencyFunction = 6080, DocumentLegacyToleratedKokuho = 6081, DocumentLegacyToleratedKouki = 6082, DocumentNoticeAloneKokuho = 6083, PersonNoPhotoLocked = 6084, CardForeignGrace = 6085, PhoneApplication = 6086, PhoneSavedPdf = 6087, ApplicationClaim = 6088, WelfarePaper = 6089, OnlineNewEligibility = 6090, VisualReturn = 6091, SubsidySetting = 6092, DocumentSeniorChanged = 6093, OnlineLimit = 6094, DocumentLegacyAfter = 6095 };
enum class Provision : std::int32_t { Eligibility = 7001, Checkups = 7002, Medication = 7003, Treatment = 7004, Operations = 7005, Diagnoses = 7006, Infections = 7007, Allergies = 7008, Contraindications = 7009, Tests = 7010, Prescriptions = 7011, Limit = 7012, SpecialDisease = 7013 };
enum class SettingsOption : std::int32_t { AcceptTest = 8001, AcceptSimulator = 8002, AcceptOwnFiles = 8003, OperationTimeout = 8004, RulesSerial = 8005, RulesIssued = 8006, RulesOrigin = 8007, RulesSha256 = 8008, ReadersSerial = 8009, ReadersIssued = 8010, ReadersOrigin = 8011, ReadersSha256 = 8012 };
enum class VisitList : std::int32_t { Tokens = 8101, Answer = 8102, Results = 8103, Tickets = 8104 };
enum class DecisionList : std::int32_t { Findings = 8201, StepsInOrder = 8202, StepsAnyOneOf = 8203, StepsAfterwards = 8204, Notes = 8205, Rules = 8206, Provided = 8207, IfConsented = 8208, NotProvided = 8209, NotShown = 8210 };
enum class OperationKind : std::int32_t { Identify = 8301, Certificate = 8302, Tries = 8303, Verify = 8304, Prove = 8305 };
enum class ReaderEvent : std::int32_t { ReaderAdded = 8401, ReaderRemoved = 8402, TokenInserted = 8403, TokenRemoved = 8404 };
enum class SessionValue : std::int32_t { Status = 8501, TokenKind = 8502, PinState = 8503, TriesLeft = 8504, Possession = 8505, LeftOpen = 8506, MayHaveCostATry = 8507, StatusWord = 8508, ReaderCode = 8509, Commands = 8510, BytesSent = 8511, BytesReceived = 8512, ReaderName = 8513 };
enum class CertificateValue : std::int32_t { StartsOn = 8601, ExpiresOn = 8602, Purpose = 8603, KeyBits = 8604, IssuerName = 8605, PolicyOid = 8606, Der = 8607, SerialNumber = 8608, Subject = 8609 };
enum class AnswerValue : std::int32_t { Results = 8701, Remarks = 8702, Sharing = 8703, AsksForReaderMessage = 8704, Remark = 8705, Content = 8706, Problem = 8707, Units = 8708, Interface = 8709, Forecast = 8710, Again = 8711, FollowUp = 8712, FileName = 8713, FileKind = 8714, ProblemText = 8715, ProcessedAt = 8716, ReceptionNumber = 8717, ReferenceNumber = 8718, Direction = 8719 };
enum class SimulatorValue : std::int32_t { ExpiresOn = 8801, TriesLeft = 8802, HolderAuthenticated = 8803, WithoutJpki = 8804, Commands = 8805, Unlocked = 8806 };
enum class Feature : std::int32_t { Pcsc = 8901, Simulator = 8902, Terminal = 8903, Crypto = 8904, Folder = 8905 };
enum class ConversationStep : std::int32_t { Done = 0, Transmit = 9001, CutPower = 9002 };
enum class Acceptance : std::int32_t { Undecided = 0, NotAccepted = 10001, EligibilityOnly = 10002, Full = 10003 };
enum class Standing : std::int32_t { Undecided = 0, Presumed = 10101, Genuine = 10102, Confirmed = 10103 };
enum class Sign : std::int32_t { Unknown = 0, Stop = 10201, Check = 10202, Go = 10203 };
enum class By : std::int32_t { Nothing = 0, Token = 10301, OtherToken = 10302, EligibilityCertificate = 10303, EligibilityNotice = 10304, MynaportalScreen = 10305, MynaportalPdf = 10306, LegacyCard = 10307, Application = 10308, Word = 10309, Answer = 10310 };
enum class About : std::int32_t { Visit = 10401, Token = 10402, Person = 10403, Site = 10404, Answer = 10405, Paper = 10406 };
enum class Voice : std::int32_t { Dates = 10501, Reader = 10502, Centre = 10503, Known = 10504, Nature = 10505 };
enum class Verdict : std::int32_t { Refuse = 10601, Open = 10602, Limit = 10603, Allow = 10604, Note = 10605 };
enum class Part : std::int32_t { InOrder = 10701, AnyOneOf = 10702, Afterwards = 10703 };
enum class Audience : std::int32_t { Patient = 10801, Staff = 10802 };
enum class Detail : std::int32_t { Brief = 10901, Desk = 10902, Full = 10903, Sources = 10904, Technical = 10905 };
enum class TokenKind : std::int32_t { Unknown = 0, Card = 11001, Android = 11002, Iphone = 11003 };
enum class CardForm : std::int32_t { Ordinary = 0, WithoutPhoto = 11101, FaceOnly = 11102 };
enum class Evidence : std::int32_t { Read = 0, Stated = 11201 };
enum class Discovery : std::int32_t { Unknown = 0, OtherCard = 11301, NoCertificate = 11302 };
enum class Chain : std::int32_t { Unverified = 0, Verified = 11401, Failed = 11402 };
enum class Possession : std::int32_t { NotProved = 0, Proved = 11501, Failed = 11502 };
enum class Purpose : std::int32_t { Unknown = 0, UserAuthentication = 11601, DigitalSignature = 11602, CertificateAuthority = 11603, Foreign = 11604 };
enum class Hierarchy : std::int32_t { Unknown = 0, Production = 11701, Test = 11702, Other = 11703 };
enum class Revocation : std::int32_t { Unknown = 0, Good = 11801, Revoked = 11802, Suspended = 11803 };
enum class PaperKind : std::int32_t { EligibilityCertificate = 12001, EligibilityNotice = 12002, MynaportalScreen = 12003, MynaportalPdf = 12004, LegacyCard = 12005, Application = 12006 };
enum class Insurer : std::int32_t { Unknown = 0, Kokuho = 12101, Kouki = 12102, Employees = 12103 };
enum class Method : std::int32_t { Face = 12201, Pin = 12202, Visual = 12203, PhoneBiometrics = 12204 };
enum class Check : std::int32_t { NotDone = 0, Passed = 12301, Failed = 12302 };
enum class VisualCheckReason : std::int32_t { FaceFailsAndPinUnknown = 12401, Disability = 12402, Condition = 12403, Machine = 12404 };
enum class ReaderMessage : std::int32_t { Unknown = 0, NotRecognised = 12501, NotMyNumberCard = 12502, EligibilityOnly = 12503, Revoked = 12504, RevokedOrExpired = 12505, Other = 12506 };
enum class Eligibility : std::int32_t { Unknown = 0, Valid = 12601, Invalid = 12602, InvalidNewExists = 12603, NotFound = 12604, Several = 12605, ValidUnregistered = 12606 };
enum class Route : std::int32_t { Unknown = 0, Card = 12701, Document = 12702 };
enum class Consent : std::int32_t { Absent = 0, Refused = 12801, Given = 12802, Expired = 12803, Unobtainable = 12804 };
enum class Segment : std::int32_t { Finished = 0, Processing = 12901, Abnormal = 12902 };
enum class ResultStatus : std::int32_t { Normal = 0, Error = 13001 };
enum class Writer : std::int32_t { Unknown = 0, Terminal = 13101, Other = 13102, Uncertain = 13103 };
enum class Origin : std::int32_t { Desk = 0, HomeVisit = 13201, OnlineVisit = 13202, Bulk = 13203 };
enum class Classification : std::int32_t { Unknown = 0, Insured = 13301, Retired = 13302, ShortTerm = 13303, ShortTermRetired = 13304, SpecialCare = 13305, SpecialRetired = 13306, SelfDefence = 13307, Welfare = 13308 };
enum class TicketType : std::int32_t { Unknown = 0, Medical = 13401, Dispensing = 13402 };
enum class Treatment : std::int32_t { Unknown = 0, Inpatient = 13501, Outpatient = 13502, Dental = 13503, Dispensing = 13504, HomeNursing = 13505 };
enum class TicketUse : std::int32_t { Unknown = 0, Alone = 13601, WithInsurance = 13602 };
enum class Designation : std::int32_t { Unknown = 0, Own = 13701, Other = 13702 };
enum class Phones : std::int32_t { Unknown = 0, Yes = 13801, No = 13802 };
enum class Outage : std::int32_t { Unknown = 0, Reader = 13901, System = 13902, Disaster = 13903 };
enum class Place : std::int32_t { Desk = 0, Home = 14001, Online = 14002, OtherRoute = 14003 };
enum class YesNo : std::int32_t { Unknown = 0, Yes = 14101, No = 14102 };
enum class Certainty : std::int32_t { Unknown = 0, Low = 14201, Medium = 14202, High = 14203 };
enum class Measure : std::int32_t { Plain = 0, Months = 14301, Years = 14302, Birthdays = 14303, Tries = 14304, Hours = 14305, Methods = 14306, Provides = 14307, OperatedAt = 14308, DayOfMonth = 14309 };
enum class OperatedAt : std::int32_t { Terminal = 14401, Reader = 14402 };
enum class Language : std::int32_t { Ja = 14501, En = 14502 };
enum class Subject : std::int32_t { Card = 14601, Phone = 14602, Paper = 14603, Person = 14604, Answer = 14605, Site = 14606, Visit = 14607 };
enum class TableOrigin : std::int32_t { BuiltIn = 0, Signed = 14701, Own = 14702 };
enum class Withheld : std::int32_t { Grace = 14801, Refused = 14802, ConsentExpired = 14803, Paper = 14804 };
enum class Provided : std::int32_t { Unknown = 0, Provided = 14901, NotProvided = 14902, IfConsented = 14903 };
enum class PinState : std::int32_t { NotGiven = 0, Verified = 15001, NotNeeded = 15002, Wrong = 15003, Blocked = 15004, Uncertain = 15005 };
enum class Sharing : std::int32_t { Unknown = 0, Consented = 15101, Refused = 15102 };
enum class FileContent : std::int32_t { Nothing = 0, Answer = 15201, Bulk = 15202, Receipt = 15203, Registered = 15204, Query = 15205, Collect = 15206, Registration = 15207 };
enum class FileProblem : std::int32_t { Nothing = 0, UnknownName = 15301, NotRead = 15302, Encrypted = 15303, Incomplete = 15304, Broken = 15305, TooLarge = 15306, NotAFile = 15307, Locked = 15308, FolderAway = 15309, FolderBack = 15310, JournalLost = 15311 };
enum class FollowUp : std::int32_t { Nothing = 0, AskAgain = 15401, Collect = 15402, RegisterReferenceNumber = 15403, ShowError = 15404 };
enum class FileDirection : std::int32_t { Unknown = 0, ToTerminal = 15501, FromTerminal = 15502 };

namespace detail {
template <> struct IsWord<Status> : std::true_type {};
template <> struct IsWord<Fact> : std::true_type {};
template <> struct IsWord<Outcome> : std::true_type {};
template <> struct IsWord<Finding> : std::true_type {};
template <> struct IsWord<Note> : std::true_type {};
template <> struct IsWord<Step> : std::true_type {};
template <> struct IsWord<RuleId> : std::true_type {};
template <> struct IsWord<Provision> : std::true_type {};
template <> struct IsWord<SettingsOption> : std::true_type {};
template <> struct IsWord<VisitList> : std::true_type {};
template <> struct IsWord<DecisionList> : std::true_type {};
template <> struct IsWord<OperationKind> : std::true_type {};
template <> struct IsWord<ReaderEvent> : std::true_type {};
template <> struct IsWord<SessionValue> : std::true_type {};
template <> struct IsWord<CertificateValue> : std::true_type {};
template <> struct IsWord<AnswerValue> : std::true_type {};
template <> struct IsWord<SimulatorValue> : std::true_type {};
template <> struct IsWord<Feature> : std::true_type {};
template <> struct IsWord<ConversationStep> : std::true_type {};
template <> struct IsWord<Acceptance> : std::true_type {};
template <> struct IsWord<Standing> : std::true_type {};
template <> struct IsWord<Sign> : std::true_type {};
template <> struct IsWord<By> : std::true_type {};
template <> struct IsWord<About> : std::true_type {};
template <> struct IsWord<Voice> : std::true_type {};
template <> struct IsWord<Verdict> : std::true_type {};
template <> struct IsWord<Part> : std::true_type {};
template <> struct IsWord<Audience> : std::true_type {};
template <> struct IsWord<Detail> : std::true_type {};
template <> struct IsWord<TokenKind> : std::true_type {};
template <> struct IsWord<CardForm> : std::true_type {};
template <> struct IsWord<Evidence> : std::true_type {};
template <> struct IsWord<Discovery> : std::true_type {};
template <> struct IsWord<Chain> : std::true_type {};
template <> struct IsWord<Possession> : std::true_type {};
template <> struct IsWord<Purpose> : std::true_type {};
template <> struct IsWord<Hierarchy> : std::true_type {};
template <> struct IsWord<Revocation> : std::true_type {};
template <> struct IsWord<PaperKind> : std::true_type {};
template <> struct IsWord<Insurer> : std::true_type {};
template <> struct IsWord<Method> : std::true_type {};
template <> struct IsWord<Check> : std::true_type {};
template <> struct IsWord<VisualCheckReason> : std::true_type {};
template <> struct IsWord<ReaderMessage> : std::true_type {};
template <> struct IsWord<Eligibility> : std::true_type {};
template <> struct IsWord<Route> : std::true_type {};
template <> struct IsWord<Consent> : std::true_type {};
template <> struct IsWord<Segment> : std::true_type {};
template <> struct IsWord<ResultStatus> : std::true_type {};
template <> struct IsWord<Writer> : std::true_type {};
template <> struct IsWord<Origin> : std::true_type {};
template <> struct IsWord<Classification> : std::true_type {};
template <> struct IsWord<TicketType> : std::true_type {};
template <> struct IsWord<Treatment> : std::true_type {};
template <> struct IsWord<TicketUse> : std::true_type {};
template <> struct IsWord<Designation> : std::true_type {};
template <> struct IsWord<Phones> : std::true_type {};
template <> struct IsWord<Outage> : std::true_type {};
template <> struct IsWord<Place> : std::true_type {};
template <> struct IsWord<YesNo> : std::true_type {};
template <> struct IsWord<Certainty> : std::true_type {};
template <> struct IsWord<Measure> : std::true_type {};
template <> struct IsWord<OperatedAt> : std::true_type {};
template <> struct IsWord<Language> : std::true_type {};
template <> struct IsWord<Subject> : std::true_type {};
template <> struct IsWord<TableOrigin> : std::true_type {};
template <> struct IsWord<Withheld> : std::true_type {};
template <> struct IsWord<Provided> : std::true_type {};
template <> struct IsWord<PinState> : std::true_type {};
template <> struct IsWord<Sharing> : std::true_type {};
template <> struct IsWord<FileContent> : std::true_type {};
template <> struct IsWord<FileProblem> : std::true_type {};
template <> struct IsWord<FollowUp> : std::true_type {};
template <> struct IsWord<FileDirection> : std::true_type {};

/// What is behind the number that a word asks for; of all others a number.
template <auto What> struct Worth { using type = std::int32_t; };
template <> struct Worth<Fact::Day> { using type = Day; };
template <> struct Worth<Fact::TokenKind> { using type = TokenKind; };
template <> struct Worth<Fact::TokenForm> { using type = CardForm; };
template <> struct Worth<Fact::TokenPrintedUntil> { using type = Day; };
template <> struct Worth<Fact::TokenReturned> { using type = bool; };
template <> struct Worth<Fact::TokenDiscovery> { using type = Discovery; };
template <> struct Worth<Fact::CertificateEvidence> { using type = Evidence; };
template <> struct Worth<Fact::CertificateStartsOn> { using type = Day; };
template <> struct Worth<Fact::CertificateExpiresOn> { using type = Day; };
template <> struct Worth<Fact::CertificatePurpose> { using type = Purpose; };
template <> struct Worth<Fact::CertificateHierarchy> { using type = Hierarchy; };
template <> struct Worth<Fact::CertificateAccepted> { using type = bool; };
template <> struct Worth<Fact::CertificateChain> { using type = Chain; };
template <> struct Worth<Fact::CertificatePossession> { using type = Possession; };
template <> struct Worth<Fact::CertificateRevocation> { using type = Revocation; };
template <> struct Worth<Fact::EligibilityCertificate> { using type = bool; };
template <> struct Worth<Fact::EligibilityCertificateUntil> { using type = Day; };
template <> struct Worth<Fact::EligibilityNotice> { using type = bool; };
template <> struct Worth<Fact::EligibilityNoticeInsurer> { using type = Insurer; };
template <> struct Worth<Fact::MynaportalScreen> { using type = bool; };
template <> struct Worth<Fact::MynaportalPdf> { using type = bool; };
template <> struct Worth<Fact::LegacyCard> { using type = bool; };
template <> struct Worth<Fact::LegacyCardUntil> { using type = Day; };
template <> struct Worth<Fact::LegacyCardUndated> { using type = bool; };
template <> struct Worth<Fact::LegacyCardInsurer> { using type = Insurer; };
template <> struct Worth<Fact::LegacyCardInsurerChangedOn> { using type = Day; };
template <> struct Worth<Fact::Application> { using type = bool; };
template <> struct Worth<Fact::PersonCheck> { using type = Check; };
template <> struct Worth<Fact::PersonMethod> { using type = Method; };
template <> struct Worth<Fact::VisualCheckReason> { using type = VisualCheckReason; };
template <> struct Worth<Fact::ReaderMessage> { using type = ReaderMessage; };
template <> struct Worth<Fact::Eligibility> { using type = Eligibility; };
template <> struct Worth<Fact::Route> { using type = Route; };
template <> struct Worth<Fact::Segment> { using type = Segment; };
template <> struct Worth<Fact::ResultStatus> { using type = ResultStatus; };
template <> struct Worth<Fact::ConsentCheckups> { using type = Consent; };
template <> struct Worth<Fact::ConsentMedication> { using type = Consent; };
template <> struct Worth<Fact::ConsentTreatment> { using type = Consent; };
template <> struct Worth<Fact::ConsentOperations> { using type = Consent; };
template <> struct Worth<Fact::ConsentDiagnoses> { using type = Consent; };
template <> struct Worth<Fact::ConsentInfections> { using type = Consent; };
template <> struct Worth<Fact::ConsentAllergies> { using type = Consent; };
template <> struct Worth<Fact::ConsentContraindications> { using type = Consent; };
template <> struct Worth<Fact::ConsentTests> { using type = Consent; };
template <> struct Worth<Fact::ConsentPrescriptions> { using type = Consent; };
template <> struct Worth<Fact::ConsentLimit> { using type = Consent; };
template <> struct Worth<Fact::ConsentSpecialDisease> { using type = Consent; };
template <> struct Worth<Fact::ConsentEndsToday> { using type = bool; };
template <> struct Worth<Fact::Writer> { using type = Writer; };
template <> struct Worth<Fact::Origin> { using type = Origin; };
template <> struct Worth<Fact::AskedBy> { using type = Designation; };
template <> struct Worth<Fact::AnswerDay> { using type = Day; };
template <> struct Worth<Fact::AnswerUndated> { using type = bool; };
template <> struct Worth<Fact::AnswerBornOn> { using type = Day; };
template <> struct Worth<Fact::Classification> { using type = Classification; };
template <> struct Worth<Fact::TicketType> { using type = TicketType; };
template <> struct Worth<Fact::TicketMonth> { using type = Day; };
template <> struct Worth<Fact::Treatment> { using type = Treatment; };
template <> struct Worth<Fact::TicketSameInstitution> { using type = YesNo; };
template <> struct Worth<Fact::Designation> { using type = Designation; };
template <> struct Worth<Fact::TicketUse> { using type = TicketUse; };
template <> struct Worth<Fact::Phones> { using type = Phones; };
template <> struct Worth<Fact::PhonesSince> { using type = Day; };
template <> struct Worth<Fact::Outage> { using type = Outage; };
template <> struct Worth<Fact::Place> { using type = Place; };
template <> struct Worth<Fact::BornOn> { using type = Day; };
template <> struct Worth<Fact::FirstUse> { using type = YesNo; };
template <> struct Worth<Fact::Returning> { using type = YesNo; };
template <> struct Worth<Fact::ByWord> { using type = YesNo; };
template <> struct Worth<Fact::Registered> { using type = YesNo; };
template <> struct Worth<Fact::ChildPhone> { using type = YesNo; };
template <> struct Worth<Fact::SubsidyStored> { using type = YesNo; };
template <> struct Worth<Fact::SubsidyInAnswer> { using type = YesNo; };
template <> struct Worth<Outcome::Acceptance> { using type = Acceptance; };
template <> struct Worth<Outcome::Standing> { using type = Standing; };
template <> struct Worth<Outcome::Sign> { using type = Sign; };
template <> struct Worth<Outcome::By> { using type = By; };
template <> struct Worth<Outcome::Until> { using type = Day; };
template <> struct Worth<Outcome::FullUntil> { using type = Day; };
template <> struct Worth<Outcome::UsableUntil> { using type = Day; };
template <> struct Worth<Outcome::GraceUntil> { using type = Day; };
template <> struct Worth<Outcome::PhoneCardGraceUntil> { using type = Day; };
template <> struct Worth<Outcome::ShortReadingUntil> { using type = Day; };
template <> struct Worth<Outcome::FirstStep> { using type = Step; };
template <> struct Worth<Outcome::Contradiction> { using type = bool; };
template <> struct Worth<Outcome::Day> { using type = Day; };
template <> struct Worth<Outcome::TokenKind> { using type = TokenKind; };
template <> struct Worth<Outcome::SelfPayStated> { using type = bool; };
template <> struct Worth<Finding::NothingPresented> { using type = bool; };
template <> struct Worth<Finding::WithinDates> { using type = bool; };
template <> struct Worth<Finding::InGrace> { using type = bool; };
template <> struct Worth<Finding::GraceOver> { using type = bool; };
template <> struct Worth<Finding::ExpiredWithoutGrace> { using type = bool; };
template <> struct Worth<Finding::NotYetValid> { using type = bool; };
template <> struct Worth<Finding::DateUnknown> { using type = bool; };
template <> struct Worth<Finding::CertificateNotRead> { using type = bool; };
template <> struct Worth<Finding::ReadingsDiffer> { using type = bool; };
template <> struct Worth<Finding::CardEndsFirst> { using type = bool; };
template <> struct Worth<Finding::Revoked> { using type = bool; };
template <> struct Worth<Finding::Suspended> { using type = bool; };
template <> struct Worth<Finding::Returned> { using type = bool; };
template <> struct Worth<Finding::ChainFailed> { using type = bool; };
template <> struct Worth<Finding::ChainUnverified> { using type = bool; };
template <> struct Worth<Finding::PossessionFailed> { using type = bool; };
template <> struct Worth<Finding::TestHierarchy> { using type = bool; };
template <> struct Worth<Finding::TestHierarchyClaimed> { using type = bool; };
template <> struct Worth<Finding::TokenUnknown> { using type = bool; };
template <> struct Worth<Finding::ReaderNotRecognised> { using type = bool; };
template <> struct Worth<Finding::ReaderNotMyNumberCard> { using type = bool; };
template <> struct Worth<Finding::ReaderRevokedOrExpired> { using type = bool; };
template <> struct Worth<Finding::ReaderRevoked> { using type = bool; };
template <> struct Worth<Finding::ReaderEligibilityOnly> { using type = bool; };
template <> struct Worth<Finding::ReaderOther> { using type = bool; };
template <> struct Worth<Finding::ReaderContradictsDates> { using type = bool; };
template <> struct Worth<Finding::PhonesNotYet> { using type = bool; };
template <> struct Worth<Finding::PhonesNotHere> { using type = bool; };
template <> struct Worth<Finding::PhoneHasNoGrace> { using type = bool; };
template <> struct Worth<Finding::PersonNotConfirmed> { using type = bool; };
template <> struct Worth<Finding::MethodNotForToken> { using type = bool; };
template <> struct Worth<Finding::ReaderDown> { using type = bool; };
template <> struct Worth<Finding::EligibilityCertificateShown> { using type = bool; };
template <> struct Worth<Finding::EligibilityCertificateExpired> { using type = bool; };
template <> struct Worth<Finding::NoticeWithCard> { using type = bool; };
template <> struct Worth<Finding::NoticeAloneTolerated> { using type = bool; };
template <> struct Worth<Finding::NoticeAlone> { using type = bool; };
template <> struct Worth<Finding::MynaportalWithCard> { using type = bool; };
template <> struct Worth<Finding::MynaportalOnPhone> { using type = bool; };
template <> struct Worth<Finding::PdfWithoutCard> { using type = bool; };
template <> struct Worth<Finding::ScreenWithoutToken> { using type = bool; };
template <> struct Worth<Finding::LegacyValid> { using type = bool; };
template <> struct Worth<Finding::LegacyTolerated> { using type = bool; };
template <> struct Worth<Finding::LegacyExpired> { using type = bool; };
template <> struct Worth<Finding::ToleranceStartUnknown> { using type = bool; };
template <> struct Worth<Finding::QueryNeeded> { using type = bool; };
template <> struct Worth<Finding::ApplicationWritten> { using type = bool; };
template <> struct Worth<Finding::PaperWithRefusedToken> { using type = bool; };
template <> struct Worth<Finding::OnlineValid> { using type = bool; };
template <> struct Worth<Finding::OnlineInvalid> { using type = bool; };
template <> struct Worth<Finding::OnlineNewExists> { using type = bool; };
template <> struct Worth<Finding::OnlineNotFound> { using type = bool; };
template <> struct Worth<Finding::OnlineSeveral> { using type = bool; };
template <> struct Worth<Finding::OnlineUnknown> { using type = bool; };
template <> struct Worth<Finding::OnlineContradicts> { using type = bool; };
template <> struct Worth<Finding::DocumentNotNamed> { using type = bool; };
template <> struct Worth<Finding::NoRule> { using type = bool; };
template <> struct Worth<Finding::KnownContradicted> { using type = bool; };
template <> struct Worth<Finding::RevocationContradicts> { using type = bool; };
template <> struct Worth<Finding::LegacyDateUnknown> { using type = bool; };
template <> struct Worth<Finding::NotForAuthentication> { using type = bool; };
template <> struct Worth<Finding::OnlineValidUnregistered> { using type = bool; };
template <> struct Worth<Finding::OtherCardFound> { using type = bool; };
template <> struct Worth<Finding::NoCertificate> { using type = bool; };
template <> struct Worth<Finding::NoWayLeft> { using type = bool; };
template <> struct Worth<Finding::SystemDown> { using type = bool; };
template <> struct Worth<Finding::Disaster> { using type = bool; };
template <> struct Worth<Finding::NotRegistered> { using type = bool; };
template <> struct Worth<Finding::ApplicationWithoutCard> { using type = bool; };
template <> struct Worth<Finding::WordConfirmed> { using type = bool; };
template <> struct Worth<Finding::WordWithoutCard> { using type = bool; };
template <> struct Worth<Finding::LegacyUndated> { using type = bool; };
template <> struct Worth<Finding::LegacyLapsedButValid> { using type = bool; };
template <> struct Worth<Finding::EligibilityCertificateLapsedButValid> { using type = bool; };
template <> struct Worth<Finding::OnlineProcessing> { using type = bool; };
template <> struct Worth<Finding::OnlineAbnormal> { using type = bool; };
template <> struct Worth<Finding::OnlineError> { using type = bool; };
template <> struct Worth<Finding::OnlineOutranks> { using type = bool; };
template <> struct Worth<Finding::GraceOrRefusal> { using type = bool; };
template <> struct Worth<Finding::AnswerOfAnotherDay> { using type = bool; };
template <> struct Worth<Finding::AnswerOfAnotherPerson> { using type = bool; };
template <> struct Worth<Finding::OriginUncertain> { using type = bool; };
template <> struct Worth<Finding::BookedAnswer> { using type = bool; };
template <> struct Worth<Finding::BookedAnswerInvalid> { using type = bool; };
template <> struct Worth<Finding::Welfare> { using type = bool; };
template <> struct Worth<Finding::WelfareBesideInsurance> { using type = bool; };
template <> struct Worth<Finding::TicketOfAnotherInstitution> { using type = bool; };
template <> struct Worth<Finding::TicketMissing> { using type = bool; };
template <> struct Worth<Finding::TicketPending> { using type = bool; };
template <> struct Worth<Finding::TicketUncertain> { using type = bool; };
template <> struct Worth<Finding::PaysInFull> { using type = bool; };
template <> struct Worth<Finding::TerminalNotice> { using type = bool; };
template <> struct Worth<Finding::NotConsented> { using type = bool; };
template <> struct Worth<Finding::ConsentExpired> { using type = bool; };
template <> struct Worth<Finding::SubsidySilent> { using type = bool; };
template <> struct Worth<Finding::ShareDiffers> { using type = bool; };
template <> struct Worth<Finding::PhoneOfAnotherPerson> { using type = bool; };
template <> struct Worth<Finding::MethodFailed> { using type = bool; };
template <> struct Worth<Finding::TestAccepted> { using type = bool; };
template <> struct Worth<Finding::AddedRootAccepted> { using type = bool; };
template <> struct Worth<Finding::AnswerWithoutDay> { using type = bool; };
template <> struct Worth<Finding::RouteUncertain> { using type = bool; };
template <> struct Worth<Finding::PaperBesideExpiredCard> { using type = bool; };
template <> struct Worth<Finding::ConsentEndsToday> { using type = bool; };
template <> struct Worth<Finding::PrintedDatePassed> { using type = bool; };
template <> struct Worth<Finding::ReaderNotForPhone> { using type = bool; };
template <> struct Worth<Finding::PaperAgainstAnswer> { using type = bool; };
template <> struct Worth<Finding::AnswerOfAnotherInstitution> { using type = bool; };
template <> struct Worth<Finding::SpecialCareUnderAge> { using type = bool; };
template <> struct Worth<Finding::PaperWithForgedToken> { using type = bool; };
template <> struct Worth<Finding::DispensingTicket> { using type = bool; };
template <> struct Worth<Finding::PhonePinMayBeLocked> { using type = bool; };
template <> struct Worth<Finding::InsurerChanged> { using type = bool; };
template <> struct Worth<Finding::InsurerChangedButValid> { using type = bool; };
template <> struct Worth<Finding::WordAgainstAnswer> { using type = bool; };
template <> struct Worth<Finding::DeclaredBesidePhone> { using type = bool; };
template <> struct Worth<Finding::VisualFailed> { using type = bool; };
template <> struct Worth<Note::RulesMayHaveChanged> { using type = bool; };
template <> struct Worth<Note::RevocationUnknown> { using type = bool; };
template <> struct Worth<Note::RenewSoon> { using type = bool; };
template <> struct Worth<Note::BringCard> { using type = bool; };
template <> struct Worth<Note::PhysicalCardMayServe> { using type = bool; };
template <> struct Worth<Note::PatientOperates> { using type = bool; };
template <> struct Worth<Note::PhonesVoluntary> { using type = bool; };
template <> struct Worth<Note::MethodMayHaveChanged> { using type = bool; };
template <> struct Worth<Note::PhoneExcludes> { using type = bool; };
template <> struct Worth<Note::InsuranceStays> { using type = bool; };
template <> struct Worth<Note::CertificateIsSent> { using type = bool; };
template <> struct Worth<Note::RegistrationEnds> { using type = bool; };
template <> struct Worth<Note::MynaportalNoLogin> { using type = bool; };
template <> struct Worth<Note::LimitAmountUnknown> { using type = bool; };
template <> struct Worth<Note::LimitAmountByConsent> { using type = bool; };
template <> struct Worth<Note::ViewableForHours> { using type = bool; };
template <> struct Worth<Note::PinLocked> { using type = bool; };
template <> struct Worth<Note::FaceLocked> { using type = bool; };
template <> struct Worth<Note::PhonePinMayBeLocked> { using type = bool; };
template <> struct Worth<Note::VisualCuresNothing> { using type = bool; };
template <> struct Worth<Note::NoPhoto> { using type = bool; };
template <> struct Worth<Note::FaceOnly> { using type = bool; };
template <> struct Worth<Note::SeniorHoldsCertificate> { using type = bool; };
template <> struct Worth<Note::SeniorByStatus> { using type = bool; };
template <> struct Worth<Note::NeverInFull> { using type = bool; };
template <> struct Worth<Note::RenewalTakesHours> { using type = bool; };
template <> struct Worth<Note::MovingDoesNotRevoke> { using type = bool; };
template <> struct Worth<Note::Tolerated> { using type = bool; };
template <> struct Worth<Note::CompareDocumentDate> { using type = bool; };
template <> struct Worth<Note::ForeignExtension> { using type = bool; };
template <> struct Worth<Note::ChildGuardian> { using type = bool; };
template <> struct Worth<Note::NewbornCertificate> { using type = bool; };
template <> struct Worth<Note::EmergencyFunction> { using type = bool; };
template <> struct Worth<Note::AppOnlyIfPrepared> { using type = bool; };
template <> struct Worth<Note::TerminalSays> { using type = bool; };
template <> struct Worth<Note::TicketSelfPay> { using type = bool; };
template <> struct Worth<Note::DeclarationFields> { using type = bool; };
template <> struct Worth<Note::QueryAfterTicket> { using type = bool; };
template <> struct Worth<Note::NewerRule> { using type = bool; };
template <> struct Worth<Note::QueryAgain> { using type = bool; };
template <> struct Worth<Note::CertificateWithoutApp> { using type = bool; };
template <> struct Worth<Step::TokenNotGenuine> { using type = bool; };
template <> struct Worth<Step::UseRealToken> { using type = bool; };
template <> struct Worth<Step::ReadAgain> { using type = bool; };
template <> struct Worth<Step::ContactWelfareOffice> { using type = bool; };
template <> struct Worth<Step::QueryNewEligibility> { using type = bool; };
template <> struct Worth<Step::QueryMoreDetails> { using type = bool; };
template <> struct Worth<Step::NameDocument> { using type = bool; };
template <> struct Worth<Step::OnlineQuery> { using type = bool; };
template <> struct Worth<Step::NoteCardFace> { using type = bool; };
template <> struct Worth<Step::PlaceAgain> { using type = bool; };
template <> struct Worth<Step::PlaceMyNumberCard> { using type = bool; };
template <> struct Worth<Step::RegisterInsuranceUse> { using type = bool; };
template <> struct Worth<Step::FaceOrPin> { using type = bool; };
template <> struct Worth<Step::Face> { using type = bool; };
template <> struct Worth<Step::Pin> { using type = bool; };
template <> struct Worth<Step::VisualConfirmation> { using type = bool; };
template <> struct Worth<Step::IphoneFlow> { using type = bool; };
template <> struct Worth<Step::AndroidFlow> { using type = bool; };
template <> struct Worth<Step::PressNext> { using type = bool; };
template <> struct Worth<Step::Consent> { using type = bool; };
template <> struct Worth<Step::UseMobileApp> { using type = bool; };
template <> struct Worth<Step::PlaceCard> { using type = bool; };
template <> struct Worth<Step::UsePhone> { using type = bool; };
template <> struct Worth<Step::UsePhysicalCard> { using type = bool; };
template <> struct Worth<Step::ShowEligibilityCertificate> { using type = bool; };
template <> struct Worth<Step::ShowNoticeWithCard> { using type = bool; };
template <> struct Worth<Step::ShowMynaportalWithCard> { using type = bool; };
template <> struct Worth<Step::ShowMynaportalOnPhone> { using type = bool; };
template <> struct Worth<Step::ShowLegacyCard> { using type = bool; };
template <> struct Worth<Step::AskByWord> { using type = bool; };
template <> struct Worth<Step::WriteApplication> { using type = bool; };
template <> struct Worth<Step::ChargeDeclaredShare> { using type = bool; };
template <> struct Worth<Step::QueryLater> { using type = bool; };
template <> struct Worth<Step::Renew> { using type = bool; };
template <> struct Worth<Step::RenewPhone> { using type = bool; };
template <> struct Worth<Step::RegisterAgain> { using type = bool; };
template <> struct Worth<Step::Unlock> { using type = bool; };
template <> struct Worth<Step::AskMunicipality> { using type = bool; };
template <> struct Worth<Step::AskInsurer> { using type = bool; };
template <> struct Worth<Step::CallSupport> { using type = bool; };
template <> struct Worth<Step::CollectInFull> { using type = bool; };
template <> struct Worth<Step::ShowRecipientCertificate> { using type = bool; };
template <> struct Worth<Step::UseHomeVisitApp> { using type = bool; };
template <> struct Worth<RuleId::CardValid> { using type = bool; };
template <> struct Worth<RuleId::CardGrace> { using type = bool; };
template <> struct Worth<RuleId::CardGraceShort> { using type = bool; };
template <> struct Worth<RuleId::CardGraceScope> { using type = bool; };
template <> struct Worth<RuleId::CardGraceLimitAmount> { using type = bool; };
template <> struct Worth<RuleId::CardAfterGrace> { using type = bool; };
template <> struct Worth<RuleId::CardBody> { using type = bool; };
template <> struct Worth<RuleId::CardRevoked> { using type = bool; };
template <> struct Worth<RuleId::CardMoving> { using type = bool; };
template <> struct Worth<RuleId::InsuranceStays> { using type = bool; };
template <> struct Worth<RuleId::CertificateSent> { using type = bool; };
template <> struct Worth<RuleId::MynaportalNoGrace> { using type = bool; };
template <> struct Worth<RuleId::ReaderNotRecognised> { using type = bool; };
template <> struct Worth<RuleId::ReaderNotMyNumberCard> { using type = bool; };
template <> struct Worth<RuleId::ReaderRevokedOrExpired> { using type = bool; };
template <> struct Worth<RuleId::ReaderGrace> { using type = bool; };
template <> struct Worth<RuleId::PhoneStart> { using type = bool; };
template <> struct Worth<RuleId::PhoneNoGrace> { using type = bool; };
template <> struct Worth<RuleId::PhoneIphone> { using type = bool; };
template <> struct Worth<RuleId::PhoneAndroid> { using type = bool; };
template <> struct Worth<RuleId::PhoneFirstUse> { using type = bool; };
template <> struct Worth<RuleId::PhoneExcludes> { using type = bool; };
template <> struct Worth<RuleId::PhoneRenewal> { using type = bool; };
template <> struct Worth<RuleId::PhonePatientOperates> { using type = bool; };
template <> struct Worth<RuleId::PhoneMynaportal> { using type = bool; };
template <> struct Worth<RuleId::PersonPinTries> { using type = bool; };
template <> struct Worth<RuleId::PersonFaceTries> { using type = bool; };
template <> struct Worth<RuleId::PersonPinLocked> { using type = bool; };
template <> struct Worth<RuleId::PersonNoPhoto> { using type = bool; };
template <> struct Worth<RuleId::PersonFaceOnly> { using type = bool; };
template <> struct Worth<RuleId::PersonCard> { using type = bool; };
template <> struct Worth<RuleId::VisualMode> { using type = bool; };
template <> struct Worth<RuleId::VisualPasscode> { using type = bool; };
template <> struct Worth<RuleId::VisualPlace> { using type = bool; };
template <> struct Worth<RuleId::PhonePinTries> { using type = bool; };
template <> struct Worth<RuleId::DocumentCertificate> { using type = bool; };
template <> struct Worth<RuleId::DocumentNotice> { using type = bool; };
template <> struct Worth<RuleId::DocumentMynaportal> { using type = bool; };
template <> struct Worth<RuleId::DocumentNoticeAlone> { using type = bool; };
template <> struct Worth<RuleId::DocumentLegacy> { using type = bool; };
template <> struct Worth<RuleId::DocumentLegacyTolerated> { using type = bool; };
template <> struct Worth<RuleId::DocumentApplication> { using type = bool; };
template <> struct Worth<RuleId::DocumentScope> { using type = bool; };
template <> struct Worth<RuleId::DocumentSenior> { using type = bool; };
template <> struct Worth<RuleId::DocumentSeniorAge> { using type = bool; };
template <> struct Worth<RuleId::NeverInFull> { using type = bool; };
template <> struct Worth<RuleId::TroubleReader> { using type = bool; };
template <> struct Worth<RuleId::TroubleSystem> { using type = bool; };
template <> struct Worth<RuleId::OnlineAnswer> { using type = bool; };
template <> struct Worth<RuleId::OnlineConsent> { using type = bool; };
template <> struct Worth<RuleId::OnlineNoState> { using type = bool; };
template <> struct Worth<RuleId::RenewalCardAdult> { using type = bool; };
template <> struct Worth<RuleId::RenewalCardMinor> { using type = bool; };
template <> struct Worth<RuleId::RenewalAdultAge> { using type = bool; };
template <> struct Worth<RuleId::RenewalCertificate> { using type = bool; };
template <> struct Worth<RuleId::RenewalInWindow> { using type = bool; };
template <> struct Worth<RuleId::RenewalWindow> { using type = bool; };
template <> struct Worth<RuleId::RenewalReminder> { using type = bool; };
template <> struct Worth<RuleId::RenewalForeign> { using type = bool; };
template <> struct Worth<RuleId::RenewalLeapDay> { using type = bool; };
template <> struct Worth<RuleId::RenewalDelay> { using type = bool; };
template <> struct Worth<RuleId::DocumentByWord> { using type = bool; };
template <> struct Worth<RuleId::Registration> { using type = bool; };
template <> struct Worth<RuleId::DocumentLegacyUndated> { using type = bool; };
template <> struct Worth<RuleId::TroubleNoteFace> { using type = bool; };
template <> struct Worth<RuleId::TroubleDisaster> { using type = bool; };
template <> struct Worth<RuleId::WelfareTicket> { using type = bool; };
template <> struct Worth<RuleId::WelfareRegistration> { using type = bool; };
template <> struct Worth<RuleId::SpecialCare> { using type = bool; };
template <> struct Worth<RuleId::SubsidySilence> { using type = bool; };
template <> struct Worth<RuleId::OnlineProvesPerson> { using type = bool; };
template <> struct Worth<RuleId::ShareDiffers> { using type = bool; };
template <> struct Worth<RuleId::VisitHome> { using type = bool; };
template <> struct Worth<RuleId::VisitOnline> { using type = bool; };
template <> struct Worth<RuleId::PersonChild> { using type = bool; };
template <> struct Worth<RuleId::PersonNewborn> { using type = bool; };
template <> struct Worth<RuleId::OnlineSegment> { using type = bool; };
template <> struct Worth<RuleId::ApplicationShare> { using type = bool; };
template <> struct Worth<RuleId::DocumentWithExpiredCard> { using type = bool; };
template <> struct Worth<RuleId::EmergencyFunction> { using type = bool; };
template <> struct Worth<RuleId::DocumentLegacyToleratedKokuho> { using type = bool; };
template <> struct Worth<RuleId::DocumentLegacyToleratedKouki> { using type = bool; };
template <> struct Worth<RuleId::DocumentNoticeAloneKokuho> { using type = bool; };
template <> struct Worth<RuleId::PersonNoPhotoLocked> { using type = bool; };
template <> struct Worth<RuleId::CardForeignGrace> { using type = bool; };
template <> struct Worth<RuleId::PhoneApplication> { using type = bool; };
template <> struct Worth<RuleId::PhoneSavedPdf> { using type = bool; };
template <> struct Worth<RuleId::ApplicationClaim> { using type = bool; };
template <> struct Worth<RuleId::WelfarePaper> { using type = bool; };
template <> struct Worth<RuleId::OnlineNewEligibility> { using type = bool; };
template <> struct Worth<RuleId::VisualReturn> { using type = bool; };
template <> struct Worth<RuleId::SubsidySetting> { using type = bool; };
template <> struct Worth<RuleId::DocumentSeniorChanged> { using type = bool; };
template <> struct Worth<RuleId::OnlineLimit> { using type = bool; };
template <> struct Worth<RuleId::DocumentLegacyAfter> { using type = bool; };
template <> struct Worth<Provision::Eligibility> { using type = Provided; };
template <> struct Worth<Provision::Checkups> { using type = Provided; };
template <> struct Worth<Provision::Medication> { using type = Provided; };
template <> struct Worth<Provision::Treatment> { using type = Provided; };
template <> struct Worth<Provision::Operations> { using type = Provided; };
template <> struct Worth<Provision::Diagnoses> { using type = Provided; };
template <> struct Worth<Provision::Infections> { using type = Provided; };
template <> struct Worth<Provision::Allergies> { using type = Provided; };
template <> struct Worth<Provision::Contraindications> { using type = Provided; };
template <> struct Worth<Provision::Tests> { using type = Provided; };
template <> struct Worth<Provision::Prescriptions> { using type = Provided; };
template <> struct Worth<Provision::Limit> { using type = Provided; };
template <> struct Worth<Provision::SpecialDisease> { using type = Provided; };
template <> struct Worth<SettingsOption::AcceptTest> { using type = bool; };
template <> struct Worth<SettingsOption::AcceptSimulator> { using type = bool; };
template <> struct Worth<SettingsOption::AcceptOwnFiles> { using type = bool; };
template <> struct Worth<SettingsOption::RulesIssued> { using type = Day; };
template <> struct Worth<SettingsOption::RulesOrigin> { using type = TableOrigin; };
template <> struct Worth<SettingsOption::ReadersIssued> { using type = Day; };
template <> struct Worth<SettingsOption::ReadersOrigin> { using type = TableOrigin; };
template <> struct Worth<SessionValue::Status> { using type = Status; };
template <> struct Worth<SessionValue::TokenKind> { using type = TokenKind; };
template <> struct Worth<SessionValue::PinState> { using type = PinState; };
template <> struct Worth<SessionValue::Possession> { using type = Possession; };
template <> struct Worth<SessionValue::LeftOpen> { using type = bool; };
template <> struct Worth<SessionValue::MayHaveCostATry> { using type = bool; };
template <> struct Worth<CertificateValue::StartsOn> { using type = Day; };
template <> struct Worth<CertificateValue::ExpiresOn> { using type = Day; };
template <> struct Worth<CertificateValue::Purpose> { using type = Purpose; };
template <> struct Worth<AnswerValue::Sharing> { using type = Sharing; };
template <> struct Worth<AnswerValue::AsksForReaderMessage> { using type = bool; };
template <> struct Worth<AnswerValue::Content> { using type = FileContent; };
template <> struct Worth<AnswerValue::Problem> { using type = FileProblem; };
template <> struct Worth<AnswerValue::Forecast> { using type = bool; };
template <> struct Worth<AnswerValue::Again> { using type = bool; };
template <> struct Worth<AnswerValue::FollowUp> { using type = FollowUp; };
template <> struct Worth<AnswerValue::Direction> { using type = FileDirection; };
template <> struct Worth<SimulatorValue::ExpiresOn> { using type = Day; };
template <> struct Worth<SimulatorValue::WithoutJpki> { using type = bool; };
template <> struct Worth<SimulatorValue::Unlocked> { using type = bool; };
} // namespace detail

/// What is behind a word's number: `Worth<Outcome::Sign>` is Sign, of a day it is Day, of a flag bool, else a number.
template <auto What> using Worth = typename detail::Worth<What>::type;

namespace detail {
template <class T> T worth(std::int32_t number) noexcept {
    if constexpr (std::is_same_v<T, bool>) return number != 0;
    else return static_cast<T>(number);
}
} // namespace detail

class Settings;
class Simulator;
class Certificate;
class Challenge;
class Answer;
class Folder;
class Decision;
class Visit;
class Session;
class Readers;
class Conversation;
struct Driver;

class Settings : public detail::Handle<uketsuke_settings, uketsuke_settings_free> {
  public:
    explicit Settings(uketsuke_settings *raw = nullptr) noexcept : Handle(raw) {}
    /// Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation.
    static Result<Settings> make() noexcept;
    /// Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1),
    /// `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only.
    Result<Nothing> set(Number option, Number value) const noexcept;
    /// The same by its type.
    template <auto What> Result<Nothing> set(Worth<What> value) const noexcept { return set(What, value); }
    /// The value of an option; 0 when the handle is NULL or the option is a text.
    std::int32_t get(Number option) const noexcept;
    /// The same by its type.
    template <auto What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Number option) const noexcept { return Day(get(option)); }
    /// An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`.
    Result<std::string> text(Number option) const noexcept;
    /// Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*.
    Result<Nothing> add_root(const char *name, Bytes der) const noexcept;
    /// Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken
    /// back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as
    /// 32 zero bytes, under which anybody could sign.
    Result<Nothing> add_key(Bytes key) const noexcept;
    /// Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is
    /// `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was
    /// none). An error leaves the table that is in use.
    ///
    /// FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is
    /// lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules.
    /// UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line.
    Result<Nothing> load_rules(Bytes file, Bytes signature, std::uint32_t last_serial) const noexcept;
    /// Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature
    /// and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different
    /// publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why.
    Result<Nothing> load_readers(Bytes file, Bytes signature, std::uint32_t last_serial) const noexcept;
    /// What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature
    /// or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older
    /// one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too.
    Result<std::string> error_text(Number status, Language language = Language::Ja) const noexcept;
    /// Never uses a reader of this name.
    Result<Nothing> exclude_reader(const char *name) const noexcept;
};

class Simulator : public detail::Handle<uketsuke_simulator, uketsuke_simulator_free> {
  public:
    explicit Simulator(uketsuke_simulator *raw = nullptr) noexcept : Handle(raw) {}
    /// Makes a simulated reader without a token.
    static Result<Simulator> make() noexcept;
    /// Sets what the next token is (a word of *simulator*); 0 sets it back.
    Result<Nothing> set(Number value, Number number) const noexcept;
    /// The same by its type.
    template <auto What> Result<Nothing> set(Worth<What> number) const noexcept { return set(What, number); }
    /// Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234.
    Result<Nothing> insert(Number token_kind) const noexcept;
    /// Takes the token away.
    Result<Nothing> remove() const noexcept;
    /// Another program resets the token.
    Result<Nothing> reset() const noexcept;
    /// The command with this number, counted from 0 and from now, fails with a status of what happens between program and
    /// token; INVALID_VALUE for any other.
    Result<Nothing> fail_at(std::uint32_t command, Number status) const noexcept;
    /// A number of the token that lies there (a word of *simulator*); 0 when none does.
    std::int32_t get(Number value) const noexcept;
    /// The same by its type.
    template <auto What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Number value) const noexcept { return Day(get(value)); }
    /// Sends one command to the token, for tests of drivers.
    Result<std::vector<std::uint8_t>> transmit(Bytes command) const noexcept;
    /// Takes the power from the token, for tests of drivers.
    Result<Nothing> cut_power() const noexcept;
};

class Certificate : public detail::Handle<uketsuke_certificate, uketsuke_certificate_free> {
  public:
    explicit Certificate(uketsuke_certificate *raw = nullptr) noexcept : Handle(raw) {}
    /// Reads a certificate (DER), which must be whole and nothing else.
    static Result<Certificate> from_der(Bytes der) noexcept;
    /// A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none.
    std::int32_t get(Number value) const noexcept;
    /// The same by its type.
    template <auto What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Number value) const noexcept { return Day(get(value)); }
    /// A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs).
    Result<std::string> text(Number value) const noexcept;
    /// Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs).
    Result<std::vector<std::uint8_t>> bytes(Number value) const noexcept;
    /// What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*).
    /// `settings` and `hierarchy` may be NULL.
    Result<Nothing> check(const Settings &settings, std::int32_t &chain, std::int32_t &hierarchy) const noexcept;
};

class Challenge : public detail::Handle<uketsuke_challenge, uketsuke_challenge_free> {
  public:
    explicit Challenge(uketsuke_challenge *raw = nullptr) noexcept : Handle(raw) {}
    /// Makes a fresh challenge, for programs that speak to the token themselves.
    static Result<Challenge> make() noexcept;
    /// What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked.
    Result<std::vector<std::uint8_t>> to_sign(const Certificate &certificate) const noexcept;
    /// Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A
    /// challenge judges once.
    Result<std::int32_t> verify(const Certificate &certificate, Bytes signature) const noexcept;
};

class Answer : public detail::Handle<uketsuke_answer, uketsuke_answer_free> {
  public:
    explicit Answer(uketsuke_answer *raw = nullptr) noexcept : Handle(raw) {}
    /// Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
    /// for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or
    /// empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where.
    static Result<Answer> read(Bytes file, const char *institution) noexcept;
    /// Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts,
    /// registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase,
    /// and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds
    /// nothing else.
    static Result<Answer> read_named(const char *name, Bytes file, const char *institution) noexcept;
    /// A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and
    /// `uketsuke_visit_get_at` give its facts one by one.
    std::int32_t get(Number value) const noexcept;
    /// The same by its type.
    template <auto What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Number value) const noexcept { return Day(get(value)); }
    /// A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold
    /// nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which
    /// anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\u{202e}`).
    Result<std::string> text(Number value, std::uint32_t index, Language language = Language::Ja) const noexcept;
    /// The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the
    /// reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read.
    Result<std::string> json() const noexcept;
    /// One person's answer in a bulk file, by its index from 0: a forecast of the booked visit.
    Result<Answer> unit(std::uint32_t index) const noexcept;
};

class Folder : public detail::Handle<uketsuke_folder, uketsuke_folder_free> {
  public:
    explicit Folder(uketsuke_folder *raw = nullptr) noexcept : Handle(raw) {}
    /// Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched
    /// with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names,
    /// and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for
    /// `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used.
    static Result<Folder> open(const char *path, const char *journal, const char *institution) noexcept;
    /// The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the
    /// folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits.
    /// DEADLINE_PASSED when nothing came.
    ///
    /// What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends
    /// before that is given it again.
    Result<Answer> next(Timeout timeout_ms) const noexcept;
    /// Notes in the journal that what was given last has been dealt with.
    Result<Nothing> done() const noexcept;
    /// Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question
    /// `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of
    /// one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too.
    ///
    /// DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked
    /// on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not
    /// used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after
    /// `uketsuke_folder_cancel`; a request that the terminal did not take is taken back.
    Result<Answer> ask(const char *request, Timeout timeout_ms) const noexcept;
    /// Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait
    /// for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine.
    void cancel() const noexcept;
};

class Decision : public detail::Handle<uketsuke_decision, uketsuke_decision_free> {
  public:
    explicit Decision(uketsuke_decision *raw = nullptr) noexcept : Handle(raw) {}
    /// Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not
    /// go together. `settings` may be NULL: the built-in rules.
    static Result<Decision> decide(const Visit &visit, const Settings &settings) noexcept;
    /// What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note
    /// or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL.
    std::int32_t get(Number number) const noexcept;
    /// The same by its type.
    template <auto What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Number number) const noexcept { return Day(get(number)); }
    /// The word at an index of a list (a word of *decision_list*), from 0; 0 after the last.
    std::int32_t word(Number list, std::uint32_t index) const noexcept;
    /// The text of a word with this decision's days filled in, for a dialog of your own.
    Result<std::string> word_text(Number word, Language language = Language::Ja) const noexcept;
    /// The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes
    /// hold every one. Every line ends with a line feed, the last one too.
    Result<std::string> text(Number detail, Language language = Language::Ja) const noexcept;
    /// The decision as JSON.
    Result<std::string> json() const noexcept;
    /// The picture of the days of the card or phone, as SVG; empty where no day is known.
    Result<std::string> svg(Language language = Language::Ja) const noexcept;
    /// The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known.
    Result<std::string> scene(Language language = Language::Ja) const noexcept;
    /// What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed.
    Result<std::string> card(Language language = Language::Ja) const noexcept;
};

class Visit : public detail::Handle<uketsuke_visit, uketsuke_visit_free> {
  public:
    explicit Visit(uketsuke_visit *raw = nullptr) noexcept : Handle(raw) {}
    /// Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on.
    static Result<Visit> make(Day day) noexcept;
    /// Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an
    /// amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or
    /// cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and
    /// `uketsuke_visit_check` alone.
    Result<Nothing> set(Fact fact, Number value) const noexcept;
    /// The same by its type.
    template <Fact What> Result<Nothing> set(Worth<What> value) const noexcept { return set(What, value); }
    /// Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what
    /// `uketsuke_visit_set` sets.
    Result<Nothing> set_at(std::uint32_t index, Fact fact, Number value) const noexcept;
    /// The same by its type.
    template <Fact What> Result<Nothing> set_at(std::uint32_t index, Worth<What> value) const noexcept { return set_at(index, What, value); }
    /// Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it.
    Result<Nothing> set_text(Fact fact, const char *text) const noexcept;
    /// Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value.
    /// A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back.
    Result<Nothing> clear(std::uint32_t index, Fact fact) const noexcept;
    /// The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use.
    std::int32_t get(Fact fact) const noexcept;
    /// The same by its type.
    template <Fact What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Fact fact) const noexcept { return Day(get(fact)); }
    /// The value of a fact of the token, result or ticket at an index.
    std::int32_t get_at(std::uint32_t index, Fact fact) const noexcept;
    /// The same by its type.
    template <Fact What> Worth<What> get_at(std::uint32_t index) const noexcept { return detail::worth<Worth<What>>(get_at(index, What)); }
    /// The same, of what is a day.
    Day day_at(std::uint32_t index, Fact fact) const noexcept { return Day(get_at(index, fact)); }
    /// Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives
    /// its index.
    Result<std::uint32_t> add(Number list) const noexcept;
    /// Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be
    /// NULL. `uketsuke_word_text` names a fact.
    Result<Nothing> check(Fact &one, Fact &other) const noexcept;
    /// The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared.
    /// `index` may be NULL, too.
    Result<Nothing> check_at(Fact &one, Fact &other, std::uint32_t &index) const noexcept;
    /// What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what
    /// was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread:
    /// then without names.
    Result<std::string> error_text(Number status, Language language = Language::Ja) const noexcept;
    /// Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that
    /// was right or wrong. What staff saw stays. After a failure it puts in what was found out until then.
    Result<Nothing> set_session(const Session &session) const noexcept;
    /// Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it
    /// was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in).
    Result<Nothing> set_certificate(const Certificate &certificate, Number token_kind, const Settings &settings) const noexcept;
    /// Puts a terminal's answer in the place of what was known of one.
    Result<Nothing> set_answer(const Answer &answer) const noexcept;
    /// The facts that were given, as JSON (`docs/schemas/visit.json`).
    Result<std::string> json() const noexcept;
    /// A copy of a visit, with what was refused.
    Result<Visit> copy() const noexcept;
};

class Session : public detail::Handle<uketsuke_session, uketsuke_session_free> {
  public:
    explicit Session(uketsuke_session *raw = nullptr) noexcept : Handle(raw) {}
    /// Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet.
    /// `settings` may be NULL. UNSUPPORTED without PC/SC.
    static Result<Session> open(const char *reader, const Settings &settings) noexcept;
    /// Plays a recorded trace as if it were a reader.
    static Result<Session> open_trace(Bytes trace, const Settings &settings) noexcept;
    /// Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator.
    static Result<Session> open_simulator(const Simulator &simulator, const Settings &settings) noexcept;
    /// Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after
    /// `uketsuke_session_cancel`.
    Result<Nothing> wait(Timeout timeout_ms) const noexcept;
    /// Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there.
    Result<Nothing> wait_removal(Timeout timeout_ms) const noexcept;
    /// Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and
    /// the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken
    /// to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN,
    /// has seen that one.
    Result<Nothing> run(OperationKind operation, const char *pin) const noexcept;
    /// Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient
    /// first.
    Result<Nothing> allow_last_try() const noexcept;
    /// A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time.
    std::int32_t get(Number value) const noexcept;
    /// The same by its type.
    template <auto What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Number value) const noexcept { return Day(get(value)); }
    /// A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time.
    Result<std::string> text(Number value) const noexcept;
    /// The certificate that was read last. NOTHING_READ when there is none.
    Result<Certificate> certificate() const noexcept;
    /// Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
    void cancel() const noexcept;
    /// Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and
    /// decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that
    /// are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the
    /// token's key is proved.
    ///
    /// A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was
    /// found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without
    /// `insertion` every call reads.
    ///
    /// The PIN is for the token that this call finds. If the session has seen a token before that was not received (it
    /// waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there,
    /// nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait
    /// takes the token that lies there.
    Result<Decision> receive(const char *pin, Timeout timeout_ms, const Visit &visit) const noexcept;
    /// Opens a driver's own reader, which the session owns from then on.
    static Result<Session> open_driver(std::unique_ptr<Driver> driver, const Settings &settings) noexcept;
    /// Gives each line of the log to a function with its context.
    Result<Nothing> set_log(uketsuke_log line, void *context) const noexcept;

  private:
    detail::Failure failure_;
};

class Readers : public detail::Handle<uketsuke_readers, uketsuke_readers_free> {
  public:
    explicit Readers(uketsuke_readers *raw = nullptr) noexcept : Handle(raw) {}
    /// Begins to look at the readers. UNSUPPORTED without PC/SC.
    static Result<Readers> make() noexcept;
    /// Looks which readers there are, and counts them.
    Result<std::uint32_t> count() const noexcept;
    /// The name of a reader that `uketsuke_readers_count` counted, from 0.
    Result<std::string> name(std::uint32_t index) const noexcept;
    /// Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does.
    Result<std::int32_t> wait(Timeout timeout_ms) const noexcept;
    /// The name of the reader to which the last event happened.
    Result<std::string> event_name() const noexcept;
    /// Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
    void cancel() const noexcept;
};

class Conversation : public detail::Handle<uketsuke_conversation, uketsuke_conversation_free> {
  public:
    explicit Conversation(uketsuke_conversation *raw = nullptr) noexcept : Handle(raw) {}
    /// Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be
    /// NULL; `allow_last_try` is 1 when the patient wants the last try to be spent.
    static Result<Conversation> make(OperationKind operation, const char *pin, bool allow_last_try, std::uint32_t max_command, std::uint32_t max_response, bool extended) noexcept;
    /// What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may
    /// carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`.
    /// When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed
    /// out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over.
    Result<std::vector<std::uint8_t>> next(std::int32_t &step) const noexcept;
    /// What came back from the token: the response with its status word; no bytes after a cut of power.
    Result<Nothing> feed(Bytes response) const noexcept;
    /// The step failed: a status of what happened between program and token, or a number of your own.
    Result<Nothing> fault(Number status) const noexcept;
    /// Tells which token lies there now: a number that changes whenever another may. Before each
    /// `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then.
    Result<Nothing> insertion(std::uint64_t insertion) const noexcept;
    /// Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over.
    Result<Nothing> cancel() const noexcept;
    /// A number of the operation when it is over (a word of *session*); 0 before.
    std::int32_t get(Number value) const noexcept;
    /// The same by its type.
    template <auto What> Worth<What> get() const noexcept { return detail::worth<Worth<What>>(get(What)); }
    /// The same, of what is a day.
    Day day(Number value) const noexcept { return Day(get(value)); }
    /// The certificate that was read. NOTHING_READ when there is none.
    Result<Certificate> certificate() const noexcept;
    /// What happened and what helps, for the people at the desk, when the operation is over.
    Result<std::string> error_text(Language language = Language::Ja) const noexcept;
};

// Functions of no handle.
/// The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`.
inline std::uint32_t abi_version() noexcept;
/// The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`.
inline std::uint32_t version_number() noexcept;
/// 1 when this build can do that (a word of *feature*), else 0.
inline bool feature(Number feature) noexcept;
/// Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is
/// outside of the years 1900 to 9999.
inline Day today() noexcept;
/// The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it
/// says what it means.
inline Result<std::string> word_name(Number word) noexcept;
/// The number of a word by its name, `group.word`; 0 when there is none.
inline std::int32_t word_number(const char *name) noexcept;
/// The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in.
inline Result<std::string> word_text(Number word, Language language = Language::Ja) noexcept;
/// What happened and what helps, for the people at the desk. With the session in which it happened: on which reader,
/// what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread.
inline Result<std::string> error_text(Number status, const Session &session, Language language = Language::Ja) noexcept;
/// What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`.
/// 0 when nothing was entered.
inline std::int32_t reader_message(const char *text) noexcept;
/// Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A
/// question that is not understood is an error, and the answer's member `text` names what is wrong with it.
inline Result<std::string> ask(const Settings &settings, const char *question) noexcept;
/// The same, and gives the text of the answer alone, for programs without a JSON parser.
inline Result<std::string> ask_text(const Settings &settings, const char *question, Language language = Language::Ja) noexcept;
/// The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own.
inline std::int32_t status_from_pcsc(std::uint32_t code) noexcept;

inline Result<Settings> Settings::make() noexcept {
    uketsuke_settings *made = nullptr;
    const uketsuke_status ended = uketsuke_settings_new(&made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Settings(made);
}

inline Result<Nothing> Settings::set(Number option, Number value) const noexcept {
    const uketsuke_status ended = uketsuke_settings_set(raw(), option.value, value.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline std::int32_t Settings::get(Number option) const noexcept {
    return uketsuke_settings_get(raw(), option.value);
}

inline Result<std::string> Settings::text(Number option) const noexcept {
    return detail::text(raw(), [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_settings_text(raw(), option.value, to, capacity, length); });
}

inline Result<Nothing> Settings::add_root(const char *name, Bytes der) const noexcept {
    const uketsuke_status ended = uketsuke_settings_add_root(raw(), name, der.data, der.size);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Settings::add_key(Bytes key) const noexcept {
    const uketsuke_status ended = uketsuke_settings_add_key(raw(), key.data, key.size);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Settings::load_rules(Bytes file, Bytes signature, std::uint32_t last_serial) const noexcept {
    const uketsuke_status ended = uketsuke_settings_load_rules(raw(), file.data, file.size, signature.data, signature.size, last_serial);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Settings::load_readers(Bytes file, Bytes signature, std::uint32_t last_serial) const noexcept {
    const uketsuke_status ended = uketsuke_settings_load_readers(raw(), file.data, file.size, signature.data, signature.size, last_serial);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<std::string> Settings::error_text(Number status, Language language) const noexcept {
    return detail::text(raw(), [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_settings_error_text(raw(), status.value, static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<Nothing> Settings::exclude_reader(const char *name) const noexcept {
    const uketsuke_status ended = uketsuke_settings_exclude_reader(raw(), name);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Simulator> Simulator::make() noexcept {
    uketsuke_simulator *made = nullptr;
    const uketsuke_status ended = uketsuke_simulator_new(&made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Simulator(made);
}

inline Result<Nothing> Simulator::set(Number value, Number number) const noexcept {
    const uketsuke_status ended = uketsuke_simulator_set(raw(), value.value, number.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Nothing> Simulator::insert(Number token_kind) const noexcept {
    const uketsuke_status ended = uketsuke_simulator_insert(raw(), token_kind.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Nothing> Simulator::remove() const noexcept {
    const uketsuke_status ended = uketsuke_simulator_remove(raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Nothing> Simulator::reset() const noexcept {
    const uketsuke_status ended = uketsuke_simulator_reset(raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Nothing> Simulator::fail_at(std::uint32_t command, Number status) const noexcept {
    const uketsuke_status ended = uketsuke_simulator_fail_at(raw(), command, status.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline std::int32_t Simulator::get(Number value) const noexcept {
    return uketsuke_simulator_get(raw(), value.value);
}

inline Result<std::vector<std::uint8_t>> Simulator::transmit(Bytes command) const noexcept {
    return detail::bytes(nullptr, [&](std::uint8_t *to, std::size_t capacity, std::size_t *length) { return uketsuke_simulator_transmit(raw(), command.data, command.size, to, capacity, length); });
}

inline Result<Nothing> Simulator::cut_power() const noexcept {
    const uketsuke_status ended = uketsuke_simulator_cut_power(raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Certificate> Certificate::from_der(Bytes der) noexcept {
    uketsuke_certificate *made = nullptr;
    const uketsuke_status ended = uketsuke_certificate_from_der(der.data, der.size, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Certificate(made);
}

inline std::int32_t Certificate::get(Number value) const noexcept {
    return uketsuke_certificate_get(raw(), value.value);
}

inline Result<std::string> Certificate::text(Number value) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_certificate_text(raw(), value.value, to, capacity, length); });
}

inline Result<std::vector<std::uint8_t>> Certificate::bytes(Number value) const noexcept {
    return detail::bytes(nullptr, [&](std::uint8_t *to, std::size_t capacity, std::size_t *length) { return uketsuke_certificate_bytes(raw(), value.value, to, capacity, length); });
}

inline Result<Nothing> Certificate::check(const Settings &settings, std::int32_t &chain, std::int32_t &hierarchy) const noexcept {
    const uketsuke_status ended = uketsuke_certificate_check(raw(), settings.raw(), &chain, &hierarchy);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Challenge> Challenge::make() noexcept {
    uketsuke_challenge *made = nullptr;
    const uketsuke_status ended = uketsuke_challenge_new(&made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Challenge(made);
}

inline Result<std::vector<std::uint8_t>> Challenge::to_sign(const Certificate &certificate) const noexcept {
    return detail::bytes(nullptr, [&](std::uint8_t *to, std::size_t capacity, std::size_t *length) { return uketsuke_challenge_to_sign(raw(), certificate.raw(), to, capacity, length); });
}

inline Result<std::int32_t> Challenge::verify(const Certificate &certificate, Bytes signature) const noexcept {
    std::int32_t made = 0;
    const uketsuke_status ended = uketsuke_challenge_verify(raw(), certificate.raw(), signature.data, signature.size, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return made;
}

inline Result<Answer> Answer::read(Bytes file, const char *institution) noexcept {
    uketsuke_answer *made = nullptr;
    const uketsuke_status ended = uketsuke_answer_read(file.data, file.size, institution, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Answer(made);
}

inline Result<Answer> Answer::read_named(const char *name, Bytes file, const char *institution) noexcept {
    uketsuke_answer *made = nullptr;
    const uketsuke_status ended = uketsuke_answer_read_named(name, file.data, file.size, institution, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Answer(made);
}

inline std::int32_t Answer::get(Number value) const noexcept {
    return uketsuke_answer_get(raw(), value.value);
}

inline Result<std::string> Answer::text(Number value, std::uint32_t index, Language language) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_answer_text(raw(), value.value, index, static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<std::string> Answer::json() const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_answer_json(raw(), to, capacity, length); });
}

inline Result<Answer> Answer::unit(std::uint32_t index) const noexcept {
    uketsuke_answer *made = nullptr;
    const uketsuke_status ended = uketsuke_answer_unit(raw(), index, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Answer(made);
}

inline Result<Folder> Folder::open(const char *path, const char *journal, const char *institution) noexcept {
    uketsuke_folder *made = nullptr;
    const uketsuke_status ended = uketsuke_folder_open(path, journal, institution, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Folder(made);
}

inline Result<Answer> Folder::next(Timeout timeout_ms) const noexcept {
    uketsuke_answer *made = nullptr;
    const uketsuke_status ended = uketsuke_folder_next(raw(), timeout_ms.value, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Answer(made);
}

inline Result<Nothing> Folder::done() const noexcept {
    const uketsuke_status ended = uketsuke_folder_done(raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Answer> Folder::ask(const char *request, Timeout timeout_ms) const noexcept {
    uketsuke_answer *made = nullptr;
    const uketsuke_status ended = uketsuke_folder_ask(raw(), request, timeout_ms.value, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Answer(made);
}

inline void Folder::cancel() const noexcept {
    uketsuke_folder_cancel(raw());
}

inline Result<Decision> Decision::decide(const Visit &visit, const Settings &settings) noexcept {
    uketsuke_decision *made = nullptr;
    const uketsuke_status ended = uketsuke_decide(visit.raw(), settings.raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, visit.raw());
    return Decision(made);
}

inline std::int32_t Decision::get(Number number) const noexcept {
    return uketsuke_decision_get(raw(), number.value);
}

inline std::int32_t Decision::word(Number list, std::uint32_t index) const noexcept {
    return uketsuke_decision_word(raw(), list.value, index);
}

inline Result<std::string> Decision::word_text(Number word, Language language) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_decision_word_text(raw(), word.value, static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<std::string> Decision::text(Number detail, Language language) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_decision_text(raw(), static_cast<std::int32_t>(language), detail.value, to, capacity, length); });
}

inline Result<std::string> Decision::json() const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_decision_json(raw(), to, capacity, length); });
}

inline Result<std::string> Decision::svg(Language language) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_decision_svg(raw(), static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<std::string> Decision::scene(Language language) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_decision_scene(raw(), static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<std::string> Decision::card(Language language) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_decision_card(raw(), static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<Visit> Visit::make(Day day) noexcept {
    uketsuke_visit *made = nullptr;
    const uketsuke_status ended = uketsuke_visit_new(day.number(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Visit(made);
}

inline Result<Nothing> Visit::set(Fact fact, Number value) const noexcept {
    const uketsuke_status ended = uketsuke_visit_set(raw(), static_cast<std::int32_t>(fact), value.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Visit::set_at(std::uint32_t index, Fact fact, Number value) const noexcept {
    const uketsuke_status ended = uketsuke_visit_set_at(raw(), index, static_cast<std::int32_t>(fact), value.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Visit::set_text(Fact fact, const char *text) const noexcept {
    const uketsuke_status ended = uketsuke_visit_set_text(raw(), static_cast<std::int32_t>(fact), text);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Visit::clear(std::uint32_t index, Fact fact) const noexcept {
    const uketsuke_status ended = uketsuke_visit_clear(raw(), index, static_cast<std::int32_t>(fact));
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline std::int32_t Visit::get(Fact fact) const noexcept {
    return uketsuke_visit_get(raw(), static_cast<std::int32_t>(fact));
}

inline std::int32_t Visit::get_at(std::uint32_t index, Fact fact) const noexcept {
    return uketsuke_visit_get_at(raw(), index, static_cast<std::int32_t>(fact));
}

inline Result<std::uint32_t> Visit::add(Number list) const noexcept {
    std::uint32_t made = 0;
    const uketsuke_status ended = uketsuke_visit_add(raw(), list.value, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return made;
}

inline Result<Nothing> Visit::check(Fact &one, Fact &other) const noexcept {
    std::int32_t one_out = 0;
    std::int32_t other_out = 0;
    const uketsuke_status ended = uketsuke_visit_check(raw(), &one_out, &other_out);
    one = static_cast<Fact>(one_out);
    other = static_cast<Fact>(other_out);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Visit::check_at(Fact &one, Fact &other, std::uint32_t &index) const noexcept {
    std::int32_t one_out = 0;
    std::int32_t other_out = 0;
    const uketsuke_status ended = uketsuke_visit_check_at(raw(), &one_out, &other_out, &index);
    one = static_cast<Fact>(one_out);
    other = static_cast<Fact>(other_out);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<std::string> Visit::error_text(Number status, Language language) const noexcept {
    return detail::text(raw(), [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_visit_error_text(raw(), status.value, static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<Nothing> Visit::set_session(const Session &session) const noexcept {
    const uketsuke_status ended = uketsuke_visit_set_session(raw(), session.raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Visit::set_certificate(const Certificate &certificate, Number token_kind, const Settings &settings) const noexcept {
    const uketsuke_status ended = uketsuke_visit_set_certificate(raw(), certificate.raw(), token_kind.value, settings.raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<Nothing> Visit::set_answer(const Answer &answer) const noexcept {
    const uketsuke_status ended = uketsuke_visit_set_answer(raw(), answer.raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Nothing{};
}

inline Result<std::string> Visit::json() const noexcept {
    return detail::text(raw(), [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_visit_json(raw(), to, capacity, length); });
}

inline Result<Visit> Visit::copy() const noexcept {
    uketsuke_visit *made = nullptr;
    const uketsuke_status ended = uketsuke_visit_copy(raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw());
    return Visit(made);
}

inline Result<Session> Session::open(const char *reader, const Settings &settings) noexcept {
    uketsuke_session *made = nullptr;
    const uketsuke_status ended = uketsuke_session_open(reader, settings.raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Session(made);
}

inline Result<Session> Session::open_trace(Bytes trace, const Settings &settings) noexcept {
    uketsuke_session *made = nullptr;
    const uketsuke_status ended = uketsuke_session_open_trace(trace.data, trace.size, settings.raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Session(made);
}

inline Result<Session> Session::open_simulator(const Simulator &simulator, const Settings &settings) noexcept {
    uketsuke_session *made = nullptr;
    const uketsuke_status ended = uketsuke_session_open_simulator(simulator.raw(), settings.raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Session(made);
}

inline Result<Nothing> Session::wait(Timeout timeout_ms) const noexcept {
    const uketsuke_status ended = uketsuke_session_wait(raw(), timeout_ms.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw(), failure_);
    return Nothing{};
}

inline Result<Nothing> Session::wait_removal(Timeout timeout_ms) const noexcept {
    const uketsuke_status ended = uketsuke_session_wait_removal(raw(), timeout_ms.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw(), failure_);
    return Nothing{};
}

inline Result<Nothing> Session::run(OperationKind operation, const char *pin) const noexcept {
    const uketsuke_status ended = uketsuke_session_run(raw(), static_cast<std::int32_t>(operation), pin);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw(), failure_);
    return Nothing{};
}

inline Result<Nothing> Session::allow_last_try() const noexcept {
    const uketsuke_status ended = uketsuke_session_allow_last_try(raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, raw(), failure_);
    return Nothing{};
}

inline std::int32_t Session::get(Number value) const noexcept {
    return uketsuke_session_get(raw(), value.value);
}

inline Result<std::string> Session::text(Number value) const noexcept {
    return detail::text(raw(), [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_session_text(raw(), value.value, to, capacity, length); });
}

inline Result<Certificate> Session::certificate() const noexcept {
    uketsuke_certificate *made = nullptr;
    const uketsuke_status ended = uketsuke_session_certificate(raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw(), failure_);
    return Certificate(made);
}

inline void Session::cancel() const noexcept {
    uketsuke_session_cancel(raw());
}

inline Result<Decision> Session::receive(const char *pin, Timeout timeout_ms, const Visit &visit) const noexcept {
    uketsuke_decision *made = nullptr;
    const uketsuke_status ended = uketsuke_session_receive(raw(), pin, timeout_ms.value, visit.raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, raw(), failure_);
    return Decision(made);
}

inline Result<Readers> Readers::make() noexcept {
    uketsuke_readers *made = nullptr;
    const uketsuke_status ended = uketsuke_readers_new(&made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Readers(made);
}

inline Result<std::uint32_t> Readers::count() const noexcept {
    std::uint32_t made = 0;
    const uketsuke_status ended = uketsuke_readers_count(raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return made;
}

inline Result<std::string> Readers::name(std::uint32_t index) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_readers_name(raw(), index, to, capacity, length); });
}

inline Result<std::int32_t> Readers::wait(Timeout timeout_ms) const noexcept {
    std::int32_t made = 0;
    const uketsuke_status ended = uketsuke_readers_wait(raw(), timeout_ms.value, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return made;
}

inline Result<std::string> Readers::event_name() const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_readers_event_name(raw(), to, capacity, length); });
}

inline void Readers::cancel() const noexcept {
    uketsuke_readers_cancel(raw());
}

inline Result<Conversation> Conversation::make(OperationKind operation, const char *pin, bool allow_last_try, std::uint32_t max_command, std::uint32_t max_response, bool extended) noexcept {
    uketsuke_conversation *made = nullptr;
    const uketsuke_status ended = uketsuke_conversation_new(static_cast<std::int32_t>(operation), pin, allow_last_try ? 1 : 0, max_command, max_response, extended ? 1 : 0, &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Conversation(made);
}

inline Result<std::vector<std::uint8_t>> Conversation::next(std::int32_t &step) const noexcept {
    return detail::bytes(nullptr, [&](std::uint8_t *to, std::size_t capacity, std::size_t *length) { return uketsuke_conversation_next(raw(), &step, to, capacity, length); });
}

inline Result<Nothing> Conversation::feed(Bytes response) const noexcept {
    const uketsuke_status ended = uketsuke_conversation_feed(raw(), response.data, response.size);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Nothing> Conversation::fault(Number status) const noexcept {
    const uketsuke_status ended = uketsuke_conversation_fault(raw(), status.value);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Nothing> Conversation::insertion(std::uint64_t insertion) const noexcept {
    const uketsuke_status ended = uketsuke_conversation_insertion(raw(), insertion);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline Result<Nothing> Conversation::cancel() const noexcept {
    const uketsuke_status ended = uketsuke_conversation_cancel(raw());
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Nothing{};
}

inline std::int32_t Conversation::get(Number value) const noexcept {
    return uketsuke_conversation_get(raw(), value.value);
}

inline Result<Certificate> Conversation::certificate() const noexcept {
    uketsuke_certificate *made = nullptr;
    const uketsuke_status ended = uketsuke_conversation_certificate(raw(), &made);
    if (ended != UKETSUKE_OK) return detail::error(ended, nullptr);
    return Certificate(made);
}

inline Result<std::string> Conversation::error_text(Language language) const noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_conversation_error_text(raw(), static_cast<std::int32_t>(language), to, capacity, length); });
}

inline std::uint32_t abi_version() noexcept {
    return uketsuke_abi_version();
}

inline std::uint32_t version_number() noexcept {
    return uketsuke_version_number();
}

inline bool feature(Number feature) noexcept {
    return uketsuke_feature(feature.value) != 0;
}

inline Day today() noexcept {
    return Day(uketsuke_today());
}

inline Result<std::string> word_name(Number word) noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_word_name(word.value, to, capacity, length); });
}

inline std::int32_t word_number(const char *name) noexcept {
    return uketsuke_word_number(name);
}

inline Result<std::string> word_text(Number word, Language language) noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_word_text(word.value, static_cast<std::int32_t>(language), to, capacity, length); });
}

inline Result<std::string> error_text(Number status, const Session &session, Language language) noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_error_text(status.value, session.raw(), static_cast<std::int32_t>(language), to, capacity, length); });
}

inline std::int32_t reader_message(const char *text) noexcept {
    return uketsuke_reader_message(text);
}

inline Result<std::string> ask(const Settings &settings, const char *question) noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_ask(settings.raw(), question, to, capacity, length); });
}

inline Result<std::string> ask_text(const Settings &settings, const char *question, Language language) noexcept {
    return detail::text(nullptr, [&](char *to, std::size_t capacity, std::size_t *length) { return uketsuke_ask_text(settings.raw(), question, static_cast<std::int32_t>(language), to, capacity, length); });
}

inline std::int32_t status_from_pcsc(std::uint32_t code) noexcept {
    return uketsuke_status_from_pcsc(code);
}

/// A driver's own way to the token. Methods return UKETSUKE_OK or a status. What one throws does not cross the library: an
/// Error becomes its status, everything else UKETSUKE_ERROR_READER_SYSTEM, and the session's Error has it as its cause.
struct Driver {
    virtual ~Driver() = default;
    /// Sends one command and stores the whole response with its status word. It may carry a PIN: keep no copy.
    virtual std::int32_t transmit(Bytes command, std::uint8_t *response, std::size_t capacity, std::size_t *length) = 0;
    virtual std::int32_t begin(std::uint32_t) { return UKETSUKE_OK; }
    virtual std::int32_t end() { return UKETSUKE_OK; }
    virtual std::int32_t cut_power() { return UKETSUKE_ERROR_POWER_STAYS_ON; }
    virtual std::uint64_t insertion() { return 0; }
    std::uint32_t max_command = 0;
    std::uint32_t max_response = 0;
    bool extended = false;
    std::string name;
    /// The library's own: what the last method threw.
    const detail::Failure failure = std::make_shared<std::exception_ptr>();
};

namespace detail {

/// Runs a driver's method, out of which nothing is thrown.
template <class Work> std::int32_t run(void *context, Work work) noexcept {
    Driver *driver = static_cast<Driver *>(context);
#if defined(__cpp_exceptions) || defined(_CPPUNWIND)
    try {
        return work(driver);
    } catch (const Error &error) {
        *driver->failure = std::current_exception();
        return error.status == UKETSUKE_OK ? std::int32_t(UKETSUKE_ERROR_DRIVER_CONTRACT) : error.status;
    } catch (...) {
        *driver->failure = std::current_exception();
        return UKETSUKE_ERROR_READER_SYSTEM;
    }
#else
    return work(driver);
#endif
}

extern "C" {
inline std::int32_t UKETSUKE_CALL driver_transmit(void *driver, const std::uint8_t *command, std::size_t size,
                                                  std::uint8_t *response, std::size_t capacity, std::size_t *length) {
    return run(driver, [&](Driver *own) { return own->transmit(Bytes(command, size), response, capacity, length); });
}
inline std::int32_t UKETSUKE_CALL driver_begin(void *driver, std::uint32_t timeout_ms) {
    return run(driver, [&](Driver *own) { return own->begin(timeout_ms); });
}
inline std::int32_t UKETSUKE_CALL driver_end(void *driver) {
    return run(driver, [](Driver *own) { return own->end(); });
}
inline std::int32_t UKETSUKE_CALL driver_cut_power(void *driver) {
    return run(driver, [](Driver *own) { return own->cut_power(); });
}
inline std::uint64_t UKETSUKE_CALL driver_insertion(void *driver) {
    std::uint64_t found = 0;
    run(driver, [&](Driver *own) {
        found = own->insertion();
        return std::int32_t(UKETSUKE_OK);
    });
    return found;
}
inline void UKETSUKE_CALL driver_release(void *driver) { delete static_cast<Driver *>(driver); }
}
} // namespace detail

inline Result<Session> Session::open_driver(std::unique_ptr<Driver> driver, const Settings &settings) noexcept {
    if (!driver) return detail::error(UKETSUKE_ERROR_NULL_POINTER, nullptr);
    uketsuke_transport transport{};
    transport.struct_size = sizeof transport;
    transport.max_command = driver->max_command;
    transport.max_response = driver->max_response;
    transport.extended = driver->extended ? 1 : 0;
    transport.context = driver.get();
    transport.name = driver->name.c_str();
    transport.transmit = detail::driver_transmit;
    transport.begin = detail::driver_begin;
    transport.end = detail::driver_end;
    transport.cut_power = detail::driver_cut_power;
    transport.insertion = detail::driver_insertion;
    transport.release = detail::driver_release;
    const detail::Failure failure = driver->failure;
    uketsuke_session *made = nullptr;
    const uketsuke_status status = uketsuke_session_open_transport(&transport, settings.raw(), &made);
    if (status != UKETSUKE_OK) return detail::error(status, nullptr);
    static_cast<void>(driver.release()); // the session's now
    Session session(made);
    session.failure_ = failure;
    return session;
}

inline Result<Nothing> Session::set_log(uketsuke_log line, void *context) const noexcept {
    const uketsuke_status status = uketsuke_session_set_log(raw(), line, context);
    if (status != UKETSUKE_OK) return detail::error(status, raw(), failure_);
    return Nothing{};
}

} // namespace uketsuke

#endif // UKETSUKE_HPP
