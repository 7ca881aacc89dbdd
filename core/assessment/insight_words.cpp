// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/insight_words.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double z95 = 1.959963984540054;

std::string wholePercent(double share)
{
    return fmt::format("{} %", std::lround(share * 100));
}

std::string leadSentence(const Insights& insights, const Translate& tr)
{
    const auto n = fmt::arg("n", insights.resolved);
    if (insights.resolved == 0)
        return say(tr,
                   "None of your predictions with a percentage is resolved yet. Resolve what falls due, and this page "
                   "will say how far your percentages can be trusted.");
    if (insights.resolved == 1)
        return say(tr, "One resolved prediction says nothing yet about your percentages; from ten on this page will.");
    if (insights.detail == ForecastDetail::Scores)
        return say(tr,
                   "{n} resolved predictions are too few to say how far your percentages can be trusted; from ten on "
                   "this page will.",
                   n);
    if (!insights.sure)
        return say(tr,
                   "You gave even chances to all {n} resolved predictions, so there is nothing to be sure or unsure "
                   "about.",
                   n);
    const std::string sureText = wholePercent(*insights.sure);
    const auto sure = fmt::arg("sure", sureText);
    const std::string rightText = wholePercent(*insights.right);
    const auto right = fmt::arg("right", rightText);
    const ChanceInterval chance = wilsonInterval(
        static_cast<std::size_t>(std::lround(*insights.right * static_cast<double>(insights.sided))), insights.sided);
    if (*insights.sure > chance.high)
        return say(tr,
                   "You were surer than you should have been: you gave {sure} on average to what you thought likelier, "
                   "and {right} of it came that way ({n} resolved).",
                   sure, right, n);
    if (*insights.sure < chance.low)
        return say(tr,
                   "You could have been surer: you gave {sure} on average to what you thought likelier, and {right} of "
                   "it came that way ({n} resolved).",
                   sure, right, n);
    return say(tr,
               "You were about as sure as you should be: you gave {sure} on average to what you thought likelier, and "
               "{right} of it came that way ({n} resolved).",
               sure, right, n);
}

std::string binWords(const Insights& insights, const Translate& tr)
{
    if (insights.resolved == 0) return say(tr, "There is no prediction to show yet.");
    std::size_t filled = 0;
    std::size_t outside = 0;
    for (const CalibrationBin& bin : insights.bins) {
        if (!bin.wilson) continue;
        ++filled;
        if (*bin.bin.mean < bin.wilson->low || *bin.bin.mean > bin.wilson->high) ++outside;
    }
    const auto all = fmt::arg("all", filled);
    if (insights.detail == ForecastDetail::Scores)
        return say(tr, "With so few predictions each bar below is wide: read it as a list, not as a pattern.");
    if (filled == 1)
        return outside == 0
                   ? say(tr, "All your predictions say about the same, and as many happened as chance allows.")
                   : say(tr, "All your predictions say about the same, and the share that happened differs from "
                             "it by more than chance explains.");
    if (outside == 0)
        return say(tr,
                   "In none of {all} groups does what happened differ from what you said by more than chance explains.",
                   all);
    if (outside == 1)
        return say(tr,
                   "In one of {all} groups what happened differs from what you said by more than chance explains; one "
                   "in twenty does so by chance alone.",
                   all);
    return say(tr,
               "In {outside} of {all} groups what happened differs from what you said by more than chance explains; "
               "one in twenty does so by chance alone.",
               fmt::arg("outside", outside), all);
}

std::string scoreWords(const Insights& insights, const Translate& tr)
{
    if (!insights.brier) return say(tr, "There is nothing to score yet.");
    std::string text = say(tr, "Brier score {last}: 0 is perfect, 0.25 is what even chances get, lower is better.",
                           fmt::arg("last", writtenScore(insights.brier->last, tr)));
    if (std::isinf(*insights.logLoss))
        text +=
            " " + say(tr, "The log score is infinite: something said to be impossible happened, or something said to "
                          "be certain did not.");
    return text;
}

std::string intervalText(const std::optional<SkillInterval>& interval, const Translate& tr)
{
    if (!interval) return {};
    return " " + say(tr, "(in nine of ten resamples between {low} and {high})",
                     fmt::arg("low", wholePercent(interval->p5)), fmt::arg("high", wholePercent(interval->p95)));
}

std::string declaredWords(const SkillAgainst& skill, const Translate& tr)
{
    if (!skill.skill)
        return say(tr, "The base rates that you declared were never wrong, so nothing can be compared with them.");
    const std::string sizeText = wholePercent(std::abs(*skill.skill));
    const auto size = fmt::arg("skill", sizeText);
    const auto n = fmt::arg("n", skill.n);
    const std::string resampled = intervalText(skill.interval, tr);
    const auto interval = fmt::arg("interval", resampled);
    return *skill.skill >= 0 ? say(tr,
                                   "Your scores are {skill} better than the base rates you declared beforehand would "
                                   "have got{interval}; {n} predictions have one.",
                                   size, interval, n)
                             : say(tr,
                                   "Your scores are {skill} worse than the base rates you declared beforehand would "
                                   "have got{interval}; {n} predictions have one.",
                                   size, interval, n);
}

