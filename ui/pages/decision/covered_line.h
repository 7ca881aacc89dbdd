// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace soundings::ui {

class TextField;

/// The quiet line in place of what a due date covers, with the two ways on: write what happened, or show it anyway, which
/// asks for a word that may stay blank.
class CoveredLine : public QWidget {
    Q_OBJECT
public:
    explicit CoveredLine(QWidget* parent = nullptr);

    void say(const QString& sentence);
    /// Whether the two ways are open: not where the journal is read only.
    void setOffered(bool offered);
    /// Closes the question for a word; what was typed is forgotten.
    void reset();

signals:
    void reviewRequested();
    void uncoverRequested(const QString& why);

private:
    void ask(bool ask);

    QLabel* m_sentence;
    QPushButton* m_review;
    QPushButton* m_anyway;
    QWidget* m_question;
    TextField* m_why;
    QPushButton* m_show;
    QPushButton* m_keep;
};

} // namespace soundings::ui
