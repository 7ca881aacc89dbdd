// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/report/session_report.h"
#include "ui/pages/session/live_session.h"
#include "ui/pages/session/session_page.h"
#include "ui/pages/session/shared_view.h"
#include "ui/widgets/report_table.h"
#include "window_fixture.h"
#include "window_words.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProcess>
#include <QScrollArea>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>

using namespace soundings;
using namespace soundings::ui;

namespace {

/// Words that nobody else may ever read: fifty, each its own.
QString marker(int number)
{
    static const char* const starts[] = {"marzi", "ultra", "xylo", "quagga", "zephyr"};
    static const char* const ends[] = {"panta", "pantb", "pantc", "pantd", "pante",
                                       "pantf", "pantg", "panth", "panti", "pantj"};
    return QString::fromLatin1(starts[number / 10]) + QLatin1String(ends[number % 10]);
}

QString leak(const QString& text)
{
    for (int i = 0; i < 50; ++i)
        if (text.contains(marker(i))) return marker(i);
    return {};
}

/// Keys on another window than the main one.
struct HandsOn : Hands {
    explicit HandsOn(QWidget& on) : window(on)
    {
        if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not come up");
    }
    [[nodiscard]] QWidget& desk() const override { return window; }
    QWidget& window;
};

} // namespace

/// A whole session in the real window, by keys and mouse: what would make it worth it, the agenda, the questions on the
/// full screen, a blind round by three people, commitments, and the page that both leave with.
class TstSessionPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init() { m_home = std::make_unique<Home>(); }
    void aWholeSessionLeavesOnePageWithNoPrivateWord();
    void whatIsHalfTypedInARoundIsShownOnlyToWhoSaysTheirName();
    void undoNeverShowsOrTakesAwayAnAnswer();
    void aRoundThatWasAnsweredGoesOnlyWhenSaidTwice();
    void anEmptyLineIsNoAnswerToChoose();
    void aRangeThatCannotBeReadIsNotKept();
    void aCommitmentOfAnHourComesUpOnTodayAndEndsThere();
    void aCommitmentIsTiedToADecision();
    void aSetOfOnesOwnIsTakenInAndWritten();
    void aNoteIsNamedWhileItIsWrittenAndReadThroughHoweverLongItIs();
    void theSharedViewFollowsTheCardAndHoldsNothingPrivate();
    void whatSomebodyWroteBeforeStandsOnlyOnThePage();
    void anEngagementIsAgreedAndNamedByTheSession();
    void whereNothingMayBeWrittenEverythingIsRead();

private:
    [[nodiscard]] const Entry& entry() const { return m_home->window->workspace()->entry()->entry(); }
    [[nodiscard]] const Session& session() const { return *entry().session(); }
    [[nodiscard]] QString textOf(const char* name) const { return m_home->find<QLabel>(name)->text(); }
    void begin(const QStringList& people = {"Ada", "Bo", "Cy"});
    void openSection(const QString& word);
    void beginRound();
    void answer(const QString& range, const QString& why);
    void live();
    void report();

    std::unique_ptr<Home> m_home;
};

void TstSessionPage::begin(const QStringList& people)
{
    m_home->open();
    m_home->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_home->focusName(), QString("session.worth"));
    m_home->type("Know whether we hire");
    for (qsizetype i = 0; i < people.size(); ++i) {
        m_home->click("session.people.add");
        QCOMPARE(m_home->focusName(), QString("session.people.%1").arg(i));
        m_home->type(people[i]);
        m_home->press(Qt::Key_Tab);
        m_home->type(i == 0 ? "founder" : "team");
    }
    m_home->tabTo("session.title");
    m_home->type("The hour of November");
    QCOMPARE(session().participants.size(), std::size_t(people.size()));
}

void TstSessionPage::openSection(const QString& word)
{
    const QString head = QString("session.%1.head").arg(word);
    auto* button = m_home->find<QAbstractButton>(head);
    QVERIFY(button != nullptr);
    button->click();
    QTest::qWait(0);
}

void TstSessionPage::beginRound()
{
    openSection("rounds");
    m_home->click("rounds.add");
    QCOMPARE(m_home->focusName(), QString("round.question"));
    m_home->type("How many months?");
    m_home->write("round.unit", "months");
}

