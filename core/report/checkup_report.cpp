// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/checkup_report.h"

#include "core/report/wording.h"
#include "core/support/text.h"

#include <cmath>
#include <utility>

namespace soundings {
namespace {

constexpr std::size_t pointsShown = 6; ///< of a trend, the latest

std::string trendCell(const PrinciplePicture& one)
{
    std::string cell;
    const std::size_t from = one.trend.size() > pointsShown ? one.trend.size() - pointsShown : 0;
    for (std::size_t i = from; i < one.trend.size(); ++i)
        cell += (cell.empty() ? "" : ", ") + plainNumber(one.trend[i].range.likely);
    return cell;
}

std::string gapCell(const FunctionPicture& one, const Translate& tr)
{
    if (!one.gap) return {};
    const long points = std::lround(*one.gap * 100);
    if (points == 0) return say(tr, "none");
    return points > 0 ? say(tr, "{n} points too high", fmt::arg("n", points))
                      : say(tr, "{n} points too low", fmt::arg("n", -points));
}

} // namespace

Table principlesTable(const CheckupPicture& picture, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Principle"), say(tr, "Of 10"), say(tr, "Stands"), say(tr, "Over time"),
                    say(tr, "What it rests on")};
    table.widths = {0.2, 0.18, 0.14, 0.16, 0.32};
    for (const PrinciplePicture& one : picture.principles)
        table.rows.push_back({one.name, one.range ? aboutOf(*one.range, tr) : notAnswered(tr),
                              one.range ? nameOf(one.height, tr) : std::string(), trendCell(one),
                              withVisibleControls(one.evidence)});
    return table;
}

Table functionsTable(const CheckupPicture& picture, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Function"), say(tr, "You say"), say(tr, "Its leader says"), say(tr, "Your rating is"),
                    say(tr, "What you do not see, they say")};
    table.widths = {0.18, 0.2, 0.2, 0.14, 0.28};
    for (const FunctionPicture& one : picture.functions) {
        std::string leader = one.leaderWaits ? say(tr, "has answered; shown beside your own") : std::string();
        if (one.leader) {
            leader = percentOf(*one.leader);
            if (!isBlank(one.leaderName)) leader += ", " + withVisibleControls(trimmed(one.leaderName));
            if (one.ratedOn) leader += ", " + mediumDate(*one.ratedOn, tr);
        }
        table.rows.push_back({withVisibleControls(one.name), one.own ? aboutShare(*one.own, tr) : notAnswered(tr),
                              std::move(leader), gapCell(one, tr), withVisibleControls(one.unseen)});
    }
    return table;
}

Table nextStepsTable(const CheckupPicture& picture, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Because it is low"), say(tr, "Next step"), say(tr, "Done")};
    table.widths = {0.24, 0.64, 0.12};
    for (const CheckupNext& next : picture.steps)
        table.rows.push_back({withVisibleControls(next.name), withVisibleControls(next.text),
                              next.done ? say(tr, "yes") : std::string()});
    return table;
}

Report checkupReport(const CheckupPicture& picture, const Instant& now, const Translate& tr)
{
    Report report;
    report.title = say(tr, "Check-up");
    report.subject = withVisibleControls(picture.sentence);
    report.date = now;
    auto& blocks = report.blocks;
    blocks = {Heading{1, report.title}, Paragraph{mediumDate(picture.on, tr), true},
              Paragraph{report.subject, false, true}};
    blocks.emplace_back(Heading{2, say(tr, "What are you not looking at?")});
    blocks.emplace_back(Paragraph{answerOr(picture.blindSpot, tr)});
    if (!picture.blindSpot.empty() && !picture.blindSpotWaits)
        blocks.emplace_back(Paragraph{say(tr, "Something was begun about it."), true});
    blocks.emplace_back(Heading{2, say(tr, "Five principles")});
    blocks.emplace_back(principlesTable(picture, tr));
    if (!picture.functions.empty()) {
        blocks.emplace_back(Heading{2, say(tr, "How much is understood, against the 80 % bar")});
        blocks.emplace_back(functionsTable(picture, tr));
    }
    if (picture.hasEarlier) {
        blocks.emplace_back(Heading{2, say(tr, "What changed")});
        if (picture.changes.empty())
            blocks.emplace_back(Paragraph{say(tr, "Nothing left the range that it had before.")});
        else
            blocks.emplace_back(BulletList{picture.changes});
    }
    if (!picture.steps.empty()) {
        blocks.emplace_back(Heading{2, say(tr, "Next steps")});
        blocks.emplace_back(nextStepsTable(picture, tr));
    }
    return report;
}

} // namespace soundings
