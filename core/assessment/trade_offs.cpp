// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_offs.h"

#include "core/assessment/trade_off_words.h"
#include "core/support/error.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr std::uint64_t bandSamples = 1U << 16U; ///< enough for whole percents
constexpr std::uint64_t leadShare = 4; ///< one draw in so many tells what moves the lead: a picture must not wait
constexpr double leastGain = 0.005;    ///< half a point

/// What is there and what is missing; no result yet.
TradeOffAssessment stateOfTable(const Decision& decision, TradeOffProblem&& problem)
{
    TradeOffAssessment result;
    for (const std::size_t index : problem.options)
        result.options.push_back({decision.options[index].id, decision.options[index].title, index});
    for (const Criterion& criterion : decision.criteria) result.criteria.push_back(criterion.name);
    for (std::size_t c = 0; c < problem.scales.size(); ++c)
        if (!problem.scales[c]) result.missingAnchors.push_back(c);
    for (std::size_t o = 0; o < problem.cells.size(); ++o)
        for (std::size_t c = 0; c < problem.cells[o].size(); ++c)
            if (problem.cells[o][c].state == CellState::NotAssessed) result.missingCells.push_back({o, c});
    result.cells = std::move(problem.cells);
    result.weights = std::move(problem.weights);
    result.findings = std::move(problem.findings);
    result.unusable = std::move(problem.tooLarge);
    const bool whole = result.unusable.empty() && result.missingAnchors.empty() && result.missingCells.empty() &&
                       result.weights.missing.empty();
    if (result.criteria.empty())
        result.state = TradeOffState::NoCriteria;
    else if (result.options.size() < 2)
        result.state = TradeOffState::TooFewOptions;
    else
        result.state = whole ? TradeOffState::Complete : TradeOffState::Incomplete;
    const Weights& said = decision.weights;
    result.shownEarly = result.state == TradeOffState::Incomplete && result.unusable.empty() && said.totalsShownEarly &&
                        !said.totalsHiddenAgain;
    result.totalsHidden = result.state != TradeOffState::Complete && !result.shownEarly;
    return result;
}

std::size_t largest(const std::vector<double>& values)
{
    return static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
}

std::vector<double> weighedTotals(const Matrix& values, const std::vector<double>& weights)
{
    std::vector<double> totals;
    for (const auto& row : values) {
        double total = 0;
        for (std::size_t c = 0; c < row.size(); ++c) total += weights[c] * row[c];
        totals.push_back(total);
    }
    return totals;
}

std::vector<double> firstShares(const SmaaResult& smaa)
{
    std::vector<double> shares;
    for (const auto& row : smaa.rankAcceptability) shares.push_back(row.front());
    return shares;
}

/// The middle of what the weights may be: E[w] = sum over options of b(first) E[w | first].
std::vector<double> meanWeights(const SmaaResult& smaa, std::size_t criteria)
{
    std::vector<double> mean(criteria, 0.0);
    double sum = 0;
    for (std::size_t a = 0; a < smaa.centralWeights.size(); ++a)
        if (const auto& central = smaa.centralWeights[a])
            for (std::size_t c = 0; c < criteria; ++c) {
                mean[c] += smaa.rankAcceptability[a].front() * (*central)[c];
                sum += smaa.rankAcceptability[a].front() * (*central)[c];
            }
    for (double& weight : mean) weight /= sum;
    return mean;
}

/// Which ranks each option can take: it is behind all that dominate it and ahead of all that it dominates.
std::vector<RankSpan> possibleRanks(const std::vector<std::vector<Distribution>>& scores)
{
    std::vector<RankSpan> spans(scores.size(), {0, scores.size() - 1});
    for (std::size_t a = 0; a < scores.size(); ++a)
        for (std::size_t b = a + 1; b < scores.size(); ++b)
            for (const Dominance& pair : dominated({scores[a], scores[b]})) {
                const bool first = pair.dominated == 0;
                ++spans[first ? a : b].best;
                --spans[first ? b : a].worst;
            }
    return spans;
}

