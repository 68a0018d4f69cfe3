// uketsuke in Pascal (Free Pascal, Delphi XE2 and newer), over the shared library. Made by
// `cargo run -p uketsuke-bindings`; not to be edited.
//
//     Session := TSession.Open('', nil);
//     Visit := TVisit.Make(TUketsuke.Today);
//     Decision := Session.Receive(nil, FOREVER, Visit);
//     WriteLn(Decision.Text(TDetail.Desk));
//     Go := Decision.Get(TOutcome.Sign) = TSign.Go;
//     Decision.Free; Visit.Free; Session.Free;
//
// A class per handle frees it in its destructor; nil and the empty text stand for NULL. What fails raises an EUketsuke
// with its status and its sentence in Japanese. A TNumber is a word of any enumeration, a day (TNumber.Day) or an Integer.
// Days are TDateTime, 0 for none. Texts are UTF-8 in Free Pascal and string in Delphi. Threads as in uketsuke.h: do not
// free what another thread uses; cancel, and let its call end.
//
// A PIN is the bytes of its digits, which you wipe afterwards (Wipe). The copy that is made here is wiped as soon as the
// call is over. Do not make a string of a PIN: strings are copied unseen.
unit Uketsuke;

{$IFDEF FPC}{$IFNDEF UNICODE}{$MODE DELPHI}{$ENDIF}{$ENDIF}
{$SCOPEDENUMS ON}
{$MINENUMSIZE 4}
{$ALIGN 8}

interface

uses
  SysUtils;

const
  {$IFDEF MSWINDOWS}
  UketsukeLibrary = 'uketsuke.dll';
  {$ELSE}
  {$IFDEF FPC}
  UketsukeLibrary = 'uketsuke';
  {$ELSE}
  UketsukeLibrary = 'libuketsuke.so.1';
  {$ENDIF}
  {$ENDIF}

  // Milliseconds that do not end.
  FOREVER = Cardinal($FFFFFFFF);
  // Added to a detail: lines end in CR LF.
  TEXT_CRLF = $40000000;
  TEXT_MAX = 16384;
  BYTES_MAX = 66000;

