// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/bulk_card.h"

namespace soundings::ui {

/// Takes the last import back. What is done at once needs no card; of a large one it shows how far it is, and stops it.
class UndoCard : public BulkCard {
    Q_OBJECT
public:
    /// The journal must outlive the card.
    UndoCard(JournalBridge& journal, QWidget* parent);

    void undo();

signals:
    void takenBack(const QString& sentence);

protected:
    void take() override {} ///< nothing is asked before
};

} // namespace soundings::ui
