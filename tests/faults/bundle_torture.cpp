// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// bundle-torture prepare FOLDER OTHER: in FOLDER a journal, keys and contacts of somebody to whom a bundle came, and the
//     bundle; in OTHER the sender's. Both have changed since they shared the same entries, and both have sealed.
// bundle-torture take FOLDER: takes it in; "ACK 1" only after it is stored.
// bundle-torture state FOLDER: one line that tells what the journal holds, "STATE hash", and how many anchors are kept
//     beside it, "ANCHORS n"; or "FAIL ..." where it does not verify.
#include "core/document/document.h"
#include "core/exchange/bundle.h"
#include "core/journal/locking.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace soundings {
namespace {

constexpr int each = 8; ///< entries of each kind of fate

/// A plain write, so that no buffer holds back what was promised and a recorder can see it.
void tell(const std::string& line)
{
    const std::string text = line + "\n";
    if (::write(1, text.data(), text.size()) < 0) std::exit(9);
}

/// The key of a journal that is locked from its first byte, where the environment asks for one; else none.
SharedKey keyAt(const std::string& path)
{
    if (std::getenv("SOUNDINGS_TEST_LOCKED") == nullptr) return {};
    std::string passphrase = "one for every run";
    const Secret secret = Secret::taking(passphrase);
    return ::access(path.c_str(), F_OK) == 0 ? keyOf(path, secret) : newKey(secret, KeyCost::Least);
}

struct Side {
    std::string folder;
    FixedClock clock{Instant{1772442000000, "UTC"}};
    SeededIds ids;
    SharingFolder sharing;
    Journal journal;

    Side(const std::string& in, std::uint64_t seed)
        : folder(in), ids(seed), sharing(in + "/sharing"), journal(openOrCreate(in + "/journal.soundings"))
    {
    }
    Journal openOrCreate(const std::string& path)
    {
        const Journal::Outside outside{clock, ids, keyAt(path)};
        return ::access(path.c_str(), F_OK) == 0 ? Journal::open(path, Journal::Mode::ReadWrite, outside)
                                                 : Journal::create(path, outside);
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
        clock.advanceMs(1000);
        (void)takeBundle(journal, sharing, planBundleFile(bytes, "in.bundle", journal, sharing).plan);
    }
    Id decides(const std::string& title)
    {
        Entry entry = newDecision(title, clock.now(), clock.today(), ids);
        entry.decision()->frame.context.assign(2000, 'c');
        entry.decision()->because = "as it was";
        journal.save(entry);
        return entry.id;
    }
    void writes(const Id& id, const std::string& because)
    {
        Entry entry = journal.load(id);
        entry.decision()->because = because;
        journal.save(entry);
    }
    void adds(const Id& id, const std::string& text)
    {
        Entry entry = journal.load(id);
        entry.since.push_back({ids.next(), clock.now(), Addendum{text, {}}, {}});
        journal.save(entry);
    }
    void comments(const Id& about, const std::string& text)
    {
        Entry entry;
        entry.id = ids.next();
        entry.created = clock.now();
        entry.belief = Note{.about = about, .item = {}, .text = text, .isPrivate = false, .by = {}, .extra = {}};
        journal.save(entry);
    }
};

int prepare(const std::string& folder, const std::string& other)
{
    Side here(folder, 11);
    Side there(other, 22);
    (void)here.sharing.setOwn("Anna");
    (void)there.sharing.setOwn("Clara");
    here.sharing.add({"Clara", there.sharing.own()->keys.open(), {}});
    there.sharing.add({"Anna", here.sharing.own()->keys.open(), {}});
    std::vector<Id> ids;
    for (int i = 0; i < 5 * each; ++i) ids.push_back(here.decides(fmt::format("shared {}", i)));
    for (int i = 0; i < each; ++i) (void)here.journal.seal(ids[std::size_t(i)]);
    there.takes(here.sends(there, ids));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const Id& id = ids[i];
        switch (i / each) {
        case 0: there.adds(id, fmt::format("added to a seal {}", i)); break;
        case 1: // both write, in the same place
            here.writes(id, fmt::format("what Anna wrote {}", i));
            there.writes(id, fmt::format("and what Clara wrote {}", i));
            break;
        case 2: there.writes(id, fmt::format("only Clara wrote {}", i)); break;
        case 3: // sealed there, written here meanwhile: one's own words go into a note
            here.writes(id, fmt::format("beside the seal {}", i));
            (void)there.journal.seal(id);
            break;
        default: there.comments(id, fmt::format("a comment {}", i)); break;
        }
    }
    for (int i = 0; i < each; ++i) ids.push_back(there.decides(fmt::format("new {}", i)));
    (void)there.journal.seal(ids.back());
    writeFileAtomically(folder + "/in.bundle", there.sends(here, ids));
    return 0;
}

int take(const std::string& folder)
{
    Side here(folder, 33);
    here.clock.advanceMs(3'600'000);
    here.takes(readFile(folder + "/in.bundle", largestBundle));
    tell("ACK 1");
    return 0;
}

std::string stateOf(const Journal& journal)
{
    EntryQuery all;
    all.kind.clear();
    all.limit = 100'000;
    std::string text;
    const JournalSharing sharing(journal);
    for (const EntrySummary& row : journal.list(all)) {
        text += fmt::format("{} {} {}\n", row.id, static_cast<int>(row.stage), documentBytes(journal.load(row.id)));
        for (const SharedVersion& version : sharing.versionsOf(row.id, true))
            text += fmt::format("version {} {}\n", version.atMs, version.document);
        for (const auto& [from, record] : sharing.foreignRecordsOf(row.id))
            text += fmt::format("record {} {} {}\n", from, record.number, record.bytes);
        for (const Version& version : journal.versions(row.id)) text += fmt::format("kept {}\n", version.number);
    }
    for (const Digest& hash : sharing.chainHashes()) text += toHex(hash) + "\n";
    for (const ForeignChain& chain : sharing.chains())
        text += fmt::format("chain {} {}\n", chain.journal, chain.hashes.size());
    if (const auto last = journal.lastImport()) text += fmt::format("import {} {}\n", last->source, last->added);
    return sha256Hex(text);
}

int state(const std::string& folder)
{
    const Side here(folder, 44);
    const VerifyReport report = here.journal.verify();
    for (const VerifyProblem& problem : report.problems)
        tell(fmt::format("FAIL verify: {} [{}] {}", problem.seal, problem.field, problem.sentence));
    if (!report.intact()) return 1;
    for (const AnchorLine& line : anchorLines(here.journal, here.sharing))
        if (!line.holds) tell("FAIL " + line.sentence);
    tell("STATE " + stateOf(here.journal));
    tell(fmt::format("ANCHORS {}", here.sharing.anchorsOf(here.journal.journalId()).size()));
    return 0;
}

} // namespace
} // namespace soundings

int main(int argc, char** argv)
{
    const std::string_view command = argc >= 3 ? argv[1] : "";
    try {
        if (command == "prepare" && argc == 4) return soundings::prepare(argv[2], argv[3]);
        if (command == "take") return soundings::take(argv[2]);
        if (command == "state") return soundings::state(argv[2]);
    } catch (const soundings::Error& e) {
        soundings::tell("FAIL " + e.message() + " (" + e.detail() + ")");
        return soundings::exitCode(e.kind());
    }
    return 64;
}
