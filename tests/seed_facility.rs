//! Every sentence of the two documents that concerns the facility, quoted, with what the library decides by it.
//!
//! The documents: the portal's article KB0012286 on the smartphone as My Number insurance card, and the cover letter of
//! the ministry's poster 「医療機関・薬局における受付方法について」.

#![allow(clippy::unwrap_used)]

use uketsuke::Day;
use uketsuke::facility::{
    Answer, Basis, Catalogue, Checklist, Finding, Holiday, INQUIRY_FORM, LineState, Listing, Material, PORTAL,
    PhoneReading, PhoneSetting, Question, Readiness, Remedy, SUBSIDY, SUPPORT_LINE, Standing, SubsidyState, Trouble,
    article_address, source, words,
};
use uketsuke::report::Language::Ja;
use uketsuke::vocabulary::Certainty;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The checks of an institution with a generic reader where all is in order except one answer.
fn checks_with(question: Question, answer: Answer) -> Checklist {
    let mut checks = Checklist::new(PhoneReading::WithGenericReader);
    checks.answer(question, answer);
    while let Some(next) = checks.next_question() {
        checks.answer(next, next.fine());
    }
    checks
}

fn finding(checks: &Checklist, question: Question) -> Finding {
    checks.findings().find(|finding| finding.question == question).unwrap()
}

/// Whether every piece of a quotation is in the text that the library shows.
fn says(shown: &str, pieces: &[&str]) -> bool {
    pieces.iter().all(|piece| shown.contains(piece))
}

// ---- The portal's article ------------------------------------------------------------------------------------------

/// 「スマホ搭載されたマイナ保険証の対応を義務付けるものではありませんが、患者の利便性向上のためにぜひ導入をご検討ください。」
#[test]
fn reading_phones_is_voluntary() {
    assert!(says(words::VOLUNTARY.to(Ja), &["義務ではありません", "患者の利便性向上のため", "導入をご検討ください"]));
    assert_eq!(words::VOLUNTARY.basis, Basis::Said(Certainty::High));
}

/// 「機器の準備が整った場合は、患者がスマホ対応施設であるとを確認できるステッカーを受付等に掲示してください。」
#[test]
fn the_sticker_is_put_up_once_the_equipment_is_ready() {
    let sticker = Material::Sticker.what().to(Ja);
    assert!(says(
        sticker,
        &["スマホ対応施設である", "患者が確認できるステッカー", "機器の準備が整ったら", "受付等に掲示"]
    ));
    assert_eq!(Material::Sticker.available_at(), &source::PORTAL_ARTICLE);
    assert_eq!(checks_with(Question::Metal, Answer::No).readiness(), Readiness::Ready);
}

/// 「厚生労働省のホームページに掲載している以下の患者向けのリーフレットをご案内、配付ください。」
#[test]
fn the_leaflet_for_patients_is_on_the_ministrys_site() {
    let leaflet = Material::PatientLeaflet;
    assert!(says(leaflet.what().to(Ja), &["患者向けのリーフレット", "案内", "配付"]));
    assert_eq!(leaflet.from().to(Ja), "厚生労働省");
    assert_eq!(leaflet.available_at().address, "https://www.mhlw.go.jp/stf/newpage_60802.html");
}

/// 「資格確認用PC(資格確認端末)から顔認証付きカードリーダーまでの距離が、汎用カードリーダーと資格確認用PCを接続できる範囲以内であること。」
/// 「距離が離れている場合は顔認証付きカードリーダを設置したベンダにご連絡ください。」
#[test]
fn a_terminal_too_far_away_is_a_case_for_the_vendor() {
    let checks = checks_with(Question::CableReach, Answer::No);
    assert_eq!(checks.readiness(), Readiness::NotReady);
    let far = finding(&checks, Question::CableReach);
    assert_eq!(far.remedies.first(), Some(&Remedy::CallVendor));
    assert!(says(Remedy::CallVendor.words().to(Ja), &["顔認証付きカードリーダーを設置したベンダ", "連絡"]));
    assert!(far.found.to(Ja).contains("距離が離れています"));
    assert_eq!(finding(&checks_with(Question::CableReach, Answer::Yes), Question::CableReach).standing, Standing::Fine);
}

