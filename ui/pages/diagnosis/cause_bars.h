// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"
#include "ui/widgets/leading_row.h"

#include <optional>
#include <vector>

class QVBoxLayout;

namespace soundings::ui {

/// One cause: its name, how likely it is now as a bar, before any evidence as an outline behind it, and where discounts
/// are set, with every voice at full weight as a second, hatched bar. It leads to what the numbers come from.
class CauseBar : public LeadingRow {
    Q_OBJECT
public:
    explicit CauseBar(QWidget* parent = nullptr);

    void setCause(const CauseStanding& cause, bool leads);
    [[nodiscard]] const Id& cause() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Id m_id;
    QString m_share;
    double m_before = 0;
    std::optional<double> m_now;
    std::optional<double> m_undiscounted;
    bool m_leads = false;
    bool m_part = false;
};

/// The causes of a diagnosis by how likely they are; at most `limit`, 0 = all.
class CauseBars : public QWidget {
    Q_OBJECT
public:
    CauseBars(const QString& name, std::size_t limit, QWidget* parent = nullptr);

    void show(const DiagnosisAssessment& assessment);

signals:
    void chosen(const QString& cause);

private:
    std::size_t m_limit;
    QVBoxLayout* m_layout;
    std::vector<CauseBar*> m_bars;
};

/// Indexes of an assessment's causes, the likeliest first, parts behind what they are a part of.
[[nodiscard]] std::vector<std::size_t> causesInOrder(const DiagnosisAssessment& assessment);

} // namespace soundings::ui
