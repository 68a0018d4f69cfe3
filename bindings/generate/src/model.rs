//! The model: every function with its documentation and typed parameters, every word. The one thing that the generators
//! of other languages read.

use serde::Serialize;
use syn::{Attribute, Expr, FnArg, Item, ItemFn, Lit, Meta, Pat, ReturnType, Type};
use uketsuke::reception::Kind as FactKind;
use uketsuke::vocabulary::{Fact, GROUPS, Row, VisitList, Word as Named};

/// The handles, and the class that each is in an object language; each after those that it mentions in C++.
pub const CLASSES: &[(&str, &str)] = &[
    ("settings", "Settings"),
    ("simulator", "Simulator"),
    ("certificate", "Certificate"),
    ("challenge", "Challenge"),
    ("answer", "Answer"),
    ("folder", "Folder"),
    ("decision", "Decision"),
    ("visit", "Visit"),
    ("session", "Session"),
    ("readers", "Readers"),
    ("conversation", "Conversation"),
];

/// The files of the interface, in the order of the header.
const TOPICS: &[(&str, &str)] = &[
    ("library", "The library"),
    ("settings", "Settings"),
    ("sessions", "Sessions"),
    ("visits", "Visits"),
    ("decisions", "Decisions"),
    ("readers", "Readers"),
    ("terminal", "The eligibility terminal's files"),
    ("folder", "The eligibility terminal's folder"),
    ("ask", "Questions"),
    ("certificates", "Certificates"),
    ("drivers", "Drivers"),
    ("simulator", "The simulator"),
];

/// The types that a number of the interface may have in C.
const NUMBERS: &[&str] = &[
    "uketsuke_status",
    "uketsuke_fact",
    "uketsuke_outcome",
    "uketsuke_word",
    "uketsuke_language",
    "uketsuke_detail",
    "uketsuke_operation",
    "uketsuke_day",
    "uketsuke_flag",
    "uketsuke_value",
];

#[derive(Serialize)]
pub struct Model {
    pub abi: u32,
    pub version: String,
    pub topics: Vec<Topic>,
    /// The one structure that crosses the boundary.
    pub transport: Structure,
    pub groups: Vec<Group>,
}

impl Model {
    pub fn functions(&self) -> impl Iterator<Item = &Function> {
        self.topics.iter().flat_map(|topic| &topic.functions)
    }
}

#[derive(Serialize)]
pub struct Structure {
    pub name: String,
    pub doc: String,
    pub fields: Vec<Field>,
}

#[derive(Serialize)]
pub struct Field {
    pub name: String,
    pub doc: String,
    pub of: FieldOf,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldOf {
    Uint32,
    Int32,
    Context,
    Text,
    /// A function of the driver's.
    Function {
        returns: String,
        parameters: Vec<Parameter>,
    },
}

#[derive(Serialize)]
pub struct Topic {
    pub file: &'static str,
    pub title: &'static str,
    /// What the file's head says.
    pub doc: String,
    pub functions: Vec<Function>,
}

#[derive(Serialize)]
pub struct Function {
    pub name: String,
    pub doc: String,
    pub ja: String,
    pub returns: String,
    pub parameters: Vec<Parameter>,
}

#[derive(Serialize)]
pub struct Parameter {
    pub name: String,
    /// The type in C.
    pub c: String,
    pub kind: Kind,
}

/// The kinds of parameters that there are; a generator fails on any other.
#[derive(Serialize, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Handle,
    HandleOut,
    Int32,
    Uint32,
    Uint64,
    Size,
    TextIn,
    /// A text that whoever hands it over wipes afterwards.
    PinIn,
    BytesIn,
    TextOut,
    BytesOut,
    Int32Out,
    Uint32Out,
    SizeOut,
    Transport,
    Log,
    Context,
}

#[derive(Serialize)]
pub struct Group {
    pub name: &'static str,
    pub type_name: &'static str,
    /// What its constants begin with: `UKETSUKE_ERROR`.
    pub prefix: String,
    pub doc: &'static str,
    pub zero: Option<Word>,
    pub words: Vec<Word>,
}

#[derive(Serialize)]
pub struct Word {
    pub number: i32,
    pub name: &'static str,
    pub variant: &'static str,
    /// Its constant in C.
    pub constant: String,
    pub ja: &'static str,
    pub en: &'static str,
    pub doc: &'static str,
    /// What the value is of a fact, of an outcome, and of whatever else is asked for by its word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<WordValue>,
}

#[derive(Serialize)]
pub struct WordValue {
    /// `day`, `flag`, `count`, `amount`, `text`, or the group whose words are its values.
    pub of: &'static str,
    /// The fact without which it says nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<&'static str>,
    /// The list by whose index it repeats.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<&'static str>,
}

/// Groups of what has a value beside the facts.
const VALUED: &[&str] = &["outcome", "option", "session", "certificate", "answer", "simulator"];

