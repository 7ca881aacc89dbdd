// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/review_judgement.h"
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"
#include "core/tenacity/pursuit.h"

#include <algorithm>

namespace soundings {

namespace {

struct Told {
    std::string what;
    std::string details;
};

void addLine(std::string& text, const std::string& line)
{
    if (line.empty()) return;
    if (!text.empty()) text += "\n";
    text += line;
}

/// Says each kind of item in words.
class Teller {
public:
    explicit Teller(const ReportParts& parts) : m_parts(parts), m_tr(parts.tr) {}

    Told operator()(const Addendum& item) const { return {say(m_tr, "Addendum"), answerOr(item.text, m_tr)}; }

    Told operator()(const Reading& item) const
    {
        Told told{say(m_tr, "Signpost read: {reading}", fmt::arg("reading", nameOf(item.reading, m_tr))),
                  signpost(item.signpost)};
        if (item.value) addLine(told.details, say(m_tr, "Value: {value}", fmt::arg("value", plainNumber(*item.value))));
        if (item.on) addLine(told.details, say(m_tr, "As of {date}", fmt::arg("date", mediumDate(*item.on, m_tr))));
        addText(told.details, item.note);
        return told;
    }

    Told operator()(const SignpostSet& item) const
    {
        Told told{say(m_tr, "Signpost set"), answerOr(item.sign.state, m_tr)};
        if (item.sign.due)
            addLine(told.details, say(m_tr, "Now by {date}", fmt::arg("date", mediumDate(*item.sign.due, m_tr))));
        addLabelled(told.details, "It worked at: {text}", item.sign.worked);
        addLabelled(told.details, "Stop or change at: {text}", item.sign.stop);
        return told;
    }

    Told operator()(const Look& item) const
    {
        Told told{say(m_tr, "Looked at"), {}};
        if (item.reasonStillTrue)
            addLine(told.details, *item.reasonStillTrue ? say(m_tr, "The reason is still true.")
                                                        : say(m_tr, "The reason is no longer true."));
        if (item.signalMoved)
            addLine(told.details, *item.signalMoved ? say(m_tr, "A signal moved.") : say(m_tr, "No signal moved."));
        if (item.mustAgain)
            addLine(told.details, *item.mustAgain == MustAnswer::Held
                                      ? say(m_tr, "MUST was asked again, and held.")
                                      : say(m_tr, "MUST was asked again, and is no longer met."));
        if (item.outsideBreaks.value_or(false))
            addLine(told.details, say(m_tr, "Evidence from outside breaks a reason."));
        addLabelled(told.details, "Evidence: {text}", item.evidence);
        addLabelled(told.details, "It taught: {text}", item.lesson);
        return told;
    }

    Told operator()(const TacticBegun& item) const
    {
        return {say(m_tr, "Tactic begun"), answerOr(item.tactic.hypothesis, m_tr)};
    }

    Told operator()(const TacticEnded& item) const
    {
        const auto pursuit = pursuitOf(m_parts.entry);
        const auto found =
            std::ranges::find_if(pursuit.tactics, [&](const auto& t) { return t.tactic.id == item.tactic; });
        Told told{say(m_tr, "Tactic ended"), found != pursuit.tactics.end()
                                                 ? answerOr(found->tactic.hypothesis, m_tr)
                                                 : say(m_tr, "a tactic that is not in the record")};
        addLabelled(told.details, "It cost: {text}", item.price);
        addLabelled(told.details, "It taught: {text}", item.taught);
        return told;
    }

    Told operator()(const ConstraintMoved& item) const
    {
        const auto& all = m_parts.decision.constraints;
        const auto found = std::ranges::find(all, item.constraint, &Constraint::id);
        Told told{say(m_tr, "Constraint moved"), found != all.end()
                                                     ? answerOr(found->text, m_tr)
                                                     : say(m_tr, "a constraint that is not in the record")};
        addLabelled(told.details, "What moved it: {text}", item.how);
        return told;
    }

    Told operator()(const PredictionMade& item) const
    {
        Told told{say(m_tr, "Prediction made"), answerOr(item.made.statement, m_tr)};
        if (item.made.probability) addLine(told.details, percentOf(*item.made.probability));
        if (item.made.due)
            addLine(told.details, say(m_tr, "Now by {date}", fmt::arg("date", mediumDate(*item.made.due, m_tr))));
        return told;
    }

