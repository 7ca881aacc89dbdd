// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decision/life_panel.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/disclosure.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/text_field.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {

namespace {

QString titleOf(const JournalBridge& journal, const Id& id)
{
    try {
        if (const auto entry = journal.reader().find(id)) return titleText(entry->title);
    } catch (const Error&) {
        // One that cannot be read is named like one that is not there.
    }
    return {};
}

} // namespace

LifePanel::LifePanel(JournalBridge& journal, QWidget* parent)
    : QWidget(parent),
      m_journal(journal),
      m_links(new QVBoxLayout),
      m_drop(new Disclosure(QStringLiteral("decision.drop"), tr("Drop this decision…"), this)),
      m_reason(new TextField(1, 6)),
      m_button(textButton(QStringLiteral("decision.drop.write"), tr("Drop the decision")))
{
    setObjectName(QStringLiteral("decision.life"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    m_links->setSpacing(space::xs);
    column->addLayout(m_links);
    column->addWidget(m_drop);
    m_reason->setObjectName(QStringLiteral("decision.drop.reason"));
    m_reason->setAccessibleName(tr("Why it is dropped"));
    m_reason->setPlaceholderText(tr("Why; it stays in the journal with what was believed, and reminds you no more"));
    m_drop->body()->addWidget(m_reason);
    m_drop->body()->addWidget(m_button, 0, Qt::AlignLeft);
    m_button->setEnabled(false);
    connect(m_reason, &TextField::edited, this,
            [this](const QString& text) { m_button->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_button, &QPushButton::clicked, this, [this] {
        const QString reason = m_reason->text().trimmed();
        m_reason->setText({});
        m_drop->setOpen(false);
        emit dropRequested(reason);
    });
}

void LifePanel::show(const Entry& entry, bool sealed)
{
    if (entry.id != m_entry) {
        m_reason->setText({});
        m_drop->setOpen(false);
    }
    m_entry = entry.id;
    while (QLayoutItem* item = m_links->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const Decision* decision = entry.decision();
    const bool dropped =
        std::ranges::any_of(entry.since, [](const SinceItem& item) { return std::holds_alternative<Drop>(item.what); });
    m_drop->setVisible(sealed && !dropped && decision != nullptr && !m_journal.isReadOnly());
    if (decision == nullptr) return;
    std::vector<Id> heirs;
    try {
        heirs = m_journal.reader().supersededBy(entry.id);
    } catch (const Error&) {
        heirs.clear(); // the list says so, too
    }
    for (std::size_t i = 0; i < heirs.size(); ++i)
        addLink(QStringLiteral("decision.supersededBy.%1").arg(i), tr("Superseded by %1"), heirs[i]);
    for (std::size_t i = 0; i < decision->supersedes.size(); ++i)
        addLink(QStringLiteral("decision.supersedes.%1").arg(i), tr("Replaces %1"), decision->supersedes[i]);
}

void LifePanel::addLink(const QString& name, const QString& words, const Id& id)
{
    const QString title = titleOf(m_journal, id);
    if (title.isEmpty()) {
        m_links->addWidget(helpLabel(words.arg(tr("an entry that is not in this journal"))));
        return;
    }
    auto* link = textButton(name, words.arg(title));
    link->setFlat(true);
    connect(link, &QPushButton::clicked, this, [this, id] { emit entryRequested(qs(id)); });
    m_links->addWidget(link, 0, Qt::AlignLeft);
}

} // namespace soundings::ui
