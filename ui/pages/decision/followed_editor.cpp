// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/followed_editor.h"

#include "ui/journal_bridge.h"

namespace soundings::ui {

bool isSealedIn(const EntryEditor* editor, const JournalBridge& journal)
{
    if (editor == nullptr || !editor->isSealed()) return false;
    return !journal.isReadOnly() || journal.reader().stageOf(editor->id()) != Stage::Draft;
}

} // namespace soundings::ui
