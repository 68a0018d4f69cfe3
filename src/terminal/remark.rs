//! What was noticed while reading a file. Remarks name elements and codes, never a person's data.

use core::fmt;

use super::code::Code;
use super::encoding::EncodingClaims;
use crate::report::Text;
use crate::vocabulary::{Language, Provision, Word};

/// Something about a file that a person, or the maintainers of this crate, should know.
///
/// ```
/// use uketsuke::terminal::{Remark, read};
/// let reading = read(b"<XmlMsg><MessageBody><New>1</New></MessageBody></XmlMsg>")?;
/// assert_eq!(reading.remarks, [Remark::UnknownElement { path: "XmlMsg/MessageBody/New".into() }]);
/// assert_eq!(reading.remarks[0].as_str(), "unknown_element");
/// # Ok::<(), uketsuke::terminal::ReadError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Remark {
    /// An element, or an attribute (`@name`), that no public source lists. Its value is kept.
    UnknownElement {
        /// Where, as `XmlMsg/MessageBody/...`; the number of a result, unit or ticket in brackets, from 1.
        path: String,
    },
    /// An element that one weak public source shows, without its place or meaning. Its value is kept.
    UnconfirmedElement {
        /// Where.
        path: String,
    },
    /// A code that no public table lists. It is kept, its meaning unknown.
    UnlistedCode {
        /// Where.
        path: String,
        /// The code.
        code: Code,
    },
    /// A value that is not what the element holds. It says nothing, and nothing is presumed in its place; the value is kept.
    Unreadable {
        /// Where.
        path: String,
        /// What was expected.
        expected: Expected,
    },
    /// Text between elements. It is kept.
    StrayText {
        /// Where.
        path: String,
    },
    /// A name or code that the terminal does not use and another program does. It was read as what that program means.
    OtherWriter {
        /// Where.
        path: String,
    },
    /// Something follows the end of the document. It was not looked at.
    BytesAfterDocument {
        /// How many bytes.
        count: usize,
    },
    /// More remarks, or values without a field, than [`MAX_REMARKS`](super::MAX_REMARKS).
    More {
        /// How many.
        count: usize,
    },
    /// What the file says of its encoding contradicts itself or its bytes.
    EncodingDisagrees(EncodingClaims),
    /// The file's bytes fit neither encoding; the characters that could not be read are U+FFFD.
    CharactersLost,
    /// The answer names no day, neither the one that was asked for nor when the system worked on it; or the one that was asked for
    /// cannot be read.
    NoDay,
    /// The answer does not say which institution asked, so that it cannot be compared with this one's code.
    NoInstitution,
    /// The answer is to another institution's question: it is never used.
    OtherInstitution,
    /// The viewing of this information ends at another time than 24 hours after consent. The terminal's own word is
    /// followed.
    ViewingWindow(Provision),
    /// Consent without a time: until when the information may be viewed is unknown.
    ConsentWithoutTime(Provision),
    /// The results say different things of the consent to this information: it is not known. (One that says nothing differs
    /// from none.)
    ConsentsDiffer(Provision),
    /// The eligibility is said to be valid, and no result tells which. It counts as not confirmed.
    ValidWithoutResult,
    /// What is said of the date of birth differs within one answer: it is about nobody in particular, and counts as not
    /// confirmed.
    BirthdatesDiffer,
    /// A result is said to be valid, and its day of loss has come by the day that was asked for.
    ValidAfterLoss {
        /// The result, from 1.
        result: usize,
    },
    /// A result is said to be valid, and the insurance document had ended by the day that was asked for.
    ValidAfterDocument {
        /// The result, from 1.
        result: usize,
    },
    /// The validity is one that this kind of coverage does not have: 有効（未登録） of an insurance, 複数該当 of 医療扶助. It counts as
    /// unknown.
    ValidityOfOtherCoverage {
        /// The result, from 1.
        result: usize,
    },
    /// The file says two different shares: ask the insurer.
    SharesDiffer {
        /// The result, from 1.
        result: usize,
    },
    /// A ticket's flag and the code of its designated institution contradict each other: call the welfare office.
    DesignationContradicts {
        /// The result, from 1.
        result: usize,
        /// The ticket, from 1.
        ticket: usize,
    },
    /// A ticket of the month that had ended by the day that was asked for, or has not begun: it is not for that day.
    TicketOfOtherDays {
        /// The result, from 1.
        result: usize,
        /// The ticket, from 1.
        ticket: usize,
    },
    /// Another program wrote the file.
    WrittenByOtherProgram,
    /// Whether the terminal wrote the file after a check at the reader is not certain.
    OriginNotCertain,
}

