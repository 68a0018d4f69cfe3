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

/// What a call writes into a place that begins as `value`.
template <typename T, typename Call> Result<T> got(T value, Call call) {
    const uketsuke_status status = call(&value);
    if (status != UKETSUKE_OK)
        return Error(status);
    return value;
}

/// What a call writes into a structure with `struct_size`.
template <typename T, typename Call> Result<T> filled(Call call) {
    T structure{};
    structure.struct_size = sizeof structure;
    return got(structure, call);
}

/// A handle in its class.
template <typename Class, typename T, typename Call> Result<Class> made(Call call) {
    T *handle = nullptr;
    const uketsuke_status status = call(&handle);
    if (status != UKETSUKE_OK)
        return Error(status);
    return Class(handle);
}

/// Text of a call with a text buffer.
template <typename Call> Result<std::string> words(Call call) {
    std::string words;
    const uketsuke_status status = text(words, call);
    if (status != UKETSUKE_OK)
        return Error(status);
    return words;
}

/// Bytes of a call with a byte buffer.
template <typename Call> Result<std::vector<std::uint8_t>> data(Call call) {
    std::vector<std::uint8_t> data;
    const uketsuke_status status = bytes(data, call);
    if (status != UKETSUKE_OK)
        return Error(status);
    return data;
}

constexpr std::int32_t number(Language language) { return static_cast<std::int32_t>(language); }

} // namespace detail

/// The library's own number of its binary interface; compare with `UKETSUKE_ABI_VERSION`.
inline std::uint32_t abi_version() { return uketsuke_abi_version(); }
/// What the build can do: bits of `UKETSUKE_FEATURE_...`.
inline std::uint32_t features() { return uketsuke_features(); }
/// The library's version.
inline Result<std::string> version() { return detail::words(uketsuke_version); }

/// A certificate's facts. A certificate that is moved from has none: `UKETSUKE_ERROR_NULL_POINTER`.
class Certificate {
  public:
    /// The kind of its key, `UKETSUKE_KEY_TYPE_...`, and its length.
    struct Key {
        std::int32_t type;
        std::uint32_t bits;
    };
    /// Its validity in seconds since 1970-01-01T00:00:00Z.
    struct Validity {
        std::int64_t not_before, not_after;
    };

    explicit Certificate(uketsuke_certificate *handle) : handle_(handle) {}

    static Result<Certificate> from_der(const std::vector<std::uint8_t> &der) {
        return detail::made<Certificate, uketsuke_certificate>(
            [&](uketsuke_certificate **place) { return uketsuke_certificate_from_der(der.data(), der.size(), place); });
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
    Result<Validity> validity() const {
        return detail::got(Validity{0, 0}, [&](Validity *it) {
            return uketsuke_certificate_validity(get(), &it->not_before, &it->not_after);
        });
    }
    Result<Key> key() const {
        return detail::got(Key{UKETSUKE_KEY_TYPE_OTHER, 0},
                           [&](Key *it) { return uketsuke_certificate_key_type(get(), &it->type, &it->bits); });
    }
    /// `UKETSUKE_POLICY_...`
    Result<std::int32_t> policy() const { return number(uketsuke_certificate_policy); }
    /// `UKETSUKE_ISSUER_...`
    Result<std::int32_t> issuer() const { return number(uketsuke_certificate_issuer); }
    /// `UKETSUKE_PURPOSE_...`
    Result<std::int32_t> purpose() const { return number(uketsuke_certificate_purpose); }
    Result<std::string> policy_oid() const { return words(uketsuke_certificate_policy_oid); }
    Result<std::string> issuer_name() const { return words(uketsuke_certificate_issuer_name); }
    Result<std::string> offending_extension() const { return words(uketsuke_certificate_offending_extension); }
    /// Personal data: never log it.
    Result<std::string> subject() const { return words(uketsuke_certificate_subject); }
    /// Personal data: never log it.
    Result<std::vector<std::uint8_t>> serial_number() const { return bytes(uketsuke_certificate_serial_number); }
    /// Its own bytes.
    Result<std::vector<std::uint8_t>> der() const { return bytes(uketsuke_certificate_der); }

  private:
    template <typename Call> Result<std::int32_t> number(Call call) const {
        return detail::got(std::int32_t{0}, [&](std::int32_t *place) { return call(get(), place); });
    }
    template <typename Call> Result<std::string> words(Call call) const {
        return detail::words(
            [&](char *data, std::size_t capacity, std::size_t *length) { return call(get(), data, capacity, length); });
    }
    template <typename Call> Result<std::vector<std::uint8_t>> bytes(Call call) const {
        return detail::data([&](std::uint8_t *data, std::size_t capacity, std::size_t *length) {
            return call(get(), data, capacity, length);
        });
    }
    detail::Handle<uketsuke_certificate, uketsuke_certificate_free> handle_;
};

/// The roots that are trusted.
class Anchors {
  public:
    explicit Anchors(uketsuke_anchors *handle) : handle_(handle) {}
    /// The production roots.
    static Result<Anchors> production() { return detail::made<Anchors, uketsuke_anchors>(uketsuke_anchors_new); }
    Result<Done> accept_test() { return detail::done(uketsuke_anchors_accept_test(get())); }
    Result<Done> accept_simulated() { return detail::done(uketsuke_anchors_accept_simulated(get())); }
    Result<Done> add_root(std::string_view name, const std::vector<std::uint8_t> &der) {
        return detail::done(uketsuke_anchors_add_root(get(), name.data(), name.size(), der.data(), der.size()));
    }
    Result<uketsuke_chain_report> check(const Certificate &certificate) const {
        return detail::filled<uketsuke_chain_report>(
            [&](uketsuke_chain_report *report) { return uketsuke_anchors_check(get(), certificate.get(), report); });
    }
    /// The name of the root that issued it.
    Result<std::string> root_name(const Certificate &certificate) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_anchors_root_name(get(), certificate.get(), data, capacity, length);
        });
    }
    const uketsuke_anchors *get() const { return handle_.get(); }

  private:
    detail::Handle<uketsuke_anchors, uketsuke_anchors_free> handle_;
};

