// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"
#include "tests/support/mutations.h"

#include <QtTest>

#include <string>

using namespace soundings;
using namespace soundings::fuzz;

/// Every way on which bytes of strangers come in, with spoilt files: read or refused in one sentence and in time, by the same
/// promises that the fuzzer checks (tests/fuzz/targets.h). The same files at each run; more of them at night.
class TstFuzz : public QObject {
    Q_OBJECT
private slots:
    void goodFilesAreRead_data() { eachTarget(); }
    void goodFilesAreRead();
    void spoiltFilesAreReadOrRefused_data() { eachTarget(); }
    void spoiltFilesAreReadOrRefused();

private:
    static void eachTarget()
    {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < targets().size(); ++i) QTest::newRow(targets()[i].name) << int(i);
    }
};

void TstFuzz::goodFilesAreRead()
{
    QFETCH(int, index);
    const Target& target = targets()[std::size_t(index)];
    const auto seeds = target.seeds();
    QVERIFY(!seeds.empty());
    for (const std::string& seed : seeds) QVERIFY2(readsOrRefuses(target.run, seed), seed.substr(0, 300).c_str());
    for (const std::string& nothing : {std::string(), std::string(1, '\0'), std::string(100'000, '[')})
        (void)readsOrRefuses(target.run, nothing);
}

void TstFuzz::spoiltFilesAreReadOrRefused()
{
    QFETCH(int, index);
    const Target& target = targets()[std::size_t(index)];
    const auto seeds = target.seeds();
    const int count = test::mutationCount(2000);
    int refused = 0;
    test::takeMutations(seeds, count, [&](const test::Mutation& one) {
        try {
            refused += readsOrRefuses(target.run, one.text) ? 0 : 1;
        } catch (const Broken& broken) {
            QFAIL((one.name + ": " + broken.what() + "\n" + QByteArray::fromStdString(one.text)).constData());
        }
    });
    qInfo("%d of %d refused", refused, count);
}

QTEST_APPLESS_MAIN(TstFuzz)
#include "tst_fuzz.moc"
