//! The notes: what else staff and patient should know.

use crate::text::support_line;

words! {
    /// What else staff and patient should know.
    Note "note" 4000 {
        /// The visit is after the day on which the next rule table was due.
        RulesMayHaveChanged = 1 "rules_may_have_changed"
            "規則は{rules_as_of}時点のものです。その後に変わっている可能性があります。"
            "The rules are those known on {rules_as_of}; they may have changed since.";
        /// Nothing is known about revocation.
        RevocationUnknown = 2 "revocation_unknown"
            "失効の有無は確認していません(オンラインでのみ確認できます)。"
            "Whether the certificate was revoked is not known; only an online check tells.";
        /// The certificate expires within the reminder's months.
        RenewSoon = 3 "renew_soon"
            "電子証明書の更新時期です({expires_on}まで有効)。市区町村の窓口で更新できます。"
            "The certificate is due for renewal (it is valid through {expires_on}); the municipal counter renews it.";
        /// First use of the phone: bring the card.
        BringCard = 4 "bring_card"
            "スマホを初めて使う医療機関・薬局には、マイナンバーカードの持参をお願いしています(お持ちでなくても、受付を断る理由にはなりません)。"
            "Patients are asked to bring the card when they use the phone here for the first time; not bringing it is no reason to refuse.";
        /// The physical card may still be in its own grace.
        PhysicalCardMayServe = 5 "physical_card_may_serve"
            "実物のマイナンバーカードは、{phone_card_grace_until}まで使える可能性があります(資格情報のみ)。"
            "The physical My Number Card may still be accepted through {phone_card_grace_until} (eligibility information only).";
        /// The patient operates the reader.
        PatientOperates = 6 "patient_operates"
            "基本的に患者が操作します。職員が顔認証付きカードリーダーを操作する必要はありません。"
            "The patient operates the reader; staff need not.";
        /// Supporting phones is voluntary.
        PhonesVoluntary = 7 "phones_voluntary"
            "スマホへの対応は義務ではありません。" "Supporting phones is voluntary for institutions.";
        /// The way of checking the person may have changed.
        MethodMayHaveChanged = 8 "method_may_have_changed"
            "Androidの受付の方法は{android_from}以降に変わった可能性があります(公表されていません)。"
            "What Android asks for at reception may have changed on {android_from}; this is not published.";
        /// No face recognition, visual confirmation or first registration with a phone.
        PhoneExcludes = 9 "phone_excludes"
            "スマホでは、カードリーダーでの顔認証、目視確認、初回の利用登録はできません(iPhone自体での生体認証は別です)。"
            "With a phone there is no face recognition on the reader, no visual confirmation and no first registration (an iPhone's own recognition is something else).";
        /// The insurance itself does not end.
        InsuranceStays = 10 "insurance_stays"
            "電子証明書の有効期限が切れても、医療保険の資格は失われません。"
            "The insurance itself does not end when a certificate expires.";
        /// The insurer normally sends an eligibility certificate.
        CertificateIsSent = 11 "certificate_is_sent"
            "通常、申請しなくても保険者から資格確認書が交付されます。届いていない方には、保険者への確認を案内してください。"
            "The insurer normally sends an eligibility certificate without application; if it has not come, point the patient to the insurer.";
        /// The registration for insurance use ends with the grace.
        RegistrationEnds = 12 "registration_ends"
            "猶予期間が過ぎると、健康保険証としての利用登録は解除されます。"
            "The registration for insurance use ends with the grace period.";
        /// No login to Mynaportal with this card.
        MynaportalNoLogin = 13 "mynaportal_no_login"
            "このカードではマイナポータルにログインできません。以前に保存したPDFは、カードと一緒に提示できます。"
            "This card does not log in to Mynaportal any more; a PDF saved earlier may be shown together with the card.";
        /// Limit-amount information in grace is not known.
        LimitAmountUnknown = 14 "limit_amount_unknown"
            "猶予期間中に限度額の情報が提供されるかは、公表されていません。"
            "Whether limit-amount information is provided in the grace period is not published.";
        /// Limit-amount information needs consent when a document is shown.
        LimitAmountByConsent = 15 "limit_amount_by_consent"
            "書類による受付では、限度額の情報の提供に患者本人の同意が必要です。"
            "With a paper, limit-amount information needs the patient's consent.";
        /// Medical information may be viewed for some hours after consent.
        ViewableForHours = 17 "viewable_for_hours"
            "診療情報・薬剤情報などは、同意から{consent_hours}時間閲覧できます。"
            "Medical information may be viewed for {consent_hours} hours after consent.";
        /// The PIN is locked.
        PinLocked = 18 "pin_locked"
            "暗証番号がロックされています。顔認証または目視確認が使えるカードでは、受付を続けられます。"
            "The PIN is locked. Where face recognition or visual confirmation exists for the card, reception goes on.";
        /// Face recognition is locked.
        FaceLocked = 20 "face_locked"
            "顔認証がロックされています。ほかの方法で本人確認をします。解除は市区町村の窓口でできます。"
            "Face recognition is locked; check the person in another way. It is unlocked at the municipal counter.";
        /// How many misses lock a phone's PIN is not known.
        PhonePinMayBeLocked = 21 "phone_pin_may_be_locked"
            "スマホ用の暗証番号がロックされている可能性があります(何回の誤りでロックされるかは公表されていません)。"
            "The phone's PIN may be locked (how many misses lock it is not published).";
        /// Visual confirmation replaces the check of the person alone.
        VisualCuresNothing = 22 "visual_cures_nothing"
            "目視確認は本人確認だけに代わるものです。電子証明書の有効期限切れや失効には使えません。"
            "Visual confirmation replaces the check of the person only; it does not cure an expired or revoked certificate.";
        /// A card without a photo: PIN only.
        NoPhoto = 23 "no_photo"
            "顔写真のないカードです。暗証番号で本人確認をします(職員は暗証番号を聞かず、入力もしません)。"
            "A card without a photo: the PIN is the only check of the person (staff neither ask for it nor enter it).";
        /// 顔認証マイナンバーカード: face or visual only.
        FaceOnly = 24 "face_only"
            "顔認証マイナンバーカードです。顔認証または目視確認で本人確認をします。"
            "A 顔認証マイナンバーカード: face recognition or visual confirmation only.";
        /// Everyone of this age holds an eligibility certificate.
        SeniorHoldsCertificate = 25 "senior_holds_certificate"
            "この年齢の方には、全員に資格確認書が交付されています。" "Everyone of this age holds an eligibility certificate.";
        /// At this age it depends on the patient's card.
        SeniorByStatus = 26 "senior_by_status"
            "この年齢の方には、マイナ保険証の保有状況または申請により資格確認書が交付されます。"
            "At this age an eligibility certificate is issued depending on whether the patient has a My Number insurance card, or on application.";
        /// The payment does not change because of the card.
        NeverInFull = 27 "never_in_full"
            "カードが読み取れないことや有効期限が切れたことだけを理由に、患者の負担割合が変わることはありません。"
            "The patient's share does not change because a card cannot be read or has expired.";
        /// A renewed validity may take hours to show.
        RenewalTakesHours = 28 "renewal_takes_hours"
            "更新した電子証明書の反映には、{delay_hours}時間ほどかかることがあります。"
            "A renewed certificate may take about {delay_hours} hours to take effect.";
        /// Moving does not revoke this certificate.
        MovingDoesNotRevoke = 29 "moving_does_not_revoke"
            "転居や氏名の変更では、利用者証明用電子証明書は失効しません。"
            "Moving house or changing one's name does not revoke this certificate.";
        /// This way of acceptance is tolerated for a time.
        Tolerated = 32 "tolerated"
            "暫定的な取扱いです({usable_until}まで)。次回はマイナ保険証か資格確認書の持参を案内してください。"
            "This is tolerated for a time (through {usable_until}). Ask the patient to bring the My Number insurance card or the eligibility certificate next time.";
        /// Compare the document's last day.
        CompareDocumentDate = 33 "compare_document_date"
            "書類の有効期限を確認してください。" "Check the last day of the paper.";
        /// A limited stay: after an extension the certificate has to be issued again.
        ForeignExtension = 34 "foreign_extension"
            "在留期間の延長に伴いカードの有効期限を延長した場合、電子証明書は改めて発行が必要です。"
            "After an extension of stay the certificate has to be issued again.";
        /// A small child: the guardian operates.
        ChildGuardian = 35 "child_guardian"
            "小さなお子さんの場合は保護者が操作します。職員は暗証番号を聞かず、入力もしません。"
            "For a small child the guardian operates the reader; staff neither ask for the PIN nor enter it.";
        /// An infant before the card.
        NewbornCertificate = 36 "newborn_certificate"
            "カードのない1歳未満の方は、申請により資格確認書の交付を受けられます。"
            "An infant without a card can have an eligibility certificate on application.";
        /// How the emergency function is opened.
        EmergencyFunction = 37 "emergency_function"
            (concat!(
                "「緊急時医療情報・資格確認機能」は、コールセンター",
                support_line!(),
                "に医療機関コード・名称・連絡先を伝え、登録済みの電話番号への折り返しを受けて開放されます。"
            ))
            (concat!(
                "緊急時医療情報・資格確認機能 is opened by the call centre ",
                support_line!(),
                ": tell the institution's code, name and contact; they call back the registered number."
            ));
        /// The app serves only where it was prepared.
        AppOnlyIfPrepared = 38 "app_only_if_prepared"
            "マイナ資格確認アプリは、環境設定とモバイル端末の登録が済んでいる場合に使えます。"
            "The Myna eligibility app serves only where the setting was made and the mobile device was registered beforehand.";
        /// The terminal's notice, word for word.
        TerminalSays = 39 "terminal_says" "端末のお知らせ：{result_message}" "Notice of the terminal: {result_message}";
        /// The patient's own payment by the ticket.
        TicketSelfPay = 40 "ticket_self_pay"
            "本人支払額：{self_pay}" "Payment by the patient: {self_pay}";
        /// Fields of the declaration may stay empty.
        DeclarationFields = 41 "declaration_fields"
            "申立書は分かる範囲の記入で足ります。番号は分かりしだい知らせてもらいます。保険者が不明なら「不詳」として請求できます。"
            "The declaration may be filled in as far as known; the numbers are told later. If the insurer stays unknown the claim is made as 不詳.";
        /// After the answer the numbers are queried again on the ticket's registration.
        QueryAfterTicket = 42 "query_after_ticket"
            "医療券が登録されたら、もう一度照会します。" "Query again when the ticket is registered.";
        /// A newer rule about the subject exists.
        NewerRule = 43 "newer_rule"
            "{newer_about}について、このソフトウェアで扱えない新しい規則があります。ソフトウェアを更新してください。" "A newer rule about {newer_about} exists, which this software does not know; update the software.";
        /// A paper's query ended abnormally: it is made again.
        QueryAgain = 44 "query_again"
            "照会が異常終了したため、照会し直します。" "The query ended abnormally; query again.";
        /// Elsewhere than at the desk, where the app cannot be used.
        CertificateWithoutApp = 45 "certificate_without_app"
            "マイナ資格確認アプリを使えないときは、資格確認書で受け付けます。"
            "Where the Myna eligibility app cannot be used, an eligibility certificate serves.";
    }
}
