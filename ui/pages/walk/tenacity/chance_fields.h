// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/tactic.h"
#include "ui/pages/walk/walk_step.h"

#include <array>
#include <functional>

class QLabel;

namespace soundings::ui {

class NumberField;

/// Where chances are in a decision, to edit them and to look at them; null where there are none.
struct ChancesAt {
    /// `access` is a generic lambda: decision -> pointer.
    template <typename Access>
    explicit ChancesAt(Access access)
        : edit([access](Decision& d) { return access(d); }), look([access](const Decision& d) { return access(d); })
    {
    }
    std::function<PursuitChances*(Decision&)> edit;
    std::function<const PursuitChances*(const Decision&)> look;
};

/// One chance in percent for each of the four things that may be true of a pursuit; blank = not said.
class ChanceFields : public QWidget {
    Q_OBJECT
public:
    /// Fields are called `name`.0 to `name`.3. `adding`: they are to add up to 100 %, and what they add up to is said.
    ChanceFields(WalkStepPage& step, const QString& name, const QString& label, const WalkStepPage::Pointer& pointer,
                 const ChancesAt& chances, bool adding, QWidget* parent = nullptr);

private:
    void show(const PursuitChances* chances);

    QString m_name;
    std::array<NumberField*, 4> m_fields{};
    QLabel* m_sum;
    bool m_adding;
};

} // namespace soundings::ui
