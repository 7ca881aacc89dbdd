// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/covering.h"
#include "core/model/entry.h"
#include "ui/unfinished_cards.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <optional>

namespace soundings::ui {

class JournalBridge;

/// The working copy of one entry, with its undo stack: every page that changes an entry does so through here.
///
/// An edit is a function applied to a copy of the value; undo and redo swap the value before for the value after.
/// Each change is handed to the bridge, which saves it in order on the storage thread.
class EntryEditor : public QObject {
    Q_OBJECT
public:
    EntryEditor(Entry entry, JournalBridge& journal, QObject* parent = nullptr);
    ~EntryEditor() override;

    [[nodiscard]] const Entry& entry() const { return m_entry; }
    /// The entry as it may be seen today: what a due date covers is blank. All that shows an entry shows this.
    [[nodiscard]] const Entry& shown() const;
    /// What `shown` leaves out.
    [[nodiscard]] const Covering& covering() const;
    [[nodiscard]] const Id& id() const { return m_entry.id; }
    /// Sealed beliefs are read-only; `edit` then does nothing and returns false.
    [[nodiscard]] bool isSealed() const { return m_sealed; }
    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }

    /// Applies `change`; `what` names it for the Undo menu. Consecutive edits with the same non-empty `mergeKey`
    /// (for example a JSON pointer, while typing) become one undo step until `endMerge`. Returns whether anything changed.
    bool edit(const QString& what, const QString& mergeKey, const std::function<void(Decision&)>& change);
    bool editEntry(const QString& what, const QString& mergeKey, const std::function<void(Entry&)>& change);
    /// Applies a change that cannot be undone, and ends the undo stack: what was before is not to come back.
    bool editForGood(const std::function<void(Entry&)>& change);
    void endMerge();
    /// Nothing while sealed; a seal that stands clears the stack.
    void undo();
    void redo();

    /// Adds an item of `since` (addendum, reading, ...) with a new id and the present time; not undoable.
    void append(SinceWhat what);
    void setSealed(bool sealed);

    /// The place in the walk where one left off, "step/screen"; empty where none.
    [[nodiscard]] QString place() { return m_unfinished.place(); }
    void setPlace(const QString& place) { m_unfinished.setPlace(place); }
    /// A half-filled card, as typed; none of it belongs to the entry. It is written a moment later, and when the editor
    /// goes.
    [[nodiscard]] CardTexts card(const QString& name) { return m_unfinished.card(name); }
    [[nodiscard]] QStringList cards() { return m_unfinished.names(); }
    void setCard(const QString& name, const CardTexts& texts);
    void saveCards() { m_unfinished.save(); }
    /// A change from outside (or a restored version): replaces the value and ends the undo stack.
    void reset(Entry entry);

signals:
    /// The value changed; `origin` is the mergeKey of the edit, empty for undo, redo and reset: a page skips the widget
    /// whose own edit this is and redraws the rest.
    void changed(const QString& origin);
    void sealedChanged();

private:
    friend class SwapValue;
    void put(Entry entry, const QString& origin);
    void cover() const;

    Entry m_entry;
    // What is shown, kept for a day: pages ask for it with every key.
    mutable std::optional<Date> m_coveredOn;
    mutable Covering m_covering;
    mutable std::optional<Entry> m_covered;
    JournalBridge& m_journal;
    UnfinishedCards m_unfinished;
    QTimer m_cardsLater;
    QUndoStack m_undo;
    QString m_mergeKey;
    int m_mergeRun = 0;
    bool m_sealed = false;
    bool m_stands = false; ///< sealed in the journal, and not only closed to changes
};

} // namespace soundings::ui
