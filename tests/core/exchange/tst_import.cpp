// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/document.h"
#include "exchange_fixture.h"

#include <ctime>

using namespace soundings;
using namespace soundings::test;

namespace {

std::string joined(const std::vector<std::string>& lines)
{
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

bool holds(const std::string& text, const std::string& part)
{
    if (text.find(part) != std::string::npos) return true;
    qWarning("%s is not in\n%s", part.c_str(), text.c_str());
    return false;
}

std::string shareAt(const Statement& statement)
{
    return toIso(statement.at) + " " + std::to_string(statement.probability.value_or(-1)).substr(0, 5);
}

} // namespace

/// Histories of other programs, as those write them, become predictions here.
class TestImport : public QObject {
    Q_OBJECT

private slots:
    void aFatebookQuestionBecomesAPredictionWithItsHistory();
    void aRawLineBreakAndAnExtremeForecastAreKept();
    void severalAnswersBecomeOnePrediction();
    void questionsOfOthersAreLeftOutUnlessForecast();
    void whoseForecastsAreMineIsAsked();
    void whatHasNoHomeIsKeptWordByWord();
    void anEmptyExportIsRefusedAndAHeaderAloneIsNothing();
    void theImportSheetHasItsDefaults();
    void sharesInPlaceOfPercentsAreNoticed();
    void predictionBooksListIsReadWithRubysQuoting();
    void oneFullPageIsSuspicious();
    void predictionBooksJsonTellsEveryWager();
    void fatebooksInterfaceIsReadToo();
    void answersThatAreNotNamedStayOpen();
    void theSecondImportAddsNothing();
    void pagesThatOverlapAddEachPredictionOnce();
    void aLaterExportAppends();
    void whatWasWrittenHereStands();
    void theDryRunWritesNothing();
    void hostileFilesAreRefusedInOneSentence();
    void noZoneOfTheComputerChangesAnything();
    void everyEntryCanBeStoredAndIsDue();
};

void TestImport::aFatebookQuestionBecomesAPredictionWithItsHistory()
{
    Surroundings desk;
    Journal journal = desk.create();
    QCOMPARE(import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada").added, std::size_t{4});
    const Entry entry = entryAbout(journal, "Will we sign");
    const LonePrediction& lone = *entry.lonePrediction();
    QCOMPARE(lone.source, std::string("fatebook"));
    QCOMPARE(lone.notes, std::string("Counted when the LOI is signed"));
    QCOMPARE(lone.tags, (std::vector<std::string>{"gtm", "hiring"}));
    QCOMPARE(*lone.prediction.due, day(2026, 6, 1));
    const PredictionHistory history = historyOf(entry);
    QCOMPARE(history.statements.size(), std::size_t{2});
    QCOMPARE(shareAt(history.statements[0]), std::string("2026-01-05T09:03:07.000Z 0.650"));
    QCOMPARE(shareAt(history.statements[1]), std::string("2026-03-01T23:59:59.000Z 0.800"));
    QVERIFY(history.resolved && history.resolved->resolution.outcome == PredictionOutcome::Yes);
    QCOMPARE(history.resolved->on(), day(2026, 5, 20));
}

void TestImport::aRawLineBreakAndAnExtremeForecastAreKept()
{
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    const Entry entry = entryAbout(journal, "Does the note");
    QCOMPARE(entry.title, std::string("Does the note with a raw line break, a comma and a \"quote\" survive?"));
    QVERIFY(entry.lonePrediction()->prediction.statement.find("note\nwith") != std::string::npos);
    QCOMPARE(entry.lonePrediction()->notes, std::string("First line\nsecond line"));
    const PredictionHistory history = historyOf(entry);
    QCOMPARE(*history.statements[0].probability, 0.01);
    QVERIFY(holds(entry.lonePrediction()->remainder, "Forecast, 2026-02-01T08:00:00.000Z: 0.001"));
    QCOMPARE(history.resolved->resolution.outcome, PredictionOutcome::Void);
}

void TestImport::severalAnswersBecomeOnePrediction()
{
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    const PredictionHistory history = historyOf(entryAbout(journal, "Which market"));
    QCOMPARE(history.prediction.kind, PredictionKind::OneOf);
    QCOMPARE(history.statements.size(), std::size_t{2});
    const auto shares = [](const Statement& statement) {
        std::vector<std::pair<std::string, double>> pairs;
        for (const Choice& choice : statement.choices) pairs.emplace_back(choice.text, choice.probability.value_or(-1));
        return pairs;
    };
    using Shares = std::vector<std::pair<std::string, double>>;
    QCOMPARE(shares(history.statements[0]), (Shares{{"Germany", 0.5}, {"France", 0.3}, {"Neither", 0.2}}));
    QCOMPARE(shares(history.statements[1]), (Shares{{"Germany", 0.2}, {"France", 0.6}, {"Neither", 0.2}}));
    QCOMPARE(history.resolved->resolution.choice, std::string("France"));
    QCOMPARE(history.resolved->resolution.outcome, PredictionOutcome::Yes);
}

void TestImport::questionsOfOthersAreLeftOutUnlessForecast()
{
    Surroundings desk;
    Journal journal = desk.create();
    const ImportPlan plan = planFor(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    QCOMPARE(plan.leftOut, std::size_t{1});
    QCOMPARE(plan.rows, std::size_t{12});
    QCOMPARE(plan.questions, std::size_t{5});
    QCOMPARE(plan.tally.others, std::size_t{2});
    QVERIFY(holds(joined(plan.read), "1 question of others without a forecast of yours is left out."));
    QVERIFY(holds(joined(plan.kept), "2 forecasts of other people are kept as text."));
    QVERIFY(holds(joined(plan.unclear), "taken for UTC"));
    (void)journal.addAll(plan.entries, plan.source);
    const Entry slip = entryAbout(journal, "Will Ben's launch slip?");
    QCOMPARE(historyOf(slip).statements.size(), std::size_t{1});
    QCOMPARE(toIso(slip.created),
             std::string("2026-03-04T12:00:09.000Z")); // when it was believed, not when it was asked
    QVERIFY(holds(slip.lonePrediction()->remainder, "Question created at: 2026-03-03T11:00:00.000Z"));
    QVERIFY(holds(slip.lonePrediction()->remainder, "Question created by: Ben"));
    QVERIFY(holds(slip.lonePrediction()->remainder, "Forecast by Ben, 2026-03-03T12:00:00.000Z: 0.4"));
}

void TestImport::whoseForecastsAreMineIsAsked()
{
    Surroundings desk;
    Journal journal = desk.create();
    const std::string file = dataFile("fatebook-export.csv");
    VERIFY_REFUSED("Ada, Ben; say which of them is you", (void)planFor(journal, file, ForeignFormat::Fatebook));
    VERIFY_REFUSED("Nobody called “Carol”", (void)planFor(journal, file, ForeignFormat::Fatebook, "Carol"));
    QCOMPARE(planFor(journal, file, ForeignFormat::Fatebook, "Ben").added, std::size_t{3});
    // Where there is one person only, nobody asks.
    const std::size_t second = file.find("\"Will we sign", file.find("\"Will we sign") + 5);
    QCOMPARE(planFor(journal, file.substr(0, second), ForeignFormat::Fatebook).me, std::string("Ada"));
}

void TestImport::whatHasNoHomeIsKeptWordByWord()
{
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    const std::string remainder = entryAbout(journal, "Will we sign").lonePrediction()->remainder;
    for (const char* line :
         {"Your Brier score for this question: 0.21", "Question shared publicly: false",
          "Question comments: Ada: slipped \"twice\"; Ada: done", "Forecast by Ben, 2026-01-06T10:00:00.000Z: 0.3"})
        QVERIFY(holds(remainder, line));
    QVERIFY(holds(entryAbout(journal, "Does the note").lonePrediction()->remainder,
                  "Question shared with: ben@example.com; carol@example.com"));
}

void TestImport::anEmptyExportIsRefusedAndAHeaderAloneIsNothing()
{
    Surroundings desk;
    Journal journal = desk.create();
    VERIFY_REFUSED("is empty", (void)planFor(journal, dataFile("fatebook-empty.csv"), ForeignFormat::Fatebook));
    const ImportPlan plan = planFor(journal, dataFile("fatebook-header-only.csv"), ForeignFormat::Fatebook);
    QCOMPARE(plan.entries.size() + plan.rows, std::size_t{0});
}

void TestImport::theImportSheetHasItsDefaults()
{
    Surroundings desk;
    Journal journal = desk.create();
    const ImportPlan plan = planFor(journal, dataFile("fatebook-sheet.csv"), ForeignFormat::Fatebook);
    QCOMPARE(plan.added, std::size_t{4});
    QVERIFY(holds(joined(plan.unclear),
                  "neither YES, NO nor AMBIGUOUS is taken for ambiguous, so void (times: 1, first “Will the office"));
    (void)journal.addAll(plan.entries, plan.source);
    const Entry beta = entryAbout(journal, "Will the beta");
    QCOMPARE(historyOf(beta).statements.size(), std::size_t{2});
    QCOMPARE(shareAt(historyOf(beta).statements[0]), std::string("2025-11-02T00:00:00.000Z 0.650"));
    QCOMPARE(shareAt(historyOf(beta).statements[1]), std::string("2025-12-01T10:00:00.000Z 0.800"));
    QCOMPARE(beta.lonePrediction()->tags, (std::vector<std::string>{"growth", "beta"}));
    QCOMPARE(beta.lonePrediction()->remainder, std::string("notesExtra: seen by the board"));
    const PredictionHistory bank = historyOf(entryAbout(journal, "Will the bank"));
    QCOMPARE(*bank.statements[0].probability, 0.3);
    QCOMPARE(bank.resolved->resolution.outcome, PredictionOutcome::No);
    QCOMPARE(bank.resolved->on(), day(2025, 11, 4));
    QCOMPARE(*bank.prediction.due, day(2025, 11, 4));
    const Entry office = entryAbout(journal, "Will the office");
    QCOMPARE(historyOf(office).resolved->resolution.outcome, PredictionOutcome::Void);
    QVERIFY(holds(office.lonePrediction()->remainder, "resolution: maybe later"));
    QVERIFY(!historyOf(entryAbout(journal, "Still open")).resolved);
}

void TestImport::sharesInPlaceOfPercentsAreNoticed()
{
    Surroundings desk;
    Journal journal = desk.create();
    const ImportPlan plan =
        planFor(journal, "questionTitle,forecast,qCreatedAt\nA,0.65,2026-01-01\n", ForeignFormat::Fatebook);
    QVERIFY(holds(joined(plan.unclear), "at most 1 %"));
    QCOMPARE(*plan.entries.at(0).lonePrediction()->prediction.probability, 0.01);
    QVERIFY(holds(plan.entries[0].lonePrediction()->remainder, "0.0065"));
}

void TestImport::predictionBooksListIsReadWithRubysQuoting()
{
    Surroundings desk;
    Journal journal = desk.create();
    const ImportPlan plan = planFor(journal, dataFile("predictionbook.csv"), ForeignFormat::PredictionBook);
    QCOMPARE(plan.added, std::size_t{3});
    QVERIFY(holds(joined(plan.unclear), "mean of all wagers"));
    QVERIFY(holds(joined(plan.unclear), "0 % is written where nobody wagered, too"));
    (void)journal.addAll(plan.entries, plan.source);
    const Entry ship = entryAbout(journal, "We ship");
    QCOMPARE(shareAt(historyOf(ship).statements[0]), std::string("2015-03-04T05:06:07.000Z 0.700"));
    QCOMPARE(historyOf(ship).resolved->resolution.outcome, PredictionOutcome::Yes);
    QVERIFY(holds(ship.lonePrediction()->remainder, "description_with_group: [Company] We ship, at last"));
    const PredictionHistory never = historyOf(entryAbout(journal, "He said \"never\""));
    QCOMPARE(never.resolved->resolution.outcome, PredictionOutcome::No);
    QCOMPARE(*never.prediction.due, day(2015, 10, 25));
    const PredictionHistory title = historyOf(entryAbout(journal, "A title\non two lines"));
    QVERIFY(!title.statements[0].probability && !title.resolved);
}

void TestImport::oneFullPageIsSuspicious()
{
    Surroundings desk;
    Journal journal = desk.create();
    std::string file = "created_at,description,mean_confidence,outcome,uuid\n";
    for (int i = 0; i < 100; ++i)
        file += "2015-03-04 05:06:07 UTC,P" + std::to_string(i) + ",50,,u" + std::to_string(i) + "\n";
    QVERIFY(holds(joined(planFor(journal, file, ForeignFormat::PredictionBook).unclear),
                  "exactly 100 predictions, which is one page"));
    file += "2015-03-04 05:06:07 UTC,P100,50,,u100\n";
    QVERIFY(joined(planFor(journal, file, ForeignFormat::PredictionBook).unclear).find("one page") ==
            std::string::npos);
}

void TestImport::predictionBooksJsonTellsEveryWager()
{
    Surroundings desk;
    Journal journal = desk.create();
    const ImportPlan plan = planFor(journal, dataFile("predictionbook.json"), ForeignFormat::PredictionBook);
    QCOMPARE(plan.me, std::string("ada"));
    QCOMPARE(plan.added, std::size_t{1});
    QCOMPARE(plan.leftOut, std::size_t{1});
    (void)journal.addAll(plan.entries, plan.source);
    const Entry ship = entryAbout(journal, "We ship");
    const PredictionHistory history = historyOf(ship);
    QCOMPARE(history.statements.size(), std::size_t{2}); // in the order of time, not of the file
    QCOMPARE(shareAt(history.statements[0]), std::string("2015-03-04T05:06:07.123Z 0.600"));
    QCOMPARE(shareAt(history.statements[1]), std::string("2015-11-01T00:00:00.000Z 0.900"));
    QCOMPARE(history.statements[1].reason, std::string("the last mile"));
    QVERIFY(holds(ship.lonePrediction()->remainder, "Forecast by ben, 2015-04-01T00:00:00.000Z: 0.45"));
    QVERIFY(holds(ship.lonePrediction()->remainder, "Comment by ben: never"));
    QVERIFY(holds(ship.lonePrediction()->remainder, "Comment by ada, 2015-05-01T00:00:00.000Z: only a word"));
    // The list of the same account is the same prediction.
    QCOMPARE(planFor(journal, dataFile("predictionbook.csv"), ForeignFormat::PredictionBook).added, std::size_t{2});
}

void TestImport::fatebooksInterfaceIsReadToo()
{
    Surroundings desk;
    Journal journal = desk.create();
    const ImportPlan plan = planFor(journal, dataFile("fatebook-api.json"), ForeignFormat::Fatebook);
    QCOMPARE(plan.added, std::size_t{2});
    (void)journal.addAll(plan.entries, plan.source);
    const Entry entry = entryAbout(journal, "Will the API");
    QCOMPARE(historyOf(entry).statements.size(), std::size_t{2});
    QCOMPARE(historyOf(entry).statements[1].reason, std::string("less sure"));
    QCOMPARE(historyOf(entry).resolved->resolution.outcome, PredictionOutcome::No);
    QVERIFY(holds(entry.lonePrediction()->remainder, "comments: [{\"comment\":\"a word\""));
    const PredictionHistory colour = historyOf(entryAbout(journal, "Which colour?"));
    QCOMPARE(colour.statements.size(), std::size_t{1});
    QCOMPARE(*colour.statements[0].choices[1].probability, 0.3);
}

void TestImport::answersThatAreNotNamedStayOpen()
{
    Surroundings desk;
    Journal journal = desk.create();
    std::string file = dataFile("fatebook-export.csv");
    for (std::size_t at = 0; (at = file.find(",\"NO\",2026-09-01", at)) != std::string::npos; at += 5)
        file.replace(at, 5, ",\"YES\"");
    const ImportPlan plan = planFor(journal, file, ForeignFormat::Fatebook, "Ada");
    QVERIFY(holds(joined(plan.unclear), "1 question is resolved, but the file does not say to which answer"));
    (void)journal.addAll(plan.entries, plan.source);
    const Entry market = entryAbout(journal, "Which market");
    QVERIFY(!historyOf(market).resolved);
    QVERIFY(holds(market.lonePrediction()->remainder, "Resolution: YES"));
}

void TestImport::theSecondImportAddsNothing()
{
    const std::pair<const char*, ForeignFormat> files[] = {{"fatebook-export.csv", ForeignFormat::Fatebook},
                                                           {"fatebook-sheet.csv", ForeignFormat::Fatebook},
                                                           {"fatebook-api.json", ForeignFormat::Fatebook},
                                                           {"predictionbook.csv", ForeignFormat::PredictionBook},
                                                           {"predictionbook.json", ForeignFormat::PredictionBook}};
    for (const auto& [name, format] : files) {
        Surroundings desk;
        Journal journal = desk.create();
        const std::string me = std::string(name) == "fatebook-export.csv" ? "Ada" : "";
        const BulkDone first = import(journal, dataFile(name), format, me);
        QVERIFY2(first.added > 0, name);
        const auto before = entriesOf(journal);
        desk.clock.advanceMs(86'400'000);
        const ImportPlan plan = planFor(journal, dataFile(name), format, me);
        QVERIFY2(plan.entries.empty() && plan.unchanged == first.added, name);
        QCOMPARE(journal.addAll(plan.entries, plan.source), BulkDone{});
        QVERIFY2(entriesOf(journal) == before, name);
    }
}

void TestImport::pagesThatOverlapAddEachPredictionOnce()
{
    Surroundings desk;
    Journal journal = desk.create();
    const std::string bytes = dataFile("predictionbook.json");
    ForeignHistory history = readForeignHistory(bytes, ForeignFormat::PredictionBook, "file");
    const std::size_t once = history.questions.size();
    const std::vector<ForeignQuestion> again = history.questions;
    history.questions.insert(history.questions.end(), again.begin(), again.end());
    const ImportPlan plan =
        planImport(history, personOf(history, {}, "file"), [&](const Id& id) { return journal.find(id); });
    const ImportPlan single = planFor(journal, bytes, ForeignFormat::PredictionBook);
    QCOMPARE(plan.questions, 2 * once);
    QCOMPARE(plan.added, single.added);
    QCOMPARE(plan.entries.size(), single.entries.size());
    QCOMPARE(plan.unchanged, single.unchanged + single.added);
}

void TestImport::aLaterExportAppends()
{
    Surroundings desk;
    Journal journal = desk.create();
    const std::string later = dataFile("fatebook-export.csv");
    // The first export: before the second forecast, and before it was resolved.
    std::string earlier;
    for (const QByteArray& line : QByteArray::fromStdString(later).split('\n'))
        if (!line.contains("Ada\",0.8,")) earlier += line.toStdString() + "\n";
    for (std::size_t at = 0; (at = earlier.find("\"YES\",2026-05-20 17:41:12", at)) != std::string::npos;)
        earlier.replace(at, 25, ",");
    QCOMPARE(import(journal, earlier, ForeignFormat::Fatebook, "Ada").added, std::size_t{4});
    const Entry before = entryAbout(journal, "Will we sign");
    QVERIFY(historyOf(before).statements.size() == 1 && !historyOf(before).resolved);

    const ImportPlan plan = planFor(journal, later, ForeignFormat::Fatebook, "Ada");
    QCOMPARE(plan.added, std::size_t{0});
    QCOMPARE(plan.changed, std::size_t{1});
    QCOMPARE(plan.unchanged, std::size_t{3});
    (void)journal.addAll(plan.entries, plan.source);
    const Entry after = entryAbout(journal, "Will we sign");
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.since.size(), std::size_t{2});
    QCOMPARE(shareAt(historyOf(after).statements[1]), std::string("2026-03-01T23:59:59.000Z 0.800"));
    QVERIFY(historyOf(after).resolved);
    QVERIFY(planFor(journal, later, ForeignFormat::Fatebook, "Ada").entries.empty());
    QCOMPARE(journal.undoImport().restored, std::vector<Id>{after.id});
    QCOMPARE(entryAbout(journal, "Will we sign"), before);
}

void TestImport::whatWasWrittenHereStands()
{
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    Entry entry = entryAbout(journal, "Will we sign");
    std::get<LonePrediction>(entry.belief).notes = "My own note";
    std::get<LonePrediction>(entry.belief).tags = {"mine"};
    Resolution mine;
    mine.prediction = entry.lonePrediction()->prediction.id;
    mine.outcome = PredictionOutcome::No;
    entry.since.push_back({desk.ids.next(), Instant{1790000000000, "UTC"}, mine, {}}); // September 2026
    journal.save(entry);
    QVERIFY(planFor(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada").entries.empty());
}

void TestImport::theDryRunWritesNothing()
{
    Surroundings desk;
    Journal journal = desk.create();
    (void)planFor(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    QVERIFY(entriesOf(journal).empty());
}

void TestImport::hostileFilesAreRefusedInOneSentence()
{
    Surroundings desk;
    Journal journal = desk.create();
    const auto read = [&](std::string_view bytes, ForeignFormat format = ForeignFormat::Fatebook) {
        (void)planFor(journal, bytes, format);
    };
    VERIFY_REFUSED("larger than the 50 MB", read(std::string((50U << 20U) + 1, 'x')));
    VERIFY_REFUSED("neither the columns", read("a,b\n1,2\n"));
    VERIFY_REFUSED("no column “created_at”", read("a,b\n1,2\n", ForeignFormat::PredictionBook));
    VERIFY_REFUSED("UTF-8", read("\xff\xfe\x41"));
    VERIFY_REFUSED("line 2", read("questionTitle,forecast,qCreatedAt\nA,50%,03/04/2026\n"));
    VERIFY_REFUSED("“items” is not there", read("{}"));
    VERIFY_REFUSED("is not a list", read("{\"items\":7}"));
    VERIFY_REFUSED("is not an object", read("[1,2]"));
    VERIFY_REFUSED("is not a number", read("{\"items\":[{\"title\":\"t\",\"forecasts\":[{\"forecast\":[]}]}]}"));
    std::string deep = "{\"items\":";
    for (int i = 0; i < 100; ++i) deep += '[';
    VERIFY_REFUSED("64", read(deep));
    VERIFY_REFUSED("", read("{\"items\":[],\"items\":[]}"));
    QVERIFY(entriesOf(journal).empty());
}

void TestImport::noZoneOfTheComputerChangesAnything()
{
    std::vector<std::vector<Entry>> all;
    for (const char* zone : {"UTC", "America/Los_Angeles", "Pacific/Auckland", "Europe/Berlin"}) {
        qputenv("TZ", zone);
        tzset();
        Surroundings desk;
        Journal journal = desk.create();
        (void)import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
        (void)import(journal, dataFile("predictionbook.csv"), ForeignFormat::PredictionBook);
        all.push_back(entriesOf(journal));
        for (const DueItem& item : journal.due({}))
            if (item.text == "Will Ben's launch slip?") QCOMPARE(item.date, day(2027, 3, 10));
    }
    qputenv("TZ", "UTC");
    tzset();
    for (const auto& entries : all) QVERIFY(entries == all.front());
}

void TestImport::everyEntryCanBeStoredAndIsDue()
{
    Surroundings desk;
    Journal journal = desk.create();
    (void)import(journal, dataFile("fatebook-export.csv"), ForeignFormat::Fatebook, "Ada");
    (void)import(journal, dataFile("predictionbook.json"), ForeignFormat::PredictionBook);
    for (const Entry& entry : entriesOf(journal)) QCOMPARE(readEntry(documentBytes(entry), "again"), entry);
    QCOMPARE(journal.due({}).size(), std::size_t{1}); // the others are resolved
    QVERIFY(journal.verify().problems.empty());
}

QTEST_APPLESS_MAIN(TestImport)
#include "tst_import.moc"
