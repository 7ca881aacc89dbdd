// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undo_card.h"

#include "ui/editors.h"
#include "ui/journal_bridge.h"

#include <QTimer>

namespace soundings::ui {
namespace {

constexpr int atOnceMs = 200; ///< what takes no longer would only flicker

QString undoneSentence(const ImportUndone& undone)
{
    QString sentence = UndoCard::tr("The import was taken back: %1 predictions are gone.").arg(undone.removed);
    if (undone.removed == 1) sentence = UndoCard::tr("The import was taken back: 1 prediction is gone.");
    if (undone.removed == 0) sentence = UndoCard::tr("The import was taken back; everything is as it was before it.");
    if (undone.removed == 0 && undone.kept > 0)
        sentence = undone.restored.empty() ? UndoCard::tr("Nothing could be taken back.")
                                           : UndoCard::tr("The import was taken back in part.");
    if (undone.kept > 0)
        sentence += QLatin1Char(' ') + UndoCard::tr("Changed since, and so still here: %1.").arg(undone.kept);
    return sentence;
}

} // namespace

UndoCard::UndoCard(JournalBridge& journal, QWidget* parent)
    : BulkCard("undo",
               {tr("Undo the import"), tr("What the import brought"), tr("How far the undoing is"), tr("Undo"),
                tr("Cancel"), tr("Taking the import back… Cancel keeps all of it.")},
               journal, parent)
{
}

void UndoCard::undo()
{
    if (isWriting()) return;
    write([this](Journal& writing, const BulkWatch& watch) -> Then {
        return [this, undone = writing.undoImport(watch, importOrigin)] { emit takenBack(undoneSentence(undone)); };
    });
    QTimer::singleShot(atOnceMs, this, [this] {
        if (isWriting()) begin(tr("Undo the import"), tr("Taking the import back… Cancel keeps all of it."));
    });
}

} // namespace soundings::ui
