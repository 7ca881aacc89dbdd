// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/covering.h"
#include "core/forecast/prediction_history.h"
#include "core/report/report.h"

#include <string>
#include <vector>

namespace soundings {

/// A report while it is being built: what it is about, and the blocks so far. The sections below append to it; a
/// section without content leaves nothing, or one line where its absence matters. User text enters through `text`,
/// `textOr` or the functions of wording.h, which make control characters visible.
struct ReportParts {
    const Entry& entry;
    const Decision& decision;
    const Assessment& assessment;
    const ReportOptions& options;
    const Translate& tr;
    std::vector<Block> blocks;
    Covering covering{}; ///< what `entry` and `decision` leave out

    void heading(int level, std::string text) { blocks.emplace_back(Heading{level, std::move(text)}); }
    void paragraph(std::string text) { blocks.emplace_back(Paragraph{std::move(text), false, false}); }
    void quiet(std::string text) { blocks.emplace_back(Paragraph{std::move(text), true, false}); }
    void lead(std::string text) { blocks.emplace_back(Paragraph{std::move(text), false, true}); }
    void bullets(std::vector<std::string> items);
    void table(Table table);

    /// What is expected of a prediction, or that it is covered.
    [[nodiscard]] std::string expectation(const Prediction& prediction) const;
    /// Says that something is covered, since when and until when; nothing where it is not.
    void coveredLine();
    /// User text as it is shown.
    [[nodiscard]] static std::string text(const std::string& userText);
    /// A date in the medium form, or "not answered".
    [[nodiscard]] std::string date(const std::optional<Date>& date) const;

    [[nodiscard]] const Option* option(const Id& id) const;
    [[nodiscard]] const Prediction* prediction(const Id& id) const;
    [[nodiscard]] const Signpost* signpost(const Id& id) const;
    /// The title of an option, or "not answered".
    [[nodiscard]] std::string optionTitle(const Id& id) const;
    /// The option that the decision stands by: the chosen one, else what the assessment says; null where none.
    [[nodiscard]] const Option* standsBy() const;
    /// What a question asks, from the question set; its id where this program does not know it.
    [[nodiscard]] std::string question(const std::string& id) const;
    /// Every prediction with what was said of it over time and how it ended, in the order that numbers them.
    [[nodiscard]] std::vector<PredictionHistory> predictions() const;
    /// The last resolution of a prediction; null where it is open.
    [[nodiscard]] const Resolution* resolution(const Id& prediction) const;
    /// How often a signpost was moved.
    [[nodiscard]] int timesMoved(const Id& signpost) const;
};

/// Title, status, headline, decision, board, arguments, expectations, signposts, dissent: one page.
void addBrief(ReportParts& parts);

/// Of the brief: how often each option comes first, where there is something to trade off.
void addTradeOffsInBrief(ReportParts& parts);

/// Of the trade-offs: the tornado, how far weights may move, what is worth finding out.
void addSensitivity(ReportParts& parts, const TradeOffAssessment& result);
[[nodiscard]] std::string criterionCell(const ReportParts& parts, std::size_t criterion);
[[nodiscard]] std::string optionCell(const ReportParts& parts, const TradeOffAssessment& result, std::size_t option);

/// Of the brief: what an imperative or a bet asks for today, in one sentence.
void addTenacityInBrief(ReportParts& parts);

// The full record, in its order.
void addFrame(ReportParts& parts);
void addMust(ReportParts& parts);
void addOptions(ReportParts& parts);
void addCan(ReportParts& parts);
void addConstraints(ReportParts& parts);
void addTradeOffs(ReportParts& parts); ///< criteria, weights, scores, and what follows from them
void addExpectations(ReportParts& parts);
void addPredictions(ReportParts& parts); ///< of the expectations: kinds, changes, outcomes
void addTenacity(ReportParts& parts);    ///< the verdict and what it rests on, the years as a figure, tactics, looks
void addVoices(ReportParts& parts);
void addStory(ReportParts& parts);
void addRest(ReportParts& parts); ///< premortem, commitments, quality links, tags, what it supersedes
void addSince(ReportParts& parts);
void addNotes(ReportParts& parts);
void addMethod(ReportParts& parts);
void addSeal(ReportParts& parts);

/// Number and hash of a seal with the head of its chain, or that there is none.
[[nodiscard]] std::string footerOf(const std::optional<SealStamp>& seal, const Translate& translate);

/// All that is said of a prediction that stands alone.
void addLonePrediction(Report& report, const Entry& entry, const ReportOptions& options);

} // namespace soundings
