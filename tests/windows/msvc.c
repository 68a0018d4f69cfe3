/*
 * Linked as MSVC links: an object of MSVC's form, the archive's uketsuke.lib, no MinGW. Without a C library, so that only
 * uketsuke and kernel32 are imported. Ends with 0 when the DLL answers as it should.
 */
#include <uketsuke.h>

__declspec(dllimport) __declspec(noreturn) void __stdcall ExitProcess(unsigned code);

static unsigned tried(void) {
    static const uint8_t not_a_certificate[] = {0x05, 0x00};
    uketsuke_settings *settings = NULL;
    uketsuke_certificate *certificate = NULL;
    uketsuke_visit *visit = NULL;
    uketsuke_decision *decision = NULL;
    size_t length = 0;
    int32_t sign;
    if (uketsuke_abi_version() != UKETSUKE_ABI_VERSION) return 1;
    if (uketsuke_settings_new(&settings) != UKETSUKE_OK || !settings) return 2;
    if (uketsuke_certificate_from_der(not_a_certificate, sizeof not_a_certificate, &certificate) !=
        UKETSUKE_ERROR_NOT_A_CERTIFICATE)
        return 3;
    if (uketsuke_visit_new(20261127, &visit) != UKETSUKE_OK) return 4;
    if (uketsuke_visit_set(visit, UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE, 1) != UKETSUKE_OK) return 5;
    if (uketsuke_visit_set(visit, UKETSUKE_FACT_ELIGIBILITY_CERTIFICATE_UNTIL, 20270731) != UKETSUKE_OK) return 6;
    if (uketsuke_decide(visit, settings, &decision) != UKETSUKE_OK) return 7;
    sign = uketsuke_decision_get(decision, UKETSUKE_OUTCOME_SIGN);
    if (uketsuke_decision_json(decision, (char *)0, 0, &length) != UKETSUKE_OK || length < 100) return 8;
    uketsuke_decision_free(&decision);
    uketsuke_visit_free(&visit);
    uketsuke_settings_free(&settings);
    if (decision || visit || settings) return 9;
    return sign == UKETSUKE_SIGN_GO ? 0 : 10;
}

void start(void) { ExitProcess(tried()); }
