//! The picture of a decision.

use super::rows::{Days, Label, Phase, PhoneDays, Timeline, TimelineRow};
use crate::Day;
use crate::reception::{Decided, Token};
use crate::rules::{Table, Value, grace};
use crate::vocabulary::{Chain, Finding, Language, RuleId, Set, Word};

/// Refusals that the dates of the picture show by themselves.
const BY_DATES: Set<Finding> =
    Finding::set(&[Finding::GraceOver, Finding::ExpiredWithoutGrace, Finding::PhoneHasNoGrace, Finding::NotYetValid]);

impl Timeline {
    /// The picture of the card or phone of a decision; `None` when neither was presented. Patients see it: the verdict
    /// above it is the public one.
    ///
    /// What is refused by something else than its dates is drawn as not accepted from the day of the visit on, and
    /// unknown before it, whatever the dates say.
    ///
    /// ```
    /// use uketsuke::{reception::{Token, Visit}, report::timeline::{Label, Phase, Timeline}};
    /// let card = Token::card().with_stated_expiry("2026-08-01".parse()?);
    /// let decided = Visit::on("2026-11-21".parse()?).with_token(card).decide()?;
    /// let timeline = Timeline::of(&decided).unwrap();
    /// let card = timeline.rows.iter().find(|row| row.label == Label::ByCard).unwrap();
    /// assert_eq!(card.on("2026-11-30".parse()?), Phase::Grace);
    /// assert_eq!(card.on("2026-12-01".parse()?), Phase::Ended);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(decided: &Decided<'_>) -> Option<Timeline> {
        let token = decided.token()?;
        let day = decided.visit().day;
        let mut timeline = Timeline::from_days(&days(day, token, decided.table()));
        let heading = |language| format!("{} {}", decided.sign().text(Language::Ja), decided.verdict_public(language));
        timeline.heading = Some([heading(Language::Ja), heading(Language::En)]);
        timeline.rows.retain(|row| match row.label {
            Label::Certificate | Label::ByCard => !token.kind.is_phone(),
            _ => true,
        });
        let refused = !decided.token_refusals().without(BY_DATES).is_empty();
        let untrusted = token.certificate.chain == Chain::Failed;
        for row in timeline.rows.iter_mut().filter(|row| row.label != Label::Card) {
            if refused {
                *row = TimelineRow::new(row.label.clone(), Phase::Unknown).from(day, Phase::Refused);
            } else if untrusted {
                *row = TimelineRow::new(row.label.clone(), Phase::Unknown);
            }
        }
        Some(timeline)
    }
}

fn days(today: Day, token: &Token, table: &Table) -> Days {
    let facts = &token.certificate;
    let expires = facts.expires_on;
    let last = token.expires_on();
    let (certificate_until, phone) = match (token.kind.is_phone(), expires) {
        (false, _) => (expires, PhoneDays::NoPhone),
        (true, None) => (None, PhoneDays::Unknown),
        (true, Some(expires)) => (None, PhoneDays::Until(expires)),
    };
    Days {
        today,
        certificate_from: facts.starts_on,
        certificate_until,
        card_until: token.printed_until,
        renewal_from: expires.and_then(|expires| window(table, expires, today)),
        grace_until: last.and_then(|last| grace(table, last)).map(|grace| grace.until),
        phone,
    }
}

