// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lens/question_set.h"

#include "core/support/error.h"
#include "core/support/json.h"
#include "core/support/member_reader.h"
#include "core/support/resource.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace soundings {
namespace {

std::vector<Anchor> readAnchors(const nlohmann::json& list, const std::string& where, std::string_view source)
{
    std::vector<Anchor> anchors;
    for (const auto& item : list) {
        MemberReader reader(item, "an anchor of " + where, source);
        Anchor anchor;
        anchor.at = static_cast<int>(reader.number("at", 0, 10, -1));
        anchor.words = reader.text("words");
        reader.refuseOthers();
        if (!anchors.empty() && anchor.at <= anchors.back().at) reader.fail("is out of order");
        anchors.push_back(std::move(anchor));
    }
    for (const int needed : {0, 5, 10})
        if (std::none_of(anchors.begin(), anchors.end(), [needed](const Anchor& a) { return a.at == needed; }))
            throw Error(ErrorKind::Input, fmt::format("In the question file {}, {} has no anchor at {}; add one.",
                                                      source, where, needed));
    return anchors;
}

Question readQuestion(const nlohmann::json& item, std::string_view source)
{
    MemberReader reader(item, "a question", source);
    Question question;
    question.id = reader.text("id");
    const std::string where = "the question " + question.id;
    question.name = reader.text("name");
    question.plural = reader.flag("plural");
    question.text = reader.text("text");
    question.help = reader.text("help", false);
    question.why = reader.text("why", false);
    question.source = reader.text("source", false);
    question.followUp = reader.text("followUp", false);
    question.anchors = readAnchors(reader.list("anchors"), where, source);
    question.weight = reader.number("weight", 0, 1000, 1);
    question.mayBeFloor = reader.flag("mayBeFloor");
    question.mayBeTrigger = reader.flag("mayBeTrigger");
    question.suggestedLevel = reader.number("suggestedLevel", 0, 10, 3);
    reader.refuseOthers();
    return question;
}

} // namespace

const Question* QuestionSet::find(std::string_view questionId) const
{
    const auto it = std::find_if(questions.begin(), questions.end(),
                                 [questionId](const Question& question) { return question.id == questionId; });
    return it == questions.end() ? nullptr : &*it;
}

QuestionSet readQuestionSet(std::string_view json, std::string_view source)
{
    const nlohmann::json document = parseJson(json, source);
    MemberReader reader(document, {}, source);
    QuestionSet set;
    set.id = reader.text("id");
    set.version = static_cast<int>(reader.number("version", 1, 1'000'000, 1));
    set.title = reader.text("title");
    set.introduction = reader.text("introduction", false);
    set.threshold = reader.number("threshold", 0, 1, 0.6);
    set.correlation = reader.number("correlation", 0, 0.95, 0.3);
    set.correlationLow = reader.number("correlationLow", 0, 0.95, 0);
    set.correlationHigh = reader.number("correlationHigh", 0, 0.95, 0.6);
    std::set<std::string> ids;
    double weight = 0;
    for (const auto& item : reader.list("questions")) {
        set.questions.push_back(readQuestion(item, source));
        weight += set.questions.back().weight;
        if (!ids.insert(set.questions.back().id).second)
            reader.fail(fmt::format("has the question {} twice", set.questions.back().id));
    }
    if (!(weight > 0)) reader.fail("has only questions of weight 0");
    if (set.correlationLow > set.correlationHigh) reader.fail("has a correlation band that is upside down");
    reader.refuseOthers();
    return set;
}

const QuestionSets& standardQuestions()
{
    static const QuestionSets sets{
        readQuestionSet(embeddedResource("questions/must.json"), "questions/must.json"),
        readQuestionSet(embeddedResource("questions/can.json"), "questions/can.json"),
    };
    return sets;
}

} // namespace soundings
