//! The two documents that lead (the ministry's letter with the poster, and the portal's article on phones), sentence by
//! sentence: each one that states a rule or a procedure of reception is quoted, and something is decided by it.

use super::space::*;
use uketsuke::reception::{Decided, LegacyCard, Paper, Patient, Person, Site, Token, Visit};
use uketsuke::vocabulary::{
    Acceptance, Audience, Finding, Language, Method, Note, PaperKind, Part, Phones, Provision, ReaderMessage, RuleId,
    Set, Step, TokenKind, VisualCheckReason,
};

fn decided(visit: &Visit) -> Decided<'static> {
    visit.clone().decide().unwrap()
}

fn steps(visit: &Visit) -> Vec<Step> {
    decided(visit).plan().iter().map(|(_, step)| step).collect()
}

/// The details of a step, in Japanese.
fn details(visit: &Visit, step: Step) -> String {
    decided(visit).details(step, Language::Ja).join("\n")
}

fn noted(visit: &Visit, note: Note) -> bool {
    decided(visit).notes().contains(&note)
}

// ---- The poster's letter -------------------------------------------------------------------------------------------

/// 「12月2日時点で有効な健康保険証は最長1年間（※）、引き続き使用できます。」
#[test]
fn legacy_cards_last_a_year_at_most() {
    assert_eq!(decided(&legacy("2024-12-02", "2025-12-01")).acceptance(), Acceptance::EligibilityOnly);
    assert_eq!(decided(&legacy("2025-12-01", "2026-03-31")).acceptance(), Acceptance::EligibilityOnly);
    assert_eq!(decided(&legacy("2025-12-01", "2026-03-31")).usable_until(), Some(day("2025-12-01")));
    assert!(!decided(&legacy("2025-12-02", "2026-03-31")).is_accepted());
}

/// 「（※）有効期限が令和7（2025）年12月1日より前に切れる場合や、転職・転居などで保険者の異動が生じた場合はその有効期限まで。」
#[test]
fn legacy_cards_end_with_their_own_date_or_a_change_of_insurer() {
    let earlier = |on| decided(&legacy(on, "2025-03-31"));
    assert!(earlier("2025-03-31").is_accepted() && !earlier("2025-04-01").is_accepted());
    let moved = |on: &str| {
        let changed = Some(day("2025-04-01"));
        let card = LegacyCard { until: Some(day("2025-12-01")), insurer_changed_on: changed, ..LegacyCard::default() };
        decided(&Visit::on(day(on)).with_paper(Paper::LegacyCard(card)))
    };
    assert!(moved("2025-03-31").is_accepted());
    assert_eq!(moved("2025-03-31").usable_until(), Some(day("2025-03-31")));
    assert_eq!(moved("2025-04-01").acceptance(), Acceptance::NotAccepted);
}

/// 「従来の健康保険証の有効期限内に資格確認書が順次交付されており、これまで通り医療にかかることができます。」
/// 「マイナ保険証ならびに、有効期限内の健康保険証や資格確認書でも受付ができることを案内するポスター」
#[test]
fn card_legacy_card_and_eligibility_certificate_are_all_accepted() {
    let certificate = |on: &str, until: &str| {
        Visit::on(day(on)).with_paper(Paper::EligibilityCertificate { until: Some(day(until)) })
    };
    assert!(decided(&card("2025-02-01", "2030-02-17")).is_accepted());
    assert!(decided(&legacy("2025-02-01", "2025-07-31")).is_accepted());
    assert!(decided(&certificate("2025-02-01", "2025-07-31")).is_accepted());
    assert!(!decided(&certificate("2025-08-01", "2025-07-31")).is_accepted(), "有効期限内の");
    // Whoever has nothing at hand, or a legacy card that has ended, is asked for the eligibility certificate.
    for visit in [Visit::on(day("2026-11-21")), legacy("2026-11-21", "2025-12-01")] {
        assert!(decided(&visit).steps(Part::AnyOneOf).contains(&Step::ShowEligibilityCertificate));
    }
}

/// 「目視確認モードについて、これまでは立ち上げる際に資格確認端末から操作が必要でしたが、顔認証付きカードリーダーの操作のみで利用できるように
/// 改善されました。」
#[test]
fn visual_confirmation_is_operated_on_the_reader_alone() {
    let visit = |on: &str| {
        let person = Person { unable: Some(VisualCheckReason::Machine), ..Person::NOT_CHECKED };
        card(on, "2030-02-17").with_person(person)
    };
    assert!(details(&visit("2025-02-28"), Step::VisualConfirmation).contains("資格確認端末"));
    assert!(details(&visit("2026-11-21"), Step::VisualConfirmation).contains("《職員用ボタン》"));
}

