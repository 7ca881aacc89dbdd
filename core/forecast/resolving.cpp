// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/resolving.h"

#include "core/forecast/probability_text.h"
#include "core/support/error.h"
#include "core/support/named_item.h"
#include "core/support/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace soundings {
namespace {

std::string lowered(std::string_view text)
{
    std::string lower(trimmed(text));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return lower;
}

std::vector<std::string_view> partsOf(std::string_view text)
{
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(';');
        parts.push_back(trimmed(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// The choice that a text names; null where none does, or several could be meant.
const Choice* choiceNamed(const std::vector<Choice>& choices, std::string_view text)
{
    const std::string wanted = lowered(text);
    if (wanted.empty()) return nullptr;
    const Choice* begun = nullptr;
    int beginnings = 0;
    for (const Choice& choice : choices) {
        const std::string here = lowered(choice.text);
        if (here == wanted) return &choice;
        if (!here.starts_with(wanted)) continue;
        begun = &choice;
        ++beginnings;
    }
    return beginnings == 1 ? begun : nullptr;
}

std::string listed(const std::vector<Choice>& choices)
{
    std::string all;
    for (const Choice& choice : choices)
        all += fmt::format("{}“{}”", all.empty() ? "" : ", ", withVisibleControls(choice.text));
    return all;
}

Resolution readYesNo(const Prediction& prediction, std::string_view outcome, const Translate& translate)
{
    Resolution resolution;
    resolution.prediction = prediction.id;
    const std::string word = lowered(outcome);
    if (word == "yes" || word == "y")
        resolution.outcome = PredictionOutcome::Yes;
    else if (word == "no" || word == "n")
        resolution.outcome = PredictionOutcome::No;
    else
        throw Error(ErrorKind::Input,
                    say(translate, "“{text}” does not answer a yes-or-no prediction; say yes, no or void.",
                        fmt::arg("text", withVisibleControls(outcome))));
    return resolution;
}

Resolution readChoice(const Prediction& prediction, std::string_view outcome, const Translate& translate)
{
    Resolution resolution;
    resolution.prediction = prediction.id;
    resolution.outcome = PredictionOutcome::Yes;
    const Choice* choice = choiceNamed(prediction.choices, outcome);
    if (choice == nullptr)
        throw Error(ErrorKind::Input,
                    say(translate, "“{text}” is not one of the possible answers; say one of {answers}, or void.",
                        fmt::arg("text", withVisibleControls(outcome)),
                        fmt::arg("answers", listed(prediction.choices))));
    resolution.choice = choice->text;
    return resolution;
}

Resolution readValue(const Prediction& prediction, std::string_view outcome, const Translate& translate)
{
    Resolution resolution;
    resolution.prediction = prediction.id;
    resolution.outcome = PredictionOutcome::Yes;
    resolution.value = readNumber(outcome);
    if (!resolution.value)
        throw Error(ErrorKind::Input,
                    say(translate,
                        "“{text}” is not a number; this prediction is about a quantity, so say the number "
                        "that it turned out to be, or void.",
                        fmt::arg("text", withVisibleControls(outcome))));
    return resolution;
}

void readChoices(const Prediction& now, std::string_view text, PredictionUpdate& update, const Translate& translate)
{
    const std::vector<std::string_view> parts = partsOf(text);
    if (parts.size() != now.choices.size())
        throw Error(ErrorKind::Input,
                    say(translate,
                        "This prediction has {count} possible answers, {answers}; give the probability of "
                        "each in this order, with semicolons between them.",
                        fmt::arg("count", now.choices.size()), fmt::arg("answers", listed(now.choices))));
    update.choices = now.choices;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const ProbabilityText read = readProbability(parts[i], translate);
        if (!read.complaint.empty())
            throw Error(ErrorKind::Input,
                        fmt::format("“{}”: {}", withVisibleControls(now.choices[i].text), read.complaint));
        update.choices[i].probability = read.probability;
    }
}

void readInterval(std::string_view text, PredictionUpdate& update, const Translate& translate)
{
    std::vector<double> numbers;
    for (const std::string_view part : partsOf(text))
        if (const std::optional<double> number = readNumber(part)) numbers.push_back(*number);
    if (numbers.size() != partsOf(text).size() || numbers.size() < 2 || numbers.size() > 3)
        throw Error(ErrorKind::Input, say(translate, "This prediction is about a quantity: write the low and the high "
                                                     "end of an interval, as in “10; 20”, or low, likely and high."));
    Range range;
    range.low = numbers.front();
    range.high = numbers.back();
    range.likely = numbers.size() == 3 ? numbers[1] : range.low + (range.high - range.low) / 2;
    update.quantity = range;
}

std::string complaintAboutChoices(const std::vector<Choice>& choices, const Translate& translate)
{
    double sum = 0;
    for (const Choice& choice : choices) {
        if (!choice.probability) return say(translate, "Give each possible answer its probability.");
        if (*choice.probability < leastProbability || *choice.probability > mostProbability)
            return say(translate,
                       "Nothing about the future is quite certain; give each possible answer from 1 % to 99 %.");
        sum += *choice.probability;
    }
    if (std::abs(sum - 1) <= 0.005) return {};
    return say(translate, "The possible answers add up to {sum} %; exactly one will come true, so make it 100 %.",
               fmt::arg("sum", std::lround(sum * 100)));
}

} // namespace

std::optional<double> readNumber(std::string_view text)
{
    std::string digits;
    for (const char c : trimmed(text)) {
        if (c == ' ' || c == '\'' || c == '_') continue;
        digits += c == ',' ? '.' : c;
    }
    for (const std::string_view space : {"\u00a0", "\u202f", "\u2009"})
        for (std::size_t at = digits.find(space); at != std::string::npos; at = digits.find(space))
            digits.erase(at, space.size());
    if (digits.starts_with("\u2212")) digits.replace(0, std::string_view("\u2212").size(), "-");
    if (digits.starts_with('+')) digits.erase(0, 1);
    double value = 0;
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, value);
    if (digits.empty() || read.ec != std::errc() || read.ptr != end || !std::isfinite(value)) return {};
    return value;
}

std::size_t predictionNamed(const std::vector<PredictionHistory>& histories, std::string_view which)
{
    std::vector<std::string_view> ids;
    for (const PredictionHistory& history : histories) ids.emplace_back(history.prediction.id);
    return itemNamed(ids, which, {"prediction", "predictions", "entry"});
}

Resolution readOutcome(const Prediction& prediction, std::string_view outcome, const Translate& translate)
{
    if (lowered(outcome) == "void") {
        Resolution resolution;
        resolution.prediction = prediction.id;
        resolution.outcome = PredictionOutcome::Void;
        return resolution;
    }
    switch (prediction.kind) {
    case PredictionKind::YesNo: return readYesNo(prediction, outcome, translate);
    case PredictionKind::OneOf: return readChoice(prediction, outcome, translate);
    case PredictionKind::Quantity: return readValue(prediction, outcome, translate);
    }
    return {};
}

PredictionUpdate readUpdate(const Prediction& now, std::string_view text, const Translate& translate)
{
    PredictionUpdate update;
    update.prediction = now.id;
    switch (now.kind) {
    case PredictionKind::YesNo: {
        const ProbabilityText read = readProbability(text, translate);
        if (!read.complaint.empty()) throw Error(ErrorKind::Input, read.complaint);
        update.probability = read.probability;
        break;
    }
    case PredictionKind::OneOf: readChoices(now, text, update, translate); break;
    case PredictionKind::Quantity: readInterval(text, update, translate); break;
    }
    if (const std::string complaint = complaintAbout(now, update, translate); !complaint.empty())
        throw Error(ErrorKind::Input, complaint);
    return update;
}

std::string complaintAbout(const Prediction& now, const PredictionUpdate& update, const Translate& translate)
{
    bool same = false;
    switch (now.kind) {
    case PredictionKind::YesNo:
        if (!update.probability) return say(translate, "Write how probable it is now.");
        same = update.probability == now.probability;
        break;
    case PredictionKind::OneOf:
        if (std::string complaint = complaintAboutChoices(update.choices, translate); !complaint.empty())
            return complaint;
        same = update.choices == now.choices;
        break;
    case PredictionKind::Quantity:
        if (!update.quantity) return say(translate, "Write between which numbers it will lie.");
        if (!(update.quantity->low <= update.quantity->high))
            return say(translate, "The interval is upside down; put the smaller number first.");
        if (update.quantity->likely < update.quantity->low || update.quantity->likely > update.quantity->high)
            return say(translate, "The likely number lies outside its interval; move it in, or widen the interval.");
        same = update.quantity == now.quantity;
        break;
    }
    return same ? say(translate, "This is what you said last; change it, or leave it as it is.") : std::string();
}

} // namespace soundings
