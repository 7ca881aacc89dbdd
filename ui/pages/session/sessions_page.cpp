// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/sessions_page.h"

#include "core/journal/sessions_reader.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/translate.h"
#include "ui/widgets/primary_button.h"
#include "ui/widgets/row_button.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace soundings::ui {
namespace {

constexpr std::size_t firstPromises = 5;
constexpr std::size_t firstSessions = 20;
constexpr std::size_t firstEngagements = 10;

QString namesOf(const std::vector<std::string>& people)
{
    QStringList names;
    for (const std::string& one : people) names << oneLine(one);
    return names.join(QStringLiteral(", "));
}

} // namespace

SessionsPage::SessionsPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_latest(new Latest(this)), m_refresh(*this, journal, [this] { refresh(); })
{
    setObjectName("sessionsPage");
    setAccessibleName(tr("Sessions"));
    build();
}

SessionsPage::~SessionsPage() = default;

SessionsPage::Part SessionsPage::addPart(QVBoxLayout& column, const QString& name, const QString& heading,
                                         std::size_t first)
{
    column.addSpacing(space::m);
    Part part{name, pageLabel("sessions." + name + ".heading", TextSize::Lead, QFont::DemiBold), new QVBoxLayout, first,
              false};
    part.heading->setText(heading);
    part.heading->hide();
    column.addWidget(part.heading);
    part.rows->setSpacing(space::xs);
    column.addLayout(part.rows);
    return part;
}

void SessionsPage::build()
{
    QVBoxLayout& column = *makePageColumn(this, "sessions", readableWidth());
    auto* title = pageLabel("sessions.title", TextSize::Display, QFont::DemiBold);
    title->setText(tr("Sessions"));
    column.addWidget(title);
    m_lead = pageLabel("sessions.lead", TextSize::Lead, QFont::Normal);
    column.addWidget(m_lead);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    m_begin = new PrimaryButton("sessions.begin", tr("Begin a session"), this);
    m_agree = new QPushButton(tr("New engagement"), this);
    m_agree->setObjectName("sessions.engagement.new");
    m_agree->setAccessibleName(m_agree->text());
    m_agree->setToolTip(tr("Aims, sponsor and consent, as agreed before the first hour"));
    m_agree->hide();
    for (auto* button : {m_begin, m_agree}) buttons->addWidget(button);
    buttons->addStretch(1);
    column.addSpacing(space::s);
    column.addLayout(buttons);
    connect(m_begin, &QPushButton::clicked, this, &SessionsPage::sessionRequested);
    connect(m_agree, &QPushButton::clicked, this, &SessionsPage::engagementRequested);
    m_promises = addPart(column, "promises", tr("Promised, and not ended"), firstPromises);
    m_sessions = addPart(column, "sessions", tr("Sessions, the newest first"), firstSessions);
    m_engagements = addPart(column, "engagements", tr("Engagements"), firstEngagements);
    column.addStretch(1);
}

bool SessionsPage::isBusy() const
{
    return m_latest->isBusy();
}

void SessionsPage::refresh()
{
    m_latest->ask([this, path = m_journal.path(), outside = outsideOf(m_journal), today = m_journal.clock().today(),
                   translate = coreTranslate()](const std::stop_token& stop, const Latest::Show& whenDone) {
        try {
            const Journal reader = Journal::open(path, Journal::Mode::ReadOnly, outside);
            whenDone([this, picture = sessionsOf(reader, today, translate, stop)] { show(picture); });
        } catch (const Error& error) {
            whenDone([this, sentence = qs(error.message())] { emit errorHappened(sentence); });
        }
    });
}

void SessionsPage::show(const SessionsPicture& picture)
{
    const bool empty = picture.sessions.empty() && picture.engagements.empty();
    m_begin->setEnabled(!m_journal.isReadOnly());
    m_agree->setEnabled(!m_journal.isReadOnly());
    m_agree->setVisible(!empty); // a first visit offers one thing
    if (!m_picture || *m_picture != picture) {
        m_picture = picture;
        m_lead->setText(empty ? tr("An hour with a coach, or of a team, opens on one question: what would make it "
                                   "worth it?")
                              : qs(picture.sentence));
        showRows();
    }
    emit shown();
}

