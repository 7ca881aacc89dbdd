// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/session_topics.h"

#include "core/journal/each_of_kind.h"
#include "core/journal/retention.h"
#include "core/support/text.h"
#include "core/tenacity/commitments.h"
#include "core/tenacity/pursuit.h"

#include <algorithm>
#include <functional>
#include <set>

namespace soundings {
namespace {

constexpr int comingDays = 14;
constexpr std::size_t mostCarried = 20;

std::optional<Entry> latestOf(const Journal& journal, const std::function<bool(const Entry&)>& fits)
{
    std::optional<Entry> last;
    eachOfKind(journal, "session", [&](const EntrySummary& row) {
        Entry entry = journal.load(row.id);
        if (!fits(entry)) return;
        if (!last || entry.session()->date.value_or(Date{}) > last->session()->date.value_or(Date{}))
            last = std::move(entry);
    });
    return last;
}

/// Calls `use` with each session of the engagement, or of none; the others, of which nobody in these may hear, come back.
std::set<Id> eachSessionOf(const Journal& journal, const Id& engagement, const std::function<void(const Entry&)>& use)
{
    std::set<Id> elsewhere;
    eachOfKind(journal, "session", [&](const EntrySummary& row) {
        const Entry entry = journal.load(row.id);
        if (entry.session()->engagement == engagement)
            use(entry);
        else
            elsewhere.insert(row.id);
    });
    return elsewhere;
}

void addPromises(std::vector<Topic>& topics, const Entry& session)
{
    for (const CommitmentHistory& history : commitmentHistories(session))
        if (history.isOpen() && !isBlank(history.made.text))
            topics.push_back({TopicKind::Promised, session.id, session.title, history.made.text, history.made.owner,
                              history.made.due, DueKind::Commitment});
}

void addDue(std::vector<Topic>& topics, const Journal& journal, Date today, const Id& except)
{
    for (const DueItem& item : journal.due(addDays(today, comingDays))) {
        if (item.entry == except || endsKeeping(item)) continue; // what to do with the papers is no matter of the hour
        const TopicKind kind = item.date > today ? TopicKind::Coming : TopicKind::Due;
        topics.push_back({kind, item.entry, item.title, item.text, {}, item.date, item.kind});
    }
}

void addUnheard(std::vector<Topic>& topics, const Entry& entry)
{
    const Decision& decision = *entry.decision();
    if (decision.round.isHidden()) return;
    for (const Voice& voice : decision.voices) {
        if (voice.stance != Stance::Against || voice.heard.value_or(false)) continue;
        const std::string& who = isBlank(voice.person) ? voice.function : voice.person;
        topics.push_back({TopicKind::Unheard, entry.id, entry.title, who, {}, {}, {}});
    }
}

bool drifts(const SignpostHistory& signpost)
{
    const auto& readings = signpost.readings;
    return readings.size() >= 2 && std::all_of(readings.end() - 2, readings.end(), [](const auto& reading) {
               return reading.what.reading == SignpostReading::Grey;
           });
}

void addDrifting(std::vector<Topic>& topics, const Entry& entry)
{
    for (const SignpostHistory& signpost : pursuitOf(entry).signposts)
        if (drifts(signpost))
            topics.push_back(
                {TopicKind::Drifting, entry.id, entry.title, signpost.now.state, {}, signpost.now.due, {}});
}

} // namespace

std::optional<Entry> lastSession(const Journal& journal, const Id& engagement, const Id& except)
{
    return latestOf(
        journal, [&](const Entry& entry) { return entry.id != except && entry.session()->engagement == engagement; });
}

std::optional<Entry> latestSession(const Journal& journal)
{
    return latestOf(journal, [](const Entry&) { return true; });
}

std::vector<Topic> sessionTopics(const Journal& journal, const Id& engagement, Date today, const Id& except)
{
    std::vector<Topic> topics;
    const std::set<Id> elsewhere = eachSessionOf(journal, engagement, [&](const Entry& session) {
        if (session.id != except) addPromises(topics, session);
    });
    std::vector<Id> promised;
    for (const Topic& topic : topics) promised.push_back(topic.entry);
    std::vector<Topic> due;
    addDue(due, journal, today, except);
    // What was promised in these sessions stands above already, also where its day has come.
    for (Topic& topic : due) {
        const bool known =
            topic.due == DueKind::Commitment && std::ranges::find(promised, topic.entry) != promised.end();
        if (!known && !elsewhere.contains(topic.entry)) topics.push_back(std::move(topic));
    }
    eachOfKind(journal, "decision", [&](const EntrySummary& row) {
        if (row.life != Life::Standing) return;
        const Entry entry = journal.load(row.id);
        addUnheard(topics, entry);
        addDrifting(topics, entry);
    });
    return topics;
}

std::vector<CarriedItem> carriedItems(const Journal& journal, const Session& session, Date today, IdSource& ids)
{
    std::vector<CarriedItem> items;
    const auto carry = [&](DueKind kind, const Id& entry, const Id& item, const std::string& text,
                           const std::optional<Date>& date) {
        const auto known = [&](const CarriedItem& one) { return one.entry == entry && one.item == item; };
        if (items.size() + session.carried.size() >= mostCarried || isBlank(text) ||
            std::ranges::any_of(session.carried, known) || std::ranges::any_of(items, known))
            return;
        items.push_back({ids.next(), kind, entry, item, text, date, {}});
    };
    const std::set<Id> elsewhere = eachSessionOf(journal, session.engagement, [&](const Entry& entry) {
        for (const CommitmentHistory& history : commitmentHistories(entry))
            if (history.isOpen())
                carry(DueKind::Commitment, entry.id, history.made.id, history.made.text, history.made.due);
    });
    for (const DueItem& item : journal.due(today))
        if ((item.kind == DueKind::Commitment || item.kind == DueKind::Prediction) && !elsewhere.contains(item.entry))
            carry(item.kind, item.entry, item.item, item.text, item.date);
    return items;
}

} // namespace soundings
