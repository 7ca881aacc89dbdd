// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lens/question_set.h"
#include "tests/support/tree.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/theme.h"
#include "ui/widgets/answer_edit.h"
#include "ui/widgets/answer_painter.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/probability_edit.h"
#include "ui/widgets/stepper.h"
#include "ui/widgets/text_field.h"
#include "ui/widgets/wrapped_label.h"

#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace soundings;
using namespace soundings::ui;

namespace {

Question peopleQuestion()
{
    Question question;
    question.id = "can.people";
    question.name = "people";
    question.text = "Do we have the people with the skill and the hours?";
    question.anchors = {{0, "Nobody here could do it and we could not hire them in time"},
                        {5, "Some could, if other work stops"},
                        {10, "The right people are here and free"}};
    return question;
}

Date date(int year, unsigned month, unsigned day)
{
    return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

/// A key press at a given moment, for what depends on time between two keys.
void press(QWidget& widget, int key, const QString& text, quint64 at)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
    event.setTimestamp(at);
    QApplication::sendEvent(&widget, &event);
}

QString accessibleText(QWidget* widget, QAccessible::Text kind)
{
    return QAccessible::queryAccessibleInterface(widget)->text(kind);
}

} // namespace

class TestWidgets : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void aWrappedLabelIsAsHighAsItsWordsOfNow();
    void aWrappedLabelAsksForTheRoomOfAQLabel_data();
    void aWrappedLabelAsksForTheRoomOfAQLabel();
    void oneKeySetsAnAnswerAndSaysHowSure();
    void oneAndZeroSoonAfterMakeTen();
    void arrowsMoveAndShiftArrowsWidenTheRange();
    void answersLeaveThePagesShortcutsAlone();
    void handlesAreDraggedAndChipsClicked();
    void readOnlyAnswersDoNotChange();
    void whatTheNumbersMeanIsReadWhole();
    void answersAreAccessibleAsSliders();
    void probabilitiesAreReadAsPeopleWriteThem_data();
    void probabilitiesAreReadAsPeopleWriteThem();
    void certaintyIsRefusedWithAWord();
    void datesAreReadAsPeopleWriteThem_data();
    void datesAreReadAsPeopleWriteThem();
    void daysThatArePastCountBack();
    void whatIsReadOnlyDoesNotHintAtWhatToWrite();
    void enterPressesTheButtonThatHasTheKeyboard();
    void whatIsNotADateIsKeptAndSaid();
    void wordsOfOneProbabilityAreNotShownForAnother();
    void theCalendarSetsTheDate();
    void textFieldsGrowAndLeaveUndoToTheProgram();
    void textFieldsTakePlainTextAndKeepTheCursor();
    void oneLineFieldsMoveOnWithReturn();
    void stepsAreChosenByKeysAndMouse();
    void aNarrowStepperSaysWhereOneIs();
    void findingsAskToBeMended();
    void galleryForTheEye_data();
    void galleryForTheEye();
};

void TestWidgets::oneKeySetsAnAnswerAndSaysHowSure()
{
    AnswerEdit edit;
    edit.setQuestion(peopleQuestion());
    QSignalSpy told(&edit, &AnswerEdit::answered);
    QVERIFY(!edit.answer().value);
    QTest::keyClick(&edit, '7');
    QCOMPARE(edit.answer().value, std::optional(7.0));
    QCOMPARE(edit.answer().sureness, Sureness::Roughly);
    QTest::keyClick(&edit, 'g');
    QCOMPARE(edit.answer().sureness, Sureness::Guess);
    QTest::keyClick(&edit, 's');
    QCOMPARE(edit.answer().sureness, Sureness::Sure);
    QTest::keyClick(&edit, 'x');
    QCOMPARE(edit.answer().value, std::optional(10.0));
    QTest::keyClick(&edit, Qt::Key_Backspace);
    QVERIFY(!edit.answer().value);
    QCOMPARE(told.size(), 5);
    QTest::keyClick(&edit, Qt::Key_Delete);
    QCOMPARE(told.size(), 5); // nothing changed, nothing said
}

