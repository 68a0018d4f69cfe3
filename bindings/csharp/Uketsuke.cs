// uketsuke in C#, over the shared library. Made by `cargo run -p uketsuke-bindings`; not to be edited.
//
//     using (var session = Session.Open(null, null))
//     using (var visit = Visit.Make(Library.Today()))
//     using (var decision = session.Receive(null, Library.Forever, visit))
//     {
//         Console.WriteLine(decision.Text(Detail.Desk));
//         bool go = decision.Get(Outcome.Sign) == Sign.Go;
//     }
//
// A handle is a SafeHandle: Dispose frees it, and so does the collector; null stands for NULL. Dispose cancels a call of
// another thread that waits, and the handle is freed when that has ended. What fails throws a
// UketsukeException with its status and its sentence in Japanese. A Number is a word of any enum, a DateTime (its day) or
// an int. Threads as in uketsuke.h. The assembly is called Uketsuke.Net, since on Windows an Uketsuke.dll and the library
// uketsuke.dll were one file.
//
// A PIN is a char[] of its digits, which you wipe afterwards (Array.Clear). The copy that is made here does not move in
// memory, and is wiped as soon as the call is over. Do not make a string of a PIN: nothing wipes one.
using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Uketsuke
{

    /// <summary>What a call came to.</summary>
    public enum Status
    {
        /// <summary>done<para/>成功</summary>
        Ok = 0,
        /// <summary>pass a handle or a place: a pointer that must not be NULL is<para/>ハンドルや書き込み先を渡してください。必要なポインターがNULLです</summary>
        NullPointer = 1,
        /// <summary>check which values this item takes: this is not one of them<para/>この項目で使える値を確認してください。使えない値です</summary>
        InvalidValue = 2,
        /// <summary>give a day as YYYYMMDD, 1900-01-01 or later: this is not one<para/>1900年1月1日以降の日をYYYYMMDDで指定してください。日付ではありません</summary>
        NotADay = 3,
        /// <summary>use a newer library, or clear the fact: this library has none of this number<para/>ライブラリを新しくするか、その項目を取り消してください。この番号の項目はありません</summary>
        UnknownFact = 4,
        /// <summary>give the fact that it belongs to, or clear this one: it stands alone<para/>前提となる項目も指定するか、この項目を取り消してください。前提となる項目が指定されていません</summary>
        FactMissing = 5,
        /// <summary>correct or clear one of them: two facts contradict each other<para/>どちらかを直すか、取り消してください。2つの項目が矛盾しています</summary>
        Contradiction = 6,
        /// <summary>check the day of the visit: it is before 2015-10-05<para/>受診日を確認してください。マイナンバー制度の始まり(2015年10月5日)より前です</summary>
        BeforeMyNumber = 7,
        /// <summary>add it first: nothing was added at this index<para/>先に追加してください。この番号のカード・結果・医療券は追加されていません</summary>
        NoSuchIndex = 8,
        /// <summary>add only what is needed: no more of these can be added<para/>必要なものだけを追加してください。これ以上追加できません</summary>
        Full = 9,
        /// <summary>call again with a buffer as long as the length says: this one is too small<para/>lengthが示す大きさで呼び直してください。バッファーが足りません</summary>
        BufferTooSmall = 10,
        /// <summary>convert the text to UTF-8: it is not<para/>UTF-8に変換して渡してください。UTF-8の文字列ではありません</summary>
        NotUtf8 = 11,
        /// <summary>pass less: the input is too long<para/>短くして渡してください。長すぎます</summary>
        Length = 12,
        /// <summary>wait until it is done, or give each thread its own handle: another thread is using this one<para/>終わるまで待つか、スレッドごとに別のハンドルを使ってください。別のスレッドが使用中です</summary>
        Busy = 13,
        /// <summary>restart the program, and tell its maker if this persists: the library failed internally<para/>プログラムを再起動し、続くときは開発元に知らせてください。ライブラリの内部エラーです</summary>
        Panic = 14,
        /// <summary>use a library that was built with this feature: this build lacks it<para/>この機能を含むライブラリを使ってください。このライブラリには含まれません</summary>
        Unsupported = 15,
        /// <summary>set struct_size to the structure's sizeof: it is no size that this library knows<para/>struct_sizeに構造体のsizeofを指定してください。構造体の大きさが正しくありません</summary>
        StructSize = 16,
        /// <summary>correct what the answer names: the question is not understood<para/>答えが示す箇所を直してください。質問の形が正しくありません</summary>
        NotAQuestion = 17,
        /// <summary>have the 4 digits entered again: this is not a PIN<para/>数字4桁を入力し直してもらってください。暗証番号の形ではありません</summary>
        NotAPin = 18,
        /// <summary>check the order of the calls: another one has to come first<para/>呼び出しの順番を確認してください。先に必要な呼び出しがあります</summary>
        WrongOrder = 19,
        /// <summary>restart the computer and read again: the operating system gave no random bytes<para/>コンピューターを再起動して、もう一度読み取ってください。乱数を取得できません</summary>
        NoRandomness = 20,
        /// <summary>read first: nothing has been read yet<para/>先に読み取ってください。まだ何も読み取っていません</summary>
        NothingRead = 21,
        /// <summary>give a certificate in DER: the bytes cannot be read as one<para/>DER形式の電子証明書を指定してください。電子証明書として読み取れません</summary>
        NotACertificate = 22,
        /// <summary>check the root certificate (DER) and its name: it cannot be used as a root<para/>ルート証明書(DER)と名前を確認してください。ルートとして使えません</summary>
        RootRefused = 23,
        /// <summary>correct the file of rules, or get it anew from its publisher: it is refused<para/>規則ファイルを直すか、配布元から入手し直してください。使えません</summary>
        RulesRefused = 24,
        /// <summary>correct the file of readers, or get it anew from its publisher: it is refused<para/>リーダーのファイルを直すか、配布元から入手し直してください。使えません</summary>
        ReadersRefused = 25,
        /// <summary>query again at the terminal: the answer's file cannot be read<para/>資格確認端末で照会し直してください。結果のファイルを読み取れません</summary>
        AnswerRefused = 26,
        /// <summary>record the conversation again: this trace cannot be read<para/>通信を記録し直してください。この記録を読み取れません</summary>
        TraceRefused = 27,
        /// <summary>give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one<para/>配布元の公開鍵(Ed25519、32バイト)を指定してください。公開鍵ではないか、弱い鍵です</summary>
        NotAKey = 28,
        /// <summary>check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used<para/>フォルダーの場所と権限を確認してください。連携フォルダーか、取り込みの記録を使えません</summary>
        FolderRefused = 29,
        /// <summary>ask again under another name: a request or an answer of this name is there already<para/>別の名前で要求し直してください。同じ名前の要求か結果がすでにあります</summary>
        NameTaken = 30,
        /// <summary>query once more: the answer belongs to another question<para/>もう一度照会してください。別の照会に対する結果です</summary>
        AnswerNotOurs = 31,
        /// <summary>still being processed: query again later<para/>処理中です。しばらくしてから照会し直してください</summary>
        AnswerPending = 32,
        /// <summary>no added key has signed the file: check the file of its signature and the publisher's key<para/>登録された鍵の署名がないファイルです。署名のファイルと、配布元の鍵を確認してください</summary>
        FileNotTrusted = 33,
        /// <summary>the file is older than the one before: use a newer one<para/>前回より古いファイルです。新しいファイルを使ってください</summary>
        FileOlder = 34,
        /// <summary>pass the kind of handle that this function takes: this is another<para/>この関数が受け取る種類のハンドルを渡してください。別の種類のハンドルです</summary>
        WrongHandle = 35,
        /// <summary>give the institution's code as exactly 10 digits: this is not one<para/>医療機関コードを半角数字10桁で指定してください。10桁の数字ではありません</summary>
        NotAnInstitution = 36,
        /// <summary>place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one<para/>マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードか、電子証明書のないスマホです</summary>
        NotJpki = 40,
        /// <summary>place it again and read it once more: the card or phone answered with an unexpected status<para/>置き直して、もう一度読み取ってください。カードかスマホの応答が想定と異なります</summary>
        UnexpectedStatus = 41,
        /// <summary>point to the municipal counter: the card or phone does not have this file<para/>市区町村の窓口でのカードの確認を案内してください。必要な記録がカードかスマホにありません</summary>
        FileNotFound = 42,
        /// <summary>point to the municipal counter: it holds no user authentication certificate<para/>市区町村の窓口でのカードの確認を案内してください。利用者証明用電子証明書が入っていません</summary>
        NoCertificate = 43,
        /// <summary>with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card<para/>カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号が違い、ロックされました。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます</summary>
        PinWrongAndBlocked = 44,
        /// <summary>ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong<para/>暗証番号の残り回数を確認してください。送信しましたが、正しいかどうかが返りませんでした</summary>
        PinUncertain = 45,
        /// <summary>have the PIN entered first: the card or phone wants it<para/>先に暗証番号を入力してもらってください</summary>
        PinRequired = 46,
        /// <summary>have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet<para/>サイドボタンかホームボタンをダブルクリックして生体認証をし、もう一度かざしてもらってください。iPhoneでの本人認証がまだです</summary>
        HolderNotAuthenticated = 47,
        /// <summary>see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong<para/>残り回数を確かめ、患者が望めば入力し直してもらってください。4桁の暗証番号が違います</summary>
        PinWrong = 48,
        /// <summary>with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card<para/>カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号がロックされています。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます</summary>
        PinBlocked = 49,
        /// <summary>allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it<para/>患者が了承して望む場合に限り、最後の1回を許可してください。残り1回のため、暗証番号を送信しませんでした。間違えるとロックされます</summary>
        LastTryKept = 50,
        /// <summary>allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it<para/>患者が了承して望む場合に限り、暗証番号の送信を許可してください。残り回数が不明のため、送信しませんでした。間違えるとロックされることがあります</summary>
        TriesUnknown = 51,
        /// <summary>place it again and read it once more: a response came without a status word<para/>置き直して、もう一度読み取ってください。応答が途中で終わっています</summary>
        ResponseTooShort = 52,
        /// <summary>use another reader: this one gave more data than the command asked for<para/>別のリーダーで読み取ってください。応答が要求した長さを超えています</summary>
        ResponseTooLong = 53,
        /// <summary>use another reader: the response was cut into too many parts (61xx) without an end<para/>別のリーダーで読み取ってください。応答の分割(61xx)が終わりません</summary>
        TooManyParts = 54,
        /// <summary>use another reader: the file came in too many pieces<para/>別のリーダーで読み取ってください。読み取りが終わりません</summary>
        TooManyReads = 55,
        /// <summary>place it again and read it once more: the file ended before its content<para/>置き直して、もう一度読み取ってください。電子証明書が途中で終わっています</summary>
        FileTruncated = 56,
        /// <summary>point to the municipal counter: the file does not begin like a certificate<para/>市区町村の窓口でのカードの確認を案内してください。電子証明書の形式ではありません</summary>
        NotDer = 57,
        /// <summary>point to the municipal counter: the file announces more bytes than a certificate can have<para/>市区町村の窓口でのカードの確認を案内してください。電子証明書が長すぎます</summary>
        FileTooLong = 58,
        /// <summary>read it again: the signature has a length that no key has<para/>もう一度読み取ってください。署名の長さが正しくありません</summary>
        SignatureLength = 59,
        /// <summary>use another reader: this one takes no command of this length<para/>別のリーダーで読み取ってください。このリーダーでは送れない長さです</summary>
        CommandTooLong = 60,
        /// <summary>place it on the reader again and leave it until the reading is done: the card or phone left the reader<para/>置き直して、読み取りが終わるまで動かさないでください。カードかスマホがリーダーから離れました</summary>
        TokenRemoved = 80,
        /// <summary>read it again: another program, or the reader, reset the card or phone<para/>もう一度読み取ってください。ほかのソフトウェアかリーダーが、読み取りを中断しました</summary>
        TokenReset = 81,
        /// <summary>begin again: it may be another card or phone than the one that was read first<para/>最初からやり直してください。別のカードかスマホに置き換わった可能性があります</summary>
        TokenSwapped = 82,
        /// <summary>place the card or phone on the reader: none is seen<para/>カードかスマホをリーダーの上に置いてください。検出できません</summary>
        NoToken = 83,
        /// <summary>place it flat on the reader again: the card or phone does not answer<para/>リーダーの上に置き直してください。カードかスマホの応答がありません</summary>
        TokenMute = 84,
        /// <summary>check the reader's cable and its name: there is no reader, or not the named one<para/>接続とリーダーの名前を確認してください。リーダーが見つかりません</summary>
        NoReader = 85,
        /// <summary>connect the reader again: it was unplugged<para/>リーダーを接続し直してください。取り外されています</summary>
        ReaderLost = 86,
        /// <summary>check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running<para/>リーダーの接続を確認し、続くときはスマートカードのサービスを開始してください(Windows：Smart Card、Linux：pcscd)。動作していません</summary>
        ServiceStopped = 87,
        /// <summary>wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official software)<para/>終わるまでお待ちください。ほかのソフトウェアがリーダーを使用中です。続くときはリーダーの指定を確認してください(公式のソフトウェアは終了させないでください)</summary>
        TokenBusy = 88,
        /// <summary>place it again and read it once more: the communication with the card or phone failed<para/>置き直して、もう一度読み取ってください。カードかスマホとの通信に失敗しました</summary>
        Transmission = 89,
        /// <summary>use another reader: the response was longer than was agreed<para/>別のリーダーで読み取ってください。応答がリーダーの上限を超えています</summary>
        LinkResponseTooLong = 90,
        /// <summary>use another reader: this one and the card or phone have no protocol in common<para/>別のリーダーで読み取ってください。カードかスマホと、リーダーとの間に共通の通信方式がありません</summary>
        Protocol = 91,
        /// <summary>take the card or phone off the reader: its power could not be cut<para/>カードかスマホをリーダーから離してください。給電を止められません</summary>
        PowerStaysOn = 92,
        /// <summary>try again: the time has run out<para/>もう一度操作してください。時間切れです</summary>
        DeadlinePassed = 93,
        /// <summary>the operation was cancelled<para/>中止しました</summary>
        Cancelled = 94,
        /// <summary>check the rights of the user: the program may not use the reader<para/>Windowsなどのユーザーの権限を確認してください。リーダーを使用する権限がありません</summary>
        AccessDenied = 95,
        /// <summary>use a trace of the same operation: the recorded one does not go on this way<para/>同じ操作の記録を使ってください。記録された通信と一致しません</summary>
        TraceMismatch = 96,
        /// <summary>what was read is withheld in the trace; the conversation itself played to its end<para/>記録では読み取った内容が伏せられています。通信の経過は最後まで再生できました</summary>
        TraceWithheld = 97,
        /// <summary>place a My Number Card, or a phone with the certificate: this is another kind of card<para/>マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードです</summary>
        OtherCard = 98,
        /// <summary>leave only the one that is to be read: there is a card or phone on each of two readers<para/>読み取るほうだけを残してください。2台のリーダーにカードかスマホがあります</summary>
        SeveralTokens = 99,
        /// <summary>take the card or phone off the reader: the last operation is not over, and it may still be unlocked<para/>カードかスマホをリーダーから離してください。前回の操作が終わっておらず、暗証番号を入力した後の状態が続いている可能性があります</summary>
        LeftOpen = 100,
        /// <summary>take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command<para/>カードかスマホを離し、続くときはリーダーを接続し直してください。リーダーが前回の操作に応答していません</summary>
        CommandHangs = 101,
        /// <summary>update the reader's driver: it answered something that its contract does not allow<para/>リーダーのドライバーを更新してください。取り決めに反する応答をしました</summary>
        DriverContract = 102,
        /// <summary>tell the number to the reader's maker: no standard lists it<para/>番号をリーダーのメーカーに知らせてください。どの規格にもない番号が返りました</summary>
        ReaderSystem = 103,
        /// <summary>connect the reader again or restart the computer: the smart-card service or the driver failed internally<para/>リーダーを接続し直すか、コンピューターを再起動してください。スマートカードのサービスかドライバーの内部エラーです</summary>
        ServiceFailed = 104,
    }

    /// <summary>A fact of a visit.</summary>
    public enum Fact
    {
        /// <summary>day of the visit<para/>受診日</summary>
        Day = 1001,
        /// <summary>card or phone<para/>カード・スマホの種類</summary>
        TokenKind = 1010,
        /// <summary>form of the card<para/>カードの種別</summary>
        TokenForm = 1011,
        /// <summary>last day printed on the card<para/>券面の有効期限</summary>
        TokenPrintedUntil = 1012,
        /// <summary>card given back<para/>カードの返納</summary>
        TokenReturned = 1013,
        /// <summary>what was found on the reader<para/>読み取りで分かったこと</summary>
        TokenDiscovery = 1014,
        /// <summary>where the certificate's facts come from<para/>電子証明書の情報の出どころ</summary>
        CertificateEvidence = 1015,
        /// <summary>certificate's first day<para/>電子証明書の有効期間の初日</summary>
        CertificateStartsOn = 1016,
        /// <summary>certificate's last day<para/>電子証明書の有効期限</summary>
        CertificateExpiresOn = 1017,
        /// <summary>certificate's purpose<para/>電子証明書の用途</summary>
        CertificatePurpose = 1018,
        /// <summary>certificate's hierarchy<para/>電子証明書の発行者の種類</summary>
        CertificateHierarchy = 1019,
        /// <summary>hierarchy accepted here<para/>本番以外の発行者の受け入れ</summary>
        CertificateAccepted = 1020,
        /// <summary>certificate's issuer<para/>電子証明書の発行者の確認</summary>
        CertificateChain = 1021,
        /// <summary>possession of the key<para/>電子証明書の鍵の確認</summary>
        CertificatePossession = 1022,
        /// <summary>revocation<para/>電子証明書の失効</summary>
        CertificateRevocation = 1023,
        /// <summary>eligibility certificate shown<para/>資格確認書</summary>
        EligibilityCertificate = 1030,
        /// <summary>eligibility certificate's last day<para/>資格確認書の有効期限</summary>
        EligibilityCertificateUntil = 1031,
        /// <summary>notice of eligibility information shown<para/>資格情報のお知らせ</summary>
        EligibilityNotice = 1032,
        /// <summary>insurer of the notice<para/>お知らせの保険者の種類</summary>
        EligibilityNoticeInsurer = 1033,
        /// <summary>Mynaportal eligibility screen shown<para/>マイナポータルの資格情報画面</summary>
        MynaportalScreen = 1034,
        /// <summary>PDF saved from Mynaportal shown<para/>マイナポータルの保存済みPDF</summary>
        MynaportalPdf = 1035,
        /// <summary>legacy health insurance card shown<para/>健康保険証</summary>
        LegacyCard = 1036,
        /// <summary>legacy card's last day<para/>健康保険証の有効期限</summary>
        LegacyCardUntil = 1037,
        /// <summary>legacy card without a printed day<para/>健康保険証の有効期限の印字なし</summary>
        LegacyCardUndated = 1038,
        /// <summary>insurer of the legacy card<para/>健康保険証の保険者の種類</summary>
        LegacyCardInsurer = 1039,
        /// <summary>day of the change of insurer<para/>保険者が変わった日</summary>
        LegacyCardInsurerChangedOn = 1040,
        /// <summary>declaration of insured status handed in<para/>被保険者資格申立書</summary>
        Application = 1041,
        /// <summary>check of the person<para/>本人確認</summary>
        PersonCheck = 1050,
        /// <summary>method of the check<para/>本人確認の方法</summary>
        PersonMethod = 1051,
        /// <summary>wrong PINs in a row<para/>暗証番号の誤りの回数</summary>
        PinMisses = 1052,
        /// <summary>failures of face recognition in a row<para/>顔認証の失敗の回数</summary>
        FaceMisses = 1053,
        /// <summary>reason for visual confirmation<para/>目視確認の理由</summary>
        VisualCheckReason = 1054,
        /// <summary>the reader's message<para/>カードリーダーの表示</summary>
        ReaderMessage = 1055,
        /// <summary>eligibility by the answer<para/>資格有効性</summary>
        Eligibility = 1060,
        /// <summary>route of the query<para/>照会区分</summary>
        Route = 1061,
        /// <summary>how far the query has come<para/>処理結果区分</summary>
        Segment = 1062,
        /// <summary>status of the result<para/>処理結果状況</summary>
        ResultStatus = 1063,
        /// <summary>message of the result<para/>処理結果のメッセージ</summary>
        ResultMessage = 1064,
        /// <summary>consent to health check-ups<para/>特定健診情報の同意</summary>
        ConsentCheckups = 1065,
        /// <summary>consent to medication<para/>薬剤情報の同意</summary>
        ConsentMedication = 1066,
        /// <summary>consent to treatment<para/>診療情報の同意</summary>
        ConsentTreatment = 1067,
        /// <summary>consent to operations<para/>手術情報の同意</summary>
        ConsentOperations = 1068,
        /// <summary>consent to diagnoses<para/>傷病名の同意</summary>
        ConsentDiagnoses = 1069,
        /// <summary>consent to infections<para/>感染症の同意</summary>
        ConsentInfections = 1070,
        /// <summary>consent to allergies<para/>アレルギーの同意</summary>
        ConsentAllergies = 1071,
        /// <summary>consent to contraindications<para/>薬剤禁忌の同意</summary>
        ConsentContraindications = 1072,
        /// <summary>consent to tests<para/>検査の同意</summary>
        ConsentTests = 1073,
        /// <summary>consent to prescriptions<para/>処方の同意</summary>
        ConsentPrescriptions = 1074,
        /// <summary>consent to limit-amount information<para/>限度額の情報の同意</summary>
        ConsentLimit = 1075,
        /// <summary>consent to specific-disease information<para/>特定疾病の情報の同意</summary>
        ConsentSpecialDisease = 1076,
        /// <summary>a consent ends on the day of the visit<para/>同意が受診日に終わる</summary>
        ConsentEndsToday = 1077,
        /// <summary>program that wrote the answer<para/>結果のファイルを書いたプログラム</summary>
        Writer = 1078,
        /// <summary>occasion of the query<para/>照会の場面</summary>
        Origin = 1079,
        /// <summary>institution that asked<para/>照会した医療機関</summary>
        AskedBy = 1091,
        /// <summary>day of the answer<para/>結果の日付</summary>
        AnswerDay = 1080,
        /// <summary>answer that carries no day<para/>日付のない結果</summary>
        AnswerUndated = 1093,
        /// <summary>date of birth in the answer<para/>結果の生年月日</summary>
        AnswerBornOn = 1081,
        /// <summary>classification of a result<para/>資格区分</summary>
        Classification = 1082,
        /// <summary>patient's share, in percent<para/>負担割合(パーセント)</summary>
        SharePercent = 1083,
        /// <summary>second share that is stated, in percent<para/>もう一つの負担割合(パーセント)</summary>
        OtherSharePercent = 1092,
        /// <summary>type of a ticket<para/>医療券・調剤券の別</summary>
        TicketType = 1084,
        /// <summary>month of a ticket<para/>医療券の月</summary>
        TicketMonth = 1085,
        /// <summary>treatment of a ticket<para/>医療券の診療別</summary>
        Treatment = 1086,
        /// <summary>the same institution<para/>指定医療機関の一致</summary>
        TicketSameInstitution = 1087,
        /// <summary>institution that a ticket names<para/>医療券のあて先</summary>
        Designation = 1088,
        /// <summary>use of a ticket<para/>医療券の単独・併用</summary>
        TicketUse = 1089,
        /// <summary>payment by the patient, in yen<para/>本人支払額(円)</summary>
        SelfPayYen = 1090,
        /// <summary>phones read here<para/>スマホへの対応</summary>
        Phones = 1100,
        /// <summary>phones read here since<para/>スマホ対応の開始日</summary>
        PhonesSince = 1101,
        /// <summary>outage<para/>故障・障害・災害</summary>
        Outage = 1102,
        /// <summary>place of the visit<para/>受診の場所</summary>
        Place = 1103,
        /// <summary>date of birth<para/>生年月日</summary>
        BornOn = 1110,
        /// <summary>first use of the phone here<para/>この窓口での初めてのスマホ利用</summary>
        FirstUse = 1111,
        /// <summary>returning patient<para/>再診</summary>
        Returning = 1112,
        /// <summary>oral confirmation<para/>口頭確認</summary>
        ByWord = 1113,
        /// <summary>registered for insurance use<para/>保険証としての利用登録</summary>
        Registered = 1114,
        /// <summary>the child's own phone<para/>子ども本人のスマホ</summary>
        ChildPhone = 1115,
        /// <summary>subsidy stored here<para/>登録済みの公費</summary>
        SubsidyStored = 1116,
        /// <summary>subsidy in the answer<para/>結果にある公費</summary>
        SubsidyInAnswer = 1117,
    }

    /// <summary>What a decision says, one number each.</summary>
    public enum Outcome
    {
        /// <summary>what may be done<para/>受付の可否</summary>
        Acceptance = 2001,
        /// <summary>how well it is known<para/>確かさ</summary>
        Standing = 2002,
        /// <summary>what a program branches on<para/>表示</summary>
        Sign = 2003,
        /// <summary>what decided<para/>判定の根拠</summary>
        By = 2004,
        /// <summary>end of this acceptance<para/>この受付の期限</summary>
        Until = 2005,
        /// <summary>last day of full acceptance<para/>すべて使える最終日</summary>
        FullUntil = 2006,
        /// <summary>last day of any acceptance<para/>使える最終日</summary>
        UsableUntil = 2007,
        /// <summary>last day of the grace period<para/>猶予期間の最終日</summary>
        GraceUntil = 2008,
        /// <summary>last day of the grace of the card behind a phone<para/>スマホのもとのカードの猶予期間の最終日</summary>
        PhoneCardGraceUntil = 2009,
        /// <summary>last day of the grace by its short reading<para/>短い書き方による猶予期間の最終日</summary>
        ShortReadingUntil = 2010,
        /// <summary>the step to take now<para/>最初にすること</summary>
        FirstStep = 2011,
        /// <summary>sources that disagree<para/>情報の食い違い</summary>
        Contradiction = 2012,
        /// <summary>day of the visit<para/>受診日</summary>
        Day = 2013,
        /// <summary>card or phone<para/>カード・スマホの種類</summary>
        TokenKind = 2014,
        /// <summary>patient's share in percent<para/>負担割合(%)</summary>
        SharePercent = 2015,
        /// <summary>the other share in percent<para/>もう一つの負担割合(%)</summary>
        OtherSharePercent = 2016,
        /// <summary>payment by the patient stated<para/>本人支払額の記載</summary>
        SelfPayStated = 2017,
        /// <summary>payment by the patient in yen<para/>本人支払額(円)</summary>
        SelfPayYen = 2018,
    }

    /// <summary>Why a decision is as it is.</summary>
    public enum Finding
    {
        /// <summary>Nothing has been presented yet.<para/>まだ何も提示されていません。</summary>
        NothingPresented = 3001,
        /// <summary>The certificate is within its dates (through {expires_on}).<para/>電子証明書は有効期限内です({expires_on}まで)。</summary>
        WithinDates = 3002,
        /// <summary>The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only).<para/>電子証明書の有効期限が切れていますが、猶予期間中です({grace_until}まで、資格情報のみ)。</summary>
        InGrace = 3003,
        /// <summary>The grace period after the certificate's expiry is over (it ended on {grace_until}).<para/>電子証明書の有効期限後の猶予期間が終了しています({grace_until}で終了)。</summary>
        GraceOver = 3004,
        /// <summary>The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}).<para/>電子証明書の有効期限が切れており、猶予期間の対象ではありません({grace_from}以降に有効期限を迎えるものが対象)。</summary>
        ExpiredWithoutGrace = 3005,
        /// <summary>The certificate is not valid yet.<para/>電子証明書の有効期間がまだ始まっていません。</summary>
        NotYetValid = 3006,
        /// <summary>The certificate's last day is not known.<para/>電子証明書の有効期限が分かりません。</summary>
        DateUnknown = 3007,
        /// <summary>No certificate has been read yet.<para/>電子証明書をまだ読み取っていません。</summary>
        CertificateNotRead = 3008,
        /// <summary>Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {short_reading_until}). The computation by the month's end decides.<para/>猶予期間の終わりは資料により表現が異なります。厚生労働省のリーフレットは「有効期限満了日が属する月の末日から3か月間」({grace_until}まで)、ポータルの記事は「有効期限の3か月後まで」({short_reading_until}まで)。月の末日による計算で判定しています。</summary>
        ReadingsDiffer = 3009,
        /// <summary>The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts.<para/>券面の有効期限が電子証明書の有効期限より前です。両方の日付を確かめてください。早いほうの日付で判定しています。</summary>
        CardEndsFirst = 3010,
        /// <summary>The certificate was revoked; there is no grace period.<para/>電子証明書が失効しています(猶予期間はありません)。</summary>
        Revoked = 3011,
        /// <summary>The certificate is suspended, for example because it was reported lost; there is no grace period.<para/>電子証明書が一時停止されています(紛失の届出など。猶予期間はありません)。</summary>
        Suspended = 3012,
        /// <summary>The card was given back; there is no grace period.<para/>返納されたカードです(猶予期間はありません)。</summary>
        Returned = 3013,
        /// <summary>The issuer's signature on the certificate, or the certificate's form, is wrong.<para/>電子証明書の発行者の署名または形式が正しくありません。</summary>
        ChainFailed = 3014,
        /// <summary>The certificate's issuer is not verified; the online eligibility verification decides.<para/>電子証明書の発行者を確認できていません。オンライン資格確認の結果によります。</summary>
        ChainUnverified = 3015,
        /// <summary>It was not proved that {the_token} holds the certificate's key.<para/>{token}が電子証明書の鍵を持つことを確認できませんでした。</summary>
        PossessionFailed = 3016,
        /// <summary>This is a test {plain_token}.<para/>テスト用の{token}です。</summary>
        TestHierarchy = 3017,
        /// <summary>By its issuer's name this is a test certificate; the signature is not verified.<para/>発行者の名前によると、テスト用の電子証明書です(署名は未確認)。</summary>
        TestHierarchyClaimed = 3018,
        /// <summary>What is on the reader is not known to be a My Number Card or a supported phone.<para/>読み取ったものが、マイナンバーカードまたは対応するスマホであると確認できません。</summary>
        TokenUnknown = 3019,
        /// <summary>Reader code 001: not recognised.<para/>カードリーダーの表示【001:マイナンバーカードの認識不可】。</summary>
        ReaderNotRecognised = 3020,
        /// <summary>Reader code 002: not a My Number Card.<para/>カードリーダーの表示【002:マイナンバーカード以外】。</summary>
        ReaderNotMyNumberCard = 3021,
        /// <summary>Reader code 006: the certificate is revoked or expired. This outranks the dates.<para/>カードリーダーの表示【006:利用者証明用電子証明書の失効・有効期限切れ】。日付による判定に優先します。</summary>
        ReaderRevokedOrExpired = 3022,
        /// <summary>The reader says that the certificate was revoked.<para/>カードリーダーの表示「電子証明書が失効しています」。</summary>
        ReaderRevoked = 3023,
        /// <summary>The reader says that the certificate has expired and only eligibility information is provided.<para/>カードリーダーの表示「有効期限切れ:…資格情報のみ当機関に提供します」。</summary>
        ReaderEligibilityOnly = 3024,
        /// <summary>The meaning of the reader's message is not published; see the portal's article KB0011365.<para/>カードリーダーの表示の意味は公表されていません。ポータルのトラブルシューティング編(KB0011365)をご確認ください。</summary>
        ReaderOther = 3025,
        /// <summary>The reader's message and the certificate's dates disagree. The reader's message counts.<para/>カードリーダーの表示と電子証明書の日付が食い違っています。カードリーダーの表示を優先しています。</summary>
        ReaderContradictsDates = 3026,
        /// <summary>Phones were not read at reception yet on this day (they are since {phones_from}).<para/>この日はまだスマホでの受付が始まっていません({phones_from}から)。</summary>
        PhonesNotYet = 3027,
        /// <summary>Phones are not read here; supporting them is voluntary.<para/>この窓口はスマホのマイナ保険証に対応していません(対応は任意です)。</summary>
        PhonesNotHere = 3028,
        /// <summary>The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period.<para/>実物のマイナンバーカードまたは電子証明書の有効期限が切れたため、スマホのマイナ保険証は利用できません(猶予期間はありません)。</summary>
        PhoneHasNoGrace = 3029,
        /// <summary>The person is not confirmed.<para/>本人確認ができていません。</summary>
        PersonNotConfirmed = 3030,
        /// <summary>This way of checking the person does not exist for {the_token}.<para/>この本人確認の方法は、提示された{token}では使えません。</summary>
        MethodNotForToken = 3031,
        /// <summary>The reader is out of order: nothing can be verified online.<para/>カードリーダーの故障により、オンラインで確認できません。</summary>
        ReaderDown = 3032,
        /// <summary>An eligibility certificate within its dates was shown.<para/>有効期限内の資格確認書が提示されています。</summary>
        EligibilityCertificateShown = 3033,
        /// <summary>The eligibility certificate has expired.<para/>資格確認書の有効期限が切れています。</summary>
        EligibilityCertificateExpired = 3034,
        /// <summary>A notice of eligibility information was shown together with the My Number Card.<para/>マイナンバーカードと資格情報のお知らせが一緒に提示されています。</summary>
        NoticeWithCard = 3035,
        /// <summary>A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time).<para/>資格情報のお知らせのみの提示ですが、オンラインで資格を確認できました(暫定的な取扱い)。</summary>
        NoticeAloneTolerated = 3036,
        /// <summary>A notice of eligibility information does not serve alone; the My Number Card belongs to it.<para/>資格情報のお知らせは、単独では利用できません(マイナンバーカードと一緒に提示された場合に限ります)。</summary>
        NoticeAlone = 3037,
        /// <summary>Mynaportal's eligibility information was shown together with the My Number Card.<para/>マイナンバーカードとマイナポータルの資格情報が一緒に提示されています。</summary>
        MynaportalWithCard = 3038,
        /// <summary>Mynaportal's eligibility screen was shown after logging in on the spot.<para/>その場でログインしたマイナポータルの資格情報画面が提示されています。</summary>
        MynaportalOnPhone = 3039,
        /// <summary>Whether a saved PDF serves without the card is not published.<para/>保存済みのPDFのみで受付できるかは、公表されていません。</summary>
        PdfWithoutCard = 3040,
        /// <summary>Mynaportal's screen serves beside the My Number Card or the phone.<para/>マイナポータルの資格情報画面は、マイナンバーカードまたはスマホのマイナ保険証とあわせて確認します。</summary>
        ScreenWithoutToken = 3041,
        /// <summary>A legacy health insurance card within its dates was shown.<para/>有効期限内の健康保険証が提示されています。</summary>
        LegacyValid = 3042,
        /// <summary>An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time).<para/>期限切れの健康保険証ですが、オンラインで資格を確認できました(暫定的な取扱い)。</summary>
        LegacyTolerated = 3043,
        /// <summary>The legacy health insurance card has expired and proves nothing by itself.<para/>従来の健康保険証は有効期限が切れており、これだけでは資格を確認できません。</summary>
        LegacyExpired = 3044,
        /// <summary>Whether this paper was already tolerated on this day is not published.<para/>この書類の暫定的な取扱いがこの日に始まっていたかは、公表されていません。</summary>
        ToleranceStartUnknown = 3045,
        /// <summary>Accepted only if the online query confirms the eligibility.<para/>オンラインで資格を確認できた場合に限り受付できます。</summary>
        QueryNeeded = 3046,
        /// <summary>A declaration of insured status was handed in; the payment follows the share that it declares.<para/>被保険者資格申立書が提出されています。会計は申立書の負担割合によります。</summary>
        ApplicationWritten = 3047,
        /// <summary>What a paper is worth beside a {plain_token} that is not accepted is not published.<para/>使えない{token}と一緒に提示された書類の扱いは、公表されていません。</summary>
        PaperWithRefusedToken = 3048,
        /// <summary>Online eligibility verification: valid.<para/>オンライン資格確認の結果：有効。</summary>
        OnlineValid = 3049,
        /// <summary>Online eligibility verification: the eligibility that was queried is not valid.<para/>オンライン資格確認の結果：無効(照会した資格について)。</summary>
        OnlineInvalid = 3050,
        /// <summary>Online eligibility verification: not valid, and a new eligibility exists.<para/>オンライン資格確認の結果：無効(新しい資格あり)。</summary>
        OnlineNewExists = 3051,
        /// <summary>Online eligibility verification: nothing found (the query may have a slip, or the registration is under way).<para/>オンライン資格確認の結果：該当資格なし(照会内容の誤りや登録前の場合があります)。</summary>
        OnlineNotFound = 3052,
        /// <summary>Online eligibility verification: several found.<para/>オンライン資格確認の結果：複数該当。</summary>
        OnlineSeveral = 3053,
        /// <summary>The online eligibility verification did not say whether the eligibility is valid.<para/>オンライン資格確認の結果に、資格の有効・無効の記載がありません。</summary>
        OnlineUnknown = 3054,
        /// <summary>The online eligibility verification and another finding disagree.<para/>オンライン資格確認の結果が、ほかの確認結果と食い違っています。</summary>
        OnlineContradicts = 3055,
        /// <summary>There is an answer to a query by a paper, and it is not stated which paper was shown.<para/>書類による照会の結果はありますが、提示された書類の種類が入力されていません。</summary>
        DocumentNotNamed = 3056,
        /// <summary>This rule table has no rule for this case on this day.<para/>この規則表には、この日のこの場合についての規則がありません。</summary>
        NoRule = 3057,
        /// <summary>What is known ({known}) and {accepting} disagree.<para/>{known}の情報と、{accepting}が食い違っています。</summary>
        KnownContradicted = 3058,
        /// <summary>What is known about revocation, suspension or return and the reader's message disagree.<para/>失効・一時停止・返納についての情報と、カードリーダーの表示が食い違っています。</summary>
        RevocationContradicts = 3059,
        /// <summary>The last day of the legacy health insurance card is not known.<para/>健康保険証の有効期限が分かりません。</summary>
        LegacyDateUnknown = 3060,
        /// <summary>Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere.<para/>利用者証明用電子証明書ではありません(署名用電子証明書、認証局の証明書、または公的個人認証以外の証明書です)。</summary>
        NotForAuthentication = 3061,
        /// <summary>Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet.<para/>オンライン資格確認の結果：有効(未登録)。医療扶助の医療券がまだ登録されていません。</summary>
        OnlineValidUnregistered = 3062,
        /// <summary>What was read is a card of another kind.<para/>読み取ったのは、マイナンバーカードとは別の種類のカードです。</summary>
        OtherCardFound = 3063,
        /// <summary>The card was read and holds no user authentication certificate.<para/>カードを読み取りましたが、利用者証明用電子証明書が入っていません。</summary>
        NoCertificate = 3064,
        /// <summary>No way is left to check the person with {the_token}.<para/>この{token}で本人確認をする方法が残っていません。</summary>
        NoWayLeft = 3065,
        /// <summary>The online system is down: nothing can be verified online.<para/>システム障害により、オンラインで確認できません。</summary>
        SystemDown = 3066,
        /// <summary>A disaster prevents the usual verification. Where 緊急時医療情報・資格確認機能 is opened, eligibility can be queried without a card.<para/>災害のため通常の確認ができません。緊急時医療情報・資格確認機能が開放された場合は、カードがなくても照会できます。</summary>
        Disaster = 3067,
        /// <summary>It is not registered for insurance use.<para/>健康保険証としての利用登録がありません。</summary>
        NotRegistered = 3068,
        /// <summary>A declaration of insured status is for patients who presented their My Number Card.<para/>被保険者資格申立書は、マイナンバーカードを提示した方のためのものです。</summary>
        ApplicationWithoutCard = 3069,
        /// <summary>A returning patient said that the insurance has not changed since the last visit.<para/>再診で、前回から保険が変わっていないことを口頭で確認しました。</summary>
        WordConfirmed = 3070,
        /// <summary>Oral confirmation is for returning patients who presented their My Number Card.<para/>口頭確認は、マイナンバーカードを提示した再診の方のためのものです。</summary>
        WordWithoutCard = 3071,
        /// <summary>A legacy health insurance card without a printed day was shown (valid through {usable_until}).<para/>有効期限の印字がない健康保険証が提示されています({usable_until}まで使えます)。</summary>
        LegacyUndated = 3072,
        /// <summary>The legacy card has expired and the answer is valid. How this counts is not published; the institution decides.<para/>健康保険証は期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。</summary>
        LegacyLapsedButValid = 3073,
        /// <summary>The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides.<para/>資格確認書は有効期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。</summary>
        EligibilityCertificateLapsedButValid = 3074,
        /// <summary>The query is still being processed; there is no result yet.<para/>照会は処理中です。結果はまだありません。</summary>
        OnlineProcessing = 3075,
        /// <summary>The query ended abnormally; there is no result.<para/>照会が異常終了しました。結果はありません。</summary>
        OnlineAbnormal = 3076,
        /// <summary>The answer is an error.<para/>照会の結果がエラーです。</summary>
        OnlineError = 3077,
        /// <summary>Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only.<para/>日付や表示では受付できませんが、結果が有効のため、資格情報のみで受付できます。</summary>
        OnlineOutranks = 3078,
        /// <summary>The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only.<para/>有効期限が分からず、診療情報などへの同意も結果にないため、資格情報のみとしています。</summary>
        GraceOrRefusal = 3079,
        /// <summary>The answer is of another day than the visit and was not used.<para/>照会の結果は受診日のものではないため、使っていません。</summary>
        AnswerOfAnotherDay = 3080,
        /// <summary>The answer's date of birth differs from the patient's, so it was not used.<para/>照会の結果の生年月日が患者のものと異なるため、使っていません。</summary>
        AnswerOfAnotherPerson = 3081,
        /// <summary>The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen.<para/>照会の結果が資格確認端末からのものか確認できません。資格確認端末の画面で確かめてください。</summary>
        OriginUncertain = 3082,
        /// <summary>The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet.<para/>予約患者の一括照会では有効でした。当日のカード・スマホ・書類の提示がまだです。</summary>
        BookedAnswer = 3083,
        /// <summary>The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides.<para/>予約患者の一括照会では、有効と確認できませんでした。当日の提示で確かめてください。</summary>
        BookedAnswerInvalid = 3084,
        /// <summary>The patient is eligible for medical assistance.<para/>生活保護の医療扶助の資格があります。</summary>
        Welfare = 3085,
        /// <summary>The patient has both insurance and medical assistance.<para/>医療保険と医療扶助の両方の資格があります。</summary>
        WelfareBesideInsurance = 3086,
        /// <summary>The medical assistance ticket is for another institution.<para/>医療券は他の医療機関あてです。</summary>
        TicketOfAnotherInstitution = 3087,
        /// <summary>No medical assistance ticket of this month is registered.<para/>今月の医療券が登録されていません。</summary>
        TicketMissing = 3088,
        /// <summary>This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse.<para/>今月の医療券はまだ登録されていません。15日から20日ごろに登録されるため、受付を断る理由にはなりません。</summary>
        TicketPending = 3089,
        /// <summary>The ticket does not say whom it is for, or its entries disagree. Ask the welfare office.<para/>医療券のあて先の記載がないか、食い違っています。福祉事務所に確認してください。</summary>
        TicketUncertain = 3090,
        /// <summary>Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer.<para/>特別療養費の対象です(資格区分05)。窓口で一度全額を支払い、後で保険者に請求します。</summary>
        PaysInFull = 3091,
        /// <summary>The eligibility terminal sent a notice.<para/>資格確認端末からのお知らせ文があります。</summary>
        TerminalNotice = 3092,
        /// <summary>Some information was not consented to.<para/>提供に同意のない情報があります。</summary>
        NotConsented = 3093,
        /// <summary>The consent to provide information has expired.<para/>情報提供の同意の有効期限が切れています。</summary>
        ConsentExpired = 3094,
        /// <summary>The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended.<para/>登録済みの公費(医療費助成)が結果にありません。結果になくても、公費がなくなったとは限りません。</summary>
        SubsidySilent = 3095,
        /// <summary>The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer.<para/>負担割合が食い違っています({shares})。どちらによるかは公表されていません。加入先の保険者への確認を案内してください。</summary>
        ShareDiffers = 3096,
        /// <summary>The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone.<para/>患者は15歳未満です。スマホに搭載できるのは持ち主本人の電子証明書だけで、15歳未満の方は搭載できません。</summary>
        PhoneOfAnotherPerson = 3097,
        /// <summary>The check of the person that was tried failed; another one is left.<para/>試した本人確認の方法ではできませんでした。ほかの方法が残っています。</summary>
        MethodFailed = 3098,
        /// <summary>The test hierarchy is accepted because it was asked for.<para/>テスト用の認証局が発行した電子証明書を受け入れる設定です。</summary>
        TestAccepted = 3099,
        /// <summary>An issuer that was added here is accepted.<para/>追加された発行者の電子証明書を受け入れる設定です。</summary>
        AddedRootAccepted = 3100,
        /// <summary>The answer carries no day. Make sure that it is of this visit.<para/>照会の結果に日付がありません。受診日のものか確かめてください。</summary>
        AnswerWithoutDay = 3101,
        /// <summary>A query by card does not return "not valid, a new eligibility exists". Make sure where the answer comes from.<para/>カードによる照会では「無効(新しい資格あり)」は返りません。結果の出どころを確かめてください。</summary>
        RouteUncertain = 3102,
        /// <summary>The paper was shown beside a card whose certificate has expired.<para/>電子証明書の有効期限が切れたカードと一緒に提示された書類です。</summary>
        PaperBesideExpiredCard = 3103,
        /// <summary>A consent ends on the day of the visit; whether it still holds depends on the time.<para/>情報提供の同意は受診日に終わります。まだ有効かどうかは時刻によります。</summary>
        ConsentEndsToday = 3104,
        /// <summary>By the date printed on the card it has expired.<para/>券面の日付では有効期限が切れています。</summary>
        PrintedDatePassed = 3105,
        /// <summary>A phone has no grace period, and the reader shows the message of the grace period.<para/>スマホには猶予期間がありませんが、カードリーダーに猶予期間の表示が出ています。</summary>
        ReaderNotForPhone = 3106,
        /// <summary>The paper and the answer by the card (not valid) disagree.<para/>書類の内容と、カードによる照会の結果(無効)が食い違っています。</summary>
        PaperAgainstAnswer = 3107,
        /// <summary>The answer is another institution's and was not used.<para/>照会の結果は他の医療機関のものであるため、使っていません。</summary>
        AnswerOfAnotherInstitution = 3109,
        /// <summary>The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on which they reach 18. Point the patient to the insurer.<para/>結果は特別療養費(資格区分05)ですが、18歳に達する日以後の最初の3月31日までの方は対象外です。加入先の保険者への確認を案内してください。</summary>
        SpecialCareUnderAge = 3110,
        /// <summary>The card is not confirmed as genuine, so the paper that belongs to it does not serve either.<para/>正規のカードと確認できないため、一緒に提示された書類も使えません。</summary>
        PaperWithForgedToken = 3108,
        /// <summary>This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own.<para/>今月の券は調剤券(薬局での調剤の券)です。診療には医療券が必要です。</summary>
        DispensingTicket = 3111,
        /// <summary>The phone's PIN was wrong several times; how many misses lock it is not published.<para/>スマホ用の暗証番号の誤りが続いています。何回の誤りでロックされるかは公表されていません。</summary>
        PhonePinMayBeLocked = 3112,
        /// <summary>The insurer has changed, so this legacy health insurance card proves nothing.<para/>保険者が変わったため、この健康保険証では資格を確認できません。</summary>
        InsurerChanged = 3113,
        /// <summary>The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides.<para/>保険者が変わった後の健康保険証で、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。</summary>
        InsurerChangedButValid = 3114,
        /// <summary>The answer is not valid, so the oral confirmation does not count.<para/>照会の結果が無効のため、口頭確認は使っていません。</summary>
        WordAgainstAnswer = 3115,
        /// <summary>Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published.<para/>スマホだけを提示した方に、被保険者資格申立書や口頭確認が使えるかは、公表されていません。</summary>
        DeclaredBesidePhone = 3116,
        /// <summary>Staff compared the face with the photo, and the person is not confirmed.<para/>目視では本人と確認できていません。</summary>
        VisualFailed = 3117,
    }

    /// <summary>What else staff and patient should know.</summary>
    public enum Note
    {
        /// <summary>The rules are those known on {rules_as_of}; they may have changed since.<para/>規則は{rules_as_of}時点のものです。その後に変わっている可能性があります。</summary>
        RulesMayHaveChanged = 4001,
        /// <summary>Whether the certificate was revoked is not known; only an online check tells.<para/>失効の有無は確認していません(オンラインでのみ確認できます)。</summary>
        RevocationUnknown = 4002,
        /// <summary>The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it.<para/>電子証明書の更新時期です({expires_on}まで有効)。市区町村の窓口で更新できます。</summary>
        RenewSoon = 4003,
        /// <summary>Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse.<para/>スマホを初めて使う医療機関・薬局には、マイナンバーカードの持参をお願いしています(お持ちでなくても、受付を断る理由にはなりません)。</summary>
        BringCard = 4004,
        /// <summary>The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only).<para/>実物のマイナンバーカードは、{phone_card_grace_until}まで使える可能性があります(資格情報のみ)。</summary>
        PhysicalCardMayServe = 4005,
        /// <summary>The patient operates the reader; staff need not.<para/>基本的に患者が操作します。職員が顔認証付きカードリーダーを操作する必要はありません。</summary>
        PatientOperates = 4006,
        /// <summary>Supporting phones is voluntary for institutions.<para/>スマホへの対応は義務ではありません。</summary>
        PhonesVoluntary = 4007,
        /// <summary>What Android asks for at reception may have changed on {android_from}; this is not published.<para/>Androidの受付の方法は{android_from}以降に変わった可能性があります(公表されていません)。</summary>
        MethodMayHaveChanged = 4008,
        /// <summary>With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something else).<para/>スマホでは、カードリーダーでの顔認証、目視確認、初回の利用登録はできません(iPhone自体での生体認証は別です)。</summary>
        PhoneExcludes = 4009,
        /// <summary>The insurance itself does not end when a certificate expires.<para/>電子証明書の有効期限が切れても、医療保険の資格は失われません。</summary>
        InsuranceStays = 4010,
        /// <summary>The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer.<para/>通常、申請しなくても保険者から資格確認書が交付されます。届いていない方には、保険者への確認を案内してください。</summary>
        CertificateIsSent = 4011,
        /// <summary>The registration for insurance use ends with the grace period.<para/>猶予期間が過ぎると、健康保険証としての利用登録は解除されます。</summary>
        RegistrationEnds = 4012,
        /// <summary>This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card.<para/>このカードではマイナポータルにログインできません。以前に保存したPDFは、カードと一緒に提示できます。</summary>
        MynaportalNoLogin = 4013,
        /// <summary>Whether limit-amount information is provided in the grace period is not published.<para/>猶予期間中に限度額の情報が提供されるかは、公表されていません。</summary>
        LimitAmountUnknown = 4014,
        /// <summary>With a paper, limit-amount information needs the patient's consent.<para/>書類による受付では、限度額の情報の提供に患者本人の同意が必要です。</summary>
        LimitAmountByConsent = 4015,
        /// <summary>Medical information may be viewed for {consent_hours} hours after consent.<para/>診療情報・薬剤情報などは、同意から{consent_hours}時間閲覧できます。</summary>
        ViewableForHours = 4017,
        /// <summary>The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on.<para/>暗証番号がロックされています。顔認証または目視確認が使えるカードでは、受付を続けられます。</summary>
        PinLocked = 4018,
        /// <summary>Face recognition is locked; check the person in another way. It is unlocked at the municipal counter.<para/>顔認証がロックされています。ほかの方法で本人確認をします。解除は市区町村の窓口でできます。</summary>
        FaceLocked = 4020,
        /// <summary>The phone's PIN may be locked (how many misses lock it is not published).<para/>スマホ用の暗証番号がロックされている可能性があります(何回の誤りでロックされるかは公表されていません)。</summary>
        PhonePinMayBeLocked = 4021,
        /// <summary>Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate.<para/>目視確認は本人確認だけに代わるものです。電子証明書の有効期限切れや失効には使えません。</summary>
        VisualCuresNothing = 4022,
        /// <summary>A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it).<para/>顔写真のないカードです。暗証番号で本人確認をします(職員は暗証番号を聞かず、入力もしません)。</summary>
        NoPhoto = 4023,
        /// <summary>A 顔認証マイナンバーカード: face recognition or visual confirmation only.<para/>顔認証マイナンバーカードです。顔認証または目視確認で本人確認をします。</summary>
        FaceOnly = 4024,
        /// <summary>Everyone of this age holds an eligibility certificate.<para/>この年齢の方には、全員に資格確認書が交付されています。</summary>
        SeniorHoldsCertificate = 4025,
        /// <summary>At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application.<para/>この年齢の方には、マイナ保険証の保有状況または申請により資格確認書が交付されます。</summary>
        SeniorByStatus = 4026,
        /// <summary>The patient's share does not change because a card cannot be read or has expired.<para/>カードが読み取れないことや有効期限が切れたことだけを理由に、患者の負担割合が変わることはありません。</summary>
        NeverInFull = 4027,
        /// <summary>A renewed certificate may take about {delay_hours} hours to take effect.<para/>更新した電子証明書の反映には、{delay_hours}時間ほどかかることがあります。</summary>
        RenewalTakesHours = 4028,
        /// <summary>Moving house or changing one's name does not revoke this certificate.<para/>転居や氏名の変更では、利用者証明用電子証明書は失効しません。</summary>
        MovingDoesNotRevoke = 4029,
        /// <summary>This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time.<para/>暫定的な取扱いです({usable_until}まで)。次回はマイナ保険証か資格確認書の持参を案内してください。</summary>
        Tolerated = 4032,
        /// <summary>Check the last day of the paper.<para/>書類の有効期限を確認してください。</summary>
        CompareDocumentDate = 4033,
        /// <summary>After an extension of stay the certificate has to be issued again.<para/>在留期間の延長に伴いカードの有効期限を延長した場合、電子証明書は改めて発行が必要です。</summary>
        ForeignExtension = 4034,
        /// <summary>For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it.<para/>小さなお子さんの場合は保護者が操作します。職員は暗証番号を聞かず、入力もしません。</summary>
        ChildGuardian = 4035,
        /// <summary>An infant without a card can have an eligibility certificate on application.<para/>カードのない1歳未満の方は、申請により資格確認書の交付を受けられます。</summary>
        NewbornCertificate = 4036,
        /// <summary>緊急時医療情報・資格確認機能 is opened by the call centre 0800-080-4583: tell the institution's code, name and contact; they call back the registered number.<para/>「緊急時医療情報・資格確認機能」は、コールセンター0800-080-4583に医療機関コード・名称・連絡先を伝え、登録済みの電話番号への折り返しを受けて開放されます。</summary>
        EmergencyFunction = 4037,
        /// <summary>The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand.<para/>マイナ資格確認アプリは、環境設定とモバイル端末の登録が済んでいる場合に使えます。</summary>
        AppOnlyIfPrepared = 4038,
        /// <summary>Notice of the terminal: {result_message}<para/>端末のお知らせ：{result_message}</summary>
        TerminalSays = 4039,
        /// <summary>Payment by the patient: {self_pay}<para/>本人支払額：{self_pay}</summary>
        TicketSelfPay = 4040,
        /// <summary>The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as 不詳.<para/>申立書は分かる範囲の記入で足ります。番号は分かりしだい知らせてもらいます。保険者が不明なら「不詳」として請求できます。</summary>
        DeclarationFields = 4041,
        /// <summary>Query again when the ticket is registered.<para/>医療券が登録されたら、もう一度照会します。</summary>
        QueryAfterTicket = 4042,
        /// <summary>A newer rule about {newer_about} exists, which this software does not know; update the software.<para/>{newer_about}について、このソフトウェアで扱えない新しい規則があります。ソフトウェアを更新してください。</summary>
        NewerRule = 4043,
        /// <summary>The query ended abnormally; query again.<para/>照会が異常終了したため、照会し直します。</summary>
        QueryAgain = 4044,
        /// <summary>Where the Myna eligibility app cannot be used, an eligibility certificate serves.<para/>マイナ資格確認アプリを使えないときは、資格確認書で受け付けます。</summary>
        CertificateWithoutApp = 4045,
    }

    /// <summary>What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient.</summary>
    public enum Step
    {
        /// <summary>Set this card or phone aside and report it to the person in charge<para/>このカード・スマホは使わず、責任者に報告する</summary>
        TokenNotGenuine = 5039,
        /// <summary>Have it replaced by the patient's own My Number Card<para/>患者ご本人のマイナンバーカードに替えてもらう</summary>
        UseRealToken = 5038,
        /// <summary>Make sure the answer is the patient's, then read the card again<para/>結果が本人のものか確かめ、もう一度読み取る</summary>
        ReadAgain = 5040,
        /// <summary>Check the medical assistance ticket; if none, contact the welfare office<para/>医療券を確認し、なければ福祉事務所に連絡する</summary>
        ContactWelfareOffice = 5041,
        /// <summary>Check the numbers of the new eligibility and query again<para/>新しい資格の番号を確かめ、照会し直す</summary>
        QueryNewEligibility = 5022,
        /// <summary>Check insurer number, symbol, number and branch, and query again<para/>保険者番号・記号・番号・枝番を確かめ、照会し直す</summary>
        QueryMoreDetails = 5023,
        /// <summary>Select which paper was used for the query<para/>照会に使った書類の種類を選ぶ</summary>
        NameDocument = 5024,
        /// <summary>Query the eligibility online by the paper's numbers<para/>書類の番号でオンライン資格確認をする</summary>
        OnlineQuery = 5021,
        /// <summary>Note name, date of birth, sex and address from the card<para/>券面の氏名・生年月日・性別・住所を控える</summary>
        NoteCardFace = 5042,
        /// <summary>Have the card placed again<para/>カードを置き直してもらう</summary>
        PlaceAgain = 5002,
        /// <summary>Have it replaced by the My Number Card<para/>マイナンバーカードに置き替えてもらう</summary>
        PlaceMyNumberCard = 5003,
        /// <summary>Have the card registered on the reader's screen<para/>カードリーダーの画面で利用登録をしてもらう</summary>
        RegisterInsuranceUse = 5043,
        /// <summary>Have the card placed and the person checked by face recognition or PIN<para/>カードを置き、顔認証か暗証番号で本人確認してもらう</summary>
        FaceOrPin = 5044,
        /// <summary>Have the card placed and the person checked by face recognition<para/>カードを置き、顔認証で本人確認してもらう</summary>
        Face = 5010,
        /// <summary>Have the card placed and the PIN entered (do not ask for the number)<para/>カードを置き、暗証番号を入力してもらう(番号は聞かない)</summary>
        Pin = 5011,
        /// <summary>Use 職員用ボタン and confirm the person in visual confirmation mode<para/>《職員用ボタン》から目視確認モードで本人確認する</summary>
        VisualConfirmation = 5045,
        /// <summary>Have iPhone selected, authenticated and held to the reader<para/>画面でiPhoneを選び、認証してかざしてもらう</summary>
        IphoneFlow = 5046,
        /// <summary>Have Android selected, the PIN entered and the phone held to the reader<para/>画面でAndroidを選び、暗証番号を入れてかざしてもらう</summary>
        AndroidFlow = 5047,
        /// <summary>Have 次に進む pressed on the screen<para/>画面の「次に進む」を押してもらう</summary>
        PressNext = 5017,
        /// <summary>Have the patient choose on the consent screen<para/>同意画面で患者本人に選んでもらう</summary>
        Consent = 5018,
        /// <summary>Verify with the Myna eligibility app (if it is prepared)<para/>マイナ資格確認アプリで確認する(準備済みの場合)</summary>
        UseMobileApp = 5019,
        /// <summary>Ask for the My Number Card<para/>マイナンバーカードを持っているか尋ねる</summary>
        PlaceCard = 5048,
        /// <summary>Ask whether the patient uses the phone as insurance card<para/>スマホのマイナ保険証を使えるか尋ねる</summary>
        UsePhone = 5049,
        /// <summary>Receive with the physical My Number Card<para/>実物のマイナンバーカードで受け付ける</summary>
        UsePhysicalCard = 5004,
        /// <summary>Receive with the eligibility certificate<para/>資格確認書で受け付ける</summary>
        ShowEligibilityCertificate = 5025,
        /// <summary>Receive with the card and the notice of eligibility information<para/>カードと資格情報のお知らせで受け付ける</summary>
        ShowNoticeWithCard = 5026,
        /// <summary>Receive with the card and the Mynaportal eligibility screen<para/>カードとマイナポータルの資格情報画面で受け付ける</summary>
        ShowMynaportalWithCard = 5027,
        /// <summary>Receive with the Mynaportal screen, logged in on the spot<para/>その場でログインした資格情報画面で受け付ける</summary>
        ShowMynaportalOnPhone = 5028,
        /// <summary>Receive with a legacy health insurance card within its dates<para/>有効期限内の健康保険証で受け付ける</summary>
        ShowLegacyCard = 5029,
        /// <summary>Ask whether the insurance has changed since the last visit<para/>前回から保険が変わっていないか口頭で確認する</summary>
        AskByWord = 5050,
        /// <summary>If nothing else is at hand, have a declaration of insured status filled in<para/>ほかになければ被保険者資格申立書に記入してもらう</summary>
        WriteApplication = 5030,
        /// <summary>Charge the share of the declaration (30% or as declared)<para/>申立書の負担割合(3割など)で会計する</summary>
        ChargeDeclaredShare = 5031,
        /// <summary>Query the eligibility later (after recovery from an outage)<para/>後日(障害のときは復旧後)に資格を照会する</summary>
        QueryLater = 5051,
        /// <summary>Point to renewal at the municipal counter<para/>市区町村の窓口での更新を案内する</summary>
        Renew = 5032,
        /// <summary>Point to the new application for the phone on Mynaportal after renewal<para/>更新後のスマホの再申請(マイナポータル)を案内する</summary>
        RenewPhone = 5033,
        /// <summary>Point to the new registration after renewal<para/>更新後に利用登録をやり直すことを案内する</summary>
        RegisterAgain = 5034,
        /// <summary>Point to the PIN reset (municipal counter and others)<para/>暗証番号の再設定(市区町村の窓口など)を案内する</summary>
        Unlock = 5035,
        /// <summary>Point to the municipal counter about the card<para/>市区町村の窓口でのカードの確認を案内する</summary>
        AskMunicipality = 5036,
        /// <summary>Point to the insurer<para/>加入先の保険者への確認を案内する</summary>
        AskInsurer = 5037,
        /// <summary>Call the call centre 0800-080-4583<para/>コールセンター0800-080-4583に問い合わせる</summary>
        CallSupport = 5052,
        /// <summary>Collect the whole sum and hand out a receipt<para/>医療費の全額(10割)で会計し、領収書を渡す</summary>
        CollectInFull = 5053,
        /// <summary>Ask for the recipient certificate (do not close the stored subsidy)<para/>受給者証を見せてもらう(登録済みの公費は消さない)</summary>
        ShowRecipientCertificate = 5054,
        /// <summary>Have the patient consent again on the screen for home visits<para/>訪問診療用の画面で、本人に同意し直してもらう</summary>
        UseHomeVisitApp = 5055,
    }

    /// <summary>The rules. What each says, when and by which source, stands in the table of rules.</summary>
    public enum RuleId
    {
        /// <summary>validity of the card<para/>カードの有効期限</summary>
        CardValid = 6001,
        /// <summary>grace period of the card<para/>カードの猶予期間</summary>
        CardGrace = 6002,
        /// <summary>the grace period put in short<para/>猶予期間の短い書き方</summary>
        CardGraceShort = 6003,
        /// <summary>what is provided in the grace period<para/>猶予期間中に提供される情報</summary>
        CardGraceScope = 6004,
        /// <summary>limit-amount information in the grace period<para/>猶予期間中の限度額の情報</summary>
        CardGraceLimitAmount = 6005,
        /// <summary>the card after its grace period<para/>猶予期間が終わったカード</summary>
        CardAfterGrace = 6006,
        /// <summary>the card's own date<para/>カード本体の有効期限</summary>
        CardBody = 6007,
        /// <summary>revoked, suspended and returned cards<para/>失効・一時停止・返納されたカード</summary>
        CardRevoked = 6008,
        /// <summary>moving house or a change of name<para/>転居・氏名の変更</summary>
        CardMoving = 6009,
        /// <summary>expiry and the insurance itself<para/>期限切れと医療保険の資格</summary>
        InsuranceStays = 6010,
        /// <summary>eligibility certificates without application<para/>申請によらない資格確認書</summary>
        CertificateSent = 6011,
        /// <summary>expiry and Mynaportal<para/>期限切れとマイナポータル</summary>
        MynaportalNoGrace = 6012,
        /// <summary>reader code 001<para/>リーダーの表示001</summary>
        ReaderNotRecognised = 6013,
        /// <summary>reader code 002<para/>リーダーの表示002</summary>
        ReaderNotMyNumberCard = 6014,
        /// <summary>reader code 006<para/>リーダーの表示006</summary>
        ReaderRevokedOrExpired = 6015,
        /// <summary>the reader's message in the grace period<para/>猶予期間中のリーダーの表示</summary>
        ReaderGrace = 6016,
        /// <summary>phones at reception<para/>スマホの利用開始</summary>
        PhoneStart = 6017,
        /// <summary>expiry on a phone<para/>スマホの期限切れ</summary>
        PhoneNoGrace = 6018,
        /// <summary>check of the person by iPhone<para/>iPhoneの本人確認</summary>
        PhoneIphone = 6019,
        /// <summary>check of the person by Android<para/>Androidの本人確認</summary>
        PhoneAndroid = 6020,
        /// <summary>first use of a phone<para/>スマホの初めての利用</summary>
        PhoneFirstUse = 6021,
        /// <summary>what a phone cannot do<para/>スマホでできないこと</summary>
        PhoneExcludes = 6022,
        /// <summary>renewal of a phone<para/>スマホの更新</summary>
        PhoneRenewal = 6023,
        /// <summary>who operates the reader for a phone<para/>スマホの操作</summary>
        PhonePatientOperates = 6024,
        /// <summary>Mynaportal when a phone cannot be read<para/>スマホが読めないときのマイナポータル</summary>
        PhoneMynaportal = 6025,
        /// <summary>lock of the card's PIN<para/>暗証番号のロック</summary>
        PersonPinTries = 6026,
        /// <summary>lock of face recognition<para/>顔認証のロック</summary>
        PersonFaceTries = 6027,
        /// <summary>a card with a locked PIN<para/>暗証番号がロックされたカード</summary>
        PersonPinLocked = 6028,
        /// <summary>a card without a photo<para/>顔写真のないカード</summary>
        PersonNoPhoto = 6029,
        /// <summary>the face-recognition My Number Card<para/>顔認証マイナンバーカード</summary>
        PersonFaceOnly = 6030,
        /// <summary>check of the person by card<para/>カードの本人確認</summary>
        PersonCard = 6031,
        /// <summary>visual confirmation mode<para/>目視確認モード</summary>
        VisualMode = 6032,
        /// <summary>passcode of visual confirmation mode<para/>目視確認用パスコード</summary>
        VisualPasscode = 6033,
        /// <summary>where visual confirmation mode is operated<para/>目視確認モードの操作場所</summary>
        VisualPlace = 6034,
        /// <summary>lock of a phone's PIN<para/>スマホ用の暗証番号のロック</summary>
        PhonePinTries = 6035,
        /// <summary>the eligibility certificate<para/>資格確認書</summary>
        DocumentCertificate = 6036,
        /// <summary>the card with a notice of eligibility information<para/>カードと資格情報のお知らせ</summary>
        DocumentNotice = 6037,
        /// <summary>the card with the Mynaportal eligibility screen<para/>カードとマイナポータルの画面</summary>
        DocumentMynaportal = 6038,
        /// <summary>a notice of eligibility information alone<para/>資格情報のお知らせだけの提示</summary>
        DocumentNoticeAlone = 6039,
        /// <summary>the legacy health insurance card<para/>従来の健康保険証</summary>
        DocumentLegacy = 6040,
        /// <summary>the expired legacy health insurance card<para/>期限切れの健康保険証</summary>
        DocumentLegacyTolerated = 6041,
        /// <summary>the declaration of insured status<para/>被保険者資格申立書</summary>
        DocumentApplication = 6042,
        /// <summary>what papers provide<para/>書類で提供される情報</summary>
        DocumentScope = 6043,
        /// <summary>eligibility certificates for all seniors<para/>高齢者全員への資格確認書</summary>
        DocumentSenior = 6044,
        /// <summary>age of medical care for the elderly<para/>後期高齢者医療の年齢</summary>
        DocumentSeniorAge = 6045,
        /// <summary>payment when the card cannot be read<para/>読み取れないときの窓口負担</summary>
        NeverInFull = 6046,
        /// <summary>the app when the reader is down<para/>リーダーの故障とアプリ</summary>
        TroubleReader = 6047,
        /// <summary>system failure<para/>システム障害</summary>
        TroubleSystem = 6048,
        /// <summary>precedence of the online answer<para/>照会の結果の優先</summary>
        OnlineAnswer = 6049,
        /// <summary>how long a consent lasts<para/>同意の有効時間</summary>
        OnlineConsent = 6050,
        /// <summary>the answer and the certificate's state<para/>照会の結果と電子証明書の状態</summary>
        OnlineNoState = 6051,
        /// <summary>validity of an adult's card<para/>成年のカードの有効期間</summary>
        RenewalCardAdult = 6052,
        /// <summary>validity of a minor's card<para/>未成年のカードの有効期間</summary>
        RenewalCardMinor = 6053,
        /// <summary>age of majority for the card<para/>カードの成年の年齢</summary>
        RenewalAdultAge = 6054,
        /// <summary>validity of a certificate<para/>電子証明書の有効期間</summary>
        RenewalCertificate = 6055,
        /// <summary>renewal inside the window<para/>更新期間中の更新</summary>
        RenewalInWindow = 6056,
        /// <summary>window of renewal<para/>更新できる期間</summary>
        RenewalWindow = 6057,
        /// <summary>reminder of renewal<para/>更新のお知らせ</summary>
        RenewalReminder = 6058,
        /// <summary>period of stay and the card<para/>在留期間とカード</summary>
        RenewalForeign = 6059,
        /// <summary>birthdays on 29 February<para/>2月29日生まれ</summary>
        RenewalLeapDay = 6060,
        /// <summary>when a renewal shows<para/>更新の反映</summary>
        RenewalDelay = 6061,
        /// <summary>oral confirmation<para/>口頭確認</summary>
        DocumentByWord = 6062,
        /// <summary>registration for insurance use<para/>保険証としての利用登録</summary>
        Registration = 6063,
        /// <summary>the legacy card without a printed date<para/>期限の印字がない健康保険証</summary>
        DocumentLegacyUndated = 6064,
        /// <summary>noting the face of the card in an outage<para/>障害のときの券面の控え</summary>
        TroubleNoteFace = 6065,
        /// <summary>disaster<para/>災害</summary>
        TroubleDisaster = 6066,
        /// <summary>the medical assistance ticket<para/>医療券</summary>
        WelfareTicket = 6067,
        /// <summary>tickets not registered yet<para/>医療券の登録待ち</summary>
        WelfareRegistration = 6068,
        /// <summary>special medical care expense<para/>特別療養費</summary>
        SpecialCare = 6069,
        /// <summary>a subsidy that the answer does not name<para/>結果にない公費</summary>
        SubsidySilence = 6070,
        /// <summary>the check and the consent that an answer proves<para/>結果が示す本人確認と同意</summary>
        OnlineProvesPerson = 6071,
        /// <summary>shares that differ<para/>負担割合の食い違い</summary>
        ShareDiffers = 6072,
        /// <summary>home visits<para/>訪問診療</summary>
        VisitHome = 6073,
        /// <summary>online visits and other routes<para/>オンライン診療と別の動線</summary>
        VisitOnline = 6074,
        /// <summary>small children<para/>小さなお子さん</summary>
        PersonChild = 6075,
        /// <summary>newborns<para/>新生児</summary>
        PersonNewborn = 6076,
        /// <summary>unfinished and failed answers<para/>処理中・異常終了の結果</summary>
        OnlineSegment = 6077,
        /// <summary>the share of a declaration<para/>申立書の負担割合</summary>
        ApplicationShare = 6078,
        /// <summary>papers beside an expired or damaged card<para/>期限切れ・破損のカードと書類</summary>
        DocumentWithExpiredCard = 6079,
        /// <summary>how the emergency eligibility function is opened<para/>緊急時医療情報・資格確認機能の開き方</summary>
        EmergencyFunction = 6080,
        /// <summary>the expired legacy card of National Health Insurance<para/>期限切れの国民健康保険の健康保険証</summary>
        DocumentLegacyToleratedKokuho = 6081,
        /// <summary>the expired legacy card of medical care for the elderly<para/>期限切れの後期高齢者医療の健康保険証</summary>
        DocumentLegacyToleratedKouki = 6082,
        /// <summary>a notice of National Health Insurance alone<para/>国民健康保険のお知らせだけの提示</summary>
        DocumentNoticeAloneKokuho = 6083,
        /// <summary>locked PIN of a card without a photo<para/>顔写真のないカードの暗証番号のロック</summary>
        PersonNoPhotoLocked = 6084,
        /// <summary>grace period after the end of a stay<para/>在留期間の満了と猶予期間</summary>
        CardForeignGrace = 6085,
        /// <summary>a phone with a declaration<para/>スマホと申立書</summary>
        PhoneApplication = 6086,
        /// <summary>a phone with a saved PDF<para/>スマホと保存済みのPDF</summary>
        PhoneSavedPdf = 6087,
        /// <summary>filling in and claiming a declaration<para/>申立書の記入と請求</summary>
        ApplicationClaim = 6088,
        /// <summary>the paper ticket<para/>紙の医療券</summary>
        WelfarePaper = 6089,
        /// <summary>the answer 'invalid, new eligibility'<para/>新しい資格ありの結果</summary>
        OnlineNewEligibility = 6090,
        /// <summary>the reader after visual confirmation<para/>目視確認の後のリーダー</summary>
        VisualReturn = 6091,
        /// <summary>the setting for subsidies<para/>公費の設定</summary>
        SubsidySetting = 6092,
        /// <summary>eligibility certificates for new and changed members<para/>新しい加入者などへの資格確認書</summary>
        DocumentSeniorChanged = 6093,
        /// <summary>consent to limit-amount information<para/>限度額の情報の同意</summary>
        OnlineLimit = 6094,
        /// <summary>the expired legacy card after the toleration<para/>暫定的な取扱いの後の健康保険証</summary>
        DocumentLegacyAfter = 6095,
    }

    /// <summary>What the institution may receive about a patient. The names of the interface's consent elements stand beside them.</summary>
    public enum Provision
    {
        /// <summary>eligibility information<para/>資格情報</summary>
        Eligibility = 7001,
        /// <summary>health check-ups<para/>特定健診情報</summary>
        Checkups = 7002,
        /// <summary>medication<para/>薬剤情報</summary>
        Medication = 7003,
        /// <summary>treatment<para/>診療情報</summary>
        Treatment = 7004,
        /// <summary>operations<para/>手術情報</summary>
        Operations = 7005,
        /// <summary>diagnoses<para/>傷病名</summary>
        Diagnoses = 7006,
        /// <summary>infections<para/>感染症</summary>
        Infections = 7007,
        /// <summary>allergies<para/>アレルギー</summary>
        Allergies = 7008,
        /// <summary>contraindications<para/>薬剤禁忌</summary>
        Contraindications = 7009,
        /// <summary>tests<para/>検査</summary>
        Tests = 7010,
        /// <summary>prescriptions<para/>処方</summary>
        Prescriptions = 7011,
        /// <summary>limit-amount information<para/>限度額の情報</summary>
        Limit = 7012,
        /// <summary>specific-disease information<para/>特定疾病の情報</summary>
        SpecialDisease = 7013,
    }

    /// <summary>What settings hold.</summary>
    public enum SettingsOption
    {
        /// <summary>accept the test hierarchy<para/>テスト用の発行者を受け入れる</summary>
        AcceptTest = 8001,
        /// <summary>accept the simulator's root<para/>シミュレーターの発行者を受け入れる</summary>
        AcceptSimulator = 8002,
        /// <summary>accept own files<para/>署名のない自身のファイルを受け入れる</summary>
        AcceptOwnFiles = 8003,
        /// <summary>milliseconds of an operation<para/>操作の制限時間(ミリ秒)</summary>
        OperationTimeout = 8004,
        /// <summary>serial of the rules<para/>規則表の通番</summary>
        RulesSerial = 8005,
        /// <summary>day of the rules<para/>規則表の日付</summary>
        RulesIssued = 8006,
        /// <summary>origin of the rules<para/>規則表の出どころ</summary>
        RulesOrigin = 8007,
        /// <summary>SHA-256 of the rules<para/>規則表のSHA-256</summary>
        RulesSha256 = 8008,
        /// <summary>serial of the readers<para/>リーダーのファイルの通番</summary>
        ReadersSerial = 8009,
        /// <summary>day of the readers<para/>リーダーのファイルの日付</summary>
        ReadersIssued = 8010,
        /// <summary>origin of the readers<para/>リーダーのファイルの出どころ</summary>
        ReadersOrigin = 8011,
        /// <summary>SHA-256 of the readers<para/>リーダーのファイルのSHA-256</summary>
        ReadersSha256 = 8012,
    }

    /// <summary>What a visit may have several of.</summary>
    public enum VisitList
    {
        /// <summary>cards and phones<para/>カード・スマホ</summary>
        Tokens = 8101,
        /// <summary>the online answer<para/>照会の結果</summary>
        Answer = 8102,
        /// <summary>results of the answer<para/>結果の資格</summary>
        Results = 8103,
        /// <summary>tickets of a result<para/>医療券</summary>
        Tickets = 8104,
    }

    /// <summary>The lists of words that a decision holds.</summary>
    public enum DecisionList
    {
        /// <summary>findings<para/>判定の理由</summary>
        Findings = 8201,
        /// <summary>steps in order<para/>順にすること</summary>
        StepsInOrder = 8202,
        /// <summary>steps of which any one serves<para/>どれか一つをすること</summary>
        StepsAnyOneOf = 8203,
        /// <summary>steps afterwards<para/>受診の後にすること</summary>
        StepsAfterwards = 8204,
        /// <summary>notes<para/>補足</summary>
        Notes = 8205,
        /// <summary>rules<para/>根拠とした規則</summary>
        Rules = 8206,
        /// <summary>information provided<para/>提供される情報</summary>
        Provided = 8207,
        /// <summary>information provided after consent<para/>同意があれば提供される情報</summary>
        IfConsented = 8208,
        /// <summary>information not provided<para/>提供されない情報</summary>
        NotProvided = 8209,
        /// <summary>information not shown<para/>同意がなく表示されない情報</summary>
        NotShown = 8210,
    }

    /// <summary>What a session does with a token.</summary>
    public enum OperationKind
    {
        /// <summary>identify<para/>種類の確認</summary>
        Identify = 8301,
        /// <summary>read the certificate<para/>電子証明書の読み取り</summary>
        Certificate = 8302,
        /// <summary>ask for the tries left<para/>残り回数の確認</summary>
        Tries = 8303,
        /// <summary>verify the PIN<para/>暗証番号の照合</summary>
        Verify = 8304,
        /// <summary>prove possession<para/>鍵の確認</summary>
        Prove = 8305,
    }

    /// <summary>What happened to the readers.</summary>
    public enum ReaderEvent
    {
        /// <summary>reader plugged in<para/>リーダーの接続</summary>
        ReaderAdded = 8401,
        /// <summary>reader unplugged<para/>リーダーの取り外し</summary>
        ReaderRemoved = 8402,
        /// <summary>token placed<para/>カード・スマホが置かれた</summary>
        TokenInserted = 8403,
        /// <summary>token taken off<para/>カード・スマホが離れた</summary>
        TokenRemoved = 8404,
    }

    /// <summary>What a session knows of its last operation.</summary>
    public enum SessionValue
    {
        /// <summary>status<para/>最後の操作の結果</summary>
        Status = 8501,
        /// <summary>token<para/>カード・スマホの種類</summary>
        TokenKind = 8502,
        /// <summary>PIN<para/>暗証番号の扱い</summary>
        PinState = 8503,
        /// <summary>tries left<para/>暗証番号の残り回数</summary>
        TriesLeft = 8504,
        /// <summary>possession<para/>鍵の確認</summary>
        Possession = 8505,
        /// <summary>left open<para/>照合済みのまま</summary>
        LeftOpen = 8506,
        /// <summary>may have cost a try<para/>回数に数えられた可能性</summary>
        MayHaveCostATry = 8507,
        /// <summary>status word<para/>ステータスワード</summary>
        StatusWord = 8508,
        /// <summary>reader's code<para/>リーダー側の番号</summary>
        ReaderCode = 8509,
        /// <summary>commands<para/>コマンドの数</summary>
        Commands = 8510,
        /// <summary>bytes sent<para/>送信したバイト数</summary>
        BytesSent = 8511,
        /// <summary>bytes received<para/>受信したバイト数</summary>
        BytesReceived = 8512,
        /// <summary>reader's name<para/>リーダーの名前</summary>
        ReaderName = 8513,
    }

    /// <summary>What a certificate says.</summary>
    public enum CertificateValue
    {
        /// <summary>first day<para/>有効期間の初日</summary>
        StartsOn = 8601,
        /// <summary>last day<para/>有効期限</summary>
        ExpiresOn = 8602,
        /// <summary>purpose<para/>用途</summary>
        Purpose = 8603,
        /// <summary>key's bits<para/>鍵の長さ(ビット)</summary>
        KeyBits = 8604,
        /// <summary>issuer's name<para/>発行者の名前</summary>
        IssuerName = 8605,
        /// <summary>policy<para/>ポリシー</summary>
        PolicyOid = 8606,
        /// <summary>DER<para/>DER形式の全体</summary>
        Der = 8607,
        /// <summary>serial number<para/>発行番号</summary>
        SerialNumber = 8608,
        /// <summary>subject<para/>主体者</summary>
        Subject = 8609,
    }

    /// <summary>What a terminal's file says.</summary>
    public enum AnswerValue
    {
        /// <summary>results<para/>結果の数</summary>
        Results = 8701,
        /// <summary>remarks<para/>注意の数</summary>
        Remarks = 8702,
        /// <summary>sharing<para/>情報の提供</summary>
        Sharing = 8703,
        /// <summary>asks for the reader's message<para/>リーダーの表示を尋ねる</summary>
        AsksForReaderMessage = 8704,
        /// <summary>remark<para/>注意</summary>
        Remark = 8705,
        /// <summary>content<para/>ファイルの内容</summary>
        Content = 8706,
        /// <summary>problem<para/>読み取れない理由</summary>
        Problem = 8707,
        /// <summary>persons<para/>人数</summary>
        Units = 8708,
        /// <summary>number of the interface<para/>インターフェイスの番号</summary>
        Interface = 8709,
        /// <summary>forecast<para/>一括照会の結果(予約患者)</summary>
        Forecast = 8710,
        /// <summary>second delivery<para/>同じ内容の再到着</summary>
        Again = 8711,
        /// <summary>what is to be done next<para/>次にすること</summary>
        FollowUp = 8712,
        /// <summary>file's name<para/>ファイル名</summary>
        FileName = 8713,
        /// <summary>kind of file<para/>ファイルの種類</summary>
        FileKind = 8714,
        /// <summary>problem in words<para/>読み取れない理由の説明</summary>
        ProblemText = 8715,
        /// <summary>time of processing<para/>処理実行日時</summary>
        ProcessedAt = 8716,
        /// <summary>reception number<para/>受付番号</summary>
        ReceptionNumber = 8717,
        /// <summary>reference number<para/>照会番号</summary>
        ReferenceNumber = 8718,
        /// <summary>direction<para/>ファイルの向き</summary>
        Direction = 8719,
    }

    /// <summary>What a simulated token is, set before it is inserted.</summary>
    public enum SimulatorValue
    {
        /// <summary>last day<para/>有効期限</summary>
        ExpiresOn = 8801,
        /// <summary>tries left<para/>暗証番号の残り回数</summary>
        TriesLeft = 8802,
        /// <summary>holder authenticated<para/>iPhoneでの本人認証</summary>
        HolderAuthenticated = 8803,
        /// <summary>without JPKI<para/>公的個人認証APなし</summary>
        WithoutJpki = 8804,
        /// <summary>commands<para/>コマンドの数</summary>
        Commands = 8805,
        /// <summary>unlocked<para/>照合済み</summary>
        Unlocked = 8806,
    }

    /// <summary>What a build of the library can do.</summary>
    public enum Feature
    {
        /// <summary>readers through PC/SC<para/>PC/SCのリーダー</summary>
        Pcsc = 8901,
        /// <summary>simulated tokens<para/>シミュレーター</summary>
        Simulator = 8902,
        /// <summary>the terminal's files<para/>資格確認端末のファイル</summary>
        Terminal = 8903,
        /// <summary>signatures<para/>署名の検証</summary>
        Crypto = 8904,
        /// <summary>the terminal's folder<para/>連携フォルダーの監視</summary>
        Folder = 8905,
    }

    /// <summary>What a conversation wants done next.</summary>
    public enum ConversationStep
    {
        /// <summary>done<para/>終了</summary>
        Done = 0,
        /// <summary>send<para/>送信</summary>
        Transmit = 9001,
        /// <summary>cut the power<para/>給電の停止</summary>
        CutPower = 9002,
    }

    /// <summary>What reception may do with what was presented. Greater is more, and the zero value accepts nothing.</summary>
    public enum Acceptance
    {
        /// <summary>not decided<para/>未確認</summary>
        Undecided = 0,
        /// <summary>not accepted<para/>受付できません</summary>
        NotAccepted = 10001,
        /// <summary>accepted, eligibility information only<para/>資格情報のみで受付できます</summary>
        EligibilityOnly = 10002,
        /// <summary>accepted<para/>受付できます</summary>
        Full = 10003,
    }

    /// <summary>How well the acceptance is known.</summary>
    public enum Standing
    {
        /// <summary>undecided<para/>未確認</summary>
        Undecided = 0,
        /// <summary>by dates and papers<para/>日付や書類による判定</summary>
        Presumed = 10101,
        /// <summary>the card or phone is genuine<para/>正規のカード・スマホと確認済み</summary>
        Genuine = 10102,
        /// <summary>eligibility verified<para/>資格確認済み</summary>
        Confirmed = 10103,
    }

    /// <summary>The sign of the desk: what a program branches on.</summary>
    public enum Sign
    {
        /// <summary>no decision<para/>判定なし</summary>
        Unknown = 0,
        /// <summary>×<para/>×</summary>
        Stop = 10201,
        /// <summary>△<para/>△</summary>
        Check = 10202,
        /// <summary>○<para/>○</summary>
        Go = 10203,
    }

    /// <summary>Which way to be accepted decided the visit.</summary>
    public enum By
    {
        /// <summary>nothing<para/>提示なし</summary>
        Nothing = 0,
        /// <summary>the card or phone<para/>カード・スマホ</summary>
        Token = 10301,
        /// <summary>the other card or phone<para/>もう一つのカード・スマホ</summary>
        OtherToken = 10302,
        /// <summary>the eligibility certificate<para/>資格確認書</summary>
        EligibilityCertificate = 10303,
        /// <summary>the notice of eligibility information<para/>資格情報のお知らせ</summary>
        EligibilityNotice = 10304,
        /// <summary>the Mynaportal eligibility screen<para/>マイナポータルの資格情報画面</summary>
        MynaportalScreen = 10305,
        /// <summary>a PDF saved from Mynaportal<para/>マイナポータルの保存済みPDF</summary>
        MynaportalPdf = 10306,
        /// <summary>the legacy health insurance card<para/>健康保険証</summary>
        LegacyCard = 10307,
        /// <summary>the declaration of insured status<para/>被保険者資格申立書</summary>
        Application = 10308,
        /// <summary>oral confirmation<para/>口頭確認</summary>
        Word = 10309,
        /// <summary>the online answer alone<para/>オンライン資格確認の結果</summary>
        Answer = 10310,
    }

    /// <summary>What a finding is about: the way to be accepted that it belongs to.</summary>
    public enum About
    {
        /// <summary>the visit<para/>受付全体</summary>
        Visit = 10401,
        /// <summary>the card or phone<para/>カード・スマホ</summary>
        Token = 10402,
        /// <summary>the check of the person<para/>本人確認</summary>
        Person = 10403,
        /// <summary>the institution<para/>窓口と機器</summary>
        Site = 10404,
        /// <summary>the online answer<para/>照会の結果</summary>
        Answer = 10405,
        /// <summary>a paper<para/>書類</summary>
        Paper = 10406,
    }

    /// <summary>Who says so. A higher voice outranks a lower one about the same subject.</summary>
    public enum Voice
    {
        /// <summary>dates<para/>日付</summary>
        Dates = 10501,
        /// <summary>the reader<para/>カードリーダー</summary>
        Reader = 10502,
        /// <summary>the online eligibility verification<para/>オンライン資格確認</summary>
        Centre = 10503,
        /// <summary>known facts<para/>確かな事実</summary>
        Known = 10504,
        /// <summary>the token itself<para/>カード・スマホ自体</summary>
        Nature = 10505,
    }

    /// <summary>What a finding means for its way, worst first.</summary>
    public enum Verdict
    {
        /// <summary>refuses<para/>受付できない理由</summary>
        Refuse = 10601,
        /// <summary>leaves open<para/>確認が必要</summary>
        Open = 10602,
        /// <summary>limits to eligibility<para/>資格情報のみ</summary>
        Limit = 10603,
        /// <summary>allows<para/>受付できる根拠</summary>
        Allow = 10604,
        /// <summary>notes<para/>参考</summary>
        Note = 10605,
    }

    /// <summary>The groups of the plan, in the order in which they are shown.</summary>
    public enum Part
    {
        /// <summary>in this order<para/>順に</summary>
        InOrder = 10701,
        /// <summary>any one of<para/>次のどれか</summary>
        AnyOneOf = 10702,
        /// <summary>afterwards<para/>受診の後</summary>
        Afterwards = 10703,
    }

    /// <summary>Who takes a step.</summary>
    public enum Audience
    {
        /// <summary>the patient<para/>患者</summary>
        Patient = 10801,
        /// <summary>staff<para/>職員</summary>
        Staff = 10802,
    }

    /// <summary>How much a text of a decision says.</summary>
    public enum Detail
    {
        /// <summary>three lines<para/>3行</summary>
        Brief = 10901,
        /// <summary>for the desk<para/>窓口用</summary>
        Desk = 10902,
        /// <summary>in full<para/>詳細</summary>
        Full = 10903,
        /// <summary>sources<para/>根拠</summary>
        Sources = 10904,
        /// <summary>technical<para/>技術情報</summary>
        Technical = 10905,
    }

    /// <summary>What is on the reader.</summary>
    public enum TokenKind
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>My Number Card<para/>マイナンバーカード</summary>
        Card = 11001,
        /// <summary>Android phone<para/>Android</summary>
        Android = 11002,
        /// <summary>iPhone<para/>iPhone</summary>
        Iphone = 11003,
    }

    /// <summary>The form of a card, as staff see it.</summary>
    public enum CardForm
    {
        /// <summary>ordinary<para/>通常のカード</summary>
        Ordinary = 0,
        /// <summary>without a photo<para/>顔写真のないカード</summary>
        WithoutPhoto = 11101,
        /// <summary>face recognition only, no PIN<para/>顔認証マイナンバーカード</summary>
        FaceOnly = 11102,
    }

    /// <summary>Where the facts of a certificate come from.</summary>
    public enum Evidence
    {
        /// <summary>read<para/>読み取り</summary>
        Read = 0,
        /// <summary>stated<para/>入力</summary>
        Stated = 11201,
    }

    /// <summary>What the reader found beside a readable My Number Card or phone.</summary>
    public enum Discovery
    {
        /// <summary>nothing<para/>なし</summary>
        Unknown = 0,
        /// <summary>a card of another kind<para/>別の種類のカード</summary>
        OtherCard = 11301,
        /// <summary>no user authentication certificate on it<para/>電子証明書のないカード</summary>
        NoCertificate = 11302,
    }

    /// <summary>Whether a pinned root issued the certificate.</summary>
    public enum Chain
    {
        /// <summary>issuer not verified<para/>発行者は未確認</summary>
        Unverified = 0,
        /// <summary>issuer verified<para/>発行者を確認済み</summary>
        Verified = 11401,
        /// <summary>signature or form is wrong<para/>署名または形式が正しくない</summary>
        Failed = 11402,
    }

    /// <summary>Whether the token proved that it holds the certificate's key.</summary>
    public enum Possession
    {
        /// <summary>key not proved<para/>鍵は未確認</summary>
        NotProved = 0,
        /// <summary>key proved<para/>鍵を確認済み</summary>
        Proved = 11501,
        /// <summary>key does not match<para/>鍵が一致しない</summary>
        Failed = 11502,
    }

    /// <summary>What a certificate is for, by what it says itself. Whether that is to be believed is for the chain.</summary>
    public enum Purpose
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>user authentication<para/>利用者証明用</summary>
        UserAuthentication = 11601,
        /// <summary>signatures<para/>署名用</summary>
        DigitalSignature = 11602,
        /// <summary>a certification authority<para/>認証局</summary>
        CertificateAuthority = 11603,
        /// <summary>not from JPKI<para/>公的個人認証以外</summary>
        Foreign = 11604,
    }

    /// <summary>Who issued the certificate.</summary>
    public enum Hierarchy
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>production<para/>本番</summary>
        Production = 11701,
        /// <summary>test<para/>テスト用</summary>
        Test = 11702,
        /// <summary>a root that was added<para/>追加された発行者</summary>
        Other = 11703,
    }

    /// <summary>Whether the certificate was revoked. Cannot be known offline.</summary>
    public enum Revocation
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>not revoked<para/>失効なし</summary>
        Good = 11801,
        /// <summary>revoked<para/>失効</summary>
        Revoked = 11802,
        /// <summary>suspended<para/>一時停止</summary>
        Suspended = 11803,
    }

    /// <summary>What a patient shows besides a card or phone.</summary>
    public enum PaperKind
    {
        /// <summary>eligibility certificate<para/>資格確認書</summary>
        EligibilityCertificate = 12001,
        /// <summary>notice of eligibility information<para/>資格情報のお知らせ</summary>
        EligibilityNotice = 12002,
        /// <summary>Mynaportal eligibility screen<para/>マイナポータルの資格情報画面</summary>
        MynaportalScreen = 12003,
        /// <summary>PDF saved from Mynaportal<para/>マイナポータルの保存済みPDF</summary>
        MynaportalPdf = 12004,
        /// <summary>legacy health insurance card<para/>健康保険証</summary>
        LegacyCard = 12005,
        /// <summary>declaration of insured status<para/>被保険者資格申立書</summary>
        Application = 12006,
    }

    /// <summary>Whose card a legacy health insurance card is.</summary>
    public enum Insurer
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>National Health Insurance<para/>国民健康保険</summary>
        Kokuho = 12101,
        /// <summary>medical care for the elderly aged 75 and over<para/>後期高齢者医療</summary>
        Kouki = 12102,
        /// <summary>employees' insurance<para/>被用者保険</summary>
        Employees = 12103,
    }

    /// <summary>How it is checked that the person is the holder (本人確認).</summary>
    public enum Method
    {
        /// <summary>face recognition<para/>顔認証</summary>
        Face = 12201,
        /// <summary>PIN<para/>暗証番号</summary>
        Pin = 12202,
        /// <summary>visual confirmation<para/>目視確認</summary>
        Visual = 12203,
        /// <summary>the phone's face or fingerprint recognition<para/>スマホの生体認証</summary>
        PhoneBiometrics = 12204,
    }

    /// <summary>What came of the check of the person.</summary>
    public enum Check
    {
        /// <summary>not done<para/>まだ</summary>
        NotDone = 0,
        /// <summary>passed<para/>済み</summary>
        Passed = 12301,
        /// <summary>failed<para/>できなかった</summary>
        Failed = 12302,
    }

    /// <summary>The situations in which staff switch to visual confirmation mode (目視確認モードの使用場面).</summary>
    public enum VisualCheckReason
    {
        /// <summary>face recognition fails and the PIN is not usable<para/>顔認証ができず暗証番号も使えない</summary>
        FaceFailsAndPinUnknown = 12401,
        /// <summary>dementia or a disability<para/>認知症・障害など</summary>
        Disability = 12402,
        /// <summary>the patient's condition<para/>体調の悪化</summary>
        Condition = 12403,
        /// <summary>machine trouble with face recognition and PIN entry<para/>機械の不具合(顔認証と暗証番号)</summary>
        Machine = 12404,
    }

    /// <summary>What the facial-recognition card reader showed.</summary>
    public enum ReaderMessage
    {
        /// <summary>no message<para/>表示なし</summary>
        Unknown = 0,
        /// <summary>not recognised (001)<para/>認識不可(001)</summary>
        NotRecognised = 12501,
        /// <summary>not a My Number Card (002)<para/>マイナンバーカード以外(002)</summary>
        NotMyNumberCard = 12502,
        /// <summary>eligibility information only<para/>資格情報のみ提供の表示</summary>
        EligibilityOnly = 12503,
        /// <summary>revoked<para/>失効の表示</summary>
        Revoked = 12504,
        /// <summary>revoked or expired (006)<para/>失効か有効期限切れの表示(006)</summary>
        RevokedOrExpired = 12505,
        /// <summary>another message<para/>そのほかの表示</summary>
        Other = 12506,
    }

    /// <summary>Whether an eligibility is valid (資格有効性, `QualificationValidity`), code OQSCD006.</summary>
    public enum Eligibility
    {
        /// <summary>no validity stated<para/>資格の有効・無効の記載なし</summary>
        Unknown = 0,
        /// <summary>valid<para/>有効</summary>
        Valid = 12601,
        /// <summary>not valid<para/>無効</summary>
        Invalid = 12602,
        /// <summary>not valid; a new eligibility exists<para/>無効(新しい資格あり)</summary>
        InvalidNewExists = 12603,
        /// <summary>no such eligibility found<para/>該当資格なし</summary>
        NotFound = 12604,
        /// <summary>several found<para/>複数該当</summary>
        Several = 12605,
        /// <summary>valid (medical assistance, not registered here)<para/>有効(医療扶助、未登録)</summary>
        ValidUnregistered = 12606,
    }

    /// <summary>The route of a query (照会区分, `ReferenceClassification`), code OQSCD002. No value for phones is public.</summary>
    public enum Route
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>by My Number Card<para/>マイナンバーカード</summary>
        Card = 12701,
        /// <summary>by a document's numbers<para/>書類の番号</summary>
        Document = 12702,
    }

    /// <summary>What the patient consents to (同意区分), code OQSCD016.</summary>
    public enum Consent
    {
        /// <summary>nothing said<para/>情報なし</summary>
        Absent = 0,
        /// <summary>refused<para/>同意なし</summary>
        Refused = 12801,
        /// <summary>given<para/>同意あり</summary>
        Given = 12802,
        /// <summary>expired<para/>同意の期限切れ</summary>
        Expired = 12803,
        /// <summary>could not be obtained<para/>取得困難</summary>
        Unobtainable = 12804,
    }

    /// <summary>The segment of a result (処理結果区分, `SegmentOfResult`): how far the centre has come.</summary>
    public enum Segment
    {
        /// <summary>finished<para/>正常終了</summary>
        Finished = 0,
        /// <summary>still being processed<para/>処理中</summary>
        Processing = 12901,
        /// <summary>ended abnormally<para/>異常終了</summary>
        Abnormal = 12902,
    }

    /// <summary>The status of a result (処理結果状況, `ProcessingResultStatus`).</summary>
    public enum ResultStatus
    {
        /// <summary>normal<para/>正常</summary>
        Normal = 0,
        /// <summary>error<para/>エラー</summary>
        Error = 13001,
    }

    /// <summary>Which program wrote the answer's file, by its looks.</summary>
    public enum Writer
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>the eligibility terminal<para/>資格確認端末</summary>
        Terminal = 13101,
        /// <summary>another program<para/>ほかのプログラム</summary>
        Other = 13102,
        /// <summary>not certain to be the eligibility terminal<para/>資格確認端末か不確か</summary>
        Uncertain = 13103,
    }

    /// <summary>For what occasion the answer was asked.</summary>
    public enum Origin
    {
        /// <summary>the desk<para/>窓口</summary>
        Desk = 0,
        /// <summary>a home visit<para/>訪問診療</summary>
        HomeVisit = 13201,
        /// <summary>an online visit<para/>オンライン診療</summary>
        OnlineVisit = 13202,
        /// <summary>a bulk query for booked patients<para/>予約患者の一括照会</summary>
        Bulk = 13203,
    }

    /// <summary>The classification (被保険者証区分, `InsuredCardClassification`): what kind of eligibility a result is.</summary>
    public enum Classification
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>insured (general)<para/>被保険者証(一般)</summary>
        Insured = 13301,
        /// <summary>insured (retired)<para/>被保険者証(退職)</summary>
        Retired = 13302,
        /// <summary>short-term<para/>短期被保険者証(一般)</summary>
        ShortTerm = 13303,
        /// <summary>short-term (retired)<para/>短期被保険者証(退職)</summary>
        ShortTermRetired = 13304,
        /// <summary>special medical care expense<para/>特別療養費の対象</summary>
        SpecialCare = 13305,
        /// <summary>specially retired<para/>特例退職被保険者証</summary>
        SpecialRetired = 13306,
        /// <summary>Self-Defense Forces<para/>自衛官診療証</summary>
        SelfDefence = 13307,
        /// <summary>medical assistance<para/>医療扶助</summary>
        Welfare = 13308,
    }

    /// <summary>Whether a ticket is for treatment or for dispensing (医療券・調剤券の別).</summary>
    public enum TicketType
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>medical ticket<para/>医療券</summary>
        Medical = 13401,
        /// <summary>dispensing ticket<para/>調剤券</summary>
        Dispensing = 13402,
    }

    /// <summary>The kind of treatment of a ticket (診療別).</summary>
    public enum Treatment
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>inpatient<para/>入院</summary>
        Inpatient = 13501,
        /// <summary>outpatient<para/>入院外</summary>
        Outpatient = 13502,
        /// <summary>dental<para/>歯科</summary>
        Dental = 13503,
        /// <summary>dispensing<para/>調剤</summary>
        Dispensing = 13504,
        /// <summary>home nursing<para/>訪問看護</summary>
        HomeNursing = 13505,
    }

    /// <summary>Whether a ticket is used alone or beside an insurance (単独・併用).</summary>
    public enum TicketUse
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>alone<para/>単独</summary>
        Alone = 13601,
        /// <summary>with insurance<para/>医療保険と併用</summary>
        WithInsurance = 13602,
    }

    /// <summary>Which institution a ticket is for.</summary>
    public enum Designation
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>for this institution<para/>この窓口あて</summary>
        Own = 13701,
        /// <summary>for another institution<para/>他の医療機関あて</summary>
        Other = 13702,
    }

    /// <summary>Whether the institution reads phones.</summary>
    public enum Phones
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>yes<para/>対応</summary>
        Yes = 13801,
        /// <summary>no<para/>未対応</summary>
        No = 13802,
    }

    /// <summary>What does not work.</summary>
    public enum Outage
    {
        /// <summary>nothing known<para/>なし</summary>
        Unknown = 0,
        /// <summary>the reader is down<para/>リーダーの故障</summary>
        Reader = 13901,
        /// <summary>the system is down<para/>システム障害</summary>
        System = 13902,
        /// <summary>disaster<para/>災害</summary>
        Disaster = 13903,
    }

    /// <summary>Where the visit takes place.</summary>
    public enum Place
    {
        /// <summary>at the desk<para/>窓口</summary>
        Desk = 0,
        /// <summary>home visit<para/>訪問診療</summary>
        Home = 14001,
        /// <summary>online visit<para/>オンライン診療</summary>
        Online = 14002,
        /// <summary>another route than usual<para/>通常とは異なる動線</summary>
        OtherRoute = 14003,
    }

    /// <summary>Yes or no, where not knowing is a third thing.</summary>
    public enum YesNo
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>yes<para/>はい</summary>
        Yes = 14101,
        /// <summary>no<para/>いいえ</summary>
        No = 14102,
    }

    /// <summary>How certain a rule is.</summary>
    public enum Certainty
    {
        /// <summary>unknown<para/>不明</summary>
        Unknown = 0,
        /// <summary>low<para/>低</summary>
        Low = 14201,
        /// <summary>medium<para/>中</summary>
        Medium = 14202,
        /// <summary>high<para/>高</summary>
        High = 14203,
    }

    /// <summary>What a rule measures. Each rule has one kind for ever.</summary>
    public enum Measure
    {
        /// <summary>in force or not<para/>有無</summary>
        Plain = 0,
        /// <summary>months<para/>月数</summary>
        Months = 14301,
        /// <summary>years<para/>年数</summary>
        Years = 14302,
        /// <summary>birthdays<para/>誕生日の回数</summary>
        Birthdays = 14303,
        /// <summary>tries<para/>回数</summary>
        Tries = 14304,
        /// <summary>hours<para/>時間数</summary>
        Hours = 14305,
        /// <summary>methods<para/>本人確認の方法</summary>
        Methods = 14306,
        /// <summary>what is provided<para/>提供される情報</summary>
        Provides = 14307,
        /// <summary>where it is operated<para/>操作する場所</summary>
        OperatedAt = 14308,
        /// <summary>day of the month<para/>月の日</summary>
        DayOfMonth = 14309,
    }

    /// <summary>Where something is operated.</summary>
    public enum OperatedAt
    {
        /// <summary>the eligibility terminal<para/>資格確認端末</summary>
        Terminal = 14401,
        /// <summary>the facial-recognition card reader<para/>顔認証付きカードリーダー</summary>
        Reader = 14402,
    }

    /// <summary>The language of a text.</summary>
    public enum Language
    {
        /// <summary>Japanese<para/>日本語</summary>
        Ja = 14501,
        /// <summary>English<para/>英語</summary>
        En = 14502,
    }

    /// <summary>What a rule is about, for programs that do not know the rule.</summary>
    public enum Subject
    {
        /// <summary>the card<para/>カード</summary>
        Card = 14601,
        /// <summary>the phone<para/>スマホ</summary>
        Phone = 14602,
        /// <summary>a paper<para/>書類</summary>
        Paper = 14603,
        /// <summary>the check of the person<para/>本人確認</summary>
        Person = 14604,
        /// <summary>the online answer<para/>照会の結果</summary>
        Answer = 14605,
        /// <summary>the institution<para/>窓口と機器</summary>
        Site = 14606,
        /// <summary>the visit<para/>受付全体</summary>
        Visit = 14607,
    }

    /// <summary>Where a table of rules came from.</summary>
    public enum TableOrigin
    {
        /// <summary>built in<para/>内蔵の規則表</summary>
        BuiltIn = 0,
        /// <summary>loaded, signature verified<para/>署名を確認した規則ファイル</summary>
        Signed = 14701,
        /// <summary>loaded, the institution's own (unsigned)<para/>医療機関自身の規則ファイル(署名なし)</summary>
        Own = 14702,
    }

    /// <summary>Why a kind of information is not provided.</summary>
    public enum Withheld
    {
        /// <summary>the grace period<para/>猶予期間中のため</summary>
        Grace = 14801,
        /// <summary>not consented to<para/>同意なし</summary>
        Refused = 14802,
        /// <summary>the consent has expired<para/>同意の期限切れ</summary>
        ConsentExpired = 14803,
        /// <summary>received by a paper<para/>書類による受付のため</summary>
        Paper = 14804,
    }

    /// <summary>Whether a kind of information is provided.</summary>
    public enum Provided
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>provided<para/>提供あり</summary>
        Provided = 14901,
        /// <summary>not provided<para/>提供なし</summary>
        NotProvided = 14902,
        /// <summary>provided after consent<para/>同意があれば提供</summary>
        IfConsented = 14903,
    }

    /// <summary>What became of the PIN.</summary>
    public enum PinState
    {
        /// <summary>not given<para/>指定なし</summary>
        NotGiven = 0,
        /// <summary>verified<para/>照合済み</summary>
        Verified = 15001,
        /// <summary>not needed<para/>不要</summary>
        NotNeeded = 15002,
        /// <summary>wrong<para/>誤り</summary>
        Wrong = 15003,
        /// <summary>blocked<para/>ロック</summary>
        Blocked = 15004,
        /// <summary>uncertain<para/>不明</summary>
        Uncertain = 15005,
    }

    /// <summary>Whether an answer shares medical information.</summary>
    public enum Sharing
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>consented<para/>同意あり</summary>
        Consented = 15101,
        /// <summary>not consented<para/>同意なし</summary>
        Refused = 15102,
    }

    /// <summary>What a terminal's file holds.</summary>
    public enum FileContent
    {
        /// <summary>nothing read<para/>内容なし</summary>
        Nothing = 0,
        /// <summary>answer about one person<para/>1人の資格確認の結果</summary>
        Answer = 15201,
        /// <summary>answers about many persons<para/>一括照会の結果</summary>
        Bulk = 15202,
        /// <summary>receipt of a question about many<para/>一括照会の受付</summary>
        Receipt = 15203,
        /// <summary>registration's outcome<para/>照会番号の登録の結果</summary>
        Registered = 15204,
        /// <summary>question<para/>資格確認の要求</summary>
        Query = 15205,
        /// <summary>request for results<para/>一括照会の結果の要求</summary>
        Collect = 15206,
        /// <summary>registration<para/>照会番号の登録の要求</summary>
        Registration = 15207,
    }

    /// <summary>Why a file of the folder was not read, or what happened to the folder.</summary>
    public enum FileProblem
    {
        /// <summary>nothing<para/>問題なし</summary>
        Nothing = 0,
        /// <summary>unknown name<para/>種類の分からないファイル</summary>
        UnknownName = 15301,
        /// <summary>kind that is not read<para/>読み取りの対象外のファイル</summary>
        NotRead = 15302,
        /// <summary>encrypted<para/>暗号化されたファイル</summary>
        Encrypted = 15303,
        /// <summary>incomplete<para/>書きかけのファイル</summary>
        Incomplete = 15304,
        /// <summary>broken<para/>壊れたファイル</summary>
        Broken = 15305,
        /// <summary>too large<para/>大きすぎるファイル</summary>
        TooLarge = 15306,
        /// <summary>no file<para/>ファイルではないもの</summary>
        NotAFile = 15307,
        /// <summary>locked<para/>開けないファイル</summary>
        Locked = 15308,
        /// <summary>folder away<para/>フォルダーを開けない</summary>
        FolderAway = 15309,
        /// <summary>folder back<para/>フォルダーの復帰</summary>
        FolderBack = 15310,
        /// <summary>journal lost<para/>取り込みの記録の停止</summary>
        JournalLost = 15311,
    }

    /// <summary>What is to be done after an answer of the terminal.</summary>
    public enum FollowUp
    {
        /// <summary>nothing<para/>なし</summary>
        Nothing = 0,
        /// <summary>query again later<para/>しばらくしてから照会し直す</summary>
        AskAgain = 15401,
        /// <summary>collect the results<para/>受付番号で結果を取得する</summary>
        Collect = 15402,
        /// <summary>register the reference number<para/>照会番号を登録する</summary>
        RegisterReferenceNumber = 15403,
        /// <summary>see the error<para/>エラーの内容を確認する</summary>
        ShowError = 15404,
    }

    /// <summary>Where a terminal's file goes, by its name.</summary>
    public enum FileDirection
    {
        /// <summary>not known<para/>不明</summary>
        Unknown = 0,
        /// <summary>to the terminal<para/>資格確認端末へ</summary>
        ToTerminal = 15501,
        /// <summary>from the terminal<para/>資格確認端末から</summary>
        FromTerminal = 15502,
    }

    /// <summary>What a call came to, with its sentence. Where a driver's own exception led to it, that is the inner
    /// exception.</summary>
    public sealed class UketsukeException : Exception
    {
        /// <summary>Makes one, for a driver to throw.</summary>
        public UketsukeException(Status status, string message = "", Exception inner = null) : base(message, inner)
        {
            Status = status;
        }

        /// <summary>What happened.</summary>
        public Status Status { get; private set; }
    }

    /// <summary>A class over a handle of the library.</summary>
    public abstract class Handle : SafeHandle
    {
        internal Handle(IntPtr raw) : base(IntPtr.Zero, true)
        {
            SetHandle(raw);
        }

        /// <inheritdoc/>
        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        // Ends a call that waits.
        internal virtual void CancelRaw(IntPtr raw) { }

        // What a status means in a call with this handle.
        internal virtual void Tell(int status, byte[] text)
        {
            UIntPtr length;
            Raw.uketsuke_error_text(status, None, (int)Language.Ja, text, (UIntPtr)text.Length, out length);
        }

        /// <inheritdoc/>
        protected override void Dispose(bool disposing)
        {
            // Closed first, so that no other call begins, and held until the one that waits was cancelled.
            bool held = false;
            try
            {
                if (disposing) DangerousAddRef(ref held);
            }
            catch (ObjectDisposedException)
            {
                // Twice is fine.
            }
            base.Dispose(disposing);
            if (!held) return;
            CancelRaw(handle);
            DangerousRelease();
        }

        internal static Handle Of(Handle handle)
        {
            return handle ?? None;
        }

        private static readonly Handle None = new Nothing();

        private sealed class Nothing : Handle
        {
            internal Nothing() : base(IntPtr.Zero) { }

            protected override bool ReleaseHandle() { return true; }
        }
    }

    /// <summary>How the library is called.</summary>
    internal static class Call
    {
        private const int TextMax = 16384;
        private const int BytesMax = 66000;

        internal delegate int AskText(byte[] to, UIntPtr capacity, out UIntPtr length);

        internal delegate int AskBytes(IntPtr to, UIntPtr capacity, out UIntPtr length);

        internal static void Check(int status, Handle teller)
        {
            if (status == 0) return;
            byte[] text = new byte[TextMax];
            try
            {
                Handle.Of(teller).Tell(status, text);
            }
            catch (ObjectDisposedException)
            {
                // Closed while the call was under way.
                Handle.Of(null).Tell(status, text);
            }
            Session session = teller as Session;
            Driver driver = session == null ? null : session.Driver;
            throw new UketsukeException((Status)status, String(text), driver == null ? null : driver.TakeFailure());
        }

        internal static string Text(Handle teller, AskText ask)
        {
            UIntPtr length;
            byte[] text = new byte[TextMax];
            int status = ask(text, (UIntPtr)text.Length, out length);
            if (status == (int)Status.BufferTooSmall)
            {
                text = new byte[(int)length + 1];
                status = ask(text, (UIntPtr)text.Length, out length);
            }
            // A question that is not understood has an answer that names what is wrong.
            if (status != 0 && text[0] != 0) throw new UketsukeException((Status)status, String(text));
            Check(status, teller);
            return String(text);
        }

        internal static byte[] Bytes(Handle teller, AskBytes ask)
        {
            UIntPtr length = UIntPtr.Zero;
            IntPtr to = Marshal.AllocHGlobal(BytesMax);
            try
            {
                Check(ask(to, (UIntPtr)BytesMax, out length), teller);
                byte[] data = new byte[(int)length];
                Marshal.Copy(to, data, 0, data.Length);
                return data;
            }
            finally
            {
                for (int place = 0; place < (int)length && place < BytesMax; place++) Marshal.WriteByte(to, place, 0);
                Marshal.FreeHGlobal(to);
            }
        }

        internal static byte[] Utf8(string text)
        {
            if (text == null) return null;
            if (text.IndexOf('\0') >= 0) Check((int)Status.InvalidValue, null);
            return Encoding.UTF8.GetBytes(text + "\0");
        }

        internal static UIntPtr Length(byte[] bytes)
        {
            return (UIntPtr)(bytes == null ? 0 : bytes.Length);
        }

        internal static string String(byte[] text)
        {
            return Encoding.UTF8.GetString(text, 0, Array.IndexOf(text, (byte)0));
        }

        internal static string String(IntPtr text)
        {
            int length = 0;
            while (Marshal.ReadByte(text, length) != 0) length++;
            byte[] bytes = new byte[length];
            Marshal.Copy(text, bytes, 0, length);
            return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>A PIN's own copy with its NUL, outside of what the collector moves, which is wiped after the call.</summary>
    internal sealed class Secret : IDisposable
    {
        private readonly int length;

        internal Secret(char[] pin)
        {
            if (pin == null) return;
            length = pin.Length;
            Address = Marshal.AllocHGlobal(length + 1);
            for (int place = 0; place < length; place++)
            {
                // What is no digit stays none: a NUL would end the PIN.
                Marshal.WriteByte(Address, place, pin[place] > 0 && pin[place] < 127 ? (byte)pin[place] : (byte)1);
            }
            Marshal.WriteByte(Address, length, 0);
        }

        internal IntPtr Address { get; private set; }

        public void Dispose()
        {
            if (Address == IntPtr.Zero) return;
            for (int place = 0; place < length; place++) Marshal.WriteByte(Address, place, 0);
            Marshal.FreeHGlobal(Address);
            Address = IntPtr.Zero;
        }
    }

    /// <summary>A word of any enum, a day, a count or a flag.</summary>
    public struct Number : IEquatable<Number>
    {
        /// <summary>Makes one of an int; a day is YYYYMMDD.</summary>
        public Number(int value)
        {
            Value = value;
        }

        /// <summary>The number itself.</summary>
        public readonly int Value;

        /// <summary>As a day; null for 0.</summary>
        public DateTime? Day
        {
            get { return Value == 0 ? (DateTime?)null : new DateTime(Value / 10000, Value / 100 % 100, Value % 100); }
        }

        internal static int Of(DateTime? day)
        {
            return day == null ? 0 : day.Value.Year * 10000 + day.Value.Month * 100 + day.Value.Day;
        }

        /// <inheritdoc/>
        public bool Equals(Number other) { return Value == other.Value; }

        /// <inheritdoc/>
        public override bool Equals(object other) { return other is Number && Equals((Number)other); }

        /// <inheritdoc/>
        public override int GetHashCode() { return Value; }

        /// <inheritdoc/>
        public override string ToString() { return Value.ToString(); }

        /// <summary>The same number.</summary>
        public static bool operator ==(Number one, Number other) { return one.Value == other.Value; }

        /// <summary>Another number.</summary>
        public static bool operator !=(Number one, Number other) { return one.Value != other.Value; }

        /// <summary>An int as a number.</summary>
        public static implicit operator Number(int value) { return new Number(value); }

        /// <summary>The number itself.</summary>
        public static implicit operator int(Number number) { return number.Value; }

        /// <summary>A day as a number.</summary>
        public static implicit operator Number(DateTime day) { return new Number(Of(day)); }

        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Status word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Status(Number number) { return (Status)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Fact word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Fact(Number number) { return (Fact)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Outcome word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Outcome(Number number) { return (Outcome)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Finding word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Finding(Number number) { return (Finding)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Note word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Note(Number number) { return (Note)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Step word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Step(Number number) { return (Step)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(RuleId word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator RuleId(Number number) { return (RuleId)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Provision word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Provision(Number number) { return (Provision)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(SettingsOption word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator SettingsOption(Number number) { return (SettingsOption)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(VisitList word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator VisitList(Number number) { return (VisitList)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(DecisionList word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator DecisionList(Number number) { return (DecisionList)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(OperationKind word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator OperationKind(Number number) { return (OperationKind)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(ReaderEvent word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator ReaderEvent(Number number) { return (ReaderEvent)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(SessionValue word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator SessionValue(Number number) { return (SessionValue)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(CertificateValue word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator CertificateValue(Number number) { return (CertificateValue)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(AnswerValue word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator AnswerValue(Number number) { return (AnswerValue)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(SimulatorValue word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator SimulatorValue(Number number) { return (SimulatorValue)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Feature word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Feature(Number number) { return (Feature)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(ConversationStep word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator ConversationStep(Number number) { return (ConversationStep)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Acceptance word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Acceptance(Number number) { return (Acceptance)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Standing word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Standing(Number number) { return (Standing)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Sign word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Sign(Number number) { return (Sign)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(By word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator By(Number number) { return (By)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(About word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator About(Number number) { return (About)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Voice word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Voice(Number number) { return (Voice)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Verdict word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Verdict(Number number) { return (Verdict)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Part word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Part(Number number) { return (Part)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Audience word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Audience(Number number) { return (Audience)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Detail word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Detail(Number number) { return (Detail)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(TokenKind word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator TokenKind(Number number) { return (TokenKind)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(CardForm word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator CardForm(Number number) { return (CardForm)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Evidence word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Evidence(Number number) { return (Evidence)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Discovery word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Discovery(Number number) { return (Discovery)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Chain word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Chain(Number number) { return (Chain)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Possession word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Possession(Number number) { return (Possession)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Purpose word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Purpose(Number number) { return (Purpose)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Hierarchy word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Hierarchy(Number number) { return (Hierarchy)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Revocation word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Revocation(Number number) { return (Revocation)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(PaperKind word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator PaperKind(Number number) { return (PaperKind)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Insurer word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Insurer(Number number) { return (Insurer)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Method word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Method(Number number) { return (Method)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Check word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Check(Number number) { return (Check)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(VisualCheckReason word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator VisualCheckReason(Number number) { return (VisualCheckReason)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(ReaderMessage word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator ReaderMessage(Number number) { return (ReaderMessage)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Eligibility word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Eligibility(Number number) { return (Eligibility)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Route word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Route(Number number) { return (Route)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Consent word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Consent(Number number) { return (Consent)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Segment word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Segment(Number number) { return (Segment)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(ResultStatus word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator ResultStatus(Number number) { return (ResultStatus)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Writer word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Writer(Number number) { return (Writer)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Origin word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Origin(Number number) { return (Origin)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Classification word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Classification(Number number) { return (Classification)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(TicketType word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator TicketType(Number number) { return (TicketType)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Treatment word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Treatment(Number number) { return (Treatment)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(TicketUse word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator TicketUse(Number number) { return (TicketUse)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Designation word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Designation(Number number) { return (Designation)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Phones word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Phones(Number number) { return (Phones)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Outage word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Outage(Number number) { return (Outage)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Place word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Place(Number number) { return (Place)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(YesNo word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator YesNo(Number number) { return (YesNo)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Certainty word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Certainty(Number number) { return (Certainty)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Measure word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Measure(Number number) { return (Measure)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(OperatedAt word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator OperatedAt(Number number) { return (OperatedAt)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Language word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Language(Number number) { return (Language)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Subject word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Subject(Number number) { return (Subject)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(TableOrigin word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator TableOrigin(Number number) { return (TableOrigin)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Withheld word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Withheld(Number number) { return (Withheld)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Provided word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Provided(Number number) { return (Provided)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(PinState word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator PinState(Number number) { return (PinState)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(Sharing word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator Sharing(Number number) { return (Sharing)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(FileContent word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator FileContent(Number number) { return (FileContent)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(FileProblem word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator FileProblem(Number number) { return (FileProblem)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(FollowUp word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator FollowUp(Number number) { return (FollowUp)number.Value; }
        /// <summary>A word as a number.</summary>
        public static implicit operator Number(FileDirection word) { return new Number((int)word); }
        /// <summary>A number as a word.</summary>
        public static explicit operator FileDirection(Number number) { return (FileDirection)number.Value; }
    }

    /// <summary>The functions as uketsuke.h has them.</summary>
    internal static class Raw
    {
        private const string Name = "uketsuke";

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int TransmitFunction(IntPtr context, IntPtr command, UIntPtr commandLength, IntPtr response, UIntPtr capacity, IntPtr responseLength);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int BeginFunction(IntPtr context, uint timeoutMs);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int EndFunction(IntPtr context);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate int CutPowerFunction(IntPtr context);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate ulong InsertionFunction(IntPtr context);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void ReleaseFunction(IntPtr context);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        internal delegate void LogFunction(IntPtr context, IntPtr line);

        [StructLayout(LayoutKind.Sequential)]
        internal struct Transport
        {
            internal uint struct_size;
            internal uint max_command;
            internal uint max_response;
            internal int extended;
            internal IntPtr context;
            internal IntPtr name;
            internal TransmitFunction transmit;
            internal BeginFunction begin;
            internal EndFunction end;
            internal CutPowerFunction cut_power;
            internal InsertionFunction insertion;
            internal ReleaseFunction release;
        }

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint uketsuke_abi_version();

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern uint uketsuke_version_number();

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_feature(int feature);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_today();

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_word_name(int word, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_word_number(byte[] name);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_word_text(int word, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_error_text(int status, Handle session, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_new(out IntPtr settings);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_set(Handle settings, int option, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_get(Handle settings, int option);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_text(Handle settings, int option, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_add_root(Handle settings, byte[] name, byte[] der, UIntPtr derLength);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_add_key(Handle settings, byte[] key, UIntPtr keyLength);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_load_rules(Handle settings, byte[] file, UIntPtr fileLength, byte[] signature, UIntPtr signatureLength, uint lastSerial);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_load_readers(Handle settings, byte[] file, UIntPtr fileLength, byte[] signature, UIntPtr signatureLength, uint lastSerial);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_error_text(Handle settings, int status, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_settings_exclude_reader(Handle settings, byte[] name);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_settings_free(ref IntPtr settings);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_open(byte[] reader, Handle settings, out IntPtr session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_open_transport(ref Transport transport, Handle settings, out IntPtr session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_open_trace(byte[] trace, UIntPtr traceLength, Handle settings, out IntPtr session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_open_simulator(Handle simulator, Handle settings, out IntPtr session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_wait(Handle session, uint timeoutMs);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_wait_removal(Handle session, uint timeoutMs);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_run(Handle session, int operation, IntPtr pin);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_allow_last_try(Handle session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_get(Handle session, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_text(Handle session, int value, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_certificate(Handle session, out IntPtr certificate);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_set_log(Handle session, LogFunction line, IntPtr context);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_session_cancel(Handle session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_session_free(ref IntPtr session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_new(int day, out IntPtr visit);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_set(Handle visit, int fact, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_set_at(Handle visit, uint index, int fact, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_set_text(Handle visit, int fact, byte[] text);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_clear(Handle visit, uint index, int fact);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_get(Handle visit, int fact);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_get_at(Handle visit, uint index, int fact);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_add(Handle visit, int list, out uint index);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_check(Handle visit, out int one, out int other);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_check_at(Handle visit, out int one, out int other, out uint index);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_error_text(Handle visit, int status, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_set_session(Handle visit, Handle session);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_set_certificate(Handle visit, Handle certificate, int tokenKind, Handle settings);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_set_answer(Handle visit, Handle answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_json(Handle visit, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_visit_copy(Handle visit, out IntPtr copy);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_visit_free(ref IntPtr visit);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decide(Handle visit, Handle settings, out IntPtr decision);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_session_receive(Handle session, IntPtr pin, uint timeoutMs, Handle visit, out IntPtr decision);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_get(Handle decision, int number);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_word(Handle decision, int list, uint index);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_word_text(Handle decision, int word, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_text(Handle decision, int language, int detail, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_json(Handle decision, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_svg(Handle decision, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_scene(Handle decision, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_decision_card(Handle decision, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_decision_free(ref IntPtr decision);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_readers_new(out IntPtr readers);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_readers_count(Handle readers, out uint count);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_readers_name(Handle readers, uint index, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_readers_wait(Handle readers, uint timeoutMs, out int @event);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_readers_event_name(Handle readers, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_readers_cancel(Handle readers);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_readers_free(ref IntPtr readers);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_answer_read(byte[] file, UIntPtr fileLength, byte[] institution, out IntPtr answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_answer_read_named(byte[] name, byte[] file, UIntPtr fileLength, byte[] institution, out IntPtr answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_answer_get(Handle answer, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_answer_text(Handle answer, int value, uint index, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_answer_json(Handle answer, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_answer_unit(Handle answer, uint index, out IntPtr unit);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_answer_free(ref IntPtr answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_reader_message(byte[] text);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_folder_open(byte[] path, byte[] journal, byte[] institution, out IntPtr folder);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_folder_next(Handle folder, uint timeoutMs, out IntPtr answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_folder_done(Handle folder);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_folder_ask(Handle folder, byte[] request, uint timeoutMs, out IntPtr answer);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_folder_cancel(Handle folder);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_folder_free(ref IntPtr folder);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_ask(Handle settings, byte[] question, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_ask_text(Handle settings, byte[] question, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_certificate_from_der(byte[] der, UIntPtr derLength, out IntPtr certificate);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_certificate_get(Handle certificate, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_certificate_text(Handle certificate, int value, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_certificate_bytes(Handle certificate, int value, IntPtr data, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_certificate_check(Handle certificate, Handle settings, out int chain, out int hierarchy);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_certificate_free(ref IntPtr certificate);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_challenge_new(out IntPtr challenge);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_challenge_to_sign(Handle challenge, Handle certificate, IntPtr data, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_challenge_verify(Handle challenge, Handle certificate, byte[] signature, UIntPtr signatureLength, out int possession);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_challenge_free(ref IntPtr challenge);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_status_from_pcsc(uint code);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_new(int operation, IntPtr pin, int allowLastTry, uint maxCommand, uint maxResponse, int extended, out IntPtr conversation);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_next(Handle conversation, out int step, IntPtr data, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_feed(Handle conversation, byte[] response, UIntPtr responseLength);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_fault(Handle conversation, int status);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_insertion(Handle conversation, ulong insertion);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_cancel(Handle conversation);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_get(Handle conversation, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_certificate(Handle conversation, out IntPtr certificate);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_conversation_error_text(Handle conversation, int language, [Out] byte[] text, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_conversation_free(ref IntPtr conversation);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_new(out IntPtr simulator);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_set(Handle simulator, int value, int number);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_insert(Handle simulator, int tokenKind);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_remove(Handle simulator);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_reset(Handle simulator);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_fail_at(Handle simulator, uint command, int status);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_get(Handle simulator, int value);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_transmit(Handle simulator, byte[] command, UIntPtr commandLength, IntPtr response, UIntPtr capacity, out UIntPtr length);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern int uketsuke_simulator_cut_power(Handle simulator);

        [DllImport(Name, CallingConvention = CallingConvention.Cdecl)]
        internal static extern void uketsuke_simulator_free(ref IntPtr simulator);
    }

    /// <summary>A driver's own way to the token, for <see cref="Session.OpenDriver"/>. What a method throws does not cross
    /// the library: a <see cref="UketsukeException"/> becomes its status, everything else
    /// <see cref="Status.ReaderSystem"/>, and the call of the session throws a <see cref="UketsukeException"/> whose inner
    /// exception it is.</summary>
    public abstract class Driver
    {
        private Exception failure;

        /// <summary>The reader's name for people.</summary>
        public virtual string Name { get { return ""; } }

        /// <summary>Longest command in bytes; 0: short length.</summary>
        public virtual uint MaxCommand { get { return 0; } }

        /// <summary>Longest response with its status word in bytes; 0: short length.</summary>
        public virtual uint MaxResponse { get { return 0; } }

        /// <summary>Reader and token are known to take extended length. Never a guess.</summary>
        public virtual bool Extended { get { return false; } }

        /// <summary>Sends one command, and gives the whole response with its status word. The command may carry a PIN: keep
        /// no copy. It is wiped when the method has returned.</summary>
        public abstract byte[] Transmit(byte[] command);

        /// <summary>Takes exclusive access until <see cref="End"/>, and waits no longer than that for it.</summary>
        public virtual void Begin(uint timeoutMs) { }

        /// <summary>Gives exclusive access back. Must not reset the token.</summary>
        public virtual void End() { }

        /// <summary>Takes the power from the token; returns only if that surely happened.</summary>
        public virtual void CutPower() { throw new UketsukeException(Status.PowerStaysOn); }

        /// <summary>A number that changes whenever another token may lie there; 0: not known.</summary>
        public virtual ulong Insertion() { return 0; }

        /// <summary>Called once, when the session is freed; it may be on the collector's thread.</summary>
        public virtual void Release() { }

        internal Exception TakeFailure()
        {
            Exception last = failure;
            failure = null;
            return last;
        }

        internal static Raw.Transport Table(IntPtr context, IntPtr name, Driver driver)
        {
            Raw.Transport transport = Functions;
            transport.struct_size = (uint)Marshal.SizeOf(typeof(Raw.Transport));
            transport.max_command = driver.MaxCommand;
            transport.max_response = driver.MaxResponse;
            transport.extended = driver.Extended ? 1 : 0;
            transport.context = context;
            transport.name = name;
            return transport;
        }

        // One table of functions for all drivers, which is never collected: the context says which is meant.
        private static readonly Raw.Transport Functions = new Raw.Transport
        {
            transmit = Transmitted,
            begin = (context, timeoutMs) => Of(context).Run(driver => driver.Begin(timeoutMs)),
            end = context => Of(context).Run(driver => driver.End()),
            cut_power = context => Of(context).Run(driver => driver.CutPower()),
            insertion = Inserted,
            release = Released,
        };

        private static Driver Of(IntPtr context)
        {
            return (Driver)GCHandle.FromIntPtr(context).Target;
        }

        private int Run(Action<Driver> work)
        {
            try
            {
                work(this);
                return 0;
            }
            catch (UketsukeException error)
            {
                failure = error;
                return error.Status == Status.Ok ? (int)Status.DriverContract : (int)error.Status;
            }
            catch (Exception error)
            {
                failure = error;
                return (int)Status.ReaderSystem;
            }
        }

        private static int Transmitted(
            IntPtr context, IntPtr command, UIntPtr size, IntPtr response, UIntPtr capacity, IntPtr length)
        {
            return Of(context).Run(driver =>
            {
                byte[] sent = new byte[(int)size];
                // It does not move, so that no copy of it stays behind.
                GCHandle pinned = GCHandle.Alloc(sent, GCHandleType.Pinned);
                byte[] received;
                try
                {
                    Marshal.Copy(command, sent, 0, sent.Length);
                    received = driver.Transmit(sent);
                }
                finally
                {
                    Array.Clear(sent, 0, sent.Length);
                    pinned.Free();
                }
                if (received == null || (ulong)received.Length > (ulong)capacity)
                {
                    throw new UketsukeException(Status.DriverContract);
                }
                Marshal.Copy(received, 0, response, received.Length);
                Marshal.WriteIntPtr(length, (IntPtr)received.Length);
            });
        }

        private static ulong Inserted(IntPtr context)
        {
            ulong found = 0;
            Of(context).Run(driver => found = driver.Insertion());
            return found;
        }

        private static void Released(IntPtr context)
        {
            Of(context).Run(driver => driver.Release());
            GCHandle.FromIntPtr(context).Free();
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_settings. Frees itself.</summary>
    public sealed class Settings : Handle
    {
        internal Settings(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_settings_free(ref handle);
            return true;
        }

        internal override void Tell(int status, byte[] text)
        {
            UIntPtr length;
            Raw.uketsuke_settings_error_text(this, status, (int)Language.Ja, text, (UIntPtr)text.Length, out length);
        }

        /// <summary>Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation.<para/>設定を作ります(本番の発行者、内蔵の規則とリーダー、操作は30秒まで)。</summary>
        public static Settings Make()
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_settings_new(out made), null);
            return new Settings(made);
        }

        /// <summary>Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1), `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only.<para/>設定の項目を変えます。</summary>
        public void Set(Number option, Number value)
        {
            Call.Check(Raw.uketsuke_settings_set(this, option.Value, value.Value), this);
        }

        /// <summary>The value of an option; 0 when the handle is NULL or the option is a text.<para/>設定の項目の値を返します。</summary>
        public Number Get(Number option)
        {
            return Raw.uketsuke_settings_get(this, option.Value);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Number option)
        {
            return Get(option).Day;
        }

        /// <summary>An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`.<para/>文字列の項目(規則表、リーダーのファイルのSHA-256)を書き込みます。</summary>
        public string Text(Number option)
        {
            return Call.Text(this, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_settings_text(this, option.Value, to, capacity, out length));
        }

        /// <summary>Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*.<para/>ルート証明書(DER)を名前を付けて追加します。</summary>
        public void AddRoot(string name, byte[] der)
        {
            Call.Check(Raw.uketsuke_settings_add_root(this, Call.Utf8(name), der, Call.Length(der)), this);
        }

        /// <summary>Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as 32 zero bytes, under which anybody could sign.<para/>規則とリーダーのファイルに署名する公開鍵(Ed25519、32バイト)を信頼します。取り消すには、設定を作り直します。公開鍵でないものや、誰でも署名できてしまう弱い鍵(32バイトすべて0など)はNOT_A_KEYです。</summary>
        public void AddKey(byte[] key)
        {
            Call.Check(Raw.uketsuke_settings_add_key(this, key, Call.Length(key)), this);
        }

        /// <summary>Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was none). An error leaves the table that is in use. FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules. UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line.<para/>規則ファイルとその署名を読み込みます。last_serialは前回の通番(なければ0)で、それより古いファイルは使いません。</summary>
        public void LoadRules(byte[] file, byte[] signature, uint lastSerial)
        {
            Call.Check(Raw.uketsuke_settings_load_rules(this, file, Call.Length(file), signature, Call.Length(signature), lastSerial), this);
        }

        /// <summary>Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why.<para/>リーダーと周辺のファイル(JSON)とその署名を読み込み、内蔵のものに加えます。</summary>
        public void LoadReaders(byte[] file, byte[] signature, uint lastSerial)
        {
            Call.Check(Raw.uketsuke_settings_load_readers(this, file, Call.Length(file), signature, Call.Length(signature), lastSerial), this);
        }

        /// <summary>What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too.<para/>statusの意味と、どうすればよいかを、最後に拒否されたファイル・署名・ルートの理由(ファイルの行や通番)とともに書き込みます。settingsはNULLでもかまいません。</summary>
        public string ErrorText(Number status, Language language = Language.Ja)
        {
            return Call.Text(this, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_settings_error_text(this, status.Value, (int)language, to, capacity, out length));
        }

        /// <summary>Never uses a reader of this name.<para/>この名前のリーダーを使いません。</summary>
        public void ExcludeReader(string name)
        {
            Call.Check(Raw.uketsuke_settings_exclude_reader(this, Call.Utf8(name)), this);
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_simulator. Frees itself.</summary>
    public sealed class Simulator : Handle
    {
        internal Simulator(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_simulator_free(ref handle);
            return true;
        }

        /// <summary>Makes a simulated reader without a token.<para/>カードのないシミュレーターを作ります。</summary>
        public static Simulator Make()
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_simulator_new(out made), null);
            return new Simulator(made);
        }

        /// <summary>Sets what the next token is (a word of *simulator*); 0 sets it back.<para/>次に置くカードの性質を設定します。</summary>
        public void Set(Number value, Number number)
        {
            Call.Check(Raw.uketsuke_simulator_set(this, value.Value, number.Value), null);
        }

        /// <summary>Lays a token of this kind (a word of *token_kind*) on the reader in the place of what lay there. Its PIN is 1234.<para/>カード・スマホを置きます。暗証番号は1234です。</summary>
        public void Insert(Number tokenKind)
        {
            Call.Check(Raw.uketsuke_simulator_insert(this, tokenKind.Value), null);
        }

        /// <summary>Takes the token away.<para/>カード・スマホを取り除きます。</summary>
        public void Remove()
        {
            Call.Check(Raw.uketsuke_simulator_remove(this), null);
        }

        /// <summary>Another program resets the token.<para/>ほかのプログラムがカードをリセットします。</summary>
        public void Reset()
        {
            Call.Check(Raw.uketsuke_simulator_reset(this), null);
        }

        /// <summary>The command with this number, counted from 0 and from now, fails with a status of what happens between program and token; INVALID_VALUE for any other.<para/>command番目(0から)のコマンドを、カードとの間で起きることを表す番号で失敗させます。</summary>
        public void FailAt(uint command, Number status)
        {
            Call.Check(Raw.uketsuke_simulator_fail_at(this, command, status.Value), null);
        }

        /// <summary>A number of the token that lies there (a word of *simulator*); 0 when none does.<para/>置かれているカードの値を返します。</summary>
        public Number Get(Number value)
        {
            return Raw.uketsuke_simulator_get(this, value.Value);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Number value)
        {
            return Get(value).Day;
        }

        /// <summary>Sends one command to the token, for tests of drivers.<para/>コマンドを一つ送ります。</summary>
        public byte[] Transmit(byte[] command)
        {
            return Call.Bytes(null, (IntPtr to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_simulator_transmit(this, command, Call.Length(command), to, capacity, out length));
        }

        /// <summary>Takes the power from the token, for tests of drivers.<para/>カードへの給電を止めます。</summary>
        public void CutPower()
        {
            Call.Check(Raw.uketsuke_simulator_cut_power(this), null);
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_certificate. Frees itself.</summary>
    public sealed class Certificate : Handle
    {
        internal Certificate(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_certificate_free(ref handle);
            return true;
        }

        /// <summary>Reads a certificate (DER), which must be whole and nothing else.<para/>電子証明書(DER)を読み取ります。</summary>
        public static Certificate FromDer(byte[] der)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_certificate_from_der(der, Call.Length(der), out made), null);
            return new Certificate(made);
        }

        /// <summary>A number of a certificate (a word of *certificate*): days, its purpose, the bits of its key. 0 when there is none.<para/>電子証明書の値を返します。</summary>
        public Number Get(Number value)
        {
            return Raw.uketsuke_certificate_get(this, value.Value);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Number value)
        {
            return Get(value).Day;
        }

        /// <summary>A text of a certificate: its issuer's name, its policy, its subject (personal: keep it out of logs).<para/>電子証明書の文字列を書き込みます。主体者は個人情報です。</summary>
        public string Text(Number value)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_certificate_text(this, value.Value, to, capacity, out length));
        }

        /// <summary>Bytes of a certificate: the whole (`UKETSUKE_CERTIFICATE_DER`), or its serial number (personal: keep it out of logs).<para/>電子証明書のバイト列を書き込みます。発行番号は個人情報です。</summary>
        public byte[] Bytes(Number value)
        {
            return Call.Bytes(null, (IntPtr to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_certificate_bytes(this, value.Value, to, capacity, out length));
        }

        /// <summary>What the settings' roots say of a certificate: `chain` (a word of *chain*) and `hierarchy` (a word of *hierarchy*). `settings` and `hierarchy` may be NULL.<para/>電子証明書の発行者を確かめます。</summary>
        public void Check(Settings settings, out Number chain, out Number hierarchy)
        {
            int chainOut = 0;
            int hierarchyOut = 0;
            Call.Check(Raw.uketsuke_certificate_check(this, Handle.Of(settings), out chainOut, out hierarchyOut), null);
            chain = chainOut;
            hierarchy = hierarchyOut;
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_challenge. Frees itself.</summary>
    public sealed class Challenge : Handle
    {
        internal Challenge(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_challenge_free(ref handle);
            return true;
        }

        /// <summary>Makes a fresh challenge, for programs that speak to the token themselves.<para/>鍵を確かめるための新しい値を作ります。</summary>
        public static Challenge Make()
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_challenge_new(out made), null);
            return new Challenge(made);
        }

        /// <summary>What the token is to sign, for a certificate's kind of key. UNSUPPORTED for a kind that cannot be asked.<para/>カード・スマホに署名させるデータを書き込みます。</summary>
        public byte[] ToSign(Certificate certificate)
        {
            return Call.Bytes(null, (IntPtr to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_challenge_to_sign(this, Handle.Of(certificate), to, capacity, out length));
        }

        /// <summary>Whether the token's signature belongs to the challenge and the certificate: `possession` is a word of *possession*. A challenge judges once.<para/>署名を確かめます。一つの値で確かめられるのは一度だけです。</summary>
        public Number Verify(Certificate certificate, byte[] signature)
        {
            int possessionOut = 0;
            Call.Check(Raw.uketsuke_challenge_verify(this, Handle.Of(certificate), signature, Call.Length(signature), out possessionOut), null);
            return possessionOut;
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_answer. Frees itself.</summary>
    public sealed class Answer : Handle
    {
        internal Answer(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_answer_free(ref handle);
            return true;
        }

        /// <summary>Reads the answer about one person from the bytes of its file, XML or JSON. `institution` is the institution's own code for medical institutions, 10 digits (else NOT_AN_INSTITUTION), with which the answer and its tickets are compared; NULL or empty: not compared. ANSWER_REFUSED: of the same bytes `uketsuke_answer_read_named` says why, and where.<para/>資格確認端末の結果のファイルを読み取ります。institutionは自施設の医療機関コード(半角数字10桁、それ以外はNOT_AN_INSTITUTION)で、NULLか空なら照合しません。</summary>
        public static Answer Read(byte[] file, string institution)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_answer_read(file, Call.Length(file), Call.Utf8(institution), out made), null);
            return new Answer(made);
        }

        /// <summary>Reads any file of the terminal that is read, by its name and bytes: answers about one and about many persons, receipts, registrations, requests, also in a ZIP. A file with a password is decrypted by the software that knows the pass phrase, and what was inside is given here. Of a file that is refused the answer says why (`UKETSUKE_ANSWER_PROBLEM`), and holds nothing else.<para/>連携フォルダーのファイルを、名前と内容から読み取ります。</summary>
        public static Answer ReadNamed(string name, byte[] file, string institution)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_answer_read_named(Call.Utf8(name), file, Call.Length(file), Call.Utf8(institution), out made), null);
            return new Answer(made);
        }

        /// <summary>A number of an answer (a word of *answer*); 0 when there is none. `uketsuke_visit_set_answer` and `uketsuke_visit_get_at` give its facts one by one.<para/>結果の値を返します。</summary>
        public Number Get(Number value)
        {
            return Raw.uketsuke_answer_get(this, value.Value);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Number value)
        {
            return Get(value).Day;
        }

        /// <summary>A text of an answer; a remark (`UKETSUKE_ANSWER_REMARK`) by its index. Remarks and problems are in the language, and hold nothing personal. The file's name and the reference number are personal: keep them out of logs. In a file's name, which anybody may have chosen, control characters and those that turn the direction of writing are escaped (`\u{202e}`).<para/>結果の文字列を書き込みます。注記はindex番目(0から)です。</summary>
        public string Text(Number value, uint index, Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_answer_text(this, value.Value, index, (int)language, to, capacity, out length));
        }

        /// <summary>The whole content as JSON, as `uketsuke watch` writes it (`docs/linkage-folder.md`), without a decision and without the reference number. NOTHING_READ for one person's part of a bulk answer, and where nothing was read.<para/>ファイルの内容をJSONで書き込みます。</summary>
        public string Json()
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_answer_json(this, to, capacity, out length));
        }

        /// <summary>One person's answer in a bulk file, by its index from 0: a forecast of the booked visit.<para/>一括照会の結果の1人分を返します。</summary>
        public Answer Unit(uint index)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_answer_unit(this, index, out made), null);
            return new Answer(made);
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_folder. Frees itself.</summary>
    public sealed class Folder : Handle
    {
        internal Folder(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_folder_free(ref handle);
            return true;
        }

        [DllImport("uketsuke", CallingConvention = CallingConvention.Cdecl, EntryPoint = "uketsuke_folder_cancel")]
        private static extern void CancelAt(IntPtr raw);

        internal override void CancelRaw(IntPtr raw) { CancelAt(raw); }

        /// <summary>Watches the linkage folder of a terminal, or the one of it in which answers come; the parts `res` and `face` are watched with it. `journal` is a file in which it is kept what was taken, so that a restart takes nothing twice; it holds no names, and one program at a time uses it. NULL: what is there is given again after a restart. `institution` as for `uketsuke_answer_read`. FOLDER_REFUSED when the folder cannot be listed or the journal cannot be used.<para/>連携フォルダーの監視を始めます。</summary>
        public static Folder Open(string path, string journal, string institution)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_folder_open(Call.Utf8(path), Call.Utf8(journal), Call.Utf8(institution), out made), null);
            return new Folder(made);
        }

        /// <summary>The next file in the folder: its content, or why it is not read (`UKETSUKE_ANSWER_PROBLEM`); also what happens to the folder. Each content is given once. `timeout_ms` bounds the wait: 0 does not wait, `UKETSUKE_FOREVER` waits. DEADLINE_PASSED when nothing came. What was given is noted in the journal by `uketsuke_folder_done`, or when the next one is asked for. A program that ends before that is given it again.<para/>連携フォルダーの次のファイルを返します。</summary>
        public Answer Next(uint timeoutMs)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_folder_next(this, timeoutMs, out made), null);
            return new Answer(made);
        }

        /// <summary>Notes in the journal that what was given last has been dealt with.<para/>最後に返したファイルを処理済みとして記録します。</summary>
        public void Done()
        {
            Call.Check(Raw.uketsuke_folder_done(this), null);
        }

        /// <summary>Asks the terminal through the folder's parts `req` and `res`, and waits for the answer. `request` is the question `terminal_request` of `uketsuke_ask` in JSON. A question that is still being worked on is asked again, and the results of one about many persons are collected. `uketsuke_folder_next` gives the answer's file, too. DEADLINE_PASSED: no answer; a request that the terminal did not take is taken back. ANSWER_PENDING: still being worked on. NAME_TAKEN: each question needs an `id` of its own. ANSWER_NOT_OURS, ANSWER_REFUSED: there is an answer, and it is not used. NOT_A_QUESTION: a field is refused; `uketsuke_ask` with the same question names it. CANCELLED after `uketsuke_folder_cancel`; a request that the terminal did not take is taken back.<para/>資格確認端末に照会し、結果を待ちます。</summary>
        public Answer Ask(string request, uint timeoutMs)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_folder_ask(this, Call.Utf8(request), timeoutMs, out made), null);
            return new Answer(made);
        }

        /// <summary>Ends the waits that are under way, for the next file and for the answers to questions; where there is none, the next wait for a file, once. They answer CANCELLED. From any thread, at any time; NULL is fine.<para/>次のファイルと、照会の結果を待つのを中止します。</summary>
        public void Cancel()
        {
            Raw.uketsuke_folder_cancel(this);
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_decision. Frees itself.</summary>
    public sealed class Decision : Handle
    {
        internal Decision(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_decision_free(ref handle);
            return true;
        }

        /// <summary>Decides. A card that is refused is a decision too; an error says that the visit's facts are refused, missing or do not go together. `settings` may be NULL: the built-in rules.<para/>判定します。受付できないことも判定の一つです。</summary>
        public static Decision Decide(Visit visit, Settings settings)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_decide(Handle.Of(visit), Handle.Of(settings), out made), visit);
            return new Decision(made);
        }

        /// <summary>What the decision says about any number: the value of an outcome (a word, a day, a flag); 1 for a finding, step, note or rule that it holds; a word of *provided* for a kind of information. 0 for everything else, and for NULL.<para/>番号について判定が述べることを返します。述べないこととNULLは0です。</summary>
        public Number Get(Number number)
        {
            return Raw.uketsuke_decision_get(this, number.Value);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Number number)
        {
            return Get(number).Day;
        }

        /// <summary>The word at an index of a list (a word of *decision_list*), from 0; 0 after the last.<para/>一覧のindex番目(0から)の番号を返します。終わりの後は0です。</summary>
        public Number Word(Number list, uint index)
        {
            return Raw.uketsuke_decision_word(this, list.Value, index);
        }

        /// <summary>The text of a word with this decision's days filled in, for a dialog of your own.<para/>番号の文を、この判定の日付を入れて書き込みます。</summary>
        public string WordText(Number word, Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_decision_word_text(this, word.Value, (int)language, to, capacity, out length));
        }

        /// <summary>The decision in words, as much as `detail` says; `UKETSUKE_TEXT_CRLF` may be added to it. `UKETSUKE_TEXT_MAX` bytes hold every one. Every line ends with a line feed, the last one too.<para/>判定を文で書き込みます。最後の行も改行で終わります。</summary>
        public string Text(Number detail, Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_decision_text(this, (int)language, detail.Value, to, capacity, out length));
        }

        /// <summary>The decision as JSON.<para/>判定をJSONで書き込みます。</summary>
        public string Json()
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_decision_json(this, to, capacity, out length));
        }

        /// <summary>The picture of the days of the card or phone, as SVG; empty where no day is known.<para/>カード・スマホの期限の図をSVGで書き込みます。</summary>
        public string Svg(Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_decision_svg(this, (int)language, to, capacity, out length));
        }

        /// <summary>The same picture as rectangles and texts, in JSON, for a window of your own to draw; `null` where no day is known.<para/>カード・スマホの期限の図を、四角形と文字のJSONで書き込みます。</summary>
        public string Scene(Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_decision_scene(this, (int)language, to, capacity, out length));
        }

        /// <summary>What patients may see, as SVG of an A6 sheet: for a screen that faces them, or to be printed.<para/>患者に見せる案内を、A6判のSVGで書き込みます。</summary>
        public string Card(Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_decision_card(this, (int)language, to, capacity, out length));
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_visit. Frees itself.</summary>
    public sealed class Visit : Handle
    {
        internal Visit(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_visit_free(ref handle);
            return true;
        }

        internal override void Tell(int status, byte[] text)
        {
            UIntPtr length;
            Raw.uketsuke_visit_error_text(this, status, (int)Language.Ja, text, (UIntPtr)text.Length, out length);
        }

        /// <summary>Makes a visit of which only the day is known: YYYYMMDD, from 20151005 on.<para/>受診日(YYYYMMDD)だけが分かっている受付を作ります。</summary>
        public static Visit Make(DateTime? day)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_visit_new(Number.Of(day), out made), null);
            return new Visit(made);
        }

        /// <summary>Sets a fact: a day as YYYYMMDD, a flag as 0 or 1, a count, or a word of the fact's own group. 0 clears it, but for an amount. A value that is refused leaves the fact as it was and is not forgotten: until the fact is set correctly or cleared, the visit cannot be decided. Whether facts go together is asked by `uketsuke_decide` and `uketsuke_visit_check` alone.<para/>項目を設定します。0は取り消しです。拒否された値は、正しく設定し直すまで判定を止めます。</summary>
        public void Set(Fact fact, Number value)
        {
            Call.Check(Raw.uketsuke_visit_set(this, (int)fact, value.Value), this);
        }

        /// <summary>Sets a fact of the token, result or ticket at an index that `uketsuke_visit_add` gave. Index 0 is what `uketsuke_visit_set` sets.<para/>追加したカード・結果・医療券の項目を設定します。</summary>
        public void SetAt(uint index, Fact fact, Number value)
        {
            Call.Check(Raw.uketsuke_visit_set_at(this, index, (int)fact, value.Value), this);
        }

        /// <summary>Sets a fact that is a text: `UKETSUKE_FACT_RESULT_MESSAGE`. NULL clears it.<para/>文字列の項目を設定します。NULLは取り消しです。</summary>
        public void SetText(Fact fact, string text)
        {
            Call.Check(Raw.uketsuke_visit_set_text(this, (int)fact, Call.Utf8(text)), this);
        }

        /// <summary>Takes a fact back, also one that was refused, one that this library does not know, and an amount, of which 0 is a value. A visit always has a day: NOT_A_DAY for it, and nothing is changed; only another day that was refused is taken back.<para/>項目を取り消します(拒否された項目、知らない番号も)。受診日は取り消せず、NOT_A_DAYです(拒否された日付の取り消しはできます)。</summary>
        public void Clear(uint index, Fact fact)
        {
            Call.Check(Raw.uketsuke_visit_clear(this, index, (int)fact), this);
        }

        /// <summary>The value of a fact; 0 when it was never given, is a text, or the visit is NULL or in use.<para/>項目の値を返します。なければ0です。</summary>
        public Number Get(Fact fact)
        {
            return Raw.uketsuke_visit_get(this, (int)fact);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Fact fact)
        {
            return Get(fact).Day;
        }

        /// <summary>The value of a fact of the token, result or ticket at an index.<para/>追加したカード・結果・医療券の項目の値を返します。</summary>
        public Number GetAt(uint index, Fact fact)
        {
            return Raw.uketsuke_visit_get_at(this, index, (int)fact);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? DayAt(uint index, Fact fact)
        {
            return GetAt(index, fact).Day;
        }

        /// <summary>Adds a token, the answer, a result, or a ticket of the result that was added last (a word of *visit_list*), and gives its index.<para/>カード・結果・医療券を追加し、その番号を返します。</summary>
        public uint Add(Number list)
        {
            uint indexOut = 0;
            Call.Check(Raw.uketsuke_visit_add(this, list.Value, out indexOut), this);
            return indexOut;
        }

        /// <summary>Whether the visit can be decided. If not, `one` and `other` are the facts that stand in the way, or 0. Both may be NULL. `uketsuke_word_text` names a fact.<para/>判定できる受付かどうかを確かめ、妨げになる項目を返します。項目の名前はuketsuke_word_textで得られます。</summary>
        public Status Check(out Fact one, out Fact other)
        {
            int oneOut = 0;
            int otherOut = 0;
            int status = Raw.uketsuke_visit_check(this, out oneOut, out otherOut);
            one = (Fact)oneOut;
            other = (Fact)otherOut;
            return (Status)status;
        }

        /// <summary>The same, with the index at which `one` was refused (0 for a fact that has none), where it is to be set or cleared. `index` may be NULL, too.<para/>同じことを確かめ、項目が拒否された番号(追加したカード・結果・医療券)も返します。</summary>
        public Status CheckAt(out Fact one, out Fact other, out uint index)
        {
            int oneOut = 0;
            int otherOut = 0;
            uint indexOut = 0;
            int status = Raw.uketsuke_visit_check_at(this, out oneOut, out otherOut, out indexOut);
            one = (Fact)oneOut;
            other = (Fact)otherOut;
            index = indexOut;
            return (Status)status;
        }

        /// <summary>What `status` means and what helps, as `uketsuke_error_text` says it, with the names of the facts that it is about: what was refused last in this way, or what stands in the way of a decision. `visit` may be NULL, and in use by another thread: then without names.<para/>statusの意味と、どうすればよいかを、対象の項目の名前とともに書き込みます。visitはNULLでもかまいません。</summary>
        public string ErrorText(Number status, Language language = Language.Ja)
        {
            return Call.Text(this, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_visit_error_text(this, status.Value, (int)language, to, capacity, out length));
        }

        /// <summary>Puts what a session read last in the place of what was known of the first token: its kind and certificate, a PIN that was right or wrong. What staff saw stays. After a failure it puts in what was found out until then.<para/>セッションが最後に読み取った内容を受付に入れます。</summary>
        public void SetSession(Session session)
        {
            Call.Check(Raw.uketsuke_visit_set_session(this, Handle.Of(session)), this);
        }

        /// <summary>Puts a certificate that was read elsewhere in the place of what was known of the first token. `token_kind` is what it was read from (0: not known); `settings` says which roots are accepted (NULL: those that are built in).<para/>ほかで読み取った電子証明書を受付に入れます。</summary>
        public void SetCertificate(Certificate certificate, Number tokenKind, Settings settings)
        {
            Call.Check(Raw.uketsuke_visit_set_certificate(this, Handle.Of(certificate), tokenKind.Value, Handle.Of(settings)), this);
        }

        /// <summary>Puts a terminal's answer in the place of what was known of one.<para/>資格確認端末の結果を受付に入れます。</summary>
        public void SetAnswer(Answer answer)
        {
            Call.Check(Raw.uketsuke_visit_set_answer(this, Handle.Of(answer)), this);
        }

        /// <summary>The facts that were given, as JSON (`docs/schemas/visit.json`).<para/>設定された項目をJSONで書き込みます。</summary>
        public string Json()
        {
            return Call.Text(this, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_visit_json(this, to, capacity, out length));
        }

        /// <summary>A copy of a visit, with what was refused.<para/>受付の写しを作ります。</summary>
        public Visit Copy()
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_visit_copy(this, out made), this);
            return new Visit(made);
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_session. Frees itself.</summary>
    public sealed class Session : Handle
    {
        internal Session(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_session_free(ref handle);
            return true;
        }

        [DllImport("uketsuke", CallingConvention = CallingConvention.Cdecl, EntryPoint = "uketsuke_session_cancel")]
        private static extern void CancelAt(IntPtr raw);

        internal override void CancelRaw(IntPtr raw) { CancelAt(raw); }

        internal override void Tell(int status, byte[] text)
        {
            UIntPtr length;
            Raw.uketsuke_error_text(status, this, (int)Language.Ja, text, (UIntPtr)text.Length, out length);
        }

        /// <summary>Opens a reader by PC/SC: the named one, which may be plugged in later, or any (NULL). Nothing is connected yet. `settings` may be NULL. UNSUPPORTED without PC/SC.<para/>PC/SCのリーダーを開きます。NULLならどのリーダーでも使います。</summary>
        public static Session Open(string reader, Settings settings)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_session_open(Call.Utf8(reader), Handle.Of(settings), out made), null);
            return new Session(made);
        }

        /// <summary>Plays a recorded trace as if it were a reader.<para/>記録された通信を再生します。</summary>
        public static Session OpenTrace(byte[] trace, Settings settings)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_session_open_trace(trace, Call.Length(trace), Handle.Of(settings), out made), null);
            return new Session(made);
        }

        /// <summary>Opens a simulated reader. The simulator's handle stays yours. UNSUPPORTED without the simulator.<para/>シミュレーターのリーダーを開きます。</summary>
        public static Session OpenSimulator(Simulator simulator, Settings settings)
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_session_open_simulator(Handle.Of(simulator), Handle.Of(settings), out made), null);
            return new Session(made);
        }

        /// <summary>Waits for a token that this session has not read yet. NO_TOKEN when none came in time, CANCELLED after `uketsuke_session_cancel`.<para/>まだ読み取っていないカード・スマホを待ちます。時間内に置かれなければNO_TOKENを返します。</summary>
        public void Wait(uint timeoutMs)
        {
            Call.Check(Raw.uketsuke_session_wait(this, timeoutMs), this);
        }

        /// <summary>Waits until the token has left that was waited for or spoken to last. DEADLINE_PASSED when it still lies there.<para/>カード・スマホが離れるのを待ちます。時間内に離れなければDEADLINE_PASSEDを返します。</summary>
        public void WaitRemoval(uint timeoutMs)
        {
            Call.Check(Raw.uketsuke_session_wait_removal(this, timeoutMs), this);
        }

        /// <summary>Runs one operation (a word of *operation*) with the token that lies there. A PIN is verified once at the most, and the token is locked again. `pin`: NUL-terminated digits, or NULL. A PIN goes to the token that was waited for or spoken to last, and to no other: TOKEN_SWAPPED when another lies there, until the next wait, or an operation without a PIN, has seen that one.<para/>カード・スマホとの操作を一つ行います。暗証番号は、最後に待った、または操作したカード・スマホにだけ使います。別のものが置かれていれば、次に待つか、暗証番号なしの操作で確かめるまでTOKEN_SWAPPEDです。</summary>
        public void Run(OperationKind operation, char[] pin)
        {
            using (Secret secret = new Secret(pin))
            {
                Call.Check(Raw.uketsuke_session_run(this, (int)operation, secret.Address), this);
            }
        }

        /// <summary>Lets the next operation with a PIN, and it alone, spend the last try, or one that nobody has counted. Ask the patient first.<para/>次の操作に限り、暗証番号の最後の1回を使うことを許可します。</summary>
        public void AllowLastTry()
        {
            Call.Check(Raw.uketsuke_session_allow_last_try(this), this);
        }

        /// <summary>A number of the last operation (a word of *session*); 0 when there is none. From any thread, at any time.<para/>最後の操作の値を返します。</summary>
        public Number Get(Number value)
        {
            return Raw.uketsuke_session_get(this, value.Value);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Number value)
        {
            return Get(value).Day;
        }

        /// <summary>A text of the last operation: `UKETSUKE_SESSION_READER_NAME`. From any thread, at any time.<para/>最後の操作の文字列(リーダーの名前)を書き込みます。</summary>
        public string Text(Number value)
        {
            return Call.Text(this, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_session_text(this, value.Value, to, capacity, out length));
        }

        /// <summary>The certificate that was read last. NOTHING_READ when there is none.<para/>最後に読み取った電子証明書を返します。</summary>
        public Certificate Certificate()
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_session_certificate(this, out made), this);
            return new Certificate(made);
        }

        /// <summary>Ends the operation that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.<para/>実行中の(なければ次の)操作を中止します。</summary>
        public void Cancel()
        {
            Raw.uketsuke_session_cancel(this);
        }

        /// <summary>Waits for a token that this session has not received yet, reads and checks it, puts what it says into the visit, and decides: `uketsuke_session_wait`, `_run`, `uketsuke_visit_set_session` and `uketsuke_decide` in one call. Facts that are in the visit already stay. Without a PIN (`pin` NULL) the certificate is read; with one it is verified, and the token's key is proved. A call that fails does not use the token up: after `UKETSUKE_ERROR_PIN_REQUIRED` call it again with the PIN. What was found out is in the visit even then, so that `uketsuke_decide` gives the steps to fall back to. Over a driver without `insertion` every call reads. The PIN is for the token that this call finds. If the session has seen a token before that was not received (it waited for it, or asked it something, or failed to read it), the PIN is for that one: when another lies there, nothing is sent, and `UKETSUKE_ERROR_TOKEN_SWAPPED` says so. Then begin again, and ask for the PIN anew: the next wait takes the token that lies there.<para/>待つ・読む・確かめる・判定するを一度に行います。暗証番号は、この呼び出しが見つけたカード・スマホに使います。受け付けていないものを既に見ている(待った、尋ねた、読み取りに失敗した)ときは、そのカード・スマホにだけ使い、別のものが置かれていれば何も送らずにUKETSUKE_ERROR_TOKEN_SWAPPEDを返します。その後は、暗証番号の入力からやり直します。次に待つとき、そこにあるものを受け付けます。</summary>
        public Decision Receive(char[] pin, uint timeoutMs, Visit visit)
        {
            using (Secret secret = new Secret(pin))
            {
                IntPtr made;
                Call.Check(Raw.uketsuke_session_receive(this, secret.Address, timeoutMs, Handle.Of(visit), out made), this);
                return new Decision(made);
            }
        }

        private Raw.LogFunction log;

        internal Driver Driver { get; private set; }

        /// <summary>Opens a driver's own reader. The session keeps the driver until it is freed. All of the driver's methods
        /// but <see cref="Driver.Release"/> run on the thread that calls the session.</summary>
        public static Session OpenDriver(Driver driver, Settings settings)
        {
            byte[] utf8 = Call.Utf8(driver.Name ?? "");
            GCHandle name = GCHandle.Alloc(utf8, GCHandleType.Pinned);
            GCHandle context = GCHandle.Alloc(driver);
            try
            {
                IntPtr made;
                Raw.Transport transport = Driver.Table(GCHandle.ToIntPtr(context), name.AddrOfPinnedObject(), driver);
                Call.Check(Raw.uketsuke_session_open_transport(ref transport, Of(settings), out made), null);
                return new Session(made) { Driver = driver };
            }
            catch
            {
                context.Free();
                throw;
            }
            finally
            {
                name.Free();
            }
        }

        /// <summary>Gives one line after each operation, without anything personal in it, to a function; null: to nobody.
        /// What the function throws is dropped.</summary>
        public void SetLog(Action<string> line)
        {
            Raw.LogFunction told = line == null ? (Raw.LogFunction)null : (context, text) =>
            {
                try
                {
                    line(Call.String(text));
                }
                catch
                {
                    // Nothing may cross the library.
                }
            };
            Call.Check(Raw.uketsuke_session_set_log(this, told, IntPtr.Zero), this);
            // Kept from being collected as long as the session is there.
            GC.KeepAlive(log);
            log = told;
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_readers. Frees itself.</summary>
    public sealed class Readers : Handle
    {
        internal Readers(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_readers_free(ref handle);
            return true;
        }

        [DllImport("uketsuke", CallingConvention = CallingConvention.Cdecl, EntryPoint = "uketsuke_readers_cancel")]
        private static extern void CancelAt(IntPtr raw);

        internal override void CancelRaw(IntPtr raw) { CancelAt(raw); }

        /// <summary>Begins to look at the readers. UNSUPPORTED without PC/SC.<para/>リーダーの監視を始めます。</summary>
        public static Readers Make()
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_readers_new(out made), null);
            return new Readers(made);
        }

        /// <summary>Looks which readers there are, and counts them.<para/>リーダーを数え直します。</summary>
        public uint Count()
        {
            uint countOut = 0;
            Call.Check(Raw.uketsuke_readers_count(this, out countOut), null);
            return countOut;
        }

        /// <summary>The name of a reader that `uketsuke_readers_count` counted, from 0.<para/>リーダーの名前を書き込みます。</summary>
        public string Name(uint index)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_readers_name(this, index, to, capacity, out length));
        }

        /// <summary>Waits until something happens to a reader or a token (a word of *reader_event*). DEADLINE_PASSED when nothing does.<para/>リーダーやカードの変化を待ちます。時間内に変化がなければDEADLINE_PASSEDを返します。</summary>
        public Number Wait(uint timeoutMs)
        {
            int eventOut = 0;
            Call.Check(Raw.uketsuke_readers_wait(this, timeoutMs, out eventOut), null);
            return eventOut;
        }

        /// <summary>The name of the reader to which the last event happened.<para/>最後の変化があったリーダーの名前を書き込みます。</summary>
        public string EventName()
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_readers_event_name(this, to, capacity, out length));
        }

        /// <summary>Ends the wait that runs, or the next one if none does, once. From any thread, at any time; NULL is fine.<para/>待機を中止します。</summary>
        public void Cancel()
        {
            Raw.uketsuke_readers_cancel(this);
        }
    }

    /// <summary>A handle of uketsuke.h: uketsuke_conversation. Frees itself.</summary>
    public sealed class Conversation : Handle
    {
        internal Conversation(IntPtr raw) : base(raw) { }

        /// <inheritdoc/>
        protected override bool ReleaseHandle()
        {
            Raw.uketsuke_conversation_free(ref handle);
            return true;
        }

        /// <summary>Begins an operation (a word of *operation*) for a reader that takes so many bytes (0: short length). `pin` may be NULL; `allow_last_try` is 1 when the patient wants the last try to be spent.<para/>操作を一歩ずつ進める会話を作ります。</summary>
        public static Conversation Make(OperationKind operation, char[] pin, bool allowLastTry, uint maxCommand, uint maxResponse, bool extended)
        {
            using (Secret secret = new Secret(pin))
            {
                IntPtr made;
                Call.Check(Raw.uketsuke_conversation_new((int)operation, secret.Address, allowLastTry ? 1 : 0, maxCommand, maxResponse, extended ? 1 : 0, out made), null);
                return new Conversation(made);
            }
        }

        /// <summary>What to do next (a word of *conversation_step*, 0: nothing, the operation is over) and the bytes to send. They may carry a PIN: keep no copy and write them to no log. After each step comes `uketsuke_conversation_feed` or `_fault`. When it is over, the status is the operation's. `data` holds 261 bytes, whatever the step; with fewer nothing is handed out: BUFFER_TOO_SMALL, `length` is 261 and `step` is TRANSMIT, so that nobody takes the operation for over.<para/>次にすることと、送るバイト列を返します。dataには常に261バイトが必要です。</summary>
        public byte[] Next(out Number step)
        {
            int stepOut = 0;
            byte[] data = Call.Bytes(null, (IntPtr to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_conversation_next(this, out stepOut, to, capacity, out length));
            step = stepOut;
            return data;
        }

        /// <summary>What came back from the token: the response with its status word; no bytes after a cut of power.<para/>カード・スマホの応答を渡します。</summary>
        public void Feed(byte[] response)
        {
            Call.Check(Raw.uketsuke_conversation_feed(this, response, Call.Length(response)), null);
        }

        /// <summary>The step failed: a status of what happened between program and token, or a number of your own.<para/>送れなかったことを、番号で渡します。</summary>
        public void Fault(Number status)
        {
            Call.Check(Raw.uketsuke_conversation_fault(this, status.Value), null);
        }

        /// <summary>Tells which token lies there now: a number that changes whenever another may. Before each `uketsuke_conversation_next`, where the reader knows; a PIN never goes to another token then.<para/>今置かれているカードの番号を知らせます。</summary>
        public void Insertion(ulong insertion)
        {
            Call.Check(Raw.uketsuke_conversation_insertion(this, insertion), null);
        }

        /// <summary>Ends the operation as soon as the token is locked again: go on with `uketsuke_conversation_next` until it is over.<para/>会話を中止します。終わるまで次の手順を続けてください。</summary>
        public void Cancel()
        {
            Call.Check(Raw.uketsuke_conversation_cancel(this), null);
        }

        /// <summary>A number of the operation when it is over (a word of *session*); 0 before.<para/>終わった操作の値を返します。</summary>
        public Number Get(Number value)
        {
            return Raw.uketsuke_conversation_get(this, value.Value);
        }

        /// <summary>The same as a day; null where there is none.</summary>
        public DateTime? Day(Number value)
        {
            return Get(value).Day;
        }

        /// <summary>The certificate that was read. NOTHING_READ when there is none.<para/>読み取った電子証明書を返します。</summary>
        public Certificate Certificate()
        {
            IntPtr made;
            Call.Check(Raw.uketsuke_conversation_certificate(this, out made), null);
            return new Certificate(made);
        }

        /// <summary>What happened and what helps, for the people at the desk, when the operation is over.<para/>何が起き、どうすればよいかを書き込みます。</summary>
        public string ErrorText(Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_conversation_error_text(this, (int)language, to, capacity, out length));
        }
    }

    /// <summary>The functions of no handle.</summary>
    public static class Library
    {
        /// <summary>Milliseconds that do not end.</summary>
        public const uint Forever = 0xFFFFFFFF;

        /// <summary>Added to a detail: lines end in CR LF.</summary>
        public const int TextCrLf = 0x40000000;

        /// <summary>The number of the interface that the library has: 1. Compare it with `UKETSUKE_ABI_VERSION`.<para/>ライブラリのインターフェイスの番号(1)を返します。</summary>
        public static uint AbiVersion()
        {
            return Raw.uketsuke_abi_version();
        }

        /// <summary>The library's version as one number: major * 10000 + minor * 100 + patch, as `UKETSUKE_VERSION_NUMBER`.<para/>ライブラリの版を一つの数で返します(メジャー×10000＋マイナー×100＋パッチ)。</summary>
        public static uint VersionNumber()
        {
            return Raw.uketsuke_version_number();
        }

        /// <summary>1 when this build can do that (a word of *feature*), else 0.<para/>この機能を含むビルドなら1、そうでなければ0を返します。</summary>
        public static bool Feature(Number feature)
        {
            return Raw.uketsuke_feature(feature.Value) != 0;
        }

        /// <summary>Today in Japan as YYYYMMDD, by the computer's clock. Nothing else in the library reads a clock. 0 when the clock is outside of the years 1900 to 9999.<para/>日本の今日の日付(YYYYMMDD)を返します。時計を読むのはこの関数だけです。</summary>
        public static DateTime? Today()
        {
            return new Number(Raw.uketsuke_today()).Day;
        }

        /// <summary>The name of a word, `group.word`, for logs: `status.token_removed`. 0 has none: the outcome or status that holds it says what it means.<para/>番号の名前(group.word)を書き込みます。ログ用です。</summary>
        public static string WordName(Number word)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_word_name(word.Value, to, capacity, out length));
        }

        /// <summary>The number of a word by its name, `group.word`; 0 when there is none.<para/>名前(group.word)から番号を返します。なければ0です。</summary>
        public static Number WordNumber(string name)
        {
            return Raw.uketsuke_word_number(Call.Utf8(name));
        }

        /// <summary>The text of a word, with its places such as `{until}` as they are; `uketsuke_decision_word_text` fills them in.<para/>番号の文を書き込みます。「{until}」などの空所はそのままです。</summary>
        public static string WordText(Number word, Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_word_text(word.Value, (int)language, to, capacity, out length));
        }

        /// <summary>What happened and what helps, for the people at the desk. With the session in which it happened: on which reader, what was being done, how many PIN tries are left. `session` may be NULL, and in use by another thread.<para/>何が起き、どうすればよいかを書き込みます。sessionはNULLでもかまいません。</summary>
        public static string ErrorText(Number status, Session session, Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_error_text(status.Value, Handle.Of(session), (int)language, to, capacity, out length));
        }

        /// <summary>What a message on the reader's screen means, by its code or its text: the value for `UKETSUKE_FACT_READER_MESSAGE`. 0 when nothing was entered.<para/>リーダーの表示(番号か文)の意味を返します。</summary>
        public static Number ReaderMessage(string text)
        {
            return Raw.uketsuke_reader_message(Call.Utf8(text));
        }

        /// <summary>Answers a question (`docs/schemas/ask-*.json`): decide, renewal, grace, rules, words, readers, facility, terminal_request, era. A question that is not understood is an error, and the answer's member `text` names what is wrong with it.<para/>JSONの質問にJSONで答えます。</summary>
        public static string Ask(Settings settings, string question)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_ask(Handle.Of(settings), Call.Utf8(question), to, capacity, out length));
        }

        /// <summary>The same, and gives the text of the answer alone, for programs without a JSON parser.<para/>質問に、文だけで答えます。</summary>
        public static string AskText(Settings settings, string question, Language language = Language.Ja)
        {
            return Call.Text(null, (byte[] to, UIntPtr capacity, out UIntPtr length) => Raw.uketsuke_ask_text(Handle.Of(settings), Call.Utf8(question), (int)language, to, capacity, out length));
        }

        /// <summary>The status of a PC/SC error number (`SCARD_E_...`), for drivers over PC/SC of their own.<para/>PC/SCのエラー番号に当たる番号を返します。</summary>
        public static Number StatusFromPcsc(uint code)
        {
            return Raw.uketsuke_status_from_pcsc(code);
        }
    }
}
