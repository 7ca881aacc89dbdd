// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/trade_off_problem.h"
#include "core/assessment/weight_rules.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace soundings {
namespace {

constexpr std::size_t mostCompared = 9;   ///< by pairs
constexpr double consistentEnough = 0.10; ///< Saaty's bar for the consistency ratio
constexpr double mostCounted = 1e6;       ///< points, ranks and how many times as much; beyond is a slip of the pen
constexpr double leastCounted = 1e-6;

/// Reads one decision's weights; what is missing leaves equal weights in place.
class WeightReader {
public:
    WeightReader(const Decision& decision, const Translate& translate, std::vector<Finding>& findings)
        : m_decision(decision),
          m_weights(decision.weights),
          m_translate(translate),
          m_findings(findings),
          m_count(decision.criteria.size())
    {
        m_reading.method = m_weights.method;
        m_reading.point.assign(m_count, m_count == 0 ? 0 : 1.0 / static_cast<double>(m_count));
    }

    [[nodiscard]] WeightReading read()
    {
        if (m_count == 0) return m_reading;
        switch (m_reading.method) {
        case WeightMethod::NotYetKnown: break;
        case WeightMethod::Swing:
        case WeightMethod::Direct: readPoints(); break;
        case WeightMethod::Rank: readRanks(); break;
        case WeightMethod::Ahp: readPairs(); break;
        }
        applyConstraints();
        return m_reading;
    }

private:
    void add(const char* code, Severity severity, std::string pointer, std::string sentence)
    {
        m_findings.push_back({code, severity, std::move(sentence), std::move(pointer)});
    }

    /// The values of all criteria; those that are missing are noted and the result is then of no use.
    [[nodiscard]] std::vector<double> values(double least)
    {
        std::vector<double> all;
        for (std::size_t c = 0; c < m_count; ++c) {
            const auto found =
                std::find_if(m_weights.values.begin(), m_weights.values.end(), [this, c](const WeightValue& value) {
                    return value.criterion == m_decision.criteria[c].id;
                });
            const bool given = found != m_weights.values.end();
            if (given && !(found->value <= mostCounted)) sayTooLarge(c, std::size_t(found - m_weights.values.begin()));
            const bool usable = given && found->value >= least && found->value <= mostCounted;
            if (!usable) m_reading.missing.push_back(c);
            all.push_back(usable ? found->value : 0);
        }
        return all;
    }

    void sayTooLarge(std::size_t criterion, std::size_t value)
    {
        add("trade_offs.weight_unreadable", Severity::Missing, fmt::format("/belief/weights/values/{}", value),
            say(m_translate, "What is given for the weight of “{criterion}” is too large to count; give it again.",
                fmt::arg("criterion", nameOfCriterion(criterion))));
    }

    void readPoints()
    {
        const std::vector<double> points = values(0);
        if (!m_reading.missing.empty()) return;
        const double sum = std::accumulate(points.begin(), points.end(), 0.0);
        if (sum < leastCounted) {
            m_reading.missing.resize(m_count);
            std::iota(m_reading.missing.begin(), m_reading.missing.end(), std::size_t{0});
            add("trade_offs.no_weight", Severity::Missing, "/belief/weights/values",
                say(m_translate, "Every weight is zero or next to it; give at least one criterion a weight."));
            return;
        }
        if (m_reading.method == WeightMethod::Direct && std::abs(sum - 1) > 0.005)
            add("trade_offs.sum", Severity::Remark, "/belief/weights/values",
                say(m_translate, "The weights add up to {sum} %; they are scaled to 100 %.",
                    fmt::arg("sum", std::lround(sum * 100))));
        m_reading.point = swingWeights(points);
        m_reading.model = FixedWeights{m_reading.point};
    }

    void readRanks()
    {
        const std::vector<double> ranks = values(0.5);
        if (!m_reading.missing.empty()) return;
        m_reading.point = forRanks(ranks, rankOrderCentroid(m_count));
        m_reading.rankSum = forRanks(ranks, rankSum(m_count));
        std::vector<double> steps = ranks;
        std::sort(steps.begin(), steps.end());
        steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
        OrdinalWeights order;
        for (const double step : steps) {
            order.groups.emplace_back();
            for (std::size_t c = 0; c < m_count; ++c)
                if (ranks[c] == step) order.groups.back().push_back(c);
        }
        m_reading.model = std::move(order);
    }

    void readPairs()
    {
        if (m_count > mostCompared) {
            for (std::size_t c = mostCompared; c < m_count; ++c) m_reading.missing.push_back(c);
            add("trade_offs.too_many_pairs", Severity::Missing, "/belief/weights/method",
                say(m_translate,
                    "At most nine criteria can be compared in pairs; merge some, or weigh them by swings."));
            return;
        }
        sayUncountedJudgements();
        Matrix judgements(m_count, std::vector<double>(m_count, 1));
        for (std::size_t i = 0; i < m_count; ++i) {
            bool judged = true;
            for (std::size_t j = 0; j < m_count; ++j) {
                if (i == j) continue;
                const double one = judgement(i, j);
                const double other = judgement(j, i);
                judged = judged && (one > 0 || other > 0);
                // The upper half is what was said, the lower its reciprocal.
                if (i < j && (one > 0 || other > 0)) {
                    judgements[i][j] = one > 0 ? one : 1 / other;
                    judgements[j][i] = 1 / judgements[i][j];
                }
            }
            if (!judged) m_reading.missing.push_back(i);
        }
        if (!m_reading.missing.empty()) return;
        m_reading.ahp = ahp(judgements);
        m_reading.point = m_reading.ahp->weights;
        m_reading.model = FixedWeights{m_reading.point};
        if (m_reading.ahp->consistencyRatio > consistentEnough && m_reading.ahp->worstTriple) nameWorst(judgements);
    }

