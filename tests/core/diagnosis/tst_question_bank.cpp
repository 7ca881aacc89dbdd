// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/cause_catalogue.h"
#include "core/diagnosis/question_value.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace soundings;

namespace {

bool holds(const std::vector<std::string>& list, const std::string& item)
{
    return std::find(list.begin(), list.end(), item) != list.end();
}

/// The question as the method wants it, over the named causes of the catalogue.
DiagnosisQuestion asked(const BankQuestion& question, const std::vector<std::string>& causes)
{
    DiagnosisQuestion table{question.id, {}, question.hours};
    for (const std::string& cause : causes)
        table.likelihood.push_back(standardDiagnosisQuestions().expectedAnswers(question, cause));
    return table;
}

double gainOf(const BankQuestion& question, const std::vector<std::string>& causes)
{
    const std::vector<double> equal(causes.size(), 1 / static_cast<double>(causes.size()));
    return valueOf(asked(question, causes), equal, question.id).gainBits.value();
}

std::vector<std::string> allCauses()
{
    std::vector<std::string> ids;
    for (const CatalogueCause& cause : standardCauses().causes) ids.push_back(cause.id);
    return ids;
}

} // namespace

/// The bank that comes with the program: every question can be answered, and every answer teaches something.
class TestQuestionBank : public QObject {
    Q_OBJECT
private slots:
    void everyQuestionHasAPurposeACostAndAFewShortAnswers();
    void theChancesOfTheAnswersSumToOneUnderEachCause();
    void noQuestionIsUseless();
    void everyQuestionTellsApartWhatItSaysItDoes();
    void noCauseIsOnlyEverSpokenForOrAgainst();
    void anAnswerMovesTowardsWhatItSpeaksFor();
};

void TestQuestionBank::everyQuestionHasAPurposeACostAndAFewShortAnswers()
{
    QVERIFY(standardDiagnosisQuestions().questions.size() >= 60);
    for (const BankQuestion& question : standardDiagnosisQuestions().questions) {
        QVERIFY2(!question.purpose.empty(), question.id.c_str());
        QVERIFY2(question.hours >= 0.1 && question.hours <= 16, question.id.c_str());
        QVERIFY2(question.answers.size() >= 2 && question.answers.size() <= 4, question.id.c_str());
        std::set<std::string> texts;
        for (const BankAnswer& answer : question.answers) {
            QVERIFY2(texts.insert(answer.text).second, answer.text.c_str());
            QVERIFY2(answer.text.ends_with('.') && answer.text.size() <= 90, answer.text.c_str());
            for (const std::string& cause : answer.speaksFor)
                QVERIFY2(!holds(answer.speaksAgainst, cause), (answer.text + " " + cause).c_str());
        }
    }
}

void TestQuestionBank::theChancesOfTheAnswersSumToOneUnderEachCause()
{
    for (const BankQuestion& question : standardDiagnosisQuestions().questions)
        for (const auto& chances : asked(question, allCauses()).likelihood) {
            QCOMPARE(chances.size(), question.answers.size());
            QVERIFY(std::all_of(chances.begin(), chances.end(), [](double p) { return p > 0 && p < 1; }));
            QVERIFY(std::fabs(std::accumulate(chances.begin(), chances.end(), 0.0) - 1) < 1e-12);
        }
}

void TestQuestionBank::noQuestionIsUseless()
{
    for (const BankQuestion& question : standardDiagnosisQuestions().questions) {
        const QByteArray which = QByteArray::fromStdString(question.id);
        QVERIFY2(gainOf(question, allCauses()) > 0.03, which + QByteArray::number(gainOf(question, allCauses())));
        QVERIFY2(gainOf(question, question.separates) > 0.1,
                 which + QByteArray::number(gainOf(question, question.separates)));
    }
}

void TestQuestionBank::everyQuestionTellsApartWhatItSaysItDoes()
{
    const QuestionBank& bank = standardDiagnosisQuestions();
    for (const BankQuestion& question : bank.questions)
        for (const std::string& cause : question.separates) {
            const auto chances = bank.expectedAnswers(question, cause);
            const auto [low, high] = std::minmax_element(chances.begin(), chances.end());
            QVERIFY2(*high > *low, (question.id + " says nothing of " + cause).c_str());
        }
}

void TestQuestionBank::noCauseIsOnlyEverSpokenForOrAgainst()
{
    std::map<std::string, int> spokenFor;
    std::map<std::string, int> spokenAgainst;
    for (const BankQuestion& question : standardDiagnosisQuestions().questions)
        for (const BankAnswer& answer : question.answers) {
            for (const std::string& cause : answer.speaksFor) ++spokenFor[cause];
            for (const std::string& cause : answer.speaksAgainst) ++spokenAgainst[cause];
        }
    for (const std::string& cause : allCauses()) {
        QVERIFY2(spokenFor[cause] >= 5, cause.c_str());
        QVERIFY2(spokenAgainst[cause] >= 3, cause.c_str());
    }
}

void TestQuestionBank::anAnswerMovesTowardsWhatItSpeaksFor()
{
    const std::vector<std::string> causes = allCauses();
    const std::vector<double> equal(causes.size(), 1 / static_cast<double>(causes.size()));
    for (const BankQuestion& question : standardDiagnosisQuestions().questions) {
        const QuestionValue value = valueOf(asked(question, causes), equal, question.id);
        for (std::size_t a = 0; a < question.answers.size(); ++a)
            for (std::size_t c = 0; c < causes.size(); ++c) {
                const double after = value.posteriorByAnswer[a].value()[c];
                const QByteArray which = QByteArray::fromStdString(question.answers[a].text + " " + causes[c]);
                if (holds(question.answers[a].speaksFor, causes[c])) QVERIFY2(after > equal[c], which);
                if (holds(question.answers[a].speaksAgainst, causes[c])) QVERIFY2(after < equal[c], which);
            }
    }
}

QTEST_APPLESS_MAIN(TestQuestionBank)
#include "tst_question_bank.moc"
