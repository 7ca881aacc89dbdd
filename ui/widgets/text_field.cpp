// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_field.h"

#include "ui/widgets/read_only_hint.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>

#include <cmath>

namespace soundings::ui {

TextField::TextField(int minLines, int maxLines, QWidget* parent)
    : QPlainTextEdit(parent), m_minLines(std::max(1, minLines)), m_maxLines(std::max(m_minLines, maxLines))
{
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    if (m_maxLines == 1) setLineWrapMode(NoWrap); // else the top of a second line would show
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(6);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_setting) emit edited(text());
    });
    fit();
}

void TextField::setText(const QString& text)
{
    const QString now = toPlainText();
    if (now == text) return;
    // Only the part that differs is replaced, so a cursor before or after it stays with its text.
    qsizetype head = 0;
    while (head < now.size() && head < text.size() && now[head] == text[head]) ++head;
    qsizetype tail = 0;
    while (tail < now.size() - head && tail < text.size() - head &&
           now[now.size() - 1 - tail] == text[text.size() - 1 - tail])
        ++tail;
    m_setting = true;
    QTextCursor cursor(document());
    cursor.setPosition(int(head));
    cursor.setPosition(int(now.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(head, text.size() - head - tail));
    m_setting = false;
}

bool TextField::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Undo and redo belong to the program: not accepting the override lets its shortcut fire.
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    if (event->type() == QEvent::ReadOnlyChange) {
        keepHint(*this, m_hint);
        viewport()->setBackgroundRole(isReadOnly() ? QPalette::Window : QPalette::Base);
    }
    const bool done = QPlainTextEdit::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fit();
    return done;
}

void TextField::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->ignore();
        return;
    }
    if (enter && (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        event->ignore(); // Ctrl+Enter seals or goes on; it is the page's
        return;
    }
    if (enter && m_maxLines == 1) {
        if (!focusNextPrevChild(!(event->modifiers() & Qt::ShiftModifier))) event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TextField::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) emit left();
}

void TextField::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void TextField::insertFromMimeData(const QMimeData* source)
{
    if (!source->hasText()) return;
    QString text = source->text();
    text.remove(QChar::Null); // which no text of a journal may hold
    if (m_maxLines == 1) text = text.simplified();
    insertPlainText(text);
    ensureCursorVisible();
}

QSize TextField::sizeHint() const
{
    return {240, height()};
}

QSize TextField::minimumSizeHint() const
{
    return {80, minimumHeight()};
}

void TextField::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && lines < m_maxLines; block = block.next())
        lines += std::max(1, block.layout() ? block.layout()->lineCount() : 1);
    lines = std::clamp(lines, m_minLines, m_maxLines);
    const qreal margins = 2 * document()->documentMargin() + 2 * frameWidth();
    const int height = int(std::ceil(fontMetrics().lineSpacing() * lines + margins));
    const bool full = document()->size().height() > m_maxLines + 0.5; // in lines, for QPlainTextEdit
    setVerticalScrollBarPolicy(full && m_maxLines > 1 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != minimumHeight() || height != maximumHeight()) {
        setFixedHeight(height);
        updateGeometry();
    }
}

} // namespace soundings::ui

#include "moc_text_field.cpp" // keeps tests of this file free of everything else
