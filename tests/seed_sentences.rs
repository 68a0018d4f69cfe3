//! The two documents that lead (the ministry's letter with the poster, and the portal's article on phones), sentence by
//! sentence: each one that states a rule or a procedure of reception is quoted, and something is decided by it.
#![allow(clippy::unwrap_used)] // helpers of tests

mod visits;

use uketsuke::reception::*;
use uketsuke::report::{Language, Report, words};
use uketsuke::rules::Table;
use uketsuke::vocabulary::TokenKind;
use uketsuke::vocabulary::{Method, Provision, RuleId};
use visits::*;

fn decided(visit: &Visit) -> Decision {
    decide(visit, Table::built_in()).unwrap()
}

fn steps(visit: &Visit) -> Vec<Step> {
    decided(visit).next_steps.iter().collect()
}

fn ja(visit: &Visit) -> String {
    Report::new(visit, &decided(visit), Table::built_in()).to(Language::Ja).to_string()
}

// ---- The poster's letter -------------------------------------------------------------------------------------------

/// 「12月2日時点で有効な健康保険証は最長1年間（※）、引き続き使用できます。」
#[test]
fn legacy_cards_last_a_year_at_most() {
    assert_eq!(decided(&legacy("2024-12-02", "2025-12-01")).acceptance, Acceptance::EligibilityOnly);
    assert_eq!(decided(&legacy("2025-12-01", "2026-03-31")).acceptance, Acceptance::EligibilityOnly);
    assert_eq!(decided(&legacy("2025-12-01", "2026-03-31")).usable_until, Some(day("2025-12-01")));
    assert!(!decided(&legacy("2025-12-02", "2026-03-31")).is_accepted());
}

/// 「（※）有効期限が令和7（2025）年12月1日より前に切れる場合や、転職・転居などで保険者の異動が生じた場合はその有効期限まで。」
#[test]
fn legacy_cards_end_with_their_own_date_or_a_change_of_insurer() {
    let earlier = |on| decided(&legacy(on, "2025-03-31"));
    assert!(earlier("2025-03-31").is_accepted() && !earlier("2025-04-01").is_accepted());
    let moved = |on: &str| {
        let card = LegacyCard { valid_until: Some(day("2025-12-01")), insurer_changed_on: Some(day("2025-04-01")) };
        decided(&Visit { legacy_card: card, ..legacy(on, "2025-12-01") })
    };
    assert!(moved("2025-03-31").is_accepted());
    assert_eq!(moved("2025-03-31").usable_until, Some(day("2025-03-31")));
    assert_eq!(moved("2025-04-01").acceptance, Acceptance::NotAccepted);
}

/// 「従来の健康保険証の有効期限内に資格確認書が順次交付されており、これまで通り医療にかかることができます。」
/// 「マイナ保険証ならびに、有効期限内の健康保険証や資格確認書でも受付ができることを案内するポスター」
#[test]
fn card_legacy_card_and_eligibility_certificate_are_all_accepted() {
    let certificate = |on: &str, until: &str| Visit {
        eligibility_certificate: Document { valid_until: Some(day(until)) },
        ..papers(on, &[Paper::EligibilityCertificate])
    };
    assert!(decided(&card("2025-02-01", "2030-02-17")).is_accepted());
    assert!(decided(&legacy("2025-02-01", "2025-07-31")).is_accepted());
    assert!(decided(&certificate("2025-02-01", "2025-07-31")).is_accepted());
    assert!(!decided(&certificate("2025-08-01", "2025-07-31")).is_accepted(), "有効期限内の");
}

/// 「目視確認モードについて、これまでは立ち上げる際に資格確認端末から操作が必要でしたが、顔認証付きカードリーダーの操作のみで利用できるように
/// 改善されました。」
#[test]
fn visual_confirmation_is_operated_on_the_reader_alone() {
    let visit = |on: &str| Visit {
        person: Person { unable: Some(Unable::MachineTrouble), ..Person::default() },
        ..card(on, "2030-02-17")
    };
    assert!(steps(&visit("2025-02-28")).contains(&Step::VisualFromTerminal));
    assert!(!steps(&visit("2026-11-21")).contains(&Step::VisualFromTerminal));
}

