// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two people share a journal of decisions, each edits all of it, a tenth of it in the same place, and one takes the other's
// bundle in: opening it, planning and writing apart. At half the size and at the whole, so that the ratio of the two tells
// whether the time grows faster than the journal. Also how soon a merge that is stopped half-way has come to its end.
// Argument: how many entries (10,000).
#include "core/exchange/bundle.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace soundings {
namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Side {
    std::string folder;
    FixedClock clock{Instant{1772442000000, "UTC"}};
    SeededIds ids;
    SharingFolder sharing;
    Journal journal;

    Side(const std::string& in, const char* name, std::uint64_t seed)
        : folder(in + "/" + name),
          ids(seed),
          sharing(folder),
          journal(Journal::create(folder + "/j.soundings", {clock, ids}))
    {
        (void)sharing.setOwn(name);
    }
    [[nodiscard]] std::string sends(const Side& other, const std::vector<Id>& entries)
    {
        clock.advanceMs(1000);
        const MadeBundle made =
            makeBundle(journal, sharing, entries, sharing.contactNamed(other.sharing.own()->name), "", clock.now());
        JournalSharing::keepSent(journal, made.content.versions);
        return made.bytes;
    }
    void takes(const std::string& bytes)
    {
        (void)takeBundle(journal, sharing, planBundleFile(bytes, "bundle", journal, sharing).plan);
    }
    void edits(const std::vector<Id>& entries, std::size_t sameEvery)
    {
        std::vector<Entry> edited;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            Entry entry = journal.load(entries[i]);
            std::string& text = i % sameEvery == 0           ? entry.decision()->because
                                : sharing.own()->name == "a" ? entry.decision()->frame.aim
                                                             : entry.decision()->frame.context;
            text = fmt::format("what {} wrote about number {}", sharing.own()->name, i);
            edited.push_back(std::move(entry));
        }
        (void)journal.addAll(edited, "bench");
    }
};

Entry decision(IdSource& ids, int number)
{
    Entry entry =
        newDecision(fmt::format("Decision number {}", number), {1772442000000, "UTC"}, parseDate("2026-03-02"), ids);
    Decision& decision = *entry.decision();
    decision.frame.question = "Should we build the managed service ourselves, or run it on somebody else's machines?";
    decision.because = "it is inevitable";
    for (int i = 0; i < 3; ++i) {
        Option option;
        option.id = ids.next();
        option.title = fmt::format("Option {}", i);
        decision.options.push_back(std::move(option));
        Prediction prediction;
        prediction.id = ids.next();
        prediction.statement = fmt::format("Ten customers by the end of quarter {}", i + 1);
        prediction.probability = 0.6;
        prediction.due = parseDate("2027-01-01");
        decision.predictions.push_back(std::move(prediction));
    }
    return entry;
}

struct Times {
    double open = 0;
    double merge = 0;
    std::size_t conflicts = 0;
    double stopped = 0;
};

Times measure(const std::string& folder, std::size_t entries)
{
    std::filesystem::create_directories(folder);
    Side a(folder, "a", 1);
    Side b(folder, "b", 2);
    a.sharing.add({"b", b.sharing.own()->keys.open(), {}});
    b.sharing.add({"a", a.sharing.own()->keys.open(), {}});
    std::vector<Entry> all;
    std::vector<Id> ids;
    for (std::size_t i = 0; i < entries; ++i) all.push_back(decision(a.ids, static_cast<int>(i)));
    for (const Entry& entry : all) ids.push_back(entry.id);
    (void)a.journal.addAll(all, "bench");
    b.takes(a.sends(b, ids));
    a.edits(ids, 10);
    b.edits(ids, 10);
    const std::string bytes = b.sends(a, ids);
    Times times;
    const double begun = now();
    const OpenBundle open = planBundleFile(bytes, "bundle", a.journal, a.sharing);
    times.open = now() - begun;
    times.conflicts = open.plan.conflicts;
    std::stop_source stop;
    double asked = 0;
    try {
        const auto half = [&](std::size_t done, std::size_t total) {
            if (done < total / 2 || stop.stop_requested()) return;
            asked = now();
            stop.request_stop();
        };
        (void)takeBundle(a.journal, a.sharing, open.plan, {half, stop.get_token()});
    } catch (const Cancelled&) {
        times.stopped = now() - asked;
    }
    const double merging = now();
    (void)takeBundle(a.journal, a.sharing, open.plan);
    times.merge = now() - merging;
    return times;
}

} // namespace
} // namespace soundings

int main(int argc, char** argv)
{
    using namespace soundings;
    const std::size_t entries = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 10'000;
    const std::string folder = (std::filesystem::temp_directory_path() / "soundings-bench-bundle").string();
    std::filesystem::remove_all(folder);
    const Times half = measure(folder + "/half", entries / 2);
    const Times whole = measure(folder + "/whole", entries);
    std::filesystem::remove_all(folder);
    for (const auto& [size, times] : {std::pair(entries / 2, half), std::pair(entries, whole)})
        fmt::print(
            "{} entries, {} conflicts: opened and planned in {:.2f} s, written in {:.2f} s; stopped half-way {:.0f} ms "
            "after the wish\n",
            size, times.conflicts, times.open, times.merge, times.stopped * 1000);
    fmt::print("ratio of the whole to the half: {:.2f}\n", (whole.open + whole.merge) / (half.open + half.merge));
    return 0;
}
