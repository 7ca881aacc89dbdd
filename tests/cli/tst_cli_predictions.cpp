// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_program.h"

#include <QJsonArray>
#include <QTest>

using namespace soundings;
using namespace soundings::test;

/// Predictions changed and resolved from the command line.
class TestCliPredictions : public QObject {
    Q_OBJECT

    Program m_run;
    QString m_journal;
    QString m_id;

    static constexpr Date farAway{std::chrono::year{2099}, std::chrono::June, std::chrono::day{1}};

    /// A decision with a prediction of each kind, and one whose option is not taken.
    static Entry decision()
    {
        Entry entry = smallDecision();
        Decision& d = *entry.decision();
        d.review = farAway;
        d.predictions.front().due = farAway;
        Prediction town;
        town.id = "7abc0000-0000-4000-8000-000000000001";
        town.statement = "Where the first shop opens";
        town.kind = PredictionKind::OneOf;
        town.choices = {{"Hamburg", 0.5, {}}, {"Lyon", 0.3, {}}, {"Lisbon", 0.2, {}}};
        town.due = farAway;
        Prediction price;
        price.id = "7abd0000-0000-4000-8000-000000000002";
        price.statement = "The price of a loaf";
        price.kind = PredictionKind::Quantity;
        price.quantity = Range{3, 4, 5, {}};
        price.unit = "euros";
        price.due = farAway;
        Prediction other = d.predictions.front();
        other.id = "8abd0000-0000-4000-8000-000000000003";
        other.option = d.options.back().id; // the one not taken
        d.predictions.insert(d.predictions.end(), {town, price, other});
        return entry;
    }

