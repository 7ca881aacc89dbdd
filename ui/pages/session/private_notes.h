// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <vector>

namespace soundings::ui {

class JournalBridge;

/// Private notes to the cards of a session: each an entry of its own in this journal from its first letter on, so that
/// nothing of them is ever in the session.
class PrivateNotes {
public:
    explicit PrivateNotes(JournalBridge& journal);

    /// Reads those of a session; nothing for an empty id.
    void open(const Id& session);
    [[nodiscard]] std::string textOf(const Id& card) const;
    /// A note without text is none: it is removed.
    void setText(const Id& card, const std::string& text);

private:
    JournalBridge& m_journal;
    Id m_session;
    std::vector<Entry> m_notes;
};

} // namespace soundings::ui
