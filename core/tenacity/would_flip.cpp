// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/verdict.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace soundings {
namespace {

// Steps of a change: shares of probability lie below 1.
constexpr double stepOfAnAnswer = 1;
constexpr double stepOfWhatIsWritten = 2; ///< it would have to be taken back

/// Tries single changes and keeps the nearest that gives another verdict.
class FlipSearch {
public:
    explicit FlipSearch(const TenacityFacts& facts) : m_facts(facts), m_now(tenacityVerdict(facts)) {}

    [[nodiscard]] const TenacityFacts& facts() const { return m_facts; }
    [[nodiscard]] const TenacityResult& now() const { return m_now; }
    [[nodiscard]] std::optional<VerdictFlip> nearest() const { return m_nearest; }

    void consider(const TenacityFacts& changed, NamedFact from, FactValue to, double step)
    {
        const TenacityResult then = tenacityVerdict(changed);
        if (then.verdict == m_now.verdict) return;
        const int rows = std::abs(then.row - m_now.row);
        if (m_nearest && (step > m_step || (step == m_step && rows >= m_rows))) return;
        m_nearest = {std::move(from.name), std::move(from.value), std::move(to), then.verdict, then.row};
        m_step = step;
        m_rows = rows;
    }

    /// Turns one yes or no round; taking back what was written down is the larger step.
    void flip(const char* name, bool TenacityFacts::* fact, double stepToFalse)
    {
        TenacityFacts changed = m_facts;
        const bool before = m_facts.*fact;
        changed.*fact = !before;
        consider(changed, {name, before}, !before, before ? stepToFalse : stepOfAnAnswer);
    }