type
  {$IFDEF UNICODE}
  TText = string;
  {$ELSE}
  TText = UTF8String;
  {$ENDIF}
  PNativeUInt = ^NativeUInt;

  // What a call came to.
  TStatus = (
    Ok = 0, // done
    NullPointer = 1, // pass a handle or a place: a pointer that must not be NULL is
    InvalidValue = 2, // check which values this item takes: this is not one of them
    NotADay = 3, // give a day as YYYYMMDD, 1900-01-01 or later: this is not one
    UnknownFact = 4, // use a newer library, or clear the fact: this library has none of this number
    FactMissing = 5, // give the fact that it belongs to, or clear this one: it stands alone
    Contradiction = 6, // correct or clear one of them: two facts contradict each other
    BeforeMyNumber = 7, // check the day of the visit: it is before 2015-10-05
    NoSuchIndex = 8, // add it first: nothing was added at this index
    Full = 9, // add only what is needed: no more of these can be added
    BufferTooSmall = 10, // call again with a buffer as long as the length says: this one is too small
    NotUtf8 = 11, // convert the text to UTF-8: it is not
    Length = 12, // pass less: the input is too long
    Busy = 13, // wait until it is done, or give each thread its own handle: another thread is using this one
    Panic = 14, // restart the program, and tell its maker if this persists: the library failed internally
    Unsupported = 15, // use a library that was built with this feature: this build lacks it
    StructSize = 16, // set struct_size to the structure's sizeof: it is no size that this library knows
    NotAQuestion = 17, // correct what the answer names: the question is not understood
    NotAPin = 18, // have the 4 digits entered again: this is not a PIN
    WrongOrder = 19, // check the order of the calls: another one has to come first
    NoRandomness = 20, // restart the computer and read again: the operating system gave no random bytes
    NothingRead = 21, // read first: nothing has been read yet
    NotACertificate = 22, // give a certificate in DER: the bytes cannot be read as one
    RootRefused = 23, // check the root certificate (DER) and its name: it cannot be used as a root
    RulesRefused = 24, // correct the file of rules, or get it anew from its publisher: it is refused
    ReadersRefused = 25, // correct the file of readers, or get it anew from its publisher: it is refused
    AnswerRefused = 26, // query again at the terminal: the answer's file cannot be read
    TraceRefused = 27, // record the conversation again: this trace cannot be read
    NotAKey = 28, // give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one
    FolderRefused = 29, // check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used
    NameTaken = 30, // ask again under another name: a request or an answer of this name is there already
    AnswerNotOurs = 31, // query once more: the answer belongs to another question
    AnswerPending = 32, // still being processed: query again later
    FileNotTrusted = 33, // no added key has signed the file: check the file of its signature and the publisher's key
    FileOlder = 34, // the file is older than the one before: use a newer one
    WrongHandle = 35, // pass the kind of handle that this function takes: this is another
    NotAnInstitution = 36, // give the institution's code as exactly 10 digits: this is not one
    NotJpki = 40, // place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one
    UnexpectedStatus = 41, // place it again and read it once more: the card or phone answered with an unexpected status
    FileNotFound = 42, // point to the municipal counter: the card or phone does not have this file
    NoCertificate = 43, // point to the municipal counter: it holds no user authentication certificate
    PinWrongAndBlocked = 44, // with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card
    PinUncertain = 45, // ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong
    PinRequired = 46, // have the PIN entered first: the card or phone wants it
    HolderNotAuthenticated = 47, // have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet
    PinWrong = 48, // see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong
    PinBlocked = 49, // with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card
    LastTryKept = 50, // allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it
    TriesUnknown = 51, // allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it
    ResponseTooShort = 52, // place it again and read it once more: a response came without a status word
    ResponseTooLong = 53, // use another reader: this one gave more data than the command asked for
    TooManyParts = 54, // use another reader: the response was cut into too many parts (61xx) without an end
    TooManyReads = 55, // use another reader: the file came in too many pieces
    FileTruncated = 56, // place it again and read it once more: the file ended before its content
    NotDer = 57, // point to the municipal counter: the file does not begin like a certificate
    FileTooLong = 58, // point to the municipal counter: the file announces more bytes than a certificate can have
    SignatureLength = 59, // read it again: the signature has a length that no key has
    CommandTooLong = 60, // use another reader: this one takes no command of this length
    TokenRemoved = 80, // place it on the reader again and leave it until the reading is done: the card or phone left the reader
    TokenReset = 81, // read it again: another program, or the reader, reset the card or phone
    TokenSwapped = 82, // begin again: it may be another card or phone than the one that was read first
    NoToken = 83, // place the card or phone on the reader: none is seen
    TokenMute = 84, // place it flat on the reader again: the card or phone does not answer
    NoReader = 85, // check the reader's cable and its name: there is no reader, or not the named one
    ReaderLost = 86, // connect the reader again: it was unplugged
    ServiceStopped = 87, // check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running
    TokenBusy = 88, // wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official software)
    Transmission = 89, // place it again and read it once more: the communication with the card or phone failed
    LinkResponseTooLong = 90, // use another reader: the response was longer than was agreed
    Protocol = 91, // use another reader: this one and the card or phone have no protocol in common
    PowerStaysOn = 92, // take the card or phone off the reader: its power could not be cut
    DeadlinePassed = 93, // try again: the time has run out
    Cancelled = 94, // the operation was cancelled
    AccessDenied = 95, // check the rights of the user: the program may not use the reader
    TraceMismatch = 96, // use a trace of the same operation: the recorded one does not go on this way
    TraceWithheld = 97, // what was read is withheld in the trace; the conversation itself played to its end
    OtherCard = 98, // place a My Number Card, or a phone with the certificate: this is another kind of card
    SeveralTokens = 99, // leave only the one that is to be read: there is a card or phone on each of two readers
    LeftOpen = 100, // take the card or phone off the reader: the last operation is not over, and it may still be unlocked
    CommandHangs = 101, // take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command
    DriverContract = 102, // update the reader's driver: it answered something that its contract does not allow
    ReaderSystem = 103, // tell the number to the reader's maker: no standard lists it
    ServiceFailed = 104 // connect the reader again or restart the computer: the smart-card service or the driver failed internally
  );

  // A fact of a visit.
  TFact = (
    Day = 1001, // day of the visit
    TokenKind = 1010, // card or phone
    TokenForm = 1011, // form of the card
    TokenPrintedUntil = 1012, // last day printed on the card
    TokenReturned = 1013, // card given back
    TokenDiscovery = 1014, // what was found on the reader
    CertificateEvidence = 1015, // where the certificate's facts come from
    CertificateStartsOn = 1016, // certificate's first day
    CertificateExpiresOn = 1017, // certificate's last day
    CertificatePurpose = 1018, // certificate's purpose
    CertificateHierarchy = 1019, // certificate's hierarchy
    CertificateAccepted = 1020, // hierarchy accepted here
    CertificateChain = 1021, // certificate's issuer
    CertificatePossession = 1022, // possession of the key
    CertificateRevocation = 1023, // revocation
    EligibilityCertificate = 1030, // eligibility certificate shown
    EligibilityCertificateUntil = 1031, // eligibility certificate's last day
    EligibilityNotice = 1032, // notice of eligibility information shown
    EligibilityNoticeInsurer = 1033, // insurer of the notice
    MynaportalScreen = 1034, // Mynaportal eligibility screen shown
    MynaportalPdf = 1035, // PDF saved from Mynaportal shown
    LegacyCard = 1036, // legacy health insurance card shown
    LegacyCardUntil = 1037, // legacy card's last day
    LegacyCardUndated = 1038, // legacy card without a printed day
    LegacyCardInsurer = 1039, // insurer of the legacy card
    LegacyCardInsurerChangedOn = 1040, // day of the change of insurer
    Application = 1041, // declaration of insured status handed in
    PersonCheck = 1050, // check of the person
    PersonMethod = 1051, // method of the check
    PinMisses = 1052, // wrong PINs in a row
    FaceMisses = 1053, // failures of face recognition in a row
    VisualCheckReason = 1054, // reason for visual confirmation
    ReaderMessage = 1055, // the reader's message
    Eligibility = 1060, // eligibility by the answer
    Route = 1061, // route of the query
    Segment = 1062, // how far the query has come
    ResultStatus = 1063, // status of the result
    ResultMessage = 1064, // message of the result
    ConsentCheckups = 1065, // consent to health check-ups
    ConsentMedication = 1066, // consent to medication
    ConsentTreatment = 1067, // consent to treatment
    ConsentOperations = 1068, // consent to operations
    ConsentDiagnoses = 1069, // consent to diagnoses
    ConsentInfections = 1070, // consent to infections
    ConsentAllergies = 1071, // consent to allergies
    ConsentContraindications = 1072, // consent to contraindications
    ConsentTests = 1073, // consent to tests
    ConsentPrescriptions = 1074, // consent to prescriptions
    ConsentLimit = 1075, // consent to limit-amount information
    ConsentSpecialDisease = 1076, // consent to specific-disease information
    ConsentEndsToday = 1077, // a consent ends on the day of the visit
    Writer = 1078, // program that wrote the answer
    Origin = 1079, // occasion of the query
    AnswerDay = 1080, // day of the answer
    AnswerBornOn = 1081, // date of birth in the answer
    Classification = 1082, // classification of a result
    SharePercent = 1083, // patient's share, in percent
    TicketType = 1084, // type of a ticket
    TicketMonth = 1085, // month of a ticket
    Treatment = 1086, // treatment of a ticket
    TicketSameInstitution = 1087, // the same institution
    Designation = 1088, // institution that a ticket names
    TicketUse = 1089, // use of a ticket
    SelfPayYen = 1090, // payment by the patient, in yen
    AskedBy = 1091, // institution that asked
    OtherSharePercent = 1092, // second share that is stated, in percent
    AnswerUndated = 1093, // answer that carries no day
    Phones = 1100, // phones read here
    PhonesSince = 1101, // phones read here since
    Outage = 1102, // outage
    Place = 1103, // place of the visit
    BornOn = 1110, // date of birth
    FirstUse = 1111, // first use of the phone here
    Returning = 1112, // returning patient
    ByWord = 1113, // oral confirmation
    Registered = 1114, // registered for insurance use
    ChildPhone = 1115, // the child's own phone
    SubsidyStored = 1116, // subsidy stored here
    SubsidyInAnswer = 1117 // subsidy in the answer
  );

  // What a decision says, one number each.
  TOutcome = (
    Acceptance = 2001, // what may be done
    Standing = 2002, // how well it is known
    Sign = 2003, // what a program branches on
    By = 2004, // what decided
    &Until = 2005, // end of this acceptance
    FullUntil = 2006, // last day of full acceptance
    UsableUntil = 2007, // last day of any acceptance
    GraceUntil = 2008, // last day of the grace period
    PhoneCardGraceUntil = 2009, // last day of the grace of the card behind a phone
    ShortReadingUntil = 2010, // last day of the grace by its short reading
    FirstStep = 2011, // the step to take now
    Contradiction = 2012, // sources that disagree
    Day = 2013, // day of the visit
    TokenKind = 2014, // card or phone
    SharePercent = 2015, // patient's share in percent
    OtherSharePercent = 2016, // the other share in percent
    SelfPayStated = 2017, // payment by the patient stated
    SelfPayYen = 2018 // payment by the patient in yen
  );

  // Why a decision is as it is.
  TFinding = (
    NothingPresented = 3001, // Nothing has been presented yet.
    WithinDates = 3002, // The certificate is within its dates (through {expires_on}).
    InGrace = 3003, // The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only).
    GraceOver = 3004, // The grace period after the certificate's expiry is over (it ended on {grace_until}).
    ExpiredWithoutGrace = 3005, // The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}).
    NotYetValid = 3006, // The certificate is not valid yet.
    DateUnknown = 3007, // The certificate's last day is not known.
    CertificateNotRead = 3008, // No certificate has been read yet.
    ReadingsDiffer = 3009, // Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {short_reading_until}). The computation by the month's end decides.
    CardEndsFirst = 3010, // The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts.
    Revoked = 3011, // The certificate was revoked; there is no grace period.
    Suspended = 3012, // The certificate is suspended, for example because it was reported lost; there is no grace period.
    Returned = 3013, // The card was given back; there is no grace period.
    ChainFailed = 3014, // The issuer's signature on the certificate, or the certificate's form, is wrong.
    ChainUnverified = 3015, // The certificate's issuer is not verified; the online eligibility verification decides.
    PossessionFailed = 3016, // It was not proved that {the_token} holds the certificate's key.
    TestHierarchy = 3017, // This is a test {plain_token}.
    TestHierarchyClaimed = 3018, // By its issuer's name this is a test certificate; the signature is not verified.
    TokenUnknown = 3019, // What is on the reader is not known to be a My Number Card or a supported phone.
    ReaderNotRecognised = 3020, // Reader code 001: not recognised.
    ReaderNotMyNumberCard = 3021, // Reader code 002: not a My Number Card.
    ReaderRevokedOrExpired = 3022, // Reader code 006: the certificate is revoked or expired. This outranks the dates.
    ReaderRevoked = 3023, // The reader says that the certificate was revoked.
    ReaderEligibilityOnly = 3024, // The reader says that the certificate has expired and only eligibility information is provided.
    ReaderOther = 3025, // The meaning of the reader's message is not published; see the portal's article KB0011365.
    ReaderContradictsDates = 3026, // The reader's message and the certificate's dates disagree. The reader's message counts.
    PhonesNotYet = 3027, // Phones were not read at reception yet on this day (they are since {phones_from}).
    PhonesNotHere = 3028, // Phones are not read here; supporting them is voluntary.
    PhoneHasNoGrace = 3029, // The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period.
    PersonNotConfirmed = 3030, // The person is not confirmed.
    MethodNotForToken = 3031, // This way of checking the person does not exist for {the_token}.
    ReaderDown = 3032, // The reader is out of order: nothing can be verified online.
    EligibilityCertificateShown = 3033, // An eligibility certificate within its dates was shown.
    EligibilityCertificateExpired = 3034, // The eligibility certificate has expired.
    NoticeWithCard = 3035, // A notice of eligibility information was shown together with the My Number Card.
    NoticeAloneTolerated = 3036, // A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time).
    NoticeAlone = 3037, // A notice of eligibility information does not serve alone; the My Number Card belongs to it.
    MynaportalWithCard = 3038, // Mynaportal's eligibility information was shown together with the My Number Card.
    MynaportalOnPhone = 3039, // Mynaportal's eligibility screen was shown after logging in on the spot.
    PdfWithoutCard = 3040, // Whether a saved PDF serves without the card is not published.
    ScreenWithoutToken = 3041, // Mynaportal's screen serves beside the My Number Card or the phone.
    LegacyValid = 3042, // A legacy health insurance card within its dates was shown.
    LegacyTolerated = 3043, // An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time).
    LegacyExpired = 3044, // The legacy health insurance card has expired and proves nothing by itself.
    ToleranceStartUnknown = 3045, // Whether this paper was already tolerated on this day is not published.
    QueryNeeded = 3046, // Accepted only if the online query confirms the eligibility.
    ApplicationWritten = 3047, // A declaration of insured status was handed in; the payment follows the share that it declares.
    PaperWithRefusedToken = 3048, // What a paper is worth beside a {plain_token} that is not accepted is not published.
    OnlineValid = 3049, // Online eligibility verification: valid.
    OnlineInvalid = 3050, // Online eligibility verification: the eligibility that was queried is not valid.
    OnlineNewExists = 3051, // Online eligibility verification: not valid, and a new eligibility exists.
    OnlineNotFound = 3052, // Online eligibility verification: nothing found (the query may have a slip, or the registration is under way).
    OnlineSeveral = 3053, // Online eligibility verification: several found.
    OnlineUnknown = 3054, // The online eligibility verification did not say whether the eligibility is valid.
    OnlineContradicts = 3055, // The online eligibility verification and another finding disagree.
    DocumentNotNamed = 3056, // There is an answer to a query by a paper, and it is not stated which paper was shown.
    NoRule = 3057, // This rule table has no rule for this case on this day.
    KnownContradicted = 3058, // What is known ({known}) and {accepting} disagree.
    RevocationContradicts = 3059, // What is known about revocation, suspension or return and the reader's message disagree.
    LegacyDateUnknown = 3060, // The last day of the legacy health insurance card is not known.
    NotForAuthentication = 3061, // Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere.
    OnlineValidUnregistered = 3062, // Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet.
    OtherCardFound = 3063, // What was read is a card of another kind.
    NoCertificate = 3064, // The card was read and holds no user authentication certificate.
    NoWayLeft = 3065, // No way is left to check the person with {the_token}.
    SystemDown = 3066, // The online system is down: nothing can be verified online.
    Disaster = 3067, // A disaster prevents the usual verification. Where ... is opened, eligibility can be queried without a card.
    NotRegistered = 3068, // It is not registered for insurance use.
    ApplicationWithoutCard = 3069, // A declaration of insured status is for patients who presented their My Number Card.
    WordConfirmed = 3070, // A returning patient said that the insurance has not changed since the last visit.
    WordWithoutCard = 3071, // Oral confirmation is for returning patients who presented their My Number Card.
    LegacyUndated = 3072, // A legacy health insurance card without a printed day was shown (valid through {usable_until}).
    LegacyLapsedButValid = 3073, // The legacy card has expired and the answer is valid. How this counts is not published; the institution decides.
    EligibilityCertificateLapsedButValid = 3074, // The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides.
    OnlineProcessing = 3075, // The query is still being processed; there is no result yet.
    OnlineAbnormal = 3076, // The query ended abnormally; there is no result.
    OnlineError = 3077, // The answer is an error.
    OnlineOutranks = 3078, // Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only.
    GraceOrRefusal = 3079, // The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only.
    AnswerOfAnotherDay = 3080, // The answer is of another day than the visit and was not used.
    AnswerOfAnotherPerson = 3081, // The answer's date of birth differs from the patient's, so it was not used.
    OriginUncertain = 3082, // The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen.
    BookedAnswer = 3083, // The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet.
    BookedAnswerInvalid = 3084, // The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides.
    Welfare = 3085, // The patient is eligible for medical assistance.
    WelfareBesideInsurance = 3086, // The patient has both insurance and medical assistance.
    TicketOfAnotherInstitution = 3087, // The medical assistance ticket is for another institution.
    TicketMissing = 3088, // No medical assistance ticket of this month is registered.
    TicketPending = 3089, // This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse.
    TicketUncertain = 3090, // The ticket does not say whom it is for, or its entries disagree. Ask the welfare office.
    PaysInFull = 3091, // Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer.
    TerminalNotice = 3092, // The eligibility terminal sent a notice.
    NotConsented = 3093, // Some information was not consented to.
    ConsentExpired = 3094, // The consent to provide information has expired.
    SubsidySilent = 3095, // The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended.
    ShareDiffers = 3096, // The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer.
    PhoneOfAnotherPerson = 3097, // The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone.
    MethodFailed = 3098, // The check of the person that was tried failed; another one is left.
    TestAccepted = 3099, // The test hierarchy is accepted because it was asked for.
    AddedRootAccepted = 3100, // An issuer that was added here is accepted.
    AnswerWithoutDay = 3101, // The answer carries no day. Make sure that it is of this visit.
    RouteUncertain = 3102, // A query by card does not return "not valid, a new eligibility exists". Make sure where the answer comes from.
    PaperBesideExpiredCard = 3103, // The paper was shown beside a card whose certificate has expired.
    ConsentEndsToday = 3104, // A consent ends on the day of the visit; whether it still holds depends on the time.
    PrintedDatePassed = 3105, // By the date printed on the card it has expired.
    ReaderNotForPhone = 3106, // A phone has no grace period, and the reader shows the message of the grace period.
    PaperAgainstAnswer = 3107, // The paper and the answer by the card (not valid) disagree.
    PaperWithForgedToken = 3108, // The card is not confirmed as genuine, so the paper that belongs to it does not serve either.
    AnswerOfAnotherInstitution = 3109, // The answer is another institution's and was not used.
    SpecialCareUnderAge = 3110, // The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on which they reach 18. Point the patient to the insurer.
    DispensingTicket = 3111, // This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own.
    PhonePinMayBeLocked = 3112, // The phone's PIN was wrong several times; how many misses lock it is not published.
    InsurerChanged = 3113, // The insurer has changed, so this legacy health insurance card proves nothing.
    InsurerChangedButValid = 3114, // The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides.
    WordAgainstAnswer = 3115, // The answer is not valid, so the oral confirmation does not count.
    DeclaredBesidePhone = 3116, // Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published.
    VisualFailed = 3117 // Staff compared the face with the photo, and the person is not confirmed.
  );

  // What else staff and patient should know.
  TNote = (
    RulesMayHaveChanged = 4001, // The rules are those known on {rules_as_of}; they may have changed since.
    RevocationUnknown = 4002, // Whether the certificate was revoked is not known; only an online check tells.
    RenewSoon = 4003, // The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it.
    BringCard = 4004, // Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse.
    PhysicalCardMayServe = 4005, // The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only).
    PatientOperates = 4006, // The patient operates the reader; staff need not.
    PhonesVoluntary = 4007, // Supporting phones is voluntary for institutions.
    MethodMayHaveChanged = 4008, // What Android asks for at reception may have changed on {android_from}; this is not published.
    PhoneExcludes = 4009, // With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something else).
    InsuranceStays = 4010, // The insurance itself does not end when a certificate expires.
    CertificateIsSent = 4011, // The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer.
    RegistrationEnds = 4012, // The registration for insurance use ends with the grace period.
    MynaportalNoLogin = 4013, // This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card.
    LimitAmountUnknown = 4014, // Whether limit-amount information is provided in the grace period is not published.
    LimitAmountByConsent = 4015, // With a paper, limit-amount information needs the patient's consent.
    ViewableForHours = 4017, // Medical information may be viewed for {consent_hours} hours after consent.
    PinLocked = 4018, // The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on.
    FaceLocked = 4020, // Face recognition is locked; check the person in another way. It is unlocked at the municipal counter.
    PhonePinMayBeLocked = 4021, // The phone's PIN may be locked (how many misses lock it is not published).
    VisualCuresNothing = 4022, // Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate.
    NoPhoto = 4023, // A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it).
    FaceOnly = 4024, // A ...: face recognition or visual confirmation only.
    SeniorHoldsCertificate = 4025, // Everyone of this age holds an eligibility certificate.
    SeniorByStatus = 4026, // At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application.
    NeverInFull = 4027, // The patient's share does not change because a card cannot be read or has expired.
    RenewalTakesHours = 4028, // A renewed certificate may take about {delay_hours} hours to take effect.
    MovingDoesNotRevoke = 4029, // Moving house or changing one's name does not revoke this certificate.
    Tolerated = 4032, // This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time.
    CompareDocumentDate = 4033, // Check the last day of the paper.
    ForeignExtension = 4034, // After an extension of stay the certificate has to be issued again.
    ChildGuardian = 4035, // For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it.
    NewbornCertificate = 4036, // An infant without a card can have an eligibility certificate on application.
    EmergencyFunction = 4037, // ... is opened by the call centre 0800-080-4583: tell the institution's code, name and contact; they call back the registered number.
    AppOnlyIfPrepared = 4038, // The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand.
    TerminalSays = 4039, // Notice of the terminal: {result_message}
    TicketSelfPay = 4040, // Payment by the patient: {self_pay}
    DeclarationFields = 4041, // The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as ....
    QueryAfterTicket = 4042, // Query again when the ticket is registered.
    NewerRule = 4043, // A newer rule about {newer_about} exists, which this software does not know; update the software.
    QueryAgain = 4044, // The query ended abnormally; query again.
    CertificateWithoutApp = 4045 // Where the Myna eligibility app cannot be used, an eligibility certificate serves.
  );

  // What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient.
  TStep = (
    PlaceAgain = 5002, // Have the card placed again
    PlaceMyNumberCard = 5003, // Have it replaced by the My Number Card
    UsePhysicalCard = 5004, // Receive with the physical My Number Card
    Face = 5010, // Have the card placed and the person checked by face recognition
    Pin = 5011, // Have the card placed and the PIN entered (do not ask for the number)
    PressNext = 5017, // Have ... pressed on the screen
    Consent = 5018, // Have the patient choose on the consent screen
    UseMobileApp = 5019, // Verify with the Myna eligibility app (if it is prepared)
    OnlineQuery = 5021, // Query the eligibility online by the paper's numbers
    QueryNewEligibility = 5022, // Check the numbers of the new eligibility and query again
    QueryMoreDetails = 5023, // Check insurer number, symbol, number and branch, and query again
    NameDocument = 5024, // Select which paper was used for the query
    ShowEligibilityCertificate = 5025, // Receive with the eligibility certificate
    ShowNoticeWithCard = 5026, // Receive with the card and the notice of eligibility information
    ShowMynaportalWithCard = 5027, // Receive with the card and the Mynaportal eligibility screen
    ShowMynaportalOnPhone = 5028, // Receive with the Mynaportal screen, logged in on the spot
    ShowLegacyCard = 5029, // Receive with a legacy health insurance card within its dates
    WriteApplication = 5030, // If nothing else is at hand, have a declaration of insured status filled in
    ChargeDeclaredShare = 5031, // Charge the share of the declaration (30% or as declared)
    Renew = 5032, // Point to renewal at the municipal counter
    RenewPhone = 5033, // Point to the new application for the phone on Mynaportal after renewal
    RegisterAgain = 5034, // Point to the new registration after renewal
    Unlock = 5035, // Point to the PIN reset (municipal counter and others)
    AskMunicipality = 5036, // Point to the municipal counter about the card
    AskInsurer = 5037, // Point to the insurer
    UseRealToken = 5038, // Have it replaced by the patient's own My Number Card
    TokenNotGenuine = 5039, // Set this card or phone aside and report it to the person in charge
    ReadAgain = 5040, // Make sure the answer is the patient's, then read the card again
    ContactWelfareOffice = 5041, // Check the medical assistance ticket; if none, contact the welfare office
    NoteCardFace = 5042, // Note name, date of birth, sex and address from the card
    RegisterInsuranceUse = 5043, // Have the card registered on the reader's screen
    FaceOrPin = 5044, // Have the card placed and the person checked by face recognition or PIN
    VisualConfirmation = 5045, // Use ... and confirm the person in visual confirmation mode
    IphoneFlow = 5046, // Have iPhone selected, authenticated and held to the reader
    AndroidFlow = 5047, // Have Android selected, the PIN entered and the phone held to the reader
    PlaceCard = 5048, // Ask for the My Number Card
    UsePhone = 5049, // Ask whether the patient uses the phone as insurance card
    AskByWord = 5050, // Ask whether the insurance has changed since the last visit
    QueryLater = 5051, // Query the eligibility later (after recovery from an outage)
    CallSupport = 5052, // Call the call centre 0800-080-4583
    CollectInFull = 5053, // Collect the whole sum and hand out a receipt
    ShowRecipientCertificate = 5054, // Ask for the recipient certificate (do not close the stored subsidy)
    UseHomeVisitApp = 5055 // Have the patient consent again on the screen for home visits
  );

  // The rules. What each says, when and by which source, stands in the table of rules.
  TRuleId = (
    CardValid = 6001, // validity of the card
    CardGrace = 6002, // grace period of the card
    CardGraceShort = 6003, // the grace period put in short
    CardGraceScope = 6004, // what is provided in the grace period
    CardGraceLimitAmount = 6005, // limit-amount information in the grace period
    CardAfterGrace = 6006, // the card after its grace period
    CardBody = 6007, // the card's own date
    CardRevoked = 6008, // revoked, suspended and returned cards
    CardMoving = 6009, // moving house or a change of name
    InsuranceStays = 6010, // expiry and the insurance itself
    CertificateSent = 6011, // eligibility certificates without application
    MynaportalNoGrace = 6012, // expiry and Mynaportal
    ReaderNotRecognised = 6013, // reader code 001
    ReaderNotMyNumberCard = 6014, // reader code 002
    ReaderRevokedOrExpired = 6015, // reader code 006
    ReaderGrace = 6016, // the reader's message in the grace period
    PhoneStart = 6017, // phones at reception
    PhoneNoGrace = 6018, // expiry on a phone
    PhoneIphone = 6019, // check of the person by iPhone
    PhoneAndroid = 6020, // check of the person by Android
    PhoneFirstUse = 6021, // first use of a phone
    PhoneExcludes = 6022, // what a phone cannot do
    PhoneRenewal = 6023, // renewal of a phone
    PhonePatientOperates = 6024, // who operates the reader for a phone
    PhoneMynaportal = 6025, // Mynaportal when a phone cannot be read
    PersonPinTries = 6026, // lock of the card's PIN
    PersonFaceTries = 6027, // lock of face recognition
    PersonPinLocked = 6028, // a card with a locked PIN
    PersonNoPhoto = 6029, // a card without a photo
    PersonFaceOnly = 6030, // the face-recognition My Number Card
    PersonCard = 6031, // check of the person by card
    VisualMode = 6032, // visual confirmation mode
    VisualPasscode = 6033, // passcode of visual confirmation mode
    VisualPlace = 6034, // where visual confirmation mode is operated
    PhonePinTries = 6035, // lock of a phone's PIN
    DocumentCertificate = 6036, // the eligibility certificate
    DocumentNotice = 6037, // the card with a notice of eligibility information
    DocumentMynaportal = 6038, // the card with the Mynaportal eligibility screen
    DocumentNoticeAlone = 6039, // a notice of eligibility information alone
    DocumentLegacy = 6040, // the legacy health insurance card
    DocumentLegacyTolerated = 6041, // the expired legacy health insurance card
    DocumentApplication = 6042, // the declaration of insured status
    DocumentScope = 6043, // what papers provide
    DocumentSenior = 6044, // eligibility certificates for all seniors
    DocumentSeniorAge = 6045, // age of medical care for the elderly
    NeverInFull = 6046, // payment when the card cannot be read
    TroubleReader = 6047, // the app when the reader is down
    TroubleSystem = 6048, // system failure
    OnlineAnswer = 6049, // precedence of the online answer
    OnlineConsent = 6050, // how long a consent lasts
    OnlineNoState = 6051, // the answer and the certificate's state
    RenewalCardAdult = 6052, // validity of an adult's card
    RenewalCardMinor = 6053, // validity of a minor's card
    RenewalAdultAge = 6054, // age of majority for the card
    RenewalCertificate = 6055, // validity of a certificate
    RenewalInWindow = 6056, // renewal inside the window
    RenewalWindow = 6057, // window of renewal
    RenewalReminder = 6058, // reminder of renewal
    RenewalForeign = 6059, // period of stay and the card
    RenewalLeapDay = 6060, // birthdays on 29 February
    RenewalDelay = 6061, // when a renewal shows
    DocumentByWord = 6062, // oral confirmation
    Registration = 6063, // registration for insurance use
    DocumentLegacyUndated = 6064, // the legacy card without a printed date
    TroubleNoteFace = 6065, // noting the face of the card in an outage
    TroubleDisaster = 6066, // disaster
    WelfareTicket = 6067, // the medical assistance ticket
    WelfareRegistration = 6068, // tickets not registered yet
    SpecialCare = 6069, // special medical care expense
    SubsidySilence = 6070, // a subsidy that the answer does not name
    OnlineProvesPerson = 6071, // the check and the consent that an answer proves
    ShareDiffers = 6072, // shares that differ
    VisitHome = 6073, // home visits
    VisitOnline = 6074, // online visits and other routes
    PersonChild = 6075, // small children
    PersonNewborn = 6076, // newborns
    OnlineSegment = 6077, // unfinished and failed answers
    ApplicationShare = 6078, // the share of a declaration
    DocumentWithExpiredCard = 6079, // papers beside an expired or damaged card
    EmergencyFunction = 6080, // how the emergency eligibility function is opened
    DocumentLegacyToleratedKokuho = 6081, // the expired legacy card of National Health Insurance
    DocumentLegacyToleratedKouki = 6082, // the expired legacy card of medical care for the elderly
    DocumentNoticeAloneKokuho = 6083, // a notice of National Health Insurance alone
    PersonNoPhotoLocked = 6084, // locked PIN of a card without a photo
    CardForeignGrace = 6085, // grace period after the end of a stay
    PhoneApplication = 6086, // a phone with a declaration
    PhoneSavedPdf = 6087, // a phone with a saved PDF
    ApplicationClaim = 6088, // filling in and claiming a declaration
    WelfarePaper = 6089, // the paper ticket
    OnlineNewEligibility = 6090, // the answer 'invalid, new eligibility'
    VisualReturn = 6091, // the reader after visual confirmation
    SubsidySetting = 6092, // the setting for subsidies
    DocumentSeniorChanged = 6093, // eligibility certificates for new and changed members
    OnlineLimit = 6094, // consent to limit-amount information
    DocumentLegacyAfter = 6095 // the expired legacy card after the toleration
  );

  // What the institution may receive about a patient. The names of the interface's consent elements stand beside them.
  TProvision = (
    Eligibility = 7001, // eligibility information
    Checkups = 7002, // health check-ups
    Medication = 7003, // medication
    Treatment = 7004, // treatment
    Operations = 7005, // operations
    Diagnoses = 7006, // diagnoses
    Infections = 7007, // infections
    Allergies = 7008, // allergies
    Contraindications = 7009, // contraindications
    Tests = 7010, // tests
    Prescriptions = 7011, // prescriptions
    Limit = 7012, // limit-amount information
    SpecialDisease = 7013 // specific-disease information
  );

  // What settings hold.
  TSettingsOption = (
    AcceptTest = 8001, // accept the test hierarchy
    AcceptSimulator = 8002, // accept the simulator's root
    AcceptOwnFiles = 8003, // accept own files
    OperationTimeout = 8004, // milliseconds of an operation
    RulesSerial = 8005, // serial of the rules
    RulesIssued = 8006, // day of the rules
    RulesOrigin = 8007, // origin of the rules
    RulesSha256 = 8008, // SHA-256 of the rules
    ReadersSerial = 8009, // serial of the readers
    ReadersIssued = 8010, // day of the readers
    ReadersOrigin = 8011, // origin of the readers
    ReadersSha256 = 8012 // SHA-256 of the readers
  );

  // What a visit may have several of.
  TVisitList = (
    Tokens = 8101, // cards and phones
    Answer = 8102, // the online answer
    Results = 8103, // results of the answer
    Tickets = 8104 // tickets of a result
  );

  // The lists of words that a decision holds.
  TDecisionList = (
    Findings = 8201, // findings
    StepsInOrder = 8202, // steps in order
    StepsAnyOneOf = 8203, // steps of which any one serves
    StepsAfterwards = 8204, // steps afterwards
    Notes = 8205, // notes
    Rules = 8206, // rules
    Provided = 8207, // information provided
    IfConsented = 8208, // information provided after consent
    NotProvided = 8209, // information not provided
    NotShown = 8210 // information not shown
  );

  // What a session does with a token.
  TOperationKind = (
    Identify = 8301, // identify
    Certificate = 8302, // read the certificate
    Tries = 8303, // ask for the tries left
    Verify = 8304, // verify the PIN
    Prove = 8305 // prove possession
  );

  // What happened to the readers.
  TReaderEvent = (
    ReaderAdded = 8401, // reader plugged in
    ReaderRemoved = 8402, // reader unplugged
    TokenInserted = 8403, // token placed
    TokenRemoved = 8404 // token taken off
  );

  // What a session knows of its last operation.
  TSessionValue = (
    Status = 8501, // status
    TokenKind = 8502, // token
    PinState = 8503, // PIN
    TriesLeft = 8504, // tries left
    Possession = 8505, // possession
    LeftOpen = 8506, // left open
    MayHaveCostATry = 8507, // may have cost a try
    StatusWord = 8508, // status word
    ReaderCode = 8509, // reader's code
    Commands = 8510, // commands
    BytesSent = 8511, // bytes sent
    BytesReceived = 8512, // bytes received
    ReaderName = 8513 // reader's name
  );

  // What a certificate says.
  TCertificateValue = (
    StartsOn = 8601, // first day
    ExpiresOn = 8602, // last day
    Purpose = 8603, // purpose
    KeyBits = 8604, // key's bits
    IssuerName = 8605, // issuer's name
    PolicyOid = 8606, // policy
    Der = 8607, // DER
    SerialNumber = 8608, // serial number
    Subject = 8609 // subject
  );

  // What a terminal's file says.
  TAnswerValue = (
    Results = 8701, // results
    Remarks = 8702, // remarks
    Sharing = 8703, // sharing
    AsksForReaderMessage = 8704, // asks for the reader's message
    Remark = 8705, // remark
    Content = 8706, // content
    Problem = 8707, // problem
    Units = 8708, // persons
    &Interface = 8709, // number of the interface
    Forecast = 8710, // forecast
    Again = 8711, // second delivery
    FollowUp = 8712, // what is to be done next
    FileName = 8713, // file's name
    FileKind = 8714, // kind of file
    ProblemText = 8715, // problem in words
    ProcessedAt = 8716, // time of processing
    ReceptionNumber = 8717, // reception number
    ReferenceNumber = 8718, // reference number
    Direction = 8719 // direction
  );

  // What a simulated token is, set before it is inserted.
  TSimulatorValue = (
    ExpiresOn = 8801, // last day
    TriesLeft = 8802, // tries left
    HolderAuthenticated = 8803, // holder authenticated
    WithoutJpki = 8804, // without JPKI
    Commands = 8805, // commands
    Unlocked = 8806 // unlocked
  );

  // What a build of the library can do.
  TFeature = (
    Pcsc = 8901, // readers through PC/SC
    Simulator = 8902, // simulated tokens
    Terminal = 8903, // the terminal's files
    Crypto = 8904, // signatures
    Folder = 8905 // the terminal's folder
  );

  // What a conversation wants done next.
  TConversationStep = (
    Done = 0, // done
    Transmit = 9001, // send
    CutPower = 9002 // cut the power
  );

  // What reception may do with what was presented. Greater is more, and the zero value accepts nothing.
  TAcceptance = (
    Undecided = 0, // not decided
    NotAccepted = 10001, // not accepted
    EligibilityOnly = 10002, // accepted, eligibility information only
    Full = 10003 // accepted
  );

  // How well the acceptance is known.
  TStanding = (
    Undecided = 0, // undecided
    Presumed = 10101, // by dates and papers
    Genuine = 10102, // the card or phone is genuine
    Confirmed = 10103 // eligibility verified
  );

  // The sign of the desk: what a program branches on.
  TSign = (
    Unknown = 0, // no decision
    Stop = 10201,
    Check = 10202,
    Go = 10203
  );

  // Which way to be accepted decided the visit.
  TBy = (
    Nothing = 0, // nothing
    Token = 10301, // the card or phone
    OtherToken = 10302, // the other card or phone
    EligibilityCertificate = 10303, // the eligibility certificate
    EligibilityNotice = 10304, // the notice of eligibility information
    MynaportalScreen = 10305, // the Mynaportal eligibility screen
    MynaportalPdf = 10306, // a PDF saved from Mynaportal
    LegacyCard = 10307, // the legacy health insurance card
    Application = 10308, // the declaration of insured status
    Word = 10309, // oral confirmation
    Answer = 10310 // the online answer alone
  );

  // What a finding is about: the way to be accepted that it belongs to.
  TAbout = (
    Visit = 10401, // the visit
    Token = 10402, // the card or phone
    Person = 10403, // the check of the person
    Site = 10404, // the institution
    Answer = 10405, // the online answer
    Paper = 10406 // a paper
  );

  // Who says so. A higher voice outranks a lower one about the same subject.
  TVoice = (
    Dates = 10501, // dates
    Reader = 10502, // the reader
    Centre = 10503, // the online eligibility verification
    Known = 10504, // known facts
    Nature = 10505 // the token itself
  );

  // What a finding means for its way, worst first.
  TVerdict = (
    Refuse = 10601, // refuses
    Open = 10602, // leaves open
    Limit = 10603, // limits to eligibility
    Allow = 10604, // allows
    Note = 10605 // notes
  );

  // The groups of the plan, in the order in which they are shown.
  TPart = (
    InOrder = 10701, // in this order
    AnyOneOf = 10702, // any one of
    Afterwards = 10703 // afterwards
  );

  // Who takes a step.
  TAudience = (
    Patient = 10801, // the patient
    Staff = 10802 // staff
  );

  // How much a text of a decision says.
  TDetail = (
    Brief = 10901, // three lines
    Desk = 10902, // for the desk
    Full = 10903, // in full
    Sources = 10904, // sources
    Technical = 10905 // technical
  );

  // What is on the reader.
  TTokenKind = (
    Unknown = 0, // not known
    Card = 11001, // My Number Card
    Android = 11002, // Android phone
    Iphone = 11003 // iPhone
  );

  // The form of a card, as staff see it.
  TCardForm = (
    Ordinary = 0, // ordinary
    WithoutPhoto = 11101, // without a photo
    FaceOnly = 11102 // face recognition only, no PIN
  );

  // Where the facts of a certificate come from.
  TEvidence = (
    Read = 0, // read
    Stated = 11201 // stated
  );

  // What the reader found beside a readable My Number Card or phone.
  TDiscovery = (
    Unknown = 0, // nothing
    OtherCard = 11301, // a card of another kind
    NoCertificate = 11302 // no user authentication certificate on it
  );

  // Whether a pinned root issued the certificate.
  TChain = (
    Unverified = 0, // issuer not verified
    Verified = 11401, // issuer verified
    Failed = 11402 // signature or form is wrong
  );

  // Whether the token proved that it holds the certificate's key.
  TPossession = (
    NotProved = 0, // key not proved
    Proved = 11501, // key proved
    Failed = 11502 // key does not match
  );

  // What a certificate is for, by what it says itself. Whether that is to be believed is for the chain.
  TPurpose = (
    Unknown = 0, // not known
    UserAuthentication = 11601, // user authentication
    DigitalSignature = 11602, // signatures
    CertificateAuthority = 11603, // a certification authority
    Foreign = 11604 // not from JPKI
  );

  // Who issued the certificate.
  THierarchy = (
    Unknown = 0, // not known
    Production = 11701, // production
    Test = 11702, // test
    Other = 11703 // a root that was added
  );

  // Whether the certificate was revoked. Cannot be known offline.
  TRevocation = (
    Unknown = 0, // not known
    Good = 11801, // not revoked
    Revoked = 11802, // revoked
    Suspended = 11803 // suspended
  );

  // What a patient shows besides a card or phone.
  TPaperKind = (
    EligibilityCertificate = 12001, // eligibility certificate
    EligibilityNotice = 12002, // notice of eligibility information
    MynaportalScreen = 12003, // Mynaportal eligibility screen
    MynaportalPdf = 12004, // PDF saved from Mynaportal
    LegacyCard = 12005, // legacy health insurance card
    Application = 12006 // declaration of insured status
  );

  // Whose card a legacy health insurance card is.
  TInsurer = (
    Unknown = 0, // not known
    Kokuho = 12101, // National Health Insurance
    Kouki = 12102, // medical care for the elderly aged 75 and over
    Employees = 12103 // employees' insurance
  );

  // How it is checked that the person is the holder.
  TMethodWord = (
    Face = 12201, // face recognition
    Pin = 12202, // PIN
    Visual = 12203, // visual confirmation
    PhoneBiometrics = 12204 // the phone's face or fingerprint recognition
  );

  // What came of the check of the person.
  TCheck = (
    NotDone = 0, // not done
    Passed = 12301, // passed
    Failed = 12302 // failed
  );

  // The situations in which staff switch to visual confirmation mode.
  TVisualCheckReason = (
    FaceFailsAndPinUnknown = 12401, // face recognition fails and the PIN is not usable
    Disability = 12402, // dementia or a disability
    Condition = 12403, // the patient's condition
    Machine = 12404 // machine trouble with face recognition and PIN entry
  );

  // What the facial-recognition card reader showed.
  TReaderMessage = (
    Unknown = 0, // no message
    NotRecognised = 12501, // not recognised (001)
    NotMyNumberCard = 12502, // not a My Number Card (002)
    EligibilityOnly = 12503, // eligibility information only
    Revoked = 12504, // revoked
    RevokedOrExpired = 12505, // revoked or expired (006)
    Other = 12506 // another message
  );

  // Whether an eligibility is valid (`QualificationValidity`), code OQSCD006.
  TEligibility = (
    Unknown = 0, // no validity stated
    Valid = 12601, // valid
    Invalid = 12602, // not valid
    InvalidNewExists = 12603, // not valid; a new eligibility exists
    NotFound = 12604, // no such eligibility found
    Several = 12605, // several found
    ValidUnregistered = 12606 // valid (medical assistance, not registered here)
  );

  // The route of a query (`ReferenceClassification`), code OQSCD002. No value for phones is public.
  TRoute = (
    Unknown = 0, // not known
    Card = 12701, // by My Number Card
    Document = 12702 // by a document's numbers
  );

  // What the patient consents to, code OQSCD016.
  TConsent = (
    Absent = 0, // nothing said
    Refused = 12801, // refused
    Given = 12802, // given
    Expired = 12803, // expired
    Unobtainable = 12804 // could not be obtained
  );

  // The segment of a result (`SegmentOfResult`): how far the centre has come.
  TSegment = (
    Finished = 0, // finished
    Processing = 12901, // still being processed
    Abnormal = 12902 // ended abnormally
  );

  // The status of a result (`ProcessingResultStatus`).
  TResultStatus = (
    Normal = 0, // normal
    Error = 13001 // error
  );

  // Which program wrote the answer's file, by its looks.
  TWriter = (
    Unknown = 0, // not known
    Terminal = 13101, // the eligibility terminal
    Other = 13102, // another program
    Uncertain = 13103 // not certain to be the eligibility terminal
  );

  // For what occasion the answer was asked.
  TOrigin = (
    Desk = 0, // the desk
    HomeVisit = 13201, // a home visit
    OnlineVisit = 13202, // an online visit
    Bulk = 13203 // a bulk query for booked patients
  );

  // The classification (`InsuredCardClassification`): what kind of eligibility a result is.
  TClassification = (
    Unknown = 0, // not known
    Insured = 13301, // insured (general)
    Retired = 13302, // insured (retired)
    ShortTerm = 13303, // short-term
    ShortTermRetired = 13304, // short-term (retired)
    SpecialCare = 13305, // special medical care expense
    SpecialRetired = 13306, // specially retired
    SelfDefence = 13307, // Self-Defense Forces
    Welfare = 13308 // medical assistance
  );

  // Whether a ticket is for treatment or for dispensing.
  TTicketType = (
    Unknown = 0, // not known
    Medical = 13401, // medical ticket
    Dispensing = 13402 // dispensing ticket
  );

  // The kind of treatment of a ticket.
  TTreatment = (
    Unknown = 0, // not known
    Inpatient = 13501, // inpatient
    Outpatient = 13502, // outpatient
    Dental = 13503, // dental
    Dispensing = 13504, // dispensing
    HomeNursing = 13505 // home nursing
  );

  // Whether a ticket is used alone or beside an insurance.
  TTicketUse = (
    Unknown = 0, // not known
    Alone = 13601, // alone
    WithInsurance = 13602 // with insurance
  );

  // Which institution a ticket is for.
  TDesignation = (
    Unknown = 0, // not known
    Own = 13701, // for this institution
    Other = 13702 // for another institution
  );

  // Whether the institution reads phones.
  TPhones = (
    Unknown = 0, // not known
    Yes = 13801, // yes
    No = 13802 // no
  );

  // What does not work.
  TOutage = (
    Unknown = 0, // nothing known
    Reader = 13901, // the reader is down
    System = 13902, // the system is down
    Disaster = 13903 // disaster
  );

  // Where the visit takes place.
  TPlace = (
    Desk = 0, // at the desk
    Home = 14001, // home visit
    Online = 14002, // online visit
    OtherRoute = 14003 // another route than usual
  );

  // Yes or no, where not knowing is a third thing.
  TYesNo = (
    Unknown = 0, // not known
    Yes = 14101, // yes
    No = 14102 // no
  );

  // How certain a rule is.
  TCertainty = (
    Unknown = 0, // unknown
    Low = 14201, // low
    Medium = 14202, // medium
    High = 14203 // high
  );

  // What a rule measures. Each rule has one kind for ever.
  TMeasure = (
    Plain = 0, // in force or not
    Months = 14301, // months
    Years = 14302, // years
    Birthdays = 14303, // birthdays
    Tries = 14304, // tries
    Hours = 14305, // hours
    Methods = 14306, // methods
    Provides = 14307, // what is provided
    OperatedAt = 14308, // where it is operated
    DayOfMonth = 14309 // day of the month
  );

  // Where something is operated.
  TOperatedAt = (
    Terminal = 14401, // the eligibility terminal
    Reader = 14402 // the facial-recognition card reader
  );

  // The language of a text.
  TLanguage = (
    Ja = 14501, // Japanese
    En = 14502 // English
  );

  // What a rule is about, for programs that do not know the rule.
  TSubject = (
    Card = 14601, // the card
    Phone = 14602, // the phone
    Paper = 14603, // a paper
    Person = 14604, // the check of the person
    Answer = 14605, // the online answer
    Site = 14606, // the institution
    Visit = 14607 // the visit
  );

  // Where a table of rules came from.
  TTableOrigin = (
    BuiltIn = 0, // built in
    Signed = 14701, // loaded, signature verified
    Own = 14702 // loaded, the institution's own (unsigned)
  );

  // Why a kind of information is not provided.
  TWithheld = (
    Grace = 14801, // the grace period
    Refused = 14802, // not consented to
    ConsentExpired = 14803, // the consent has expired
    Paper = 14804 // received by a paper
  );

  // Whether a kind of information is provided.
  TProvided = (
    Unknown = 0, // not known
    Provided = 14901, // provided
    NotProvided = 14902, // not provided
    IfConsented = 14903 // provided after consent
  );

  // What became of the PIN.
  TPinState = (
    NotGiven = 0, // not given
    Verified = 15001, // verified
    NotNeeded = 15002, // not needed
    Wrong = 15003, // wrong
    Blocked = 15004, // blocked
    Uncertain = 15005 // uncertain
  );

  // Whether an answer shares medical information.
  TSharing = (
    Unknown = 0, // not known
    Consented = 15101, // consented
    Refused = 15102 // not consented
  );

  // What a terminal's file holds.
  TFileContent = (
    Nothing = 0, // nothing read
    Answer = 15201, // answer about one person
    Bulk = 15202, // answers about many persons
    Receipt = 15203, // receipt of a question about many
    Registered = 15204, // registration's outcome
    Query = 15205, // question
    Collect = 15206, // request for results
    Registration = 15207 // registration
  );

  // Why a file of the folder was not read, or what happened to the folder.
  TFileProblem = (
    Nothing = 0, // nothing
    UnknownName = 15301, // unknown name
    NotRead = 15302, // kind that is not read
    Encrypted = 15303, // encrypted
    Incomplete = 15304, // incomplete
    Broken = 15305, // broken
    TooLarge = 15306, // too large
    NotAFile = 15307, // no file
    Locked = 15308, // locked
    FolderAway = 15309, // folder away
    FolderBack = 15310, // folder back
    JournalLost = 15311 // journal lost
  );

  // What is to be done after an answer of the terminal.
  TFollowUp = (
    Nothing = 0, // nothing
    AskAgain = 15401, // query again later
    Collect = 15402, // collect the results
    RegisterReferenceNumber = 15403, // register the reference number
    ShowError = 15404 // see the error
  );

  // Where a terminal's file goes, by its name.
  TFileDirection = (
    Unknown = 0, // not known
    ToTerminal = 15501, // to the terminal
    FromTerminal = 15502 // from the terminal
  );

  // A word of any enumeration, a day, a count or a flag.
  TNumber = record
  private
    FValue: Integer;
  public
    // The day of a date; 0: none.
    class function Day(ADate: TDateTime): TNumber; static;
    // As a date; 0 for 0.
    function AsDate: TDateTime;
    // A day is YYYYMMDD.
    property Value: Integer read FValue;
    class operator Implicit(ANumber: Integer): TNumber;
    class operator Implicit(ANumber: TNumber): Integer;
    class operator Equal(AOne, AOther: TNumber): Boolean;
    class operator NotEqual(AOne, AOther: TNumber): Boolean;
    class operator Implicit(AWord: TStatus): TNumber;
    class operator Implicit(AWord: TFact): TNumber;
    class operator Implicit(AWord: TOutcome): TNumber;
    class operator Implicit(AWord: TFinding): TNumber;
    class operator Implicit(AWord: TNote): TNumber;
    class operator Implicit(AWord: TStep): TNumber;
    class operator Implicit(AWord: TRuleId): TNumber;
    class operator Implicit(AWord: TProvision): TNumber;
    class operator Implicit(AWord: TSettingsOption): TNumber;
    class operator Implicit(AWord: TVisitList): TNumber;
    class operator Implicit(AWord: TDecisionList): TNumber;
    class operator Implicit(AWord: TOperationKind): TNumber;
    class operator Implicit(AWord: TReaderEvent): TNumber;
    class operator Implicit(AWord: TSessionValue): TNumber;
    class operator Implicit(AWord: TCertificateValue): TNumber;
    class operator Implicit(AWord: TAnswerValue): TNumber;
    class operator Implicit(AWord: TSimulatorValue): TNumber;
    class operator Implicit(AWord: TFeature): TNumber;
    class operator Implicit(AWord: TConversationStep): TNumber;
    class operator Implicit(AWord: TAcceptance): TNumber;
    class operator Implicit(AWord: TStanding): TNumber;
    class operator Implicit(AWord: TSign): TNumber;
    class operator Implicit(AWord: TBy): TNumber;
    class operator Implicit(AWord: TAbout): TNumber;
    class operator Implicit(AWord: TVoice): TNumber;
    class operator Implicit(AWord: TVerdict): TNumber;
    class operator Implicit(AWord: TPart): TNumber;
    class operator Implicit(AWord: TAudience): TNumber;
    class operator Implicit(AWord: TDetail): TNumber;
    class operator Implicit(AWord: TTokenKind): TNumber;
    class operator Implicit(AWord: TCardForm): TNumber;
    class operator Implicit(AWord: TEvidence): TNumber;
    class operator Implicit(AWord: TDiscovery): TNumber;
    class operator Implicit(AWord: TChain): TNumber;
    class operator Implicit(AWord: TPossession): TNumber;
    class operator Implicit(AWord: TPurpose): TNumber;
    class operator Implicit(AWord: THierarchy): TNumber;
    class operator Implicit(AWord: TRevocation): TNumber;
    class operator Implicit(AWord: TPaperKind): TNumber;
    class operator Implicit(AWord: TInsurer): TNumber;
    class operator Implicit(AWord: TMethodWord): TNumber;
    class operator Implicit(AWord: TCheck): TNumber;
    class operator Implicit(AWord: TVisualCheckReason): TNumber;
    class operator Implicit(AWord: TReaderMessage): TNumber;
    class operator Implicit(AWord: TEligibility): TNumber;
    class operator Implicit(AWord: TRoute): TNumber;
    class operator Implicit(AWord: TConsent): TNumber;
    class operator Implicit(AWord: TSegment): TNumber;
    class operator Implicit(AWord: TResultStatus): TNumber;
    class operator Implicit(AWord: TWriter): TNumber;
    class operator Implicit(AWord: TOrigin): TNumber;
    class operator Implicit(AWord: TClassification): TNumber;
    class operator Implicit(AWord: TTicketType): TNumber;
    class operator Implicit(AWord: TTreatment): TNumber;
    class operator Implicit(AWord: TTicketUse): TNumber;
    class operator Implicit(AWord: TDesignation): TNumber;
    class operator Implicit(AWord: TPhones): TNumber;
    class operator Implicit(AWord: TOutage): TNumber;
    class operator Implicit(AWord: TPlace): TNumber;
    class operator Implicit(AWord: TYesNo): TNumber;
    class operator Implicit(AWord: TCertainty): TNumber;
    class operator Implicit(AWord: TMeasure): TNumber;
    class operator Implicit(AWord: TOperatedAt): TNumber;
    class operator Implicit(AWord: TLanguage): TNumber;
    class operator Implicit(AWord: TSubject): TNumber;
    class operator Implicit(AWord: TTableOrigin): TNumber;
    class operator Implicit(AWord: TWithheld): TNumber;
    class operator Implicit(AWord: TProvided): TNumber;
    class operator Implicit(AWord: TPinState): TNumber;
    class operator Implicit(AWord: TSharing): TNumber;
    class operator Implicit(AWord: TFileContent): TNumber;
    class operator Implicit(AWord: TFileProblem): TNumber;
    class operator Implicit(AWord: TFollowUp): TNumber;
    class operator Implicit(AWord: TFileDirection): TNumber;
  end;

  // What a call came to, with its sentence.
  EUketsuke = class(Exception)
  private
    FStatus: TStatus;
    FText: TText;
    FCause: string;
  public
    // Makes one, for a driver to raise.
    constructor Create(AStatus: TStatus; const AText: TText = ''; const ACause: string = '');
    property Status: TStatus read FStatus;
    // The sentence. Message is the same, in the code page of strings.
    property Text: TText read FText;
    // Where a driver's own exception led to it: its class and message.
    property Cause: string read FCause;
  end;

  // A class over a handle of the library.
  TUketsukeHandle = class
  protected
    FRaw: Pointer;
  public
    constructor Wrap(ARaw: Pointer);
    // The handle of uketsuke.h, which stays this object's.
    property Raw: Pointer read FRaw;
  end;

  TSettings = class;
  TSimulator = class;
  TCertificate = class;
  TChallenge = class;
  TAnswer = class;
  TFolder = class;
  TDecision = class;
  TVisit = class;
  TSession = class;
  TReaders = class;
  TConversation = class;

  // A driver's own way to the token, for TSession.OpenDriver: make a class of it that has at least Transmit. What a method
  // raises does not cross the library: an EUketsuke becomes its status, everything else TStatus.ReaderSystem, and the
  // call of the session raises an EUketsuke whose Cause names it.
  TDriver = class
  private
    FName: TText;
    FMaxCommand: Cardinal;
    FMaxResponse: Cardinal;
    FExtended: Boolean;
    FCause: string;
    function Failed(AError: TObject): Integer;
    function TakeCause: string;
  public
    // Sends one command, and gives the whole response with its status word. The command may carry a PIN: keep no copy. It
    // is wiped when the method has returned.
    function Transmit(const ACommand: TBytes): TBytes; virtual; abstract;
    // Takes exclusive access until EndAccess, and waits no longer than that for it.
    procedure BeginAccess(ATimeoutMs: Cardinal); virtual;
    // Gives exclusive access back. Must not reset the token.
    procedure EndAccess; virtual;
    // Takes the power from the token; returns only if that surely happened.
    procedure CutPower; virtual;
    // A number that changes whenever another token may lie there; 0: not known.
    function Insertion: UInt64; virtual;
    // The reader's name for people.
    property Name: TText read FName write FName;
    // Longest command and longest response with its status word, in bytes; 0: short length.
    property MaxCommand: Cardinal read FMaxCommand write FMaxCommand;
    property MaxResponse: Cardinal read FMaxResponse write FMaxResponse;
    // Reader and token are known to take extended length. Never a guess.
    property Extended: Boolean read FExtended write FExtended;
  end;

  TLogLine = procedure(const ALine: TText) of object;

  // What a session has beside its handle.
  TDriversHandle = class(TUketsukeHandle)
  private
    FDriver: TDriver;
    FLog: TLogLine;
  end;

  // A handle of uketsuke.h: uketsuke_settings.
  TSettings = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation.
    class function Make: TSettings; static;
    // Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1),
    // `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only.
    procedure SetValue(AOption: TNumber; AValue: TNumber);
    // The value of an option; 0 when the handle is NULL or the option is a text.
    function Get(AOption: TNumber): TNumber;
    // The same as a day; 0 where there is none.
    function Day(AOption: TNumber): TDateTime;
    // An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`.
    function Text(AOption: TNumber): TText;
    // Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*.
    procedure AddRoot(const AName: TText; const ADer: TBytes);
    // Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken
    // back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as
    // 32 zero bytes, under which anybody could sign.
    procedure AddKey(const AKey: TBytes);
    // Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is
    // `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was
    // none). An error leaves the table that is in use.
    //
    // FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is
    // lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules.
    // UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line.
    procedure LoadRules(const AFile: TBytes; const ASignature: TBytes; ALastSerial: Cardinal);
    // Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature
    // and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different
    // publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why.
    procedure LoadReaders(const AFile: TBytes; const ASignature: TBytes; ALastSerial: Cardinal);
    // What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature
    // or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older
    // one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too.
    function ErrorText(AStatus: TNumber; ALanguage: TLanguage = TLanguage.Ja): TText;
    // Never uses a reader of this name.
    procedure ExcludeReader(const AName: TText);
  end;

  // A handle of uketsuke.h: uketsuke_simulator.
  TSimulator = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Makes a simulated reader without a token.
    class function Make: TSimulator; static;
    // Sets what the next token is (a word of *simulator*); 0 sets it back.
    procedure SetValue(AValue: TNumber; ANumber: TNumber);
    // Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234.
    procedure Insert(ATokenKind: TNumber);
    // Takes the token away.
    procedure Remove;
    // Another program resets the token.
    procedure Reset;
    // The command with this number, counted from 0 and from now, fails with a status of what happens between program and
    // token; INVALID_VALUE for any other.
    procedure FailAt(ACommand: Cardinal; AStatus: TNumber);
    // A number of the token that lies there (a word of *simulator*); 0 when none does.
    function Get(AValue: TNumber): TNumber;
    // The same as a day; 0 where there is none.
    function Day(AValue: TNumber): TDateTime;
    // Sends one command to the token, for tests of drivers.
    function Transmit(const ACommand: TBytes): TBytes;
    // Takes the power from the token, for tests of drivers.
    procedure CutPower;
  end;

  // A handle of uketsuke.h: uketsuke_certificate.
  TCertificate = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Reads a certificate (DER), which must be whole and nothing else.
    class function FromDer(const ADer: TBytes): TCertificate; static;
    // A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none.
    function Get(AValue: TNumber): TNumber;
    // The same as a day; 0 where there is none.
    function Day(AValue: TNumber): TDateTime;
    // A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs).
    function Text(AValue: TNumber): TText;
    // Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs).
    function Bytes(AValue: TNumber): TBytes;
    // What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*).
    // `settings` and `hierarchy` may be NULL.
    procedure Check(ASettings: TSettings; out AChain: TNumber; out AHierarchy: TNumber);
  end;

  // A handle of uketsuke.h: uketsuke_challenge.
  TChallenge = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Makes a fresh challenge, for programs that speak to the token themselves.
    class function Make: TChallenge; static;
    // What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked.
    function ToSign(ACertificate: TCertificate): TBytes;
    // Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A
    // challenge judges once.
    function Verify(ACertificate: TCertificate; const ASignature: TBytes): TNumber;
  end;

  // A handle of uketsuke.h: uketsuke_answer.
  TAnswer = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
    // for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or
    // empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where.
    class function Read(const AFile: TBytes; const AInstitution: TText): TAnswer; static;
    // Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts,
    // registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase,
    // and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds
    // nothing else.
    class function ReadNamed(const AName: TText; const AFile: TBytes; const AInstitution: TText): TAnswer; static;
    // A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and
    // `uketsuke_visit_get_at` give its facts one by one.
    function Get(AValue: TNumber): TNumber;
    // The same as a day; 0 where there is none.
    function Day(AValue: TNumber): TDateTime;
    // A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold
    // nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which
    // anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\u{202e}`).
    function Text(AValue: TNumber; AIndex: Cardinal; ALanguage: TLanguage = TLanguage.Ja): TText;
    // The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the
    // reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read.
    function Json: TText;
    // One person's answer in a bulk file, by its index from 0: a forecast of the booked visit.
    function UnitAt(AIndex: Cardinal): TAnswer;
  end;

  // A handle of uketsuke.h: uketsuke_folder.
  TFolder = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched
    // with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names,
    // and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for
    // `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used.
    class function Open(const APath: TText; const AJournal: TText; const AInstitution: TText): TFolder; static;
    // The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the
    // folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits.
    // DEADLINE_PASSED when nothing came.
    //
    // What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends
    // before that is given it again.
    function Next(ATimeoutMs: Cardinal): TAnswer;
    // Notes in the journal that what was given last has been dealt with.
    procedure Done;
    // Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question
    // `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of
    // one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too.
    //
    // DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked
    // on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not
    // used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after
    // `uketsuke_folder_cancel`; a request that the terminal did not take is taken back.
    function Ask(const ARequest: TText; ATimeoutMs: Cardinal): TAnswer;
    // Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait
    // for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine.
    procedure Cancel;
  end;

  // A handle of uketsuke.h: uketsuke_decision.
  TDecision = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not
    // go together. `settings` may be NULL: the built-in rules.
    class function Decide(AVisit: TVisit; ASettings: TSettings): TDecision; static;
    // What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note
    // or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL.
    function Get(ANumber: TNumber): TNumber;
    // The same as a day; 0 where there is none.
    function Day(ANumber: TNumber): TDateTime;
    // The word at an index of a list (a word of *decision_list*), from 0; 0 after the last.
    function Word(AList: TNumber; AIndex: Cardinal): TNumber;
    // The text of a word with this decision's days filled in, for a dialog of your own.
    function WordText(AWord: TNumber; ALanguage: TLanguage = TLanguage.Ja): TText;
    // The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes
    // hold every one. Every line ends with a line feed, the last one too.
    function Text(ADetail: TNumber; ALanguage: TLanguage = TLanguage.Ja): TText;
    // The decision as JSON.
    function Json: TText;
    // The picture of the days of the card or phone, as SVG; empty where no day is known.
    function Svg(ALanguage: TLanguage = TLanguage.Ja): TText;
    // The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known.
    function Scene(ALanguage: TLanguage = TLanguage.Ja): TText;
    // What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed.
    function Card(ALanguage: TLanguage = TLanguage.Ja): TText;
  end;

  // A handle of uketsuke.h: uketsuke_visit.
  TVisit = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on.
    class function Make(ADay: TDateTime): TVisit; static;
    // Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an
    // amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or
    // cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and
    // `uketsuke_visit_check` alone.
    procedure SetValue(AFact: TFact; AValue: TNumber);
    // Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what
    // `uketsuke_visit_set` sets.
    procedure SetAt(AIndex: Cardinal; AFact: TFact; AValue: TNumber);
    // Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it.
    procedure SetText(AFact: TFact; const AText: TText);
    // Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value.
    // A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back.
    procedure Clear(AIndex: Cardinal; AFact: TFact);
    // The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use.
    function Get(AFact: TFact): TNumber;
    // The same as a day; 0 where there is none.
    function Day(AFact: TFact): TDateTime;
    // The value of a fact of the token, result or ticket at an index.
    function GetAt(AIndex: Cardinal; AFact: TFact): TNumber;
    // The same as a day; 0 where there is none.
    function DayAt(AIndex: Cardinal; AFact: TFact): TDateTime;
    // Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives
    // its index.
    function Add(AList: TNumber): Cardinal;
    // Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be
    // NULL. `uketsuke_word_text` names a fact.
    function Check(out AOne: TFact; out AOther: TFact): TStatus;
    // The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared.
    // `index` may be NULL, too.
    function CheckAt(out AOne: TFact; out AOther: TFact; out AIndex: Cardinal): TStatus;
    // What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what
    // was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread:
    // then without names.
    function ErrorText(AStatus: TNumber; ALanguage: TLanguage = TLanguage.Ja): TText;
    // Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that
    // was right or wrong. What staff saw stays. After a failure it puts in what was found out until then.
    procedure SetSession(ASession: TSession);
    // Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it
    // was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in).
    procedure SetCertificate(ACertificate: TCertificate; ATokenKind: TNumber; ASettings: TSettings);
    // Puts a terminal's answer in the place of what was known of one.
    procedure SetAnswer(AAnswer: TAnswer);
    // The facts that were given, as JSON (`docs/schemas/visit.json`).
    function Json: TText;
    // A copy of a visit, with what was refused.
    function Copy: TVisit;
  end;

  // A handle of uketsuke.h: uketsuke_session.
  TSession = class(TDriversHandle)
  public
    destructor Destroy; override;
    // Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet.
    // `settings` may be NULL. UNSUPPORTED without PC/SC.
    class function Open(const AReader: TText; ASettings: TSettings): TSession; static;
    // Plays a recorded trace as if it were a reader.
    class function OpenTrace(const ATrace: TBytes; ASettings: TSettings): TSession; static;
    // Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator.
    class function OpenSimulator(ASimulator: TSimulator; ASettings: TSettings): TSession; static;
    // Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after
    // `uketsuke_session_cancel`.
    procedure Wait(ATimeoutMs: Cardinal);
    // Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there.
    procedure WaitRemoval(ATimeoutMs: Cardinal);
    // Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and
    // the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken
    // to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN,
    // has seen that one.
    procedure Run(AOperation: TOperationKind; const APin: TBytes);
    // Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient
    // first.
    procedure AllowLastTry;
    // A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time.
    function Get(AValue: TNumber): TNumber;
    // The same as a day; 0 where there is none.
    function Day(AValue: TNumber): TDateTime;
    // A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time.
    function Text(AValue: TNumber): TText;
    // The certificate that was read last. NOTHING_READ when there is none.
    function Certificate: TCertificate;
    // Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
    procedure Cancel;
    // Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and
    // decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that
    // are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the
    // token's key is proved.
    //
    // A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was
    // found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without
    // `insertion` every call reads.
    //
    // The PIN is for the token that this call finds. If the session has seen a token before that was not received (it
    // waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there,
    // nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait
    // takes the token that lies there.
    function Receive(const APin: TBytes; ATimeoutMs: Cardinal; AVisit: TVisit): TDecision;
    // Opens a driver's own reader. The session owns the driver from then on, and frees it; after an error it is still
    // yours. All of the driver's methods run on the thread that calls the session.
    class function OpenDriver(ADriver: TDriver; ASettings: TSettings): TSession; static;
    // Gives one line after each operation, without anything personal in it, to a method; nil: to nobody. What the method
    // raises is dropped.
    procedure SetLog(ALine: TLogLine);
  end;

  // A handle of uketsuke.h: uketsuke_readers.
  TReaders = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Begins to look at the readers. UNSUPPORTED without PC/SC.
    class function Make: TReaders; static;
    // Looks which readers there are, and counts them.
    function Count: Cardinal;
    // The name of a reader that `uketsuke_readers_count` counted, from 0.
    function Name(AIndex: Cardinal): TText;
    // Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does.
    function Wait(ATimeoutMs: Cardinal): TNumber;
    // The name of the reader to which the last event happened.
    function EventName: TText;
    // Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
    procedure Cancel;
  end;

  // A handle of uketsuke.h: uketsuke_conversation.
  TConversation = class(TUketsukeHandle)
  public
    destructor Destroy; override;
    // Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be
    // NULL; `allow_last_try` is 1 when the patient wants the last try to be spent.
    class function Make(AOperation: TOperationKind; const APin: TBytes; AAllowLastTry: Boolean; AMaxCommand: Cardinal; AMaxResponse: Cardinal; AExtended: Boolean): TConversation; static;
    // What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may
    // carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`.
    // When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed
    // out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over.
    function Next(out AStep: TNumber): TBytes;
    // What came back from the token: the response with its status word; no bytes after a cut of power.
    procedure Feed(const AResponse: TBytes);
    // The step failed: a status of what happened between program and token, or a number of your own.
    procedure Fault(AStatus: TNumber);
    // Tells which token lies there now: a number that changes whenever another may. Before each
    // `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then.
    procedure Insertion(AInsertion: UInt64);
    // Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over.
    procedure Cancel;
    // A number of the operation when it is over (a word of *session*); 0 before.
    function Get(AValue: TNumber): TNumber;
    // The same as a day; 0 where there is none.
    function Day(AValue: TNumber): TDateTime;
    // The certificate that was read. NOTHING_READ when there is none.
    function Certificate: TCertificate;
    // What happened and what helps, for the people at the desk, when the operation is over.
    function ErrorText(ALanguage: TLanguage = TLanguage.Ja): TText;
  end;

  // The functions of no handle.
  TUketsuke = class
  public
    // The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`.
    class function AbiVersion: Cardinal; static;
    // The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`.
    class function VersionNumber: Cardinal; static;
    // 1 when this build can do that (a word of *feature*), else 0.
    class function Feature(AFeature: TNumber): Boolean; static;
    // Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is
    // outside of the years 1900 to 9999.
    class function Today: TDateTime; static;
    // The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it
    // says what it means.
    class function WordName(AWord: TNumber): TText; static;
    // The number of a word by its name, `group.word`; 0 when there is none.
    class function WordNumber(const AName: TText): TNumber; static;
    // The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in.
    class function WordText(AWord: TNumber; ALanguage: TLanguage = TLanguage.Ja): TText; static;
    // What happened and what helps, for the people at the desk. With the session in which it happened: on which reader,
    // what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread.
    class function ErrorText(AStatus: TNumber; ASession: TSession; ALanguage: TLanguage = TLanguage.Ja): TText; static;
    // What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`.
    // 0 when nothing was entered.
    class function ReaderMessage(const AText: TText): TNumber; static;
    // Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A
    // question that is not understood is an error, and the answer's member `text` names what is wrong with it.
    class function Ask(ASettings: TSettings; const AQuestion: TText): TText; static;
    // The same, and gives the text of the answer alone, for programs without a JSON parser.
    class function AskText(ASettings: TSettings; const AQuestion: TText; ALanguage: TLanguage = TLanguage.Ja): TText; static;
    // The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own.
    class function StatusFromPcsc(ACode: Cardinal): TNumber; static;
  end;

