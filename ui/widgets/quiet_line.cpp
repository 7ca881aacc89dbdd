// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/quiet_line.h"

#include "ui/widgets/read_only_hint.h"

#include <QKeyEvent>
#include <QValidator>

namespace soundings::ui {

namespace {

bool isUndo(const QKeyEvent* key)
{
    return key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
}

/// Takes out what no text of a journal may hold, however it was put in.
class WithoutNul final : public QValidator {
public:
    using QValidator::QValidator;
    State validate(QString& text, int& cursor) const override
    {
        cursor -= int(QStringView(text).left(cursor).count(QChar::Null));
        text.remove(QChar::Null);
        return Acceptable;
    }
};

} // namespace

QuietLine::QuietLine(QWidget* parent) : QLineEdit(parent)
{
    setValidator(new WithoutNul(this));
}

bool QuietLine::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndo(static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return false;
    }
    if (event->type() == QEvent::ReadOnlyChange) keepHint(*this, m_hint);
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
