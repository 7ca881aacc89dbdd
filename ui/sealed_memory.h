// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sealed_decisions.h"

#include <QObject>

namespace soundings::ui {

class JournalBridge;
class Latest;

/// What all sealed decisions say together, read off the GUI thread and read again when seals were added: the imperatives
/// that stand, and what was once called immovable.
class SealedMemory : public QObject {
    Q_OBJECT
public:
    explicit SealedMemory(JournalBridge& journal, QObject* parent = nullptr);
    ~SealedMemory() override;

    [[nodiscard]] const SealedDecisions& now() const { return m_now; } ///< empty until it was read
    void refresh();

signals:
    void changed();

private:
    JournalBridge& m_journal;
    Latest* m_latest;
    SealedDecisions m_now;
};

} // namespace soundings::ui
