// uketsuke.hpp at work: each class does what the C functions under it do. That every function of the header has its
// wrapper is looked up by `cargo xtask capi test`; that every wrapper compiles is seen here, for none is a template.
#include <cstdio>
#include <cstring>
#include <uketsuke.hpp>

#include "check.h"

using namespace uketsuke;

static const char ANSWER[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><XmlMsg/>";

static void a_token_is_read_and_judged() {
    auto simulator = Simulator::empty();
    CHECK(simulator && simulator->insert(UKETSUKE_TOKEN_KIND_CARD, 20300217));
    auto session = Session::on_simulator(*simulator);
    CHECK(session);
    std::string log;
    CHECK(session->set_log([&](std::string_view line) { log.append(line).append("\n"); }));
    CHECK(*session->identify() == UKETSUKE_TOKEN_KIND_CARD && *session->token_kind() == UKETSUKE_TOKEN_KIND_CARD);
    auto proved = session->prove_possession("1234");
    CHECK(proved && proved->possession == UKETSUKE_POSSESSION_PROVED && proved->certificate.expires_on() == 20300217);
    CHECK(*session->left_open() == 0 && session->traffic()->commands > 5 && session->limits()->max_command == 261);
    CHECK(session->reader_name() && log.find("1234") == std::string::npos && !log.empty());
    CHECK(session->read_certificate()->der()->size() > 500);
    auto wrong = session->verify_pin("9999");
    CHECK(!wrong && wrong.error().status() == UKETSUKE_ERROR_PIN_WRONG && wrong.error().detail().tries_left == 2);
    CHECK(!wrong.error().text(Language::en).empty());
    CHECK(*session->pin_tries_left() == 2 && simulator->look()->verifies == 2);
    session->cancel();
    CHECK(session->identify().error().status() == UKETSUKE_ERROR_CANCELLED);
    session->rearm();

    const Certificate &certificate = proved->certificate;
    CHECK(certificate.key()->type == UKETSUKE_KEY_TYPE_RSA && certificate.key()->bits == 2048);
    CHECK(certificate.validity()->not_before < certificate.validity()->not_after && certificate.starts_on() > 20000101);
    CHECK(*certificate.purpose() == UKETSUKE_PURPOSE_USER_AUTHENTICATION && certificate.policy() && certificate.issuer());
    CHECK(!certificate.issuer_name()->empty() && !certificate.subject()->empty());
    CHECK(!certificate.serial_number()->empty() && certificate.policy_oid());
    CHECK(certificate.offending_extension().error().status() == UKETSUKE_ERROR_ABSENT ||
          certificate.offending_extension()->empty());
    CHECK(Certificate::from_der(*certificate.der())->expires_on() == 20300217);
    CHECK(!Certificate::from_der({}) && Certificate(nullptr).der().error().status() == UKETSUKE_ERROR_NULL_POINTER);

    auto anchors = Anchors::production();
    CHECK(anchors->check(certificate)->chain == UKETSUKE_CHAIN_UNVERIFIED);
    CHECK(anchors->accept_test() && anchors->accept_simulated());
    CHECK(anchors->check(certificate)->chain == UKETSUKE_CHAIN_VERIFIED && !anchors->root_name(certificate)->empty());
    CHECK(!anchors->add_root("", *certificate.der()));

    auto challenge = Challenge::fresh();
    CHECK(challenge->to_sign(certificate)->size() > 30);
    CHECK(*challenge->verify(certificate, std::vector<std::uint8_t>(256)) == UKETSUKE_POSSESSION_FAILED);

    Visit visit(20261121);
    CHECK(visit.set_token(*proved, *anchors) && visit.decide());
    visit.accept_simulated = 1;
    CHECK(visit.decide()->acceptance == UKETSUKE_ACCEPTANCE_FULL);
    CHECK(visit.text()->size() > 10 && visit.json()->front() == '{' && visit.timeline_svg()->front() == '<');
    CHECK(visit.timeline_text(60, Language::en)->size() > 60);
    CHECK(visit.word(UKETSUKE_WORDS_ACCEPTANCE, UKETSUKE_ACCEPTANCE_FULL));
    auto moved = std::move(*proved);
    CHECK(!visit.set_token(*proved, *anchors) && moved.certificate.expires_on() == 20300217);
    visit.certificate_evidence = UKETSUKE_EVIDENCE_STATED;
    uketsuke_status status = UKETSUKE_OK;
    CHECK(visit.check(&status).one != 0 && status == UKETSUKE_ERROR_CONTRADICTION && !visit.decide());
    CHECK(Visit(20260230).decide().error().status() == UKETSUKE_ERROR_NOT_A_DAY);
}

static void a_conversation_is_stepped() {
    auto simulator = Simulator::empty();
    CHECK(simulator->insert(UKETSUKE_TOKEN_KIND_ANDROID));
    uketsuke_plan plan{};
    plan.struct_size = sizeof plan;
    plan.ask = UKETSUKE_ASK_CERTIFICATE;
    plan.pin = "1234", plan.pin_length = 4;
    auto conversation = Conversation::begin(plan);
    CHECK(conversation && conversation->token_is(1) && *conversation->owes_lock() == 0);
    for (auto step = conversation->next(); step && step->step != UKETSUKE_CONVERSATION_DONE; step = conversation->next())
        CHECK(conversation->feed(step->step == UKETSUKE_CONVERSATION_TRANSMIT ? *simulator->transmit(step->command)
                                                                              : std::vector<std::uint8_t>()));
    auto outcome = conversation->finish();
    CHECK(outcome && outcome->findings.token_kind == UKETSUKE_TOKEN_KIND_ANDROID &&
          outcome->certificate.expires_on() > 20261121);

    auto failing = Conversation::begin(plan);
    CHECK(failing->next() && failing->fault(UKETSUKE_ERROR_TOKEN_REMOVED, 7) && failing->next());
    auto failed = failing->finish();
    CHECK(!failed && failed.error().status() == UKETSUKE_ERROR_TOKEN_REMOVED && failed.error().detail().reader_code == 7);
    CHECK(!failed.error().text().empty());
    auto given_up = Conversation::begin(plan);
    CHECK(given_up->cancel() && given_up->next()->step == UKETSUKE_CONVERSATION_DONE);
    CHECK(given_up->finish().error().status() == UKETSUKE_ERROR_CANCELLED);
    CHECK(*conversation->owes_lock() == 0);
    CHECK(simulator->fail_at(0, UKETSUKE_ERROR_TOKEN_MUTE) && !simulator->transmit({0, 0xA4, 4, 12}));
    CHECK(simulator->reset() && simulator->cut_power() && simulator->remove() && simulator->remove());
}

static void rules_answers_and_words() {
    auto rules = Rules::built_in();
    const auto about = rules->about();
    CHECK(about->rows > 50 && about->version >= 1 && rules->row(0)->struct_size == sizeof(uketsuke_rule));
    const auto index = rules->find(UKETSUKE_RULE_CARD_GRACE, 20261121);
    CHECK(index && !rules->text(*index)->empty() && rules->source_address(*index, 0)->rfind("http", 0) == 0);
    CHECK(!rules->source_title(*index, 0)->empty() && !rules->row(about->rows));
    auto loaded = Rules::load(*rules->to_text());
    CHECK(loaded && loaded->about()->rows == about->rows);
    std::uint32_t line = 0;
    CHECK(!Rules::load(rules->to_text()->substr(0, 40) + "\nnonsense", &line) && line > 0);
    CHECK(grace(20260801, &*rules)->first == 20261130 && renewal(20260801)->first > 20260101);
    uketsuke_holder holder{};
    holder.struct_size = sizeof holder;
    holder.born_on = 19800101, holder.issued_on = 20240101, holder.applied_on = 20231201;
    holder.card_expires_on = 20340101;
    CHECK(card_expires_on(holder)->first > 20330000 && certificate_expires_on(holder)->first > 20280000);

    const std::int32_t ends[] = {20260801, 20270331};
    std::uint8_t acceptance[2], standing[2];
    std::int32_t full[2], usable[2], column = 0;
    std::uint64_t reasons[2];
    std::size_t row = 0;
    uketsuke_columns columns{};
    columns.struct_size = sizeof columns, columns.rows = 2, columns.expires_on = ends;
    const uketsuke_outcomes outcomes{sizeof outcomes, acceptance, standing, full, usable, reasons};
    Visit common(20261121);
    common.has_token = 1, common.token_kind = UKETSUKE_TOKEN_KIND_CARD;
    common.certificate_evidence = UKETSUKE_EVIDENCE_STATED;
    CHECK(decide_columns(columns, common, outcomes, nullptr, &column, &row) && usable[0] == 20261130);
    CHECK(acceptance[0] == UKETSUKE_ACCEPTANCE_ELIGIBILITY_ONLY && acceptance[1] == UKETSUKE_ACCEPTANCE_FULL);

    auto answer = Answer::read(ANSWER);
    CHECK(answer && answer->facts());
    CHECK(!Answer::read("<") && !answer->field(0, UKETSUKE_FIELD_NAME) && !answer->day(9, UKETSUKE_FIELD_BIRTHDATE));
    CHECK(!answer->viewing_until(UKETSUKE_PROVISION_TREATMENT) && !answer->finding(99));
    CHECK(answer->reference_number().error().status() == UKETSUKE_ERROR_ABSENT);
    CHECK(!common.set_answer(*answer));
    CHECK(*reader_message("利用者証明用電子証明書が失効しています") != UKETSUKE_READER_MESSAGE_NONE);
    CHECK(*word_name(UKETSUKE_WORDS_ACCEPTANCE, UKETSUKE_ACCEPTANCE_FULL) == "full");
    CHECK(*word_number(UKETSUKE_WORDS_ACCEPTANCE, "full") == UKETSUKE_ACCEPTANCE_FULL);
    CHECK(!word_text(UKETSUKE_WORDS_ACCEPTANCE, UKETSUKE_ACCEPTANCE_FULL, Language::en)->empty());
    CHECK(next_step_audience(1));
    CHECK(abi_version() == UKETSUKE_ABI_VERSION && features() != 0 && !version()->empty());
}

static void an_institution_prepares() {
    auto catalogue = Catalogue::built_in();
    std::size_t line = 0, column = 0;
    CHECK(!catalogue->extend("{", &line, &column) && line > 0);
    CHECK(catalogue->face_reader("Hi-CARA") && catalogue->generic_reader("RC-S300"));
    CHECK(catalogue->limits("SONY FeliCa RC-S300/P")->max_command >= 261);
    CHECK(!catalogue->by_pcsc_name("no such reader", 0));
    auto checklist = Checklist::begin(UKETSUKE_PHONE_READING_WITH_GENERIC_READER);
    const auto question = checklist->next(Language::en);
    CHECK(question && !question->text.empty() && checklist->answer(question->number, UKETSUKE_ANSWER_NO));
    CHECK(checklist->next()->number != question->number);
    for (auto left = checklist->next(); left; left = checklist->next())
        CHECK(checklist->answer(left->number, UKETSUKE_ANSWER_NO));
    CHECK(checklist->readiness()->findings > 0 && !checklist->finding(0)->text.empty() && !checklist->finding(99));
    CHECK(facility::phone_setting(1, UKETSUKE_PHONE_READING_WITH_GENERIC_READER) && facility::trouble(1));
    CHECK(facility::material(1, 20261121) && facility::subsidy(20261121) && facility::article("KB0011365"));
    CHECK(facility::support_line(20261121, 12, 0, 0));

    auto readers = Readers::open();
    CHECK(readers);
    const auto service = readers->service();
    const auto names = readers->list();
    CHECK(names || !service || names.error().status() >= 101);
    readers->cancel();
    CHECK(!readers->next_event(1) && !readers->wait_for_token("no such reader", 1));
    readers->rearm();
    CHECK(readers->code() && readers->last_name().error().status() == UKETSUKE_ERROR_ABSENT);
}

int main() {
    a_token_is_read_and_judged();
    a_conversation_is_stepped();
    rules_answers_and_words();
    an_institution_prepares();
    std::printf("wrappers: %d failures\n", failures);
    return failures ? 1 : 0;
}
