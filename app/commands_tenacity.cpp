// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/assessment/plain_words.h"
#include "core/assessment/tenacity_assessment.h"
#include "core/journal/sealed_constraints.h"
#include "core/report/report.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <array>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

Json jsonOrNull(const std::string& text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

Json jsonOrNull(const std::optional<Date>& date)
{
    return date ? Json(toIso(*date)) : Json(nullptr);
}

template <typename T>
Json jsonOrNull(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json jsonOrNull(std::optional<TenacityKind> kind)
{
    return kind ? Json(wordOf(*kind)) : Json(nullptr);
}

const char* tenacityReadingWord(SignpostReading reading)
{
    static constexpr std::array words{"worked", "grey", "stop"};
    return words.at(static_cast<std::size_t>(reading));
}

Json jsonOrNull(std::optional<SignpostReading> reading)
{
    return reading ? Json(tenacityReadingWord(*reading)) : Json(nullptr);
}

Json factJson(const FactValue& value)
{
    return std::visit(
        [](const auto& held) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return nullptr;
            else
                return held;
        },
        value);
}

Json toJson(const SignpostRow& row)
{
    return {{"id", row.id},
            {"state", row.state},
            {"kind", row.kind == SignpostKind::Ceiling ? "ceiling" : "threshold"},
            {"due", jsonOrNull(row.due)},
            {"overdue", row.overdue},
            {"moved", row.moved},
            {"reading", jsonOrNull(row.reading)},
            {"value", jsonOrNull(row.value)},
            {"unit", row.unit},
            {"read_on", jsonOrNull(row.readOn)},
            {"where_first_stood", jsonOrNull(row.whereFirstStood)},
            {"as_agreed", jsonOrNull(row.agreed)},
            {"sentence", row.sentence},
            {"pointer", row.pointer}};
}

Json toJson(const TacticRow& row)
{
    return {{"id", row.id},
            {"hypothesis", row.hypothesis},
            {"option", jsonOrNull(row.option)},
            {"start", jsonOrNull(row.start)},
            {"end", jsonOrNull(row.end)},
            {"running", row.running},
            {"days", jsonOrNull(row.days)},
            {"price", row.price},
            {"taught", row.taught},
            {"signal_moved", jsonOrNull(row.signalMoved)},
            {"pointer", row.pointer}};
}

Json toJson(const LookRow& row)
{
    return {{"on", toIso(row.on)},
            {"sentence", row.sentence},
            {"as_agreed", jsonOrNull(row.agreed)},
            {"pointer", row.pointer}};
}

Json toJson(const ReclassificationRow& row)
{
    return {{"on", toIso(row.on)},
            {"from", jsonOrNull(row.from)},
            {"to", wordOf(row.to)},
            {"reason", row.reason},
            {"pointer", row.pointer}};
}

Json toJson(const Finding& finding)
{
    return {{"code", finding.code}, {"sentence", finding.sentence}, {"pointer", finding.pointer}};
}

Json toJson(const TenacityWarning& warning)
{
    Json json = toJson(warning.finding);
    json["seen_in"] = warning.seenIn;
    json["known_from"] = warning.literature;
    return json;
}

template <typename Row>
Json listOf(const std::vector<Row>& rows)
{
    Json list = Json::array();
    for (const Row& row : rows) list.push_back(toJson(row));
    return list;
}

Json factsOf(const TenacityAssessment& tenacity)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < tenacity.because.size(); ++i)
        list.push_back({{"fact", tenacity.result.because[i].name},
                        {"value", factJson(tenacity.result.because[i].value)},
                        {"sentence", tenacity.because[i].sentence},
                        {"pointer", tenacity.because[i].pointer}});
    return list;
}

Json wouldFlipJson(const TenacityAssessment& tenacity)
{
    if (!tenacity.flip) return nullptr;
    return {{"fact", tenacity.flip->fact},       {"from", factJson(tenacity.flip->from)},
            {"to", factJson(tenacity.flip->to)}, {"verdict", wordOf(tenacity.flip->verdict)},
            {"row", tenacity.flip->row},         {"sentence", tenacity.wouldChange}};
}

Json toJson(const Entry& entry, const TenacityAssessment& tenacity)
{
    return {{"id", entry.id},
            {"title", entry.title},
            {"label", jsonOrNull(tenacity.label)},
            {"derived", jsonOrNull(tenacity.derived.kind)},
            {"p_must", jsonOrNull(tenacity.derived.pMust)},
            {"kind_sentence", tenacity.kindSentence},
            {"dropped", tenacity.dropped},
            {"verdict", tenacity.dropped ? Json(nullptr) : Json(wordOf(tenacity.result.verdict))},
            {"row", tenacity.dropped ? Json(nullptr) : Json(tenacity.result.row)},
            {"sentence", tenacity.sentence},
            {"because", factsOf(tenacity)},
            {"would_flip", wouldFlipJson(tenacity)},
            {"mode", tenacity.workedThrough ? "worked_through" : "everyday"},
            {"mode_sentence", tenacity.rests},
            {"signposts", listOf(tenacity.signposts)},
            {"tactics", listOf(tenacity.tactics)},
            {"looks", listOf(tenacity.looks)},
            {"reclassifications", listOf(tenacity.history)},
            {"findings", listOf(tenacity.findings)},
            {"warnings", listOf(tenacity.warnings)}};
}

