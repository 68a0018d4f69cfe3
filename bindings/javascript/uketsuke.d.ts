// The types of uketsuke.js, for TypeScript 5.4 and newer. Made by `cargo run -p uketsuke-bindings`; not to be edited.
/// <reference lib="esnext.disposable" />

/** Milliseconds that do not end. */
export const FOREVER: 4294967295;
/** Added to a detail: lines end in CR LF. */
export const TEXT_CRLF: number;
/** The functions as uketsuke.h has them, for koffi. */
export const raw: { readonly [name: string]: unknown };

/** A day YYYYMMDD as a Date; null for 0. */
export function dateOf(day: number): Date | null;

/** What a call came to, with its sentence. Where a driver's own exception led to it, that is its `cause`. */
export class UketsukeError extends Error {
  constructor(status: number, text?: string, cause?: unknown);
  /** What happened; a number that is not known here when the library is newer. */
  readonly status: Status;
  readonly cause?: unknown;
}

/** What `get` gives for a word. */
export type Worth<What extends number> = number extends What
  ? Date | boolean | number | null
  : What extends keyof Worths
    ? Worths[What]
    : number;

/** What `set` takes for a word: null for nothing. */
export type Given<What extends number> = number extends What
  ? Date | boolean | number | bigint | null
  : What extends keyof Worths
    ? Worths[What] extends Date | null
      ? Date | number | null
      : Worths[What] extends boolean
        ? boolean | 0 | 1 | null
        : Worths[What] | null
    : number | bigint | null;

/** What a call came to. */
export const Status: {
  /** done / 成功 */
  readonly Ok: 0;
  /** pass a handle or a place: a pointer that must not be NULL is / ハンドルや書き込み先を渡してください。必要なポインターがNULLです */
  readonly NullPointer: 1;
  /** check which values this item takes: this is not one of them / この項目で使える値を確認してください。使えない値です */
  readonly InvalidValue: 2;
  /** give a day as YYYYMMDD, 1900-01-01 or later: this is not one / 1900年1月1日以降の日をYYYYMMDDで指定してください。日付ではありません */
  readonly NotADay: 3;
  /** use a newer library, or clear the fact: this library has none of this number / ライブラリを新しくするか、その項目を取り消してください。この番号の項目はありません */
  readonly UnknownFact: 4;
  /** give the fact that it belongs to, or clear this one: it stands alone / 前提となる項目も指定するか、この項目を取り消してください。前提となる項目が指定されていません */
  readonly FactMissing: 5;
  /** correct or clear one of them: two facts contradict each other / どちらかを直すか、取り消してください。2つの項目が矛盾しています */
  readonly Contradiction: 6;
  /** check the day of the visit: it is before 2015-10-05 / 受診日を確認してください。マイナンバー制度の始まり(2015年10月5日)より前です */
  readonly BeforeMyNumber: 7;
  /** add it first: nothing was added at this index / 先に追加してください。この番号のカード・結果・医療券は追加されていません */
  readonly NoSuchIndex: 8;
  /** add only what is needed: no more of these can be added / 必要なものだけを追加してください。これ以上追加できません */
  readonly Full: 9;
  /** call again with a buffer as long as the length says: this one is too small / lengthが示す大きさで呼び直してください。バッファーが足りません */
  readonly BufferTooSmall: 10;
  /** convert the text to UTF-8: it is not / UTF-8に変換して渡してください。UTF-8の文字列ではありません */
  readonly NotUtf8: 11;
  /** pass less: the input is too long / 短くして渡してください。長すぎます */
  readonly Length: 12;
  /** wait until it is done, or give each thread its own handle: another thread is using this one / 終わるまで待つか、スレッドごとに別のハンドルを使ってください。別のスレッドが使用中です */
  readonly Busy: 13;
  /** restart the program, and tell its maker if this persists: the library failed internally / プログラムを再起動し、続くときは開発元に知らせてください。ライブラリの内部エラーです */
  readonly Panic: 14;
  /** use a library that was built with this feature: this build lacks it / この機能を含むライブラリを使ってください。このライブラリには含まれません */
  readonly Unsupported: 15;
  /** set struct_size to the structure's sizeof: it is no size that this library knows / struct_sizeに構造体のsizeofを指定してください。構造体の大きさが正しくありません */
  readonly StructSize: 16;
  /** correct what the answer names: the question is not understood / 答えが示す箇所を直してください。質問の形が正しくありません */
  readonly NotAQuestion: 17;
  /** have the 4 digits entered again: this is not a PIN / 数字4桁を入力し直してもらってください。暗証番号の形ではありません */
  readonly NotAPin: 18;
  /** check the order of the calls: another one has to come first / 呼び出しの順番を確認してください。先に必要な呼び出しがあります */
  readonly WrongOrder: 19;
  /** restart the computer and read again: the operating system gave no random bytes / コンピューターを再起動して、もう一度読み取ってください。乱数を取得できません */
  readonly NoRandomness: 20;
  /** read first: nothing has been read yet / 先に読み取ってください。まだ何も読み取っていません */
  readonly NothingRead: 21;
  /** give a certificate in DER: the bytes cannot be read as one / DER形式の電子証明書を指定してください。電子証明書として読み取れません */
  readonly NotACertificate: 22;
  /** check the root certificate (DER) and its name: it cannot be used as a root / ルート証明書(DER)と名前を確認してください。ルートとして使えません */
  readonly RootRefused: 23;
  /** correct the file of rules, or get it anew from its publisher: it is refused / 規則ファイルを直すか、配布元から入手し直してください。使えません */
  readonly RulesRefused: 24;
  /** correct the file of readers, or get it anew from its publisher: it is refused / リーダーのファイルを直すか、配布元から入手し直してください。使えません */
  readonly ReadersRefused: 25;
  /** query again at the terminal: the answer's file cannot be read / 資格確認端末で照会し直してください。結果のファイルを読み取れません */
  readonly AnswerRefused: 26;
  /** record the conversation again: this trace cannot be read / 通信を記録し直してください。この記録を読み取れません */
  readonly TraceRefused: 27;
  /** give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one / 配布元の公開鍵(Ed25519、32バイト)を指定してください。公開鍵ではないか、弱い鍵です */
  readonly NotAKey: 28;
  /** check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used / フォルダーの場所と権限を確認してください。連携フォルダーか、取り込みの記録を使えません */
  readonly FolderRefused: 29;
  /** ask again under another name: a request or an answer of this name is there already / 別の名前で要求し直してください。同じ名前の要求か結果がすでにあります */
  readonly NameTaken: 30;
  /** query once more: the answer belongs to another question / もう一度照会してください。別の照会に対する結果です */
  readonly AnswerNotOurs: 31;
  /** still being processed: query again later / 処理中です。しばらくしてから照会し直してください */
  readonly AnswerPending: 32;
  /** no added key has signed the file: check the file of its signature and the publisher's key / 登録された鍵の署名がないファイルです。署名のファイルと、配布元の鍵を確認してください */
  readonly FileNotTrusted: 33;
  /** the file is older than the one before: use a newer one / 前回より古いファイルです。新しいファイルを使ってください */
  readonly FileOlder: 34;
  /** pass the kind of handle that this function takes: this is another / この関数が受け取る種類のハンドルを渡してください。別の種類のハンドルです */
  readonly WrongHandle: 35;
  /** give the institution's code as exactly 10 digits: this is not one / 医療機関コードを半角数字10桁で指定してください。10桁の数字ではありません */
  readonly NotAnInstitution: 36;
  /** place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one / マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードか、電子証明書のないスマホです */
  readonly NotJpki: 40;
  /** place it again and read it once more: the card or phone answered with an unexpected status / 置き直して、もう一度読み取ってください。カードかスマホの応答が想定と異なります */
  readonly UnexpectedStatus: 41;
  /** point to the municipal counter: the card or phone does not have this file / 市区町村の窓口でのカードの確認を案内してください。必要な記録がカードかスマホにありません */
  readonly FileNotFound: 42;
  /** point to the municipal counter: it holds no user authentication certificate / 市区町村の窓口でのカードの確認を案内してください。利用者証明用電子証明書が入っていません */
  readonly NoCertificate: 43;
  /** with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card / カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号が違い、ロックされました。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます */
  readonly PinWrongAndBlocked: 44;
  /** ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong / 暗証番号の残り回数を確認してください。送信しましたが、正しいかどうかが返りませんでした */
  readonly PinUncertain: 45;
  /** have the PIN entered first: the card or phone wants it / 先に暗証番号を入力してもらってください */
  readonly PinRequired: 46;
  /** have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet / サイドボタンかホームボタンをダブルクリックして生体認証をし、もう一度かざしてもらってください。iPhoneでの本人認証がまだです */
  readonly HolderNotAuthenticated: 47;
  /** see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong / 残り回数を確かめ、患者が望めば入力し直してもらってください。4桁の暗証番号が違います */
  readonly PinWrong: 48;
  /** with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card / カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号がロックされています。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます */
  readonly PinBlocked: 49;
  /** allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it / 患者が了承して望む場合に限り、最後の1回を許可してください。残り1回のため、暗証番号を送信しませんでした。間違えるとロックされます */
  readonly LastTryKept: 50;
  /** allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it / 患者が了承して望む場合に限り、暗証番号の送信を許可してください。残り回数が不明のため、送信しませんでした。間違えるとロックされることがあります */
  readonly TriesUnknown: 51;
  /** place it again and read it once more: a response came without a status word / 置き直して、もう一度読み取ってください。応答が途中で終わっています */
  readonly ResponseTooShort: 52;
  /** use another reader: this one gave more data than the command asked for / 別のリーダーで読み取ってください。応答が要求した長さを超えています */
  readonly ResponseTooLong: 53;
  /** use another reader: the response was cut into too many parts (61xx) without an end / 別のリーダーで読み取ってください。応答の分割(61xx)が終わりません */
  readonly TooManyParts: 54;
  /** use another reader: the file came in too many pieces / 別のリーダーで読み取ってください。読み取りが終わりません */
  readonly TooManyReads: 55;
  /** place it again and read it once more: the file ended before its content / 置き直して、もう一度読み取ってください。電子証明書が途中で終わっています */
  readonly FileTruncated: 56;
  /** point to the municipal counter: the file does not begin like a certificate / 市区町村の窓口でのカードの確認を案内してください。電子証明書の形式ではありません */
  readonly NotDer: 57;
  /** point to the municipal counter: the file announces more bytes than a certificate can have / 市区町村の窓口でのカードの確認を案内してください。電子証明書が長すぎます */
  readonly FileTooLong: 58;
  /** read it again: the signature has a length that no key has / もう一度読み取ってください。署名の長さが正しくありません */
  readonly SignatureLength: 59;
  /** use another reader: this one takes no command of this length / 別のリーダーで読み取ってください。このリーダーでは送れない長さです */
  readonly CommandTooLong: 60;
  /** place it on the reader again and leave it until the reading is done: the card or phone left the reader / 置き直して、読み取りが終わるまで動かさないでください。カードかスマホがリーダーから離れました */
  readonly TokenRemoved: 80;
  /** read it again: another program, or the reader, reset the card or phone / もう一度読み取ってください。ほかのソフトウェアかリーダーが、読み取りを中断しました */
  readonly TokenReset: 81;
  /** begin again: it may be another card or phone than the one that was read first / 最初からやり直してください。別のカードかスマホに置き換わった可能性があります */
  readonly TokenSwapped: 82;
  /** place the card or phone on the reader: none is seen / カードかスマホをリーダーの上に置いてください。検出できません */
  readonly NoToken: 83;
  /** place it flat on the reader again: the card or phone does not answer / リーダーの上に置き直してください。カードかスマホの応答がありません */
  readonly TokenMute: 84;
  /** check the reader's cable and its name: there is no reader, or not the named one / 接続とリーダーの名前を確認してください。リーダーが見つかりません */
  readonly NoReader: 85;
  /** connect the reader again: it was unplugged / リーダーを接続し直してください。取り外されています */
  readonly ReaderLost: 86;
  /** check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running / リーダーの接続を確認し、続くときはスマートカードのサービスを開始してください(Windows：Smart Card、Linux：pcscd)。動作していません */
  readonly ServiceStopped: 87;
  /** wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official software) / 終わるまでお待ちください。ほかのソフトウェアがリーダーを使用中です。続くときはリーダーの指定を確認してください(公式のソフトウェアは終了させないでください) */
  readonly TokenBusy: 88;
  /** place it again and read it once more: the communication with the card or phone failed / 置き直して、もう一度読み取ってください。カードかスマホとの通信に失敗しました */
  readonly Transmission: 89;
  /** use another reader: the response was longer than was agreed / 別のリーダーで読み取ってください。応答がリーダーの上限を超えています */
  readonly LinkResponseTooLong: 90;
  /** use another reader: this one and the card or phone have no protocol in common / 別のリーダーで読み取ってください。カードかスマホと、リーダーとの間に共通の通信方式がありません */
  readonly Protocol: 91;
  /** take the card or phone off the reader: its power could not be cut / カードかスマホをリーダーから離してください。給電を止められません */
  readonly PowerStaysOn: 92;
  /** try again: the time has run out / もう一度操作してください。時間切れです */
  readonly DeadlinePassed: 93;
  /** the operation was cancelled / 中止しました */
  readonly Cancelled: 94;
  /** check the rights of the user: the program may not use the reader / Windowsなどのユーザーの権限を確認してください。リーダーを使用する権限がありません */
  readonly AccessDenied: 95;
  /** use a trace of the same operation: the recorded one does not go on this way / 同じ操作の記録を使ってください。記録された通信と一致しません */
  readonly TraceMismatch: 96;
  /** what was read is withheld in the trace; the conversation itself played to its end / 記録では読み取った内容が伏せられています。通信の経過は最後まで再生できました */
  readonly TraceWithheld: 97;
  /** place a My Number Card, or a phone with the certificate: this is another kind of card / マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードです */
  readonly OtherCard: 98;
  /** leave only the one that is to be read: there is a card or phone on each of two readers / 読み取るほうだけを残してください。2台のリーダーにカードかスマホがあります */
  readonly SeveralTokens: 99;
  /** take the card or phone off the reader: the last operation is not over, and it may still be unlocked / カードかスマホをリーダーから離してください。前回の操作が終わっておらず、暗証番号を入力した後の状態が続いている可能性があります */
  readonly LeftOpen: 100;
  /** take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command / カードかスマホを離し、続くときはリーダーを接続し直してください。リーダーが前回の操作に応答していません */
  readonly CommandHangs: 101;
  /** update the reader's driver: it answered something that its contract does not allow / リーダーのドライバーを更新してください。取り決めに反する応答をしました */
  readonly DriverContract: 102;
  /** tell the number to the reader's maker: no standard lists it / 番号をリーダーのメーカーに知らせてください。どの規格にもない番号が返りました */
  readonly ReaderSystem: 103;
  /** connect the reader again or restart the computer: the smart-card service or the driver failed internally / リーダーを接続し直すか、コンピューターを再起動してください。スマートカードのサービスかドライバーの内部エラーです */
  readonly ServiceFailed: 104;
};
export type Status = (typeof Status)[keyof typeof Status];

