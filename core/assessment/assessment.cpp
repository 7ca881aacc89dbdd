// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/assessment.h"

#include "core/assessment/decision_lens.h"
#include "core/assessment/option_because.h"
#include "core/assessment/standing_words.h"
#include "core/assessment/trade_off_problem.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace soundings {
namespace {

/// One rated option on its way from answers to a place.
struct RatedOption {
    std::size_t index = 0; ///< in the entry
    DecisionLens must;
    DecisionLens can;
};

const std::vector<Answer>& mustAnswersOf(const Decision& decision, const Option& option)
{
    return decision.mustPerOption ? option.must : decision.must;
}

void addUnique(std::vector<Finding>& findings, std::vector<Finding>&& more)
{
    for (Finding& finding : more)
        if (std::find(findings.begin(), findings.end(), finding) == findings.end())
            findings.push_back(std::move(finding));
}

std::vector<RatedOption> ratedOptions(const Decision& decision, const QuestionSets& sets, const Translate& translate,
                                      std::vector<Finding>& findings)
{
    std::vector<RatedOption> rated;
    for (std::size_t i = 0; i < decision.options.size(); ++i) {
        const Option& option = decision.options[i];
        if (option.doNothing) continue;
        std::vector<Finding> found;
        const std::string own = fmt::format("/belief/options/{}", i);
        rated.push_back(
            {i,
             decisionLens(Axis::Must, sets.must, decision.mustRules, mustAnswersOf(decision, option),
                          decision.mustPerOption ? own + "/must" : "/belief/must", translate, found),
             decisionLens(Axis::Can, sets.can, decision.canRules, option.can, own + "/can", translate, found)});
        if (!decision.mustPerOption && !option.meetsAim && !option.meetsAimRange && !option.struckOut)
            found.push_back(
                {"options.meets_aim", Severity::Missing,
                 say(translate, "It is open how far “{option}” meets the aim; choose wholly, partly or not.",
                     fmt::arg("option", option.title)),
                 own + "/meetsAim"});
        addUnique(findings, std::move(found));
    }
    return rated;
}

std::vector<BandedLens> scored(const Decision& decision, const std::vector<RatedOption>& rated,
                               const QuestionSets& sets, const AssessmentInput& input, const std::stop_token& stop)
{
    std::vector<LensProblem> problems;
    for (const RatedOption& option : rated) {
        LensProblem problem;
        problem.must = option.must.axis;
        problem.can = option.can.axis;
        // Where options serve different aims, MUST was asked of each, so k is 1.
        if (!decision.mustPerOption) problem.meetsAim = distributionOfAim(decision.options[option.index]);
        problem.samples = input.samples;
        problem.seed = input.seed;
        problems.push_back(std::move(problem));
    }
    LensBand band;
    band.correlationLow = std::min(sets.must.correlationLow, sets.can.correlationLow);
    band.correlationHigh = std::max(sets.must.correlationHigh, sets.can.correlationHigh);
    return scoreOptions(problems, band, stop);
}

/// The answered question whose expected answer comes first by `before`; null where none is answered.
const Question* extremeOf(const QuestionSet& set, const DecisionLens& lens,
                          const std::function<bool(double, double)>& before)
{
    const Question* extreme = nullptr;
    double value = 0;
    for (std::size_t q = 0; q < set.questions.size(); ++q) {
        const LensQuestion& question = lens.axis.questions[q];
        if (!question.answered) continue;
        const double expected = question.range.meanWithin(0, 1);
        if (extreme != nullptr && !before(expected, value)) continue;
        extreme = &set.questions[q];
        value = expected;
    }
    return extreme;
}

bool lacksHalf(const DecisionLens& lens)
{
    double all = 0;
    double answered = 0;
    for (const LensQuestion& question : lens.axis.questions) {
        all += question.weight;
        if (question.answered) answered += question.weight;
    }
    return answered < all / 2;
}

/// The question that would settle where an option stands: while too little is asked, a blank one of the lens that lacks
/// most; else the one whose answer tells most about the quadrant.
const Question* settlingQuestionOf(const RatedOption& option, const QuestionSets& sets, const LensResult& result,
                                   Standing standing)
{
    const bool blanksOnly = standing == Standing::NotAskedYet;
    const bool mustLacks = lacksHalf(option.must);
    const bool canLacks = lacksHalf(option.can);
    const Question* best = nullptr;
    double most = 0;
    // Equal questions differ by the noise of the draws; the earlier one is then asked, and MUST before CAN. The
    // standard error of such an estimate is about the root of information by draws; six of them tell two apart.
    const auto draws = static_cast<double>(std::max<std::uint64_t>(result.samples, 1));
    for (const Axis axis : {Axis::Must, Axis::Can}) {
        const DecisionLens& lens = axis == Axis::Must ? option.must : option.can;
        if (blanksOnly && (mustLacks ? axis == Axis::Can : canLacks && axis == Axis::Must)) continue;
        for (std::size_t q = 0; q < lens.axis.questions.size(); ++q) {
            if (blanksOnly && lens.axis.questions[q].answered) continue;
            const auto item =
                std::find_if(result.settle.begin(), result.settle.end(), [axis, q](const SettleItem& settle) {
                    return settle.axis == axis && settle.question == q;
                });
            const double bits = item == result.settle.end() ? 0 : item->bits;
            if (best != nullptr && bits <= most + 6 * std::sqrt(std::max(most, bits) / draws)) continue;
            best = &(axis == Axis::Must ? sets.must : sets.can).questions[q];
            most = bits;
        }
    }
    return best;
}

void describe(OptionAssessment& assessed, const RatedOption& rated, const Decision& decision, const QuestionSets& sets,
              const Translate& translate)
{
    const Option& option = decision.options[rated.index];
    const Question* scarcest = extremeOf(sets.can, rated.can, std::less<>());
    const Question* reason = extremeOf(sets.must, rated.must, std::greater<>());
    if (scarcest != nullptr) assessed.scarcest = scarcest->name;
    if (reason != nullptr) assessed.strongestReason = reason->name;
    const bool aimIsOpen = !decision.mustPerOption && !option.meetsAim && !option.meetsAimRange;
    if (aimIsOpen && (assessed.standing <= Standing::NotSettled)) {
        // Nothing but this answer is missing: a quadrant named from it being blank would take unknown for an answer.
        assessed.standing = Standing::NotAskedYet;
        assessed.settlingQuestion = say(translate, "How far does this option meet the aim?");
        assessed.settlingQuestionId = "meetsAim";
    } else if (assessed.standing >= Standing::NotSettled) {
        if (const Question* question = settlingQuestionOf(rated, sets, assessed.lens, assessed.standing)) {
            assessed.settlingQuestion = question->text;
            assessed.settlingQuestionId = question->id;
        }
    }
    assessed.sentence = sentenceOf({.standing = assessed.standing,
                                    .pMust = assessed.lens.pMust,
                                    .pCan = assessed.lens.pCan,
                                    .scarcest = assessed.scarcest,
                                    .scarcestIsPlural = scarcest != nullptr && scarcest->plural,
                                    .settlingQuestion = assessed.settlingQuestion},
                                   translate);
    assessed.because = becauseOf({.option = option,
                                  .optionIndex = rated.index,
                                  .asksAim = !decision.mustPerOption,
                                  .sets = sets,
                                  .must = rated.must,
                                  .can = rated.can,
                                  .mustAnswers = mustAnswersOf(decision, option),
                                  .result = assessed.lens,
                                  .translate = translate});
}

int standsByOf(const Decision& decision, const std::vector<OptionAssessment>& options)
{
    // The fog of an option that nobody asked about says nothing against one that is answered.
    const auto rank = [](const OptionAssessment& option) {
        return std::pair(option.standing != Standing::NotAskedYet, option.lens.quadrants[0]);
    };
    int best = -1;
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (!decision.chosen.empty() && options[i].option == decision.chosen) return static_cast<int>(i);
        if (options[i].reference || options[i].struckOut) continue;
        if (best < 0 || rank(options[i]) > rank(options[static_cast<std::size_t>(best)])) best = static_cast<int>(i);
    }
    return best;
}

