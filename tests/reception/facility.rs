//! Every sentence of the two documents that concerns the facility, quoted, with what the library decides by it.
//!
//! The documents: the portal's article KB0012286 on the smartphone as My Number insurance card, and the cover letter of
//! the ministry's poster 「医療機関・薬局における受付方法について」.

#![allow(clippy::unwrap_used)]

use uketsuke::Day;
use uketsuke::facility::{
    Basis, CheckAnswer, CheckState, Checked, Checks, Facility, Guide, Holiday, LineState, Listing, Material,
    PhoneReading, PhoneSetting, Problem, Readiness, SubsidyState, Words,
};
use uketsuke::vocabulary::Language::Ja;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn facility() -> &'static Facility {
    Facility::built_in()
}

/// The checks of an institution with a generic reader where all is in order except one answer.
fn checks_with(question: &str, answer: CheckAnswer) -> Checks<'static> {
    let mut checks = facility().checks(PhoneReading::WithGenericReader);
    checks.answer(question, answer).unwrap();
    while let Some(next) = checks.next_question() {
        checks.answer(&next.id, next.fine).unwrap();
    }
    checks
}

fn checked(checks: &Checks<'static>, question: &str) -> Checked<'static> {
    checks.checked().find(|checked| checked.question.id == question).unwrap()
}

fn material(id: &str, on: &str) -> Material<'static> {
    facility().material(day(on)).find(|material| material.id == id).unwrap()
}

/// Sentences in Japanese.
fn ja<'a>(words: &[&'a Words]) -> Vec<&'a str> {
    words.iter().map(|words| words.to(Ja)).collect()
}

/// Whether every piece of a quotation is in the text that the library shows.
fn says(shown: &str, pieces: &[&str]) -> bool {
    pieces.iter().all(|piece| shown.contains(piece))
}

const FALL_BACK: &[&str] = &["どうしても利用できない場合", "実物のマイナンバーカードや資格確認書等で受け付け"];

// ---- The portal's article ------------------------------------------------------------------------------------------

/// 「スマホ搭載されたマイナ保険証の対応を義務付けるものではありませんが、患者の利便性向上のためにぜひ導入をご検討ください。」
#[test]
fn reading_phones_is_voluntary() {
    let voluntary = facility().voluntary();
    assert!(says(voluntary.to(Ja), &["義務ではありません", "患者の利便性向上のため", "導入をご検討ください"]));
    assert_eq!(voluntary.basis(), Basis::High);
}

/// 「機器の準備が整った場合は、患者がスマホ対応施設であるとを確認できるステッカーを受付等に掲示してください。」
#[test]
fn the_sticker_is_put_up_once_the_equipment_is_ready() {
    let material = material("sticker", "2026-11-21");
    let sticker = material.what.to(Ja);
    assert!(says(
        sticker,
        &["スマホ対応施設である", "患者が確認できるステッカー", "機器の準備が整ったら", "受付等に掲示"]
    ));
    assert!(material.at.address.ends_with("KB0012286"));
    assert_eq!(checks_with("metal", CheckAnswer::No).readiness(), Readiness::Ready);
}

/// 「厚生労働省のホームページに掲載している以下の患者向けのリーフレットをご案内、配付ください。」
#[test]
fn the_leaflet_for_patients_is_on_the_ministrys_site() {
    let leaflet = material("patient_leaflet", "2026-11-21");
    assert!(says(leaflet.what.to(Ja), &["患者向けのリーフレット", "案内", "配付"]));
    assert_eq!(leaflet.from.to(Ja), "厚生労働省");
    assert_eq!(leaflet.at.address, "https://www.mhlw.go.jp/stf/newpage_60802.html");
}

/// 「資格確認用PC(資格確認端末)から顔認証付きカードリーダーまでの距離が、汎用カードリーダーと資格確認用PCを接続できる範囲以内であること。」
/// 「距離が離れている場合は顔認証付きカードリーダを設置したベンダにご連絡ください。」
#[test]
fn a_terminal_too_far_away_is_a_case_for_the_vendor() {
    let checks = checks_with("cable_reach", CheckAnswer::No);
    assert_eq!(checks.readiness(), Readiness::NotReady);
    let far = checked(&checks, "cable_reach");
    assert!(says(far.remedies[0].to(Ja), &["顔認証付きカードリーダーを設置したベンダー", "連絡"]));
    assert!(far.found.unwrap().to(Ja).contains("距離が離れています"));
    assert_eq!(checked(&checks_with("cable_reach", CheckAnswer::Yes), "cable_reach").state, CheckState::Fine);
}

