// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today_page.h"
#include "ui/widgets/row_button.h"
#include "window_fixture.h"

#include <QLabel>
#include <QPushButton>

using namespace soundings;
using namespace soundings::ui;

class TstToday : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_home = std::make_unique<Home>();
        static_cast<void>(Journal::create(m_home->path().toStdString(), m_home->outside()));
        m_bridge =
            std::make_unique<JournalBridge>(m_home->path().toStdString(), Journal::Mode::ReadWrite, m_home->outside());
    }
    void cleanup()
    {
        m_page.reset();
        m_bridge.reset();
        m_home.reset();
    }
    void anEmptyJournalIsWelcomedWithoutAList();
    void showsAtMostFiveLinesAndTheRestBehindOne();
    void saysWhatIsNextWhereNothingIsDue();
    void aLineOpensItsEntry();
    void whatIsLateIsCalledOverdue();
    void followsTheJournal();
    void offersThreeKeysAfterALongTimeAway();
    void showsHowLongAnImperativeRuns();

private:
    Id add(const std::string& title, int dueInDays)
    {
        Entry entry = sampleDecision(m_home->ids, title);
        entry.decision()->predictions[0].due = addDays(m_home->clock.today(), dueInDays);
        entry.decision()->review = addDays(m_home->clock.today(), 500);
        m_bridge->saveLater(entry);
        return entry.id;
    }
    void showPage()
    {
        m_bridge->flush();
        m_page = std::make_unique<TodayPage>(*m_bridge);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] int rows(const QString& section) const
    {
        int count = 0;
        for (const auto* row : m_page->findChildren<RowButton*>())
            count += row->objectName().startsWith("today." + section);
        return count;
    }
    std::unique_ptr<Home> m_home;
    std::unique_ptr<JournalBridge> m_bridge;
    std::unique_ptr<TodayPage> m_page;
};

void TstToday::anEmptyJournalIsWelcomedWithoutAList()
{
    showPage();
    QVERIFY(m_page->findChild<QPushButton*>("today.sample")->isVisible());
    QVERIFY(m_page->findChildren<RowButton*>().isEmpty());
    QSignalSpy asked(m_page.get(), &TodayPage::newRequested);
    QTest::keyClick(m_page->findChild<QPushButton*>("today.new"), Qt::Key_Space);
    QCOMPARE(asked.size(), 1);
}

void TstToday::showsAtMostFiveLinesAndTheRestBehindOne()
{
    for (int i = 0; i < 9; ++i) add("Decision " + std::to_string(i), -i);
    showPage();
    QCOMPARE(rows("due"), 5);
    QCOMPARE(rows("drafts"), 5);
    QTest::mouseClick(m_page->findChild<RowButton*>("today.due.more"), Qt::LeftButton);
    QTRY_COMPARE(rows("due"), 9);
}

void TstToday::saysWhatIsNextWhereNothingIsDue()
{
    add("Later", 20);
    showPage();
    QCOMPARE(rows("due"), 0);
    QVERIFY(m_page->findChild<QLabel*>("today.lead")->text().contains("12 Dec 2026"));
}

void TstToday::aLineOpensItsEntry()
{
    const Id id = add("Due now", 0);
    showPage();
    QSignalSpy asked(m_page.get(), &TodayPage::dueRequested);
    QTest::keyClick(m_page->findChild<RowButton*>("today.due.0"), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<DueItem>().entry, id);
    QCOMPARE(asked[0][0].value<DueItem>().kind, DueKind::Prediction);
}

void TstToday::whatIsLateIsCalledOverdue()
{
    add("Long ago", -200);
    add("Due now", 0);
    showPage();
    QVERIFY(m_page->findChild<RowButton*>("today.due.0")->accessibleName().contains("overdue: 6 May 2026"));
    QVERIFY(!m_page->findChild<RowButton*>("today.due.1")->accessibleName().contains("overdue"));
}

void TstToday::followsTheJournal()
{
    showPage();
    add("New one", 0);
    m_bridge->flush();
    QTRY_COMPARE(rows("due"), 1);
    QVERIFY(!m_page->findChild<QPushButton*>("today.sample")->isVisible());
}

void TstToday::offersThreeKeysAfterALongTimeAway()
{
    const Id first = add("Waits longest", -40);
    add("Waits too", -3);
    add("Not due", 30);
    showPage();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QVERIFY(!m_page->findChild<QLabel*>("today.away"));
    m_page->welcomeBack(45);
    QVERIFY(m_page->findChild<QLabel*>("today.away")->text().contains("45"));

    QSignalSpy one(m_page.get(), &TodayPage::dueRequested);
    QTest::keyClick(m_page.get(), Qt::Key_1);
    QTRY_COMPARE(one.size(), 1); // a key presses the button for a moment
    QCOMPARE(one[0][0].value<DueItem>().entry, first);

    m_page->welcomeBack(45);
    QSignalSpy moved(m_page.get(), &TodayPage::moveRequested);
    QTest::keyClick(m_page.get(), Qt::Key_2);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(moved[0][0].value<std::vector<DueItem>>().size(), std::size_t{2});
    QCOMPARE(moved[0][1].value<std::optional<Date>>(), std::optional(addMonths(m_home->clock.today(), 1)));
    QTRY_VERIFY(!m_page->findChild<QLabel*>("today.away"));

    m_page->welcomeBack(45);
    QTest::keyClick(m_page.get(), Qt::Key_3);
    const auto answer = [this](const char* name) { return m_page->findChild<QPushButton*>(name); };
    QTRY_VERIFY(answer("today.away.sure.no")->isVisible()); // nothing brings them back, so it is asked
    QTest::mouseClick(answer("today.away.sure.no"), Qt::LeftButton);
    QVERIFY(!answer("today.away.sure.no")->isVisible());
    QCOMPARE(moved.size(), 1);
    QTest::keyClick(m_page.get(), Qt::Key_3);
    QTRY_VERIFY(answer("today.away.sure.yes")->isVisible());
    QTest::mouseClick(answer("today.away.sure.yes"), Qt::LeftButton);
    QTRY_COMPARE(moved.size(), 2);
    QCOMPARE(moved[1][1].value<std::optional<Date>>(), std::nullopt);
}

void TstToday::showsHowLongAnImperativeRuns()
{
    Entry entry = sampleDecision(m_home->ids, "Own the service");
    entry.decision()->tenacity.label = TenacityKind::Imperative;
    m_bridge->saveLater(entry);
    m_bridge->seal(entry.id);
    m_home->clock.advanceMs(40LL * 86'400'000);
    showPage();
    QCOMPARE(rows("imperatives"), 1);
    auto* row = m_page->findChild<RowButton*>("today.imperatives.0");
    QVERIFY(row->accessibleName().contains("Own the service"));
    QVERIFY(row->accessibleName().contains("40 days"));
    m_home->clock.advanceMs(4143LL * 86'400'000);
    showPage();
    row = m_page->findChild<RowButton*>("today.imperatives.0");
    QVERIFY(row->accessibleName().contains("11 years") && !row->accessibleName().contains("days"));
    QSignalSpy asked(m_page.get(), &TodayPage::entryRequested);
    QTest::keyClick(row, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].toString(), QString::fromStdString(entry.id));
}

QTEST_MAIN(TstToday)
#include "tst_today.moc"