/// Fresh bytes for a token to sign, for programs that drive the token themselves.
class Challenge {
  public:
    explicit Challenge(uketsuke_challenge *handle) : handle_(handle) {}
    static Result<Challenge> fresh() { return detail::made<Challenge, uketsuke_challenge>(uketsuke_challenge_new); }
    /// What the token is to sign.
    Result<std::vector<std::uint8_t>> to_sign(const Certificate &certificate) const {
        return detail::data([&](std::uint8_t *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_challenge_to_sign(get(), certificate.get(), data, capacity, length);
        });
    }
    /// `UKETSUKE_POSSESSION_...`
    Result<std::int32_t> verify(const Certificate &certificate, const std::vector<std::uint8_t> &signature) const {
        return detail::got(std::int32_t{UKETSUKE_POSSESSION_NOT_PROVED}, [&](std::int32_t *possession) {
            return uketsuke_challenge_verify(get(), certificate.get(), signature.data(), signature.size(), possession);
        });
    }
    const uketsuke_challenge *get() const { return handle_.get(); }

  private:
    detail::Handle<uketsuke_challenge, uketsuke_challenge_free> handle_;
};

/// A simulated reader; in a build with the simulator only.
class Simulator {
  public:
    /// What its token has seen.
    struct Look {
        std::int32_t tries_left, unlocked;
        std::uint32_t commands, verifies;
    };

    explicit Simulator(uketsuke_simulator *handle) : handle_(handle) {}
    static Result<Simulator> empty() { return detail::made<Simulator, uketsuke_simulator>(uketsuke_simulator_new); }
    /// Lays a token on it: `UKETSUKE_TOKEN_KIND_...`, the certificate's last day (0: far ahead).
    Result<Done> insert(std::int32_t kind, std::int32_t expires_on = 0) {
        uketsuke_simulated_token token{};
        token.struct_size = sizeof token;
        token.kind = kind;
        token.expires_on = expires_on;
        return insert(token);
    }
    Result<Done> insert(const uketsuke_simulated_token &token) {
        return detail::done(uketsuke_simulator_insert(get(), &token));
    }
    Result<Done> remove() { return detail::done(uketsuke_simulator_remove(get())); }
    /// Another program resets the token.
    Result<Done> reset() { return detail::done(uketsuke_simulator_reset(get())); }
    /// Lets a command (counted from now) fail.
    Result<Done> fail_at(std::size_t command, uketsuke_status fault) {
        return detail::done(uketsuke_simulator_fail_at(get(), command, fault));
    }
    Result<Look> look() const {
        return detail::got(Look{UKETSUKE_TRIES_UNKNOWN, 0, 0, 0}, [&](Look *it) {
            return uketsuke_simulator_look(get(), &it->tries_left, &it->unlocked, &it->commands, &it->verifies);
        });
    }
    /// Sends one command to the token, as a driver under test does.
    Result<std::vector<std::uint8_t>> transmit(const std::vector<std::uint8_t> &command) {
        std::vector<std::uint8_t> response(65538);
        std::size_t length = 0;
        const uketsuke_status status = uketsuke_simulator_transmit(get(), command.data(), command.size(),
                                                                   response.data(), response.size(), &length);
        if (status != UKETSUKE_OK)
            return Error(status);
        response.resize(length);
        return response;
    }
    Result<Done> cut_power() { return detail::done(uketsuke_simulator_cut_power(get())); }
    const uketsuke_simulator *get() const { return handle_.get(); }

