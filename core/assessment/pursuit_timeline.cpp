// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assessment/pursuit_timeline.h"

#include "core/assessment/plain_words.h"
#include "core/assessment/tenacity_rows.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

constexpr int mostMonths = 720;
constexpr int shortestDays = 62;
constexpr int marginPercent = 3;

/// Builds the figure part by part; dates that are open get the ends of the axis last.
class TimelineBuilder {
public:
    TimelineBuilder(const Entry& entry, Date today, const Translate& translate)
        : m_entry(entry),
          m_decision(*entry.decision()),
          m_pursuit(pursuitOf(entry)),
          m_today(today),
          m_tr(translate),
          m_source{m_decision, m_pursuit, m_today, m_tr}
    {
    }

    PursuitTimeline build(std::size_t mostTactics)
    {
        m_figure.title = isBlank(m_entry.title) ? say(m_tr, "Untitled") : inSentence(m_entry.title);
        m_figure.today = m_today;
        addBands();
        addTactics(mostTactics);
        addSignposts();
        addEvents();
        setAxis();
        describe();
        return std::move(m_figure);
    }

private:
    void note(const std::optional<Date>& date)
    {
        if (!date || !date->ok()) return;
        const Date kept = std::clamp(*date, addMonths(m_today, -mostMonths), addMonths(m_today, mostMonths));
        m_first = std::min(m_first.value_or(kept), kept);
        m_last = std::max(m_last.value_or(kept), kept);
    }

    [[nodiscard]] std::string period(const std::optional<Date>& from, const std::optional<Date>& until) const
    {
        if (from && until)
            return say(m_tr, "{from} to {until}", fmt::arg("from", mediumDate(*from, m_tr)),
                       fmt::arg("until", mediumDate(*until, m_tr)));
        if (from) return say(m_tr, "from {from}", fmt::arg("from", mediumDate(*from, m_tr)));
        if (until) return say(m_tr, "until {until}", fmt::arg("until", mediumDate(*until, m_tr)));
        return say(m_tr, "without dates");
    }

    void addBands()
    {
        const auto& windows = m_decision.tenacity.badNumbers;
        for (std::size_t i = 0; i < windows.size(); ++i) {
            const BadNumbersWindow& window = windows[i];
            if (!window.from && !window.until) continue;
            note(window.from);
            note(window.until);
            TimelineBand band;
            band.label = isBlank(window.text) ? say(m_tr, "Bad numbers agreed in advance") : inSentence(window.text);
            band.from = window.from.value_or(Date{});
            band.until = window.until.value_or(Date{});
            band.openStart = !window.from;
            band.openEnd = !window.until;
            band.description = say(m_tr, "Bad numbers agreed in advance, {period}: {text}.",
                                   fmt::arg("period", period(window.from, window.until)), fmt::arg("text", band.label));
            band.pointer = fmt::format("/belief/tenacity/badNumbers/{}", i);
            m_figure.bands.push_back(std::move(band));
        }
    }

    [[nodiscard]] std::string asideOf(const TacticRow& row) const
    {
        if (row.signalMoved) return *row.signalMoved ? say(m_tr, "moved a signal") : say(m_tr, "moved no signal");
        return row.running ? say(m_tr, "runs") : say(m_tr, "nothing said of signals");
    }

    void addTactics(std::size_t most)
    {
        std::vector<TacticRow> rows = tacticRows(m_source);
        std::stable_sort(rows.begin(), rows.end(),
                         [](const TacticRow& a, const TacticRow& b) { return a.start < b.start; });
        const std::size_t hidden = rows.size() > most ? rows.size() - most : 0;
        if (hidden == 1) m_figure.earlier = say(m_tr, "One earlier tactic is not drawn.");
        if (hidden > 1)
            m_figure.earlier = say(m_tr, "{count} earlier tactics are not drawn.", fmt::arg("count", hidden));
        for (std::size_t i = hidden; i < rows.size(); ++i) {
            const TacticRow& row = rows[i];
            note(row.start);
            note(row.end);
            TimelineTactic tactic;
            tactic.label =
                isBlank(row.hypothesis) ? say(m_tr, "A tactic without a hypothesis") : inSentence(row.hypothesis);
            tactic.aside = asideOf(row);
            tactic.openStart = !row.start;
            tactic.from = row.start.value_or(Date{});
            tactic.running = row.running;
            tactic.until = row.end.value_or(m_today);
            tactic.signalMoved = row.signalMoved;
            tactic.description = say(m_tr, "Tactic: {tactic}. {sentence}", fmt::arg("tactic", tactic.label),
                                     fmt::arg("sentence", row.sentence));
            if (!isBlank(row.taught))
                tactic.description += " " + say(m_tr, "It taught: {text}.", fmt::arg("text", inSentence(row.taught)));
            tactic.pointer = row.pointer;
            m_figure.tactics.push_back(std::move(tactic));
        }
    }

