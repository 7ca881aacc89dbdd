// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/asking_form.h"
#include "core/journal/checkups.h"
#include "core/report/area_map.h"
#include "tests/ui/shoot.h"
#include "tests/ui/window_fixture.h"
#include "ui/figures/figure_view.h"
#include "ui/pages/company/area_page.h"
#include "ui/pages/company/areas_page.h"
#include "ui/pages/company/checkup_page.h"
#include "ui/translate.h"
#include "ui/widgets/finding_row.h"
#include "ui/widgets/row_button.h"
#include "ui/widgets/text_field.h"

#include <QFile>

#include <algorithm>

using namespace soundings;
using namespace soundings::ui;

namespace {

const std::string longWord = "Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenbeschaffungsstelle";

Entry areaOf(SeededIds& ids, const std::string& name, const std::string& owner, std::optional<double> reading)
{
    Entry entry = newArea(name, noon(), ids);
    Area& area = *entry.area();
    area.owner = owner;
    area.target = "Figure out what makes a trial pay";
    area.metric.name = "paid trials";
    area.metric.unit = "a month";
    area.metric.target = 40;
    area.metric.reading = reading;
    return entry;
}

} // namespace

/// The map of areas, an area and a check-up in the real window, by keys.
class TstCompanyPages : public QObject {
    Q_OBJECT
private slots:
    void init() { m_home = std::make_unique<Home>(); }
    void cleanup() { m_home.reset(); }
    void aJournalWithoutAreasSaysWhatOneIs();
    void anAreaIsWrittenByKeysAndIsOnTheMap();
    void theMapLeadsToWhatWaitsAndToWhatCanBeMended();
    void theMapIsKeptByKeysAndReadAloud();
    void theMapIsDrawnInItsReport();
    void aCheckUpIsAnsweredByKeysOneQuestionAtATime();
    void whatIsNotLookedAtStaysOnTodayUntilADecisionIsBegun();
    void aLowAnswerLeadsToItsPlace();
    void theMonthlyReminderBeginsTheNextOne();
    void aDeletedCheckUpGivesTheReminderBack();
    void whatWasLookedAtLeavesToday();
    void theLeadersAnswerIsSeenOnceOnesOwnIsGiven();
    void theReportAsksEachTimeWhetherItNamesWhoRated();
    void aTypedAnswerIsUndoneAsOne();
    void aReadOnlyJournalIsOnlyRead();
    void pictures_data();
    void pictures();

private:
    void fill(const std::vector<Entry>& entries)
    {
        Journal journal = Journal::create(m_home->path().toStdString(), m_home->outside());
        for (const Entry& entry : entries) journal.save(entry);
    }
    /// Two areas, and a decision of the one that waits for the other's owner.
    std::vector<Entry> company()
    {
        Entry decision = sampleDecision(m_home->ids, "Ship the import", "Sales");
        Constraint constraint;
        constraint.id = m_home->ids.next();
        constraint.text = "No team for it";
        constraint.owner = "Jo";
        decision.decision()->constraints = {constraint};
        Entry engineering = areaOf(m_home->ids, "Engineering", "Jo", 44);
        engineering.area()->pockets = {{m_home->ids.next(),
                                        "Every crash is read by its author",
                                        "Trust is lost once",
                                        addDays(utcDate(noon()), -3),
                                        {}}};
        return {areaOf(m_home->ids, "Sales", "Mina", 12), engineering, areaOf(m_home->ids, "Support", "", {}),
                decision};
    }
    AreasPage& openMap(QSize size = {1180, 780})
    {
        m_home->open(m_home->path(), size);
        return showMap();
    }
    AreasPage& showMap()
    {
        m_home->press(Qt::Key_6, Qt::ControlModifier);
        auto* page = m_home->find<AreasPage>("areasPage");
        if (page == nullptr || !page->isVisible()) qFatal("Ctrl+6 shows no map");
        wait([page] { return !page->isBusy(); });
        return *page;
    }
    CheckupPage& openCheckup(QSize size = {1180, 780})
    {
        m_home->open(m_home->path(), size);
        m_home->press(Qt::Key_5, Qt::ControlModifier);
        auto* page = m_home->find<CheckupPage>("checkupPage");
        if (page == nullptr || !page->isVisible()) qFatal("Ctrl+5 shows no check-up");
        return *page;
    }
    static void wait(const std::function<bool()>& until)
    {
        if (!QTest::qWaitFor(until, 30'000)) qFatal("it does not come to its end");
        for (int turn = 0; turn < 6; ++turn) QCoreApplication::processEvents();
    }
    /// Without the places to break and the spaces at which no line breaks.
    [[nodiscard]] QString text(const QString& name) const
    {
        return m_home->find<QLabel>(name)->text().remove(QChar(0x200b)).replace(QChar(0xa0), u' ');
    }
    [[nodiscard]] Workspace& workspace() const { return *m_home->find<Workspace>("workspace"); }
    [[nodiscard]] Entry stored(const Id& id) const
    {
        if (!workspace().journal().flush()) qFatal("not saved");
        return workspace().journal().reader().load(id);
    }
    [[nodiscard]] Entry storedOfKind(const char* kind) const
    {
        if (!workspace().journal().flush()) qFatal("not saved");
        EntryQuery query;
        query.kind = kind;
        const auto rows = workspace().journal().reader().list(query);
        if (rows.empty()) qFatal("no %s", kind);
        return workspace().journal().reader().load(rows.front().id);
    }

    std::unique_ptr<Home> m_home;
};

void TstCompanyPages::aJournalWithoutAreasSaysWhatOneIs()
{
    fill({});
    openMap();
    QVERIFY(text("areas.lead").startsWith("An area is a part of the company"));
    QVERIFY(!m_home->find<FigureView>("areas.figure")->isVisible());
    QVERIFY(!m_home->find<QLabel>("areas.crossings.heading")->isVisible());
}

void TstCompanyPages::anAreaIsWrittenByKeysAndIsOnTheMap()
{
    fill({});
    openMap();
    m_home->tabTo("areas.add");
    m_home->press(Qt::Key_Space);
    QVERIFY(workspace().place() == Workspace::Place::Area);
    QCOMPARE(m_home->focusName(), QString("area.name"));
    m_home->type("Engineering");
    m_home->tabTo("area.owner");
    m_home->type("Jo");
    m_home->tabTo("area.metric");
    m_home->type("crashes a week");
    m_home->tabTo("area.metric.target");
    m_home->type("banana");
    m_home->tabTo("area.metric.reading");
    QVERIFY2(text("area.metric.says").contains("“banana” does not read as a number"),
             qPrintable(text("area.metric.says")));
    m_home->press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_home->focusName(), QString("area.metric.target"));
    m_home->press(Qt::Key_A, Qt::ControlModifier);
    m_home->type("4");
    m_home->tabTo("area.metric.reading");
    QVERIFY(!text("area.metric.says").contains("banana"));
    m_home->type("7");
    m_home->tabTo("area.metric.goal.0");
    m_home->press(Qt::Key_M);
    QCOMPARE(text("area.metric.says"), QString("crashes a week is 7, to be at most 4. It misses its target."));
    m_home->tabTo("area.pocket.add");
    m_home->press(Qt::Key_Space);
    QCOMPARE(m_home->focusName(), QString("area.pocket.0.what"));
    m_home->type("Every crash is read");
    m_home->tabTo("area.pocket.0.until.line");
    m_home->type("2027-02-01");
    m_home->press(Qt::Key_Tab);
    const Entry entry = storedOfKind("area");
    QCOMPARE(entry.title, std::string("Engineering"));
    QCOMPARE(entry.area()->owner, std::string("Jo"));
    QVERIFY(entry.area()->metric.goal == MetricGoal::AtMost && entry.area()->metric.reading == 7.0);
    QCOMPARE(entry.area()->pockets.at(0).what, std::string("Every crash is read"));
    QVERIFY(entry.area()->pockets[0].until == parseDate("2027-02-01"));
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(workspace().place() == Workspace::Place::Areas);
    auto* page = m_home->find<AreasPage>("areasPage");
    wait([page] { return !page->isBusy() && page->findChild<RowButton*>("areas.area.0") != nullptr; });
    QVERIFY(text("areas.lead").startsWith("Areas: 1. Targets missed: 1."));
}

void TstCompanyPages::theMapLeadsToWhatWaitsAndToWhatCanBeMended()
{
    fill(company());
    AreasPage& page = openMap();
    QVERIFY(text("areas.lead").startsWith("Areas: 3. Waiting for management, because it crosses areas: 1."));
    m_home->tabTo("areas.crossing.0");
    m_home->press(Qt::Key_Return);
    QVERIFY(workspace().place() == Workspace::Place::Walk);
    QCOMPARE(workspace().entry()->entry().title, std::string("Ship the import"));
    showMap();
    const auto rows = page.findChildren<FindingRow*>();
    QVERIFY(rows.size() >= 3); // a target missed, one never read, an owner missing, an exception past its day
    m_home->tabTo("areas.finding.0");
    m_home->press(Qt::Key_Return);
    QVERIFY(workspace().place() == Workspace::Place::Area);
}

void TstCompanyPages::theMapIsKeptByKeysAndReadAloud()
{
    fill(company());
    openMap();
    m_home->tabTo("areas.figure");
    auto* figure = m_home->find<FigureView>("areas.figure");
    QVERIFY(figure->accessibleDescription().startsWith("Areas: 3."));
    m_home->press(Qt::Key_Down);
    QVERIFY2(figure->accessibleDescription().startsWith("Engineering: Jo. paid trials is 44 a month"),
             qPrintable(figure->accessibleDescription()));
    m_home->press(Qt::Key_Return);
    QVERIFY(workspace().place() == Workspace::Place::Area);
    QCOMPARE(workspace().entry()->entry().title, std::string("Engineering"));
    auto* page = m_home->find<AreaPage>("areaPage");
    wait([page] { return !page->isBusy(); });
    auto* waits = page->findChild<RowButton*>("area.decision.0"); // of Sales, and waits here
    QVERIFY(waits != nullptr && waits->isVisible());
}

void TstCompanyPages::theMapIsDrawnInItsReport()
{
    fill(company());
    openMap();
    for (const char* ending : {"html", "pdf", "odt", "md"}) {
        const QString path = m_home->folder.filePath(QString("map.%1").arg(QLatin1String(ending)));
        m_home->prompts.files = {path};
        m_home->tabTo("areas.report");
        m_home->press(Qt::Key_Space);
        wait([this, &path] { return m_home->says("notice").contains(path); });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        if (QByteArray(ending) == "html") QVERIFY(bytes.contains("<svg") && bytes.contains("No team for it"));
        if (QByteArray(ending) == "md") QVERIFY(bytes.contains("No team for it"));
        QVERIFY(bytes.size() > 500);
    }
}

void TstCompanyPages::aCheckUpIsAnsweredByKeysOneQuestionAtATime()
{
    fill({});
    CheckupPage& page = openCheckup();
    QCOMPARE(m_home->focusName(), QString("checkup.blindSpot"));
    m_home->type("The churn of small customers");
    m_home->next();
    QCOMPARE(page.screen(), QString("checkup.must"));
    QCOMPARE(m_home->focusName(), QString("checkup.answer"));
    m_home->type("2s");
    m_home->tabTo("checkup.evidence");
    m_home->type("Three plans");
    m_home->commit();
    QCOMPARE(page.screen(), QString("checkup.story"));
    m_home->type("8");
    for (int i = 0; i < 4; ++i) m_home->next();
    QCOMPARE(text("checkup.progress"), QString("Question 7 of 13"));
    QVERIFY(text("checkup.question").startsWith("Sales: "));
    m_home->type("6");
    for (int i = 0; i < 10; ++i) m_home->next();
    QCOMPARE(page.screen(), QString("end"));
    QCOMPARE(text("checkup.sentence"),
             QString("Low, of 10: must-do mentality (about 2). Not answered: 3 of 5. Below the 80 % bar: Sales. Not "
                     "looked at yet: The churn of small customers."));
    const Entry entry = storedOfKind("checkup");
    const Checkup& checkup = *entry.checkup();
    QCOMPARE(checkup.blindSpot.answer, std::string("The churn of small customers"));
    QCOMPARE(checkup.principles.size(), std::size_t(2));
    QVERIFY(checkup.principles[0].value == 2.0 && checkup.principles[0].sureness == Sureness::Sure);
    QCOMPARE(checkup.principles[0].evidence, std::string("Three plans"));
    m_home->close(); // where one left off
    openCheckup();
    QCOMPARE(m_home->find<CheckupPage>("checkupPage")->screen(), QString("end"));
}

void TstCompanyPages::whatIsNotLookedAtStaysOnTodayUntilADecisionIsBegun()
{
    fill({});
    openCheckup();
    m_home->type("The churn");
    QVERIFY(workspace().journal().flush());
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    auto* line = m_home->find<RowButton>("today.due.0");
    QVERIFY(line != nullptr && line->text() == "The churn");
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(workspace().place() == Workspace::Place::Checkup);
    m_home->tabTo("checkup.blindSpot.decide");
    m_home->press(Qt::Key_Space);
    QVERIFY(workspace().place() == Workspace::Place::Walk);
    QCOMPARE(workspace().entry()->entry().title, std::string("The churn"));
    const Id begun = workspace().entry()->id();
    QCOMPARE(storedOfKind("checkup").checkup()->blindSpot.begun, begun);
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_home->window->findChild<RowButton*>("today.due.0") == nullptr);
}

