//! `uketsuke completions SHELL`: what a shell needs to complete the command line.

use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::{Shell, generate};

use crate::failure::Failure;
use crate::language::Say;
use crate::output;

pub fn command(say: Say) -> Command {
    let about = ("シェルの補完スクリプトを表示します", "Print a completion script for a shell");
    let shell = Arg::new("shell").value_name(say.text(("シェル", "SHELL"))).required(true);
    say.command("completions", "補完", about).arg(
        shell
            .value_parser(value_parser!(Shell))
            .hide_possible_values(true)
            .help(say.text(("bash、zsh、fish、elvish、powershell", "bash, zsh, fish, elvish or powershell"))),
    )
}

/// Prints what completes this command line.
pub fn run(matches: &ArgMatches, mut tree: Command) -> Result<u8, Failure> {
    let mut script = Vec::new();
    if let Some(shell) = matches.get_one::<Shell>("shell") {
        generate(*shell, &mut tree, "uketsuke", &mut script);
    }
    output::print(&String::from_utf8_lossy(&script)).map(|()| 0)
}