/// 「汎用カードリーダーを顔認証付きカードリーダーの横に設置いただく必要があります。」
#[test]
fn the_generic_reader_stands_beside_the_face_reader() {
    let checks = checks_with("beside_face_reader", CheckAnswer::No);
    assert_eq!(checks.readiness(), Readiness::NotReady);
    let beside = checked(&checks, "beside_face_reader");
    assert!(says(beside.found.unwrap().to(Ja), &["顔認証付きカードリーダーの横に設置する必要があります"]));
    assert_eq!(ja(&beside.remedies), ["顔認証付きカードリーダーを設置したベンダーに連絡する。"]);
}

/// 「汎用カードリーダーを置く場所が、金属製ではないこと。」
/// 「汎用カードリーダーの設置場所が金属製の場合、スマホ搭載されたマイナ保険証の読み取りに影響が出る場合があるため、金属製ではないものを敷くか、金属製ではない場所に設置してください。」
#[test]
fn metal_under_the_reader_is_covered_or_avoided() {
    let metal = checked(&checks_with("metal", CheckAnswer::Yes), "metal");
    assert_eq!(metal.state, CheckState::Attention);
    assert!(says(metal.found.unwrap().to(Ja), &["設置場所が金属製の場合", "読み取りに影響が出る場合があります"]));
    let remedies = ja(&metal.remedies);
    assert_eq!(remedies.len(), 2);
    assert!(remedies[0].contains("金属製ではないもの") && remedies[1].contains("金属製ではない場所に設置"));
    let problem = facility().problem(Problem::PhoneNotRead);
    assert!(problem[0].to(Ja).contains("金属"), "a possible cause when a phone is not read");
}

/// 「資格確認端末を使用する際に、レセプトコンピュータからリモートデスクトップ接続を行っている場合(モニターレス運用等)、汎用カードリーダーを資格確認端末に挿し込んだ際にUSBが読み込めないケースがございます。そのようなケースにおいては、資格確認端末に別途モニター等を接続いただいたうえで設定をする必要がございますので、顔認証付きカードリーダを設置したベンダにご連絡ください。」
#[test]
fn a_terminal_without_a_monitor_may_not_see_the_reader() {
    let checks = checks_with("remote_desktop", CheckAnswer::Yes);
    let remote = checked(&checks, "remote_desktop");
    let found = remote.found.unwrap().to(Ja);
    assert!(says(found, &["リモートデスクトップ接続", "挿し込んだ際にUSBが読み込めない場合があります"]));
    let remedies = ja(&remote.remedies);
    assert_eq!(remedies.len(), 2);
    assert!(remedies[0].contains("別途モニター等を接続したうえで設定"));
    assert!(says(remedies[1], &["顔認証付きカードリーダーを設置したベンダー", "連絡"]));
    assert!(checks.checked().any(|checked| checked.question.id == "monitor"), "the monitor is asked for");
    let with_monitor = checks_with("remote_desktop", CheckAnswer::No);
    assert!(with_monitor.checked().all(|checked| checked.question.id != "monitor"));
    let problem = ja(&facility().problem(Problem::ReaderNotRecognised));
    assert_eq!(problem[..3], [found, remedies[0], remedies[1]]);
}

/// 「買い替えは不要です。」
/// 「現在お使いの顔認証付きカードリーダーに汎用カードリーダーを接続することでスマホの読み取りが可能となります。」
/// 「※キヤノン製の顔認証付きカードリーダー(Hi-CARA)をご利用の場合、汎用カードリーダーは不要です。」
#[test]
fn no_face_reader_is_replaced_and_the_hi_cara_alone_needs_no_generic_reader() {
    for name in ["キヤノン製 Hi-CARA", "Hi-CARA"] {
        let answer = facility().face_reader(name);
        assert_eq!(answer.reading, PhoneReading::Itself);
        assert!(ja(&answer.words).iter().any(|said| said.contains("汎用カードリーダーは不要")));
    }
    let others = facility().face_readers().iter().filter(|entry| entry.models.iter().all(|model| model != "Hi-CARA"));
    let others: Vec<&str> = others.flat_map(|entry| entry.models.iter()).map(String::as_str).collect();
    assert!(!others.is_empty());
    for name in others.into_iter().chain(["一覧にない機種"]) {
        let answer = facility().face_reader(name);
        assert_eq!(answer.reading, PhoneReading::WithGenericReader, "{name}");
        assert!(ja(&answer.words).iter().any(|said| said.contains("買い替えは不要です")), "{name}");
    }
}

