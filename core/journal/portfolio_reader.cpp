// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/portfolio_reader.h"

#include "core/journal/each_of_kind.h"
#include "core/support/text.h"
#include "core/tenacity/pursuit.h"

#include <map>

namespace soundings {
namespace {

/// The earliest thing that waits, by entry.
using NextDue = std::map<Id, DueItem>;

NextDue nextDue(const Journal& journal)
{
    NextDue next;
    for (DueItem& item : journal.due({})) next.try_emplace(item.entry, std::move(item)); // the earliest come first
    return next;
}

bool isOpen(const EntrySummary& row, bool waits)
{
    return row.life == Life::Standing && (row.stage != Stage::Reviewed || waits);
}

PortfolioLine lineOf(const EntrySummary& row, const Entry& entry, const NextDue& next)
{
    PortfolioLine line;
    line.entry = row.id;
    line.title = row.title;
    line.area = row.area;
    line.owner = pursuitOf(entry).owner.text;
    line.draft = row.stage == Stage::Draft;
    if (const auto found = next.find(row.id); found != next.end()) {
        line.next = found->second.date;
        line.nextKind = found->second.kind;
    }
    return line;
}

AssessmentInput assessmentInput(const PortfolioInput& input)
{
    AssessmentInput how;
    how.seed = input.seed;
    how.samples = input.samples;
    how.tradeOffs = false;
    how.today = input.today;
    how.translate = input.translate;
    return how;
}

/// What was promised in sessions; they are no decisions, so they have no line of their own.
void addSessions(Portfolio& portfolio, const Journal& journal, const std::stop_token& stop)
{
    eachOfKind(
        journal, "session", [&](const EntrySummary& row) { addCommitmentsOf(portfolio, journal.load(row.id)); }, stop);
}

void addBoard(Portfolio& portfolio, const Journal& journal, const PortfolioInput& input, const std::stop_token& stop)
{
    BoardFigure& board = portfolio.board;
    board.ofDecisions = true;
    for (const PortfolioLine& line : portfolio.open) {
        if (board.clouds.size() >= input.clouds) break;
        if (line.standing == Standing::NotAskedYet) continue;
        const Entry entry = journal.load(line.entry);
        auto cloud = cloudOf(entry, assess(entry, assessmentInput(input), stop), input.translate);
        if (!cloud) continue;
        if (!board.description.empty()) board.description += ' ';
        board.description += cloud->description;
        board.clouds.push_back(std::move(*cloud));
    }
    if (board.description.empty())
        board.description = say(input.translate, "The board is empty: no open decision is rated yet.");
}

} // namespace

Portfolio portfolioOf(const Journal& journal, const PortfolioInput& input, const std::stop_token& stop)
{
    Portfolio portfolio;
    const NextDue next = nextDue(journal);
    const auto addDecision = [&](const EntrySummary& row) {
        const Entry entry = journal.load(row.id);
        if (row.life == Life::Superseded) return;
        addCommitmentsOf(portfolio, entry);
        if (!isOpen(row, next.contains(row.id))) return;
        portfolio.open.push_back(lineOf(row, entry, next));
        // The journal knows it of what was edited in the window; not of what came from elsewhere.
        portfolio.open.back().standing =
            row.standing ? *row.standing : assess(entry, assessmentInput(input), stop).standing();
        if (isBlank(portfolio.open.back().owner)) ++portfolio.withoutOwner;
    };
    eachOfKind(journal, "decision", addDecision, stop);
    addSessions(portfolio, journal, stop);
    eachOfKind(journal, "area", [&](const EntrySummary& row) { addAreaOf(portfolio, journal.load(row.id)); }, stop);
    sortPortfolio(portfolio);
    countAreas(portfolio, input.today);
    addBoard(portfolio, journal, input, stop);
    return portfolio;
}

} // namespace soundings
