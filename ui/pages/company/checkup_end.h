// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_picture.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class EntryForm;
class QuietLine;

/// The last card of a check-up: what it says, what changed, and the one next step of each low answer.
class CheckupEnd : public QWidget {
    Q_OBJECT
public:
    explicit CheckupEnd(EntryForm& form, QWidget* parent = nullptr);

    void redraw(const CheckupPicture& picture);
    void focusFirst();

signals:
    void screenRequested(const QString& about); ///< the question behind a line
    void stepRequested(const soundings::CheckupNext& next);
    void reportRequested();
    void beginRequested(); ///< a new check-up

private:
    QVBoxLayout* addList(QVBoxLayout& column, const char* name, const QString& heading, QLabel** head);
    void redrawLines(const CheckupPicture& picture);
    void redrawSteps(const CheckupPicture& picture);
    void addFunction();

    EntryForm& m_form;
    CheckupPicture m_shown;
    QVBoxLayout* m_lines = nullptr;
    QuietLine* m_function = nullptr;
    QWidget* m_adding = nullptr;
    QLabel* m_changesHead = nullptr;
    QVBoxLayout* m_changes = nullptr;
    QLabel* m_stepsHead = nullptr;
    QVBoxLayout* m_steps = nullptr;
    QPushButton* m_begin = nullptr;
};

} // namespace soundings::ui
