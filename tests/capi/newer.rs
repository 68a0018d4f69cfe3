//! A newer table with a rule that this release does not know: loaded and shown through the C interface.

use super::c;
use uketsuke::reception::Token;
use uketsuke::reception::Visit;
use uketsuke::rules::{BUILT_IN_FILE, Table};
use uketsuke::signed::PrivateKey;
use uketsuke::vocabulary::{DecisionList, Detail, Fact, Language, Note, TokenKind, Word};

const ROW: &str = "\n[rule 6900 card.new]\nsubject: card\nweeks: 2\ncertainty: high\nja: カードの新しい規則\nen: A new rule about \
                   cards\nsources: 新しい通知\n\n[source 新しい通知]\ntitle: 新しい事務連絡\naddress: https://example.org/notice\n";

#[test]
fn a_rule_with_a_new_id_is_cited_in_c() {
    let publisher = PrivateKey::generate().unwrap();
    let file = format!("{BUILT_IN_FILE}{ROW}");
    let settings = c::Settings::new();
    settings.add_key(publisher.public_key().as_bytes()).unwrap();
    settings.load_rules(file.as_bytes(), Some(&publisher.sign(file.as_bytes()))).unwrap();

    let visit = c::Visit::new(20_261_127).unwrap();
    visit.set(Fact::TokenKind.number(), TokenKind::Card.number()).unwrap();
    let decision = visit.decide(Some(&settings)).unwrap();
    assert!(decision.list(DecisionList::Rules).contains(&6900));
    assert_eq!((decision.get(6900), decision.get(Note::NewerRule.number())), (1, 1));
    assert_eq!(decision.word_text(6900, Language::Ja).unwrap(), "カードの新しい規則");
    assert_eq!(decision.word_text(6900, Language::En).unwrap(), "A new rule about cards");
    for (language, text) in
        [(Language::Ja, "カードの新しい規則 [6900 card.new]"), (Language::En, "A new rule about cards [6900 card.new]")]
    {
        for detail in [Detail::Full, Detail::Sources] {
            let shown = decision.text(language, detail);
            assert!(shown.contains(text) && shown.contains("<https://example.org/notice>"), "{shown}");
        }
    }
    // The same as in Rust, to the last byte but for who stands for the table.
    let table = Table::from_text(&file).unwrap();
    let in_rust = Visit::on("2026-11-27".parse().unwrap()).with_token(Token::card()).decide_by(&table).unwrap();
    let in_rust = in_rust.json().replace(r#""origin":"own""#, r#""origin":"signed""#);
    assert_eq!(decision.json(), in_rust);

    let phone = c::Visit::new(20_261_127).unwrap();
    phone.set(Fact::TokenKind.number(), TokenKind::Iphone.number()).unwrap();
    let decision = phone.decide(Some(&settings)).unwrap();
    assert_eq!((decision.get(6900), decision.word_text(6900, Language::En).is_err()), (0, true));
}
