// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/walk.h"

#include <QWidget>

#include <memory>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// The walk: a stepper with one question at a time on the left, and on the right what the answers say so far.
class WalkPage : public QWidget {
    Q_OBJECT
public:
    explicit WalkPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~WalkPage() override;

    /// Shows an entry at the place where one left off (or at `step`); null shows nothing. The editor is owned elsewhere.
    void open(EntryEditor* editor);
    void open(EntryEditor* editor, WalkStep step, const QString& pointer = {});
    [[nodiscard]] EntryEditor* editor() const;
    [[nodiscard]] WalkStep step() const;
    [[nodiscard]] QString helpTopic() const;

public slots:
    void next();   ///< Alt+Right: the next question, then the next step
    void back();   ///< Alt+Left
    void commit(); ///< Ctrl+Enter: the next step; at the last one seals

signals:
    void stepEntered();
    void sealed(const QString& id); ///< the decision was sealed; the window shows its page
    void retellRequested();         ///< of the decision's story
    void errorHappened(const QString& sentence);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
