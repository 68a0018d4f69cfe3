// uketsuke (受付) for C++17: handles that free themselves, and results instead of exceptions.
//
// Header-only, over uketsuke.h, whose rules hold. Nothing here throws but std::bad_alloc from strings and vectors.
//
//     auto session = uketsuke::Session::on_reader("SONY FeliCa RC-S300/P 00 00");
//     if (!session) return fail(session.error());
//     auto received = session->receive();
#ifndef UKETSUKE_HPP
#define UKETSUKE_HPP

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "uketsuke.h"

namespace uketsuke {

/// Japanese or English.
enum class Language : std::int32_t { ja = UKETSUKE_LANGUAGE_JA, en = UKETSUKE_LANGUAGE_EN };

namespace detail {

/// Calls a function of text twice: for the length, then for the text. The status tells whether it worked.
template <typename Call> uketsuke_status text(std::string &into, Call call) {
    std::size_t length = 0;
    uketsuke_status status = call(static_cast<char *>(nullptr), std::size_t{0}, &length);
    if (status != UKETSUKE_OK)
        return status;
    into.resize(length + 1);
    status = call(into.data(), into.size(), &length);
    into.resize(status == UKETSUKE_OK ? length : 0);
    return status;
}

/// The same for bytes.
template <typename Call> uketsuke_status bytes(std::vector<std::uint8_t> &into, Call call) {
    std::size_t length = 0;
    uketsuke_status status = call(static_cast<std::uint8_t *>(nullptr), std::size_t{0}, &length);
    if (status != UKETSUKE_OK)
        return status;
    into.resize(length);
    return into.empty() ? UKETSUKE_OK : call(into.data(), into.size(), &length);
}

/// Frees a handle of the C interface.
template <typename T, uketsuke_status (*Free)(T **)> struct Freer {
    void operator()(T *handle) const noexcept { Free(&handle); }
};

template <typename T, uketsuke_status (*Free)(T **)> using Handle = std::unique_ptr<T, Freer<T, Free>>;

} // namespace detail

/// Why there is no value: the status, and what the session knew of it.
class Error {
  public:
    explicit Error(uketsuke_status status) : detail_{} {
        detail_.struct_size = sizeof detail_;
        detail_.status = status;
        detail_.tries_left = UKETSUKE_TRIES_UNKNOWN;
    }
    Error(const uketsuke_error &detail, std::string ja, std::string en)
        : detail_(detail), ja_(std::move(ja)), en_(std::move(en)) {}

    /// The number: `UKETSUKE_ERROR_...`.
    uketsuke_status status() const { return detail_.status; }
    /// Operation, status word, PC/SC code, tries left.
    const uketsuke_error &detail() const { return detail_; }
    /// In words.
    std::string text(Language language = Language::ja) const {
        const std::string &known = language == Language::ja ? ja_ : en_;
        if (!known.empty())
            return known;
        std::string words;
        detail::text(words, [&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_status_text(detail_.status, static_cast<std::int32_t>(language), data, capacity, length);
        });
        return words;
    }