/** A fact of a visit. */
export const Fact: {
  /** day of the visit / 受診日 */
  readonly Day: 1001;
  /** card or phone / カード・スマホの種類 */
  readonly TokenKind: 1010;
  /** form of the card / カードの種別 */
  readonly TokenForm: 1011;
  /** last day printed on the card / 券面の有効期限 */
  readonly TokenPrintedUntil: 1012;
  /** card given back / カードの返納 */
  readonly TokenReturned: 1013;
  /** what was found on the reader / 読み取りで分かったこと */
  readonly TokenDiscovery: 1014;
  /** where the certificate's facts come from / 電子証明書の情報の出どころ */
  readonly CertificateEvidence: 1015;
  /** certificate's first day / 電子証明書の有効期間の初日 */
  readonly CertificateStartsOn: 1016;
  /** certificate's last day / 電子証明書の有効期限 */
  readonly CertificateExpiresOn: 1017;
  /** certificate's purpose / 電子証明書の用途 */
  readonly CertificatePurpose: 1018;
  /** certificate's hierarchy / 電子証明書の発行者の種類 */
  readonly CertificateHierarchy: 1019;
  /** hierarchy accepted here / 本番以外の発行者の受け入れ */
  readonly CertificateAccepted: 1020;
  /** certificate's issuer / 電子証明書の発行者の確認 */
  readonly CertificateChain: 1021;
  /** possession of the key / 電子証明書の鍵の確認 */
  readonly CertificatePossession: 1022;
  /** revocation / 電子証明書の失効 */
  readonly CertificateRevocation: 1023;
  /** eligibility certificate shown / 資格確認書 */
  readonly EligibilityCertificate: 1030;
  /** eligibility certificate's last day / 資格確認書の有効期限 */
  readonly EligibilityCertificateUntil: 1031;
  /** notice of eligibility information shown / 資格情報のお知らせ */
  readonly EligibilityNotice: 1032;
  /** insurer of the notice / お知らせの保険者の種類 */
  readonly EligibilityNoticeInsurer: 1033;
  /** Mynaportal eligibility screen shown / マイナポータルの資格情報画面 */
  readonly MynaportalScreen: 1034;
  /** PDF saved from Mynaportal shown / マイナポータルの保存済みPDF */
  readonly MynaportalPdf: 1035;
  /** legacy health insurance card shown / 健康保険証 */
  readonly LegacyCard: 1036;
  /** legacy card's last day / 健康保険証の有効期限 */
  readonly LegacyCardUntil: 1037;
  /** legacy card without a printed day / 健康保険証の有効期限の印字なし */
  readonly LegacyCardUndated: 1038;
  /** insurer of the legacy card / 健康保険証の保険者の種類 */
  readonly LegacyCardInsurer: 1039;
  /** day of the change of insurer / 保険者が変わった日 */
  readonly LegacyCardInsurerChangedOn: 1040;
  /** declaration of insured status handed in / 被保険者資格申立書 */
  readonly Application: 1041;
  /** check of the person / 本人確認 */
  readonly PersonCheck: 1050;
  /** method of the check / 本人確認の方法 */
  readonly PersonMethod: 1051;
  /** wrong PINs in a row / 暗証番号の誤りの回数 */
  readonly PinMisses: 1052;
  /** failures of face recognition in a row / 顔認証の失敗の回数 */
  readonly FaceMisses: 1053;
  /** reason for visual confirmation / 目視確認の理由 */
  readonly VisualCheckReason: 1054;
  /** the reader's message / カードリーダーの表示 */
  readonly ReaderMessage: 1055;
  /** eligibility by the answer / 資格有効性 */
  readonly Eligibility: 1060;
  /** route of the query / 照会区分 */
  readonly Route: 1061;
  /** how far the query has come / 処理結果区分 */
  readonly Segment: 1062;
  /** status of the result / 処理結果状況 */
  readonly ResultStatus: 1063;
  /** message of the result / 処理結果のメッセージ */
  readonly ResultMessage: 1064;
  /** consent to health check-ups / 特定健診情報の同意 */
  readonly ConsentCheckups: 1065;
  /** consent to medication / 薬剤情報の同意 */
  readonly ConsentMedication: 1066;
  /** consent to treatment / 診療情報の同意 */
  readonly ConsentTreatment: 1067;
  /** consent to operations / 手術情報の同意 */
  readonly ConsentOperations: 1068;
  /** consent to diagnoses / 傷病名の同意 */
  readonly ConsentDiagnoses: 1069;
  /** consent to infections / 感染症の同意 */
  readonly ConsentInfections: 1070;
  /** consent to allergies / アレルギーの同意 */
  readonly ConsentAllergies: 1071;
  /** consent to contraindications / 薬剤禁忌の同意 */
  readonly ConsentContraindications: 1072;
  /** consent to tests / 検査の同意 */
  readonly ConsentTests: 1073;
  /** consent to prescriptions / 処方の同意 */
  readonly ConsentPrescriptions: 1074;
  /** consent to limit-amount information / 限度額の情報の同意 */
  readonly ConsentLimit: 1075;
  /** consent to specific-disease information / 特定疾病の情報の同意 */
  readonly ConsentSpecialDisease: 1076;
  /** a consent ends on the day of the visit / 同意が受診日に終わる */
  readonly ConsentEndsToday: 1077;
  /** program that wrote the answer / 結果のファイルを書いたプログラム */
  readonly Writer: 1078;
  /** occasion of the query / 照会の場面 */
  readonly Origin: 1079;
  /** institution that asked / 照会した医療機関 */
  readonly AskedBy: 1091;
  /** day of the answer / 結果の日付 */
  readonly AnswerDay: 1080;
  /** answer that carries no day / 日付のない結果 */
  readonly AnswerUndated: 1093;
  /** date of birth in the answer / 結果の生年月日 */
  readonly AnswerBornOn: 1081;
  /** classification of a result / 資格区分 */
  readonly Classification: 1082;
  /** patient's share, in percent / 負担割合(パーセント) */
  readonly SharePercent: 1083;
  /** second share that is stated, in percent / もう一つの負担割合(パーセント) */
  readonly OtherSharePercent: 1092;
  /** type of a ticket / 医療券・調剤券の別 */
  readonly TicketType: 1084;
  /** month of a ticket / 医療券の月 */
  readonly TicketMonth: 1085;
  /** treatment of a ticket / 医療券の診療別 */
  readonly Treatment: 1086;
  /** the same institution / 指定医療機関の一致 */
  readonly TicketSameInstitution: 1087;
  /** institution that a ticket names / 医療券のあて先 */
  readonly Designation: 1088;
  /** use of a ticket / 医療券の単独・併用 */
  readonly TicketUse: 1089;
  /** payment by the patient, in yen / 本人支払額(円) */
  readonly SelfPayYen: 1090;
  /** phones read here / スマホへの対応 */
  readonly Phones: 1100;
  /** phones read here since / スマホ対応の開始日 */
  readonly PhonesSince: 1101;
  /** outage / 故障・障害・災害 */
  readonly Outage: 1102;
  /** place of the visit / 受診の場所 */
  readonly Place: 1103;
  /** date of birth / 生年月日 */
  readonly BornOn: 1110;
  /** first use of the phone here / この窓口での初めてのスマホ利用 */
  readonly FirstUse: 1111;
  /** returning patient / 再診 */
  readonly Returning: 1112;
  /** oral confirmation / 口頭確認 */
  readonly ByWord: 1113;
  /** registered for insurance use / 保険証としての利用登録 */
  readonly Registered: 1114;
  /** the child's own phone / 子ども本人のスマホ */
  readonly ChildPhone: 1115;
  /** subsidy stored here / 登録済みの公費 */
  readonly SubsidyStored: 1116;
  /** subsidy in the answer / 結果にある公費 */
  readonly SubsidyInAnswer: 1117;
};
export type Fact = (typeof Fact)[keyof typeof Fact];

/** What a decision says, one number each. */
export const Outcome: {
  /** what may be done / 受付の可否 */
  readonly Acceptance: 2001;
  /** how well it is known / 確かさ */
  readonly Standing: 2002;
  /** what a program branches on / 表示 */
  readonly Sign: 2003;
  /** what decided / 判定の根拠 */
  readonly By: 2004;
  /** end of this acceptance / この受付の期限 */
  readonly Until: 2005;
  /** last day of full acceptance / すべて使える最終日 */
  readonly FullUntil: 2006;
  /** last day of any acceptance / 使える最終日 */
  readonly UsableUntil: 2007;
  /** last day of the grace period / 猶予期間の最終日 */
  readonly GraceUntil: 2008;
  /** last day of the grace of the card behind a phone / スマホのもとのカードの猶予期間の最終日 */
  readonly PhoneCardGraceUntil: 2009;
  /** last day of the grace by its short reading / 短い書き方による猶予期間の最終日 */
  readonly ShortReadingUntil: 2010;
  /** the step to take now / 最初にすること */
  readonly FirstStep: 2011;
  /** sources that disagree / 情報の食い違い */
  readonly Contradiction: 2012;
  /** day of the visit / 受診日 */
  readonly Day: 2013;
  /** card or phone / カード・スマホの種類 */
  readonly TokenKind: 2014;
  /** patient's share in percent / 負担割合(%) */
  readonly SharePercent: 2015;
  /** the other share in percent / もう一つの負担割合(%) */
  readonly OtherSharePercent: 2016;
  /** payment by the patient stated / 本人支払額の記載 */
  readonly SelfPayStated: 2017;
  /** payment by the patient in yen / 本人支払額(円) */
  readonly SelfPayYen: 2018;
};
export type Outcome = (typeof Outcome)[keyof typeof Outcome];

/** Why a decision is as it is. */
export const Finding: {
  /** Nothing has been presented yet. / まだ何も提示されていません。 */
  readonly NothingPresented: 3001;
  /** The certificate is within its dates (through {expires_on}). / 電子証明書は有効期限内です({expires_on}まで)。 */
  readonly WithinDates: 3002;
  /** The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only). / 電子証明書の有効期限が切れていますが、猶予期間中です({grace_until}まで、資格情報のみ)。 */
  readonly InGrace: 3003;
  /** The grace period after the certificate's expiry is over (it ended on {grace_until}). / 電子証明書の有効期限後の猶予期間が終了しています({grace_until}で終了)。 */
  readonly GraceOver: 3004;
  /** The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}). / 電子証明書の有効期限が切れており、猶予期間の対象ではありません({grace_from}以降に有効期限を迎えるものが対象)。 */
  readonly ExpiredWithoutGrace: 3005;
  /** The certificate is not valid yet. / 電子証明書の有効期間がまだ始まっていません。 */
  readonly NotYetValid: 3006;
  /** The certificate's last day is not known. / 電子証明書の有効期限が分かりません。 */
  readonly DateUnknown: 3007;
  /** No certificate has been read yet. / 電子証明書をまだ読み取っていません。 */
  readonly CertificateNotRead: 3008;
  /** Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {short_reading_until}). The computation by the month's end decides. / 猶予期間の終わりは資料により表現が異なります。厚生労働省のリーフレットは「有効期限満了日が属する月の末日から3か月間」({grace_until}まで)、ポータルの記事は「有効期限の3か月後まで」({short_reading_until}まで)。月の末日による計算で判定しています。 */
  readonly ReadingsDiffer: 3009;
  /** The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts. / 券面の有効期限が電子証明書の有効期限より前です。両方の日付を確かめてください。早いほうの日付で判定しています。 */
  readonly CardEndsFirst: 3010;
  /** The certificate was revoked; there is no grace period. / 電子証明書が失効しています(猶予期間はありません)。 */
  readonly Revoked: 3011;
  /** The certificate is suspended, for example because it was reported lost; there is no grace period. / 電子証明書が一時停止されています(紛失の届出など。猶予期間はありません)。 */
  readonly Suspended: 3012;
  /** The card was given back; there is no grace period. / 返納されたカードです(猶予期間はありません)。 */
  readonly Returned: 3013;
  /** The issuer's signature on the certificate, or the certificate's form, is wrong. / 電子証明書の発行者の署名または形式が正しくありません。 */
  readonly ChainFailed: 3014;
  /** The certificate's issuer is not verified; the online eligibility verification decides. / 電子証明書の発行者を確認できていません。オンライン資格確認の結果によります。 */
  readonly ChainUnverified: 3015;
  /** It was not proved that {the_token} holds the certificate's key. / {token}が電子証明書の鍵を持つことを確認できませんでした。 */
  readonly PossessionFailed: 3016;
  /** This is a test {plain_token}. / テスト用の{token}です。 */
  readonly TestHierarchy: 3017;
  /** By its issuer's name this is a test certificate; the signature is not verified. / 発行者の名前によると、テスト用の電子証明書です(署名は未確認)。 */
  readonly TestHierarchyClaimed: 3018;
  /** What is on the reader is not known to be a My Number Card or a supported phone. / 読み取ったものが、マイナンバーカードまたは対応するスマホであると確認できません。 */
  readonly TokenUnknown: 3019;
  /** Reader code 001: not recognised. / カードリーダーの表示【001:マイナンバーカードの認識不可】。 */
  readonly ReaderNotRecognised: 3020;
  /** Reader code 002: not a My Number Card. / カードリーダーの表示【002:マイナンバーカード以外】。 */
  readonly ReaderNotMyNumberCard: 3021;
  /** Reader code 006: the certificate is revoked or expired. This outranks the dates. / カードリーダーの表示【006:利用者証明用電子証明書の失効・有効期限切れ】。日付による判定に優先します。 */
  readonly ReaderRevokedOrExpired: 3022;
  /** The reader says that the certificate was revoked. / カードリーダーの表示「電子証明書が失効しています」。 */
  readonly ReaderRevoked: 3023;
  /** The reader says that the certificate has expired and only eligibility information is provided. / カードリーダーの表示「有効期限切れ:…資格情報のみ当機関に提供します」。 */
  readonly ReaderEligibilityOnly: 3024;
  /** The meaning of the reader's message is not published; see the portal's article KB0011365. / カードリーダーの表示の意味は公表されていません。ポータルのトラブルシューティング編(KB0011365)をご確認ください。 */
  readonly ReaderOther: 3025;
  /** The reader's message and the certificate's dates disagree. The reader's message counts. / カードリーダーの表示と電子証明書の日付が食い違っています。カードリーダーの表示を優先しています。 */
  readonly ReaderContradictsDates: 3026;
  /** Phones were not read at reception yet on this day (they are since {phones_from}). / この日はまだスマホでの受付が始まっていません({phones_from}から)。 */
  readonly PhonesNotYet: 3027;
  /** Phones are not read here; supporting them is voluntary. / この窓口はスマホのマイナ保険証に対応していません(対応は任意です)。 */
  readonly PhonesNotHere: 3028;
  /** The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period. / 実物のマイナンバーカードまたは電子証明書の有効期限が切れたため、スマホのマイナ保険証は利用できません(猶予期間はありません)。 */
  readonly PhoneHasNoGrace: 3029;
  /** The person is not confirmed. / 本人確認ができていません。 */
  readonly PersonNotConfirmed: 3030;
  /** This way of checking the person does not exist for {the_token}. / この本人確認の方法は、提示された{token}では使えません。 */
  readonly MethodNotForToken: 3031;
  /** The reader is out of order: nothing can be verified online. / カードリーダーの故障により、オンラインで確認できません。 */
  readonly ReaderDown: 3032;
  /** An eligibility certificate within its dates was shown. / 有効期限内の資格確認書が提示されています。 */
  readonly EligibilityCertificateShown: 3033;
  /** The eligibility certificate has expired. / 資格確認書の有効期限が切れています。 */
  readonly EligibilityCertificateExpired: 3034;
  /** A notice of eligibility information was shown together with the My Number Card. / マイナンバーカードと資格情報のお知らせが一緒に提示されています。 */
  readonly NoticeWithCard: 3035;
  /** A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time). / 資格情報のお知らせのみの提示ですが、オンラインで資格を確認できました(暫定的な取扱い)。 */
  readonly NoticeAloneTolerated: 3036;
  /** A notice of eligibility information does not serve alone; the My Number Card belongs to it. / 資格情報のお知らせは、単独では利用できません(マイナンバーカードと一緒に提示された場合に限ります)。 */
  readonly NoticeAlone: 3037;
  /** Mynaportal's eligibility information was shown together with the My Number Card. / マイナンバーカードとマイナポータルの資格情報が一緒に提示されています。 */
  readonly MynaportalWithCard: 3038;
  /** Mynaportal's eligibility screen was shown after logging in on the spot. / その場でログインしたマイナポータルの資格情報画面が提示されています。 */
  readonly MynaportalOnPhone: 3039;
  /** Whether a saved PDF serves without the card is not published. / 保存済みのPDFのみで受付できるかは、公表されていません。 */
  readonly PdfWithoutCard: 3040;
  /** Mynaportal's screen serves beside the My Number Card or the phone. / マイナポータルの資格情報画面は、マイナンバーカードまたはスマホのマイナ保険証とあわせて確認します。 */
  readonly ScreenWithoutToken: 3041;
  /** A legacy health insurance card within its dates was shown. / 有効期限内の健康保険証が提示されています。 */
  readonly LegacyValid: 3042;
  /** An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time). / 期限切れの健康保険証ですが、オンラインで資格を確認できました(暫定的な取扱い)。 */
  readonly LegacyTolerated: 3043;
  /** The legacy health insurance card has expired and proves nothing by itself. / 従来の健康保険証は有効期限が切れており、これだけでは資格を確認できません。 */
  readonly LegacyExpired: 3044;
  /** Whether this paper was already tolerated on this day is not published. / この書類の暫定的な取扱いがこの日に始まっていたかは、公表されていません。 */
  readonly ToleranceStartUnknown: 3045;
  /** Accepted only if the online query confirms the eligibility. / オンラインで資格を確認できた場合に限り受付できます。 */
  readonly QueryNeeded: 3046;
  /** A declaration of insured status was handed in; the payment follows the share that it declares. / 被保険者資格申立書が提出されています。会計は申立書の負担割合によります。 */
  readonly ApplicationWritten: 3047;
  /** What a paper is worth beside a {plain_token} that is not accepted is not published. / 使えない{token}と一緒に提示された書類の扱いは、公表されていません。 */
  readonly PaperWithRefusedToken: 3048;
  /** Online eligibility verification: valid. / オンライン資格確認の結果：有効。 */
  readonly OnlineValid: 3049;
  /** Online eligibility verification: the eligibility that was queried is not valid. / オンライン資格確認の結果：無効(照会した資格について)。 */
  readonly OnlineInvalid: 3050;
  /** Online eligibility verification: not valid, and a new eligibility exists. / オンライン資格確認の結果：無効(新しい資格あり)。 */
  readonly OnlineNewExists: 3051;
  /** Online eligibility verification: nothing found (the query may have a slip, or the registration is under way). / オンライン資格確認の結果：該当資格なし(照会内容の誤りや登録前の場合があります)。 */
  readonly OnlineNotFound: 3052;
  /** Online eligibility verification: several found. / オンライン資格確認の結果：複数該当。 */
  readonly OnlineSeveral: 3053;
  /** The online eligibility verification did not say whether the eligibility is valid. / オンライン資格確認の結果に、資格の有効・無効の記載がありません。 */
  readonly OnlineUnknown: 3054;
  /** The online eligibility verification and another finding disagree. / オンライン資格確認の結果が、ほかの確認結果と食い違っています。 */
  readonly OnlineContradicts: 3055;
  /** There is an answer to a query by a paper, and it is not stated which paper was shown. / 書類による照会の結果はありますが、提示された書類の種類が入力されていません。 */
  readonly DocumentNotNamed: 3056;
  /** This rule table has no rule for this case on this day. / この規則表には、この日のこの場合についての規則がありません。 */
  readonly NoRule: 3057;
  /** What is known ({known}) and {accepting} disagree. / {known}の情報と、{accepting}が食い違っています。 */
  readonly KnownContradicted: 3058;
  /** What is known about revocation, suspension or return and the reader's message disagree. / 失効・一時停止・返納についての情報と、カードリーダーの表示が食い違っています。 */
  readonly RevocationContradicts: 3059;
  /** The last day of the legacy health insurance card is not known. / 健康保険証の有効期限が分かりません。 */
  readonly LegacyDateUnknown: 3060;
  /** Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere. / 利用者証明用電子証明書ではありません(署名用電子証明書、認証局の証明書、または公的個人認証以外の証明書です)。 */
  readonly NotForAuthentication: 3061;
  /** Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet. / オンライン資格確認の結果：有効(未登録)。医療扶助の医療券がまだ登録されていません。 */
  readonly OnlineValidUnregistered: 3062;
  /** What was read is a card of another kind. / 読み取ったのは、マイナンバーカードとは別の種類のカードです。 */
  readonly OtherCardFound: 3063;
  /** The card was read and holds no user authentication certificate. / カードを読み取りましたが、利用者証明用電子証明書が入っていません。 */
  readonly NoCertificate: 3064;
  /** No way is left to check the person with {the_token}. / この{token}で本人確認をする方法が残っていません。 */
  readonly NoWayLeft: 3065;
  /** The online system is down: nothing can be verified online. / システム障害により、オンラインで確認できません。 */
  readonly SystemDown: 3066;
  /** A disaster prevents the usual verification. Where 緊急時医療情報・資格確認機能 is opened, eligibility can be queried without a card. / 災害のため通常の確認ができません。緊急時医療情報・資格確認機能が開放された場合は、カードがなくても照会できます。 */
  readonly Disaster: 3067;
  /** It is not registered for insurance use. / 健康保険証としての利用登録がありません。 */
  readonly NotRegistered: 3068;
  /** A declaration of insured status is for patients who presented their My Number Card. / 被保険者資格申立書は、マイナンバーカードを提示した方のためのものです。 */
  readonly ApplicationWithoutCard: 3069;
  /** A returning patient said that the insurance has not changed since the last visit. / 再診で、前回から保険が変わっていないことを口頭で確認しました。 */
  readonly WordConfirmed: 3070;
  /** Oral confirmation is for returning patients who presented their My Number Card. / 口頭確認は、マイナンバーカードを提示した再診の方のためのものです。 */
  readonly WordWithoutCard: 3071;
  /** A legacy health insurance card without a printed day was shown (valid through {usable_until}). / 有効期限の印字がない健康保険証が提示されています({usable_until}まで使えます)。 */
  readonly LegacyUndated: 3072;
  /** The legacy card has expired and the answer is valid. How this counts is not published; the institution decides. / 健康保険証は期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。 */
  readonly LegacyLapsedButValid: 3073;
  /** The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides. / 資格確認書は有効期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。 */
  readonly EligibilityCertificateLapsedButValid: 3074;
  /** The query is still being processed; there is no result yet. / 照会は処理中です。結果はまだありません。 */
  readonly OnlineProcessing: 3075;
  /** The query ended abnormally; there is no result. / 照会が異常終了しました。結果はありません。 */
  readonly OnlineAbnormal: 3076;
  /** The answer is an error. / 照会の結果がエラーです。 */
  readonly OnlineError: 3077;
  /** Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only. / 日付や表示では受付できませんが、結果が有効のため、資格情報のみで受付できます。 */
  readonly OnlineOutranks: 3078;
  /** The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only. / 有効期限が分からず、診療情報などへの同意も結果にないため、資格情報のみとしています。 */
  readonly GraceOrRefusal: 3079;
  /** The answer is of another day than the visit and was not used. / 照会の結果は受診日のものではないため、使っていません。 */
  readonly AnswerOfAnotherDay: 3080;
  /** The answer's date of birth differs from the patient's, so it was not used. / 照会の結果の生年月日が患者のものと異なるため、使っていません。 */
  readonly AnswerOfAnotherPerson: 3081;
  /** The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen. / 照会の結果が資格確認端末からのものか確認できません。資格確認端末の画面で確かめてください。 */
  readonly OriginUncertain: 3082;
  /** The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet. / 予約患者の一括照会では有効でした。当日のカード・スマホ・書類の提示がまだです。 */
  readonly BookedAnswer: 3083;
  /** The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides. / 予約患者の一括照会では、有効と確認できませんでした。当日の提示で確かめてください。 */
  readonly BookedAnswerInvalid: 3084;
  /** The patient is eligible for medical assistance. / 生活保護の医療扶助の資格があります。 */
  readonly Welfare: 3085;
  /** The patient has both insurance and medical assistance. / 医療保険と医療扶助の両方の資格があります。 */
  readonly WelfareBesideInsurance: 3086;
  /** The medical assistance ticket is for another institution. / 医療券は他の医療機関あてです。 */
  readonly TicketOfAnotherInstitution: 3087;
  /** No medical assistance ticket of this month is registered. / 今月の医療券が登録されていません。 */
  readonly TicketMissing: 3088;
  /** This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse. / 今月の医療券はまだ登録されていません。15日から20日ごろに登録されるため、受付を断る理由にはなりません。 */
  readonly TicketPending: 3089;
  /** The ticket does not say whom it is for, or its entries disagree. Ask the welfare office. / 医療券のあて先の記載がないか、食い違っています。福祉事務所に確認してください。 */
  readonly TicketUncertain: 3090;
  /** Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer. / 特別療養費の対象です(資格区分05)。窓口で一度全額を支払い、後で保険者に請求します。 */
  readonly PaysInFull: 3091;
  /** The eligibility terminal sent a notice. / 資格確認端末からのお知らせ文があります。 */
  readonly TerminalNotice: 3092;
  /** Some information was not consented to. / 提供に同意のない情報があります。 */
  readonly NotConsented: 3093;
  /** The consent to provide information has expired. / 情報提供の同意の有効期限が切れています。 */
  readonly ConsentExpired: 3094;
  /** The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended. / 登録済みの公費(医療費助成)が結果にありません。結果になくても、公費がなくなったとは限りません。 */
  readonly SubsidySilent: 3095;
  /** The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer. / 負担割合が食い違っています({shares})。どちらによるかは公表されていません。加入先の保険者への確認を案内してください。 */
  readonly ShareDiffers: 3096;
  /** The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone. / 患者は15歳未満です。スマホに搭載できるのは持ち主本人の電子証明書だけで、15歳未満の方は搭載できません。 */
  readonly PhoneOfAnotherPerson: 3097;
  /** The check of the person that was tried failed; another one is left. / 試した本人確認の方法ではできませんでした。ほかの方法が残っています。 */
  readonly MethodFailed: 3098;
  /** The test hierarchy is accepted because it was asked for. / テスト用の認証局が発行した電子証明書を受け入れる設定です。 */
  readonly TestAccepted: 3099;
  /** An issuer that was added here is accepted. / 追加された発行者の電子証明書を受け入れる設定です。 */
  readonly AddedRootAccepted: 3100;
  /** The answer carries no day. Make sure that it is of this visit. / 照会の結果に日付がありません。受診日のものか確かめてください。 */
  readonly AnswerWithoutDay: 3101;
  /** A query by card does not return "not valid, a new eligibility exists". Make sure where the answer comes from. / カードによる照会では「無効(新しい資格あり)」は返りません。結果の出どころを確かめてください。 */
  readonly RouteUncertain: 3102;
  /** The paper was shown beside a card whose certificate has expired. / 電子証明書の有効期限が切れたカードと一緒に提示された書類です。 */
  readonly PaperBesideExpiredCard: 3103;
  /** A consent ends on the day of the visit; whether it still holds depends on the time. / 情報提供の同意は受診日に終わります。まだ有効かどうかは時刻によります。 */
  readonly ConsentEndsToday: 3104;
  /** By the date printed on the card it has expired. / 券面の日付では有効期限が切れています。 */
  readonly PrintedDatePassed: 3105;
  /** A phone has no grace period, and the reader shows the message of the grace period. / スマホには猶予期間がありませんが、カードリーダーに猶予期間の表示が出ています。 */
  readonly ReaderNotForPhone: 3106;
  /** The paper and the answer by the card (not valid) disagree. / 書類の内容と、カードによる照会の結果(無効)が食い違っています。 */
  readonly PaperAgainstAnswer: 3107;
  /** The answer is another institution's and was not used. / 照会の結果は他の医療機関のものであるため、使っていません。 */
  readonly AnswerOfAnotherInstitution: 3109;
  /** The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on which they reach 18. Point the patient to the insurer. / 結果は特別療養費(資格区分05)ですが、18歳に達する日以後の最初の3月31日までの方は対象外です。加入先の保険者への確認を案内してください。 */
  readonly SpecialCareUnderAge: 3110;
  /** The card is not confirmed as genuine, so the paper that belongs to it does not serve either. / 正規のカードと確認できないため、一緒に提示された書類も使えません。 */
  readonly PaperWithForgedToken: 3108;
  /** This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own. / 今月の券は調剤券(薬局での調剤の券)です。診療には医療券が必要です。 */
  readonly DispensingTicket: 3111;
  /** The phone's PIN was wrong several times; how many misses lock it is not published. / スマホ用の暗証番号の誤りが続いています。何回の誤りでロックされるかは公表されていません。 */
  readonly PhonePinMayBeLocked: 3112;
  /** The insurer has changed, so this legacy health insurance card proves nothing. / 保険者が変わったため、この健康保険証では資格を確認できません。 */
  readonly InsurerChanged: 3113;
  /** The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides. / 保険者が変わった後の健康保険証で、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。 */
  readonly InsurerChangedButValid: 3114;
  /** The answer is not valid, so the oral confirmation does not count. / 照会の結果が無効のため、口頭確認は使っていません。 */
  readonly WordAgainstAnswer: 3115;
  /** Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published. / スマホだけを提示した方に、被保険者資格申立書や口頭確認が使えるかは、公表されていません。 */
  readonly DeclaredBesidePhone: 3116;
  /** Staff compared the face with the photo, and the person is not confirmed. / 目視では本人と確認できていません。 */
  readonly VisualFailed: 3117;
};
export type Finding = (typeof Finding)[keyof typeof Finding];