void TstCompanyPages::aLowAnswerLeadsToItsPlace()
{
    fill({});
    CheckupPage& page = openCheckup();
    m_home->next();
    for (const char* answer : {"8", "8", "8", "1"}) {
        m_home->type(answer);
        m_home->next();
    }
    page.showScreen("end");
    page.focusFirst();
    QCOMPARE(m_home->focusName(), QString("checkup.step.0"));
    m_home->press(Qt::Key_Space);
    QVERIFY(workspace().place() == Workspace::Place::Areas); // excellence: the map
    m_home->press(Qt::Key_5, Qt::ControlModifier);
    m_home->tabTo("checkup.step.0.done");
    m_home->press(Qt::Key_Space);
    const Entry entry = storedOfKind("checkup");
    QCOMPARE(entry.checkup()->steps.size(), std::size_t(1));
    QVERIFY(entry.checkup()->steps[0].done);
    QCOMPARE(entry.checkup()->steps[0].place, std::string("areas"));
}

void TstCompanyPages::theMonthlyReminderBeginsTheNextOne()
{
    Entry before = newCheckup(nullptr, noon(), addMonths(utcDate(noon()), -1), m_home->ids);
    before.checkup()->principles = {Answer{"checkup.must", 3, Sureness::Sure, {}, {}, {}, {}, {}, {}}};
    fill({before});
    m_home->open(m_home->path());
    auto* line = m_home->find<RowButton>("today.due.0");
    QVERIFY(line != nullptr);
    QTest::mouseClick(line, Qt::LeftButton);
    QVERIFY(workspace().place() == Workspace::Place::Checkup);
    QVERIFY(workspace().entry()->id() != before.id);
    QVERIFY(!stored(before.id).checkup()->next);
    m_home->next();
    QVERIFY(text("checkup.before").contains("about 3"));
    m_home->type("7");
    m_home->find<CheckupPage>("checkupPage")->showScreen("end");
    QTRY_COMPARE(text("checkup.change"), QString("must-do mentality went up: from 3 to 7."));
    QVERIFY(workspace().journal().flush());
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_home->window->findChild<RowButton*>("today.due.0") == nullptr);
}

