//! Where everything stands in the picture, before it is drawn: boxes that can be checked.

use super::super::columns::{columns_of, typeset};
use super::rows::{Phase, Timeline};
use super::words;
use crate::Day;
use crate::vocabulary::Language;

/// The picture as boxes in a view box of `width` × `height`.
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) texts: Vec<Caption>,
    pub(super) bars: Vec<Bar>,
    pub(super) frames: Vec<Area>,
    pub(super) lines: Vec<Area>,
    /// The tip of the triangle above the first bar that points at today.
    pub(super) pointer: (f64, f64),
    pub(super) title: String,
    pub(super) description: String,
}

/// A rectangle; a line has no width or no height.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// A stretch of a phase.
pub(super) struct Bar {
    pub(super) area: Area,
    pub(super) phase: Phase,
}

/// A text in one line, in an area that holds it.
pub(super) struct Caption {
    pub(super) area: Area,
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) bold: bool,
    /// Where in the area it stands: the area is as wide as the widest font needs.
    pub(super) align: Align,
    /// Whether it stands on a pattern and needs a white ground.
    pub(super) on_bar: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Middle,
    Right,
}

/// Narrow, so that no text is under 10 px on a phone of 320 px.
const WIDTH: f64 = 400.0;
const MARGIN: f64 = 20.0;
const CHART: f64 = WIDTH - 2.0 * MARGIN;
pub(super) const BAR: f64 = 30.0;
const LINE: f64 = 1.45;
const TITLE: f64 = 18.0;
const LABEL: f64 = 16.0;
const SMALL: f64 = 14.0;
const TICK: f64 = 14.0;

impl Layout {
    pub(super) fn new(timeline: &Timeline, language: Language) -> Layout {
        let (from, until) = timeline.shown();
        let mut scene = Layout {
            width: WIDTH,
            height: 0.0,
            texts: Vec::new(),
            bars: Vec::new(),
            frames: Vec::new(),
            lines: Vec::new(),
            pointer: (0.0, 0.0),
            title: timeline.heading_text(language).to_owned(),
            description: String::new(),
        };
        let x = |day: Day| {
            let days = f64::from(from.days_until(until).max(1));
            MARGIN + CHART * (f64::from(from.days_until(day)) / days).clamp(0.0, 1.0)
        };
        let today = x(timeline.today);
        let ticks = ticks(from, until, 4);
        let mut y = MARGIN;

        for said in lines(&scene.title.clone(), TITLE) {
            scene.line(MARGIN, &mut y, &said, TITLE, true);
        }
        y += 6.0;
        let said = timeline.today_text(language);
        let width = width_of(&said, LABEL);
        let left = (today - width / 2.0).clamp(MARGIN, WIDTH - MARGIN - width);
        let align = match left {
            left if left <= MARGIN => Align::Left,
            left if left + width >= WIDTH - MARGIN => Align::Right,
            _ => Align::Middle,
        };
        y = scene.place(align, left, y, &said, LABEL, true);
        scene.pointer = (today, y + 10.0);
        y += 14.0;

        for row in &timeline.rows {
            let label = fitted(row.label.text(language), LABEL, CHART);
            scene.line(MARGIN, &mut y, &label, LABEL, true);
            for said in lines(&row.today(timeline.today, language), SMALL) {
                scene.line(MARGIN, &mut y, &said, SMALL, false);
            }
            y += 4.0;
            for segment in row.segments() {
                let left = segment.first.map_or(MARGIN, x);
                let right = segment.last.map_or(MARGIN + CHART, |last| x(last.next()));
                let past = segment.last.is_some_and(|last| last < from);
                let beyond = segment.first.is_some_and(|first| first > until);
                if !past && !beyond && right > left {
                    let area = Area { x: left, y, width: right - left, height: BAR };
                    scene.bars.push(Bar { area, phase: segment.phase });
                    scene.name_bar(area, today, segment.phase.text().to(language));
                }
            }
            scene.frames.push(Area { x: MARGIN, y, width: CHART, height: BAR });
            scene.lines.push(Area { x: today, y: y - 3.0, width: 0.0, height: BAR + 6.0 });
            for (day, _) in &ticks {
                scene.lines.push(Area { x: x(*day), y: y + BAR, width: 0.0, height: 4.0 });
            }
            y += BAR + 8.0;
            let sentences = row.sentences(from, language);
            scene.description.push_str(&format!("{}: {}. ", row.label.text(language), sentences.join(" / ")));
            for said in sentences.iter().flat_map(|sentence| lines(sentence, SMALL)) {
                scene.line(MARGIN, &mut y, &said, SMALL, false);
            }
            y += 12.0;
        }

        scene.lines.push(Area { x: MARGIN, y, width: CHART, height: 0.0 });
        y += 4.0;
        scene.axis(&ticks, x, &mut y, language);
        y += 10.0;
        let phases = timeline.phases(from, until);
        scene.legend(&phases, &mut y, language);
        y += 4.0;
        for said in timeline.remark(&phases, language).iter().flat_map(|remark| lines(remark, SMALL)) {
            scene.line(MARGIN, &mut y, &said, SMALL, false);
        }
        scene.height = y + MARGIN / 2.0;
        scene
    }