void TestWidgets::oneAndZeroSoonAfterMakeTen()
{
    AnswerEdit edit;
    press(edit, Qt::Key_1, "1", 1000);
    QCOMPARE(edit.answer().value, std::optional(1.0));
    press(edit, Qt::Key_0, "0", 1600);
    QCOMPARE(edit.answer().value, std::optional(10.0));
    press(edit, Qt::Key_1, "1", 3000);
    press(edit, Qt::Key_0, "0", 3800);
    QCOMPARE(edit.answer().value, std::optional(0.0));
}

void TestWidgets::arrowsMoveAndShiftArrowsWidenTheRange()
{
    AnswerEdit edit;
    QTest::keyClick(&edit, '6');
    QTest::keyClick(&edit, Qt::Key_Left);
    QCOMPARE(edit.answer().value, std::optional(5.5));
    QTest::keyClick(&edit, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(edit.answer().range.has_value());
    QCOMPARE(edit.answer().range->low, 3.5);
    QCOMPARE(edit.answer().range->high, 7.5);
    QTest::keyClick(&edit, Qt::Key_Left, Qt::ShiftModifier);
    QTest::keyClick(&edit, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(edit.answer().range->low, 4.5);
    QTest::keyClick(&edit, Qt::Key_Right);
    QCOMPARE(edit.answer().range->likely, 6.0);
    QCOMPARE(edit.answer().range->low, 5.0);
    for (int i = 0; i < 20; ++i) QTest::keyClick(&edit, Qt::Key_Right);
    QCOMPARE(edit.answer().value, std::optional(10.0));
    QCOMPARE(edit.answer().range->high, 10.0);
    QTest::keyClick(&edit, 'r'); // a word for it replaces the range set by hand
    QVERIFY(!edit.answer().range);
}

void TestWidgets::answersLeaveThePagesShortcutsAlone()
{
    AnswerEdit edit;
    QTest::keyClick(&edit, '6');
    QTest::keyClick(&edit, Qt::Key_Right, Qt::AltModifier);
    QTest::keyClick(&edit, Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(edit.answer().value, std::optional(6.0));
    QCOMPARE(edit.answer().sureness, Sureness::Roughly);
}

void TestWidgets::handlesAreDraggedAndChipsClicked()
{
    AnswerEdit edit;
    edit.setQuestion(peopleQuestion());
    edit.resize(static_cast<QWidget&>(edit).sizeHint());
    edit.show();
    QVERIFY(QTest::qWaitForWindowExposed(&edit));
    // The scale runs from 20 px after the left edge to 20 px before the right one; its middle is found by clicking.
    const int y = 8 + 45 + 8 + 19;
    const auto x = [&](double value) { return int(20 + (edit.width() - 40) * value / 10); };
    QTest::mouseClick(&edit, Qt::LeftButton, {}, {x(5), y});
    QCOMPARE(edit.answer().value, std::optional(5.0));
    QTest::mousePress(&edit, Qt::LeftButton, {}, {x(6.5), y}); // the handle of the high end
    QTest::mouseMove(&edit, {x(9), y});
    QTest::mouseRelease(&edit, Qt::LeftButton, {}, {x(9), y});
    QVERIFY(edit.answer().range.has_value());
    QCOMPARE(edit.answer().range->high, 9.0);
    QCOMPARE(edit.answer().range->low, 3.5);
    QCOMPARE(edit.answer().value, std::optional(5.0));
    QTest::mouseClick(&edit, Qt::LeftButton, {}, {20, edit.height() - 20}); // "Sure"
    QCOMPARE(edit.answer().sureness, Sureness::Sure);
    QVERIFY(!edit.answer().range);
}

void TestWidgets::whatTheNumbersMeanIsReadWhole()
{
    const QFontMetricsF small(fontOf(TextSize::Small));
    const auto needs = [&](const QString& words, qreal room) {
        return small.boundingRect(QRectF(0, 0, room, 1000), Qt::TextWordWrap, words).height();
    };
    for (const auto* set : {&standardQuestions().must, &standardQuestions().can})
        for (const Question& question : set->questions)
            for (int width = 560; width <= 900; width += 20) {
                const AnswerScene scene(question, width);
                for (std::size_t i = 0; i < question.anchors.size(); ++i) {
                    if (scene.anchors[i].isEmpty()) continue;
                    QCOMPARE(scene.anchorWords[i], QString::fromStdString(question.anchors[i].words));
                    QVERIFY(needs(scene.anchorWords[i], scene.anchors[i].width()) <= scene.anchors[i].height());
                    QVERIFY(scene.anchors[i].bottom() <= scene.chips[0].top());
                }
            }
    // Where they stand close, each makes room for the next one.
    Question close = peopleQuestion();
    for (std::size_t i = 0; i < close.anchors.size(); ++i)
        close.anchors[i].at = i == 0 ? 0 : 10.0 - 0.5 * double(close.anchors.size() - 1 - i);
    for (int width = 560; width <= 900; width += 20) {
        const std::vector<QRectF> anchors = AnswerScene(close, width).anchors;
        for (std::size_t i = 1; i < anchors.size(); ++i)
            QVERIFY(anchors[i].isEmpty() || anchors[i - 1].isEmpty() || anchors[i - 1].right() < anchors[i].left());
    }
    // A coach's own words may be longer than any scale has room for.
    Question wordy = peopleQuestion();
    wordy.anchors[1].words.clear();
    for (int i = 0; i < 80; ++i) wordy.anchors[1].words += "words ";
    const AnswerScene scene(wordy, 400);
    QVERIFY(scene.anchorWords[1].endsWith(QStringLiteral(" …")));
    QVERIFY(scene.anchors[1].height() <= 8 * small.lineSpacing());
}

void TestWidgets::readOnlyAnswersDoNotChange()
{
    AnswerEdit edit;
    QTest::keyClick(&edit, '4');
    edit.setReadOnly(true);
    QSignalSpy told(&edit, &AnswerEdit::answered);
    QTest::keyClick(&edit, '9');
    QTest::mouseClick(&edit, Qt::LeftButton, {}, {60, 80});
    QCOMPARE(edit.answer().value, std::optional(4.0));
    QCOMPARE(told.size(), 0);
}

void TestWidgets::answersAreAccessibleAsSliders()
{
    AnswerEdit edit;
    edit.setQuestion(peopleQuestion());
    auto* access = QAccessible::queryAccessibleInterface(&edit);
    QVERIFY(access);
    QCOMPARE(access->role(), QAccessible::Slider);
    QCOMPARE(access->text(QAccessible::Name), QString("Do we have the people with the skill and the hours?"));
    QCOMPARE(access->text(QAccessible::Value), QString("unknown"));
    QTest::keyClick(&edit, '7');
    QCOMPARE(access->text(QAccessible::Value), QString("7, roughly: 5.5 to 8.5"));
    QVERIFY(access->text(QAccessible::Description).contains("Some could, if other work stops"));
    auto* value = access->valueInterface();
    QVERIFY(value);
    QSignalSpy told(&edit, &AnswerEdit::answered);
    value->setCurrentValue(3.0);
    QCOMPARE(edit.answer().value, std::optional(3.0));
    QCOMPARE(told.size(), 1);
    QCOMPARE(value->maximumValue().toDouble(), 10.0);
}

void TestWidgets::probabilitiesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<double>("probability"); // negative: none
    QTest::newRow("percent") << "60" << 0.6;
    QTest::newRow("percent sign") << "60 %" << 0.6;
    QTest::newRow("share") << "0.6" << 0.6;
    QTest::newRow("comma") << "0,25" << 0.25;
    QTest::newRow("odds") << "3:1" << 0.75;
    QTest::newRow("one in five") << "1 in 5" << 0.2;
    QTest::newRow("one percent") << "1" << 0.01;
    QTest::newRow("word") << "likely" << -1.0;
    QTest::newRow("too much") << "120" << -1.0;
    QTest::newRow("nothing in nothing") << "0 in 0" << -1.0;
}

void TestWidgets::probabilitiesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, written);
    QFETCH(double, probability);
    ProbabilityEdit edit;
    edit.setProbability(0.5);
    edit.lineEdit()->selectAll();
    QTest::keyClicks(edit.lineEdit(), written);
    if (probability < 0) {
        QVERIFY(!edit.findChild<QLabel*>("probabilityWord")->text().isEmpty());
        QVERIFY(!edit.probability().has_value());
    } else {
        QVERIFY(edit.probability().has_value());
        QCOMPARE(*edit.probability(), probability);
    }
}