/// 「顔認証がうまくいかず、かつ患者本人が暗証番号を忘れてしまった(又は暗証番号を3回連続で間違えてロックがかかった)場合」
/// 「患者ご本人が認知症・障害等により、顔認証や暗証番号の入力操作が上手くできない場合」
/// 「体調・状況が悪化して、顔認証や暗証番号の入力操作が上手くできない場合」
/// 「機械のトラブル等で顔認証や暗証番号の入力操作ができない場合」
#[test]
fn visual_confirmation_serves_in_four_situations() {
    let visit = |person| Visit { person, ..card("2026-11-21", "2030-02-17") };
    let usual = steps(&visit(Person::default()));
    assert!(usual.contains(&Step::UseFace) && !usual.contains(&Step::VisualCompareFace));
    let situations = [Unable::FaceFailsAndPinUnknown, Unable::Disability, Unable::Condition, Unable::MachineTrouble];
    for unable in situations {
        let steps = steps(&visit(Person { unable: Some(unable), ..Person::default() }));
        assert!(steps.contains(&Step::VisualCompareFace) && !steps.contains(&Step::UseFace), "{unable:?}");
    }
    // Three misses lock the PIN; with face recognition left, that comes first; when it is locked too, staff look.
    let locked = |pin_misses, face_misses| visit(Person { pin_misses, face_misses, ..Person::default() });
    assert!(steps(&locked(2, 0)).contains(&Step::UsePin));
    assert!(!steps(&locked(3, 0)).contains(&Step::UsePin) && steps(&locked(3, 0)).contains(&Step::UseFace));
    assert!(!steps(&locked(3, 9)).contains(&Step::VisualCompareFace));
    assert!(steps(&locked(3, 10)).contains(&Step::VisualCompareFace));
}

