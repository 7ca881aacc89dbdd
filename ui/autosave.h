// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "ui/mailbox.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace soundings::ui {

class StorageThread;

/// Keeps the newest text of each entry until it is durable, and says truthfully how far that is.
///
/// Lives in one thread (the window's); only `store` and `rescue` run on the storage thread. A text that could not be
/// stored stays here, is handed to `rescue`, and is tried again: after a while where the disk may have recovered, and with
/// the next change or flush where the journal refused what stands in it.
class Autosave : public QObject {
    Q_OBJECT
public:
    enum class State { Saved, Pending, Failed };

    struct Delays {
        std::chrono::milliseconds quiet{400};    ///< after the last change
        std::chrono::milliseconds longest{2000}; ///< after the first unsaved one
        std::chrono::milliseconds retry{5000};   ///< after a failure
    };

    /// Both run on the storage thread. `store` returns once the text is durable, or throws.
    struct Storage {
        std::function<void(const Entry&, const Origin&)> store;
        std::function<void(const std::vector<Entry>&)> rescue; ///< all that is unsaved; empty = nothing any more
    };

    Autosave(StorageThread& thread, Storage storage, Delays delays, QObject* parent = nullptr);
    ~Autosave() override;

    void put(const Entry& entry, const Origin& origin);
    /// Hands over what waits, of one entry or of all, without waiting for the storage thread.
    void handOver(const Id& id);
    void handOver();
    /// Hands over everything and waits; whether all is durable.
    bool flush();
    /// Gives up the unsaved text of an entry (it is being removed).
    void forget(const Id& id);

    [[nodiscard]] State state() const;
    /// Why the last attempt failed, empty unless Failed.
    [[nodiscard]] const std::string& failure() const { return m_failure; }
    [[nodiscard]] bool holds(const Id& id) const;

signals:
    void stateChanged();

private:
    struct Text {
        Entry entry;
        Origin origin;
    };
    struct Flight {
        std::uint64_t serial = 0;
        Text text;
    };
    struct Landing {
        std::uint64_t serial = 0;
        bool durable = false;
        bool mayPass = true; ///< whether the same text may succeed later
        std::string failure;
    };

    void send(Text text);
    void land();
    void announce();
    void startTimers();
    [[nodiscard]] bool isFlying(const Id& id) const;

    Mailbox m_mailbox;
    StorageThread& m_thread;
    Storage m_storage;
    Delays m_delays;
    QTimer m_quiet;
    QTimer m_longest;
    QTimer m_retry;
    std::map<Id, Text> m_waiting;
    std::vector<Flight> m_flying; ///< in the order they were sent
    std::set<Id> m_failed;
    std::string m_failure;
    State m_announced = State::Saved;
    std::string m_announcedFailure;
    std::uint64_t m_serial = 0;
    bool m_rescued = false;
    std::mutex m_landedMutex;
    std::vector<Landing> m_landed; ///< guarded by m_landedMutex
};

} // namespace soundings::ui
