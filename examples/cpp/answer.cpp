// What the eligibility terminal answered about a patient, decided.
//
//     answer FILE DAY [INSTITUTION]    DAY as 20261127; INSTITUTION the institution's own code
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include "uketsuke.hpp"

using namespace uketsuke;

static int fail(const Error &error) {
    std::puts(error.text.c_str());
    return 1;
}

int main(int argc, char **argv) {
    if (argc < 3) return 2;
    std::ifstream from(argv[1], std::ios::binary);
    if (!from) return 2;
    const std::string file{std::istreambuf_iterator<char>(from), {}};
    auto answer = Answer::read(file, argc > 3 ? argv[3] : nullptr);
    if (!answer) return fail(answer.error());
    auto visit = Visit::make(Day(std::atoi(argv[2])));
    if (!visit) return fail(visit.error());
    auto set = visit.value().set_answer(answer.value());
    if (!set) return fail(set.error());
    auto decision = Decision::decide(visit.value(), Settings());
    if (!decision) return fail(decision.error());
    auto text = decision.value().text(Detail::Desk);
    if (!text) return fail(text.error());
    std::printf("%s\nsign %d\n", text.value().c_str(), static_cast<int>(decision.value().get(Outcome::Sign)));
    const Day until = decision.value().day(Outcome::Until);
    if (until) std::printf("until %s\n", until.text().c_str());
    const int remarks = answer.value().get(AnswerValue::Remarks);
    for (int remark = 0; remark < remarks; remark++)
        std::printf("remark %s\n",
                    answer.value().text(AnswerValue::Remark, static_cast<std::uint32_t>(remark)).value().c_str());
    return 0;
}