/// 「マイナンバーカード情報のスマートフォンへの搭載に関するセキュリティ対策はスマートフォン側で対策されているため、医療機関等での追加のセキュリティ対策は必要ありません。」
#[test]
fn no_security_measure_is_asked_of_the_institution() {
    let said = facility().no_extra_security().to(Ja);
    assert!(says(said, &["スマートフォン側", "追加のセキュリティ対策は必要ありません"]));
    for question in ["cable_reach", "usb_port", "beside_face_reader", "metal", "remote_desktop"] {
        for answer in [CheckAnswer::Yes, CheckAnswer::No, CheckAnswer::Unknown] {
            let checks = checks_with(question, answer);
            let lines: Vec<String> = checks.checked().flat_map(|checked| checked.lines(Ja)).collect();
            assert!(lines.iter().all(|line| !line.contains("セキュリティ")), "{lines:?}");
        }
    }
}

/// 「スマートフォンを読み取るための汎用カードリーダー、資格確認端末に接続するために必要なUSBハブ、USB延長ケーブルの購入にあたっては費用補助を行います。」
/// The hub is for a terminal without a free port: it makes no cable longer, and is no remedy for the distance.
#[test]
fn hub_and_extension_cable_were_subsidised_with_the_reader() {
    let subsidy = facility().subsidy(day("2025-12-01"));
    assert!(says(subsidy.words[1].to(Ja), &["汎用カードリーダー", "USBハブ", "USB延長ケーブル", "補助"]));
    let covered = facility().subsidised();
    let remedies = |question| {
        let checked = checked(&checks_with(question, CheckAnswer::No), question);
        ja(&checked.remedies.into_iter().filter(|remedy| covered.contains(remedy)).collect::<Vec<_>>())
    };
    assert_eq!(remedies("cable_reach"), ["USB延長ケーブルで資格確認端末に接続する。"]);
    assert_eq!(remedies("usb_port"), ["USBハブで資格確認端末に接続する。"]);
    assert_eq!(covered.len(), 2);
}

/// 「補助を受けるには、医療機関等向け総合ポータルサイトのログイン後のページでクーポンを取得し、Amazonビジネスの専用ページでクーポンを使用して購入いただく必要があります。」
/// 「なお、Amazonビジネスの専用ページから新規にご購入いただくことで、補助の対象となります。」
/// The day it ended is in neither document; it was reported as the end of January 2026 (HealthDay, 2025-10-29).
#[test]
fn the_subsidy_went_by_a_coupon_and_is_over() {
    let (running, over) = (facility().subsidy(day("2025-12-01")), facility().subsidy(day("2026-11-21")));
    let what = running.words[1].to(Ja);
    assert!(says(what, &["ログイン後のページでクーポンを取得", "Amazonビジネスの専用ページで購入"]));
    assert_eq!((running.state, over.state), (SubsidyState::Open, SubsidyState::Ended));
    assert!(over.words[0].to(Ja).contains("終了しました"), "the deciding fact first");
    assert_eq!(over.words[0].basis(), Basis::Medium);
}

