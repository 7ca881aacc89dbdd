// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/opening_section.h"

#include "core/assessment/shared_session.h"
#include "core/support/text.h"
#include "ui/entry_editor.h"
#include "ui/guarded.h"
#include "ui/journal_bridge.h"
#include "ui/pages/walk/fit_rows.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace soundings::ui {

OpeningSection::OpeningSection(SectionPage& page)
    : SessionSection(page, QStringLiteral("opening"), tr("What would make this hour worth it?")),
      m_add(textButton(QStringLiteral("session.people.add"), tr("Add somebody"))),
      m_engagement(new QComboBox),
      m_openEngagement(textButton(QStringLiteral("session.engagement.open"), tr("Read what was agreed"))),
      m_newEngagement(textButton(QStringLiteral("session.engagement.new"), tr("New engagement")))
{
    m_worth = addText(*this, body(),
                      {QStringLiteral("session.worth"),
                       tr("What would make this hour worth it?"),
                       tr("In the words of whoever the hour is for. All who are in the session may see it."),
                       {},
                       2},
                      fixed("/belief/worthIt"), [](auto& s) { return &s.worthIt; });
    (void)addDate(*this, body(), {QStringLiteral("session.date"), tr("When"), {}, {}}, fixed("/belief/date"),
                  [](auto& s) { return &s.date; });
    body()->addWidget(fieldLabel(tr("Who is in it")));
    m_people = new QVBoxLayout;
    m_people->setSpacing(space::s);
    body()->addLayout(m_people);
    body()->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const Id id = newId();
        if (!change(tr("Add somebody"), {}, [&](Session& s) { s.participants.push_back({id, {}, {}, {}}); })) return;
        if (!m_rows.empty()) m_rows.back().name->setFocus(Qt::OtherFocusReason);
    });
    makeEngagement();
}

void OpeningSection::makeEngagement()
{
    m_engagement->setObjectName(QStringLiteral("session.engagement"));
    m_engagement->setAccessibleName(tr("Engagement"));
    auto* line = new QHBoxLayout;
    line->setSpacing(space::s);
    line->addWidget(m_engagement, 1);
    line->addWidget(m_openEngagement);
    line->addWidget(m_newEngagement);
    body()->addWidget(fieldLabel(tr("Engagement: aims, sponsor and consent, as agreed")));
    body()->addLayout(line);
    connect(m_engagement, &QComboBox::activated, this, [this](int index) {
        const Id id = m_engagement->itemData(index).toString().toStdString();
        change(tr("Choose an engagement"), {}, [&](Session& s) { s.engagement = id; });
    });
    connect(m_openEngagement, &QPushButton::clicked, this, [this] { emit entryRequested(qs(session().engagement)); });
    connect(m_newEngagement, &QPushButton::clicked, this, &OpeningSection::beginEngagement);
}

void OpeningSection::beginEngagement()
{
    guarded(*this, [&] {
        const std::string client = session().participants.empty() ? std::string() : session().participants[0].name;
        const Entry made = newEngagement(client, journal().clock().now(), journal().ids());
        journal().saveLater(made);
        if (!journal().flush()) return;
        change(tr("New engagement"), {}, [&](Session& s) { s.engagement = made.id; });
        emit entryRequested(qs(made.id));
    });
}

void OpeningSection::fillEngagements()
{
    m_engagement->clear();
    m_engagement->addItem(tr("None"), QString());
    EntryQuery query;
    query.kind = "engagement";
    query.limit = 200;
    for (const EntrySummary& row : journal().reader().list(query))
        m_engagement->addItem(titleText(row.title), qs(row.id));
    m_engagement->setCurrentIndex(std::max(0, m_engagement->findData(qs(session().engagement))));
}

void OpeningSection::addRow()
{
    const std::size_t index = m_rows.size();
    const QString name = QStringLiteral("session.people.%1").arg(index);
    const Row row{new QWidget, new TextField(1, 1), new TextField(1, 1),
                  textButton(name + QStringLiteral(".remove"), tr("Remove"))};
    row.name->setObjectName(name);
    row.name->setAccessibleName(tr("Name of person %1").arg(index + 1));
    row.name->setPlaceholderText(tr("Name"));
    row.role->setObjectName(name + QStringLiteral(".role"));
    row.role->setAccessibleName(tr("Role of person %1").arg(index + 1));
    row.role->setPlaceholderText(tr("Role: founder, sales, coach"));
    row.remove->setAccessibleName(tr("Remove person %1").arg(index + 1));
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::s);
    line->addWidget(row.name, 1, Qt::AlignTop);
    line->addWidget(row.role, 1, Qt::AlignTop);
    line->addWidget(row.remove, 0, Qt::AlignTop);
    const auto store = [this, index](const char* member, std::string Participant::* place, const QString& text) {
        change(tr("Edit who is in it"),
               QStringLiteral("/belief/participants/%1/%2").arg(index).arg(QLatin1String(member)), [&](Session& s) {
                   if (index < s.participants.size()) s.participants[index].*place = text.toStdString();
               });
    };
    connect(row.name, &TextField::edited, this,
            [store](const QString& text) { store("name", &Participant::name, text); });
    connect(row.role, &TextField::edited, this,
            [store](const QString& text) { store("role", &Participant::role, text); });
    for (TextField* field : {row.name, row.role}) connect(field, &TextField::left, this, [this] { endMerge(); });
    connect(row.remove, &QPushButton::clicked, this, [this, index] {
        change(tr("Remove somebody"), {}, [&](Session& s) {
            if (index < s.participants.size()) s.participants.erase(s.participants.begin() + std::ptrdiff_t(index));
        });
    });
    m_people->addWidget(row.box);
    row.box->show(); // at once, so that it can take the keyboard
    m_rows.push_back(row);
}

QString OpeningSection::summary() const
{
    if (!isBlank(session().worthIt)) return oneLine(session().worthIt);
    QStringList people;
    for (const Participant& participant : session().participants)
        if (!isBlank(participant.name)) people << oneLine(participant.name);
    return people.join(QStringLiteral(", "));
}

void OpeningSection::redraw(const QString& /*origin*/)
{
    const bool readOnly = isReadOnly();
    const auto& people = session().participants;
    fitRows(m_rows, people.size(), [this] { addRow(); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].name->setText(qs(people[i].name));
        m_rows[i].role->setText(qs(people[i].role));
        for (TextField* field : {m_rows[i].name, m_rows[i].role}) field->setReadOnly(readOnly);
        m_rows[i].remove->setVisible(!readOnly);
    }
    m_add->setVisible(!readOnly);
    fillEngagements();
    m_engagement->setEnabled(!readOnly);
    m_newEngagement->setVisible(!readOnly && session().engagement.empty());
    m_openEngagement->setVisible(!session().engagement.empty());
}

void OpeningSection::focusFirst()
{
    m_worth->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
