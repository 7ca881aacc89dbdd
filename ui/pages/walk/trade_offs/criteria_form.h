// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"
#include "ui/pages/walk/walk_step.h"

class QLabel;
class QPushButton;

namespace soundings::ui {

class ItemList;
class ScaleEdit;

/// What is traded off: a list of criteria, each with its unit, its worst and best, and what lies between them.
class CriteriaForm : public QWidget {
    Q_OBJECT
public:
    explicit CriteriaForm(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const Decision& decision, bool readOnly);
    void open(const Id& id);

private:
    [[nodiscard]] QWidget* makeFields();
    void makeAnchors(QVBoxLayout* to);
    void makeMoves(QVBoxLayout* to);
    void add();
    void move(int by);
    [[nodiscard]] WalkStepPage::Pointer at(const char* member) const;

    WalkStepPage& m_step;
    ItemList* m_list = nullptr;
    ScaleEdit* m_scale = nullptr;
    QLabel* m_direction = nullptr;
    QPushButton* m_up = nullptr;
    QPushButton* m_down = nullptr;
};

} // namespace soundings::ui
