// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"
#include "tests/ui/window_fixture.h"
#include "ui/figures/figure_view.h"
#include "ui/navigation.h"
#include "ui/pages/insights_page.h"
#include "ui/pages/look_back_page.h"
#include "ui/widgets/report_table.h"
#include "ui/widgets/row_button.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

using namespace soundings;
using namespace soundings::ui;

namespace {

constexpr const char* longTitle = "A very long statement that somebody pasted from a board paper, with "
                                  "Donaudampfschifffahrtsgesellschaftskapitaen in "
                                  "it, which goes on for longer than anyone would care to read on one line of a list";

Entry lonePrediction(SeededIds& ids, int number, double p, bool happened, Date resolved)
{
    Entry entry;
    entry.id = ids.next();
    entry.created = parseInstant("2025-06-01T09:00:00.000Z", "UTC");
    entry.title = number == 3 ? longTitle : "Prediction " + std::to_string(number);
    LonePrediction lone;
    lone.prediction.id = ids.next();
    lone.prediction.statement = entry.title;
    lone.prediction.probability = p;
    lone.prediction.due = resolved;
    lone.area = number % 2 == 0 ? "Product" : "Sales";
    entry.belief = lone;
    Resolution resolution;
    resolution.prediction = lone.prediction.id;
    resolution.outcome = happened ? PredictionOutcome::Yes : PredictionOutcome::No;
    resolution.on = resolved;
    entry.since.push_back({ids.next(), noon(), resolution, {}});
    return entry;
}

} // namespace

class TstInsightsPage : public QObject {
    Q_OBJECT
private slots:
    void init() { m_home = std::make_unique<Home>(); }
    void cleanup() { m_home.reset(); }
    void anEmptyJournalIsToldWhatIsMissing();
    void keysLeadFromTheFigureToThePredictionAndBack();
    void aSplitIsComputedWhenChosen();
    void thePageFollowsTheJournal();
    void aCoveredPredictionIsCountedButNotListed();
    void theReportHoldsWhatThePageSays();
    void thePortfolioIsWrittenFromTheMenu();
    void theLastWeekIsOneKeyAway();
    void pictures_data();
    void pictures();

private:
    /// `n` lone predictions of five issued values with believable outcomes, and an imperative with a tactic.
    void fill(int n)
    {
        Journal journal = Journal::create(m_home->path().toStdString(), m_home->outside());
        std::vector<Entry> entries;
        const double said[]{0.1, 0.3, 0.55, 0.7, 0.9};
        for (int i = 0; i < n; ++i) {
            const double p = said[i % 5];
            const bool happened = (i * 7) % 20 < int(p * 20) - (p > 0.6 ? 4 : 0);
            entries.push_back(
                lonePrediction(m_home->ids, i, p, happened, addDays(utcDate(noon()), -400 + i * 400 / std::max(n, 1))));
        }
        journal.addAll(entries, "test");
        Entry imperative = sampleDecision(m_home->ids, "Own the managed service");
        imperative.decision()->tenacity.label = TenacityKind::Imperative;
        imperative.decision()->predictions.clear();
        imperative.decision()->review = addDays(utcDate(noon()), 90);
        journal.save(imperative);
        journal.seal(imperative.id);
        Tactic tactic;
        tactic.id = m_home->ids.next();
        tactic.hypothesis = "Sell it through partners.";
        imperative.since.push_back({m_home->ids.next(), noon(), TacticBegun{tactic, {}}, {}});
        journal.save(imperative);
    }
    InsightsPage& openPage(QSize size = {1180, 780})
    {
        m_home->open(m_home->path(), size);
        m_home->press(Qt::Key_3, Qt::ControlModifier);
        auto* page = m_home->find<InsightsPage>("insightsPage");
        if (page == nullptr || !page->isVisible()) qFatal("Ctrl+3 shows no insights");
        wait([page] { return !page->isBusy(); });
        return *page;
    }
    static void wait(const std::function<bool()>& until)
    {
        if (!QTest::qWaitFor(until, 30'000)) qFatal("it does not come to its end");
        for (int turn = 0; turn < 6; ++turn) QCoreApplication::processEvents();
    }
    [[nodiscard]] QString text(const QString& name) const { return m_home->find<QLabel>(name)->text(); }

    std::unique_ptr<Home> m_home;
};

void TstInsightsPage::anEmptyJournalIsToldWhatIsMissing()
{
    static_cast<void>(Journal::create(m_home->path().toStdString(), m_home->outside()));
    openPage();
    QVERIFY(text("insights.lead").startsWith("None of your predictions"));
    QVERIFY(!m_home->find<FigureView>("insights.figure")->isVisible());
    for (const char* table : {"insights.bins", "insights.scores.table", "insights.split.table",
                              "insights.improvement.table", "insights.reviewed.table"})
        QVERIFY2(!m_home->find<ReportTable>(table)->isVisible(), table);
    QVERIFY(m_home->find<QWidget>("navigation.insights")->isVisible());
}

void TstInsightsPage::keysLeadFromTheFigureToThePredictionAndBack()
{
    fill(60);
    InsightsPage& page = openPage();
    QVERIFY(text("insights.lead").contains("60 resolved"));
    const QString pursued = page.findChild<RowButton*>("insights.imperative.0")->accessibleName();
    QVERIFY2(pursued.contains("Now: Sell it through partners.") && !pursued.contains(".."), qPrintable(pursued));
    m_home->tabTo("insights.figure");
    m_home->press(Qt::Key_Right);
    m_home->press(Qt::Key_Right);
    QVERIFY(m_home->focus()->accessibleDescription().startsWith("You said 30 %"));
    m_home->press(Qt::Key_Return);
    wait([&page] { return !page.isBusy(); });
    QVERIFY(text("insights.bin.heading").startsWith("You said 30 %"));
    QCOMPARE(page.findChildren<RowButton*>(QRegularExpression("^insights\\.bin\\.\\d+$")).size(), 12);

    m_home->press(Qt::Key_Tab); // the table of the same
    QCOMPARE(m_home->focusName(), QString("insights.bins"));
    m_home->press(Qt::Key_End, Qt::ControlModifier);
    m_home->press(Qt::Key_Space);
    wait([&page] { return !page.isBusy(); });
    QVERIFY(text("insights.bin.heading").startsWith("You said 90 %"));
    m_home->tabTo("insights.bin.0");
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->find<Workspace>("workspace")->place() == Workspace::Place::Prediction);
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_home->find<Workspace>("workspace")->place() == Workspace::Place::Insights);
}

