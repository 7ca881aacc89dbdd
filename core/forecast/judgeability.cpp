// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/judgeability.h"

#include "core/support/text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

namespace soundings {
namespace {

/// Words that compare or measure, and so want a number beside them.
constexpr std::string_view degreeWords[] = {
    "more",        "less",          "fewer",        "many",         "several",   "most",        "much",
    "enough",      "higher",        "lower",        "better",       "worse",     "faster",      "slower",
    "bigger",      "larger",        "smaller",      "grow",         "grows",     "grown",       "growing",
    "growth",      "increase",      "increases",    "increased",    "decrease",  "decreases",   "decreased",
    "improve",     "improves",      "improved",     "rise",         "rises",     "risen",       "drop",
    "drops",       "decline",       "declines",     "shrink",       "shrinks",   "significant", "significantly",
    "substantial", "substantially", "considerable", "considerably", "noticeably"};

/// Words that can mean many things to the one who judges.
constexpr std::string_view looseWords[] = {
    "soon",        "successful", "successfully", "success",    "well",     "good",     "great",    "strong",
    "healthy",     "reasonable", "appropriate",  "meaningful", "some",     "likely",   "probably", "mostly",
    "traction",    "eventually", "often",        "regularly",  "major",    "viable",   "ready",    "competitive",
    "sustainable", "quickly",    "largely",      "roughly",    "possibly", "positive", "properly", "adequate"};

/// Words for what goes on in heads, where nobody can look.
constexpr std::string_view innerWords[] = {
    "feel",      "feels",      "felt",        "believe",    "believes", "believed",  "think",
    "thinks",    "understand", "understands", "understood", "realise",  "realises",  "realize",
    "realizes",  "appreciate", "appreciates", "happy",      "happier",  "satisfied", "motivated",
    "confident", "convinced",  "aligned",     "morale",     "regret",   "trust",     "want",
    "wants",     "excited",    "proud",       "committed",  "engaged"};

/// Words for what is heard or read of it, by which it can be judged after all.
constexpr std::string_view heardWords[] = {
    "say",   "says",   "said", "answer", "answers", "survey", "score",  "scores",  "vote",   "votes",   "voted", "rate",
    "rates", "rating", "sign", "signs",  "signed",  "write",  "writes", "written", "report", "reports", "poll",  "nps"};

constexpr std::string_view numberWords[] = {
    "zero",    "no",       "none",    "one",     "two",    "three",  "four",   "five",    "six",    "seven",
    "eight",   "nine",     "ten",     "eleven",  "twelve", "twenty", "thirty", "forty",   "fifty",  "sixty",
    "hundred", "thousand", "million", "billion", "dozen",  "half",   "third",  "quarter", "double", "doubles",
    "twice",   "triple",   "first",   "any",     "every",  "all",    "than"};

template <std::size_t n>
bool isAmong(const std::string_view (&words)[n], std::string_view word)
{
    return std::ranges::find(words, word) != std::end(words);
}

/// The words of a statement, with ASCII letters in lower case; digits belong to words.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        const bool part =
            upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) > 127;
        if (part)
            words.back() += upper ? static_cast<char>(c | 0x20) : c;
        else if (!words.back().empty())
            words.emplace_back();
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

class Checker {
public:
    Checker(const Prediction& prediction, std::string pointer, const Translate& translate)
        : m_prediction(prediction), m_pointer(std::move(pointer)), m_tr(translate)
    {
    }

    void checkStatement();
    void checkProbability();
    void checkChoices();
    void checkQuantity();
    void checkWhen(Date today);

    [[nodiscard]] std::vector<Finding> take() { return std::move(m_findings); }

private:
    template <typename... Args>
    void add(Severity severity, const char* code, const char* member, const char* english, const Args&... args)
    {
        m_findings.push_back(
            {std::string("predictions.") + code, severity, say(m_tr, english, args...), m_pointer + "/" + member});
    }
    void checkWords();

