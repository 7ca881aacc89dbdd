// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/asking.h"
#include "core/model/commitment.h"
#include "core/model/due_kind.h"
#include "core/model/range.h"

#include <vector>

namespace soundings {

/// Somebody who is in a session.
struct Participant {
    Id id;
    std::string name;
    std::string role; ///< "founder", "coach", "sales": printed instead of the name where that is asked for
    Extra extra;

    bool operator==(const Participant&) const = default;
};

/// One thing to talk about.
struct AgendaItem {
    Id id;
    std::string text;
    Id source;                     ///< the entry that it is about; empty = none
    std::optional<double> minutes; ///< blank = as long as it takes
    bool done = false;
    Extra extra;

    bool operator==(const AgendaItem&) const = default;
};

/// A question that is shown large, with what was said to it. Private notes to it are entries of their own.
struct SessionCard {
    Id id;
    std::string question; ///< its id in the set that it came from; empty = one's own
    std::string text;
    std::string note; ///< shared
    std::optional<double> minutes;
    Extra extra;

    bool operator==(const SessionCard&) const = default;
};

/// How the question of a blind round is answered.
enum class RoundKind { Range, Choice, Text };

/// One of the answers that a round offers.
struct RoundChoice {
    Id id;
    std::string text;
    Extra extra;

    bool operator==(const RoundChoice&) const = default;
};

/// What one participant answers: the member that the round's kind has.
struct RoundAnswer {
    Id id;
    Id participant;
    std::optional<Range> range;
    Id choice;
    std::string text; ///< of a short text; beside a range or a choice the reason
    std::optional<Instant> at;
    Extra extra;

    bool operator==(const RoundAnswer&) const = default;
};

/// A question that everyone answers without seeing the others: estimate, talk, estimate again. Both rounds are kept.
struct SessionRound {
    Id id;
    std::string question;
    RoundKind kind = RoundKind::Range;
    std::string unit; ///< of a range
    std::vector<RoundChoice> choices;
    std::vector<RoundAnswer> first;
    std::optional<Instant> revealed; ///< blank = the first answers are out of sight
    std::vector<RoundAnswer> second;
    std::optional<Instant> revealedAgain; ///< blank = the second answers are out of sight
    Extra extra;

    bool operator==(const SessionRound&) const = default;

    [[nodiscard]] bool hidesFirst() const { return !revealed && !first.empty(); }
    [[nodiscard]] bool hidesSecond() const { return !revealedAgain && !second.empty(); }
};

/// Something due that went out with the form before the session.
struct CarriedItem {
    Id id;
    DueKind kind = DueKind::Commitment; ///< a commitment or a prediction
    Id entry;
    Id item;
    std::string text;
    std::optional<Date> due;
    Extra extra;

    bool operator==(const CarriedItem&) const = default;
};

/// What was answered to one of them.
struct CarriedAnswer {
    Id item;            ///< a CarriedItem of the session
    std::string answer; ///< "kept", "not_kept", "not_needed", "open"; of a prediction "yes", "no", "open"
    Extra extra;

    bool operator==(const CarriedAnswer&) const = default;
};

/// What somebody wrote before the session: only they and who asked have read it.
struct SessionForm {
    Id id;
    std::string person;
    std::string function;
    std::string issue;    ///< what is the issue
    std::string myPart;   ///< what did I do to help create it
    std::string proposal; ///< what do I propose
    std::vector<CarriedAnswer> carried;
    Id asking;
    std::optional<Instant> at;
    Extra extra;

    bool operator==(const SessionForm&) const = default;
};

/// An hour together, from what would make it worth it to what is taken away. All of it may be seen by all who are in it.
struct Session {
    Id engagement; ///< empty = none
    std::optional<Date> date;
    std::vector<Participant> participants;
    std::string worthIt; ///< what would make this hour worth it
    std::vector<AgendaItem> agenda;
    std::vector<SessionCard> cards;
    std::vector<SessionRound> rounds;
    std::vector<Commitment> commitments;
    std::string taking; ///< what are you taking with you
    std::vector<CarriedItem> carried;
    std::vector<Asking> askings;
    std::vector<SessionForm> forms;
    std::vector<std::string> tags;
    Extra extra;

    bool operator==(const Session&) const = default;
};

} // namespace soundings
