// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/addendum_box.h"

#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QVBoxLayout>

namespace soundings::ui {

AddendumBox::AddendumBox(QWidget* parent)
    : QWidget(parent),
      m_text(new TextField(2, 12)),
      m_add(textButton(QStringLiteral("decision.addendum.add"), tr("Add addendum")))
{
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(space::s);
    m_text->setObjectName(QStringLiteral("decision.addendum"));
    m_text->setAccessibleName(tr("Addendum"));
    m_text->setPlaceholderText(tr("What you want to add to the sealed decision; it is dated and then stands"));
    box->addWidget(m_text);
    box->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setEnabled(false);
    connect(m_text, &TextField::edited, this,
            [this](const QString& text) { m_add->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        const QString text = m_text->text().trimmed();
        if (text.isEmpty()) return;
        clear();
        emit added(text);
    });
}

void AddendumBox::clear()
{
    m_text->setText({});
    m_add->setEnabled(false);
}

} // namespace soundings::ui
