//! Everything that a call may come to, by number.

words! {
    /// What a call came to.
    Status "status" 0 {
        zero:
        /// It did what it was to do.
        Ok "ok" "成功" "done";
        /// A pointer that must not be NULL is.
        NullPointer = 1 "null_pointer" "必要なポインタが NULL です" "a pointer that must not be NULL is";
        /// The value is not one of this item's.
        InvalidValue = 2 "invalid_value" "この項目に使えない値です" "the value is not one of this item's";
        /// Not a day: YYYYMMDD from 1900-01-01 on is expected.
        NotADay = 3 "not_a_day" "日付ではありません(YYYYMMDD、1900年1月1日以降)" "not a day: YYYYMMDD from 1900-01-01 on is expected";
        /// No fact has this number; the library may be older than the program.
        UnknownFact = 4 "unknown_fact" "この番号の項目はありません" "no fact has this number; the library may be older than the program";
        /// A fact was given without the one that it belongs to.
        FactMissing = 5 "fact_missing" "もとになる項目がありません" "a fact was given without the one that it belongs to";
        /// Two facts contradict each other.
        Contradiction = 6 "contradiction" "項目が互いに矛盾しています" "two facts contradict each other";
        /// The day of the visit is before 2015-10-05.
        BeforeMyNumber = 7 "before_my_number" "マイナンバー制度より前の受診日です" "the day of the visit is before 2015-10-05";
        /// Nothing was added at this index.
        NoSuchIndex = 8 "no_such_index" "この番号のカード・結果・医療券は追加されていません" "nothing was added at this index";
        /// No more of these can be added.
        Full = 9 "full" "これ以上追加できません" "no more of these can be added";
        /// The buffer is too small; the length says what it takes.
        BufferTooSmall = 10 "buffer_too_small" "バッファが足りません" "the buffer is too small; the length says what it takes";
        /// The text is not UTF-8.
        NotUtf8 = 11 "not_utf8" "UTF-8の文字列ではありません" "the text is not UTF-8";
        /// The input is too long.
        Length = 12 "length" "長すぎます" "the input is too long";
        /// Another thread, or this one further up, is using the handle.
        Busy = 13 "busy" "別のスレッドが使用中です" "another thread is using the handle";
        /// The library failed inside; what the call was to do is not known to be done.
        Panic = 14 "panic" "ライブラリの内部エラーです" "the library failed inside";
        /// This build of the library cannot do that.
        Unsupported = 15 "unsupported" "このライブラリに含まれない機能です" "this build of the library cannot do that";
        /// The structure's size is none that this library knows.
        StructSize = 16 "struct_size" "構造体の大きさが正しくありません" "the structure's size is none that this library knows";
        /// The question is not understood; the answer names what is wrong.
        NotAQuestion = 17 "not_a_question" "質問の形が正しくありません" "the question is not understood; the answer names what is wrong";
        /// The PIN has exactly 4 digits.
        NotAPin = 18 "not_a_pin" "暗証番号は数字4桁です" "the PIN has exactly 4 digits";
        /// The call does not come in this order.
        WrongOrder = 19 "wrong_order" "呼び出しの順番が正しくありません" "the call does not come in this order";
        /// The system gave no random numbers.
        NoRandomness = 20 "no_randomness" "乱数を取得できません" "the system gave no random numbers";
        /// Nothing was read yet.
        NothingRead = 21 "nothing_read" "まだ何も読み取っていません" "nothing was read yet";
        /// The bytes cannot be read as a certificate.
        NotACertificate = 22 "not_a_certificate" "電子証明書として読み取れません" "the bytes cannot be read as a certificate";
        /// The certificate cannot be used as a root.
        RootRefused = 23 "root_refused" "この証明書はルートとして使えません" "the certificate cannot be used as a root";
        /// The file of rules is refused.
        RulesRefused = 24 "rules_refused" "規則ファイルを使えません" "the file of rules is refused";
        /// The file of readers is refused.
        ReadersRefused = 25 "readers_refused" "リーダーのファイルを使えません" "the file of readers is refused";
        /// The answer's file cannot be read.
        AnswerRefused = 26 "answer_refused" "照会の結果のファイルを読み取れません" "the answer's file cannot be read";
        /// The trace cannot be read.
        TraceRefused = 27 "trace_refused" "通信の記録を読み取れません" "the trace cannot be read";
        /// Not a public key.
        NotAKey = 28 "not_a_key" "公開鍵ではありません" "not a public key";
        // What a token answered.
        /// It has no JPKI application; see whether it is a My Number Card or a phone with the certificate, and lay it again.
        NotJpki = 40 "not_jpki" "公的個人認証APが見つかりません。マイナンバーカードか、電子証明書を搭載したスマートフォンかを確認し、置き直してください" "it has no JPKI application; see whether it is a My Number Card or a phone with the certificate, and lay it again";
        /// The token answered with a status word that this command does not allow; read it again.
        UnexpectedStatus = 41 "unexpected_status" "カードまたはスマートフォンの応答が想定と異なります。もう一度読み取ってください" "the token answered with a status word that this command does not allow; read it again";
        /// The token does not have this file.
        FileNotFound = 42 "file_not_found" "カードまたはスマートフォンに該当するファイルがありません" "the token does not have this file";
        /// The token holds no user authentication certificate.
        NoCertificate = 43 "no_certificate" "利用者証明用電子証明書が搭載されていません" "the token holds no user authentication certificate";
        /// The PIN was wrong, and it is blocked now; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card.
        PinWrongAndBlocked = 44 "pin_wrong_and_blocked" "利用者証明用電子証明書の暗証番号が違い、ロックされました。カードは顔認証または目視確認でも受付できます(顔写真のないカードを除く)。解除は市区町村の窓口等で、スマートフォンの暗証番号はアプリで実物のカードを使って再設定できます" "the PIN was wrong, and it is blocked now; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card";
        /// The PIN was sent, and the answer says neither right nor wrong.
        PinUncertain = 45 "pin_uncertain" "暗証番号を送信しましたが、正しいかどうかを示さない応答でした" "the PIN was sent, and the answer says neither right nor wrong";
        /// The token wants its PIN first.
        PinRequired = 46 "pin_required" "先に暗証番号の照合が必要です" "the token wants its PIN first";
        /// The iPhone's holder has to authenticate first: double-click the side or home button, face or fingerprint, then hold the phone again.
        HolderNotAuthenticated = 47 "holder_not_authenticated" "先にiPhoneでの本人認証が必要です。サイドボタンまたはホームボタンをダブルクリックして生体認証を行い、もう一度かざしてください" "the iPhone's holder has to authenticate first: double-click the side or home button, face or fingerprint, then hold the phone again";
        /// The PIN of the user authentication certificate was wrong.
        PinWrong = 48 "pin_wrong" "利用者証明用電子証明書の暗証番号が違います" "the PIN of the user authentication certificate was wrong";
        /// The PIN is blocked; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card.
        PinBlocked = 49 "pin_blocked" "暗証番号がロックされています。カードは顔認証または目視確認でも受付できます(顔写真のないカードを除く)。解除は市区町村の窓口等で、スマートフォンの暗証番号はアプリで実物のカードを使って再設定できます" "the PIN is blocked; a card still serves by face recognition or visual confirmation (not one without a photo). It is unlocked at the municipal counter; a phone's is set anew in its app with the physical card";
        /// One try is left, so nothing was sent: a wrong PIN would lock it; allow the last try only if the patient knows and wants it.
        LastTryKept = 50 "last_try_kept" "残り1回のため、暗証番号を送信しませんでした。間違えるとロックされます。患者が了承して望む場合に限り、最後の1回を許可してください" "one try is left, so nothing was sent: a wrong PIN would lock it; allow the last try only if the patient knows and wants it";
        /// The number of tries left is unknown, so nothing was sent: a wrong PIN may lock it; allow a try only if the patient knows and wants it.
        TriesUnknown = 51 "tries_unknown" "残り回数が不明のため、暗証番号を送信しませんでした。間違えるとロックされることがあります。患者が了承して望む場合に限り、照合を許可してください" "the number of tries left is unknown, so nothing was sent: a wrong PIN may lock it; allow a try only if the patient knows and wants it";
        /// A response without a status word.
        ResponseTooShort = 52 "response_too_short" "応答にステータスワードがありません" "a response without a status word";
        /// More data than the command asked for.
        ResponseTooLong = 53 "response_too_long" "応答が要求した長さを超えています" "more data than the command asked for";
        /// The response was cut into too many parts (61xx) without an end.
        TooManyParts = 54 "too_many_parts" "応答の分割(61xx)が終わりません" "the response was cut into too many parts (61xx) without an end";
        /// The file came in too many pieces.
        TooManyReads = 55 "too_many_reads" "ファイルの読み取りが終わりません" "the file came in too many pieces";
        /// The file ended before its content.
        FileTruncated = 56 "file_truncated" "ファイルが途中で終わっています" "the file ended before its content";
        /// The file does not begin like a certificate.
        NotDer = 57 "not_der" "ファイルが証明書の形式ではありません" "the file does not begin like a certificate";
        /// The file announces more bytes than a certificate can have.
        FileTooLong = 58 "file_too_long" "ファイルが長すぎます" "the file announces more bytes than a certificate can have";
        /// A signature of a length that no key has.
        SignatureLength = 59 "signature_length" "署名の長さが正しくありません" "a signature of a length that no key has";
        /// The reader takes no command of this length.
        CommandTooLong = 60 "command_too_long" "コマンドがリーダーの上限を超えています" "the reader takes no command of this length";
        // What happened between program and token. A driver returns these, too.
        /// The token left the reader; lay it there again and leave it until the reading is done.
        TokenRemoved = 80 "token_removed" "カードまたはスマートフォンがリーダーから離れました。置き直して、読み取りが終わるまで動かさないでください" "the token left the reader; lay it there again and leave it until the reading is done";
        /// Another program, or the reader, reset the token; read it again.
        TokenReset = 81 "token_reset" "別のプログラムまたはリーダーがカードまたはスマートフォンをリセットしました。もう一度読み取ってください" "another program, or the reader, reset the token; read it again";
        /// Another token may lie on the reader than the one that was identified; begin again.
        TokenSwapped = 82 "token_swapped" "別のカードまたはスマートフォンに置き換わった可能性があります。最初からやり直してください" "another token may lie on the reader than the one that was identified; begin again";
        /// No card or phone is seen on the reader; lay it there.
        NoToken = 83 "no_token" "カードまたはスマートフォンを検出できません。リーダーの上に置いてください" "no card or phone is seen on the reader; lay it there";
        /// The token does not answer; lay it flat on the reader again.
        TokenMute = 84 "token_mute" "応答がありません。リーダーの上に置き直してください" "the token does not answer; lay it flat on the reader again";
        /// No reader, or not the named one; check its cable and its name.
        NoReader = 85 "no_reader" "リーダーが見つかりません。接続とリーダーの名前を確認してください" "no reader, or not the named one; check its cable and its name";
        /// The reader was unplugged; connect it again.
        ReaderLost = 86 "reader_lost" "リーダーが取り外されました。接続し直してください" "the reader was unplugged; connect it again";
        /// The smart-card service does not run; see that a reader is connected, and start the service if it stays so (Windows: Smart Card, Linux: pcscd).
        ServiceStopped = 87 "service_stopped" "スマートカードサービスが動作していません。リーダーの接続を確認し、続くときはサービスを開始してください(Windows: Smart Card、Linux: pcscd)" "the smart-card service does not run; see that a reader is connected, and start the service if it stays so (Windows: Smart Card, Linux: pcscd)";
        /// Another program holds the token; wait until it is done, and if it stays so see that this is the right reader (never end the official software).
        TokenBusy = 88 "token_busy" "別のプログラムがリーダーを使用中です。終わるまで待ち、続くときはリーダーの指定を確認してください(公式のソフトウェアは終了させないでください)" "another program holds the token; wait until it is done, and if it stays so see that this is the right reader (never end the official software)";
        /// The command did not reach the token or its answer did not come back; lay the token again and repeat.
        Transmission = 89 "transmission" "カードまたはスマートフォンとの通信に失敗しました。置き直して、もう一度読み取ってください" "the command did not reach the token or its answer did not come back; lay the token again and repeat";
        /// The response was longer than the limits that were agreed.
        LinkResponseTooLong = 90 "link_response_too_long" "応答がリーダーの上限を超えています" "the response was longer than the limits that were agreed";
        /// The token and the reader have no protocol in common; use another reader.
        Protocol = 91 "protocol" "カードまたはスマートフォンと、リーダーとの間に共通の通信方式がありません。別のリーダーで読み取ってください" "the token and the reader have no protocol in common; use another reader";
        /// The power could not be taken from the token; take it off the reader.
        PowerStaysOn = 92 "power_stays_on" "カードまたはスマートフォンへの給電を止められません。リーダーから離してください" "the power could not be taken from the token; take it off the reader";
        /// The deadline passed; try again.
        DeadlinePassed = 93 "deadline_passed" "時間切れです。もう一度操作してください" "the deadline passed; try again";
        /// The operation was cancelled.
        Cancelled = 94 "cancelled" "中止されました" "the operation was cancelled";
        /// The program may not use the reader; check the rights of the user.
        AccessDenied = 95 "access_denied" "リーダーを使用する権限がありません。Windows 等のユーザーの権限を確認してください" "the program may not use the reader; check the rights of the user";
        /// A recorded trace does not go on this way.
        TraceMismatch = 96 "trace_mismatch" "記録された通信と一致しません" "a recorded trace does not go on this way";
        /// What was read is withheld in the trace; the conversation itself played to its end.
        TraceWithheld = 97 "trace_withheld" "記録では読み取った内容が伏せられています。通信の経過は最後まで再生できました" "what was read is withheld in the trace; the conversation itself played to its end";
        /// Another kind of card; lay a My Number Card or a phone with the certificate.
        OtherCard = 98 "other_card" "別の種類のカードです。マイナンバーカードか、電子証明書を搭載したスマートフォンを置いてください" "another kind of card; lay a My Number Card or a phone with the certificate";
        /// Two tokens lie on two readers; leave only the one that is to be read.
        SeveralTokens = 99 "several_tokens" "2台のリーダーにマイナンバーカードまたはスマートフォンがあります。読み取る方だけを残してください" "two tokens lie on two readers; leave only the one that is to be read";
        /// The last operation on this reader is not over and the token may be open: take it off the reader.
        LeftOpen = 100 "left_open" "このリーダーの前回の操作が終わっておらず、暗証番号の照合済みの状態が続いている可能性があります。カードまたはスマートフォンをリーダーから離してください" "the last operation on this reader is not over and the token may be open: take it off the reader";
        /// The reader has not answered an earlier command; take the token off, and connect the reader again if it stays so.
        CommandHangs = 101 "command_hangs" "リーダーが前回の命令に応答していません。カードまたはスマートフォンを離し、続くときはリーダーを接続し直してください" "the reader has not answered an earlier command; take the token off, and connect the reader again if it stays so";
        /// A function of the driver's answered something that its contract does not allow.
        DriverContract = 102 "driver_contract" "ドライバの関数が取り決めに反する応答をしました" "a function of the driver's answered something that its contract does not allow";
        /// The reader system gave a number that no standard lists; tell it to the reader's maker.
        ReaderSystem = 103 "reader_system" "スマートカードサービスまたはドライバが、どの規格にもない番号を返しました。番号をリーダーのメーカーに知らせてください" "the reader system gave a number that no standard lists; tell it to the reader's maker";
        /// The reader's driver or the smart-card service failed inside; connect the reader again or restart the service.
        ServiceFailed = 104 "service_failed" "スマートカードサービスまたはドライバの内部エラーです。リーダーを接続し直すか、サービスを再起動してください" "the reader's driver or the smart-card service failed inside; connect the reader again or restart the service";
    }
}
