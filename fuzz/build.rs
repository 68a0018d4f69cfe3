//! Compiles the C side of the targets `capi_bytes` and `capi_sequence`: what drives every function of the interface in the
//! C tests drives it here.

fn main() {
    let sources = ["../tests/c/calls.c", "../tests/c/driving.c", "../tests/c/linkage.c"];
    cc::Build::new().files(sources).include("../include").std("c99").compile("driving");
    let headers = ["../tests/c/calls.h", "../tests/c/driving.h", "../tests/c/linkage.h", "../include/uketsuke.h"];
    for file in sources.into_iter().chain(headers) {
        println!("cargo::rerun-if-changed={file}");
    }
}