    [[nodiscard]] Run resolve(const QString& which, const QString& outcome, const QStringList& more = {}) const
    {
        return m_run(QStringList{"resolve", m_journal, m_id, "--prediction", which, "--outcome", outcome} + more);
    }
    [[nodiscard]] Run predict(const QString& which, const QString& probability, const QStringList& more = {}) const
    {
        return m_run(QStringList{"predict", m_journal, m_id, "--prediction", which, "--probability", probability} +
                     more);
    }
    [[nodiscard]] qsizetype itemsSince() const
    {
        return m_run({"export", m_journal, m_id}).json()["entries"].toArray()[0].toObject()["since"].toArray().size();
    }

private slots:
    void init()
    {
        m_journal = m_run.path("predictions.soundings");
        QFile::remove(m_journal);
        QCOMPARE(m_run({"new", m_journal}).code, 0);
        const Entry entry = decision();
        m_id = QString::fromStdString(entry.id);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({entry})).code, 0);
        QCOMPARE(m_run({"seal", m_journal, m_id}).code, 0);
    }

    void resolvesEachKind()
    {
        const QJsonObject yes = resolve("1", "yes", {"--note", "Sold at six", "--json"}).json();
        QCOMPARE(yes["number"].toInt(), 1);
        QCOMPARE(yes["outcome"].toString(), QString("yes"));
        const QJsonObject brier = yes["scores"].toObject()["brier"].toObject();
        QVERIFY(qAbs(brier["first"].toDouble() - 0.16) < 1e-9);
        const QJsonObject town = resolve("7abc", "lyon", {"--json"}).json();
        QCOMPARE(town["choice"].toString(), QString("Lyon"));
        const QJsonObject categories = town["scores"].toObject()["category_brier"].toObject();
        QVERIFY(qAbs(categories["first"].toDouble() - 0.78) < 1e-9);
        QCOMPARE(categories["range"].toArray().at(1).toInt(), 2);
        const QJsonObject price = resolve("3", "5.50", {"--json"}).json();
        QCOMPARE(price["value"].toDouble(), 5.5);
        QCOMPARE(price["scores"].toObject()["interval"].toObject()["last"].toBool(true), false);
        QCOMPARE(itemsSince(), qsizetype(3));
        QCOMPARE(m_run({"verify", m_journal}).code, 0);
        const QByteArray due = m_run({"due", m_journal}).out;
        QVERIFY(!due.contains("The first loaf is sold") && !due.contains("The price of a loaf"));
    }

    void saysInWordsHowItEndedWithoutJudgingAnybody()
    {
        const QByteArray said = resolve("2", "Lisbon").out;
        QVERIFY(said.contains("Prediction 2 of"));
        QVERIFY(said.contains("Lisbon\u201d came true"));
        QVERIFY(said.contains("0.98"));
        QVERIFY(said.contains("to 2"));
        const QByteArray number = resolve("3", "2").out;
        QVERIFY(number.contains("It came to 2 euros"));
        QVERIFY(number.contains("below your interval, by 1 euros"));
        for (const char* word : {"right", "wrong", "correct"}) {
            QVERIFY2(!said.contains(word), word);
            QVERIFY2(!number.contains(word), word);
        }
    }

    void aSecondResolutionMendsASlip()
    {
        QCOMPARE(resolve("1", "no").code, 0);
        const QJsonObject mended = resolve("1", "yes", {"--json"}).json();
        QVERIFY(mended["corrected"].toBool());
        QCOMPARE(itemsSince(), qsizetype(2)); // the slip stays in the record
    }

    void messagesNameWhatIsPossible()
    {
        struct Case {
            QString which, outcome;
            int code;
            QByteArray part;
        };
        const Case cases[] = {{"1", "12", 2, "yes, no or void"},
                              {"2", "Rome", 2, "“Hamburg”, “Lyon”, “Lisbon”, or void"},
                              {"3", "yes", 2, "the number that it turned out to be"},
                              {"4", "yes", 2, "not taken"},
                              {"5", "yes", 3, "numbers 1 to 4"},
                              {"7ab", "yes", 2, "2 predictions"}};
        for (const Case& each : cases) {
            const Run run = resolve(each.which, each.outcome);
            QCOMPARE(run.code, each.code);
            QVERIFY2(run.err.contains(each.part), run.err.constData());
            QVERIFY(run.out.isEmpty());
        }
        const Run later = resolve("1", "yes", {"--on", "2099-01-01"});
        QCOMPARE(later.code, 2);
        QVERIFY(later.err.contains("still to come"));
        QCOMPARE(m_run({"resolve", m_journal, m_id, "--prediction", "1"}).code, 64);
        QCOMPARE(itemsSince(), qsizetype(0));
    }

    void aDraftIsNotResolved()
    {
        Entry draft = smallDecision(2);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({draft})).code, 0);
        const Run run =
            m_run({"resolve", m_journal, QString::fromStdString(draft.id), "--prediction", "1", "--outcome", "yes"});
        QCOMPARE(run.code, 2);
        QVERIFY(run.err.contains("is a draft"));
    }

    void changesAreKeptAndLargeOnesNeedAReason()
    {
        const Run bare = predict("1", "9:1");
        QCOMPARE(bare.code, 2);
        QVERIFY(bare.err.contains("--reason"));
        QCOMPARE(itemsSince(), qsizetype(0));
        const QJsonObject small = predict("1", "0.7", {"--json"}).json();
        QCOMPARE(small["statements"].toInt(), 2);
        QVERIFY(small["before"].toString().startsWith("60"));
        QVERIFY(small["now"].toString().startsWith("70"));
        QCOMPARE(predict("1", "9:1", {"--reason", "The oven arrived"}).code, 0);
        QVERIFY(predict("2", "10; 10; 80", {"--reason", "The lease"}).out.contains("Lisbon: 80"));
        QCOMPARE(predict("3", "3; 6", {}).code, 0);
        QVERIFY(predict("2", "50").err.contains("3 possible answers"));
        QVERIFY(predict("1", "100").err.contains("99 %"));
        QVERIFY(predict("1", "90").err.contains("said last"));
        QCOMPARE(resolve("1", "yes").code, 0);
        const Run late = predict("1", "99");
        QCOMPARE(late.code, 2);
        QVERIFY(late.err.contains("written already"));
    }

    void whatHasFallenDueIsCoveredAndNotChanged()
    {
        Entry past = decision();
        past.id = "9f0e0000-0000-4000-8000-000000000009";
        past.decision()->predictions.front().due =
            Date{std::chrono::year{2020}, std::chrono::June, std::chrono::day{1}};
        const QString id = QString::fromStdString(past.id);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({past})).code, 0);
        QCOMPARE(m_run({"seal", m_journal, id}).code, 0);
        const Run late = m_run({"predict", m_journal, id, "--prediction", "1", "--probability", "65"});
        QCOMPARE(late.code, 2);
        QVERIFY(late.err.contains("covered") && !late.err.contains("60"));
        const Run ended = m_run({"resolve", m_journal, id, "--prediction", "1", "--outcome", "no"});
        QVERIFY(ended.out.contains("You had said: 60"));
    }

    void aPredictionThatStandsAloneIsResolvedToo()
    {
        Entry entry;
        entry.id = "5f0e0000-0000-4000-8000-000000000001";
        entry.created = {1'700'000'000'000, "UTC"};
        entry.title = "Rain on the launch day";
        LonePrediction lone;
        lone.prediction.id = "5f0e0000-0000-4000-8000-000000000002";
        lone.prediction.statement = entry.title;
        lone.prediction.probability = 0.2;
        entry.belief = lone;
        const QString id = QString::fromStdString(entry.id);
        QCOMPARE(m_run({"add", m_journal, "-"}, exportOf({entry})).code, 0);
        const auto stage = [this] {
            return m_run({"list", m_journal, "--kind", "prediction", "--json"})
                .json()["entries"][0]
                .toObject()["stage"]
                .toString();
        };
        QCOMPARE(stage(), QString("open")); // it is never sealed, and no draft for that
        const Run run = m_run({"resolve", m_journal, id, "--prediction", "1", "--outcome", "no"});
        QCOMPARE(stage(), QString("resolved"));
        const QByteArray list = m_run({"list", m_journal, "--kind", "prediction"}).out;
        QVERIFY2(list.contains("resolved") && !list.toLower().contains("draft"), list.constData());
        QCOMPARE(m_run({"list", m_journal, "--kind", "prediction", "--stage", "draft"}).code, 64);
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.contains("It did not happen"));
        QVERIFY(run.out.contains("0.04"));
        QVERIFY(m_run({"show", m_journal, id}).out.contains("It did not happen"));
    }

    void showNumbersThePredictions()
    {
        QCOMPARE(predict("1", "0.7", {"--reason", "The oven arrived"}).code, 0);
        QCOMPARE(resolve("3", "4.2").code, 0);
        const QByteArray shown = m_run({"show", m_journal, m_id}).out; // in narrow columns
        for (const char* part : {"1. The first loaf", "The oven arrived", "4.2 euros", "several", "not taken"})
            QVERIFY2(shown.contains(part), part);
    }
};

QTEST_GUILESS_MAIN(TestCliPredictions)
#include "tst_cli_predictions.moc"
