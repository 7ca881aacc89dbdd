// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_plan.h"
#include "ui/mailbox.h"
#include "ui/overlay.h"

#include <future>
#include <memory>
#include <optional>
#include <stop_token>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace soundings::ui {

class JournalBridge;
class Latest;

/// The dry run of an import as a card: what a file holds, whose forecasts are one's own, what has no place here; then
/// the import itself. Reading and writing happen off the GUI thread; putting the card away stops either.
class ImportCard : public Overlay {
    Q_OBJECT
public:
    /// The journal must outlive the card.
    ImportCard(JournalBridge& journal, QWidget* parent);
    ~ImportCard() override;

    /// Reads a file and shows what importing it would do.
    void open(const QString& path);
    void dismiss() override;

signals:
    void imported(int added, int changed);
    void stopped();
    void failed(const QString& sentence);

private:
    void build();
    void reading(bool busy);
    void showPeople();
    void plan();
    void showPlan(ImportPlan plan);
    void write();
    void written(const BulkDone& done);
    void showProgress(std::size_t done, std::size_t total);
    void end(const std::function<void()>& tell);

    JournalBridge& m_journal;
    std::unique_ptr<Latest> m_reader;
    std::shared_ptr<const ForeignHistory> m_history;
    std::optional<ImportPlan> m_plan;
    std::stop_source m_stop; ///< of the writing
    Mailbox m_mailbox;       ///< from the writing
    std::future<void> m_writing;
    bool m_busy = false; ///< whether something is being written
    QString m_path;
    QLabel* m_heading;
    QLabel* m_counts;
    QLabel* m_whose;
    QComboBox* m_people;
    QPlainTextEdit* m_report;
    QProgressBar* m_progress;
    QPushButton* m_import;
    QPushButton* m_cancel;
};

} // namespace soundings::ui
