// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shoot.h"
#include "tests/ui/trade_off_host.h"
#include "tests/ui/walk_host.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/walk/trade_offs/trade_off_picture.h"

#include <QAbstractButton>
#include <QScrollArea>
#include <QScrollBar>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const longWords =
    "A very long name that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, and it goes on";

/// Twelve options on eight criteria, weights not known.
void makeMany(Decision& d, IdSource& ids)
{
    for (std::size_t i = d.options.size(); i < 13; ++i) {
        Option option = d.options[i % 3];
        option.id = ids.next();
        option.title += " in the market of region " + std::to_string(i);
        d.options.insert(d.options.end() - 1, option);
    }
    for (std::size_t c = d.criteria.size(); c < 8; ++c) {
        Criterion criterion = d.criteria[2];
        criterion.id = ids.next();
        criterion.name = "What the board asks, part " + std::to_string(c);
        addCriterion(d, criterion);
        for (std::size_t i = 0; i + 1 < d.options.size(); ++i) {
            const double likely = double((i * 7 + c * 3) % 8) + 1;
            setScoreRange(d, d.options[i].id, criterion.id, Range{likely - 1, likely, likely + 1, {}});
        }
    }
    d.weights = {};
}

Entry content(const QString& which, IdSource& ids, Instant now)
{
    if (which == QLatin1String("empty")) return newDecision("Where to build next", now, utcDate(now), ids);
    Entry entry = tradedDecision(ids, now, which != QLatin1String("hidden"));
    Decision& d = *entry.decision();
    d.weights.method = WeightMethod::Swing;
    for (std::size_t i = 0; i < d.criteria.size(); ++i) setWeightValue(d, d.criteria[i].id, 100 - 30 * double(i));
    WeightConstraint atLeast;
    atLeast.criterion = d.criteria[0].id;
    atLeast.than = d.criteria[1].id;
    WeightConstraint limits;
    limits.criterion = d.criteria[2].id;
    limits.lower = 0.1;
    limits.upper = 0.4;
    d.weights.constraints = {atLeast, limits};
    d.criteria[1].scale = {{60, 0.6, {}}, {120, 0.85, {}}};
    if (which == QLatin1String("two")) d.options.erase(d.options.begin() + 1);
    if (which == QLatin1String("many")) makeMany(d, ids);
    if (which == QLatin1String("pairs")) {
        d.weights.method = WeightMethod::Ahp;
        setJudgement(d, 0, 1, 3.0);
        setJudgement(d, 1, 2, 3.0);
        setJudgement(d, 0, 2, 1.0 / 3);
    }
    if (which == QLatin1String("long")) {
        for (Option& option : d.options)
            if (!option.doNothing) option.title = longWords;
        for (Criterion& criterion : d.criteria)
            criterion.name = criterion.worstWords = criterion.bestWords = criterion.unit = longWords;
    }
    return entry;
}

} // namespace

/// Pictures of the trade-offs into <build>/screenshots, to be looked at; the test fails where a page is wider than its
/// window, or what must be seen is not there.
class TstTradeOffScreens : public QObject {
    Q_OBJECT
private slots:
    void everyScreen_data();
    void everyScreen();
};

void TstTradeOffScreens::everyScreen_data()
{
    QTest::addColumn<QString>("which");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("scale");
    QTest::newRow("empty-1100") << "empty" << QSize(1100, 760) << false << 1;
    QTest::newRow("whole-1100") << "whole" << QSize(1100, 1100) << false << 1;
    QTest::newRow("whole-1100-dark") << "whole" << QSize(1100, 1100) << true << 1;
    QTest::newRow("whole-640") << "whole" << QSize(640, 1500) << false << 1;
    QTest::newRow("whole-1600-2x") << "whole" << QSize(1600, 1000) << false << 2;
    QTest::newRow("two-1100") << "two" << QSize(1100, 1000) << false << 1;
    QTest::newRow("two-640-dark") << "two" << QSize(640, 3000) << true << 1;
    QTest::newRow("many-1100") << "many" << QSize(1100, 1800) << false << 1;
    QTest::newRow("many-640-dark") << "many" << QSize(640, 3000) << true << 1;
    QTest::newRow("hidden-1100") << "hidden" << QSize(1100, 760) << false << 1;
    QTest::newRow("pairs-1100") << "pairs" << QSize(1100, 900) << false << 1;
    QTest::newRow("long-1100") << "long" << QSize(1100, 1100) << false << 1;
    QTest::newRow("long-640-dark") << "long" << QSize(640, 1500) << true << 1;
}

void TstTradeOffScreens::everyScreen()
{
    QFETCH(QString, which);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(int, scale);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    WalkHost host(size);
    const Entry entry = content(which, host.ids, host.clock.now());
    host.bridge->saveLater(entry);
    host.bridge->flush();
    host.show(entry);
    host.walk->open(host.editor.get(), WalkStep::TradeOffs);
    auto* picture = host.window->findChild<TradeOffPicture*>("trade.picture");
    const bool hidden = which == QLatin1String("empty") || which == QLatin1String("hidden");
    if (!hidden) QTRY_VERIFY_WITH_TIMEOUT(picture->isRefined(), 120'000);
    QTRY_COMPARE(picture->assessment().criteria.size(), entry.decision()->criteria.size());
    for (const char* screen : {"criteria", "weights", "scores"}) {
        if (QLatin1String(screen) == QLatin1String("criteria") && which != QLatin1String("empty")) {
            host.window->findChild<QAbstractButton*>("criteria.1")->click();
            host.window->findChild<QAbstractButton*>("criteria.bend.toggle")->click();
        }
        if (auto* reasons = host.window->findChild<QAbstractButton*>("trade.because.toggle"); reasons->isVisible())
            if (QLatin1String(screen) == QLatin1String("weights")) reasons->click();
        shoot(*host.window, QStringLiteral("trade-%1-%2").arg(QLatin1String(QTest::currentDataTag()), screen), scale);
        QCOMPARE(host.window->size(), size); // nothing forces the window wider
        auto* scroll = host.window->findChild<QScrollArea*>("walk.scroll");
        QVERIFY2(scroll->horizontalScrollBar()->maximum() == 0, screen);
        QCOMPARE(host.window->findChild<FigureView*>("trade.acceptability")->isVisible(), !hidden);
        host.next();
    }
    QCOMPARE(host.walk->step(), WalkStep::Seal);
}

QTEST_MAIN(TstTradeOffScreens)
#include "tst_trade_off_screens.moc"
