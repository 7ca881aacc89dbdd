// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/entry_editor.h"

namespace soundings::ui {

class JournalBridge;

/// Lets `view` follow `editor` (null: none) in place of the one that it `followed`, which is a member of it: it is redrawn
/// when the entry changes, is sealed, or goes. False where it follows this one already.
template <typename View>
bool follow(View& view, EntryEditor*& followed, EntryEditor* editor, void (View::*redraw)())
{
    if (editor == followed) return false;
    if (followed != nullptr) followed->disconnect(&view);
    followed = editor;
    if (editor == nullptr) return true;
    QObject::connect(editor, &EntryEditor::changed, &view, redraw);
    QObject::connect(editor, &EntryEditor::sealedChanged, &view, redraw);
    QObject::connect(editor, &QObject::destroyed, &view, [&view, &followed, editor, redraw] {
        if (followed == editor) followed = nullptr;
        (view.*redraw)();
    });
    return true;
}

/// Whether the entry (null: none) is sealed: in a journal that is only read nothing may be edited, drafts neither.
[[nodiscard]] bool isSealedIn(const EntryEditor* editor, const JournalBridge& journal);

} // namespace soundings::ui