    Told operator()(const Rescheduled& item) const
    {
        Told told{item.until ? say(m_tr, "Reminder moved to {date}", fmt::arg("date", mediumDate(*item.until, m_tr)))
                             : say(m_tr, "Reminder let go"),
                  {}};
        addText(told.details, item.reason);
        return told;
    }

    Told operator()(const CommitmentClosed& item) const
    {
        const auto& all = m_parts.decision.commitments;
        const auto found = std::ranges::find(all, item.commitment, &Commitment::id);
        Told told{item.end == CommitmentEnd::Kept      ? say(m_tr, "Commitment kept")
                  : item.end == CommitmentEnd::NotKept ? say(m_tr, "Commitment not kept")
                                                       : say(m_tr, "Commitment no longer needed"),
                  found != all.end() ? answerOr(found->text, m_tr)
                                     : say(m_tr, "a commitment that is not in the record")};
        addText(told.details, item.word);
        return told;
    }

    Told operator()(const SignpostAmendment& item) const
    {
        Told told{say(m_tr, "Signpost moved"), signpost(item.signpost)};
        if (item.due) addLine(told.details, say(m_tr, "Now by {date}", fmt::arg("date", mediumDate(*item.due, m_tr))));
        addLabelled(told.details, "It worked at: {text}", item.worked);
        addLabelled(told.details, "Stop or change at: {text}", item.stop);
        addLine(told.details, say(m_tr, "Reason: {text}", fmt::arg("text", answerOr(item.reason, m_tr))));
        return told;
    }

    Told operator()(const PredictionUpdate& item) const
    {
        Told told{item.probability ? say(m_tr, "Prediction changed to {probability}",
                                         fmt::arg("probability", percentOf(*item.probability)))
                                   : say(m_tr, "Prediction changed"),
                  prediction(item.prediction)};
        for (const Choice& choice : item.choices)
            if (choice.probability)
                addLine(told.details,
                        say(m_tr, "{statement}: {probability}", fmt::arg("statement", answerOr(choice.text, m_tr)),
                            fmt::arg("probability", percentOf(*choice.probability))));
        if (item.quantity) addLine(told.details, rangeInWords(*item.quantity, {}, m_tr));
        addLabelled(told.details, "Reason: {text}", item.reason);
        return told;
    }

    Told operator()(const Resolution& item) const
    {
        Told told{say(m_tr, "Prediction resolved: {outcome}", fmt::arg("outcome", nameOf(item.outcome, m_tr))),
                  prediction(item.prediction)};
        addLabelled(told.details, "What came true: {text}", item.choice);
        if (item.value) addLine(told.details, say(m_tr, "Value: {value}", fmt::arg("value", plainNumber(*item.value))));
        addText(told.details, item.whatHappened);
        return told;
    }

    Told operator()(const Review& item) const
    {
        const auto judgement = judgementOf(m_parts.decision.quality, item.outcome);
        Told told{judgement ? say(m_tr, "Review: {judgement}", fmt::arg("judgement", nameOf(*judgement, m_tr)))
                            : say(m_tr, "Review"),
                  answerOr(item.whatHappened, m_tr)};
        for (const Lesson& lesson : item.lessons) addLabelled(told.details, "Lesson: {text}", lesson.text);
        for (const Id& id : item.premortemHits) {
            const auto& reasons = m_parts.decision.premortem;
            const auto found = std::ranges::find(reasons, id, &PremortemReason::id);
            if (found != reasons.end()) addLabelled(told.details, "Foreseen in the premortem: {text}", found->text);
        }
        if (item.next)
            addLine(told.details,
                    say(m_tr, "We look again on {date}.", fmt::arg("date", mediumDate(*item.next, m_tr))));
        return told;
    }

    Told operator()(const Reclassification& item) const
    {
        return {say(m_tr, "Now called: {kind}", fmt::arg("kind", nameOf(item.to, m_tr))), answerOr(item.reason, m_tr)};
    }

    Told operator()(const Uncovering& item) const
    {
        return {say(m_tr, "Old expectations shown early"), answerOr(item.reason, m_tr)};
    }

    Told operator()(const Drop& item) const { return {say(m_tr, "Dropped"), answerOr(item.reason, m_tr)}; }

private:
    [[nodiscard]] std::string signpost(const Id& id) const
    {
        const Signpost* found = m_parts.signpost(id);
        return found ? answerOr(found->state, m_tr) : say(m_tr, "a signpost that is not in the record");
    }

