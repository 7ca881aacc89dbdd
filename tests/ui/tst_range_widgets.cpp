// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/walk/trade_offs/number_field.h"
#include "ui/pages/walk/walk_labels.h"
#include "ui/widgets/range_slider.h"
#include "ui/widgets/range_text.h"

#include <QAccessible>
#include <QtTest>

using namespace soundings;
using namespace soundings::ui;

/// Ranges as they are typed, and the slider with three handles.
class TstRangeWidgets : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void sentencesNameWhatCannotBeRead_data();
    void sentencesNameWhatCannotBeRead();
    void whatIsShownReadsBackAsTheSame();
    void keysMoveWidenAndChooseAnEnd();
    void worstIsLeftAlsoWhereItIsTheHigherNumber();
    void aClickOnABlankScaleMakesARange();
    void screenReadersHearTheWholeRange();
    void aNumberReadsAsPeopleWriteIt();
    void whatDoesNotReadAsANumberCountsAsBlankAndIsSaid();

private:
    static SliderScale months() { return {18, 6, "months", "too late", "in time"}; }
};

void TstRangeWidgets::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("likely");
    QTest::addColumn<double>("high");
    QTest::newRow("one") << "6" << 6.0 << 6.0 << 6.0;
    QTest::newRow("two") << "4-9" << 4.0 << 6.5 << 9.0;
    QTest::newRow("three") << "4-6-9" << 4.0 << 6.0 << 9.0;
    QTest::newRow("dots") << "4..9" << 4.0 << 6.5 << 9.0;
    QTest::newRow("dots and points") << "4.5..9.5" << 4.5 << 7.0 << 9.5;
    QTest::newRow("words") << " 4 to 9 " << 4.0 << 6.5 << 9.0;
    QTest::newRow("blanks") << "4 6 9" << 4.0 << 6.0 << 9.0;
    QTest::newRow("dash") << QStringLiteral("4 – 6 – 9") << 4.0 << 6.0 << 9.0;
    QTest::newRow("downwards") << "9-6-4" << 4.0 << 6.0 << 9.0;
    QTest::newRow("give or take") << QStringLiteral("6±2") << 4.0 << 6.0 << 8.0;
    QTest::newRow("give or take in ASCII") << "6+-2" << 4.0 << 6.0 << 8.0;
    QTest::newRow("below nothing") << "-5 - -2" << -5.0 << -3.5 << -2.0;
    QTest::newRow("minus") << "-5--2" << -5.0 << -3.5 << -2.0;
    QTest::newRow("exponent") << "1e3-2e3" << 1000.0 << 1500.0 << 2000.0;
}

void TstRangeWidgets::readsWhatPeopleType()
{
    QFETCH(QString, text);
    const RangeText read = readRange(text);
    QVERIFY2(read.kind == RangeText::Kind::Stated, qPrintable(read.problem));
    QTEST(read.range.low, "low");
    QTEST(read.range.likely, "likely");
    QTEST(read.range.high, "high");
    QVERIFY(readRange("").kind == RangeText::Kind::Empty);
    QVERIFY(readRange(" ? ").kind == RangeText::Kind::Unknown);
}

void TstRangeWidgets::sentencesNameWhatCannotBeRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"x", "4-x", "4-", "-", "1-2-3-4", "4-9-6", "4..", "nan", "inf", "6+-2-3", "1e999", "??"})
        QTest::newRow(text) << text;
}

void TstRangeWidgets::sentencesNameWhatCannotBeRead()
{
    QFETCH(QString, text);
    const RangeText read = readRange(text);
    QVERIFY(read.kind == RangeText::Kind::Unreadable);
    QVERIFY2(read.problem.contains(text), qPrintable(read.problem));
}

void TstRangeWidgets::whatIsShownReadsBackAsTheSame()
{
    QCOMPARE(typedRange(std::nullopt), QString("?"));
    for (const Range& range : {Range{6, 6, 6, {}}, Range{4, 6, 9, {}}, Range{-5, -3, 2, {}},
                               Range{0.1, 1.0 / 3, 1e9, {}}, Range{-1e-7, 0, 123456789.25, {}}}) {
        const RangeText read = readRange(typedRange(range));
        QVERIFY2(read.kind == RangeText::Kind::Stated && read.range == range, qPrintable(typedRange(range)));
    }
}

