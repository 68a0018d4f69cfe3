//! The verdict in one line: a state, not an order. One of eight openings, and at most one more fact.

use super::Text;
use super::calendar::written;
use super::columns::{columns, fitted};
use crate::Day;
use crate::reception::{Decided, Paper};
use crate::vocabulary::{Acceptance, By, Finding, Language, Note, PaperKind, Set, Standing, Verdict, Voice, Withheld};

/// Columns of the line: 80 less a sign before it.
pub(super) const COLUMNS: usize = 77;

/// Who reads the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reader {
    Staff,
    /// Patients see it, too: nothing of medical assistance, special expenses or diseases, and no amounts.
    Public,
}

/// What leads when a visit is not decided; others follow in the order of the vocabulary.
const OPEN_FIRST: &[Finding] = &[
    Finding::KnownContradicted,
    Finding::PersonNotConfirmed,
    Finding::PhoneOfAnotherPerson,
    Finding::OnlineNotFound,
    Finding::OnlineSeveral,
    Finding::OnlineProcessing,
    Finding::OnlineAbnormal,
    Finding::OnlineError,
    Finding::OnlineUnknown,
    Finding::OtherCardFound,
    Finding::ReaderNotRecognised,
    Finding::ReaderNotMyNumberCard,
    Finding::ReaderOther,
    Finding::ReaderNotForPhone,
    Finding::NotRegistered,
    Finding::SystemDown,
    Finding::Disaster,
    Finding::ReaderDown,
    Finding::MethodNotForToken,
    Finding::NoWayLeft,
    Finding::TokenUnknown,
    Finding::TestHierarchyClaimed,
    Finding::ChainUnverified,
    Finding::CertificateNotRead,
    Finding::CardEndsFirst,
    Finding::DateUnknown,
];

/// What leads among refusals of one voice.
const VOICES: [Voice; 5] = [Voice::Nature, Voice::Known, Voice::Centre, Voice::Reader, Voice::Dates];

