// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv.h"
#include "core/exchange/forecast_export.h"
#include "exchange_fixture.h"

using namespace soundings;
using namespace soundings::test;

namespace {

const Date today = day(2026, 3, 2);

Entry lone(Surroundings& desk, const std::string& statement, double probability, std::optional<Date> due = {})
{
    Entry entry;
    entry.id = desk.ids.next();
    entry.created = parseInstant("2026-01-05T09:03:07.000Z", "Europe/Berlin");
    entry.title = statement;
    LonePrediction lone;
    lone.prediction.id = desk.ids.next();
    lone.prediction.statement = statement;
    lone.prediction.probability = probability;
    lone.prediction.due = due;
    lone.tags = {"gtm", "hiring"};
    lone.notes = "=HYPERLINK(\"http://x\")";
    entry.belief = lone;
    return entry;
}

void update(Surroundings& desk, Entry& entry, const std::string& at, double probability)
{
    PredictionUpdate update;
    update.prediction = entry.lonePrediction()->prediction.id;
    update.probability = probability;
    entry.since.push_back({desk.ids.next(), parseInstant(at, "UTC"), update, {}});
}

void resolve(Surroundings& desk, Entry& entry, PredictionOutcome outcome, Date on)
{
    Resolution resolution;
    resolution.prediction = entry.lonePrediction()->prediction.id;
    resolution.outcome = outcome;
    resolution.on = on;
    entry.since.push_back({desk.ids.next(), parseInstant("2026-02-20T08:00:00.000Z", "UTC"), resolution, {}});
}

std::vector<Entry> examples(Surroundings& desk)
{
    std::vector<Entry> entries{
        lone(desk, "Plain, with a comma", 0.65, day(2026, 6, 1)), lone(desk, "=1+1 \"twice\"\non two lines", 0.333),
        lone(desk, "'-already quoted", 0.07, day(2026, 2, 1)), lone(desk, "Plain, with a comma", 0.9)};
    update(desk, entries[0], "2026-01-20T10:00:00.500Z", 0.7);
    update(desk, entries[0], "2026-01-21T10:00:00.000Z", 0.725);
    resolve(desk, entries[1], PredictionOutcome::Yes, day(2026, 2, 19));
    resolve(desk, entries[2], PredictionOutcome::No, day(2026, 2, 2));
    resolve(desk, entries[3], PredictionOutcome::Void, day(2026, 2, 3));
    return entries;
}

std::vector<ForecastSource> sourcesOf(const std::vector<Entry>& entries)
{
    std::vector<ForecastSource> sources;
    for (const Entry& entry : entries) sources.push_back({entry, {}});
    return sources;
}

ForeignFormat formatOf(ForecastLayout layout)
{
    return layout == ForecastLayout::FatebookSheet ? ForeignFormat::Fatebook : ForeignFormat::PredictionBook;
}

bool near(const std::optional<double>& a, const std::optional<double>& b, double tolerance = 1e-9)
{
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < tolerance);
}

} // namespace

/// Files for other programs: what is in them, what is not, and that they come back as they went.
class TestForecastExport : public QObject {
    Q_OBJECT

private slots:
    void theSheetHoldsPercentsAndCommaTags();
    void whatGoesOutComesBack_data();
    void whatGoesOutComesBack();
    void theSameJournalKnowsItsOwnAgain_data();
    void theSameJournalKnowsItsOwnAgain();
    void whatIsCoveredStaysBack();
    void whatHasNoPlaceIsCounted();
    void onlySealedDecisionsAreTold();
};

