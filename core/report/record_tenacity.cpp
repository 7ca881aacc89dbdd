// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/pursuit_timeline.h"
#include "core/assessment/tenacity_assessment.h"
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

constexpr std::size_t mostTacticsDrawn = 10; ///< bars that fit a page beside signposts and looks

TenacityAssessment tenacityOf(const ReportParts& parts)
{
    TenacityInput input;
    input.today = localDate(parts.options.now);
    input.lens = &parts.assessment;
    input.translate = parts.tr;
    return assessTenacity(parts.entry, input);
}

void addVerdict(ReportParts& parts, const TenacityAssessment& tenacity)
{
    parts.paragraph(ReportParts::text(tenacity.sentence));
    std::vector<std::string> facts;
    for (const Because& because : tenacity.because) facts.push_back(ReportParts::text(because.sentence));
    parts.bullets(std::move(facts));
    parts.paragraph(ReportParts::text(tenacity.kindSentence));
    if (tenacity.dropped) return;
    std::string quiet =
        say(parts.tr, "Row {row} of the verdict table, on {date}.", fmt::arg("row", tenacity.result.row),
            fmt::arg("date", mediumDate(localDate(parts.options.now), parts.tr))) +
        " " + tenacity.rests;
    if (!tenacity.wouldChange.empty()) quiet += " " + tenacity.wouldChange;
    parts.quiet(ReportParts::text(quiet));
}

/// On a line of its own, as far as it is known.
std::string windowSpan(const ReportParts& parts, const BadNumbersWindow& window)
{
    const std::string from = parts.date(window.from);
    const std::string until = parts.date(window.until);
    if (window.from && window.until)
        return '\n' + say(parts.tr, "{from} to {until}", fmt::arg("from", from), fmt::arg("until", until));
    if (window.from) return '\n' + say(parts.tr, "from {from} on", fmt::arg("from", from));
    if (window.until) return '\n' + say(parts.tr, "until {until}", fmt::arg("until", until));
    return {};
}

void addWritten(ReportParts& parts, const TenacityAssessment& tenacity)
{
    const Tenacity& written = parts.decision.tenacity;
    Table table;
    table.header = {say(parts.tr, "About"), say(parts.tr, "What was written")};
    table.widths = {0.3, 0.7};
    const auto add = [&](std::string about, std::string what) {
        table.rows.push_back({std::move(about), std::move(what)});
    };
    add(say(parts.tr, "Imperative or bet"), written.label ? nameOf(*written.label, parts.tr) : notAnswered(parts.tr));
    for (const ReclassificationRow& change : tenacity.history)
        add(say(parts.tr, "Called differently"),
            say(parts.tr, "{kind}, since {date}", fmt::arg("kind", nameOf(change.to, parts.tr)),
                fmt::arg("date", mediumDate(change.on, parts.tr))) +
                "\n" + say(parts.tr, "Reason: {text}", fmt::arg("text", answerOr(change.reason, parts.tr))));
    add(say(parts.tr, "If we stopped"), answerOr(written.consequenceOfStopping, parts.tr));
    add(say(parts.tr, "Confirmed from outside"), answerOr(written.outsideConfirmation, parts.tr));
    for (const BadNumbersWindow& window : written.badNumbers)
        add(say(parts.tr, "Bad numbers agreed in advance"),
            answerOr(window.text, parts.tr) + windowSpan(parts, window));
    parts.table(std::move(table));
}

void addYears(ReportParts& parts)
{
    PursuitTimeline figure = pursuitTimelineOf(parts.entry, localDate(parts.options.now), parts.tr, mostTacticsDrawn);
    if (!figure.tactics.empty() || !figure.events.empty()) parts.blocks.emplace_back(BarsBlock{std::move(figure)});
}

std::string signalsOf(const ReportParts& parts, const TacticRow& row)
{
    std::string words;
    if (row.signalMoved) words = *row.signalMoved ? say(parts.tr, "moved a signal") : say(parts.tr, "moved no signal");
    const auto found = std::ranges::find(parts.decision.tactics, row.id, &Tactic::id);
    if (found != parts.decision.tactics.end() && !isBlank(found->signals))
        words += (words.empty() ? "" : "\n") + ReportParts::text(found->signals);
    return words.empty() ? notAnswered(parts.tr) : words;
}

