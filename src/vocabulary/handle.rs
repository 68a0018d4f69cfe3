//! The words of handles: what settings, sessions, certificates, answers and simulators hold, by number.

words! {
    /// What settings hold.
    SettingsOption "option" 8000 {
        /// Whether the test hierarchy is accepted, a flag.
        AcceptTest = 1 "accept_test" "テスト用の発行者を受け入れる" "accept the test hierarchy";
        /// Whether the simulator's root is accepted, a flag.
        AcceptSimulator = 2 "accept_simulator" "シミュレーターの発行者を受け入れる" "accept the simulator's root";
        /// Whether files of rules and of readers are loaded that no added key has signed, a flag.
        AcceptOwnFiles = 3 "accept_own_files" "署名のない自身のファイルを受け入れる" "accept own files";
        /// Milliseconds after which an operation that began is given up.
        OperationTimeout = 4 "operation_timeout" "操作の制限時間(ミリ秒)" "milliseconds of an operation";
        /// The serial of the table of rules; read only.
        RulesSerial = 5 "rules_serial" "規則表の通番" "serial of the rules";
        /// When the table of rules was issued, a day; read only.
        RulesIssued = 6 "rules_issued" "規則表の日付" "day of the rules";
        /// Where the table of rules comes from, a word of *table_origin*; read only.
        RulesOrigin = 7 "rules_origin" "規則表の出どころ" "origin of the rules";
        /// The SHA-256 of the table's file in hexadecimal digits, a text; read only.
        RulesSha256 = 8 "rules_sha256" "規則表のSHA-256" "SHA-256 of the rules";
        /// The serial of the file of readers that was added last (the built-in one, if none was); 0 when it has none; read
        /// only.
        ReadersSerial = 9 "readers_serial" "リーダーのファイルの通番" "serial of the readers";
        /// When the file of readers that was added last was issued, a day; 0 when it says none; read only.
        ReadersIssued = 10 "readers_issued" "リーダーのファイルの日付" "day of the readers";
        /// Where the file of readers that was added last comes from, a word of *table_origin*; read only.
        ReadersOrigin = 11 "readers_origin" "リーダーのファイルの出どころ" "origin of the readers";
        /// The SHA-256 of the file of readers that was added last, a text; read only.
        ReadersSha256 = 12 "readers_sha256" "リーダーのファイルのSHA-256" "SHA-256 of the readers";
    }

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

    /// What happened to the readers.
    ReaderEvent "reader_event" 8400 {
        /// A reader was plugged in, or was there at the beginning.
        ReaderAdded = 1 "reader_added" "リーダーの接続" "reader plugged in";
        /// A reader was unplugged.
        ReaderRemoved = 2 "reader_removed" "リーダーの取り外し" "reader unplugged";
        /// A token was laid on a reader.
        TokenInserted = 3 "token_inserted" "カード・スマホが置かれた" "token placed";
        /// A token was taken off.
        TokenRemoved = 4 "token_removed" "カード・スマホが離れた" "token taken off";
    }

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
        Commands = 10 "commands" "コマンドの数" "commands";
        /// Bytes sent in all operations so far.
        BytesSent = 11 "bytes_sent" "送信したバイト数" "bytes sent";
        /// Bytes received in all operations so far.
        BytesReceived = 12 "bytes_received" "受信したバイト数" "bytes received";
        /// The reader's name, a text.
        ReaderName = 13 "reader_name" "リーダーの名前" "reader's name";
    }

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
        SerialNumber = 8 "serial_number" "発行番号" "serial number";
        /// Its subject, a text. Personal: keep it out of logs.
        Subject = 9 "subject" "主体者" "subject";
    }

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
        /// A remark by its index, a text without personal data.
        Remark = 5 "remark" "注意" "remark";
        /// What the file holds, a word of *file_content*; 0 when it was not read.
        Content = 6 "content" "ファイルの内容" "content";
        /// Why nothing was read, or what happened to the folder, a word of *file_problem*.
        Problem = 7 "problem" "読み取れない理由" "problem";
        /// How many persons an answer about many has, by `uketsuke_answer_unit`.
        Units = 8 "units" "人数" "persons";
        /// The number of the interface (IF) that the file's name tells; 0 when it is not public.
        Interface = 9 "interface" "インターフェイスの番号" "number of the interface";
        /// Whether it is one person's part of a bulk answer: a forecast, never a reception, a flag.
        Forecast = 10 "forecast" "一括照会の結果(予約患者)" "forecast";
        /// Whether the same content came before under another name, a flag.
        Again = 11 "again" "同じ内容の再到着" "second delivery";
        /// What is to be done first after this answer, a word of *follow_up*.
        FollowUp = 12 "follow_up" "次にすること" "what is to be done next";
        /// The file's name, a text. It may hold a patient's number: keep it out of logs.
        FileName = 13 "file_name" "ファイル名" "file's name";
        /// What the file is by its name, a text.
        FileKind = 14 "file_kind" "ファイルの種類" "kind of file";
        /// Why nothing was read, a text without personal data.
        ProblemText = 15 "problem_text" "読み取れない理由の説明" "problem in words";
        /// When the system worked on it, a text: `2026-11-27T09:15:00+09:00`.
        ProcessedAt = 16 "processed_at" "処理実行日時" "time of processing";
        /// The number by which the results of a bulk question are collected, a text.
        ReceptionNumber = 17 "reception_number" "受付番号" "reception number";
        /// The institution's own number of the patient (照会番号), a text. Personal: keep it out of logs.
        ReferenceNumber = 18 "reference_number" "照会番号" "reference number";
        /// Where the file goes by its name, also when it is not read, a word of *file_direction*.
        Direction = 19 "direction" "ファイルの向き" "direction";
    }

    /// What a terminal's file holds.
    FileContent "file_content" 15200 {
        zero:
        /// Nothing was read.
        Nothing "nothing" "内容なし" "nothing read";
        /// The answer about one person.
        Answer = 1 "answer" "1人の資格確認の結果" "answer about one person";
        /// The answers about many persons, by `uketsuke_answer_unit`.
        Bulk = 2 "bulk" "一括照会の結果" "answers about many persons";
        /// The receipt of a question about many, with the number by which the results are collected.
        Receipt = 3 "receipt" "一括照会の受付" "receipt of a question about many";
        /// What became of reference numbers (照会番号) that were to be registered.
        Registered = 4 "registered" "照会番号の登録の結果" "registration's outcome";
        /// A question about one or many persons.
        Query = 5 "query" "資格確認の要求" "question";
        /// A request for the results of a question about many.
        Collect = 6 "collect" "一括照会の結果の要求" "request for results";
        /// Reference numbers (照会番号) to be registered.
        Registration = 7 "registration" "照会番号の登録の要求" "registration";
    }

    /// Where a terminal's file goes, by its name.
    FileDirection "file_direction" 15500 {
        zero:
        /// The name does not tell.
        Unknown "unknown" "不明" "not known";
        /// To the terminal: the receipt computer wrote it, into `req`.
        ToTerminal = 1 "to_terminal" "資格確認端末へ" "to the terminal";
        /// From the terminal: an answer, in `res` or `face`.
        FromTerminal = 2 "from_terminal" "資格確認端末から" "from the terminal";
    }

    /// Why a file of the folder was not read, or what happened to the folder.
    FileProblem "file_problem" 15300 {
        zero:
        /// Nothing is wrong.
        Nothing "nothing" "問題なし" "nothing";
        /// The name is none that a public source lists.
        UnknownName = 1 "unknown_name" "種類の分からないファイル" "unknown name";
        /// A kind that is recognised and not read.
        NotRead = 2 "not_read" "読み取りの対象外のファイル" "kind that is not read";
        /// A ZIP with a password: decrypt it with the software that knows the pass phrase, and read what was inside.
        Encrypted = 3 "encrypted" "暗号化されたファイル" "encrypted";
        /// It ended inside the message for too long.
        Incomplete = 4 "incomplete" "書きかけのファイル" "incomplete";
        /// It is no message of the terminal, or a damaged one.
        Broken = 5 "broken" "壊れたファイル" "broken";
        /// It has more bytes than a file of its kind can have, and was not opened.
        TooLarge = 6 "too_large" "大きすぎるファイル" "too large";
        /// A link, a folder or a device.
        NotAFile = 7 "not_a_file" "ファイルではないもの" "no file";
        /// It cannot be opened; it is tried again.
        Locked = 8 "locked" "開けないファイル" "locked";
        /// The folder cannot be listed; it is tried again.
        FolderAway = 9 "folder_away" "フォルダーを開けない" "folder away";
        /// The folder can be listed again.
        FolderBack = 10 "folder_back" "フォルダーの復帰" "folder back";
        /// The journal cannot be written any more: a restart will give again what was given since.
        JournalLost = 11 "journal_lost" "取り込みの記録の停止" "journal lost";
    }

    /// What is to be done after an answer of the terminal.
    FollowUp "follow_up" 15400 {
        zero:
        /// Nothing.
        Nothing "nothing" "なし" "nothing";
        /// The same question again, five seconds later or more.
        AskAgain = 1 "ask_again" "しばらくしてから照会し直す" "query again later";
        /// Collect the results of a question about many by the receipt's number.
        Collect = 2 "collect" "受付番号で結果を取得する" "collect the results";
        /// Register the institution's own number of the patient (照会番号), once the patient is certain.
        RegisterReferenceNumber = 3 "register_reference_number" "照会番号を登録する" "register the reference number";
        /// Show staff the terminal's error code and message as they are.
        ShowError = 4 "show_error" "エラーの内容を確認する" "see the error";
    }

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
        Commands = 5 "commands" "コマンドの数" "commands";
        /// Whether the inserted token is unlocked, a flag; read only.
        Unlocked = 6 "unlocked" "照合済み" "unlocked";
    }

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
        /// The terminal's folder is watched, and asked through.
        Folder = 5 "folder" "連携フォルダーの監視" "the terminal's folder";
    }

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