    const Prediction& m_prediction;
    std::string m_pointer;
    const Translate& m_tr;
    std::vector<Finding> m_findings;
};

void Checker::checkStatement()
{
    if (isBlank(m_prediction.statement))
        add(Severity::Missing, "statement", "statement",
            "A prediction says nothing yet; write what will have happened.");
    else
        checkWords();
}

void Checker::checkWords()
{
    const std::vector<std::string> words = wordsOf(m_prediction.statement);
    const auto first = [&](const auto& list) {
        const auto found = std::ranges::find_if(words, [&](const auto& word) { return isAmong(list, word); });
        return found == words.end() ? std::string() : *found;
    };
    const bool counted = std::ranges::any_of(words, [](const std::string& word) {
        return isAmong(numberWords, word) || std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
    });
    if (const std::string word = first(degreeWords);
        m_prediction.kind == PredictionKind::YesNo && !word.empty() && !counted)
        add(Severity::Advice, "threshold", "statement", "“{word}” wants a number; write how much, or how many.",
            fmt::arg("word", word));
    if (const std::string word = first(looseWords); !word.empty())
        add(Severity::Remark, "vague", "statement",
            "“{word}” can mean many things; write what someone would see that day.", fmt::arg("word", word));
    if (const std::string word = first(innerWords); !word.empty() && first(heardWords).empty())
        add(Severity::Advice, "unobservable", "statement",
            "Nobody can look at “{word}”; write what people will do, say or sign.", fmt::arg("word", word));
}

void Checker::checkProbability()
{
    const std::optional<double>& p = m_prediction.probability;
    if (!p)
        add(Severity::Advice, "probability", "probability", "A prediction has no number; say how probable it is.");
    else if (!(*p > 0 && *p < 1))
        add(Severity::Advice, "certain", "probability",
            "Nothing about the future is quite certain; write something from 1 % to 99 %.");
}

void Checker::checkChoices()
{
    const std::vector<Choice>& choices = m_prediction.choices;
    std::set<std::string> seen;
    double sum = 0;
    bool complete = true;
    bool certain = false;
    bool blank = false;
    bool twice = false;
    for (const Choice& choice : choices) {
        blank = blank || isBlank(choice.text);
        twice = twice || (!isBlank(choice.text) && !seen.insert(std::string(trimmed(choice.text))).second);
        complete = complete && choice.probability.has_value();
        certain = certain || (choice.probability && !(*choice.probability > 0 && *choice.probability < 1));
        sum += choice.probability.value_or(0);
    }
    if (choices.size() < 2)
        add(Severity::Missing, "choices", "choices",
            "Name at least two possible answers; “something else” may be one.");
    if (blank) add(Severity::Missing, "choice_text", "choices", "A possible answer has no words; write what it is.");
    if (twice)
        add(Severity::Advice, "choice_twice", "choices",
            "Two possible answers are the same; make them one, or say how they differ.");
    if (choices.size() < 2) return;
    if (!complete)
        add(Severity::Advice, "probability", "choices", "Give each possible answer its probability.");
    else if (std::abs(sum - 1) > 0.005)
        add(Severity::Advice, "choices_sum", "choices",
            "The possible answers add up to {sum} %; exactly one will come true, so make it 100 %.",
            fmt::arg("sum", std::lround(sum * 100)));
    if (certain)
        add(Severity::Advice, "certain", "choices",
            "Nothing about the future is quite certain; give each possible answer from 1 % to 99 %.");
}

void Checker::checkQuantity()
{
    const std::optional<Range>& range = m_prediction.quantity;
    if (!range)
        add(Severity::Advice, "probability", "quantity",
            "A prediction has no number; say between which two it will lie, four times out of five.");
    else if (!(range->low <= range->high))
        add(Severity::Missing, "interval", "quantity", "The interval is upside down; put the smaller number first.");
    else if (range->likely < range->low || range->likely > range->high)
        add(Severity::Missing, "interval", "quantity",
            "The likely number lies outside its interval; move it in, or widen the interval.");
    else if (range->low == range->high)
        add(Severity::Advice, "interval", "quantity",
            "An interval without width hardly ever holds; make it so wide that it holds four times out of five.");
    if (isBlank(m_prediction.unit))
        add(Severity::Advice, "unit", "unit", "The number has no unit; write what is counted.");
}

void Checker::checkWhen(Date today)
{
    if (!m_prediction.due)
        add(Severity::Advice, "due", "due", "A prediction has no date; say by when it will be known.");
    else if (daysBetween(today, *m_prediction.due) < 0)
        add(Severity::Remark, "due_past", "due",
            "The date of a prediction is past; a prediction is about what you cannot know yet.");
    if (isBlank(m_prediction.judge))
        add(Severity::Advice, "judge", "judge",
            "Nobody is named who will tell whether a prediction came true; name one person or source.");
}

} // namespace

bool hasNumbers(const Prediction& prediction)
{
    switch (prediction.kind) {
    case PredictionKind::YesNo: return prediction.probability.has_value();
    case PredictionKind::OneOf:
        return prediction.choices.size() >= 2 && std::ranges::all_of(prediction.choices, [](const Choice& choice) {
                   return choice.probability.has_value();
               });
    case PredictionKind::Quantity: return prediction.quantity.has_value();
    }
    return false;
}

std::vector<Finding> judgeabilityOf(const Prediction& prediction, const std::string& pointer, Date today,
                                    const Translate& translate)
{
    Checker checker(prediction, pointer, translate);
    checker.checkStatement();
    switch (prediction.kind) {
    case PredictionKind::YesNo: checker.checkProbability(); break;
    case PredictionKind::OneOf: checker.checkChoices(); break;
    case PredictionKind::Quantity: checker.checkQuantity(); break;
    }
    checker.checkWhen(today);
    return checker.take();
}

} // namespace soundings
