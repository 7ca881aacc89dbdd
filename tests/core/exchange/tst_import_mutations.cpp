// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_fixture.h"
#include "tests/support/mutated.h"

#include <QElapsedTimer>

#include <algorithm>
#include <random>

using namespace soundings;
using namespace soundings::test;

namespace {

const char* const pieces[]{"\"",
                           "\"\"",
                           ",",
                           "\n",
                           "\r\n",
                           ";",
                           "\t",
                           "'",
                           "=1+1",
                           "\xef\xbb\xbf",
                           "\xff",
                           "\xed\xa0\x80",
                           "-1",
                           "1e999",
                           "101%",
                           "NaN",
                           "2026-02-30",
                           "0000-00-00 99:99:99",
                           "AMBIGUOUS",
                           "true",
                           "null",
                           "{",
                           "}",
                           "[",
                           "[[[[[[[[[[[[[[[[[[",
                           "\\ud800",
                           ":",
                           "\"items\":[],",
                           "\"user_id\":null,"};

} // namespace

/// Spoilt files are taken or refused in one sentence and in time, and what is refused leaves no trace.
class TestImportMutations : public QObject {
    Q_OBJECT

private slots:
    void spoiltFilesAreRefusedOrUnderstood();
};

void TestImportMutations::spoiltFilesAreRefusedOrUnderstood()
{
    struct Seed {
        std::string bytes;
        ForeignFormat format;
        std::string me;
    };
    const std::vector<Seed> seeds{{dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada"},
                                  {dataFile("fatebook-sheet.csv"), ForeignFormat::Fatebook, ""},
                                  {dataFile("fatebook-api.json"), ForeignFormat::Fatebook, ""},
                                  {dataFile("predictionbook.csv"), ForeignFormat::PredictionBook, ""},
                                  {dataFile("predictionbook.json"), ForeignFormat::PredictionBook, ""}};
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, seeds[0].bytes, seeds[0].format, seeds[0].me);
    auto content = entriesOf(journal);
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("SOUNDINGS_MUTATIONS", &given);
    const int count = given ? asked : 2000;
    int taken = 0;
    int refused = 0;
    for (int number = 0; number < count; ++number) {
        std::mt19937 random(static_cast<unsigned>(number));
        const Seed& seed = seeds[random() % seeds.size()];
        const std::string text = mutated(seed.bytes, pieces, random);
        const QByteArray which = "mutation " + QByteArray::number(number);
        QElapsedTimer timer;
        timer.start();
        try {
            const BulkDone done = import(journal, text, seed.format, seed.me);
            ++taken;
            if (done.added > 0 || !done.changed.empty()) {
                QVERIFY2(planFor(journal, text, seed.format, seed.me).entries.empty(), which.constData()); // idempotent
                ImportUndone undone = journal.undoImport();
                auto changed = done.changed;
                std::ranges::sort(changed);
                std::ranges::sort(undone.restored);
                QVERIFY2(undone.removed == done.added && undone.restored == changed, which.constData());
            }
        } catch (const Error& error) {
            ++refused;
            QVERIFY2(error.kind() == ErrorKind::Input && error.message().ends_with('.'),
                     (which + ": " + error.what()).constData());
        }
        QVERIFY2(timer.elapsed() < 2000, which.constData());
        if (number % 20 == 0 || number == count - 1) QVERIFY2(entriesOf(journal) == content, which.constData());
    }
    QVERIFY2(taken > count / 10 && refused > count / 10,
             qPrintable(QString("%1 taken, %2 refused").arg(taken).arg(refused)));
}

QTEST_APPLESS_MAIN(TestImportMutations)
#include "tst_import_mutations.moc"
