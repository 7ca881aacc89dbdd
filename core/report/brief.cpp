// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/review_judgement.h"
#include "core/assessment/walk_checks.h"
#include "core/report/parts.h"
#include "core/report/prediction_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

// What fits on one A4 page beside the board; the full record has the rest.
constexpr std::size_t mostArguments = 3;
constexpr std::size_t mostEvidence = 1;
constexpr std::size_t mostPredictions = 3;
constexpr std::size_t mostSignposts = 3;
constexpr std::size_t mostVoices = 3;
constexpr std::size_t longestItem = 110;
constexpr std::size_t longestAside = 58;
constexpr std::size_t longestRemark = 40;

// At most so many characters, cut between words.
std::string cutAt(const std::string& userText, std::size_t most)
{
    std::string whole = ReportParts::text(userText);
    std::string cut = shortened(whole, most);
    if (cut == whole) return whole;
    const std::size_t space = cut.rfind(' ');
    return space == std::string::npos || space * 2 < cut.size() ? cut : cut.substr(0, space) + "\u2026";
}

std::string inBrief(const std::string& userText)
{
    return cutAt(userText, longestItem);
}

std::string aside(const std::string& userText)
{
    return cutAt(userText, longestAside);
}

void addMore(const ReportParts& parts, std::vector<std::string>& items, std::size_t all, std::size_t shown)
{
    if (all <= shown) return;
    const char* form = parts.options.extent == ReportOptions::Extent::Full ? "and {count} more in the full record"
                                                                           : "and {count} more, not in this brief";
    items.push_back(say(parts.tr, form, fmt::arg("count", all - shown)));
}

/// The last judgement, and how many there were: a line for each would push the brief off its page.
std::string timesReviewed(const ReportParts& parts)
{
    std::size_t judged = 0;
    std::string date;
    std::string name;
    for (const SinceItem& item : parts.entry.since) {
        const auto* review = std::get_if<Review>(&item.what);
        const auto judgement = review ? judgementOf(parts.decision.quality, review->outcome) : std::nullopt;
        if (!judgement) continue;
        ++judged;
        date = mediumDate(item.at, parts.tr);
        name = nameOf(*judgement, parts.tr);
    }
    if (judged == 0) return {};
    if (judged == 1)
        return say(parts.tr, " · reviewed on {date}: {judgement}", fmt::arg("date", date), fmt::arg("judgement", name));
    return say(parts.tr, " · reviewed {count} times, last on {date}: {judgement}", fmt::arg("count", judged),
               fmt::arg("date", date), fmt::arg("judgement", name));
}

void addStatus(ReportParts& parts)
{
    std::string status;
    if (parts.options.seal) {
        status = say(parts.tr, "Sealed as number {number} on {time}", fmt::arg("number", parts.options.seal->number),
                     fmt::arg("time", mediumTime(parts.options.seal->at, parts.tr)));
        if (parts.options.seal->undoable) status += say(parts.tr, " (can still be undone)");
    } else {
        status = say(parts.tr, "Draft: not sealed");
    }
    status += timesReviewed(parts);
    for (const SinceItem& item : parts.entry.since)
        if (std::holds_alternative<Drop>(item.what))
            status += say(parts.tr, " · dropped on {date}", fmt::arg("date", mediumDate(item.at, parts.tr)));
    if (parts.options.superseded) status += say(parts.tr, " · superseded by a later decision");
    parts.quiet(status);
}

void addDecision(ReportParts& parts)
{
    const Decision& decision = parts.decision;
    if (!isBlank(decision.pyramid.headline)) parts.lead(ReportParts::text(decision.pyramid.headline));
    if (const Option* chosen = parts.option(decision.chosen)) {
        const std::string title = withoutStop(answerOr(chosen->title, parts.tr));
        parts.paragraph(isBlank(decision.because)
                            ? say(parts.tr, "The decision: {option}.", fmt::arg("option", title))
                            : say(parts.tr, "The decision: {option}. The reason: {reason}", fmt::arg("option", title),
                                  fmt::arg("reason", inBrief(decision.because))));
    } else {
        parts.paragraph(say(parts.tr, "The decision: no option has been chosen yet."));
    }
    if (!parts.assessment.sentence.empty()) parts.paragraph(ReportParts::text(parts.assessment.sentence));
    addTenacityInBrief(parts);
}