    [[nodiscard]] double judgement(std::size_t i, std::size_t j) const
    {
        if (i >= m_weights.pairwise.size() || j >= m_weights.pairwise[i].size()) return 0;
        const double value = m_weights.pairwise[i][j];
        return value >= leastCounted && value <= mostCounted ? value : 0;
    }

    /// A judgement of 0 is not made yet; others that cannot be counted were meant to say something.
    void sayUncountedJudgements()
    {
        for (std::size_t i = 0; i < std::min(m_count, m_weights.pairwise.size()); ++i)
            for (std::size_t j = 0; j < std::min(m_count, m_weights.pairwise[i].size()); ++j)
                if (i != j && m_weights.pairwise[i][j] != 0 && judgement(i, j) == 0)
                    add("trade_offs.judgement_unreadable", Severity::Advice,
                        fmt::format("/belief/weights/pairwise/{}/{}", i, j),
                        say(m_translate,
                            "How many times as much “{first}” counts as “{second}” is too large or too small a number "
                            "and is not counted; compare the two again.",
                            fmt::arg("first", nameOfCriterion(i)), fmt::arg("second", nameOfCriterion(j))));
    }

    [[nodiscard]] std::string nameOfCriterion(std::size_t index) const
    {
        return criterionName(m_decision, index, m_translate);
    }

    /// Turns the triple so that its first two judgements are one or more, which any triple allows.
    void nameWorst(const Matrix& judgements)
    {
        const auto& triple = *m_reading.ahp->worstTriple;
        std::array<std::size_t, 3> order = triple;
        for (int turn = 0; turn < 6; ++turn) {
            if (judgements[order[0]][order[1]] >= 1 && judgements[order[1]][order[2]] >= 1) break;
            if (turn == 2)
                std::swap(order[0], order[2]);
            else
                std::rotate(order.begin(), order.begin() + 1, order.end());
        }
        const auto [i, j, k] = order;
        const std::string first = nameOfCriterion(i);
        const std::string second = nameOfCriterion(j);
        const std::string third = nameOfCriterion(k);
        const double said = judgements[i][k];
        const std::string made = fmt::format("{:.3g}", judgements[i][j] * judgements[j][k]);
        const std::string start = say(
            m_translate,
            "“{first}” counts {ab} times as much as “{second}”, and “{second}” {bc} times as much as “{third}”: that "
            "makes {made} times",
            fmt::arg("first", first), fmt::arg("second", second), fmt::arg("third", third),
            fmt::arg("ab", fmt::format("{:.3g}", judgements[i][j])),
            fmt::arg("bc", fmt::format("{:.3g}", judgements[j][k])), fmt::arg("made", made));
        m_reading.worstJudgements =
            said >= 1
                ? say(m_translate, "{start}, but you said {said} times.", fmt::arg("start", start),
                      fmt::arg("said", fmt::format("{:.3g}", said)))
                : say(m_translate, "{start}, but you said that “{third}” counts {said} times as much as “{first}”.",
                      fmt::arg("start", start), fmt::arg("first", first), fmt::arg("third", third),
                      fmt::arg("said", fmt::format("{:.3g}", 1 / said)));
        add("trade_offs.inconsistent", Severity::Advice, "/belief/weights/pairwise",
            say(m_translate,
                "The comparisons contradict each other (consistency ratio {ratio}, above 0.10). Those that fit "
                "together "
                "worst: {worst}",
                fmt::arg("ratio", fmt::format("{:.2f}", m_reading.ahp->consistencyRatio)),
                fmt::arg("worst", m_reading.worstJudgements)));
    }

    void applyConstraints()
    {
        const std::vector<NamedConstraint> constraints = namedConstraints(m_decision, m_translate, m_findings);
        if (constraints.empty()) return;
        if (std::holds_alternative<FixedWeights>(m_reading.model)) {
            for (const NamedConstraint& constraint : constraints)
                if (!isKept(constraint.rule, m_reading.point))
                    add("trade_offs.constraint_broken", Severity::Advice, constraint.pointer,
                        say(m_translate,
                            "You said: {rule}. The weights that you gave do not keep to it; change one of "
                            "them.",
                            fmt::arg("rule", constraint.rule.name)));
            return;
        }
        m_reading.constrained = true;
        m_reading.model = withConstraints(m_reading.model, constraints, m_decision, m_translate);
    }

    const Decision& m_decision;
    const Weights& m_weights;
    const Translate& m_translate;
    std::vector<Finding>& m_findings;
    std::size_t m_count;
    WeightReading m_reading;
};

} // namespace

WeightReading readWeights(const Decision& decision, const Translate& translate, std::vector<Finding>& findings)
{
    return WeightReader(decision, translate, findings).read();
}

} // namespace soundings
