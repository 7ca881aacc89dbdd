// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/checkup_edits.h"
#include "core/document/document.h"
#include "core/exchange/answer_import.h"
#include "core/exchange/asking_form.h"
#include "core/journal/journal.h"
#include "core/support/error.h"
#include "tests/support/answer_file.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>

using namespace soundings;
using nlohmann::json;
using soundings::test::answerText;

namespace {

const Instant morning{1'795'000'000'000, "Europe/Vienna"};
const Date today = localDate(morning);
const std::string hostile = "<img src=file:///etc/passwd onerror=alert(1)> =cmd|' /C calc'!A0 {name} %1 \u202egnp";

} // namespace

/// Leaders say how much of their function is understood: what comes back in files.
class TestCheckupAnswers : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_ids = std::make_unique<SeededIds>(5);
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = std::make_unique<Journal>(
            Journal::create(m_folder->filePath("j.soundings").toStdString(), {m_clock, *m_ids}));
        Entry entry = newCheckup(nullptr, morning, today, *m_ids);
        entry.title = "markertitle";
        entry.checkup()->blindSpot.answer = "markerblindspot";
        FunctionLook sales;
        sales.id = m_ids->next();
        sales.function = "sales";
        sales.own.value = 8;
        sales.own.evidence = "markerevidence";
        entry.checkup()->functions = {sales};
        m_asking = noteAsking(entry, {"markerwho", {}}, addDays(today, 3), morning, *m_ids);
        m_journal->save(entry);
        m_entry = entry.id;
        m_form = formOf(entry, m_asking);
    }
    void cleanup() { m_journal.reset(); }

    void theFormSaysNothingOfWhatIsThoughtAlready()
    {
        QCOMPARE(m_form.kind, std::string("checkup"));
        QCOMPARE(m_form.fields.size(), std::size_t{2});
        QVERIFY(questionnaireHtml(m_form).find("marker") == std::string::npos);
    }

    void whatALeaderAnsweredStandsWithTheirFunction()
    {
        const AnswerPlan plan = taken(answer("Mina", 40, "Pilots never pay"));
        QCOMPARE(plan.added, std::size_t{1});
        const FunctionLook& sales = look("sales");
        QCOMPARE(sales.ratings.size(), std::size_t{1});
        const LeaderRating& rating = sales.ratings[0];
        QCOMPARE(rating.person, std::string("Mina"));
        QCOMPARE(*rating.share, 0.4);
        QCOMPARE(rating.unseen, std::string("Pilots never pay"));
        QCOMPARE(rating.asking, m_asking.id);
        QCOMPARE(toIso(*rating.at), std::string("2026-11-20T10:00:00.000Z"));
        QCOMPARE(*sales.own.value, 8.0); // one's own answer stays
    }

    void theSameFileTwiceChangesNothingAndALaterOneReplaces()
    {
        const std::string first = answer("Mina", 40, "one");
        QCOMPARE(taken(first).added, std::size_t{1});
        const Id id = look("sales").ratings[0].id;
        const AnswerPlan again = taken(first);
        QCOMPARE(again.known, std::size_t{1});
        QVERIFY(again.changed.empty());
        const AnswerPlan later = taken(answer("Mina", 55, "two", "2026-11-21T10:00:00.000Z"));
        QCOMPARE(later.replaced, std::size_t{1});
        QCOMPARE(look("sales").ratings.size(), std::size_t{1});
        QCOMPARE(look("sales").ratings[0].id, id);
        QCOMPARE(*look("sales").ratings[0].share, 0.55);
        QCOMPARE(taken(first).known, std::size_t{1}); // late, it takes nothing back
        QCOMPARE(look("sales").ratings[0].unseen, std::string("two"));
        QCOMPARE(taken(answer("Tom", 70, "three")).added, std::size_t{1});
        QCOMPARE(look("sales").ratings.size(), std::size_t{2});
    }

    void aFunctionNobodyLookedAtYetIsAdded()
    {
        json file = json::parse(answer("Mina", 40, "one"));
        file["function"] = "Our own workshop";
        QCOMPARE(taken(signedAnew(file)).added, std::size_t{1});
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
        foreign["questionnaire"] = m_ids->next();
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
            const AnswerPlan plan = taken(text);
            QVERIFY2(plan.refused == 1 && plan.changed.empty(), text.substr(0, 300).c_str());
            QVERIFY(plan.fates[0].refusal.ends_with('.'));
        }
        const AnswerPlan late = planAnswers({{"late", answer("Mina", 40, "one", "2027-11-20T10:00:00.000Z")}},
                                            lookupIn(*m_journal), addDays(today, 30), *m_ids);
        QCOMPARE(late.refused, std::size_t{1});
        QCOMPARE(documentBytes(stored()), before);
    }

    void hostileWordsAreKeptAsWords()
    {
        QCOMPARE(taken(answer(hostile.substr(0, 150), 40, hostile)).added, std::size_t{1});
        QCOMPARE(look("sales").ratings[0].unseen, hostile);
    }

    void theImportIsUndoneAsOne()
    {
        const Entry before = stored();
        (void)taken(answer("Mina", 40, "one"));
        QVERIFY(stored() != before);
        (void)m_journal->undoImport();
        QCOMPARE(stored(), before);
    }

private:
    [[nodiscard]] Entry stored() const { return m_journal->load(m_entry); }
    [[nodiscard]] std::string answer(const std::string& person, double percent, const std::string& unseen,
                                     const std::string& at = "2026-11-20T10:00:00.000Z") const
    {
        return answerText(m_form, person, {{"share", percent}, {"unseen", unseen}}, at);
    }
    /// As somebody who knows how the digest is made would alter a file.
    static std::string signedAnew(json file)
    {
        file.erase("digest");
        file["digest"] = sha256Hex(canonicalJson(file));
        return file.dump();
    }
    /// The plan of one file, which is written into the journal where it says something new.
    AnswerPlan taken(const std::string& text)
    {
        AnswerPlan plan = planAnswers({{"a.json", text}}, lookupIn(*m_journal), today, *m_ids);
        if (!plan.changed.empty()) (void)m_journal->addAll(plan.changed, "answers");
        return plan;
    }
    const FunctionLook& look(const std::string& function)
    {
        m_checkup = *stored().checkup();
        const auto found = std::ranges::find(m_checkup.functions, function, &FunctionLook::function);
        if (found == m_checkup.functions.end()) qFatal("no function %s", function.c_str());
        return *found;
    }

    FixedClock m_clock{morning};
    std::unique_ptr<SeededIds> m_ids;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    Id m_entry;
    Asking m_asking;
    QuestionnaireForm m_form;
    Checkup m_checkup;
};

QTEST_GUILESS_MAIN(TestCheckupAnswers)
#include "tst_checkup_answers.moc"
