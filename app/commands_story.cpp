// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A story: what it says, what readers retold of it, what could be mended, and how it was before.
#include "app/commands.h"
#include "app/json_answer.h"
#include "core/assessment/retell_picture.h"
#include "core/assessment/story.h"
#include "core/assessment/story_changes.h"
#include "core/document/document.h"
#include "core/report/diagnosis_report.h"
#include "core/report/story_report.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <nlohmann/json.hpp>

#include <fmt/format.h>

#include <ranges>

namespace soundings::app {

namespace {

using Json = nlohmann::json;

const char* wordOf(StoryChange::What what)
{
    switch (what) {
    case StoryChange::What::Added: return "added";
    case StoryChange::What::Removed: return "removed";
    case StoryChange::What::Reworded: return "reworded";
    case StoryChange::What::Moved: return "moved";
    case StoryChange::What::Detail: return "detail";
    }
    return "";
}

const char* wordOf(StoryChange::Line line)
{
    switch (line) {
    case StoryChange::Line::Headline: return "headline";
    case StoryChange::Line::Argument: return "argument";
    case StoryChange::Line::Evidence: return "evidence";
    }
    return "";
}

Json toJson(const std::vector<StoryChange>& changes)
{
    Json list = Json::array();
    for (const StoryChange& change : changes)
        list.push_back({{"what", wordOf(change.what)},
                        {"line", wordOf(change.line)},
                        {"before", change.before},
                        {"after", change.after},
                        {"sentence", sentenceOf(change)}});
    return list;
}

Json toJson(const std::vector<WordCount>& words)
{
    Json list = Json::array();
    for (const WordCount& word : words) list.push_back({{"word", word.word}, {"readers", word.readers}});
    return list;
}

Json toJson(const std::optional<Drift>& drift)
{
    if (!drift) return nullptr;
    return {{"share", drift->share}, {"kept", drift->kept}, {"missing", drift->missing}, {"added", drift->added}};
}

Json toJson(const RetellPicture& picture)
{
    Json readers = Json::array();
    for (const RetellPicture::Reader& reader : picture.readers)
        readers.push_back({{"id", reader.id},
                           {"who", reader.who},
                           {"headline", reader.headline},
                           {"argument", reader.argument},
                           {"drift", toJson(reader.drift)},
                           {"earlier_headline", reader.earlier}});
    Json arguments = Json::array();
    for (const RetellPicture::Stayed& argument : picture.arguments)
        arguments.push_back({{"argument", argument.argument}, {"readers", argument.readers}});
    const bool known = picture.survival.readers > 0;
    return {{"sentence", picture.sentence},
            {"because", picture.because},
            {"asked", picture.asked},
            {"counted", picture.survival.readers},
            {"share", known ? Json(picture.survival.share) : Json(nullptr)},
            {"cannot_be_retold", picture.cannotBeRetold},
            {"words", toJson(picture.survival.words)},
            {"added", toJson(picture.survival.added)},
            {"arguments", std::move(arguments)},
            {"readers", std::move(readers)}};
}

std::string asText(const Found& found, const RetellPicture& picture, const World& world)
{
    const Entry& entry = found.entry;
    StoryReportOptions options;
    options.form = StoryReportOptions::Form::Memo;
    options.seal = found.seal;
    options.now = world.clock.now();
    Report report = storyReportOf(entry, options);
    report.blocks.emplace_back(Heading{2, "Is it retold as it was told?"});
    report.blocks.emplace_back(Paragraph{picture.sentence});
    if (!picture.because.empty()) report.blocks.emplace_back(Paragraph{picture.because});
    BulletList readers;
    for (const RetellPicture::Reader& reader : picture.readers)
        readers.items.push_back(
            withVisibleControls(fmt::format("“{}” ({}) {}", trimmed(reader.headline), reader.who, reader.sentence)));
    if (!readers.items.empty()) report.blocks.emplace_back(std::move(readers));
    return fmt::format("Entry {}\n\n", entry.id) + toPlainText(report);
}

const Pyramid& storyOf(const Entry& entry)
{
    const Pyramid* pyramid = pyramidOf(entry);
    if (pyramid == nullptr)
        throw Error(ErrorKind::Input,
                    fmt::format("Entry {} tells no story; decisions and stories do.", shortId(entry.id)));
    return *pyramid;
}

/// The story of a version; of the text as it stands where no number is named.
Pyramid storyAt(const Journal& journal, const Entry& entry, std::optional<std::int64_t> number)
{
    return number ? storyOf(journal.versionOf(entry.id, *number)) : storyOf(entry);
}

/// Each version with what was changed after it, newest first.
Answer listVersions(const Journal& journal, const Entry& entry, bool asJson)
{
    Json list = Json::array();
    std::string text;
    Pyramid later = storyOf(entry);
    const std::vector<Version> versions = journal.versions(entry.id);
    for (const Version& version : versions | std::views::reverse) {
        const Pyramid then = storyAt(journal, entry, version.number);
        const auto changes = changesBetween(then, later);
        if (asJson)
            list.push_back({{"number", version.number},
                            {"at", toIso(version.at)},
                            {"reason", version.reason},
                            {"headline", then.headline},
                            {"changed_after", toJson(changes)}});
        else
            text += fmt::format("{:>4}  {}  {}\n      then changed: {}\n", version.number, mediumTime(version.at),
                                version.reason, summaryOf(changes));
        later = then;
    }
    if (asJson) return jsonAnswer({{"id", entry.id}, {"versions", std::move(list)}});
    return {text.empty() ? "No earlier version is kept.\n" : text, {}};
}

Answer compareVersions(const Request& request, const Journal& journal, const Entry& entry)
{
    const auto changes =
        changesBetween(storyAt(journal, entry, request.fromVersion), storyAt(journal, entry, request.toVersion));
    if (request.json) return jsonAnswer({{"id", entry.id}, {"changes", toJson(changes)}});
    std::string text;
    for (const StoryChange& change : changes) text += sentenceOf(change) + "\n";
    return {text.empty() ? "Nothing of the story differs.\n" : text, {}};
}

Answer restoreVersion(const Request& request, Journal& journal, Found found)
{
    if (found.seal)
        throw Error(ErrorKind::Input, fmt::format("“{}” is sealed, and its story with it; write an addendum instead.",
                                                  shortened(found.entry.title, 60)));
    const Pyramid earlier = storyAt(journal, found.entry, request.restore);
    (void)storyOf(found.entry);
    journal.keepVersion(found.entry.id, "restore");
    *pyramidOf(found.entry) = earlier;
    journal.save(found.entry, "story");
    const auto versions = journal.versions(found.entry.id);
    const std::int64_t before = versions.empty() ? 0 : versions.back().number;
    if (request.json) return jsonAnswer({{"id", found.entry.id}, {"restored", *request.restore}, {"before", before}});
    return {fmt::format("The story is that of version {} again; version {} has what it was until now.\n",
                        *request.restore, before),
            {}};
}

} // namespace

Report storyReport(const Request& request, const Found& found, const World& world)
{
    (void)storyOf(found.entry);
    StoryReportOptions options;
    options.form = request.as == "memo" ? StoryReportOptions::Form::Memo : StoryReportOptions::Form::Brief;
    options.withHoles = !request.withoutHoles;
    options.seal = found.seal;
    options.now = world.clock.now();
    return storyReportOf(request.roles ? withRolesForNames(found.entry) : found.entry, options);
}

Answer tellStory(const Request& request, const World& world)
{
    const auto mode = request.restore ? Journal::Mode::ReadWrite : Journal::Mode::ReadOnly;
    Journal journal = Journal::open(request.journal, mode, world.outside());
    const Found found = loadEntry(journal, request.ids.front());
    const Pyramid& pyramid = storyOf(found.entry);
    if (request.restore) return restoreVersion(request, journal, found);
    if (request.versions) return listVersions(journal, found.entry, request.json);
    if (request.fromVersion) return compareVersions(request, journal, found.entry);
    const RetellPicture picture = retellPictureOf(pyramid, *retellTestOf(found.entry));
    if (!request.json) return {asText(found, picture, world), {}};
    Json findings = Json::array();
    for (const Finding& finding : storyFindings(found.entry))
        findings.push_back({{"code", finding.code}, {"sentence", finding.sentence}, {"pointer", finding.pointer}});
    const Json belief = soundings::toJson(found.entry).at("belief");
    return jsonAnswer({{"id", found.entry.id},
                       {"title", found.entry.title},
                       {"pyramid", belief.value("pyramid", Json::object())},
                       {"findings", std::move(findings)},
                       {"retell", toJson(picture)}});
}

} // namespace soundings::app
