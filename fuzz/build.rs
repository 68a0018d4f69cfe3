//! Reads `include/uketsuke.h` and writes a caller for every function in it, so that none can be forgotten: a new type of
//! argument does not build until it is known here.

use std::collections::BTreeMap;
use std::fmt::Write;

fn main() {
    println!("cargo::rerun-if-changed=../include/uketsuke.h");
    println!("cargo::rerun-if-changed=build.rs");
    let header = std::fs::read_to_string("../include/uketsuke.h").expect("the header is committed");
    let header = without_comments(&header);
    let directory = std::env::var("OUT_DIR").expect("cargo sets it");
    std::fs::write(format!("{directory}/calls.rs"), calls(&header)).expect("the build directory can be written");
}

/// Handles are opaque; each has a function that frees it.
fn handles(header: &str) -> Vec<&str> {
    let named = |line: &'_ str| -> Option<String> {
        let name = line.strip_prefix("typedef struct ")?.strip_suffix(';')?.split_once(' ')?.1;
        Some(name.to_owned())
    };
    header.lines().filter(|line| named(line).is_some()).filter_map(|line| line.split([' ', ';']).nth(3)).collect()
}

/// A field of a structure: its offset and what is put there.
struct Structure {
    size: usize,
    fields: String,
}

fn structures(header: &str) -> BTreeMap<&str, Structure> {
    let mut all = BTreeMap::new();
    for part in header.split("typedef struct").skip(1) {
        // A handle ends before a body could begin.
        let Some((front, part)) = part.split_once('{') else { continue };
        if front.contains(';') {
            continue;
        }
        let (body, rest) = part.split_once('}').expect("a structure ends");
        let name = rest.split(';').next().expect("a structure has a name").trim();
        all.insert(name, structure(body));
    }
    all
}

fn structure(body: &str) -> Structure {
    let (mut offset, mut fields) = (0usize, String::new());
    for declaration in body.split(';').map(str::trim).filter(|it| !it.is_empty()) {
        let flat =
            declaration.split_whitespace().collect::<Vec<_>>().join(" ").replace("struct uketsuke_", "uketsuke_");
        let (kind, size) = if let Some((_, rest)) = flat.split_once("(*") {
            (format!("Field::Function({:?})", rest.split(')').next().unwrap_or_default()), 8)
        } else {
            match flat.rsplit_once([' ', '*']).map(|(kind, name)| (kind.trim(), name)) {
                Some(("uint32_t", "struct_size")) => ("Field::Size".to_owned(), 4),
                Some(("int32_t" | "uint32_t", _)) => ("Field::Int32".to_owned(), 4),
                Some(("int64_t" | "uint64_t" | "size_t", name)) if !name.ends_with("_length") => {
                    ("Field::Int64".to_owned(), 8)
                }
                Some(("size_t", _)) => ("Field::Length".to_owned(), 8),
                Some(("const char" | "const uint8_t", name)) if body.contains(&format!("{name}_length")) => {
                    ("Field::Bytes".to_owned(), 8)
                }
                // A context, and columns whose length is another field's: left out.
                _ if flat.contains('*') => ("Field::Null".to_owned(), 8),
                _ => panic!("a field of an unknown type: {flat}"),
            }
        };
        offset = offset.next_multiple_of(size);
        write!(fields, "({offset}, {kind}), ").expect("writing to a string");
        offset += size;
    }
    Structure { size: offset.next_multiple_of(8), fields }
}