  private:
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
        return asked<std::int32_t>(UKETSUKE_TOKEN_KIND_UNKNOWN, [&](std::int32_t *kind) {
            return uketsuke_session_identify(get(), timeout_ms, kind);
        });
    }
    /// PIN tries left; see `UKETSUKE_TRIES_...`.
    Result<std::int32_t> pin_tries_left(std::uint32_t timeout_ms = 0) const {
        return asked<std::int32_t>(UKETSUKE_TRIES_UNKNOWN, [&](std::int32_t *tries) {
            return uketsuke_session_pin_tries_left(get(), timeout_ms, tries);
        });
    }
    /// What became of the PIN: `UKETSUKE_PIN_STATE_...`.
    Result<std::int32_t> verify_pin(std::string_view pin, std::int32_t caution = UKETSUKE_CAUTION_KEEP_LAST_TRY,
                                    std::uint32_t timeout_ms = 0) const {
        return asked<std::int32_t>(UKETSUKE_PIN_STATE_NOT_GIVEN, [&](std::int32_t *state) {
            return uketsuke_session_verify_pin(get(), pin.data(), pin.size(), caution, timeout_ms, state);
        });
    }
    /// The certificate alone. An empty PIN: none.
    Result<Certificate> read_certificate(std::string_view pin = {},
                                         std::int32_t caution = UKETSUKE_CAUTION_KEEP_LAST_TRY,
                                         std::uint32_t timeout_ms = 0) const {
        uketsuke_certificate *certificate = nullptr;
        const uketsuke_status status =
            uketsuke_session_read_certificate(get(), pin.data(), pin.size(), caution, timeout_ms, &certificate);
        if (status != UKETSUKE_OK)
            return error(status);
        return Certificate(certificate);
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
        return detail::filled<uketsuke_traffic>(
            [&](uketsuke_traffic *traffic) { return uketsuke_session_traffic(get(), traffic); });
    }
    Result<uketsuke_limits> limits() const {
        return detail::filled<uketsuke_limits>(
            [&](uketsuke_limits *limits) { return uketsuke_session_limits(get(), limits); });
    }
    /// The kind of token that was identified last.
    Result<std::int32_t> token_kind() const {
        return detail::got(std::int32_t{UKETSUKE_TOKEN_KIND_UNKNOWN},
                           [&](std::int32_t *kind) { return uketsuke_session_token_kind(get(), kind); });
    }
    /// Whether the last operation may have left the token unlocked; 1: take it away.
    Result<std::int32_t> left_open() const {
        return detail::got(std::int32_t{1}, [&](std::int32_t *open) { return uketsuke_session_left_open(get(), open); });
    }
    Result<std::string> reader_name() const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_session_reader_name(get(), data, capacity, length);
        });
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
    /// As detail::got, with what the session knows of a failure.
    template <typename T, typename Call> Result<T> asked(T value, Call call) const {
        const uketsuke_status status = call(&value);
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

/// A conversation that the caller steps by hand, for a driver with an event loop of its own.
class Conversation {
  public:
    /// The next step: `UKETSUKE_CONVERSATION_...`, and the command to transmit. Wipe it after use.
    struct Step {
        std::int32_t step;
        std::vector<std::uint8_t> command;
    };
    /// What was found, and the certificate if one was read.
    struct Outcome {
        uketsuke_findings findings;
        Certificate certificate;
    };

    explicit Conversation(uketsuke_conversation *handle) : handle_(handle) {}
    /// Without limits: short length.
    static Result<Conversation> begin(const uketsuke_plan &plan, const uketsuke_limits *limits = nullptr) {
        auto conversation = detail::made<Conversation, uketsuke_conversation>(
            [&](uketsuke_conversation **place) { return uketsuke_conversation_new(&plan, limits, place); });
        if (conversation && limits && limits->max_command)
            conversation->longest_ = limits->max_command;
        return conversation;
    }
    Result<Done> token_is(std::uint64_t insertion) {
        return detail::done(uketsuke_conversation_token_is(get(), insertion));
    }
    Result<Step> next() {
        Step next{0, std::vector<std::uint8_t>(longest_)};
        std::size_t length = 0;
        const uketsuke_status status =
            uketsuke_conversation_next(get(), &next.step, next.command.data(), next.command.size(), &length);
        if (status != UKETSUKE_OK)
            return Error(status);
        next.command.resize(length);
        return next;
    }
    Result<Done> feed(const std::vector<std::uint8_t> &response) {
        return detail::done(uketsuke_conversation_feed(get(), response.data(), response.size()));
    }
    Result<Done> fault(uketsuke_status fault, std::uint32_t reader_code = 0) {
        return detail::done(uketsuke_conversation_fault(get(), fault, reader_code));
    }
    Result<Done> cancel(uketsuke_status fault = UKETSUKE_ERROR_CANCELLED) {
        return detail::done(uketsuke_conversation_cancel(get(), fault));
    }
    /// Whether the token is still to be locked.
    Result<std::int32_t> owes_lock() const {
        return detail::got(std::int32_t{1},
                           [&](std::int32_t *owes) { return uketsuke_conversation_owes_lock(get(), owes); });
    }
    Result<Outcome> finish() {
        Outcome outcome{{}, Certificate(nullptr)};
        outcome.findings.struct_size = sizeof outcome.findings;
        uketsuke_certificate *certificate = nullptr;
        const uketsuke_status status = uketsuke_conversation_finish(get(), &outcome.findings, &certificate);
        if (status != UKETSUKE_OK)
            return error(status);
        outcome.certificate = Certificate(certificate);
        return outcome;
    }
    const uketsuke_conversation *get() const { return handle_.get(); }

  private:
    Error error(uketsuke_status status) const {
        uketsuke_error detail{};
        detail.struct_size = sizeof detail;
        if (uketsuke_conversation_error(get(), &detail) != UKETSUKE_OK || detail.status != status)
            return Error(status);
        return Error(detail, words(Language::ja), words(Language::en));
    }
    std::string words(Language language) const {
        std::string words;
        detail::text(words, [&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_conversation_error_text(get(), detail::number(language), data, capacity, length);
        });
        return words;
    }
    // A command of short length, where nothing else was said.
    std::size_t longest_ = 261;
    detail::Handle<uketsuke_conversation, uketsuke_conversation_free> handle_;
};

/// The readers of this machine.
class Readers {
  public:
    /// `UKETSUKE_READER_...`, and with an inserted token the service's count of insertions.
    struct Event {
        std::int32_t event;
        std::uint32_t count;
    };

    explicit Readers(uketsuke_readers *handle) : handle_(handle) {}
    static Result<Readers> open() { return detail::made<Readers, uketsuke_readers>(uketsuke_readers_new); }
    /// Whether the smart-card service runs.
    Result<Done> service() const { return detail::done(uketsuke_readers_service(get())); }
    /// The readers that are there, by the names that `Session::on_reader` takes.
    Result<std::vector<std::string>> list() const {
        std::size_t count = 0;
        const uketsuke_status status = uketsuke_readers_list(get(), &count);
        if (status != UKETSUKE_OK)
            return Error(status);
        std::vector<std::string> names;
        for (std::size_t index = 0; index < count; index++) {
            Result<std::string> name = detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
                return uketsuke_readers_name(get(), index, data, capacity, length);
            });
            if (!name)
                return name.error();
            names.push_back(std::move(*name));
        }
        return names;
    }
    /// Waits until a token lies on a reader.
    Result<Done> wait_for_token(std::string_view name, std::uint32_t timeout_ms = 0) const {
        return detail::done(uketsuke_readers_wait_for_token(get(), name.data(), name.size(), timeout_ms));
    }
    /// Waits until something comes or goes.
    Result<Event> next_event(std::uint32_t timeout_ms = 0) const {
        return detail::got(Event{0, 0}, [&](Event *it) {
            return uketsuke_readers_next_event(get(), timeout_ms, &it->event, &it->count);
        });
    }
    /// The name that the last event is about.
    Result<std::string> last_name() const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_readers_last_name(get(), data, capacity, length);
        });
    }
    /// The reader system's number of the last failure.
    Result<std::uint32_t> code() const {
        return detail::got(std::uint32_t{0}, [&](std::uint32_t *code) { return uketsuke_readers_code(get(), code); });
    }
    /// Ends what waits, from any thread; until `rearm`.
    void cancel() const { uketsuke_readers_cancel(get()); }
    void rearm() const { uketsuke_readers_rearm(get()); }
    const uketsuke_readers *get() const { return handle_.get(); }

  private:
    detail::Handle<uketsuke_readers, uketsuke_readers_free> handle_;
};

