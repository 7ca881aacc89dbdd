// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"
#include "ui/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

using namespace soundings::ui;

Q_DECLARE_METATYPE(soundings::ui::ColourScheme)

namespace {

/// Relative luminance and contrast as WCAG 2.1 defines them.
double luminance(const QColor& colour)
{
    const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void textAndControlsHaveEnoughContrast_data();
    void textAndControlsHaveEnoughContrast();
    void switchingTheSchemeReachesWidgetsAndIcons();
    void controlsAreAtLeast32PixelsHigh();
    void aButtonShowsThatTheKeyboardIsOnIt();
    void aWheelDoesNotChangeAChoice();
    void everyIconIsThereAndTakesThePalettesColour();
    void iconsAreCrispAtTwiceTheScale();
    void contactSheetForTheEye();

private:
    static QStringList iconNames();
};

void TestTheme::textAndControlsHaveEnoughContrast_data()
{
    QTest::addColumn<ColourScheme>("scheme");
    QTest::newRow("light") << ColourScheme::Light;
    QTest::newRow("dark") << ColourScheme::Dark;
    QTest::newRow("high contrast") << ColourScheme::HighContrast;
}

void TestTheme::textAndControlsHaveEnoughContrast()
{
    QFETCH(ColourScheme, scheme);
    const Tokens t = tokensOf(scheme);
    const double text = scheme == ColourScheme::HighContrast ? 7 : 4.5;
    const auto atLeast = [](const QColor& a, const QColor& b, double wanted, const char* what) {
        const double is = contrast(a, b);
        return is >= wanted ? QByteArray() : QByteArray(what) + " " + QByteArray::number(is);
    };
    QByteArrayList failed;
    for (const auto& ground : {t.window, t.surface, t.raised}) {
        failed << atLeast(t.text, ground, text, "text") << atLeast(t.muted, ground, text, "muted")
               << atLeast(t.outline, ground, 3, "outline") << atLeast(t.focus, ground, 3, "focus")
               << atLeast(t.accent, ground, text, "accent") << atLeast(t.caution, ground, text, "caution");
        for (const auto& standing : {t.doIt, t.findAWay, t.resist, t.letGo, t.open})
            failed << atLeast(standing, ground, text, "standing");
    }
    failed << atLeast(t.onAccent, t.accent, text, "on accent") << atLeast(t.onCaution, t.caution, text, "on caution")
           << atLeast(t.text, t.accentSoft, text, "text on wash") << atLeast(t.focus, t.accentSoft, 3, "focus on wash");
    failed.removeAll({});
    QVERIFY2(failed.isEmpty(), failed.join(", ").constData());
}

void TestTheme::switchingTheSchemeReachesWidgetsAndIcons()
{
    applyTheme(ColourScheme::Light);
    QPushButton button("Go");
    button.setIcon(icon("seal"));
    button.show();
    const QColor light = button.palette().color(QPalette::ButtonText);
    const QImage before = icon("seal").pixmap(24, 24).toImage();
    applyTheme(ColourScheme::Dark);
    QVERIFY(tokens().dark);
    QTRY_VERIFY(button.palette().color(QPalette::ButtonText) != light); // Qt tells widgets by an event
    QVERIFY(icon("seal").pixmap(24, 24).toImage() != before);
    applyTheme(ColourScheme::Light);
    QCOMPARE(icon("seal").pixmap(24, 24).toImage(), before);
}

void TestTheme::controlsAreAtLeast32PixelsHigh()
{
    applyTheme(ColourScheme::Light);
    QVERIFY(QPushButton("Go").sizeHint().height() >= 32);
    QVERIFY(QLineEdit().sizeHint().height() >= 32);
    QCOMPARE(QFontInfo(qApp->font()).family(), QString("Inter"));
}

QStringList TestTheme::iconNames()
{
    return {"today", "journal", "diagnose", "sessions",      "insights",     "checkup",      "search",
            "plus",  "seal",    "walk",     "board",         "report",       "export",       "settings",
            "help",  "check",   "close",    "chevron-right", "chevron-left", "chevron-down", "calendar",
            "undo",  "redo",    "note",     "lock",          "warning",      "remark",       "dot",
            "open",  "fog",     "more",     "trash",         "drag"};
}

void TestTheme::aButtonShowsThatTheKeyboardIsOnIt()
{
    applyTheme(ColourScheme::Light);
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* first = new QPushButton("One");
    auto* second = new QPushButton("Two");
    for (auto* button : {first, second}) layout->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus();
    const QImage without = second->grab().toImage();
    QTest::keyClick(first, Qt::Key_Tab);
    QVERIFY(second->hasFocus());
    const QImage with = second->grab().toImage();
    QVERIFY(with != without);
    int ring = 0;
    for (int x = 0; x < with.width(); ++x) ring += with.pixelColor(x, 0) == tokens().focus;
    QVERIFY(ring > with.width() / 2);
}

void TestTheme::aWheelDoesNotChangeAChoice()
{
    QComboBox box;
    box.addItems({"one", "two", "three"});
    box.setCurrentIndex(1);
    box.show();
    box.setFocus();
    QWheelEvent wheel(QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&box, &wheel);
    QCOMPARE(box.currentIndex(), 1);
}

void TestTheme::everyIconIsThereAndTakesThePalettesColour()
{
    applyTheme(ColourScheme::Light);
    for (const auto& name : iconNames()) {
        const QImage image = icon(name).pixmap(48, 48).toImage();
        bool inked = false;
        for (int y = 0; y < image.height() && !inked; ++y)
            for (int x = 0; x < image.width() && !inked; ++x)
                inked = image.pixelColor(x, y).alpha() > 200 && image.pixelColor(x, y).rgb() == tokens().text.rgb();
        QVERIFY2(inked, qPrintable(name));
    }
    QVERIFY(QFile::exists(":/icons/soundings.svg"));
}

void TestTheme::iconsAreCrispAtTwiceTheScale()
{
    const QPixmap large = icon("plus").pixmap(QSize(24, 24), 2.0);
    QCOMPARE(large.size(), QSize(48, 48));
    QCOMPARE(large.devicePixelRatio(), 2.0);
}

void TestTheme::contactSheetForTheEye()
{
    applyTheme(ColourScheme::Light);
    constexpr int cell = 96;
    QImage sheet(cell * 9, cell * 5, QImage::Format_RGB32);
    sheet.fill(tokens().window);
    QPainter painter(&sheet);
    int index = 0;
    for (const auto& name : iconNames()) {
        const QPoint corner(index % 9 * cell, index / 9 * cell);
        icon(name).paint(&painter, QRect(corner + QPoint(12, 8), QSize(48, 48)));
        icon(name).paint(&painter, QRect(corner + QPoint(66, 8), QSize(18, 18)));
        painter.setFont(fontOf(TextSize::Small));
        painter.setPen(tokens().muted);
        painter.drawText(QRect(corner + QPoint(0, 62), QSize(cell, 20)), Qt::AlignHCenter, name);
        ++index;
    }
    int x = 8;
    for (const int size : {16, 24, 32, 64, 90}) {
        icon("soundings").paint(&painter, QRect(QPoint(x + 520, cell * 4), QSize(size, size)));
        x += size + 8;
    }
    painter.end();
    const QDir folder(soundings::test::buildPath("screenshots"));
    QVERIFY(folder.mkpath("."));
    QVERIFY(sheet.save(folder.filePath("icons.png")));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
