// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assessment/shared_session.h"

#include <QWidget>

class QVBoxLayout;

namespace soundings::ui {

/// A window of its own for a second screen or a video call. It is given what may be shared (SharedSession) and nothing
/// else, so that it can show nothing else.
class SharedView : public QWidget {
    Q_OBJECT
public:
    explicit SharedView(Date today);

    /// The question that is being talked about in large, where `card` is one; else the whole of the hour.
    void show(const SharedSession& session, const Id& card);
    using QWidget::show;

private:
    void showCard(const SharedSession::Card& card);
    void showHour(const SharedSession& session);
    void add(const QString& name, const std::string& text, int pixels, bool bold = false, bool quiet = false);

    Date m_today;
    QVBoxLayout* m_column;
};

} // namespace soundings::ui