    [[nodiscard]] TimelineMark dueMark(const SignpostHistory& history, Date due, bool moved) const
    {
        const std::string dateWords = mediumDate(due, m_tr);
        const auto date = fmt::arg("date", dateWords);
        const std::string stateWords = inSentence(history.now.state);
        const auto state = fmt::arg("state", stateWords);
        return {moved ? TimelineMarkKind::MovedDue : TimelineMarkKind::Due,
                due,
                {},
                false,
                moved ? say(m_tr, "“{state}” was first to be read by {date}.", state, date)
                      : say(m_tr, "“{state}” is to be read by {date}.", state, date),
                history.pointer};
    }

    [[nodiscard]] TimelineMark readMark(const SignpostHistory& history, const Dated<Reading>& read) const
    {
        TimelineMark mark;
        mark.kind = TimelineMarkKind::Read;
        mark.on = read.what.on.value_or(localDate(read.at));
        mark.reading = read.what.reading;
        if (read.what.value)
            if (const auto place = placeOf(asItStood(history, read.item), *read.what.value)) mark.reading = place;
        mark.agreed =
            mark.reading != SignpostReading::Worked && agreedWindow(m_decision.tenacity.badNumbers, mark.on) != nullptr;
        mark.description =
            say(m_tr, "“{state}” read on {date}: {reading}.", fmt::arg("state", inSentence(history.now.state)),
                fmt::arg("date", mediumDate(mark.on, m_tr)), fmt::arg("reading", nameOf(*mark.reading, m_tr)));
        if (mark.agreed) mark.description += " " + say(m_tr, "That is as agreed in advance.");
        mark.pointer = fmt::format("/since/{}", read.item);
        return mark;
    }

    [[nodiscard]] std::string asideOf(const SignpostRow& row) const
    {
        std::string aside;
        if (row.overdue)
            aside = say(m_tr, "overdue");
        else if (row.reading)
            aside = nameOf(*row.reading, m_tr);
        else if (!row.due)
            aside = say(m_tr, "no date");
        else
            aside = say(m_tr, "by {date}", fmt::arg("date", mediumDate(*row.due, m_tr)));
        if (!row.agreed.empty()) aside += ", " + say(m_tr, "as agreed");
        if (row.moved == 1) aside += ", " + say(m_tr, "moved once");
        if (row.moved > 1) aside += ", " + say(m_tr, "moved {times} times", fmt::arg("times", row.moved));
        return aside;
    }

