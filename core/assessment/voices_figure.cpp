// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/voices_figure.h"

#include "core/assessment/diagnosis_checks.h"
#include "core/assessment/diagnosis_problem.h"
#include "core/assessment/plain_words.h"
#include "core/assessment/voices_picture.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

/// The first character of a word, in capitals where that is plain.
std::string capitalOf(std::string_view word)
{
    const auto lead = static_cast<unsigned char>(word.front());
    if (lead >= 'a' && lead <= 'z') return {static_cast<char>(lead - 'a' + 'A')};
    std::size_t size = 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xc0U) == 0x80) ++size; // UTF-8
    return std::string(word.substr(0, size));
}

/// Of the first word and the last: "Head of sales" and "Head of marketing" are two people.
std::string initialsOf(std::string_view who)
{
    who = trimmed(who);
    if (who.empty()) return {};
    const std::size_t last = who.rfind(' ');
    return last == std::string_view::npos ? capitalOf(who) : capitalOf(who) + capitalOf(who.substr(last + 1));
}

VoiceMark markOf(std::string who, double at, bool filled = false)
{
    VoiceMark mark;
    mark.initials = initialsOf(who);
    mark.who = std::move(who);
    mark.at = at;
    mark.filled = filled;
    return mark;
}

std::string listed(const std::vector<VoiceMark>& marks)
{
    std::string names;
    for (const VoiceMark& mark : marks) names += (names.empty() ? "" : ", ") + mark.who;
    return names;
}

void finish(VoicesFigure& figure)
{
    for (const VoicesRow& row : figure.rows)
        figure.description += (figure.description.empty() ? "" : " ") + row.description;
}

VoicesRow stanceRow(const Decision& decision, const Translate& tr)
{
    VoicesRow row;
    row.label = say(tr, "For it or against it");
    row.ends = {say(tr, "against"), say(tr, "torn"), say(tr, "for")};
    row.pointer = "/belief/voices";
    const auto placeOf = [](Stance stance) { return stance == Stance::For ? 1.0 : stance == Stance::Torn ? 0.5 : 0.0; };
    for (const Voice& voice : decision.voices)
        if (voice.stance) row.marks.push_back(markOf(nameOfVoice(voice, tr), placeOf(*voice.stance)));
    for (const auto& [place, word] : {std::pair{0.0, row.ends[0]}, {0.5, row.ends[1]}, {1.0, row.ends[2]}}) {
        std::vector<VoiceMark> there;
        std::ranges::copy_if(row.marks, std::back_inserter(there),
                             [at = place](const VoiceMark& mark) { return mark.at == at; });
        if (there.empty()) continue;
        row.description += row.description.empty() ? row.label + ": " : "; ";
        row.description += word + " " + listed(there);
    }
    row.description += ".";
    return row;
}

VoicesRow spreadRow(const VoiceSpread& spread, const Translate& tr)
{
    VoicesRow row;
    row.label = inSentence(spread.statement);
    const auto points = static_cast<int>(std::lround(spread.spread * 100));
    row.aside = points == 1 ? say(tr, "1 point apart") : say(tr, "{points} points apart", fmt::arg("points", points));
    row.ends = {"0 %", "50 %", "100 %"};
    if (spread.own) {
        row.marks.push_back(markOf(say(tr, "you"), *spread.own));
        row.marks.back().own = true;
    }
    for (const VoiceSpread::One& one : spread.others) row.marks.push_back(markOf(one.who, one.probability));
    std::string all;
    for (const VoiceMark& mark : row.marks)
        all += fmt::format("{}{} {} %", all.empty() ? "" : ", ", mark.who, std::lround(mark.at * 100));
    row.description = say(tr, "“{statement}”: {voices}; {apart}.", fmt::arg("statement", row.label),
                          fmt::arg("voices", all), fmt::arg("apart", row.aside));
    return row;
}

