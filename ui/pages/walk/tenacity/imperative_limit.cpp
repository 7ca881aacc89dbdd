// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity/imperative_limit.h"

#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/settings.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

ImperativeLimit::ImperativeLimit(QWidget* parent) : QWidget(parent)
{
    auto* to = new QVBoxLayout(this);
    to->setContentsMargins(0, 0, 0, 0);
    auto* more = new Disclosure(QStringLiteral("imperatives"), tr("How many imperatives are too many?"), this);
    more->body()->addWidget(helpLabel(
        tr("What is pursued whatever it costs takes people and attention from everything else that is. Beyond "
           "a few, none of them is: then the word only says that all matters. You are told when there are "
           "more than this, and never stopped.")));
    auto* row = new QHBoxLayout;
    row->setSpacing(space::s);
    auto* label = fieldLabel(tr("Tell me above"));
    label->setWordWrap(false);
    auto* field = new NumberField(QStringLiteral("imperatives.limit"), tr("Imperatives at once"), 1, 99);
    field->setNumber(Settings().get(setting::imperatives), {});
    label->setBuddy(field);
    row->addWidget(label);
    row->addWidget(field);
    row->addStretch(1);
    more->body()->addLayout(row);
    to->addWidget(more);
    connect(field, &NumberField::numberChanged, this, [this](std::optional<double> number) {
        Settings settings;
        settings.set(setting::imperatives, number ? int(*number) : setting::imperatives.fallback);
        settings.sync();
        emit changed();
    });
}

} // namespace soundings::ui
