//! `uketsuke virtual-token`: puts a simulated card or phone behind a virtual PC/SC reader (vpcd), where any program on this
//! machine meets it. For development.
//!
//! ```text
//! sudo apt-get install pcscd vsmartcard-vpcd opensc && sudo systemctl start pcscd
//! uketsuke virtual-token --kind card --expires-on 2030-02-17
//! pkcs15-tool --list-certificates
//! ```

use std::io::{self, Write};
use std::net::TcpStream;
use std::ops::RangeInclusive;
use std::path::PathBuf;
use std::time::Duration;
use std::{fs, thread};

use clap::{Arg, ArgMatches, Command};
use uketsuke::simulator::{
    BlockedStatus, Builder, Chaining, EndOfFile, Extended, Key, Padding, Quirks, SimulatedToken,
};
use uketsuke::vocabulary::{TokenKind, Word};

use crate::facts::one;
use crate::failure::Failure;
use crate::language::{Both, Language, Say};
use crate::output;
use crate::vpcd::{self, Request};

const KINDS: &[(&str, TokenKind)] = &[
    ("card", TokenKind::Card),
    ("android", TokenKind::Android),
    ("iphone", TokenKind::Iphone),
    ("unknown", TokenKind::Unknown),
];
const KEYS: &[(&str, Key)] = &[("rsa", Key::Authentication), ("p256", Key::P256), ("p384", Key::P384)];
const ENDS: &[(&str, EndOfFile)] = &[
    ("short", EndOfFile::Short),
    ("warning", EndOfFile::Warning),
    ("refused", EndOfFile::Refused),
    ("exact", EndOfFile::ExactLength),
];
const EXTENDED: &[(&str, Extended)] = &[
    ("taken", Extended::Taken),
    ("refused", Extended::Refused),
    ("misread", Extended::Misread),
    ("garbled", Extended::Garbled),
];
const BLOCKED: &[(&str, BlockedStatus)] = &[("6984", BlockedStatus::Locked6984), ("6983", BlockedStatus::Blocked6983)];
/// Where vpcd listens.
const PORT: usize = 35_963;

struct Options {
    token: Builder,
    port: u16,
    once: bool,
    trace: bool,
}