void TstInsightsPage::aSplitIsComputedWhenChosen()
{
    fill(60);
    InsightsPage& page = openPage();
    QVERIFY(!m_home->find<ReportTable>("insights.split.table")->isVisible());
    m_home->tabTo("insights.by");
    m_home->press(Qt::Key_Down);
    QCOMPARE(m_home->find<QComboBox>("insights.by")->currentData().toString(), QString("area"));
    wait([this] { return m_home->find<ReportTable>("insights.split.table")->rowCount() == 2; });
    wait([&page] { return !page.isBusy(); });
    QVERIFY(text("insights.split").startsWith("Closest in "));
    QCOMPARE(m_home->find<ReportTable>("insights.split.table")->item(0, 0)->text(), QString("Product"));
}

void TstInsightsPage::thePageFollowsTheJournal()
{
    fill(60);
    InsightsPage& page = openPage();
    auto& bridge = m_home->find<Workspace>("workspace")->journal();
    bridge.saveLater(lonePrediction(m_home->ids, 1000, 0.55, true, utcDate(noon())));
    QVERIFY(bridge.flush());
    wait([this] { return text("insights.lead").contains("61 resolved"); });
    wait([&page] { return !page.isBusy(); });
}

void TstInsightsPage::aCoveredPredictionIsCountedButNotListed()
{
    fill(0);
    {
        Journal journal = Journal::open(m_home->path().toStdString(), Journal::Mode::ReadWrite, m_home->outside());
        Entry entry = sampleDecision(m_home->ids, "Under review");
        entry.decision()->review = utcDate(noon());
        journal.save(entry);
        journal.seal(entry.id);
        Resolution resolution;
        resolution.prediction = entry.decision()->predictions[0].id;
        resolution.outcome = PredictionOutcome::Yes;
        entry.since.push_back({m_home->ids.next(), noon(), resolution, {}});
        journal.save(entry);
    }
    InsightsPage& page = openPage();
    m_home->tabTo("insights.bins");
    m_home->press(Qt::Key_Return);
    wait([&page] { return !page.isBusy(); });
    QVERIFY(page.findChild<RowButton*>("insights.bin.0") == nullptr);
    QVERIFY(text("insights.bin.rest").startsWith("Covered until the review"));
}

void TstInsightsPage::theReportHoldsWhatThePageSays()
{
    fill(60);
    openPage();
    const QString lead = text("insights.lead");
    for (const QString ending : {"pdf", "html", "md"}) {
        const QString path = m_home->folder.filePath("insights." + ending);
        m_home->prompts.files = {path};
        m_home->tabTo("insights.report");
        m_home->press(Qt::Key_Space);
        wait([this, &path] { return m_home->says("notice").contains(path); });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.size() > 2000);
        if (ending == "html") QVERIFY(bytes.contains("<svg") && bytes.contains(lead.left(40).toUtf8()));
        if (ending == "md") QVERIFY(bytes.contains("| 30 % |") || bytes.contains("30 %"));
    }
}

