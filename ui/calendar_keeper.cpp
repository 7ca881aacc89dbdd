// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar_keeper.h"

#include "core/exchange/calendar.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"
#include "ui/translate.h"

#include <chrono>

namespace soundings::ui {
namespace {

constexpr std::chrono::milliseconds afterAChange{2000}; // somebody who types changes dates many times

} // namespace

CalendarKeeper::CalendarKeeper(QObject* parent) : QObject(parent)
{
    m_soon.setParent(this);
    m_soon.setObjectName("calendar.soon");
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterAChange);
    connect(&m_soon, &QTimer::timeout, this, &CalendarKeeper::keep);
}

CalendarKeeper::~CalendarKeeper() = default;

void CalendarKeeper::follow(JournalBridge* journal)
{
    if (m_journal) disconnect(m_journal, nullptr, this, nullptr);
    m_soon.stop();
    m_keeper.reset(); // whoever writes still looks at the clock of the journal before
    m_writer.reset();
    m_journal = journal;
    if (!journal) return;
    const auto soon = [this] {
        if (!m_folder.isEmpty()) m_soon.start();
    };
    connect(journal, &JournalBridge::entryChanged, this, soon);
    connect(journal, &JournalBridge::listChanged, this, soon);
    soon();
}

void CalendarKeeper::setFolder(const QString& folder)
{
    m_folder = folder;
    m_lastFailure.clear();
    m_soon.stop();
    if (!folder.isEmpty() && m_journal) m_soon.start();
}

void CalendarKeeper::keep()
{
    // What a locked journal holds does not leave it by itself: its calendar is written only where that is asked for.
    if (m_journal && !m_journal->key() && !m_folder.isEmpty()) start(m_folder + '/', false);
}

void CalendarKeeper::writeTo(const QString& path)
{
    if (m_journal) start(path, true);
}

void CalendarKeeper::start(const QString& target, bool once)
{
    auto& latest = once ? m_writer : m_keeper;
    if (!latest) latest = std::make_unique<Latest>();
    latest->ask([this, target = target.toStdString(), once, path = m_journal->path(),
                 outside = m_journal->outside()](const std::stop_token&, const Latest::Show& show) {
        try {
            const Journal journal = Journal::open(path, Journal::Mode::ReadOnly, outside);
            const std::string file = calendarPath(target, path);
            const CalendarFile calendar =
                updateCalendar(file, eventsOf(journal.due({}), coreTranslate()), outside.clock.now(), {});
            show([this, once, file = qs(file), events = static_cast<int>(calendar.events)] {
                m_lastFailure.clear();
                if (once)
                    emit written(file, events);
                else
                    emit kept();
            });
        } catch (const Error& error) {
            show([this, sentence = qs(error.message())] { tell(sentence); });
        }
    });
}

void CalendarKeeper::tell(const QString& sentence)
{
    if (sentence == m_lastFailure) return;
    m_lastFailure = sentence;
    emit failed(sentence);
}

} // namespace soundings::ui
