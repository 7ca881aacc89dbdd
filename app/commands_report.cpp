// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/uncover.h"
#include "app/window_part.h"
#include "core/report/diagnosis_report.h"
#include "core/report/report.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

namespace soundings::app {

namespace {

std::string formatOf(const Request& request)
{
    if (!request.format.empty()) return request.format;
    if (request.out == "-") return "md";
    std::string ending = std::filesystem::path(request.out).extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    if (ending == ".pdf") return "pdf";
    if (ending == ".html" || ending == ".htm") return "html";
    if (ending == ".odt") return "odt";
    if (ending == ".md" || ending == ".markdown") return "md";
    throw Error(ErrorKind::Usage,
                fmt::format("The name {} does not say the format: end it in .pdf, .html, .odt or .md, or add --format.",
                            request.out));
}

Report decisionReport(const Request& request, const Found& found, const World& world)
{
    ReportOptions options;
    options.extent = request.brief ? ReportOptions::Extent::Brief : ReportOptions::Extent::Full;
    options.seal = found.seal;
    options.notes = found.notes;
    options.includePrivate = request.includePrivate;
    options.uncover = request.uncover;
    options.now = world.clock.now();
    if (!request.roles) return reportOf(found.entry, assessAs(request, found.entry, world), options);
    options.notes.clear(); // they may name anyone
    const Entry entry = withRolesForNames(found.entry);
    return reportOf(entry, assessAs(request, entry, world), options);
}

} // namespace

Answer writeReport(const Request& request, const World& world, int& argc, char** argv)
{
    const std::string format = formatOf(request);
    recordUncovering(request, world);
    const Found found = findReported(request, world);
    const Report report =
        found.entry.diagnosis() ? diagnosisReport(request, found.entry, world) : decisionReport(request, found, world);
    std::string bytes = format == "md" ? toMarkdown(report) : windowPart().draw(argc, argv, report, format);
    if (request.out == "-") return {std::move(bytes), {}};
    writeFileAtomically(request.out, bytes);
    if (request.json)
        return {prettyJson(nlohmann::json{{"written", request.out}, {"format", format}, {"bytes", bytes.size()}}) +
                    "\n",
                {}};
    return {fmt::format("Wrote the report to {}.\n", request.out), {}};
}

} // namespace soundings::app
