// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/verify_entry.h"

#include "core/document/document.h"
#include "core/document/words.h"
#include "core/journal/verify_chain.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

/// The leaves that stand for parts of the text, of those that a record keeps; from its bytes where its list is damaged.
Leaves sealedPointers(const SealRecord& record)
{
    Leaves leaves;
    try {
        leaves = decodeLeaves(record.leaves);
    } catch (const Error&) {
        leaves = leavesOfRecord(record);
    }
    std::erase_if(leaves, [](const auto& leaf) { return !leaf.first.empty() && leaf.first.front() != '/'; });
    return leaves;
}

Leaves pointersOf(const std::string& bytes)
{
    SealRecord record;
    record.bytes = bytes;
    Leaves leaves = leavesOfRecord(record);
    std::erase_if(leaves, [](const auto& leaf) { return !leaf.first.empty() && leaf.first.front() != '/'; });
    return leaves;
}

class EntryCheck {
public:
    EntryCheck(const StoredEntry& entry, std::int64_t seal, std::vector<VerifyProblem>& problems)
        : m_entry(entry), m_seal(seal), m_problems(problems)
    {
    }

    void name(const std::string& field, const std::string& what)
    {
        m_problems.push_back({m_seal, m_entry.id, field, fmt::format("“{}”: {}.", m_entry.title, what)});
    }

    /// Names the parts of `bytes` that differ from what `record` froze.
    void compare(const SealRecord& record, const std::string& bytes, const std::string& prefix)
    {
        if (bytes == record.bytes) return;
        for (const std::string& pointer : differingLeaves(sealedPointers(record), pointersOf(bytes)))
            m_problems.push_back({record.number, m_entry.id, prefix + pointer,
                                  fmt::format("“{}”: {} is no longer what seal {} froze.", m_entry.title,
                                              prefix + pointer, record.number)});
    }

    void compareSince(const StandingSeal& seal, const Entry& entry)
    {
        for (std::size_t i = 0; i < std::max(seal.since.size(), entry.since.size()); ++i) {
            const std::string pointer = fmt::format("/since/{}", i);
            if (i >= seal.since.size()) {
                name(pointer, fmt::format("{} was added without being sealed", pointer));
            } else if (i >= entry.since.size()) {
                m_problems.push_back(
                    {seal.since[i].number, m_entry.id, pointer,
                     fmt::format("“{}”: what seal {} added is gone from it.", m_entry.title, seal.since[i].number)});
            } else {
                compare(seal.since[i], sinceBytes(entry.id, entry.since[i]), pointer);
            }
        }
    }

    void compareColumns(const Entry& entry)
    {
        if (entry.id != m_entry.id) name("/id", "its text carries another id than its row");
        if (entry.title != m_entry.title) name("/title", "the list shows another title than its text has");
        if (entry.created != m_entry.created) name("/created", "the list shows another date than its text has");
        if (areaOf(entry) != m_entry.area) name("/belief/frame/area", "the list shows another area than its text has");
        if (wordsOf(Type<Belief>{})[entry.belief.index()] != m_entry.kind)
            name("/kind", "the list shows another kind than its text has");
    }

    void compareStage(bool sealed, bool reviewed)
    {
        if (!sealed && m_entry.stage != Stage::Draft)
            name({}, "it is marked as sealed, but its seal is not in the chain");
        if (sealed && m_entry.stage == Stage::Draft) name({}, "it is sealed, but marked as a draft");
        if (sealed && m_entry.stage != Stage::Draft && (m_entry.stage == Stage::Reviewed) != reviewed)
            name({}, "its reviews and its stage do not agree");
    }

private:
    const StoredEntry& m_entry;
    std::int64_t m_seal;
    std::vector<VerifyProblem>& m_problems;
};

} // namespace

std::optional<StandingSeal> standingSeal(const std::vector<SealRecord>& records)
{
    std::optional<StandingSeal> standing;
    for (const SealRecord& record : records) {
        if (record.kind == "belief")
            standing = StandingSeal{record, {}};
        else if (record.kind == "withdrawal")
            standing.reset();
        else if (record.kind == "since" && standing)
            standing->since.push_back(record);
    }
    return standing;
}

void verifyEntry(const StoredEntry& entry, const std::optional<StandingSeal>& seal,
                 std::vector<VerifyProblem>& problems)
{
    EntryCheck check(entry, seal ? seal->belief.number : 0, problems);
    const std::size_t before = problems.size();
    try {
        if (seal) {
            auto document = parseJson(entry.document, entry.title);
            if (document.is_object()) document.erase("since");
            check.compare(seal->belief, canonicalJson(document), {});
        }
        const Entry read = readEntry(entry.document, entry.title);
        const bool reviewed = std::any_of(read.since.begin(), read.since.end(), [](const SinceItem& item) {
            return std::holds_alternative<Review>(item.what);
        });
        check.compareStage(seal.has_value(), reviewed);
        if (seal) check.compareSince(*seal, read);
        check.compareColumns(read);
    } catch (const std::exception&) {
        check.name({}, "its stored text is damaged and cannot be read");
    }
    if (problems.size() == before && sha256(entry.document) != entry.digest)
        check.name({}, "its stored text does not match its checksum");
}

} // namespace soundings
