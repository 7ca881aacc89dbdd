// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/finding_row.h"

#include "ui/theme.h"

#include <QPainter>

namespace soundings::ui {

namespace {

constexpr int findingMark = 18;

} // namespace

FindingRow::FindingRow(QWidget* parent) : LeadingRow(parent), m_inset(space::s)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FindingRow::setInset(int pixels)
{
    m_inset = pixels;
    updateGeometry();
    update();
}

int FindingRow::textLeft() const
{
    return m_inset + findingMark + space::s;
}

void FindingRow::setFinding(const Finding& finding)
{
    m_severity = finding.severity;
    m_sentence = QString::fromStdString(finding.sentence);
    m_pointer = QString::fromStdString(finding.pointer);
    switch (m_severity) {
    case Severity::Remark: m_word = tr("Remark"); break;
    case Severity::Advice: m_word = tr("Advice"); break;
    case Severity::Missing: m_word = tr("Missing"); break;
    }
    setAccessibleName(tr("%1: %2").arg(m_word, m_sentence));
    setCursor(m_pointer.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    updateGeometry();
    update();
}

QSize FindingRow::sizeHint() const
{
    return {320, heightForWidth(320)};
}

QSize FindingRow::minimumSizeHint() const
{
    return {160, controlHeight};
}

QRect FindingRow::textRect(int width) const
{
    const int available = std::max(40, width - textLeft() - space::s);
    return fontMetrics().boundingRect(QRect(textLeft(), 0, available, 10000), Qt::TextWordWrap,
                                      m_word + "  " + m_sentence);
}

int FindingRow::heightForWidth(int width) const
{
    return std::max(controlHeight, textRect(width).height() + 2 * 7);
}

void FindingRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGround(painter);
    const QString name = m_severity == Severity::Remark   ? QString("remark")
                         : m_severity == Severity::Advice ? QString("warning")
                                                          : QString("open");
    ui::icon(name).paint(&painter, QRect(m_inset, 7, findingMark, findingMark));
    // The word is set apart by colour and weight is kept, so that wrapping is one measure for both.
    painter.setPen(isEnabled() ? t.text : t.disabled);
    const QRect where(textLeft(), 7, width() - textLeft() - space::s, height() - 7);
    painter.drawText(where, Qt::TextWordWrap, m_word + "  " + m_sentence);
    painter.setPen(isEnabled() ? t.muted : t.disabled);
}

} // namespace soundings::ui

#include "moc_finding_row.cpp" // keeps tests of this file free of everything else