/// Of whoever is the first of those who have not answered.
void TstSessionPage::answer(const QString& range, const QString& why)
{
    m_home->click("desk.who.0");
    QCOMPARE(m_home->focusName(), QString("desk.range"));
    m_home->type(range);
    m_home->write("desk.text", why);
    m_home->commit();
}

void TstSessionPage::live()
{
    m_home->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto* window = topLevel<LiveSession>("live");
    QVERIFY(window != nullptr);
    const HandsOn hands(*window);
    const auto question = [&] { return window->findChild<QLabel*>("live.question")->text(); };
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(question(), QString::fromStdString(session().cards[std::size_t(i)].text));
        hands.press(Qt::Key_P);
        QCOMPARE(hands.focusName(), QString("live.private"));
        hands.type(QString("she avoids %1 and %2").arg(marker(2 * i), marker(2 * i + 1)));
        hands.press(Qt::Key_Escape);
        QCOMPARE(leak(wordsOf(*window)), QString()); // out of sight with the keyboard
        if (i == 0) {
            hands.press(Qt::Key_S);
            hands.type("Said aloud");
            hands.press(Qt::Key_Escape);
            QCOMPARE(window->findChild<QLabel*>("live.said")->text(), QString("Said aloud"));
        }
        hands.press(i % 2 == 0 ? Qt::Key_Right : Qt::Key_N);
    }
    QCOMPARE(question(), QString::fromStdString(session().cards[7].text)); // the last one stays
    hands.press(Qt::Key_Left);
    QCOMPARE(question(), QString::fromStdString(session().cards[6].text));
    m_home->clock.advanceMs(3 * 60 * 1000);
    QTRY_VERIFY(window->findChild<QLabel*>("live.clock")->text().startsWith("3 of "));
    QCOMPARE(leak(window->windowTitle()), QString());
    hands.press(Qt::Key_Escape);
    QTRY_VERIFY(topLevel<LiveSession>("live") == nullptr);
    QVERIFY(QTest::qWaitForWindowActive(m_home->window.get()));
    QCOMPARE(session().cards[0].note, std::string("Said aloud"));
}

void TstSessionPage::report()
{
    const QString preview = m_home->find<QTextEdit>("summary.preview")->toPlainText();
    const QString file = m_home->path("summary.pdf");
    m_home->prompts.files = {file};
    m_home->click("summary.write");
    QTRY_VERIFY(QFile::exists(file));
    QTRY_VERIFY(m_home->says("notice").contains("The report is at"));
    QProcess reader;
    reader.start("pdftotext", {"-raw", "-enc", "UTF-8", file, "-"});
    QVERIFY(reader.waitForFinished());
    const QString pdf = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    for (const char* part : {"The hour of November", "Know whether we hire", "Said aloud", "Call the bank",
                             "That we wait", "the middle at 6", "first to speak: Cy, Ada"}) {
        QVERIFY2(pdf.contains(part), qPrintable(pdf));
        QVERIFY2(preview.contains(part), part);
    }
    QCOMPARE(leak(pdf), QString());
    QCOMPARE(leak(preview), QString());
    // Word for word what is written.
    QString shown = preview;
    QVERIFY(!shown.remove(QChar::ObjectReplacementCharacter).simplified().isEmpty());
    for (const QString& word : shown.simplified().split(' ')) QVERIFY2(pdf.contains(word), qPrintable(word));
    m_home->find<QCheckBox>("summary.roles")->click(); // its words are narrower than it is
    QVERIFY(!m_home->find<QTextEdit>("summary.preview")->toPlainText().contains("Ada"));
    m_home->find<QCheckBox>("summary.roles")->click(); // its words are narrower than it is
}

