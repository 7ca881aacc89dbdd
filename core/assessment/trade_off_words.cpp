// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_words.h"

#include "core/assessment/standing_words.h"
#include "core/assessment/weight_rules.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

/// Shares closer than this are the same to a reader of whole percents.
constexpr double sameShare = 0.02;

const Score* scoreAt(const Decision& decision, const TradeOffAssessment& result, const TradeOffPlace& place)
{
    return scoreOf(decision.options[result.options[place.option].index], decision.criteria[place.criterion].id);
}

} // namespace

std::string TradeOffWords::option(std::size_t option) const
{
    const std::string& title = m_result.options[option].title;
    return isBlank(title) ? say(m_translate, "option {number}", fmt::arg("number", m_result.options[option].index + 1))
                          : title;
}

std::string TradeOffWords::criterion(std::size_t criterion) const
{
    return criterionName(m_decision, criterion, m_translate);
}

std::string TradeOffWords::rank(std::size_t rank) const
{
    const std::size_t place = rank + 1;
    const auto shown = fmt::arg("rank", place);
    const bool teens = place % 100 >= 11 && place % 100 <= 13;
    switch (teens ? 0 : place % 10) {
    case 1: return say(m_translate, "{rank}st", shown);
    case 2: return say(m_translate, "{rank}nd", shown);
    case 3: return say(m_translate, "{rank}rd", shown);
    default: return say(m_translate, "{rank}th", shown);
    }
}

std::string TradeOffWords::amount(std::size_t criterion, double value) const
{
    const std::string& unit = m_decision.criteria[criterion].unit;
    const std::string number = fmt::format("{:.6g}", value);
    return isBlank(unit) ? number : number + " " + std::string(trimmed(unit));
}

std::string TradeOffWords::endOf(const TradeOffPlace& place, bool upper) const
{
    const auto scale = ValueScale::of(m_decision.criteria[place.criterion]);
    const Score* score = scoreAt(m_decision, m_result, place);
    if (!scale || !scale->isMonotone()) return {};
    const bool rising = scale->worthOf(scale->from()) <= scale->worthOf(scale->to());
    const bool wantsHigh = rising == upper;
    if (score == nullptr || !score->range || !isUsable(*score->range))
        return amount(place.criterion, wantsHigh ? scale->to() : scale->from());
    return amount(place.criterion, wantsHigh ? score->range->high : score->range->low);
}

std::string TradeOffWords::points(double share) const
{
    const auto whole = std::lround(share * 100);
    if (whole < 1) return say(m_translate, "less than 1 point");
    return whole == 1 ? say(m_translate, "1 point") : say(m_translate, "{count} points", fmt::arg("count", whole));
}

std::string TradeOffWords::findingOut(const TradeOffPlace& place, double gain) const
{
    return say(
        m_translate,
        "Ask about “{criterion}” of “{option}”: knowing it would raise the chance of choosing right by {points}.",
        fmt::arg("criterion", criterion(place.criterion)), fmt::arg("option", option(place.option)),
        fmt::arg("points", points(gain)));
}

bool TradeOffWords::weightsVary() const
{
    return !std::holds_alternative<FixedWeights>(m_result.weights.model);
}

bool TradeOffWords::scoresVary() const
{
    return std::any_of(m_result.cells.begin(), m_result.cells.end(), [](const auto& row) {
        return std::any_of(row.begin(), row.end(),
                           [](const TradeOffCell& cell) { return cell.value.shape() != Distribution::Shape::Certain; });
    });
}

/// What the shares are shares of.
std::string TradeOffWords::over(bool counted) const
{
    const bool told = m_result.weights.constrained || m_result.weights.method == WeightMethod::Rank;
    if (weightsVary() && scoresVary())
        return told && counted
                   ? say(m_translate, "the weightings that keep to what you said and the readings of your answers")
               : told    ? say(m_translate, "weightings that keep to what you said and readings of your answers")
               : counted ? say(m_translate, "the weightings and readings of your answers")
                         : say(m_translate, "weightings and readings of your answers");
    if (weightsVary())
        return told ? say(m_translate, "the weightings that keep to what you said")
                    : say(m_translate, "the possible weightings");
    return counted ? say(m_translate, "the readings of your answers") : say(m_translate, "readings of your answers");
}

