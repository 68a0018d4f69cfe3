// The desk by C++: the main job, a driver of one's own, a question; the errors of each.
#include <cstdio>
#include <memory>

#include "uketsuke.hpp"

using namespace uketsuke;

struct OverSimulator : Driver {
    explicit OverSimulator(const Simulator &over) : token(over) { name = "a driver"; }
    std::int32_t transmit(Bytes command, std::uint8_t *response, std::size_t capacity,
                          std::size_t *length) noexcept override {
        return uketsuke_simulator_transmit(token.raw(), command.data, command.size, response, capacity, length);
    }
    std::uint64_t insertion() noexcept override { return 1; }
    const Simulator &token;
};

static int fail(const char *what, const Error &error) {
    std::printf("%s: %d %s\n", what, static_cast<int>(error.status), error.text.c_str());
    return 1;
}

int main() {
    auto settings = Settings::make();
    if (!settings.value().set(SettingsOption::AcceptSimulator, 1)) return fail("set", settings.error());
    auto simulator = Simulator::make();
    if (!simulator.value().insert(TokenKind::Card)) return 1;
    auto session = Session::open_simulator(simulator.value(), settings.value());
    auto visit = Visit::make(20261127);
    if (!session || !visit) return fail("open", session.error());
    auto decision = session.value().receive(nullptr, UKETSUKE_FOREVER, visit.value());
    if (!decision) return fail("receive", decision.error());
    auto text = decision.value().text(Language::Ja, Detail::Desk);
    std::puts(text.value().c_str());
    std::printf("sign %d\n", static_cast<int>(decision.value().get(Outcome::Sign)));

    // Errors are values, with their text; that of a success says OK, and an empty handle stands for NULL.
    if (text.error().text != "OK") return 2;
    auto again = session.value().receive(nullptr, 0, visit.value());
    if (again || again.error().status != UKETSUKE_ERROR_NO_TOKEN || again.error().text.empty()) return 3;
    if (again.value().get(Outcome::Sign) != 0) return 4;
    if (visit.value().set(Fact::TokenKind, Chain::Verified)) return 5;
    auto asked = ask(Settings(), "{\"ask\":\"grace\",\"expires_on\":\"2026-02-30\"}");
    if (asked || asked.error().text.find("2026-02-30") == std::string::npos) return 6;

    auto driven = Session::open_driver(std::make_unique<OverSimulator>(simulator.value()), settings.value());
    if (!driven.value().run(OperationKind::Prove, "1234")) return 7;
    if (driven.value().get(SessionValue::Possession) != static_cast<int>(Possession::Proved)) return 8;
    auto der = driven.value().certificate().value().bytes(CertificateValue::Der);
    return der.value().size() > 1000 ? 0 : 9;
}
