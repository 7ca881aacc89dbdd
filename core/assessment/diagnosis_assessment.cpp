// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_assessment.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/assessment/diagnosis_problem.h"
#include "core/assessment/diagnosis_words.h"
#include "core/diagnosis/ach.h"
#include "core/diagnosis/leader_robustness.h"
#include "core/support/cancelled.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace soundings {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

double credibilityWeight(const std::optional<Credibility>& credibility)
{
    switch (credibility.value_or(Credibility::High)) {
    case Credibility::High: return 1;
    case Credibility::Medium: return 2.0 / 3;
    case Credibility::Low: return 1.0 / 3;
    }
    return 1;
}

/// Fills a result step by step; every step reads the one before.
class Assessing {
public:
    Assessing(const Diagnosis& diagnosis, const DiagnosisInput& input, const std::stop_token& stop)
        : m_diagnosis(diagnosis),
          m_input(input),
          m_stop(stop),
          m_catalogue(input.catalogue != nullptr ? *input.catalogue : standardCauses()),
          m_bank(input.bank != nullptr ? *input.bank : standardDiagnosisQuestions()),
          m_tree(diagnosis.causes)
    {
    }

    [[nodiscard]] DiagnosisAssessment run()
    {
        m_out.seed = m_input.seed;
        m_out.samples = m_input.samples;
        listCauses();
        listEvidence();
        listVoices();
        if (!m_diagnosis.causes.empty()) {
            m_built = buildDiagnosis(m_diagnosis, m_catalogue, m_bank, Weighing::Discounted);
            m_result = diagnose(m_built.problem, m_stop);
            weighCauses();
            weighEvidence();
            if (discounted()) weighUndiscounted();
            if (auto firm = leaderRobustness(m_built.problem, m_input.samples, m_input.seed, m_stop);
                firm && !m_built.items.empty())
                m_out.holds = firm->holds;
            findFall();
            rankQuestions();
        }
        addMatrix();
        speak();
        return std::move(m_out);
    }

private:
    void goOn() const
    {
        if (m_stop.stop_requested()) throw Cancelled{};
    }

    void listCauses()
    {
        for (std::size_t i = 0; i < m_diagnosis.causes.size(); ++i) {
            const Cause& cause = m_diagnosis.causes[i];
            CauseStanding& standing = m_out.causes.emplace_back();
            standing.index = i;
            standing.id = cause.id;
            standing.name = causeName(cause);
            standing.unnamed = cause.unnamed;
            const auto way = m_tree.upwards(i);
            if (way.size() > 1) standing.within = way[1];
            standing.hasParts = std::ranges::find(m_tree.leaves(), i) == m_tree.leaves().end();
            standing.voices = static_cast<int>(
                std::ranges::count_if(m_diagnosis.voices, [&](const auto& voice) { return voice.cause == cause.id; }));
        }
    }

    void listEvidence()
    {
        for (std::size_t i = 0; i < m_diagnosis.evidence.size(); ++i) {
            goOn();
            const EvidenceItem& item = m_diagnosis.evidence[i];
            EvidenceStanding& standing = m_out.evidence.emplace_back();
            standing.index = i;
            standing.id = item.id;
            standing.unrated = unratedCauses(m_diagnosis, m_tree, item);
            standing.discounted = informantOf(m_diagnosis, item).has_value();
        }
    }

    void listVoices()
    {
        for (std::size_t i = 0; i < m_diagnosis.voices.size(); ++i)
            m_out.voices.push_back(voiceStanding(m_diagnosis, i, m_catalogue));
    }

    /// Sums what competes into the causes that it is part of.
    void spread(const std::vector<double>& byLeaf, const std::function<void(CauseStanding&, double)>& add)
    {
        for (std::size_t k = 0; k < m_built.causes.size(); ++k)
            for (const std::size_t i : m_tree.upwards(m_built.causes[k])) add(m_out.causes[i], byLeaf[k]);
    }

    void weighCauses()
    {
        const double sum = std::accumulate(m_built.problem.prior.begin(), m_built.problem.prior.end(), 0.0);
        spread(m_built.problem.prior, [&](CauseStanding& cause, double share) { cause.prior += share / sum; });
        if (m_result.posterior)
            spread(*m_result.posterior,
                   [](CauseStanding& cause, double share) { cause.posterior = cause.posterior.value_or(0) + share; });
        if (m_result.leader) m_out.leader = m_built.causes[*m_result.leader];
        for (const std::size_t item : m_result.contradiction) m_out.contradiction.push_back(m_built.items[item]);
        for (std::size_t k = 0; k < m_built.causes.size(); ++k) {
            CauseStanding& cause = m_out.causes[m_built.causes[k]];
            cause.spokenTo = std::ranges::any_of(
                m_built.problem.evidence, [k](const DiagnosisEvidence& item) { return item.likelihood[k] != 0.5; });
            if (!cause.spokenTo && !cause.unnamed) m_out.unspoken.push_back(cause.index);
        }
    }

