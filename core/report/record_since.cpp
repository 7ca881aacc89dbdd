// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

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
        addText(told.details, item.note);
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
        Told told{
            say(m_tr, "Prediction changed to {probability}", fmt::arg("probability", percentOf(item.probability))),
            prediction(item.prediction)};
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
        Told told{item.judgement
                      ? say(m_tr, "Review: {judgement}", fmt::arg("judgement", nameOf(*item.judgement, m_tr)))
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
