// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walk_checks.h"

#include "core/assessment/decision_lens.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace soundings {
namespace {

/// Lower case for ASCII, white space as single blanks, without punctuation: enough to recognise a framing.
std::string plainWords(const std::string& text)
{
    std::string words;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || byte >= 0x80)
            words += static_cast<char>(byte < 0x80 ? std::tolower(byte) : byte);
        else if (c != '\'' && !words.empty() && words.back() != ' ')
            words += ' ';
    }
    while (!words.empty() && words.back() == ' ') words.pop_back();
    return words;
}

bool startsWithAny(const std::string& words, std::initializer_list<const char*> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&words](const char* beginning) { return words.starts_with(beginning); });
}

/// "Yes", "no", "not", "do not build it": an option that is only the refusal of another.
bool isRefusal(const std::string& title)
{
    const std::string words = plainWords(title);
    if (words == "yes" || words == "no" || words == "not" || words == "go" || words == "no go") return true;
    return startsWithAny(words, {"do not ", "dont ", "not "});
}

constexpr double wellUnderstood = 0.8; ///< of each function's picture, as the product's first idea has it

/// An answer of 8 or more claims enough to owe a reason.
constexpr double highAnswer = 8;
constexpr double lowAnswer = 3;

} // namespace

std::vector<std::size_t> seriousOptions(const Decision& decision)
{
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < decision.options.size(); ++i)
        if (!decision.options[i].doNothing && !decision.options[i].struckOut) indexes.push_back(i);
    return indexes;
}

bool isHalfAnswered(const std::vector<Answer>& answers, const QuestionSet& set)
{
    double all = 0;
    double answered = 0;
    for (const Question& question : set.questions) {
        all += question.weight;
        if (std::any_of(answers.begin(), answers.end(), [&question](const Answer& answer) {
                return answer.question == question.id && isAnswered(answer);
            }))
            answered += question.weight;
    }
    return answered >= all / 2;
}

bool isWhetherOrNot(const std::string& question)
{
    const std::string words = plainWords(question);
    if (words.find(" or not") != std::string::npos) return true;
    const bool asksYesOrNo =
        startsWithAny(words, {"should ", "shall ", "do we ", "can we ", "could we ", "may we ", "is it ", "are we ",
                              "will we ", "whether ", "does it ", "must we "});
    return asksYesOrNo && words.find(" or ") == std::string::npos;
}

void checkFrame(const Decision& decision, Date today, FindingList& list)
{
    const Frame& frame = decision.frame;
    if (isBlank(frame.question))
        list.add(Severity::Missing, "frame.question", "/belief/frame/question",
                 "The question is blank; write what is to be decided, best as “How do we …?”.");
    else if (isWhetherOrNot(frame.question))
        list.add(Severity::Advice, "frame.whether_or_not", "/belief/frame/question",
                 "The question can only be answered by yes or no; ask how the aim could be reached, so that more than "
                 "one way comes up.");
    if (isBlank(frame.aim))
        list.add(Severity::Missing, "frame.aim", "/belief/frame/aim",
                 "The aim is blank; write the what that stays fixed while the hows change. Must is asked of it.");
    if (isBlank(frame.owner))
        list.add(Severity::Remark, "frame.owner", "/belief/frame/owner", "Nobody owns this decision yet; name one.");
    if (!frame.reversibility)
        list.add(Severity::Remark, "frame.reversibility", "/belief/frame/reversibility",
                 "Say whether you could walk back through this door; what can be undone deserves less time.");
    if (frame.deadline && daysBetween(today, *frame.deadline) < 0)
        list.add(Severity::Remark, "frame.deadline_past", "/belief/frame/deadline",
                 "The deadline is past; set the one that holds now.");
    for (std::size_t i = 0; i < frame.understanding.size(); ++i) {
        const Understanding& item = frame.understanding[i];
        if (item.share && *item.share < wellUnderstood)
            list.add(Severity::Remark, "frame.understanding", fmt::format("/belief/frame/understanding/{}", i),
                     "You understand less than 80 % of what {function} knows here; talk to them before you choose.",
                     fmt::arg("function", isBlank(item.function) ? std::string("this function") : item.function));
    }
}

