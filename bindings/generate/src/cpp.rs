//! `include/uketsuke.hpp`.

use super::model::Model;

pub fn header(_: &Model) -> String {
    String::new()
}
