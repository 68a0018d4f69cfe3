//! `uketsuke rules`: the rules that decisions rest on, each with its days, how certain it is, and its public source; and
//! what publishers and institutions do with a file of them (`docs/rule-renewal.md`).
//!
//! ```text
//! uketsuke 規則 表示 --on R8.11.21
//! uketsuke rules show --id card.grace --lang en
//! uketsuke rules show --write > rules.txt              the table as a file, to start from
//! uketsuke rules diff old.txt new.txt                  what changes, from which day
//! uketsuke rules sign new.txt --private-key publisher.key
//! uketsuke rules verify new.txt --key 3d40… --last-serial 6
//! ```

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use serde_json::{Value, json};
use uketsuke::Day;
use uketsuke::ask::{Asker, FORMAT};
use uketsuke::facility::{Edition, Facility};
use uketsuke::report::calendar::written;
use uketsuke::rules::{self, Change, Difference, Rule, Source, Table, UnknownRule};
use uketsuke::signed::PrivateKey;
use uketsuke::vocabulary::{Certainty, Word};

use crate::answer::answered;
use crate::facts::one;
use crate::failure::Failure;
use crate::language::{Both, Language, Say};
use crate::{day, output, receive, signed};

pub fn command(say: Say) -> Command {
    let about =
        ("判定の根拠となる規則と出典、規則ファイルの発行", "The rules that decisions rest on, and files of them");
    say.command("rules", "規則", about).subcommand_required(true).arg_required_else_help(true).subcommands([
        show_command(say),
        diff_command(say),
        sign_command(say),
        verify_command(say),
    ])
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    match matches.subcommand() {
        Some(("show", matches)) => show(matches, say),
        Some(("diff", matches)) => diff(matches, say),
        Some(("sign", matches)) => sign(matches, say),
        Some(("verify", matches)) => verify(matches, say),
        _ => Err(Failure::Usage(String::new())), // clap asks for one
    }
}

/// One of the commands of `rules`.
fn verb(say: Say, name: &'static str, alias: &'static str, about: Both) -> Command {
    say.command(name, alias, about)
}

fn show_command(say: Say) -> Command {
    let id = ("この規則のすべての期間", "Every period of this rule");
    let write = ("規則表をファイルの形で書く", "Write the table in the form of its file");
    verb(say, "show", "表示", ("規則とその出典を表示します", "Print the rules with their sources"))
        .arg(say.day("on", ("その日の規則(省略時は今日)", "Rules in force on that day (today in Japan)")))
        .arg(say.option("id", ("名前", "ID"), id).conflicts_with("on"))
        .arg(receive::rules_argument(say))
        .arg(signed::argument(say, "rules"))
        .arg(say.flag("write", write).conflicts_with_all(["on", "id"]))
        .arg(json_argument(say).conflicts_with("write"))
}

fn json_argument(say: Say) -> Arg {
    say.flag("json", ("JSONで表示する", "One JSON object"))
}

fn show(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let table = receive::table(matches, say)?;
    if matches.get_flag("write") {
        return output::print(&table.to_text()).map(|()| 0);
    }
    let id: Option<String> = one(matches, "id");
    let on = one(matches, "on").unwrap_or_else(day::today);
    let wanted = |rule: &&Rule| match &id {
        Some(id) => rule.id.as_str() == id,
        None => rule.is_in_force(on),
    };
    let rules: Vec<&Rule> = table.rules().iter().filter(wanted).collect();
    if let (Some(id), true) = (&id, rules.is_empty()) {
        let none = ("そのような規則はありません", "there is no such rule");
        return Err(Failure::Usage(say.named(id, say.text(none))));
    }
    if matches.get_flag("json") {
        let asker = Asker { table: &table, facility: Facility::built_in() };
        let question = match id {
            Some(id) => json!({"ask": "rules", "name": id}),
            None => json!({"ask": "rules", "day": on}),
        };
        return output::print(&answered(&asker, &question, say)?).map(|()| 0);
    }
    let texts: Vec<String> = rules.into_iter().map(|rule| text(rule, say)).collect();
    output::print(&format!("{}\n{}", texts.join("\n"), name_of(&table, say))).map(|()| 0)
}

fn text(rule: &Rule, say: Say) -> String {
    let words = if say.0 == Language::Ja { &rule.ja } else { &rule.en };
    let head = head(rule.certainty, rule.from, rule.until, say);
    format!("{} {head}\n  {words}\n{}", rule.id.as_str(), sources(&rule.sources))
}

/// A row that this program cannot apply: everything that the file says of it.
fn unknown(rule: &UnknownRule, say: Say) -> String {
    let words = if say.0 == Language::Ja { &rule.ja } else { &rule.en };
    let head = head(rule.certainty, rule.from, rule.until, say);
    let unknown = say.text(("このプログラムで扱えない規則です", "not known to this program"));
    let unknown = rule.subject.map_or(unknown.to_owned(), |subject| say.beside(unknown, subject.text(say.0)));
    let mut text = format!("{} {head}\n  {words}\n", say.named(&format!("{} {}", rule.number, rule.name), unknown));
    for field in &rule.fields {
        // As the file has it.
        text.push_str(&format!("  {}: {}\n", field.key, field.value));
    }
    text + &sources(&rule.sources)
}

