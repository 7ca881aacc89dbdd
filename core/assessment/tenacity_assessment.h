// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"
#include "core/tenacity/pursuit.h"
#include "core/tenacity/verdict.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// How many imperatives a journal can stand before the program asks which would be given up.
inline constexpr std::size_t usualImperativeLimit = 3;

/// What the assessment of a pursuit depends on beside the entry.
struct TenacityInput {
    Date today{std::chrono::year{1970}, std::chrono::month{1}, std::chrono::day{1}};
    const Assessment* lens = nullptr; ///< of the same entry; null: not known, and CAN's floors fire nothing
    std::size_t imperatives = 0;      ///< standing ones in the journal, this one among them
    std::size_t limit = usualImperativeLimit;
    const QuestionSets* questions = nullptr; ///< null = standardQuestions()
    Translate translate;
};

/// What the MUST answers alone make of a pursuit: imperative where MUST of the aim holds on two thirds of readings or
/// more, bet where on one third or less; blank between, and while the answers do not say.
struct DerivedKind {
    std::optional<TenacityKind> kind;
    std::optional<double>
        pMust;              ///< share of readings on which MUST of the aim holds; blank while too little is answered
    bool byTrigger = false; ///< one reason alone, with consequence and outside voice, carries it

    bool operator==(const DerivedKind&) const = default;
};

struct SignpostRow {
    Id id;
    std::string state;
    SignpostKind kind = SignpostKind::Threshold;
    std::optional<CeilingOn> ceilingOn;
    std::optional<Date> due; ///< as amended
    bool overdue = false;    ///< its date is past and nobody has read it since
    int daysOver = 0;        ///< days since its date where overdue
    int moved = 0;           ///< amendments
    std::optional<SignpostReading>
        reading; ///< since its date was last moved: its number's place, else the word entered
    std::optional<double> value;
    std::string unit;
    std::optional<Date> readOn;
    std::optional<SignpostReading> whereFirstStood; ///< the same number before any amendment; blank where not moved
    std::string band;     ///< "Worked at 12 customers; stop at 8; grey between."; empty without numbers
    std::string agreed;   ///< text of the window of bad numbers that the reading lies in; empty = none
    std::string sentence; ///< how it stands
    std::string pointer;

    bool operator==(const SignpostRow&) const = default;
};

struct TacticRow {
    Id id;
    std::string hypothesis;
    std::string option; ///< title; empty where it is none of the decision's
    std::optional<Date> start;
    std::optional<Date> end;
    bool running = false;
    std::optional<int> days;
    std::string price;
    std::string taught;
    std::optional<bool> signalMoved; ///< as written at its end, else as its looks say; blank = nobody said
    std::string sentence;
    std::string pointer;

    bool operator==(const TacticRow&) const = default;
};

struct LookRow {
    Date on{};
    std::string sentence; ///< its readings
    std::string agreed;   ///< as in SignpostRow, where no signal moved
    std::string pointer;

    bool operator==(const LookRow&) const = default;
};

struct ReclassificationRow {
    Date on{};
    std::optional<TenacityKind> from; ///< blank = nothing had been said
    TenacityKind to = TenacityKind::Bet;
    std::string reason;
    std::string pointer;

    bool operator==(const ReclassificationRow&) const = default;
};

/// One sign of holding on for the wrong reasons, found in the entry's own words.
struct TenacityWarning {
    Finding finding;        ///< code "tenacity.escalation.…", with its place
    std::string seenIn;     ///< what it was read from: the sentence, or what happened
    std::string literature; ///< where the sign is known from

    bool operator==(const TenacityWarning&) const = default;
};

/// All that can be said of something pursued.
struct TenacityAssessment {
    DerivedKind derived;
    std::optional<TenacityKind> label; ///< the founder's, as it stands now
    std::string kindSentence;          ///< a mismatch is said plainly
    TenacityFacts facts;
    TenacityResult result;
    std::string sentence;         ///< "Change the tactic, one at a time: …"
    std::string rests;            ///< everyday readings, or worked through
    std::vector<Because> because; ///< the facts that fired the row, with their places
    std::optional<VerdictFlip> flip;
    std::string wouldChange; ///< the nearest change of one fact that gives another verdict; empty where none does
    bool workedThrough = false;
    std::vector<TenacityWarning> warnings;
    std::vector<Finding> findings;
    std::vector<SignpostRow> signposts;
    std::vector<TacticRow> tactics;
    std::vector<LookRow> looks;
    std::vector<ReclassificationRow> history;
    bool dropped = false; ///< then nothing is judged any more

    bool operator==(const TenacityAssessment&) const = default;
};

/// Whether it is treated as something pursued: a label, a tactic, a look, or what else only that has. Signposts alone do
/// not make it one.
[[nodiscard]] bool isPursued(const Entry& entry);

/// The one way from an entry to the verdict on a pursuit and the sentences that say it (methods.md section 8). Pure;
/// entries that are not decisions give an empty assessment.
[[nodiscard]] TenacityAssessment assessTenacity(const Entry& entry, const TenacityInput& input);

/// Where a number lies on a signpost, whichever way is better; blank where its thresholds do not say.
[[nodiscard]] std::optional<SignpostReading> placeOf(const Signpost& signpost, double value);

/// "Imperative" or "Bet"; the verdict as an order to oneself; and the stable words of JSON (decide_what_it_is, …).
[[nodiscard]] std::string nameOf(TenacityVerdict verdict, std::optional<TenacityKind> kind,
                                 const Translate& translate = {});
[[nodiscard]] const char* wordOf(TenacityVerdict verdict);
[[nodiscard]] const char* wordOf(TenacityKind kind);

} // namespace soundings
