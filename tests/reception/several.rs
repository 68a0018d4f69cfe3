//! Of two cards or phones in one visit the plan is about the one that goes on, whichever was presented first.

use super::invariants::{CHECKS, Facts, Held, Invariant, fits, hold, is_forged, is_test, is_void};
use super::space::day;
use uketsuke::reception::{Person, Token, Visit};
use uketsuke::vocabulary::{
    Acceptance, CardForm, Chain, Discovery, Hierarchy, Method, Outage, Part, Place, ReaderMessage, Set, Step,
    TokenKind, Word,
};

pub(crate) const INVARIANTS: &[Invariant] = &[
    ("a phone's steps name a phone that goes on", phone_steps),
    ("of two the good one goes on", the_good_one),
    ("of two refused ones the card is put right", the_card_of_two),
    ("what is not genuine is reported beside whatever is good", forged_beside),
    ("which of two came first decides nothing", order_of_tokens),
];

/// Lapsed, void or not genuine: nothing is asked of such a phone.
fn is_past(facts: &Facts, token: &Token) -> bool {
    facts.lapsed(token) || is_void(token) || is_forged(token)
}

fn phone_steps(facts: &Facts) -> Held {
    for (step, kind) in [(Step::IphoneFlow, TokenKind::Iphone), (Step::AndroidFlow, TokenKind::Android)] {
        let serves = facts.any(|token| token.kind == kind && !is_past(facts, token));
        hold!(!facts.has(step) || serves, "{step:?}, and every such phone is past");
    }
    let phone = facts.any(|token| token.kind.is_phone() && !is_past(facts, token));
    hold!(!facts.has(Step::ShowMynaportalOnPhone) || phone, "Mynaportal on a phone that is past");
    let lapsed = facts.any(|token| token.kind.is_phone() && facts.lapsed(token));
    hold!(!facts.has(Step::RenewPhone) || lapsed, "no phone has lapsed");
    Ok(())
}

/// Whether a token goes on by itself: it is what it says, valid on the day, and read here.
fn goes_on(facts: &Facts, token: &Token) -> bool {
    let certificate = &token.certificate;
    let genuine = certificate.chain == Chain::Verified
        && matches!(certificate.hierarchy, Hierarchy::Production | Hierarchy::Unknown)
        && token.discovery == Discovery::Unknown
        && token.kind != TokenKind::Unknown;
    let child = facts.visit.patient.born_on.is_some_and(|born| born.plus_months(180) > facts.visit.day);
    let read = !token.kind.is_phone() || facts.reads_phones() && !child;
    let begun = certificate.starts_on.is_none_or(|starts| starts <= facts.visit.day);
    genuine && begun && certificate.expires_on.is_some() && !is_past(facts, token) && read
}

/// Nothing but the tokens is known.
fn only_tokens(visit: &Visit) -> bool {
    visit.message == ReaderMessage::Unknown
        && visit.answer.is_none()
        && visit.papers.is_empty()
        && visit.person == Person::NOT_CHECKED
        && visit.site.outage == Outage::Unknown
        && visit.site.place == Place::Desk
        && visit.patient.by_word.is_none()
        && visit.patient.registered != Some(false)
}

fn checks_of(token: &Token) -> Set<Step> {
    match (token.kind, token.form) {
        (TokenKind::Iphone, _) => Step::set(&[Step::IphoneFlow]),
        (TokenKind::Android, _) => Step::set(&[Step::AndroidFlow]),
        (_, CardForm::WithoutPhoto) => Step::set(&[Step::Pin]),
        (_, CardForm::FaceOnly) => Step::set(&[Step::Face]),
        _ => Step::set(&[Step::FaceOrPin]),
    }
}

fn the_good_one(facts: &Facts) -> Held {
    let (Some(one), Some(other)) = (&facts.visit.token, &facts.visit.other_token) else { return Ok(()) };
    let pair = [one, other];
    let mut good = pair.into_iter().filter(|token| goes_on(facts, token));
    let (Some(token), None) = (good.next(), good.next()) else { return Ok(()) };
    let past = pair.into_iter().all(|other| std::ptr::eq(other, token) || is_past(facts, other));
    let some_way = Method::ALL.iter().any(|method| fits(token, *method, facts.visit.day));
    let forms = facts.visit.day >= day("2024-12-02");
    if !past || !only_tokens(facts.visit) || facts.any(is_test) || !some_way || !forms {
        return Ok(());
    }
    hold!(facts.decided.acceptance() == Acceptance::Full, "one is good: {:?}", facts.decided.acceptance());
    let asked = CHECKS.intersection(facts.steps);
    hold!(asked == checks_of(token), "of the good one {:?}, not {asked:?}", checks_of(token));
    hold!(facts.part(Part::AnyOneOf).is_empty(), "one is good, and another way is asked for");
    Ok(())
}

fn the_card_of_two(facts: &Facts) -> Held {
    let cards: Vec<&Token> = facts.tokens().filter(|token| !token.kind.is_phone()).collect();
    let logs_in = cards.iter().any(|card| !facts.lapsed(card)) || cards.is_empty();
    hold!(!facts.has(Step::ShowMynaportalWithCard) || logs_in, "the card does not log in to Mynaportal");
    let [card] = cards[..] else { return Ok(()) };
    let plain = card.kind == TokenKind::Card
        && card.discovery == Discovery::Unknown
        && card.certificate.hierarchy != Hierarchy::Test
        && card.certificate.starts_on.is_none_or(|starts| starts <= facts.visit.day);
    let quiet = facts.visit.message == ReaderMessage::Unknown && facts.visit.answer.is_none();
    let refused = facts.decided.acceptance() == Acceptance::NotAccepted;
    if quiet && refused && plain && facts.lapsed(card) && !is_void(card) && !facts.any(is_forged) {
        hold!(facts.has(Step::Renew), "the card has expired, and nobody renews it");
    }
    Ok(())
}

fn forged_beside(facts: &Facts) -> Held {
    hold!(!facts.any(is_forged) || facts.has(Step::TokenNotGenuine), "not genuine, and nobody reports it");
    Ok(())
}

/// But for the reader's message, which is about the first.
fn order_of_tokens(facts: &Facts) -> Held {
    let visit = facts.visit;
    if visit.other_token.is_none() || visit.message != ReaderMessage::Unknown {
        return Ok(());
    }
    let mut swapped = visit.clone();
    std::mem::swap(&mut swapped.token, &mut swapped.other_token);
    let Ok(other) = swapped.decide() else { return Err("one order is a contradiction".into()) };
    let decided = facts.decided;
    hold!(other.acceptance() == decided.acceptance(), "the other way round {:?}", other.acceptance());
    hold!(other.standing() == decided.standing(), "the other way round {:?}", other.standing());
    Ok(())
}