std::string sentenceOfDecision(const Assessment& assessment, const Translate& translate)
{
    if (assessment.standsBy < 0)
        return say(translate, "No option is rated yet: answer Must for the aim and Can for at least one option.");
    const OptionAssessment& option = assessment.options[static_cast<std::size_t>(assessment.standsBy)];
    if (option.reference)
        return say(translate, "You chose “{option}”, which the others are compared with and which is not rated.",
                   fmt::arg("option", option.title));
    const auto rated = std::count_if(assessment.options.begin(), assessment.options.end(),
                                     [](const OptionAssessment& other) { return !other.reference; });
    if (rated < 2 || isBlank(option.title)) return option.sentence;
    return say(translate, "“{option}”. {sentence}", fmt::arg("option", option.title),
               fmt::arg("sentence", option.sentence));
}

std::optional<TradeOffAssessment> tradeOffsOf(const Entry& entry, const AssessmentInput& input,
                                              const std::stop_token& stop)
{
    if (!input.tradeOffs || entry.decision()->criteria.empty()) return {};
    TradeOffInput own;
    own.seed = input.seed;
    own.samples = input.tradeOffSamples.value_or(input.samples);
    own.precision = input.tradeOffPrecision;
    own.thorough = true;
    own.translate = input.translate;
    return assessTradeOffs(entry, own, stop);
}

} // namespace

