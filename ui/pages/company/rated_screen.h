// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/checkup_picture.h"

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace soundings::ui {

class AnswerEdit;
class Disclosure;
class EntryForm;
class TextField;

/// One rated question of a check-up: a principle, or how much one understands of a function.
class RatedScreen : public QWidget {
    Q_OBJECT
public:
    explicit RatedScreen(EntryForm& form, QWidget* parent = nullptr);

    /// `about` is the principle's id, or the id of a function's look.
    void present(const QString& about);
    void redraw(const CheckupPicture& picture, const QString& origin);
    void focusFirst();

signals:
    void askRequested(); ///< the leader of the function in front

private:
    void buildLeader();
    [[nodiscard]] Answer answer() const;
    [[nodiscard]] bool isFunction() const { return !m_about.startsWith(QLatin1String("checkup.")); }
    [[nodiscard]] QString pointerOf(const char* member) const;
    void changeAnswer(const QString& what, const char* member, const std::function<void(Answer&)>& edit);
    void redrawLeader(const CheckupPicture& picture);
    [[nodiscard]] QString beforeWords(const CheckupPicture& picture) const;

    EntryForm& m_form;
    QString m_about;
    QLabel* m_text;
    QLabel* m_help;
    QLabel* m_why;
    Disclosure* m_whyBox;
    AnswerEdit* m_edit;
    QLabel* m_before;
    TextField* m_evidence;
    QWidget* m_leader;
    QLabel* m_leaderSays;
    QPushButton* m_ask;
    QPushButton* m_remove;
};

} // namespace soundings::ui
