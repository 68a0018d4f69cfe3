/*
 * A driver with an event loop of its own: the library hands out each command and takes each response; it never waits and
 * calls nobody. Here the loop asks a simulated token and goes round once per command.
 */
#include "example.h"

int main(void)
{
    uketsuke_simulator *hardware = NULL;
    uketsuke_conversation *conversation = NULL;
    uketsuke_certificate *certificate = NULL;
    uketsuke_simulated_token phone = {.struct_size = sizeof phone, .kind = UKETSUKE_TOKEN_KIND_ANDROID};
    uketsuke_plan plan = {.struct_size = sizeof plan};
    uketsuke_findings findings = {.struct_size = sizeof findings};
    int32_t step = UKETSUKE_CONVERSATION_TRANSMIT, expires_on = 0;
    int bad;

    plan.ask = UKETSUKE_ASK_TRIES | UKETSUKE_ASK_CERTIFICATE | UKETSUKE_ASK_PROOF;
    plan.pin = "1234";
    plan.pin_length = 4;
    bad = failed("hardware", uketsuke_simulator_new(&hardware)) ||
          failed("phone", uketsuke_simulator_insert(hardware, &phone)) ||
          failed("plan", uketsuke_conversation_new(&plan, NULL, &conversation));
    while (!bad && step != UKETSUKE_CONVERSATION_DONE) {
        uint8_t command[261], response[258];
        size_t command_length, response_length;
        uketsuke_status sent;
        bad = failed("next", uketsuke_conversation_next(conversation, &step, command, sizeof command, &command_length));
        if (bad || step == UKETSUKE_CONVERSATION_DONE)
            break;
        if (step == UKETSUKE_CONVERSATION_CUT_POWER) {
            sent = uketsuke_simulator_cut_power(hardware);
            response_length = 0;
        } else {
            sent = uketsuke_simulator_transmit(hardware, command, command_length, response, sizeof response,
                                               &response_length);
        }
        memset(command, 0, sizeof command); /* it may have carried the PIN */
        bad = sent == UKETSUKE_OK ? failed("feed", uketsuke_conversation_feed(conversation, response, response_length))
                                  : failed("fault", uketsuke_conversation_fault(conversation, sent, 0));
    }
    if (!bad)
        bad = failed("finish", uketsuke_conversation_finish(conversation, &findings, &certificate)) ||
              failed("day", uketsuke_certificate_expires_on(certificate, &expires_on));
    if (!bad) {
        printf("kind %d, tries %d, PIN state %d, possession %d, %u commands, left open %d, certificate to %d\n",
               (int)findings.token_kind, (int)findings.tries, (int)findings.pin_state, (int)findings.possession,
               (unsigned)findings.commands, (int)findings.left_open, (int)expires_on);
        bad = findings.possession != UKETSUKE_POSSESSION_PROVED || findings.left_open;
    }
    uketsuke_certificate_free(&certificate);
    uketsuke_conversation_free(&conversation);
    uketsuke_simulator_free(&hardware);
    return bad ? 1 : 0;
}
