//! Settings: whom an institution trusts, its rules, its readers. Shared by any number of threads, never busy: each call
//! takes the settings as they are at its beginning.

use super::args;
use super::guard::{self, Outcome};
use super::types::{uketsuke_language, uketsuke_status, uketsuke_value, uketsuke_word};
use crate::Day;
use crate::certificate::{Anchors, RootRefused};
use crate::facility::{Edition, Facility, FacilityLoadError};
use crate::report::failure;
use crate::rules::{LoadError, Table};
use crate::signed::{Keys, PublicKey};
use crate::vocabulary::{Language, SettingsOption, Status, Word};
use core::ffi::c_char;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

/// What an institution has set. Any number of threads may use one at a time; sessions keep what they need of it.
pub struct uketsuke_settings {
    shared: Shared,
    /// What was refused last.
    refused: Mutex<Option<Refused>>,
}

/// Why a file, a key or a root was refused.
struct Refused {
    status: Status,
    ja: String,
    en: String,
}

impl Refused {
    fn new(status: Status, text: impl Fn(Language) -> String) -> Refused {
        Refused { status, ja: text(Language::Ja), en: text(Language::En) }
    }
}

impl From<LoadError> for Refused {
    fn from(error: LoadError) -> Refused {
        Refused::new(error.clone().into(), |language| error.text(language))
    }
}

impl From<FacilityLoadError> for Refused {
    fn from(error: FacilityLoadError) -> Refused {
        Refused::new(error.clone().into(), |language| error.text(language))
    }
}

impl uketsuke_settings {
    /// Changes a copy and puts it in the place of the settings, unless the change fails: then the reason is kept.
    fn change(&self, change: impl FnOnce(&mut Settings) -> Result<(), Refused>) -> Outcome {
        self.shared.change(change).map_err(|refused| {
            let status = refused.status;
            *args::glance(&self.refused) = Some(refused);
            status
        })
    }
}

/// The cell that handles and sessions share.
#[derive(Clone, Default)]
pub(super) struct Shared(Arc<Mutex<Arc<Settings>>>);

/// What NULL stands for. No handle leads to it, so that nobody changes it.
static BUILT_IN: LazyLock<Shared> = LazyLock::new(Shared::default);

/// The settings at one time.
#[derive(Clone)]
pub(super) struct Settings {
    pub(super) anchors: Anchors,
    pub(super) operation_timeout: Duration,
    #[cfg_attr(not(feature = "pcsc"), allow(dead_code))]
    pub(super) excluded: Vec<String>,
    table: Option<Table>,
    facility: Option<Facility>,
    keys: Keys,
    accept_test: bool,
    accept_simulator: bool,
    /// Those that were added by name, of which `anchors` are made anew.
    roots: Vec<(String, Vec<u8>)>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            anchors: Anchors::production(),
            operation_timeout: Duration::from_secs(30),
            excluded: Vec::new(),
            table: None,
            facility: None,
            keys: Keys::new(),
            accept_test: false,
            accept_simulator: false,
            roots: Vec::new(),
        }
    }
}

impl Settings {
    pub(super) fn table(&self) -> &Table {
        self.table.as_ref().unwrap_or(Table::built_in())
    }

    pub(super) fn facility(&self) -> &Facility {
        self.facility.as_ref().unwrap_or(Facility::built_in())
    }

    /// The file of readers that was added last.
    fn readers(&self) -> Option<&Edition> {
        self.facility().editions().last()
    }
}

impl Shared {
    pub(super) fn now(&self) -> Arc<Settings> {
        Arc::clone(&args::glance(&self.0))
    }

    /// Changes a copy and puts it in the place of the settings, unless the change fails.
    fn change<E>(&self, change: impl FnOnce(&mut Settings) -> Result<(), E>) -> Result<(), E> {
        let mut current = args::glance(&self.0);
        let mut changed = Settings::clone(&current);
        change(&mut changed)?;
        *current = Arc::new(changed);
        Ok(())
    }
}

