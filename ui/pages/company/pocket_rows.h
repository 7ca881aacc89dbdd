// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/area.h"

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class DateField;
class EntryForm;
class TextField;

/// The deliberate exceptions of an area: what, why, and until when; each can be taken off.
class PocketRows : public QWidget {
    Q_OBJECT
public:
    explicit PocketRows(EntryForm& form, QWidget* parent = nullptr);

    void show(const std::vector<Pocket>& pockets);
    void setReadOnly(bool readOnly);

private:
    struct Row {
        QWidget* box;
        TextField* what;
        TextField* why;
        DateField* until;
        QPushButton* remove;
    };
    void addRow();
    void store(std::size_t row, const QString& member, const std::function<void(Pocket&)>& edit);

    EntryForm& m_form;
    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Row> m_rows;
    bool m_readOnly = false;
};

} // namespace soundings::ui
