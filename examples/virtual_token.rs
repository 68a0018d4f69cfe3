//! Puts a simulated card or phone behind a virtual PC/SC reader (vpcd), where any program on this machine meets it.
//!
//! ```text
//! sudo apt-get install pcscd vsmartcard-vpcd opensc && sudo systemctl start pcscd
//! cargo run --features simulator --example virtual_token -- --kind card --expires-on 2030-02-17
//! pkcs15-tool --list-certificates
//! ```

use std::io::{self, Write};
use std::net::TcpStream;
use std::process::ExitCode;
use std::time::Duration;
use std::{env, fs, thread};
use uketsuke::simulator::{BlockedStatus, Builder, Chaining, EndOfFile, Extended, Key, Padding, Quirks, Token};
use uketsuke::vocabulary::TokenKind;

#[path = "support/vpcd.rs"]
mod vpcd;

use vpcd::Request;

const HELP: &str = "\
virtual_token: a simulated My Number Card or phone behind a virtual PC/SC reader (vpcd)

  --kind card|android|iphone|unknown   what it is (card)
  --expires-on YYYY-MM-DD              last day of its certificate, in Japan (2030-02-17)
  --certificate FILE                   serve this certificate (DER); signatures are still made with --key
  --key rsa|p256|p384                  type of its key (rsa)
  --pin PIN                            user authentication PIN (1234)
  --signature-password PASSWORD        digital signature password (ABC123)
  --tries N, --tries-left N            size of the PIN's retry counter (3), and what is left of it
  --holder-not-authenticated           iPhone: Face ID has not succeeded
  --filler N                           N zero bytes after the certificate
  --label TEXT                         another token label
  --atr HEX                            answer to reset (3BE000FF8131FE4514)
  --port N                             port of the virtual reader (35963)
  --once                               end when the reader goes away, instead of waiting for it
  --trace                              print every command and the status word (never a PIN)

What tokens in the field do differently:
  --exact-le N                         6Cxx to a READ BINARY of more than N bytes, or more than there are
  --chaining N                         answers in pieces of N bytes by 61xx
  --chaining-empty-first               ... the first answer without data
  --chaining-endless                   ... which never end
  --short-answers N                    READ BINARY returns at most N bytes
  --end-of-file short|warning|refused|exact   9000, 6282, 6B00 or 6Cxx at the end of a file (short)
  --first-command-fails                6F00 to the first command after power-up
  --no-short-ef SW                     this status word (hex) to commands by short-EF identifier
  --extended taken|refused|misread|garbled    what becomes of extended length (taken)
  --nul-label                          label filled with zero bytes instead of blanks
  --blocked 6984|6983                  status word of a blocked PIN (6984)
  --blocked-query-refused              ... to the retry query, too
  --unlimited-tries                    the PIN has no retry counter (6300)
  --no-security-domain                 the issuer security domain cannot be selected
  --reselect-locks                     selecting the JPKI application again takes the security status away
  --wrong-signature                    sign with another key than the certificate's
";

struct Options {
    token: Builder,
    port: u16,
    once: bool,
    trace: bool,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    if arguments.iter().any(|argument| argument == "--help" || argument == "-h") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match options(&arguments) {
        Ok(options) => serve(options),
        Err(message) => {
            eprintln!("virtual_token: {message}\nTry --help.");
            ExitCode::from(2)
        }
    }
}

fn serve(options: Options) -> ExitCode {
    let mut token = options.token.build();
    let mut told = false;
    loop {
        let stream = match TcpStream::connect(("127.0.0.1", options.port)) {
            Ok(stream) => stream,
            Err(error) if options.once => {
                eprintln!("virtual_token: no virtual reader on port {}: {error}", options.port);
                return ExitCode::from(3);
            }
            Err(error) => {
                if !std::mem::replace(&mut told, true) {
                    eprintln!("virtual_token: waiting for a virtual reader on port {} ({error})", options.port);
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
                let _ = writeln!(io::stdout(), "ready: {} on port {}", token.kind().word(), options.port);
            }
            answer(&mut token, request, options.trace)
        });
        token.power_off();
        if let Err(error) = served {
            eprintln!("virtual_token: the virtual reader went away: {error}");
        }
        if options.once {
            return ExitCode::SUCCESS;
        }
        // A service that is just ending still accepts connections for a moment.
        thread::sleep(Duration::from_millis(200));
    }
}

fn answer(token: &mut Token, request: Request<'_>, trace: bool) -> Option<Vec<u8>> {
    match request {
        Request::PowerOff => token.power_off(),
        Request::PowerOn => token.power_on(),
        Request::Reset => token.reset(),
        Request::Atr => return Some(token.atr().to_vec()),
        Request::Command(command) => {
            let response = token.transmit(command);
            if trace && let Some(shown) = token.record().received.last() {
                let status = response.get(response.len().saturating_sub(2)..).unwrap_or_default();
                eprintln!("{shown:02X?} -> {} bytes, {status:02X?}", response.len());
            }
            return Some(response);
        }
    }
    None
}

