//! Arrows between files run one way.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, Macro, UseTree, Visibility};

use super::names::files;

/// `CONTRIBUTING.md`: no file imports a file that imports it, directly or over others.
#[test]
fn no_file_imports_a_file_that_imports_it() {
    for folder in ["src", "cli/src", "xtask/src", "bindings/generate/src", "web/src"] {
        let package = Package::read(Path::new(folder));
        let arrows = package.arrows();
        let found: usize = arrows.values().map(BTreeMap::len).sum();
        assert!(found * 2 >= package.0.len(), "{folder}: only {found} arrows between {} files", package.0.len());
        if let Some(circle) = circle(&arrows) {
            panic!("{folder}: a circle of files:\n{}", circle.join("\n"));
        }
    }
}

/// A double that shares code with what it stands beside agrees with its mistakes.
#[test]
fn the_virtual_terminal_shares_no_code_with_the_reader() {
    let arrows = Package::read(Path::new("src")).arrows();
    let played = arrows
        .iter()
        .filter(|(file, _)| matches!(&file[..], [one, two, ..] if one == "simulator" && two == "terminal"));
    let played: Vec<_> = played.collect();
    assert!(played.len() > 10, "{} files", played.len());
    for (file, to) in played {
        let shared: Vec<&Place> =
            to.keys().filter(|target| target.first().is_some_and(|name| name == "terminal")).collect();
        assert!(shared.is_empty(), "{} imports {shared:?}", file.join("::"));
    }
}

/// A module: the names on the way to it.
type Place = Vec<String>;
/// From a file to the others, each with a path in it that leads there.
type Arrows = BTreeMap<Place, BTreeMap<Place, String>>;

/// The files of a package by their modules, but for those of its tests.
struct Package(BTreeMap<Place, File>);

/// What a file defines, passes on and names.
#[derive(Default)]
struct File {
    items: BTreeSet<String>,
    /// What `use` brings in, by the name that it has here.
    passed: BTreeMap<String, Place>,
    globs: Vec<Place>,
    /// Paths in it, and the modules inside the file where they stand.
    named: BTreeSet<(Place, Place)>,
    /// Its modules that are files, and are there in tests alone.
    tests: BTreeSet<String>,
    inside: Place,
}

impl Package {
    fn read(folder: &Path) -> Package {
        let mut package = BTreeMap::new();
        for path in files(folder) {
            let source = syn::parse_file(&std::fs::read_to_string(&path).unwrap()).unwrap();
            let mut file = File::default();
            file.visit_file(&source);
            let inside = path.strip_prefix(folder).unwrap().with_extension("");
            let mut place: Place = inside.iter().map(|name| name.to_str().unwrap().to_owned()).collect();
            place.pop_if(|last| matches!(last.as_str(), "mod" | "lib" | "main"));
            package.insert(place, file);
        }
        let tests: Vec<Place> =
            package.iter().flat_map(|(at, file)| file.tests.iter().map(move |name| at.child(name))).collect();
        package.retain(|place, _| !tests.iter().any(|test| place.starts_with(test)));
        Package(package)
    }

    fn arrows(&self) -> Arrows {
        let mut arrows = Arrows::new();
        for (place, file) in &self.0 {
            let to = arrows.entry(place.clone()).or_default();
            for (inside, path) in &file.named {
                let target = self.resolve(&[place.as_slice(), inside.as_slice()].concat(), path, 0);
                if let Some(target) = target.filter(|target| target != place) {
                    to.entry(target).or_insert(path.join("::"));
                }
            }
        }
        arrows
    }

    /// The file that defines what a path names. `None`: it leads out of the package, or stays within the file.
    fn resolve(&self, from: &[String], path: &[String], depth: u8) -> Option<Place> {
        let mut rest = path;
        let mut at = match path.first()?.as_str() {
            "crate" => Place::new(),
            "self" | "super" => from.to_vec(),
            child => Some(from.to_vec()).filter(|from| self.0.contains_key(&from.child(child)))?,
        };
        while let Some((word, later)) = rest.split_first()
            && matches!(word.as_str(), "crate" | "self" | "super")
        {
            if word == "super" {
                at.pop();
            }
            rest = later;
        }
        while let Some((word, later)) = rest.split_first()
            && self.0.contains_key(&at.child(word))
        {
            (at, rest) = (at.child(word), later);
        }
        // A module inside a file is the file's.
        while !self.0.contains_key(&at) {
            at.pop()?;
        }
        rest.first().map_or(Some(at.clone()), |name| self.origin(&at, name, depth))
    }

    /// The file that defines a name which a file has.
    fn origin(&self, at: &Place, name: &str, depth: u8) -> Option<Place> {
        let file = &self.0[at];
        if depth < 8 && !file.items.contains(name) {
            if let Some(path) = file.passed.get(name) {
                return self.resolve(at, path, depth + 1);
            }
            for path in &file.globs {
                let behind = self.resolve(at, path, depth + 1).filter(|behind| self.0[behind].has(name));
                if let Some(behind) = behind {
                    return self.origin(&behind, name, depth + 1);
                }
            }
        }
        Some(at.clone())
    }
}

