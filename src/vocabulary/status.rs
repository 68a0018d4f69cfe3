//! Everything that a call may come to, by number.

words! {
    /// What a call came to.
    Status "status" 0 {
        zero:
        /// It did what it was to do.
        Ok "ok" "成功" "done";
        /// A pointer that must not be NULL is.
        NullPointer = 1 "null_pointer" "ハンドルや書き込み先を渡してください。必要なポインターがNULLです" "pass a handle or a place: a pointer that must not be NULL is";
        /// The value is not one of this item's.
        InvalidValue = 2 "invalid_value" "この項目で使える値を確認してください。使えない値です" "check which values this item takes: this is not one of them";
        /// Not a day: YYYYMMDD from 1900-01-01 on is expected.
        NotADay = 3 "not_a_day" "1900年1月1日以降の日をYYYYMMDDで指定してください。日付ではありません" "give a day as YYYYMMDD, 1900-01-01 or later: this is not one";
        /// No fact has this number; the library may be older than the program.
        UnknownFact = 4 "unknown_fact" "ライブラリを新しくするか、その項目を取り消してください。この番号の項目はありません" "use a newer library, or clear the fact: this library has none of this number";
        /// A fact was given without the one that it belongs to.
        FactMissing = 5 "fact_missing" "前提となる項目も指定するか、この項目を取り消してください。前提となる項目が指定されていません" "give the fact that it belongs to, or clear this one: it stands alone";
        /// Two facts contradict each other.
        Contradiction = 6 "contradiction" "どちらかを直すか、取り消してください。2つの項目が矛盾しています" "correct or clear one of them: two facts contradict each other";
        /// The day of the visit is before 2015-10-05.
        BeforeMyNumber = 7 "before_my_number" "受診日を確認してください。マイナンバー制度の始まり(2015年10月5日)より前です" "check the day of the visit: it is before 2015-10-05";
        /// Nothing was added at this index.
        NoSuchIndex = 8 "no_such_index" "先に追加してください。この番号のカード・結果・医療券は追加されていません" "add it first: nothing was added at this index";
        /// No more of these can be added.
        Full = 9 "full" "必要なものだけを追加してください。これ以上追加できません" "add only what is needed: no more of these can be added";
        /// The buffer is too small; the length says what it takes.
        BufferTooSmall = 10 "buffer_too_small" "lengthが示す大きさで呼び直してください。バッファーが足りません" "call again with a buffer as long as the length says: this one is too small";
        /// The text is not UTF-8.
        NotUtf8 = 11 "not_utf8" "UTF-8に変換して渡してください。UTF-8の文字列ではありません" "convert the text to UTF-8: it is not";
        /// The input is too long.
        Length = 12 "length" "短くして渡してください。長すぎます" "pass less: the input is too long";
        /// Another thread, or this one further up, is using the handle.
        Busy = 13 "busy" "終わるまで待つか、スレッドごとに別のハンドルを使ってください。別のスレッドが使用中です" "wait until it is done, or give each thread its own handle: another thread is using this one";
        /// The library failed internally; what the call was to do is not known to be done.
        Panic = 14 "panic" "プログラムを再起動し、続くときは開発元に知らせてください。ライブラリの内部エラーです" "restart the program, and tell its maker if this persists: the library failed internally";
        /// This build of the library cannot do that.
        Unsupported = 15 "unsupported" "この機能を含むライブラリを使ってください。このライブラリには含まれません" "use a library that was built with this feature: this build lacks it";
        /// The structure's size is none that this library knows.
        StructSize = 16 "struct_size" "struct_sizeに構造体のsizeofを指定してください。構造体の大きさが正しくありません" "set struct_size to the structure's sizeof: it is no size that this library knows";
        /// The question is not understood; the answer names what is wrong.
        NotAQuestion = 17 "not_a_question" "答えが示す箇所を直してください。質問の形が正しくありません" "correct what the answer names: the question is not understood";
        /// The PIN has exactly 4 digits.
        NotAPin = 18 "not_a_pin" "数字4桁を入力し直してもらってください。暗証番号の形ではありません" "have the 4 digits entered again: this is not a PIN";
        /// The call does not come in this order.
        WrongOrder = 19 "wrong_order" "呼び出しの順番を確認してください。先に必要な呼び出しがあります" "check the order of the calls: another one has to come first";
        /// The system gave no random numbers.
        NoRandomness = 20 "no_randomness" "コンピューターを再起動して、もう一度読み取ってください。乱数を取得できません" "restart the computer and read again: the operating system gave no random bytes";
        /// Nothing was read yet.
        NothingRead = 21 "nothing_read" "先に読み取ってください。まだ何も読み取っていません" "read first: nothing has been read yet";
        /// The bytes cannot be read as a certificate.
        NotACertificate = 22 "not_a_certificate" "DER形式の電子証明書を指定してください。電子証明書として読み取れません" "give a certificate in DER: the bytes cannot be read as one";
        /// The certificate cannot be used as a root.
        RootRefused = 23 "root_refused" "ルート証明書(DER)と名前を確認してください。ルートとして使えません" "check the root certificate (DER) and its name: it cannot be used as a root";
        /// The file of rules is refused.
        RulesRefused = 24 "rules_refused" "規則ファイルを直すか、配布元から入手し直してください。使えません" "correct the file of rules, or get it anew from its publisher: it is refused";
        /// The file of readers is refused.
        ReadersRefused = 25 "readers_refused" "リーダーのファイルを直すか、配布元から入手し直してください。使えません" "correct the file of readers, or get it anew from its publisher: it is refused";
        /// The answer's file cannot be read.
        AnswerRefused = 26 "answer_refused" "資格確認端末で照会し直してください。結果のファイルを読み取れません" "query again at the terminal: the answer's file cannot be read";
        /// The trace cannot be read.
        TraceRefused = 27 "trace_refused" "通信を記録し直してください。この記録を読み取れません" "record the conversation again: this trace cannot be read";
        /// Not a public key.
        NotAKey = 28 "not_a_key" "配布元の公開鍵(Ed25519、32バイト)を指定してください。公開鍵ではないか、弱い鍵です" "give the publisher's public key (Ed25519, 32 bytes): this is not one, or a weak one";
        /// The folder, or the journal of what was taken from it, cannot be used.
        FolderRefused = 29 "folder_refused" "フォルダーの場所と権限を確認してください。連携フォルダーか、取り込みの記録を使えません" "check where the folder is and who may use it: the folder, or the journal of what was taken, cannot be used";
        /// A request or an answer of this name is there already; each question needs a name of its own.
        NameTaken = 30 "name_taken" "別の名前で要求し直してください。同じ名前の要求か結果がすでにあります" "ask again under another name: a request or an answer of this name is there already";
        /// The answer is another question's: of another institution, day, date of birth or mark. It is not joined.
        AnswerNotOurs = 31 "answer_not_ours" "もう一度照会してください。別の照会に対する結果です" "query once more: the answer belongs to another question";
        /// The terminal is still working on it; ask again later.
        AnswerPending = 32 "answer_pending" "処理中です。しばらくしてから照会し直してください" "still being processed: query again later";
        /// No key of the settings has signed the file: it was changed, or somebody else signed it, or nobody.
        FileNotTrusted = 33 "file_not_trusted" "登録された鍵の署名がないファイルです。署名のファイルと、配布元の鍵を確認してください" "no added key has signed the file: check the file of its signature and the publisher's key";
        /// The file's serial is lower than that of the file before.
        FileOlder = 34 "file_older" "前回より古いファイルです。新しいファイルを使ってください" "the file is older than the one before: use a newer one";
        /// The handle is of another kind than this function takes.
        WrongHandle = 35 "wrong_handle" "この関数が受け取る種類のハンドルを渡してください。別の種類のハンドルです" "pass the kind of handle that this function takes: this is another";
        /// An institution's code has exactly 10 digits.
        NotAnInstitution = 36 "not_an_institution" "医療機関コードを半角数字10桁で指定してください。10桁の数字ではありません" "give the institution's code as exactly 10 digits: this is not one";
        // What a token answered.
        /// It has no JPKI application; see whether it is a My Number Card or a phone with the certificate, and place it again.
        NotJpki = 40 "not_jpki" "マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードか、電子証明書のないスマホです" "place a My Number Card, or a phone with the certificate: this is another kind of card, or a phone without one";
        /// The token answered with a status word that this command does not allow; read it again.
        UnexpectedStatus = 41 "unexpected_status" "置き直して、もう一度読み取ってください。カードかスマホの応答が想定と異なります" "place it again and read it once more: the card or phone answered with an unexpected status";
        /// The token does not have this file.
        FileNotFound = 42 "file_not_found" "市区町村の窓口でのカードの確認を案内してください。必要な記録がカードかスマホにありません" "point to the municipal counter: the card or phone does not have this file";
        /// The token holds no user authentication certificate.
        NoCertificate = 43 "no_certificate" "市区町村の窓口でのカードの確認を案内してください。利用者証明用電子証明書が入っていません" "point to the municipal counter: it holds no user authentication certificate";
        /// The PIN was wrong, and it is blocked now; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card.
        PinWrongAndBlocked = 44 "pin_wrong_and_blocked" "カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号が違い、ロックされました。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます" "with a card use face recognition or visual confirmation (not for one without a photo): the PIN was wrong and is locked now. A card's is reset at the municipal counter, a phone's in its app with the physical card";
        /// The PIN was sent, and the answer says neither right nor wrong.
        PinUncertain = 45 "pin_uncertain" "暗証番号の残り回数を確認してください。送信しましたが、正しいかどうかが返りませんでした" "ask how many tries are left: the PIN was sent, and the answer says neither right nor wrong";
        /// The token wants its PIN first.
        PinRequired = 46 "pin_required" "先に暗証番号を入力してもらってください" "have the PIN entered first: the card or phone wants it";
        /// The iPhone's holder has to authenticate first: double-click the side or home button, face or fingerprint, then hold the phone again.
        HolderNotAuthenticated = 47 "holder_not_authenticated" "サイドボタンかホームボタンをダブルクリックして生体認証をし、もう一度かざしてもらってください。iPhoneでの本人認証がまだです" "have the side or home button double-clicked, Face ID or Touch ID used, and the phone held again: its holder has not authenticated yet";
        /// The PIN of the user authentication certificate was wrong.
        PinWrong = 48 "pin_wrong" "残り回数を確かめ、患者が望めば入力し直してもらってください。4桁の暗証番号が違います" "see how many tries are left, and have it entered again if the patient wants to: the 4-digit PIN was wrong";
        /// The PIN is blocked; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card.
        PinBlocked = 49 "pin_blocked" "カードは顔認証か目視確認で受け付けてください(顔写真のないカードを除く)。暗証番号がロックされています。再設定は、カードは市区町村の窓口など、スマホ用の暗証番号はアプリと実物のカードでできます" "with a card use face recognition or visual confirmation (not for one without a photo): the PIN is locked. A card's is reset at the municipal counter, a phone's in its app with the physical card";
        /// One try is left, so nothing was sent: a wrong PIN would lock it; allow the last try only if the patient knows and wants it.
        LastTryKept = 50 "last_try_kept" "患者が了承して望む場合に限り、最後の1回を許可してください。残り1回のため、暗証番号を送信しませんでした。間違えるとロックされます" "allow the last try only if the patient knows and wants it: one try is left, so nothing was sent; a wrong PIN would lock it";
        /// The number of tries left is unknown, so nothing was sent: a wrong PIN may lock it; allow a try only if the patient knows and wants it.
        TriesUnknown = 51 "tries_unknown" "患者が了承して望む場合に限り、暗証番号の送信を許可してください。残り回数が不明のため、送信しませんでした。間違えるとロックされることがあります" "allow a try only if the patient knows and wants it: the number of tries left is unknown, so nothing was sent; a wrong PIN may lock it";
        /// A response without a status word.
        ResponseTooShort = 52 "response_too_short" "置き直して、もう一度読み取ってください。応答が途中で終わっています" "place it again and read it once more: a response came without a status word";
        /// More data than the command asked for.
        ResponseTooLong = 53 "response_too_long" "別のリーダーで読み取ってください。応答が要求した長さを超えています" "use another reader: this one gave more data than the command asked for";
        /// The response was cut into too many parts (61xx) without an end.
        TooManyParts = 54 "too_many_parts" "別のリーダーで読み取ってください。応答の分割(61xx)が終わりません" "use another reader: the response was cut into too many parts (61xx) without an end";
        /// The file came in too many pieces.
        TooManyReads = 55 "too_many_reads" "別のリーダーで読み取ってください。読み取りが終わりません" "use another reader: the file came in too many pieces";
        /// The file ended before its content.
        FileTruncated = 56 "file_truncated" "置き直して、もう一度読み取ってください。電子証明書が途中で終わっています" "place it again and read it once more: the file ended before its content";
        /// The file does not begin like a certificate.
        NotDer = 57 "not_der" "市区町村の窓口でのカードの確認を案内してください。電子証明書の形式ではありません" "point to the municipal counter: the file does not begin like a certificate";
        /// The file announces more bytes than a certificate can have.
        FileTooLong = 58 "file_too_long" "市区町村の窓口でのカードの確認を案内してください。電子証明書が長すぎます" "point to the municipal counter: the file announces more bytes than a certificate can have";
        /// A signature of a length that no key has.
        SignatureLength = 59 "signature_length" "もう一度読み取ってください。署名の長さが正しくありません" "read it again: the signature has a length that no key has";
        /// The reader takes no command of this length.
        CommandTooLong = 60 "command_too_long" "別のリーダーで読み取ってください。このリーダーでは送れない長さです" "use another reader: this one takes no command of this length";
        // What happened between program and token. A driver returns these, too.
        /// The token left the reader; place it there again and leave it until the reading is done.
        TokenRemoved = 80 "token_removed" "置き直して、読み取りが終わるまで動かさないでください。カードかスマホがリーダーから離れました" "place it on the reader again and leave it until the reading is done: the card or phone left the reader";
        /// Another program, or the reader, reset the token; read it again.
        TokenReset = 81 "token_reset" "もう一度読み取ってください。ほかのソフトウェアかリーダーが、読み取りを中断しました" "read it again: another program, or the reader, reset the card or phone";
        /// Another token may be on the reader than the one that was identified; begin again.
        TokenSwapped = 82 "token_swapped" "最初からやり直してください。別のカードかスマホに置き換わった可能性があります" "begin again: it may be another card or phone than the one that was read first";
        /// No card or phone is seen on the reader; place it there.
        NoToken = 83 "no_token" "カードかスマホをリーダーの上に置いてください。検出できません" "place the card or phone on the reader: none is seen";
        /// The token does not answer; place it flat on the reader again.
        TokenMute = 84 "token_mute" "リーダーの上に置き直してください。カードかスマホの応答がありません" "place it flat on the reader again: the card or phone does not answer";
        /// No reader, or not the named one; check its cable and its name.
        NoReader = 85 "no_reader" "接続とリーダーの名前を確認してください。リーダーが見つかりません" "check the reader's cable and its name: there is no reader, or not the named one";
        /// The reader was unplugged; connect it again.
        ReaderLost = 86 "reader_lost" "リーダーを接続し直してください。取り外されています" "connect the reader again: it was unplugged";
        /// The smart-card service is not running; check that a reader is connected, and start the service if this persists (Windows: Smart Card, Linux: pcscd).
        ServiceStopped = 87 "service_stopped" "リーダーの接続を確認し、続くときはスマートカードのサービスを開始してください(Windows：Smart Card、Linux：pcscd)。動作していません" "check that a reader is connected, and start the smart-card service if this persists (Windows: Smart Card, Linux: pcscd): it is not running";
        /// Another program holds the token; wait until it is done, and if this persists check that this is the right reader (never end the official software).
        TokenBusy = 88 "token_busy" "終わるまでお待ちください。ほかのソフトウェアがリーダーを使用中です。続くときはリーダーの指定を確認してください(公式のソフトウェアは終了させないでください)" "wait until it is done: another program holds the card or phone; if this persists, check that this is the right reader (never end the official software)";
        /// The command did not reach the token or its answer did not come back; place the token again and repeat.
        Transmission = 89 "transmission" "置き直して、もう一度読み取ってください。カードかスマホとの通信に失敗しました" "place it again and read it once more: the communication with the card or phone failed";
        /// The response was longer than the limits that were agreed.
        LinkResponseTooLong = 90 "link_response_too_long" "別のリーダーで読み取ってください。応答がリーダーの上限を超えています" "use another reader: the response was longer than was agreed";
        /// The token and the reader have no protocol in common; use another reader.
        Protocol = 91 "protocol" "別のリーダーで読み取ってください。カードかスマホと、リーダーとの間に共通の通信方式がありません" "use another reader: this one and the card or phone have no protocol in common";
        /// The power could not be taken from the token; take it off the reader.
        PowerStaysOn = 92 "power_stays_on" "カードかスマホをリーダーから離してください。給電を止められません" "take the card or phone off the reader: its power could not be cut";
        /// The deadline passed; try again.
        DeadlinePassed = 93 "deadline_passed" "もう一度操作してください。時間切れです" "try again: the time has run out";
        /// The operation was cancelled.
        Cancelled = 94 "cancelled" "中止しました" "the operation was cancelled";
        /// The program may not use the reader; check the rights of the user.
        AccessDenied = 95 "access_denied" "Windowsなどのユーザーの権限を確認してください。リーダーを使用する権限がありません" "check the rights of the user: the program may not use the reader";
        /// A recorded trace does not go on this way.
        TraceMismatch = 96 "trace_mismatch" "同じ操作の記録を使ってください。記録された通信と一致しません" "use a trace of the same operation: the recorded one does not go on this way";
        /// What was read is withheld in the trace; the conversation itself played to its end.
        TraceWithheld = 97 "trace_withheld" "記録では読み取った内容が伏せられています。通信の経過は最後まで再生できました" "what was read is withheld in the trace; the conversation itself played to its end";
        /// Another kind of card; place a My Number Card or a phone with the certificate.
        OtherCard = 98 "other_card" "マイナンバーカードか、電子証明書の入ったスマホに替えてください。別の種類のカードです" "place a My Number Card, or a phone with the certificate: this is another kind of card";
        /// Two tokens are on two readers; leave only the one that is to be read.
        SeveralTokens = 99 "several_tokens" "読み取るほうだけを残してください。2台のリーダーにカードかスマホがあります" "leave only the one that is to be read: there is a card or phone on each of two readers";
        /// The last operation on this reader is not over and the token may be open: take it off the reader.
        LeftOpen = 100 "left_open" "カードかスマホをリーダーから離してください。前回の操作が終わっておらず、暗証番号を入力した後の状態が続いている可能性があります" "take the card or phone off the reader: the last operation is not over, and it may still be unlocked";
        /// The reader has not answered an earlier command; take the token off, and connect the reader again if this persists.
        CommandHangs = 101 "command_hangs" "カードかスマホを離し、続くときはリーダーを接続し直してください。リーダーが前回の操作に応答していません" "take the card or phone off, and connect the reader again if this persists: the reader has not answered an earlier command";
        /// A function of the driver's answered something that its contract does not allow.
        DriverContract = 102 "driver_contract" "リーダーのドライバーを更新してください。取り決めに反する応答をしました" "update the reader's driver: it answered something that its contract does not allow";
        /// The reader system gave a number that no standard lists; tell it to the reader's maker.
        ReaderSystem = 103 "reader_system" "番号をリーダーのメーカーに知らせてください。どの規格にもない番号が返りました" "tell the number to the reader's maker: no standard lists it";
        /// The reader's driver or the smart-card service failed internally; connect the reader again or restart the service.
        ServiceFailed = 104 "service_failed" "リーダーを接続し直すか、コンピューターを再起動してください。スマートカードのサービスかドライバーの内部エラーです" "connect the reader again or restart the computer: the smart-card service or the driver failed internally";
    }
}