void TestWidgets::certaintyIsRefusedWithAWord()
{
    ProbabilityEdit edit;
    QSignalSpy told(&edit, &ProbabilityEdit::probabilityChanged);
    QSignalSpy remarked(&edit, &ProbabilityEdit::remarkChanged);
    QTest::keyClicks(edit.lineEdit(), "100");
    QVERIFY(!edit.probability().has_value());
    QVERIFY(edit.findChild<QLabel*>("probabilityWord")->text().contains("99 %"));
    QVERIFY(remarked.last().first().toString().contains("99 %"));
    QTest::keyClick(edit.lineEdit(), Qt::Key_Return);
    QCOMPARE(edit.lineEdit()->text(), QString("100")); // what was typed stays, to be mended
    edit.lineEdit()->selectAll();
    QTest::keyClicks(edit.lineEdit(), "99");
    QCOMPARE(*edit.probability(), 0.99);
    QVERIFY(told.size() >= 2);
}

void TestWidgets::datesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("iso");
    QTest::newRow("iso") << "2027-03-31" << "2027-03-31";
    QTest::newRow("months, to the month's end") << "3m" << "2027-02-28";
    QTest::newRow("weeks") << "2w" << "2026-12-14";
    QTest::newRow("days") << "10d" << "2026-12-10";
    QTest::newRow("year") << "1y" << "2027-11-30";
    QTest::newRow("today") << "today" << "2026-11-30";
    QTest::newRow("no such day") << "2026-02-30" << "";
    QTest::newRow("short") << "2027-3-1" << "2027-03-01";
    QTest::newRow("words") << "soon" << "";
}

