// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"
#include "core/assessment/walk.h"
#include "ui/journal_bridge.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class BoardView;
class FindingList;

/// What the answers say so far: the sentence, the board with its fog, what it hangs on, what could be mended at this
/// step, and whether all of it is saved.
class SidePanel : public QWidget {
    Q_OBJECT
public:
    explicit SidePanel(QWidget* parent = nullptr);

    void setAssessment(const Entry& entry, const Assessment& assessment);
    /// Shows a step's own picture instead of the board and what belongs to it; null: the board again. Not owned.
    void setPicture(QWidget* picture);
    void setFindings(const std::vector<Finding>& findings);
    void setSaveState(JournalBridge::SaveState state, const QString& failure, bool readOnly);

signals:
    void goTo(const QString& pointer);
    void optionActivated(const QString& id);

private:
    QWidget* m_usual; ///< the board with its sentences
    QWidget* m_picture = nullptr;
    QVBoxLayout* m_column = nullptr;
    QLabel* m_sentence;
    BoardView* m_board;
    QLabel* m_reason;
    QLabel* m_scarcest;
    QLabel* m_settles;
    QLabel* m_findingsLabel;
    FindingList* m_findings;
    QLabel* m_saved;
};

} // namespace soundings::ui
