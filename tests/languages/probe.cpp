// What C++ does with the interface, line by line as every other language; or the driver's table by C's own measure.
#include <cstddef>
#include <cstdio>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <thread>
#include <type_traits>
#include <utility>

#include "uketsuke.hpp"

using namespace uketsuke;

static int layout() {
    std::printf("size %zu\n", sizeof(uketsuke_transport));
#define FIELD(name) std::printf(#name " %zu\n", offsetof(uketsuke_transport, name))
    FIELD(struct_size), FIELD(max_command), FIELD(max_response), FIELD(extended), FIELD(context), FIELD(name);
    FIELD(transmit), FIELD(begin), FIELD(end), FIELD(cut_power), FIELD(insertion), FIELD(release);
    return 0;
}

struct OverSimulator : Driver {
    OverSimulator(const Simulator &over, int &count) : token(over), released(count) { name = "a driver"; }
    ~OverSimulator() override { released++; }
    std::int32_t transmit(Bytes command, std::uint8_t *response, std::size_t capacity,
                          std::size_t *length) override {
        sent++;
        if (fails == UKETSUKE_ERROR_READER_SYSTEM) throw std::runtime_error("broken driver");
        if (fails != 0) throw Error{fails, "gone"};
        return uketsuke_simulator_transmit(token.raw(), command.data, command.size, response, capacity, length);
    }
    std::int32_t begin(std::uint32_t) override { return begun++, UKETSUKE_OK; }
    std::int32_t end() override { return ended++, UKETSUKE_OK; }
    std::uint64_t insertion() override { return asked++, 1u; }
    const Simulator &token;
    int &released;
    int begun = 0, ended = 0, sent = 0, asked = 0;
    std::int32_t fails = 0;
};

static std::string said(const std::exception_ptr &cause) {
    try {
        if (cause) std::rethrow_exception(cause);
    } catch (const std::exception &error) {
        return error.what();
    } catch (const Error &error) {
        return error.text;
    }
    return "";
}

template <class T> static void refused(const char *what, const Result<T> &result) {
    if (result) {
        std::printf("%s taken\n", what);
    } else {
        const char *text = result.error().text.empty() ? "no text" : result.error().text.c_str();
        const std::string cause = said(result.error().cause);
        std::printf("%s %d %s %s\n", what, static_cast<int>(result.error().status), text, cause.c_str());
    }
}

// What has to go well.
template <class T> static void must(const Result<T> &result) {
    if (!result) std::printf("failed: %s\n", result.error().text.c_str());
}

extern "C" {
static void UKETSUKE_CALL print_line(void *, const char *line) { std::printf("log %s\n", line); }
}

static void iso(const char *what, Day day) { std::printf("%s %s\n", what, day.text().c_str()); }

static void driver(const Settings &settings, const Simulator &simulator) {
    int released = 0;
    {
        auto owned = std::make_unique<OverSimulator>(simulator, released);
        OverSimulator &over = *owned;
        auto opened = Session::open_driver(std::move(owned), settings);
        const Session &session = opened.value();
        must(session.set_log(print_line, nullptr));
        must(session.run(OperationKind::Prove, "1234"));
        must(session.set_log(nullptr, nullptr));
        std::printf("possession %d\n", static_cast<int>(session.get(SessionValue::Possession)));
        std::printf("calls %d %d %d %s\n", over.begun, over.ended, over.sent, over.asked > 0 ? "asked" : "not asked");
        auto certificate = session.certificate();
        std::printf("der %zu\n", certificate.value().bytes(CertificateValue::Der).value().size());
        iso("expires", certificate.value().day(CertificateValue::ExpiresOn));
        over.fails = UKETSUKE_ERROR_READER_SYSTEM;
        refused("native", session.run(OperationKind::Identify, nullptr));
        over.fails = UKETSUKE_ERROR_TOKEN_REMOVED;
        refused("own", session.run(OperationKind::Identify, nullptr));
    }
    std::printf("released %d\n", released);
}

static void conversation(const Simulator &simulator) {
    auto made = Conversation::make(OperationKind::Prove, "1234", false, 0, 0, false);
    const Conversation &spoken = made.value();
    int steps = 0;
    for (;; steps++) {
        std::int32_t step = 0;
        auto data = spoken.next(step);
        if (step == UKETSUKE_CONVERSATION_STEP_DONE) break;
        must(spoken.feed(simulator.transmit(data.value()).value()));
    }
    std::printf("conversation %d %d\n", steps, static_cast<int>(spoken.get(SessionValue::Possession)));
}

static void desk(const Settings &settings, const Simulator &simulator) {
    auto session = Session::open_simulator(simulator, settings);
    auto visit = Visit::make(Day(2026, 11, 27));
    auto decision = session.value().receive(nullptr, UKETSUKE_FOREVER, visit.value());
    iso("day", visit->day(Fact::Day));
    std::printf("findings");
    for (std::uint32_t at = 0; decision.value().word(DecisionList::Findings, at) != 0; at++)
        std::printf(" %d", static_cast<int>(decision.value().word(DecisionList::Findings, at)));
    std::printf("\n");
    refused("again", session->receive(nullptr, 0, *visit));
    // The value of an error is an empty one.
    if (session.value().receive(nullptr, 0, visit.value()).value().get(Outcome::Sign) != 0) std::printf("a value\n");
    refused("wrong", visit.value().set(Fact::TokenKind, Chain::Verified));
    Fact one{}, other{};
    auto checked = visit.value().check(one, other);
    std::printf("check %d %d %d\n", static_cast<int>(checked.error().status), static_cast<int>(one), static_cast<int>(other));
    auto missing = Visit::make(Day(20261127));
    must(missing.value().set(Fact::CertificateExpiresOn, Day(2026, 12, 31)));
    checked = missing.value().check(one, other);
    std::printf("missing %d %d %d\n", static_cast<int>(checked.error().status), static_cast<int>(one), static_cast<int>(other));
    visit.value() = Visit();
    if (!visit.value().json()) std::puts("closed refused");
    if (missing.error().text != "OK") std::printf("a success is no error\n");
}

