//! The check of the person (本人確認): which ways exist for a token, which are locked, and how to take them.

use super::desk::Desk;
use super::{Advice, CardForm, PersonCheck, Reason, Step, Token};
use crate::rules::Value;
use crate::vocabulary::Set;
use crate::vocabulary::{Certainty, Method, OperatedAt, RuleId};
use crate::{Day, TokenKind};

/// Whether the person is still open: the check failed, was made in a way that does not exist for the token, or no way is
/// left to make it.
pub(super) fn is_open(desk: &mut Desk<'_>, token: &Token) -> bool {
    let exist = ways(desk, token);
    let person = desk.visit.person;
    match person.check {
        PersonCheck::Passed(method) => {
            if method == Method::Visual {
                desk.advise(Advice::VisualCuresNothing, RuleId::VisualMode);
            }
            let fits = exist.contains(method);
            if !fits {
                desk.reasons.insert(Reason::MethodNotForToken);
                propose(desk, token, exist);
            }
            !fits
        }
        PersonCheck::Failed => {
            desk.reasons.insert(Reason::PersonNotConfirmed);
            let left = without_locked(desk, token, exist);
            propose(desk, token, left);
            true
        }
        PersonCheck::NotDone => {
            let left = without_locked(desk, token, exist);
            propose(desk, token, left);
            if !exist.is_empty() && left.is_empty() {
                desk.reasons.insert(Reason::PersonNotConfirmed);
            } else if exist.is_empty() && !desk.reasons.contains(Reason::PhonesNotYet) {
                desk.reasons.insert(Reason::NoRule);
            }
            left.is_empty()
        }
    }
}

/// Whether someone born on `born` has reached `age` on `day`. A birthday on 29 February counts on 28 February in common
/// years: by law (年齢計算ニ関スル法律) an age is reached at the end of the day before the birthday.
pub(super) fn has_reached(born: Day, age: u8, day: Day) -> bool {
    born.plus_months(i32::from(age) * 12) <= day
}

fn ways(desk: &mut Desk<'_>, token: &Token) -> Set<Method> {
    let id = match (token.kind, token.form) {
        (TokenKind::Iphone, _) => RuleId::PhoneIphone,
        (TokenKind::Android, _) => RuleId::PhoneAndroid,
        (_, CardForm::Ordinary) => RuleId::PersonCard,
        (_, CardForm::WithoutPhoto) => RuleId::PersonNoPhoto,
        (_, CardForm::FaceOnly) => RuleId::PersonFaceOnly,
    };
    match id {
        RuleId::PersonNoPhoto => desk.advise(Advice::NoPhoto, id),
        RuleId::PersonFaceOnly => desk.advise(Advice::FaceOnly, id),
        _ => {}
    }
    let Some(rule) = desk.rule(id) else { return Set::EMPTY };
    if token.kind.is_phone() {
        if rule.certainty == Certainty::Unknown {
            desk.advice.insert(Advice::MethodMayHaveChanged);
        }
        let excluded = methods(desk, RuleId::PhoneExcludes);
        if !excluded.is_empty() {
            desk.advice.insert(Advice::PhoneExcludes);
        }
        return value_methods(rule.value).without(excluded);
    }
    value_methods(rule.value)
}

fn without_locked(desk: &mut Desk<'_>, token: &Token, exist: Set<Method>) -> Set<Method> {
    let person = desk.visit.person;
    let mut left = exist;
    if person.pin_misses > 0 && exist.contains(Method::Pin) {
        if token.kind.is_phone() {
            // How many misses lock a phone's PIN is not public: say so, take nothing away.
            if desk.rule(RuleId::PhonePinTries).is_some_and(|rule| reached(rule.value, person.pin_misses)) {
                desk.advice.insert(Advice::PhonePinMayBeLocked);
                desk.steps.insert(Step::UsePhysicalCard);
            }
        } else if may_be_locked(desk, RuleId::PersonPinTries, person.pin_misses, Advice::PinLocked) {
            left.remove(Method::Pin);
            let other = methods(desk, RuleId::PersonPinLocked).intersection(left);
            if !other.is_empty() {
                desk.advice.insert(Advice::PinLockedOtherWays);
            }
            left = other;
        }
    }
    if person.face_misses > 0
        && left.contains(Method::Face)
        && may_be_locked(desk, RuleId::PersonFaceTries, person.face_misses, Advice::FaceLocked)
    {
        left.remove(Method::Face);
    }
    left
}