    void weighUndiscounted()
    {
        BuiltDiagnosis equal = buildDiagnosis(m_diagnosis, m_catalogue, m_bank, Weighing::Equal);
        equal.problem.questions.clear();
        const DiagnosisResult result = diagnose(equal.problem, m_stop);
        if (result.posterior)
            spread(*result.posterior, [](CauseStanding& cause, double share) {
                cause.undiscounted = cause.undiscounted.value_or(0) + share;
            });
        if (result.leader) m_out.undiscountedLeader = equal.causes[*result.leader];
    }

    [[nodiscard]] bool discounted() const
    {
        return std::ranges::any_of(m_built.items, [&](std::size_t item) { return m_out.evidence[item].discounted; });
    }

    void weighEvidence()
    {
        for (std::size_t k = 0; k < m_built.items.size(); ++k) {
            EvidenceStanding& item = m_out.evidence[m_built.items[k]];
            const EvidenceEffect& effect = m_result.evidence[k];
            const auto& likelihood = m_built.problem.evidence[k].likelihood;
            const auto [least, most] = std::ranges::minmax(likelihood);
            item.counts = true;
            item.alpha = effect.alpha;
            item.bitsMoved = effect.bitsMoved;
            if (most > 0) item.spreadBits = least > 0 ? std::log2(most / least) : infinite;
            item.leaderFallsWithout =
                m_result.leader && effect.leaderWithout && effect.leaderWithout != m_result.leader;
            for (std::size_t c = 0; c < likelihood.size(); ++c)
                if (likelihood[c] == most && most > least) item.speaksFor.push_back(m_built.causes[c]);
        }
    }

    /// The fewest items without which a rival leads: taken in the order of what each gives the leader over that rival.
    void findFall()
    {
        if (!m_result.leader) return;
        std::optional<std::vector<std::size_t>> fewest;
        for (std::size_t rival = 0; rival < m_built.causes.size(); ++rival) {
            goOn();
            if (rival == *m_result.leader) continue;
            auto items = itemsToDrop(rival);
            if (items && (!fewest || items->size() < fewest->size())) fewest = std::move(items);
        }
        if (!fewest) return;
        for (const std::size_t item : *fewest) m_out.wouldHaveToBeWrong.push_back(m_built.items[item]);
    }

    /// Blank where the rival can never lead by dropping items.
    [[nodiscard]] std::optional<std::vector<std::size_t>> itemsToDrop(std::size_t rival) const
    {
        std::vector<std::pair<double, std::size_t>> gifts;
        const std::size_t leader = *m_result.leader;
        double lead = std::log2(m_built.problem.prior[leader] / m_built.problem.prior[rival]);
        for (std::size_t k = 0; k < m_built.items.size(); ++k) {
            const double gift = advantage(k, leader, rival);
            lead += gift;
            if (gift > 0) gifts.emplace_back(gift, k);
        }
        std::ranges::sort(gifts, [](const auto& a, const auto& b) { return a.first > b.first; });
        std::vector<std::size_t> dropped;
        bool stillImpossible = std::isinf(lead);
        if (stillImpossible) {
            // What rules the rival out has to go first; the rest of the lead is then counted without it.
            lead = std::log2(m_built.problem.prior[leader] / m_built.problem.prior[rival]);
            for (std::size_t k = 0; k < m_built.items.size(); ++k)
                if (const double gift = advantage(k, leader, rival); !std::isinf(gift)) lead += gift;
            if (std::isinf(lead)) return {};
        }
        for (const auto& [gift, k] : gifts) {
            if (!std::isinf(gift) && lead <= 0) break;
            dropped.push_back(k);
            if (!std::isinf(gift)) lead -= gift;
        }
        if (lead > 0) return {};
        return dropped;
    }

    /// In bits: what item `k` gives the leader over a rival, as it counts.
    [[nodiscard]] double advantage(std::size_t k, std::size_t leader, std::size_t rival) const
    {
        const DiagnosisEvidence& item = m_built.problem.evidence[k];
        const double alpha = m_result.evidence[k].alpha;
        if (alpha == 0) return 0;
        const auto says = [&](std::size_t cause) {
            if (!item.informant) return item.likelihood[cause];
            return item.informant->reliability * item.likelihood[cause] +
                   (1 - item.informant->reliability) * item.informant->wouldSayAnyway;
        };
        return alpha * std::log2(says(leader) / says(rival));
    }

