//! The words of handles: what settings, sessions, certificates, answers and simulators hold, by number.

words! {
    /// What settings hold.
    SettingsOption "option" 8000 {
        /// Whether the test hierarchy is accepted, a flag.
        AcceptTest = 1 "accept_test" "テスト用の発行者を受け入れる" "accept the test hierarchy";
        /// Whether the simulator's root is accepted, a flag.
        AcceptSimulator = 2 "accept_simulator" "シミュレーターの発行者を受け入れる" "accept the simulator's root";
        /// Whether files of rules are loaded that no added key has signed, a flag.
        AcceptOwnRules = 3 "accept_own_rules" "署名のない自身の規則ファイルを受け入れる" "accept own rule files";
        /// Milliseconds after which an operation that began is given up.
        OperationTimeout = 4 "operation_timeout" "操作の制限時間(ミリ秒)" "milliseconds of an operation";
        /// The serial of the table of rules; read only.
        RulesSerial = 5 "rules_serial" "規則表の通番" "serial of the rules";
        /// The day of the table of rules; read only.
        RulesIssued = 6 "rules_issued" "規則表の日付" "day of the rules";
        /// Where the table of rules comes from, a word of *table_origin*; read only.
        RulesOrigin = 7 "rules_origin" "規則表の出どころ" "origin of the rules";
        /// The SHA-256 of the table's file in hexadecimal digits, a text; read only.
        RulesSha256 = 8 "rules_sha256" "規則表のSHA-256" "SHA-256 of the rules";
    }
}

words! {
    /// What a session does with a token.
    OperationKind "operation" 8300 {
        /// What lies there: two commands.
        Identify = 1 "identify" "種類の確認" "identify";
        /// Identify, verify the PIN if one is given, read the certificate.
        Certificate = 2 "certificate" "電子証明書の読み取り" "read the certificate";
        /// Identify and ask how many PIN tries are left; costs none.
        Tries = 3 "tries" "残り回数の確認" "ask for the tries left";
        /// Identify and verify the PIN.
        Verify = 4 "verify" "暗証番号の照合" "verify the PIN";
        /// Read the certificate and have its key sign a fresh challenge.
        Prove = 5 "prove" "鍵の確認" "prove possession";
    }
}

words! {
    /// What happened to the readers.
    ReaderEvent "reader_event" 8400 {
        /// A reader was plugged in, or was there at the beginning.
        ReaderAdded = 1 "reader_added" "リーダーの接続" "reader plugged in";
        /// A reader was unplugged.
        ReaderRemoved = 2 "reader_removed" "リーダーの取り外し" "reader unplugged";
        /// A token was laid on a reader.
        TokenInserted = 3 "token_inserted" "カード・スマホが置かれた" "token laid on";
        /// A token was taken off.
        TokenRemoved = 4 "token_removed" "カード・スマホが離れた" "token taken off";
    }
}

words! {
    /// What a session knows of its last operation.
    SessionValue "session" 8500 {
        /// What the last operation came to, a word of *status*.
        Status = 1 "status" "最後の操作の結果" "status";
        /// What lies there, a word of *token_kind*.
        TokenKind = 2 "token_kind" "カード・スマホの種類" "token";
        /// What became of the PIN, a word of *pin_state*.
        PinState = 3 "pin_state" "暗証番号の扱い" "PIN";
        /// How many PIN tries are left; -1 when it is not known.
        TriesLeft = 4 "tries_left" "暗証番号の残り回数" "tries left";
        /// Whether the key was proved, a word of *possession*.
        Possession = 5 "possession" "鍵の確認" "possession";
        /// Whether a PIN was sent and the token could not be locked again, a flag.
        LeftOpen = 6 "left_open" "照合済みのまま" "left open";
        /// Whether a PIN was sent and nobody knows whether the try counted, a flag.
        MayHaveCostATry = 7 "may_have_cost_a_try" "回数に数えられた可能性" "may have cost a try";
        /// The token's status word in an error; 0 when there is none.
        StatusWord = 8 "status_word" "ステータスワード" "status word";
        /// The reader system's number in an error; 0 when there is none.
        ReaderCode = 9 "reader_code" "リーダー側の番号" "reader's code";
        /// Commands of all operations so far.
        Commands = 10 "commands" "命令の数" "commands";
        /// Bytes sent in all operations so far.
        BytesSent = 11 "bytes_sent" "送信したバイト数" "bytes sent";
        /// Bytes received in all operations so far.
        BytesReceived = 12 "bytes_received" "受信したバイト数" "bytes received";
        /// The reader's name, a text.
        ReaderName = 13 "reader_name" "リーダーの名前" "reader's name";
    }
}

