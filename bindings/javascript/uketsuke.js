'use strict';
/**
 * uketsuke in JavaScript (Node, koffi), over the shared library. Made by `cargo run -p uketsuke-bindings`; not to be
 * edited.
 *
 *     const session = Session.open(null, null);
 *     const visit = Visit.make(today());
 *     const decision = session.receive(null, FOREVER, visit);
 *     console.log(decision.text(Detail.Desk));
 *     const go = decision.get(Outcome.Sign) === Sign.Go;
 *     for (const handle of [decision, visit, session]) handle.close();
 *
 * A handle is freed by `close` (also by `using`), and is refused afterwards; null stands for NULL. What fails throws a
 * UketsukeError with its status and its sentence in Japanese, an argument of another type included. Days may be Dates, of
 * which the local day counts; flags may be true and false. `get` gives what is behind the number: a word as it stands in its
 * group, a flag as true or false, a day as a Date or null; `getNumber` gives the number. uketsuke.d.ts says all of it in
 * types. The library is the one that the environment variable
 * UKETSUKE_LIBRARY names, else the one in `native` beside this file, else the system's.
 *
 * Calls block. Whatever may wait has a twin that gives a promise and runs on one of Node's worker threads (of which there
 * are UV_THREADPOOL_SIZE): `waitAsync`, `receiveAsync` and so on. `cancel` ends it with Status.Cancelled, and so does
 * `close`, which frees the handle when the call has ended. Meanwhile every other call with the same handle answers
 * Status.Busy, but for `cancel` and a session's `get` and `text`. Handles cannot be sent to a Worker.
 *
 * A PIN may be a Buffer of its digits, which you wipe afterwards (`pin.fill(0)`). The copy that is made here is wiped as
 * soon as the call is over. A string can be given as well, but JavaScript has no way to wipe one.
 */
const fs = require('fs');
const path = require('path');
const koffi = require('koffi');

const name = { win32: 'uketsuke.dll', darwin: 'libuketsuke.dylib' }[process.platform] || 'libuketsuke.so.1';
const beside = path.join(__dirname, 'native', `${process.platform}-${process.arch}`, name);
const library = koffi.load(process.env.UKETSUKE_LIBRARY || (fs.existsSync(beside) ? beside : name));

const FOREVER = 0xffffffff;
const TEXT_MAX = 16384;
const TEXT_CRLF = 0x40000000;

const LogFunction = koffi.pointer('LogFunction', koffi.proto('void LogFunctionOf(void *context, const char *line)'));

/** What a call came to, with its sentence. Where a driver's own exception led to it, that is its `cause`. */
class UketsukeError extends Error {
  constructor(status, text, cause) {
    super(text, cause === undefined ? undefined : { cause });
    this.name = 'UketsukeError';
    this.status = status;
  }
}

/** A day YYYYMMDD as a Date; null for 0. */
function dateOf(day) {
  return day === 0 ? null : new Date(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100);
}

function worthOf(what, number) {
  const of = worths.get(what);
  if (of === 'day') return dateOf(number);
  return of === 'flag' ? number !== 0 : number;
}

function asNumber(value) {
  return value === null || value === undefined ? 0 : within(value, -0x80000000n, 0x7fffffffn);
}

/** A word, a day, a count or a flag. What is none goes to the library as a number that is none, to be refused there. */
function asValue(value) {
  if (value === null || value === undefined) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) {
    const year = value.getFullYear();
    return year >= 1 && year <= 9999 ? year * 10000 + (value.getMonth() + 1) * 100 + value.getDate() : -1;
  }
  return isWithin(value, -0x80000000n, 0x7fffffffn) ? Number(value) : -0x80000000;
}

/** Not a number's last bits, which are another number. */
function within(value, least, most) {
  if (!isWithin(value, least, most)) check(Status.InvalidValue, null);
  return value;
}

function isWithin(value, least, most) {
  if (typeof value !== 'bigint' && !Number.isSafeInteger(value)) return false;
  return BigInt(value) >= least && BigInt(value) <= most;
}

function rawOf(handle) {
  if (handle === null || handle === undefined) return null;
  if (!(handle instanceof Handle)) check(Status.WrongHandle, null);
  if (handle._closed) check(Status.NullPointer, null);
  return handle._raw;
}

// Whatever is no text is an address to koffi.
function asText(text) {
  if (text === null || text === undefined) return null;
  if (typeof text !== 'string' || text.includes('\0')) check(Status.InvalidValue, null);
  return text;
}

function asBytes(bytes) {
  if (bytes === null || bytes === undefined) return null;
  if (!(bytes instanceof Uint8Array)) check(Status.InvalidValue, null);
  return bytes;
}

function textIn(buffer) {
  return buffer.toString('utf8', 0, buffer.indexOf(0));
}

function check(status, teller) {
  if (status !== 0) {
    const cause = teller && teller.driver ? teller.driver.takeFailure() : undefined;
    const text = Buffer.alloc(TEXT_MAX);
    if (teller) teller._tell(status, text);
    else raw.uketsuke_error_text(status, null, Language.Ja, text, text.length, [0]);
    throw new UketsukeError(status, textIn(text), cause);
  }
}

function readText(session, ask) {
  const length = [0];
  let text = Buffer.alloc(TEXT_MAX);
  let status = ask(text, length);
  if (status === Status.BufferTooSmall) {
    text = Buffer.alloc(Number(length[0]) + 1);
    status = ask(text, length);
  }
  // A question that is not understood has an answer that names what is wrong.
  if (status !== 0 && text[0] !== 0) throw new UketsukeError(status, textIn(text));
  check(status, session);
  return textIn(text);
}

function readBytes(session, ask) {
  const length = [0];
  const data = Buffer.alloc(66000);
  try {
    check(ask(data, length), session);
    return Buffer.from(data.subarray(0, Number(length[0])));
  } finally {
    data.fill(0);
  }
}

/** A PIN's own copy with its NUL, to be wiped after the call. */
function secretOf(pin) {
  if (pin === null || pin === undefined) return null;
  if (typeof pin !== 'string' && !(pin instanceof Uint8Array)) check(Status.InvalidValue, null);
  const copy = Buffer.alloc(pin.length + 1);
  for (let place = 0; place < pin.length; place += 1) {
    const digit = typeof pin === 'string' ? pin.charCodeAt(place) : pin[place];
    // What is no digit stays none: a NUL would end the PIN.
    copy[place] = digit > 0 && digit < 127 ? digit : 1;
  }
  return copy;
}

function wipe(secret) {
  if (secret !== null) secret.fill(0);
}

function withSecret(pin, call) {
  const secret = secretOf(pin);
  try {
    return call(secret);
  } finally {
    wipe(secret);
  }
}

// Handles of calls on worker threads. Node would not end before those threads do.
const waiting = new Set();
process.on('exit', () => {
  for (const handle of waiting) handle._cancel();
});

/** A call on a worker thread: until it has ended, its handles are not freed and its PIN is not wiped. */
async function later(handles, session, pin, start) {
  const secret = secretOf(pin);
  const used = handles.filter((handle) => handle instanceof Handle);
  for (const handle of used) {
    handle._calls += 1;
    waiting.add(handle);
  }
  try {
    const ended = (resolve, reject) => start(secret, (error, status) => (error ? reject(error) : resolve(status)));
    check(await new Promise(ended), session);
  } finally {
    wipe(secret);
    for (const handle of used) handle._ended(1);
  }
}

class Handle {
  constructor(handle) {
    this._raw = handle;
    this._closed = false;
    this._calls = 0;
  }

  /** Frees it. A call on a worker thread is cancelled first. */
  close() {
    if (this._closed) return;
    this._closed = true;
    if (this._calls > 0) this._cancel();
    this._ended(0);
  }

  _cancel() {}

  _tell(status, text) {
    raw.uketsuke_error_text(status, null, Language.Ja, text, text.length, [0]);
  }

  _released() {}

  _ended(calls) {
    this._calls -= calls;
    if (this._calls === 0) waiting.delete(this);
    if (!this._closed || this._calls > 0 || this._raw === null) return;
    const place = [this._raw];
    this._raw = null;
    this._free(place);
    this._released();
  }

  [Symbol.dispose || Symbol('dispose')]() {
    this.close();
  }
}

/** What a call came to. */
const Status = Object.freeze({
  Ok: 0, // done
  NullPointer: 1, // pass a handle or a place: a pointer that must not be NULL is
  InvalidValue: 2, // check which values this item takes: this is not one of them
  NotADay: 3, // give a day as YYYYMMDD, 1900-01-01 or later: this is not one
  UnknownFact: 4, // use a newer library, or clear the fact: this library has none of this number
  FactMissing: 5, // give the fact that it belongs to, or clear this one: it stands alone
  Contradiction: 6, // correct or clear one of them: two facts contradict each other
  BeforeMyNumber: 7, // check the day of the visit: it is before 2015-10-05
  NoSuchIndex: 8, // add it first: nothing was added at this index
  Full: 9, // add only what is needed: no more of these can be added
  BufferTooSmall: 10, // call again with a buffer as long as the length says: this one is too small
  NotUtf8: 11, // convert the text to UTF-8: it is not
  Length: 12, // pass less: the input is too long
  Busy: 13, // wait until it is done, or give each thread its own handle: another thread is using this one
  Panic: 14, // restart the program, and tell its maker if this persists: the library failed internally
  Unsupported: 15, // use a library that was built with this feature: this build lacks it
  StructSize: 16, // set struct_size to the structure's sizeof: it is no size that this library knows
  NotAQuestion: 17, // correct what the answer names: the question is not understood
  NotAPin: 18, // have the 4 digits entered again: this is not a PIN
  WrongOrder: 19, // check the order of the calls: another one has to come first
  NoRandomness: 20, // restart the computer and read again: the operating system gave no random bytes
  NothingRead: 21, // read first: nothing has been read yet
  NotACertificate: 22, // give a certificate in DER: the bytes cannot be read as one
  RootRefused: 23, // check the root certificate (DER) and its name: it cannot be used as a root
  RulesRefused: 24, // correct the file of rules, or get it anew from its publisher: it is refused
  ReadersRefused: 25, // correct the file of readers, or get it anew from its publisher: it is refused
  AnswerRefused: 26, // query again at the terminal: the answer's file cannot be read
  TraceRefused: 27, // record the conversation again: this trace cannot be read
  NotAKey: 28, // give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one
  FolderRefused: 29, // check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used
  NameTaken: 30, // ask again under another name: a request or an answer of this name is there already
  AnswerNotOurs: 31, // query once more: the answer belongs to another question
  AnswerPending: 32, // still being processed: query again later
  FileNotTrusted: 33, // no added key has signed the file: check the file of its signature and the publisher's key
  FileOlder: 34, // the file is older than the one before: use a newer one
  WrongHandle: 35, // pass the kind of handle that this function takes: this is another
  NotAnInstitution: 36, // give the institution's code as exactly 10 digits: this is not one
  NotJpki: 40, // place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one
  UnexpectedStatus: 41, // place it again and read it once more: the card or phone answered with an unexpected status
  FileNotFound: 42, // point to the municipal counter: the card or phone does not have this file
  NoCertificate: 43, // point to the municipal counter: it holds no user authentication certificate
  PinWrongAndBlocked: 44, // with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card
  PinUncertain: 45, // ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong
  PinRequired: 46, // have the PIN entered first: the card or phone wants it
  HolderNotAuthenticated: 47, // have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet
  PinWrong: 48, // see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong
  PinBlocked: 49, // with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card
  LastTryKept: 50, // allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it
  TriesUnknown: 51, // allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it
  ResponseTooShort: 52, // place it again and read it once more: a response came without a status word
  ResponseTooLong: 53, // use another reader: this one gave more data than the command asked for
  TooManyParts: 54, // use another reader: the response was cut into too many parts (61xx) without an end
  TooManyReads: 55, // use another reader: the file came in too many pieces
  FileTruncated: 56, // place it again and read it once more: the file ended before its content
  NotDer: 57, // point to the municipal counter: the file does not begin like a certificate
  FileTooLong: 58, // point to the municipal counter: the file announces more bytes than a certificate can have
  SignatureLength: 59, // read it again: the signature has a length that no key has
  CommandTooLong: 60, // use another reader: this one takes no command of this length
  TokenRemoved: 80, // place it on the reader again and leave it until the reading is done: the card or phone left the reader
  TokenReset: 81, // read it again: another program, or the reader, reset the card or phone
  TokenSwapped: 82, // begin again: it may be another card or phone than the one that was read first
  NoToken: 83, // place the card or phone on the reader: none is seen
  TokenMute: 84, // place it flat on the reader again: the card or phone does not answer
  NoReader: 85, // check the reader's cable and its name: there is no reader, or not the named one
  ReaderLost: 86, // connect the reader again: it was unplugged
  ServiceStopped: 87, // check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running
  TokenBusy: 88, // wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official software)
  Transmission: 89, // place it again and read it once more: the communication with the card or phone failed
  LinkResponseTooLong: 90, // use another reader: the response was longer than was agreed
  Protocol: 91, // use another reader: this one and the card or phone have no protocol in common
  PowerStaysOn: 92, // take the card or phone off the reader: its power could not be cut
  DeadlinePassed: 93, // try again: the time has run out
  Cancelled: 94, // the operation was cancelled
  AccessDenied: 95, // check the rights of the user: the program may not use the reader
  TraceMismatch: 96, // use a trace of the same operation: the recorded one does not go on this way
  TraceWithheld: 97, // what was read is withheld in the trace; the conversation itself played to its end
  OtherCard: 98, // place a My Number Card, or a phone with the certificate: this is another kind of card
  SeveralTokens: 99, // leave only the one that is to be read: there is a card or phone on each of two readers
  LeftOpen: 100, // take the card or phone off the reader: the last operation is not over, and it may still be unlocked
  CommandHangs: 101, // take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command
  DriverContract: 102, // update the reader's driver: it answered something that its contract does not allow
  ReaderSystem: 103, // tell the number to the reader's maker: no standard lists it
  ServiceFailed: 104, // connect the reader again or restart the computer: the smart-card service or the driver failed internally
});