/// 「以下のページの「3.補助対象製品の一覧」にある汎用カードリーダーは、厚生労働省にて動作確認を実施済みの製品ですのでご利用が可能です。」
/// 「上記ページの「3.補助対象製品の一覧」に記載されている型番の汎用カードリーダーをすでにお持ちの医療機関の方は、流用できる可能性があります。ただし、機種によっては追加の作業(※)が必要となる場合がありますので、詳細については各汎用カードリーダーメーカーへお問い合わせください。」
#[test]
fn a_reader_is_looked_up_by_its_model_number_and_the_list_decides() {
    let unknown = facility().generic_reader("ACR1252U");
    assert_eq!(unknown.listing, Listing::NotKnown, "no model is invented");
    assert!(says(unknown.words[1].to(Ja), &["「3.補助対象製品の一覧」を確認", "動作確認を実施済み"]));

    let mut facility = facility().clone();
    let listed = r#"{"$schema": "urn:uketsuke:schema:facility:2", "format": 2, "generic_readers": [
        {"makers": ["ACS"], "models": ["ACR1252U"], "listing": "ask_maker", "by": ["portal_article", "high"]}]}"#;
    facility.extend_from_json(listed).unwrap();
    let answer = facility.generic_reader("ACR1252U");
    assert_eq!(answer.listing, Listing::AskMaker);
    assert!(says(answer.words[0].to(Ja), &["流用できる可能性", "追加の作業が必要な場合", "メーカーに問い合わせ"]));
}

/// 「※ソニー製のRC-S300/S1については、現時点では、追加作業は不要です。」
#[test]
fn the_rc_s300_s1_needs_no_extra_work() {
    let answer = facility().generic_reader("ソニー製 RC-S300/S1");
    assert_eq!(answer.listing, Listing::NoExtraWork);
    assert!(says(answer.words[0].to(Ja), &["現時点では、追加作業は不要です"]));
    let listed = facility().generic_readers().iter().flat_map(|entry| entry.models.iter());
    assert_eq!(listed.collect::<Vec<_>>(), ["RC-S300/S1"], "the article names no other");
    assert_ne!(facility().generic_reader("RC-S300/P").listing, Listing::NoExtraWork);
}

/// 「以下の方法で設定の解除を行ってください。」
/// 「汎用カードリーダーを資格確認用のPC(資格確認端末)から取り外してください。」
/// 「※キヤノン製の顔認証付きカードリーダー(Hi-CARA)をご利用の場合はこちらの対応は不要です。」
/// 「オンライン資格確認システムに管理アカウントでログイン後、環境設定情報の「スマホによる本人確認」を「利用しない」にしてください。」
#[test]
fn switching_off_begins_with_unplugging_except_for_the_hi_cara() {
    let steps = |face: &str| facility().setting(PhoneSetting::Off, facility().face_reader(face).reading).steps;
    assert_eq!(
        ja(&steps("マイナタッチ")),
        [
            "汎用カードリーダーを資格確認端末から取り外す。",
            "オンライン資格確認システムに管理アカウントでログインする。",
            "環境設定情報の「スマホによる本人確認」を「利用しない」にする。",
        ]
    );
    assert_eq!(ja(&steps("Hi-CARA")), ja(&steps("マイナタッチ"))[1..]);
    assert!(steps("マイナタッチ").iter().all(|step| step.basis() == Basis::High));
    let lines = facility().setting(PhoneSetting::Off, PhoneReading::WithGenericReader).lines(Ja);
    assert!(lines[2].starts_with("3. 環境設定情報"), "{lines:?}");
}

/// 「管理アカウントがわからない場合はこちら」
#[test]
fn an_unknown_administrator_account_is_asked_for_at_the_portal() {
    for setting in [PhoneSetting::Off, PhoneSetting::On] {
        let remarks = facility().setting(setting, PhoneReading::WithGenericReader).remarks;
        let account = remarks.iter().map(|remark| remark.to(Ja)).find(|remark| remark.contains("管理アカウント"));
        let portal = facility().portal().address.as_str();
        assert!(says(account.unwrap(), &["分からない場合", "公表されていません", portal, "0800-080-4583", "8〜18時"]));
    }
}

/// 「基本的に患者が操作するため、職員の方が顔認証付きカードリーダーを操作する必要はありません。」
#[test]
fn the_patient_operates_the_reader() {
    let said = ja(&facility().guide(Guide::Phone).remarks);
    assert!(says(said[0], &["基本的に患者が操作", "職員", "操作する必要はありません"]));
}

