// The terminal's linkage folder: each file once, also across restarts; and a question to the terminal.
//
//     folder FOLDER JOURNAL DAY INSTITUTION SECONDS [QUESTION]
//
// DAY as 20261127; INSTITUTION the institution's own code. It ends when nothing came for so many SECONDS. QUESTION is
// `terminal_request` of docs/linkage-folder.md, in JSON. What is printed holds file names: keep it out of logs.
#include <cstdio>
#include <cstdlib>

#include "uketsuke.hpp"

using namespace uketsuke;

// What the desk may do with one person's answer.
static Error decide(const Answer &answer, Day day) {
    auto visit = Visit::make(day);
    if (!visit) return visit.error();
    auto set = visit.value().set_answer(answer);
    if (!set) return set.error();
    auto decision = Decision::decide(visit.value(), Settings());
    if (!decision) return decision.error();
    auto text = decision.value().text(Detail::Brief);
    if (!text) return text.error();
    std::printf("%s\nsign %d\n", text.value().c_str(), static_cast<int>(decision.value().get(Outcome::Sign)));
    return Error();
}

static Error tell(const Answer &answer, Day day) {
    auto name = answer.text(AnswerValue::FileName, 0);
    if (!name) return name.error();
    std::printf("file %s\n", name.value().c_str());
    const int problem = answer.get(AnswerValue::Problem);
    if (problem != 0) {
        auto text = answer.text(AnswerValue::ProblemText, 0);
        if (!text) return text.error();
        std::printf("problem %d %s\n", problem, text.value().c_str());
    }
    if (answer.get<AnswerValue::Content>() == FileContent::Answer) {
        const Error error = decide(answer, day);
        if (error.status != UKETSUKE_OK) return error;
    }
    for (int index = 0; index < answer.get(AnswerValue::Units); index++) {
        auto unit = answer.unit(static_cast<std::uint32_t>(index)); // one person of many: a forecast
        if (!unit) return unit.error();
        const Error error = decide(unit.value(), day);
        if (error.status != UKETSUKE_OK) return error;
    }
    const int to_do = answer.get(AnswerValue::FollowUp);
    if (to_do != 0) std::printf("to do %d\n", to_do);
    std::fflush(stdout);
    return Error();
}

static int fail(const Error &error) {
    std::puts(error.text.c_str());
    return 1;
}

int main(int argc, char **argv) {
    if (argc < 6) return 2;
    const Day day(std::atoi(argv[3]));
    const auto quiet = 1000 * static_cast<std::uint32_t>(std::atoi(argv[5]));
    auto folder = Folder::open(argv[1], argv[2], argv[4]);
    if (!folder) return fail(folder.error());
    if (argc > 6) {
        auto answer = folder.value().ask(argv[6], 30000);
        if (!answer) return fail(answer.error());
        const Error error = tell(answer.value(), day);
        if (error.status != UKETSUKE_OK) return fail(error);
    }
    for (;;) {
        auto answer = folder.value().next(quiet);
        if (!answer) return answer.error().status == UKETSUKE_ERROR_DEADLINE_PASSED ? 0 : fail(answer.error());
        const Error error = tell(answer.value(), day);
        if (error.status != UKETSUKE_OK) return fail(error);
        // What was dealt with does not come again; what was not, does.
        auto done = folder.value().done();
        if (!done) return fail(done.error());
    }
}
