// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_problem.h"

#include "core/support/text.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

namespace soundings {
namespace {

const CauseRating* ratingOf(const EvidenceItem& item, const Id& cause)
{
    const auto found = std::ranges::find(item.ratings, cause, &CauseRating::cause);
    return found == item.ratings.end() ? nullptr : &*found;
}

/// What the nearest of a cause and its wholes was rated; blank where none was.
template <typename Member>
auto nearestRating(const Diagnosis& diagnosis, const CauseTree& tree, const EvidenceItem& item, std::size_t cause,
                   Member member) -> std::remove_cvref_t<decltype(std::declval<CauseRating>().*member)>
{
    for (const std::size_t i : tree.upwards(cause))
        if (const CauseRating* rating = ratingOf(item, diagnosis.causes[i].id); rating && rating->*member)
            return rating->*member;
    return {};
}

std::vector<double> equalChances(std::size_t answers)
{
    return std::vector<double>(answers, 1 / static_cast<double>(answers));
}

/// The chances as they were given, made to sum to 1; equal ones where they say nothing.
std::vector<double> usableChances(std::vector<double> chances, std::size_t answers)
{
    const double sum = std::accumulate(chances.begin(), chances.end(), 0.0);
    if (chances.size() != answers || !(sum > 0)) return equalChances(answers);
    for (double& chance : chances) chance /= sum;
    return chances;
}

std::vector<double> bankChances(const Diagnosis& diagnosis, const CauseTree& tree, const QuestionBank& bank,
                                const BankQuestion& question, std::size_t cause)
{
    for (const std::size_t i : tree.upwards(cause))
        if (!diagnosis.causes[i].catalogue.empty())
            return bank.expectedAnswers(question, diagnosis.causes[i].catalogue);
    return equalChances(question.answers.size());
}

void addQuestions(const Diagnosis& diagnosis, const CauseTree& tree, const QuestionBank& bank, BuiltDiagnosis& built)
{
    const auto add = [&](QuestionSource source, const std::string& name, std::optional<double> cost, auto chances) {
        DiagnosisQuestion question{name, {}, cost};
        for (const std::size_t cause : built.causes) question.likelihood.push_back(chances(cause));
        built.problem.questions.push_back(std::move(question));
        built.questions.push_back(source);
    };
    for (std::size_t i = 0; i < diagnosis.questions.size(); ++i) {
        const DiagnosticQuestion& question = diagnosis.questions[i];
        if (question.answers.size() < 2 || !question.answer.empty()) continue;
        add({i, bank.find(question.bank)}, question.text, question.cost,
            [&](std::size_t cause) { return expectedAnswers(diagnosis, tree, question, cause); });
    }
    for (const BankQuestion& question : bank.questions) {
        const bool stored =
            std::ranges::find(diagnosis.questions, question.id, &DiagnosticQuestion::bank) != diagnosis.questions.end();
        if (stored || question.answers.empty()) continue;
        add({{}, &question}, question.text, question.hours,
            [&](std::size_t cause) { return bankChances(diagnosis, tree, bank, question, cause); });
    }
}

} // namespace

CauseTree::CauseTree(const std::vector<Cause>& causes) : m_causes(causes), m_within(causes.size())
{
    std::map<std::string_view, std::size_t> byId;
    for (std::size_t i = 0; i < causes.size(); ++i) byId.emplace(causes[i].id, i);
    for (std::size_t i = 0; i < causes.size(); ++i)
        if (const auto whole = byId.find(causes[i].within);
            whole != byId.end() && !causes[i].unnamed && !causes[whole->second].unnamed)
            m_within[i] = whole->second;
    // Who does not reach the top in as many steps as there are causes is part of a ring.
    std::vector<bool> lost(causes.size());
    for (std::size_t i = 0; i < causes.size(); ++i) {
        std::optional<std::size_t> at = i;
        for (std::size_t steps = 0; at && steps <= causes.size(); ++steps) at = m_within[*at];
        lost[i] = at.has_value();
    }
    for (std::size_t i = 0; i < causes.size(); ++i)
        if (lost[i]) m_within[i].reset();
    std::vector<bool> hasParts(causes.size());
    for (const auto& whole : m_within)
        if (whole) hasParts[*whole] = true;
    for (std::size_t i = 0; i < causes.size(); ++i)
        if (!hasParts[i]) m_leaves.push_back(i);
}

std::vector<std::size_t> CauseTree::partsOf(std::optional<std::size_t> whole) const
{
    std::vector<std::size_t> parts;
    for (std::size_t i = 0; i < m_within.size(); ++i)
        if (m_within[i] == whole) parts.push_back(i);
    return parts;
}

void CauseTree::share(const std::vector<std::size_t>& among, double total, const CauseCatalogue& catalogue,
                      std::vector<double>& priors) const
{
    std::vector<std::optional<double>> set;
    double given = 0;
    std::size_t blanks = 0;
    for (const std::size_t i : among) {
        auto one = m_causes[i].prior;
        if (m_causes[i].unnamed) one = std::max(one.value_or(catalogue.unnamedPrior), leastUnnamed);
        set.push_back(one);
        given += one.value_or(0);
        blanks += one ? 0 : 1;
    }
    // Where nothing is left, the blank ones keep a little: only an explicit 0 says "impossible".
    const double left = std::max(0.01, 1 - given);
    const double each = blanks > 0 ? left / static_cast<double>(blanks) : 0;
    const double sum = given + (blanks > 0 ? left : 0);
    for (std::size_t k = 0; k < among.size(); ++k) {
        const double mine = sum > 0 ? total * set[k].value_or(each) / sum : total / static_cast<double>(among.size());
        const auto parts = partsOf(among[k]);
        if (parts.empty())
            priors[among[k]] = mine;
        else
            share(parts, mine, catalogue, priors);
    }
}

std::vector<double> CauseTree::priors(const CauseCatalogue& catalogue) const
{
    std::vector<double> ofAll(m_causes.size());
    share(partsOf({}), 1, catalogue, ofAll);
    std::vector<double> priors;
    for (const std::size_t leaf : m_leaves) priors.push_back(ofAll[leaf]);
    return priors;
}

std::vector<std::size_t> CauseTree::upwards(std::size_t cause) const
{
    std::vector<std::size_t> way{cause};
    while (m_within[way.back()]) way.push_back(*m_within[way.back()]);
    return way;
}

bool CauseTree::isWithin(std::size_t cause, std::size_t whole) const
{
    const auto way = upwards(cause);
    return std::ranges::find(way, whole) != way.end();
}

std::optional<double> likelihoodOf(const Diagnosis& diagnosis, const CauseTree& tree, const EvidenceItem& item,
                                   std::size_t cause)
{
    const auto rated = nearestRating(diagnosis, tree, item, cause, &CauseRating::likelihood);
    return !rated && diagnosis.causes[cause].unnamed ? std::optional(0.5) : rated;
}

std::optional<AchRating> fitOf(const Diagnosis& diagnosis, const CauseTree& tree, const EvidenceItem& item,
                               std::size_t cause)
{
    const auto rated = nearestRating(diagnosis, tree, item, cause, &CauseRating::fit);
    return !rated && diagnosis.causes[cause].unnamed ? std::optional(AchRating::NotApplicable) : rated;
}

std::vector<double> expectedAnswers(const Diagnosis& diagnosis, const CauseTree& tree,
                                    const DiagnosticQuestion& question, std::size_t cause)
{
    for (const std::size_t i : tree.upwards(cause)) {
        const auto found = std::ranges::find(question.expected, diagnosis.causes[i].id, &ExpectedAnswers::cause);
        if (found != question.expected.end()) return usableChances(found->chances, question.answers.size());
    }
    return equalChances(question.answers.size());
}

std::vector<std::size_t> unratedCauses(const Diagnosis& diagnosis, const CauseTree& tree, const EvidenceItem& item)
{
    std::vector<std::size_t> unrated;
    for (const std::size_t cause : tree.leaves())
        if (!likelihoodOf(diagnosis, tree, item, cause)) unrated.push_back(cause);
    return unrated;
}

std::optional<Informant> informantOf(const Diagnosis& diagnosis, const EvidenceItem& item)
{
    if (item.voice.empty()) return {};
    const auto voice = std::ranges::find(diagnosis.voices, item.voice, &DiagnosisVoice::id);
    if (voice == diagnosis.voices.end() || !voice->discount || voice->pointsAt == PointsAt::Themselves) return {};
    return Informant{voice->discount->wouldKnow.value_or(1), voice->discount->wouldSayAnyway.value_or(0)};
}

BuiltDiagnosis buildDiagnosis(const Diagnosis& diagnosis, const CauseCatalogue& catalogue, const QuestionBank& bank,
                              Weighing weighing)
{
    const CauseTree tree(diagnosis.causes);
    BuiltDiagnosis built;
    built.causes = tree.leaves();
    built.problem.prior = tree.priors(catalogue);
    built.problem.groupCorrelation = diagnosis.originCorrelation.value_or(1);
    for (std::size_t i = 0; i < diagnosis.evidence.size(); ++i) {
        const EvidenceItem& item = diagnosis.evidence[i];
        if (item.ratings.empty() || !unratedCauses(diagnosis, tree, item).empty()) continue;
        DiagnosisEvidence evidence;
        for (const std::size_t cause : built.causes)
            evidence.likelihood.push_back(*likelihoodOf(diagnosis, tree, item, cause));
        evidence.alpha = item.counts.value_or(1);
        evidence.group = std::string(trimmed(item.origin));
        if (weighing == Weighing::Discounted) evidence.informant = informantOf(diagnosis, item);
        built.problem.evidence.push_back(std::move(evidence));
        built.items.push_back(i);
    }
    addQuestions(diagnosis, tree, bank, built);
    return built;
}

} // namespace soundings
