// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quiet_line.h"

#include <QKeyEvent>

namespace soundings::ui {

namespace {

bool isUndo(const QKeyEvent* key)
{
    return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
}

} // namespace

QuietLine::QuietLine(QWidget* parent) : QLineEdit(parent)
{
}

bool QuietLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndo(static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return false;
    }
    return QLineEdit::event(event);
}

void QuietLine::keyPressEvent(QKeyEvent* event)
{
    if (isUndo(event)) {
        event->ignore();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace soundings::ui

#include "moc_quiet_line.cpp" // keeps tests of this file free of everything else