impl WordValue {
    fn of(group: &str, row: &'static Row) -> Option<WordValue> {
        match group {
            "fact" => WordValue::of_fact(row.number),
            group if VALUED.contains(&group) => Some(WordValue { of: documented(row.doc), needs: None, list: None }),
            _ => None,
        }
    }

    fn of_fact(number: i32) -> Option<WordValue> {
        let fact = Fact::from_number(number)?;
        let of = match fact.kind() {
            FactKind::Day => "day",
            FactKind::Flag => "flag",
            FactKind::Count => "count",
            FactKind::Amount(_) => "amount",
            FactKind::Text => "text",
            FactKind::Word(group) => group.name,
        };
        let list = fact.list().filter(|list| *list != VisitList::Answer);
        Some(WordValue { of, needs: fact.needs().map(Named::as_str), list: list.map(Named::as_str) })
    }
}

/// What the value is by the word's own documentation, which ends in "a word of *group*", "a day", "a flag" or "a text".
fn documented(doc: &'static str) -> &'static str {
    if let Some((_, after)) = doc.split_once("a word of *") {
        return after.split('*').next().unwrap_or_default();
    }
    let said = |what: &str| doc.contains(&format!(", a {what}"));
    ["day", "flag", "text"].into_iter().find(|what| said(what)).unwrap_or("count")
}

/// Reads `src/capi` and the vocabulary.
pub fn read() -> Result<Model, String> {
    let topics = TOPICS.iter().map(|(file, title)| topic(file, title)).collect::<Result<Vec<_>, _>>()?;
    let groups = GROUPS.iter().map(|group| {
        let prefix = match group.name {
            "status" => "UKETSUKE_ERROR".to_owned(),
            "detail" => "UKETSUKE_TEXT".to_owned(),
            name => format!("UKETSUKE_{}", upper(name)),
        };
        let word = |row: &'static Row| Word {
            number: row.number,
            name: row.name,
            variant: row.variant,
            constant: if (group.name, row.number) == ("status", 0) {
                "UKETSUKE_OK".to_owned()
            } else {
                format!("{prefix}_{}", upper(row.name))
            },
            ja: row.ja,
            en: row.en,
            doc: row.doc.trim(),
            value: WordValue::of(group.name, row),
        };
        Group {
            name: group.name,
            type_name: group.type_name,
            doc: group.doc.trim(),
            zero: group.zero.map(word),
            words: group.rows.iter().map(word).collect(),
            prefix: prefix.clone(),
        }
    });
    let groups: Vec<Group> = groups.collect();
    if let Some(group) = groups.iter().find(|group| CLASSES.iter().any(|(_, class)| *class == group.type_name)) {
        return Err(format!("the words of {} have the name of a handle's class", group.name));
    }
    for value in groups.iter().flat_map(|group| &group.words).filter_map(|word| word.value.as_ref()) {
        let plain = matches!(value.of, "day" | "flag" | "count" | "amount" | "text");
        if !plain && !groups.iter().any(|group| group.name == value.of) {
            return Err(format!("no group is called {}, of which a value is to be a word", value.of));
        }
    }
    let version = std::fs::read_to_string("Cargo.toml").map_err(|error| format!("Cargo.toml: {error}"))?;
    let version = version.lines().find_map(|line| line.strip_prefix("version = ")).unwrap_or_default();
    Ok(Model { abi: 1, version: version.trim_matches('"').to_owned(), topics, transport: transport()?, groups })
}

fn transport() -> Result<Structure, String> {
    const NAME: &str = "uketsuke_transport";
    let path = "src/capi/transport.rs";
    let source = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let parsed = syn::parse_file(&source).map_err(|error| format!("{path}: {error}"))?;
    let found = parsed.items.iter().find_map(|item| match item {
        Item::Struct(structure) if structure.ident == NAME => Some(structure),
        _ => None,
    });
    let structure = found.ok_or_else(|| format!("{path}: no {NAME}"))?;
    let fields = structure.fields.iter().map(|field| {
        let name = field.ident.as_ref().map(ToString::to_string).unwrap_or_default();
        let of = field_of(&field.ty).ok_or_else(|| format!("{NAME}.{name}: a field of an unknown kind"))?;
        Ok(Field { doc: docs(&field.attrs).join("\n"), name, of })
    });
    let fields = fields.collect::<Result<_, String>>()?;
    Ok(Structure { name: NAME.to_owned(), doc: docs(&structure.attrs).join("\n"), fields })
}

