// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/locking.h"
#include "tests/ui/shoot.h"
#include "tests/ui/window_fixture.h"
#include "ui/lock_signals.h"

#include <QAction>
#include <QCheckBox>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QEventLoop>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QProcess>
#include <QStackedWidget>
#include <QTimer>

using namespace soundings;
using namespace soundings::ui;

namespace {

constexpr const char* secretWord = "Zwirbelwort";

Secret secret(std::string text)
{
    return Secret::taking(text);
}

} // namespace

/// Locked journals in the window.
class TstLockWindow : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void opensByThePassphraseAndKeepsAWrongOneForMending();
    void lockingSavesWhatWasTypedAndShowsNothingOfIt();
    void locksWhenNobodyTouchesIt();
    void locksWithTheScreenAndBeforeSleep();
    void aQuestionThatStandsIsPutAwayBeforeTheJournalCloses();
    void aJournalWithoutPassphraseIsNeverLocked();
    void turnsLockingOnChangesItAndTurnsItOff();
    void enterInTheLastFieldLocks();
    void refusesWhatDoesNotFitTogether();
    void tabGoesFromFieldToFieldAndToShowAtTheEnd();
    void whatCouldNotBeSavedIsEncryptedToo();
    void pictures_data();
    void pictures();

private:
    [[nodiscard]] bool asksForPassphrase() const;
    void type(const QString& field, const QString& text) const;
    void giveRight();
    void trigger(QAction* action) const;
    /// Every text that the window holds, seen or not.
    [[nodiscard]] QString allWords() const;

    std::unique_ptr<Home> m_home;
    Entry m_entry;
};

void TstLockWindow::init()
{
    m_home = std::make_unique<Home>();
    Journal journal = Journal::create(m_home->path().toStdString(),
                                      {m_home->clock, m_home->ids, newKey(secret("the right one"), KeyCost::Least)});
    m_entry = sampleDecision(m_home->ids, secretWord);
    journal.save(m_entry);
}

void TstLockWindow::cleanup()
{
    m_home.reset();
}

bool TstLockWindow::asksForPassphrase() const
{
    auto* page = m_home->window->findChild<QWidget*>("unlockPage");
    return page && page->isVisible();
}

