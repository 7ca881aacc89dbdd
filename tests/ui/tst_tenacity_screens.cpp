// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_assessment.h"
#include "core/document/document.h"
#include "core/support/resource.h"
#include "tests/ui/pursued_decision.h"
#include "tests/ui/screen_rows.h"
#include "tests/ui/shoot.h"
#include "tests/ui/walk_host.h"
#include "ui/pages/decision_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const longWords =
    "A very long answer that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, and which goes on for longer "
    "than anyone would care to read on a screen.";

Entry pursuedSample()
{
    const auto entries = readEntries(embeddedResource("sample/journal.json"), "the sample journal");
    for (const Entry& entry : entries)
        if (entry.decision() != nullptr && !entry.decision()->tactics.empty()) return entry;
    qFatal("the sample journal holds no pursuit");
}

Entry withLongWords(Entry entry)
{
    Decision& d = *entry.decision();
    d.tenacity.consequenceOfStopping = d.tenacity.outsideConfirmation = longWords;
    for (Answer& answer : d.must) answer.consequence = answer.outsideVoice = longWords;
    for (Tactic& tactic : d.tactics) tactic.hypothesis = tactic.price = tactic.taught = longWords;
    for (Signpost& signpost : d.signposts) signpost.state = signpost.stop = signpost.worked = longWords;
    for (Constraint& constraint : d.constraints) constraint.text = longWords;
    for (Option& option : d.options)
        if (!option.doNothing) option.title = longWords;
    for (Signal& signal : d.tenacity.watched) signal.text = longWords;
    return entry;
}

} // namespace

/// Pictures of what is shown of a pursuit into <build>/screenshots, to be looked at; the test fails where a page is
/// wider than its window.
class TstTenacityScreens : public QObject {
    Q_OBJECT
private slots:
    void theStep_data();
    void theStep();
    void thePanel_data();
    void thePanel();
};

void TstTenacityScreens::theStep_data()
{
    addScreens(stepScreens());
}

void TstTenacityScreens::theStep()
{
    const auto [content, size, scale] = presentScreen();
    WalkHost host(size);
    if (content == QLatin1String("empty")) {
        host.begin();
    } else {
        Entry entry = pursuedSample();
        entry.since.clear();
        if (content == QLatin1String("long")) entry = withLongWords(std::move(entry));
        host.bridge->saveLater(entry);
        host.bridge->flush();
        host.show(entry);
    }
    host.walk->open(host.editor.get(), WalkStep::Expect, QStringLiteral("/belief/signposts/0"));
    shoot(*host.window, QStringLiteral("tenacity-%1-signposts").arg(QLatin1String(QTest::currentDataTag())), scale);
    host.walk->open(host.editor.get(), WalkStep::Tenacity);
    for (int screen = 0; host.walk->step() == WalkStep::Tenacity; ++screen) {
        for (const char* row : {"tactics.0", "badNumbers.0", "signals.0"})
            if (auto* first = host.window->findChild<QAbstractButton*>(QLatin1String(row));
                first != nullptr && first->isVisible())
                first->click();
        for (const char* line : {"signals.work.toggle", "losses.work.toggle", "imperatives.toggle"})
            if (auto* toggle = host.window->findChild<QToolButton*>(QLatin1String(line)); toggle->isVisible())
                toggle->setChecked(true);
        auto* verdict = host.window->findChild<QLabel*>(QStringLiteral("tenacity.verdict.sentence"));
        QTRY_VERIFY(!verdict->text().isEmpty());
        QCOMPARE(host.window->size(), size); // nothing forces the window wider
        shoot(*host.window, QStringLiteral("tenacity-%1-%2").arg(QLatin1String(QTest::currentDataTag())).arg(screen),
              scale);
        if (QTest::currentTestFailed()) break;
        host.walk->next();
    }
}

void TstTenacityScreens::thePanel_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QString>("button");
    QTest::newRow("sample") << "sample" << QSize(1100, 1400) << false << "";
    QTest::newRow("look") << "sample" << QSize(1100, 1400) << false << "tenacity.look";
    QTest::newRow("look-dark") << "sample" << QSize(1100, 1400) << true << "tenacity.look";
    QTest::newRow("look-narrow") << "sample" << QSize(640, 1400) << false << "tenacity.look";
    QTest::newRow("read") << "overdue" << QSize(1100, 1400) << false << "tenacity.read.0";
    QTest::newRow("move") << "overdue" << QSize(1100, 1400) << false << "tenacity.move.0";
    QTest::newRow("set") << "overdue" << QSize(1100, 1400) << false << "tenacity.set";
    QTest::newRow("begin") << "overdue" << QSize(640, 1400) << false << "tenacity.begin";
    QTest::newRow("bare") << "bare" << QSize(1100, 1400) << false << "tenacity.reclassify";
    QTest::newRow("long") << "long" << QSize(640, 1800) << false << "tenacity.read.0";
}

void TstTenacityScreens::thePanel()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    QFETCH(QString, button);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    WalkHost host(size);
    Entry entry = content == QLatin1String("overdue") ? pursuedDecision(TenacityKind::Bet) : pursuedSample();
    if (content == QLatin1String("long")) entry = withLongWords(std::move(entry));
    if (content == QLatin1String("bare"))
        entry = newDecision("A sealed one", host.clock.now(), host.clock.today(), host.ids);
    host.bridge->saveLater(entry);
    host.bridge->flush();
    host.bridge->seal(entry.id);
    EntryEditor editor(entry, *host.bridge);
    editor.setSealed(true);
    DecisionPage page(*host.bridge);
    page.resize(size);
    page.open(&editor);
    page.show();
    auto* panel = page.findChild<QWidget*>(QStringLiteral("tenacity"));
    QTRY_VERIFY(panel->isVisible());
    if (content != QLatin1String("bare"))
        QTRY_VERIFY(page.findChild<QWidget*>(QStringLiteral("tenacity.verdict.sentence"))->isVisible());
    if (!button.isEmpty()) page.findChild<QPushButton*>(button)->click();
    if (auto* more = page.findChild<QToolButton*>(QStringLiteral("card.more.toggle")); more != nullptr)
        more->setChecked(true);
    for (int turn = 0; turn < 8; ++turn) QCoreApplication::processEvents();
    auto* scroll = page.findChild<QScrollArea*>(QStringLiteral("decision.scroll"));
    scroll->verticalScrollBar()->setValue(panel->mapTo(scroll->widget(), QPoint()).y());
    shoot(page, QStringLiteral("tenacity-panel-%1").arg(QLatin1String(QTest::currentDataTag())), 1);
    QCOMPARE(page.size(), size);
    QVERIFY(panel->width() <= size.width());
    page.open(nullptr);
}

QTEST_MAIN(TstTenacityScreens)
#include "tst_tenacity_screens.moc"