fn field_of(of: &Type) -> Option<FieldOf> {
    if let Type::Path(path) = of {
        let last = path.path.segments.last()?;
        if let syn::PathArguments::AngleBracketed(inner) = &last.arguments {
            let syn::GenericArgument::Type(Type::BareFn(function)) = inner.args.first()? else { return None };
            let parameters = function.inputs.iter().map(|input| {
                let (c, kind) = typed(&input.ty)?;
                Some(Parameter { name: input.name.as_ref()?.0.to_string(), c, kind })
            });
            let returns = match &function.output {
                ReturnType::Default => "void".to_owned(),
                ReturnType::Type(_, of) => plain(of)?,
            };
            return Some(FieldOf::Function { returns, parameters: parameters.collect::<Option<_>>()? });
        }
        return match plain(of)?.as_str() {
            "uint32_t" => Some(FieldOf::Uint32),
            "int32_t" => Some(FieldOf::Int32),
            _ => None,
        };
    }
    match typed(of)? {
        (_, Kind::Context) => Some(FieldOf::Context),
        (_, Kind::TextIn) => Some(FieldOf::Text),
        _ => None,
    }
}

fn topic(file: &'static str, title: &'static str) -> Result<Topic, String> {
    let path = format!("src/capi/{file}.rs");
    let source = std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}"))?;
    let parsed = syn::parse_file(&source).map_err(|error| format!("{path}: {error}"))?;
    let doc = docs(&parsed.attrs).join("\n");
    let functions = parsed.items.iter().filter_map(|item| match item {
        Item::Fn(function) if function.sig.abi.is_some() => Some(self::function(function)),
        _ => None,
    });
    Ok(Topic { file, title, doc, functions: functions.collect::<Result<_, _>>()? })
}

fn function(function: &ItemFn) -> Result<Function, String> {
    let name = function.sig.ident.to_string();
    let lines = docs(&function.attrs);
    let ja = lines.iter().find_map(|line| line.strip_prefix("ja: ")).unwrap_or_default().to_owned();
    if ja.is_empty() {
        return Err(format!("{name} has no line in Japanese"));
    }
    let doc: Vec<String> = lines.into_iter().filter(|line| !line.starts_with("ja: ")).collect();
    let parameters = function.sig.inputs.iter().map(|input| {
        let FnArg::Typed(input) = input else { return Err(format!("{name}: self")) };
        let Pat::Ident(pattern) = &*input.pat else { return Err(format!("{name}: a pattern")) };
        let (c, kind) = typed(&input.ty).ok_or_else(|| format!("{name}: a parameter of an unknown kind"))?;
        let name = pattern.ident.to_string();
        Ok(Parameter { kind: if name == "pin" { Kind::PinIn } else { kind }, c, name })
    });
    let returns = match &function.sig.output {
        ReturnType::Default => "void".to_owned(),
        ReturnType::Type(_, of) => plain(of).ok_or_else(|| format!("{name}: an unknown result"))?,
    };
    let parameters = parameters.collect::<Result<Vec<_>, String>>()?;
    Ok(Function { name, doc: doc.join("\n"), ja, returns, parameters })
}

fn typed(of: &Type) -> Option<(String, Kind)> {
    let Type::Ptr(pointer) = of else {
        let name = plain(of)?;
        let kind = match name.as_str() {
            "uint32_t" => Kind::Uint32,
            "uint64_t" => Kind::Uint64,
            "size_t" => Kind::Size,
            "uketsuke_log" => Kind::Log,
            name if NUMBERS.contains(&name) => Kind::Int32,
            _ => return None,
        };
        return Some((name, kind));
    };
    let constant = pointer.const_token.is_some();
    if let Type::Ptr(inner) = &*pointer.elem {
        return Some((format!("{} **", plain(&inner.elem)?), Kind::HandleOut));
    }
    let name = plain(&pointer.elem)?;
    let kind = match (name.as_str(), constant) {
        ("char", true) => Kind::TextIn,
        ("char", false) => Kind::TextOut,
        ("uint8_t", true) => Kind::BytesIn,
        ("uint8_t", false) => Kind::BytesOut,
        ("size_t", false) => Kind::SizeOut,
        ("uint32_t", false) => Kind::Uint32Out,
        ("void", false) => Kind::Context,
        ("uketsuke_transport", true) => Kind::Transport,
        (name, false) if NUMBERS.contains(&name) => Kind::Int32Out,
        (_, true) if name.starts_with("uketsuke_") => Kind::Handle,
        _ => return None,
    };
    Some((format!("{}{name} *", if constant { "const " } else { "" }), kind))
}

fn plain(of: &Type) -> Option<String> {
    let Type::Path(path) = of else { return None };
    let name = path.path.segments.last()?.ident.to_string();
    Some(match name.as_str() {
        "i32" => "int32_t".to_owned(),
        "u32" => "uint32_t".to_owned(),
        "u64" => "uint64_t".to_owned(),
        "usize" => "size_t".to_owned(),
        "u8" => "uint8_t".to_owned(),
        "c_char" => "char".to_owned(),
        "c_void" => "void".to_owned(),
        name if name.starts_with("uketsuke_") => name.to_owned(),
        _ => return None,
    })
}

fn docs(attributes: &[Attribute]) -> Vec<String> {
    let line = |attribute: &Attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    attributes.iter().filter_map(line).collect()
}

pub fn upper(name: &str) -> String {
    name.to_uppercase().replace('.', "_")
}
