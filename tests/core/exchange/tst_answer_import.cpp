// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_edits.h"
#include "core/support/cancelled.h"
#include "tests/support/answer_file.h"
#include "tests/support/asker.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace soundings;
using namespace soundings::test;

class TestAnswerImport : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_asker = std::make_unique<Asker>();
        Entry entry = newDiagnosis("Renewals fall short", m_asker->now, m_asker->ids);
        entry.diagnosis()->miss.metric = "Yearly renewals";
        entry.diagnosis()->miss.blamedToday = "markerblame";
        m_form = m_asker->asks(entry, {"Lena", {}}, addDays(m_asker->today, 3));
    }

    void theFormAsksWithoutSayingWhatAnyoneBelieves()
    {
        DiagnosisVoice voice;
        voice.id = m_asker->ids.next();
        voice.answer = "markervoice";
        diagnosis().voices.push_back(voice);
        diagnosis().ownPart.thinkNow = "markerown";
        const Asking& asking = *findAsking(about(), m_form.id);
        const std::string page = questionnaireHtml(formOf(about(), asking));
        QVERIFY(page.find("marker") == std::string::npos);
        QVERIFY(page.find("Yearly renewals") != std::string::npos);
        QVERIFY(m_form.introduction.starts_with("Yearly renewals."));
        // The founder's own words stand in its place, and are kept with the asking; whom it goes to is printed nowhere.
        const QuestionnaireForm own = m_asker->asks(about(), {"everybody in the house", "Two lines are enough."});
        QCOMPARE(own.introduction, std::string("Two lines are enough."));
        QCOMPARE(findAsking(m_asker->entries.back(), own.id)->introduction, own.introduction);
        QVERIFY(questionnaireHtml(own).find("everybody in the house") == std::string::npos);
        const auto cause = std::ranges::find(m_form.fields, "cause", &FormField::id);
        QCOMPARE(cause->choices.size(),
                 standardCauses().causes.size()); // without the unnamed one, with "none of these"
        QCOMPARE(m_form.nonce.size(), std::size_t{32});
        QVERIFY(std::ranges::find(m_form.functions, "sales", &FormChoice::id) != m_form.functions.end());
        QVERIFY(std::ranges::find(m_form.functions, "figures", &FormChoice::id) == m_form.functions.end());
    }

    void whatWasAnsweredBecomesAVoice()
    {
        const Cause& cause = diagnosis().causes[4];
        const std::string text = answerText(m_form, "Lena",
                                            {{"answer", "Nobody owns it"},
                                             {"cause", cause.id},
                                             {"cost", "The first month"},
                                             {"points", "themselves"},
                                             {"only", "The queue"}});
        const AnswerPlan plan = m_asker->plans({{"lena.json", text}});
        QCOMPARE(plan.fates[0].refusal, std::string());
        QCOMPARE(plan.added, std::size_t{1});
        const auto says = [&](std::string_view words) {
            return std::ranges::any_of(plan.fates[0].says,
                                       [&](const std::string& line) { return line.ends_with(words); });
        };
        QVERIFY(says("Nobody owns it") && says("The queue"));
        QCOMPARE(plan.fates[0].says.size(), std::size_t{5});
        QVERIFY(!says(cause.id) && !says("themselves")); // choices in their words
        diagnosis().round.blind = true;
        QVERIFY(m_asker->plans({{"lena.json", text}}).fates[0].says.empty());
        const DiagnosisVoice& voice = plan.changed.at(0).diagnosis()->voices.at(0);
        QCOMPARE(voice.person, std::string("Lena"));
        QCOMPARE(voice.function, std::string("sales"));
        QCOMPARE(voice.answer, std::string("Nobody owns it"));
        QCOMPARE(voice.cause, cause.id);
        QCOMPARE(voice.costOfBeingRight, std::string("The first month"));
        QCOMPARE(voice.pointsAt, std::optional(PointsAt::Themselves));
        QCOMPARE(voice.onlyTheySee, std::string("The queue"));
        QCOMPARE(voice.asking, m_form.id);
        QCOMPARE(toIso(*voice.at), std::string("2026-11-20T10:00:00.000Z"));
    }

    void theSameFileTwiceChangesNothingAndALaterOneReplaces()
    {
        const std::string first = answerText(m_form, "Lena", {{"answer", "one"}});
        const std::string later = answerText(m_form, "Lena", {{"answer", "two"}}, "2026-11-21T10:00:00.000Z");
        const std::string other = answerText(m_form, "Tom", {{"answer", "three"}});
        AnswerPlan plan = m_asker->plans({{"a", first}, {"b", first}, {"c", later}, {"d", other}, {"e", first}});
        QCOMPARE(plan.added, std::size_t{2});
        QCOMPARE(plan.known, std::size_t{2});
        QCOMPARE(plan.replaced, std::size_t{1});
        m_asker->entries = plan.changed;
        QCOMPARE(diagnosis().voices.size(), std::size_t{2});
        QCOMPARE(diagnosis().voices[0].answer, std::string("two"));
        plan = m_asker->plans({{"a", first}, {"c", later}});
        QVERIFY(plan.changed.empty());
        QCOMPARE(plan.known, std::size_t{2});
    }

    void whatIsWrongIsRefusedByItselfWithOneSentence()
    {
        const std::string good = answerText(m_form, "Lena", {{"answer", "one"}});
        std::string altered = good;
        altered.replace(altered.find("\"one\""), 5, "\"two\"");
        QuestionnaireForm foreign = m_form;
        foreign.id = m_asker->ids.next();
        QuestionnaireForm guessed = m_form;
        guessed.nonce = std::string(32, 'a');
        const std::vector<AnswerText> texts{{"altered", altered},
                                            {"foreign", answerText(foreign, "Lena", {{"answer", "one"}})},
                                            {"guessed", answerText(guessed, "Lena", {{"answer", "one"}})},
                                            {"unasked", answerText(m_form, "Lena", {{"answer", "1"}, {"salary", "2"}})},
                                            {"cut off", good.substr(0, good.size() / 2)},
                                            {"good", good}};
        const AnswerPlan plan = m_asker->plans(texts);
        QCOMPARE(plan.refused, std::size_t{5});
        for (std::size_t i = 0; i < 5; ++i) QVERIFY2(plan.fates[i].refusal.ends_with('.'), plan.fates[i].name.c_str());
        QCOMPARE(plan.added, std::size_t{1});
        QCOMPARE(plan.changed.at(0).diagnosis()->voices.size(), std::size_t{1});

        m_asker->sealed = true;
        const AnswerPlan sealed = m_asker->plans({{"sealed", good}});
        QVERIFY(sealed.fates[0].refusal.find("is sealed") != std::string::npos);
        QVERIFY(sealed.changed.empty());
        m_asker->sealed = false;
        m_asker->today = addDays(m_asker->today, 30);
        const std::string late = answerText(m_form, "Lena", {{"answer", "one"}}, "2027-11-20T10:00:00.000Z");
        QCOMPARE(m_asker->plans({{"late", late}}).refused, std::size_t{1});
    }

    void aDecisionsVoicesComeBackWithTheirProbabilities()
    {
        Entry entry = newDecision("Build it now?", m_asker->now, m_asker->today, m_asker->ids);
        Prediction prediction;
        prediction.id = m_asker->ids.next();
        prediction.statement = "Ten outside trials";
        prediction.probability = 0.637;
        entry.decision()->predictions = {prediction};
        const QuestionnaireForm form = m_asker->asks(entry);
        QVERIFY(questionnaireHtml(form).find("63.7") == std::string::npos);
        const std::string text = answerText(form, "Kai",
                                            {{"stance", "against"},
                                             {"why", "Too few people"},
                                             {"mind", "Two more engineers"},
                                             {"sure", 80},
                                             {"stupid", "we sell what is not there"},
                                             {"p-" + prediction.id, 20}});
        const AnswerPlan plan = m_asker->plans({{"kai", text}});
        QCOMPARE(plan.fates[0].refusal, std::string());
        const Voice& voice = plan.changed.at(0).decision()->voices.at(0);
        QCOMPARE(voice.stance, std::optional(Stance::Against));
        QCOMPARE(voice.why, std::string("Too few people"));
        QCOMPARE(voice.wouldChangeTheirMind, std::string("Two more engineers"));
        QCOMPARE(*voice.confidence, 0.8);
        QCOMPARE(voice.stupidBecause, std::string("we sell what is not there"));
        QCOMPARE(voice.probabilities.at(0).prediction, prediction.id);
        QCOMPARE(voice.probabilities.at(0).probability, 0.2);
        QVERIFY(!voice.heard); // that is for the founder to say
    }

    void takingInManyCanBeStoppedAndLeavesNothing()
    {
        std::vector<AnswerText> texts;
        for (int i = 0; i < 500; ++i)
            texts.push_back({std::to_string(i), answerText(m_form, "Person " + std::to_string(i), {{"answer", "x"}})});
        std::size_t told = 0;
        QVERIFY_EXCEPTION_THROWN((void)planAnswers(texts, m_asker->lookup(), m_asker->today, m_asker->ids,
                                                   [&](std::size_t done) {
                                                       told = done;
                                                       if (done == 100) throw Cancelled();
                                                   }),
                                 Cancelled);
        QCOMPARE(told, std::size_t{100});
        QVERIFY(diagnosis().voices.empty());
        QCOMPARE(m_asker->plans(texts).added, std::size_t{500});
    }

    void aRealJournalFindsItsAskingsAndUndoesTheImport()
    {
        const QTemporaryDir folder;
        const FixedClock clock(m_asker->now);
        Journal journal = Journal::create(folder.filePath("j.soundings").toStdString(), {clock, m_asker->ids});
        journal.save(about());
        journal.save(newDecision(m_form.id, m_asker->now, m_asker->today, m_asker->ids)); // only speaks of it
        const AnswerText good{"lena", answerText(m_form, "Lena", {{"answer", "one"}})};
        const AnswerPlan plan = planAnswers({good}, lookupIn(journal), m_asker->today, m_asker->ids);
        QCOMPARE(plan.fates[0].entry, about().id);
        (void)journal.addAll(plan.changed, "answers");
        QCOMPARE(journal.load(about().id).diagnosis()->voices.size(), std::size_t{1});
        (void)journal.undoImport();
        QCOMPARE(journal.load(about().id), about());
    }

private:
    [[nodiscard]] Entry& about() const { return m_asker->entries[0]; }
    [[nodiscard]] Diagnosis& diagnosis() const { return *about().diagnosis(); }

    std::unique_ptr<Asker> m_asker;
    QuestionnaireForm m_form;
};

QTEST_APPLESS_MAIN(TestAnswerImport)
#include "tst_answer_import.moc"
