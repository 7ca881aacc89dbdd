// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_words.h"
#include "core/report/parts.h"
#include "core/report/wording.h"

#include <algorithm>
#include <cmath>

namespace soundings {

namespace {

constexpr std::size_t mostBars = 12;     ///< rows of the tornado
constexpr std::size_t mostToFindOut = 6; ///< answers worth asking for

std::string leadCell(const ReportParts& parts, double lead, const std::string& end)
{
    const std::string points = fmt::format("{:+.0f}", std::round(lead * 100) + 0.0);
    return end.empty() ? points
                       : say(parts.tr, "{points} at {end}", fmt::arg("points", points),
                             fmt::arg("end", ReportParts::text(end)));
}

void addTornado(ReportParts& parts, const TradeOffAssessment& result)
{
    const TornadoFigure& figure = result.tornado;
    if (figure.bars.empty()) return;
    TornadoFigure drawn = figure;
    if (drawn.bars.size() > mostBars) drawn.bars.resize(mostBars);
    parts.blocks.emplace_back(BarsBlock{std::move(drawn)});
    Table table;
    table.caption = say(parts.tr, "{title}: {base} points of 100 with every answer at its middle",
                        fmt::arg("title", ReportParts::text(figure.title)),
                        fmt::arg("base", fmt::format("{:+.0f}", std::round(figure.base * 100) + 0.0)));
    table.header = {say(parts.tr, "Answer"), say(parts.tr, "Lead at its worse end"), say(parts.tr, "At its better end"),
                    say(parts.tr, "Flips the first place")};
    table.widths = {0.43, 0.2, 0.2, 0.17};
    for (std::size_t i = 0; i < std::min(figure.bars.size(), mostBars); ++i) {
        const TornadoFigureBar& bar = figure.bars[i];
        table.rows.push_back({ReportParts::text(bar.label), leadCell(parts, bar.low, bar.lowWords),
                              leadCell(parts, bar.high, bar.highWords),
                              bar.flips ? say(parts.tr, "yes") : say(parts.tr, "no")});
    }
    parts.table(std::move(table));
    if (!figure.explained.empty()) parts.paragraph(ReportParts::text(figure.explained));
}

/// The change of one weight that lets another option draw level, the smallest over the rivals.
std::string smallestChangeOf(const ReportParts& parts, const TradeOffAssessment& result, std::size_t criterion)
{
    const SmallestChange* smallest = nullptr;
    for (const SmallestChange& change : result.sensitivity.smallestChange)
        if (change.criterion == criterion && change.delta &&
            (smallest == nullptr || std::abs(*change.delta) < std::abs(*smallest->delta)))
            smallest = &change;
    if (smallest == nullptr) return say(parts.tr, "none does");
    return say(parts.tr, "{points} points: “{option}” draws level",
               fmt::arg("points", fmt::format("{:+.0f}", std::round(*smallest->delta * 100) + 0.0)),
               fmt::arg("option", optionCell(parts, result, smallest->rival)));
}

/// Whether two weightings can be so far apart, and any weighting puts the leader behind.
bool canBeReached(double distance, const TradeOffAssessment& result)
{
    if (distance <= 0 || distance > std::sqrt(2.0)) return false;
    const auto& leader = result.cells[result.sensitivity.leader];
    return std::ranges::any_of(result.cells, [&leader](const std::vector<TradeOffCell>& row) {
        return !std::ranges::equal(leader, row, [](const TradeOffCell& own, const TradeOffCell& other) {
            return own.value.meanWithin(0, 1) >= other.value.meanWithin(0, 1);
        });
    });
}

void addStability(ReportParts& parts, const TradeOffAssessment& result)
{
    Table table;
    table.caption =
        say(parts.tr, "How far one weight may move, the others in proportion, until “{option}” is no longer first",
            fmt::arg("option", optionCell(parts, result, result.sensitivity.leader)));
    table.header = {say(parts.tr, "Criterion"), say(parts.tr, "Weight"), say(parts.tr, "First from"),
                    say(parts.tr, "to"), say(parts.tr, "Smallest change of this weight alone")};
    table.numeric = {1, 2, 3};
    table.widths = {0.26, 0.11, 0.13, 0.11, 0.39};
    for (std::size_t c = 0; c < result.criteria.size(); ++c) {
        const auto& interval = result.sensitivity.weightStability[c];
        table.rows.push_back({criterionCell(parts, c), percentOf(result.weights.point[c]),
                              interval ? percentOf(interval->low) : "\u2013",
                              interval ? percentOf(interval->high) : "\u2013", smallestChangeOf(parts, result, c)});
    }
    parts.table(std::move(table));
    if (result.sensitivity.jointDistance && canBeReached(*result.sensitivity.jointDistance, result))
        parts.paragraph(say(parts.tr,
                            "All weights together may move by {points} points (as the length of the change) "
                            "before another option draws level.",
                            fmt::arg("points", fmt::format("{:.0f}", *result.sensitivity.jointDistance * 100))));
}

void addFindingOut(ReportParts& parts, const TradeOffAssessment& result)
{
    parts.paragraph(say(parts.tr, "What is worth finding out:"));
    if (!result.findingOutFigure.bars.empty()) {
        FindingOutFigure drawn = result.findingOutFigure;
        if (drawn.bars.size() > mostToFindOut) drawn.bars.resize(mostToFindOut);
        parts.blocks.emplace_back(BarsBlock{std::move(drawn)});
    }
    std::vector<std::string> items;
    for (std::size_t i = 0; i < std::min(result.findingOut.size(), mostToFindOut); ++i)
        items.push_back(ReportParts::text(result.findingOut[i].sentence));
    if (result.findingOut.size() > mostToFindOut)
        items.push_back(say(parts.tr, "and {count} more, each worth less",
                            fmt::arg("count", result.findingOut.size() - mostToFindOut)));
    if (items.empty()) items.push_back(ReportParts::text(result.findingOutFigure.description));
    parts.bullets(std::move(items));
    if (!result.exact) parts.paragraph(ReportParts::text(TradeOffWords(parts.decision, result, parts.tr).allKnown()));
}

} // namespace

void addSensitivity(ReportParts& parts, const TradeOffAssessment& result)
{
    addTornado(parts, result);
    addStability(parts, result);
    addFindingOut(parts, result);
}

} // namespace soundings