void TstCompanyPages::aDeletedCheckUpGivesTheReminderBack()
{
    const Entry before = newCheckup(nullptr, noon(), addMonths(utcDate(noon()), -1), m_home->ids);
    fill({before});
    m_home->open(m_home->path());
    m_home->click("today.due.0");
    QVERIFY(workspace().place() == Workspace::Place::Checkup);
    const Id begun = workspace().entry()->id();
    QVERIFY(!stored(before.id).checkup()->next);
    workspace().removeDraft();
    QVERIFY(stored(before.id) == before);
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(m_home->window->findChild<RowButton*>("today.due.0") != nullptr);
    m_home->choose("notice", "Put it back");
    QCOMPARE(workspace().entry()->id(), begun);
    QVERIFY(!stored(before.id).checkup()->next); // the one that is back asks, and it alone
    QVERIFY(stored(begun).checkup()->next == addMonths(utcDate(noon()), 1));
}

void TstCompanyPages::whatWasLookedAtLeavesToday()
{
    fill({});
    openCheckup();
    m_home->type("The churn");
    const auto onToday = [this] {
        QVERIFY(workspace().journal().flush());
        m_home->press(Qt::Key_1, Qt::ControlModifier);
        QCoreApplication::processEvents();
    };
    const auto isDue = [this] { return m_home->window->findChild<RowButton*>("today.due.0") != nullptr; };
    onToday();
    QVERIFY(isDue());
    m_home->press(Qt::Key_5, Qt::ControlModifier);
    m_home->tabTo("checkup.blindSpot.looked");
    QCOMPARE(m_home->find<QPushButton>("checkup.blindSpot.looked")->text(), QString("I have looked at it"));
    m_home->press(Qt::Key_Space);
    QVERIFY(storedOfKind("checkup").checkup()->blindSpot.looked);
    QCOMPARE(m_home->find<QPushButton>("checkup.blindSpot.looked")->accessibleName(), QString("Not looked at yet"));
    onToday();
    QVERIFY(!isDue());
    m_home->press(Qt::Key_5, Qt::ControlModifier);
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!storedOfKind("checkup").checkup()->blindSpot.looked);
    onToday();
    QVERIFY(isDue());
    m_home->press(Qt::Key_5, Qt::ControlModifier);
    for (const bool looked : {true, false}) { // a slip is mended by the same button
        m_home->tabTo("checkup.blindSpot.looked");
        m_home->press(Qt::Key_Space);
        QCOMPARE(storedOfKind("checkup").checkup()->blindSpot.looked, looked);
    }
}

