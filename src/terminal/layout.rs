//! The layout of the files: elements in, whether they come from XML or JSON, typed content out.

use zeroize::Zeroizing;

use super::coverage::{Coverage, DiseaseCertificate};
use super::fields;
use super::limits::{
    MAX_BULK_ELEMENTS, MAX_DEPTH, MAX_ELEMENTS, MAX_REMARKS, MAX_RESULTS, MAX_TEXT, MAX_TICKETS, MAX_UNITS,
};
use super::message::{
    Bulk, Content, Header, Query, Receipt, ReferenceEntry, Registered, RegisteredUnit, Registration, Search,
    TerminalAnswer, Unit,
};
use super::personal::Personal;
use super::read_error::Trouble;
use super::remark::{Expected, Remark};
use super::ticket::Ticket;
use super::values::{Set, in_group};

/// Characters of an element's name that are kept for reports. The longest known one has 49.
const MAX_NAME: usize = 64;

/// A value that has no field of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Where it stood.
    pub path: String,
    /// The value, outer white space removed.
    pub value: Personal<String>,
}

/// Which message the elements make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    Query,
    Collect,
    Answer,
    Receipt,
    Bulk,
    Registration,
    /// Of one 照会番号.
    Registered,
    /// Of many.
    BulkRegistered,
}

/// What the elements made.
pub(super) struct Built {
    pub(super) content: Content,
    pub(super) remarks: Vec<Remark>,
    pub(super) kept: Vec<Kept>,
}

/// The places of the layout that have elements inside.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Message,
    Header,
    Body,
    Search,
    Entry,
    Unit,
    RegisteredUnit,
    Results,
    Result,
    Elderly,
    Limit,
    Diseases,
    Disease,
    Expenses,
    Ticket,
    /// An element with a value, or one that is not known.
    Leaf,
}

struct Frame {
    name: String,
    place: Place,
    text: Zeroizing<String>,
    has_children: bool,
}

/// Takes elements in the order of the file and makes a message of them.
pub(super) struct Builder {
    layout: Layout,
    stack: Vec<Frame>,
    elements: usize,
    header: Header,
    body: Unit,
    units: Vec<Unit>,
    registered: Vec<RegisteredUnit>,
    searches: Vec<Search>,
    entries: Vec<ReferenceEntry>,
    search: Search,
    entry: ReferenceEntry,
    disease: DiseaseCertificate,
    ticket: Ticket,
    in_unit: bool,
    in_registered: bool,
    remarks: Vec<Remark>,
    kept: Vec<Kept>,
    dropped: usize,
}

