// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reason_row.h"

#include "ui/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace soundings::ui {

namespace {

constexpr int reasonInset = 7; ///< above and below the words

/// The words in lines of a width; a word that is longer than a line is broken too.
qreal layOut(QTextLayout& layout, qreal width)
{
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

ReasonRow::ReasonRow(QWidget* parent) : LeadingRow(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ReasonRow::setSentence(const QString& sentence)
{
    if (sentence == m_sentence) return;
    m_sentence = sentence;
    setAccessibleName(sentence);
    updateGeometry();
    update();
}

int ReasonRow::heightForWidth(int width) const
{
    QTextLayout layout(m_sentence, font());
    return int(std::ceil(layOut(layout, std::max(40, width - 2 * space::s)))) + 2 * reasonInset;
}

QSize ReasonRow::sizeHint() const
{
    return {320, heightForWidth(320)};
}

QSize ReasonRow::minimumSizeHint() const
{
    return {160, fontMetrics().height() + 2 * reasonInset};
}

void ReasonRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    painter.setPen(tokens().text);
    QTextLayout layout(m_sentence, font());
    layOut(layout, std::max(40, width() - 2 * space::s));
    layout.draw(&painter, QPointF(space::s, reasonInset));
}

} // namespace soundings::ui
