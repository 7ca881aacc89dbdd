// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a key in a session's full-screen questions to the next card painted: median and 95th percentile beside a repaint of
// the same card, for 10 and for 100 cards. One frame at 60 Hz is 16.7 ms. Run it offscreen: it needs no display.
#include "core/assessment/shared_session.h"
#include "core/coaching/session_questions.h"
#include "core/support/clock.h"
#include "ui/entry_editor.h"
#include "ui/journal_bridge.h"
#include "ui/pages/session/live_session.h"
#include "ui/pages/session/private_notes.h"
#include "ui/theme.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace soundings;
using namespace soundings::ui;

namespace {

using Stopwatch = std::chrono::steady_clock;

double msSince(Stopwatch::time_point start)
{
    return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

double quantileOf(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(share * double(values.size())))];
}

Entry sessionOf(std::size_t cards, IdSource& ids, const Clock& clock)
{
    Entry entry = newSession(nullptr, {}, clock.now(), clock.today(), ids);
    auto& all = entry.session()->cards;
    while (all.size() < cards)
        for (const CardSet& set : standardCardSets())
            for (SessionCard& card : cardsOf(set, ids)) {
                card.note = "What was said to it, in two lines that are long enough to wrap on a screen of this size.";
                all.push_back(std::move(card));
            }
    all.resize(cards);
    return entry;
}

void measure(std::size_t cards)
{
    QTemporaryDir folder;
    FixedClock clock(parseInstant("2026-11-22T12:00:00.000Z", "UTC"));
    SeededIds ids(7);
    const std::string path = folder.filePath("bench.soundings").toStdString();
    const Entry entry = sessionOf(cards, ids, clock);
    Journal::create(path, {clock, ids}).save(entry);
    JournalBridge journal(path, Journal::Mode::ReadWrite, {clock, ids});
    EntryEditor editor(entry, journal);
    PrivateNotes notes(journal);
    LiveSession live(editor, journal, notes);
    bool isPainted = false;
    QObject::connect(&live, &LiveSession::painted, &live, [&] { isPainted = true; });
    live.resize(1920, 1080);
    live.show();
    live.showCard(0);
    if (!QTest::qWaitForWindowActive(&live)) std::exit(1);
    const auto until = [&](auto act) {
        QCoreApplication::processEvents();
        isPainted = false;
        const auto start = Stopwatch::now();
        act();
        while (!isPainted) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        return msSince(start);
    };
    std::vector<double> next;
    std::vector<double> repaint;
    for (int round = 0; round < 20; ++round) {
        live.showCard(0);
        for (std::size_t i = 1; i < std::min<std::size_t>(cards, 20); ++i)
            next.push_back(until([&] { QTest::keyClick(&live, Qt::Key_Right); }));
        repaint.push_back(until([&] { live.update(); }));
    }
    std::printf("%zu cards: key to next card median %.2f ms, p95 %.2f ms; repaint alone %.2f ms\n", cards,
                quantileOf(next, 0.5), quantileOf(next, 0.95), quantileOf(repaint, 0.5));
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(ColourScheme::Light);
    measure(10);
    measure(100);
    return 0;
}
