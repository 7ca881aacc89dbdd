// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;
class SectionHead;

/// What every section of a session works with. The editor may change (another entry) or be null (none).
struct SessionContext {
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
};

/// One section of the page of a session: a head, and beneath it its fields while it is open. Fields are bound as those of
/// a diagnosis are (DiagnosisSection); all that is shown comes from the entry as it may be seen.
class SessionSection : public QWidget {
    Q_OBJECT
public:
    using Value = Session;
    using Pointer = std::function<QString()>;
    using Redraw = std::function<void(const Session&)>;

    /// `word` is stable: object names begin with it, and the journal keeps it as the place.
    SessionSection(SessionContext& context, const QString& word, const QString& title);

    [[nodiscard]] const QString& word() const { return m_word; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void refresh(const QString& origin);
    /// Another entry is shown, or none: what was begun for the one before is put away.
    virtual void entryChanged() {}
    /// It was closed: what is only for who is at the machine is put away.
    virtual void closed() {}
    /// Finishes what is being written here; false where there is nothing of the kind.
    virtual bool commit() { return false; }
    virtual void focusFirst();
    /// Leads to something within it; false where it is not here.
    virtual bool goToItem(const Id& /*item*/) { return false; }
    [[nodiscard]] QWidget* head() const;

    [[nodiscard]] SessionContext& context() const { return m_context; }
    [[nodiscard]] const Entry& entry() const;     ///< as it may be seen
    [[nodiscard]] const Session& session() const; ///< as it may be seen
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Date today() const;
    [[nodiscard]] Id newId() const;

    void bind(const Pointer& pointer, const Redraw& redraw, const std::function<void(bool readOnly)>& lock = {});
    /// Edits the working copy; `key` is the JSON pointer of what is changed, empty for an undo step of its own.
    bool change(const QString& what, const QString& key, const std::function<void(Session&)>& edit);
    /// An edit that cannot be undone, nor anything before it.
    bool changeForGood(const std::function<void(Session&)>& edit);
    void endMerge();

signals:
    void headPressed();
    void entryRequested(const QString& id);
    void errorHappened(const QString& sentence);

protected:
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// What the section says, in one line.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Redraws what is not bound to one value: lists, sentences.
    virtual void redraw() {}
    [[nodiscard]] bool shows() const;

private:
    struct Binding {
        Pointer pointer;
        Redraw redraw;
        std::function<void(bool)> lock;
    };

    SessionContext& m_context;
    QString m_word;
    SectionHead* m_head;
    QWidget* m_content;
    QVBoxLayout* m_body;
    std::vector<Binding> m_bindings;
    bool m_open = false;
};

} // namespace soundings::ui
