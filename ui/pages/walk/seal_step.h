// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

#include <optional>

class QGridLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace soundings::ui {

class CommitmentRows;
class Disclosure;
class FindingList;

/// Seal: what will be frozen in a few lines, what is still open, and the one button.
class SealStep : public WalkStepPage {
    Q_OBJECT
public:
    SealStep(WalkContext& context, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    void assessed() override;
    void focusFirst() override;

signals:
    void sealRequested();
    void undoRequested();

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    void addCommitments(QVBoxLayout* to);
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
    Disclosure* m_promises = nullptr;
    CommitmentRows* m_commitments = nullptr;
    std::optional<std::size_t> m_gap; ///< the commitment that the keyboard is to go to
    QTimer* m_timer = nullptr;        ///< the ten minutes end while one looks
};

} // namespace soundings::ui
