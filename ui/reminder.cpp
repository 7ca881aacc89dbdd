// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminder.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/translate.h"

#include <QSystemTrayIcon>

#include <chrono>
#include <utility>

namespace soundings::ui {
namespace {

constexpr std::chrono::minutes betweenLooks{15}; // a computer that slept over midnight is noticed soon
constexpr std::size_t mostRemindedOf = 1000;

} // namespace

Reminder::Reminder(Settings& settings, Show show, QObject* parent)
    : QObject(parent), m_settings(settings), m_show(std::move(show))
{
    m_often.setParent(this);
    m_often.setInterval(betweenLooks);
    connect(&m_often, &QTimer::timeout, this, &Reminder::look);
    if (settings.get(setting::remind)) m_often.start();
}

Reminder::~Reminder() = default;

bool Reminder::isPossible()
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void Reminder::follow(JournalBridge* journal)
{
    m_journal = journal;
    look();
}

void Reminder::setEnabled(bool enabled)
{
    m_settings.set(setting::remind, enabled);
    if (!enabled) {
        m_often.stop();
        m_tray.reset();
        return;
    }
    m_often.start();
    look();
}

void Reminder::look()
{
    if (!m_journal || !m_settings.get(setting::remind)) return;
    const Date today = m_journal->clock().today();
    const QString day = qs(toIso(today));
    if (m_settings.get(setting::remindedOn) == day) return;
    std::size_t due = 0;
    try {
        due = m_journal->reader().due(today, mostRemindedOf).size();
    } catch (const Error&) {
        return; // the page that shows it says so
    }
    if (due == 0) return;
    m_settings.set(setting::remindedOn, day);
    m_settings.sync();
    const QString text = due == 1 ? tr("1 thing is due.") : tr("%1 things are due.").arg(due);
    m_show ? m_show("Soundings", text) : showInTray("Soundings", text);
}

void Reminder::showInTray(const QString& title, const QString& text)
{
    if (!isPossible()) return;
    if (!m_tray) {
        m_tray = std::make_unique<QSystemTrayIcon>(icon("soundings"));
        m_tray->setToolTip(title);
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, &Reminder::opened);
        connect(m_tray.get(), &QSystemTrayIcon::activated, this, &Reminder::opened);
    }
    m_tray->show();
    m_tray->showMessage(title, text, QSystemTrayIcon::NoIcon);
}

} // namespace soundings::ui
