// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why isn't this working: what a diagnosis says.
#include "app/json_answer.h"
#include "app/uncover.h"
#include "core/assessment/diagnosis_assessment.h"
#include "core/report/diagnosis_report.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

/// What is undefined is null, what is infinite says so.
Json numberJson(const std::optional<double>& value)
{
    if (!value) return nullptr;
    return std::isinf(*value) ? Json("infinite") : Json(*value);
}

class DiagnosisJson {
public:
    DiagnosisJson(const Entry& entry, const DiagnosisAssessment& result)
        : m_entry(entry), m_diagnosis(*entry.diagnosis()), m_result(result)
    {
    }

    [[nodiscard]] Json whole() const
    {
        Json json{{"id", m_entry.id},
                  {"title", m_entry.title},
                  {"seed", m_result.seed},
                  {"samples", m_result.samples},
                  {"sentence", m_result.sentence},
                  {"discount_sentence", m_result.discountSentence},
                  {"fall_sentence", m_result.fallSentence},
                  {"leader", causeId(m_result.leader)},
                  {"leader_holds", numberJson(m_result.holds)},
                  {"leader_undiscounted", causeId(m_result.undiscountedLeader)},
                  {"blind", m_diagnosis.round.isHidden()}};
        json["contradiction"] = itemIds(m_result.contradiction);
        json["would_have_to_be_wrong"] = itemIds(m_result.wouldHaveToBeWrong);
        json["unspoken"] = causeIds(m_result.unspoken);
        json["causes"] = listOf(m_result.causes);
        json["evidence"] = listOf(m_result.evidence);
        json["questions"] = listOf(m_result.questions);
        json["voices"] = listOf(m_result.voices);
        json["findings"] = listOf(m_result.findings);
        return json;
    }

private:
    template <typename List>
    [[nodiscard]] Json listOf(const List& list) const
    {
        Json json = Json::array();
        for (const auto& one : list) json.push_back(toJson(one));
        return json;
    }

    [[nodiscard]] Json causeId(const std::optional<std::size_t>& cause) const
    {
        return cause ? Json(m_diagnosis.causes[*cause].id) : Json(nullptr);
    }
    [[nodiscard]] Json causeIds(const std::vector<std::size_t>& causes) const
    {
        Json json = Json::array();
        for (const std::size_t cause : causes) json.push_back(causeId(cause));
        return json;
    }
    [[nodiscard]] Json itemIds(const std::vector<std::size_t>& items) const
    {
        Json json = Json::array();
        for (const std::size_t item : items) json.push_back(m_diagnosis.evidence[item].id);
        return json;
    }

    [[nodiscard]] Json toJson(const CauseStanding& cause) const
    {
        return {{"id", cause.id},
                {"name", cause.name},
                {"unnamed", cause.unnamed},
                {"within", causeId(cause.within)},
                {"has_parts", cause.hasParts},
                {"prior", cause.prior},
                {"posterior", numberJson(cause.posterior)},
                {"undiscounted", numberJson(cause.undiscounted)},
                {"inconsistency", numberJson(cause.inconsistency)},
                {"ach_rank", cause.achRank > 0 ? Json(cause.achRank) : Json(nullptr)},
                {"voices", cause.voices},
                {"sentence", cause.sentence}};
    }

    [[nodiscard]] Json toJson(const EvidenceStanding& item) const
    {
        return {{"id", item.id},
                {"text", m_diagnosis.evidence[item.index].text},
                {"counts", item.counts},
                {"unrated", causeIds(item.unrated)},
                {"alpha", item.alpha},
                {"bits_moved", numberJson(item.bitsMoved)},
                {"spread_bits", numberJson(item.spreadBits)},
                {"fit_spread", numberJson(item.fitSpread)},
                {"speaks_for", causeIds(item.speaksFor)},
                {"leader_falls_without", item.leaderFallsWithout},
                {"discounted", item.discounted},
                {"sentence", item.sentence}};
    }

    [[nodiscard]] Json toJson(const QuestionStanding& question) const
    {
        Json answers = Json::array();
        for (const AnswerProspect& answer : question.answers)
            answers.push_back({{"text", answer.text},
                               {"probability", answer.probability},
                               {"leader", causeId(answer.leader)},
                               {"leader_posterior", answer.leader ? Json(answer.leaderPosterior) : Json(nullptr)}});
        return {{"id", question.stored ? Json(m_diagnosis.questions[*question.stored].id) : Json(nullptr)},
                {"bank", question.bank.empty() ? Json(nullptr) : Json(question.bank)},
                {"text", question.text},
                {"purpose", question.purpose},
                {"asked_of", question.askedOf},
                {"hours", numberJson(question.cost)},
                {"information_gain_bits", numberJson(question.gainBits)},
                {"gain_per_hour", numberJson(question.gainPerCost)},
                {"probability_gain", numberJson(question.probabilityGain)},
                {"changes_leader", question.changesLeader},
                {"answers", std::move(answers)}};
    }

    [[nodiscard]] Json toJson(const VoiceStanding& voice) const
    {
        const DiagnosisVoice& said = m_diagnosis.voices[voice.index];
        return {{"id", said.id},
                {"person", said.person},
                {"function", voice.function},
                {"answer", said.answer},
                {"cause", said.cause.empty() ? Json(nullptr) : Json(said.cause)},
                {"remark", voice.remark},
                {"predictable", voice.predictable},
                {"against_own_interest", voice.againstOwnInterest},
                {"discounted", voice.discounted}};
    }

    [[nodiscard]] Json toJson(const Finding& finding) const
    {
        return {{"code", finding.code}, {"sentence", finding.sentence}, {"pointer", finding.pointer}};
    }

    const Entry& m_entry;
    const Diagnosis& m_diagnosis;
    const DiagnosisAssessment& m_result;
};

} // namespace

Report diagnosisReport(const Request& request, const Entry& entry, const World& world)
{
    DiagnosisReportOptions options;
    options.rolesForNames = request.roles;
    options.uncover = request.uncover;
    options.now = world.clock.now();
    if (request.seed) options.seed = *request.seed;
    options.samples = request.samples;
    return diagnosisReportOf(entry, options);
}

Answer diagnoseEntry(const Request& request, const World& world)
{
    recordUncovering(request, world);
    const Found found = findReported(request, world);
    if (!found.entry.diagnosis())
        throw Error(ErrorKind::Input,
                    fmt::format("Entry {} is no diagnosis; soundings score and tenacity tell of decisions.",
                                shortId(found.entry.id)));
    if (!request.json)
        return {fmt::format("Entry {}\n\n", found.entry.id) + toPlainText(diagnosisReport(request, found.entry, world)),
                {}};
    Entry shown = seenAs(request, found, world);
    if (request.roles) shown = withRolesForNames(std::move(shown));
    DiagnosisInput input;
    if (request.seed) input.seed = *request.seed;
    if (request.samples) input.samples = *request.samples;
    return jsonAnswer(DiagnosisJson(shown, assessDiagnosis(shown, input)).whole());
}

} // namespace soundings::app
