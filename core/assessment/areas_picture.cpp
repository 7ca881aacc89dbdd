// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/areas_picture.h"

#include "core/assessment/plain_words.h"
#include "core/support/text.h"
#include "core/tenacity/pursuit.h"

#include <algorithm>
#include <set>

namespace soundings {
namespace {

char lowerAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::set<Id> constraintsMoved(const Entry& entry)
{
    std::set<Id> moved;
    for (const SinceItem& item : entry.since)
        if (const auto* one = std::get_if<ConstraintMoved>(&item.what)) moved.insert(one->constraint);
    return moved;
}

MetricStanding standingOf(const AreaMetric& metric)
{
    if (!metric.target || !metric.reading) return MetricStanding::Unknown;
    const bool there =
        metric.goal == MetricGoal::AtLeast ? *metric.reading >= *metric.target : *metric.reading <= *metric.target;
    return there ? MetricStanding::There : MetricStanding::Missed;
}

bool isPast(const Pocket& pocket, Date today)
{
    return pocket.until && pocket.until->ok() && *pocket.until < today;
}

std::string measured(double value, const std::string& unit)
{
    return isBlank(unit) ? plainNumber(value) : plainNumber(value) + ' ' + std::string(trimmed(unit));
}

} // namespace

bool isSameName(std::string_view a, std::string_view b)
{
    return std::ranges::equal(trimmed(a), trimmed(b), {}, lowerAscii, lowerAscii);
}

AreaPicture* AreasBuilder::find(std::string_view name)
{
    const auto found =
        std::ranges::find_if(m_picture.areas, [name](const AreaPicture& area) { return isSameName(area.name, name); });
    return found == m_picture.areas.end() ? nullptr : &*found;
}

AreaPicture& AreasBuilder::named(const std::string& name)
{
    if (AreaPicture* known = find(name)) return *known;
    AreaPicture area;
    area.name = std::string(trimmed(name));
    return m_picture.areas.emplace_back(std::move(area));
}

void AreasBuilder::addArea(const Entry& entry)
{
    const Area* area = entry.area();
    if (area == nullptr) return;
    AreaPicture one;
    one.entry = entry.id;
    one.name = isBlank(entry.title) ? say(m_translate, "Untitled") : std::string(trimmed(entry.title));
    one.owner = std::string(trimmed(area->owner));
    one.target = std::string(trimmed(area->target));
    one.metric = area->metric;
    one.standing = standingOf(area->metric);
    one.pockets = area->pockets;
    // Two entries of one name are two areas: which one is meant only their author knows.
    m_picture.areas.push_back(std::move(one));
}

const AreaPicture* AreasBuilder::ownedBy(const std::string& owner)
{
    if (isBlank(owner)) return nullptr;
    if (const AreaPicture* byName = find(owner)) return byName;
    const AreaPicture* found = nullptr;
    for (const AreaPicture& area : m_picture.areas) {
        if (isBlank(area.owner) || !isSameName(area.owner, owner)) continue;
        if (found != nullptr) return nullptr;
        found = &area;
    }
    return found;
}

void AreasBuilder::addCrossings(const Entry& entry, const std::string& from)
{
    const Decision& decision = *entry.decision();
    const auto cross = [&](const std::string& into, CrossingBy by, const std::string& what, std::optional<Date> due,
                           std::string pointer) {
        if (isSameName(into, from)) return;
        m_picture.crossings.push_back({entry.id, entry.title, from, into, by, what, due, std::move(pointer)});
    };
    const std::set<Id> moved = constraintsMoved(entry);
    for (std::size_t i = 0; i < decision.constraints.size(); ++i) {
        const Constraint& constraint = decision.constraints[i];
        const AreaPicture* other = moved.contains(constraint.id) ? nullptr : ownedBy(constraint.owner);
        if (other != nullptr)
            cross(other->name, CrossingBy::Constraint, constraint.text, constraint.due,
                  fmt::format("/belief/constraints/{}", i));
    }
    for (std::size_t i = 0; i < decision.tags.size(); ++i)
        if (const AreaPicture* other = find(decision.tags[i]))
            cross(other->name, CrossingBy::Tag, {}, decision.frame.deadline, fmt::format("/belief/tags/{}", i));
}

void AreasBuilder::addDecision(const Entry& entry, bool sealed, bool open)
{
    const Decision* decision = entry.decision();
    if (decision == nullptr) return;
    const Pursuit pursuit = pursuitOf(entry);
    AreaDecision one;
    one.entry = entry.id;
    one.title = entry.title;
    one.owner = std::string(trimmed(pursuit.owner.text));
    one.sealed = sealed;
    one.imperative = sealed && !pursuit.dropped && pursuit.kind == TenacityKind::Imperative;
    if (!open && !one.imperative) return;
    std::string from(trimmed(decision->frame.area));
    for (const std::string& tag : decision->tags) // where it names no area, its first tag that does counts
        if (const AreaPicture* tagged = from.empty() ? find(tag) : nullptr) from = tagged->name;
    if (!from.empty()) {
        AreaPicture& area = named(from);
        from = area.name;
        area.open.push_back(one);
        area.imperatives += one.imperative ? 1 : 0;
    } else {
        ++m_picture.withoutArea;
    }
    if (one.imperative && one.owner.empty()) m_picture.ownerless.push_back(one);
    addCrossings(entry, from);
}

void AreasBuilder::add(const char* code, Severity severity, const Id& entry, std::string pointer, std::string sentence)
{
    m_picture.findings.push_back({{code, severity, std::move(sentence), std::move(pointer)}, entry});
}

void AreasBuilder::judge(AreaPicture& area)
{
    const std::string name = inSentence(area.name);
    if (area.entry.empty()) {
        add("area.not_described", Severity::Advice, area.open.front().entry, "/belief/frame/area",
            say(m_translate, "Decisions belong to {area}, but nobody has said who owns it; add the area.",
                fmt::arg("area", name)));
        return;
    }
    if (area.owner.empty())
        add("area.no_owner", Severity::Advice, area.entry, "/belief/owner",
            say(m_translate, "{area} has no owner; name the person who figures out what has to happen there.",
                fmt::arg("area", name)));
    const AreaMetric& metric = area.metric;
    if (area.target.empty() && isBlank(metric.name))
        add("area.no_target", Severity::Remark, area.entry, "/belief/target",
            say(m_translate, "{area} has no target; say what has to happen.", fmt::arg("area", name)));
    if (metric.target && !metric.reading)
        add("area.not_read", Severity::Remark, area.entry, "/belief/metric/reading",
            say(m_translate, "{area} has a target that was never read; where it stands is unknown.",
                fmt::arg("area", name)));
    if (area.standing == MetricStanding::Missed)
        add("area.missed", Severity::Remark, area.entry, "/belief/metric/reading",
            say(m_translate, "{area} misses its target: {metric}", fmt::arg("area", name),
                fmt::arg("metric", area.metricSentence)));
    judgePockets(area);
}

void AreasBuilder::judgePockets(AreaPicture& area)
{
    for (std::size_t i = 0; i < area.pockets.size(); ++i) {
        const Pocket& pocket = area.pockets[i];
        const std::string pointer = fmt::format("/belief/pockets/{}", i);
        const std::string what =
            isBlank(pocket.what) ? say(m_translate, "an exception without a name") : inSentence(pocket.what);
        if (isPast(pocket, m_today))
            add("pocket.past", Severity::Advice, area.entry, pointer,
                say(m_translate,
                    "The exception of {area} was to last until {date}: {what}. Keep it on purpose, or end it.",
                    fmt::arg("area", inSentence(area.name)), fmt::arg("date", mediumDate(*pocket.until, m_translate)),
                    fmt::arg("what", what)));
        else if (isBlank(pocket.why) || !pocket.until)
            add("pocket.not_deliberate", Severity::Remark, area.entry, pointer, missingIn(pocket, area.name, what));
    }
}

/// What a deliberate exception does not say yet.
std::string AreasBuilder::missingIn(const Pocket& pocket, const std::string& area, const std::string& what) const
{
    const std::string name = inSentence(area);
    const auto of = fmt::arg("area", name);
    const auto it = fmt::arg("what", what);
    if (pocket.until) return say(m_translate, "The exception of {area} does not say why: {what}.", of, it);
    if (!isBlank(pocket.why))
        return say(m_translate, "The exception of {area} does not say until when: {what}.", of, it);
    return say(m_translate, "The exception of {area} does not say why and until when: {what}.", of, it);
}

std::string AreasBuilder::metricSentenceOf(const AreaPicture& area) const
{
    const AreaMetric& metric = area.metric;
    if (isBlank(metric.name) && !metric.target && !metric.reading) return {};
    const std::string name = isBlank(metric.name) ? say(m_translate, "its metric") : inSentence(metric.name);
    std::string words = !metric.reading ? say(m_translate, "{metric} is not read yet", fmt::arg("metric", name))
                        : metric.readOn ? say(m_translate, "{metric} is {value} on {date}", fmt::arg("metric", name),
                                              fmt::arg("value", measured(*metric.reading, metric.unit)),
                                              fmt::arg("date", mediumDate(*metric.readOn, m_translate)))
                                        : say(m_translate, "{metric} is {value}", fmt::arg("metric", name),
                                              fmt::arg("value", measured(*metric.reading, metric.unit)));
    if (!metric.target) return words + '.';
    const std::string target = measured(*metric.target, metric.unit);
    words += ", ";
    words += metric.goal == MetricGoal::AtLeast
                 ? say(m_translate, "to be at least {target}", fmt::arg("target", target))
                 : say(m_translate, "to be at most {target}", fmt::arg("target", target));
    return words + '.';
}

std::string AreasBuilder::sentenceOf(const AreaPicture& area) const
{
    std::string words = area.owner.empty()
                            ? say(m_translate, "{area}: no owner.", fmt::arg("area", inSentence(area.name)))
                            : say(m_translate, "{area}: {owner}.", fmt::arg("area", inSentence(area.name)),
                                  fmt::arg("owner", inSentence(area.owner)));
    if (!area.metricSentence.empty()) words += ' ' + area.metricSentence;
    words += ' ' + say(m_translate, "Open decisions: {open}, imperatives: {imperatives}, waiting: {waiting}.",
                       fmt::arg("open", area.open.size()), fmt::arg("imperatives", area.imperatives),
                       fmt::arg("waiting", area.waiting));
    if (!area.pockets.empty())
        words += ' ' + say(m_translate, "Exceptions: {n}, past their day: {past}.", fmt::arg("n", area.pockets.size()),
                           fmt::arg("past", area.pocketsPast));
    return words;
}

AreasPicture AreasBuilder::take()
{
    std::ranges::stable_sort(m_picture.areas, {}, &AreaPicture::name);
    std::ranges::stable_sort(m_picture.crossings, {},
                             [](const AreaCrossing& one) { return std::pair(!one.due, one.due.value_or(Date{})); });
    std::size_t missed = 0;
    std::size_t past = 0;
    for (AreaPicture& area : m_picture.areas) {
        area.waiting =
            static_cast<std::size_t>(std::ranges::count_if(m_picture.crossings, [&](const AreaCrossing& one) {
                return isSameName(one.from, area.name) || isSameName(one.into, area.name);
            }));
        area.pocketsPast = static_cast<std::size_t>(
            std::ranges::count_if(area.pockets, [&](const Pocket& pocket) { return isPast(pocket, m_today); }));
        area.metricSentence = metricSentenceOf(area);
        area.sentence = sentenceOf(area);
        missed += area.standing == MetricStanding::Missed ? 1 : 0;
        past += area.pocketsPast;
        judge(area);
    }
    for (const AreaDecision& one : m_picture.ownerless)
        add("imperative.no_owner", Severity::Advice, one.entry, "/belief/frame/owner",
            say(m_translate, "The imperative “{title}” has no owner.", fmt::arg("title", inSentence(one.title))));
    std::string& words = m_picture.sentence;
    words = m_picture.areas.empty() ? say(m_translate, "No area is described yet.")
                                    : say(m_translate, "Areas: {n}.", fmt::arg("n", m_picture.areas.size()));
    if (const std::size_t n = m_picture.crossings.size(); n > 0)
        words += ' ' + say(m_translate, "Waiting for management, because it crosses areas: {n}.", fmt::arg("n", n));
    if (const std::size_t n = m_picture.ownerless.size(); n > 0)
        words += ' ' + say(m_translate, "Imperatives without an owner: {n}.", fmt::arg("n", n));
    if (missed > 0) words += ' ' + say(m_translate, "Targets missed: {n}.", fmt::arg("n", missed));
    if (past > 0) words += ' ' + say(m_translate, "Exceptions past their day: {n}.", fmt::arg("n", past));
    return std::move(m_picture);
}

} // namespace soundings