/// 「汎用カードリーダーを顔認証付きカードリーダーの横に設置いただく必要があります。」
#[test]
fn the_generic_reader_stands_beside_the_face_reader() {
    let checks = checks_with(Question::BesideFaceReader, Answer::No);
    assert_eq!(checks.readiness(), Readiness::NotReady);
    let found = finding(&checks, Question::BesideFaceReader);
    assert!(says(found.found.to(Ja), &["顔認証付きカードリーダーの横に設置する必要があります"]));
    assert_eq!(found.remedies, [Remedy::CallVendor]);
}

/// 「汎用カードリーダーを置く場所が、金属製ではないこと。」
/// 「汎用カードリーダーの設置場所が金属製の場合、スマホ搭載されたマイナ保険証の読み取りに影響が出る場合があるため、金属製ではないものを敷くか、金属製ではない場所に設置してください。」
#[test]
fn metal_under_the_reader_is_covered_or_avoided() {
    let found = finding(&checks_with(Question::Metal, Answer::Yes), Question::Metal);
    assert_eq!(found.standing, Standing::Attention);
    assert!(says(found.found.to(Ja), &["設置場所が金属製の場合", "読み取りに影響が出る場合があります"]));
    assert_eq!(found.remedies, [Remedy::NonMetalMat, Remedy::OtherPlace]);
    assert!(Remedy::NonMetalMat.words().to(Ja).contains("金属製ではないもの"));
    assert!(Remedy::OtherPlace.words().to(Ja).contains("金属製ではない場所に設置"));
    assert!(Trouble::PhoneNotRead.advice().contains(&words::TIP_METAL), "a possible cause when a phone is not read");
}

/// 「資格確認端末を使用する際に、レセプトコンピュータからリモートデスクトップ接続を行っている場合(モニターレス運用等)、汎用カードリーダーを資格確認端末に挿し込んだ際にUSBが読み込めないケースがございます。そのようなケースにおいては、資格確認端末に別途モニター等を接続いただいたうえで設定をする必要がございますので、顔認証付きカードリーダを設置したベンダにご連絡ください。」
#[test]
fn a_terminal_without_a_monitor_may_not_see_the_reader() {
    let checks = checks_with(Question::RemoteDesktop, Answer::Yes);
    let found = finding(&checks, Question::RemoteDesktop);
    assert!(says(found.found.to(Ja), &["リモートデスクトップ接続", "挿し込んだ際にUSBが読み込めない場合があります"]));
    assert_eq!(found.remedies, [Remedy::AttachMonitor, Remedy::CallVendor]);
    assert!(Remedy::AttachMonitor.words().to(Ja).contains("別途モニター等を接続したうえで設定"));
    assert!(checks.findings().any(|finding| finding.question == Question::Monitor), "the monitor is asked for");
    let with_monitor = checks_with(Question::RemoteDesktop, Answer::No);
    assert!(with_monitor.findings().all(|finding| finding.question != Question::Monitor));
}

/// 「買い替えは不要です。」
/// 「現在お使いの顔認証付きカードリーダーに汎用カードリーダーを接続することでスマホの読み取りが可能となります。」
/// 「※キヤノン製の顔認証付きカードリーダー(Hi-CARA)をご利用の場合、汎用カードリーダーは不要です。」
#[test]
fn no_face_reader_is_replaced_and_the_hi_cara_alone_needs_no_generic_reader() {
    let readers = Catalogue::builtin();
    for name in ["キヤノン製 Hi-CARA", "Hi-CARA"] {
        let answer = readers.face_reader(name);
        assert_eq!(answer.reading, PhoneReading::Itself);
        assert!(answer.words().any(|said| said.to(Ja).contains("汎用カードリーダーは不要")));
    }
    let others = readers.face_readers().iter().filter(|entry| entry.models.iter().all(|model| model != "Hi-CARA"));
    let others: Vec<&str> = others.flat_map(|entry| entry.models.iter()).map(|model| model.as_ref()).collect();
    assert!(!others.is_empty());
    for name in others.into_iter().chain(["一覧にない機種"]) {
        let answer = readers.face_reader(name);
        assert_eq!(answer.reading, PhoneReading::WithGenericReader, "{name}");
        assert!(answer.words().any(|said| said.to(Ja).contains("買い替えは不要です")), "{name}");
    }
}

