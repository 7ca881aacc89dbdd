// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/insights.h"

#include "core/assessment/insight_words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace soundings {
namespace {

constexpr std::size_t mostIssuedValues = 20; ///< more than these are shown in ten bins
constexpr std::size_t fewestInCell = 10;
constexpr double statedInterval = 0.8; ///< of a range from P10 to P90

std::vector<CountedForecast> countedOf(const std::vector<ScoredGroup>& groups)
{
    std::map<std::pair<double, bool>, std::size_t> counts;
    for (const ScoredGroup& group : groups) counts[{group.p, group.happened}] += group.n;
    std::vector<CountedForecast> counted;
    for (const auto& [said, n] : counts) counted.push_back({{said.first, said.second}, n});
    return counted;
}

/// Ten bins by whole ten-thousandths, as 0.6 / 0.1 is less than 6 in floating point; the last one takes 1.
std::vector<ForecastBin> tenBins(const std::vector<CountedForecast>& counted)
{
    const std::vector<double> edges{0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
    std::vector<ForecastBin> bins(10);
    std::vector<double> sums(10, 0);
    for (std::size_t i = 0; i < bins.size(); ++i) {
        bins[i].from = edges[i];
        bins[i].to = edges[i + 1];
    }
    for (const auto& [forecast, n] : counted) {
        const auto at = std::min<std::size_t>(9, static_cast<std::size_t>(std::llround(forecast.p * 10'000)) / 1000);
        bins[at].n += n;
        if (forecast.happened) bins[at].events += n;
        sums[at] += forecast.p * static_cast<double>(n);
    }
    for (std::size_t i = 0; i < bins.size(); ++i) {
        if (bins[i].n == 0) continue;
        bins[i].mean = sums[i] / static_cast<double>(bins[i].n);
        bins[i].observed = static_cast<double>(bins[i].events) / static_cast<double>(bins[i].n);
    }
    return bins;
}

void addBins(const ForecastScores& scores, const std::vector<CountedForecast>& counted, Insights& insights)
{
    insights.byIssuedValue = scores.bins.size() <= mostIssuedValues;
    for (const ForecastBin& bin : insights.byIssuedValue ? scores.bins : tenBins(counted)) {
        CalibrationBin shown{bin, {}, {}};
        if (bin.n > 0) {
            shown.wilson = wilsonInterval(bin.events, bin.n);
            shown.jeffreys = jeffreysInterval(bin.events, bin.n);
        }
        insights.bins.push_back(shown);
    }
}

void addSureness(const std::vector<CountedForecast>& counted, Insights& insights)
{
    std::size_t& n = insights.sided;
    double sure = 0;
    double right = 0;
    double stated = 0;
    for (const auto& [forecast, count] : counted) {
        const auto times = static_cast<double>(count);
        stated += times * forecast.p;
        if (std::abs(forecast.p - 0.5) < 1e-9) continue;
        n += count;
        sure += times * std::max(forecast.p, 1 - forecast.p);
        if ((forecast.p > 0.5) == forecast.happened) right += times;
    }
    if (insights.resolved > 0) insights.stated = stated / static_cast<double>(insights.resolved);
    if (n == 0) return;
    insights.sure = sure / static_cast<double>(n);
    insights.right = right / static_cast<double>(n);
}

void addBrier(const TrackRecord& record, const ForecastScores& scores, Insights& insights)
{
    if (!scores.brier) return;
    BrierWays ways{0, *scores.brier, 0};
    for (const ScoredGroup& group : record.groups) {
        ways.first += group.firstLoss;
        ways.timeAverage += group.averageLoss;
    }
    ways.first /= static_cast<double>(scores.n);
    ways.timeAverage /= static_cast<double>(scores.n);
    insights.brier = ways;
    insights.logLoss = scores.logLoss;
}

/// Skill of those predictions whose base rate was declared, and of all against their own.
void addSkill(const TrackRecord& record, const ForecastScores& scores, std::uint64_t seed, Insights& insights)
{
    if (insights.detail == ForecastDetail::Scores) return;
    std::vector<Forecast> all;
    std::vector<Forecast> declared;
    std::vector<double> references;
    std::vector<std::size_t> projects;
    std::vector<std::size_t> declaredProjects;
    for (const ClusteredForecast& single : record.singles) {
        all.push_back({single.p, single.happened});
        projects.push_back(single.project);
        if (!single.reference) continue;
        declared.push_back(all.back());
        references.push_back(*single.reference);
        declaredProjects.push_back(single.project);
    }
    insights.skill = SkillAgainst{scores.n, scores.skill, {}};
    if (scores.skill) insights.skill->interval = skillInterval(all, {}, projects, seed);

    std::size_t n = 0;
    double yardstick = 0;
    for (const ScoredGroup& group : record.groups) {
        n += group.declared;
        yardstick += group.declaredLoss;
    }
    if (n < fewestInCell) return;
    double brier = 0;
    for (const ScoredGroup& group : record.groups) {
        const double miss = group.p - (group.happened ? 1 : 0);
        brier += static_cast<double>(group.declared) * miss * miss;
    }
    insights.skillDeclared = SkillAgainst{n, {}, {}};
    if (yardstick <= 0) return;
    insights.skillDeclared->skill = 1 - brier / yardstick;
    insights.skillDeclared->interval = declaredSkillInterval(declared, references, declaredProjects, seed);
}

std::vector<SpanScore> yearsOf(const std::vector<ScoredDay>& days)
{
    std::vector<SpanScore> years;
    std::vector<double> losses;
    for (const ScoredDay& day : days) {
        if (years.empty() || years.back().to.year() != day.day.year()) {
            years.push_back({day.day, day.day, 0, {}});
            losses.push_back(0);
        }
        years.back().to = day.day;
        years.back().n += day.n;
        losses.back() += day.loss;
    }
    for (std::size_t i = 0; i < years.size(); ++i)
        if (years[i].n >= fewestInCell) years[i].brier = losses[i] / static_cast<double>(years[i].n);
    return years;
}

/// What one half adds up to.
struct HalfSums {
    SpanScore span;
    double loss = 0;
    double squares = 0;

    void add(const ScoredDay& day)
    {
        if (span.n == 0) span.from = day.day;
        span.to = day.day;
        span.n += day.n;
        loss += day.loss;
        squares += day.squares;
    }
    [[nodiscard]] double mean() const { return loss / static_cast<double>(span.n); }
    /// Of the mean.
    [[nodiscard]] double variance() const
    {
        const auto n = static_cast<double>(span.n);
        return std::max(0.0, squares / n - mean() * mean()) / (n - 1);
    }
};

/// Days are not cut in two: the halves part at the day that makes them most alike in size.
std::size_t middleOf(const std::vector<ScoredDay>& days)
{
    std::size_t all = 0;
    for (const ScoredDay& day : days) all += day.n;
    std::size_t before = 0;
    std::size_t best = 0;
    std::size_t least = all + 1;
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        before += days[i].n;
        const std::size_t apart = 2 * before > all ? 2 * before - all : all - 2 * before;
        if (apart < least) {
            least = apart;
            best = i + 1;
        }
    }
    return best;
}

Improvement improvementOf(const std::vector<ScoredDay>& days)
{
    Improvement result;
    result.years = yearsOf(days);
    const std::size_t middle = middleOf(days);
    if (middle == 0) return result;
    HalfSums earlier;
    HalfSums later;
    for (std::size_t i = 0; i < days.size(); ++i) (i < middle ? earlier : later).add(days[i]);
    result.enough = earlier.span.n >= fewestInCell && later.span.n >= fewestInCell;
    if (result.enough) {
        earlier.span.brier = earlier.mean();
        later.span.brier = later.mean();
        result.change = later.mean() - earlier.mean();
        result.standardError = std::sqrt(earlier.variance() + later.variance());
    }
    result.earlier = earlier.span;
    result.later = later.span;
    return result;
}

SplitPart partOf(const std::string& name, const std::vector<ScoredGroup>& groups)
{
    const ForecastScores scores = scoreCounted(countedOf(groups));
    SplitPart part;
    part.name = name;
    part.n = scores.n;
    part.events = scores.events;
    if (part.n < fewestInCell) return part;
    double stated = 0;
    for (const ScoredGroup& group : groups) stated += group.p * static_cast<double>(group.n);
    part.stated = stated / static_cast<double>(part.n);
    part.observed = scores.baseRate;
    part.brier = scores.brier;
    part.logLoss = scores.logLoss;
    part.skill = scores.skill;
    return part;
}

Split splitOf(const std::vector<ScoredGroup>& groups, SplitBy by, const Translate& translate)
{
    std::map<std::string, std::vector<ScoredGroup>> parts;
    for (const ScoredGroup& group : groups) parts[group.part].push_back(group);
    Split split;
    split.by = by;
    std::vector<std::size_t> sizes;
    for (const auto& [key, members] : parts) {
        split.parts.push_back(partOf(nameOfPart(by, key, translate), members));
        sizes.push_back(split.parts.back().n);
    }
    split.enough = sizes.size() > 1 && enoughToSplit(sizes);
    return split;
}

} // namespace

Insights insightsOf(const TrackRecord& record, const InsightsInput& input)
{
    Insights insights;
    const std::vector<CountedForecast> counted = countedOf(record.groups);
    const ForecastScores scores = scoreCounted(counted);
    insights.resolved = scores.n;
    insights.events = scores.events;
    insights.baseRate = scores.baseRate;
    insights.detail = detailFor(scores.n);
    addSureness(counted, insights);
    addBrier(record, scores, insights);
    addSkill(record, scores, input.seed, insights);
    if (insights.detail == ForecastDetail::Decomposition) {
        insights.terms = scores.terms;
        insights.corrected = scores.corrected;
    }
    addBins(scores, counted, insights);
    insights.improvement = improvementOf(record.days);
    if (record.intervals > 0)
        insights.intervals = IntervalHits{record.intervals, record.hits, statedInterval,
                                          static_cast<double>(record.hits) / static_cast<double>(record.intervals),
                                          wilsonInterval(record.hits, record.intervals)};
    insights.choices = record.choices;
    if (record.choices > 0) insights.choiceBrier = record.choiceScore / static_cast<double>(record.choices);
    insights.unscored = record.unscored;
    insights.reviewed = record.reviewed;
    if (input.by) insights.split = splitOf(record.groups, *input.by, input.translate);
    sayInsights(insights, input.translate);
    return insights;
}

const char* wordOf(SplitBy by)
{
    switch (by) {
    case SplitBy::Area: return "area";
    case SplitBy::Kind: return "kind";
    case SplitBy::Horizon: return "horizon";
    case SplitBy::Function: return "function";
    case SplitBy::Period: return "period";
    }
    return "";
}

std::optional<SplitBy> splitByOf(const std::string& word)
{
    for (const SplitBy by : {SplitBy::Area, SplitBy::Kind, SplitBy::Horizon, SplitBy::Function, SplitBy::Period})
        if (word == wordOf(by)) return by;
    return {};
}

} // namespace soundings
