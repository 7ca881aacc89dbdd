// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis/cause_fields.h"

#include "core/diagnosis/cause_catalogue.h"
#include "ui/pages/diagnosis/diagnosis_section.h"
#include "ui/pages/diagnosis/percent_field.h"
#include "ui/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

CauseFields::CauseFields(DiagnosisSection& section, QWidget* parent)
    : QWidget(parent),
      m_section(section),
      m_seen(helpLabel({})),
      m_part(textButton(QStringLiteral("cause.part"), tr("Add a part of it"))),
      m_remove(textButton(QStringLiteral("cause.remove"), tr("Remove this cause")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    const auto at = [this](const char* member) {
        return
            [this, member] { return QStringLiteral("/belief/causes/%1/%2").arg(qs(m_cause), QLatin1String(member)); };
    };
    const auto of = [this](auto member) {
        return [this, member](auto& d) {
            auto* cause = itemOf(d.causes, m_cause);
            return cause != nullptr ? &(cause->*member) : nullptr;
        };
    };
    addText(section, column, {"cause.name", tr("Name"), {}, {}, 1, 1}, at("name"), of(&Cause::name));
    addText(section, column, {"cause.text", tr("What it says, in one sentence"), {}, {}, 1, 4}, at("text"),
            of(&Cause::text));
    m_seen->setObjectName(QStringLiteral("cause.seen"));
    column->addWidget(m_seen);
    addPercent(section, column,
               {"cause.prior",
                tr("Believed before any evidence (0 to 100 %)"),
                tr("Blank: an equal share of what the others leave."),
                {}},
               at("prior"), of(&Cause::prior));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_part);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_part, &QPushButton::clicked, this, [this] { emit partRequested(qs(m_cause)); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeRequested(qs(m_cause)); });
}

void CauseFields::setCause(const Id& cause)
{
    if (cause == m_cause) return;
    m_section.endMerge();
    m_cause = cause;
}

void CauseFields::redraw()
{
    const Cause* cause = itemOf(m_section.diagnosis().causes, m_cause);
    const bool readOnly = m_section.isReadOnly();
    m_part->setVisible(!readOnly && cause != nullptr && cause->within.empty() && !cause->unnamed);
    m_remove->setVisible(!readOnly && cause != nullptr && !cause->unnamed); // the unnamed one always is
    const CatalogueCause* known = cause != nullptr ? standardCauses().findCause(cause->catalogue) : nullptr;
    QStringList seen;
    if (known != nullptr)
        for (const std::string& sight : known->seen) seen << QStringLiteral("– ") + qs(sight);
    m_seen->setText(tr("What would be seen if it held:\n%1").arg(seen.join(QLatin1Char('\n'))));
    m_seen->setVisible(!seen.isEmpty());
}

void CauseFields::focusFirst()
{
    if (auto* name = findChild<QWidget*>(QStringLiteral("cause.name"))) name->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