/// The first day of the renewal window: 「有効期限の3か月前の翌日から」.
fn window(table: &Table, expires: Day, today: Day) -> Option<Day> {
    match table.rule(RuleId::RenewalWindow, today)?.value {
        Value::Months(months) => Some(expires.plus_months(-i32::from(months)).next()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reception::{CertificateFacts, Paper, Site, Visit};
    use crate::vocabulary::{Phones, ReaderMessage, Revocation, TokenKind};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn token(kind: TokenKind, expires: &str) -> Token {
        Token::new(kind).with_stated_expiry(day(expires))
    }

    fn on_the_day(visit: Visit) -> Vec<(Label, Phase)> {
        let decided = visit.decide().unwrap();
        let timeline = Timeline::of(&decided).unwrap();
        timeline.rows.iter().map(|row| (row.label.clone(), row.on(timeline.today))).collect()
    }

    #[test]
    fn a_card_in_grace_and_a_phone_of_the_same_day() {
        let visit = Visit::on(day("2026-11-21"));
        let card = Token { printed_until: Some(day("2031-11-14")), ..token(TokenKind::Card, "2026-11-14") };
        assert_eq!(
            on_the_day(visit.clone().with_token(card)),
            [(Label::Card, Phase::Valid), (Label::Certificate, Phase::Ended), (Label::ByCard, Phase::Grace)]
        );
        let phone = visit.clone().with_token(token(TokenKind::Android, "2026-11-14"));
        assert_eq!(on_the_day(phone), [(Label::ByPhone, Phase::Ended)]);
        assert_eq!(Timeline::of(&visit.decide().unwrap()), None);
    }

    #[test]
    fn what_is_refused_is_drawn_as_refused_whatever_its_dates_say() {
        let visit = Visit::on(day("2026-11-21"));
        let card = token(TokenKind::Card, "2030-05-01");
        let revoked = CertificateFacts { revocation: Revocation::Revoked, ..card.certificate };
        for refused in [
            visit.clone().with_token(card.with_certificate(revoked)),
            visit.clone().with_token(Token { returned: true, ..card }),
            visit.clone().with_token(card).with_message(ReaderMessage::RevokedOrExpired),
            visit.clone().with_token(card).with_message(ReaderMessage::Revoked),
        ] {
            assert_eq!(on_the_day(refused), [(Label::Certificate, Phase::Refused), (Label::ByCard, Phase::Refused)]);
        }
        let here = Site { phones: Phones::No, ..Site::UNKNOWN };
        let phone = visit.clone().with_token(token(TokenKind::Iphone, "2030-05-01")).at(here);
        assert_eq!(on_the_day(phone.clone()), [(Label::ByPhone, Phase::Refused)]);
        // A paper beside it is accepted; the phone is refused all the same.
        let paper = phone.clone().with_paper(Paper::EligibilityCertificate { until: Some(day("2027-07-31")) });
        assert_eq!(on_the_day(paper), [(Label::ByPhone, Phase::Refused)]);
        // A card beside the phone is accepted, and the picture is of the card.
        assert!(on_the_day(phone.with_token(card)).contains(&(Label::ByCard, Phase::Valid)));
    }

    /// The picture and the decision are computed apart; they name the same days.
    #[test]
    fn the_picture_agrees_with_the_decision() {
        for kind in [TokenKind::Card, TokenKind::Android, TokenKind::Iphone] {
            for months in -40..40 {
                let expires = day("2026-10-31").plus_months(months);
                let presented = Token::new(kind).with_stated_expiry(expires);
                let decided = Visit::on(day("2026-11-21")).with_token(presented).decide().unwrap();
                let timeline = Timeline::of(&decided).unwrap();
                let row = timeline.rows.last().unwrap();
                let (full, usable) = (expires, decided.grace_until().unwrap());
                assert_eq!(row.on(full), Phase::Valid, "{kind:?}");
                assert_eq!(row.on(usable.next()), Phase::Ended, "{kind:?} {expires}");
                let grace = if usable > full { Phase::Grace } else { Phase::Ended };
                assert_eq!(row.on(full.next()), grace, "{kind:?} {expires}");
            }
        }
    }

    /// 「8月1日が有効期限の場合、5月2日から」 (Omura city).
    #[test]
    fn the_window_opens_on_the_day_after_the_day_three_months_before() {
        let table = Table::built_in();
        assert_eq!(window(table, day("2026-08-01"), day("2026-06-01")), Some(day("2026-05-02")));
    }
}
