// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bundle_content.h"

#include "core/assessment/covering.h"
#include "core/assessment/shared_session.h"
#include "core/document/document.h"
#include "core/journal/verify_entry.h"
#include "core/support/cancelled.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

namespace soundings {
namespace {

using Json = nlohmann::json;

constexpr int contentFormat = 1;

Json contentJson(const Instant& at)
{
    return {{"utc", at.utcMs}, {"zone", at.zone}};
}

Json contentJson(const SealRecord& record)
{
    return {{"number", record.number}, {"kind", record.kind},          {"entry", record.entry},
            {"item", record.item},     {"at", contentJson(record.at)}, {"back", record.clockWentBack},
            {"bytes", record.bytes}};
}

Json contentJson(const ChainAnchor& anchor)
{
    return {{"journal", anchor.journal},
            {"number", anchor.number},
            {"head", hexOf(viewOf(anchor.head))},
            {"at", contentJson(anchor.at)},
            {"signature", hexOf(viewOf(anchor.signature))}};
}

/// What somebody has of other people's journals, countersigned: each knows its owner's chain only from the owner.
Json countersigned(const JournalSharing& sharing, const Own& own, const Instant& now)
{
    Json list = Json::array();
    for (const ForeignChain& chain : sharing.chains()) {
        if (chain.hashes.empty()) continue;
        ChainAnchor anchor;
        anchor.journal = chain.journal;
        anchor.number = static_cast<std::int64_t>(chain.hashes.size()) - 1;
        anchor.head = chain.hashes.back();
        anchor.at = now;
        anchor.by = own.keys.open();
        anchor.signature = own.keys.sign(anchorText(anchor));
        list.push_back(contentJson(anchor));
    }
    return list;
}

class ContentMaker {
public:
    ContentMaker(const Journal& journal, const Instant& now) : m_journal(journal), m_sharing(journal), m_now(now) {}

    void add(const Id& id)
    {
        Entry entry = m_journal.load(id);
        const auto* note = std::get_if<Note>(&entry.belief);
        if (note != nullptr && note->isPrivate)
            throw Error(
                ErrorKind::Input,
                fmt::format("{} is a private note, and private notes never leave the journal.", id.substr(0, 8)));
        if (!m_ids.insert(id).second) return;
        note != nullptr ? ++m_made.comments : ++m_made.entries;
        put(std::move(entry));
        for (Entry& about : m_journal.notesAbout(id)) {
            const auto* comment = std::get_if<Note>(&about.belief);
            if (comment == nullptr || comment->isPrivate || !m_ids.insert(about.id).second) continue;
            ++m_made.comments;
            put(std::move(about));
        }
    }

    MadeContent finish(const Own& own, const std::string& message)
    {
        const std::vector<Digest> hashes = m_sharing.chainHashes();
        if (hashes.empty())
            throw Error(ErrorKind::Storage,
                        "The chain of seals is damaged, so nothing can be sent; verify the journal.");
        std::string chain;
        chain.reserve(64 * hashes.size());
        for (const Digest& hash : hashes) chain += toHex(hash);
        m_made.head = {m_journal.journalId(), static_cast<std::int64_t>(hashes.size()) - 1, hashes.back()};
        m_made.bytes = Json{{"format", contentFormat},
                            {"from", own.name},
                            {"message", message},
                            {"at", contentJson(m_now)},
                            {"chain", std::move(chain)},
                            {"entries", std::move(m_entries)},
                            {"records", std::move(m_records)},
                            {"anchors", countersigned(m_sharing, own, m_now)}}
                           .dump();
        return std::move(m_made);
    }

private:
    void put(Entry entry)
    {
        Covering voices; // what a due date covers goes along: it is covered on the other side as well
        voices.voices = coveringOf(entry, false, localDate(m_now)).voices;
        if (voices.any()) {
            entry = asCovered(std::move(entry), voices);
            ++m_made.hidden;
        }
        // What was sealed goes as it was sealed, or it would not verify; nobody's answer is taken to it any more. A seal that
        // was taken back stays at home with what it held.
        const auto records = m_sharing.recordsOf(entry.id);
        const bool sealed = standingSeal(records).has_value();
        if (!sealed) entry = asItLeaves(std::move(entry));
        std::string document = documentBytes(entry);
        Json known = Json::array();
        for (const SharedVersion& version : m_sharing.versionsOf(entry.id, false))
            known.push_back({toHex(version.digest), version.atMs});
        if (sealed) {
            for (const SealRecord& record : records) m_records.push_back(contentJson(record));
            ++m_made.sealed;
        }
        m_made.versions.push_back({entry.id, m_now.utcMs, document});
        m_entries.push_back({{"document", std::move(document)}, {"known", std::move(known)}});
    }

    const Journal& m_journal;
    JournalSharing m_sharing;
    Instant m_now;
    MadeContent m_made;
    std::set<Id> m_ids;
    Json m_entries = Json::array();
    Json m_records = Json::array();
};

class ContentReader {
public:
    ContentReader(const OpenedBundle& bundle, std::string_view name) : m_bundle(bundle), m_name(name) {}

