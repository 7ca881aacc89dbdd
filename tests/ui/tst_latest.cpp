// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/support/cancelled.h"
#include "ui/latest.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QtTest>

#include <future>
#include <memory>
#include <string>
#include <thread>
#include <vector>

using namespace soundings;
using namespace soundings::ui;

namespace {

/// A job that shows its number twice, with work between.
Latest::Job twice(std::vector<std::string>& shown, int number)
{
    return [&shown, number](const std::stop_token& stop, const Latest::Show& show) {
        show([&shown, number] { shown.push_back("first " + std::to_string(number)); });
        if (stop.stop_requested()) throw Cancelled{};
        show([&shown, number] { shown.push_back("better " + std::to_string(number)); });
    };
}

} // namespace

class TstLatest : public QObject {
    Q_OBJECT
private slots:
    void showsNothingOlderThanTheNewestQuestion();
    void stopsWhatIsNoLongerAsked();
    void showsNothingOfWhatIsForgotten();
    void endsWhileAJobRuns();
};

void TstLatest::showsNothingOlderThanTheNewestQuestion()
{
    constexpr int questions = 300;
    std::vector<std::string> shown;
    Latest latest;
    for (int round = 0; round < questions; ++round) {
        latest.ask(twice(shown, round));
        if (round % 3 == 0) QCoreApplication::processEvents();
        for (const auto& words : shown) QVERIFY(words.ends_with(" " + std::to_string(round)));
        shown.clear();
    }
    QTRY_VERIFY(!latest.isBusy());
    const auto last = std::to_string(questions - 1);
    QCOMPARE(shown, (std::vector<std::string>{"first " + last, "better " + last}));
}

void TstLatest::stopsWhatIsNoLongerAsked()
{
    std::vector<std::string> shown;
    std::promise<void> begun;
    Latest latest;
    latest.ask([&](const std::stop_token& stop, const Latest::Show&) {
        begun.set_value();
        while (!stop.stop_requested()) std::this_thread::yield(); // for ever, but for the next question
        throw Cancelled{};
    });
    begun.get_future().wait();
    latest.ask(twice(shown, 2));
    QTRY_VERIFY(!latest.isBusy());
    QCOMPARE(shown, (std::vector<std::string>{"first 2", "better 2"}));
}

void TstLatest::showsNothingOfWhatIsForgotten()
{
    std::vector<std::string> shown;
    std::promise<void> done;
    Latest latest;
    QSignalSpy finished(&latest, &Latest::finished);
    latest.ask([&](const std::stop_token&, const Latest::Show& show) {
        show([&] { shown.emplace_back("too late"); });
        done.set_value();
    });
    done.get_future().wait();
    latest.forget();
    QVERIFY(!latest.isBusy());
    latest.ask(twice(shown, 1));
    QTRY_VERIFY(!latest.isBusy());
    QCOMPARE(shown, (std::vector<std::string>{"first 1", "better 1"}));
    QCOMPARE(finished.count(), 1);
}

void TstLatest::endsWhileAJobRuns()
{
    std::vector<std::string> shown;
    std::promise<void> begun;
    auto latest = std::make_unique<Latest>();
    latest->ask([&](const std::stop_token& stop, const Latest::Show& show) {
        begun.set_value();
        while (!stop.stop_requested()) std::this_thread::yield();
        show([&] { shown.emplace_back("after the end"); });
    });
    begun.get_future().wait();
    latest.reset();
    QCoreApplication::processEvents();
    QVERIFY(shown.empty());
}

QTEST_GUILESS_MAIN(TstLatest)
#include "tst_latest.moc"
