//! The card or phone as a way to be accepted.

mod terminal;
mod trust;
mod validity;

use super::desk::{Desk, Way};
use super::document_way::Card;
use super::{Acceptance, Advice, OnlineAnswer, ReaderMessage, Reason, Route, Standing, Step, Token, Trouble, person};
use crate::certificate::{Chain, Possession};
use crate::rules::Value;
use crate::vocabulary::Set;
use crate::vocabulary::{Provision, RuleId};
use crate::{Day, TokenKind};

/// What was found about a token, by how it can be outranked.
#[derive(Default)]
struct Findings {
    /// Not genuine, or not to be used here at all. Outranked by nothing.
    never: bool,
    /// Refused by something that is known (revocation, the reader). What the terminal says otherwise contradicts.
    refused: bool,
    /// The reader took what is known to be refused.
    reader_contradicts: bool,
    /// Refused by what is presumed (dates, the facility). The online answer outranks it.
    presumed_refused: bool,
    /// Expired beyond every grace, not yet valid, or of a kind that is not in use yet: a paper beside it settles nothing.
    out_of_use: bool,
    /// Open until the terminal decides.
    open: bool,
    /// Open because no rule of the table speaks; nothing but a rule closes it.
    unruled: bool,
    /// Open until the person is confirmed.
    person_open: bool,
    /// Eligibility only.
    limited: bool,
    /// Whether it is in its full validity or in grace is not known.
    date_unknown: bool,
    full_until: Option<Day>,
    usable_until: Option<Day>,
    /// The end of the grace by the dates, or a bound of it.
    grace_until: Option<Day>,
    other_until: Option<Day>,
    /// What is provided in grace.
    scope: Set<Provision>,
}

pub(super) fn judge(desk: &mut Desk<'_>, token: &Token, online: Option<OnlineAnswer>) -> (Way, Card) {
    let mut found = Findings::default();
    trust::issuer(desk, token, &mut found);
    trust::revocation(desk, token, &mut found);
    if token.kind.is_phone() {
        validity::phone(desk, token, &mut found);
    } else {
        validity::card(desk, token, &mut found);
    }
    terminal::message(desk, token, &mut found);
    found.person_open = person::is_open(desk, token);
    if desk.visit.trouble != Trouble::None {
        desk.reasons.insert(Reason::EquipmentDown);
        found.open = true;
    }
    reminder(desk, &found);
    desk.grace_until = found.grace_until;
    let state = found.card(desk.visit.message, token.kind);
    let proved = token.certificate.possession == Possession::Proved && token.certificate.chain == Chain::Verified;
    let mut way = Way {
        presented: true,
        acceptance: found.acceptance(),
        standing: if proved && !found.never { Standing::Confirmed } else { Standing::Presumed },
        full_until: found.full_until,
        usable_until: found.usable_until,
        other_until: found.other_until,
        ..Way::NONE
    };
    if found.never || found.refused {
        (way.full_until, way.usable_until) = (None, None);
    }
    let online = online.filter(|answer| answer.route != Route::Document);
    if let Some(answer) = &online {
        terminal::outrank(desk, answer, &found, &mut way);
    }
    terminal::provide(desk, online.as_ref(), &found, &mut way);
    let accepted = way.acceptance.rank() >= Acceptance::EligibilityOnly.rank();
    if accepted && way.usable_until.is_some_and(|until| until < desk.visit.day) {
        // Accepted against these dates: until when, nobody has said.
        (way.full_until, way.usable_until) = (None, None);
    }
    if accepted {
        desk.steps = desk.steps.without(Step::set(&[Step::PlaceAgain, Step::PlaceMyNumberCard]));
    } else if way.acceptance == Acceptance::NotAccepted {
        desk.steps = desk.steps.without(Step::set(&AT_THE_READER));
    }
    (way, state)
}

/// What is done with a token at the reader: of no use once the token is refused.
const AT_THE_READER: [Step; 14] = [
    Step::EnterDate,
    Step::SelectPhone,
    Step::IphoneAuthenticate,
    Step::AndroidPin,
    Step::AndroidFollowScreen,
    Step::HoldPhone,
    Step::UseFace,
    Step::UsePin,
    Step::VisualIssuePasscode,
    Step::VisualStaffButton,
    Step::VisualFromTerminal,
    Step::VisualTypePasscode,
    Step::VisualCompareFace,
    Step::Consent,
];

impl Findings {
    fn acceptance(&self) -> Acceptance {
        if self.never || (self.refused && !self.reader_contradicts) || self.presumed_refused {
            Acceptance::NotAccepted
        } else if self.refused || self.open || self.unruled || self.person_open || self.date_unknown {
            Acceptance::Indeterminate
        } else if self.limited {
            Acceptance::EligibilityOnly
        } else {
            Acceptance::Full
        }
    }

    /// What the token is worth beside a paper.
    fn card(&self, message: ReaderMessage, kind: TokenKind) -> Card {
        if self.never {
            return Card::Forged;
        }
        if self.refused || self.out_of_use || self.unruled || message == ReaderMessage::NotMyNumberCard {
            return Card::Refused;
        }
        match (kind, self.person_open) {
            (_, true) => Card::PersonOpen,
            (TokenKind::Card, _) => Card::AtHand,
            (kind, _) if kind.is_phone() => Card::Phone,
            _ => Card::None,
        }
    }
}

/// Refuses by a rule; without the rule the question stays open.
fn refuse(desk: &mut Desk<'_>, id: RuleId, refused: &mut bool, unruled: &mut bool) {
    if desk.holds(id) {
        *refused = true;
    } else {
        desk.reasons.insert(Reason::NoRule);
        *unruled = true;
    }
}

fn reminder(desk: &mut Desk<'_>, found: &Findings) {
    let Some(last) = found.full_until else { return };
    let day = desk.visit.day;
    if day > last {
        return;
    }
    let Some(Value::Months(months)) = desk.today().rule(RuleId::RenewalReminder).map(|rule| rule.value) else {
        return;
    };
    if day > last.plus_months(-i32::from(months)) {
        desk.advise(Advice::RenewSoon, RuleId::RenewalReminder);
    }
}
