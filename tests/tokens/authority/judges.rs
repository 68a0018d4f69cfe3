//! This library against OpenSSL (strict) and `webpki`, over the mutants. Where they differ, a row of
//! `tests/data/certificates/differences.txt` has to say why.

use crate::common::{Scratch, both, require, run, succeed};
use crate::mutants::{self, Mutant};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;
use uketsuke::certificate::{Anchors, Certificate};
use uketsuke::simulator::ROOT_DER;
use uketsuke::simulator::authority::Draft;
use uketsuke::vocabulary::Chain;

/// 2027-01-15, inside the validity of what is mutated.
const AT: u64 = 1_800_000_000;
const ROOT_KEY: &[u8] = include_bytes!("../../data/simulator/root-key.pk8");
const DIFFERENCES: &str = include_str!("../data/certificates/differences.txt");

fn all(policy_critical: bool) -> Vec<Mutant> {
    let good = Draft { policy_critical, ..Draft::user_authentication("2030-02-17".parse().unwrap()) };
    let found = mutants::all(&good.issue(), ROOT_KEY);
    assert!(found.len() >= 300, "{}", found.len());
    let names: BTreeSet<_> = found.iter().map(|mutant| &mutant.name).collect();
    assert_eq!(names.len(), found.len(), "every mutant has a name of its own");
    found
}

/// Whether each mutant passes here, in order.
fn ours(mutants: &[Mutant]) -> Vec<bool> {
    let anchors = Anchors::production().with_root("simulator", ROOT_DER).unwrap();
    let passes = |mutant: &Mutant| {
        Certificate::from_der(mutant.der.as_slice()).is_ok_and(|it| anchors.check(&it).chain == Chain::Verified)
    };
    mutants.iter().map(passes).collect()
}

/// A row: `judge | ours | pattern | reason`. In a pattern `*` stands for anything.
struct Row<'a> {
    judge: &'a str,
    ours: &'a str,
    pattern: &'a str,
}

fn rows() -> Vec<Row<'static>> {
    let lines = DIFFERENCES.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let [judge, ours, pattern, reason] = line.split('|').map(str::trim).collect::<Vec<_>>()[..] else {
                panic!("four columns: {line}")
            };
            assert!(!reason.is_empty(), "{line}");
            Row { judge, ours, pattern }
        })
        .collect()
}

fn matches(pattern: &str, name: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == name,
        Some((before, after)) => name
            .strip_prefix(before)
            .is_some_and(|rest| (0..=rest.len()).any(|at| rest.is_char_boundary(at) && matches(after, &rest[at..]))),
    }
}

/// Every difference has a row, and every row explains a difference and no agreement.
fn explain(judge: &str, mutants: &[Mutant], theirs: &[bool]) {
    let ours = ours(mutants);
    assert!(ours[0] && theirs[0], "the unchanged certificate passes with everybody");
    let rows = rows();
    let mut used: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut unexplained, mut differ) = (Vec::new(), 0);
    for ((mutant, ours), theirs) in mutants.iter().zip(&ours).zip(theirs) {
        let word = if *ours { "passes" } else { "refused" };
        let row = rows.iter().find(|row| row.judge == judge && row.ours == word && matches(row.pattern, &mutant.name));
        match (ours == theirs, row) {
            (true, _) => {}
            (false, Some(row)) => {
                differ += 1;
                *used.entry(row.pattern).or_default() += 1;
            }
            (false, None) => unexplained.push(format!("{judge} | {word} | {}", mutant.name)),
        }
    }
    let passed = ours.iter().filter(|passes| **passes).count();
    println!("{judge}: {} mutants, {passed} pass here, {differ} judged otherwise there", mutants.len());
    assert!(unexplained.is_empty(), "{} differences without a reason:\n{}", unexplained.len(), unexplained.join("\n"));
    let idle: Vec<_> = rows
        .iter()
        .filter(|row| row.judge == judge && !used.contains_key(row.pattern))
        .map(|row| row.pattern)
        .collect();
    assert!(idle.is_empty(), "rows that explain nothing: {idle:?}");
}

#[test]
fn webpki_and_this_library_differ_only_for_a_reason() {
    // `webpki` understands no policies, and those of JPKI are critical.
    let mutants = all(false);
    let root = ROOT_DER.into();
    let anchor = webpki::anchor_from_trusted_cert(&root).unwrap();
    let now = rustls_pki_types::UnixTime::since_unix_epoch(Duration::from_secs(AT));
    let passes = |mutant: &Mutant| {
        let der = mutant.der.as_slice().into();
        webpki::EndEntityCert::try_from(&der).is_ok_and(|certificate| {
            let (algorithms, usage) = (webpki::ALL_VERIFICATION_ALGS, webpki::KeyUsage::client_auth());
            certificate.verify_for_usage(algorithms, std::slice::from_ref(&anchor), &[], now, usage, None, None).is_ok()
        })
    };
    let theirs: Vec<_> = mutants.iter().map(passes).collect();
    explain("webpki", &mutants, &theirs);
}

#[test]
#[ignore = "needs openssl; run by cargo xtask test"]
fn openssl_and_this_library_differ_only_for_a_reason() {
    require("openssl", "openssl");
    let mutants = all(true);
    let scratch = Scratch::new();
    let root = scratch.write("root.der", ROOT_DER);
    let root = scratch.write("root.pem", &succeed("openssl", &["x509", "-inform", "DER", "-in", &root]));
    let files: Vec<_> =
        mutants.iter().enumerate().map(|(at, mutant)| scratch.write(&format!("{at}.der"), &mutant.der)).collect();
    let at = AT.to_string();
    let mut arguments = vec!["verify", "-x509_strict", "-purpose", "sslclient", "-attime", &at, "-CAfile", &root];
    arguments.extend(files.iter().map(String::as_str));
    let told = both(&run("openssl", &arguments));
    let good: BTreeSet<_> = told.lines().filter_map(|line| line.strip_suffix(": OK")).collect();
    let theirs: Vec<_> = files.iter().map(|file| good.contains(file.as_str())).collect();
    explain("openssl", &mutants, &theirs);
}
