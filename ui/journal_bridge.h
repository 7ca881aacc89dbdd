// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QObject>

#include <functional>
#include <future>
#include <memory>
#include <optional>

namespace soundings::ui {

/// The window's only way to the journal, and the only subscriber to its signals in the GUI.
///
/// Writing happens in order on one storage thread that owns the writable Journal; reading happens on the caller's
/// thread through a second, read-only connection. Saves wait 400 ms after the last key and at most 2 s after the first
/// unsaved one; `flush` does not wait.
class JournalBridge : public QObject {
    Q_OBJECT
public:
    /// What the save indicator may say. Saved only after the commit returned.
    enum class SaveState { Saved, Pending, Failed };

    /// Opens an existing journal; `outside` must outlive the bridge. Throws Error as Journal::open does.
    JournalBridge(const std::string& path, Journal::Mode mode, Journal::Outside outside, QObject* parent = nullptr);
    /// The same without waiting, for a start that has other things to do meanwhile: what went wrong is thrown by
    /// waitUntilOpen, which is to be called before anything else.
    static std::unique_ptr<JournalBridge> begin(const std::string& path, Journal::Mode mode, Journal::Outside outside);
    void waitUntilOpen();
    ~JournalBridge() override;

    [[nodiscard]] const std::string& path() const;
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const Clock& clock() const;
    [[nodiscard]] IdSource& ids();
    /// What another connection to this journal needs, on any thread.
    [[nodiscard]] Journal::Outside outside();
    [[nodiscard]] const SharedKey& key() const; ///< null where the journal is not locked
    [[nodiscard]] SaveState saveState() const;
    [[nodiscard]] QString failure() const; ///< the sentence to show while Failed

    /// Reading, on the calling thread; sees every acknowledged write.
    [[nodiscard]] const Journal& reader() const;

    void saveLater(const Entry& entry, const Origin& origin = {});
    /// Starts writing what is pending, without waiting (a field or the window lost the focus).
    void saveNow();
    /// Writes what is pending now and waits until it is durable (before a seal, a report, quitting). Returns false and
    /// keeps the text when it failed.
    bool flush();
    void remove(const Id& id);
    void keepVersion(const Id& id, const std::string& reason);
    void setPlace(const Id& id, const std::string& place);
    void setStanding(const Id& id, Standing standing, std::uint64_t seed);
    /// Flushes, seals and waits; throws Error.
    SealStamp seal(const Id& id);
    void withdrawSeal(const Id& id);
    void settleSeals();
    /// Queues work on the journal, in order with everything else that is written; the future rethrows what it threw.
    [[nodiscard]] std::future<void> change(std::function<void(Journal&)> work);
    /// Brings the full text of drafts up to date; `listChanged` follows.
    void refreshDerived();
    /// The oldest file that holds unsaved texts of an earlier run, empty where there is none (any more).
    [[nodiscard]] QString rescueFile() const;
    /// What such a file holds; that of a locked journal is encrypted. Throws Error as readFile does, and Error{Locked}
    /// where the journal had another passphrase then.
    [[nodiscard]] std::string rescued(const QString& file) const;

signals:
    void entryChanged(const QString& id, const QString& origin); ///< after a durable commit, from whoever
    void listChanged();                                          ///< rows were added, removed, sealed or restaged
    void failed(const QString& sentence);                        ///< something else than a save went wrong
    void saveStateChanged(soundings::ui::JournalBridge::SaveState state);

private:
    struct Private;
    explicit JournalBridge(std::unique_ptr<Private> priv, QObject* parent = nullptr);
    std::unique_ptr<Private> d;
};

} // namespace soundings::ui
