// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/wording.h"

#include "core/support/text.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace soundings {

namespace {

// The sign must not be torn from its number at a line's end: U+00A0.
constexpr const char* percentSign = "\u00a0%";

} // namespace

std::string percentOf(double probability)
{
    if (probability > 0 && probability < 0.005) return std::string("<\u00a01") + percentSign;
    if (probability < 1 && probability > 0.995) return std::string(">\u00a099") + percentSign;
    // The small term lets 0.145, which is stored a little below, round up as people expect.
    const auto whole = static_cast<int>(std::floor(std::clamp(probability, 0.0, 1.0) * 100 + 0.5 + 1e-9));
    return fmt::format("{}{}", whole, percentSign);
}

std::string sampledPercentOf(double share)
{
    return percentOf(std::clamp(share, 1e-9, 1 - 1e-9));
}

std::string groupedCount(std::uint64_t count)
{
    std::string text = std::to_string(count);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

std::string mediumDate(const Instant& instant, const Translate& translate)
{
    return mediumDate(utcDate(instant), translate);
}

std::string mediumTime(const Instant& instant, const Translate& translate)
{
    constexpr std::int64_t dayMs = 86'400'000;
    const std::int64_t inDay = ((instant.utcMs % dayMs) + dayMs) % dayMs;
    return say(translate, "{date}, {time} UTC", fmt::arg("date", mediumDate(instant, translate)),
               fmt::arg("time", fmt::format("{:02}:{:02}", inDay / 3'600'000, inDay / 60'000 % 60)));
}

std::string notAnswered(const Translate& translate)
{
    return say(translate, "not answered");
}

std::string answerOr(const std::string& text, const Translate& translate)
{
    return isBlank(text) ? notAnswered(translate) : withVisibleControls(trimmed(text));
}

std::string withoutStop(std::string text)
{
    if (text.ends_with('.')) text.pop_back();
    return text;
}

std::string answerInWords(const Answer& answer, const Translate& translate)
{
    if (answer.range) {
        return say(translate, "{likely} of 10 ({low} to {high}, set by hand)",
                   fmt::arg("likely", plainNumber(answer.range->likely)),
                   fmt::arg("low", plainNumber(answer.range->low)), fmt::arg("high", plainNumber(answer.range->high)));
    }
    if (!answer.value) return notAnswered(translate);
    const double half = answer.sureness == Sureness::Sure ? 0.5 : answer.sureness == Sureness::Roughly ? 1.5 : 3.0;
    return say(translate, "{value} of 10, {sureness} ({low} to {high})", fmt::arg("value", plainNumber(*answer.value)),
               fmt::arg("sureness", nameOf(answer.sureness, translate)),
               fmt::arg("low", plainNumber(std::max(0.0, *answer.value - half))),
               fmt::arg("high", plainNumber(std::min(10.0, *answer.value + half))));
}

std::string rangeInWords(const Range& range, const std::string& unit, const Translate& translate)
{
    const std::string after = isBlank(unit) ? std::string() : " " + withVisibleControls(trimmed(unit));
    return say(translate, "{low} to {high}{unit}, most likely {likely}", fmt::arg("low", plainNumber(range.low)),
               fmt::arg("high", plainNumber(range.high)), fmt::arg("unit", after),
               fmt::arg("likely", plainNumber(range.likely)));
}

std::string nameOf(Sureness sureness, const Translate& translate)
{
    switch (sureness) {
    case Sureness::Sure: return say(translate, "sure");
    case Sureness::Roughly: return say(translate, "roughly");
    case Sureness::Guess: return say(translate, "a guess");
    }
    return {};
}

std::string nameOf(ConstraintKind kind, const Translate& translate)
{
    switch (kind) {
    case ConstraintKind::Nature: return say(translate, "nature");
    case ConstraintKind::Money: return say(translate, "money");
    case ConstraintKind::Agreement: return say(translate, "agreement");
    case ConstraintKind::Belief: return say(translate, "belief");
    }
    return {};
}

std::string nameOf(AimMet met, const Translate& translate)
{
    switch (met) {
    case AimMet::Wholly: return say(translate, "wholly");
    case AimMet::Partly: return say(translate, "partly");
    case AimMet::Not: return say(translate, "not");
    }
    return {};
}

std::string nameOf(Reversibility reversibility, const Translate& translate)
{
    switch (reversibility) {
    case Reversibility::TwoWay: return say(translate, "two-way door: it can be walked back through");
    case Reversibility::OneWay: return say(translate, "one-way door");
    }
    return {};
}

std::string nameOf(PredictionSubject subject, const Translate& translate)
{
    switch (subject) {
    case PredictionSubject::We: return say(translate, "what we do");
    case PredictionSubject::World: return say(translate, "what the world does");
    }
    return {};
}

std::string nameOf(PredictionOutcome outcome, const Translate& translate)
{
    switch (outcome) {
    case PredictionOutcome::Yes: return say(translate, "yes");
    case PredictionOutcome::No: return say(translate, "no");
    case PredictionOutcome::Void: return say(translate, "void");
    }
    return {};
}

std::string nameOf(Stance stance, const Translate& translate)
{
    switch (stance) {
    case Stance::For: return say(translate, "for");
    case Stance::Against: return say(translate, "against");
    case Stance::Torn: return say(translate, "torn");
    }
    return {};
}

std::string nameOf(EvidenceKind kind, const Translate& translate)
{
    switch (kind) {
    case EvidenceKind::Data: return say(translate, "data");
    case EvidenceKind::Story: return say(translate, "story");
    case EvidenceKind::LongForm: return say(translate, "long form");
    case EvidenceKind::Proof: return say(translate, "proof");
    }
    return {};
}

std::string nameOf(WeightMethod method, const Translate& translate)
{
    switch (method) {
    case WeightMethod::NotYetKnown: return say(translate, "not yet known");
    case WeightMethod::Swing: return say(translate, "swing");
    case WeightMethod::Rank: return say(translate, "rank");
    case WeightMethod::Direct: return say(translate, "direct");
    case WeightMethod::Ahp: return say(translate, "pairwise comparison");
    }
    return {};
}

std::string nameOf(Stage stage, const Translate& translate)
{
    switch (stage) {
    case Stage::Draft: return say(translate, "draft");
    case Stage::Sealed: return say(translate, "sealed");
    case Stage::Reviewed: return say(translate, "reviewed");
    }
    return {};
}

std::string expectationOf(const Prediction& prediction, const Translate& translate)
{
    switch (prediction.kind) {
    case PredictionKind::YesNo:
        return prediction.probability ? percentOf(*prediction.probability) : notAnswered(translate);
    case PredictionKind::OneOf: {
        std::string all;
        for (const Choice& choice : prediction.choices) {
            if (!all.empty()) all += "; ";
            all += fmt::format("{}: {}", withoutStop(answerOr(choice.text, translate)),
                               choice.probability ? percentOf(*choice.probability) : notAnswered(translate));
        }
        return all.empty() ? notAnswered(translate) : all;
    }
    case PredictionKind::Quantity:
        return prediction.quantity ? rangeInWords(*prediction.quantity, prediction.unit, translate)
                                   : notAnswered(translate);
    }
    return {};
}

} // namespace soundings
