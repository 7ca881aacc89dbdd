// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/engagement_page.h"

#include "core/journal/retention.h"
#include "ui/pages/page_column.h"
#include "ui/pages/walk/walk_fields.h"
#include "ui/theme.h"
#include "ui/wording.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace soundings::ui {
namespace {

auto ofEngagement(auto member)
{
    return [member](auto& entry) { return &(entry.engagement()->*member); };
}

} // namespace

EngagementPage::EngagementPage(JournalBridge& journal, QWidget* parent)
    : EntryForm(journal, parent), m_title(new TextField(1, 3))
{
    setObjectName(QStringLiteral("engagementPage"));
    setAccessibleName(tr("Engagement"));
    QVBoxLayout* column = makePageColumn(this, QStringLiteral("engagement"), readableWidth());
    m_scroll = findChild<QScrollArea*>(QStringLiteral("engagement.scroll"));
    const auto text = [&](const char* name, const QString& label, const QString& help, int lines,
                          std::string Engagement::* member) {
        addText(*this, column, {QStringLiteral("engagement.") + QLatin1String(name), label, help, {}, lines},
                fixed((std::string("/belief/") + name).c_str()), ofEngagement(member));
    };
    const auto date = [&](const char* name, const QString& label, const QString& help,
                          std::optional<Date> Engagement::* member) {
        return addDate(*this, column, {QStringLiteral("engagement.") + QLatin1String(name), label, help, {}},
                       fixed((std::string("/belief/") + name).c_str()), ofEngagement(member));
    };
    column->addWidget(helpLabel(tr("Engagement: what was agreed before the first hour")));
    bindText(*this, m_title,
             {QStringLiteral("engagement.title"), tr("Title of the engagement"), {}, tr("With whom"), 1, 3},
             fixed("/title"), [](auto& entry) { return &entry.title; });
    m_title->setFont(fontOf(TextSize::Title, QFont::DemiBold));
    column->addWidget(m_title);
    addOver(*column);
    text("client", tr("Client"), {}, 1, &Engagement::client);
    text("aims", tr("Agreed aims"), tr("So that a colleague could tell whether they were reached; one a line."), 3,
         &Engagement::aims);
    text("sponsor", tr("Sponsor"), tr("Who pays, where it is not the client."), 1, &Engagement::sponsor);
    text("sponsorMaySee", tr("What the sponsor may see"), tr("Blank means nothing."), 2, &Engagement::sponsorMaySee);
    text("consent", tr("Consent"), tr("What the client agreed that you write down and keep."), 2, &Engagement::consent);
    date("consentOn", tr("Consent given on"), {}, &Engagement::consentOn)->lookBack();
    date("keepUntil", tr("Kept until"), tr("After this day what was written is to be disposed of."),
         &Engagement::keepUntil);
    column->addStretch(1);
    m_scroll->hide();
}

void EngagementPage::addOver(QVBoxLayout& column)
{
    m_over = new QWidget;
    auto* rows = new QVBoxLayout(m_over);
    rows->setContentsMargins(0, space::s, 0, space::s);
    rows->setSpacing(space::s);
    m_overWords = pageLabel(QStringLiteral("engagement.over"), TextSize::Body, QFont::Normal);
    auto* clients = new QPushButton(tr("Client journals…"));
    clients->setObjectName(QStringLiteral("engagement.over.clients"));
    clients->setAccessibleName(clients->text());
    rows->addWidget(m_overWords);
    rows->addWidget(clients, 0, Qt::AlignLeft);
    column.addWidget(m_over);
    connect(clients, &QPushButton::clicked, this, &EngagementPage::practiceRequested);
}

/// Once it is kept longer than was agreed: what can be done about it, and what cannot.
void EngagementPage::redraw(const QString& /*origin*/)
{
    const std::optional<Date> until = entry().engagement()->keepUntil;
    const auto day = disposalDay(*entry().engagement());
    const bool over = day && *day <= today();
    m_over->setVisible(over);
    if (!over) return;
    m_overWords->setText(
        tr("It was agreed to keep this until %1, and that day is past. Where this journal is this client’s alone, "
           "“Client journals…” removes all of it for good. In a journal of your own, drafts, sessions and notes are "
           "deleted one by one on their own pages, this one last. What is sealed stays: the chain of seals holds only "
           "as a whole. Backups, and what others were sent, are not reached from here.")
            .arg(dateText(*until)));
}

EngagementPage::~EngagementPage()
{
    endTyping();
}

void EngagementPage::entryChanged()
{
    m_scroll->setVisible(editor() != nullptr);
}

void EngagementPage::opened()
{
    refresh({});
    m_title->setFocus(Qt::OtherFocusReason);
}

} // namespace soundings::ui
