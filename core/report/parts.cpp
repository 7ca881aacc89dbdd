// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/parts.h"

#include "core/report/since_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

template <typename T>
const T* itemWith(const std::vector<T>& items, const Id& id)
{
    const auto found = std::ranges::find(items, id, &T::id);
    return id.empty() || found == items.end() ? nullptr : &*found;
}

} // namespace

void ReportParts::bullets(std::vector<std::string> items)
{
    if (!items.empty()) blocks.emplace_back(BulletList{std::move(items)});
}

void ReportParts::table(Table table)
{
    if (!table.rows.empty()) blocks.emplace_back(std::move(table));
}

std::string ReportParts::expectation(const Prediction& prediction) const
{
    return covering.covers(prediction.id) ? say(tr, "covered") : expectationOf(prediction, tr);
}

void ReportParts::coveredLine()
{
    if (!covering.any() || !covering.since) return;
    const char* form = covering.review
                           ? "What was expected is covered since {date}, until you write down what happened."
                           : "What fell due is covered since {date}, until you write down what happened.";
    blocks.emplace_back(Paragraph{say(tr, form, fmt::arg("date", mediumDate(*covering.since, tr))), true, false, true});
}

std::string ReportParts::text(const std::string& userText)
{
    return withVisibleControls(trimmed(userText));
}

std::string ReportParts::date(const std::optional<Date>& date) const
{
    return date ? mediumDate(*date, tr) : notAnswered(tr);
}

const Option* ReportParts::option(const Id& id) const
{
    return itemWith(decision.options, id);
}

const Prediction* ReportParts::prediction(const Id& id) const
{
    return predictionOf(entry, id);
}

const Signpost* ReportParts::signpost(const Id& id) const
{
    return signpostOf(entry, id);
}

std::string ReportParts::optionTitle(const Id& id) const
{
    const Option* found = option(id);
    return found ? answerOr(found->title, tr) : notAnswered(tr);
}

const Option* ReportParts::standsBy() const
{
    if (const Option* chosen = option(decision.chosen)) return chosen;
    const auto index = static_cast<std::size_t>(assessment.standsBy);
    if (assessment.standsBy < 0 || index >= assessment.options.size()) return nullptr;
    return option(assessment.options[index].option);
}

std::string ReportParts::question(const std::string& id) const
{
    const QuestionSets& sets = standardQuestions();
    const Question* found = sets.must.find(id);
    if (!found) found = sets.can.find(id);
    return found ? found->text : text(id);
}

std::vector<PredictionHistory> ReportParts::predictions() const
{
    return predictionHistories(entry, options.seal ? options.seal->at : entry.created);
}

const Resolution* ReportParts::resolution(const Id& prediction) const
{
    const Resolution* last = nullptr;
    for (const SinceItem& item : entry.since) {
        const auto* resolution = std::get_if<Resolution>(&item.what);
        if (resolution && resolution->prediction == prediction) last = resolution;
    }
    return last;
}

int ReportParts::timesMoved(const Id& signpost) const
{
    return static_cast<int>(std::ranges::count_if(entry.since, [&](const SinceItem& item) {
        const auto* amendment = std::get_if<SignpostAmendment>(&item.what);
        return amendment && amendment->signpost == signpost;
    }));
}

} // namespace soundings
