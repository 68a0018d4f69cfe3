/*
 * A stand-in for cargo.exe and rustc.exe, with which `cargo xtask capi install` is run under Wine: no Rust compiler for Windows
 * is there. It "builds" by copying the files of the directory BUILT to where cargo would leave them, in CARGO_TARGET_DIR, and
 * says what rustc would say of the static library, from NATIVE. As rustc it says where it is. It refuses to be told of a place
 * in another form than the one in which the compiler gets it, which would stay in what is built.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <windows.h>

static const char *after(int count, char **words, const char *option) {
    for (int at = 1; at + 1 < count; at++) {
        if (strcmp(words[at], option) == 0) return words[at + 1];
    }
    return NULL;
}

int main(int count, char **words) {
    const char *target = getenv("CARGO_TARGET_DIR"), *profile = after(count, words, "--profile");
    const char *built = getenv("BUILT"), *native = getenv("NATIVE"), *places = getenv("CARGO_ENCODED_RUSTFLAGS");
    char from[MAX_PATH], into[MAX_PATH], to[2 * MAX_PATH];
    WIN32_FIND_DATAA found;
    HANDLE search;
    const char *asked = after(count, words, "--print");
    if (asked && strcmp(asked, "sysroot") == 0) {
        puts("C:\\rust");
        return 0;
    }
    if (!places || !strstr(places, "--remap-path-prefix=Z:\\") || strstr(places, "\\\\?\\")) return 5;
    if (!target || !profile || !built || !native || count < 2 || strcmp(words[1], "rustc") != 0) return 2;
    snprintf(into, sizeof into, "%s\\%s", target, profile);
    CreateDirectoryA(target, NULL);
    CreateDirectoryA(into, NULL);
    snprintf(from, sizeof from, "%s\\*", built);
    search = FindFirstFileA(from, &found);
    if (search == INVALID_HANDLE_VALUE) return 3;
    do {
        if (found.dwFileAttributes & FILE_ATTRIBUTE_DIRECTORY) continue;
        snprintf(from, sizeof from, "%s\\%s", built, found.cFileName);
        snprintf(to, sizeof to, "%s\\%s", into, found.cFileName);
        if (!CopyFileA(from, to, FALSE)) return 4;
    } while (FindNextFileA(search, &found));
    FindClose(search);
    fprintf(stderr, "note: native-static-libs: %s\n", native);
    return 0;
}
