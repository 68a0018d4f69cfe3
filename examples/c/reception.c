/*
 * The main job: what may reception do with the token on the reader?
 *
 *   reception [READER]              the token on a PC/SC reader (any, when none is named)
 *   reception --simulate [YYYYMMDD] a simulated card whose certificate ends on that day
 *
 * The day of the visit is today in Japan; UKETSUKE_TODAY=YYYYMMDD sets another one.
 */
#include "example.h"
#include <stdlib.h>

static int receive(const uketsuke_session *session, uketsuke_visit *visit, uketsuke_anchors *anchors)
{
    uketsuke_received received = {.struct_size = sizeof received};
    uketsuke_certificate *certificate = NULL;
    int bad = session_failed(
        session, "read the token",
        uketsuke_session_receive(session, NULL, 0, UKETSUKE_CAUTION_KEEP_LAST_TRY, 10000, &received, &certificate));
    if (!bad)
        bad = failed("look at the certificate", uketsuke_visit_set_token(visit, received.token_kind, certificate, anchors,
                                                                         received.possession));
    uketsuke_certificate_free(&certificate);
    return bad;
}

static int print_decision(const uketsuke_visit *visit, const uketsuke_session *session)
{
    uketsuke_decision decision = {.struct_size = sizeof decision};
    uketsuke_traffic traffic = {.struct_size = sizeof traffic};
    size_t length = 0;
    char *text = NULL;
    int bad = failed("decide", uketsuke_decide(visit, NULL, &decision));
    if (bad)
        return bad;
    /* Every text is called for twice: once for its length, once for itself. */
    bad = failed("text", uketsuke_decision_text(visit, NULL, UKETSUKE_LANGUAGE_JA, NULL, 0, &length));
    if (!bad && (text = malloc(length + 1)) != NULL) {
        bad = failed("text", uketsuke_decision_text(visit, NULL, UKETSUKE_LANGUAGE_JA, text, length + 1, &length));
        if (!bad)
            puts(text);
        free(text);
    }
    if (!bad && !failed("traffic", uketsuke_session_traffic(session, &traffic)))
        printf("%u commands, usable until %d\n", (unsigned)traffic.commands, (int)decision.usable_until);
    return bad || decision.acceptance == UKETSUKE_ACCEPTANCE_INDETERMINATE;
}

static int open_reader(const char *name, uketsuke_session **session)
{
    uketsuke_readers *readers = NULL;
    char found[512];
    size_t length = 0;
    int bad = failed("readers", uketsuke_readers_new(&readers)) ||
              failed("wait for a token",
                     uketsuke_readers_wait_for_token(readers, name, name ? strlen(name) : 0, 30000)) ||
              failed("reader", uketsuke_readers_last_name(readers, found, sizeof found, &length)) ||
              failed("open", uketsuke_session_open_reader(found, length, session));
    uketsuke_readers_free(&readers);
    return bad;
}

static int open_simulator(const char *expires_on, uketsuke_anchors *anchors, uketsuke_simulator **simulator,
                          uketsuke_session **session)
{
    uketsuke_simulated_token token = {.struct_size = sizeof token, .kind = UKETSUKE_TOKEN_KIND_CARD};
    token.expires_on = expires_on ? (int32_t)strtol(expires_on, NULL, 10) : 0;
    return failed("simulator", uketsuke_simulator_new(simulator)) ||
           failed("lay a card on it", uketsuke_simulator_insert(*simulator, &token)) ||
           failed("accept its root", uketsuke_anchors_accept_simulated(anchors)) ||
           failed("open", uketsuke_session_open_simulator(*simulator, session));
}

int main(int argc, char **argv)
{
    const char *first = argc > 1 ? argv[1] : NULL;
    const char *today = getenv("UKETSUKE_TODAY");
    int simulate = first != NULL && strcmp(first, "--simulate") == 0;
    uketsuke_anchors *anchors = NULL;
    uketsuke_simulator *simulator = NULL;
    uketsuke_session *session = NULL;
    uketsuke_visit visit;
    int bad;

    if (uketsuke_abi_version() != UKETSUKE_ABI_VERSION) {
        fprintf(stderr, "the library has another interface than this program\n");
        return 2;
    }
    bad = failed("roots", uketsuke_anchors_new(&anchors)) ||
          failed("visit", uketsuke_visit_init(&visit, sizeof visit,
                                              today ? (int32_t)strtol(today, NULL, 10) : today_in_japan()));
    if (!bad)
        bad = simulate ? open_simulator(argc > 2 ? argv[2] : NULL, anchors, &simulator, &session)
                       : open_reader(first, &session);
    if (!bad) {
        visit.accept_simulated = simulate;
        bad = receive(session, &visit, anchors) || print_decision(&visit, session);
    }
    uketsuke_session_free(&session);
    uketsuke_simulator_free(&simulator);
    uketsuke_anchors_free(&anchors);
    return bad ? 1 : 0;
}
