// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/id.h"

#include <QHash>
#include <QString>

#include <optional>

namespace soundings::ui {

class JournalBridge;

/// What was typed into a card and not yet kept, by field.
using CardTexts = QHash<QString, QString>;

/// Where one left off in an entry: the place in its walk, and cards that are half filled. Nothing of it belongs to the
/// entry; it is written beside it, so that a closed window or a crash loses none.
class UnfinishedCards {
public:
    UnfinishedCards(JournalBridge& journal, Id entry);

    [[nodiscard]] QString place();
    void setPlace(const QString& word); ///< writes at once

    [[nodiscard]] CardTexts card(const QString& name);
    [[nodiscard]] QStringList names();
    /// Remembers; empty texts take the card away. `save` writes.
    void setCard(const QString& name, const CardTexts& texts);
    void save();
    [[nodiscard]] bool isSaved() const { return m_saved; }

private:
    void read();

    JournalBridge& m_journal;
    Id m_entry;
    bool m_read = false;
    bool m_saved = true;
    QString m_place;
    QHash<QString, CardTexts> m_cards;
};

} // namespace soundings::ui
