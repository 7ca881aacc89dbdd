// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/tenacity_rows.h"

#include "core/assessment/plain_words.h"
#include "core/support/text.h"

#include <algorithm>
#include <cmath>

namespace soundings {
namespace {

void addSentence(std::string& text, const std::string& sentence)
{
    if (sentence.empty()) return;
    if (!text.empty()) text += " ";
    text += sentence;
}

std::string numberWithUnit(double value, const std::string& unit)
{
    return isBlank(unit) ? plainNumber(value) : plainNumber(value) + " " + inSentence(unit);
}

std::string bandOf(const Signpost& signpost, const Translate& translate)
{
    if (signpost.workedAt && signpost.stopAt)
        return say(translate, "It worked at {worked}; stop or change at {stop}; between the two is open.",
                   fmt::arg("worked", numberWithUnit(*signpost.workedAt, signpost.unit)),
                   fmt::arg("stop", numberWithUnit(*signpost.stopAt, signpost.unit)));
    if (signpost.stopAt)
        return say(translate, "Stop or change at {stop}.",
                   fmt::arg("stop", numberWithUnit(*signpost.stopAt, signpost.unit)));
    if (signpost.workedAt)
        return say(translate, "It worked at {worked}.",
                   fmt::arg("worked", numberWithUnit(*signpost.workedAt, signpost.unit)));
    return {};
}

std::string movedSentence(const SignpostRow& row, const Translate& translate)
{
    std::string text;
    if (row.moved == 1) text = say(translate, "It was moved once.");
    if (row.moved > 1) text = say(translate, "It was moved {times} times.", fmt::arg("times", row.moved));
    if (row.whereFirstStood && row.whereFirstStood != row.reading)
        addSentence(text, say(translate, "Where it first stood, this number says: {reading}.",
                              fmt::arg("reading", nameOf(*row.whereFirstStood, translate))));
    return text;
}

std::string readingSentence(const SignpostRow& row, const Translate& translate)
{
    const std::string state = inSentence(row.state);
    if (row.value)
        return say(translate, "“{state}”: {value} on {date}, which says: {reading}.", fmt::arg("state", state),
                   fmt::arg("value", numberWithUnit(*row.value, row.unit)),
                   fmt::arg("date", mediumDate(*row.readOn, translate)),
                   fmt::arg("reading", nameOf(*row.reading, translate)));
    return say(translate, "“{state}”: {reading}, read on {date}.", fmt::arg("state", state),
               fmt::arg("reading", nameOf(*row.reading, translate)),
               fmt::arg("date", mediumDate(*row.readOn, translate)));
}

std::string signpostSentence(const SignpostRow& row, const Translate& translate)
{
    std::string text;
    if (row.reading)
        text = readingSentence(row, translate);
    else if (!row.due)
        text = say(translate, "“{state}” has no date yet.", fmt::arg("state", inSentence(row.state)));
    else if (row.overdue)
        text = say(translate, "“{state}” was to be read by {date} and has not been.",
                   fmt::arg("state", inSentence(row.state)), fmt::arg("date", mediumDate(*row.due, translate)));
    else
        text = say(translate, "“{state}” is to be read by {date}.", fmt::arg("state", inSentence(row.state)),
                   fmt::arg("date", mediumDate(*row.due, translate)));
    addSentence(text, movedSentence(row, translate));
    if (!row.agreed.empty())
        addSentence(text, say(translate, "That is as agreed in advance: “{window}”.", fmt::arg("window", row.agreed)));
    return text;
}

/// The text of a window that a bad look or reading lies in.
std::string agreedText(const TenacityRowSource& source, Date day)
{
    const BadNumbersWindow* window = agreedWindow(source.decision.tenacity.badNumbers, day);
    if (window == nullptr) return {};
    return isBlank(window->text) ? say(source.translate, "bad numbers were expected") : inSentence(window->text);
}

void readInto(SignpostRow& row, const SignpostHistory& history, const TenacityRowSource& source)
{
    if (!history.reading || history.readings.empty()) return;
    const auto& last = history.readings.back();
    row.reading = history.reading->reading;
    row.value = history.reading->value;
    row.readOn = history.reading->on.value_or(localDate(last.at));
    if (row.value) {
        if (const auto place = placeOf(asItStood(history, last.item), *row.value)) row.reading = place;
        if (row.moved > 0) row.whereFirstStood = placeOf(history.first, *row.value);
    }
    if (row.reading != SignpostReading::Worked) row.agreed = agreedText(source, *row.readOn);
}

/// What the looks during a tactic say of its signals.
std::optional<bool> movedByLooks(const TacticHistory& history, const Pursuit& pursuit)
{
    std::optional<bool> moved;
    for (const auto& look : pursuit.looks) {
        const Date on = localDate(look.at);
        if (history.tactic.start && on < *history.tactic.start) continue;
        if (history.tactic.end && on > *history.tactic.end) continue;
        if (look.what.signalMoved) moved = moved.value_or(false) || *look.what.signalMoved;
    }
    return moved;
}

std::string tacticSentence(const TacticRow& row, const Translate& translate)
{
    std::string text;
    if (row.start && row.end)
        text = say(translate, "From {start} to {end}.", fmt::arg("start", mediumDate(*row.start, translate)),
                   fmt::arg("end", mediumDate(*row.end, translate)));
    else if (row.start)
        text = say(translate, "Since {start}.", fmt::arg("start", mediumDate(*row.start, translate)));
    else if (row.end)
        text = say(translate, "Until {end}.", fmt::arg("end", mediumDate(*row.end, translate)));
    else
        text = say(translate, "Its dates are not written down.");
    if (row.signalMoved)
        addSentence(text,
                    *row.signalMoved ? say(translate, "It moved a signal.") : say(translate, "It moved no signal."));
    return text;
}

std::string lookSentence(const Look& look, const Translate& translate)
{
    std::string text;
    if (look.reasonStillTrue)
        addSentence(text, *look.reasonStillTrue ? say(translate, "The reason is still true.")
                                                : say(translate, "The reason is no longer true."));
    if (look.signalMoved)
        addSentence(text, *look.signalMoved ? say(translate, "A signal moved.") : say(translate, "No signal moved."));
    if (look.outsideBreaks.value_or(false)) addSentence(text, say(translate, "Evidence from outside breaks a reason."));
    if (look.mustAgain)
        addSentence(text, *look.mustAgain == MustAnswer::Held
                              ? say(translate, "MUST was asked again, and held.")
                              : say(translate, "MUST was asked again, and is no longer met."));
    if (!isBlank(look.lesson))
        addSentence(text, say(translate, "It taught: “{lesson}”.", fmt::arg("lesson", inSentence(look.lesson))));
    return text.empty() ? say(translate, "Nothing was answered.") : text;
}

} // namespace

std::optional<SignpostReading> placeOf(const Signpost& signpost, double value)
{
    if (!std::isfinite(value)) return {};
    const auto& worked = signpost.workedAt;
    const auto& stop = signpost.stopAt;
    const bool ceiling = signpost.kind == SignpostKind::Ceiling;
    if (!stop) return {};
    if (!worked) {
        if (!ceiling) return {}; // which way is better is not said
        return value >= *stop ? SignpostReading::Stop : SignpostReading::Worked;
    }
    const bool lessIsBetter = *stop > *worked || (*stop == *worked && ceiling);
    if (lessIsBetter ? value >= *stop : *stop == *worked ? value < *stop : value <= *stop) return SignpostReading::Stop;
    if (lessIsBetter ? value <= *worked : value >= *worked) return SignpostReading::Worked;
    return *stop == *worked ? SignpostReading::Worked : SignpostReading::Grey;
}

const BadNumbersWindow* agreedWindow(const std::vector<BadNumbersWindow>& windows, Date day)
{
    const auto found = std::ranges::find_if(windows, [day](const BadNumbersWindow& window) {
        if (!window.from && !window.until) return false;
        return (!window.from || *window.from <= day) && (!window.until || day <= *window.until);
    });
    return found == windows.end() ? nullptr : &*found;
}

Signpost asItStood(const SignpostHistory& history, std::size_t item)
{
    Signpost signpost = history.first;
    for (const auto& amendment : history.amendments) {
        if (amendment.item > item) break;
        if (amendment.what.workedAt) signpost.workedAt = amendment.what.workedAt;
        if (amendment.what.stopAt) signpost.stopAt = amendment.what.stopAt;
        if (amendment.what.due) signpost.due = amendment.what.due;
    }
    return signpost;
}

std::vector<SignpostRow> signpostRows(const TenacityRowSource& source)
{
    std::vector<SignpostRow> rows;
    for (const SignpostHistory& history : source.pursuit.signposts) {
        SignpostRow row;
        row.id = history.first.id;
        row.state = history.now.state;
        row.kind = history.now.kind;
        row.ceilingOn = history.now.ceilingOn;
        row.unit = history.now.unit;
        row.due = history.now.due;
        row.moved = static_cast<int>(history.amendments.size());
        row.pointer = history.pointer;
        readInto(row, history, source);
        row.overdue = !source.pursuit.dropped && !row.reading && row.due && *row.due < source.today;
        if (row.overdue) row.daysOver = daysBetween(*row.due, source.today);
        row.band = bandOf(history.now, source.translate);
        row.sentence = signpostSentence(row, source.translate);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TacticRow> tacticRows(const TenacityRowSource& source)
{
    std::vector<TacticRow> rows;
    for (const TacticHistory& history : source.pursuit.tactics) {
        TacticRow row;
        row.id = history.tactic.id;
        row.hypothesis = history.tactic.hypothesis;
        const auto option = std::ranges::find(source.decision.options, history.tactic.option, &Option::id);
        if (!history.tactic.option.empty() && option != source.decision.options.end()) row.option = option->title;
        row.start = history.tactic.start;
        row.end = history.tactic.end;
        row.running = !history.ended;
        if (row.start) row.days = std::max(0, daysBetween(*row.start, row.end.value_or(source.today)));
        row.price = history.tactic.price;
        row.taught = history.tactic.taught;
        row.signalMoved = history.signalMoved ? history.signalMoved : movedByLooks(history, source.pursuit);
        row.pointer = history.pointer;
        row.sentence = tacticSentence(row, source.translate);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<LookRow> lookRows(const TenacityRowSource& source)
{
    std::vector<LookRow> rows;
    for (const auto& look : source.pursuit.looks) {
        LookRow row{
            localDate(look.at), lookSentence(look.what, source.translate), {}, fmt::format("/since/{}", look.item)};
        if (look.what.signalMoved == false) row.agreed = agreedText(source, row.on);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ReclassificationRow> reclassificationRows(const TenacityRowSource& source)
{
    std::vector<ReclassificationRow> rows;
    std::optional<TenacityKind> from = source.decision.tenacity.label;
    for (const auto& change : source.pursuit.reclassifications) {
        rows.push_back(
            {localDate(change.at), from, change.what.to, change.what.reason, fmt::format("/since/{}", change.item)});
        from = change.what.to;
    }
    return rows;
}

} // namespace soundings