/** What else staff and patient should know. */
export const Note: {
  /** The rules are those known on {rules_as_of}; they may have changed since. / 規則は{rules_as_of}時点のものです。その後に変わっている可能性があります。 */
  readonly RulesMayHaveChanged: 4001;
  /** Whether the certificate was revoked is not known; only an online check tells. / 失効の有無は確認していません(オンラインでのみ確認できます)。 */
  readonly RevocationUnknown: 4002;
  /** The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it. / 電子証明書の更新時期です({expires_on}まで有効)。市区町村の窓口で更新できます。 */
  readonly RenewSoon: 4003;
  /** Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse. / スマホを初めて使う医療機関・薬局には、マイナンバーカードの持参をお願いしています(お持ちでなくても、受付を断る理由にはなりません)。 */
  readonly BringCard: 4004;
  /** The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only). / 実物のマイナンバーカードは、{phone_card_grace_until}まで使える可能性があります(資格情報のみ)。 */
  readonly PhysicalCardMayServe: 4005;
  /** The patient operates the reader; staff need not. / 基本的に患者が操作します。職員が顔認証付きカードリーダーを操作する必要はありません。 */
  readonly PatientOperates: 4006;
  /** Supporting phones is voluntary for institutions. / スマホへの対応は義務ではありません。 */
  readonly PhonesVoluntary: 4007;
  /** What Android asks for at reception may have changed on {android_from}; this is not published. / Androidの受付の方法は{android_from}以降に変わった可能性があります(公表されていません)。 */
  readonly MethodMayHaveChanged: 4008;
  /** With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something else). / スマホでは、カードリーダーでの顔認証、目視確認、初回の利用登録はできません(iPhone自体での生体認証は別です)。 */
  readonly PhoneExcludes: 4009;
  /** The insurance itself does not end when a certificate expires. / 電子証明書の有効期限が切れても、医療保険の資格は失われません。 */
  readonly InsuranceStays: 4010;
  /** The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer. / 通常、申請しなくても保険者から資格確認書が交付されます。届いていない方には、保険者への確認を案内してください。 */
  readonly CertificateIsSent: 4011;
  /** The registration for insurance use ends with the grace period. / 猶予期間が過ぎると、健康保険証としての利用登録は解除されます。 */
  readonly RegistrationEnds: 4012;
  /** This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card. / このカードではマイナポータルにログインできません。以前に保存したPDFは、カードと一緒に提示できます。 */
  readonly MynaportalNoLogin: 4013;
  /** Whether limit-amount information is provided in the grace period is not published. / 猶予期間中に限度額の情報が提供されるかは、公表されていません。 */
  readonly LimitAmountUnknown: 4014;
  /** With a paper, limit-amount information needs the patient's consent. / 書類による受付では、限度額の情報の提供に患者本人の同意が必要です。 */
  readonly LimitAmountByConsent: 4015;
  /** Medical information may be viewed for {consent_hours} hours after consent. / 診療情報・薬剤情報などは、同意から{consent_hours}時間閲覧できます。 */
  readonly ViewableForHours: 4017;
  /** The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on. / 暗証番号がロックされています。顔認証または目視確認が使えるカードでは、受付を続けられます。 */
  readonly PinLocked: 4018;
  /** Face recognition is locked; check the person in another way. It is unlocked at the municipal counter. / 顔認証がロックされています。ほかの方法で本人確認をします。解除は市区町村の窓口でできます。 */
  readonly FaceLocked: 4020;
  /** The phone's PIN may be locked (how many misses lock it is not published). / スマホ用の暗証番号がロックされている可能性があります(何回の誤りでロックされるかは公表されていません)。 */
  readonly PhonePinMayBeLocked: 4021;
  /** Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate. / 目視確認は本人確認だけに代わるものです。電子証明書の有効期限切れや失効には使えません。 */
  readonly VisualCuresNothing: 4022;
  /** A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it). / 顔写真のないカードです。暗証番号で本人確認をします(職員は暗証番号を聞かず、入力もしません)。 */
  readonly NoPhoto: 4023;
  /** A 顔認証マイナンバーカード: face recognition or visual confirmation only. / 顔認証マイナンバーカードです。顔認証または目視確認で本人確認をします。 */
  readonly FaceOnly: 4024;
  /** Everyone of this age holds an eligibility certificate. / この年齢の方には、全員に資格確認書が交付されています。 */
  readonly SeniorHoldsCertificate: 4025;
  /** At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application. / この年齢の方には、マイナ保険証の保有状況または申請により資格確認書が交付されます。 */
  readonly SeniorByStatus: 4026;
  /** The patient's share does not change because a card cannot be read or has expired. / カードが読み取れないことや有効期限が切れたことだけを理由に、患者の負担割合が変わることはありません。 */
  readonly NeverInFull: 4027;
  /** A renewed certificate may take about {delay_hours} hours to take effect. / 更新した電子証明書の反映には、{delay_hours}時間ほどかかることがあります。 */
  readonly RenewalTakesHours: 4028;
  /** Moving house or changing one's name does not revoke this certificate. / 転居や氏名の変更では、利用者証明用電子証明書は失効しません。 */
  readonly MovingDoesNotRevoke: 4029;
  /** This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time. / 暫定的な取扱いです({usable_until}まで)。次回はマイナ保険証か資格確認書の持参を案内してください。 */
  readonly Tolerated: 4032;
  /** Check the last day of the paper. / 書類の有効期限を確認してください。 */
  readonly CompareDocumentDate: 4033;
  /** After an extension of stay the certificate has to be issued again. / 在留期間の延長に伴いカードの有効期限を延長した場合、電子証明書は改めて発行が必要です。 */
  readonly ForeignExtension: 4034;
  /** For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it. / 小さなお子さんの場合は保護者が操作します。職員は暗証番号を聞かず、入力もしません。 */
  readonly ChildGuardian: 4035;
  /** An infant without a card can have an eligibility certificate on application. / カードのない1歳未満の方は、申請により資格確認書の交付を受けられます。 */
  readonly NewbornCertificate: 4036;
  /** 緊急時医療情報・資格確認機能 is opened by the call centre 0800-080-4583: tell the institution's code, name and contact; they call back the registered number. / 「緊急時医療情報・資格確認機能」は、コールセンター0800-080-4583に医療機関コード・名称・連絡先を伝え、登録済みの電話番号への折り返しを受けて開放されます。 */
  readonly EmergencyFunction: 4037;
  /** The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand. / マイナ資格確認アプリは、環境設定とモバイル端末の登録が済んでいる場合に使えます。 */
  readonly AppOnlyIfPrepared: 4038;
  /** Notice of the terminal: {result_message} / 端末のお知らせ：{result_message} */
  readonly TerminalSays: 4039;
  /** Payment by the patient: {self_pay} / 本人支払額：{self_pay} */
  readonly TicketSelfPay: 4040;
  /** The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as 不詳. / 申立書は分かる範囲の記入で足ります。番号は分かりしだい知らせてもらいます。保険者が不明なら「不詳」として請求できます。 */
  readonly DeclarationFields: 4041;
  /** Query again when the ticket is registered. / 医療券が登録されたら、もう一度照会します。 */
  readonly QueryAfterTicket: 4042;
  /** A newer rule about {newer_about} exists, which this software does not know; update the software. / {newer_about}について、このソフトウェアで扱えない新しい規則があります。ソフトウェアを更新してください。 */
  readonly NewerRule: 4043;
  /** The query ended abnormally; query again. / 照会が異常終了したため、照会し直します。 */
  readonly QueryAgain: 4044;
  /** Where the Myna eligibility app cannot be used, an eligibility certificate serves. / マイナ資格確認アプリを使えないときは、資格確認書で受け付けます。 */
  readonly CertificateWithoutApp: 4045;
};
export type Note = (typeof Note)[keyof typeof Note];

/** What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient. */
export const Step: {
  /** Set this card or phone aside and report it to the person in charge / このカード・スマホは使わず、責任者に報告する */
  readonly TokenNotGenuine: 5039;
  /** Have it replaced by the patient's own My Number Card / 患者ご本人のマイナンバーカードに替えてもらう */
  readonly UseRealToken: 5038;
  /** Make sure the answer is the patient's, then read the card again / 結果が本人のものか確かめ、もう一度読み取る */
  readonly ReadAgain: 5040;
  /** Check the medical assistance ticket; if none, contact the welfare office / 医療券を確認し、なければ福祉事務所に連絡する */
  readonly ContactWelfareOffice: 5041;
  /** Check the numbers of the new eligibility and query again / 新しい資格の番号を確かめ、照会し直す */
  readonly QueryNewEligibility: 5022;
  /** Check insurer number, symbol, number and branch, and query again / 保険者番号・記号・番号・枝番を確かめ、照会し直す */
  readonly QueryMoreDetails: 5023;
  /** Select which paper was used for the query / 照会に使った書類の種類を選ぶ */
  readonly NameDocument: 5024;
  /** Query the eligibility online by the paper's numbers / 書類の番号でオンライン資格確認をする */
  readonly OnlineQuery: 5021;
  /** Note name, date of birth, sex and address from the card / 券面の氏名・生年月日・性別・住所を控える */
  readonly NoteCardFace: 5042;
  /** Have the card placed again / カードを置き直してもらう */
  readonly PlaceAgain: 5002;
  /** Have it replaced by the My Number Card / マイナンバーカードに置き替えてもらう */
  readonly PlaceMyNumberCard: 5003;
  /** Have the card registered on the reader's screen / カードリーダーの画面で利用登録をしてもらう */
  readonly RegisterInsuranceUse: 5043;
  /** Have the card placed and the person checked by face recognition or PIN / カードを置き、顔認証か暗証番号で本人確認してもらう */
  readonly FaceOrPin: 5044;
  /** Have the card placed and the person checked by face recognition / カードを置き、顔認証で本人確認してもらう */
  readonly Face: 5010;
  /** Have the card placed and the PIN entered (do not ask for the number) / カードを置き、暗証番号を入力してもらう(番号は聞かない) */
  readonly Pin: 5011;
  /** Use 職員用ボタン and confirm the person in visual confirmation mode / 《職員用ボタン》から目視確認モードで本人確認する */
  readonly VisualConfirmation: 5045;
  /** Have iPhone selected, authenticated and held to the reader / 画面でiPhoneを選び、認証してかざしてもらう */
  readonly IphoneFlow: 5046;
  /** Have Android selected, the PIN entered and the phone held to the reader / 画面でAndroidを選び、暗証番号を入れてかざしてもらう */
  readonly AndroidFlow: 5047;
  /** Have 次に進む pressed on the screen / 画面の「次に進む」を押してもらう */
  readonly PressNext: 5017;
  /** Have the patient choose on the consent screen / 同意画面で患者本人に選んでもらう */
  readonly Consent: 5018;
  /** Verify with the Myna eligibility app (if it is prepared) / マイナ資格確認アプリで確認する(準備済みの場合) */
  readonly UseMobileApp: 5019;
  /** Ask for the My Number Card / マイナンバーカードを持っているか尋ねる */
  readonly PlaceCard: 5048;
  /** Ask whether the patient uses the phone as insurance card / スマホのマイナ保険証を使えるか尋ねる */
  readonly UsePhone: 5049;
  /** Receive with the physical My Number Card / 実物のマイナンバーカードで受け付ける */
  readonly UsePhysicalCard: 5004;
  /** Receive with the eligibility certificate / 資格確認書で受け付ける */
  readonly ShowEligibilityCertificate: 5025;
  /** Receive with the card and the notice of eligibility information / カードと資格情報のお知らせで受け付ける */
  readonly ShowNoticeWithCard: 5026;
  /** Receive with the card and the Mynaportal eligibility screen / カードとマイナポータルの資格情報画面で受け付ける */
  readonly ShowMynaportalWithCard: 5027;
  /** Receive with the Mynaportal screen, logged in on the spot / その場でログインした資格情報画面で受け付ける */
  readonly ShowMynaportalOnPhone: 5028;
  /** Receive with a legacy health insurance card within its dates / 有効期限内の健康保険証で受け付ける */
  readonly ShowLegacyCard: 5029;
  /** Ask whether the insurance has changed since the last visit / 前回から保険が変わっていないか口頭で確認する */
  readonly AskByWord: 5050;
  /** If nothing else is at hand, have a declaration of insured status filled in / ほかになければ被保険者資格申立書に記入してもらう */
  readonly WriteApplication: 5030;
  /** Charge the share of the declaration (30% or as declared) / 申立書の負担割合(3割など)で会計する */
  readonly ChargeDeclaredShare: 5031;
  /** Query the eligibility later (after recovery from an outage) / 後日(障害のときは復旧後)に資格を照会する */
  readonly QueryLater: 5051;
  /** Point to renewal at the municipal counter / 市区町村の窓口での更新を案内する */
  readonly Renew: 5032;
  /** Point to the new application for the phone on Mynaportal after renewal / 更新後のスマホの再申請(マイナポータル)を案内する */
  readonly RenewPhone: 5033;
  /** Point to the new registration after renewal / 更新後に利用登録をやり直すことを案内する */
  readonly RegisterAgain: 5034;
  /** Point to the PIN reset (municipal counter and others) / 暗証番号の再設定(市区町村の窓口など)を案内する */
  readonly Unlock: 5035;
  /** Point to the municipal counter about the card / 市区町村の窓口でのカードの確認を案内する */
  readonly AskMunicipality: 5036;
  /** Point to the insurer / 加入先の保険者への確認を案内する */
  readonly AskInsurer: 5037;
  /** Call the call centre 0800-080-4583 / コールセンター0800-080-4583に問い合わせる */
  readonly CallSupport: 5052;
  /** Collect the whole sum and hand out a receipt / 医療費の全額(10割)で会計し、領収書を渡す */
  readonly CollectInFull: 5053;
  /** Ask for the recipient certificate (do not close the stored subsidy) / 受給者証を見せてもらう(登録済みの公費は消さない) */
  readonly ShowRecipientCertificate: 5054;
  /** Have the patient consent again on the screen for home visits / 訪問診療用の画面で、本人に同意し直してもらう */
  readonly UseHomeVisitApp: 5055;
};
export type Step = (typeof Step)[keyof typeof Step];

