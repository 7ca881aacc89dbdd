// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/questionnaire.h"
#include "core/model/entry.h"
#include "core/support/clock.h"

namespace soundings {

/// What the founder says of a questionnaire when it goes out.
struct AskingWords {
    std::string who;
    std::string introduction; ///< blank = standardIntroduction
};

/// Whether a questionnaire can be written about it: a decision, a diagnosis, a check-up.
[[nodiscard]] bool mayBeAskedAbout(const Entry& entry);

/// How long people have where nothing else is said, in days.
constexpr int daysToAnswer = 14;

/// A new questionnaire about an entry, noted in it: the id and the nonce by which its answers are known again. Throws
/// Error{Input} for an entry that nobody can be asked about: a note, an area.
[[nodiscard]] Asking noteAsking(Entry& entry, AskingWords words, std::optional<Date> until, const Instant& now,
                                IdSource& ids);

/// The same for a test whether its story is retold: what is shown is kept with it. Throws Error{Input} where there is no
/// headline to retell.
[[nodiscard]] Asking noteRetellAsking(Entry& entry, AskingWords words, std::optional<Date> until, const Instant& now,
                                      IdSource& ids);

/// What stands above the questions of that test unless the founder writes it. It says nothing of the story.
[[nodiscard]] std::string retellIntroduction();

/// Whether an asking is such a test, and no question to the team.
[[nodiscard]] bool isRetellAsking(const Entry& entry, const Id& asking);

/// What stands above the questions unless the founder writes it: the miss, the question to decide, or when one meets. Of an
/// entry that can be asked about.
[[nodiscard]] std::string standardIntroduction(const Entry& entry);

/// What is asked about an entry, in the founder's words: of a diagnosis why it isn't working, which cause one would name,
/// what being right would cost, where the answer points, what only they can see; of a decision for or against and why,
/// what would change one's mind, how sure, how likely each yes-or-no prediction is, and the card "we are about to do
/// something stupid because ..."; of a check-up how much of one's function the founder understands, and what they do not
/// see; of a session what session_form.h says; where a story is to be retold, the story as it was then, its headline in the
/// reader's words, the argument that stayed. Nothing that anyone believes already is in it: no blame, no probability, no
/// voice.
[[nodiscard]] QuestionnaireForm formOf(const Entry& entry, const Asking& asking);

/// The asking that an answer file belongs to; null where the entry knows none of that id.
[[nodiscard]] const Asking* findAsking(const Entry& entry, const Id& asking);

/// What taking an answer file did.
enum class AnswerTaken {
    Added,    ///< a voice of its own
    Replaced, ///< the same person answered the same questionnaire again, later
    Known,    ///< that answer, or a later one, stands there already
};

/// Makes a voice, or a retelling, of answers that were checked (requireAnswersOf). The same file twice changes nothing; who answers again
/// replaces their earlier answer and keeps its id, its discount and whether they were heard.
AnswerTaken takeAnswers(Entry& entry, const AnswerFile& file, IdSource& ids);

} // namespace soundings
