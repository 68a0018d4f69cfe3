//! Elements of a message, and how they are looked up and changed.

/// An element: a text, or elements inside.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) inside: Vec<Element>,
}

impl Element {
    /// An element with a text.
    pub(super) fn leaf(name: &str, text: impl Into<String>) -> Element {
        Element { name: name.to_owned(), text: text.into(), inside: Vec::new() }
    }

    /// An element with elements inside.
    pub(super) fn group(name: &str, inside: Vec<Element>) -> Element {
        Element { name: name.to_owned(), text: String::new(), inside }
    }

    /// The first element of this name directly inside.
    pub(super) fn get(&self, name: &str) -> Option<&Element> {
        self.inside.iter().find(|element| element.name == name)
    }

    /// The text of the first element of this name directly inside; empty where there is none.
    pub(super) fn text_of(&self, name: &str) -> &str {
        self.get(name).map_or("", |element| &element.text)
    }

    /// Gives every leaf of this name its text, however deep.
    pub(super) fn tell(&mut self, name: &str, text: &str) {
        for element in &mut self.inside {
            if element.name == name && element.inside.is_empty() {
                text.clone_into(&mut element.text);
            }
            element.tell(name, text);
        }
    }

    /// Changes what a script names: every element of a name, or with slashes one path from the root, which is made where it
    /// is missing. `None` takes the elements away.
    pub(super) fn set(&mut self, path: &str, text: Option<&str>) {
        match (path.split_once('/'), text) {
            (None, Some(text)) => self.tell(path, text),
            (None, None) => {
                self.inside.retain(|element| element.name != path);
                self.inside.iter_mut().for_each(|element| element.set(path, None));
            }
            (Some(_), _) => self.set_path(path, text),
        }
    }

    fn set_path(&mut self, path: &str, text: Option<&str>) {
        let (name, rest) = path.split_once('/').map_or((path, None), |(name, rest)| (name, Some(rest)));
        if text.is_some() && self.get(name).is_none() {
            self.inside.push(Element::leaf(name, ""));
        }
        match rest {
            None if text.is_none() => self.inside.retain(|element| element.name != name),
            _ => {
                for element in self.inside.iter_mut().filter(|element| element.name == name) {
                    match rest {
                        Some(rest) => element.set_path(rest, text),
                        None => text.unwrap_or_default().clone_into(&mut element.text),
                    }
                }
            }
        }
    }

    /// The same without what holds nothing.
    pub(super) fn without_empty(mut self) -> Option<Element> {
        self.inside = self.inside.into_iter().filter_map(Element::without_empty).collect();
        (!self.inside.is_empty() || !self.text.is_empty()).then_some(self)
    }
}

/// The form of an element: one with a text, or one with elements inside.
pub(super) enum Form {
    Leaf(&'static str),
    Group(&'static str, &'static [Form]),
}

impl Form {
    /// The element, with nothing in it yet.
    pub(super) fn empty(&self) -> Element {
        match self {
            Form::Leaf(name) => Element::leaf(name, ""),
            Form::Group(name, inside) => Element::group(name, inside.iter().map(Form::empty).collect()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_changes_what_it_names() {
        let mut root = Element::group("XmlMsg", vec![Element::group("H", vec![Element::leaf("A", "1")])]);
        root.set("A", Some("2"));
        assert_eq!(root.get("H").unwrap().text_of("A"), "2");
        root.set("H/B", Some("3"));
        root.set("Body/C", Some("4"));
        assert_eq!((root.inside[0].text_of("B"), root.inside[1].text_of("C")), ("3", "4"));
        root.set("H/A", None);
        assert!(root.inside[0].get("A").is_none());
        root.set("C", None);
        assert!(root.clone().without_empty().unwrap().get("Body").is_none());
        root.set("D", None);
        root.set("D", Some("no such leaf"));
        assert_eq!(root.inside.len(), 2);
    }
}
