//! The project's own chores: `cargo xtask help` lists them.

fn main() {
    println!("cargo xtask test");
}