fn head(certainty: Certainty, from: Option<Day>, until: Option<Day>, say: Say) -> String {
    let day = |day: Option<Day>| day.map_or(String::new(), |day| written(day, say.0).to_string());
    let between = if say.0 == Language::Ja { "〜" } else { " – " };
    format!("[{}] {}{between}{}", certainty.text(say.0), day(from), day(until))
}

fn sources(sources: &[Source]) -> String {
    let text = |source: &Source| match &*source.address {
        "" => format!("  {}\n", source.title),
        address => format!("  {} <{address}>\n", source.title),
    };
    sources.iter().map(text).collect()
}

/// The table's serial and day, and what of it this program does not know.
fn name_of(table: &Table, say: Say) -> String {
    let issued = written(table.issued(), say.0);
    let mut text = match say.0 {
        Language::Ja => format!("規則表 通番{}({issued})\n", table.serial()),
        _ => format!("Rule table, serial {} ({issued})\n", table.serial()),
    };
    if table.needs_newer_program() {
        let newer = ("すべての規則を使うには、次の版以降が必要です", "Every rule is applied from this version on");
        text.push_str(&(say.named(say.text(newer), table.needs_program()) + "\n"));
    }
    for rule in table.unknown() {
        text.push_str(&unknown(rule, say));
    }
    text + &not_known(&unknown_fields(table), say)
}

/// Fields of the header and of rules that are not known, those of a rule behind its id.
fn unknown_fields(table: &Table) -> Vec<String> {
    let of_rule = |rule: &Rule| {
        rule.unknown.iter().map(|field| format!("{} {}", rule.id.as_str(), field.key)).collect::<Vec<_>>()
    };
    let header = table.unknown_header().iter().map(|field| field.key.clone());
    header.chain(table.rules().iter().flat_map(of_rule)).collect()
}

fn not_known(fields: &[String], say: Say) -> String {
    let unknown = ("使えない項目です(書き間違いではありませんか)", "a field that is not known (misspelt?)");
    fields.iter().map(|field| say.named(field, say.text(unknown)) + "\n").collect()
}

fn diff_command(say: Say) -> Command {
    let about =
        ("規則表の違いを、何がいつから変わるかで表示します", "Print what changes between two tables, from which day");
    verb(say, "diff", "差分", about).arg(json_argument(say)).arg(
        Arg::new("files")
            .value_name(say.text(("ファイル", "FILE")))
            .value_parser(value_parser!(PathBuf))
            .action(ArgAction::Append)
            .num_args(1..=2)
            .required(true)
            .help(say.text((
                "古い規則表と新しい規則表(一つなら内蔵の規則表と比べます)",
                "Old and new table; one alone is compared with the built-in table",
            ))),
    )
}

fn diff(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let files: Vec<&PathBuf> = matches.get_many("files").into_iter().flatten().collect();
    let built_in = || Ok(Table::built_in().clone());
    let (old, new) = match files[..] {
        [old, new] => (table(old, say)?, table(new, say)?),
        [new] => (built_in()?, table(new, say)?),
        _ => (built_in()?, built_in()?), // clap asks for one
    };
    if matches.get_flag("json") {
        let changes: Vec<Value> = rules::diff(&old, &new).iter().map(change_json).collect();
        return print_json(&json!({"format": FORMAT, "old": old.edition(), "new": new.edition(), "changes": changes}));
    }
    let texts: Vec<String> = rules::diff(&old, &new).iter().map(|change| change.text(say.0) + "\n").collect();
    output::print(&texts.concat()).map(|()| 0)
}

fn change_json(change: &Change) -> Value {
    let what = match change.what {
        Difference::Added(_) => "added",
        Difference::Removed(_) => "removed",
        Difference::Value { .. } => "value",
        Difference::Certainty { .. } => "certainty",
        Difference::Text { .. } => "text",
        Difference::Sources { .. } => "sources",
    };
    json!({
        "number": change.number, "rule": change.name, "from": change.from, "until": change.until, "what": what,
        "ja": change.text(Language::Ja), "en": change.text(Language::En),
    })
}

fn print_json(json: &Value) -> Result<u8, Failure> {
    output::print(&format!("{json}\n")).map(|()| 0)
}

fn table(file: &Path, say: Say) -> Result<Table, Failure> {
    Table::from_text(&output::read(file, say)?).map_err(|error| Failure::file(file, &error.text(say.0), say))
}

