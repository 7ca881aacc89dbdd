// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_checks.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/walk_checks.h"
#include "core/support/text.h"

#include <algorithm>
#include <set>

namespace soundings {
namespace {

void checkMiss(const Diagnosis& diagnosis, FindingList& list)
{
    const Miss& miss = diagnosis.miss;
    list.addIfBlank(miss.metric, Severity::Missing, "diagnosis.metric", "/belief/miss/metric",
                    "The number is not named; say what misses its target.");
    if (!isBlank(miss.metric) && (!miss.target || !miss.actual))
        list.add(Severity::Advice, "diagnosis.numbers", "/belief/miss",
                 "Write down the target and what it is now, so that anyone can see when it is mended.");
    list.addIfBlank(miss.howMeasured, Severity::Advice, "diagnosis.measured", "/belief/miss/howMeasured",
                    "How is it measured? A wrong number is a cause, too.");
    list.addIfBlank(diagnosis.ownPart.myPart, Severity::Advice, "diagnosis.my_part", "/belief/ownPart/myPart",
                    "First one’s own part: what did you do to help create it?");
}

void checkVoices(const Diagnosis& diagnosis, const DiagnosisAssessment& result, FindingList& list)
{
    std::set<std::string> functions;
    for (const VoiceStanding& voice : result.voices) functions.insert(voice.function);
    if (diagnosis.voices.empty())
        list.add(Severity::Advice, "diagnosis.voices", "/belief/voices",
                 "Nobody was asked yet; ask each function why it isn’t working, also those that are not blamed.");
    else if (functions.size() < 3)
        list.add(Severity::Advice, "diagnosis.few_functions", "/belief/voices",
                 "Fewer than three functions were heard; the true cause may sit where nobody looks.");
    if (diagnosis.round.isHidden())
        list.add(Severity::Remark, "diagnosis.blind", "/belief/round",
                 "A blind round is running; its answers are shown and count from the reveal on.");
}

void checkEvidence(const Diagnosis& diagnosis, const DiagnosisAssessment& result, FindingList& list)
{
    for (const EvidenceStanding& item : result.evidence) {
        if (item.counts || item.fitSpread) continue;
        const std::string text = inSentence(diagnosis.evidence[item.index].text);
        if (text.empty()) {
            list.add(Severity::Advice, "diagnosis.unworded", fmt::format("/belief/evidence/{}", item.index),
                     "Something that you saw has no words yet; write what it is, or delete it.");
            continue;
        }
        list.add(Severity::Advice, "diagnosis.unrated", fmt::format("/belief/evidence/{}", item.index),
                 "“{item}” does not count yet: rate it under every cause, also those you do not believe.",
                 fmt::arg("item", text));
    }
    const bool any = std::ranges::any_of(result.evidence, &EvidenceStanding::counts);
    for (const std::size_t cause : result.unspoken)
        if (any)
            list.add(Severity::Remark, "diagnosis.unspoken", fmt::format("/belief/causes/{}", cause),
                     "No evidence speaks to “{cause}”: it is neither supported nor ruled out.",
                     fmt::arg("cause", result.causes[cause].name));
}

void checkHypothesis(const Diagnosis& diagnosis, const DiagnosisAssessment& result, FindingList& list)
{
    const Hypothesis& hypothesis = diagnosis.hypothesis;
    if (isBlank(hypothesis.text)) return;
    if (!hypothesis.test || isBlank(hypothesis.test->state))
        list.add(Severity::Advice, "diagnosis.no_test", "/belief/hypothesis/test",
                 "The hypothesis could not be wrong yet: write down the cheapest thing that would disprove it.");
    else if (!hypothesis.test->due)
        list.add(Severity::Advice, "diagnosis.test_date", "/belief/hypothesis/test/due",
                 "The test has no date; set one.");
    const bool rests = std::ranges::any_of(
        hypothesis.causes, [&](const Id& id) { return result.leader && diagnosis.causes[*result.leader].id == id; });
    if (!hypothesis.causes.empty() && result.leader && !rests)
        list.add(Severity::Remark, "diagnosis.other_leader", "/belief/hypothesis/causes",
                 "Your hypothesis rests on another cause than the one that leads, “{cause}”; say why.",
                 fmt::arg("cause", result.causes[*result.leader].name));
}

} // namespace

std::string causeName(const Cause& cause)
{
    if (!isBlank(cause.name)) return inSentence(cause.name);
    const CatalogueCause* known = standardCauses().findCause(cause.catalogue);
    return known != nullptr ? known->name : std::string("?");
}

VoiceStanding voiceStanding(const Diagnosis& diagnosis, std::size_t index, const CauseCatalogue& catalogue)
{
    const DiagnosisVoice& voice = diagnosis.voices[index];
    VoiceStanding standing;
    standing.index = index;
    standing.function = inSentence(voice.function);
    standing.againstOwnInterest = voice.pointsAt == PointsAt::Themselves;
    standing.discounted = voice.discount.has_value() && !standing.againstOwnInterest;
    const CompanyFunction* function = catalogue.findFunction(voice.function);
    if (function == nullptr) return standing;
    standing.function = function->name;
    standing.remark = function->remark;
    const auto named = std::ranges::find(diagnosis.causes, voice.cause, &Cause::id);
    if (named == diagnosis.causes.end() || voice.cause.empty()) return standing;
    const CatalogueCause* cause = catalogue.findCause(named->catalogue);
    standing.predictable =
        cause != nullptr && std::ranges::find(cause->blamedBy, function->id) != cause->blamedBy.end();
    return standing;
}

QuestionStanding describedQuestion(const Diagnosis& diagnosis, const QuestionSource& source,
                                   const CauseCatalogue& catalogue)
{
    QuestionStanding standing;
    standing.stored = source.stored;
    if (source.stored) {
        const DiagnosticQuestion& question = diagnosis.questions[*source.stored];
        standing.bank = question.bank;
        standing.text = question.text;
        standing.purpose = question.purpose;
        standing.askedOf = question.askedOf;
        for (const std::string& answer : question.answers) standing.answers.push_back({answer, 0, {}, 0});
        return standing;
    }
    standing.bank = source.bank->id;
    standing.text = source.bank->text;
    standing.purpose = source.bank->purpose;
    for (const std::string& id : source.bank->askedOf)
        standing.askedOf += (standing.askedOf.empty() ? "" : ", ") + catalogue.findFunction(id)->name;
    for (const BankAnswer& answer : source.bank->answers) standing.answers.push_back({answer.text, 0, {}, 0});
    return standing;
}

std::vector<Finding> diagnosisFindings(const Diagnosis& diagnosis, const DiagnosisAssessment& result,
                                       const Translate& translate)
{
    FindingList list(translate);
    checkMiss(diagnosis, list);
    checkVoices(diagnosis, result, list);
    checkEvidence(diagnosis, result, list);
    checkHypothesis(diagnosis, result, list);
    return list.take();
}

} // namespace soundings
