// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop_colours.h"
#include "ui/theme.h"

#include <QDBusConnection>
#include <QProcess>
#include <QtTest>

using namespace soundings::ui;

/// The part of a desktop's portal that is asked.
class Portal : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    uint wish = 0;

public slots:
    [[nodiscard]] QDBusVariant Read(const QString& group, const QString& key) const
    {
        const bool asked = group == "org.freedesktop.appearance" && key == "color-scheme";
        return QDBusVariant(QVariant::fromValue(QDBusVariant(asked ? QVariant(wish) : QVariant("nothing"))));
    }

signals:
    void SettingChanged(const QString& group, const QString& key, const QDBusVariant& value);
};

class TstDesktopColours : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanupTestCase();
    void saysNothingWithoutAPortal();
    void asksAndFollowsTheDesktop();
    void theThemeFollowsWhereItShould();

private:
    QProcess m_bus;
};

void TstDesktopColours::initTestCase()
{
    m_bus.start("dbus-daemon", {"--session", "--nofork", "--print-address=1"});
    QVERIFY(m_bus.waitForStarted());
    QVERIFY(m_bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    QVERIFY(QDBusConnection::sessionBus().isConnected());
}

void TstDesktopColours::cleanupTestCase()
{
    QDBusConnection::disconnectFromBus(QDBusConnection::sessionBus().name());
    m_bus.terminate();
    m_bus.waitForFinished();
}

void TstDesktopColours::saysNothingWithoutAPortal()
{
    DesktopColours colours;
    QSignalSpy wanted(&colours, &DesktopColours::wished);
    colours.ask();
    QVERIFY(!wanted.wait(200));
}

void TstDesktopColours::asksAndFollowsTheDesktop()
{
    auto desktop = QDBusConnection::connectToBus(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"), "desktop");
    Portal portal;
    QVERIFY(desktop.registerObject("/org/freedesktop/portal/desktop", &portal,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop.registerService("org.freedesktop.portal.Desktop"));
    portal.wish = 1;
    DesktopColours colours;
    QSignalSpy wanted(&colours, &DesktopColours::wished);
    colours.ask();
    QVERIFY(wanted.wait());
    QCOMPARE(wanted.takeFirst().front().toString(), QString("dark"));
    emit portal.SettingChanged("org.freedesktop.appearance", "accent-color", QDBusVariant(1U));
    emit portal.SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(2U));
    emit portal.SettingChanged("org.freedesktop.appearance", "color-scheme", QDBusVariant(0U)); // no wish any more
    QTRY_COMPARE(wanted.size(), 2);
    QCOMPARE(wanted[0].front().toString(), QString("light"));
    QCOMPARE(wanted[1].front().toString(), QString());
    QDBusConnection::disconnectFromBus("desktop");
}

void TstDesktopColours::theThemeFollowsWhereItShould()
{
    applyTheme(ColourScheme::System);
    const bool paletteDark = tokens().dark;
    setDesktopWish("dark");
    applyTheme(ColourScheme::System);
    QVERIFY(tokens().dark);
    applyTheme(ColourScheme::Light);
    QVERIFY(!tokens().dark);
    setDesktopWish("light");
    applyTheme(ColourScheme::System);
    QVERIFY(!tokens().dark);
    setDesktopWish({});
    applyTheme(ColourScheme::System);
    QCOMPARE(tokens().dark, paletteDark);
}

QTEST_MAIN(TstDesktopColours)
#include "tst_desktop_colours.moc"
