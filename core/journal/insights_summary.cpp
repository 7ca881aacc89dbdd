// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/insights_summary.h"

#include "core/assessment/covering.h"
#include "core/forecast/prediction_history.h"
#include "core/journal/retention.h"

#include <chrono>
#include <map>
#include <set>

namespace soundings {

InsightsSummary insightsSummaryOf(const Journal& journal, Date today, const InsightsInput& input)
{
    InsightsSummary page;
    page.insights = insightsOf(journal.trackRecord(input.by), input);
    for (const Id& id : journal.imperatives()) {
        const auto entry = journal.find(id);
        const auto seal = journal.sealOf(id);
        if (entry && seal) page.imperatives.push_back(imperativeLineOf(*entry, seal->at, today, input.translate));
    }
    return page;
}

ShownPredictions predictionsSaid(const Journal& journal, double from, double to, Date today, std::size_t limit)
{
    struct Opened {
        std::string title;
        std::map<Id, std::string> statements;
        Covering covering;
    };
    std::map<Id, Opened> opened; // most bins hold several predictions of one entry
    ShownPredictions result;
    for (const ScoredPrediction& one : journal.scoredBetween(from, to, limit + 1)) {
        if (result.shown.size() + result.covered == limit) {
            result.more = true;
            break;
        }
        auto known = opened.find(one.entry);
        if (known == opened.end()) {
            Opened fresh;
            if (const auto entry = journal.find(one.entry)) {
                fresh.title = entry->title;
                fresh.covering = coveringOf(*entry, journal.stageOf(one.entry) != Stage::Draft, today);
                for (const PredictionHistory& history : predictionHistories(*entry, entry->created))
                    fresh.statements.emplace(history.prediction.id, history.prediction.statement);
            }
            known = opened.emplace(one.entry, std::move(fresh)).first;
        }
        const Opened& entry = known->second;
        if (entry.covering.covers(one.prediction)) {
            ++result.covered;
            continue;
        }
        const auto statement = entry.statements.find(one.prediction);
        result.shown.push_back({one.entry, one.prediction,
                                statement == entry.statements.end() ? std::string() : statement->second, entry.title,
                                one.p, one.happened, one.resolved});
    }
    return result;
}

Period periodOf(const Journal& journal, Date from, Date to, Date today)
{
    constexpr std::size_t most = 2000;
    Period period{from, to, today, {}, {}};
    std::set<Id> known;
    const auto add = [&](const Id& id) {
        if (!known.insert(id).second) return;
        const auto entry = journal.find(id);
        if (!entry) return; // a seal of something that is gone: verify names it
        const auto seal = journal.sealOf(id);
        period.entries.push_back({*entry, seal ? std::optional(seal->at) : std::nullopt});
    };
    // A day of room, since a day begins at other times elsewhere; the days themselves are told apart later.
    const auto begin = std::chrono::sys_days(from) - std::chrono::days(1);
    const Instant early{std::chrono::duration_cast<std::chrono::milliseconds>(begin.time_since_epoch()).count(), "UTC"};
    for (const Id& id : journal.sealedSince(early)) add(id);
    for (const auto& [entry, prediction] : journal.resolvedBetween(from, to, most)) add(entry);
    for (const DueItem& item : journal.due(to))
        if (item.date >= from)
            period.due.push_back({item.entry, item.title, item.kind, item.text, item.date, endsKeeping(item)});
    return period;
}

} // namespace soundings