    void addSignposts()
    {
        const std::vector<SignpostRow> rows = signpostRows(m_source);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const SignpostHistory& history = m_pursuit.signposts[i];
            TimelineSignpost signpost;
            signpost.label =
                isBlank(rows[i].state) ? say(m_tr, "A signpost without a state") : inSentence(rows[i].state);
            signpost.aside = asideOf(rows[i]);
            signpost.description = rows[i].sentence;
            signpost.pointer = rows[i].pointer;
            std::optional<Date> before = history.first.due;
            for (const auto& amendment : history.amendments) {
                if (!amendment.what.due || amendment.what.due == before) continue;
                if (before) signpost.marks.push_back(dueMark(history, *before, true));
                before = amendment.what.due;
            }
            if (before) signpost.marks.push_back(dueMark(history, *before, false));
            for (const auto& read : history.readings) signpost.marks.push_back(readMark(history, read));
            std::ranges::stable_sort(signpost.marks, {}, &TimelineMark::on);
            for (const TimelineMark& mark : signpost.marks) note(mark.on);
            m_figure.signposts.push_back(std::move(signpost));
        }
    }

    void addEvents()
    {
        for (const LookRow& look : lookRows(m_source)) {
            const auto& said = m_pursuit.looks[m_figure.events.size()].what.signalMoved;
            TimelineMark mark{!said   ? TimelineMarkKind::Looked
                              : *said ? TimelineMarkKind::SignalMoved
                                      : TimelineMarkKind::NoSignal,
                              look.on,
                              {},
                              !look.agreed.empty(),
                              say(m_tr, "Looked at on {date}. {sentence}", fmt::arg("date", mediumDate(look.on, m_tr)),
                                  fmt::arg("sentence", look.sentence)),
                              look.pointer};
            if (mark.agreed) mark.description += " " + say(m_tr, "That is as agreed in advance.");
            m_figure.events.push_back(std::move(mark));
        }
        for (std::size_t i = 0; i < m_entry.since.size(); ++i) addOther(m_entry.since[i], i);
        std::ranges::stable_sort(m_figure.events, {}, &TimelineMark::on);
        for (const TimelineMark& mark : m_figure.events) note(mark.on);
    }

    void addOther(const SinceItem& item, std::size_t index)
    {
        const Date on = localDate(item.at);
        const std::string dateWords = mediumDate(on, m_tr);
        const auto date = fmt::arg("date", dateWords);
        const auto push = [&](TimelineMarkKind kind, std::string description) {
            m_figure.events.push_back({kind, on, {}, false, std::move(description), fmt::format("/since/{}", index)});
        };
        if (std::holds_alternative<Review>(item.what))
            push(TimelineMarkKind::Review, say(m_tr, "Reviewed on {date}.", date));
        else if (const auto* change = std::get_if<Reclassification>(&item.what))
            push(TimelineMarkKind::Reclassified,
                 say(m_tr, "Called {kind} since {date}.", date, fmt::arg("kind", nameOf(change->to, m_tr))));
        else if (std::holds_alternative<Drop>(item.what))
            push(TimelineMarkKind::Dropped, say(m_tr, "Dropped on {date}.", date));
    }

    void setAxis()
    {
        note(localDate(m_entry.created));
        note(m_today);
        const int days = std::max(shortestDays, daysBetween(*m_first, *m_last));
        const int margin = std::max(1, days * marginPercent / 100);
        m_figure.from = addDays(*m_first, -margin);
        m_figure.until = addDays(*m_first, days + margin);
        for (TimelineBand& band : m_figure.bands) {
            if (band.openStart) band.from = m_figure.from;
            if (band.openEnd) band.until = m_figure.until;
        }
        for (TimelineTactic& tactic : m_figure.tactics)
            if (tactic.openStart) tactic.from = std::min(localDate(m_entry.created), tactic.until);
    }

    void describe()
    {
        std::string& text = m_figure.description;
        text =
            say(m_tr, "{title}, {from} to {until}.", fmt::arg("title", m_figure.title),
                fmt::arg("from", mediumDate(m_figure.from, m_tr)), fmt::arg("until", mediumDate(m_figure.until, m_tr)));
        const auto add = [&text](const std::string& sentence) {
            if (!sentence.empty()) text += " " + sentence;
        };
        for (const TimelineBand& band : m_figure.bands) add(band.description);
        add(m_figure.earlier);
        for (const TimelineTactic& tactic : m_figure.tactics) add(tactic.description);
        for (const TimelineSignpost& signpost : m_figure.signposts) add(signpost.description);
        for (const TimelineMark& mark : m_figure.events) add(mark.description);
    }

    const Entry& m_entry;
    const Decision& m_decision;
    Pursuit m_pursuit;
    Date m_today;
    const Translate& m_tr;
    TenacityRowSource m_source;
    PursuitTimeline m_figure;
    std::optional<Date> m_first;
    std::optional<Date> m_last;
};

} // namespace

PursuitTimeline pursuitTimelineOf(const Entry& entry, Date today, const Translate& translate, std::size_t mostTactics)
{
    if (entry.decision() == nullptr) return {};
    return TimelineBuilder(entry, today, translate).build(mostTactics);
}

} // namespace soundings
