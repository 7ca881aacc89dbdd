// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis_page.h"
#include "ui/pages/walk_page.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QLabel>
#include <QProcess>

#include <csignal>
#include <cstdio>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const title = "Move to the harbour";
const char* const words = "A half sentence that nobody has fin";

/// A window of a process of its own, on the folders its environment names.
struct OwnWindow : Hands {
    OwnWindow() { window.openLast(); }
    [[nodiscard]] QWidget& desk() const override { return const_cast<MainWindow&>(window); }

    FixedClock clock{noon()};
    SeededIds ids{11};
    Settings settings;
    PreparedPrompts prompts;
    MainWindow window{settings, prompts, {clock, ids}};
};

/// Where one stops in the middle of a word, and the keys that lead there.
void goTo(const Hands& hands, const QString& place)
{
    const bool diagnosis = place.startsWith("miss.");
    hands.press(diagnosis ? Qt::Key_D : Qt::Key_N,
                Qt::ControlModifier | (diagnosis ? Qt::ShiftModifier : Qt::NoModifier));
    hands.type(title);
    if (diagnosis) return hands.tabTo(place);
    if (place == "frame.aim") {
        hands.next();
    } else if (place == "must.evidence") {
        hands.commit();
        hands.next();
        hands.type("7");
        hands.tabTo(place);
    } else if (place == "criteria.name") {
        hands.tabTo("walk.stepper");
        hands.press(Qt::Key_End); // "More"
        hands.press(Qt::Key_Return);
        if (QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }))
            QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        hands.click("criteria.add");
    } else if (place == "expect.because") {
        for (int step = 0; step < 5; ++step) hands.commit();
        while (hands.focusName() != place && hands.desk().findChild<WalkPage*>()->step() == WalkStep::Expect) {
            if (auto* field = hands.desk().findChild<QWidget*>(place); field && field->isVisible())
                hands.tabTo(place);
            else
                hands.next();
        }
    }
}

/// What the killed process does: it types, says when the window says "Saved", and then goes on as if nothing were to come.
int typeAndWait(const QString& place)
{
    applyTheme(ColourScheme::Light);
    OwnWindow own;
    own.window.show();
    if (!QTest::qWaitForWindowActive(&own.window)) return 2;
    goTo(own, place);
    if (own.focusName() != place) return 3;
    own.type(words);
    const auto* indicator = own.window.findChild<QLabel*>("saveIndicator");
    if (indicator->text() == "Saved") return 4; // it would say so before it is
    if (!QTest::qWaitFor([&] { return indicator->text() == "Saved"; })) return 5;
    std::puts("saved");
    std::fflush(stdout);
    return QApplication::exec();
}

} // namespace

/// What the window called saved is there again, at the same place, after a kill that no process can prepare for.
class TstResume : public QObject {
    Q_OBJECT
private slots:
    void afterAKillTheSameStepShowsTheSameText_data();
    void afterAKillTheSameStepShowsTheSameText();
};

void TstResume::afterAKillTheSameStepShowsTheSameText_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("step");
    QTest::newRow("frame") << "frame.aim" << "frame";
    QTest::newRow("must") << "must.evidence" << "must";
    QTest::newRow("expect") << "expect.because" << "expect";
    QTest::newRow("diagnosis") << "miss.measured" << "diagnosis";
    QTest::newRow("trade-offs") << "criteria.name" << "trade_offs";
}

void TstResume::afterAKillTheSameStepShowsTheSameText()
{
    QFETCH(QString, place);
    QFETCH(QString, step);
    applyTheme(ColourScheme::Light);
    Home home;
    QProcess typist;
    typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    typist.start(QCoreApplication::applicationFilePath(), {"--type-at", place});
    QVERIFY(typist.waitForStarted());
    while (typist.state() == QProcess::Running && !typist.canReadLine())
        if (!typist.waitForReadyRead(30'000)) break;
    QVERIFY2(typist.state() == QProcess::Running, qPrintable(QString("it ended with %1").arg(typist.exitCode())));
    QCOMPARE(typist.readLine().trimmed(), QByteArray("saved"));
    typist.kill(); // SIGKILL
    QVERIFY(typist.waitForFinished());
    QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
    QCOMPARE(typist.exitCode(), int(SIGKILL));

    home.settings = std::make_unique<Settings>(); // read what the killed process left
    home.open();
    QVERIFY(home.window->workspace());
    const bool diagnosis = step == "diagnosis";
    QVERIFY(home.window->workspace()->place() == (diagnosis ? Workspace::Place::Diagnosis : Workspace::Place::Walk));
    QCOMPARE(home.window->workspace()->entry()->entry().title, std::string(title));
    if (step == "trade_offs") home.click("criteria.0"); // lists come back closed
    auto* field = home.find<TextField>(place);
    QVERIFY(field->isVisible());
    QCOMPARE(field->text(), QString(words));
    if (diagnosis)
        QCOMPARE(home.find<DiagnosisPage>("diagnosisPage")->section(), QString("miss"));
    else
        QCOMPARE(QString::fromLatin1(wordOf(home.find<WalkPage>("walk")->step())), step);
    home.tabTo(place);
    home.press(Qt::Key_End, Qt::ControlModifier);
    home.type("ished.");
    QVERIFY(home.window->workspace()->journal().flush()); // and it can be gone on with
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc == 3 && QString(argv[1]) == "--type-at") return typeAndWait(argv[2]);
    TstResume test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}

#include "tst_resume.moc"
