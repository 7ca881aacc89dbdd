// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/targets.h"
#include "tests/support/mutated.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace soundings;
using namespace soundings::fuzz;

namespace {

const char* const pieces[]{"\"",
                           "{",
                           "}",
                           "[",
                           "]",
                           ",",
                           ":",
                           ";",
                           "\n",
                           "\r\n ",
                           "\t",
                           "null",
                           "true",
                           "-1",
                           "0",
                           "1e999",
                           "9223372036854775807",
                           "99999999999999999999",
                           "\\u0000",
                           "\\ud800",
                           "\xef\xbb\xbf",
                           "\xff",
                           "\xed\xa0\x80",
                           "\xe2\x80\xae",
                           "=1+1",
                           "../../etc/passwd",
                           "<img src=x>",
                           "\"id\":\"\",",
                           "\"format\":2,",
                           "2026-02-30",
                           "BEGIN:VEVENT\r\n",
                           "END:VCALENDAR\r\n",
                           "DTSTART:99999999T999999Z\r\n",
                           "[[[[[[[[[[[[[[[["};

} // namespace

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
    bool given = false;
    const int asked = qEnvironmentVariableIntValue("SOUNDINGS_MUTATIONS", &given);
    const int count = given ? asked : 2000;
    int refused = 0;
    for (int number = 0; number < count; ++number) {
        std::mt19937 random(static_cast<unsigned>(number));
        const std::string bytes = test::mutated(seeds[random() % seeds.size()], pieces, random);
        const QByteArray which = "mutation " + QByteArray::number(number) + ": ";
        QElapsedTimer timer;
        timer.start();
        try {
            refused += readsOrRefuses(target.run, bytes) ? 0 : 1;
        } catch (const Broken& broken) {
            QFAIL((which + broken.what() + "\n" + QByteArray::fromStdString(bytes)).constData());
        }
        QVERIFY2(timer.elapsed() < 2000, which.constData());
    }
    qInfo("%d of %d refused", refused, count);
}

QTEST_APPLESS_MAIN(TstFuzz)
#include "tst_fuzz.moc"