/// What an element holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A code of a table.
    Code,
    /// A day, `yyyyMMdd`.
    Day,
    /// A moment, `yyyyMMddHHmmss`.
    Moment,
    /// A month, `yyyyMM`.
    Month,
    /// A number.
    Number,
    /// A share in percent, three digits.
    Percent,
    /// An identifier of ASCII letters, digits, `-`, `_` and `.`.
    Identifier,
    /// A string: a value in JSON is nothing else.
    Text,
}

impl Expected {
    const fn text(self, language: Language) -> &'static str {
        let text = match self {
            Expected::Code => Text::new("番号", "a code"),
            Expected::Day => Text::new("日付(yyyyMMdd)", "a day (yyyyMMdd)"),
            Expected::Moment => Text::new("日時(yyyyMMddHHmmss)", "a moment (yyyyMMddHHmmss)"),
            Expected::Month => Text::new("年月(yyyyMM)", "a month (yyyyMM)"),
            Expected::Number => Text::new("数", "a number"),
            Expected::Percent => Text::new("割合(三桁の百分率)", "a share in percent (three digits)"),
            Expected::Identifier => Text::new("識別子", "an identifier"),
            Expected::Text => Text::new("文字列", "a string"),
        };
        text.to(language)
    }
}

impl Remark {
    /// A stable word for programs.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Remark::UnknownElement { .. } => "unknown_element",
            Remark::UnconfirmedElement { .. } => "unconfirmed_element",
            Remark::UnlistedCode { .. } => "unlisted_code",
            Remark::Unreadable { .. } => "unreadable_value",
            Remark::StrayText { .. } => "stray_text",
            Remark::OtherWriter { .. } => "other_writer",
            Remark::BytesAfterDocument { .. } => "bytes_after_document",
            Remark::More { .. } => "more_remarks",
            Remark::EncodingDisagrees(_) => "encoding_disagrees",
            Remark::CharactersLost => "characters_lost",
            Remark::NoDay => "no_day",
            Remark::NoInstitution => "no_institution",
            Remark::OtherInstitution => "other_institution",
            Remark::ViewingWindow(_) => "viewing_window",
            Remark::ConsentWithoutTime(_) => "consent_without_time",
            Remark::ConsentsDiffer(_) => "consents_differ",
            Remark::ValidWithoutResult => "valid_without_result",
            Remark::BirthdatesDiffer => "birthdates_differ",
            Remark::ValidAfterLoss { .. } => "valid_after_loss",
            Remark::ValidAfterDocument { .. } => "valid_after_document",
            Remark::ValidityOfOtherCoverage { .. } => "validity_of_other_coverage",
            Remark::SharesDiffer { .. } => "shares_differ",
            Remark::DesignationContradicts { .. } => "designation_contradicts",
            Remark::TicketOfOtherDays { .. } => "ticket_of_other_days",
            Remark::WrittenByOtherProgram => "written_by_other_program",
            Remark::OriginNotCertain => "origin_not_certain",
        }
    }
}

impl Remark {
    /// The sentence in a language, without a person's data.
    ///
    /// ```
    /// use uketsuke::{terminal::Remark, vocabulary::Language};
    /// assert_eq!(Remark::NoDay.text(Language::Ja), "結果に受診日がありません");
    /// assert_eq!(Remark::NoDay.text(Language::En), "the answer names no day");
    /// ```
    pub fn text(&self, language: Language) -> String {
        match language {
            Language::Ja => self.japanese(),
            Language::En => self.english(),
        }
    }

