// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/walk/walk_step.h"

class QLabel;
class QPushButton;

namespace soundings::ui {

class ItemList;
class MeetsAimRows;

/// Options: the hows, at least two of them, and how far each would meet the aim.
class OptionsStep : public WalkStepPage {
    Q_OBJECT
public:
    OptionsStep(WalkContext& context, QWidget* parent);

    [[nodiscard]] QStringList screens() const override;
    [[nodiscard]] QString screenAt(const QStringList& parts) override;

protected:
    void present(const QString& word) override;
    void redraw(const QString& origin) override;

private:
    void makeList();
    void makeAim();
    [[nodiscard]] QWidget* makeForm();
    void makeStrike(QVBoxLayout* to);
    void add();
    void drop(const Id& id);
    void move(int by);
    [[nodiscard]] WalkStepPage::Pointer at(const char* member) const;

    ItemList* m_list = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
    QPushButton* m_strike = nullptr;
    QWidget* m_strikeReason = nullptr;
    QLabel* m_reference = nullptr;
    MeetsAimRows* m_aim = nullptr;
    QLabel* m_aimWords = nullptr;
};

} // namespace soundings::ui
