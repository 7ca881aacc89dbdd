// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle_merge.h"

#include "core/document/conflicts.h"
#include "core/document/document.h"
#include "core/document/merge.h"
#include "core/exchange/content_id.h"
#include "core/journal/verify_entry.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace soundings {
namespace {

constexpr std::size_t planTellEvery = 100;

/// What this journal holds of an entry.
struct HereNow {
    Entry entry;
    Digest digest{};
    bool sealed = false;
    std::vector<SharedVersion> versions; ///< without their documents
};

struct CommonBase {
    Digest digest{};
    std::int64_t atMs = 0;
};

/// The last version that both have, the same from either side: what one of them stands at comes first.
std::optional<CommonBase> commonVersion(const BundleContent::One& theirs, const Digest& theirDigest,
                                        const HereNow& here)
{
    std::map<Digest, std::int64_t> mine;
    for (const SharedVersion& version : here.versions) mine.emplace(version.digest, version.atMs);
    std::map<Digest, std::int64_t> known(theirs.known.begin(), theirs.known.end());
    std::optional<CommonBase> best;
    std::tuple<bool, std::int64_t, Digest> rank;
    const auto consider = [&](const Digest& digest, std::int64_t atMs) {
        const std::tuple<bool, std::int64_t, Digest> candidate{digest == theirDigest || digest == here.digest, atMs,
                                                               digest};
        if (best && candidate <= rank) return;
        best = CommonBase{digest, atMs};
        rank = candidate;
    };
    for (const auto& [digest, atMs] : mine)
        if (digest == theirDigest || known.contains(digest)) consider(digest, atMs);
    if (const auto at = known.find(here.digest); at != known.end()) consider(at->first, at->second);
    return best;
}

/// The entry with items of `since` that it does not have yet, behind its own.
Entry withSince(Entry entry, const std::vector<SinceItem>& more)
{
    std::set<Id> there;
    for (const SinceItem& item : entry.since) there.insert(item.id);
    for (const SinceItem& item : more)
        if (there.insert(item.id).second) entry.since.push_back(item);
    return entry;
}

class BundlePlanner {
public:
    BundlePlanner(const BundleContent& content, const Journal& journal, std::string source)
        : m_content(content), m_journal(journal), m_sharing(journal)
    {
        m_plan.taken.source = std::move(source);
        for (const SealRecord& record : content.records) m_records[record.entry].push_back(record);
    }

    BundlePlan plan(const BulkWatch& watch)
    {
        checkChain();
        checkAnchors();
        std::size_t done = 0;
        for (const BundleContent::One& one : m_content.entries) {
            if (watch.stop.stop_requested()) throw Cancelled{};
            if (watch.tell && done % planTellEvery == 0) watch.tell(done, m_content.entries.size());
            ++done;
            add(one);
        }
        if (watch.tell) watch.tell(done, m_content.entries.size());
        m_plan.taken.records = m_content.records;
        return std::move(m_plan);
    }

private:
    void checkChain()
    {
        const auto before = m_sharing.chainOf(m_content.chain.journal);
        m_plan.taken.chain = m_content.chain;
        if (!before) return;
        const auto& now = m_content.chain.hashes;
        const std::size_t both = std::min(now.size(), before->hashes.size());
        const auto differs =
            std::mismatch(now.begin(), now.begin() + std::ptrdiff_t(both), before->hashes.begin()).first;
        if (differs != now.begin() + std::ptrdiff_t(both))
            throw Error(
                ErrorKind::Verify,
                fmt::format("Record {} of {}'s journal is another one than their bundle of {} said, so its chain was "
                            "written anew or an older copy was put back; nothing was taken. Talk to them.",
                            differs - now.begin(), m_plan.taken.source, toIso(before->at).substr(0, 10)));
        if (before->hashes.size() > now.size()) m_plan.taken.chain = before; // this one was made earlier
    }

    void checkAnchors()
    {
        for (const ChainAnchor& anchor : m_content.anchors) {
            if (anchor.journal != m_journal.journalId() || !isGenuine(anchor)) continue;
            if (m_sharing.hashAt(anchor.number) != anchor.head)
                throw Error(
                    ErrorKind::Verify,
                    fmt::format("{} countersigned record {} of this journal, and it is another one now: the chain "
                                "here was cut or written anew. Nothing was taken; verify the journal.",
                                m_plan.taken.source, anchor.number));
            m_plan.anchors.push_back(anchor);
        }
    }

    void add(const BundleContent::One& one)
    {
        BundleRow row;
        row.entry = one.entry.id;
        row.title = one.entry.title;
        const auto* note = std::get_if<Note>(&one.entry.belief);
        row.comment = note != nullptr;
        if (note != nullptr && note->isPrivate) {
            row.fate = BundleFate::LeftOut;
            m_plan.rows.push_back(row);
            return;
        }
        if (row.comment && isBlank(row.title)) row.title = shortened(note->text, 60);
        const auto seal = standingSeal(m_records[one.entry.id]);
        if (seal) checkSealed(one.entry, *seal);
        row.sealedThere = seal.has_value();
        const auto here = find(one.entry.id);
        const Digest theirDigest = sha256(one.document);
        Entry result = here ? merged(one, theirDigest, *here, row) : one.entry;
        if (!here) row.fate = BundleFate::New;
        m_plan.taken.versions.push_back({one.entry.id, m_content.at.utcMs, one.document});
        m_plan.taken.entries.push_back({std::move(result), row.sealedThere});
        count(row);
    }

