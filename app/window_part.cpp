// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_part.h"

#include "ui/application.h"
#include "ui/figures/board_painter.h"
#include "ui/figures/report_bars.h"
#include "ui/output/odt_writer.h"
#include "ui/output/pdf_writer.h"

#include <QGuiApplication>
#include <QHashFunctions>

namespace soundings::app {
namespace {

int run(int& argc, char** argv, const WindowStart& start)
{
    return ui::runWindow(argc, argv, {QString::fromStdString(start.journal), start.timeToWindow, start.beforeText});
}

std::string draw(int& argc, char** argv, const Report& report, const std::string& format)
{
    // Drawing needs fonts but no display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt names embedded fonts in the order of its hashes: the same one at each start, so that the bytes are the same.
    QHashSeed::setDeterministicGlobalSeed();
    // What the platform has to remark (a missing session folder, say) is no answer to the command.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    const QGuiApplication application(argc, argv);
    if (format == "pdf") return ui::toPdf(report);
    if (format == "odt") return ui::toOdt(report);
    return toHtml(report, [](const BoardFigure& figure) { return ui::boardSvg(figure); }, ui::barsSvg);
}

} // namespace

extern "C" const WindowPart soundingsWindow{{SOUNDINGS_VERSION}, &run, &draw};

} // namespace soundings::app