std::string hindsightWords(const SkillAgainst& skill, const Translate& tr)
{
    if (!skill.skill)
        return say(tr, "All of it ended the same way, so in hindsight no score could have been better than that one "
                       "answer.");
    const std::string sizeText = wholePercent(std::abs(*skill.skill));
    const auto size = fmt::arg("skill", sizeText);
    const std::string resampled = intervalText(skill.interval, tr);
    const auto interval = fmt::arg("interval", resampled);
    return *skill.skill >= 0 ? say(tr,
                                   "Knowing in hindsight how often things happened, you are {skill} better than "
                                   "always saying that share{interval}.",
                                   size, interval)
                             : say(tr,
                                   "Knowing in hindsight how often things happened, you are {skill} worse than always "
                                   "saying that share{interval}.",
                                   size, interval);
}

std::string skillWords(const Insights& insights, const Translate& tr)
{
    if (insights.detail == ForecastDetail::Scores)
        return say(tr, "Skill needs ten resolved predictions; so far: {n}.", fmt::arg("n", insights.resolved));
    const std::string declared =
        insights.skillDeclared
            ? declaredWords(*insights.skillDeclared, tr)
            : say(tr, "Fewer than ten resolved predictions have a base rate that was declared beforehand (the outside "
                      "view of their decision), so skill can only be measured in hindsight.");
    return declared + " " + hindsightWords(*insights.skill, tr);
}

std::string termsWords(const Insights& insights, const Translate& tr)
{
    if (!insights.corrected)
        return say(tr,
                   "What the score is made of (reliability, resolution, uncertainty) can be told from fifty resolved "
                   "predictions on; so far: {n}.",
                   fmt::arg("n", insights.resolved));
    const CorrectedTerms& terms = *insights.corrected;
    return say(
        tr,
        "Of the score {reliability} is for percentages that were off, {resolution} is won back by telling likely "
        "from unlikely, and {uncertainty} was in the matter itself (the bias of small samples is taken out).",
        fmt::arg("reliability", writtenScore(terms.reliability, tr)),
        fmt::arg("resolution", writtenScore(terms.resolution.value_or(0), tr)),
        fmt::arg("uncertainty", writtenScore(terms.uncertainty.value_or(0), tr)));
}

std::string improvementWords(const Improvement& improvement, std::size_t resolved, const Translate& tr)
{
    if (!improvement.enough)
        return resolved == 0 ? say(tr, "There is nothing to compare over time yet.")
                             : say(tr,
                                   "Whether you are getting better needs ten resolved predictions in the earlier half "
                                   "and ten in the later one; so far, in all: {n}.",
                                   fmt::arg("n", resolved));
    const std::string beforeText = writtenScore(*improvement.earlier->brier, tr);
    const auto before = fmt::arg("before", beforeText);
    const std::string afterText = writtenScore(*improvement.later->brier, tr);
    const auto after = fmt::arg("after", afterText);
    if (std::abs(*improvement.change) <= z95 * *improvement.standardError)
        return say(
            tr,
            "No clear change: your Brier score was {before} in the earlier half and is {after} in the later one, "
            "which chance explains.",
            before, after);
    return *improvement.change < 0
               ? say(tr,
                     "You are getting better: your Brier score was {before} in the earlier half and is {after} in the "
                     "later one, more than chance explains.",
                     before, after)
               : say(tr,
                     "Your scores are getting worse, or your questions harder: the Brier score was {before} in the "
                     "earlier half and is {after} in the later one, more than chance explains.",
                     before, after);
}

std::string intervalWords(const std::optional<IntervalHits>& intervals, const Translate& tr)
{
    if (!intervals) return say(tr, "No predicted quantity is resolved yet.");
    const auto hits = fmt::arg("hits", intervals->hits);
    const auto n = fmt::arg("n", intervals->n);
    const std::string statedText = wholePercent(intervals->stated);
    const auto stated = fmt::arg("stated", statedText);
    if (intervals->n < 10)
        return say(tr,
                   "Quantities that lay within your range: {hits} of {n}; ten are needed to compare that with the "
                   "{stated} that such ranges are meant to hold.",
                   hits, n, stated);
    if (intervals->stated > intervals->interval.high)
        return say(tr, "Your ranges are too narrow: {hits} of {n} quantities lay within them, and {stated} should.",
                   hits, n, stated);
    if (intervals->stated < intervals->interval.low)
        return say(tr,
                   "Your ranges are wider than they need be: {hits} of {n} quantities lay within them, and {stated} "
                   "would do.",
                   hits, n, stated);
    return say(tr,
               "Your ranges are about as wide as they should be: {hits} of {n} quantities lay within them, where "
               "{stated} should.",
               hits, n, stated);
}

