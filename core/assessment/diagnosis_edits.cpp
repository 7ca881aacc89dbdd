// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_edits.h"

#include "core/assessment/diagnosis_problem.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

namespace soundings {
namespace {

std::string missInWords(const Miss& miss)
{
    std::string words = miss.metric;
    const auto number = [&](double value) { return fmt::format("{} {}", value, miss.unit); };
    if (miss.target) words += "; target " + std::string(trimmed(number(*miss.target)));
    if (miss.actual) words += "; now " + std::string(trimmed(number(*miss.actual)));
    return words;
}

bool hasCause(const Diagnosis& diagnosis, const Id& cause)
{
    return std::ranges::find(diagnosis.causes, cause, &Cause::id) != diagnosis.causes.end();
}

/// Changes what an item says of a cause; a rating that says nothing is none.
void changeRating(Diagnosis& diagnosis, const Id& itemId, const Id& cause,
                  const std::function<void(CauseRating&)>& change)
{
    const auto item = std::ranges::find(diagnosis.evidence, itemId, &EvidenceItem::id);
    if (item == diagnosis.evidence.end() || !hasCause(diagnosis, cause)) return;
    auto rating = std::ranges::find(item->ratings, cause, &CauseRating::cause);
    if (rating == item->ratings.end()) rating = item->ratings.insert(rating, CauseRating{cause, {}, {}, {}});
    change(*rating);
    if (!rating->likelihood && !rating->fit && rating->extra.empty()) item->ratings.erase(rating);
}

} // namespace

Entry newDiagnosis(std::string title, const Instant& now, IdSource& ids, const CauseCatalogue& catalogue)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = now;
    entry.title = std::move(title);
    Diagnosis diagnosis;
    for (const CatalogueCause& known : catalogue.causes) {
        Cause cause;
        cause.id = ids.next();
        cause.catalogue = known.id;
        cause.name = known.name;
        cause.text = known.text;
        cause.unnamed = known.unnamed;
        diagnosis.causes.push_back(std::move(cause));
    }
    std::ranges::stable_partition(diagnosis.causes, [](const Cause& cause) { return !cause.unnamed; });
    entry.belief = std::move(diagnosis);
    return entry;
}

Id evidenceFromVoice(Diagnosis& diagnosis, const Id& voiceId, Date today, IdSource& ids)
{
    const auto voice = std::ranges::find(diagnosis.voices, voiceId, &DiagnosisVoice::id);
    if (voice == diagnosis.voices.end() || voiceId.empty()) return {};
    const auto known = std::ranges::find(diagnosis.evidence, voiceId, &EvidenceItem::voice);
    if (known != diagnosis.evidence.end()) return known->id;
    EvidenceItem item;
    item.id = ids.next();
    item.text = voice->answer;
    item.source = isBlank(voice->person) ? voice->function : voice->person;
    item.date = voice->at ? localDate(*voice->at) : today;
    item.voice = voiceId;
    diagnosis.evidence.push_back(std::move(item));
    return diagnosis.evidence.back().id;
}

Id takeQuestion(Diagnosis& diagnosis, const BankQuestion& question, IdSource& ids, const QuestionBank& bank,
                const CauseCatalogue& catalogue)
{
    const auto known = std::ranges::find(diagnosis.questions, question.id, &DiagnosticQuestion::bank);
    if (known != diagnosis.questions.end()) return known->id;
    DiagnosticQuestion taken;
    taken.id = ids.next();
    taken.bank = question.id;
    taken.text = question.text;
    taken.purpose = question.purpose;
    taken.cost = question.hours;
    for (const std::string& function : question.askedOf)
        taken.askedOf += (taken.askedOf.empty() ? "" : ", ") + catalogue.findFunction(function)->name;
    for (const BankAnswer& answer : question.answers) taken.answers.push_back(answer.text);
    for (const Cause& cause : diagnosis.causes)
        if (!cause.catalogue.empty() && !taken.answers.empty())
            taken.expected.push_back({cause.id, bank.expectedAnswers(question, cause.catalogue), {}});
    diagnosis.questions.push_back(std::move(taken));
    return diagnosis.questions.back().id;
}

void expectAnswer(Diagnosis& diagnosis, const Id& questionId, const Id& cause, std::size_t answer,
                  std::optional<double> chance)
{
    const auto question = std::ranges::find(diagnosis.questions, questionId, &DiagnosticQuestion::id);
    const auto at = std::ranges::find(diagnosis.causes, cause, &Cause::id);
    if (question == diagnosis.questions.end() || at == diagnosis.causes.end()) return;
    const std::size_t count = question->answers.size();
    if (answer >= count || count < 2) return;
    const CauseTree tree(diagnosis.causes);
    std::vector<double> chances =
        expectedAnswers(diagnosis, tree, *question, static_cast<std::size_t>(at - diagnosis.causes.begin()));
    std::erase_if(question->expected, [&](const ExpectedAnswers& expected) { return expected.cause == cause; });
    if (!chance) return;
    const double others = 1 - chances[answer];
    for (std::size_t i = 0; i < count; ++i) {
        const double share = others > 0 ? chances[i] / others : 1 / static_cast<double>(count - 1);
        chances[i] = i == answer ? *chance : share * (1 - *chance);
    }
    question->expected.push_back({cause, std::move(chances), {}});
}

