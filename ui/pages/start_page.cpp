// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_page.h"

#include "ui/theme.h"
#include "ui/widgets/row_button.h"
#include "ui/widgets/wrapped_label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace soundings::ui {

StartPage::StartPage(QWidget* parent)
    : QWidget(parent), m_heading(new WrappedLabel(this)), m_sentence(new WrappedLabel(this)), m_ways(new QVBoxLayout)
{
    setObjectName("startPage");
    setAccessibleName(tr("No journal is open"));
    m_heading->setFont(fontOf(TextSize::Display, QFont::DemiBold));
    m_sentence->setFont(fontOf(TextSize::Lead));
    m_heading->setObjectName("start.heading");
    m_sentence->setObjectName("start.sentence");
    auto* column = new QWidget(this);
    column->setMaximumWidth(640);
    auto* inner = new QVBoxLayout(column);
    inner->addWidget(m_heading);
    inner->addWidget(m_sentence);
    inner->addSpacing(space::m);
    inner->addLayout(m_ways);
    inner->addStretch(1);
    auto* centre = new QHBoxLayout(this);
    centre->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    centre->addStretch(1);
    centre->addWidget(column, 100);
    centre->addStretch(1);
}

void StartPage::show(const QString& heading, const QString& sentence, const std::vector<Way>& ways)
{
    m_heading->setText(heading);
    m_sentence->setText(sentence);
    while (auto* item = m_ways->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto& way : ways) {
        auto* row = new RowButton(way.text, way.detail, {}, this);
        row->setObjectName("start." + way.name);
        connect(row, &RowButton::clicked, this, way.act);
        m_ways->addWidget(row);
    }
    if (auto* first = m_ways->itemAt(0)) first->widget()->setFocus();
}

} // namespace soundings::ui
