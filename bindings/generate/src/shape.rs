//! What each function is in an object language, worked out once for all of them: whose method it is, what its caller
//! gives, what is handed to the raw function, and what comes back. A language's generator only spells it.

use super::model::{CLASSES, Function, Kind, Model, Parameter};

/// Groups of what a decision holds or not.
const HELD: &[&str] = &["finding", "step", "note", "rule"];

/// Handles that say more about an error that a call with them came to: `uketsuke_visit_error_text`.
const TELLERS: &[&str] = &["session", "settings", "visit"];

/// Functions whose status is an answer like any other, with what comes beside it.
const REPORTS: &[&str] = &["uketsuke_visit_check", "uketsuke_visit_check_at"];

/// A class over a handle.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// `session`
    pub handle: &'static str,
    /// `Session`
    pub name: &'static str,
}

pub fn classes() -> impl Iterator<Item = Class> {
    CLASSES.iter().map(|(handle, name)| Class { handle, name })
}

/// What a number is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// A word of any group.
    Word,
    /// A word of one group, by the name of its enumeration.
    Group(&'static str),
    Day,
    Flag,
    /// A word, a day, a count or a flag.
    Value,
    Uint32,
    Uint64,
}

/// What is behind a word's number, where it is more than a number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Worth {
    Day,
    Flag,
    /// A word of the enumeration.
    Group(&'static str),
}

/// Every word by which something else than a count or a text is asked for: its enumeration, its variant, and what it gives.
pub fn worths(model: &Model) -> Vec<(&'static str, &'static str, Worth)> {
    let enumeration = |name: &str| model.groups.iter().find(|group| group.name == name).map(|group| group.type_name);
    let mut all = Vec::new();
    for group in &model.groups {
        for word in &group.words {
            let worth = match (group.name, word.value.as_ref().map(|value| value.of)) {
                (name, _) if HELD.contains(&name) => Some(Worth::Flag),
                ("provision", _) => enumeration("provided").map(Worth::Group),
                (_, Some("day")) => Some(Worth::Day),
                (_, Some("flag")) => Some(Worth::Flag),
                (_, of) => of.and_then(enumeration).map(Worth::Group),
            };
            all.extend(worth.map(|worth| (group.type_name, word.variant, worth)));
        }
    }
    all
}

/// Whose sentence an error has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Teller<'a> {
    Nobody,
    This,
    Handle(&'a str),
}

/// How a call that waits is made where it has to end now and then.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    No,
    /// Again and again, since a wait that ended with nothing has done nothing.
    InSlices,
    /// A wait in slices comes first: what follows is not done twice.
    AfterSlices,
    /// Beside the caller.
    Whole,
}

/// What the caller gives.
pub struct Taken<'a> {
    pub name: &'a str,
    pub of: Given,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Given {
    /// May be none, as every text, PIN and file may.
    Handle(Class),
    Text,
    Pin,
    Bytes,
    Number(Number),
}

impl Given {
    /// What has a default comes last: the language.
    pub fn is_language(self) -> bool {
        self == Given::Number(Number::Group("Language"))
    }
}

