// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_members.h"
#include "core/exchange/readers.h"
#include "core/support/text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace soundings {
namespace {

constexpr std::array<std::string_view, 8> questionHomeless = {"id",
                                                              "userId",
                                                              "hideForecastsUntil",
                                                              "hideForecastsUntilPrediction",
                                                              "sharedPublicly",
                                                              "unlisted",
                                                              "exclusiveAnswers",
                                                              "type"};

ForeignOutcome outcomeOfWord(const std::string& word, const std::string& title, ForeignHistory& history)
{
    if (word.empty()) return ForeignOutcome::Open;
    if (word == "YES") return ForeignOutcome::Yes;
    if (word == "NO") return ForeignOutcome::No;
    if (word != "AMBIGUOUS") history.doubt(Unclear::UnknownOutcome, title);
    return ForeignOutcome::Ambiguous;
}

void addApiForecasts(const JsonMembers& owner, const std::string& option, ForeignHistory& history,
                     ForeignQuestion& question)
{
    for (const JsonMembers& item : owner.list("forecasts")) {
        const auto share = item.number("forecast");
        const std::string by = item.object("user").scalar("name");
        const std::string named = item.object("option").scalar("text");
        if (!share || *share < 0 || *share > 1) {
            history.doubt(Unclear::Unreadable, question.title);
            continue;
        }
        question.forecasts.push_back({by.empty() ? item.scalar("userId") : by, item.instant("createdAt"), *share,
                                      named.empty() ? option : named, item.scalar("comment")});
    }
}

ForeignQuestion apiQuestion(const JsonMembers& item, ForeignHistory& history)
{
    ForeignQuestion question;
    question.title = item.scalar("title");
    question.identity = item.scalar("id");
    question.by = item.object("user").scalar("name");
    if (question.by.empty()) question.by = item.scalar("userId");
    question.created = item.instant("createdAt");
    if (question.identity.empty()) question.identity = question.title + "\n" + item.scalar("createdAt");
    if (const auto due = item.instant("resolveBy")) question.due = utcDate(*due);
    question.resolvedAt = item.instant("resolvedAt");
    question.notes = item.scalar("notes");
    for (const JsonMembers& tag : item.list("tags")) question.tags.push_back(tag.scalar("name"));
    const auto options = item.list("options");
    for (const JsonMembers& option : options) {
        const std::string text = option.scalar("text");
        question.options.push_back(text);
        question.optionOutcomes[text] = outcomeOfWord(option.scalar("resolution"), question.title, history);
        addApiForecasts(option, text, history, question);
    }
    const std::string word = item.scalar("resolution");
    if (std::ranges::find(question.options, word) != question.options.end())
        question.chosen = word;
    else
        question.outcome = outcomeOfWord(word, question.title, history);
    // Where the answers carry their own forecasts, the question's list repeats them.
    if (question.forecasts.empty()) addApiForecasts(item, {}, history, question);
    for (const std::string_view name : questionHomeless) keepHomeless(question, name, item.scalar(name));
    for (const std::string_view name : {"comments", "sharedWith", "sharedWithLists"})
        keepHomeless(question, name, item.verbatim(name));
    return question;
}

} // namespace

ForeignHistory readFatebookJson(const nlohmann::json& file, std::string_view name)
{
    constexpr std::size_t apiPage = 100;
    ForeignHistory history;
    const JsonMembers top(file, name, "the file");
    for (const JsonMembers& item : top.requiredList("items")) {
        ++history.rows;
        history.questions.push_back(apiQuestion(item, history));
    }
    if (history.rows == apiPage) history.doubt(Unclear::CutShort, fmt::format("{}", history.rows));
    return history;
}

} // namespace soundings
