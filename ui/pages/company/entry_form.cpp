// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/entry_form.h"

#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/tab_order.h"

namespace soundings::ui {

EntryForm::EntryForm(JournalBridge& journal, QWidget* parent) : QWidget(parent), m_journal(journal)
{
}

void EntryForm::open(EntryEditor* editor)
{
    if (m_editor != nullptr) {
        m_editor->endMerge();
        m_editor->disconnect(this);
    }
    m_editor = editor != nullptr && shows(editor->entry()) ? editor : nullptr;
    if (m_editor == nullptr) return;
    connect(m_editor, &EntryEditor::changed, this, &EntryForm::refresh);
    connect(m_editor, &QObject::destroyed, this, [this, editor] {
        if (m_editor == editor) m_editor = nullptr;
    });
    opened();
    refresh({});
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

void EntryForm::bind(const Pointer& pointer, const Redraw& redraw, const std::function<void(bool)>& lock)
{
    m_bindings.push_back({pointer, redraw, lock});
}

bool EntryForm::change(const QString& what, const QString& key, const std::function<void(Entry&)>& edit)
{
    bool changed = false;
    if (!isReadOnly()) guarded(*this, [&] { changed = m_editor->editEntry(what, key, edit); });
    return changed;
}

void EntryForm::endMerge()
{
    if (m_editor != nullptr) m_editor->endMerge();
}

void EntryForm::refresh(const QString& origin)
{
    if (m_editor == nullptr || !shows(m_editor->entry())) return;
    const bool readOnly = isReadOnly();
    guarded(*this, [&] {
        for (const Binding& binding : m_bindings) {
            if (binding.lock) binding.lock(readOnly);
            if (origin.isEmpty() || !binding.pointer || binding.pointer() != origin) binding.redraw(entry());
        }
        redraw(origin);
    });
}

bool EntryForm::focusNextPrevChild(bool next)
{
    return moveFocusByLayout(*this, next) || QWidget::focusNextPrevChild(next);
}

} // namespace soundings::ui
