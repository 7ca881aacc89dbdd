// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/before_section.h"

#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"

#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

QString endText(const std::string& word)
{
    if (word == "kept") return BeforeSection::tr("kept");
    if (word == "not_kept") return BeforeSection::tr("not kept");
    if (word == "not_needed") return BeforeSection::tr("no longer needed");
    if (word == "yes") return BeforeSection::tr("yes");
    if (word == "no") return BeforeSection::tr("no");
    return BeforeSection::tr("open");
}

QString whoOf(const SessionForm& form)
{
    const QString who = oneLine(form.person, BeforeSection::tr("Somebody"));
    return form.at ? BeforeSection::tr("%1, %2").arg(who, dateText(localDate(*form.at))) : who;
}

} // namespace

BeforeSection::BeforeSection(SectionPage& page)
    : SessionSection(page, QStringLiteral("before"), tr("Before the hour")),
      m_list(new QVBoxLayout),
      m_ask(textButton(QStringLiteral("session.ask"), tr("Send three questions before…")))
{
    body()->addWidget(
        helpLabel(tr("What is the issue, what did I do to help create it, what do I propose? The form is one file for "
                     "any browser; it carries what was promised and what is due, and its blind rounds. What comes back "
                     "stands here, and in no summary, export or shared view.")));
    m_list->setSpacing(space::s);
    body()->addLayout(m_list);
    body()->addWidget(m_ask, 0, Qt::AlignLeft);
    connect(m_ask, &QPushButton::clicked, this, &BeforeSection::askRequested);
}

void BeforeSection::entryChanged()
{
    emptyLayout(*m_list);
}

QString BeforeSection::summary() const
{
    if (session().forms.empty())
        return session().askings.empty() ? tr("Nobody was asked yet") : tr("Asked; nothing came back yet");
    QStringList people;
    for (const SessionForm& form : session().forms) people << oneLine(form.person, tr("Somebody"));
    return people.join(QStringLiteral(", "));
}

void BeforeSection::redraw(const QString& /*origin*/)
{
    emptyLayout(*m_list);
    const auto add = [&](const QString& name, const QString& text, bool quiet) {
        auto* label = helpLabel(breakable(text));
        label->setObjectName(name);
        if (!quiet) label->setForegroundRole(QPalette::WindowText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_list->addWidget(label);
        label->show();
    };
    for (std::size_t i = 0; i < session().forms.size(); ++i) {
        const SessionForm& form = session().forms[i];
        const QString name = QStringLiteral("session.form.%1").arg(i);
        add(name, whoOf(form), true);
        const auto answer = [&](const char* field, const QString& question, const std::string& text) {
            if (!isBlank(text))
                add(name + QLatin1String(field),
                    QStringLiteral("%1\n%2").arg(question, qs(withVisibleControls(trimmed(text)))), false);
        };
        answer(".issue", tr("What is the issue?"), form.issue);
        answer(".part", tr("What did I do to help create it?"), form.myPart);
        answer(".proposal", tr("What do I propose?"), form.proposal);
        for (const CarriedAnswer& carried : form.carried) {
            const auto item = std::ranges::find(session().carried, carried.item, &CarriedItem::id);
            if (item != session().carried.end())
                add(name + QStringLiteral(".carried"), tr("%1: %2").arg(oneLine(item->text), endText(carried.answer)),
                    false);
        }
        m_list->addSpacing(space::m);
    }
    m_ask->setVisible(!isReadOnly());
}

} // namespace soundings::ui
