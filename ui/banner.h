// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace soundings::ui {

/// One sentence across the top of the window with what can be done about it; quiet, and never in the way.
class Banner : public QFrame {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        std::function<void()> act;
        std::function<bool()> holds{}; ///< whether it can still be done; empty = always
    };

    explicit Banner(const QString& name, QWidget* parent = nullptr);

    /// Shows the sentence (plain text); `lasting` ones have no button to put them away.
    void say(const QString& sentence, std::vector<Choice> choices = {}, bool lasting = false);
    /// Says why something was not done; goes with the place at which it was asked for.
    void refuse(const QString& sentence);
    [[nodiscard]] QString sentence() const;
    void clear();
    /// Another place is in front.
    void moveOn();
    /// Goes when what it offers can no longer be done.
    void refresh();

private:
    QLabel* m_label;
    QHBoxLayout* m_buttons;
    std::vector<std::function<bool()>> m_holds;
    bool m_ofPlace = false;
    bool m_fresh = false; ///< said on the way to a place, it is of that one
};

} // namespace soundings::ui
