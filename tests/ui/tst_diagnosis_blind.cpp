// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosis_page.h"
#include "ui/widgets/text_field.h"
#include "window_fixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace soundings;
using namespace soundings::ui;

namespace {

const char* const people[] = {"Ana", "Bo", "Chris"};
const char* const functions[] = {"Sales", "Product", "Finance"};
const char* const markers[] = {"marzipan", "ultramarine", "xylophone"};

} // namespace

/// A blind round in the real window: three people answer one after the other at one machine, and until the reveal
/// nothing shows anyone's words.
class TstDiagnosisBlind : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void init();
    void untilTheRevealNoPageListSearchReportOrUndoShowsAWord();
    void aHalfFilledAnswerIsKeptAndShownOnlyToWhoSaysItIsTheirs();
    void aBlankIsNoAnswer();
    void onlyTheRevealEndsARoundInWhichSomebodyAnswered();
    void whatWasSaidOpenlyBeforeARoundGoesOutOfSightToo();

private:
    void begin();
    void answer(int person);
    [[nodiscard]] const Diagnosis& diagnosis() const
    {
        return *m_home->window->workspace()->entry()->entry().diagnosis();
    }
    /// All words that the window holds, also those of hidden widgets and what a screen reader is told.
    [[nodiscard]] QString allWords() const;
    [[nodiscard]] QString leak(const QString& text) const
    {
        for (const char* marker : markers)
            if (text.contains(QLatin1String(marker))) return QLatin1String(marker);
        return {};
    }

    std::unique_ptr<Home> m_home;
};

QString TstDiagnosisBlind::allWords() const
{
    QStringList words;
    for (const auto* widget : m_home->window->findChildren<QWidget*>()) {
        words << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) words << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) words << button->text();
        if (const auto* line = qobject_cast<const QLineEdit*>(widget)) words << line->text();
        if (const auto* text = qobject_cast<const QPlainTextEdit*>(widget)) words << text->toPlainText();
        if (const auto* box = qobject_cast<const QComboBox*>(widget)) words << box->currentText();
        if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)})
                        words << view->model()->index(row, column).data(role).toString();
    }
    for (const auto* action : m_home->window->findChildren<QAction*>()) words << action->text();
    return words.join('\n');
}

void TstDiagnosisBlind::init()
{
    m_home = std::make_unique<Home>();
    m_home->open();
    m_home->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->type("Fewer trials");
    m_home->next();
}

void TstDiagnosisBlind::begin()
{
    m_home->click("voices.blind");
    QVERIFY(diagnosis().round.isHidden());
    QCOMPARE(m_home->focusName(), QString("blind.person"));
}

void TstDiagnosisBlind::answer(int person)
{
    m_home->type(people[person]);
    m_home->write("blind.function", functions[person]);
    m_home->write("blind.answer", QString("It is the %1.").arg(markers[person]));
    m_home->tabTo("blind.cause");
    for (int i = 0; i <= person; ++i) m_home->press(Qt::Key_Down);
    m_home->write("blind.cost", QString("My %1.").arg(markers[person]));
    m_home->write("blind.sees", QString("The %1 of it.").arg(markers[person]));
}

void TstDiagnosisBlind::untilTheRevealNoPageListSearchReportOrUndoShowsAWord()
{
    begin();
    for (int person = 0; person < 3; ++person) {
        answer(person);
        if (QTest::currentTestFailed()) return;
        if (person == 1)
            m_home->commit(); // by key
        else
            m_home->click("blind.next");
        QCOMPARE(diagnosis().voices.size(), std::size_t(person) + 1);
        QCOMPARE(m_home->focusName(), QString("blind.person"));
        QCOMPARE(leak(allWords()), QString());
        QVERIFY(m_home->find<QLabel>("blind.answered")->text().contains(people[person]));
        // Undo neither shows nor takes away what somebody else has said.
        for (int times = 0; times < 8; ++times) m_home->press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(leak(allWords()), QString());
        QCOMPARE(diagnosis().voices.size(), std::size_t(person) + 1);
        for (int times = 0; times < 8; ++times) m_home->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(leak(allWords()), QString());
    }
    for (int section = 0; section < 4; ++section) { // the matrix, what it says, questions, hypothesis
        m_home->next();
        QTest::qWait(0);
        QCOMPARE(leak(allWords()), QString());
    }
    QTRY_VERIFY(!m_home->find<QLabel>("panel.sentence")->text().isEmpty());
    QCOMPARE(leak(allWords()), QString());

    const QString file = m_home->path("blind.md");
    m_home->prompts.files = {file};
    m_home->prompts.choices = {1}; // with names
    m_home->press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(file));
    QFile written(file);
    QVERIFY(written.open(QFile::ReadOnly));
    const QString report = QString::fromUtf8(written.readAll());
    QVERIFY(report.contains("Ana"));
    QCOMPARE(leak(report), QString());

    m_home->press(Qt::Key_F, Qt::ControlModifier);
    m_home->find<QComboBox>("journal.kind")->setCurrentIndex(2);
    auto* list = m_home->find<QListView>("journal.list");
    m_home->type("Fewer");
    QTRY_COMPARE(list->model()->rowCount(), 1);
    for (const char* marker : markers) {
        m_home->press(Qt::Key_Escape);
        m_home->type(marker);
        QTRY_COMPARE(list->model()->rowCount(), 0);
    }
    m_home->press(Qt::Key_Escape);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(leak(list->model()->index(0, 0).data(Qt::DisplayRole).toString()), QString());

    m_home->press(Qt::Key_Down);
    m_home->press(Qt::Key_Return);
    QVERIFY(m_home->window->workspace()->place() == Workspace::Place::Diagnosis);
    while (m_home->find<DiagnosisPage>("diagnosisPage")->section() != "voices")
        m_home->press(Qt::Key_Left, Qt::AltModifier);
    m_home->click("blind.reveal");
    QCOMPARE(leak(allWords()), QString()); // it asks once
    m_home->click("blind.sure.yes");
    QVERIFY(diagnosis().round.revealed.has_value());
    for (const char* marker : markers) QVERIFY2(allWords().contains(marker), marker);
    m_home->press(Qt::Key_Z, Qt::ControlModifier); // what all have seen stays in sight
    QVERIFY(diagnosis().round.revealed.has_value());
    QCOMPARE(diagnosis().voices.size(), std::size_t(3));
}