fn sign_command(say: Say) -> Command {
    let about = ("規則表などのファイルに署名します", "Sign a file of rules or of readers");
    let key = ("発行者の秘密鍵(Ed25519、PKCS #8のDER)", "The publisher's private key (Ed25519, PKCS #8 in DER)");
    let add =
        ("今ある署名に続けて書く(鍵の変更のとき)", "Write after the signatures that are there (for a change of key)");
    verb(say, "sign", "署名", about)
        .arg(file_argument(say))
        .arg(say.file("private-key", key).required(true))
        .arg(say.file("signature", SIGNATURE))
        .arg(say.flag("add", add))
        .arg(json_argument(say))
}

const SIGNATURE: Both =
    ("署名のファイル(省略時はファイル名に「.sig」を付けたもの)", "The signature's file (the file's name and .sig)");

fn file_argument(say: Say) -> Arg {
    let help = say.text(("規則表などのファイル", "The file"));
    let name = say.text(("ファイル", "FILE"));
    Arg::new("file").value_name(name).value_parser(value_parser!(PathBuf)).required(true).help(help)
}

/// The file that was named, and the file of its signature.
fn files(matches: &ArgMatches) -> (PathBuf, PathBuf) {
    let file: PathBuf = one(matches, "file").unwrap_or_default();
    let signature = one(matches, "signature").unwrap_or_else(|| signed::beside(&file));
    (file, signature)
}

fn sign(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let (file, signature) = files(matches);
    let key: PathBuf = one(matches, "private-key").unwrap_or_default();
    let bytes = output::bytes(&file, say)?;
    let private = PrivateKey::from_pkcs8(&output::bytes(&key, say)?)
        .map_err(|error| Failure::file(&key, &error.text(say.0), say))?;
    let mut signatures = if matches.get_flag("add") { output::bytes(&signature, say)? } else { Vec::new() };
    signatures.extend(private.sign(&bytes));
    output::write(&signature, signatures, say)?;
    if matches.get_flag("json") {
        return print_json(&json!({"format": FORMAT, "public_key": private.public_key().to_string()}));
    }
    let signed = ("署名しました。公開鍵", "Signed. Public key");
    output::print(&format!("{}\n", say.named(say.text(signed), private.public_key()))).map(|()| 0)
}

fn verify_command(say: Say) -> Command {
    let about = (
        "規則表などのファイルを、医療機関が読み込むのと同じように確かめます",
        "Check a file as an institution that loads it does",
    );
    let key = (
        "発行者の公開鍵(64桁の16進数。繰り返せます)",
        "A publisher's public key (64 hexadecimal digits); may be repeated",
    );
    verb(say, "verify", "検証", about)
        .arg(file_argument(say))
        .arg(signed::key(say, "key", key).required(true))
        .arg(say.file("signature", SIGNATURE))
        .arg(signed::last_serial_argument(say))
        .arg(json_argument(say))
}

fn verify(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let (file, signature) = files(matches);
    let keys = signed::keys(matches, "key");
    let (bytes, signature) = (output::bytes(&file, say)?, output::bytes(&signature, say)?);
    let last = one(matches, "last-serial").unwrap_or(0);
    let refused = |error: &dyn std::fmt::Display| Failure::file(&file, error, say);
    let (json, name, sha256) = if is_json(&bytes) {
        let mut facility = Facility::built_in().clone();
        let loaded = facility.load(&bytes, Some(&signature), &keys, last);
        let ignored = loaded.map_err(|error| refused(&error.text(say.0)))?;
        let edition = facility.editions().last().ok_or_else(|| refused(&""))?; // the one just loaded
        let json = json!({"format": FORMAT, "readers": edition, "unknown_fields": ignored});
        (json, name_of_readers(edition, say) + &not_known(&ignored, say), edition.sha256.clone())
    } else {
        let table = Table::load(&bytes, Some(&signature), &keys, last);
        let table = table.map_err(|error| refused(&error.text(say.0)))?;
        let unknown: Vec<&str> = table.unknown().iter().map(|rule| &*rule.name).collect();
        let json = json!({
            "format": FORMAT, "rules": table.edition(), "newer_rules": unknown, "unknown_fields": unknown_fields(&table),
        });
        (json, name_of(&table, say), table.sha256_hex())
    };
    if matches.get_flag("json") {
        return print_json(&json);
    }
    let fits = ("署名は正しく、読み込めます", "The signature is right, and the file loads");
    output::print(&format!("{}\n{name}SHA-256 {sha256}\n", say.text(fits))).map(|()| 0)
}

/// Files of readers are JSON; a table of rules begins with its name.
fn is_json(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    text.trim_ascii_start().starts_with(b"{")
}

fn name_of_readers(edition: &Edition, say: Say) -> String {
    let issued = edition.issued.map_or(String::new(), |day| format!(" {}", written(day, say.0)));
    match say.0 {
        Language::Ja => format!("施設データ 通番{}{issued}\n", edition.serial.unwrap_or(0)),
        _ => format!("Facility file, serial {}{issued}\n", edition.serial.unwrap_or(0)),
    }
}