/// 「顔認証がうまくいかず、かつ患者本人が暗証番号を忘れてしまった(又は暗証番号を3回連続で間違えてロックがかかった)場合」
/// 「患者ご本人が認知症・障害等により、顔認証や暗証番号の入力操作が上手くできない場合」
/// 「体調・状況が悪化して、顔認証や暗証番号の入力操作が上手くできない場合」
/// 「機械のトラブル等で顔認証や暗証番号の入力操作ができない場合」
#[test]
fn visual_confirmation_serves_in_four_situations() {
    let visit = |person| card("2026-11-21", "2030-02-17").with_person(person);
    let usual = steps(&visit(Person::NOT_CHECKED));
    assert!(usual.contains(&Step::FaceOrPin) && !usual.contains(&Step::VisualConfirmation));
    let situations = [
        VisualCheckReason::FaceFailsAndPinUnknown,
        VisualCheckReason::Disability,
        VisualCheckReason::Condition,
        VisualCheckReason::Machine,
    ];
    for unable in situations {
        let visit = visit(Person { unable: Some(unable), ..Person::NOT_CHECKED });
        assert_eq!(decided(&visit).first_step(), Some(Step::VisualConfirmation), "{unable:?}");
        assert!(!steps(&visit).contains(&Step::Face) && !steps(&visit).contains(&Step::FaceOrPin), "{unable:?}");
        // Also where an outage of the reader is stated beside it: only a reader that reads nothing is down.
        let machine = unable == VisualCheckReason::Machine;
        let outage = Site { outage: uketsuke::vocabulary::Outage::Reader, ..Site::UNKNOWN };
        assert_eq!(steps(&visit.at(outage)).contains(&Step::VisualConfirmation), machine, "{unable:?}");
    }
    // Three misses lock the PIN; with face recognition left, that comes first; when it is locked too, staff look.
    let locked = |pin_misses, face_misses| visit(Person { pin_misses, face_misses, ..Person::NOT_CHECKED });
    assert!(steps(&locked(2, 0)).contains(&Step::FaceOrPin));
    assert!(!steps(&locked(3, 0)).contains(&Step::FaceOrPin) && steps(&locked(3, 0)).contains(&Step::Face));
    assert!(!steps(&locked(3, 9)).contains(&Step::VisualConfirmation));
    assert!(steps(&locked(3, 10)).contains(&Step::VisualConfirmation));
}

/// 「顔認証付きカードリーダーの画面で《職員用ボタン》を選択してください。」
/// 「事前に発行された目視確認用パスコードを入力してください。」
/// 「職員が顔写真を目視で確認して本人確認を行い患者にマイナンバーカードを顔認証付きカードリーダーに置くことをご案内ください。」
/// 「③以降は通常どおりの同意画面に遷移します」
/// 「目視確認モードを使用するにあたり、事前にオンライン資格確認等システムからパスコードの発行が必要になります。」
/// 「オンライン資格確認等システムの「メニュー」の《アカウント情報管理》から《目視確認用パスコード発行》をクリックして発行してください。」
#[test]
fn visual_confirmation_step_by_step() {
    let person = Person { unable: Some(VisualCheckReason::Disability), ..Person::NOT_CHECKED };
    let visit = card("2026-11-21", "2030-02-17").with_person(person);
    assert_eq!(steps(&visit), [Step::VisualConfirmation, Step::Consent]);
    let text = details(&visit, Step::VisualConfirmation);
    let order = ["①", "②", "③"].map(|mark| text.find(mark).unwrap_or_else(|| panic!("{mark}: {text}")));
    assert!(order.is_sorted(), "{text}");
    for words in ["《職員用ボタン》", "アカウント情報管理", "目視確認用パスコード発行", "顔写真", "同意画面", "通常"]
    {
        assert!(text.contains(words), "{words}: {text}");
    }
    // It replaces the check of the person and cures nothing else.
    let passed = card("2026-11-21", "2030-02-17").checked_by(Method::Visual);
    assert_eq!(decided(&passed).acceptance(), Acceptance::Full);
    let expired = card("2026-11-21", "2026-07-31").checked_by(Method::Visual);
    assert_eq!(decided(&expired).acceptance(), Acceptance::NotAccepted);
    assert!(noted(&visit, Note::VisualCuresNothing));
}

// ---- The portal's article on phones --------------------------------------------------------------------------------

