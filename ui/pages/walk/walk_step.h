// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"
#include "core/assessment/walk.h"
#include "ui/pages/entry/field_bindings.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace soundings {
struct Covering;
}

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class SealedMemory;

/// What every step of the walk works with. The editor may change (another entry) or be null (none).
struct WalkContext {
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
    Assessment assessment;          ///< the newest; empty until the first one arrives
    SealedMemory* memory = nullptr; ///< what was sealed before
};

/// Where a JSON pointer into an entry's document leads: the step that asks for the value, and the pointer's parts below
/// "/belief", lower-cased and without underscores ("/belief/options/1/can/0" -> options, 1, can, 0).
[[nodiscard]] QStringList partsOf(const QString& pointer);
[[nodiscard]] WalkStep stepAt(const QString& pointer);

/// One step of the walk: a sequence of small screens, each one question.
///
/// Fields are bound to the value: what is typed goes through EntryEditor::edit with the value's JSON pointer as merge
/// key, and `refresh` redraws every field but the one whose pointer is the origin of the change.
class WalkStepPage : public QWidget {
    Q_OBJECT
public:
    using Value = Decision;
    using Pointer = FieldPointer;
    using Redraw = FieldBindings<Decision>::Redraw;

    WalkStepPage(WalkContext& context, WalkStep step, QWidget* parent);

    [[nodiscard]] WalkStep step() const { return m_step; }
    /// Stable words of the screens for the present value, in order: what the journal keeps as the place.
    [[nodiscard]] virtual QStringList screens() const = 0;
    [[nodiscard]] QString screen() const { return m_screen; }
    /// "Question 3 of 6".
    [[nodiscard]] virtual QString progress() const;
    /// The screen that asks for the value behind a pointer's parts (see partsOf), and opens the item it names; empty
    /// where there is none.
    [[nodiscard]] virtual QString screenAt(const QStringList& parts);
    /// Shows a screen; one that does not exist (any more) gives the nearest before it, else the first.
    void showScreen(const QString& word);
    /// Redraws from the value.
    void refresh(const QString& origin);
    /// What is shown beside it instead of the board; null for the board.
    [[nodiscard]] virtual QWidget* picture() const { return nullptr; }
    /// The help page of this step.
    [[nodiscard]] virtual QString helpTopic() const { return QStringLiteral("walk"); }
    /// A newer assessment is in the context.
    virtual void assessed() {}
    /// Puts the keyboard into the screen's first field.
    virtual void focusFirst();

    [[nodiscard]] WalkContext& context() const { return m_context; }
    [[nodiscard]] const Entry& entry() const;
    [[nodiscard]] const Decision& decision() const;
    /// What of it is out of sight today, and blank in `decision`.
    [[nodiscard]] const Covering& covering() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Date today() const;
    [[nodiscard]] Id newId() const;

    /// Calls `redraw` whenever the value changed by anyone but the field at `pointer`.
    void bind(const Pointer& pointer, const Redraw& redraw, const FieldLock& lock = {});
    /// Edits the working copy; `key` is the JSON pointer of what is changed, empty for a step of its own.
    bool change(const QString& what, const QString& key, const std::function<void(Decision&)>& edit);
    /// The same for what cannot be undone; what was before is not to come back.
    bool changeForGood(const std::function<void(Decision&)>& edit);
    /// The end of typing into one field: what comes next is an undo step of its own.
    void endMerge();

signals:
    void moved();                      ///< the screen, or the list of screens, changed
    void goTo(const QString& pointer); ///< asks the walk to show the answer behind a pointer
    void errorHappened(const QString& sentence);

protected:
    /// Shows the screen `word`, which is one of screens().
    virtual void present(const QString& word) = 0;
    /// Redraws what is not bound to one value: lists, sentences.
    virtual void redraw(const QString& /*origin*/) {}

    /// A screen of this step in the usual look, hidden until presented with `presentOnly`.
    [[nodiscard]] QVBoxLayout* addScreen(const QString& word);
    void presentOnly(const QString& word);

private:
    WalkContext& m_context;
    WalkStep m_step;
    QString m_screen;
    FieldBindings<Decision> m_bindings;
    std::vector<QWidget*> m_screens;
    QVBoxLayout* m_layout;
};

/// The item of a list with this id, null where there is none; const with the list.
template <typename List>
[[nodiscard]] auto* itemOf(List& list, const Id& id)
{
    for (auto& item : list)
        if (item.id == id) return &item;
    return static_cast<decltype(&list.front())>(nullptr);
}

} // namespace soundings::ui
