// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/company/pocket_rows.h"

#include "ui/journal_bridge.h"
#include "ui/pages/entry/entry_form.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text_field.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace soundings::ui {

PocketRows::PocketRows(EntryForm& form, QWidget* parent)
    : QWidget(parent),
      m_form(form),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(QStringLiteral("area.pocket.add"), tr("Add an exception"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::m);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        m_form.change(tr("Add an exception"), {}, [this](Entry& entry) {
            if (Area* area = entry.area()) area->pockets.emplace_back().id = m_form.journal().ids().next();
        });
        if (!m_rows.empty()) m_rows.back().what->setFocus(Qt::OtherFocusReason);
    });
}

void PocketRows::show(const std::vector<Pocket>& pockets)
{
    fitRows(m_rows, pockets.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].what->setText(qs(pockets[i].what));
        m_rows[i].why->setText(qs(pockets[i].why));
        const QSignalBlocker quiet(m_rows[i].until);
        if (m_rows[i].until->date() != pockets[i].until) m_rows[i].until->setDate(pockets[i].until);
    }
}

void PocketRows::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (Row& row : m_rows) {
        row.what->setReadOnly(readOnly);
        row.why->setReadOnly(readOnly);
        row.until->setReadOnly(readOnly);
        row.remove->setVisible(!readOnly);
    }
}

void PocketRows::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("area.pocket.%1").arg(index);
    Row row{new QWidget(this), new TextField(1, 4), new TextField(1, 6), new DateField(m_form.today()), nullptr};
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    addLabelled(column, {name + QStringLiteral(".what"), tr("Where you do better than good enough"), {}, {}}, row.what);
    row.what->setPlaceholderText(tr("Two founders meet everyone before an offer"));
    addLabelled(column, {name + QStringLiteral(".why"), tr("Why"), {}, {}}, row.why);
    addLabelled(column, {name + QStringLiteral(".until"), tr("Until when; then look whether it still holds"), {}, {}},
                row.until);
    for (const auto& [field, member] : {std::pair(row.what, "what"), std::pair(row.why, "why")}) {
        field->setObjectName(name + QLatin1Char('.') + QLatin1String(member));
        connect(field, &TextField::left, this, [this] { m_form.endMerge(); });
    }
    row.what->setAccessibleName(tr("Exception %1").arg(index + 1));
    row.why->setAccessibleName(tr("Why exception %1").arg(index + 1));
    row.until->setObjectName(name + QStringLiteral(".until"));
    row.until->lineEdit()->setObjectName(name + QStringLiteral(".until.line"));
    row.until->lineEdit()->setAccessibleName(tr("Until when exception %1 holds").arg(index + 1));
    row.remove = textButton(name + QStringLiteral(".remove"), tr("Take it off"), row.box);
    row.remove->setAccessibleName(tr("Take exception %1 off").arg(index + 1));
    column->addWidget(row.remove, 0, Qt::AlignLeft);
    connect(row.what, &TextField::edited, this, [this, index](const QString& text) {
        store(index, QStringLiteral("what"), [&](Pocket& pocket) { pocket.what = text.toStdString(); });
    });
    connect(row.why, &TextField::edited, this, [this, index](const QString& text) {
        store(index, QStringLiteral("why"), [&](Pocket& pocket) { pocket.why = text.toStdString(); });
    });
    connect(row.until, &DateField::dateChanged, this, [this, index](std::optional<Date> date) {
        store(index, QStringLiteral("until"), [&](Pocket& pocket) { pocket.until = date; });
    });
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        m_form.change(tr("Take an exception off"), {}, [index](Entry& entry) {
            Area* area = entry.area();
            if (area != nullptr && index < area->pockets.size())
                area->pockets.erase(area->pockets.begin() + std::ptrdiff_t(index));
        });
    });
    m_layout->insertWidget(int(index), row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
    setReadOnly(m_readOnly);
}

void PocketRows::store(std::size_t row, const QString& member, const std::function<void(Pocket&)>& edit)
{
    m_form.change(tr("Edit an exception"), QStringLiteral("/belief/pockets/%1/%2").arg(row).arg(member),
                  [&](Entry& entry) {
                      Area* area = entry.area();
                      if (area != nullptr && row < area->pockets.size()) edit(area->pockets[row]);
                  });
}

} // namespace soundings::ui
