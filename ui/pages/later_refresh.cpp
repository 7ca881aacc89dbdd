// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/later_refresh.h"

#include "ui/journal_bridge.h"

#include <QWidget>

namespace soundings::ui {

LaterRefresh::LaterRefresh(QWidget& page, JournalBridge& journal, const std::function<void()>& refresh) : m_page(page)
{
    setSingleShot(true);
    setInterval(0);
    connect(this, &QTimer::timeout, &page, refresh);
    connect(&journal, &JournalBridge::listChanged, this, &LaterRefresh::startIfSeen);
    connect(&journal, &JournalBridge::entryChanged, this, &LaterRefresh::startIfSeen);
}

void LaterRefresh::startIfSeen()
{
    if (m_page.isVisible()) start();
}

} // namespace soundings::ui
