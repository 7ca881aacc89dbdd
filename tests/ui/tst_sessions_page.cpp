// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "tests/ui/screen_rows.h"
#include "tests/ui/shoot.h"
#include "tests/ui/window_fixture.h"
#include "ui/pages/session/engagement_page.h"
#include "ui/pages/session/session_page.h"
#include "ui/pages/session/sessions_page.h"
#include "ui/widgets/row_button.h"

#include <QAbstractButton>
#include <QToolButton>

using namespace soundings;
using namespace soundings::ui;

namespace {

const std::string longWords =
    "A very long text that somebody has pasted from a board paper, with one unbreakable word "
    "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle in it, which goes on and on";

} // namespace

/// The list of all hours: how one gets there, what it leads to, and how it looks.
class TstSessionsPage : public QObject {
    Q_OBJECT

    std::unique_ptr<Home> m_home;

    [[nodiscard]] Workspace& workspace() const { return *m_home->window->workspace(); }
    void keep(const std::vector<Entry>& entries) const
    {
        JournalBridge bridge(m_home->path().toStdString(), Journal::Mode::ReadWrite, m_home->outside());
        for (const Entry& entry : entries) bridge.saveLater(entry);
        QVERIFY(bridge.flush());
    }
    [[nodiscard]] Entry session(const std::string& title, Date date, const Id& engagement = {}) const
    {
        Entry entry = newSession(nullptr, engagement, noon(), date, m_home->ids);
        entry.title = title;
        entry.session()->participants = {{m_home->ids.next(), "Ada", "founder", {}}};
        return entry;
    }
    /// Two hours of one engagement, with two promises open.
    [[nodiscard]] std::vector<Entry> practice() const
    {
        const Date today = utcDate(noon());
        Entry agreed = newEngagement("Ada", noon(), m_home->ids);
        agreed.title = "Hours with Ada";
        agreed.engagement()->keepUntil = addDays(today, -1);
        Entry first = session("In October", addDays(today, -30), agreed.id);
        first.session()->taking = "That we wait until the second answer is in.";
        first.session()->commitments = {
            {m_home->ids.next(), "Ask the bank", "Bo", addDays(today, -2), {}},
            {m_home->ids.next(), "Talk to the two candidates", "Ada", addDays(today, 7), {}}};
        Entry second = session("In November", today, agreed.id);
        second.session()->worthIt = "Know whether we hire before the winter";
        return {agreed, first, second};
    }
    void show(const QString& journal, QSize size = {1180, 780}) const
    {
        m_home->open(journal, size);
        m_home->press(Qt::Key_4, Qt::ControlModifier);
        auto* page = m_home->find<SessionsPage>("sessionsPage");
        QTRY_VERIFY(!page->isBusy());
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QString textOf(const QString& row) const
    {
        const auto* found = m_home->window->findChild<RowButton*>(row);
        return found != nullptr ? found->accessibleName() : QString();
    }

private slots:
    void init()
    {
        m_home = std::make_unique<Home>();
        (void)Journal::create(m_home->path().toStdString(), m_home->outside());
    }
    void cleanup() { m_home.reset(); }

    void sessionsHaveAPlaceInTheNavigation()
    {
        m_home->open(m_home->path());
        m_home->click("navigation.sessions");
        QCOMPARE(workspace().place(), Workspace::Place::Sessions);
        QVERIFY(m_home->find<QToolButton>("navigation.sessions")->isChecked());
        m_home->press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!m_home->find<QToolButton>("navigation.sessions")->isChecked());
        m_home->press(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(workspace().place(), Workspace::Place::Sessions);
        QCOMPARE(workspace().helpTopic(), QString("sessions"));
    }

    void aFirstVisitOffersOneThing()
    {
        show(m_home->path());
        const auto* page = m_home->find<SessionsPage>("sessionsPage");
        QStringList buttons;
        for (const auto* button : page->findChildren<QAbstractButton*>())
            if (button->isVisible()) buttons << button->objectName();
        QCOMPARE(buttons, QStringList{"sessions.begin"});
        QVERIFY(m_home->find<QLabel>("sessions.lead")->text().endsWith('?'));
        m_home->tabTo("sessions.begin");
        m_home->press(Qt::Key_Space);
        QCOMPARE(workspace().place(), Workspace::Place::Session);
        QVERIFY(m_home->find<QToolButton>("navigation.sessions")->isChecked()); // still about sessions
        m_home->press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(workspace().place(), Workspace::Place::Sessions);
        QTRY_VERIFY(m_home->window->findChild<RowButton*>("sessions.sessions.0") != nullptr);
    }

    void theNewestHourComesFirstAndWhatIsLateStandsAbove()
    {
        keep(practice());
        show(m_home->path());
        QVERIFY2(textOf("sessions.sessions.0").startsWith("In November"), qPrintable(textOf("sessions.sessions.0")));
        QVERIFY(textOf("sessions.sessions.0").contains("not ended"));
        QVERIFY(textOf("sessions.sessions.1").startsWith("In October"));
        QVERIFY(textOf("sessions.promises.0").startsWith("Ask the bank"));
        QVERIFY(textOf("sessions.promises.1").startsWith("Talk to the two candidates"));
        QVERIFY(textOf("sessions.engagements.0").contains("was to be kept until 21 Nov 2026"));
        QVERIFY(m_home->find<QLabel>("sessions.lead")->text().contains("late: 1"));
    }

    void rowsLeadWhereTheirMatterIsDealtWith()
    {
        keep(practice());
        show(m_home->path());
        m_home->tabTo("sessions.promises.0");
        m_home->press(Qt::Key_Return);
        QCOMPARE(workspace().place(), Workspace::Place::Session);
        QCOMPARE(workspace().entry()->entry().title, std::string("In October"));
        m_home->press(Qt::Key_4, Qt::ControlModifier);
        m_home->tabTo("sessions.sessions.0");
        m_home->press(Qt::Key_Down);
        QCOMPARE(m_home->focusName(), QString("sessions.sessions.1"));
        m_home->press(Qt::Key_Up);
        m_home->press(Qt::Key_Return);
        QCOMPARE(workspace().entry()->entry().title, std::string("In November"));
        m_home->press(Qt::Key_4, Qt::ControlModifier);
        m_home->tabTo("sessions.engagements.0");
        m_home->press(Qt::Key_Return);
        QCOMPARE(workspace().place(), Workspace::Place::Engagement);
        m_home->press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(workspace().place(), Workspace::Place::Sessions);
        m_home->click("sessions.engagement.new");
        QCOMPARE(workspace().place(), Workspace::Place::Engagement);
        QVERIFY(workspace().entry()->entry().engagement()->client.empty());
    }

    void whatWasKeptAsLongAsAgreedIsSaidOnTodayAndOnItsPage()
    {
        keep(practice());
        m_home->open(m_home->path());
        const auto* row = m_home->find<RowButton>("today.due.1"); // after what was promised the day before
        QVERIFY2(row->accessibleName().contains("Hours with Ada") &&
                     row->accessibleName().contains("to be disposed of"),
                 qPrintable(row->accessibleName()));
        m_home->click("today.due.1");
        QCOMPARE(workspace().place(), Workspace::Place::Engagement);
        const QString words = m_home->find<QLabel>("engagement.over")->text();
        QVERIFY2(words.contains("21 Nov 2026") && words.contains("What is sealed stays"), qPrintable(words));
        m_home->tabTo("engagement.over.clients");
        m_home->press(Qt::Key_Space);
        QTRY_VERIFY(m_home->find<QWidget>("practice.list")->isVisible());
        m_home->press(Qt::Key_Escape);
        workspace().entry()->editEntry("Keep it longer", {}, [](Entry& entry) {
            entry.engagement()->keepUntil = utcDate(noon()); // its last day
        });
        QVERIFY(!m_home->find<QLabel>("engagement.over")->isVisible());
        QVERIFY(workspace().journal().flush());
        m_home->press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(m_home->window->findChild<RowButton*>("today.due.1") == nullptr);
    }

    void aNewHourHasThoseOfTheLastAndIsBegunOnce()
    {
        keep(practice());
        show(m_home->path());
        m_home->press(Qt::Key_1, Qt::ControlModifier);
        for (int i = 0; i < 2; ++i) {
            m_home->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
            QCOMPARE(workspace().entry()->entry().session()->participants.size(), std::size_t(1));
        }
        QVERIFY(!workspace().entry()->entry().session()->engagement.empty()); // that of the latest
        QVERIFY(workspace().journal().flush());
        EntryQuery sessions;
        sessions.kind = "session";
        QCOMPARE(workspace().journal().reader().count(sessions), std::size_t(3));
    }

    void theOthersWaitBehindOne()
    {
        std::vector<Entry> many;
        for (int i = 0; i < 30; ++i) many.push_back(session("Hour " + std::to_string(i), addDays(utcDate(noon()), -i)));
        keep(many);
        show(m_home->path());
        QVERIFY(m_home->window->findChild<RowButton*>("sessions.sessions.19") == nullptr);
        m_home->tabTo("sessions.sessions.more");
        m_home->press(Qt::Key_Return);
        QTRY_VERIFY(m_home->window->findChild<RowButton*>("sessions.sessions.29") != nullptr);
        QCOMPARE(m_home->focusName(), QString("sessions.sessions.19"));
    }

    void aReadOnlyJournalBeginsNothing()
    {
        keep(practice());
        m_home->window = std::make_unique<MainWindow>(*m_home->settings, m_home->prompts, m_home->outside());
        QVERIFY(m_home->window->openJournal(m_home->path(), Journal::Mode::ReadOnly));
        m_home->window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_home->window.get()));
        m_home->press(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(!textOf("sessions.sessions.0").isEmpty());
        QVERIFY(!m_home->find<QPushButton>("sessions.begin")->isEnabled());
        QVERIFY(!m_home->find<QPushButton>("sessions.engagement.new")->isEnabled());
    }