void TestWidgets::datesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, written);
    QFETCH(QString, iso);
    DateField field(date(2026, 11, 30));
    QTest::keyClicks(field.lineEdit(), written);
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(field.date().has_value(), !iso.isEmpty());
    if (iso.isEmpty()) return;
    const Date is = *field.date();
    QCOMPARE(QDate(int(is.year()), int(unsigned(is.month())), int(unsigned(is.day()))).toString(Qt::ISODate), iso);
    QCOMPARE(field.lineEdit()->text(), iso);
}

void TestWidgets::wordsOfOneProbabilityAreNotShownForAnother()
{
    ProbabilityEdit edit;
    edit.setProbability({}, "a");
    QTest::keyClicks(edit.lineEdit(), "hardly");
    QCOMPARE(edit.notUnderstood(), QString("hardly"));
    edit.setProbability({}, "a"); // a redraw
    QCOMPARE(edit.lineEdit()->text(), QString("hardly"));
    edit.setProbability({}, "b");
    QVERIFY(edit.lineEdit()->text().isEmpty());
    QTest::keyClicks(edit.lineEdit(), "never");
    edit.clear();
    QVERIFY(edit.lineEdit()->text().isEmpty() && edit.notUnderstood().isEmpty());
}

void TestWidgets::enterPressesTheButtonThatHasTheKeyboard()
{
    QWidget desk;
    QVBoxLayout layout(&desk);
    QPushButton push("Add an option");
    QToolButton tool;
    QCheckBox box("Show");
    for (QAbstractButton* button : QList<QAbstractButton*>{&push, &tool, &box}) layout.addWidget(button);
    desk.show();
    QVERIFY(QTest::qWaitForWindowActive(&desk));
    for (QAbstractButton* button : QList<QAbstractButton*>{&push, &tool}) {
        QSignalSpy pressed(button, &QAbstractButton::clicked);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(pressed.size(), 2);
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(pressed.size(), 3);
        QTest::keyClick(button, Qt::Key_Return, Qt::ControlModifier); // a shortcut of the page
        QCOMPARE(pressed.size(), 3);
        QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, {}, true);
        QCoreApplication::sendEvent(button, &held);
        QCOMPARE(pressed.size(), 3);
    }
    QTest::keyClick(&box, Qt::Key_Return);
    QVERIFY(!box.isChecked());
}

