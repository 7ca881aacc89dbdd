// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/report.h"

#include <QObject>

class QStackedWidget;
class QWidget;

namespace soundings::ui {

class InsightsPage;
class JournalBridge;
class LookBackPage;

/// The pages that look back on a journal as a whole, made in a stack when first shown.
class InsightPlaces : public QObject {
    Q_OBJECT
public:
    InsightPlaces(JournalBridge& journal, QStackedWidget& stack, QObject* parent = nullptr);

    /// The page, with its numbers being read again.
    [[nodiscard]] QWidget* insights();
    [[nodiscard]] QWidget* lookBack();

signals:
    void entryRequested(const QString& id);
    void lookBackRequested();
    void reportReady(const soundings::Report& report);
    void errorHappened(const QString& sentence);

private:
    JournalBridge& m_journal;
    QStackedWidget& m_stack;
    InsightsPage* m_insights = nullptr;
    LookBackPage* m_lookBack = nullptr;
};

} // namespace soundings::ui