fn options(arguments: &[String]) -> Result<Options, String> {
    let mut arguments = arguments.iter();
    let (mut port, mut once, mut trace) = (35963, false, false);
    let mut token: Vec<Box<dyn FnOnce(Builder) -> Builder>> = Vec::new();
    let (mut kind, mut quirks) = (TokenKind::Card, Quirks::default());
    let mut chaining = Chaining { piece: 256, empty_first: false, endless: false };
    while let Some(name) = arguments.next() {
        let mut value = || arguments.next().cloned().ok_or(format!("{name} needs a value"));
        match name.as_str() {
            "--kind" => {
                let word = value()?;
                kind = TokenKind::ALL
                    .into_iter()
                    .find(|kind| kind.word() == word)
                    .ok_or("--kind: card, android, iphone or unknown")?;
            }
            "--expires-on" => {
                let day = value()?.parse().map_err(|error| format!("--expires-on: {error}"))?;
                token.push(Box::new(move |token| token.expires_on(day)));
            }
            "--certificate" => {
                let path = value()?;
                let der = fs::read(&path).map_err(|error| format!("--certificate {path}: {error}"))?;
                if der.first() != Some(&0x30) {
                    return Err(format!("--certificate {path}: not DER (openssl x509 -in {path} -outform DER)"));
                }
                token.push(Box::new(|token| token.certificate(der)));
            }
            "--key" => {
                let key = match value()?.as_str() {
                    "rsa" => Key::Authentication,
                    "p256" => Key::P256,
                    "p384" => Key::P384,
                    _ => return Err("--key: rsa, p256 or p384".into()),
                };
                token.push(Box::new(move |token| token.key(key)));
            }
            "--pin" => {
                let pin = value()?;
                token.push(Box::new(|token| token.pin(pin)));
            }
            "--signature-password" => {
                let password = value()?;
                token.push(Box::new(|token| token.signature_password(password)));
            }
            "--tries" => {
                let tries = number(name, &value()?, 1..=15)? as u8;
                token.push(Box::new(move |token| token.tries(tries)));
            }
            "--tries-left" => {
                let left = number(name, &value()?, 0..=15)? as u8;
                token.push(Box::new(move |token| token.tries_left(left)));
            }
            "--holder-not-authenticated" => token.push(Box::new(|token| token.holder_authenticated(false))),
            "--filler" => {
                let filler = vec![0; number(name, &value()?, 0..=32_767)?];
                token.push(Box::new(|token| token.filler(filler)));
            }
            "--label" => {
                let label = value()?;
                token.push(Box::new(|token| token.label(label)));
            }
            "--atr" => {
                let atr = hexadecimal(&value()?).filter(|atr| (2..=33).contains(&atr.len()));
                let atr = atr.ok_or("--atr: 2 to 33 bytes in hexadecimal")?;
                token.push(Box::new(|token| token.atr(atr)));
            }
            "--port" => port = number(name, &value()?, 1..=65_535)? as u16,
            "--once" => once = true,
            "--trace" => trace = true,
            "--exact-le" => quirks.exact_le = Some(number(name, &value()?, 1..=255)? as u8),
            "--chaining" => {
                chaining.piece = number(name, &value()?, 1..=256)?;
                quirks.chaining = Some(chaining);
            }
            "--chaining-empty-first" => {
                chaining.empty_first = true;
                quirks.chaining = Some(chaining);
            }
            "--chaining-endless" => {
                chaining.endless = true;
                quirks.chaining = Some(chaining);
            }
            "--short-answers" => quirks.short_answers = Some(number(name, &value()?, 1..=65_536)?),
            "--end-of-file" => {
                quirks.end_of_file = match value()?.as_str() {
                    "short" => EndOfFile::Short,
                    "warning" => EndOfFile::Warning,
                    "refused" => EndOfFile::Refused,
                    "exact" => EndOfFile::ExactLength,
                    _ => return Err("--end-of-file: short, warning, refused or exact".into()),
                }
            }
            "--first-command-fails" => quirks.first_command_fails = true,
            "--no-short-ef" => {
                let status = hexadecimal(&value()?).and_then(|bytes| <[u8; 2]>::try_from(bytes).ok());
                quirks.no_short_ef = Some(u16::from_be_bytes(status.ok_or("--no-short-ef: a status word like 6A82")?));
            }
            "--extended" => {
                quirks.extended = match value()?.as_str() {
                    "taken" => Extended::Taken,
                    "refused" => Extended::Refused,
                    "misread" => Extended::Misread,
                    "garbled" => Extended::Garbled,
                    _ => return Err("--extended: taken, refused, misread or garbled".into()),
                }
            }
            "--nul-label" => quirks.label_padding = Padding::Nul,
            "--blocked" => {
                quirks.blocked_status = match value()?.as_str() {
                    "6984" => BlockedStatus::Locked6984,
                    "6983" => BlockedStatus::Blocked6983,
                    _ => return Err("--blocked: 6984 or 6983".into()),
                }
            }
            "--blocked-query-refused" => quirks.blocked_query_refused = true,
            "--unlimited-tries" => quirks.unlimited_tries = true,
            "--no-security-domain" => quirks.no_security_domain = true,
            "--reselect-locks" => quirks.reselect_locks = true,
            "--wrong-signature" => quirks.wrong_signature = true,
            other => return Err(format!("unknown option {other}")),
        }
    }
    let token = token.into_iter().fold(Token::builder(kind).quirks(quirks), |token, set| set(token));
    Ok(Options { token, port, once, trace })
}

fn number(name: &str, text: &str, range: std::ops::RangeInclusive<usize>) -> Result<usize, String> {
    let wanted = || format!("{name}: a number from {} to {}", range.start(), range.end());
    text.parse().ok().filter(|number| range.contains(number)).ok_or_else(wanted)
}

fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> = text.chars().map(|digit| digit.to_digit(16).map(|digit| digit as u8)).collect();
    let digits = digits.filter(|digits| digits.len() % 2 == 0)?;
    Some(digits.chunks(2).map(|pair| pair.iter().fold(0, |sum, digit| sum << 4 | digit)).collect())
}
