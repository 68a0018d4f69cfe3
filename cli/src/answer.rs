//! What a command is asked with `--json`, answered as `uketsuke ask` answers it.

use serde_json::Value;
use uketsuke::ask::Asker;

use crate::failure::Failure;
use crate::language::Say;

/// The answer as a line.
pub fn answered(asker: &Asker<'_>, question: &Value, say: Say) -> Result<String, Failure> {
    let answer = asker.ask_in(&question.to_string(), say.0);
    match answer.error {
        Some(_) => Err(Failure::Usage(answer.text)),
        None => Ok(format!("{}\n", answer.json)),
    }
}
