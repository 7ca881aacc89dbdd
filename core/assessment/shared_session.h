// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coaching/session_agenda.h"
#include "core/model/entry.h"
#include "core/support/say.h"
#include "core/tenacity/commitments.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// What all who are in a session may see of it, as text: the only thing that a shared screen and a summary are made of.
/// It has no place for private notes, for forms from before the session, and for answers before their reveal.
struct SharedSession {
    struct Agenda {
        std::string text;
        Id source;
        std::optional<double> minutes;
        bool done = false;

        bool operator==(const Agenda&) const = default;
    };
    struct Card {
        Id id;
        std::string text;
        std::string note;
        std::optional<double> minutes;

        bool operator==(const Card&) const = default;
    };
    struct Answered {
        std::string who;
        std::string first;  ///< in words; empty where not answered or not revealed
        std::string second; ///< likewise

        bool operator==(const Answered&) const = default;
    };
    struct Round {
        Id id;
        std::string question;
        std::vector<Answered> answers; ///< none before the first reveal
        std::string first;             ///< what the first turn shows, in a sentence
        std::string second;            ///< likewise; empty where it has not begun
        std::string moved;             ///< what talking changed

        bool operator==(const Round&) const = default;
    };

    std::string title;
    std::optional<Date> date;
    std::vector<Participant> participants;
    std::string worthIt;
    std::vector<Agenda> agenda;
    std::vector<Card> cards;
    std::vector<Round> rounds;
    std::vector<CommitmentHistory> commitments;
    std::string taking;
};

/// Of an entry that is a session.
[[nodiscard]] SharedSession sharedMatterOf(const Entry& session, const Translate& translate = {});

/// What somebody answered, in words: "20 to 50, most likely 30 days", a choice, a text; with the reason where there is one.
[[nodiscard]] std::string answerInWords(const RoundAnswer& answer, const SessionRound& round,
                                        const Translate& translate = {});

/// Why something is proposed for the hour, in one sentence.
[[nodiscard]] std::string becauseOf(const ProposedItem& item, Date today, const Translate& translate = {});

/// The entry as it leaves the journal for somebody else: without what people wrote before a session, which is between them
/// and who asked, and without whom questionnaires went to and their secret numbers, which are for who asked alone: whoever
/// has such a number could write an answer. Others stay as they are.
[[nodiscard]] Entry asItLeaves(Entry entry);

/// A new session of an engagement (empty for none): today, with those who were in the last one. `last` may be null.
[[nodiscard]] Entry newSession(const Entry* last, const Id& engagement, const Instant& now, Date today, IdSource& ids);

/// Whether nothing was written into a session yet, but when, with whom and of which engagement it is.
[[nodiscard]] bool isUntouched(const Entry& session);

/// A new engagement, to be filled.
[[nodiscard]] Entry newEngagement(std::string client, const Instant& now, IdSource& ids);

} // namespace soundings