/// The cell behind a handle, or what is built in where it is NULL.
///
/// # Safety
/// As for `args::handle`, and NULL.
pub(super) unsafe fn shared(settings: *const uketsuke_settings) -> Outcome<Shared> {
    // SAFETY: the caller's promise.
    let settings = unsafe { args::some_handle(settings) }?;
    Ok(settings.map_or_else(|| BUILT_IN.clone(), |settings| settings.shared.clone()))
}

/// Makes settings: the production hierarchy, the built-in rules and readers, 30 seconds for an operation.
/// ja: 設定を作ります(本番の発行者、内蔵の規則とリーダー、操作は30秒まで)。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_new(settings: *mut *mut uketsuke_settings) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let out = unsafe { args::out_handle(settings) }?;
        out.give(uketsuke_settings { shared: Shared::default(), refused: Mutex::default() });
        Ok(())
    })
}

/// Sets an option: `UKETSUKE_OPTION_ACCEPT_TEST`, `_ACCEPT_SIMULATOR`, `_ACCEPT_OWN_FILES` (0 or 1),
/// `_OPERATION_TIMEOUT` (milliseconds, 1 or more). The others are read only.
/// ja: 設定の項目を変えます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_set(
    settings: *const uketsuke_settings,
    option: uketsuke_word,
    value: uketsuke_value,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let settings = unsafe { args::handle(settings) }?;
        let option: SettingsOption = args::word(option)?;
        settings.shared.change(|settings| settings.set(option, value))
    })
}

/// The value of an option; 0 when the handle is NULL or the option is a text.
/// ja: 設定の項目の値を返します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_get(
    settings: *const uketsuke_settings,
    option: uketsuke_word,
) -> uketsuke_value {
    guard::value_or(0, || {
        // SAFETY: the contract of all exports.
        let settings = unsafe { args::handle(settings) }?.shared.now();
        Ok(match args::word(option)? {
            SettingsOption::AcceptTest => settings.accept_test.into(),
            SettingsOption::AcceptSimulator => settings.accept_simulator.into(),
            SettingsOption::AcceptOwnFiles => settings.keys.accepts_own_files().into(),
            SettingsOption::OperationTimeout => {
                i32::try_from(settings.operation_timeout.as_millis()).unwrap_or(i32::MAX)
            }
            SettingsOption::RulesSerial => i32::try_from(settings.table().serial()).unwrap_or(i32::MAX),
            SettingsOption::RulesIssued => settings.table().issued().yyyymmdd(),
            SettingsOption::RulesOrigin => settings.table().origin().number(),
            SettingsOption::ReadersSerial => {
                let serial = settings.readers().and_then(|edition| edition.serial);
                serial.map_or(0, |serial| i32::try_from(serial).unwrap_or(i32::MAX))
            }
            SettingsOption::ReadersIssued => {
                settings.readers().and_then(|edition| edition.issued).map_or(0, Day::yyyymmdd)
            }
            SettingsOption::ReadersOrigin => settings.readers().map_or(0, |edition| edition.origin.number()),
            SettingsOption::RulesSha256 | SettingsOption::ReadersSha256 => 0,
        })
    })
}

/// An option that is a text: `UKETSUKE_OPTION_RULES_SHA256`, `_READERS_SHA256`.
/// ja: 文字列の項目(規則表、リーダーのファイルのSHA-256)を書き込みます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_text(
    settings: *const uketsuke_settings,
    option: uketsuke_word,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, settings) = unsafe { (args::text_buffer(text, capacity, length)?, args::handle(settings)?) };
        let settings = settings.shared.now();
        match args::word(option)? {
            SettingsOption::RulesSha256 => out.write_text(&settings.table().sha256_hex()),
            SettingsOption::ReadersSha256 => {
                out.write_text(settings.readers().map_or("", |edition| edition.sha256.as_str()))
            }
            _ => Err(Status::InvalidValue),
        }
    })
}

/// Accepts a root certificate (DER) under a name of its own. What it issued stays marked as *other*.
/// ja: ルート証明書(DER)を名前を付けて追加します。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_add_root(
    settings: *const uketsuke_settings,
    name: *const c_char,
    der: *const u8,
    der_length: usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (settings, name, der) =
            unsafe { (args::handle(settings)?, args::text(name)?, args::bytes(der, der_length)?) };
        settings.change(|settings| {
            settings.roots.push((name.to_owned(), der.to_vec()));
            settings.trust()
        })
    })
}

