// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/tenacity_assessment.h"

#include <QObject>

namespace soundings::ui {

class JournalBridge;
class Latest;

/// Assesses what is pursued off the GUI thread; asking again forgets the question before.
class TenacityAssessor : public QObject {
    Q_OBJECT
public:
    explicit TenacityAssessor(QObject* parent = nullptr);

    /// `lens` is the assessment of the same entry; another one's counts as not known yet.
    void ask(const Entry& entry, const Assessment& lens, const JournalBridge& journal);
    void forget();

signals:
    void ready(const soundings::TenacityAssessment& assessment); ///< of the newest question, on the GUI thread

private:
    Latest* m_latest;
};

} // namespace soundings::ui
