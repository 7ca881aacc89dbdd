// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import_plan.h"
#include "ui/bulk_card.h"

#include <memory>
#include <optional>

class QComboBox;

namespace soundings::ui {

/// The dry run of an import as a card: what a file holds, whose forecasts are one's own, what has no place here; then
/// the import itself.
class ImportCard : public BulkCard {
    Q_OBJECT
public:
    /// The journal must outlive the card.
    ImportCard(JournalBridge& journal, QWidget* parent);

    /// Reads a file and shows what importing it would do.
    void open(const QString& path);

signals:
    void imported(int added, int changed);

protected:
    void take() override;
    void lockAnswers(bool lock) override;

private:
    void showPeople();
    void plan();
    void showPlan(ImportPlan plan);

    std::shared_ptr<const ForeignHistory> m_history;
    std::optional<ImportPlan> m_plan;
    QLabel* m_whose;
    QComboBox* m_people;
};

} // namespace soundings::ui
