/* How long from loading the library to the first decision: prints nanoseconds. first_decision LIBRARY CERTIFICATE */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <time.h>
#include <uketsuke.h>

/* ISO C has no cast from an object's address to a function's. */
#define FIND(name) __typeof__(&name) p_##name = NULL; *(void **)&p_##name = dlsym(library, #name)

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **arguments)
{
    static uint8_t der[8192];
    FILE *file = count == 3 ? fopen(arguments[2], "rb") : NULL;
    if (!file)
        return 2;
    size_t length = fread(der, 1, sizeof der, file);
    fclose(file);

    long long start = now();
    void *library = dlopen(arguments[1], RTLD_NOW | RTLD_LOCAL);
    if (!library)
        return 3;
    FIND(uketsuke_certificate_from_der);
    FIND(uketsuke_anchors_new);
    FIND(uketsuke_anchors_accept_test);
    FIND(uketsuke_visit_init);
    FIND(uketsuke_visit_set_token);
    FIND(uketsuke_decide);
    uketsuke_visit visit;
    uketsuke_decision decision = {.struct_size = sizeof decision};
    uketsuke_certificate *certificate = NULL;
    uketsuke_anchors *anchors = NULL;
    int failed = p_uketsuke_certificate_from_der(der, length, &certificate) || p_uketsuke_anchors_new(&anchors) ||
                 p_uketsuke_anchors_accept_test(anchors) || p_uketsuke_visit_init(&visit, sizeof visit, 20261121) ||
                 p_uketsuke_visit_set_token(&visit, UKETSUKE_TOKEN_KIND_CARD, certificate, anchors,
                                            UKETSUKE_POSSESSION_NOT_PROVED);
    visit.accept_test = 1;
    failed = failed || p_uketsuke_decide(&visit, NULL, &decision);
    long long taken = now() - start;

    if (failed || decision.acceptance != UKETSUKE_ACCEPTANCE_FULL)
        return 4;
    printf("%lld\n", taken);
    return 0;
}