std::string TradeOffWords::sentence() const
{
    switch (m_result.state) {
    case TradeOffState::NoCriteria: return say(m_translate, "No criterion is named yet.");
    case TradeOffState::TooFewOptions:
        return say(m_translate, "Fewer than two options are serious, so there is nothing to trade off.");
    case TradeOffState::Incomplete:
    case TradeOffState::Complete: break;
    }
    if (!m_result.unusable.empty()) {
        const std::string open = missing();
        if (open.empty()) return say(m_translate, "Totals stay hidden. {why}", fmt::arg("why", m_result.unusable));
        return say(m_translate, "Totals stay hidden. {why} Still open: {missing}.", fmt::arg("why", m_result.unusable),
                   fmt::arg("missing", open));
    }
    if (m_result.totalsHidden)
        return say(m_translate, "Totals stay hidden until every serious option is assessed. Still open: {missing}.",
                   fmt::arg("missing", missing()));
    std::string said = leading();
    const std::string flip = flips();
    if (!flip.empty()) said += " " + flip;
    if (!m_result.shownEarly) return said;
    return say(m_translate, "Shown early, while still open: {missing}; what is open counts as unknown. {sentence}",
               fmt::arg("missing", missing()), fmt::arg("sentence", said));
}

std::string TradeOffWords::missing() const
{
    std::vector<std::string> parts;
    if (!m_result.missingAnchors.empty())
        parts.push_back(m_result.missingAnchors.size() == 1
                            ? say(m_translate, "the anchors of “{criterion}”",
                                  fmt::arg("criterion", criterion(m_result.missingAnchors.front())))
                            : say(m_translate, "the anchors of {count} criteria",
                                  fmt::arg("count", m_result.missingAnchors.size())));
    if (!m_result.missingCells.empty())
        parts.push_back(say(m_translate, "{count} of {all} scores", fmt::arg("count", m_result.missingCells.size()),
                            fmt::arg("all", m_result.options.size() * m_result.criteria.size())));
    if (!m_result.weights.missing.empty())
        parts.push_back(m_result.weights.missing.size() == 1
                            ? say(m_translate, "the weight of “{criterion}”",
                                  fmt::arg("criterion", criterion(m_result.weights.missing.front())))
                            : say(m_translate, "{count} weights", fmt::arg("count", m_result.weights.missing.size())));
    return listed(parts);
}

std::string TradeOffWords::listed(const std::vector<std::string>& parts) const
{
    std::string all = parts.empty() ? std::string() : parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i)
        all = i + 1 == parts.size()
                  ? say(m_translate, "{some} and {last}", fmt::arg("some", all), fmt::arg("last", parts[i]))
                  : say(m_translate, "{some}, {more}", fmt::arg("some", all), fmt::arg("more", parts[i]));
    return all;
}

/// Those that come first as often as the leader, to a reader of whole percents; of an exact result all that are level.
std::string TradeOffWords::levelOnes() const
{
    const auto& acceptability = m_result.smaa.rankAcceptability;
    const double most = acceptability[*m_result.leader][0];
    std::vector<std::string> names;
    for (std::size_t a = 0; a < acceptability.size(); ++a)
        if (m_result.exact ? acceptability[a][0] > 0 : most - acceptability[a][0] < sameShare)
            names.push_back(say(m_translate, "“{option}”", fmt::arg("option", option(a))));
    return names.size() < 2 ? std::string() : listed(names);
}