/** A fact of a visit. */
const Fact = Object.freeze({
  Day: 1001, // day of the visit
  TokenKind: 1010, // card or phone
  TokenForm: 1011, // form of the card
  TokenPrintedUntil: 1012, // last day printed on the card
  TokenReturned: 1013, // card given back
  TokenDiscovery: 1014, // what was found on the reader
  CertificateEvidence: 1015, // where the certificate's facts come from
  CertificateStartsOn: 1016, // certificate's first day
  CertificateExpiresOn: 1017, // certificate's last day
  CertificatePurpose: 1018, // certificate's purpose
  CertificateHierarchy: 1019, // certificate's hierarchy
  CertificateAccepted: 1020, // hierarchy accepted here
  CertificateChain: 1021, // certificate's issuer
  CertificatePossession: 1022, // possession of the key
  CertificateRevocation: 1023, // revocation
  EligibilityCertificate: 1030, // eligibility certificate shown
  EligibilityCertificateUntil: 1031, // eligibility certificate's last day
  EligibilityNotice: 1032, // notice of eligibility information shown
  EligibilityNoticeInsurer: 1033, // insurer of the notice
  MynaportalScreen: 1034, // Mynaportal eligibility screen shown
  MynaportalPdf: 1035, // PDF saved from Mynaportal shown
  LegacyCard: 1036, // legacy health insurance card shown
  LegacyCardUntil: 1037, // legacy card's last day
  LegacyCardUndated: 1038, // legacy card without a printed day
  LegacyCardInsurer: 1039, // insurer of the legacy card
  LegacyCardInsurerChangedOn: 1040, // day of the change of insurer
  Application: 1041, // declaration of insured status handed in
  PersonCheck: 1050, // check of the person
  PersonMethod: 1051, // method of the check
  PinMisses: 1052, // wrong PINs in a row
  FaceMisses: 1053, // failures of face recognition in a row
  VisualCheckReason: 1054, // reason for visual confirmation
  ReaderMessage: 1055, // the reader's message
  Eligibility: 1060, // eligibility by the answer
  Route: 1061, // route of the query
  Segment: 1062, // how far the query has come
  ResultStatus: 1063, // status of the result
  ResultMessage: 1064, // message of the result
  ConsentCheckups: 1065, // consent to health check-ups
  ConsentMedication: 1066, // consent to medication
  ConsentTreatment: 1067, // consent to treatment
  ConsentOperations: 1068, // consent to operations
  ConsentDiagnoses: 1069, // consent to diagnoses
  ConsentInfections: 1070, // consent to infections
  ConsentAllergies: 1071, // consent to allergies
  ConsentContraindications: 1072, // consent to contraindications
  ConsentTests: 1073, // consent to tests
  ConsentPrescriptions: 1074, // consent to prescriptions
  ConsentLimit: 1075, // consent to limit-amount information
  ConsentSpecialDisease: 1076, // consent to specific-disease information
  ConsentEndsToday: 1077, // a consent ends on the day of the visit
  Writer: 1078, // program that wrote the answer
  Origin: 1079, // occasion of the query
  AskedBy: 1091, // institution that asked
  AnswerDay: 1080, // day of the answer
  AnswerUndated: 1093, // answer that carries no day
  AnswerBornOn: 1081, // date of birth in the answer
  Classification: 1082, // classification of a result
  SharePercent: 1083, // patient's share, in percent
  OtherSharePercent: 1092, // second share that is stated, in percent
  TicketType: 1084, // type of a ticket
  TicketMonth: 1085, // month of a ticket
  Treatment: 1086, // treatment of a ticket
  TicketSameInstitution: 1087, // the same institution
  Designation: 1088, // institution that a ticket names
  TicketUse: 1089, // use of a ticket
  SelfPayYen: 1090, // payment by the patient, in yen
  Phones: 1100, // phones read here
  PhonesSince: 1101, // phones read here since
  Outage: 1102, // outage
  Place: 1103, // place of the visit
  BornOn: 1110, // date of birth
  FirstUse: 1111, // first use of the phone here
  Returning: 1112, // returning patient
  ByWord: 1113, // oral confirmation
  Registered: 1114, // registered for insurance use
  ChildPhone: 1115, // the child's own phone
  SubsidyStored: 1116, // subsidy stored here
  SubsidyInAnswer: 1117, // subsidy in the answer
});

/** What a decision says, one number each. */
const Outcome = Object.freeze({
  Acceptance: 2001, // what may be done
  Standing: 2002, // how well it is known
  Sign: 2003, // what a program branches on
  By: 2004, // what decided
  Until: 2005, // end of this acceptance
  FullUntil: 2006, // last day of full acceptance
  UsableUntil: 2007, // last day of any acceptance
  GraceUntil: 2008, // last day of the grace period
  PhoneCardGraceUntil: 2009, // last day of the grace of the card behind a phone
  ShortReadingUntil: 2010, // last day of the grace by its short reading
  FirstStep: 2011, // the step to take now
  Contradiction: 2012, // sources that disagree
  Day: 2013, // day of the visit
  TokenKind: 2014, // card or phone
  SharePercent: 2015, // patient's share in percent
  OtherSharePercent: 2016, // the other share in percent
  SelfPayStated: 2017, // payment by the patient stated
  SelfPayYen: 2018, // payment by the patient in yen
});

/** Why a decision is as it is. */
const Finding = Object.freeze({
  NothingPresented: 3001, // Nothing has been presented yet.
  WithinDates: 3002, // The certificate is within its dates (through {expires_on}).
  InGrace: 3003, // The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only).
  GraceOver: 3004, // The grace period after the certificate's expiry is over (it ended on {grace_until}).
  ExpiredWithoutGrace: 3005, // The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}).
  NotYetValid: 3006, // The certificate is not valid yet.
  DateUnknown: 3007, // The certificate's last day is not known.
  CertificateNotRead: 3008, // No certificate has been read yet.
  ReadingsDiffer: 3009, // Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {short_reading_until}). The computation by the month's end decides.
  CardEndsFirst: 3010, // The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts.
  Revoked: 3011, // The certificate was revoked; there is no grace period.
  Suspended: 3012, // The certificate is suspended, for example because it was reported lost; there is no grace period.
  Returned: 3013, // The card was given back; there is no grace period.
  ChainFailed: 3014, // The issuer's signature on the certificate, or the certificate's form, is wrong.
  ChainUnverified: 3015, // The certificate's issuer is not verified; the online eligibility verification decides.
  PossessionFailed: 3016, // It was not proved that {the_token} holds the certificate's key.
  TestHierarchy: 3017, // This is a test {plain_token}.
  TestHierarchyClaimed: 3018, // By its issuer's name this is a test certificate; the signature is not verified.
  TokenUnknown: 3019, // What is on the reader is not known to be a My Number Card or a supported phone.
  ReaderNotRecognised: 3020, // Reader code 001: not recognised.
  ReaderNotMyNumberCard: 3021, // Reader code 002: not a My Number Card.
  ReaderRevokedOrExpired: 3022, // Reader code 006: the certificate is revoked or expired. This outranks the dates.
  ReaderRevoked: 3023, // The reader says that the certificate was revoked.
  ReaderEligibilityOnly: 3024, // The reader says that the certificate has expired and only eligibility information is provided.
  ReaderOther: 3025, // The meaning of the reader's message is not published; see the portal's article KB0011365.
  ReaderContradictsDates: 3026, // The reader's message and the certificate's dates disagree. The reader's message counts.
  PhonesNotYet: 3027, // Phones were not read at reception yet on this day (they are since {phones_from}).
  PhonesNotHere: 3028, // Phones are not read here; supporting them is voluntary.
  PhoneHasNoGrace: 3029, // The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period.
  PersonNotConfirmed: 3030, // The person is not confirmed.
  MethodNotForToken: 3031, // This way of checking the person does not exist for {the_token}.
  ReaderDown: 3032, // The reader is out of order: nothing can be verified online.
  EligibilityCertificateShown: 3033, // An eligibility certificate within its dates was shown.
  EligibilityCertificateExpired: 3034, // The eligibility certificate has expired.
  NoticeWithCard: 3035, // A notice of eligibility information was shown together with the My Number Card.
  NoticeAloneTolerated: 3036, // A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time).
  NoticeAlone: 3037, // A notice of eligibility information does not serve alone; the My Number Card belongs to it.
  MynaportalWithCard: 3038, // Mynaportal's eligibility information was shown together with the My Number Card.
  MynaportalOnPhone: 3039, // Mynaportal's eligibility screen was shown after logging in on the spot.
  PdfWithoutCard: 3040, // Whether a saved PDF serves without the card is not published.
  ScreenWithoutToken: 3041, // Mynaportal's screen serves beside the My Number Card or the phone.
  LegacyValid: 3042, // A legacy health insurance card within its dates was shown.
  LegacyTolerated: 3043, // An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time).
  LegacyExpired: 3044, // The legacy health insurance card has expired and proves nothing by itself.
  ToleranceStartUnknown: 3045, // Whether this paper was already tolerated on this day is not published.
  QueryNeeded: 3046, // Accepted only if the online query confirms the eligibility.
  ApplicationWritten: 3047, // A declaration of insured status was handed in; the payment follows the share that it declares.
  PaperWithRefusedToken: 3048, // What a paper is worth beside a {plain_token} that is not accepted is not published.
  OnlineValid: 3049, // Online eligibility verification: valid.
  OnlineInvalid: 3050, // Online eligibility verification: the eligibility that was queried is not valid.
  OnlineNewExists: 3051, // Online eligibility verification: not valid, and a new eligibility exists.
  OnlineNotFound: 3052, // Online eligibility verification: nothing found (the query may have a slip, or the registration is under way).
  OnlineSeveral: 3053, // Online eligibility verification: several found.
  OnlineUnknown: 3054, // The online eligibility verification did not say whether the eligibility is valid.
  OnlineContradicts: 3055, // The online eligibility verification and another finding disagree.
  DocumentNotNamed: 3056, // There is an answer to a query by a paper, and it is not stated which paper was shown.
  NoRule: 3057, // This rule table has no rule for this case on this day.
  KnownContradicted: 3058, // What is known ({known}) and {accepting} disagree.
  RevocationContradicts: 3059, // What is known about revocation, suspension or return and the reader's message disagree.
  LegacyDateUnknown: 3060, // The last day of the legacy health insurance card is not known.
  NotForAuthentication: 3061, // Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere.
  OnlineValidUnregistered: 3062, // Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet.
  OtherCardFound: 3063, // What was read is a card of another kind.
  NoCertificate: 3064, // The card was read and holds no user authentication certificate.
  NoWayLeft: 3065, // No way is left to check the person with {the_token}.
  SystemDown: 3066, // The online system is down: nothing can be verified online.
  Disaster: 3067, // A disaster prevents the usual verification. Where 緊急時医療情報・資格確認機能 is opened, eligibility can be queried without a card.
  NotRegistered: 3068, // It is not registered for insurance use.
  ApplicationWithoutCard: 3069, // A declaration of insured status is for patients who presented their My Number Card.
  WordConfirmed: 3070, // A returning patient said that the insurance has not changed since the last visit.
  WordWithoutCard: 3071, // Oral confirmation is for returning patients who presented their My Number Card.
  LegacyUndated: 3072, // A legacy health insurance card without a printed day was shown (valid through {usable_until}).
  LegacyLapsedButValid: 3073, // The legacy card has expired and the answer is valid. How this counts is not published; the institution decides.
  EligibilityCertificateLapsedButValid: 3074, // The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides.
  OnlineProcessing: 3075, // The query is still being processed; there is no result yet.
  OnlineAbnormal: 3076, // The query ended abnormally; there is no result.
  OnlineError: 3077, // The answer is an error.
  OnlineOutranks: 3078, // Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only.
  GraceOrRefusal: 3079, // The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only.
  AnswerOfAnotherDay: 3080, // The answer is of another day than the visit and was not used.
  AnswerOfAnotherPerson: 3081, // The answer's date of birth differs from the patient's, so it was not used.
  OriginUncertain: 3082, // The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen.
  BookedAnswer: 3083, // The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet.
  BookedAnswerInvalid: 3084, // The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides.
  Welfare: 3085, // The patient is eligible for medical assistance.
  WelfareBesideInsurance: 3086, // The patient has both insurance and medical assistance.
  TicketOfAnotherInstitution: 3087, // The medical assistance ticket is for another institution.
  TicketMissing: 3088, // No medical assistance ticket of this month is registered.
  TicketPending: 3089, // This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse.
  TicketUncertain: 3090, // The ticket does not say whom it is for, or its entries disagree. Ask the welfare office.
  PaysInFull: 3091, // Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer.
  TerminalNotice: 3092, // The eligibility terminal sent a notice.
  NotConsented: 3093, // Some information was not consented to.
  ConsentExpired: 3094, // The consent to provide information has expired.
  SubsidySilent: 3095, // The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended.
  ShareDiffers: 3096, // The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer.
  PhoneOfAnotherPerson: 3097, // The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone.
  MethodFailed: 3098, // The check of the person that was tried failed; another one is left.
  TestAccepted: 3099, // The test hierarchy is accepted because it was asked for.
  AddedRootAccepted: 3100, // An issuer that was added here is accepted.
  AnswerWithoutDay: 3101, // The answer carries no day. Make sure that it is of this visit.
  RouteUncertain: 3102, // A query by card does not return "not valid, a new eligibility exists". Make sure where the answer comes from.
  PaperBesideExpiredCard: 3103, // The paper was shown beside a card whose certificate has expired.
  ConsentEndsToday: 3104, // A consent ends on the day of the visit; whether it still holds depends on the time.
  PrintedDatePassed: 3105, // By the date printed on the card it has expired.
  ReaderNotForPhone: 3106, // A phone has no grace period, and the reader shows the message of the grace period.
  PaperAgainstAnswer: 3107, // The paper and the answer by the card (not valid) disagree.
  AnswerOfAnotherInstitution: 3109, // The answer is another institution's and was not used.
  SpecialCareUnderAge: 3110, // The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on which they reach 18. Point the patient to the insurer.
  PaperWithForgedToken: 3108, // The card is not confirmed as genuine, so the paper that belongs to it does not serve either.
  DispensingTicket: 3111, // This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own.
  PhonePinMayBeLocked: 3112, // The phone's PIN was wrong several times; how many misses lock it is not published.
  InsurerChanged: 3113, // The insurer has changed, so this legacy health insurance card proves nothing.
  InsurerChangedButValid: 3114, // The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides.
  WordAgainstAnswer: 3115, // The answer is not valid, so the oral confirmation does not count.
  DeclaredBesidePhone: 3116, // Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published.
  VisualFailed: 3117, // Staff compared the face with the photo, and the person is not confirmed.
});

/** What else staff and patient should know. */
const Note = Object.freeze({
  RulesMayHaveChanged: 4001, // The rules are those known on {rules_as_of}; they may have changed since.
  RevocationUnknown: 4002, // Whether the certificate was revoked is not known; only an online check tells.
  RenewSoon: 4003, // The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it.
  BringCard: 4004, // Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse.
  PhysicalCardMayServe: 4005, // The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only).
  PatientOperates: 4006, // The patient operates the reader; staff need not.
  PhonesVoluntary: 4007, // Supporting phones is voluntary for institutions.
  MethodMayHaveChanged: 4008, // What Android asks for at reception may have changed on {android_from}; this is not published.
  PhoneExcludes: 4009, // With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something else).
  InsuranceStays: 4010, // The insurance itself does not end when a certificate expires.
  CertificateIsSent: 4011, // The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer.
  RegistrationEnds: 4012, // The registration for insurance use ends with the grace period.
  MynaportalNoLogin: 4013, // This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card.
  LimitAmountUnknown: 4014, // Whether limit-amount information is provided in the grace period is not published.
  LimitAmountByConsent: 4015, // With a paper, limit-amount information needs the patient's consent.
  ViewableForHours: 4017, // Medical information may be viewed for {consent_hours} hours after consent.
  PinLocked: 4018, // The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on.
  FaceLocked: 4020, // Face recognition is locked; check the person in another way. It is unlocked at the municipal counter.
  PhonePinMayBeLocked: 4021, // The phone's PIN may be locked (how many misses lock it is not published).
  VisualCuresNothing: 4022, // Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate.
  NoPhoto: 4023, // A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it).
  FaceOnly: 4024, // A 顔認証マイナンバーカード: face recognition or visual confirmation only.
  SeniorHoldsCertificate: 4025, // Everyone of this age holds an eligibility certificate.
  SeniorByStatus: 4026, // At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application.
  NeverInFull: 4027, // The patient's share does not change because a card cannot be read or has expired.
  RenewalTakesHours: 4028, // A renewed certificate may take about {delay_hours} hours to take effect.
  MovingDoesNotRevoke: 4029, // Moving house or changing one's name does not revoke this certificate.
  Tolerated: 4032, // This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time.
  CompareDocumentDate: 4033, // Check the last day of the paper.
  ForeignExtension: 4034, // After an extension of stay the certificate has to be issued again.
  ChildGuardian: 4035, // For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it.
  NewbornCertificate: 4036, // An infant without a card can have an eligibility certificate on application.
  EmergencyFunction: 4037, // 緊急時医療情報・資格確認機能 is opened by the call centre 0800-080-4583: tell the institution's code, name and contact; they call back the registered number.
  AppOnlyIfPrepared: 4038, // The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand.
  TerminalSays: 4039, // Notice of the terminal: {result_message}
  TicketSelfPay: 4040, // Payment by the patient: {self_pay}
  DeclarationFields: 4041, // The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as 不詳.
  QueryAfterTicket: 4042, // Query again when the ticket is registered.
  NewerRule: 4043, // A newer rule about {newer_about} exists, which this software does not know; update the software.
  QueryAgain: 4044, // The query ended abnormally; query again.
  CertificateWithoutApp: 4045, // Where the Myna eligibility app cannot be used, an eligibility certificate serves.
});

