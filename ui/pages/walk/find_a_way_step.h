// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

class QLabel;

namespace soundings::ui {

class ItemList;

/// Find a way: what stands between must and can, what each of it is made of, and what would move it.
class FindAWayStep : public WalkStepPage {
    Q_OBJECT
public:
    FindAWayStep(WalkContext& context, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;
    void assessed() override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    [[nodiscard]] QWidget* makeForm();
    void redrawSuggestions();
    void add(const Constraint& suggested);
    [[nodiscard]] QString lead() const;
    [[nodiscard]] Pointer at(const char* member) const;

    QLabel* m_lead = nullptr;
    ItemList* m_list = nullptr;
    QLabel* m_from = nullptr;
    QWidget* m_suggestions = nullptr;
    std::vector<Constraint> m_suggested;
    QLabel* m_kindHelp = nullptr;
};

} // namespace soundings::ui
