// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"

#include "core/assessment/covering.h"
#include "core/report/areas_report.h"
#include "core/report/checkup_report.h"
#include "core/report/diagnosis_report.h"
#include "core/report/parts.h"
#include "core/report/session_report.h"
#include "core/report/story_report.h"
#include "core/report/wording.h"
#include "core/support/text.h"

namespace soundings {

namespace {

std::string titleOr(const Entry& entry, const Translate& tr)
{
    return isBlank(entry.title) ? say(tr, "Untitled") : ReportParts::text(entry.title);
}

std::string subjectOf(const ReportParts& parts)
{
    const Option* chosen = parts.option(parts.decision.chosen);
    return chosen ? say(parts.tr, "Chosen: {option}", fmt::arg("option", answerOr(chosen->title, parts.tr)))
                  : ReportParts::text(parts.assessment.sentence);
}

void addRecord(ReportParts& parts)
{
    parts.blocks.emplace_back(PageBreak{});
    parts.heading(2, say(parts.tr, "Full record"));
    addFrame(parts);
    addMust(parts);
    addOptions(parts);
    addCan(parts);
    addConstraints(parts);
    addTradeOffs(parts);
    addExpectations(parts);
    addTenacity(parts);
    addVoices(parts);
    addStory(parts);
    addRest(parts);
    addSince(parts);
    addNotes(parts);
    addMethod(parts);
    addSeal(parts);
}

// Entries that are no decision have no brief: their text, and nothing else.
void addNoteEntry(Report& report, const Entry& entry, const ReportOptions& options)
{
    report.blocks.emplace_back(Heading{1, report.title});
    const auto* note = std::get_if<Note>(&entry.belief);
    if (!note) return;
    if (note->isPrivate && !options.includePrivate) {
        report.blocks.emplace_back(Paragraph{say(options.translate, "This note is private and was left out."), true});
        return;
    }
    if (note->isPrivate) report.blocks.emplace_back(Paragraph{say(options.translate, "Private note"), true});
    report.blocks.emplace_back(Paragraph{answerOr(note->text, options.translate)});
}

} // namespace

std::string footerOf(const std::optional<SealStamp>& stamp, const Translate& tr)
{
    if (!stamp) return say(tr, "Draft: not sealed");
    const SealStamp& seal = *stamp;
    const std::string sealed = say(tr, "Seal {number}, {date}: {hash}", fmt::arg("number", seal.number),
                                   fmt::arg("date", mediumDate(seal.at, tr)), fmt::arg("hash", seal.hash));
    if (seal.chainHead.empty() || seal.chainHead == seal.hash) return sealed + " " + say(tr, "(head of the chain)");
    return sealed + "\n" + say(tr, "Head of the chain: {hash}", fmt::arg("hash", seal.chainHead));
}

Report reportOf(const Entry& entry, const Assessment& assessment, const ReportOptions& options)
{
    Report report;
    report.title = titleOr(entry, options.translate);
    report.date = options.now;
    const Decision* decision = entry.decision();
    if (!decision) {
        if (entry.diagnosis()) {
            DiagnosisReportOptions plain;
            plain.uncover = options.uncover;
            plain.now = options.now;
            plain.translate = options.translate;
            return diagnosisReportOf(entry, plain);
        }
        if (entry.checkup() != nullptr)
            return checkupReport(checkupPictureOf(entry, {}, options.translate), options.now, options.translate);
        if (entry.area() != nullptr) return areaReport(entry, localDate(options.now), options.now, options.translate);
        if (entry.story()) {
            StoryReportOptions story;
            const bool brief = options.extent == ReportOptions::Extent::Brief;
            story.form = brief ? StoryReportOptions::Form::Brief : StoryReportOptions::Form::Memo;
            story.now = options.now;
            story.translate = options.translate;
            return storyReportOf(entry, story);
        }
        if (entry.engagement()) return engagementReportOf(entry, options.now, options.translate);
        if (entry.session()) {
            SessionReportOptions plain;
            plain.now = options.now;
            plain.today = localDate(options.now);
            plain.translate = options.translate;
            return sessionReportOf(entry, plain);
        }
        if (entry.lonePrediction())
            addLonePrediction(report, entry, options);
        else
            addNoteEntry(report, entry, options);
        return report;
    }
    report.footer = footerOf(options.seal, options.translate);
    const Covering covering =
        options.uncover ? Covering() : coveringOf(entry, options.seal.has_value(), localDate(options.now));
    const Entry shown = asCovered(entry, covering);
    ReportParts parts{shown, *shown.decision(), assessment, options, options.translate, {}, covering};
    report.subject = subjectOf(parts);
    parts.heading(1, report.title);
    addBrief(parts);
    if (options.extent == ReportOptions::Extent::Full) addRecord(parts);
    report.blocks = std::move(parts.blocks);
    return report;
}

} // namespace soundings
