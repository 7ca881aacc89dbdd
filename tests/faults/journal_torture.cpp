// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// journal-torture write FILE N [PAUSE_MS]: N edits through the real journal; "ACK n" only after edit n is stored.
// journal-torture verify FILE LAST_ACK: whether everything acknowledged is there and verifies; "OK ..." or "FAIL ...".
#include "core/journal/journal.h"
#include "core/support/error.h"
#include "tests/faults/torture.h"
#include "tests/support/open_or_create.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

namespace soundings {
namespace {

using torture::keyAt;
using torture::tell;

constexpr long drafts = 9;
constexpr long sealEvery = 7;

Id draftId(long number)
{
    return fmt::format("ffffffff-0000-4000-8000-{:012x}", number % drafts);
}

Id sealedId(long number)
{
    return fmt::format("{:08x}-0000-4000-8000-000000000000", number);
}

Entry edit(const Id& id, long number)
{
    Entry entry;
    entry.id = id;
    entry.title = fmt::format("edit {}", number);
    Decision decision;
    decision.frame.context.assign(static_cast<std::size_t>(200 + (number * 37) % 3000),
                                  static_cast<char>('a' + number % 26));
    decision.review = addDays(utcDate(Instant{}), static_cast<int>(number % 365));
    entry.belief = decision;
    return entry;
}

long numberOf(const Entry& entry)
{
    return entry.title.starts_with("edit ") ? std::strtol(entry.title.c_str() + 5, nullptr, 10) : 0;
}

long lastEdit(const Journal& journal)
{
    long last = 0;
    for (long i = 0; i < drafts; ++i)
        if (const auto entry = journal.find(draftId(i))) last = std::max(last, numberOf(*entry));
    return last;
}

/// The seal comes first: where the draft has the number, all of the step is done.
void store(Journal& journal, long number)
{
    if (number % sealEvery == 0) {
        const Entry decision = edit(sealedId(number), number);
        journal.save(decision);
        if (journal.stageOf(decision.id) == Stage::Draft) journal.seal(decision.id);
    }
    journal.save(edit(draftId(number), number));
}

/// One that fails is tried again, then once more over a new connection, as a person would.
void storeStubbornly(std::optional<Journal>& journal, const std::string& path, const Journal::Outside& outside,
                     long number)
{
    for (int attempt = 0;; ++attempt) {
        try {
            if (!journal) journal.emplace(Journal::open(path, Journal::Mode::ReadWrite, outside));
            store(*journal, number);
            return;
        } catch (const Error& e) {
            tell("ERROR " + e.message());
            if (attempt >= 2) throw;
            if (attempt == 1) journal.reset();
        }
    }
}

int write(const std::string& path, long edits, long pauseMs)
{
    const SystemClock clock;
    RandomIds ids;
    const Journal::Outside outside{clock, ids, keyAt(path)};
    std::optional<Journal> journal = test::openOrCreate(path, outside);
    tell("OPEN");
    const long first = lastEdit(*journal) + 1;
    for (long number = first; number < first + edits; ++number) {
        storeStubbornly(journal, path, outside, number);
        tell(fmt::format("ACK {}", number));
        if (pauseMs > 0) std::this_thread::sleep_for(std::chrono::milliseconds(pauseMs));
    }
    return 0;
}

int verify(const std::string& path, long lastAck)
{
    const SystemClock clock;
    RandomIds ids;
    if (!std::filesystem::exists(path)) {
        tell(lastAck == 0 ? "OK nothing yet" : "FAIL missing");
        return lastAck == 0 ? 0 : 1;
    }
    const Journal journal = Journal::open(path, Journal::Mode::ReadWrite, {clock, ids, keyAt(path)});
    const long last = lastEdit(journal);
    const VerifyReport report = journal.verify();
    if (!torture::isIntact(report)) return 1;
    if (last < lastAck) {
        tell(fmt::format("FAIL lost: {} acknowledged, {} there", lastAck, last));
        return 1;
    }
    for (long number = sealEvery; number <= lastAck; number += sealEvery)
        if (!journal.find(sealedId(number)) || !journal.sealOf(sealedId(number))) {
            tell(fmt::format("FAIL lost: seal of edit {}", number));
            return 1;
        }
    tell(fmt::format("OK {} {}", last, report.chainHead));
    return 0;
}

} // namespace
} // namespace soundings

int main(int argc, char** argv)
{
    const std::string_view command = argc >= 4 ? argv[1] : "";
    return soundings::torture::run([&] {
        if (command == "write") return soundings::write(argv[2], std::atol(argv[3]), argc > 4 ? std::atol(argv[4]) : 0);
        if (command == "verify") return soundings::verify(argv[2], std::atol(argv[3]));
        return 64;
    });
}