/// Runs the draws and all that is made of them.
class TradeOffRun {
public:
    TradeOffRun(const Decision& decision, const TradeOffInput& input, const std::stop_token& stop,
                TradeOffAssessment& result)
        : m_decision(decision), m_input(input), m_stop(stop), m_result(result)
    {
        for (const auto& row : result.cells) {
            m_scores.emplace_back();
            m_means.emplace_back();
            for (const TradeOffCell& cell : row) {
                m_scores.back().push_back(cell.value);
                m_means.back().push_back(cell.value.meanWithin(0, 1));
            }
        }
    }

    void run()
    {
        draw();
        weigh();
        m_result.dominated = dominated(m_scores);
        m_result.possible = possibleRanks(m_scores);
        if (m_input.thorough && !m_result.exact) drawBand();
        listFindingOut();
        compareWeightings();
        nameDominated();
    }

private:
    [[nodiscard]] SmaaProblem problem() const
    {
        SmaaProblem problem;
        problem.scores = m_scores;
        problem.weights = m_result.weights.model;
        problem.correlation = m_result.correlation;
        problem.samples = m_input.samples;
        problem.precision = m_input.precision;
        problem.seed = m_input.seed;
        problem.threads = m_input.threads;
        return problem;
    }

    void draw()
    {
        SmaaProblem full = problem();
        full.findingOut = m_input.findingOut;
        full.confidence = m_input.thorough;
        m_result.smaa = smaa(full, m_stop);
        m_result.leader = largest(firstShares(m_result.smaa));
        const bool certain = std::all_of(m_scores.begin(), m_scores.end(), [](const auto& row) {
            return std::all_of(row.begin(), row.end(),
                               [](const Distribution& score) { return score.shape() == Distribution::Shape::Certain; });
        });
        m_result.exact = certain && std::holds_alternative<FixedWeights>(m_result.weights.model);
    }

    void weigh()
    {
        WeightReading& weights = m_result.weights;
        if (weights.constrained) weights.point = meanWeights(m_result.smaa, m_result.criteria.size());
        SensitivityProblem points;
        points.values = m_means;
        points.weights = weights.point;
        points.ranges = m_scores;
        m_result.sensitivity = sensitivity(points);
        m_result.totals = m_result.sensitivity.totals;
        if (const auto rival = m_result.sensitivity.rival) {
            SmaaProblem pair = problem();
            pair.scores = {m_scores[m_result.sensitivity.leader], m_scores[*rival]};
            pair.samples = std::max<std::uint64_t>(1, m_result.smaa.samples / leadShare);
            m_result.leadVariance = leadVariance(pair, m_stop);
        }
        const double each = 1 / static_cast<double>(m_result.criteria.size());
        m_result.equalTotals = weighedTotals(m_means, std::vector<double>(m_result.criteria.size(), each));
        m_result.equalLeader = largest(m_result.equalTotals);
    }

    void drawBand()
    {
        CorrelationBand band;
        SmaaProblem quick = problem();
        quick.samples = std::min(m_input.samples, bandSamples);
        quick.precision.reset();
        quick.confidence = false;
        quick.correlation = band.low;
        band.atLow = firstShares(smaa(quick, m_stop));
        quick.correlation = band.high;
        band.atHigh = firstShares(smaa(quick, m_stop));
        m_result.band = std::move(band);
    }

    void listFindingOut()
    {
        const TradeOffWords words(m_decision, m_result, m_input.translate);
        // Each of ten bins holds a tenth of the draws; a gain within one standard error of its share is noise.
        const double noise =
            0.5 / std::sqrt(static_cast<double>(std::max<std::uint64_t>(m_result.smaa.samples, 10)) / 10);
        const Matrix& gains = m_result.smaa.findingOut;
        for (std::size_t a = 0; a < gains.size(); ++a)
            for (std::size_t c = 0; c < gains[a].size(); ++c)
                if (gains[a][c] >= std::max(leastGain, noise))
                    m_result.findingOut.push_back(
                        {{a, c}, gains[a][c], words.findingOut({a, c}, gains[a][c]), m_result.cells[a][c].pointer});
        std::stable_sort(m_result.findingOut.begin(), m_result.findingOut.end(),
                         [](const FindingOutItem& x, const FindingOutItem& y) { return x.gain > y.gain; });
    }

    void add(const char* code, Severity severity, const char* pointer, std::string sentence)
    {
        m_result.findings.push_back({code, severity, std::move(sentence), pointer});
    }

