// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/trade_offs.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class Disclosure;
class FigureView;
class FindingList;
class ReasonRow;

/// What the trade-offs say so far: the sentence, how often each option comes first, what moves the lead, what is worth
/// finding out; every bar and line leads to the answer behind it. Nothing of it while totals are hidden.
class TradeOffPicture : public QWidget {
    Q_OBJECT
public:
    explicit TradeOffPicture(QWidget* parent = nullptr);

    /// `findings` are those that only the results show.
    void show(const TradeOffAssessment& assessment, bool refined, const std::vector<Finding>& findings = {});
    void setReadOnly(bool readOnly);
    [[nodiscard]] const TradeOffAssessment& assessment() const { return m_shown; }
    [[nodiscard]] bool isRefined() const { return m_refined; }

signals:
    void shown(); ///< another assessment is shown, and will be painted
    void goTo(const QString& pointer);
    void earlyChosen(bool early);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Part {
        QLabel* title;
        QLabel* help;
        FigureView* view;
    };
    [[nodiscard]] Part addPart(QVBoxLayout* to, const QString& name, const QString& title, const QString& help);
    void showPart(const Part& part, bool shown);
    void showFigures();
    void showBecause();
    [[nodiscard]] QString drawnWords() const;

    TradeOffAssessment m_shown;
    bool m_refined = false;
    QLabel* m_sentence;
    QCheckBox* m_early;
    Part m_acceptability{};
    Part m_tornado{};
    Part m_findingOut{};
    FindingList* m_findings;
    Disclosure* m_because;
    QLabel* m_drawn;
    std::vector<ReasonRow*> m_reasons; ///< rows of what `m_shown.because` says, made when first looked at
};

} // namespace soundings::ui
