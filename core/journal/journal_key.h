// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/secret.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace soundings {

/// How much work it is to derive a key, so that guessing passphrases is slow. The number stands in the file.
enum class KeyCost : std::uint8_t {
    Moderate = 1, ///< Argon2id with 256 MB and three passes: half a second
    Least = 2,    ///< as little as there is, for tests
};

/// The first 16 bytes of a locked journal, readable to everybody: "Sdgs", the number of the cost, three zeros, and eight
/// bytes of chance, which make the same passphrase another key in each file. One file holds all that its passphrase needs.
class KeySalt {
public:
    using Bytes = std::array<unsigned char, 16>;

    [[nodiscard]] static KeySalt fresh(KeyCost cost);
    /// None where the bytes do not begin a locked journal. Throws Error{Foreign} where a newer version locked it.
    [[nodiscard]] static std::optional<KeySalt> from(const Bytes& bytes);

    [[nodiscard]] const Bytes& bytes() const { return m_bytes; }
    [[nodiscard]] KeyCost cost() const { return static_cast<KeyCost>(m_bytes[4]); }
    bool operator==(const KeySalt&) const = default;

private:
    explicit KeySalt(const Bytes& bytes) : m_bytes(bytes) {}
    Bytes m_bytes;
};

/// What opens one locked journal: 32 bytes derived from its passphrase and its salt, in guarded memory. Shared by whoever
/// has the journal open, never written anywhere.
class JournalKey {
public:
    static constexpr std::size_t size = 32;

    /// Slow on purpose (KeyCost). Throws Error{Input} for an empty passphrase, Error{Internal} where memory is short.
    JournalKey(const Secret& passphrase, const KeySalt& salt);

    [[nodiscard]] const Secret& bytes() const { return m_bytes; }
    [[nodiscard]] const KeySalt& salt() const { return m_salt; }

    /// Encrypts a text that has to wait outside the journal, under a key of its own made from this one. The salt stands
    /// before it, so that the passphrase alone opens it again.
    [[nodiscard]] std::string sealed(std::string_view text) const;
    /// The text again; none where this key did not seal it or where it was changed.
    [[nodiscard]] std::optional<std::string> unsealed(std::string_view bytes) const;
    /// The salt of a sealed text; none for anything else.
    [[nodiscard]] static std::optional<KeySalt> saltOfSealed(std::string_view bytes);

private:
    [[nodiscard]] Secret keyForTexts() const;

    KeySalt m_salt;
    Secret m_bytes;
};

using SharedKey = std::shared_ptr<const JournalKey>;

} // namespace soundings