void addBoard(ReportParts& parts)
{
    FigureBlock block;
    block.figure = boardOf(parts.entry, parts.assessment, parts.tr);
    if (block.figure.clouds.empty() && block.figure.margin.empty()) return;
    block.figure.title = ReportParts::text(block.figure.title);
    for (auto* clouds : {&block.figure.clouds, &block.figure.margin})
        for (BoardCloud& cloud : *clouds) {
            cloud.label = ReportParts::text(cloud.label);
            cloud.description = ReportParts::text(cloud.description);
        }
    block.figure.description = ReportParts::text(block.figure.description);
    block.alternative = block.figure.description;
    parts.blocks.emplace_back(std::move(block));
}

std::string withEvidence(const ReportParts& parts, const Argument& argument)
{
    std::string text = answerOr(inBrief(argument.text), parts.tr);
    std::size_t shown = 0;
    for (const Evidence& evidence : argument.evidence) {
        if (isBlank(evidence.text) || shown == mostEvidence) continue;
        ++shown;
        text += (text.ends_with('.') ? " " : ": ") + aside(evidence.text);
        if (!isBlank(evidence.source)) text += " (" + aside(evidence.source) + ")";
    }
    if (shown == 0) text += (text.ends_with('.') ? " " : ". ") + say(parts.tr, "No evidence is named.");
    return text;
}

// Where nobody has built the pyramid, the answers that carry the result most speak for it.
std::vector<std::string> strongestAnswers(const ReportParts& parts)
{
    struct Reason {
        double value;
        std::string text;
    };
    std::vector<Reason> reasons;
    const auto add = [&](const char* form, const std::vector<Answer>& answers) {
        for (const Answer& answer : answers) {
            if (!answer.value || isBlank(answer.evidence)) continue;
            reasons.push_back({*answer.value, say(parts.tr, form, fmt::arg("question", parts.question(answer.question)),
                                                  fmt::arg("answer", answerInWords(answer, parts.tr)),
                                                  fmt::arg("evidence", inBrief(answer.evidence)))});
        }
    };
    const Option* option = parts.standsBy();
    add("Must: {question} {answer}. {evidence}",
        option && parts.decision.mustPerOption ? option->must : parts.decision.must);
    if (option) add("Can: {question} {answer}. {evidence}", option->can);
    std::ranges::stable_sort(reasons, std::ranges::greater{}, &Reason::value);
    std::vector<std::string> items;
    for (std::size_t i = 0; i < std::min(reasons.size(), mostArguments); ++i) items.push_back(reasons[i].text);
    return items;
}

void addWhy(ReportParts& parts)
{
    std::vector<std::string> items;
    const auto& arguments = parts.decision.pyramid.arguments;
    for (const Argument& argument : arguments)
        if (items.size() < mostArguments && !isBlank(argument.text)) items.push_back(withEvidence(parts, argument));
    if (items.empty())
        items = strongestAnswers(parts);
    else
        addMore(parts, items, arguments.size(), mostArguments);
    parts.heading(2, say(parts.tr, "Why"));
    if (items.empty()) parts.quiet(say(parts.tr, "No argument with evidence has been written down yet."));
    parts.bullets(std::move(items));
}

std::string predictionLine(const ReportParts& parts, const PredictionHistory& history)
{
    const Prediction& prediction = history.prediction;
    std::string line = say(parts.tr, "{statement}: {expectation}",
                           fmt::arg("statement", withoutStop(answerOr(aside(prediction.statement), parts.tr))),
                           fmt::arg("expectation", parts.expectation(prediction)));
    line += prediction.due ? say(parts.tr, ", by {date}", fmt::arg("date", parts.date(prediction.due)))
                           : say(parts.tr, ", with no date");
    if (history.statements.size() > 1 && !parts.covering.covers(prediction.id))
        line += say(parts.tr, "; changed to {expectation}",
                    fmt::arg("expectation", statementInWords(prediction, history.statements.back(), parts.tr)));
    if (!history.holds)
        line += say(parts.tr, " (void: its option was not taken)");
    else if (history.resolved)
        line += say(parts.tr, " (outcome: {outcome})",
                    fmt::arg("outcome", outcomeInBrief(prediction, history.resolved->resolution, parts.tr)));
    return line;
}

// The last review says when to look again; before the first one the decision does.
std::optional<Date> nextLook(const ReportParts& parts)
{
    std::optional<Date> next = parts.decision.review;
    for (const SinceItem& item : parts.entry.since)
        if (const auto* review = std::get_if<Review>(&item.what)) next = review->next;
    return next;
}