void TstSessionPage::aWholeSessionLeavesOnePageWithNoPrivateWord()
{
    begin();
    m_home->next();
    m_home->click("agenda.propose");
    QVERIFY(textOf("agenda.said").startsWith("Nothing waits"));
    m_home->click("agenda.add");
    m_home->type("The lease");
    openSection("cards");
    m_home->click("cards.addSet");
    QCOMPARE(session().cards.size(), std::size_t(8));
    live();
    if (QTest::currentTestFailed()) return;
    beginRound();
    QVERIFY(m_home->find<QWidget>("round.kind")->isVisible() && !m_home->find<QWidget>("round.fixed")->isVisible());
    answer("2; 3; 4", marker(20));
    // What people have answered to stays as it is, and the page says so.
    QVERIFY(!m_home->find<QWidget>("round.kind")->isVisible() && m_home->find<QWidget>("round.fixed")->isVisible());
    QCOMPARE(leak(wordsOf(*m_home->window)), QString());
    answer("3; 6; 9", marker(21));
    answer("10; 12; 18", marker(22));
    if (QTest::currentTestFailed()) return;
    QCOMPARE(session().rounds[0].first.size(), std::size_t(3));
    QCOMPARE(leak(wordsOf(*m_home->window)), QString());
    QVERIFY(textOf("desk.state").contains("Everyone has answered"));
    m_home->click("desk.reveal");
    m_home->click("desk.sure.no");
    QVERIFY(!session().rounds[0].revealed);
    m_home->click("desk.reveal");
    m_home->click("desk.sure.yes");
    QVERIFY(session().rounds[0].revealed.has_value());
    QVERIFY2(textOf("desk.first").contains("first to speak: Cy, Ada"), qPrintable(textOf("desk.first")));
    QVERIFY(wordsOf(*m_home->window).contains(marker(22)));
    // After the reveal these are shared; the second answers, the notes and the forms are not.
    for (int i = 23; i < 26; ++i) answer("5; 6; 7", marker(i));
    openSection("commitments");
    m_home->click("commitments.add");
    m_home->type("Call the bank");
    m_home->press(Qt::Key_Tab);
    m_home->type("Ada");
    m_home->press(Qt::Key_Tab);
    m_home->type("1w");
    m_home->press(Qt::Key_Tab);
    QCOMPARE(session().commitments.size(), std::size_t(1));
    QCOMPARE(session().commitments[0].due, std::optional(addDays(utcDate(noon()), 7)));
    // Twenty-four more in forms that came back.
    m_home->window->workspace()->entry()->editForGood([&](Entry& changed) {
        for (auto& answered : changed.session()->rounds[0].first) answered.text.clear(); // seen by all now
        for (int i = 26; i < 50; i += 3)
            changed.session()->forms.push_back({m_home->ids.next(),
                                                "Ada",
                                                "",
                                                marker(i).toStdString(),
                                                marker(std::min(49, i + 1)).toStdString(),
                                                marker(std::min(49, i + 2)).toStdString(),
                                                {},
                                                {},
                                                {},
                                                {}});
    });
    openSection("closing");
    QCOMPARE(m_home->focusName(), QString("session.taking"));
    m_home->type("That we wait");
    report();
    if (QTest::currentTestFailed()) return;

    // Nothing of it is in the session itself but what was answered and written before.
    Entry covered = asCovered(entry(), coveringOf(entry(), false, utcDate(noon())));
    covered.session()->forms.clear();
    QCOMPARE(leak(QString::fromStdString(documentBytes(covered))), QString());
    for (int i = 0; i < 16; ++i) QVERIFY(!QString::fromStdString(documentBytes(entry())).contains(marker(i)));
    // Nor is it found.
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    auto* list = m_home->find<QListView>("journal.list");
    auto* kind = m_home->find<QComboBox>("journal.kind");
    kind->setCurrentIndex(kind->findText("Sessions"));
    m_home->find<QLineEdit>("journal.search")->setFocus();
    m_home->type("lease");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    for (const int i : {0, 15, 23, 25, 26, 49}) {
        m_home->press(Qt::Key_Escape);
        m_home->type(marker(i));
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QVERIFY(!leak(m_home->window->windowTitle()).size());
    }
}

