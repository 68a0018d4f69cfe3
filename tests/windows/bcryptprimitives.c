/*
 * Wine 8 has no bcryptprimitives.dll, from which Rust's standard library takes random bytes. Windows has it since 7.
 */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T length) {
    return RtlGenRandom(data, (ULONG)length);
}
