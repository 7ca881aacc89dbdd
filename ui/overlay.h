// SPDX-FileCopyrightText: 2026 The Soundings authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <QWidget>

namespace soundings::ui {

/// A card over the window's content that takes the keyboard while it is shown; Esc or a click beside it puts it away.
class Overlay : public QWidget {
    Q_OBJECT
public:
    /// Covers `parent` and follows its size; the card is at most `width` wide.
    Overlay(const QString& name, int width, QWidget* parent);

    [[nodiscard]] QFrame* card() { return m_card; }
    virtual void summon();
    virtual void dismiss();

signals:
    void dismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void place();

private:
    QFrame* m_card;
    QPointer<QWidget> m_before; ///< had the keyboard, and gets it back
    int m_width;
};

} // namespace soundings::ui