/// A table of rules.
class Rules {
  public:
    /// The table's version, the day of the last look at its sources, and its number of rows.
    struct About {
        std::uint32_t version;
        std::int32_t as_of;
        std::size_t rows;
    };

    explicit Rules(uketsuke_rules *handle) : handle_(handle) {}
    static Result<Rules> built_in() { return detail::made<Rules, uketsuke_rules>(uketsuke_rules_built_in); }
    /// `line`: where the file is wrong, from 1.
    static Result<Rules> load(std::string_view file, std::uint32_t *line = nullptr) {
        std::uint32_t at = 0;
        Result<Rules> rules = detail::made<Rules, uketsuke_rules>([&](uketsuke_rules **place) {
            return uketsuke_rules_load(file.data(), file.size(), place, &at);
        });
        if (line)
            *line = at;
        return rules;
    }
    Result<About> about() const {
        return detail::got(About{0, 0, 0}, [&](About *it) {
            return uketsuke_rules_about(get(), &it->version, &it->as_of, &it->rows);
        });
    }
    Result<uketsuke_rule> row(std::size_t index) const {
        return detail::filled<uketsuke_rule>([&](uketsuke_rule *rule) { return uketsuke_rules_row(get(), index, rule); });
    }
    /// The row of `UKETSUKE_RULE_...` on a day.
    Result<std::size_t> find(std::int32_t rule, std::int32_t day) const {
        return detail::got(std::size_t{0},
                           [&](std::size_t *index) { return uketsuke_rules_find(get(), rule, day, index); });
    }
    Result<std::string> text(std::size_t index, Language language = Language::ja) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_rules_text(get(), index, detail::number(language), data, capacity, length);
        });
    }
    Result<std::string> source_title(std::size_t index, std::size_t source) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_rules_source_title(get(), index, source, data, capacity, length);
        });
    }
    Result<std::string> source_address(std::size_t index, std::size_t source) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_rules_source_address(get(), index, source, data, capacity, length);
        });
    }
    /// The whole table, as `load` reads it.
    Result<std::string> to_text() const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_rules_to_text(get(), data, capacity, length);
        });
    }
    const uketsuke_rules *get() const { return handle_.get(); }

  private:
    detail::Handle<uketsuke_rules, uketsuke_rules_free> handle_;
};

