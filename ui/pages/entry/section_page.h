// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/entry/entry_form.h"

#include <QTimer>

#include <vector>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace soundings::ui {

class EntrySection;
class TextField;

/// A page over one entry whose sections stand one below the other under its title; one of them is open at most, and which
/// one is kept as the place.
class SectionPage : public EntryForm {
    Q_OBJECT
public:
    /// The section that is open, as its stable word.
    [[nodiscard]] QString section() const;
    void next(); ///< the next section
    void back(); ///< the section before; `backedOut` from the first
    /// Finishes what is being written in the open section, else goes on to the next one.
    void commit();
    void goTo(const QString& pointer);
    /// Object names begin with it, and the journal keeps it before the section's as the place.
    [[nodiscard]] const QString& word() const { return m_word; }

signals:
    void backedOut();
    void entryRequested(const QString& id);

protected:
    struct Words {
        QString word;  ///< see `word`
        QString what;  ///< above the title
        QString title; ///< the accessible name of the title
        QString titlePlaceholder;
    };
    SectionPage(JournalBridge& journal, const Words& words, QWidget* parent);

    void addSection(EntrySection* section);
    void openSection(const EntrySection& section);
    [[nodiscard]] const std::vector<EntrySection*>& sections() const { return m_sections; }
    /// Room below the title, from top to bottom.
    [[nodiscard]] QVBoxLayout* column() const { return m_layout; }
    /// Room beside the column, which scrolls.
    [[nodiscard]] QHBoxLayout* beside() const { return m_beside; }
    [[nodiscard]] TextField* title() const { return m_title; }
    void redrawSections(const QString& origin, bool closedToo = false);
    /// As endTyping, and the place is kept.
    void endWalking();

    void leaving() override;
    void entryChanged() override;
    void opened() override;
    void redraw(const QString& origin) override { redrawSections(origin); }

private:
    void makeTitle(const Words& words);
    void openAt(std::size_t index);
    void savePlace();
    void goBackToPlace();

    QString m_word;
    QWidget* m_column;
    QVBoxLayout* m_layout;
    QHBoxLayout* m_beside;
    QScrollArea* m_scroll;
    TextField* m_title;
    std::vector<EntrySection*> m_sections;
    std::size_t m_at = 0; ///< beyond the last: none is open
    QTimer m_placeLater;
};

} // namespace soundings::ui