pub fn command(say: Say) -> Command {
    let about = (
        "PC/SCの仮想リーダー(vpcd)に、シミュレーターのカードまたはスマートフォンを置きます(開発用)",
        "Put a simulated card or phone on a virtual PC/SC reader (vpcd), for development",
    );
    let token = [
        say.one_of("kind", KINDS, ("種類", "What it is")),
        say.day("expires-on", ("電子証明書の有効期限", "Last day of its certificate, in Japan")),
        say.file(
            "certificate",
            (
                "この証明書(DER)を返す。署名は --key の鍵による",
                "Serve this certificate (DER); signatures are still made with --key",
            ),
        ),
        say.one_of("key", KEYS, ("鍵", "Type of its key")),
        say.option("pin", ("番号", "PIN"), ("利用者証明用の暗証番号(1234)", "User authentication PIN (1234)")),
        say.option(
            "signature-password",
            ("暗証番号", "PASSWORD"),
            ("署名用の暗証番号(ABC123)", "Digital signature password (ABC123)"),
        ),
        number("tries", 1..=15, ("暗証番号の試行回数(3)", "Size of the PIN's retry counter (3)"), say),
        number("tries-left", 0..=15, ("残り回数", "What is left of it"), say),
        say.flag("holder-not-authenticated", ("iPhone：本人確認がまだ", "iPhone: Face ID has not succeeded")),
        number("filler", 0..=32_767, ("証明書の後の0のバイト数", "Zero bytes after the certificate"), say),
        say.option("label", ("文字列", "TEXT"), ("別のラベル", "Another token label")),
        say.option("atr", ("16進", "HEX"), ("ATR(3BE000FF8131FE4514)", "Answer to reset (3BE000FF8131FE4514)"))
            .value_parser(move |text: &str| {
                let atr = hexadecimal(text).filter(|atr| (2..=33).contains(&atr.len()));
                atr.ok_or(say.text(("2〜33バイトの16進数ではありません", "not 2 to 33 bytes in hexadecimal")))
            }),
        number("port", 1..=65_535, ("仮想リーダーのポート(35963)", "Port of the virtual reader (35963)"), say),
        say.flag("once", ("リーダーがなくなったら終わる", "End when the reader goes away, instead of waiting for it")),
        say.flag(
            "trace",
            (
                "コマンドとステータスを表示する(暗証番号は出ない)",
                "Print every command and the status word (never a PIN)",
            ),
        ),
    ];
    let heading = say.text(("実物に見られる違い", "What tokens in the field do differently"));
    let quirks = [
        number(
            "exact-le",
            1..=255,
            ("Nバイトを超えるREAD BINARYに6Cxx", "6Cxx to a READ BINARY of more than N bytes, or more than there are"),
            say,
        ),
        number("chaining", 1..=256, ("Nバイトずつ61xxで返す", "Answers in pieces of N bytes by 61xx"), say),
        say.flag("chaining-empty-first", ("… 最初の応答はデータなし", "... the first answer without data")),
        say.flag("chaining-endless", ("… 終わらない", "... which never end")),
        number("short-answers", 1..=65_536, ("READ BINARYはNバイトまで", "READ BINARY returns at most N bytes"), say),
        say.one_of("end-of-file", ENDS, ("ファイルの終わりの応答", "9000, 6282, 6B00 or 6Cxx at the end of a file")),
        say.flag(
            "first-command-fails",
            ("電源投入後の最初のコマンドに6F00", "6F00 to the first command after power-up"),
        ),
        say.option(
            "no-short-ef",
            ("SW", "SW"),
            ("短縮EFへのステータス(16進)", "This status word (hex) to commands by short-EF identifier"),
        )
        .value_parser(move |text: &str| {
            let status = hexadecimal(text).and_then(|bytes| <[u8; 2]>::try_from(bytes).ok()).map(u16::from_be_bytes);
            status.ok_or(say.text(("「6A82」のようなステータスではありません", "not a status word like 6A82")))
        }),
        say.one_of("extended", EXTENDED, ("拡張APDUの扱い", "What becomes of extended length")),
        say.flag("nul-label", ("ラベルを0で埋める", "Label filled with zero bytes instead of blanks")),
        say.one_of("blocked", BLOCKED, ("ロックされた暗証番号のステータス", "Status word of a blocked PIN")),
        say.flag("blocked-query-refused", ("… 残り回数の照会にも", "... to the retry query, too")),
        say.flag("unlimited-tries", ("試行回数の制限なし(6300)", "The PIN has no retry counter (6300)")),
        say.flag(
            "no-security-domain",
            ("発行者セキュリティドメインを選択できない", "The issuer security domain cannot be selected"),
        ),
        say.flag(
            "reselect-locks",
            (
                "アプリケーションの再選択で照合済みの状態を失う",
                "Selecting the JPKI application again takes the security status away",
            ),
        ),
        say.flag("wrong-signature", ("証明書と別の鍵で署名する", "Sign with another key than the certificate's")),
    ];
    let quirks = quirks.map(|argument| argument.help_heading(heading));
    say.command("virtual-token", "仮想カード", about).args(token).args(quirks)
}

pub fn run(matches: &ArgMatches, say: Say) -> Result<u8, Failure> {
    let options = Options {
        token: token(matches, say)?,
        port: one(matches, "port").and_then(|port: usize| u16::try_from(port).ok()).unwrap_or(PORT as u16),
        once: matches.get_flag("once"),
        trace: matches.get_flag("trace"),
    };
    serve(options, say)
}

fn token(matches: &ArgMatches, say: Say) -> Result<Builder, Failure> {
    let kind = one(matches, "kind").unwrap_or(TokenKind::Card);
    let mut token = SimulatedToken::builder(kind).quirks(quirks(matches));
    if let Some(day) = one(matches, "expires-on") {
        token = token.expires_on(day);
    }
    if let Some(file) = one::<PathBuf>(matches, "certificate") {
        let der = fs::read(&file).map_err(|error| Failure::io(&file, &error, say))?;
        if der.first() != Some(&0x30) {
            let wrong = say.beside(say.text(("DERではありません", "not DER")), "openssl x509 -outform DER");
            return Err(Failure::file(&file, &wrong, say));
        }
        token = token.certificate(der);
    }
    if let Some(key) = one(matches, "key") {
        token = token.key(key);
    }
    if let Some(pin) = one::<String>(matches, "pin") {
        token = token.pin(pin);
    }
    if let Some(password) = one::<String>(matches, "signature-password") {
        token = token.signature_password(password);
    }
    if let Some(tries) = small(matches, "tries") {
        token = token.tries(tries);
    }
    if let Some(left) = small(matches, "tries-left") {
        token = token.tries_left(left);
    }
    if matches.get_flag("holder-not-authenticated") {
        token = token.holder_authenticated(false);
    }
    if let Some(length) = one(matches, "filler") {
        token = token.filler(vec![0; length]);
    }
    if let Some(label) = one::<String>(matches, "label") {
        token = token.label(label);
    }
    if let Some(atr) = one::<Vec<u8>>(matches, "atr") {
        token = token.atr(atr);
    }
    Ok(token)
}

