// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_fixture.h"

#include <QtTest>

#include <algorithm>

using namespace soundings;
using namespace soundings::test;

namespace {

/// The part of a report between two headings.
std::string between(const std::string& page, const char* from, const char* to)
{
    const std::size_t start = page.find(from);
    if (start == std::string::npos) return {};
    return page.substr(start, page.find(to, start + 1) - start);
}

std::string briefOf(const Entry& entry)
{
    return between(toMarkdown(reportOf(entry, assessmentOf(entry), sealedOptions())), "\n## Trade-offs\n", "\n## ");
}

std::string recordOf(const Entry& entry)
{
    return between(toMarkdown(reportOf(entry, assessmentOf(entry), sealedOptions())), "\n### Trade-offs\n", "\n### ");
}

bool holds(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

Entry withThirdOption()
{
    Entry entry = fullEntry();
    Decision& decision = *entry.decision();
    Option third = decision.options[0];
    third.id = "o4";
    third.title = "Share an oven";
    third.scores = {{"c1", Range{-5, -3, 0, {}}, "", {}}, {"c2", Range{1, 2, 3, {}}, "", {}}};
    decision.options.push_back(third);
    return entry;
}

} // namespace

class TestReportTradeOffs : public QObject {
    Q_OBJECT
private slots:
    void theSentenceComesFirstInBriefAndRecord()
    {
        const Entry entry = fullEntry();
        const std::string sentence = assessmentOf(entry).tradeOffs->sentence;
        for (const std::string& part : {briefOf(entry), recordOf(entry)}) {
            const std::size_t at =
                part.find("\u201cRent nights in another bakery\u201d comes first on most weightings");
            QVERIFY2(at != std::string::npos && at < 20, part.c_str());
            QVERIFY(holds(part, "What would flip it: "));
        }
        QVERIFY(holds(sentence, "comes first"));
    }

    void theBriefHasASmallTable()
    {
        const std::string brief = briefOf(fullEntry());
        QVERIFY2(holds(brief, "| Option | 1st | 2nd |"), brief.c_str());
        QVERIFY(!holds(brief, "Scale"));
    }

    void theRecordHoldsWhatTheNumbersRestOn()
    {
        const std::string record = recordOf(fullEntry());
        for (const char* part :
             {"Weights: rank", "0 kEUR: nothing left", "4 of 10 is worth 20", "rank 1", "75\u00a0%",
              "10 to 50 kEUR, most likely 30", "Ada's sheet", "unknown: the whole scale", "With equal weights",
              "First with these", "Flips the first place", "Smallest change of this weight alone", "Ask about ",
              "20,000 draws, seed 1", "not chances of success"})
            QVERIFY2(holds(record, part), part);
    }

    void theRecordSaysHowRangesWereRead()
    {
        Entry entry = fullEntry();
        QVERIFY(holds(recordOf(entry), "(a triangle)"));
        entry.decision()->scoreShape = RangeShape::Uniform;
        QVERIFY(holds(recordOf(entry), "every value counts alike"));
        entry.decision()->scoreShape = RangeShape::Pert;
        QVERIFY(holds(recordOf(entry), "(PERT)"));
    }

    void pairsAreShownFromThreeOptionsOn()
    {
        QVERIFY(!holds(recordOf(fullEntry()), "ahead of the option of the column"));
        const std::string record = recordOf(withThirdOption());
        QVERIFY(holds(record, "ahead of the option of the column"));
        QVERIFY2(holds(record, "is nowhere better than"), record.c_str());
        QVERIFY(holds(record, "cut at the anchors"));
        QVERIFY(holds(record, "no weights do"));
    }

    void hiddenTotalsStayOutOfEveryPart()
    {
        Entry entry = withThirdOption();
        entry.decision()->options.back().scores.pop_back();
        for (const std::string& part : {briefOf(entry), recordOf(entry)}) {
            QVERIFY2(holds(part, "Totals stay hidden") && holds(part, "1 of 6 scores"), part.c_str());
            QVERIFY(!holds(part, "comes first") && !holds(part, "1st") && !holds(part, "draws"));
        }
        QVERIFY(holds(recordOf(entry), "not assessed yet"));
    }

    void totalsShownEarlyAreSaidToBe()
    {
        Entry entry = withThirdOption();
        entry.decision()->weights.totalsShownEarly = true;
        QVERIFY(holds(recordOf(entry), "set to be shown before every option was assessed"));
        QVERIFY(!holds(recordOf(entry), "Shown early"));
        entry.decision()->options.back().scores.pop_back();
        QVERIFY(holds(recordOf(entry), "Shown early, while still open: 1 of 6 scores"));
        QVERIFY(holds(briefOf(entry), "Shown early"));
    }

    void totalsHiddenAgainAreStillSaidToHaveBeenSeen()
    {
        Entry entry = withThirdOption();
        entry.decision()->options.back().scores.pop_back();
        entry.decision()->weights.totalsShownEarly = true;
        entry.decision()->weights.totalsHiddenAgain = true;
        const std::string record = recordOf(entry);
        QVERIFY2(holds(record, "shown before every option was assessed, then hidden again"), record.c_str());
        QVERIFY(holds(record, "Totals stay hidden") && !holds(record, "Shown early") && !holds(record, "1st"));
        entry.decision()->weights.totalsShownEarly = false;
        QVERIFY(!holds(recordOf(entry), "hidden again"));
    }

    void onePointWeightingLeavesOutWhichWeights()
    {
        Entry entry = fullEntry();
        entry.decision()->weights.method = WeightMethod::Swing;
        entry.decision()->weights.values = {{"c1", 100, {}}, {"c2", 60, {}}};
        entry.decision()->weights.constraints = {{"c1", "c2", {}, {}, 2.0, {}}};
        const std::string record = recordOf(entry);
        QVERIFY(!holds(record, "First with these"));
        QVERIFY(holds(record, "100 points"));
        QVERIFY2(holds(record, "You said: ") && holds(record, "do not keep to it"), record.c_str());
    }

    void anExactResultDrawsNothing()
    {
        Entry entry = fullEntry();
        Decision& decision = *entry.decision();
        decision.weights = {};
        decision.weights.method = WeightMethod::Swing;
        decision.weights.values = {{"c1", 100, {}}, {"c2", 60, {}}};
        for (Option& option : decision.options) option.scores.clear();
        for (std::size_t i = 0; i < decision.options.size(); ++i) {
            const double runway = 10 + double(i);
            decision.options[i].scores = {{"c1", Range{runway, runway, runway, {}}, "", {}},
                                          {"c2", Range{4, 4, 4, {}}, "", {}}};
        }
        const std::string record = recordOf(entry);
        QVERIFY2(holds(record, "the result is exact") && !holds(record, "standard error"), record.c_str());
        QVERIFY(!holds(record, " draws, seed"));
        // The leader is nowhere behind, so no weights change that, however far they are moved.
        QVERIFY2(!holds(record, "All weights together"), record.c_str());
        decision.options[0].scores[1].range = Range{10, 10, 10, {}};
        QVERIFY2(holds(recordOf(entry), "All weights together may move by"), recordOf(entry).c_str());
    }

    void aDecisionWithoutCriteriaSaysNothing()
    {
        Entry entry = fullEntry();
        entry.decision()->criteria.clear();
        const std::string page = toMarkdown(reportOf(entry, assessmentOf(entry), sealedOptions()));
        QVERIFY(!holds(page, "Trade-offs"));
    }
};

QTEST_APPLESS_MAIN(TestReportTradeOffs)
#include "tst_report_trade_offs.moc"
