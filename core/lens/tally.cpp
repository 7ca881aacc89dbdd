// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lens/tally.h"

#include <algorithm>
#include <cstring>

namespace soundings {
namespace {

/// Sums of weighted certain answers may miss a threshold by rounding alone.
constexpr double slack = 1e-12;

/// A trigger holds for an option only where it meets the aim at least half.
constexpr double triggerNeeds = 0.5;

std::size_t quadrantOf(bool must, bool can)
{
    return (must ? 0U : 2U) + (can ? 0U : 1U);
}

/// Four counters of 16 bits in one word, one for each quadrant; a tile never fills them.
static_assert(drawsPerTile < 65536);

void addPacked(QuadrantCounts& counts, std::uint64_t packed)
{
    for (std::size_t quadrant = 0; quadrant < 4; ++quadrant) counts[quadrant] += (packed >> (16 * quadrant)) & 0xffffU;
}

using Words = std::array<std::uint64_t, drawsPerTile>;

/// Two draws at a time: compilers for plain x86-64 do not turn the counting below into vector code by themselves.
using TwoDraws [[gnu::vector_size(16)]] = double;
using TwoWords [[gnu::vector_size(16)]] = std::int64_t;
static_assert(drawsPerTile % 2 == 0);

void tallyThirds(const AxisPlan& plan, const AxisTile& tile, const Words& words, std::uint64_t all, std::size_t count,
                 std::vector<LensTally::Thirds>& thirds)
{
    for (std::size_t q = 0; q < plan.items.size(); ++q) {
        const double* x = tile.row(q);
        const double lowThird = plan.items[q].lowThird;
        const double highThird = plan.items[q].highThird;
        TwoWords lowPair{};
        TwoWords highPair{};
        // The words beyond an odd count are 0, so that the last pair adds nothing.
        for (std::size_t i = 0; i < count; i += 2) {
            TwoDraws draws;
            TwoWords pair;
            std::memcpy(&draws, x + i, sizeof draws);
            std::memcpy(&pair, words.data() + i, sizeof pair);
            lowPair += (draws <= lowThird) & pair;
            highPair += (draws > highThird) & pair;
        }
        const auto low = static_cast<std::uint64_t>(lowPair[0] + lowPair[1]);
        const auto high = static_cast<std::uint64_t>(highPair[0] + highPair[1]);
        addPacked(thirds[q][0], low);
        addPacked(thirds[q][1], all - low - high);
        addPacked(thirds[q][2], high);
    }
}

/// `k` is null on the axis that does not depend on it.
void tallyRoles(const AxisPlan& plan, const AxisTile& tile, const double* k, std::size_t count,
                std::vector<std::uint64_t>& failures, std::vector<std::uint64_t>& hits)
{
    for (std::size_t q = 0; q < plan.items.size(); ++q) {
        const AxisPlan::Item& item = plan.items[q];
        const double* x = tile.row(q);
        if (item.floor > 0)
            for (std::size_t i = 0; i < count; ++i) failures[q] += x[i] < item.floor ? 1 : 0;
        if (item.trigger <= 1)
            for (std::size_t i = 0; i < count; ++i)
                hits[q] += x[i] >= item.trigger && (k == nullptr || k[i] >= triggerNeeds) ? 1 : 0;
    }
}

struct Levels {
    std::array<double, 3> at;

    Levels(double threshold, double band) : at{threshold - band - slack, threshold - slack, threshold + band - slack} {}

    [[nodiscard]] std::size_t of(double score, bool failed, bool triggered) const
    {
        const std::size_t graded = (score >= at[0] ? 1U : 0U) + (score >= at[1] ? 1U : 0U) + (score >= at[2] ? 1U : 0U);
        return failed ? 0 : triggered ? 3 : graded;
    }
};

/// Where the draws fall when every blank is set to 0 and when every blank is set to 1.
void tallyBlanks(const OptionPlan& plan, const AxisTile& must, const AxisTile& can, const double* k, std::size_t count,
                 LensTally& tally)
{
    const auto passes = [](const AxisPlan& axis, const AxisTile& tile, std::size_t i, double scale, bool atOne) {
        const std::uint8_t roles = tile.answeredRoles[i];
        if ((roles & AxisTile::failed) != 0 || (!atOne && axis.blankFloor)) return false;
        const bool triggered = (roles & AxisTile::triggered) != 0 || (atOne && axis.blankTrigger);
        if (triggered && scale >= triggerNeeds) return true;
        return (tile.answered[i] + (atOne ? axis.blankWeight : 0)) * scale >= axis.threshold - slack;
    };
    for (std::size_t i = 0; i < count; ++i)
        for (const bool atOne : {false, true}) {
            const bool mustPasses = passes(*plan.must, must, i, k[i], atOne);
            const bool canPasses = passes(plan.can, can, i, 1, atOne);
            ++(atOne ? tally.blanksAtOne : tally.blanksAtZero)[quadrantOf(mustPasses, canPasses)];
        }
}

} // namespace

LensTally::LensTally(std::size_t mustQuestions, std::size_t canQuestions)
{
    const std::array<std::size_t, 2> questions{mustQuestions, canQuestions};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        thirds[axis].resize(questions[axis]);
        floorFailures[axis].resize(questions[axis]);
        triggerHits[axis].resize(questions[axis]);
    }
}

