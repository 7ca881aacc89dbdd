// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/diagnosis_section.h"

#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/tab_order.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

namespace soundings::ui {

SectionHead::SectionHead(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    setText(title);
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SectionHead::setSummary(const QString& summary)
{
    m_summary = summary.simplified();
    setAccessibleName(m_summary.isEmpty() ? text() : tr("%1: %2").arg(text(), m_summary));
    update();
}

void SectionHead::setOpen(bool open)
{
    m_open = open;
    setAccessibleDescription(open ? tr("open") : tr("closed"));
    update();
}

QSize SectionHead::sizeHint() const
{
    const int lines =
        QFontMetrics(fontOf(TextSize::Lead, QFont::DemiBold)).lineSpacing() + QFontMetrics(font()).lineSpacing();
    return {320, lines + 2 * space::m};
}

QSize SectionHead::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void SectionHead::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == 0)
        click();
    else if (enter)
        event->ignore();
    else
        QAbstractButton::keyPressEvent(event);
}

void SectionHead::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    painter.setPen(QPen(t.line, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    const QRectF box = QRectF(rect()).adjusted(1, 3, -1, -3);
    if (underMouse() && !m_open) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.raised);
        painter.drawRoundedRect(box, radius, radius);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(t.focus, 2));
        painter.drawRoundedRect(box, radius, radius);
    }
    const QFont bold = fontOf(TextSize::Lead, QFont::DemiBold);
    const QFontMetrics titleMetrics(bold);
    const qreal left = space::m;
    const qreal middle = space::m + titleMetrics.lineSpacing() / 2.0;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (m_open)
        painter.drawPolyline(QPolygonF{{left - 4, middle - 2}, {left, middle + 2}, {left + 4, middle - 2}});
    else
        painter.drawPolyline(QPolygonF{{left - 2, middle - 4}, {left + 2, middle}, {left - 2, middle + 4}});
    const int width = this->width() - 3 * space::m;
    QRect line(2 * space::m, space::m, width, titleMetrics.lineSpacing());
    painter.setFont(bold);
    painter.setPen(t.text);
    painter.drawText(line, Qt::AlignVCenter, titleMetrics.elidedText(text(), Qt::ElideRight, width));
    painter.setFont(font());
    painter.setPen(t.muted);
    line.translate(0, titleMetrics.lineSpacing());
    painter.drawText(line, Qt::AlignVCenter, fontMetrics().elidedText(m_summary, Qt::ElideRight, width));
}

DiagnosisSection::DiagnosisSection(DiagnosisContext& context, const QString& word, const QString& title)
    : m_context(context),
      m_word(word),
      m_head(new SectionHead(title, this)),
      m_content(new QWidget(this)),
      m_body(new QVBoxLayout(m_content))
{
    setObjectName(QStringLiteral("diagnosis.") + word);
    setAccessibleName(title);
    m_head->setObjectName(objectName() + QStringLiteral(".head"));
    m_head->setOpen(false);
    m_body->setContentsMargins(2 * space::m, space::s, 0, space::xl);
    m_body->setSpacing(space::m);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_content);
    m_content->hide();
    connect(m_head, &QAbstractButton::clicked, this, &DiagnosisSection::headPressed);
}

bool DiagnosisSection::shows() const
{
    return m_context.editor != nullptr && m_context.editor->entry().diagnosis() != nullptr;
}

void DiagnosisSection::setOpen(bool open)
{
    if (open == m_open) return;
    m_open = open;
    m_head->setOpen(open);
    if (open) refresh({}); // before it is seen
    m_content->setVisible(open);
}

void DiagnosisSection::refresh(const QString& origin, bool closedToo)
{
    if (!shows()) return;
    guarded(*this, [&] {
        m_head->setSummary(summary());
        if (!m_open && !closedToo) return;
        redrawFields(origin);
        redraw(origin);
        redrawAssessment();
    });
}

void DiagnosisSection::redrawFields(const QString& origin)
{
    const bool readOnly = isReadOnly();
    for (const Binding& binding : m_bindings) {
        if (binding.lock) binding.lock(readOnly);
        if (origin.isEmpty() || !binding.pointer || binding.pointer() != origin) binding.redraw(diagnosis());
    }
}

void DiagnosisSection::assessed()
{
    if (!shows()) return;
    guarded(*this, [&] {
        m_head->setSummary(summary());
        if (m_open) redrawAssessment();
    });
}

void DiagnosisSection::focusFirst()
{
    m_head->setFocus(Qt::OtherFocusReason);
    (void)moveFocusByLayout(*this, true);
}

QString DiagnosisSection::counted(qsizetype number, const QString& one, const QString& many)
{
    return number == 1 ? one : many.arg(QLocale().toString(number));
}

QString DiagnosisSection::elided(const QString& text) const
{
    constexpr int widestWords = 400; // px
    return fontMetrics().elidedText(text, Qt::ElideRight, widestWords);
}

const Entry& DiagnosisSection::entry() const
{
    return m_context.editor->shown();
}

const Diagnosis& DiagnosisSection::diagnosis() const
{
    return *entry().diagnosis();
}

bool DiagnosisSection::isReadOnly() const
{
    return m_context.editor == nullptr || m_context.editor->isSealed() || m_context.journal.isReadOnly();
}

Date DiagnosisSection::today() const
{
    return m_context.journal.clock().today();
}

void DiagnosisSection::bind(const Pointer& pointer, const Redraw& redraw, const std::function<void(bool)>& lock)
{
    m_bindings.push_back({pointer, redraw, lock});
}

bool DiagnosisSection::change(const QString& what, const QString& key, const std::function<void(Diagnosis&)>& edit)
{
    bool changed = false;
    if (isReadOnly() || !shows()) return false;
    guarded(*this,
            [&] { changed = m_context.editor->editEntry(what, key, [&](Entry& entry) { edit(*entry.diagnosis()); }); });
    return changed;
}

bool DiagnosisSection::changeForGood(const std::function<void(Diagnosis&)>& edit)
{
    bool changed = false;
    if (isReadOnly() || !shows()) return false;
    guarded(*this, [&] { changed = m_context.editor->editForGood([&](Entry& entry) { edit(*entry.diagnosis()); }); });
    return changed;
}

void DiagnosisSection::endMerge()
{
    if (m_context.editor != nullptr) m_context.editor->endMerge();
}

} // namespace soundings::ui
