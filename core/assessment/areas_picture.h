// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace soundings {

/// A decision as the map lists it.
struct AreaDecision {
    Id entry;
    std::string title;
    std::string owner;
    bool sealed = false;
    bool imperative = false; ///< sealed, and pursued as one

    bool operator==(const AreaDecision&) const = default;
};

/// What makes a decision the matter of more than one area.
enum class CrossingBy {
    Constraint, ///< a constraint that has not moved is owned by another area, or by its owner
    Tag,        ///< a tag names another area
};

/// An open decision that concerns a second area, and so waits for management.
struct AreaCrossing {
    Id entry;
    std::string title;
    std::string from; ///< the area that it belongs to; empty where it names none
    std::string into; ///< the other one
    CrossingBy by = CrossingBy::Constraint;
    std::string what; ///< the constraint's text
    std::optional<Date> due;
    std::string pointer; ///< into the decision's document

    bool operator==(const AreaCrossing&) const = default;
};

/// Where a metric stands against its target.
enum class MetricStanding { Unknown, There, Missed };

struct AreaPicture {
    Id entry; ///< empty: decisions name it, and nobody has described it
    std::string name;
    std::string owner;
    std::string target;
    AreaMetric metric;
    MetricStanding standing = MetricStanding::Unknown;
    std::string metricSentence;     ///< empty where it has no metric
    std::vector<AreaDecision> open; ///< decisions, the imperatives among them
    std::size_t imperatives = 0;
    std::size_t waiting = 0; ///< crossings that it is part of
    std::vector<Pocket> pockets;
    std::size_t pocketsPast = 0; ///< of those: past the day on which they were to be looked at
    std::string sentence;        ///< all of it in words

    bool operator==(const AreaPicture&) const = default;
};

/// Something about areas that can be mended, and where it stands.
struct AreaFinding {
    Finding finding;
    Id entry;

    bool operator==(const AreaFinding&) const = default;
};

/// Who owns what, how it stands, and what waits for whoever unblocks: one sentence, then what it rests on.
struct AreasPicture {
    std::string sentence;
    std::vector<AreaPicture> areas; ///< by name
    std::vector<AreaCrossing> crossings;
    std::vector<AreaDecision> ownerless; ///< imperatives without an owner
    std::size_t withoutArea = 0;         ///< open decisions that name no area
    std::vector<AreaFinding> findings;

    bool operator==(const AreasPicture&) const = default;
};

/// Whether two names are of the same area or person: without white space around them, letters of ASCII in either case.
[[nodiscard]] bool isSameName(std::string_view a, std::string_view b);

/// Builds the picture from entries that come one at a time, areas before decisions.
class AreasBuilder {
public:
    explicit AreasBuilder(Date today, Translate translate = {}) : m_today(today), m_translate(std::move(translate)) {}

    void addArea(const Entry& entry);
    /// A decision that stands; `open`: it is a draft, was not reviewed yet or still has something due.
    void addDecision(const Entry& entry, bool sealed, bool open);
    [[nodiscard]] AreasPicture take();

private:
    AreaPicture* find(std::string_view name);
    AreaPicture& named(const std::string& name);
    /// The area that a constraint's owner names or owns; null where none, or several.
    const AreaPicture* ownedBy(const std::string& owner);
    void addCrossings(const Entry& entry, const std::string& from);
    void add(const char* code, Severity severity, const Id& entry, std::string pointer, std::string sentence);
    void judge(AreaPicture& area);
    void judgePockets(AreaPicture& area);
    [[nodiscard]] std::string metricSentenceOf(const AreaPicture& area) const;
    [[nodiscard]] std::string missingIn(const Pocket& pocket, const std::string& area, const std::string& what) const;
    [[nodiscard]] std::string sentenceOf(const AreaPicture& area) const;

    Date m_today;
    Translate m_translate;
    AreasPicture m_picture;
};

} // namespace soundings
