// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sharing_folder.h"
#include "core/journal/journal.h"
#include "ui/mailbox.h"

#include <QObject>

#include <cstddef>
#include <functional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace soundings::ui {

class JournalBridge;

/// Makes a bundle without the window waiting: another thread reads what goes along, on a connection of its own, and
/// encrypts it, which a stop ends; then the storage thread writes the file and remembers what was sent, which takes a
/// moment and is no longer stopped.
class BundleWriter : public QObject {
    Q_OBJECT
public:
    struct Order {
        Contact to;
        std::vector<Id> entries;
        std::string message;
        std::string path;
    };

    /// The journal must outlive it; ending it stops and waits.
    explicit BundleWriter(JournalBridge& journal, QObject* parent = nullptr);
    ~BundleWriter() override;

    /// What was written before is to be in the journal (JournalBridge::flush). One order at a time.
    void write(const Order& order);
    void stop();
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void progressed(std::size_t done, std::size_t total);
    // One of these ends it.
    void written(bool hidden); ///< `hidden`: what people said in a blind round stayed here
    void stopped();            ///< no file was written
    void failed(const QString& sentence);

private:
    void make(const Order& order, const Journal::Outside& outside, const Instant& now, const std::stop_token& stop);
    void end(const std::function<void()>& tell);

    JournalBridge& m_journal;
    bool m_busy = false;
    Mailbox m_mailbox;
    std::jthread m_thread;
};

} // namespace soundings::ui
