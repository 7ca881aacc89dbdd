// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tenacity/commitments.h"
#include "ui/pages/session/session_section.h"

namespace soundings::ui {

class CommitmentRows;

/// Who does what by when, and what became of it.
class PromisesSection : public SessionSection {
    Q_OBJECT
public:
    explicit PromisesSection(SectionPage& page);

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

    std::vector<CommitmentHistory> m_shown;
    CommitmentRows* m_rows;
};

} // namespace soundings::ui
