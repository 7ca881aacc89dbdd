// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/diagnosis_assessment.h"

#include <QAbstractButton>
#include <QStringList>

#include <functional>
#include <vector>

class QVBoxLayout;

namespace soundings::ui {

class EntryEditor;
class JournalBridge;

/// What every section of a diagnosis works with. The editor may change (another entry) or be null (none).
struct DiagnosisContext {
    JournalBridge& journal;
    EntryEditor* editor = nullptr;
    DiagnosisAssessment assessment; ///< the newest; empty until the first one arrives
};

/// The head of a section: its name and, beneath, in one line what it says.
class SectionHead : public QAbstractButton {
    Q_OBJECT
public:
    explicit SectionHead(const QString& title, QWidget* parent = nullptr);
    void setSummary(const QString& summary);
    void setOpen(bool open);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_summary;
    bool m_open = false;
};

/// One section of the page of a diagnosis: a head, and beneath it its fields while it is open.
///
/// Fields are bound to the value: what is typed goes through EntryEditor::editEntry with the value's JSON pointer as
/// merge key, and `refresh` redraws every field but the one whose pointer is the origin of the change. All that is shown
/// comes from the entry as it may be seen; what is edited is found by its id, since its place may be another there.
class DiagnosisSection : public QWidget {
    Q_OBJECT
public:
    using Value = Diagnosis;
    using Pointer = std::function<QString()>;
    using Redraw = std::function<void(const Diagnosis&)>;

    /// `word` is stable: object names begin with it, and the journal keeps it as the place.
    DiagnosisSection(DiagnosisContext& context, const QString& word, const QString& title);

    [[nodiscard]] const QString& word() const { return m_word; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Redraws from the value: the fields only while it is open, or where nothing of what was may stay (`closedToo`).
    void refresh(const QString& origin, bool closedToo = false);
    /// A newer assessment is in the context.
    void assessed();
    /// Another entry is shown, or none: what was begun for the one before is put away.
    virtual void entryChanged() {}
    /// Where one is within it, an opaque word; `goToPlace` goes there again, or to the item that a finding names.
    [[nodiscard]] virtual QString place() const { return {}; }
    virtual void goToPlace(const QString& /*place*/) {}
    /// The place that a pointer into the entry leads to (its parts below "/belief", as partsOf gives them).
    [[nodiscard]] virtual QString placeOf(const QStringList& /*parts*/) const { return {}; }
    /// Finishes what is being written here; false where there is nothing of the kind.
    virtual bool commit() { return false; }
    virtual void focusFirst();
    [[nodiscard]] QWidget* head() const { return m_head; }

    /// One line of at most about 60 characters: what a button says of text that may be long.
    [[nodiscard]] QString elided(const QString& text) const;

    [[nodiscard]] DiagnosisContext& context() const { return m_context; }
    [[nodiscard]] const Entry& entry() const;         ///< as it may be seen
    [[nodiscard]] const Diagnosis& diagnosis() const; ///< as it may be seen
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] Date today() const;

    /// Calls `redraw` whenever the value changed by anyone but the field at `pointer`; `lock` says whether it may be
    /// edited.
    void bind(const Pointer& pointer, const Redraw& redraw, const std::function<void(bool readOnly)>& lock = {});
    /// Edits the working copy; `key` is the JSON pointer of what is changed, empty for an undo step of its own.
    bool change(const QString& what, const QString& key, const std::function<void(Diagnosis&)>& edit);
    /// An edit that cannot be undone, nor anything before it.
    bool changeForGood(const std::function<void(Diagnosis&)>& edit);
    void endMerge();

signals:
    void headPressed();
    void placeMoved();                 ///< `place` is another
    void goTo(const QString& pointer); ///< asks the page to show what is behind a pointer
    void errorHappened(const QString& sentence);

protected:
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// What the section says, in one line.
    [[nodiscard]] virtual QString summary() const = 0;
    /// Redraws what is not bound to one value: lists, sentences.
    virtual void redraw(const QString& /*origin*/) {}
    virtual void redrawAssessment() {}
    /// Redraws the fields alone: what they are bound to is another thing now.
    void redrawFields(const QString& origin);
    /// `one` for 1, else `many` with the number in it.
    [[nodiscard]] static QString counted(qsizetype number, const QString& one, const QString& many);

private:
    struct Binding {
        Pointer pointer;
        Redraw redraw;
        std::function<void(bool)> lock;
    };
    [[nodiscard]] bool shows() const;

    DiagnosisContext& m_context;
    QString m_word;
    SectionHead* m_head;
    QWidget* m_content;
    QVBoxLayout* m_body;
    std::vector<Binding> m_bindings;
    bool m_open = false;
};

} // namespace soundings::ui
