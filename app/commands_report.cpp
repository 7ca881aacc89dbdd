// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "core/report/report.h"
#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "ui/figures/board_painter.h"
#include "ui/output/pdf_writer.h"

#include <QGuiApplication>
#include <QHashFunctions>

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
    if (ending == ".md" || ending == ".markdown") return "md";
    throw Error(ErrorKind::Usage,
                fmt::format("The name {} does not say the format: end it in .pdf, .html or .md, or add --format.",
                            request.out));
}

std::string written(const Report& report, const std::string& format, int& argc, char** argv)
{
    if (format == "md") return toMarkdown(report);
    // Drawing needs fonts but no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt names embedded fonts in the order of its hashes: the same one at each start, so that the bytes are the same.
    QHashSeed::setDeterministicGlobalSeed();
    // What the platform has to remark (a missing session folder, say) is no answer to the command.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    const QGuiApplication application(argc, argv);
    if (format == "pdf") return ui::toPdf(report);
    return toHtml(report, [](const BoardFigure& figure) { return ui::boardSvg(figure); });
}

} // namespace

Answer writeReport(const Request& request, const World& world, int& argc, char** argv)
{
    const std::string format = formatOf(request);
    const Found found = findDecision(request, world);
    ReportOptions options;
    options.extent = request.brief ? ReportOptions::Extent::Brief : ReportOptions::Extent::Full;
    options.seal = found.seal;
    options.notes = found.notes;
    options.includePrivate = request.includePrivate;
    options.now = world.clock.now();
    const Report report = reportOf(found.entry, assessAs(request, found.entry, world), options);
    std::string bytes = written(report, format, argc, argv);
    if (request.out == "-") return {std::move(bytes), {}};
    writeFileAtomically(request.out, bytes);
    if (request.json)
        return {prettyJson(nlohmann::json{{"written", request.out}, {"format", format}, {"bytes", bytes.size()}}) +
                    "\n",
                {}};
    return {fmt::format("Wrote the report to {}.\n", request.out), {}};
}

} // namespace soundings::app
