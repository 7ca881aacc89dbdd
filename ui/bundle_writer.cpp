// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bundle_writer.h"

#include "core/exchange/bundle.h"
#include "core/support/atomic_file.h"
#include "core/support/cancelled.h"
#include "core/support/data_folder.h"
#include "core/support/error.h"
#include "ui/journal_bridge.h"
#include "ui/translate.h"

namespace soundings::ui {

BundleWriter::BundleWriter(JournalBridge& journal, QObject* parent) : QObject(parent), m_journal(journal)
{
}

BundleWriter::~BundleWriter() = default; // the thread is asked to stop and joined, before the mailbox that it writes to

void BundleWriter::write(const Order& order)
{
    if (m_busy) return;
    m_busy = true;
    m_thread = std::jthread([this, order, outside = m_journal.outside(), now = m_journal.clock().now()](
                                const std::stop_token& stop) { make(order, outside, now, stop); });
}

void BundleWriter::stop()
{
    m_thread.request_stop();
}

void BundleWriter::end(const std::function<void()>& tell)
{
    m_mailbox.post([this, tell] {
        m_busy = false;
        tell();
    });
}

void BundleWriter::make(const Order& order, const Journal::Outside& outside, const Instant& now,
                        const std::stop_token& stop)
{
    try {
        const auto tell = [this](std::size_t done, std::size_t total) {
            m_mailbox.post([this, done, total] { emit progressed(done, total); });
        };
        MadeBundle made;
        {
            const Journal stored = Journal::open(m_journal.path(), Journal::Mode::ReadOnly, outside);
            made = makeBundle(stored, SharingFolder(dataFolder()), order.entries, order.to, order.message, now,
                              BulkWatch{tell, stop});
        }
        if (stop.stop_requested()) throw Cancelled();
        m_journal
            .change([&](Journal& writing) {
                writeFileAtomically(order.path, made.bytes);
                JournalSharing::keepSent(writing, made.content.versions);
            })
            .get();
        end([this, hidden = made.content.hidden > 0] { emit written(hidden); });
    } catch (const Cancelled&) {
        end([this] { emit stopped(); });
    } catch (const Error& error) {
        end([this, sentence = qs(error.message())] { emit failed(sentence); });
    }
}

} // namespace soundings::ui
