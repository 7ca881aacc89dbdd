// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/prediction_words.h"
#include "core/report/report.h"

#include <QtTest>

using namespace soundings;

namespace {

Instant at(const char* day)
{
    return parseInstant(std::string(day) + "T12:00:00Z", "UTC");
}

PredictionHistory yesNo(const std::vector<std::pair<const char*, double>>& said, PredictionOutcome outcome)
{
    PredictionHistory history;
    history.prediction.id = "p";
    for (const auto& [day, p] : said) history.statements.push_back({at(day), p, {}, {}, {}});
    history.prediction.probability = said.front().second;
    Resolution resolution;
    resolution.prediction = "p";
    resolution.outcome = outcome;
    history.resolved = ResolvedAs{at("2026-03-01"), resolution};
    return history;
}

QString textOf(const PredictionHistory& history)
{
    QStringList lines;
    for (const std::string& line : outcomeInWords(history)) lines << QString::fromStdString(line);
    return lines.join('\n').replace(QChar(0xa0), ' ');
}

} // namespace

/// How predictions are told once they are resolved.
class TestPredictionWords : public QObject {
    Q_OBJECT
private slots:
    void saysWhatHappenedWhatWasSaidAndHowItScored()
    {
        const QString text = textOf(yesNo({{"2026-01-01", 0.7}}, PredictionOutcome::No));
        QCOMPARE(text, QString("It did not happen, on 1 Mar 2026.\nYou had said: 70 %.\nBrier score: 0.49.\n"
                               "The scale goes from 0, the best, to 1; saying 50 % always scores 0.25."));
    }

    void tellsTheFirstTheLastAndTheMeanOfChanges()
    {
        const QString text = textOf(yesNo({{"2026-01-01", 0.5}, {"2026-02-28", 0.9}}, PredictionOutcome::Yes));
        QVERIFY(text.contains("at first: 50 %; and last: 90 %"));
        QVERIFY(text.contains("first: 0.25; last: 0.01; averaged over the days: 0.25"));
    }

    void saysThatAChangeOfTheLastDayDoesNotCount()
    {
        const QString text = textOf(yesNo({{"2026-01-01", 0.7}, {"2026-03-01", 0.05}}, PredictionOutcome::No));
        QVERIFY(text.contains("You had said: 70 %.\nWhat was changed on the day it came out does not count."));
    }

    void tellsAVoidOneWithoutAScore()
    {
        const QString text = textOf(yesNo({{"2026-01-01", 0.7}}, PredictionOutcome::Void));
        QVERIFY(text.contains("Void, on 1 Mar 2026.") && text.contains("not scored") && !text.contains("Brier"));
        auto untaken = yesNo({{"2026-01-01", 0.7}}, PredictionOutcome::Yes);
        untaken.holds = false;
        QVERIFY(!textOf(untaken).contains("Brier"));
        auto open = yesNo({{"2026-01-01", 0.7}}, PredictionOutcome::Yes);
        open.resolved.reset();
        QCOMPARE(textOf(open), QString());
    }

    void labelsTheScaleOfSeveralAnswers()
    {
        PredictionHistory history = yesNo({{"2026-01-01", 0.5}}, PredictionOutcome::Yes);
        history.prediction.kind = PredictionKind::OneOf;
        history.statements.front().choices = {{"Hamburg", 0.5, {}}, {"Lyon", 0.3, {}}, {"Lisbon", 0.2, {}}};
        history.prediction.choices = history.statements.front().choices;
        history.resolved->resolution.choice = "Lyon";
        const QString text = textOf(history);
        QVERIFY(text.contains("“Lyon” came true"));
        QVERIFY(text.contains("over all answers: 0.78"));
        QVERIFY(text.contains("from 0, the best, to 2; giving each of the 3 answers the same scores 0.67"));
    }