void TestWidgets::whatIsReadOnlyDoesNotHintAtWhatToWrite()
{
    ProbabilityEdit probability;
    const QString hint = probability.lineEdit()->placeholderText();
    QVERIFY(!hint.isEmpty());
    TextField text;
    text.setPlaceholderText("Because …");
    for (int twice = 0; twice < 2; ++twice) {
        probability.setReadOnly(true);
        text.setReadOnly(true);
    }
    QVERIFY(probability.lineEdit()->placeholderText().isEmpty() && text.placeholderText().isEmpty());
    QCOMPARE(text.viewport()->backgroundRole(), QPalette::Window);
    probability.setReadOnly(false);
    text.setReadOnly(false);
    QCOMPARE(probability.lineEdit()->placeholderText(), hint);
    QCOMPARE(text.placeholderText(), QString("Because …"));
    QCOMPARE(text.viewport()->backgroundRole(), QPalette::Base);
}

void TestWidgets::daysThatArePastCountBack()
{
    DateField field(date(2026, 11, 30));
    field.lookBack();
    QVERIFY(field.lineEdit()->placeholderText().contains("ago"));
    QTest::keyClicks(field.lineEdit(), "3m");
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(field.lineEdit()->text(), QString("2026-08-30"));
    field.lineEdit()->selectAll();
    QTest::keyClicks(field.lineEdit(), "yesterday");
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(field.lineEdit()->text(), QString("2026-11-29"));
    DateField ahead(date(2026, 11, 30)); // said so, a span counts back anywhere
    QTest::keyClicks(ahead.lineEdit(), "3 months ago");
    QTest::keyClick(ahead.lineEdit(), Qt::Key_Return);
    QCOMPARE(ahead.lineEdit()->text(), QString("2026-08-30"));
}

void TestWidgets::whatIsNotADateIsKeptAndSaid()
{
    DateField field(date(2026, 11, 30));
    field.show();
    QTest::keyClicks(field.lineEdit(), "soonish");
    QTest::keyClick(field.lineEdit(), Qt::Key_Return);
    QCOMPARE(field.lineEdit()->text(), QString("soonish"));
    QVERIFY(field.findChild<QLabel*>("dateWord")->text().contains("2027-03-31"));
    field.setDate(std::nullopt); // a redraw from the stored value keeps it too
    QCOMPARE(field.lineEdit()->text(), QString("soonish"));
}

void TestWidgets::theCalendarSetsTheDate()
{
    DateField field(date(2026, 11, 30));
    field.show();
    QVERIFY(QTest::qWaitForWindowExposed(&field));
    QSignalSpy told(&field, &DateField::dateChanged);
    QTest::mouseClick(field.findChild<QToolButton*>("dateButton"), Qt::LeftButton);
    auto* calendar = field.findChild<QCalendarWidget*>("dateCalendar");
    QVERIFY(calendar);
    QCOMPARE(calendar->selectedDate(), QDate(2026, 11, 30));
    auto* view = calendar->findChild<QWidget*>("qt_calendar_calendarview");
    QTest::keyClick(view, Qt::Key_Left);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(field.date(), std::optional(date(2026, 11, 29)));
    QCOMPARE(told.size(), 1);
}