/// What is handed to the raw function, in C's order.
#[derive(Clone, Copy)]
pub enum Passed<'a> {
    This,
    Handle(&'a str),
    Text(&'a str),
    Pin(&'a str),
    Bytes(&'a str),
    LengthOf(&'a str),
    Number(&'a str, Number),
    /// The place of the handle that is made.
    Made,
    /// The place of a number.
    Out(&'a str, Number),
    Buffer,
    Capacity,
    Length,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Buffer {
    Text,
    Bytes,
}

/// What comes back. At most one of `handle` and `buffer`; `value` only of what cannot fail.
pub struct Gives<'a> {
    /// It may fail: the raw result is a status.
    pub is_status: bool,
    /// The status comes back with the numbers, and nothing fails.
    pub is_report: bool,
    pub handle: Option<Class>,
    pub buffer: Option<Buffer>,
    pub outs: Vec<(&'a str, Number)>,
    pub value: Option<Number>,
}

pub struct Shape<'a> {
    pub function: &'a Function,
    pub class: Option<Class>,
    /// Its name without its class, in snake case.
    pub name: &'a str,
    pub is_method: bool,
    pub takes: Vec<Taken<'a>>,
    pub passes: Vec<Passed<'a>>,
    pub gives: Gives<'a>,
}

impl<'a> Shape<'a> {
    /// The functions of a class, or those of none. What frees is the class's own, and functions that take functions are
    /// written by hand for each language.
    pub fn all(model: &'a Model, class: Option<Class>) -> Vec<Shape<'a>> {
        let by_hand = |kind| matches!(kind, Kind::Transport | Kind::Log);
        let of_class = model.functions().filter(|function| {
            let takes_functions = function.parameters.iter().any(|parameter| by_hand(parameter.kind));
            class_of(function) == class && !function.name.ends_with("_free") && !takes_functions
        });
        of_class.map(|function| Shape::new(function, class)).collect()
    }

    fn new(function: &'a Function, class: Option<Class>) -> Shape<'a> {
        let whole = function.name.trim_start_matches("uketsuke_");
        let name = class.and_then(|class| whole.strip_prefix(class.handle)).map_or(whole, |name| &name[1..]);
        let is_report = REPORTS.contains(&function.name.as_str());
        let is_status = function.returns == "uketsuke_status" && !is_report;
        let value = (!is_status && !is_report && function.returns != "void").then(|| number(&function.returns));
        let mut shape = Shape {
            function,
            class,
            name: if name == "new" { "make" } else { name },
            is_method: false,
            takes: Vec::new(),
            passes: Vec::new(),
            gives: Gives { is_status, is_report, handle: None, buffer: None, outs: Vec::new(), value },
        };
        let mut bytes = None;
        for (place, parameter) in function.parameters.iter().enumerate() {
            shape.add(place, parameter, &mut bytes);
        }
        shape.takes.sort_by_key(|taken| taken.of.is_language());
        shape
    }

    /// `bytes` are those whose length is still to come.
    fn add(&mut self, place: usize, parameter: &'a Parameter, bytes: &mut Option<&'a str>) {
        let name = parameter.name.as_str();
        let (given, passed) = match parameter.kind {
            Kind::Handle if place == 0 && self.class == Some(handle(parameter)) => {
                self.is_method = true;
                (None, Passed::This)
            }
            Kind::Handle => (Some(Given::Handle(handle(parameter))), Passed::Handle(name)),
            Kind::HandleOut => {
                self.gives.handle = Some(handle(parameter));
                (None, Passed::Made)
            }
            Kind::TextIn => (Some(Given::Text), Passed::Text(name)),
            Kind::PinIn => (Some(Given::Pin), Passed::Pin(name)),
            Kind::BytesIn => {
                *bytes = Some(name);
                (Some(Given::Bytes), Passed::Bytes(name))
            }
            Kind::Size => (None, bytes.take().map_or(Passed::Capacity, Passed::LengthOf)),
            Kind::Int32 | Kind::Uint32 | Kind::Uint64 => {
                let of = number(&parameter.c);
                (Some(Given::Number(of)), Passed::Number(name, of))
            }
            Kind::TextOut | Kind::BytesOut => {
                let text = parameter.kind == Kind::TextOut;
                self.gives.buffer = Some(if text { Buffer::Text } else { Buffer::Bytes });
                (None, Passed::Buffer)
            }
            Kind::SizeOut => (None, Passed::Length),
            Kind::Int32Out | Kind::Uint32Out => {
                let of = number(parameter.c.trim_end_matches(" *"));
                self.gives.outs.push((name, of));
                (None, Passed::Out(name, of))
            }
            Kind::Transport | Kind::Log | Kind::Context => unreachable!("{name}: written by hand"),
        };
        self.takes.extend(given.map(|of| Taken { name, of }));
        self.passes.push(passed);
    }

    /// The name of its twin that gives the bare number of a value.
    pub fn number_twin(&self) -> Option<&'static str> {
        self.day_twin().map(|twin| if twin == "day" { "get_number" } else { "get_number_at" })
    }

    /// What is asked for or set, of a function that gives or takes the value of something.
    pub fn subject(&self) -> Option<&Taken<'a>> {
        let value = |taken: &Taken<'_>| taken.of == Given::Number(Number::Value);
        match self.takes.iter().position(value) {
            Some(place) => self.takes.get(place.checked_sub(1)?),
            None => self.takes.last().filter(|_| self.day_twin().is_some()),
        }
    }

    pub fn teller(&self) -> Teller<'a> {
        let of_class = self.class.is_some_and(|class| TELLERS.contains(&class.handle));
        if self.is_method && of_class {
            Teller::This
        } else if self.name == "decide" {
            Teller::Handle("visit")
        } else {
            Teller::Nobody
        }
    }

    pub fn how_it_waits(&self) -> Waits {
        let within = self.takes.iter().any(|taken| taken.name == "timeout_ms");
        if !within {
            Waits::No
        } else if self.takes_pin().is_some() {
            Waits::AfterSlices
        } else if self.takes.len() > 1 {
            Waits::Whole
        } else {
            Waits::InSlices
        }
    }

    /// The name of its twin that gives a value as a day; only what gives a value has one.
    pub fn day_twin(&self) -> Option<&'static str> {
        match self.name {
            "get" if self.gives.value == Some(Number::Value) => Some("day"),
            "get_at" if self.gives.value == Some(Number::Value) => Some("day_at"),
            _ => None,
        }
    }

    /// Errors of a session's own calls say more, by its handle.
    pub fn is_of_session(&self) -> bool {
        self.is_method && self.class.is_some_and(|class| class.handle == "session")
    }

    /// It may wait, or take as long as a token does.
    pub fn waits(&self) -> bool {
        let of_session = self.is_of_session() && self.name == "run";
        self.is_method && (of_session || self.takes.iter().any(|taken| taken.name == "timeout_ms"))
    }

    /// Whether calls with a handle can be ended by another thread.
    pub fn cancels(model: &Model, handle: &str) -> bool {
        let name = format!("uketsuke_{handle}_cancel");
        model.functions().any(|function| function.name == name && function.returns == "void")
    }

    pub fn takes_pin(&self) -> Option<&'a str> {
        self.takes.iter().find(|taken| taken.of == Given::Pin).map(|taken| taken.name)
    }
}

fn class_of(function: &Function) -> Option<Class> {
    let name = function.name.trim_start_matches("uketsuke_");
    let handle = if name == "decide" { "decision" } else { name };
    classes().find(|class| handle == class.handle || name.starts_with(&format!("{}_", class.handle)))
}

fn handle(parameter: &Parameter) -> Class {
    let name = parameter.c.trim_start_matches("const ").trim_end_matches(['*', ' ']).trim_start_matches("uketsuke_");
    let found = classes().find(|class| class.handle == name);
    found.unwrap_or_else(|| unreachable!("{}: a handle without a class", parameter.c))
}

fn number(c: &str) -> Number {
    match c {
        "uint32_t" => Number::Uint32,
        "uint64_t" => Number::Uint64,
        "uketsuke_fact" => Number::Group("Fact"),
        "uketsuke_language" => Number::Group("Language"),
        "uketsuke_operation" => Number::Group("OperationKind"),
        "uketsuke_day" => Number::Day,
        "uketsuke_flag" => Number::Flag,
        "uketsuke_value" => Number::Value,
        _ => Number::Word,
    }
}

/// `wait_removal` is `waitRemoval`.
pub fn camel(name: &str) -> String {
    let pascal = pascal(name);
    let mut letters = pascal.chars();
    letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect()
}

/// `wait_removal` is `WaitRemoval`.
pub fn pascal(name: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    name.split('_').map(part).collect()
}

/// `WaitRemoval` is `WAIT_REMOVAL`.
pub fn upper(variant: &str) -> String {
    let mut name = String::new();
    for (place, c) in variant.chars().enumerate() {
        if c.is_uppercase() && place > 0 {
            name.push('_');
        }
        name.extend(c.to_uppercase());
    }
    name
}

pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