/** The rules. What each says, when and by which source, stands in the table of rules. */
export const RuleId: {
  /** validity of the card / カードの有効期限 */
  readonly CardValid: 6001;
  /** grace period of the card / カードの猶予期間 */
  readonly CardGrace: 6002;
  /** the grace period put in short / 猶予期間の短い書き方 */
  readonly CardGraceShort: 6003;
  /** what is provided in the grace period / 猶予期間中に提供される情報 */
  readonly CardGraceScope: 6004;
  /** limit-amount information in the grace period / 猶予期間中の限度額の情報 */
  readonly CardGraceLimitAmount: 6005;
  /** the card after its grace period / 猶予期間が終わったカード */
  readonly CardAfterGrace: 6006;
  /** the card's own date / カード本体の有効期限 */
  readonly CardBody: 6007;
  /** revoked, suspended and returned cards / 失効・一時停止・返納されたカード */
  readonly CardRevoked: 6008;
  /** moving house or a change of name / 転居・氏名の変更 */
  readonly CardMoving: 6009;
  /** expiry and the insurance itself / 期限切れと医療保険の資格 */
  readonly InsuranceStays: 6010;
  /** eligibility certificates without application / 申請によらない資格確認書 */
  readonly CertificateSent: 6011;
  /** expiry and Mynaportal / 期限切れとマイナポータル */
  readonly MynaportalNoGrace: 6012;
  /** reader code 001 / リーダーの表示001 */
  readonly ReaderNotRecognised: 6013;
  /** reader code 002 / リーダーの表示002 */
  readonly ReaderNotMyNumberCard: 6014;
  /** reader code 006 / リーダーの表示006 */
  readonly ReaderRevokedOrExpired: 6015;
  /** the reader's message in the grace period / 猶予期間中のリーダーの表示 */
  readonly ReaderGrace: 6016;
  /** phones at reception / スマホの利用開始 */
  readonly PhoneStart: 6017;
  /** expiry on a phone / スマホの期限切れ */
  readonly PhoneNoGrace: 6018;
  /** check of the person by iPhone / iPhoneの本人確認 */
  readonly PhoneIphone: 6019;
  /** check of the person by Android / Androidの本人確認 */
  readonly PhoneAndroid: 6020;
  /** first use of a phone / スマホの初めての利用 */
  readonly PhoneFirstUse: 6021;
  /** what a phone cannot do / スマホでできないこと */
  readonly PhoneExcludes: 6022;
  /** renewal of a phone / スマホの更新 */
  readonly PhoneRenewal: 6023;
  /** who operates the reader for a phone / スマホの操作 */
  readonly PhonePatientOperates: 6024;
  /** Mynaportal when a phone cannot be read / スマホが読めないときのマイナポータル */
  readonly PhoneMynaportal: 6025;
  /** lock of the card's PIN / 暗証番号のロック */
  readonly PersonPinTries: 6026;
  /** lock of face recognition / 顔認証のロック */
  readonly PersonFaceTries: 6027;
  /** a card with a locked PIN / 暗証番号がロックされたカード */
  readonly PersonPinLocked: 6028;
  /** a card without a photo / 顔写真のないカード */
  readonly PersonNoPhoto: 6029;
  /** the face-recognition My Number Card / 顔認証マイナンバーカード */
  readonly PersonFaceOnly: 6030;
  /** check of the person by card / カードの本人確認 */
  readonly PersonCard: 6031;
  /** visual confirmation mode / 目視確認モード */
  readonly VisualMode: 6032;
  /** passcode of visual confirmation mode / 目視確認用パスコード */
  readonly VisualPasscode: 6033;
  /** where visual confirmation mode is operated / 目視確認モードの操作場所 */
  readonly VisualPlace: 6034;
  /** lock of a phone's PIN / スマホ用の暗証番号のロック */
  readonly PhonePinTries: 6035;
  /** the eligibility certificate / 資格確認書 */
  readonly DocumentCertificate: 6036;
  /** the card with a notice of eligibility information / カードと資格情報のお知らせ */
  readonly DocumentNotice: 6037;
  /** the card with the Mynaportal eligibility screen / カードとマイナポータルの画面 */
  readonly DocumentMynaportal: 6038;
  /** a notice of eligibility information alone / 資格情報のお知らせだけの提示 */
  readonly DocumentNoticeAlone: 6039;
  /** the legacy health insurance card / 従来の健康保険証 */
  readonly DocumentLegacy: 6040;
  /** the expired legacy health insurance card / 期限切れの健康保険証 */
  readonly DocumentLegacyTolerated: 6041;
  /** the declaration of insured status / 被保険者資格申立書 */
  readonly DocumentApplication: 6042;
  /** what papers provide / 書類で提供される情報 */
  readonly DocumentScope: 6043;
  /** eligibility certificates for all seniors / 高齢者全員への資格確認書 */
  readonly DocumentSenior: 6044;
  /** age of medical care for the elderly / 後期高齢者医療の年齢 */
  readonly DocumentSeniorAge: 6045;
  /** payment when the card cannot be read / 読み取れないときの窓口負担 */
  readonly NeverInFull: 6046;
  /** the app when the reader is down / リーダーの故障とアプリ */
  readonly TroubleReader: 6047;
  /** system failure / システム障害 */
  readonly TroubleSystem: 6048;
  /** precedence of the online answer / 照会の結果の優先 */
  readonly OnlineAnswer: 6049;
  /** how long a consent lasts / 同意の有効時間 */
  readonly OnlineConsent: 6050;
  /** the answer and the certificate's state / 照会の結果と電子証明書の状態 */
  readonly OnlineNoState: 6051;
  /** validity of an adult's card / 成年のカードの有効期間 */
  readonly RenewalCardAdult: 6052;
  /** validity of a minor's card / 未成年のカードの有効期間 */
  readonly RenewalCardMinor: 6053;
  /** age of majority for the card / カードの成年の年齢 */
  readonly RenewalAdultAge: 6054;
  /** validity of a certificate / 電子証明書の有効期間 */
  readonly RenewalCertificate: 6055;
  /** renewal inside the window / 更新期間中の更新 */
  readonly RenewalInWindow: 6056;
  /** window of renewal / 更新できる期間 */
  readonly RenewalWindow: 6057;
  /** reminder of renewal / 更新のお知らせ */
  readonly RenewalReminder: 6058;
  /** period of stay and the card / 在留期間とカード */
  readonly RenewalForeign: 6059;
  /** birthdays on 29 February / 2月29日生まれ */
  readonly RenewalLeapDay: 6060;
  /** when a renewal shows / 更新の反映 */
  readonly RenewalDelay: 6061;
  /** oral confirmation / 口頭確認 */
  readonly DocumentByWord: 6062;
  /** registration for insurance use / 保険証としての利用登録 */
  readonly Registration: 6063;
  /** the legacy card without a printed date / 期限の印字がない健康保険証 */
  readonly DocumentLegacyUndated: 6064;
  /** noting the face of the card in an outage / 障害のときの券面の控え */
  readonly TroubleNoteFace: 6065;
  /** disaster / 災害 */
  readonly TroubleDisaster: 6066;
  /** the medical assistance ticket / 医療券 */
  readonly WelfareTicket: 6067;
  /** tickets not registered yet / 医療券の登録待ち */
  readonly WelfareRegistration: 6068;
  /** special medical care expense / 特別療養費 */
  readonly SpecialCare: 6069;
  /** a subsidy that the answer does not name / 結果にない公費 */
  readonly SubsidySilence: 6070;
  /** the check and the consent that an answer proves / 結果が示す本人確認と同意 */
  readonly OnlineProvesPerson: 6071;
  /** shares that differ / 負担割合の食い違い */
  readonly ShareDiffers: 6072;
  /** home visits / 訪問診療 */
  readonly VisitHome: 6073;
  /** online visits and other routes / オンライン診療と別の動線 */
  readonly VisitOnline: 6074;
  /** small children / 小さなお子さん */
  readonly PersonChild: 6075;
  /** newborns / 新生児 */
  readonly PersonNewborn: 6076;
  /** unfinished and failed answers / 処理中・異常終了の結果 */
  readonly OnlineSegment: 6077;
  /** the share of a declaration / 申立書の負担割合 */
  readonly ApplicationShare: 6078;
  /** papers beside an expired or damaged card / 期限切れ・破損のカードと書類 */
  readonly DocumentWithExpiredCard: 6079;
  /** how the emergency eligibility function is opened / 緊急時医療情報・資格確認機能の開き方 */
  readonly EmergencyFunction: 6080;
  /** the expired legacy card of National Health Insurance / 期限切れの国民健康保険の健康保険証 */
  readonly DocumentLegacyToleratedKokuho: 6081;
  /** the expired legacy card of medical care for the elderly / 期限切れの後期高齢者医療の健康保険証 */
  readonly DocumentLegacyToleratedKouki: 6082;
  /** a notice of National Health Insurance alone / 国民健康保険のお知らせだけの提示 */
  readonly DocumentNoticeAloneKokuho: 6083;
  /** locked PIN of a card without a photo / 顔写真のないカードの暗証番号のロック */
  readonly PersonNoPhotoLocked: 6084;
  /** grace period after the end of a stay / 在留期間の満了と猶予期間 */
  readonly CardForeignGrace: 6085;
  /** a phone with a declaration / スマホと申立書 */
  readonly PhoneApplication: 6086;
  /** a phone with a saved PDF / スマホと保存済みのPDF */
  readonly PhoneSavedPdf: 6087;
  /** filling in and claiming a declaration / 申立書の記入と請求 */
  readonly ApplicationClaim: 6088;
  /** the paper ticket / 紙の医療券 */
  readonly WelfarePaper: 6089;
  /** the answer 'invalid, new eligibility' / 新しい資格ありの結果 */
  readonly OnlineNewEligibility: 6090;
  /** the reader after visual confirmation / 目視確認の後のリーダー */
  readonly VisualReturn: 6091;
  /** the setting for subsidies / 公費の設定 */
  readonly SubsidySetting: 6092;
  /** eligibility certificates for new and changed members / 新しい加入者などへの資格確認書 */
  readonly DocumentSeniorChanged: 6093;
  /** consent to limit-amount information / 限度額の情報の同意 */
  readonly OnlineLimit: 6094;
  /** the expired legacy card after the toleration / 暫定的な取扱いの後の健康保険証 */
  readonly DocumentLegacyAfter: 6095;
};
export type RuleId = (typeof RuleId)[keyof typeof RuleId];

/** What the institution may receive about a patient. The names of the interface's consent elements stand beside them. */
export const Provision: {
  /** eligibility information / 資格情報 */
  readonly Eligibility: 7001;
  /** health check-ups / 特定健診情報 */
  readonly Checkups: 7002;
  /** medication / 薬剤情報 */
  readonly Medication: 7003;
  /** treatment / 診療情報 */
  readonly Treatment: 7004;
  /** operations / 手術情報 */
  readonly Operations: 7005;
  /** diagnoses / 傷病名 */
  readonly Diagnoses: 7006;
  /** infections / 感染症 */
  readonly Infections: 7007;
  /** allergies / アレルギー */
  readonly Allergies: 7008;
  /** contraindications / 薬剤禁忌 */
  readonly Contraindications: 7009;
  /** tests / 検査 */
  readonly Tests: 7010;
  /** prescriptions / 処方 */
  readonly Prescriptions: 7011;
  /** limit-amount information / 限度額の情報 */
  readonly Limit: 7012;
  /** specific-disease information / 特定疾病の情報 */
  readonly SpecialDisease: 7013;
};
export type Provision = (typeof Provision)[keyof typeof Provision];

/** What settings hold. */
export const SettingsOption: {
  /** accept the test hierarchy / テスト用の発行者を受け入れる */
  readonly AcceptTest: 8001;
  /** accept the simulator's root / シミュレーターの発行者を受け入れる */
  readonly AcceptSimulator: 8002;
  /** accept own files / 署名のない自身のファイルを受け入れる */
  readonly AcceptOwnFiles: 8003;
  /** milliseconds of an operation / 操作の制限時間(ミリ秒) */
  readonly OperationTimeout: 8004;
  /** serial of the rules / 規則表の通番 */
  readonly RulesSerial: 8005;
  /** day of the rules / 規則表の日付 */
  readonly RulesIssued: 8006;
  /** origin of the rules / 規則表の出どころ */
  readonly RulesOrigin: 8007;
  /** SHA-256 of the rules / 規則表のSHA-256 */
  readonly RulesSha256: 8008;
  /** serial of the readers / リーダーのファイルの通番 */
  readonly ReadersSerial: 8009;
  /** day of the readers / リーダーのファイルの日付 */
  readonly ReadersIssued: 8010;
  /** origin of the readers / リーダーのファイルの出どころ */
  readonly ReadersOrigin: 8011;
  /** SHA-256 of the readers / リーダーのファイルのSHA-256 */
  readonly ReadersSha256: 8012;
};
export type SettingsOption = (typeof SettingsOption)[keyof typeof SettingsOption];

/** What a visit may have several of. */
export const VisitList: {
  /** cards and phones / カード・スマホ */
  readonly Tokens: 8101;
  /** the online answer / 照会の結果 */
  readonly Answer: 8102;
  /** results of the answer / 結果の資格 */
  readonly Results: 8103;
  /** tickets of a result / 医療券 */
  readonly Tickets: 8104;
};
export type VisitList = (typeof VisitList)[keyof typeof VisitList];

/** The lists of words that a decision holds. */
export const DecisionList: {
  /** findings / 判定の理由 */
  readonly Findings: 8201;
  /** steps in order / 順にすること */
  readonly StepsInOrder: 8202;
  /** steps of which any one serves / どれか一つをすること */
  readonly StepsAnyOneOf: 8203;
  /** steps afterwards / 受診の後にすること */
  readonly StepsAfterwards: 8204;
  /** notes / 補足 */
  readonly Notes: 8205;
  /** rules / 根拠とした規則 */
  readonly Rules: 8206;
  /** information provided / 提供される情報 */
  readonly Provided: 8207;
  /** information provided after consent / 同意があれば提供される情報 */
  readonly IfConsented: 8208;
  /** information not provided / 提供されない情報 */
  readonly NotProvided: 8209;
  /** information not shown / 同意がなく表示されない情報 */
  readonly NotShown: 8210;
};
export type DecisionList = (typeof DecisionList)[keyof typeof DecisionList];

/** What a session does with a token. */
export const OperationKind: {
  /** identify / 種類の確認 */
  readonly Identify: 8301;
  /** read the certificate / 電子証明書の読み取り */
  readonly Certificate: 8302;
  /** ask for the tries left / 残り回数の確認 */
  readonly Tries: 8303;
  /** verify the PIN / 暗証番号の照合 */
  readonly Verify: 8304;
  /** prove possession / 鍵の確認 */
  readonly Prove: 8305;
};
export type OperationKind = (typeof OperationKind)[keyof typeof OperationKind];

/** What happened to the readers. */
export const ReaderEvent: {
  /** reader plugged in / リーダーの接続 */
  readonly ReaderAdded: 8401;
  /** reader unplugged / リーダーの取り外し */
  readonly ReaderRemoved: 8402;
  /** token placed / カード・スマホが置かれた */
  readonly TokenInserted: 8403;
  /** token taken off / カード・スマホが離れた */
  readonly TokenRemoved: 8404;
};
export type ReaderEvent = (typeof ReaderEvent)[keyof typeof ReaderEvent];

/** What a session knows of its last operation. */
export const SessionValue: {
  /** status / 最後の操作の結果 */
  readonly Status: 8501;
  /** token / カード・スマホの種類 */
  readonly TokenKind: 8502;
  /** PIN / 暗証番号の扱い */
  readonly PinState: 8503;
  /** tries left / 暗証番号の残り回数 */
  readonly TriesLeft: 8504;
  /** possession / 鍵の確認 */
  readonly Possession: 8505;
  /** left open / 照合済みのまま */
  readonly LeftOpen: 8506;
  /** may have cost a try / 回数に数えられた可能性 */
  readonly MayHaveCostATry: 8507;
  /** status word / ステータスワード */
  readonly StatusWord: 8508;
  /** reader's code / リーダー側の番号 */
  readonly ReaderCode: 8509;
  /** commands / コマンドの数 */
  readonly Commands: 8510;
  /** bytes sent / 送信したバイト数 */
  readonly BytesSent: 8511;
  /** bytes received / 受信したバイト数 */
  readonly BytesReceived: 8512;
  /** reader's name / リーダーの名前 */
  readonly ReaderName: 8513;
};
export type SessionValue = (typeof SessionValue)[keyof typeof SessionValue];

