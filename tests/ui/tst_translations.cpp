// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tree.h"
#include "ui/translate.h"
#include "ui/translations.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace soundings::ui;

/// A language that somebody adds is spoken, plurals included; without one the texts stay as they are.
class TstTranslations : public QObject {
    Q_OBJECT
private slots:
    void speaksTheLanguageOfTheUserWhereThereIsOne();
    void countsInEnglishWhateverTheLanguage();
    void theFileOfEnglishHasBothNumbersOfEachTextThatCounts();
};

void TstTranslations::speaksTheLanguageOfTheUserWhereThereIsOne()
{
    const auto today = [] { return QCoreApplication::translate("soundings::ui::TodayPage", "Today"); };
    const auto days = [](int n) {
        return QCoreApplication::translate("soundings::ui::Wording", "%n day(s)", nullptr, n);
    };
    QTemporaryDir folder;
    const QString source = folder.filePath("soundings_de.ts");
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE TS><TS version='2.1' language='de'>"
        "<context><name>soundings::ui::TodayPage</name><message><source>Today</source>"
        "<translation>Heute</translation></message></context>"
        "<context><name>soundings::ui::Wording</name><message numerus='yes'><source>%n day(s)</source>"
        "<translation><numerusform>%n Tag</numerusform><numerusform>%n Tage</numerusform></translation></message>"
        "</context></TS>");
    file.close();
    QCOMPARE(QProcess::execute(SOUNDINGS_LRELEASE, {"-silent", source, "-qm", folder.filePath("soundings_de.qm")}), 0);
    QVERIFY(!installTranslation(*QCoreApplication::instance(), QLocale("fi_FI"), {folder.path()}));
    QCOMPARE(today(), QString("Today"));
    QVERIFY(installTranslation(*QCoreApplication::instance(), QLocale("de_AT"),
                               {folder.filePath("nowhere"), folder.path()}));
    QCOMPARE(today(), QString("Heute"));
    QCOMPARE(days(1), QString("1 Tag"));
    QCOMPARE(days(3), QString("3 Tage"));
    QVERIFY(translationFolders().contains(":/translations"));
}

void TstTranslations::countsInEnglishWhateverTheLanguage()
{
    QVERIFY(!installTranslation(*QCoreApplication::instance(), QLocale("fi_FI"), translationFolders()));
    const auto words = [](int n) {
        return QCoreApplication::translate(
            "soundings::ui::TodayPage", "It has been %n days. What came due meanwhile can wait for one of three keys.",
            nullptr, n);
    };
    QVERIFY(words(1).startsWith("It has been 1 day. "));
    QVERIFY(words(40).startsWith("It has been 40 days. "));
    QVERIFY(installTranslation(*QCoreApplication::instance(), QLocale("en_GB"), translationFolders()));
}

void TstTranslations::theFileOfEnglishHasBothNumbersOfEachTextThatCounts()
{
    const QString sources = soundings::test::sourcePath();
    const auto read = [](const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable " + path.toUtf8());
    };
    QTemporaryDir folder;
    const QString kept = sources + "/resources/translations/soundings_en.ts";
    const QString renewed = folder.filePath("soundings_en.ts");
    QVERIFY(QFile::copy(kept, renewed));
    QCOMPARE(QProcess::execute(SOUNDINGS_LUPDATE, {"-silent", "-pluralonly", "-no-obsolete", "-locations", "none", "-I",
                                                   sources, sources + "/ui", "-ts", renewed}),
             0);
    QCOMPARE(read(renewed), read(kept)); // else: ninja update_translations, then write both forms
    QVERIFY(!read(kept).contains("unfinished"));
}

QTEST_GUILESS_MAIN(TstTranslations)
#include "tst_translations.moc"