// Overwrites the bytes, and empties the array.
procedure Wipe(var ABytes: TBytes);

// The functions as uketsuke.h has them.
type
  TLogFunction = procedure(AContext: Pointer; ALine: PAnsiChar); cdecl;
  TTransmitFunction = function(AContext: Pointer; ACommand: PByte; ACommandLength: NativeUInt; AResponse: PByte; ACapacity: NativeUInt; AResponseLength: PNativeUInt): Integer; cdecl;
  TBeginFunction = function(AContext: Pointer; ATimeoutMs: Cardinal): Integer; cdecl;
  TEndFunction = function(AContext: Pointer): Integer; cdecl;
  TCutPowerFunction = function(AContext: Pointer): Integer; cdecl;
  TInsertionFunction = function(AContext: Pointer): UInt64; cdecl;
  TReleaseFunction = procedure(AContext: Pointer); cdecl;

  TTransport = record
    struct_size: Cardinal;
    max_command: Cardinal;
    max_response: Cardinal;
    extended: Integer;
    context: Pointer;
    name: PAnsiChar;
    transmit: TTransmitFunction;
    &begin: TBeginFunction;
    &end: TEndFunction;
    cut_power: TCutPowerFunction;
    insertion: TInsertionFunction;
    release: TReleaseFunction;
  end;
  PTransport = ^TTransport;

