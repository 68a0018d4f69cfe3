//! Whether the token is genuine, and whether its certificate was revoked.

use super::super::desk::Desk;
use super::super::{Advice, Evidence, Reason, Step, Token};
use super::{Findings, refuse};
use crate::TokenKind;
use crate::certificate::{Chain, Hierarchy, Possession, Revocation};
use crate::vocabulary::RuleId;

/// Who issued the certificate, and whether the token holds its key.
pub(super) fn issuer(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let facts = &token.certificate;
    let (reasons, steps) = (&mut desk.reasons, &mut desk.steps);
    if facts.chain == Chain::Failed {
        reasons.insert(Reason::ChainFailed);
        steps.insert(Step::TokenNotGenuine);
        found.never = true;
    }
    if facts.purpose.is_refused() {
        reasons.insert(Reason::NotForAuthentication);
        steps.insert(Step::TokenNotGenuine);
        found.never = true;
    }
    if facts.possession == Possession::Failed {
        reasons.insert(Reason::PossessionFailed);
        steps.insert(Step::TokenNotGenuine);
        found.never = true;
    }
    let trusted = desk.visit.trusted;
    let special = match facts.hierarchy {
        Hierarchy::Test => Some((trusted.test, Reason::TestHierarchy, Advice::TestAccepted)),
        Hierarchy::Simulated => Some((trusted.simulated, Reason::SimulatedHierarchy, Advice::SimulatedAccepted)),
        _ => None,
    };
    match special {
        Some((true, _, advice)) => desk.advice.insert(advice),
        Some((false, reason, _)) => {
            reasons.insert(reason);
            steps.insert(Step::UseRealToken);
            // Of an unverified certificate the hierarchy is no more than what its issuer's name claims.
            match facts.chain {
                Chain::Unverified => found.open = true,
                Chain::Verified | Chain::Failed => found.never = true,
            }
        }
        None => {}
    }
    if token.kind == TokenKind::Unknown {
        reasons.insert(Reason::TokenUnknown);
        found.open = true;
    }
    let nothing_read = facts.expires_on.is_none() && facts.chain == Chain::Unverified;
    if nothing_read {
        reasons.insert(Reason::CertificateNotRead); // and so its date is not known, which is judged below
    } else if facts.evidence == Evidence::Read && facts.chain == Chain::Unverified {
        reasons.insert(Reason::ChainUnverified);
        steps.insert(Step::OnlineQuery);
        found.open = true;
    }
}

/// What is known of revocation.
pub(super) fn revocation(desk: &mut Desk<'_>, token: &Token, found: &mut Findings) {
    let reason = match token.certificate.revocation {
        _ if token.card_returned => Some(Reason::Returned),
        Revocation::Revoked => Some(Reason::Revoked),
        Revocation::Suspended => Some(Reason::Suspended),
        Revocation::Good => None,
        Revocation::Unknown => {
            desk.advice.insert(Advice::RevocationUnknown);
            None
        }
    };
    let Some(reason) = reason else { return };
    desk.reasons.insert(reason);
    refuse(desk, RuleId::CardRevoked, &mut found.refused, &mut found.unruled);
    after_revocation(desk);
}

pub(super) fn after_revocation(desk: &mut Desk<'_>) {
    desk.advise(Advice::MovingDoesNotRevoke, RuleId::CardMoving);
    desk.advise(Advice::ForeignExtension, RuleId::RenewalForeign);
    desk.steps.insert(Step::AskMunicipality);
    desk.steps.insert(Step::AskInsurer);
}