  private:
    uketsuke_error detail_;
    std::string ja_, en_;
};

/// A value, or why there is none. Look before you take: `value()` of an error is a null pointer's dereference.
template <typename T> class [[nodiscard]] Result {
  public:
    Result(T value) : content_(std::move(value)) {}
    Result(Error error) : content_(std::move(error)) {}

    explicit operator bool() const { return std::holds_alternative<T>(content_); }
    T &value() { return *std::get_if<T>(&content_); }
    const T &value() const { return *std::get_if<T>(&content_); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Error &error() const { return *std::get_if<Error>(&content_); }

  private:
    std::variant<T, Error> content_;
};

/// Done, or why not.
struct Done {};

namespace detail {
inline Result<Done> done(uketsuke_status status) {
    if (status != UKETSUKE_OK)
        return Error(status);
    return Done{};
}
} // namespace detail

/// A certificate's facts.
class Certificate {
  public:
    explicit Certificate(uketsuke_certificate *handle) : handle_(handle) {}

    static Result<Certificate> from_der(const std::vector<std::uint8_t> &der) {
        uketsuke_certificate *handle = nullptr;
        const uketsuke_status status = uketsuke_certificate_from_der(der.data(), der.size(), &handle);
        if (status != UKETSUKE_OK)
            return Error(status);
        return Certificate(handle);
    }

    const uketsuke_certificate *get() const { return handle_.get(); }
    /// The last day on which it is valid, YYYYMMDD; 0 without a certificate.
    std::int32_t expires_on() const {
        std::int32_t day = 0;
        uketsuke_certificate_expires_on(get(), &day);
        return day;
    }
    /// The first day on which it is valid, YYYYMMDD; 0 without a certificate.
    std::int32_t starts_on() const {
        std::int32_t day = 0;
        uketsuke_certificate_starts_on(get(), &day);
        return day;
    }
    /// Its own bytes.
    Result<std::vector<std::uint8_t>> der() const {
        std::vector<std::uint8_t> der;
        const uketsuke_status status =
            detail::bytes(der, [&](std::uint8_t *data, std::size_t capacity, std::size_t *length) {
                return uketsuke_certificate_der(get(), data, capacity, length);
            });
        if (status != UKETSUKE_OK)
            return Error(status);
        return der;
    }

  private:
    detail::Handle<uketsuke_certificate, uketsuke_certificate_free> handle_;
};

/// The roots that are trusted.
class Anchors {
  public:
    /// The production roots.
    static Result<Anchors> production() {
        uketsuke_anchors *handle = nullptr;
        const uketsuke_status status = uketsuke_anchors_new(&handle);
        if (status != UKETSUKE_OK)
            return Error(status);
        return Anchors(handle);
    }
    Result<Done> accept_test() { return detail::done(uketsuke_anchors_accept_test(get())); }
    Result<Done> accept_simulated() { return detail::done(uketsuke_anchors_accept_simulated(get())); }
    Result<Done> add_root(std::string_view name, const std::vector<std::uint8_t> &der) {
        return detail::done(uketsuke_anchors_add_root(get(), name.data(), name.size(), der.data(), der.size()));
    }
    Result<uketsuke_chain_report> check(const Certificate &certificate) const {
        uketsuke_chain_report report{};
        report.struct_size = sizeof report;
        const uketsuke_status status = uketsuke_anchors_check(get(), certificate.get(), &report);
        if (status != UKETSUKE_OK)
            return Error(status);
        return report;
    }
    const uketsuke_anchors *get() const { return handle_.get(); }

  private:
    explicit Anchors(uketsuke_anchors *handle) : handle_(handle) {}
    detail::Handle<uketsuke_anchors, uketsuke_anchors_free> handle_;
};

/// A simulated reader; in a build with the simulator only.
class Simulator {
  public:
    static Result<Simulator> empty() {
        uketsuke_simulator *handle = nullptr;
        const uketsuke_status status = uketsuke_simulator_new(&handle);
        if (status != UKETSUKE_OK)
            return Error(status);
        return Simulator(handle);
    }
    /// Lays a token on it: `UKETSUKE_TOKEN_KIND_...`, the certificate's last day (0: far ahead).
    Result<Done> insert(std::int32_t kind, std::int32_t expires_on = 0) {
        uketsuke_simulated_token token{};
        token.struct_size = sizeof token;
        token.kind = kind;
        token.expires_on = expires_on;
        return detail::done(uketsuke_simulator_insert(get(), &token));
    }
    Result<Done> remove() { return detail::done(uketsuke_simulator_remove(get())); }
    const uketsuke_simulator *get() const { return handle_.get(); }

  private:
    explicit Simulator(uketsuke_simulator *handle) : handle_(handle) {}
    detail::Handle<uketsuke_simulator, uketsuke_simulator_free> handle_;
};

/// What one transaction told the desk.
struct Received {
    std::int32_t token_kind;
    std::int32_t pin_state;
    std::int32_t possession;
    Certificate certificate;
};

/// A reader with a token on it.
class Session {
  public:
    /// Takes one line of the log. Must not throw.
    using Log = std::function<void(std::string_view)>;

    static Result<Session> on_reader(std::string_view name) {
        return open([&](uketsuke_session **place) {
            return uketsuke_session_open_reader(name.data(), name.size(), place);
        });
    }
    static Result<Session> on_transport(const uketsuke_transport &transport) {
        return open([&](uketsuke_session **place) { return uketsuke_session_open_transport(&transport, place); });
    }
    static Result<Session> on_simulator(const Simulator &simulator) {
        return open([&](uketsuke_session **place) { return uketsuke_session_open_simulator(simulator.get(), place); });
    }
    static Result<Session> on_trace(std::string_view trace) {
        return open([&](uketsuke_session **place) {
            return uketsuke_session_open_trace(trace.data(), trace.size(), place);
        });
    }

    /// What lies on the reader: `UKETSUKE_TOKEN_KIND_...`. Times in milliseconds, 0: no deadline.
    Result<std::int32_t> identify(std::uint32_t timeout_ms = 0) const {
        std::int32_t kind = UKETSUKE_TOKEN_KIND_UNKNOWN;
        return answer(uketsuke_session_identify(get(), timeout_ms, &kind), kind);
    }
    /// PIN tries left; see `UKETSUKE_TRIES_...`.
    Result<std::int32_t> pin_tries_left(std::uint32_t timeout_ms = 0) const {
        std::int32_t tries = UKETSUKE_TRIES_UNKNOWN;
        return answer(uketsuke_session_pin_tries_left(get(), timeout_ms, &tries), tries);
    }
    /// What became of the PIN: `UKETSUKE_PIN_STATE_...`.
    Result<std::int32_t> verify_pin(std::string_view pin, std::int32_t caution = UKETSUKE_CAUTION_KEEP_LAST_TRY,
                                    std::uint32_t timeout_ms = 0) const {
        std::int32_t state = UKETSUKE_PIN_STATE_NOT_GIVEN;
        return answer(uketsuke_session_verify_pin(get(), pin.data(), pin.size(), caution, timeout_ms, &state), state);
    }
    /// What lies on the reader, and its certificate. An empty PIN: none.
    Result<Received> receive(std::string_view pin = {}, std::int32_t caution = UKETSUKE_CAUTION_KEEP_LAST_TRY,
                             std::uint32_t timeout_ms = 0) const {
        return ask(uketsuke_session_receive, pin, caution, timeout_ms);
    }
    /// The same, and whether the token holds the certificate's key.
    Result<Received> prove_possession(std::string_view pin, std::int32_t caution = UKETSUKE_CAUTION_KEEP_LAST_TRY,
                                      std::uint32_t timeout_ms = 0) const {
        return ask(uketsuke_session_prove_possession, pin, caution, timeout_ms);
    }
    /// Ends what runs, from any thread; until `rearm`.
    void cancel() const { uketsuke_session_cancel(get()); }
    void rearm() const { uketsuke_session_rearm(get()); }
    /// Tells every line of what passes; an empty function: nobody.
    Result<Done> set_log(Log log) {
        auto listener = std::make_unique<Log>(std::move(log));
        const bool listens = static_cast<bool>(*listener);
        const uketsuke_status status =
            uketsuke_session_set_log(get(), listens ? &Session::line : nullptr, listener.get());
        if (status == UKETSUKE_OK)
            log_ = std::move(listener);
        return detail::done(status);
    }
    Result<uketsuke_traffic> traffic() const {
        uketsuke_traffic traffic{};
        traffic.struct_size = sizeof traffic;
        return answer(uketsuke_session_traffic(get(), &traffic), traffic);
    }
    const uketsuke_session *get() const { return handle_.get(); }

  private:
    explicit Session(uketsuke_session *handle) : handle_(handle) {}

    template <typename Open> static Result<Session> open(Open open) {
        uketsuke_session *handle = nullptr;
        const uketsuke_status status = open(&handle);
        if (status != UKETSUKE_OK)
            return Error(status);
        return Session(handle);
    }
    static void line(void *context, const char *line, std::size_t length) {
        (*static_cast<Log *>(context))(std::string_view(line, length));
    }
    template <typename T> Result<T> answer(uketsuke_status status, T value) const {
        if (status != UKETSUKE_OK)
            return error(status);
        return value;
    }
    template <typename Ask>
    Result<Received> ask(Ask ask, std::string_view pin, std::int32_t caution, std::uint32_t timeout_ms) const {
        uketsuke_received told{};
        told.struct_size = sizeof told;
        uketsuke_certificate *certificate = nullptr;
        const uketsuke_status status = ask(get(), pin.data(), pin.size(), caution, timeout_ms, &told, &certificate);
        if (status != UKETSUKE_OK)
            return error(status);
        return Received{told.token_kind, told.pin_state, told.possession, Certificate(certificate)};
    }
    Error error(uketsuke_status status) const {
        uketsuke_error detail{};
        detail.struct_size = sizeof detail;
        if (uketsuke_session_error(get(), &detail) != UKETSUKE_OK || detail.status != status)
            return Error(status);
        return Error(detail, words(Language::ja), words(Language::en));
    }
    std::string words(Language language) const {
        std::string words;
        detail::text(words, [&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_session_error_text(get(), static_cast<std::int32_t>(language), data, capacity, length);
        });
        return words;
    }

    // The log outlives the handle that calls it.
    std::unique_ptr<Log> log_;
    detail::Handle<uketsuke_session, uketsuke_session_free> handle_;
};

/// A table of rules.
class Rules {
  public:
    static Result<Rules> built_in() {
        uketsuke_rules *handle = nullptr;
        const uketsuke_status status = uketsuke_rules_built_in(&handle);
        if (status != UKETSUKE_OK)
            return Error(status);
        return Rules(handle);
    }
    static Result<Rules> load(std::string_view file) {
        uketsuke_rules *handle = nullptr;
        std::uint32_t line = 0;
        const uketsuke_status status = uketsuke_rules_load(file.data(), file.size(), &handle, &line);
        if (status != UKETSUKE_OK)
            return Error(status);
        return Rules(handle);
    }
    const uketsuke_rules *get() const { return handle_.get(); }

  private:
    explicit Rules(uketsuke_rules *handle) : handle_(handle) {}
    detail::Handle<uketsuke_rules, uketsuke_rules_free> handle_;
};

/// A visit: the C structure with what fills it.
struct Visit : uketsuke_visit {
    /// Nothing known but the day, YYYYMMDD.
    explicit Visit(std::int32_t on) : uketsuke_visit{} {
        struct_size = sizeof(uketsuke_visit);
        day = on;
    }
    Result<Done> set_token(const Received &received, const Anchors &anchors) {
        return detail::done(uketsuke_visit_set_token(this, received.token_kind, received.certificate.get(),
                                                     anchors.get(), received.possession));
    }
    /// What reception may do. Without rules, by those of this release.
    Result<uketsuke_decision> decide(const Rules *rules = nullptr) const {
        uketsuke_decision decision{};
        decision.struct_size = sizeof decision;
        const uketsuke_status status = uketsuke_decide(this, rules ? rules->get() : nullptr, &decision);
        if (status != UKETSUKE_OK)
            return Error(status);
        return decision;
    }
    /// The decision in words.
    Result<std::string> text(Language language = Language::ja, const Rules *rules = nullptr) const {
        return words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_decision_text(this, rules ? rules->get() : nullptr, static_cast<std::int32_t>(language),
                                          data, capacity, length);
        });
    }
    /// The decision as one line of JSON.
    Result<std::string> json(const Rules *rules = nullptr) const {
        return words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_decision_json(this, rules ? rules->get() : nullptr, nullptr, data, capacity, length);
        });
    }

  private:
    template <typename Call> static Result<std::string> words(Call call) {
        std::string words;
        const uketsuke_status status = detail::text(words, call);
        if (status != UKETSUKE_OK)
            return Error(status);
        return words;
    }
};

} // namespace uketsuke

#endif
