// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_facts.h"

#include "core/assessment/decision_lens.h"
#include "core/assessment/derived_kind.h"
#include "core/support/text.h"

#include <algorithm>
#include <set>

namespace soundings {
namespace {

/// Reads the facts one after the other, each with its place.
class FactReader {
public:
    explicit FactReader(const FactSource& source)
        : m_source(source),
          m_decision(source.decision),
          m_sets(source.input.questions != nullptr ? *source.input.questions : standardQuestions())
    {
        for (const SinceItem& item : source.entry.since)
            if (const auto* moved = std::get_if<ConstraintMoved>(&item.what)) m_moved.insert(moved->constraint);
    }

    EntryFacts read()
    {
        m_result.facts.today = m_source.input.today;
        readKind();
        readGround();
        readSignposts();
        readLooks();
        readEvidence();
        readMeans();
        readVariations();
        m_result.work = workThrough(m_decision.tenacity, m_source.pursuit.looks);
        m_result.facts.workedThrough = m_result.work.worked;
        place("least_expected_loss", "/belief/tenacity/watched");
        return std::move(m_result);
    }

private:
    void place(const std::string& fact, std::string pointer) { m_result.pointers[fact] = std::move(pointer); }

    void readKind()
    {
        m_result.facts.kind = m_source.pursuit.kind;
        const auto& history = m_source.pursuit.reclassifications;
        place("kind", history.empty() ? "/belief/tenacity/label" : fmt::format("/since/{}/to", history.back().item));
    }

    /// The first high MUST answer that has this text, as a place; empty where there is none.
    std::string mustAnswerWith(std::string Answer::* text, const char* name) const
    {
        const PursuedMust must = pursuedMust(m_decision, m_source.input.lens);
        if (must.answers == nullptr) return {};
        const double bar = m_decision.mustRules.threshold.value_or(m_sets.must.threshold);
        for (std::size_t i = 0; i < must.answers->size(); ++i) {
            const Answer& answer = (*must.answers)[i];
            if (isBlank(answer.*text) || !isAnswered(answer)) continue;
            if (distributionOf(answer).mode() >= bar) return fmt::format("{}/{}/{}", must.pointer, i, name);
        }
        return {};
    }

    void readGround()
    {
        const Pursuit& said = m_source.pursuit;
        const std::string consequence = isBlank(said.consequenceOfStopping.text)
                                            ? mustAnswerWith(&Answer::consequence, "consequence")
                                            : said.consequenceOfStopping.pointer;
        const std::string outside = isBlank(said.outsideConfirmation.text)
                                        ? mustAnswerWith(&Answer::outsideVoice, "outsideVoice")
                                        : said.outsideConfirmation.pointer;
        m_result.facts.consequenceWritten = !consequence.empty();
        m_result.facts.outsideConfirmation = !outside.empty();
        m_result.facts.owned = !isBlank(said.owner.text);
        place("consequence_written", consequence.empty() ? said.consequenceOfStopping.pointer : consequence);
        place("outside_confirmation", outside.empty() ? said.outsideConfirmation.pointer : outside);
        place("owner", said.owner.pointer);
        place("signposts", "/belief/signposts");
    }

    void readSignposts()
    {
        for (std::size_t i = 0; i < m_source.signposts.size(); ++i) {
            const SignpostRow& row = m_source.signposts[i];
            if (!row.due && !row.reading) continue;
            const SignpostHistory& history = m_source.pursuit.signposts[i];
            place(fmt::format("signposts[{}].reading", m_result.facts.signposts.size()),
                  row.reading ? fmt::format("/since/{}", history.readings.back().item) : row.pointer);
            m_result.facts.signposts.push_back({row.due ? *row.due : *row.readOn, row.kind, row.reading});
            m_result.signpostRow.push_back(i);
        }
    }

    void readLooks()
    {
        TenacityFacts& facts = m_result.facts;
        for (const char* fact :
             {"reason_still_true", "signal_moved", "outside_evidence_breaks_reason", "must_asked_again"})
            place(fact, "/since");
        for (const auto& look : m_source.pursuit.looks) {
            if (look.what.reasonStillTrue) {
                facts.reasonStillTrue = look.what.reasonStillTrue;
                place("reason_still_true", fmt::format("/since/{}/reasonStillTrue", look.item));
            }
            facts.signalMoved = look.what.signalMoved;
            place("signal_moved", fmt::format("/since/{}/signalMoved", look.item));
            if (look.what.outsideBreaks) {
                facts.outsideEvidenceBreaksReason = *look.what.outsideBreaks;
                if (facts.outsideEvidenceBreaksReason) facts.mustAskedAgain.reset(); // it was answered before that
                place("outside_evidence_breaks_reason", fmt::format("/since/{}/outsideBreaks", look.item));
            }
            if (look.what.mustAgain) {
                facts.mustAskedAgain = look.what.mustAgain;
                place("must_asked_again", fmt::format("/since/{}/mustAgain", look.item));
            }
        }
    }

