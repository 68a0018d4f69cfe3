//! What a signed table costs to verify and load, beside reading its text alone. Prints name, unit and value with a tab
//! between; fails where the ratio of the same run is above its goal.
//!
//! ```text
//! cargo bench --bench rules
//! ```

use std::hint::black_box;
use std::time::{Duration, Instant};

use uketsuke::rules::{BUILT_IN_FILE, Table};
use uketsuke::signed::{Keys, PrivateKey, verify};

/// Verifying and loading costs at most so many times what reading costs.
const GOAL: f64 = 10.0;
const ROUNDS: usize = 200;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let publisher = PrivateKey::generate()?;
    let keys = Keys::new().trust(publisher.public_key());
    let file = BUILT_IN_FILE.as_bytes();
    let signature = publisher.sign(file);
    Table::load(file, Some(&signature), &keys, 0)?;
    let work: [&dyn Fn(); 3] = [
        &|| _ = black_box(Table::from_text(black_box(BUILT_IN_FILE))),
        &|| _ = black_box(verify(black_box(file), Some(&signature), &keys)),
        &|| _ = black_box(Table::load(black_box(file), Some(&signature), &keys, 0)),
    ];
    // In turns, so that what else the machine does disturbs all alike.
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        for (run, times) in work.iter().zip(&mut times) {
            let start = Instant::now();
            run();
            times.push(start.elapsed());
        }
    }
    let medians = times.map(median);
    println!("rules.bytes\tbytes\t{}", file.len());
    for (name, median) in ["rules.read", "rules.verify", "rules.load"].into_iter().zip(medians) {
        println!("{name}\tns\t{}", median.as_nanos());
    }
    let ratio = medians[2].as_secs_f64() / medians[0].as_secs_f64();
    println!("rules.load.ratio\tratio\t{ratio}");
    if ratio <= GOAL { Ok(()) } else { Err(format!("{ratio:.1} times the reading; at most {GOAL} are allowed").into()) }
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}
