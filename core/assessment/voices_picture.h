// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"
#include "core/support/finding.h"
#include "core/support/say.h"

#include <optional>
#include <string>
#include <vector>

namespace soundings {

/// What everyone thinks of one prediction, unranked, in the order of the voices.
struct VoiceSpread {
    Id prediction;
    std::string statement;
    std::optional<double> own; ///< the founder's probability, 0..1
    struct One {
        std::string who;
        double probability = 0;

        bool operator==(const One&) const = default;
    };
    std::vector<One> others;
    double spread = 0; ///< greatest less least of all of them, 0..1

    bool operator==(const VoiceSpread&) const = default;
};

/// Who thinks what of a decision, and whether they have been heard.
struct VoicesPicture {
    int forIt = 0;
    int torn = 0;
    int against = 0;
    int unsaid = 0;      ///< named, and not known what they think
    bool hidden = false; ///< a blind round runs; nothing but the number of answers is told
    std::string sentence;
    struct Card {
        std::string who;
        std::string because; ///< "we are about to do something stupid because ..."

        bool operator==(const Card&) const = default;
    };
    std::vector<Card> cards;
    std::vector<VoiceSpread> spreads; ///< of predictions that a voice spoke to, widest first

    bool operator==(const VoicesPicture&) const = default;
};

[[nodiscard]] VoicesPicture voicesPictureOf(const Decision& decision, const Translate& translate = {});

/// The predictions that a voice can be asked about: with a statement, answered by yes or no.
[[nodiscard]] std::vector<const Prediction*> predictionsToAsk(const Decision& decision);

/// Who a voice is, in a sentence: the person, else the function, else "someone".
[[nodiscard]] std::string nameOfVoice(const Voice& voice, const Translate& translate = {});

/// What the step of voices could still do: nobody asked, everyone agrees, dissent unheard, a card unanswered.
[[nodiscard]] std::vector<Finding> voiceFindings(const Decision& decision, const Translate& translate);

} // namespace soundings
