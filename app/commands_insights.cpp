// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/journal/insights_summary.h"
#include "core/report/insights_report.h"
#include "core/report/period_review.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

Json numberOr(const std::optional<double>& number)
{
    if (!number || std::isnan(*number)) return nullptr;
    return std::isinf(*number) ? Json("infinite") : Json(*number);
}

template <typename Pair>
Json pairOr(const std::optional<Pair>& interval)
{
    if (!interval) return nullptr;
    return Json::array({interval->low, interval->high});
}

Json toJson(const std::optional<SkillAgainst>& skill)
{
    if (!skill) return nullptr;
    Json interval = nullptr;
    if (skill->interval) interval = Json::array({skill->interval->p5, skill->interval->p95});
    return {{"n", skill->n}, {"skill", numberOr(skill->skill)}, {"resampled_90", std::move(interval)}};
}

Json toJson(const CalibrationBin& shown)
{
    return {{"from", shown.bin.from},
            {"to", shown.bin.to},
            {"n", shown.bin.n},
            {"events", shown.bin.events},
            {"mean", numberOr(shown.bin.mean)},
            {"observed", numberOr(shown.bin.observed)},
            {"wilson", pairOr(shown.wilson)},
            {"jeffreys", pairOr(shown.jeffreys)}};
}

Json toJson(const SpanScore& span)
{
    return {{"from", toIso(span.from)}, {"to", toIso(span.to)}, {"n", span.n}, {"brier", numberOr(span.brier)}};
}

Json toJson(const Improvement& improvement)
{
    Json years = Json::array();
    for (const SpanScore& year : improvement.years) years.push_back(toJson(year));
    return {{"sentence", improvement.sentence},
            {"enough", improvement.enough},
            {"earlier", improvement.earlier ? toJson(*improvement.earlier) : Json(nullptr)},
            {"later", improvement.later ? toJson(*improvement.later) : Json(nullptr)},
            {"change", numberOr(improvement.change)},
            {"standard_error", numberOr(improvement.standardError)},
            {"years", std::move(years)}};
}

Json toJson(const Split& split)
{
    Json parts = Json::array();
    for (const SplitPart& part : split.parts)
        parts.push_back({{"name", part.name},
                         {"n", part.n},
                         {"events", part.events},
                         {"stated", numberOr(part.stated)},
                         {"observed", numberOr(part.observed)},
                         {"brier", numberOr(part.brier)},
                         {"log_loss_nats", numberOr(part.logLoss)},
                         {"skill", numberOr(part.skill)}});
    return {
        {"by", wordOf(split.by)}, {"enough", split.enough}, {"sentence", split.sentence}, {"parts", std::move(parts)}};
}

Json toJson(const std::optional<IntervalHits>& intervals, const std::string& sentence)
{
    if (!intervals) return {{"sentence", sentence}, {"n", 0}};
    return {
        {"sentence", sentence},        {"n", intervals->n},
        {"hits", intervals->hits},     {"rate", intervals->rate},
        {"stated", intervals->stated}, {"wilson", Json::array({intervals->interval.low, intervals->interval.high})}};
}

const char* wordOf(ForecastDetail detail)
{
    switch (detail) {
    case ForecastDetail::Scores: return "scores";
    case ForecastDetail::Skill: return "skill";
    case ForecastDetail::Decomposition: return "decomposition";
    }
    return "";
}

Json termsJson(const Insights& insights)
{
    if (!insights.terms || !insights.corrected) return nullptr;
    return {{"reliability", insights.terms->reliability},
            {"resolution", insights.terms->resolution},
            {"uncertainty", insights.terms->uncertainty},
            {"bias_corrected",
             {{"reliability", insights.corrected->reliability},
              {"resolution", numberOr(insights.corrected->resolution)},
              {"uncertainty", numberOr(insights.corrected->uncertainty)}}}};
}

Json brierJson(const Insights& insights)
{
    if (!insights.brier) return nullptr;
    return {{"first", insights.brier->first},
            {"last", insights.brier->last},
            {"time_average", insights.brier->timeAverage}};
}

