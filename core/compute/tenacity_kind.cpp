// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute/kinds.h"
#include "core/compute/problem_reader.h"
#include "core/compute/result_json.h"
#include "core/support/error.h"
#include "core/tenacity/verdict.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>

namespace soundings {
namespace {

constexpr std::uint64_t mostTactics = 1'000'000;
constexpr std::array verdictWords{"decide_what_it_is", "read_the_signpost",    "stop",
                                  "ask_must_again",    "hand_over_or_stop",    "find_the_means",
                                  "change_tactic",     "persist_to_next_date", "persist"};
constexpr std::array hypothesisWords{"path_right", "path_wrong", "goal_wrong", "other"};

/// The name of an action, then what it may also be called: stopping an imperative is to renegotiate it or hand it over.
constexpr std::array<std::array<const char*, 3>, pursuitActions> actionWords{{
    {"persist", "persist", "persist"},
    {"vary_tactics", "vary", "change_tactic"},
    {"stop", "hand_over_or_stop", "renegotiate_or_hand_over"},
    {"decide_what_it_is", "decide", "decide_what_it_is"},
}};

/// One of the words, as its index; blank where the member is absent or null.
template <std::size_t N>
std::optional<std::size_t> wordIn(ProblemReader& reader, const char* name, const std::array<const char*, N>& words)
{
    const auto* value = reader.given(name);
    if (value == nullptr) return {};
    for (std::size_t i = 0; i < N; ++i)
        if (*value == words[i]) return i;
    std::string known;
    for (std::size_t i = 0; i < N; ++i)
        known += fmt::format("{}{}", i == 0 ? "" : i + 1 == N ? " or " : ", ", words[i]);
    throw Error(ErrorKind::Input, fmt::format("{} is unknown; it is {}, or null.", reader.placeOf(name), known));
}

Date readDate(const nlohmann::json& value, const std::string& place)
{
    if (value.is_string()) try {
            return parseDate(value.get<std::string>());
        } catch (const Error&) {
            // The sentence below names the place.
        }
    throw Error(ErrorKind::Input, fmt::format("{} is no date; write it as 2027-01-31.", place));
}

SignpostFact readSignpost(const nlohmann::json& value, const std::string& place)
{
    static constexpr std::array kinds{"threshold", "ceiling"};
    static constexpr std::array readings{"worked", "grey", "stop"};
    ProblemReader reader(value, place);
    SignpostFact signpost;
    signpost.due = readDate(reader.required("due"), reader.placeOf("due"));
    if (const auto kind = wordIn(reader, "kind", kinds)) signpost.kind = static_cast<SignpostKind>(*kind);
    if (const auto reading = wordIn(reader, "reading", readings))
        signpost.reading = static_cast<SignpostReading>(*reading);
    reader.refuseUnknown();
    return signpost;
}

/// A name, true, or nothing.
bool readOwner(ProblemReader& reader)
{
    const auto* owner = reader.given("owner");
    if (owner == nullptr) return false;
    if (owner->is_boolean()) return owner->get<bool>();
    if (owner->is_string()) return !owner->get_ref<const std::string&>().empty();
    throw Error(ErrorKind::Input, "owner is neither a name nor true or false; give one of them.");
}

std::array<double, pursuitHypotheses> byHypothesis(const nlohmann::json& value, const std::string& place, double low)
{
    ProblemReader reader(value, place);
    std::array<double, pursuitHypotheses> numbers{};
    for (std::size_t h = 0; h < pursuitHypotheses; ++h) {
        const auto number = reader.number(hypothesisWords[h], low, anyScale.high);
        if (!number)
            throw Error(ErrorKind::Input, fmt::format("{} is missing; add it.", reader.placeOf(hypothesisWords[h])));
        numbers[h] = *number;
    }
    reader.refuseUnknown();
    return numbers;
}

PursuitLosses readLosses(const nlohmann::json& value)
{
    ProblemReader reader(value, "losses");
    PursuitLosses losses;
    for (std::size_t action = 0; action < pursuitActions; ++action)
        for (const char* word : actionWords[action]) {
            const auto* row = reader.optional(word);
            if (row == nullptr || (losses[action] && std::string_view(word) == actionWords[action][0])) continue;
            if (losses[action])
                throw Error(ErrorKind::Input, fmt::format("{} is {} by another name; keep one of the two.",
                                                          reader.placeOf(word), actionWords[action][0]));
            losses[action] = byHypothesis(*row, reader.placeOf(word), anyScale.low);
        }
    reader.refuseUnknown();
    return losses;
}

std::optional<WorkedThrough> readWorkedThrough(ProblemReader& reader)
{
    const auto* posterior = reader.given("posterior");
    const auto* losses = reader.given("losses");
    if (posterior == nullptr) {
        if (losses != nullptr)
            throw Error(ErrorKind::Input, "posterior is missing; losses count only with it, so add it.");
        return {};
    }
    WorkedThrough result;
    result.posterior = byHypothesis(*posterior, "posterior", 0);
    if (losses != nullptr) result.losses = readLosses(*losses);
    return result;
}

TenacityFacts readFacts(const nlohmann::json& document)
{
    static constexpr std::array kinds{"imperative", "bet"};
    static constexpr std::array answers{"held", "failed"};
    ProblemReader reader(document, {});
    TenacityFacts facts;
    if (const auto kind = wordIn(reader, "kind", kinds)) facts.kind = static_cast<TenacityKind>(*kind);
    facts.consequenceWritten = reader.flag("consequence_written").value_or(false);
    facts.outsideConfirmation = reader.flag("outside_confirmation").value_or(false);
    facts.owned = readOwner(reader);
    if (reader.given("signposts") != nullptr) {
        const auto& list = reader.list("signposts");
        for (std::size_t i = 0; i < list.size(); ++i)
            facts.signposts.push_back(readSignpost(list[i], fmt::format("signposts[{}]", i)));
    }
    if (reader.given("today") != nullptr || !facts.signposts.empty())
        facts.today = readDate(reader.required("today"), "today");
    if (reader.given("new_evidence_odds") != nullptr)
        facts.newEvidenceOdds = reader.number("new_evidence_odds", 0, anyScale.high);
    facts.reasonStillTrue = reader.flag("reason_still_true");
    if (const auto answer = wordIn(reader, "must_asked_again", answers))
        facts.mustAskedAgain = static_cast<MustAnswer>(*answer);
    facts.outsideEvidenceBreaksReason = reader.flag("outside_evidence_breaks_reason").value_or(false);
    facts.canFloorFails = reader.flag("can_floor_fails").value_or(false);
    facts.scarcestUnowned = reader.flag("scarcest_unowned").value_or(false);
    facts.variationsWithoutSignal =
        static_cast<int>(reader.whole("variations_without_signal", 0, mostTactics).value_or(0));
    facts.signalMoved = reader.flag("signal_moved");
    facts.workedThrough = readWorkedThrough(reader);
    reader.refuseUnknown();
    return facts;
}

nlohmann::json factToJson(const FactValue& value)
{
    if (const auto* yes = std::get_if<bool>(&value)) return *yes;
    if (const auto* number = std::get_if<double>(&value)) return *number;
    if (const auto* word = std::get_if<std::string>(&value)) return *word;
    return nullptr;
}

const char* wordOfVerdict(TenacityVerdict verdict)
{
    return verdictWords[static_cast<std::size_t>(verdict)];
}

nlohmann::json flipToJson(const std::optional<VerdictFlip>& flip)
{
    if (!flip) return nullptr;
    return {{"fact", flip->fact},
            {"from", factToJson(flip->from)},
            {"to", factToJson(flip->to)},
            {"verdict", wordOfVerdict(flip->verdict)},
            {"row", flip->row}};
}

} // namespace

nlohmann::json computeTenacity(const nlohmann::json& document)
{
    const TenacityFacts facts = readFacts(document);
    const TenacityResult result = tenacityVerdict(facts);
    nlohmann::json because = nlohmann::json::array();
    for (const NamedFact& fact : result.because)
        because.push_back({{"fact", fact.name}, {"value", factToJson(fact.value)}});
    nlohmann::json losses;
    nlohmann::json least;
    if (result.leastLoss) {
        for (std::size_t action = 0; action < pursuitActions; ++action)
            losses[actionWords[action][0]] = resultNumber(result.expectedLosses[action]);
        least = actionWords[static_cast<std::size_t>(*result.leastLoss)][0];
    }
    return {{"verdict", wordOfVerdict(result.verdict)},
            {"row", result.row},
            {"because", std::move(because)},
            {"would_flip", flipToJson(wouldFlip(facts))},
            {"mode", facts.workedThrough ? "worked_through" : "everyday"},
            {"expected_losses", std::move(losses)},
            {"least_expected_loss", std::move(least)}};
}

} // namespace soundings