    void rankQuestions()
    {
        for (std::size_t k = 0; k < m_built.questions.size(); ++k) {
            goOn();
            m_out.questions.push_back(questionStanding(k));
        }
        std::ranges::stable_sort(m_out.questions, [](const QuestionStanding& a, const QuestionStanding& b) {
            const double aPer = a.gainPerCost.value_or(-1);
            const double bPer = b.gainPerCost.value_or(-1);
            return aPer != bPer ? aPer > bPer : a.gainBits.value_or(-1) > b.gainBits.value_or(-1);
        });
    }

    [[nodiscard]] QuestionStanding questionStanding(std::size_t k) const
    {
        const QuestionSource& source = m_built.questions[k];
        const QuestionValue& value = m_result.questions[k];
        QuestionStanding standing = describedQuestion(m_diagnosis, source, m_catalogue);
        standing.cost = m_built.problem.questions[k].cost;
        standing.gainBits = value.gainBits;
        standing.gainPerCost = value.gainPerCost;
        standing.probabilityGain = value.probabilityGain;
        for (std::size_t a = 0; a < standing.answers.size() && value.pAnswer; ++a) {
            AnswerProspect& answer = standing.answers[a];
            answer.probability = (*value.pAnswer)[a];
            if (!value.posteriorByAnswer[a]) continue;
            const auto best = std::ranges::max_element(*value.posteriorByAnswer[a]);
            answer.leader = m_built.causes[static_cast<std::size_t>(best - value.posteriorByAnswer[a]->begin())];
            answer.leaderPosterior = *best;
            if (answer.leader != m_out.leader) standing.changesLeader = true;
        }
        return standing;
    }

    void addMatrix()
    {
        std::vector<std::vector<AchRating>> matrix;
        std::vector<double> credibility;
        std::vector<std::size_t> items;
        for (std::size_t i = 0; i < m_diagnosis.evidence.size(); ++i) {
            goOn();
            std::vector<AchRating> row;
            for (const std::size_t cause : m_tree.leaves())
                if (const auto fit = fitOf(m_diagnosis, m_tree, m_diagnosis.evidence[i], cause)) row.push_back(*fit);
            const bool said = !m_diagnosis.evidence[i].ratings.empty() && !row.empty();
            if (!said || row.size() != m_tree.leaves().size()) continue;
            matrix.push_back(std::move(row));
            credibility.push_back(credibilityWeight(m_diagnosis.evidence[i].credibility));
            items.push_back(i);
        }
        if (matrix.empty()) return;
        const AchResult result = ach(matrix, credibility);
        for (std::size_t k = 0; k < items.size(); ++k) m_out.evidence[items[k]].fitSpread = result.diagnosticity[k];
        for (std::size_t k = 0; k < m_tree.leaves().size(); ++k) {
            CauseStanding& cause = m_out.causes[m_tree.leaves()[k]];
            cause.inconsistency = result.inconsistency[k];
            cause.achRank = 1 + static_cast<int>(std::ranges::count_if(
                                    result.inconsistency, [&](double one) { return one < result.inconsistency[k]; }));
        }
    }

    void speak()
    {
        const Translate& tr = m_input.translate;
        m_out.sentence = headlineOf(m_diagnosis, m_out, tr);
        m_out.discountSentence = discountWords(m_out, discounted(), tr);
        m_out.fallSentence = fallWords(m_diagnosis, m_out, tr);
        for (CauseStanding& cause : m_out.causes) cause.sentence = causeWords(cause, tr);
        for (EvidenceStanding& item : m_out.evidence) item.sentence = evidenceWords(item, m_out, tr);
        for (QuestionStanding& question : m_out.questions) question.sentence = questionWords(question, tr);
        m_out.findings = diagnosisFindings(m_diagnosis, m_out, tr);
    }

    const Diagnosis& m_diagnosis;
    const DiagnosisInput& m_input;
    const std::stop_token& m_stop;
    const CauseCatalogue& m_catalogue;
    const QuestionBank& m_bank;
    CauseTree m_tree;
    BuiltDiagnosis m_built;
    DiagnosisResult m_result;
    DiagnosisAssessment m_out;
};

} // namespace

DiagnosisAssessment assessDiagnosis(const Entry& entry, const DiagnosisInput& input, const std::stop_token& stop)
{
    return Assessing(*entry.diagnosis(), input, stop).run();
}

} // namespace soundings
