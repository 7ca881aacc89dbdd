// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace soundings::ui {

class EntryForm;
class TextField;

/// The first card of a check-up: what one is not looking at, and the keys by which something is begun about it.
class BlindSpotScreen : public QWidget {
    Q_OBJECT
public:
    explicit BlindSpotScreen(EntryForm& form, QWidget* parent = nullptr);

    void redraw();
    void focusFirst();

signals:
    void decisionRequested();
    void diagnosisRequested();
    void entryRequested(const QString& id);

private:
    EntryForm& m_form;
    TextField* m_answer;
    QLabel* m_state;
    QPushButton* m_decide;
    QPushButton* m_diagnose;
    QPushButton* m_looked;
    QPushButton* m_open;
};

} // namespace soundings::ui
