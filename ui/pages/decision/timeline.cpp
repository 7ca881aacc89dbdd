// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/timeline.h"

#include "core/report/since_words.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/wording.h"

#include <QGridLayout>

namespace soundings::ui {

Timeline::Timeline(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("decision.timeline"));
    setAccessibleName(tr("Timeline"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::l);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
}

void Timeline::show(const Entry& entry, const std::optional<SealStamp>& seal)
{
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    addLine(dateText(entry.created), tr("Begun"), {});
    if (seal) addLine(dateText(seal->at), tr("Sealed as number %1").arg(seal->number), {});
    for (const SinceItem& item : entry.since) {
        const Told told = tell(entry, item, coreTranslate());
        addLine(dateText(item.at), qs(told.what), qs(told.details));
    }
}

void Timeline::addLine(const QString& date, const QString& what, const QString& text)
{
    const int row = m_grid->rowCount();
    auto* when = helpLabel(date);
    when->setWordWrap(false);
    m_grid->addWidget(when, row, 0, Qt::AlignTop);
    auto* words = helpLabel(text.isEmpty() ? what : QStringLiteral("%1: %2").arg(what, text));
    words->setForegroundRole(QPalette::WindowText);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(words, row, 1);
}

} // namespace soundings::ui