impl Builder {
    pub(super) fn new(layout: Layout) -> Builder {
        Builder {
            layout,
            stack: Vec::new(),
            elements: 0,
            header: Header::default(),
            body: Unit::default(),
            units: Vec::new(),
            registered: Vec::new(),
            searches: Vec::new(),
            entries: Vec::new(),
            search: Search::default(),
            entry: ReferenceEntry::default(),
            disease: DiseaseCertificate::default(),
            ticket: Ticket::default(),
            in_unit: false,
            in_registered: false,
            remarks: Vec::new(),
            kept: Vec::new(),
            dropped: 0,
        }
    }

    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.stack.len()
    }

    /// An element begins.
    pub(super) fn open(&mut self, name: &str) -> Result<(), Trouble> {
        self.count(1)?;
        if self.stack.len() >= MAX_DEPTH {
            return Err(Trouble::TooMany("levels"));
        }
        let name = reportable(name);
        let place = match self.stack.last_mut() {
            Some(parent) => {
                parent.has_children = true;
                place(parent.place, &name)
            }
            None if name == "XmlMsg" => Place::Message,
            None => return Err(Trouble::NotAMessage),
        };
        match place {
            Place::Unit if self.units.len() >= MAX_UNITS => return Err(Trouble::TooMany("units")),
            Place::Unit => {
                self.units.push(Unit::default());
                self.in_unit = true;
            }
            Place::RegisteredUnit if self.registered.len() >= MAX_UNITS => return Err(Trouble::TooMany("units")),
            Place::RegisteredUnit => {
                self.registered.push(RegisteredUnit::default());
                self.in_registered = true;
            }
            Place::Result if self.unit().results.len() >= MAX_RESULTS => return Err(Trouble::TooMany("results")),
            Place::Result => self.unit().results.push(Coverage::default()),
            _ => {}
        }
        self.stack.push(Frame { name, place, text: Zeroizing::default(), has_children: false });
        Ok(())
    }

    /// Text inside the open element.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Trouble> {
        let Some(frame) = self.stack.last_mut() else { return Err(Trouble::NotAMessage) };
        frame.text.push_str(text);
        if frame.text.len() > MAX_TEXT {
            return Err(Trouble::TooMany("characters in one element"));
        }
        Ok(())
    }

    /// An attribute of the open element. No known element has any.
    pub(super) fn attribute(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        self.count(1)?;
        let path = self.path(&reportable(&format!("@{name}")));
        self.keep(path, value, |path| Remark::UnknownElement { path });
        Ok(())
    }

    /// A value of the open element that is no text, as JSON may have it.
    pub(super) fn not_text(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        self.count(1)?;
        let path = self.path(&reportable(name));
        self.keep(path, value, |path| Remark::Unreadable { path, expected: Expected::Text });
        Ok(())
    }

    /// The open element ends.
    pub(super) fn close(&mut self) -> Result<(), Trouble> {
        let Some(frame) = self.stack.pop() else { return Err(Trouble::NotAMessage) };
        let value = frame.text.trim_ascii();
        match frame.place {
            Place::Leaf if value.is_empty() && frame.has_children => {}
            // `1<b/>` is not the value 1, and what it is nobody can know.
            Place::Leaf if frame.has_children => return Err(Trouble::Mixed),
            Place::Leaf => self.leaf(&frame.name, value)?,
            _ if !value.is_empty() => {
                let path = self.path(&frame.name);
                self.keep(path, value, |path| Remark::StrayText { path });
            }
            _ => {}
        }
        self.close_group(frame.place)
    }

    /// Groups that turned out to hold nothing were not given.
    fn close_group(&mut self, place: Place) -> Result<(), Trouble> {
        match place {
            Place::Unit => self.in_unit = false,
            Place::RegisteredUnit => self.in_registered = false,
            Place::Search if self.search != Search::default() => {
                let search = core::mem::take(&mut self.search);
                if self.in_unit {
                    return self.only_search(search);
                }
                if self.searches.len() >= MAX_UNITS {
                    return Err(Trouble::TooMany("questions"));
                }
                self.searches.push(search);
            }
            Place::Entry if self.entry != ReferenceEntry::default() => {
                let entry = core::mem::take(&mut self.entry);
                match self.registered.last_mut().filter(|_| self.in_registered) {
                    Some(unit) if unit.entry.as_ref().is_some_and(|told| *told != entry) => {
                        return Err(Trouble::Repeated(self.path("ReferenceNumberRegistrationInfo")));
                    }
                    Some(unit) => unit.entry = Some(entry),
                    None if self.entries.len() >= MAX_UNITS => return Err(Trouble::TooMany("entries")),
                    None => self.entries.push(entry),
                }
            }
            Place::Disease if self.disease != DiseaseCertificate::default() => {
                let disease = Personal::new(core::mem::take(&mut self.disease));
                if let Some(result) = self.unit().results.last_mut() {
                    if result.diseases.len() >= MAX_TICKETS {
                        return Err(Trouble::TooMany("certificates"));
                    }
                    result.diseases.push(disease);
                }
            }
            Place::Ticket if self.ticket != Ticket::default() => {
                let ticket = core::mem::take(&mut self.ticket);
                if let Some(result) = self.unit().results.last_mut() {
                    if result.tickets.len() >= MAX_TICKETS {
                        return Err(Trouble::TooMany("tickets"));
                    }
                    result.tickets.push(ticket);
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// An answer about one person repeats one question.
    fn only_search(&mut self, search: Search) -> Result<(), Trouble> {
        match &mut self.unit().search {
            Some(told) if *told != search => Err(Trouble::Repeated(self.path("QualificationConfirmSearchInfo"))),
            slot => {
                *slot = Some(search);
                Ok(())
            }
        }
    }

    fn leaf(&mut self, name: &str, value: &str) -> Result<(), Trouble> {
        let parent = self.stack.last().map_or(Place::Leaf, |frame| frame.place);
        let unit = match self.units.last_mut() {
            Some(unit) if self.in_unit => unit,
            _ => &mut self.body,
        };
        let set = match (parent, unit.results.last_mut()) {
            (Place::Header, _) => fields::header(&mut self.header, name, value),
            (Place::Body, _) if name == "ReceptionNumber" => fields::header(&mut self.header, name, value),
            (Place::Body | Place::Unit, _) if unit.reference_numbers.len() >= MAX_RESULTS => {
                return Err(Trouble::TooMany("reference numbers"));
            }
            (Place::Body | Place::Unit, _) => fields::unit(unit, name, value),
            (Place::RegisteredUnit, _) => match self.registered.last_mut() {
                Some(unit) => fields::processing(&mut unit.processing, name, value),
                None => Set::Unknown,
            },
            (Place::Search, _) => fields::search(&mut self.search, name, value),
            (Place::Entry, _) => fields::entry(&mut self.entry, name, value),
            (Place::Result, Some(into)) => fields::result(into, name, value),
            (Place::Elderly, Some(into)) => in_group(&mut into.elderly, |group| fields::elderly(group, name, value)),
            (Place::Limit, Some(into)) => in_group(&mut into.limit, |group| fields::limit(group, name, value)),
            (Place::Disease, _) => fields::disease(&mut self.disease, name, value),
            (Place::Ticket, _) => fields::ticket(&mut self.ticket, name, value),
            _ => Set::Unknown,
        };
        match set {
            Set::Done => {}
            Set::OtherWriter => {
                let path = self.path(name);
                self.remark(Remark::OtherWriter { path });
            }
            Set::Unknown => {
                let path = self.path(name);
                self.keep(path, value, |path| Remark::UnknownElement { path });
            }
            Set::Unconfirmed => {
                let path = self.path(name);
                self.keep(path, value, |path| Remark::UnconfirmedElement { path });
            }
            Set::Unreadable(expected) => {
                let path = self.path(name);
                self.keep(path, value, |path| Remark::Unreadable { path, expected });
            }
            Set::Unlisted(code) => {
                let path = self.path(name);
                self.remark(Remark::UnlistedCode { path, code });
            }
            Set::Repeated => return Err(Trouble::Repeated(self.path(name))),
        }
        Ok(())
    }

    /// The message, once the root element has ended.
    pub(super) fn finish(mut self) -> Result<Built, Trouble> {
        if self.layout == Layout::Answer {
            self.in_unit = false;
            for search in core::mem::take(&mut self.searches) {
                self.only_search(search)?;
            }
        }
        let results = !self.body.results.is_empty();
        let fits = match self.layout {
            Layout::Query | Layout::Collect | Layout::Receipt => {
                !results && self.units.is_empty() && self.registered.is_empty() && self.entries.is_empty()
            }
            Layout::Answer => self.units.is_empty() && self.registered.is_empty() && self.entries.is_empty(),
            Layout::Bulk => !results && self.registered.is_empty() && self.entries.is_empty(),
            Layout::Registration => !results && self.units.is_empty() && self.registered.is_empty(),
            Layout::Registered => !results && self.units.is_empty() && self.registered.is_empty(),
            Layout::BulkRegistered => !results && self.units.is_empty() && self.entries.is_empty(),
        };
        if !fits {
            return Err(Trouble::OtherKind);
        }
        // A validity of the whole file would be nobody's.
        if self.layout != Layout::Answer && !self.body.validity.is_absent() {
            let (path, validity) = (String::from("XmlMsg/MessageBody/QualificationValidity"), self.body.validity);
            self.keep(path, validity.code(), |path| Remark::UnknownElement { path });
        }
        if self.dropped > 0 {
            self.remarks.push(Remark::More { count: self.dropped });
        }
        let (header, processing) = (self.header, self.body.processing.clone());
        let content = match self.layout {
            Layout::Query => Content::Query(Query { header, questions: self.searches }),
            Layout::Collect => Content::Collect(header),
            Layout::Answer => Content::Answer(Box::new(TerminalAnswer { header, unit: self.body })),
            Layout::Receipt => Content::Receipt(Receipt { header, processing }),
            Layout::Bulk => Content::Bulk(Bulk { header, processing, units: self.units }),
            Layout::Registration => Content::Registration(Registration { header, entries: self.entries }),
            Layout::Registered => {
                let mut entries = self.entries.into_iter();
                let unit = RegisteredUnit { entry: entries.next(), processing };
                if entries.next().is_some() {
                    return Err(Trouble::OtherKind);
                }
                Content::Registered(Registered { header, units: vec![unit] })
            }
            Layout::BulkRegistered => Content::Registered(Registered { header, units: self.registered }),
        };
        Ok(Built { content, remarks: self.remarks, kept: self.kept })
    }

    fn unit(&mut self) -> &mut Unit {
        match self.units.last_mut() {
            Some(unit) if self.in_unit => unit,
            _ => &mut self.body,
        }
    }

    fn count(&mut self, elements: usize) -> Result<(), Trouble> {
        let most = match self.layout {
            Layout::Answer | Layout::Receipt | Layout::Collect | Layout::Registered => MAX_ELEMENTS,
            _ => MAX_BULK_ELEMENTS,
        };
        self.elements = self.elements.saturating_add(elements);
        if self.elements > most { Err(Trouble::TooMany("elements")) } else { Ok(()) }
    }

    fn remark(&mut self, remark: Remark) {
        if self.remarks.len() < MAX_REMARKS {
            self.remarks.push(remark);
        } else {
            self.dropped = self.dropped.saturating_add(1);
        }
    }

    fn keep(&mut self, path: String, value: &str, remark: impl FnOnce(String) -> Remark) {
        if self.kept.len() < MAX_REMARKS {
            self.kept.push(Kept { path: path.clone(), value: Personal::new(value.to_owned()) });
        }
        self.remark(remark(path));
    }

    /// The path of an element inside the open ones; results, units and tickets are numbered.
    fn path(&self, name: &str) -> String {
        let unit = self.units.last().filter(|_| self.in_unit).unwrap_or(&self.body);
        let mut path = String::new();
        for frame in &self.stack {
            path.push_str(&frame.name);
            let number = match frame.place {
                Place::Result => unit.results.len(),
                Place::Unit => self.units.len(),
                Place::RegisteredUnit => self.registered.len(),
                Place::Ticket => unit.results.last().map_or(0, |result| result.tickets.len()).saturating_add(1),
                _ => 0,
            };
            if number > 0 {
                path.push_str(&format!("[{number}]"));
            }
            path.push('/');
        }
        path + name
    }
}

/// A name as it is shown in reports: its length bounded, anything but the characters of the known names replaced.
fn reportable(name: &str) -> String {
    let fit = |c: char| if c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '@') { c } else { '?' };
    name.chars().take(MAX_NAME).map(fit).collect()
}

fn place(parent: Place, name: &str) -> Place {
    match (parent, name) {
        (Place::Message, "MessageHeader") => Place::Header,
        (Place::Message, "MessageBody") => Place::Body,
        (Place::Body | Place::Unit, "QualificationConfirmSearchInfo") => Place::Search,
        (Place::Body | Place::RegisteredUnit, "ReferenceNumberRegistrationInfo") => Place::Entry,
        (Place::Body, "BulkConfirmUnit") => Place::Unit,
        (Place::Body, "BulkRegistrationUnit") => Place::RegisteredUnit,
        (Place::Body | Place::Unit, "ResultList") => Place::Results,
        // In bulk answers of some versions without a list, or inside of something else.
        (Place::Results | Place::Unit | Place::Leaf, "ResultOfQualificationConfirmation") => Place::Result,
        (Place::Result, "ElderlyRecipientCertificateInfo") => Place::Elderly,
        (Place::Result, "LimitApplicationCertificateRelatedInfo") => Place::Limit,
        (Place::Result, "SpecificDiseasesCertificateList") => Place::Diseases,
        (Place::Diseases, "SpecificDiseasesCertificateInfo") => Place::Disease,
        (Place::Result, "PublicExpenseResultList") => Place::Expenses,
        (Place::Expenses, "MedicalTicketInfo") => Place::Ticket,
        _ => Place::Leaf,
    }
}
