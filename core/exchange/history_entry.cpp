// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/history_entry.h"

#include "core/exchange/content_id.h"
#include "core/forecast/prediction_history.h"
#include "core/support/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace soundings {
namespace {

constexpr std::int64_t second = 1000;
constexpr std::int64_t sameSitting = 60 * second; ///< answers of one question that were given together

/// A statement of the person at one time.
struct Said {
    Instant at;
    std::optional<double> probability;
    std::vector<Choice> choices;
    std::string comment;
};

class HistoryEntry {
public:
    HistoryEntry(const ForeignQuestion& question, const std::string& me, const std::string& source, HistoryTally& tally)
        : m_question(question),
          m_me(me),
          m_source(source),
          m_tally(tally),
          m_homeless(question.homeless),
          m_identity(question.marker ? contentId({"soundings", markerText(question.marker)})
                                     : contentId({source, question.identity}))
    {
    }

    Entry make()
    {
        const auto said = statements();
        Entry entry;
        entry.id = m_question.marker && m_question.marker.standsAlone ? m_question.marker.entry : derived("question");
        entry.created = said.empty() ? otherTime() : said.front().at;
        entry.title = titleFrom(m_question.title);
        LonePrediction lone;
        lone.prediction = firstPrediction(said);
        lone.tags = m_question.tags;
        lone.notes = m_question.notes;
        lone.source = m_source;
        for (std::size_t i = 1; i < said.size(); ++i) entry.since.push_back(update(said[i], i, lone.prediction.id));
        if (auto resolution = outcome(lone.prediction)) {
            const Instant last = entry.since.empty() ? entry.created : entry.since.back().at;
            const Instant at = m_question.resolvedAt.value_or(last);
            entry.since.push_back({derived("resolution " + toIso(at) + resolution->choice +
                                           std::to_string(static_cast<int>(resolution->outcome))),
                                   at,
                                   std::move(*resolution),
                                   {}});
        }
        tellTheRest(entry.created);
        // A file of our own has nothing in it that we did not put there.
        if (!m_question.marker) lone.remainder = fmt::format("{}", fmt::join(m_homeless, "\n"));
        if (!lone.remainder.empty()) ++m_tally.withRemainder;
        entry.belief = std::move(lone);
        return entry;
    }

private:
    [[nodiscard]] bool severalAnswers() const { return !m_question.options.empty(); }

    [[nodiscard]] Id derived(std::string_view what) const { return contentId({m_identity, what}); }

    [[nodiscard]] Instant otherTime()
    {
        if (m_question.created) return *m_question.created;
        ++m_tally.withoutTime;
        if (m_question.resolvedAt) return *m_question.resolvedAt;
        if (!m_question.due) return {};
        const auto midnight = std::chrono::sys_days{*m_question.due}.time_since_epoch();
        return {std::chrono::duration_cast<std::chrono::milliseconds>(midnight).count(), "UTC"};
    }

    /// The forecasts of the person in the order of their times; those of others go to the remainder.
    std::vector<std::pair<Instant, const ForeignForecast*>> ownForecasts()
    {
        std::vector<std::pair<Instant, const ForeignForecast*>> own;
        for (const ForeignForecast& forecast : m_question.forecasts) {
            if (forecast.by == m_me || m_question.marker) {
                if (!forecast.at) ++m_tally.withoutTime;
                own.emplace_back(forecast.at ? *forecast.at : m_question.created.value_or(Instant{}), &forecast);
                ++m_tally.forecasts;
                continue;
            }
            ++m_tally.others;
            m_homeless.push_back(fmt::format("Forecast by {}, {}: {}{}{}", forecast.by,
                                             forecast.at ? toIso(*forecast.at) : "", forecast.share,
                                             forecast.option.empty() ? "" : " for ", forecast.option));
            if (!forecast.comment.empty())
                m_homeless.push_back(fmt::format("Comment by {}: {}", forecast.by, forecast.comment));
        }
        std::ranges::stable_sort(own, {}, [](const auto& pair) { return pair.first.utcMs; });
        return own;
    }

