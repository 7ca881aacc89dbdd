// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sealed_memory.h"

#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/latest.h"

#include <utility>

namespace soundings::ui {

namespace {

/// Null where the journal cannot be read just now: what is known stays.
std::shared_ptr<const SealedConstraints> readOn(const std::string& path, const Journal::Outside& outside,
                                                const SealedConstraints& known, const std::stop_token& stop)
{
    try {
        // A connection of its own: the window's belongs to the window's thread.
        const Journal journal = Journal::open(path, Journal::Mode::ReadOnly, outside);
        return std::make_shared<const SealedConstraints>(readSealedConstraints(journal, known, stop));
    } catch (const Error&) {
        return {};
    }
}

} // namespace

SealedMemory::SealedMemory(JournalBridge& journal, QObject* parent)
    : QObject(parent),
      m_journal(journal),
      m_latest(new Latest(this)),
      m_known(std::make_shared<const SealedConstraints>())
{
    connect(&journal, &JournalBridge::listChanged, this, &SealedMemory::refresh);
    refresh();
}

SealedMemory::~SealedMemory() = default;

void SealedMemory::refresh()
{
    m_latest->ask([this, path = m_journal.path(), known = m_known,
                   outside = m_journal.outside()](const std::stop_token& stop, const Latest::Show& show) {
        auto read = readOn(path, outside, *known, stop);
        if (!read || *read == *known) return;
        show([this, read = std::move(read)] {
            m_known = read;
            auto constraints = inOrder(*read);
            if (constraints == m_constraints) return;
            m_constraints = std::move(constraints);
            emit changed();
        });
    });
}

} // namespace soundings::ui
