// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause_catalogue.h"
#include "core/model/entry.h"
#include "core/support/clock.h"
#include "core/support/id.h"

#include <optional>
#include <string>

namespace soundings {

// What is done to a diagnosis as a whole; each works on a copy of the value and saves nothing.

/// A new diagnosis with every cause of the catalogue, the unnamed one last.
[[nodiscard]] Entry newDiagnosis(std::string title, const Instant& now, IdSource& ids,
                                 const CauseCatalogue& catalogue = standardCauses());

/// Makes an item of evidence of what a voice said, unrated and of the voice's own origin; the one that stands there
/// already is kept. Returns its id; empty where there is no such voice.
Id evidenceFromVoice(Diagnosis& diagnosis, const Id& voice, Date today, IdSource& ids);

/// Puts a question of the bank into the entry, so that its answers can be changed and ticked. Returns its id; that of the
/// one that stands there already.
Id takeQuestion(Diagnosis& diagnosis, const BankQuestion& question, IdSource& ids,
                const QuestionBank& bank = standardDiagnosisQuestions(),
                const CauseCatalogue& catalogue = standardCauses());

/// How likely one answer to a question is under a cause, 0..1: the other answers share what is left as they did before.
/// Blank takes back what was expected under this cause: every answer is then as likely as any other.
void expectAnswer(Diagnosis& diagnosis, const Id& question, const Id& cause, std::size_t answer,
                  std::optional<double> chance);

/// Writes down which answer came, and in whose words: it becomes an item of evidence, rated as was expected of it.
/// Another answer later changes the same item; an empty one takes the item away. Throws Error{Input} for an answer that
/// the question does not have.
void answerQuestion(Diagnosis& diagnosis, const Id& question, const std::string& answer, const std::string& said,
                    Date today, IdSource& ids);

/// What an item says of a cause, by id; blank takes it back. Unknown ids change nothing.
void rate(Diagnosis& diagnosis, const Id& item, const Id& cause, std::optional<double> likelihood);
void rate(Diagnosis& diagnosis, const Id& item, const Id& cause, std::optional<AchRating> fit);
/// The same of every competing cause of which the item says nothing yet.
void rateRest(Diagnosis& diagnosis, const Id& item, double likelihood);
void rateRest(Diagnosis& diagnosis, const Id& item, AchRating fit);

/// A cause of one's own, before the unnamed one; as a part of `within` where that is a cause that is no part itself.
/// Returns its id.
Id addCause(Diagnosis& diagnosis, const Id& within, IdSource& ids);
/// Takes a cause away with all that is said of it; what was a part of it stands on its own. The unnamed cause stays.
void removeCause(Diagnosis& diagnosis, const Id& cause);

/// A draft of a decision that begins with the hypothesis: its question, the miss as context, what it rests on, and its
/// test as a signpost on the reason. Each names the other. Throws Error{Input} where there is no hypothesis.
[[nodiscard]] Entry decisionFrom(Entry& diagnosis, const Instant& now, Date today, IdSource& ids);

} // namespace soundings