/** What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient. */
const Step = Object.freeze({
  TokenNotGenuine: 5039, // Set this card or phone aside and report it to the person in charge
  UseRealToken: 5038, // Have it replaced by the patient's own My Number Card
  ReadAgain: 5040, // Make sure the answer is the patient's, then read the card again
  ContactWelfareOffice: 5041, // Check the medical assistance ticket; if none, contact the welfare office
  QueryNewEligibility: 5022, // Check the numbers of the new eligibility and query again
  QueryMoreDetails: 5023, // Check insurer number, symbol, number and branch, and query again
  NameDocument: 5024, // Select which paper was used for the query
  OnlineQuery: 5021, // Query the eligibility online by the paper's numbers
  NoteCardFace: 5042, // Note name, date of birth, sex and address from the card
  PlaceAgain: 5002, // Have the card placed again
  PlaceMyNumberCard: 5003, // Have it replaced by the My Number Card
  RegisterInsuranceUse: 5043, // Have the card registered on the reader's screen
  FaceOrPin: 5044, // Have the card placed and the person checked by face recognition or PIN
  Face: 5010, // Have the card placed and the person checked by face recognition
  Pin: 5011, // Have the card placed and the PIN entered (do not ask for the number)
  VisualConfirmation: 5045, // Use 職員用ボタン and confirm the person in visual confirmation mode
  IphoneFlow: 5046, // Have iPhone selected, authenticated and held to the reader
  AndroidFlow: 5047, // Have Android selected, the PIN entered and the phone held to the reader
  PressNext: 5017, // Have 次に進む pressed on the screen
  Consent: 5018, // Have the patient choose on the consent screen
  UseMobileApp: 5019, // Verify with the Myna eligibility app (if it is prepared)
  PlaceCard: 5048, // Ask for the My Number Card
  UsePhone: 5049, // Ask whether the patient uses the phone as insurance card
  UsePhysicalCard: 5004, // Receive with the physical My Number Card
  ShowEligibilityCertificate: 5025, // Receive with the eligibility certificate
  ShowNoticeWithCard: 5026, // Receive with the card and the notice of eligibility information
  ShowMynaportalWithCard: 5027, // Receive with the card and the Mynaportal eligibility screen
  ShowMynaportalOnPhone: 5028, // Receive with the Mynaportal screen, logged in on the spot
  ShowLegacyCard: 5029, // Receive with a legacy health insurance card within its dates
  AskByWord: 5050, // Ask whether the insurance has changed since the last visit
  WriteApplication: 5030, // If nothing else is at hand, have a declaration of insured status filled in
  ChargeDeclaredShare: 5031, // Charge the share of the declaration (30% or as declared)
  QueryLater: 5051, // Query the eligibility later (after recovery from an outage)
  Renew: 5032, // Point to renewal at the municipal counter
  RenewPhone: 5033, // Point to the new application for the phone on Mynaportal after renewal
  RegisterAgain: 5034, // Point to the new registration after renewal
  Unlock: 5035, // Point to the PIN reset (municipal counter and others)
  AskMunicipality: 5036, // Point to the municipal counter about the card
  AskInsurer: 5037, // Point to the insurer
  CallSupport: 5052, // Call the call centre 0800-080-4583
  CollectInFull: 5053, // Collect the whole sum and hand out a receipt
  ShowRecipientCertificate: 5054, // Ask for the recipient certificate (do not close the stored subsidy)
  UseHomeVisitApp: 5055, // Have the patient consent again on the screen for home visits
});

/** The rules. What each says, when and by which source, stands in the table of rules. */
const RuleId = Object.freeze({
  CardValid: 6001, // validity of the card
  CardGrace: 6002, // grace period of the card
  CardGraceShort: 6003, // the grace period put in short
  CardGraceScope: 6004, // what is provided in the grace period
  CardGraceLimitAmount: 6005, // limit-amount information in the grace period
  CardAfterGrace: 6006, // the card after its grace period
  CardBody: 6007, // the card's own date
  CardRevoked: 6008, // revoked, suspended and returned cards
  CardMoving: 6009, // moving house or a change of name
  InsuranceStays: 6010, // expiry and the insurance itself
  CertificateSent: 6011, // eligibility certificates without application
  MynaportalNoGrace: 6012, // expiry and Mynaportal
  ReaderNotRecognised: 6013, // reader code 001
  ReaderNotMyNumberCard: 6014, // reader code 002
  ReaderRevokedOrExpired: 6015, // reader code 006
  ReaderGrace: 6016, // the reader's message in the grace period
  PhoneStart: 6017, // phones at reception
  PhoneNoGrace: 6018, // expiry on a phone
  PhoneIphone: 6019, // check of the person by iPhone
  PhoneAndroid: 6020, // check of the person by Android
  PhoneFirstUse: 6021, // first use of a phone
  PhoneExcludes: 6022, // what a phone cannot do
  PhoneRenewal: 6023, // renewal of a phone
  PhonePatientOperates: 6024, // who operates the reader for a phone
  PhoneMynaportal: 6025, // Mynaportal when a phone cannot be read
  PersonPinTries: 6026, // lock of the card's PIN
  PersonFaceTries: 6027, // lock of face recognition
  PersonPinLocked: 6028, // a card with a locked PIN
  PersonNoPhoto: 6029, // a card without a photo
  PersonFaceOnly: 6030, // the face-recognition My Number Card
  PersonCard: 6031, // check of the person by card
  VisualMode: 6032, // visual confirmation mode
  VisualPasscode: 6033, // passcode of visual confirmation mode
  VisualPlace: 6034, // where visual confirmation mode is operated
  PhonePinTries: 6035, // lock of a phone's PIN
  DocumentCertificate: 6036, // the eligibility certificate
  DocumentNotice: 6037, // the card with a notice of eligibility information
  DocumentMynaportal: 6038, // the card with the Mynaportal eligibility screen
  DocumentNoticeAlone: 6039, // a notice of eligibility information alone
  DocumentLegacy: 6040, // the legacy health insurance card
  DocumentLegacyTolerated: 6041, // the expired legacy health insurance card
  DocumentApplication: 6042, // the declaration of insured status
  DocumentScope: 6043, // what papers provide
  DocumentSenior: 6044, // eligibility certificates for all seniors
  DocumentSeniorAge: 6045, // age of medical care for the elderly
  NeverInFull: 6046, // payment when the card cannot be read
  TroubleReader: 6047, // the app when the reader is down
  TroubleSystem: 6048, // system failure
  OnlineAnswer: 6049, // precedence of the online answer
  OnlineConsent: 6050, // how long a consent lasts
  OnlineNoState: 6051, // the answer and the certificate's state
  RenewalCardAdult: 6052, // validity of an adult's card
  RenewalCardMinor: 6053, // validity of a minor's card
  RenewalAdultAge: 6054, // age of majority for the card
  RenewalCertificate: 6055, // validity of a certificate
  RenewalInWindow: 6056, // renewal inside the window
  RenewalWindow: 6057, // window of renewal
  RenewalReminder: 6058, // reminder of renewal
  RenewalForeign: 6059, // period of stay and the card
  RenewalLeapDay: 6060, // birthdays on 29 February
  RenewalDelay: 6061, // when a renewal shows
  DocumentByWord: 6062, // oral confirmation
  Registration: 6063, // registration for insurance use
  DocumentLegacyUndated: 6064, // the legacy card without a printed date
  TroubleNoteFace: 6065, // noting the face of the card in an outage
  TroubleDisaster: 6066, // disaster
  WelfareTicket: 6067, // the medical assistance ticket
  WelfareRegistration: 6068, // tickets not registered yet
  SpecialCare: 6069, // special medical care expense
  SubsidySilence: 6070, // a subsidy that the answer does not name
  OnlineProvesPerson: 6071, // the check and the consent that an answer proves
  ShareDiffers: 6072, // shares that differ
  VisitHome: 6073, // home visits
  VisitOnline: 6074, // online visits and other routes
  PersonChild: 6075, // small children
  PersonNewborn: 6076, // newborns
  OnlineSegment: 6077, // unfinished and failed answers
  ApplicationShare: 6078, // the share of a declaration
  DocumentWithExpiredCard: 6079, // papers beside an expired or damaged card
  EmergencyFunction: 6080, // how the emergency eligibility function is opened
  DocumentLegacyToleratedKokuho: 6081, // the expired legacy card of National Health Insurance
  DocumentLegacyToleratedKouki: 6082, // the expired legacy card of medical care for the elderly
  DocumentNoticeAloneKokuho: 6083, // a notice of National Health Insurance alone
  PersonNoPhotoLocked: 6084, // locked PIN of a card without a photo
  CardForeignGrace: 6085, // grace period after the end of a stay
  PhoneApplication: 6086, // a phone with a declaration
  PhoneSavedPdf: 6087, // a phone with a saved PDF
  ApplicationClaim: 6088, // filling in and claiming a declaration
  WelfarePaper: 6089, // the paper ticket
  OnlineNewEligibility: 6090, // the answer 'invalid, new eligibility'
  VisualReturn: 6091, // the reader after visual confirmation
  SubsidySetting: 6092, // the setting for subsidies
  DocumentSeniorChanged: 6093, // eligibility certificates for new and changed members
  OnlineLimit: 6094, // consent to limit-amount information
  DocumentLegacyAfter: 6095, // the expired legacy card after the toleration
});

/** What the institution may receive about a patient. The names of the interface's consent elements stand beside them. */
const Provision = Object.freeze({
  Eligibility: 7001, // eligibility information
  Checkups: 7002, // health check-ups
  Medication: 7003, // medication
  Treatment: 7004, // treatment
  Operations: 7005, // operations
  Diagnoses: 7006, // diagnoses
  Infections: 7007, // infections
  Allergies: 7008, // allergies
  Contraindications: 7009, // contraindications
  Tests: 7010, // tests
  Prescriptions: 7011, // prescriptions
  Limit: 7012, // limit-amount information
  SpecialDisease: 7013, // specific-disease information
});

/** What settings hold. */
const SettingsOption = Object.freeze({
  AcceptTest: 8001, // accept the test hierarchy
  AcceptSimulator: 8002, // accept the simulator's root
  AcceptOwnFiles: 8003, // accept own files
  OperationTimeout: 8004, // milliseconds of an operation
  RulesSerial: 8005, // serial of the rules
  RulesIssued: 8006, // day of the rules
  RulesOrigin: 8007, // origin of the rules
  RulesSha256: 8008, // SHA-256 of the rules
  ReadersSerial: 8009, // serial of the readers
  ReadersIssued: 8010, // day of the readers
  ReadersOrigin: 8011, // origin of the readers
  ReadersSha256: 8012, // SHA-256 of the readers
});

/** What a visit may have several of. */
const VisitList = Object.freeze({
  Tokens: 8101, // cards and phones
  Answer: 8102, // the online answer
  Results: 8103, // results of the answer
  Tickets: 8104, // tickets of a result
});

/** The lists of words that a decision holds. */
const DecisionList = Object.freeze({
  Findings: 8201, // findings
  StepsInOrder: 8202, // steps in order
  StepsAnyOneOf: 8203, // steps of which any one serves
  StepsAfterwards: 8204, // steps afterwards
  Notes: 8205, // notes
  Rules: 8206, // rules
  Provided: 8207, // information provided
  IfConsented: 8208, // information provided after consent
  NotProvided: 8209, // information not provided
  NotShown: 8210, // information not shown
});

/** What a session does with a token. */
const OperationKind = Object.freeze({
  Identify: 8301, // identify
  Certificate: 8302, // read the certificate
  Tries: 8303, // ask for the tries left
  Verify: 8304, // verify the PIN
  Prove: 8305, // prove possession
});

/** What happened to the readers. */
const ReaderEvent = Object.freeze({
  ReaderAdded: 8401, // reader plugged in
  ReaderRemoved: 8402, // reader unplugged
  TokenInserted: 8403, // token placed
  TokenRemoved: 8404, // token taken off
});

/** What a session knows of its last operation. */
const SessionValue = Object.freeze({
  Status: 8501, // status
  TokenKind: 8502, // token
  PinState: 8503, // PIN
  TriesLeft: 8504, // tries left
  Possession: 8505, // possession
  LeftOpen: 8506, // left open
  MayHaveCostATry: 8507, // may have cost a try
  StatusWord: 8508, // status word
  ReaderCode: 8509, // reader's code
  Commands: 8510, // commands
  BytesSent: 8511, // bytes sent
  BytesReceived: 8512, // bytes received
  ReaderName: 8513, // reader's name
});

/** What a certificate says. */
const CertificateValue = Object.freeze({
  StartsOn: 8601, // first day
  ExpiresOn: 8602, // last day
  Purpose: 8603, // purpose
  KeyBits: 8604, // key's bits
  IssuerName: 8605, // issuer's name
  PolicyOid: 8606, // policy
  Der: 8607, // DER
  SerialNumber: 8608, // serial number
  Subject: 8609, // subject
});

/** What a terminal's file says. */
const AnswerValue = Object.freeze({
  Results: 8701, // results
  Remarks: 8702, // remarks
  Sharing: 8703, // sharing
  AsksForReaderMessage: 8704, // asks for the reader's message
  Remark: 8705, // remark
  Content: 8706, // content
  Problem: 8707, // problem
  Units: 8708, // persons
  Interface: 8709, // number of the interface
  Forecast: 8710, // forecast
  Again: 8711, // second delivery
  FollowUp: 8712, // what is to be done next
  FileName: 8713, // file's name
  FileKind: 8714, // kind of file
  ProblemText: 8715, // problem in words
  ProcessedAt: 8716, // time of processing
  ReceptionNumber: 8717, // reception number
  ReferenceNumber: 8718, // reference number
  Direction: 8719, // direction
});

/** What a simulated token is, set before it is inserted. */
const SimulatorValue = Object.freeze({
  ExpiresOn: 8801, // last day
  TriesLeft: 8802, // tries left
  HolderAuthenticated: 8803, // holder authenticated
  WithoutJpki: 8804, // without JPKI
  Commands: 8805, // commands
  Unlocked: 8806, // unlocked
});

/** What a build of the library can do. */
const Feature = Object.freeze({
  Pcsc: 8901, // readers through PC/SC
  Simulator: 8902, // simulated tokens
  Terminal: 8903, // the terminal's files
  Crypto: 8904, // signatures
  Folder: 8905, // the terminal's folder
});

/** What a conversation wants done next. */
const ConversationStep = Object.freeze({
  Done: 0, // done
  Transmit: 9001, // send
  CutPower: 9002, // cut the power
});

/** What reception may do with what was presented. Greater is more, and the zero value accepts nothing. */
const Acceptance = Object.freeze({
  Undecided: 0, // not decided
  NotAccepted: 10001, // not accepted
  EligibilityOnly: 10002, // accepted, eligibility information only
  Full: 10003, // accepted
});

/** How well the acceptance is known. */
const Standing = Object.freeze({
  Undecided: 0, // undecided
  Presumed: 10101, // by dates and papers
  Genuine: 10102, // the card or phone is genuine
  Confirmed: 10103, // eligibility verified
});

/** The sign of the desk: what a program branches on. */
const Sign = Object.freeze({
  Unknown: 0, // no decision
  Stop: 10201, // ×
  Check: 10202, // △
  Go: 10203, // ○
});

/** Which way to be accepted decided the visit. */
const By = Object.freeze({
  Nothing: 0, // nothing
  Token: 10301, // the card or phone
  OtherToken: 10302, // the other card or phone
  EligibilityCertificate: 10303, // the eligibility certificate
  EligibilityNotice: 10304, // the notice of eligibility information
  MynaportalScreen: 10305, // the Mynaportal eligibility screen
  MynaportalPdf: 10306, // a PDF saved from Mynaportal
  LegacyCard: 10307, // the legacy health insurance card
  Application: 10308, // the declaration of insured status
  Word: 10309, // oral confirmation
  Answer: 10310, // the online answer alone
});

/** What a finding is about: the way to be accepted that it belongs to. */
const About = Object.freeze({
  Visit: 10401, // the visit
  Token: 10402, // the card or phone
  Person: 10403, // the check of the person
  Site: 10404, // the institution
  Answer: 10405, // the online answer
  Paper: 10406, // a paper
});

/** Who says so. A higher voice outranks a lower one about the same subject. */
const Voice = Object.freeze({
  Dates: 10501, // dates
  Reader: 10502, // the reader
  Centre: 10503, // the online eligibility verification
  Known: 10504, // known facts
  Nature: 10505, // the token itself
});

