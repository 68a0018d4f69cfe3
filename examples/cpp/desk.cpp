// The main job: waits for a card or phone, reads and checks it, decides, and says it.
//
//     desk                        by any reader, today
//     desk card|android|iphone    by a simulated one, on 27 November 2026
//
// A phone wants its PIN, which is asked for once: one line of standard input.
#include <array>
#include <cstdio>
#include <string>

#include "uketsuke.hpp"

using namespace uketsuke;

static Result<Session> simulated(const std::string &kind) {
    auto settings = Settings::make();
    auto simulator = Simulator::make();
    if (!settings) return settings.error();
    if (!simulator) return simulator.error();
    auto accepted = settings.value().set(SettingsOption::AcceptSimulator, 1);
    if (!accepted) return accepted.error();
    const auto token = kind == "card" ? TokenKind::Card : kind == "android" ? TokenKind::Android : TokenKind::Iphone;
    auto inserted = simulator.value().insert(token);
    if (!inserted) return inserted.error();
    return Session::open_simulator(simulator.value(), settings.value());
}

static Result<Decision> receive(const Session &session, const Visit &visit) {
    auto decision = session.receive(nullptr, UKETSUKE_FOREVER, visit);
    if (decision.error().status != UKETSUKE_ERROR_PIN_REQUIRED) return decision;
    // Unbuffered, so that this is the only copy; wiped by what a compiler may not leave out.
    std::array<char, 16> pin{};
    std::fputs("暗証番号: ", stderr);
    std::setvbuf(stdin, nullptr, _IONBF, 0);
    std::size_t length = 0;
    for (int digit; length < pin.size() - 1 && (digit = std::getchar()) != EOF && digit != '\n';)
        pin[length++] = static_cast<char>(digit);
    decision = session.receive(pin.data(), UKETSUKE_FOREVER, visit);
    for (volatile char &digit : pin) digit = 0;
    return decision;
}

static int fail(const Error &error) {
    std::puts(error.text.c_str());
    return 1;
}

int main(int argc, char **argv) {
    auto session = argc > 1 ? simulated(argv[1]) : Session::open(nullptr, Settings());
    if (!session) return fail(session.error());
    auto visit = Visit::make(argc > 1 ? Day(2026, 11, 27) : today());
    if (!visit) return fail(visit.error());
    auto decision = receive(session.value(), visit.value());
    if (!decision) return fail(decision.error());
    auto text = decision.value().text(Detail::Desk);
    if (!text) return fail(text.error());
    std::printf("%s\nsign %d\n", text.value().c_str(), static_cast<int>(decision.value().get(Outcome::Sign)));
    return 0;
}
