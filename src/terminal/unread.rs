//! Values of an answer that could not be read. They are not absent: nothing is presumed in their place.

use super::remark::Remark;

/// The elements of one person's answer, by their paths, whose values could not be read.
pub(super) struct Unread<'a>(Vec<&'a str>);

impl<'a> Unread<'a> {
    /// Of the header and of one person's part; `unit`: its number, from 1, in an answer about many.
    pub(super) fn of(remarks: &'a [Remark], unit: Option<usize>) -> Unread<'a> {
        let part = unit.map(|number| format!("XmlMsg/MessageBody/BulkConfirmUnit[{number}]/"));
        let part = part.as_deref().unwrap_or("XmlMsg/MessageBody/");
        let unread = remarks.iter().filter_map(|remark| match remark {
            Remark::Unreadable { path, .. } => Some(path.as_str()),
            _ => None,
        });
        Unread(unread.filter(|path| path.starts_with("XmlMsg/MessageHeader/") || path.starts_with(part)).collect())
    }

    /// Whether an element of the header is among them.
    pub(super) fn in_header(&self, element: &str) -> bool {
        self.0.iter().any(|path| path.strip_prefix("XmlMsg/MessageHeader/") == Some(element))
    }

    /// Whether an element of any result is, or one inside of it.
    pub(super) fn in_results(&self, element: &str) -> bool {
        self.within("/ResultOfQualificationConfirmation[", element)
    }

    /// Whether an element of one result is, by the result's number from 1, or one inside of it.
    pub(super) fn in_result(&self, number: usize, element: &str) -> bool {
        self.within(&format!("/ResultOfQualificationConfirmation[{number}]/"), element)
    }

    fn within(&self, place: &str, element: &str) -> bool {
        let mut inside = self.0.iter().filter_map(|path| path.split_once(place));
        inside.any(|(_, rest)| rest.split('/').any(|name| name == element))
    }
}