/// Headings and bullets for a terminal.
class TenacityText {
public:
    explicit TenacityText(const Entry& entry)
    {
        m_report.title = isBlank(entry.title) ? "Untitled" : withVisibleControls(entry.title);
        m_report.blocks.emplace_back(Heading{1, m_report.title});
    }
    void paragraph(const std::string& text)
    {
        if (!text.empty()) m_report.blocks.emplace_back(Paragraph{withVisibleControls(text)});
    }
    void list(const char* heading, std::vector<std::string> items)
    {
        if (items.empty()) return;
        m_report.blocks.emplace_back(Heading{2, heading});
        for (std::string& item : items) item = withVisibleControls(item);
        m_report.blocks.emplace_back(BulletList{std::move(items)});
    }
    [[nodiscard]] std::string text() const { return toPlainText(m_report); }

private:
    Report m_report;
};

std::string tacticLine(const TacticRow& row)
{
    std::string line = isBlank(row.hypothesis) ? "A tactic without a hypothesis" : inSentence(row.hypothesis);
    line += ": " + row.sentence;
    if (!isBlank(row.price)) line += " It cost: " + inSentence(row.price) + ".";
    if (!isBlank(row.taught)) line += " It taught: " + inSentence(row.taught) + ".";
    return line;
}

std::string textOf(const Entry& entry, const TenacityAssessment& tenacity)
{
    TenacityText text(entry);
    text.paragraph(tenacity.sentence);
    std::vector<std::string> items;
    for (const Because& fact : tenacity.because) items.push_back(fact.sentence);
    text.list("Because", std::move(items));
    text.paragraph(tenacity.kindSentence);
    if (!tenacity.dropped)
        text.paragraph(fmt::format("Row {} of the verdict table. {}", tenacity.result.row, tenacity.rests));
    text.paragraph(tenacity.wouldChange);
    items = {};
    for (const SignpostRow& row : tenacity.signposts) items.push_back(row.sentence);
    text.list("Signposts", std::move(items));
    items = {};
    for (const TacticRow& row : tenacity.tactics) items.push_back(tacticLine(row));
    text.list("Tactics", std::move(items));
    items = {};
    for (const LookRow& row : tenacity.looks)
        items.push_back(mediumDate(row.on) + ": " + row.sentence +
                        (row.agreed.empty() ? "" : " That is as agreed in advance: “" + row.agreed + "”."));
    text.list("Looks", std::move(items));
    items = {};
    for (const ReclassificationRow& row : tenacity.history)
        items.push_back(fmt::format("{}: {}. {}", mediumDate(row.on), nameOf(row.to), inSentence(row.reason)));
    text.list("Called differently", std::move(items));
    items = {};
    for (const TenacityWarning& warning : tenacity.warnings)
        items.push_back(fmt::format("{} {} ({})", warning.finding.sentence, warning.seenIn, warning.literature));
    text.list("Signs of holding on for the wrong reasons", std::move(items));
    items = {};
    for (const Finding& finding : tenacity.findings) items.push_back(finding.sentence);
    text.list("To mend", std::move(items));
    return text.text();
}

Answer listConstraints(const Request& request, const Journal& journal)
{
    const auto memory = inOrder(readSealedConstraints(journal));
    if (request.json) {
        static constexpr std::array kinds{"nature", "money", "agreement", "belief"};
        Json list = Json::array();
        for (const RememberedConstraint& one : memory)
            list.push_back({{"entry", one.entry},
                            {"title", one.title},
                            {"id", one.constraint},
                            {"text", one.text},
                            {"kind", kinds.at(static_cast<std::size_t>(one.kind))},
                            {"question", jsonOrNull(one.question)},
                            {"called_on", toIso(one.calledOn)},
                            {"moved_on", jsonOrNull(one.movedOn)},
                            {"days", jsonOrNull(one.days)},
                            {"how", jsonOrNull(one.how)},
                            {"already_done_by", jsonOrNull(one.alreadyDoneBy)},
                            {"pointer", one.pointer}});
        return jsonAnswer({{"constraints", std::move(list)}, {"sentence", memorySentence(memory)}});
    }
    if (memory.empty()) return {"No sealed decision of this journal names a constraint.\n", {}};
    Report report;
    report.blocks.emplace_back(Heading{1, "What we once could not"});
    report.blocks.emplace_back(Paragraph{memorySentence(memory)});
    BulletList list;
    for (const RememberedConstraint& one : memory) list.items.push_back(constraintSentence(one));
    report.blocks.emplace_back(std::move(list));
    return {toPlainText(report), {}};
}

} // namespace

Answer judgeTenacity(const Request& request, const World& world)
{
    const Journal journal = Journal::open(request.journal, Journal::Mode::ReadOnly, world.outside());
    if (request.constraints) {
        if (!request.ids.empty())
            throw Error(ErrorKind::Usage, "--constraints is about the whole journal; leave the ID out.");
        return listConstraints(request, journal);
    }
    if (request.ids.empty())
        throw Error(ErrorKind::Usage,
                    "Say which decision by its ID, or ask for --constraints; see soundings tenacity --help.");
    const Found found = loadEntry(journal, request.ids.front());
    if (!found.entry.decision())
        throw Error(ErrorKind::Input,
                    fmt::format("Entry {} is no decision; nothing in it is pursued.", shortId(found.entry.id)));
    const Assessment lens = assessAs(request, found.entry, world);
    TenacityInput input;
    input.today = world.clock.today();
    input.lens = &lens;
    input.imperatives = journal.imperatives().size();
    if (request.limit) input.limit = *request.limit;
    const TenacityAssessment tenacity = assessTenacity(found.entry, input);
    if (request.json) return jsonAnswer(toJson(found.entry, tenacity));
    return {textOf(found.entry, tenacity), {}};
}

} // namespace soundings::app
