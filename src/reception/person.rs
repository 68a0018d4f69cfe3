//! The check of the person (本人確認): facts → findings, and the methods that are left.

use super::judge::Judge;
use super::visit::Token;
use super::way::Way;
use crate::rules::Value;
use crate::vocabulary::{
    CardForm, Check, Discovery, Finding, Method, Place, RuleId, Set, TokenKind, VisualCheckReason,
};

/// Finds whether the person is still open, and which methods are left to check.
pub(super) fn judge(judge: &Judge<'_>, token: &Token, way: &mut Way) {
    let exist = existing(judge, token);
    let person = judge.visit.person;
    let here = at_place(judge, token, exist);
    let only_the_pin = is_only_the_pin(judge, token, here);
    let left = without_failed(judge, token, without_locked(judge, token, here));
    if token.discovery == Discovery::OtherCard {
        // Nobody is checked by another card; that every check failed stays.
        if person.check == Check::Failed && (person.method.is_none() || left.is_empty()) && !only_the_pin {
            judge.raise(way, Finding::PersonNotConfirmed);
        }
        return;
    }
    way.methods_left = left;
    if person.check != Check::Passed && phone_pin_may_be_locked(judge, token, exist) {
        judge.raise(way, Finding::PhonePinMayBeLocked);
    }
    if person.check == Check::Failed && person.method == Some(Method::Visual) {
        judge.raise(way, Finding::VisualFailed);
    }
    match (person.check, person.method) {
        (Check::Passed, Some(method)) if exist.contains(method) => {}
        (Check::Passed, _) => judge.raise(way, Finding::MethodNotForToken),
        (Check::Failed, Some(_)) if !left.is_empty() => judge.raise(way, Finding::MethodFailed),
        (Check::Failed, _) if only_the_pin => judge.raise(way, Finding::NoWayLeft),
        (Check::Failed, _) => judge.raise(way, Finding::PersonNotConfirmed),
        (Check::NotDone, _) if !left.is_empty() => {}
        (Check::NotDone, _) if !exist.is_empty() => judge.raise(way, Finding::NoWayLeft),
        (Check::NotDone, _) if !judge.holds(RuleId::PhoneStart) && token.kind.is_phone() => {}
        (Check::NotDone, _) => way.found.insert(Finding::NoRule),
    }
}

/// A card's PIN failed where nothing else checks its holder. Nobody was found to be another person, and nothing withholds
/// the papers that serve beside such a card when its PIN is locked.
fn is_only_the_pin(judge: &Judge<'_>, token: &Token, here: Set<Method>) -> bool {
    !token.kind.is_phone() && here == Method::set(&[Method::Pin]) && judge.visit.person.method == Some(Method::Pin)
}

/// What checks a card's holder where the visit takes place: elsewhere the app or the page does, in its own ways.
fn at_place(judge: &Judge<'_>, token: &Token, exist: Set<Method>) -> Set<Method> {
    let rule = match judge.visit.site.place {
        Place::Home => RuleId::VisitHome,
        Place::Online | Place::OtherRoute => RuleId::VisitOnline,
        Place::Desk => return exist,
    };
    if token.kind.is_phone() { exist } else { exist.intersection(judge.methods(rule)) }
}

/// How many misses lock a phone's PIN is not published: after as many as lock a card's, another way stands beside it.
fn phone_pin_may_be_locked(judge: &Judge<'_>, token: &Token, exist: Set<Method>) -> bool {
    let missed = is_locked(judge, RuleId::PhonePinTries, judge.visit.person.pin_misses);
    token.kind.is_phone() && exist.contains(Method::Pin) && missed
}

/// The rule that names the methods which exist for a token.
pub(super) const fn rule_of(token: &Token) -> RuleId {
    match (token.kind, token.form) {
        (TokenKind::Iphone, _) => RuleId::PhoneIphone,
        (TokenKind::Android, _) => RuleId::PhoneAndroid,
        (_, CardForm::Ordinary) => RuleId::PersonCard,
        (_, CardForm::WithoutPhoto) => RuleId::PersonNoPhoto,
        (_, CardForm::FaceOnly) => RuleId::PersonFaceOnly,
    }
}

fn existing(judge: &Judge<'_>, token: &Token) -> Set<Method> {
    let methods = judge.methods(rule_of(token));
    if token.kind.is_phone() { methods.without(judge.methods(RuleId::PhoneExcludes)) } else { methods }
}

/// Whether the card's PIN is locked by its misses, or no rule says how many lock it.
pub(super) fn pin_is_locked(judge: &Judge<'_>, token: &Token) -> bool {
    !token.kind.is_phone() && is_locked(judge, RuleId::PersonPinTries, judge.visit.person.pin_misses)
}

/// Whether face recognition is locked by its failures.
pub(super) fn face_is_locked(judge: &Judge<'_>, token: &Token) -> bool {
    !token.kind.is_phone() && is_locked(judge, RuleId::PersonFaceTries, judge.visit.person.face_misses)
}

fn is_locked(judge: &Judge<'_>, tries: RuleId, misses: u8) -> bool {
    misses > 0
        && match judge.rule(tries).map(|rule| rule.value) {
            Some(Value::Tries(tries)) => misses >= tries,
            _ => true,
        }
}

fn without_locked(judge: &Judge<'_>, token: &Token, exist: Set<Method>) -> Set<Method> {
    let mut left = exist;
    if exist.contains(Method::Pin) && pin_is_locked(judge, token) {
        left.remove(Method::Pin);
        left = left.intersection(judge.methods(RuleId::PersonPinLocked));
    }
    if face_is_locked(judge, token) {
        left.remove(Method::Face);
    }
    left
}

/// A method that failed is not tried again; visual confirmation is left where nothing else is, or in its own situations.
fn without_failed(judge: &Judge<'_>, token: &Token, left: Set<Method>) -> Set<Method> {
    let person = judge.visit.person;
    let mut left = left;
    if person.check == Check::Failed {
        match person.method {
            Some(method) => left.remove(method),
            None => left = left.intersection(Method::set(&[Method::Visual])),
        }
    }
    let Some(unable) = person.unable else { return left };
    let typed_by_guardian = matches!(unable, VisualCheckReason::Disability | VisualCheckReason::Condition);
    match token.kind {
        TokenKind::Iphone => return left,        // it recognises its holder itself
        TokenKind::Android => return Set::EMPTY, // there is nothing that staff could do with it
        TokenKind::Card | TokenKind::Unknown => {}
    }
    if token.form != CardForm::WithoutPhoto {
        left = left.intersection(Method::set(&[Method::Visual])); // staff compare the face
    } else if !typed_by_guardian {
        left.remove(Method::Pin);
    }
    left
}