void TstSessionPage::whatIsHalfTypedInARoundIsShownOnlyToWhoSaysTheirName()
{
    begin();
    beginRound();
    m_home->click("desk.who.1"); // Bo
    m_home->type("4; 5");
    m_home->write("desk.text", marker(1));
    openSection("closing"); // and goes away
    QCOMPARE(leak(m_home->find<QLabel>("desk.hello")->text()), QString());
    openSection("rounds");
    QVERIFY(!m_home->find<QWidget>("desk.range")->isVisible());
    m_home->click("desk.who.0"); // Ada sees an empty form
    QCOMPARE(m_home->find<QPlainTextEdit>("desk.text")->toPlainText(), QString());
    openSection("closing");
    openSection("rounds");
    m_home->click("desk.who.1");
    QCOMPARE(m_home->find<QPlainTextEdit>("desk.text")->toPlainText(), marker(1));
    QCOMPARE(m_home->find<QPlainTextEdit>("desk.range")->toPlainText(), QString("4; 5"));
    m_home->commit();
    QCOMPARE(session().rounds[0].first.size(), std::size_t(1));
    QCOMPARE(leak(wordsOf(*m_home->window)), QString());
}

void TstSessionPage::undoNeverShowsOrTakesAwayAnAnswer()
{
    begin();
    beginRound();
    answer("2; 3; 4", marker(0));
    answer("2; 3; 4", marker(1));
    for (int times = 0; times < 12; ++times) m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session().rounds.size(), std::size_t(1));
    QCOMPARE(session().rounds[0].first.size(), std::size_t(2));
    for (int times = 0; times < 12; ++times) m_home->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(leak(wordsOf(*m_home->window)), QString());
    // The report by the menu leads to the page, where what leaves is seen; it holds no answer.
    m_home->press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(m_home->find<QTextEdit>("summary.preview")->isVisible());
    QVERIFY(m_home->find<QTextEdit>("summary.preview")->toPlainText().contains("Answered and out of sight: 2."));
    QCOMPARE(leak(wordsOf(*m_home->window)), QString());
}

void TstSessionPage::aRoundThatWasAnsweredGoesOnlyWhenSaidTwice()
{
    begin();
    beginRound();
    answer("2; 3; 4", "because");
    m_home->click("rounds.remove");
    QCOMPARE(session().rounds.size(), std::size_t(1));
    QCOMPARE(m_home->focusName(), QString("rounds.sure.no"));
    m_home->press(Qt::Key_Space);
    QCOMPARE(m_home->focusName(), QString("rounds.remove"));
    QCOMPARE(session().rounds[0].first.size(), std::size_t(1));
    m_home->click("rounds.remove");
    m_home->click("rounds.sure.yes");
    QVERIFY(session().rounds.empty());
    // One that nobody has answered goes at once, and comes back.
    m_home->click("rounds.add");
    m_home->type("Which one?");
    m_home->click("rounds.remove");
    QVERIFY(session().rounds.empty());
    m_home->find<QAction>("action.undo")->trigger();
    QCOMPARE(session().rounds.size(), std::size_t(1));
}

void TstSessionPage::anEmptyLineIsNoAnswerToChoose()
{
    begin();
    openSection("rounds");
    m_home->click("rounds.add");
    m_home->type("Which one?");
    m_home->window->workspace()->entry()->editEntry(
        "x", {}, [](Entry& entry) { entry.session()->rounds[0].kind = RoundKind::Choice; });
    QVERIFY(textOf("desk.state").contains("Write the answers to choose from first"));
    QVERIFY(!m_home->find<QWidget>("desk.who.0")->isVisible());
    m_home->window->workspace()->entry()->editEntry("x", {}, [&](Entry& entry) {
        for (const char* text : {"", "Rent", " ", "Buy"})
            entry.session()->rounds[0].choices.push_back({m_home->ids.next(), text, {}});
    });
    m_home->click("desk.who.0");
    QVERIFY(m_home->window->findChild<QWidget*>("desk.choice.2") == nullptr);
    m_home->click("desk.choice.1");
    m_home->click("desk.hand");
    const SessionRound& round = session().rounds[0];
    QCOMPARE(round.first.size(), std::size_t(1));
    const auto chosen = std::ranges::find(round.choices, round.first[0].choice, &RoundChoice::id);
    QVERIFY(chosen != round.choices.end() && chosen->text == "Buy");
}

