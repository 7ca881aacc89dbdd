// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lens/question_set.h"
#include "core/model/decision.h"
#include "core/support/finding.h"
#include "core/support/say.h"
#include "core/support/text.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace soundings {

/// Collects findings in the order in which they are noticed.
class FindingList {
public:
    explicit FindingList(const Translate& translate) : m_translate(translate) {}

    template <typename... Args>
    void add(Severity severity, const char* code, std::string pointer, const char* english, const Args&... args)
    {
        m_findings.push_back({code, severity, say(m_translate, english, args...), std::move(pointer)});
    }

    /// Adds where a text is blank.
    void addIfBlank(std::string_view text, Severity severity, const char* code, const char* pointer,
                    const char* english)
    {
        if (isBlank(text)) add(severity, code, pointer, english);
    }

    void add(Finding finding) { m_findings.push_back(std::move(finding)); }

    [[nodiscard]] const Translate& translate() const { return m_translate; }

    [[nodiscard]] std::vector<Finding> take() { return std::move(m_findings); }

private:
    const Translate& m_translate;
    std::vector<Finding> m_findings;
};

/// Indexes of the options that are neither the reference nor struck out.
[[nodiscard]] std::vector<std::size_t> seriousOptions(const Decision& decision);

/// Whether at least half of a set's weight is answered.
[[nodiscard]] bool isHalfAnswered(const std::vector<Answer>& answers, const QuestionSet& set);

/// A constraint that says what it is, and (nature apart) what would move it, who does that and by when.
[[nodiscard]] bool isWorkedOut(const Constraint& constraint);

/// Both numbers are there and cannot be: nobody tried, or more got there than tried.
[[nodiscard]] bool contradictsItself(const OutsideView& view);

/// A prediction with a statement, a probability (choices, an interval) and a date.
[[nodiscard]] bool isComplete(const Prediction& prediction);

/// A question that only yes or no can answer ("Should we ...?" without an alternative, or "... or not?").
[[nodiscard]] bool isWhetherOrNot(const std::string& question);

/// How far the trade-offs have got: whole where every serious option is assessed on every anchored criterion and the
/// weights are given.
enum class TradeOffProgress { Untouched, Begun, Whole };
[[nodiscard]] TradeOffProgress tradeOffProgress(const Decision& decision);

/// How far imperative or bet has got: enough where it is named, with what stopping would mean and who else says so.
enum class TenacityProgress { Untouched, Begun, Enough };
[[nodiscard]] TenacityProgress tenacityProgress(const Decision& decision);

void checkFrame(const Decision& decision, Date today, FindingList& list);
void checkMust(const Decision& decision, FindingList& list);
void checkOptions(const Decision& decision, FindingList& list);
void checkCan(const Decision& decision, FindingList& list);
void checkConstraints(const Decision& decision, Date today, FindingList& list);
void checkExpectations(const Decision& decision, Date today, FindingList& list);
void checkTradeOffs(const Decision& decision, const Translate& translate, FindingList& list);
void checkTenacity(const Decision& decision, FindingList& list);
void checkStory(const Pyramid& pyramid, const RetellTest& test, FindingList& list);
void checkSeal(const Decision& decision, Date today, FindingList& list);

} // namespace soundings