    void oneComesBackToIt()
    {
        keep(practice());
        show(m_home->path());
        m_home->close();
        m_home->open();
        m_home->window->resume();
        QCOMPARE(workspace().place(), Workspace::Place::Sessions);
    }

    void pictures_data()
    {
        addScreens({{"1180", "filled", {1180, 900}, false, 1},
                    {"1180-dark", "filled", {1180, 900}, true, 1},
                    {"640", "filled", {640, 900}, false, 1},
                    {"640-dark", "long", {640, 900}, true, 1},
                    {"1180-long", "long", {1180, 900}, false, 1},
                    {"900-empty", "empty", {900, 780}, false, 1},
                    {"640-empty", "empty", {640, 780}, true, 1}});
    }
    void pictures()
    {
        const auto [content, size, scale] = presentScreen();
        m_home->settings->set(setting::colours,
                              QString(QString(QTest::currentDataTag()).contains("dark") ? "dark" : "light"));
        std::vector<Entry> entries = content == "empty" ? std::vector<Entry>() : practice();
        if (content == "long")
            for (Entry& entry : entries) {
                entry.title = longWords;
                if (Session* one = entry.session()) {
                    one->worthIt = one->taking = longWords;
                    for (Commitment& promise : one->commitments) promise.text = promise.owner = longWords;
                } else {
                    entry.engagement()->client = longWords;
                }
            }
        keep(entries);
        show(m_home->path(), size);
        shoot(*m_home->window, QString("sessions-%1").arg(QTest::currentDataTag()), scale);
    }
};

QTEST_MAIN(TstSessionsPage)
#include "tst_sessions_page.moc"
