// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/supersedes_rows.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/pages/walk/walk_step.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

constexpr std::size_t mostOffered = 500; // the newest

} // namespace

SupersedesRows::SupersedesRows(WalkStepPage& step, QWidget* parent)
    : QWidget(parent), m_step(step), m_rows(new QVBoxLayout), m_choose(new QComboBox(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_rows->setSpacing(space::xs);
    column->addLayout(m_rows);
    m_choose->setObjectName(QStringLiteral("frame.supersedes"));
    m_choose->setAccessibleName(tr("An earlier decision that this one replaces"));
    m_choose->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choose->setMinimumContentsLength(28);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    connect(m_choose, &QComboBox::activated, this, &SupersedesRows::add);
}

void SupersedesRows::fill()
{
    m_choose->clear();
    m_choose->addItem(tr("None"));
    try {
        const Journal& journal = m_step.context().journal.reader();
        for (const Stage stage : {Stage::Sealed, Stage::Reviewed}) {
            EntryQuery query;
            query.stage = stage;
            query.limit = mostOffered;
            for (const EntrySummary& row : journal.list(query))
                if (row.id != m_step.entry().id) m_choose->addItem(titleText(row.title), qs(row.id));
        }
    } catch (const Error& error) {
        emit m_step.errorHappened(qs(error.message()));
    }
    m_choose->setVisible(!m_readOnly && m_choose->count() > 1);
}

void SupersedesRows::show(const std::vector<Id>& supersedes)
{
    if (supersedes == m_shown && m_rows->count() > 0) return;
    m_shown = supersedes;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (std::size_t i = 0; i < supersedes.size(); ++i) {
        QString title = tr("an entry that is not in this journal");
        try {
            if (const auto entry = m_step.context().journal.reader().find(supersedes[i]))
                title = titleText(entry->title);
        } catch (const Error&) {
            // Named like one that is not there.
        }
        auto* box = new QWidget;
        auto* line = new QHBoxLayout(box);
        line->setContentsMargins(0, 0, 0, 0);
        auto* words = helpLabel(title);
        words->setForegroundRole(QPalette::WindowText);
        line->addWidget(words, 1);
        auto* remove = textButton(QStringLiteral("frame.supersedes.%1.remove").arg(i), tr("Take out"));
        remove->setAccessibleName(tr("Does not replace %1").arg(title));
        connect(remove, &QPushButton::clicked, this, [this, id = supersedes[i]] { drop(id); });
        line->addWidget(remove, 0, Qt::AlignTop);
        if (m_readOnly) remove->hide();
        m_rows->addWidget(box);
        box->show(); // at once, so that it can take the keyboard
    }
}

void SupersedesRows::setReadOnly(bool readOnly)
{
    if (readOnly == m_readOnly) return;
    m_readOnly = readOnly;
    m_choose->setVisible(!readOnly && m_choose->count() > 1);
    const std::vector<Id> again = std::exchange(m_shown, {});
    show(again);
}

void SupersedesRows::add(int index)
{
    const Id id = m_choose->itemData(index).toString().toStdString();
    m_choose->setCurrentIndex(0);
    if (id.empty()) return;
    m_step.change(tr("Replace a decision"), {}, [&](Decision& d) {
        if (std::ranges::find(d.supersedes, id) == d.supersedes.end()) d.supersedes.push_back(id);
    });
}

void SupersedesRows::drop(const Id& id)
{
    m_step.change(tr("Replace a decision no longer"), {}, [&](Decision& d) { std::erase(d.supersedes, id); });
}

} // namespace soundings::ui
