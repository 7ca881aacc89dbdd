// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tenacity/escalation.h"

#include <array>

namespace soundings {
namespace {

struct SignWords {
    bool EscalationSigns::* seen;
    const char* code;
    const char* sentence;
    const char* source;
};

constexpr std::array signWords{
    SignWords{&EscalationSigns::moneySpentGivenAsReason, "money_spent",
              "Money already spent is given as a reason to go on; only what is still to be spent can be saved.",
              "Staw 1976; Åstebro, Jeffrey & Adomdza 2007"},
    SignWords{&EscalationSigns::timeSpentGivenAsReason, "time_spent",
              "Time already spent is given as a reason to go on; ask what the next months would bring elsewhere.",
              "Sleesman, Conlon, McNamara & Miles 2012"},
    SignWords{&EscalationSigns::nearlyDoneGivenAsReason, "nearly_done",
              "Being nearly there is given as a reason to go on; say what is left to pay and what it then is worth.",
              "Sleesman, Conlon, McNamara & Miles 2012"},
    SignWords{&EscalationSigns::dissentUnheard, "dissent_unheard",
              "Someone disagrees and has not been heard; ask them what would have to be true.", "Staw & Ross 1987"},
    SignWords{&EscalationSigns::noNewTacticWhileMissing, "no_new_tactic",
              "A signpost was missed and the tactic is still the same; change one thing, or say why not.",
              "Camuffo et al. 2024"},
    SignWords{&EscalationSigns::personallyResponsible, "personal_responsibility",
              "Whoever decides now also began it; let someone who did not begin it read the signposts.", "Staw 1976"},
    SignWords{&EscalationSigns::publiclyCommitted, "public_commitment",
              "It has been promised in public; keep apart what stopping costs your name and what going on costs you.",
              "Staw & Ross 1987"},
    SignWords{&EscalationSigns::noNamedAlternative, "no_alternative",
              "No other use of the same people and money has a name; name the best one.",
              "Sleesman, Conlon, McNamara & Miles 2012"},
};

EscalationWarning warning(const char* code, std::string sentence, const char* source)
{
    return {{std::string("tenacity.escalation.") + code, Severity::Remark, std::move(sentence), {}}, source};
}

} // namespace

std::vector<EscalationWarning> escalationWarnings(const EscalationSigns& signs, const Translate& translate)
{
    std::vector<EscalationWarning> warnings;
    constexpr const char* targets = "Simonson & Staw 1992";
    if (signs.goalPostsMoved == 1)
        warnings.push_back(warning("goal_posts_moved",
                                   say(translate, "A goal post was moved; read it where it first stood as well."),
                                   targets));
    if (signs.goalPostsMoved > 1)
        warnings.push_back(
            warning("goal_posts_moved",
                    say(translate, "Goal posts were moved {times} times; read them where they first stood as well.",
                        fmt::arg("times", signs.goalPostsMoved)),
                    targets));
    for (const SignWords& words : signWords)
        if (signs.*words.seen) warnings.push_back(warning(words.code, say(translate, words.sentence), words.source));
    return warnings;
}

} // namespace soundings
