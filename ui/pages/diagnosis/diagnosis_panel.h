// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"
#include "ui/pages/walk/side_frame.h"

namespace soundings::ui {

class CauseBars;

/// What the evidence says so far, beside the section that is being written: a sentence, the likeliest causes, what is
/// still missing.
class DiagnosisPanel : public SideFrame {
    Q_OBJECT
public:
    explicit DiagnosisPanel(QWidget* parent = nullptr);

    void setAssessment(const DiagnosisAssessment& assessment);

private:
    QLabel* m_sentence;
    QLabel* m_discount;
    CauseBars* m_bars;
};

} // namespace soundings::ui
