// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/commitment_rows.h"

#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {

CommitmentRows::CommitmentRows(Home home, Below below, QWidget* parent)
    : QWidget(parent),
      m_home(std::move(home)),
      m_below(std::move(below)),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(QStringLiteral("commitments.add"), tr("Add a commitment"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::m);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const Id id = m_home.newId();
        const bool added = m_home.change(tr("Add a commitment"), {},
                                         [&](auto& commitments) { commitments.push_back({id, {}, {}, {}, {}}); });
        if (added && !m_rows.empty()) m_rows.back().text->setFocus(Qt::OtherFocusReason);
    });
}

void CommitmentRows::show(const std::vector<Commitment>& commitments)
{
    fitRows(m_rows, commitments.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].text->setText(qs(commitments[i].text));
        m_rows[i].owner->setText(qs(commitments[i].owner));
        m_rows[i].due->setDate(commitments[i].due);
    }
}

void CommitmentRows::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (std::size_t i = 0; i < m_rows.size(); ++i) setRowReadOnly(i, readOnly);
}

void CommitmentRows::setRowReadOnly(std::size_t row, bool readOnly)
{
    m_rows[row].text->setReadOnly(readOnly);
    m_rows[row].owner->setReadOnly(readOnly);
    m_rows[row].due->setReadOnly(readOnly);
    m_rows[row].remove->setVisible(!readOnly);
}

void CommitmentRows::focusGap(std::size_t row)
{
    QWidget* gap = m_add;
    if (row < m_rows.size()) {
        const Row& at = m_rows[row];
        gap = at.text;
        if (at.owner->text().trimmed().isEmpty())
            gap = at.owner;
        else if (!at.due->date())
            gap = at.due->lineEdit();
    }
    gap->setFocus(Qt::OtherFocusReason);
}

void CommitmentRows::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("commitments.%1").arg(index);
    const Row row{new QWidget(this),
                  new TextField(1, 6),
                  new TextField(1, 1),
                  new DateField(m_home.today()),
                  textButton(name + QStringLiteral(".remove"), tr("Remove")),
                  m_below ? m_below(index) : nullptr};
    row.text->setAccessibleName(tr("Commitment %1").arg(index + 1));
    row.text->setPlaceholderText(tr("What will be done"));
    row.owner->setAccessibleName(tr("Who keeps commitment %1").arg(index + 1));
    row.owner->setPlaceholderText(tr("Who"));
    row.due->setAccessibleName(tr("By when, commitment %1").arg(index + 1));
    row.due->lineEdit()->setAccessibleName(row.due->accessibleName());
    row.remove->setAccessibleName(tr("Remove commitment %1").arg(index + 1));
    layOut(row, name);
    follow(row, index);
    m_layout->insertWidget(int(index), row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
    setRowReadOnly(index, m_readOnly);
}

/// What on a line of its own, so that it fits a narrow window; who and by when below.
void CommitmentRows::layOut(const Row& row, const QString& name)
{
    row.text->setObjectName(name);
    row.owner->setObjectName(name + QStringLiteral(".owner"));
    row.due->setObjectName(name + QStringLiteral(".due"));
    row.due->lineEdit()->setObjectName(name + QStringLiteral(".due.line"));
    auto* column = new QVBoxLayout(row.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(row.text);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(row.owner, 1, Qt::AlignTop);
    line->addWidget(row.due, 1, Qt::AlignTop);
    line->addWidget(row.remove, 0, Qt::AlignTop);
    column->addLayout(line);
    if (row.below != nullptr) column->addWidget(row.below);
}

void CommitmentRows::follow(const Row& row, std::size_t index)
{
    connect(row.text, &TextField::edited, this,
            [this, index](const QString& text) { store(index, "text", &Commitment::text, text.toStdString()); });
    connect(row.owner, &TextField::edited, this,
            [this, index](const QString& text) { store(index, "owner", &Commitment::owner, text.toStdString()); });
    connect(row.due, &DateField::dateChanged, this,
            [this, index](std::optional<Date> date) { store(index, "due", &Commitment::due, date); });
    for (TextField* field : {row.text, row.owner})
        connect(field, &TextField::left, this, [this] { m_home.endMerge(); });
    connect(row.due->lineEdit(), &QLineEdit::editingFinished, this, [this] { m_home.endMerge(); });
    connect(row.remove, &QPushButton::clicked, this, [this, index] { drop(index); });
}

template <typename Value>
void CommitmentRows::store(std::size_t row, const char* member, Value Commitment::* place, const Value& value)
{
    m_home.change(tr("Edit “%1”").arg(tr("Commitment")),
                  QStringLiteral("/belief/commitments/%1/%2").arg(row).arg(QLatin1String(member)),
                  [&](auto& commitments) {
                      if (row < commitments.size()) commitments[row].*place = value;
                  });
}

void CommitmentRows::drop(std::size_t row)
{
    m_home.change(tr("Remove a commitment"), {}, [&](auto& commitments) {
        if (row < commitments.size()) commitments.erase(commitments.begin() + std::ptrdiff_t(row));
    });
}

} // namespace soundings::ui