std::string TradeOffWords::leading() const
{
    const std::size_t leader = *m_result.leader;
    const auto& acceptability = m_result.smaa.rankAcceptability;
    const double share = acceptability[leader][0];
    const std::string name = option(leader); // fmt::arg refers to it
    const auto first = fmt::arg("option", name);
    const std::string level = levelOnes();
    const auto levelArg = fmt::arg("options", level);
    if (m_result.exact)
        return level.empty()
                   ? say(m_translate, "“{option}” comes first with the weights and scores that you gave.", first)
                   : say(m_translate, "{options} come out level with the weights and scores that you gave.", levelArg);
    const std::string percent = percentOf(shownShare(m_result, leader, 0), m_translate);
    const auto shown = fmt::arg("percent", percent);
    const bool all = share >= 0.6;
    const std::string overWords = over(!all);
    const auto overWhat = fmt::arg("over", overWords);
    if (!level.empty())
        return say(m_translate, "{options} come first about equally often, each on {percent} of {over}.", levelArg,
                   shown, fmt::arg("over", over(true)));
    if (share >= 0.995 && m_result.possible[leader].worst == 0)
        return say(m_translate, "“{option}” comes first whatever the weights and readings: it is never behind.", first);
    const std::string readings = readingsIn(share, m_translate);
    if (all && !(weightsVary() && !scoresVary()))
        return say(m_translate, "“{option}” comes first on {readings} {over} ({percent}).", first,
                   fmt::arg("readings", readings), overWhat, shown);
    if (share >= 0.4)
        return say(m_translate, "“{option}” comes first on {readings} of {over} ({percent}).", first,
                   fmt::arg("readings", readings), overWhat, shown);
    return say(m_translate, "No option leads clearly: “{option}” comes first most often, on {percent} of {over}.",
               first, shown, overWhat);
}

std::string TradeOffWords::flippingAnswer() const
{
    for (const TornadoBar& bar : m_result.sensitivity.tornado) {
        if (!bar.flips) continue;
        const TradeOffPlace place{bar.alternative, bar.criterion};
        const std::string end = endOf(place, bar.high < bar.low);
        const std::string who = option(bar.alternative);
        const std::string what = criterion(bar.criterion);
        const auto optionArg = fmt::arg("option", who);
        const auto criterionArg = fmt::arg("criterion", what);
        return end.empty()
                   ? say(m_translate, "what “{criterion}” of “{option}” turns out to be", criterionArg, optionArg)
                   : say(m_translate, "“{criterion}” of “{option}” turning out near {end}", criterionArg, optionArg,
                         fmt::arg("end", end));
    }
    return {};
}

/// The weight that has least to move until another option draws level.
std::string TradeOffWords::flippingWeight() const
{
    const std::vector<double>& weights = m_result.weights.point;
    std::string words;
    double nearest = 2;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        const auto& interval = m_result.sensitivity.weightStability[c];
        if (!interval) continue;
        const std::string now = percentOf(weights[c], m_translate);
        const auto tell = [&](double at, bool more) {
            if (std::abs(at - weights[c]) >= nearest - 1e-9) return;
            nearest = std::abs(at - weights[c]);
            const std::string bound = percentOf(at, m_translate);
            const std::string what = criterion(c);
            words = more ? say(m_translate, "“{criterion}” counting more than {bound} (here {now})",
                               fmt::arg("criterion", what), fmt::arg("bound", bound), fmt::arg("now", now))
                         : say(m_translate, "“{criterion}” counting less than {bound} (here {now})",
                               fmt::arg("criterion", what), fmt::arg("bound", bound), fmt::arg("now", now));
        };
        if (interval->low > 0) tell(interval->low, false);
        if (interval->high < 1) tell(interval->high, true);
    }
    return words;
}

std::string TradeOffWords::flips() const
{
    if (m_result.exact && !levelOnes().empty()) return {}; // it is on the edge already
    const SensitivityResult& sensitivity = m_result.sensitivity;
    if (sensitivity.leader != *m_result.leader)
        return say(m_translate, "With every answer at its middle “{option}” has the highest total: the two are close.",
                   fmt::arg("option", option(sensitivity.leader)));
    if (m_result.possible[*m_result.leader].worst == 0) return {};
    const std::string answer = flippingAnswer();
    const std::string weight = flippingWeight();
    if (answer.empty() && weight.empty()) return say(m_translate, "No single answer or weight would flip it.");
    if (answer.empty() || weight.empty())
        return say(m_translate, "What would flip it: {cause}.", fmt::arg("cause", answer.empty() ? weight : answer));
    return say(m_translate, "What would flip it: {cause}; or {other}.", fmt::arg("cause", answer),
               fmt::arg("other", weight));
}

} // namespace soundings