std::string nameOfAnswerer(const DiagnosisVoice& voice, const CauseCatalogue& catalogue, const Translate& tr)
{
    if (!isBlank(voice.person)) return inSentence(voice.person);
    const CompanyFunction* function = catalogue.findFunction(voice.function);
    if (function != nullptr) return function->name;
    return isBlank(voice.function) ? say(tr, "someone") : inSentence(voice.function);
}

/// Who names one cause; `none` of those that are listed where `cause` is null.
VoicesRow causeRow(const Diagnosis& diagnosis, const Cause* cause, const CauseCatalogue& catalogue, const Translate& tr)
{
    VoicesRow row;
    row.label = cause != nullptr ? inSentence(causeName(*cause)) : say(tr, "None of these");
    std::size_t asked = 0;
    for (const DiagnosisVoice& voice : diagnosis.voices) {
        if (voice.cause.empty() && isBlank(voice.answer)) continue;
        ++asked;
        const bool named =
            std::ranges::any_of(diagnosis.causes, [&](const Cause& one) { return one.id == voice.cause; });
        if (cause != nullptr ? voice.cause != cause->id : named) continue;
        row.marks.push_back(markOf(nameOfAnswerer(voice, catalogue, tr), 0, voice.pointsAt == PointsAt::Themselves));
    }
    row.aside = say(tr, "{count} of {all}", fmt::arg("count", row.marks.size()), fmt::arg("all", asked));
    row.pointer = "/belief/voices";
    row.description =
        say(tr, "“{cause}”: {voices}.", fmt::arg("cause", row.label), fmt::arg("voices", listed(row.marks)));
    std::vector<VoiceMark> own;
    std::ranges::copy_if(row.marks, std::back_inserter(own), &VoiceMark::filled);
    if (!own.empty())
        row.description += " " + say(tr, "It points at their own work: {voices}.", fmt::arg("voices", listed(own)));
    return row;
}

} // namespace

VoicesFigure voicesFigureOf(const Decision& decision, const Translate& translate)
{
    VoicesFigure figure;
    figure.title = say(translate, "Where voices stand apart");
    const VoicesPicture picture = voicesPictureOf(decision, translate);
    if (picture.hidden) return figure;
    if (picture.forIt + picture.torn + picture.against > 0) figure.rows.push_back(stanceRow(decision, translate));
    bool own = false;
    for (const VoiceSpread& spread : picture.spreads) {
        figure.rows.push_back(spreadRow(spread, translate));
        const auto at = std::ranges::find(decision.predictions, spread.prediction, &Prediction::id);
        figure.rows.back().pointer = fmt::format("/belief/predictions/{}", at - decision.predictions.begin());
        own = own || spread.own.has_value();
    }
    if (own) figure.legend = say(translate, "Diamond: your own number.");
    finish(figure);
    return figure;
}

VoicesFigure voicesFigureOf(const Diagnosis& diagnosis, const CauseCatalogue& catalogue, const Translate& translate)
{
    VoicesFigure figure;
    figure.title = say(translate, "Who names which cause");
    if (diagnosis.round.isHidden()) return figure;
    for (const Cause& cause : diagnosis.causes)
        if (VoicesRow row = causeRow(diagnosis, &cause, catalogue, translate); !row.marks.empty())
            figure.rows.push_back(std::move(row));
    std::ranges::stable_sort(figure.rows, [](const auto& a, const auto& b) { return a.marks.size() > b.marks.size(); });
    if (VoicesRow row = causeRow(diagnosis, nullptr, catalogue, translate); !row.marks.empty())
        figure.rows.push_back(std::move(row));
    const auto points = [](const VoicesRow& row) { return std::ranges::any_of(row.marks, &VoiceMark::filled); };
    if (std::ranges::any_of(figure.rows, points))
        figure.legend = say(translate, "Filled: the answer points at their own work.");
    finish(figure);
    return figure;
}

} // namespace soundings