namespace detail {
inline const uketsuke_rules *handle(const Rules *rules) { return rules ? rules->get() : nullptr; }
} // namespace detail

/// An answer of the eligibility terminal.
class Answer {
  public:
    explicit Answer(uketsuke_answer *handle) : handle_(handle) {}
    static Result<Answer> read(std::string_view file) {
        return detail::made<Answer, uketsuke_answer>([&](uketsuke_answer **place) {
            return uketsuke_answer_read(reinterpret_cast<const std::uint8_t *>(file.data()), file.size(), place);
        });
    }
    Result<uketsuke_answer_facts> facts() const {
        return detail::filled<uketsuke_answer_facts>(
            [&](uketsuke_answer_facts *facts) { return uketsuke_answer_get_facts(get(), facts); });
    }
    Result<std::string> finding(std::size_t index) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_answer_finding(get(), index, data, capacity, length);
        });
    }
    Result<std::string> reference_number() const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_answer_reference_number(get(), data, capacity, length);
        });
    }
    /// `UKETSUKE_FIELD_...` 1 to 16. Personal data: never log it.
    Result<std::string> field(std::size_t result, std::int32_t field) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_answer_field(get(), result, field, data, capacity, length);
        });
    }
    /// `UKETSUKE_FIELD_...` 101 to 105.
    Result<std::int32_t> day(std::size_t result, std::int32_t field) const {
        return detail::got(std::int32_t{0},
                           [&](std::int32_t *day) { return uketsuke_answer_day(get(), result, field, day); });
    }
    /// Until when `UKETSUKE_PROVISION_...` may be viewed, yyyyMMddHHmmss.
    Result<std::uint64_t> viewing_until(std::int32_t provision) const {
        return detail::got(std::uint64_t{0}, [&](std::uint64_t *until) {
            return uketsuke_answer_viewing_until(get(), provision, until);
        });
    }
    const uketsuke_answer *get() const { return handle_.get(); }

  private:
    detail::Handle<uketsuke_answer, uketsuke_answer_free> handle_;
};

