// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_words.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/standing_words.h"

#include <array>
#include <charconv>
#include <numeric>

namespace soundings {
namespace {

bool isImperative(const VerdictSource& source)
{
    return source.read.facts.kind == TenacityKind::Imperative;
}

/// The row that a fact such as "signposts[1].reading" is about; null for other facts.
const SignpostRow* signpostIn(const VerdictSource& source, std::string_view fact)
{
    constexpr std::string_view before = "signposts[";
    if (!fact.starts_with(before)) return nullptr;
    std::size_t index = 0;
    const char* begin = fact.data() + before.size();
    const auto parsed = std::from_chars(begin, fact.data() + fact.size(), index);
    if (parsed.ec != std::errc() || index >= source.read.signpostRow.size()) return nullptr;
    return &source.signposts[source.read.signpostRow[index]];
}

/// "no", "yes" or "blank" of a fact that is one.
const char* turnOf(const FactValue& value)
{
    const auto* yes = std::get_if<bool>(&value);
    if (yes == nullptr) return "blank";
    return *yes ? "yes" : "no";
}

struct FactWords {
    const char* fact;
    const char* turn; ///< "yes", "no", "blank"; "" = any value
    const char* sentence;
};

// What a fact says where it fired a row.
constexpr std::array factSentences{
    FactWords{"kind", "", "You have not said whether it is an imperative or a bet."},
    FactWords{"consequence_written", "", "What stopping would mean is not written down."},
    FactWords{"outside_confirmation", "", "Nobody outside this room confirms it."},
    FactWords{"owner", "", "Nobody owns it."},
    FactWords{"signposts", "", "No signpost says when to stop or change."},
    FactWords{"reason_still_true", "yes", "The reason is still true."},
    FactWords{"reason_still_true", "no", "The reason is no longer true."},
    FactWords{"signal_moved", "yes", "A signal moved since the look before."},
    FactWords{"signal_moved", "no", "No signal moved since the look before."},
    FactWords{"outside_evidence_breaks_reason", "", "Evidence from outside breaks a reason for the MUST."},
    FactWords{"must_asked_again", "blank", "MUST has not been asked again since."},
};

// What would have to be so for another verdict.
constexpr std::array flipConditions{
    FactWords{"kind", "imperative", "If this were an imperative"},
    FactWords{"kind", "bet", "If this were a bet"},
    FactWords{"consequence_written", "yes", "Once it is written down what stopping would mean"},
    FactWords{"consequence_written", "no", "If it were not written down what stopping would mean"},
    FactWords{"outside_confirmation", "yes", "Once somebody outside this room confirms it"},
    FactWords{"outside_confirmation", "no", "If nobody outside this room confirmed it"},
    FactWords{"owner", "yes", "Once somebody owns it"},
    FactWords{"owner", "no", "If nobody owned it"},
    FactWords{"signposts", "", "Once a signpost says when to stop or change"},
    FactWords{"reason_still_true", "yes", "If the reason were still true"},
    FactWords{"reason_still_true", "no", "If the reason were no longer true"},
    FactWords{"signal_moved", "yes", "If a signal moved"},
    FactWords{"signal_moved", "no", "If no signal moved until the next look"},
    FactWords{"outside_evidence_breaks_reason", "yes", "If evidence from outside broke a reason for the MUST"},
    FactWords{"outside_evidence_breaks_reason", "no", "If no evidence from outside broke a reason for the MUST"},
    FactWords{"must_asked_again", "held", "If MUST were asked again and held"},
    FactWords{"must_asked_again", "failed", "If MUST were asked again and no longer met"},
    FactWords{"can_floor_fails", "yes", "If a floor of CAN failed"},
    FactWords{"can_floor_fails", "no", "If no floor of CAN failed"},
    FactWords{"scarcest_unowned", "yes", "If the scarcest ingredient had no owner or no date"},
    FactWords{"scarcest_unowned", "no", "Once the scarcest ingredient has an owner and a date"},
    FactWords{"new_evidence_odds", "",
              "If new, independent evidence since the signpost was set made it three times as "
              "likely"},
    FactWords{"posterior.path_right", "", "If the chance that the path is right rose from {from} to {to}"},
    FactWords{"posterior.path_wrong", "", "If the chance that only the path is wrong rose from {from} to {to}"},
    FactWords{"posterior.goal_wrong", "", "If the chance that the goal is wrong rose from {from} to {to}"},
    FactWords{"posterior.other", "", "If the chance of something else rose from {from} to {to}"},
};

std::string turnInWords(const FactValue& value)
{
    if (const auto* word = std::get_if<std::string>(&value)) return *word;
    return turnOf(value);
}

template <std::size_t N>
const char* wordsFor(const std::array<FactWords, N>& all, const std::string& fact, const FactValue& value)
{
    for (const FactWords& words : all)
        if (fact == words.fact && (words.turn[0] == '\0' || turnInWords(value) == words.turn)) return words.sentence;
    return nullptr;
}

std::string becauseSentence(const VerdictSource& source, const NamedFact& fact)
{
    const Translate& translate = source.translate;
    if (const SignpostRow* row = signpostIn(source, fact.name)) return row->sentence;
    if (fact.name == "variations_without_signal")
        return say(translate, "{count} tactics in a row moved no signal.",
                   fmt::arg("count", source.read.facts.variationsWithoutSignal));
    if (fact.name == "can_floor_fails")
        return say(translate, "A floor of CAN fails: {ingredient}.", fmt::arg("ingredient", source.read.failedFloor));
    if (fact.name == "scarcest_unowned")
        return say(translate, "What is scarcest of what nobody has moved yet has no owner or no date: {ingredient}.",
                   fmt::arg("ingredient", source.read.scarcest));
    if (fact.name == "new_evidence_odds") {
        if (!source.read.facts.newEvidenceOdds) return say(translate, "No new evidence has come since it was set.");
        return say(translate, "New evidence since it was set shifts the odds by {odds}, less than 3.",
                   fmt::arg("odds", plainNumber(*source.read.facts.newEvidenceOdds)));
    }
    if (fact.name == "must_asked_again" && source.read.facts.mustAskedAgain == MustAnswer::Failed)
        return say(translate, "MUST was asked again, and is no longer met.");
    if (fact.name == "least_expected_loss") {
        if (source.result.leastLoss == PursuitAction::Stop)
            return say(translate, "Worked through, stopping has the least expected loss.");
        if (source.result.leastLoss == PursuitAction::VaryTactics)
            return say(translate, "Worked through, changing the tactic has the least expected loss.");
        return say(translate, "Worked through, going on has the least expected loss.");
    }
    const char* sentence = wordsFor(factSentences, fact.name, fact.value);
    return sentence == nullptr ? fact.name : say(translate, sentence);
}

} // namespace

std::string nameOf(TenacityVerdict verdict, std::optional<TenacityKind> kind, const Translate& translate)
{
    switch (verdict) {
    case TenacityVerdict::DecideWhatItIs:
        return kind ? say(translate, "Say what it stands on") : say(translate, "Decide what it is");
    case TenacityVerdict::ReadTheSignpost: return say(translate, "Read the signpost");
    case TenacityVerdict::Stop: return say(translate, "Stop");
    case TenacityVerdict::AskMustAgain: return say(translate, "Ask MUST again");
    case TenacityVerdict::HandOverOrStop: return say(translate, "Hand it over or stop");
    case TenacityVerdict::FindTheMeans: return say(translate, "Find the means");
    case TenacityVerdict::ChangeTactic:
        return kind == TenacityKind::Imperative ? say(translate, "Change the tactic, keep the aim")
                                                : say(translate, "Change the tactic");
    case TenacityVerdict::PersistToNextDate: return say(translate, "Go on until the next date");
    case TenacityVerdict::Persist: return say(translate, "Go on");
    }
    return {};
}

const char* wordOf(TenacityVerdict verdict)
{
    switch (verdict) {
    case TenacityVerdict::DecideWhatItIs: return "decide_what_it_is";
    case TenacityVerdict::ReadTheSignpost: return "read_the_signpost";
    case TenacityVerdict::Stop: return "stop";
    case TenacityVerdict::AskMustAgain: return "ask_must_again";
    case TenacityVerdict::HandOverOrStop: return "hand_over_or_stop";
    case TenacityVerdict::FindTheMeans: return "find_the_means";
    case TenacityVerdict::ChangeTactic: return "change_tactic";
    case TenacityVerdict::PersistToNextDate: return "persist_to_next_date";
    case TenacityVerdict::Persist: return "persist";
    }
    return "";
}

const char* wordOf(TenacityKind kind)
{
    return kind == TenacityKind::Imperative ? "imperative" : "bet";
}

std::string verdictSentence(const VerdictSource& source)
{
    const Translate& translate = source.translate;
    switch (source.result.row) {
    case 1:
        if (source.read.facts.kind)
            return say(translate, "Say first what it stands on; whether to go on cannot be said before that.");
        return say(translate, "Decide what it is; whether to go on cannot be said before that.");
    case 2:
        return say(translate, "Read the signpost that is past its date; whether to go on cannot be said before that.");
    case 3: return say(translate, "Stop: the bet reached what you agreed to stop at, and nothing new speaks for it.");
    case 4: return say(translate, "Stop: what this bet was for no longer holds.");
    case 5: return say(translate, "Stop: three ways were tried and no signal moved, which is enough for a bet.");
    case 6:
        return source.result.verdict == TenacityVerdict::HandOverOrStop
                   ? say(translate, "Hand it over or stop: MUST was asked again and is no longer met.")
                   : say(translate, "Ask MUST again, of the aim: evidence from outside breaks a reason for it.");
    case 7: return say(translate, "Find the means: it must be done, and what is scarcest is not there yet.");
    case 8:
        return say(translate, "Change the tactic and keep the aim; ask MUST again while you are at it. What was tried "
                              "did not work.");
    case 9:
        return isImperative(source)
                   ? say(translate,
                         "Change the tactic and keep the aim: one thing at a time, with a new dated signpost.")
                   : say(translate, "Change the tactic: one thing at a time, with a new dated signpost.");
    case 10: return say(translate, "Go on until the next date: what was read lies between working and stopping.");
    default: return say(translate, "Go on: nothing that was agreed or read speaks against it.");
    }
}

std::vector<Because> verdictBecause(const VerdictSource& source)
{
    std::vector<Because> because;
    for (const NamedFact& fact : source.result.because)
        because.push_back({becauseSentence(source, fact), source.read.pointerOf(fact.name)});
    return because;
}

std::string flipSentence(const VerdictSource& source, const std::optional<VerdictFlip>& flip)
{
    if (!flip) return {};
    const Translate& translate = source.translate;
    std::string condition;
    if (const SignpostRow* row = signpostIn(source, flip->fact)) {
        const auto reading = turnInWords(flip->to) == "worked" ? SignpostReading::Worked
                             : turnInWords(flip->to) == "grey" ? SignpostReading::Grey
                                                               : SignpostReading::Stop;
        condition = say(translate, "If “{state}” read “{reading}”", fmt::arg("state", inSentence(row->state)),
                        fmt::arg("reading", nameOf(reading, translate)));
    } else if (flip->fact == "variations_without_signal") {
        condition = flip->to == FactValue(0.0) ? say(translate, "If a tactic moved a signal")
                                               : say(translate, "Once three tactics in a row moved no signal");
    } else if (const char* words = wordsFor(flipConditions, flip->fact, flip->to)) {
        const auto* from = std::get_if<double>(&flip->from);
        const auto* to = std::get_if<double>(&flip->to);
        condition = say(translate, words, fmt::arg("from", percentOf(from != nullptr ? *from : 0, translate)),
                        fmt::arg("to", percentOf(to != nullptr ? *to : 0, translate)));
    }
    std::optional<TenacityKind> kind = source.read.facts.kind;
    if (flip->fact == "kind")
        kind = turnInWords(flip->to) == "imperative" ? TenacityKind::Imperative : TenacityKind::Bet;
    return say(translate, "{condition}, it would be: {verdict}.", fmt::arg("condition", condition),
               fmt::arg("verdict", nameOf(flip->verdict, kind, translate)));
}

std::string modeSentence(const VerdictSource& source)
{
    const Translate& translate = source.translate;
    const auto& worked = source.read.facts.workedThrough;
    if (!worked) return say(translate, "This rests on the everyday readings; it was not worked through.");
    const auto& p = worked->posterior;
    const double sum = std::accumulate(p.begin(), p.end(), 0.0);
    return say(translate,
               "This was worked through from {count} watched signals: path right {right}, only the path wrong {wrong}, "
               "goal wrong {goal}, something else {other}.",
               fmt::arg("count", source.read.work.counted.size()), fmt::arg("right", percentOf(p[0] / sum, translate)),
               fmt::arg("wrong", percentOf(p[1] / sum, translate)), fmt::arg("goal", percentOf(p[2] / sum, translate)),
               fmt::arg("other", percentOf(p[3] / sum, translate)));
}

} // namespace soundings
