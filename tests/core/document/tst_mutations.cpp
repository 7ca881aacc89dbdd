// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/salvage.h"
#include "core/support/error.h"
#include "core/support/json.h"
#include "tests/support/mutated.h"
#include "tests/support/tree.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

#include <random>

using namespace soundings;

namespace {

const char* const pieces[]{"\"",
                           "{",
                           "}",
                           "[",
                           "]",
                           ",",
                           ":",
                           "null",
                           "true",
                           "-0",
                           "1e999",
                           "-1e308",
                           "0.1e-400",
                           "\\u0000",
                           "\\ud800",
                           "\\n",
                           "\xef\xbb\xbf",
                           "\xff",
                           "\xc0\xaf",
                           "\xed\xa0\x80",
                           "99999999999999999999",
                           "\"format\":2,",
                           "\"id\":\"\",",
                           "\"entries\":[],",
                           "2026-02-30",
                           "[[[[[[[[[[[[[[[["};

} // namespace

/// What comes from outside is read, or refused in one sentence and in time; what is read can be written and read again.
class TestMutations : public QObject {
    Q_OBJECT

private slots:
    void spoiltFilesAreRefusedOrUnderstood();
};

void TestMutations::spoiltFilesAreRefusedOrUnderstood()
{
    std::vector<std::string> seeds;
    for (const auto& file : QDir(test::sourcePath("tests/fuzz/corpus")).entryInfoList(QDir::Files) +
                                QFileInfoList{QFileInfo(test::sourcePath("tests/golden/decision.json"))}) {
        QFile seed(file.filePath());
        QVERIFY(seed.open(QIODevice::ReadOnly));
        seeds.push_back(seed.readAll().toStdString());
    }
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("SOUNDINGS_MUTATIONS", &given);
    const int count = given ? asked : 3000;
    int read = 0;
    int salvaged = 0;
    for (int number = 0; number < count; ++number) {
        std::mt19937 random(static_cast<unsigned>(number));
        const std::string text = test::mutated(seeds[random() % seeds.size()], pieces, random);
        const QByteArray which = "mutation " + QByteArray::number(number);
        QElapsedTimer timer;
        timer.start();
        try {
            const auto entries = readEntries(text, "mutated.json");
            QVERIFY2(readEntries(writeEntries(entries), "again.json") == entries, which.constData());
            ++read;
        } catch (const Error& error) {
            const bool expected = error.kind() == ErrorKind::Input || error.kind() == ErrorKind::Foreign;
            QVERIFY2(expected && error.message().ends_with('.'), (which + ": " + error.what()).constData());
        }
        try {
            const Salvage salvage = salvageEntries(text, "mutated.json");
            for (const auto& entry : salvage.entries) QVERIFY(readEntry(documentBytes(entry), "salvaged") == entry);
            salvaged += salvage.entries.empty() ? 0 : 1;
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).ends_with('.'), (which + ": " + error.what()).constData());
        }
        QVERIFY2(timer.elapsed() < 2000, which.constData());
    }
    QVERIFY2(read > count / 100 && read < count / 2 && salvaged > read,
             qPrintable(QString("%1 read, %2 salvaged").arg(read).arg(salvaged)));
}

QTEST_APPLESS_MAIN(TestMutations)
#include "tst_mutations.moc"