void addWhatWeExpect(ReportParts& parts)
{
    parts.heading(2, say(parts.tr, "What we expect, and by when"));
    parts.coveredLine();
    std::vector<std::string> items;
    const OutsideView& outside = parts.decision.outsideView;
    if (contradictsItself(outside))
        items.push_back(say(parts.tr, "Outside view: {some} got there of {all} who tried; one of the two is wrong.",
                            fmt::arg("some", *outside.succeeded), fmt::arg("all", *outside.outOf)));
    else if (outside.succeeded && outside.outOf)
        items.push_back(say(parts.tr, "Outside view: of {all} who tried this, {some} got there ({share}).",
                            fmt::arg("all", *outside.outOf), fmt::arg("some", *outside.succeeded),
                            fmt::arg("share", percentOf(static_cast<double>(*outside.succeeded) / *outside.outOf))));
    const std::vector<PredictionHistory> predictions = parts.predictions();
    const std::optional<Date> next = nextLook(parts);
    // The line that says when we look again takes the place of one, where not all are shown anyway.
    const std::size_t most = next && predictions.size() > mostPredictions ? mostPredictions - 1 : mostPredictions;
    for (std::size_t i = 0; i < std::min(predictions.size(), most); ++i)
        items.push_back(predictionLine(parts, predictions[i]));
    addMore(parts, items, predictions.size(), most);
    if (predictions.empty()) parts.quiet(say(parts.tr, "No prediction has been written down."));
    parts.bullets(std::move(items));
    if (next) parts.quiet(say(parts.tr, "We look again on {date}.", fmt::arg("date", mediumDate(*next, parts.tr))));
}

std::string signpostLine(const ReportParts& parts, const Signpost& signpost)
{
    std::string line = withoutStop(answerOr(aside(signpost.state), parts.tr));
    if (signpost.due) line += say(parts.tr, ", by {date}", fmt::arg("date", parts.date(signpost.due)));
    if (!isBlank(signpost.stop))
        line += say(parts.tr, "; stop or change: {stop}",
                    fmt::arg("stop", withoutStop(cutAt(signpost.stop, longestRemark))));
    if (const int moved = parts.timesMoved(signpost.id); moved == 1)
        line += say(parts.tr, " (moved once)");
    else if (moved > 1)
        line += say(parts.tr, " (moved {count} times)", fmt::arg("count", moved));
    return line;
}

void addWhatWouldChangeOurMind(ReportParts& parts)
{
    parts.heading(2, say(parts.tr, "What would change our mind"));
    std::vector<std::string> items;
    const auto& signposts = parts.decision.signposts;
    for (std::size_t i = 0; i < std::min(signposts.size(), mostSignposts); ++i)
        items.push_back(signpostLine(parts, signposts[i]));
    addMore(parts, items, signposts.size(), mostSignposts);
    if (items.empty()) parts.quiet(say(parts.tr, "No signpost has been set."));
    parts.bullets(std::move(items));
}

std::string voiceLine(const ReportParts& parts, const Voice& voice)
{
    std::string line = answerOr(voice.person, parts.tr);
    if (!isBlank(voice.function)) line += " (" + aside(voice.function) + ")";
    if (voice.stance) line += ", " + nameOf(*voice.stance, parts.tr);
    if (!isBlank(voice.stupidBecause))
        line += ": " + say(parts.tr, "we are about to do something stupid because {text}",
                           fmt::arg("text", cutAt(voice.stupidBecause, longestRemark)));
    else if (!isBlank(voice.why))
        line += ": " + cutAt(voice.why, longestRemark);
    if (voice.heard && !*voice.heard) line += say(parts.tr, " (not heard yet)");
    return line;
}

void addDissent(ReportParts& parts)
{
    parts.heading(2, say(parts.tr, "Who disagreed"));
    std::vector<std::string> items;
    std::size_t dissenting = 0;
    for (const Voice& voice : parts.decision.voices) {
        const bool against = voice.stance && *voice.stance != Stance::For;
        if (!against && isBlank(voice.stupidBecause)) continue;
        if (++dissenting <= mostVoices) items.push_back(voiceLine(parts, voice));
    }
    addMore(parts, items, dissenting, mostVoices);
    if (items.empty() && parts.covering.voices)
        parts.quiet(say(parts.tr, "A blind round is running: what was answered stays out of sight until the reveal."));
    else if (items.empty())
        parts.quiet(parts.decision.voices.empty() ? say(parts.tr, "Nobody’s view has been written down.")
                                                  : say(parts.tr, "Nobody who was asked disagreed."));
    parts.bullets(std::move(items));
}

} // namespace

void addBrief(ReportParts& parts)
{
    addStatus(parts);
    addDecision(parts);
    addBoard(parts);
    addTradeOffsInBrief(parts);
    addWhy(parts);
    addWhatWeExpect(parts);
    addWhatWouldChangeOurMind(parts);
    addDissent(parts);
}

} // namespace soundings
