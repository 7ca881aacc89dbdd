// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/support/resource.h"
#include "tests/ui/screen_rows.h"
#include "tests/ui/shoot.h"
#include "tests/ui/walk_host.h"
#include "ui/pages/decision_page.h"

#include <QAbstractButton>
#include <QLabel>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const longText =
    "A very long answer that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, and which goes on for much "
    "longer "
    "than anyone would care to read on a screen, so that we see what wraps, what grows and what is cut off at its end.";

/// Every text of the walk's pages filled with `longText`.
Entry withLongTexts(Entry entry)
{
    Decision& d = *entry.decision();
    entry.title = longText;
    d.frame.question = d.frame.aim = d.frame.context = d.frame.known = d.frame.unknown = d.because = longText;
    for (Option& option : d.options) {
        if (!option.doNothing) option.title = longText;
        option.description = longText;
    }
    for (Answer& answer : d.must) answer.evidence = answer.consequence = answer.outsideVoice = longText;
    for (Constraint& constraint : d.constraints) constraint.text = constraint.wouldMoveIt = longText;
    for (Prediction& prediction : d.predictions) prediction.statement = longText;
    for (Signpost& signpost : d.signposts) signpost.state = signpost.stop = longText;
    return entry;
}

Entry sampleDecision()
{
    const auto entries = readEntries(embeddedResource("sample/journal.json"), "the sample journal");
    for (const Entry& entry : entries)
        if (entry.decision() != nullptr && !entry.decision()->predictions.empty()) return entry;
    qFatal("the sample journal holds no decision");
}

} // namespace

/// Pictures of every step into <build>/screenshots, to be looked at; the test fails where a page is wider than its window
/// or a picture is empty.
class TstWalkScreens : public QObject {
    Q_OBJECT
private slots:
    void everyStep_data();
    void everyStep();
    void decisionPage_data();
    void decisionPage();
};

void TstWalkScreens::everyStep_data()
{
    addScreens({{"empty-1100", "empty", {1100, 760}, false, 1},
                {"sample-1100", "sample", {1100, 760}, false, 1},
                {"sample-1100-dark", "sample", {1100, 760}, true, 1},
                {"sample-640", "sample", {640, 720}, false, 1},
                {"sample-1600-2x", "sample", {1600, 1000}, false, 2},
                {"long-1180", "long", {1180, 760}, false, 1},
                {"long-900-dark", "long", {900, 700}, true, 1},
                {"long-640", "long", {640, 720}, false, 1},
                {"empty-640-dark", "empty", {640, 480}, true, 1}});
}

void TstWalkScreens::everyStep()
{
    const auto [content, size, scale] = presentScreen();
    WalkHost host(size);
    if (content == QLatin1String("empty")) {
        host.begin();
    } else {
        Entry entry = sampleDecision();
        entry.since.clear();
        if (content == QLatin1String("long")) entry = withLongTexts(std::move(entry));
        host.bridge->saveLater(entry);
        host.bridge->flush();
        host.show(entry);
        host.walk->open(host.editor.get(), WalkStep::Frame);
        auto* sentence = host.window->findChild<QLabel*>(QStringLiteral("walk.sentence"));
        QTRY_VERIFY(!sentence->text().startsWith(QStringLiteral("Nothing is rated")));
    }
    for (int screen = 0; screen < 80; ++screen) {
        for (const char* row : {"options.0", "constraints.0", "predictions.0", "signposts.0"})
            if (auto* first = host.window->findChild<QAbstractButton*>(QLatin1String(row));
                first != nullptr && first->isVisible())
                first->click();
        QCOMPARE(host.window->size(), size); // nothing forces the window wider
        const QString name = QStringLiteral("walk-%1-%2-%3")
                                 .arg(QLatin1String(QTest::currentDataTag()), QLatin1String(wordOf(host.walk->step())))
                                 .arg(screen, 2, 10, QLatin1Char('0'));
        shoot(*host.window, name, scale);
        if (QTest::currentTestFailed() || host.walk->step() == WalkStep::Seal) break;
        // One picture of the rated questions is enough; they differ in words only.
        if (host.walk->step() == WalkStep::Must || host.walk->step() == WalkStep::Can)
            host.walk->commit();
        else
            host.walk->next();
    }
    QCOMPARE(host.walk->step(), WalkStep::Seal);
}

void TstWalkScreens::decisionPage_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("sealed");
    QTest::newRow("draft-1100") << QSize(1100, 1800) << false << false;
    QTest::newRow("sealed-1100-dark") << QSize(1100, 1800) << true << true;
    QTest::newRow("sealed-640") << QSize(640, 2000) << false << true;
    QTest::newRow("long-640") << QSize(640, 2000) << false << true;
    QTest::newRow("long-900-dark") << QSize(900, 2000) << true << false;
}

void TstWalkScreens::decisionPage()
{
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(bool, sealed);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    WalkHost host(size);
    Entry entry = sampleDecision();
    if (QByteArray(QTest::currentDataTag()).startsWith("long")) entry = withLongTexts(std::move(entry));
    const auto since = std::exchange(entry.since, {});
    host.bridge->saveLater(entry);
    host.bridge->flush();
    if (sealed) {
        host.bridge->seal(entry.id);
        entry.since = since;
        host.bridge->saveLater(entry);
        host.bridge->flush();
    }
    DecisionPage page(*host.bridge);
    EntryEditor editor(entry, *host.bridge);
    editor.setSealed(sealed);
    page.resize(size);
    page.open(&editor);
    page.show();
    QTRY_VERIFY(page.findChild<QWidget*>(QStringLiteral("decision.board")) != nullptr);
    QTRY_VERIFY(page.findChild<QWidget*>(QStringLiteral("decision.because.0")) != nullptr);
    QCOMPARE(page.size(), size);
    shoot(page, QStringLiteral("decision-%1").arg(QLatin1String(QTest::currentDataTag())), 1);
}

QTEST_MAIN(TstWalkScreens)
#include "tst_walk_screens.moc"
