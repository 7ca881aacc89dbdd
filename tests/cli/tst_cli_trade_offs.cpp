// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"
#include "core/document/sample.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// Trade-offs as `score` and `report` give them.
class TestCliTradeOffs : public QObject {
    Q_OBJECT

    Program m_run;

    static Entry draft() { return readSampleJournal().entries.at(3); }

    [[nodiscard]] QJsonObject tradeOffs(const Entry& entry, const QStringList& more = {}) const
    {
        return m_run(QStringList{"score", "-", "--json"} + more, exportOf({entry})).json()["trade_offs"].toObject();
    }

private slots:
    void scoreSaysHowOftenEachOptionTakesEachRank()
    {
        const QJsonObject all = tradeOffs(draft());
        QCOMPARE(all["state"].toString(), QString("complete"));
        QCOMPARE(all["totals_hidden"].toBool(true), false);
        QVERIFY(all["sentence"].toString().contains("comes first"));
        QCOMPARE(all["criteria"].toArray().size(), 4);
        QCOMPARE(all["weights"].toObject()["method"].toString(), QString("rank"));
        QCOMPARE(all["weights"].toObject()["values"].toArray().size(), 4);
        const QJsonArray ranks = all["rank_acceptability"].toArray();
        QCOMPARE(ranks.size(), 3);
        for (int i = 0; i < 3; ++i) {
            double row = 0;
            double column = 0;
            for (int j = 0; j < 3; ++j) {
                row += ranks[i].toArray()[j].toDouble();
                column += ranks[j].toArray()[i].toDouble();
            }
            QVERIFY(qAbs(row - 1) < 1e-9 && qAbs(column - 1) < 1e-9);
        }
        for (const char* name : {"central_weights", "confidence_factors", "pairwise_winning", "totals"})
            QCOMPARE(all[name].toArray().size(), 3);
        QVERIFY(!all["finding_out"].toArray().isEmpty());
        QVERIFY(!all["sensitivity"].toObject()["tornado"].toArray().isEmpty());
        QVERIFY(all["correlation_band"].isObject());
        const QJsonObject variance = all["sensitivity"].toObject()["lead_variance"].toObject();
        QVERIFY(variance["scores"].toDouble() > 0.1 && variance["weights"].toDouble() > 0);
        const double whole =
            variance["scores"].toDouble() + variance["weights"].toDouble() + variance["both"].toDouble();
        QVERIFY(qAbs(whole - 1) < 1e-12);
        // By itself it draws until whole tenths of a percent are right.
        QVERIFY(all["precise"].toBool() && all["standard_error_max"].toDouble(1) < 0.0005);
    }

    void samplesAndSeedAreThoseAskedFor()
    {
        const QStringList words{"--samples", "5000", "--seed"};
        const QJsonObject first = tradeOffs(draft(), words + QStringList{"7"});
        QCOMPARE(first["samples"].toInt(), 5000);
        QCOMPARE(first["seed"].toInt(), 7);
        QCOMPARE(first["precise"].toBool(true), false);
        QCOMPARE(tradeOffs(draft(), words + QStringList{"7"}), first);
        QVERIFY(tradeOffs(draft(), words + QStringList{"8"})["rank_acceptability"] != first["rank_acceptability"]);
    }

    void hiddenTotalsAreNull()
    {
        Entry entry = draft();
        entry.decision()->options.front().scores.pop_back();
        const QJsonObject all = tradeOffs(entry);
        QCOMPARE(all["state"].toString(), QString("incomplete"));
        QVERIFY(all["totals_hidden"].toBool());
        QCOMPARE(all["missing"].toObject()["scores"].toArray().size(), 1);
        for (const char* name : {"rank_acceptability", "pairwise_winning", "totals", "leader", "sensitivity",
                                 "finding_out", "totals_equal_weights"})
            QVERIFY2(all[name].isNull(), name);
        const Run text = m_run({"score", "-"}, exportOf({entry}));
        QVERIFY(text.out.contains("Totals stay hidden") && !text.out.contains("comes first"));
    }

    void withoutCriteriaThereAreNone()
    {
        const Run run = m_run({"score", "-", "--json"}, exportOf({smallDecision(1)}));
        QVERIFY(run.json().contains("trade_offs") && run.json()["trade_offs"].isNull());
        QVERIFY(!m_run({"score", "-"}, exportOf({smallDecision(1)})).out.contains("Trade-offs"));
    }

    void theTextFitsATerminal()
    {
        const Run text = m_run({"score", "-"}, exportOf({draft()}));
        QCOMPARE(text.err, QByteArray());
        QVERIFY(text.out.contains("Trade-offs") && text.out.contains("Flips the"));
        for (const QString& line : QString::fromUtf8(text.out).split('\n'))
            QVERIFY2(line.size() <= 80, qPrintable(line));
    }

    void theReportHoldsTheSameSentence()
    {
        const QString sentence = tradeOffs(draft())["sentence"].toString();
        const Run report = m_run({"report", "-", "--format", "md"}, exportOf({draft()}));
        QCOMPARE(QString::fromUtf8(report.out).count(sentence), 2); // in the brief and in the record
    }

    void theReportHoldsTheSameFigures()
    {
        const QString page = m_run({"report", "-", "--format", "html"}, exportOf({draft()})).out;
        for (const char* figure : {"acceptability", "tornado", "finding-out"})
            QVERIFY2(page.contains(QStringLiteral("labelledby=\"%1").arg(QLatin1String(figure))), figure);
        const QString table = m_run({"report", "-", "--format", "md"}, exportOf({draft()})).out;
        for (const QString& all : {page, table}) {
            QVERIFY(all.contains("Answers moving one at a time explain "));
            QVERIFY(all.contains("If you knew every answer and every weight"));
        }
    }
};

QTEST_MAIN(TestCliTradeOffs)
#include "tst_cli_trade_offs.moc"