impl File {
    fn has(&self, name: &str) -> bool {
        self.items.contains(name) || self.passed.contains_key(name)
    }

    fn bring(&mut self, tree: &UseTree, mut path: Place, passes_on: bool) {
        // What a module inside the file brings in has its name there alone.
        let outermost = self.inside.is_empty();
        let name = match tree {
            UseTree::Path(more) => return self.bring(&more.tree, path.child(&more.ident.to_string()), passes_on),
            UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.bring(tree, path.clone(), passes_on));
            }
            UseTree::Glob(_) => {
                self.globs.extend(outermost.then(|| path.clone()));
                None
            }
            UseTree::Name(one) => Some((one.ident.to_string(), one.ident.to_string())),
            UseTree::Rename(one) => Some((one.ident.to_string(), one.rename.to_string())),
        };
        if let Some((there, here)) = name {
            path.extend((there != "self").then_some(there));
            let here = if here == "self" { path.last().cloned().unwrap_or_default() } else { here };
            self.passed.extend(outermost.then(|| (here, path.clone())));
        }
        if !passes_on {
            self.named.insert((self.inside.clone(), path));
        }
    }
}

impl<'ast> Visit<'ast> for File {
    fn visit_item(&mut self, item: &'ast Item) {
        let (name, attributes) = named(item);
        match (attributes.iter().any(is_of_tests), item) {
            (true, Item::Mod(ItemMod { content: None, ident, .. })) => _ = self.tests.insert(ident.to_string()),
            (true, _) => {}
            (false, _) => {
                self.items.extend(name.filter(|_| !matches!(item, Item::Mod(_))));
                visit::visit_item(self, item);
            }
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.inside.push(module.ident.to_string());
        visit::visit_item_mod(self, module);
        self.inside.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.bring(&item.tree, Place::new(), !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let words: Place = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if words.len() > 1 {
            self.named.insert((self.inside.clone(), words));
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        let text = call.tokens.to_string().replace(" :: ", "::");
        for path in text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | ':')) {
            let words: Place = path.split("::").filter(|word| !word.is_empty()).map(str::to_owned).collect();
            if words.len() > 1 {
                self.named.insert((self.inside.clone(), words));
            }
        }
        visit::visit_macro(self, call);
    }
}

fn named(item: &Item) -> (Option<String>, &[Attribute]) {
    let (name, attributes) = match item {
        Item::Const(it) => (&it.ident, &it.attrs),
        Item::Enum(it) => (&it.ident, &it.attrs),
        Item::Fn(it) => (&it.sig.ident, &it.attrs),
        Item::Mod(it) => (&it.ident, &it.attrs),
        Item::Static(it) => (&it.ident, &it.attrs),
        Item::Struct(it) => (&it.ident, &it.attrs),
        Item::Trait(it) => (&it.ident, &it.attrs),
        Item::Type(it) => (&it.ident, &it.attrs),
        Item::Union(it) => (&it.ident, &it.attrs),
        Item::Impl(it) => return (None, &it.attrs),
        Item::Use(it) => return (None, &it.attrs),
        Item::Macro(it) => return (it.ident.as_ref().map(ToString::to_string), &it.attrs),
        _ => return (None, &[]),
    };
    (Some(name.to_string()), attributes)
}

/// `#[cfg(test)]`, `#[cfg(all(test, …))]`.
fn is_of_tests(attribute: &Attribute) -> bool {
    let condition = attribute.meta.require_list().map(|list| list.tokens.to_string().replace(' ', ""));
    attribute.path().is_ident("cfg") && condition.is_ok_and(|it| it == "test" || it.starts_with("all(test,"))
}

trait Child {
    fn child(&self, name: &str) -> Place;
}

impl Child for Place {
    fn child(&self, name: &str) -> Place {
        [self.as_slice(), &[name.to_owned()]].concat()
    }
}

/// A way along the arrows that ends where it began, one arrow a line.
fn circle(arrows: &Arrows) -> Option<Vec<String>> {
    let mut done = BTreeSet::new();
    arrows.keys().find_map(|start| walk(start, arrows, &mut Vec::new(), &mut done))
}

fn walk<'a>(
    at: &'a Place,
    arrows: &'a Arrows,
    way: &mut Vec<&'a Place>,
    done: &mut BTreeSet<&'a Place>,
) -> Option<Vec<String>> {
    if let Some(begin) = way.iter().position(|place| *place == at) {
        let circle = way[begin..].iter().zip(way[begin + 1..].iter().chain([&at]));
        let told = |(from, to): (&&Place, &&Place)| {
            format!("{} imports {} ({})", from.join("/"), to.join("/"), arrows[*from][*to])
        };
        return Some(circle.map(told).collect());
    }
    if !done.insert(at) {
        return None;
    }
    way.push(at);
    let found = arrows[at].keys().find_map(|to| walk(to, arrows, way, done));
    way.pop();
    found
}
