// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace soundings::ui {

/// What the window shows where no journal is open: one sentence that says why, and the ways on.
class StartPage : public QWidget {
    Q_OBJECT
public:
    struct Way {
        QString name; ///< of the button's object
        QString text;
        QString detail;
        std::function<void()> act;
    };

    explicit StartPage(QWidget* parent = nullptr);
    void show(const QString& heading, const QString& sentence, const std::vector<Way>& ways);
    using QWidget::show;

private:
    QLabel* m_heading;
    QLabel* m_sentence;
    QVBoxLayout* m_ways;
};

} // namespace soundings::ui
