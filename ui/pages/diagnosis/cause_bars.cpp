// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/cause_bars.h"

#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr int causeBarHeight = 8; // px

} // namespace

CauseBar::CauseBar(QWidget* parent) : LeadingRow(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CauseBar::setCause(const CauseStanding& cause, bool leads)
{
    m_id = cause.id;
    m_before = cause.prior;
    m_now = cause.posterior;
    m_undiscounted = cause.undiscounted;
    m_leads = leads;
    m_part = cause.within.has_value();
    setText(oneLine(cause.name));
    m_share = m_now ? shownPercent(*m_now) : tr("contradicted");
    QString words = tr("%1: %2 now, %3 before").arg(text(), m_share, shownPercent(m_before));
    if (m_undiscounted) words = tr("%1; with every voice at full weight %2").arg(words, shownPercent(*m_undiscounted));
    if (m_leads) words = tr("%1; leads").arg(words);
    setAccessibleName(words);
    setToolTip(plainToolTip(words));
    updateGeometry();
    update();
}

QSize CauseBar::sizeHint() const
{
    const int bars = causeBarHeight * (m_undiscounted ? 2 : 1) + (m_undiscounted ? 2 : 0);
    return {280, fontMetrics().lineSpacing() + bars + space::s + space::xs};
}

QSize CauseBar::minimumSizeHint() const
{
    return {140, sizeHint().height()};
}

void CauseBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    paintGround(painter);
    const int left = space::s + (m_part ? space::l : 0);
    const int right = width() - space::s;
    painter.setFont(fontOf(TextSize::Body, m_leads ? QFont::DemiBold : QFont::Normal));
    const QFontMetrics metrics(painter.font());
    const int shareWidth = metrics.horizontalAdvance(m_share);
    const QRect line(left, space::xs, right - left, metrics.lineSpacing());
    painter.setPen(t.text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_share);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, right - left - shareWidth - space::s));
    const double full = right - left;
    const QRectF track(left, line.bottom() + 2, full, causeBarHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.line);
    painter.drawRoundedRect(track, 2, 2);
    if (m_now) {
        painter.setBrush(m_leads ? t.accent : t.outline);
        painter.drawRoundedRect(QRectF(track.left(), track.top(), full * *m_now, track.height()), 2, 2);
    }
    if (m_undiscounted) {
        painter.setBrush(QBrush(t.muted, Qt::BDiagPattern));
        painter.setPen(QPen(t.muted, 1));
        painter.drawRect(QRectF(track.left() + 0.5, track.bottom() + 2.5, full * *m_undiscounted, causeBarHeight - 1));
    }
    // Before any evidence: the place where the bar began.
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.text, 1, Qt::DotLine));
    const QRectF ghost(track.left() + 0.5, track.top() + 0.5, std::max(1.0, full * m_before), track.height() - 1);
    painter.drawRect(ghost);
}

std::vector<std::size_t> causesInOrder(const DiagnosisAssessment& assessment)
{
    std::vector<std::size_t> tops;
    for (std::size_t i = 0; i < assessment.causes.size(); ++i)
        if (!assessment.causes[i].within) tops.push_back(i);
    std::ranges::stable_sort(tops, [&](std::size_t a, std::size_t b) {
        const auto share = [&](std::size_t i) {
            return assessment.causes[i].posterior.value_or(assessment.causes[i].prior);
        };
        return share(a) > share(b);
    });
    std::vector<std::size_t> all;
    const auto add = [&](const auto& self, std::size_t index) -> void {
        all.push_back(index);
        for (const CauseStanding& part : assessment.causes)
            if (part.within == index) self(self, part.index);
    };
    for (const std::size_t top : tops) add(add, top);
    return all;
}

CauseBars::CauseBars(const QString& name, std::size_t limit, QWidget* parent)
    : QWidget(parent), m_limit(limit), m_layout(new QVBoxLayout(this))
{
    setObjectName(name);
    setAccessibleName(tr("Causes, the likeliest first"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void CauseBars::show(const DiagnosisAssessment& assessment)
{
    std::vector<std::size_t> order = causesInOrder(assessment);
    if (m_limit > 0 && order.size() > m_limit) order.resize(m_limit);
    while (m_bars.size() > order.size()) {
        m_bars.back()->hide();
        m_bars.back()->deleteLater();
        m_bars.pop_back();
    }
    while (m_bars.size() < order.size()) {
        auto* bar = new CauseBar(this);
        bar->setObjectName(QStringLiteral("%1.%2").arg(objectName()).arg(m_bars.size()));
        connect(bar, &QAbstractButton::clicked, this,
                [this, bar] { emit chosen(QString::fromStdString(bar->cause())); });
        m_layout->addWidget(bar);
        bar->show(); // at once, not with the next turn of the loop
        m_bars.push_back(bar);
    }
    // Before anything speaks nothing leads: the unnamed cause merely begins with the largest share.
    const bool speaks = std::ranges::any_of(assessment.evidence, &EvidenceStanding::counts);
    for (std::size_t i = 0; i < order.size(); ++i)
        m_bars[i]->setCause(assessment.causes[order[i]], speaks && assessment.leader == order[i]);
}

} // namespace soundings::ui
