// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/period_review.h"

#include "core/assessment/covering.h"
#include "core/assessment/reviews.h"
#include "core/report/since_words.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>
#include <utility>

namespace soundings {

namespace {

enum class Happening { Resolved, Moved, Unsaid };

Happening happeningOf(const SinceWhat& what)
{
    if (std::holds_alternative<Uncovering>(what)) return Happening::Unsaid;
    if (const auto* review = std::get_if<Review>(&what))
        return goesOn(*review) ? Happening::Moved : Happening::Resolved;
    const bool ends = std::holds_alternative<Resolution>(what) || std::holds_alternative<Reading>(what) ||
                      std::holds_alternative<CommitmentClosed>(what) || std::holds_alternative<Drop>(what);
    return ends ? Happening::Resolved : Happening::Moved;
}

/// The day that an item is about: an outcome is of its own day, not of the day it was written.
Date dayOf(const SinceItem& item)
{
    if (const auto* resolution = std::get_if<Resolution>(&item.what))
        return resolution->on.value_or(localDate(item.at));
    if (const auto* reading = std::get_if<Reading>(&item.what)) return reading->on.value_or(localDate(item.at));
    return localDate(item.at);
}

/// A review with all that was added to it later, as one item.
SinceItem wholeOf(const ReviewRecord& record)
{
    return {
        record.item,
        record.at,
        Review{record.due, record.whatHappened, record.outcome, record.lessons, record.premortemHits, record.next, {}},
        {}};
}

/// What there is to tell of an entry: a review once, on its day. What was added to it on a day within the period is told
/// by itself only where the review is not.
std::vector<SinceItem> toldIn(const Entry& entry, const Period& period)
{
    const std::vector<ReviewRecord> reviews = reviewsOf(entry);
    std::vector<SinceItem> items;
    bool reviewTold = false;
    for (const SinceItem& item : entry.since) {
        const auto* review = std::get_if<Review>(&item.what);
        const Date day = dayOf(item);
        if (day < period.from || day > period.to) {
            if (review != nullptr && !goesOn(*review)) reviewTold = false;
            continue;
        }
        const auto record = std::ranges::find(reviews, item.id, &ReviewRecord::item);
        if (record != reviews.end()) {
            reviewTold = true;
            items.push_back(wholeOf(*record));
        } else if (review == nullptr || !reviewTold) {
            items.push_back(item);
        }
    }
    return items;
}

void addHappened(const PeriodEntry& one, const Period& period, PeriodReview& review, const Translate& tr)
{
    const Entry entry = asCovered(one.entry, coveringOf(one.entry, one.sealedAt.has_value(), period.today));
    const auto within = [&](Date day) { return day >= period.from && day <= period.to; };
    const std::string title = answerOr(entry.title, tr);
    if (one.sealedAt && within(localDate(*one.sealedAt)))
        review.moved.push_back({localDate(*one.sealedAt), entry.id, title, say(tr, "Sealed"), {}});
    if (!one.sealedAt && entry.lonePrediction() == nullptr) return;
    for (const SinceItem& item : toldIn(entry, period)) {
        const Happening happening = happeningOf(item.what);
        if (happening == Happening::Unsaid) continue;
        const Told told = tell(entry, item, tr);
        auto& lines = happening == Happening::Resolved ? review.resolved : review.moved;
        lines.push_back({dayOf(item), entry.id, title, told.what, told.details});
    }
}

std::string periodSentence(const PeriodReview& review, const Translate& tr)
{
    const std::string fromText = mediumDate(review.from, tr);
    const auto from = fmt::arg("from", fromText);
    const std::string toText = mediumDate(review.to, tr);
    const auto to = fmt::arg("to", toText);
    if (review.resolved.empty() && review.fellDue.empty() && review.moved.empty())
        return say(tr, "Nothing was resolved, fell due or moved from {from} to {to}.", from, to);
    return say(tr, "From {from} to {to}: {resolved} resolved, {due} fell due and wait, {moved} moved.", from, to,
               fmt::arg("resolved", review.resolved.size()), fmt::arg("due", review.fellDue.size()),
               fmt::arg("moved", review.moved.size()));
}

Table linesTable(const std::vector<PeriodLine>& lines, const Translate& tr)
{
    Table table;
    table.header = {say(tr, "Day"), say(tr, "What"), say(tr, "Entry")};
    table.widths = {0.16, 0.52, 0.32};
    for (const PeriodLine& line : lines)
        table.rows.push_back(
            {mediumDate(line.day, tr), line.details.empty() ? line.what : line.what + "\n" + line.details, line.title});
    return table;
}

} // namespace

PeriodReview periodReviewOf(const Period& period, const Translate& translate)
{
    PeriodReview review{period.from, period.to, {}, {}, {}, {}};
    for (const PeriodEntry& entry : period.entries) addHappened(entry, period, review, translate);
    for (const PeriodDue& due : period.due)
        review.fellDue.push_back(
            {due.date, due.entry, answerOr(due.title, translate),
             due.keeping ? say(translate, "Kept as long as agreed, to be disposed of") : nameOf(due.kind, translate),
             withVisibleControls(trimmed(due.text))});
    for (auto* lines : {&review.resolved, &review.fellDue, &review.moved})
        std::ranges::stable_sort(*lines, {}, &PeriodLine::day);
    review.sentence = periodSentence(review, translate);
    return review;
}

Report periodReport(const PeriodReview& review, const Instant& now, const Translate& translate)
{
    Report report;
    report.title = say(translate, "Look back");
    report.subject = review.sentence;
    report.date = now;
    report.blocks = {Heading{1, report.title}, Paragraph{review.sentence, false, true}};
    const auto section = [&report, &translate](std::string heading, const std::vector<PeriodLine>& lines) {
        if (lines.empty()) return;
        report.blocks.emplace_back(Heading{2, std::move(heading)});
        report.blocks.emplace_back(linesTable(lines, translate));
    };
    section(say(translate, "Resolved"), review.resolved);
    section(say(translate, "Fell due, and waits"), review.fellDue);
    section(say(translate, "Moved"), review.moved);
    return report;
}

std::string nameOf(DueKind kind, const Translate& translate)
{
    switch (kind) {
    case DueKind::Review: return say(translate, "Review");
    case DueKind::Prediction: return say(translate, "Prediction");
    case DueKind::Signpost: return say(translate, "Signpost");
    case DueKind::Commitment: return say(translate, "Commitment");
    case DueKind::Constraint: return say(translate, "Constraint to move");
    case DueKind::Deadline: return say(translate, "Deadline");
    case DueKind::Checkup: return say(translate, "Check-up");
    case DueKind::BlindSpot: return say(translate, "Not looked at");
    }
    return {};
}

} // namespace soundings
