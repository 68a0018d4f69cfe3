/*
 * A desk that waits: tells every reader and every token that comes and goes, and receives each token that is laid on a
 * reader. It goes on when the last reader is unplugged and when the PC/SC service stops and starts.
 *
 *   readers [--accept-simulated] [SECONDS]   ends when nothing has happened for so long; without, at Ctrl-C
 *
 * The day of each visit is today in Japan; UKETSUKE_TODAY=YYYYMMDD sets another one.
 */
#include "example.h"
#include <stdlib.h>

enum { NAME = 512, TEXT = 8192 };

/* What reception may do with the token on this reader, in one line. */
static void receive(const char *reader, size_t length, const uketsuke_anchors *anchors, int accept_simulated)
{
    const char *today = getenv("UKETSUKE_TODAY");
    uketsuke_received received = {.struct_size = sizeof received};
    uketsuke_decision decision = {.struct_size = sizeof decision};
    uketsuke_session *session = NULL;
    uketsuke_certificate *certificate = NULL;
    uketsuke_visit visit;
    char text[TEXT];
    size_t text_length;

    if (failed("open", uketsuke_session_open_reader(reader, length, &session)))
        return;
    if (!failed("visit", uketsuke_visit_init(&visit, sizeof visit,
                                             today ? (int32_t)strtol(today, NULL, 10) : today_in_japan())) &&
        !session_failed(session, "read the token",
                        uketsuke_session_receive(session, NULL, 0, UKETSUKE_CAUTION_KEEP_LAST_TRY, 10000, &received,
                                                 &certificate)) &&
        !failed("look at the certificate", uketsuke_visit_set_token(&visit, received.token_kind, certificate, anchors,
                                                                    received.possession))) {
        visit.accept_simulated = accept_simulated;
        if (!failed("decide", uketsuke_decide(&visit, NULL, &decision)) &&
            !failed("text", uketsuke_decision_text(&visit, NULL, UKETSUKE_LANGUAGE_EN, text, sizeof text, &text_length)))
            printf("  acceptance %d until %d: %.*s\n", (int)decision.acceptance, (int)decision.usable_until,
                   (int)strcspn(text, "\n"), text);
    }
    uketsuke_certificate_free(&certificate);
    uketsuke_session_free(&session);
}

static const char *in_words(int32_t event)
{
    switch (event) {
    case UKETSUKE_READER_ADDED:
        return "is there";
    case UKETSUKE_READER_REMOVED:
        return "is gone";
    case UKETSUKE_READER_TOKEN_INSERTED:
        return "has a token";
    case UKETSUKE_READER_TOKEN_REMOVED:
        return "is empty again";
    default:
        return "did something that this program does not know";
    }
}

int main(int argc, char **argv)
{
    int accept_simulated = argc > 1 && strcmp(argv[1], "--accept-simulated") == 0;
    const char *seconds = argv[1 + accept_simulated];
    uint32_t timeout_ms = seconds ? (uint32_t)strtoul(seconds, NULL, 10) * 1000 : 0;
    uketsuke_readers *readers = NULL;
    uketsuke_anchors *anchors = NULL;
    uketsuke_status status = UKETSUKE_ERROR_ABSENT;
    char name[NAME];
    size_t length;
    int32_t event;
    uint32_t count;

    setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
    if (!failed("readers", uketsuke_readers_new(&readers)) && !failed("roots", uketsuke_anchors_new(&anchors)) &&
        (!accept_simulated || !failed("accept its root", uketsuke_anchors_accept_simulated(anchors)))) {
        if (uketsuke_readers_service(readers) != UKETSUKE_OK)
            puts("The smart-card service does not run yet.");
        while ((status = uketsuke_readers_next_event(readers, timeout_ms, &event, &count)) == UKETSUKE_OK &&
               (status = uketsuke_readers_last_name(readers, name, sizeof name, &length)) == UKETSUKE_OK) {
            printf("%s %s\n", name, in_words(event));
            if (event == UKETSUKE_READER_TOKEN_INSERTED)
                receive(name, length, anchors, accept_simulated);
        }
        if (status != UKETSUKE_ERROR_DEADLINE_PASSED)
            failed("wait", status);
    }
    uketsuke_anchors_free(&anchors);
    uketsuke_readers_free(&readers);
    return status == UKETSUKE_ERROR_DEADLINE_PASSED ? 0 : 1;
}
