// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/json_answer.h"
#include "app/uncover.h"
#include "core/compute/compute.h"
#include "core/compute/lens_json.h"
#include "core/compute/trade_off_json.h"
#include "core/report/report.h"
#include "core/report/wording.h"
#include "core/support/atomic_file.h"
#include "core/support/json.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

Json toJson(const OptionAssessment& option)
{
    Json json = option.reference ? Json::object() : soundings::toJson(option.lens);
    json["id"] = option.option;
    json["title"] = option.title;
    json["reference"] = option.reference;
    json["struck_out"] = option.struckOut;
    if (option.reference) return json;
    json["standing"] = wordOf(option.standing);
    json["sentence"] = option.sentence;
    json["scarcest"] = option.scarcest.empty() ? Json(nullptr) : Json(option.scarcest);
    json["strongest_reason"] = option.strongestReason.empty() ? Json(nullptr) : Json(option.strongestReason);
    json["settling_question"] = option.settlingQuestionId.empty() ? Json(nullptr) : Json(option.settlingQuestionId);
    return json;
}

Json toJson(const Assessment& assessment)
{
    Json options = Json::array();
    for (const OptionAssessment& option : assessment.options) options.push_back(toJson(option));
    return {{"id", assessment.entry},
            {"seed", assessment.seed},
            {"samples", assessment.samples},
            {"sentence", assessment.sentence},
            {"standing", wordOf(assessment.standing())},
            {"options", std::move(options)},
            {"trade_offs", assessment.tradeOffs ? soundings::toJson(*assessment.tradeOffs) : Json(nullptr)}};
}

Table optionsTable(const Assessment& assessment)
{
    Table table;
    table.header = {
        "Option", nameOf(Standing::DoIt), nameOf(Standing::FindAWay), nameOf(Standing::Resist), nameOf(Standing::LetGo),
        "Stands"};
    table.widths = {0.33, 0.11, 0.12, 0.13, 0.11, 0.2};
    table.numeric = {1, 2, 3, 4};
    for (const OptionAssessment& option : assessment.options) {
        std::vector<std::string> row{withVisibleControls(option.title)};
        const bool shown = !option.reference && option.standing != Standing::NotAskedYet;
        for (const double share : option.lens.quadrants) row.push_back(shown ? sampledPercentOf(share) : "");
        row.push_back(option.reference ? "the reference" : nameOf(option.standing));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string toText(const Entry& entry, const Assessment& assessment)
{
    Report page;
    page.blocks.emplace_back(Heading{1, isBlank(entry.title) ? "Untitled" : withVisibleControls(entry.title)});
    page.blocks.emplace_back(Paragraph{assessment.sentence});
    if (!assessment.options.empty()) page.blocks.emplace_back(optionsTable(assessment));
    for (const OptionAssessment& option : assessment.options) {
        if (option.reference) continue;
        page.blocks.emplace_back(Heading{3, withVisibleControls(option.title)});
        page.blocks.emplace_back(Paragraph{option.sentence});
        BulletList list;
        for (const Because& because : option.because) list.items.push_back(because.sentence);
        if (!option.settlingQuestion.empty()) list.items.push_back("What would settle it: " + option.settlingQuestion);
        if (!list.items.empty()) page.blocks.emplace_back(std::move(list));
    }
    for (Block& block : tradeOffBlocks(entry, assessment)) page.blocks.push_back(std::move(block));
    page.blocks.emplace_back(Paragraph{fmt::format("{} draws, seed {}. The percents are shares of the readings of the "
                                                   "answers, not chances of success.",
                                                   groupedCount(assessment.samples), assessment.seed)});
    return toPlainText(page);
}

// The problem may name its own samples and seed; those of the command line come first.
std::string withChance(const std::string& problem, const Request& request)
{
    if (!request.samples && !request.seed) return problem;
    Json json = parseJson(problem, request.file == "-" ? "standard input" : request.file);
    if (!json.is_object()) return problem;
    if (request.samples) json["samples"] = *request.samples;
    if (request.seed) json["seed"] = *request.seed;
    return prettyJson(json);
}

} // namespace

Answer scoreEntry(const Request& request, const World& world)
{
    Found found = findDecision(request, world);
    found.entry = seenAs(request, found, world); // nothing scored needs what is covered
    const Assessment assessment = assessAs(request, found.entry, world);
    if (request.json) return jsonAnswer(toJson(assessment));
    return {toText(found.entry, assessment), {}};
}

Answer computeKind(const Request& request)
{
    if (request.example) return {computeExample(request.kind), {}};
    std::string result = compute(request.kind, withChance(readFile(request.file), request));
    if (!result.ends_with('\n')) result += '\n';
    return {std::move(result), {}};
}

} // namespace soundings::app
