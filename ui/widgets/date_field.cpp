// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "ui/theme.h"
#include "ui/widgets/quiet_line.h"

#include <QCalendarWidget>
#include <QDate>
#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

namespace soundings::ui {

namespace {

QDate qtDate(Date date)
{
    return {int(date.year()), int(unsigned(date.month())), int(unsigned(date.day()))};
}

Date bareDate(const QDate& date)
{
    return Date{std::chrono::year{date.year()}, std::chrono::month{unsigned(date.month())},
                std::chrono::day{unsigned(date.day())}};
}

/// `complete`: the writer is done, so 2027-3-1 and the locale's form count too; while typing they could be half a date.
/// `back`: a span counts from today into the past.
std::optional<Date> dateIn(const QString& written, Date today, bool complete, bool back)
{
    const QString text = written.trimmed().toLower();
    static const QRegularExpression span(R"(^\+?(\d{1,4})\s*([dwmy])(?:ays?|eeks?|onths?|ears?)?(\s+ago)?$)");
    QDate date;
    if (const auto match = span.match(text); match.hasMatch()) {
        const int count = match.captured(1).toInt() * (back || match.hasCaptured(3) ? -1 : 1);
        switch (match.captured(2)[0].toLatin1()) {
        case 'd': date = qtDate(today).addDays(count); break;
        case 'w': date = qtDate(today).addDays(7 * qint64(count)); break;
        case 'm': date = qtDate(today).addMonths(count); break;
        default: date = qtDate(today).addYears(count); break;
        }
    } else if (text == DateField::tr("today")) {
        date = qtDate(today);
    } else if (text == DateField::tr("tomorrow")) {
        date = qtDate(today).addDays(1);
    } else if (text == DateField::tr("yesterday")) {
        date = qtDate(today).addDays(-1);
    } else {
        date = QDate::fromString(text, "yyyy-MM-dd");
        if (!date.isValid() && complete) date = QDate::fromString(text, "yyyy-M-d");
        const QLocale locale;
        for (const auto form : {QLocale::ShortFormat, QLocale::LongFormat}) {
            if (date.isValid() || !complete) break;
            date = locale.toDate(written.trimmed(), form);
            // A two-digit year is read as 19xx; dates here look forward.
            if (date.isValid() && date.year() < 1970) date = date.addYears(100);
        }
    }
    if (!date.isValid() || date.year() < 1 || date.year() > 9999) return std::nullopt;
    return bareDate(date);
}

void fitPlaceholder(QLineEdit& line)
{
    line.setMinimumWidth(line.fontMetrics().horizontalAdvance(line.placeholderText()) + 2 * space::l);
}

/// A calendar under `line`; `take` is called with the day chosen.
void openCalendar(QWidget* line, const QDate& at, const std::function<void(const QDate&)>& take)
{
    auto* popup = new QFrame(line->parentWidget(), Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::NoFrame);
    auto* calendar = new QCalendarWidget(popup);
    calendar->setObjectName("dateCalendar");
    calendar->setAccessibleName(DateField::tr("Calendar"));
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(at);
    auto* box = new QVBoxLayout(popup);
    box->setContentsMargins(space::s, space::s, space::s, space::s);
    box->addWidget(calendar);
    const auto chosen = [popup, take](const QDate& date) {
        popup->close();
        take(date);
    };
    QObject::connect(calendar, &QCalendarWidget::clicked, popup, chosen);
    QObject::connect(calendar, &QCalendarWidget::activated, popup, chosen);
    popup->move(line->mapToGlobal(QPoint(0, line->height() + 2)));
    popup->show();
    calendar->setFocus();
}

} // namespace

DateField::DateField(Date today, QWidget* parent) : QWidget(parent), m_line(new QuietLine(this)), m_today(today)
{
    m_line->setObjectName("dateLine");
    m_line->setAccessibleName(tr("Date"));
    m_line->setPlaceholderText(tr("2027-03-31 or 3m"));
    fitPlaceholder(*m_line);
    auto* button = new QToolButton(this);
    button->setObjectName("dateButton");
    button->setIcon(icon("calendar"));
    button->setAutoRaise(true);
    button->setToolTip(tr("Choose from a calendar"));
    button->setAccessibleName(tr("Choose from a calendar"));
    auto* word = new QLabel(this);
    word->setObjectName("dateWord");
    word->setTextFormat(Qt::PlainText);
    word->setForegroundRole(QPalette::PlaceholderText);
    word->hide();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(space::xs);
    grid->addWidget(m_line, 0, 0);
    grid->addWidget(button, 0, 1);
    grid->addWidget(word, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    setFocusProxy(m_line);

    const auto say = [word](const QString& text) {
        word->setText(text);
        word->setVisible(!text.isEmpty());
    };
    const auto commit = [this](std::optional<Date> date) {
        if (date == m_date) return;
        m_date = date;
        emit dateChanged(m_date);
    };
    connect(m_line, &QLineEdit::textEdited, this, [this, say, commit](const QString& text) {
        // What is not a date (any more) is no date; what was typed stays in the line.
        const auto date = dateIn(text, m_today, false, m_looksBack);
        say(date ? QLocale().toString(qtDate(*date), QLocale::LongFormat) : QString());
        commit(date);
    });
    connect(m_line, &QLineEdit::editingFinished, this, [this, say, commit] {
        const QString text = m_line->text().trimmed();
        if (const auto date = dateIn(text, m_today, true, m_looksBack)) {
            say({});
            m_line->setText(qtDate(*date).toString(Qt::ISODate));
            commit(date);
        } else if (!text.isEmpty()) {
            say(m_looksBack ? tr("This is not a date yet. Write it as 2026-03-31, or 3m for three months ago.")
                            : tr("This is not a date yet. Write it as 2027-03-31, or 3m for three months from today."));
        }
    });
    connect(button, &QToolButton::clicked, this, [this, say, commit] {
        openCalendar(m_line, qtDate(m_date.value_or(m_today)), [this, say, commit](const QDate& date) {
            say({}); // what stood there was no date, and is gone
            m_line->setText(date.toString(Qt::ISODate));
            commit(bareDate(date));
        });
    });
}

DateField::~DateField()
{
    m_line->disconnect(this); // what has the focus is left by QWidget, when this is half gone
    setFocusProxy(nullptr);   // and nobody else hears of it
}

void DateField::setDate(std::optional<Date> date)
{
    const bool same = date == m_date;
    m_date = date;
    if (same && m_line->hasFocus()) return;                 // the words being typed stay
    if (same && !date && !m_line->text().isEmpty()) return; // what was not understood is kept
    m_line->setText(date ? qtDate(*date).toString(Qt::ISODate) : QString());
    findChild<QLabel*>("dateWord")->hide();
}

void DateField::lookBack()
{
    m_looksBack = true;
    m_line->setPlaceholderText(tr("2026-03-31 or 3m ago"));
    fitPlaceholder(*m_line);
}

void DateField::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
    findChild<QToolButton*>("dateButton")->setEnabled(!readOnly);
}

} // namespace soundings::ui

#include "moc_date_field.cpp" // keeps tests of this file free of everything else