void TestWidgets::textFieldsGrowAndLeaveUndoToTheProgram()
{
    QWidget page;
    QVBoxLayout box(&page);
    TextField field(1, 4);
    box.addWidget(&field);
    int undone = 0;
    QShortcut undo(QKeySequence::Undo, &page);
    connect(&undo, &QShortcut::activated, &page, [&undone] { ++undone; });
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    field.setFocus();
    const int one = field.height();
    QSignalSpy edited(&field, &TextField::edited);
    QTest::keyClicks(&field, "first");
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClicks(&field, "second");
    QVERIFY(field.minimumHeight() > one);
    QVERIFY(edited.size() > 5);
    QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone, 1);
    QCOMPARE(field.text(), QString("first\nsecond"));
    const int two = field.minimumHeight();
    for (int i = 0; i < 9; ++i) QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(field.minimumHeight() > two && field.minimumHeight() < two * 3);
}

void TestWidgets::textFieldsTakePlainTextAndKeepTheCursor()
{
    TextField field;
    QSignalSpy edited(&field, &TextField::edited);
    auto* rich = new QMimeData;
    rich->setHtml("<b>bold</b>");
    rich->setText("bold");
    QApplication::clipboard()->setMimeData(rich);
    field.paste();
    QCOMPARE(field.text(), QString("bold"));
    QCOMPARE(edited.size(), 1);
    field.setText("one two three");
    QCOMPARE(edited.size(), 1); // by the program, so nothing is said
    QTextCursor cursor = field.textCursor();
    cursor.setPosition(4);
    field.setTextCursor(cursor);
    field.setText("one two three four");
    QCOMPARE(field.textCursor().position(), 4);
    field.setText("zero one two three four");
    QCOMPARE(field.textCursor().position(), 9);
}

void TestWidgets::oneLineFieldsMoveOnWithReturn()
{
    QWidget page;
    QVBoxLayout box(&page);
    TextField first(1, 1);
    QLineEdit second;
    box.addWidget(&first);
    box.addWidget(&second);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    first.setFocus();
    QSignalSpy left(&first, &TextField::left);
    QTest::keyClicks(&first, "title");
    QTest::keyClick(&first, Qt::Key_Return);
    QVERIFY(second.hasFocus());
    QCOMPARE(first.text(), QString("title"));
    QCOMPARE(left.size(), 1);
}

void TestWidgets::stepsAreChosenByKeysAndMouse()
{
    Stepper stepper;
    stepper.setItems({{"Frame", StepState::Enough}, {"Must", StepState::Begun}, {"Options", StepState::Untouched}});
    stepper.setCurrent(1);
    stepper.resize(static_cast<QWidget&>(stepper).sizeHint());
    stepper.show();
    QVERIFY(QTest::qWaitForWindowExposed(&stepper));
    QVERIFY(stepper.accessibleDescription().contains("2 of 3: Must"));
    QVERIFY(stepper.accessibleDescription().contains("Frame: enough"));
    QSignalSpy chosen(&stepper, &Stepper::chosen);
    QTest::keyClick(&stepper, Qt::Key_Right);
    QTest::keyClick(&stepper, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toInt(), 2);
    QTest::mouseClick(&stepper, Qt::LeftButton, {}, {30, stepper.height() / 2});
    QCOMPARE(chosen.takeFirst().first().toInt(), 0);
    QCOMPARE(stepper.current(), 1); // the page decides
    QTest::keyClick(&stepper, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(chosen.size(), 0);
}

void TestWidgets::aNarrowStepperSaysWhereOneIs()
{
    Stepper stepper;
    stepper.setItems({{"Frame", StepState::Enough}, {"Must", StepState::Begun}, {"Find a way", StepState::Untouched}});
    const QImage wide = stepper.grab(QRect(0, 0, 10, 10)).toImage();
    stepper.resize(180, 36);
    QSignalSpy chosen(&stepper, &Stepper::chosen);
    QTest::mouseClick(&stepper, Qt::LeftButton, {}, {20, 18});
    QCOMPARE(chosen.size(), 0);
    QTest::keyClick(&stepper, Qt::Key_End);
    QTest::keyClick(&stepper, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst().first().toInt(), 2);
    QVERIFY(static_cast<QWidget&>(stepper).minimumSizeHint().width() <= 180);
}

void TestWidgets::findingsAskToBeMended()
{
    FindingList list;
    list.setFindings({{"a", Severity::Advice, "Only one option stands here. Add a second one.", "/belief/options"},
                      {"b", Severity::Missing, "No question is answered yet.", "/belief/must"}});
    list.show();
    QSignalSpy mend(&list, &FindingList::mendRequested);
    auto* first = list.findChild<QWidget*>("finding0");
    auto* second = list.findChild<QWidget*>("finding1");
    QVERIFY(first && second);
    QVERIFY(accessibleText(first, QAccessible::Name).startsWith("Advice: "));
    QTest::mouseClick(first, Qt::LeftButton);
    QCOMPARE(mend.takeFirst().first().toString(), QString("/belief/options"));
    QTest::keyClick(second, Qt::Key_Return);
    QCOMPARE(mend.takeFirst().first().toString(), QString("/belief/must"));
    list.setFindings({});
    QVERIFY(!list.findChild<QWidget*>("finding0"));
    QVERIFY(list.isHidden());
}

void TestWidgets::galleryForTheEye_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<int>("scale");
    for (const int scale : {1, 2}) {
        QTest::addRow("light-%dx", scale) << int(ColourScheme::Light) << scale;
        QTest::addRow("dark-%dx", scale) << int(ColourScheme::Dark) << scale;
        QTest::addRow("contrast-%dx", scale) << int(ColourScheme::HighContrast) << scale;
    }
}