/// The number of what a face reader showed: `UKETSUKE_READER_MESSAGE_...`.
inline Result<std::int32_t> reader_message(std::string_view text) {
    return detail::got(std::int32_t{0}, [&](std::int32_t *message) {
        return uketsuke_reader_message(text.data(), text.size(), message);
    });
}

/// A visit: the C structure with what fills it. Without rules, by those of this release.
struct Visit : uketsuke_visit {
    /// Two facts that contradict each other: `UKETSUKE_FACT_...`, or 0.
    struct Facts {
        std::int32_t one, other;
    };

    /// Nothing known but the day, YYYYMMDD. A day that does not exist is told by whatever is asked of the visit.
    explicit Visit(std::int32_t on) : uketsuke_visit{} {
        uketsuke_visit_init(this, sizeof(uketsuke_visit), on);
        day = on;
    }
    Result<Done> set_token(const Received &received, const Anchors &anchors) {
        return detail::done(uketsuke_visit_set_token(this, received.token_kind, received.certificate.get(),
                                                     anchors.get(), received.possession));
    }
    /// Takes over what the answer says, if it belongs to this visit.
    Result<Done> set_answer(const Answer &answer) {
        return detail::done(uketsuke_visit_set_answer(this, answer.get()));
    }
    /// `status` becomes that of the check; the facts are those that contradict each other.
    Facts check(uketsuke_status *status = nullptr) const {
        Facts facts{0, 0};
        const uketsuke_status checked = uketsuke_visit_check(this, &facts.one, &facts.other);
        if (status)
            *status = checked;
        return facts;
    }
    /// What reception may do.
    Result<uketsuke_decision> decide(const Rules *rules = nullptr) const {
        return detail::filled<uketsuke_decision>(
            [&](uketsuke_decision *decision) { return uketsuke_decide(this, detail::handle(rules), decision); });
    }
    /// The decision in words.
    Result<std::string> text(Language language = Language::ja, const Rules *rules = nullptr) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_decision_text(this, detail::handle(rules), detail::number(language), data, capacity, length);
        });
    }
    /// One word of the decision (`UKETSUKE_WORDS_...`, number), with its days.
    Result<std::string> word(std::int32_t vocabulary, std::int32_t number, Language language = Language::ja,
                             const Rules *rules = nullptr) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_decision_word(this, detail::handle(rules), vocabulary, number, detail::number(language),
                                          data, capacity, length);
        });
    }
    /// The decision as one line of JSON.
    Result<std::string> json(const Rules *rules = nullptr, const uketsuke_traffic *traffic = nullptr) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_decision_json(this, detail::handle(rules), traffic, data, capacity, length);
        });
    }
    /// The validity around the day of the visit, as an SVG document.
    Result<std::string> timeline_svg(Language language = Language::ja, const Rules *rules = nullptr) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_timeline_svg(this, detail::handle(rules), detail::number(language), data, capacity, length);
        });
    }
    /// The same in lines of at most `width` columns.
    Result<std::string> timeline_text(std::uint32_t width, Language language = Language::ja,
                                      const Rules *rules = nullptr) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_timeline_text(this, detail::handle(rules), detail::number(language), width, data, capacity,
                                          length);
        });
    }
};

/// Decides many visits at once. On an error `column` and `row` tell the place.
inline Result<Done> decide_columns(const uketsuke_columns &columns, const Visit &common,
                                   const uketsuke_outcomes &outcomes, const Rules *rules = nullptr,
                                   std::int32_t *column = nullptr, std::size_t *row = nullptr) {
    std::int32_t wrong_column = 0;
    std::size_t wrong_row = 0;
    const uketsuke_status status = uketsuke_decide_columns(&columns, &common, detail::handle(rules), &outcomes,
                                                           &wrong_column, &wrong_row);
    if (column)
        *column = wrong_column;
    if (row)
        *row = wrong_row;
    return detail::done(status);
}

