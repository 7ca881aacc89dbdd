// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/tenacity/loss_table.h"

#include "ui/pages/walk/tenacity/pursuit_words.h"
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QGridLayout>

#include <algorithm>
#include <vector>

namespace soundings::ui {

namespace {

std::optional<double> lossIn(const Tenacity& tenacity, PursuitAction action, PursuitHypothesis hypothesis)
{
    for (const Loss& loss : tenacity.losses)
        if (loss.action == action && loss.hypothesis == hypothesis) return loss.value;
    return {};
}

/// Keeps the pairs in the order of the table, so that the same table is the same value.
void setLoss(Tenacity& tenacity, PursuitAction action, PursuitHypothesis hypothesis, std::optional<double> value)
{
    const auto place = [](const Loss& loss) { return std::pair(loss.action, loss.hypothesis); };
    const auto found = std::ranges::find(tenacity.losses, std::pair(action, hypothesis), place);
    if (!value) {
        if (found != tenacity.losses.end()) tenacity.losses.erase(found);
    } else if (found != tenacity.losses.end()) {
        found->value = *value;
    } else {
        tenacity.losses.push_back({action, hypothesis, *value, {}});
        std::ranges::stable_sort(tenacity.losses, {}, place);
    }
}

} // namespace

LossTable::LossTable(WalkStepPage& step, QWidget* parent) : QWidget(parent), m_step(step)
{
    setObjectName(QStringLiteral("losses"));
    setAccessibleName(tr("Losses"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(0, 2);
    grid->addWidget(helpLabel(tr("What it costs you to …"), this), 0, 0, Qt::AlignBottom);
    for (std::size_t h = 0; h < pursuitHypothesisList.size(); ++h) {
        auto* head = helpLabel(hypothesisName(pursuitHypothesisList[h]), this);
        head->setFont(fontOf(TextSize::Small, QFont::DemiBold));
        head->setForegroundRole(QPalette::WindowText);
        grid->addWidget(head, 0, int(h) + 1, Qt::AlignBottom);
        grid->setColumnStretch(int(h) + 1, 1);
    }
    for (std::size_t a = 0; a < pursuitActionList.size(); ++a) {
        m_actions[a] = helpLabel({}, this);
        m_actions[a]->setForegroundRole(QPalette::WindowText);
        grid->addWidget(m_actions[a], int(a) + 1, 0);
        for (std::size_t h = 0; h < pursuitHypothesisList.size(); ++h) {
            const PursuitAction action = pursuitActionList[a];
            const PursuitHypothesis hypothesis = pursuitHypothesisList[h];
            auto* field = new NumberField(
                QStringLiteral("losses.%1.%2").arg(a).arg(h),
                tr("Loss: %1, when: %2").arg(actionName(action, {}), hypothesisName(hypothesis)), 0, 1e15, this);
            field->setMinimumWidth(48);
            m_fields[a][h] = field;
            grid->addWidget(field, int(a) + 1, int(h) + 1);
            const QString key = QStringLiteral("/belief/tenacity/losses/%1/%2").arg(a).arg(h);
            connect(field, &NumberField::numberChanged, this,
                    [this, key, action, hypothesis](std::optional<double> read) {
                        m_step.change(tr("Edit a loss"), key,
                                      [&](Decision& d) { setLoss(d.tenacity, action, hypothesis, read); });
                    });
            connect(field, &NumberField::left, this, [this] { m_step.endMerge(); });
        }
    }
    std::vector<NumberField*> all;
    for (const auto& row : m_fields) all.insert(all.end(), row.begin(), row.end());
    grid->addWidget(complaintsOf(all, objectName(), this), int(pursuitActionList.size()) + 1, 0, 1, -1);
    step.bind(
        {}, [this](const Decision& d) { show(d.tenacity); },
        [this](bool readOnly) {
            for (const auto& row : m_fields)
                for (NumberField* field : row) field->setReadOnly(readOnly);
        });
}

void LossTable::show(const Tenacity& tenacity)
{
    for (std::size_t a = 0; a < pursuitActionList.size(); ++a) {
        m_actions[a]->setText(actionName(pursuitActionList[a], tenacity.label));
        for (std::size_t h = 0; h < pursuitHypothesisList.size(); ++h)
            m_fields[a][h]->setNumber(lossIn(tenacity, pursuitActionList[a], pursuitHypothesisList[h]),
                                      QString::fromStdString(m_step.entry().id));
    }
}

} // namespace soundings::ui