void TstSessionPage::aRangeThatCannotBeReadIsNotKept()
{
    begin();
    beginRound();
    m_home->click("desk.who.0");
    m_home->type("a year or so");
    m_home->commit();
    QVERIFY(session().rounds[0].first.empty());
    QVERIFY(textOf("desk.hint").startsWith("Write low"));
    QCOMPARE(m_home->focusName(), QString("desk.range"));
    QCOMPARE(m_home->find<QPlainTextEdit>("desk.range")->toPlainText(), QString("a year or so"));
}

void TstSessionPage::aCommitmentOfAnHourComesUpOnTodayAndEndsThere()
{
    begin();
    openSection("commitments");
    m_home->click("commitments.add");
    m_home->type("Call the bank");
    m_home->press(Qt::Key_Tab);
    m_home->press(Qt::Key_Tab);
    m_home->type("3d");
    m_home->press(Qt::Key_Tab);
    QVERIFY(!m_home->find<QWidget>("commitments.0.kept")->isVisible()); // it was promised just now
    m_home->window->workspace()->journal().flush();
    // On its very day, too, and to the one that is due, not to the first.
    m_home->click("commitments.add");
    m_home->type("Ask the landlord");
    m_home->press(Qt::Key_Tab);
    m_home->press(Qt::Key_Tab);
    m_home->type("2026-11-22");
    m_home->press(Qt::Key_Tab);
    m_home->window->workspace()->journal().flush();
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    m_home->click("today.due.0");
    QTRY_COMPARE(m_home->focusName(), QString("commitments.1.kept"));
    m_home->click("commitments.1.remove");
    m_home->window->workspace()->journal().flush();
    m_home->clock.advanceMs(std::int64_t{4} * 24 * 60 * 60 * 1000);
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    m_home->click("today.due.0");
    QTRY_COMPARE(m_home->focusName(), QString("commitments.0.kept"));
    m_home->find<QPlainTextEdit>("commitments.0.word")->setFocus();
    m_home->type("She did");
    m_home->click("commitments.0.kept");
    QCOMPARE(entry().since.size(), std::size_t(1));
    QVERIFY(textOf("commitments.0.state").contains("kept on"));
    QVERIFY(textOf("commitments.0.state").contains("She did"));
    m_home->window->workspace()->journal().flush();
    QVERIFY(m_home->window->workspace()->journal().reader().due(std::nullopt).empty());
    // What is still open is first on the next agenda.
    m_home->click("commitments.add");
    m_home->type("Tell the team");
    m_home->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(session().participants.size(), std::size_t(3));
    m_home->next();
    m_home->click("agenda.propose");
    QCOMPARE(session().agenda.size(), std::size_t(1));
    QCOMPARE(session().agenda[0].text, std::string("Tell the team"));
    m_home->click("agenda.propose");
    QCOMPARE(session().agenda.size(), std::size_t(1));
    m_home->click("agenda.0.go");
    QCOMPARE(entry().title, std::string("The hour of November"));
}

void TstSessionPage::aCommitmentIsTiedToADecision()
{
    begin();
    const Entry decision = sampleDecision(m_home->ids, "Own the service");
    m_home->window->workspace()->journal().saveLater(decision);
    QVERIFY(m_home->window->workspace()->journal().flush());
    openSection("commitments");
    m_home->click("commitments.add");
    m_home->type("Call the bank");
    auto* belongs = m_home->find<QComboBox>("commitments.0.decision");
    QVERIFY(belongs->isVisible());
    QCOMPARE(belongs->currentText(), QString("For no decision"));
    belongs->setFocus();
    m_home->press(Qt::Key_Down);
    QCOMPARE(session().commitments[0].decision, decision.id);
    QCOMPARE(belongs->currentText(), QString("For: Own the service"));
    m_home->find<QAction>("action.undo")->trigger();
    QVERIFY(session().commitments[0].decision.empty());
    QCOMPARE(belongs->currentText(), QString("For no decision"));
}

