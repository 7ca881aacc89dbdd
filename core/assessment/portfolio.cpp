// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/portfolio.h"

#include "core/assessment/areas_picture.h"
#include "core/support/clock.h"
#include "core/support/text.h"
#include "core/tenacity/commitments.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

/// Blank dates last.
std::pair<bool, Date> orderOf(const std::optional<Date>& date)
{
    return {!date, date.value_or(Date{})};
}

std::size_t lateAmong(const std::vector<PortfolioCommitment>& commitments, Date today)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        commitments, [&](const PortfolioCommitment& commitment) { return commitment.due && *commitment.due < today; }));
}

/// The open decision that something promised in a session belongs to; null where there is none, or nobody else may know.
const PortfolioLine* openLineOf(const Portfolio& portfolio, const Session& session, const Commitment& made)
{
    if (!session.engagement.empty() || made.decision.empty()) return nullptr;
    const auto line = std::ranges::find(portfolio.open, made.decision, &PortfolioLine::entry);
    return line != portfolio.open.end() ? &*line : nullptr;
}

} // namespace

void addCommitmentsOf(Portfolio& portfolio, const Entry& entry)
{
    const Session* session = entry.session();
    for (const CommitmentHistory& history : commitmentHistories(entry)) {
        const Commitment& made = history.made;
        const PortfolioLine* line = session != nullptr ? openLineOf(portfolio, *session, made) : nullptr;
        if (session != nullptr && line == nullptr) {
            portfolio.keptOut += history.isOpen() ? 1 : 0;
        } else if (history.isOpen()) {
            if (!isBlank(made.text))
                portfolio.commitments.push_back({line != nullptr ? line->entry : entry.id,
                                                 line != nullptr ? line->title : entry.title, made.text, made.owner,
                                                 made.due});
        } else if (history.closed) {
            switch (history.closed->end) {
            case CommitmentEnd::Kept: ++portfolio.ended.kept; break;
            case CommitmentEnd::NotKept: ++portfolio.ended.notKept; break;
            case CommitmentEnd::NotNeeded: ++portfolio.ended.notNeeded; break;
            }
        }
    }
}

void addAreaOf(Portfolio& portfolio, const Entry& entry)
{
    PortfolioArea area;
    area.entry = entry.id;
    area.name = std::string(trimmed(entry.title));
    area.owner = std::string(trimmed(entry.area()->owner));
    portfolio.areas.push_back(std::move(area));
}

void countAreas(Portfolio& portfolio, Date today)
{
    if (portfolio.areas.empty()) return;
    for (const PortfolioLine& line : portfolio.open) {
        const auto isNamed = [&](const PortfolioArea& area) { return isSameName(area.name, line.area); };
        auto area = std::ranges::find_if(portfolio.areas, isNamed);
        if (area == portfolio.areas.end()) {
            PortfolioArea named;
            named.name = std::string(trimmed(line.area));
            area = portfolio.areas.insert(portfolio.areas.end(), std::move(named));
        }
        ++area->open;
        area->late += line.next && *line.next < today ? 1 : 0;
        auto count = std::ranges::find(area->stand, line.standing, &std::pair<Standing, std::size_t>::first);
        if (count == area->stand.end()) count = area->stand.insert(area->stand.end(), {line.standing, 0});
        ++count->second;
    }
    for (PortfolioArea& area : portfolio.areas) std::ranges::sort(area.stand);
    std::ranges::stable_sort(portfolio.areas, {}, [](const PortfolioArea& area) {
        return std::pair<bool, std::string_view>(area.name.empty(), area.name);
    });
}

std::string standingsOf(const PortfolioArea& area, const Translate& translate)
{
    std::string words;
    for (const auto& [standing, count] : area.stand) {
        if (!words.empty()) words += ", ";
        words += fmt::format("{}: {}", nameOf(standing, translate), count);
    }
    return words;
}

std::optional<BoardCloud> cloudOf(const Entry& entry, const Assessment& assessment, const Translate& translate)
{
    if (assessment.standsBy < 0) return {};
    const OptionAssessment& option = assessment.options[static_cast<std::size_t>(assessment.standsBy)];
    if (option.standing == Standing::NotAskedYet) return {};
    BoardCloud cloud;
    cloud.id = entry.id;
    cloud.label = entry.title;
    cloud.fog = option.lens.fog;
    cloud.standing = option.standing;
    cloud.description = say(translate, "“{decision}”: {standing}.", fmt::arg("decision", entry.title),
                            fmt::arg("standing", nameOf(option.standing, translate)));
    return cloud;
}

void sortPortfolio(Portfolio& portfolio)
{
    std::ranges::stable_sort(portfolio.open, {}, [](const PortfolioLine& line) { return orderOf(line.next); });
    std::ranges::stable_sort(portfolio.commitments, {},
                             [](const PortfolioCommitment& commitment) { return orderOf(commitment.due); });
}

std::string sentenceOf(const Portfolio& portfolio, std::size_t imperatives, Date today, const Translate& translate)
{
    std::string sentence = say(translate, "Open decisions: {n}. Imperatives: {imperatives}.",
                               fmt::arg("n", portfolio.open.size()), fmt::arg("imperatives", imperatives));
    const auto late = std::ranges::count_if(portfolio.open,
                                            [&](const PortfolioLine& line) { return line.next && *line.next < today; });
    if (late > 0) sentence += ' ' + say(translate, "With a date that has passed: {n}.", fmt::arg("n", late));
    if (const std::size_t broken = lateAmong(portfolio.commitments, today); broken > 0)
        sentence += ' ' + say(translate, "Commitments that are late: {n}.", fmt::arg("n", broken));
    if (portfolio.withoutOwner > 0)
        sentence += ' ' + say(translate, "Without an owner: {n}.", fmt::arg("n", portfolio.withoutOwner));
    return sentence;
}

std::string commitmentsSentence(const Portfolio& portfolio, Date today, const Translate& translate)
{
    const CommitmentsEnded& ended = portfolio.ended;
    std::string sentence = portfolio.commitments.empty()
                               ? say(translate, "No commitment is open.")
                               : say(translate, "Open: {n}, late: {late}.", fmt::arg("n", portfolio.commitments.size()),
                                     fmt::arg("late", lateAmong(portfolio.commitments, today)));
    if (ended != CommitmentsEnded{})
        sentence += ' ' + say(translate, "So far kept: {kept}, not kept: {broken}, no longer needed: {idle}.",
                              fmt::arg("kept", ended.kept), fmt::arg("broken", ended.notKept),
                              fmt::arg("idle", ended.notNeeded));
    if (portfolio.keptOut > 0)
        sentence += ' ' + say(translate, "Left out, because promised in sessions, between those who were there: {n}.",
                              fmt::arg("n", portfolio.keptOut));
    return sentence;
}

} // namespace soundings