void TstRangeWidgets::keysMoveWidenAndChooseAnEnd()
{
    RangeSlider slider;
    slider.setScale({0, 200, "customers", {}, {}});
    slider.setRange(Range{40, 100, 160, {}}, {});
    QSignalSpy spy(&slider, &RangeSlider::rangeChanged);
    QCOMPARE(slider.scale().step(), 2.0);
    QTest::keyClick(&slider, Qt::Key_Right);
    QCOMPARE(slider.range(), std::optional(Range{42, 102, 162, {}}));
    QTest::keyClick(&slider, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(slider.range(), std::optional(Range{44, 102, 160, {}}));
    QTest::keyClick(&slider, Qt::Key_Up); // the low end
    QTest::keyClick(&slider, Qt::Key_Left);
    QCOMPARE(slider.range(), std::optional(Range{42, 102, 160, {}}));
    QTest::keyClick(&slider, Qt::Key_Up); // the high end
    QTest::keyClick(&slider, Qt::Key_End);
    QCOMPARE(slider.range(), std::optional(Range{42, 102, 200, {}}));
    QTest::keyClick(&slider, Qt::Key_Delete);
    QVERIFY(!slider.range());
    QCOMPARE(spy.size(), 5);
    slider.setReadOnly(true);
    QTest::keyClick(&slider, Qt::Key_Right);
    QVERIFY(!slider.range());
}

void TstRangeWidgets::worstIsLeftAlsoWhereItIsTheHigherNumber()
{
    RangeSlider slider;
    slider.setScale(months());
    slider.setRange(Range{8, 11, 15, {}}, {});
    QTest::keyClick(&slider, Qt::Key_Right); // towards the best, which is the lower number
    QVERIFY(slider.range()->likely < 11);
    slider.resize(480, slider.sizeHint().height());
    slider.show();
    QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(slider.width() - 30, 20)); // beyond all handles
    QVERIFY(slider.range()->likely < 7);
    QTest::mouseRelease(&slider, Qt::LeftButton);
}

void TstRangeWidgets::aClickOnABlankScaleMakesARange()
{
    RangeSlider slider;
    slider.setScale({0, 10, {}, {}, {}});
    slider.setRange(std::nullopt, "Not assessed yet");
    slider.resize(480, slider.sizeHint().height());
    slider.show();
    QSignalSpy left(&slider, &RangeSlider::left);
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(240, 20));
    QCOMPARE(slider.range(), std::optional(Range{4, 5, 6, {}}));
    QVERIFY(left.size() >= 1);
}

void TstRangeWidgets::screenReadersHearTheWholeRange()
{
    RangeSlider slider;
    slider.setScale(months());
    slider.setRange(Range{8, 11, 15, {}}, {});
    auto* access = QAccessible::queryAccessibleInterface(&slider);
    QCOMPARE(access->role(), QAccessible::Slider);
    QCOMPARE(access->text(QAccessible::Value).replace(QChar(0xa0), ' '), QString("8 to 15 months, most likely 11"));
    access->valueInterface()->setCurrentValue(9.0);
    QCOMPARE(slider.range()->likely, 9.0);
    slider.setRange(std::nullopt, "Not assessed yet");
    QCOMPARE(access->text(QAccessible::Value), QString("Not assessed yet"));
}

void TstRangeWidgets::aNumberReadsAsPeopleWriteIt()
{
    for (const char* text : {"12000", "12 000", "12k", " 12 K ", "12\u00a0000", "1.2e4"})
        QCOMPARE(numberIn(QString::fromUtf8(text), 0, 1e9), std::optional(12000.0));
    for (const char* text : {"1.000.000", "12 00", "€40", "k", "12kg", "1e99", "-1", "", "nan", "inf"})
        QVERIFY2(!numberIn(QString::fromUtf8(text), 0, 1e9), text);
}

void TstRangeWidgets::whatDoesNotReadAsANumberCountsAsBlankAndIsSaid()
{
    NumberField field(QStringLiteral("target"), QStringLiteral("Target"), 0, 1e9);
    QSignalSpy told(&field, &NumberField::numberChanged);
    field.setNumber(5, QStringLiteral("a"));
    field.setText({});
    QTest::keyClicks(&field, QStringLiteral("40 euros"));
    QVERIFY(!field.number()); // 40 stood there on the way
    QCOMPARE(told.back().at(0).value<std::optional<double>>(), std::optional<double>());
    field.setNumber({}, QStringLiteral("a")); // as the page does, once it is told
    QCOMPARE(field.text(), QString("40 euros"));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(field.accessibleDescription(),
             QString("“40 euros” does not read as a number and counts as blank; write 12000 or 12k."));
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("1e99"));
    QCOMPARE(field.complaint(), QString("Only a number from 0 to 1000000000 counts here."));
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("40"));
    QCOMPARE(field.number(), std::optional(40.0));
    QCOMPARE(field.complaint(), QString());
}

QTEST_MAIN(TstRangeWidgets)
#include "tst_range_widgets.moc"
