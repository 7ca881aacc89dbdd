// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis_examples.h"
#include "ui/pages/diagnosis_page.h"
#include "ui/widgets/key_grid.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

#include <cmath>

using namespace soundings;
using namespace soundings::ui;

/// A diagnosis in the real window, by keys and mouse: from an empty journal to a linked decision and a report.
class TstDiagnosisPage : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void fromAnEmptyJournalToALinkedDecisionAndItsReport();
    void aKeyRatesAndGoesDownTheCausesAndUndoTakesItBack();
    void theLighterModeTakesLettersAndLeavesChancesAlone();
    void theUnnamedCauseCannotBeRemovedAndAnotherTakesItsRatingsAlong();
    void oneComesBackToTheSameCellOfTheMatrix();
    void aDiscountShowsBothResultsAndIsOffUntilSet();
    void whereNothingMayBeWrittenEverythingIsReadAndNothingChanged();

private:
    void miss();
    void voices();
    void matrix();
    void result();
    void question();
    void hypothesis();
    void decision();
    void findAgain();
    void report();
    /// A window on a journal with a filled diagnosis, which is in front.
    void openFilled(Journal::Mode mode = Journal::Mode::ReadWrite);
    [[nodiscard]] const Diagnosis& diagnosis() const
    {
        return *m_home->window->workspace()->entry()->entry().diagnosis();
    }
    [[nodiscard]] QString section() const { return m_home->find<DiagnosisPage>("diagnosisPage")->section(); }
    [[nodiscard]] QString textOf(const char* name) const { return m_home->find<QLabel>(name)->text(); }
    [[nodiscard]] double ratingOf(std::size_t item, std::size_t cause) const
    {
        for (const CauseRating& rating : diagnosis().evidence[item].ratings)
            if (rating.cause == diagnosis().causes[cause].id) return rating.likelihood.value_or(-1);
        return -1;
    }

    std::unique_ptr<Home> m_home;
    std::string m_id;
};

void TstDiagnosisPage::openFilled(Journal::Mode mode)
{
    m_home = std::make_unique<Home>();
    {
        auto journal = Journal::create(m_home->path().toStdString(), m_home->outside());
        Entry entry = filledDiagnosis(m_home->clock.now(), m_home->clock.today(), m_home->ids);
        m_id = entry.id;
        journal.save(entry);
    }
    m_home->window.reset();
    m_home->window = std::make_unique<MainWindow>(*m_home->settings, m_home->prompts, m_home->outside());
    m_home->window->openJournal(m_home->path(), mode);
    m_home->window->resize(1180, 780);
    m_home->window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_home->window.get()));
    m_home->window->workspace()->openEntry(QString::fromStdString(m_id));
}

void TstDiagnosisPage::miss()
{
    m_home->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Diagnosis);
    QCOMPARE(m_home->focusName(), QString("diagnosis.title"));
    m_home->type("Fewer paid trials than planned");
    QCOMPARE(section(), QString("miss"));
    m_home->write("miss.metric", "Paid trials a quarter");
    m_home->write("miss.target", "forty");
    m_home->press(Qt::Key_Tab);
    QVERIFY(m_home->find<QLabel>("miss.numbers.refused")->text().contains("forty"));
    m_home->find<QLineEdit>("miss.target")->selectAll();
    m_home->find<QLineEdit>("miss.target")->setFocus();
    m_home->type("40");
    QVERIFY(!m_home->find<QLabel>("miss.numbers.refused")->isVisible());
    m_home->write("miss.actual", "22");
    m_home->write("miss.unit", "trials");
    m_home->write("miss.blamed", "Sales");
    m_home->write("miss.myPart", "I promised it too early.");
    QCOMPARE(diagnosis().miss.target, std::optional(40.0));
    QCOMPARE(diagnosis().miss.blamedToday, std::string("Sales"));
    QCOMPARE(diagnosis().ownPart.myPart, std::string("I promised it too early."));
    QVERIFY(diagnosis().causes.size() > 10);
}