void LensTally::add(const LensTally& other)
{
    const auto addAll = [](auto& to, const auto& from) {
        for (std::size_t i = 0; i < from.size(); ++i) to[i] += from[i];
    };
    for (std::size_t i = 0; i < 4; ++i) addAll(levels[i], other.levels[i]);
    addAll(blanksAtZero, other.blanksAtZero);
    addAll(blanksAtOne, other.blanksAtOne);
    for (std::size_t i = 0; i < 2; ++i) {
        addAll(correlationBand[i], other.correlationBand[i]);
        for (std::size_t q = 0; q < thirds[i].size(); ++q)
            for (std::size_t third = 0; third < 3; ++third) addAll(thirds[i][q][third], other.thirds[i][q][third]);
        addAll(floorFailures[i], other.floorFailures[i]);
        addAll(triggerHits[i], other.triggerHits[i]);
        addAll(fog[i], other.fog[i]);
        lowest[i] = std::min(lowest[i], other.lowest[i]);
        highest[i] = std::max(highest[i], other.highest[i]);
    }
}

QuadrantCounts LensTally::quadrants(std::size_t mustLevel, std::size_t canLevel) const
{
    QuadrantCounts counts{};
    for (std::size_t must = 0; must < 4; ++must)
        for (std::size_t can = 0; can < 4; ++can)
            counts[quadrantOf(must >= mustLevel, can >= canLevel)] += levels[must][can];
    return counts;
}

void LensSums::add(const LensSums& other)
{
    must += other.must;
    can += other.can;
    mustSquared += other.mustSquared;
    canSquared += other.canSquared;
    product += other.product;
}

void tallyTile(const OptionPlan& plan, const AxisTile& must, const AxisTile& can, const double* k, std::size_t count,
               double thresholdBand, LensTally& tally, LensSums& sums)
{
    const Levels mustLevels(plan.must->threshold, thresholdBand);
    const Levels canLevels(plan.can.threshold, thresholdBand);
    constexpr double top = LensTally::fogBins - 1;
    Words words{};
    std::uint64_t all = 0;
    LensSums local;
    auto lowest = tally.lowest;
    auto highest = tally.highest;
    for (std::size_t i = 0; i < count; ++i) {
        const double mustScore = (must.answered[i] + must.blank[i]) * k[i];
        const double canScore = can.answered[i] + can.blank[i];
        const bool mustTriggered = (must.roles[i] & AxisTile::triggered) != 0 && k[i] >= triggerNeeds;
        const std::size_t mustLevel = mustLevels.of(mustScore, (must.roles[i] & AxisTile::failed) != 0, mustTriggered);
        const std::size_t canLevel =
            canLevels.of(canScore, (can.roles[i] & AxisTile::failed) != 0, (can.roles[i] & AxisTile::triggered) != 0);
        ++tally.levels[mustLevel][canLevel];
        words[i] = std::uint64_t{1} << (16 * quadrantOf(mustLevel >= 2, canLevel >= 2));
        all += words[i];

        ++tally.fog[0][static_cast<std::size_t>(std::min(mustScore * LensTally::fogBins, top))];
        ++tally.fog[1][static_cast<std::size_t>(std::min(canScore * LensTally::fogBins, top))];
        lowest = {std::min(lowest[0], mustScore), std::min(lowest[1], canScore)};
        highest = {std::max(highest[0], mustScore), std::max(highest[1], canScore)};
        const double m = mustScore - 0.5;
        const double c = canScore - 0.5;
        local.must += m;
        local.can += c;
        local.mustSquared += m * m;
        local.canSquared += c * c;
        local.product += m * c;
    }
    tally.lowest = lowest;
    tally.highest = highest;
    sums.add(local);
    tallyThirds(*plan.must, must, words, all, count, tally.thirds[0]);
    tallyThirds(plan.can, can, words, all, count, tally.thirds[1]);
    tallyRoles(*plan.must, must, k, count, tally.floorFailures[0], tally.triggerHits[0]);
    tallyRoles(plan.can, can, nullptr, count, tally.floorFailures[1], tally.triggerHits[1]);
    if (plan.must->anyBlank || plan.can.anyBlank) tallyBlanks(plan, must, can, k, count, tally);
}

void tallyQuadrants(const OptionPlan& plan, const AxisTile& must, const AxisTile& can, const double* k,
                    std::size_t count, QuadrantCounts& counts)
{
    const Levels mustLevels(plan.must->threshold, 0);
    const Levels canLevels(plan.can.threshold, 0);
    for (std::size_t i = 0; i < count; ++i) {
        const bool mustTriggered = (must.roles[i] & AxisTile::triggered) != 0 && k[i] >= triggerNeeds;
        const bool mustPasses = mustLevels.of((must.answered[i] + must.blank[i]) * k[i],
                                              (must.roles[i] & AxisTile::failed) != 0, mustTriggered) >= 2;
        const bool canPasses = canLevels.of(can.answered[i] + can.blank[i], (can.roles[i] & AxisTile::failed) != 0,
                                            (can.roles[i] & AxisTile::triggered) != 0) >= 2;
        ++counts[quadrantOf(mustPasses, canPasses)];
    }
}

} // namespace soundings