/// 「※スマートフォンのOSにより、本人認証の方法が異なります。」
/// 「・患者のスマートフォンがiPhoneの場合、サイドボタンをダブルクリックするか、ホームボタンをダブルクリックして生体認証を実施します。」
/// 「・患者のスマートフォンがAndroidの場合、顔認証付きカードリーダーにスマホ用利用者証明用電子証明書の4桁の暗証番号を入力します。」
#[test]
fn an_iphone_asks_for_a_button_and_an_android_phone_for_its_own_pin() {
    let said = ja(&facility().guide(Guide::Phone).steps);
    assert!(says(said[0], &["iPhoneの場合", "サイドボタン", "ホームボタン", "ダブルクリックして生体認証"]));
    let android = ["Androidの場合", "顔認証付きカードリーダーにスマホ用利用者証明用電子証明書の4桁の暗証番号を入力"];
    assert!(says(said[1], &android));
}

/// 「エラーやトラブルが発生した際の対処方法については、以下のトラブルシューティング編に記載しておりますので、ご確認ください。」
/// The address that follows it has a slip: a question mark is missing after `csm`.
#[test]
fn errors_are_looked_up_in_the_troubleshooting_guide() {
    let quoted = "https://iryohokenjyoho.service-now.com/csmid=kb_article_view&sysparm_article=KB0011365";
    let mended = facility().article_address("KB0011365").unwrap();
    assert_eq!(mended, quoted.replacen("csmid=", "csm?id=", 1));
    let problem = facility().problem(Problem::ErrorShown);
    assert!(says(problem[0].to(Ja), &["トラブルシューティング編", "KB0011365"]));
    assert!(problem[1].to(Ja).contains("ここには載っていません"), "what was not read is said to be not here");
    assert_eq!(problem[1].origin().address, mended);
}

/// 「スマートフォンのマイナ保険証がどうしても利用できない場合は、実物のマイナンバーカードや資格確認書等での受付を行ってください。」
#[test]
fn a_patient_whose_phone_fails_is_received_by_card_or_eligibility_certificate() {
    for problem in Problem::ALL {
        assert!(facility().problem(problem).iter().any(|said| says(said.to(Ja), FALL_BACK)), "{problem:?}");
    }
    assert_eq!(facility().problem(Problem::PhoneUnusable).len(), 1);
}

/// 「スマートフォンをカードリーダーにかざす際は、以下のポイント・注意点をご確認ください。」
/// The points that follow are pictures, which were not at hand: none is made up.
#[test]
fn how_to_hold_the_phone_is_left_to_the_articles_pictures() {
    let said = ja(&facility().problem(Problem::PhoneNotRead));
    assert!(said.iter().any(|said| says(said, &["かざす際のポイント・注意点", "KB0012286"])));
    assert!(said.iter().all(|said| !said.contains("ケース")));
}

// ---- The poster's cover letter -------------------------------------------------------------------------------------

/// 「「医療機関・薬局における受付方法について」ポスター1部」
/// 「ぜひ、施設内で掲示していただき、マイナ保険証の利用促進及び受付方法の周知にご活用ください。」
/// 「同封いたしましたポスターの電子媒体については、下記URLからダウンロードして使用することができます。」
#[test]
fn the_poster_is_downloaded_and_put_up_inside() {
    let poster = material("reception_poster", "2026-11-21");
    assert!(says(poster.what.to(Ja), &["「医療機関・薬局における受付方法について」ポスター", "施設内に掲示"]));
    assert_eq!(poster.at.address, "https://www.mhlw.go.jp/content/12400000/001371373.pdf");
}

/// 「12月2日時点で有効な健康保険証は最長1年間(※)、引き続き使用できます。」
#[test]
fn the_poster_tells_of_cards_that_ended_a_year_later() {
    assert_eq!(material("reception_poster", "2025-12-01").caution, None);
    let caution = material("reception_poster", "2025-12-02").caution.unwrap().to(Ja);
    assert!(caution.contains("最長で令和7(2025)年12月1日まで"), "{caution}");
    assert_eq!(material("sticker", "2026-11-21").caution, None);
}

/// 「また、厚生労働省ホームページでは、周知用素材も掲載しておりますので積極的にご活用下さい。」
#[test]
fn newer_material_is_on_the_ministrys_page() {
    let caution = material("reception_poster", "2026-11-21").caution.unwrap().to(Ja);
    assert!(says(caution, &["厚生労働省のページ", "https://www.mhlw.go.jp/stf/index_16745.html"]));
}

