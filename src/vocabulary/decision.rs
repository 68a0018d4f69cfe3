//! The words of a decision: what may be done, how well that is known, and what a program branches on.

words! {
    /// What reception may do with what was presented. Greater is more, and the zero value accepts nothing.
    Acceptance "acceptance" 10000 {
        zero:
        /// Not decided by what is known: the plan says what decides.
        Undecided "indeterminate" "未確認" "not decided";
        /// Not accepted with what was presented. Says nothing about the patient's insurance.
        NotAccepted = 1 "not_accepted" "受付できません" "not accepted";
        /// Eligibility only (資格情報のみ): accepted; no medical information is provided.
        EligibilityOnly = 2 "eligibility_only" "資格情報のみで受付できます" "accepted, eligibility information only";
        /// Accepted.
        Full = 3 "full" "受付できます" "accepted";
    }

    /// How well the acceptance is known.
    Standing "standing" 10100 {
        zero:
        /// Nothing is decided.
        Undecided "undecided" "未確認" "undecided";
        /// From dates, faces, papers or words alone, which can be copied.
        Presumed = 1 "presumed" "日付や書類による判定" "by dates and papers";
        /// The token proved that it holds the key of a verified certificate; no answer is at hand.
        Genuine = 2 "genuine" "正規のカード・スマホと確認済み" "the card or phone is genuine";
        /// An answer of the online eligibility verification decides.
        Confirmed = 3 "confirmed" "資格確認済み" "eligibility verified";
    }

    /// The sign of the desk: what a program branches on.
    Sign "sign" 10200 {
        zero:
        /// There is no decision.
        Unknown "unknown" "判定なし" "no decision";
        /// ×: refused.
        Stop = 1 "stop" "×" "×";
        /// △: not verified yet, undecided, or by declaration or word alone.
        Check = 2 "check" "△" "△";
        /// ○: confirmed by an answer, or by a paper that is accepted alone.
        Go = 3 "go" "○" "○";
    }

    /// Which way to be accepted decided the visit.
    By "by" 10300 {
        zero:
        /// No way decided: nothing was presented.
        Nothing "nothing" "提示なし" "nothing";
        /// The card or phone.
        Token = 1 "token" "カード・スマホ" "the card or phone";
        /// The second card or phone of the visit.
        OtherToken = 2 "other_token" "もう一つのカード・スマホ" "the other card or phone";
        /// 資格確認書.
        EligibilityCertificate = 3 "eligibility_certificate" "資格確認書" "the eligibility certificate";
        /// 資格情報のお知らせ.
        EligibilityNotice = 4 "eligibility_notice" "資格情報のお知らせ" "the notice of eligibility information";
        /// Mynaportal's eligibility screen.
        MynaportalScreen = 5 "mynaportal_screen" "マイナポータルの資格情報画面" "the Mynaportal eligibility screen";
        /// A PDF saved from Mynaportal.
        MynaportalPdf = 6 "mynaportal_pdf" "マイナポータルの保存済みPDF" "a PDF saved from Mynaportal";
        /// 従来の健康保険証.
        LegacyCard = 7 "legacy_card" "健康保険証" "the legacy health insurance card";
        /// 被保険者資格申立書.
        Application = 8 "application" "被保険者資格申立書" "the declaration of insured status";
        /// 口頭確認.
        Word = 9 "word" "口頭確認" "oral confirmation";
        /// An online answer alone.
        Answer = 10 "answer" "オンライン資格確認の結果" "the online answer alone";
    }

    /// What a finding is about: the way to be accepted that it belongs to.
    About "about" 10400 {
        /// The visit as a whole.
        Visit = 1 "visit" "受付全体" "the visit";
        /// The card or phone.
        Token = 2 "token" "カード・スマホ" "the card or phone";
        /// The check of the person.
        Person = 3 "person" "本人確認" "the check of the person";
        /// The institution and its equipment.
        Site = 4 "site" "窓口と機器" "the institution";
        /// The online answer.
        Answer = 5 "answer" "照会の結果" "the online answer";
        /// A paper.
        Paper = 6 "paper" "書類" "a paper";
    }

    /// Who says so. A higher voice outranks a lower one about the same subject.
    Voice "voice" 10500 {
        /// Dates and what is presumed from them.
        Dates = 1 "dates" "日付" "dates";
        /// The facial-recognition card reader.
        Reader = 2 "reader" "カードリーダー" "the reader";
        /// The online eligibility verification.
        Centre = 3 "centre" "オンライン資格確認" "the online eligibility verification";
        /// What is known of this token or person, and no answer changes.
        Known = 4 "known" "確かな事実" "known facts";
        /// The token's own nature: not genuine, or not for this purpose.
        Nature = 5 "nature" "カード・スマホ自体" "the token itself";
    }

    /// What a finding means for its way, worst first.
    Verdict "verdict" 10600 {
        /// Not accepted by this way.
        Refuse = 1 "refuse" "受付できない理由" "refuses";
        /// Not decided by this way.
        Open = 2 "open" "確認が必要" "leaves open";
        /// Eligibility only.
        Limit = 3 "limit" "資格情報のみ" "limits to eligibility";
        /// Accepted.
        Allow = 4 "allow" "受付できる根拠" "allows";
        /// Says something and decides nothing.
        Note = 5 "note" "参考" "notes";
    }

    /// The groups of the plan, in the order in which they are shown.
    Part "part" 10700 {
        /// One after the other.
        InOrder = 1 "in_order" "順に" "in this order";
        /// Any one of them.
        AnyOneOf = 2 "any_one_of" "次のどれか" "any one of";
        /// After the visit, or beside it.
        Afterwards = 3 "afterwards" "受診の後" "afterwards";
    }

    /// Who takes a step.
    Audience "audience" 10800 {
        /// The patient.
        Patient = 1 "patient" "患者" "the patient";
        /// The staff.
        Staff = 2 "staff" "職員" "staff";
    }

    /// How much a text of a decision says.
    Detail "detail" 10900 {
        /// Three lines: verdict, action, the sentence to say.
        Brief = 1 "brief" "3行" "three lines";
        /// At most ten rows of 80 columns, for the desk.
        Desk = 2 "desk" "窓口用" "for the desk";
        /// Everything that a person may want to know.
        Full = 3 "full" "詳細" "in full";
        /// The rules and their sources.
        Sources = 4 "sources" "根拠" "sources";
        /// The certificate and the conversation with the token.
        Technical = 5 "technical" "技術情報" "technical";
    }

    /// Why a kind of information is not provided.
    Withheld "withheld" 14800 {
        /// The certificate has expired, and the card is in its grace.
        Grace = 1 "grace" "猶予期間中のため" "the grace period";
        /// The patient did not consent.
        Refused = 2 "refused" "同意なし" "not consented to";
        /// The consent has expired.
        ConsentExpired = 3 "consent_expired" "同意の期限切れ" "the consent has expired";
        /// A paper gives no medical information.
        Paper = 4 "paper" "書類による受付のため" "received by a paper";
    }
}
