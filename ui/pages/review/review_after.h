// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/covering.h"
#include "core/assessment/reviews.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace soundings::ui {

class DateField;
class LessonRows;

/// What comes into sight once it is written what happened: old expectations beside it, quality and outcome, what was
/// feared, and room for lessons and the next look.
class ReviewAfter : public QWidget {
    Q_OBJECT
public:
    explicit ReviewAfter(Date today, QWidget* parent = nullptr);

    /// Shows the last review of an entry that is seen as `covering` leaves it; `rate` is of all decisions.
    void tell(const Entry& entry, const Covering& covering, const PremortemRate& rate);
    /// Lessons and the day of the next look as they were typed.
    [[nodiscard]] Review addition() const;
    void clear(std::optional<Date> next);
    void focusFirst();

signals:
    void keepRequested();

private:
    void heading(const QString& words, const QString& help = {});
    void words(const QString& text, bool quiet = false, const QString& name = {});
    void addComparison(const Entry& entry, const Covering& covering);
    void addQuality(const Decision& decision, const std::optional<OutcomeJudgement>& outcome);
    void addPremortem(const Entry& entry, const ReviewRecord& last, const PremortemRate& rate);

    QVBoxLayout* m_shown;
    LessonRows* m_lessons;
    DateField* m_next;
    QPushButton* m_keep;
};

} // namespace soundings::ui