std::string unscoredWords(const Unscored& unscored, const Translate& tr)
{
    std::vector<std::string> parts;
    if (unscored.open > 0)
        parts.push_back(say(tr, "{n} not resolved yet, {overdue} of them due", fmt::arg("n", unscored.open),
                            fmt::arg("overdue", unscored.overdue)));
    if (unscored.isVoid > 0)
        parts.push_back(say(tr, "{n} void (withdrawn, or of an option not taken)", fmt::arg("n", unscored.isVoid)));
    if (unscored.noNumber > 0)
        parts.push_back(say(tr, "{n} resolved that said no number", fmt::arg("n", unscored.noNumber)));
    if (unscored.drafts > 0)
        parts.push_back(say(tr, "{n} in drafts that are not sealed", fmt::arg("n", unscored.drafts)));
    if (parts.empty()) return say(tr, "No prediction is left out of the counting.");
    std::string list;
    for (const std::string& part : parts) list += (list.empty() ? "" : "; ") + part;
    return say(tr, "Not counted: {list}. Scoring only what was resolved flatters whoever resolves only what went well.",
               fmt::arg("list", list));
}

std::string reviewedWords(const ReviewedCounts& counts, const Translate& tr)
{
    const std::size_t judged = counts.earned + counts.lucky + counts.unlucky + counts.toLearnFrom;
    if (judged == 0)
        return counts.notJudged == 0
                   ? say(tr, "No decision has been reviewed yet.")
                   : say(tr, "No reviewed decision has both its quality rated and its outcome judged yet.");
    return say(
        tr,
        "Decisions with quality and outcome judged: {n}. Earned: {earned}; lucky: {lucky}; unlucky: {unlucky}; to "
        "learn from: {learn}.",
        fmt::arg("n", judged), fmt::arg("earned", counts.earned), fmt::arg("lucky", counts.lucky),
        fmt::arg("unlucky", counts.unlucky), fmt::arg("learn", counts.toLearnFrom));
}

std::string splitWords(const Split& split, const Translate& tr)
{
    if (split.parts.empty()) return say(tr, "There is nothing to tell apart yet.");
    if (split.parts.size() == 1)
        return say(tr, "All of them are in one part ({part}), so there is nothing to compare.",
                   fmt::arg("part", split.parts.front().name));
    if (!split.enough) {
        const auto few = std::ranges::count_if(split.parts, [](const SplitPart& part) { return !part.brier; });
        return say(tr,
                   "Comparing needs ten resolved predictions in each part; {few} of {all} parts have fewer, so nothing "
                   "is compared.",
                   fmt::arg("few", few), fmt::arg("all", split.parts.size()));
    }
    const auto [best, worst] =
        std::ranges::minmax_element(split.parts, {}, [](const auto& part) { return *part.brier; });
    return say(tr,
               "Closest in {best} (Brier {low}), furthest off in {worst} (Brier {high}); some parts are harder to "
               "foresee than others.",
               fmt::arg("best", best->name), fmt::arg("low", writtenScore(*best->brier, tr)),
               fmt::arg("worst", worst->name), fmt::arg("high", writtenScore(*worst->brier, tr)));
}

} // namespace

std::string writtenScore(double score, const Translate& translate)
{
    if (std::isinf(score)) return say(translate, "infinite");
    return fmt::format("{:.3f}", std::abs(score) < 0.0005 ? 0.0 : score);
}

void sayInsights(Insights& insights, const Translate& translate)
{
    insights.sentence = leadSentence(insights, translate);
    insights.binSentence = binWords(insights, translate);
    insights.scoreSentence = scoreWords(insights, translate);
    insights.skillSentence = skillWords(insights, translate);
    insights.termsSentence = termsWords(insights, translate);
    insights.improvement.sentence = improvementWords(insights.improvement, insights.resolved, translate);
    insights.intervalSentence = intervalWords(insights.intervals, translate);
    insights.unscoredSentence = unscoredWords(insights.unscored, translate);
    insights.reviewedSentence = reviewedWords(insights.reviewed, translate);
    if (insights.split) insights.split->sentence = splitWords(*insights.split, translate);
}

std::string nameOfPart(SplitBy by, const std::string& part, const Translate& translate)
{
    switch (by) {
    case SplitBy::Kind:
        return part == "1"   ? say(translate, "imperatives")
               : part == "2" ? say(translate, "bets")
                             : say(translate, "neither imperative nor bet");
    case SplitBy::Horizon:
        if (part == "0") return say(translate, "up to 30 days ahead");
        if (part == "1") return say(translate, "31 to 90 days ahead");
        if (part == "2") return say(translate, "91 to 365 days ahead");
        if (part == "3") return say(translate, "more than a year ahead");
        return say(translate, "no date");
    case SplitBy::Area: return part.empty() ? say(translate, "no area") : part;
    case SplitBy::Function: return part.empty() ? say(translate, "no function") : part;
    case SplitBy::Period: return part;
    }
    return part;
}

} // namespace soundings