words! {
    /// What a certificate says.
    CertificateValue "certificate" 8600 {
        /// Its first day, a day.
        StartsOn = 1 "starts_on" "有効期間の初日" "first day";
        /// Its last day, a day.
        ExpiresOn = 2 "expires_on" "有効期限" "last day";
        /// What it is for, a word of *purpose*.
        Purpose = 3 "purpose" "用途" "purpose";
        /// The length of its key in bits; 0 for another kind of key than RSA, P-256 and P-384.
        KeyBits = 4 "key_bits" "鍵の長さ(ビット)" "key's bits";
        /// The name of its issuer, a text.
        IssuerName = 5 "issuer_name" "発行者の名前" "issuer's name";
        /// Its certificate policy, a text of numbers with dots.
        PolicyOid = 6 "policy_oid" "ポリシー" "policy";
        /// Its own bytes.
        Der = 7 "der" "DER形式の全体" "DER";
        /// Its serial number, bytes. Personal: keep it out of logs.
        SerialNumber = 8 "serial_number" "シリアル番号" "serial number";
        /// Its subject, a text. Personal: keep it out of logs.
        Subject = 9 "subject" "主体者" "subject";
    }
}

words! {
    /// What a terminal's file says.
    AnswerValue "answer" 8700 {
        /// How many results it holds.
        Results = 1 "results" "結果の数" "results";
        /// How many remarks there are about it.
        Remarks = 2 "remarks" "注意の数" "remarks";
        /// Whether information is shared, a word of *sharing*.
        Sharing = 3 "sharing" "情報の提供" "sharing";
        /// Whether the reader's message would say more, a flag.
        AsksForReaderMessage = 4 "asks_for_reader_message" "リーダーの表示を尋ねる" "asks for the reader's message";
        /// A remark by its index, a text in English, without personal data.
        Remark = 5 "remark" "注意" "remark";
    }
}

words! {
    /// What a simulated token is, set before it is inserted.
    SimulatorValue "simulator" 8800 {
        /// The certificate's last day, a day.
        ExpiresOn = 1 "expires_on" "有効期限" "last day";
        /// PIN tries left.
        TriesLeft = 2 "tries_left" "暗証番号の残り回数" "tries left";
        /// Whether the iPhone's holder has authenticated on it: 1, or 2 when not.
        HolderAuthenticated = 3 "holder_authenticated" "iPhoneでの本人認証" "holder authenticated";
        /// Another kind of card: no JPKI application, a flag.
        WithoutJpki = 4 "without_jpki" "公的個人認証APなし" "without JPKI";
        /// Commands that the inserted token was sent; read only.
        Commands = 5 "commands" "命令の数" "commands";
        /// Whether the inserted token is unlocked, a flag; read only.
        Unlocked = 6 "unlocked" "照合済み" "unlocked";
    }
}

words! {
    /// What became of the PIN.
    PinState "pin_state" 15000 {
        zero:
        /// None was given, or it was not sent.
        NotGiven "not_given" "指定なし" "not given";
        /// It was right.
        Verified = 1 "verified" "照合済み" "verified";
        /// The token authenticates its holder itself; it was not sent.
        NotNeeded = 2 "not_needed" "不要" "not needed";
        /// It was wrong.
        Wrong = 3 "wrong" "誤り" "wrong";
        /// It is blocked.
        Blocked = 4 "blocked" "ロック" "blocked";
        /// It was sent, and nobody knows what came of it.
        Uncertain = 5 "uncertain" "不明" "uncertain";
    }
}

words! {
    /// Whether an answer shares medical information.
    Sharing "sharing" 15100 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// The patient consented to some.
        Consented = 1 "consented" "同意あり" "consented";
        /// The patient consented to none.
        Refused = 2 "refused" "同意なし" "not consented";
    }
}

words! {
    /// What a build of the library can do.
    Feature "feature" 8900 {
        /// Real readers through PC/SC.
        Pcsc = 1 "pcsc" "PC/SCのリーダー" "readers through PC/SC";
        /// Simulated tokens.
        Simulator = 2 "simulator" "シミュレーター" "simulated tokens";
        /// The eligibility terminal's files.
        Terminal = 3 "terminal" "資格確認端末のファイル" "the terminal's files";
        /// Signatures are verified.
        Crypto = 4 "crypto" "署名の検証" "signatures";
    }
}

words! {
    /// What a conversation wants done next.
    ConversationStep "conversation_step" 9000 {
        zero:
        /// Nothing more.
        Done "done" "終了" "done";
        /// Send the bytes to the token.
        Transmit = 1 "transmit" "送信" "send";
        /// Take the power from the token.
        CutPower = 2 "cut_power" "給電の停止" "cut the power";
    }
}