    fn line(&mut self, x: f64, y: &mut f64, text: &str, size: f64, bold: bool) {
        *y = self.place(Align::Left, x, *y, text, size, bold);
    }

    /// Writes a line whose area begins at `x`, `y`; returns where the next line begins.
    fn place(&mut self, align: Align, x: f64, y: f64, text: &str, size: f64, bold: bool) -> f64 {
        let area = Area { x, y, width: width_of(text, size), height: size * LINE };
        self.texts.push(Caption { area, text: text.to_owned(), size, bold, align, on_bar: false });
        y + size * LINE
    }

    /// Writes the phase into its bar where it fits beside today's line.
    fn name_bar(&mut self, bar: Area, today: f64, text: &str) {
        let (left, right) = (bar.x + 6.0, bar.x + bar.width - 6.0);
        let (before, after) = ((left, right.min(today - 6.0)), (left.max(today + 6.0), right));
        let (left, right) = if before.1 - before.0 > after.1 - after.0 { before } else { after };
        let width = width_of(text, SMALL) + 8.0;
        if right - left >= width {
            let height = SMALL * LINE;
            let area = Area { x: (left + right - width) / 2.0, y: bar.y + (BAR - height) / 2.0, width, height };
            let (text, align) = (text.to_owned(), Align::Middle);
            self.texts.push(Caption { area, text, size: SMALL, bold: false, align, on_bar: true });
        }
    }

    fn axis(&mut self, ticks: &[(Day, bool)], x: impl Fn(Day) -> f64, y: &mut f64, language: Language) {
        let mut free_from = MARGIN;
        for (day, years) in ticks {
            let text = words::tick(*day, *years, language);
            let width = width_of(&text, TICK);
            let left = x(*day) - width / 2.0;
            if left >= free_from && left + width <= WIDTH - MARGIN {
                self.place(Align::Middle, left, *y, &text, TICK, false);
                self.lines.push(Area { x: x(*day), y: *y - 4.0, width: 0.0, height: 4.0 });
                free_from = left + width + 10.0;
            }
        }
        *y += TICK * LINE;
    }

    fn legend(&mut self, phases: &[Phase], y: &mut f64, language: Language) {
        let (swatch, height) = (34.0, SMALL * LINE);
        let mut x = MARGIN;
        for phase in phases {
            let text = phase.text().to(language);
            let width = swatch + 6.0 + width_of(text, SMALL);
            if x > MARGIN && x + width > WIDTH - MARGIN {
                x = MARGIN;
                *y += height + 6.0;
            }
            let area = Area { x, y: *y + 1.0, width: swatch, height: height - 2.0 };
            self.bars.push(Bar { area, phase: *phase });
            self.frames.push(area);
            self.place(Align::Left, x + swatch + 6.0, *y, text, SMALL, false);
            x += width + 18.0;
        }
        *y += height;
    }
}

/// First days of months between two days, at most about `most` of them at even steps; whether they are whole years.
pub(super) fn ticks(from: Day, until: Day, most: usize) -> Vec<(Day, bool)> {
    const STEPS: [i32; 14] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 120_000];
    let month = |day: Day| day.year() * 12 + i32::from(day.month()) - 1;
    let (first, last) = (month(from), month(until));
    let most = i32::try_from(most).unwrap_or(i32::MAX).max(1);
    let step = STEPS.into_iter().find(|step| (last - first) / step < most).unwrap_or(120_000);
    let mut ticks = Vec::new();
    let mut at = first.div_euclid(step) * step;
    while at <= last {
        let day = Day::new(at.div_euclid(12), u8::try_from(at.rem_euclid(12) + 1).unwrap_or(1), 1);
        ticks.extend(day.filter(|day| (from..=until).contains(day)).map(|day| (day, step >= 12)));
        at += step;
    }
    ticks
}

/// A text in lines as wide as the chart.
fn lines(text: &str, size: f64) -> Vec<String> {
    typeset(text, |line| width_of(line, size) <= CHART)
}

/// An upper bound of the width of a text: wide characters take one em, others three fifths of one.
pub(in crate::report) fn width_of(text: &str, size: f64) -> f64 {
    let ems = text.chars().map(|c| match columns_of(c) {
        0 => 0.0,
        1 => 0.6,
        _ => 1.0,
    });
    ems.sum::<f64>() * size
}

/// The text, or as much of it as fits, with an ellipsis.
fn fitted(text: &str, size: f64, width: f64) -> String {
    if width_of(text, size) <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for c in text.chars() {
        short.push(c);
        if width_of(&short, size) + size > width {
            short.pop();
            break;
        }
    }
    short.push('…');
    short
}