fn quirks(matches: &ArgMatches) -> Quirks {
    let flag = |name| matches.get_flag(name);
    let (empty_first, endless) = (flag("chaining-empty-first"), flag("chaining-endless"));
    let piece: Option<usize> = one(matches, "chaining");
    let chains = piece.is_some() || empty_first || endless;
    let usual = Quirks::default();
    Quirks {
        exact_le: small(matches, "exact-le"),
        chaining: chains.then_some(Chaining { piece: piece.unwrap_or(256), empty_first, endless }),
        short_answers: one(matches, "short-answers"),
        end_of_file: one(matches, "end-of-file").unwrap_or(usual.end_of_file),
        first_command_fails: flag("first-command-fails"),
        no_short_ef: one(matches, "no-short-ef"),
        extended: one(matches, "extended").unwrap_or(usual.extended),
        label_padding: if flag("nul-label") { Padding::Nul } else { usual.label_padding },
        blocked_status: one(matches, "blocked").unwrap_or(usual.blocked_status),
        blocked_query_refused: flag("blocked-query-refused"),
        unlimited_tries: flag("unlimited-tries"),
        no_security_domain: flag("no-security-domain"),
        reselect_locks: flag("reselect-locks"),
        wrong_signature: flag("wrong-signature"),
        ..usual
    }
}

/// An option with a number of this range.
fn number(name: &'static str, range: RangeInclusive<usize>, help: Both, say: Say) -> Arg {
    say.option(name, ("数", "N"), help).value_parser(move |text: &str| {
        let number = text.parse::<usize>().ok().filter(|number| range.contains(number));
        number.ok_or_else(|| match say.0 {
            Language::Ja => format!("{}〜{}の数ではありません", range.start(), range.end()),
            _ => format!("not a number from {} to {}", range.start(), range.end()),
        })
    })
}

/// The value of an option whose range fits.
fn small(matches: &ArgMatches, name: &str) -> Option<u8> {
    one::<usize>(matches, name).and_then(|number| u8::try_from(number).ok())
}

fn serve(options: Options, say: Say) -> Result<u8, Failure> {
    let mut token = options.token.build();
    let mut told = false;
    loop {
        let stream = match TcpStream::connect(("127.0.0.1", options.port)) {
            Ok(stream) => stream,
            Err(error) if options.once => {
                let none = say.text(("仮想リーダーがありません。ポート番号", "no virtual reader on port"));
                return Err(Failure::NoToken(say.named(&format!("{none} {}", options.port), error)));
            }
            Err(error) => {
                if !std::mem::replace(&mut told, true) {
                    let waiting =
                        say.text(("仮想リーダーを待っています。ポート番号", "waiting for a virtual reader on port"));
                    output::tell(&say.beside(&format!("{waiting} {}", options.port), error));
                }
                thread::sleep(Duration::from_millis(200));
                continue;
            }
        };
        told = false;
        let mut ready = false;
        let served = vpcd::serve(stream, |request| {
            if request == Request::PowerOn && !std::mem::replace(&mut ready, true) {
                // Whoever started it may have closed its end; the token goes on.
                let _ = writeln!(io::stdout(), "ready: {} on port {}", token.kind().as_str(), options.port);
            }
            answer(&mut token, request, options.trace)
        });
        token.power_off();
        if let Err(error) = served {
            let gone = say.text(("仮想リーダーがなくなりました", "the virtual reader went away"));
            output::tell(&say.named(gone, error));
        }
        if options.once {
            return Ok(0);
        }
        // A service that is just ending still accepts connections for a moment.
        thread::sleep(Duration::from_millis(200));
    }
}

fn answer(token: &mut SimulatedToken, request: Request<'_>, trace: bool) -> Option<Vec<u8>> {
    match request {
        Request::PowerOff => token.power_off(),
        Request::PowerOn => token.power_on(),
        Request::Reset => token.reset(),
        Request::Atr => return Some(token.atr().to_vec()),
        Request::Command(command) => {
            let response = token.transmit(command);
            if trace && let Some(shown) = token.record().received.last() {
                let status = response.get(response.len().saturating_sub(2)..).unwrap_or_default();
                output::tell(&format!("{shown:02X?} -> {} bytes, {status:02X?}", response.len()));
            }
            return Some(response);
        }
    }
    None
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|digit| digit.to_digit(16).map(|digit| digit as u8)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks(2).map(|pair| pair.iter().fold(0, |sum, digit| sum << 4 | digit)).collect())
}