    fn japanese(&self) -> String {
        match self {
            Remark::UnknownElement { path } => format!("{path}：公開資料にない項目です"),
            Remark::UnconfirmedElement { path } => format!("{path}：意味を確認できていない項目です"),
            Remark::UnlistedCode { path, code } => format!("{path}：公開資料にない番号です({code})"),
            Remark::Unreadable { path, expected } => format!("{path}：{}ではありません", expected.text(Language::Ja)),
            Remark::StrayText { path } => format!("{path}：項目の外に文字があります"),
            Remark::OtherWriter { path } => format!("{path}：資格確認端末ではないソフトウェアの書き方です"),
            Remark::BytesAfterDocument { count } => format!("結果の後ろに余分な{count}バイトがあります"),
            Remark::More { count } => format!("注記がほかに{count}件あります"),
            Remark::EncodingDisagrees(claims) => {
                format!("文字コードの表示が中身と合いません。{}として読み取りました", claims.used.as_str())
            }
            Remark::CharactersLost => "UTF-8でもShift_JISでもない文字があり、読み取れません".to_owned(),
            Remark::NoDay => "結果に受診日がありません".to_owned(),
            Remark::NoInstitution => "結果に医療機関コードがなく、この施設の照会かどうかを確認できません".to_owned(),
            Remark::OtherInstitution => "他の医療機関の照会に対する結果です".to_owned(),
            Remark::ViewingWindow(kind) => {
                format!("{}：閲覧期限が同意から24時間後ではありません", kind.text(Language::Ja))
            }
            Remark::ConsentWithoutTime(kind) => format!("{}：同意の日時がありません", kind.text(Language::Ja)),
            Remark::ConsentsDiffer(kind) => format!("{}：同意の有無が結果ごとに違います", kind.text(Language::Ja)),
            Remark::ValidWithoutResult => "有効とありますが、資格の内容がありません".to_owned(),
            Remark::BirthdatesDiffer => "生年月日が二つあり、どちらの方の結果か確認できません".to_owned(),
            Remark::ValidAfterLoss { result } => format!("{result}件目：有効とありますが、資格喪失日を過ぎています"),
            Remark::ValidAfterDocument { result } => {
                format!("{result}件目：有効とありますが、証の有効終了日を過ぎています")
            }
            Remark::ValidityOfOtherCoverage { result } => {
                format!("{result}件目：この種類の資格にはない有効性の番号です")
            }
            Remark::SharesDiffer { result } => format!("{result}件目：負担割合が二つあります"),
            Remark::DesignationContradicts { result, ticket } => {
                format!("{result}件目の医療券{ticket}：指定の有無と、指定医療機関の番号が合いません")
            }
            Remark::TicketOfOtherDays { result, ticket } => {
                format!("{result}件目の医療券{ticket}：受診日は有効期間の外です")
            }
            Remark::WrittenByOtherProgram => "資格確認端末ではないソフトウェアが書いたファイルです".to_owned(),
            Remark::OriginNotCertain => {
                "リーダーでの確認の後に、資格確認端末が書いた結果かどうかを確認できません".to_owned()
            }
        }
    }

    fn english(&self) -> String {
        match self {
            Remark::UnknownElement { path } => format!("{path}: an element that no public source lists"),
            Remark::UnconfirmedElement { path } => format!("{path}: an element whose meaning is not confirmed"),
            Remark::UnlistedCode { path, code } => format!("{path}: code {code}, which no public table lists"),
            Remark::Unreadable { path, expected } => format!("{path}: not {}", expected.text(Language::En)),
            Remark::StrayText { path } => format!("{path}: text between elements"),
            Remark::OtherWriter { path } => format!("{path}: written by another program than the terminal"),
            Remark::BytesAfterDocument { count } => format!("{count} bytes follow the end of the document"),
            Remark::More { count } => format!("{count} more remarks"),
            Remark::EncodingDisagrees(claims) => {
                format!("what the file says of its encoding disagrees; read as {}", claims.used.as_str())
            }
            Remark::CharactersLost => "some bytes are characters of neither UTF-8 nor Shift_JIS".to_owned(),
            Remark::NoDay => "the answer names no day".to_owned(),
            Remark::NoInstitution => {
                "the answer names no institution; whether this one asked cannot be verified".to_owned()
            }
            Remark::OtherInstitution => "the answer is to another institution's question".to_owned(),
            Remark::ViewingWindow(kind) => {
                format!("{}: viewing does not end 24 hours after consent", kind.text(Language::En))
            }
            Remark::ConsentWithoutTime(kind) => format!("{}: consent without a time", kind.text(Language::En)),
            Remark::ConsentsDiffer(kind) => {
                format!("{}: the results say different things of consent", kind.text(Language::En))
            }
            Remark::ValidWithoutResult => "valid, but no result tells which eligibility".to_owned(),
            Remark::BirthdatesDiffer => "two different dates of birth; whose answer it is cannot be known".to_owned(),
            Remark::ValidAfterLoss { result } => {
                format!("result {result}: valid, but lost by the day that was asked for")
            }
            Remark::ValidAfterDocument { result } => {
                format!("result {result}: valid, but the insurance document ended before the day that was asked for")
            }
            Remark::ValidityOfOtherCoverage { result } => {
                format!("result {result}: a validity that this kind of coverage does not have")
            }
            Remark::SharesDiffer { result } => format!("result {result}: two different shares"),
            Remark::DesignationContradicts { result, ticket } => {
                format!("result {result}, ticket {ticket}: the flag contradicts the designated institution's code")
            }
            Remark::TicketOfOtherDays { result, ticket } => {
                format!("result {result}, ticket {ticket}: its days do not include the day that was asked for")
            }
            Remark::WrittenByOtherProgram => "another program than the terminal wrote the file".to_owned(),
            Remark::OriginNotCertain => {
                "it is not certain that the terminal wrote the file after a check at the reader".to_owned()
            }
        }
    }
}