void TstInsightsPage::thePortfolioIsWrittenFromTheMenu()
{
    fill(60);
    openPage();
    const QString path = m_home->folder.filePath("portfolio.odt");
    const QString page = m_home->folder.filePath("portfolio.html");
    for (const QString& file : {path, page}) {
        m_home->prompts.files = {file};
        m_home->window->actions().portfolio->trigger();
        wait([this, &file] { return m_home->says("notice").contains(file); });
    }
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("Open decisions: ") && bytes.contains(text("insights.lead").left(40).toUtf8()));
    QVERIFY(QFileInfo(path).size() > 2000);
}

void TstInsightsPage::theLastWeekIsOneKeyAway()
{
    fill(60);
    openPage();
    m_home->tabTo("insights.week");
    m_home->press(Qt::Key_Space);
    auto* page = m_home->find<LookBackPage>("lookBackPage");
    QVERIFY(page && page->isVisible());
    m_home->find<QWidget>("navigation.today")->setFocus();
    m_home->press(Qt::Key_3, Qt::ControlModifier); // the keyboard does not stay on the place that was left
    QCOMPARE(m_home->focusName(), QString("navigation.insights"));
    m_home->tabTo("insights.week");
    m_home->press(Qt::Key_Space);
    QVERIFY(page->isVisible());
    wait([this] { return !text("lookBack.lead").isEmpty(); });
    QVERIFY(text("lookBack.lead").startsWith("From 16 Nov 2026 to 22 Nov 2026"));
    QVERIFY(page->findChild<RowButton*>("lookBack.moved.0"));
    m_home->tabTo("lookBack.from.line");
    m_home->press(Qt::Key_A, Qt::ControlModifier);
    m_home->type("2026-12-24");
    m_home->press(Qt::Key_Return);
    wait([this] { return text("lookBack.lead").contains("exchange them"); });
    m_home->press(Qt::Key_A, Qt::ControlModifier);
    m_home->type("2w"); // ago, for one looks back
    m_home->press(Qt::Key_Return);
    wait([this] { return text("lookBack.lead").startsWith("From 8 Nov 2026"); });
    m_home->tabTo("lookBack.quarter");
    m_home->press(Qt::Key_Space);
    wait([this] { return text("lookBack.lead").startsWith("From 24 Aug 2026"); });
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(m_home->find<InsightsPage>("insightsPage")->isVisible());
}

void TstInsightsPage::pictures_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("colours");
    QTest::addColumn<int>("predictions");
    QTest::newRow("wide-light") << 1180 << "light" << 120;
    QTest::newRow("narrow-dark") << 640 << "dark" << 120;
    QTest::newRow("few") << 900 << "light" << 7;
    QTest::newRow("empty") << 900 << "light" << 0;
}

void TstInsightsPage::pictures()
{
    QFETCH(int, width);
    QFETCH(QString, colours);
    QFETCH(int, predictions);
    applyTheme(colours == "dark" ? ColourScheme::Dark : ColourScheme::Light);
    m_home->settings->set(setting::colours, colours);
    fill(predictions);
    InsightsPage& page = openPage({width, 900});
    if (predictions > 50) {
        m_home->tabTo("insights.figure");
        m_home->press(Qt::Key_Right);
        m_home->press(Qt::Key_Return);
        m_home->find<QComboBox>("insights.by")->setCurrentIndex(1);
        wait([this] { return m_home->find<ReportTable>("insights.split.table")->rowCount() == 2; });
    }
    wait([&page] { return !page.isBusy(); });
    auto* body = page.findChild<QScrollArea*>("insights.scroll")->widget();
    QVERIFY(body->width() <= page.width());
    QDir().mkpath(test::buildPath("screenshots"));
    const QString name = test::buildPath("screenshots/insights-%1").arg(QTest::currentDataTag());
    QPixmap picture(body->size() * 1.0);
    body->render(&picture);
    QVERIFY(picture.save(name + "-all.png"));
    QVERIFY(m_home->window->grab().save(name + ".png"));
    m_home->window->findChild<Workspace*>("workspace")->showLookBack();
    wait([this] { return !text("lookBack.lead").isEmpty(); });
    QVERIFY(m_home->window->grab().save(name + "-week.png"));
}

QTEST_MAIN(TstInsightsPage)
#include "tst_insights_page.moc"
