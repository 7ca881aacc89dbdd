// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/support/date.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace soundings::ui {

/// A bare date that may be blank: typed as 2027-03-31, in the locale's short form, or as "3m", "2w", "10d" from today; where
/// the field asks for what is past they count back, as "3m ago" does everywhere. A button opens a calendar. Says in words
/// what it does not understand and keeps the text.
class DateField : public QWidget {
    Q_OBJECT
public:
    explicit DateField(Date today, QWidget* parent = nullptr);
    ~DateField() override;

    void setDate(std::optional<Date> date);
    [[nodiscard]] std::optional<Date> date() const { return m_date; }
    void setReadOnly(bool readOnly);
    /// It asks for a day that is past: "3m" is three months ago.
    void lookBack();
    [[nodiscard]] QLineEdit* lineEdit() { return m_line; }

signals:
    void dateChanged(std::optional<soundings::Date> date);

private:
    QLineEdit* m_line;
    Date m_today;
    bool m_looksBack = false;
    std::optional<Date> m_date;
};

} // namespace soundings::ui
