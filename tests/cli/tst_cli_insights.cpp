// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// `calibration` and `week` as a person or a script meets them.
class TestCliInsights : public QObject {
    Q_OBJECT

    Program m_run;

    /// A journal with `n` lone predictions of 80 %, resolved on days of 2026, every fifth of them wrong.
    QString journal(const QString& name, int n) const
    {
        std::vector<Entry> entries;
        SeededIds ids(11);
        for (int i = 0; i < n; ++i) {
            Entry entry;
            entry.id = ids.next();
            entry.created = parseInstant("2025-12-01T09:00:00.000Z", "UTC");
            entry.title = "Prediction " + std::to_string(i);
            LonePrediction lone;
            lone.prediction.id = ids.next();
            lone.prediction.statement = entry.title;
            lone.prediction.probability = 0.8;
            lone.prediction.due = addDays(utcDate(entry.created), 20 + i);
            lone.area = i % 2 == 0 ? "Product" : "Sales";
            entry.belief = lone;
            Resolution resolution;
            resolution.prediction = lone.prediction.id;
            resolution.outcome = i % 5 == 0 ? PredictionOutcome::No : PredictionOutcome::Yes;
            resolution.on = lone.prediction.due;
            entry.since.push_back({ids.next(), parseInstant("2026-10-01T09:00:00.000Z", "UTC"), resolution, {}});
            entries.push_back(entry);
        }
        const QString path = m_run.path(name);
        if (m_run({"new", path}).code != 0) qFatal("no journal");
        if (m_run({"add", path, "-"}, exportOf(entries)).code != 0) qFatal("nothing added");
        return path;
    }

private slots:
    void anEmptyJournalSaysSo()
    {
        const QString path = journal("empty.soundings", 0);
        const Run text = m_run({"calibration", path});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("None of your predictions"));
        const QJsonObject json = m_run({"calibration", path, "--json"}).json();
        QCOMPARE(json["n"].toInt(-1), 0);
        QVERIFY(json["brier"].isNull() && json["skill"].isNull() && json["murphy"].isNull());
        QVERIFY(json["bins"].toArray().isEmpty());
    }

    void thePortfolioIsAReportAndValues()
    {
        const QString path = journal("whole.soundings", 12);
        const Run text = m_run({"portfolio", path});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.startsWith("# Portfolio"));
        const QJsonObject json = m_run({"portfolio", path, "--json"}).json();
        QVERIFY(text.out.contains(json["sentence"].toString().toUtf8()));
        QVERIFY(json["open"].isArray() && json["commitments"].toObject()["open"].isArray());
        const QString file = m_run.path("whole.odt");
        QCOMPARE(m_run({"portfolio", path, "-o", file, "--json"}).json()["format"].toString(), "odt");
        QVERIFY(Program::read(file).size() > 2000);
        const Run refused = m_run({"portfolio", path, "-o", m_run.path("whole.doc")});
        QCOMPARE(refused.code, 64);
        QVERIFY(refused.err.contains("does not say the format"));
        QVERIFY(!QFileInfo::exists(m_run.path("whole.doc")));
    }

    void gatesFollowTheNumberOfResolvedPredictions()
    {
        const QJsonObject nine = m_run({"calibration", journal("nine.soundings", 9), "--json"}).json();
        QCOMPARE(nine["detail"].toString(), QString("scores"));
        QVERIFY(nine["skill"].isNull() && nine["murphy"].isNull() && nine["brier"].isObject());

        const QJsonObject ten = m_run({"calibration", journal("ten.soundings", 10), "--json"}).json();
        QCOMPARE(ten["detail"].toString(), QString("skill"));
        QCOMPARE(ten["skill"].toObject()["n"].toInt(), 10);
        QVERIFY(ten["murphy"].isNull());
        QVERIFY(qAbs(ten["brier"].toObject()["last"].toDouble() - (8 * .04 + 2 * .64) / 10) < 1e-12);
        const QJsonObject bin = ten["bins"].toArray().at(0).toObject();
        QCOMPARE(bin["n"].toInt(), 10);
        QCOMPARE(bin["observed"].toDouble(), 0.8);
        QVERIFY(bin["wilson"].toArray()[0].toDouble() < 0.8 && bin["jeffreys"].toArray()[1].toDouble() > 0.8);

        const QJsonObject fifty = m_run({"calibration", journal("fifty.soundings", 50), "--json"}).json();
        QCOMPARE(fifty["detail"].toString(), QString("decomposition"));
        QVERIFY(fifty["murphy"].toObject()["bias_corrected"].isObject());
        QCOMPARE(fifty["improvement"].toObject()["enough"].toBool(), true);
    }

    void splitsAreComparedOnlyWithTenInEachPart()
    {
        const QString few = journal("few.soundings", 19);
        QJsonObject split = m_run({"calibration", few, "--by", "area", "--json"}).json()["split"].toObject();
        QCOMPARE(split["enough"].toBool(true), false);
        QVERIFY(split["sentence"].toString().contains("ten resolved predictions in each part"));
        QVERIFY(split["parts"].toArray()[1].toObject()["brier"].isNull());
        const QString many = journal("many.soundings", 40);
        for (const char* by : {"area", "kind", "horizon", "function", "period"}) {
            split = m_run({"calibration", many, "--by", by, "--json"}).json()["split"].toObject();
            QCOMPARE(split["by"].toString(), QString(by));
            int n = 0;
            for (const auto& part : split["parts"].toArray()) n += part.toObject()["n"].toInt();
            QCOMPARE(n, 40);
        }
        const Run text = m_run({"calibration", many, "--by", "area"});
        QVERIFY(text.out.contains("Told apart") && text.out.contains("Product") && text.out.contains("Sales"));
        QCOMPARE(m_run({"calibration", many, "--by", "weather"}).code, 64);
    }

    void aPeriodIsToldAndItsDaysAreChecked()
    {
        const QString path = journal("week.soundings", 10);
        const Run run = m_run({"week", path, "--from", "2025-12-21", "--to", "2025-12-24", "--json"});
        QCOMPARE(run.code, 0);
        QCOMPARE(run.json()["resolved"].toArray().size(), 4);
        QCOMPARE(run.json()["resolved"].toArray()[0].toObject()["day"].toString(), QString("2025-12-21"));
        QVERIFY(m_run({"week", path}).out.contains("Nothing was resolved"));
        QVERIFY(m_run({"week", path, "--from", "2025-12-21", "--to", "2025-12-24"}).out.contains("Prediction 0"));
        QCOMPARE(m_run({"week", path, "--from", "2026-02-02", "--to", "2026-01-01"}).code, 64);
        QCOMPARE(m_run({"week", path, "--from", "soon"}).code, 2);
    }

    void nothingIsWrittenAndTheDoctorKeepsTheNumbers()
    {
        const QString path = journal("same.soundings", 12);
        const QByteArray before = m_run({"calibration", path, "--json"}).out;
        QCOMPARE(m_run({"doctor", path}).code, 0);
        QCOMPARE(m_run({"calibration", path, "--json"}).out, before);
        QCOMPARE(m_run({"calibration", m_run.path("missing.soundings")}).code, 3);
    }
};

QTEST_APPLESS_MAIN(TestCliInsights)
#include "tst_cli_insights.moc"
