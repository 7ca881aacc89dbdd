// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/diagnosis/diagnosis_section.h"

namespace soundings::ui {

/// What misses its target: the number, what it should be and is, who is blamed today; then what the founder is asked
/// first, before anyone else.
class MissSection final : public DiagnosisSection {
    Q_OBJECT
public:
    explicit MissSection(DiagnosisContext& context);

    void goToPlace(const QString& place) override;
    [[nodiscard]] QString placeOf(const QStringList& parts) const override;

protected:
    [[nodiscard]] QString summary() const override;

private:
    void makeNumbers();
    void makeOwnPart();
};

} // namespace soundings::ui
