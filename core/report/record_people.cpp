// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/retell_picture.h"
#include "core/assessment/voices_picture.h"
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>
#include <array>

namespace soundings {

namespace {

std::string probabilitiesOf(const ReportParts& parts, const Voice& voice)
{
    std::string all;
    for (const VoiceProbability& one : voice.probabilities) {
        const Prediction* prediction = parts.prediction(one.prediction);
        if (!prediction) continue;
        all += "\n" + say(parts.tr, "{statement}: {probability}",
                          fmt::arg("statement", withoutStop(answerOr(prediction->statement, parts.tr))),
                          fmt::arg("probability", percentOf(one.probability)));
    }
    return all;
}

std::string evidenceLine(const ReportParts& parts, const Evidence& evidence)
{
    std::string line = answerOr(evidence.text, parts.tr);
    std::string source;
    const auto add = [&](const std::string& piece) { source += (source.empty() ? "" : ", ") + piece; };
    if (evidence.kind) add(nameOf(*evidence.kind, parts.tr));
    if (!isBlank(evidence.source)) add(ReportParts::text(evidence.source));
    if (evidence.date) add(mediumDate(*evidence.date, parts.tr));
    return source.empty() ? line : line + " (" + source + ")";
}

void addPremortem(ReportParts& parts)
{
    std::vector<std::string> items;
    for (const PremortemReason& reason : parts.decision.premortem)
        if (!isBlank(reason.text)) items.push_back(ReportParts::text(reason.text));
    if (items.empty()) return;
    parts.heading(3, say(parts.tr, "Premortem: why it failed, imagined before"));
    parts.bullets(std::move(items));
}

void addCommitments(ReportParts& parts)
{
    if (parts.decision.commitments.empty()) return;
    parts.heading(3, say(parts.tr, "Commitments"));
    Table table;
    table.header = {say(parts.tr, "What was promised"), say(parts.tr, "By whom"), say(parts.tr, "By when")};
    table.widths = {0.6, 0.22, 0.18};
    for (const Commitment& commitment : parts.decision.commitments)
        table.rows.push_back(
            {answerOr(commitment.text, parts.tr), answerOr(commitment.owner, parts.tr), parts.date(commitment.due)});
    parts.table(std::move(table));
}

void addQuality(ReportParts& parts)
{
    const QualityLinks& quality = parts.decision.quality;
    struct Link {
        const char* name;
        const std::optional<double>& value;
    };
    const std::array links{Link{"Frame", quality.frame},
                           Link{"Options", quality.options},
                           Link{"Information", quality.information},
                           Link{"Values and trade-offs", quality.values},
                           Link{"Reasoning", quality.reasoning},
                           Link{"Commitment to act", quality.commitment}};
    if (std::ranges::none_of(links, [](const Link& link) { return link.value.has_value(); })) return;
    parts.heading(3, say(parts.tr, "Quality of the decision (own rating)"));
    Table table;
    table.header = {say(parts.tr, "Link"), say(parts.tr, "Own rating")};
    table.numeric = {1};
    table.widths = {0.6, 0.4};
    for (const Link& link : links)
        table.rows.push_back({say(parts.tr, link.name), link.value ? percentOf(*link.value) : notAnswered(parts.tr)});
    parts.table(std::move(table));
}

/// What those say who filled the card; it asks to be heard before all else.
void addEscalations(ReportParts& parts)
{
    std::vector<std::string> items;
    for (const Voice& voice : parts.decision.voices)
        if (!isBlank(voice.stupidBecause)) {
            const std::string who = nameOfVoice(voice, parts.tr);
            const std::string text = ReportParts::text(voice.stupidBecause);
            items.push_back(say(parts.tr, "{who} warns: we are about to do something stupid because {text}",
                                fmt::arg("who", who), fmt::arg("text", text)));
        }
    parts.bullets(std::move(items));
}

} // namespace

void addVoices(ReportParts& parts)
{
    if (parts.decision.voices.empty()) return;
    parts.heading(3, say(parts.tr, "Voices"));
    if (VoicesFigure figure = voicesFigureOf(parts.decision, parts.tr); !figure.rows.empty())
        parts.blocks.emplace_back(BarsBlock{std::move(figure)});
    Table table;
    table.header = {say(parts.tr, "Who"), say(parts.tr, "Stance"), say(parts.tr, "Why"),
                    say(parts.tr, "What would change their mind"), say(parts.tr, "Heard")};
    table.widths = {0.2, 0.13, 0.29, 0.26, 0.12};
    for (const Voice& voice : parts.decision.voices) {
        std::string who = answerOr(voice.person, parts.tr);
        if (!isBlank(voice.function)) who += "\n" + ReportParts::text(voice.function);
        if (parts.covering.voices) {
            table.rows.push_back({std::move(who), say(parts.tr, "answered; hidden until the reveal"), {}, {}, {}});
            continue;
        }
        std::string stance = voice.stance ? nameOf(*voice.stance, parts.tr) : notAnswered(parts.tr);
        if (voice.confidence)
            stance += "\n" + say(parts.tr, "{share} sure", fmt::arg("share", percentOf(*voice.confidence)));
        std::string heard = notAnswered(parts.tr);
        if (voice.heard) heard = *voice.heard ? say(parts.tr, "yes") : say(parts.tr, "not yet");
        table.rows.push_back({std::move(who), std::move(stance),
                              answerOr(voice.why, parts.tr) + probabilitiesOf(parts, voice),
                              answerOr(voice.wouldChangeTheirMind, parts.tr), std::move(heard)});
    }
    parts.table(std::move(table));
    addEscalations(parts);
}

void addStory(ReportParts& parts)
{
    const Pyramid& pyramid = parts.decision.pyramid;
    if (isBlank(pyramid.headline) && pyramid.arguments.empty()) return;
    parts.heading(3, say(parts.tr, "Story"));
    parts.paragraph(say(parts.tr, "Headline: {headline}", fmt::arg("headline", answerOr(pyramid.headline, parts.tr))));
    if (!parts.decision.retell.retellings.empty())
        parts.quiet(retellPictureOf(pyramid, parts.decision.retell, parts.tr).sentence);
    for (const Argument& argument : pyramid.arguments) {
        parts.heading(4, answerOr(argument.text, parts.tr));
        std::vector<std::string> items;
        for (const Evidence& evidence : argument.evidence) items.push_back(evidenceLine(parts, evidence));
        if (items.empty()) parts.paragraph(say(parts.tr, "No evidence is named."));
        parts.bullets(std::move(items));
    }
}

void addRest(ReportParts& parts)
{
    addPremortem(parts);
    addCommitments(parts);
    addQuality(parts);
    const Decision& decision = parts.decision;
    if (decision.tags.empty() && decision.supersedes.empty()) return;
    parts.heading(3, say(parts.tr, "Filed under"));
    std::vector<std::string> items;
    std::string tags;
    for (const std::string& tag : decision.tags) tags += (tags.empty() ? "" : ", ") + ReportParts::text(tag);
    if (!tags.empty()) items.push_back(say(parts.tr, "Tags: {tags}", fmt::arg("tags", tags)));
    for (const Id& id : decision.supersedes) items.push_back(say(parts.tr, "Replaces entry {id}", fmt::arg("id", id)));
    parts.bullets(std::move(items));
}

} // namespace soundings
