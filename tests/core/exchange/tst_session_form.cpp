// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "core/exchange/answer_import.h"
#include "core/exchange/asking_form.h"
#include "tests/support/answer_file.h"

#include <nlohmann/json.hpp>

#include <QtTest>

#include <algorithm>

using namespace soundings;
using nlohmann::json;
using soundings::test::answerText;

namespace {

const Instant morning{1'795'000'000'000, "Europe/Vienna"};
const Date today = localDate(morning);

} // namespace

/// What people write before a session.
class TestSessionForm : public QObject {
    Q_OBJECT

    std::unique_ptr<SeededIds> m_ids;
    Entry m_entry;
    QuestionnaireForm m_form;

    Session& session() { return *m_entry.session(); }
    AnswerPlan plan(const std::string& text)
    {
        const AskingLookup lookup{[this](const Id&) { return std::optional(m_entry); },
                                  [](const Entry&) { return false; }};
        AnswerPlan made = planAnswers({{"a.json", text}}, lookup, today, *m_ids);
        if (!made.changed.empty()) m_entry = made.changed[0];
        return made;
    }
    [[nodiscard]] const FormField* field(const std::string& id) const
    {
        const auto found = std::ranges::find(m_form.fields, id, &FormField::id);
        return found == m_form.fields.end() ? nullptr : &*found;
    }

private slots:
    void init()
    {
        m_ids = std::make_unique<SeededIds>(5);
        m_entry = newSession(nullptr, {}, morning, today, *m_ids);
        session().participants = {{m_ids->next(), "Ada", "founder", {}}};
        session().worthIt = "markerworth";
        session().carried = {{m_ids->next(), DueKind::Commitment, {}, {}, "Call the bank", today, {}},
                             {m_ids->next(), DueKind::Prediction, {}, {}, "Ten customers", {}, {}}};
        SessionRound round;
        round.id = m_ids->next();
        round.question = "How many months?";
        round.unit = "months";
        session().rounds = {round};
        m_form = formOf(m_entry, noteAsking(m_entry, {"Ada", {}}, addDays(today, 3), morning, *m_ids));
    }

    void itAsksThreeQuestionsAndCarriesWhatIsDue()
    {
        QCOMPARE(m_form.kind, std::string("session"));
        QCOMPARE(m_form.fields.size(), std::size_t(6));
        QCOMPARE(m_form.fields[1].label, std::string("What did you do to help create it?"));
        const FormField* promise = field("c-" + session().carried[0].id);
        QVERIFY(promise && promise->choices.size() == 4 && promise->label.ends_with("Call the bank"));
        QCOMPARE(field("c-" + session().carried[1].id)->choices.size(), std::size_t(3));
        const std::string page = questionnaireHtml(m_form);
        QVERIFY(page.find("marker") == std::string::npos);
        QVERIFY(m_form.introduction.find("We meet on") == 0);
    }

    void answersComeBackAsAForm()
    {
        const std::string text = answerText(
            m_form, "Ada", {{"issue", "Sales"}, {"part", "I hid"}, {"c-" + session().carried[0].id, "kept"}});
        QCOMPARE(plan(text).added, std::size_t(1));
        QCOMPARE(session().forms.size(), std::size_t(1));
        QCOMPARE(session().forms[0].myPart, std::string("I hid"));
        QCOMPARE(session().forms[0].carried[0].item, session().carried[0].id);
        QCOMPARE(session().forms[0].carried[0].answer, std::string("kept"));
        QCOMPARE(plan(text).known, std::size_t(1)); // the same file again changes nothing
        QCOMPARE(plan(answerText(m_form, "Ada", {{"issue", "Product"}}, "2026-11-20T11:00:00.000Z")).replaced,
                 std::size_t(1));
        QCOMPARE(session().forms[0].issue, std::string("Product"));
        QVERIFY(session().forms[0].carried.empty());
        QCOMPARE(plan(answerText(m_form, "Ada", {{"c-" + session().carried[0].id, "stolen"}})).refused, std::size_t(1));
    }

    void aBlindRoundIsAnsweredByFileUnseen()
    {
        const std::string id = "r-" + session().rounds[0].id;
        const AnswerPlan first = plan(answerText(m_form, "Ada", {{id, "2; 3; 5"}}));
        QVERIFY(first.fates[0].hidden);
        QCOMPARE(first.fates[0].inWords, std::size_t(0));
        const AnswerPlan inWords = plan(answerText(m_form, "Bo", {{id, "a year or two"}}));
        QCOMPARE(inWords.added, std::size_t(1));
        QCOMPARE(inWords.fates[0].inWords, std::size_t(1)); // and it is said, though nobody sees what it says
        const SessionRound& round = session().rounds[0];
        QCOMPARE(round.first.size(), std::size_t(2));
        QCOMPARE(round.first[0].participant, session().participants[0].id);
        QCOMPARE(round.first[0].range->likely, 3.0);
        QVERIFY(!round.first[1].range);
        QCOMPARE(round.first[1].text, std::string("a year or two")); // kept, though it is no range
        QCOMPARE(session().participants.size(), std::size_t(2));
        QCOMPARE(session().participants[1].name, std::string("Bo"));
        session().rounds[0].revealed = morning;
        QCOMPARE(plan(answerText(m_form, "Ada", {{id, "9"}}, "2026-11-20T12:00:00.000Z")).refused, std::size_t(0));
        QCOMPARE(session().rounds[0].first[0].range->likely, 3.0); // too late to change what all have seen
    }

    void whatWasWrittenBeforeIsNoSharedMatter()
    {
        (void)plan(answerText(m_form, "Ada", {{"part", "markerpart"}}));
        const SharedSession shared = sharedMatterOf(m_entry);
        QCOMPARE(shared.worthIt, std::string("markerworth"));
        QVERIFY(asItLeaves(m_entry).session()->forms.empty());
    }
};

QTEST_GUILESS_MAIN(TestSessionForm)
#include "tst_session_form.moc"