void TstSessionPage::aSetOfOnesOwnIsTakenInAndWritten()
{
    begin({});
    openSection("cards");
    const QString file = m_home->path("mine.json");
    m_home->prompts.files = {file};
    m_home->click("cards.give");
    QFile written(file);
    QVERIFY(written.open(QFile::ReadWrite));
    QByteArray text = written.readAll();
    // It comes back as it is only under an id of its own.
    m_home->prompts.files = {file};
    m_home->click("cards.take");
    QVERIFY(m_home->says("notice").contains("comes with Soundings"));
    text.replace("\"first_session\"", "\"mine\"").replace("\"First session\"", "\"For Fridays\"");
    written.resize(0);
    written.write(text);
    written.close();
    m_home->prompts.files = {file};
    m_home->click("cards.take");
    auto* sets = m_home->find<QComboBox>("cards.set");
    QCOMPARE(sets->currentText(), QString("For Fridays")); // what was taken in is what is added next
    m_home->click("cards.addSet");
    QCOMPARE(session().cards[0].question.substr(0, 5), std::string("mine/"));
    QFile bad(m_home->path("bad.json"));
    QVERIFY(bad.open(QFile::WriteOnly));
    bad.write("{\"kind\": \"recipe\"}");
    bad.close();
    m_home->prompts.files = {bad.fileName()};
    m_home->click("cards.take");
    QVERIFY(m_home->says("notice").contains("no set of questions"));
}

void TstSessionPage::aNoteIsNamedWhileItIsWrittenAndReadThroughHoweverLongItIs()
{
    begin();
    openSection("cards");
    m_home->click("cards.addSet");
    m_home->window->workspace()->entry()->editEntry("A long note", {}, [](Entry& entry) {
        for (int i = 0; i < 300; ++i) entry.session()->cards[0].note += "What was said goes on. ";
    });
    m_home->press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto* window = topLevel<LiveSession>("live");
    QVERIFY(window != nullptr);
    const HandsOn hands(*window);
    auto* said = window->findChild<QLabel*>("live.said");
    auto* bar = window->findChild<QScrollArea*>("live.scroll")->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_VERIFY2(said->height() >= said->heightForWidth(said->width()), // none of it is cut
                 qPrintable(QString("%1 of %2").arg(said->height()).arg(said->heightForWidth(said->width()))));
    hands.press(Qt::Key_Down);
    QVERIFY(bar->value() > 0);
    const auto* whose = window->findChild<QLabel*>("live.whose");
    QVERIFY(!whose->isVisible());
    hands.press(Qt::Key_P);
    QVERIFY(whose->isVisible() && whose->text().startsWith("Private note"));
    hands.press(Qt::Key_Escape);
    QVERIFY(!whose->isVisible());
    hands.press(Qt::Key_S);
    QVERIFY(whose->isVisible() && whose->text().startsWith("Shared note"));
    hands.press(Qt::Key_Escape);
    hands.press(Qt::Key_Right);
    QCOMPARE(bar->value(), 0);
    hands.press(Qt::Key_Escape);
    QTRY_VERIFY(topLevel<LiveSession>("live") == nullptr);
}

void TstSessionPage::theSharedViewFollowsTheCardAndHoldsNothingPrivate()
{
    begin();
    openSection("cards");
    m_home->click("cards.addSet");
    m_home->click("cards.0");
    m_home->find<QPlainTextEdit>("card.private")->setFocus();
    m_home->type(marker(3));
    m_home->find<QPlainTextEdit>("card.note")->setFocus();
    m_home->type("For all");
    m_home->click("cards.shared");
    auto* shared = topLevel<SharedView>("shared");
    QVERIFY(shared != nullptr);
    QVERIFY(wordsOf(*shared).contains("Know whether we hire"));
    QCOMPARE(leak(wordsOf(*shared)), QString());
    m_home->window->activateWindow();
    m_home->click("cards.live");
    auto* window = topLevel<LiveSession>("live");
    QVERIFY(window != nullptr);
    const HandsOn hands(*window);
    QVERIFY(wordsOf(*shared).contains("For all"));
    QVERIFY(!wordsOf(*shared).contains("Know whether we hire")); // one thing at a time
    hands.press(Qt::Key_P);
    QCOMPARE(window->findChild<QPlainTextEdit*>("live.private")->toPlainText(), marker(3));
    QCOMPARE(leak(wordsOf(*shared)), QString());
    hands.press(Qt::Key_Escape);
    hands.press(Qt::Key_Right);
    QVERIFY(wordsOf(*shared).contains(QString::fromStdString(session().cards[1].text)));
    hands.press(Qt::Key_Escape);
    QTRY_VERIFY(wordsOf(*shared).contains("Know whether we hire"));
    QVERIFY(QTest::qWaitForWindowActive(m_home->window.get()));
    // Both end with the page.
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    QTRY_VERIFY(topLevel<SharedView>("shared") == nullptr);
}