/// 「マイナンバーカード情報のスマートフォンへの搭載に関するセキュリティ対策はスマートフォン側で対策されているため、医療機関等での追加のセキュリティ対策は必要ありません。」
#[test]
fn no_security_measure_is_asked_of_the_institution() {
    assert!(says(words::NO_EXTRA_SECURITY.to(Ja), &["スマートフォン側", "追加のセキュリティ対策は必要ありません"]));
    let all_remedies = [
        Remedy::FindOut,
        Remedy::ExtensionCable,
        Remedy::Hub,
        Remedy::CallVendor,
        Remedy::NonMetalMat,
        Remedy::OtherPlace,
        Remedy::AttachMonitor,
    ];
    let asked = Question::ALL.iter().map(|question| question.words());
    for said in asked.chain(all_remedies.iter().map(|remedy| remedy.words())) {
        assert!(!said.to(Ja).contains("セキュリティ"), "{}", said.to(Ja));
    }
}

/// 「スマートフォンを読み取るための汎用カードリーダー、資格確認端末に接続するために必要なUSBハブ、USB延長ケーブルの購入にあたっては費用補助を行います。」
#[test]
fn hub_and_extension_cable_were_subsidised_with_the_reader() {
    assert!(says(SUBSIDY.what.to(Ja), &["汎用カードリーダー", "USBハブ", "USB延長ケーブル", "補助"]));
    let far = finding(&checks_with(Question::CableReach, Answer::No), Question::CableReach);
    let covered: Vec<Remedy> = far.remedies.iter().copied().filter(|remedy| remedy.subsidised()).collect();
    assert_eq!(covered, [Remedy::ExtensionCable, Remedy::Hub]);
    assert!(!Remedy::NonMetalMat.subsidised());
}

/// 「補助を受けるには、医療機関等向け総合ポータルサイトのログイン後のページでクーポンを取得し、Amazonビジネスの専用ページでクーポンを使用して購入いただく必要があります。」
/// 「なお、Amazonビジネスの専用ページから新規にご購入いただくことで、補助の対象となります。」
/// The day it ended is in neither document; it was reported as the end of January 2026 (HealthDay, 2025-10-29).
#[test]
fn the_subsidy_went_by_a_coupon_and_is_over() {
    assert!(says(SUBSIDY.what.to(Ja), &["ログイン後のページでクーポンを取得", "Amazonビジネスの専用ページで購入"]));
    assert_eq!(SUBSIDY.state(day("2025-12-01")), SubsidyState::Open);
    assert_eq!(SUBSIDY.state(day("2026-11-21")), SubsidyState::Ended);
    assert_eq!(SubsidyState::Ended.words().basis, Basis::Said(Certainty::Medium));
}

/// 「以下のページの「3.補助対象製品の一覧」にある汎用カードリーダーは、厚生労働省にて動作確認を実施済みの製品ですのでご利用が可能です。」
/// 「上記ページの「3.補助対象製品の一覧」に記載されている型番の汎用カードリーダーをすでにお持ちの医療機関の方は、流用できる可能性があります。ただし、機種によっては追加の作業(※)が必要となる場合がありますので、詳細については各汎用カードリーダーメーカーへお問い合わせください。」
#[test]
fn a_reader_is_looked_up_by_its_model_number_and_the_list_decides() {
    let mut readers = Catalogue::builtin();
    let unknown = readers.generic_reader("ACR1252U");
    assert_eq!(unknown.listing, Listing::NotKnown, "no model is invented");
    assert!(says(unknown.words().to(Ja), &["「3.補助対象製品の一覧」を確認", "動作確認を実施済み"]));

    let mut listed = readers.generic_readers().first().unwrap().clone();
    listed.models = vec!["ACR1252U".into()].into();
    listed.listing = Listing::AskMaker;
    readers.extend([], [listed], []);
    let answer = readers.generic_reader("ACR1252U");
    assert_eq!(answer.listing, Listing::AskMaker);
    assert!(says(answer.words().to(Ja), &["流用できる可能性", "追加の作業が必要な場合", "メーカーに問い合わせ"]));
}