    void answer(const char* name, std::optional<bool> TenacityFacts::* fact)
    {
        const auto before = m_facts.*fact;
        for (const bool to : {true, false}) {
            if (before == to) continue;
            TenacityFacts changed = m_facts;
            changed.*fact = to;
            consider(changed, {name, before ? FactValue(*before) : FactValue()}, to, stepOfAnAnswer);
        }
    }

private:
    const TenacityFacts& m_facts;
    TenacityResult m_now;
    std::optional<VerdictFlip> m_nearest;
    double m_step = 0;
    int m_rows = 0;
};

FactValue wordOfKind(std::optional<TenacityKind> kind)
{
    if (!kind) return {};
    return std::string(kind == TenacityKind::Imperative ? "imperative" : "bet");
}

FactValue wordOfReading(std::optional<SignpostReading> reading)
{
    if (!reading) return {};
    if (reading == SignpostReading::Worked) return std::string("worked");
    return std::string(reading == SignpostReading::Grey ? "grey" : "stop");
}

FactValue wordOfAnswer(std::optional<MustAnswer> answer)
{
    if (!answer) return {};
    return std::string(answer == MustAnswer::Held ? "held" : "failed");
}

void tryKinds(FlipSearch& search)
{
    for (const TenacityKind to : {TenacityKind::Imperative, TenacityKind::Bet}) {
        if (search.facts().kind == to) continue;
        TenacityFacts changed = search.facts();
        changed.kind = to;
        search.consider(changed, {"kind", wordOfKind(search.facts().kind)}, wordOfKind(to),
                        search.facts().kind ? stepOfWhatIsWritten : stepOfAnAnswer);
    }
}

void trySignposts(FlipSearch& search)
{
    const auto& signposts = search.facts().signposts;
    if (signposts.empty()) {
        TenacityFacts changed = search.facts();
        changed.signposts.push_back({changed.today, SignpostKind::Threshold, {}});
        search.consider(changed, {"signposts", 0.0}, 1.0, stepOfAnAnswer);
    }
    for (std::size_t i = 0; i < signposts.size(); ++i)
        for (const auto to : {SignpostReading::Worked, SignpostReading::Grey, SignpostReading::Stop}) {
            if (signposts[i].reading == to) continue;
            TenacityFacts changed = search.facts();
            changed.signposts[i].reading = to;
            // What lies in the grey band is read again; what was decided would have to be taken back.
            const bool open = !signposts[i].reading || signposts[i].reading == SignpostReading::Grey;
            search.consider(changed, {fmt::format("signposts[{}].reading", i), wordOfReading(signposts[i].reading)},
                            wordOfReading(to), open ? stepOfAnAnswer : stepOfWhatIsWritten);
        }
}

void tryEvidence(FlipSearch& search)
{
    const auto odds = search.facts().newEvidenceOdds;
    if (!odds || *odds < 3) {
        TenacityFacts changed = search.facts();
        changed.newEvidenceOdds = 3;
        search.consider(changed, {"new_evidence_odds", odds ? FactValue(*odds) : FactValue()}, 3.0, stepOfAnAnswer);
    }
    const auto asked = search.facts().mustAskedAgain;
    for (const MustAnswer to : {MustAnswer::Held, MustAnswer::Failed}) {
        if (asked == to) continue;
        TenacityFacts changed = search.facts();
        changed.mustAskedAgain = to;
        search.consider(changed, {"must_asked_again", wordOfAnswer(asked)}, wordOfAnswer(to), stepOfAnAnswer);
    }
}

void tryVariations(FlipSearch& search)
{
    const int now = search.facts().variationsWithoutSignal;
    const int to = now < 3 ? 3 : 0; // a signal that moves starts the count anew
    TenacityFacts changed = search.facts();
    changed.variationsWithoutSignal = to;
    search.consider(changed, {"variations_without_signal", static_cast<double>(now)}, static_cast<double>(to),
                    now < 3 ? 3 - now : stepOfAnAnswer);
}

/// Moves probability to one hypothesis until another action has the least expected loss.
void tryPosterior(FlipSearch& search)
{
    static constexpr std::array names{"path_right", "path_wrong", "goal_wrong", "other"};
    if (!search.facts().workedThrough) return;
    const WorkedThrough& given = *search.facts().workedThrough;
    const double sum = std::accumulate(given.posterior.begin(), given.posterior.end(), 0.0);
    const auto least = static_cast<std::size_t>(*search.now().leastLoss);
    for (std::size_t h = 0; h < pursuitHypotheses; ++h)
        for (std::size_t action = 0; action < pursuitActions; ++action) {
            if (action == least || !given.losses[action]) continue;
            // Both expected losses are lines in the share moved; it must pass the point where they meet.
            const double behind = *search.now().expectedLosses[action] - *search.now().expectedLosses[least];
            const double gained = (*given.losses[least])[h] - (*given.losses[action])[h];
            if (!(gained > 0)) continue;
            const double share = std::min(1.0, behind / (behind + gained) * (1 + 1e-9) + 1e-9);
            TenacityFacts changed = search.facts();
            auto& moved = changed.workedThrough->posterior;
            for (double& p : moved) p *= (1 - share) / sum;
            moved[h] += share;
            search.consider(changed, {fmt::format("posterior.{}", names[h]), given.posterior[h] / sum}, moved[h],
                            share);
        }
}

} // namespace

std::optional<VerdictFlip> wouldFlip(const TenacityFacts& facts)
{
    FlipSearch search(facts);
    tryPosterior(search);
    search.flip("consequence_written", &TenacityFacts::consequenceWritten, stepOfWhatIsWritten);
    search.flip("outside_confirmation", &TenacityFacts::outsideConfirmation, stepOfWhatIsWritten);
    search.flip("owner", &TenacityFacts::owned, stepOfWhatIsWritten);
    trySignposts(search);
    tryEvidence(search);
    search.answer("reason_still_true", &TenacityFacts::reasonStillTrue);
    search.flip("outside_evidence_breaks_reason", &TenacityFacts::outsideEvidenceBreaksReason, stepOfAnAnswer);
    search.flip("can_floor_fails", &TenacityFacts::canFloorFails, stepOfAnAnswer);
    search.flip("scarcest_unowned", &TenacityFacts::scarcestUnowned, stepOfAnAnswer);
    tryVariations(search);
    search.answer("signal_moved", &TenacityFacts::signalMoved);
    tryKinds(search);
    return search.nearest();
}

} // namespace soundings
