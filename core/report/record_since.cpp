// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"
#include "core/report/since_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"

namespace soundings {

void addSince(ReportParts& parts)
{
    if (parts.entry.since.empty()) return;
    parts.heading(3, say(parts.tr, "What happened since"));
    Table table;
    table.header = {say(parts.tr, "Date (UTC)"), say(parts.tr, "What"), say(parts.tr, "Details")};
    table.widths = {0.16, 0.28, 0.56};
    for (const SinceItem& item : parts.entry.since) {
        Told told = tell(parts.entry, item, parts.tr);
        table.rows.push_back({mediumDate(item.at, parts.tr), std::move(told.what), std::move(told.details)});
    }
    parts.table(std::move(table));
}

void addNotes(ReportParts& parts)
{
    std::vector<std::string> items;
    for (const auto& [note, written] : parts.options.notes) {
        if (note.isPrivate && !parts.options.includePrivate) continue;
        std::string text = answerOr(note.text, parts.tr);
        if (!isBlank(note.by)) {
            const std::string who = ReportParts::text(note.by);
            const std::string day = written ? mediumDate(*written, parts.tr) : std::string();
            text = written ? say(parts.tr, "{who} wrote on {day}: {text}", fmt::arg("who", who), fmt::arg("day", day),
                                 fmt::arg("text", text))
                           : say(parts.tr, "{who} writes: {text}", fmt::arg("who", who), fmt::arg("text", text));
        }
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
                  {say(parts.tr, "Time, as the computer’s clock said"), mediumTime(seal.at, parts.tr)},
                  {say(parts.tr, "Entry"), parts.entry.id},
                  {say(parts.tr, "Hash"), seal.hash},
                  {say(parts.tr, "Head of the chain"), seal.chainHead}};
    parts.table(std::move(table));
    parts.quiet(say(parts.tr, "Keep this report: with the head of the chain, anyone can later check that no seal was "
                              "changed, dropped or added before it."));
}

} // namespace soundings
