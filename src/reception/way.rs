//! A way to be accepted: the findings about it, what outranks what, and what they come to.

use crate::Day;
use crate::vocabulary::{About, Acceptance, By, Finding, Method, RuleId, Set, Standing, Verdict, Voice};

/// One way to be accepted: a card or phone, a paper, or the patient's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) by: By,
    /// Everything that was found.
    pub(super) found: Set<Finding>,
    /// What a higher voice outranks. Stays among the found.
    pub(super) silenced: Set<Finding>,
    pub(super) contradictions: Contradictions,
    /// The online answer bears on this way.
    pub(super) answered: bool,
    /// The key was proved under a verified chain.
    pub(super) proved: bool,
    /// The methods by which the person can still be checked; for a card or phone.
    pub(super) methods_left: Set<Method>,
    /// Last day of full acceptance.
    pub(super) full_until: Option<Day>,
    /// Last day of any acceptance.
    pub(super) usable_until: Option<Day>,
    /// The end of the grace by the dates, whatever decides.
    pub(super) grace_until: Option<Day>,
    /// For a phone: until when the physical card may be in its own grace.
    pub(super) phone_card_grace_until: Option<Day>,
    /// The end of the grace by its short reading, where that is another day.
    pub(super) short_reading_until: Option<Day>,
    /// The rule that this paper rests on, beside those of its findings: which toleration it is depends on its insurer.
    pub(super) rests_on: Option<RuleId>,
}

const REFUSE: Set<Finding> = Finding::with_verdict(Verdict::Refuse);
const OPEN: Set<Finding> = Finding::with_verdict(Verdict::Open);
const LIMIT: Set<Finding> = Finding::with_verdict(Verdict::Limit);
const ALLOW: Set<Finding> = Finding::with_verdict(Verdict::Allow);
const DATES: Set<Finding> = Finding::with_voice(Voice::Dates);
const READER: Set<Finding> = Finding::with_voice(Voice::Reader);
const KNOWN: Set<Finding> = Finding::with_voice(Voice::Known);
const NATURE: Set<Finding> = Finding::with_voice(Voice::Nature);
const CENTRE: Set<Finding> = Finding::with_voice(Voice::Centre);
const TOKEN: Set<Finding> = Finding::with_subject(About::Token);
const DECIDES: Set<Finding> = REFUSE.union(OPEN);

/// Refusals that are known, such as a revocation.
pub(super) const KNOWN_REFUSALS: Set<Finding> = REFUSE.intersection(KNOWN);
/// Refusals by the token's nature: not genuine, or not to be used here.
pub(super) const NATURE_REFUSALS: Set<Finding> = REFUSE.intersection(NATURE);
/// What an answer by the card outranks: dates, the reader, equipment, a check that is described wrongly.
const PRESUMED: Set<Finding> = DATES.union(READER);

impl Way {
    pub(super) const fn new(by: By) -> Way {
        Way {
            by,
            found: Set::EMPTY,
            silenced: Set::EMPTY,
            contradictions: Contradictions::NONE,
            answered: false,
            proved: false,
            methods_left: Set::EMPTY,
            full_until: None,
            usable_until: None,
            grace_until: None,
            phone_card_grace_until: None,
            short_reading_until: None,
            rests_on: None,
        }
    }

    pub(super) fn has(&self, finding: Finding) -> bool {
        self.found.contains(finding)
    }

    pub(super) fn is_live(&self, finding: Finding) -> bool {
        self.live().contains(finding)
    }

    pub(super) fn live(&self) -> Set<Finding> {
        self.found.without(self.silenced)
    }

    #[cfg(not(all(test, feature = "serde")))]
    fn weighed(&self) -> Set<Finding> {
        self.live()
    }

    #[cfg(all(test, feature = "serde"))]
    fn weighed(&self) -> Set<Finding> {
        self.live().without(super::mutant::WITHOUT_VERDICT.get())
    }

    /// The worst of the live findings decides.
    pub(super) fn acceptance(&self) -> Acceptance {
        let live = self.weighed();
        if live.meets(REFUSE) {
            Acceptance::NotAccepted
        } else if live.meets(OPEN) {
            Acceptance::Undecided
        } else if live.meets(LIMIT) {
            Acceptance::EligibilityOnly
        } else if live.meets(ALLOW) {
            Acceptance::Full
        } else {
            Acceptance::Undecided
        }
    }

