// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace soundings {

std::string criterionCell(const ReportParts& parts, std::size_t criterion)
{
    return answerOr(parts.decision.criteria[criterion].name, parts.tr);
}

std::string optionCell(const ReportParts& parts, const TradeOffAssessment& result, std::size_t option)
{
    return answerOr(result.options[option].title, parts.tr);
}

namespace {

constexpr std::size_t mostRanks = 5;    ///< columns that still fit a page
constexpr std::size_t mostRivals = 5;   ///< columns of the table of pairs
constexpr std::size_t mostInBrief = 4;  ///< options in the brief
constexpr std::size_t ranksInBrief = 2; ///< ranks in the brief

std::string withUnit(const Criterion& criterion, double value)
{
    return plainNumber(value) + (isBlank(criterion.unit) ? "" : " " + ReportParts::text(criterion.unit));
}

std::string anchorOf(const ReportParts& parts, const Criterion& criterion, bool best)
{
    const std::optional<double>& at = best ? criterion.best : criterion.worst;
    const std::string& words = best ? criterion.bestWords : criterion.worstWords;
    std::string anchor;
    if (at) anchor = withUnit(criterion, *at);
    if (!isBlank(words)) anchor += (anchor.empty() ? "" : ": ") + ReportParts::text(words);
    return anchor.empty() ? notAnswered(parts.tr) : anchor;
}

std::string scaleOf(const ReportParts& parts, const Criterion& criterion)
{
    if (criterion.scale.empty()) return say(parts.tr, "straight");
    std::string points;
    for (const ScalePoint& point : criterion.scale) {
        if (!points.empty()) points += "; ";
        points += say(parts.tr, "{at} is worth {worth}", fmt::arg("at", withUnit(criterion, point.at)),
                      fmt::arg("worth", percentOf(point.worth)));
    }
    return points;
}

std::string givenWeight(const ReportParts& parts, const Criterion& criterion)
{
    const Weights& weights = parts.decision.weights;
    const auto found = std::ranges::find(weights.values, criterion.id, &WeightValue::criterion);
    if (weights.method == WeightMethod::NotYetKnown) return say(parts.tr, "not known");
    if (weights.method == WeightMethod::Ahp) return say(parts.tr, "in pairs");
    if (found == weights.values.end()) return notAnswered(parts.tr);
    switch (weights.method) {
    case WeightMethod::Swing: return say(parts.tr, "{points} points", fmt::arg("points", plainNumber(found->value)));
    case WeightMethod::Rank: return say(parts.tr, "rank {rank}", fmt::arg("rank", plainNumber(found->value)));
    case WeightMethod::Direct: return percentOf(found->value);
    case WeightMethod::Ahp:
    case WeightMethod::NotYetKnown: break;
    }
    return {};
}

void addCriteria(ReportParts& parts, const TradeOffAssessment& result)
{
    Table table;
    table.caption =
        say(parts.tr, "Weights: {method}", fmt::arg("method", nameOf(parts.decision.weights.method, parts.tr)));
    table.header = {say(parts.tr, "Criterion"),      say(parts.tr, "Worst still discussed"),
                    say(parts.tr, "Best plausible"), say(parts.tr, "Scale"),
                    say(parts.tr, "Its swing"),      say(parts.tr, "Weight")};
    table.numeric = {5};
    table.widths = {0.2, 0.2, 0.2, 0.16, 0.13, 0.11};
    const bool weighed = result.weights.missing.empty();
    for (std::size_t c = 0; c < parts.decision.criteria.size(); ++c) {
        const Criterion& criterion = parts.decision.criteria[c];
        table.rows.push_back({answerOr(criterion.name, parts.tr), anchorOf(parts, criterion, false),
                              anchorOf(parts, criterion, true), scaleOf(parts, criterion),
                              givenWeight(parts, criterion),
                              weighed ? percentOf(result.weights.point[c]) : notAnswered(parts.tr)});
    }
    parts.table(std::move(table));
    std::vector<std::string> said;
    for (const Because& because : result.because)
        if (because.pointer.starts_with("/belief/weights/constraints/"))
            said.push_back(ReportParts::text(because.sentence));
    if (result.weights.ahp)
        said.push_back(say(parts.tr, "Consistency ratio of the comparisons: {ratio} (up to 0.10 is consistent enough).",
                           fmt::arg("ratio", fmt::format("{:.2f}", result.weights.ahp->consistencyRatio))));
    parts.bullets(std::move(said));
}

void addScoresTable(ReportParts& parts, const TradeOffAssessment& result)
{
    Table table;
    table.caption = say(parts.tr, "Scores: one in ten below the first number, one in ten above the second");
    table.header = {say(parts.tr, "Option"), say(parts.tr, "Criterion"), say(parts.tr, "Score"),
                    say(parts.tr, "What it rests on")};
    table.widths = {0.25, 0.2, 0.25, 0.3};
    for (std::size_t a = 0; a < result.options.size(); ++a)
        for (std::size_t c = 0; c < result.criteria.size(); ++c) {
            const Criterion& criterion = parts.decision.criteria[c];
            const Score* score = scoreOf(parts.decision.options[result.options[a].index], criterion.id);
            std::string said = say(parts.tr, "not assessed yet");
            if (score != nullptr)
                said = score->range ? rangeInWords(*score->range, criterion.unit, parts.tr)
                                    : say(parts.tr, "unknown: the whole scale");
            if (result.cells[a][c].clipped) said += say(parts.tr, " (cut at the anchors)");
            const bool bare = score == nullptr || isBlank(score->evidence);
            table.rows.push_back({optionCell(parts, result, a), criterionCell(parts, c), std::move(said),
                                  bare ? say(parts.tr, "no evidence") : ReportParts::text(score->evidence)});
        }
    parts.table(std::move(table));
}

std::string shareCell(const TradeOffAssessment& result, std::size_t option, std::size_t rank)
{
    return percentOf(shownShare(result, option, rank));
}

/// Options by how often they come first.
std::vector<std::size_t> inOrder(const TradeOffAssessment& result)
{
    std::vector<std::size_t> order;
    for (std::size_t a = 0; a < result.options.size(); ++a) order.push_back(a);
    std::ranges::stable_sort(order, [&result](std::size_t a, std::size_t b) {
        return result.smaa.rankAcceptability[a][0] > result.smaa.rankAcceptability[b][0];
    });
    return order;
}

Table ranksTable(const ReportParts& parts, const TradeOffAssessment& result, std::size_t ranks, std::size_t options,
                 bool totals)
{
    Table table;
    const std::size_t shown = std::min(ranks, result.options.size());
    table.header = {say(parts.tr, "Option")};
    const double rest = 0.64 / static_cast<double>(shown + (totals ? 2 : 0));
    table.widths = {0.36};
    const auto column = [&](std::string title) {
        table.numeric.push_back(table.header.size());
        table.header.push_back(std::move(title));
        table.widths.push_back(rest);
    };
    for (std::size_t r = 0; r < shown; ++r) column(result.acceptability.ranks[r]);
    if (totals) {
        column(say(parts.tr, "Total"));
        column(say(parts.tr, "With equal weights"));
    }
    const auto order = inOrder(result);
    for (std::size_t i = 0; i < std::min(options, order.size()); ++i) {
        const std::size_t a = order[i];
        std::vector<std::string> row{optionCell(parts, result, a)};
        for (std::size_t r = 0; r < shown; ++r) row.push_back(shareCell(result, a, r));
        if (totals) {
            row.push_back(fmt::format("{:.0f}", result.totals[a] * 100));
            row.push_back(fmt::format("{:.0f}", result.equalTotals[a] * 100));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addRanks(ReportParts& parts, const TradeOffAssessment& result)
{
    if (!result.acceptability.bars.empty()) parts.blocks.emplace_back(BarsBlock{result.acceptability});
    Table table = ranksTable(parts, result, mostRanks, result.options.size(), true);
    table.caption =
        say(parts.tr, "How often each option takes each rank, and its total of 100 with every answer at its middle");
    parts.table(std::move(table));
}

void addCentralWeights(ReportParts& parts, const TradeOffAssessment& result)
{
    if (std::holds_alternative<FixedWeights>(result.weights.model)) return;
    Table table;
    table.caption = say(parts.tr, "Which weights put an option first, and how surely it is first with them");
    table.header = {say(parts.tr, "Option"), say(parts.tr, "Middle of the weights that put it first"),
                    say(parts.tr, "First with these")};
    table.numeric = {2};
    table.widths = {0.3, 0.52, 0.18};
    for (const std::size_t a : inOrder(result)) {
        const auto& central = result.smaa.centralWeights[a];
        std::string weights = say(parts.tr, "no weights do");
        if (central) {
            weights.clear();
            for (std::size_t c = 0; c < central->size(); ++c)
                weights += (weights.empty() ? "" : ", ") + criterionCell(parts, c) + " " + percentOf((*central)[c]);
        }
        const auto confidence =
            a < result.smaa.confidenceFactors.size() ? result.smaa.confidenceFactors[a] : std::optional<double>();
        table.rows.push_back({optionCell(parts, result, a), std::move(weights),
                              confidence ? sampledPercentOf(*confidence) : say(parts.tr, "none")});
    }
    parts.table(std::move(table));
}

void addPairs(ReportParts& parts, const TradeOffAssessment& result)
{
    const auto order = inOrder(result);
    if (order.size() < 3) return; // with two, their first ranks say it already
    const std::size_t columns = std::min(order.size(), mostRivals);
    Table table;
    table.caption = say(parts.tr, "How often the option of the row is ahead of the option of the column");
    table.header = {say(parts.tr, "Option")};
    table.widths = {0.3};
    for (std::size_t i = 0; i < columns; ++i) {
        table.numeric.push_back(i + 1);
        table.header.push_back(optionCell(parts, result, order[i]));
        table.widths.push_back(0.7 / static_cast<double>(columns));
    }
    for (const std::size_t a : order) {
        std::vector<std::string> row{optionCell(parts, result, a)};
        for (std::size_t i = 0; i < columns; ++i) {
            const double share = result.smaa.pairwiseWinning[a][order[i]];
            row.push_back(a == order[i] ? "\u2013" : result.exact ? percentOf(share) : sampledPercentOf(share));
        }
        table.rows.push_back(std::move(row));
    }
    parts.table(std::move(table));
}

std::string drawsInWords(const ReportParts& parts, const TradeOffAssessment& result)
{
    if (result.exact) return exactInWords(parts.tr);
    const std::string error = fmt::format("{:.2f}", result.smaa.standardErrorMax * 100);
    const char* form = result.smaa.precise
                           ? "{samples} draws, seed {seed}; they ended because the largest standard error, {error} "
                             "points, was small enough."
                           : "{samples} draws, seed {seed}; they ended at the limit, with a largest standard error of "
                             "{error} points.";
    std::string sentence = say(parts.tr, form, fmt::arg("samples", groupedCount(result.smaa.samples)),
                               fmt::arg("seed", result.smaa.seed), fmt::arg("error", error));
    if (result.smaa.feasibleShare < 1)
        sentence += " " + say(parts.tr, "Of the weightings drawn, {share} kept to what was said about them.",
                              fmt::arg("share", sampledPercentOf(result.smaa.feasibleShare)));
    return sentence;
}

std::string shapeInWords(std::optional<RangeShape> shape, const Translate& translate)
{
    switch (shape.value_or(RangeShape::Triangular)) {
    case RangeShape::Uniform:
        return say(translate, "Within the range of a score every value counts alike; the likely one does not count.");
    case RangeShape::Pert:
        return say(translate, "Values of a score gather round the likely one (PERT) and are seldom near the ends.");
    case RangeShape::Triangular: break;
    }
    return say(translate, "Values of a score fall off straight from the likely one (a triangle).");
}

void addDraws(ReportParts& parts, const TradeOffAssessment& result)
{
    std::string sentence = drawsInWords(parts, result);
    if (!result.exact)
        sentence += " " + shapeInWords(parts.decision.scoreShape, parts.tr) + " " +
                    say(parts.tr, "One time in ten the score is lower than the stated range, one time in ten higher.");
    if (!result.because.empty() && result.band) sentence += " " + ReportParts::text(result.because.back().sentence);
    parts.quiet(std::move(sentence));
    parts.quiet(say(parts.tr, "The percents are shares of the weightings and readings that fit what was said, not "
                              "chances of success. Doing nothing is the reference and takes no part."));
}

} // namespace

void addTradeOffsInBrief(ReportParts& parts)
{
    const auto& result = parts.assessment.tradeOffs;
    if (!result || result->options.size() < 2) return;
    parts.heading(2, say(parts.tr, "Trade-offs"));
    parts.paragraph(ReportParts::text(result->sentence));
    if (!result->totalsHidden) parts.table(ranksTable(parts, *result, ranksInBrief, mostInBrief, false));
}

void addTradeOffs(ReportParts& parts)
{
    const auto& result = parts.assessment.tradeOffs;
    if (!result) return;
    parts.heading(3, say(parts.tr, "Trade-offs"));
    parts.paragraph(ReportParts::text(result->sentence));
    if (parts.decision.weights.totalsShownEarly)
        parts.quiet(parts.decision.weights.totalsHiddenAgain
                        ? say(parts.tr, "Totals were shown before every option was assessed, then hidden again.")
                        : say(parts.tr, "Totals were set to be shown before every option was assessed."));
    addCriteria(parts, *result);
    addScoresTable(parts, *result);
    if (result->totalsHidden) return;
    addRanks(parts, *result);
    addCentralWeights(parts, *result);
    addPairs(parts, *result);
    addSensitivity(parts, *result);
    std::vector<std::string> remarks;
    for (const Finding& finding : result->findings) remarks.push_back(ReportParts::text(finding.sentence));
    parts.bullets(std::move(remarks));
    addDraws(parts, *result);
}

std::vector<Block> tradeOffBlocks(const Entry& entry, const Assessment& assessment, const Translate& translate)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    const ReportOptions options;
    ReportParts parts{entry, *decision, assessment, options, translate, {}};
    addTradeOffs(parts);
    return std::move(parts.blocks);
}

} // namespace soundings
