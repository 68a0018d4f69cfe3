//! The views of a decision, over many visits: widths, places filled in, both languages, and all of one opinion.

use uketsuke::Day;
use uketsuke::reception::{
    Answer, AssistanceTicket, CertificateFacts, Consents, Decided, EligibilityResult, LegacyCard, Paper, Patient,
    Person, Site, Subsidy, Token, Visit,
};
use uketsuke::report::{Brief, columns};
use uketsuke::vocabulary::{
    Acceptance, CardForm, Chain, Check, Classification, Consent, Designation, Detail, Eligibility, Hierarchy, Insurer,
    Language, Method, Outage, PaperKind, Part, Phones, Place, Possession, Provision, ReaderMessage, Revocation, Route,
    Segment, Sign, TokenKind, VisualCheckReason, Word, Writer,
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn verified(expires_on: &str) -> CertificateFacts {
    CertificateFacts {
        expires_on: Some(day(expires_on)),
        hierarchy: Hierarchy::Production,
        chain: Chain::Verified,
        ..CertificateFacts::UNKNOWN
    }
}

fn tokens() -> Vec<Option<Token>> {
    let mut tokens = vec![None];
    for kind in [TokenKind::Card, TokenKind::Iphone, TokenKind::Android, TokenKind::Unknown] {
        tokens.push(Some(Token::new(kind)));
        for expires in ["2030-05-01", "2027-01-15", "2026-09-10", "2026-05-05"] {
            tokens.push(Some(Token::new(kind).with_certificate(verified(expires))));
        }
    }
    let card = Token::card().with_certificate(verified("2030-05-01"));
    let change = |change: fn(&mut CertificateFacts)| {
        let mut certificate = verified("2030-05-01");
        change(&mut certificate);
        Some(Token::card().with_certificate(certificate))
    };
    tokens.extend([
        change(|facts| facts.possession = Possession::Proved),
        change(|facts| facts.possession = Possession::Failed),
        change(|facts| facts.chain = Chain::Failed),
        change(|facts| facts.hierarchy = Hierarchy::Test),
        change(|facts| (facts.hierarchy, facts.accepted) = (Hierarchy::Test, true)),
        change(|facts| facts.hierarchy = Hierarchy::Other),
        change(|facts| facts.revocation = Revocation::Revoked),
        change(|facts| facts.revocation = Revocation::Suspended),
        Some(Token { returned: true, ..card }),
        Some(Token { form: CardForm::WithoutPhoto, ..card }),
        Some(Token { form: CardForm::FaceOnly, ..card }),
        Some(Token { printed_until: Some(day("2026-11-01")), ..card }),
        Some(Token::card().with_stated_expiry(day("2026-05-01"))),
    ]);
    tokens
}

fn answers() -> Vec<Option<Answer>> {
    let mut answers = vec![None];
    for route in [Route::Card, Route::Document] {
        for eligibility in Eligibility::ALL {
            for consent in Consent::ALL {
                let kinds = [Provision::Treatment, Provision::Medication, Provision::Checkups];
                let consents = kinds.into_iter().fold(Consents::ABSENT, |all, kind| all.with(kind, *consent));
                answers.push(Some(Answer { consents, ..Answer::new(*eligibility, route) }));
            }
        }
    }
    let valid = Answer::new(Eligibility::Valid, Route::Card);
    let coverage =
        |classification, tickets| vec![EligibilityResult { classification, tickets, ..EligibilityResult::default() }];
    let ticket = |designated| AssistanceTicket {
        month: Some(day("2026-11-01")),
        designated,
        self_pay_yen: Some(12_000),
        ..AssistanceTicket::default()
    };
    let shares = [30, 20].map(|share| EligibilityResult { share_percent: Some(share), ..EligibilityResult::default() });
    answers.extend([
        Some(Answer { segment: Segment::Processing, ..valid.clone() }),
        Some(Answer { segment: Segment::Abnormal, ..Answer::new(Eligibility::Unknown, Route::Document) }),
        Some(Answer { message: Some("期限が\n近い\u{1b}[2J\u{202e}です".into()), ..valid.clone() }),
        Some(Answer { message: Some("あ".repeat(5_000)), ..valid.clone() }),
        Some(Answer { message: Some("\u{0}".into()), writer: Writer::Other, ..valid.clone() }),
        Some(Answer { coverages: coverage(Classification::SpecialCare, Vec::new()), ..valid.clone() }),
        Some(Answer { coverages: coverage(Classification::Welfare, vec![ticket(Designation::Own)]), ..valid.clone() }),
        Some(Answer {
            coverages: coverage(Classification::Welfare, vec![ticket(Designation::Other)]),
            ..valid.clone()
        }),
        Some(Answer { coverages: shares.to_vec(), ..valid.clone() }),
        Some(Answer { day: Some(day("2026-11-26")), ..valid }),
    ]);
    answers
}

fn papers() -> Vec<Vec<Paper>> {
    let legacy = |until: &str, insurer| {
        Paper::LegacyCard(LegacyCard { until: Some(day(until)), insurer, ..LegacyCard::default() })
    };
    let mut papers = vec![Vec::new()];
    papers.extend(PaperKind::ALL.iter().map(|kind| vec![Paper::of_kind(*kind)]));
    papers.extend([
        vec![Paper::EligibilityCertificate { until: Some(day("2027-12-31")) }],
        vec![Paper::EligibilityCertificate { until: Some(day("2026-10-31")) }],
        vec![legacy("2025-12-01", Insurer::Kokuho)],
        vec![legacy("2025-12-01", Insurer::Employees), Paper::Application],
    ]);
    papers
}

fn circumstances() -> Vec<fn(&mut Visit)> {
    vec![
        |_| (),
        |visit| visit.message = ReaderMessage::NotRecognised,
        |visit| visit.message = ReaderMessage::RevokedOrExpired,
        |visit| visit.message = ReaderMessage::Revoked,
        |visit| visit.message = ReaderMessage::EligibilityOnly,
        |visit| visit.message = ReaderMessage::Other,
        |visit| visit.site = Site { outage: Outage::Reader, ..Site::UNKNOWN },
        |visit| visit.site = Site { outage: Outage::System, place: Place::Home, ..Site::UNKNOWN },
        |visit| visit.site = Site { outage: Outage::Disaster, ..Site::UNKNOWN },
        |visit| visit.site.phones = Phones::No,
        |visit| visit.site.phones_since = Some(day("2026-12-01")),
        |visit| visit.person = Person { pin_misses: 3, face_misses: 10, ..Person::NOT_CHECKED },
        |visit| visit.person = Person { check: Check::Failed, ..Person::NOT_CHECKED },
        |visit| visit.person = Person { unable: Some(VisualCheckReason::Machine), ..Person::NOT_CHECKED },
        |visit| *visit = visit.clone().checked_by(Method::Face),
        |visit| visit.patient = Patient { born_on: Some(day("2026-11-01")), ..Patient::UNKNOWN },
        |visit| visit.patient = Patient { born_on: Some(day("1941-05-05")), first_use: Some(true), ..Patient::UNKNOWN },
        |visit| {
            visit.patient = Patient { returning: Some(true), by_word: Some(true), ..Patient::UNKNOWN };
            visit.site = Site { outage: Outage::System, ..Site::UNKNOWN };
        },
        |visit| visit.patient.registered = Some(false),
        |visit| visit.subsidy = Subsidy { stored: Some(true), ..Subsidy::UNKNOWN },
        |visit| {
            visit.other_token = visit.token.map(|_| Token::card().with_certificate(verified("2030-05-01")));
            visit.site.phones = Phones::No;
        },
    ]
}

/// Every token with every answer, every paper and every circumstance, two at a time, on several days.
fn visits() -> Vec<Visit> {
    let mut visits = Vec::new();
    for on in ["2026-11-27", "2025-01-20", "2025-08-05", "2026-08-01", "2027-06-01"] {
        for token in tokens() {
            let base = Visit { token, ..Visit::on(day(on)) };
            for answer in answers() {
                visits.push(Visit { answer, ..base.clone() });
            }
            for shown in papers() {
                let with = shown.iter().fold(base.clone(), |visit, paper| visit.with_paper(*paper));
                for answer in [Eligibility::Valid, Eligibility::Invalid, Eligibility::Unknown] {
                    visits.push(with.clone().with_answer(Answer::new(answer, Route::Document)));
                }
                visits.push(with);
            }
            for change in circumstances() {
                let mut changed = base.clone();
                change(&mut changed);
                visits.push(changed.clone());
                visits.push(changed.with_answer(Answer::new(Eligibility::Valid, Route::Card)));
            }
        }
    }
    visits
}

fn check_lines(decided: &Decided<'_>, language: Language) {
    let Brief { verdict, action, say, .. } = decided.brief(language);
    for line in [&verdict, &action, &say] {
        assert!(!line.is_empty() && columns(line) <= 80, "{line}");
        assert!(!line.contains('\n'), "{line}");
        for (open, close) in [('(', ')'), ('「', '」'), ('《', '》')] {
            assert_eq!(line.matches(open).count(), line.matches(close).count(), "{line}");
        }
    }
    assert!(!verdict.ends_with(['。', '.']), "{verdict}");
    if language == Language::Ja {
        assert!(!action.contains('。') && !action.contains("ください"), "{action}");
        assert!(say.ends_with('。'), "{say}");
        for staff_only in ["猶予", "資格有効性", "006", "照会", "目視確認モード", "さま"] {
            assert!(!say.contains(staff_only), "{say}");
        }
    }
    let desk = decided.desk(language);
    assert!(desk.lines().count() <= 10 && desk.ends_with('\n'), "{desk}");
    for line in desk.lines() {
        assert!(columns(line) <= 80, "{line}");
        assert!(!line.chars().any(char::is_control), "{line:?}");
    }
    assert!(desk.lines().last().unwrap().contains(&say), "{desk}");
}

/// One of the openings of the style sheet.
fn check_opening(decided: &Decided<'_>) {
    let verdict = decided.brief(Language::Ja).verdict;
    let fits = match (decided.acceptance(), decided.sign()) {
        (Acceptance::NotAccepted, Sign::Stop) => {
            (verdict.starts_with("この") && verdict.contains("では受付できません。"))
                || verdict.ends_with("だけでは受付できません")
        }
        (Acceptance::Undecided, Sign::Check) => verdict.starts_with("未確認："),
        (_, Sign::Go) => {
            verdict.starts_with("受付できます(資格")
                || verdict.contains("で受付できます")
                || verdict.starts_with("医療扶助の資格あり。")
        }
        // A paper whose last day nobody has looked at is taken when it is within it.
        (_, Sign::Check) => verdict.contains("資格は未確認") || verdict.ends_with("受付できます。有効期限は未確認"),
        _ => false,
    };
    assert!(fits, "{:?} {:?} {verdict}", decided.acceptance(), decided.sign());
}

/// What patients see says nothing of medical assistance, special expenses, special diseases, and no amounts.
fn check_public(decided: &Decided<'_>) {
    let brief = decided.brief(Language::Ja);
    let mut seen = vec![decided.card(Language::Ja), decided.verdict_public(Language::Ja), brief.say];
    seen.extend(decided.svg(Language::Ja));
    for text in seen {
        for word in ["生活保護", "医療扶助", "医療券", "特定疾病", "特別療養費", "滞納", "12,000円", "10割"]
        {
            assert!(!text.contains(word), "{word}: {text}");
        }
        assert!(!text.contains("今日"));
    }
}

fn check_filled(decided: &Decided<'_>, language: Language) {
    for detail in Detail::ALL {
        let text = decided.text(language, *detail);
        assert!(!text.contains(['{', '}']), "{text}");
        for never in ["無保険", "偽造", "不正", "自費", "受診できません", "未加入"] {
            assert!(!text.contains(never), "{never}: {text}");
        }
    }
}

#[test]
fn every_view_keeps_its_width_its_words_and_its_opinion() {
    let visits = visits();
    assert!(visits.len() > 10_000, "{}", visits.len());
    // Every third one, since pictures and pages of a debug build take their time.
    for visit in visits.into_iter().step_by(3) {
        let Ok(decided) = visit.decide() else { continue };
        for language in [Language::Ja, Language::En] {
            check_lines(&decided, language);
            check_filled(&decided, language);
        }
        check_opening(&decided);
        check_public(&decided);
    }
}

/// The texts are short enough: the reasons that are cut are none.
#[test]
fn no_line_of_a_brief_is_cut() {
    let mut cut = std::collections::BTreeSet::new();
    for visit in visits() {
        let Ok(decided) = visit.decide() else { continue };
        for language in [Language::Ja, Language::En] {
            let Brief { verdict, action, say, .. } = decided.brief(language);
            cut.extend([verdict, action, say].into_iter().filter(|line| line.contains('…')));
        }
    }
    assert!(cut.is_empty(), "{cut:#?}");
}

#[cfg(feature = "serde")]
#[test]
fn brief_desk_full_json_and_picture_are_of_one_opinion() {
    for visit in visits().into_iter().step_by(17) {
        let Ok(decided) = visit.decide() else { continue };
        let brief = decided.brief(Language::Ja);
        let head = format!("{} {}", decided.sign().text(Language::Ja), brief.verdict);
        for text in [decided.desk(Language::Ja), decided.full(Language::Ja)] {
            assert_eq!(text.lines().next(), Some(&*head));
        }
        let json: serde_json::Value = serde_json::from_str(&decided.json()).unwrap();
        assert_eq!(json["format"], 2);
        assert_eq!(json["acceptance"], decided.acceptance().as_str());
        assert_eq!(json["standing"], decided.standing().as_str());
        assert_eq!(json["sign"], decided.sign().as_str());
        assert_eq!(json["headline"]["ja"], brief.verdict);
        assert_eq!(json["brief"]["ja"]["say"], brief.say);
        let accepted = decided.until().map(|day| day.to_string());
        assert_eq!(json["until"]["accepted"].as_str(), accepted.as_deref());
        let parts = json["plan"].as_array().unwrap();
        let first = parts.first().filter(|part| part["kind"] != Part::Afterwards.as_str());
        let first = first.map(|part| part["steps"][0]["name"].as_str().unwrap());
        assert_eq!(first, decided.first_step().map(Word::as_str));
        if let Some(step) = first {
            let staff = parts[0]["steps"][0]["staff"]["ja"].as_str().unwrap();
            assert_eq!(brief.action, staff, "{step}");
            assert!(decided.desk(Language::Ja).contains(staff) && decided.full(Language::Ja).contains(staff));
        }
        for rule in json["basis"].as_array().unwrap() {
            assert!(!rule["ja"].as_str().unwrap().is_empty() && !rule["sources"].as_array().unwrap().is_empty());
        }
        if let Some(svg) = decided.svg(Language::Ja) {
            let scene = decided.scene(Language::Ja).unwrap();
            assert!(scene.title.starts_with(decided.sign().text(Language::Ja)) && svg.contains("<title>"));
            let scene = serde_json::to_value(&scene).unwrap();
            assert!(scene["rectangles"].as_array().is_some() && scene["texts"].as_array().is_some());
        }
    }
}

/// The picture within the margins of a phone (288 of 320 px) has no text under 10 px, nor has the card.
#[test]
fn pictures_are_legible_on_a_phone() {
    let card = Token::card().with_certificate(verified("2026-09-10"));
    let decided = Visit::on(day("2026-11-27")).with_token(card).decide().unwrap();
    for language in [Language::Ja, Language::En] {
        let scene = decided.scene(language).unwrap();
        assert!(scene.texts.iter().all(|text| text.size * 288.0 / scene.width >= 10.0));
        let svg = decided.card(language);
        assert!(svg.contains(r#"viewBox="0 0 320 "#));
        let sizes = svg.split("font-size=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
        assert!(sizes.map(|size| size.parse::<f64>().unwrap()).all(|size| size >= 12.0));
    }
}

/// Model lines that the style sheet names.
#[test]
fn the_openings_of_the_style_sheet() {
    let on = day("2026-11-27");
    let card = |expires| Token::card().with_certificate(verified(expires));
    let consent = |consent| {
        let kinds = [Provision::Treatment, Provision::Medication, Provision::Checkups];
        let consents = kinds.into_iter().fold(Consents::ABSENT, |all, kind| all.with(kind, consent));
        Answer { consents, ..Answer::new(Eligibility::Valid, Route::Card) }
    };
    let mut proved = card("2030-05-01");
    proved.certificate.possession = Possession::Proved;
    let expected = [
        (Visit::on(on).with_token(card("2030-05-01")), "有効期限内です。資格は未確認"),
        (Visit::on(on).with_token(proved), "正規のカードで有効期限内です。資格は未確認"),
        (Visit::on(on).with_token(card("2027-01-20")), "有効期限内です(令和9(2027)年1月20日まで)。資格は未確認"),
        (
            Visit::on(on).with_token(card("2026-09-03")),
            "有効期限切れ・猶予期間中(令和8(2026)年12月31日まで)。資格は未確認",
        ),
        (
            Visit::on(on).with_token(card("2026-09-03")).with_answer(consent(Consent::Refused)),
            "受付できます(資格情報のみ)。猶予期間は令和8(2026)年12月31日まで",
        ),
        (
            Visit::on(on).with_token(card("2030-05-01")).with_answer(consent(Consent::Refused)),
            "受付できます(資格情報のみ)",
        ),
        (Visit::on(on).with_answer(consent(Consent::Given)), "受付できます(資格確認済み)"),
        (Visit::on(on).with_answer(consent(Consent::Absent)), "受付できます(資格確認済み)"),
        (
            Visit::on(on).with_token(card("2030-05-01")).with_message(ReaderMessage::RevokedOrExpired),
            "このカードでは受付できません。失効か有効期限切れの表示(006)",
        ),
        (
            Visit::on(on).with_paper(Paper::EligibilityCertificate { until: Some(day("2027-07-31")) }),
            "資格確認書で受付できます。有効期限は令和9(2027)年7月31日まで",
        ),
        (
            Visit::on(on).with_paper(Paper::EligibilityNotice { insurer: Insurer::Unknown }),
            "資格情報のお知らせだけでは受付できません",
        ),
    ];
    for (visit, verdict) in expected {
        assert_eq!(visit.decide().unwrap().brief(Language::Ja).verdict, verdict);
    }
}

/// A terminal's notice stands in the desk view and, in full, in the full view, and cannot move a cursor.
#[test]
fn the_terminals_notice_is_shown_word_for_word_in_one_line() {
    let notice = "マイナンバーカードの有効期限が3か月以内です";
    let answer =
        Answer { message: Some(format!("{notice}\r\n\u{1b}[2J")), ..Answer::new(Eligibility::Valid, Route::Card) };
    let decided = Visit::on(day("2026-11-27")).with_answer(answer).decide().unwrap();
    assert!(decided.desk(Language::Ja).contains(notice));
    let full = decided.full(Language::Ja);
    assert!(full.contains(notice) && full.chars().all(|c| c == '\n' || !c.is_control()));
}

/// Both shares are named, and the product does not choose.
#[test]
fn two_shares_are_both_named() {
    let result =
        EligibilityResult { share_percent: Some(30), other_share_percent: Some(20), ..EligibilityResult::default() };
    let answer = Answer { coverages: vec![result], ..Answer::new(Eligibility::Valid, Route::Card) };
    let decided = Visit::on(day("2026-11-27")).with_answer(answer).decide().unwrap();
    assert!(decided.full(Language::Ja).contains("負担割合が食い違っています(2割と3割)"));
}

/// Of the way that does not count it is said what outranks it.
#[test]
fn what_does_not_count_is_said_with_what_outranks_it() {
    let card = Token::card().with_certificate(verified("2030-05-01"));
    let visit = Visit::on(day("2026-11-27")).with_token(card).with_message(ReaderMessage::RevokedOrExpired);
    let decided = visit.with_answer(Answer::new(Eligibility::Valid, Route::Card)).decide().unwrap();
    let full = decided.full(Language::Ja);
    assert!(full.contains("(「結果は有効」により採用せず)"), "{full}");
    assert!(decided.desk(Language::Ja).contains("注意：「006の表示」と「結果は有効」が食い違っています\n"));
}
