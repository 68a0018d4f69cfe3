//! The outcomes of a decision by number, and the lists by which facts and words are handed over. The rows that bind them
//! to a decision stand in [`reception`](crate::reception).

words! {
    /// What a decision says, one number each.
    Outcome "outcome" 2000 {
        /// What may be done: a word of *acceptance*.
        Acceptance = 1 "acceptance" "受付の可否" "what may be done";
        /// How well that is known: a word of *standing*.
        Standing = 2 "standing" "確かさ" "how well it is known";
        /// What a program branches on: a word of *sign*.
        Sign = 3 "sign" "表示" "what a program branches on";
        /// Which way to be accepted decided: a word of *by*.
        By = 4 "by" "判定の根拠" "what decided";
        /// The end of today's acceptance, a day.
        Until = 5 "until" "この受付の期限" "end of this acceptance";
        /// Last day of full acceptance, a day.
        FullUntil = 6 "full_until" "すべて使える最終日" "last day of full acceptance";
        /// Last day of any acceptance, a day.
        UsableUntil = 7 "usable_until" "使える最終日" "last day of any acceptance";
        /// The token's last usable day by its dates, a day.
        GraceUntil = 8 "grace_until" "猶予期間の最終日" "last day of the grace period";
        /// For an expired phone: until when the physical card may be in its own grace, a day.
        PhoneCardGraceUntil = 9 "phone_card_grace_until" "スマホのもとのカードの猶予期間の最終日" "last day of the grace of the card behind a phone";
        /// The end of the grace by its short reading, a day.
        ShortReadingUntil = 10 "short_reading_until" "短い書き方による猶予期間の最終日" "last day of the grace by its short reading";
        /// The step to take now: a word of *step*.
        FirstStep = 11 "first_step" "最初にすること" "the step to take now";
        /// Whether two sources say different things, a flag.
        Contradiction = 12 "contradiction" "情報の食い違い" "sources that disagree";
        /// The day of the visit, a day.
        Day = 13 "day" "受診日" "day of the visit";
        /// The card or phone that decided, or the first one: a word of *token_kind*.
        TokenKind = 14 "token_kind" "カード・スマホの種類" "card or phone";
        /// The patient's share in percent that a valid answer states; 0 when none is stated.
        SharePercent = 15 "share_percent" "負担割合(%)" "patient's share in percent";
        /// Another share that it states, in percent: both are possible, and the insurer has to be asked. 0 when there is none.
        OtherSharePercent = 16 "other_share_percent" "もう一つの負担割合(%)" "the other share in percent";
        /// Whether this institution's ticket of the month states what the patient pays, a flag.
        SelfPayStated = 17 "self_pay_stated" "本人支払額の記載" "payment by the patient stated";
        /// What the patient pays by it, in yen; 0 also where none is stated.
        SelfPayYen = 18 "self_pay_yen" "本人支払額(円)" "payment by the patient in yen";
    }

    /// Whether a kind of information is provided.
    Provided "provided" 14900 {
        zero:
        /// Not known.
        Unknown "unknown" "不明" "not known";
        /// It is provided.
        Provided = 1 "provided" "提供あり" "provided";
        /// It is not.
        NotProvided = 2 "not_provided" "提供なし" "not provided";
        /// It would be, after the check of the person and the patient's consent.
        IfConsented = 3 "if_consented" "同意があれば提供" "provided after consent";
    }

    /// What a visit may have several of.
    VisitList "visit_list" 8100 {
        /// Cards and phones: at most two.
        Tokens = 1 "tokens" "カード・スマホ" "cards and phones";
        /// The answer of the online eligibility verification: at most one.
        Answer = 2 "answer" "照会の結果" "the online answer";
        /// The results of the answer: at most eight.
        Results = 3 "results" "結果の資格" "results of the answer";
        /// The tickets of a result: at most eight each.
        Tickets = 4 "tickets" "医療券" "tickets of a result";
    }

    /// The lists of words that a decision holds.
    DecisionList "decision_list" 8200 {
        /// What was found, in the order of the vocabulary.
        Findings = 1 "findings" "判定の理由" "findings";
        /// Steps to take one after the other.
        StepsInOrder = 2 "steps_in_order" "順にすること" "steps in order";
        /// Steps of which any one serves.
        StepsAnyOneOf = 3 "steps_any_one_of" "どれか一つをすること" "steps of which any one serves";
        /// Steps after the visit, or beside it.
        StepsAfterwards = 4 "steps_afterwards" "受診の後にすること" "steps afterwards";
        /// Notes, most important first.
        Notes = 5 "notes" "補足" "notes";
        /// The rules that it rests on.
        Rules = 6 "rules" "根拠とした規則" "rules";
        /// What an answer says is provided.
        Provided = 7 "provided" "提供される情報" "information provided";
        /// What would be provided after consent.
        IfConsented = 8 "if_consented" "同意があれば提供される情報" "information provided after consent";
        /// What is not provided.
        NotProvided = 9 "not_provided" "提供されない情報" "information not provided";
        /// What the answer holds and does not show for want of consent.
        NotShown = 10 "not_shown" "同意がなく表示されない情報" "information not shown";
    }
}
