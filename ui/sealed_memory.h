// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/sealed_constraints.h"

#include <QObject>

#include <memory>
#include <vector>

namespace soundings::ui {

class JournalBridge;
class Latest;

/// What was once called immovable, off the GUI thread: all of it when first asked for, and then what was sealed since.
class SealedMemory : public QObject {
    Q_OBJECT
public:
    explicit SealedMemory(JournalBridge& journal, QObject* parent = nullptr);
    ~SealedMemory() override;

    /// Empty until it was read.
    [[nodiscard]] const std::vector<RememberedConstraint>& constraints() const { return m_constraints; }
    void refresh();

signals:
    void changed();

private:
    JournalBridge& m_journal;
    Latest* m_latest;
    std::shared_ptr<const SealedConstraints> m_known; ///< shared with the job that reads on from it
    std::vector<RememberedConstraint> m_constraints;
};

} // namespace soundings::ui