    double withinBounds(double share, const Instant& at)
    {
        constexpr double least = 0.01;
        constexpr double most = 0.99;
        if (share >= least && share <= most) return share;
        ++m_tally.nudged;
        m_homeless.push_back(fmt::format("Forecast, {}: {}", toIso(at), share));
        return std::clamp(share, least, most);
    }

    std::vector<Said> statements()
    {
        std::vector<Said> said;
        Instant begun;
        for (const auto& [at, forecast] : ownForecasts()) {
            if (!severalAnswers()) {
                said.push_back({at, withinBounds(forecast->share, at), {}, forecast->comment});
                continue;
            }
            if (said.empty() || at.utcMs - begun.utcMs > sameSitting) {
                Said next{at, {}, said.empty() ? blankChoices() : said.back().choices, forecast->comment};
                said.push_back(std::move(next));
                begun = at;
            }
            for (Choice& choice : said.back().choices)
                if (choice.text == forecast->option) choice.probability = forecast->share;
        }
        if (severalAnswers() && !said.empty() && !addsUp(said.back().choices)) ++m_tally.unequalSums;
        return said;
    }

    [[nodiscard]] std::vector<Choice> blankChoices() const
    {
        std::vector<Choice> choices;
        for (const std::string& option : m_question.options) choices.push_back({option, {}, {}});
        return choices;
    }

    static bool addsUp(const std::vector<Choice>& choices)
    {
        constexpr double roundingOff = 0.015;
        double sum = 0;
        for (const Choice& choice : choices) sum += choice.probability.value_or(0);
        return std::abs(sum - 1) <= roundingOff;
    }

    [[nodiscard]] Prediction firstPrediction(const std::vector<Said>& said) const
    {
        Prediction prediction;
        prediction.id = m_question.marker ? m_question.marker.prediction : derived("prediction");
        prediction.statement = m_question.title;
        prediction.due = m_question.due;
        if (severalAnswers()) {
            prediction.kind = PredictionKind::OneOf;
            prediction.choices = said.empty() ? blankChoices() : said.front().choices;
        } else if (!said.empty()) {
            prediction.probability = said.front().probability;
        }
        if (!said.empty()) prediction.reason = said.front().comment;
        return prediction;
    }

    [[nodiscard]] SinceItem update(const Said& said, std::size_t number, const Id& prediction) const
    {
        PredictionUpdate update{prediction, said.probability, said.choices, {}, said.comment, {}};
        std::string what = fmt::format("update {} {}", number, toIso(said.at));
        if (said.probability) what += fmt::format(" {}", *said.probability);
        return {derived(what), said.at, std::move(update), {}};
    }

    /// What came of it, as far as the file says so.
    std::optional<Resolution> outcome(const Prediction& prediction)
    {
        Resolution resolution;
        resolution.prediction = prediction.id;
        if (m_question.resolvedAt) resolution.on = utcDate(*m_question.resolvedAt);
        ForeignOutcome result = severalAnswers() ? outcomeOfAnswers(resolution.choice) : m_question.outcome;
        switch (result) {
        case ForeignOutcome::Open: return {};
        case ForeignOutcome::Yes: resolution.outcome = PredictionOutcome::Yes; break;
        case ForeignOutcome::No: resolution.outcome = PredictionOutcome::No; break;
        case ForeignOutcome::Ambiguous: resolution.outcome = PredictionOutcome::Void; break;
        }
        ++(resolution.outcome == PredictionOutcome::Void ? m_tally.voided : m_tally.resolved);
        return resolution;
    }

    /// The answer that came true. A file that says the same of every answer tells about the question only.
    ForeignOutcome outcomeOfAnswers(std::string& choice)
    {
        if (!m_question.chosen.empty()) {
            choice = m_question.chosen;
            return ForeignOutcome::Yes;
        }
        std::size_t yes = 0;
        std::size_t no = 0;
        std::size_t ambiguous = m_question.outcome == ForeignOutcome::Ambiguous ? 1 : 0;
        for (const auto& [option, result] : m_question.optionOutcomes) {
            if (result == ForeignOutcome::Yes && ++yes == 1) choice = option;
            if (result == ForeignOutcome::No) ++no;
            if (result == ForeignOutcome::Ambiguous) ++ambiguous;
        }
        if (yes == 1) return ForeignOutcome::Yes;
        choice.clear();
        if (yes == 0 && no == 0 && ambiguous > 0) return ForeignOutcome::Ambiguous;
        const bool isResolved = yes > 0 || (no > 0 && no == m_question.options.size()) ||
                                m_question.outcome == ForeignOutcome::Yes || m_question.outcome == ForeignOutcome::No;
        if (isResolved) {
            ++m_tally.unclearAnswers;
            m_homeless.emplace_back(yes > 0 || m_question.outcome == ForeignOutcome::Yes ? "Resolution: YES"
                                                                                         : "Resolution: NO");
        }
        return ForeignOutcome::Open;
    }

