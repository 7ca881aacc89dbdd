// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/diagnosis/diagnosis_section.h"
#include "ui/pages/diagnosis/matrix_words.h"

class QLabel;
class QPushButton;

namespace soundings::ui {

class CauseFields;
class ChoiceRow;
class Disclosure;
class EvidenceFields;

/// Causes and evidence: how likely each item is under each cause, causes in rows, so that one item is held against all
/// of them before the next one is.
class MatrixSection final : public DiagnosisSection {
    Q_OBJECT
public:
    explicit MatrixSection(DiagnosisContext& context);

    void entryChanged() override;
    [[nodiscard]] QString place() const override;
    void goToPlace(const QString& place) override;
    [[nodiscard]] QString placeOf(const QStringList& parts) const override;
    void focusFirst() override;

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    void makeHead();
    void makeFields();
    void connectGrid();
    void addItem();
    void addCause(const Id& within);
    void removeItem(const Id& item);
    void removeCause(const Id& cause);
    void keyed(QChar key);
    void typed(const QString& text);
    void blank();
    void rest();
    void setMode(MatrixMode mode);
    void redrawPlace();
    void showPlace();
    [[nodiscard]] Id itemAt(int column) const;
    [[nodiscard]] Id causeAt(int row) const;

    QLabel* m_empty;
    QPushButton* m_add;
    ChoiceRow* m_mode;
    QLabel* m_question;
    KeyGrid* m_grid;
    QLabel* m_keys;
    QPushButton* m_rest;
    Disclosure* m_itemBox;
    EvidenceFields* m_itemFields;
    Disclosure* m_causeBox;
    CauseFields* m_causeFields;
    QPushButton* m_addCause;
    MatrixMode m_shown = MatrixMode::Chances;
    Id m_item;  ///< of the present column
    Id m_cause; ///< of the present row
};

} // namespace soundings::ui
