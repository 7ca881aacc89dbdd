// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class FindingList;

/// The verdict on a pursuit: the sentence first, then the facts that it rests on, each a link to its answer, what would
/// change it, and what could be mended.
class VerdictView : public QWidget {
    Q_OBJECT
public:
    /// Buttons are called `name`.because.0, ...
    explicit VerdictView(const QString& name, QWidget* parent = nullptr);

    void show(const TenacityAssessment& assessment);
    using QWidget::show;

signals:
    void goTo(const QString& pointer); ///< into the entry's document

private:
    void showBecause(const std::vector<Because>& because);
    void showWarnings(const std::vector<TenacityWarning>& warnings);

    QString m_name;
    std::optional<TenacityAssessment> m_shown;
    QLabel* m_sentence;
    QLabel* m_rests;
    QLabel* m_kind;
    QVBoxLayout* m_because;
    QLabel* m_wouldChange;
    QVBoxLayout* m_warnings;
    FindingList* m_findings;
};

} // namespace soundings::ui