/// Trusts a public key (Ed25519, 32 bytes) whose holder signs files of rules and of readers. Keys are added and not taken
/// back: make new settings without one that is not trusted any more. NOT_A_KEY: it is no such key, or a weak one, such as
/// 32 zero bytes, under which anybody could sign.
/// ja: 規則とリーダーのファイルに署名する公開鍵(Ed25519、32バイト)を信頼します。取り消すには、設定を作り直します。公開鍵でないものや、誰でも署名できてしまう弱い鍵(32バイトすべて0など)はNOT_A_KEYです。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_add_key(
    settings: *const uketsuke_settings,
    key: *const u8,
    key_length: usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (settings, key) = unsafe { (args::handle(settings)?, args::bytes(key, key_length)?) };
        let key = key.try_into().map_err(|_| Status::NotAKey)?;
        let key = PublicKey::from_bytes(key).map_err(|_| Status::NotAKey)?;
        settings.shared.change(|settings| {
            settings.keys = settings.keys.clone().trust(key);
            Ok(())
        })
    })
}

/// Loads a file of rules with its detached signature (`signature` NULL: there is none). `last_serial` is
/// `UKETSUKE_OPTION_RULES_SERIAL` as it was after the file before, which the program keeps over its restarts (0: there was
/// none). An error leaves the table that is in use.
///
/// FILE_NOT_TRUSTED: no added key has signed the exact bytes, and own files are not accepted. FILE_OLDER: its serial is
/// lower than `last_serial`, or than that of the table in use or the built-in one. RULES_REFUSED: it is no table of rules.
/// UNSUPPORTED: this build verifies no signatures. `uketsuke_settings_error_text` says why, with the line.
/// ja: 規則ファイルとその署名を読み込みます。last_serialは前回の通番(なければ0)で、それより古いファイルは使いません。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_load_rules(
    settings: *const uketsuke_settings,
    file: *const u8,
    file_length: usize,
    signature: *const u8,
    signature_length: usize,
    last_serial: u32,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (settings, file, signed) = unsafe {
            (args::handle(settings)?, args::bytes(file, file_length)?, args::bytes(signature, signature_length)?)
        };
        let signature = (!signature.is_null()).then_some(signed);
        settings.change(|settings| {
            let last = last_serial.max(settings.table().serial());
            settings.table = Some(Table::load(file, signature, &settings.keys, last)?);
            Ok(())
        })
    })
}

/// Adds a file of readers and of what surrounds the desk (JSON) with its detached signature to the built-in one. Signature
/// and `last_serial` as for `uketsuke_settings_load_rules`, with `UKETSUKE_OPTION_READERS_SERIAL`; files of different
/// publishers are not compared. READERS_REFUSED: it is no such file. `uketsuke_settings_error_text` says why.
/// ja: リーダーと周辺のファイル(JSON)とその署名を読み込み、内蔵のものに加えます。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_load_readers(
    settings: *const uketsuke_settings,
    file: *const u8,
    file_length: usize,
    signature: *const u8,
    signature_length: usize,
    last_serial: u32,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (settings, file, signed) = unsafe {
            (args::handle(settings)?, args::bytes(file, file_length)?, args::bytes(signature, signature_length)?)
        };
        let signature = (!signature.is_null()).then_some(signed);
        settings.change(|settings| {
            let mut facility = settings.facility().clone();
            facility.load(file, signature, &settings.keys, last_serial)?;
            settings.facility = Some(facility);
            Ok(())
        })
    })
}

/// What `status` means and what helps, as `uketsuke_error_text` says it, and why these settings refused a file, its signature
/// or a root last, when that was the status: with the line of a file of rules or readers, and with the serials of an older
/// one. `settings` may be NULL: then without a reason. Threads that share the settings share what was refused last, too.
/// ja: statusの意味と、どうすればよいかを、最後に拒否されたファイル・署名・ルートの理由(ファイルの行や通番)とともに書き込みます。settingsはNULLでもかまいません。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_error_text(
    settings: *const uketsuke_settings,
    status: uketsuke_status,
    language: uketsuke_language,
    text: *mut c_char,
    capacity: usize,
    length: *mut usize,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (out, settings) = unsafe { (args::text_buffer(text, capacity, length)?, args::some_handle(settings)?) };
        let (status, language) = (args::status(status)?, args::language(language)?);
        let why = settings.and_then(|settings| {
            let refused = args::glance(&settings.refused);
            let refused = refused.as_ref().filter(|refused| refused.status == status)?;
            let why = if language == Language::Ja { &refused.ja } else { &refused.en };
            Some(why.clone()).filter(|why| !why.is_empty())
        });
        out.write_text(&failure::of_status(status, why, language))
    })
}