/** What a certificate says. */
export const CertificateValue: {
  /** first day / 有効期間の初日 */
  readonly StartsOn: 8601;
  /** last day / 有効期限 */
  readonly ExpiresOn: 8602;
  /** purpose / 用途 */
  readonly Purpose: 8603;
  /** key's bits / 鍵の長さ(ビット) */
  readonly KeyBits: 8604;
  /** issuer's name / 発行者の名前 */
  readonly IssuerName: 8605;
  /** policy / ポリシー */
  readonly PolicyOid: 8606;
  /** DER / DER形式の全体 */
  readonly Der: 8607;
  /** serial number / 発行番号 */
  readonly SerialNumber: 8608;
  /** subject / 主体者 */
  readonly Subject: 8609;
};
export type CertificateValue = (typeof CertificateValue)[keyof typeof CertificateValue];

/** What a terminal's file says. */
export const AnswerValue: {
  /** results / 結果の数 */
  readonly Results: 8701;
  /** remarks / 注意の数 */
  readonly Remarks: 8702;
  /** sharing / 情報の提供 */
  readonly Sharing: 8703;
  /** asks for the reader's message / リーダーの表示を尋ねる */
  readonly AsksForReaderMessage: 8704;
  /** remark / 注意 */
  readonly Remark: 8705;
  /** content / ファイルの内容 */
  readonly Content: 8706;
  /** problem / 読み取れない理由 */
  readonly Problem: 8707;
  /** persons / 人数 */
  readonly Units: 8708;
  /** number of the interface / インターフェイスの番号 */
  readonly Interface: 8709;
  /** forecast / 一括照会の結果(予約患者) */
  readonly Forecast: 8710;
  /** second delivery / 同じ内容の再到着 */
  readonly Again: 8711;
  /** what is to be done next / 次にすること */
  readonly FollowUp: 8712;
  /** file's name / ファイル名 */
  readonly FileName: 8713;
  /** kind of file / ファイルの種類 */
  readonly FileKind: 8714;
  /** problem in words / 読み取れない理由の説明 */
  readonly ProblemText: 8715;
  /** time of processing / 処理実行日時 */
  readonly ProcessedAt: 8716;
  /** reception number / 受付番号 */
  readonly ReceptionNumber: 8717;
  /** reference number / 照会番号 */
  readonly ReferenceNumber: 8718;
  /** direction / ファイルの向き */
  readonly Direction: 8719;
};
export type AnswerValue = (typeof AnswerValue)[keyof typeof AnswerValue];

/** What a simulated token is, set before it is inserted. */
export const SimulatorValue: {
  /** last day / 有効期限 */
  readonly ExpiresOn: 8801;
  /** tries left / 暗証番号の残り回数 */
  readonly TriesLeft: 8802;
  /** holder authenticated / iPhoneでの本人認証 */
  readonly HolderAuthenticated: 8803;
  /** without JPKI / 公的個人認証APなし */
  readonly WithoutJpki: 8804;
  /** commands / コマンドの数 */
  readonly Commands: 8805;
  /** unlocked / 照合済み */
  readonly Unlocked: 8806;
};
export type SimulatorValue = (typeof SimulatorValue)[keyof typeof SimulatorValue];

/** What a build of the library can do. */
export const Feature: {
  /** readers through PC/SC / PC/SCのリーダー */
  readonly Pcsc: 8901;
  /** simulated tokens / シミュレーター */
  readonly Simulator: 8902;
  /** the terminal's files / 資格確認端末のファイル */
  readonly Terminal: 8903;
  /** signatures / 署名の検証 */
  readonly Crypto: 8904;
  /** the terminal's folder / 連携フォルダーの監視 */
  readonly Folder: 8905;
};
export type Feature = (typeof Feature)[keyof typeof Feature];

/** What a conversation wants done next. */
export const ConversationStep: {
  /** done / 終了 */
  readonly Done: 0;
  /** send / 送信 */
  readonly Transmit: 9001;
  /** cut the power / 給電の停止 */
  readonly CutPower: 9002;
};
export type ConversationStep = (typeof ConversationStep)[keyof typeof ConversationStep];

/** What reception may do with what was presented. Greater is more, and the zero value accepts nothing. */
export const Acceptance: {
  /** not decided / 未確認 */
  readonly Undecided: 0;
  /** not accepted / 受付できません */
  readonly NotAccepted: 10001;
  /** accepted, eligibility information only / 資格情報のみで受付できます */
  readonly EligibilityOnly: 10002;
  /** accepted / 受付できます */
  readonly Full: 10003;
};
export type Acceptance = (typeof Acceptance)[keyof typeof Acceptance];

/** How well the acceptance is known. */
export const Standing: {
  /** undecided / 未確認 */
  readonly Undecided: 0;
  /** by dates and papers / 日付や書類による判定 */
  readonly Presumed: 10101;
  /** the card or phone is genuine / 正規のカード・スマホと確認済み */
  readonly Genuine: 10102;
  /** eligibility verified / 資格確認済み */
  readonly Confirmed: 10103;
};
export type Standing = (typeof Standing)[keyof typeof Standing];

/** The sign of the desk: what a program branches on. */
export const Sign: {
  /** no decision / 判定なし */
  readonly Unknown: 0;
  /** × / × */
  readonly Stop: 10201;
  /** △ / △ */
  readonly Check: 10202;
  /** ○ / ○ */
  readonly Go: 10203;
};
export type Sign = (typeof Sign)[keyof typeof Sign];

/** Which way to be accepted decided the visit. */
export const By: {
  /** nothing / 提示なし */
  readonly Nothing: 0;
  /** the card or phone / カード・スマホ */
  readonly Token: 10301;
  /** the other card or phone / もう一つのカード・スマホ */
  readonly OtherToken: 10302;
  /** the eligibility certificate / 資格確認書 */
  readonly EligibilityCertificate: 10303;
  /** the notice of eligibility information / 資格情報のお知らせ */
  readonly EligibilityNotice: 10304;
  /** the Mynaportal eligibility screen / マイナポータルの資格情報画面 */
  readonly MynaportalScreen: 10305;
  /** a PDF saved from Mynaportal / マイナポータルの保存済みPDF */
  readonly MynaportalPdf: 10306;
  /** the legacy health insurance card / 健康保険証 */
  readonly LegacyCard: 10307;
  /** the declaration of insured status / 被保険者資格申立書 */
  readonly Application: 10308;
  /** oral confirmation / 口頭確認 */
  readonly Word: 10309;
  /** the online answer alone / オンライン資格確認の結果 */
  readonly Answer: 10310;
};
export type By = (typeof By)[keyof typeof By];

/** What a finding is about: the way to be accepted that it belongs to. */
export const About: {
  /** the visit / 受付全体 */
  readonly Visit: 10401;
  /** the card or phone / カード・スマホ */
  readonly Token: 10402;
  /** the check of the person / 本人確認 */
  readonly Person: 10403;
  /** the institution / 窓口と機器 */
  readonly Site: 10404;
  /** the online answer / 照会の結果 */
  readonly Answer: 10405;
  /** a paper / 書類 */
  readonly Paper: 10406;
};
export type About = (typeof About)[keyof typeof About];

/** Who says so. A higher voice outranks a lower one about the same subject. */
export const Voice: {
  /** dates / 日付 */
  readonly Dates: 10501;
  /** the reader / カードリーダー */
  readonly Reader: 10502;
  /** the online eligibility verification / オンライン資格確認 */
  readonly Centre: 10503;
  /** known facts / 確かな事実 */
  readonly Known: 10504;
  /** the token itself / カード・スマホ自体 */
  readonly Nature: 10505;
};
export type Voice = (typeof Voice)[keyof typeof Voice];

/** What a finding means for its way, worst first. */
export const Verdict: {
  /** refuses / 受付できない理由 */
  readonly Refuse: 10601;
  /** leaves open / 確認が必要 */
  readonly Open: 10602;
  /** limits to eligibility / 資格情報のみ */
  readonly Limit: 10603;
  /** allows / 受付できる根拠 */
  readonly Allow: 10604;
  /** notes / 参考 */
  readonly Note: 10605;
};
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** The groups of the plan, in the order in which they are shown. */
export const Part: {
  /** in this order / 順に */
  readonly InOrder: 10701;
  /** any one of / 次のどれか */
  readonly AnyOneOf: 10702;
  /** afterwards / 受診の後 */
  readonly Afterwards: 10703;
};
export type Part = (typeof Part)[keyof typeof Part];

/** Who takes a step. */
export const Audience: {
  /** the patient / 患者 */
  readonly Patient: 10801;
  /** staff / 職員 */
  readonly Staff: 10802;
};
export type Audience = (typeof Audience)[keyof typeof Audience];

/** How much a text of a decision says. */
export const Detail: {
  /** three lines / 3行 */
  readonly Brief: 10901;
  /** for the desk / 窓口用 */
  readonly Desk: 10902;
  /** in full / 詳細 */
  readonly Full: 10903;
  /** sources / 根拠 */
  readonly Sources: 10904;
  /** technical / 技術情報 */
  readonly Technical: 10905;
};
export type Detail = (typeof Detail)[keyof typeof Detail];

/** What is on the reader. */
export const TokenKind: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** My Number Card / マイナンバーカード */
  readonly Card: 11001;
  /** Android phone / Android */
  readonly Android: 11002;
  /** iPhone / iPhone */
  readonly Iphone: 11003;
};
export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

/** The form of a card, as staff see it. */
export const CardForm: {
  /** ordinary / 通常のカード */
  readonly Ordinary: 0;
  /** without a photo / 顔写真のないカード */
  readonly WithoutPhoto: 11101;
  /** face recognition only, no PIN / 顔認証マイナンバーカード */
  readonly FaceOnly: 11102;
};
export type CardForm = (typeof CardForm)[keyof typeof CardForm];

/** Where the facts of a certificate come from. */
export const Evidence: {
  /** read / 読み取り */
  readonly Read: 0;
  /** stated / 入力 */
  readonly Stated: 11201;
};
export type Evidence = (typeof Evidence)[keyof typeof Evidence];

/** What the reader found beside a readable My Number Card or phone. */
export const Discovery: {
  /** nothing / なし */
  readonly Unknown: 0;
  /** a card of another kind / 別の種類のカード */
  readonly OtherCard: 11301;
  /** no user authentication certificate on it / 電子証明書のないカード */
  readonly NoCertificate: 11302;
};
export type Discovery = (typeof Discovery)[keyof typeof Discovery];

/** Whether a pinned root issued the certificate. */
export const Chain: {
  /** issuer not verified / 発行者は未確認 */
  readonly Unverified: 0;
  /** issuer verified / 発行者を確認済み */
  readonly Verified: 11401;
  /** signature or form is wrong / 署名または形式が正しくない */
  readonly Failed: 11402;
};
export type Chain = (typeof Chain)[keyof typeof Chain];

/** Whether the token proved that it holds the certificate's key. */
export const Possession: {
  /** key not proved / 鍵は未確認 */
  readonly NotProved: 0;
  /** key proved / 鍵を確認済み */
  readonly Proved: 11501;
  /** key does not match / 鍵が一致しない */
  readonly Failed: 11502;
};
export type Possession = (typeof Possession)[keyof typeof Possession];

/** What a certificate is for, by what it says itself. Whether that is to be believed is for the chain. */
export const Purpose: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** user authentication / 利用者証明用 */
  readonly UserAuthentication: 11601;
  /** signatures / 署名用 */
  readonly DigitalSignature: 11602;
  /** a certification authority / 認証局 */
  readonly CertificateAuthority: 11603;
  /** not from JPKI / 公的個人認証以外 */
  readonly Foreign: 11604;
};
export type Purpose = (typeof Purpose)[keyof typeof Purpose];

/** Who issued the certificate. */
export const Hierarchy: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** production / 本番 */
  readonly Production: 11701;
  /** test / テスト用 */
  readonly Test: 11702;
  /** a root that was added / 追加された発行者 */
  readonly Other: 11703;
};
export type Hierarchy = (typeof Hierarchy)[keyof typeof Hierarchy];

/** Whether the certificate was revoked. Cannot be known offline. */
export const Revocation: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** not revoked / 失効なし */
  readonly Good: 11801;
  /** revoked / 失効 */
  readonly Revoked: 11802;
  /** suspended / 一時停止 */
  readonly Suspended: 11803;
};
export type Revocation = (typeof Revocation)[keyof typeof Revocation];

/** What a patient shows besides a card or phone. */
export const PaperKind: {
  /** eligibility certificate / 資格確認書 */
  readonly EligibilityCertificate: 12001;
  /** notice of eligibility information / 資格情報のお知らせ */
  readonly EligibilityNotice: 12002;
  /** Mynaportal eligibility screen / マイナポータルの資格情報画面 */
  readonly MynaportalScreen: 12003;
  /** PDF saved from Mynaportal / マイナポータルの保存済みPDF */
  readonly MynaportalPdf: 12004;
  /** legacy health insurance card / 健康保険証 */
  readonly LegacyCard: 12005;
  /** declaration of insured status / 被保険者資格申立書 */
  readonly Application: 12006;
};
export type PaperKind = (typeof PaperKind)[keyof typeof PaperKind];

/** Whose card a legacy health insurance card is. */
export const Insurer: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** National Health Insurance / 国民健康保険 */
  readonly Kokuho: 12101;
  /** medical care for the elderly aged 75 and over / 後期高齢者医療 */
  readonly Kouki: 12102;
  /** employees' insurance / 被用者保険 */
  readonly Employees: 12103;
};
export type Insurer = (typeof Insurer)[keyof typeof Insurer];

/** How it is checked that the person is the holder (本人確認). */
export const Method: {
  /** face recognition / 顔認証 */
  readonly Face: 12201;
  /** PIN / 暗証番号 */
  readonly Pin: 12202;
  /** visual confirmation / 目視確認 */
  readonly Visual: 12203;
  /** the phone's face or fingerprint recognition / スマホの生体認証 */
  readonly PhoneBiometrics: 12204;
};
export type Method = (typeof Method)[keyof typeof Method];

/** What came of the check of the person. */
export const Check: {
  /** not done / まだ */
  readonly NotDone: 0;
  /** passed / 済み */
  readonly Passed: 12301;
  /** failed / できなかった */
  readonly Failed: 12302;
};
export type Check = (typeof Check)[keyof typeof Check];

/** The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面). */
export const VisualCheckReason: {
  /** face recognition fails and the PIN is not usable / 顔認証ができず暗証番号も使えない */
  readonly FaceFailsAndPinUnknown: 12401;
  /** dementia or a disability / 認知症・障害など */
  readonly Disability: 12402;
  /** the patient's condition / 体調の悪化 */
  readonly Condition: 12403;
  /** machine trouble with face recognition and PIN entry / 機械の不具合(顔認証と暗証番号) */
  readonly Machine: 12404;
};
export type VisualCheckReason = (typeof VisualCheckReason)[keyof typeof VisualCheckReason];

/** What the facial-recognition card reader showed. */
export const ReaderMessage: {
  /** no message / 表示なし */
  readonly Unknown: 0;
  /** not recognised (001) / 認識不可(001) */
  readonly NotRecognised: 12501;
  /** not a My Number Card (002) / マイナンバーカード以外(002) */
  readonly NotMyNumberCard: 12502;
  /** eligibility information only / 資格情報のみ提供の表示 */
  readonly EligibilityOnly: 12503;
  /** revoked / 失効の表示 */
  readonly Revoked: 12504;
  /** revoked or expired (006) / 失効か有効期限切れの表示(006) */
  readonly RevokedOrExpired: 12505;
  /** another message / そのほかの表示 */
  readonly Other: 12506;
};
export type ReaderMessage = (typeof ReaderMessage)[keyof typeof ReaderMessage];

/** Whether an eligibility is valid (資格有効性, `QualificationValidity`), code OQSCD006. */
export const Eligibility: {
  /** no validity stated / 資格の有効・無効の記載なし */
  readonly Unknown: 0;
  /** valid / 有効 */
  readonly Valid: 12601;
  /** not valid / 無効 */
  readonly Invalid: 12602;
  /** not valid; a new eligibility exists / 無効(新しい資格あり) */
  readonly InvalidNewExists: 12603;
  /** no such eligibility found / 該当資格なし */
  readonly NotFound: 12604;
  /** several found / 複数該当 */
  readonly Several: 12605;
  /** valid (medical assistance, not registered here) / 有効(医療扶助、未登録) */
  readonly ValidUnregistered: 12606;
};
export type Eligibility = (typeof Eligibility)[keyof typeof Eligibility];

/** The route of a query (照会区分, `ReferenceClassification`), code OQSCD002. No value for phones is public. */
export const Route: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** by My Number Card / マイナンバーカード */
  readonly Card: 12701;
  /** by a document's numbers / 書類の番号 */
  readonly Document: 12702;
};
export type Route = (typeof Route)[keyof typeof Route];

/** What the patient consents to (同意区分), code OQSCD016. */
export const Consent: {
  /** nothing said / 情報なし */
  readonly Absent: 0;
  /** refused / 同意なし */
  readonly Refused: 12801;
  /** given / 同意あり */
  readonly Given: 12802;
  /** expired / 同意の期限切れ */
  readonly Expired: 12803;
  /** could not be obtained / 取得困難 */
  readonly Unobtainable: 12804;
};
export type Consent = (typeof Consent)[keyof typeof Consent];

/** The segment of a result (処理結果区分, `SegmentOfResult`): how far the centre has come. */
export const Segment: {
  /** finished / 正常終了 */
  readonly Finished: 0;
  /** still being processed / 処理中 */
  readonly Processing: 12901;
  /** ended abnormally / 異常終了 */
  readonly Abnormal: 12902;
};
export type Segment = (typeof Segment)[keyof typeof Segment];

/** The status of a result (処理結果状況, `ProcessingResultStatus`). */
export const ResultStatus: {
  /** normal / 正常 */
  readonly Normal: 0;
  /** error / エラー */
  readonly Error: 13001;
};
export type ResultStatus = (typeof ResultStatus)[keyof typeof ResultStatus];

/** Which program wrote the answer's file, by its looks. */
export const Writer: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** the eligibility terminal / 資格確認端末 */
  readonly Terminal: 13101;
  /** another program / ほかのプログラム */
  readonly Other: 13102;
  /** not certain to be the eligibility terminal / 資格確認端末か不確か */
  readonly Uncertain: 13103;
};
export type Writer = (typeof Writer)[keyof typeof Writer];

