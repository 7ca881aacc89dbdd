// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/assessment/covering.h"
#include "core/forecast/large_move.h"
#include "core/forecast/resolved_score.h"
#include "core/forecast/resolving.h"
#include "core/report/prediction_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

/// The prediction that a request names, in its entry, with what stands in the way of writing to it already said.
struct Named {
    Entry entry;
    bool sealed = false;
    std::size_t index = 0;
    PredictionHistory history;
};

std::vector<PredictionHistory> historiesOf(const Journal& journal, const Entry& entry)
{
    const std::optional<SealStamp> seal = journal.sealOf(entry.id);
    return predictionHistories(entry, seal ? seal->at : entry.created);
}

Named namedPrediction(const Journal& journal, const Request& request)
{
    Named named;
    named.entry = journal.load(journal.resolve(request.ids.front()));
    const Id& id = named.entry.id;
    if (named.entry.decision() == nullptr && named.entry.lonePrediction() == nullptr)
        throw Error(ErrorKind::Input, fmt::format("Entry {} has no predictions.", shortId(id)));
    named.sealed = journal.stageOf(id) != Stage::Draft;
    if (named.entry.decision() != nullptr && !named.sealed)
        throw Error(ErrorKind::Input,
                    fmt::format("Decision {} is a draft, and its predictions may still be edited; seal "
                                "it with soundings seal before you write what came of them.",
                                shortId(id)));
    const std::vector<PredictionHistory> histories = historiesOf(journal, named.entry);
    named.index = predictionNamed(histories, request.prediction);
    named.history = histories[named.index];
    if (!named.history.holds)
        throw Error(ErrorKind::Input,
                    fmt::format("Prediction {} depends on an option that was not taken, so it is void "
                                "already; there is nothing to write.",
                                named.index + 1));
    return named;
}

PredictionHistory append(Journal& journal, Named& named, const World& world, SinceWhat what, const char* origin)
{
    SinceItem item;
    item.id = world.ids.next();
    item.at = world.clock.now();
    item.what = std::move(what);
    named.entry.since.push_back(std::move(item));
    journal.save(named.entry, origin);
    return historiesOf(journal, named.entry)[named.index];
}

std::string headOf(const Named& named)
{
    return fmt::format("Prediction {} of {}: {}\n", named.index + 1, shortId(named.entry.id),
                       answerOr(named.history.prediction.statement));
}

const char* wordOf(PredictionOutcome outcome)
{
    switch (outcome) {
    case PredictionOutcome::Yes: return "yes";
    case PredictionOutcome::No: return "no";
    case PredictionOutcome::Void: return "void";
    }
    return "";
}

template <typename Value>
Json orNull(const std::optional<Value>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json scoreJson(const ResolvedScore& score)
{
    Json json = Json::object();
    if (score.brier)
        json["brier"] = {{"first", score.brier->first},
                         {"last", score.brier->last},
                         {"time_average", score.brier->timeAverage},
                         {"range", {0, 1}}};
    if (score.categoriesFirst)
        json["category_brier"] = {
            {"first", *score.categoriesFirst}, {"last", orNull(score.categoriesLast)}, {"range", {0, 2}}};
    if (score.inLast) json["interval"] = {{"first", orNull(score.inFirst)}, {"last", *score.inLast}};
    return json;
}

/// Under a review that is due, what was said of a prediction stays covered when it is resolved.
std::vector<std::string> sentencesOf(const PredictionHistory& history, bool covered)
{
    std::vector<std::string> sentences = outcomeInWords(history);
    if (!covered || sentences.empty()) return sentences;
    sentences.resize(1);
    sentences.emplace_back("What you said is covered until the review of the decision is written.");
    return sentences;
}

} // namespace

Answer resolvePrediction(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    Named named = namedPrediction(journal, request);
    Resolution resolution = readOutcome(named.history.prediction, request.outcome);
    if (!request.on.empty()) resolution.on = parseDate(request.on);
    if (resolution.on && *resolution.on > world.clock.today())
        throw Error(ErrorKind::Input,
                    fmt::format("{} is still to come; give the day on which it was known.", request.on));
    resolution.whatHappened = request.note;
    const bool before = named.history.resolved.has_value();
    const PredictionHistory after = append(journal, named, world, resolution, "resolve");
    const bool covered = coveringOf(named.entry, named.sealed, world.clock.today()).covers(named.history.prediction.id);
    const std::vector<std::string> sentences = sentencesOf(after, covered);
    if (request.json) {
        Json json{{"entry", named.entry.id},
                  {"prediction", named.history.prediction.id},
                  {"number", named.index + 1},
                  {"outcome", wordOf(resolution.outcome)},
                  {"on", toIso(after.resolved->on())},
                  {"corrected", before},
                  {"sentences", sentences}};
        if (!resolution.choice.empty()) json["choice"] = resolution.choice;
        if (resolution.value) json["value"] = *resolution.value;
        if (!covered) json["scores"] = scoreJson(scoreOf(after));
        return jsonAnswer(json);
    }
    std::string text = headOf(named);
    for (const std::string& sentence : sentences) text += sentence + "\n";
    if (before) text += "What was written before of what happened stays in the record; this counts now.\n";
    return {text, {}};
}

Answer updatePrediction(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    Named named = namedPrediction(journal, request);
    const PredictionHistory& history = named.history;
    if (history.resolved)
        throw Error(ErrorKind::Input, fmt::format("What happened to prediction {} is written already; a probability is "
                                                  "changed before that.",
                                                  named.index + 1));
    if (coveringOf(named.entry, named.sealed, world.clock.today()).covers(history.prediction.id))
        throw Error(ErrorKind::Input, fmt::format("Prediction {} has fallen due, and what was said is covered; write "
                                                  "what happened with soundings resolve.",
                                                  named.index + 1));
    const Prediction now = history.now();
    PredictionUpdate update = readUpdate(now, request.probability);
    update.reason = request.reason;
    const Statement before{{}, now.probability, now.choices, now.quantity, {}};
    const Statement next{{}, update.probability, update.choices, update.quantity, update.reason};
    if (const std::optional<Finding> large = largeMoveFinding(before, next))
        throw Error(ErrorKind::Input, "That is a large move; say with --reason what you have learned since.");
    const PredictionHistory after = append(journal, named, world, update, "predict");
    const std::string was = statementInWords(now, before);
    const std::string is = statementInWords(now, after.statements.back());
    if (request.json)
        return jsonAnswer({{"entry", named.entry.id},
                           {"prediction", now.id},
                           {"number", named.index + 1},
                           {"before", was},
                           {"now", is},
                           {"statements", after.statements.size()}});
    return {headOf(named) + fmt::format("Before: {}\nNow: {}\n", was, is), {}};
}

} // namespace soundings::app