void TestForecastExport::theSheetHoldsPercentsAndCommaTags()
{
    Surroundings desk;
    const auto entries = examples(desk);
    const ForecastFile file = exportForecasts(sourcesOf(entries), ForecastLayout::FatebookSheet, today, false);
    QCOMPARE(file.predictions, std::size_t{4});
    QCOMPARE(file.forecasts, std::size_t{6});
    const CsvTable table = readCsv(file.bytes, "sheet");
    QCOMPARE(table.rows.size(), std::size_t{6});
    const auto cell = [&](std::size_t row, const char* column) { return table.rows[row].cells[table.column(column)]; };
    QCOMPARE(cell(0, "forecast"), std::string("65%"));
    QCOMPARE(cell(2, "forecast"), std::string("72.5%"));
    QCOMPARE(cell(3, "forecast"), std::string("33.3%"));
    QCOMPARE(cell(5, "resolution"), std::string("AMBIGUOUS"));
    QCOMPARE(cell(0, "resolveBy"), std::string("2026-06-01"));
    QCOMPARE(cell(1, "fCreatedAt"), std::string("2026-01-20T10:00:00.500Z"));
    QCOMPARE(cell(0, "tags"), std::string("gtm, hiring"));
    // As a spreadsheet sees it: nothing begins like a formula.
    for (const QByteArray& line : QByteArray::fromStdString(file.bytes).split('\n'))
        QVERIFY(!line.startsWith("\"=") && !line.contains(",\"="));
    QVERIFY(file.bytes.find("\"'=1+1 \"\"twice\"\"\n") != std::string::npos);
}

void TestForecastExport::whatGoesOutComesBack_data()
{
    QTest::addColumn<int>("layout");
    QTest::newRow("fatebook sheet") << int(ForecastLayout::FatebookSheet);
    QTest::newRow("predictionbook json") << int(ForecastLayout::PredictionBookJson);
    QTest::newRow("predictionbook csv") << int(ForecastLayout::PredictionBookCsv);
}

void TestForecastExport::whatGoesOutComesBack()
{
    QFETCH(const int, layout);
    const auto kind = static_cast<ForecastLayout>(layout);
    const bool onlyLast = kind == ForecastLayout::PredictionBookCsv; // one whole percent for each prediction
    Surroundings desk;
    const auto entries = examples(desk);
    const ForecastFile file = exportForecasts(sourcesOf(entries), kind, today, false);
    Journal journal = desk.create();
    QCOMPARE(import(journal, file.bytes, formatOf(kind)).added, entries.size());
    for (const Entry& entry : entries) {
        const Entry back = journal.load(entry.id);
        const PredictionHistory was = historyOf(entry);
        const PredictionHistory is = historyOf(back);
        QCOMPARE(is.prediction.id, was.prediction.id);
        QCOMPARE(is.prediction.statement, was.prediction.statement);
        QVERIFY(is.prediction.due == was.prediction.due);
        QCOMPARE(is.resolved.has_value(), was.resolved.has_value());
        if (was.resolved) {
            QCOMPARE(is.resolved->resolution.outcome, was.resolved->resolution.outcome);
            QCOMPARE(is.resolved->on(), was.resolved->on());
        }
        if (onlyLast) {
            QVERIFY(near(is.now().probability, was.now().probability, 0.0051));
            continue;
        }
        QCOMPARE(is.statements.size(), was.statements.size());
        for (std::size_t i = 0; i < was.statements.size(); ++i) {
            QVERIFY(near(is.statements[i].probability, was.statements[i].probability));
            QCOMPARE(is.statements[i].at.utcMs, was.statements[i].at.utcMs);
        }
        if (kind != ForecastLayout::FatebookSheet) continue;
        QCOMPARE(back.lonePrediction()->tags, entry.lonePrediction()->tags);
        QCOMPARE(back.lonePrediction()->notes, entry.lonePrediction()->notes);
    }
    QVERIFY(planFor(journal, file.bytes, formatOf(kind)).entries.empty());
}

void TestForecastExport::theSameJournalKnowsItsOwnAgain_data()
{
    whatGoesOutComesBack_data();
}

