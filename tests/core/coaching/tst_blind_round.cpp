// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/blind_round.h"

#include <QtTest>

using namespace soundings;

namespace {

const std::vector<Participant> people = {
    {"a", "Ada", "founder", {}}, {"b", "Bo", "sales", {}}, {"c", "Cy", "product", {}}, {"d", "", "coach", {}}};

RoundAnswer range(const char* who, double low, double likely, double high)
{
    RoundAnswer answer;
    answer.id = std::string("answer of ") + who;
    answer.participant = who;
    answer.range = Range{low, likely, high, {}};
    return answer;
}

RoundAnswer choice(const char* who, const char* which)
{
    RoundAnswer answer;
    answer.participant = who;
    answer.choice = which;
    return answer;
}

SessionRound months()
{
    SessionRound round;
    round.question = "How long will it take?";
    round.unit = "months";
    round.first = {range("a", 2, 3, 4), range("b", 3, 6, 9), range("c", 10, 12, 18)};
    return round;
}

SessionRound chosen(std::vector<RoundAnswer> answers)
{
    SessionRound round;
    round.kind = RoundKind::Choice;
    round.choices = {{"x", "Build", {}}, {"y", "Buy", {}}, {"z", "Wait", {}}};
    round.first = std::move(answers);
    round.revealed = Instant{};
    return round;
}

using Ids = std::vector<Id>;

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

/// Estimate, talk, estimate.
class TestBlindRound : public QObject {
    Q_OBJECT
private slots:
    void beforeTheRevealOnlyHowManyAnsweredIsKnown()
    {
        const SessionRound round = months();
        const RoundSpread spread = spreadOf(round, Turn::First);
        RoundSpread known;
        known.answered = 3;
        QCOMPARE(spread, known);
        QCOMPARE(sentenceOf(round, Turn::First, people), std::string("Answered and out of sight: 3."));
    }

    void theRevealShowsTheSpreadAndWhoSpeaksFirst()
    {
        SessionRound round = months();
        round.revealed = Instant{};
        const RoundSpread spread = spreadOf(round, Turn::First);
        QCOMPARE(spread.lowest, std::optional<double>(3));
        QCOMPARE(spread.median, std::optional<double>(6));
        QCOMPARE(spread.highest, std::optional<double>(12));
        QCOMPARE(spread.speakFirst, (Ids{"c", "a"})); // six away, three away; Bo is the middle
        QCOMPARE(spread.outliers, (Ids{"a", "c"}));   // their ranges do not hold 6
        const std::string sentence = sentenceOf(round, Turn::First, people);
        QVERIFY2(holds(sentence, "From 3 months to 12 months, the middle at 6 months."), sentence.c_str());
        QVERIFY2(holds(sentence, "first to speak: Cy, Ada."), sentence.c_str());
    }

    void whoeverSaysTheMiddleDoesNotSpeakFirst()
    {
        SessionRound round = months();
        round.revealed = Instant{};
        round.first = {range("a", 5, 6, 7), range("b", 5, 6, 7), range("c", 5, 8, 9)};
        QCOMPARE(spreadOf(round, Turn::First).speakFirst, (Ids{"c"}));
        round.first.pop_back();
        QVERIFY(spreadOf(round, Turn::First).speakFirst.empty());
        QVERIFY(holds(sentenceOf(round, Turn::First, people), "All say 6 months."));
    }

    void twoAreNoCrowdThatOneCouldStandApartFrom()
    {
        SessionRound round = months();
        round.revealed = Instant{};
        round.first.pop_back();
        QVERIFY(spreadOf(round, Turn::First).outliers.empty());
        QCOMPARE(spreadOf(round, Turn::First).median, std::optional<double>(4.5));
    }

    void ofChoicesTheRarestAreHeardFirst()
    {
        const SessionRound round = chosen({choice("a", "x"), choice("b", "x"), choice("c", "z"), choice("d", "x")});
        const RoundSpread spread = spreadOf(round, Turn::First);
        QCOMPARE(spread.votes.size(), std::size_t(3));
        QCOMPARE(spread.votes[0].participants, (Ids{"a", "b", "d"}));
        QVERIFY(spread.votes[1].participants.empty());
        QCOMPARE(spread.speakFirst, (Ids{"c", "a"}));
        QCOMPARE(spread.outliers, (Ids{"c"}));
        const std::string sentence = sentenceOf(round, Turn::First, people);
        QVERIFY2(holds(sentence, "Build: 3, Wait: 1."), sentence.c_str());
        QVERIFY(spreadOf(chosen({choice("a", "x"), choice("b", "x")}), Turn::First).speakFirst.empty());
    }

    void bothTurnsAreKept()
    {
        SessionRound round = months();
        round.revealed = Instant{};
        QCOMPARE(turnAt(round), Turn::Second);
        putAnswer(round, Turn::Second, range("a", 4, 5, 6));
        putAnswer(round, Turn::Second, range("b", 4, 6, 8));
        QVERIFY(movedSentence(round).empty()); // the second turn is not revealed
        QCOMPARE(sentenceOf(round, Turn::Second, people), std::string("Answered and out of sight: 2."));
        putAnswer(round, Turn::Second, range("c", 5, 7, 9));
        round.revealedAgain = Instant{};
        QCOMPARE(round.first.size(), std::size_t(3));
        QCOMPARE(movedSentence(round), std::string("Talking left the middle at 6 months, and moved the spread from "
                                                   "9 months to 2 months."));
        SessionRound same = round; // who has not moved is not said to have
        for (std::size_t i = 0; i < same.second.size(); ++i) same.second[i].range = same.first[i].range;
        QCOMPARE(movedSentence(same),
                 std::string("Talking moved neither the middle, 6 months, nor the spread, 9 months."));
    }

    void whoAnswersAgainInATurnReplacesTheirAnswer()
    {
        SessionRound round = months();
        putAnswer(round, Turn::First, range("b", 1, 1, 1));
        QCOMPARE(round.first.size(), std::size_t(3));
        QCOMPARE(round.first[1].range->likely, 1.0);
        QCOMPARE(round.first[1].id, Id("answer of b"));
        QCOMPARE(stillToAnswer(round, Turn::First, people), (Ids{"d"}));
        QCOMPARE(stillToAnswer(round, Turn::Second, people).size(), people.size());
    }

    void aRangeIsReadAsPeopleWriteIt()
    {
        const auto numbers = [](const char* text) {
            const auto range = rangeIn(text);
            return range ? std::vector{range->low, range->likely, range->high} : std::vector<double>{};
        };
        QCOMPARE(numbers("20; 30; 50"), (std::vector<double>{20, 30, 50}));
        QCOMPARE(numbers(" 20;50 "), (std::vector<double>{20, 35, 50}));
        QCOMPARE(numbers("7.5"), (std::vector<double>{7.5, 7.5, 7.5}));
        for (const char* bad : {"", ";", "50; 20", "1; 2; 3; 4", "many", "1e999", "nan", "20 to 30"})
            QVERIFY2(!rangeIn(bad), bad);
        QCOMPARE(rangeText(rangeIn("20; 30; 50")), std::string("20; 30; 50"));
        QCOMPARE(rangeText(rangeIn("7.5")), std::string("7.5"));
        QCOMPARE(rangeText({}), std::string());
    }

    void whoHasNoNameIsCalledByTheirRole()
    {
        QCOMPARE(nameOf("d", people), std::string("coach"));
        QCOMPARE(nameOf("gone", people), std::string("somebody"));
    }
};

QTEST_GUILESS_MAIN(TestBlindRound)
#include "tst_blind_round.moc"