void TstLockWindow::type(const QString& name, const QString& text) const
{
    auto* field = m_home->find<QLineEdit>(name);
    QVERIFY(field && field->isVisible());
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

void TstLockWindow::giveRight()
{
    type("unlock.passphrase", "the right one");
    QTest::keyClick(m_home->find<QLineEdit>("unlock.passphrase"), Qt::Key_Return);
    QTRY_VERIFY(m_home->window->workspace() != nullptr);
}

void TstLockWindow::trigger(QAction* action) const
{
    QVERIFY(action->isEnabled());
    action->trigger();
}

QString TstLockWindow::allWords() const
{
    QString words = m_home->window->windowTitle();
    for (const auto* label : m_home->window->findChildren<QLabel*>()) words += "\n" + label->text();
    for (const auto* line : m_home->window->findChildren<QLineEdit*>()) words += "\n" + line->text();
    for (const auto* button : m_home->window->findChildren<QAbstractButton*>()) words += "\n" + button->text();
    for (const auto* action : m_home->window->actions().all()) words += "\n" + action->text();
    return words;
}

void TstLockWindow::opensByThePassphraseAndKeepsAWrongOneForMending()
{
    m_home->open(m_home->path());
    QVERIFY(asksForPassphrase());
    QVERIFY(!m_home->window->workspace());
    auto* field = m_home->find<QLineEdit>("unlock.passphrase");
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(field->hasFocus());
    type("unlock.passphrase", "the wrong one");
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_VERIFY(m_home->find<QLabel>("unlock.sentence")->text().contains("does not open"));
    QCOMPARE(field->text(), QString("the wrong one"));
    QVERIFY(field->hasFocus());
    auto* shown = m_home->find<QCheckBox>("unlock.passphrase.show");
    shown->click();
    QCOMPARE(field->echoMode(), QLineEdit::Normal);
    shown->click();
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    giveRight();
    QVERIFY(field->text().isEmpty());
    QVERIFY(m_home->window->workspace()->journal().reader().find(m_entry.id));
}

void TstLockWindow::lockingSavesWhatWasTypedAndShowsNothingOfIt()
{
    m_home->open(m_home->path());
    giveRight();
    m_home->window->workspace()->openEntry(QString::fromStdString(m_entry.id));
    Entry changed = m_entry;
    changed.title = std::string(secretWord) + " changed just now";
    m_home->window->workspace()->journal().saveLater(changed);
    QVERIFY(allWords().contains(secretWord));
    trigger(m_home->window->actions().lockNow);
    QVERIFY(asksForPassphrase());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY2(!allWords().contains(secretWord), qPrintable(allWords()));
    QVERIFY(!m_home->window->actions().lockNow->isEnabled());
    giveRight();
    QCOMPARE(m_home->window->workspace()->journal().reader().load(m_entry.id).title, changed.title);
}

void TstLockWindow::locksWhenNobodyTouchesIt()
{
    m_home->open(m_home->path());
    giveRight();
    auto* idle = m_home->find<QTimer>("idleLock");
    QVERIFY(idle->isActive());
    QCOMPARE(idle->interval(), 10 * 60 * 1000);
    // A key begins the time anew.
    idle->setTimerType(Qt::PreciseTimer);
    idle->start(100'000);
    QTRY_VERIFY(idle->remainingTime() < 99'900);
    const int left = idle->remainingTime();
    QTest::keyClick(m_home->window.get(), Qt::Key_Shift);
    QVERIFY(idle->remainingTime() > left);
    idle->start(0);
    QTRY_VERIFY(asksForPassphrase());
    QVERIFY(!idle->isActive());
    giveRight();
    trigger(m_home->window->actions().lockIdle);
    QVERIFY(!m_home->find<QTimer>("idleLock")->isActive());
}

void TstLockWindow::locksWithTheScreenAndBeforeSleep()
{
    QProcess daemon;
    daemon.start("dbus-daemon", {"--session", "--nofork", "--print-address=1"});
    QVERIFY(daemon.waitForStarted() && daemon.waitForReadyRead());
    const QByteArray address = daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
    m_home->open(m_home->path());
    giveRight();
    auto desktop = QDBusConnection::connectToBus(address, "desktop");
    QVERIFY(desktop.registerService("org.freedesktop.login1"));
    const auto says = [&desktop](const QString& path, const QString& interface, const QString& name, bool value) {
        auto signal = QDBusMessage::createSignal(path, interface, name);
        signal << value;
        QVERIFY(desktop.send(signal));
    };
    const QString saver = "org.freedesktop.ScreenSaver";
    says("/org/freedesktop/ScreenSaver", saver, "ActiveChanged", false);
    says("/org/freedesktop/ScreenSaver", saver, "ActiveChanged", true);
    QTRY_VERIFY(asksForPassphrase());
    giveRight();
    says("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", false);
    says("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", true);
    QTRY_VERIFY(asksForPassphrase());
    giveRight();
    trigger(m_home->window->actions().lockWithScreen);
    says("/org/freedesktop/ScreenSaver", saver, "ActiveChanged", true);
    says("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", true);
    QTest::qWait(200); // nothing may come of them
    QVERIFY(!asksForPassphrase());
    m_home.reset();
    for (const QString& name :
         {QDBusConnection::sessionBus().name(), QDBusConnection::systemBus().name(), QString("desktop")})
        QDBusConnection::disconnectFromBus(name);
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    daemon.terminate();
    daemon.waitForFinished();
}

void TstLockWindow::aQuestionThatStandsIsPutAwayBeforeTheJournalCloses()
{
    m_home->open(m_home->path());
    giveRight();
    QEventLoop application; // as a program has one, around the one of the question
    bool stillOpen = false;
    QTimer::singleShot(0, &application, [&] {
        QMessageBox question(m_home->window.get());
        QTimer::singleShot(0, &question, [this] {
            for (auto* desktop : m_home->window->findChildren<LockSignals*>()) desktop->screenChanged(true);
        });
        question.exec();
        stillOpen = m_home->window->workspace() != nullptr; // whoever asked may go on with it
        application.quit();
    });
    application.exec();
    QVERIFY(stillOpen);
    QTRY_VERIFY(asksForPassphrase());
}

void TstLockWindow::aJournalWithoutPassphraseIsNeverLocked()
{
    const QString open = m_home->path("open.soundings");
    static_cast<void>(Journal::create(open.toStdString(), m_home->outside()));
    m_home->open(open);
    QVERIFY(m_home->window->workspace());
    QVERIFY(!m_home->window->actions().lockNow->isEnabled());
    QVERIFY(!m_home->find<QTimer>("idleLock")->isActive());
    for (auto* signals_ : m_home->window->findChildren<LockSignals*>()) {
        signals_->screenChanged(true);
        signals_->sleepBegins(true);
    }
    QVERIFY(m_home->window->workspace());
}

void TstLockWindow::turnsLockingOnChangesItAndTurnsItOff()
{
    const QString path = m_home->path("mine.soundings");
    {
        Journal journal = Journal::create(path.toStdString(), m_home->outside());
        journal.save(m_entry);
    }
    m_home->open(path);
    const auto fill = [this](QAction* action, const QString& now, const QString& next) {
        trigger(action);
        if (!now.isEmpty()) type("lock.now", now);
        if (!next.isEmpty()) {
            type("lock.next", next);
            type("lock.again", next);
        }
        m_home->find<QPushButton>("lock.do")->click();
    };
    const auto& actions = m_home->window->actions();
    const auto done = [this](const QString& words) { return m_home->says("notice").contains(words); };
    fill(actions.lockJournal, {}, "first words");
    QTRY_VERIFY_WITH_TIMEOUT(done("locked from now on"), 20000);
    QVERIFY(m_home->window->workspace() && m_home->window->workspace()->journal().key());
    QVERIFY(isLocked(path.toStdString()));
    QVERIFY(!actions.lockJournal->isEnabled() && actions.lockNow->isEnabled());
    fill(actions.changePassphrase, "first words", "second words");
    QTRY_VERIFY_WITH_TIMEOUT(done("new passphrase"), 20000);
    QVERIFY(m_home->window->workspace()->journal().reader().find(m_entry.id));
    fill(actions.unlockJournal, "first words", {});
    QTRY_VERIFY_WITH_TIMEOUT(m_home->find<QLabel>("lock.problem")->isVisible(), 20000);
    type("lock.now", "second words");
    m_home->find<QPushButton>("lock.do")->click();
    QTRY_VERIFY_WITH_TIMEOUT(done("without a passphrase"), 20000);
    QVERIFY(!isLocked(path.toStdString()));
    QVERIFY(m_home->window->workspace()->journal().reader().find(m_entry.id));
}

void TstLockWindow::enterInTheLastFieldLocks()
{
    const QString path = m_home->path("mine.soundings");
    {
        Journal journal = Journal::create(path.toStdString(), m_home->outside());
        journal.save(m_entry);
    }
    m_home->open(path);
    m_home->window->workspace()->openEntry(QString::fromStdString(m_entry.id));
    trigger(m_home->window->actions().lockJournal);
    const QPointer<QLineEdit> last = m_home->find<QLineEdit>("lock.again");
    type("lock.next", "first words");
    type("lock.again", "other words");
    QTest::keyClick(last, Qt::Key_Return);
    QVERIFY(m_home->find<QLabel>("lock.problem")->isVisible());
    type("lock.again", "first words");
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QApplication::sendEvent(last, &enter);
    QVERIFY(last); // the field outlives the key that was pressed in it
    QTRY_VERIFY_WITH_TIMEOUT(m_home->says("notice").contains("locked from now on"), 20000);
    QVERIFY(isLocked(path.toStdString()));
}

void TstLockWindow::tabGoesFromFieldToFieldAndToShowAtTheEnd()
{
    const QString path = m_home->path("mine.soundings");
    static_cast<void>(Journal::create(path.toStdString(), m_home->outside()));
    m_home->open(path);
    trigger(m_home->window->actions().lockJournal);
    QStringList stops{m_home->focusName()};
    for (int i = 0; i < 6; ++i) {
        m_home->press(Qt::Key_Tab);
        stops << m_home->focusName();
    }
    QCOMPARE(stops, (QStringList{"lock.next", "lock.again", "lock.cancel", "lock.do", "lock.next.show",
                                 "lock.again.show", "lock.next"}));
}

void TstLockWindow::refusesWhatDoesNotFitTogether()
{
    const QString path = m_home->path("mine.soundings");
    static_cast<void>(Journal::create(path.toStdString(), m_home->outside()));
    m_home->open(path);
    trigger(m_home->window->actions().lockJournal);
    auto* button = m_home->find<QPushButton>("lock.do");
    auto* problem = m_home->find<QLabel>("lock.problem");
    button->click();
    QVERIFY(problem->isVisible() && problem->text().contains("empty"));
    type("lock.next", "one");
    QVERIFY(!problem->isVisible());
    type("lock.again", "two");
    button->click();
    QVERIFY(problem->isVisible() && problem->text().contains("differ"));
    QTest::keyClick(m_home->find<QLineEdit>("lock.next"), Qt::Key_Escape);
    QVERIFY(!isLocked(path.toStdString()));
    QVERIFY(m_home->window->workspace());
}

void TstLockWindow::whatCouldNotBeSavedIsEncryptedToo()
{
    m_home->open(m_home->path());
    giveRight();
    // Somebody takes the journal away: what is typed now has no place but the rescue file.
    const QString aside = m_home->path("aside");
    QVERIFY(QFile::rename(m_home->path(), aside));
    Entry changed = m_entry;
    changed.title = std::string(secretWord) + " that was not saved";
    auto& journal = m_home->window->workspace()->journal();
    journal.saveLater(changed);
    QVERIFY(!journal.flush());
    const QDir folder(m_home->folder.filePath("config/soundings"));
    QTRY_VERIFY(!folder.entryList({"rescue-*.json"}).isEmpty());
    QFile rescue(folder.filePath(folder.entryList({"rescue-*.json"}).first()));
    QVERIFY(rescue.open(QIODevice::ReadOnly));
    QVERIFY(!rescue.readAll().contains(secretWord));
    // The window locks all the same, without a question that would leave everything in sight.
    for (auto* signals_ : m_home->window->findChildren<LockSignals*>()) signals_->screenChanged(true);
    QVERIFY(asksForPassphrase());
    QVERIFY(m_home->prompts.asked.isEmpty());
    QVERIFY(QFile::rename(aside, m_home->path()));
    giveRight();
    QVERIFY(m_home->says("notice").contains("could not be saved before"));
    m_home->choose("notice", "Put it back");
    QTRY_COMPARE(m_home->window->workspace()->journal().reader().load(m_entry.id).title, changed.title);
}

void TstLockWindow::pictures_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::newRow("light") << int(ColourScheme::Light) << QSize(1180, 780) << 1;
    QTest::newRow("dark") << int(ColourScheme::Dark) << QSize(1180, 780) << 1;
    QTest::newRow("narrow") << int(ColourScheme::Light) << QSize(640, 620) << 1;
    QTest::newRow("double") << int(ColourScheme::HighContrast) << QSize(900, 640) << 2;
}

void TstLockWindow::pictures()
{
    QFETCH(int, scheme);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    const QString variant = QString("-") + QTest::currentDataTag();
    m_home->settings->set(setting::colours, wordOf(static_cast<ColourScheme>(scheme)));
    applyTheme(static_cast<ColourScheme>(scheme));
    m_home->open(m_home->path(), size);
    shoot(*m_home->window, "unlock" + variant, scale);
    type("unlock.passphrase", "the wrong one");
    QTest::keyClick(m_home->find<QLineEdit>("unlock.passphrase"), Qt::Key_Return);
    QTRY_VERIFY(m_home->find<QLabel>("unlock.sentence")->text().contains("does not open"));
    shoot(*m_home->window, "unlock-wrong" + variant, scale);
    giveRight();
    trigger(m_home->window->actions().changePassphrase);
    m_home->find<QPushButton>("lock.do")->click();
    shoot(*m_home->window, "lock-change" + variant, scale);
    applyTheme(ColourScheme::Light);
}

QTEST_MAIN(TstLockWindow)
#include "tst_lock_window.moc"
