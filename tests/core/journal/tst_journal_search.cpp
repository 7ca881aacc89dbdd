// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/agenda.h"
#include "core/journal/forecast_row.h"
#include "core/journal/searchable_text.h"
#include "core/support/random.h"
#include "journal_fixture.h"

#include <QtTest>

#include <algorithm>
#include <cctype>

using namespace soundings;
using namespace soundings::test;

class TestJournalSearch : public QObject {
    Q_OBJECT

private slots:
    void findsWhatAPlainScanFinds();
    void everyWordTypedIsSearchedForLiterally_data();
    void everyWordTypedIsSearchedForLiterally();
    void findsPartsOfChineseAndJapanese();
    void survivesAnythingTyped();
    void findsAChangedTextAndNoLongerTheOldOne();
    void privateAndCoveredTextsAreFoundOnlyWhenAskedFor();
    void findsWhyUntilTheDueDateAndAgainOnceItIsWritten();
    void saysWhatBecameOfADecision();
    void ranksWhenAsked();
    void rebuildsAfterReopening();
    void whatIsDueFollowsTheDocument();
    void dueItemsAreSortedAndBounded();
    void sealingAndReviewingMoveWhatIsDue();
    void forecastsFollowUpdatesAndResolutions();
};

void TestJournalSearch::findsWhatAPlainScanFinds()
{
    const std::vector<std::string> vocabulary = {"market", "marker", "mar",  "team",  "teams",
                                                 "cloud",  "Clouds", "2026", "naïve", "zoo"};
    Surroundings s;
    Journal journal = s.create();
    Random random(11);
    const auto pick = [&] {
        return vocabulary[static_cast<std::size_t>(random.uniform() * static_cast<double>(vocabulary.size()))];
    };
    std::vector<std::pair<std::string, std::vector<std::string>>> texts; // title, words; oldest first
    for (int i = 0; i < 120; ++i) {
        Entry entry = s.decision("n" + std::to_string(i));
        decisionIn(entry) = {};
        std::vector<std::string> words = {entry.title};
        for (int k = 0; k < 4; ++k) words.push_back(pick());
        decisionIn(entry).frame.context = words[1] + ", " + words[2] + "-" + words[3];
        decisionIn(entry).because = "(" + words[4] + ")";
        journal.save(entry);
        texts.emplace_back(entry.title, words);
    }
    const auto folded = [](std::string word) {
        if (const auto at = word.find("ï"); at != std::string::npos) word.replace(at, 2, "i");
        std::transform(word.begin(), word.end(), word.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return word;
    };
    for (int trial = 0; trial < 200; ++trial) {
        std::vector<std::string> wanted;
        for (int k = 0; k <= trial % 3; ++k) wanted.push_back(pick());
        const bool prefix = trial % 2 == 0;
        if (prefix) wanted.back() = folded(wanted.back()).substr(0, 3);
        std::string typed;
        for (const auto& word : wanted) typed += (typed.empty() ? "" : " ") + word;
        if (!prefix) typed += ' ';
        std::vector<std::string> expected;
        for (auto text = texts.rbegin(); text != texts.rend(); ++text) {
            const bool all = std::all_of(wanted.begin(), wanted.end(), [&](const std::string& want) {
                const bool last = prefix && &want == &wanted.back();
                return std::any_of(text->second.begin(), text->second.end(), [&](const std::string& word) {
                    return last ? folded(word).starts_with(folded(want)) : folded(word) == folded(want);
                });
            });
            if (all) expected.push_back(text->first);
        }
        std::vector<std::string> found;
        for (const auto& row : journal.list({.text = typed, .limit = 1000})) found.push_back(row.title);
        QVERIFY2(found == expected, typed.c_str());
        QCOMPARE(journal.count({.text = typed}), expected.size());
        QCOMPARE(journal.count({.text = typed}, 2), std::min<std::size_t>(2, expected.size()));
    }
}

void TestJournalSearch::everyWordTypedIsSearchedForLiterally_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("hits");
    QTest::newRow("quote") << "\"alpha" << 1;
    QTest::newRow("unbalanced quotes") << "alpha\"\" \"beta" << 1;
    QTest::newRow("or is a word") << "alpha OR gamma" << 0;
    QTest::newRow("not is a word") << "alpha NOT beta" << 0;
    QTest::newRow("near is a word") << "NEAR(alpha beta)" << 0;
    QTest::newRow("column filter") << "private: alpha" << 0;
    QTest::newRow("star") << "alp* beta" << 0;
    QTest::newRow("caret") << "^alpha" << 1;
    QTest::newRow("brackets") << "(alpha) {beta} -beta +alpha" << 1;
    QTest::newRow("punctuation alone does not restrict") << "?! -- \" — …" << 2;
    QTest::newRow("empty") << "" << 2;
    QTest::newRow("spaces") << " \t\n " << 2;
    QTest::newRow("phrase by hyphen") << "alpha-beta" << 1;
    QTest::newRow("the other order") << "beta-alpha" << 0;
    QTest::newRow("semicolon") << "alpha; DROP TABLE entry" << 0;
}

