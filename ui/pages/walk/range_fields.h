// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/range.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QLineEdit;

namespace soundings::ui {

/// Low, likely and high as three small number fields; blank = no range. Commits while typing whenever the three make a
/// range, and says in words what is missing otherwise.
class RangeFields : public QWidget {
    Q_OBJECT
public:
    /// Values are shown times `shownFactor` (100 for percent) and must lie between `lowest` and `highest` as shown.
    RangeFields(const QString& name, const QString& label, double shownFactor, double lowest, double highest,
                QWidget* parent = nullptr);

    void setRange(const std::optional<Range>& range);
    void setUnit(const QString& unit);
    void setReadOnly(bool readOnly);
    /// Tells who cannot see why no range is shown; empty where one may be.
    void cover(const QString& words);
    /// Forgets half-typed numbers: the fields will show another value.
    void clear();

signals:
    void rangeChanged(const std::optional<soundings::Range>& range); ///< by the user only
    void left();

private:
    void read();
    std::array<QLineEdit*, 3> m_lines{};
    QLabel* m_unit;
    QLabel* m_note;
    double m_factor;
    double m_lowest;
    double m_highest;
    std::optional<Range> m_range;
};

} // namespace soundings::ui