/** What a finding means for its way, worst first. */
const Verdict = Object.freeze({
  Refuse: 10601, // refuses
  Open: 10602, // leaves open
  Limit: 10603, // limits to eligibility
  Allow: 10604, // allows
  Note: 10605, // notes
});

/** The groups of the plan, in the order in which they are shown. */
const Part = Object.freeze({
  InOrder: 10701, // in this order
  AnyOneOf: 10702, // any one of
  Afterwards: 10703, // afterwards
});

/** Who takes a step. */
const Audience = Object.freeze({
  Patient: 10801, // the patient
  Staff: 10802, // staff
});

/** How much a text of a decision says. */
const Detail = Object.freeze({
  Brief: 10901, // three lines
  Desk: 10902, // for the desk
  Full: 10903, // in full
  Sources: 10904, // sources
  Technical: 10905, // technical
});

/** What is on the reader. */
const TokenKind = Object.freeze({
  Unknown: 0, // not known
  Card: 11001, // My Number Card
  Android: 11002, // Android phone
  Iphone: 11003, // iPhone
});

/** The form of a card, as staff see it. */
const CardForm = Object.freeze({
  Ordinary: 0, // ordinary
  WithoutPhoto: 11101, // without a photo
  FaceOnly: 11102, // face recognition only, no PIN
});

/** Where the facts of a certificate come from. */
const Evidence = Object.freeze({
  Read: 0, // read
  Stated: 11201, // stated
});

/** What the reader found beside a readable My Number Card or phone. */
const Discovery = Object.freeze({
  Unknown: 0, // nothing
  OtherCard: 11301, // a card of another kind
  NoCertificate: 11302, // no user authentication certificate on it
});

/** Whether a pinned root issued the certificate. */
const Chain = Object.freeze({
  Unverified: 0, // issuer not verified
  Verified: 11401, // issuer verified
  Failed: 11402, // signature or form is wrong
});

/** Whether the token proved that it holds the certificate's key. */
const Possession = Object.freeze({
  NotProved: 0, // key not proved
  Proved: 11501, // key proved
  Failed: 11502, // key does not match
});

/** What a certificate is for, by what it says itself. Whether that is to be believed is for the chain. */
const Purpose = Object.freeze({
  Unknown: 0, // not known
  UserAuthentication: 11601, // user authentication
  DigitalSignature: 11602, // signatures
  CertificateAuthority: 11603, // a certification authority
  Foreign: 11604, // not from JPKI
});

/** Who issued the certificate. */
const Hierarchy = Object.freeze({
  Unknown: 0, // not known
  Production: 11701, // production
  Test: 11702, // test
  Other: 11703, // a root that was added
});

/** Whether the certificate was revoked. Cannot be known offline. */
const Revocation = Object.freeze({
  Unknown: 0, // not known
  Good: 11801, // not revoked
  Revoked: 11802, // revoked
  Suspended: 11803, // suspended
});

/** What a patient shows besides a card or phone. */
const PaperKind = Object.freeze({
  EligibilityCertificate: 12001, // eligibility certificate
  EligibilityNotice: 12002, // notice of eligibility information
  MynaportalScreen: 12003, // Mynaportal eligibility screen
  MynaportalPdf: 12004, // PDF saved from Mynaportal
  LegacyCard: 12005, // legacy health insurance card
  Application: 12006, // declaration of insured status
});

/** Whose card a legacy health insurance card is. */
const Insurer = Object.freeze({
  Unknown: 0, // not known
  Kokuho: 12101, // National Health Insurance
  Kouki: 12102, // medical care for the elderly aged 75 and over
  Employees: 12103, // employees' insurance
});

/** How it is checked that the person is the holder (本人確認). */
const Method = Object.freeze({
  Face: 12201, // face recognition
  Pin: 12202, // PIN
  Visual: 12203, // visual confirmation
  PhoneBiometrics: 12204, // the phone's face or fingerprint recognition
});

/** What came of the check of the person. */
const Check = Object.freeze({
  NotDone: 0, // not done
  Passed: 12301, // passed
  Failed: 12302, // failed
});

/** The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面). */
const VisualCheckReason = Object.freeze({
  FaceFailsAndPinUnknown: 12401, // face recognition fails and the PIN is not usable
  Disability: 12402, // dementia or a disability
  Condition: 12403, // the patient's condition
  Machine: 12404, // machine trouble with face recognition and PIN entry
});

/** What the facial-recognition card reader showed. */
const ReaderMessage = Object.freeze({
  Unknown: 0, // no message
  NotRecognised: 12501, // not recognised (001)
  NotMyNumberCard: 12502, // not a My Number Card (002)
  EligibilityOnly: 12503, // eligibility information only
  Revoked: 12504, // revoked
  RevokedOrExpired: 12505, // revoked or expired (006)
  Other: 12506, // another message
});

/** Whether an eligibility is valid (資格有効性, `QualificationValidity`), code OQSCD006. */
const Eligibility = Object.freeze({
  Unknown: 0, // no validity stated
  Valid: 12601, // valid
  Invalid: 12602, // not valid
  InvalidNewExists: 12603, // not valid; a new eligibility exists
  NotFound: 12604, // no such eligibility found
  Several: 12605, // several found
  ValidUnregistered: 12606, // valid (medical assistance, not registered here)
});

/** The route of a query (照会区分, `ReferenceClassification`), code OQSCD002. No value for phones is public. */
const Route = Object.freeze({
  Unknown: 0, // not known
  Card: 12701, // by My Number Card
  Document: 12702, // by a document's numbers
});

/** What the patient consents to (同意区分), code OQSCD016. */
const Consent = Object.freeze({
  Absent: 0, // nothing said
  Refused: 12801, // refused
  Given: 12802, // given
  Expired: 12803, // expired
  Unobtainable: 12804, // could not be obtained
});

/** The segment of a result (処理結果区分, `SegmentOfResult`): how far the centre has come. */
const Segment = Object.freeze({
  Finished: 0, // finished
  Processing: 12901, // still being processed
  Abnormal: 12902, // ended abnormally
});

/** The status of a result (処理結果状況, `ProcessingResultStatus`). */
const ResultStatus = Object.freeze({
  Normal: 0, // normal
  Error: 13001, // error
});

/** Which program wrote the answer's file, by its looks. */
const Writer = Object.freeze({
  Unknown: 0, // not known
  Terminal: 13101, // the eligibility terminal
  Other: 13102, // another program
  Uncertain: 13103, // not certain to be the eligibility terminal
});

/** For what occasion the answer was asked. */
const Origin = Object.freeze({
  Desk: 0, // the desk
  HomeVisit: 13201, // a home visit
  OnlineVisit: 13202, // an online visit
  Bulk: 13203, // a bulk query for booked patients
});

/** The classification (被保険者証区分, `InsuredCardClassification`): what kind of eligibility a result is. */
const Classification = Object.freeze({
  Unknown: 0, // not known
  Insured: 13301, // insured (general)
  Retired: 13302, // insured (retired)
  ShortTerm: 13303, // short-term
  ShortTermRetired: 13304, // short-term (retired)
  SpecialCare: 13305, // special medical care expense
  SpecialRetired: 13306, // specially retired
  SelfDefence: 13307, // Self-Defense Forces
  Welfare: 13308, // medical assistance
});

/** Whether a ticket is for treatment or for dispensing (医療券・調剤券の別). */
const TicketType = Object.freeze({
  Unknown: 0, // not known
  Medical: 13401, // medical ticket
  Dispensing: 13402, // dispensing ticket
});

/** The kind of treatment of a ticket (診療別). */
const Treatment = Object.freeze({
  Unknown: 0, // not known
  Inpatient: 13501, // inpatient
  Outpatient: 13502, // outpatient
  Dental: 13503, // dental
  Dispensing: 13504, // dispensing
  HomeNursing: 13505, // home nursing
});

/** Whether a ticket is used alone or beside an insurance (単独・併用). */
const TicketUse = Object.freeze({
  Unknown: 0, // not known
  Alone: 13601, // alone
  WithInsurance: 13602, // with insurance
});

/** Which institution a ticket is for. */
const Designation = Object.freeze({
  Unknown: 0, // not known
  Own: 13701, // for this institution
  Other: 13702, // for another institution
});

/** Whether the institution reads phones. */
const Phones = Object.freeze({
  Unknown: 0, // not known
  Yes: 13801, // yes
  No: 13802, // no
});

/** What does not work. */
const Outage = Object.freeze({
  Unknown: 0, // nothing known
  Reader: 13901, // the reader is down
  System: 13902, // the system is down
  Disaster: 13903, // disaster
});

/** Where the visit takes place. */
const Place = Object.freeze({
  Desk: 0, // at the desk
  Home: 14001, // home visit
  Online: 14002, // online visit
  OtherRoute: 14003, // another route than usual
});

/** Yes or no, where not knowing is a third thing. */
const YesNo = Object.freeze({
  Unknown: 0, // not known
  Yes: 14101, // yes
  No: 14102, // no
});

/** How certain a rule is. */
const Certainty = Object.freeze({
  Unknown: 0, // unknown
  Low: 14201, // low
  Medium: 14202, // medium
  High: 14203, // high
});

/** What a rule measures. Each rule has one kind for ever. */
const Measure = Object.freeze({
  Plain: 0, // in force or not
  Months: 14301, // months
  Years: 14302, // years
  Birthdays: 14303, // birthdays
  Tries: 14304, // tries
  Hours: 14305, // hours
  Methods: 14306, // methods
  Provides: 14307, // what is provided
  OperatedAt: 14308, // where it is operated
  DayOfMonth: 14309, // day of the month
});

/** Where something is operated. */
const OperatedAt = Object.freeze({
  Terminal: 14401, // the eligibility terminal
  Reader: 14402, // the facial-recognition card reader
});

/** The language of a text. */
const Language = Object.freeze({
  Ja: 14501, // Japanese
  En: 14502, // English
});

/** What a rule is about, for programs that do not know the rule. */
const Subject = Object.freeze({
  Card: 14601, // the card
  Phone: 14602, // the phone
  Paper: 14603, // a paper
  Person: 14604, // the check of the person
  Answer: 14605, // the online answer
  Site: 14606, // the institution
  Visit: 14607, // the visit
});

/** Where a table of rules came from. */
const TableOrigin = Object.freeze({
  BuiltIn: 0, // built in
  Signed: 14701, // loaded, signature verified
  Own: 14702, // loaded, the institution's own (unsigned)
});

/** Why a kind of information is not provided. */
const Withheld = Object.freeze({
  Grace: 14801, // the grace period
  Refused: 14802, // not consented to
  ConsentExpired: 14803, // the consent has expired
  Paper: 14804, // received by a paper
});

/** Whether a kind of information is provided. */
const Provided = Object.freeze({
  Unknown: 0, // not known
  Provided: 14901, // provided
  NotProvided: 14902, // not provided
  IfConsented: 14903, // provided after consent
});

/** What became of the PIN. */
const PinState = Object.freeze({
  NotGiven: 0, // not given
  Verified: 15001, // verified
  NotNeeded: 15002, // not needed
  Wrong: 15003, // wrong
  Blocked: 15004, // blocked
  Uncertain: 15005, // uncertain
});

/** Whether an answer shares medical information. */
const Sharing = Object.freeze({
  Unknown: 0, // not known
  Consented: 15101, // consented
  Refused: 15102, // not consented
});

/** What a terminal's file holds. */
const FileContent = Object.freeze({
  Nothing: 0, // nothing read
  Answer: 15201, // answer about one person
  Bulk: 15202, // answers about many persons
  Receipt: 15203, // receipt of a question about many
  Registered: 15204, // registration's outcome
  Query: 15205, // question
  Collect: 15206, // request for results
  Registration: 15207, // registration
});

/** Why a file of the folder was not read, or what happened to the folder. */
const FileProblem = Object.freeze({
  Nothing: 0, // nothing
  UnknownName: 15301, // unknown name
  NotRead: 15302, // kind that is not read
  Encrypted: 15303, // encrypted
  Incomplete: 15304, // incomplete
  Broken: 15305, // broken
  TooLarge: 15306, // too large
  NotAFile: 15307, // no file
  Locked: 15308, // locked
  FolderAway: 15309, // folder away
  FolderBack: 15310, // folder back
  JournalLost: 15311, // journal lost
});

/** What is to be done after an answer of the terminal. */
const FollowUp = Object.freeze({
  Nothing: 0, // nothing
  AskAgain: 15401, // query again later
  Collect: 15402, // collect the results
  RegisterReferenceNumber: 15403, // register the reference number
  ShowError: 15404, // see the error
});

/** Where a terminal's file goes, by its name. */
const FileDirection = Object.freeze({
  Unknown: 0, // not known
  ToTerminal: 15501, // to the terminal
  FromTerminal: 15502, // from the terminal
});