// What does not compile: another word, a number, a day or a stranger in the place of a card.
enum class Foreign { One };
template <class V, class = void> struct Takes : std::false_type {};
template <class V>
struct Takes<V, std::void_t<decltype(std::declval<const Visit &>().set<Fact::TokenKind>(std::declval<V>()))>>
    : std::true_type {};
static_assert(Takes<TokenKind>::value && !Takes<Chain>::value && !Takes<Fact>::value && !Takes<int>::value);
static_assert(!Takes<Day>::value && !Takes<Foreign>::value && !Takes<bool>::value);
static_assert(std::is_constructible_v<Number, Chain> && !std::is_constructible_v<Number, Foreign>);
static_assert(std::is_same_v<Worth<Outcome::Sign>, Sign> && std::is_same_v<Worth<Finding::InGrace>, bool>);
static_assert(std::is_same_v<Worth<Fact::BornOn>, Day> && std::is_same_v<Worth<AnswerValue::Units>, std::int32_t>);
// A timeout below 0 does not wait.
static_assert(Timeout(-5).value == 0 && Timeout(300L).value == 300 && Timeout(UKETSUKE_FOREVER).value == UKETSUKE_FOREVER);
static_assert(Timeout(1LL << 40).value == UKETSUKE_FOREVER && Timeout(std::chrono::seconds(-1)).value == 0);
static_assert(Timeout(std::chrono::seconds(2)).value == 2000 && Timeout(std::chrono::microseconds(1)).value == 1);
static_assert(Timeout(std::chrono::hours::max()).value == UKETSUKE_FOREVER);

// A day that is none, a fact that is refused at an index, and a PIN that is none.
static void odd() {
    const Settings none;
    auto made = Visit::make(Day(2026, 11, 27));
    const Visit &visit = made.value();
    // Not the number's last bits, which are a card.
    if (visit.set(Fact::TokenKind, (1LL << 32) + 11001)) std::puts("a card");
    must(visit.clear(0, Fact::TokenKind));
    refused("odd", visit.set(Fact::BornOn, Day(40000, 1, 1)));
    refused("blocked", Decision::decide(visit, none));
    must(visit.set(Fact::BornOn, Day()));
    must(visit.set(Fact::TokenKind, TokenKind::Card));
    must(visit.add(VisitList::Tokens));
    refused("second", visit.set_at(1, Fact::TokenKind, Chain::Verified));
    Fact one{}, other{};
    std::uint32_t index = 0;
    const auto at = visit.check_at(one, other, index);
    std::printf("at %d %d %d %u\n", static_cast<int>(at.error().status), static_cast<int>(one),
                static_cast<int>(other), static_cast<unsigned>(index));
    const auto settings = Settings::make();
    must(settings.value().set<SettingsOption::AcceptOwnFiles>(true));
    refused("rules", settings.value().load_rules(std::string("no rules"), Bytes(), 0));
    if (visit.get<Fact::TokenKind>() != TokenKind::Card || visit.get<Fact::Day>() != Day(2026, 11, 27) ||
        visit.get_at<Fact::TokenReturned>(0))
        std::puts("another type");
    refused("pin", Conversation::make(OperationKind::Verify, "123", false, 0, 0, false));
}

// `cancel` ends a call of another thread that waits: then the object may go.
static void ended() {
    auto simulator = Simulator::make();
    auto opened = Session::open_simulator(simulator.value(), Settings());
    const Session &session = opened.value();
    std::int32_t ended = UKETSUKE_ERROR_BUSY;
    std::thread thread([&] {
        while (ended == UKETSUKE_ERROR_BUSY) ended = session.wait(UKETSUKE_FOREVER).error().status;
    });
    while (session.wait(0).error().status != UKETSUKE_ERROR_BUSY) std::this_thread::yield();
    session.cancel();
    thread.join();
    std::printf("ended %d\n", static_cast<int>(ended));
}

int main(int, char **argv) {
    if (std::strcmp(argv[1], "layout") == 0) return layout();
    {
        auto settings = Settings::make();
        auto simulator = Simulator::make();
        must(settings.value().set(SettingsOption::AcceptSimulator, 1));
        must(simulator.value().insert(TokenKind::Card));
        driver(settings.value(), simulator.value());
        conversation(simulator.value());
        desk(settings.value(), simulator.value());
    }
    odd();
    ended();
    const Settings none;
    refused("question", ask(none, "{\"ask\":\"grace\",\"expires_on\":\"2026-02-30\"}"));
    refused("null", Decision::decide(Visit(), none));
    std::puts(ask_text(none, "{\"ask\":\"grace\",\"expires_on\":\"2026-08-01\"}", Language::En).value().c_str());
    const auto go = word_text(Sign::Go).value();
    std::printf("%s %d %d\n", go.empty() ? "no text" : go.c_str(), static_cast<int>(word_number("sign.go")),
                static_cast<int>(status_from_pcsc(0x8010000Cu)));
    std::printf("%s %u\n", feature(Feature::Simulator) ? "feature" : "no feature", static_cast<unsigned>(abi_version()));
    return 0;
}
