// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"
#include "ui/journal_bridge.h"

#include <QWidget>

class QLabel;

namespace soundings::ui {

class CauseBars;
class FindingList;

/// What the evidence says so far, beside the section that is being written: a sentence, the likeliest causes, what is
/// still missing.
class DiagnosisPanel : public QWidget {
    Q_OBJECT
public:
    explicit DiagnosisPanel(QWidget* parent = nullptr);

    void setAssessment(const DiagnosisAssessment& assessment);
    void setSaveState(JournalBridge::SaveState state, const QString& failure, bool readOnly);

signals:
    void goTo(const QString& pointer);

private:
    QLabel* m_sentence;
    QLabel* m_discount;
    CauseBars* m_bars;
    QLabel* m_findingsLabel;
    FindingList* m_findings;
    QLabel* m_saved;
};

} // namespace soundings::ui
