// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/areas_report.h"

#include "core/report/wording.h"
#include "core/support/text.h"

#include <utility>

namespace soundings {
namespace {

constexpr std::size_t mostDrawn = 10; ///< more would not fit on a page; the table names all

std::string metricCell(const AreaPicture& area, const Translate& tr)
{
    if (area.metricSentence.empty()) return {};
    std::string words = withoutStop(withVisibleControls(area.metricSentence));
    if (area.standing == MetricStanding::Missed) return say(tr, "{metric} (missed)", fmt::arg("metric", words));
    return words;
}

Table pocketsTable(const AreasPicture& picture, Date today, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Area"), say(tr, "Exception"), say(tr, "Why"), say(tr, "Until")};
    table.widths = {0.18, 0.3, 0.34, 0.18};
    for (const AreaPicture& area : picture.areas)
        for (const Pocket& pocket : area.pockets) {
            std::string until;
            if (pocket.until) {
                until = mediumDate(*pocket.until, tr);
                if (*pocket.until < today) until = say(tr, "{date} (passed)", fmt::arg("date", until));
            }
            table.rows.push_back({withVisibleControls(area.name), answerOr(pocket.what, tr),
                                  withVisibleControls(pocket.why), std::move(until)});
        }
    return table;
}

class AreaSections {
public:
    explicit AreaSections(Report& report) : m_report(report) {}

    void add(std::string heading, Table table)
    {
        if (table.rows.empty()) return;
        m_report.blocks.emplace_back(Heading{2, std::move(heading)});
        m_report.blocks.emplace_back(std::move(table));
    }
    void bullets(std::string heading, std::vector<std::string> items)
    {
        if (items.empty()) return;
        m_report.blocks.emplace_back(Heading{2, std::move(heading)});
        m_report.blocks.emplace_back(BulletList{std::move(items)});
    }

private:
    Report& m_report;
};

} // namespace

std::string whatCrosses(const AreaCrossing& crossing, const Translate& tr)
{
    if (crossing.by == CrossingBy::Tag) return say(tr, "its tags name both areas");
    return answerOr(crossing.what, tr);
}

Table areasTable(const AreasPicture& picture, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Area"), say(tr, "Owner"),       say(tr, "Target and metric"),
                    say(tr, "Open"), say(tr, "Imperatives"), say(tr, "Waiting")};
    table.numeric = {3, 4, 5};
    table.widths = {0.17, 0.17, 0.3, 0.08, 0.17, 0.11};
    for (const AreaPicture& area : picture.areas) {
        std::string aim = withVisibleControls(area.target);
        const std::string metric = metricCell(area, tr);
        if (!aim.empty() && !metric.empty()) aim = withoutStop(aim) + ". ";
        table.rows.push_back({withVisibleControls(area.name), withVisibleControls(area.owner), aim + metric,
                              groupedCount(area.open.size()), groupedCount(area.imperatives),
                              groupedCount(area.waiting)});
    }
    return table;
}

Table crossingsTable(const AreasPicture& picture, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Decision"), say(tr, "Belongs to"), say(tr, "Crosses into"), say(tr, "What waits"),
                    say(tr, "By when")};
    table.widths = {0.28, 0.15, 0.15, 0.28, 0.14};
    for (const AreaCrossing& one : picture.crossings)
        table.rows.push_back({answerOr(one.title, tr), withVisibleControls(one.from), withVisibleControls(one.into),
                              whatCrosses(one, tr), one.due ? mediumDate(*one.due, tr) : std::string()});
    return table;
}

Report areasReport(const AreasPicture& picture, Date today, const Instant& now, const Translate& tr)
{
    Report report;
    report.title = say(tr, "Areas");
    report.subject = picture.sentence;
    report.date = now;
    report.blocks = {Heading{1, report.title}, Paragraph{mediumDate(today, tr), true},
                     Paragraph{report.subject, false, true}};
    AreaSections sections(report);
    if (!picture.areas.empty()) {
        report.blocks.emplace_back(Heading{2, say(tr, "Who owns what")});
        if (picture.areas.size() <= mostDrawn) report.blocks.emplace_back(BarsBlock{areaMapOf(picture, tr)});
        report.blocks.emplace_back(areasTable(picture, tr));
    }
    sections.add(say(tr, "What crosses areas and waits for management"), crossingsTable(picture, tr));
    sections.add(say(tr, "Pockets of excellence"), pocketsTable(picture, today, tr));
    std::vector<std::string> findings;
    for (const AreaFinding& one : picture.findings) findings.push_back(one.finding.sentence);
    sections.bullets(say(tr, "Worth mending"), std::move(findings));
    return report;
}

Report areaReport(const Entry& entry, Date today, const Instant& now, const Translate& tr)
{
    AreasBuilder builder(today, tr);
    builder.addArea(entry);
    const AreasPicture picture = builder.take();
    Report report;
    report.title = isBlank(entry.title) ? say(tr, "Untitled") : withVisibleControls(entry.title);
    report.date = now;
    report.blocks = {Heading{1, report.title}};
    if (picture.areas.empty()) return report;
    const AreaPicture& area = picture.areas.front();
    report.subject = say(tr, "An area, owned by {owner}", fmt::arg("owner", answerOr(area.owner, tr)));
    report.blocks.emplace_back(Paragraph{report.subject, false, true});
    if (!area.target.empty()) report.blocks.emplace_back(Paragraph{withVisibleControls(area.target)});
    if (!area.metricSentence.empty()) report.blocks.emplace_back(Paragraph{withVisibleControls(area.metricSentence)});
    AreaSections(report).add(say(tr, "Pockets of excellence"), pocketsTable(picture, today, tr));
    if (const Area* said = entry.area(); !isBlank(said->notes))
        report.blocks.emplace_back(Paragraph{withVisibleControls(said->notes)});
    return report;
}

} // namespace soundings
