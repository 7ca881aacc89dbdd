// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report.h"
#include "core/report/wording.h"
#include "report_fixture.h"

#include <QTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

// All text of a report, block by block, for searching.
struct Gather {
    std::string text;
    void operator()(const Heading& b) { text += b.text + "\n"; }
    void operator()(const Paragraph& b) { text += b.text + "\n"; }
    void operator()(const BulletList& b)
    {
        for (const auto& item : b.items) text += item + "\n";
    }
    void operator()(const Table& b)
    {
        text += b.caption + "\n";
        for (const auto& cell : b.header) text += cell + "\n";
        for (const auto& row : b.rows)
            for (const auto& cell : row) text += cell + "\n";
    }
    void operator()(const FigureBlock& b) { text += b.alternative + "\n"; }
    void operator()(const BarsBlock&) {}
    void operator()(const PageBreak&) { text += "\f\n"; }
};

std::string textOf(const Report& report)
{
    Gather gather;
    for (const Block& block : report.blocks) std::visit(gather, block);
    return gather.text;
}

bool holds(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

Report fullReport()
{
    const Entry entry = fullEntry();
    return reportOf(entry, assessmentOf(entry), sealedOptions());
}

const Table* tableWith(const Report& report, std::string_view firstHeader)
{
    for (const Block& block : report.blocks)
        if (const auto* table = std::get_if<Table>(&block); table && table->header.front() == firstHeader) return table;
    return nullptr;
}

Entry emptyEntry()
{
    Entry entry;
    entry.id = "6f1c6f7e-1111-4222-8333-944455556667";
    entry.belief = Decision{};
    return entry;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private slots:
    void coversWhatIsDueUntilItIsWrittenAndSaysSo()
    {
        Entry entry = fullEntry();
        entry.since.clear();
        Decision& decision = *entry.decision();
        decision.predictions[0].probability = 0.37;
        decision.predictions[0].reason = "Because of the oven";
        decision.outsideView.who = "Bakers in Lyon";
        decision.review = parseDate("2026-07-01");
        ReportOptions options = sealedOptions();
        options.now = parseInstant("2026-06-30T21:59:00Z", "Europe/Berlin"); // a minute before midnight
        for (Prediction& prediction : decision.predictions) prediction.due = parseDate("2026-12-01");
        const std::string before = textOf(reportOf(entry, assessmentOf(entry), options));
        for (const char* words : {"37\u00a0%", "Because of the oven", "Bakers in Lyon"})
            QVERIFY2(holds(before, words), words);
        QVERIFY(!holds(before, "covered"));

        options.now = parseInstant("2026-06-30T22:00:00Z", "Europe/Berlin");
        const std::string due = textOf(reportOf(entry, assessmentOf(entry), options));
        for (const char* words : {"37\u00a0%", "Because of the oven", "Bakers in Lyon"})
            QVERIFY2(!holds(due, words), words);
        QVERIFY(holds(due, "What was expected is covered since 1 July 2026") ||
                holds(due, "is covered since 1 Jul 2026"));
        QVERIFY(holds(due, decision.predictions[0].statement));
        options.uncover = true;
        QVERIFY(holds(textOf(reportOf(entry, assessmentOf(entry), options)), "Because of the oven"));
        options.uncover = false;
        options.seal.reset(); // a draft is never covered
        QVERIFY(holds(textOf(reportOf(entry, assessmentOf(entry), options)), "Because of the oven"));
    }

    void doesNotReckonWithNumbersThatContradictEachOther()
    {
        Entry entry = fullEntry();
        entry.decision()->outsideView.succeeded = 99;
        entry.decision()->outsideView.outOf = 3;
        const std::string text = textOf(reportOf(entry, assessmentOf(entry), sealedOptions()));
        QVERIFY(holds(text, "Outside view: 99 got there of 3 who tried; one of the two is wrong.")); // the brief
        QVERIFY(holds(text, "\n99 got there of 3 who tried; one of the two is wrong."));             // the record
        QVERIFY(!holds(text, "99 got there (") && !holds(text, "who tried this, 99"));
    }

    void beginsWithTheTitleAndItsStatus()
    {
        const Report report = fullReport();
        QCOMPARE(report.title, std::string("Our own bakery line"));
        const auto& title = std::get<Heading>(report.blocks.front());
        QCOMPARE(title.level, 1);
        QCOMPARE(title.text, report.title);
        const auto& status = std::get<Paragraph>(report.blocks[1]);
        QVERIFY(status.quiet);
        QVERIFY(holds(status.text, "Sealed as number 3 on 26 Feb 2026, 10:00 UTC"));
        QVERIFY(holds(status.text, "lucky"));
    }

    void saysOfADraftThatItIsNotSealed()
    {
        const Entry entry = fullEntry();
        ReportOptions options = sealedOptions();
        options.seal.reset();
        const Report report = reportOf(entry, assessmentOf(entry), options);
        QVERIFY(holds(std::get<Paragraph>(report.blocks[1]).text, "Draft: not sealed"));
        QCOMPARE(report.footer, std::string("Draft: not sealed"));
        QVERIFY(!holds(textOf(report), "aaaa"));
    }

    void carriesSealAndHeadOfTheChainInTheFooter()
    {
        const Report report = fullReport();
        QVERIFY(holds(report.footer, std::string(64, 'a')));
        QVERIFY(holds(report.footer, std::string(64, 'b')));
        ReportOptions options = sealedOptions();
        options.seal->chainHead = options.seal->hash;
        const Entry entry = fullEntry();
        const std::string footer = reportOf(entry, assessmentOf(entry), options).footer;
        QCOMPARE(std::count(footer.begin(), footer.end(), 'a') >= 64, true);
        QVERIFY(holds(footer, "head of the chain"));
    }

    void keepsTheBriefApartFromTheRecord()
    {
        const Entry entry = fullEntry();
        ReportOptions options = sealedOptions();
        options.extent = ReportOptions::Extent::Brief;
        const std::string brief = textOf(reportOf(entry, assessmentOf(entry), options));
        QVERIFY(!holds(brief, "Full record"));
        QVERIFY(!holds(brief, "\f"));
        QVERIFY(!holds(brief, "Ask the landlord"));
        for (const char* heading :
             {"Why", "What we expect, and by when", "What would change our mind", "Who disagreed"})
            QVERIFY2(holds(brief, heading), heading);
        const std::string full = textOf(fullReport());
        QVERIFY(full.starts_with(brief));
        QVERIFY(full.find('\f') < full.find("Full record"));
    }

    void tellsTheBoardMemberTheDecisionItsGroundsAndItsEnd()
    {
        const Entry entry = fullEntry();
        ReportOptions options = sealedOptions();
        options.extent = ReportOptions::Extent::Brief;
        const std::string brief = textOf(reportOf(entry, assessmentOf(entry), options));
        QVERIFY(holds(brief, "Our own oven or no bakery"));
        QVERIFY(holds(brief, "The decision: Build a small line. The reason: nobody else will keep us alive."));
        QVERIFY(holds(brief, "The partner can close us down: Two price rises in a year (Invoices)"));
        QVERIFY(holds(brief, "Customers come for the smell. No evidence is named."));
        QVERIFY(holds(brief, "of 10 who tried this, 3 got there (30\u00a0%)"));
        QVERIFY(holds(brief, "The first loaf is sold from our own oven: 60\u00a0%, by 1 Jun 2026; changed to "
                             "40\u00a0% (outcome: yes)"));
        QVERIFY(holds(brief, "A loan is signed, by 15 Apr 2026"));
        QVERIFY(holds(brief, "(moved once)"));
        QVERIFY(holds(brief, "Tom (Sales), against: Customers care about price only (not heard yet)"));
        QVERIFY(!holds(brief, "Ada (Finance)"));
        QVERIFY(holds(brief, "We look again on 1 Oct 2026."));
    }

    void letsTheStrongestAnswersSpeakWhereThereIsNoPyramid()
    {
        Entry entry = fullEntry();
        entry.decision()->pyramid = {};
        const std::string text = textOf(reportOf(entry, assessmentOf(entry), sealedOptions()));
        const std::size_t must = text.find("Half of our margin goes to the partner");
        const std::size_t people = text.find("One master baker has agreed");
        const std::size_t money = text.find("A bank's first letter");
        QVERIFY(must < people && people < money);
        QVERIFY(money < text.find("What we expect"));
    }

    void limitsTheBriefAndSaysHowMuchIsLeft()
    {
        Entry entry = fullEntry();
        Decision& decision = *entry.decision();
        decision.predictions.resize(9, decision.predictions.front());
        decision.signposts.resize(9, decision.signposts.front());
        decision.frame.context = std::string(5000, 'x');
        decision.because = std::string(5000, 'y');
        ReportOptions options = sealedOptions();
        options.extent = ReportOptions::Extent::Brief;
        const std::string brief = textOf(reportOf(entry, assessmentOf(entry), options));
        QVERIFY(holds(brief, "and 7 more, not in this brief")); // predictions: the next look takes the line of one
        QVERIFY(holds(brief, "and 6 more, not in this brief"));
        QVERIFY(brief.size() < 5000);
    }

    void tellsOfBadNumbersOnlyTheDaysThatAreKnown()
    {
        Entry entry = fullEntry();
        BadNumbersWindow window;
        window.text = "No revenue to speak of";
        window.until = parseDate("2027-03-31");
        entry.decision()->tenacity.badNumbers = {window};
        const std::string text = textOf(reportOf(entry, assessmentOf(entry), sealedOptions()));
        QVERIFY(holds(text, "No revenue to speak of\nuntil 31 Mar 2027"));
        QVERIFY(!holds(text, "not answered to"));
    }

    void saysTheLastJudgementAndHowManyThereWere()
    {
        Entry entry = fullEntry();
        ReportOptions options = sealedOptions();
        options.extent = ReportOptions::Extent::Brief;
        QVERIFY(holds(textOf(reportOf(entry, assessmentOf(entry), options)), " · reviewed on 2 Jul 2026: lucky"));
        SinceItem again = *std::ranges::find_if(
            entry.since, [](const SinceItem& item) { return std::holds_alternative<Review>(item.what); });
        std::get<Review>(again.what).outcome = OutcomeJudgement::Bad;
        entry.since.push_back(again);
        const std::string brief = textOf(reportOf(entry, assessmentOf(entry), options));
        QVERIFY(holds(brief, " · reviewed 2 times, last on 2 Jul 2026: to learn from"));
        QVERIFY(!holds(brief, "lucky")); // one line, however often
    }

    void tellsWhoWarnsOfSomethingStupid()
    {
        Entry entry = fullEntry();
        Voice& voice = entry.decision()->voices.back();
        voice.stance = Stance::For; // and still
        voice.stupidBecause = "nobody asked the bakers";
        for (const auto extent : {ReportOptions::Extent::Brief, ReportOptions::Extent::Full}) {
            ReportOptions options = sealedOptions();
            options.extent = extent;
            const std::string text = textOf(reportOf(entry, assessmentOf(entry), options));
            QVERIFY(holds(text, "we are about to do something stupid because nobody asked the bakers"));
        }
        QVERIFY(holds(textOf(reportOf(entry, assessmentOf(entry), sealedOptions())), "Ada warns: we are about"));
    }

    void showsBlanksAsNotAnsweredAndNeverAsZero()
    {
        Entry entry = emptyEntry();
        Decision& decision = *entry.decision();
        decision.options = {Option{}};
        decision.options.front().id = "o1";
        decision.frame.understanding = {{"Sales", std::nullopt, {}}};
        decision.predictions = {Prediction{}};
        decision.signposts = {Signpost{}};
        decision.constraints = {Constraint{}};
        decision.voices = {Voice{}};
        Assessment assessment;
        assessment.options.resize(1);
        assessment.options.front().option = "o1";
        const Report report = reportOf(entry, assessment, {});
        const std::string text = textOf(report);
        QVERIFY(holds(text, "Untitled"));
        QVERIFY(holds(text, "not answered"));
        QVERIFY(holds(text, "no option has been chosen yet"));
        QVERIFY(holds(text, "None of the questions was answered."));
        QVERIFY(!holds(text, "\n0\u00a0%"));
        const Table* options = tableWith(report, "Option");
        QVERIFY(options);
        QCOMPARE(options->rows.front()[2], std::string());
        const Table* predictions = tableWith(report, "Prediction");
        QVERIFY(predictions);
        QCOMPARE(predictions->rows.front()[0], std::string("1. not answered"));
        for (std::size_t column = 1; column < 5; ++column)
            QCOMPARE(predictions->rows.front()[column], std::string("not answered"));
    }

    void leavesOutAFullStopBeforeAColon()
    {
        Entry entry = emptyEntry();
        Decision& decision = *entry.decision();
        Prediction prediction;
        prediction.id = "p1";
        prediction.statement = "The ovens arrive.";
        prediction.probability = 0.6;
        decision.predictions = {prediction};
        prediction.id = "p2";
        prediction.kind = PredictionKind::OneOf;
        prediction.choices = {{"In May.", 0.3, {}}, {"In June.", 0.7, {}}};
        decision.predictions.push_back(prediction);
        Voice voice;
        voice.probabilities = {{"p1", 0.3, {}}};
        decision.voices = {voice};
        Option option;
        option.id = "o1";
        option.title = "Rent nights.";
        decision.options = {option};
        decision.chosen = "o1";
        decision.because = "The lease ends.";
        const std::string text = textOf(reportOf(entry, {}, {}));
        QVERIFY(holds(text, "The ovens arrive: 30"));
        QVERIFY(holds(text, "In May: 30"));
        QVERIFY(holds(text, "The decision: Rent nights. The reason: The lease ends."));
        QVERIFY2(!holds(text, ".: ") && !holds(text, ".."), text.c_str());
    }

    void saysInOneLineWhatIsMissingWhereItMatters()
    {
        const std::string text = textOf(reportOf(emptyEntry(), {}, {}));
        QVERIFY(holds(text, "No prediction has been written down."));
        QVERIFY(holds(text, "No signpost has been set."));
        QVERIFY(holds(text, "Nobody’s view has been written down."));
        for (const char* absent :
             {"Find a way\n", "Trade-offs", "Premortem", "Commitments", "Tenacity", "Voices", "Notes"})
            QVERIFY2(!holds(text, absent), absent);
    }

    void listsEveryQuestionAlsoThoseLeftBlank()
    {
        const Report report = fullReport();
        const Table* must = tableWith(report, "Question");
        QVERIFY(must);
        QCOMPARE(must->rows.size(), standardQuestions().must.questions.size());
        int blank = 0;
        for (const auto& row : must->rows) blank += row[1] == "not answered" ? 1 : 0;
        QCOMPARE(blank, static_cast<int>(must->rows.size()) - 1);
        const std::string text = textOf(report);
        QVERIFY(holds(text, "9 of 10, sure (8.5 to 9.5)"));
        QVERIFY(holds(text, "3 of 10, a guess (0 to 6)"));
        QVERIFY(holds(text, "Evidence: Half of our margin goes to the partner\nIf we do not: We close in two "
                            "years\nOutside voice: Our three largest customers"));
        QVERIFY(holds(text, "Trigger at 8: Without bread there is no bakery"));
    }

    void keepsAnswersToQuestionsItDoesNotKnow()
    {
        Entry entry = fullEntry();
        Answer answer;
        answer.question = "must.of-a-coach";
        answer.value = 4;
        entry.decision()->must.push_back(answer);
        const std::string text = textOf(reportOf(entry, assessmentOf(entry), sealedOptions()));
        QVERIFY(holds(text, "must.of-a-coach\n4 of 10, roughly (2.5 to 5.5)"));
    }

    void writesSharesAsWholePercentsThatNeverClaimCertainty()
    {
        const Report report = fullReport();
        const Table* options = nullptr;
        for (const Block& block : report.blocks)
            if (const auto* table = std::get_if<Table>(&block); table && table->header.size() == 7) options = table;
        QVERIFY(options);
        const std::vector<std::string> shares(options->rows[0].begin() + 2, options->rows[0].begin() + 6);
        QCOMPARE(shares, (std::vector<std::string>{"20\u00a0%", "80\u00a0%", "<\u00a01\u00a0%", "<\u00a01\u00a0%"}));
        QCOMPARE(options->rows[1][1], std::string("50\u00a0% (30\u00a0% to 70\u00a0%, set by hand)"));
        QCOMPARE(options->rows[2][6], std::string("not rated"));
    }

    void tellsWhatHappenedSinceInItsOrder()
    {
        const Report report = fullReport();
        const Table* since = tableWith(report, "Date (UTC)");
        QVERIFY(since);
        QCOMPARE(since->rows.size(), std::size_t{6});
        const std::vector<std::string> expected{"Signpost read: between the two",     "Signpost moved",
                                                "Prediction changed to 40\u00a0%",    "Prediction resolved: yes",
                                                "Review: it turned out well (lucky)", "Addendum"};
        for (std::size_t i = 0; i < expected.size(); ++i) QCOMPARE(since->rows[i][1], expected[i]);
        QVERIFY(holds(since->rows[4][2], "Lesson: Order the chimney first"));
        QVERIFY(holds(since->rows[4][2], "Foreseen in the premortem: The permit never came"));
    }

    void leavesPrivateNotesOutUnlessAskedAndMarksThemThen()
    {
        const Entry entry = fullEntry();
        ReportOptions options = sealedOptions();
        const std::string without = textOf(reportOf(entry, assessmentOf(entry), options));
        QVERIFY(holds(without, "Ask the landlord"));
        QVERIFY(!holds(without, "afraid"));
        options.includePrivate = true;
        const std::string with = textOf(reportOf(entry, assessmentOf(entry), options));
        QVERIFY(holds(with, "Private: I am afraid of the loan"));
    }

    void saysWhoWroteACommentAndWhen()
    {
        const Entry entry = fullEntry();
        ReportOptions options = sealedOptions();
        options.notes.push_back({{"", "", "Looks thin", false, "Clara", {}}, Instant{1'777'802'400'000, "UTC"}});
        options.notes.push_back({{"", "", "Of no day", false, "Ben", {}}, {}});
        const std::string text = textOf(reportOf(entry, assessmentOf(entry), options));
        QVERIFY2(holds(text, "Clara wrote on 3 May 2026: Looks thin"), text.c_str());
        QVERIFY(holds(text, "Ben writes: Of no day"));
    }

    void leavesAPrivateNoteEntryOutUnlessAsked()
    {
        Entry entry;
        entry.title = "At night";
        entry.belief = Note{"", "", "Only mine", true, {}, {}};
        QVERIFY(!holds(textOf(reportOf(entry, {}, {})), "Only mine"));
        ReportOptions options;
        options.includePrivate = true;
        QVERIFY(holds(textOf(reportOf(entry, {}, options)), "Only mine"));
    }

    void labelsQualityAsOnesOwnRatingAndNamesTheMethod()
    {
        const std::string text = textOf(fullReport());
        QVERIFY(holds(text, "Own rating"));
        QVERIFY(holds(text, "100,000 draws from the ranges of the answers, seed 1"));
        QVERIFY(holds(text, "must version 1"));
        QVERIFY(holds(text, "not chances of success"));
    }

    void showsDirectionControlsInsteadOfObeyingThem()
    {
        const std::string evil = "abc\u202edef\u2066ghi";
        const Entry entry = fullEntry(evil);
        const Report report = reportOf(entry, assessmentOf(entry), sealedOptions());
        for (const std::string& written : {toMarkdown(report), toHtml(report), toPlainText(report)}) {
            QVERIFY(!holds(written, "\u202e"));
            QVERIFY(!holds(written, "\u2066"));
        }
        QVERIFY(holds(report.title, "RLO"));
    }

    void neverSkipsAHeadingLevel()
    {
        int last = 0;
        const Report report = fullReport();
        for (const Block& block : report.blocks)
            if (const auto* heading = std::get_if<Heading>(&block)) {
                QVERIFY2(heading->level <= last + 1, heading->text.c_str());
                QVERIFY(!heading->text.empty());
                last = heading->level;
            }
        QCOMPARE(last > 0, true);
    }

    void fillsEveryTableRow()
    {
        const Report report = fullReport();
        for (const Block& block : report.blocks)
            if (const auto* table = std::get_if<Table>(&block)) {
                double sum = 0;
                for (const double width : table->widths) sum += width;
                QVERIFY2(std::abs(sum - 1) < 1e-9, table->header.front().c_str());
                QCOMPARE(table->widths.size(), table->header.size());
                for (const auto& row : table->rows) QCOMPARE(row.size(), table->header.size());
            }
    }

    void translatesItsOwnWordsAndNeverTheUsers()
    {
        Entry entry = fullEntry();
        entry.title = "Why";
        entry.decision()->because = "{braces} are text";
        ReportOptions options = sealedOptions();
        options.translate = [](const char* english) {
            return std::string(english) == "Why" ? std::string("Warum") : std::string(english);
        };
        const Report report = reportOf(entry, assessmentOf(entry), options);
        QCOMPARE(report.title, std::string("Why"));
        QVERIFY(holds(textOf(report), "Warum"));
        QVERIFY(holds(textOf(report), "{braces} are text"));
    }

    void writesPercentsDatesAndNumbersPlainly()
    {
        QCOMPARE(percentOf(0), std::string("0\u00a0%"));
        QCOMPARE(percentOf(0.001), std::string("<\u00a01\u00a0%"));
        QCOMPARE(percentOf(0.005), std::string("1\u00a0%"));
        QCOMPARE(percentOf(0.145), std::string("15\u00a0%"));
        QCOMPARE(percentOf(0.999), std::string(">\u00a099\u00a0%"));
        QCOMPARE(percentOf(1), std::string("100\u00a0%"));
        QCOMPARE(sampledPercentOf(0), std::string("<\u00a01\u00a0%"));
        QCOMPARE(sampledPercentOf(1), std::string(">\u00a099\u00a0%"));
        QCOMPARE(plainNumber(7.50), std::string("7.5"));
        QCOMPARE(plainNumber(-0.001), std::string("0"));
        QCOMPARE(groupedCount(7), std::string("7"));
        QCOMPARE(groupedCount(100'000), std::string("100,000"));
        QCOMPARE(groupedCount(1'048'576), std::string("1,048,576"));
        QCOMPARE(plainNumber(1200), std::string("1200"));
        QCOMPARE(mediumDate(parseDate("2028-02-29")), std::string("29 Feb 2028"));
        QCOMPARE(mediumTime(Instant{-1, "UTC"}), std::string("31 Dec 1969, 23:59 UTC"));
    }
};

QTEST_APPLESS_MAIN(TestReport)
#include "tst_report.moc"
