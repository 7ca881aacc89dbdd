// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/shared_session.h"
#include "core/exchange/session_form.h"
#include "tests/support/answer_file.h"
#include "tests/support/asker.h"

#include <QtTest>

#include <algorithm>
#include <memory>

using namespace soundings;
using namespace soundings::test;

/// What people write before a session.
class TestSessionForm : public QObject {
    Q_OBJECT

    std::unique_ptr<Asker> m_asker;
    QuestionnaireForm m_form;

    [[nodiscard]] Session& session() const { return *m_asker->entries[0].session(); }
    [[nodiscard]] const FormField* field(const std::string& id) const
    {
        const auto found = std::ranges::find(m_form.fields, id, &FormField::id);
        return found == m_form.fields.end() ? nullptr : &*found;
    }

private slots:
    void init()
    {
        m_asker = std::make_unique<Asker>();
        SeededIds& ids = m_asker->ids;
        Entry entry = newSession(nullptr, {}, m_asker->now, m_asker->today, ids);
        Session& session = *entry.session();
        session.participants = {{ids.next(), "Ada", "founder", {}}};
        session.worthIt = "markerworth";
        session.carried = {{ids.next(), DueKind::Commitment, {}, {}, "Call the bank", m_asker->today, {}},
                           {ids.next(), DueKind::Prediction, {}, {}, "Ten customers", {}, {}}};
        SessionRound round;
        round.id = ids.next();
        round.question = "How many months?";
        round.unit = "months";
        session.rounds = {round};
        m_form = m_asker->asks(entry, {"Ada", {}}, addDays(m_asker->today, 3));
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

    void theLastDayIsThatOfTheHour()
    {
        const Date today = m_asker->today;
        Entry hour = newSession(nullptr, {}, m_asker->now, today, m_asker->ids);
        QCOMPARE(lastDayToAnswer(hour, today), addDays(today, 14)); // its day may not be set yet
        hour.session()->date = addDays(today, 5);
        QCOMPARE(lastDayToAnswer(hour, today), addDays(today, 5));
        hour.session()->date = addDays(today, 50);
        QCOMPARE(lastDayToAnswer(hour, today), addDays(today, 14));
        QCOMPARE(lastDayToAnswer(newDecision("x", m_asker->now, today, m_asker->ids), today), addDays(today, 14));
    }

    void answersComeBackAsAForm()
    {
        const std::string text = answerText(
            m_form, "Ada", {{"issue", "Sales"}, {"part", "I hid"}, {"c-" + session().carried[0].id, "kept"}});
        QCOMPARE(m_asker->takes(text).added, std::size_t(1));
        QCOMPARE(session().forms.size(), std::size_t(1));
        QCOMPARE(session().forms[0].myPart, std::string("I hid"));
        QCOMPARE(session().forms[0].carried[0].item, session().carried[0].id);
        QCOMPARE(session().forms[0].carried[0].answer, std::string("kept"));
        QCOMPARE(m_asker->takes(text).known, std::size_t(1)); // the same file again changes nothing
        QCOMPARE(m_asker->takes(answerText(m_form, "Ada", {{"issue", "Product"}}, "2026-11-20T11:00:00.000Z")).replaced,
                 std::size_t(1));
        QCOMPARE(session().forms[0].issue, std::string("Product"));
        QVERIFY(session().forms[0].carried.empty());
        QCOMPARE(m_asker->takes(answerText(m_form, "Ada", {{"c-" + session().carried[0].id, "stolen"}})).refused,
                 std::size_t(1));
    }

    void aBlindRoundIsAnsweredByFileUnseen()
    {
        const std::string id = "r-" + session().rounds[0].id;
        const AnswerPlan first = m_asker->takes(answerText(m_form, "Ada", {{id, "2; 3; 5"}}));
        QVERIFY(first.fates[0].hidden);
        QCOMPARE(first.fates[0].inWords, std::size_t(0));
        const AnswerPlan inWords = m_asker->takes(answerText(m_form, "Bo", {{id, "a year or two"}}));
        QCOMPARE(inWords.added, std::size_t(1));
        QCOMPARE(inWords.fates[0].inWords, std::size_t(1)); // and it is said, though nobody sees what it says
        const SessionRound& round = session().rounds[0];
        QCOMPARE(round.first.size(), std::size_t(2));
        QCOMPARE(round.first[0].participant, session().participants[0].id);
        QCOMPARE(round.first[0].range->likely, 3.0);
        QCOMPARE(field(id)->kind, FieldKind::Range); // the page asks for a number
        QVERIFY(!round.first[1].range);
        QCOMPARE(round.first[1].text, std::string("a year or two")); // kept, though it is no range
        QCOMPARE(session().participants.size(), std::size_t(2));
        QCOMPARE(session().participants[1].name, std::string("Bo"));
        const AnswerPlan comma = m_asker->takes(answerText(m_form, "Di", {{id, "2; 3,5; 5"}}));
        QCOMPARE(comma.fates[0].inWords, std::size_t(0));
        QCOMPARE(session().rounds[0].first[2].range->likely, 3.5);
        session().rounds[0].revealed = m_asker->now;
        QCOMPARE(m_asker->takes(answerText(m_form, "Ada", {{id, "9"}}, "2026-11-20T12:00:00.000Z")).refused,
                 std::size_t(0));
        QCOMPARE(session().rounds[0].first[0].range->likely, 3.0); // too late to change what all have seen
    }

    void whatWasWrittenBeforeIsNoSharedMatter()
    {
        (void)m_asker->takes(answerText(m_form, "Ada", {{"part", "markerpart"}}));
        const SharedSession shared = sharedMatterOf(m_asker->entries[0]);
        QCOMPARE(shared.worthIt, std::string("markerworth"));
        QVERIFY(asItLeaves(m_asker->entries[0]).session()->forms.empty());
    }
};

QTEST_GUILESS_MAIN(TestSessionForm)
#include "tst_session_form.moc"
