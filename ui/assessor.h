// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/assessment.h"

#include <QObject>

namespace soundings::ui {

class Latest;

/// Assesses entries off the GUI thread, newest first: asking again cancels the run before, and a result is delivered
/// only if nothing newer was asked.
class Assessor : public QObject {
    Q_OBJECT
public:
    explicit Assessor(QObject* parent = nullptr);

    /// Starts (or restarts) an assessment of this value.
    void ask(const Entry& entry, Date today, std::uint64_t seed = 1, std::uint64_t samples = 100'000);
    [[nodiscard]] bool isBusy() const;

signals:
    /// The newest asked-for assessment, on the GUI thread.
    void ready(const soundings::Assessment& assessment);

private:
    Latest* m_latest;
};

} // namespace soundings::ui
