// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QObject>

#include <map>
#include <memory>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// The origin of changes that come from files: entries that are open are read again.
inline constexpr const char* importOrigin = "import";

/// The entries open in the window, each with its working copy and undo stack, which last as long as the window does
/// (the least recently used go where there are many).
class Editors : public QObject {
    Q_OBJECT
public:
    explicit Editors(JournalBridge& journal, QObject* parent = nullptr);
    ~Editors() override;

    /// The editor of a stored entry; throws Error{NotFound}.
    EntryEditor& open(const Id& id);
    /// An entry that is not stored yet; it is saved with the next pause.
    EntryEditor& add(Entry entry);
    void drop(const Id& id);

signals:
    void edited(soundings::ui::EntryEditor* editor);

private:
    /// A stored entry that an import changed while it is open: it has the new value, and its undo ends.
    void readAgain(const Id& id);

    struct Open {
        std::unique_ptr<EntryEditor> editor;
        std::uint64_t used = 0;
    };
    EntryEditor& keep(std::unique_ptr<EntryEditor> editor);
    void makeRoom();

    JournalBridge& m_journal;
    std::map<Id, Open> m_open;
    std::uint64_t m_uses = 0;
};

} // namespace soundings::ui
