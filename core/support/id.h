// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace soundings {

/// A UUID in lower-case text form; identifies entries and the items of their lists.
using Id = std::string;

/// Where new identifiers come from, so that tests and the sample journal get the same ones each time.
class IdSource {
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual Id next() = 0;
};

/// Random version-4 UUIDs from the operating system's generator.
class RandomIds final : public IdSource {
public:
    [[nodiscard]] Id next() override;
};

/// Version-4 shaped UUIDs derived from a seed; the same sequence on every machine.
class SeededIds final : public IdSource {
public:
    explicit SeededIds(std::uint64_t seed) : m_state(seed) {}
    [[nodiscard]] Id next() override;

private:
    std::uint64_t m_state;
};

/// True for the text form of a UUID (8-4-4-4-12 lower-case hex digits).
[[nodiscard]] bool isId(std::string_view text);

} // namespace soundings
