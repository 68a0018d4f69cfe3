//! The findings: why a decision is as it is. Every consequence of a finding is an attribute of its row.

use super::decision::{About, Verdict, Voice};
use super::language::Language;
use super::rule::RuleId;
use super::set::Set;

/// Declares the findings: `Variant = place "name" About Voice Verdict [rules, the needed one first] short(ja, en) ja en;`.
macro_rules! findings {
    (
        $(#[doc = $about_doc:literal])+
        Finding { $($(#[doc = $doc:literal])+
        $word:ident = $place:literal $text:literal $about:ident $voice:ident $verdict:ident [$($rule:ident),*]
        ($short_ja:literal, $short_en:literal) $ja:literal $en:literal;)+ }
    ) => {
        words! {
            $(#[doc = $about_doc])+
            Finding "finding" 3000 {
                $($(#[doc = $doc])+ $word = $place $text $ja $en;)+
            }
        }

        impl Finding {
            /// Which way to be accepted it belongs to.
            pub const fn about(self) -> About {
                match self { $(Finding::$word => About::$about,)+ }
            }

            /// Who says so.
            pub const fn voice(self) -> Voice {
                match self { $(Finding::$word => Voice::$voice,)+ }
            }

            /// What it means for its way.
            pub const fn verdict(self) -> Verdict {
                match self { $(Finding::$word => Verdict::$verdict,)+ }
            }

            /// The rules behind it; without the first one it cannot be said.
            pub const fn rules(self) -> &'static [RuleId] {
                match self { $(Finding::$word => &[$(RuleId::$rule),*],)+ }
            }

            /// The words of a headline, at most 20 full-width characters in Japanese. May hold places to fill in.
            pub const fn short(self) -> (&'static str, &'static str) {
                match self { $(Finding::$word => ($short_ja, $short_en),)+ }
            }

            const EVERY: &'static [Finding] = &[$(Finding::$word,)+];
        }
    };
}

findings! {
    /// Why a decision is as it is.
    Finding {
        /// Nothing was presented.
        NothingPresented = 1 "nothing_presented" Visit Dates Open []
            ("まだ何も提示されていません", "nothing has been presented yet")
            "まだ何も提示されていません。" "Nothing has been presented yet.";
        /// The certificate is within its dates.
        WithinDates = 2 "within_dates" Token Dates Allow [CardValid]
            ("有効期限内です", "within its dates")
            "電子証明書は有効期限内です({expires_on}まで)。" "The certificate is within its dates (through {expires_on}).";
        /// The certificate has expired, and the card is in its grace.
        InGrace = 3 "in_grace" Token Dates Limit [CardGraceScope, CardGrace]
            ("猶予期間中です", "in the grace period")
            "電子証明書の有効期限が切れていますが、猶予期間中です({grace_until}まで、資格情報のみ)。"
            "The certificate has expired and the card is in its grace period (through {grace_until}, eligibility information only).";
        /// The grace is over.
        GraceOver = 4 "grace_over" Token Dates Refuse [CardAfterGrace, CardGrace]
            ("猶予期間は{grace_until}で終了", "the grace period ended on {grace_until}")
            "電子証明書の有効期限後の猶予期間が終了しています({grace_until}で終了)。"
            "The grace period after the certificate's expiry is over (it ended on {grace_until}).";
        /// The certificate has expired, and there is no grace for it.
        ExpiredWithoutGrace = 5 "expired_without_grace" Token Dates Refuse [CardAfterGrace]
            ("有効期限切れです({expires_on}まで)", "the certificate expired on {expires_on}")
            "電子証明書の有効期限が切れており、猶予期間の対象ではありません({grace_from}以降に有効期限を迎えるものが対象)。"
            "The certificate has expired and has no grace period (grace is for certificates that expire on or after {grace_from}).";
        /// The certificate's first day is still to come.
        NotYetValid = 6 "not_yet_valid" Token Dates Refuse []
            ("電子証明書の有効期間の開始前です", "the certificate is not valid yet")
            "電子証明書の有効期間がまだ始まっていません。" "The certificate is not valid yet.";
        /// The certificate's last day is not known.
        DateUnknown = 7 "date_unknown" Token Dates Open []
            ("有効期限が分かりません", "the certificate's last day is not known")
            "電子証明書の有効期限が分かりません。" "The certificate's last day is not known.";
        /// No certificate was read and none was stated.
        CertificateNotRead = 8 "certificate_not_read" Token Dates Open []
            ("{token}をまだ読み取っていません", "{the_token} has not been read yet")
            "電子証明書をまだ読み取っていません。" "No certificate has been read yet.";
        /// The two readings of the grace differ on this day; the computation by the month's end decides.
        ReadingsDiffer = 9 "readings_differ" Token Dates Note [CardGraceShort]
            ("資料により猶予期間の表現が異なります", "two documents word the end of the grace differently")
            "猶予期間の終わりは資料により表現が異なります。厚生労働省のリーフレットは「有効期限満了日が属する月の末日から3か月間」({grace_until}まで)、ポータルの記事は「有効期限の3か月後まで」({short_reading_until}まで)。月の末日による計算で判定しています。"
            "Two documents word the end of the grace period differently: the ministry's leaflet counts three months from the end of the month (through {grace_until}), the portal article says three months after expiry (through {short_reading_until}). The computation by the month's end decides.";
        /// The printed date is earlier than the certificate's: the earlier one counts.
        CardEndsFirst = 10 "card_ends_first" Token Dates Note [CardBody]
            ("券面の日付のほうが早く、確認が必要です", "the printed date is the earlier one")
            "券面の有効期限が電子証明書の有効期限より前です。両方の日付を確かめてください。早いほうの日付で判定しています。"
            "The date printed on the card is earlier than the certificate's. Check both dates. The earlier one counts.";
        /// The certificate was revoked.
        Revoked = 11 "revoked" Token Known Refuse [CardRevoked]
            ("電子証明書が失効しています", "the certificate was revoked")
            "電子証明書が失効しています(猶予期間はありません)。" "The certificate was revoked; there is no grace period.";
        /// The certificate is suspended.
        Suspended = 12 "suspended" Token Known Refuse [CardRevoked]
            ("電子証明書が一時停止中です(紛失など)", "the certificate is suspended (lost or the like)")
            "電子証明書が一時停止されています(紛失の届出など。猶予期間はありません)。"
            "The certificate is suspended, for example because it was reported lost; there is no grace period.";
        /// The card was returned.
        Returned = 13 "returned" Token Known Refuse [CardRevoked]
            ("返納されたカードです", "the card was given back")
            "返納されたカードです(猶予期間はありません)。" "The card was given back; there is no grace period.";
        /// A pinned root's signature is bad or the profile is violated.
        ChainFailed = 14 "chain_failed" Token Nature Refuse []
            ("正規の{token}と確認できません", "{the_token} cannot be confirmed as genuine")
            "電子証明書の発行者の署名または形式が正しくありません。"
            "The issuer's signature on the certificate, or the certificate's form, is wrong.";
        /// The issuer is not pinned.
        ChainUnverified = 15 "chain_unverified" Token Dates Open []
            ("電子証明書の発行者を確認できません", "the certificate's issuer is not verified")
            "電子証明書の発行者を確認できていません。オンライン資格確認の結果によります。"
            "The certificate's issuer is not verified; the online eligibility verification decides.";
        /// The token did not prove that it holds the certificate's key.
        PossessionFailed = 16 "possession_failed" Token Nature Refuse []
            ("正規の{token}と確認できません", "{the_token} cannot be confirmed as genuine")
            "{token}が電子証明書の鍵を持つことを確認できませんでした。"
            "It was not proved that {the_token} holds the certificate's key.";
        /// The test hierarchy, which was not asked for.
        TestHierarchy = 17 "test_hierarchy" Token Nature Refuse []
            ("テスト用の{token}です", "this is a test {plain_token}")
            "テスト用の{token}です。" "This is a test {plain_token}.";
        /// The test hierarchy by what the issuer's name claims, not verified.
        TestHierarchyClaimed = 18 "test_hierarchy_claimed" Token Dates Open []
            ("テスト用の{token}の可能性があります", "this may be a test {plain_token}")
            "発行者の名前によると、テスト用の電子証明書です(署名は未確認)。"
            "By its issuer's name this is a test certificate; the signature is not verified.";
        /// What is on the reader is neither a My Number Card nor a known phone.
        TokenUnknown = 19 "token_unknown" Token Dates Open []
            ("マイナンバーカードと確認できません", "not known to be a My Number Card")
            "読み取ったものが、マイナンバーカードまたは対応するスマホであると確認できません。"
            "What is on the reader is not known to be a My Number Card or a supported phone.";
        /// Reader code 001.
        ReaderNotRecognised = 20 "reader_not_recognised" Token Reader Open [ReaderNotRecognised]
            ("{token}を認識できません(001)", "the reader does not recognise {the_token} (001)")
            "カードリーダーの表示【001:マイナンバーカードの認識不可】。" "Reader code 001: not recognised.";
        /// Reader code 002.
        ReaderNotMyNumberCard = 21 "reader_not_my_number_card" Token Reader Open [ReaderNotMyNumberCard]
            ("マイナンバーカード以外の表示(002)", "not a My Number Card (002)")
            "カードリーダーの表示【002:マイナンバーカード以外】。" "Reader code 002: not a My Number Card.";
        /// Reader code 006.
        ReaderRevokedOrExpired = 22 "reader_revoked_or_expired" Token Reader Refuse [ReaderRevokedOrExpired]
            ("失効か有効期限切れの表示(006)", "the reader says revoked or expired (006)")
            "カードリーダーの表示【006:利用者証明用電子証明書の失効・有効期限切れ】。日付による判定に優先します。"
            "Reader code 006: the certificate is revoked or expired. This outranks the dates.";
        /// The reader says that the certificate was revoked.
        ReaderRevoked = 23 "reader_revoked" Token Reader Refuse [CardRevoked]
            ("失効の表示が出ています", "the reader says revoked")
            "カードリーダーの表示「電子証明書が失効しています」。" "The reader says that the certificate was revoked.";
        /// The reader says that only eligibility information is provided.
        ReaderEligibilityOnly = 24 "reader_eligibility_only" Token Reader Limit [ReaderGrace, CardGraceScope]
            ("猶予期間中の表示", "the reader says: grace period")
            "カードリーダーの表示「有効期限切れ:…資格情報のみ当機関に提供します」。"
            "The reader says that the certificate has expired and only eligibility information is provided.";
        /// The reader shows a message that is not public.
        ReaderOther = 25 "reader_other" Token Reader Open []
            ("リーダーにエラーの表示があります", "the reader shows an error")
            "カードリーダーの表示の意味は公表されていません。ポータルのトラブルシューティング編(KB0011365)をご確認ください。"
            "The meaning of the reader's message is not published; see the portal's article KB0011365.";
        /// The reader's message and the certificate's dates say different things.
        ReaderContradictsDates = 26 "reader_contradicts_dates" Token Reader Note []
            ("表示と日付が食い違っています", "the reader and the dates disagree")
            "カードリーダーの表示と電子証明書の日付が食い違っています。カードリーダーの表示を優先しています。"
            "The reader's message and the certificate's dates disagree. The reader's message counts.";
        /// Phones are not read at reception yet on this day.
        PhonesNotYet = 27 "phones_not_yet" Token Dates Refuse []
            ("スマホ対応の開始前です", "phones are not read yet on this day")
            "この日はまだスマホでの受付が始まっていません({phones_from}から)。"
            "Phones were not read at reception yet on this day (they are since {phones_from}).";
        /// This institution does not read phones on this day.
        PhonesNotHere = 28 "phones_not_here" Token Dates Refuse [PhoneStart]
            ("この窓口は未対応です", "phones are not supported here")
            "この窓口はスマホのマイナ保険証に対応していません(対応は任意です)。"
            "Phones are not read here; supporting them is voluntary.";
        /// There is no grace on a phone.
        PhoneHasNoGrace = 29 "phone_has_no_grace" Token Dates Refuse [PhoneNoGrace]
            ("電子証明書の有効期限切れ", "the certificate has expired")
            "実物のマイナンバーカードまたは電子証明書の有効期限が切れたため、スマホのマイナ保険証は利用できません(猶予期間はありません)。"
            "The physical card or the certificate has expired, so the phone is not accepted: a phone has no grace period.";
        /// The check of the person failed in every way that was tried.
        PersonNotConfirmed = 30 "person_not_confirmed" Person Known Open []
            ("本人確認ができていません", "the person is not confirmed")
            "本人確認ができていません。" "The person is not confirmed.";
        /// This way of checking the person does not exist for this token.
        MethodNotForToken = 31 "method_not_for_token" Person Dates Open []
            ("この本人確認の方法は使えません", "this check does not exist for {the_token}")
            "この本人確認の方法は、提示された{token}では使えません。"
            "This way of checking the person does not exist for {the_token}.";
        /// The facial-recognition card reader reads nothing.
        ReaderDown = 32 "reader_down" Site Dates Open []
            ("リーダーの故障で確認できません", "the reader is out of order")
            "カードリーダーの故障により、オンラインで確認できません。" "The reader is out of order: nothing can be verified online.";
        /// An eligibility certificate within its dates.
        EligibilityCertificateShown = 33 "eligibility_certificate_shown" Paper Dates Limit [DocumentCertificate, DocumentScope]
            ("資格確認書があります", "an eligibility certificate was shown")
            "有効期限内の資格確認書が提示されています。" "An eligibility certificate within its dates was shown.";
        /// The eligibility certificate has expired.
        EligibilityCertificateExpired = 34 "eligibility_certificate_expired" Paper Dates Refuse []
            ("有効期限切れです", "it has expired")
            "資格確認書の有効期限が切れています。" "The eligibility certificate has expired.";
        /// A notice of eligibility information with the card.
        NoticeWithCard = 35 "notice_with_card" Paper Dates Limit [DocumentNotice, DocumentScope]
            ("カードとお知らせがあります", "the notice was shown with the card")
            "マイナンバーカードと資格情報のお知らせが一緒に提示されています。"
            "A notice of eligibility information was shown together with the My Number Card.";
        /// The notice without the card, accepted for a time.
        NoticeAloneTolerated = 36 "notice_alone_tolerated" Paper Dates Limit [DocumentNoticeAlone, DocumentScope]
            ("お知らせのみ(暫定的な取扱い)", "the notice alone, tolerated for a time")
            "資格情報のお知らせのみの提示ですが、オンラインで資格を確認できました(暫定的な取扱い)。"
            "A notice of eligibility information alone, and the online query confirmed the eligibility (tolerated for a time).";
        /// The notice without the card proves nothing.
        NoticeAlone = 37 "notice_alone" Paper Dates Refuse [DocumentNotice]
            ("資格情報のお知らせだけでは受付できません", "a notice of eligibility information does not serve alone")
            "資格情報のお知らせは、単独では利用できません(マイナンバーカードと一緒に提示された場合に限ります)。"
            "A notice of eligibility information does not serve alone; the My Number Card belongs to it.";
        /// Mynaportal's screen or PDF with the card.
        MynaportalWithCard = 38 "mynaportal_with_card" Paper Dates Limit [DocumentMynaportal, DocumentScope]
            ("カードとマイナポータルの画面があります", "the Mynaportal screen was shown with the card")
            "マイナンバーカードとマイナポータルの資格情報が一緒に提示されています。"
            "Mynaportal's eligibility information was shown together with the My Number Card.";
        /// Mynaportal's screen on a phone that could not be read.
        MynaportalOnPhone = 39 "mynaportal_on_phone" Paper Dates Limit [PhoneMynaportal, DocumentScope]
            ("マイナポータルの画面があります", "the Mynaportal screen was shown")
            "その場でログインしたマイナポータルの資格情報画面が提示されています。"
            "Mynaportal's eligibility screen was shown after logging in on the spot.";
        /// Whether a saved PDF serves without the card is not known.
        PdfWithoutCard = 40 "pdf_without_card" Paper Dates Open []
            ("PDFだけの扱いは公表されていません", "a saved PDF alone: not published")
            "保存済みのPDFのみで受付できるかは、公表されていません。" "Whether a saved PDF serves without the card is not published.";
        /// Mynaportal's screen without card or phone.
        ScreenWithoutToken = 41 "screen_without_token" Paper Dates Open []
            ("資格情報画面だけでは確認できません", "the screen alone does not decide")
            "マイナポータルの資格情報画面は、マイナンバーカードまたはスマホのマイナ保険証とあわせて確認します。"
            "Mynaportal's screen serves beside the My Number Card or the phone.";
        /// A legacy card within its dates.
        LegacyValid = 42 "legacy_valid" Paper Dates Limit [DocumentLegacy, DocumentScope]
            ("有効期限内の健康保険証があります", "a legacy card within its dates was shown")
            "有効期限内の健康保険証が提示されています。" "A legacy health insurance card within its dates was shown.";
        /// An expired legacy card, accepted for a time.
        LegacyTolerated = 43 "legacy_tolerated" Paper Dates Limit [DocumentLegacyTolerated, DocumentScope]
            ("期限切れの健康保険証(暫定的な取扱い)", "an expired legacy card, tolerated for a time")
            "期限切れの健康保険証ですが、オンラインで資格を確認できました(暫定的な取扱い)。"
            "An expired legacy health insurance card, and the online query confirmed the eligibility (tolerated for a time).";
        /// An expired legacy card proves nothing.
        LegacyExpired = 44 "legacy_expired" Paper Dates Refuse []
            ("有効期限切れです", "it has expired")
            "従来の健康保険証は有効期限が切れており、これだけでは資格を確認できません。"
            "The legacy health insurance card has expired and proves nothing by itself.";
        /// The first day of the toleration is not known.
        ToleranceStartUnknown = 45 "tolerance_start_unknown" Paper Dates Open []
            ("この日の取扱いは公表されていません", "how this paper counts on this day is not published")
            "この書類の暫定的な取扱いがこの日に始まっていたかは、公表されていません。"
            "Whether this paper was already tolerated on this day is not published.";
        /// The toleration asks for the online query.
        QueryNeeded = 46 "query_needed" Paper Dates Open []
            ("期限切れの{paper}は照会が必要です", "{the_paper} needs the online query")
            "オンラインで資格を確認できた場合に限り受付できます。" "Accepted only if the online query confirms the eligibility.";
        /// The declaration was written beside a card.
        ApplicationWritten = 47 "application_written" Paper Dates Limit [DocumentApplication, DocumentScope, ApplicationShare]
            ("カードと申立書があります", "the declaration was written beside the card")
            "被保険者資格申立書が提出されています。会計は申立書の負担割合によります。"
            "A declaration of insured status was handed in; the payment follows the share that it declares.";
        /// A paper beside a card that is not accepted: no source says.
        PaperWithRefusedToken = 48 "paper_with_refused_token" Paper Dates Open []
            ("{token}と書類の扱いは公表されていません", "a paper beside {the_token}: not published")
            "使えない{token}と一緒に提示された書類の扱いは、公表されていません。"
            "What a paper is worth beside a {plain_token} that is not accepted is not published.";
        /// The online answer says that the patient is entitled.
        OnlineValid = 49 "online_valid" Answer Centre Allow [OnlineAnswer]
            ("照会の結果は有効です", "the answer is: valid")
            "オンライン資格確認の結果：有効。" "Online eligibility verification: valid.";
        /// The online answer says that this eligibility is not valid.
        OnlineInvalid = 50 "online_invalid" Answer Centre Refuse [OnlineAnswer]
            ("照会した資格は無効です", "the eligibility that was queried is not valid")
            "オンライン資格確認の結果：無効(照会した資格について)。"
            "Online eligibility verification: the eligibility that was queried is not valid.";
        /// The online answer says that a new eligibility exists.
        OnlineNewExists = 51 "online_new_exists" Answer Centre Refuse [OnlineAnswer]
            ("新しい資格があります", "a new eligibility exists")
            "オンライン資格確認の結果：無効(新しい資格あり)。"
            "Online eligibility verification: not valid, and a new eligibility exists.";
        /// The online answer found no such eligibility.
        OnlineNotFound = 52 "online_not_found" Answer Centre Open [OnlineAnswer]
            ("該当する資格が見つかりません", "no such eligibility was found")
            "オンライン資格確認の結果：該当資格なし(照会内容の誤りや登録前の場合があります)。"
            "Online eligibility verification: nothing found (the query may have a slip, or the registration is under way).";
        /// The online answer found several.
        OnlineSeveral = 53 "online_several" Answer Centre Open [OnlineAnswer]
            ("該当する資格が複数あります", "several eligibilities were found")
            "オンライン資格確認の結果：複数該当。" "Online eligibility verification: several found.";
        /// The online answer states no validity.
        OnlineUnknown = 54 "online_unknown" Answer Centre Open [OnlineAnswer]
            ("結果に資格の有効・無効がありません", "the answer states no validity")
            "オンライン資格確認の結果に、資格の有効・無効の記載がありません。"
            "The online eligibility verification did not say whether the eligibility is valid.";
        /// The online answer contradicts what was found otherwise.
        OnlineContradicts = 55 "online_contradicts" Answer Centre Note []
            ("結果とほかの情報が食い違っています", "the answer and another finding disagree")
            "オンライン資格確認の結果が、ほかの確認結果と食い違っています。"
            "The online eligibility verification and another finding disagree.";
        /// The query was made by a document that nobody named.
        DocumentNotNamed = 56 "document_not_named" Paper Dates Open []
            ("照会した書類の種類が未入力です", "the paper that was queried is not named")
            "書類による照会の結果はありますが、提示された書類の種類が入力されていません。"
            "There is an answer to a query by a paper, and it is not stated which paper was shown.";
        /// No rule of this table speaks about the day.
        NoRule = 57 "no_rule" Visit Nature Open []
            ("この日の規則がありません", "no rule for this day")
            "この規則表には、この日のこの場合についての規則がありません。" "This rule table has no rule for this case on this day.";
        /// What is known to be refused, and an answer or a reader that takes it.
        KnownContradicted = 58 "known_contradicted" Token Nature Open []
            ("{known}の情報と{accepting}が食い違っています", "known as {known}, yet {accepting} accepts it")
            "{known}の情報と、{accepting}が食い違っています。"
            "What is known ({known}) and {accepting} disagree.";
        /// Revocation is known and the reader's message contradicts it.
        RevocationContradicts = 59 "revocation_contradicts" Token Reader Note []
            ("失効の有無の情報と表示が食い違っています", "revocation and the reader disagree")
            "失効・一時停止・返納についての情報と、カードリーダーの表示が食い違っています。"
            "What is known about revocation, suspension or return and the reader's message disagree.";
        /// A legacy card whose own last day is not known.
        LegacyDateUnknown = 60 "legacy_date_unknown" Paper Dates Open []
            ("健康保険証の有効期限が分かりません", "the legacy card's last day is not known")
            "健康保険証の有効期限が分かりません。" "The last day of the legacy health insurance card is not known.";
        /// Not a user authentication certificate: one for signatures, an authority's own, or one from elsewhere.
        NotForAuthentication = 61 "not_for_authentication" Token Nature Refuse []
            ("正規の{token}と確認できません", "{the_token} cannot be confirmed as genuine")
            "利用者証明用電子証明書ではありません(署名用電子証明書、認証局の証明書、または公的個人認証以外の証明書です)。"
            "Not a user authentication certificate, but one for signatures, an authority's own, or one from elsewhere.";
        /// The online answer says that the patient is entitled, by medical assistance that is not registered here yet.
        OnlineValidUnregistered = 62 "online_valid_unregistered" Answer Centre Allow [OnlineAnswer]
            ("医療券は未登録です", "the medical assistance ticket is not registered")
            "オンライン資格確認の結果：有効(未登録)。医療扶助の医療券がまだ登録されていません。"
            "Online eligibility verification: valid (not registered): medical assistance whose ticket is not registered yet.";
        /// The reader found a card of another kind.
        OtherCardFound = 63 "other_card_found" Token Reader Open []
            ("マイナンバーカードではありません", "not a My Number Card")
            "読み取ったのは、マイナンバーカードとは別の種類のカードです。" "What was read is a card of another kind.";
        /// The card was read and holds no user authentication certificate.
        NoCertificate = 64 "no_certificate" Token Dates Refuse []
            ("電子証明書が入っていません", "it holds no certificate")
            "カードを読み取りましたが、利用者証明用電子証明書が入っていません。"
            "The card was read and holds no user authentication certificate.";
        /// No way is left to check the person.
        NoWayLeft = 65 "no_way_left" Person Dates Open []
            ("本人確認の方法が残っていません", "no way is left to check the person")
            "この{token}で本人確認をする方法が残っていません。" "No way is left to check the person with {the_token}.";
        /// The online system cannot be reached.
        SystemDown = 66 "system_down" Site Dates Open []
            ("システム障害で確認できません", "the online system is down")
            "システム障害により、オンラインで確認できません。" "The online system is down: nothing can be verified online.";
        /// A disaster.
        Disaster = 67 "disaster" Site Dates Open [TroubleDisaster]
            ("災害のため確認できません", "a disaster prevents verification")
            "災害のため通常の確認ができません。緊急時医療情報・資格確認機能が開放された場合は、カードがなくても照会できます。"
            "A disaster prevents the usual verification. Where 緊急時医療情報・資格確認機能 is opened, eligibility can be queried without a card.";
        /// The card is not registered for insurance use.
        NotRegistered = 68 "not_registered" Token Reader Open [Registration]
            ("保険証の利用登録がありません", "it is not registered for insurance use")
            "健康保険証としての利用登録がありません。" "It is not registered for insurance use.";
        /// The declaration without a card.
        ApplicationWithoutCard = 69 "application_without_card" Paper Dates Open []
            ("申立書だけでは受付できません", "a declaration alone does not serve")
            "被保険者資格申立書は、マイナンバーカードを提示した方のためのものです。"
            "A declaration of insured status is for patients who presented their My Number Card.";
        /// Oral confirmation of a returning patient, with the card.
        WordConfirmed = 70 "word_confirmed" Paper Dates Limit [DocumentByWord, DocumentScope]
            ("口頭確認ができました", "confirmed orally")
            "再診で、前回から保険が変わっていないことを口頭で確認しました。"
            "A returning patient said that the insurance has not changed since the last visit.";
        /// Oral confirmation that no source offers here.
        WordWithoutCard = 71 "word_without_card" Paper Dates Open []
            ("口頭確認だけでは受付できません", "oral confirmation alone does not serve")
            "口頭確認は、マイナンバーカードを提示した再診の方のためのものです。"
            "Oral confirmation is for returning patients who presented their My Number Card.";
        /// A legacy card without a printed day.
        LegacyUndated = 72 "legacy_undated" Paper Dates Limit [DocumentLegacyUndated, DocumentScope]
            ("健康保険証があります", "a legacy card was shown")
            "有効期限の印字がない健康保険証が提示されています({usable_until}まで使えます)。"
            "A legacy health insurance card without a printed day was shown (valid through {usable_until}).";
        /// An expired legacy card after every toleration, and an answer that is valid.
        LegacyLapsedButValid = 73 "legacy_lapsed_but_valid" Paper Dates Open []
            ("健康保険証は期限切れ、照会では有効", "the legacy card has expired, the answer is valid")
            "健康保険証は期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。"
            "The legacy card has expired and the answer is valid. How this counts is not published; the institution decides.";
        /// An expired eligibility certificate, and an answer that is valid.
        EligibilityCertificateLapsedButValid = 74 "eligibility_certificate_lapsed_but_valid" Paper Dates Open []
            ("資格確認書は有効期限切れ、照会では有効", "the eligibility certificate has expired, the answer is valid")
            "資格確認書は有効期限切れで、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。"
            "The eligibility certificate has expired and the answer is valid. How this counts is not published; the institution decides.";
        /// The answer is still being processed.
        OnlineProcessing = 75 "online_processing" Answer Centre Open [OnlineSegment]
            ("照会は処理中です", "the query is still being processed")
            "照会は処理中です。結果はまだありません。" "The query is still being processed; there is no result yet.";
        /// The query ended abnormally.
        OnlineAbnormal = 76 "online_abnormal" Answer Centre Open [OnlineSegment]
            ("照会が異常終了しました", "the query ended abnormally")
            "照会が異常終了しました。結果はありません。" "The query ended abnormally; there is no result.";
        /// The answer reports an error.
        OnlineError = 77 "online_error" Answer Centre Open []
            ("照会の結果がエラーです", "the answer is an error")
            "照会の結果がエラーです。" "The answer is an error.";
        /// Accepted by the answer, against what dates or the reader said, and no more than eligibility.
        OnlineOutranks = 78 "online_outranks" Answer Centre Limit [OnlineAnswer]
            ("結果を優先しました", "the answer counts")
            "日付や表示では受付できませんが、結果が有効のため、資格情報のみで受付できます。"
            "Dates or the reader speak against it; the answer is valid, so it is accepted for eligibility information only.";
        /// Whether it is in grace or nothing was consented to is not known.
        GraceOrRefusal = 79 "grace_or_refusal" Answer Centre Limit [OnlineAnswer, OnlineNoState]
            ("資格情報のみの結果です", "the answer holds eligibility only")
            "有効期限が分からず、診療情報などへの同意も結果にないため、資格情報のみとしています。"
            "The certificate's last day is not known and the answer holds no consent to medical information, so it counts for eligibility information only.";
        /// The answer is of another day and was not used.
        AnswerOfAnotherDay = 80 "answer_of_another_day" Answer Dates Note []
            ("結果は別の日のものです", "the answer is of another day")
            "照会の結果は受診日のものではないため、使っていません。" "The answer is of another day than the visit and was not used.";
        /// The answer is of another person and was not used.
        AnswerOfAnotherPerson = 81 "answer_of_another_person" Answer Dates Note []
            ("結果の生年月日が異なります", "the answer's date of birth differs")
            "照会の結果の生年月日が患者のものと異なるため、使っていません。"
            "The answer's date of birth differs from the patient's, so it was not used.";
        /// Who wrote the answer's file is not certain.
        OriginUncertain = 82 "origin_uncertain" Answer Centre Note []
            ("結果の出どころが不確かです", "the answer's origin is not certain")
            "照会の結果が資格確認端末からのものか確認できません。資格確認端末の画面で確かめてください。"
            "The answer is not certain to be the eligibility terminal's. Compare with the eligibility terminal's screen.";
        /// A bulk answer for a booked patient: a forecast.
        BookedAnswer = 83 "booked_answer" Visit Dates Open []
            ("予約時の照会は有効。当日の提示がまだです", "valid when booked; nothing is presented yet")
            "予約患者の一括照会では有効でした。当日のカード・スマホ・書類の提示がまだです。"
            "The bulk query for booked patients was valid; on the day of the visit nothing has been presented yet.";
        /// A bulk answer for a booked patient that is not valid: a forecast.
        BookedAnswerInvalid = 84 "booked_answer_invalid" Visit Dates Open []
            ("予約時の照会では有効と確認できません", "not confirmed when booked")
            "予約患者の一括照会では、有効と確認できませんでした。当日の提示で確かめてください。"
            "The bulk query for booked patients did not confirm the eligibility. What is presented on the day decides.";
        /// The answer is of medical assistance.
        Welfare = 85 "welfare" Answer Centre Note [WelfareTicket]
            ("医療扶助の資格あり", "eligible for medical assistance")
            "生活保護の医療扶助の資格があります。" "The patient is eligible for medical assistance.";
        /// Medical assistance beside insurance.
        WelfareBesideInsurance = 86 "welfare_beside_insurance" Answer Centre Note [WelfareTicket]
            ("医療保険と医療扶助の併用です", "insurance together with medical assistance")
            "医療保険と医療扶助の両方の資格があります。" "The patient has both insurance and medical assistance.";
        /// The ticket is for another institution.
        TicketOfAnotherInstitution = 87 "ticket_of_another_institution" Answer Centre Note [WelfareTicket]
            ("医療券は他の医療機関あてです", "the ticket is for another institution")
            "医療券は他の医療機関あてです。" "The medical assistance ticket is for another institution.";
        /// There is no ticket of this month.
        TicketMissing = 88 "ticket_missing" Answer Centre Note [WelfareTicket]
            ("医療券は未登録です", "the ticket is not registered")
            "今月の医療券が登録されていません。" "No medical assistance ticket of this month is registered.";
        /// The ticket of this month may still be on its way.
        TicketPending = 89 "ticket_pending" Answer Centre Note [WelfareRegistration]
            ("今月の医療券は登録待ちです", "this month's ticket is not registered yet")
            "今月の医療券はまだ登録されていません。15日から20日ごろに登録されるため、受付を断る理由にはなりません。"
            "This month's ticket is not registered yet. Tickets are registered by about the 15th to 20th; this is no reason to refuse.";
        /// Which institution the ticket is for is not certain.
        TicketUncertain = 90 "ticket_uncertain" Answer Centre Note [WelfareTicket]
            ("医療券のあて先が確認できません", "whom the ticket is for is not certain")
            "医療券のあて先の記載がないか、食い違っています。福祉事務所に確認してください。"
            "The ticket does not say whom it is for, or its entries disagree. Ask the welfare office.";
        /// Special medical care expense: the whole sum is paid at the desk and claimed back.
        PaysInFull = 91 "pays_in_full" Answer Centre Note [SpecialCare]
            ("特別療養費の対象です", "special medical care expense")
            "特別療養費の対象です(資格区分05)。窓口で一度全額を支払い、後で保険者に請求します。"
            "Special medical care expense (classification 05): the whole sum is paid at the desk and claimed back from the insurer.";
        /// The terminal sent a notice beside the answer.
        TerminalNotice = 92 "terminal_notice" Answer Centre Note []
            ("端末のお知らせ文あり", "with a notice of the terminal")
            "資格確認端末からのお知らせ文があります。" "The eligibility terminal sent a notice.";
        /// Consent to some information was refused.
        NotConsented = 93 "not_consented" Answer Centre Note []
            ("同意のない情報があります", "some information was not consented to")
            "提供に同意のない情報があります。" "Some information was not consented to.";
        /// The consent has expired.
        ConsentExpired = 94 "consent_expired" Answer Centre Note []
            ("同意の有効期限切れ", "the consent has expired")
            "情報提供の同意の有効期限が切れています。" "The consent to provide information has expired.";
        /// The institution holds a subsidy that the answer does not name.
        SubsidySilent = 95 "subsidy_silent" Answer Centre Note [SubsidySilence]
            ("登録済みの公費が結果にありません", "the answer does not name the stored subsidy")
            "登録済みの公費(医療費助成)が結果にありません。結果になくても、公費がなくなったとは限りません。"
            "The answer does not name the public medical subsidy that is stored. Its absence does not mean that the subsidy has ended.";
        /// Two shares are stated.
        ShareDiffers = 96 "share_differs" Answer Centre Note [ShareDiffers]
            ("負担割合が食い違っています", "two shares are stated")
            "負担割合が食い違っています({shares})。どちらによるかは公表されていません。加入先の保険者への確認を案内してください。"
            "The stated shares of the patient differ ({shares}). Which one binds is not published; point the patient to the insurer.";
        /// A child's visit with a phone that is not said to be the child's own.
        PhoneOfAnotherPerson = 97 "phone_of_another_person" Person Known Open [PersonChild]
            ("スマホが患者本人のものか要確認です", "whether the phone is the patient's own is open")
            "患者は15歳未満です。スマホに搭載できるのは持ち主本人の電子証明書だけで、15歳未満の方は搭載できません。"
            "The patient is under 15. A phone holds its owner's certificate alone, and under-15s cannot have theirs on a phone.";
        /// One method failed, and others are left.
        MethodFailed = 98 "method_failed" Person Dates Note []
            ("ほかの本人確認の方法が残っています", "one check failed, another is left")
            "試した本人確認の方法ではできませんでした。ほかの方法が残っています。"
            "The check of the person that was tried failed; another one is left.";
        /// The test hierarchy is accepted because it was asked for.
        TestAccepted = 99 "test_accepted" Token Nature Note []
            ("テスト用を受け入れる設定です", "test cards are accepted here")
            "テスト用の認証局が発行した電子証明書を受け入れる設定です。"
            "The test hierarchy is accepted because it was asked for.";
        /// A root that the institution added is accepted.
        AddedRootAccepted = 100 "added_root_accepted" Token Nature Note []
            ("追加した発行者を受け入れる設定です", "an added issuer is accepted here")
            "追加された発行者の電子証明書を受け入れる設定です。" "An issuer that was added here is accepted.";
        /// The answer carries no day.
        AnswerWithoutDay = 101 "answer_without_day" Answer Centre Note []
            ("結果に日付がありません", "the answer carries no day")
            "照会の結果に日付がありません。受診日のものか確かめてください。" "The answer carries no day. Make sure that it is of this visit.";
        /// An answer of this kind does not occur on this route.
        RouteUncertain = 102 "route_uncertain" Answer Centre Note []
            ("結果の出どころが不確かです", "the answer's origin is not certain")
            "カードによる照会では「無効(新しい資格あり)」は返りません。結果の出どころを確かめてください。"
            "A query by card does not return \"not valid, a new eligibility exists\". Make sure where the answer comes from.";
        /// A paper beside a card that has expired or cannot be read.
        PaperBesideExpiredCard = 103 "paper_beside_expired_card" Paper Dates Note [DocumentWithExpiredCard]
            ("期限切れのカードと書類です", "a paper beside an expired card")
            "電子証明書の有効期限が切れたカードと一緒に提示された書類です。" "The paper was shown beside a card whose certificate has expired.";
        /// A consent that ends on the day of the visit, and no time was given to compare with.
        ConsentEndsToday = 104 "consent_ends_today" Answer Centre Note [OnlineConsent]
            ("同意の期限が受診日に終わります", "a consent ends on the day of the visit")
            "情報提供の同意は受診日に終わります。まだ有効かどうかは時刻によります。"
            "A consent ends on the day of the visit; whether it still holds depends on the time.";
        /// By the date on the card's face it has expired, and the certificate's own date is not known or later.
        PrintedDatePassed = 105 "printed_date_passed" Token Dates Limit [CardGraceScope]
            ("券面の日付では期限切れです", "expired by the printed date")
            "券面の日付では有効期限が切れています。" "By the date printed on the card it has expired.";
        /// The message of the grace beside a phone, which has none.
        ReaderNotForPhone = 106 "reader_not_for_phone" Token Reader Open []
            ("スマホにはない猶予期間の表示です", "a grace message beside a phone")
            "スマホには猶予期間がありませんが、カードリーダーに猶予期間の表示が出ています。"
            "A phone has no grace period, and the reader shows the message of the grace period.";
        /// A paper and an answer by the card that is not valid.
        PaperAgainstAnswer = 107 "paper_against_answer" Paper Dates Open []
            ("書類とカードの照会結果が食い違っています", "the paper and the card's answer disagree")
            "書類の内容と、カードによる照会の結果(無効)が食い違っています。"
            "The paper and the answer by the card (not valid) disagree.";
        /// The answer is another institution's and was not used.
        AnswerOfAnotherInstitution = 109 "answer_of_another_institution" Answer Dates Note []
            ("結果は他の医療機関のものです", "the answer is another institution's")
            "照会の結果は他の医療機関のものであるため、使っていません。"
            "The answer is another institution's and was not used.";
        /// Classification 05 in the answer of a patient of school age, whom the special expense does not concern.
        SpecialCareUnderAge = 110 "special_care_under_age" Answer Centre Note [SpecialCare]
            ("区分05ですが、高校生年代までは対象外です", "classification 05, not meant for high-school age and under")
            "結果は特別療養費(資格区分05)ですが、18歳に達する日以後の最初の3月31日までの方は対象外です。加入先の保険者への確認を案内してください。"
            "The answer says special medical care expense (classification 05), which is not meant for patients through the first 31 March on or after the day on which they reach 18. Point the patient to the insurer.";
        /// A paper that serves with a card, beside one that is not genuine.
        PaperWithForgedToken = 108 "paper_with_forged_token" Paper Nature Refuse []
            ("正規と確認できないカードと一緒です", "beside a card that is not genuine")
            "正規のカードと確認できないため、一緒に提示された書類も使えません。"
            "The card is not confirmed as genuine, so the paper that belongs to it does not serve either.";
        /// The ticket of this month is a 調剤券: it serves a pharmacy, and no clinic.
        DispensingTicket = 111 "dispensing_ticket" Answer Centre Note [WelfareTicket]
            ("今月の券は調剤券です(診療には医療券)", "this month's ticket is for dispensing, not for treatment")
            "今月の券は調剤券(薬局での調剤の券)です。診療には医療券が必要です。"
            "This month's ticket is for dispensing at a pharmacy; treatment needs a ticket of its own.";
        /// As many wrong PINs on a phone as lock a card's; how many lock a phone's is not published.
        PhonePinMayBeLocked = 112 "phone_pin_may_be_locked" Person Dates Open [PhonePinTries]
            ("スマホ用の暗証番号がロックされた可能性", "the phone's PIN may be locked")
            "スマホ用の暗証番号の誤りが続いています。何回の誤りでロックされるかは公表されていません。"
            "The phone's PIN was wrong several times; how many misses lock it is not published.";
        /// A legacy card after a change of insurer.
        InsurerChanged = 113 "insurer_changed" Paper Dates Refuse []
            ("保険者が変わっています", "the insurer has changed")
            "保険者が変わったため、この健康保険証では資格を確認できません。"
            "The insurer has changed, so this legacy health insurance card proves nothing.";
        /// A legacy card after a change of insurer, and an answer that is valid.
        InsurerChangedButValid = 114 "insurer_changed_but_valid" Paper Dates Open []
            ("保険者が変わった保険証、照会では有効", "the insurer has changed, the answer is valid")
            "保険者が変わった後の健康保険証で、照会の結果は有効です。この場合の取扱いは公表されていません(医療機関の判断)。"
            "The insurer of this legacy card has changed and the answer is valid. How this counts is not published; the institution decides.";
        /// The patient's word, and an answer that is not valid.
        WordAgainstAnswer = 115 "word_against_answer" Paper Dates Note []
            ("結果が無効のため、口頭確認は使えません", "not valid by the answer: no oral confirmation")
            "照会の結果が無効のため、口頭確認は使っていません。"
            "The answer is not valid, so the oral confirmation does not count.";
        /// A declaration or the patient's word beside a phone alone: no source says.
        DeclaredBesidePhone = 116 "declared_beside_phone" Paper Dates Open [PhoneApplication]
            ("スマホと{declared}の扱いは公表されていません", "a phone with {declared}: not published")
            "スマホだけを提示した方に、被保険者資格申立書や口頭確認が使えるかは、公表されていません。"
            "Whether a declaration or oral confirmation serves a patient who shows a phone alone is not published.";
        /// Staff compared the face with the photo and did not find the patient confirmed.
        VisualFailed = 117 "visual_failed" Person Dates Note []
            ("目視では本人と確認できていません", "the person is not confirmed by eye")
            "目視では本人と確認できていません。" "Staff compared the face with the photo, and the person is not confirmed.";
    }
}

impl Finding {
    /// Those with a verdict, for masks that are computed when the library is compiled.
    pub(crate) const fn with_verdict(verdict: Verdict) -> Set<Finding> {
        Finding::matching(None, None, Some(verdict))
    }

    /// Those with a voice.
    pub(crate) const fn with_voice(voice: Voice) -> Set<Finding> {
        Finding::matching(None, Some(voice), None)
    }

    /// Those about a subject.
    pub(crate) const fn with_subject(about: About) -> Set<Finding> {
        Finding::matching(Some(about), None, None)
    }

    const fn matching(about: Option<About>, voice: Option<Voice>, verdict: Option<Verdict>) -> Set<Finding> {
        let (mut bits, mut at) = (0u128, 0);
        while at < Finding::EVERY.len() {
            let finding = Finding::EVERY[at];
            let fits = (match about {
                Some(about) => finding.about() as u8 == about as u8,
                None => true,
            }) && (match voice {
                Some(voice) => finding.voice() as u8 == voice as u8,
                None => true,
            }) && (match verdict {
                Some(verdict) => finding.verdict() as u8 == verdict as u8,
                None => true,
            });
            if fits {
                bits |= 1 << finding as u8;
            }
            at += 1;
        }
        Set::from_bits(bits)
    }

    /// The words of a headline in a language.
    pub fn headline(self, language: Language) -> &'static str {
        let (ja, en) = self.short();
        match language {
            Language::Ja => ja,
            Language::En => en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Word;
    use super::*;
    #[test]
    fn the_masks_part_the_findings() {
        let all: Set<Finding> = Finding::ALL.iter().copied().collect();
        let verdicts = Verdict::ALL.iter().fold(Set::EMPTY, |set, verdict| set.union(Finding::with_verdict(*verdict)));
        let voices = Voice::ALL.iter().fold(Set::EMPTY, |set, voice| set.union(Finding::with_voice(*voice)));
        let subjects = About::ALL.iter().fold(Set::EMPTY, |set, about| set.union(Finding::with_subject(*about)));
        assert_eq!((verdicts, voices, subjects), (all, all, all));
        assert!(!Finding::with_verdict(Verdict::Refuse).meets(Finding::with_verdict(Verdict::Open)));
    }
}