void TestWidgets::galleryForTheEye()
{
    QFETCH(int, scheme);
    QFETCH(int, scale);
    applyTheme(ColourScheme(scheme));
    QWidget page;
    auto* box = new QVBoxLayout(&page);
    box->setContentsMargins(24, 24, 24, 24);
    box->setSpacing(12);
    auto* stepper = new Stepper;
    stepper->setItems({{"Frame", StepState::Enough},
                       {"Must", StepState::Enough},
                       {"Options", StepState::Begun},
                       {"Can", StepState::Untouched},
                       {"Find a way", StepState::Untouched},
                       {"Seal", StepState::Untouched}});
    stepper->setCurrent(2);
    box->addWidget(stepper);
    const auto answer = [&](const char* keys) {
        auto* edit = new AnswerEdit;
        edit->setQuestion(peopleQuestion());
        QTest::keyClicks(edit, keys);
        box->addWidget(edit);
        return edit;
    };
    AnswerEdit* first = answer("7");
    answer("3g");
    answer("");
    answer("9s")->setReadOnly(true);
    auto* text = new TextField(2);
    text->setText("A field that grows with its text, and wraps where the line is full, so that nothing is hidden.");
    box->addWidget(text);
    auto* row = new QHBoxLayout;
    auto* probability = new ProbabilityEdit;
    QTest::keyClicks(probability->lineEdit(), "1 in 5");
    auto* when = new DateField(date(2026, 11, 30));
    when->setDate(date(2027, 2, 28));
    auto* combo = new QComboBox;
    combo->addItems({"Two-way door", "One-way door"});
    row->addWidget(probability);
    row->addWidget(when);
    row->addWidget(combo);
    box->addLayout(row);
    auto* buttons = new QHBoxLayout;
    auto* seal = new QPushButton(icon("seal"), "Seal decision");
    QPalette solid = seal->palette();
    solid.setColor(QPalette::Button, tokens().accent);
    solid.setColor(QPalette::ButtonText, tokens().onAccent);
    seal->setPalette(solid);
    auto* off = new QPushButton("Not now");
    off->setEnabled(false);
    auto* check = new QCheckBox("Only open ones");
    check->setChecked(true);
    auto* radio = new QRadioButton("Whole aim");
    radio->setChecked(true);
    for (QWidget* each :
         {static_cast<QWidget*>(seal), static_cast<QWidget*>(new QPushButton(icon("plus"), "Add option")),
          static_cast<QWidget*>(off), static_cast<QWidget*>(check), static_cast<QWidget*>(radio)})
        buttons->addWidget(each);
    box->addLayout(buttons);
    auto* findings = new FindingList;
    findings->setFindings(
        {{"a", Severity::Advice, "Only one option stands here. Add a second one, so that this is a choice.", "/x"},
         {"b", Severity::Missing, "No question of MUST is answered yet.", "/x"},
         {"c", Severity::Remark, "The third prediction is due within 90 days.", "/x"}});
    box->addWidget(findings);
    page.resize(620, page.heightForWidth(620) > 0 ? page.heightForWidth(620) : page.sizeHint().height());
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    first->setFocus();
    QImage image(page.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    page.render(&image);
    const QDir folder(test::buildPath("screenshots"));
    QVERIFY(folder.mkpath("."));
    QVERIFY(image.save(folder.filePath(QString("widgets-%1.png").arg(QTest::currentDataTag()))));
}

void TestWidgets::aWrappedLabelAsksForTheRoomOfAQLabel_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a word") << "Today";
    QTest::newRow("a line") << "Write down one decision you face.";
    QTest::newRow("two lines of its own") << "First, what must be done.\nThen, what can be done.";
    QTest::newRow("long") << QString("Words that take several lines of this width, and more. ").repeated(9);
    QTest::newRow("an unbreakable word")
        << "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle and more";
    QTest::newRow("where it may break") << breakable(
        "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle and more");
    QTest::newRow("signs") << "Tabs\there, a letter & a sign, <b>no markup</b>, “quoted” – and so on …";
    QTest::newRow("other scripts") << QString(
        "\u05e9\u05dc\u05d5\u05dd and \u6c7a\u5b9a, from further fonts; \u2192 too");
}

