// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/areas_picture.h"
#include "ui/pages/entry/entry_form.h"

#include <vector>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

class Latest;
class NumberField;
class PocketRows;
class TextField;

/// One area: who owns it, what has to happen, its number, its deliberate exceptions, and what decisions make of it.
class AreaPage : public EntryForm {
    Q_OBJECT
public:
    explicit AreaPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~AreaPage() override;

    /// The first field that is blank.
    void focusFirst();
    [[nodiscard]] bool isBusy() const;

signals:
    void entryRequested(const QString& id);
    void backedOut();

protected:
    [[nodiscard]] bool shows(const Entry& entry) const override { return entry.area() != nullptr; }
    void opened() override;
    void redraw(const QString& origin) override;

private:
    void buildWords(QVBoxLayout& column);
    void buildMetric(QVBoxLayout& column);
    void readDecisions();
    void showDecisions(const AreasPicture& picture);

    Latest* m_latest;
    TextField* m_name = nullptr;
    PocketRows* m_pockets = nullptr;
    std::vector<NumberField*> m_numbers;
    QLabel* m_metricSays = nullptr;
    QLabel* m_decisionsHead = nullptr;
    QVBoxLayout* m_decisions = nullptr;
};

} // namespace soundings::ui
