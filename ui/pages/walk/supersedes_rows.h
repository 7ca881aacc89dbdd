// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QVBoxLayout;

namespace soundings::ui {

class WalkStepPage;

/// Which earlier, sealed decisions this one replaces: chosen from a list, each taken out again by a button.
class SupersedesRows : public QWidget {
    Q_OBJECT
public:
    explicit SupersedesRows(WalkStepPage& step, QWidget* parent = nullptr);

    void show(const std::vector<Id>& supersedes);
    void setReadOnly(bool readOnly);
    /// Reads again which decisions can be replaced.
    void fill();

private:
    void add(int index);
    void drop(const Id& id);

    WalkStepPage& m_step;
    QVBoxLayout* m_rows;
    QComboBox* m_choose;
    std::vector<Id> m_shown;
    bool m_readOnly = false;
};

} // namespace soundings::ui
