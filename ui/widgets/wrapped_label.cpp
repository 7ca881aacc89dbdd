// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrapped_label.h"

#include <QEvent>
#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr int narrowestLabel = 120; // px
constexpr int widestInLetters = 80; // as a QLabel: text that may be as wide as it likes is that wide,
constexpr int linesToHalve = 4;     // half of that where it has less than so many lines then,
constexpr int linesToQuarter = 2;   // and a quarter where that still are less than so many
constexpr qsizetype mostWidths = 16;

/// The text as it is painted: lines end where its own end.
QString linesOf(QString text)
{
    return text.replace('\n', QChar::LineSeparator).replace('\r', ' ');
}

/// Letters and signs of the Latin, Greek and Cyrillic scripts, and no tab: others come from further fonts and break elsewhere.
bool isPlainScript(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) {
        const char16_t code = c.unicode();
        return (code < 0x0530 && code != u'\t') || code == 0x200b ||
               (code >= 0x2010 && code < 0x2060 && code != 0x2028);
    });
}

} // namespace

WrappedLabel::WrappedLabel(QWidget* parent) : WrappedLabel(QString(), parent)
{
}

WrappedLabel::WrappedLabel(const QString& text, QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
}

QSize WrappedLabel::sizeHint() const
{
    return isMeasuredHere() ? sizeFor(-1) : QLabel::sizeHint();
}

QSize WrappedLabel::minimumSizeHint() const
{
    QSize hint = isMeasuredHere()
                     ? QSize(sizeFor(0).width(), std::min(sizeFor(-1).height(), sizeFor(QWIDGETSIZE_MAX).height()))
                     : QLabel::minimumSizeHint();
    if (wordWrap()) hint.setWidth(std::min(hint.width(), narrowestLabel));
    return hint;
}

int WrappedLabel::heightForWidth(int width) const
{
    return isMeasuredHere() ? sizeFor(width).height() : QLabel::heightForWidth(width);
}

void WrappedLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) m_shaped.clear();
    QLabel::changeEvent(event);
}

/// Text that may be selected is laid out as a document, and a letter to press may be underlined: those a QLabel knows best.
bool WrappedLabel::isMeasuredHere() const
{
    constexpr auto selectable = Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard;
    return wordWrap() && !text().isEmpty() && textFormat() == Qt::PlainText && !(textInteractionFlags() & selectable) &&
           isPlainScript(text()) && !buddy() && margin() == 0 && indent() < 0 && frameWidth() == 0;
}

/// What is asked for at a width; without one (-1) at the width that reads well.
QSize WrappedLabel::sizeFor(int width) const
{
    ensurePolished();
    const QMargins around = contentsMargins();
    const int beside = around.left() + around.right();
    if (minimumWidth() > 0) width = std::max(width, minimumWidth());
    const int widest = std::min(fontMetrics().averageCharWidth() * widestInLetters, maximumWidth());
    const QSize text = width < 0 ? freeSize(widest - beside) : textSize(width - beside);
    return text.grownBy(around).expandedTo(minimumSize());
}

QSize WrappedLabel::freeSize(int widest) const
{
    const int line = fontMetrics().lineSpacing();
    QSize size = textSize(widest);
    if (size.height() < linesToHalve * line && size.width() > widest / 2) size = textSize(widest / 2);
    if (size.height() < linesToQuarter * line && size.width() > widest / 4) size = textSize(widest / 4);
    return size;
}

QSize WrappedLabel::textSize(int width) const
{
    if (m_shaped.isEmpty() || m_shaped != text()) {
        m_shaped = text();
        m_sizes.clear();
        QTextOption option(alignment());
        option.setTextDirection(layoutDirection());
        option.setWrapMode(QTextOption::WordWrap);
        m_layout.setTextOption(option);
        m_layout.setFont(font());
        m_layout.setText(linesOf(m_shaped));
        m_layout.beginLayout(); // and not ended: what is shaped would go with the end, and with another beginning
    }
    const auto known = m_sizes.constFind(width);
    if (known != m_sizes.constEnd()) return *known;
    if (m_sizes.size() >= mostWidths) m_sizes.clear();
    return *m_sizes.insert(width, laidOut(width));
}

/// As QPainter::drawText() breaks lines: each begins on a whole pixel.
QSize WrappedLabel::laidOut(int width) const
{
    const qreal leading = QFontMetricsF(fontMetrics()).leading();
    qreal widest = 0;
    qreal height = -leading;
    m_layout.clearLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(0, width));
        height = std::ceil(height + leading) + line.ascent() + line.descent();
        widest = std::max(widest, line.naturalTextWidth());
    }
    return {int(std::ceil(widest)), int(std::ceil(height))};
}

} // namespace soundings::ui