/// Whether so many misses lock a way, or no rule says how many do.
fn may_be_locked(desk: &mut Desk<'_>, tries: RuleId, misses: u8, locked: Advice) -> bool {
    match desk.rule(tries).map(|rule| reached(rule.value, misses)) {
        Some(true) => {
            desk.advice.insert(locked);
            desk.steps.insert(Step::Unlock);
            true
        }
        Some(false) => false,
        None => {
            desk.reasons.insert(Reason::NoRule);
            true
        }
    }
}

/// The steps of the check, in order. Visual confirmation is proposed in the ministry's four situations only.
fn propose(desk: &mut Desk<'_>, token: &Token, left: Set<Method>) {
    if token.kind.is_phone() && desk.visit.person.unable.is_some() && !token.card_returned {
        // Visual confirmation compares with the card's photo.
        desk.steps.insert(Step::UsePhysicalCard);
    }
    let steps = &mut desk.steps;
    match token.kind {
        TokenKind::Iphone if left.contains(Method::PhoneBiometrics) => {
            for step in [Step::SelectPhone, Step::IphoneAuthenticate, Step::HoldPhone, Step::Consent] {
                steps.insert(step);
            }
        }
        TokenKind::Android if !left.is_empty() => {
            let uncertain = desk.advice.contains(Advice::MethodMayHaveChanged);
            let how = if uncertain { Step::AndroidFollowScreen } else { Step::AndroidPin };
            for step in [Step::SelectPhone, how, Step::HoldPhone, Step::Consent] {
                steps.insert(step);
            }
        }
        TokenKind::Iphone | TokenKind::Android => {}
        TokenKind::Card | TokenKind::Unknown => {
            let person = desk.visit.person;
            let unable = person.unable.is_some() || person.check == PersonCheck::Failed;
            if person.unable.is_none() {
                if left.contains(Method::Face) {
                    steps.insert(Step::UseFace);
                }
                if left.contains(Method::Pin) {
                    steps.insert(Step::UsePin);
                }
            }
            let none_else = !left.contains(Method::Face) && !left.contains(Method::Pin);
            if left.contains(Method::Visual) && (unable || none_else) {
                visual(desk);
            }
            if !left.is_empty() {
                desk.steps.insert(Step::Consent);
            }
        }
    }
}

fn visual(desk: &mut Desk<'_>) {
    if !desk.holds(RuleId::VisualMode) {
        return;
    }
    desk.advice.insert(Advice::VisualCuresNothing);
    desk.propose(Step::VisualIssuePasscode, RuleId::VisualPasscode);
    let place = desk.rule(RuleId::VisualPlace).map(|rule| rule.value);
    match place {
        Some(Value::OperatedAt(OperatedAt::Terminal)) => desk.steps.insert(Step::VisualFromTerminal),
        Some(Value::OperatedAt(OperatedAt::Reader)) => desk.steps.insert(Step::VisualStaffButton),
        _ => {}
    }
    desk.propose(Step::VisualTypePasscode, RuleId::VisualPasscode);
    desk.steps.insert(Step::VisualCompareFace);
}

fn methods(desk: &mut Desk<'_>, id: RuleId) -> Set<Method> {
    desk.rule(id).map_or(Set::EMPTY, |rule| value_methods(rule.value))
}

const fn value_methods(value: Value) -> Set<Method> {
    match value {
        Value::Methods(methods) => methods,
        _ => Set::EMPTY,
    }
}

const fn reached(tries: Value, misses: u8) -> bool {
    matches!(tries, Value::Tries(tries) if misses >= tries)
}
