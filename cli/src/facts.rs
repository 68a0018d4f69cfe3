//! The facts of a visit as options.

use clap::{Arg, ArgMatches, value_parser};
use uketsuke::certificate::Revocation;
use uketsuke::reception::{
    CardForm, CertificateFacts, Consent, Eligibility, FirstUse, LimitAmount, OnlineAnswer, Paper, PersonCheck, Phones,
    ReaderMessage, Route, Token, Trouble, Unable, Visit,
};
use uketsuke::vocabulary::{Method, Provision};
use uketsuke::{Day, TokenKind};

use crate::day;
use crate::language::{Both, Say};

const PAPERS: &[(&str, Paper)] = &[
    ("eligibility_certificate", Paper::EligibilityCertificate),
    ("eligibility_notice", Paper::EligibilityNotice),
    ("mynaportal_screen", Paper::MynaportalScreen),
    ("mynaportal_pdf", Paper::MynaportalPdf),
    ("legacy_card", Paper::LegacyCard),
    ("application", Paper::Application),
];
pub const KINDS: &[(&str, TokenKind)] =
    &[("card", TokenKind::Card), ("android", TokenKind::Android), ("iphone", TokenKind::Iphone)];
const FORMS: &[(&str, CardForm)] =
    &[("ordinary", CardForm::Ordinary), ("without_photo", CardForm::WithoutPhoto), ("face_only", CardForm::FaceOnly)];
const REVOCATIONS: &[(&str, Revocation)] =
    &[("good", Revocation::Good), ("revoked", Revocation::Revoked), ("suspended", Revocation::Suspended)];
const CHECKS: &[(&str, PersonCheck)] = &[
    ("face", PersonCheck::Passed(Method::Face)),
    ("pin", PersonCheck::Passed(Method::Pin)),
    ("visual", PersonCheck::Passed(Method::Visual)),
    ("phone_biometrics", PersonCheck::Passed(Method::PhoneBiometrics)),
    ("failed", PersonCheck::Failed),
];
const UNABLE: &[(&str, Unable)] = &[
    ("face_fails_and_pin_unknown", Unable::FaceFailsAndPinUnknown),
    ("disability", Unable::Disability),
    ("condition", Unable::Condition),
    ("machine_trouble", Unable::MachineTrouble),
];
const MESSAGES: &[(&str, ReaderMessage)] = &[
    ("001", ReaderMessage::NotRecognised),
    ("002", ReaderMessage::NotMyNumberCard),
    ("006", ReaderMessage::RevokedOrExpired),
    ("eligibility_only", ReaderMessage::EligibilityOnly),
    ("revoked", ReaderMessage::Revoked),
    ("other", ReaderMessage::Other),
];
const ROUTES: &[(&str, Route)] = &[("card", Route::MyNumberCard), ("document", Route::Document)];
const CONSENTS: &[(&str, Consent)] = &[("yes", Consent::Yes), ("no", Consent::No), ("expired", Consent::Expired)];
const LIMITS: &[(&str, LimitAmount)] = &[("present", LimitAmount::Present), ("absent", LimitAmount::Absent)];
const FIRST_USES: &[(&str, FirstUse)] = &[("yes", FirstUse::Yes), ("no", FirstUse::No)];
const TROUBLES: &[(&str, Trouble)] = &[("reader", Trouble::Reader), ("system", Trouble::System)];

/// The facts that stand beside a token that is read.
pub fn arguments(say: Say) -> Vec<Arg> {
    let heading = say.text(("受診の事実", "Facts of the visit"));
    let count = |name, help: Both| say.option(name, ("回数", "N"), help).value_parser(value_parser!(u8));
    let phones = ("yes、no、または対応を始めた日", "yes, no, or the day since when");
    let phones = say.option("phones", phones, ("この施設のスマホ対応", "Whether the institution reads phones"));
    let language = say.0;
    let list = [
        say.day("on", ("受診日(省略時は今日)", "Day of the visit (today in Japan)")),
        say.one_of(
            "present",
            PAPERS,
            ("提示された書類。カンマで区切る", "Papers that were shown, with commas between"),
        )
        .value_delimiter(',')
        .num_args(1..),
        say.day("document-until", ("資格確認書の有効期限", "Last day of the eligibility certificate (資格確認書)")),
        say.day("legacy-until", ("健康保険証の有効期限", "Last day of the legacy insurance card")),
        say.day("insurer-changed-on", ("保険者が変わった日", "Day on which the insurer changed")),
        say.day("card-until", ("カードそのものの有効期限", "Last day of the card itself")),
        say.one_of("card-form", FORMS, ("カードの様式", "Form of the card")),
        say.flag("card-returned", ("カードが返納されている", "The card was returned to the municipality (返納)")),
        say.one_of("revocation", REVOCATIONS, ("失効の情報", "What is known of revocation")),
        say.one_of("person", CHECKS, ("本人確認の方法", "How the person was checked")),
        count("pin-misses", ("暗証番号を間違えた回数", "How often the PIN was wrong")),
        count("face-misses", ("顔認証に失敗した回数", "How often the face failed")),
        say.one_of("unable", UNABLE, ("顔も暗証番号も使えない理由", "Why neither face nor PIN can be used")),
        say.one_of("message", MESSAGES, ("カードリーダーの表示", "What the face reader showed")),
        say.option("online", ("1〜6", "1..6"), ("資格確認の結果(資格有効性)", "資格有効性 of the online answer"))
            .value_parser(value_parser!(u8).range(1..=6)),
        say.one_of("route", ROUTES, ("資格確認の経路", "How the answer was asked for")),
        say.one_of("consent", CONSENTS, ("医療情報の提供への同意", "Consent to all medical information")),
        say.one_of("limit-amount", LIMITS, ("限度額情報", "The limit amount in the answer")),
        phones.value_parser(move |text: &str| match text {
            "yes" => Ok(Phones::Supported),
            "no" => Ok(Phones::NotSupported),
            text => day::parse(text, language).map(Phones::Since),
        }),
        say.one_of("first-use", FIRST_USES, ("この施設での初回利用", "First use of the phone at this institution")),
        say.one_of("trouble", TROUBLES, ("使えないもの", "What is broken")),
        say.day("born-on", ("生年月日", "Date of birth")),
    ];
    list.into_iter().map(|argument| argument.help_heading(heading)).collect()
}