void TstDiagnosisPage::voices()
{
    m_home->next();
    QCOMPARE(section(), QString("voices"));
    m_home->click("voices.add");
    QCOMPARE(m_home->focusName(), QString("voice.person"));
    m_home->type("Ana");
    m_home->write("voice.function", "Product");
    QVERIFY(!textOf("voice.remark").isEmpty()); // what this role sees and misses
    m_home->write("voice.answer", "Sales does not call back.");
    m_home->tabTo("voice.cause");
    m_home->press(Qt::Key_Down);
    m_home->tabTo("voice.pointsAt.0");
    m_home->type("a");
    const DiagnosisVoice voice = diagnosis().voices.at(0);
    QCOMPARE(voice.function, std::string("product"));
    QCOMPARE(voice.cause, diagnosis().causes[0].id);
    QVERIFY(voice.pointsAt == PointsAt::Away);
    QVERIFY(textOf("voice.predictable").contains("predictably"));
    QVERIFY(!voice.discount);
    m_home->click("voice.evidence");
    QCOMPARE(section(), QString("matrix"));
    QCOMPARE(m_home->focusName(), QString("matrix"));
    QCOMPARE(diagnosis().evidence.at(0).voice, voice.id);
}

void TstDiagnosisPage::matrix()
{
    m_home->type("3"); // the answer tells little: as likely as not under the cause that it names
    m_home->click("matrix.rest");
    m_home->click("matrix.add");
    QCOMPARE(m_home->focusName(), QString("item.text"));
    m_home->type("Nine of twelve who left were small");
    m_home->write("item.source", "billing");
    m_home->write("item.origin", "The autumn review");
    m_home->write("item.alike", "30");
    QCOMPARE(diagnosis().originCorrelation, std::optional(0.3));
    m_home->find<KeyGrid>("matrix")->setFocus();
    for (std::size_t row = 0; row < diagnosis().causes.size(); ++row) m_home->type(row == 6 ? "1" : "5");
    QCOMPARE(ratingOf(1, 6), 0.95);
    QCOMPARE(ratingOf(1, 5), 0.05);
    QCOMPARE(diagnosis().evidence[1].origin, std::string("The autumn review"));
}

void TstDiagnosisPage::result()
{
    m_home->next();
    QCOMPARE(section(), QString("result"));
    const QString cause = QString::fromStdString(diagnosis().causes[6].name);
    QTRY_VERIFY2(textOf("result.sentence").contains(cause), qPrintable(textOf("result.sentence")));
    QCOMPARE(textOf("panel.sentence"), textOf("result.sentence"));
    // Every number opens to what it comes from.
    auto* bar = m_home->find<QAbstractButton>("result.cause.0");
    QVERIFY2(bar->accessibleName().startsWith(cause), qPrintable(bar->accessibleName()));
    m_home->click("result.cause.0");
    QCOMPARE(section(), QString("matrix"));
    QCOMPARE(m_home->find<KeyGrid>("matrix")->row(), 6);
    m_home->next();
}

void TstDiagnosisPage::question()
{
    m_home->next();
    QCOMPARE(section(), QString("questions"));
    m_home->click("questions.add");
    QCOMPARE(m_home->focusName(), QString("question.text"));
    m_home->type("Do small ones buy without a trial?");
    m_home->tabTo("question.grid");
    auto* grid = m_home->find<KeyGrid>("question.grid");
    grid->setPlace(6, 0);
    m_home->type("2"); // likely "Yes" under it
    QCOMPARE(diagnosis().questions.at(0).expected.at(0).chances, (std::vector<double>{0.75, 0.25}));
    QTRY_VERIFY2(textOf("question.worth").contains("bits"), qPrintable(textOf("question.worth")));
    m_home->click("question.answer.0");
    QCOMPARE(diagnosis().questions[0].answer, std::string("Yes"));
    QCOMPARE(diagnosis().evidence.size(), std::size_t(3));
    QCOMPARE(diagnosis().questions[0].evidence, diagnosis().evidence[2].id);
}

void TstDiagnosisPage::hypothesis()
{
    m_home->next();
    QCOMPARE(section(), QString("hypothesis"));
    m_home->click("hypothesis.cause.0");
    QCOMPARE(diagnosis().hypothesis.causes, std::vector<Id>{diagnosis().causes[6].id});
    m_home->write("hypothesis.text", "We court companies that cannot decide.");
    m_home->write("hypothesis.because", "Those who buy are small.");
    m_home->write("hypothesis.test", "Two of five large ones decide within a month");
    m_home->write("hypothesis.due.line", "2m");
    QVERIFY(diagnosis().hypothesis.test && diagnosis().hypothesis.test->due);
    m_id = m_home->window->workspace()->entry()->id();
    m_home->commit(); // "Decide on it"
}

void TstDiagnosisPage::decision()
{
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Walk);
    const Entry& entry = m_home->window->workspace()->entry()->entry();
    QCOMPARE(entry.decision()->diagnosis, m_id);
    QCOMPARE(entry.decision()->signposts.at(0).state, std::string("Two of five large ones decide within a month"));
    QVERIFY(m_home->window->workspace()->journal().flush());
    const Entry stored = m_home->window->workspace()->journal().reader().load(m_id);
    QCOMPARE(stored.diagnosis()->decision, entry.id);
}

