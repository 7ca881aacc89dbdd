// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenacity/commitments.h"
#include "ui/pages/session/session_section.h"

#include <utility>
#include <vector>

namespace soundings::ui {

class CommitmentRows;

/// Who does what by when, and what became of it.
class PromisesSection : public SessionSection {
    Q_OBJECT
public:
    explicit PromisesSection(SectionPage& page);

    void entryChanged() override { m_decisions.clear(); }
    void closed() override { m_decisions.clear(); } // there may be others by then
    /// Puts the keyboard to "Kept" of a commitment that is due; false where it is not here.
    bool goToItem(const Id& item);

protected:
    [[nodiscard]] QString summary() const override;
    void redraw(const QString& origin) override;

private:
    class Below;
    [[nodiscard]] QWidget* makeBelow(std::size_t row);
    [[nodiscard]] Below& below(std::size_t row) const;
    void finished();
    void readDecisions();
    void tie(std::size_t row, const Id& decision);

    std::vector<CommitmentHistory> m_shown;
    std::vector<std::pair<Id, QString>> m_decisions; ///< of the journal, the newest first; read when first shown
    CommitmentRows* m_rows;
};

} // namespace soundings::ui
