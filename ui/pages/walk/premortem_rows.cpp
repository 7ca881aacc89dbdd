// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/premortem_rows.h"

#include "ui/journal_bridge.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

PremortemRows::PremortemRows(WalkStepPage& step, QWidget* parent)
    : QWidget(parent),
      m_step(step),
      m_layout(new QVBoxLayout(this)),
      m_add(textButton(QStringLiteral("seal.premortem.add"), tr("Add a reason"), this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::s);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const Id id = m_step.context().journal.ids().next();
        m_step.change(tr("Add a reason"), {}, [&](Decision& d) { d.premortem.push_back({id, {}, {}}); });
        if (!m_rows.empty()) m_rows.back().text->setFocus(Qt::OtherFocusReason);
    });
}

void PremortemRows::show(const std::vector<PremortemReason>& reasons)
{
    fitRows(m_rows, reasons.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) m_rows[i].text->setText(qs(reasons[i].text));
}

void PremortemRows::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setVisible(!readOnly);
    for (const Row& row : m_rows) {
        row.text->setReadOnly(readOnly);
        row.remove->setVisible(!readOnly);
    }
}

void PremortemRows::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("seal.premortem.%1").arg(index);
    Row row{new QWidget(this), new TextField(1, 6), textButton(name + QStringLiteral(".remove"), tr("Remove"))};
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    row.text->setObjectName(name);
    row.text->setAccessibleName(tr("Reason %1").arg(index + 1));
    row.text->setPlaceholderText(tr("Because …"));
    row.remove->setAccessibleName(tr("Remove reason %1").arg(index + 1));
    line->addWidget(row.text, 1);
    line->addWidget(row.remove, 0, Qt::AlignTop);
    connect(row.text, &TextField::edited, this, [this, index](const QString& text) { store(index, text); });
    connect(row.text, &TextField::left, this, [this] { m_step.endMerge(); });
    connect(row.remove, &QPushButton::clicked, this, [this, index] { drop(index); });
    m_layout->insertWidget(int(index), row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
    setReadOnly(m_readOnly);
}

void PremortemRows::store(std::size_t row, const QString& text)
{
    m_step.change(tr("Edit “%1”").arg(tr("Reason")), QStringLiteral("/belief/premortem/%1/text").arg(row),
                  [&](Decision& d) {
                      if (row < d.premortem.size()) d.premortem[row].text = text.toStdString();
                  });
}

void PremortemRows::drop(std::size_t row)
{
    m_step.change(tr("Remove a reason"), {}, [&](Decision& d) {
        if (row < d.premortem.size()) d.premortem.erase(d.premortem.begin() + std::ptrdiff_t(row));
    });
}

} // namespace soundings::ui
