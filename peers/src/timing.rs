//! Medians of things that are timed in turns, so that what else the machine does weighs on all of them alike.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// One sample takes about this long.
const SAMPLE: Duration = Duration::from_micros(300);

/// Things to be timed side by side.
#[derive(Default)]
pub struct Contest<'a> {
    entries: Vec<Box<dyn FnMut() + 'a>>,
}

/// What an entry took for one run.
#[derive(Debug, Clone)]
pub struct Time {
    /// Median, nanoseconds.
    pub median: f64,
    /// Every sample, in the order of the turns.
    pub turns: Vec<f64>,
}

impl Time {
    /// How many times as long as the other it took: the median over the turns, in each of which both ran one after the
    /// other.
    pub fn beside(&self, other: &Time) -> f64 {
        let [_, median, _] = self.quartiles_beside(other);
        median
    }

    /// The same with its spread: the quarter below, the median, the quarter above.
    pub fn quartiles_beside(&self, other: &Time) -> [f64; 3] {
        let mut ratios: Vec<f64> = self.turns.iter().zip(&other.turns).map(|(mine, its)| mine / its).collect();
        ratios.sort_by(f64::total_cmp);
        [1, 2, 3].map(|quarter| ratios.get(ratios.len() * quarter / 4).copied().unwrap_or(f64::NAN))
    }
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

impl<'a> Contest<'a> {
    /// Nothing yet.
    pub fn new() -> Contest<'a> {
        Contest::default()
    }

    /// Adds an entry.
    #[must_use]
    pub fn with<T>(mut self, mut work: impl FnMut() -> T + 'a) -> Contest<'a> {
        self.entries.push(Box::new(move || drop(black_box(work()))));
        self
    }

    /// Times every entry `samples` times, in turns.
    pub fn run(mut self, samples: usize) -> Vec<Time> {
        let runs: Vec<u32> = self.entries.iter_mut().map(runs_per_sample).collect();
        let mut taken = vec![Vec::with_capacity(samples); self.entries.len()];
        for _ in 0..samples {
            for ((work, runs), taken) in self.entries.iter_mut().zip(&runs).zip(&mut taken) {
                let start = Instant::now();
                (0..*runs).for_each(|_| work());
                taken.push(start.elapsed().as_nanos() as f64 / f64::from(*runs));
            }
        }
        taken.into_iter().map(|turns| Time { median: median(turns.clone()), turns }).collect()
    }
}

fn runs_per_sample(work: &mut Box<dyn FnMut() + '_>) -> u32 {
    (0..3).for_each(|_| work());
    let start = Instant::now();
    work();
    let one = start.elapsed().max(Duration::from_nanos(20));
    (SAMPLE.as_nanos() / one.as_nanos()).clamp(1, 100_000) as u32
}