/// 「※ソニー製のRC-S300/S1については、現時点では、追加作業は不要です。」
#[test]
fn the_rc_s300_s1_needs_no_extra_work() {
    let readers = Catalogue::builtin();
    let answer = readers.generic_reader("ソニー製 RC-S300/S1");
    assert_eq!(answer.listing, Listing::NoExtraWork);
    assert!(says(answer.words().to(Ja), &["現時点では、追加作業は不要です"]));
    let listed: Vec<&str> =
        readers.generic_readers().iter().flat_map(|entry| entry.models.iter()).map(|model| model.as_ref()).collect();
    assert_eq!(listed, ["RC-S300/S1"], "the article names no other");
    assert_ne!(readers.generic_reader("RC-S300/P").listing, Listing::NoExtraWork);
}

/// 「以下の方法で設定の解除を行ってください。」
/// 「汎用カードリーダーを資格確認用のPC(資格確認端末)から取り外してください。」
/// 「※キヤノン製の顔認証付きカードリーダー(Hi-CARA)をご利用の場合はこちらの対応は不要です。」
/// 「オンライン資格確認システムに管理アカウントでログイン後、環境設定情報の「スマホによる本人確認」を「利用しない」にしてください。」
#[test]
fn switching_off_begins_with_unplugging_except_for_the_hi_cara() {
    let readers = Catalogue::builtin();
    let steps = |face: &str| PhoneSetting::Off.steps(readers.face_reader(face).reading);
    let texts = |face: &str| steps(face).iter().map(|step| step.to(Ja)).collect::<Vec<_>>();
    assert_eq!(
        texts("マイナタッチ"),
        [
            "汎用カードリーダーを資格確認端末から取り外す。",
            "オンライン資格確認システムに管理アカウントでログインする。",
            "環境設定情報の「スマホによる本人確認」を「利用しない」にする。",
        ]
    );
    assert_eq!(texts("Hi-CARA"), texts("マイナタッチ")[1..]);
    assert!(steps("マイナタッチ").iter().all(|step| step.basis == Basis::Said(Certainty::High)));
}

/// 「管理アカウントがわからない場合はこちら」
#[test]
fn an_unknown_administrator_account_is_asked_for_at_the_portal() {
    for setting in [PhoneSetting::Off, PhoneSetting::On] {
        assert!(setting.remarks().iter().any(|remark| remark.to(Ja).contains("管理アカウントが分からない場合")));
    }
}

/// 「基本的に患者が操作するため、職員の方が顔認証付きカードリーダーを操作する必要はありません。」
#[test]
fn the_patient_operates_the_reader() {
    assert!(says(words::PATIENT_OPERATES.to(Ja), &["基本的に患者が操作", "職員", "操作する必要はありません"]));
}

/// 「エラーやトラブルが発生した際の対処方法については、以下のトラブルシューティング編に記載しておりますので、ご確認ください。」
/// The address that follows it has a slip: a question mark is missing after `csm`.
#[test]
fn errors_are_looked_up_in_the_troubleshooting_guide() {
    let quoted = "https://iryohokenjyoho.service-now.com/csmid=kb_article_view&sysparm_article=KB0011365";
    let mended = article_address("KB0011365").unwrap();
    assert_eq!(mended, quoted.replacen("csmid=", "csm?id=", 1));
    assert_eq!(mended, source::TROUBLESHOOTING.address);
    let advice = Trouble::ErrorShown.advice();
    assert!(says(advice[0].to(Ja), &["トラブルシューティング編", "KB0011365"]));
    assert!(advice.contains(&words::LIST_NOT_AT_HAND), "what was not read is said to be not read");
}

/// 「スマートフォンのマイナ保険証がどうしても利用できない場合は、実物のマイナンバーカードや資格確認書等での受付を行ってください。」
#[test]
fn a_patient_whose_phone_fails_is_received_by_card_or_eligibility_certificate() {
    for trouble in Trouble::ALL {
        let said = trouble.advice().iter().find(|said| **said == words::FALL_BACK);
        assert!(said.is_some_and(|said| says(said.to(Ja), &["実物のマイナンバーカードや資格確認書等で受け付け"])));
    }
    assert_eq!(Trouble::PhoneUnusable.advice(), [words::FALL_BACK]);
}

