// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace soundings::ui {

class FindingList;

/// Seal: what will be frozen in a few lines, what is still open, and the one button.
class SealStep : public WalkStepPage {
    Q_OBJECT
public:
    SealStep(WalkContext& context, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    void assessed() override;
    void focusFirst() override;

signals:
    void sealRequested();
    void undoRequested();

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    void addBefore(QVBoxLayout* to);
    void redrawSummary();
    void redrawFindings();
    void redrawState();

    QGridLayout* m_summary = nullptr;
    std::vector<QLabel*> m_values;
    QLabel* m_openLabel = nullptr;
    FindingList* m_findings = nullptr;
    QLabel* m_state = nullptr;
    QPushButton* m_seal = nullptr;
    QPushButton* m_undo = nullptr;
    QTimer* m_timer = nullptr; ///< the ten minutes end while one looks
};

} // namespace soundings::ui
