//! The picture of a visit.

use super::{Days, Label, Phase, PhoneDays, Row, Timeline};
use crate::Day;
use crate::certificate::{Chain, Revocation};
use crate::reception::{ReaderMessage, Token, Visit};
use crate::rules::{Table, Value, grace};
use crate::vocabulary::RuleId;

impl Timeline {
    /// The picture of a visit's card or phone by the rules of a table; `None` when neither was presented.
    ///
    /// What is known to be revoked, suspended or returned, or what the reader refused, is drawn as ended on the day of
    /// the visit and unknown before it, whatever the dates say.
    ///
    /// ```
    /// use uketsuke::{Day, TokenKind, reception::{CertificateFacts, Token, Visit}, rules::Table};
    /// use uketsuke::report::timeline::{Label, Phase, Timeline};
    /// let day = |year, month, day| Day::new(year, month, day).unwrap();
    /// let expired = CertificateFacts::stated(day(2026, 8, 1));
    /// let visit = Visit {
    ///     token: Some(Token { certificate: expired, ..Token::new(TokenKind::Card) }),
    ///     ..Visit::on(day(2026, 11, 21))
    /// };
    /// let timeline = Timeline::from_visit(&visit, Table::built_in()).unwrap();
    /// let card = timeline.rows.iter().find(|row| row.label == Label::ByCard).unwrap();
    /// assert_eq!(card.on(day(2026, 11, 30)), Phase::Grace);
    /// assert_eq!(card.on(day(2026, 12, 1)), Phase::Ended);
    /// ```
    pub fn from_visit(visit: &Visit, table: &Table) -> Option<Timeline> {
        let token = visit.token.as_ref()?;
        let mut timeline = Timeline::from_days(&days(visit.day, token, table));
        timeline.rows.retain(|row| match row.label {
            Label::Certificate | Label::ByCard => !token.kind.is_phone(),
            _ => true,
        });
        let over = is_over(visit, token);
        let untrusted = token.certificate.chain == Chain::Failed;
        for row in timeline.rows.iter_mut().filter(|row| row.label != Label::Card) {
            if over {
                *row = Row::new(row.label.clone(), Phase::Unknown).from(visit.day, Phase::Ended);
            } else if untrusted {
                *row = Row::new(row.label.clone(), Phase::Unknown);
            }
        }
        Some(timeline)
    }
}

fn days(today: Day, token: &Token, table: &Table) -> Days {
    let facts = &token.certificate;
    let expires = facts.expires_on;
    let last = [expires, token.card_expires_on].into_iter().flatten().min();
    let (certificate_until, phone) = match (token.kind.is_phone(), expires) {
        (false, _) => (expires, PhoneDays::NoPhone),
        (true, None) => (None, PhoneDays::Unknown),
        (true, Some(expires)) => (None, PhoneDays::Until(expires)),
    };
    Days {
        today,
        certificate_from: facts.starts_on,
        certificate_until,
        card_until: token.card_expires_on,
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

fn is_over(visit: &Visit, token: &Token) -> bool {
    let revoked = matches!(token.certificate.revocation, Revocation::Revoked | Revocation::Suspended);
    let refused = matches!(visit.message, ReaderMessage::Revoked | ReaderMessage::RevokedOrExpired);
    revoked || refused || token.card_returned
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TokenKind;
    use crate::reception::CertificateFacts;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn visit(kind: TokenKind, change: impl Fn(&mut Visit, &mut Token)) -> Visit {
        let mut token = Token { certificate: CertificateFacts::stated(day("2026-11-14")), ..Token::new(kind) };
        let mut visit = Visit::on(day("2026-11-21"));
        change(&mut visit, &mut token);
        Visit { token: Some(token), ..visit }
    }

    fn today(visit: &Visit) -> Vec<(Label, Phase)> {
        let timeline = Timeline::from_visit(visit, Table::built_in()).unwrap();
        timeline.rows.iter().map(|row| (row.label.clone(), row.on(visit.day))).collect()
    }

    #[test]
    fn a_card_in_grace_and_a_phone_of_the_same_day() {
        let card = visit(TokenKind::Card, |_, token| token.card_expires_on = Some(day("2031-11-14")));
        assert_eq!(
            today(&card),
            [(Label::Card, Phase::Valid), (Label::Certificate, Phase::Ended), (Label::ByCard, Phase::Grace)]
        );
        let phone = visit(TokenKind::Android, |_, _| ());
        assert_eq!(today(&phone), [(Label::ByPhone, Phase::Ended)]);
        assert_eq!(Timeline::from_visit(&Visit::on(day("2026-11-21")), Table::built_in()), None);
    }

    #[test]
    fn what_is_revoked_returned_or_refused_has_no_grace_in_the_picture() {
        type Change = fn(&mut Visit, &mut Token);
        let changes: [Change; 5] = [
            |_, token| token.certificate.revocation = Revocation::Revoked,
            |_, token| token.certificate.revocation = Revocation::Suspended,
            |_, token| token.card_returned = true,
            |visit, _| visit.message = ReaderMessage::RevokedOrExpired,
            |visit, _| visit.message = ReaderMessage::Revoked,
        ];
        for change in changes {
            let card = visit(TokenKind::Card, change);
            assert_eq!(today(&card), [(Label::Certificate, Phase::Ended), (Label::ByCard, Phase::Ended)]);
        }
        let failed = visit(TokenKind::Card, |_, token| token.certificate.chain = Chain::Failed);
        assert!(today(&failed).iter().all(|(_, phase)| *phase == Phase::Unknown));
    }

    /// The picture and the decision are reckoned apart; they name the same days.
    #[test]
    fn the_picture_agrees_with_the_decision() {
        let table = Table::built_in();
        for kind in [TokenKind::Card, TokenKind::Android, TokenKind::Iphone] {
            for months in -40..40 {
                let expires = day("2026-10-31").plus_months(months);
                let visit = visit(kind, |_, token| token.certificate = CertificateFacts::stated(expires));
                let decision = crate::reception::decide(&visit, table).unwrap();
                let timeline = Timeline::from_visit(&visit, table).unwrap();
                let row = timeline.rows.last().unwrap();
                let (full, usable) = (decision.full_until.unwrap(), decision.usable_until.unwrap());
                assert_eq!((full, row.on(full)), (expires, Phase::Valid), "{kind:?}");
                assert_eq!(row.on(usable.next()), Phase::Ended, "{kind:?} {expires}");
                let grace = if usable > full { Phase::Grace } else { Phase::Ended };
                assert_eq!(row.on(full.next()), grace, "{kind:?} {expires}");
                assert_eq!(row.on(usable), if usable > full { Phase::Grace } else { Phase::Valid }, "{kind:?}");
            }
        }
    }

    /// 「8月1日が有効期限の場合、5月2日から」 (Omura city).
    #[test]
    fn the_window_opens_on_the_day_after_the_day_three_months_before() {
        assert_eq!(window(Table::built_in(), day("2026-08-01"), day("2026-06-01")), Some(day("2026-05-02")));
    }
}