void addTactics(ReportParts& parts, const TenacityAssessment& tenacity)
{
    if (tenacity.tactics.empty()) return;
    Table table;
    table.caption = say(parts.tr, "Tactics");
    table.header = {say(parts.tr, "What was tried"), say(parts.tr, "From"),    say(parts.tr, "To"),
                    say(parts.tr, "What it taught"), say(parts.tr, "Signals"), say(parts.tr, "Price")};
    table.widths = {0.26, 0.11, 0.11, 0.22, 0.17, 0.13};
    for (const TacticRow& row : tenacity.tactics) {
        std::string what = answerOr(row.hypothesis, parts.tr);
        if (!isBlank(row.option)) what.insert(0, answerOr(row.option, parts.tr).append("\n"));
        table.rows.push_back({std::move(what), parts.date(row.start),
                              row.start && row.running ? say(parts.tr, "running") : parts.date(row.end),
                              answerOr(row.taught, parts.tr), signalsOf(parts, row), answerOr(row.price, parts.tr)});
    }
    parts.table(std::move(table));
}

void addStandings(ReportParts& parts, const TenacityAssessment& tenacity)
{
    if (!tenacity.signposts.empty()) {
        Table table;
        table.caption = say(parts.tr, "How the signposts stand");
        table.header = {say(parts.tr, "Signpost"), say(parts.tr, "Its two ends")};
        table.widths = {0.62, 0.38};
        for (const SignpostRow& row : tenacity.signposts)
            table.rows.push_back({ReportParts::text(row.sentence), answerOr(row.band, parts.tr)});
        parts.table(std::move(table));
    }
    if (tenacity.looks.empty()) return;
    Table table;
    table.caption = say(parts.tr, "Looks");
    table.header = {say(parts.tr, "On"), say(parts.tr, "What was seen")};
    table.widths = {0.2, 0.8};
    for (const LookRow& row : tenacity.looks) {
        std::string seen = ReportParts::text(row.sentence);
        if (!row.agreed.empty())
            seen += "\n" + say(parts.tr, "That is as agreed in advance: “{window}”.", fmt::arg("window", row.agreed));
        table.rows.push_back({mediumDate(row.on, parts.tr), std::move(seen)});
    }
    parts.table(std::move(table));
}

void addWarnings(ReportParts& parts, const TenacityAssessment& tenacity)
{
    if (tenacity.warnings.empty()) return;
    Table table;
    table.caption = say(parts.tr, "Signs of holding on for the wrong reasons; no verdict counts them");
    table.header = {say(parts.tr, "Sign"), say(parts.tr, "Seen in"), say(parts.tr, "Known from")};
    table.widths = {0.4, 0.38, 0.22};
    for (const TenacityWarning& warning : tenacity.warnings)
        table.rows.push_back(
            {ReportParts::text(warning.finding.sentence), ReportParts::text(warning.seenIn), warning.literature});
    parts.table(std::move(table));
}

} // namespace

void addTenacityInBrief(ReportParts& parts)
{
    if (!pursuitOf(parts.entry).kind) return;
    const TenacityAssessment tenacity = tenacityOf(parts);
    parts.paragraph(*tenacity.label == TenacityKind::Imperative
                        ? say(parts.tr, "Imperative. {verdict}", fmt::arg("verdict", tenacity.sentence))
                        : say(parts.tr, "Bet. {verdict}", fmt::arg("verdict", tenacity.sentence)));
}

void addTenacity(ReportParts& parts)
{
    if (!isPursued(parts.entry)) return;
    const TenacityAssessment tenacity = tenacityOf(parts);
    parts.heading(3, say(parts.tr, "Tenacity"));
    addVerdict(parts, tenacity);
    addWritten(parts, tenacity);
    addYears(parts);
    addTactics(parts, tenacity);
    addStandings(parts, tenacity);
    addWarnings(parts, tenacity);
}

} // namespace soundings
