//! What an operation found out, or how it failed: what sessions and conversations tell by number, and to a visit.

use super::guard::Outcome;
use super::settings::Settings;
use crate::Day;
use crate::certificate::Certificate;
use crate::exchange::{Cause, ExchangeError, PinUse, Stage, Traffic, Tries};
use crate::link::Fault;
use crate::reception::{FactSheet, Token};
use crate::report::failure;
use crate::rules::Value;
use crate::session::{Reading, SessionError, SessionErrorKind};
use crate::vocabulary::{
    Check, Discovery, Fact, Language, Method, PinState, Possession, RuleId, SessionValue, Status, TokenKind, Word,
};

/// The last operation, as any thread may look at it.
#[derive(Default)]
pub(super) struct Found {
    pub(super) status: Status,
    pub(super) error: Option<SessionError>,
    pub(super) kind: Option<TokenKind>,
    pub(super) certificate: Option<Certificate>,
    pub(super) pin: PinState,
    pub(super) tries: Option<Tries>,
    pub(super) possession: Possession,
    pub(super) left_open: bool,
    pub(super) traffic: Traffic,
    pub(super) reader_name: String,
    /// An operation ran, whatever came of it.
    pub(super) ran: bool,
}

impl Found {
    /// What was read.
    pub(super) fn read(&mut self, reading: Reading) {
        self.kind = Some(reading.kind);
        self.possession = reading.possession;
        self.certificate = Some(reading.certificate);
        self.pin(reading.pin);
    }

    pub(super) fn pin(&mut self, pin: PinUse) {
        self.pin = match pin {
            PinUse::NotGiven => PinState::NotGiven,
            PinUse::NotNeeded => PinState::NotNeeded,
            PinUse::Verified => PinState::Verified,
        };
    }

    /// How it failed. `kind` is what was identified before that.
    pub(super) fn failed(&mut self, error: SessionError, kind: Option<TokenKind>) -> Status {
        self.status = (&error).into();
        if let Some(exchange) = error.exchange() {
            let before = matches!(
                exchange.stage,
                Stage::Begin | Stage::SelectApplication | Stage::ReadLabel | Stage::WaitForToken
            );
            self.kind = kind.filter(|_| !before);
            self.pin = match exchange.cause {
                Cause::PinWrong { .. } => PinState::Wrong,
                Cause::PinWrongAndBlocked | Cause::PinBlocked => PinState::Blocked,
                _ if exchange.may_have_cost_a_try() => PinState::Uncertain,
                _ => PinState::NotGiven,
            };
            self.tries = match exchange.cause {
                Cause::PinWrong { left } => left.map(Tries::Left),
                Cause::PinWrongAndBlocked | Cause::PinBlocked => Some(Tries::Blocked),
                Cause::LastTryKept => Some(Tries::Left(1)),
                _ => None,
            };
        } else {
            self.kind = kind;
        }
        self.error = Some(error);
        self.status
    }

    /// The value behind a number of the group *session*.
    pub(super) fn get(&self, value: SessionValue) -> i32 {
        let count = |count: u32| i32::try_from(count).unwrap_or(i32::MAX);
        match value {
            SessionValue::Status => self.status.number(),
            SessionValue::TokenKind => self.kind.map_or(0, TokenKind::number),
            SessionValue::PinState => self.pin.number(),
            SessionValue::TriesLeft => match self.tries {
                Some(Tries::Left(left)) => left.into(),
                Some(Tries::Blocked) => 0,
                Some(Tries::Unknown | Tries::NotUsed) | None => -1,
            },
            SessionValue::Possession => self.possession.number(),
            SessionValue::LeftOpen => self.left_open.into(),
            SessionValue::MayHaveCostATry => self.exchange().is_some_and(ExchangeError::may_have_cost_a_try).into(),
            SessionValue::StatusWord => self.exchange().map_or(0, |error| status_word(&error.cause)),
            SessionValue::ReaderCode => match self.exchange().map(|error| error.cause) {
                Some(Cause::Fault(fault)) => i32::from_ne_bytes(Fault::code(fault).to_ne_bytes()),
                _ => 0,
            },
            SessionValue::Commands => count(self.traffic.commands),
            SessionValue::BytesSent => count(self.traffic.bytes_sent),
            SessionValue::BytesReceived => count(self.traffic.bytes_received),
            SessionValue::ReaderName => 0,
        }
    }

    /// The sentence for a failure of this operation.
    pub(super) fn error_text(&self, status: Status, language: Language) -> Option<String> {
        let error = self.error.as_ref().filter(|_| self.status == status)?;
        Some(failure::of_session(error, language))
    }

    /// Puts what was found out into a visit.
    pub(super) fn tell(&self, facts: &mut FactSheet, settings: &Settings) -> Outcome {
        if !self.ran {
            return Err(Status::NothingRead);
        }
        let token = match (&self.certificate, self.kind, self.status) {
            (Some(certificate), kind, _) => {
                let kind = kind.unwrap_or_default();
                Some(Token::read(kind, certificate, &settings.anchors, self.possession))
            }
            (None, _, Status::NotJpki | Status::OtherCard) => {
                Some(Token { discovery: Discovery::OtherCard, ..Token::new(TokenKind::Unknown) })
            }
            (None, kind, Status::NoCertificate) => {
                Some(Token { discovery: Discovery::NoCertificate, ..Token::new(kind.unwrap_or_default()) })
            }
            (None, kind, _) => kind.map(Token::new),
        };
        if let Some(token) = token {
            facts.put_token(&token);
        }
        match self.pin {
            PinState::Verified => {
                facts.set(Fact::PersonCheck, Check::Passed.number())?;
                facts.set(Fact::PersonMethod, Method::Pin.number())?;
                facts.set(Fact::PinMisses, 0)?;
            }
            PinState::Wrong | PinState::Blocked => facts.set(Fact::PinMisses, self.misses(facts, settings))?,
            PinState::NotGiven | PinState::NotNeeded | PinState::Uncertain => {}
        }
        Ok(())
    }

    /// Wrong PINs in a row, by the tries that are left.
    fn misses(&self, facts: &FactSheet, settings: &Settings) -> i32 {
        let rule = match self.kind {
            Some(kind) if kind.is_phone() => RuleId::PhonePinTries,
            _ => RuleId::PersonPinTries,
        };
        let day = Day::from_yyyymmdd(facts.get(Fact::Day)).unwrap_or(Day::LAST);
        let limit = match settings.table().rule(rule, day).map(|rule| &rule.value) {
            Some(Value::Tries(tries)) => i32::from(*tries),
            _ => 3,
        };
        match self.tries {
            Some(Tries::Left(left)) => (limit - i32::from(left)).max(1),
            Some(Tries::Blocked) => limit,
            Some(Tries::Unknown | Tries::NotUsed) | None => 1,
        }
    }

    fn exchange(&self) -> Option<&ExchangeError> {
        match &self.error.as_ref()?.kind {
            SessionErrorKind::Exchange(error) => Some(error),
            _ => None,
        }
    }
}

fn status_word(cause: &Cause) -> i32 {
    match cause {
        Cause::NotJpki(status)
        | Cause::NoCertificate(status)
        | Cause::PinUncertain(status)
        | Cause::UnexpectedStatus { status, .. }
        | Cause::FileNotFound { status, .. } => status.word().into(),
        _ => 0,
    }
}