/// The facts of a token that staff describe.
pub fn token_arguments(say: Say) -> [Arg; 2] {
    let heading = say.text(("受診の事実", "Facts of the visit"));
    [
        say.one_of("token", KINDS, ("提示されたカードまたはスマートフォン", "The card or phone that was shown")),
        say.day("certificate-until", ("電子証明書の有効期限", "Last day of the certificate, as staff read it")),
    ]
    .map(|argument| argument.help_heading(heading))
}

/// The visit without its token.
pub fn visit(matches: &ArgMatches) -> Visit {
    let mut visit = Visit::on(one(matches, "on").unwrap_or_else(day::today));
    visit.papers = matches.get_many::<Paper>("present").into_iter().flatten().copied().collect();
    visit.eligibility_certificate.valid_until = one(matches, "document-until");
    visit.legacy_card.valid_until = one(matches, "legacy-until");
    visit.legacy_card.insurer_changed_on = one(matches, "insurer-changed-on");
    visit.person.check = one(matches, "person").unwrap_or_default();
    visit.person.pin_misses = one(matches, "pin-misses").unwrap_or_default();
    visit.person.face_misses = one(matches, "face-misses").unwrap_or_default();
    visit.person.unable = one(matches, "unable");
    visit.message = one(matches, "message").unwrap_or_default();
    visit.online = online(matches);
    visit.phones = one(matches, "phones").unwrap_or_default();
    visit.first_use = one(matches, "first-use").unwrap_or_default();
    visit.trouble = one(matches, "trouble").unwrap_or_default();
    visit.born_on = one(matches, "born-on");
    visit
}

fn online(matches: &ArgMatches) -> Option<OnlineAnswer> {
    if ["online", "route", "consent", "limit-amount"].iter().all(|name| !matches.contains_id(name)) {
        return None;
    }
    let mut answer = OnlineAnswer {
        eligibility: one::<u8>(matches, "online").map(Eligibility::from_code).unwrap_or_default(),
        route: one(matches, "route").unwrap_or_default(),
        limit_amount: one(matches, "limit-amount").unwrap_or_default(),
        ..OnlineAnswer::default()
    };
    if let Some(consent) = one(matches, "consent") {
        for kind in [Provision::Treatment, Provision::Medication, Provision::Checkups] {
            answer.consents.set(kind, consent);
        }
    }
    Some(answer)
}

/// A token with what staff know of it beside what is read.
pub fn about(matches: &ArgMatches, token: Token) -> Token {
    Token {
        form: one(matches, "card-form").unwrap_or_default(),
        card_expires_on: one(matches, "card-until"),
        card_returned: matches.get_flag("card-returned"),
        certificate: CertificateFacts {
            revocation: one(matches, "revocation").unwrap_or_default(),
            ..token.certificate
        },
        ..token
    }
}

/// The token that staff describe; a card if only its certificate's last day is known.
pub fn token(matches: &ArgMatches) -> Option<Token> {
    let until: Option<Day> = one(matches, "certificate-until");
    let kind = one(matches, "token").or(until.map(|_| TokenKind::Card))?;
    let mut token = Token::new(kind);
    if let Some(day) = until {
        token.certificate = CertificateFacts::stated(day);
    }
    Some(about(matches, token))
}

/// The value of an option.
pub fn one<T: Clone + Send + Sync + 'static>(matches: &ArgMatches, name: &str) -> Option<T> {
    matches.get_one::<T>(name).cloned()
}
