// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"
#include "ui/pages/walk_page.h"
#include "window_fixture.h"

#include <QLabel>
#include <QListView>
#include <QProcess>

using namespace soundings;
using namespace soundings::ui;

/// The whole way in the real window by keys and mouse only: from an empty folder to a sealed decision that is found again
/// and leaves the house as a PDF.
class TstFirstLight : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void fromAnEmptyFolderToASealedDecisionAndItsReport();

private:
    void frame();
    void must();
    void options();
    void can();
    void findAWay();
    void expect();
    void seal();
    void findAgain();
    void report();
    [[nodiscard]] WalkStep step() const { return m_home->find<WalkPage>("walk")->step(); }
    [[nodiscard]] QString textOf(const char* name) const { return m_home->find<QLabel>(name)->text(); }

    std::unique_ptr<Home> m_home;
};

void TstFirstLight::frame()
{
    m_home->press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Walk);
    QCOMPARE(step(), WalkStep::Frame);
    QCOMPARE(m_home->focusName(), QString("frame.title"));
    m_home->type("Build the managed service");
    m_home->write("frame.question", "How do we own the managed service?");
    m_home->next();
    QCOMPARE(m_home->focusName(), QString("frame.aim"));
    m_home->type("Own the managed service for our technology");
    m_home->commit();
    QCOMPARE(step(), WalkStep::Must);
}

void TstFirstLight::must()
{
    QCOMPARE(m_home->focusName(), QString("must.answer"));
    m_home->type("9s");
    m_home->write("must.evidence", "Every large deal asks for it.");
    for (int question = 0; question < 20 && step() == WalkStep::Must; ++question) {
        m_home->next();
        if (step() == WalkStep::Must) m_home->type("9s");
    }
    QCOMPARE(step(), WalkStep::Options);
}

void TstFirstLight::options()
{
    m_home->click("options.add");
    QCOMPARE(m_home->focusName(), QString("options.title"));
    m_home->type("Both products at once");
    m_home->click("options.add");
    m_home->type("On-premise first");
    m_home->next();
    QCOMPARE(m_home->focusName(), QString("options.meetsAim.0.0"));
    m_home->type("w");
    m_home->tabTo("options.meetsAim.1.0");
    m_home->type("w");
    m_home->commit();
    QCOMPARE(step(), WalkStep::Can);
}

void TstFirstLight::can()
{
    QCOMPARE(m_home->focusName(), QString("can.answer"));
    m_home->type("1s");
    m_home->write("can.wouldHaveToBeTrue", "Ten engineers leave the core product.");
    m_home->next(); // the same question, of the other option
    m_home->type("2s");
    for (int question = 0; question < 40 && step() == WalkStep::Can; ++question) {
        m_home->next();
        if (step() == WalkStep::Can) m_home->type(question % 2 == 0 ? "1s" : "2s");
    }
    QCOMPARE(step(), WalkStep::FindAWay);
    // What the answers say stands beside the question by now.
    QTRY_VERIFY2(textOf("walk.sentence").contains("Find a way"), qPrintable(textOf("walk.sentence")));
}

void TstFirstLight::findAWay()
{
    m_home->click("constraints.take.0");
    QCOMPARE(m_home->focusName(), QString("constraints.wouldMoveIt"));
    m_home->type("A year of slower releases.");
    m_home->write("constraints.due.line", "2027-02-28");
    m_home->commit();
    QCOMPARE(step(), WalkStep::Expect);
}

void TstFirstLight::expect()
{
    m_home->type("10");
    m_home->write("expect.succeeded", "2");
    m_home->next();
    m_home->click("predictions.add");
    m_home->type("Ten outside trials");
    m_home->write("predictions.probability.line", "60");
    m_home->write("predictions.due.line", "2027-01-31");
    m_home->next();
    m_home->click("signposts.add");
    m_home->type("Trials that pay");
    m_home->write("signposts.due.line", "6m");
    m_home->next();
    m_home->click("expect.chosen.1");
    m_home->write("expect.because", "The market goes there whatever we do.");
    m_home->commit();
    QCOMPARE(step(), WalkStep::Seal);
}

void TstFirstLight::seal()
{
    m_home->commit();
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Decision);
    QCOMPARE(textOf("decision.title"), QString("Build the managed service"));
    QVERIFY(m_home->find<QWidget>("notice")->isVisible());
    const auto& reader = m_home->window->workspace()->journal().reader();
    const auto rows = reader.list({});
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows.front().stage == Stage::Sealed);
    QCOMPARE(reader.sealOf(rows.front().id)->number, std::int64_t(1));
}

void TstFirstLight::findAgain()
{
    m_home->press(Qt::Key_1, Qt::ControlModifier); // away from it
    QVERIFY(m_home->window->workspace()->entry() == nullptr);
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_home->focusName(), QString("journal.search"));
    auto* list = m_home->find<QListView>("journal.list");
    m_home->type("zebra");
    QTRY_COMPARE(list->model()->rowCount(), 0);
    m_home->press(Qt::Key_Escape);
    m_home->type("slower rel"); // words of an answer, the last one still being typed
    QTRY_COMPARE(list->model()->rowCount(), 1);
    m_home->press(Qt::Key_Down);
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Decision);
    QCOMPARE(textOf("decision.title"), QString("Build the managed service"));
}

void TstFirstLight::report()
{
    const QString file = m_home->path("report.pdf");
    m_home->prompts.files = {file};
    m_home->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(file));
    const auto tells = [this](const QString& words) {
        for (const auto* label : m_home->find<QWidget>("notice")->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    QTRY_VERIFY(tells(file));

    QProcess reader;
    reader.start("pdftotext", {"-raw", "-enc", "UTF-8", file, "-"});
    QVERIFY(reader.waitForFinished());
    QCOMPARE(reader.exitCode(), 0);
    const QString text = QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    for (const char* words :
         {"Build the managed service", "How do we own the managed service?",
          "Own the managed service for our technology", "Both products at once", "On-premise first", "Find a way",
          "Every large deal asks for it.", "Ten engineers leave the core product.", "A year of slower releases.",
          "Ten outside trials", "60", "Trials that pay", "The market goes there whatever we do.", "Seal 1,"})
        QVERIFY2(text.contains(QString::fromUtf8(words)), words);
}

void TstFirstLight::fromAnEmptyFolderToASealedDecisionAndItsReport()
{
    m_home = std::make_unique<Home>();
    QVERIFY(QDir(m_home->folder.path()).isEmpty());
    m_home->open();
    using Part = void (TstFirstLight::*)();
    for (const Part part : {&TstFirstLight::frame, &TstFirstLight::must, &TstFirstLight::options, &TstFirstLight::can,
                            &TstFirstLight::findAWay, &TstFirstLight::expect, &TstFirstLight::seal,
                            &TstFirstLight::findAgain, &TstFirstLight::report}) {
        (this->*part)();
        if (QTest::currentTestFailed()) return;
    }
    const std::string journal = m_home->window->workspace()->journal().path();
    m_home->close();
    QVERIFY(Journal::open(journal, Journal::Mode::ReadOnly, m_home->outside()).verify().intact());
}

QTEST_MAIN(TstFirstLight)
#include "tst_first_light.moc"
