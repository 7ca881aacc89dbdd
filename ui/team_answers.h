// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace soundings::ui {

class Actions;
class Banner;
class Prompts;
class Workspace;

/// Ask the team: writes questionnaires about the entry in front, and takes in the answer files that come back, chosen or
/// dropped on the window. What came is shown before it is taken.
class TeamAnswers : public QObject {
    Q_OBJECT
public:
    /// What the actions do, ask and say; all must outlive it. `window` is its parent and takes the drops.
    TeamAnswers(Prompts& prompts, Actions& actions, Banner& notice, QWidget* window);

    /// The journal that is open; null before it closes.
    void follow(Workspace* workspace);
    /// Shows what is in the files and, if that is wanted, takes it in.
    void takeIn(const QStringList& paths);

signals:
    void undoRequested(); ///< take the last import back

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();
    void choose();

    Prompts& m_prompts;
    Banner& m_notice;
    QWidget* m_window;
    Workspace* m_workspace = nullptr;
};

} // namespace soundings::ui