function uketsuke_abi_version(): Cardinal; cdecl; external UketsukeLibrary;
function uketsuke_version_number(): Cardinal; cdecl; external UketsukeLibrary;
function uketsuke_feature(AFeature: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_today(): Integer; cdecl; external UketsukeLibrary;
function uketsuke_word_name(AWord: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_word_number(AName: PAnsiChar): Integer; cdecl; external UketsukeLibrary;
function uketsuke_word_text(AWord: Integer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_error_text(AStatus: Integer; ASession: Pointer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_new(var ASettings: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_set(ASettings: Pointer; AOption: Integer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_get(ASettings: Pointer; AOption: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_text(ASettings: Pointer; AOption: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_add_root(ASettings: Pointer; AName: PAnsiChar; ADer: PByte; ADerLength: NativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_add_key(ASettings: Pointer; AKey: PByte; AKeyLength: NativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_load_rules(ASettings: Pointer; AFile: PByte; AFileLength: NativeUInt; ASignature: PByte; ASignatureLength: NativeUInt; ALastSerial: Cardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_load_readers(ASettings: Pointer; AFile: PByte; AFileLength: NativeUInt; ASignature: PByte; ASignatureLength: NativeUInt; ALastSerial: Cardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_error_text(ASettings: Pointer; AStatus: Integer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_settings_exclude_reader(ASettings: Pointer; AName: PAnsiChar): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_settings_free(var ASettings: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_session_open(AReader: PAnsiChar; ASettings: Pointer; var ASession: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_open_transport(ATransport: PTransport; ASettings: Pointer; var ASession: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_open_trace(ATrace: PByte; ATraceLength: NativeUInt; ASettings: Pointer; var ASession: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_open_simulator(ASimulator: Pointer; ASettings: Pointer; var ASession: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_wait(ASession: Pointer; ATimeoutMs: Cardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_wait_removal(ASession: Pointer; ATimeoutMs: Cardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_run(ASession: Pointer; AOperation: Integer; APin: PAnsiChar): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_allow_last_try(ASession: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_get(ASession: Pointer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_text(ASession: Pointer; AValue: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_certificate(ASession: Pointer; var ACertificate: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_set_log(ASession: Pointer; ALine: TLogFunction; AContext: Pointer): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_session_cancel(ASession: Pointer); cdecl; external UketsukeLibrary;
procedure uketsuke_session_free(var ASession: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_visit_new(ADay: Integer; var AVisit: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_set(AVisit: Pointer; AFact: Integer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_set_at(AVisit: Pointer; AIndex: Cardinal; AFact: Integer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_set_text(AVisit: Pointer; AFact: Integer; AText: PAnsiChar): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_clear(AVisit: Pointer; AIndex: Cardinal; AFact: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_get(AVisit: Pointer; AFact: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_get_at(AVisit: Pointer; AIndex: Cardinal; AFact: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_add(AVisit: Pointer; AList: Integer; AIndex: PCardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_check(AVisit: Pointer; AOne: PInteger; AOther: PInteger): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_check_at(AVisit: Pointer; AOne: PInteger; AOther: PInteger; AIndex: PCardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_error_text(AVisit: Pointer; AStatus: Integer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_set_session(AVisit: Pointer; ASession: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_set_certificate(AVisit: Pointer; ACertificate: Pointer; ATokenKind: Integer; ASettings: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_set_answer(AVisit: Pointer; AAnswer: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_json(AVisit: Pointer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_visit_copy(AVisit: Pointer; var ACopy: Pointer): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_visit_free(var AVisit: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_decide(AVisit: Pointer; ASettings: Pointer; var ADecision: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_session_receive(ASession: Pointer; APin: PAnsiChar; ATimeoutMs: Cardinal; AVisit: Pointer; var ADecision: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_get(ADecision: Pointer; ANumber: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_word(ADecision: Pointer; AList: Integer; AIndex: Cardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_word_text(ADecision: Pointer; AWord: Integer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_text(ADecision: Pointer; ALanguage: Integer; ADetail: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_json(ADecision: Pointer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_svg(ADecision: Pointer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_scene(ADecision: Pointer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_decision_card(ADecision: Pointer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_decision_free(var ADecision: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_readers_new(var AReaders: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_readers_count(AReaders: Pointer; ACount: PCardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_readers_name(AReaders: Pointer; AIndex: Cardinal; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_readers_wait(AReaders: Pointer; ATimeoutMs: Cardinal; AEvent: PInteger): Integer; cdecl; external UketsukeLibrary;
function uketsuke_readers_event_name(AReaders: Pointer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_readers_cancel(AReaders: Pointer); cdecl; external UketsukeLibrary;
procedure uketsuke_readers_free(var AReaders: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_answer_read(AFile: PByte; AFileLength: NativeUInt; AInstitution: PAnsiChar; var AAnswer: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_answer_read_named(AName: PAnsiChar; AFile: PByte; AFileLength: NativeUInt; AInstitution: PAnsiChar; var AAnswer: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_answer_get(AAnswer: Pointer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_answer_text(AAnswer: Pointer; AValue: Integer; AIndex: Cardinal; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_answer_json(AAnswer: Pointer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_answer_unit(AAnswer: Pointer; AIndex: Cardinal; var AUnit: Pointer): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_answer_free(var AAnswer: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_reader_message(AText: PAnsiChar): Integer; cdecl; external UketsukeLibrary;
function uketsuke_folder_open(APath: PAnsiChar; AJournal: PAnsiChar; AInstitution: PAnsiChar; var AFolder: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_folder_next(AFolder: Pointer; ATimeoutMs: Cardinal; var AAnswer: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_folder_done(AFolder: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_folder_ask(AFolder: Pointer; ARequest: PAnsiChar; ATimeoutMs: Cardinal; var AAnswer: Pointer): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_folder_cancel(AFolder: Pointer); cdecl; external UketsukeLibrary;
procedure uketsuke_folder_free(var AFolder: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_ask(ASettings: Pointer; AQuestion: PAnsiChar; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_ask_text(ASettings: Pointer; AQuestion: PAnsiChar; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_certificate_from_der(ADer: PByte; ADerLength: NativeUInt; var ACertificate: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_certificate_get(ACertificate: Pointer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_certificate_text(ACertificate: Pointer; AValue: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_certificate_bytes(ACertificate: Pointer; AValue: Integer; AData: PByte; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_certificate_check(ACertificate: Pointer; ASettings: Pointer; AChain: PInteger; AHierarchy: PInteger): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_certificate_free(var ACertificate: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_challenge_new(var AChallenge: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_challenge_to_sign(AChallenge: Pointer; ACertificate: Pointer; AData: PByte; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_challenge_verify(AChallenge: Pointer; ACertificate: Pointer; ASignature: PByte; ASignatureLength: NativeUInt; APossession: PInteger): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_challenge_free(var AChallenge: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_status_from_pcsc(ACode: Cardinal): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_new(AOperation: Integer; APin: PAnsiChar; AAllowLastTry: Integer; AMaxCommand: Cardinal; AMaxResponse: Cardinal; AExtended: Integer; var AConversation: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_next(AConversation: Pointer; AStep: PInteger; AData: PByte; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_feed(AConversation: Pointer; AResponse: PByte; AResponseLength: NativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_fault(AConversation: Pointer; AStatus: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_insertion(AConversation: Pointer; AInsertion: UInt64): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_cancel(AConversation: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_get(AConversation: Pointer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_certificate(AConversation: Pointer; var ACertificate: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_conversation_error_text(AConversation: Pointer; ALanguage: Integer; AText: PAnsiChar; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_conversation_free(var AConversation: Pointer); cdecl; external UketsukeLibrary;
function uketsuke_simulator_new(var ASimulator: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_set(ASimulator: Pointer; AValue: Integer; ANumber: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_insert(ASimulator: Pointer; ATokenKind: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_remove(ASimulator: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_reset(ASimulator: Pointer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_fail_at(ASimulator: Pointer; ACommand: Cardinal; AStatus: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_get(ASimulator: Pointer; AValue: Integer): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_transmit(ASimulator: Pointer; ACommand: PByte; ACommandLength: NativeUInt; AResponse: PByte; ACapacity: NativeUInt; ALength: PNativeUInt): Integer; cdecl; external UketsukeLibrary;
function uketsuke_simulator_cut_power(ASimulator: Pointer): Integer; cdecl; external UketsukeLibrary;
procedure uketsuke_simulator_free(var ASimulator: Pointer); cdecl; external UketsukeLibrary;

implementation

class operator TNumber.Implicit(AWord: TStatus): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TFact): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TOutcome): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TFinding): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TNote): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TStep): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TRuleId): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TProvision): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TSettingsOption): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TVisitList): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TDecisionList): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TOperationKind): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TReaderEvent): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TSessionValue): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TCertificateValue): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TAnswerValue): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TSimulatorValue): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TFeature): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TConversationStep): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TAcceptance): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TStanding): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TSign): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TBy): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TAbout): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TVoice): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TVerdict): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TPart): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TAudience): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TDetail): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TTokenKind): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TCardForm): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TEvidence): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TDiscovery): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TChain): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TPossession): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TPurpose): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: THierarchy): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TRevocation): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TPaperKind): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TInsurer): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TMethodWord): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TCheck): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TVisualCheckReason): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TReaderMessage): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TEligibility): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TRoute): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TConsent): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TSegment): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TResultStatus): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TWriter): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TOrigin): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TClassification): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TTicketType): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TTreatment): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TTicketUse): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TDesignation): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TPhones): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TOutage): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TPlace): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TYesNo): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TCertainty): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TMeasure): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TOperatedAt): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TLanguage): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TSubject): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TTableOrigin): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TWithheld): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TProvided): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TPinState): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TSharing): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TFileContent): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TFileProblem): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TFollowUp): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class operator TNumber.Implicit(AWord: TFileDirection): TNumber;
begin
  Result.FValue := Ord(AWord);
end;

class function TNumber.Day(ADate: TDateTime): TNumber;
var
  Year, Month, Date: Word;
begin
  Result.FValue := 0;
  if ADate = 0 then Exit;
  // What has no year of four digits is refused as no day, where 0 would be one that is not known.
  Result.FValue := -1;
  if (ADate > MinDateTime) and (ADate <= MaxDateTime) then
  begin
    DecodeDate(ADate, Year, Month, Date);
    Result.FValue := Year * 10000 + Month * 100 + Date;
  end;
end;

function TNumber.AsDate: TDateTime;
begin
  Result := 0;
  if FValue <> 0 then Result := EncodeDate(FValue div 10000, FValue div 100 mod 100, FValue mod 100);
end;

class operator TNumber.Implicit(ANumber: Integer): TNumber;
begin
  Result.FValue := ANumber;
end;

class operator TNumber.Implicit(ANumber: TNumber): Integer;
begin
  Result := ANumber.FValue;
end;

class operator TNumber.Equal(AOne, AOther: TNumber): Boolean;
begin
  Result := AOne.FValue = AOther.FValue;
end;

class operator TNumber.NotEqual(AOne, AOther: TNumber): Boolean;
begin
  Result := AOne.FValue <> AOther.FValue;
end;

constructor EUketsuke.Create(AStatus: TStatus; const AText: TText; const ACause: string);
begin
  inherited Create(string(AText));
  FStatus := AStatus;
  FText := AText;
  FCause := ACause;
end;

constructor TUketsukeHandle.Wrap(ARaw: Pointer);
begin
  inherited Create;
  FRaw := ARaw;
end;

procedure Wipe(var ABytes: TBytes);
begin
  if ABytes <> nil then FillChar(Pointer(ABytes)^, System.Length(ABytes), 0);
  ABytes := nil;
end;

function RawOf(AHandle: TUketsukeHandle): Pointer;
begin
  Result := nil;
  if AHandle <> nil then Result := AHandle.Raw;
end;

function FromUtf8(AText: PAnsiChar): TText;
var
  Utf8: UTF8String;
begin
  // Its bytes are UTF-8 already.
  SetLength(Utf8, StrLen(AText));
  if System.Length(Utf8) > 0 then Move(AText^, Pointer(Utf8)^, System.Length(Utf8));
  {$IFDEF UNICODE}
  Result := UTF8ToString(Utf8);
  {$ELSE}
  Result := Utf8;
  {$ENDIF}
end;

procedure Ensure(AStatus: Integer; ATeller: TUketsukeHandle);
var
  Text: array[0..TEXT_MAX - 1] of AnsiChar;
  Cause: string;
begin
  if AStatus = 0 then Exit;
  Text[0] := #0;
  Cause := '';
  if ATeller is TSettings then
    uketsuke_settings_error_text(RawOf(ATeller), AStatus, Ord(TLanguage.Ja), @Text[0], SizeOf(Text), nil)
  else if ATeller is TVisit then
    uketsuke_visit_error_text(RawOf(ATeller), AStatus, Ord(TLanguage.Ja), @Text[0], SizeOf(Text), nil)
  else if ATeller is TSession then
  begin
    uketsuke_error_text(AStatus, RawOf(ATeller), Ord(TLanguage.Ja), @Text[0], SizeOf(Text), nil);
    if TSession(ATeller).FDriver <> nil then Cause := TSession(ATeller).FDriver.TakeCause;
  end
  else
    uketsuke_error_text(AStatus, nil, Ord(TLanguage.Ja), @Text[0], SizeOf(Text), nil);
  raise EUketsuke.Create(TStatus(AStatus), FromUtf8(@Text[0]), Cause);
end;

function ToUtf8(const AText: TText): UTF8String;
begin
  if Pos(#0, AText) > 0 then Ensure(Ord(TStatus.InvalidValue), nil);
  {$IFDEF UNICODE}
  Result := UTF8Encode(AText);
  {$ELSE}
  Result := AText;
  {$ENDIF}
end;

// A PIN with its NUL, to be wiped after the call.
function SecretOf(const APin: TBytes): TBytes;
var
  Place: Integer;
begin
  Result := nil;
  if APin = nil then Exit;
  SetLength(Result, System.Length(APin) + 1);
  // What is no digit stays none: a NUL would end the PIN.
  for Place := 0 to System.Length(APin) - 1 do
    if APin[Place] = 0 then Result[Place] := 1 else Result[Place] := APin[Place];
  Result[System.Length(APin)] := 0;
end;

// Whether a text wants a longer buffer, which it then has.
function NeedsMore(AEnded: Integer; ASize: NativeUInt; var ABuffer: TBytes): Boolean;
begin
  Result := AEnded = Ord(TStatus.BufferTooSmall);
  if Result then SetLength(ABuffer, ASize + 1);
end;

function TextOf(AEnded: Integer; const ABuffer: TBytes; ASize: NativeUInt; ATeller: TUketsukeHandle): TText;
begin
  // A question that is not understood has an answer that names what is wrong.
  if (AEnded <> 0) and (ABuffer[0] <> 0) then
    raise EUketsuke.Create(TStatus(AEnded), FromUtf8(PAnsiChar(Pointer(ABuffer))));
  Ensure(AEnded, ATeller);
  Result := FromUtf8(PAnsiChar(Pointer(ABuffer)));
end;

function BytesOf(AEnded: Integer; var ABuffer: TBytes; ASize: NativeUInt; ATeller: TUketsukeHandle): TBytes;
begin
  try
    Ensure(AEnded, ATeller);
    Result := Copy(ABuffer, 0, ASize);
  finally
    Wipe(ABuffer);
  end;
end;

procedure TDriver.BeginAccess(ATimeoutMs: Cardinal);
begin
end;

procedure TDriver.EndAccess;
begin
end;

procedure TDriver.CutPower;
begin
  raise EUketsuke.Create(TStatus.PowerStaysOn);
end;

function TDriver.Insertion: UInt64;
begin
  Result := 0;
end;

function TDriver.Failed(AError: TObject): Integer;
begin
  FCause := string(AError.ClassName);
  if AError is Exception then FCause := FCause + ': ' + string(Exception(AError).Message);
  if not (AError is EUketsuke) then Result := Ord(TStatus.ReaderSystem)
  else if EUketsuke(AError).Status = TStatus.Ok then Result := Ord(TStatus.DriverContract)
  else Result := Ord(EUketsuke(AError).Status);
end;

function TDriver.TakeCause: string;
begin
  Result := FCause;
  FCause := '';
end;

function DriverTransmit(AContext: Pointer; ACommand: PByte; ACommandLength: NativeUInt; AResponse: PByte;
  ACapacity: NativeUInt; AResponseLength: PNativeUInt): Integer; cdecl;
var
  Sent, Received: TBytes;
begin
  Result := 0;
  try
    Sent := nil;
    SetLength(Sent, ACommandLength);
    Move(ACommand^, Pointer(Sent)^, ACommandLength);
    try
      Received := TDriver(AContext).Transmit(Sent);
    finally
      Wipe(Sent);
    end;
    if NativeUInt(System.Length(Received)) > ACapacity then raise EUketsuke.Create(TStatus.DriverContract);
    Move(Pointer(Received)^, AResponse^, System.Length(Received));
    AResponseLength^ := System.Length(Received);
  except
    Result := TDriver(AContext).Failed(ExceptObject);
  end;
end;

function DriverBegin(AContext: Pointer; ATimeoutMs: Cardinal): Integer; cdecl;
begin
  Result := 0;
  try
    TDriver(AContext).BeginAccess(ATimeoutMs);
  except
    Result := TDriver(AContext).Failed(ExceptObject);
  end;
end;

function DriverEnd(AContext: Pointer): Integer; cdecl;
begin
  Result := 0;
  try
    TDriver(AContext).EndAccess;
  except
    Result := TDriver(AContext).Failed(ExceptObject);
  end;
end;

function DriverCutPower(AContext: Pointer): Integer; cdecl;
begin
  Result := 0;
  try
    TDriver(AContext).CutPower;
  except
    Result := TDriver(AContext).Failed(ExceptObject);
  end;
end;

function DriverInsertion(AContext: Pointer): UInt64; cdecl;
begin
  Result := 0;
  try
    Result := TDriver(AContext).Insertion;
  except
    TDriver(AContext).Failed(ExceptObject);
  end;
end;

procedure DriverRelease(AContext: Pointer); cdecl;
begin
  try
    TDriver(AContext).Free;
  except
    // Nothing may cross the library.
  end;
end;

procedure DriverLog(AContext: Pointer; ALine: PAnsiChar); cdecl;
begin
  try
    TSession(AContext).FLog(FromUtf8(ALine));
  except
    // Nothing may cross the library.
  end;
end;

destructor TSettings.Destroy;
begin
  uketsuke_settings_free(FRaw);
  inherited Destroy;
end;

class function TSettings.Make: TSettings;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_settings_new(Made), nil);
  Result := TSettings.Wrap(Made);
end;

procedure TSettings.SetValue(AOption: TNumber; AValue: TNumber);
begin
  Ensure(uketsuke_settings_set(FRaw, AOption.Value, AValue.Value), Self);
end;

function TSettings.Get(AOption: TNumber): TNumber;
begin
  Result := uketsuke_settings_get(FRaw, AOption.Value);
end;

function TSettings.Day(AOption: TNumber): TDateTime;
begin
  Result := Get(AOption).AsDate;
end;

function TSettings.Text(AOption: TNumber): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_settings_text(FRaw, AOption.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_settings_text(FRaw, AOption.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, Self);
end;

procedure TSettings.AddRoot(const AName: TText; const ADer: TBytes);
var
  NameUtf8: UTF8String;
begin
  NameUtf8 := ToUtf8(AName);
  Ensure(uketsuke_settings_add_root(FRaw, PAnsiChar(Pointer(NameUtf8)), PByte(Pointer(ADer)), System.Length(ADer)), Self);
end;

procedure TSettings.AddKey(const AKey: TBytes);
begin
  Ensure(uketsuke_settings_add_key(FRaw, PByte(Pointer(AKey)), System.Length(AKey)), Self);
end;

procedure TSettings.LoadRules(const AFile: TBytes; const ASignature: TBytes; ALastSerial: Cardinal);
begin
  Ensure(uketsuke_settings_load_rules(FRaw, PByte(Pointer(AFile)), System.Length(AFile), PByte(Pointer(ASignature)), System.Length(ASignature), ALastSerial), Self);
end;

procedure TSettings.LoadReaders(const AFile: TBytes; const ASignature: TBytes; ALastSerial: Cardinal);
begin
  Ensure(uketsuke_settings_load_readers(FRaw, PByte(Pointer(AFile)), System.Length(AFile), PByte(Pointer(ASignature)), System.Length(ASignature), ALastSerial), Self);
end;

function TSettings.ErrorText(AStatus: TNumber; ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_settings_error_text(FRaw, AStatus.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_settings_error_text(FRaw, AStatus.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, Self);
end;

procedure TSettings.ExcludeReader(const AName: TText);
var
  NameUtf8: UTF8String;
begin
  NameUtf8 := ToUtf8(AName);
  Ensure(uketsuke_settings_exclude_reader(FRaw, PAnsiChar(Pointer(NameUtf8))), Self);
end;

destructor TSimulator.Destroy;
begin
  uketsuke_simulator_free(FRaw);
  inherited Destroy;
end;

class function TSimulator.Make: TSimulator;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_simulator_new(Made), nil);
  Result := TSimulator.Wrap(Made);
end;

procedure TSimulator.SetValue(AValue: TNumber; ANumber: TNumber);
begin
  Ensure(uketsuke_simulator_set(FRaw, AValue.Value, ANumber.Value), nil);
end;

procedure TSimulator.Insert(ATokenKind: TNumber);
begin
  Ensure(uketsuke_simulator_insert(FRaw, ATokenKind.Value), nil);
end;

procedure TSimulator.Remove;
begin
  Ensure(uketsuke_simulator_remove(FRaw), nil);
end;

procedure TSimulator.Reset;
begin
  Ensure(uketsuke_simulator_reset(FRaw), nil);
end;

procedure TSimulator.FailAt(ACommand: Cardinal; AStatus: TNumber);
begin
  Ensure(uketsuke_simulator_fail_at(FRaw, ACommand, AStatus.Value), nil);
end;

function TSimulator.Get(AValue: TNumber): TNumber;
begin
  Result := uketsuke_simulator_get(FRaw, AValue.Value);
end;

function TSimulator.Day(AValue: TNumber): TDateTime;
begin
  Result := Get(AValue).AsDate;
end;

function TSimulator.Transmit(const ACommand: TBytes): TBytes;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, BYTES_MAX);
  Size := 0;
  Ended := uketsuke_simulator_transmit(FRaw, PByte(Pointer(ACommand)), System.Length(ACommand), PByte(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := BytesOf(Ended, Buffer, Size, nil);
end;

procedure TSimulator.CutPower;
begin
  Ensure(uketsuke_simulator_cut_power(FRaw), nil);
end;

destructor TCertificate.Destroy;
begin
  uketsuke_certificate_free(FRaw);
  inherited Destroy;
end;

class function TCertificate.FromDer(const ADer: TBytes): TCertificate;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_certificate_from_der(PByte(Pointer(ADer)), System.Length(ADer), Made), nil);
  Result := TCertificate.Wrap(Made);
end;

function TCertificate.Get(AValue: TNumber): TNumber;
begin
  Result := uketsuke_certificate_get(FRaw, AValue.Value);
end;

function TCertificate.Day(AValue: TNumber): TDateTime;
begin
  Result := Get(AValue).AsDate;
end;

function TCertificate.Text(AValue: TNumber): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_certificate_text(FRaw, AValue.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_certificate_text(FRaw, AValue.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TCertificate.Bytes(AValue: TNumber): TBytes;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, BYTES_MAX);
  Size := 0;
  Ended := uketsuke_certificate_bytes(FRaw, AValue.Value, PByte(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := BytesOf(Ended, Buffer, Size, nil);
end;

procedure TCertificate.Check(ASettings: TSettings; out AChain: TNumber; out AHierarchy: TNumber);
var
  ChainOut: Integer;
  HierarchyOut: Integer;
begin
  ChainOut := 0;
  HierarchyOut := 0;
  Ensure(uketsuke_certificate_check(FRaw, RawOf(ASettings), @ChainOut, @HierarchyOut), nil);
  AChain := ChainOut;
  AHierarchy := HierarchyOut;
end;

destructor TChallenge.Destroy;
begin
  uketsuke_challenge_free(FRaw);
  inherited Destroy;
end;

class function TChallenge.Make: TChallenge;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_challenge_new(Made), nil);
  Result := TChallenge.Wrap(Made);
end;

function TChallenge.ToSign(ACertificate: TCertificate): TBytes;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, BYTES_MAX);
  Size := 0;
  Ended := uketsuke_challenge_to_sign(FRaw, RawOf(ACertificate), PByte(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := BytesOf(Ended, Buffer, Size, nil);
end;

function TChallenge.Verify(ACertificate: TCertificate; const ASignature: TBytes): TNumber;
var
  PossessionOut: Integer;
begin
  PossessionOut := 0;
  Ensure(uketsuke_challenge_verify(FRaw, RawOf(ACertificate), PByte(Pointer(ASignature)), System.Length(ASignature), @PossessionOut), nil);
  Result := PossessionOut;
end;

destructor TAnswer.Destroy;
begin
  uketsuke_answer_free(FRaw);
  inherited Destroy;
end;

class function TAnswer.Read(const AFile: TBytes; const AInstitution: TText): TAnswer;
var
  InstitutionUtf8: UTF8String;
  Made: Pointer;
begin
  InstitutionUtf8 := ToUtf8(AInstitution);
  Made := nil;
  Ensure(uketsuke_answer_read(PByte(Pointer(AFile)), System.Length(AFile), PAnsiChar(Pointer(InstitutionUtf8)), Made), nil);
  Result := TAnswer.Wrap(Made);
end;

class function TAnswer.ReadNamed(const AName: TText; const AFile: TBytes; const AInstitution: TText): TAnswer;
var
  NameUtf8: UTF8String;
  InstitutionUtf8: UTF8String;
  Made: Pointer;
begin
  NameUtf8 := ToUtf8(AName);
  InstitutionUtf8 := ToUtf8(AInstitution);
  Made := nil;
  Ensure(uketsuke_answer_read_named(PAnsiChar(Pointer(NameUtf8)), PByte(Pointer(AFile)), System.Length(AFile), PAnsiChar(Pointer(InstitutionUtf8)), Made), nil);
  Result := TAnswer.Wrap(Made);
end;

function TAnswer.Get(AValue: TNumber): TNumber;
begin
  Result := uketsuke_answer_get(FRaw, AValue.Value);
end;

function TAnswer.Day(AValue: TNumber): TDateTime;
begin
  Result := Get(AValue).AsDate;
end;

function TAnswer.Text(AValue: TNumber; AIndex: Cardinal; ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_answer_text(FRaw, AValue.Value, AIndex, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_answer_text(FRaw, AValue.Value, AIndex, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TAnswer.Json: TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_answer_json(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_answer_json(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TAnswer.UnitAt(AIndex: Cardinal): TAnswer;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_answer_unit(FRaw, AIndex, Made), nil);
  Result := TAnswer.Wrap(Made);
end;

destructor TFolder.Destroy;
begin
  uketsuke_folder_free(FRaw);
  inherited Destroy;
end;

class function TFolder.Open(const APath: TText; const AJournal: TText; const AInstitution: TText): TFolder;
var
  PathUtf8: UTF8String;
  JournalUtf8: UTF8String;
  InstitutionUtf8: UTF8String;
  Made: Pointer;
begin
  PathUtf8 := ToUtf8(APath);
  JournalUtf8 := ToUtf8(AJournal);
  InstitutionUtf8 := ToUtf8(AInstitution);
  Made := nil;
  Ensure(uketsuke_folder_open(PAnsiChar(Pointer(PathUtf8)), PAnsiChar(Pointer(JournalUtf8)), PAnsiChar(Pointer(InstitutionUtf8)), Made), nil);
  Result := TFolder.Wrap(Made);
end;

function TFolder.Next(ATimeoutMs: Cardinal): TAnswer;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_folder_next(FRaw, ATimeoutMs, Made), nil);
  Result := TAnswer.Wrap(Made);
end;

procedure TFolder.Done;
begin
  Ensure(uketsuke_folder_done(FRaw), nil);
end;

function TFolder.Ask(const ARequest: TText; ATimeoutMs: Cardinal): TAnswer;
var
  RequestUtf8: UTF8String;
  Made: Pointer;
begin
  RequestUtf8 := ToUtf8(ARequest);
  Made := nil;
  Ensure(uketsuke_folder_ask(FRaw, PAnsiChar(Pointer(RequestUtf8)), ATimeoutMs, Made), nil);
  Result := TAnswer.Wrap(Made);
end;

procedure TFolder.Cancel;
begin
  uketsuke_folder_cancel(FRaw);
end;

destructor TDecision.Destroy;
begin
  uketsuke_decision_free(FRaw);
  inherited Destroy;
end;

class function TDecision.Decide(AVisit: TVisit; ASettings: TSettings): TDecision;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_decide(RawOf(AVisit), RawOf(ASettings), Made), AVisit);
  Result := TDecision.Wrap(Made);
end;

function TDecision.Get(ANumber: TNumber): TNumber;
begin
  Result := uketsuke_decision_get(FRaw, ANumber.Value);
end;

function TDecision.Day(ANumber: TNumber): TDateTime;
begin
  Result := Get(ANumber).AsDate;
end;

function TDecision.Word(AList: TNumber; AIndex: Cardinal): TNumber;
begin
  Result := uketsuke_decision_word(FRaw, AList.Value, AIndex);
end;

function TDecision.WordText(AWord: TNumber; ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_decision_word_text(FRaw, AWord.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_decision_word_text(FRaw, AWord.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TDecision.Text(ADetail: TNumber; ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_decision_text(FRaw, Ord(ALanguage), ADetail.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_decision_text(FRaw, Ord(ALanguage), ADetail.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TDecision.Json: TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_decision_json(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_decision_json(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TDecision.Svg(ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_decision_svg(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_decision_svg(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TDecision.Scene(ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_decision_scene(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_decision_scene(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TDecision.Card(ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_decision_card(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_decision_card(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

destructor TVisit.Destroy;
begin
  uketsuke_visit_free(FRaw);
  inherited Destroy;
end;

class function TVisit.Make(ADay: TDateTime): TVisit;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_visit_new(TNumber.Day(ADay).Value, Made), nil);
  Result := TVisit.Wrap(Made);
end;

procedure TVisit.SetValue(AFact: TFact; AValue: TNumber);
begin
  Ensure(uketsuke_visit_set(FRaw, Ord(AFact), AValue.Value), Self);
end;

procedure TVisit.SetAt(AIndex: Cardinal; AFact: TFact; AValue: TNumber);
begin
  Ensure(uketsuke_visit_set_at(FRaw, AIndex, Ord(AFact), AValue.Value), Self);
end;

procedure TVisit.SetText(AFact: TFact; const AText: TText);
var
  TextUtf8: UTF8String;
begin
  TextUtf8 := ToUtf8(AText);
  Ensure(uketsuke_visit_set_text(FRaw, Ord(AFact), PAnsiChar(Pointer(TextUtf8))), Self);
end;

procedure TVisit.Clear(AIndex: Cardinal; AFact: TFact);
begin
  Ensure(uketsuke_visit_clear(FRaw, AIndex, Ord(AFact)), Self);
end;

function TVisit.Get(AFact: TFact): TNumber;
begin
  Result := uketsuke_visit_get(FRaw, Ord(AFact));
end;

function TVisit.Day(AFact: TFact): TDateTime;
begin
  Result := Get(AFact).AsDate;
end;

function TVisit.GetAt(AIndex: Cardinal; AFact: TFact): TNumber;
begin
  Result := uketsuke_visit_get_at(FRaw, AIndex, Ord(AFact));
end;

function TVisit.DayAt(AIndex: Cardinal; AFact: TFact): TDateTime;
begin
  Result := GetAt(AIndex, AFact).AsDate;
end;

function TVisit.Add(AList: TNumber): Cardinal;
var
  IndexOut: Cardinal;
begin
  IndexOut := 0;
  Ensure(uketsuke_visit_add(FRaw, AList.Value, @IndexOut), Self);
  Result := IndexOut;
end;

function TVisit.Check(out AOne: TFact; out AOther: TFact): TStatus;
var
  OneOut: Integer;
  OtherOut: Integer;
begin
  OneOut := 0;
  OtherOut := 0;
  Result := TStatus(uketsuke_visit_check(FRaw, @OneOut, @OtherOut));
  AOne := TFact(OneOut);
  AOther := TFact(OtherOut);
end;

function TVisit.CheckAt(out AOne: TFact; out AOther: TFact; out AIndex: Cardinal): TStatus;
var
  OneOut: Integer;
  OtherOut: Integer;
  IndexOut: Cardinal;
begin
  OneOut := 0;
  OtherOut := 0;
  IndexOut := 0;
  Result := TStatus(uketsuke_visit_check_at(FRaw, @OneOut, @OtherOut, @IndexOut));
  AOne := TFact(OneOut);
  AOther := TFact(OtherOut);
  AIndex := IndexOut;
end;

function TVisit.ErrorText(AStatus: TNumber; ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_visit_error_text(FRaw, AStatus.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_visit_error_text(FRaw, AStatus.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, Self);
end;

procedure TVisit.SetSession(ASession: TSession);
begin
  Ensure(uketsuke_visit_set_session(FRaw, RawOf(ASession)), Self);
end;

procedure TVisit.SetCertificate(ACertificate: TCertificate; ATokenKind: TNumber; ASettings: TSettings);
begin
  Ensure(uketsuke_visit_set_certificate(FRaw, RawOf(ACertificate), ATokenKind.Value, RawOf(ASettings)), Self);
end;

procedure TVisit.SetAnswer(AAnswer: TAnswer);
begin
  Ensure(uketsuke_visit_set_answer(FRaw, RawOf(AAnswer)), Self);
end;

function TVisit.Json: TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_visit_json(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_visit_json(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, Self);
end;

function TVisit.Copy: TVisit;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_visit_copy(FRaw, Made), Self);
  Result := TVisit.Wrap(Made);
end;

destructor TSession.Destroy;
begin
  uketsuke_session_free(FRaw);
  inherited Destroy;
end;

class function TSession.Open(const AReader: TText; ASettings: TSettings): TSession;
var
  ReaderUtf8: UTF8String;
  Made: Pointer;
begin
  ReaderUtf8 := ToUtf8(AReader);
  Made := nil;
  Ensure(uketsuke_session_open(PAnsiChar(Pointer(ReaderUtf8)), RawOf(ASettings), Made), nil);
  Result := TSession.Wrap(Made);
end;

class function TSession.OpenTrace(const ATrace: TBytes; ASettings: TSettings): TSession;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_session_open_trace(PByte(Pointer(ATrace)), System.Length(ATrace), RawOf(ASettings), Made), nil);
  Result := TSession.Wrap(Made);
end;

class function TSession.OpenSimulator(ASimulator: TSimulator; ASettings: TSettings): TSession;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_session_open_simulator(RawOf(ASimulator), RawOf(ASettings), Made), nil);
  Result := TSession.Wrap(Made);
end;

procedure TSession.Wait(ATimeoutMs: Cardinal);
begin
  Ensure(uketsuke_session_wait(FRaw, ATimeoutMs), Self);
end;

procedure TSession.WaitRemoval(ATimeoutMs: Cardinal);
begin
  Ensure(uketsuke_session_wait_removal(FRaw, ATimeoutMs), Self);
end;

procedure TSession.Run(AOperation: TOperationKind; const APin: TBytes);
var
  Secret: TBytes;
begin
  Secret := SecretOf(APin);
  try
    Ensure(uketsuke_session_run(FRaw, Ord(AOperation), PAnsiChar(Pointer(Secret))), Self);
  finally
    Wipe(Secret);
  end;
end;

procedure TSession.AllowLastTry;
begin
  Ensure(uketsuke_session_allow_last_try(FRaw), Self);
end;

function TSession.Get(AValue: TNumber): TNumber;
begin
  Result := uketsuke_session_get(FRaw, AValue.Value);
end;

function TSession.Day(AValue: TNumber): TDateTime;
begin
  Result := Get(AValue).AsDate;
end;

function TSession.Text(AValue: TNumber): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_session_text(FRaw, AValue.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_session_text(FRaw, AValue.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, Self);
end;

function TSession.Certificate: TCertificate;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_session_certificate(FRaw, Made), Self);
  Result := TCertificate.Wrap(Made);
end;

procedure TSession.Cancel;
begin
  uketsuke_session_cancel(FRaw);
end;

function TSession.Receive(const APin: TBytes; ATimeoutMs: Cardinal; AVisit: TVisit): TDecision;
var
  Secret: TBytes;
  Made: Pointer;
begin
  Secret := SecretOf(APin);
  Made := nil;
  try
    Ensure(uketsuke_session_receive(FRaw, PAnsiChar(Pointer(Secret)), ATimeoutMs, RawOf(AVisit), Made), Self);
    Result := TDecision.Wrap(Made);
  finally
    Wipe(Secret);
  end;
end;

class function TSession.OpenDriver(ADriver: TDriver; ASettings: TSettings): TSession;
var
  Transport: TTransport;
  NameUtf8: UTF8String;
  Made: Pointer;
begin
  Made := nil;
  NameUtf8 := ToUtf8(ADriver.Name);
  FillChar(Transport, SizeOf(Transport), 0);
  Transport.struct_size := SizeOf(Transport);
  Transport.max_command := ADriver.MaxCommand;
  Transport.max_response := ADriver.MaxResponse;
  Transport.extended := Ord(ADriver.Extended);
  Transport.context := ADriver;
  Transport.name := PAnsiChar(Pointer(NameUtf8));
  Transport.transmit := DriverTransmit;
  Transport.&begin := DriverBegin;
  Transport.&end := DriverEnd;
  Transport.cut_power := DriverCutPower;
  Transport.insertion := DriverInsertion;
  Transport.release := DriverRelease;
  Ensure(uketsuke_session_open_transport(@Transport, RawOf(ASettings), Made), nil);
  Result := TSession.Wrap(Made);
  Result.FDriver := ADriver;
end;

procedure TSession.SetLog(ALine: TLogLine);
var
  Log: TLogFunction;
begin
  Log := nil;
  if Assigned(ALine) then Log := DriverLog;
  Ensure(uketsuke_session_set_log(FRaw, Log, Self), Self);
  FLog := ALine;
end;

destructor TReaders.Destroy;
begin
  uketsuke_readers_free(FRaw);
  inherited Destroy;
end;

class function TReaders.Make: TReaders;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_readers_new(Made), nil);
  Result := TReaders.Wrap(Made);
end;

function TReaders.Count: Cardinal;
var
  CountOut: Cardinal;
begin
  CountOut := 0;
  Ensure(uketsuke_readers_count(FRaw, @CountOut), nil);
  Result := CountOut;
end;

function TReaders.Name(AIndex: Cardinal): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_readers_name(FRaw, AIndex, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_readers_name(FRaw, AIndex, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

function TReaders.Wait(ATimeoutMs: Cardinal): TNumber;
var
  EventOut: Integer;
begin
  EventOut := 0;
  Ensure(uketsuke_readers_wait(FRaw, ATimeoutMs, @EventOut), nil);
  Result := EventOut;
end;

function TReaders.EventName: TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_readers_event_name(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_readers_event_name(FRaw, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

procedure TReaders.Cancel;
begin
  uketsuke_readers_cancel(FRaw);
end;

destructor TConversation.Destroy;
begin
  uketsuke_conversation_free(FRaw);
  inherited Destroy;
end;

class function TConversation.Make(AOperation: TOperationKind; const APin: TBytes; AAllowLastTry: Boolean; AMaxCommand: Cardinal; AMaxResponse: Cardinal; AExtended: Boolean): TConversation;
var
  Secret: TBytes;
  Made: Pointer;
begin
  Secret := SecretOf(APin);
  Made := nil;
  try
    Ensure(uketsuke_conversation_new(Ord(AOperation), PAnsiChar(Pointer(Secret)), Ord(AAllowLastTry), AMaxCommand, AMaxResponse, Ord(AExtended), Made), nil);
    Result := TConversation.Wrap(Made);
  finally
    Wipe(Secret);
  end;
end;

function TConversation.Next(out AStep: TNumber): TBytes;
var
  StepOut: Integer;
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  StepOut := 0;
  Buffer := nil;
  SetLength(Buffer, BYTES_MAX);
  Size := 0;
  Ended := uketsuke_conversation_next(FRaw, @StepOut, PByte(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := BytesOf(Ended, Buffer, Size, nil);
  AStep := StepOut;
end;

procedure TConversation.Feed(const AResponse: TBytes);
begin
  Ensure(uketsuke_conversation_feed(FRaw, PByte(Pointer(AResponse)), System.Length(AResponse)), nil);
end;

procedure TConversation.Fault(AStatus: TNumber);
begin
  Ensure(uketsuke_conversation_fault(FRaw, AStatus.Value), nil);
end;

procedure TConversation.Insertion(AInsertion: UInt64);
begin
  Ensure(uketsuke_conversation_insertion(FRaw, AInsertion), nil);
end;

procedure TConversation.Cancel;
begin
  Ensure(uketsuke_conversation_cancel(FRaw), nil);
end;

function TConversation.Get(AValue: TNumber): TNumber;
begin
  Result := uketsuke_conversation_get(FRaw, AValue.Value);
end;

function TConversation.Day(AValue: TNumber): TDateTime;
begin
  Result := Get(AValue).AsDate;
end;

function TConversation.Certificate: TCertificate;
var
  Made: Pointer;
begin
  Made := nil;
  Ensure(uketsuke_conversation_certificate(FRaw, Made), nil);
  Result := TCertificate.Wrap(Made);
end;

function TConversation.ErrorText(ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_conversation_error_text(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_conversation_error_text(FRaw, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

class function TUketsuke.AbiVersion: Cardinal;
begin
  Result := uketsuke_abi_version();
end;

class function TUketsuke.VersionNumber: Cardinal;
begin
  Result := uketsuke_version_number();
end;

class function TUketsuke.Feature(AFeature: TNumber): Boolean;
begin
  Result := uketsuke_feature(AFeature.Value) <> 0;
end;

class function TUketsuke.Today: TDateTime;
begin
  Result := TNumber(uketsuke_today()).AsDate;
end;

class function TUketsuke.WordName(AWord: TNumber): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_word_name(AWord.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_word_name(AWord.Value, PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

class function TUketsuke.WordNumber(const AName: TText): TNumber;
var
  NameUtf8: UTF8String;
begin
  NameUtf8 := ToUtf8(AName);
  Result := uketsuke_word_number(PAnsiChar(Pointer(NameUtf8)));
end;

class function TUketsuke.WordText(AWord: TNumber; ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_word_text(AWord.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_word_text(AWord.Value, Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

class function TUketsuke.ErrorText(AStatus: TNumber; ASession: TSession; ALanguage: TLanguage): TText;
var
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_error_text(AStatus.Value, RawOf(ASession), Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_error_text(AStatus.Value, RawOf(ASession), Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

class function TUketsuke.ReaderMessage(const AText: TText): TNumber;
var
  TextUtf8: UTF8String;
begin
  TextUtf8 := ToUtf8(AText);
  Result := uketsuke_reader_message(PAnsiChar(Pointer(TextUtf8)));
end;

class function TUketsuke.Ask(ASettings: TSettings; const AQuestion: TText): TText;
var
  QuestionUtf8: UTF8String;
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  QuestionUtf8 := ToUtf8(AQuestion);
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_ask(RawOf(ASettings), PAnsiChar(Pointer(QuestionUtf8)), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_ask(RawOf(ASettings), PAnsiChar(Pointer(QuestionUtf8)), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

class function TUketsuke.AskText(ASettings: TSettings; const AQuestion: TText; ALanguage: TLanguage): TText;
var
  QuestionUtf8: UTF8String;
  Buffer: TBytes;
  Size: NativeUInt;
  Ended: Integer;
begin
  QuestionUtf8 := ToUtf8(AQuestion);
  Buffer := nil;
  SetLength(Buffer, TEXT_MAX);
  Size := 0;
  Ended := uketsuke_ask_text(RawOf(ASettings), PAnsiChar(Pointer(QuestionUtf8)), Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  if NeedsMore(Ended, Size, Buffer) then Ended := uketsuke_ask_text(RawOf(ASettings), PAnsiChar(Pointer(QuestionUtf8)), Ord(ALanguage), PAnsiChar(Pointer(Buffer)), System.Length(Buffer), @Size);
  Result := TextOf(Ended, Buffer, Size, nil);
end;

class function TUketsuke.StatusFromPcsc(ACode: Cardinal): TNumber;
begin
  Result := uketsuke_status_from_pcsc(ACode);
end;

end.
