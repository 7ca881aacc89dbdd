// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forecast/resolved_score.h"
#include "core/report/parts.h"
#include "core/report/prediction_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"

namespace soundings {

namespace {

std::string statementCell(const ReportParts& parts, const PredictionHistory& history, std::size_t number)
{
    const Prediction& prediction = history.prediction;
    std::string text = fmt::format("{}. {}", number, answerOr(prediction.statement, parts.tr));
    const auto add = [&](const std::string& line) { text += "\n" + line; };
    if (prediction.kind != PredictionKind::YesNo)
        add(say(parts.tr, "The answer is {kind}.", fmt::arg("kind", nameOf(prediction.kind, parts.tr))));
    if (const Option* option = parts.option(prediction.option))
        add(say(parts.tr, "Void unless we take: {option}", fmt::arg("option", answerOr(option->title, parts.tr))));
    if (!isBlank(prediction.function))
        add(say(parts.tr, "Function: {function}", fmt::arg("function", ReportParts::text(prediction.function))));
    if (!isBlank(prediction.reason))
        add(say(parts.tr, "Why: {reason}", fmt::arg("reason", ReportParts::text(prediction.reason))));
    return text;
}

/// What was expected at first, and every change with its day and reason.
std::string expectedCell(const ReportParts& parts, const PredictionHistory& history)
{
    std::string text = parts.expectation(history.prediction);
    if (parts.covering.covers(history.prediction.id)) return text;
    for (std::size_t i = 1; i < history.statements.size(); ++i) {
        const Statement& later = history.statements[i];
        text +=
            "\n" + say(parts.tr, "{date}: {expectation}", fmt::arg("date", mediumDate(localDate(later.at), parts.tr)),
                       fmt::arg("expectation", statementInWords(history.prediction, later, parts.tr)));
        if (!isBlank(later.reason)) text += fmt::format(" ({})", ReportParts::text(later.reason));
    }
    return text;
}

std::string scoreLine(const ResolvedScore& score, const Translate& tr)
{
    if (score.brier)
        return say(tr, "Brier score {score} (0 to 1)", fmt::arg("score", fmt::format("{:.2f}", score.brier->last)));
    if (score.categoriesLast)
        return say(tr, "Brier score {score} (0 to 2)", fmt::arg("score", fmt::format("{:.2f}", *score.categoriesLast)));
    if (score.inLast) return *score.inLast ? say(tr, "within the interval") : say(tr, "outside the interval");
    return {};
}

std::string outcomeCell(const ReportParts& parts, const PredictionHistory& history)
{
    if (!history.holds) return say(parts.tr, "void: its option was not taken");
    if (!history.resolved) return say(parts.tr, "open");
    std::string text =
        say(parts.tr, "{what}, on {date}",
            fmt::arg("what", happenedInWords(history.prediction, history.resolved->resolution, parts.tr)),
            fmt::arg("date", mediumDate(history.resolved->on(), parts.tr)));
    if (parts.covering.covers(history.prediction.id)) return text; // a score would tell what was said
    if (const std::string score = scoreLine(scoreOf(history), parts.tr); !score.empty()) text += "\n" + score;
    return text;
}

} // namespace

void addPredictions(ReportParts& parts)
{
    parts.heading(3, say(parts.tr, "Predictions"));
    const std::vector<PredictionHistory> histories = parts.predictions();
    if (histories.empty()) {
        parts.paragraph(say(parts.tr, "No prediction has been written down."));
        return;
    }
    Table table;
    table.header = {say(parts.tr, "Prediction"), say(parts.tr, "Expected"),  say(parts.tr, "By"),
                    say(parts.tr, "About"),      say(parts.tr, "Who tells"), say(parts.tr, "Outcome")};
    table.widths = {0.29, 0.18, 0.12, 0.11, 0.12, 0.18};
    for (const PredictionHistory& history : histories) {
        const Prediction& prediction = history.prediction;
        table.rows.push_back({statementCell(parts, history, table.rows.size() + 1), expectedCell(parts, history),
                              parts.date(prediction.due),
                              prediction.subject ? nameOf(*prediction.subject, parts.tr) : notAnswered(parts.tr),
                              answerOr(prediction.judge, parts.tr), outcomeCell(parts, history)});
    }
    parts.table(std::move(table));
}

void addLonePrediction(Report& report, const Entry& entry, const ReportOptions& options)
{
    const Translate& tr = options.translate;
    const bool covered = !options.uncover && coveringOf(entry, false, localDate(options.now)).any();
    report.blocks.emplace_back(Heading{1, report.title});
    for (const PredictionHistory& history : predictionHistories(entry, entry.created)) {
        const Prediction& prediction = history.prediction;
        report.blocks.emplace_back(Paragraph{answerOr(prediction.statement, tr)});
        if (prediction.due)
            report.blocks.emplace_back(
                Paragraph{say(tr, "Due on {date}.", fmt::arg("date", mediumDate(*prediction.due, tr))), true});
        if (covered) {
            report.blocks.emplace_back(
                Paragraph{say(tr, "What was expected is covered until what happened is written."), true});
            return;
        }
        Table table;
        table.header = {say(tr, "Date"), say(tr, "Expected"), say(tr, "Why")};
        table.widths = {0.2, 0.4, 0.4};
        for (const Statement& statement : history.statements)
            table.rows.push_back({mediumDate(localDate(statement.at), tr), statementInWords(prediction, statement, tr),
                                  answerOr(statement.reason, tr)});
        report.blocks.emplace_back(std::move(table));
        const std::vector<std::string> lines = outcomeInWords(history, tr);
        if (lines.empty()) report.blocks.emplace_back(Paragraph{say(tr, "Its outcome is open.")});
        for (const std::string& line : lines) report.blocks.emplace_back(Paragraph{line});
        if (history.resolved && !isBlank(history.resolved->resolution.whatHappened))
            report.blocks.emplace_back(Paragraph{ReportParts::text(history.resolved->resolution.whatHappened)});
    }
    const LonePrediction* lone = entry.lonePrediction();
    if (lone != nullptr && !isBlank(lone->notes)) report.blocks.emplace_back(Paragraph{ReportParts::text(lone->notes)});
}

} // namespace soundings
