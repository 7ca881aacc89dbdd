// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/session/private_notes.h"

#include "ui/journal_bridge.h"

#include <algorithm>

namespace soundings::ui {
namespace {

const Note& noteIn(const Entry& entry)
{
    return std::get<Note>(entry.belief);
}

} // namespace

PrivateNotes::PrivateNotes(JournalBridge& journal) : m_journal(journal)
{
}

void PrivateNotes::open(const Id& session)
{
    if (session == m_session) return;
    m_session = session;
    m_notes.clear();
    if (session.empty()) return;
    m_journal.saveNow();
    for (Entry& entry : m_journal.reader().notesAbout(session))
        if (std::holds_alternative<Note>(entry.belief) && noteIn(entry).isPrivate) m_notes.push_back(std::move(entry));
}

std::string PrivateNotes::textOf(const Id& card) const
{
    const auto found = std::ranges::find_if(m_notes, [&](const Entry& one) { return noteIn(one).item == card; });
    return found == m_notes.end() ? std::string() : noteIn(*found).text;
}

void PrivateNotes::setText(const Id& card, const std::string& text)
{
    if (m_session.empty() || m_journal.isReadOnly()) return;
    auto found = std::ranges::find_if(m_notes, [&](const Entry& one) { return noteIn(one).item == card; });
    if (found == m_notes.end()) {
        if (text.empty()) return;
        Entry entry;
        entry.id = m_journal.ids().next();
        entry.created = m_journal.clock().now();
        Note note;
        note.about = m_session;
        note.item = card;
        entry.belief = std::move(note);
        m_notes.push_back(std::move(entry));
        found = std::prev(m_notes.end());
    }
    if (text.empty()) {
        m_journal.remove(found->id);
        m_notes.erase(found);
        return;
    }
    std::get<Note>(found->belief).text = text;
    m_journal.saveLater(*found);
}

} // namespace soundings::ui
