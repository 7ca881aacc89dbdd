// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "ui/pages/entry/field_bindings.h"

#include <QStringList>
#include <QWidget>

#include <variant>

class QVBoxLayout;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class SectionHead;
class SectionPage;

/// One section of the page of an entry: a head, and beneath it its fields while it is open.
class EntrySection : public QWidget {
    Q_OBJECT
public:
    /// `word` is stable: object names begin with the page's word and this one, and the journal keeps it as the place.
    EntrySection(SectionPage& page, const QString& word, const QString& title);

    [[nodiscard]] const QString& word() const { return m_word; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Redraws from the value: the fields only while it is open, or where nothing of what was may stay (`closedToo`).
    void refresh(const QString& origin, bool closedToo = false);
    /// What is worked out off the window's thread is newer.
    void assessed();
    /// Another entry is shown, or none: what was begun for the one before is put away.
    virtual void entryChanged() {}
    /// It was closed: what is only for who is at the machine is put away.
    virtual void closed() {}
    /// Where one is within it, an opaque word; `goToPlace` goes there again, or to the item that a finding names.
    [[nodiscard]] virtual QString place() const { return {}; }
    virtual void goToPlace(const QString& /*place*/) {}
    /// The place that a pointer into the entry leads to (its parts below "/belief", as partsOf gives them).
    [[nodiscard]] virtual QString placeOf(const QStringList& /*parts*/) const { return {}; }
    /// Finishes what is being written here; false where there is nothing of the kind.
    virtual bool commit() { return false; }
    virtual void focusFirst();
    [[nodiscard]] QWidget* head() const;

    [[nodiscard]] EntryEditor* editor() const; ///< null where no entry is shown
    [[nodiscard]] JournalBridge& journal() const;
    [[nodiscard]] const Entry& entry() const; ///< as it may be seen
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Date today() const;
    [[nodiscard]] Id newId() const;
    void endMerge();

signals:
    void headPressed();
    void placeMoved();                 ///< `place` is another
    void goTo(const QString& pointer); ///< asks the page to show what is behind a pointer
    void entryRequested(const QString& id);
    void errorHappened(const QString& sentence);

protected:
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    [[nodiscard]] SectionPage& page() const { return m_page; }
    /// What the section says, in one line.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Redraws the fields that are bound to a part of the value.
    virtual void redrawFields(const QString& origin) = 0;
    /// Redraws what is not bound to one value: lists, sentences.
    virtual void redraw(const QString& /*origin*/) {}
    virtual void redrawAssessment() {}
    bool changeEntry(const QString& what, const QString& key, const std::function<void(Entry&)>& edit);
    bool changeEntryForGood(const std::function<void(Entry&)>& edit);

private:
    SectionPage& m_page;
    QString m_word;
    SectionHead* m_head;
    QWidget* m_content;
    QVBoxLayout* m_body;
    bool m_open = false;
};

/// A section of the entries of one kind, such as Diagnosis; its fields are bound to that value as those of a page are to
/// the entry (EntryForm).
template <typename Kind>
class SectionOf : public EntrySection {
public:
    using Value = Kind;
    using Pointer = FieldPointer;
    using Redraw = typename FieldBindings<Value>::Redraw;
    using EntrySection::EntrySection;

    [[nodiscard]] const Value& value() const { return std::get<Value>(entry().belief); } ///< as it may be seen
    void bind(const Pointer& pointer, const Redraw& redraw, const FieldLock& lock = {})
    {
        m_bindings.add(pointer, redraw, lock);
    }
    bool change(const QString& what, const QString& key, const std::function<void(Value&)>& edit)
    {
        return changeEntry(what, key, [&](Entry& entry) { edit(std::get<Value>(entry.belief)); });
    }
    bool changeForGood(const std::function<void(Value&)>& edit)
    {
        return changeEntryForGood([&](Entry& entry) { edit(std::get<Value>(entry.belief)); });
    }

protected:
    void redrawFields(const QString& origin) override { m_bindings.refresh(value(), origin, isReadOnly()); }

private:
    FieldBindings<Value> m_bindings;
};

} // namespace soundings::ui
