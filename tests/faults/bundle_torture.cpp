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
#include "core/support/atomic_file.h"
#include "tests/faults/torture.h"
#include "tests/support/sharer.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace soundings {
namespace {

using torture::tell;

constexpr int each = 8; ///< entries of each kind of fate

/// One of the two; `folder` is there already.
struct Side : test::Sharer {
    Side(const std::string& folder, std::uint64_t seed)
        : Sharer(folder, seed, torture::keyAt(folder + "/journal.soundings"))
    {
    }
    Id decides(const std::string& title)
    {
        Entry entry = decision(title);
        entry.decision()->frame.context.assign(2000, 'c');
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
        entry.since.push_back(since(Addendum{text, {}}));
        journal.save(entry);
    }
    void comments(const Id& about, const std::string& text) { journal.save(note(about, text, false)); }
};

int prepare(const std::string& folder, const std::string& other)
{
    Side here(folder, 11);
    Side there(other, 22);
    (void)here.sharing.setOwn("Anna");
    (void)there.sharing.setOwn("Clara");
    here.meets(there);
    there.meets(here);
    std::vector<Id> ids;
    for (int i = 0; i < 5 * each; ++i) ids.push_back(here.decides(fmt::format("shared {}", i)));
    for (int i = 0; i < each; ++i) (void)here.journal.seal(ids[std::size_t(i)]);
    (void)there.takes(here.sends(there, ids));
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
    (void)here.takes(readFile(folder + "/in.bundle", largestBundle));
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
    if (!torture::isIntact(here.journal.verify())) return 1;
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
    return soundings::torture::run([&] {
        if (command == "prepare" && argc == 4) return soundings::prepare(argv[2], argv[3]);
        if (command == "take") return soundings::take(argv[2]);
        if (command == "state") return soundings::state(argv[2]);
        return 64;
    });
}