void TstDiagnosisBlind::aHalfFilledAnswerIsKeptAndShownOnlyToWhoSaysItIsTheirs()
{
    begin();
    answer(0);
    m_home->press(Qt::Key_1, Qt::ControlModifier); // away in the middle of it
    QCOMPARE(leak(allWords()), QString());
    const QString journal = QString::fromStdString(m_home->window->workspace()->journal().path());
    const QString id = [&] {
        EntryQuery query;
        query.kind = "diagnosis";
        return QString::fromStdString(m_home->window->workspace()->journal().reader().list(query).at(0).id);
    }();
    m_home->close();
    m_home->open(journal);
    m_home->window->workspace()->openEntry(id);
    QVERIFY(diagnosis().voices.empty());
    QVERIFY(m_home->find<QLabel>("blind.waiting")->text().contains("Ana"));
    QCOMPARE(leak(allWords()), QString());
    m_home->click("blind.resume");
    QCOMPARE(m_home->find<TextField>("blind.answer")->text(), QString("It is the marzipan."));
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    m_home->window->workspace()->openEntry(id);
    m_home->click("blind.keep"); // somebody else has come
    QCOMPARE(diagnosis().voices.size(), std::size_t(1));
    QCOMPARE(diagnosis().voices[0].answer, std::string("It is the marzipan."));
    QCOMPARE(leak(allWords()), QString());
}

void TstDiagnosisBlind::aBlankIsNoAnswer()
{
    begin();
    m_home->write("blind.person", " ");
    QVERIFY(!m_home->find<QPushButton>("blind.reveal")->isEnabled());
    m_home->click("blind.next");
    QVERIFY(diagnosis().voices.empty());
    m_home->find<QWidget>("blind.person")->setFocus();
    answer(0);
    m_home->click("blind.next");
    m_home->write("blind.person", " ");
    m_home->click("blind.reveal");
    m_home->click("blind.sure.yes");
    QCOMPARE(diagnosis().voices.size(), std::size_t(1));
}

void TstDiagnosisBlind::onlyTheRevealEndsARoundInWhichSomebodyAnswered()
{
    begin();
    m_home->click("voices.blind"); // nobody has answered: it may be taken back
    QVERIFY(!diagnosis().round.isHidden());
    begin();
    answer(0);
    m_home->click("blind.next");
    QVERIFY(!m_home->find<QWidget>("voices.blind")->isEnabled());
    m_home->click("blind.reveal");
    QCOMPARE(m_home->focusName(), QString("blind.sure.no")); // Enter by mistake shows nothing
    m_home->press(Qt::Key_Space);
    QVERIFY(diagnosis().round.isHidden());
    answer(1); // half of it; the reveal keeps it too
    m_home->click("blind.reveal");
    m_home->click("blind.sure.yes");
    QCOMPARE(diagnosis().voices.size(), std::size_t(2));
    QVERIFY(m_home->find<QWidget>("voices.1")->isVisible());
}

void TstDiagnosisBlind::whatWasSaidOpenlyBeforeARoundGoesOutOfSightToo()
{
    m_home->click("voices.add");
    m_home->type("Ana");
    m_home->write("voice.answer", "It is the marzipan.");
    m_home->click("voice.evidence");
    QTRY_VERIFY(allWords().contains("marzipan"));
    m_home->type("1");
    m_home->click("matrix.rest");
    m_home->press(Qt::Key_Left, Qt::AltModifier);
    m_home->click("voices.blind");
    QTRY_COMPARE(leak(allWords()), QString());
    for (int times = 0; times < 8; ++times) m_home->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(diagnosis().round.isHidden());
    QCOMPARE(leak(allWords()), QString());
    for (int section = 0; section < 3; ++section) {
        m_home->next();
        QTest::qWait(0);
        QCOMPARE(leak(allWords()), QString());
    }
}

QTEST_MAIN(TstDiagnosisBlind)
#include "tst_diagnosis_blind.moc"