void SessionsPage::showRows()
{
    fill(m_promises, m_picture->promises.size(),
         [this](std::size_t index) { return promiseRow(m_picture->promises[index]); });
    fill(m_sessions, m_picture->sessions.size(),
         [this](std::size_t index) { return sessionRow(m_picture->sessions[index]); });
    fill(m_engagements, m_picture->engagements.size(),
         [this](std::size_t index) { return engagementRow(m_picture->engagements[index]); });
}

void SessionsPage::fill(Part& part, std::size_t count, const std::function<RowButton*(std::size_t)>& make)
{
    emptyLayout(*part.rows);
    part.heading->setVisible(count > 0);
    const std::size_t shown = part.all || count <= part.first ? count : part.first - 1;
    for (std::size_t i = 0; i < shown; ++i) {
        RowButton* row = make(i);
        row->setObjectName(QStringLiteral("sessions.%1.%2").arg(part.name).arg(i));
        part.rows->addWidget(row);
    }
    if (shown == count) return;
    auto* more = new RowButton(tr("Show the others"), {}, {});
    more->setObjectName(QStringLiteral("sessions.%1.more").arg(part.name));
    connect(more, &RowButton::clicked, this, [this, &part, shown] {
        part.all = true;
        showRows();
        // The keyboard stays where it was pressed: on the first line that came.
        if (const auto* item = part.rows->itemAt(static_cast<int>(shown))) {
            item->widget()->show(); // at once, so that it can take the keyboard
            item->widget()->setFocus(Qt::OtherFocusReason);
        }
    });
    part.rows->addWidget(more);
}

RowButton* SessionsPage::promiseRow(const OpenPromise& promise)
{
    const Commitment& made = promise.made;
    const QString who = oneLine(made.owner);
    const QString title = titleText(promise.title);
    auto* row = new RowButton(oneLine(made.text), who.isEmpty() ? title : tr("%1 · %2").arg(who, title),
                              made.due ? dateTextFrom(m_journal.clock().today(), *made.due) : QString());
    DueItem item;
    item.entry = promise.entry;
    item.title = promise.title;
    item.kind = DueKind::Commitment;
    item.item = made.id;
    item.text = made.text;
    connect(row, &RowButton::clicked, this, [this, item] { emit dueRequested(item); });
    return row;
}

RowButton* SessionsPage::sessionRow(const SessionLine& line)
{
    QStringList detail;
    if (!line.ended) detail << tr("not ended");
    if (!line.engagement.empty() && !line.engagementTitle.empty()) detail << titleText(line.engagementTitle);
    const std::string& words = line.ended ? line.taking : line.worthIt;
    const QString said = words.empty() ? namesOf(line.people) : oneLine(words);
    if (!said.isEmpty()) detail << said;
    auto* row = new RowButton(titleText(line.title), detail.join(QStringLiteral(" · ")), dateText(line.date));
    connect(row, &RowButton::clicked, this, [this, id = qs(line.entry)] { emit entryRequested(id); });
    return row;
}

RowButton* SessionsPage::engagementRow(const EngagementLine& line)
{
    QStringList detail;
    if (const QString client = oneLine(line.client); !client.isEmpty() && client != titleText(line.title))
        detail << client;
    detail << tr("%n sessions", nullptr, static_cast<int>(line.sessions));
    if (line.last) detail << tr("last on %1").arg(dateText(*line.last));
    if (line.open > 0) detail << tr("%n promises open", nullptr, static_cast<int>(line.open));
    QString aside;
    if (line.keepUntil)
        aside = line.over ? tr("was to be kept until %1").arg(dateText(*line.keepUntil))
                          : tr("kept until %1").arg(dateText(*line.keepUntil));
    auto* row = new RowButton(titleText(line.title), detail.join(QStringLiteral(" · ")), aside);
    connect(row, &RowButton::clicked, this, [this, id = qs(line.entry)] { emit entryRequested(id); });
    return row;
}

} // namespace soundings::ui
