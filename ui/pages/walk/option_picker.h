// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/option.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QRadioButton;

namespace soundings::ui {

/// One of the options, or none yet.
class OptionPicker : public QWidget {
    Q_OBJECT
public:
    explicit OptionPicker(const QString& name, QWidget* parent = nullptr);

    /// Struck-out options are left out unless picked.
    void show(const std::vector<Option>& options, const Id& picked);
    void setReadOnly(bool readOnly);

signals:
    void picked(const QString& option); ///< by the user only; empty = none yet

private:
    QString m_name;
    QButtonGroup* m_group;
    std::vector<QRadioButton*> m_buttons;
    std::vector<Id> m_ids;
};

} // namespace soundings::ui