void TestJournalSearch::everyWordTypedIsSearchedForLiterally()
{
    QFETCH(QString, typed);
    QFETCH(int, hits);
    Surroundings s;
    Journal journal = s.create();
    for (const char* context : {"alpha beta", "delta"}) {
        Entry entry = s.decision("x");
        decisionIn(entry).frame.context = context;
        journal.save(entry);
    }
    QCOMPARE(journal.list({.text = typed.toStdString()}).size(), static_cast<std::size_t>(hits));
    QCOMPARE(journal.list({.text = typed.toStdString(), .ranked = true}).size(), static_cast<std::size_t>(hits));
    QCOMPARE(journal.count({.text = typed.toStdString()}), static_cast<std::size_t>(hits));
}

void TestJournalSearch::findsPartsOfChineseAndJapanese()
{
    Surroundings s;
    Journal journal = s.create();
    journal.save(s.decision("我们应该现在建立云服务吗"));
    journal.save(s.decision("クラウドを作るべきか"));
    QCOMPARE(journal.list({.text = "云服务"}).size(), std::size_t{1});
    QCOMPARE(journal.list({.text = "服云"}).size(), std::size_t{0});
    QCOMPARE(journal.list({.text = "作る"}).size(), std::size_t{1});
    QCOMPARE(journal.list({.text = "。、"}).size(), std::size_t{2});
}

