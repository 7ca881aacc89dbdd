// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the shell's screens in <build>/screenshots, light and dark, narrow and wide: made to be looked at.
#include "tests/support/tree.h"
#include "window_fixture.h"

#include <QDir>

using namespace soundings;
using namespace soundings::ui;

class TstScreens : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QVERIFY(QDir().mkpath(folder())); }
    void pictures_data();
    void pictures();

private:
    static QString folder() { return test::buildPath("screenshots"); }
    void take(const QString& name);
    void fill();
    std::unique_ptr<Home> m_home;
    QString m_variant;
};

void TstScreens::pictures_data()
{
    QTest::addColumn<int>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << static_cast<int>(ColourScheme::Light) << QSize(1180, 780);
    QTest::newRow("dark") << static_cast<int>(ColourScheme::Dark) << QSize(1180, 780);
    QTest::newRow("light-640") << static_cast<int>(ColourScheme::Light) << QSize(640, 480);
    QTest::newRow("light-1600") << static_cast<int>(ColourScheme::Light) << QSize(1600, 1000);
}

void TstScreens::take(const QString& name)
{
    QTest::qWait(30); // lets layouts settle
    const QPixmap picture = m_home->window->grab();
    QCOMPARE(picture.size(), m_home->window->size());
    const QImage image = picture.toImage();
    QVERIFY(image.pixel(1, image.height() / 2) != 0);
    QVERIFY(picture.save(folder() + "/shell-" + name + "-" + m_variant + ".png"));
}

void TstScreens::fill()
{
    const std::vector<std::pair<std::string, std::string>> titles{
        {"Should we build the cloud service now?", "Product"},
        {"Raise in spring, or wait for the second product", "Finance"},
        {"Who leads sales in Europe", "Sales"},
        {"Write the long essay", "Marketing"},
        {"Open an office in Zurich", "People"},
        {"Move the documentation to its own team", "Product"},
        {"Price per seat or per use", "Sales"},
        {"Keep the enterprise edition closed", "Product"},
        {"Drop the small plan", "Sales"}};
    auto& bridge = m_home->window->workspace()->journal();
    const Standing standings[]{Standing::DoIt,  Standing::FindAWay,   Standing::Resist,
                               Standing::LetGo, Standing::NotSettled, Standing::NotAskedYet};
    int number = 0;
    for (const auto& [title, area] : titles) {
        Entry entry = sampleDecision(m_home->ids, title, area);
        entry.decision()->predictions[0].due = addDays(m_home->clock.today(), number - 6);
        bridge.saveLater(entry);
        QVERIFY(bridge.flush());
        bridge.setStanding(entry.id, standings[number % 6], 1);
        if (number % 3 == 0) bridge.seal(entry.id);
        ++number;
    }
    bridge.refreshDerived();
    QVERIFY(bridge.flush());
}

void TstScreens::pictures()
{
    QFETCH(int, scheme);
    QFETCH(QSize, size);
    m_variant = QTest::currentDataTag();
    m_home = std::make_unique<Home>();
    m_home->settings->set(setting::colours, wordOf(static_cast<ColourScheme>(scheme)));
    applyTheme(static_cast<ColourScheme>(scheme));
    m_home->open({}, size);
    take("today-empty");
    m_home->press(Qt::Key_2, Qt::ControlModifier);
    take("journal-empty");
    fill();
    m_home->press(Qt::Key_1, Qt::ControlModifier);
    take("today");
    m_home->press(Qt::Key_F, Qt::ControlModifier);
    take("journal");
    m_home->type("the");
    m_home->press(Qt::Key_Down);
    take("journal-search");
    m_home->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    m_home->type("Hire ahead of revenue");
    m_home->press(Qt::Key_Tab);
    m_home->press(Qt::Key_Tab);
    take("capture");
    m_home->press(Qt::Key_Escape);
    m_home->press(Qt::Key_K, Qt::ControlModifier);
    m_home->type("e");
    take("palette");
    m_home->press(Qt::Key_Escape);
    m_home->press(Qt::Key_F1);
    take("help");
    m_home.reset();
}

QTEST_MAIN(TstScreens)
#include "tst_screens.moc"
