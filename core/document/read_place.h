// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/field_rule.h"
#include "core/support/error.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace soundings {

/// An Error{Input} that also says where: what stands at `pointer` (or misses there) is refused.
class ReadRefusal : public Error {
public:
    ReadRefusal(std::string message, std::string pointer)
        : Error(ErrorKind::Input, std::move(message)), m_pointer(std::move(pointer))
    {
    }
    [[nodiscard]] const std::string& pointer() const noexcept { return m_pointer; }

private:
    std::string m_pointer;
};

/// Where a reader is in a document, and the one place that words what it does not accept there.
class ReadPlace {
public:
    ReadPlace(std::string_view source, std::string pointer) : m_source(source), m_pointer(std::move(pointer)) {}

    void enter(std::string_view member);
    void enter(std::size_t index);
    void leave();

    /// "X must be {expected}, but is {value}".
    [[noreturn]] void failExpected(std::string_view expected, const nlohmann::json& value) const;
    /// "X is missing; it must be {expected}".
    [[noreturn]] void failMissing(std::string_view expected) const;
    /// "X {predicate}".
    [[noreturn]] void fail(std::string_view predicate) const;
    /// "X is {value}, which this version does not know"; throws Error{Foreign}.
    [[noreturn]] void failForeign(const nlohmann::json& value) const;

    void requireObject(const nlohmann::json& value) const;
    void requireList(const nlohmann::json& value) const;
    [[nodiscard]] std::string text(const nlohmann::json& value) const;
    [[nodiscard]] std::string id(const nlohmann::json& value, const FieldRule& rule) const;
    [[nodiscard]] bool yesOrNo(const nlohmann::json& value) const;
    [[nodiscard]] double number(const nlohmann::json& value, const FieldRule& rule) const;
    [[nodiscard]] int wholeNumber(const nlohmann::json& value, const FieldRule& rule) const;

private:
    [[nodiscard]] std::string here() const;

    std::string m_source;
    std::string m_pointer;
};

/// Enters a member or an item for the length of a scope.
class ReadStep {
public:
    template <typename Step>
    ReadStep(ReadPlace& place, Step step) : m_place(place)
    {
        m_place.enter(step);
    }
    ReadStep(const ReadStep&) = delete;
    ReadStep& operator=(const ReadStep&) = delete;
    ~ReadStep() { m_place.leave(); }

private:
    ReadPlace& m_place;
};

} // namespace soundings
