//! General names (RFC 5280, 4.2.1.6) and the extensions made of them. Nothing in them is used, but for an issuer's name: they
//! are read to know that they can be, since a critical extension that cannot be read is not understood.

use super::der::{context, elements, first, implicit, only};
use super::name;
use der::{Tag, Tagged};

/// GeneralNames: one at least.
pub(super) fn are_names(value: &[u8]) -> bool {
    only(value, Tag::Sequence).is_some_and(is_list)
}

/// CRLDistributionPoints (4.2.1.13): one at least, each with a name or an issuer.
pub(super) fn are_distribution_points(value: &[u8]) -> bool {
    let points = only(value, Tag::Sequence).and_then(elements).unwrap_or_default();
    !points.is_empty()
        && points.iter().all(|point| point.tag() == Tag::Sequence && is_distribution_point(point.value()))
}

/// AuthorityInfoAccessSyntax (4.2.2.1): one description at least, each a method and a place.
pub(super) fn are_access_descriptions(value: &[u8]) -> bool {
    let descriptions = only(value, Tag::Sequence).and_then(elements).unwrap_or_default();
    let is_description = |content| match first(content, Tag::ObjectIdentifier) {
        Some((_, place)) => elements(place).is_some_and(|place| place.len() == 1) && is_list(place),
        None => false,
    };
    !descriptions.is_empty() && descriptions.iter().all(|one| one.tag() == Tag::Sequence && is_description(one.value()))
}

/// The first directory name among GeneralNames, given without tag and length.
pub(super) fn directory_name(names: &[u8]) -> Option<&[u8]> {
    elements(names)?.into_iter().find(|name| name.tag() == context(4)).map(|name| name.value())
}

/// Whether this is the content of GeneralNames: one at least.
pub(super) fn is_list(content: &[u8]) -> bool {
    elements(content)
        .is_some_and(|names| !names.is_empty() && names.into_iter().all(|name| is_name(name.tag(), name.value())))
}

fn is_name(tag: Tag, content: &[u8]) -> bool {
    match tag {
        // A name of another kind, an X.400 address, an EDI party.
        _ if [0, 3, 5].map(context).contains(&tag) => elements(content).is_some_and(|parts| !parts.is_empty()),
        // Mail, host and URI: IA5.
        _ if [1, 2, 6].map(implicit).contains(&tag) => !content.is_empty() && content.is_ascii(),
        _ if tag == context(4) => only(content, Tag::Sequence).is_some_and(name::is_name),
        _ if tag == implicit(7) => matches!(content.len(), 4 | 16),
        _ if tag == implicit(8) => content.last().is_some_and(|last| last & 0x80 == 0),
        _ => false,
    }
}

fn is_distribution_point(content: &[u8]) -> bool {
    let (name, rest) = match first(content, context(0)) {
        Some((name, rest)) => (Some(name), rest),
        None => (None, content),
    };
    let (reasons, rest) = match first(rest, implicit(1)) {
        Some((reasons, rest)) => (Some(reasons), rest),
        None => (None, rest),
    };
    let issuer = if rest.is_empty() { None } else { Some(only(rest, context(2)).unwrap_or_default()) };
    let named = |name: &[u8]| match (only(name, context(0)), only(name, context(1))) {
        (Some(full), _) => is_list(full),
        (_, Some(relative)) => elements(relative).is_some_and(|parts| !parts.is_empty()),
        (None, None) => false,
    };
    (name.is_some() || issuer.is_some())
        && name.is_none_or(named)
        && reasons.is_none_or(|bits| bits.first().is_some_and(|unused| *unused < 8))
        && issuer.is_none_or(is_list)
}