void TstDiagnosisPage::findAgain()
{
    m_home->press(Qt::Key_2, Qt::ControlModifier);
    auto* kind = m_home->find<QComboBox>("journal.kind");
    auto* list = m_home->find<QListView>("journal.list");
    QTRY_COMPARE(list->model()->rowCount(), 1); // the decision
    kind->setFocus();
    m_home->press(Qt::Key_Down);
    m_home->press(Qt::Key_Down);
    QCOMPARE(kind->currentText(), QString("Diagnoses"));
    QTRY_COMPARE(list->model()->rowCount(), 1);
    kind->setCurrentIndex(kind->findText("Everything"));
    QTRY_COMPARE(list->model()->rowCount(), 2);
    kind->setCurrentIndex(2);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    m_home->press(Qt::Key_Down);
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Diagnosis);
    QCOMPARE(section(), QString("hypothesis")); // where one left off
}

void TstDiagnosisPage::report()
{
    const QString file = m_home->path("report.md");
    m_home->prompts.files = {file};
    m_home->prompts.choices = {0}; // functions in place of names
    m_home->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QFile::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    for (const char* words : {"Fewer paid trials than planned", "Sales does not call back", "Nine of twelve who left",
                              "We court companies that cannot decide", "Two of five large ones"})
        QVERIFY2(text.contains(QString::fromUtf8(words)), words);
    QVERIFY(!text.contains("Ana"));
}

void TstDiagnosisPage::fromAnEmptyJournalToALinkedDecisionAndItsReport()
{
    m_home = std::make_unique<Home>();
    m_home->open();
    using Part = void (TstDiagnosisPage::*)();
    for (const Part part : {&TstDiagnosisPage::miss, &TstDiagnosisPage::voices, &TstDiagnosisPage::matrix,
                            &TstDiagnosisPage::result, &TstDiagnosisPage::question, &TstDiagnosisPage::hypothesis,
                            &TstDiagnosisPage::decision, &TstDiagnosisPage::findAgain, &TstDiagnosisPage::report}) {
        (this->*part)();
        if (QTest::currentTestFailed()) return;
    }
}

void TstDiagnosisPage::aKeyRatesAndGoesDownTheCausesAndUndoTakesItBack()
{
    openFilled();
    if (QTest::currentTestFailed()) return;
    m_home->next();
    m_home->next();
    QCOMPARE(section(), QString("matrix"));
    auto* grid = m_home->find<KeyGrid>("matrix");
    QCOMPARE(m_home->focusName(), QString("matrix"));
    grid->setPlace(2, 1);
    m_home->type("6");
    QCOMPARE(ratingOf(1, 2), 0.0); // "impossible" is kept as such
    QCOMPARE(grid->row(), 3);
    m_home->press(Qt::Key_Up);
    m_home->press(Qt::Key_Right);
    QCOMPARE(grid->column(), 2);
    m_home->press(Qt::Key_Delete);
    QCOMPARE(ratingOf(2, 2), -1.0);
    m_home->press(Qt::Key_Return);
    QCOMPARE(m_home->focusName(), QString("grid.editor"));
    m_home->type("33 %");
    m_home->press(Qt::Key_Return);
    QTRY_VERIFY(std::abs(ratingOf(2, 2) - 0.33) < 1e-12);
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(ratingOf(2, 2), -1.0);
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(ratingOf(1, 2), 0.25);
    m_home->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(ratingOf(1, 2), 0.0);
    grid->setPlace(2, 1);
    m_home->press(Qt::Key_Return);
    m_home->type("150");
    m_home->press(Qt::Key_Return);
    QTRY_VERIFY(m_home->find<QLabel>("matrix.keys")->text().contains("“150” is no percentage"));
    QCOMPARE(ratingOf(1, 2), 0.0);
}

void TstDiagnosisPage::theLighterModeTakesLettersAndLeavesChancesAlone()
{
    openFilled();
    if (QTest::currentTestFailed()) return;
    m_home->next();
    m_home->next();
    auto* grid = m_home->find<KeyGrid>("matrix");
    m_home->click("matrix.mode.1");
    grid->setFocus();
    grid->setPlace(0, 0);
    m_home->type("ii");
    const auto fit = [this](std::size_t cause) { return diagnosis().evidence[0].ratings[cause].fit; };
    QVERIFY(fit(0) == AchRating::VeryInconsistent);
    QCOMPARE(ratingOf(0, 0), 0.75);
    m_home->press(Qt::Key_Down);
    m_home->type("c");
    QVERIFY(fit(1) == AchRating::Consistent);
    m_home->click("matrix.rest");
    QVERIFY(fit(1) == AchRating::Consistent);
    QVERIFY(fit(2) == AchRating::Neutral);
    for (const EvidenceItem& item : diagnosis().evidence)
        for (const CauseRating& rating : item.ratings) QVERIFY(rating.likelihood.has_value());
}