/// 「顔認証付きカードリーダーの画面で《職員用ボタン》を選択してください。」
/// 「事前に発行された目視確認用パスコードを入力してください。」
/// 「職員が顔写真を目視で確認して本人確認を行い患者にマイナンバーカードを顔認証付きカードリーダーに置くことをご案内ください。」
/// 「③以降は通常どおりの同意画面に遷移します」
/// 「目視確認モードを使用するにあたり、事前にオンライン資格確認等システムからパスコードの発行が必要になります。」
/// 「オンライン資格確認等システムの「メニュー」の《アカウント情報管理》から《目視確認用パスコード発行》をクリックして発行してください。」
#[test]
fn visual_confirmation_step_by_step() {
    let person = Person { unable: Some(Unable::Disability), ..Person::default() };
    let visit = Visit { person, ..card("2026-11-21", "2030-02-17") };
    assert_eq!(
        steps(&visit),
        [
            Step::VisualIssuePasscode,
            Step::VisualStaffButton,
            Step::VisualTypePasscode,
            Step::VisualCompareFace,
            Step::Consent
        ]
    );
    let text = ja(&visit);
    for words in [
        "《職員用ボタン》",
        "《アカウント情報管理》から《目視確認用パスコード発行》",
        "顔写真を目視で確認して本人確認を行い",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    // It replaces the check of the person and cures nothing else.
    let passed = Person { check: PersonCheck::Passed(Method::Visual), ..Person::default() };
    assert_eq!(decided(&Visit { person: passed, ..visit }).acceptance, Acceptance::Full);
    let expired = Visit { person: passed, ..card("2026-11-21", "2026-07-31") };
    assert_eq!(decided(&expired).acceptance, Acceptance::NotAccepted);
    assert!(decided(&expired).advice.contains(Advice::VisualCuresNothing));
}

// ---- The portal's article on phones --------------------------------------------------------------------------------

/// 「スマホ搭載されたマイナ保険証の対応を義務付けるものではありませんが、患者の利便性向上のためにぜひ導入をご検討ください。」
#[test]
fn supporting_phones_is_voluntary() {
    let visit = Visit { phones: Phones::NotSupported, ..iphone("2026-11-21", "2030-02-17") };
    let decision = decided(&visit);
    assert_eq!(decision.acceptance, Acceptance::NotAccepted);
    assert!(decision.advice.contains(Advice::PhonesVoluntary));
    assert!(decision.next_steps.contains(Step::UsePhysicalCard));
}

/// 「スマホ搭載されたマイナ保険証を利用する場合は、スマートフォンだけで受付できます。」
#[test]
fn the_phone_alone_is_enough() {
    for visit in [iphone("2026-11-21", "2030-02-17"), android("2026-11-21", "2030-02-17")] {
        let visit = Visit { phones: Phones::Supported, ..visit };
        assert_eq!(decided(&visit).acceptance, Acceptance::Full);
        assert!(!steps(&visit).contains(&Step::UsePhysicalCard));
    }
}

/// 「ただし、初めてスマートフォンのマイナ保険証を利用して受診をする医療機関等には、引き続きマイナンバーカードをご持参していただくよう
/// お願いいたします。」
#[test]
fn bringing_the_card_the_first_time_is_asked_and_never_a_condition() {
    let visit = |first_use| Visit { first_use, ..iphone("2026-11-21", "2030-02-17") };
    let first = decided(&visit(FirstUse::Yes));
    assert_eq!(first.acceptance, Acceptance::Full);
    assert!(first.advice.contains(Advice::BringCard));
    assert!(!decided(&visit(FirstUse::No)).advice.contains(Advice::BringCard));
}

/// 「実物のマイナンバーカードの有効期限または電子証明書の有効期限が切れた場合、スマホ搭載されたマイナ保険証は利用できません。」
#[test]
fn no_grace_on_a_phone() {
    for kind in [TokenKind::Iphone, TokenKind::Android] {
        let by_certificate = |on: &str| Visit { token: Some(token(kind, "2026-11-20")), ..Visit::on(day(on)) };
        assert_eq!(decided(&by_certificate("2026-11-20")).acceptance, Acceptance::Full);
        assert_eq!(decided(&by_certificate("2026-11-21")).acceptance, Acceptance::NotAccepted);
        // The physical card's own date counts as well.
        let card_expired = Token { card_expires_on: Some(day("2026-11-20")), ..token(kind, "2030-02-17") };
        let by_card = |on: &str| Visit { token: Some(card_expired), ..Visit::on(day(on)) };
        assert_eq!(decided(&by_card("2026-11-20")).acceptance, Acceptance::Full);
        assert_eq!(decided(&by_card("2026-11-21")).acceptance, Acceptance::NotAccepted);
    }
}

/// 「実物のマイナンバーカードまたは電子証明書を更新した後、マイナポータルからスマホ用電子証明書の更新・再発行の利用申請の手続きを行って
/// いただく必要があります。」
#[test]
fn first_renew_the_card_then_apply_for_the_phone() {
    let steps = steps(&iphone("2026-11-21", "2026-11-20"));
    let at = |step| steps.iter().position(|other| *other == step).unwrap();
    assert!(at(Step::Renew) < at(Step::RenewPhone));
    assert_eq!(
        words::step(Step::RenewPhone).ja,
        "更新後に、マイナポータルからスマホ用電子証明書の更新・再発行の利用申請をしてください。"
    );
}

/// 「※実物のマイナンバーカードで受診をした場合、有効期限が切れても、マイナンバーカード用電子証明書の有効期限の3か月後までマイナ保険証
/// (資格情報の提供のみ)としての利用が可能です。」
#[test]
fn the_physical_card_has_a_grace_for_eligibility_only() {
    let visit = card("2026-11-21", "2026-11-20");
    let decision = decided(&visit);
    assert_eq!(decision.acceptance, Acceptance::EligibilityOnly);
    assert_eq!(decision.provided, Provision::set(&[Provision::Eligibility]));
    let medical = Provision::set(&[Provision::Treatment, Provision::Medication, Provision::Checkups]);
    assert_eq!(decision.not_provided, medical);
    assert!(ja(&visit).contains("資格情報のみ"));
    // Where the short form ends earlier than the month-end rule, the decision says so and names both sources.
    let agreed = decided(&card("2026-11-20", "2026-08-20"));
    assert!(!agreed.reasons.contains(Reason::ReadingsDiffer), "the last day of the short form");
    let differ = card("2026-11-21", "2026-08-20");
    assert!(decided(&differ).reasons.contains(Reason::ReadingsDiffer));
    assert_eq!(decided(&differ).acceptance, Acceptance::EligibilityOnly);
    assert!(
        decided(&differ).basis.contains(RuleId::CardGrace) && decided(&differ).basis.contains(RuleId::CardGraceShort)
    );
    let text = ja(&differ);
    for source in ["001459106.pdf", "KB0012286", "2026年11月30日(令和8年)", "2026年11月20日(令和8年)"] {
        assert!(text.contains(source), "{source}: {text}");
    }
    // A phone whose card is in grace: use the card.
    let phone = decided(&iphone("2026-11-21", "2026-11-20"));
    assert!(phone.advice.contains(Advice::PhysicalCardMayServe));
    assert_eq!(phone.other_until, Some(day("2027-02-28")));
}

/// 「基本的に患者が操作するため、職員の方が顔認証付きカードリーダーを操作する必要はありません。」
#[test]
fn the_patient_operates_the_reader() {
    let visit = iphone("2026-11-21", "2030-02-17");
    assert!(decided(&visit).advice.contains(Advice::PatientOperates));
    assert!(steps(&visit).iter().all(|step| step.audience() == Audience::Patient));
}

/// 「※スマートフォンのOSにより、本人認証の方法が異なります。」
/// 「患者のスマートフォンがiPhoneの場合、サイドボタンをダブルクリックするか、ホームボタンをダブルクリックして生体認証を実施します。」
/// 「患者のスマートフォンがAndroidの場合、顔認証付きカードリーダーにスマホ用利用者証明用電子証明書の4桁の暗証番号を入力します。」
#[test]
fn iphone_and_android_are_unlocked_in_their_own_ways() {
    let on = "2026-10-19";
    let iphone_steps = [Step::SelectPhone, Step::IphoneAuthenticate, Step::HoldPhone, Step::Consent];
    assert_eq!(steps(&iphone(on, "2030-02-17")), iphone_steps);
    let android_steps = [Step::SelectPhone, Step::AndroidPin, Step::HoldPhone, Step::Consent];
    assert_eq!(steps(&android(on, "2030-02-17")), android_steps);
    let passed = |visit: Visit, method| {
        decided(&Visit { person: Person { check: PersonCheck::Passed(method), ..Person::default() }, ..visit })
            .acceptance
    };
    let (iphone, android) = (iphone(on, "2030-02-17"), android(on, "2030-02-17"));
    assert_eq!(passed(iphone, Method::PhoneBiometrics), Acceptance::Full);
    assert_eq!(passed(iphone, Method::Pin), Acceptance::Indeterminate);
    assert_eq!(passed(android, Method::Pin), Acceptance::Full);
    assert_eq!(passed(android, Method::PhoneBiometrics), Acceptance::Indeterminate);
    for phone in [iphone, android] {
        assert_eq!(passed(phone, Method::Face), Acceptance::Indeterminate);
        assert_eq!(passed(phone, Method::Visual), Acceptance::Indeterminate);
    }
}

/// 「エラーやトラブルが発生した際の対処方法については、以下のトラブルシューティング編に記載しておりますので、ご確認ください。」
#[test]
fn an_unknown_message_points_to_the_troubleshooting_article() {
    let visit = Visit { message: ReaderMessage::Other, ..iphone("2026-11-21", "2030-02-17") };
    assert_eq!(decided(&visit).acceptance, Acceptance::Indeterminate);
    assert!(ja(&visit).contains("KB0011365"));
}

/// 「スマートフォンのマイナ保険証がどうしても利用できない場合は、実物のマイナンバーカードや資格確認書等での受付を行ってください。」
#[test]
fn when_the_phone_does_not_work_the_card_or_documents_do() {
    let visit = Visit { message: ReaderMessage::Other, ..iphone("2026-11-21", "2030-02-17") };
    let steps = steps(&visit);
    let at = |step| steps.iter().position(|other| *other == step).unwrap();
    assert!(at(Step::UsePhysicalCard) < at(Step::ShowCertificate));
    assert!(at(Step::ShowCertificate) < at(Step::WriteApplication), "the declaration is the last resort");
    let with_certificate = Visit { papers: Paper::set(&[Paper::EligibilityCertificate]), ..visit };
    assert!(decided(&with_certificate).is_accepted());
    assert_eq!(decided(&with_certificate).provided, Provision::set(&[Provision::Eligibility]));
}