    void tellTheRest(const Instant& made)
    {
        if (m_question.marker) return;
        if (!m_question.by.empty() && m_question.by != m_me)
            m_homeless.insert(m_homeless.begin(), "Question created by: " + m_question.by);
        if (m_question.created && m_question.created->utcMs != made.utcMs)
            m_homeless.insert(m_homeless.begin(), "Question created at: " + toIso(*m_question.created));
    }

    const ForeignQuestion& m_question;
    const std::string& m_me;
    const std::string& m_source;
    HistoryTally& m_tally;
    std::vector<std::string> m_homeless;
    Id m_identity; ///< what its ids are derived from
};

bool sameNumber(const std::optional<double>& a, const std::optional<double>& b)
{
    constexpr double hardly = 1e-9;
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < hardly);
}

bool saysTheSame(const Statement& a, const Statement& b)
{
    if (std::abs(a.at.utcMs - b.at.utcMs) >= second || !sameNumber(a.probability, b.probability)) return false;
    return std::ranges::equal(a.choices, b.choices, [](const Choice& x, const Choice& y) {
        return x.text == y.text && sameNumber(x.probability, y.probability);
    });
}

/// Whether a first statement says anything at all.
bool isSaid(const Statement& statement)
{
    return statement.probability ||
           std::ranges::any_of(statement.choices, [](const Choice& c) { return c.probability.has_value(); });
}

} // namespace

Entry entryOf(const ForeignQuestion& question, const std::string& me, const std::string& source, HistoryTally& tally)
{
    return HistoryEntry(question, me, source, tally).make();
}

std::optional<Entry> withNews(const Entry& stored, const Entry& fresh)
{
    const LonePrediction* there = stored.lonePrediction();
    const LonePrediction* read = fresh.lonePrediction();
    if (there == nullptr || read == nullptr) return {};
    Entry result = stored;
    const auto histories = predictionHistories(stored, stored.created);
    const PredictionHistory& known = histories.front();
    const auto news = predictionHistories(fresh, fresh.created);
    for (const Statement& statement : news.front().statements) {
        const auto same = [&](const Statement& other) { return saysTheSame(other, statement); };
        if (!isSaid(statement) || std::ranges::any_of(known.statements, same)) continue;
        PredictionUpdate update{
            there->prediction.id, statement.probability, statement.choices, {}, statement.reason, {}};
        result.since.push_back(
            {contentId({stored.id, "update", toIso(statement.at), fmt::format("{}", statement.probability.value_or(-1)),
                        std::to_string(result.since.size())}),
             statement.at,
             std::move(update),
             {}});
    }
    if (const auto& resolved = news.front().resolved) {
        Resolution resolution = resolved->resolution;
        // What was written here later than that file knows stands.
        const bool older = known.resolved && known.resolved->at.utcMs >= resolved->at.utcMs;
        const bool same = known.resolved && known.resolved->resolution.outcome == resolution.outcome &&
                          known.resolved->resolution.choice == resolution.choice;
        resolution.prediction = there->prediction.id;
        if (!same && !older)
            result.since.push_back(
                {contentId({stored.id, "resolution", toIso(resolved->at), resolution.choice,
                            std::to_string(static_cast<int>(resolution.outcome)), std::to_string(result.since.size())}),
                 resolved->at,
                 std::move(resolution),
                 {}});
    }
    if (there->source == read->source && !read->remainder.empty())
        std::get<LonePrediction>(result.belief).remainder = read->remainder;
    if (result == stored) return {};
    return result;
}

} // namespace soundings
