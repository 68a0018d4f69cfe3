//! Files of rules and of readers that a publisher has signed (`docs/rule-renewal.md`): with `--signed-by KEY` they are used
//! only if that key has signed them. Without it, whoever names a file on the command line vouches for it.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, value_parser};
use uketsuke::facility::{Facility, FacilityLoadError};
use uketsuke::rules::{LoadError, Table};
use uketsuke::signed::{Keys, PublicKey};

use crate::failure::Failure;
use crate::language::{Both, Say};
use crate::output;

/// `--signed-by`, beside the option or group of options that names the file.
pub fn argument(say: Say, file: &'static str) -> Arg {
    let help = ("この鍵の署名(.sig)がないファイルを拒む", "Refuse a file without a signature (.sig) of this key");
    key(say, "signed-by", help).requires(file)
}

/// An option that takes public keys.
pub fn key(say: Say, name: &'static str, help: Both) -> Arg {
    let parsed = move |text: &str| text.parse::<PublicKey>().map_err(|error| error.text(say.0));
    say.option(name, ("公開鍵", "KEY"), help).value_parser(parsed).action(ArgAction::Append)
}

/// The keys that an option was given.
pub fn keys(matches: &ArgMatches, name: &str) -> Keys {
    let keys = matches.get_many::<PublicKey>(name).into_iter().flatten();
    keys.fold(Keys::new(), |keys, key| keys.trust(*key))
}

/// The last serial that was loaded.
pub fn last_serial_argument(say: Say) -> Arg {
    let last = (
        "前に読み込んだファイルの通番。これより古いものは拒む",
        "Serial of the file that was loaded last; an older one is refused",
    );
    say.option("last-serial", ("通番", "NUMBER"), last).value_parser(value_parser!(u32))
}

/// The file of a file's signature, where none is named.
pub fn beside(file: &Path) -> PathBuf {
    let mut beside = file.to_owned().into_os_string();
    beside.push(".sig");
    beside.into()
}

/// A table of rules.
pub fn table(matches: &ArgMatches, file: &Path, say: Say) -> Result<Table, Failure> {
    let table = if keys(matches, "signed-by").trusted().is_empty() {
        // Whoever names an old table wants it.
        Table::from_text(&output::read(file, say)?).map_err(LoadError::from)
    } else {
        let Signed { bytes, signature, keys } = signed(matches, file, say)?;
        Table::load(&bytes, signature.as_deref(), &keys, 0)
    };
    table.map_err(|error| Failure::file(file, &error.text(say.0), say))
}

/// Adds a file of readers, and returns its members that are not known.
pub fn readers(facility: &mut Facility, matches: &ArgMatches, file: &Path, say: Say) -> Result<Vec<String>, Failure> {
    let Signed { bytes, signature, keys } = signed(matches, file, say)?;
    let ignored = facility.load(&bytes, signature.as_deref(), &keys, 0);
    ignored.map_err(|error: FacilityLoadError| Failure::file(file, &error.text(say.0), say))
}

/// A file, its signature where one is asked for, and whom to trust.
struct Signed {
    bytes: Vec<u8>,
    signature: Option<Vec<u8>>,
    keys: Keys,
}

fn signed(matches: &ArgMatches, file: &Path, say: Say) -> Result<Signed, Failure> {
    let bytes = output::bytes(file, say)?;
    let keys = keys(matches, "signed-by");
    if keys.trusted().is_empty() {
        return Ok(Signed { bytes, signature: None, keys: keys.accept_own_files() });
    }
    Ok(Signed { bytes, signature: Some(output::bytes(&beside(file), say)?), keys })
}
