/*
 * A reader driver plugs in its own transmit. Here the "hardware" is a simulated token, so that it runs anywhere; a driver
 * puts its own I/O into the functions below and nothing else changes. See docs/driver.md.
 */
#include "example.h"

struct driver {
    uketsuke_simulator *hardware;
    uint64_t insertions;
    int begun, released;
};

static int32_t driver_begin(void *context, uint32_t timeout_ms)
{
    struct driver *driver = context;
    (void)timeout_ms; /* wait no longer than this for other programs */
    driver->begun++;
    return UKETSUKE_OK;
}

static int32_t driver_transmit(void *context, const uint8_t *command, size_t command_length, uint8_t *response,
                               size_t capacity, size_t *response_length)
{
    struct driver *driver = context;
    return uketsuke_simulator_transmit(driver->hardware, command, command_length, response, capacity, response_length);
}

static int32_t driver_end(void *context)
{
    struct driver *driver = context;
    driver->begun--;
    return UKETSUKE_OK;
}

static int32_t driver_cut_power(void *context)
{
    struct driver *driver = context;
    driver->insertions++;
    return uketsuke_simulator_cut_power(driver->hardware);
}

static uint64_t driver_insertion(void *context)
{
    return ((struct driver *)context)->insertions;
}

static void driver_release(void *context)
{
    ((struct driver *)context)->released++;
}

static void log_line(void *context, const char *line, size_t length)
{
    fprintf((FILE *)context, "  %.*s\n", (int)length, line);
}

int main(void)
{
    struct driver driver = {NULL, 1, 0, 0};
    uketsuke_simulated_token card = {.struct_size = sizeof card, .kind = UKETSUKE_TOKEN_KIND_CARD};
    uketsuke_transport transport = {.struct_size = sizeof transport};
    uketsuke_received received = {.struct_size = sizeof received};
    uketsuke_error error = {.struct_size = sizeof error};
    uketsuke_session *session = NULL;
    uketsuke_certificate *certificate = NULL;
    int32_t kind = 0, tries = 0;
    uketsuke_status status;
    int bad;

    transport.context = &driver;
    transport.begin = driver_begin;
    transport.transmit = driver_transmit;
    transport.end = driver_end;
    transport.cut_power = driver_cut_power;
    transport.insertion = driver_insertion;
    transport.release = driver_release;
    transport.name = "Example reader";
    transport.name_length = strlen(transport.name);

    bad = failed("hardware", uketsuke_simulator_new(&driver.hardware)) ||
          failed("card", uketsuke_simulator_insert(driver.hardware, &card)) ||
          failed("open", uketsuke_session_open_transport(&transport, &session)) ||
          failed("log", uketsuke_session_set_log(session, log_line, stdout)) ||
          session_failed(session, "identify", uketsuke_session_identify(session, 5000, &kind)) ||
          session_failed(session, "tries", uketsuke_session_pin_tries_left(session, 5000, &tries));
    if (!bad) {
        printf("token kind %d, %d PIN tries left\n", (int)kind, (int)tries);
        /* A wrong PIN is told with the tries that are left, and costs exactly one. */
        status = uketsuke_session_prove_possession(session, "0000", 4, UKETSUKE_CAUTION_KEEP_LAST_TRY, 5000, &received,
                                                   &certificate);
        bad = status != UKETSUKE_ERROR_PIN_WRONG || failed("error", uketsuke_session_error(session, &error)) ||
              error.tries_left != tries - 1;
        printf("wrong PIN: status %d, %d tries left\n", (int)status, (int)error.tries_left);
    }
    if (!bad)
        bad = session_failed(session, "prove",
                             uketsuke_session_prove_possession(session, "1234", 4, UKETSUKE_CAUTION_KEEP_LAST_TRY, 5000,
                                                               &received, &certificate)) ||
              received.possession != UKETSUKE_POSSESSION_PROVED;
    if (!bad)
        printf("possession proved\n");
    uketsuke_certificate_free(&certificate);
    uketsuke_session_free(&session);
    uketsuke_simulator_free(&driver.hardware);
    if (driver.begun != 0 || driver.released != (bad ? driver.released : 1)) {
        fprintf(stderr, "the driver was not left as it was found\n");
        return 1;
    }
    return bad ? 1 : 0;
}