void TstCompanyPages::theLeadersAnswerIsSeenOnceOnesOwnIsGiven()
{
    Entry entry = newCheckup(nullptr, noon(), utcDate(noon()), m_home->ids);
    LeaderRating rating;
    rating.id = m_home->ids.next();
    rating.person = "Mina";
    rating.share = 0.4;
    rating.unseen = "Pilots never pay";
    entry.checkup()->functions.front().ratings = {rating};
    fill({entry});
    CheckupPage& page = openCheckup();
    page.showScreen(qs(entry.checkup()->functions.front().id));
    page.focusFirst();
    QVERIFY(text("checkup.leader").contains("give your own answer first"));
    QVERIFY(!text("checkup.leader").contains("40"));
    m_home->type("8");
    QVERIFY(text("checkup.leader").contains("Mina says 40 %. You see less than you think."));
    QVERIFY(text("checkup.leader").contains("Pilots never pay"));
    // The questionnaire: one file, from the key beside the question.
    const QString file = m_home->folder.filePath("ask.html");
    m_home->prompts.files = {file};
    m_home->tabTo("checkup.ask");
    m_home->press(Qt::Key_Space);
    QTest::mouseClick(m_home->find<QPushButton>("ask.write"), Qt::LeftButton);
    wait([&file] { return QFile::exists(file); });
    QFile page1(file);
    QVERIFY(page1.open(QIODevice::ReadOnly));
    QVERIFY(page1.readAll().contains("How much of what you know about your function do I understand?"));
    QCOMPARE(stored(entry.id).checkup()->askings.size(), std::size_t(1));
}

