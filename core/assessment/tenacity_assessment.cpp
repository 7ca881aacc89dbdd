// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_assessment.h"

#include "core/assessment/derived_kind.h"
#include "core/assessment/tenacity_checks.h"
#include "core/assessment/tenacity_facts.h"
#include "core/assessment/tenacity_rows.h"
#include "core/assessment/tenacity_words.h"
#include "core/support/text.h"

namespace soundings {
namespace {

/// What the same readings would say of the other kind, where MUST and the label do not fit.
std::string asDerived(const TenacityAssessment& assessment, const Translate& translate)
{
    const auto& derived = assessment.derived.kind;
    if (!derived || !assessment.label || derived == assessment.label) return {};
    TenacityFacts other = assessment.facts;
    other.kind = derived;
    const TenacityVerdict verdict = tenacityVerdict(other).verdict;
    if (verdict == assessment.result.verdict) return {};
    return *derived == TenacityKind::Imperative
               ? say(translate, "As an imperative the same readings would say: {verdict}.",
                     fmt::arg("verdict", nameOf(verdict, derived, translate)))
               : say(translate, "As a bet the same readings would say: {verdict}.",
                     fmt::arg("verdict", nameOf(verdict, derived, translate)));
}

/// The founder's last look spoke for going on, and the table does not.
std::string disagreement(const TenacityAssessment& assessment, const Translate& translate)
{
    const TenacityVerdict verdict = assessment.result.verdict;
    if (verdict != TenacityVerdict::Stop && verdict != TenacityVerdict::HandOverOrStop &&
        verdict != TenacityVerdict::ChangeTactic)
        return {};
    if (assessment.facts.reasonStillTrue != true || assessment.facts.signalMoved == false) return {};
    return say(translate, "Your last look spoke for going on; what was agreed and read outweighs it.");
}

void addSpaced(std::string& text, const std::string& more)
{
    if (!more.empty()) text += " " + more;
}

void judge(TenacityAssessment& assessment, const EntryFacts& read, const Translate& translate)
{
    assessment.facts = read.facts;
    assessment.workedThrough = read.facts.workedThrough.has_value();
    assessment.result = tenacityVerdict(read.facts);
    assessment.flip = wouldFlip(read.facts);
    const VerdictSource source{read, assessment.result, assessment.signposts, translate};
    assessment.sentence = verdictSentence(source);
    addSpaced(assessment.sentence, disagreement(assessment, translate));
    assessment.because = verdictBecause(source);
    assessment.wouldChange = flipSentence(source, assessment.flip);
    assessment.rests = modeSentence(source);
    addSpaced(assessment.kindSentence, asDerived(assessment, translate));
}

} // namespace

bool isPursued(const Entry& entry)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return false;
    const Tenacity& said = decision->tenacity;
    if (said.label || !isBlank(said.consequenceOfStopping) || !isBlank(said.outsideConfirmation) ||
        !said.badNumbers.empty() || !said.watched.empty() || !decision->tactics.empty())
        return true;
    const Pursuit pursuit = pursuitOf(entry);
    return pursuit.kind || !pursuit.tactics.empty() || !pursuit.looks.empty();
}

TenacityAssessment assessTenacity(const Entry& entry, const TenacityInput& input)
{
    TenacityAssessment assessment;
    const Decision* decision = entry.decision();
    if (decision == nullptr) return assessment;
    const Translate& translate = input.translate;
    const Pursuit pursuit = pursuitOf(entry);
    const TenacityRowSource rows{*decision, pursuit, input.today, translate};
    assessment.signposts = signpostRows(rows);
    assessment.tactics = tacticRows(rows);
    assessment.looks = lookRows(rows);
    assessment.history = reclassificationRows(rows);
    assessment.dropped = pursuit.dropped;
    assessment.label = pursuit.kind;
    assessment.derived = deriveKind(*decision, input);
    assessment.kindSentence = kindSentenceOf(assessment.derived, assessment.label, translate);
    const EntryFacts read = factsOf({*decision, entry, pursuit, assessment.signposts, assessment.tactics, input});
    judge(assessment, read, translate);
    if (pursuit.dropped) {
        assessment.sentence = say(translate, "It was dropped; nothing about it is judged any more.");
        assessment.because.clear();
        assessment.wouldChange.clear();
        assessment.flip.reset();
        return assessment;
    }
    const TenacityCheckSource source{*decision, entry, pursuit, read, assessment, input};
    assessment.findings = tenacityFindings(source);
    assessment.warnings = tenacityWarnings(source);
    return assessment;
}

} // namespace soundings