impl Decided<'_> {
    /// The verdict for staff.
    pub(super) fn verdict(&self, language: Language) -> String {
        self.line(Reader::Staff, language)
    }

    /// The verdict as patients may see it too.
    pub fn verdict_public(&self, language: Language) -> String {
        self.line(Reader::Public, language)
    }

    fn line(&self, reader: Reader, language: Language) -> String {
        let (opening, takes_fact) = self.opening(reader, language);
        let fact = self
            .facts(language)
            .into_iter()
            .filter(|_| takes_fact && self.is_accepted())
            .find(|fact| reader == Reader::Staff || fact.public);
        let Some(fact) = fact else { return fitted(&opening, COLUMNS) };
        let between = if language == Language::Ja { "。" } else { "; " };
        let line = format!("{opening}{between}{}", fact.text);
        if columns(&line) <= COLUMNS { line } else { fitted(&opening, COLUMNS) }
    }

    /// How the line begins, and whether one more fact may follow.
    fn opening(&self, reader: Reader, language: Language) -> (String, bool) {
        match self.acceptance() {
            Acceptance::NotAccepted => (self.refusal(language), false),
            Acceptance::Undecided => (self.undecided(language), false),
            Acceptance::EligibilityOnly | Acceptance::Full => match self.by() {
                _ if reader == Reader::Staff && self.is_welfare_alone() => (self.welfare(language), false),
                By::Token | By::OtherToken | By::Answer | By::Nothing => self.by_token(language),
                _ => self.by_paper(reader, language),
            },
        }
    }

    fn by_token(&self, language: Language) -> (String, bool) {
        if self.standing() == Standing::Confirmed {
            let scope = if self.gives_eligibility_only() {
                Text::new("受付できます(資格情報のみ)", "Accepted (eligibility information only)")
            } else {
                Text::new("受付できます(資格確認済み)", "Accepted (eligibility verified)")
            };
            return (scope.to(language).to_owned(), true);
        }
        if self.acceptance() == Acceptance::EligibilityOnly {
            return (self.in_grace(language), true);
        }
        // A root that was added by name proves no My Number Card.
        let findings = self.findings();
        let added = findings.contains(Finding::TestAccepted) || findings.contains(Finding::AddedRootAccepted);
        let genuine = self.standing() == Standing::Genuine && !added;
        let until = self.until().filter(|_| self.notes().contains(&Note::RenewSoon));
        let until = until.map(|until| through(until, language)).unwrap_or_default();
        let line = match (language, genuine) {
            (Language::Ja, true) => {
                format!(
                    "正規の{}で有効期限内です{until}。資格は未確認",
                    if self.is_phone() { "スマホ" } else { "カード" }
                )
            }
            (Language::Ja, false) => format!("有効期限内です{until}。資格は未確認"),
            (Language::En, true) => format!(
                "Genuine {} within its dates{until}; eligibility not verified",
                if self.is_phone() { "phone" } else { "card" }
            ),
            (Language::En, false) => format!("Within its dates{until}; eligibility not verified"),
        };
        (line, true)
    }

    fn in_grace(&self, language: Language) -> String {
        let live = self.deciding_findings();
        let by_reader = live.contains(Finding::ReaderEligibilityOnly);
        let against = self.contradictions().find(|(counts, _)| *counts == Finding::ReaderEligibilityOnly);
        let until = self.until().map(|until| written(until, language));
        match (language, until, against) {
            (Language::Ja, Some(until), _) => format!("有効期限切れ・猶予期間中({until}まで)。資格は未確認"),
            (Language::En, Some(until), _) => {
                format!("Expired, grace period through {until}; eligibility not verified")
            }
            (Language::Ja, None, Some((_, Finding::WithinDates))) => {
                "有効期限切れ・猶予期間中の表示(日付は期限内)。資格は未確認".to_owned()
            }
            (Language::En, None, Some((_, Finding::WithinDates))) => {
                "The reader says grace period (the dates say valid); eligibility not verified".to_owned()
            }
            (Language::Ja, None, Some(_)) => "有効期限切れ・猶予期間中の表示(日付では終了)。資格は未確認".to_owned(),
            (Language::En, None, Some(_)) => {
                "The reader says grace period (the dates say over); eligibility not verified".to_owned()
            }
            (Language::Ja, None, None) if by_reader => "有効期限切れ・猶予期間中の表示。資格は未確認".to_owned(),
            (Language::En, None, None) if by_reader => {
                "The reader says expired, in the grace period; eligibility not verified".to_owned()
            }
            (Language::Ja, None, None) => "有効期限切れ・猶予期間中。資格は未確認".to_owned(),
            (Language::En, None, None) => "Expired, in the grace period; eligibility not verified".to_owned(),
        }
    }

    fn by_paper(&self, reader: Reader, language: Language) -> (String, bool) {
        let live = self.deciding_findings();
        let confirmed = self.standing() == Standing::Confirmed;
        let paper = match self.by() {
            By::EligibilityCertificate => Text::new("資格確認書", "the eligibility certificate"),
            By::EligibilityNotice if live.contains(Finding::NoticeAloneTolerated) => {
                Text::new("資格情報のお知らせだけ", "the notice of eligibility information alone")
            }
            By::EligibilityNotice => {
                Text::new("カードと資格情報のお知らせ", "the card and the notice of eligibility information")
            }
            By::MynaportalScreen if live.contains(Finding::MynaportalOnPhone) => {
                Text::new("マイナポータルの画面", "the Mynaportal screen")
            }
            By::MynaportalScreen => Text::new("カードとマイナポータルの画面", "the card and the Mynaportal screen"),
            By::MynaportalPdf => {
                Text::new("カードとマイナポータルの保存済みPDF", "the card and a PDF saved from Mynaportal")
            }
            By::LegacyCard if live.contains(Finding::LegacyTolerated) => {
                Text::new("期限切れの健康保険証", "an expired legacy health insurance card")
            }
            By::LegacyCard => Text::new("健康保険証", "the legacy health insurance card"),
            By::Application => Text::new("カードと申立書", "the card and the declaration"),
            _ => Text::new("口頭確認", "oral confirmation"),
        };
        let declared = matches!(self.by(), By::Application | By::Word);
        // The end of a toleration is a note; a paper's own day belongs to the verdict.
        let tolerated = live.contains(Finding::NoticeAloneTolerated) || live.contains(Finding::LegacyTolerated);
        let until = self.until().filter(|_| !tolerated && !declared);
        let more = self.facts(language).iter().any(|fact| reader == Reader::Staff || fact.public);
        let paper = paper.to(language);
        let accepted = match language {
            Language::Ja => format!("{paper}で受付できます"),
            Language::En => format!("Accepted with {paper}"),
        };
        let line = match (until, language) {
            (Some(until), _) if more => format!("{accepted}{}", through(until, language)),
            (Some(until), _) => {
                let verified = if confirmed { verified(language) } else { "" };
                let mut line = format!("{accepted}{verified}{}", self.own_until(until, language));
                if columns(&line) > COLUMNS {
                    line = format!("{accepted}{}", through(until, language));
                }
                line
            }
            (None, Language::En) if confirmed && columns(&accepted) + columns(verified(language)) > COLUMNS => {
                format!("{accepted} (verified)")
            }
            (None, Language::Ja) if self.rests_on_undated_paper() => format!("{accepted}。有効期限は未確認"),
            (None, Language::En) if self.rests_on_undated_paper() => format!("{accepted}; its last day is not checked"),
            (None, _) if confirmed => format!("{accepted}{}", verified(language)),
            (None, Language::Ja) if declared => format!("{accepted}。資格は未確認"),
            (None, Language::En) if declared => format!("{accepted}; eligibility not verified"),
            (None, _) => accepted,
        };
        (line, !declared)
    }

    /// The last day of a paper, as a fact: its own, or the last day on which it is taken.
    fn own_until(&self, until: Day, language: Language) -> String {
        let printed = match self.by() {
            By::LegacyCard => match self.visit().papers.get(PaperKind::LegacyCard) {
                Some(Paper::LegacyCard(card)) => card.until == Some(until),
                _ => false,
            },
            _ => true,
        };
        let day = written(until, language);
        match (language, printed) {
            (Language::Ja, true) => format!("。有効期限は{day}まで"),
            (Language::Ja, false) => format!("。使えるのは{day}まで"),
            (Language::En, true) => format!("; valid through {day}"),
            (Language::En, false) => format!("; usable through {day}"),
        }
    }

    /// Medical assistance alone: never called insurance.
    fn is_welfare_alone(&self) -> bool {
        self.standing() == Standing::Confirmed && self.findings().contains(Finding::Welfare)
    }

    fn welfare(&self, language: Language) -> String {
        const TICKET: [Finding; 5] = [
            Finding::TicketOfAnotherInstitution,
            Finding::TicketUncertain,
            Finding::TicketMissing,
            Finding::TicketPending,
            Finding::DispensingTicket,
        ];
        let ticket = TICKET.into_iter().find(|finding| self.findings().contains(*finding));
        match (ticket, language) {
            (Some(ticket), Language::Ja) => format!("医療扶助の資格あり。{}", self.headline(ticket, language)),
            (Some(ticket), Language::En) => {
                format!("Eligible for medical assistance; {}", self.headline(ticket, language))
            }
            (None, Language::Ja) => "医療扶助の資格あり。今月の医療券があります".to_owned(),
            (None, Language::En) => "Eligible for medical assistance; there is a ticket of this month".to_owned(),
        }
    }

    /// Medical information is withheld by the grace, or by every consent that is stated.
    fn gives_eligibility_only(&self) -> bool {
        let mut withheld = self.not_provided().peekable();
        let given = self.answer().is_some_and(|answer| !answer.consents.given().is_empty());
        let by_grace = self.not_provided().any(|(_, cause)| cause == Withheld::Grace);
        by_grace || (withheld.peek().is_some() && !given) || self.deciding_findings().contains(Finding::OnlineOutranks)
    }

    fn refusal(&self, language: Language) -> String {
        let leading = self.leading_refusal();
        let thing = match self.by() {
            _ if matches!(leading, Some(Finding::NoticeAlone)) => {
                let line = self.headline(Finding::NoticeAlone, language);
                return if language == Language::Ja { line } else { sentence(&line) };
            }
            By::Token | By::OtherToken | By::Answer | By::Nothing if leading.is_some_and(is_by_centre) => {
                Text::new("資格", "eligibility")
            }
            By::EligibilityCertificate => Text::new("資格確認書", "eligibility certificate"),
            By::EligibilityNotice => Text::new("資格情報のお知らせ", "notice"),
            By::MynaportalScreen => Text::new("資格情報画面", "Mynaportal screen"),
            By::MynaportalPdf => Text::new("PDF", "PDF"),
            By::LegacyCard => Text::new("健康保険証", "legacy card"),
            By::Application => Text::new("申立書", "declaration"),
            By::Word => Text::new("口頭確認", "oral confirmation"),
            _ if self.is_phone() => Text::new("スマホ", "phone"),
            _ => Text::new("カード", "card"),
        };
        let paper = !matches!(self.by(), By::Token | By::OtherToken | By::Answer | By::Nothing);
        let reason = match (leading, language) {
            (Some(Finding::OnlineInvalid), Language::Ja) if paper => "資格は無効です".to_owned(),
            (Some(Finding::OnlineInvalid), Language::En) => "not valid by the answer".to_owned(),
            (Some(finding), _) => self.headline(finding, language),
            (None, _) => String::new(),
        };
        match language {
            Language::Ja => format!("この{}では受付できません。{reason}", thing.to(language)),
            Language::En => format!("Not accepted with this {}: {reason}", thing.to(language)),
        }
    }

    /// The refusal that the line names.
    pub(super) fn leading_refusal(&self) -> Option<Finding> {
        let live = self.deciding_findings();
        let refusals: Vec<Finding> = live.iter().filter(|finding| finding.verdict() == Verdict::Refuse).collect();
        VOICES.into_iter().find_map(|voice| refusals.iter().find(|finding| finding.voice() == voice).copied())
    }

    fn undecided(&self, language: Language) -> String {
        let live = self.deciding_findings();
        let not_registered = live.contains(Finding::NotRegistered);
        let reason = if not_registered && live.contains(Finding::ReaderDown) {
            Text::new("利用登録がなく、リーダーも故障しています", "not registered, and the reader is out of order")
                .to(language)
                .to_owned()
        } else if not_registered && live.contains(Finding::SystemDown) {
            Text::new("利用登録がなく、システムも障害中です", "not registered, and the online system is down")
                .to(language)
                .to_owned()
        } else {
            match (self.leading_open(live), language) {
                (Some(Finding::QueryNeeded), Language::Ja) if self.by() == By::EligibilityNotice => {
                    "お知らせだけの受付は照会が必要です".to_owned()
                }
                (Some(finding), _) => self.headline(finding, language),
                (None, _) => Text::new("まだ判定できません", "nothing decides yet").to(language).to_owned(),
            }
        };
        match language {
            Language::Ja => format!("未確認：{reason}"),
            Language::En => format!("Not verified: {reason}"),
        }
    }

    fn leading_open(&self, live: Set<Finding>) -> Option<Finding> {
        // A query that is under way is not one that is needed.
        let silent = [Finding::OnlineProcessing, Finding::OnlineAbnormal, Finding::OnlineError];
        let silent = silent.into_iter().find(|finding| self.findings().contains(*finding));
        if let Some(finding) = silent.filter(|_| live.contains(Finding::QueryNeeded)) {
            return Some(finding);
        }
        // A certificate that was read elsewhere leaves a date of its own open.
        let named = OPEN_FIRST.iter().copied().find(|finding| live.contains(*finding));
        named.or_else(|| live.iter().find(|finding| finding.verdict() == Verdict::Open))
    }
}

const fn is_by_centre(finding: Finding) -> bool {
    matches!(finding.voice(), Voice::Centre)
}

/// A last day in brackets.
fn through(until: Day, language: Language) -> String {
    match language {
        Language::Ja => format!("({}まで)", written(until, language)),
        Language::En => format!(" (through {})", written(until, language)),
    }
}

const fn verified(language: Language) -> &'static str {
    match language {
        Language::Ja => "(資格確認済み)",
        Language::En => " (eligibility verified)",
    }
}

/// With a capital.
pub(super) fn sentence(text: &str) -> String {
    let mut sentence = text.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}
