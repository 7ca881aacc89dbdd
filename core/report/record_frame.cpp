// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/walk_checks.h"
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {

namespace {

// The bar to reach for each function before deciding (product: "about 80 %").
constexpr double understandingBar = 0.8;

Table factsTable(const ReportParts& parts)
{
    Table table;
    table.header = {say(parts.tr, "About"), say(parts.tr, "What was written")};
    table.widths = {0.25, 0.75};
    return table;
}

void addUnderstanding(ReportParts& parts)
{
    if (parts.decision.frame.understanding.empty()) return;
    Table table;
    table.caption = say(parts.tr, "How much of each function’s picture is understood, against a bar of {bar}",
                        fmt::arg("bar", percentOf(understandingBar)));
    table.header = {say(parts.tr, "Function"), say(parts.tr, "Understood"), say(parts.tr, "Against the bar")};
    table.numeric = {1};
    table.widths = {0.5, 0.2, 0.3};
    for (const Understanding& one : parts.decision.frame.understanding) {
        std::string against;
        if (one.share) against = *one.share >= understandingBar ? say(parts.tr, "reached") : say(parts.tr, "below");
        table.rows.push_back({answerOr(one.function, parts.tr),
                              one.share ? percentOf(*one.share) : notAnswered(parts.tr), std::move(against)});
    }
    parts.table(std::move(table));
}

void addOutsideView(ReportParts& parts)
{
    const OutsideView& view = parts.decision.outsideView;
    parts.heading(3, say(parts.tr, "Outside view"));
    if (parts.covering.review) {
        parts.coveredLine();
        return;
    }
    std::string sentence = say(parts.tr, "How many of those who tried this got there: not answered.");
    if (contradictsItself(view))
        sentence = say(parts.tr, "{some} got there of {all} who tried; one of the two is wrong.",
                       fmt::arg("some", *view.succeeded), fmt::arg("all", *view.outOf));
    else if (view.succeeded && view.outOf)
        sentence = say(parts.tr, "Of {all} who tried this, {some} got there ({share}).", fmt::arg("all", *view.outOf),
                       fmt::arg("some", *view.succeeded),
                       fmt::arg("share", percentOf(static_cast<double>(*view.succeeded) / *view.outOf)));
    if (!isBlank(view.who))
        sentence += " " + say(parts.tr, "Who they were: {who}", fmt::arg("who", ReportParts::text(view.who)));
    parts.paragraph(std::move(sentence));
}

std::string subjectOf(const ReportParts& parts, SignpostSubject subject)
{
    switch (subject) {
    case SignpostSubject::Option: return say(parts.tr, "an option");
    case SignpostSubject::Tactic: return say(parts.tr, "a tactic");
    case SignpostSubject::Reason: return say(parts.tr, "a reason");
    }
    return {};
}

void addSignposts(ReportParts& parts)
{
    parts.heading(3, say(parts.tr, "Signposts"));
    if (parts.decision.signposts.empty()) {
        parts.paragraph(say(parts.tr, "No signpost has been set."));
        return;
    }
    Table table;
    table.header = {say(parts.tr, "What is looked at"),
                    say(parts.tr, "It worked at"),
                    say(parts.tr, "Stop or change at"),
                    say(parts.tr, "By"),
                    say(parts.tr, "Then"),
                    say(parts.tr, "Who decides")};
    table.widths = {0.26, 0.16, 0.17, 0.12, 0.16, 0.13};
    for (const Signpost& signpost : parts.decision.signposts) {
        const char* form =
            signpost.kind == SignpostKind::Ceiling ? "A ceiling on {subject}" : "A threshold for {subject}";
        table.rows.push_back({answerOr(signpost.state, parts.tr) + "\n" +
                                  say(parts.tr, form, fmt::arg("subject", subjectOf(parts, signpost.subject))),
                              answerOr(signpost.worked, parts.tr), answerOr(signpost.stop, parts.tr),
                              parts.date(signpost.due), answerOr(signpost.action, parts.tr),
                              answerOr(signpost.decidedBy, parts.tr)});
    }
    parts.table(std::move(table));
}

} // namespace

void addFrame(ReportParts& parts)
{
    const Frame& frame = parts.decision.frame;
    parts.heading(3, say(parts.tr, "Frame"));
    Table table = factsTable(parts);
    const auto add = [&](std::string about, std::string what) {
        table.rows.push_back({std::move(about), std::move(what)});
    };
    add(say(parts.tr, "Question"), answerOr(frame.question, parts.tr));
    add(say(parts.tr, "Aim"), answerOr(frame.aim, parts.tr));
    add(say(parts.tr, "Context"), answerOr(frame.context, parts.tr));
    add(say(parts.tr, "Area"), answerOr(frame.area, parts.tr));
    add(say(parts.tr, "Owner"), answerOr(frame.owner, parts.tr));
    add(say(parts.tr, "Reversibility"),
        frame.reversibility ? nameOf(*frame.reversibility, parts.tr) : notAnswered(parts.tr));
    add(say(parts.tr, "Deadline"), parts.date(frame.deadline));
    add(say(parts.tr, "What we know"), answerOr(frame.known, parts.tr));
    add(say(parts.tr, "What we do not know"), answerOr(frame.unknown, parts.tr));
    if (!isBlank(parts.decision.because))
        add(say(parts.tr, "Why this option"), ReportParts::text(parts.decision.because));
    parts.table(std::move(table));
    addUnderstanding(parts);
}

void addExpectations(ReportParts& parts)
{
    addOutsideView(parts);
    addPredictions(parts);
    addSignposts(parts);
}

} // namespace soundings
