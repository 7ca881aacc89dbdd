// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/seal_record.h"

#include "core/document/document.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace soundings {
namespace {

constexpr std::string_view sealDomain = "soundings-seal-1";

void appendBigEndian(std::string& out, std::uint64_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) out += static_cast<char>((value >> shift) & 0xffU);
}

void appendMeasured(std::string& out, std::string_view part)
{
    appendBigEndian(out, part.size(), 8);
    out += part;
}

std::string_view asText(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

Digest digestFromHex(std::string_view hex)
{
    const auto nibble = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
    Digest digest{};
    for (std::size_t i = 0; i < digest.size() && 2 * i + 1 < hex.size(); ++i)
        digest[i] = static_cast<unsigned char>((nibble(hex[2 * i]) << 4U) | nibble(hex[2 * i + 1]));
    return digest;
}

} // namespace

Leaves leavesOfRecord(const SealRecord& record)
{
    Leaves leaves;
    for (const auto& [pointer, hex] : leavesOf(record.bytes)) leaves.emplace(pointer, digestFromHex(hex));
    // Members of the record get leaves as well, so that a change to one of them can be named; they carry no slash.
    leaves["number"] = sha256(std::to_string(record.number));
    leaves["kind"] = sha256(record.kind);
    leaves["entry"] = sha256(record.entry);
    leaves["item"] = sha256(record.item);
    leaves["at"] = sha256(std::to_string(record.at.utcMs));
    leaves["zone"] = sha256(record.at.zone);
    leaves["clock"] = sha256(record.clockWentBack ? "back" : "forward");
    leaves["previous"] = sha256(asText(record.previous));
    leaves["bytes"] = sha256(record.bytes);
    return leaves;
}

std::string encodeLeaves(const Leaves& leaves)
{
    std::string out;
    for (const auto& [name, digest] : leaves) {
        appendBigEndian(out, name.size(), 4);
        out += name;
        out += asText(digest);
    }
    return out;
}

Leaves decodeLeaves(std::string_view encoded)
{
    const auto damaged = [] { return Error(ErrorKind::Input, "The list of leaves of a seal cannot be read."); };
    Leaves leaves;
    while (!encoded.empty()) {
        if (encoded.size() < 4) throw damaged();
        std::size_t length = 0;
        for (std::size_t i = 0; i < 4; ++i) length = (length << 8U) | static_cast<unsigned char>(encoded[i]);
        encoded.remove_prefix(4);
        Digest digest{};
        if (encoded.size() < digest.size() || length > encoded.size() - digest.size()) throw damaged();
        std::copy_n(encoded.begin() + static_cast<std::ptrdiff_t>(length), digest.size(), digest.begin());
        const bool inOrder = leaves.empty() || leaves.rbegin()->first < encoded.substr(0, length);
        if (!inOrder) throw damaged();
        leaves.emplace_hint(leaves.end(), encoded.substr(0, length), digest);
        encoded.remove_prefix(length + digest.size());
    }
    return leaves;
}

Digest hashOfRecord(const std::string& journalId, const SealRecord& record, std::string_view encodedLeaves)
{
    std::string input;
    input.reserve(encodedLeaves.size() + 200);
    appendMeasured(input, sealDomain);
    appendMeasured(input, journalId);
    appendBigEndian(input, static_cast<std::uint64_t>(record.number), 8);
    appendBigEndian(input, static_cast<std::uint64_t>(record.at.utcMs), 8);
    appendMeasured(input, asText(record.previous));
    appendMeasured(input, encodedLeaves);
    return sha256(input);
}

void closeRecord(const std::string& journalId, SealRecord& record)
{
    record.leaves = encodeLeaves(leavesOfRecord(record));
    record.hash = hashOfRecord(journalId, record, record.leaves);
}

SealRecord genesisRecord(const std::string& journalId, const Instant& at)
{
    SealRecord genesis;
    genesis.kind = "genesis";
    genesis.at = at;
    genesis.bytes = canonicalJson({{"format", documentFormat}, {"journal", journalId}});
    closeRecord(journalId, genesis);
    return genesis;
}

std::string journalIdIn(const SealRecord& genesis)
{
    try {
        const auto document = parseJson(genesis.bytes, "genesis");
        const auto id = document.is_object() ? document.find("journal") : document.end();
        return id != document.end() && id->is_string() ? id->get<std::string>() : std::string();
    } catch (const Error&) {
        return {};
    }
}

std::string withdrawalBytes(const Id& entry, std::int64_t sealNumber)
{
    return canonicalJson({{"entry", entry}, {"seal", sealNumber}});
}

} // namespace soundings