/// Never uses a reader of this name.
/// ja: この名前のリーダーを使いません。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_exclude_reader(
    settings: *const uketsuke_settings,
    name: *const c_char,
) -> uketsuke_status {
    guard::guard(|| {
        // SAFETY: the contract of all exports.
        let (settings, name) = unsafe { (args::handle(settings)?, args::text(name)?) };
        settings.shared.change(|settings| {
            settings.excluded.push(name.to_owned());
            Ok(())
        })
    })
}

/// Frees settings and sets the pointer to NULL; NULL is fine. Sessions that were opened with them go on.
/// ja: 設定を解放し、ポインターをNULLにします。
#[unsafe(no_mangle)]
pub unsafe extern "C" fn uketsuke_settings_free(settings: *mut *mut uketsuke_settings) {
    // SAFETY: the contract of all exports.
    unsafe { args::free(settings) }
}

impl Settings {
    fn set(&mut self, option: SettingsOption, value: i32) -> Outcome {
        match option {
            SettingsOption::AcceptTest => {
                self.accept_test = args::flag(value)?;
                self.trust().map_err(|refused| refused.status)?;
            }
            SettingsOption::AcceptSimulator => {
                self.accept_simulator = args::flag(value)?;
                self.trust().map_err(|refused| refused.status)?;
            }
            SettingsOption::AcceptOwnFiles => {
                let keys = self.keys.trusted().iter().fold(Keys::new(), |keys, key| keys.trust(*key));
                self.keys = if args::flag(value)? { keys.accept_own_files() } else { keys };
            }
            SettingsOption::OperationTimeout => {
                let milliseconds = u64::try_from(value).ok().filter(|milliseconds| *milliseconds > 0);
                self.operation_timeout = Duration::from_millis(milliseconds.ok_or(Status::InvalidValue)?);
            }
            _ => return Err(Status::InvalidValue),
        }
        Ok(())
    }

    /// The anchors that the options and the added roots make.
    fn trust(&mut self) -> Result<(), Refused> {
        let mut anchors = Anchors::production();
        if self.accept_test {
            anchors = anchors.accept_test_hierarchy();
        }
        if self.accept_simulator {
            anchors = simulators(anchors).map_err(|status| Refused::new(status, |_| String::new()))?;
        }
        for (name, der) in &self.roots {
            let refused = |why: RootRefused| Refused::new(Status::RootRefused, |language| root_refused(&why, language));
            anchors = anchors.with_root(name, der).map_err(refused)?;
        }
        self.anchors = anchors;
        Ok(())
    }
}

/// Why a root is refused.
fn root_refused(why: &RootRefused, language: Language) -> String {
    let ja = match why {
        RootRefused::NoName => "名前がありません",
        RootRefused::Unreadable(_) => "電子証明書として読み取れません",
        RootRefused::NotAnAuthority => "認証局の電子証明書ではありません(CAとkeyCertSignが必要です)",
        RootRefused::NotSelfSigned => "自己署名ではないか、署名の方式や鍵が対象外です",
        RootRefused::Unsupported => "適用できない拡張があります",
    };
    match language {
        Language::Ja => ja.to_owned(),
        Language::En => why.to_string(),
    }
}

#[cfg(feature = "simulator")]
fn simulators(anchors: Anchors) -> Outcome<Anchors> {
    anchors.with_root("simulator", crate::simulator::ROOT_DER).map_err(|_| Status::RootRefused)
}

#[cfg(not(feature = "simulator"))]
fn simulators(_: Anchors) -> Outcome<Anchors> {
    Err(Status::Unsupported)
}