void TstCompanyPages::theReportAsksEachTimeWhetherItNamesWhoRated()
{
    Entry entry = newCheckup(nullptr, noon(), utcDate(noon()), m_home->ids);
    FunctionLook& sales = entry.checkup()->functions.front();
    sales.own.value = 8;
    sales.ratings = {{m_home->ids.next(), "Mina Marker", 0.4, "Pilots never pay, says Mina.", {}, noon(), {}}};
    fill({entry});
    openCheckup();
    int number = 0;
    const auto report = [&](const QList<int>& answer) {
        const QString file = m_home->path(QString("report%1.md").arg(++number));
        m_home->prompts.asked.clear();
        m_home->prompts.choices = answer;
        m_home->prompts.files = {file};
        m_home->press(Qt::Key_P, Qt::ControlModifier);
        if (m_home->prompts.asked.size() < 2) return QString();
        wait([&] { return m_home->says("notice").contains("The report is at"); });
        QFile written(file);
        return written.open(QIODevice::ReadOnly) ? QString::fromUtf8(written.readAll()) : QString();
    };
    const QString functions = report({0});
    QVERIFY2(m_home->prompts.asked.front().contains("names"), qPrintable(m_home->prompts.asked.join("; ")));
    QVERIFY2(functions.contains("Pilots never pay") && !functions.contains("Mina"), qPrintable(functions));
    m_home->window->findChild<QLabel*>("notice.sentence")->clear();
    QVERIFY(report({1}).contains("Mina Marker"));
    QCOMPARE(report({2}), QString()); // neither: no file is asked for
    QCOMPARE(m_home->prompts.asked.size(), 1);
    QVERIFY(!QFile::exists(m_home->path("report3.md")));
    QCOMPARE(stored(entry.id).checkup()->functions.front().ratings[0].person, std::string("Mina Marker"));
}

