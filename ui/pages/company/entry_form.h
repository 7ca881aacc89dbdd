// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entry.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// A page over one entry. Its fields are bound to the value (walk_fields.h): what is typed goes through
/// EntryEditor::editEntry with the value's JSON pointer as merge key, and `refresh` redraws every field but the one whose
/// pointer is the origin of the change.
class EntryForm : public QWidget {
    Q_OBJECT
public:
    using Value = Entry;
    using Pointer = std::function<QString()>;
    using Redraw = std::function<void(const Entry&)>;

    explicit EntryForm(JournalBridge& journal, QWidget* parent = nullptr);

    void open(EntryEditor* editor); ///< null shows nothing; the editor is owned elsewhere
    [[nodiscard]] EntryEditor* editor() const { return m_editor; }
    [[nodiscard]] const Entry& entry() const; ///< only while one is open
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Date today() const;
    [[nodiscard]] JournalBridge& journal() const { return m_journal; }

    void bind(const Pointer& pointer, const Redraw& redraw, const std::function<void(bool readOnly)>& lock = {});
    bool change(const QString& what, const QString& key, const std::function<void(Entry&)>& edit);
    void endMerge();
    void refresh(const QString& origin);

signals:
    void errorHappened(const QString& sentence);

protected:
    /// Whether the page can show an entry.
    [[nodiscard]] virtual bool shows(const Entry& entry) const = 0;
    /// Another entry is in front: its place is chosen.
    virtual void opened() {}
    /// Redraws what is not bound to one value.
    virtual void redraw(const QString& origin) = 0;
    /// The keyboard follows the layout, since rows are made later.
    bool focusNextPrevChild(bool next) override;

private:
    struct Binding {
        Pointer pointer;
        Redraw redraw;
        std::function<void(bool)> lock;
    };

    JournalBridge& m_journal;
    EntryEditor* m_editor = nullptr;
    std::vector<Binding> m_bindings;
};

} // namespace soundings::ui
