// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/diagnosis/diagnosis_section.h"

class QLabel;

namespace soundings::ui {

class CauseBars;
class Disclosure;
class ReasonRow;

/// What the evidence makes of the causes: one sentence first, then every number, each leading to what it comes from.
class ResultSection final : public DiagnosisSection {
    Q_OBJECT
public:
    explicit ResultSection(DiagnosisContext& context);

    void focusFirst() override;

protected:
    [[nodiscard]] QString summary() const override;
    void redrawAssessment() override;

private:
    void makeParts();
    void redrawItems();
    void redrawMatrix();
    void showRows(std::vector<ReasonRow*>& rows, QVBoxLayout* to, const QString& name,
                  const std::vector<std::pair<QString, QString>>& lines);

    QLabel* m_sentence;
    QLabel* m_discount;
    CauseBars* m_bars;
    QLabel* m_legend;
    QLabel* m_fallHead;
    QLabel* m_fall;
    std::vector<ReasonRow*> m_wrong;
    QVBoxLayout* m_wrongRows;
    Disclosure* m_items;
    std::vector<ReasonRow*> m_itemRows;
    Disclosure* m_causes;
    std::vector<ReasonRow*> m_causeRows;
    QLabel* m_unspoken;
};

/// The pointers by which a section asks the page to go to a cause or an item, by id.
[[nodiscard]] QString pointerToCause(const QString& id);
[[nodiscard]] QString pointerToItem(const QString& id);

} // namespace soundings::ui