    void count(BundleRow row)
    {
        m_plan.added += row.fate == BundleFate::New ? 1 : 0;
        m_plan.comments += row.fate == BundleFate::New && row.comment ? 1 : 0;
        m_plan.unchanged += row.fate == BundleFate::Unchanged ? 1 : 0;
        m_plan.changed += row.fate == BundleFate::Merged || row.fate == BundleFate::Theirs ? 1 : 0;
        m_plan.conflicts += row.conflicts;
        m_plan.conflicting += row.conflicts > 0 ? 1 : 0;
        m_plan.sealedThere += row.sealedThere ? 1 : 0;
        m_plan.rows.push_back(std::move(row));
    }

    void checkSealed(const Entry& entry, const StandingSeal& seal) const
    {
        bool sound = beliefBytes(entry) == seal.belief.bytes && seal.since.size() <= entry.since.size();
        for (std::size_t i = 0; sound && i < seal.since.size(); ++i)
            sound = sinceBytes(entry.id, entry.since[i]) == seal.since[i].bytes;
        if (!sound)
            throw Error(ErrorKind::Verify,
                        fmt::format("“{}” in the bundle is not what was sealed; nothing of it was taken. "
                                    "Ask its sender to verify their journal.",
                                    entry.title));
    }

    std::optional<HereNow> find(const Id& id) const
    {
        auto entry = m_journal.find(id);
        if (!entry) return {};
        HereNow here;
        here.digest = sha256(documentBytes(*entry));
        here.entry = std::move(*entry);
        here.sealed = m_journal.stageOf(id) != Stage::Draft;
        here.versions = m_sharing.versionsOf(id, false);
        return here;
    }

    std::optional<Entry> documentOf(const Id& id, const Digest& digest, const BundleContent::One& one,
                                    const HereNow& here) const
    {
        if (digest == here.digest) return here.entry;
        if (digest == sha256(one.document)) return one.entry;
        // One that was changed since is no common version: what it says must take nothing out of either side.
        for (const SharedVersion& version : m_sharing.versionsOf(id, true))
            if (version.digest == digest && sha256(version.document) == digest)
                return readEntry(version.document, here.entry.title);
        return {};
    }

    Entry merged(const BundleContent::One& one, const Digest& theirDigest, const HereNow& here, BundleRow& row)
    {
        row.neverShared = here.versions.empty() && theirDigest != here.digest;
        if (theirDigest == here.digest) return here.entry;
        const auto common = commonVersion(one, theirDigest, here);
        const std::optional<Entry> base =
            common ? documentOf(one.entry.id, common->digest, one, here) : std::optional<Entry>();
        const Entry* const before = base ? &*base : nullptr;
        Entry result;
        if (here.sealed) {
            result = withSince(here.entry, one.entry.since);
            if (beliefBytes(here.entry) != beliefBytes(one.entry))
                putAside(onlyIn(one.entry, here.entry, before), row, true);
        } else if (row.sealedThere) {
            result = withSince(one.entry, here.entry.since);
            putAside(onlyIn(here.entry, one.entry, before), row, false);
        } else {
            MergedEntry both = mergeEntries(before, here.entry, one.entry);
            row.conflicts = both.conflicts;
            result = std::move(both.entry);
        }
        const std::string bytes = documentBytes(result);
        const bool mine = sha256(bytes) == here.digest;
        row.fate = mine                           ? BundleFate::Unchanged
                   : sha256(bytes) == theirDigest ? BundleFate::Theirs
                                                  : BundleFate::Merged;
        rememberMerged(one, here, bytes, theirDigest);
        return result;
    }

    /// Where both sides merge what both sent, both come to the same version without telling each other.
    void rememberMerged(const BundleContent::One& one, const HereNow& here, const std::string& bytes,
                        const Digest& theirDigest)
    {
        const auto sent = std::ranges::find(here.versions, here.digest, &SharedVersion::digest);
        const Digest digest = sha256(bytes);
        if (sent == here.versions.end() || digest == here.digest || digest == theirDigest) return;
        m_plan.taken.versions.push_back({one.entry.id, std::max(sent->atMs, m_content.at.utcMs) + 1, bytes});
    }

    /// Words that a seal leaves no place for become a note: theirs a comment by them, one's own a private note.
    void putAside(const std::vector<PlacedText>& texts, BundleRow& row, bool theirs)
    {
        if (texts.empty()) return;
        std::string text =
            theirs ? "Written elsewhere, after this was sealed here:" : "Written here before this came in sealed:";
        for (const PlacedText& placed : texts) text += fmt::format("\n{}: {}", placed.where, placed.text);
        Entry entry;
        entry.id = contentId({"put aside", row.entry, text});
        if (m_journal.find(entry.id)) return;
        entry.created = m_content.at;
        Note note;
        note.about = row.entry;
        note.text = text;
        note.isPrivate = !theirs;
        if (theirs) note.by = m_plan.taken.source;
        entry.belief = std::move(note);
        m_plan.taken.entries.push_back({std::move(entry), false});
        ++row.putAside;
    }

    const BundleContent& m_content;
    const Journal& m_journal;
    JournalSharing m_sharing;
    std::map<Id, std::vector<SealRecord>> m_records;
    BundlePlan m_plan;
};

} // namespace

BundlePlan planBundle(const BundleContent& content, const Journal& journal, const std::string& source,
                      const BulkWatch& watch)
{
    return BundlePlanner(content, journal, source).plan(watch);
}

} // namespace soundings