/** For what occasion the answer was asked. */
export const Origin: {
  /** the desk / 窓口 */
  readonly Desk: 0;
  /** a home visit / 訪問診療 */
  readonly HomeVisit: 13201;
  /** an online visit / オンライン診療 */
  readonly OnlineVisit: 13202;
  /** a bulk query for booked patients / 予約患者の一括照会 */
  readonly Bulk: 13203;
};
export type Origin = (typeof Origin)[keyof typeof Origin];

/** The classification (被保険者証区分, `InsuredCardClassification`): what kind of eligibility a result is. */
export const Classification: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** insured (general) / 被保険者証(一般) */
  readonly Insured: 13301;
  /** insured (retired) / 被保険者証(退職) */
  readonly Retired: 13302;
  /** short-term / 短期被保険者証(一般) */
  readonly ShortTerm: 13303;
  /** short-term (retired) / 短期被保険者証(退職) */
  readonly ShortTermRetired: 13304;
  /** special medical care expense / 特別療養費の対象 */
  readonly SpecialCare: 13305;
  /** specially retired / 特例退職被保険者証 */
  readonly SpecialRetired: 13306;
  /** Self-Defense Forces / 自衛官診療証 */
  readonly SelfDefence: 13307;
  /** medical assistance / 医療扶助 */
  readonly Welfare: 13308;
};
export type Classification = (typeof Classification)[keyof typeof Classification];

/** Whether a ticket is for treatment or for dispensing (医療券・調剤券の別). */
export const TicketType: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** medical ticket / 医療券 */
  readonly Medical: 13401;
  /** dispensing ticket / 調剤券 */
  readonly Dispensing: 13402;
};
export type TicketType = (typeof TicketType)[keyof typeof TicketType];

/** The kind of treatment of a ticket (診療別). */
export const Treatment: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** inpatient / 入院 */
  readonly Inpatient: 13501;
  /** outpatient / 入院外 */
  readonly Outpatient: 13502;
  /** dental / 歯科 */
  readonly Dental: 13503;
  /** dispensing / 調剤 */
  readonly Dispensing: 13504;
  /** home nursing / 訪問看護 */
  readonly HomeNursing: 13505;
};
export type Treatment = (typeof Treatment)[keyof typeof Treatment];

/** Whether a ticket is used alone or beside an insurance (単独・併用). */
export const TicketUse: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** alone / 単独 */
  readonly Alone: 13601;
  /** with insurance / 医療保険と併用 */
  readonly WithInsurance: 13602;
};
export type TicketUse = (typeof TicketUse)[keyof typeof TicketUse];

/** Which institution a ticket is for. */
export const Designation: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** for this institution / この窓口あて */
  readonly Own: 13701;
  /** for another institution / 他の医療機関あて */
  readonly Other: 13702;
};
export type Designation = (typeof Designation)[keyof typeof Designation];

/** Whether the institution reads phones. */
export const Phones: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** yes / 対応 */
  readonly Yes: 13801;
  /** no / 未対応 */
  readonly No: 13802;
};
export type Phones = (typeof Phones)[keyof typeof Phones];

/** What does not work. */
export const Outage: {
  /** nothing known / なし */
  readonly Unknown: 0;
  /** the reader is down / リーダーの故障 */
  readonly Reader: 13901;
  /** the system is down / システム障害 */
  readonly System: 13902;
  /** disaster / 災害 */
  readonly Disaster: 13903;
};
export type Outage = (typeof Outage)[keyof typeof Outage];

/** Where the visit takes place. */
export const Place: {
  /** at the desk / 窓口 */
  readonly Desk: 0;
  /** home visit / 訪問診療 */
  readonly Home: 14001;
  /** online visit / オンライン診療 */
  readonly Online: 14002;
  /** another route than usual / 通常とは異なる動線 */
  readonly OtherRoute: 14003;
};
export type Place = (typeof Place)[keyof typeof Place];

/** Yes or no, where not knowing is a third thing. */
export const YesNo: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** yes / はい */
  readonly Yes: 14101;
  /** no / いいえ */
  readonly No: 14102;
};
export type YesNo = (typeof YesNo)[keyof typeof YesNo];

/** How certain a rule is. */
export const Certainty: {
  /** unknown / 不明 */
  readonly Unknown: 0;
  /** low / 低 */
  readonly Low: 14201;
  /** medium / 中 */
  readonly Medium: 14202;
  /** high / 高 */
  readonly High: 14203;
};
export type Certainty = (typeof Certainty)[keyof typeof Certainty];

/** What a rule measures. Each rule has one kind for ever. */
export const Measure: {
  /** in force or not / 有無 */
  readonly Plain: 0;
  /** months / 月数 */
  readonly Months: 14301;
  /** years / 年数 */
  readonly Years: 14302;
  /** birthdays / 誕生日の回数 */
  readonly Birthdays: 14303;
  /** tries / 回数 */
  readonly Tries: 14304;
  /** hours / 時間数 */
  readonly Hours: 14305;
  /** methods / 本人確認の方法 */
  readonly Methods: 14306;
  /** what is provided / 提供される情報 */
  readonly Provides: 14307;
  /** where it is operated / 操作する場所 */
  readonly OperatedAt: 14308;
  /** day of the month / 月の日 */
  readonly DayOfMonth: 14309;
};
export type Measure = (typeof Measure)[keyof typeof Measure];

/** Where something is operated. */
export const OperatedAt: {
  /** the eligibility terminal / 資格確認端末 */
  readonly Terminal: 14401;
  /** the facial-recognition card reader / 顔認証付きカードリーダー */
  readonly Reader: 14402;
};
export type OperatedAt = (typeof OperatedAt)[keyof typeof OperatedAt];

/** The language of a text. */
export const Language: {
  /** Japanese / 日本語 */
  readonly Ja: 14501;
  /** English / 英語 */
  readonly En: 14502;
};
export type Language = (typeof Language)[keyof typeof Language];

/** What a rule is about, for programs that do not know the rule. */
export const Subject: {
  /** the card / カード */
  readonly Card: 14601;
  /** the phone / スマホ */
  readonly Phone: 14602;
  /** a paper / 書類 */
  readonly Paper: 14603;
  /** the check of the person / 本人確認 */
  readonly Person: 14604;
  /** the online answer / 照会の結果 */
  readonly Answer: 14605;
  /** the institution / 窓口と機器 */
  readonly Site: 14606;
  /** the visit / 受付全体 */
  readonly Visit: 14607;
};
export type Subject = (typeof Subject)[keyof typeof Subject];

/** Where a table of rules came from. */
export const TableOrigin: {
  /** built in / 内蔵の規則表 */
  readonly BuiltIn: 0;
  /** loaded, signature verified / 署名を確認した規則ファイル */
  readonly Signed: 14701;
  /** loaded, the institution's own (unsigned) / 医療機関自身の規則ファイル(署名なし) */
  readonly Own: 14702;
};
export type TableOrigin = (typeof TableOrigin)[keyof typeof TableOrigin];

/** Why a kind of information is not provided. */
export const Withheld: {
  /** the grace period / 猶予期間中のため */
  readonly Grace: 14801;
  /** not consented to / 同意なし */
  readonly Refused: 14802;
  /** the consent has expired / 同意の期限切れ */
  readonly ConsentExpired: 14803;
  /** received by a paper / 書類による受付のため */
  readonly Paper: 14804;
};
export type Withheld = (typeof Withheld)[keyof typeof Withheld];

/** Whether a kind of information is provided. */
export const Provided: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** provided / 提供あり */
  readonly Provided: 14901;
  /** not provided / 提供なし */
  readonly NotProvided: 14902;
  /** provided after consent / 同意があれば提供 */
  readonly IfConsented: 14903;
};
export type Provided = (typeof Provided)[keyof typeof Provided];

/** What became of the PIN. */
export const PinState: {
  /** not given / 指定なし */
  readonly NotGiven: 0;
  /** verified / 照合済み */
  readonly Verified: 15001;
  /** not needed / 不要 */
  readonly NotNeeded: 15002;
  /** wrong / 誤り */
  readonly Wrong: 15003;
  /** blocked / ロック */
  readonly Blocked: 15004;
  /** uncertain / 不明 */
  readonly Uncertain: 15005;
};
export type PinState = (typeof PinState)[keyof typeof PinState];

/** Whether an answer shares medical information. */
export const Sharing: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** consented / 同意あり */
  readonly Consented: 15101;
  /** not consented / 同意なし */
  readonly Refused: 15102;
};
export type Sharing = (typeof Sharing)[keyof typeof Sharing];

/** What a terminal's file holds. */
export const FileContent: {
  /** nothing read / 内容なし */
  readonly Nothing: 0;
  /** answer about one person / 1人の資格確認の結果 */
  readonly Answer: 15201;
  /** answers about many persons / 一括照会の結果 */
  readonly Bulk: 15202;
  /** receipt of a question about many / 一括照会の受付 */
  readonly Receipt: 15203;
  /** registration's outcome / 照会番号の登録の結果 */
  readonly Registered: 15204;
  /** question / 資格確認の要求 */
  readonly Query: 15205;
  /** request for results / 一括照会の結果の要求 */
  readonly Collect: 15206;
  /** registration / 照会番号の登録の要求 */
  readonly Registration: 15207;
};
export type FileContent = (typeof FileContent)[keyof typeof FileContent];

/** Why a file of the folder was not read, or what happened to the folder. */
export const FileProblem: {
  /** nothing / 問題なし */
  readonly Nothing: 0;
  /** unknown name / 種類の分からないファイル */
  readonly UnknownName: 15301;
  /** kind that is not read / 読み取りの対象外のファイル */
  readonly NotRead: 15302;
  /** encrypted / 暗号化されたファイル */
  readonly Encrypted: 15303;
  /** incomplete / 書きかけのファイル */
  readonly Incomplete: 15304;
  /** broken / 壊れたファイル */
  readonly Broken: 15305;
  /** too large / 大きすぎるファイル */
  readonly TooLarge: 15306;
  /** no file / ファイルではないもの */
  readonly NotAFile: 15307;
  /** locked / 開けないファイル */
  readonly Locked: 15308;
  /** folder away / フォルダーを開けない */
  readonly FolderAway: 15309;
  /** folder back / フォルダーの復帰 */
  readonly FolderBack: 15310;
  /** journal lost / 取り込みの記録の停止 */
  readonly JournalLost: 15311;
};
export type FileProblem = (typeof FileProblem)[keyof typeof FileProblem];

/** What is to be done after an answer of the terminal. */
export const FollowUp: {
  /** nothing / なし */
  readonly Nothing: 0;
  /** query again later / しばらくしてから照会し直す */
  readonly AskAgain: 15401;
  /** collect the results / 受付番号で結果を取得する */
  readonly Collect: 15402;
  /** register the reference number / 照会番号を登録する */
  readonly RegisterReferenceNumber: 15403;
  /** see the error / エラーの内容を確認する */
  readonly ShowError: 15404;
};
export type FollowUp = (typeof FollowUp)[keyof typeof FollowUp];

/** Where a terminal's file goes, by its name. */
export const FileDirection: {
  /** not known / 不明 */
  readonly Unknown: 0;
  /** to the terminal / 資格確認端末へ */
  readonly ToTerminal: 15501;
  /** from the terminal / 資格確認端末から */
  readonly FromTerminal: 15502;
};
export type FileDirection = (typeof FileDirection)[keyof typeof FileDirection];

