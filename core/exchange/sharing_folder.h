// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sharing_keys.h"
#include "core/support/date.h"
#include "core/support/digest.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// Somebody whom bundles are sent to and taken from.
struct Contact {
    std::string name;
    PublicKeys keys;
    std::optional<Date>
        compared; ///< when the fingerprint was compared by voice; blank = never, which is said at each use

    bool operator==(const Contact&) const = default;
};

/// Somebody else's signature over how long a journal's chain was and what its last hash was: what a journal cannot vouch for
/// itself, because whoever can write its file can write its chain anew.
struct ChainAnchor {
    std::string journal;
    std::int64_t number = 0;
    Digest head{};
    Instant at;
    PublicKeys by;
    Signature signature{};

    bool operator==(const ChainAnchor&) const = default;
};

/// What an anchor's holder signs.
[[nodiscard]] std::string anchorText(const ChainAnchor& anchor);
[[nodiscard]] bool isGenuine(const ChainAnchor& anchor);

/// A contact's card: a small text file with a name and two keys, signed by them.
[[nodiscard]] std::string writeCard(const std::string& name, const KeyPairs& keys);
/// Throws Error{Input} with one sentence; `source` names the file.
[[nodiscard]] Contact readCard(std::string_view text, std::string_view source);

/// Somebody's own name and keys.
struct Own {
    std::string name;
    KeyPairs keys;
};

/// The files beside the program's settings that sharing needs: one's own keys, contacts, and the anchors that others hold.
/// Each is read anew at each call and written whole (0600). Members throw Error{Storage}; Error{Input} for a damaged file,
/// which is never written over.
class SharingFolder {
public:
    explicit SharingFolder(std::string folder) : m_folder(std::move(folder)) {}

    /// None before the first use.
    [[nodiscard]] std::optional<Own> own() const;
    /// Makes one's own keys, or only gives them another name.
    Own setOwn(const std::string& name) const;

    [[nodiscard]] std::vector<Contact> contacts() const;
    [[nodiscard]] std::optional<Contact> contactOf(const PublicKeys& keys) const;
    /// The contact of that name, in either case of its letters, or of its only one that begins so; throws Error{NotFound}, Error{Input} for several.
    [[nodiscard]] Contact contactNamed(const std::string& name) const;
    /// Adds one; the same keys get the new name. Throws Error{Input} where another one has the name, or where it is oneself.
    void add(const Contact& contact) const;
    void setCompared(const PublicKeys& keys, std::optional<Date> on) const;
    void remove(const PublicKeys& keys) const;

    /// Anchors of a journal, oldest first.
    [[nodiscard]] std::vector<ChainAnchor> anchorsOf(const std::string& journal) const;
    /// Keeps those that are genuine and not there yet; how many that were.
    std::size_t keep(const std::vector<ChainAnchor>& anchors) const;

private:
    [[nodiscard]] std::string file(const char* name) const { return m_folder + "/" + name; }
    void write(const char* name, const std::string& bytes) const;
    void writeContacts(const std::vector<Contact>& contacts) const;
    [[nodiscard]] std::vector<ChainAnchor> anchors() const;

    std::string m_folder;
};

/// A name as people give it: one line, trimmed, at most 80 characters. Throws Error{Input} where nothing is left.
[[nodiscard]] std::string contactName(const std::string& typed);

} // namespace soundings
