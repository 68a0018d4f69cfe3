//! The words of the reader's messages and of the online eligibility verification's answers.

words! {
    /// What the facial-recognition card reader showed.
    ReaderMessage "reader_message" 12500 {
        zero:
        /// Nothing is known of a message.
        Unknown "unknown" "表示なし" "no message";
        /// 【001:マイナンバーカードの認識不可】.
        NotRecognised = 1 "001" "認識不可(001)" "not recognised (001)";
        /// 【002:マイナンバーカード以外】.
        NotMyNumberCard = 2 "002" "マイナンバーカード以外(002)" "not a My Number Card (002)";
        /// 「有効期限切れ:電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。…」.
        EligibilityOnly = 3 "eligibility_only" "資格情報のみ提供の表示" "eligibility information only";
        /// 「電子証明書が失効しています」.
        Revoked = 4 "revoked" "失効の表示" "revoked";
        /// 【006:利用者証明用電子証明書の失効・有効期限切れ】.
        RevokedOrExpired = 5 "006" "失効か有効期限切れの表示(006)" "revoked or expired (006)";
        /// Another message. The codes for phones and the rest of the list are not public.
        Other = 6 "other" "そのほかの表示" "another message";
    }

    /// Whether an eligibility is valid (資格有効性, `QualificationValidity`), code OQSCD006.
    Eligibility "eligibility" 12600 {
        zero:
        /// The answer states no validity, or a code that is not public.
        Unknown "unknown" "資格の有効・無効の記載なし" "no validity stated";
        /// 1 有効.
        Valid = 1 "valid" "有効" "valid";
        /// 2 無効.
        Invalid = 2 "invalid" "無効" "not valid";
        /// 3 無効(新しい資格あり).
        InvalidNewExists = 3 "invalid_new_exists" "無効(新しい資格あり)" "not valid; a new eligibility exists";
        /// 4 該当資格なし.
        NotFound = 4 "not_found" "該当資格なし" "no such eligibility found";
        /// 5 複数該当.
        Several = 5 "several" "複数該当" "several found";
        /// 6 有効(未登録; 医療扶助).
        ValidUnregistered = 6 "valid_unregistered" "有効(医療扶助、未登録)" "valid (medical assistance, not registered here)";
    }

    /// The route of a query (照会区分, `ReferenceClassification`), code OQSCD002. No value for phones is public.
    Route "route" 12700 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// 1 マイナンバーカード.
        Card = 1 "card" "マイナンバーカード" "by My Number Card";
        /// 2 被保険者証情報: looked up by what a document says.
        Document = 2 "document" "書類の番号" "by a document's numbers";
    }

    /// What the patient consents to (同意区分), code OQSCD016.
    Consent "consent" 12800 {
        zero:
        /// Nothing is said about this kind of information.
        Absent "absent" "情報なし" "nothing said";
        /// 0 なし.
        Refused = 1 "refused" "同意なし" "refused";
        /// 1 あり.
        Given = 2 "given" "同意あり" "given";
        /// 2 有効期限切れ.
        Expired = 3 "expired" "同意の期限切れ" "expired";
        /// 3 取得困難 (emergency).
        Unobtainable = 4 "unobtainable" "取得困難" "could not be obtained";
    }

    /// The segment of a result (処理結果区分, `SegmentOfResult`): how far the centre has come.
    Segment "segment" 12900 {
        zero:
        /// 1 finished, or not said.
        Finished "finished" "正常終了" "finished";
        /// 2 still being processed: ask again.
        Processing = 1 "processing" "処理中" "still being processed";
        /// 9 ended abnormally.
        Abnormal = 2 "abnormal" "異常終了" "ended abnormally";
    }

    /// The status of a result (処理結果状況, `ProcessingResultStatus`).
    ResultStatus "result_status" 13000 {
        zero:
        /// 1 normal, or not said.
        Normal "normal" "正常" "normal";
        /// 2 error.
        Error = 1 "error" "エラー" "error";
    }

    /// Which program wrote the answer's file, by its looks.
    Writer "writer" 13100 {
        zero:
        /// Nothing is said: whoever states the answer vouches for it.
        Unknown "unknown" "不明" "not known";
        /// The eligibility terminal.
        Terminal = 1 "terminal" "資格確認端末" "the eligibility terminal";
        /// Another program.
        Other = 2 "other" "ほかのプログラム" "another program";
        /// It was read from a file that does not pass the rule of thumb for the terminal's own, and may be anybody's.
        Uncertain = 3 "uncertain" "資格確認端末か不確か" "not certain to be the eligibility terminal";
    }

    /// For what occasion the answer was asked.
    Origin "origin" 13200 {
        zero:
        /// At the desk, or not known.
        Desk "desk" "窓口" "the desk";
        /// A home visit (居宅同意取得型).
        HomeVisit = 1 "home_visit" "訪問診療" "a home visit";
        /// An online visit.
        OnlineVisit = 2 "online_visit" "オンライン診療" "an online visit";
        /// A bulk query for booked patients: a forecast, never a reception.
        Bulk = 3 "bulk" "予約患者の一括照会" "a bulk query for booked patients";
    }

    /// The classification (被保険者証区分, `InsuredCardClassification`): what kind of eligibility a result is.
    Classification "classification" 13300 {
        zero:
        /// Not said, or not public.
        Unknown "unknown" "不明" "not known";
        /// 01 被保険者証.
        Insured = 1 "01" "被保険者証(一般)" "insured (general)";
        /// 02 被保険者証(退職).
        Retired = 2 "02" "被保険者証(退職)" "insured (retired)";
        /// 03 短期被保険者証.
        ShortTerm = 3 "03" "短期被保険者証(一般)" "short-term";
        /// 04 短期被保険者証(退職).
        ShortTermRetired = 4 "04" "短期被保険者証(退職)" "short-term (retired)";
        /// 05 被保険者資格証明書; since 2024-12-02 特別療養費.
        SpecialCare = 5 "05" "特別療養費の対象" "special medical care expense";
        /// 06 特例退職被保険者証.
        SpecialRetired = 6 "06" "特例退職被保険者証" "specially retired";
        /// 07 自衛官診療証.
        SelfDefence = 7 "07" "自衛官診療証" "Self-Defense Forces";
        /// A1 医療券: 生活保護の医療扶助.
        Welfare = 8 "A1" "医療扶助" "medical assistance";
    }

    /// Whether a ticket is for treatment or for dispensing (医療券・調剤券の別).
    TicketType "ticket_type" 13400 {
        zero:
        /// Not said.
        Unknown "unknown" "不明" "not known";
        /// 01 医療券.
        Medical = 1 "01" "医療券" "medical ticket";
        /// 02 調剤券.
        Dispensing = 2 "02" "調剤券" "dispensing ticket";
    }

    /// The kind of treatment of a ticket (診療別).
    Treatment "treatment" 13500 {
        zero:
        /// Not said.
        Unknown "unknown" "不明" "not known";
        /// 01.
        Inpatient = 1 "01" "入院" "inpatient";
        /// 02.
        Outpatient = 2 "02" "入院外" "outpatient";
        /// 03.
        Dental = 3 "03" "歯科" "dental";
        /// 04.
        Dispensing = 4 "04" "調剤" "dispensing";
        /// 05.
        HomeNursing = 5 "05" "訪問看護" "home nursing";
    }

    /// Whether a ticket is used alone or beside an insurance (単独・併用).
    TicketUse "ticket_use" 13600 {
        zero:
        /// Not said.
        Unknown "unknown" "不明" "not known";
        /// 01 単独.
        Alone = 1 "01" "単独" "alone";
        /// 02 併用.
        WithInsurance = 2 "02" "医療保険と併用" "with insurance";
    }

    /// Which institution a ticket is for.
    Designation "designation" 13700 {
        zero:
        /// Not known, or the file contradicts itself.
        Unknown "unknown" "不明" "not known";
        /// This institution.
        Own = 1 "own" "この窓口あて" "for this institution";
        /// Another institution.
        Other = 2 "other" "他の医療機関あて" "for another institution";
    }
}

