// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/board.h"
#include "core/model/due_kind.h"
#include "core/model/since.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace soundings {

/// A decision that is open: it stands, and is a draft, not reviewed yet, or still has something due.
struct PortfolioLine {
    Id entry;
    std::string title;
    std::string area;
    std::string owner;
    bool draft = false;
    Standing standing = Standing::NotAskedYet;
    std::optional<Date> next; ///< the earliest date that waits
    DueKind nextKind = DueKind::Review;

    bool operator==(const PortfolioLine&) const = default;
};

/// The open decisions of one area.
struct PortfolioArea {
    Id entry;         ///< empty: decisions name it, and nobody has described it
    std::string name; ///< empty: those that name none
    std::string owner;
    std::size_t open = 0;
    std::size_t late = 0;                                ///< of them: a date has passed
    std::vector<std::pair<Standing, std::size_t>> stand; ///< how many stand where, in the order of the board

    bool operator==(const PortfolioArea&) const = default;
};

/// What somebody promised in a decision that stands, or in a session of no engagement for one of the open decisions: not ended,
/// and no review was written on its day or later.
struct PortfolioCommitment {
    Id entry;
    std::string title; ///< of the decision
    std::string text;
    std::string owner;
    std::optional<Date> due;

    bool operator==(const PortfolioCommitment&) const = default;
};

/// What became of commitments, in all decisions, and of those of sessions that belong to one that is open.
struct CommitmentsEnded {
    std::size_t kept = 0;
    std::size_t notKept = 0;
    std::size_t notNeeded = 0;

    bool operator==(const CommitmentsEnded&) const = default;
};

/// All that is decided, open and promised in a journal, for those who look at the whole: a board of directors, say.
struct Portfolio {
    std::vector<PortfolioLine> open;              ///< what waits longest first; without a date last
    BoardFigure board;                            ///< the first of them that are rated; a cloud stands for an entry
    std::vector<PortfolioCommitment> commitments; ///< the earliest first; without a date last
    CommitmentsEnded ended;
    std::size_t keptOut = 0; ///< open ones of sessions that belong to no open decision: between those who were there
    std::size_t withoutOwner = 0;     ///< open decisions that nobody owns
    std::vector<PortfolioArea> areas; ///< by name, those without one last; none where no area is described

    bool operator==(const Portfolio&) const = default;
};

/// Adds what one decision or session contributes to the commitments; sessions after all decisions. What was promised in the
/// session of an engagement is its coach's and client's alone, whatever it belongs to.
void addCommitmentsOf(Portfolio& portfolio, const Entry& entry);

/// Adds an area that is described.
void addAreaOf(Portfolio& portfolio, const Entry& area);

/// Counts the open decisions by area, where areas are described; others that decisions name are added.
void countAreas(Portfolio& portfolio, Date today);

/// How the open decisions of an area stand: "Do it: 2, Find a way: 1".
[[nodiscard]] std::string standingsOf(const PortfolioArea& area, const Translate& translate = {});

/// The entry's cloud: where the option that it stands by lies. Blank where no option is rated.
[[nodiscard]] std::optional<BoardCloud> cloudOf(const Entry& entry, const Assessment& assessment,
                                                const Translate& translate = {});

/// Puts lines and commitments in their order.
void sortPortfolio(Portfolio& portfolio);

/// The whole in one sentence or three, what is late first.
[[nodiscard]] std::string sentenceOf(const Portfolio& portfolio, std::size_t imperatives, Date today,
                                     const Translate& translate = {});
/// What is promised, and what became of commitments.
[[nodiscard]] std::string commitmentsSentence(const Portfolio& portfolio, Date today, const Translate& translate = {});

} // namespace soundings
