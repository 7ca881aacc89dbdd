// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity/chance_fields.h"

#include "ui/pages/walk/tenacity/pursuit_words.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QGridLayout>

#include <cmath>

namespace soundings::ui {

ChanceFields::ChanceFields(WalkStepPage& step, const QString& name, const QString& label,
                           const WalkStepPage::Pointer& pointer, const ChancesAt& at, bool adding, QWidget* parent)
    : QWidget(parent), m_name(name), m_sum(helpLabel({}, this)), m_adding(adding)
{
    setObjectName(name);
    setAccessibleName(label);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::xs);
    grid->setColumnStretch(2, 1);
    for (std::size_t i = 0; i < pursuitHypothesisList.size(); ++i) {
        const auto member = chanceOf(pursuitHypothesisList[i]);
        const QString which = hypothesisName(pursuitHypothesisList[i]);
        auto* field = new NumberField(QStringLiteral("%1.%2").arg(name).arg(i),
                                      QStringLiteral("%1: %2").arg(label, which), 0, 100, this);
        field->setFixedWidth(72);
        m_fields[i] = field;
        grid->addWidget(field, int(i), 0);
        auto* percent = helpLabel(QStringLiteral("%"), this);
        percent->setWordWrap(false);
        grid->addWidget(percent, int(i), 1);
        auto* words = helpLabel(which, this);
        words->setForegroundRole(QPalette::WindowText);
        words->setBuddy(field);
        grid->addWidget(words, int(i), 2);
        const auto key = [pointer, i] { return QStringLiteral("%1/%2").arg(pointer()).arg(i); };
        connect(field, &NumberField::numberChanged, &step, [&step, at, member, key, label](std::optional<double> read) {
            step.change(tr("Edit “%1”").arg(label), key(), [&](Decision& d) {
                if (PursuitChances* chances = at.edit(d))
                    chances->*member = read ? std::optional(*read / 100) : std::nullopt;
            });
        });
        connect(field, &NumberField::left, &step, [&step] { step.endMerge(); });
    }
    grid->addWidget(m_sum, int(m_fields.size()), 0, 1, 3);
    grid->addWidget(complaintsOf({m_fields.begin(), m_fields.end()}, name, this), int(m_fields.size()) + 1, 0, 1, 3);
    step.bind(
        {},
        [this, &step, pointer, at](const Decision& decision) {
            const PursuitChances* chances = at.look(decision);
            for (std::size_t i = 0; i < m_fields.size(); ++i) {
                std::optional<double> shown;
                if (chances != nullptr) shown = chances->*chanceOf(pursuitHypothesisList[i]);
                if (shown) shown = std::round(*shown * 1e8) / 1e6;
                m_fields[i]->setNumber(shown, QString::fromStdString(step.entry().id) + pointer());
            }
            show(chances);
        },
        [this](bool readOnly) {
            for (NumberField* field : m_fields) field->setReadOnly(readOnly);
        });
}

void ChanceFields::show(const PursuitChances* chances)
{
    double sum = 0;
    int given = 0;
    for (const PursuitHypothesis each : pursuitHypothesisList) {
        if (chances == nullptr || !(chances->*chanceOf(each))) continue;
        sum += *(chances->*chanceOf(each));
        ++given;
    }
    m_sum->setVisible(given > 0 && (m_adding || given < int(m_fields.size())));
    if (m_adding)
        m_sum->setText(
            std::abs(sum - 1) < 0.005
                ? tr("They add up to 100 %.")
                : tr("They add up to %1; what counts is how they stand to each other.").arg(shownPercent(sum)));
    else
        m_sum->setText(tr("A signal tells them apart only with all four."));
}

} // namespace soundings::ui
