// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import_words.h"

#include "core/support/text.h"

namespace soundings {
namespace {

/// A sentence about a number of things, in its singular or plural.
std::string counted(const Translate& translate, std::size_t number, const char* one, const char* many)
{
    return say(translate, number == 1 ? one : many, fmt::arg("n", number));
}

std::string doubtInWords(Unclear what, const ForeignHistory::Doubt& doubt, const Translate& translate)
{
    const auto n = doubt.times;
    const auto with = [&](const char* english) {
        return say(translate, english, fmt::arg("n", n),
                   fmt::arg("first", withVisibleControls(shortened(doubt.first, 60))));
    };
    switch (what) {
    case Unclear::NoZone: return with("Times in the file carry no zone; they are taken for UTC.");
    case Unclear::CutShort:
        return with("The file has exactly {first} predictions, which is one page; if you made more, export the other "
                    "pages too.");
    case Unclear::MeanOfAll:
        return with("This file tells only the mean of all wagers of a prediction; it is taken as yours (times: {n}). "
                    "The JSON file "
                    "tells each wager.");
    case Unclear::ZeroMayBeNone:
        return with(
            "0 % is written where nobody wagered, too; it is taken for no forecast (times: {n}, first “{first}”).");
    case Unclear::BelowOnePercent:
        return with("All forecasts are at most 1 %; if they were meant as shares of 1, write them as percents first.");
    case Unclear::UnknownOutcome:
        return with("A resolution that is neither YES, NO nor AMBIGUOUS is taken for ambiguous, so void (times: {n}, "
                    "first “{first}”).");
    case Unclear::Withdrawn: return with("Withdrawn there, so void here: {n}, first “{first}”.");
    case Unclear::Unreadable:
        return with("A forecast that is no number from 0 to 100 % is kept as text (times: {n}, first “{first}”).");
    }
    return {};
}

void tellRead(ImportPlan& plan, const Translate& translate)
{
    const HistoryTally& tally = plan.tally;
    plan.read.push_back(say(translate, "Rows: {rows}. Questions: {questions}. Forecasts of yours: {forecasts}.",
                            fmt::arg("rows", plan.rows), fmt::arg("questions", plan.questions),
                            fmt::arg("forecasts", tally.forecasts)));
    if (tally.resolved > 0)
        plan.read.push_back(
            counted(translate, tally.resolved, "1 is resolved yes or no.", "{n} are resolved yes or no."));
    if (tally.voided > 0)
        plan.read.push_back(counted(translate, tally.voided, "1 was ambiguous there and is void here.",
                                    "{n} were ambiguous there and are void here."));
    if (plan.leftOut > 0)
        plan.read.push_back(counted(translate, plan.leftOut,
                                    "1 question of others without a forecast of yours is left out.",
                                    "{n} questions of others without a forecast of yours are left out."));
}

void tellKept(ImportPlan& plan, const Translate& translate)
{
    const HistoryTally& tally = plan.tally;
    if (tally.withRemainder > 0)
        plan.kept.push_back(counted(
            translate, tally.withRemainder,
            "1 question has details without a place here (scores, sharing, comments); they stay with it word by word.",
            "{n} questions have details without a place here (scores, sharing, comments); they stay with them word by "
            "word."));
    if (tally.others > 0)
        plan.kept.push_back(counted(translate, tally.others, "1 forecast of somebody else is kept as text.",
                                    "{n} forecasts of other people are kept as text."));
    if (tally.nudged > 0)
        plan.kept.push_back(counted(
            translate, tally.nudged,
            "1 forecast below 1 % or above 99 % becomes 1 % or 99 %; the number itself is kept as text.",
            "{n} forecasts below 1 % or above 99 % become 1 % or 99 %; the numbers themselves are kept as text."));
}

} // namespace

void describeImport(const ForeignHistory& history, ImportPlan& plan, const Translate& translate)
{
    tellRead(plan, translate);
    tellKept(plan, translate);
    for (const auto& [what, doubt] : history.doubts) plan.unclear.push_back(doubtInWords(what, doubt, translate));
    const HistoryTally& tally = plan.tally;
    if (tally.unequalSums > 0)
        plan.unclear.push_back(
            counted(translate, tally.unequalSums,
                    "1 question has answers that do not add up to 100 %; they stay as they were said.",
                    "{n} questions have answers that do not add up to 100 %; they stay as they were said."));
    if (tally.unclearAnswers > 0)
        plan.unclear.push_back(counted(
            translate, tally.unclearAnswers,
            "1 question is resolved, but the file does not say to which answer; it stays open for you to resolve.",
            "{n} questions are resolved, but the file does not say to which answer; they stay open for you to "
            "resolve."));
    if (tally.withoutTime > 0)
        plan.unclear.push_back(counted(translate, tally.withoutTime, "1 question or forecast has no time of its own.",
                                       "{n} questions or forecasts have no time of their own."));
}

} // namespace soundings
