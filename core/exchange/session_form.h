// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/questionnaire.h"
#include "core/journal/journal.h"
#include "core/model/entry.h"

#include <cstddef>
#include <string>

namespace soundings {

/// The last day for answers where nothing else is said: in two weeks; before a session that is to come, its day.
[[nodiscard]] Date lastDayToAnswer(const Entry& entry, Date today);

// The form before a session: what is the issue, what did I do to help create it, what do I propose; what became of what is
// due; and, unseen by the others, the blind rounds of the session.

/// Notes in a session what goes out with its form: open commitments and predictions that are due. Nothing for others.
void carryDue(Entry& entry, const Journal& journal, Date today, IdSource& ids);

/// What stands above the questions unless it is written otherwise.
[[nodiscard]] std::string sessionIntroduction(const Session& session);

/// Adds the questions. Rounds that were revealed since keep theirs, so that an answer that comes late is told from a wrong
/// one.
void askSession(QuestionnaireForm& form, const Session& session);

/// What of answers belongs to the form. Found by the name of its first argument wherever answers are taken.
void fill(SessionForm& form, const AnswerFile& file);

/// What of answers belongs to blind rounds: the first turn of those that are not revealed. Whoever answers and is not among
/// the participants becomes one. A range that cannot be read is kept as text.
void takeRounds(Session& session, const AnswerFile& file, IdSource& ids);

/// How many of them ask for a number and have words that are none: said when they come, as nobody sees them for long.
[[nodiscard]] std::size_t numbersInWords(const Session& session, const AnswerFile& file);

} // namespace soundings
