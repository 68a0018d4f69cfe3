//! What the doctor is asked for.

use super::link_test::Thresholds;
use crate::language::Language;
use uketsuke::facility::CheckAnswer;
use uketsuke::vocabulary::TokenKind;

/// What was asked for.
pub struct Options {
    pub reader: Option<String>,
    /// Readers that are not looked at.
    pub excluded: Vec<String>,
    pub simulate: Option<TokenKind>,
    pub link_test: u32,
    pub thresholds: Thresholds,
    pub face_reader: Option<String>,
    pub answers: Vec<(String, CheckAnswer)>,
    pub no_questions: bool,
    /// Whether the computer's name is left out.
    pub no_host: bool,
    /// The linkage folder.
    #[cfg(feature = "terminal")]
    pub folder: Option<std::path::PathBuf>,
    pub language: Language,
}
