// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_plan.h"

#include "core/exchange/import_words.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace soundings {
namespace {

constexpr std::size_t lookEvery = 500;

bool concerns(const ForeignQuestion& question, const std::string& me)
{
    if (question.marker || question.by == me || question.by.empty()) return true;
    return std::ranges::any_of(question.forecasts, [&](const ForeignForecast& forecast) { return forecast.by == me; });
}

std::string namesListed(const std::vector<std::string>& names)
{
    constexpr std::size_t most = 8;
    std::vector<std::string> shown;
    for (const std::string& name : names) {
        if (shown.size() == most) {
            shown.emplace_back("…");
            break;
        }
        shown.push_back(withVisibleControls(shortened(name.empty() ? "(no name)" : name, 40)));
    }
    return fmt::format("{}", fmt::join(shown, ", "));
}

} // namespace

std::string personOf(const ForeignHistory& history, const std::string& asked, const std::string& file)
{
    const auto people = history.people();
    if (!asked.empty()) {
        if (asked == history.me || std::ranges::find(people, asked) != people.end()) return asked;
        throw Error(ErrorKind::Input,
                    fmt::format("Nobody called “{}” made a forecast in {}; it holds forecasts by {}.",
                                withVisibleControls(shortened(asked, 40)), file, namesListed(people)));
    }
    if (!history.me.empty()) return history.me;
    if (people.size() > 1)
        throw Error(ErrorKind::Input, fmt::format("{} holds forecasts by {}; say which of them is you with --me NAME.",
                                                  file, namesListed(people)));
    return people.empty() ? std::string() : people.front();
}

ImportPlan planImport(const ForeignHistory& history, const std::string& me, const EntryLookup& find,
                      const Translate& translate, const BulkWatch& watch)
{
    ImportPlan plan;
    plan.source = history.source;
    plan.me = me;
    plan.rows = history.rows;
    plan.questions = history.questions.size();
    std::unordered_set<Id> seen;
    std::size_t done = 0;
    for (const ForeignQuestion& question : history.questions) {
        if (done++ % lookEvery == 0) {
            if (watch.stop.stop_requested()) throw Cancelled{};
            if (watch.tell) watch.tell(done, history.questions.size());
        }
        if (!concerns(question, me)) {
            ++plan.leftOut;
            continue;
        }
        Entry entry = entryOf(question, me, history.source, plan.tally);
        const bool ofDecision = question.marker && !question.marker.standsAlone;
        const auto stored = find(ofDecision && find(question.marker.entry) ? question.marker.entry : entry.id);
        // A file may hold the same prediction twice, as pages that overlap do; the first one counts.
        if (!seen.insert(entry.id).second) {
            ++plan.unchanged;
        } else if (!stored) {
            ++plan.added;
            plan.entries.push_back(std::move(entry));
        } else if (auto changed = withNews(*stored, entry)) {
            ++plan.changed;
            plan.entries.push_back(std::move(*changed));
        } else {
            ++plan.unchanged;
        }
    }
    describeImport(history, plan, translate);
    return plan;
}

} // namespace soundings
