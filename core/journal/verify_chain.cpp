// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verify_chain.h"

#include "core/support/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace soundings {
namespace {

std::string phraseFor(const std::string& field)
{
    static const std::map<std::string, std::string> phrases = {
        {"number", "its number was changed"},
        {"kind", "the kind of its record was changed"},
        {"entry", "the entry it belongs to was changed"},
        {"item", "the item it belongs to was changed"},
        {"at", "its time was changed"},
        {"zone", "the time zone of its time was changed"},
        {"clock", "its mark about the clock was changed"},
        {"previous", "its link to the record before was changed"},
        {"bytes", "the sealed text was changed"},
        {"leaves", "the list of checksums of its parts was changed"},
        {"hash", "its own checksum was changed"},
    };
    const auto phrase = phrases.find(field);
    return phrase != phrases.end() ? phrase->second : fmt::format("{} in the sealed text was changed", field);
}

/// The leaves of a record, as far as they can be computed.
Leaves leavesAsFarAsReadable(const SealRecord& record)
{
    try {
        return leavesOfRecord(record);
    } catch (const Error&) {
        SealRecord withoutBytes = record;
        withoutBytes.bytes = "0";
        Leaves leaves = leavesOfRecord(withoutBytes);
        std::erase_if(leaves, [](const auto& leaf) { return leaf.first.empty() || leaf.first.front() == '/'; });
        leaves["bytes"] = sha256(record.bytes);
        return leaves;
    }
}

} // namespace

std::vector<std::string> differingLeaves(const Leaves& one, const Leaves& other)
{
    std::set<std::string> names;
    const auto collect = [&names](const Leaves& from, const Leaves& to) {
        for (const auto& [name, digest] : from) {
            const auto match = to.find(name);
            if (match == to.end() || match->second != digest) names.insert(name);
        }
    };
    collect(one, other);
    collect(other, one);
    return {names.begin(), names.end()};
}

ChainVerifier::ChainVerifier(std::string journalId, std::int64_t records)
    : m_journalId(std::move(journalId)), m_records(records)
{
}

void ChainVerifier::add(const SealRecord& record)
{
    if (m_links.empty()) settleJournalId(record);
    Link link;
    link.number = record.number;
    link.entry = record.entry;
    link.previous = record.previous;
    check(record, link);
    m_links.push_back(link);
    m_lastHash = record.hash;
    if (record.kind == "belief") {
        m_standing[record.entry] = link.number;
    } else if (record.kind == "withdrawal") {
        m_standing.erase(record.entry);
        ++m_withdrawn;
    }
}

void ChainVerifier::settleJournalId(const SealRecord& genesis)
{
    const std::string named = journalIdIn(genesis);
    if (named == m_journalId || named.empty()) return;
    // One of the two was changed: the true one is the one that the genesis' hash was made with.
    const bool genesisIsSound = hashOfRecord(named, genesis, genesis.leaves) == genesis.hash;
    m_problems.push_back({0,
                          {},
                          genesisIsSound ? "" : "bytes",
                          genesisIsSound ? "The journal’s own id was changed: its first record names another one."
                                         : "The first record of the journal was changed: it names another journal."});
    if (genesisIsSound)
        m_journalId = named;
    else
        m_damaged.insert(0);
}

std::int64_t ChainVerifier::trueNumber(const SealRecord& record, const Leaves& stored)
{
    const auto leaf = stored.find("number");
    if (leaf == stored.end() || leaf->second == sha256(std::to_string(record.number))) return record.number;
    if (m_numberLeaves.empty())
        for (std::int64_t number = 0; number <= m_records; ++number)
            m_numberLeaves.emplace(sha256(std::to_string(number)), number);
    const auto match = m_numberLeaves.find(leaf->second);
    return match != m_numberLeaves.end() ? match->second : record.number;
}

void ChainVerifier::check(const SealRecord& record, Link& link)
{
    Leaves stored;
    bool leavesReadable = true;
    try {
        stored = decodeLeaves(record.leaves);
    } catch (const Error&) {
        leavesReadable = false;
    }
    SealRecord asSealed = record;
    asSealed.number = link.number = trueNumber(record, stored);
    const Digest fromStored = hashOfRecord(m_journalId, asSealed, record.leaves);
    const Leaves actual = leavesAsFarAsReadable(record);
    const auto differing = differingLeaves(stored, actual);
    link.trusted = fromStored;
    if (fromStored == record.hash) {
        for (const std::string& field : differing) name(link, field);
        return;
    }
    // Either the hash or what it was made from was changed; see which of the two still agrees with the rest.
    if (hashOfRecord(m_journalId, asSealed, encodeLeaves(leavesAsFarAsReadable(asSealed))) == record.hash) {
        link.trusted = record.hash;
        name(link, "leaves");
        return;
    }
    bool hashExplained = false;
    if (!leavesReadable) {
        name(link, "leaves");
    } else {
        for (const std::string& field : differing) {
            name(link, field);
            const bool unresolvedNumber = field == "number" && link.number == record.number;
            hashExplained = hashExplained || field == "at" || field == "previous" || unresolvedNumber;
        }
        link.previousSound = std::find(differing.begin(), differing.end(), "previous") == differing.end();
    }
    if (hashExplained || !leavesReadable) link.trusted = record.hash;
    if (!hashExplained) name(link, "hash");
}

void ChainVerifier::name(const Link& link, const std::string& field, std::string sentence)
{
    m_damaged.insert(link.number);
    if (sentence.empty()) sentence = fmt::format("Seal {}: {}.", link.number, phraseFor(field));
    m_problems.push_back({link.number, link.entry, field, std::move(sentence)});
}

void ChainVerifier::finish(VerifyReport& report)
{
    std::stable_sort(m_links.begin(), m_links.end(), [](const Link& a, const Link& b) { return a.number < b.number; });
    std::int64_t expected = 0;
    const Link* before = nullptr;
    for (const Link& link : m_links) {
        if (before != nullptr && link.number == before->number) {
            name(link, "number", fmt::format("Seal {} is there twice.", link.number));
            continue;
        }
        // A number far away is one changed number, not millions of missing seals.
        constexpr std::int64_t mostNamed = 1000;
        for (std::int64_t missing = expected; missing < std::min(link.number, expected + mostNamed); ++missing) {
            m_damaged.insert(missing);
            m_problems.push_back({missing, {}, {}, fmt::format("Seal {} is missing from the chain.", missing)});
        }
        const bool follows = before != nullptr && before->number == link.number - 1;
        if (follows && link.previousSound && link.previous != before->trusted)
            name(*before, "hash",
                 fmt::format("Seal {} was written anew: seal {} carries another checksum of it.", before->number,
                             link.number));
        expected = link.number + 1;
        before = &link;
    }
    if (m_links.empty())
        m_problems.push_back({0, {}, {}, "The chain of seals is gone: not even its first record is there."});
    report.journalId = m_journalId;
    report.seals = m_links.empty() ? 0 : static_cast<std::int64_t>(m_links.size()) - 1;
    report.sealedDecisions = static_cast<std::int64_t>(m_standing.size());
    report.withdrawn = m_withdrawn;
    report.chainHead = toHex(m_lastHash);
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const VerifyProblem& a, const VerifyProblem& b) { return a.seal < b.seal; });
    report.problems.insert(report.problems.end(), std::make_move_iterator(m_problems.begin()),
                           std::make_move_iterator(m_problems.end()));
    m_problems.clear();
}

std::int64_t ChainVerifier::standingSealOf(const Id& entry) const
{
    const auto seal = m_standing.find(entry);
    return seal != m_standing.end() ? seal->second : 0;
}

} // namespace soundings