void TestWidgets::aWrappedLabelAsksForTheRoomOfAQLabel()
{
    QFETCH(QString, text);
    const auto compare = [&](TextSize size, QSize least) {
        QLabel plain(text);
        plain.setTextFormat(Qt::PlainText);
        plain.setWordWrap(true);
        WrappedLabel wrapped(text);
        for (QLabel* label : {&plain, static_cast<QLabel*>(&wrapped)}) {
            label->setFont(fontOf(size));
            label->setContentsMargins(3, 2, 5, 1);
            label->setMinimumSize(least);
        }
        QCOMPARE(wrapped.sizeHint(), plain.sizeHint());
        QCOMPARE(wrapped.minimumSizeHint().height(), plain.minimumSizeHint().height());
        QCOMPARE(wrapped.minimumSizeHint().width(), std::min(plain.minimumSizeHint().width(), 120));
        for (const int width : {40, 120, 333, 720, 2000, 120})
            QCOMPARE(wrapped.heightForWidth(width), plain.heightForWidth(width));
    };
    for (const TextSize size : {TextSize::Small, TextSize::Body, TextSize::Display})
        for (const QSize least : {QSize(0, 0), QSize(300, 90)}) compare(size, least);
}

void TestWidgets::aWrappedLabelIsAsHighAsItsWordsOfNow()
{
    const std::unique_ptr<QLabel> label(helpLabel(QStringLiteral("Short.")));
    const auto fresh = [&](int width) {
        const std::unique_ptr<QLabel> other(helpLabel(label->text()));
        other->setFont(label->font());
        other->setContentsMargins(label->contentsMargins());
        return other->heightForWidth(width);
    };
    const int line = label->heightForWidth(200);
    QCOMPARE(label->heightForWidth(200), line);
    label->setText(QString("Words that take several lines of this width. ").repeated(5));
    QVERIFY(label->heightForWidth(200) > 3 * line);
    QVERIFY(label->heightForWidth(400) < label->heightForWidth(200));
    QCOMPARE(label->heightForWidth(200), fresh(200));
    label->setFont(fontOf(TextSize::Title));
    QCOMPARE(label->heightForWidth(200), fresh(200));
    label->setContentsMargins(20, 20, 20, 20);
    QCOMPARE(label->heightForWidth(200), fresh(200));
    label->setText(QStringLiteral("Short."));
    QCOMPARE(label->heightForWidth(200), fresh(200));
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
