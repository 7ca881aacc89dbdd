// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_answer.h"
#include "app/uncover.h"
#include "core/assessment/reviews.h"
#include "core/journal/retention.h"
#include "core/report/report.h"
#include "core/report/wording.h"
#include "core/support/error.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

std::string shownTitle(const std::string& title)
{
    return isBlank(title) ? "Untitled" : withVisibleControls(title);
}

Json dateOrNull(const std::optional<Date>& date)
{
    return date ? Json(toIso(*date)) : Json(nullptr);
}

template <typename Item>
Json toJson(const std::vector<Item>& items, std::string Item::* text)
{
    Json list = Json::array();
    for (const Item& item : items)
        list.push_back({{"id", item.id}, {"text", item.*text}, {"due", dateOrNull(item.due)}});
    return list;
}

Answer listDueReviews(const Request& request, const World& world)
{
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const Date today = world.clock.today();
    std::vector<DueItem> items = journal.due(today);
    std::erase_if(items, [](const DueItem& item) { return item.kind != DueKind::Review || endsKeeping(item); });
    const std::size_t drafts = std::erase_if(items, [](const DueItem& item) { return item.draft; });
    if (request.json) {
        Json reviews = Json::array();
        for (const DueItem& item : items)
            reviews.push_back({{"entry", item.entry},
                               {"title", item.title},
                               {"date", toIso(item.date)},
                               {"days", daysBetween(today, item.date)}});
        return jsonAnswer({{"reviews", std::move(reviews)}});
    }
    if (items.empty())
        return {drafts == 0
                    ? "No review is due.\n"
                    : "No review is due; those that soundings due lists are of drafts, which are sealed first.\n",
                {}};
    Table table;
    table.header = {"Due", "Decision", "Entry"};
    table.widths = {0.2, 0.65, 0.15};
    for (const DueItem& item : items)
        table.rows.push_back({mediumDate(item.date), shownTitle(item.title), shortId(item.entry)});
    return {toPlainText(table), {}};
}

Json toJson(const ReviewQuestions& questions)
{
    Json premortem = Json::array();
    for (const PremortemReason& reason : questions.premortem)
        premortem.push_back({{"id", reason.id}, {"text", reason.text}});
    return {{"due", dateOrNull(questions.due)},
            {"predictions", toJson(questions.predictions, &Prediction::statement)},
            {"signposts", toJson(questions.signposts, &Signpost::state)},
            {"premortem", std::move(premortem)}};
}

void addQuestions(Report& page, const std::string& heading, std::vector<std::string> lines)
{
    if (lines.empty()) return;
    page.blocks.emplace_back(Heading{3, heading});
    page.blocks.emplace_back(BulletList{std::move(lines)});
}

std::string lineOf(const Id& id, const std::string& text, const std::optional<Date>& due)
{
    const std::string words = isBlank(text) ? "no words" : withVisibleControls(text);
    return due ? fmt::format("{}: {} ({})", shortId(id), words, mediumDate(*due))
               : fmt::format("{}: {}", shortId(id), words);
}

Answer tellQuestions(const Request& request, const Found& found, const World& world)
{
    const ReviewQuestions questions = questionsOf(found.entry, world.clock.today());
    if (request.json) {
        Json json = toJson(questions);
        json["id"] = found.entry.id;
        json["title"] = found.entry.title;
        return jsonAnswer(json);
    }
    Report page;
    page.blocks.emplace_back(Heading{1, shownTitle(found.entry.title)});
    page.blocks.emplace_back(Paragraph{
        questions.due
            ? fmt::format("The review is due since {}. Say what happened with --happened.", mediumDate(*questions.due))
            : "No review is due; one can be written at any time with --happened."});
    std::vector<std::string> lines;
    for (const Prediction& each : questions.predictions) lines.push_back(lineOf(each.id, each.statement, each.due));
    addQuestions(page, "Did it happen?", std::exchange(lines, {}));
    for (const Signpost& each : questions.signposts) lines.push_back(lineOf(each.id, each.state, each.due));
    addQuestions(page, "Signposts to read", std::exchange(lines, {}));
    for (const PremortemReason& each : questions.premortem) lines.push_back(lineOf(each.id, each.text, {}));
    addQuestions(page, "Imagined before; tick off with --hit", std::move(lines));
    return {toPlainText(page), {}};
}

Id premortemReason(const Decision& decision, const std::string& prefix)
{
    std::vector<Id> found;
    for (const PremortemReason& reason : decision.premortem)
        if (!prefix.empty() && reason.id.starts_with(prefix)) found.push_back(reason.id);
    if (found.size() == 1) return found.front();
    throw Error(found.empty() ? ErrorKind::NotFound : ErrorKind::Input,
                found.empty()
                    ? fmt::format("The premortem has no reason whose id begins with \"{}\"; review without --happened "
                                  "lists them.",
                                  prefix)
                    : fmt::format("\"{}\" begins the ids of {} reasons of the premortem; give more of it.", prefix,
                                  found.size()));
}