void TestJournalSearch::survivesAnythingTyped()
{
    Surroundings s;
    Journal journal = s.create();
    journal.save(s.decision("plain"));
    Random random(5);
    for (int i = 0; i < 500; ++i) {
        std::string typed;
        const auto length = static_cast<std::size_t>(random.uniform() * 40);
        while (typed.size() < length) typed += static_cast<char>(random.uniform() * 256);
        (void)journal.list({.text = typed});
        (void)journal.count({.text = typed});
    }
    (void)journal.list({.text = std::string(10'240, 'a')});
    (void)journal.list({.text = std::string(10'240, '"')});
    std::string many;
    while (many.size() < 10'240) many += "a-\"b* ";
    (void)journal.list({.text = many});
    QCOMPARE(journal.list({.text = std::string("pl\0ain", 6)}).size(), std::size_t{0});
    QCOMPARE(journal.list({.text = std::string("plain\0", 6)}).size(), std::size_t{1});
}

void TestJournalSearch::findsAChangedTextAndNoLongerTheOldOne()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("heron");
    journal.save(entry);
    QCOMPARE(journal.list({.text = "heron"}).size(), std::size_t{1});
    entry.title = "kestrel";
    decisionIn(entry).frame.question.clear();
    journal.save(entry);
    QCOMPARE(journal.list({.text = "heron"}).size(), std::size_t{0});
    QCOMPARE(journal.list({.text = "kestrel"}).size(), std::size_t{1});
}

void TestJournalSearch::privateAndCoveredTextsAreFoundOnlyWhenAskedFor()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = s.decision("open");
    Prediction prediction;
    prediction.id = s.ids.next();
    prediction.statement = "ten trials";
    prediction.reason = "optimism";
    prediction.due = day(2026, 3, 2); // today: due, and so covered once it is sealed
    decisionIn(entry).predictions = {prediction};
    journal.save(entry);
    journal.save(s.note(entry.id, "doubt"));
    journal.save(s.note(entry.id, "shared thought", false));
    QCOMPARE(journal.list({.text = "trials"}).size(), std::size_t{1});
    QCOMPARE(journal.list({.text = "optimism"}).size(), std::size_t{1});
    journal.seal(entry.id);
    QCOMPARE(journal.list({.text = "optimism"}).size(), std::size_t{0});
    QCOMPARE(journal.count({.text = "optimism"}), std::size_t{0});
    QCOMPARE(journal.list({.text = "optimism", .ranked = true}).size(), std::size_t{0});
    QCOMPARE(journal.list({.text = "trials optim"}).size(), std::size_t{0}); // not by a word beside it either
    QCOMPARE(journal.list({.text = "trials"}).size(), std::size_t{1});
    QCOMPARE(journal.count({.text = "optimism", .alsoCovered = true}), std::size_t{1});
    QCOMPARE(journal.list({.text = "optimism", .alsoCovered = true}).size(), std::size_t{1});
    QCOMPARE(journal.list({.text = "doubt", .kind = ""}).size(), std::size_t{0});
    QCOMPARE(journal.list({.text = "doubt", .kind = "", .alsoPrivate = true}).size(), std::size_t{1});
    QCOMPARE(journal.list({.text = "shared thought", .kind = ""}).size(), std::size_t{1});
}

void TestJournalSearch::findsWhyUntilTheDueDateAndAgainOnceItIsWritten()
{
    Surroundings s; // 2 March, 10:00 in Berlin
    Journal journal = s.create();
    Entry entry = s.decision("open");
    decisionIn(entry).outsideView.who = "cormorants";
    decisionIn(entry).review = day(2026, 3, 10);
    journal.save(entry);
    journal.seal(entry.id);
    s.clock.set(parseInstant("2026-03-09T22:59:00Z", "Europe/Berlin")); // the last minute of the day before
    QCOMPARE(journal.list({.text = "cormorants"}).size(), std::size_t{1});
    s.clock.set(parseInstant("2026-03-09T23:00:00Z", "Europe/Berlin")); // midnight in Berlin, nothing saved meanwhile
    QCOMPARE(journal.list({.text = "cormorants"}).size(), std::size_t{0});
    s.clock.set(parseInstant("2026-03-09T23:00:00Z", "America/New_York")); // the day before there
    QCOMPARE(journal.list({.text = "cormorants"}).size(), std::size_t{1});

    s.clock.set(parseInstant("2026-03-20T09:00:00Z", "Europe/Berlin"));
    const Journal reader = s.open(Journal::Mode::ReadOnly);
    QCOMPARE(reader.list({.text = "cormorants"}).size(), std::size_t{0});
    Review review;
    review.whatHappened = "they came";
    review.next = day(2026, 9, 1);
    entry.since.push_back(s.since(review));
    journal.save(entry);
    QCOMPARE(reader.list({.text = "cormorants"}).size(), std::size_t{1});
    s.clock.set(parseInstant("2026-09-01T09:00:00Z", "Europe/Berlin"));
    QCOMPARE(reader.list({.text = "cormorants"}).size(), std::size_t{0});
    entry.since.push_back(s.since(Uncovering{"curious", {}}));
    journal.save(entry);
    QCOMPARE(reader.list({.text = "cormorants"}).size(), std::size_t{1});
}

void TestJournalSearch::saysWhatBecameOfADecision()
{
    Surroundings s;
    Journal journal = s.create();
    Entry old = s.decision("old");
    Entry dropped = s.decision("dropped");
    Entry heir = s.decision("heir");
    decisionIn(heir).supersedes = {old.id, "99999999-9999-4999-8999-999999999999"};
    for (const Entry* entry : {&old, &dropped, &heir}) journal.save(*entry);
    journal.seal(old.id);
    journal.seal(dropped.id);
    const auto lifeOf = [&](const char* word) { return journal.list({.text = word}).at(0).life; };
    QCOMPARE(lifeOf("old"), Life::Standing); // a draft replaces nothing yet
    QVERIFY(journal.supersededBy(old.id).empty());
    journal.seal(heir.id);
    QCOMPARE(lifeOf("old"), Life::Superseded);
    QCOMPARE(lifeOf("heir"), Life::Standing);
    QCOMPARE(journal.supersededBy(old.id), std::vector<Id>{heir.id});
    journal.withdrawSeal(heir.id);
    QCOMPARE(lifeOf("old"), Life::Standing);
    dropped.since.push_back(s.since(Drop{"no", {}}));
    journal.save(dropped);
    QCOMPARE(lifeOf("dropped"), Life::Dropped);
}

void TestJournalSearch::ranksWhenAsked()
{
    Surroundings s;
    Journal journal = s.create();
    Entry strong = s.decision("osprey osprey osprey");
    decisionIn(strong) = {};
    journal.save(strong);
    Entry weak = s.decision("one osprey among a great many other words that have nothing to do with it at all");
    journal.save(weak);
    QCOMPARE(journal.list({.text = "osprey"})[0].id, weak.id);
    QCOMPARE(journal.list({.text = "osprey", .ranked = true})[0].id, strong.id);
    QCOMPARE(journal.list({.text = "osprey", .ranked = true, .offset = 1}).size(), std::size_t{1});
    QCOMPARE(journal.list({.text = "osprey", .ranked = true, .offset = 1})[0].id, weak.id);
}

void TestJournalSearch::rebuildsAfterReopening()
{
    Surroundings s;
    {
        Journal journal = s.create();
        journal.save(s.decision("unsearched"));
    }
    {
        const Journal reader = s.open(Journal::Mode::ReadOnly);
        QCOMPARE(reader.list({.text = "unsearched"}).size(), std::size_t{0}); // a reader takes what is there
    }
    Journal journal = s.open();
    QCOMPARE(journal.list({.text = "unsearched"}).size(), std::size_t{1});
}

static Entry everythingDue(Surroundings& s)
{
    Entry entry = s.decision("due");
    Decision& d = decisionIn(entry);
    d.review = day(2026, 6, 1);
    d.frame.deadline = day(2026, 4, 1);
    const auto add = [&](auto item, auto& list, auto setText, Date due) {
        item.id = s.ids.next();
        setText(item);
        item.due = due;
        list.push_back(item);
    };
    add(Prediction{}, d.predictions, [](Prediction& p) { p.statement = "ten trials"; }, day(2026, 5, 1));
    add(Signpost{}, d.signposts, [](Signpost& p) { p.state = "revenue"; }, day(2026, 5, 2));
    add(Commitment{}, d.commitments, [](Commitment& c) { c.text = "call them"; }, day(2026, 3, 3));
    add(Constraint{}, d.constraints, [](Constraint& c) { c.text = "no people"; }, day(2026, 3, 4));
    return entry;
}

static std::string kindsOf(const std::vector<DueItem>& items)
{
    std::string kinds;
    for (const DueItem& item : items) kinds += "RPSCKD"[static_cast<int>(item.kind)];
    return kinds;
}

void TestJournalSearch::whatIsDueFollowsTheDocument()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = everythingDue(s);
    journal.save(entry);
    const auto items = journal.due({});
    QCOMPARE(kindsOf(items), std::string("CKDPSR"));
    QVERIFY(items == (std::vector<DueItem>{items}));
    QCOMPARE(items[0].text, std::string("call them"));
    QCOMPARE(items[0].item, decisionIn(entry).commitments[0].id);
    QCOMPARE(items[0].entry, entry.id);
    QCOMPARE(items[0].title, std::string("due"));
    QVERIFY(items[0].draft);
    QCOMPARE(toIso(items[0].date), std::string("2026-03-03"));
    QCOMPARE(kindsOf(journal.due(day(2026, 4, 1))), std::string("CKD"));
    QVERIFY(journal.list({})[0].nextDue == day(2026, 3, 3));
    decisionIn(entry).commitments.clear();
    decisionIn(entry).review.reset();
    journal.save(entry);
    QCOMPARE(kindsOf(journal.due({})), std::string("KDPS"));
    journal.remove(entry.id);
    QVERIFY(journal.due({}).empty());
}

void TestJournalSearch::dueItemsAreSortedAndBounded()
{
    Surroundings s;
    Journal journal = s.create();
    for (const unsigned dayOfMonth : {20U, 3U, 11U, 3U}) {
        Entry entry = s.decision("d" + std::to_string(dayOfMonth));
        decisionIn(entry).review = day(2026, 5, dayOfMonth);
        journal.save(entry);
    }
    const auto items = journal.due({});
    QVERIFY(
        std::is_sorted(items.begin(), items.end(), [](const DueItem& a, const DueItem& b) { return a.date < b.date; }));
    QCOMPARE(items.size(), std::size_t{4});
    QCOMPARE(journal.due({}, 2).size(), std::size_t{2});
    QCOMPARE(journal.due(day(2026, 5, 10)).size(), std::size_t{2});
}

void TestJournalSearch::sealingAndReviewingMoveWhatIsDue()
{
    Surroundings s;
    Journal journal = s.create();
    Entry entry = everythingDue(s);
    journal.save(entry);
    journal.seal(entry.id);
    const auto sealed = journal.due({});
    QCOMPARE(kindsOf(sealed), std::string("CKPSR")); // the deadline was for deciding
    QVERIFY(std::none_of(sealed.begin(), sealed.end(), [](const DueItem& item) { return item.draft; }));

    entry.since.push_back(s.since(Reading{decisionIn(entry).signposts[0].id, SignpostReading::Grey, {}, {}, "", {}}));
    Resolution resolution;
    resolution.prediction = decisionIn(entry).predictions[0].id;
    entry.since.push_back(s.since(resolution));
    journal.save(entry);
    QCOMPARE(kindsOf(journal.due({})), std::string("CKR"));

    SignpostAmendment amendment;
    amendment.signpost = decisionIn(entry).signposts[0].id;
    amendment.due = day(2026, 9, 1);
    entry.since.push_back(s.since(amendment));
    journal.save(entry);
    QCOMPARE(kindsOf(journal.due({})), std::string("CKRS"));

    s.clock.advanceMs(120LL * 86'400'000);
    Review review;
    review.next = day(2027, 1, 1);
    entry.since.push_back(s.since(review));
    journal.save(entry);
    const auto after = journal.due({});
    QCOMPARE(kindsOf(after), std::string("SR"));
    QCOMPARE(toIso(after[1].date), std::string("2027-01-01"));

    entry.since.push_back(s.since(Drop{"enough", {}}));
    journal.save(entry);
    QCOMPARE(kindsOf(journal.due({})), std::string());
}

void TestJournalSearch::forecastsFollowUpdatesAndResolutions()
{
    Surroundings s;
    Entry entry = everythingDue(s);
    Prediction& prediction = decisionIn(entry).predictions[0];
    prediction.probability = 0.6;
    const auto draft = forecastsOf(entry, {});
    QCOMPARE(draft.size(), std::size_t{1});
    QVERIFY(draft[0].prediction == prediction.id && draft[0].status == ForecastStatus::Draft);
    const Instant sealedAt = s.clock.now();
    QVERIFY(forecastsOf(entry, sealedAt)[0].status == ForecastStatus::Open);
    PredictionUpdate update;
    update.prediction = prediction.id;
    update.probability = 0.8;
    Resolution resolution;
    resolution.prediction = prediction.id;
    resolution.outcome = PredictionOutcome::Yes;
    s.clock.advanceMs(10LL * 86'400'000);
    entry.since = {s.since(update)};
    s.clock.advanceMs(10LL * 86'400'000);
    entry.since.push_back(s.since(resolution));
    const ForecastRow row = forecastsOf(entry, sealedAt)[0];
    QVERIFY(row.status == ForecastStatus::Scored && row.happened == true);
    QVERIFY(row.first == 0.6 && row.probability == 0.8 && row.due == prediction.due);
    QVERIFY(qAbs(row.firstLoss - 0.16) < 1e-12 && qAbs(row.averageLoss - 0.1) < 1e-12);
    prediction.option = s.ids.next();
    decisionIn(entry).chosen = decisionIn(entry).options[0].id;
    entry.since.clear();
    QVERIFY(kindsOf(agendaOf(entry, true)).find('P') == std::string::npos); // it hung on an option that was not taken
}

QTEST_APPLESS_MAIN(TestJournalSearch)
#include "tst_journal_search.moc"
