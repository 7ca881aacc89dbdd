// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/since.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class TextField;

/// Lessons, each with the words it is to be found by; a row that says nothing counts for nothing.
class LessonRows : public QWidget {
    Q_OBJECT
public:
    explicit LessonRows(QWidget* parent = nullptr);

    void clear();
    [[nodiscard]] std::vector<Lesson> lessons() const;
    void focusFirst();

private:
    struct Row {
        QWidget* box;
        TextField* text;
        QLineEdit* tags;
    };
    void add();

    QVBoxLayout* m_layout;
    QPushButton* m_add;
    std::vector<Row> m_rows;
};

} // namespace soundings::ui