void answerQuestion(Diagnosis& diagnosis, const Id& questionId, const std::string& answer, const std::string& said,
                    Date today, IdSource& ids)
{
    const auto question = std::ranges::find(diagnosis.questions, questionId, &DiagnosticQuestion::id);
    if (question == diagnosis.questions.end()) throw Error(ErrorKind::NotFound, "There is no such question here.");
    if (answer.empty()) {
        std::erase_if(diagnosis.evidence, [&](const EvidenceItem& item) { return item.id == question->evidence; });
        question->evidence.clear();
        question->answer.clear();
        question->said = said;
        return;
    }
    const auto place = std::ranges::find(question->answers, answer);
    if (place == question->answers.end())
        throw Error(ErrorKind::Input,
                    fmt::format("“{}” is none of the answers of “{}”; choose one of them.", answer, question->text));
    question->answer = answer;
    question->said = said;
    auto item = std::ranges::find(diagnosis.evidence, question->evidence, &EvidenceItem::id);
    if (question->evidence.empty() || item == diagnosis.evidence.end()) {
        diagnosis.evidence.emplace_back().id = ids.next();
        item = std::prev(diagnosis.evidence.end());
        item->date = today;
        item->source = question->askedOf;
        question->evidence = item->id;
    }
    item->text = isBlank(said) ? question->text + " " + answer : question->text + " " + answer + ": " + said;
    item->ratings.clear();
    const CauseTree tree(diagnosis.causes);
    const auto index = static_cast<std::size_t>(place - question->answers.begin());
    for (const std::size_t cause : tree.leaves()) {
        const auto chances = expectedAnswers(diagnosis, tree, *question, cause);
        item->ratings.push_back({diagnosis.causes[cause].id, chances[index], {}, {}});
    }
}

void rate(Diagnosis& diagnosis, const Id& item, const Id& cause, std::optional<double> likelihood)
{
    changeRating(diagnosis, item, cause, [&](CauseRating& rating) { rating.likelihood = likelihood; });
}

void rate(Diagnosis& diagnosis, const Id& item, const Id& cause, std::optional<AchRating> fit)
{
    changeRating(diagnosis, item, cause, [&](CauseRating& rating) { rating.fit = fit; });
}

void rateRest(Diagnosis& diagnosis, const Id& itemId, double likelihood)
{
    const CauseTree tree(diagnosis.causes);
    for (const std::size_t cause : tree.leaves()) {
        const auto item = std::ranges::find(diagnosis.evidence, itemId, &EvidenceItem::id);
        if (item == diagnosis.evidence.end()) return;
        if (!likelihoodOf(diagnosis, tree, *item, cause))
            rate(diagnosis, itemId, diagnosis.causes[cause].id, std::optional(likelihood));
    }
}

void rateRest(Diagnosis& diagnosis, const Id& itemId, AchRating fit)
{
    const CauseTree tree(diagnosis.causes);
    for (const std::size_t cause : tree.leaves()) {
        const auto item = std::ranges::find(diagnosis.evidence, itemId, &EvidenceItem::id);
        if (item == diagnosis.evidence.end()) return;
        if (!fitOf(diagnosis, tree, *item, cause))
            rate(diagnosis, itemId, diagnosis.causes[cause].id, std::optional(fit));
    }
}

Id addCause(Diagnosis& diagnosis, const Id& within, IdSource& ids)
{
    Cause cause;
    cause.id = ids.next();
    const auto whole = std::ranges::find(diagnosis.causes, within, &Cause::id);
    if (!within.empty() && whole != diagnosis.causes.end() && whole->within.empty() && !whole->unnamed)
        cause.within = within;
    const auto unnamed = std::ranges::find(diagnosis.causes, true, &Cause::unnamed);
    const Id id = cause.id;
    diagnosis.causes.insert(unnamed, std::move(cause));
    return id;
}

void removeCause(Diagnosis& diagnosis, const Id& id)
{
    const auto cause = std::ranges::find(diagnosis.causes, id, &Cause::id);
    if (cause == diagnosis.causes.end() || cause->unnamed) return;
    diagnosis.causes.erase(cause);
    for (Cause& part : diagnosis.causes)
        if (part.within == id) part.within.clear();
    for (EvidenceItem& item : diagnosis.evidence)
        std::erase_if(item.ratings, [&](const CauseRating& rating) { return rating.cause == id; });
    for (DiagnosticQuestion& question : diagnosis.questions)
        std::erase_if(question.expected, [&](const ExpectedAnswers& expected) { return expected.cause == id; });
    for (DiagnosisVoice& voice : diagnosis.voices)
        if (voice.cause == id) voice.cause.clear();
    std::erase(diagnosis.hypothesis.causes, id);
}

Entry decisionFrom(Entry& from, const Instant& now, Date today, IdSource& ids)
{
    Diagnosis& diagnosis = *from.diagnosis();
    const Hypothesis& hypothesis = diagnosis.hypothesis;
    if (isBlank(hypothesis.text))
        throw Error(ErrorKind::Input, "There is no hypothesis to decide on yet; write it down first.");
    Entry entry = newDecision(std::string(trimmed(hypothesis.text)), now, today, ids);
    Decision& decision = *entry.decision();
    decision.frame.question = fmt::format("If this is so, what do we do about it: {}", trimmed(hypothesis.text));
    decision.frame.area = diagnosis.area;
    decision.frame.context = missInWords(diagnosis.miss);
    decision.frame.known = hypothesis.because;
    if (hypothesis.test) {
        Signpost test = *hypothesis.test;
        test.id = ids.next();
        test.subject = SignpostSubject::Reason;
        decision.signposts.push_back(std::move(test));
    }
    decision.diagnosis = from.id;
    diagnosis.decision = entry.id;
    return entry;
}

} // namespace soundings