/// 「スマートフォンをカードリーダーにかざす際は、以下のポイント・注意点をご確認ください。」
/// The points that follow are pictures, which were not at hand: none is made up.
#[test]
fn how_to_hold_the_phone_is_left_to_the_articles_pictures() {
    let advice = Trouble::PhoneNotRead.advice();
    assert!(advice.iter().any(|said| says(said.to(Ja), &["かざす際のポイント・注意点", "KB0012286"])));
    assert!(advice.iter().all(|said| !said.to(Ja).contains("ケース")));
}

// ---- The poster's cover letter -------------------------------------------------------------------------------------

/// 「「医療機関・薬局における受付方法について」ポスター1部」
/// 「ぜひ、施設内で掲示していただき、マイナ保険証の利用促進及び受付方法の周知にご活用ください。」
/// 「同封いたしましたポスターの電子媒体については、下記URLからダウンロードして使用することができます。」
#[test]
fn the_poster_is_downloaded_and_put_up_inside() {
    let poster = Material::ReceptionPoster;
    assert!(says(poster.what().to(Ja), &["「医療機関・薬局における受付方法について」ポスター", "施設内に掲示"]));
    assert_eq!(poster.available_at().address, "https://www.mhlw.go.jp/content/12400000/001371373.pdf");
}

/// 「12月2日時点で有効な健康保険証は最長1年間(※)、引き続き使用できます。」
#[test]
fn the_poster_tells_of_cards_that_ended_a_year_later() {
    let poster = Material::ReceptionPoster;
    assert_eq!(poster.caution(day("2025-12-01")), None);
    assert_eq!(poster.caution(day("2025-12-02")), Some(words::POSTER_OUTDATED));
    assert_eq!(Material::Sticker.caution(day("2026-11-21")), None);
}

/// 「また、厚生労働省ホームページでは、周知用素材も掲載しておりますので積極的にご活用下さい。」
#[test]
fn newer_material_is_on_the_ministrys_page() {
    assert_eq!(source::MINISTRY_MATERIALS.address, "https://www.mhlw.go.jp/stf/index_16745.html");
    assert!(words::POSTER_OUTDATED.to(Ja).contains("厚生労働省のページ"));
}

/// 「<送付元> 厚生労働省 保険局 医療介護連携政策課 社会保険診療報酬支払基金」
#[test]
fn the_poster_comes_from_the_ministry_and_the_fund() {
    let from = Material::ReceptionPoster.from().to(Ja);
    assert!(says(from, &["厚生労働省 保険局 医療介護連携政策課", "社会保険診療報酬支払基金"]));
}

/// 「医療機関等向け総合ポータルサイト:<https://iryohokenjyoho.service-now.com/csm>」
/// 「オンライン資格確認等お問い合わせフォーム:https://iryohokenjyoho.service-now.com/csm?id=com_med_inquiry」
#[test]
fn the_portal_and_its_form_have_these_addresses() {
    assert_eq!(PORTAL, "https://iryohokenjyoho.service-now.com/csm");
    assert_eq!(INQUIRY_FORM, "https://iryohokenjyoho.service-now.com/csm?id=com_med_inquiry");
}

/// 「オンライン資格確認等コールセンター:0800-080-4583(通話無料)(月~金(祝日を除く):8:00-18:00、土(祝日を除く):8:00-16:00)」
#[test]
fn the_support_line_is_open_on_six_days_except_holidays() {
    assert_eq!(SUPPORT_LINE.number, "0800-080-4583");
    let (friday, saturday, sunday) = (day("2026-11-20"), day("2026-11-21"), day("2026-11-22"));
    let state = |day, hour, minute| SUPPORT_LINE.state(day, hour, minute, Holiday::No);
    assert_eq!((state(friday, 8, 0), state(friday, 17, 59)), (LineState::Open, LineState::Open));
    assert_eq!((state(friday, 7, 59), state(friday, 18, 0)), (LineState::Closed, LineState::Closed));
    assert_eq!((state(saturday, 15, 59), state(saturday, 16, 0)), (LineState::Open, LineState::Closed));
    assert_eq!(state(sunday, 12, 0), LineState::Closed);
    // 2026-11-23 is 勤労感謝の日, a Monday.
    let holiday = day("2026-11-23");
    assert_eq!(SUPPORT_LINE.state(holiday, 12, 0, Holiday::Yes), LineState::Closed);
    assert_eq!(SUPPORT_LINE.state(holiday, 12, 0, Holiday::Unknown), LineState::OpenUnlessHoliday);
}