    /// The odds of the looks since a signpost was set or last moved; blank where none brought any.
    std::optional<double> oddsSince(const SignpostHistory& history)
    {
        std::optional<std::size_t> set = history.setBy;
        if (!history.amendments.empty()) set = history.amendments.back().item;
        std::optional<double> odds;
        for (const auto& look : m_source.pursuit.looks) {
            const auto& said = look.what.newEvidenceOdds;
            if ((set && look.item < *set) || !said || !(*said > 0)) continue;
            odds = odds.value_or(1) * *said;
            place("new_evidence_odds", fmt::format("/since/{}/newEvidenceOdds", look.item));
        }
        return odds;
    }

    void readEvidence()
    {
        place("new_evidence_odds", "/since");
        const auto& facts = m_result.facts.signposts;
        const bool anyHit =
            std::ranges::any_of(facts, [](const auto& fact) { return fact.reading == SignpostReading::Stop; });
        std::optional<double> least;
        bool first = true;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            if (anyHit && facts[i].reading != SignpostReading::Stop) continue;
            const auto odds = oddsSince(m_source.pursuit.signposts[m_result.signpostRow[i]]);
            if (first || !odds || (least && *odds < *least)) least = odds;
            first = false;
            if (!least) break; // one that nothing new speaks for
        }
        m_result.facts.newEvidenceOdds = least;
    }

    [[nodiscard]] bool hasMoved(const std::string& question, const Id& option) const
    {
        return std::ranges::any_of(m_decision.constraints, [&](const Constraint& c) {
            return c.question == question && (c.option.empty() || c.option == option) && m_moved.contains(c.id);
        });
    }

    void readMeans()
    {
        place("can_floor_fails", "/belief/options");
        place("scarcest_unowned", "/belief/constraints");
        const Option* option = pursuedOption(m_decision, m_source.input.lens);
        if (option == nullptr || option->doNothing) return;
        const auto index = static_cast<std::size_t>(option - m_decision.options.data());
        readFloors(*option, index);
        readScarcest(*option, index);
    }

    void readFloors(const Option& option, std::size_t index)
    {
        const Assessment* lens = m_source.input.lens;
        if (lens == nullptr || index >= lens->options.size()) return;
        for (const RoleHit& hit : lens->options[index].lens.floorFailures) {
            if (hit.axis != Axis::Can || hit.probability < 0.5 || hit.question >= m_sets.can.questions.size()) continue;
            const Question& question = m_sets.can.questions[hit.question];
            if (hasMoved(question.id, option.id)) continue;
            m_result.facts.canFloorFails = true;
            m_result.failedFloor = question.name;
            const auto answer = std::ranges::find(option.can, question.id, &Answer::question);
            place("can_floor_fails", answer == option.can.end() ? fmt::format("/belief/options/{}/can", index)
                                                                : fmt::format("/belief/options/{}/can/{}", index,
                                                                              answer - option.can.begin()));
            return;
        }
    }

    void readScarcest(const Option& option, std::size_t index)
    {
        const double bar = m_decision.canRules.threshold.value_or(m_sets.can.threshold);
        const Answer* scarcest = nullptr;
        double lowest = bar;
        for (const Answer& answer : option.can) {
            if (!isAnswered(answer) || m_sets.can.find(answer.question) == nullptr) continue;
            const double expected = distributionOf(answer).meanWithin(0, 1);
            if (expected >= lowest || hasMoved(answer.question, option.id)) continue;
            scarcest = &answer;
            lowest = expected;
        }
        if (scarcest == nullptr) return;
        m_result.scarcest = m_sets.can.find(scarcest->question)->name;
        place("scarcest_unowned", fmt::format("/belief/options/{}/can/{}", index, scarcest - option.can.data()));
        m_result.facts.scarcestUnowned =
            std::ranges::none_of(m_decision.constraints, [&](const Constraint& constraint) {
                return constraint.question == scarcest->question &&
                       (constraint.option.empty() || constraint.option == option.id) && !isBlank(constraint.owner) &&
                       constraint.due;
            });
    }

    void readVariations()
    {
        place("variations_without_signal", "/belief/tactics");
        std::optional<Date> moved; // the last day a signal did
        for (const auto& look : m_source.pursuit.looks)
            if (look.what.signalMoved.value_or(false)) moved = std::max(moved, std::optional(localDate(look.at)));
        for (const TacticRow& row : m_source.tactics)
            if (row.signalMoved.value_or(false) && row.end) moved = std::max(moved, row.end);
        for (const TacticRow& row : m_source.tactics) {
            if (row.running || !row.end || row.signalMoved != false || (moved && *row.end <= *moved)) continue;
            ++m_result.facts.variationsWithoutSignal;
            place("variations_without_signal", row.pointer);
        }
    }

    const FactSource& m_source;
    const Decision& m_decision;
    const QuestionSets& m_sets;
    std::set<Id> m_moved; ///< constraints
    EntryFacts m_result;
};

} // namespace

std::string EntryFacts::pointerOf(std::string_view fact) const
{
    const auto found = pointers.find(std::string(fact));
    return found == pointers.end() ? std::string() : found->second;
}

EntryFacts factsOf(const FactSource& source)
{
    return FactReader(source).read();
}

} // namespace soundings