void TstSessionPage::whatSomebodyWroteBeforeStandsOnlyOnThePage()
{
    begin();
    m_home->window->workspace()->entry()->editForGood([&](Entry& changed) {
        changed.session()->carried = {{m_home->ids.next(), DueKind::Commitment, {}, {}, "Call the bank", {}, {}}};
        SessionForm form;
        form.id = m_home->ids.next();
        form.person = "Ada";
        form.myPart = marker(5).toStdString();
        form.carried = {{changed.session()->carried[0].id, "kept", {}}};
        changed.session()->forms = {form};
    });
    openSection("before");
    QVERIFY(textOf("session.form.0.part").contains(marker(5)));
    QVERIFY(textOf("session.form.0.carried").contains("kept"));
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(leak(wordsOf(*m_home->window)), QString()); // not on another page
    // The questionnaire is written as those of a decision are.
    m_home->click("today.sessions.0");
    openSection("before");
    openSection("before");
    const QString file = m_home->path("before.html");
    m_home->click("session.ask");
    m_home->prompts.files = {file};
    m_home->click("ask.write");
    QTRY_VERIFY(QFile::exists(file));
    QFile page(file);
    QVERIFY(page.open(QFile::ReadOnly));
    const QString html = QString::fromUtf8(page.readAll());
    QVERIFY(html.contains("What did you do to help create it?"));
    QCOMPARE(leak(html), QString());
    QCOMPARE(session().askings.size(), std::size_t(1));
}

void TstSessionPage::anEngagementIsAgreedAndNamedByTheSession()
{
    begin();
    openSection("opening");
    openSection("opening");
    m_home->click("session.engagement.new");
    QCOMPARE(m_home->focusName(), QString("engagement.title"));
    m_home->write("engagement.aims", "Sleep again");
    m_home->write("engagement.sponsorMaySee", "Dates");
    m_home->tabTo("engagement.consentOn.line");
    m_home->type("2026-11-01");
    m_home->press(Qt::Key_Tab);
    const Engagement agreed = *entry().engagement();
    QCOMPARE(agreed.client, std::string("Ada"));
    QCOMPARE(agreed.aims, std::string("Sleep again"));
    QCOMPARE(agreed.consentOn, std::optional(parseDate("2026-11-01")));
    const Id id = entry().id;
    m_home->press(Qt::Key_Left, Qt::AltModifier); // back to the session it was opened from
    QCOMPARE(session().engagement, id);
    m_home->press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(session().engagement, id);
    QCOMPARE(session().participants.size(), std::size_t(3)); // of the hour before
    QCOMPARE(m_home->find<QComboBox>("session.engagement")->currentText(), QString("Ada"));
}

void TstSessionPage::whereNothingMayBeWrittenEverythingIsRead()
{
    begin();
    openSection("cards");
    m_home->click("cards.addSet");
    const QString id = QString::fromStdString(entry().id);
    const QString journal = QString::fromStdString(m_home->window->workspace()->journal().path());
    m_home->close();
    m_home->window = std::make_unique<MainWindow>(*m_home->settings, m_home->prompts, m_home->outside());
    QVERIFY(m_home->window->openJournal(journal, Journal::Mode::ReadOnly));
    m_home->window->show();
    m_home->window->workspace()->openEntry(id);
    for (const char* word : {"opening", "agenda", "before", "cards", "rounds", "commitments", "closing"}) {
        openSection(word);
        for (const auto* field : m_home->window->findChildren<QPlainTextEdit*>())
            if (field->isVisible()) QVERIFY2(field->isReadOnly(), qPrintable(field->objectName()));
    }
    QVERIFY(m_home->find<QLabel>("session.readOnly")->isVisible());
}

QTEST_MAIN(TstSessionPage)
#include "tst_session_page.moc"