/// One day, or two of which it is one; YYYYMMDD, 0: there is none.
struct Days {
    std::int32_t first, second;
};

/// Until when a certificate with this last day serves in grace, and by the short reading.
inline Result<Days> grace(std::int32_t expires_on, const Rules *rules = nullptr) {
    return detail::got(Days{0, 0}, [&](Days *it) {
        return uketsuke_grace(detail::handle(rules), expires_on, &it->first, &it->second);
    });
}
/// From when it can be renewed, and from when there is a reminder.
inline Result<Days> renewal(std::int32_t expires_on, const Rules *rules = nullptr) {
    return detail::got(Days{0, 0}, [&](Days *it) {
        return uketsuke_renewal(detail::handle(rules), expires_on, &it->first, &it->second);
    });
}
/// The last day of a holder's card.
inline Result<Days> card_expires_on(const uketsuke_holder &holder, const Rules *rules = nullptr) {
    return detail::got(Days{0, 0}, [&](Days *it) {
        return uketsuke_renewal_card_expires_on(detail::handle(rules), &holder, &it->first, &it->second);
    });
}
/// The last day of a holder's certificate.
inline Result<Days> certificate_expires_on(const uketsuke_holder &holder, const Rules *rules = nullptr) {
    return detail::got(Days{0, 0}, [&](Days *it) {
        return uketsuke_renewal_certificate_expires_on(detail::handle(rules), &holder, &it->first, &it->second);
    });
}

/// The stable name of a word (`UKETSUKE_WORDS_...`, number).
inline Result<std::string> word_name(std::int32_t vocabulary, std::int32_t number) {
    return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_word_name(vocabulary, number, data, capacity, length);
    });
}
/// The number of a word by its stable name.
inline Result<std::int32_t> word_number(std::int32_t vocabulary, std::string_view name) {
    return detail::got(std::int32_t{0}, [&](std::int32_t *number) {
        return uketsuke_word_number(vocabulary, name.data(), name.size(), number);
    });
}
/// A word in words, with places for its days.
inline Result<std::string> word_text(std::int32_t vocabulary, std::int32_t number, Language language = Language::ja) {
    return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_word_text(vocabulary, number, detail::number(language), data, capacity, length);
    });
}
/// Whom a next step is for: `UKETSUKE_AUDIENCE_...`.
inline Result<std::int32_t> next_step_audience(std::int32_t next_step) {
    return detail::got(std::int32_t{0},
                       [&](std::int32_t *audience) { return uketsuke_next_step_audience(next_step, audience); });
}

/// A number and what it means in words.
struct Told {
    std::int32_t number;
    std::string text;
};

namespace detail {
/// A call with a number and a text buffer.
template <typename Call> Result<Told> told(Call call) {
    Told told{0, {}};
    const uketsuke_status status = text(told.text, [&](char *data, std::size_t capacity, std::size_t *length) {
        return call(&told.number, data, capacity, length);
    });
    if (status != UKETSUKE_OK)
        return Error(status);
    return told;
}
} // namespace detail

/// The readers that public sources name.
class Catalogue {
  public:
    /// How a face reader reads phones, whether it is listed, and words about it.
    struct FaceReader {
        std::int32_t reading, listed;
        std::string text;
    };

    explicit Catalogue(uketsuke_catalogue *handle) : handle_(handle) {}
    static Result<Catalogue> built_in() {
        return detail::made<Catalogue, uketsuke_catalogue>(uketsuke_catalogue_new);
    }
    /// `line` and `column`: where the file is wrong, from 1.
    Result<Done> extend(std::string_view file, std::size_t *line = nullptr, std::size_t *column = nullptr) {
        std::size_t at_line = 0, at_column = 0;
        const uketsuke_status status =
            uketsuke_catalogue_extend(get(), file.data(), file.size(), &at_line, &at_column);
        if (line)
            *line = at_line;
        if (column)
            *column = at_column;
        return detail::done(status);
    }
    Result<FaceReader> face_reader(std::string_view name, Language language = Language::ja) const {
        FaceReader found{0, 0, {}};
        const uketsuke_status status =
            detail::text(found.text, [&](char *data, std::size_t capacity, std::size_t *length) {
                return uketsuke_catalogue_face_reader(get(), name.data(), name.size(), &found.reading, &found.listed,
                                                      detail::number(language), data, capacity, length);
            });
        if (status != UKETSUKE_OK)
            return Error(status);
        return found;
    }
    /// `UKETSUKE_LISTING_...`, and words about it.
    Result<Told> generic_reader(std::string_view name, Language language = Language::ja) const {
        return detail::told([&](std::int32_t *listing, char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_catalogue_generic_reader(get(), name.data(), name.size(), listing, detail::number(language),
                                                     data, capacity, length);
        });
    }
    Result<std::string> by_pcsc_name(std::string_view name, std::size_t index) const {
        return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_catalogue_by_pcsc_name(get(), name.data(), name.size(), index, data, capacity, length);
        });
    }
    Result<uketsuke_limits> limits(std::string_view name) const {
        return detail::filled<uketsuke_limits>([&](uketsuke_limits *limits) {
            return uketsuke_catalogue_limits(get(), name.data(), name.size(), limits);
        });
    }
    const uketsuke_catalogue *get() const { return handle_.get(); }

  private:
    detail::Handle<uketsuke_catalogue, uketsuke_catalogue_free> handle_;
};

