// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"
#include "ui/pages/entry/field_bindings.h"
#include "ui/pages/walk/story/story_outline.h"

#include <QStringList>

#include <functional>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// Headline, outline and evidence of an entry's pyramid. Its fields are bound to the value as those of a step of the walk
/// are (walk_fields.h). `editor` gives the entry at hand, null where there is none.
class PyramidEditor : public QWidget {
    Q_OBJECT
public:
    using Value = Pyramid;
    using Pointer = FieldPointer;
    using Redraw = FieldBindings<Pyramid>::Redraw;

    PyramidEditor(JournalBridge& journal, std::function<EntryEditor*()> editor, QWidget* parent = nullptr);

    [[nodiscard]] const Pyramid& pyramid() const; ///< as it may be seen; a blank one where there is none
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Date today() const;
    void bind(const Pointer& pointer, const Redraw& redraw, const FieldLock& lock = {});
    bool change(const QString& what, const QString& key, const std::function<void(Pyramid&)>& edit);
    void endMerge();
    /// Redraws all but the field at the pointer `origin`.
    void refresh(const QString& origin);
    /// The line that the parts of a pointer name (see partsOf) takes the keyboard.
    void showPlace(const QStringList& parts);

signals:
    void errorHappened(const QString& sentence);

private:
    using Edit = std::function<std::optional<PyramidPlace>(Pyramid&)>;
    void makeOutline(QVBoxLayout* to);
    void makeEvidence(QVBoxLayout* to);
    /// One change of the outline; the line that it is about is the current one then.
    void edit(const QString& what, const Edit& edit);
    void add(bool evidence);
    void addBehind(const PyramidPlace& after);
    void move(const PyramidPlace& place, StoryOutline::Move move);
    void redraw();
    void showCurrent();
    [[nodiscard]] const Evidence* currentEvidence(const Pyramid& pyramid) const;

    JournalBridge& m_journal;
    std::function<EntryEditor*()> m_editor;
    FieldBindings<Pyramid> m_bindings;
    StoryOutline* m_outline = nullptr;
    QPushButton* m_addArgument = nullptr;
    QPushButton* m_addEvidence = nullptr;
    QPushButton* m_remove = nullptr;
    QWidget* m_details = nullptr;
    bool m_redrawing = false;
};

} // namespace soundings::ui