AssessmentInput inputForReport(Date today)
{
    AssessmentInput input;
    input.today = today;
    input.tradeOffSamples = 1U << 20U;
    input.tradeOffPrecision = 0.0005;
    return input;
}

Standing Assessment::standing() const
{
    if (standsBy < 0 || static_cast<std::size_t>(standsBy) >= options.size()) return Standing::NotAskedYet;
    return options[static_cast<std::size_t>(standsBy)].standing;
}

Assessment assess(const Entry& entry, const AssessmentInput& input, const std::stop_token& stop)
{
    Assessment assessment;
    assessment.entry = entry.id;
    assessment.seed = input.seed;
    assessment.samples = input.samples;
    const Decision* decision = entry.decision();
    if (decision == nullptr) return assessment;
    const QuestionSets& sets = input.questions != nullptr ? *input.questions : standardQuestions();

    for (const Option& option : decision->options) {
        OptionAssessment assessed;
        assessed.option = option.id;
        assessed.title = option.title;
        assessed.reference = option.doNothing;
        assessed.struckOut = option.struckOut;
        assessment.options.push_back(std::move(assessed));
    }
    const auto rated = ratedOptions(*decision, sets, input.translate, assessment.findings);
    assessment.tradeOffs = tradeOffsOf(entry, input, stop);
    if (assessment.tradeOffs) addUnique(assessment.findings, std::vector<Finding>(assessment.tradeOffs->findings));
    if (rated.size() > mostTradedOptions) {
        assessment.sentence = say(input.translate,
                                  "There are {count} options and at most {most} can be scored; take those away that "
                                  "nobody means.",
                                  fmt::arg("count", rated.size()), fmt::arg("most", mostTradedOptions));
        assessment.findings.push_back({"options.too_many", Severity::Missing, assessment.sentence, "/belief/options"});
        return assessment;
    }
    auto lenses = scored(*decision, rated, sets, input, stop);
    for (std::size_t i = 0; i < rated.size(); ++i) {
        OptionAssessment& assessed = assessment.options[rated[i].index];
        assessed.lens = std::move(lenses[i].lens);
        assessed.standing = lenses[i].standing;
        describe(assessed, rated[i], *decision, sets, input.translate);
    }
    assessment.standsBy = standsByOf(*decision, assessment.options);
    assessment.sentence = sentenceOfDecision(assessment, input.translate);
    return assessment;
}

} // namespace soundings
