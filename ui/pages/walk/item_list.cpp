// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/item_list.h"

#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

ItemRow::ItemRow(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ItemRow::setWords(const QString& title, const QString& detail, bool blank)
{
    m_title = title.simplified();
    m_detail = detail.simplified();
    m_blank = blank;
    setAccessibleName(m_detail.isEmpty() ? m_title : m_title + QStringLiteral(", ") + m_detail);
    setToolTip(m_title.size() > 60 ? plainToolTip(m_title) : QString());
    updateGeometry();
    update();
}

void ItemRow::setOpen(bool open)
{
    m_open = open;
    setAccessibleDescription(open ? tr("open") : tr("closed"));
    update();
}

QSize ItemRow::sizeHint() const
{
    const int lines = m_detail.isEmpty() ? 1 : 2;
    return {320, lines * fontMetrics().lineSpacing() + 2 * space::m};
}

QSize ItemRow::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void ItemRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens();
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setBrush(underMouse() && !m_open ? t.raised : t.surface);
    painter.setPen(hasFocus() ? QPen(t.focus, 2) : QPen(t.line, 1));
    painter.drawRoundedRect(box, radius, radius);

    const qreal middle = box.center().y();
    const qreal left = box.left() + space::l;
    painter.setPen(QPen(t.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (m_open)
        painter.drawPolyline(QPolygonF{{left - 4, middle - 2}, {left, middle + 2}, {left + 4, middle - 2}});
    else
        painter.drawPolyline(QPolygonF{{left - 2, middle - 4}, {left + 2, middle}, {left - 2, middle + 4}});

    const int lineHeight = fontMetrics().lineSpacing();
    const int width = this->width() - 3 * space::l - space::s;
    const int top = (height() - lineHeight * (m_detail.isEmpty() ? 1 : 2)) / 2;
    QRect line(2 * space::l, top, width, lineHeight);
    painter.setPen(m_blank ? t.muted : t.text);
    painter.drawText(line, Qt::AlignVCenter, fontMetrics().elidedText(m_title, Qt::ElideRight, width));
    painter.setPen(t.muted);
    line.translate(0, lineHeight);
    if (!m_detail.isEmpty())
        painter.drawText(line, Qt::AlignVCenter, fontMetrics().elidedText(m_detail, Qt::ElideRight, width));
}

ItemList::ItemList(const QString& name, const QString& addWords, const QString& removeWords, const QString& untitled,
                   QWidget* form, QWidget* parent)
    : QWidget(parent),
      m_name(name),
      m_untitled(untitled),
      m_formBox(new QWidget(this)),
      m_add(textButton(name + QStringLiteral(".add"), addWords, this)),
      m_remove(textButton(name + QStringLiteral(".remove"), removeWords, this)),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(name);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    auto* box = new QVBoxLayout(m_formBox);
    box->setContentsMargins(2 * space::l, space::xs, 0, space::m);
    box->setSpacing(space::m);
    box->addWidget(form);
    box->addWidget(m_remove, 0, Qt::AlignLeft);
    m_layout->addWidget(m_formBox);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_formBox->hide();
    connect(m_add, &QPushButton::clicked, this, &ItemList::addRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(QString::fromStdString(m_open)); });
}

void ItemList::setItems(const std::vector<Item>& items)
{
    m_items = items;
    while (m_rows.size() > items.size()) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < items.size()) {
        auto* row = new ItemRow(this);
        const std::size_t index = m_rows.size();
        row->setObjectName(QStringLiteral("%1.%2").arg(m_name).arg(index));
        connect(row, &QAbstractButton::clicked, this, [this, index] {
            const Id id = m_items[index].id;
            setOpen(m_open == id ? Id() : id);
            emit opened(QString::fromStdString(m_open));
        });
        row->show();
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < items.size(); ++i)
        m_rows[i]->setWords(items[i].title.isEmpty() ? m_untitled : items[i].title, items[i].detail,
                            items[i].title.isEmpty());
    setOpen(m_open);
}

void ItemList::setOpen(const Id& id)
{
    const auto known = std::any_of(m_items.begin(), m_items.end(), [&](const Item& item) { return item.id == id; });
    m_open = known ? id : Id();
    place();
}

void ItemList::setReadOnly(bool readOnly)
{
    m_add->setVisible(!readOnly);
    m_remove->setVisible(!readOnly);
}

void ItemList::place()
{
    // The layout is rebuilt only when it differs: moving the form takes the keyboard out of it.
    std::vector<QWidget*> wanted;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        wanted.push_back(m_rows[i]);
        m_rows[i]->setOpen(m_items[i].id == m_open);
        if (m_items[i].id == m_open) wanted.push_back(m_formBox);
    }
    if (m_open.empty()) wanted.push_back(m_formBox);
    wanted.push_back(m_add);
    bool same = m_layout->count() == int(wanted.size());
    for (int i = 0; same && i < m_layout->count(); ++i) same = m_layout->itemAt(i)->widget() == wanted[std::size_t(i)];
    if (!same) {
        while (m_layout->count() > 0) delete m_layout->takeAt(0);
        for (QWidget* widget : wanted)
            m_layout->addWidget(widget, 0, widget == m_add ? Qt::AlignLeft : Qt::Alignment());
    }
    m_formBox->setVisible(!m_open.empty());
}

} // namespace soundings::ui
