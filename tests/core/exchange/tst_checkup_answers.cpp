// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/checkup_edits.h"
#include "core/document/document.h"
#include "core/journal/journal.h"
#include "tests/support/answer_file.h"
#include "tests/support/asker.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace soundings;
using namespace soundings::test;
using nlohmann::json;

namespace {

const std::string hostile = "<img src=file:///etc/passwd onerror=alert(1)> =cmd|' /C calc'!A0 {name} %1 \u202egnp";

} // namespace

/// Leaders say how much of their function is understood: what comes back in files.
class TestCheckupAnswers : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_asker = std::make_unique<Asker>();
        Entry entry = newCheckup(nullptr, m_asker->now, m_asker->today, m_asker->ids);
        entry.title = "markertitle";
        entry.checkup()->blindSpot.answer = "markerblindspot";
        FunctionLook sales;
        sales.id = m_asker->ids.next();
        sales.function = "sales";
        sales.own.value = 8;
        sales.own.evidence = "markerevidence";
        entry.checkup()->functions = {sales};
        m_form = m_asker->asks(entry, {"markerwho", {}}, addDays(m_asker->today, 3));
    }

    void theFormSaysNothingOfWhatIsThoughtAlready()
    {
        QCOMPARE(m_form.kind, std::string("checkup"));
        QCOMPARE(m_form.fields.size(), std::size_t{2});
        QVERIFY(questionnaireHtml(m_form).find("marker") == std::string::npos);
    }

    void whatALeaderAnsweredStandsWithTheirFunction()
    {
        const AnswerPlan plan = m_asker->takes(answer("Mina", 40, "Pilots never pay"));
        QCOMPARE(plan.added, std::size_t{1});
        const FunctionLook& sales = look("sales");
        QCOMPARE(sales.ratings.size(), std::size_t{1});
        const LeaderRating& rating = sales.ratings[0];
        QCOMPARE(rating.person, std::string("Mina"));
        QCOMPARE(*rating.share, 0.4);
        QCOMPARE(rating.unseen, std::string("Pilots never pay"));
        QCOMPARE(rating.asking, m_form.id);
        QCOMPARE(toIso(*rating.at), std::string("2026-11-20T10:00:00.000Z"));
        QCOMPARE(*sales.own.value, 8.0); // one's own answer stays
    }

    void theSameFileTwiceChangesNothingAndALaterOneReplaces()
    {
        const std::string first = answer("Mina", 40, "one");
        QCOMPARE(m_asker->takes(first).added, std::size_t{1});
        const Id id = look("sales").ratings[0].id;
        const AnswerPlan again = m_asker->takes(first);
        QCOMPARE(again.known, std::size_t{1});
        QVERIFY(again.changed.empty());
        const AnswerPlan later = m_asker->takes(answer("Mina", 55, "two", "2026-11-21T10:00:00.000Z"));
        QCOMPARE(later.replaced, std::size_t{1});
        QCOMPARE(look("sales").ratings.size(), std::size_t{1});
        QCOMPARE(look("sales").ratings[0].id, id);
        QCOMPARE(*look("sales").ratings[0].share, 0.55);
        QCOMPARE(m_asker->takes(first).known, std::size_t{1}); // late, it takes nothing back
        QCOMPARE(look("sales").ratings[0].unseen, std::string("two"));
        QCOMPARE(m_asker->takes(answer("Tom", 70, "three")).added, std::size_t{1});
        QCOMPARE(look("sales").ratings.size(), std::size_t{2});
    }

    void aFunctionNobodyLookedAtYetIsAdded()
    {
        json file = json::parse(answer("Mina", 40, "one"));
        file["function"] = "Our own workshop";
        QCOMPARE(m_asker->takes(signedAnew(file)).added, std::size_t{1});
        const FunctionLook& workshop = look("Our own workshop");
        QVERIFY(!workshop.own.value); // unknown, not zero
        QCOMPARE(workshop.ratings.size(), std::size_t{1});
        QVERIFY(look("sales").ratings.empty());
    }

    void whatIsWrongIsRefusedAndLeavesNothing()
    {
        const std::string before = documentBytes(stored());
        const std::string good = answer("Mina", 40, "one");
        std::string altered = good;
        altered.replace(altered.find("40"), 2, "95");
        json foreign = json::parse(good);
        foreign["questionnaire"] = m_asker->ids.next();
        json guessed = json::parse(good);
        guessed["nonce"] = std::string(32, 'a');
        json disguised = json::parse(good);
        disguised["kind"] = "diagnosis";
        for (const std::string& text :
             {altered, signedAnew(foreign), signedAnew(guessed), signedAnew(disguised), good.substr(0, good.size() / 2),
              answer("Mina", 140, "one"), answer("Mina", 0, "one"),
              answerText(m_form, "Mina", {{"share", "all of it"}}),
              answerText(m_form, "Mina", {{"unseen", "no share"}}),
              answerText(m_form, "Mina", {{"share", 40}, {"salary", "2"}}), answerText(m_form, " ", {{"share", 40}}),
              answerText(m_form, "Mina", {{"share", 40}, {"unseen", std::string(200'000, 'x')}})}) {
            const AnswerPlan plan = m_asker->takes(text);
            QVERIFY2(plan.refused == 1 && plan.changed.empty(), text.substr(0, 300).c_str());
            QVERIFY(plan.fates[0].refusal.ends_with('.'));
        }
        m_asker->today = addDays(m_asker->today, 30);
        const AnswerPlan late = m_asker->takes(answer("Mina", 40, "one", "2027-11-20T10:00:00.000Z"));
        QCOMPARE(late.refused, std::size_t{1});
        QCOMPARE(documentBytes(stored()), before);
    }

    void hostileWordsAreKeptAsWords()
    {
        QCOMPARE(m_asker->takes(answer(hostile.substr(0, 150), 40, hostile)).added, std::size_t{1});
        QCOMPARE(look("sales").ratings[0].unseen, hostile);
    }

    void aRealJournalFindsTheCheckupAndUndoesTheImportAsOne()
    {
        const QTemporaryDir folder;
        const FixedClock clock(m_asker->now);
        Journal journal = Journal::create(folder.filePath("j.soundings").toStdString(), {clock, m_asker->ids});
        const Entry before = stored();
        journal.save(before);
        const AnswerPlan plan =
            planAnswers({{"a.json", answer("Mina", 40, "one")}}, lookupIn(journal), m_asker->today, m_asker->ids);
        QCOMPARE(plan.added, std::size_t{1});
        (void)journal.addAll(plan.changed, "answers");
        QCOMPARE(journal.load(before.id).checkup()->functions[0].ratings.size(), std::size_t{1});
        (void)journal.undoImport();
        QCOMPARE(journal.load(before.id), before);
    }

private:
    [[nodiscard]] const Entry& stored() const { return m_asker->entries[0]; }
    [[nodiscard]] std::string answer(const std::string& person, double percent, const std::string& unseen,
                                     const std::string& at = "2026-11-20T10:00:00.000Z") const
    {
        return answerText(m_form, person, {{"share", percent}, {"unseen", unseen}}, at);
    }
    [[nodiscard]] const FunctionLook& look(const std::string& function) const
    {
        const auto& functions = stored().checkup()->functions;
        const auto found = std::ranges::find(functions, function, &FunctionLook::function);
        if (found == functions.end()) qFatal("no function %s", function.c_str());
        return *found;
    }

    std::unique_ptr<Asker> m_asker;
    QuestionnaireForm m_form;
};

QTEST_GUILESS_MAIN(TestCheckupAnswers)
#include "tst_checkup_answers.moc"
