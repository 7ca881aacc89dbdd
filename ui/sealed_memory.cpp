// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sealed_memory.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"

#include <optional>

namespace soundings::ui {

namespace {

/// Blank where the journal cannot be read just now: what is known stays.
std::optional<SealedDecisions> readMemory(const std::string& path, const Journal::Outside& outside,
                                          const std::stop_token& stop)
{
    try {
        // A connection of its own: the window's belongs to the window's thread.
        const Journal journal = Journal::open(path, Journal::Mode::ReadOnly, outside);
        return readSealedDecisions(journal, stop);
    } catch (const Error&) {
        return {};
    }
}

} // namespace

SealedMemory::SealedMemory(JournalBridge& journal, QObject* parent)
    : QObject(parent), m_journal(journal), m_latest(new Latest(this))
{
    connect(&journal, &JournalBridge::listChanged, this, &SealedMemory::refresh);
    refresh();
}

SealedMemory::~SealedMemory() = default;

void SealedMemory::refresh()
{
    m_latest->ask([this, path = m_journal.path(), outside = Journal::Outside{m_journal.clock(), m_journal.ids()}](
                      const std::stop_token& stop, const Latest::Show& show) {
        auto read = readMemory(path, outside, stop);
        if (!read) return;
        show([this, read = std::move(*read)] {
            if (read == m_now) return;
            m_now = read;
            emit changed();
        });
    });
}

} // namespace soundings::ui
