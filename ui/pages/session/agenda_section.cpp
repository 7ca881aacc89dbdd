// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/agenda_section.h"

#include "core/assessment/shared_session.h"
#include "core/journal/session_topics.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace soundings::ui {
namespace {

constexpr double mostMinutes = 600;

} // namespace

AgendaSection::AgendaSection(SectionPage& page)
    : SessionSection(page, QStringLiteral("agenda"), tr("Agenda")),
      m_list(new QVBoxLayout),
      m_propose(textButton(QStringLiteral("agenda.propose"), tr("Propose from the journal"))),
      m_add(textButton(QStringLiteral("agenda.add"), tr("Add a point"))),
      m_said(helpLabel({})),
      m_sum(helpLabel({}))
{
    body()->addWidget(helpLabel(tr("What was promised last time comes first, then what is due, who was not heard, what "
                                   "drifts, and what comes up within two weeks.")));
    m_list->setSpacing(space::s);
    body()->addLayout(m_list);
    m_sum->setObjectName(QStringLiteral("agenda.sum"));
    m_said->setObjectName(QStringLiteral("agenda.said"));
    m_said->hide();
    body()->addWidget(m_sum);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    buttons->addWidget(m_propose);
    buttons->addWidget(m_add);
    buttons->addStretch(1);
    body()->addLayout(buttons);
    body()->addWidget(m_said);
    connect(m_propose, &QPushButton::clicked, this, &AgendaSection::propose);
    connect(m_add, &QPushButton::clicked, this, [this] {
        AgendaItem item;
        item.id = newId();
        if (!change(tr("Add a point"), {}, [&](Session& s) { s.agenda.push_back(item); })) return;
        if (!m_rows.empty()) m_rows.back().text->setFocus(Qt::OtherFocusReason);
    });
}

void AgendaSection::entryChanged()
{
    m_said->hide();
}

void AgendaSection::propose()
{
    guarded(*this, [&] {
        if (!journal().flush()) return;
        AgendaInput input;
        input.topics = sessionTopics(journal().reader(), session().engagement, today(), editor()->id());
        const ProposedAgenda proposal = proposeAgenda(input, coreTranslate());
        std::size_t added = 0;
        change(tr("Propose an agenda"), {}, [&](Session& s) {
            for (AgendaItem& item : itemsFrom(proposal, s.agenda, journal().ids())) {
                s.agenda.push_back(std::move(item));
                ++added;
            }
        });
        QString said = proposal.items.empty() ? tr("Nothing waits: the hour is free for what would make it worth it.")
                       : added == 0           ? tr("All of it stands there already.")
                                              : tr("%n points were added.", nullptr, int(added));
        if (proposal.left > 0) said += QLatin1Char(' ') + tr("%n more had no room.", nullptr, int(proposal.left));
        m_said->setText(said);
        m_said->show();
    });
}

void AgendaSection::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("agenda.%1").arg(index);
    const Row row{new QWidget,
                  new QCheckBox,
                  new TextField(1, 4),
                  new TextField(1, 1),
                  textButton(name + QStringLiteral(".go"), tr("Show it")),
                  textButton(name + QStringLiteral(".remove"), tr("Remove"))};
    row.done->setAccessibleName(tr("Point %1 was talked about").arg(index + 1));
    row.text->setAccessibleName(tr("Point %1").arg(index + 1));
    row.text->setPlaceholderText(tr("What to talk about"));
    row.minutes->setAccessibleName(tr("Minutes for point %1").arg(index + 1));
    row.minutes->setPlaceholderText(tr("min"));
    row.go->setAccessibleName(tr("Show what point %1 is about").arg(index + 1));
    row.remove->setAccessibleName(tr("Remove point %1").arg(index + 1));
    layOut(row, name);
    follow(row, index);
    m_list->addWidget(row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
}

void AgendaSection::layOut(const Row& row, const QString& name)
{
    row.done->setObjectName(name + QStringLiteral(".done"));
    row.text->setObjectName(name);
    row.minutes->setObjectName(name + QStringLiteral(".minutes"));
    row.minutes->setFixedWidth(72);
    // Beside the first line of the words, in its middle.
    row.done->setMinimumHeight(static_cast<QWidget*>(row.minutes)->sizeHint().height());
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(row.done, 0, Qt::AlignTop);
    line->addWidget(row.text, 1, Qt::AlignTop);
    line->addWidget(row.minutes, 0, Qt::AlignTop);
    line->addWidget(row.go, 0, Qt::AlignTop);
    line->addWidget(row.remove, 0, Qt::AlignTop);
}

void AgendaSection::edit(const QString& what, std::size_t index, const char* member,
                         const std::function<void(AgendaItem&)>& work)
{
    change(what, QStringLiteral("/belief/agenda/%1/%2").arg(index).arg(QLatin1String(member)), [&](Session& s) {
        if (index < s.agenda.size()) work(s.agenda[index]);
    });
}

void AgendaSection::follow(const Row& row, std::size_t index)
{
    connect(row.text, &TextField::edited, this, [this, index](const QString& text) {
        edit(tr("Edit a point"), index, "text", [&](AgendaItem& item) { item.text = text.toStdString(); });
    });
    connect(row.minutes, &TextField::edited, this, [this, index](const QString& text) {
        edit(tr("Change the minutes"), index, "minutes",
             [&](AgendaItem& item) { item.minutes = numberIn(text, 0, mostMinutes); });
    });
    for (TextField* field : {row.text, row.minutes}) connect(field, &TextField::left, this, [this] { endMerge(); });
    connect(row.done, &QCheckBox::clicked, this, [this, index](bool done) {
        edit(tr("Tick a point off"), index, "done", [&](AgendaItem& item) { item.done = done; });
        endMerge();
    });
    connect(row.go, &QPushButton::clicked, this, [this, index] {
        if (index < session().agenda.size()) emit entryRequested(qs(session().agenda[index].source));
    });
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        change(tr("Remove a point"), {}, [&](Session& s) {
            if (index < s.agenda.size()) s.agenda.erase(s.agenda.begin() + std::ptrdiff_t(index));
        });
    });
}

QString AgendaSection::summary() const
{
    const auto& agenda = session().agenda;
    if (agenda.empty()) return tr("Nothing yet");
    QStringList points;
    for (const AgendaItem& item : agenda) points << oneLine(item.text);
    return points.join(QStringLiteral(" · "));
}

void AgendaSection::redraw(const QString& /*origin*/)
{
    const bool readOnly = isReadOnly();
    const auto& agenda = session().agenda;
    fitRows(m_rows, agenda.size(), [this] { addRow(); });
    double minutes = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        row.text->setText(qs(agenda[i].text));
        // "7." is on its way to 7.5: what reads the same is left as it is typed.
        if (numberIn(row.minutes->text(), 0, mostMinutes) != agenda[i].minutes)
            row.minutes->setText(shownNumber(agenda[i].minutes));
        const QSignalBlocker quiet(row.done);
        row.done->setChecked(agenda[i].done);
        row.done->setEnabled(!readOnly);
        for (TextField* field : {row.text, row.minutes}) field->setReadOnly(readOnly);
        row.go->setVisible(!agenda[i].source.empty());
        row.remove->setVisible(!readOnly);
        minutes += agenda[i].minutes.value_or(0);
    }
    m_sum->setVisible(minutes > 0);
    m_sum->setText(tr("%1 minutes, besides beginning and end.").arg(shownNumber(minutes)));
    m_propose->setVisible(!readOnly);
    m_add->setVisible(!readOnly);
}

} // namespace soundings::ui