/** What is behind the number that a word asks for, where it is more than that. */
export interface Worths {
  [Fact.Day]: Date | null;
  [Fact.TokenKind]: TokenKind | 0;
  [Fact.TokenForm]: CardForm | 0;
  [Fact.TokenPrintedUntil]: Date | null;
  [Fact.TokenReturned]: boolean;
  [Fact.TokenDiscovery]: Discovery | 0;
  [Fact.CertificateEvidence]: Evidence | 0;
  [Fact.CertificateStartsOn]: Date | null;
  [Fact.CertificateExpiresOn]: Date | null;
  [Fact.CertificatePurpose]: Purpose | 0;
  [Fact.CertificateHierarchy]: Hierarchy | 0;
  [Fact.CertificateAccepted]: boolean;
  [Fact.CertificateChain]: Chain | 0;
  [Fact.CertificatePossession]: Possession | 0;
  [Fact.CertificateRevocation]: Revocation | 0;
  [Fact.EligibilityCertificate]: boolean;
  [Fact.EligibilityCertificateUntil]: Date | null;
  [Fact.EligibilityNotice]: boolean;
  [Fact.EligibilityNoticeInsurer]: Insurer | 0;
  [Fact.MynaportalScreen]: boolean;
  [Fact.MynaportalPdf]: boolean;
  [Fact.LegacyCard]: boolean;
  [Fact.LegacyCardUntil]: Date | null;
  [Fact.LegacyCardUndated]: boolean;
  [Fact.LegacyCardInsurer]: Insurer | 0;
  [Fact.LegacyCardInsurerChangedOn]: Date | null;
  [Fact.Application]: boolean;
  [Fact.PersonCheck]: Check | 0;
  [Fact.PersonMethod]: Method | 0;
  [Fact.VisualCheckReason]: VisualCheckReason | 0;
  [Fact.ReaderMessage]: ReaderMessage | 0;
  [Fact.Eligibility]: Eligibility | 0;
  [Fact.Route]: Route | 0;
  [Fact.Segment]: Segment | 0;
  [Fact.ResultStatus]: ResultStatus | 0;
  [Fact.ConsentCheckups]: Consent | 0;
  [Fact.ConsentMedication]: Consent | 0;
  [Fact.ConsentTreatment]: Consent | 0;
  [Fact.ConsentOperations]: Consent | 0;
  [Fact.ConsentDiagnoses]: Consent | 0;
  [Fact.ConsentInfections]: Consent | 0;
  [Fact.ConsentAllergies]: Consent | 0;
  [Fact.ConsentContraindications]: Consent | 0;
  [Fact.ConsentTests]: Consent | 0;
  [Fact.ConsentPrescriptions]: Consent | 0;
  [Fact.ConsentLimit]: Consent | 0;
  [Fact.ConsentSpecialDisease]: Consent | 0;
  [Fact.ConsentEndsToday]: boolean;
  [Fact.Writer]: Writer | 0;
  [Fact.Origin]: Origin | 0;
  [Fact.AskedBy]: Designation | 0;
  [Fact.AnswerDay]: Date | null;
  [Fact.AnswerUndated]: boolean;
  [Fact.AnswerBornOn]: Date | null;
  [Fact.Classification]: Classification | 0;
  [Fact.TicketType]: TicketType | 0;
  [Fact.TicketMonth]: Date | null;
  [Fact.Treatment]: Treatment | 0;
  [Fact.TicketSameInstitution]: YesNo | 0;
  [Fact.Designation]: Designation | 0;
  [Fact.TicketUse]: TicketUse | 0;
  [Fact.Phones]: Phones | 0;
  [Fact.PhonesSince]: Date | null;
  [Fact.Outage]: Outage | 0;
  [Fact.Place]: Place | 0;
  [Fact.BornOn]: Date | null;
  [Fact.FirstUse]: YesNo | 0;
  [Fact.Returning]: YesNo | 0;
  [Fact.ByWord]: YesNo | 0;
  [Fact.Registered]: YesNo | 0;
  [Fact.ChildPhone]: YesNo | 0;
  [Fact.SubsidyStored]: YesNo | 0;
  [Fact.SubsidyInAnswer]: YesNo | 0;
  [Outcome.Acceptance]: Acceptance | 0;
  [Outcome.Standing]: Standing | 0;
  [Outcome.Sign]: Sign | 0;
  [Outcome.By]: By | 0;
  [Outcome.Until]: Date | null;
  [Outcome.FullUntil]: Date | null;
  [Outcome.UsableUntil]: Date | null;
  [Outcome.GraceUntil]: Date | null;
  [Outcome.PhoneCardGraceUntil]: Date | null;
  [Outcome.ShortReadingUntil]: Date | null;
  [Outcome.FirstStep]: Step | 0;
  [Outcome.Contradiction]: boolean;
  [Outcome.Day]: Date | null;
  [Outcome.TokenKind]: TokenKind | 0;
  [Outcome.SelfPayStated]: boolean;
  [Finding.NothingPresented]: boolean;
  [Finding.WithinDates]: boolean;
  [Finding.InGrace]: boolean;
  [Finding.GraceOver]: boolean;
  [Finding.ExpiredWithoutGrace]: boolean;
  [Finding.NotYetValid]: boolean;
  [Finding.DateUnknown]: boolean;
  [Finding.CertificateNotRead]: boolean;
  [Finding.ReadingsDiffer]: boolean;
  [Finding.CardEndsFirst]: boolean;
  [Finding.Revoked]: boolean;
  [Finding.Suspended]: boolean;
  [Finding.Returned]: boolean;
  [Finding.ChainFailed]: boolean;
  [Finding.ChainUnverified]: boolean;
  [Finding.PossessionFailed]: boolean;
  [Finding.TestHierarchy]: boolean;
  [Finding.TestHierarchyClaimed]: boolean;
  [Finding.TokenUnknown]: boolean;
  [Finding.ReaderNotRecognised]: boolean;
  [Finding.ReaderNotMyNumberCard]: boolean;
  [Finding.ReaderRevokedOrExpired]: boolean;
  [Finding.ReaderRevoked]: boolean;
  [Finding.ReaderEligibilityOnly]: boolean;
  [Finding.ReaderOther]: boolean;
  [Finding.ReaderContradictsDates]: boolean;
  [Finding.PhonesNotYet]: boolean;
  [Finding.PhonesNotHere]: boolean;
  [Finding.PhoneHasNoGrace]: boolean;
  [Finding.PersonNotConfirmed]: boolean;
  [Finding.MethodNotForToken]: boolean;
  [Finding.ReaderDown]: boolean;
  [Finding.EligibilityCertificateShown]: boolean;
  [Finding.EligibilityCertificateExpired]: boolean;
  [Finding.NoticeWithCard]: boolean;
  [Finding.NoticeAloneTolerated]: boolean;
  [Finding.NoticeAlone]: boolean;
  [Finding.MynaportalWithCard]: boolean;
  [Finding.MynaportalOnPhone]: boolean;
  [Finding.PdfWithoutCard]: boolean;
  [Finding.ScreenWithoutToken]: boolean;
  [Finding.LegacyValid]: boolean;
  [Finding.LegacyTolerated]: boolean;
  [Finding.LegacyExpired]: boolean;
  [Finding.ToleranceStartUnknown]: boolean;
  [Finding.QueryNeeded]: boolean;
  [Finding.ApplicationWritten]: boolean;
  [Finding.PaperWithRefusedToken]: boolean;
  [Finding.OnlineValid]: boolean;
  [Finding.OnlineInvalid]: boolean;
  [Finding.OnlineNewExists]: boolean;
  [Finding.OnlineNotFound]: boolean;
  [Finding.OnlineSeveral]: boolean;
  [Finding.OnlineUnknown]: boolean;
  [Finding.OnlineContradicts]: boolean;
  [Finding.DocumentNotNamed]: boolean;
  [Finding.NoRule]: boolean;
  [Finding.KnownContradicted]: boolean;
  [Finding.RevocationContradicts]: boolean;
  [Finding.LegacyDateUnknown]: boolean;
  [Finding.NotForAuthentication]: boolean;
  [Finding.OnlineValidUnregistered]: boolean;
  [Finding.OtherCardFound]: boolean;
  [Finding.NoCertificate]: boolean;
  [Finding.NoWayLeft]: boolean;
  [Finding.SystemDown]: boolean;
  [Finding.Disaster]: boolean;
  [Finding.NotRegistered]: boolean;
  [Finding.ApplicationWithoutCard]: boolean;
  [Finding.WordConfirmed]: boolean;
  [Finding.WordWithoutCard]: boolean;
  [Finding.LegacyUndated]: boolean;
  [Finding.LegacyLapsedButValid]: boolean;
  [Finding.EligibilityCertificateLapsedButValid]: boolean;
  [Finding.OnlineProcessing]: boolean;
  [Finding.OnlineAbnormal]: boolean;
  [Finding.OnlineError]: boolean;
  [Finding.OnlineOutranks]: boolean;
  [Finding.GraceOrRefusal]: boolean;
  [Finding.AnswerOfAnotherDay]: boolean;
  [Finding.AnswerOfAnotherPerson]: boolean;
  [Finding.OriginUncertain]: boolean;
  [Finding.BookedAnswer]: boolean;
  [Finding.BookedAnswerInvalid]: boolean;
  [Finding.Welfare]: boolean;
  [Finding.WelfareBesideInsurance]: boolean;
  [Finding.TicketOfAnotherInstitution]: boolean;
  [Finding.TicketMissing]: boolean;
  [Finding.TicketPending]: boolean;
  [Finding.TicketUncertain]: boolean;
  [Finding.PaysInFull]: boolean;
  [Finding.TerminalNotice]: boolean;
  [Finding.NotConsented]: boolean;
  [Finding.ConsentExpired]: boolean;
  [Finding.SubsidySilent]: boolean;
  [Finding.ShareDiffers]: boolean;
  [Finding.PhoneOfAnotherPerson]: boolean;
  [Finding.MethodFailed]: boolean;
  [Finding.TestAccepted]: boolean;
  [Finding.AddedRootAccepted]: boolean;
  [Finding.AnswerWithoutDay]: boolean;
  [Finding.RouteUncertain]: boolean;
  [Finding.PaperBesideExpiredCard]: boolean;
  [Finding.ConsentEndsToday]: boolean;
  [Finding.PrintedDatePassed]: boolean;
  [Finding.ReaderNotForPhone]: boolean;
  [Finding.PaperAgainstAnswer]: boolean;
  [Finding.AnswerOfAnotherInstitution]: boolean;
  [Finding.SpecialCareUnderAge]: boolean;
  [Finding.PaperWithForgedToken]: boolean;
  [Finding.DispensingTicket]: boolean;
  [Finding.PhonePinMayBeLocked]: boolean;
  [Finding.InsurerChanged]: boolean;
  [Finding.InsurerChangedButValid]: boolean;
  [Finding.WordAgainstAnswer]: boolean;
  [Finding.DeclaredBesidePhone]: boolean;
  [Finding.VisualFailed]: boolean;
  [Note.RulesMayHaveChanged]: boolean;
  [Note.RevocationUnknown]: boolean;
  [Note.RenewSoon]: boolean;
  [Note.BringCard]: boolean;
  [Note.PhysicalCardMayServe]: boolean;
  [Note.PatientOperates]: boolean;
  [Note.PhonesVoluntary]: boolean;
  [Note.MethodMayHaveChanged]: boolean;
  [Note.PhoneExcludes]: boolean;
  [Note.InsuranceStays]: boolean;
  [Note.CertificateIsSent]: boolean;
  [Note.RegistrationEnds]: boolean;
  [Note.MynaportalNoLogin]: boolean;
  [Note.LimitAmountUnknown]: boolean;
  [Note.LimitAmountByConsent]: boolean;
  [Note.ViewableForHours]: boolean;
  [Note.PinLocked]: boolean;
  [Note.FaceLocked]: boolean;
  [Note.PhonePinMayBeLocked]: boolean;
  [Note.VisualCuresNothing]: boolean;
  [Note.NoPhoto]: boolean;
  [Note.FaceOnly]: boolean;
  [Note.SeniorHoldsCertificate]: boolean;
  [Note.SeniorByStatus]: boolean;
  [Note.NeverInFull]: boolean;
  [Note.RenewalTakesHours]: boolean;
  [Note.MovingDoesNotRevoke]: boolean;
  [Note.Tolerated]: boolean;
  [Note.CompareDocumentDate]: boolean;
  [Note.ForeignExtension]: boolean;
  [Note.ChildGuardian]: boolean;
  [Note.NewbornCertificate]: boolean;
  [Note.EmergencyFunction]: boolean;
  [Note.AppOnlyIfPrepared]: boolean;
  [Note.TerminalSays]: boolean;
  [Note.TicketSelfPay]: boolean;
  [Note.DeclarationFields]: boolean;
  [Note.QueryAfterTicket]: boolean;
  [Note.NewerRule]: boolean;
  [Note.QueryAgain]: boolean;
  [Note.CertificateWithoutApp]: boolean;
  [Step.TokenNotGenuine]: boolean;
  [Step.UseRealToken]: boolean;
  [Step.ReadAgain]: boolean;
  [Step.ContactWelfareOffice]: boolean;
  [Step.QueryNewEligibility]: boolean;
  [Step.QueryMoreDetails]: boolean;
  [Step.NameDocument]: boolean;
  [Step.OnlineQuery]: boolean;
  [Step.NoteCardFace]: boolean;
  [Step.PlaceAgain]: boolean;
  [Step.PlaceMyNumberCard]: boolean;
  [Step.RegisterInsuranceUse]: boolean;
  [Step.FaceOrPin]: boolean;
  [Step.Face]: boolean;
  [Step.Pin]: boolean;
  [Step.VisualConfirmation]: boolean;
  [Step.IphoneFlow]: boolean;
  [Step.AndroidFlow]: boolean;
  [Step.PressNext]: boolean;
  [Step.Consent]: boolean;
  [Step.UseMobileApp]: boolean;
  [Step.PlaceCard]: boolean;
  [Step.UsePhone]: boolean;
  [Step.UsePhysicalCard]: boolean;
  [Step.ShowEligibilityCertificate]: boolean;
  [Step.ShowNoticeWithCard]: boolean;
  [Step.ShowMynaportalWithCard]: boolean;
  [Step.ShowMynaportalOnPhone]: boolean;
  [Step.ShowLegacyCard]: boolean;
  [Step.AskByWord]: boolean;
  [Step.WriteApplication]: boolean;
  [Step.ChargeDeclaredShare]: boolean;
  [Step.QueryLater]: boolean;
  [Step.Renew]: boolean;
  [Step.RenewPhone]: boolean;
  [Step.RegisterAgain]: boolean;
  [Step.Unlock]: boolean;
  [Step.AskMunicipality]: boolean;
  [Step.AskInsurer]: boolean;
  [Step.CallSupport]: boolean;
  [Step.CollectInFull]: boolean;
  [Step.ShowRecipientCertificate]: boolean;
  [Step.UseHomeVisitApp]: boolean;
  [RuleId.CardValid]: boolean;
  [RuleId.CardGrace]: boolean;
  [RuleId.CardGraceShort]: boolean;
  [RuleId.CardGraceScope]: boolean;
  [RuleId.CardGraceLimitAmount]: boolean;
  [RuleId.CardAfterGrace]: boolean;
  [RuleId.CardBody]: boolean;
  [RuleId.CardRevoked]: boolean;
  [RuleId.CardMoving]: boolean;
  [RuleId.InsuranceStays]: boolean;
  [RuleId.CertificateSent]: boolean;
  [RuleId.MynaportalNoGrace]: boolean;
  [RuleId.ReaderNotRecognised]: boolean;
  [RuleId.ReaderNotMyNumberCard]: boolean;
  [RuleId.ReaderRevokedOrExpired]: boolean;
  [RuleId.ReaderGrace]: boolean;
  [RuleId.PhoneStart]: boolean;
  [RuleId.PhoneNoGrace]: boolean;
  [RuleId.PhoneIphone]: boolean;
  [RuleId.PhoneAndroid]: boolean;
  [RuleId.PhoneFirstUse]: boolean;
  [RuleId.PhoneExcludes]: boolean;
  [RuleId.PhoneRenewal]: boolean;
  [RuleId.PhonePatientOperates]: boolean;
  [RuleId.PhoneMynaportal]: boolean;
  [RuleId.PersonPinTries]: boolean;
  [RuleId.PersonFaceTries]: boolean;
  [RuleId.PersonPinLocked]: boolean;
  [RuleId.PersonNoPhoto]: boolean;
  [RuleId.PersonFaceOnly]: boolean;
  [RuleId.PersonCard]: boolean;
  [RuleId.VisualMode]: boolean;
  [RuleId.VisualPasscode]: boolean;
  [RuleId.VisualPlace]: boolean;
  [RuleId.PhonePinTries]: boolean;
  [RuleId.DocumentCertificate]: boolean;
  [RuleId.DocumentNotice]: boolean;
  [RuleId.DocumentMynaportal]: boolean;
  [RuleId.DocumentNoticeAlone]: boolean;
  [RuleId.DocumentLegacy]: boolean;
  [RuleId.DocumentLegacyTolerated]: boolean;
  [RuleId.DocumentApplication]: boolean;
  [RuleId.DocumentScope]: boolean;
  [RuleId.DocumentSenior]: boolean;
  [RuleId.DocumentSeniorAge]: boolean;
  [RuleId.NeverInFull]: boolean;
  [RuleId.TroubleReader]: boolean;
  [RuleId.TroubleSystem]: boolean;
  [RuleId.OnlineAnswer]: boolean;
  [RuleId.OnlineConsent]: boolean;
  [RuleId.OnlineNoState]: boolean;
  [RuleId.RenewalCardAdult]: boolean;
  [RuleId.RenewalCardMinor]: boolean;
  [RuleId.RenewalAdultAge]: boolean;
  [RuleId.RenewalCertificate]: boolean;
  [RuleId.RenewalInWindow]: boolean;
  [RuleId.RenewalWindow]: boolean;
  [RuleId.RenewalReminder]: boolean;
  [RuleId.RenewalForeign]: boolean;
  [RuleId.RenewalLeapDay]: boolean;
  [RuleId.RenewalDelay]: boolean;
  [RuleId.DocumentByWord]: boolean;
  [RuleId.Registration]: boolean;
  [RuleId.DocumentLegacyUndated]: boolean;
  [RuleId.TroubleNoteFace]: boolean;
  [RuleId.TroubleDisaster]: boolean;
  [RuleId.WelfareTicket]: boolean;
  [RuleId.WelfareRegistration]: boolean;
  [RuleId.SpecialCare]: boolean;
  [RuleId.SubsidySilence]: boolean;
  [RuleId.OnlineProvesPerson]: boolean;
  [RuleId.ShareDiffers]: boolean;
  [RuleId.VisitHome]: boolean;
  [RuleId.VisitOnline]: boolean;
  [RuleId.PersonChild]: boolean;
  [RuleId.PersonNewborn]: boolean;
  [RuleId.OnlineSegment]: boolean;
  [RuleId.ApplicationShare]: boolean;
  [RuleId.DocumentWithExpiredCard]: boolean;
  [RuleId.EmergencyFunction]: boolean;
  [RuleId.DocumentLegacyToleratedKokuho]: boolean;
  [RuleId.DocumentLegacyToleratedKouki]: boolean;
  [RuleId.DocumentNoticeAloneKokuho]: boolean;
  [RuleId.PersonNoPhotoLocked]: boolean;
  [RuleId.CardForeignGrace]: boolean;
  [RuleId.PhoneApplication]: boolean;
  [RuleId.PhoneSavedPdf]: boolean;
  [RuleId.ApplicationClaim]: boolean;
  [RuleId.WelfarePaper]: boolean;
  [RuleId.OnlineNewEligibility]: boolean;
  [RuleId.VisualReturn]: boolean;
  [RuleId.SubsidySetting]: boolean;
  [RuleId.DocumentSeniorChanged]: boolean;
  [RuleId.OnlineLimit]: boolean;
  [RuleId.DocumentLegacyAfter]: boolean;
  [Provision.Eligibility]: Provided | 0;
  [Provision.Checkups]: Provided | 0;
  [Provision.Medication]: Provided | 0;
  [Provision.Treatment]: Provided | 0;
  [Provision.Operations]: Provided | 0;
  [Provision.Diagnoses]: Provided | 0;
  [Provision.Infections]: Provided | 0;
  [Provision.Allergies]: Provided | 0;
  [Provision.Contraindications]: Provided | 0;
  [Provision.Tests]: Provided | 0;
  [Provision.Prescriptions]: Provided | 0;
  [Provision.Limit]: Provided | 0;
  [Provision.SpecialDisease]: Provided | 0;
  [SettingsOption.AcceptTest]: boolean;
  [SettingsOption.AcceptSimulator]: boolean;
  [SettingsOption.AcceptOwnFiles]: boolean;
  [SettingsOption.RulesIssued]: Date | null;
  [SettingsOption.RulesOrigin]: TableOrigin | 0;
  [SettingsOption.ReadersIssued]: Date | null;
  [SettingsOption.ReadersOrigin]: TableOrigin | 0;
  [SessionValue.Status]: Status | 0;
  [SessionValue.TokenKind]: TokenKind | 0;
  [SessionValue.PinState]: PinState | 0;
  [SessionValue.Possession]: Possession | 0;
  [SessionValue.LeftOpen]: boolean;
  [SessionValue.MayHaveCostATry]: boolean;
  [CertificateValue.StartsOn]: Date | null;
  [CertificateValue.ExpiresOn]: Date | null;
  [CertificateValue.Purpose]: Purpose | 0;
  [AnswerValue.Sharing]: Sharing | 0;
  [AnswerValue.AsksForReaderMessage]: boolean;
  [AnswerValue.Content]: FileContent | 0;
  [AnswerValue.Problem]: FileProblem | 0;
  [AnswerValue.Forecast]: boolean;
  [AnswerValue.Again]: boolean;
  [AnswerValue.FollowUp]: FollowUp | 0;
  [AnswerValue.Direction]: FileDirection | 0;
  [SimulatorValue.ExpiresOn]: Date | null;
  [SimulatorValue.WithoutJpki]: boolean;
  [SimulatorValue.Unlocked]: boolean;
}

/** A class over a handle of the library. */
export abstract class Handle {
  /** Frees it. A call on a worker thread is cancelled first. */
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * A driver's own way to the token, for `Session.openDriver`: extend it, with at least `transmit`.
 *
 * What a method throws does not cross the library: a UketsukeError becomes its status, everything else
 * `Status.ReaderSystem`, and the call of the session throws a UketsukeError whose `cause` it is.
 */
export class Driver {
  /** The reader's name for people. */
  name: string;
  /** Longest command and longest response with its status word, in bytes; 0: short length. */
  maxCommand: number;
  maxResponse: number;
  /** Reader and token are known to take extended length. Never a guess. */
  extended: boolean;
  /**
   * Sends one command, and gives the whole response with its status word. The command may carry a PIN: keep no copy. It is
   * wiped when the method has returned.
   */
  transmit(command: Uint8Array): Uint8Array;
  /** Takes exclusive access until `end`, and waits no longer than that for it. */
  begin(timeoutMs: number): void;
  /** Gives exclusive access back. Must not reset the token. */
  end(): void;
  /** Takes the power from the token; returns only if that surely happened. */
  cutPower(): void;
  /** A number that changes whenever another token may lie there; 0: not known. */
  insertion(): number | bigint;
  /** Called once, when the session is freed. */
  release(): void;
  /** What the last method threw, once. */
  takeFailure(): unknown;
}

/** A handle of uketsuke.h: uketsuke_settings. */
export class Settings extends Handle {
  private constructor();

  /** Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation.
   *
   * 設定を作ります(本番の発行者、内蔵の規則とリーダー、操作は30秒まで)。 */
  static make(): Settings;

  /** Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1),
   * `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only.
   *
   * 設定の項目を変えます。 */
  set<What extends number>(option: What, value: Given<NoInfer<What>>): void;