/// 「<送付元> 厚生労働省 保険局 医療介護連携政策課 社会保険診療報酬支払基金」
#[test]
fn the_poster_comes_from_the_ministry_and_the_fund() {
    let from = material("reception_poster", "2026-11-21").from.to(Ja);
    assert!(says(from, &["厚生労働省 保険局 医療介護連携政策課", "社会保険診療報酬支払基金"]));
}

/// 「医療機関等向け総合ポータルサイト:<https://iryohokenjyoho.service-now.com/csm>」
/// 「オンライン資格確認等お問い合わせフォーム:https://iryohokenjyoho.service-now.com/csm?id=com_med_inquiry」
#[test]
fn the_portal_and_its_form_have_these_addresses() {
    let (portal, form) =
        ("https://iryohokenjyoho.service-now.com/csm", "https://iryohokenjyoho.service-now.com/csm?id=com_med_inquiry");
    let closed = facility().support(day("2026-11-22"), "12:00".parse().ok(), Holiday::No);
    assert_eq!((closed.portal.address.as_str(), closed.form.address.as_str()), (portal, form));
    let said = ja(&closed.words);
    assert!(says(said[0], &["受付時間外", "お問い合わせフォーム", "ポータルサイト"]));
    assert!(says(said[1], &["オンライン資格確認等お問い合わせフォーム", form]));
    assert!(says(said[2], &["医療機関等向け総合ポータルサイト", portal]));
}

/// 「オンライン資格確認等コールセンター:0800-080-4583(通話無料)(月~金(祝日を除く):8:00-18:00、土(祝日を除く):8:00-16:00)」
#[test]
fn the_support_line_is_open_on_six_days_except_holidays() {
    let at = |day, time: &str| facility().support(day, time.parse().ok(), Holiday::No);
    let state = |day, time| at(day, time).state;
    let (friday, saturday, sunday) = (day("2026-11-20"), day("2026-11-21"), day("2026-11-22"));
    assert_eq!((state(friday, "08:00"), state(friday, "17:59")), (LineState::Open, LineState::Open));
    assert_eq!((state(friday, "07:59"), state(friday, "18:00")), (LineState::Closed, LineState::Closed));
    assert_eq!((state(saturday, "15:59"), state(saturday, "16:00")), (LineState::Open, LineState::Closed));
    assert_eq!(state(sunday, "12:00"), LineState::Closed);
    // 2026-11-23 is 勤労感謝の日, a Monday.
    let holiday = |known| facility().support(day("2026-11-23"), "12:00".parse().ok(), known).state;
    assert_eq!(holiday(Holiday::Yes), LineState::Closed);
    assert_eq!(holiday(Holiday::Unknown), LineState::OpenUnlessHoliday);

    let open = at(friday, "08:00");
    assert_eq!(open.number, "0800-080-4583");
    let said = ja(&open.words);
    assert!(says(said[1], &["オンライン資格確認等コールセンター", "0800-080-4583", "通話無料"]));
    assert!(says(said[1], &["月〜金は8〜18時、土は8〜16時、祝日休み"]));
}

/// 「顔認証付きカードリーダーの画面で《職員用ボタン》を選択してください。」
/// 「事前に発行された目視確認用パスコードを入力してください。」
/// 「職員が顔写真を目視で確認して本人確認を行い患者にマイナンバーカードを顔認証付きカードリーダーに置くことをご案内ください。」
/// 「③以降は通常どおりの同意画面に遷移します」
/// 「オンライン資格確認等システムの「メニュー」の《アカウント情報管理》から《目視確認用パスコード発行》をクリックして発行してください。」
#[test]
fn visual_confirmation_mode_goes_in_steps_with_a_passcode_issued_beforehand() {
    let guide = facility().guide(Guide::VisualCheck);
    let said = ja(&guide.steps);
    assert!(says(said[0], &["顔認証付きカードリーダーの画面で《職員用ボタン》を選択"]));
    assert!(says(said[1], &["事前に発行された目視確認用パスコードを入力"]));
    assert!(says(said[2], &["職員が顔写真を目視で確認", "マイナンバーカードを顔認証付きカードリーダーに置いて"]));
    assert!(says(said[3], &["以降は", "通常どおりの同意画面"]));
    let path = "オンライン資格確認等システムの「メニュー」の《アカウント情報管理》から《目視確認用パスコード発行》をクリックして発行";
    assert!(says(guide.remarks[0].to(Ja), &[path]));
}
