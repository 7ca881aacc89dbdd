// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_checks.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/walk_checks.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr std::size_t fewestSignals = 3;
constexpr std::size_t mostSignals = 7;

void checkKind(const TenacityCheckSource& source, FindingList& list)
{
    const TenacityAssessment& assessment = source.assessment;
    const auto& derived = assessment.derived.kind;
    if (!assessment.label)
        list.add(Severity::Missing, "tenacity.kind", "/belief/tenacity/label",
                 "Say whether this is an imperative, pursued until it stands, or a bet that may be dropped.");
    if (assessment.label && derived && derived != assessment.label)
        list.add({"tenacity.kind_mismatch", Severity::Advice, assessment.kindSentence, source.read.pointerOf("kind")});
    if (assessment.label == TenacityKind::Imperative && source.input.imperatives > source.input.limit)
        list.add(Severity::Advice, "tenacity.too_many_imperatives", source.read.pointerOf("kind"),
                 "{count} pursuits are called imperatives, more than {limit}. Relentless attention does not divide: "
                 "each one more takes people and hours from the others, and what everything is called means nothing. "
                 "Which of them would you give up for this one?",
                 fmt::arg("count", source.input.imperatives), fmt::arg("limit", source.input.limit));
    for (const ReclassificationRow& change : assessment.history)
        if (isBlank(change.reason))
            list.add(Severity::Advice, "tenacity.reclassified_without_reason", change.pointer,
                     "On {date} the label was changed without a reason; add one, so that it can be read later.",
                     fmt::arg("date", mediumDate(change.on, source.input.translate)));
}

void checkGround(const TenacityCheckSource& source, FindingList& list)
{
    const TenacityFacts& facts = source.read.facts;
    if (!facts.consequenceWritten)
        list.add(Severity::Missing, "tenacity.consequence", "/belief/tenacity/consequenceOfStopping",
                 "Write what happens if you stop; without it everything feels imperative to its owner.");
    if (!facts.outsideConfirmation)
        list.add(Severity::Missing, "tenacity.outside_confirmation", "/belief/tenacity/outsideConfirmation",
                 "Write who or what outside this room confirms it: a customer, a number, a rival’s move.");
    if (!facts.owned)
        list.add(Severity::Missing, "tenacity.owner", "/belief/frame/owner", "Nobody owns this; name one person.");
    if (facts.signposts.empty())
        list.add(Severity::Missing, "tenacity.signposts", "/belief/signposts",
                 "Set a signpost: a state and a date at which you stop or change.");
}

void checkSignposts(const TenacityCheckSource& source, FindingList& list)
{
    for (std::size_t i = 0; i < source.assessment.signposts.size(); ++i) {
        const SignpostRow& row = source.assessment.signposts[i];
        const SignpostHistory& history = source.pursuit.signposts[i];
        const std::string stateWords = inSentence(row.state);
        const auto state = fmt::arg("state", stateWords);
        if (row.overdue)
            list.add(Severity::Missing, "tenacity.signpost_overdue", row.pointer,
                     "“{state}” was to be read by {date}, {days} days ago; read it now.", state,
                     fmt::arg("date", mediumDate(*row.due, source.input.translate)), fmt::arg("days", row.daysOver));
        if (!row.due && !row.reading)
            list.add(Severity::Advice, "tenacity.signpost_without_date", row.pointer + "/due",
                     "“{state}” has no date; a signpost is a state and a date.", state);
        if (history.reading && row.reading && history.reading->reading != *row.reading)
            list.add(Severity::Remark, "tenacity.reading_differs", row.pointer,
                     "“{state}” was read as “{word}”, but its number lies at “{place}”; the number counts.", state,
                     fmt::arg("word", nameOf(history.reading->reading, source.input.translate)),
                     fmt::arg("place", nameOf(*row.reading, source.input.translate)));
        for (const auto& amendment : history.amendments)
            if (isBlank(amendment.what.reason))
                list.add(Severity::Advice, "tenacity.moved_without_reason", fmt::format("/since/{}", amendment.item),
                         "“{state}” was moved without a reason; add one, so that it can be read later.", state);
    }
}

void checkReason(const TenacityCheckSource& source, FindingList& list)
{
    const TenacityFacts& facts = source.read.facts;
    if (facts.kind != TenacityKind::Imperative || facts.mustAskedAgain) return;
    if (facts.reasonStillTrue == false)
        list.add(Severity::Advice, "tenacity.reason_gone", source.read.pointerOf("reason_still_true"),
                 "You say that the reason is no longer true. That alone ends no imperative: ask MUST again, with "
                 "somebody from outside.");
    if (source.assessment.result.leastLoss == PursuitAction::Stop)
        list.add(Severity::Advice, "tenacity.hand_over_least_loss", "/belief/tenacity/watched",
                 "Worked through, handing this over or renegotiating it has the least expected loss; ask MUST again.");
}

void checkSignals(const TenacityCheckSource& source, FindingList& list)
{
    const Tenacity& said = source.decision.tenacity;
    if (source.read.work.contradicted)
        list.add(Severity::Advice, "tenacity.signals_contradict", "/belief/tenacity/watched",
                 "What was seen rules out every hypothesis, something else too; mend a chance of 0 or 100 %.");
    if (!said.watched.empty() && (said.watched.size() < fewestSignals || said.watched.size() > mostSignals))
        list.add(Severity::Remark, "tenacity.signals_count", "/belief/tenacity/watched",
                 "Three to seven signals, named before looking, are enough and not too many.");
    for (std::size_t i = 0; i < said.badNumbers.size(); ++i) {
        const BadNumbersWindow& window = said.badNumbers[i];
        if (!window.until)
            list.add(Severity::Remark, "tenacity.window_without_end", fmt::format("/belief/tenacity/badNumbers/{}", i),
                     "“{window}” has no end; bad numbers without an end are no plan.",
                     fmt::arg("window", inSentence(window.text)));
    }
}

void checkTactics(const TenacityCheckSource& source, FindingList& list)
{
    const auto& tactics = source.assessment.tactics;
    if (source.assessment.label == TenacityKind::Imperative &&
        std::ranges::none_of(tactics, [](const TacticRow& row) { return row.running; }))
        list.add(Severity::Advice, "tenacity.no_tactic", "/belief/tactics",
                 "No tactic runs under this imperative; begin one, with a hypothesis and a date.");
    for (const TacticRow& row : tactics)
        if (!row.running && isBlank(row.taught))
            list.add(Severity::Remark, "tenacity.nothing_taught", row.pointer,
                     "“{tactic}” ended and taught nothing so far; write one sentence.",
                     fmt::arg("tactic", inSentence(row.hypothesis)));
}

} // namespace

std::vector<Finding> tenacityFindings(const TenacityCheckSource& source)
{
    FindingList list(source.input.translate);
    checkKind(source, list);
    checkGround(source, list);
    checkSignposts(source, list);
    checkReason(source, list);
    checkSignals(source, list);
    checkTactics(source, list);
    return list.take();
}

} // namespace soundings
