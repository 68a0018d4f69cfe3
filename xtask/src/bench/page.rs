//! A page: its template with the figures in it.
//!
//! `{name}` is a figure; `{name <= 1.6}` and `{name >= 20}` say whether it keeps to a goal.

use super::figures::Figures;

/// A template, and where the page goes.
pub struct Page {
    pub name: &'static str,
    template: &'static str,
    /// A goal that is met, and one that is missed.
    verdict: [&'static str; 2],
}

impl Page {
    pub const ALL: [Page; 4] = [
        Page { name: "performance.md", template: include_str!("performance.md"), verdict: ENGLISH },
        Page { name: "performance.ja.md", template: include_str!("performance.ja.md"), verdict: JAPANESE },
        Page { name: "peers.md", template: include_str!("peers.md"), verdict: ENGLISH },
        Page { name: "peers.ja.md", template: include_str!("peers.ja.md"), verdict: JAPANESE },
    ];

    pub fn filled(&self, figures: &Figures) -> Result<String, String> {
        let mut page = String::new();
        for part in parts(self.template) {
            match part {
                Part::Text(text) => page.push_str(text),
                Part::Figure(name) => page.push_str(&self.told(name, figures)?),
            }
        }
        Ok(page)
    }

    fn told(&self, figure: &str, figures: &Figures) -> Result<String, String> {
        let words: Vec<&str> = figure.split(' ').collect();
        let kept = |name: &str, limit: &str, within: fn(f64, f64) -> bool| {
            let limit: f64 = limit.parse().map_err(|_| format!("{limit} is no number"))?;
            figures.keeps(name, |value| within(value, limit))
        };
        let kept = match words[..] {
            [name, "<=", limit] => kept(name, limit, |value, limit| value <= limit)?,
            [name, ">=", limit] => kept(name, limit, |value, limit| value >= limit)?,
            _ => return figures.shown(figure),
        };
        Ok(self.verdict[usize::from(!kept)].to_owned())
    }
}

const ENGLISH: [&str; 2] = ["met", "**missed**"];
const JAPANESE: [&str; 2] = ["達成", "**未達成**"];

enum Part<'a> {
    Text(&'a str),
    Figure(&'a str),
}

fn parts(template: &str) -> impl Iterator<Item = Part<'_>> {
    template.split('{').enumerate().flat_map(|(index, part)| match part.split_once('}') {
        Some((name, text)) if index > 0 => [Part::Figure(name), Part::Text(text)],
        _ => [Part::Text(part), Part::Text("")],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(page: &Page) -> Vec<&str> {
        let figures = parts(page.template).filter_map(|part| match part {
            Part::Figure(name) => Some(name),
            Part::Text(_) => None,
        });
        figures.collect()
    }

    #[test]
    fn both_languages_have_the_same_figures_in_the_same_order_and_tables_of_the_same_shape() {
        for pair in Page::ALL.chunks(2) {
            assert_eq!(names(&pair[0]), names(&pair[1]), "{}", pair[0].name);
            let shape = |page: &Page| -> Vec<usize> {
                let rows = page.template.lines().filter(|line| line.starts_with('|'));
                rows.map(|row| row.matches('|').count()).collect()
            };
            assert_eq!(shape(&pair[0]), shape(&pair[1]), "{}", pair[0].name);
        }
    }

    #[test]
    fn a_figure_takes_its_place_and_one_that_is_missing_is_told() {
        let mut figures = Figures::default();
        figures.read("a.b\tns\t35200\n").unwrap();
        let page = |template| Page { name: "", template, verdict: ENGLISH };
        let filled = page("one {a.b}, {a.b <= 40000}, {a.b <= 30000}, {a.b >= 1}.").filled(&figures);
        assert_eq!(filled.unwrap(), "one 35.2 µs, met, **missed**, met.");
        assert!(page("{c}").filled(&figures).is_err());
    }
}
