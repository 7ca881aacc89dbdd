// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report_export.h"

#include "core/support/atomic_file.h"
#include "core/support/error.h"
#include "ui/figures/board_painter.h"
#include "ui/figures/report_bars.h"
#include "ui/output/odt_writer.h"
#include "ui/output/pdf_writer.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <utility>

namespace soundings::ui {
namespace {

std::string bytesOf(const Report& report, const QString& path)
{
    const QString lower = path.toLower();
    if (lower.endsWith(".pdf")) return toPdf(report);
    if (lower.endsWith(".odt")) return toOdt(report);
    if (lower.endsWith(".md")) return toMarkdown(report);
    if (lower.endsWith(".html") || lower.endsWith(".htm"))
        return toHtml(report, [](const BoardFigure& figure) { return boardSvg(figure); }, barsSvg);
    throw Error(ErrorKind::Input, QCoreApplication::translate(
                                      "ReportExport", "A report is written as .pdf, .html, .odt or .md; give the file "
                                                      "one of these endings.")
                                      .toStdString());
}

} // namespace

QString reportFileName(const std::string& title)
{
    QString name;
    for (const QChar character : titleText(title)) {
        if (character.isLetterOrNumber() || character == '-') name += character;
        if (character.isSpace() && !name.endsWith('-')) name += '-';
    }
    name = name.left(60);
    return name.isEmpty() ? "decision" : name.toLower();
}

ReportExport::ReportExport(QObject* parent) : QObject(parent)
{
}

ReportExport::~ReportExport()
{
    if (m_thread.joinable()) m_thread.join();
}

void ReportExport::start(const Entry& entry, const ReportOptions& options, Date today, const QString& path)
{
    start(
        [entry, options, today] {
            AssessmentInput input = inputForReport(today);
            input.translate = options.translate;
            return reportOf(entry, assess(entry, input), options);
        },
        path);
}

void ReportExport::start(std::function<Report()> make, const QString& path)
{
    if (m_busy) return;
    if (m_thread.joinable()) m_thread.join();
    m_busy = true;
    m_thread = std::thread([this, make = std::move(make), path] {
        QString failure;
        try {
            writeFileAtomically(path.toStdString(), bytesOf(make(), path));
        } catch (const std::exception& error) {
            failure = qs(error.what());
        }
        m_mailbox.post([this, path, failure] {
            m_busy = false;
            if (failure.isEmpty())
                emit written(path);
            else
                emit failed(failure);
        });
    });
}

} // namespace soundings::ui
