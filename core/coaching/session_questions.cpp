// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/session_questions.h"

#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/member_reader.h"
#include "core/support/resource.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace soundings {
namespace {

using Json = nlohmann::json;

constexpr int cardSetFormat = 1;
constexpr std::string_view cardSetKind = "session_questions";
constexpr std::size_t mostQuestions = 100;
constexpr std::size_t longestId = 60;
constexpr double longestMinutes = 60;
constexpr JsonLimits setLimits{1U << 20U, 8, "Ask for the file again, or mend it."};

bool isWord(std::string_view id)
{
    return !id.empty() && id.size() <= longestId && std::ranges::all_of(id, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    });
}

std::string idIn(MemberReader& reader)
{
    std::string id = reader.text("id");
    if (!isWord(id)) reader.fail("has an id that is not made of letters, digits, \"_\" and \"-\"");
    return id;
}

CardQuestion readCard(const Json& item, std::string_view source)
{
    MemberReader reader(item, "a question", source);
    CardQuestion question;
    question.id = idIn(reader);
    question.text = reader.text("text");
    question.help = reader.text("help", false);
    question.purpose = reader.text("purpose", false);
    question.minutes = reader.number("minutes", 1, longestMinutes, question.minutes);
    reader.refuseOthers();
    return question;
}

/// Tells a file of something else from a set that is wrong.
void requireCardSet(const Json& document, std::string_view source)
{
    const auto kind = document.is_object() ? document.find("kind") : document.end();
    if (kind == document.end() || !kind->is_string() || kind->get_ref<const std::string&>() != cardSetKind)
        throw Error(ErrorKind::Input,
                    fmt::format("{} holds no set of questions for sessions; choose a file that Soundings wrote as one.",
                                source));
    const auto format = document.find("format");
    if (format != document.end() && format->is_number_integer() && format->get<std::int64_t>() > cardSetFormat)
        throw Error(ErrorKind::Foreign,
                    fmt::format("{} was written by a newer Soundings; update this one to read it.", source));
}

} // namespace

double CardSet::minutes() const
{
    double sum = 0;
    for (const CardQuestion& question : questions) sum += question.minutes;
    return sum;
}

CardSet readCardSet(std::string_view json, std::string_view source)
{
    const Json document = parseJson(json, source, setLimits);
    requireCardSet(document, source);
    MemberReader reader(document, {}, source);
    (void)reader.number("format", cardSetFormat, cardSetFormat, cardSetFormat);
    (void)reader.text("kind");
    CardSet set;
    set.id = idIn(reader);
    set.version = static_cast<int>(reader.number("version", 1, 1'000'000, 1));
    set.title = reader.text("title");
    set.introduction = reader.text("introduction", false);
    for (const Json& item : reader.list("questions")) {
        CardQuestion question = readCard(item, source);
        if (std::ranges::any_of(set.questions, [&](const auto& known) { return known.id == question.id; }))
            reader.fail(fmt::format("has the question {} twice", question.id));
        set.questions.push_back(std::move(question));
    }
    if (set.questions.size() > mostQuestions) reader.fail("has more than 100 questions");
    reader.refuseOthers();
    return set;
}

std::string writeCardSet(const CardSet& set)
{
    Json questions = Json::array();
    for (const CardQuestion& question : set.questions) {
        Json item{{"id", question.id}, {"text", question.text}, {"minutes", question.minutes}};
        if (!question.help.empty()) item["help"] = question.help;
        if (!question.purpose.empty()) item["purpose"] = question.purpose;
        questions.push_back(std::move(item));
    }
    Json document{{"format", cardSetFormat}, {"kind", cardSetKind}, {"id", set.id},
                  {"version", set.version},  {"title", set.title},  {"questions", std::move(questions)}};
    if (!set.introduction.empty()) document["introduction"] = set.introduction;
    return prettyJson(document) + "\n";
}

const std::vector<CardSet>& standardCardSets()
{
    static const std::vector<CardSet> sets = [] {
        constexpr std::array names = {"first_session", "big_decision", "stuck_imperative", "after_a_miss",
                                      "quarterly_review"};
        std::vector<CardSet> read;
        for (const char* name : names) {
            const std::string file = fmt::format("questions/sessions/{}.json", name);
            read.push_back(readCardSet(embeddedResource(file), file));
        }
        return read;
    }();
    return sets;
}

const CardSet* findCardSet(const std::vector<CardSet>& sets, std::string_view id)
{
    const auto found = std::ranges::find_if(sets, [id](const CardSet& set) { return set.id == id; });
    return found == sets.end() ? nullptr : &*found;
}

std::vector<SessionCard> cardsOf(const CardSet& set, IdSource& ids)
{
    std::vector<SessionCard> cards;
    for (const CardQuestion& question : set.questions) {
        SessionCard card;
        card.id = ids.next();
        card.question = set.id + "/" + question.id;
        card.text = question.text;
        card.minutes = question.minutes;
        cards.push_back(std::move(card));
    }
    return cards;
}

} // namespace soundings
