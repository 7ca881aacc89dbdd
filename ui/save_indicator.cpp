// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/save_indicator.h"

#include "ui/theme.h"

#include <algorithm>

namespace soundings::ui {

SaveIndicator::SaveIndicator(QWidget* parent) : QLabel(parent)
{
    setObjectName("saveIndicator");
    setTextFormat(Qt::PlainText);
    setFont(fontOf(TextSize::Small));
    setForegroundRole(QPalette::PlaceholderText);
    setContentsMargins(space::m, 0, space::m, 0);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    // The menu bar gives its corner the room of the first word and no more.
    int widest = 0;
    for (const QString& word : {tr("Read only"), tr("Saved"), tr("Saving…"), tr("Not saved")})
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    setMinimumWidth(widest + 2 * space::m + 1);
}

void SaveIndicator::follow(const JournalBridge* journal)
{
    clear();
    if (!journal) return;
    connect(journal, &JournalBridge::saveStateChanged, this, [this, journal] { show(*journal); });
    show(*journal);
}

void SaveIndicator::show(const JournalBridge& journal)
{
    QString word = tr("Read only");
    if (!journal.isReadOnly()) {
        switch (journal.saveState()) {
        case JournalBridge::SaveState::Saved: word = tr("Saved"); break;
        case JournalBridge::SaveState::Pending: word = tr("Saving…"); break;
        case JournalBridge::SaveState::Failed: word = tr("Not saved"); break;
        }
    }
    setText(word);
    setAccessibleName(word);
}

} // namespace soundings::ui
