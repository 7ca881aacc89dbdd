// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/session_report.h"

#include "core/report/commitment_words.h"
#include "core/report/diagnosis_report.h"
#include "core/report/parts.h"
#include "core/report/wording.h"
#include "core/support/text.h"

#include <algorithm>

namespace soundings {
namespace {

/// Builds the summary section by section, of what may be shared and of nothing else.
class SessionSections {
public:
    SessionSections(const SharedSession& session, const SessionReportOptions& options)
        : m_session(session), m_options(options), m_tr(options.translate)
    {
    }

    [[nodiscard]] std::vector<Block> build(const std::string& title)
    {
        heading(1, title);
        addWhoAndWhen();
        addWords(say(m_tr, "What would make this hour worth it?"), m_session.worthIt);
        addAgenda();
        addCards();
        for (const SharedSession::Round& round : m_session.rounds) addRound(round);
        addCommitments();
        addWords(say(m_tr, "What are you taking with you?"), m_session.taking);
        return std::move(m_blocks);
    }

private:
    void heading(int level, std::string text) { m_blocks.emplace_back(Heading{level, std::move(text)}); }
    void paragraph(std::string text) { m_blocks.emplace_back(Paragraph{std::move(text)}); }

    void addWords(std::string question, const std::string& answer)
    {
        if (isBlank(answer)) return;
        heading(2, std::move(question));
        paragraph(ReportParts::text(answer));
    }

    void addWhoAndWhen()
    {
        std::string line = m_session.date ? mediumDate(*m_session.date, m_tr) : std::string();
        std::string people;
        for (const Participant& participant : m_session.participants) {
            const std::string name = ReportParts::text(participant.name);
            const std::string role = ReportParts::text(participant.role);
            if (name.empty() && role.empty()) continue;
            if (!people.empty()) people += ", ";
            people += name.empty() || m_options.rolesForNames ? (role.empty() ? name : role)
                      : role.empty()                          ? name
                                                              : fmt::format("{} ({})", name, role);
        }
        if (!people.empty()) line += (line.empty() ? "" : " · ") + people;
        if (!line.empty()) m_blocks.emplace_back(Paragraph{std::move(line), true});
    }

    [[nodiscard]] bool isChosen(const Id& source) const
    {
        return source.empty() || !m_options.only || m_options.only->contains(source);
    }

    void addAgenda()
    {
        BulletList list;
        for (const SharedSession::Agenda& item : m_session.agenda) {
            if (isBlank(item.text) || !isChosen(item.source)) continue;
            const std::string text = ReportParts::text(item.text);
            list.items.push_back(item.done ? say(m_tr, "{item} (talked about)", fmt::arg("item", text)) : text);
        }
        if (list.items.empty()) return;
        heading(2, say(m_tr, "Agenda"));
        m_blocks.emplace_back(std::move(list));
    }

    void addCards()
    {
        if (!m_options.withNotes) return;
        bool begun = false;
        for (const SharedSession::Card& card : m_session.cards) {
            if (isBlank(card.note)) continue;
            if (!begun) heading(2, say(m_tr, "What was said"));
            begun = true;
            heading(3, answerOr(card.text, m_tr));
            paragraph(ReportParts::text(card.note));
        }
    }

    void addRound(const SharedSession::Round& round)
    {
        heading(2, say(m_tr, "Blind round: {question}", fmt::arg("question", answerOr(round.question, m_tr))));
        paragraph(ReportParts::text(round.first));
        if (!round.second.empty())
            paragraph(say(m_tr, "After talking: {sentence}", fmt::arg("sentence", ReportParts::text(round.second))));
        if (!round.moved.empty()) paragraph(ReportParts::text(round.moved));
        if (round.answers.empty()) return;
        Table table;
        table.header = {say(m_tr, "Who"), say(m_tr, "Before talking"), say(m_tr, "After talking")};
        table.widths = {0.24, 0.38, 0.38};
        for (const SharedSession::Answered& answer : round.answers)
            table.rows.push_back(
                {ReportParts::text(answer.who), ReportParts::text(answer.first), ReportParts::text(answer.second)});
        m_blocks.emplace_back(std::move(table));
    }

    void addCommitments()
    {
        Table table;
        table.header = {say(m_tr, "What"), say(m_tr, "Who"), say(m_tr, "By when"), say(m_tr, "State")};
        table.widths = {0.46, 0.2, 0.16, 0.18};
        for (const CommitmentHistory& history : m_session.commitments) {
            if (isBlank(history.made.text)) continue;
            std::string state = stateOf(history, m_options.today, m_tr);
            if (history.closed && !isBlank(history.closed->word))
                state += ": " + ReportParts::text(history.closed->word);
            table.rows.push_back({ReportParts::text(history.made.text), ReportParts::text(history.made.owner),
                                  history.made.due ? mediumDate(*history.made.due, m_tr) : std::string(),
                                  std::move(state)});
        }
        heading(2, say(m_tr, "Who does what by when"));
        if (table.rows.empty()) {
            m_blocks.emplace_back(Paragraph{say(m_tr, "Nothing was promised."), true});
            return;
        }
        m_blocks.emplace_back(std::move(table));
    }

    const SharedSession& m_session;
    const SessionReportOptions& m_options;
    const Translate& m_tr;
    std::vector<Block> m_blocks;
};

std::string titleOf(const std::string& title, const char* otherwise, const Translate& tr)
{
    return isBlank(title) ? say(tr, otherwise) : ReportParts::text(title);
}

} // namespace

Report sessionReportOf(const Entry& entry, const SessionReportOptions& options)
{
    const Translate& tr = options.translate;
    const Entry written = options.rolesForNames ? withRolesForNames(entry, tr) : entry;
    const SharedSession shared = sharedMatterOf(written, tr);
    Report report;
    report.title = titleOf(shared.title, "Session", tr);
    report.subject = ReportParts::text(shared.worthIt);
    report.date = options.now;
    report.blocks = SessionSections(shared, options).build(report.title);
    return report;
}

Report engagementReportOf(const Entry& entry, const Instant& now, const Translate& translate)
{
    const Engagement& agreed = *entry.engagement();
    const Translate& tr = translate;
    Report report;
    report.title = titleOf(entry.title, "Engagement", tr);
    report.date = now;
    const auto date = [&](const std::optional<Date>& day) { return day ? mediumDate(*day, tr) : notAnswered(tr); };
    Table table;
    table.header = {say(tr, "Agreed"), say(tr, "In words")};
    table.widths = {0.3, 0.7};
    table.rows = {{say(tr, "Client"), answerOr(agreed.client, tr)},
                  {say(tr, "Aims"), answerOr(agreed.aims, tr)},
                  {say(tr, "Sponsor"), answerOr(agreed.sponsor, tr)},
                  {say(tr, "What the sponsor may see"), answerOr(agreed.sponsorMaySee, tr)},
                  {say(tr, "Consent"), answerOr(agreed.consent, tr)},
                  {say(tr, "Consent given on"), date(agreed.consentOn)},
                  {say(tr, "Kept until"), date(agreed.keepUntil)}};
    report.blocks = {Heading{1, report.title}, std::move(table)};
    return report;
}

} // namespace soundings
