/*
 * Linked as MSVC links: an object of MSVC's form, the archive's uketsuke.lib, no MinGW. Without a C library, so that only
 * uketsuke and kernel32 are imported. Ends with 0 when the DLL answers as it should.
 */
#include <uketsuke.h>

__declspec(dllimport) __declspec(noreturn) void __stdcall ExitProcess(unsigned code);


static unsigned tried(void) {
    static const uint8_t not_a_certificate[] = {0x05, 0x00};
    uketsuke_anchors *anchors = NULL;
    uketsuke_certificate *certificate = NULL;
    size_t length = 0;
    if (uketsuke_abi_version() != UKETSUKE_ABI_VERSION) return 1;
    if (uketsuke_version(NULL, 0, &length) != UKETSUKE_OK || length < 5) return 2;
    if (uketsuke_anchors_new(&anchors) != UKETSUKE_OK || !anchors) return 3;
    if (uketsuke_certificate_from_der(not_a_certificate, sizeof not_a_certificate, &certificate) == UKETSUKE_OK) return 4;
    if (uketsuke_anchors_free(&anchors) != UKETSUKE_OK || anchors) return 5;
    return 0;
}

void start(void) { ExitProcess(tried()); }