Json countsJson(const Insights& insights)
{
    const Unscored& unscored = insights.unscored;
    return {{"sentence", insights.unscoredSentence}, {"unresolved", unscored.open},
            {"overdue", unscored.overdue},           {"void", unscored.isVoid},
            {"no_number", unscored.noNumber},        {"drafts", unscored.drafts}};
}

Json reviewedJson(const Insights& insights)
{
    const ReviewedCounts& reviewed = insights.reviewed;
    return {{"sentence", insights.reviewedSentence},
            {"earned", reviewed.earned},
            {"lucky", reviewed.lucky},
            {"unlucky", reviewed.unlucky},
            {"to_learn_from", reviewed.toLearnFrom},
            {"not_judged", reviewed.notJudged}};
}

Json imperativesJson(const std::vector<ImperativeLine>& lines)
{
    Json imperatives = Json::array();
    for (const ImperativeLine& line : lines)
        imperatives.push_back({{"id", line.entry},
                               {"title", line.title},
                               {"since", toIso(line.since)},
                               {"days", line.days},
                               {"tactics", line.tactics},
                               {"tactic", line.tactic},
                               {"progress", line.progress}});
    return imperatives;
}

Json toJson(const InsightsSummary& page)
{
    const Insights& insights = page.insights;
    Json bins = Json::array();
    for (const CalibrationBin& bin : insights.bins) bins.push_back(toJson(bin));
    return {{"sentence", insights.sentence},
            {"detail", wordOf(insights.detail)},
            {"n", insights.resolved},
            {"events", insights.events},
            {"stated", numberOr(insights.stated)},
            {"base_rate", numberOr(insights.baseRate)},
            {"sureness", {{"mean", numberOr(insights.sure)}, {"right", numberOr(insights.right)}}},
            {"brier", brierJson(insights)},
            {"log_loss_nats", numberOr(insights.logLoss)},
            {"skill_declared", toJson(insights.skillDeclared)},
            {"skill", toJson(insights.skill)},
            {"murphy", termsJson(insights)},
            {"bins_by", insights.byIssuedValue ? "issued_value" : "ten_bins"},
            {"bins", std::move(bins)},
            {"split", insights.split ? toJson(*insights.split) : Json(nullptr)},
            {"improvement", toJson(insights.improvement)},
            {"intervals", toJson(insights.intervals, insights.intervalSentence)},
            {"one_of_several", {{"n", insights.choices}, {"brier_0_to_2", numberOr(insights.choiceBrier)}}},
            {"not_counted", countsJson(insights)},
            {"quality_outcome", reviewedJson(insights)},
            {"imperatives", imperativesJson(page.imperatives)}};
}

Json toJson(const std::vector<PeriodLine>& lines)
{
    Json all = Json::array();
    for (const PeriodLine& line : lines)
        all.push_back({{"day", toIso(line.day)},
                       {"entry", line.entry},
                       {"title", line.title},
                       {"what", line.what},
                       {"details", line.details}});
    return all;
}

} // namespace

Answer showCalibration(const Request& request, const World& world)
{
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    InsightsInput input;
    input.by = splitByOf(request.by);
    const InsightsSummary page = insightsSummaryOf(journal, world.clock.today(), input);
    if (request.json) return jsonAnswer(toJson(page));
    return {toPlainText(insightsReport(page.insights, page.imperatives, world.clock.now())), {}};
}

Answer showWeek(const Request& request, const World& world)
{
    const Date today = world.clock.today();
    const Date to = request.to.empty() ? today : parseDate(request.to);
    const Date from = request.from.empty() ? addDays(to, -6) : parseDate(request.from);
    if (from > to)
        throw Error(ErrorKind::Usage,
                    fmt::format("The first day, {}, lies behind the last, {}; exchange them.", toIso(from), toIso(to)));
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const PeriodReview review = periodReviewOf(periodOf(journal, from, to, today));
    if (request.json)
        return jsonAnswer({{"sentence", review.sentence},
                           {"from", toIso(from)},
                           {"to", toIso(to)},
                           {"resolved", toJson(review.resolved)},
                           {"fell_due", toJson(review.fellDue)},
                           {"moved", toJson(review.moved)}});
    return {toPlainText(periodReport(review, world.clock.now())), {}};
}

} // namespace soundings::app
