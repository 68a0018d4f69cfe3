//! What an operation that failed tells beyond its status: numbers in a structure, words in two languages.

use super::args::{Out, sized_structs};
use super::errors::Numbered;
use super::guard::Outcome;
use super::types::{UKETSUKE_OPERATION_NONE, UKETSUKE_TRIES_UNKNOWN};
use super::{uketsuke_status, words};
use crate::exchange::{self, Cause, Operation};
use crate::report::Language;
use crate::session;

/// What is known of an operation that failed. Set `struct_size` before the call; the library fills in the rest.
#[repr(C)]
#[derive(Debug, Clone, Copy)]
#[allow(non_camel_case_types)]
pub struct uketsuke_error {
    /// `sizeof(uketsuke_error)`.
    pub struct_size: u32,
    /// The status of the operation; `UKETSUKE_OK` when it did not fail.
    pub status: i32,
    /// What was being done: a `UKETSUKE_OPERATION_...` number, 0 when it was no exchange with the token.
    pub operation: i32,
    /// The token's status word (SW1 SW2, such as 0x6A82); 0 when there was none.
    pub status_word: u32,
    /// The number of PC/SC's or the driver's; 0 when there was none.
    pub reader_code: u32,
    /// After a wrong PIN the tries that are left; else, and when the token did not say, `UKETSUKE_TRIES_UNKNOWN`.
    pub tries_left: i32,
    /// 1 when a PIN had been sent: the try may be counted even if no answer came. Else 0.
    pub pin_sent: i32,
    /// 1 when a PIN was sent and the token could not be locked again: ask the patient to take it off the reader. Else 0.
    pub left_open: i32,
}

sized_structs!(uketsuke_error);

/// The last error of a handle.
#[derive(Debug, Clone)]
pub(super) struct Detail {
    status: uketsuke_status,
    operation: Option<Operation>,
    status_word: u32,
    reader_code: u32,
    tries_left: i32,
    pin_sent: bool,
    left_open: bool,
    english: String,
}

impl Detail {
    pub(super) fn of_session(error: &session::Error) -> Detail {
        match error {
            session::Error::Exchange(error) => Detail::of_exchange(error),
            other => Detail::of_status(other.number(), other.to_string()),
        }
    }

    pub(super) fn of_exchange(error: &exchange::Error) -> Detail {
        let (status_word, reader_code, tries_left) = match error.cause {
            Cause::Fault(fault) => (0, fault.code(), None),
            Cause::NotJpki(status) | Cause::UnexpectedStatus { status, .. } | Cause::FileNotFound { status, .. } => {
                (status.word().into(), 0, None)
            }
            Cause::PinWrong { left } => (0, 0, left),
            Cause::PinBlocked => (0, 0, Some(0)),
            Cause::LastTryKept => (0, 0, Some(1)),
            _ => (0, 0, None),
        };
        Detail {
            operation: Some(error.operation),
            status_word,
            reader_code,
            tries_left: tries_left.map_or(UKETSUKE_TRIES_UNKNOWN, i32::from),
            pin_sent: error.pin_sent,
            left_open: error.left_open,
            ..Detail::of_status(error.number(), error.to_string())
        }
    }

    pub(super) fn of_status(status: uketsuke_status, english: String) -> Detail {
        Detail {
            status,
            operation: None,
            status_word: 0,
            reader_code: 0,
            tries_left: UKETSUKE_TRIES_UNKNOWN,
            pin_sent: false,
            left_open: false,
            english,
        }
    }

    pub(super) fn write(detail: Option<&Detail>, place: Out<uketsuke_error>) -> Outcome {
        let size = core::mem::size_of::<uketsuke_error>() as u32;
        let nothing = Detail::of_status(super::status::UKETSUKE_OK, String::new());
        let detail = detail.unwrap_or(&nothing);
        place.set(uketsuke_error {
            struct_size: size,
            status: detail.status,
            operation: detail.operation.map_or(UKETSUKE_OPERATION_NONE, |operation| operation as i32),
            status_word: detail.status_word,
            reader_code: detail.reader_code,
            tries_left: detail.tries_left,
            pin_sent: detail.pin_sent.into(),
            left_open: detail.left_open.into(),
        });
        Ok(())
    }

    /// In English what the Rust error says; in Japanese the same facts from the numbers.
    pub(super) fn text(&self, language: Language) -> String {
        if language == Language::En {
            return self.english.clone();
        }
        let mut text = self.operation.map_or(String::new(), |operation| format!("{}: ", doing(operation)));
        text.push_str(words::text(self.status, language));
        if self.tries_left > 0 {
            text.push_str(&format!("(残り{}回)", self.tries_left));
        }
        if self.status_word != 0 {
            text.push_str(&format!("(SW {:04X})", self.status_word));
        }
        if self.reader_code != 0 {
            text.push_str(&format!("(0x{:08X})", self.reader_code));
        }
        if self.pin_sent && self.tries_left < 0 {
            text.push_str("。暗証番号は送信済みです。再度入力する前に残り回数を確認してください");
        }
        if self.left_open {
            text.push_str("。照合状態を解除できませんでした。カード又はスマートフォンをリーダーから離してください");
        }
        text
    }
}

fn doing(operation: Operation) -> &'static str {
    match operation {
        Operation::Begin => "リーダーの占有",
        Operation::SelectApplication => "公的個人認証APの選択",
        Operation::ReadLabel => "トークン情報の読取り",
        Operation::AskTries => "暗証番号の残り回数の確認",
        Operation::VerifyPin => "暗証番号の照合",
        Operation::ReadCertificate => "利用者証明用電子証明書の読取り",
        Operation::ProvePossession => "署名による所持の確認",
    }
}