/// 「スマホ搭載されたマイナ保険証の対応を義務付けるものではありませんが、患者の利便性向上のためにぜひ導入をご検討ください。」
#[test]
fn supporting_phones_is_voluntary() {
    let visit = iphone("2026-11-21", "2030-02-17").at(Site { phones: Phones::No, ..Site::UNKNOWN });
    assert_eq!(decided(&visit).acceptance(), Acceptance::NotAccepted);
    assert!(noted(&visit, Note::PhonesVoluntary));
    assert!(steps(&visit).contains(&Step::UsePhysicalCard));
}

/// 「スマホ搭載されたマイナ保険証を利用する場合は、スマートフォンだけで受付できます。」
#[test]
fn the_phone_alone_is_enough() {
    for visit in [iphone("2026-11-21", "2030-02-17"), android("2026-11-21", "2030-02-17")] {
        let visit = visit.at(Site { phones: Phones::Yes, ..Site::UNKNOWN });
        assert_eq!(decided(&visit).acceptance(), Acceptance::Full);
        assert!(!steps(&visit).contains(&Step::UsePhysicalCard));
    }
}

/// 「ただし、初めてスマートフォンのマイナ保険証を利用して受診をする医療機関等には、引き続きマイナンバーカードをご持参していただくよう
/// お願いいたします。」
#[test]
fn bringing_the_card_the_first_time_is_asked_and_never_a_condition() {
    let visit =
        |first_use| iphone("2026-11-21", "2030-02-17").of(Patient { first_use: Some(first_use), ..Patient::UNKNOWN });
    assert_eq!(decided(&visit(true)).acceptance(), Acceptance::Full);
    assert!(noted(&visit(true), Note::BringCard) && !noted(&visit(false), Note::BringCard));
}

/// 「実物のマイナンバーカードの有効期限または電子証明書の有効期限が切れた場合、スマホ搭載されたマイナ保険証は利用できません。」
#[test]
fn no_grace_on_a_phone() {
    for kind in [TokenKind::Iphone, TokenKind::Android] {
        let by_certificate = |on: &str| Visit::on(day(on)).with_token(token(kind, "2026-11-20"));
        assert_eq!(decided(&by_certificate("2026-11-20")).acceptance(), Acceptance::Full);
        assert_eq!(decided(&by_certificate("2026-11-21")).acceptance(), Acceptance::NotAccepted);
        // The physical card's own date counts as well.
        let card_expired = Token { printed_until: Some(day("2026-11-20")), ..token(kind, "2030-02-17") };
        let by_card = |on: &str| Visit::on(day(on)).with_token(card_expired);
        assert_eq!(decided(&by_card("2026-11-20")).acceptance(), Acceptance::Full);
        assert_eq!(decided(&by_card("2026-11-21")).acceptance(), Acceptance::NotAccepted);
    }
}

/// 「実物のマイナンバーカードまたは電子証明書を更新した後、マイナポータルからスマホ用電子証明書の更新・再発行の利用申請の手続きを行って
/// いただく必要があります。」
#[test]
fn first_renew_the_card_then_apply_for_the_phone() {
    let visit = iphone("2026-11-21", "2026-11-20");
    let after = decided(&visit);
    let after = after.steps(Part::Afterwards);
    let at = |step| after.iter().position(|other| *other == step).unwrap();
    assert!(at(Step::Renew) < at(Step::RenewPhone));
    let words = Step::RenewPhone.say(Language::Ja);
    assert!(words.contains("更新のあと") && words.contains("マイナポータル"), "{words}");
}

