// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/report/commitment_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"
#include "core/tenacity/commitments.h"

#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

struct Promises {
    Entry entry;
    bool sealed = false;

    [[nodiscard]] std::vector<CommitmentHistory> all() const { return commitmentHistories(entry); }
};

Promises promisesOf(const Journal& journal, const Request& request)
{
    Promises promises;
    promises.entry = journal.load(journal.resolve(request.ids.front()));
    if (promises.entry.decision() == nullptr && promises.entry.session() == nullptr)
        throw Error(ErrorKind::Input, fmt::format("Entry {} is no decision and no session, and has no commitments.",
                                                  shortId(promises.entry.id)));
    promises.sealed = journal.stageOf(promises.entry.id) != Stage::Draft;
    return promises;
}

/// The decision that something promised in a session follows from.
Id decisionNamed(const Journal& journal, const std::string& prefix, bool inSession)
{
    if (!inSession)
        throw Error(ErrorKind::Input, "What is promised in a decision belongs to it; --for is of sessions alone.");
    const Id id = journal.resolve(prefix);
    if (journal.load(id).decision() == nullptr)
        throw Error(ErrorKind::Input,
                    fmt::format("Entry {} is no decision; name the one it follows from.", shortId(id)));
    return id;
}

const char* endWord(CommitmentEnd end)
{
    switch (end) {
    case CommitmentEnd::Kept: return "kept";
    case CommitmentEnd::NotKept: return "not_kept";
    case CommitmentEnd::NotNeeded: return "not_needed";
    }
    return "";
}

CommitmentEnd endIn(const std::string& word)
{
    if (word == "kept") return CommitmentEnd::Kept;
    return word == "not_kept" ? CommitmentEnd::NotKept : CommitmentEnd::NotNeeded;
}

Json toJson(const CommitmentHistory& history, std::size_t index, Date today)
{
    const Commitment& made = history.made;
    Json json{{"number", index + 1},
              {"id", made.id},
              {"commitment", made.text},
              {"owner", made.owner},
              {"due", made.due ? Json(toIso(*made.due)) : Json(nullptr)},
              {"decision", made.decision.empty() ? Json(nullptr) : Json(made.decision)},
              {"open", history.isOpen()},
              {"late", history.isLate(today)},
              {"end", history.closed ? Json(endWord(history.closed->end)) : Json(nullptr)}};
    if (history.closed) {
        json["word"] = history.closed->word;
        json["on"] = toIso(localDate(*history.closedAt));
    }
    return json;
}

std::string endedAs(const CommitmentHistory& history, Date today)
{
    std::string words = stateOf(history, today);
    if (history.closed && !isBlank(history.closed->word))
        words += fmt::format(" ({})", withVisibleControls(trimmed(history.closed->word)));
    return words;
}

std::string lineOf(const CommitmentHistory& history, std::size_t index, Date today)
{
    const Commitment& made = history.made;
    std::string line = fmt::format("{}. {}\n   {}", index + 1, answerOr(made.text),
                                   isBlank(made.owner) ? "nobody named" : withVisibleControls(trimmed(made.owner)));
    if (made.due) line += fmt::format(", by {}", toIso(*made.due));
    return line + ": " + endedAs(history, today) + "\n";
}

Answer told(const Request& request, const Promises& promises, std::size_t index, Date today)
{
    const CommitmentHistory history = promises.all()[index];
    if (!request.json) return {lineOf(history, index, today), {}};
    Json json = toJson(history, index, today);
    json["entry"] = promises.entry.id;
    return jsonAnswer(json);
}

Answer addOne(const Request& request, const World& world)
{
    Commitment made;
    made.text = request.promise;
    made.owner = request.owner;
    if (!request.until.empty()) made.due = parseDate(request.until);
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    Promises promises = promisesOf(journal, request);
    if (promises.sealed)
        throw Error(ErrorKind::Input, fmt::format("Decision {} is sealed; commitments are added before the seal.",
                                                  shortId(promises.entry.id)));
    made.id = world.ids.next();
    Session* session = promises.entry.session();
    if (!request.forDecision.empty()) made.decision = decisionNamed(journal, request.forDecision, session != nullptr);
    auto& commitments = session != nullptr ? session->commitments : promises.entry.decision()->commitments;
    const std::size_t index = commitments.size();
    commitments.push_back(made);
    journal.save(promises.entry, "commitment");
    return told(request, promises, index, world.clock.today());
}

Answer closeOne(const Request& request, const World& world)
{
    Journal journal = Journal::open(request.journal, Journal::Mode::ReadWrite, world.outside());
    Promises promises = promisesOf(journal, request);
    if (!promises.sealed && promises.entry.session() == nullptr)
        throw Error(ErrorKind::Input,
                    fmt::format("Decision {} is a draft, and its commitments may still be edited; seal it with "
                                "soundings seal before you say what became of them.",
                                shortId(promises.entry.id)));
    const std::vector<CommitmentHistory> all = promises.all();
    const std::size_t index = commitmentNamed(all, request.item);
    SinceItem item;
    item.id = world.ids.next();
    item.at = world.clock.now();
    item.what = CommitmentClosed{all[index].made.id, endIn(request.end), request.word, {}};
    promises.entry.since.push_back(std::move(item));
    journal.save(promises.entry, "commitment");
    Answer answer = told(request, promises, index, world.clock.today());
    if (all[index].closed) // a slip is mended in the open
        answer.remark = "Before, the record said: " + endedAs(all[index], world.clock.today()) + ".";
    return answer;
}

} // namespace

Answer keepCommitments(const Request& request, const World& world)
{
    if (!request.promise.empty()) return addOne(request, world);
    if (!request.end.empty()) return closeOne(request, world);
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    const Promises promises = promisesOf(journal, request);
    const Date today = world.clock.today();
    const std::vector<CommitmentHistory> all = promises.all();
    Json list = Json::array();
    std::string text;
    for (std::size_t i = 0; i < all.size(); ++i) {
        list.push_back(toJson(all[i], i, today));
        text += lineOf(all[i], i, today);
    }
    if (request.json) return jsonAnswer({{"entry", promises.entry.id}, {"commitments", std::move(list)}});
    return {all.empty() ? std::string("No commitment.\n") : text, {}};
}

} // namespace soundings::app
