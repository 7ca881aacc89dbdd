// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/finding.h"

#include <QWidget>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class FindingList;
class JournalBridge;

/// The panel beside what is being written: a column that scrolls, what could be mended at its end, and below it whether all
/// is saved.
class SideFrame : public QWidget {
    Q_OBJECT
public:
    struct Names {
        QString panel;    ///< object name
        QString parts;    ///< begins the object names of what is in it
        QString scroll;   ///< object name of what scrolls
        QString findings; ///< above what could be mended
    };
    SideFrame(const Names& names, QWidget* parent);

    void setFindings(const std::vector<Finding>& findings);
    void showSaveState(const JournalBridge& journal);
    /// Takes its share of the width of its page while there is something to show (`any`); false where the page has no room
    /// for it.
    bool fitBeside(int pageWidth, bool any);

signals:
    void goTo(const QString& pointer);

protected:
    /// Room for what a panel shows above the findings, from top to bottom.
    [[nodiscard]] QVBoxLayout* column() { return m_column; }

private:
    QVBoxLayout* m_column;
    QLabel* m_findingsLabel;
    FindingList* m_findings;
    QLabel* m_saved;
};

} // namespace soundings::ui
