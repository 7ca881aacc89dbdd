// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/look_back_page.h"

#include "core/journal/insights_summary.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/pages/page_column.h"
#include "ui/translate.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/row_button.h"
#include "ui/wording.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace soundings::ui {
namespace {

constexpr int lookBackWidth = 720;
constexpr int weekDays = 7;

QString linesInOne(std::string lines)
{
    for (std::size_t at = 0; (at = lines.find('\n', at)) != std::string::npos; at += 4) lines.replace(at, 1, " · ");
    return oneLine(lines);
}

} // namespace

LookBackPage::LookBackPage(JournalBridge& journal, QWidget* parent)
    : QWidget(parent), m_journal(journal), m_latest(new Latest(this)), m_refresh(*this, journal, [this] { refresh(); })
{
    setObjectName("lookBackPage");
    setAccessibleName(tr("Look back"));
    build();
    setDays(weekDays);
    connect(m_from, &DateField::dateChanged, &m_refresh, &LaterRefresh::startIfSeen);
    connect(m_to, &DateField::dateChanged, &m_refresh, &LaterRefresh::startIfSeen);
}

LookBackPage::~LookBackPage() = default;

void LookBackPage::build()
{
    const Date today = m_journal.clock().today();
    QVBoxLayout& column = *makePageColumn(this, "lookBack", lookBackWidth);
    auto* title = pageLabel("lookBack.title", TextSize::Display, QFont::DemiBold);
    title->setText(tr("Look back"));
    column.addWidget(title);
    m_lead = pageLabel("lookBack.lead", TextSize::Lead, QFont::Normal);
    column.addWidget(m_lead);

    auto* days = new QHBoxLayout;
    const auto addField = [&](const QString& name, const QString& words) {
        auto* field = new DateField(today);
        field->lookBack();
        field->setObjectName(name);
        field->setAccessibleName(words);
        field->lineEdit()->setObjectName(name + ".line");
        field->lineEdit()->setAccessibleName(words);
        auto* label = pageLabel(name + ".label", TextSize::Body, QFont::Normal);
        label->setText(words);
        label->setWordWrap(false);
        label->setBuddy(field->lineEdit());
        days->addWidget(label);
        days->addWidget(field);
        return field;
    };
    m_from = addField("lookBack.from", tr("From"));
    m_to = addField("lookBack.to", tr("to"));
    days->addStretch(1);
    column.addLayout(days);

    auto* buttons = new QHBoxLayout;
    const auto addButton = [&](const QString& name, const QString& words) {
        auto* button = new QPushButton(words, this);
        button->setObjectName(name);
        button->setAccessibleName(words);
        buttons->addWidget(button);
        return button;
    };
    const std::pair<QPushButton*, int> spans[]{{addButton("lookBack.week", tr("7 days")), weekDays},
                                               {addButton("lookBack.month", tr("30 days")), 30},
                                               {addButton("lookBack.quarter", tr("91 days")), 91}};
    for (const auto& [button, span] : spans)
        connect(button, &QPushButton::clicked, this, [this, length = span] {
            setDays(length);
            refresh();
        });
    auto* report = addButton("lookBack.report", tr("Save as a report…"));
    buttons->addStretch(1);
    column.addLayout(buttons);
    connect(report, &QPushButton::clicked, this, [this] {
        if (m_review) emit reportReady(periodReport(*m_review, m_journal.clock().now(), coreTranslate()));
    });
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(space::xs);
    column.addLayout(m_lines);
    column.addStretch(1);
}

void LookBackPage::setDays(int days)
{
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    const Date today = m_journal.clock().today();
    m_from->setDate(addDays(today, 1 - days));
    m_to->setDate(today);
}

void LookBackPage::refresh()
{
    const Date today = m_journal.clock().today();
    const Date to = m_to->date().value_or(today);
    const Date from = m_from->date().value_or(addDays(to, 1 - weekDays));
    if (from > to) {
        m_latest->forget();
        m_lead->setText(tr("The first day lies behind the last one; exchange them."));
        emptyLayout(*m_lines);
        m_review.reset();
        return;
    }
    m_latest->ask([this, from, to, today, path = m_journal.path(),
                   outside = outsideOf(m_journal)](const std::stop_token&, const Latest::Show& whenDone) {
        try {
            const Journal reader = Journal::open(path, Journal::Mode::ReadOnly, outside);
            whenDone(
                [this, review = periodReviewOf(periodOf(reader, from, to, today), coreTranslate())] { show(review); });
        } catch (const Error& error) {
            whenDone([this, sentence = qs(error.message())] { emit errorHappened(sentence); });
        }
    });
}

void LookBackPage::show(const PeriodReview& review)
{
    if (!m_review || *m_review != review) {
        m_review = review;
        m_lead->setText(qs(review.sentence));
        emptyLayout(*m_lines);
        addLines("resolved", tr("Resolved"), m_review->resolved);
        addLines("due", tr("Fell due, and waits"), m_review->fellDue);
        addLines("moved", tr("Moved"), m_review->moved);
    }
    emit shown();
}

void LookBackPage::addLines(const QString& name, const QString& heading, const std::vector<PeriodLine>& lines)
{
    if (lines.empty()) return;
    auto* title = pageLabel("lookBack." + name, TextSize::Lead, QFont::DemiBold);
    title->setContentsMargins(0, space::l, 0, 0);
    title->setText(heading);
    m_lines->addWidget(title);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const PeriodLine& line = lines[i];
        const QString what =
            line.details.empty() ? qs(line.what) : tr("%1: %2").arg(qs(line.what), linesInOne(line.details));
        auto* row = new RowButton(what, oneLine(line.title), dateText(line.day));
        row->setObjectName(QString("lookBack.%1.%2").arg(name).arg(i));
        connect(row, &RowButton::clicked, this, [this, id = qs(line.entry)] { emit entryRequested(id); });
        m_lines->addWidget(row);
    }
}

} // namespace soundings::ui
