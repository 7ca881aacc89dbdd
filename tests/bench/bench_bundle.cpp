// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Two people share a journal of decisions, each edits all of it, a tenth of it in the same place, and one takes the other's
// bundle in: opening it, planning and writing apart. At half the size and at the whole, so that the ratio of the two tells
// whether the time grows faster than the journal. Also how soon a merge that is stopped half-way has come to its end.
// Argument: how many entries (10,000).
#include "core/exchange/bundle.h"
#include "core/support/cancelled.h"
#include "tests/support/sharer.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace soundings {
namespace {

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Edits all of it, every tenth where the other one edits as well.
void edits(test::Sharer& who, const std::vector<Id>& entries)
{
    const std::string name = who.sharing.own()->name;
    std::vector<Entry> edited;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Entry entry = who.journal.load(entries[i]);
        std::string& text = i % 10 == 0   ? entry.decision()->because
                            : name == "a" ? entry.decision()->frame.aim
                                          : entry.decision()->frame.context;
        text = fmt::format("what {} wrote about number {}", name, i);
        edited.push_back(std::move(entry));
    }
    (void)who.journal.addAll(edited, "bench");
}

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

Times measure(std::size_t entries)
{
    const test::TemporaryFolder folderOfA;
    const test::TemporaryFolder folderOfB;
    test::Sharer a(folderOfA.path(), 1);
    test::Sharer b(folderOfB.path(), 2);
    (void)a.sharing.setOwn("a");
    (void)b.sharing.setOwn("b");
    a.meets(b);
    b.meets(a);
    std::vector<Entry> all;
    std::vector<Id> ids;
    for (std::size_t i = 0; i < entries; ++i) all.push_back(decision(a.ids, static_cast<int>(i)));
    for (const Entry& entry : all) ids.push_back(entry.id);
    (void)a.journal.addAll(all, "bench");
    (void)b.takes(a.sends(b, ids));
    edits(a, ids);
    edits(b, ids);
    const std::string bytes = b.sends(a, ids);
    Times times;
    const double begun = now();
    const OpenBundle open = a.looksAt(bytes);
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
    const Times half = measure(entries / 2);
    const Times whole = measure(entries);
    for (const auto& [size, times] : {std::pair(entries / 2, half), std::pair(entries, whole)})
        fmt::print(
            "{} entries, {} conflicts: opened and planned in {:.2f} s, written in {:.2f} s; stopped half-way {:.0f} ms "
            "after the wish\n",
            size, times.conflicts, times.open, times.merge, times.stopped * 1000);
    fmt::print("ratio of the whole to the half: {:.2f}\n", (whole.open + whole.merge) / (half.open + half.merge));
    return 0;
}