void TstCompanyPages::aTypedAnswerIsUndoneAsOne()
{
    fill({});
    openCheckup();
    m_home->type("The churn");
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_home->find<TextField>("checkup.blindSpot")->text(), QString());
    m_home->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_home->find<TextField>("checkup.blindSpot")->text(), QString("The churn"));
}

void TstCompanyPages::aReadOnlyJournalIsOnlyRead()
{
    Entry entry = newCheckup(nullptr, noon(), utcDate(noon()), m_home->ids);
    entry.checkup()->blindSpot.answer = "The churn";
    std::vector<Entry> all = company();
    all.push_back(entry);
    fill(all);
    m_home->window = std::make_unique<MainWindow>(*m_home->settings, m_home->prompts, m_home->outside());
    QVERIFY(m_home->window->openJournal(m_home->path(), Journal::Mode::ReadOnly));
    m_home->window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_home->window.get()));
    m_home->press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(m_home->find<TextField>("checkup.blindSpot")->isReadOnly());
    QVERIFY(!m_home->find<QPushButton>("checkup.blindSpot.decide")->isVisible());
    showMap();
    QVERIFY(!m_home->find<QPushButton>("areas.add")->isEnabled());
}

void TstCompanyPages::pictures_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << "sample" << QSize(1180, 900) << false;
    QTest::newRow("dark") << "sample" << QSize(1180, 900) << true;
    QTest::newRow("narrow") << "sample" << QSize(640, 900) << false;
    QTest::newRow("long") << "long" << QSize(640, 900) << true;
    QTest::newRow("empty") << "empty" << QSize(900, 780) << false;
}

void TstCompanyPages::pictures()
{
    QFETCH(QString, content);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    applyTheme(dark ? ColourScheme::Dark : ColourScheme::Light);
    m_home->settings->set(setting::colours, QString(dark ? "dark" : "light"));
    const QString name = QString("company-%1-").arg(QTest::currentDataTag());
    std::vector<Entry> entries = content == "empty" ? std::vector<Entry>() : company();
    Entry before = newCheckup(nullptr, noon(), addMonths(utcDate(noon()), -1), m_home->ids);
    before.checkup()->next.reset();
    Entry now = newCheckup(&before, noon(), utcDate(noon()), m_home->ids);
    double value = 2;
    for (const Question& question : standardCheckup().principles.questions) {
        before.checkup()->principles.push_back(Answer{question.id, 6, Sureness::Sure, {}, {}, {}, {}, {}, {}});
        now.checkup()->principles.push_back(
            Answer{question.id, value, Sureness::Roughly, {}, "Three plans of the last month", {}, {}, {}, {}});
        value += 2;
    }
    now.checkup()->blindSpot.answer = "The churn of small customers";
    FunctionLook& sales = now.checkup()->functions.front();
    sales.own.value = 8;
    sales.ratings = {{m_home->ids.next(), "Mina", 0.4, "Pilots never pay.", {}, noon(), {}}};
    if (content == "long") {
        for (Entry& entry : entries) entry.title += " " + longWord + " " + longWord;
        entries[0].area()->owner = longWord + longWord;
        entries[0].area()->target = longWord + " " + longWord;
        now.checkup()->blindSpot.answer = longWord + longWord + longWord;
        sales.function = longWord + longWord;
        sales.ratings[0].unseen = longWord + longWord;
    }
    if (content != "empty") entries.insert(entries.end(), {before, now});
    fill(entries);
    openMap(size);
    shoot(*m_home->window, name + "map");
    if (content != "empty") {
        m_home->tabTo("areas.area.0");
        m_home->press(Qt::Key_Return);
        auto* area = m_home->find<AreaPage>("areaPage");
        wait([area] { return !area->isBusy(); });
        shoot(*m_home->window, name + "area");
    }
    m_home->press(Qt::Key_5, Qt::ControlModifier);
    auto* page = m_home->find<CheckupPage>("checkupPage");
    shoot(*m_home->window, name + "blind");
    m_home->next();
    shoot(*m_home->window, name + "principle");
    if (content != "empty") page->showScreen(qs(sales.id));
    shoot(*m_home->window, name + "function");
    page->showScreen("end");
    shoot(*m_home->window, name + "end");
}

QTEST_MAIN(TstCompanyPages)
#include "tst_company_pages.moc"