void checkMust(const Decision& decision, FindingList& list)
{
    const auto anyAnswered = [](const std::vector<Answer>& answers) {
        return std::any_of(answers.begin(), answers.end(), isAnswered);
    };
    const auto serious = seriousOptions(decision);
    const bool asked = decision.mustPerOption
                           ? std::any_of(serious.begin(), serious.end(),
                                         [&](std::size_t i) { return anyAnswered(decision.options[i].must); })
                           : anyAnswered(decision.must);
    const bool canRated = std::any_of(serious.begin(), serious.end(),
                                      [&](std::size_t i) { return anyAnswered(decision.options[i].can); });
    if (!asked)
        list.add(Severity::Missing, "must.blank", "/belief/must",
                 "Must is not answered; without it nothing can be said about what has to be done.");
    if (!asked && canRated)
        list.add(Severity::Remark, "must.after_can", "/belief/must",
                 "Can is rated already; answer Must as if nothing stood in the way, or today’s means will colour it.");
    const auto checkAnswers = [&list](const std::vector<Answer>& answers, const std::string& pointer) {
        for (std::size_t i = 0; i < answers.size(); ++i) {
            const Answer& answer = answers[i];
            if (!answer.value || *answer.value < highAnswer) continue;
            if (!isBlank(answer.consequence) && !isBlank(answer.outsideVoice)) continue;
            list.add(Severity::Advice, "must.unsupported", fmt::format("{}/{}", pointer, i),
                     "A high answer rests on you alone; write what happens in three years if you do not, and who "
                     "outside this room says so.");
        }
    };
    if (!decision.mustPerOption) checkAnswers(decision.must, "/belief/must");
    for (const std::size_t i : serious)
        if (decision.mustPerOption) checkAnswers(decision.options[i].must, fmt::format("/belief/options/{}/must", i));
}

void checkOptions(const Decision& decision, FindingList& list)
{
    const auto serious = seriousOptions(decision);
    if (serious.size() < 2)
        list.add(Severity::Advice, "options.too_few", "/belief/options",
                 "There are fewer than two ways beside doing nothing; find a second one that you would take if the "
                 "first were forbidden.");
    if (std::none_of(decision.options.begin(), decision.options.end(), [](const Option& o) { return o.doNothing; }))
        list.add(Severity::Remark, "options.no_reference", "/belief/options",
                 "Doing nothing is not among the options; add it as the reference.");
    for (const std::size_t i : serious) {
        const Option& option = decision.options[i];
        const std::string pointer = fmt::format("/belief/options/{}", i);
        if (isBlank(option.title))
            list.add(Severity::Missing, "options.title", pointer + "/title", "An option has no title; give it one.");
        else if (isRefusal(option.title))
            list.add(Severity::Advice, "options.whether_or_not", pointer + "/title",
                     "“{option}” only refuses another option; name what you would do instead.",
                     fmt::arg("option", option.title));
        if (!decision.mustPerOption && !option.meetsAim && !option.meetsAimRange)
            list.add(Severity::Missing, "options.meets_aim", pointer + "/meetsAim",
                     "It is open how far “{option}” meets the aim; choose wholly, partly or not.",
                     fmt::arg("option", option.title));
    }
    for (std::size_t i = 0; i < decision.options.size(); ++i) {
        const Option& option = decision.options[i];
        if (option.struckOut && isBlank(option.strikeReason))
            list.add(Severity::Remark, "options.strike_reason", fmt::format("/belief/options/{}/strikeReason", i),
                     "“{option}” is struck out without a reason; write it down for your later self.",
                     fmt::arg("option", option.title));
    }
}

void checkCan(const Decision& decision, FindingList& list)
{
    for (const std::size_t i : seriousOptions(decision)) {
        const Option& option = decision.options[i];
        const std::string pointer = fmt::format("/belief/options/{}/can", i);
        if (std::none_of(option.can.begin(), option.can.end(), isAnswered)) {
            list.add(Severity::Missing, "can.blank", pointer, "Can is not answered for “{option}”.",
                     fmt::arg("option", option.title));
            continue;
        }
        for (std::size_t q = 0; q < option.can.size(); ++q) {
            const Answer& answer = option.can[q];
            if (!answer.value || *answer.value > lowAnswer || !isBlank(answer.wouldHaveToBeTrue)) continue;
            const Question* question = standardQuestions().can.find(answer.question);
            list.add(
                Severity::Advice, "can.would_have_to_be_true", fmt::format("{}/{}", pointer, q),
                "A low answer names something to move; write what would have to be true of {question} for “{option}”.",
                fmt::arg("question", question != nullptr ? question->name : answer.question),
                fmt::arg("option", option.title));
        }
    }
}

} // namespace soundings