// What is behind the number that a word asks for, where it is neither a count nor a word.
const worths = new Map([
  [Fact.Day, 'day'],
  [Fact.TokenPrintedUntil, 'day'],
  [Fact.TokenReturned, 'flag'],
  [Fact.CertificateStartsOn, 'day'],
  [Fact.CertificateExpiresOn, 'day'],
  [Fact.CertificateAccepted, 'flag'],
  [Fact.EligibilityCertificate, 'flag'],
  [Fact.EligibilityCertificateUntil, 'day'],
  [Fact.EligibilityNotice, 'flag'],
  [Fact.MynaportalScreen, 'flag'],
  [Fact.MynaportalPdf, 'flag'],
  [Fact.LegacyCard, 'flag'],
  [Fact.LegacyCardUntil, 'day'],
  [Fact.LegacyCardUndated, 'flag'],
  [Fact.LegacyCardInsurerChangedOn, 'day'],
  [Fact.Application, 'flag'],
  [Fact.ConsentEndsToday, 'flag'],
  [Fact.AnswerDay, 'day'],
  [Fact.AnswerUndated, 'flag'],
  [Fact.AnswerBornOn, 'day'],
  [Fact.TicketMonth, 'day'],
  [Fact.PhonesSince, 'day'],
  [Fact.BornOn, 'day'],
  [Outcome.Until, 'day'],
  [Outcome.FullUntil, 'day'],
  [Outcome.UsableUntil, 'day'],
  [Outcome.GraceUntil, 'day'],
  [Outcome.PhoneCardGraceUntil, 'day'],
  [Outcome.ShortReadingUntil, 'day'],
  [Outcome.Contradiction, 'flag'],
  [Outcome.Day, 'day'],
  [Outcome.SelfPayStated, 'flag'],
  [Finding.NothingPresented, 'flag'],
  [Finding.WithinDates, 'flag'],
  [Finding.InGrace, 'flag'],
  [Finding.GraceOver, 'flag'],
  [Finding.ExpiredWithoutGrace, 'flag'],
  [Finding.NotYetValid, 'flag'],
  [Finding.DateUnknown, 'flag'],
  [Finding.CertificateNotRead, 'flag'],
  [Finding.ReadingsDiffer, 'flag'],
  [Finding.CardEndsFirst, 'flag'],
  [Finding.Revoked, 'flag'],
  [Finding.Suspended, 'flag'],
  [Finding.Returned, 'flag'],
  [Finding.ChainFailed, 'flag'],
  [Finding.ChainUnverified, 'flag'],
  [Finding.PossessionFailed, 'flag'],
  [Finding.TestHierarchy, 'flag'],
  [Finding.TestHierarchyClaimed, 'flag'],
  [Finding.TokenUnknown, 'flag'],
  [Finding.ReaderNotRecognised, 'flag'],
  [Finding.ReaderNotMyNumberCard, 'flag'],
  [Finding.ReaderRevokedOrExpired, 'flag'],
  [Finding.ReaderRevoked, 'flag'],
  [Finding.ReaderEligibilityOnly, 'flag'],
  [Finding.ReaderOther, 'flag'],
  [Finding.ReaderContradictsDates, 'flag'],
  [Finding.PhonesNotYet, 'flag'],
  [Finding.PhonesNotHere, 'flag'],
  [Finding.PhoneHasNoGrace, 'flag'],
  [Finding.PersonNotConfirmed, 'flag'],
  [Finding.MethodNotForToken, 'flag'],
  [Finding.ReaderDown, 'flag'],
  [Finding.EligibilityCertificateShown, 'flag'],
  [Finding.EligibilityCertificateExpired, 'flag'],
  [Finding.NoticeWithCard, 'flag'],
  [Finding.NoticeAloneTolerated, 'flag'],
  [Finding.NoticeAlone, 'flag'],
  [Finding.MynaportalWithCard, 'flag'],
  [Finding.MynaportalOnPhone, 'flag'],
  [Finding.PdfWithoutCard, 'flag'],
  [Finding.ScreenWithoutToken, 'flag'],
  [Finding.LegacyValid, 'flag'],
  [Finding.LegacyTolerated, 'flag'],
  [Finding.LegacyExpired, 'flag'],
  [Finding.ToleranceStartUnknown, 'flag'],
  [Finding.QueryNeeded, 'flag'],
  [Finding.ApplicationWritten, 'flag'],
  [Finding.PaperWithRefusedToken, 'flag'],
  [Finding.OnlineValid, 'flag'],
  [Finding.OnlineInvalid, 'flag'],
  [Finding.OnlineNewExists, 'flag'],
  [Finding.OnlineNotFound, 'flag'],
  [Finding.OnlineSeveral, 'flag'],
  [Finding.OnlineUnknown, 'flag'],
  [Finding.OnlineContradicts, 'flag'],
  [Finding.DocumentNotNamed, 'flag'],
  [Finding.NoRule, 'flag'],
  [Finding.KnownContradicted, 'flag'],
  [Finding.RevocationContradicts, 'flag'],
  [Finding.LegacyDateUnknown, 'flag'],
  [Finding.NotForAuthentication, 'flag'],
  [Finding.OnlineValidUnregistered, 'flag'],
  [Finding.OtherCardFound, 'flag'],
  [Finding.NoCertificate, 'flag'],
  [Finding.NoWayLeft, 'flag'],
  [Finding.SystemDown, 'flag'],
  [Finding.Disaster, 'flag'],
  [Finding.NotRegistered, 'flag'],
  [Finding.ApplicationWithoutCard, 'flag'],
  [Finding.WordConfirmed, 'flag'],
  [Finding.WordWithoutCard, 'flag'],
  [Finding.LegacyUndated, 'flag'],
  [Finding.LegacyLapsedButValid, 'flag'],
  [Finding.EligibilityCertificateLapsedButValid, 'flag'],
  [Finding.OnlineProcessing, 'flag'],
  [Finding.OnlineAbnormal, 'flag'],
  [Finding.OnlineError, 'flag'],
  [Finding.OnlineOutranks, 'flag'],
  [Finding.GraceOrRefusal, 'flag'],
  [Finding.AnswerOfAnotherDay, 'flag'],
  [Finding.AnswerOfAnotherPerson, 'flag'],
  [Finding.OriginUncertain, 'flag'],
  [Finding.BookedAnswer, 'flag'],
  [Finding.BookedAnswerInvalid, 'flag'],
  [Finding.Welfare, 'flag'],
  [Finding.WelfareBesideInsurance, 'flag'],
  [Finding.TicketOfAnotherInstitution, 'flag'],
  [Finding.TicketMissing, 'flag'],
  [Finding.TicketPending, 'flag'],
  [Finding.TicketUncertain, 'flag'],
  [Finding.PaysInFull, 'flag'],
  [Finding.TerminalNotice, 'flag'],
  [Finding.NotConsented, 'flag'],
  [Finding.ConsentExpired, 'flag'],
  [Finding.SubsidySilent, 'flag'],
  [Finding.ShareDiffers, 'flag'],
  [Finding.PhoneOfAnotherPerson, 'flag'],
  [Finding.MethodFailed, 'flag'],
  [Finding.TestAccepted, 'flag'],
  [Finding.AddedRootAccepted, 'flag'],
  [Finding.AnswerWithoutDay, 'flag'],
  [Finding.RouteUncertain, 'flag'],
  [Finding.PaperBesideExpiredCard, 'flag'],
  [Finding.ConsentEndsToday, 'flag'],
  [Finding.PrintedDatePassed, 'flag'],
  [Finding.ReaderNotForPhone, 'flag'],
  [Finding.PaperAgainstAnswer, 'flag'],
  [Finding.AnswerOfAnotherInstitution, 'flag'],
  [Finding.SpecialCareUnderAge, 'flag'],
  [Finding.PaperWithForgedToken, 'flag'],
  [Finding.DispensingTicket, 'flag'],
  [Finding.PhonePinMayBeLocked, 'flag'],
  [Finding.InsurerChanged, 'flag'],
  [Finding.InsurerChangedButValid, 'flag'],
  [Finding.WordAgainstAnswer, 'flag'],
  [Finding.DeclaredBesidePhone, 'flag'],
  [Finding.VisualFailed, 'flag'],
  [Note.RulesMayHaveChanged, 'flag'],
  [Note.RevocationUnknown, 'flag'],
  [Note.RenewSoon, 'flag'],
  [Note.BringCard, 'flag'],
  [Note.PhysicalCardMayServe, 'flag'],
  [Note.PatientOperates, 'flag'],
  [Note.PhonesVoluntary, 'flag'],
  [Note.MethodMayHaveChanged, 'flag'],
  [Note.PhoneExcludes, 'flag'],
  [Note.InsuranceStays, 'flag'],
  [Note.CertificateIsSent, 'flag'],
  [Note.RegistrationEnds, 'flag'],
  [Note.MynaportalNoLogin, 'flag'],
  [Note.LimitAmountUnknown, 'flag'],
  [Note.LimitAmountByConsent, 'flag'],
  [Note.ViewableForHours, 'flag'],
  [Note.PinLocked, 'flag'],
  [Note.FaceLocked, 'flag'],
  [Note.PhonePinMayBeLocked, 'flag'],
  [Note.VisualCuresNothing, 'flag'],
  [Note.NoPhoto, 'flag'],
  [Note.FaceOnly, 'flag'],
  [Note.SeniorHoldsCertificate, 'flag'],
  [Note.SeniorByStatus, 'flag'],
  [Note.NeverInFull, 'flag'],
  [Note.RenewalTakesHours, 'flag'],
  [Note.MovingDoesNotRevoke, 'flag'],
  [Note.Tolerated, 'flag'],
  [Note.CompareDocumentDate, 'flag'],
  [Note.ForeignExtension, 'flag'],
  [Note.ChildGuardian, 'flag'],
  [Note.NewbornCertificate, 'flag'],
  [Note.EmergencyFunction, 'flag'],
  [Note.AppOnlyIfPrepared, 'flag'],
  [Note.TerminalSays, 'flag'],
  [Note.TicketSelfPay, 'flag'],
  [Note.DeclarationFields, 'flag'],
  [Note.QueryAfterTicket, 'flag'],
  [Note.NewerRule, 'flag'],
  [Note.QueryAgain, 'flag'],
  [Note.CertificateWithoutApp, 'flag'],
  [Step.TokenNotGenuine, 'flag'],
  [Step.UseRealToken, 'flag'],
  [Step.ReadAgain, 'flag'],
  [Step.ContactWelfareOffice, 'flag'],
  [Step.QueryNewEligibility, 'flag'],
  [Step.QueryMoreDetails, 'flag'],
  [Step.NameDocument, 'flag'],
  [Step.OnlineQuery, 'flag'],
  [Step.NoteCardFace, 'flag'],
  [Step.PlaceAgain, 'flag'],
  [Step.PlaceMyNumberCard, 'flag'],
  [Step.RegisterInsuranceUse, 'flag'],
  [Step.FaceOrPin, 'flag'],
  [Step.Face, 'flag'],
  [Step.Pin, 'flag'],
  [Step.VisualConfirmation, 'flag'],
  [Step.IphoneFlow, 'flag'],
  [Step.AndroidFlow, 'flag'],
  [Step.PressNext, 'flag'],
  [Step.Consent, 'flag'],
  [Step.UseMobileApp, 'flag'],
  [Step.PlaceCard, 'flag'],
  [Step.UsePhone, 'flag'],
  [Step.UsePhysicalCard, 'flag'],
  [Step.ShowEligibilityCertificate, 'flag'],
  [Step.ShowNoticeWithCard, 'flag'],
  [Step.ShowMynaportalWithCard, 'flag'],
  [Step.ShowMynaportalOnPhone, 'flag'],
  [Step.ShowLegacyCard, 'flag'],
  [Step.AskByWord, 'flag'],
  [Step.WriteApplication, 'flag'],
  [Step.ChargeDeclaredShare, 'flag'],
  [Step.QueryLater, 'flag'],
  [Step.Renew, 'flag'],
  [Step.RenewPhone, 'flag'],
  [Step.RegisterAgain, 'flag'],
  [Step.Unlock, 'flag'],
  [Step.AskMunicipality, 'flag'],
  [Step.AskInsurer, 'flag'],
  [Step.CallSupport, 'flag'],
  [Step.CollectInFull, 'flag'],
  [Step.ShowRecipientCertificate, 'flag'],
  [Step.UseHomeVisitApp, 'flag'],
  [RuleId.CardValid, 'flag'],
  [RuleId.CardGrace, 'flag'],
  [RuleId.CardGraceShort, 'flag'],
  [RuleId.CardGraceScope, 'flag'],
  [RuleId.CardGraceLimitAmount, 'flag'],
  [RuleId.CardAfterGrace, 'flag'],
  [RuleId.CardBody, 'flag'],
  [RuleId.CardRevoked, 'flag'],
  [RuleId.CardMoving, 'flag'],
  [RuleId.InsuranceStays, 'flag'],
  [RuleId.CertificateSent, 'flag'],
  [RuleId.MynaportalNoGrace, 'flag'],
  [RuleId.ReaderNotRecognised, 'flag'],
  [RuleId.ReaderNotMyNumberCard, 'flag'],
  [RuleId.ReaderRevokedOrExpired, 'flag'],
  [RuleId.ReaderGrace, 'flag'],
  [RuleId.PhoneStart, 'flag'],
  [RuleId.PhoneNoGrace, 'flag'],
  [RuleId.PhoneIphone, 'flag'],
  [RuleId.PhoneAndroid, 'flag'],
  [RuleId.PhoneFirstUse, 'flag'],
  [RuleId.PhoneExcludes, 'flag'],
  [RuleId.PhoneRenewal, 'flag'],
  [RuleId.PhonePatientOperates, 'flag'],
  [RuleId.PhoneMynaportal, 'flag'],
  [RuleId.PersonPinTries, 'flag'],
  [RuleId.PersonFaceTries, 'flag'],
  [RuleId.PersonPinLocked, 'flag'],
  [RuleId.PersonNoPhoto, 'flag'],
  [RuleId.PersonFaceOnly, 'flag'],
  [RuleId.PersonCard, 'flag'],
  [RuleId.VisualMode, 'flag'],
  [RuleId.VisualPasscode, 'flag'],
  [RuleId.VisualPlace, 'flag'],
  [RuleId.PhonePinTries, 'flag'],
  [RuleId.DocumentCertificate, 'flag'],
  [RuleId.DocumentNotice, 'flag'],
  [RuleId.DocumentMynaportal, 'flag'],
  [RuleId.DocumentNoticeAlone, 'flag'],
  [RuleId.DocumentLegacy, 'flag'],
  [RuleId.DocumentLegacyTolerated, 'flag'],
  [RuleId.DocumentApplication, 'flag'],
  [RuleId.DocumentScope, 'flag'],
  [RuleId.DocumentSenior, 'flag'],
  [RuleId.DocumentSeniorAge, 'flag'],
  [RuleId.NeverInFull, 'flag'],
  [RuleId.TroubleReader, 'flag'],
  [RuleId.TroubleSystem, 'flag'],
  [RuleId.OnlineAnswer, 'flag'],
  [RuleId.OnlineConsent, 'flag'],
  [RuleId.OnlineNoState, 'flag'],
  [RuleId.RenewalCardAdult, 'flag'],
  [RuleId.RenewalCardMinor, 'flag'],
  [RuleId.RenewalAdultAge, 'flag'],
  [RuleId.RenewalCertificate, 'flag'],
  [RuleId.RenewalInWindow, 'flag'],
  [RuleId.RenewalWindow, 'flag'],
  [RuleId.RenewalReminder, 'flag'],
  [RuleId.RenewalForeign, 'flag'],
  [RuleId.RenewalLeapDay, 'flag'],
  [RuleId.RenewalDelay, 'flag'],
  [RuleId.DocumentByWord, 'flag'],
  [RuleId.Registration, 'flag'],
  [RuleId.DocumentLegacyUndated, 'flag'],
  [RuleId.TroubleNoteFace, 'flag'],
  [RuleId.TroubleDisaster, 'flag'],
  [RuleId.WelfareTicket, 'flag'],
  [RuleId.WelfareRegistration, 'flag'],
  [RuleId.SpecialCare, 'flag'],
  [RuleId.SubsidySilence, 'flag'],
  [RuleId.OnlineProvesPerson, 'flag'],
  [RuleId.ShareDiffers, 'flag'],
  [RuleId.VisitHome, 'flag'],
  [RuleId.VisitOnline, 'flag'],
  [RuleId.PersonChild, 'flag'],
  [RuleId.PersonNewborn, 'flag'],
  [RuleId.OnlineSegment, 'flag'],
  [RuleId.ApplicationShare, 'flag'],
  [RuleId.DocumentWithExpiredCard, 'flag'],
  [RuleId.EmergencyFunction, 'flag'],
  [RuleId.DocumentLegacyToleratedKokuho, 'flag'],
  [RuleId.DocumentLegacyToleratedKouki, 'flag'],
  [RuleId.DocumentNoticeAloneKokuho, 'flag'],
  [RuleId.PersonNoPhotoLocked, 'flag'],
  [RuleId.CardForeignGrace, 'flag'],
  [RuleId.PhoneApplication, 'flag'],
  [RuleId.PhoneSavedPdf, 'flag'],
  [RuleId.ApplicationClaim, 'flag'],
  [RuleId.WelfarePaper, 'flag'],
  [RuleId.OnlineNewEligibility, 'flag'],
  [RuleId.VisualReturn, 'flag'],
  [RuleId.SubsidySetting, 'flag'],
  [RuleId.DocumentSeniorChanged, 'flag'],
  [RuleId.OnlineLimit, 'flag'],
  [RuleId.DocumentLegacyAfter, 'flag'],
  [SettingsOption.AcceptTest, 'flag'],
  [SettingsOption.AcceptSimulator, 'flag'],
  [SettingsOption.AcceptOwnFiles, 'flag'],
  [SettingsOption.RulesIssued, 'day'],
  [SettingsOption.ReadersIssued, 'day'],
  [SessionValue.LeftOpen, 'flag'],
  [SessionValue.MayHaveCostATry, 'flag'],
  [CertificateValue.StartsOn, 'day'],
  [CertificateValue.ExpiresOn, 'day'],
  [AnswerValue.AsksForReaderMessage, 'flag'],
  [AnswerValue.Forecast, 'flag'],
  [AnswerValue.Again, 'flag'],
  [SimulatorValue.ExpiresOn, 'day'],
  [SimulatorValue.WithoutJpki, 'flag'],
  [SimulatorValue.Unlocked, 'flag'],
]);

const TransmitFunction = koffi.pointer(koffi.proto('int32_t TransmitFunctionOf(uintptr_t context, const uint8_t *command, size_t command_length, uint8_t *response, size_t capacity, size_t *response_length)'));
const BeginFunction = koffi.pointer(koffi.proto('int32_t BeginFunctionOf(uintptr_t context, uint32_t timeout_ms)'));
const EndFunction = koffi.pointer(koffi.proto('int32_t EndFunctionOf(uintptr_t context)'));
const CutPowerFunction = koffi.pointer(koffi.proto('int32_t CutPowerFunctionOf(uintptr_t context)'));
const InsertionFunction = koffi.pointer(koffi.proto('uint64_t InsertionFunctionOf(uintptr_t context)'));
const ReleaseFunction = koffi.pointer(koffi.proto('void ReleaseFunctionOf(uintptr_t context)'));
const Transport = koffi.struct('uketsuke_transport', {
  struct_size: 'uint32_t',
  max_command: 'uint32_t',
  max_response: 'uint32_t',
  extended: 'int32_t',
  context: 'uintptr_t',
  name: 'const char *',
  transmit: TransmitFunction,
  begin: BeginFunction,
  end: EndFunction,
  cut_power: CutPowerFunction,
  insertion: InsertionFunction,
  release: ReleaseFunction,
});

