// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange_fixture.h"
#include "tests/support/mutations.h"

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

/// Spoilt files are taken or refused in one sentence and in time, and what is refused leaves no trace.
class TestImportMutations : public QObject {
    Q_OBJECT

private slots:
    void spoiltFilesAreRefusedOrUnderstood();
};

void TestImportMutations::spoiltFilesAreRefusedOrUnderstood()
{
    struct Kind {
        const char* file;
        ForeignFormat format;
        std::string me;
    };
    const std::vector<Kind> kinds{{"fatebook-export.csv", ForeignFormat::Fatebook, "Ada"},
                                  {"fatebook-sheet.csv", ForeignFormat::Fatebook, ""},
                                  {"fatebook-api.json", ForeignFormat::Fatebook, ""},
                                  {"predictionbook.csv", ForeignFormat::PredictionBook, ""},
                                  {"predictionbook.json", ForeignFormat::PredictionBook, ""}};
    std::vector<std::string> seeds;
    for (const Kind& kind : kinds) seeds.push_back(dataFile(kind.file));
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, seeds[0], kinds[0].format, kinds[0].me);
    const auto content = entriesOf(journal);
    const int count = mutationCount(2000);
    int taken = 0;
    int refused = 0;
    takeMutations(seeds, count, [&](const Mutation& one) {
        const Kind& kind = kinds[one.seed];
        try {
            const BulkDone done = import(journal, one.text, kind.format, kind.me);
            ++taken;
            if (done.added > 0 || !done.changed.empty()) {
                const ImportPlan again = planFor(journal, one.text, kind.format, kind.me);
                QVERIFY2(again.entries.empty(), one.name.constData()); // idempotent
                ImportUndone undone = journal.undoImport();
                auto changed = done.changed;
                std::ranges::sort(changed);
                std::ranges::sort(undone.restored);
                QVERIFY2(undone.removed == done.added && undone.restored == changed, one.name.constData());
            }
        } catch (const Error& error) {
            ++refused;
            QVERIFY2(error.kind() == ErrorKind::Input && error.message().ends_with('.'),
                     (one.name + ": " + error.what()).constData());
        }
        if (one.number % 20 == 0) QVERIFY2(entriesOf(journal) == content, one.name.constData());
    });
    QVERIFY(entriesOf(journal) == content);
    QVERIFY2(taken > count / 10 && refused > count / 10,
             qPrintable(QString("%1 taken, %2 refused").arg(taken).arg(refused)));
}

QTEST_APPLESS_MAIN(TestImportMutations)
#include "tst_import_mutations.moc"