    void saysOnWhichSideOfTheIntervalANumberLies_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("words");
        QTest::newRow("below") << 7.5 << "below your interval, by 2.5 days";
        QTest::newRow("within") << 10.0 << "It lies within your interval.";
        QTest::newRow("above") << 24.0 << "above your interval, by 4 days";
    }

    void saysOnWhichSideOfTheIntervalANumberLies()
    {
        QFETCH(double, value);
        QFETCH(QString, words);
        PredictionHistory history = yesNo({{"2026-01-01", 0.5}}, PredictionOutcome::Yes);
        history.prediction.kind = PredictionKind::Quantity;
        history.prediction.unit = "days";
        history.statements.front().quantity = Range{10, 14, 20, {}};
        history.resolved->resolution.value = value;
        QVERIFY2(textOf(history).contains(words), qPrintable(textOf(history)));
    }

    void neverCallsAnybodyRightOrWrong()
    {
        for (const auto outcome : {PredictionOutcome::Yes, PredictionOutcome::No, PredictionOutcome::Void})
            for (const double p : {0.01, 0.5, 0.99}) {
                const QString text = textOf(yesNo({{"2026-01-01", p}}, outcome)).toLower();
                for (const char* word : {"right", "wrong", "correct", "!"}) QVERIFY2(!text.contains(word), word);
            }
    }

    void theReportTellsKindsChangesAndOutcomesAndNothingThatIsCovered()
    {
        Entry entry;
        entry.created = at("2026-01-01");
        Decision decision;
        Prediction town;
        town.id = "p";
        town.statement = "Where the shop opens";
        town.kind = PredictionKind::OneOf;
        town.choices = {{"Hamburg", 0.55, {}}, {"Lyon", 0.45, {}}};
        town.due = parseDate("2026-06-01");
        town.function = "Sales";
        decision.predictions = {town};
        entry.belief = decision;
        PredictionMade made;
        made.made.id = "q";
        made.made.statement = "The rent a month";
        made.made.kind = PredictionKind::Quantity;
        made.made.quantity = Range{3000, 3500, 4000, {}};
        made.made.unit = "euros";
        entry.since.push_back({"i1", at("2026-01-10"), made, {}});
        PredictionUpdate update;
        update.prediction = "p";
        update.choices = {{"Hamburg", 0.65, {}}, {"Lyon", 0.35, {}}};
        update.reason = "A lease was offered";
        entry.since.push_back({"i2", at("2026-01-20"), update, {}});
        Resolution resolution;
        resolution.prediction = "q";
        resolution.outcome = PredictionOutcome::Yes;
        resolution.value = 4250;
        entry.since.push_back({"i3", at("2026-02-01"), resolution, {}});
        ReportOptions options;
        options.seal = SealStamp{1, at("2026-01-02"), "hash", "hash", false};
        options.now = at("2026-05-31");
        const auto text = [&] {
            return QString::fromStdString(toPlainText(reportOf(entry, {}, options), 2000))
                .replace(QChar(0xa0), ' ')
                .simplified();
        };
        for (const char* part : {"1. Where the shop opens", "2. The rent a month", "one of several", "Sales", "55 %",
                                 "65 %", "A lease was offered", "It came to 4250 euros", "outside the interval"})
            QVERIFY2(text().contains(part), part);
        options.now = at("2026-06-01");
        QVERIFY(text().contains("1. Where the shop opens"));
        for (const char* part : {"55 %", "65 %", "A lease was offered"}) QVERIFY2(!text().contains(part), part);
    }

    void aPredictionThatStandsAloneIsCoveredInItsReportFromItsDueDate()
    {
        Entry entry;
        entry.created = at("2026-01-01");
        LonePrediction lone;
        lone.prediction.id = "p";
        lone.prediction.statement = "Rain";
        lone.prediction.probability = 0.23;
        lone.prediction.due = parseDate("2026-03-01");
        entry.belief = lone;
        ReportOptions options;
        const auto says = [&](const char* part) {
            return QString::fromStdString(toPlainText(reportOf(entry, {}, options), 2000)).contains(part);
        };
        options.now = at("2026-02-28");
        QVERIFY(says("23"));
        options.now = at("2026-03-01");
        QVERIFY(!says("23") && says("covered"));
        options.uncover = true;
        QVERIFY(says("23"));
    }

    void theReportOfAPredictionThatStandsAloneTellsItsHistory()
    {
        Entry entry;
        entry.created = at("2026-01-01");
        entry.title = "Rain on the day";
        LonePrediction lone;
        lone.prediction.id = "p";
        lone.prediction.statement = "Rain on the day of the launch";
        lone.prediction.probability = 0.2;
        entry.belief = lone;
        PredictionUpdate update;
        update.prediction = "p";
        update.probability = 0.6;
        update.reason = "The wind turned";
        entry.since.push_back({"i1", at("2026-01-20"), update, {}});
        Resolution resolution;
        resolution.prediction = "p";
        resolution.outcome = PredictionOutcome::Yes;
        resolution.whatHappened = "It poured";
        entry.since.push_back({"i2", at("2026-02-01"), resolution, {}});
        const QString text = QString::fromStdString(toPlainText(reportOf(entry, {}, {}))).replace(QChar(0xa0), ' ');
        for (const char* part : {"Rain on the day of the launch", "20 %", "60 %", "The wind turned", "It happened",
                                 "It poured", "1 Feb 2026"})
            QVERIFY2(text.contains(part), part);
    }
};

QTEST_APPLESS_MAIN(TestPredictionWords)
#include "tst_prediction_words.moc"
