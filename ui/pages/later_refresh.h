// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <functional>

namespace soundings::ui {

class JournalBridge;

/// Refreshes a page that shows what is in the journal: once for many changes, and only while it is seen.
class LaterRefresh : public QTimer {
public:
    LaterRefresh(QWidget& page, JournalBridge& journal, const std::function<void()>& refresh);

    void startIfSeen();

private:
    QWidget& m_page;
};

} // namespace soundings::ui