    /// How well that is known.
    pub(super) fn standing(&self) -> Standing {
        let live = self.weighed();
        match self.acceptance() {
            Acceptance::Undecided => Standing::Undecided,
            Acceptance::NotAccepted if live.meets(REFUSE.intersection(CENTRE)) => Standing::Confirmed,
            Acceptance::NotAccepted => Standing::Presumed,
            _ if self.answered && live.meets(ALLOW.intersection(CENTRE)) => Standing::Confirmed,
            _ if self.proved => Standing::Genuine,
            _ => Standing::Presumed,
        }
    }

    /// Better for the patient: full, eligibility only, undecided, not accepted.
    pub(super) fn rank(&self) -> u8 {
        match self.acceptance() {
            Acceptance::NotAccepted => 0,
            Acceptance::Undecided => 1,
            Acceptance::EligibilityOnly => 2,
            Acceptance::Full => 3,
        }
    }

    /// What would refuse or leave open by dates alone, about the token.
    pub(super) fn silence_dates(&mut self, by: Finding) {
        self.silence(TOKEN.intersection(DATES).intersection(DECIDES), by);
    }

    /// What a valid answer by the card outranks. Says whether a refusal was among it.
    pub(super) fn silence_presumed(&mut self, by: Finding) -> bool {
        let refused = self.live().meets(PRESUMED.intersection(REFUSE));
        self.silence(PRESUMED.intersection(DECIDES), by);
        refused
    }

    /// What consent to medical information in the answer outranks: the limits by dates and reader.
    pub(super) fn silence_limits(&mut self, by: Finding) {
        let limits = self.live().intersection(PRESUMED.intersection(LIMIT));
        #[cfg(all(test, feature = "serde"))]
        let limits = limits.without(super::mutant::NEVER_SILENCED.get());
        limits.iter().for_each(|limit| self.contradictions.add(by, limit));
        self.silenced = self.silenced.union(limits);
    }

    /// A known refusal that an answer or the reader contradicts: neither counts until somebody has looked.
    pub(super) fn contradict_known(&mut self, by: Finding) {
        let refusals = self.live().intersection(KNOWN_REFUSALS);
        #[cfg(all(test, feature = "serde"))]
        let refusals = refusals.without(super::mutant::NEVER_SILENCED.get());
        refusals.iter().for_each(|refusal| self.contradictions.add(by, refusal));
        self.silenced = self.silenced.union(refusals);
        self.found.insert(Finding::KnownContradicted);
    }

    /// Nobody presented a card: the answer alone speaks, and nothing is said about a certificate.
    pub(super) fn forget_certificate(&mut self) {
        let certificate = Finding::set(&[Finding::CertificateNotRead, Finding::DateUnknown]);
        (self.found, self.silenced) = (self.found.without(certificate), self.silenced.without(certificate));
        self.by = By::Answer;
    }

    fn silence(&mut self, which: Set<Finding>, by: Finding) {
        let silenced = self.live().intersection(which);
        #[cfg(all(test, feature = "serde"))]
        let silenced = silenced.without(super::mutant::NEVER_SILENCED.get());
        silenced.intersection(REFUSE).iter().for_each(|refusal| self.contradictions.add(by, refusal));
        self.silenced = self.silenced.union(silenced);
    }
}

/// Findings that say different things, each with its other side. There are never more than a few.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Contradictions([Option<(Finding, Finding)>; 6]);

impl Contradictions {
    pub(super) const NONE: Contradictions = Contradictions([None; 6]);

    /// Adds the two sides: first the one that counts.
    pub(super) fn add(&mut self, counts: Finding, against: Finding) {
        if self.iter().any(|sides| sides == (counts, against)) {
            return;
        }
        if let Some(place) = self.0.iter_mut().find(|place| place.is_none()) {
            *place = Some((counts, against));
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (Finding, Finding)> + '_ {
        self.0.iter().copied().flatten()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0[0].is_none()
    }
}
