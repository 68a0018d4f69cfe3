//! Compiles the C side of the targets `capi_bytes` and `capi_sequence`: what drives every function of the interface in the
//! C tests drives it here.

fn main() {
    let sources = ["../tests/c/calls.c", "../tests/c/driving.c"];
    cc::Build::new().files(sources).include("../include").std("c99").compile("driving");
    for file in sources.into_iter().chain(["../tests/c/calls.h", "../tests/c/driving.h", "../include/uketsuke.h"]) {
        println!("cargo::rerun-if-changed={file}");
    }
}
