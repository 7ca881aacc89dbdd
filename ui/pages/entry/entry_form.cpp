// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/entry/entry_form.h"

#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/pages/walk/walk_labels.h"

#include <QVBoxLayout>

namespace soundings::ui {

EntryForm::EntryForm(JournalBridge& journal, QWidget* parent) : QWidget(parent), m_journal(journal)
{
}

void EntryForm::open(EntryEditor* editor)
{
    attach(editor != nullptr && shows(editor->entry()) ? editor : nullptr);
    if (m_editor != nullptr) opened();
}

void EntryForm::attach(EntryEditor* editor)
{
    if (editor == m_editor) return;
    if (m_editor != nullptr) {
        leaving();
        m_editor->endMerge();
        m_editor->disconnect(this);
    }
    m_editor = editor;
    entryChanged();
    if (editor == nullptr) return;
    connect(editor, &EntryEditor::changed, this, &EntryForm::refresh);
    connect(editor, &EntryEditor::sealedChanged, this, [this] { refresh({}); });
    connect(editor, &QObject::destroyed, this, [this, editor] {
        if (m_editor != editor) return;
        m_editor = nullptr;
        entryChanged();
    });
}

const Entry& EntryForm::entry() const
{
    return m_editor->shown();
}

bool EntryForm::isReadOnly() const
{
    return m_journal.isReadOnly() || m_editor == nullptr || m_editor->isSealed();
}

Date EntryForm::today() const
{
    return m_journal.clock().today();
}

Id EntryForm::newId() const
{
    return m_journal.ids().next();
}

void EntryForm::bind(const Pointer& pointer, const Redraw& redraw, const FieldLock& lock)
{
    m_bindings.add(pointer, redraw, lock);
}

bool EntryForm::change(const QString& what, const QString& key, const std::function<void(Entry&)>& edit)
{
    bool changed = false;
    if (!isReadOnly()) guarded(*this, [&] { changed = m_editor->editEntry(what, key, edit); });
    return changed;
}

bool EntryForm::changeForGood(const std::function<void(Entry&)>& edit)
{
    bool changed = false;
    if (!isReadOnly()) guarded(*this, [&] { changed = m_editor->editForGood(edit); });
    return changed;
}

void EntryForm::endMerge()
{
    if (m_editor != nullptr) m_editor->endMerge();
}

void EntryForm::refresh(const QString& origin)
{
    if (m_editor == nullptr || !shows(m_editor->entry())) return;
    guarded(*this, [&] {
        m_bindings.refresh(entry(), origin, isReadOnly());
        redraw(origin);
    });
}

void EntryForm::addReadOnlyNote(QVBoxLayout* to, const QString& name)
{
    auto* note = helpLabel(tr("This journal is only read: nothing can be changed here."));
    note->setObjectName(name);
    to->addWidget(note);
    bind({}, [](const Entry&) {}, [note](bool readOnly) { note->setVisible(readOnly); });
}

void EntryForm::endTyping()
{
    if (QWidget* typing = focusWidget()) typing->clearFocus();
    // Fields end their typing when they go, and need what they work with for it.
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
}

bool EntryForm::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

} // namespace soundings::ui