    BundleContent read()
    {
        JsonLimits limits;
        limits.maxBytes = largestBundle;
        limits.advice = "Ask for it again.";
        const Json json = parseJson(m_bundle.content, m_name, limits);
        try {
            const int format = json.at("format").get<int>();
            if (format > contentFormat)
                throw Error(
                    ErrorKind::Foreign,
                    fmt::format("“{}” was made by a newer Soundings; bring this one up to date to open it.", m_name));
            m_content.from = json.at("from").get<std::string>();
            m_content.message = json.at("message").get<std::string>();
            m_content.at = instantIn(json.at("at"));
            chain(json.at("chain").get_ref<const std::string&>());
            for (const Json& item : json.at("entries")) entry(item);
            for (const Json& item : json.at("records")) record(item);
            for (const Json& item : json.at("anchors")) m_content.anchors.push_back(anchorIn(item));
        } catch (const Json::exception&) {
            refuse("is not made as bundles are");
        }
        return std::move(m_content);
    }

private:
    [[noreturn]] void refuse(std::string_view what) const
    {
        throw Error(ErrorKind::Input,
                    fmt::format("“{}” {}, although its sender signed it; nothing of it was taken. Ask for "
                                "it again.",
                                m_name, what));
    }

    static Instant instantIn(const Json& json)
    {
        return {json.at("utc").get<std::int64_t>(), json.at("zone").get<std::string>()};
    }

    ChainAnchor anchorIn(const Json& json) const
    {
        ChainAnchor anchor;
        anchor.journal = json.at("journal").get<std::string>();
        anchor.number = json.at("number").get<std::int64_t>();
        anchor.head = arrayOf<32>(bytesOfHex(json.at("head").get<std::string>(), 32));
        anchor.at = instantIn(json.at("at"));
        anchor.by = m_bundle.sender;
        anchor.signature = arrayOf<64>(bytesOfHex(json.at("signature").get<std::string>(), 64));
        return anchor;
    }

    void chain(const std::string& hex)
    {
        ForeignChain& chain = m_content.chain;
        chain.journal = m_bundle.head.journal;
        chain.sender = senderOf(m_bundle.sender);
        chain.at = m_content.at;
        const std::string bytes = bytesOfHex(hex, hex.size() / 2);
        for (std::size_t at = 0; at + 32 <= bytes.size(); at += 32)
            chain.hashes.push_back(arrayOf<32>(std::string_view(bytes).substr(at, 32)));
        const bool whole = !bytes.empty() && bytes.size() % 32 == 0 && isId(chain.journal);
        if (!whole || chain.hashes.back() != m_bundle.head.head ||
            static_cast<std::int64_t>(chain.hashes.size()) != m_bundle.head.number + 1)
            refuse("says otherwise within than without how long its journal’s chain is");
    }

    void entry(const Json& json)
    {
        BundleContent::One one;
        one.document = json.at("document").get<std::string>();
        one.entry = readEntry(one.document, m_name);
        for (const Json& version : json.at("known"))
            one.known.emplace_back(arrayOf<32>(bytesOfHex(version.at(0).get<std::string>(), 32)),
                                   version.at(1).get<std::int64_t>());
        if (!m_ids.insert(one.entry.id).second) refuse("holds an entry twice");
        m_content.entries.push_back(std::move(one));
    }

    void record(const Json& json)
    {
        SealRecord record;
        record.number = json.at("number").get<std::int64_t>();
        record.kind = json.at("kind").get<std::string>();
        record.entry = json.at("entry").get<std::string>();
        record.item = json.at("item").get<std::string>();
        record.at = instantIn(json.at("at"));
        record.clockWentBack = json.at("back").get<bool>();
        record.bytes = json.at("bytes").get<std::string>();
        const auto& hashes = m_content.chain.hashes;
        const auto at = static_cast<std::size_t>(record.number);
        if (record.number < 0 || at >= hashes.size() || !m_ids.contains(record.entry))
            refuse("holds a seal that belongs to nothing in it");
        if (at > 0) record.previous = hashes[at - 1];
        closeRecord(m_content.chain.journal, record);
        if (record.hash != hashes[at])
            throw Error(
                ErrorKind::Verify,
                fmt::format("Record {} in “{}” is not what its journal’s chain says was sealed there; nothing of it "
                            "was taken. Ask its sender to verify their journal.",
                            record.number, m_name));
        m_content.records.push_back(std::move(record));
    }

    const OpenedBundle& m_bundle;
    std::string_view m_name;
    BundleContent m_content;
    std::set<Id> m_ids;
};

} // namespace

std::string senderOf(const PublicKeys& keys)
{
    return std::string(viewOf(keys.sealing)) + std::string(viewOf(keys.signing));
}

MadeContent makeContent(const Journal& journal, const std::vector<Id>& ids, const Own& own, const std::string& message,
                        const Instant& now, const BulkWatch& watch)
{
    MadeContent made;
    JournalSharing(journal).readTogether([&] {
        ContentMaker maker(journal, now);
        std::size_t done = 0;
        for (const Id& id : ids) {
            if (watch.stop.stop_requested()) throw Cancelled();
            maker.add(id);
            if (watch.tell) watch.tell(++done, ids.size());
        }
        made = maker.finish(own, message);
    });
    return made;
}

BundleContent readContent(const OpenedBundle& bundle, std::string_view name)
{
    return ContentReader(bundle, name).read();
}

} // namespace soundings
