// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/insights_report.h"

#include "core/assessment/calibration_figure.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <cmath>
#include <utility>

namespace soundings {

namespace {

std::string countCell(std::size_t n)
{
    return groupedCount(n);
}

/// An empty cell stays empty: blank is unknown, never zero.
std::string scoreCell(const std::optional<double>& score, const Translate& tr)
{
    return score ? writtenScore(*score, tr) : std::string();
}

std::string percentCell(const std::optional<double>& share)
{
    return share ? fmt::format("{} %", std::lround(*share * 100)) : std::string();
}

std::string intervalCell(const std::optional<ChanceInterval>& interval)
{
    if (!interval) return {};
    return fmt::format("{} to {} %", std::lround(interval->low * 100), std::lround(interval->high * 100));
}

std::string skillCell(const std::optional<SkillAgainst>& skill)
{
    if (!skill || !skill->skill) return {};
    std::string text = fmt::format("{:.0f} %", *skill->skill * 100);
    if (skill->interval)
        text += fmt::format(" ({:.0f} to {:.0f} %)", skill->interval->p5 * 100, skill->interval->p95 * 100);
    return text;
}

/// Collects the blocks of the sections.
class InsightsSections {
public:
    void section(std::string heading, const std::string& sentence)
    {
        m_blocks.emplace_back(Heading{2, std::move(heading)});
        m_blocks.emplace_back(Paragraph{sentence, false, false});
    }
    void quiet(const std::string& text) { m_blocks.emplace_back(Paragraph{text, true, false}); }
    void table(Table table)
    {
        if (!table.rows.empty()) m_blocks.emplace_back(std::move(table));
    }
    void add(Block block) { m_blocks.push_back(std::move(block)); }
    [[nodiscard]] std::vector<Block> take() { return std::move(m_blocks); }

private:
    std::vector<Block> m_blocks;
};

} // namespace

Table calibrationTable(const Insights& insights, const Translate& translate)
{
    Table table;
    table.header = {say(translate, "You said"), say(translate, "Predictions"),   say(translate, "Happened"),
                    say(translate, "Share"),    say(translate, "95 % (Wilson)"), say(translate, "95 % (Jeffreys)")};
    table.numeric = {1, 2, 3, 4, 5};
    table.widths = {0.15, 0.18, 0.15, 0.12, 0.2, 0.2};
    for (const CalibrationBin& shown : insights.bins) {
        const ForecastBin& bin = shown.bin;
        table.rows.push_back({nameOfBin(bin, translate), bin.n == 0 ? say(translate, "none here") : countCell(bin.n),
                              bin.n == 0 ? std::string() : countCell(bin.events), percentCell(bin.observed),
                              intervalCell(shown.wilson), intervalCell(shown.jeffreys)});
    }
    return table;
}

Table scoreTable(const Insights& insights, const Translate& translate)
{
    Table table;
    table.header = {say(translate, "Measure"), say(translate, "Value")};
    table.numeric = {1};
    table.widths = {0.7, 0.3};
    const auto row = [&table](std::string name, std::string value) {
        if (!value.empty()) table.rows.push_back({std::move(name), std::move(value)});
    };
    if (!insights.brier) return table;
    row(say(translate, "Brier score by the chance said last"), writtenScore(insights.brier->last, translate));
    row(say(translate, "Brier score by the chance said first"), writtenScore(insights.brier->first, translate));
    row(say(translate, "Brier score, each day counted"), writtenScore(insights.brier->timeAverage, translate));
    row(say(translate, "Log score (nats)"), scoreCell(insights.logLoss, translate));
    row(say(translate, "Skill against declared base rates"), skillCell(insights.skillDeclared));
    row(say(translate, "Skill in hindsight"), skillCell(insights.skill));
    if (insights.corrected) {
        row(say(translate, "Reliability, bias-corrected (lower is better)"),
            writtenScore(insights.corrected->reliability, translate));
        row(say(translate, "Resolution, bias-corrected (higher is better)"),
            scoreCell(insights.corrected->resolution, translate));
        row(say(translate, "Uncertainty, bias-corrected"), scoreCell(insights.corrected->uncertainty, translate));
    }
    if (insights.choiceBrier)
        row(say(translate, "One of several: Brier over all choices, 0 to 2 (n = {n})", fmt::arg("n", insights.choices)),
            writtenScore(*insights.choiceBrier, translate));
    return table;
}

Table splitTable(const Split& split, const Translate& translate)
{
    Table table;
    table.header = {say(translate, "Part"),  say(translate, "Resolved"), say(translate, "You said"),
                    say(translate, "Share"), say(translate, "Brier"),    say(translate, "Log score")};
    table.numeric = {1, 2, 3, 4, 5};
    table.widths = {0.34, 0.14, 0.13, 0.11, 0.13, 0.15};
    for (const SplitPart& part : split.parts)
        table.rows.push_back({withVisibleControls(part.name), countCell(part.n), percentCell(part.stated),
                              percentCell(part.observed), scoreCell(part.brier, translate),
                              scoreCell(part.logLoss, translate)});
    return table;
}

Table improvementTable(const Improvement& improvement, const Translate& translate)
{
    Table table;
    table.header = {say(translate, "When"), say(translate, "Resolved"), say(translate, "Brier")};
    table.numeric = {1, 2};
    table.widths = {0.6, 0.2, 0.2};
    const auto row = [&](const std::string& name, const SpanScore& span) {
        table.rows.push_back({name, countCell(span.n), scoreCell(span.brier, translate)});
    };
    if (improvement.earlier && improvement.later) {
        const SpanScore& earlier = *improvement.earlier;
        const SpanScore& later = *improvement.later;
        row(say(translate, "Earlier half, {from} to {to}", fmt::arg("from", mediumDate(earlier.from, translate)),
                fmt::arg("to", mediumDate(earlier.to, translate))),
            earlier);
        row(say(translate, "Later half, {from} to {to}", fmt::arg("from", mediumDate(later.from, translate)),
                fmt::arg("to", mediumDate(later.to, translate))),
            later);
    }
    if (improvement.years.size() > 1)
        for (const SpanScore& year : improvement.years) row(fmt::format("{}", static_cast<int>(year.to.year())), year);
    return table;
}

Table reviewedTable(const ReviewedCounts& reviewed, const Translate& translate)
{
    Table table;
    table.header = {say(translate, "Decided"), say(translate, "Turned out well"), say(translate, "Turned out badly")};
    table.numeric = {1, 2};
    table.widths = {0.34, 0.33, 0.33};
    const auto cell = [](const std::string& name, std::size_t n) { return fmt::format("{}: {}", name, n); };
    table.rows = {{say(translate, "Well"), cell(say(translate, "Earned"), reviewed.earned),
                   cell(say(translate, "Unlucky"), reviewed.unlucky)},
                  {say(translate, "Not well"), cell(say(translate, "Lucky"), reviewed.lucky),
                   cell(say(translate, "To learn from"), reviewed.toLearnFrom)}};
    return table;
}

Table imperativesTable(const std::vector<ImperativeLine>& imperatives, const Translate& translate)
{
    Table table;
    table.header = {say(translate, "Imperative"), say(translate, "Since"), say(translate, "Days"),
                    say(translate, "Tactics"),    say(translate, "Now"),   say(translate, "Progress")};
    table.numeric = {2, 3};
    table.widths = {0.24, 0.14, 0.08, 0.1, 0.2, 0.24};
    for (const ImperativeLine& line : imperatives)
        table.rows.push_back(
            {answerOr(line.title, translate), mediumDate(line.since, translate), fmt::format("{}", line.days),
             countCell(line.tactics),
             isBlank(line.tactic) ? say(translate, "no tactic runs") : withVisibleControls(line.tactic),
             line.progress});
    return table;
}

Report insightsReport(const Insights& insights, const std::vector<ImperativeLine>& imperatives, const Instant& now,
                      const Translate& translate)
{
    InsightsSections sections;
    Report report;
    report.title = say(translate, "Insights");
    report.subject = insights.sentence;
    report.date = now;
    sections.add(Heading{1, report.title});
    sections.add(Paragraph{insights.sentence, false, true});
    sections.quiet(insights.unscoredSentence);
    sections.section(say(translate, "What you said against what happened"), insights.binSentence);
    if (insights.resolved > 0) sections.add(BarsBlock{calibrationFigureOf(insights, translate)});
    sections.table(calibrationTable(insights, translate));
    sections.section(say(translate, "Scores"), insights.scoreSentence);
    sections.quiet(insights.skillSentence);
    sections.quiet(insights.termsSentence);
    sections.table(scoreTable(insights, translate));
    if (insights.split) {
        sections.section(say(translate, "Told apart"), insights.split->sentence);
        sections.table(splitTable(*insights.split, translate));
    }
    sections.section(say(translate, "Is it improving?"), insights.improvement.sentence);
    sections.table(improvementTable(insights.improvement, translate));
    sections.section(say(translate, "Quantities"), insights.intervalSentence);
    sections.section(say(translate, "How decided, and how it turned out"), insights.reviewedSentence);
    if (insights.reviewed != ReviewedCounts{}) sections.table(reviewedTable(insights.reviewed, translate));
    sections.section(say(translate, "Imperatives"),
                     imperatives.empty()
                         ? say(translate, "No sealed decision is pursued as an imperative.")
                         : say(translate, "Pursued as imperatives: {n}.", fmt::arg("n", imperatives.size())));
    sections.table(imperativesTable(imperatives, translate));
    report.blocks = sections.take();
    return report;
}

} // namespace soundings