/// 「※実物のマイナンバーカードで受診をした場合、有効期限が切れても、マイナンバーカード用電子証明書の有効期限の3か月後までマイナ保険証
/// (資格情報の提供のみ)としての利用が可能です。」
#[test]
fn the_physical_card_has_a_grace_for_eligibility_only() {
    let grace = decided(&card("2026-11-21", "2026-11-20"));
    assert_eq!(grace.acceptance(), Acceptance::EligibilityOnly);
    let medical = Provision::set(&[Provision::Treatment, Provision::Medication, Provision::Checkups]);
    let withheld: Set<Provision> = grace.not_provided().map(|(what, _)| what).collect();
    assert_eq!(withheld, medical);
    let full = grace.full(Language::Ja);
    assert!(full.contains("資格情報のみ"), "{full}");
    // Where the short form ends earlier than the month-end rule, the decision says so and names both sources.
    let agreed = decided(&card("2026-11-20", "2026-08-20"));
    assert!(!agreed.findings().contains(Finding::ReadingsDiffer), "the last day of the short form");
    let differ = decided(&card("2026-11-21", "2026-08-20"));
    assert!(differ.findings().contains(Finding::ReadingsDiffer));
    assert_eq!(differ.acceptance(), Acceptance::EligibilityOnly);
    assert!(differ.basis().contains(RuleId::CardGrace) && differ.basis().contains(RuleId::CardGraceShort));
    let text = format!("{}{}", differ.full(Language::Ja), differ.sources(Language::Ja));
    for source in ["001459106.pdf", "KB0012286", "令和8(2026)年11月30日", "令和8(2026)年11月20日"] {
        assert!(text.contains(source), "{source}: {text}");
    }
    // A phone whose card is in grace: use the card.
    let phone = iphone("2026-11-21", "2026-11-20");
    assert!(noted(&phone, Note::PhysicalCardMayServe));
    assert_eq!(decided(&phone).phone_card_grace_until(), Some(day("2027-02-28")));
    assert_eq!(decided(&phone).first_step(), Some(Step::UsePhysicalCard));
}

/// 「基本的に患者が操作するため、職員の方が顔認証付きカードリーダーを操作する必要はありません。」
#[test]
fn the_patient_operates_the_reader() {
    let visit = iphone("2026-11-21", "2030-02-17");
    assert!(noted(&visit, Note::PatientOperates));
    assert!(steps(&visit).iter().all(|step| step.audience() == Audience::Patient));
}

/// 「※スマートフォンのOSにより、本人認証の方法が異なります。」
/// 「患者のスマートフォンがiPhoneの場合、サイドボタンをダブルクリックするか、ホームボタンをダブルクリックして生体認証を実施します。」
/// 「患者のスマートフォンがAndroidの場合、顔認証付きカードリーダーにスマホ用利用者証明用電子証明書の4桁の暗証番号を入力します。」
#[test]
fn iphone_and_android_are_unlocked_in_their_own_ways() {
    let on = "2026-10-19";
    let (iphone, android) = (iphone(on, "2030-02-17"), android(on, "2030-02-17"));
    assert_eq!(steps(&iphone), [Step::IphoneFlow, Step::Consent]);
    assert_eq!(steps(&android), [Step::AndroidFlow, Step::Consent]);
    let text = details(&iphone, Step::IphoneFlow);
    for words in ["サイドボタン", "ホームボタン", "ダブルクリック"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let text = details(&android, Step::AndroidFlow);
    for words in ["スマホ用", "4桁"] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let by = |visit: &Visit, method| decided(&visit.clone().checked_by(method)).acceptance();
    assert_eq!(by(&iphone, Method::PhoneBiometrics), Acceptance::Full);
    assert_eq!(by(&iphone, Method::Pin), Acceptance::Undecided);
    assert_eq!(by(&android, Method::Pin), Acceptance::Full);
    assert_eq!(by(&android, Method::PhoneBiometrics), Acceptance::Undecided);
    for phone in [&iphone, &android] {
        assert_eq!(by(phone, Method::Face), Acceptance::Undecided);
        assert_eq!(by(phone, Method::Visual), Acceptance::Undecided);
    }
}

/// 「エラーやトラブルが発生した際の対処方法については、以下のトラブルシューティング編に記載しておりますので、ご確認ください。」
#[test]
fn an_unknown_message_points_to_the_troubleshooting_article() {
    let visit = iphone("2026-11-21", "2030-02-17").with_message(ReaderMessage::Other);
    assert_eq!(decided(&visit).acceptance(), Acceptance::Undecided);
    assert!(decided(&visit).full(Language::Ja).contains("KB0011365"));
}

/// 「スマートフォンのマイナ保険証がどうしても利用できない場合は、実物のマイナンバーカードや資格確認書等での受付を行ってください。」
#[test]
fn when_the_phone_does_not_work_the_card_or_documents_do() {
    let visit = iphone("2026-11-21", "2030-02-17").with_message(ReaderMessage::Other);
    let any = decided(&visit);
    let any = any.steps(Part::AnyOneOf);
    let at = |step| any.iter().position(|other| *other == step).unwrap();
    assert!(at(Step::UsePhysicalCard) < at(Step::ShowEligibilityCertificate));
    assert!(!any.contains(&Step::WriteApplication), "no source offers the declaration for a phone");
    let shown = decided(&visit.with_paper(Paper::of_kind(PaperKind::EligibilityCertificate)));
    assert!(shown.is_accepted() && shown.provided().is_empty());
}
