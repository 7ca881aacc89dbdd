// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_words.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/standing_words.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

constexpr double settledFrom = 0.5; ///< a leader is named from here on, if it has twice the next one's chance

/// The competing cause with the highest chance but one; null where there is none.
const CauseStanding* runnerUp(const DiagnosisAssessment& result)
{
    const CauseStanding* next = nullptr;
    for (const CauseStanding& cause : result.causes)
        if (!cause.hasParts && cause.index != result.leader && (next == nullptr || cause.posterior > next->posterior))
            next = &cause;
    return next;
}

bool isLevel(const CauseStanding& leader, const CauseStanding& other)
{
    return std::abs(leader.posterior.value_or(0) - other.posterior.value_or(0)) < 1e-9;
}

std::string quotedItems(const Diagnosis& diagnosis, const std::vector<std::size_t>& items)
{
    std::string all;
    for (const std::size_t item : items)
        all += fmt::format("{}“{}”", all.empty() ? "" : ", ", inSentence(diagnosis.evidence[item].text));
    return all;
}

std::string leaderWords(const CauseStanding& leader, const CauseStanding* next, const Translate& tr)
{
    const std::string share = percentOf(*leader.posterior, tr);
    const std::string nextName = next != nullptr ? next->name : std::string();
    const double nextShare = next != nullptr ? next->posterior.value_or(0) : 0;
    const std::string nextText = percentOf(nextShare, tr);
    const auto name = fmt::arg("cause", leader.name);
    const auto chance = fmt::arg("share", share);
    const auto other = fmt::arg("other", nextName);
    const auto otherShare = fmt::arg("other_share", nextText);
    if (next != nullptr && share == nextText)
        return say(tr, "Not settled: “{cause}” and “{other}” are level with {share} each.", name, other, chance);
    if (*leader.posterior < settledFrom || *leader.posterior < 2 * nextShare)
        return say(tr, "Not settled: “{cause}” leads with {share}, then “{other}” with {other_share}.", name, chance,
                   other, otherShare);
    if (leader.unnamed)
        return say(tr, "What you see fits none of the named causes well ({share}): look for one that nobody has named.",
                   chance);
    if (next == nullptr) return say(tr, "Most likely it is “{cause}”: {share}.", name, chance);
    return say(tr, "Most likely it is “{cause}”: {share}, ahead of “{other}” with {other_share}.", name, chance, other,
               otherShare);
}

} // namespace

std::string bitsText(double bits, const Translate& translate)
{
    if (std::isinf(bits)) return say(translate, "without limit");
    return say(translate, "{bits} bits", fmt::arg("bits", plainNumber(bits)));
}

std::string headlineOf(const Diagnosis& diagnosis, const DiagnosisAssessment& result, const Translate& translate)
{
    if (diagnosis.causes.empty()) return say(translate, "No cause is listed yet; begin with those of the catalogue.");
    const bool any = std::ranges::any_of(result.evidence, &EvidenceStanding::counts);
    if (!any)
        return say(translate,
                   "Nothing speaks yet: no item of evidence is rated under every cause. Write down one thing that you "
                   "saw, and how likely it would be under each cause.");
    if (!result.contradiction.empty()) {
        const std::string items = quotedItems(diagnosis, result.contradiction);
        return say(translate, "The evidence contradicts every listed cause; look again at {items}.",
                   fmt::arg("items", items));
    }
    const CauseStanding& leader = result.causes[*result.leader];
    const CauseStanding* next = runnerUp(result);
    std::string sentence = leaderWords(leader, next, translate);
    const bool level =
        next != nullptr && percentOf(*leader.posterior, translate) == percentOf(next->posterior.value_or(0), translate);
    if (result.holds && level)
        sentence +=
            ' ' + say(translate,
                      "“{cause}” comes first in {share} of draws in which each judgement may be off by a factor "
                      "of two.",
                      fmt::arg("cause", leader.name), fmt::arg("share", percentOf(*result.holds, translate)));
    else if (result.holds)
        sentence += ' ' + say(translate,
                              "It stays first in {share} of draws in which each judgement may be off by a factor of "
                              "two.",
                              fmt::arg("share", percentOf(*result.holds, translate)));
    return sentence;
}

