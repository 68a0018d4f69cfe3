// A desk in C++: read the token, decide, show it. `desk [YYYYMMDD]` runs on a simulated card whose certificate ends then.
#include <cstdlib>
#include <iostream>
#include <uketsuke.hpp>

namespace {

int fail(const uketsuke::Error &error) {
    std::cerr << error.text(uketsuke::Language::ja) << " / " << error.text(uketsuke::Language::en) << '\n';
    return 1;
}

} // namespace

int main(int argc, char **argv) {
    auto simulator = uketsuke::Simulator::empty();
    if (!simulator)
        return fail(simulator.error());
    const auto expires_on = argc > 1 ? static_cast<std::int32_t>(std::strtol(argv[1], nullptr, 10)) : 20300217;
    if (auto laid = simulator->insert(UKETSUKE_TOKEN_KIND_CARD, expires_on); !laid)
        return fail(laid.error());
    auto anchors = uketsuke::Anchors::production();
    if (!anchors)
        return fail(anchors.error());
    if (auto accepted = anchors->accept_simulated(); !accepted)
        return fail(accepted.error());
    auto session = uketsuke::Session::on_simulator(*simulator);
    if (!session)
        return fail(session.error());

    auto received = session->prove_possession("1234");
    if (!received)
        return fail(received.error());
    uketsuke::Visit visit(20261121);
    visit.accept_simulated = 1;
    if (auto set = visit.set_token(*received, *anchors); !set)
        return fail(set.error());
    auto decision = visit.decide();
    auto text = visit.text(uketsuke::Language::ja);
    if (!decision || !text)
        return fail(decision ? text.error() : decision.error());
    std::cout << *text << "\nacceptance " << decision->acceptance << ", usable until " << decision->usable_until << '\n';

    // An error tells what happened: here the token was taken away.
    if (auto removed = simulator->remove(); !removed)
        return fail(removed.error());
    auto gone = session->identify();
    if (gone || gone.error().status() != UKETSUKE_ERROR_NO_TOKEN)
        return 1;
    std::cout << gone.error().text(uketsuke::Language::ja) << '\n';
    return decision->acceptance == UKETSUKE_ACCEPTANCE_INDETERMINATE ? 1 : 0;
}
