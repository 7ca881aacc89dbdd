// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"
#include "ui/mailbox.h"

#include <QObject>

#include <functional>
#include <thread>

namespace soundings::ui {

/// The name of a report's file, without its ending: the title in small letters, made fit.
[[nodiscard]] QString reportFileName(const std::string& title);

/// Writes reports to files off the GUI thread; the ending of the path says the format.
class ReportExport : public QObject {
    Q_OBJECT
public:
    explicit ReportExport(QObject* parent = nullptr);
    ~ReportExport() override;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void start(const Entry& entry, const ReportOptions& options, Date today, const QString& path);
    /// The same for a report that `make` builds off the GUI thread.
    void start(std::function<Report()> make, const QString& path);

signals:
    void written(const QString& path);
    void failed(const QString& sentence);

private:
    Mailbox m_mailbox;
    std::thread m_thread;
    bool m_busy = false;
};

} // namespace soundings::ui
