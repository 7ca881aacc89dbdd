// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/diagnosis_edits.h"
#include "core/exchange/answer_import.h"
#include "core/support/cancelled.h"
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

/// A journal in memory: the entries that were asked about.
AskingLookup lookupIn(const std::vector<Entry>& entries, bool sealed = false)
{
    return {[&entries](const Id& asking) -> std::optional<Entry> {
                const auto found = std::ranges::find_if(
                    entries, [&](const Entry& entry) { return findAsking(entry, asking) != nullptr; });
                return found == entries.end() ? std::nullopt : std::optional(*found);
            },
            [sealed](const Entry&) { return sealed; }};
}

} // namespace

class TestAnswerImport : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_ids = std::make_unique<SeededIds>(5);
        m_diagnosis = newDiagnosis("Renewals fall short", morning, *m_ids);
        m_diagnosis.diagnosis()->miss.metric = "Yearly renewals";
        m_diagnosis.diagnosis()->miss.blamedToday = "markerblame";
        m_asking = noteAsking(m_diagnosis, {"Lena", {}}, addDays(today, 3), morning, *m_ids);
        m_form = formOf(m_diagnosis, m_asking);
    }

    void theFormAsksWithoutSayingWhatAnyoneBelieves()
    {
        DiagnosisVoice voice;
        voice.id = m_ids->next();
        voice.answer = "markervoice";
        m_diagnosis.diagnosis()->voices.push_back(voice);
        m_diagnosis.diagnosis()->ownPart.thinkNow = "markerown";
        const std::string page = questionnaireHtml(formOf(m_diagnosis, m_asking));
        QVERIFY(page.find("marker") == std::string::npos);
        QVERIFY(page.find("Yearly renewals") != std::string::npos);
        QVERIFY(m_form.introduction.starts_with("Yearly renewals."));
        // The founder's own words stand in its place, and are kept with the asking; whom it goes to is printed nowhere.
        const Asking own =
            noteAsking(m_diagnosis, {"everybody in the house", "Two lines are enough."}, {}, morning, *m_ids);
        QCOMPARE(formOf(m_diagnosis, own).introduction, std::string("Two lines are enough."));
        QCOMPARE(findAsking(m_diagnosis, own.id)->introduction, own.introduction);
        QVERIFY(questionnaireHtml(formOf(m_diagnosis, own)).find("everybody in the house") == std::string::npos);
        const auto cause = std::ranges::find(m_form.fields, "cause", &FormField::id);
        QCOMPARE(cause->choices.size(),
                 standardCauses().causes.size()); // without the unnamed one, with "none of these"
        QCOMPARE(m_asking.nonce.size(), std::size_t{32});
        QVERIFY(std::ranges::find(m_form.functions, "sales", &FormChoice::id) != m_form.functions.end());
        QVERIFY(std::ranges::find(m_form.functions, "figures", &FormChoice::id) == m_form.functions.end());
    }

    void whatWasAnsweredBecomesAVoice()
    {
        const Cause& cause = m_diagnosis.diagnosis()->causes[4];
        const std::string text = answerText(m_form, "Lena",
                                            {{"answer", "Nobody owns it"},
                                             {"cause", cause.id},
                                             {"cost", "The first month"},
                                             {"points", "themselves"},
                                             {"only", "The queue"}});
        const std::vector<Entry> entries{m_diagnosis};
        const AnswerPlan plan = planAnswers({{"lena.json", text}}, lookupIn(entries), today, *m_ids);
        QCOMPARE(plan.fates[0].refusal, std::string());
        QCOMPARE(plan.added, std::size_t{1});
        const auto says = [&](std::string_view words) {
            return std::ranges::any_of(plan.fates[0].says,
                                       [&](const std::string& line) { return line.ends_with(words); });
        };
        QVERIFY(says("Nobody owns it") && says("The queue"));
        QCOMPARE(plan.fates[0].says.size(), std::size_t{5});
        QVERIFY(!says(cause.id) && !says("themselves")); // choices in their words
        std::vector<Entry> blind{m_diagnosis};
        blind[0].diagnosis()->round.blind = true;
        QVERIFY(planAnswers({{"lena.json", text}}, lookupIn(blind), today, *m_ids).fates[0].says.empty());
        const DiagnosisVoice& voice = plan.changed.at(0).diagnosis()->voices.at(0);
        QCOMPARE(voice.person, std::string("Lena"));
        QCOMPARE(voice.function, std::string("sales"));
        QCOMPARE(voice.answer, std::string("Nobody owns it"));
        QCOMPARE(voice.cause, cause.id);
        QCOMPARE(voice.costOfBeingRight, std::string("The first month"));
        QCOMPARE(voice.pointsAt, std::optional(PointsAt::Themselves));
        QCOMPARE(voice.onlyTheySee, std::string("The queue"));
        QCOMPARE(voice.asking, m_asking.id);
        QCOMPARE(toIso(*voice.at), std::string("2026-11-20T10:00:00.000Z"));
    }

    void theSameFileTwiceChangesNothingAndALaterOneReplaces()
    {
        const std::string first = answerText(m_form, "Lena", {{"answer", "one"}});
        const std::string later = answerText(m_form, "Lena", {{"answer", "two"}}, "2026-11-21T10:00:00.000Z");
        const std::string other = answerText(m_form, "Tom", {{"answer", "three"}});
        std::vector<Entry> entries{m_diagnosis};
        AnswerPlan plan = planAnswers({{"a", first}, {"b", first}, {"c", later}, {"d", other}, {"e", first}},
                                      lookupIn(entries), today, *m_ids);
        QCOMPARE(plan.added, std::size_t{2});
        QCOMPARE(plan.known, std::size_t{2});
        QCOMPARE(plan.replaced, std::size_t{1});
        entries = plan.changed;
        QCOMPARE(entries.at(0).diagnosis()->voices.size(), std::size_t{2});
        QCOMPARE(entries.at(0).diagnosis()->voices[0].answer, std::string("two"));
        plan = planAnswers({{"a", first}, {"c", later}}, lookupIn(entries), today, *m_ids);
        QVERIFY(plan.changed.empty());
        QCOMPARE(plan.known, std::size_t{2});
    }

    void whatIsWrongIsRefusedByItselfWithOneSentence()
    {
        const std::string good = answerText(m_form, "Lena", {{"answer", "one"}});
        std::string altered = good;
        altered.replace(altered.find("\"one\""), 5, "\"two\"");
        QuestionnaireForm foreign = m_form;
        foreign.id = m_ids->next();
        QuestionnaireForm guessed = m_form;
        guessed.nonce = std::string(32, 'a');
        const std::vector<AnswerText> texts{{"altered", altered},
                                            {"foreign", answerText(foreign, "Lena", {{"answer", "one"}})},
                                            {"guessed", answerText(guessed, "Lena", {{"answer", "one"}})},
                                            {"unasked", answerText(m_form, "Lena", {{"answer", "1"}, {"salary", "2"}})},
                                            {"cut off", good.substr(0, good.size() / 2)},
                                            {"good", good}};
        const std::vector<Entry> entries{m_diagnosis};
        const AnswerPlan plan = planAnswers(texts, lookupIn(entries), today, *m_ids);
        QCOMPARE(plan.refused, std::size_t{5});
        for (std::size_t i = 0; i < 5; ++i) QVERIFY2(plan.fates[i].refusal.ends_with('.'), plan.fates[i].name.c_str());
        QCOMPARE(plan.added, std::size_t{1});
        QCOMPARE(plan.changed.at(0).diagnosis()->voices.size(), std::size_t{1});

        const AnswerPlan late =
            planAnswers({{"late", answerText(m_form, "Lena", {{"answer", "one"}}, "2027-11-20T10:00:00.000Z")}},
                        lookupIn(entries), addDays(today, 30), *m_ids);
        QCOMPARE(late.refused, std::size_t{1});
        const AnswerPlan sealed = planAnswers({{"sealed", good}}, lookupIn(entries, true), today, *m_ids);
        QVERIFY(sealed.fates[0].refusal.find("is sealed") != std::string::npos);
        QVERIFY(sealed.changed.empty());
    }

    void aDecisionsVoicesComeBackWithTheirProbabilities()
    {
        Entry entry = newDecision("Build it now?", morning, today, *m_ids);
        Prediction prediction;
        prediction.id = m_ids->next();
        prediction.statement = "Ten outside trials";
        prediction.probability = 0.637;
        entry.decision()->predictions = {prediction};
        const Asking asking = noteAsking(entry, {}, {}, morning, *m_ids);
        const QuestionnaireForm form = formOf(entry, asking);
        QVERIFY(questionnaireHtml(form).find("63.7") == std::string::npos);
        const std::string text = answerText(form, "Kai",
                                            {{"stance", "against"},
                                             {"why", "Too few people"},
                                             {"mind", "Two more engineers"},
                                             {"sure", 80},
                                             {"stupid", "we sell what is not there"},
                                             {"p-" + prediction.id, 20}});
        const std::vector<Entry> entries{entry};
        const AnswerPlan plan = planAnswers({{"kai", text}}, lookupIn(entries), today, *m_ids);
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
        const std::vector<Entry> entries{m_diagnosis};
        std::size_t told = 0;
        QVERIFY_EXCEPTION_THROWN((void)planAnswers(texts, lookupIn(entries), today, *m_ids,
                                                   [&](std::size_t done) {
                                                       told = done;
                                                       if (done == 100) throw Cancelled();
                                                   }),
                                 Cancelled);
        QCOMPARE(told, std::size_t{100});
        QVERIFY(entries[0].diagnosis()->voices.empty());
        QCOMPARE(planAnswers(texts, lookupIn(entries), today, *m_ids).added, std::size_t{500});
    }

    void aRealJournalFindsItsAskingsAndUndoesTheImport()
    {
        QTemporaryDir folder;
        const FixedClock clock(morning);
        Journal journal = Journal::create(folder.filePath("j.soundings").toStdString(), {clock, *m_ids});
        journal.save(m_diagnosis);
        Entry mentions = newDecision(m_asking.id, morning, today, *m_ids); // only speaks of it
        journal.save(mentions);
        const AnswerText good{"lena", answerText(m_form, "Lena", {{"answer", "one"}})};
        const AnswerPlan plan = planAnswers({good}, soundings::lookupIn(journal), today, *m_ids);
        QCOMPARE(plan.fates[0].entry, m_diagnosis.id);
        (void)journal.addAll(plan.changed, "answers");
        QCOMPARE(journal.load(m_diagnosis.id).diagnosis()->voices.size(), std::size_t{1});
        (void)journal.undoImport();
        QCOMPARE(journal.load(m_diagnosis.id), m_diagnosis);
    }

private:
    std::unique_ptr<SeededIds> m_ids;
    Entry m_diagnosis;
    Asking m_asking;
    QuestionnaireForm m_form;
};

QTEST_APPLESS_MAIN(TestAnswerImport)
#include "tst_answer_import.moc"