/// In English.
impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::{Encoding, MAX_REMARKS};

    /// One of each; what is added to the enumeration is added here, or it does not compile.
    fn all() -> Vec<Remark> {
        let path = || "XmlMsg/MessageBody/New".to_owned();
        let after = |remark: &Remark| match remark {
            Remark::UnknownElement { .. } => Some(Remark::UnconfirmedElement { path: path() }),
            Remark::UnconfirmedElement { .. } => Some(Remark::UnlistedCode { path: path(), code: Code::new("09")? }),
            Remark::UnlistedCode { .. } => Some(Remark::Unreadable { path: path(), expected: Expected::Day }),
            Remark::Unreadable { .. } => Some(Remark::StrayText { path: path() }),
            Remark::StrayText { .. } => Some(Remark::OtherWriter { path: path() }),
            Remark::OtherWriter { .. } => Some(Remark::BytesAfterDocument { count: 3 }),
            Remark::BytesAfterDocument { .. } => Some(Remark::More { count: MAX_REMARKS }),
            Remark::More { .. } => Some(Remark::EncodingDisagrees(claims())),
            Remark::EncodingDisagrees(_) => Some(Remark::CharactersLost),
            Remark::CharactersLost => Some(Remark::NoDay),
            Remark::NoDay => Some(Remark::NoInstitution),
            Remark::NoInstitution => Some(Remark::OtherInstitution),
            Remark::OtherInstitution => Some(Remark::ViewingWindow(Provision::Medication)),
            Remark::ViewingWindow(_) => Some(Remark::ConsentWithoutTime(Provision::Medication)),
            Remark::ConsentWithoutTime(_) => Some(Remark::ConsentsDiffer(Provision::Medication)),
            Remark::ConsentsDiffer(_) => Some(Remark::ValidWithoutResult),
            Remark::ValidWithoutResult => Some(Remark::BirthdatesDiffer),
            Remark::BirthdatesDiffer => Some(Remark::ValidAfterLoss { result: 1 }),
            Remark::ValidAfterLoss { .. } => Some(Remark::ValidAfterDocument { result: 2 }),
            Remark::ValidAfterDocument { .. } => Some(Remark::ValidityOfOtherCoverage { result: 3 }),
            Remark::ValidityOfOtherCoverage { .. } => Some(Remark::SharesDiffer { result: 4 }),
            Remark::SharesDiffer { .. } => Some(Remark::DesignationContradicts { result: 5, ticket: 6 }),
            Remark::DesignationContradicts { .. } => Some(Remark::TicketOfOtherDays { result: 7, ticket: 8 }),
            Remark::TicketOfOtherDays { .. } => Some(Remark::WrittenByOtherProgram),
            Remark::WrittenByOtherProgram => Some(Remark::OriginNotCertain),
            Remark::OriginNotCertain => None,
        };
        std::iter::successors(Some(Remark::UnknownElement { path: path() }), after).collect()
    }

    fn claims() -> EncodingClaims {
        EncodingClaims {
            byte_order_mark: true,
            declaration: Some(Encoding::ShiftJis),
            identifier: None,
            used: Encoding::Utf8,
            lossy: false,
        }
    }

    /// Both languages say the same numbers, places and codes; neither says it in the other's letters.
    #[test]
    fn every_remark_is_said_in_both_languages() {
        let all = all();
        assert_eq!(all.len(), 26);
        for remark in all {
            let (ja, en) = (remark.text(Language::Ja), remark.text(Language::En));
            assert!(en.is_ascii() && !ja.is_ascii(), "{ja} {en}");
            let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
            assert_eq!(digits(&ja), digits(&en), "{ja} {en}");
            assert!(!ja.ends_with('。') && !en.ends_with('.'), "{ja} {en}");
            assert_eq!(en, remark.to_string());
        }
    }
}
