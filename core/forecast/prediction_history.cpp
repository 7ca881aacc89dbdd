// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/prediction_history.h"

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

class HistoryWriter {
public:
    HistoryWriter(const Entry& entry, const Instant& made) : m_decision(entry.decision())
    {
        if (const LonePrediction* lone = entry.lonePrediction()) add(lone->prediction, made);
        if (m_decision != nullptr)
            for (const Prediction& prediction : m_decision->predictions) add(prediction, made);
        for (const SinceItem& item : entry.since) {
            if (const auto* later = std::get_if<PredictionMade>(&item.what)) add(later->made, item.at);
            if (const auto* update = std::get_if<PredictionUpdate>(&item.what)) follow(*update, item.at);
            if (const auto* resolution = std::get_if<Resolution>(&item.what))
                if (auto* history = of(resolution->prediction)) history->resolved = ResolvedAs{item.at, *resolution};
        }
    }

    [[nodiscard]] std::vector<PredictionHistory> take() { return std::move(m_histories); }

private:
    void add(const Prediction& prediction, const Instant& at)
    {
        PredictionHistory history;
        history.prediction = prediction;
        history.statements.push_back(
            {at, prediction.probability, prediction.choices, prediction.quantity, prediction.reason});
        history.holds = m_decision == nullptr || prediction.option.empty() || m_decision->chosen.empty() ||
                        prediction.option == m_decision->chosen;
        m_histories.push_back(std::move(history));
    }

    void follow(const PredictionUpdate& update, const Instant& at)
    {
        if (auto* history = of(update.prediction))
            history->statements.push_back({at, update.probability, update.choices, update.quantity, update.reason});
    }

    PredictionHistory* of(const Id& id)
    {
        const auto found = std::ranges::find_if(m_histories, [&](const auto& h) { return h.prediction.id == id; });
        return found == m_histories.end() ? nullptr : &*found;
    }

    const Decision* m_decision;
    std::vector<PredictionHistory> m_histories;
};

} // namespace

Prediction PredictionHistory::now() const
{
    Prediction latest = prediction;
    for (const Statement& statement : statements) {
        if (statement.probability) latest.probability = statement.probability;
        if (!statement.choices.empty()) latest.choices = statement.choices;
        if (statement.quantity) latest.quantity = statement.quantity;
    }
    return latest;
}

std::vector<PredictionHistory> predictionHistories(const Entry& entry, const Instant& made)
{
    return HistoryWriter(entry, made).take();
}

} // namespace soundings