fn calls(header: &str) -> String {
    let (handles, structures) = (handles(header), structures(header));
    let (mut declared, mut bodies, mut sequence, mut with_bytes) =
        (String::new(), String::new(), String::new(), String::new());
    // cbindgen writes `struct` before some types, which are all typedefs, too.
    let flat = header.split_whitespace().collect::<Vec<_>>().join(" ").replace("struct uketsuke_", "uketsuke_");
    for statement in flat.split(';').map(|it| it.rsplit('}').next().unwrap_or_default().trim()) {
        let Some((front, arguments)) = statement.split_once('(') else { continue };
        let Some((result, name)) = front.rsplit_once(' ') else { continue };
        let result = result.rsplit(' ').next().unwrap_or_default();
        if !name.starts_with("uketsuke_") || statement.starts_with("typedef") || !statement.ends_with(')') {
            continue;
        }
        let result = if result == "uketsuke_status" { "i32" } else { "u32" };
        let arguments: Vec<&str> = arguments.trim_end_matches(')').split(',').map(str::trim).collect();
        let byte_arguments =
            arguments.iter().filter(|it| it.starts_with("const char *") || it.starts_with("const uint8_t *")).count();
        let (mut types, mut values, mut before, mut after) = (Vec::new(), Vec::new(), String::new(), String::new());
        let mut seen_bytes = 0;
        for (number, argument) in arguments.iter().enumerate().filter(|(_, argument)| **argument != "void") {
            let at = argument.rfind([' ', '*']).expect("a type and a name") + 1;
            let (kind, argument_name) = (argument[..at].trim(), &argument[at..]);
            let value = format!("a{number}");
            let previous = number.checked_sub(1).map(|it| format!("a{it}")).unwrap_or_default();
            let base = kind.trim_start_matches("const ").trim_end_matches([' ', '*']);
            let handle = handles.iter().position(|it| *it == base);
            let (kind_of_type, made) = match (kind, handle, structures.get(base)) {
                (it, Some(handle), _) if it.ends_with("**") && name.ends_with("_free") => {
                    ("*mut c_void", format!("slot({handle});"))
                }
                (it, Some(handle), _) if it.ends_with("**") => {
                    writeln!(after, "    {value}.keep({handle}, free_{handle});").expect("writing to a string");
                    ("*mut c_void", "NewHandle::draw();".to_owned())
                }
                (_, Some(handle), _) => ("*mut c_void", format!("held({handle});")),
                (_, _, Some(it)) => ("*mut c_void", format!("Structure::draw({}, &[{}]);", it.size, it.fields)),
                ("const char *" | "const uint8_t *", ..) => {
                    seen_bytes += 1;
                    ("*mut c_void", format!("Input::draw({});", seen_bytes == byte_arguments))
                }
                ("char *" | "uint8_t *", ..) => ("*mut c_void", "Output::draw();".to_owned()),
                ("size_t", ..) if argument_name == "capacity" => ("usize", format!("Number({previous}.capacity());")),
                ("size_t", ..) if argument_name.ends_with("_length") => {
                    ("usize", format!("Number({previous}.length());"))
                }
                ("int32_t *" | "uint32_t *" | "int64_t *" | "uint64_t *" | "size_t *", ..) => {
                    ("*mut c_void", "Scalar::draw();".to_owned())
                }
                ("void *", ..) => ("*mut c_void", "Number(std::ptr::null_mut::<c_void>());".to_owned()),
                ("uketsuke_log_line", ..) => ("*mut c_void", "log_line();".to_owned()),
                ("int32_t" | "uketsuke_status", ..) => ("i32", "Number(draw_int());".to_owned()),
                ("uint32_t", ..) => ("u32", "Number(draw_int() as u32);".to_owned()),
                ("uint64_t", ..) => ("u64", "Number(draw_int() as u64);".to_owned()),
                ("size_t", ..) => ("usize", "Number(draw_int() as u32 as usize);".to_owned()),
                _ => panic!("{name}: an argument of an unknown type: {argument}"),
            };
            types.push(format!("{value}: {kind_of_type}"));
            values.push(format!("{value}.give()"));
            writeln!(before, "    #[allow(unused_mut)]\n    let mut {value} = {made}").expect("writing to a string");
        }
        writeln!(declared, "    fn {name}({}) -> {result};", types.join(", ")).expect("writing to a string");
        writeln!(
            bodies,
            "fn call_{name}() {{\n{before}    // SAFETY: pointers are NULL or live, lengths are honest.\n    \
             let status = unsafe {{ {name}({}) }};\n    check({name:?}, status as i64);\n{after}}}",
            values.join(", ")
        )
        .expect("writing to a string");
        writeln!(sequence, "    ({name:?}, call_{name}),").expect("writing to a string");
        if byte_arguments > 0 {
            writeln!(with_bytes, "    ({name:?}, call_{name}),").expect("writing to a string");
        }
    }
    let mut frees = String::new();
    for (number, handle) in handles.iter().enumerate() {
        writeln!(
            frees,
            "fn free_{number}(it: *mut c_void) {{\n    let mut it = it;\n    // SAFETY: a live handle.\n    \
            unsafe {{ {handle}_free((&raw mut it).cast()) }};\n    assert!(it.is_null());\n}}"
        )
        .expect("writing to a string");
    }
    let list = (0..handles.len()).map(|it| format!("free_{it}")).collect::<Vec<_>>().join(", ");
    format!(
        "unsafe extern \"C\" {{\n{declared}}}\n{bodies}{frees}\
         const HANDLES: [&str; {0}] = {handles:?};\nconst FREES: [fn(*mut c_void); {0}] = [{list}];\n\
         /// Every function.\npub const CALLS: &[(&str, fn())] = &[\n{sequence}];\n\
         /// The functions that take bytes.\npub const BYTE_CALLS: &[(&str, fn())] = &[\n{with_bytes}];\n",
        handles.len()
    )
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines()
        .filter(|line| !line.starts_with('#') && !line.contains("extern \"C\""))
        .map(|line| format!("{line}\n"))
        .collect()
}
