// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/sample_journal.h"

#include "core/assessment/assessment.h"
#include "core/document/sample.h"
#include "core/journal/journal.h"

#include <algorithm>
#include <utility>

namespace soundings {

namespace {

// Something that was done with an entry of the sample at a time.
struct SampleMoment {
    enum class What { Written, Sealed, Since };
    Instant at;
    What what = What::Written;
    const Entry* entry = nullptr;
    std::size_t items = 0; // of since, up to and including this moment
};

std::vector<SampleMoment> momentsOf(const SampleJournal& sample)
{
    std::vector<SampleMoment> moments;
    for (const Entry& entry : sample.entries) {
        moments.push_back({entry.created, SampleMoment::What::Written, &entry, 0});
        for (const auto& [id, at] : sample.seals)
            if (id == entry.id) moments.push_back({at, SampleMoment::What::Sealed, &entry, 0});
        for (std::size_t i = 0; i < entry.since.size(); ++i)
            moments.push_back({entry.since[i].at, SampleMoment::What::Since, &entry, i + 1});
    }
    std::ranges::stable_sort(moments, {}, [](const SampleMoment& moment) { return moment.at.utcMs; });
    return moments;
}

// The list shows where each decision stands, and its filter finds it there.
void storeStandings(Journal& journal, const std::vector<Entry>& entries, Date today)
{
    AssessmentInput input;
    input.today = today;
    input.tradeOffs = false;
    for (const Entry& entry : entries) {
        if (!entry.decision()) continue;
        const Assessment assessment = assess(entry, input);
        journal.setStanding(entry.id, assessment.standing(), assessment.seed);
    }
}

} // namespace

Id makeSampleJournal(const std::string& path)
{
    const SampleJournal sample = readSampleJournal();
    const std::vector<SampleMoment> moments = momentsOf(sample);
    FixedClock clock(moments.empty() ? Instant{} : moments.front().at);
    SeededIds ids(2015);
    Journal journal = Journal::create(path, {clock, ids});
    for (const SampleMoment& moment : moments) {
        clock.set(moment.at);
        if (moment.what == SampleMoment::What::Sealed) {
            journal.seal(moment.entry->id, "sample");
            journal.settleSeals();
            continue;
        }
        Entry entry = *moment.entry;
        entry.since.resize(moment.items);
        journal.save(entry, "sample");
    }
    storeStandings(journal, sample.entries, clock.today());
    journal.refreshDerived();
    return sample.entries.empty() ? Id{} : sample.entries.front().id;
}

} // namespace soundings