  /** The value of an option; 0 when the handle is NULL or the option is a text.
   *
   * 設定の項目の値を返します。 */
  get<What extends number>(option: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends number>(option: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends number>(option: What): Date | null;

  /** An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`.
   *
   * 文字列の項目(規則表、リーダーのファイルのSHA-256)を書き込みます。 */
  text(option: number): string;

  /** Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*.
   *
   * ルート証明書(DER)を名前を付けて追加します。 */
  addRoot(name: string | null, der: Uint8Array | null): void;

  /** Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken
   * back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as
   * 32 zero bytes, under which anybody could sign.
   *
   * 規則とリーダーのファイルに署名する公開鍵(Ed25519、32バイト)を信頼します。取り消すには、設定を作り直します。公開鍵でないものや、誰でも署名できてしまう弱い鍵(32バイトすべて0など)はNOT_A_KEYです。 */
  addKey(key: Uint8Array | null): void;

  /** Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is
   * `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was
   * none). An error leaves the table that is in use.
   *
   * FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is
   * lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules.
   * UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line.
   *
   * 規則ファイルとその署名を読み込みます。last_serialは前回の通番(なければ0)で、それより古いファイルは使いません。 */
  loadRules(file: Uint8Array | null, signature: Uint8Array | null, lastSerial: number): void;

  /** Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature
   * and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different
   * publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why.
   *
   * リーダーと周辺のファイル(JSON)とその署名を読み込み、内蔵のものに加えます。 */
  loadReaders(file: Uint8Array | null, signature: Uint8Array | null, lastSerial: number): void;

  /** What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature
   * or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older
   * one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too.
   *
   * statusの意味と、どうすればよいかを、最後に拒否されたファイル・署名・ルートの理由(ファイルの行や通番)とともに書き込みます。settingsはNULLでもかまいません。 */
  errorText(status: number, language?: Language): string;

  /** Never uses a reader of this name.
   *
   * この名前のリーダーを使いません。 */
  excludeReader(name: string | null): void;
}

/** A handle of uketsuke.h: uketsuke_simulator. */
export class Simulator extends Handle {
  private constructor();

  /** Makes a simulated reader without a token.
   *
   * カードのないシミュレーターを作ります。 */
  static make(): Simulator;

  /** Sets what the next token is (a word of *simulator*); 0 sets it back.
   *
   * 次に置くカードの性質を設定します。 */
  set<What extends number>(value: What, number: Given<NoInfer<What>>): void;

  /** Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234.
   *
   * カード・スマホを置きます。暗証番号は1234です。 */
  insert(tokenKind: number): void;

  /** Takes the token away.
   *
   * カード・スマホを取り除きます。 */
  remove(): void;

  /** Another program resets the token.
   *
   * ほかのプログラムがカードをリセットします。 */
  reset(): void;

  /** The command with this number, counted from 0 and from now, fails with a status of what happens between program and
   * token; INVALID_VALUE for any other.
   *
   * command番目(0から)のコマンドを、カードとの間で起きることを表す番号で失敗させます。 */
  failAt(command: number, status: number): void;

  /** A number of the token that lies there (a word of *simulator*); 0 when none does.
   *
   * 置かれているカードの値を返します。 */
  get<What extends number>(value: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends number>(value: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends number>(value: What): Date | null;

  /** Sends one command to the token, for tests of drivers.
   *
   * コマンドを一つ送ります。 */
  transmit(command: Uint8Array | null): Uint8Array;

  /** Takes the power from the token, for tests of drivers.
   *
   * カードへの給電を止めます。 */
  cutPower(): void;
}

/** A handle of uketsuke.h: uketsuke_certificate. */
export class Certificate extends Handle {
  private constructor();

  /** Reads a certificate (DER), which must be whole and nothing else.
   *
   * 電子証明書(DER)を読み取ります。 */
  static fromDer(der: Uint8Array | null): Certificate;

  /** A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none.
   *
   * 電子証明書の値を返します。 */
  get<What extends number>(value: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends number>(value: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends number>(value: What): Date | null;

  /** A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs).
   *
   * 電子証明書の文字列を書き込みます。主体者は個人情報です。 */
  text(value: number): string;

  /** Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs).
   *
   * 電子証明書のバイト列を書き込みます。発行番号は個人情報です。 */
  bytes(value: number): Uint8Array;

  /** What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*).
   * `settings` and `hierarchy` may be NULL.
   *
   * 電子証明書の発行者を確かめます。 */
  check(settings: Settings | null): [number, number];
}

/** A handle of uketsuke.h: uketsuke_challenge. */
export class Challenge extends Handle {
  private constructor();

  /** Makes a fresh challenge, for programs that speak to the token themselves.
   *
   * 鍵を確かめるための新しい値を作ります。 */
  static make(): Challenge;

  /** What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked.
   *
   * カード・スマホに署名させるデータを書き込みます。 */
  toSign(certificate: Certificate | null): Uint8Array;

  /** Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A
   * challenge judges once.
   *
   * 署名を確かめます。一つの値で確かめられるのは一度だけです。 */
  verify(certificate: Certificate | null, signature: Uint8Array | null): number;
}

/** A handle of uketsuke.h: uketsuke_answer. */
export class Answer extends Handle {
  private constructor();

  /** Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code
   * for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or
   * empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where.
   *
   * 資格確認端末の結果のファイルを読み取ります。institutionは自施設の医療機関コード(半角数字10桁、それ以外はNOT_AN_INSTITUTION)で、NULLか空なら照合しません。 */
  static read(file: Uint8Array | null, institution: string | null): Answer;

  /** Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts,
   * registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase,
   * and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds
   * nothing else.
   *
   * 連携フォルダーのファイルを、名前と内容から読み取ります。 */
  static readNamed(name: string | null, file: Uint8Array | null, institution: string | null): Answer;

  /** A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and
   * `uketsuke_visit_get_at` give its facts one by one.
   *
   * 結果の値を返します。 */
  get<What extends number>(value: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends number>(value: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends number>(value: What): Date | null;

  /** A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold
   * nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which
   * anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\u{202e}`).
   *
   * 結果の文字列を書き込みます。注記はindex番目(0から)です。 */
  text(value: number, index: number, language?: Language): string;

  /** The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the
   * reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read.
   *
   * ファイルの内容をJSONで書き込みます。 */
  json(): string;

  /** One person's answer in a bulk file, by its index from 0: a forecast of the booked visit.
   *
   * 一括照会の結果の1人分を返します。 */
  unit(index: number): Answer;
}

/** A handle of uketsuke.h: uketsuke_folder. */
export class Folder extends Handle {
  private constructor();

  /** Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched
   * with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names,
   * and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for
   * `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used.
   *
   * 連携フォルダーの監視を始めます。 */
  static open(path: string | null, journal: string | null, institution: string | null): Folder;

  /** The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the
   * folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits.
   * DEADLINE_PASSED when nothing came.
   *
   * What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends
   * before that is given it again.
   *
   * 連携フォルダーの次のファイルを返します。 */
  next(timeoutMs: number): Answer;
  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  nextAsync(timeoutMs: number): Promise<Answer>;

  /** Notes in the journal that what was given last has been dealt with.
   *
   * 最後に返したファイルを処理済みとして記録します。 */
  done(): void;

  /** Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question
   * `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of
   * one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too.
   *
   * DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked
   * on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not
   * used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after
   * `uketsuke_folder_cancel`; a request that the terminal did not take is taken back.
   *
   * 資格確認端末に照会し、結果を待ちます。 */
  ask(request: string | null, timeoutMs: number): Answer;
  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  askAsync(request: string | null, timeoutMs: number): Promise<Answer>;

  /** Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait
   * for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine.
   *
   * 次のファイルと、照会の結果を待つのを中止します。 */
  cancel(): void;
}

/** A handle of uketsuke.h: uketsuke_decision. */
export class Decision extends Handle {
  private constructor();

  /** Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not
   * go together. `settings` may be NULL: the built-in rules.
   *
   * 判定します。受付できないことも判定の一つです。 */
  static decide(visit: Visit | null, settings: Settings | null): Decision;

  /** What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note
   * or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL.
   *
   * 番号について判定が述べることを返します。述べないこととNULLは0です。 */
  get<What extends number>(number: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends number>(number: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends number>(number: What): Date | null;

  /** The word at an index of a list (a word of *decision_list*), from 0; 0 after the last.
   *
   * 一覧のindex番目(0から)の番号を返します。終わりの後は0です。 */
  word(list: number, index: number): number;

  /** The text of a word with this decision's days filled in, for a dialog of your own.
   *
   * 番号の文を、この判定の日付を入れて書き込みます。 */
  wordText(word: number, language?: Language): string;

  /** The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes
   * hold every one. Every line ends with a line feed, the last one too.
   *
   * 判定を文で書き込みます。最後の行も改行で終わります。 */
  text(detail: number, language?: Language): string;

  /** The decision as JSON.
   *
   * 判定をJSONで書き込みます。 */
  json(): string;

  /** The picture of the days of the card or phone, as SVG; empty where no day is known.
   *
   * カード・スマホの期限の図をSVGで書き込みます。 */
  svg(language?: Language): string;

  /** The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known.
   *
   * カード・スマホの期限の図を、四角形と文字のJSONで書き込みます。 */
  scene(language?: Language): string;

  /** What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed.
   *
   * 患者に見せる案内を、A6判のSVGで書き込みます。 */
  card(language?: Language): string;
}

/** A handle of uketsuke.h: uketsuke_visit. */
export class Visit extends Handle {
  private constructor();

  /** Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on.
   *
   * 受診日(YYYYMMDD)だけが分かっている受付を作ります。 */
  static make(day: Date | number | null): Visit;

  /** Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an
   * amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or
   * cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and
   * `uketsuke_visit_check` alone.
   *
   * 項目を設定します。0は取り消しです。拒否された値は、正しく設定し直すまで判定を止めます。 */
  set<What extends Fact>(fact: What, value: Given<NoInfer<What>>): void;

  /** Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what
   * `uketsuke_visit_set` sets.
   *
   * 追加したカード・結果・医療券の項目を設定します。 */
  setAt<What extends Fact>(index: number, fact: What, value: Given<NoInfer<What>>): void;

  /** Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it.
   *
   * 文字列の項目を設定します。NULLは取り消しです。 */
  setText(fact: Fact, text: string | null): void;

  /** Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value.
   * A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back.
   *
   * 項目を取り消します(拒否された項目、知らない番号も)。受診日は取り消せず、NOT_A_DAYです(拒否された日付の取り消しはできます)。 */
  clear(index: number, fact: Fact): void;

  /** The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use.
   *
   * 項目の値を返します。なければ0です。 */
  get<What extends Fact>(fact: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends Fact>(fact: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends Fact>(fact: What): Date | null;

  /** The value of a fact of the token, result or ticket at an index.
   *
   * 追加したカード・結果・医療券の項目の値を返します。 */
  getAt<What extends Fact>(index: number, fact: What): Worth<What>;
  /** The same as a bare number. */
  getNumberAt<What extends Fact>(index: number, fact: What): number;
  /** The same as a Date; null where there is none. */
  dayAt<What extends Fact>(index: number, fact: What): Date | null;

  /** Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives
   * its index.
   *
   * カード・結果・医療券を追加し、その番号を返します。 */
  add(list: number): number;

  /** Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be
   * NULL. `uketsuke_word_text` names a fact.
   *
   * 判定できる受付かどうかを確かめ、妨げになる項目を返します。項目の名前はuketsuke_word_textで得られます。 */
  check(): { status: Status; one: Fact | 0; other: Fact | 0 };

  /** The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared.
   * `index` may be NULL, too.
   *
   * 同じことを確かめ、項目が拒否された番号(追加したカード・結果・医療券)も返します。 */
  checkAt(): { status: Status; one: Fact | 0; other: Fact | 0; index: number };

  /** What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what
   * was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread:
   * then without names.
   *
   * statusの意味と、どうすればよいかを、対象の項目の名前とともに書き込みます。visitはNULLでもかまいません。 */
  errorText(status: number, language?: Language): string;

  /** Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that
   * was right or wrong. What staff saw stays. After a failure it puts in what was found out until then.
   *
   * セッションが最後に読み取った内容を受付に入れます。 */
  setSession(session: Session | null): void;

  /** Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it
   * was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in).
   *
   * ほかで読み取った電子証明書を受付に入れます。 */
  setCertificate(certificate: Certificate | null, tokenKind: number, settings: Settings | null): void;

  /** Puts a terminal's answer in the place of what was known of one.
   *
   * 資格確認端末の結果を受付に入れます。 */
  setAnswer(answer: Answer | null): void;

  /** The facts that were given, as JSON (`docs/schemas/visit.json`).
   *
   * 設定された項目をJSONで書き込みます。 */
  json(): string;

  /** A copy of a visit, with what was refused.
   *
   * 受付の写しを作ります。 */
  copy(): Visit;
}

/** A handle of uketsuke.h: uketsuke_session. */
export class Session extends Handle {
  private constructor();

  /** Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet.
   * `settings` may be NULL. UNSUPPORTED without PC/SC.
   *
   * PC/SCのリーダーを開きます。NULLならどのリーダーでも使います。 */
  static open(reader: string | null, settings: Settings | null): Session;

  /** Plays a recorded trace as if it were a reader.
   *
   * 記録された通信を再生します。 */
  static openTrace(trace: Uint8Array | null, settings: Settings | null): Session;

  /** Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator.
   *
   * シミュレーターのリーダーを開きます。 */
  static openSimulator(simulator: Simulator | null, settings: Settings | null): Session;

  /** Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after
   * `uketsuke_session_cancel`.
   *
   * まだ読み取っていないカード・スマホを待ちます。時間内に置かれなければNO_TOKENを返します。 */
  wait(timeoutMs: number): void;
  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  waitAsync(timeoutMs: number): Promise<void>;

  /** Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there.
   *
   * カード・スマホが離れるのを待ちます。時間内に離れなければDEADLINE_PASSEDを返します。 */
  waitRemoval(timeoutMs: number): void;
  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  waitRemovalAsync(timeoutMs: number): Promise<void>;

  /** Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and
   * the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken
   * to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN,
   * has seen that one.
   *
   * カード・スマホとの操作を一つ行います。暗証番号は、最後に待った、または操作したカード・スマホにだけ使います。別のものが置かれていれば、次に待つか、暗証番号なしの操作で確かめるまでTOKEN_SWAPPEDです。 */
  run(operation: OperationKind, pin: Uint8Array | string | null): void;
  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  runAsync(operation: OperationKind, pin: Uint8Array | string | null): Promise<void>;

  /** Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient
   * first.
   *
   * 次の操作に限り、暗証番号の最後の1回を使うことを許可します。 */
  allowLastTry(): void;

  /** A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time.
   *
   * 最後の操作の値を返します。 */
  get<What extends number>(value: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends number>(value: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends number>(value: What): Date | null;

  /** A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time.
   *
   * 最後の操作の文字列(リーダーの名前)を書き込みます。 */
  text(value: number): string;

  /** The certificate that was read last. NOTHING_READ when there is none.
   *
   * 最後に読み取った電子証明書を返します。 */
  certificate(): Certificate;

  /** Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
   *
   * 実行中の(なければ次の)操作を中止します。 */
  cancel(): void;

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
   * takes the token that lies there.
   *
   * 待つ・読む・確かめる・判定するを一度に行います。暗証番号は、この呼び出しが見つけたカード・スマホに使います。受け付けていないものを既に見ている(待った、尋ねた、読み取りに失敗した)ときは、そのカード・スマホにだけ使い、別のものが置かれていれば何も送らずにUKETSUKE_ERROR_TOKEN_SWAPPEDを返します。その後は、暗証番号の入力からやり直します。次に待つとき、そこにあるものを受け付けます。 */
  receive(pin: Uint8Array | string | null, timeoutMs: number, visit: Visit | null): Decision;
  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  receiveAsync(pin: Uint8Array | string | null, timeoutMs: number, visit: Visit | null): Promise<Decision>;

  /**
   * Opens a driver's own reader. The session keeps the driver until it is freed. All of the driver's methods run within
   * the session's calls.
   */
  static openDriver(driver: Driver, settings: Settings | null): Session;

  /**
   * Gives one line after each operation, without anything personal in it, to a function; null: to nobody. What the
   * function throws is dropped.
   */
  setLog(line: ((line: string) => void) | null): void;
}

/** A handle of uketsuke.h: uketsuke_readers. */
export class Readers extends Handle {
  private constructor();

  /** Begins to look at the readers. UNSUPPORTED without PC/SC.
   *
   * リーダーの監視を始めます。 */
  static make(): Readers;

  /** Looks which readers there are, and counts them.
   *
   * リーダーを数え直します。 */
  count(): number;

  /** The name of a reader that `uketsuke_readers_count` counted, from 0.
   *
   * リーダーの名前を書き込みます。 */
  name(index: number): string;

  /** Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does.
   *
   * リーダーやカードの変化を待ちます。時間内に変化がなければDEADLINE_PASSEDを返します。 */
  wait(timeoutMs: number): number;
  /** The same as a promise: on a worker thread, until it ends or is cancelled. */
  waitAsync(timeoutMs: number): Promise<number>;

  /** The name of the reader to which the last event happened.
   *
   * 最後の変化があったリーダーの名前を書き込みます。 */
  eventName(): string;

  /** Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.
   *
   * 待機を中止します。 */
  cancel(): void;
}

/** A handle of uketsuke.h: uketsuke_conversation. */
export class Conversation extends Handle {
  private constructor();

  /** Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be
   * NULL; `allow_last_try` is 1 when the patient wants the last try to be spent.
   *
   * 操作を一歩ずつ進める会話を作ります。 */
  static make(operation: OperationKind, pin: Uint8Array | string | null, allowLastTry: boolean, maxCommand: number, maxResponse: number, extended: boolean): Conversation;

  /** What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may
   * carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`.
   * When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed
   * out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over.
   *
   * 次にすることと、送るバイト列を返します。dataには常に261バイトが必要です。 */
  next(): [number, Uint8Array];

  /** What came back from the token: the response with its status word; no bytes after a cut of power.
   *
   * カード・スマホの応答を渡します。 */
  feed(response: Uint8Array | null): void;

  /** The step failed: a status of what happened between program and token, or a number of your own.
   *
   * 送れなかったことを、番号で渡します。 */
  fault(status: number): void;

  /** Tells which token lies there now: a number that changes whenever another may. Before each
   * `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then.
   *
   * 今置かれているカードの番号を知らせます。 */
  insertion(insertion: number | bigint): void;

  /** Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over.
   *
   * 会話を中止します。終わるまで次の手順を続けてください。 */
  cancel(): void;

  /** A number of the operation when it is over (a word of *session*); 0 before.
   *
   * 終わった操作の値を返します。 */
  get<What extends number>(value: What): Worth<What>;
  /** The same as a bare number. */
  getNumber<What extends number>(value: What): number;
  /** The same as a Date; null where there is none. */
  day<What extends number>(value: What): Date | null;

  /** The certificate that was read. NOTHING_READ when there is none.
   *
   * 読み取った電子証明書を返します。 */
  certificate(): Certificate;

  /** What happened and what helps, for the people at the desk, when the operation is over.
   *
   * 何が起き、どうすればよいかを書き込みます。 */
  errorText(language?: Language): string;
}

/** The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`.
 *
 * ライブラリのインターフェイスの番号(1)を返します。 */
export function abiVersion(): number;

/** The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`.
 *
 * ライブラリの版を一つの数で返します(メジャー×10000＋マイナー×100＋パッチ)。 */
export function versionNumber(): number;

/** 1 when this build can do that (a word of *feature*), else 0.
 *
 * この機能を含むビルドなら1、そうでなければ0を返します。 */
export function feature(feature: number): boolean;

/** Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is
 * outside of the years 1900 to 9999.
 *
 * 日本の今日の日付(YYYYMMDD)を返します。時計を読むのはこの関数だけです。 */
export function today(): Date | null;

/** The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it
 * says what it means.
 *
 * 番号の名前(group.word)を書き込みます。ログ用です。 */
export function wordName(word: number): string;

/** The number of a word by its name, `group.word`; 0 when there is none.
 *
 * 名前(group.word)から番号を返します。なければ0です。 */
export function wordNumber(name: string | null): number;

/** The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in.
 *
 * 番号の文を書き込みます。「{until}」などの空所はそのままです。 */
export function wordText(word: number, language?: Language): string;

/** What happened and what helps, for the people at the desk. With the session in which it happened: on which reader,
 * what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread.
 *
 * 何が起き、どうすればよいかを書き込みます。sessionはNULLでもかまいません。 */
export function errorText(status: number, session: Session | null, language?: Language): string;

/** What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`.
 * 0 when nothing was entered.
 *
 * リーダーの表示(番号か文)の意味を返します。 */
export function readerMessage(text: string | null): number;

/** Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A
 * question that is not understood is an error, and the answer's member `text` names what is wrong with it.
 *
 * JSONの質問にJSONで答えます。 */
export function ask(settings: Settings | null, question: string | null): string;

/** The same, and gives the text of the answer alone, for programs without a JSON parser.
 *
 * 質問に、文だけで答えます。 */
export function askText(settings: Settings | null, question: string | null, language?: Language): string;

/** The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own.
 *
 * PC/SCのエラー番号に当たる番号を返します。 */
export function statusFromPcsc(code: number): number;