    [[nodiscard]] std::string prediction(const Id& id) const
    {
        const Prediction* found = m_parts.prediction(id);
        return found ? answerOr(found->statement, m_tr) : say(m_tr, "a prediction that is not in the record");
    }

    static void addText(std::string& details, const std::string& text)
    {
        if (!isBlank(text)) addLine(details, ReportParts::text(text));
    }

    void addLabelled(std::string& details, const char* form, const std::string& text) const
    {
        if (!isBlank(text)) addLine(details, say(m_tr, form, fmt::arg("text", ReportParts::text(text))));
    }

    const ReportParts& m_parts;
    const Translate& m_tr;
};

} // namespace

void addSince(ReportParts& parts)
{
    if (parts.entry.since.empty()) return;
    parts.heading(3, say(parts.tr, "What happened since"));
    Table table;
    table.header = {say(parts.tr, "Date (UTC)"), say(parts.tr, "What"), say(parts.tr, "Details")};
    table.widths = {0.16, 0.28, 0.56};
    const Teller teller(parts);
    for (const SinceItem& item : parts.entry.since) {
        Told told = std::visit(teller, item.what);
        table.rows.push_back({mediumDate(item.at, parts.tr), std::move(told.what), std::move(told.details)});
    }
    parts.table(std::move(table));
}

void addNotes(ReportParts& parts)
{
    std::vector<std::string> items;
    for (const Note& note : parts.options.notes) {
        if (note.isPrivate && !parts.options.includePrivate) continue;
        const std::string text = answerOr(note.text, parts.tr);
        items.push_back(note.isPrivate ? say(parts.tr, "Private: {text}", fmt::arg("text", text)) : text);
    }
    if (items.empty()) return;
    parts.heading(3, say(parts.tr, "Notes"));
    parts.bullets(std::move(items));
}

void addMethod(ReportParts& parts)
{
    const Decision& decision = parts.decision;
    const QuestionSets& sets = standardQuestions();
    parts.heading(3, say(parts.tr, "How the numbers came about"));
    parts.paragraph(
        say(parts.tr,
            "{samples} draws from the ranges of the answers, seed {seed}. Question sets: {must} version "
            "{mustVersion}, passed at {mustThreshold}; {can} version {canVersion}, passed at {canThreshold}.",
            fmt::arg("samples", groupedCount(parts.assessment.samples)), fmt::arg("seed", parts.assessment.seed),
            fmt::arg("must", answerOr(decision.mustRules.questionSet, parts.tr)),
            fmt::arg("mustVersion", decision.mustRules.questionSetVersion),
            fmt::arg("mustThreshold", percentOf(decision.mustRules.threshold.value_or(sets.must.threshold))),
            fmt::arg("can", answerOr(decision.canRules.questionSet, parts.tr)),
            fmt::arg("canVersion", decision.canRules.questionSetVersion),
            fmt::arg("canThreshold", percentOf(decision.canRules.threshold.value_or(sets.can.threshold)))));
    parts.quiet(say(parts.tr, "The percents of the options are shares of the readings of the answers, not chances of "
                              "success. A blank answer counts as unknown."));
}

void addSeal(ReportParts& parts)
{
    parts.heading(3, say(parts.tr, "Seal"));
    if (!parts.options.seal) {
        parts.paragraph(say(parts.tr, "Not sealed: what is written here can still change."));
        return;
    }
    const SealStamp& seal = *parts.options.seal;
    Table table;
    table.header = {say(parts.tr, "Seal"), say(parts.tr, "Value")};
    table.widths = {0.25, 0.75};
    table.rows = {{say(parts.tr, "Number"), fmt::format("{}", seal.number)},
                  {say(parts.tr, "Time, as the computer's clock said"), mediumTime(seal.at, parts.tr)},
                  {say(parts.tr, "Entry"), parts.entry.id},
                  {say(parts.tr, "Hash"), seal.hash},
                  {say(parts.tr, "Head of the chain"), seal.chainHead}};
    parts.table(std::move(table));
    parts.quiet(say(parts.tr, "Keep this report: with the head of the chain, anyone can later check that no seal was "
                              "changed, dropped or added before it."));
}

} // namespace soundings
