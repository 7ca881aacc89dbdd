// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a key on the slider to the first picture of its value on the screen, in the real window: median and 95th
// percentile, beside a repaint of the same picture that computes nothing. Run it offscreen: it needs no display.
#include "core/assessment/trade_off_edits.h"
#include "core/support/random.h"
#include "ui/entry_editor.h"
#include "ui/figures/figure_view.h"
#include "ui/journal_bridge.h"
#include "ui/main_window.h"
#include "ui/pages/walk/trade_offs/trade_off_picture.h"
#include "ui/prompts.h"
#include "ui/settings.h"
#include "ui/theme.h"
#include "ui/trade_off_assessor.h"
#include "ui/widgets/range_slider.h"
#include "ui/workspace.h"

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

Entry problemOf(std::size_t options, std::size_t criteria, IdSource& ids, const Clock& clock)
{
    Entry entry = newDecision("Which way", clock.now(), clock.today(), ids);
    Decision& d = *entry.decision();
    Random random(7);
    for (std::size_t i = 0; i < options; ++i) {
        Option option;
        option.id = ids.next();
        option.title = "Option " + std::to_string(i + 1);
        d.options.insert(d.options.end() - 1, option);
    }
    for (std::size_t c = 0; c < criteria; ++c) {
        Criterion criterion;
        criterion.id = ids.next();
        criterion.name = "Criterion " + std::to_string(c + 1);
        criterion.worst = 0;
        criterion.best = 100;
        addCriterion(d, criterion);
        for (std::size_t i = 0; i < options; ++i) {
            const double likely = 25 + 50 * random.uniform();
            setScoreRange(d, d.options[i].id, criterion.id, Range{likely - 15, likely, likely + 20, {}});
        }
    }
    return entry;
}

void turn()
{
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

struct Window {
    explicit Window(const Entry& entry, const QString& path, IdSource& ids, Clock& clock)
        : window(settings, prompts, {clock, ids})
    {
        {
            auto journal = Journal::create(path.toStdString(), {clock, ids});
            journal.save(entry);
            journal.setPlace(entry.id, "trade_offs/scores");
        }
        window.openJournal(path);
        window.resize(1280, 1000);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) std::exit(1);
        window.workspace()->openEntry(QString::fromStdString(entry.id));
        picture = window.findChild<TradeOffPicture*>("trade.picture");
        figure = window.findChild<FigureView*>("trade.acceptability");
        slider = window.findChild<RangeSlider*>("scores.range");
        QObject::connect(picture, &TradeOffPicture::shown, &window, [this] {
            isShown = true;
            isPainted = false;
        });
        QObject::connect(figure, &FigureView::painted, &window, [this] { isPainted = true; });
        slider->setFocus();
    }
    void settle() const
    {
        while (!picture->isRefined()) turn();
    }
    double move(int key)
    {
        isShown = isPainted = false;
        const auto start = Stopwatch::now();
        QTest::keyClick(slider, Qt::Key(key));
        while (!(isShown && isPainted)) turn();
        return msSince(start);
    }
    double repaint()
    {
        isPainted = false;
        const auto start = Stopwatch::now();
        picture->show(picture->assessment(), picture->isRefined());
        while (!isPainted) turn();
        return msSince(start);
    }

    Settings settings;
    DialogPrompts prompts;
    MainWindow window;
    TradeOffPicture* picture = nullptr;
    FigureView* figure = nullptr;
    RangeSlider* slider = nullptr;
    bool isShown = false;
    bool isPainted = false;
};

void measure(std::size_t options, std::size_t criteria, int moves)
{
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.filePath("data").toUtf8());
    qputenv("XDG_CONFIG_HOME", folder.filePath("config").toUtf8());
    FixedClock clock(parseInstant("2026-11-22T12:00:00.000Z", "UTC"));
    SeededIds ids(7);
    const Entry entry = problemOf(options, criteria, ids, clock);
    Window window(entry, folder.filePath("bench.soundings"), ids, clock);
    window.settle();
    std::vector<double> moved;
    std::vector<double> painted;
    std::vector<double> computed;
    for (int i = 0; i < moves; ++i) {
        moved.push_back(window.move((i / 20) % 2 == 0 ? Qt::Key_Right : Qt::Key_Left));
        const Entry now = window.window.workspace()->entry()->entry();
        if (i % 10 == 0) { // at rest, so that neither disturbs the other
            window.settle();
            painted.push_back(window.repaint());
            const auto start = Stopwatch::now();
            (void)assessTradeOffs(now, TradeOffAssessor::firstInput());
            computed.push_back(msSince(start));
        }
    }
    const double median = quantileOf(moved, 0.5);
    const double plain = quantileOf(painted, 0.5);
    std::printf(
        "%zu options x %zu criteria, %d moves, 10,000 draws: median %.1f ms, p95 %.1f ms; computing alone %.1f ms; "
        "repaint alone %.1f ms; %.1f times a repaint\n",
        options, criteria, moves, median, quantileOf(moved, 0.95), quantileOf(computed, 0.5), plain, median / plain);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    applyTheme(ColourScheme::Light);
    measure(3, 4, 200);
    measure(10, 8, 200);
    return 0;
}
