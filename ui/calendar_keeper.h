// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <memory>

namespace soundings::ui {

class JournalBridge;
class Latest;

/// Keeps a calendar file in a folder up to date with what is due in the open journal, off the GUI thread, a moment
/// after each change.
class CalendarKeeper : public QObject {
    Q_OBJECT
public:
    explicit CalendarKeeper(QObject* parent = nullptr);
    ~CalendarKeeper() override;

    /// Follows a journal, which must outlive the following; null = none.
    void follow(JournalBridge* journal);
    /// The folder to keep a calendar in; empty = none. Writes soon.
    void setFolder(const QString& folder);
    /// Writes the calendar of the journal to a file, now and once.
    void writeTo(const QString& path);

signals:
    void written(const QString& path, int events); ///< by writeTo
    void kept();                                   ///< the folder is up to date
    void failed(const QString& sentence);          ///< once for each sentence in a row

private:
    void keep();
    void start(const QString& target, bool once);
    void tell(const QString& sentence);

    JournalBridge* m_journal = nullptr;
    QString m_folder;
    QString m_lastFailure;
    QTimer m_soon;
    std::unique_ptr<Latest> m_keeper;
    std::unique_ptr<Latest> m_writer;
};

} // namespace soundings::ui
