// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/voices_picture.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/walk_checks.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

void count(VoicesPicture& picture, const Voice& voice)
{
    if (!voice.stance)
        ++picture.unsaid;
    else if (*voice.stance == Stance::For)
        ++picture.forIt;
    else if (*voice.stance == Stance::Against)
        ++picture.against;
    else
        ++picture.torn;
}

std::vector<VoiceSpread> spreadsOf(const Decision& decision, const Translate& translate)
{
    std::vector<VoiceSpread> spreads;
    for (const Prediction& prediction : decision.predictions) {
        VoiceSpread spread{prediction.id, prediction.statement, prediction.probability, {}, 0};
        double least = prediction.probability.value_or(1);
        double most = prediction.probability.value_or(0);
        for (const Voice& voice : decision.voices)
            for (const VoiceProbability& one : voice.probabilities) {
                if (one.prediction != prediction.id) continue;
                spread.others.push_back({nameOfVoice(voice, translate), one.probability});
                least = std::min(least, one.probability);
                most = std::max(most, one.probability);
            }
        if (spread.others.empty()) continue;
        spread.spread = most - least;
        spreads.push_back(std::move(spread));
    }
    std::ranges::stable_sort(spreads, [](const auto& a, const auto& b) { return a.spread > b.spread; });
    return spreads;
}

/// Whoever is not for it, or warns, is to be heard.
bool hasAnObjection(const Voice& voice)
{
    return (voice.stance && *voice.stance != Stance::For) || !isBlank(voice.stupidBecause);
}

std::string sentenceOf(const VoicesPicture& picture, const Decision& decision, const Translate& tr)
{
    if (decision.voices.empty()) return say(tr, "Nobody was asked yet.");
    if (picture.hidden)
        return say(tr, "Answers so far: {count}. They stay out of sight until the reveal.",
                   fmt::arg("count", decision.voices.size()));
    std::string sentence = say(tr, "For it: {for}; torn: {torn}; against: {against}.", fmt::arg("for", picture.forIt),
                               fmt::arg("torn", picture.torn), fmt::arg("against", picture.against));
    std::string unheard;
    for (const Voice& voice : decision.voices)
        if (voice.heard != true && hasAnObjection(voice))
            unheard += (unheard.empty() ? "" : ", ") + nameOfVoice(voice, tr);
    if (!unheard.empty()) sentence += ' ' + say(tr, "Not heard yet: {who}.", fmt::arg("who", unheard));
    return sentence;
}

} // namespace

std::vector<const Prediction*> predictionsToAsk(const Decision& decision)
{
    std::vector<const Prediction*> asked;
    for (const Prediction& prediction : decision.predictions)
        if (prediction.kind == PredictionKind::YesNo && !isBlank(prediction.statement)) asked.push_back(&prediction);
    return asked;
}

std::string nameOfVoice(const Voice& voice, const Translate& translate)
{
    if (!isBlank(voice.person)) return inSentence(voice.person);
    if (!isBlank(voice.function)) return inSentence(voice.function);
    return say(translate, "someone");
}

VoicesPicture voicesPictureOf(const Decision& decision, const Translate& translate)
{
    VoicesPicture picture;
    picture.hidden = decision.round.isHidden();
    if (!picture.hidden) {
        for (const Voice& voice : decision.voices) {
            count(picture, voice);
            if (!isBlank(voice.stupidBecause))
                picture.cards.push_back({nameOfVoice(voice, translate), withVisibleControls(voice.stupidBecause)});
        }
        picture.spreads = spreadsOf(decision, translate);
    }
    picture.sentence = sentenceOf(picture, decision, translate);
    return picture;
}

std::vector<Finding> voiceFindings(const Decision& decision, const Translate& translate)
{
    FindingList list(translate);
    const VoicesPicture picture = voicesPictureOf(decision, translate);
    if (decision.voices.empty())
        list.add(Severity::Advice, "voices.nobody", "/belief/voices",
                 "Nobody was asked yet; ask at least the one who will most likely disagree.");
    else if (!picture.hidden && picture.forIt == static_cast<int>(decision.voices.size()) && picture.forIt > 1)
        list.add(Severity::Remark, "voices.all_for", "/belief/voices",
                 "Everyone is for it; was anyone asked who has something to lose by it?");
    for (std::size_t i = 0; i < decision.voices.size() && !picture.hidden; ++i) {
        const Voice& voice = decision.voices[i];
        const std::string who = nameOfVoice(voice, translate);
        const std::string pointer = fmt::format("/belief/voices/{}", i);
        if (!isBlank(voice.stupidBecause) && voice.heard != true)
            list.add(Severity::Advice, "voices.card", pointer,
                     "{person} says that you are about to do something stupid; hear them before you decide.",
                     fmt::arg("person", who));
        else if (voice.stance == Stance::Against && voice.heard != true)
            list.add(Severity::Advice, "voices.unheard", pointer, "{person} is against it and has not been heard.",
                     fmt::arg("person", who));
    }
    return list.take();
}

} // namespace soundings
