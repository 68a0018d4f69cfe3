//! The picture as SVG 1.1: patterns instead of colours alone, so that it is legible in black and white.

use super::rows::{Phase, Timeline};
use super::scene::{Align, Area, Bar, Caption, Layout};
use crate::vocabulary::Language;
use crate::vocabulary::Word;
use std::fmt::Write;

/// Fonts with Japanese characters on Windows, macOS, Android and Linux.
pub(in crate::report) const FONTS: &str = "'Noto Sans JP','Noto Sans CJK JP','Hiragino Sans','Yu Gothic','Meiryo','BIZ UDGothic',\
                     'IPAPGothic','IPAGothic',sans-serif";

const PATTERNS: &str = r##"<defs>
<pattern id="uketsuke-renewal" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#5f9ea0"/><rect width="3" height="8" fill="#fff"/></pattern>
<pattern id="uketsuke-grace" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="#fff"/><rect width="3" height="8" fill="#c05000"/></pattern>
<pattern id="uketsuke-ended" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="#fff"/><circle cx="5" cy="5" r="1" fill="#555"/></pattern>
<pattern id="uketsuke-unknown" width="12" height="12" patternUnits="userSpaceOnUse"><rect width="12" height="12" fill="#fff"/><path d="M0 0L12 12M12 0L0 12" stroke="#777" stroke-width="0.8"/></pattern>
<pattern id="uketsuke-refused" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="9" height="9" fill="#fff"/><rect width="2" height="9" fill="#222"/></pattern>
</defs>
"##;

impl Timeline {
    /// The picture as an SVG document of 400 units in width. It holds no name, number or address of a patient; labels
    /// of the caller's ([`Label::Other`](super::rows::Label::Other)) are escaped.
    pub fn svg(&self, language: Language) -> String {
        let scene = Layout::new(self, language);
        let mut svg = String::with_capacity(16_384);
        // Writing to a String cannot fail.
        let _ = write_scene(&mut svg, &scene, language);
        svg
    }
}

fn write_scene(svg: &mut String, scene: &Layout, language: Language) -> std::fmt::Result {
    let (width, height) = (scene.width, scene.height);
    writeln!(
        svg,
        r##"<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{}" role="img" width="{width:.0}" height="{height:.0}" viewBox="0 0 {width:.0} {height:.0}" font-family="{FONTS}" fill="#000">"##,
        language.as_str(),
    )?;
    writeln!(svg, "<title>{}</title>", escaped(&scene.title))?;
    writeln!(svg, "<desc>{}</desc>", escaped(scene.description.trim_end()))?;
    svg.push_str(PATTERNS);
    writeln!(svg, r##"<rect width="{width:.0}" height="{height:.0}" fill="#fff"/>"##)?;
    for bar in &scene.bars {
        write_bar(svg, bar)?;
    }
    for Area { x, y, width, height } in &scene.frames {
        writeln!(
            svg,
            r##"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="none" stroke="#000"/>"##
        )?;
    }
    for Area { x, y, width, height } in &scene.lines {
        let (right, bottom) = (x + width, y + height);
        let mut line = |stroke: &str, wide: u8| {
            writeln!(
                svg,
                r#"<line x1="{x:.1}" y1="{y:.1}" x2="{right:.1}" y2="{bottom:.1}" stroke="{stroke}" stroke-width="{wide}"/>"#
            )
        };
        // Today's line crosses bars of any darkness: it has a white edge.
        if *height > super::scene::BAR {
            line("#fff", 7)?;
            line("#000", 3)?;
        } else {
            line("#000", 1)?;
        }
    }
    let (x, y) = scene.pointer;
    writeln!(svg, r#"<path d="M{x:.1} {y:.1}l-6 -9h12z"/>"#)?;
    for text in &scene.texts {
        write_text(svg, text)?;
    }
    svg.push_str("</svg>\n");
    Ok(())
}

fn write_bar(svg: &mut String, bar: &Bar) -> std::fmt::Result {
    let Area { x, y, width, height } = bar.area;
    let fill = match bar.phase {
        Phase::Unknown => "url(#uketsuke-unknown)",
        Phase::NotYet => "#fff",
        Phase::Valid => "#2f6f73",
        Phase::Renewal => "url(#uketsuke-renewal)",
        Phase::Grace => "url(#uketsuke-grace)",
        Phase::Ended => "url(#uketsuke-ended)",
        Phase::Refused => "url(#uketsuke-refused)",
    };
    writeln!(
        svg,
        r##"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" fill="{fill}" stroke="#000" stroke-width="0.6"/>"##
    )
}

fn write_text(svg: &mut String, caption: &Caption) -> std::fmt::Result {
    let Area { x, y, width, height } = caption.area;
    if caption.on_bar {
        writeln!(svg, r##"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{height:.1}" rx="3" fill="#fff"/>"##)?;
    }
    let (at, anchor) = match caption.align {
        Align::Left => (x, "start"),
        Align::Middle => (x + width / 2.0, "middle"),
        Align::Right => (x + width, "end"),
    };
    let baseline = y + height * 0.5 + caption.size * 0.36;
    let weight = if caption.bold { r#" font-weight="bold""# } else { "" };
    writeln!(
        svg,
        r#"<text x="{at:.1}" y="{baseline:.1}" font-size="{}" text-anchor="{anchor}"{weight}>{}</text>"#,
        caption.size,
        escaped(&caption.text)
    )
}

/// A text between two tags. Characters that XML 1.0 does not allow become U+FFFD.
pub(in crate::report) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                out.push('\u{fffd}')
            }
            c => out.push(c),
        }
    }
    out
}