/// The checks before phones are read at an institution.
class Checklist {
  public:
    struct Finding {
        std::int32_t question, standing;
        std::uint32_t remedies;
        std::string text;
    };
    /// `UKETSUKE_READINESS_...`, and the number of findings.
    struct Readiness {
        std::int32_t readiness;
        std::size_t findings;
    };

    explicit Checklist(uketsuke_checklist *handle) : handle_(handle) {}
    /// `UKETSUKE_PHONE_READING_...`
    static Result<Checklist> begin(std::int32_t reading) {
        return detail::made<Checklist, uketsuke_checklist>(
            [&](uketsuke_checklist **place) { return uketsuke_checklist_new(reading, place); });
    }
    /// The next question without an answer.
    Result<Told> next(Language language = Language::ja) const {
        return detail::told([&](std::int32_t *question, char *data, std::size_t capacity, std::size_t *length) {
            return uketsuke_checklist_next(get(), question, detail::number(language), data, capacity, length);
        });
    }
    Result<Done> answer(std::int32_t question, std::int32_t answer) {
        return detail::done(uketsuke_checklist_answer(get(), question, answer));
    }
    Result<Readiness> readiness() const {
        return detail::got(Readiness{0, 0}, [&](Readiness *it) {
            return uketsuke_checklist_readiness(get(), &it->readiness, &it->findings);
        });
    }
    Result<Finding> finding(std::size_t index, Language language = Language::ja) const {
        Finding found{0, 0, 0, {}};
        const uketsuke_status status =
            detail::text(found.text, [&](char *data, std::size_t capacity, std::size_t *length) {
                return uketsuke_checklist_finding(get(), index, &found.question, &found.standing, &found.remedies,
                                                  detail::number(language), data, capacity, length);
            });
        if (status != UKETSUKE_OK)
            return Error(status);
        return found;
    }
    const uketsuke_checklist *get() const { return handle_.get(); }

  private:
    detail::Handle<uketsuke_checklist, uketsuke_checklist_free> handle_;
};

/// What an institution asks beside its patients.
namespace facility {

inline Result<std::string> phone_setting(std::int32_t setting, std::int32_t reading, Language language = Language::ja) {
    return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_facility_phone_setting(setting, reading, detail::number(language), data, capacity, length);
    });
}
inline Result<std::string> trouble(std::int32_t trouble, Language language = Language::ja) {
    return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_facility_trouble(trouble, detail::number(language), data, capacity, length);
    });
}
inline Result<std::string> material(std::int32_t material, std::int32_t day, Language language = Language::ja) {
    return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_facility_material(material, day, detail::number(language), data, capacity, length);
    });
}
inline Result<Told> subsidy(std::int32_t day, Language language = Language::ja) {
    return detail::told([&](std::int32_t *state, char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_facility_subsidy(day, state, detail::number(language), data, capacity, length);
    });
}
inline Result<Told> support_line(std::int32_t day, std::int32_t hour, std::int32_t minute, std::int32_t holiday) {
    return detail::told([&](std::int32_t *state, char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_facility_support_line(day, hour, minute, holiday, state, data, capacity, length);
    });
}
inline Result<std::string> article(std::string_view number) {
    return detail::words([&](char *data, std::size_t capacity, std::size_t *length) {
        return uketsuke_facility_article(number.data(), number.size(), data, capacity, length);
    });
}

} // namespace facility

} // namespace uketsuke

#endif
