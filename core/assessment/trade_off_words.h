// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_offs.h"

#include <string>
#include <vector>

namespace soundings {

/// What is said about trade-offs, in one place for pages, reports and commands.
class TradeOffWords {
public:
    TradeOffWords(const Decision& decision, const TradeOffAssessment& result, const Translate& translate)
        : m_decision(decision), m_result(result), m_translate(translate)
    {
    }

    /// The result, or what is missing.
    [[nodiscard]] std::string sentence() const;
    /// One sentence for each number: first ranks, weights, scores, and what was assumed.
    [[nodiscard]] std::vector<Because> because() const;
    /// "Ask about ... : knowing it would raise the chance of choosing right by 7 points."
    [[nodiscard]] std::string findingOut(const TradeOffPlace& place, double gain) const;
    /// How much of the way the lead varies one-way looks show; empty where it does not vary.
    [[nodiscard]] std::string explained() const;
    /// What knowing everything would be worth: the most that any finding out can add.
    [[nodiscard]] std::string allKnown() const;
    /// "7 points", "less than 1 point": a share as points of a hundred.
    [[nodiscard]] std::string points(double share) const;

    [[nodiscard]] std::string option(std::size_t option) const;
    [[nodiscard]] std::string criterion(std::size_t criterion) const;
    /// "first", "second", "3rd" ... for a rank from 0.
    [[nodiscard]] std::string rank(std::size_t rank) const;
    /// A number with the criterion's unit: "9 months".
    [[nodiscard]] std::string amount(std::size_t criterion, double value) const;
    /// The answer at the lower (P10 on the value scale) or upper end of a score, in the unit; empty where the scale turns.
    [[nodiscard]] std::string endOf(const TradeOffPlace& place, bool upper) const;

private:
    [[nodiscard]] std::string missing() const;
    [[nodiscard]] std::string listed(const std::vector<std::string>& parts) const;
    [[nodiscard]] std::string levelOnes() const;
    [[nodiscard]] std::string leading() const;
    [[nodiscard]] std::string flips() const;
    [[nodiscard]] std::string flippingAnswer() const;
    [[nodiscard]] std::string flippingWeight() const;
    [[nodiscard]] std::string over(bool counted) const;
    [[nodiscard]] Because becauseOfFirst(std::size_t option) const;
    [[nodiscard]] Because becauseOfTotals(const std::vector<double>& totals, bool equalWeights) const;
    void addPairs(std::vector<Because>& all) const;
    void addCentralWeights(std::vector<Because>& all) const;
    void addBand(std::vector<Because>& all) const;
    [[nodiscard]] Because becauseOfCell(const TradeOffPlace& place) const;
    [[nodiscard]] Because becauseOfWeight(std::size_t criterion) const;
    [[nodiscard]] bool weightsVary() const;
    [[nodiscard]] bool scoresVary() const;

    const Decision& m_decision;
    const TradeOffAssessment& m_result;
    const Translate& m_translate;
};

// The figures of an assessment that has its results.
[[nodiscard]] AcceptabilityFigure acceptabilityFigureOf(const Decision& decision, const TradeOffAssessment& result,
                                                        const Translate& translate);
[[nodiscard]] TornadoFigure tornadoFigureOf(const Decision& decision, const TradeOffAssessment& result,
                                            const Translate& translate);
[[nodiscard]] FindingOutFigure findingOutFigureOf(const Decision& decision, const TradeOffAssessment& result,
                                                  const Translate& translate);

} // namespace soundings
