// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/report_output.h"
#include "app/uncover.h"
#include "core/report/diagnosis_report.h"
#include "core/report/report.h"

namespace soundings::app {

namespace {

Report decisionReport(const Request& request, const Found& found, const World& world)
{
    ReportOptions options;
    options.extent =
        request.brief || request.as == "brief" ? ReportOptions::Extent::Brief : ReportOptions::Extent::Full;
    options.seal = found.seal;
    options.notes = found.notes;
    options.superseded = found.superseded;
    options.includePrivate = request.includePrivate;
    options.uncover = request.uncover;
    options.now = world.clock.now();
    if (!request.roles) return reportOf(found.entry, assessAs(request, found.entry, world), options);
    options.notes.clear(); // they may name anyone
    const Entry entry = withRolesForNames(found.entry);
    return reportOf(entry, assessAs(request, entry, world), options);
}

/// A story that stands alone is a memo by itself, as a decision is its record.
Report reportAs(const Request& request, const Found& found, const World& world)
{
    const bool ofStory = request.as == "story" || request.as == "memo";
    if (ofStory) return storyReport(request, found, world);
    if (found.entry.story() != nullptr) {
        Request asStory = request;
        asStory.as = request.brief || request.as == "brief" ? "story" : "memo";
        return storyReport(asStory, found, world);
    }
    if (found.entry.diagnosis()) return diagnosisReport(request, found.entry, world);
    return decisionReport(request, found, world);
}

} // namespace

Answer writeReport(const Request& request, const World& world, int& argc, char** argv)
{
    (void)reportFormat(request); // a name that says no format is refused before anything is recorded
    recordUncovering(request, world);
    const Found found = findReported(request, world);
    const Report report = reportAs(request, found, world);
    return writeOut(report, request, argc, argv);
}

} // namespace soundings::app
