// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/sessions_picture.h"

#include "core/support/clock.h"
#include "core/support/text.h"
#include "core/tenacity/commitments.h"

#include <algorithm>
#include <utility>

namespace soundings {
namespace {

/// For those that come last where they have no date.
std::pair<bool, Date> dayOrder(const std::optional<Date>& date)
{
    return {!date, date.value_or(Date{})};
}

EngagementLine engagementLine(const Entry& entry, Date today)
{
    const Engagement& agreed = *entry.engagement();
    EngagementLine line;
    line.entry = entry.id;
    line.title = entry.title;
    line.client = std::string(trimmed(agreed.client));
    line.keepUntil = agreed.keepUntil;
    line.over = agreed.keepUntil && *agreed.keepUntil < today;
    return line;
}

} // namespace

void SessionsBuilder::add(const Entry& entry)
{
    if (entry.session() != nullptr)
        addSession(entry);
    else if (entry.engagement() != nullptr)
        m_picture.engagements.push_back(engagementLine(entry, m_today));
}

void SessionsBuilder::addSession(const Entry& entry)
{
    const Session& session = *entry.session();
    SessionLine line;
    line.entry = entry.id;
    line.title = entry.title;
    line.date = session.date.value_or(localDate(entry.created));
    line.engagement = session.engagement;
    for (const Participant& one : session.participants)
        if (const std::string& who = isBlank(one.name) ? one.role : one.name; !isBlank(who))
            line.people.emplace_back(trimmed(who));
    line.worthIt = std::string(trimmed(session.worthIt));
    line.taking = std::string(trimmed(session.taking));
    line.ended = !line.taking.empty();
    for (const CommitmentHistory& history : commitmentHistories(entry)) {
        if (!history.isOpen() || isBlank(history.made.text)) continue;
        ++line.open;
        m_picture.promises.push_back({entry.id, entry.title, history.made});
    }
    m_picture.sessions.push_back(std::move(line));
}

std::string SessionsBuilder::sentence() const
{
    const auto waiting = std::ranges::count(m_picture.sessions, false, &SessionLine::ended);
    const auto late = std::ranges::count_if(
        m_picture.promises, [this](const OpenPromise& one) { return one.made.due && *one.made.due < m_today; });
    std::string sentence = say(m_translate, "Sessions: {n}.", fmt::arg("n", m_picture.sessions.size()));
    if (waiting > 0) sentence += ' ' + say(m_translate, "Not ended: {n}.", fmt::arg("n", waiting));
    if (!m_picture.promises.empty())
        sentence += ' ' + say(m_translate, "Commitments that are open: {n}, late: {late}.",
                              fmt::arg("n", m_picture.promises.size()), fmt::arg("late", late));
    return sentence;
}

SessionsPicture SessionsBuilder::take()
{
    std::ranges::stable_sort(m_picture.sessions,
                             [](const SessionLine& a, const SessionLine& b) { return a.date > b.date; });
    std::ranges::stable_sort(m_picture.promises, {},
                             [](const OpenPromise& promise) { return dayOrder(promise.made.due); });
    for (SessionLine& session : m_picture.sessions) {
        const auto known = std::ranges::find(m_picture.engagements, session.engagement, &EngagementLine::entry);
        if (known == m_picture.engagements.end()) continue;
        session.engagementTitle = known->title;
        ++known->sessions;
        known->open += session.open;
        if (!known->last) known->last = session.date; // the newest comes first
    }
    std::ranges::stable_sort(m_picture.engagements,
                             [](const EngagementLine& a, const EngagementLine& b) { return a.last > b.last; });
    m_picture.sentence = sentence();
    return std::move(m_picture);
}

} // namespace soundings