std::string discountWords(const DiagnosisAssessment& result, bool discounted, const Translate& translate)
{
    if (!discounted) return {};
    if (!result.leader || !result.undiscountedLeader) return {};
    const std::string& with = result.causes[*result.leader].name;
    const std::string& without = result.causes[*result.undiscountedLeader].name;
    if (result.leader == result.undiscountedLeader)
        return say(translate, "With every voice at full weight “{cause}” leads as well.", fmt::arg("cause", with));
    return say(translate,
               "Your discounts decide: with them “{with}” leads, with every voice at full weight “{without}” does.",
               fmt::arg("with", with), fmt::arg("without", without));
}

std::string fallWords(const Diagnosis& diagnosis, const DiagnosisAssessment& result, const Translate& translate)
{
    const bool any = std::ranges::any_of(result.evidence, &EvidenceStanding::counts);
    if (!result.leader || !any) return {};
    const std::string& name = result.causes[*result.leader].name;
    const CauseStanding* next = runnerUp(result);
    if (result.wouldHaveToBeWrong.empty() && next != nullptr && isLevel(result.causes[*result.leader], *next))
        return say(translate, "“{cause}” and “{other}” are level: no item has to be wrong for the other to lead.",
                   fmt::arg("cause", name), fmt::arg("other", next->name));
    if (result.wouldHaveToBeWrong.empty())
        return say(translate, "“{cause}” leads already before any evidence: no item has to be wrong for that.",
                   fmt::arg("cause", name));
    const std::string items = quotedItems(diagnosis, result.wouldHaveToBeWrong);
    if (result.wouldHaveToBeWrong.size() == 1)
        return say(translate, "“{cause}” falls if {items} is wrong.", fmt::arg("cause", name),
                   fmt::arg("items", items));
    return say(translate, "“{cause}” falls only if these are wrong together: {items}.", fmt::arg("cause", name),
               fmt::arg("items", items));
}

std::string causeWords(const CauseStanding& cause, const Translate& translate)
{
    const std::string before = percentOf(cause.prior, translate);
    if (!cause.posterior)
        return say(translate, "{before} before any evidence, contradicted now.", fmt::arg("before", before));
    const std::string now = percentOf(*cause.posterior, translate);
    if (!cause.spokenTo && !cause.unnamed && !cause.hasParts)
        return say(translate, "{before} before, {now} now; no evidence speaks to it.", fmt::arg("before", before),
                   fmt::arg("now", now));
    return say(translate, "{before} before, {now} now.", fmt::arg("before", before), fmt::arg("now", now));
}

std::string evidenceWords(const EvidenceStanding& item, const DiagnosisAssessment& result, const Translate& translate)
{
    if (!item.counts) {
        const std::size_t missing = item.unrated.size();
        return missing == 1
                   ? say(translate, "Does not count yet: one cause is not rated.")
                   : say(translate, "Does not count yet: {count} causes are not rated.", fmt::arg("count", missing));
    }
    if (!item.spreadBits || *item.spreadBits == 0)
        return say(translate, "Tells nothing apart: it is as likely under every cause.");
    std::string best;
    for (const std::size_t cause : item.speaksFor) best += (best.empty() ? "“" : "”, “") + result.causes[cause].name;
    best += "”";
    const std::string spread = bitsText(*item.spreadBits, translate);
    const auto causes = fmt::arg("causes", best);
    std::string sentence = std::isinf(*item.spreadBits)
                               ? say(translate, "Speaks most for {causes}; tells causes apart without limit.", causes)
                               : say(translate, "Speaks most for {causes}; tells causes apart by {spread}.", causes,
                                     fmt::arg("spread", spread));
    if (item.alpha < 1)
        sentence += ' ' + say(translate, "Counts {share}, since it does not stand alone.",
                              fmt::arg("share", percentOf(item.alpha, translate)));
    if (item.leaderFallsWithout) sentence += ' ' + say(translate, "Without it another cause would lead.");
    return sentence;
}

std::string questionWords(const QuestionStanding& question, const Translate& translate)
{
    if (!question.gainBits) return {};
    if (*question.gainBits < 1e-9) return say(translate, "Tells nothing apart now.");
    std::string sentence =
        say(translate, "Expected to tell {bits}.", fmt::arg("bits", bitsText(*question.gainBits, translate)));
    if (!question.changesLeader)
        sentence += ' ' + say(translate, "No answer would put another cause first.");
    else
        for (const AnswerProspect& answer : question.answers)
            if (answer.leader) {
                sentence += ' ' + say(translate, "An answer can put another cause first.");
                break;
            }
    return sentence;
}

} // namespace soundings
