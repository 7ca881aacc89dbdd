// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/session_questions.h"
#include "core/support/error.h"

#include <fmt/format.h>

#include <QtTest>

#include <functional>
#include <set>

using namespace soundings;

namespace {

std::optional<Error> errorOf(const std::string& json)
{
    try {
        (void)readCardSet(json, "mine.json");
    } catch (const Error& error) {
        return error;
    }
    return {};
}

CardSet own()
{
    return {"my_set", 3, "Mine", "For Fridays", {{"one", "Who is missing?", "Name them.", "They see more.", 4}}};
}

std::string with(const std::string& from, const std::string& to)
{
    std::string text = writeCardSet(own());
    const auto at = text.find(from);
    if (at == std::string::npos) qFatal("%s is not in the set", from.c_str());
    return text.replace(at, from.size(), to);
}

} // namespace

/// Questions for a session: those that come with the program, and a coach's own.
class TestSessionQuestions : public QObject {
    Q_OBJECT
private slots:
    void fiveOccasionsHaveTheirQuestions()
    {
        std::set<std::string> ids;
        QVERIFY(standardCardSets().size() >= 5);
        for (const CardSet& set : standardCardSets()) {
            QVERIFY2(ids.insert(set.id).second, set.id.c_str());
            QVERIFY2(!set.introduction.empty(), set.id.c_str());
            QVERIFY2(set.questions.size() >= 6 && set.questions.size() <= 10, set.id.c_str());
            // An hour has fifty minutes, and some of them go to its beginning and its end.
            QVERIFY2(set.minutes() >= 40 && set.minutes() <= 60, set.id.c_str());
            for (const CardQuestion& question : set.questions) {
                QVERIFY2(!question.purpose.empty(), question.text.c_str());
                QVERIFY2(question.text.size() <= 130, question.text.c_str()); // legible from two metres
            }
        }
        for (const char* id : {"first_session", "big_decision", "stuck_imperative", "after_a_miss", "quarterly_review"})
            QVERIFY2(findCardSet(standardCardSets(), id) != nullptr, id);
    }

    void aSetIsReadAsItWasWritten()
    {
        QCOMPARE(readCardSet(writeCardSet(own()), "mine.json") == own(), true);
        for (const CardSet& set : standardCardSets()) QVERIFY(readCardSet(writeCardSet(set), "a copy") == set);
    }

    void aBadFileIsRefusedWithOneSentence()
    {
        const std::pair<std::string, const char*> bad[]{
            {"", "mine.json"},
            {"[1, 2]", "no set of questions"},
            {R"({"kind": "journal"})", "no set of questions"},
            {with("\"my_set\"", "\"../etc\""), "letters, digits"},
            {with("\"my_set\"", "\"\""), "mine.json"},
            {with("\"minutes\": 4", "\"minutes\": 400"), "minutes"},
            {with("\"Who is missing?\"", "\"\""), "text"},
            {with("\"title\"", "\"script\""), "title"},
            {with("\"version\": 3", "\"version\": 3, \"run\": \"rm\""), "run"},
        };
        for (const auto& [text, part] : bad) {
            const auto error = errorOf(text);
            QVERIFY2(error && error->kind() == ErrorKind::Input, text.c_str());
            QVERIFY2(error->message().find(part) != std::string::npos, error->what());
            QVERIFY2(error->message().find('\n') == std::string::npos, error->what());
        }
    }

    void aNewerFileIsToldFromABadOne()
    {
        const auto error = errorOf(with("\"format\": 1", "\"format\": 2"));
        QVERIFY(error && error->kind() == ErrorKind::Foreign);
    }

    void aQuestionTwiceIsRefused()
    {
        CardSet twice = own();
        twice.questions.push_back(twice.questions.front());
        const auto error = errorOf(writeCardSet(twice));
        QVERIFY(error && error->message().find("twice") != std::string::npos);
    }

    void aSetOfMoreThanAHundredIsRefused()
    {
        CardSet many = own();
        const auto question = many.questions.front();
        many.questions.clear();
        for (int i = 0; i < 101; ++i) {
            many.questions.push_back(question);
            many.questions.back().id = fmt::format("question_{}", i);
        }
        const auto error = errorOf(writeCardSet(many));
        QVERIFY(error && error->message().find("more than 100 questions") != std::string::npos);
        many.questions.pop_back();
        QVERIFY(!errorOf(writeCardSet(many)));
    }

    void cardsKnowWhereTheyComeFrom()
    {
        SeededIds ids(3);
        const auto cards = cardsOf(own(), ids);
        QCOMPARE(cards.size(), std::size_t(1));
        QCOMPARE(cards[0].question, std::string("my_set/one"));
        QCOMPARE(cards[0].text, std::string("Who is missing?"));
        QVERIFY(cards[0].note.empty());
        QCOMPARE(cards[0].minutes, std::optional<double>(4));
    }
};

QTEST_GUILESS_MAIN(TestSessionQuestions)
#include "tst_session_questions.moc"