impl ReaderMessage {
    /// The message with a three-digit code of the reader: 1, 2 and 6 are public, any other is [`ReaderMessage::Other`].
    pub const fn from_code(code: u16) -> ReaderMessage {
        match code {
            1 => ReaderMessage::NotRecognised,
            2 => ReaderMessage::NotMyNumberCard,
            6 => ReaderMessage::RevokedOrExpired,
            _ => ReaderMessage::Other,
        }
    }
}

impl Eligibility {
    /// The meaning of a code; a code that is not public means [`Eligibility::Unknown`].
    pub const fn from_code(code: u8) -> Eligibility {
        match code {
            1 => Eligibility::Valid,
            2 => Eligibility::Invalid,
            3 => Eligibility::InvalidNewExists,
            4 => Eligibility::NotFound,
            5 => Eligibility::Several,
            6 => Eligibility::ValidUnregistered,
            _ => Eligibility::Unknown,
        }
    }

    /// Whether the patient is entitled (1 or 6).
    pub const fn is_valid(self) -> bool {
        matches!(self, Eligibility::Valid | Eligibility::ValidUnregistered)
    }

    /// Whether this eligibility is not valid (2 or 3).
    pub const fn is_invalid(self) -> bool {
        matches!(self, Eligibility::Invalid | Eligibility::InvalidNewExists)
    }
}

impl Consent {
    /// The meaning of a code; a code that is not public means [`Consent::Absent`].
    pub const fn from_code(code: u8) -> Consent {
        match code {
            0 => Consent::Refused,
            1 => Consent::Given,
            2 => Consent::Expired,
            3 => Consent::Unobtainable,
            _ => Consent::Absent,
        }
    }
}
