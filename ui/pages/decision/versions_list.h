// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/version.h"
#include "core/model/entry.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace soundings::ui {

class Disclosure;
class JournalBridge;

/// "22 Nov 2026, 12:00, kept after a pause".
[[nodiscard]] QString versionWords(const Version& version);

/// "Earlier text…": the kept versions of a draft, newest first, each to be put back.
class VersionsList : public QWidget {
    Q_OBJECT
public:
    explicit VersionsList(JournalBridge& journal, QWidget* parent = nullptr);

    void show(const Id& entry); ///< empty: nothing to show

signals:
    void restoreRequested(qint64 number);
    void errorHappened(const QString& sentence);

private:
    void fill();
    JournalBridge& m_journal;
    Id m_entry;
    Disclosure* m_box;
    std::vector<QWidget*> m_rows;
};

} // namespace soundings::ui
