// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/walk.h"
#include "core/model/due_kind.h"

#include <QWidget>

#include <memory>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// A decision as a one-page brief, with its timeline, addenda and private notes below.
class DecisionPage : public QWidget {
    Q_OBJECT
public:
    explicit DecisionPage(JournalBridge& journal, QWidget* parent = nullptr);
    ~DecisionPage() override;

    void open(EntryEditor* editor); ///< null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const;
    /// The help page of what has the keyboard.
    [[nodiscard]] QString helpTopic() const;
    /// Opens what is to be filled in for something due; false where that is not here.
    bool openFor(DueKind kind, const Id& item);

signals:
    void walkRequested(soundings::WalkStep step,
                       const QString& pointer); ///< change a draft, or look at the answer behind a number
    void reviewRequested(const QString& id);    ///< write what came of it
    void reportRequested(const QString& id);    ///< the window asks for format and place
    void entryRequested(const QString& id);
    void errorHappened(const QString& sentence);

protected:
    bool focusNextPrevChild(bool next) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