Review reviewFrom(const Request& request, const Found& found, Date today)
{
    Review review;
    review.due = questionsOf(found.entry, today).due;
    review.whatHappened = request.happened;
    if (!request.outcome.empty())
        review.outcome = request.outcome == "good" ? OutcomeJudgement::Good : OutcomeJudgement::Bad;
    for (const std::string& lesson : request.lessons) review.lessons.push_back({lesson, request.tags, {}});
    for (const std::string& prefix : request.hits)
        review.premortemHits.push_back(premortemReason(*found.entry.decision(), prefix));
    if (!request.next.empty()) review.next = parseDate(request.next);
    if (review.next && *review.next < today)
        throw Error(ErrorKind::Input,
                    fmt::format("The day to look again, {}, has passed; name one from today on.", toIso(*review.next)));
    return review;
}

/// What can be added without words of what happened goes on with the review before.
void refuseWithoutWords(const Request& request, const Found& found, const World& world)
{
    if (!isBlank(request.happened)) return;
    if (!request.outcome.empty() || !request.hits.empty())
        throw Error(ErrorKind::Usage, "--outcome and --hit go with --happened: say what happened first.");
    if (reviewsOf(found.entry).empty() || coveringOf(found, world).review)
        throw Error(ErrorKind::Input,
                    "There is no review to add this to yet: say what happened with --happened first.");
}

/// What was expected beside what came of it; what is due and has no answer yet stays covered.
std::string comparison(const Entry& entry, const Covering& covering)
{
    const Decision& decision = *entry.decision();
    Report page;
    const ReviewRecord last = reviewsOf(entry).back();
    page.blocks.emplace_back(Paragraph{judgementSentence(decision.quality, last.outcome)});
    Table table;
    table.header = {"Prediction", "Expected", "What happened"};
    table.widths = {0.5, 0.2, 0.3};
    for (const PredictionHistory& history : predictionHistories(entry, entry.created)) {
        if (!history.holds) continue;
        table.rows.push_back({answerOr(history.prediction.statement),
                              covering.covers(history.prediction.id) ? "covered" : expectationOf(history.now()),
                              history.resolved ? nameOf(history.resolved->resolution.outcome) : "open"});
    }
    if (!table.rows.empty()) page.blocks.emplace_back(std::move(table));
    PremortemRate rate;
    rate.add(entry);
    if (const std::string words = sentenceOf(rate); !words.empty()) page.blocks.emplace_back(Paragraph{words});
    if (last.next) page.blocks.emplace_back(Paragraph{fmt::format("You look again on {}.", mediumDate(*last.next))});
    return toPlainText(page);
}

Json writtenJson(const Entry& entry)
{
    const ReviewRecord last = reviewsOf(entry).back();
    const auto judgement = judgementOf(entry.decision()->quality, last.outcome);
    Json lessons = Json::array();
    for (const Lesson& lesson : last.lessons) lessons.push_back({{"text", lesson.text}, {"tags", lesson.tags}});
    const char* outcome = !last.outcome ? "" : *last.outcome == OutcomeJudgement::Good ? "good" : "bad";
    const auto weakest = weakestLink(entry.decision()->quality);
    return {{"id", entry.id},
            {"review", last.item},
            {"what_happened", last.whatHappened},
            {"outcome", last.outcome ? Json(outcome) : Json(nullptr)},
            {"weakest_link", weakest ? Json(*weakest) : Json(nullptr)},
            {"judgement", judgement ? Json(wordOf(*judgement)) : Json(nullptr)},
            {"lessons", std::move(lessons)},
            {"premortem_hits", last.premortemHits},
            {"next", dateOrNull(last.next)}};
}

} // namespace

Answer reviewDecision(const Request& request, const World& world)
{
    const bool writes = !isBlank(request.happened) || !request.lessons.empty() || !request.next.empty() ||
                        !request.outcome.empty() || !request.hits.empty();
    if (request.ids.empty()) {
        if (writes) throw Error(ErrorKind::Usage, "Say which decision the review is of, by its ID.");
        return listDueReviews(request, world);
    }
    if (!request.tags.empty() && request.lessons.empty())
        throw Error(ErrorKind::Usage, "--tag says how a lesson is found: add --lesson.");
    Journal journal =
        Journal::open(request.journal, writes ? Journal::Mode::ReadWrite : Journal::Mode::ReadOnly, world.outside());
    Found found = loadEntry(journal, request.ids.front());
    if (!found.entry.decision() || !found.seal)
        throw Error(ErrorKind::Input, fmt::format("Entry {} is no sealed decision, so there is nothing to review.",
                                                  shortId(found.entry.id)));
    if (!writes) return tellQuestions(request, found, world);
    refuseWithoutWords(request, found, world);
    Review review = reviewFrom(request, found, world.clock.today());
    // The day that stands is kept by what only adds a lesson.
    if (isBlank(request.happened) && request.next.empty()) review.next = reviewsOf(found.entry).back().next;
    found.entry.since.push_back({world.ids.next(), world.clock.now(), std::move(review), {}});
    journal.save(found.entry, "review");
    journal.refreshDerived();
    if (request.json) return jsonAnswer(writtenJson(found.entry));
    const std::string words = isBlank(request.happened) ? "Added to the review of" : "Wrote the review of";
    return {fmt::format("{} {}.\n\n", words, shortId(found.entry.id)) +
                comparison(found.entry, coveringOf(found, world)),
            {}};
}

} // namespace soundings::app
