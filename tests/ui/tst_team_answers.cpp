// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "core/exchange/asking_form.h"
#include "tests/support/answer_file.h"
#include "tests/ui/drop_files.h"
#include "tests/ui/shoot.h"
#include "ui/entry_editor.h"
#include "ui/exchange.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <nlohmann/json.hpp>

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>

#include <set>

using namespace soundings;
using namespace soundings::ui;

/// Asking the team in the real window: the questionnaire goes out; answers are dropped, chosen or pasted, and come in.
class TstTeamAnswers : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void theFoundersWordsGoOutAndAreKept();
    void theKeyboardGoesDownTheCardAndEnterPressesItsButton();
    void aQuestionnaireHasADayThatIsToCome();
    void whatIsHalfTypedWaitsBesideTheEntry();
    void answersComeInByADrop();
    void aFormWithManyAnswersAndANewPersonComesIn();
    void copiedAnswersComeInByAKey();
    void badTextIsRefusedInOneSentence();
    void whatIsLeftOrWrongChangesNothing();
    void manyAnswersStopHalfWayAndLeaveNothing();
    void anAnswerNeverWritesOverWhatWasTypedMeanwhile();
    void theCardsFitTheWindow();

private:
    struct Desk : Home {
        [[nodiscard]] const Decision& decision() const { return *window->workspace()->entry()->entry().decision(); }
        void begin()
        {
            open();
            press(Qt::Key_N, Qt::ControlModifier);
            type("Run it ourselves");
            window->findChild<QAction*>("action.askTeam")->trigger();
        }
        void ask()
        {
            begin();
            prompts.files = {path("ask.html")};
            click("ask.write");
        }
        [[nodiscard]] QByteArray page() const
        {
            QFile file(path("ask.html"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }
        [[nodiscard]] QByteArray answers(const QString& name, const char* why) const
        {
            const QuestionnaireForm form = formOf(window->workspace()->entry()->entry(), decision().askings.at(0));
            return QByteArray::fromStdString(test::answerText(
                form, name.toStdString(), {{"stance", "against"}, {"why", why}}, "2026-11-22T10:00:00.000Z"));
        }
        [[nodiscard]] QString answerFile(const QString& name, const char* why) const
        {
            QFile out(path(name + ".json"));
            if (!out.open(QIODevice::WriteOnly)) qFatal("no file");
            out.write(answers(name, why));
            return out.fileName();
        }
        void drop(const QStringList& files) const { dropFiles(*window, files); }
        /// Waits until what came is on the screen.
        [[nodiscard]] QString shown() const
        {
            auto* list = find<QPlainTextEdit>("answers.report");
            return QTest::qWaitFor([&] { return list->isVisible(); }, 20'000) ? list->toPlainText() : QString();
        }
    };
};

void TstTeamAnswers::theFoundersWordsGoOutAndAreKept()
{
    Desk desk;
    desk.begin();
    auto* words = desk.find<TextField>("ask.words");
    QVERIFY(words->hasFocus());
    QVERIFY(words->text().contains("Run it ourselves")); // what the page would say by itself
    QVERIFY(desk.find<QLineEdit>("ask.until.line")->text() == "2026-12-06");
    words->selectAll();
    desk.type("I am torn. Two lines help me.");
    desk.find<QLineEdit>("ask.who")->setFocus();
    desk.type("Ada and Kai");
    desk.prompts.files = {desk.path("ask.html")};
    desk.click("ask.write");
    QVERIFY(!desk.window->findChild<QWidget*>("ask") || !desk.window->findChild<QWidget*>("ask")->isVisible());
    const Asking asking = desk.decision().askings.at(0);
    QCOMPARE(asking.introduction, std::string("I am torn. Two lines help me."));
    QCOMPARE(asking.who, std::string("Ada and Kai"));
    QCOMPARE(toIso(asking.until.value()), std::string("2026-12-06"));
    const QByteArray page = desk.page();
    QVERIFY(page.contains("I am torn. Two lines help me.") && page.contains("Content-Security-Policy"));
    QVERIFY(!page.contains("Ada and Kai"));

    // The next one begins with the same words.
    desk.window->findChild<QAction*>("action.askTeam")->trigger();
    QCOMPARE(desk.find<TextField>("ask.words")->text(), QString("I am torn. Two lines help me."));
}

void TstTeamAnswers::theKeyboardGoesDownTheCardAndEnterPressesItsButton()
{
    Desk desk;
    desk.begin();
    for (const char* name : {"ask.who", "ask.until.line", "dateButton", "ask.cancel", "ask.write"}) {
        desk.press(Qt::Key_Tab);
        QCOMPARE(desk.focusName(), QString(name));
    }
    desk.prompts.files = {desk.path("ask.html")};
    desk.press(Qt::Key_Return);
    QCOMPARE(desk.decision().askings.size(), std::size_t{1});
    QVERIFY(!desk.page().isEmpty());
    desk.drop({desk.answerFile("Ada", "Two years of cash")});
    QVERIFY(desk.shown().contains("Ada"));
    desk.press(Qt::Key_Return);
    QTRY_COMPARE(desk.decision().voices.size(), std::size_t{1});
}

void TstTeamAnswers::aQuestionnaireHasADayThatIsToCome()
{
    Desk desk;
    desk.begin();
    auto* until = desk.find<QLineEdit>("ask.until.line");
    desk.prompts.files = {desk.path("ask.html")};
    for (const char* day : {"2026-11-21", "soon", ""}) {
        until->setFocus();
        until->selectAll();
        QTest::keyClick(until, Qt::Key_Delete);
        QTest::keyClicks(until, day);
        desk.click("ask.write");
        QVERIFY(desk.find<QLabel>("ask.hint")->isVisible());
        QVERIFY(desk.decision().askings.empty());
    }
    QTest::keyClicks(until, "3d");
    desk.click("ask.write");
    QCOMPARE(toIso(desk.decision().askings.at(0).until.value()), std::string("2026-11-25"));
}

void TstTeamAnswers::whatIsHalfTypedWaitsBesideTheEntry()
{
    Desk desk;
    desk.begin();
    desk.find<TextField>("ask.words")->selectAll();
    desk.type("Half a sen");
    desk.press(Qt::Key_Escape);
    QVERIFY(desk.decision().askings.empty());
    desk.window->findChild<QAction*>("action.askTeam")->trigger();
    QCOMPARE(desk.find<TextField>("ask.words")->text(), QString("Half a sen"));
    desk.click("ask.write"); // and no file was chosen
    QVERIFY(desk.decision().askings.empty());
    QVERIFY(desk.find<TextField>("ask.words")->isVisible());
}

void TstTeamAnswers::answersComeInByADrop()
{
    Desk desk;
    desk.ask();
    desk.drop({desk.answerFile("Ada", "Two years of cash"), desk.answerFile("Kai", "Too early")});
    QVERIFY(desk.shown().contains("Ada (Sales)")); // shown before it is taken
    QVERIFY(desk.shown().contains("Two years of cash") && desk.shown().contains("Too early"));
    QVERIFY(desk.decision().voices.empty());
    QCOMPARE(desk.focusName(), QString("answers.do"));
    desk.press(Qt::Key_Space);
    QTRY_COMPARE(desk.decision().voices.size(), std::size_t{2});
    QCOMPARE(desk.decision().voices[0].why, std::string("Two years of cash"));
    QVERIFY(desk.decision().voices[1].stance == Stance::Against);
    QTRY_COMPARE(desk.says("notice"), QString("2 answers were taken in."));

    // The same again is known, and nothing is asked.
    desk.drop({desk.path("Ada.json")});
    QTRY_VERIFY(desk.says("notice").contains("known already"));
    QCOMPARE(desk.decision().voices.size(), std::size_t{2});

    desk.prompts.files = {desk.path("Ada.json"), desk.path("Kai.json")}; // both at once, out of a dialog
    desk.window->findChild<QAction*>("action.takeAnswers")->trigger();
    QVERIFY(desk.shown().contains("known already"));
    QVERIFY(!desk.find<QPushButton>("answers.do")->isEnabled());
}

void TstTeamAnswers::aFormWithManyAnswersAndANewPersonComesIn()
{
    Desk desk;
    desk.open();
    Entry hour = newSession(nullptr, {}, noon(), utcDate(noon()), desk.ids);
    for (const char* question : {"How many?", "How long?", "Why?"}) {
        SessionRound round;
        round.id = desk.ids.next();
        round.question = question;
        round.kind = RoundKind::Text;
        hour.session()->rounds.push_back(round);
    }
    const Asking asking = noteAsking(hour, {"Ada", {}}, {}, noon(), desk.ids);
    desk.window->workspace()->journal().saveLater(hour);
    nlohmann::json given{{"issue", "Sales"}};
    for (const SessionRound& round : hour.session()->rounds) given["r-" + round.id] = "Thirty";
    QFile out(desk.path("ada.json"));
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(
        QByteArray::fromStdString(test::answerText(formOf(hour, asking), "Ada", given, "2026-11-22T10:00:00.000Z")));
    out.close();
    desk.drop({out.fileName()});
    QVERIFY2(desk.shown().contains("Ada"), qPrintable(desk.shown()));
    desk.click("answers.do");
    QTRY_COMPARE(desk.window->workspace()->journal().reader().load(hour.id).session()->forms.size(), std::size_t{1});
    const Entry taken = desk.window->workspace()->journal().reader().load(hour.id);
    QCOMPARE(taken.session()->participants.size(), std::size_t{1});
    std::set<Id> ids{taken.session()->forms[0].id, taken.session()->participants[0].id};
    for (const SessionRound& round : taken.session()->rounds) {
        QCOMPARE(round.first.size(), std::size_t{1});
        ids.insert(round.first[0].id);
    }
    QCOMPARE(ids.size(), std::size_t{5}); // each its own
}

void TstTeamAnswers::copiedAnswersComeInByAKey()
{
    Desk desk;
    desk.ask();
    QGuiApplication::clipboard()->setText(QString::fromUtf8(desk.answers("Ada", "Two years of cash")));
    desk.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.shown().contains("Ada (Sales)"));
    QVERIFY(desk.decision().voices.empty());
    desk.click("answers.do");
    QTRY_COMPARE(desk.decision().voices.size(), std::size_t{1});
    QCOMPARE(desk.decision().voices[0].why, std::string("Two years of cash"));
    QTRY_VERIFY(desk.says("notice").endsWith("taken in."));
    desk.choose("notice", "Take them back");
    QTRY_VERIFY(desk.decision().voices.empty());
}

void TstTeamAnswers::badTextIsRefusedInOneSentence()
{
    Desk desk;
    desk.ask();
    auto* paste = desk.window->findChild<QAction*>("action.pasteAnswers");
    QStringList said;
    QString cut = QString::fromUtf8(desk.answers("Ada", "Two years of cash")).chopped(20);
    QString altered = QString::fromUtf8(desk.answers("Ada", "Two years of cash")).replace("Two years", "Ten years");
    for (const QString& text : {QString("Dear Ada, see you on Monday"), cut, altered, QString("  ")}) {
        QGuiApplication::clipboard()->setText(text);
        paste->trigger();
        QTRY_VERIFY(!desk.says("notice").isEmpty() && !said.contains(desk.says("notice")) &&
                    !desk.says("notice").startsWith("The questionnaire is at"));
        said << desk.says("notice");
        QVERIFY(!said.last().contains('\n'));
    }
    QVERIFY(said.last().startsWith("Nothing is copied"));
    QVERIFY(desk.decision().voices.empty());
}

void TstTeamAnswers::whatIsLeftOrWrongChangesNothing()
{
    Desk desk;
    desk.ask();
    const QString file = desk.answerFile("Ada", "Two years of cash");
    desk.drop({file});
    QVERIFY(desk.shown().contains("Ada"));
    desk.click("answers.cancel"); // changed their mind
    QVERIFY(desk.decision().voices.empty());

    QFile spoilt(file);
    QVERIFY(spoilt.open(QIODevice::ReadWrite));
    QByteArray bytes = spoilt.readAll();
    bytes.replace("Two years", "Ten years");
    spoilt.resize(0);
    spoilt.seek(0);
    spoilt.write(bytes);
    spoilt.close();
    desk.drop({file});
    QTRY_VERIFY(desk.says("notice").contains("altered") || desk.says("notice").contains("changed"));
    QVERIFY(desk.decision().voices.empty());
}

void TstTeamAnswers::manyAnswersStopHalfWayAndLeaveNothing()
{
    Desk desk;
    desk.ask();
    QStringList files;
    for (int i = 0; i < 400; ++i) files << desk.answerFile(QString("Person %1").arg(i), "Too early");
    desk.drop(files);
    desk.press(Qt::Key_Escape); // while they are read
    QTRY_VERIFY(!desk.find<QWidget>("answers")->isVisible());

    desk.drop(files);
    QCOMPARE(desk.shown().count('\n'), qsizetype{3 * 400 - 1}); // who, and what they say
    QVERIFY(desk.decision().voices.empty());
    desk.click("answers.do");
    auto* progress = desk.find<QProgressBar>("answers.progress");
    QTRY_VERIFY(progress->isVisible());
    desk.press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!progress->isVisible(), 20'000);
    if (desk.says("notice") == "Stopped; the journal is as it was.") QVERIFY(desk.decision().voices.empty());

    desk.drop(files);
    QVERIFY(!desk.shown().isEmpty());
    if (desk.decision().voices.empty()) desk.click("answers.do");
    QTRY_COMPARE_WITH_TIMEOUT(desk.decision().voices.size(), std::size_t{400}, 20'000);
}

void TstTeamAnswers::anAnswerNeverWritesOverWhatWasTypedMeanwhile()
{
    Desk desk;
    desk.ask();
    desk.drop({desk.answerFile("Ada", "Two years of cash")});
    QVERIFY(desk.shown().contains("Ada"));
    desk.window->workspace()->entry()->edit("Title", {}, [](Decision& d) { d.because = "typed meanwhile"; });
    desk.click("answers.do");
    QTRY_COMPARE(desk.decision().voices.size(), std::size_t{1});
    QCOMPARE(desk.decision().because, std::string("typed meanwhile"));
}

void TstTeamAnswers::theCardsFitTheWindow()
{
    Desk desk;
    desk.ask();
    QStringList files{test::sourcePath("README.md")};
    for (const char* name : {"Ada", "Kai", "Lena"}) files << desk.answerFile(name, "Too early");
    for (const auto& [scheme, word] : {std::pair{ColourScheme::Light, "light"}, {ColourScheme::Dark, "dark"}}) {
        applyTheme(scheme);
        for (const QSize& size : {QSize(1180, 780), QSize(640, 560)}) {
            desk.window->resize(size);
            const QString name = QString("%1-%2").arg(word).arg(size.width());
            desk.window->findChild<QAction*>("action.askTeam")->trigger();
            auto* card = desk.find<QWidget>("ask.card");
            shoot(*desk.window, "ask-" + name, size.width() < 1000 ? 2 : 1);
            QVERIFY(desk.window->rect().contains(QRect(card->mapTo(desk.window.get(), QPoint()), card->size())));
            QVERIFY(card->height() >= card->minimumSizeHint().height());
            desk.press(Qt::Key_Escape);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            desk.drop(files);
            QVERIFY(desk.shown().contains("Refused"));
            shoot(*desk.window, "answers-" + name);
            desk.click("answers.cancel");
        }
    }
    applyTheme(ColourScheme::Light);
}

QTEST_MAIN(TstTeamAnswers)
#include "tst_team_answers.moc"
