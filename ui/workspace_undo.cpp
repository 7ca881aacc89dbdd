// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/error.h"
#include "ui/editors.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/translate.h"
#include "ui/workspace.h"

namespace soundings::ui {

void Workspace::follow(EntryEditor* editor)
{
    m_edited = editor;
    emit undoChanged();
}

bool Workspace::canUndoSeal() const
{
    if (!m_edited || !m_edited->isSealed() || m_journal->isReadOnly()) return false;
    try {
        const auto seal = m_journal->reader().sealOf(m_edited->id());
        return seal && seal->undoable;
    } catch (const Error&) {
        return false;
    }
}

void Workspace::undoSeal(const QString& id)
{
    guarded(*this, [&] {
        auto& editor = m_editors->open(id.toStdString());
        m_journal->withdrawSeal(editor.id());
        editor.setSealed(false);
        walkAt(editor, WalkStep::Seal, {});
    });
}

QString Workspace::undoText() const
{
    if (!m_edited) return {};
    if (m_edited->isSealed()) return canUndoSeal() ? tr("seal") : QString();
    return m_edited->undoStack().canUndo() ? m_edited->undoStack().undoText() : QString();
}

QString Workspace::redoText() const
{
    if (!m_edited || m_edited->isSealed() || !m_edited->undoStack().canRedo()) return {};
    return m_edited->undoStack().redoText();
}

void Workspace::showEdited()
{
    if (entry() != m_edited && !isCapturing()) openEntry(qs(m_edited->id()));
}

void Workspace::undo()
{
    if (!m_edited) return;
    if (m_edited->isSealed()) {
        if (canUndoSeal()) undoSeal(qs(m_edited->id()));
        return;
    }
    showEdited();
    m_edited->undo();
    emit undoChanged();
}

void Workspace::redo()
{
    if (!m_edited) return;
    showEdited();
    m_edited->redo();
    emit undoChanged();
}

} // namespace soundings::ui
