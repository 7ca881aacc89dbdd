// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "core/document/salvage.h"
#include "core/support/error.h"
#include "tests/support/mutations.h"
#include "tests/support/tree.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include <string>
#include <vector>

using namespace soundings;
using namespace soundings::test;

/// What comes from outside is read, or refused in one sentence and in time; what is read can be written and read again.
class TestMutations : public QObject {
    Q_OBJECT

private slots:
    void spoiltFilesAreRefusedOrUnderstood();
};

void TestMutations::spoiltFilesAreRefusedOrUnderstood()
{
    std::vector<std::string> seeds;
    for (const auto& file : QDir(sourcePath("tests/fuzz/corpus")).entryInfoList(QDir::Files) +
                                QFileInfoList{QFileInfo(sourcePath("tests/golden/decision.json"))}) {
        QFile seed(file.filePath());
        QVERIFY(seed.open(QIODevice::ReadOnly));
        seeds.push_back(seed.readAll().toStdString());
    }
    const int count = mutationCount(3000);
    int read = 0;
    int salvaged = 0;
    takeMutations(seeds, count, [&](const Mutation& one) {
        try {
            const auto entries = readEntries(one.text, "mutated.json");
            QVERIFY2(readEntries(writeEntries(entries), "again.json") == entries, one.name.constData());
            ++read;
        } catch (const Error& error) {
            const bool expected = error.kind() == ErrorKind::Input || error.kind() == ErrorKind::Foreign;
            QVERIFY2(expected && error.message().ends_with('.'), (one.name + ": " + error.what()).constData());
        }
        try {
            const Salvage salvage = salvageEntries(one.text, "mutated.json");
            for (const auto& entry : salvage.entries)
                QVERIFY2(readEntry(documentBytes(entry), "salvaged") == entry, one.name.constData());
            salvaged += salvage.entries.empty() ? 0 : 1;
        } catch (const Error& error) {
            QVERIFY2(std::string(error.what()).ends_with('.'), (one.name + ": " + error.what()).constData());
        }
    });
    QVERIFY2(read > count / 100 && read < count / 2 && salvaged > read,
             qPrintable(QString("%1 read, %2 salvaged").arg(read).arg(salvaged)));
}

QTEST_APPLESS_MAIN(TestMutations)
#include "tst_mutations.moc"
