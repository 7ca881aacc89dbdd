// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/asking_form.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <memory>

class QWidget;

namespace soundings::ui {

class Actions;
class AnswersCard;
class AskCard;
enum class AskKind;
class Banner;
class Prompts;
class Workspace;

/// Ask the team: writes questionnaires about the entry in front, and takes in the answers that come back: files that are
/// chosen or dropped on the window, or text that was copied. What came is shown before it is taken.
class TeamAnswers : public QObject {
    Q_OBJECT
public:
    /// What the actions do, ask and say; all must outlive it. `window` is its parent and takes the drops.
    TeamAnswers(Prompts& prompts, Actions& actions, Banner& notice, QWidget* window);
    ~TeamAnswers() override;

    /// The journal that is open; null before it closes.
    void follow(Workspace* workspace);

signals:
    void undoRequested(); ///< take the last import back

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask(AskKind kind);
    void write(AskKind kind, const AskingWords& words, Date until);
    void choose();
    void paste();
    /// Where answers are shown; null where nothing can be taken in.
    [[nodiscard]] AnswersCard* answers();

    Prompts& m_prompts;
    Banner& m_notice;
    QWidget* m_window;
    Workspace* m_workspace = nullptr;
    std::unique_ptr<AnswersCard> m_answers;
    QPointer<AskCard> m_ask;
};

} // namespace soundings::ui
