// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"

#include <QObject>

namespace soundings::ui {

class Latest;

/// Assesses diagnoses off the GUI thread while somebody edits: asking again lets the answer before be dropped, so that the
/// last edit wins.
class DiagnosisAssessor : public QObject {
    Q_OBJECT
public:
    explicit DiagnosisAssessor(QObject* parent = nullptr);

    /// `entry` holds a diagnosis, as it may be seen.
    void ask(const Entry& entry);
    void forget();
    [[nodiscard]] bool isBusy() const;

signals:
    void ready(const soundings::DiagnosisAssessment& assessment);

private:
    Latest* m_latest;
};

} // namespace soundings::ui
