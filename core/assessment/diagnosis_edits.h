// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause_catalogue.h"
#include "core/model/entry.h"
#include "core/support/clock.h"
#include "core/support/id.h"

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

/// Writes down which answer came, and in whose words: it becomes an item of evidence, rated as was expected of it.
/// Another answer later changes the same item; an empty one takes the item away. Throws Error{Input} for an answer that
/// the question does not have.
void answerQuestion(Diagnosis& diagnosis, const Id& question, const std::string& answer, const std::string& said,
                    Date today, IdSource& ids);

/// A draft of a decision that begins with the hypothesis: its question, the miss as context, what it rests on, and its
/// test as a signpost on the reason. Each names the other. Throws Error{Input} where there is no hypothesis.
[[nodiscard]] Entry decisionFrom(Entry& diagnosis, const Instant& now, Date today, IdSource& ids);

} // namespace soundings
