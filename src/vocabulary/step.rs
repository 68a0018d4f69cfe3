//! The steps: what to do next, as staff read it and as the patient hears it.

use super::decision::Audience;
use super::language::Language;
use crate::text::support_line;

/// Declares the steps: `Variant = place "name" Audience "staff ja" "staff en" say("ja", "en");`.
macro_rules! steps {
    (
        $(#[doc = $about:literal])+
        Step { $($(#[doc = $doc:literal])+
        $word:ident = $place:literal $text:literal $audience:ident $ja:tt $en:tt say($say_ja:literal, $say_en:literal);)+ }
    ) => {
        words! {
            $(#[doc = $about])+
            Step "step" 5000 {
                $($(#[doc = $doc])+ $word = $place $text $ja $en;)+
            }
        }

        impl Step {
            /// Who takes this step.
            pub const fn audience(self) -> Audience {
                match self { $(Step::$word => Audience::$audience,)+ }
            }

            /// The sentence to say to the patient, to be read aloud as it stands.
            pub const fn say(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Step::$word, Language::Ja) => $say_ja, (Step::$word, Language::En) => $say_en,)+
                }
            }
        }
    };
}

steps! {
    /// What to do next. The text is the instruction to staff; [`Step::say`] is the sentence to the patient.
    Step {
        /// Set this card or phone aside and report it to the person in charge.
        TokenNotGenuine = 39 "token_not_genuine" Staff
            "このカード・スマホは使わず、責任者に報告する" "Set this card or phone aside and report it to the person in charge"
            say("確認いたしますので、少々お待ちください。", "We are checking this. One moment, please.");
        /// Have it replaced by the patient's own My Number Card.
        UseRealToken = 38 "use_real_token" Staff
            "患者ご本人のマイナンバーカードに替えてもらう" "Have it replaced by the patient's own My Number Card"
            say("ご本人のマイナンバーカードをお願いいたします。", "May I have your own My Number Card, please?");
        /// Make sure the answer is the patient's, then read the card again.
        ReadAgain = 40 "read_again" Staff
            "結果が本人のものか確かめ、もう一度読み取る" "Make sure the answer is the patient's, then read the card again"
            say("恐れ入りますが、もう一度カードを置いてください。", "I am sorry, could you place your card once more?");
        /// Check the medical assistance ticket; if none, contact the welfare office.
        ContactWelfareOffice = 41 "contact_welfare_office" Staff
            "医療券を確認し、なければ福祉事務所に連絡する" "Check the medical assistance ticket; if none, contact the welfare office"
            say("役所からの書類がありましたら、お見せください。", "If you have papers from the city office, may I see them?");
        /// Check the numbers of the new eligibility and query again.
        QueryNewEligibility = 22 "query_new_eligibility" Staff
            "新しい資格の番号を確かめ、照会し直す" "Check the numbers of the new eligibility and query again"
            say("保険が変わっているようです。新しい書類はお持ちですか。", "Your insurance seems to have changed. Do you have new papers?");
        /// Check insurer number, symbol, number and branch, and query again.
        QueryMoreDetails = 23 "query_more_details" Staff
            "保険者番号・記号・番号・枝番を確かめ、照会し直す" "Check insurer number, symbol, number and branch, and query again"
            say("保険の番号が分かる書類を拝見できますか。", "May I see a paper with your insurance number?");
        /// Select which paper was used for the query.
        NameDocument = 24 "name_document" Staff
            "照会に使った書類の種類を選ぶ" "Select which paper was used for the query"
            say("確認いたしますので、少々お待ちください。", "We are checking this. One moment, please.");
        /// Query the eligibility online by the paper's numbers.
        OnlineQuery = 21 "online_query" Staff
            "書類の番号でオンライン資格確認をする" "Query the eligibility online by the paper's numbers"
            say("確認いたしますので、少々お待ちください。", "We are checking this. One moment, please.");
        /// Note name, date of birth, sex and address from the card.
        NoteCardFace = 42 "note_card_face" Staff
            "券面の氏名・生年月日・性別・住所を控える" "Note name, date of birth, sex and address from the card"
            say("カードの表面を控えさせていただきます。", "Let me note what is on the front of your card.");
        /// Have the card placed again.
        PlaceAgain = 2 "place_again" Patient
            "カードを置き直してもらう" "Have the card placed again"
            say("恐れ入りますが、もう一度カードを置いてください。", "I am sorry, could you place your card once more?");
        /// Have it replaced by the My Number Card.
        PlaceMyNumberCard = 3 "place_my_number_card" Patient
            "マイナンバーカードに置き替えてもらう" "Have it replaced by the My Number Card"
            say("マイナンバーカードを置いてください。", "Please place your My Number Card.");
        /// Have the card registered on the reader's screen.
        RegisterInsuranceUse = 43 "register_insurance_use" Patient
            "カードリーダーの画面で利用登録をしてもらう" "Have the card registered on the reader's screen"
            say("画面の案内に沿って、利用登録をお願いいたします。", "Please follow the screen to register your card.");
        /// Have the card placed and the person checked by face recognition or PIN.
        FaceOrPin = 44 "face_or_pin" Patient
            "カードを置き、顔認証か暗証番号で本人確認してもらう" "Have the card placed and the person checked by face recognition or PIN"
            say("カードを置いて、顔認証か暗証番号をお選びください。", "Please place your card and choose face recognition or PIN.");
        /// Have the card placed and the person checked by face recognition.
        Face = 10 "face" Patient
            "カードを置き、顔認証で本人確認してもらう" "Have the card placed and the person checked by face recognition"
            say("カードを置いて、顔認証をお願いいたします。", "Please place your card and use face recognition.");
        /// Have the card placed and the PIN entered (do not ask for the number).
        Pin = 11 "pin" Patient
            "カードを置き、暗証番号を入力してもらう(番号は聞かない)" "Have the card placed and the PIN entered (do not ask for the number)"
            say("カードを置いて、4桁の暗証番号をご入力ください。", "Please place your card and enter your 4-digit PIN.");
        /// Use 職員用ボタン and confirm the person in visual confirmation mode.
        VisualConfirmation = 45 "visual_confirmation" Staff
            "《職員用ボタン》から目視確認モードで本人確認する" "Use 職員用ボタン and confirm the person in visual confirmation mode"
            say("お顔を確認いたします。カードを置いてください。", "I will compare your face with the photo. Please place your card.");
        /// Have iPhone selected, authenticated and held to the reader.
        IphoneFlow = 46 "iphone_flow" Patient
            "画面でiPhoneを選び、認証してかざしてもらう" "Have iPhone selected, authenticated and held to the reader"
            say("iPhoneで認証して、リーダーにかざしてください。", "Please authenticate on your iPhone and hold it to the reader.");
        /// Have Android selected, the PIN entered and the phone held to the reader.
        AndroidFlow = 47 "android_flow" Patient
            "画面でAndroidを選び、暗証番号を入れてかざしてもらう" "Have Android selected, the PIN entered and the phone held to the reader"
            say("スマホ用の暗証番号を入力し、かざしてください。", "Please enter the phone's PIN and hold the phone to the reader.");
        /// Have 次に進む pressed on the screen.
        PressNext = 17 "press_next" Patient
            "画面の「次に進む」を押してもらう" "Have 次に進む pressed on the screen"
            say("画面の「次に進む」を押してください。", "Please press 次に進む on the screen.");
        /// Have the patient choose on the consent screen.
        Consent = 18 "consent" Patient
            "同意画面で患者本人に選んでもらう" "Have the patient choose on the consent screen"
            say("情報提供に同意するか、画面でお選びください。", "Please choose on the screen whether information may be provided.");
        /// Verify with the Myna eligibility app (if it is prepared).
        UseMobileApp = 19 "use_mobile_app" Staff
            "マイナ資格確認アプリで確認する(準備済みの場合)" "Verify with the Myna eligibility app (if it is prepared)"
            say("こちらの端末にカードをかざしてください。", "Please hold your card to this device.");
        /// Ask for the My Number Card.
        PlaceCard = 48 "place_card" Patient
            "マイナンバーカードを持っているか尋ねる" "Ask for the My Number Card"
            say("マイナンバーカードはお持ちですか。", "Do you have your My Number Card?");
        /// Ask whether the patient uses the phone as insurance card.
        UsePhone = 49 "use_phone" Patient
            "スマホのマイナ保険証を使えるか尋ねる" "Ask whether the patient uses the phone as insurance card"
            say("スマホのマイナ保険証はお使いですか。", "Do you use your phone as your insurance card?");
        /// Receive with the physical My Number Card.
        UsePhysicalCard = 4 "use_physical_card" Patient
            "実物のマイナンバーカードで受け付ける" "Receive with the physical My Number Card"
            say("実物のマイナンバーカードはお持ちですか。", "Do you have the physical My Number Card?");
        /// Receive with the eligibility certificate.
        ShowEligibilityCertificate = 25 "show_eligibility_certificate" Patient
            "資格確認書で受け付ける" "Receive with the eligibility certificate"
            say("資格確認書はお持ちですか。", "Do you have an eligibility certificate?");
        /// Receive with the card and the notice of eligibility information.
        ShowNoticeWithCard = 26 "show_notice_with_card" Patient
            "カードと資格情報のお知らせで受け付ける" "Receive with the card and the notice of eligibility information"
            say("資格情報のお知らせはお持ちですか。", "Do you have the notice of eligibility information?");
        /// Receive with the card and the Mynaportal eligibility screen.
        ShowMynaportalWithCard = 27 "show_mynaportal_with_card" Patient
            "カードとマイナポータルの資格情報画面で受け付ける" "Receive with the card and the Mynaportal eligibility screen"
            say("マイナポータルの資格情報画面はお持ちですか。", "Do you have the Mynaportal eligibility screen?");
        /// Receive with the Mynaportal screen, logged in on the spot.
        ShowMynaportalOnPhone = 28 "show_mynaportal_on_phone" Patient
            "その場でログインした資格情報画面で受け付ける" "Receive with the Mynaportal screen, logged in on the spot"
            say("マイナポータルにログインし、画面をお見せください。", "Please log in to Mynaportal and show me the screen.");
        /// Receive with a legacy health insurance card within its dates.
        ShowLegacyCard = 29 "show_legacy_card" Patient
            "有効期限内の健康保険証で受け付ける" "Receive with a legacy health insurance card within its dates"
            say("健康保険証はお持ちですか。", "Do you have a health insurance card?");
        /// Ask whether the insurance has changed since the last visit.
        AskByWord = 50 "ask_by_word" Staff
            "前回から保険が変わっていないか口頭で確認する" "Ask whether the insurance has changed since the last visit"
            say("前回から保険に変更はございませんか。", "Has your insurance changed since your last visit?");
        /// If nothing else is at hand, have a declaration of insured status filled in.
        WriteApplication = 30 "write_application" Patient
            "ほかになければ被保険者資格申立書に記入してもらう" "If nothing else is at hand, have a declaration of insured status filled in"
            say("申立書のご記入をお願いいたします。", "Please fill in this declaration.");
        /// Charge the share of the declaration (30% or as declared).
        ChargeDeclaredShare = 31 "charge_declared_share" Staff
            "申立書の負担割合(3割など)で会計する" "Charge the share of the declaration (30% or as declared)"
            say("保険の番号が分かりましたら、お知らせください。", "When you know your insurance number, please tell us.");
        /// Query the eligibility later (after recovery from an outage).
        QueryLater = 51 "query_later" Staff
            "後日(障害のときは復旧後)に資格を照会する" "Query the eligibility later (after recovery from an outage)"
            say("受付が済みました。お掛けになってお待ちください。", "You are checked in. Please take a seat.");
        /// Point to renewal at the municipal counter.
        Renew = 32 "renew" Patient
            "市区町村の窓口での更新を案内する" "Point to renewal at the municipal counter"
            say("電子証明書の更新を、市区町村の窓口でお願いいたします。", "Please renew your certificate at the municipal counter.");
        /// Point to the new application for the phone on Mynaportal after renewal.
        RenewPhone = 33 "renew_phone" Patient
            "更新後のスマホの再申請(マイナポータル)を案内する" "Point to the new application for the phone on Mynaportal after renewal"
            say("更新のあと、マイナポータルでスマホの申請が必要です。", "After renewal, please apply again on Mynaportal for your phone.");
        /// Point to the new registration after renewal.
        RegisterAgain = 34 "register_again" Patient
            "更新後に利用登録をやり直すことを案内する" "Point to the new registration after renewal"
            say("更新のあと、もう一度利用登録をお願いいたします。", "After renewal, please register your card again.");
        /// Point to the PIN reset (municipal counter and others).
        Unlock = 35 "unlock" Patient
            "暗証番号の再設定(市区町村の窓口など)を案内する" "Point to the PIN reset (municipal counter and others)"
            say("暗証番号の再設定は、市区町村の窓口などでできます。", "Your PIN can be reset at the municipal counter and in other ways.");
        /// Point to the municipal counter about the card.
        AskMunicipality = 36 "ask_municipality" Patient
            "市区町村の窓口でのカードの確認を案内する" "Point to the municipal counter about the card"
            say("カードについて、市区町村の窓口でご確認ください。", "Please ask the municipal counter about your card.");
        /// Point to the insurer.
        AskInsurer = 37 "ask_insurer" Patient
            "加入先の保険者への確認を案内する" "Point to the insurer"
            say("保険の加入先に、ご確認をお願いいたします。", "Please ask your insurer.");
        /// Call the call centre.
        CallSupport = 52 "call_support" Staff
            (concat!("コールセンター", support_line!(), "に問い合わせる"))
            (concat!("Call the call centre ", support_line!()))
            say("確認いたしますので、少々お待ちください。", "We are checking this. One moment, please.");
        /// Collect the whole sum and hand out a receipt.
        CollectInFull = 53 "collect_in_full" Staff
            "医療費の全額(10割)で会計し、領収書を渡す" "Collect the whole sum and hand out a receipt"
            say("一度全額をお支払いいただく扱いとなっております。", "In this case the whole sum is paid first.");
        /// Ask for the recipient certificate (do not close the stored subsidy).
        ShowRecipientCertificate = 54 "show_recipient_certificate" Patient
            "受給者証を見せてもらう(登録済みの公費は消さない)" "Ask for the recipient certificate (do not close the stored subsidy)"
            say("受給者証はお持ちですか。", "Do you have your recipient certificate?");
        /// Have the patient consent again on the screen for home visits.
        UseHomeVisitApp = 55 "use_home_visit_app" Staff
            "訪問診療用の画面で、本人に同意し直してもらう" "Have the patient consent again on the screen for home visits"
            say("画面で、もう一度同意をお願いいたします。", "Please give your consent once more on the screen.");
    }
}