void TstDiagnosisPage::theUnnamedCauseCannotBeRemovedAndAnotherTakesItsRatingsAlong()
{
    openFilled();
    if (QTest::currentTestFailed()) return;
    m_home->next();
    m_home->next();
    auto* grid = m_home->find<KeyGrid>("matrix");
    const int last = int(diagnosis().causes.size()) - 1;
    grid->setPlace(last, 0);
    m_home->click("matrix.cause.toggle");
    QVERIFY(diagnosis().causes.back().unnamed);
    QVERIFY(!m_home->find<QWidget>("cause.remove")->isVisible());
    grid->setPlace(1, 0);
    const Id gone = diagnosis().causes[1].id;
    m_home->click("cause.remove");
    QCOMPARE(int(diagnosis().causes.size()), last);
    QVERIFY(diagnosis().voices[0].cause.empty()); // it named what is gone
    for (const EvidenceItem& item : diagnosis().evidence)
        for (const CauseRating& rating : item.ratings) QVERIFY(rating.cause != gone);
    m_home->click("matrix.addCause");
    QCOMPARE(m_home->focusName(), QString("cause.name"));
    m_home->type("The office dog");
    QCOMPARE(diagnosis().causes[diagnosis().causes.size() - 2].name, std::string("The office dog"));
    QVERIFY(diagnosis().causes.back().unnamed);
}

void TstDiagnosisPage::oneComesBackToTheSameCellOfTheMatrix()
{
    openFilled();
    if (QTest::currentTestFailed()) return;
    m_home->next();
    m_home->next();
    m_home->find<KeyGrid>("matrix")->setPlace(4, 2);
    m_home->close();
    m_home->open();
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Diagnosis);
    QCOMPARE(section(), QString("matrix"));
    QCOMPARE(m_home->find<KeyGrid>("matrix")->row(), 4);
    QCOMPARE(m_home->find<KeyGrid>("matrix")->column(), 2);
}

void TstDiagnosisPage::aDiscountShowsBothResultsAndIsOffUntilSet()
{
    openFilled();
    if (QTest::currentTestFailed()) return;
    m_home->next();
    m_home->click("voices.0");
    m_home->click("voice.evidence");
    m_home->type("1");
    m_home->click("matrix.rest");
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    QVERIFY(!diagnosis().voices[0].discount);
    QTRY_VERIFY(!m_home->find<QLabel>("panel.sentence")->text().isEmpty());
    QVERIFY(!m_home->find<QLabel>("panel.discount")->isVisible());
    m_home->click("voice.discount.toggle");
    m_home->write("voice.know", "20");
    m_home->write("voice.anyway", "90");
    QCOMPARE(diagnosis().voices[0].discount->wouldKnow, std::optional(0.2));
    QTRY_VERIFY(m_home->find<QLabel>("panel.discount")->isVisible());
    const auto* bar = m_home->find<QAbstractButton>("panel.cause.0");
    QVERIFY2(bar->accessibleName().contains("full weight"), qPrintable(bar->accessibleName()));
    m_home->find<QLineEdit>("voice.know")->setFocus();
    m_home->find<QLineEdit>("voice.know")->selectAll();
    m_home->type("999");
    m_home->press(Qt::Key_Tab);
    const auto* refused = m_home->find<QLabel>("voice.discount.refused");
    QVERIFY(refused->isVisible() && refused->text().contains("Only a number from 0 to 100"));
}

void TstDiagnosisPage::whereNothingMayBeWrittenEverythingIsReadAndNothingChanged()
{
    openFilled(Journal::Mode::ReadOnly);
    if (QTest::currentTestFailed()) return;
    const Entry before = m_home->window->workspace()->entry()->entry();
    QVERIFY(m_home->find<QWidget>("diagnosis.readOnly")->isVisible());
    for (int i = 0; i < 5; ++i) {
        m_home->next();
        m_home->type("1x");
        m_home->press(Qt::Key_Delete);
    }
    QVERIFY(!m_home->find<QWidget>("hypothesis.decide")->isEnabled());
    QVERIFY(m_home->window->workspace()->entry()->entry() == before);
}

QTEST_MAIN(TstDiagnosisPage)
#include "tst_diagnosis_page.moc"