    void compareWeightings()
    {
        const TradeOffWords words(m_decision, m_result, m_input.translate);
        const std::size_t best = m_result.sensitivity.leader;
        if (!m_result.weights.rankSum.empty() && !m_result.weights.constrained) {
            const std::size_t other = largest(weighedTotals(m_means, m_result.weights.rankSum));
            if (other != best)
                add("trade_offs.rank_summaries_differ", Severity::Advice, "/belief/weights/values",
                    say(m_input.translate,
                        "Your order leaves it open: rank-order centroid weights put “{one}” first, rank-sum weights "
                        "“{other}”. Say how much more the first ones count.",
                        fmt::arg("one", words.option(best)), fmt::arg("other", words.option(other))));
        }
        const std::size_t equal = *m_result.equalLeader;
        const bool isEqualAnyway = std::holds_alternative<UniformWeights>(m_result.weights.model);
        if (equal != best && !isEqualAnyway)
            add("trade_offs.equal_weights_differ", Severity::Remark, "/belief/weights",
                say(m_input.translate,
                    "With equal weights “{option}” would come first, so this choice rests on how you weigh.",
                    fmt::arg("option", words.option(equal))));
    }

    void nameDominated()
    {
        const TradeOffWords words(m_decision, m_result, m_input.translate);
        for (const Dominance& pair : m_result.dominated)
            add("trade_offs.dominated", Severity::Advice,
                fmt::format("/belief/options/{}", m_result.options[pair.dominated].index).c_str(),
                say(m_input.translate,
                    "“{option}” is nowhere better than “{other}”, whatever the weights and readings; strike it out, or "
                    "name the criterion that speaks for it.",
                    fmt::arg("option", words.option(pair.dominated)), fmt::arg("other", words.option(pair.by))));
    }

    const Decision& m_decision;
    const TradeOffInput& m_input;
    const std::stop_token& m_stop;
    TradeOffAssessment& m_result;
    std::vector<std::vector<Distribution>> m_scores;
    Matrix m_means;
};

} // namespace

const char* wordOf(TradeOffState state)
{
    switch (state) {
    case TradeOffState::NoCriteria: return "no_criteria";
    case TradeOffState::TooFewOptions: return "too_few_options";
    case TradeOffState::Incomplete: return "incomplete";
    case TradeOffState::Complete: return "complete";
    }
    return "";
}

double shownShare(const TradeOffAssessment& result, std::size_t option, std::size_t rank)
{
    const double share = result.smaa.rankAcceptability[option][rank];
    const RankSpan& span = result.possible[option];
    const bool settled = result.exact || rank < span.best || rank > span.worst || span.best == span.worst;
    return settled ? share : std::clamp(share, 1e-9, 1 - 1e-9);
}

std::string exactInWords(const Translate& translate)
{
    return say(translate, "Nothing was drawn: the weights and scores are fixed, so the result is exact.");
}

TradeOffAssessment assessTradeOffs(const Entry& entry, const TradeOffInput& input, const std::stop_token& stop)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return {};
    const TradeOffAssessment table = stateOfTable(*decision, tradeOffProblem(*decision, input.translate));
    TradeOffAssessment result = table;
    try {
        // Said at once, not only when the last cell is filled in.
        if (result.weights.constrained && result.unusable.empty())
            requireSatisfiable(result.weights.model, result.criteria.size());
        if (!result.totalsHidden) TradeOffRun(*decision, input, stop, result).run();
    } catch (const Error& error) {
        // What is said about weights may contradict itself, which its author can mend.
        if (error.kind() != ErrorKind::Input) throw;
        result = table;
        if (result.state == TradeOffState::Complete) result.state = TradeOffState::Incomplete;
        result.totalsHidden = true;
        result.shownEarly = false;
        result.unusable = error.message();
        result.findings.push_back(
            {"trade_offs.weights_conflict", Severity::Missing, error.message(), "/belief/weights/constraints"});
    }
    const TradeOffWords words(*decision, result, input.translate);
    result.sentence = words.sentence();
    result.because = words.because();
    if (result.totalsHidden) return result;
    result.acceptability = acceptabilityFigureOf(*decision, result, input.translate);
    result.tornado = tornadoFigureOf(*decision, result, input.translate);
    result.findingOutFigure = findingOutFigureOf(*decision, result, input.translate);
    return result;
}

} // namespace soundings