void TestForecastExport::theSameJournalKnowsItsOwnAgain()
{
    QFETCH(const int, layout);
    const auto kind = static_cast<ForecastLayout>(layout);
    Surroundings desk;
    Journal journal = desk.create();
    auto entries = examples(desk);
    // Decisions, too: their predictions are not added a second time.
    Entry decision = newDecision("Ship it", desk.clock.now(), today, desk.ids);
    Prediction prediction;
    prediction.id = desk.ids.next();
    prediction.statement = "Ten customers";
    prediction.probability = 0.4;
    prediction.due = day(2026, 9, 1);
    decision.decision()->predictions = {prediction};
    for (const Entry& entry : entries) journal.save(entry);
    journal.save(decision);
    const SealStamp seal = journal.seal(decision.id);
    auto sources = sourcesOf(entries);
    sources.push_back({journal.load(decision.id), seal.at});
    const ForecastFile file = exportForecasts(sources, kind, today, false);
    QCOMPARE(file.predictions, std::size_t{5});
    const ImportPlan plan = planFor(journal, file.bytes, formatOf(kind));
    if (kind == ForecastLayout::PredictionBookCsv)
        QVERIFY(plan.added == 0); // rounded to whole percents, 72.5 % looks like another forecast
    else
        QVERIFY(plan.entries.empty());
    // Elsewhere the decision's prediction stands alone, under an identifier of its own.
    Journal other = desk.create("other.soundings");
    QCOMPARE(import(other, file.bytes, formatOf(kind)).added, std::size_t{5});
    QVERIFY(!other.find(decision.id));
    QCOMPARE(entryAbout(other, "Ten customers").lonePrediction()->prediction.id, prediction.id);
}

void TestForecastExport::whatIsCoveredStaysBack()
{
    Surroundings desk;
    const std::vector<Entry> entries{lone(desk, "Due and open", 0.123, today),
                                     lone(desk, "Due tomorrow", 0.456, addDays(today, 1))};
    for (const auto layout :
         {ForecastLayout::FatebookSheet, ForecastLayout::PredictionBookCsv, ForecastLayout::PredictionBookJson}) {
        const ForecastFile covered = exportForecasts(sourcesOf(entries), layout, today, false);
        QCOMPARE(covered.covered, std::size_t{1});
        QCOMPARE(covered.predictions, std::size_t{1});
        QVERIFY(covered.bytes.find("Due and open") == std::string::npos &&
                covered.bytes.find("12.3") == std::string::npos);
        const ForecastFile all = exportForecasts(sourcesOf(entries), layout, today, true);
        QCOMPARE(all.covered, std::size_t{0});
        QVERIFY(all.bytes.find("Due and open") != std::string::npos);
    }
}

void TestForecastExport::whatHasNoPlaceIsCounted()
{
    Surroundings desk;
    Entry quantity = lone(desk, "How many", 0.5);
    auto& prediction = std::get<LonePrediction>(quantity.belief).prediction;
    prediction.kind = PredictionKind::Quantity;
    prediction.probability.reset();
    prediction.quantity = Range{1, 2, 3, {}};
    Entry unstated = lone(desk, "No number", 0.5);
    std::get<LonePrediction>(unstated.belief).prediction.probability.reset();
    const ForecastFile file =
        exportForecasts(sourcesOf({quantity, unstated}), ForecastLayout::FatebookSheet, today, false);
    QCOMPARE(file.noPlace, std::size_t{1});
    QCOMPARE(file.unstated, std::size_t{1});
    QCOMPARE(file.predictions, std::size_t{0});
}

void TestForecastExport::onlySealedDecisionsAreTold()
{
    Surroundings desk;
    Entry decision = newDecision("Ship it", desk.clock.now(), today, desk.ids);
    Option taken;
    taken.id = desk.ids.next();
    decision.decision()->options.push_back(taken);
    decision.decision()->chosen = taken.id;
    for (const Id& option : {taken.id, decision.decision()->options.front().id}) {
        Prediction prediction;
        prediction.id = desk.ids.next();
        prediction.statement = "Of one option";
        prediction.probability = 0.4;
        prediction.option = option;
        decision.decision()->predictions.push_back(prediction);
    }
    QCOMPARE(exportForecasts({{decision, {}}}, ForecastLayout::FatebookSheet, today, false).drafts, std::size_t{2});
    const ForecastFile sealed =
        exportForecasts({{decision, desk.clock.now()}}, ForecastLayout::FatebookSheet, today, false);
    QCOMPARE(sealed.notTaken, std::size_t{1});
    QCOMPARE(sealed.predictions, std::size_t{1});
}

QTEST_APPLESS_MAIN(TestForecastExport)
#include "tst_forecast_export.moc"
