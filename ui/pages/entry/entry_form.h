// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "ui/pages/entry/field_bindings.h"

#include <QWidget>

class QVBoxLayout;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// A page over one entry. Its fields are bound to the value (walk_fields.h): what is typed goes through
/// EntryEditor::editEntry with the value's JSON pointer as merge key, and `refresh` redraws every field but the one whose
/// pointer is the origin of the change. All that is shown comes from the entry as it may be seen; what is edited is found
/// by its id, since its place may be another there.
class EntryForm : public QWidget {
    Q_OBJECT
public:
    using Value = Entry;
    using Pointer = FieldPointer;
    using Redraw = FieldBindings<Entry>::Redraw;

    explicit EntryForm(JournalBridge& journal, QWidget* parent = nullptr);

    /// Where one left off; null, or what the page cannot show, shows nothing; the editor is owned elsewhere.
    void open(EntryEditor* editor);
    [[nodiscard]] EntryEditor* editor() const { return m_editor; }
    [[nodiscard]] const Entry& entry() const; ///< as it may be seen; only while one is open
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Date today() const;
    [[nodiscard]] Id newId() const;
    [[nodiscard]] JournalBridge& journal() const { return m_journal; }

    /// Calls `redraw` whenever the value changed by anyone but the field at `pointer`.
    void bind(const Pointer& pointer, const Redraw& redraw, const FieldLock& lock = {});
    /// Edits the working copy; `key` is the JSON pointer of what is changed, empty for an undo step of its own.
    bool change(const QString& what, const QString& key, const std::function<void(Entry&)>& edit);
    /// An edit that cannot be undone, nor anything before it.
    bool changeForGood(const std::function<void(Entry&)>& edit);
    void endMerge();
    void refresh(const QString& origin);

signals:
    void errorHappened(const QString& sentence);

protected:
    /// Whether the page can show an entry.
    [[nodiscard]] virtual bool shows(const Entry& entry) const = 0;
    /// The entry in front is to be left.
    virtual void leaving() {}
    /// Another entry is in front, or none: what was begun for the one before is put away.
    virtual void entryChanged() {}
    /// An entry was opened, perhaps the one that was in front already: it is shown, at its place.
    virtual void opened() { refresh({}); }
    /// Redraws what is not bound to one value.
    virtual void redraw(const QString& origin) = 0;
    /// Says, above the fields, why nothing can be changed, where it is so.
    void addReadOnlyNote(QVBoxLayout* to, const QString& name);
    /// Ends what is typed while all that it needs is there: the destructor of every page begins with it.
    void endTyping();
    /// The keyboard follows the layout, since rows are made later.
    bool focusNextPrevChild(bool next) override;

private:
    void attach(EntryEditor* editor);

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    FieldBindings<Entry> m_bindings;
};

} // namespace soundings::ui