const raw = {
  Transport,
  uketsuke_abi_version: library.func('uint32_t uketsuke_abi_version()'),
  uketsuke_version_number: library.func('uint32_t uketsuke_version_number()'),
  uketsuke_feature: library.func('int32_t uketsuke_feature(int32_t feature)'),
  uketsuke_today: library.func('int32_t uketsuke_today()'),
  uketsuke_word_name: library.func('int32_t uketsuke_word_name(int32_t word, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_word_number: library.func('int32_t uketsuke_word_number(const char *name)'),
  uketsuke_word_text: library.func('int32_t uketsuke_word_text(int32_t word, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_error_text: library.func('int32_t uketsuke_error_text(int32_t status, void *session, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_settings_new: library.func('int32_t uketsuke_settings_new(_Out_ void **settings)'),
  uketsuke_settings_set: library.func('int32_t uketsuke_settings_set(void *settings, int32_t option, int32_t value)'),
  uketsuke_settings_get: library.func('int32_t uketsuke_settings_get(void *settings, int32_t option)'),
  uketsuke_settings_text: library.func('int32_t uketsuke_settings_text(void *settings, int32_t option, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_settings_add_root: library.func('int32_t uketsuke_settings_add_root(void *settings, const char *name, const uint8_t *der, size_t der_length)'),
  uketsuke_settings_add_key: library.func('int32_t uketsuke_settings_add_key(void *settings, const uint8_t *key, size_t key_length)'),
  uketsuke_settings_load_rules: library.func('int32_t uketsuke_settings_load_rules(void *settings, const uint8_t *file, size_t file_length, const uint8_t *signature, size_t signature_length, uint32_t last_serial)'),
  uketsuke_settings_load_readers: library.func('int32_t uketsuke_settings_load_readers(void *settings, const uint8_t *file, size_t file_length, const uint8_t *signature, size_t signature_length, uint32_t last_serial)'),
  uketsuke_settings_error_text: library.func('int32_t uketsuke_settings_error_text(void *settings, int32_t status, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_settings_exclude_reader: library.func('int32_t uketsuke_settings_exclude_reader(void *settings, const char *name)'),
  uketsuke_settings_free: library.func('void uketsuke_settings_free(_Inout_ void **settings)'),
  uketsuke_session_open: library.func('int32_t uketsuke_session_open(const char *reader, void *settings, _Out_ void **session)'),
  uketsuke_session_open_transport: library.func('int32_t uketsuke_session_open_transport(const uketsuke_transport *transport, void *settings, _Out_ void **session)'),
  uketsuke_session_open_trace: library.func('int32_t uketsuke_session_open_trace(const uint8_t *trace, size_t trace_length, void *settings, _Out_ void **session)'),
  uketsuke_session_open_simulator: library.func('int32_t uketsuke_session_open_simulator(void *simulator, void *settings, _Out_ void **session)'),
  uketsuke_session_wait: library.func('int32_t uketsuke_session_wait(void *session, uint32_t timeout_ms)'),
  uketsuke_session_wait_removal: library.func('int32_t uketsuke_session_wait_removal(void *session, uint32_t timeout_ms)'),
  uketsuke_session_run: library.func('int32_t uketsuke_session_run(void *session, int32_t operation, const uint8_t *pin)'),
  uketsuke_session_allow_last_try: library.func('int32_t uketsuke_session_allow_last_try(void *session)'),
  uketsuke_session_get: library.func('int32_t uketsuke_session_get(void *session, int32_t value)'),
  uketsuke_session_text: library.func('int32_t uketsuke_session_text(void *session, int32_t value, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_session_certificate: library.func('int32_t uketsuke_session_certificate(void *session, _Out_ void **certificate)'),
  uketsuke_session_set_log: library.func('int32_t uketsuke_session_set_log(void *session, LogFunction  line, void *context)'),
  uketsuke_session_cancel: library.func('void uketsuke_session_cancel(void *session)'),
  uketsuke_session_free: library.func('void uketsuke_session_free(_Inout_ void **session)'),
  uketsuke_visit_new: library.func('int32_t uketsuke_visit_new(int32_t day, _Out_ void **visit)'),
  uketsuke_visit_set: library.func('int32_t uketsuke_visit_set(void *visit, int32_t fact, int32_t value)'),
  uketsuke_visit_set_at: library.func('int32_t uketsuke_visit_set_at(void *visit, uint32_t index, int32_t fact, int32_t value)'),
  uketsuke_visit_set_text: library.func('int32_t uketsuke_visit_set_text(void *visit, int32_t fact, const char *text)'),
  uketsuke_visit_clear: library.func('int32_t uketsuke_visit_clear(void *visit, uint32_t index, int32_t fact)'),
  uketsuke_visit_get: library.func('int32_t uketsuke_visit_get(void *visit, int32_t fact)'),
  uketsuke_visit_get_at: library.func('int32_t uketsuke_visit_get_at(void *visit, uint32_t index, int32_t fact)'),
  uketsuke_visit_add: library.func('int32_t uketsuke_visit_add(void *visit, int32_t list, _Out_ uint32_t *index)'),
  uketsuke_visit_check: library.func('int32_t uketsuke_visit_check(void *visit, _Out_ int32_t *one, _Out_ int32_t *other)'),
  uketsuke_visit_check_at: library.func('int32_t uketsuke_visit_check_at(void *visit, _Out_ int32_t *one, _Out_ int32_t *other, _Out_ uint32_t *index)'),
  uketsuke_visit_error_text: library.func('int32_t uketsuke_visit_error_text(void *visit, int32_t status, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_visit_set_session: library.func('int32_t uketsuke_visit_set_session(void *visit, void *session)'),
  uketsuke_visit_set_certificate: library.func('int32_t uketsuke_visit_set_certificate(void *visit, void *certificate, int32_t token_kind, void *settings)'),
  uketsuke_visit_set_answer: library.func('int32_t uketsuke_visit_set_answer(void *visit, void *answer)'),
  uketsuke_visit_json: library.func('int32_t uketsuke_visit_json(void *visit, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_visit_copy: library.func('int32_t uketsuke_visit_copy(void *visit, _Out_ void **copy)'),
  uketsuke_visit_free: library.func('void uketsuke_visit_free(_Inout_ void **visit)'),
  uketsuke_decide: library.func('int32_t uketsuke_decide(void *visit, void *settings, _Out_ void **decision)'),
  uketsuke_session_receive: library.func('int32_t uketsuke_session_receive(void *session, const uint8_t *pin, uint32_t timeout_ms, void *visit, _Out_ void **decision)'),
  uketsuke_decision_get: library.func('int32_t uketsuke_decision_get(void *decision, int32_t number)'),
  uketsuke_decision_word: library.func('int32_t uketsuke_decision_word(void *decision, int32_t list, uint32_t index)'),
  uketsuke_decision_word_text: library.func('int32_t uketsuke_decision_word_text(void *decision, int32_t word, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_decision_text: library.func('int32_t uketsuke_decision_text(void *decision, int32_t language, int32_t detail, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_decision_json: library.func('int32_t uketsuke_decision_json(void *decision, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_decision_svg: library.func('int32_t uketsuke_decision_svg(void *decision, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_decision_scene: library.func('int32_t uketsuke_decision_scene(void *decision, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_decision_card: library.func('int32_t uketsuke_decision_card(void *decision, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_decision_free: library.func('void uketsuke_decision_free(_Inout_ void **decision)'),
  uketsuke_readers_new: library.func('int32_t uketsuke_readers_new(_Out_ void **readers)'),
  uketsuke_readers_count: library.func('int32_t uketsuke_readers_count(void *readers, _Out_ uint32_t *count)'),
  uketsuke_readers_name: library.func('int32_t uketsuke_readers_name(void *readers, uint32_t index, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_readers_wait: library.func('int32_t uketsuke_readers_wait(void *readers, uint32_t timeout_ms, _Out_ int32_t *event)'),
  uketsuke_readers_event_name: library.func('int32_t uketsuke_readers_event_name(void *readers, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_readers_cancel: library.func('void uketsuke_readers_cancel(void *readers)'),
  uketsuke_readers_free: library.func('void uketsuke_readers_free(_Inout_ void **readers)'),
  uketsuke_answer_read: library.func('int32_t uketsuke_answer_read(const uint8_t *file, size_t file_length, const char *institution, _Out_ void **answer)'),
  uketsuke_answer_read_named: library.func('int32_t uketsuke_answer_read_named(const char *name, const uint8_t *file, size_t file_length, const char *institution, _Out_ void **answer)'),
  uketsuke_answer_get: library.func('int32_t uketsuke_answer_get(void *answer, int32_t value)'),
  uketsuke_answer_text: library.func('int32_t uketsuke_answer_text(void *answer, int32_t value, uint32_t index, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_answer_json: library.func('int32_t uketsuke_answer_json(void *answer, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_answer_unit: library.func('int32_t uketsuke_answer_unit(void *answer, uint32_t index, _Out_ void **unit)'),
  uketsuke_answer_free: library.func('void uketsuke_answer_free(_Inout_ void **answer)'),
  uketsuke_reader_message: library.func('int32_t uketsuke_reader_message(const char *text)'),
  uketsuke_folder_open: library.func('int32_t uketsuke_folder_open(const char *path, const char *journal, const char *institution, _Out_ void **folder)'),
  uketsuke_folder_next: library.func('int32_t uketsuke_folder_next(void *folder, uint32_t timeout_ms, _Out_ void **answer)'),
  uketsuke_folder_done: library.func('int32_t uketsuke_folder_done(void *folder)'),
  uketsuke_folder_ask: library.func('int32_t uketsuke_folder_ask(void *folder, const char *request, uint32_t timeout_ms, _Out_ void **answer)'),
  uketsuke_folder_cancel: library.func('void uketsuke_folder_cancel(void *folder)'),
  uketsuke_folder_free: library.func('void uketsuke_folder_free(_Inout_ void **folder)'),
  uketsuke_ask: library.func('int32_t uketsuke_ask(void *settings, const char *question, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_ask_text: library.func('int32_t uketsuke_ask_text(void *settings, const char *question, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_certificate_from_der: library.func('int32_t uketsuke_certificate_from_der(const uint8_t *der, size_t der_length, _Out_ void **certificate)'),
  uketsuke_certificate_get: library.func('int32_t uketsuke_certificate_get(void *certificate, int32_t value)'),
  uketsuke_certificate_text: library.func('int32_t uketsuke_certificate_text(void *certificate, int32_t value, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_certificate_bytes: library.func('int32_t uketsuke_certificate_bytes(void *certificate, int32_t value, void *data, size_t capacity, _Out_ size_t *length)'),
  uketsuke_certificate_check: library.func('int32_t uketsuke_certificate_check(void *certificate, void *settings, _Out_ int32_t *chain, _Out_ int32_t *hierarchy)'),
  uketsuke_certificate_free: library.func('void uketsuke_certificate_free(_Inout_ void **certificate)'),
  uketsuke_challenge_new: library.func('int32_t uketsuke_challenge_new(_Out_ void **challenge)'),
  uketsuke_challenge_to_sign: library.func('int32_t uketsuke_challenge_to_sign(void *challenge, void *certificate, void *data, size_t capacity, _Out_ size_t *length)'),
  uketsuke_challenge_verify: library.func('int32_t uketsuke_challenge_verify(void *challenge, void *certificate, const uint8_t *signature, size_t signature_length, _Out_ int32_t *possession)'),
  uketsuke_challenge_free: library.func('void uketsuke_challenge_free(_Inout_ void **challenge)'),
  uketsuke_status_from_pcsc: library.func('int32_t uketsuke_status_from_pcsc(uint32_t code)'),
  uketsuke_conversation_new: library.func('int32_t uketsuke_conversation_new(int32_t operation, const uint8_t *pin, int32_t allow_last_try, uint32_t max_command, uint32_t max_response, int32_t extended, _Out_ void **conversation)'),
  uketsuke_conversation_next: library.func('int32_t uketsuke_conversation_next(void *conversation, _Out_ int32_t *step, void *data, size_t capacity, _Out_ size_t *length)'),
  uketsuke_conversation_feed: library.func('int32_t uketsuke_conversation_feed(void *conversation, const uint8_t *response, size_t response_length)'),
  uketsuke_conversation_fault: library.func('int32_t uketsuke_conversation_fault(void *conversation, int32_t status)'),
  uketsuke_conversation_insertion: library.func('int32_t uketsuke_conversation_insertion(void *conversation, uint64_t insertion)'),
  uketsuke_conversation_cancel: library.func('int32_t uketsuke_conversation_cancel(void *conversation)'),
  uketsuke_conversation_get: library.func('int32_t uketsuke_conversation_get(void *conversation, int32_t value)'),
  uketsuke_conversation_certificate: library.func('int32_t uketsuke_conversation_certificate(void *conversation, _Out_ void **certificate)'),
  uketsuke_conversation_error_text: library.func('int32_t uketsuke_conversation_error_text(void *conversation, int32_t language, void *text, size_t capacity, _Out_ size_t *length)'),
  uketsuke_conversation_free: library.func('void uketsuke_conversation_free(_Inout_ void **conversation)'),
  uketsuke_simulator_new: library.func('int32_t uketsuke_simulator_new(_Out_ void **simulator)'),
  uketsuke_simulator_set: library.func('int32_t uketsuke_simulator_set(void *simulator, int32_t value, int32_t number)'),
  uketsuke_simulator_insert: library.func('int32_t uketsuke_simulator_insert(void *simulator, int32_t token_kind)'),
  uketsuke_simulator_remove: library.func('int32_t uketsuke_simulator_remove(void *simulator)'),
  uketsuke_simulator_reset: library.func('int32_t uketsuke_simulator_reset(void *simulator)'),
  uketsuke_simulator_fail_at: library.func('int32_t uketsuke_simulator_fail_at(void *simulator, uint32_t command, int32_t status)'),
  uketsuke_simulator_get: library.func('int32_t uketsuke_simulator_get(void *simulator, int32_t value)'),
  uketsuke_simulator_transmit: library.func('int32_t uketsuke_simulator_transmit(void *simulator, const uint8_t *command, size_t command_length, void *response, size_t capacity, _Out_ size_t *length)'),
  uketsuke_simulator_cut_power: library.func('int32_t uketsuke_simulator_cut_power(void *simulator)'),
  uketsuke_simulator_free: library.func('void uketsuke_simulator_free(_Inout_ void **simulator)'),
};

/**
 * A driver's own way to the token, for `Session.openDriver`: extend it, with at least `transmit`.
 *
 * What a method throws does not cross the library: a UketsukeError becomes its status, everything else
 * `Status.ReaderSystem`, and the call of the session throws a UketsukeError whose `cause` it is.
 */
class Driver {
  /** The reader's name for people. */
  name = '';
  /** Longest command and longest response with its status word, in bytes; 0: short length. */
  maxCommand = 0;
  maxResponse = 0;
  /** Reader and token are known to take extended length. Never a guess. */
  extended = false;

  /**
   * Sends one command (a Buffer), and gives the whole response with its status word. The command may carry a PIN: keep no
   * copy. It is wiped when the method has returned.
   */
  transmit(command) {
    throw new UketsukeError(Status.DriverContract, 'transmit');
  }

  /** Takes exclusive access until `end`, and waits no longer than that for it. */
  begin(timeoutMs) {}

  /** Gives exclusive access back. Must not reset the token. */
  end() {}

  /** Takes the power from the token; returns only if that surely happened. */
  cutPower() {
    throw new UketsukeError(Status.PowerStaysOn, 'cutPower');
  }

  /** A number that changes whenever another token may lie there; 0: not known. */
  insertion() {
    return 0;
  }

  /** Called once, when the session is freed. */
  release() {}

  /** What the last method threw, once. */
  takeFailure() {
    const failure = this._failure;
    this._failure = undefined;
    return failure;
  }

  _run(work) {
    try {
      work();
      return 0;
    } catch (error) {
      this._failure = error;
      return error instanceof UketsukeError ? error.status || Status.DriverContract : Status.ReaderSystem;
    }
  }
}

const drivers = new Map();
let driversEver = 0;

// One table of functions for all drivers, made once: the context says which is meant.
let functions = null;
function driverFunctions() {
  if (functions === null) {
    const of = (context) => drivers.get(Number(context));
    functions = {
      transmit: koffi.register((context, command, size, response, capacity, length) => {
        return of(context)._run(() => {
          const sent = Buffer.from(koffi.decode(command, koffi.array('uint8_t', Number(size), 'Typed')));
          let received;
          try {
            received = of(context).transmit(sent);
          } finally {
            sent.fill(0);
          }
          if (!(received instanceof Uint8Array) || received.length > Number(capacity)) {
            throw new UketsukeError(Status.DriverContract, 'transmit');
          }
          koffi.encode(response, koffi.array('uint8_t', received.length), received);
          koffi.encode(length, 'size_t', received.length);
        });
      }, TransmitFunction),
      begin: koffi.register((context, timeoutMs) => of(context)._run(() => of(context).begin(timeoutMs)), BeginFunction),
      end: koffi.register((context) => of(context)._run(() => of(context).end()), EndFunction),
      cut_power: koffi.register((context) => of(context)._run(() => of(context).cutPower()), CutPowerFunction),
      insertion: koffi.register((context) => {
        let found = 0;
        of(context)._run(() => {
          found = within(of(context).insertion(), 0n, 0xffffffffffffffffn);
        });
        return found;
      }, InsertionFunction),
      release: koffi.register((context) => {
        const driver = of(context);
        drivers.delete(Number(context));
        driver._run(() => driver.release());
      }, ReleaseFunction),
    };
  }
  return functions;
}

class Settings extends Handle {
  _free(place) {
    raw.uketsuke_settings_free(place);
  }

  _tell(status, text) {
    raw.uketsuke_settings_error_text(this._raw, status, Language.Ja, text, text.length, [0]);
  }

  /** Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation. */
  static make() {
    const made = [null];
    check(raw.uketsuke_settings_new(made), null);
    return new Settings(made[0]);
  }

  /** Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1),
   * `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only. */
  set(option, value) {
    check(raw.uketsuke_settings_set(rawOf(this), asNumber(option), asValue(value)), this);
  }

  /** The value of an option; 0 when the handle is NULL or the option is a text. */
  get(option) {
    return worthOf(option, this.getNumber(option));
  }

  /** The same as a bare number. */
  getNumber(option) {
    return raw.uketsuke_settings_get(rawOf(this), asNumber(option));
  }

  /** The same as a Date; null where there is none. */
  day(option) {
    return dateOf(this.getNumber(option));
  }

  /** An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`. */
  text(option) {
    return readText(this, (to, length) => raw.uketsuke_settings_text(rawOf(this), asNumber(option), to, to.length, length));
  }

  /** Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*. */
  addRoot(name, der) {
    check(raw.uketsuke_settings_add_root(rawOf(this), asText(name), asBytes(der), der ? der.length : 0), this);
  }

  /** Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken
   * back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as
   * 32 zero bytes, under which anybody could sign. */
  addKey(key) {
    check(raw.uketsuke_settings_add_key(rawOf(this), asBytes(key), key ? key.length : 0), this);
  }

  /** Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is
   * `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was
   * none). An error leaves the table that is in use.
   * 
   * FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is
   * lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules.
   * UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line. */
  loadRules(file, signature, lastSerial) {
    check(raw.uketsuke_settings_load_rules(rawOf(this), asBytes(file), file ? file.length : 0, asBytes(signature), signature ? signature.length : 0, within(lastSerial, 0n, 0xffffffffn)), this);
  }

  /** Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature
   * and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different
   * publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why. */
  loadReaders(file, signature, lastSerial) {
    check(raw.uketsuke_settings_load_readers(rawOf(this), asBytes(file), file ? file.length : 0, asBytes(signature), signature ? signature.length : 0, within(lastSerial, 0n, 0xffffffffn)), this);
  }

  /** What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature
   * or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older
   * one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too. */
  errorText(status, language = Language.Ja) {
    return readText(this, (to, length) => raw.uketsuke_settings_error_text(rawOf(this), asNumber(status), asNumber(language), to, to.length, length));
  }

  /** Never uses a reader of this name. */
  excludeReader(name) {
    check(raw.uketsuke_settings_exclude_reader(rawOf(this), asText(name)), this);
  }
}

class Simulator extends Handle {
  _free(place) {
    raw.uketsuke_simulator_free(place);
  }

  /** Makes a simulated reader without a token. */
  static make() {
    const made = [null];
    check(raw.uketsuke_simulator_new(made), null);
    return new Simulator(made[0]);
  }

  /** Sets what the next token is (a word of *simulator*); 0 sets it back. */
  set(value, number) {
    check(raw.uketsuke_simulator_set(rawOf(this), asNumber(value), asValue(number)), null);
  }

  /** Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234. */
  insert(tokenKind) {
    check(raw.uketsuke_simulator_insert(rawOf(this), asNumber(tokenKind)), null);
  }

  /** Takes the token away. */
  remove() {
    check(raw.uketsuke_simulator_remove(rawOf(this)), null);
  }

  /** Another program resets the token. */
  reset() {
    check(raw.uketsuke_simulator_reset(rawOf(this)), null);
  }

  /** The command with this number, counted from 0 and from now, fails with a status of what happens between program and
   * token; INVALID_VALUE for any other. */
  failAt(command, status) {
    check(raw.uketsuke_simulator_fail_at(rawOf(this), within(command, 0n, 0xffffffffn), asNumber(status)), null);
  }

  /** A number of the token that lies there (a word of *simulator*); 0 when none does. */
  get(value) {
    return worthOf(value, this.getNumber(value));
  }

  /** The same as a bare number. */
  getNumber(value) {
    return raw.uketsuke_simulator_get(rawOf(this), asNumber(value));
  }

  /** The same as a Date; null where there is none. */
  day(value) {
    return dateOf(this.getNumber(value));
  }

  /** Sends one command to the token, for tests of drivers. */
  transmit(command) {
    return readBytes(null, (to, length) => raw.uketsuke_simulator_transmit(rawOf(this), asBytes(command), command ? command.length : 0, to, to.length, length));
  }

  /** Takes the power from the token, for tests of drivers. */
  cutPower() {
    check(raw.uketsuke_simulator_cut_power(rawOf(this)), null);
  }
}

class Certificate extends Handle {
  _free(place) {
    raw.uketsuke_certificate_free(place);
  }

  /** Reads a certificate (DER), which must be whole and nothing else. */
  static fromDer(der) {
    const made = [null];
    check(raw.uketsuke_certificate_from_der(asBytes(der), der ? der.length : 0, made), null);
    return new Certificate(made[0]);
  }

  /** A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none. */
  get(value) {
    return worthOf(value, this.getNumber(value));
  }

  /** The same as a bare number. */
  getNumber(value) {
    return raw.uketsuke_certificate_get(rawOf(this), asNumber(value));
  }

  /** The same as a Date; null where there is none. */
  day(value) {
    return dateOf(this.getNumber(value));
  }

  /** A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs). */
  text(value) {
    return readText(null, (to, length) => raw.uketsuke_certificate_text(rawOf(this), asNumber(value), to, to.length, length));
  }

  /** Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs). */
  bytes(value) {
    return readBytes(null, (to, length) => raw.uketsuke_certificate_bytes(rawOf(this), asNumber(value), to, to.length, length));
  }

  /** What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*).
   * `settings` and `hierarchy` may be NULL. */
  check(settings) {
    const chain = [0];
    const hierarchy = [0];
    check(raw.uketsuke_certificate_check(rawOf(this), rawOf(settings), chain, hierarchy), null);
    return [chain[0], hierarchy[0]];
  }
}

class Challenge extends Handle {
  _free(place) {
    raw.uketsuke_challenge_free(place);
  }

  /** Makes a fresh challenge, for programs that speak to the token themselves. */
  static make() {
    const made = [null];
    check(raw.uketsuke_challenge_new(made), null);
    return new Challenge(made[0]);
  }

  /** What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked. */
  toSign(certificate) {
    return readBytes(null, (to, length) => raw.uketsuke_challenge_to_sign(rawOf(this), rawOf(certificate), to, to.length, length));
  }

  /** Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A
   * challenge judges once. */
  verify(certificate, signature) {
    const possession = [0];
    check(raw.uketsuke_challenge_verify(rawOf(this), rawOf(certificate), asBytes(signature), signature ? signature.length : 0, possession), null);
    return possession[0];
  }
}

class Answer extends Handle {
  _free(place) {
    raw.uketsuke_answer_free(place);
  }

  /** Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
   * for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or
   * empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where. */
  static read(file, institution) {
    const made = [null];
    check(raw.uketsuke_answer_read(asBytes(file), file ? file.length : 0, asText(institution), made), null);
    return new Answer(made[0]);
  }

  /** Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts,
   * registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase,
   * and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds
   * nothing else. */
  static readNamed(name, file, institution) {
    const made = [null];
    check(raw.uketsuke_answer_read_named(asText(name), asBytes(file), file ? file.length : 0, asText(institution), made), null);
    return new Answer(made[0]);
  }

  /** A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and
   * `uketsuke_visit_get_at` give its facts one by one. */
  get(value) {
    return worthOf(value, this.getNumber(value));
  }

  /** The same as a bare number. */
  getNumber(value) {
    return raw.uketsuke_answer_get(rawOf(this), asNumber(value));
  }

  /** The same as a Date; null where there is none. */
  day(value) {
    return dateOf(this.getNumber(value));
  }

  /** A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold
   * nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which
   * anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\u{202e}`). */
  text(value, index, language = Language.Ja) {
    return readText(null, (to, length) => raw.uketsuke_answer_text(rawOf(this), asNumber(value), within(index, 0n, 0xffffffffn), asNumber(language), to, to.length, length));
  }

  /** The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the
   * reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read. */
  json() {
    return readText(null, (to, length) => raw.uketsuke_answer_json(rawOf(this), to, to.length, length));
  }

  /** One person's answer in a bulk file, by its index from 0: a forecast of the booked visit. */
  unit(index) {
    const made = [null];
    check(raw.uketsuke_answer_unit(rawOf(this), within(index, 0n, 0xffffffffn), made), null);
    return new Answer(made[0]);
  }
}

class Folder extends Handle {
  _free(place) {
    raw.uketsuke_folder_free(place);
  }

  _cancel() {
    raw.uketsuke_folder_cancel(this._raw);
  }

  /** Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched
   * with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names,
   * and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for
   * `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used. */
  static open(path, journal, institution) {
    const made = [null];
    check(raw.uketsuke_folder_open(asText(path), asText(journal), asText(institution), made), null);
    return new Folder(made[0]);
  }

  /** The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the
   * folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits.
   * DEADLINE_PASSED when nothing came.
   * 
   * What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends
   * before that is given it again. */
  next(timeoutMs) {
    const made = [null];
    check(raw.uketsuke_folder_next(rawOf(this), within(timeoutMs, 0n, 0xffffffffn), made), null);
    return new Answer(made[0]);
  }

  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  async nextAsync(timeoutMs) {
    const made = [null];
    await later([this], null, null, (secret, done) => {
      raw.uketsuke_folder_next.async(rawOf(this), within(timeoutMs, 0n, 0xffffffffn), made, done);
    });
    return new Answer(made[0]);
  }

  /** Notes in the journal that what was given last has been dealt with. */
  done() {
    check(raw.uketsuke_folder_done(rawOf(this)), null);
  }

  /** Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question
   * `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of
   * one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too.
   * 
   * DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked
   * on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not
   * used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after
   * `uketsuke_folder_cancel`; a request that the terminal did not take is taken back. */
  ask(request, timeoutMs) {
    const made = [null];
    check(raw.uketsuke_folder_ask(rawOf(this), asText(request), within(timeoutMs, 0n, 0xffffffffn), made), null);
    return new Answer(made[0]);
  }

  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  async askAsync(request, timeoutMs) {
    const made = [null];
    await later([this], null, null, (secret, done) => {
      raw.uketsuke_folder_ask.async(rawOf(this), asText(request), within(timeoutMs, 0n, 0xffffffffn), made, done);
    });
    return new Answer(made[0]);
  }

  /** Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait
   * for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine. */
  cancel() {
    raw.uketsuke_folder_cancel(rawOf(this));
  }
}

class Decision extends Handle {
  _free(place) {
    raw.uketsuke_decision_free(place);
  }

  /** Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not
   * go together. `settings` may be NULL: the built-in rules. */
  static decide(visit, settings) {
    const made = [null];
    check(raw.uketsuke_decide(rawOf(visit), rawOf(settings), made), visit);
    return new Decision(made[0]);
  }

  /** What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note
   * or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL. */
  get(number) {
    return worthOf(number, this.getNumber(number));
  }

  /** The same as a bare number. */
  getNumber(number) {
    return raw.uketsuke_decision_get(rawOf(this), asNumber(number));
  }

  /** The same as a Date; null where there is none. */
  day(number) {
    return dateOf(this.getNumber(number));
  }

  /** The word at an index of a list (a word of *decision_list*), from 0; 0 after the last. */
  word(list, index) {
    return raw.uketsuke_decision_word(rawOf(this), asNumber(list), within(index, 0n, 0xffffffffn));
  }

  /** The text of a word with this decision's days filled in, for a dialog of your own. */
  wordText(word, language = Language.Ja) {
    return readText(null, (to, length) => raw.uketsuke_decision_word_text(rawOf(this), asNumber(word), asNumber(language), to, to.length, length));
  }

  /** The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes
   * hold every one. Every line ends with a line feed, the last one too. */
  text(detail, language = Language.Ja) {
    return readText(null, (to, length) => raw.uketsuke_decision_text(rawOf(this), asNumber(language), asNumber(detail), to, to.length, length));
  }

  /** The decision as JSON. */
  json() {
    return readText(null, (to, length) => raw.uketsuke_decision_json(rawOf(this), to, to.length, length));
  }

  /** The picture of the days of the card or phone, as SVG; empty where no day is known. */
  svg(language = Language.Ja) {
    return readText(null, (to, length) => raw.uketsuke_decision_svg(rawOf(this), asNumber(language), to, to.length, length));
  }

  /** The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known. */
  scene(language = Language.Ja) {
    return readText(null, (to, length) => raw.uketsuke_decision_scene(rawOf(this), asNumber(language), to, to.length, length));
  }

  /** What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed. */
  card(language = Language.Ja) {
    return readText(null, (to, length) => raw.uketsuke_decision_card(rawOf(this), asNumber(language), to, to.length, length));
  }
}

class Visit extends Handle {
  _free(place) {
    raw.uketsuke_visit_free(place);
  }

  _tell(status, text) {
    raw.uketsuke_visit_error_text(this._raw, status, Language.Ja, text, text.length, [0]);
  }

  /** Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on. */
  static make(day) {
    const made = [null];
    check(raw.uketsuke_visit_new(asValue(day), made), null);
    return new Visit(made[0]);
  }

  /** Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an
   * amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or
   * cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and
   * `uketsuke_visit_check` alone. */
  set(fact, value) {
    check(raw.uketsuke_visit_set(rawOf(this), asNumber(fact), asValue(value)), this);
  }

  /** Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what
   * `uketsuke_visit_set` sets. */
  setAt(index, fact, value) {
    check(raw.uketsuke_visit_set_at(rawOf(this), within(index, 0n, 0xffffffffn), asNumber(fact), asValue(value)), this);
  }

  /** Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it. */
  setText(fact, text) {
    check(raw.uketsuke_visit_set_text(rawOf(this), asNumber(fact), asText(text)), this);
  }

  /** Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value.
   * A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back. */
  clear(index, fact) {
    check(raw.uketsuke_visit_clear(rawOf(this), within(index, 0n, 0xffffffffn), asNumber(fact)), this);
  }

  /** The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use. */
  get(fact) {
    return worthOf(fact, this.getNumber(fact));
  }

  /** The same as a bare number. */
  getNumber(fact) {
    return raw.uketsuke_visit_get(rawOf(this), asNumber(fact));
  }

  /** The same as a Date; null where there is none. */
  day(fact) {
    return dateOf(this.getNumber(fact));
  }

  /** The value of a fact of the token, result or ticket at an index. */
  getAt(index, fact) {
    return worthOf(fact, this.getNumberAt(index, fact));
  }

  /** The same as a bare number. */
  getNumberAt(index, fact) {
    return raw.uketsuke_visit_get_at(rawOf(this), within(index, 0n, 0xffffffffn), asNumber(fact));
  }

  /** The same as a Date; null where there is none. */
  dayAt(index, fact) {
    return dateOf(this.getNumberAt(index, fact));
  }

  /** Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives
   * its index. */
  add(list) {
    const index = [0];
    check(raw.uketsuke_visit_add(rawOf(this), asNumber(list), index), this);
    return index[0];
  }

  /** Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be
   * NULL. `uketsuke_word_text` names a fact. */
  check() {
    const one = [0];
    const other = [0];
    const status = raw.uketsuke_visit_check(rawOf(this), one, other);
    return { status, one: one[0], other: other[0] };
  }

  /** The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared.
   * `index` may be NULL, too. */
  checkAt() {
    const one = [0];
    const other = [0];
    const index = [0];
    const status = raw.uketsuke_visit_check_at(rawOf(this), one, other, index);
    return { status, one: one[0], other: other[0], index: index[0] };
  }

  /** What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what
   * was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread:
   * then without names. */
  errorText(status, language = Language.Ja) {
    return readText(this, (to, length) => raw.uketsuke_visit_error_text(rawOf(this), asNumber(status), asNumber(language), to, to.length, length));
  }

  /** Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that
   * was right or wrong. What staff saw stays. After a failure it puts in what was found out until then. */
  setSession(session) {
    check(raw.uketsuke_visit_set_session(rawOf(this), rawOf(session)), this);
  }

  /** Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it
   * was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in). */
  setCertificate(certificate, tokenKind, settings) {
    check(raw.uketsuke_visit_set_certificate(rawOf(this), rawOf(certificate), asNumber(tokenKind), rawOf(settings)), this);
  }

  /** Puts a terminal's answer in the place of what was known of one. */
  setAnswer(answer) {
    check(raw.uketsuke_visit_set_answer(rawOf(this), rawOf(answer)), this);
  }

  /** The facts that were given, as JSON (`docs/schemas/visit.json`). */
  json() {
    return readText(this, (to, length) => raw.uketsuke_visit_json(rawOf(this), to, to.length, length));
  }

  /** A copy of a visit, with what was refused. */
  copy() {
    const made = [null];
    check(raw.uketsuke_visit_copy(rawOf(this), made), this);
    return new Visit(made[0]);
  }
}

class Session extends Handle {
  _free(place) {
    raw.uketsuke_session_free(place);
  }

  _cancel() {
    raw.uketsuke_session_cancel(this._raw);
  }

  _tell(status, text) {
    raw.uketsuke_error_text(status, this._raw, Language.Ja, text, text.length, [0]);
  }

  /** Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet.
   * `settings` may be NULL. UNSUPPORTED without PC/SC. */
  static open(reader, settings) {
    const made = [null];
    check(raw.uketsuke_session_open(asText(reader), rawOf(settings), made), null);
    return new Session(made[0]);
  }

  /** Plays a recorded trace as if it were a reader. */
  static openTrace(trace, settings) {
    const made = [null];
    check(raw.uketsuke_session_open_trace(asBytes(trace), trace ? trace.length : 0, rawOf(settings), made), null);
    return new Session(made[0]);
  }

  /** Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator. */
  static openSimulator(simulator, settings) {
    const made = [null];
    check(raw.uketsuke_session_open_simulator(rawOf(simulator), rawOf(settings), made), null);
    return new Session(made[0]);
  }

  /** Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after
   * `uketsuke_session_cancel`. */
  wait(timeoutMs) {
    check(raw.uketsuke_session_wait(rawOf(this), within(timeoutMs, 0n, 0xffffffffn)), this);
  }

  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  async waitAsync(timeoutMs) {
    await later([this], this, null, (secret, done) => {
      raw.uketsuke_session_wait.async(rawOf(this), within(timeoutMs, 0n, 0xffffffffn), done);
    });
  }

  /** Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there. */
  waitRemoval(timeoutMs) {
    check(raw.uketsuke_session_wait_removal(rawOf(this), within(timeoutMs, 0n, 0xffffffffn)), this);
  }

  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  async waitRemovalAsync(timeoutMs) {
    await later([this], this, null, (secret, done) => {
      raw.uketsuke_session_wait_removal.async(rawOf(this), within(timeoutMs, 0n, 0xffffffffn), done);
    });
  }

  /** Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and
   * the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken
   * to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN,
   * has seen that one. */
  run(operation, pin) {
    check(withSecret(pin, (secret) => raw.uketsuke_session_run(rawOf(this), asNumber(operation), secret)), this);
  }

  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  async runAsync(operation, pin) {
    await later([this], this, pin, (secret, done) => {
      raw.uketsuke_session_run.async(rawOf(this), asNumber(operation), secret, done);
    });
  }

  /** Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient
   * first. */
  allowLastTry() {
    check(raw.uketsuke_session_allow_last_try(rawOf(this)), this);
  }

  /** A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time. */
  get(value) {
    return worthOf(value, this.getNumber(value));
  }

  /** The same as a bare number. */
  getNumber(value) {
    return raw.uketsuke_session_get(rawOf(this), asNumber(value));
  }

  /** The same as a Date; null where there is none. */
  day(value) {
    return dateOf(this.getNumber(value));
  }

  /** A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time. */
  text(value) {
    return readText(this, (to, length) => raw.uketsuke_session_text(rawOf(this), asNumber(value), to, to.length, length));
  }

  /** The certificate that was read last. NOTHING_READ when there is none. */
  certificate() {
    const made = [null];
    check(raw.uketsuke_session_certificate(rawOf(this), made), this);
    return new Certificate(made[0]);
  }

  /** Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine. */
  cancel() {
    raw.uketsuke_session_cancel(rawOf(this));
  }

  /** Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and
   * decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that
   * are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the
   * token's key is proved.
   * 
   * A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was
   * found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without
   * `insertion` every call reads.
   * 
   * The PIN is for the token that this call finds. If the session has seen a token before that was not received (it
   * waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there,
   * nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait
   * takes the token that lies there. */
  receive(pin, timeoutMs, visit) {
    const made = [null];
    check(withSecret(pin, (secret) => raw.uketsuke_session_receive(rawOf(this), secret, within(timeoutMs, 0n, 0xffffffffn), rawOf(visit), made)), this);
    return new Decision(made[0]);
  }

  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  async receiveAsync(pin, timeoutMs, visit) {
    const made = [null];
    await later([this, visit], this, pin, (secret, done) => {
      raw.uketsuke_session_receive.async(rawOf(this), secret, within(timeoutMs, 0n, 0xffffffffn), rawOf(visit), made, done);
    });
    return new Decision(made[0]);
  }

  /**
   * Opens a driver's own reader. The session keeps the driver until it is freed. All of the driver's methods run within
   * the session's calls.
   */
  static openDriver(driver, settings) {
    const made = [null];
    const context = (driversEver += 1);
    drivers.set(context, driver);
    const transport = {
      struct_size: koffi.sizeof(Transport),
      max_command: driver.maxCommand,
      max_response: driver.maxResponse,
      extended: driver.extended ? 1 : 0,
      context,
      name: asText(driver.name),
      ...driverFunctions(),
    };
    try {
      check(raw.uketsuke_session_open_transport(transport, rawOf(settings), made), null);
    } catch (error) {
      drivers.delete(context);
      throw error;
    }
    const session = new Session(made[0]);
    session.driver = driver;
    return session;
  }

  /**
   * Gives one line after each operation, without anything personal in it, to a function; null: to nobody. What the
   * function throws is dropped.
   */
  setLog(line) {
    const told = (context, text) => {
      try {
        line(text);
      } catch (_) {
        // Nothing may cross the library.
      }
    };
    const log = line === null ? null : koffi.register(told, LogFunction);
    check(raw.uketsuke_session_set_log(rawOf(this), log, null), this);
    if (this._log) koffi.unregister(this._log);
    this._log = log;
  }

  _released() {
    if (this._log) koffi.unregister(this._log);
    this._log = null;
  }
}

class Readers extends Handle {
  _free(place) {
    raw.uketsuke_readers_free(place);
  }

  _cancel() {
    raw.uketsuke_readers_cancel(this._raw);
  }

  /** Begins to look at the readers. UNSUPPORTED without PC/SC. */
  static make() {
    const made = [null];
    check(raw.uketsuke_readers_new(made), null);
    return new Readers(made[0]);
  }

  /** Looks which readers there are, and counts them. */
  count() {
    const count = [0];
    check(raw.uketsuke_readers_count(rawOf(this), count), null);
    return count[0];
  }

  /** The name of a reader that `uketsuke_readers_count` counted, from 0. */
  name(index) {
    return readText(null, (to, length) => raw.uketsuke_readers_name(rawOf(this), within(index, 0n, 0xffffffffn), to, to.length, length));
  }

  /** Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does. */
  wait(timeoutMs) {
    const event = [0];
    check(raw.uketsuke_readers_wait(rawOf(this), within(timeoutMs, 0n, 0xffffffffn), event), null);
    return event[0];
  }

  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  async waitAsync(timeoutMs) {
    const event = [0];
    await later([this], null, null, (secret, done) => {
      raw.uketsuke_readers_wait.async(rawOf(this), within(timeoutMs, 0n, 0xffffffffn), event, done);
    });
    return event[0];
  }

  /** The name of the reader to which the last event happened. */
  eventName() {
    return readText(null, (to, length) => raw.uketsuke_readers_event_name(rawOf(this), to, to.length, length));
  }

  /** Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine. */
  cancel() {
    raw.uketsuke_readers_cancel(rawOf(this));
  }
}

class Conversation extends Handle {
  _free(place) {
    raw.uketsuke_conversation_free(place);
  }

  /** Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be
   * NULL; `allow_last_try` is 1 when the patient wants the last try to be spent. */
  static make(operation, pin, allowLastTry, maxCommand, maxResponse, extended) {
    const made = [null];
    check(withSecret(pin, (secret) => raw.uketsuke_conversation_new(asNumber(operation), secret, allowLastTry ? 1 : 0, within(maxCommand, 0n, 0xffffffffn), within(maxResponse, 0n, 0xffffffffn), extended ? 1 : 0, made)), null);
    return new Conversation(made[0]);
  }

  /** What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may
   * carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`.
   * When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed
   * out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over. */
  next() {
    const step = [0];
    const data = readBytes(null, (to, length) => raw.uketsuke_conversation_next(rawOf(this), step, to, to.length, length));
    return [step[0], data];
  }

  /** What came back from the token: the response with its status word; no bytes after a cut of power. */
  feed(response) {
    check(raw.uketsuke_conversation_feed(rawOf(this), asBytes(response), response ? response.length : 0), null);
  }

  /** The step failed: a status of what happened between program and token, or a number of your own. */
  fault(status) {
    check(raw.uketsuke_conversation_fault(rawOf(this), asNumber(status)), null);
  }

  /** Tells which token lies there now: a number that changes whenever another may. Before each
   * `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then. */
  insertion(insertion) {
    check(raw.uketsuke_conversation_insertion(rawOf(this), within(insertion, 0n, 0xffffffffffffffffn)), null);
  }

  /** Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over. */
  cancel() {
    check(raw.uketsuke_conversation_cancel(rawOf(this)), null);
  }

  /** A number of the operation when it is over (a word of *session*); 0 before. */
  get(value) {
    return worthOf(value, this.getNumber(value));
  }

  /** The same as a bare number. */
  getNumber(value) {
    return raw.uketsuke_conversation_get(rawOf(this), asNumber(value));
  }

  /** The same as a Date; null where there is none. */
  day(value) {
    return dateOf(this.getNumber(value));
  }

  /** The certificate that was read. NOTHING_READ when there is none. */
  certificate() {
    const made = [null];
    check(raw.uketsuke_conversation_certificate(rawOf(this), made), null);
    return new Certificate(made[0]);
  }

  /** What happened and what helps, for the people at the desk, when the operation is over. */
  errorText(language = Language.Ja) {
    return readText(null, (to, length) => raw.uketsuke_conversation_error_text(rawOf(this), asNumber(language), to, to.length, length));
  }
}

/** The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`. */
function abiVersion() {
  return raw.uketsuke_abi_version();
}

/** The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`. */
function versionNumber() {
  return raw.uketsuke_version_number();
}

/** 1 when this build can do that (a word of *feature*), else 0. */
function feature(feature) {
  return raw.uketsuke_feature(asNumber(feature)) !== 0;
}

/** Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is
 * outside of the years 1900 to 9999. */
function today() {
  return dateOf(raw.uketsuke_today());
}

/** The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it
 * says what it means. */
function wordName(word) {
  return readText(null, (to, length) => raw.uketsuke_word_name(asNumber(word), to, to.length, length));
}

/** The number of a word by its name, `group.word`; 0 when there is none. */
function wordNumber(name) {
  return raw.uketsuke_word_number(asText(name));
}

/** The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in. */
function wordText(word, language = Language.Ja) {
  return readText(null, (to, length) => raw.uketsuke_word_text(asNumber(word), asNumber(language), to, to.length, length));
}

/** What happened and what helps, for the people at the desk. With the session in which it happened: on which reader,
 * what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread. */
function errorText(status, session, language = Language.Ja) {
  return readText(null, (to, length) => raw.uketsuke_error_text(asNumber(status), rawOf(session), asNumber(language), to, to.length, length));
}

/** What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`.
 * 0 when nothing was entered. */
function readerMessage(text) {
  return raw.uketsuke_reader_message(asText(text));
}

/** Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A
 * question that is not understood is an error, and the answer's member `text` names what is wrong with it. */
function ask(settings, question) {
  return readText(null, (to, length) => raw.uketsuke_ask(rawOf(settings), asText(question), to, to.length, length));
}

/** The same, and gives the text of the answer alone, for programs without a JSON parser. */
function askText(settings, question, language = Language.Ja) {
  return readText(null, (to, length) => raw.uketsuke_ask_text(rawOf(settings), asText(question), asNumber(language), to, to.length, length));
}

/** The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own. */
function statusFromPcsc(code) {
  return raw.uketsuke_status_from_pcsc(within(code, 0n, 0xffffffffn));
}

module.exports = {
  raw,
  FOREVER,
  TEXT_CRLF,
  UketsukeError,
  Driver,
  Handle,
  dateOf,
  Status,
  Fact,
  Outcome,
  Finding,
  Note,
  Step,
  RuleId,
  Provision,
  SettingsOption,
  VisitList,
  DecisionList,
  OperationKind,
  ReaderEvent,
  SessionValue,
  CertificateValue,
  AnswerValue,
  SimulatorValue,
  Feature,
  ConversationStep,
  Acceptance,
  Standing,
  Sign,
  By,
  About,
  Voice,
  Verdict,
  Part,
  Audience,
  Detail,
  TokenKind,
  CardForm,
  Evidence,
  Discovery,
  Chain,
  Possession,
  Purpose,
  Hierarchy,
  Revocation,
  PaperKind,
  Insurer,
  Method,
  Check,
  VisualCheckReason,
  ReaderMessage,
  Eligibility,
  Route,
  Consent,
  Segment,
  ResultStatus,
  Writer,
  Origin,
  Classification,
  TicketType,
  Treatment,
  TicketUse,
  Designation,
  Phones,
  Outage,
  Place,
  YesNo,
  Certainty,
  Measure,
  OperatedAt,
  Language,
  Subject,
  TableOrigin,
  Withheld,
  Provided,
  PinState,
  Sharing,
  FileContent,
  FileProblem,
  FollowUp,
  FileDirection,
  Settings,
  Simulator,
  Certificate,
  Challenge,
  Answer,
  Folder,
  Decision,
  Visit,
  Session,
  Readers,
  Conversation,
  abiVersion,
  versionNumber,
  feature,
  today,
  wordName,
  wordNumber,
  wordText,
  errorText,
  readerMessage,
  ask,
  askText,
  statusFromPcsc,
};
